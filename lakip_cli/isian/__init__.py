"""The sheet that people fill in: which facts of a year it asks for, where they stand, and what they say now.

Export writes it as a workbook, import compares the workbook with it. Both know a row by its address and by the text
that stood in the YAML when the sheet was made.
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import groupby

from lakip_cli.calculate.buku import Hasil
from lakip_cli.calculate.figur import Figur, Isi, Kosong
from lakip_cli.diagnostics import Span
from lakip_cli.rekaman import NamedTuple
from lakip_cli.resolve import Laporan
from lakip_cli.source import cuplik

TANDA = "lakip-isian 1"
"""What the first cell of every sheet begins with, before the year."""
KEADAAN = ("belum", "tidak-berlaku")
"""States that can be chosen; another one needs its reason, and is written in the YAML."""
LEMBAR = {"indikator": "Realisasi", "keluaran": "Keluaran", "anggaran": "Anggaran"}
KOLOM = ("Alamat", "Milik", "Uraian", "Satuan", "Target", "Tahun lalu", "Realisasi", "Keadaan", "Semula")
"""Headings; address and former text are hidden, ``Realisasi`` and ``Keadaan`` are filled in."""
K_ALAMAT, K_REALISASI, K_KEADAAN, K_SEMULA = (
    KOLOM.index(satu) for satu in ("Alamat", "Realisasi", "Keadaan", "Semula")
)
KEPALA = 2
"""Rows above the first row of data: the mark, and the headings."""
ANGKA_TELITI = 15
"""Digits that a spreadsheet keeps; a longer number is asked for as text."""


def judul(tahun: int) -> tuple[str, ...]:
    """Return the headings of the sheets of a year."""
    bertahun = {"Tahun lalu": tahun - 1, "Realisasi": tahun}
    return tuple(f"Realisasi {bertahun[satu]}" if satu in bertahun else satu for satu in KOLOM)


class Baris(NamedTuple):
    """One fact to fill in.

    ``semula`` is its text in the YAML, ``isi`` its value: a number, the text of a value that is no plain number, or
    None when it is not there, and ``keadaan`` says why. ``pilihan`` are the labels of its scale.
    """

    alamat: str
    tempat: Span
    milik: str
    uraian: str
    satuan: str
    target: str
    lalu: str
    semula: str
    isi: Decimal | str | None
    keadaan: str
    pilihan: tuple[str, ...]


class Lembar(NamedTuple):
    """One sheet."""

    nama: str
    baris: tuple[Baris, ...]


class Isian(NamedTuple):
    """The sheets of one year; ``tak_tertulis`` are indicators of the year without any place for their realisation."""

    tahun: int
    instansi: str
    lembar: tuple[Lembar, ...]
    tak_tertulis: tuple[str, ...]

    @property
    def baris(self) -> Mapping[str, Baris]:
        """Every row by its address."""
        return {satu.alamat: satu for lembar in self.lembar for satu in lembar.baris}


def susun(hasil: Hasil, teks: Mapping[str, str]) -> Isian:
    """Arrange what can be filled in of a year; ``teks`` are its files, by the names that places carry."""
    return _Penyusun(hasil, teks).susun()


def bertempat(figur: Figur, teks: str) -> bool:
    """Whether a text is a fact's own: one that is not written carries the place of what lacks it."""
    return not isinstance(figur.isi, Kosong) or teks.lstrip("{ ").startswith(figur.isi.keadaan)


class _Penyusun:
    """Arranges the sheets of one year."""

    def __init__(self, hasil: Hasil, teks: Mapping[str, str]) -> None:
        self._hasil = hasil
        self._teks = teks
        self._induk = dict(_induk(hasil.laporan))

    def susun(self) -> Isian:
        figur = sorted(filter(_diisi, self._hasil.figur.values()), key=lambda satu: satu.tempat)
        lembar: dict[str, list[Baris]] = {nama: [] for nama in LEMBAR.values()}
        tak_tertulis = []
        for tempat, kelompok in groupby(figur, key=lambda satu: satu.tempat[0]):
            milik, semula = list(kelompok), cuplik(self._teks[tempat.file], tempat)
            baris = self._baris(milik, semula)
            if bertempat(milik[0], semula):
                lembar[_lembar(baris.alamat)].append(baris)
            else:
                tak_tertulis.append(baris.uraian)
        isi = tuple(Lembar(nama, tuple(isi)) for nama, isi in lembar.items() if isi)
        laporan = self._hasil.laporan
        return Isian(laporan.tahun, laporan.berkas.laporan.instansi.nama, isi, tuple(tak_tertulis))

    def _baris(self, kelompok: list[Figur], semula: str) -> Baris:
        """One row for the figures that one text holds: a ratio ``1 / 2`` holds two."""
        figur, rasio = kelompok[0], len(kelompok) > 1
        alamat = figur.alamat.rpartition(".")[0] if rasio else figur.alamat
        awal, _, bagian = alamat.partition(".realisasi")
        isi, keadaan = (semula, "") if rasio else _isi(figur.isi, semula)
        return Baris(
            alamat,
            figur.tempat[0],
            self._milik(awal),
            self._uraian(awal, bagian) + " (pembilang / penyebut)" * rasio,
            figur.satuan,
            self._cetak(f"{awal}.target{bagian}") or self._cetak(f"{awal}.pagu"),
            self._cetak(f"{awal}.realisasi.{self._hasil.laporan.tahun - 1}{bagian}"),
            semula,
            isi,
            keadaan,
            () if rasio or bagian else self._pilihan(awal, isi),
        )

    def _milik(self, awal: str) -> str:
        jenis, id_ = awal.split(".")[:2]
        if jenis == "indikator":
            milik = self._hasil.laporan.indikator[id_]
            return self._nama(f"{milik.jenis_pemilik}.{milik.id_pemilik}")
        return self._nama(self._induk.get(f"{jenis}.{id_}", ""))

    def _uraian(self, awal: str, bagian: str) -> str:
        """Name what is filled in: the indicator, output or sub kegiatan, and below it the part, period or account."""
        simpul, _, ukuran = awal.partition(".belanja.")
        nama, induk = [self._nama(awal) or self._nama(simpul), ukuran], f"{awal}.realisasi"
        for langkah in bagian.split(".")[1:]:
            atas, induk = self._hasil.figur.get(induk), f"{induk}.{langkah}"
            nama.append(self._hasil.figur[induk].nama.removeprefix(f"{atas.nama} " if atas else ""))
        return " › ".join(dict.fromkeys(filter(None, nama)))

    def _nama(self, alamat: str) -> str:
        return self._cetak(f"{alamat}.nama")

    def _cetak(self, alamat: str) -> str:
        figur = self._hasil.figur.get(alamat)
        return figur.ringkas if figur else ""

    def _pilihan(self, awal: str, isi: Decimal | str | None) -> tuple[str, ...]:
        """Return the labels to choose from, where the value is one of them or still to come."""
        jenis, id_ = awal.split(".")[:2]
        skala = self._hasil.laporan.indikator[id_].objek.skala if jenis == "indikator" else None
        label = tuple(pita.label for pita in self._hasil.skala[skala].pita) if skala else ()
        return label if isi is None or isi in label else ()


def _diisi(figur: Figur) -> bool:
    """Whether a figure is a realisation of the report's own year, written at one place."""
    bagian = figur.alamat.split(".")
    if bagian[0] not in {"indikator", "program", "kegiatan", "sub_kegiatan"} or "realisasi" not in bagian[2:]:
        return False
    sesudah = bagian[bagian.index("realisasi", 2) + 1 :]
    tahun_lain = bool(sesudah) and sesudah[0].isdecimal()
    return len(figur.tempat) == 1 and not tahun_lain and bagian[2] != "tak_terinci"


def _lembar(alamat: str) -> str:
    jenis, _, ukuran = alamat.split(".")[:3]
    return LEMBAR["indikator" if jenis == "indikator" else "keluaran" if ukuran == "keluaran" else "anggaran"]


def _isi(isi: Isi, semula: str) -> tuple[Decimal | str | None, str]:
    if isinstance(isi, Kosong):
        return None, isi.keadaan
    polos = semula.replace("_", "").lstrip("-").replace(".", "", 1).isdecimal()
    if isinstance(isi, Decimal) and polos and len(isi.as_tuple().digits) <= ANGKA_TELITI:
        return isi, ""
    return semula.strip("\"'"), ""


def _induk(laporan: Laporan) -> Iterator[tuple[str, str]]:
    """Yield (node, its parent) for every node of the budget that has one."""
    for program in laporan.program:
        yield from ((anak.alamat, simpul.alamat) for simpul in program.semua() for anak in simpul.anak)
