"""One template on its way from tokens to blocks: what its marks mean, which lines they come from, what is wrong."""

from __future__ import annotations

from collections.abc import Sequence

from markdown_it.token import Token

from lakip_cli.diagnostics import Diagnostic, Span
from lakip_cli.naskah import CatatanKaki, Inline
from lakip_cli.render.cetak import Cetakan
from lakip_cli.render.temuan import Temuan, diagnosa, rentang


class CatatanHalaman:
    """The footnotes of a page: those asked for (number, line) and those written (line, text), by name.

    ``kaki`` are those that came with inserted blocks, which are numbered on from ``terpakai``; ``di_dalam`` is true
    while the text of a footnote is read.
    """

    def __init__(self) -> None:
        self.terpakai = 0
        self.diminta: dict[str, tuple[int, int]] = {}
        self.ditulis: dict[str, tuple[int, tuple[Inline, ...]]] = {}
        self.kaki: list[CatatanKaki] = []
        self.di_dalam = False


class Halaman:
    """``teks`` are the template's own lines; ``tingkat`` is the level of the last heading.

    ``huruf`` tells the letter of each Markdown line that begins a lettered item, ``rujukan`` where each ``#id`` was
    first written.
    """

    def __init__(self, berkas: str, teks: Sequence[str], cetakan: Cetakan, tingkat: int = 0) -> None:
        self.berkas = berkas
        self.teks = teks
        self.cetakan = cetakan
        self.tingkat = tingkat
        self.temuan: list[Temuan] = []
        self.rujukan: dict[str, Span] = {}
        self.huruf: dict[int, int] = {}
        self.catatan = CatatanHalaman()

    def asal(self, nomor: int) -> int:
        """The template's line of Markdown line ``nomor`` (from 0)."""
        return self.cetakan.asal[min(nomor, len(self.cetakan.asal) - 1)]

    def baris(self, token: Token) -> int:
        """The template's line where a block token begins."""
        return self.asal(token.map[0] if token.map else 0)

    def lapor(self, kode: str, baris: int, pesan: str, bantuan: str = "") -> None:
        """Note a finding in a line of the template."""
        self.temuan.append(Temuan(kode, baris, pesan, bantuan=bantuan))

    def rujuk(self, id_: str, baris: int) -> None:
        """Note that ``#id`` was written in a line."""
        if id_ not in self.rujukan:
            isi = self.teks[baris - 1] if baris <= len(self.teks) else ""
            bentuk = (f"rujuk('{id_}'", f'rujuk("{id_}"', f"#{id_}")
            self.rujukan[id_] = rentang(self.berkas, self.teks, baris, next((b for b in bentuk if b in isi), ""))

    def diagnosis(self) -> list[Diagnostic]:
        """All findings with their places."""
        return [diagnosa(satu, self.berkas, self.teks) for satu in self.temuan]
