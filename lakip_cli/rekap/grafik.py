"""The charts of a summary, as data; the tables beside them say the same."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal

from lakip_cli.calculate.figur import Figur
from lakip_cli.rekap.hitung import Rekap
from lakip_cli.rekap.ringkasan import Ringkasan
from lakip_cli.rekap.tabel import sel
from lakip_cli.tabel.grafik import (
    BATANG_TERBANYAK,
    PANEL_TERBANYAK,
    TITIK_TERSEDIKIT,
    alt_deret,
    bagi,
    berangka,
    berhalaman,
    persen,
)
from lakip_cli.tabel.jenis import Deret, Grafik, Sel

SEMUA = "Semua instansi"


def peringkat(rekap: Rekap) -> tuple[Grafik, ...]:
    """Bars of the agencies' capaian from the best to the least, each beside what they come to together."""
    ada = _menurun(rekap, "capaian")
    if len(ada) < TITIK_TERSEDIKIT:
        return ()
    nama = [satu.instansi for satu, _ in ada]
    titik = [Sel(figur) for _, figur in ada]
    judul = f"Capaian Instansi Menurut Peringkat Tahun {rekap.berkas.tahun}"
    sebagian = [
        Grafik(
            "grafik-peringkat",
            judul,
            "komposisi",
            (*nama[satu], rekap.berkas.komposit.nama),
            (Deret("Capaian", (*titik[satu], Sel(rekap.figur["komposit.capaian"]))),),
            "",
        )
        for satu in bagi(len(ada), BATANG_TERBANYAK)
    ]
    return berhalaman(sebagian, alt_deret)


def serapan(rekap: Rekap) -> tuple[Grafik, ...]:
    """The share of its pagu that each agency spent, from the largest to the least, and of all together."""
    ada = _menurun(rekap, "serapan")
    if len(ada) < TITIK_TERSEDIKIT:
        return ()
    awal = [*(f"instansi.{satu.tugas.id}" for satu, _ in ada), "total"]
    deret = tuple(
        Deret(ukuran.capitalize(), tuple(sel(rekap, f"{satu}.{ukuran}", ringkas=False) for satu in awal))
        for ukuran in ("pagu", "realisasi", "serapan")
    )
    judul = f"Serapan Anggaran Instansi Tahun {rekap.berkas.tahun}"
    return persen("grafik-serapan", judul, (*(satu.instansi for satu, _ in ada), SEMUA), deret)


def tren(rekap: Rekap) -> tuple[Grafik, ...]:
    """What all agencies come to together, over the years."""
    nama = {
        ("komposit", "capaian"): rekap.berkas.komposit.nama,
        ("total", "serapan"): "Serapan anggaran",
        ("total", "pagu"): "Pagu",
        ("total", "realisasi"): "Realisasi anggaran",
    }
    return _panel(rekap, "grafik-tren", "Perkembangan Semua Instansi", nama)


def tren_instansi(rekap: Rekap) -> tuple[Grafik, ...]:
    """The capaian of each agency over the years."""
    nama = {(f"instansi.{satu.tugas.id}", "capaian"): satu.instansi for satu in rekap.laporan}
    return _panel(rekap, "grafik-tren-instansi", "Perkembangan Capaian Instansi", nama)


def _panel(rekap: Rekap, id_: str, judul: str, nama: Mapping[tuple[str, str], str]) -> tuple[Grafik, ...]:
    """A panel for each measure that has numbers of several years."""
    semua = [
        Deret(sebutan, tuple(sel(rekap, rekap.alamat(*milik, tahun), ringkas=False) for tahun in rekap.tahun))
        for milik, sebutan in nama.items()
    ]
    deret = [satu for satu in semua if sum(map(berangka, satu.titik)) >= TITIK_TERSEDIKIT]
    rentang = f"{judul} Tahun {rekap.tahun[0]}–{rekap.tahun[-1]}"
    sebagian = [
        Grafik(id_, rentang, "keluaran", tuple(map(str, rekap.tahun)), tuple(deret[satu]), "")
        for satu in bagi(len(deret), PANEL_TERBANYAK)
    ]
    return berhalaman(sebagian, alt_deret)


def _menurun(rekap: Rekap, ukuran: str) -> Sequence[tuple[Ringkasan, Figur]]:
    """Return the agencies that have a measure as a number, from the largest to the least."""
    semua = [(satu, rekap.figur.get(f"instansi.{satu.tugas.id}.{ukuran}")) for satu in rekap.instansi]
    ada = [(satu, figur, figur.isi) for satu, figur in semua if figur is not None and isinstance(figur.isi, Decimal)]
    return [(satu, figur) for satu, figur, _ in sorted(ada, key=lambda satu: -satu[2])]


GRAFIK: Mapping[str, Callable[[Rekap], tuple[Grafik, ...]]] = {
    "peringkat": peringkat,
    "serapan": serapan,
    "tren": tren,
    "tren-instansi": tren_instansi,
}
"""The catalogue of a summary's charts."""
