"""The server of the preview: pages from memory, and an event stream; nothing of the disk can be asked for.

It answers only this machine. The Host header is checked, so that a page of the web that has its name point here cannot
read the report.
"""

from __future__ import annotations

import json
import mimetypes
from collections.abc import Mapping
from contextlib import suppress
from functools import cache
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import unquote, urlsplit

from lakip_cli.preview.siaran import Edisi, Siaran
from lakip_cli.render import templat_bawaan

ALAMAT = "127.0.0.1"
INDUK = "index.html"
PERISTIWA = "/.lakip/peristiwa"
NASKAH_JS = "/.lakip/pratinjau.js"
NAFAS = 15.0
"""Seconds after which a stream without news says that it still lives."""
_KEPALA = {
    "Cache-Control": "no-store",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
_GAYA = (
    b"<style>@media screen { main > section > * { content-visibility: auto; contain-intrinsic-size: auto 300px } }"
    b"</style>"
)
"""What is far from the window is not laid out before it comes near: a long report is there in half the time."""
_KOSONG = "<!DOCTYPE html>\n<html lang=id><meta charset=utf-8><title>lakip</title><body><main></main></body></html>\n"


class Peladen(ThreadingHTTPServer):
    """Serves what a ``Siaran`` holds at 127.0.0.1; port 0 takes a free one."""

    daemon_threads = True

    def __init__(self, siaran: Siaran, port: int) -> None:
        """Take the port; raises OSError when it is taken."""
        super().__init__((ALAMAT, port), _Penjawab)
        self.siaran = siaran
        self.host = frozenset(f"{nama}:{self.server_port}" for nama in (ALAMAT, "localhost"))

    @property
    def alamat(self) -> str:
        """The address to open."""
        return f"http://{ALAMAT}:{self.server_port}/"


class _Penjawab(BaseHTTPRequestHandler):
    server: Peladen

    def do_GET(self) -> None:
        """Answer a page, a picture, or the stream of events."""
        if self.headers.get("Host", "").lower() not in self.server.host:
            self.send_error(HTTPStatus.FORBIDDEN)
            return
        jalur = unquote(urlsplit(self.path).path)
        if jalur == PERISTIWA:
            self._siarkan()
        elif jalur == NASKAH_JS:
            self._kirim("text/javascript; charset=utf-8", _naskah())
        else:
            self._berkas(jalur.removeprefix("/") or INDUK)

    def _berkas(self, nama: str) -> None:
        kini = self.server.siaran.kini
        isi = kini.berkas.get(nama)
        if isi is None and not kini.berkas and nama.endswith(".html"):
            isi = _KOSONG.encode()
        if isi is None:
            self.send_error(HTTPStatus.NOT_FOUND)
        elif nama.endswith(".html"):
            self._kirim("text/html; charset=utf-8", _bertanda(isi, kini))
        else:
            self._kirim(mimetypes.guess_type(nama)[0] or "application/octet-stream", isi)

    def _kirim(self, jenis: str, isi: bytes) -> None:
        self._kepala({"Content-Type": jenis, "Content-Length": str(len(isi))})
        self.wfile.write(isi)

    def _kepala(self, kepala: Mapping[str, str]) -> None:
        self.send_response(HTTPStatus.OK)
        for nama, nilai in {**_KEPALA, **kepala}.items():
            self.send_header(nama, nilai)
        self.end_headers()

    def _siarkan(self) -> None:
        self._kepala({"Content-Type": "text/event-stream; charset=utf-8"})
        nomor = -1
        with suppress(ConnectionError):
            while True:
                kini = self.server.siaran.tunggu(nomor, NAFAS)
                nomor = kini.nomor if kini else nomor
                self.wfile.write(f"data: {_kabar(kini)}\n\n".encode() if kini else b": masih di sini\n\n")
                self.wfile.flush()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's name
        """Say nothing: the terminal tells of compilations."""


def _kabar(kini: Edisi) -> str:
    catatan = [satu._asdict() for satu in kini.catatan]
    return json.dumps(
        {"terbit": kini.terbit, "gagal": kini.gagal, "ringkasan": kini.ringkasan, "catatan": catatan},
        ensure_ascii=False,
    )


def _bertanda(isi: bytes, kini: Edisi) -> bytes:
    """Add to a page the script that waits for news, with the state that the page shows, and what makes it fast."""
    kepala, badan, kaki = isi.replace(b"</head>", _GAYA + b"</head>", 1).rpartition(b"</body>")
    return kepala + f'<script src="{NASKAH_JS}" data-terbit="{kini.terbit}"></script>\n'.encode() + badan + kaki


@cache
def _naskah() -> bytes:
    return (templat_bawaan() / "pratinjau" / "pratinjau.js").read_bytes()
