"""What is silent stays known; what stops a build is never silent."""

from __future__ import annotations

from lakip_cli.diagnostics import Diagnostic, Severity, Span
from lakip_cli.diagnostics.sidik import sidik
from lakip_cli.silence import Diredam, hitungan, redam

SUMBER = {"a.yaml": "satu: 1\ndua: 1\n"}


def temuan(kode: str, baris: int = 1, pesan: str = "x") -> Diagnostic:
    return Diagnostic(Span("a.yaml", baris, 1, baris, 3), kode, Severity.ERROR, pesan)


def dikenal(*semua: Diagnostic) -> dict[tuple[str, str, str, str], int]:
    return dict.fromkeys(sidik(semua, SUMBER), 1)


def test_a_known_finding_is_silent_and_a_new_one_open() -> None:
    lama, baru = temuan("K201"), temuan("K201", pesan="y")
    assert redam([lama, baru], SUMBER, dikenal(lama)) == ([baru], [Diredam(lama, "dalam baseline")], {})


def test_one_of_two_equal_findings_is_new() -> None:
    lama = temuan("K201")
    assert redam([lama, lama], SUMBER, dikenal(lama))[0] == [lama]


def test_what_is_known_but_gone_is_left_over() -> None:
    lama, hilang = temuan("K201"), temuan("P101")
    assert redam([lama], SUMBER, dikenal(lama, hilang))[2] == dikenal(hilang)


def test_what_stops_a_build_is_never_silent() -> None:
    penghenti = [temuan(f"{keluarga}001") for keluarga in "YSRT"]
    assert redam(penghenti, SUMBER, dikenal(*penghenti))[0] == penghenti


def test_counts_name_every_weight_and_silent_findings_apart() -> None:
    semua = [temuan("K201"), temuan("K202"), temuan("M101")._replace(severity=Severity.INFO)]
    assert hitungan([]) == "0 kesalahan, 0 peringatan, 0 catatan"
    assert hitungan(semua) == "2 kesalahan, 0 peringatan, 1 catatan"
    diam = [Diredam(satu, "dalam baseline") for satu in semua]
    assert hitungan([], diam) == "0 kesalahan, 0 peringatan, 0 catatan (3 dalam baseline)"
