"""The budget tree: money stands at the leaves, and only there."""

from __future__ import annotations

import pytest

from lakip_cli import source
from lakip_cli.model.anggaran import BerkasAnggaran
from lakip_cli.model.ikat import ikat

UANG = "{pagu: 5, realisasi: 4}"
SISA = "{pagu: 1, realisasi: 1, catatan: selisih cetak}"
SUB = f"sub_kegiatan: {{s: {{nama: S, anggaran: {UANG}}}}}"
SAH = [
    f"p: {{nama: P, anggaran: {UANG}}}",
    f"p: {{nama: P, kegiatan: {{k: {{nama: K, anggaran: {UANG}}}}}}}",
    f"p: {{nama: P, tak_terinci: {SISA}, kegiatan: {{k: {{nama: K, {SUB}}}}}}}",
    f"p: {{nama: P, kegiatan: {{k: {{nama: K, tak_terinci: {SISA}}}}}}}",
]
PROGRAM = "anggaran ditulis pada sub kegiatan; jumlah program dihitung"
KEGIATAN = "anggaran ditulis pada sub kegiatan; jumlah kegiatan dihitung"
SALAH = [
    (f"p: {{nama: P, anggaran: {UANG}, kegiatan: {{k: {{nama: K}}}}}}", PROGRAM),
    (f"p: {{nama: P, anggaran: {UANG}, tak_terinci: {SISA}}}", PROGRAM),
    (f"p: {{nama: P, kegiatan: {{k: {{nama: K, anggaran: {UANG}, sub_kegiatan: {{s: {{nama: S}}}}}}}}}}", KEGIATAN),
    (f"p: {{nama: P, kegiatan: {{k: {{nama: K, anggaran: {UANG}, tak_terinci: {SISA}}}}}}}", KEGIATAN),
    ("p: {nama: P, tak_terinci: {pagu: 1, realisasi: 1}}", "kunci “catatan” wajib diisi"),
]


def pesan(teks: str) -> list[str]:
    pohon, temuan = source.baca(f"program:\n  {teks}\n".encode(), "x.yaml")
    assert pohon is not None, temuan
    return [satu.message for satu in ikat(BerkasAnggaran, pohon)[1]]


@pytest.mark.parametrize("teks", SAH)
def test_money_at_the_leaves(teks: str) -> None:
    assert pesan(teks) == []


@pytest.mark.parametrize(("teks", "harapan"), SALAH)
def test_money_above_the_leaves_is_refused(teks: str, harapan: str) -> None:
    assert pesan(teks) == [harapan]
