"""The scales that regulations give, as data; a report may declare its own beside them."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from lakip_cli.calculate.rumus.hasil import SERATUS
from lakip_cli.calculate.rumus.kategori import Pita, Skala, kategori

_PREDIKAT_AKIP = (
    Pita("AA", Decimal(90), inklusif=False, uraian="Sangat Memuaskan"),
    Pita("A", Decimal(80), inklusif=False, uraian="Memuaskan"),
    Pita("BB", Decimal(70), inklusif=False, uraian="Sangat Baik"),
    Pita("B", Decimal(60), inklusif=False, uraian="Baik"),
    Pita("CC", Decimal(50), inklusif=False, uraian="Cukup"),
    Pita("C", Decimal(30), inklusif=False, uraian="Kurang"),
    Pita("D", Decimal(0), uraian="Sangat Kurang"),
)

PERMENDAGRI_86_2017 = Skala(
    "permendagri-86-2017",
    "Skala nilai peringkat kinerja",
    "Permendagri 86/2017; celah antarkelas ikut kelas di bawahnya, di atas 100 ikut kelas tertinggi",
    (
        Pita("Sangat Tinggi", Decimal(91)),
        Pita("Tinggi", Decimal(76)),
        Pita("Sedang", Decimal(66)),
        Pita("Rendah", Decimal(51)),
        Pita("Sangat Rendah", None),
    ),
)
PERMENDAGRI_86_2017_BATAS_ATAS = Skala(
    "permendagri-86-2017-batas-atas",
    "Skala nilai peringkat kinerja",
    "Permendagri 86/2017; celah antarkelas ikut kelas di atasnya, di atas 100 ikut kelas tertinggi",
    (
        Pita("Sangat Tinggi", Decimal(90), inklusif=False),
        Pita("Tinggi", Decimal(75), inklusif=False),
        Pita("Sedang", Decimal(65), inklusif=False),
        Pita("Rendah", Decimal(50), inklusif=False),
        Pita("Sangat Rendah", None),
    ),
)
PERMENPAN_88_2021 = Skala(
    "permenpan-88-2021",
    "Predikat AKIP",
    "PermenPAN-RB 88/2021; nilai tepat 0 dimasukkan ke D",
    _PREDIKAT_AKIP,
    SERATUS,
)
PERMENPAN_12_2015 = Skala(
    "permenpan-12-2015",
    "Predikat AKIP (sebelum 2021)",
    "PermenPAN-RB 12/2015, dicabut oleh PermenPAN-RB 88/2021",
    _PREDIKAT_AKIP,
    SERATUS,
)
PERMENPAN_14_2017 = Skala(
    "permenpan-14-2017",
    "Mutu pelayanan",
    "PermenPAN-RB 14/2017, menurut nilai interval konversi dengan dua desimal",
    (
        Pita("A", Decimal("88.31"), uraian="Sangat Baik"),
        Pita("B", Decimal("76.61"), uraian="Baik"),
        Pita("C", Decimal("65.00"), uraian="Kurang Baik"),
        Pita("D", Decimal("25.00"), uraian="Tidak Baik"),
    ),
    SERATUS,
)
OPINI_BPK = Skala(
    "opini-bpk",
    "Opini BPK",
    "UU 15/2004, penjelasan Pasal 16; urutan TW dan TMP menurut urutan penyebutannya",
    (
        Pita("WTP", None, uraian="Wajar Tanpa Pengecualian"),
        Pita("WTP-DPP", None, uraian="Wajar Tanpa Pengecualian dengan Paragraf Penjelasan"),
        Pita("WDP", None, uraian="Wajar Dengan Pengecualian"),
        Pita("TW", None, uraian="Tidak Wajar"),
        Pita("TMP", None, uraian="Tidak Memberikan Pendapat"),
    ),
)

PRESET: Mapping[str, Skala] = {
    skala.id: skala
    for skala in (
        PERMENDAGRI_86_2017,
        PERMENDAGRI_86_2017_BATAS_ATAS,
        PERMENPAN_88_2021,
        PERMENPAN_12_2015,
        PERMENPAN_14_2017,
        OPINI_BPK,
    )
}
"""The scales by the id under which a report's policy names them."""


def dalam_celah(nilai: Decimal, desimal: int = 2) -> bool:
    """Whether Permendagri 86/2017 itself names no class for a value up to 100, so that the fill policy decides."""
    return kategori(nilai, PERMENDAGRI_86_2017, desimal) != kategori(nilai, PERMENDAGRI_86_2017_BATAS_ATAS, desimal)
