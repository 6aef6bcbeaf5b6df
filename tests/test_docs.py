"""What the documents say is true: each guard returns its violations, and is tried on a planted one."""

from __future__ import annotations

import contextlib
import importlib
import json
import pkgutil
import re
import shlex
import shutil
from collections.abc import Iterator, Mapping
from fnmatch import fnmatch
from pathlib import Path
from typing import Any, get_args

import openpyxl
import pytest
import typer
from pydantic import BaseModel

from lakip_cli import model as paket_model
from lakip_cli import rekap, rules, source
from lakip_cli.cli.aplikasi import aplikasi
from lakip_cli.compiler import CATALOGUE, compile_folder
from lakip_cli.diagnostics import Diagnostic
from lakip_cli.model.anggaran import BerkasAnggaran, BerkasLra
from lakip_cli.model.dasar import Objek
from lakip_cli.model.kebijakan import Pita
from lakip_cli.model.kinerja import BerkasKinerja
from lakip_cli.model.laporan import BerkasLaporan
from lakip_cli.model.nilai import Nilai, baca_nilai
from lakip_cli.model.organisasi import BerkasOrganisasi
from lakip_cli.model.perjanjian import BerkasPerjanjian
from lakip_cli.model.rekap import BerkasRekap
from lakip_cli.model.renstra import BerkasRenstra
from lakip_cli.model.tercetak import Klaim
from lakip_cli.render.bahan import Bahan
from lakip_cli.render.cetak import BAWAAN
from lakip_cli.render.rak import Rak
from lakip_cli.source import Daftar, Isi, Peta, Skalar
from lakip_cli.tabel import GRAFIK, TABEL, TABEL_PERIKSA
from tests.conftest import Keluar, Lakip

AKAR = Path(__file__).parents[1]
KELAS: Mapping[str, type[BaseModel]] = {
    "laporan.yaml": BerkasLaporan,
    "kinerja.yaml": BerkasKinerja,
    "anggaran.yaml": BerkasAnggaran,
    "perjanjian.yaml": BerkasPerjanjian,
    "lra.yaml": BerkasLra,
    "organisasi.yaml": BerkasOrganisasi,
    "renstra.yaml": BerkasRenstra,
    "tercetak.yaml": Klaim,
    "rekap.yaml": BerkasRekap,
}
BAGIAN_KEPUTUSAN = ["Konteks", "Keputusan", "Akibat", "Ditinjau ulang"]

# ── reading Markdown ────────────────────────────────────────────────────────────────────────────────────────

PAGAR = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
BERKAS_CONTOH = re.compile(r"^\*\*`2024/([^`]+)`\*\*\n\n```\w+\n(.*?)^```$", re.MULTILINE | re.DOTALL)
PETA_CONTOH = re.compile(r"^\*\*`(peta-[^`]+|rekap\.yaml)`\*\*\n\n```yaml\n(.*?)^```$", re.MULTILINE | re.DOTALL)
BAGIAN = re.compile(r"^### .*?\(`([\w.]+)`(?:, `([^`]+)`)?\)$", re.MULTILINE)
GANTI = re.compile(r"<!-- ganti: 2024/(\S+): (.+?) → (.+?) -->\s+```text\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def _baca(nama: str) -> str:
    return (AKAR / nama).read_text(encoding="utf-8")


def _dokumen(akar: Path) -> list[Path]:
    return [akar / "README.md", *sorted((akar / "docs").rglob("*.md"))]


def _tanpa_pagar(teks: str) -> str:
    return PAGAR.sub("", teks)


def _sebaris(teks: str) -> list[str]:
    """The inline code of a text."""
    return [a or b for a, b in re.findall(r"``\s?(.+?)\s?``|`([^`\n]+)`", _tanpa_pagar(teks))]


def _baris_tabel(teks: str) -> Iterator[tuple[str, list[str]]]:
    """Each row of each pipe table: the heading of its first column, and its cells."""
    kepala = ""
    for baris in _tanpa_pagar(teks).splitlines():
        if not baris.startswith("|"):
            kepala = ""
            continue
        sel = [satu.replace("\\|", "|").strip() for satu in re.split(r"(?<!\\)\|", baris)[1:-1]]
        if not kepala:
            kepala = sel[0]
        elif not set(sel[0]) <= set("-: "):
            yield kepala, sel


def _kode(sel: str) -> str:
    """The text of a cell that is one code span."""
    return sel.removeprefix("`").removesuffix("`")


# ── the example year ────────────────────────────────────────────────────────────────────────────────────────


def _tahun_contoh() -> dict[str, str]:
    """The files of the year that the planner's guide writes, without its override of a chapter."""
    return {nama: isi for nama, isi in BERKAS_CONTOH.findall(_baca("docs/panduan.md")) if ".j2" not in nama}


def _taruh(folder: Path, berkas: Mapping[str, str]) -> Path:
    for nama, isi in berkas.items():
        (folder / nama).parent.mkdir(parents=True, exist_ok=True)
        (folder / nama).write_text(isi, encoding="utf-8")
    (folder / "gambar").mkdir(exist_ok=True)
    shutil.copy(AKAR / "tests/kecamatan/2024/gambar/pelayanan.png", folder / "gambar/loket.png")
    return folder


def _diagnosa(folder: Path, berkas: Mapping[str, str]) -> list[Diagnostic]:
    """What the stages find; what a rule would ask of a whole report is no matter for an example of one key."""
    return [d for d in compile_folder(_taruh(folder, berkas)).diagnosa if d.code not in rules.KODE]


def _temuan(folder: Path, berkas: Mapping[str, str]) -> list[str]:
    return [f"{d.span}: {d.code} {d.message}" for d in _diagnosa(folder, berkas)]


def _kode_temuan(folder: Path, berkas: Mapping[str, str]) -> set[str]:
    return {d.code for d in _diagnosa(folder, berkas)}


def _urai(teks: str) -> Peta | Daftar:
    isi, temuan = source.baca(teks.encode(), "contoh")
    assert not temuan, f"{teks}\n{temuan}"
    assert isi is not None
    return isi


def _tumpang(dasar: Any, isi: Any) -> Any:
    """Put one tree over another: maps merge, everything else replaces."""
    if not isinstance(dasar, dict) or not isinstance(isi, dict):
        return isi
    return {**dasar, **{kunci: _tumpang(dasar.get(kunci), nilai) for kunci, nilai in isi.items()}}


def _tulis(isi: Any) -> str:
    """YAML in flow form; what was quoted, or would read otherwise inside brackets, is quoted."""
    if isinstance(isi, dict):
        return "{" + ", ".join(f"{_tulis(kunci)}: {_tulis(nilai)}" for kunci, nilai in isi.items()) + "}"
    if isinstance(isi, list):
        return "[" + ", ".join(map(_tulis, isi)) + "]"
    polos = not isinstance(isi, Skalar) or isi.polos
    return str(isi) if polos and not re.search(r"[][{},#&*!?|>%@`'\"]|: |^-$|^$", isi) else json.dumps(str(isi))


def _di(jalan: list[str], isi: Any) -> Any:
    """A tree that holds ``isi`` at a path."""
    for langkah in reversed(jalan):
        isi = {langkah: isi}
    return isi


def _dengan(berkas: str, jalan: list[str], isi: Any, *, ganti: bool = False) -> dict[str, str]:
    """The example year with ``isi`` put into one file at a path; with ``ganti``, instead of what stands there."""
    tahun = _tahun_contoh()
    if jalan == ["-"]:
        return {**tahun, berkas: f"- {_tulis(isi)}\n"}
    dasar: Any = _urai(tahun[berkas])
    if ganti:
        dasar = _tumpang(dasar, _di(jalan, ""))
    return {**tahun, berkas: _tulis(_tumpang(dasar, _di(jalan, isi)))}


# ── guards over a tree ──────────────────────────────────────────────────────────────────────────────────────

JALUR = re.compile(r"(?:lakip_cli|templates|data|docs|tests|\.ci)/.*|[A-Z]+\.md|\w+\.(?:toml|txt)|Makefile|LICENSE")


def jalur_hilang(akar: Path) -> list[str]:
    """Paths of this project that a document names and that are not there; ``*`` and ``<id>`` stand for any name."""
    return [
        f"{berkas.relative_to(akar).as_posix()}: {jalur}"
        for berkas in _dokumen(akar)
        if berkas.name != "aturan.md"  # its examples are paths in a year's folder
        for jalur in dict.fromkeys(_sebaris(berkas.read_text(encoding="utf-8")))
        if JALUR.fullmatch(jalur) and not any(akar.glob(re.sub(r"<\w+>", "*", jalur).rstrip("/")))
    ]


def tautan_putus(akar: Path) -> list[str]:
    """Relative links of a document to a file or heading that is not there."""
    return [
        f"{berkas.relative_to(akar).as_posix()}: {tujuan}"
        for berkas in _dokumen(akar)
        for tujuan in re.findall(r"\]\(([^)\s]+)\)", re.sub(r"`[^`\n]+`", "", _tanpa_pagar(berkas.read_text("utf-8"))))
        if "://" not in tujuan and not _ada(berkas, tujuan)
    ]


def _ada(berkas: Path, tujuan: str) -> bool:
    nama, _, judul = tujuan.partition("#")
    sasaran = berkas.parent / nama if nama else berkas
    return sasaran.exists() and (not judul or judul in _jangkar(sasaran.read_text(encoding="utf-8")))


def _jangkar(teks: str) -> set[str]:
    """The anchors of the headings, as a git forge makes them."""
    judul = re.findall(r"^#+ (.+)$", _tanpa_pagar(teks), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", satu.lower()).replace(" ", "-") for satu in judul}


def tak_bertaut(akar: Path) -> list[str]:
    """Documents to which neither the README nor another document leads."""
    tertaut = {
        (berkas.parent / tujuan.partition("#")[0]).resolve()
        for berkas in _dokumen(akar)
        for tujuan in re.findall(r"\]\(([^)\s]+)\)", berkas.read_text(encoding="utf-8"))
    }
    return [b.relative_to(akar).as_posix() for b in _dokumen(akar)[1:] if b.resolve() not in tertaut]


def target_make_hilang(akar: Path) -> list[str]:
    """``make`` targets that a document names and the Makefile does not have."""
    target = set(re.findall(r"^([\w-]+):", (akar / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    sebut = r"(?:^|`)make ([\w-]+)"
    return [
        f"{berkas.relative_to(akar).as_posix()}: make {nama}"
        for berkas in _dokumen(akar)
        for nama in re.findall(sebut, berkas.read_text(encoding="utf-8"), re.MULTILINE)
        if nama not in target
    ]


def kode_asing(akar: Path) -> list[str]:
    """Codes of findings that a document names and no stage can emit."""
    return [
        f"{berkas.relative_to(akar).as_posix()}: {kode}"
        for berkas in _dokumen(akar)
        for kode in dict.fromkeys(re.findall(r"\b[YSRHKPLMTID]\d{3}\b", berkas.read_text(encoding="utf-8")))
        if kode not in CATALOGUE
    ]


def kutipan_basi(akar: Path) -> list[str]:
    """Lines of a block ``# berkas`` that do not stand in that file in this order (``…`` leaves lines out)."""
    basi = []
    for berkas in _dokumen(akar):
        for isi in re.findall(
            r"^```yaml\n# (data/.+?)$(.*?)^```$", berkas.read_text("utf-8"), re.MULTILINE | re.DOTALL
        ):
            sisa = iter((akar / isi[0]).read_text(encoding="utf-8").splitlines())
            baris = (satu for satu in isi[1].splitlines() if satu.strip(" #…"))
            basi += [f"{isi[0]}: {satu.strip()}" for satu in baris if satu not in sisa]
    return basi


def keputusan_cacat(akar: Path) -> list[str]:
    """Decision records with a gap in their numbers, or without the four parts in their order."""
    semua = sorted((akar / "docs/keputusan").glob("*.md"))
    nomor = [f"{b.name}: bukan nomor {n:04}" for n, b in enumerate(semua, 1) if not b.name.startswith(f"{n:04}-")]
    judul = {b.name: re.findall(r"^## (.+)$", b.read_text(encoding="utf-8"), re.MULTILINE) for b in semua}
    return nomor + [f"{nama}: {satu}" for nama, satu in judul.items() if satu != BAGIAN_KEPUTUSAN]


PENJAGA = (
    jalur_hilang,
    tautan_putus,
    tak_bertaut,
    target_make_hilang,
    kode_asing,
    kutipan_basi,
    keputusan_cacat,
)
# (guard, file, text added to the file, what it must say)
PELANGGARAN = [
    (jalur_hilang, "docs/a.md", "`lakip_cli/hantu.py`, `data/2023/*.yaml`\n", ["docs/a.md: lakip_cli/hantu.py"]),
    (jalur_hilang, "docs/a.md", "`HANTU.md`, `GANTI`\n", ["docs/a.md: HANTU.md"]),
    (
        tautan_putus,
        "docs/a.md",
        "[b](b.md) [c](../README.md#tiada)\n",
        ["docs/a.md: b.md", "docs/a.md: ../README.md#tiada"],
    ),
    (tak_bertaut, "docs/keputusan/1.md", "x\n", ["docs/keputusan/1.md"]),
    (target_make_hilang, "docs/a.md", "`make hantu` `make build`\n", ["docs/a.md: make hantu"]),
    (kode_asing, "docs/a.md", "Y001 dan Y999\n", ["docs/a.md: Y999"]),
    (kutipan_basi, "docs/a.md", "```yaml\n# data/2023/x.yaml\na: 1\n# …\nc: 4\n```\n", ["data/2023/x.yaml: c: 4"]),
    (
        keputusan_cacat,
        "docs/keputusan/0002-a.md",
        "## Konteks\n",
        ["0002-a.md: bukan nomor 0001", "0002-a.md: ['Konteks']"],
    ),
]


@pytest.mark.parametrize("penjaga", PENJAGA)
def test_the_documents_have_no_violation(penjaga: Any) -> None:
    assert penjaga(AKAR) == []


@pytest.mark.parametrize(("penjaga", "nama", "teks", "harapan"), PELANGGARAN)
def test_guard_finds_exactly_the_planted_violation(
    tmp_path: Path, penjaga: Any, nama: str, teks: str, harapan: list[str]
) -> None:
    kecil = {"README.md": "# Judul\n", "Makefile": "build: x\n", "data/2023/x.yaml": "a: 1\nb: 2\nc: 3\n", nama: teks}
    _taruh(tmp_path, kecil)
    assert penjaga(tmp_path) == harapan


def test_every_guard_has_a_planted_violation() -> None:
    assert {penjaga for penjaga, *_ in PELANGGARAN} == set(PENJAGA)


# ── the command line ────────────────────────────────────────────────────────────────────────────────────────

DILEWATI = re.compile(r"make |(python3|py -3) -m venv |\S*python -m pip install |lakip bench ")
"""What sets up a fresh machine, and what measures for half a minute; both have tests of their own."""
PERINTAH_LAKIP = re.compile(r"(?:\.venv(?:/bin/|\\Scripts\\))?lakip ")


def perintah_tanpa_uraian(perintah: Mapping[str, str], readme: str) -> list[str]:
    """Commands without help, and commands that the README does not describe in its table."""
    tertulis = {_kode(sel[0]).split()[1] for kepala, sel in _baris_tabel(readme) if kepala == "Command"}
    return [f"{nama}: no help" for nama, bantuan in perintah.items() if not bantuan] + [
        f"{nama}: only on one side" for nama in sorted({*perintah} ^ tertulis)
    ]


def _semua_perintah() -> dict[str, str]:
    kelompok: Any = typer.main.get_command(aplikasi())
    return {nama: satu.help or "" for nama, satu in kelompok.commands.items()}


def test_each_command_has_help_and_is_described() -> None:
    assert perintah_tanpa_uraian(_semua_perintah(), _baca("README.md")) == []
    tanam = {**_semua_perintah(), "hantu": ""}
    assert perintah_tanpa_uraian(tanam, _baca("README.md")) == ["hantu: no help", "hantu: only on one side"]


def _jalankan(lakip: Lakip, perintah: str, folder: Path) -> Keluar:
    kata = shlex.split(PERINTAH_LAKIP.sub("lakip ", perintah).replace("\\", "/"), comments=True)
    assert kata[0] == "lakip", perintah
    with contextlib.chdir(folder):
        return lakip(*kata[1:])


def _sama(contoh: str, keluaran: str) -> bool:
    """Whether the output reads as shown; ``…`` stands for anything, and line and column may be others."""
    pola = re.escape(contoh.strip()).replace("…", ".*")
    return re.fullmatch(re.sub(r":\d+:\d+", r":\\d+:\\d+", pola), keluaran.strip(), re.DOTALL) is not None


def _blok_perintah(teks: str) -> Iterator[tuple[list[str], str]]:
    """Each shell block with the text block that shows its output: the next block, before any heading or comment."""
    semua = [satu for satu in PAGAR.finditer(teks) if satu[1] != "powershell"]
    for ini, berikut in zip(semua, [*semua[1:], None], strict=True):
        sela = teks[ini.end() : berikut.start()] if berikut else "#"
        tampil = berikut[2] if berikut and berikut[1] == "text" and not re.search("^#|<!--", sela, re.MULTILINE) else ""
        if ini[1] == "sh":
            yield ini[2].splitlines(), tampil


def _taruh_tabel(folder: Path) -> None:
    """Put the agency's table that the guide imports, and the guide's own mapping file, into a folder."""
    buku = openpyxl.Workbook()
    kepala = ["Kode Rekening", "Uraian", "Anggaran", "Realisasi", "Realisasi"]
    for baris in (kepala, ["5.1.02", "Barang dan Jasa", "Rp12.000.000", 11_900_000, 10_975_000]):
        buku.worksheets[0].append(baris)
    buku.save(folder / "lra.xlsx")
    for nama, isi in PETA_CONTOH.findall(_baca("docs/panduan.md")):
        (folder / nama).write_text(isi, encoding="utf-8")


@pytest.mark.parametrize("nama", ["README.md", "docs/panduan.md"])
def test_each_command_runs_and_prints_what_is_shown(tmp_path: Path, lakip: Lakip, nama: str) -> None:
    shutil.copytree(AKAR / "data", tmp_path / "data")
    _taruh(tmp_path / "2024", _tahun_contoh())
    _taruh_tabel(tmp_path)
    dijalankan = 0
    for baris, tampil in _blok_perintah(_baca(nama)):
        hasil = [_jalankan(lakip, satu, tmp_path) for satu in baris if not DILEWATI.match(satu)]
        assert [satu.err for satu in hasil if satu.kode] == []
        if tampil:
            assert _sama(tampil, "".join(satu.out + satu.err for satu in hasil)), hasil
        dijalankan += len(hasil)
    assert dijalankan > len(_semua_perintah()) - 1


def test_the_shown_output_is_compared() -> None:
    assert _sama("a = 1    k.yaml:1:2\n…\nz", "a = 1    k.yaml:30:4\nb\nc\nz\n")
    assert not _sama("a = 1", "a = 2")


def test_windows_steps_run_the_same_commands() -> None:
    for nama in ("README.md", "docs/panduan.md"):
        pasang = [(bahasa, isi) for bahasa, isi in PAGAR.findall(_baca(nama)) if ".venv" in isi]
        perintah = {bahasa: re.findall(PERINTAH_LAKIP.pattern + "(.+)", isi) for bahasa, isi in pasang}
        assert perintah["sh"] == perintah["powershell"] != []


def test_readme_lists_what_a_build_leaves(tmp_path: Path, lakip: Lakip) -> None:
    hasil = _jalankan(lakip, "lakip build data/2023 -o " + shlex.quote(tmp_path.as_posix()), AKAR)
    assert hasil.kode == 0, hasil.err
    ada = {b.relative_to(tmp_path / "2023").as_posix() for b in (tmp_path / "2023").rglob("*") if b.is_file()}
    pola = [satu for kepala, sel in _baris_tabel(_baca("README.md")) if kepala == "File" for satu in _sebaris(sel[0])]
    assert [p for p in pola if not any(fnmatch(nama, p) for nama in ada)] == []
    assert [nama for nama in sorted(ada) if not any(fnmatch(nama, p) for p in pola)] == []


# ── the planner's guide ─────────────────────────────────────────────────────────────────────────────────────


def test_the_example_year_compiles_without_findings(tmp_path: Path) -> None:
    assert len(_tahun_contoh()) >= len(KELAS)
    assert _temuan(tmp_path, _tahun_contoh()) == []
    lengkap = dict(BERKAS_CONTOH.findall(_baca("docs/panduan.md")))
    assert set(lengkap) - set(_tahun_contoh())
    assert _temuan(tmp_path, lengkap) == []


def test_every_yaml_block_is_a_file_of_the_example_year_or_a_quotation() -> None:
    teks = "\n".join(berkas.read_text(encoding="utf-8") for berkas in _dokumen(AKAR))
    blok = [isi for bahasa, isi in PAGAR.findall(teks) if bahasa == "yaml"]
    contoh = [*_tahun_contoh().values(), *dict(PETA_CONTOH.findall(teks)).values()]
    assert [isi for isi in blok if not isi.startswith("# data/") and isi not in contoh] == []


def test_a_planted_mistake_in_the_example_year_is_found(tmp_path: Path) -> None:
    tahun = _tahun_contoh()
    assert _kode_temuan(tmp_path, {**tahun, "renstra.yaml": tahun["renstra.yaml"] + "fisi: x\n"}) == {"S002"}


def _ganti_baris(tahun: Mapping[str, str], baris: str) -> dict[str, str]:
    """The year in which the first line with the same key reads as ``baris``."""
    pola = re.compile(rf"^( *){re.escape(baris.partition(':')[0])}:.*$", re.MULTILINE)
    for nama, isi in tahun.items():
        if nama.endswith(".yaml") and pola.search(isi):
            return {**tahun, nama: pola.sub(lambda cocok: cocok[1] + baris, isi, count=1)}
    if "pagu" in baris:
        return {k: v.replace("pagu: 145_500_000, ", f"{baris}, ") for k, v in tahun.items()}
    raise AssertionError(baris)


def _salah() -> list[list[str]]:
    return [sel for kepala, sel in _baris_tabel(_baca("docs/panduan.md")) if kepala == "Ditulis"]


@pytest.mark.parametrize("sel", _salah(), ids=lambda sel: str(sel[0]))
def test_each_common_mistake_is_found_and_its_cure_helps(tmp_path: Path, sel: list[str]) -> None:
    assert _kode_temuan(tmp_path, _ganti_baris(_tahun_contoh(), _kode(sel[0]))) == {sel[1]}
    assert _kode_temuan(tmp_path, _ganti_baris(_tahun_contoh(), _kode(sel[2]))) == set()


def test_the_shown_message_is_what_check_prints(tmp_path: Path, lakip: Lakip) -> None:
    ((nama, lama, baru, tampil),) = GANTI.findall(_baca("docs/panduan.md"))
    tahun = _tahun_contoh()
    assert lama in tahun[nama]
    _taruh(tmp_path / "2024", {**tahun, nama: tahun[nama].replace(lama, baru)})
    hasil = _jalankan(lakip, "lakip check 2024", tmp_path)
    assert (hasil.out.strip(), hasil.kode) == (tampil.strip(), 1)


def narasi_lain(panduan: str, bab: str) -> list[str]:
    """Narrative files and sections that only the guide or only the chapters know."""
    tertulis = set()
    for kepala, sel in _baris_tabel(panduan):
        if kepala == "Berkas" and sel[0].startswith("`narasi/"):
            berkas = _kode(sel[0]).removeprefix("narasi/").removesuffix(".md").replace("<id>", "*")
            tertulis |= {(berkas, bagian) for bagian in _sebaris(sel[1])}
            tertulis |= {(berkas, "")} if not sel[1] or "tanpa judul" in sel[1] else set()
    dipanggil = set()
    for awal, nama, bagian in re.findall(r"\bnarasi\((\w*)(?:'([^']+)')?(?:, (\w+|'[^']+'))?\)", bab):
        berkas = {"berkas": "sasaran/*", "berkas_indikator": "indikator/*"}.get(awal, nama)
        isi = re.findall(r"for bagian in \[(.+?)\]", bab)[0] if bagian == "bagian" else bagian
        dipanggil |= {(berkas, satu) for satu in re.findall(r"'([^']+)'", isi)} or {(berkas, "")}
    return [f"{berkas} {bagian}".strip() for berkas, bagian in sorted(tertulis ^ dipanggil)]


def _bab_bawaan() -> str:
    return "\n".join(b.read_text(encoding="utf-8") for b in sorted((AKAR / "templates/bab").glob("*.j2")))


def test_the_guide_lists_every_narrative_file() -> None:
    assert narasi_lain(_baca("docs/panduan.md"), _bab_bawaan()) == []
    assert narasi_lain(_baca("docs/panduan.md"), _bab_bawaan() + "{{ narasi('hantu', 'Uraian') }}") == ["hantu Uraian"]


def test_what_the_guide_says_of_unknown_narrative_names_holds(tmp_path: Path) -> None:
    assert "lakip menunjuknya" in _baca("docs/panduan.md")
    lain = {"narasi/latarbelakang.md": "x\n", "narasi/sasaran/akuntabilitas.md": "## Lain\n\nx\n"}
    assert _kode_temuan(tmp_path, {**_tahun_contoh(), **lain}) == {"T302"}


# ── the data format ─────────────────────────────────────────────────────────────────────────────────────────


def _bagian_format() -> list[tuple[str, list[str], list[tuple[str, list[str]]]]]:
    """Each section that names a place: file, path, and the rows of its tables."""
    potongan = BAGIAN.split(_baca("docs/format-data.md"))
    tiga = zip(potongan[1::3], potongan[2::3], potongan[3::3], strict=True)
    return [
        (berkas, jalan.split("/") if jalan else [], list(_baris_tabel(isi.split("\n## ")[0])))
        for berkas, jalan, isi in tiga
    ]


def _contoh_kunci() -> Iterator[tuple[str, list[str], Any, bool]]:
    """Each key's example as a tree to put at its place, with what must stand beside it."""
    for berkas, jalan, baris in _bagian_format():
        kunci = [sel for kepala, sel in baris if kepala == "Kunci"]
        contoh = {_kode(sel[0]): (sel[1], _urai(_kode(sel[2]))) for sel in kunci}
        wajib = [isi for syarat, isi in contoh.values() if syarat == "ya"]
        pilihan = [isi for syarat, isi in contoh.values() if syarat == "salah satu"]
        for nama, (syarat, isi) in contoh.items():
            assert nama in isi, f"{berkas} {jalan}: {nama}"
            objek: Any = {}
            for satu in (*wajib, *([] if syarat == "salah satu" else pilihan[:1]), isi):
                objek = _tumpang(objek, satu)
            yield berkas, jalan, objek, bool(pilihan)


def _judul(satu: Any) -> str:
    return f"{satu[0]}/{'/'.join(satu[1])}/{list(satu[2])[-1] if isinstance(satu[2], dict) else satu[2]}"


def _rekap_contoh() -> Peta | Daftar:
    return _urai(dict(PETA_CONTOH.findall(_baca("docs/panduan.md")))["rekap.yaml"])


@pytest.mark.parametrize("satu", [satu for satu in _contoh_kunci() if satu[0] == "rekap.yaml"], ids=_judul)
def test_the_example_of_each_key_of_a_summary_is_read(tmp_path: Path, satu: tuple[str, list[str], Any, bool]) -> None:
    _, jalan, objek, _ = satu
    for folder in ("dinas-kesehatan", "rsud", "kesehatan/rsud"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "rekap.yaml").write_text(_tulis(_tumpang(_rekap_contoh(), _di(jalan, objek))), encoding="utf-8")
    hasil = rekap.baca(tmp_path)
    assert hasil.temuan == ()
    assert hasil.berkas is not None


@pytest.mark.parametrize("satu", [satu for satu in _contoh_kunci() if satu[0] != "rekap.yaml"], ids=_judul)
def test_the_example_of_each_key_compiles(tmp_path: Path, satu: tuple[str, list[str], Any, bool]) -> None:
    berkas, jalan, objek, ganti = satu
    tahun = _dengan(berkas, jalan, objek, ganti=ganti)
    if "gambar" in {*jalan, *objek}:
        tahun["narasi/isu.md"] = "{{ gambar('loket') }}\n"
    assert _temuan(tmp_path, tahun) == []


def _contoh_nilai() -> list[tuple[str, list[str], Isi, str]]:
    """Each value's example, its place, and the code of the finding it must give (none: it is accepted)."""
    return [
        (berkas, jalan, _urai(f"x: {_kode(sel[0])}")[Skalar("x")], sel[1] if kepala == "Ditolak" else "")  # type: ignore[call-overload]
        for berkas, jalan, baris in _bagian_format()
        for kepala, sel in baris
        if kepala in {"Nilai", "Ditolak"}
    ]


@pytest.mark.parametrize("satu", _contoh_nilai(), ids=_judul)
def test_the_example_of_each_value_is_read_or_refused(tmp_path: Path, satu: tuple[str, list[str], Isi, str]) -> None:
    berkas, jalan, nilai, kode = satu
    assert _kode_temuan(tmp_path, _dengan(berkas, jalan, nilai, ganti=True)) == ({kode} if kode else set())


def test_each_kind_of_value_has_an_example() -> None:
    terbaca = {type(baca_nilai(nilai)) for _, jalan, nilai, kode in _contoh_nilai() if not kode and jalan[-1] == "2024"}
    assert terbaca >= set(get_args(Nilai))


def _kelas(berkas: str, jalan: list[str]) -> type[BaseModel]:
    """The class of the object at a path; a step through a map of ids stays at the class of its values."""
    kini = KELAS[berkas]
    for langkah in jalan:
        if (bidang := kini.model_fields.get(langkah)) is not None:
            kini = next(_model_di_dalam(bidang.annotation))
    return kini


def _model_di_dalam(anotasi: Any) -> Iterator[type[BaseModel]]:
    if isinstance(anotasi, type) and issubclass(anotasi, BaseModel):
        yield anotasi
    for satu in get_args(anotasi):
        yield from _model_di_dalam(satu)


def _semua_kelas() -> list[type[Objek]]:
    for modul in pkgutil.iter_modules(paket_model.__path__):
        importlib.import_module(f"{paket_model.__name__}.{modul.name}")
    semua: list[type[Objek]] = [Objek]
    for kelas in semua:
        semua += kelas.__subclasses__()
    return [satu for satu in semua[1:] if satu.__module__.startswith("lakip_cli.model.")]


def kunci_tanpa_baris(bagian: list[tuple[type[BaseModel], dict[str, str]]]) -> list[str]:
    """Keys that a class declares and no section of it describes, and keys whose column "Wajib" is wrong."""
    hilang = [
        f"{kelas.__name__}.{nama}"
        for kelas in _semua_kelas()
        for nama in kelas.__annotations__
        if nama in kelas.model_fields and not any(issubclass(milik, kelas) and nama in baris for milik, baris in bagian)
    ]
    salah = [
        f"{kelas.__name__}.{nama}: wajib"
        for kelas, baris in bagian
        for nama, syarat in baris.items()
        if nama in kelas.model_fields and (syarat == "ya") is not kelas.model_fields[nama].is_required()
    ]
    return hilang + salah


def _bagian_kelas() -> list[tuple[type[BaseModel], dict[str, str]]]:
    return [
        (_kelas(berkas, jalan), {_kode(sel[0]): sel[1] for kepala, sel in baris if kepala == "Kunci"})
        for berkas, jalan, baris in _bagian_format()
        if any(kepala == "Kunci" for kepala, _ in baris)
    ]


def test_each_key_is_described() -> None:
    bagian = _bagian_kelas()
    assert kunci_tanpa_baris(bagian) == []
    kelas, baris = bagian[0]
    tanam = [(kelas, {k: "" if k == "tahun" else v for k, v in baris.items() if k != "audit"}), *bagian[1:]]
    assert kunci_tanpa_baris(tanam) == ["BerkasLaporan.audit", "BerkasLaporan.tahun: wajib"]


def test_each_address_exists(tmp_path: Path) -> None:
    hasil = compile_folder(_taruh(tmp_path, _tahun_contoh())).hasil
    alamat = [_kode(sel[0]) for kepala, sel in _baris_tabel(_baca("docs/format-data.md")) if kepala == "Alamat"]
    assert hasil is not None
    assert len(alamat) > len(KELAS)
    assert [satu for satu in alamat if hasil.cari(satu) is None] == []
    assert hasil.cari("indikator.hantu.capaian") is None


def _panggilan() -> list[str]:
    baris = list(_baris_tabel(_baca("docs/format-data.md")))
    katalog = [f"{{{{ {_kode(sel[0])} }}}}" for kepala, sel in baris if kepala == "Nama"]
    return [_kode(sel[0]) for kepala, sel in baris if kepala == "Panggilan"] + katalog


@pytest.mark.parametrize("panggilan", _panggilan())
def test_each_call_renders(tmp_path: Path, panggilan: str) -> None:
    tahun = _tahun_contoh()
    if "gambar" in panggilan:
        tahun["laporan.yaml"] += "gambar: {loket: {berkas: gambar/loket.png, judul: Loket, alt: Dua loket}}\n"
    assert _temuan(tmp_path, {**tahun, "narasi/isu.md": f"{panggilan}\n"}) == []
    assert _kode_temuan(tmp_path, {**tahun, "narasi/isu.md": panggilan.replace("('", "('hantu")}) & {"T105", "T301"}


def test_each_function_and_table_is_described() -> None:
    tertulis = {tuple(re.findall(r"(\w+)\('([\w-]+)", satu)[0]) for satu in _panggilan()}
    fungsi = set(Bahan.fungsi_narasi(Bahan(None, Rak()))) | set(BAWAAN)  # type: ignore[arg-type]
    assert {nama for nama, _ in tertulis} == fungsi
    assert {isi for nama, isi in tertulis if nama == "tabel"} == {*TABEL, *TABEL_PERIKSA}
    assert {isi for nama, isi in tertulis if nama == "grafik"} == set(GRAFIK)


# ── glossary and decisions ──────────────────────────────────────────────────────────────────────────────────


def bidang_tanpa_arti(bidang: set[str], glosarium: str) -> list[str]:
    """Fields of the model that the glossary does not explain, and words that it explains twice or not at all."""
    kata = [_kode(sel[0]) for kepala, sel in _baris_tabel(glosarium) if kepala == "Kata"]
    kosong = [sel[0] for kepala, sel in _baris_tabel(glosarium) if kepala == "Kata" and not all(sel)]
    return sorted(bidang - set(kata)) + sorted({satu for satu in kata if kata.count(satu) > 1}) + kosong


def test_each_field_is_in_the_glossary() -> None:
    bidang = {nama for kelas in _semua_kelas() for nama in kelas.model_fields} | set(Pita._fields)
    glosarium = _baca("docs/glosarium.md")
    assert bidang_tanpa_arti(bidang, glosarium) == []
    assert bidang_tanpa_arti({*bidang, "hantu"}, glosarium) == ["hantu"]
    assert bidang_tanpa_arti(bidang, glosarium + "\n| Kata | x |\n| --- | --- |\n| `pagu` | |\n") == ["pagu", "`pagu`"]


def pilihan_basi(teks: str, tercetak: Mapping[str, str]) -> list[str]:
    """Values that the record of the first report's choices gives otherwise than the report."""
    return [
        f"{_kode(sel[0])}: {sel[1]}"
        for kepala, sel in _baris_tabel(teks)
        if kepala == "Alamat" and tercetak.get(_kode(sel[0])) != sel[1]
    ]


def test_the_recorded_choices_are_those_of_the_data() -> None:
    hasil = compile_folder(AKAR / "data/2023").hasil
    assert hasil is not None
    (berkas,) = (AKAR / "docs/keputusan").glob("*-dua-nilai-*.md")
    teks = berkas.read_text(encoding="utf-8")
    cetak = {alamat: figur.cetak for alamat, figur in hasil.figur.items()}
    assert teks.count("| `") > len(BAGIAN_KEPUTUSAN)
    assert pilihan_basi(teks, cetak) == []
    tanam = "| Alamat | x |\n| --- | --- |\n| `laporan.tahun` | 1 |\n"
    assert pilihan_basi(tanam, cetak) == ["laporan.tahun: 1"]
