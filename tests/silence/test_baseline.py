"""The baseline file: written sorted, a finding a line, and read back; what is none is told."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lakip_cli.diagnostics import Diagnostic, Severity, Sidik, Span
from lakip_cli.diagnostics.sidik import sidik
from lakip_cli.silence.baseline import BaselineRusak, Entri, baca, kenali, label, tulis, untuk, usang

SATU: Sidik = ("2024/anggaran.yaml", "K201", "realisasi “Surat” melebihi pagu", "937_500")
DUA: Sidik = ("2024/kinerja.yaml", "M101", "target sama", "80")
TEKS = """\
{"baseline": 1, "temuan": [
{"berkas": "2024/anggaran.yaml", "kode": "K201", "pesan": "realisasi “Surat” melebihi pagu", "kutipan": "937_500"},
{"berkas": "2024/kinerja.yaml", "kode": "M101", "pesan": "target sama", "kutipan": "80", "banyak": 3}
]}
"""
RUSAK = [
    ("{", "baris 1 bukan JSON"),
    ('{"baseline": 1, "temuan": [\n{"berkas": }]}', "baris 2 bukan JSON"),
    ("[]", "isinya bukan baseline lakip"),
    ('{"baseline": 2, "temuan": []}', "isinya bukan baseline lakip"),
    ('{"baseline": 1, "temuan": {}}', "isinya bukan baseline lakip"),
    (TEKS.replace('"K201"', "201"), "baris 2 bukan temuan dengan berkas, kode, pesan, kutipan"),
    (TEKS.replace('"banyak": 3', '"banyak": 0'), "baris 3 bukan temuan dengan berkas, kode, pesan, kutipan"),
    (TEKS.replace('"banyak": 3', '"kali": 3'), "baris 3 bukan temuan dengan berkas, kode, pesan, kutipan"),
    ('{"baseline": 1, "temuan": [1]}', "baris 1 bukan temuan dengan berkas, kode, pesan, kutipan"),
]


def test_a_finding_a_line_in_order() -> None:
    assert tulis({DUA: 3, SATU: 1}) == TEKS
    assert baca(TEKS) == (Entri(SATU, 1, 2), Entri(DUA, 3, 3))


def test_an_empty_baseline_can_be_read() -> None:
    assert tulis({}) == '{"baseline": 1, "temuan": [\n]}\n'
    assert baca(tulis({})) == ()


def test_another_layout_loses_only_the_lines() -> None:
    assert [satu.baris for satu in baca(TEKS.replace("\n", " "))] == [1, 1]


@pytest.mark.parametrize(("teks", "pesan"), RUSAK)
def test_what_is_no_baseline_is_told(teks: str, pesan: str) -> None:
    with pytest.raises(BaselineRusak, match=pesan):
        baca(teks)


_TEKS = st.text(st.characters(exclude_categories=["Cs"]))


@given(st.dictionaries(st.tuples(_TEKS, _TEKS, _TEKS, _TEKS), st.integers(1, 9)))
def test_what_is_written_is_read(semua: dict[Sidik, int]) -> None:
    assert {satu.sidik: satu.banyak for satu in baca(tulis(semua))} == semua


# ── what is known ───────────────────────────────────────────────────────────────────────────────────────────

SUMBER = {"a.yaml": "satu: 1\ndua: 1\n"}


def temuan(kode: str, pesan: str = "x") -> Diagnostic:
    return Diagnostic(Span("a.yaml", 1, 1, 1, 3), kode, Severity.ERROR, pesan)


def dikenal(*semua: Diagnostic) -> dict[Sidik, int]:
    return dict.fromkeys(sidik(semua, SUMBER), 1)


def test_a_known_finding_is_silent_and_a_new_one_open() -> None:
    lama, baru = temuan("K201"), temuan("K201", "y")
    assert kenali([lama, baru], SUMBER, dikenal(lama)) == ([baru], [lama], {})


def test_one_of_two_equal_findings_is_new() -> None:
    lama = temuan("K201")
    assert kenali([lama, lama], SUMBER, dikenal(lama)) == ([lama], [lama], {})


def test_what_is_known_but_gone_is_left_over() -> None:
    lama, hilang = temuan("K201"), temuan("P101")
    assert kenali([lama], SUMBER, dikenal(lama, hilang))[2] == dikenal(hilang)


def test_what_stops_a_build_is_never_silent() -> None:
    penghenti = [temuan(f"{keluarga}001") for keluarga in "YSRT"]
    assert kenali(penghenti, SUMBER, dikenal(*penghenti))[0] == penghenti


# ── folders ─────────────────────────────────────────────────────────────────────────────────────────────────


def test_folders_are_named_as_short_as_tells_them_apart() -> None:
    assert label([Path("/r/a/2023")]) == ["2023"]
    assert label([Path("/r/a/2023"), Path("/r/a/2022")]) == ["2023", "2022"]
    assert label([Path("/r/a/2023"), Path("/r/b/2023")]) == ["a/2023", "b/2023"]
    assert label([Path("/a"), Path("/r/a")]) == ["a", "r/a"]
    assert label([Path("/r/a"), Path("/r/a")]) == ["a", "a"]


def test_a_folder_gets_its_own_entries_wherever_it_lies() -> None:
    isi = [Entri((f"{nama}/tercetak/a.yaml", "P101", "x", "y"), 1, 2) for nama in ("2023", "b/2023", "2022")]
    assert [satu.sidik[0] for satu in untuk(isi, Path("/lain/2023"))] == ["tercetak/a.yaml"]
    assert [satu.sidik[0] for satu in untuk(isi, Path("/lain/b/2023"))] == ["tercetak/a.yaml"] * 2
    assert untuk(isi, Path("/lain/2021")) == []


# ── expiry ──────────────────────────────────────────────────────────────────────────────────────────────────


def test_an_entry_whose_finding_is_gone_is_found_at_its_line() -> None:
    semua = baca(TEKS)
    (temuan,) = usang(semua, {SATU: 1}, "dasar.json")
    assert (str(temuan.span), temuan.code, temuan.severity) == ("dasar.json:2:1", "D004", Severity.WARNING)
    assert temuan.message == "temuan K201 di 2024/anggaran.yaml tidak terbuka lagi: realisasi “Surat” melebihi pagu"
    (temuan,) = usang(semua, {DUA: 2}, "dasar.json")
    assert "tidak terbuka lagi (2 dari 3): target sama" in temuan.message
    assert usang(semua, {}, "dasar.json") == []
