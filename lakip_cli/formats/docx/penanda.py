"""Bookmarks: where links and lists of the document lead."""

from __future__ import annotations

from docx.oxml.ns import qn

from lakip_cli.formats.docx.unsur import Unsur, unsur


class Penanda:
    """The bookmarks of a document. Word allows neither signs nor long names, so each gets a number."""

    def __init__(self, dokumen: Unsur) -> None:
        self._id = 1 + max((int(satu.get(qn("w:id"))) for satu in dokumen.iter(qn("w:bookmarkStart"))), default=0)
        self._nomor: dict[str, int] = {}

    def nama(self, kunci: str) -> str:
        """Return the bookmark of a block's id."""
        return f"_lakip{self._nomor.setdefault(kunci, len(self._nomor) + 1)}"

    def tandai(self, kunci: str, *isi: Unsur) -> list[Unsur]:
        """Return the content with the bookmark of ``kunci`` around it; without a key it stays as it is."""
        if not kunci:
            return list(isi)
        self._id += 1
        mulai = unsur("w:bookmarkStart", id=self._id, name=self.nama(kunci))
        return [mulai, *isi, unsur("w:bookmarkEnd", id=self._id)]
