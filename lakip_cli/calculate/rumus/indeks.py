"""Indices that regulations define: the AKIP score, the satisfaction index IKM, the minimum service standard SPM.

Their predicates are scales (``skala``): ``kategori(nilai, PERMENPAN_88_2021)``, ``kategori(nik, PERMENPAN_14_2017)``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from lakip_cli.calculate.rumus.hasil import NOL, Hasil, Uraian, kosong

URAIAN_LKE = Uraian("Σ jawaban ÷ 100 × bobot subkomponen", "PermenPAN-RB 88/2021")
URAIAN_IKM = Uraian("Σ (NRR unsur × bobot) × 25", "PermenPAN-RB 14/2017")
URAIAN_SPM = Uraian("penerima yang terlayani ÷ yang membutuhkan × 100", "PP 2/2018")

JAWABAN_LKE: Mapping[str, Decimal] = {
    "AA": Decimal(100),
    "A": Decimal(90),
    "BB": Decimal(80),
    "B": Decimal(70),
    "CC": Decimal(60),
    "C": Decimal(50),
    "D": Decimal(30),
    "E": Decimal(0),
}
"""The score of an answer to one subcomponent of the LKE (PermenPAN-RB 88/2021)."""

BOBOT_LKE: Mapping[str, tuple[Decimal, Decimal, Decimal]] = {
    "perencanaan": (Decimal(6), Decimal(9), Decimal(15)),
    "pengukuran": (Decimal(6), Decimal(9), Decimal(15)),
    "pelaporan": (Decimal(3), Decimal("4.5"), Decimal("7.5")),
    "evaluasi": (Decimal(5), Decimal("7.5"), Decimal("12.5")),
}
"""Weights of keberadaan, kualitas and pemanfaatan per component, together 100 (PermenPAN-RB 88/2021)."""

BOBOT_12_2015: Mapping[str, Decimal] = {
    "perencanaan": Decimal(30),
    "pengukuran": Decimal(25),
    "pelaporan": Decimal(15),
    "evaluasi": Decimal(10),
    "capaian": Decimal(20),
}
"""Weights of the five components before 2021, together 100 (PermenPAN-RB 12/2015).

Such scores are not comparable with those of 88/2021.
"""

SEMBILAN_UNSUR = 9
"""The elements of a satisfaction survey (PermenPAN-RB 14/2017)."""


def nilai_komponen(komponen: str, jawaban: Sequence[str]) -> Hasil:
    """Score of one LKE component: its three answers weighted, from 0 to the component's weight (88/2021)."""
    bobot = BOBOT_LKE.get(komponen)
    if bobot is None:
        return kosong(f"“{komponen}” bukan komponen LKE")
    if len(jawaban) != len(bobot):
        return kosong(f"komponen {komponen} memerlukan {len(bobot)} jawaban")
    if salah := [satu for satu in jawaban if satu not in JAWABAN_LKE]:
        return kosong(f"“{salah[0]}” bukan jawaban LKE")
    return Hasil(sum((JAWABAN_LKE[j] * b / 100 for j, b in zip(jawaban, bobot, strict=True)), NOL))


def nilai_lke(jawaban: Mapping[str, Sequence[str]]) -> Hasil:
    """AKIP score of an evaluation sheet, 0 to 100; every component of 88/2021 must be answered."""
    komponen = [nilai_komponen(nama, jawaban[nama]) for nama in jawaban]
    if belum := [nama for nama in BOBOT_LKE if nama not in jawaban]:
        return kosong(f"komponen {', '.join(belum)} belum dijawab")
    if alasan := [satu.alasan for satu in komponen if satu.alasan]:
        return kosong(alasan[0])
    return Hasil(sum((satu.nilai for satu in komponen if satu.nilai is not None), NOL))


def nik(nrr: Sequence[Decimal], bobot: Decimal | None = None) -> Hasil:
    """IKM on the scale 25 to 100: Σ(NRR × weight) × 25, where an element's NRR runs from 1 to 4 (14/2017).

    Without ``bobot`` the weight is exactly one in as many as there are elements; 0.11 and 0.111, which some reports
    use, make the weights sum to less than 1, so that 100 can never be reached. The mutu follows from two decimals.
    """
    if not nrr:
        return kosong("tidak ada unsur yang dinilai")
    if any(not 1 <= satu <= 4 for satu in nrr):  # noqa: PLR2004  the answers of the survey run from 1 to 4
        return kosong("nilai rata-rata unsur harus dari 1 sampai 4")
    jumlah = sum(nrr, NOL)
    catatan = () if len(nrr) == SEMBILAN_UNSUR else (f"{len(nrr)} unsur, bukan {SEMBILAN_UNSUR}",)
    return Hasil(jumlah * 25 / len(nrr) if bobot is None else jumlah * bobot * 25, catatan=catatan)


def spm(terlayani: Decimal, kebutuhan: Decimal) -> Hasil:
    """Served / in need × 100 (PP 2/2018), whose target is 100 percent every year; over 100 is noted."""
    if kebutuhan == 0:
        return kosong("tidak ada sasaran")
    if kebutuhan < 0 or terlayani < 0:
        return kosong("jumlah orang negatif")
    return Hasil(
        terlayani * 100 / kebutuhan, catatan=("terlayani melebihi kebutuhan",) if terlayani > kebutuhan else ()
    )
