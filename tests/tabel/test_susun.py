from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal

import pytest

from lakip_cli.calculate.buku import Hasil
from lakip_cli.calculate.figur import Figur, Isi, Keadaan, Kosong
from lakip_cli.model.dasar import Objek
from lakip_cli.resolve import Laporan
from lakip_cli.tabel.jenis import Kolom, Sel
from lakip_cli.tabel.susun import (
    HILANG,
    akhiran,
    bergabung,
    bersatuan,
    catatan_kaki,
    kepala,
    kolom,
    nomor_kolom,
    sel,
    teliti_kaki,
)


def figur(isi: Isi, satuan: str, cetak: str, ringkas: str = "") -> Figur:
    return Figur("a", "a", isi, satuan, cetak, ringkas or cetak)


@pytest.mark.parametrize(
    ("satu", "satuan"),
    [
        (figur(Decimal(3), "desa", "3"), "desa"),
        (figur("20,0–30,0", "menit", "20,0–30,0"), "menit"),
        (figur("1.000–2.000", "orang", "1.000–2.000"), "orang"),
        (figur("Sangat Baik", "mutu pelayanan", "Sangat Baik"), ""),
        (figur("BB", "predikat", "BB"), ""),
        (figur(Decimal("98.1"), "persen", "98,1%", "98,1"), ""),
        (figur(Decimal(1000), "rupiah", "Rp1.000", "1.000"), ""),
        (figur(Decimal(2500), "satu-banding", "1:2.500", "2.500"), ""),
        (figur(date(2024, 1, 22), "tanggal", "22 Januari 2024"), ""),
        (figur(Kosong(Keadaan.BELUM, ""), "orang", "belum"), ""),
        (figur(Decimal(5), "", "5"), ""),
    ],
)
def test_akhiran_hanya_bila_satuan_belum_tercetak(satu: Figur, satuan: str) -> None:
    assert akhiran(satu) == satuan


@pytest.mark.parametrize(
    ("alamat", "cetak"),
    [
        ("indikator.rasio-petugas.realisasi", "1:2.450"),
        ("indikator.anggaran-desa.realisasi", "22 Januari 2024"),
        ("indikator.waktu-tanggap.target", "20,0–30,0 menit"),
        ("indikator.waktu-tanggap.realisasi", "28,5 menit"),
        ("indikator.tidak-ada.realisasi", "–"),
    ],
)
def test_bersatuan_pada_data(tahun: Mapping[str, Hasil], alamat: str, cetak: str) -> None:
    assert bersatuan(tahun["kecamatan"], alamat).cetak == cetak


def test_sel_membawa_figur_atau_garis(tahun: Mapping[str, Hasil]) -> None:
    hasil = tahun["kecamatan"]

    assert sel(hasil, "total.pagu", ringkas=True, tebal=True, judul=True) == Sel(
        hasil.figur["total.pagu"], ringkas=True, tebal=True, judul=True
    )
    assert sel(hasil, "tidak.ada", judul=True) is HILANG


def test_kepala_dan_kolom() -> None:
    assert kepala("A", "B") == (Sel("A", judul=True), Sel("B", judul=True))
    assert [satu.cetak for satu in nomor_kolom(3)] == ["1", "2", "3"]
    assert kolom("lcr", (3, 1, 2)) == (Kolom("kiri", 3), Kolom("tengah", 1), Kolom("kanan", 2))
    with pytest.raises(ValueError, match="zip"):
        kolom("l", (1, 2))


def test_sel_depan_yang_sama_bergabung_dari_kiri() -> None:
    a, b, x, y = Sel("a"), Sel("b"), Sel("x"), Sel("y")
    baris = bergabung([((a, x), (Sel("1"),)), ((a, x), (Sel("2"),)), ((a, y), (Sel("3"),)), ((b, y), (Sel("4"),))])

    assert baris == (
        (a._replace(baris=3), x._replace(baris=2), Sel("1")),
        (Sel("2"),),
        (y, Sel("3")),
        (b, y, Sel("4")),
    )


def test_sel_sama_yang_terpisah_tidak_bergabung() -> None:
    a, b = Sel("a"), Sel("b")

    assert [baris[0].baris for baris in bergabung([((s,), (Sel("1"),)) for s in (a, b, a)])] == [1, 1, 1]


class Tercatat(Objek):
    catatan: dict[str, str]


def test_catatan_kaki_sekali_masing_masing() -> None:
    satu, dua = Tercatat(catatan={"a": "satu", "b": "dua"}), Tercatat(catatan={"a": "dua", "b": "tiga"})

    assert catatan_kaki([("", satu), ("", dua), ("x", Objek())]) == ("satu", "dua", "tiga")
    assert catatan_kaki([("", satu), ("Pagu", dua), ("Pagu", dua)], tanpa="b") == ("satu", "Pagu: dua")


def test_sumber_menyebut_nama_dan_nilainya(taut: Callable[..., tuple[Laporan | None, object]]) -> None:
    lra = 'sumber: LRA\nakun: {"5": {nama: Belanja, pagu: 1, sumber: {pagu: DPA, realisasi.2023: LHP}}}\n'
    laporan, _ = taut(lra=lra)
    assert laporan is not None
    berkas = laporan.berkas.lra
    assert berkas is not None
    assert catatan_kaki([("", berkas), ("Belanja", laporan.akun["5"]), ("", berkas)]) == (
        "Sumber: LRA",
        "Sumber Belanja: DPA (pagu); LHP (realisasi 2023)",
    )


def test_uang_yang_dibulatkan_disebut(hitung: Callable[..., Hasil]) -> None:
    hasil = hitung(anggaran="program: {p: {nama: P, anggaran: {pagu: Rp2 juta, realisasi: 1}}}\n")
    alamat = ("program.p.pagu", "program.p.realisasi", "total.pagu")
    assert teliti_kaki(hasil, alamat) == ("Pagu P dibulatkan dalam sumber; dapat berbeda sampai Rp500.000",)
