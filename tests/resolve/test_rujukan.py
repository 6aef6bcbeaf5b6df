"""References that lead nowhere, round in a circle, or out of the folder."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from lakip_cli.calculate.rumus.skala import PRESET
from lakip_cli.diagnostics import Diagnostic
from lakip_cli.resolve import Laporan

Taut = Callable[..., tuple[Laporan | None, list[Diagnostic]]]
Tolak = Callable[..., list[str]]
Kasus = list[tuple[str, dict[str, str], list[str]]]

LAPORAN = "instansi: {nama: A, sebutan: A, pemerintah: B, tempat: C}\ntahun: 2024\n"
UANG = "anggaran: {pagu: 5, realisasi: 4}"
PERJANJIAN = "tanggal: 2024-01-02\ntempat: T\npihak_pertama: camat\n"


RUMUS = "sasaran:\n  s:\n    nama: S\n    indikator:\n"


def rumus(**isi: str) -> str:
    """The text of a kinerja.yaml whose indicators have these formulas (and more), one a line from line 5 on."""
    return RUMUS + "".join(
        f"      {id_}: {{nama: I, satuan: persen, polaritas: maksimalkan, {satu}}}\n" for id_, satu in isi.items()
    )


KASUS: Kasus = [
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
            "renstra.yaml:3:33 R001 tujuan atau sasaran “q” tidak ada; yang ada: t, s",
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
        "belanja akun induk",
        {
            "anggaran": (
                "program:\n  p:\n    nama: P\n    kegiatan:\n      k:\n        nama: K\n        sub_kegiatan:\n"
                "          a:\n            nama: A\n            belanja:\n"
                '              "5.1": {pagu: 3}\n              "5.1.02.01": {pagu: 1}\n              "5.2": {pagu: 2}\n'
            )
        },
        [
            "anggaran.yaml:11:15 R004 belanja 5.1 dan akun anaknya terhitung dua kali; hapus salah satu",
        ],
    ),
    (
        "versi pagu",
        {
            "laporan": LAPORAN + "pejabat: {camat: {nama: N, jabatan: J}}\n",
            "anggaran": (
                "dpa: {murni: 2024-01-02}\nprogram:\n"
                "  p: {nama: P, anggaran: {pagu: {murni: 1, perubahan: 2}}}\n"
                "  q: {nama: Q, anggaran: {pagu: {2023: {murno: 1}, 2024: 3}}}\n"
            ),
            "perjanjian": PERJANJIAN + "program: {p: {awal: 1}}\n",
            "lra": 'akun: {"5": {nama: B, pagu: {akhir: 2}}}\n',
        },
        [
            "anggaran.yaml:3:55 R001 versi pagu “perubahan” tidak ada; yang ada: murni",
            "anggaran.yaml:4:48 R001 versi pagu “murno” tidak ada; maksud Anda “murni”?",
            "lra.yaml:1:37 R001 versi pagu “akhir” tidak ada; yang ada: murni",
            "perjanjian.yaml:4:21 R001 versi pagu “awal” tidak ada; yang ada: murni",
        ],
    ),
    (
        "versi pagu tanpa tanggal",
        {"anggaran": "program: {p: {nama: P, anggaran: {pagu: {murni: 1, perubaha: 2}}}}\n"},
        ["anggaran.yaml:1:62 R001 versi pagu “perubaha” tidak ada; maksud Anda “perubahan”?"],
    ),
    (
        "gambar",
        {
            "laporan": LAPORAN + "gambar:\n  a: {berkas: a.gif, judul: J, alt: A}\n"
            "  b: {berkas: gambar/b.png, judul: J, alt: A}\n"
        },
        [
            "laporan.yaml:4:15 R005 berkas a.gif bukan gambar yang dikenal; simpan sebagai .jpg, .jpeg atau .png",
            "laporan.yaml:5:15 R005 berkas gambar/b.png tidak ada dalam folder data",
        ],
    ),
]


@pytest.mark.parametrize(("berkas", "harapan"), [k[1:] for k in KASUS], ids=[k[0] for k in KASUS])
def test_mistake_is_told_at_its_place(tolak: Tolak, berkas: dict[str, str], harapan: list[str]) -> None:
    assert tolak(**berkas) == harapan


def test_part_may_be_named_like_its_own_indicator(taut: Taut) -> None:
    laporan, temuan = taut(
        kinerja=rumus(mutu="rumus: {tertimbang: {mutu: 1, b: 2}}, realisasi: {2024: {mutu: 5, b: 6}}")
    )
    assert laporan is not None, temuan


def test_picture_inside_the_folder(taut: Taut, kecamatan: Path, tmp_path: Path) -> None:
    shutil.copy(kecamatan / "gambar/pelayanan.png", tmp_path / "a.png")
    gambar = LAPORAN + "gambar: {a: {berkas: a.png, judul: J, alt: A}}\n"
    laporan, temuan = taut(laporan=gambar, folder=tmp_path)
    assert laporan is not None, temuan
