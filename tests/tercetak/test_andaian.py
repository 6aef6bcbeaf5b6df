"""Hypotheses: the year computed anew, and hypotheses that cannot be."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest

from lakip_cli.calculate.buku import Hasil
from lakip_cli.diagnostics import Diagnostic
from lakip_cli.tercetak import Pemeriksaan, Vonis
from lakip_cli.tercetak.andaian import hitung
from lakip_cli.tercetak.urai import Terurai

Uraikan = Callable[[str], tuple[Terurai, list[Diagnostic]]]


def _klaim(isi: str) -> str:
    return f"- andaikan: {{{isi}}}\n  alasan: coba\n"


def test_other_facts_give_other_sums(uraikan: Uraikan, tahun: Hasil) -> None:
    isi = "sub_kegiatan.kirim.pagu: 937_500, sub_kegiatan.kirim.realisasi: 937_000, indikator.kunjungan.target: 20_000"
    (klaim,) = uraikan(_klaim(isi))[0].andaian
    lain, temuan = hitung(tahun, klaim)
    assert lain is not None
    assert not temuan
    assert lain.figur["kegiatan.surat.serapan"].cetak == "99,95%"
    assert lain.figur["total.pagu"].isi == Decimal(266_190_750 + 500)
    assert lain.figur["indikator.kunjungan.capaian"].cetak == "115,58%"
    assert lain.figur["sub_kegiatan.kirim.pagu"].tempat == tahun.figur["sub_kegiatan.kirim.pagu"].tempat
    assert tahun.figur["sub_kegiatan.kirim.pagu"].isi == Decimal(937_000)


@pytest.mark.parametrize(
    ("isi", "pesan", "tempat"),
    [
        ("total.pagu: 5", "total.pagu bukan fakta, melainkan hasil hitungan", (1, 14, 1, 24)),
        ("program.umm.nama: 5", "program.umm.nama tidak dikenal; maksud Anda program.umum.nama?", (1, 14, 1, 30)),
        ("zzz.zzz: 5", "zzz.zzz tidak dikenal", (1, 14, 1, 21)),
        ("sub_kegiatan.kirim.pagu: banyak", "dengan andaian ini data tidak sah: uang harus", (1, 39, 1, 45)),
    ],
)
def test_what_cannot_be_supposed(
    uraikan: Uraikan, tahun: Hasil, isi: str, pesan: str, tempat: tuple[int, int, int, int]
) -> None:
    (klaim,) = uraikan(_klaim(isi))[0].andaian
    lain, temuan = hitung(tahun, klaim)
    assert lain is None
    assert [(d.code, d.span[1:]) for d in temuan] == [("R102", tempat)]
    assert pesan in temuan[0].message


def test_a_contradiction_that_a_hypothesis_explains(periksa_klaim: Callable[[str], Pemeriksaan]) -> None:
    teks = (
        "- tempat: T\n  tabel: |\n    | sub_kegiatan | pagu | realisasi |\n    | gedung | 999 | 118.250.300 |\n"
        + _klaim("sub_kegiatan.gedung.pagu: 999")
    )
    hasil = periksa_klaim(teks)
    assert [satu.vonis for satu in hasil.putusan] == [Vonis.BERSYARAT, Vonis.MENGIKUTI]
    assert [(d.code, "diandaikan coba" in d.message) for d in hasil.diagnosa] == [("P106", True)]
