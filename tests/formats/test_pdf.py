"""The PDF: everything of the document is on its pages, and it is what PDF/A-2a and PDF/UA-1 ask."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple
from xml.etree.ElementTree import Element

import pytest
from pypdf import PdfReader

from lakip_cli.compiler import compile_folder
from lakip_cli.formats import tabel_grafik
from lakip_cli.formats.pdf import tulis
from lakip_cli.grafik import Simpanan, lukis
from lakip_cli.naskah import (
    Bab,
    Bagan,
    Blok,
    BlokGrafik,
    BlokRumus,
    BlokTabel,
    Gambar,
    Judul,
    KopSurat,
    Naskah,
    Simpul,
    TandaTangan,
    Teks,
    polos,
)
from lakip_cli.render import TataLetakSalah
from lakip_cli.render.naskah_laporan import templat_bawaan
from lakip_cli.tabel.jenis import Kolom, Sel, Tabel
from tests.formats.contoh import CAMAT, GAMBAR, JAHAT, NASKAH, PENDEK, TREN, par
from tests.formats.letak_pdf import bertindih, keluar
from tests.formats.pembaca_pdf import urai_pdf

AKAR = Path(__file__).parents[2]
TATA_LETAK = (templat_bawaan() / "pdf" / "laporan.typ").read_bytes()
TAHUN = ("data/2023", "tests/kecamatan/2024")
PNG = next(iter(GAMBAR.values()))


class Pdf(NamedTuple):
    """A document, its PDF, and the text of all pages without white space."""

    naskah: Naskah
    isi: bytes
    baca: PdfReader
    teks: str


@cache
def _pdf(nama: str) -> Pdf:
    naskah = NASKAH if nama == "contoh" else compile_folder(AKAR / nama).naskah
    assert naskah is not None
    milik = (AKAR / nama / "gambar").glob("*.*")
    gambar = GAMBAR if nama == "contoh" else {f"gambar/{satu.name}": satu.read_bytes() for satu in milik}
    isi = tulis(naskah, gambar, TATA_LETAK)["laporan.pdf"]
    baca = PdfReader(io.BytesIO(isi))
    return Pdf(naskah, isi, baca, rapat("".join(halaman.extract_text() for halaman in baca.pages)))


@pytest.fixture(scope="module", params=[pytest.param(TAHUN[0], marks=pytest.mark.kantor), TAHUN[1], "contoh"])
def pdf(request: pytest.FixtureRequest) -> Pdf:
    return _pdf(request.param)


def rapat(teks: str) -> str:
    """Text without white space and the places where words may break."""
    return re.sub(r"[\s\u00ad\u200b]+", "", teks)


def tabel(naskah: Naskah) -> Iterator[Tabel]:
    for bab in naskah.bab:
        for blok in bab.blok:
            if isinstance(blok, BlokTabel):
                yield blok.tabel
            elif isinstance(blok, BlokGrafik):
                yield tabel_grafik(blok.grafik)


def test_every_cell_and_heading_is_printed(pdf: Pdf) -> None:
    hilang = [
        sel.cetak
        for satu in tabel(pdf.naskah)
        for baris in (*satu.kepala, *satu.badan, *satu.kaki)
        for sel in baris
        if rapat(sel.cetak) not in pdf.teks
    ]
    assert not hilang
    judul = [polos(b.isi) for bab in pdf.naskah.bab for b in bab.blok if isinstance(b, Judul)]
    assert not [satu for satu in (*judul, *(bab.judul for bab in pdf.naskah.bab)) if rapat(satu) not in pdf.teks]


def test_hostile_text_is_printed_as_it_is() -> None:
    assert not [jahat for jahat in JAHAT if rapat(jahat) not in _pdf("contoh").teks]


def test_metadata_names_the_standards_and_the_language(pdf: Pdf) -> None:
    akar = pdf.baca.root_object
    xmp = akar["/Metadata"].get_object().get_data().decode()  # type: ignore[union-attr]
    assert re.search(r"pdfaid:part[=>\"]+2", xmp)
    assert re.search(r"pdfaid:conformance[=>\"]+A", xmp)
    assert re.search(r"pdfuaid:part[=>\"]+1", xmp)
    assert str(akar["/Lang"]) == pdf.naskah.bahasa
    assert pdf.baca.metadata is not None
    assert pdf.baca.metadata.title == pdf.naskah.judul


def test_structure_has_headings_tables_and_scopes(pdf: Pdf) -> None:
    semua = list(urai_pdf(pdf.isi).iter())
    jenis = [satu.tag for satu in semua]
    assert jenis.count("Table") == sum(1 for _ in tabel(pdf.naskah))
    assert {"H1", "TH"} <= set(jenis)
    assert {satu.get("Scope") for satu in semua if satu.tag == "TH"} == {"/Column", "/Row"}
    assert all(satu.get("Alt") for satu in semua if satu.tag in ("Figure", "Formula"))


def kepala_baris(satu: Tabel) -> Iterator[tuple[str | None, list[str]]]:
    """For each cell of a table's body its scope, and which heads its row has."""
    berlaku: list[tuple[str, int]] = []
    for baris in (*satu.badan, *satu.kaki):
        judul = [sel for sel in baris if sel.judul and sel.cetak]
        berlaku = [*((nama, sisa - 1) for nama, sisa in berlaku if sisa > 1), *((s.cetak, s.baris) for s in judul)]
        for sel in baris:
            yield ("/Row", []) if sel in judul else (None, [rapat(nama) for nama, _ in berlaku])


def test_a_cell_names_the_heads_of_its_column_and_row(pdf: Pdf) -> None:
    akar = urai_pdf(pdf.isi)
    kepala = {satu.get("ID"): satu for satu in akar.iter("TH")}
    for satu, unsur in zip(tabel(pdf.naskah), akar.iter("Table"), strict=True):
        sel = [s for badan in unsur if badan.tag in ("TBody", "TFoot") for s in badan.iter() if s.tag in ("TH", "TD")]
        nama = [[kepala[n] for n in re.findall("'(.+?)'", s.get("Headers", ""))] for s in sel]
        assert all(any(n.get("Scope") == "/Column" for n in semua) for semua in nama)
        lihat = [[rapat("".join(n.itertext())) for n in semua if n.get("Scope") == "/Row"] for semua in nama]
        assert [*zip((s.get("Scope") for s in sel), lihat, strict=True)] == [*kepala_baris(satu)]


def pohon(daftar: Element) -> list[tuple[str, list[Any]]]:
    """Each item of a list of the structure, with those of the list that stands below it."""
    hasil: list[tuple[str, list[Any]]] = []
    for satu in daftar:
        if satu.tag == "L":
            hasil[-1][1].extend(pohon(satu))
        else:
            hasil.append((rapat("".join(satu.itertext())), []))
    return hasil


def cabang(semua: tuple[Simpul, ...]) -> list[tuple[str, list[Any]]]:
    return [(rapat(satu.teks + satu.keterangan), cabang(satu.anak)) for satu in semua]


def test_a_chart_of_a_tree_is_read_as_a_list_of_lists(pdf: Pdf) -> None:
    bagan = [b for bab in pdf.naskah.bab for b in bab.blok if isinstance(b, Bagan)]
    gambar = [div for div in urai_pdf(pdf.isi).iter("Div") if div.find("Caption") is not None]
    assert bagan
    assert [[pohon(daftar) for daftar in div.findall("L")] for div in gambar if div.find("L") is not None] == [
        [cabang(satu.akar)] for satu in bagan
    ]


LEBAR = ((1, 0), (3, 2), (5, 0), (9, 1), (60, 5))
"""How many stand below the root, and below each of them; the last is higher than a page."""


def berbagan(banyak: int, dalam: int) -> tuple[Bagan, bytes]:
    """A chart of two trees, and its PDF."""
    anak = tuple(Simpul(f"Bidang {ke}", tuple(Simpul(f"Seksi {n}") for n in range(dalam))) for ke in range(banyak))
    bagan = Bagan("g", "Gambar 1", "g", (Simpul("Kepala Dinas", anak), Simpul("Jabatan lain")), "g")
    return bagan, tulis(Naskah("N", "I", 2023, (Bab("b", "", "B", (bagan,)),)), {}, TATA_LETAK)["laporan.pdf"]


@pytest.mark.parametrize("banyak", LEBAR)
def test_a_tree_of_any_width_is_whole(banyak: tuple[int, int]) -> None:
    bagan, isi = berbagan(*banyak)
    (daftar,) = (div.find("L") for div in urai_pdf(isi).iter("Div") if div.find("L") is not None)
    assert daftar is not None
    assert pohon(daftar) == cabang(bagan.akar)


@pytest.mark.kantor
@pytest.mark.parametrize("banyak", LEBAR)
def test_boxes_of_a_tree_stand_beside_each_other(banyak: tuple[int, int], tmp_path: Path) -> None:
    _, isi = berbagan(*banyak)
    assert keluar(isi, tmp_path) == []
    assert bertindih(isi, tmp_path) == []


# ── what belongs together stands together ──────────────────────────────────────────────────────────────────


class Daun(NamedTuple):
    """A piece of text in the order of reading: its page, and the heading or caption that it is of."""

    halaman: str
    judul: str
    teks: str


def daun(unsur: Element, judul: str = "") -> Iterator[Daun]:
    for anak in unsur:
        if anak.tag == "teks":
            yield Daun(anak.get("halaman", ""), judul, rapat(anak.text or ""))
        else:
            yield from daun(anak, anak.tag if re.fullmatch("H[1-6]|Caption", anak.tag) else judul)


KOP = KopSurat("PEMERINTAH KABUPATEN", "DINAS", ("Jalan Merdeka", "Kode Pos 91315"))
PENGANTAR, PENUTUP = "Urusan pemerintahan", "Demikian laporan ini dibuat."


def terpisah(isi: bytes) -> list[tuple[str, str]]:
    """What ends a page though it belongs to what follows on the next: headings, captions, letterheads, sentences."""
    lekat = {rapat(satu) for satu in (KOP.pemerintah, KOP.instansi, *KOP.alamat, PENUTUP, PENGANTAR)}
    return [
        (satu.teks, lain.teks)
        for satu, lain in pairwise(daun(urai_pdf(isi)))
        if satu.halaman != lain.halaman and (satu.judul or satu.teks in lekat)
    ]


def test_no_heading_or_caption_is_the_last_of_its_page(pdf: Pdf) -> None:
    assert terpisah(pdf.isi) == []


def bertabel(banyak: int) -> Iterator[Blok]:
    """Tables with all that may stand above one, at every height of a page."""
    baris = tuple((Sel(f"baris {ke}", judul=True), Sel(str(ke))) for ke in range(4))
    for ke in range(banyak):
        yield par("Kata demi kata mengisi halaman. " * (1 + ke * 3 % 23))
        yield Judul(f"judul-{ke}", 2, (Teks("Lampiran"),))
        yield from (KOP, par(PENGANTAR)) if ke % 2 else (Judul(f"anak-{ke}", 3, (Teks("Anak judul"),)),)
        kepala, kaki = (Sel("Nama", judul=True), Sel("Nilai", judul=True)), (Sel("Jumlah", judul=True), Sel("6"))
        tabel_ = Tabel(f"t{ke}", "Judul tabel", (Kolom(), Kolom()), (kepala,), baris * (1 + ke % 3 * 5), (kaki,))
        yield BlokTabel(f"Tabel {ke}", tabel_)
        yield from (par(PENUTUP), TandaTangan("Contoh, 31 Januari 2024", (CAMAT,))) if ke % 5 == 0 else ()


def halaman_tabel(isi: bytes, bagian: str) -> list[int]:
    """On how many pages each table, or each such part of one, stands."""
    return [len({satu.halaman for satu in daun(unsur)}) for unsur in urai_pdf(isi).iter(bagian)]


def test_what_stands_above_a_table_is_not_left_behind() -> None:
    naskah = Naskah("N", "I", 2023, (Bab("b", "", "B", tuple(bertabel(40))),))
    isi = tulis(naskah, {}, TATA_LETAK)["laporan.pdf"]
    assert terpisah(isi) == []
    assert set(halaman_tabel(isi, "Table")[::3]) == {1}
    assert {1, 2} <= set(halaman_tabel(isi, "Table"))
    assert set(halaman_tabel(isi, "TFoot")) == {1}
    longgar = TATA_LETAK.replace(b"sticky: true", b"sticky: false").replace(b"not satu.utuh", b"true")
    terlihat = tulis(naskah, {}, longgar)["laporan.pdf"]
    assert terpisah(terlihat)
    assert set(halaman_tabel(terlihat, "Table")[::3]) == {1, 2}


@pytest.mark.parametrize("nama", [pytest.param(TAHUN[0], marks=pytest.mark.kantor), TAHUN[1]])
def test_lists_of_contents_name_the_page_of_each_entry(nama: str) -> None:
    naskah, isi, baca, _ = _pdf(nama)
    nomor = {str(satu.indirect_reference and satu.indirect_reference.idnum): n for n, satu in enumerate(baca.pages, 1)}
    akar = urai_pdf(isi)
    tautan = [rapat("".join(satu.itertext())) for satu in akar.iter("Link")]
    for entri, jenis in ((naskah.isi, "H[1-6]"), (naskah.tabel, "Caption"), (naskah.gambar, "Caption")):
        sisa = (satu for satu in akar.iter() if re.fullmatch(jenis, satu.tag))
        for teks in (rapat(satu.teks) for satu in entri):
            tujuan = next(satu for satu in sisa if rapat("".join(satu.itertext())) == teks)
            halaman = nomor[next(daun(tujuan)).halaman]
            assert any(re.fullmatch(rf"{re.escape(teks)}\.*{halaman}", satu) for satu in tautan)


def test_totals_stand_with_a_row_above_them(pdf: Pdf) -> None:
    kaki = [satu for satu in urai_pdf(pdf.isi).iter("TFoot") if len(satu) > 1]
    assert kaki
    assert {len({d.halaman for d in daun(satu)}) for satu in kaki} == {1}


def test_the_last_words_of_the_document_have_no_page_of_their_own() -> None:
    tabel_ = Tabel("t", "t", (Kolom(),), ((Sel("A", judul=True),),), ((Sel("b"),),), lanskap=True)
    naskah = Naskah("N", "I", 2023, (Bab("b", "", "B", (BlokTabel("Tabel 1", tabel_),)),), kolofon=("Kolofon",))
    *_, akhir = PdfReader(io.BytesIO(tulis(naskah, {}, TATA_LETAK)["laporan.pdf"])).pages
    assert "Tabel 1" in akhir.extract_text()
    assert akhir.extract_text().count("Kolofon") == 1
    tegak = naskah._replace(bab=(Bab("b", "", "B", (par("x"),)),))
    (satu,) = PdfReader(io.BytesIO(tulis(tegak, {}, TATA_LETAK)["laporan.pdf"])).pages
    assert satu.extract_text().count("Kolofon") == 1


def test_bookmarks_lead_to_the_chapters(pdf: Pdf) -> None:
    nama = [rapat(str(satu.title)) for satu in pdf.baca.outline if not isinstance(satu, list)]
    assert nama == [rapat(f"{bab.label}{bab.judul}") for bab in pdf.naskah.bab if bab.judul]


@pytest.mark.kantor
def test_size_and_sheets() -> None:
    pdf = _pdf(TAHUN[0])
    assert len(pdf.isi) < 5_000_000
    ukuran = {(round(h.mediabox.width), round(h.mediabox.height)) for h in pdf.baca.pages}
    assert ukuran == {(595, 842), (842, 595)}


def test_same_bytes_each_time() -> None:
    assert tulis(NASKAH, GAMBAR, TATA_LETAK)["laporan.pdf"] == _pdf("contoh").isi


@pytest.mark.parametrize(
    ("blok", "tanpa"),
    [
        (Gambar("g", "Gambar 1", "g", "a.png", "uraian"), b"alt: satu.alt,"),
        (BlokGrafik("Gambar 1", TREN), b"alt: satu.alt,"),
        (BlokRumus("r", PENDEK), b"alt: satu.persamaan.alt,"),
    ],
    ids=["gambar", "grafik", "rumus"],
)
def test_what_has_no_alternative_text_stops_the_export(blok: Blok, tanpa: bytes) -> None:
    naskah = Naskah("N", "I", 2023, (Bab("b", "", "B", (blok,)),))
    lukisan = {TREN.id: b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9"/></svg>'}
    assert tulis(naskah, {"a.png": PNG}, TATA_LETAK, lukisan)
    assert tanpa in TATA_LETAK
    with pytest.raises(TataLetakSalah, match="alt"):
        tulis(naskah, {"a.png": PNG}, TATA_LETAK.replace(tanpa, b"").replace(b"alt: alt, ", b""), lukisan)


def test_a_character_that_no_font_has_is_a_box_and_told() -> None:
    naskah = Naskah("N", "I", 2023, (Bab("b", "", "B", (par("awal 😀 akhir"),)),))
    pesan: list[str] = []
    isi = tulis(naskah, {}, TATA_LETAK, catat=pesan.append)["laporan.pdf"]
    assert "awal □ akhir" in PdfReader(io.BytesIO(isi)).pages[0].extract_text()
    assert pesan == ["PDF mencetak □ untuk karakter yang tidak dimiliki hurufnya: 😀 (U+1F600)"]
    with pytest.raises(TataLetakSalah, match="could not be displayed"):
        tulis(naskah, {}, TATA_LETAK + "\n😀".encode())


def test_an_agency_may_replace_the_layout() -> None:
    sendiri = b'#set document(title: "x")\n#set text(lang: "id")\n= Tata letak sendiri'
    isi = tulis(Naskah("N", "I", 2023, ()), {}, sendiri)["laporan.pdf"]
    assert "Tata letak sendiri" in PdfReader(io.BytesIO(isi)).pages[0].extract_text()


def test_a_broken_layout_is_told() -> None:
    with pytest.raises(TataLetakSalah, match="unclosed"):
        tulis(Naskah("N", "I", 2023, ()), {}, b"#let x = (")


def test_a_chart_is_a_picture_with_its_words_beside_its_data() -> None:
    pohon = urai_pdf(tulis(NASKAH, GAMBAR, TATA_LETAK, lukis(NASKAH, "svg", Simpanan()))["laporan.pdf"])
    uraian = [unsur.get("Alt") for unsur in pohon.iter("Figure")]
    assert TREN.alt in uraian
    assert TREN.alt not in [unsur.get("Alt") for unsur in urai_pdf(_pdf("contoh").isi).iter("Figure")]
    assert len([*pohon.iter("Table")]) == len([*tabel(NASKAH)])


def test_a_chart_higher_than_a_page_is_made_smaller() -> None:
    naskah = Naskah("N", "I", 2023, (Bab("a", "", "", (BlokGrafik("Gambar 1", TREN),)),))
    svg = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 999"><rect width="100" height="999"/></svg>'
    pohon = urai_pdf(tulis(naskah, {}, TATA_LETAK, {TREN.id: svg})["laporan.pdf"])
    (kotak,) = {unsur.get("BBox", "") for unsur in pohon.iter("Figure") if unsur.get("BBox")}
    _, bawah, _, atas = (float(satu) for satu in re.findall(r"[\d.]+", kotak))
    assert 500 < atas - bawah < 600
