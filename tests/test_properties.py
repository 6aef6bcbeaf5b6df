"""What holds for any year: text stays text, and the layout of the YAML carries no meaning."""

from __future__ import annotations

import json
import re
import tempfile
from collections.abc import Mapping
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from lakip_cli.compiler import compile_folder
from lakip_cli.output import susun

CONTOH = settings(max_examples=25)
# A name is one line of visible characters; what YAML itself refuses is the reader's affair.
AKSARA = st.characters(exclude_categories=("C", "Z"), include_characters=" ")
NAMA = st.text(AKSARA, min_size=1, max_size=40).map(str.strip).filter(bool)
JEBAKAN = st.sampled_from(
    [
        "<script>alert(1)</script>",
        "<b>tebal</b>",
        "{{ angka('total.pagu') }}",
        "{% raw %}",
        "{# x #}",
        "![a](http://x.example/a.png)",
        "[a](javascript:alert(1))",
        "# Judul",
        "- butir",
        "a | b",
        "$x$",
        "\\text{a}",
        "&lt;b&gt;",
        "`kode`",
        "1. satu",
        "'; \"--",
    ]
)


def tahun(nama: str) -> dict[str, Any]:
    return {
        "laporan.yaml": {
            "tahun": 2024,
            "instansi": {"nama": nama, "sebutan": "Kecamatan", "pemerintah": nama, "tempat": nama},
        },
        "kinerja.yaml": {
            "sasaran": {
                "s": {
                    "nama": nama,
                    "indikator": {
                        "i": {
                            "nama": nama,
                            "satuan": "persen",
                            "polaritas": "maksimalkan",
                            "target": {2023: 50, 2024: 60},
                            "realisasi": {2023: 40, 2024: 45},
                        }
                    },
                }
            }
        },
        "anggaran.yaml": {
            "program": {"p": {"nama": nama, "mendukung": ["s"], "anggaran": {"pagu": 1000, "realisasi": 900}}}
        },
    }


def bangun(berkas: Mapping[str, str]) -> dict[str, bytes]:
    with tempfile.TemporaryDirectory() as sementara:
        folder = Path(sementara) / "2024"
        folder.mkdir()
        for nama, teks in berkas.items():
            (folder / nama).write_bytes(teks.encode())
        hasil = compile_folder(folder)
        assert not hasil.gagal, hasil.diagnosa
        return susun(hasil, ["md", "html", "json"])


def yaml_teks(isi: Mapping[str, Any], **pilihan: Any) -> dict[str, str]:
    return {nama: yaml.safe_dump(satu, allow_unicode=True, **pilihan) for nama, satu in isi.items()}


# The parts of an equation: how many there are depends on the words in it.
RUMUS = {"mrow", "mtext", "mspace", "mtable", "mtr", "mtd", "wbr"}


class Unsur(HTMLParser):
    """The elements of a page with the names of their attributes, the targets of its links, and its text."""

    def __init__(self, halaman: str) -> None:
        super().__init__()
        self.unsur: list[tuple[str, tuple[str, ...]]] = []
        self.tujuan: list[str | None] = []
        self.teks = ""
        self.feed(halaman)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in RUMUS:
            # Classes and styles only measure: a long name makes a column wide.
            self.unsur.append((tag, tuple(nama for nama, _ in attrs if nama not in {"class", "style"})))
        self.tujuan += [nilai for nama, nilai in attrs if nama in {"href", "src"}]

    def handle_data(self, data: str) -> None:
        self.teks += data


@pytest.fixture(scope="module")
def biasa() -> Unsur:
    return Unsur(_html(bangun(yaml_teks(tahun("Biasa")))))


def _html(berkas: Mapping[str, bytes]) -> str:
    """The whole report on one page."""
    return berkas["laporan.html"].decode()


def _luar(halaman: Unsur) -> list[str | None]:
    """The targets outside the page; those inside are made of its headings."""
    return [satu for satu in halaman.tujuan if not (satu or "").startswith("#")]


@CONTOH
@given(nama=NAMA | JEBAKAN)
def test_nama_apa_pun_tetap_teks(biasa: Unsur, nama: str) -> None:
    berkas = bangun(yaml_teks(tahun(nama)))
    halaman = Unsur(_html(berkas))

    assert halaman.unsur == biasa.unsur
    assert _luar(halaman) == _luar(biasa)
    assert " ".join(nama.split()) in " ".join(halaman.teks.split())
    assert json.loads(berkas["hasil.json"])["figur"]["sasaran.s.nama"]["cetak"] == nama
    md = b"".join(isi for satu, isi in berkas.items() if satu.endswith(".md"))
    assert re.search(rb"(?<!\\)<script", md) is None


# ── the layout of the YAML ──────────────────────────────────────────────────────────────────────────────────


def nilai(berkas: Mapping[str, bytes]) -> dict[str, dict[str, Any]]:
    """The figures without the places where they are written."""
    figur = json.loads(berkas["hasil.json"])["figur"]
    return {alamat: {k: v for k, v in isi.items() if k != "tempat"} for alamat, isi in figur.items()}


def teracak(isi: Any, acak: Any) -> Any:
    if not isinstance(isi, dict):
        return isi
    kunci = list(isi)
    acak.shuffle(kunci)
    return {satu: teracak(isi[satu], acak) for satu in kunci}


@CONTOH
@given(
    acak=st.randoms(use_true_random=False),
    alir=st.sampled_from([True, False, None]),
    lekuk=st.integers(2, 8),
    lebar=st.sampled_from([20, 80, 1000]),
    komentar=st.text(st.characters(exclude_categories=("C", "Zl", "Zp")), max_size=30),
)
def test_tata_letak_yaml_tidak_mengubah_nilai(acak: Any, alir: Any, lekuk: int, lebar: int, komentar: str) -> None:
    asli = tahun("Nama Panjang Sekali Dengan Banyak Kata")
    ditata = yaml_teks(teracak(asli, acak), sort_keys=False, default_flow_style=alir, indent=lekuk, width=lebar)
    berkomentar = {nama: f"# {komentar}\n\n{teks}\n# {komentar}\n" for nama, teks in ditata.items()}

    assert nilai(bangun(berkomentar)) == nilai(bangun(yaml_teks(asli)))
