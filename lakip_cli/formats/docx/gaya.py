"""Styles by their name: what the agency's template lacks is brought from the bundled one."""

from copy import deepcopy

from docx.oxml.ns import qn

from lakip_cli.formats.docx.unsur import Unsur


class Gaya:
    """The styles of a document. Word translates the ids, not the names, so a style is known by its name."""

    def __init__(self, milik: Unsur, bawaan: Unsur) -> None:
        self._milik = milik
        self._id = _menurut_nama(milik)
        self._terpakai = {satu.get(qn("w:styleId")) for satu in milik.iterchildren(qn("w:style"))}
        self._bawaan = _menurut_nama(bawaan)

    def __getitem__(self, nama: str) -> str:
        """Return the id of the style of this name.

        Raises:
            KeyError: not even the bundled template has it.
        """
        kunci = nama.lower()
        if kunci not in self._id:
            self._bawa(kunci)
        return str(self._id[kunci].get(qn("w:styleId")))

    def _bawa(self, kunci: str) -> None:
        baru = deepcopy(self._bawaan[kunci])
        id_ = baru.get(qn("w:styleId"))
        while id_ in self._terpakai:
            id_ += "L"
        baru.set(qn("w:styleId"), id_)
        self._terpakai.add(id_)
        self._id[kunci] = baru
        for rujukan in baru.iterchildren(qn("w:basedOn"), qn("w:next"), qn("w:link")):
            rujukan.set(qn("w:val"), self[self._nama_bawaan(rujukan.get(qn("w:val")))])
        self._milik.append(baru)

    def _nama_bawaan(self, id_: str) -> str:
        return next(nama for nama, satu in self._bawaan.items() if satu.get(qn("w:styleId")) == id_)


def _menurut_nama(gaya: Unsur) -> dict[str, Unsur]:
    return {satu.find(qn("w:name")).get(qn("w:val")).lower(): satu for satu in gaya.iterchildren(qn("w:style"))}
