"""The budget tree, ids used twice, and what supports what."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lakip_cli.diagnostics import Diagnostic
from lakip_cli.resolve import Laporan

Taut = Callable[..., tuple[Laporan | None, list[Diagnostic]]]
Tolak = Callable[..., list[str]]
Kasus = list[tuple[str, dict[str, str], list[str]]]

TUJUAN = "tujuan: {t: {nama: T}}\nsasaran: {s: {nama: S, tujuan: t}, r: {nama: R}}\n"
INDIKATOR = "{nama: I, satuan: persen, polaritas: maksimalkan}"
UANG = "anggaran: {pagu: 5, realisasi: 4}"

KASUS: Kasus = [
    (
        "sasaran yang didukung, pada tempatnya dalam daftar",
        {"kinerja": TUJUAN, "anggaran": f"program:\n  p:\n    nama: P\n    mendukung: [s, x, tujuan.t]\n    {UANG}\n"},
        [
            "anggaran.yaml:4:20 R001 sasaran “x” tidak ada; yang ada: s, r",
            "anggaran.yaml:4:23 R001 sasaran “tujuan.t” tidak ada; yang ada: s, r",
        ],
    ),
    (
        "indikator yang didukung",
        {"anggaran": f"program:\n  p:\n    nama: P\n    mendukung: [indikator.x]\n    {UANG}\n"},
        ["anggaran.yaml:4:17 R001 indikator “x” tidak ada; yang ada: belum ada satu pun"],
    ),
    (
        "indikator tujuan dan program tidak menerima uang",
        {
            "kinerja": f"tujuan: {{t: {{nama: T, indikator: {{a: {INDIKATOR}}}}}}}\nsasaran: {{s: {{nama: S}}}}\n",
            "anggaran": (
                f"program:\n  p:\n    nama: P\n    mendukung: [indikator.a, indikator.b]\n    {UANG}\n"
                f"  q: {{nama: Q, indikator: {{b: {INDIKATOR}}}}}\n"
            ),
        },
        [
            "anggaran.yaml:4:17 R001 indikator “a” milik tujuan, bukan sasaran; tulis sasaran yang didukung",
            "anggaran.yaml:4:30 R001 indikator “b” milik program, bukan sasaran; tulis sasaran yang didukung",
        ],
    ),
    (
        "indikator pada dua sasaran",
        {
            "kinerja": (
                f"sasaran:\n  s: {{nama: S, indikator: {{i: {INDIKATOR}}}}}\n"
                f"  r: {{nama: R, indikator: {{i: {INDIKATOR}}}}}\n"
            )
        },
        ["kinerja.yaml:3:28 R002 id indikator “i” sudah dipakai; ganti salah satunya"],
    ),
    (
        "indikator sasaran dan program",
        {
            "kinerja": f"sasaran: {{s: {{nama: S, indikator: {{i: {INDIKATOR}}}}}}}\n",
            "anggaran": f"program: {{p: {{nama: P, indikator: {{i: {INDIKATOR}}}}}}}\n",
        },
        ["anggaran.yaml:1:36 R002 id indikator “i” sudah dipakai; ganti salah satunya"],
    ),
    (
        "kegiatan dan sub kegiatan",
        {
            "anggaran": (
                "program:\n"
                "  p: {nama: P, kegiatan: {k: {nama: K, sub_kegiatan: {s: {nama: S}}}}}\n"
                "  q: {nama: Q, kegiatan: {k: {nama: K}, l: {nama: L, sub_kegiatan: {s: {nama: S}}}}}\n"
            )
        },
        [
            "anggaran.yaml:3:27 R002 id kegiatan “k” sudah dipakai; ganti salah satunya",
            "anggaran.yaml:3:69 R002 id sub kegiatan “s” sudah dipakai; ganti salah satunya",
        ],
    ),
]


@pytest.mark.parametrize(("berkas", "harapan"), [k[1:] for k in KASUS], ids=[k[0] for k in KASUS])
def test_mistake_is_told_at_its_place(tolak: Tolak, berkas: dict[str, str], harapan: list[str]) -> None:
    assert tolak(**berkas) == harapan


def test_twin_points_at_the_first(taut: Taut) -> None:
    _, (temuan,) = taut(**{nama: berkas for nama, berkas, _ in KASUS}["indikator pada dua sasaran"])
    assert [(str(satu.span), satu.message) for satu in temuan.related] == [("kinerja.yaml:2:28", "dipakai di sini")]


POHON = f"""\
program:
  p:
    nama: P
    mendukung: [s]
    kegiatan:
      k:
        nama: K
        sub_kegiatan:
          a: {{nama: A, {UANG}}}
          b: {{nama: B, mendukung: [r, s, r], {UANG}}}
          c: {{nama: C, mendukung: [indikator.i], {UANG}}}
          d: {{nama: D, mendukung: [indikator.i, indikator.j], {UANG}}}
      l:
        nama: L
        mendukung: []
        tak_terinci: {{pagu: 1, realisasi: 1, catatan: selisih}}
  q:
    nama: Q
    indikator: {{x: {INDIKATOR}}}
"""
DUKUNGAN = {
    "program.p": (("s",), ()),
    "kegiatan.k": (("s",), ()),
    "sub_kegiatan.a": (("s",), ()),
    "sub_kegiatan.b": (("r", "s"), ()),
    "sub_kegiatan.c": (("s",), ("i",)),
    "sub_kegiatan.d": (("s", "r"), ("i", "j")),
    "kegiatan.l": ((), ()),
    "program.q": ((), ()),
}


@pytest.fixture
def laporan(taut: Taut) -> Laporan:
    kinerja = (
        f"tujuan: {{t: {{nama: T, indikator: {{u: {INDIKATOR}}}}}}}\n"
        f"sasaran:\n  s: {{nama: S, tujuan: t, indikator: {{i: {INDIKATOR}}}}}\n"
        f"  r: {{nama: R, indikator: {{j: {INDIKATOR}}}}}\n"
    )
    hasil, temuan = taut(kinerja=kinerja, anggaran=POHON)
    assert hasil is not None, temuan
    return hasil


def test_support_is_inherited_and_a_child_replaces_it(laporan: Laporan) -> None:
    assert {alamat: (s.sasaran, s.indikator) for alamat, s in laporan.simpul.items()} == DUKUNGAN


def test_tree_keeps_the_order_of_the_file(laporan: Laporan) -> None:
    assert [simpul.alamat for program in laporan.program for simpul in program.semua()] == list(DUKUNGAN)
    assert [simpul.id for simpul in laporan.simpul["kegiatan.k"].anak] == ["a", "b", "c", "d"]


def test_what_rows_do_not_explain_belongs_to_its_node(laporan: Laporan) -> None:
    assert [alamat for alamat, simpul in laporan.simpul.items() if simpul.tak_terinci] == ["kegiatan.l"]


def test_indicator_knows_what_it_measures(laporan: Laporan) -> None:
    pemilik = {i.id: (i.jenis_pemilik, i.id_pemilik) for i in laporan.indikator.values()}
    assert pemilik == {"u": ("tujuan", "t"), "i": ("sasaran", "s"), "j": ("sasaran", "r"), "x": ("program", "q")}
    assert [i.id for i in laporan.indikator_milik("sasaran", "s")] == ["i"]


def test_same_id_may_name_things_of_different_kinds(taut: Taut) -> None:
    kinerja = f"tujuan: {{s: {{nama: T}}}}\nsasaran: {{s: {{nama: S, tujuan: s, indikator: {{s: {INDIKATOR}}}}}}}\n"
    kegiatan = f"{{nama: K, sub_kegiatan: {{s: {{nama: U, {UANG}}}}}}}"
    laporan, temuan = taut(
        kinerja=kinerja, anggaran=f"program: {{s: {{nama: P, mendukung: [s], kegiatan: {{s: {kegiatan}}}}}}}\n"
    )
    assert laporan is not None, temuan
    assert list(laporan.simpul) == ["program.s", "kegiatan.s", "sub_kegiatan.s"]
