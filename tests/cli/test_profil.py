"""``lakip check --profil``: what a regulation demands weighs, and its checklist is shown."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from lakip_cli.rules.profil import PROFIL
from tests.conftest import Lakip

P53 = ("--profil", "permenpan-53-2014")


def test_a_whole_year_meets_the_demands(tahun: Path, lakip: Lakip) -> None:
    hasil = lakip("check", "2024", *P53, "--strict")

    assert (hasil.kode, hasil.err) == (0, "1 folder diperiksa: 0 kesalahan, 0 peringatan, 0 catatan\n")
    kepala, *baris = hasil.out.splitlines()
    assert kepala == "2024: PermenPAN-RB 53/2014, Lampiran II"
    assert len(baris) == len(PROFIL["permenpan-53-2014"].tuntutan)
    assert not [satu for satu in baris if satu.split()[0] == "belum"]


def test_what_is_demanded_and_lacking_is_an_error(tahun: Path, lakip: Lakip) -> None:
    (tahun / "narasi/kesimpulan.md").unlink()
    (tahun / "narasi/ikhtisar.md").unlink()

    tanpa, dengan = lakip("check", "2024"), lakip("check", "2024", *P53)
    assert (tanpa.kode, tanpa.err) == (0, "1 folder diperiksa: 0 kesalahan, 1 peringatan, 1 catatan\n")
    assert (dengan.kode, dengan.err) == (1, "1 folder diperiksa: 1 kesalahan, 0 peringatan, 1 catatan\n")
    assert "  belum          Bab IV       Simpulan umum atas capaian kinerja (1 L109)\n" in dengan.out
    assert "belum" in lakip("check", "2024", *P53, "--ignore", "L").out, "what is not shown is still lacking"


def test_each_regulation_has_demands_of_its_own(tahun: Path, lakip: Lakip) -> None:
    laporan = tahun / "laporan.yaml"
    teks = laporan.read_text("utf-8")
    laporan.write_text(teks[: teks.index("reviu:")] + teks[teks.index("dasar_hukum:") :], "utf-8")

    assert lakip("check", "2024", *P53).kode == 0
    assert lakip("check", "2024", "--profil", "permenpan-88-2021").kode == 1


def test_programs_read_the_checklist_of_every_folder(tahun: Path, lakip: Lakip) -> None:
    (tahun / "narasi/kesimpulan.md").unlink()
    shutil.copytree(tahun, "salinan")
    isi = json.loads(lakip("check", "2024", "salinan", *P53, "--format", "json").out)

    assert [satu["folder"] for satu in isi["checklists"]] == ["2024", "salinan"]
    butir = {satu["demand"]: satu for satu in isi["checklists"][0]["items"]}
    sebut = "Simpulan umum atas capaian kinerja"
    assert butir[sebut] == {"number": "Bab IV", "demand": sebut, "state": "belum", "findings": {"L109": 1}}


def test_data_that_cannot_be_read_have_no_checklist_yet(tahun: Path, lakip: Lakip) -> None:
    (tahun / "lra.yaml").write_text("tanggal: [\n")

    assert lakip("check", "2024", *P53).out.endswith("Lampiran II\n  data belum dapat dibaca\n")


def test_the_help_names_every_profile(lakip: Lakip) -> None:
    assert all(nama in lakip("check", "--help").out for nama in PROFIL)
