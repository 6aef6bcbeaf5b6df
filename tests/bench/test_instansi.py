"""Made-up agencies."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from lakip_cli.bench.instansi import JENIS, buat
from lakip_cli.compiler import compile_folder


def isi(akar: Path) -> dict[str, bytes]:
    return {p.relative_to(akar).as_posix(): p.read_bytes() for p in akar.rglob("*") if p.is_file()}


def test_a_seed_gives_the_same_files_and_another_gives_others(tmp_path: Path) -> None:
    for nama, biji in (("a", 1), ("b", 1), ("c", 2)):
        assert len(buat(tmp_path / nama, 5, biji)) == 5
    assert isi(tmp_path / "a") == isi(tmp_path / "b") != isi(tmp_path / "c")


def test_agencies_of_every_kind_compile_and_differ_in_policy_size_and_findings(tmp_path: Path) -> None:
    hasil = [compile_folder(satu) for satu in buat(tmp_path, 25)]
    assert not any(satu.gagal for satu in hasil)
    assert {satu.folder.parent.name.rpartition("-")[0] for satu in hasil} == JENIS.keys()
    banyak = Counter(any(d.severity.value == "kesalahan" for d in satu.diagnosa) for satu in hasil)
    assert min(banyak[True], banyak[False]) > 2
    kebijakan = {satu.hasil.laporan.berkas.laporan.kebijakan.model_dump_json() for satu in hasil if satu.hasil}
    assert len(kebijakan) > 10
    assert len({len(satu.hasil.figur) for satu in hasil if satu.hasil}) > 15
