"""Reports in small, as a worker sends them back, for the tests of a summary."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from lakip_cli import source
from lakip_cli.calculate.cetak import RUPIAH, Gaya, tanpa_angka, turunan
from lakip_cli.calculate.figur import Figur, Jejak
from lakip_cli.model.ikat import ikat
from lakip_cli.model.rekap import BerkasRekap
from lakip_cli.rekap.ringkasan import Ringkasan, Tugas, Ukuran

PERSEN = Gaya("persen", 2)
JEJAK = Jejak("laporan", "dari laporan", "laporan x", ())


def berkas(teks: str = "") -> BerkasRekap:
    """A ``rekap.yaml`` of Tanjung Harapan for 2024, with more lines."""
    isi = f"pemerintah: Kabupaten Tanjung Harapan\ntahun: 2024\n{teks}"
    pohon, temuan = source.baca(isi.encode(), "rekap.yaml")
    assert pohon is not None, temuan
    hasil, temuan = ikat(BerkasRekap, pohon)
    assert hasil is not None, temuan
    return hasil


def persen(nilai: str | None) -> Figur:
    isi = tanpa_angka("tidak ada nilai") if nilai is None else Decimal(nilai)
    return turunan("ringkasan.capaian", "capaian", isi, PERSEN, JEJAK)


def ukuran(nama: str, capaian: str | None, *, utama: bool = True) -> Ukuran:
    return Ukuran(nama.casefold(), nama, "10,00", "9,00", None if capaian is None else persen(capaian), utama)


def ringkasan(
    id_: str, capaian: str | None, uang: tuple[int, int] | None = None, tahun: int = 2024, *indikator: Ukuran
) -> Ringkasan:
    """A report with a capaian, with pagu and realisation, and three warnings."""
    figur = {"capaian": persen(capaian)}
    for nama, banyak in {"indikator": 3, "tercapai": 2, "tidak-tercapai": 1, "belum-dinilai": 0}.items():
        figur[nama] = turunan(f"ringkasan.{nama}", nama, Decimal(banyak), Gaya(), JEJAK)
    if uang is not None:
        for nama, rupiah in zip(("pagu", "realisasi"), uang, strict=True):
            figur[nama] = turunan(f"total.{nama}", nama, Decimal(rupiah), RUPIAH, JEJAK)
    tugas = Tugas(id_, tahun, Path(id_), f"{id_}/{tahun}")
    temuan = {"kesalahan": 0, "peringatan": 3, "catatan": 0}
    return Ringkasan(tugas, f"Instansi {id_}", figur, indikator, temuan, "sidik")


def berserapan(satu: Ringkasan, serapan: str) -> Ringkasan:
    """A report that also says what share of its pagu was spent."""
    figur = turunan("total.serapan", "serapan", Decimal(serapan), PERSEN, JEJAK)
    return satu._replace(figur={**satu.figur, "serapan": figur})


def gagal(id_: str, tahun: int = 2024) -> Ringkasan:
    return Ringkasan(Tugas(id_, tahun, Path(id_), f"{id_}/{tahun}"), sebab="rusak")
