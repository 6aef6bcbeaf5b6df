from __future__ import annotations

import base64
import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

import pytest
from selenium.webdriver import Chrome, ChromeOptions
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.wait import WebDriverWait

from lakip_cli import rekap
from lakip_cli.compiler import compile_folder
from lakip_cli.formats.html import INDUK, LENGKAP, tulis
from lakip_cli.grafik import Simpanan, lukis
from lakip_cli.naskah import Bab, BlokGrafik, Naskah
from lakip_cli.tabel.jenis import Grafik
from tests.formats.contoh import GAMBAR, NASKAH
from tests.formats.pembaca import semua
from tests.grafik.ekstrem import NASKAH as NASKAH_EKSTREM
from tests.grafik.ekstrem import PANJANG
from tests.rekap.contoh import berkas, berserapan, ringkasan

pytestmark = [pytest.mark.peramban, pytest.mark.xdist_group("peramban")]

AKAR = Path(__file__).parents[1]
ALAT = AKAR / ".alat" / "node_modules"
PILIHAN = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
HALAMAN = [INDUK, *(f"{bab.id}.html" for bab in NASKAH.bab if bab.id != "sampul"), LENGKAP]
RUPA = [(390, "light"), (390, "dark"), (1200, "light")]
TAHUN = {"dinas": AKAR / "data" / "2023", "kecamatan": AKAR / "tests" / "kecamatan" / "2024"}
BERGRAFIK = (*TAHUN, "ekstrem", "rekap")
# Texts of pictures that stick out of them, and pairs of texts that touch, beyond a pixel of rounding.
TERCETAK = """
const luar = [], tindih = [];
for (const svg of document.querySelectorAll(".grafik svg")) {
  const kotak = svg.getBoundingClientRect();
  const teks = [...svg.querySelectorAll("text")].map(satu => [satu.textContent, satu.getBoundingClientRect()]);
  teks.forEach(([isi, a], ke) => {
    if (a.left < kotak.left - 1 || a.right > kotak.right + 1 || a.top < kotak.top - 1 || a.bottom > kotak.bottom + 1)
      luar.push(isi);
    for (const [lain, b] of teks.slice(ke + 1))
      if (Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1
          && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 2) tindih.push(isi + " | " + lain);
  });
}
return [document.querySelectorAll(".grafik svg").length, luar, tindih];
"""
# Newer than the validator's grammar of CSS, and guarded by @supports.
CSS_BARU = r".*CSS: “position-(area|try-fallbacks)”.*"


def _rekap() -> Naskah:
    """The charts of a summary over agencies with long names, much money, and one that is far above the others."""
    laporan = [
        berserapan(ringkasan(f"n{n}", f"{90 + 400 * (n == 7)}.{n:02}", (10**n, 10**n - n), tahun), f"{100 - n}")
        for tahun in (2022, 2023, 2024)
        for n in range(1, 18)
    ]
    bernama = [satu._replace(instansi=f"{satu.tugas.id} {PANJANG[: 20 * (ke % 7)]}") for ke, satu in enumerate(laporan)]
    grafik = semua(rekap.naskah(rekap.hitung(berkas("sejak: 2022\n"), bernama)), Grafik)
    blok = tuple(BlokGrafik(f"Gambar 3.{ke}", satu) for ke, satu in enumerate(grafik, start=1))
    return Naskah("Rekap", "Kabupaten", 2024, (Bab("bab-3", "BAB III", "Grafik", blok),))


def _bergrafik(nama: str) -> Naskah:
    """The chapter with the charts of a year, of a summary, or charts at the edges of what can be drawn."""
    if nama == "rekap":
        return _rekap()
    naskah = compile_folder(TAHUN[nama]).naskah if nama in TAHUN else NASKAH_EKSTREM
    assert naskah is not None
    return naskah._replace(bab=tuple(bab for bab in naskah.bab if bab.id == "bab-3"), isi=())


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    akar = tmp_path_factory.mktemp("html")
    halaman = tulis(NASKAH, GAMBAR, lukis(NASKAH, "svg", Simpanan()))
    for nama in BERGRAFIK:
        naskah = _bergrafik(nama)
        milik = tulis(naskah, {}, lukis(naskah, "svg", Simpanan()))
        halaman |= {f"{nama}/{satu}": isi for satu, isi in milik.items()}
    for nama, isi in halaman.items():
        (akar / nama).parent.mkdir(exist_ok=True)
        (akar / nama).write_bytes(isi)
    return akar


@pytest.fixture(scope="module")
def chrome() -> Iterator[Chrome]:
    pilihan = ChromeOptions()
    pilihan.binary_location = shutil.which("chromium") or "chromium"
    for satu in PILIHAN:
        pilihan.add_argument(satu)
    with Chrome(options=pilihan, service=Service(shutil.which("chromedriver"))) as peramban:
        yield peramban


def buka(chrome: Chrome, berkas: Path, lebar: int, warna: str = "light") -> None:
    ukuran = {"width": lebar, "height": 844, "deviceScaleFactor": 1, "mobile": lebar < 600}
    chrome.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", ukuran)
    chrome.execute_cdp_cmd("Emulation.setTouchEmulationEnabled", {"enabled": lebar < 600})
    media = {"features": [{"name": "prefers-color-scheme", "value": warna}]}
    chrome.execute_cdp_cmd("Emulation.setEmulatedMedia", media)
    chrome.get(berkas.as_uri())


def angka(chrome: Chrome, alamat: str) -> WebElement:
    """The first button of a figure."""
    return chrome.find_element("css selector", f'main [popovertarget="j-{alamat}"]')


def jendela(chrome: Chrome) -> str:
    """The text of the open window."""
    return "".join(unsur.text for unsur in chrome.find_elements("css selector", ".jejak:popover-open"))


def pelanggaran(chrome: Chrome) -> list[str]:
    chrome.execute_script((ALAT / "axe-core" / "axe.min.js").read_text(encoding="utf-8"))
    hasil: dict[str, Any] = chrome.execute_async_script("axe.run().then(arguments[0])")
    return [f"{satu['id']}: {satu['nodes'][0]['html']}" for satu in hasil["violations"]]


@pytest.mark.parametrize("nama", HALAMAN)
@pytest.mark.parametrize(("lebar", "warna"), RUPA)
def test_axe_finds_nothing(chrome: Chrome, folder: Path, nama: str, lebar: int, warna: str) -> None:
    buka(chrome, folder / nama, lebar, warna)
    assert pelanggaran(chrome) == []


@pytest.mark.parametrize(("lebar", "warna"), RUPA)
def test_axe_finds_nothing_with_a_trace_open(chrome: Chrome, folder: Path, lebar: int, warna: str) -> None:
    buka(chrome, folder / "bab-3.html", lebar, warna)
    angka(chrome, "indikator.layanan.capaian.2023").click()
    assert jendela(chrome)
    assert pelanggaran(chrome) == []


@pytest.mark.parametrize("lebar", [320, 390, 768, 1200])
@pytest.mark.parametrize("nama", HALAMAN)
def test_page_does_not_scroll_sideways(chrome: Chrome, folder: Path, nama: str, lebar: int) -> None:
    buka(chrome, folder / nama, lebar)
    isi, layar = chrome.execute_script("return [document.body.scrollWidth, document.documentElement.clientWidth]")
    assert isi <= layar <= lebar


def test_keyboard_opens_the_trace_of_a_figure_in_a_table(chrome: Chrome, folder: Path) -> None:
    buka(chrome, folder / "bab-3.html", 1200)
    tombol = chrome.find_element("css selector", '#tabel-capaian [popovertarget="j-indikator.layanan.capaian.2023"]')
    chrome.execute_script("arguments[0].focus()", tombol)
    chrome.switch_to.active_element.send_keys(Keys.ENTER)
    isi = jendela(chrome)
    assert "realisasi dibagi target, dikali 100%" in isi
    assert "data/kinerja.yaml:12:13" in isi
    chrome.switch_to.active_element.send_keys(Keys.ESCAPE)
    assert jendela(chrome) == ""
    assert chrome.switch_to.active_element == tombol


def test_touch_opens_the_trace_of_a_figure_in_a_sentence(chrome: Chrome, folder: Path) -> None:
    buka(chrome, folder / "bab-1.html", 390)
    tombol = angka(chrome, "indikator.layanan.target.2023")
    titik = {"x": tombol.rect["x"] + tombol.rect["width"] / 2, "y": tombol.rect["y"] + tombol.rect["height"] / 2}
    chrome.execute_cdp_cmd("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [titik]})
    chrome.execute_cdp_cmd("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    WebDriverWait(chrome, 5).until(jendela)
    assert "data/kinerja.yaml:12:13" in jendela(chrome)
    kotak = chrome.find_element("css selector", ".jejak:popover-open").rect
    assert (kotak["x"], kotak["width"]) == (0, 390)


def test_click_opens_and_the_button_closes(chrome: Chrome, folder: Path) -> None:
    buka(chrome, folder / LENGKAP, 1200)
    angka(chrome, "perjanjian.tanggal").click()
    assert "data/kinerja.yaml:3:13" in jendela(chrome)
    chrome.switch_to.active_element.click()
    assert jendela(chrome) == ""


def test_contents_open_on_a_phone_and_close_on_a_choice(chrome: Chrome, folder: Path) -> None:
    buka(chrome, folder / LENGKAP, 390)
    isi = chrome.find_element("id", "isi")
    assert not isi.is_displayed()
    chrome.find_element("css selector", ".atas button").click()
    assert isi.is_displayed()
    isi.find_element("link text", "B. Akuntabilitas Keuangan").click()
    assert not isi.is_displayed()
    assert chrome.current_url.endswith("#akuntabilitas-keuangan")


def test_contents_stand_beside_the_text_on_a_wide_screen(chrome: Chrome, folder: Path) -> None:
    buka(chrome, folder / "bab-3.html", 1200)
    isi, utama = chrome.find_element("id", "isi").rect, chrome.find_element("id", "utama").rect
    assert isi["x"] + isi["width"] <= utama["x"]


def test_single_page_loads_nothing(chrome: Chrome, folder: Path) -> None:
    buka(chrome, folder / LENGKAP, 1200)
    muatan = chrome.execute_script("return performance.getEntriesByType('resource').map(satu => satu.name)")
    assert [satu for satu in muatan if not satu.startswith("data:")] == []


def test_steps_of_an_equation_stand_below_its_name_on_a_phone(chrome: Chrome, folder: Path) -> None:
    def letak(lebar: int) -> list[float]:
        buka(chrome, folder / "bab-3.html", lebar)
        kotak = "[...document.querySelector('.langkah > mtr').children].map(satu => satu.getBoundingClientRect())"
        hasil: list[float] = chrome.execute_script(
            f"return {kotak}.flatMap(satu => [satu.left, satu.top, satu.bottom])"
        )
        return hasil

    nama, atas, bawah, langkah, mulai, _ = letak(390)
    assert (nama, bawah <= mulai) == (langkah, True)
    nama, atas, bawah, langkah, mulai, _ = letak(1200)
    assert (nama < langkah, atas <= mulai < bawah) == (True, True)


def test_print_turns_the_sheet_of_a_wide_table(chrome: Chrome, folder: Path) -> None:
    buka(chrome, folder / "bab-3.html", 1200, "dark")
    cetak = chrome.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True})
    halaman = re.findall(rb"/MediaBox \[0 0 ([.\d]+) ([.\d]+)", base64.b64decode(cetak["data"]))
    lanskap = [float(lebar) > float(tinggi) for lebar, tinggi in halaman]
    assert [arah for arah, _ in groupby(lanskap)] == [False, True, False]


@pytest.mark.parametrize("nama", BERGRAFIK)
@pytest.mark.parametrize("lebar", [390, 1200])
def test_texts_of_charts_are_whole_and_apart(chrome: Chrome, folder: Path, nama: str, lebar: int) -> None:
    buka(chrome, folder / nama / "bab-3.html", lebar)
    banyak, luar, tindih = chrome.execute_script(TERCETAK)
    assert banyak
    assert (luar, tindih) == ([], [])


def test_a_text_outside_its_chart_or_over_another_is_seen(chrome: Chrome, folder: Path) -> None:
    buka(chrome, folder / "kecamatan" / "bab-3.html", 390)
    chrome.execute_script("""
      const teks = document.querySelectorAll(".grafik text");
      teks[0].setAttribute("transform", "translate(430,0)");
      teks[1].after(teks[1].cloneNode(true));
    """)
    _, luar, tindih = chrome.execute_script(TERCETAK)
    assert (len(luar), len(tindih)) == (1, 1)


@pytest.mark.parametrize(("lebar", "warna"), RUPA)
def test_axe_finds_nothing_in_charts(chrome: Chrome, folder: Path, lebar: int, warna: str) -> None:
    buka(chrome, folder / "kecamatan" / "bab-3.html", lebar, warna)
    assert pelanggaran(chrome) == []


def test_validator_finds_nothing(folder: Path) -> None:
    vnu = ALAT / "vnu-jar" / "build" / "dist" / "vnu.jar"
    perintah = ["java", "-jar", str(vnu), "--format", "json", "--no-langdetect", "--filterpattern", CSS_BARU]
    hasil = subprocess.run(
        [*perintah, *(str(folder / nama) for nama in (*HALAMAN, *(f"{nama}/bab-3.html" for nama in BERGRAFIK)))],
        capture_output=True,
        text=True,
        check=False,
    )
    pesan = json.loads(hasil.stderr)["messages"]
    assert [f"{p['url'].rpartition('/')[2]}:{p['lastLine']} {p['message']}" for p in pesan] == []
