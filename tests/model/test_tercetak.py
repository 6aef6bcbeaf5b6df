"""Printed claims: each place has exactly one form, and a hypothesis stands alone."""

from __future__ import annotations

import pytest

from lakip_cli import source
from lakip_cli.diagnostics import Diagnostic
from lakip_cli.model.ikat import ikat
from lakip_cli.model.tercetak import BENTUK, BerkasTercetak, Klaim


def baca(teks: str) -> tuple[BerkasTercetak | None, list[Diagnostic]]:
    pohon, temuan = source.baca(teks.encode(), "x.yaml")
    assert pohon is not None, temuan
    return ikat(BerkasTercetak, pohon)


def satu(teks: str) -> Klaim:
    berkas, temuan = baca(teks)
    assert berkas is not None, temuan
    return berkas.root[0]


@pytest.mark.parametrize("bentuk", BENTUK)
def test_one_form(bentuk: str) -> None:
    klaim = satu(f"- tempat: Tabel 3.1\n  {bentuk}: isi\n")
    assert klaim.bentuk == bentuk
    assert getattr(klaim, bentuk) == "isi"


def test_hypothesis_gives_other_values_to_facts() -> None:
    klaim = satu("- andaikan: {program.p.pagu: 937_000, indikator.i.target: 21.00}\n  alasan: tertukar\n")
    assert klaim.bentuk == ""
    assert klaim.andaikan == {"program.p.pagu": "937_000", "indikator.i.target": "21.00"}


def test_text_knows_its_place() -> None:
    klaim = satu("- tempat: Tabel 3.1\n  kutipan: isi\n")
    assert (klaim.asal("kutipan"), klaim.asal("kutipan").mulai.line) == ("isi", 1)
    with pytest.raises(LookupError, match="Klaim was not read"):
        Klaim(tempat="T", tabel="isi").asal("tabel")


def test_an_empty_list_claims_nothing() -> None:
    berkas, _ = baca("[]\n")
    assert berkas is not None
    assert berkas.root == []


SALAH = [
    ("- tempat: T\n", "klaim memerlukan tepat satu dari tabel, kutipan, persamaan"),
    ("- tempat: T\n  tabel: a\n  kutipan: b\n", "klaim memerlukan tepat satu dari tabel, kutipan, persamaan"),
    ("- kutipan: b\n", "kunci “tempat” wajib diisi: di mana ini tercetak"),
    (
        "- tempat: T\n  kutipan: b\n  alasan: c\n",
        "alasan hanya untuk andaikan; keterangan klaim ditulis sebagai catatan",
    ),
    ("- andaikan: {a: 1}\n", "andaikan memerlukan alasan"),
    (
        "- andaikan: {a: 1}\n  alasan: b\n  tempat: T\n",
        "andaikan berdiri sendiri, tanpa tempat, tabel, kutipan, persamaan",
    ),
    (
        "- andaikan: {a: 1}\n  alasan: b\n  tabel: T\n",
        "andaikan berdiri sendiri, tanpa tempat, tabel, kutipan, persamaan",
    ),
    ("- andaikan: {}\n  alasan: b\n", "tulis pengandaian sebagai peta {alamat fakta: nilai lain}"),
    ("- andaikan: a\n  alasan: b\n", "tulis pengandaian sebagai peta {alamat fakta: nilai lain}"),
    ("- andaikan: {a: {b: 1}}\n  alasan: b\n", "nilai andaian a harus satu nilai"),
    ("- andaikan: {a: ''}\n  alasan: b\n", "nilai andaian a harus satu nilai"),
]


@pytest.mark.parametrize(("teks", "pesan"), SALAH)
def test_mistake_in_a_claim(teks: str, pesan: str) -> None:
    berkas, temuan = baca(teks)
    assert berkas is None
    assert [(t.code, t.message) for t in temuan] == [("S004", pesan)]
