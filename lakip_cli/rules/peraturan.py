"""Regulations as texts cite them, and a catalogue of those that others have replaced."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from lakip_cli.rekaman import NamedTuple
from lakip_cli.rules.alinea import berawal


class Peraturan(NamedTuple):
    """A regulation by kind, number and year; ``PermenPAN-RB 53/2014``."""

    jenis: str
    nomor: str
    tahun: int

    def __str__(self) -> str:
        return f"{self.jenis} {self.nomor}/{self.tahun}"


class Kutipan(NamedTuple):
    """A regulation cited in a text, from its kind to its year."""

    peraturan: Peraturan
    mulai: int
    akhir: int


DIGANTI: Mapping[Peraturan, tuple[str, int]] = {
    Peraturan(jenis, nomor, tahun): (oleh, sejak)
    for jenis, nomor, tahun, oleh, sejak in (
        ("Inpres", "7", 1999, "Perpres 29/2014", 2014),
        ("PermenPAN-RB", "29", 2010, "PermenPAN-RB 53/2014", 2014),
        ("PermenPAN-RB", "25", 2012, "PermenPAN-RB 12/2015, lalu 88/2021", 2015),
        ("PermenPAN-RB", "12", 2015, "PermenPAN-RB 88/2021", 2021),
        ("PermenPAN-RB", "16", 2014, "PermenPAN-RB 14/2017", 2017),
        ("Permendagri", "13", 2006, "Permendagri 77/2020", 2020),
        ("Permendagri", "54", 2010, "Permendagri 86/2017", 2017),
        ("PP", "105", 2000, "PP 58/2005, lalu PP 12/2019", 2005),
        ("PP", "24", 2005, "PP 71/2010", 2010),
        ("PP", "58", 2005, "PP 12/2019", 2019),
        ("PP", "65", 2005, "PP 2/2018", 2018),
        ("PP", "41", 2007, "PP 18/2016", 2016),
        ("UU", "8", 1974, "UU 5/2014, lalu UU 20/2023", 2014),
        ("UU", "43", 1999, "UU 5/2014, lalu UU 20/2023", 2014),
        ("UU", "5", 2014, "UU 20/2023", 2023),
        ("UU", "4", 1997, "UU 8/2016", 2016),
        ("UU", "22", 1999, "UU 32/2004, lalu UU 23/2014", 2004),
        ("UU", "25", 1999, "UU 33/2004, lalu UU 1/2022", 2004),
        ("UU", "10", 2004, "UU 12/2011", 2011),
        ("UU", "32", 2004, "UU 23/2014", 2014),
        ("UU", "33", 2004, "UU 1/2022", 2022),
    )
}
"""Regulations that a report still cites although another took their place: which, and since which year."""

_JENIS = {
    r"undang[- ]undang|uu": "UU",
    r"peraturan pemerintah|pp": "PP",
    r"peraturan presiden|perpres": "Perpres",
    r"instruksi presiden|inpres": "Inpres",
    r"keputusan presiden|keppres": "Keppres",
    r"peraturan menteri dalam negeri|permendagri": "Permendagri",
    r"peraturan (?:menteri (?:negara )?|negara )pendayagunaan aparatur negara|"
    r"(?:permen|peraturan men(?:teri )?)-?\s?pan(?:(?:-|\s?dan |\s)?rb)?": "PermenPAN-RB",
    r"peraturan menteri": "Permen",
    r"peraturan daerah|perda": "Perda",
    r"peraturan bupati|perbup": "Perbup",
    r"peraturan wali ?kota|perwali|perwako": "Perwali",
    r"peraturan gubernur|pergub": "Pergub",
}
_POLA_JENIS = re.compile(r"\b(?:" + "|".join(f"({pola})" for pola in _JENIS).replace(" ", r"\s+") + r")\b")
_NAMA_JENIS = tuple(_JENIS.values())
MASA = re.compile(r"\b(\d{4})\s*(?:-|–|s\.?d\.?|sampai(?:\s+dengan)?)\s*(\d{4})\b")
"""The term of a plan, as a regulation's name tells it."""
_NOMOR = re.compile(r"(?<!\w)[Nn]o(?:mor|\.)?\s*(\d[\w./-]*)\s+[Tt]ahun\s+(\d{4})\b")
_JARAK = 140
"""Characters between the kind of a regulation and its number: the names of ministries are long."""


@lru_cache(maxsize=1024)
def kutipan(teks: str) -> tuple[Kutipan, ...]:
    """Return the regulations that a text cites by kind, number and year, in their order; several rules ask it."""
    return tuple(_kutipan(teks))


def _kutipan(teks: str) -> Iterator[Kutipan]:
    semua = [*berawal(_NOMOR, teks, "No", "no")]
    kecil = teks.lower() if semua else ""  # a pattern that asks for both cases takes three times as long to compile
    kecil = kecil if len(kecil) == len(teks) else teks
    batas = 0
    for cocok in semua:
        mulai = max(batas, cocok.start() - _JARAK)
        jenis = [*_POLA_JENIS.finditer(kecil, mulai, cocok.start())]
        batas = cocok.end()
        if jenis:
            assert jenis[-1].lastindex is not None  # noqa: S101 - each alternative is a group
            nama = _NAMA_JENIS[jenis[-1].lastindex - 1]
            yield Kutipan(Peraturan(nama, cocok[1], int(cocok[2])), jenis[-1].start(), cocok.end())
