"""Guards on the shape of the source: each takes a tree and returns its violations, and is tried on a planted one."""

from __future__ import annotations

import ast
import json
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from lakip_cli import source

AKAR = Path(__file__).parents[1]
PROGRAM = Path(sys.executable).parent
# Tests of the whole, which mirror no module.
LINTAS = {
    "architecture",
    "audit",
    "ci",
    "conformance",
    "docs",
    "golden",
    "jahat",
    "mutasi",
    "penyunting",
    "peramban",
    "properties",
    "wheel",
}
KATA_INSTANSI = re.compile(r"(?<![a-z])(dinas|sosial|polewali)(?![a-z])", re.IGNORECASE)
# Ids of data/2023 that are words of the program as well.
KATA_PROGRAM = frozenset({"anak", "bacaan", "i", "kepala", "maksimum", "pernyataan", "pita", "serapan"})
BARIS_FUNGSI = 50
BARIS_MODUL = 400

# ── the guards ──────────────────────────────────────────────────────────────────────────────────────────────


def kontrak_putus(akar: Path) -> list[str]:
    """The import contracts that the tree breaks."""
    hasil = subprocess.run(
        [PROGRAM / "lint-imports", "--no-logo", "--no-cache"], cwd=akar, capture_output=True, text=True, check=False
    )
    putus = re.findall(r"^(.+) BROKEN$", hasil.stdout, re.MULTILINE)
    if (hasil.returncode == 0) != (not putus):
        pytest.fail(hasil.stdout + hasil.stderr)
    return putus


def tanpa_pintu(akar: Path) -> list[str]:
    """Third-party libraries that come in although no contract gives them a door."""
    berpintu = {modul for kontrak in _kontrak(akar) for modul in kontrak.get("protected_modules", ())}
    dikenal = berpintu | sys.stdlib_module_names | {"lakip_cli"}
    return [
        f"{nama}:{baris} {modul}"
        for nama, pohon in _modul(akar)
        for baris, modul in _diimpor(pohon)
        if modul.split(".")[0] not in dikenal
    ]


def cetakan(akar: Path) -> list[str]:
    """Every print outside the command line, as the project's own ruff configuration sees it."""
    hasil = subprocess.run(
        [PROGRAM / "ruff", "check", "--no-cache", "--output-format", "json", "lakip_cli"],
        cwd=akar,
        capture_output=True,
        text=True,
        check=False,
    )
    temuan = json.loads(hasil.stdout)
    return [
        f"{Path(t['filename']).relative_to(akar.resolve()).as_posix()}:{t['location']['row']} print"
        for t in temuan
        if t["code"].startswith("T20")
    ]


def pecahan_biner(akar: Path) -> list[str]:
    """Every float where figures are made: they are Decimal from their text on."""
    return [
        f"{nama}:{simpul.lineno} float"
        for nama, pohon in _modul(akar)
        if nama.startswith(("lakip_cli/calculate/", "lakip_cli/rules/", "lakip_cli/angka.py"))
        for simpul in ast.walk(pohon)
        if (isinstance(simpul, ast.Constant) and isinstance(simpul.value, float))
        or (isinstance(simpul, ast.Name) and simpul.id == "float")
    ]


def anotasi_teks(akar: Path) -> list[str]:
    """Modules of the model, whose annotations Pydantic evaluates: a string of each would be compiled at every start."""
    return [
        f"{nama}:{simpul.lineno} annotations"
        for nama, pohon in _modul(akar)
        if nama.startswith("lakip_cli/model/")
        for simpul in pohon.body
        if isinstance(simpul, ast.ImportFrom) and simpul.module == "__future__"
    ]


def rekaman_terkompilasi(akar: Path) -> list[str]:
    """Modules whose records are ``typing``'s, which compiles source for each at every start."""
    return [
        f"{nama}:{simpul.lineno} NamedTuple"
        for nama, pohon in _modul(akar)
        if nama != "lakip_cli/rekaman.py"
        for simpul in ast.walk(pohon)
        if isinstance(simpul, ast.ImportFrom) and simpul.module == "typing"
        if "NamedTuple" in [satu.name for satu in simpul.names]
    ]


def fungsi_panjang(akar: Path) -> list[str]:
    """Functions too long to read at a glance."""
    return [
        f"{nama}:{simpul.lineno} {simpul.name}: {baris} lines"
        for nama, pohon in _modul(akar)
        for simpul in ast.walk(pohon)
        if isinstance(simpul, ast.FunctionDef | ast.AsyncFunctionDef)
        if (baris := (simpul.end_lineno or simpul.lineno) - simpul.lineno + 1) > BARIS_FUNGSI
    ]


def modul_panjang(akar: Path) -> list[str]:
    """Modules that should become a package."""
    return [
        f"{berkas.relative_to(akar).as_posix()}: {baris} lines"
        for berkas in _berkas(akar, "lakip_cli", "*.py")
        if (baris := len(berkas.read_text(encoding="utf-8").splitlines())) > BARIS_MODUL
    ]


def kata_instansi(akar: Path) -> list[str]:
    """Words of one agency in the program or its templates; they belong in that agency's data."""
    return [
        f"{berkas.relative_to(akar).as_posix()}:{nomor} {kata[0].lower()}"
        for folder in ("lakip_cli", "templates")
        for berkas in _berkas(akar, folder, "*")
        for nomor, baris in enumerate(berkas.read_bytes().decode("utf-8", "replace").splitlines(), start=1)
        for kata in KATA_INSTANSI.finditer(baris)
    ]


def isi_satu_tahun(akar: Path) -> list[str]:
    """Ids, file names and numbers of five or more digits of ``data/2023`` in the program: it finds, it does not know.

    What the small year of another agency also names belongs to the format. An id of one word may be an everyday word:
    it counts where it is written as an id, between quotes, dots or brackets.
    """
    return [
        f"{berkas.relative_to(akar).as_posix()}:{nomor} {kata}"
        for folder in ("lakip_cli", "templates")
        for berkas in _berkas(akar, folder, "*")
        if "__susun__" not in berkas.parts
        for nomor, baris in enumerate(berkas.read_bytes().decode("utf-8", "replace").splitlines(), start=1)
        for kata in [*_nama_tahun().findall(baris), *(_bilangan(baris) & _bilangan_tahun())]
    ]


@cache
def _nama_tahun() -> re.Pattern[str]:
    """What finds the ids and file names of ``data/2023`` in a line."""
    besar, kecil = AKAR / "data/2023", AKAR / "tests/kecamatan/2024"
    id_ = _id(besar) - _id(kecil) - KATA_PROGRAM
    berkas = {b.name for b in besar.rglob("*.*")} - {b.name for b in kecil.rglob("*.*")}
    utuh = [re.escape(nama) for nama in (*berkas, *(satu for satu in id_ if "-" in satu))]
    sekata = [satu for satu in id_ if "-" not in satu]
    return re.compile(
        rf"(?<![\w-])(?:{'|'.join(sorted(utuh, key=len, reverse=True))})(?![\w-])"
        rf"|(?<=[`\"'./{{\[])(?:{'|'.join(sekata)})(?=[`\"'./:}}\]])"
    )


def _id(tahun: Path) -> set[str]:
    """Every key of a year that has the form of an id; years among them are no names."""
    semua = (kunci for berkas in tahun.glob("*.yaml") for kunci in _kunci(source.baca_berkas(berkas, berkas.name)[0]))
    return {kunci for kunci in semua if re.fullmatch(r"(?!\d{4}$)[a-z0-9]+(-[a-z0-9]+)*", kunci)}


def _kunci(isi: object) -> Iterator[str]:
    if isinstance(isi, dict):
        for kunci, nilai in isi.items():
            yield str(kunci)
            yield from _kunci(nilai)


@cache
def _bilangan_tahun() -> set[str]:
    return set().union(*(_bilangan(b.read_text(encoding="utf-8")) for b in (AKAR / "data/2023").rglob("*.*")))


def _bilangan(teks: str) -> set[str]:
    """The numbers of five or more digits in a text, whatever parts their thousands."""
    rapat = re.sub(r"(?<=\d)[._,](?=\d{3}(?!\d))", "", teks)
    return set(re.findall(r"\d{5,}", rapat))


def tanpa_cermin(akar: Path) -> list[str]:
    """Modules with functions but no test file of their name, and test files without their module."""
    tanpa_uji = [
        f"{nama} has no {uji}"
        for nama, pohon in _modul(akar)
        if any(isinstance(simpul, ast.FunctionDef | ast.AsyncFunctionDef) for simpul in ast.walk(pohon))
        if not (akar / (uji := _uji(nama))).exists()
    ]
    teruji = {_uji(nama) for nama, _ in _modul(akar)} | {f"tests/test_{nama}.py" for nama in LINTAS}
    semua_uji = (berkas.relative_to(akar).as_posix() for berkas in _berkas(akar, "tests", "test_*.py"))
    return tanpa_uji + [f"{uji} tests no module" for uji in semua_uji if uji not in teruji]


def _berkas(akar: Path, folder: str, pola: str) -> list[Path]:
    return sorted(b for b in (akar / folder).rglob(pola) if b.is_file() and "__pycache__" not in b.parts)


def _modul(akar: Path) -> Iterator[tuple[str, ast.Module]]:
    for berkas in _berkas(akar, "lakip_cli", "*.py"):
        yield berkas.relative_to(akar).as_posix(), ast.parse(berkas.read_text(encoding="utf-8"))


def _kontrak(akar: Path) -> list[dict[str, Any]]:
    pengaturan = tomllib.loads((akar / "pyproject.toml").read_text(encoding="utf-8"))
    kontrak: list[dict[str, Any]] = pengaturan["tool"]["importlinter"]["contracts"]
    return kontrak


def _diimpor(pohon: ast.Module) -> Iterator[tuple[int, str]]:
    for simpul in ast.walk(pohon):
        if isinstance(simpul, ast.Import):
            yield from ((simpul.lineno, nama.name) for nama in simpul.names)
        elif isinstance(simpul, ast.ImportFrom) and not simpul.level:
            yield simpul.lineno, simpul.module or ""


def _uji(modul: str) -> str:
    """The test file of a module; a package's own ``__init__`` is tested beside the package's folder.

    Rules are tested by their cases in ``tests/kasus``, all by one file.
    """
    jalan = Path(modul).relative_to("lakip_cli")
    if jalan.parent.name == "rules" and jalan.name not in {"aturan.py", "profil.py", "sekali.py"}:
        return "tests/test_rules.py"
    if jalan.name == "__init__.py":
        jalan = jalan.parent
    return (Path("tests") / jalan.parent / f"test_{jalan.stem.strip('_') or 'lakip_cli'}.py").as_posix()


# ── the real tree, and planted violations ───────────────────────────────────────────────────────────────────

PENJAGA = (
    kontrak_putus,
    tanpa_pintu,
    cetakan,
    pecahan_biner,
    anotasi_teks,
    rekaman_terkompilasi,
    fungsi_panjang,
    modul_panjang,
    kata_instansi,
    isi_satu_tahun,
    tanpa_cermin,
)
Penjaga = Callable[[Path], list[str]]

# Each contract with files that break it, and it alone: (contract, file, text added to the file).
PELANGGARAN_KONTRAK = [
    ("The pipeline runs one way", "lakip_cli/source/tanam.py", "from lakip_cli import compiler\n"),
    (
        "The pipeline runs one way",
        "lakip_cli/model/__init__.py",
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from lakip_cli import resolve\n",
    ),
    ("The pipeline runs one way", "lakip_cli/utils.py", ""),
    ("Typer has one door", "lakip_cli/formats/tanam.py", "import typer\n"),
    ("YAML has one door", "lakip_cli/compiler.py", "import yaml\n"),
    ("Pydantic has two doors", "lakip_cli/resolve/__init__.py", "import pydantic\n"),
    ("Typst has one door", "lakip_cli/render/tanam.py", "import typst\n"),
    ("Dask has one door", "lakip_cli/cli/tanam.py", "import distributed\n"),
    ("Word files have one door", "lakip_cli/formats/tanam.py", "import docx\n"),
    ("Word files have one door", "lakip_cli/output.py", "import lxml\n"),
    ("Foreign workbooks have one door", "lakip_cli/formats/xlsx/tanam.py", "import python_calamine\n"),
    ("Pillow has one door", "lakip_cli/formats/html/tanam.py", "import PIL\n"),
    ("Vega-Lite has one door", "lakip_cli/render/tanam.py", "import vl_convert\n"),
    ("Workbooks have one door", "lakip_cli/tabel/tanam.py", "import xlsxwriter\n"),
    ("Jinja has two doors", "lakip_cli/tabel/tanam.py", "def f() -> None:\n    import jinja2\n"),
    ("Markdown has one door", "lakip_cli/formats/html/tanam.py", "import markdown_it\n"),
]

# (guard, file, text added to the file, what it must say)
PELANGGARAN: list[tuple[Penjaga, str, str, str]] = [
    (tanpa_pintu, "lakip_cli/formats/tanam.py", "from fpdf import x\n", "lakip_cli/formats/tanam.py:1 fpdf"),
    (cetakan, "lakip_cli/tanam.py", "print(1)\n", "lakip_cli/tanam.py:1 print"),
    (pecahan_biner, "lakip_cli/calculate/tanam.py", "x = 0.5\n", "lakip_cli/calculate/tanam.py:1 float"),
    (pecahan_biner, "lakip_cli/rules/tanam.py", "x = float(1)\n", "lakip_cli/rules/tanam.py:1 float"),
    (
        rekaman_terkompilasi,
        "lakip_cli/tanam.py",
        "from typing import Any, NamedTuple\n",
        "lakip_cli/tanam.py:1 NamedTuple",
    ),
    (
        anotasi_teks,
        "lakip_cli/model/a.py",
        "from __future__ import annotations\n",
        "lakip_cli/model/a.py:1 annotations",
    ),
    (fungsi_panjang, "lakip_cli/tanam.py", "def f():\n" + "    a = 1\n" * 50, "lakip_cli/tanam.py:1 f: 51 lines"),
    (modul_panjang, "lakip_cli/tanam.py", "a = 1\n" * 401, "lakip_cli/tanam.py: 401 lines"),
    (kata_instansi, "lakip_cli/tanam.py", "nama_dinas = 1\n", "lakip_cli/tanam.py:1 dinas"),
    (kata_instansi, "templates/bab/tanam.md.j2", "koordinasi\nPOLEWALI\n", "templates/bab/tanam.md.j2:2 polewali"),
    (isi_satu_tahun, "lakip_cli/tanam.py", "x = 'sasaran.pmks.nama'\n", "lakip_cli/tanam.py:1 pmks"),
    (isi_satu_tahun, "lakip_cli/tanam.py", '"""Dua `makanan`."""\n', "lakip_cli/tanam.py:1 makanan"),
    (isi_satu_tahun, "lakip_cli/tanam.py", "# lihat gini-rasio\n", "lakip_cli/tanam.py:1 gini-rasio"),
    (
        isi_satu_tahun,
        "templates/bab/tanam.md.j2",
        "bab-3-kinerja.yaml\n",
        "templates/bab/tanam.md.j2:1 bab-3-kinerja.yaml",
    ),
    (isi_satu_tahun, "templates/bab/tanam.md.j2", "Rp9.812.119.077\n", "templates/bab/tanam.md.j2:1 9812119077"),
    (tanpa_cermin, "lakip_cli/tanam.py", "def f(): ...\n", "lakip_cli/tanam.py has no tests/test_tanam.py"),
    (
        tanpa_cermin,
        "lakip_cli/paket/__init__.py",
        "def f(): ...\n",
        "lakip_cli/paket/__init__.py has no tests/test_paket.py",
    ),
    (tanpa_cermin, "tests/formats/test_tanam.py", "", "tests/formats/test_tanam.py tests no module"),
    (tanpa_cermin, "tests/rules/test_tanam.py", "", "tests/rules/test_tanam.py tests no module"),
]


@pytest.fixture
def salinan(tmp_path: Path) -> Path:
    """A copy of the tree, to plant violations in."""
    shutil.copy(AKAR / "pyproject.toml", tmp_path)
    shutil.copytree(AKAR / "lakip_cli", tmp_path / "lakip_cli", ignore=shutil.ignore_patterns("__pycache__"))
    return tmp_path


def _tanam(akar: Path, berkas: str, teks: str) -> None:
    tujuan = akar / berkas
    tujuan.parent.mkdir(parents=True, exist_ok=True)
    with tujuan.open("a", encoding="utf-8") as aliran:
        aliran.write(teks)


@pytest.mark.parametrize("penjaga", PENJAGA)
def test_real_tree_has_no_violation(penjaga: Penjaga) -> None:
    assert penjaga(AKAR) == []


@pytest.mark.parametrize(("kontrak", "berkas", "teks"), PELANGGARAN_KONTRAK)
def test_contract_breaks(salinan: Path, kontrak: str, berkas: str, teks: str) -> None:
    _tanam(salinan, berkas, teks)
    assert kontrak_putus(salinan) == [kontrak]


@pytest.mark.parametrize(("penjaga", "berkas", "teks", "harapan"), PELANGGARAN)
def test_guard_finds_exactly_the_planted_violation(
    tmp_path: Path, penjaga: Penjaga, berkas: str, teks: str, harapan: str
) -> None:
    shutil.copy(AKAR / "pyproject.toml", tmp_path)
    _tanam(tmp_path, berkas, teks)
    assert penjaga(tmp_path) == [harapan]


def test_every_contract_and_guard_has_a_planted_violation() -> None:
    kontrak = _kontrak(AKAR)
    assert {k["name"] for k in kontrak} == {nama for nama, _, _ in PELANGGARAN_KONTRAK}
    assert set(PENJAGA) - {kontrak_putus} == {penjaga for penjaga, *_ in PELANGGARAN}
    assert not [k["name"] for k in kontrak if "ignore_imports" in k or "exclude_type_checking_imports" in k]
