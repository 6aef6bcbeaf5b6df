from __future__ import annotations

import re
from xml.etree.ElementTree import Element

import pytest

from lakip_cli.calculate.figur import Figur
from lakip_cli.formats.html import GAYA, INDUK, LENGKAP, tulis
from lakip_cli.naskah import Angka, Naskah, Teks
from lakip_cli.tabel.jenis import Sel
from tests.formats.contoh import GAMBAR, JAHAT, NASKAH, REALISASI
from tests.formats.pembaca import (
    angka_naskah,
    ganti,
    judul,
    judul_naskah,
    rangka,
    satukan,
    semua,
    tabel,
    tabel_naskah,
    teks,
    urai_html,
)

BERKAS = tulis(NASKAH, GAMBAR)
BAB = [f"{bab.id}.html" for bab in NASKAH.bab if bab.id != "sampul"]
HALAMAN = [INDUK, *BAB, LENGKAP]
POHON = {nama: urai_html(BERKAS[nama]) for nama in HALAMAN}


def isi_utama(nama: str) -> Element:
    utama = POHON[nama].find(".//main")
    assert utama is not None
    return utama


def jendela(nama: str) -> dict[str, Element]:
    return {str(u.get("id")): u for u in POHON[nama].iter() if u.get("role") == "dialog"}


def test_files() -> None:
    assert set(BERKAS) == {*HALAMAN, GAYA, "gambar/gambar-kantor.png"}


def test_headings_are_those_of_the_document() -> None:
    tercetak = [satu for nama in (INDUK, *BAB) for satu in judul(isi_utama(nama))]
    tercetak.remove("Daftar Isi")
    assert tercetak == judul(isi_utama(LENGKAP)) == judul_naskah(NASKAH)


def test_cells_are_those_of_the_document() -> None:
    tercetak = [t for nama in BAB for t in tabel(isi_utama(nama))]
    assert tercetak == tabel(isi_utama(LENGKAP)) == tabel_naskah(NASKAH)


def test_figures_and_all_text_are_printed() -> None:
    semua_teks = teks(isi_utama(LENGKAP))
    for satu in [*angka_naskah(NASKAH), *(satukan(t.teks) for t in semua(NASKAH, Teks))]:
        assert satu in semua_teks


def test_no_text_becomes_markup() -> None:
    jinak = tulis(ganti(NASKAH, lambda t: re.sub(r"\S", "x", t) if t in JAHAT else t), GAMBAR)
    for nama in HALAMAN:
        assert rangka(urai_html(jinak[nama])) == rangka(POHON[nama])


@pytest.mark.parametrize("nama", HALAMAN)
def test_ids_are_unique_and_links_lead_to_them(nama: str) -> None:
    id_ = [str(u.get("id")) for u in POHON[nama].iter() if u.get("id")]
    assert len(id_) == len(set(id_))
    for unsur in POHON[nama].iter("a"):
        berkas, _, tujuan = str(unsur.get("href")).partition("#")
        if not berkas.startswith("https://"):
            sasaran = POHON[berkas or nama]
            assert not tujuan or tujuan in {u.get("id") for u in sasaran.iter()}, unsur.get("href")


@pytest.mark.parametrize("nama", HALAMAN)
def test_nothing_is_loaded_from_elsewhere(nama: str) -> None:
    muatan = [u.get("src") or u.get("href") for u in POHON[nama].iter() if u.tag in ("img", "link", "script", "source")]
    sendiri = {None, "data:,"} if nama == LENGKAP else {None, "data:,", GAYA, "gambar/gambar-kantor.png"}
    assert {m for m in muatan if m not in sendiri and not str(m).startswith("data:image/png;base64,")} == set()
    assert not re.search(r"url\(|@import|//", BERKAS[GAYA].decode())


def test_links_out_are_only_those_of_the_document_with_an_allowed_scheme() -> None:
    luar = [u.get("href") for u in POHON[LENGKAP].iter("a") if not str(u.get("href")).startswith("#")]
    assert luar == ["https://peraturan.example/53?a=1&b=2", "https://x.example/%22%3E%3Cscript%3E(1)"]


@pytest.mark.parametrize("nama", HALAMAN)
def test_every_button_opens_a_window_of_the_page(nama: str) -> None:
    tujuan = {u.get("popovertarget") for u in POHON[nama].iter("button")}
    assert tujuan - {"isi"} == set(jendela(nama))


def test_every_figure_of_a_document_can_be_opened() -> None:
    sel = (s.isi for s in semua(NASKAH, Sel) if isinstance(s.isi, Figur))
    sebaris = (angka.figur for angka in semua(NASKAH, Angka))
    harapan = {f"j-{f.alamat}" for f in (*sel, *sebaris) if f.tempat or f.jejak}
    assert set(jendela(LENGKAP)) == harapan


def test_trace_shows_formula_basis_inputs_and_their_places() -> None:
    isi = teks(jendela("bab-3.html")["j-indikator.layanan.capaian.2023"])
    for bagian in (
        "Capaian layanan tepat waktu",
        "100,44%",
        "realisasi dibagi target, dikali 100%",
        "PermenPAN-RB 53/2014, Lampiran II",
        "dua angka di belakang koma, setengah ke atas",
        "Tidak ada batas atas.",
        "Target layanan tepat waktu: 90,00% data/kinerja.yaml:12:13",
        f"{REALISASI.nama}: 90,40%",
        "Layanan selesai tepat waktu: 226 data/kinerja.yaml:14:13",
    ):
        assert bagian in isi


def test_pages_have_language_title_skip_link_landmarks_and_neighbours() -> None:
    pohon = POHON["bab-1.html"]
    assert pohon.get("lang") == "id"
    assert teks(next(pohon.iter("title"))) == f"BAB I Pendahuluan – {NASKAH.judul}"
    assert next(pohon.iter("a")).get("href") == "#utama"
    assert [u.get("href") for u in pohon.iter("a") if u.get("rel") in ("prev", "next")] == ["daftar.html", "bab-3.html"]
    assert {"header", "main", "nav", "aside"} <= set(rangka(pohon))
    kini = [u.get("href") for u in pohon.iter("a") if u.get("aria-current")]
    assert kini == ["bab-1.html#bab-1"]


def test_single_page_holds_its_style_and_pictures() -> None:
    lengkap = BERKAS[LENGKAP].decode()
    assert BERKAS[GAYA].decode() in lengkap
    assert 'src="data:image/png;base64,iVBOR' in lengkap
    assert ".html" not in re.sub(r"<style>.*?</style>", "", lengkap, flags=re.DOTALL)


def test_document_without_cover_and_contents_has_its_title() -> None:
    berkas = tulis(Naskah("Judul <x>", "", 2023, ()))
    assert judul(urai_html(berkas[INDUK])) == ["Judul <x>", "Daftar Isi"]
    assert set(berkas) == {INDUK, LENGKAP, GAYA}
    urai_html(berkas[LENGKAP])


def test_two_runs_give_the_same_bytes() -> None:
    assert tulis(NASKAH, GAMBAR) == BERKAS
