"""Rules about what the narrative calls things: whose report it is, abbreviations, words of former regulations."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from lakip_cli.diagnostics import Related, Severity, Span, kutip
from lakip_cli.rekaman import NamedTuple
from lakip_cli.rules.alinea import Tulisan, letak, seluruh, tulisan
from lakip_cli.rules.aturan import Context, Temuan, aturan

_MILIK = (
    " akuntabilitas", " akuntabilitas kinerja", " kewajiban", " misi", " visi", " tugas pokok",
    " tugas pokok dan fungsi", " renstra", " perjanjian kinerja",
)  # fmt: skip
"""What only the reporting agency has in its own report."""
_UNIT = (
    "sekretariat daerah", "sekretariat dprd", "sekretariat dewan", "inspektorat", "kecamatan", "kelurahan", "badan",
    "rumah sakit", "puskesmas", "satuan polisi pamong praja",
)  # fmt: skip
_BUKAN_UNIT = ("usaha", "layanan", "hukum", "publik", "permusyawaratan")
_NAMA = re.compile(r"\s+([A-Z][a-z]+)")
_JARAK = 40
_JUDUL_TERPANJANG = 160
"""Characters of a regulation's title, from "tentang" on."""
_UMUM = frozenset(("daerah", "teknis", "kabupaten", "kota", "provinsi", "ini", "tersebut", "terkait"))
_SINGKATAN = re.compile(r"\(([A-Z][A-Za-z]{2,9})\)")
_SAMBUNG = frozenset(("dan", "di", "ke", "dari", "yang", "untuk", "atas", "bagi"))
_KATA_TERBANYAK = 10
_TERPANJANG = 120
"""Words, and characters, before an abbreviation that may be its expansion."""
_KATEGORI_LAMA = ("sangat berhasil", "cukup berhasil", "kurang berhasil", "tidak berhasil")
"""Categories of the guidelines of 2003, which reports repeat beside other scales."""
_DINILAI = ("kategori", "dinyatakan", "predikat", "tergolong")
"""What a sentence says before a category; without it the words may mean what they say."""
_ISTILAH = {
    "LAKIP": ("Laporan Kinerja", "PermenPAN-RB 53/2014"),
    "SKPD": ("perangkat daerah", "PP 18/2016"),
    "penetapan kinerja": ("Perjanjian Kinerja", "PermenPAN-RB 53/2014"),
}
"""Words of former regulations, what replaced them, and where."""


@aturan("M251", "instansi-lain", Severity.WARNING, "Narasi berbicara sebagai instansi lain")
def instansi_lain(context: Context) -> Iterator[Temuan]:
    """Narasi menyebut akuntabilitas, misi, tugas pokok atau Renstra instansi lain seolah-olah miliknya sendiri.

    *Mengapa.* Kalimat itu hampir selalu disalin dari laporan instansi lain.

    *Contoh.* "akuntabilitas sekretariat daerah merupakan perwujudan kewajiban" dalam laporan kecamatan.

    *Perbaikan.* Ganti dengan nama instansi sendiri, dan periksa apakah isi kalimatnya cocok.
    """
    instansi = context.hasil.laporan.berkas.laporan.instansi
    sendiri = f"{instansi.sebutan} {instansi.nama}".casefold()
    narasi = context.hasil.laporan.berkas.narasi
    disebut = [unit for unit in _UNIT if unit in seluruh(narasi)]
    for satu in tulisan(narasi):
        tempat: dict[str, list[Span]] = {}
        for nama, mulai, akhir in _unit(satu, disebut, sendiri.split()[0]):
            depan = [] if nama in sendiri else satu.kecil[max(0, mulai - _JARAK) : mulai].split()
            if " ".join(["", *depan]).endswith(_MILIK):
                tempat.setdefault(nama, []).append(satu.span(mulai, akhir))
        for nama, (pertama, *lain) in tempat.items():
            terkait = tuple(Related(lagi, "juga di sini") for lagi in lain)
            yield Temuan(pertama, f"{nama} bukan {instansi.sebutan}", "ganti dengan nama instansi sendiri", terkait)


def _unit(satu: Tulisan, lain: Sequence[str], sejenis: str) -> Iterator[tuple[str, int, int]]:
    """Yield the units that a text names: those of other kinds, and those of the agency's own kind by their names."""
    teks = satu.kecil
    for unit in (*lain, sejenis):
        for mulai in letak(teks, unit):
            akhir = mulai + len(unit)
            if unit != sejenis and not _bukan_unit(teks[akhir : akhir + _JARAK]):
                yield unit, mulai, akhir
            elif unit == sejenis and (nama := _NAMA.match(satu.teks, akhir)) and nama[1].casefold() not in _UMUM:
                yield f"{unit} {nama[1].casefold()}", mulai, nama.end()


def _bukan_unit(sesudah: str) -> bool:
    """Tell whether a word goes on, or is a part of another thing: ``badan usaha``."""
    return sesudah[:1].isalnum() or (sesudah[:1].isspace() and sesudah.lstrip().startswith(_BUKAN_UNIT))


# ── abbreviations ───────────────────────────────────────────────────────────────────────────────────────────


class _Kepanjangan(NamedTuple):
    """The words that an abbreviation stands for at one place; ``cocok`` when its letters begin them."""

    tulisan: Tulisan
    mulai: int
    akhir: int
    kata: tuple[str, ...]
    cocok: bool


@aturan("M252", "singkatan-dua-kepanjangan", Severity.WARNING, "Singkatan dengan dua kepanjangan")
def singkatan_dua_kepanjangan(context: Context) -> Iterator[Temuan]:
    """Satu singkatan dijelaskan dengan kata-kata yang berbeda di dua tempat.

    *Mengapa.* Salah satunya keliru, dan pembaca tidak tahu apakah keduanya hal yang sama.

    *Contoh.* "Standar Pelayanan Minimal (SPM)", dan di tempat lain "Standar Pelayanan Minimum (SPM)".

    *Perbaikan.* Pakai kepanjangan yang benar di semua tempat.
    """
    for singkatan, semua in _kepanjangan(tulisan(context.hasil.laporan.berkas.narasi)).items():
        baku = Counter(satu.kata for satu in semua if satu.cocok).most_common(1)
        for satu in semua if baku else ():
            kata = baku[0][0]
            if satu.kata == kata or not _serupa(satu, kata):
                continue
            acuan = next(lain for lain in semua if lain.kata == kata)
            tertulis = satu.kata if satu.cocok else _dari_yang_sama(satu.kata[-len(kata) :], kata)
            terkait = (Related(acuan.tulisan.span(acuan.mulai, acuan.akhir), "kepanjangan yang lain"),)
            pesan = f"{singkatan} di sini {kutip(' '.join(tertulis))}, di tempat lain {kutip(' '.join(kata))}"
            yield Temuan(satu.tulisan.span(satu.mulai, satu.akhir), pesan, "pakai satu kepanjangan", terkait)


def _serupa(satu: _Kepanjangan, baku: Sequence[str]) -> bool:
    """Tell whether words before an abbreviation are meant as its expansion: half of them are the usual ones."""
    return satu.cocok or 2 * len({*satu.kata[-len(baku) :]} & {*baku}) >= len(baku)


def _dari_yang_sama(tertulis: Sequence[str], baku: Sequence[str]) -> Sequence[str]:
    return tertulis[tertulis.index(baku[0]) :] if baku[0] in tertulis else tertulis


def _kepanjangan(semua: Sequence[Tulisan]) -> dict[str, list[_Kepanjangan]]:
    hasil: dict[str, list[_Kepanjangan]] = {}
    for satu in semua:
        for cocok in _SINGKATAN.finditer(satu.teks):
            mulai = max(satu.pada(cocok.start()).mulai, cocok.start() - _TERPANJANG)
            depan = satu.teks[mulai : cocok.start()]
            kata = tuple(re.findall(r"[^\W\d_]+", depan.casefold())[-_KATA_TERBANYAK:])
            huruf, terbanyak = cocok[1].casefold(), min(len(kata), len(cocok[1]) + 2)
            banyak = next((n for n in range(2, terbanyak + 1) if _terbentuk(huruf, kata[-n:])), 0)
            hasil.setdefault(cocok[1].upper(), []).append(
                _Kepanjangan(satu, *cocok.span(), kata[-banyak:] if banyak else kata, bool(banyak))
            )
    return hasil


def _terbentuk(huruf: str, kata: Sequence[str]) -> bool:
    """Tell whether the letters are the beginnings of the words, in order; small words may give none."""
    if not kata:
        return not huruf
    if kata[0] in _SAMBUNG and _terbentuk(huruf, kata[1:]):
        return True
    panjang = 1
    while panjang <= len(huruf) and kata[0].startswith(huruf[:panjang]):
        if _terbentuk(huruf[panjang:], kata[1:]):
            return True
        panjang += 1
    return False


@aturan("M253", "istilah-lama", Severity.INFO, "Istilah dari peraturan lama")
def istilah_lama(context: Context) -> Iterator[Temuan]:
    """Narasi memakai istilah yang sudah diganti peraturan: LAKIP, SKPD, Penetapan Kinerja.

    *Mengapa.* Istilah lama membingungkan bila berdampingan dengan yang baru, dan menunjukkan kalimat yang disalin. Yang
    berada dalam judul peraturan tidak ditunjuk.

    *Contoh.* "dokumen penetapan kinerja", yang sejak PermenPAN-RB 53/2014 bernama Perjanjian Kinerja.

    *Perbaikan.* Pakai istilah yang berlaku.
    """
    tempat: dict[str, list[Span]] = {}
    for satu in tulisan(context.hasil.laporan.berkas.narasi):
        for istilah in _ISTILAH:
            teks = satu.teks if istilah.isupper() else satu.kecil
            for cocok in re.finditer(rf"{istilah}\b", teks) if istilah in teks else ():
                if "entang" not in teks[max(0, cocok.start() - _JUDUL_TERPANJANG) : cocok.start()]:
                    tempat.setdefault(istilah, []).append(satu.span(*cocok.span()))
    for istilah, (pertama, *lain) in tempat.items():
        baru, dasar = _ISTILAH[istilah]
        terkait = tuple(Related(lagi, "juga di sini") for lagi in lain)
        yield Temuan(pertama, f"{istilah} kini bernama {baru} ({dasar})", "pakai istilah yang berlaku", terkait)


@aturan("M254", "kategori-bukan-label", Severity.WARNING, "Kategori yang tidak ada pada skala laporan")
def kategori_bukan_label(context: Context) -> Iterator[Temuan]:
    """Narasi menilai kinerja dengan kategori "sangat berhasil" dan sejenisnya, yang bukan kategori skala laporan ini.

    *Mengapa.* Kategori itu milik pedoman LAN tahun 2003; dua skala dalam satu laporan memberi dua penilaian atas hal
    yang sama.

    *Contoh.* "indikator ini dinyatakan sangat berhasil", sedangkan skalanya Sangat Tinggi sampai Sangat Rendah.

    *Perbaikan.* Pakai kategori yang dihitung laporan ini.
    """
    hasil = context.hasil
    kebijakan = hasil.laporan.berkas.laporan.kebijakan.kategori
    narasi = hasil.laporan.berkas.narasi
    if kebijakan is None or not any(kata in seluruh(narasi) for kata in _KATEGORI_LAMA):
        return
    label = [pita.label for pita in hasil.skala[kebijakan.skala].pita]
    kenal = {satu.casefold() for satu in label}
    for satu in tulisan(narasi):
        for kata in _KATEGORI_LAMA:
            mulai = satu.kecil.find(kata) if kata not in kenal else -1
            depan = satu.kecil[satu.kalimat(mulai)[0] : mulai] if mulai >= 0 else ""
            if any(dinilai in depan for dinilai in _DINILAI):
                pesan = f"{kutip(kata)} bukan kategori skala laporan ini ({', '.join(label)})"
                yield Temuan(satu.span(mulai, mulai + len(kata)), pesan, "pakai kategori skala laporan ini")
