"""Rules about years in the narrative: sentences that were left over from another year's report."""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from itertools import groupby

from lakip_cli import angka
from lakip_cli.diagnostics import Related, Severity
from lakip_cli.rekaman import NamedTuple
from lakip_cli.rules.alinea import Alinea, Panggilan, Tulisan, berawal, tulisan
from lakip_cli.rules.aturan import Context, Temuan, aturan

_ANGKA_TAHUN = re.compile(r"(?:19|20)\d\d(?![\d/]|[.,]\d)")
_BUKAN_AWAL = frozenset("0123456789.,/")
"""What stands before digits that are part of a longer number."""
_PERATURAN = re.compile(r"\bno(?:mor|\.)?\s*\S+\s+(?:dan\s+)?tahun\s+\Z")
_SEBELUMNYA = re.compile(r"tahun\s+(?:sebelumnya|lalu)[\s,(]*(?:(?:yaitu|yakni|di|pada|tahun)\s+)*\Z")
_DOKUMEN = re.compile(r"\b(?:(?:laporan|perjanjian) kinerja|lakip|lkj(?:ip)?|renja|dpa)\b[^.;:,]*\btahun[\s*]+\Z")
_AWAL_TAHUN = re.compile(r"\b(?:awal|selama|sepanjang)\s+tahun[\s*]+\Z")
_DITETAPKAN = ("ditetapkan", "ditargetkan", "diperjanjikan", "disepakati", "ditandatangani", "perjanjian kinerja")
_AWAL = 2
"""Months that are still the beginning of a year."""
_LABEL = re.compile(r"(?:target|realisasi|capaian)\b[^.;:]*:")
_JAUH = 60
"""Characters before a year that say what it is the year of."""
_BANDINGAN = ("evaluasi", "dibanding", "tahun lalu", "sebelumnya (", "sejak")
"""Where a sentence says one of these, another year is at home."""
_UKURAN = frozenset(("target", "realisasi", "capaian", "serapan", "kategori", "pagu", "sisa"))
_ANALISIS = frozenset(("akuntabilitas", "kesimpulan", "langkah-perbaikan"))


class _Sebutan(NamedTuple):
    """A year in a text: where it stands, the small letters before it, and the block that holds it."""

    tahun: int
    mulai: int
    akhir: int
    depan: str
    alinea: Alinea

    @property
    def bertahun(self) -> bool:
        """Whether the word stands before it: ``tahun **2024**``."""
        return self.depan.rstrip(" \t\r\n*").endswith("tahun")


@lru_cache(maxsize=4)
def _terbaca(narasi: tuple[tuple[str, str], ...]) -> tuple[tuple[Tulisan, tuple[_Sebutan, ...]], ...]:
    """Return the years that each file names, without those of regulations."""
    return tuple((satu, tuple(_sebutan(satu))) for satu in tulisan(narasi))


def _sebutan(satu: Tulisan) -> Iterator[_Sebutan]:
    for cocok in berawal(_ANGKA_TAHUN, satu.teks, "19", "20"):
        alinea = satu.pada(cocok.start())
        depan = satu.kecil[max(alinea.mulai, cocok.start() - _JAUH) : cocok.start()]
        if depan[-1:] not in _BUKAN_AWAL and not ("no" in depan and _PERATURAN.search(depan)):
            yield _Sebutan(int(cocok[0]), *cocok.span(), depan, alinea)


def _kalimat(satu: Tulisan, posisi: int) -> str:
    return satu.kecil[slice(*satu.kalimat(posisi))]


@aturan("M211", "tahun-lain", Severity.WARNING, "Tahun yang bukan tahun laporan")
def tahun_lain(context: Context) -> Iterator[Temuan]:
    """Narasi menyebut dokumen atau masa laporan ini dengan tahun yang sudah lewat.

    *Mengapa.* Kalimat seperti itu hampir selalu tertinggal dari laporan tahun yang disebutnya. Kalimat tentang evaluasi
    dan perbandingan tidak ditunjuk.

    *Contoh.* Dalam laporan 2024: "target yang ditetapkan pada awal tahun 2023".

    *Perbaikan.* Tulis tahun laporan, dan periksa apakah isi kalimatnya masih benar.
    """
    tahun = context.hasil.laporan.tahun
    for satu, semua in _terbaca(context.hasil.laporan.berkas.narasi):
        for sebut in semua:
            if sebut.tahun >= tahun or satu.teks[sebut.akhir : sebut.akhir + 1] in {"-", "–"}:
                continue
            lalu = sebut.bertahun and (_AWAL_TAHUN.search(sebut.depan) or _DOKUMEN.search(sebut.depan))
            if not lalu and not satu.teks.startswith(" ini ", sebut.akhir):
                continue
            kalimat = _kalimat(satu, sebut.mulai)
            if str(tahun) not in kalimat and not any(kata in kalimat for kata in _BANDINGAN):
                pesan = f"tahun {sebut.tahun} bukan tahun laporan, {tahun}"
                yield Temuan(satu.span(sebut.mulai, sebut.akhir), pesan, "periksa tahunnya, juga isi kalimatnya")


@aturan("M212", "tahun-sebelumnya-keliru", Severity.WARNING, "Tahun sebelumnya yang bukan tahun lalu")
def tahun_sebelumnya_keliru(context: Context) -> Iterator[Temuan]:
    """Narasi menyebut "tahun sebelumnya" atau "tahun lalu" dengan tahun yang bukan satu tahun sebelumnya.

    *Mengapa.* Perbandingan dengan tahun sebelumnya wajib ada (PermenPAN-RB 53/2014); yang dibandingkan di sini tahun
    yang lain, biasanya karena kalimatnya disalin.

    *Contoh.* Dalam laporan 2024: "naik dari tahun sebelumnya (tahun 2022)".

    *Perbaikan.* Bandingkan dengan tahun lalu, dan periksa angka serta kata naik atau turunnya.
    """
    for satu, semua in _terbaca(context.hasil.laporan.berkas.narasi):
        for sebut in semua:
            if not _SEBELUMNYA.search(sebut.depan):
                continue
            awal, _ = satu.kalimat(sebut.mulai)
            lain = [s.tahun for s in semua if awal <= s.mulai < sebut.mulai] or [context.hasil.laporan.tahun]
            if sebut.tahun + 1 not in lain:
                pesan = f"{sebut.tahun} bukan tahun sebelum {lain[-1]}"
                yield Temuan(satu.span(sebut.mulai, sebut.akhir), pesan, f"bandingkan dengan tahun {lain[-1] - 1}")


@aturan("M213", "angka-tahun-lain", Severity.WARNING, "Angka dari tahun yang tidak disebut")
def angka_tahun_lain(context: Context) -> Iterator[Temuan]:
    """Sebuah alinea menyebut satu tahun, tetapi angka yang dipanggilnya dari tahun lain.

    *Mengapa.* Pembaca mengira angka itu milik tahun yang disebut.

    *Contoh.* "Laporan Kinerja Tahun 2023 memperoleh nilai" dengan panggilan `…realisasi.2022`.

    *Perbaikan.* Sebut tahun angka itu, atau panggil angka tahun yang disebut.
    """
    for satu, semua in _terbaca(context.hasil.laporan.berkas.narasi):
        for alinea, kelompok in groupby(semua, key=lambda sebut: sebut.alinea):
            sebut = [*kelompok]
            if not any(s.bertahun for s in sebut):
                continue
            tahun = {s.tahun for s in sebut}
            lain = [p for p in satu.figur(alinea.mulai, alinea.akhir) if (_tahun(p) or min(tahun)) not in tahun]
            if lain and not any(kata in satu.teks[alinea.mulai : alinea.akhir] for kata in ("tahun lalu", "sejak")):
                pesan = f"angka tahun {_tahun(lain[0])} di samping tahun {sebut[0].tahun}"
                terkait = (Related(satu.span(sebut[0].mulai, sebut[0].akhir), "tahun yang disebut"),)
                tempat = satu.span(lain[0].mulai, lain[0].akhir)
                yield Temuan(tempat, pesan, "sebut tahunnya, atau ganti angkanya", terkait)


def _tahun(panggilan: Panggilan) -> int | None:
    """Return the year that the address of a measure names."""
    bagian = panggilan.alamat.split(".")
    angka = [int(satu) for satu in bagian if _ANGKA_TAHUN.fullmatch(satu)]
    return angka[0] if angka and _UKURAN & {*bagian} else None


@aturan("M214", "rencana-untuk-tahun-laporan", Severity.WARNING, "Tahun laporan masih disebut sebagai rencana")
def rencana_untuk_tahun_laporan(context: Context) -> Iterator[Temuan]:
    """Analisis kinerja menyebut yang akan dikerjakan pada tahun laporan.

    *Mengapa.* Tahun itu sudah lewat; yang perlu dilaporkan adalah apakah rencananya terlaksana. Biasanya kalimatnya
    tersalin dari laporan tahun sebelumnya.

    *Contoh.* Dalam laporan 2024: "pada tahun 2024 akan dibangun sistem data".

    *Perbaikan.* Tulis hasil rencana itu, atau rencana untuk tahun berikutnya.
    """
    tahun = context.hasil.laporan.tahun
    for satu, semua in _terbaca(context.hasil.laporan.berkas.narasi):
        jenis, nama = satu.pemilik
        for sebut in semua if jenis or nama in _ANALISIS else ():
            if sebut.tahun == tahun and satu.teks.startswith(" akan ", sebut.akhir):
                pesan = f"tahun {tahun} adalah tahun laporan, tetapi kalimat ini masih merencanakannya"
                tempat = satu.span(sebut.mulai, sebut.akhir)
                yield Temuan(tempat, pesan, "tulis hasilnya, atau rencana tahun berikutnya")


@aturan("M215", "bagian-tanpa-tahun-laporan", Severity.WARNING, "Bagian yang berhenti sebelum tahun laporan")
def bagian_tanpa_tahun_laporan(context: Context) -> Iterator[Temuan]:
    """Judul atau label dalam sebuah bagian menyebut tahun yang lewat, dan bagian itu tidak menyebut tahun laporan.

    *Mengapa.* Angka tahun laporan tidak tersaji di tempat pembaca mencarinya; biasanya bagian itu salinan laporan lama.

    *Contoh.* Dalam laporan 2024: "**CAPAIAN 2020-2023**", atau "Realisasi 2023: 84,91" tanpa realisasi 2024.

    *Perbaikan.* Lanjutkan sampai tahun laporan, atau hapus bagian itu.
    """
    tahun = context.hasil.laporan.tahun
    for satu, semua in _terbaca(context.hasil.laporan.berkas.narasi):
        for _, kelompok in groupby(semua, key=lambda sebut: sebut.alinea.bagian):
            sebut = [*kelompok]
            tanda = [s for s in sebut if s.tahun < tahun and _bertanda(satu, s)]
            if tanda and all(s.tahun < tahun for s in sebut):
                pertama, *lain = {s.alinea.mulai: s for s in sorted(tanda, key=lambda s: s.tahun)}.values()
                terkait = tuple(Related(satu.span(s.mulai, s.akhir), f"juga hanya sampai {s.tahun}") for s in lain)
                akhir = max(s.tahun for s in sebut)
                pesan = f"bagian ini berhenti pada tahun {akhir}; tahun laporan {tahun} tidak disebut"
                tempat = satu.span(pertama.mulai, pertama.akhir)
                yield Temuan(tempat, pesan, "lanjutkan sampai tahun laporan, atau hapus", terkait)


def _bertanda(satu: Tulisan, sebut: _Sebutan) -> bool:
    """Tell whether a year stands in a heading, in a line all bold, or in a label before its value."""
    teks = satu.teks[sebut.alinea.mulai : sebut.alinea.akhir]
    if sebut.alinea.jenis == "judul" or (teks.startswith("**") and teks.endswith("**")):
        return True
    label = _LABEL.match(teks.casefold())
    return label is not None and sebut.akhir <= sebut.alinea.mulai + label.end()


@aturan("M216", "bukan-awal-tahun", Severity.WARNING, "Target disebut ditetapkan pada awal tahun")
def bukan_awal_tahun(context: Context) -> Iterator[Temuan]:
    """Narasi menyebut target ditetapkan pada awal tahun laporan, padahal Perjanjian Kinerja ditandatangani kemudian.

    *Mengapa.* Target yang diperjanjikan berlaku sejak perjanjiannya ditandatangani; kalimat itu tersalin dari tahun
    lain, atau tanggal perjanjiannya keliru. Januari dan Februari dianggap awal tahun.

    *Contoh.* "target yang ditetapkan pada awal tahun 2024", sedangkan perjanjiannya bertanggal 10 April 2024.

    *Perbaikan.* Sebut bulannya, atau perbaiki tanggal perjanjian.
    """
    perjanjian, tahun = context.hasil.laporan.berkas.perjanjian, context.hasil.laporan.tahun
    tanggal = perjanjian.tanggal if perjanjian is not None else None
    if perjanjian is None or tanggal is None or tanggal < date(tahun, _AWAL + 1, 1):
        return
    sebut = [
        satu.span(s.mulai, s.akhir)
        for satu, semua in _terbaca(context.hasil.laporan.berkas.narasi)
        for s in semua
        if s.tahun == tahun and _AWAL_TAHUN.search(s.depan) and "awal" in s.depan and _ditetapkan(satu, s)
    ]
    if sebut:
        pesan = f"target disebut ditetapkan pada awal tahun, Perjanjian Kinerja bertanggal {angka.tanggal(tanggal)}"
        terkait = (
            Related(perjanjian.at("tanggal"), "tanggal perjanjian"),
            *(Related(s, "juga di sini") for s in sebut[1:]),
        )
        yield Temuan(sebut[0], pesan, "sebut bulannya, atau perbaiki tanggal perjanjian", terkait)


def _ditetapkan(satu: Tulisan, sebut: _Sebutan) -> bool:
    depan = satu.kecil[satu.kalimat(sebut.mulai)[0] : sebut.mulai]
    return any(kata in depan for kata in _DITETAPKAN)
