"""The mapping file of a foreign table."""

from __future__ import annotations

from pathlib import Path

import pytest

from lakip_cli.cli.layar import Berhenti
from lakip_cli.cli.peta import baca


def test_a_mapping_file_is_read(tmp_path: Path) -> None:
    berkas = tmp_path / "peta.yaml"
    berkas.write_text("ke: anggaran\nlembar: Data\nkolom: {kode: A, pagu: Pagu}\n", encoding="utf-8")
    peta = baca(berkas)
    assert (peta.ke, peta.lembar, peta.kolom.kode, peta.kolom.pagu, peta.kolom.realisasi) == (
        "anggaran",
        "Data",
        "A",
        "Pagu",
        None,
    )


@pytest.mark.parametrize(
    ("isi", "pesan"), [("ke: lrx\nkolom: {kode: A}\n", ":1:5  S005 "), ("ke: [\n", ":2:1  Y0"), ("", ":1:1  Y0")]
)
def test_its_mistakes_are_told_with_their_lines(
    isi: str, pesan: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    berkas = tmp_path / "peta.yaml"
    berkas.write_text(isi, encoding="utf-8")
    with pytest.raises(Berhenti):
        baca(berkas)
    assert pesan in capsys.readouterr().err
