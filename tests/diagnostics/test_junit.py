"""JUnit XML, parsed; counts agree with cases, and only what fails the check is a failure."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st

from lakip_cli.diagnostics import Diagnostic, Severity
from lakip_cli.diagnostics.junit import tulis
from tests.diagnostics.contoh import ACAK, LAIN, LEBIH, tampilan


def baca(*temuan: Diagnostic, gagal: frozenset[Severity] = frozenset({Severity.ERROR})) -> ET.Element:
    keluar = tulis(tampilan(*temuan)._replace(gagal=gagal))
    assert keluar.isascii()
    akar = ET.fromstring(keluar)  # noqa: S314 - our own
    for satu in (akar, *akar.findall("testsuite")):
        assert int(satu.attrib["tests"]) == len([*satu.iter("testcase")])
        assert int(satu.attrib["failures"]) == len([*satu.iter("failure")])
    return akar


def test_a_finding_is_a_case_of_its_file() -> None:
    akar = baca(LEBIH, LAIN)
    assert [satu.attrib["name"] for satu in akar] == ["data/2024/anggaran.yaml", "data/2024/a.yaml"]
    kasus, lain = akar.iter("testcase")
    assert kasus.attrib == {
        "name": "K203 realisasi-melebihi-pagu (4:16)",
        "classname": "data/2024/anggaran.yaml",
        "file": "data/2024/anggaran.yaml",
        "line": "4",
    }
    (gagal,) = kasus
    assert gagal.attrib == {"type": "kesalahan", "message": "realisasi melebihi pagu"}
    assert gagal.text is not None
    assert gagal.text.splitlines() == [
        "data/2024/anggaran.yaml:4:16: realisasi melebihi pagu",
        "data/2024/anggaran.yaml:3:11: pagunya di sini",
        "periksa kedua angka",
    ]
    assert [(satu.tag, (satu.text or "")[:12]) for satu in lain] == [("system-out", "peringatan: ")]


def test_a_strict_check_fails_on_warnings_here_too() -> None:
    akar = baca(LAIN, gagal=frozenset({Severity.ERROR, Severity.WARNING}))
    assert akar.attrib["failures"] == "1"


def test_nothing_found_is_one_case_that_passed() -> None:
    akar = baca()
    assert (akar.attrib["tests"], [*akar.iter("failure")]) == ("1", [])


@given(st.lists(ACAK))
def test_any_finding_can_be_parsed(temuan: list[Diagnostic]) -> None:
    akar = baca(*sorted(temuan))
    assert len([*akar.iter("testcase")]) == max(1, len(temuan))
