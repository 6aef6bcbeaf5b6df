"""Places of claims in their file."""

from __future__ import annotations

import pytest

from lakip_cli.source import Skalar, Sumber, baca
from lakip_cli.source.isi import Daftar, Peta
from lakip_cli.tercetak.alamat import Tanpa
from lakip_cli.tercetak.pernyataan import Berkas, Entri, Pernyataan

TEKS = "- tempat: T\n  tabel: |\n    | a   |  b |\n    | c\\|d | |\n     e | f\n"


@pytest.fixture
def entri() -> Entri:
    isi, _ = baca(TEKS.encode(), "t.yaml")
    assert isinstance(isi, Daftar)
    assert isinstance(isi[0], Peta)
    asal = isi[0]["tabel"]  # type: ignore[index]  # keys compare as text
    assert isinstance(asal, Skalar)
    return Entri(1, "T", "tabel", asal, Berkas(Sumber("t.yaml", TEKS)))


@pytest.mark.parametrize(
    ("baris", "sel", "kolom", "akhir"),
    [(3, 0, 7, 8), (3, 1, 14, 15), (4, 0, 7, 11), (4, 1, 13, 14), (5, 0, 6, 7), (5, 1, 10, 11)],
)
def test_cells(entri: Entri, baris: int, sel: int, kolom: int, akhir: int) -> None:
    mulai = sum(len(satu) + 1 for satu in TEKS.split("\n")[: baris - 1])
    tempat = entri.span((mulai, sel))
    assert (tempat.file, tempat.line, tempat.column, tempat.end_column) == ("t.yaml", baris, kolom, akhir)


def test_an_offset_below_zero_is_the_whole_entry(entri: Entri) -> None:
    assert entri.span((-3, 1))[1:3] == (2, 10)


def test_a_claim_knows_its_place(entri: Entri) -> None:
    klaim = Pernyataan("b", "judul.b", Tanpa.JUDUL, entri, (TEKS.index("    | a"), 1), "judul", "b")
    assert (klaim.tempat, klaim.span[1:]) == ("T", (3, 14, 3, 15))
