"""Rules about the form of the narrative: broken sentences, promises without what was promised, doubled words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import compress
from operator import eq

from lakip_cli.diagnostics import Severity, kutip
from lakip_cli.rules.alinea import BLOK, FIGUR, Alinea, Tulisan, letak, seluruh, tulisan
from lakip_cli.rules.aturan import Context, Temuan, aturan

_JANJI = (
    "sebagai berikut", "antara lain", "di antaranya", "diantaranya", "adalah", "yaitu", "yakni", "meliputi",
    "terdiri dari", "terdiri atas",
)  # fmt: skip
_TERPANJANG = 30
"""Characters at the end of a paragraph that hold such words."""
_JAWABAN = frozenset(("solusi", "langkah", "langkah-langkah", "upaya", "saran", "rekomendasi", "hambatan", "kendala"))
_BERBARIS = ("|", "*", "!", BLOK, FIGUR, "tabel ", "gambar ", "grafik ")
_TERPENGGAL = frozenset(("yang", "yg", "dan", "serta", "atau", "sehingga", "tetapi", "maupun", "bahwa", "daripada"))
_MENGGANTUNG = frozenset(
    "dan atau serta yang yg dengan untuk pada di ke dari oleh karena bahwa dalam agar".split()  # noqa: SIM905
)
_KATA_TERPANJANG = 16
_BERHURUF_BESAR = (
    "Di", "Dalam", "Dari", "Pada", "Untuk", "Dengan", "Karena", "Sedangkan", "Adapun", "Namun", "Sehingga",
)  # fmt: skip
_ANGKA_HILANG = r"sebesar\s*(?:[,.;)]|([a-z]+)\s)"
_BUKAN_ANGKA = frozenset(
    (None, "dan", "dari", "pada", "di", "yang", "sedangkan", "atau", "dengan", "karena", "disebabkan")
)
_TAHUN_MENJADI = r"tahun\s+\d{4}\s+(?:menjadi|mencapai|sebesar)\s+(?=[a-z])(?!rp|tahun|se|nol)"
_TAHUN_BERANGKA = rf"tahun\s+\d{{4}}\s[^.;]{{0,40}}?(?:{FIGUR}|\d[\d.,]*\s?%)"
"""Compiled only where a text has their first word."""
_BERANGKA = 2
"""Years with their figures in a sentence before one without is missed."""
_HURUF_TERSEDIKIT = 3
_TANDA_PENGGANTI = ("xxx", "lorem", "todo", "tbd", "[", "....", "……", "____", "???")
_PENGGANTI = (
    r"\bx{3,}\b|lorem ipsum|\b(?:todo|tbd)\b|\[(?:isi|diisi|nama|tahun|tanggal|angka)[^\]]*\]|\.{4,}|…{2,}|_{4,}|\?{3,}"
)
"""Compiled only once a text has one of those signs."""


def _blok(context: Context) -> Iterator[tuple[Tulisan, Alinea, Alinea | None]]:
    """Yield each block with the one behind it in its section."""
    for satu in tulisan(context.hasil.laporan.berkas.narasi):
        for alinea, berikut in zip(satu.alinea, (*satu.alinea[1:], None), strict=False):
            lanjut = berikut if berikut is not None and berikut.bagian == alinea.bagian else None
            yield satu, alinea, lanjut


@aturan("M261", "pengantar-tanpa-isi", Severity.WARNING, "Kalimat pengantar tanpa yang diantarkan")
def pengantar_tanpa_isi(context: Context) -> Iterator[Temuan]:
    """Sebuah alinea berakhir dengan "sebagai berikut:" atau "antara lain;" tanpa daftar, rumus atau tabel di bawahnya.

    *Mengapa.* Yang dijanjikan hilang atau berada di tempat lain, biasanya karena alineanya disalin atau dipindahkan.
    Hitungan dan kalimat pengantar kedua dianggap isinya.

    *Contoh.* "Langkah yang perlu dilaksanakan adalah antara lain;" sebagai akhir bagian.

    *Perbaikan.* Tulis daftarnya di bawah kalimat itu, atau hapus kalimatnya.
    """
    for satu, alinea, lanjut in _blok(context):
        if alinea.jenis not in {"alinea", "butir"} or satu.teks[alinea.akhir - 1] not in ":;":
            continue
        ekor = max(alinea.mulai, alinea.akhir - _TERPANJANG)
        depan = " ".join(satu.kecil[ekor : alinea.akhir - 1].split())
        janji = next((kata for kata in _JANJI if depan.endswith(kata)), None)
        if janji is None:
            continue
        if lanjut is None:
            akhir_kalimat = satu.kecil[slice(*satu.kalimat(alinea.akhir - 1))]
            hilang = bool(satu.pemilik[0]) and not _JAWABAN.isdisjoint(akhir_kalimat.split())
        else:
            hilang = lanjut.jenis == "alinea" and not _mengisi(satu.kecil, lanjut)
        if hilang:
            mulai = satu.kecil.rindex(janji.split()[0], ekor, alinea.akhir)
            kata = kutip(" ".join(satu.kecil[mulai : alinea.akhir].split()))
            pesan = f"yang diantarkan kata {kata} tidak ada di bawahnya"
            yield Temuan(satu.span(mulai, alinea.akhir), pesan, "tulis isinya, atau hapus kalimatnya")


def _mengisi(teks: str, alinea: Alinea) -> bool:
    """Tell whether a paragraph gives what was announced, or announces it again.

    It gives a row of a table, an item with a letter (``a. ``), the name of a table, or a sum with its equals sign.
    """
    mulai, akhir = alinea.mulai, alinea.akhir
    berbaris = teks.startswith(_BERBARIS, mulai) or teks[mulai + 1 : mulai + 3] in {". ", ") "}
    return berbaris or teks[akhir - 1] in ":;" or " = " in teks[mulai:akhir]


@aturan("M262", "kalimat-terputus", Severity.WARNING, "Kalimat terputus")
def kalimat_terputus(context: Context) -> Iterator[Temuan]:
    """Sebuah butir atau alinea berawal di tengah kalimat, atau berakhir dengan kata sambung.

    *Mengapa.* Sebagian kalimat hilang, biasanya waktu menyalin.

    *Contoh.* Butir "yang diharapkan menjangkau warga desa", atau alinea yang berakhir dengan "serta".

    *Perbaikan.* Lengkapi kalimatnya.
    """
    for satu, alinea, lanjut in _blok(context):
        if alinea.jenis not in {"alinea", "butir"}:
            continue
        awal = satu.teks[alinea.mulai : min(alinea.akhir, alinea.mulai + _KATA_TERPANJANG)].split()[0]
        akhir = satu.teks[max(alinea.mulai, alinea.akhir - _KATA_TERPANJANG) : alinea.akhir].split()[-1]
        if awal in _TERPENGGAL:
            tempat = satu.span(alinea.mulai, alinea.mulai + len(awal))
            yield Temuan(tempat, f"kalimat berawal dengan {kutip(awal)}; awalnya hilang", "lengkapi kalimatnya")
        if akhir in _MENGGANTUNG and (lanjut is None or lanjut.jenis == "alinea"):
            tempat = satu.span(alinea.akhir - len(akhir), alinea.akhir)
            yield Temuan(tempat, f"kalimat berakhir dengan {kutip(akhir)}; lanjutannya hilang", "lengkapi kalimatnya")
    organisasi = context.hasil.laporan.berkas.organisasi
    for jabatan in organisasi.jabatan.values() if organisasi else ():
        for urutan, butir in enumerate(jabatan.fungsi):
            if (akhir := butir.rsplit(maxsplit=1)[-1]) in _MENGGANTUNG:
                pesan = f"fungsi ini berakhir dengan {kutip(akhir)}; lanjutannya hilang"
                yield Temuan(jabatan.at("fungsi", urutan), pesan, "lengkapi kalimatnya")


@aturan("M263", "kata-ganda", Severity.INFO, "Kata yang sama dua kali berturut-turut")
def kata_ganda(context: Context) -> Iterator[Temuan]:
    """Satu kata tertulis dua kali berturut-turut.

    *Mengapa.* Itu salah ketik, atau kata ulang tanpa tanda hubung.

    *Contoh.* "adalah salah salah satu upayanya"; "lagi lagi".

    *Perbaikan.* Hapus salah satunya, atau tulis dengan tanda hubung: "lagi-lagi".
    """
    for satu in tulisan(context.hasil.laporan.berkas.narasi):
        semua = satu.teks.split()
        sama = compress(semua, map(eq, semua, semua[1:]))
        ganda = {kata for kata in sama if len(kata) >= _HURUF_TERSEDIKIT}
        for kata in sorted(filter(str.isalpha, ganda)):
            for mulai, akhir in _beruntun(satu.teks, kata):
                pesan = f"kata {kutip(kata)} tertulis dua kali"
                yield Temuan(satu.span(mulai, akhir), pesan, f"hapus satu, atau tulis {kata}-{kata}")


def _beruntun(teks: str, kata: str) -> Iterator[tuple[int, int]]:
    """Yield where a word stands twice in a row within one paragraph."""
    lalu = -1
    for mulai in letak(teks, kata):
        akhir = mulai + len(kata)
        if not any(map(str.isalnum, teks[max(0, mulai - 1) : mulai] + teks[akhir : akhir + 1])):
            sela = teks[lalu:mulai] if lalu >= 0 else "-"
            if sela.isspace() and sela.count("\n") <= 1:
                yield lalu - len(kata), akhir
            lalu = akhir


@aturan("M264", "nomor-daftar-lompat", Severity.WARNING, "Nomor daftar tidak berurutan")
def nomor_daftar_lompat(context: Context) -> Iterator[Temuan]:
    """Nomor sebuah daftar meloncat, terulang, atau tidak mulai dari satu.

    *Mengapa.* Laporan mencetaknya berurutan, jadi nomor yang dirujuk kalimat lain berubah; dan mungkin ada butir yang
    hilang. Daftar yang semuanya bernomor 1 tidak ditunjuk.

    *Contoh.* Butir 1, 2, lalu 4.

    *Perbaikan.* Tambahkan butir yang hilang, atau urutkan nomornya.
    """
    for satu in tulisan(context.hasil.laporan.berkas.narasi):
        daftar: dict[int, int] = {}
        for alinea in satu.alinea:
            if alinea.jenis != "butir" or not alinea.nomor:
                if alinea.jenis == "judul" or not alinea.lekuk:
                    daftar = {}
                continue
            lalu = daftar.get(alinea.lekuk, 0)
            daftar = {lekuk: nomor for lekuk, nomor in daftar.items() if lekuk < alinea.lekuk}
            daftar[alinea.lekuk] = alinea.nomor
            if alinea.nomor != lalu + 1 and not (alinea.nomor == lalu == 1):
                pesan = (
                    f"butir bernomor {alinea.nomor} sesudah {lalu}"
                    if lalu
                    else f"daftar mulai dari nomor {alinea.nomor}"
                )
                awal = satu.teks.rfind("\n", 0, alinea.mulai) + 1 + alinea.lekuk
                yield Temuan(satu.span(awal, alinea.mulai), pesan, "tambahkan yang hilang, atau urutkan nomornya")


@aturan("M265", "teks-pengganti", Severity.WARNING, "Teks pengganti belum diisi")
def teks_pengganti(context: Context) -> Iterator[Temuan]:
    """Narasi masih memuat teks pengganti: xxx, titik-titik panjang, [isi …], lorem ipsum.

    *Mengapa.* Itu tempat yang belum diisi, dan akan tercetak begitu saja.

    *Contoh.* "pada tanggal ..........", "sebesar xxx persen".

    *Perbaikan.* Isi, atau hapus kalimatnya.
    """
    narasi = context.hasil.laporan.berkas.narasi
    bertanda = any(tanda in seluruh(narasi) for tanda in _TANDA_PENGGANTI)
    for satu in tulisan(narasi) if bertanda else ():
        for cocok in re.finditer(_PENGGANTI, satu.kecil):
            yield Temuan(satu.span(*cocok.span()), f"{kutip(cocok[0])} belum diisi", "isi, atau hapus kalimatnya")


@aturan("M266", "kalimat-bersambung", Severity.INFO, "Kalimat bersambung tanpa titik")
def kalimat_bersambung(context: Context) -> Iterator[Temuan]:
    """Kata depan atau kata sambung berhuruf besar berdiri di tengah kalimat, tanpa tanda baca di depannya.

    *Mengapa.* Titik di antara dua kalimat hilang, atau sebagian kalimat tertinggal waktu menyalin.

    *Contoh.* "di lingkungan pemerintah kabupaten Di tahun 2023 nilai itu naik".

    *Perbaikan.* Bubuhkan titik dan lengkapi kalimatnya, atau tulis dengan huruf kecil.
    """
    for satu in tulisan(context.hasil.laporan.berkas.narasi):
        semua = sorted((mulai, kata) for kata in _BERHURUF_BESAR for mulai in letak(satu.teks, kata))
        for mulai, kata in semua:
            if _bersambung(satu.teks, mulai, mulai + len(kata)) and satu.pada(mulai).jenis in {"alinea", "butir"}:
                pesan = f"{kutip(kata)} berhuruf besar di tengah kalimat; titik di depannya hilang"
                yield Temuan(satu.span(mulai, mulai + len(kata)), pesan, "bubuhkan titik, atau tulis huruf kecil")


def _bersambung(teks: str, mulai: int, akhir: int) -> bool:
    """Tell whether a word stands between two others of its paragraph without any mark before it."""
    depan, sela = teks[max(0, mulai - 3) : mulai], teks[akhir : akhir + 1]
    if not (depan[-1:].isspace() and sela.isspace() and teks[akhir + 1 : akhir + 2].islower()):
        return False
    huruf = depan.rstrip()[-1:]
    return depan.count("\n") <= 1 and (huruf.islower() or huruf.isdigit())


@aturan("M267", "angka-tertinggal", Severity.WARNING, "Angka hilang dari kalimat")
def angka_tertinggal(context: Context) -> Iterator[Temuan]:
    """Kata "sebesar" tidak diikuti angka, atau kalimat yang menyebut angka beberapa tahun melewatkan tahun terakhirnya.

    *Mengapa.* Angkanya hilang waktu menyalin atau mengganti; kalimat itu tidak lagi mengatakan apa-apa.

    *Contoh.* "tahun 2022 sebesar 14%, tahun 2023 naik ke 15% dan tahun 2024 menjadi rendahnya capaian".

    *Perbaikan.* Panggil angkanya dari data.
    """
    for satu in tulisan(context.hasil.laporan.berkas.narasi):
        for mulai, akhir in sorted(_tanpa_angka(satu)):
            pesan = f"sesudah {kutip(' '.join(satu.teks[mulai:akhir].split()).strip(' ,.;)'))} tidak ada angka"
            yield Temuan(satu.span(mulai, akhir), pesan, "panggil angkanya dari data")


def _tanpa_angka(satu: Tulisan) -> Iterator[tuple[int, int]]:
    """Yield where a number is announced and none follows."""
    if "sebesar" in satu.kecil:
        yield from (c.span() for c in re.finditer(_ANGKA_HILANG, satu.kecil) if c[1] in _BUKAN_ANGKA)
    for cocok in re.finditer(_TAHUN_MENJADI, satu.kecil) if "tahun" in satu.kecil else ():
        if len(re.findall(_TAHUN_BERANGKA, satu.kecil[slice(*satu.kalimat(cocok.start()))])) >= _BERANGKA:
            yield cocok.span()
