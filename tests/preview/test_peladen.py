"""The server of the preview over real connections, and in a real browser."""

from __future__ import annotations

import http.client
import json
import shutil
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from selenium.webdriver import Chrome, ChromeOptions
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.support.wait import WebDriverWait

from lakip_cli.compiler import compile_folder
from lakip_cli.preview import peladen as peladen_
from lakip_cli.preview.peladen import PERISTIWA, Peladen
from lakip_cli.preview.siaran import Catatan, Siaran
from lakip_cli.preview.susunan import Penyusun

HALAMAN = b"<html><body><p>satu</p></body></html>"
SALAH = (Catatan("kesalahan", "Y002", "a.yaml:1:1", "<b>rusak</b>", "perbaiki"),)


@pytest.fixture
def peladen() -> Iterator[Peladen]:
    with Peladen(Siaran(), 0) as baru:
        utas = threading.Thread(target=baru.serve_forever)
        utas.start()
        yield baru
        baru.shutdown()
        utas.join()


def minta(peladen: Peladen, jalur: str, **kepala: str) -> tuple[int, bytes, http.client.HTTPMessage]:
    sambungan = http.client.HTTPConnection("127.0.0.1", peladen.server_port, timeout=30)
    sambungan.request("GET", jalur, headers=kepala)
    jawaban = sambungan.getresponse()
    isi = jawaban.read()
    sambungan.close()
    return jawaban.status, isi, jawaban.headers


def test_pages_carry_the_script_and_the_state_that_they_show(peladen: Peladen) -> None:
    peladen.siaran.umumkan("baik", (), {"index.html": HALAMAN, "bab-1.html": HALAMAN})
    for jalur in ("/", "/index.html", "/bab-1.html?x=1", "/bab-1%2Ehtml"):
        status, isi, kepala = minta(peladen, jalur)
        assert status == 200
        assert isi == (
            b'<html><body><p>satu</p><script src="/.lakip/pratinjau.js" data-terbit="1"></script>\n</body></html>'
        )
        assert kepala["Cache-Control"] == "no-store"
        assert kepala["Cross-Origin-Resource-Policy"] == "same-origin"


def test_what_is_far_from_the_window_is_not_laid_out(peladen: Peladen) -> None:
    peladen.siaran.umumkan("baik", (), {"index.html": HALAMAN.replace(b"<body>", b"<head></head><body></head>")})
    isi = minta(peladen, "/")[1]
    assert isi.startswith(b"<html><head><style>@media screen { main > section > * { content-visibility: auto")
    assert isi.count(b"<style>") == 1


def test_other_files_are_sent_as_they_are(peladen: Peladen) -> None:
    peladen.siaran.umumkan("baik", (), {"gaya.css": b"p{}", "gambar/a.png": b"\x89PNG"})
    assert minta(peladen, "/gaya.css")[1] == b"p{}"
    status, isi, kepala = minta(peladen, "/gambar/a.png")
    assert (status, isi, kepala["Content-Type"]) == (200, b"\x89PNG", "image/png")
    assert minta(peladen, "/.lakip/pratinjau.js")[1] == Path("templates/pratinjau/pratinjau.js").read_bytes()


@pytest.mark.parametrize(
    "jalur",
    ["/gambar/", "/gambar", "/../../etc/passwd", "/..%2f..%2fetc%2fpasswd", "//etc/passwd", "/.lakip/", "/x.md"],
)
def test_nothing_but_the_report_can_be_asked_for(peladen: Peladen, jalur: str) -> None:
    peladen.siaran.umumkan("baik", (), {"index.html": HALAMAN, "gambar/a.png": b"\x89PNG"})
    assert minta(peladen, jalur)[0] == 404


@pytest.mark.parametrize("host", ["lakip.example", "127.0.0.1", "127.0.0.1:1", "localhost.example:{port}", ""])
def test_a_strange_host_is_refused(peladen: Peladen, host: str) -> None:
    peladen.siaran.umumkan("baik", (), {"index.html": HALAMAN})
    for jalur in ("/", PERISTIWA, "/.lakip/pratinjau.js"):
        assert minta(peladen, jalur, Host=host.format(port=peladen.server_port))[0] == 403
    assert minta(peladen, "/", Host=f"LOCALHOST:{peladen.server_port}")[0] == 200


def test_only_this_machine_is_served(peladen: Peladen) -> None:
    assert peladen.server_address[0] == "127.0.0.1"


def test_before_the_first_report_a_page_waits_for_it(peladen: Peladen) -> None:
    status, isi, _ = minta(peladen, "/bab-3.html")
    assert status == 200
    assert b'data-terbit="0"' in isi
    assert minta(peladen, "/gaya.css")[0] == 404


def test_the_stream_tells_the_state_at_once_and_then_every_change(
    peladen: Peladen, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(peladen_, "NAFAS", 0.05)
    peladen.siaran.umumkan("baik", (), {"index.html": HALAMAN})
    sambungan = http.client.HTTPConnection("127.0.0.1", peladen.server_port, timeout=30)
    sambungan.request("GET", PERISTIWA)
    jawaban = sambungan.getresponse()
    assert jawaban.headers["Content-Type"] == "text/event-stream; charset=utf-8"
    baris = iter(jawaban.readline, b"")
    pertama = json.loads(next(baris).removeprefix(b"data: "))
    assert pertama == {"terbit": 1, "gagal": False, "ringkasan": "baik", "catatan": []}
    assert next(satu for satu in baris if satu.strip()) == b": masih di sini\n"
    peladen.siaran.umumkan("rusak", SALAH)
    kedua = json.loads(next(satu for satu in baris if satu.startswith(b"data: ")).removeprefix(b"data: "))
    assert kedua["gagal"]
    assert kedua["catatan"] == [SALAH[0]._asdict()]
    sambungan.close()


# ── in a browser ────────────────────────────────────────────────────────────────────────────────────────────

PILIHAN = ("--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking")


@pytest.fixture
def chrome() -> Iterator[Chrome]:
    pilihan = ChromeOptions()
    pilihan.binary_location = shutil.which("chromium") or "chromium"
    for satu in (*PILIHAN, "--window-size=1000,700"):
        pilihan.add_argument(satu)
    with Chrome(options=pilihan, service=Service(shutil.which("chromedriver"))) as peramban:
        yield peramban


def panel(chrome: Chrome) -> str:
    """The text of the panel of findings, open or closed; nothing when there is none."""
    teks: str = chrome.execute_script(
        "const inang = document.querySelector('aside[aria-label=\"Temuan lakip\"]');"
        "return inang?.shadowRoot.querySelector('details')?.innerText || ''"
    )
    return teks


@pytest.mark.peramban
@pytest.mark.xdist_group("peramban")
def test_edit_error_and_recovery_in_a_browser(tahun: Path, peladen: Peladen, chrome: Chrome) -> None:
    penyusun = Penyusun(Path("2024"), compile_folder, peladen.siaran)
    penyusun.periksa()
    tunggu = WebDriverWait(chrome, 20, poll_frequency=0.02)
    chrome.get(f"{peladen.alamat}laporan.html")
    tunggu.until(lambda _: panel(chrome))

    chrome.execute_script("document.querySelectorAll('main table')[8].scrollIntoView(); scrollBy(0, -30)")
    atas = "return document.querySelectorAll('main table')[8].getBoundingClientRect().top"
    sebelum = chrome.execute_script(atas)
    narasi = min((tahun / "narasi").glob("*.md"))
    lama = narasi.read_text(encoding="utf-8")
    narasi.write_text(lama + "\nKalimat yang baru saja disimpan.\n\nDan satu lagi.\n", encoding="utf-8")
    mulai = time.perf_counter()
    penyusun.periksa()
    tunggu.until(lambda _: "baru saja disimpan" in chrome.page_source and panel(chrome))
    assert time.perf_counter() - mulai < 10, "generous: the machine may be busy; the measured time stands in the docs"
    assert abs(chrome.execute_script(atas) - sebelum) < 40

    kinerja = (tahun / "kinerja.yaml").read_text(encoding="utf-8")
    (tahun / "kinerja.yaml").write_text("sasaran: <b>[\n", encoding="utf-8")
    penyusun.periksa()
    tunggu.until(lambda _: "Tidak dapat disusun" in panel(chrome))
    assert "2024/kinerja.yaml:" in panel(chrome)
    assert "baru saja disimpan" in chrome.page_source

    (tahun / "kinerja.yaml").write_text(kinerja, encoding="utf-8")
    narasi.write_text(lama, encoding="utf-8")
    penyusun.periksa()
    tunggu.until(lambda _: "baru saja disimpan" not in chrome.page_source and panel(chrome))
    assert "Tidak dapat disusun" not in panel(chrome)
