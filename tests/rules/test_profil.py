from __future__ import annotations

from pathlib import Path

import pytest

from lakip_cli.compiler import CATALOGUE, compile_folder
from lakip_cli.diagnostics import Diagnostic, Severity, Span
from lakip_cli.rules.profil import PROFIL, Keadaan, bobot, daftar

DASAR = Path(__file__).parents[1] / "kasus" / "dasar"


def _temuan(*kode: str) -> list[Diagnostic]:
    return [Diagnostic(Span("kinerja.yaml", 1, 1, 1, 2), satu, Severity.WARNING, satu) for satu in kode]


def _keadaan(profil: str, *kode: str) -> dict[str, Keadaan]:
    return {satu.tuntutan.nomor: satu.keadaan for satu in daftar(PROFIL[profil], _temuan(*kode))}


@pytest.mark.parametrize("profil", PROFIL)
def test_every_code_of_a_demand_can_be_found(profil: str) -> None:
    assert {kode for satu in PROFIL[profil].tuntutan for kode in satu.kode} <= set(CATALOGUE)
    assert all(satu.kode or not satu.cukup for satu in PROFIL[profil].tuntutan), "nothing shows that it is met"


def test_the_seven_analyses_are_demands_of_their_own() -> None:
    nomor = [satu.nomor for satu in PROFIL["permenpan-53-2014"].tuntutan]
    assert [satu for satu in nomor if satu.startswith("Bab III A")] == [f"Bab III A {n}" for n in range(1, 8)]
    nomor = [satu.nomor for satu in PROFIL["permenpan-88-2021"].tuntutan]
    assert [satu for satu in nomor if satu.startswith("3.b")] == [f"3.b {n}" for n in range(1, 10)]


def test_a_finding_shows_what_a_demand_lacks() -> None:
    keadaan = _keadaan("permenpan-53-2014", "L303", "K201")
    assert keadaan.pop("Bab III A 3") is Keadaan.BELUM
    assert keadaan.pop("Lampiran 2") is Keadaan.DINILAI
    assert set(keadaan.values()) == {Keadaan.ADA}


def test_one_root_is_lacking_in_every_demand_that_rests_on_it() -> None:
    keadaan = _keadaan("permenpan-53-2014", "L310")
    assert [nomor for nomor, satu in keadaan.items() if satu is Keadaan.BELUM] == [
        "Bab III A 5",
        "Bab III A 6",
        "Bab III A 7",
    ]


def test_what_can_only_be_denied_is_left_to_a_person() -> None:
    assert _keadaan("permenpan-88-2021")["3.a 6"] is Keadaan.DINILAI
    assert _keadaan("permenpan-88-2021", "K503")["3.a 6"] is Keadaan.BELUM
    assert _keadaan("permenpan-88-2021")["3.a 3"] is Keadaan.ADA


def test_only_what_the_regulation_demands_becomes_an_error() -> None:
    berat = {d.code: d.severity for d in bobot(PROFIL["permenpan-53-2014"], _temuan("L106", "L503", "K404"))}
    assert berat == {"L106": Severity.ERROR, "L503": Severity.WARNING, "K404": Severity.WARNING}


def test_a_year_with_nothing_written_meets_hardly_any_demand() -> None:
    butir = daftar(PROFIL["permenpan-53-2014"], compile_folder(DASAR).diagnosa)
    ada = [satu.tuntutan.nomor for satu in butir if satu.keadaan is Keadaan.ADA]
    assert ada == ["Bab III A 1"]
