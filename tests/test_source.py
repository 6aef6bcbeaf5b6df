"""Reading YAML: every broken file of ``rusak/`` gives its codes on its lines, and no bytes ever raise."""

from __future__ import annotations

import gc
import re
import time
import tracemalloc
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from lakip_cli import source
from lakip_cli.diagnostics import Diagnostic, Severity
from lakip_cli.source import Daftar, Peta, Skalar, span
from lakip_cli.source.pembaca import DALAM_TERBANYAK, NILAI_TERBANYAK
from lakip_cli.source.teks import TEMUAN_TERBANYAK, UKURAN_TERBESAR

RUSAK = Path(__file__).parent / "rusak"
BERKAS = sorted(RUSAK.glob("*.yaml"))
TANDA = re.compile(r"!(Y\d{3})")
PAGAR = re.compile(r"```yaml\n(.*?)\n```", re.DOTALL)


def ditandai(berkas: Path) -> list[tuple[int, str]]:
    """The marks ``# !Y003`` of a file, and its lines in ``harapan.txt``."""
    baris = re.split(r"\r\n|\n|\r", berkas.read_bytes().decode())
    tanda = [
        (nomor, kode)
        for nomor, isi in enumerate(baris, start=1)
        for kode in TANDA.findall(isi.partition("# !")[1] + isi.partition("# !")[2])
    ]
    return sorted(tanda + [(int(nomor), kode) for nama, nomor, kode in harapan() if nama == berkas.stem])


def harapan() -> list[tuple[str, str, str]]:
    baris = (RUSAK / "harapan.txt").read_text(encoding="utf-8").splitlines()
    return [(b[0], b[1], b[2]) for b in (isi.split() for isi in baris if not isi.startswith("#"))]


def ringkas(temuan: list[Diagnostic]) -> list[tuple[int, str]]:
    return sorted((t.span.line, t.code) for t in temuan)


def baca(teks: str) -> Peta | Daftar:
    isi, temuan = source.baca(teks.encode(), "x.yaml")
    assert temuan == []
    assert isi is not None
    return isi


# ── broken files ────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("berkas", BERKAS, ids=lambda b: b.stem)
def test_broken_file_gives_its_codes_on_its_lines(berkas: Path) -> None:
    isi, temuan = source.baca_berkas(berkas, f"data/{berkas.name}")
    assert ringkas(temuan) == ditandai(berkas)
    assert (isi is None) == bool(temuan) == (not berkas.stem.startswith("benar-"))
    for t in temuan:
        assert t.help
        assert t.span.file == f"data/{berkas.name}"
        assert (t.span.line, t.span.column) <= (t.span.end_line, t.span.end_column)


def test_expectations_name_existing_files() -> None:
    assert {nama for nama, _, _ in harapan()} <= {b.stem for b in BERKAS}
    assert len(BERKAS) >= 45


BITA = [
    ("latin-1", "a: 1\nnama: Café\n".encode("latin-1"), (2, 10, "Y008"), "“é” pada sandi Windows-1252"),
    ("latin-1 after a BOM", b"\xef\xbb\xbfna\xe9", (1, 3, "Y008"), "0xE9"),
    ("latin-1 after CRLF", b"a: 1\r\nb: \xe9", (2, 4, "Y008"), "0xE9"),
    ("no letter of cp1252", b"a: \x81", (1, 4, "Y008"), "0x81 bukan UTF-8"),
    ("cut in a character", b"a: \xe2\x82", (1, 4, "Y008"), "0xE2"),
    ("surrogate in UTF-8", b"a: \xed\xa0\x80", (1, 4, "Y008"), "0xED"),
    ("UTF-16 LE", "tahun: 2023\n".encode("utf-16"), (1, 1, "Y008"), "UTF-16"),
    ("UTF-16 BE", b"\xfe\xff\x00a", (1, 1, "Y008"), "UTF-16"),
    ("UTF-16 without BOM", "tahun: 2023\n".encode("utf-16-le"), (1, 1, "Y008"), "UTF-16"),
    ("UTF-16 BE without BOM", "tahun: 2023\n".encode("utf-16-be"), (1, 1, "Y008"), "UTF-16"),
    ("UTF-32", "a: 1".encode("utf-32"), (1, 1, "Y008"), "UTF-"),
    ("NUL alone", b"a\x00b: 1", (1, 2, "Y009"), "U+0000 (NUL)"),
    ("BOM twice", "\ufeff\ufeffa: 1".encode(), (1, 1, "Y009"), "U+FEFF"),
    ("too large", b"a: " + b"x" * UKURAN_TERBESAR, (1, 1, "Y007"), "5.242.880"),
]


@pytest.mark.parametrize(("data", "tempat", "pesan"), [kasus[1:] for kasus in BITA], ids=[kasus[0] for kasus in BITA])
def test_unreadable_bytes(data: bytes, tempat: tuple[int, int, str], pesan: str) -> None:
    isi, temuan = source.baca(data, "x.yaml")
    assert isi is None
    assert [(t.span.line, t.span.column, t.code) for t in temuan] == [tempat]
    assert pesan in temuan[0].message


@pytest.mark.parametrize("baris", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("awal", ["", "\ufeff"])
def test_bom_and_every_line_break_are_accepted(awal: str, baris: str) -> None:
    isi, temuan = source.baca((awal + baris.join(["a: 1", "b: |", "  dua", "  baris", ""])).encode(), "x")
    assert temuan == []
    assert isi == {"a": "1", "b": "dua\nbaris\n"}


HEBAT = [
    ("brackets", "[" * 200_000, "Y005"),
    ("flow maps", "{a: " * 50_000, "Y005"),
    ("dashes", "- " * 100_000, "Y005"),
    ("explicit keys", "? " * 100_000, "Y005"),
    ("brackets as key", "? " + "[" * 200_000, "Y005"),
    ("indentation", "".join(" " * i + "a:\n" for i in range(500)), "Y005"),
    ("values in a list", "[" + "1, " * (NILAI_TERBANYAK + 10) + "]", "Y006"),
    ("empty lists", "[" + "[]," * (NILAI_TERBANYAK + 10) + "]", "Y006"),
    ("one key a thousand times", "a: 1\n" * 100_000, "Y028"),
    ("aliases on every line", "- *a\n" * 100_000, "Y028"),
    ("NUL everywhere", "a: 1\n" + "\0" * 1_000_000, "Y028"),
    ("NBSP on every line", "\xa0a\n" * 100_000, "Y028"),
    ("cut on every line", "- a #b\n" * 100_000, "Y028"),
    ("directives", "".join(f"%TAG !a{i}! tag:x\n" for i in range(100_000)) + "---\na: 1\n", "Y021"),
    ("directives after the end", "a: 1\n...\n" + "".join(f"%TAG !a{i}! x\n" for i in range(100_000)), "Y015"),
    ("comments only", "# x\n" * 500_000, "Y016"),
    ("dashes and NBSP", "-" * 2_000_000 + "\xa0", "Y022"),
    ("quotes never closed", 'a: "' + "x\n" * 1_000_000, "Y019"),
    ("a bracket never closed", "a: [" + "x\n" * 1_000_000, "Y020"),
    ("commas that split", "[" + "1," * 400_000 + "1]", "Y013"),
]


@pytest.mark.parametrize(("teks", "kode"), [h[1:] for h in HEBAT], ids=[h[0] for h in HEBAT])
def test_hostile_files_end_quickly_with_their_code(teks: str, kode: str) -> None:
    mulai = time.perf_counter()
    isi, temuan = source.baca(teks.encode(), "x.yaml")
    assert isi is None
    assert kode in {t.code for t in temuan}
    assert len(temuan) <= TEMUAN_TERBANYAK + 2
    assert time.perf_counter() - mulai < 20


def test_a_nest_is_refused_at_its_place_before_it_costs_anything() -> None:
    tracemalloc.start()
    mulai = time.perf_counter()
    _, temuan = source.baca(b"a: " + b"[" * 200_000, "x.yaml")
    lama, puncak = time.perf_counter() - mulai, tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert [(t.span.line, t.span.column, t.code) for t in temuan] == [(1, 4 + DALAM_TERBANYAK - 1, "Y005")]
    assert lama < 2
    assert puncak < 5_000_000


def test_a_huge_scalar_is_only_text() -> None:
    assert baca("a: " + "x" * 4_000_000) == {"a": "x" * 4_000_000}


# ── good files ──────────────────────────────────────────────────────────────────────────────────────────────


def test_values_stay_the_text_that_was_written() -> None:
    isi = baca("a: 010\nb: no\nc: 50.000\nd: 'x'\ne: ~\nf:\ng: ''\nh: \"null\"\ni: [1, {j: k}]\nno: 1\n")
    assert isi == {
        "a": "010", "b": "no", "c": "50.000", "d": "x", "e": "", "f": "", "g": "", "h": "null",
        "i": ["1", {"j": "k"}], "no": "1",
    }  # fmt: skip
    assert isinstance(isi, Peta)
    polos = {k: v.polos for k, v in isi.items() if isinstance(v, Skalar)}
    assert {k for k, v in polos.items() if not v} == {"d", "g", "h"}
    assert list(isi) == ["a", "b", "c", "d", "e", "f", "g", "h", "i", "no"]


def test_everything_knows_its_place() -> None:
    isi = baca("a:\n  b: [x, 'yy']\n  c: {d: 1}\n\ne:\n- f: g\n")
    assert isinstance(isi, Peta)
    a, e = isi.values()
    assert isinstance(a, Peta)
    assert isinstance(e, Daftar)
    assert [str(k) for k in (isi.kunci, a.kunci)] == ["None", "a"]
    assert [(s.line, s.column, s.end_line, s.end_column) for s in map(span, (isi, a, *a.values(), e, e[0]))] == [
        (1, 1, 6, 7),
        (2, 3, 3, 12),
        (2, 6, 2, 15),
        (3, 6, 3, 12),
        (6, 1, 6, 7),
        (6, 3, 6, 7),
    ]
    assert isi.sumber.teks.startswith("a:\n  b")
    assert str(span(next(iter(a)))) == "x.yaml:2:3"


KATA = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"], exclude_characters="\xad"), min_size=1)
NILAI = st.one_of(
    st.from_regex(r"[a-zA-Z0-9][a-zA-Z0-9 ,.%()/é≥]{0,30}[a-z0-9]", fullmatch=True),
    KATA.map(lambda t: '"' + t.replace("\\", "\\\\").replace('"', '\\"') + '"'),
    KATA.map(lambda t: "'" + t.replace("'", "''") + "'"),
)


@given(st.lists(NILAI, min_size=1), st.sampled_from(["\n", "\r\n", "\n\n", "  # catatan é\n"]))
def test_positions_are_the_slices_of_the_text(nilai: list[str], sela: str) -> None:
    teks = "".join(f"kunci-{i}: {n}{sela}" for i, n in enumerate(nilai))
    isi = baca(teks)
    assert isinstance(isi, Peta)
    for (kunci, terbaca), (i, tertulis) in zip(isi.items(), enumerate(nilai), strict=True):
        assert isinstance(terbaca, Skalar)
        assert potongan(terbaca) == tertulis
        assert potongan(kunci) == f"kunci-{i}" == kunci
        if terbaca.polos and tertulis.lower() != "null":
            assert terbaca == tertulis


def potongan(isi: Skalar) -> str:
    """What stands at the place of a value on one line, found by line and column."""
    s = span(isi)
    assert s.line == s.end_line
    return re.split(r"\r\n|\n|\r", isi.sumber.teks)[s.line - 1][s.column - 1 : s.end_column - 1]


HURUF = "abc:{}[],#&*!|>'\"%@`-?\n\t \r0123=~<.\\\0\x1b\xa0\u2028\ufeffé👍"
KEPING = [
    ": ",
    "- ",
    "\n  ",
    " #",
    "---\n",
    "...\n",
    "a: ",
    "&a ",
    "*a",
    "!x ",
    "<<: ",
    "? ",
    "''",
    "39,82",
    "{a: ",
    "[b, ",
]
SEPOTONG = st.sampled_from([*HURUF, *KEPING, "\\u0000", "%YAML 1.1\n", "  "])


@settings(max_examples=400)
@given(st.lists(SEPOTONG).map("".join) | st.text())
@example("a: b\n...\n%")
def test_any_text_gives_a_tree_or_findings(teks: str) -> None:
    try:
        data = teks.encode()
    except UnicodeEncodeError:
        return
    periksa_pasti(data)


@settings(max_examples=300)
@given(st.binary())
@example(b"\xff\xfe")
@example(b"\xef\xbb\xbf")
@example(b"\xef\xbb")
def test_any_bytes_give_a_tree_or_findings(data: bytes) -> None:
    periksa_pasti(data)


def periksa_pasti(data: bytes) -> None:
    isi, temuan = source.baca(data, "x")
    assert (isi is None) == bool(temuan)
    assert temuan == sorted(temuan)
    baris = re.split(r"\r\n|\n|\r", source.tampilan(data))
    for t in temuan:
        assert t.code in source.KODE
        assert 1 <= t.span.line <= len(baris) + 1
        assert t.span.column >= 1


@settings(max_examples=300)
@given(st.lists(SEPOTONG).map("".join))
def test_an_accepted_text_means_the_same_to_plain_yaml(teks: str) -> None:
    """What is accepted has one reading: an untyped YAML loader sees the same keys and texts."""
    isi, _ = source.baca(teks.encode(), "x")
    if isi is not None:
        assert tanpa_null(yaml.load(teks.removeprefix("\ufeff"), yaml.CBaseLoader)) == isi  # noqa: S506


def tanpa_null(isi: object) -> object:
    if isinstance(isi, dict):
        return {k: tanpa_null(v) for k, v in isi.items()}
    if isinstance(isi, list):
        return [tanpa_null(v) for v in isi]
    return "" if isi in {"~", "null"} else isi


# ── files ───────────────────────────────────────────────────────────────────────────────────────────────────


def test_what_cannot_be_opened_is_a_finding(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "tiada.yaml", tmp_path / ("x" * 300), Path("/dev/zero")):
        isi, temuan = source.baca_berkas(path, "data/tiada.yaml")
        assert isi is None
        assert [(str(t.span), t.code) for t in temuan] == [("data/tiada.yaml:1:1", "Y027")]


def test_a_large_file_is_not_read_to_its_end(tmp_path: Path) -> None:
    besar = tmp_path / "besar.yaml"
    with besar.open("wb") as berkas:
        berkas.truncate(10**10)
    isi, temuan = source.baca_berkas(besar, "besar.yaml")
    assert isi is None
    assert [t.code for t in temuan] == ["Y007"]


# ── catalogue ───────────────────────────────────────────────────────────────────────────────────────────────


def test_every_code_has_a_manual_with_four_parts() -> None:
    assert list(source.KODE) == [f"Y{n:03}" for n in range(1, len(source.KODE) + 1)]
    assert len({k.nama for k in source.KODE.values()}) == len(source.KODE)
    for kode, k in source.KODE.items():
        assert k.kode == kode
        assert k.severity is Severity.ERROR
        bagian = re.split(r"\n\n\*(Mengapa|Contoh|Perbaikan)\.\* ", k.manual)
        assert bagian[1::2] == ["Mengapa", "Contoh", "Perbaikan"]
        assert all(isi.strip() for isi in bagian)


@pytest.mark.parametrize("kode", source.KODE)
def test_the_example_of_a_manual_is_such_a_mistake(kode: str) -> None:
    contoh = PAGAR.findall(source.KODE[kode].manual)
    assert contoh or kode in {"Y005", "Y006", "Y007", "Y008", "Y027", "Y028"}
    for teks in contoh:
        assert [t.code for t in source.baca(teks.encode(), "x.yaml")[1]] == [kode]


def test_every_code_has_a_case() -> None:
    berkas = Counter(kode for b in BERKAS for _, kode in ditandai(b))
    lain = {tempat[2] for _, _, tempat, _ in BITA} | {kode for _, _, kode in HEBAT} | {"Y027"}
    assert set(source.KODE) == set(berkas) | lain


# ── speed ───────────────────────────────────────────────────────────────────────────────────────────────────


def test_reading_with_every_check_is_faster_than_plain_yaml() -> None:
    baris = (
        "  p-{0}:\n    nama: Program {0}\n    kode: '1.{0}'\n    target: {{2022: 37.0, 2023: 38}}\n    pagu: {0}000\n"
    )
    teks = "program:\n" + "".join(baris.format(i) for i in range(600))
    data = teks.encode()
    gc.collect()
    gc.disable()
    try:
        kita, biasa = zip(
            *(
                (lama(lambda: source.baca(data, "x")), lama(lambda: yaml.load(teks, yaml.CSafeLoader)))
                for _ in range(9)
            ),
            strict=True,
        )
    finally:
        gc.enable()
    assert min(kita) / min(biasa) < 0.9


def lama(kerja: Callable[[], object]) -> float:
    """Time of the processor: what else runs on the machine is not counted."""
    mulai = time.process_time()
    kerja()
    return time.process_time() - mulai
