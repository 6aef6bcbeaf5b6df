"""Which codes a command asks for."""

from __future__ import annotations

import pytest

from lakip_cli.cli.layar import Berhenti
from lakip_cli.cli.saring import diminta
from lakip_cli.compiler import CATALOGUE


def keluarga(kode: frozenset[str]) -> set[str]:
    return {satu[0] for satu in kode}


def test_what_is_not_ignored_is_asked_for() -> None:
    assert diminta((), ()) == set(CATALOGUE)
    assert diminta((" ,",), ("K, P",)) == {kode for kode in CATALOGUE if kode[0] not in "KP"}


def test_codes_beginnings_and_names_may_be_mixed_and_repeated() -> None:
    assert diminta(("K201,sintaks", "S01"), ()) >= {"K201", "Y001", "S010", "S011"}
    assert keluarga(diminta(("K201,sintaks", "S01"), ())) == {"K", "Y", "S"}


def test_ignoring_goes_before_selecting() -> None:
    assert diminta(("K201", "K4"), ("K2",)) == {kode for kode in CATALOGUE if kode.startswith("K4")}


def test_an_unknown_code_is_wrong_use() -> None:
    with pytest.raises(Berhenti, match=r"^kode Z9 pada --ignore tidak dikenal; lihat daftarnya") as berhenti:
        diminta((), ("K2", "Z9"))
    assert berhenti.value.kode == 2
