"""Charts are painted from specifications that their library knows, the same on every run."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from xml.etree import ElementTree as ET

import jsonschema
import pytest
import vl_convert

from lakip_cli import grafik
from lakip_cli.calculate.figur import Figur
from lakip_cli.compiler import compile_folder
from lakip_cli.grafik import PERBESARAN, Simpanan, lukis
from lakip_cli.naskah import Bab, BlokGrafik, Daftar, Kutipan, Naskah
from lakip_cli.render import TataLetakSalah, templat_bawaan
from lakip_cli.tabel.jenis import Grafik
from tests.formats.contoh import JAHAT, NASKAH, TREN
from tests.formats.pembaca import semua

AKAR = Path(__file__).parents[1]
FOLDER = templat_bawaan() / "grafik"
SPESIFIKASI = sorted(satu.stem for satu in FOLDER.glob("*.json") if satu.stem != "gaya")
TAHUN = ("data/2023", "tests/kecamatan/2024")


@cache
def _naskah(nama: str) -> Naskah:
    naskah = compile_folder(AKAR / nama).naskah
    assert naskah is not None
    return naskah


def _grafik() -> Iterator[Grafik]:
    for nama in TAHUN:
        yield from semua(_naskah(nama), Grafik)


def _dengan(*isi: Grafik) -> Naskah:
    return Naskah("", "", 2023, (Bab("a", "", "", tuple(BlokGrafik("", satu) for satu in isi)),))


def _teks(svg: str) -> list[str]:
    return [html.unescape(satu) for satu in re.findall(r"<text[^>]*>([^<]+)</text>", svg)]


def _skema(akar: str) -> jsonschema.Draft7Validator:
    altair = find_spec("altair")
    assert altair is not None
    assert altair.origin is not None
    skema = json.loads((Path(altair.origin).parent / "vegalite/v6/schema/vega-lite-schema.json").read_bytes())
    return jsonschema.Draft7Validator({**skema, "$ref": f"#/definitions/{akar}"})


@pytest.mark.parametrize("nama", SPESIFIKASI)
def test_a_specification_is_vega_lite(nama: str) -> None:
    assert not list(_skema("TopLevelSpec").iter_errors(json.loads((FOLDER / f"{nama}.json").read_bytes())))


def test_the_style_is_a_configuration_of_vega_lite() -> None:
    assert not list(_skema("Config").iter_errors(json.loads((FOLDER / "gaya.json").read_bytes())))


def test_a_word_that_vega_lite_does_not_know_is_seen() -> None:
    assert list(_skema("Config").iter_errors({"hurufnya": "Arial"}))


def test_every_specification_is_used_and_there() -> None:
    assert {satu.jenis for satu in _grafik()} == set(SPESIFIKASI)


@pytest.fixture(scope="module", params=TAHUN)
def lukisan(request: pytest.FixtureRequest) -> list[tuple[Grafik, str]]:
    """Every chart of a report, with its picture."""
    naskah = _naskah(request.param)
    svg = lukis(naskah, "svg", Simpanan())
    return [(satu, svg[satu.id].decode()) for satu in semua(naskah, Grafik)]


def test_a_picture_shows_the_numbers_as_the_data_prints_them(lukisan: list[tuple[Grafik, str]]) -> None:
    """All of them, or the last of each series where years are too close for their numbers to stand side by side."""
    for satu, svg in lukisan:
        teks = " ".join(_teks(svg))
        awal = 0 if satu.jenis in {"persen", "komposisi"} else -1
        rupiah = satu.satuan == "rupiah"
        sel = [s for deret in satu.deret for s in deret.titik[awal:]]
        cetak = [s.isi.ringkas if rupiah and isinstance(s.isi, Figur) else s.cetak for s in sel]
        assert not [isi for isi in cetak if isi not in teks], satu.id
        assert not re.search("undefined|NaN|null|Infinity", svg), satu.id


def test_pictures_stand_alone_and_beside_others(lukisan: list[tuple[Grafik, str]]) -> None:
    """No font, script or address is in one, and no id that another picture could have too."""
    svg = "".join(satu for _, satu in lukisan)
    assert not re.search(r" id=|<(style|script|image|a|use)\b|url\(|@font-face", svg)
    assert set(re.findall(r"https?://[^\s\"]+", svg)) == {"http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"}


def test_a_picture_is_the_same_whatever_was_painted_before() -> None:
    satu, lain = list(_grafik())[:2]
    lama = lukis(_dengan(satu), "svg", Simpanan())
    assert lukis(_dengan(lain, satu), "svg", Simpanan())[satu.id] == lama[satu.id]


@pytest.mark.parametrize("jenis", SPESIFIKASI)
def test_hostile_text_stays_text(jenis: str) -> None:
    deret = tuple(satu._replace(titik=satu.titik[:1] * len(JAHAT)) for satu in TREN.deret)
    jahat = TREN._replace(jenis=jenis, sumbu=JAHAT, deret=(*deret, *deret))
    svg = lukis(_dengan(jahat), "svg", Simpanan())[TREN.id]
    tanda = {unsur.tag for unsur in ET.fromstring(svg).iter()}  # noqa: S314 - our own painter wrote it
    assert tanda <= {f"{{http://www.w3.org/2000/svg}}{nama}" for nama in ("svg", "g", "path", "line", "text")}


def test_png_is_painted_from_the_same_specification() -> None:
    png = lukis(_dengan(TREN), "png", Simpanan())[TREN.id]
    assert png.startswith(b"\x89PNG")
    lebar, tinggi = (int.from_bytes(png[n : n + 4]) for n in (16, 20))
    svg = lukis(_dengan(TREN), "svg", Simpanan())[TREN.id].decode()
    assert f'width="{lebar // PERBESARAN}" height="{tinggi // PERBESARAN}"' in svg


def test_nothing_is_painted_twice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    simpanan = Simpanan(tmp_path)
    lama = {jenis: lukis(NASKAH, jenis, simpanan) for jenis in ("svg", "png")}
    monkeypatch.setattr(vl_convert, "vegalite_to_svg", None)
    monkeypatch.setattr(vl_convert, "svg_to_png", None)
    assert {jenis: lukis(NASKAH, jenis, simpanan) for jenis in ("svg", "png")} == lama


def test_other_data_another_style_or_another_version_is_painted_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    simpanan = Simpanan(tmp_path)
    lukis(_dengan(TREN), "svg", simpanan)
    lukis(_dengan(TREN._replace(sumbu=("2022", "2024"))), "svg", simpanan)
    assert _banyak(tmp_path) == 2
    monkeypatch.setattr(vl_convert, "__version__", "lain")
    lukis(_dengan(TREN), "svg", simpanan)
    assert _banyak(tmp_path) == 3


def _sendiri(nama: str, **ubah: object) -> dict[str, str]:
    """A specification of an agency: the bundled one with something else in it."""
    isi = json.loads((FOLDER / f"{nama}.json").read_bytes())
    return {f"templates/grafik/{nama}.json": "\ufeff" + json.dumps({**isi, **ubah})}


def test_an_agency_replaces_a_specification_and_the_style(tmp_path: Path) -> None:
    simpanan = Simpanan(tmp_path)
    lama = lukis(_dengan(TREN), "svg", simpanan)[TREN.id].decode()
    lebar = lukis(_dengan(TREN), "svg", simpanan, _sendiri("tren", width=500))[TREN.id].decode()
    merah = lukis(_dengan(TREN), "svg", simpanan, _sendiri("gaya", text={"color": "#ff0000"}))[TREN.id].decode()
    png = lukis(_dengan(TREN), "png", simpanan, _sendiri("tren", width=500))[TREN.id]
    assert lama != lebar
    assert re.findall(r'viewBox="0 0 (\d+) ', lebar) > re.findall(r'viewBox="0 0 (\d+) ', lama)
    assert "#ff0000" in merah
    assert "#ff0000" not in lama
    assert int.from_bytes(png[16:20]) == int(re.findall(r'width="(\d+)"', lebar)[0]) * PERBESARAN
    assert lukis(_dengan(TREN), "svg", simpanan, _sendiri("persen", width=500))[TREN.id].decode() == lama
    assert lukis(_dengan(TREN), "svg", simpanan)[TREN.id].decode() == lama


_BATANG = {"data": {"name": "titik"}, "encoding": {"x": {"field": "urut", "type": "quantitative"}}, "mark": "bar"}


@pytest.mark.parametrize(
    ("isi", "sebab"),
    [
        ({}, "Vega-Lite menolaknya (Error: Invalid specification"),
        ({**_BATANG, "mark": "batang"}, "Vega-Lite menolaknya ("),
        ({**_BATANG, "transform": [{"calculate": "urut(", "as": "x"}]}, "Vega-Lite menolaknya (Error: Unexpected end"),
        ({**_BATANG, "width": 100.3, "autosize": "none"}, grafik._HANYA_POLOS),
        ({**_BATANG, "mark": {"type": "bar", "clip": True}}, grafik._HANYA_POLOS),
        ({**_BATANG, "mark": {"type": "bar", "href": "javascript:alert(1)"}}, ""),
        ({**_BATANG, "mark": {"type": "image", "url": "file:///etc/hostname"}}, ""),
    ],
)
def test_what_cannot_stand_in_a_page_is_refused_with_its_file(isi: dict[str, object], sebab: str) -> None:
    with pytest.raises(TataLetakSalah) as galat:
        lukis(_dengan(TREN), "svg", Simpanan(), {"templates/grafik/tren.json": json.dumps(isi)})
    assert galat.value.args[0] == "templates/grafik/tren.json"
    assert galat.value.args[1].startswith(sebab)


def test_a_bundled_specification_that_fails_is_our_own_mistake(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(grafik, "_bawaan", lambda _: {})
    with pytest.raises(ValueError, match="Invalid specification"):
        lukis(_dengan(TREN), "svg", Simpanan())


def _banyak(folder: Path) -> int:
    return sum(satu.is_file() for satu in folder.rglob("*"))


def test_without_the_library_there_are_no_pictures(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(grafik, "find_spec", lambda _: None)
    assert not grafik.terpasang()
    assert lukis(NASKAH, "svg", Simpanan()) == {}


def test_charts_inside_other_blocks_are_found() -> None:
    blok = BlokGrafik("", TREN)
    dalam = (Daftar("butir", ((blok._replace(grafik=TREN._replace(id="x")),),)), Kutipan((blok,)))
    assert lukis(Naskah("", "", 2023, (Bab("a", "", "", dalam),)), "svg", Simpanan()).keys() == {"x", TREN.id}
