"""``lakip serve``: starts, compiles on a save, and ends when it is interrupted."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest

from tests.conftest import Lakip


@pytest.fixture
def serve(tahun: Path) -> Iterator[subprocess.Popen[str]]:
    perintah = [sys.executable, "-m", "lakip_cli", "serve", "2024", "--port", "0"]
    with subprocess.Popen(perintah, stderr=subprocess.PIPE, text=True) as proses:
        yield proses
        proses.kill()


def test_a_save_is_compiled_and_an_interrupt_ends_it(tahun: Path, serve: subprocess.Popen[str]) -> None:
    assert serve.stderr is not None
    alamat = serve.stderr.readline().split(" tampil di ")[1].split()[0]
    assert serve.stderr.readline().startswith("disusun, 0 kesalahan, ")
    assert b"Kecamatan" in urlopen(alamat, timeout=30).read()  # noqa: S310 - the address is ours
    (tahun / "renstra.yaml").write_text("x: 1\n", encoding="utf-8")
    assert serve.stderr.readline().startswith("tidak dapat disusun, 1 kesalahan, ")
    serve.send_signal(signal.SIGINT)
    assert serve.wait(30) == 0
    assert serve.stderr.read() == ""


def test_a_port_that_is_taken_is_told(tahun: Path, lakip: Lakip) -> None:
    with socket.create_server(("127.0.0.1", 0)) as sibuk:
        port = sibuk.getsockname()[1]
        hasil = lakip("serve", "2024", "--port", str(port))
    assert hasil.kode == 2
    assert f"port {port} tidak dapat dipakai" in hasil.err


def test_a_folder_that_is_not_there_is_told(tahun: Path, lakip: Lakip) -> None:
    assert lakip("serve", "2030").kode == 2
