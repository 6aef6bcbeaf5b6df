"""The schemas in a real editor's language server: what it marks, offers and explains while one types."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

pytestmark = [pytest.mark.peramban, pytest.mark.xdist_group("penyunting")]

AKAR = Path(__file__).parents[1]
PELADEN = AKAR / ".alat/node_modules/yaml-language-server/bin/yaml-language-server"
SKEMA = AKAR / "schemas"
KASUS = AKAR / "tests/model/skema"
ATUR = {"validate": True, "completion": True, "hover": True, "schemaStore": {"enable": False}}
INDIKATOR = (
    "sasaran:\n  s:\n    nama: Sasaran\n    indikator:\n      i:\n        nama: I\n        satuan: indeks\n        "
)


class Penyunting:
    """The editor's side of the language server protocol, as much of it as the tests need."""

    def __init__(self) -> None:
        self.proses = subprocess.Popen(["node", PELADEN, "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.nomor = 0
        self.temuan: dict[str, list[dict[str, Any]]] = {}
        self.minta("initialize", processId=None, rootUri=None, capabilities={"workspace": {"configuration": True}})
        self.kirim(method="initialized", params={})

    def kirim(self, **pesan: object) -> None:
        assert self.proses.stdin is not None
        isi = json.dumps({"jsonrpc": "2.0", **pesan}).encode()
        self.proses.stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(isi), isi))
        self.proses.stdin.flush()

    def terima(self) -> dict[str, Any]:
        """Wait for the next message, answer what the server asks, and keep the marks that it makes."""
        assert self.proses.stdout is not None
        kepala = iter(lambda: self.proses.stdout.readline().strip(), b"")  # type: ignore[union-attr]
        panjang = next(int(baris.split(b":")[1]) for baris in list(kepala) if baris.startswith(b"Content-Length"))
        pesan: dict[str, Any] = json.loads(self.proses.stdout.read(panjang))
        if "method" in pesan and "id" in pesan:
            bagian = pesan["params"].get("items", ()) if isinstance(pesan["params"], dict) else ()
            self.kirim(id=pesan["id"], result=[ATUR if b.get("section") == "yaml" else None for b in bagian] or None)
        elif pesan.get("method") == "textDocument/publishDiagnostics":
            self.temuan[pesan["params"]["uri"]] = pesan["params"]["diagnostics"]
        return pesan

    def minta(self, perintah: str, **isian: object) -> Any:
        self.nomor += 1
        self.kirim(id=self.nomor, method=perintah, params=isian)
        while (pesan := self.terima()).get("id") != self.nomor or "method" in pesan:
            pass
        return pesan["result"]

    def buka(self, uri: str, teks: str) -> None:
        dokumen = {"uri": uri, "languageId": "yaml", "version": 1, "text": teks}
        self.kirim(method="textDocument/didOpen", params={"textDocument": dokumen})

    def tandai(self, berkas: dict[str, str]) -> dict[str, list[tuple[int, str]]]:
        """Open the files, and return what is marked in each: line (from 1) and message."""
        for uri, teks in berkas.items():
            self.buka(uri, teks)
        while not berkas.keys() <= self.temuan.keys():
            self.terima()
        return {uri: [(d["range"]["start"]["line"] + 1, d["message"]) for d in self.temuan[uri]] for uri in berkas}


@pytest.fixture(scope="module")
def penyunting() -> Iterator[Penyunting]:
    satu = Penyunting()
    yield satu
    satu.proses.kill()
    satu.proses.communicate()


def _berkas(folder: str) -> dict[str, str]:
    """The case files, each with its schema in the first line, as the data files have it."""
    semua = sorted((KASUS / folder).glob("*.yaml"))
    return {b.as_uri(): _bertanda(b.name.split("-")[0], b.read_text(encoding="utf-8")) for b in semua}


def _bertanda(nama: str, teks: str) -> str:
    return f"# yaml-language-server: $schema={(SKEMA / f'{nama}.schema.json').as_uri()}\n{teks}"


def test_nothing_is_marked_in_the_data(penyunting: Penyunting) -> None:
    tahun = [*AKAR.glob("data/*/"), *AKAR.glob("tests/kecamatan/*/")]
    data = {b.as_uri(): b.read_text(encoding="utf-8") for satu in tahun for b in satu.rglob("*.yaml")}
    tanda = penyunting.tandai(data | _berkas("diterima"))
    assert len(tanda) > len(data)
    assert {uri: isi for uri, isi in tanda.items() if isi} == {}


def test_every_broken_file_is_marked(penyunting: Penyunting) -> None:
    ditolak = _berkas("ditolak")
    tanda = penyunting.tandai(ditolak)
    assert [uri for uri, isi in tanda.items() if not isi] == []
    seharusnya = {
        uri: next(n for n, b in enumerate(teks.splitlines(), 1) if "# !" in b) for uri, teks in ditolak.items()
    }
    tepat = [uri for uri, isi in tanda.items() if {baris for baris, _ in isi} == {seharusnya[uri]}]
    assert len(tepat) > 0.9 * len(tanda)  # the reader points at an object's key, the editor at what is wrong inside
    pesan = {isi[0][1] for isi in tanda.values()}
    assert 'Kode ditulis di dalam tanda kutip, misalnya "5.1.02".' in pesan
    assert "Tulis nilainya menurut tahun, misalnya 2024: 97,25." in pesan


@pytest.mark.parametrize(
    ("nama", "teks", "ditawarkan"),
    [
        ("laporan", "tahun: 2024\n", {"instansi", "kebijakan", "tahun_lalu"}),
        ("laporan", "keadaan: ", {"draf", "final"}),
        ("kinerja", INDIKATOR, {"polaritas", "realisasi", "target", "iku", "sumber_data"}),
        ("kinerja", f"{INDIKATOR}polaritas: ", {"maksimalkan", "minimalkan", "stabilkan"}),
        ("kinerja", f"{INDIKATOR}realisasi:\n          2024:\n            ", {"pembilang", "tidak-tercantum", "TW1"}),
        ("tercetak", "- ", {"tempat", "tabel", "kutipan", "persamaan", "andaikan"}),
    ],
)
def test_keys_and_choices_are_offered(penyunting: Penyunting, nama: str, teks: str, ditawarkan: set[str]) -> None:
    dokumen, letak = _buka(penyunting, nama, teks)
    hasil = penyunting.minta("textDocument/completion", textDocument=dokumen, position=letak)
    assert {satu["label"] for satu in hasil["items"]} >= ditawarkan


def test_a_key_is_explained(penyunting: Penyunting) -> None:
    dokumen, letak = _buka(penyunting, "kinerja", f"{INDIKATOR}polaritas: naik")
    hasil = penyunting.minta("textDocument/hover", textDocument=dokumen, position={**letak, "character": 10})
    assert "arah yang lebih baik" in hasil["contents"]["value"]


def _buka(penyunting: Penyunting, nama: str, teks: str) -> tuple[dict[str, str], dict[str, int]]:
    """Open a file that ends where the author is typing."""
    uri = f"file:///{nama}-{penyunting.nomor}.yaml"
    penyunting.buka(uri, _bertanda(nama, teks))
    return {"uri": uri}, {"line": teks.count("\n") + 1, "character": len(teks.rpartition("\n")[2])}
