"""One report of many, as small as a summary needs it: what a worker sends back."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from pathlib import Path

from lakip_cli.calculate.buku import Hasil
from lakip_cli.calculate.figur import Figur, Jejak
from lakip_cli.compiler import Compilation, compile_folder
from lakip_cli.diagnostics import menghentikan, rekap
from lakip_cli.model.dasar import slug
from lakip_cli.rekaman import NamedTuple
from lakip_cli.render.kolofon import sidik
from lakip_cli.tabel.susun import akhiran

UKURAN = {
    "capaian": "ringkasan.capaian",
    "indikator": "ringkasan.indikator",
    "tercapai": "ringkasan.tercapai",
    "tidak-tercapai": "ringkasan.tidak-tercapai",
    "belum-dinilai": "ringkasan.belum-dinilai",
    "pagu": "total.pagu",
    "realisasi": "total.realisasi",
    "sisa": "total.sisa",
    "serapan": "total.serapan",
}
"""What is taken from a report, by the name it has here."""


class Tugas(NamedTuple):
    """One report to be summed up: the agency's id, its year, its folder on the disk and as readers see it.

    ``sebab`` says why it cannot be, already before it is read.
    """

    id: str
    tahun: int
    folder: Path
    tampil: str
    sebab: str = ""


class Ukuran(NamedTuple):
    """An indicator of a report, as it stands beside those of other agencies; ``utama`` ones are those it counts."""

    kunci: str
    nama: str
    target: str
    realisasi: str
    capaian: Figur | None
    utama: bool


class Ringkasan(NamedTuple):
    """What a report says, in small; with ``sebab``, why it says nothing. Of traces only the words are kept."""

    tugas: Tugas
    instansi: str = ""
    figur: Mapping[str, Figur] = {}
    indikator: tuple[Ukuran, ...] = ()
    temuan: Mapping[str, int] = {}
    sidik: str = ""
    sebab: str = ""


def ringkas(tugas: Tugas) -> Ringkasan:
    """Compile a report and keep what a summary needs."""
    if tugas.sebab:
        return Ringkasan(tugas, sebab=tugas.sebab)
    hasil = compile_folder(tugas.folder)
    laporan = hasil.hasil.laporan if hasil.hasil is not None else None
    if hasil.hasil is None or laporan is None or hasil.gagal:
        return Ringkasan(tugas, sebab=_sebab(hasil))
    if laporan.tahun != tugas.tahun:
        return Ringkasan(tugas, sebab=f"laporan.yaml menyebut tahun {laporan.tahun}")
    asal = f"laporan {tugas.tampil}"
    return Ringkasan(
        tugas,
        laporan.berkas.laporan.instansi.nama,
        {nama: _lepas(satu, asal) for nama, a in UKURAN.items() if (satu := hasil.hasil.figur.get(a))},
        tuple(_indikator(hasil.hasil, asal)),
        rekap(hasil.diagnosa),
        sidik(hasil.hasil, hasil.teks),
    )


def _sebab(hasil: Compilation) -> str:
    """Say the first mistake that stops a report, and how many more there are."""
    salah = [satu for satu in hasil.diagnosa if menghentikan(satu)]
    lagi = f" (dan {len(salah) - 1} kesalahan lain)" if len(salah) > 1 else ""
    tempat = salah[0].span
    return f"{tempat.file} baris {tempat.line}: {salah[0].message}{lagi}"


def _lepas(figur: Figur, asal: str) -> Figur:
    """Return a figure without what it was made from: that stands in the report where it comes from."""
    lama = figur.jejak or Jejak("", figur.nama, "", ())
    jejak = Jejak("laporan", f"{lama.uraian} ({figur.alamat})", asal, (), lama.pembulatan, lama.catatan)
    return figur._replace(tempat=(), jejak=jejak)


def _indikator(hasil: Hasil, asal: str) -> Iterator[Ukuran]:
    for id_, tertaut in hasil.laporan.indikator.items():
        realisasi, capaian = (hasil.figur.get(f"indikator.{id_}.{satu}") for satu in ("realisasi", "capaian"))
        if tertaut.objek.pendukung or realisasi is None or not isinstance(realisasi.isi, Decimal | str):
            continue
        target = hasil.figur.get(f"indikator.{id_}.target")
        yield Ukuran(
            slug(tertaut.objek.nama),
            tertaut.objek.nama,
            _cetak(target),
            _cetak(realisasi),
            _lepas(capaian, asal) if capaian is not None else None,
            tertaut.jenis_pemilik == "sasaran",
        )


def _cetak(figur: Figur | None) -> str:
    return "–" if figur is None else f"{figur.cetak} {akhiran(figur)}".strip()
