"""References: what is followed, and every one that leads nowhere, twice, round in a circle, or out of the folder."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from lakip_cli.calculate.rumus.skala import PRESET
from lakip_cli.diagnostics import Diagnostic, Severity
from lakip_cli.model.berkas import baca_folder
from lakip_cli.resolve import KODE, Laporan, berbagian, induk_akun, resolve

Taut = Callable[..., tuple[Laporan | None, list[Diagnostic]]]
Kinerja = Callable[..., str]

LAPORAN = "instansi: {nama: A, sebutan: A, pemerintah: B, tempat: C}\ntahun: 2024\n"
TUJUAN = "tujuan: {t: {nama: T}}\nsasaran: {s: {nama: S, tujuan: t}, r: {nama: R}}\n"
SAH = {"satuan": "persen", "polaritas": "maksimalkan"}
INDIKATOR = "{nama: I, satuan: persen, polaritas: maksimalkan}"
UANG = "anggaran: {pagu: 5, realisasi: 4}"
PERJANJIAN = "tanggal: 2024-01-02\ntempat: T\npihak_pertama: camat\n"


def tulis(temuan: list[Diagnostic]) -> list[str]:
    assert all(satu.severity is Severity.ERROR for satu in temuan)
    return [f"{satu.span} {satu.code} {satu.message}" for satu in temuan]


# ── mistakes: (what, files, findings) ───────────────────────────────────────────────────────────────────────

RUMUS = "sasaran:\n  s:\n    nama: S\n    indikator:\n"


def rumus(**isi: str) -> str:
    """The text of a kinerja.yaml whose indicators have these formulas (and more), one a line from line 5 on."""
    return RUMUS + "".join(
        f"      {id_}: {{nama: I, satuan: persen, polaritas: maksimalkan, {satu}}}\n" for id_, satu in isi.items()
    )


PUTUS: list[tuple[str, dict[str, str], list[str]]] = [
    (
        "tujuan",
        {"kinerja": "tujuan: {taraf: {nama: T}}\nsasaran:\n  s:\n    nama: S\n    tujuan: taraff\n"},
        ["kinerja.yaml:5:13 R001 tujuan “taraff” tidak ada; maksud Anda “taraf”?"],
    ),
    (
        "tujuan, tanpa satu pun",
        {"kinerja": "sasaran: {s: {nama: S, tujuan: x}}\n"},
        ["kinerja.yaml:1:32 R001 tujuan “x” tidak ada; yang ada: belum ada satu pun"],
    ),
    (
        "misi tujuan, misi yang didukung, dan tujuan strategi",
        {
            "kinerja": "tujuan: {t: {nama: T, misi: m9}}\nsasaran: {s: {nama: S}}\n",
            "renstra": "misi: {m1: {nama: M}}\nmisi_didukung: x\nstrategi: {a: {nama: A, tujuan: q}}\n",
        },
        [
            "kinerja.yaml:1:29 R001 misi “m9” tidak ada; yang ada: m1",
            "renstra.yaml:2:16 R001 misi “x” tidak ada; yang ada: m1",
            "renstra.yaml:3:33 R001 tujuan “q” tidak ada; yang ada: t, s",
        ],
    ),
    (
        "skala indikator, dengan semua yang dikenal menurut urutannya",
        {"kinerja": rumus(i="skala: zzz"), "laporan": LAPORAN + "skala: {q: {nama: Q, dasar: D, pita: [a]}}\n"},
        [f"kinerja.yaml:5:67 R001 skala “zzz” tidak ada; yang ada: {', '.join(PRESET)}, q"],
    ),
    (
        "skala kategori",
        {"laporan": LAPORAN + "kebijakan: {kategori: {skala: permendagri-86-2071}}\n"},
        ["laporan.yaml:3:31 R001 skala “permendagri-86-2071” tidak ada; maksud Anda “permendagri-86-2017”?"],
    ),
    (
        "indikator dalam rumus, pada tempatnya dalam daftar",
        {"kinerja": rumus(i="rumus: {rerata: [j, x]}", j="rumus: {jumlah: [y]}", k="rumus: {pertumbuhan: z}")},
        [
            "kinerja.yaml:5:80 R001 indikator “x” tidak ada; yang ada: i, j, k",
            "kinerja.yaml:6:77 R001 indikator “y” tidak ada; yang ada: i, j, k",
            "kinerja.yaml:7:81 R001 indikator “z” tidak ada; yang ada: i, j, k",
        ],
    ),
    (
        "indikator dalam bobot",
        {"kinerja": rumus(i="rumus: {tertimbang: {j: 60, x: 40}}", j="iku: ya")},
        ["kinerja.yaml:5:91 R001 indikator “x” tidak ada; yang ada: i, j"],
    ),
    (
        "bagian tanpa bobot",
        {"kinerja": rumus(i="rumus: {tertimbang: {Mutu: 60, b: 40}}, realisasi: {2023: 5, 2024: {mutu: 1, c: 2}}")},
        ["kinerja.yaml:5:140 R001 bobot bagian “c” tidak ada; yang ada: Mutu, b"],
    ),
    (
        "bagian target tanpa bobot",
        {"kinerja": rumus(i="rumus: {tertimbang: {j: 60}}, target: {2024: {c: 2}}", j="iku: ya")},
        ["kinerja.yaml:5:109 R001 bobot bagian “c” tidak ada; yang ada: j"],
    ),
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
        "semua pejabat",
        {
            "laporan": (
                LAPORAN + "pejabat: {camat: {nama: N, jabatan: J}}\npenandatangan: camar\n"
                "reviu: {tanggal: 2025-01-02, tempat: T, pejabat: a}\n"
            ),
            "perjanjian": "tanggal: 2024-01-02\ntempat: T\npihak_pertama: b\npihak_kedua: c\n",
            "lra": 'penandatangan: d\nakun: {"5": {nama: B}}\n',
        },
        [
            "laporan.yaml:4:16 R001 pejabat “camar” tidak ada; maksud Anda “camat”?",
            "laporan.yaml:5:50 R001 pejabat “a” tidak ada; yang ada: camat",
            "lra.yaml:1:16 R001 pejabat “d” tidak ada; yang ada: camat",
            "perjanjian.yaml:3:16 R001 pejabat “b” tidak ada; yang ada: camat",
            "perjanjian.yaml:4:14 R001 pejabat “c” tidak ada; yang ada: camat",
        ],
    ),
    (
        "atasan",
        {"organisasi": "jabatan: {camat: {nama: C}, kasi: {nama: K, atasan: cmt}}\n"},
        ["organisasi.yaml:1:53 R001 jabatan “cmt” tidak ada; maksud Anda “camat”?"],
    ),
    (
        "program dalam perjanjian",
        {
            "laporan": LAPORAN + "pejabat: {camat: {nama: N, jabatan: J}}\n",
            "perjanjian": PERJANJIAN + "program: {penunjag: 5}\n",
            "anggaran": f"program: {{penunjang: {{nama: P, {UANG}}}}}\n",
        },
        ["perjanjian.yaml:4:21 R001 program “penunjag” tidak ada; maksud Anda “penunjang”?"],
    ),
]
KEMBAR: list[tuple[str, dict[str, str], list[str]]] = [
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
    (
        "baris pegawai bernama jumlah",
        {"organisasi": "pegawai: {g: {judul: J, kolom: K, baris: {jumlah: {nama: N, laki_laki: 1, perempuan: 2}}}}\n"},
        ["organisasi.yaml:1:51 R002 id baris “jumlah” dipakai untuk jumlah; ganti id itu"],
    ),
    (
        "program bernama total dalam perjanjian",
        {
            "laporan": LAPORAN + "pejabat: {camat: {nama: N, jabatan: J}}\n",
            "perjanjian": PERJANJIAN + "program: {total: 5}\n",
        },
        ["perjanjian.yaml:4:18 R002 id program “total” dipakai untuk jumlah; ganti id itu"],
    ),
]
PUTAR: list[tuple[str, dict[str, str], list[str]]] = [
    (
        "pada diri sendiri",
        {"kinerja": rumus(i="rumus: {rerata: [i]}")},
        ["kinerja.yaml:5:7 R003 indikator “i” bergantung pada dirinya sendiri (i → i); putuskan rantainya"],
    ),
    (
        "lewat yang lain, jalan terpendek, yang di luar lingkaran tidak disebut",
        {
            "kinerja": rumus(
                a="rumus: {jumlah: [b]}",
                b="rumus: {rerata: [c, d]}",
                c="iku: ya",
                d="rumus: {tertimbang: {c: 1, b: 2}}",
            )
        },
        ["kinerja.yaml:6:7 R003 indikator “b” bergantung pada dirinya sendiri (b → d → b); putuskan rantainya"],
    ),
    (
        "lewat pertumbuhan",
        {"kinerja": rumus(i="rumus: {pertumbuhan: j}", j="rumus: {geometrik: [i]}")},
        ["kinerja.yaml:5:7 R003 indikator “i” bergantung pada dirinya sendiri (i → j → i); putuskan rantainya"],
    ),
    (
        "dua lingkaran",
        {"kinerja": rumus(a="rumus: {rerata: [b]}", b="rumus: {rerata: [a]}", c="rumus: {rerata: [c]}")},
        [
            "kinerja.yaml:5:7 R003 indikator “a” bergantung pada dirinya sendiri (a → b → a); putuskan rantainya",
            "kinerja.yaml:7:7 R003 indikator “c” bergantung pada dirinya sendiri (c → c); putuskan rantainya",
        ],
    ),
    (
        "atasan",
        {"organisasi": "jabatan:\n  a: {nama: A, atasan: b}\n  b: {nama: B, atasan: a}\n"},
        ["organisasi.yaml:2:3 R003 jabatan “a” bergantung pada dirinya sendiri (a → b → a); putuskan rantainya"],
    ),
]
LAIN: list[tuple[str, dict[str, str], list[str]]] = [
    (
        "akun induk beruang",
        {
            "lra": (
                'akun:\n  "5": {nama: B, pagu: 1}\n  "5.1": {nama: O, realisasi: 1}\n'
                '  "5.1.01.01": {nama: P, pagu: 1}\n'
            )
        },
        [
            "lra.yaml:2:3 R004 akun 5 punya akun anak; hapus uangnya, jumlahnya dihitung",
            "lra.yaml:3:3 R004 akun 5.1 punya akun anak; hapus uangnya, jumlahnya dihitung",
        ],
    ),
    (
        "gambar",
        {
            "laporan": LAPORAN + "gambar:\n  a: {berkas: ../a.png, judul: J, alt: A}\n"
            "  b: {berkas: gambar/b.png, judul: J, alt: A}\n"
        },
        [
            "laporan.yaml:4:15 R005 berkas ../a.png berada di luar folder data; pindahkan ke dalamnya",
            "laporan.yaml:5:15 R005 berkas gambar/b.png tidak ada dalam folder data",
        ],
    ),
]
KASUS = [
    *((f"R001 {nama}", berkas, harapan) for nama, berkas, harapan in PUTUS),
    *((f"R002 {nama}", berkas, harapan) for nama, berkas, harapan in KEMBAR),
    *((f"R003 {nama}", berkas, harapan) for nama, berkas, harapan in PUTAR),
    *((f"R004/5 {nama}", berkas, harapan) for nama, berkas, harapan in LAIN),
]


@pytest.mark.parametrize(("berkas", "harapan"), [k[1:] for k in KASUS], ids=[k[0] for k in KASUS])
def test_mistake_is_told_at_its_place(taut: Taut, berkas: dict[str, str], harapan: list[str]) -> None:
    laporan, temuan = taut(**berkas)
    assert laporan is None
    assert tulis(temuan) == harapan


def test_every_code_is_documented_and_has_a_case() -> None:
    assert {baris.split()[1] for _, _, harapan in KASUS for baris in harapan} == set(KODE)
    for kode, satu in KODE.items():
        assert satu.kode == kode
        assert all(f"*{bagian}.*" in satu.manual for bagian in ("Mengapa", "Contoh", "Perbaikan"))


def test_twin_points_at_the_first(taut: Taut) -> None:
    _, (temuan,) = taut(**KEMBAR[0][1])
    assert [(str(satu.span), satu.message) for satu in temuan.related] == [("kinerja.yaml:2:28", "dipakai di sini")]


def test_all_mistakes_of_all_files_at_once(taut: Taut) -> None:
    berkas = {**PUTUS[4][1], **KEMBAR[3][1], **LAIN[0][1], "kinerja": PUTAR[0][1]["kinerja"]}
    _, temuan = taut(**berkas)
    assert [satu.code for satu in temuan] == ["R003", "R001", "R004", "R004", "R002"]


# ── what is followed ────────────────────────────────────────────────────────────────────────────────────────

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


def test_supporting_data_only_when_asked_for(taut: Taut, kinerja: Kinerja) -> None:
    laporan, _ = taut(kinerja=kinerja(i=SAH, j={**SAH, "pendukung": "ya"}))
    assert laporan is not None
    assert [i.id for i in laporan.indikator_milik("sasaran", "s")] == ["i"]
    assert [i.id for i in laporan.indikator_milik("sasaran", "s", pendukung=True)] == ["j"]


def test_same_id_may_name_things_of_different_kinds(taut: Taut) -> None:
    kinerja = f"tujuan: {{s: {{nama: T}}}}\nsasaran: {{s: {{nama: S, tujuan: s, indikator: {{s: {INDIKATOR}}}}}}}\n"
    kegiatan = f"{{nama: K, sub_kegiatan: {{s: {{nama: U, {UANG}}}}}}}"
    laporan, temuan = taut(
        kinerja=kinerja, anggaran=f"program: {{s: {{nama: P, mendukung: [s], kegiatan: {{s: {kegiatan}}}}}}}\n"
    )
    assert laporan is not None, temuan
    assert list(laporan.simpul) == ["program.s", "kegiatan.s", "sub_kegiatan.s"]


def test_parent_of_an_account_is_the_longest_declared_prefix(taut: Taut) -> None:
    akun = ["4", "4.1.01", "5", "5.1", "5.1.01.01", "5.10"]
    induk = {"4": None, "4.1.01": "4", "5": None, "5.1": "5", "5.1.01.01": "5.1", "5.10": "5"}
    assert {kode: induk_akun(kode, akun) for kode in akun} == induk
    laporan, _ = taut(lra="akun:\n" + "".join(f'  "{kode}": {{nama: A}}\n' for kode in akun))
    assert laporan is not None
    assert laporan.anak_akun("5") == ("5.1", "5.10")
    assert laporan.anak_akun("5.10") == ()


BERBAGIAN = [
    ("rumus: {tertimbang: {a: 1}}, realisasi: {2024: {a: 5}}", True),
    ("rumus: {tertimbang: {i: 1}}, realisasi: {2024: 5}", False),
    ("rumus: {bagian: jumlah}, realisasi: {2024: {a: 5}}", False),
    ("realisasi: {2024: {a: 5}}", False),
]


@pytest.mark.parametrize(("isi", "harapan"), BERBAGIAN)
def test_a_formula_weighs_parts_where_there_are_parts(taut: Taut, *, isi: str, harapan: bool) -> None:
    laporan, _ = taut(kinerja=rumus(j=isi, i="iku: ya"))
    assert laporan is not None
    assert berbagian(laporan.indikator["j"].objek) is harapan


def test_part_may_be_named_like_its_own_indicator(taut: Taut) -> None:
    laporan, temuan = taut(
        kinerja=rumus(mutu="rumus: {tertimbang: {mutu: 1, b: 2}}, realisasi: {2024: {mutu: 5, b: 6}}")
    )
    assert laporan is not None, temuan


def test_picture_inside_the_folder(taut: Taut, tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(b"")
    gambar = LAPORAN + "gambar: {a: {berkas: a.png, judul: J, alt: A}}\n"
    laporan, temuan = taut(laporan=gambar, folder=tmp_path)
    assert laporan is not None, temuan


def test_smallest_valid_year_has_no_finding(kecamatan: Path) -> None:
    berkas, _, _ = baca_folder(kecamatan)
    assert berkas is not None
    laporan, temuan = resolve(berkas, PRESET)
    assert temuan == []
    assert laporan is not None
    isi: Any = laporan.simpul["kegiatan.umum"]
    assert isi.sasaran == ("akuntabilitas", "pelayanan")
