"""The lines of a file."""

from __future__ import annotations

import pytest

from lakip_cli import source
from lakip_cli.fmt.komentar import pohon
from lakip_cli.fmt.penata import baris_berkas
from lakip_cli.model.skema import BERKAS
from lakip_cli.model.susunan import jenis

PANJANG = "x" * 100


def rapi(teks: str, berkas: str = "") -> str:
    isi, temuan = source.baca(teks.encode(), "x.yaml")
    assert isi is not None, temuan
    return "\n".join(baris_berkas(pohon(isi), jenis(BERKAS[berkas]) if berkas else "")) + "\n"


URUT = [
    (
        "perjanjian",
        "# kepala\nsumber: Lampiran\n# atas tempat\ntempat: Sukamaju\ntanggal: 2024-01-02 # samping\n",
        "# kepala\ntanggal: 2024-01-02 # samping\n# atas tempat\ntempat: Sukamaju\nsumber: Lampiran\n",
    ),
    (
        "kinerja",
        "sasaran:\n  s:\n    indikator: {i: {satuan: persen, nama: I}}\n    catatan: x\n    nama: S\n",
        "sasaran:\n  s:\n    nama: S\n    catatan: x\n    indikator: {i: {nama: I, satuan: persen}}\n",
    ),
    (
        "anggaran",
        "program:\n  b: {nama: B}\n  a:\n    kegiatan: {}\n    tak_terinci: {}\n    kode: 1.06.01\n",
        'program:\n  b: {nama: B}\n  a:\n    kode: "1.06.01"\n    tak_terinci: {}\n    kegiatan: {}\n',
    ),
    (
        "lra",
        "akun:\n  '5': {pagu: {perubahan: 2000, murni: 1000}, realisasi: {2024: 1000, 2023: 900}}\n",
        'akun:\n  "5": {pagu: {perubahan: 2_000, murni: 1_000}, realisasi: {2023: 900, 2024: 1_000}}\n',
    ),
    (
        "anggaran",
        "program: {a: {keluaran: {realisasi: {2024-TW2: {teks: '1000', nilai: 1000}, 2024-TW1: 5}}}}\n",
        'program: {a: {keluaran: {realisasi: {2024-TW1: 5, 2024-TW2: {teks: "1000", nilai: 1_000}}}}}\n',
    ),
]


@pytest.mark.parametrize(("berkas", "ditulis", "baku"), URUT)
def test_keys_stand_in_the_order_of_the_model_and_ids_in_the_author_s(berkas: str, ditulis: str, baku: str) -> None:
    assert rapi(ditulis, berkas) == baku


@pytest.mark.parametrize(
    ("ditulis", "baku"),
    [
        ("a:\n- 1\n-   b:   2\n    c: 3\n", "a:\n  - 1\n  - b: 2\n    c: 3\n"),
        ("a:\n    b:\n          c: 1\n", "a:\n  b:\n    c: 1\n"),
        ("---\na: 1\n...\n", "a: 1\n"),
        ("\n\na: 1\n\n\n\nb: 2\n\n", "a: 1\n\nb: 2\n"),
        ("a:\n\n  b: 1\n\n  c: 2\n", "a:\n  b: 1\n\n  c: 2\n"),
        ("a:   {b:   1,c: 2  }   #  x\n", "a: {b: 1, c: 2} #  x\n"),
        ("a: {b: 1,\n  c: 2}\n", "a: {b: 1, c: 2}\n"),
        ("? a\n: 1\n", "a: 1\n"),
        ("a:\n  -\n    # x\n    - 1\n", "a:\n  -\n    # x\n    - 1\n"),
        (
            f"a: {{b: {PANJANG}, c: {{d: 1}}, e: {{}}, f: 3}}\n",
            f"a:\n  b: {PANJANG}\n  c: {{d: 1}}\n  e: {{}}\n  f: 3\n",
        ),
        (f"- [{PANJANG}, [1, {PANJANG}]]\n", f"- - {PANJANG}\n  - [1, {PANJANG}]\n"),
        (f"a: # x\n  {PANJANG} y {PANJANG}\n", f"# x\na: >-\n  {PANJANG} y\n  {PANJANG}\n"),
    ],
)
def test_layout(ditulis: str, baku: str) -> None:
    assert rapi(ditulis) == baku


@pytest.mark.parametrize(
    "teks",
    [
        f"# lakip: abai K101 alasan x\na: {{b: {PANJANG}, c: 20_000_000_000, d: 3}}\n",
        f"a: {{b: {PANJANG}, c: 20_000_000_000, d: 3}} # lakip: abai K101 alasan x\n",
        f"# lakip: abai K101 alasan x\n- b: {{b: {PANJANG}, c: 20_000_000_000, d: 3}}\n  c: 1\n",
        "a: {b: 1, # lakip: abai K101 alasan x\n  c: 2}\n",
        "a: {b: 1,\n  c: 2} # lakip: abai K101 alasan x\n",
        "# lakip: abai K101 alasan x\na: {b: 1,\n  c: 2}\n",
    ],
)
def test_a_line_about_which_a_comment_speaks_holds_what_it_held(teks: str) -> None:
    assert rapi(teks) == teks
