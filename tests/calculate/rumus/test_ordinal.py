from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lakip_cli.angka import angka
from lakip_cli.calculate.rumus.ordinal import URAIAN, AturanOrdinal, CaraOrdinal, Predikat, ordinal
from lakip_cli.calculate.rumus.skala import OPINI_BPK, PRESET

VERDIK = {True: "ya", False: "tidak", None: ""}


def predikat(label: str, skor: str) -> Predikat:
    return Predikat(label, Decimal(skor.replace(",", ".")) if skor else None)


@pytest.mark.tabel("ordinal.csv")
def test_case(kasus: dict[str, str]) -> None:
    hasil = ordinal(
        predikat(kasus["realisasi"], kasus["skor_realisasi"]),
        predikat(kasus["target"], kasus["skor_target"]),
        PRESET[kasus["skala"]],
        AturanOrdinal(CaraOrdinal(kasus["cara"])),
    )
    assert ("" if hasil.nilai is None else angka(hasil.nilai, 2)) == kasus["capaian"]
    assert VERDIK[hasil.tercapai] == kasus["tercapai"]
    assert (hasil.nilai is None) == bool(hasil.alasan)


def test_the_reason_names_what_is_missing() -> None:
    setara = AturanOrdinal(CaraOrdinal.SETARA)
    assert ordinal(Predikat("WDP"), Predikat("WTP"), OPINI_BPK, setara).alasan == "tidak tercapai"
    asing = ordinal(Predikat("Hijau"), Predikat("WTP"), OPINI_BPK, setara)
    assert asing.alasan == "“Hijau” bukan label skala Opini BPK"
    tanpa = ordinal(Predikat("WTP"), Predikat("WTP"), OPINI_BPK, AturanOrdinal(CaraOrdinal.TENGAH))
    assert tanpa.alasan == "“WTP” tidak punya bilangan menurut cara tengah"


def test_bounds_apply() -> None:
    skala = PRESET["permenpan-88-2021"]
    plafon = AturanOrdinal(CaraOrdinal.PERINGKAT, plafon=Decimal(110))
    assert ordinal(Predikat("AA"), Predikat("B"), skala, plafon).nilai == 110
    setara = AturanOrdinal(CaraOrdinal.SETARA, plafon=Decimal(90))
    assert ordinal(Predikat("AA"), Predikat("B"), skala, setara).nilai == 90


def test_every_method_is_described() -> None:
    assert set(URAIAN) == set(CaraOrdinal)


@given(st.sampled_from(sorted(PRESET)), st.sampled_from(CaraOrdinal), st.data())
def test_a_better_label_never_scores_lower(nama: str, cara: CaraOrdinal, data: st.DataObject) -> None:
    skala = PRESET[nama]
    ke = st.integers(0, len(skala.pita) - 1)
    baik, buruk = sorted((data.draw(ke), data.draw(ke)))
    target = Predikat(skala.pita[data.draw(ke)].label)
    aturan = AturanOrdinal(cara, Decimal(0), data.draw(st.sampled_from([None, Decimal(100)])))
    tinggi, rendah = (ordinal(Predikat(skala.pita[i].label), target, skala, aturan) for i in (baik, buruk))
    assert not rendah.tercapai or tinggi.tercapai
    if rendah.nilai is not None and tinggi.nilai is not None:
        assert rendah.nilai <= tinggi.nilai
