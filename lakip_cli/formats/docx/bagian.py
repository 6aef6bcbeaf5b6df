"""Sections: the sheets of the template, upright, and turned for what is too wide."""

from __future__ import annotations

from copy import deepcopy

from docx.enum.section import WD_SECTION
from docx.oxml.ns import qn

from lakip_cli.formats.docx.unsur import Unsur, unsur

A4 = {"w": 11906, "h": 16838}
TEPI = dict.fromkeys(("top", "right", "bottom", "left"), 1417)
"""What Word takes where a template says nothing, in twentieths of a point."""
PUTAR = {"top": "left", "right": "top", "bottom": "right", "left": "bottom"}
"""Which margin of the upright sheet each margin of the turned one is, so that the binding stays where it is."""


class Lembar:
    """The sheets of the section in which the chapters stand; it is the last one that they make."""

    def __init__(self, bagian: Unsur) -> None:
        self._bagian = bagian
        self._pertama = True
        self._kertas = _ukuran(bagian.get_or_add_pgSz(), A4)
        self._tepi = _ukuran(bagian.get_or_add_pgMar(), TEPI)

    def lebar(self, *, lanskap: bool) -> int:
        """Return the width of the text in twentieths of a point."""
        sisi = ("top", "bottom") if lanskap else ("left", "right")
        return self._kertas["h" if lanskap else "w"] - sum(self._tepi[satu] for satu in sisi)

    @property
    def tinggi(self) -> int:
        """The height of the text of an upright sheet in twentieths of a point."""
        return self.lebar(lanskap=True)

    def tutup(self, *, lanskap: bool) -> Unsur:
        """Return the end of a section whose sheets lie so; the next one begins on a new page."""
        baru = deepcopy(self._bagian)
        if lanskap:
            baru.replace(baru.pgSz, unsur("w:pgSz", w=self._kertas["h"], h=self._kertas["w"], orient="landscape"))
            for sisi, dari in PUTAR.items():
                baru.pgMar.set(qn(f"w:{sisi}"), str(self._tepi[dari]))
        if self._pertama:
            self._lanjutkan()
        return baru

    def _lanjutkan(self) -> None:
        """Take away what belongs to the first of several sections alone, and would begin anew with each."""
        self._pertama = False
        self._bagian.start_type = WD_SECTION.NEW_PAGE
        self._bagian.titlePg_val = None
        for satu in self._bagian.findall(qn("w:pgNumType")):
            satu.attrib.pop(qn("w:start"), None)


def _ukuran(unsur_: Unsur, baku: dict[str, int]) -> dict[str, int]:
    """Return lengths of an element, which gets those that it lacks."""
    for nama, panjang in baku.items():
        if unsur_.get(qn(f"w:{nama}")) is None:
            unsur_.set(qn(f"w:{nama}"), str(panjang))
    return {nama: abs(int(unsur_.get(qn(f"w:{nama}")))) for nama in baku}
