from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lakip_cli.angka import angka
from lakip_cli.calculate.rumus.banding import Makna, perubahan
from lakip_cli.calculate.rumus.capaian import Aturan, Cara, Polaritas, Rentang, hitung


def baca(teks: str) -> Decimal:
    return Decimal(teks.replace(",", "."))


def cetak(nilai: Decimal | None) -> str:
    return "" if nilai is None else angka(nilai, 2)


def baca_target(teks: str) -> Decimal | Rentang | None:
    bawah, pisah, atas = teks.partition("-")
    if pisah:
        return Rentang(baca(bawah), baca(atas))
    return baca(teks) if teks else None


@pytest.mark.tabel("perubahan.csv")
def test_against_last_year(kasus: dict[str, str]) -> None:
    hasil = perubahan(
        baca(kasus["kini"]), baca(kasus["lalu"]), Polaritas(kasus["polaritas"]), baca_target(kasus["target"])
    )
    assert [cetak(hasil.selisih), cetak(hasil.persen), hasil.arah, hasil.makna or ""] == [
        kasus[kolom] for kolom in ("selisih", "persen", "arah", "makna")
    ]
    assert (hasil.persen is None) == bool(hasil.alasan)


@pytest.mark.tabel("terhadap.csv")
def test_against_the_renstra_or_a_standard(kasus: dict[str, str]) -> None:
    aturan = Aturan(Cara(kasus["cara"]), Polaritas(kasus["polaritas"]))
    assert cetak(hitung(baca(kasus["realisasi"]), baca(kasus["acuan"]), aturan).nilai) == kasus["capaian"]


nilai = st.decimals(min_value=-1000, max_value=1000, places=2)
LAWAN = {Makna.MEMBAIK: Makna.MEMBURUK, Makna.MEMBURUK: Makna.MEMBAIK, Makna.TETAP: Makna.TETAP}


@given(nilai, nilai, st.sampled_from(Polaritas), nilai)
def test_going_back_means_the_opposite(kini: Decimal, lalu: Decimal, polaritas: Polaritas, target: Decimal) -> None:
    maju, mundur = perubahan(kini, lalu, polaritas, target), perubahan(lalu, kini, polaritas, target)
    assert maju.selisih == -mundur.selisih
    assert maju.makna is not None
    assert mundur.makna is LAWAN[maju.makna]
