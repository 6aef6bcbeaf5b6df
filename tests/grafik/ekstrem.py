"""Charts at the edges: endless names, forty years, sums of fifteen digits, nothing at all."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from lakip_cli import angka
from lakip_cli.calculate.figur import Figur
from lakip_cli.naskah import Bab, BlokGrafik, Naskah
from lakip_cli.tabel.jenis import Deret, Grafik, Sel

PANJANG = "kata " * 40 + "dan " + "W" * 150
TAHUN = tuple(map(str, range(1985, 2025)))
GARIS = Sel("–")


def sel(nilai: int | str, satuan: str = "persen") -> Sel:
    isi = Decimal(nilai)
    cetak = angka.angka(isi)
    penuh = {"persen": f"{cetak}%", "rupiah": f"Rp{cetak}"}.get(satuan, cetak)
    return Sel(Figur("a", "a", isi, satuan, penuh, cetak))


def deret(nama: str, nilai: Iterable[int | str], satuan: str) -> Deret:
    return Deret(nama, tuple(sel(satu, satuan) for satu in nilai), satuan)


def grafik(jenis: str, sumbu: tuple[str, ...], *isi: Deret, satuan: str = "") -> Grafik:
    return Grafik("", "Judul", jenis, sumbu, isi, "Uraian", satuan)


PERSEN = tuple(Deret(nama, tuple(map(sel, (1_000_000, 12, 0, -50)))) for nama in ("Target", "Realisasi", "Capaian"))
BESAR = (-123_456_789_012_345, 0, 123_456_789_012_345)
SEMUA = (
    grafik("persen", (PANJANG, PANJANG.upper(), "漢字" * 50, "pendek"), *PERSEN),
    grafik("tren", TAHUN, *(deret(n, range(40), "x") for n in ("Target", "Realisasi")), satuan=PANJANG),
    grafik("tren", TAHUN[:3], *(deret(n, BESAR, "rupiah") for n in ("Target", "Realisasi")), satuan="rupiah"),
    grafik("tren", TAHUN[:2], deret("Realisasi", ("0.00001", "0.00002"), "x"), satuan="x"),
    grafik("keluaran", TAHUN, *(deret(f"{PANJANG} {ke}", range(0, 4_000_000, 100_000), "x") for ke in range(6))),
    grafik("keluaran", TAHUN[:1], deret("a", [0], "x")),
    grafik("komposisi", (PANJANG, "a", "b"), deret("Realisasi", (-5, 3_000_000, 12), "x")),
    grafik("komposisi", ("a", "b"), Deret("Realisasi", (GARIS, GARIS))),
)
NASKAH = Naskah(
    "Judul",
    "Instansi",
    2024,
    (
        Bab(
            "bab-3",
            "BAB III",
            "Grafik",
            tuple(BlokGrafik(f"Gambar 3.{ke}", satu._replace(id=f"g{ke}")) for ke, satu in enumerate(SEMUA, 1)),
        ),
    ),
)
