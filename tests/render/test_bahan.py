from __future__ import annotations

from pathlib import Path

import pytest

from lakip_cli.compiler import compile_folder
from lakip_cli.naskah import BlokTabel, TandaTangan
from lakip_cli.render.bahan import Bahan
from lakip_cli.render.temuan import KesalahanTemplat


@pytest.fixture(scope="module")
def bahan() -> Bahan:
    hasil = compile_folder(Path(__file__).parents[1] / "kecamatan/2024").hasil
    assert hasil is not None
    return Bahan(hasil, {})


def test_an_unknown_name_is_refused_with_a_suggestion(bahan: Bahan) -> None:
    with pytest.raises(KesalahanTemplat, match="tabel `capain` tidak ada; mungkin maksudnya `capaian`"):
        bahan.tabel("capain")
    with pytest.raises(KesalahanTemplat, match="tidak menunjuk apa pun"):
        bahan.angka("total.pagi")


def test_tables_lists_and_signatures(bahan: Bahan) -> None:
    (blok,) = bahan.tabel("capaian")
    assert isinstance(blok, BlokTabel)
    assert bahan.butir("misi")
    assert not bahan.punya_narasi("hantu")
    assert bahan.narasi("hantu") == ()
    assert bahan.tanda_tangan("Sukamaju", None) == TandaTangan("Sukamaju, …", ())
