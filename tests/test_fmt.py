"""The layout of whole files: what they say and their comments stay, and a file laid out stays as it is."""

from __future__ import annotations

import shutil
from codecs import BOM_UTF8
from pathlib import Path
from random import Random
from typing import Any

import pytest
import yaml
from hypothesis import assume, given, settings
from hypothesis import strategies as st

import lakip_cli.fmt
from lakip_cli import source
from lakip_cli.compiler import Compilation, compile_folder
from lakip_cli.fmt import TidakSama, tata
from lakip_cli.fmt.komentar import pohon
from lakip_cli.fmt.penata import baris_berkas
from lakip_cli.fmt.skalar import LEBAR
from lakip_cli.model.skema import BERKAS
from lakip_cli.source import Isi, Peta, Skalar
from tests.conftest import TERKECIL
from tests.fmt import acak
from tests.test_properties import tahun, teracak

AKAR = Path(__file__).parents[1]
SEMUA = sorted(
    satu
    for folder in ("data", "tests/kecamatan", "tests/model/skema/diterima", "tests/kasus")
    for satu in (AKAR / folder).rglob("*.yaml")
)


def jenis(berkas: Path) -> str:
    nama = berkas.stem.split("-")[0] if "diterima" in berkas.parts else berkas.stem
    return nama if nama in BERKAS else "tercetak"


def baca(teks: str) -> Peta | source.Daftar | None:
    return source.baca(teks.encode(), "x.yaml")[0]


def isi(simpul: Isi) -> Any:
    """A tree without its places; a value left out is not the empty text."""
    if isinstance(simpul, Skalar):
        return None if simpul.polos and not simpul else str(simpul)
    if isinstance(simpul, Peta):
        return {str(kunci): isi(satu) for kunci, satu in simpul.items()}
    return [isi(satu) for satu in simpul]


def komentar(simpul: Isi) -> list[str]:
    return sorted(satu[0].rstrip() for satu in source.komentar(simpul))


def rapi(teks: str) -> str:
    simpul = baca(teks)
    assert simpul is not None
    return "".join(f"{baris}\n" for baris in baris_berkas(pohon(simpul), ""))


# ── any YAML ────────────────────────────────────────────────────────────────────────────────────────────────


@settings(max_examples=300)
@given(benih=st.integers(0, 10**9))
def test_any_file_says_the_same_keeps_its_comments_and_is_laid_out_once(benih: int) -> None:
    teks = acak.berkas(Random(benih))  # noqa: S311 - hypothesis chooses the seed
    simpul = baca(teks)
    assume(simpul is not None)
    assert simpul is not None
    hasil = rapi(teks)
    ulang = baca(hasil)
    assert ulang is not None
    assert isi(ulang) == isi(simpul)
    assert komentar(ulang) == komentar(simpul)
    assert rapi(hasil) == hasil


@settings(max_examples=25)
@given(acak=st.randoms(use_true_random=False), lekuk=st.integers(2, 8), lebar=st.sampled_from([20, 80, 1000]))
def test_order_indentation_and_line_breaks_leave_no_trace(acak: Any, lekuk: int, lebar: int) -> None:
    for nama, satu in tahun("Nama yang panjang " * 9).items():
        lain = yaml.safe_dump(teracak(satu, acak), sort_keys=False, indent=lekuk, width=lebar, allow_unicode=True)
        baku, _ = tata(yaml.safe_dump(satu, sort_keys=False).encode(), nama, nama.removesuffix(".yaml"))
        assert baku is not None
        hasil, _ = tata(lain.encode(), nama, nama.removesuffix(".yaml"))
        urut = sorted(hasil.decode().splitlines()) if hasil else []  # ids keep the order in which they are written
        assert urut == sorted(baku.decode().splitlines())


# ── the files that there are ────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("berkas", SEMUA, ids=lambda satu: satu.relative_to(AKAR).as_posix())
def test_a_real_file_is_laid_out_once_or_broken(berkas: Path) -> None:
    data = berkas.read_bytes()
    hasil, temuan = tata(data, berkas.name, jenis(berkas))
    if hasil is None:
        assert temuan
        return
    assert not temuan
    assert tata(hasil, berkas.name, jenis(berkas)) == (hasil, [])
    lama, baru = baca(data.decode()), baca(hasil.decode())
    assert lama is not None
    assert baru is not None
    assert komentar(baru) == komentar(lama)
    panjang = [satu for satu in hasil.decode().splitlines() if len(satu) > LEBAR and "#" not in satu]
    assert [satu for satu in panjang if not satu.lstrip().startswith("|") and " " in satu.strip()] == []


def temuan(hasil: Compilation) -> tuple[list[tuple[str, str, str]], list[tuple[str, str]]]:
    terbuka = sorted((satu.span.file, satu.code, satu.message) for satu in hasil.diagnosa)
    return terbuka, sorted((satu.temuan.code, satu.temuan.message) for satu in hasil.diredam)


def angka(hasil: Compilation) -> dict[str, tuple[str, str]]:
    assert hasil.hasil is not None
    return {alamat: (satu.cetak, repr(satu.isi)) for alamat, satu in hasil.hasil.figur.items()}


@pytest.mark.parametrize("nama", ["data/2023", "tests/kecamatan/2024"])
def test_a_year_in_another_layout_comes_back_and_compiles_to_the_same(tmp_path: Path, nama: str) -> None:
    sebelum, folder = compile_folder(AKAR / nama), tmp_path / "2023"
    shutil.copytree(AKAR / nama, folder)
    shutil.copytree(AKAR / "data" / "2022", tmp_path / "2022")
    for berkas in folder.rglob("*.yaml"):
        rusak(berkas)
    for berkas in folder.rglob("*.yaml"):
        hasil, _ = tata(berkas.read_bytes(), berkas.name, jenis(berkas))
        assert hasil is not None
        berkas.write_bytes(hasil)
    sesudah = compile_folder(folder)
    assert angka(sesudah) == angka(sebelum)
    assert temuan(sesudah) == temuan(sebelum)


def rusak(berkas: Path) -> None:
    """Write a file as another tool would: without comments and blocks, all in quotes, the numbers without groups."""
    simpul = baca(berkas.read_text(encoding="utf-8"))
    assert simpul is not None
    berkas.write_text(yaml.safe_dump(isi(simpul), sort_keys=False, default_style="'", allow_unicode=True), "utf-8")


# ── what stays and what stops ───────────────────────────────────────────────────────────────────────────────


def test_windows_line_ends_and_the_byte_order_mark_stay() -> None:
    data = b"sasaran:\r\n    s:\r\n        nama: 'Sasaran'\r\n"
    hasil, _ = tata(BOM_UTF8 + data, "kinerja.yaml", "kinerja")
    assert hasil == BOM_UTF8 + b"sasaran:\r\n  s:\r\n    nama: Sasaran\r\n"
    assert tata(data.replace(b"\r\n", b"\r"), "kinerja.yaml", "kinerja")[0] == b"sasaran:\n  s:\n    nama: Sasaran\n"


@pytest.mark.parametrize(("teks", "kode"), [("sasaran: [", "Y020"), ("sasaran: {}\nsasran: {}\n", "S002")])
def test_a_broken_file_is_told_and_not_laid_out(teks: str, kode: str) -> None:
    hasil, temuan = tata(teks.encode(), "kinerja.yaml", "kinerja")
    assert hasil is None
    assert [satu.code for satu in temuan] == [kode]


@pytest.mark.parametrize("baris", [["tahun: 2025"], ["["]])
def test_a_layout_that_says_something_else_is_never_handed_out(
    monkeypatch: pytest.MonkeyPatch, baris: list[str]
) -> None:
    data = TERKECIL["laporan"].encode()
    lain = [*data.decode().splitlines()[:1], *baris]
    assert tata(data, "laporan.yaml", "laporan")[0] is not None
    monkeypatch.setattr(lakip_cli.fmt, "baris_berkas", lambda *_: lain)
    with pytest.raises(TidakSama):
        tata(data, "laporan.yaml", "laporan")
