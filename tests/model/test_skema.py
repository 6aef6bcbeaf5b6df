"""The schemas of whole files: fresh, explained, and of one mind with the reader about the files of ``skema/``."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from pydantic import create_model

from lakip_cli import source
from lakip_cli.diagnostics import Diagnostic
from lakip_cli.model.arti import arti_bidang
from lakip_cli.model.dasar import Objek
from lakip_cli.model.ikat import ikat
from lakip_cli.model.skema import ARTI, BERKAS, SYARAT, skema
from lakip_cli.model.tata_tulis import TATA_TULIS, Skema, acuan
from tests.conftest import Lakip

AKAR = Path(__file__).parents[2]
SKEMA = AKAR / "schemas"
KASUS = Path(__file__).parent / "skema"
DITOLAK = sorted((KASUS / "ditolak").glob("*.yaml"))
DITERIMA = sorted((KASUS / "diterima").glob("*.yaml"))
DATA = sorted([*AKAR.glob("data/*/"), AKAR / "tests/kecamatan", *AKAR.glob("tests/kecamatan/*/")])


def _jenis(berkas: Path) -> str:
    return berkas.name.split("-")[0]


def _temuan(berkas: Path) -> list[Diagnostic]:
    pohon, rusak = source.baca_berkas(berkas, berkas.name)
    return rusak if pohon is None else ikat(BERKAS[_jenis(berkas)], pohon)[1]


def _periksa(*argumen: object) -> subprocess.CompletedProcess[str]:
    perintah = [sys.executable, "-m", "check_jsonschema", *map(str, argumen)]
    return subprocess.run(perintah, capture_output=True, text=True, check=False)


def _turunan(kelas: type[Objek]) -> list[type[Objek]]:
    return [satu for anak in kelas.__subclasses__() for satu in (anak, *_turunan(anak))]


def _data(nama: str) -> list[Path]:
    return [berkas for tahun in DATA for berkas in [*tahun.glob(f"{nama}.yaml"), *tahun.glob(f"{nama}/*.yaml")]]


# ── one mind with the reader ────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("berkas", DITOLAK, ids=lambda b: b.stem)
def test_reader_refuses_exactly_the_marked_line(berkas: Path) -> None:
    baris = berkas.read_text(encoding="utf-8").splitlines()
    tanda = [(n, kode) for n, isi in enumerate(baris, 1) for kode in re.findall(r"# !(S\d{3})$", isi)]
    assert [(d.span.line, d.code) for d in _temuan(berkas)] == tanda
    assert len(tanda) == 1


@pytest.mark.parametrize("berkas", DITERIMA, ids=lambda b: b.stem)
def test_reader_takes_the_edges(berkas: Path) -> None:
    assert _temuan(berkas) == []


@pytest.mark.parametrize("nama", BERKAS)
def test_check_jsonschema_takes_the_data_and_refuses_the_broken(nama: str) -> None:
    data = _data(nama)
    ditolak, diterima = ([b for b in semua if _jenis(b) == nama] for semua in (DITOLAK, DITERIMA))
    assert data
    assert ditolak
    assert diterima
    hasil = _periksa("-o", "json", "--schemafile", SKEMA / f"{nama}.schema.json", *data, *diterima, *ditolak)
    laporan = json.loads(hasil.stdout)
    assert laporan["parse_errors"] == []
    galat = {satu["filename"]: f"{satu['path']}: {satu['message']}" for satu in laporan["errors"]}
    assert {nama: pesan for nama, pesan in galat.items() if nama not in map(str, ditolak)} == {}
    assert [b.stem for b in ditolak if str(b) not in galat] == []


# ── the committed files ─────────────────────────────────────────────────────────────────────────────────────


def test_committed_schemas_are_fresh(lakip: Lakip, tmp_path: Path) -> None:
    assert lakip("schema", "-o", tmp_path.as_posix()).kode == 0
    segar = {b.name: b.read_text(encoding="utf-8") for b in tmp_path.iterdir()}
    assert {b.name: b.read_text(encoding="utf-8") for b in SKEMA.iterdir()} == segar, "make schemas"


def test_committed_schemas_are_valid() -> None:
    hasil = _periksa("--check-metaschema", *SKEMA.iterdir())
    assert hasil.returncode == 0, hasil.stdout + hasil.stderr


TANDA = re.compile(r"# yaml-language-server: \$schema=(\S+)\n")


@pytest.mark.parametrize("nama", BERKAS)
def test_first_line_of_every_data_file_leads_an_editor_to_its_schema(nama: str) -> None:
    for berkas in _data(nama):
        tanda = TANDA.match(berkas.read_text(encoding="utf-8"))
        assert tanda, berkas
        assert (berkas.parent / tanda[1]).resolve() == SKEMA / f"{nama}.schema.json"


# ── every key is explained ──────────────────────────────────────────────────────────────────────────────────


def bidang(isi: Skema) -> Iterator[tuple[str, Skema]]:
    """Each key of each object of the model, and what the schema says of it."""
    for objek, definisi in {"": isi, **isi["$defs"]}.items():
        if not objek or objek in ARTI:
            for nama, satu in definisi.get("properties", {}).items():
                yield f"{objek}.{nama}", satu


def tanpa_arti(isi: Skema) -> list[str]:
    """Keys of which neither the schema nor the object that they hold tells a meaning."""
    objek = {f"#/$defs/{nama}" for nama in ARTI}
    return [nama for nama, satu in bidang(isi) if "description" not in satu and satu.get("$ref") not in objek]


@pytest.mark.parametrize("nama", BERKAS)
def test_every_key_is_explained_in_indonesian(nama: str) -> None:
    isi = skema(nama)
    assert tanpa_arti(isi) == []
    teks = json.dumps(isi)
    assert re.findall(r'"(?:description|errorMessage)": "[^"]*\b(?:the|must|of|is|be|a)\b', teks) == []
    assert re.findall(r'"title": "(?![a-z]+\.yaml")|"null"', teks) == []


def test_a_key_without_explanation_is_noticed() -> None:
    tanam = {"properties": {"baru": acuan("teks")}, "$defs": {"Misi": {"properties": {"lama": acuan("teks", "arti")}}}}
    assert tanpa_arti(tanam) == [".baru"]


MODEL = [satu for satu in _turunan(Objek) if satu.__module__.startswith("lakip_cli.")]
BIDANG = [(satu, nama) for satu in MODEL if satu.__name__ in ARTI for nama in satu.model_fields]
SEMUA = {nama: skema(nama) for nama in BERKAS}
DEFINISI = {nama: isi for satu in SEMUA.values() for nama, isi in satu["$defs"].items()}
DEFINISI |= {model.__name__: SEMUA[nama] for nama, model in BERKAS.items()}


@pytest.mark.parametrize(("model", "nama"), BIDANG, ids=lambda satu: getattr(satu, "__name__", satu))
def test_each_example_of_a_key_is_taken_by_both(model: type[Objek], nama: str) -> None:
    contoh: Any = create_model("Contoh", __base__=Objek, isi=(model.model_fields[nama].rebuild_annotation(), ...))
    pemeriksa = Draft202012Validator({**DEFINISI[model.__name__]["properties"][nama], "$defs": DEFINISI})
    for satu in arti_bidang(model)[nama].get("examples", ()):
        pohon, _ = source.baca(json.dumps({"isi": satu}, ensure_ascii=False).encode(), "contoh")
        assert pohon is not None
        assert ikat(contoh, pohon)[1] == []
        assert pemeriksa.is_valid(satu)


def test_defaults_can_be_written_as_shown() -> None:
    isi = skema("laporan")
    bawaan = [(satu, satu["default"]) for _, satu in bidang(isi) if "default" in satu]
    assert {nilai for _, nilai in bawaan} >= {"draf", "sisa", 2}
    for satu, nilai in bawaan:
        assert Draft202012Validator({**satu, "$defs": isi["$defs"]}).is_valid(nilai)
    assert skema("kinerja")["$defs"]["Indikator"]["properties"]["iku"]["default"] == "tidak"


def test_every_class_and_every_condition_of_the_model_has_its_entry() -> None:
    akar = {model.__name__ for model in BERKAS.values()}
    terpakai = {nama for satu in BERKAS for nama in skema(satu)["$defs"]} | akar
    assert terpakai == set(ARTI) | (terpakai & set(TATA_TULIS))
    assert terpakai >= set(ARTI) | set(TATA_TULIS)
    bersyarat = {
        m.__name__ for m in MODEL for v in m.__pydantic_decorators__.model_validators.values() if v.info.mode == "after"
    }
    assert bersyarat == set(SYARAT)
