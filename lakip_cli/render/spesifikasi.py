"""The agency's own chart specifications, in ``DATA/templates/grafik/``: how they are called, whether they are JSON."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lakip_cli.diagnostics import Diagnostic
from lakip_cli.render.temuan import Temuan, diagnosa, rapikan

_AWALAN, _AKHIRAN = "templates/grafik/", ".json"


def berkas_spesifikasi(nama: str) -> str:
    """Return the file that replaces the bundled specification ``nama``, or the bundled style ``gaya``."""
    return f"{_AWALAN}{nama}{_AKHIRAN}"


def salah_spesifikasi(templat: Mapping[str, str]) -> Iterator[Diagnostic]:
    """Yield what is wrong with specifications that are no JSON; ``templat`` are all templates of the agency."""
    for nama, teks in templat.items():
        if nama.startswith(_AWALAN) and nama.endswith(_AKHIRAN) and (temuan := _salah(teks)):
            yield diagnosa(temuan, nama, rapikan(teks).split("\n"))


def _salah(teks: str) -> Temuan | None:
    import json  # only years with specifications need it

    try:
        isi = json.loads(rapikan(teks))
    except json.JSONDecodeError as galat:
        pesan = f"bukan JSON: tanda koma, kurung atau petik salah sebelum kolom {galat.colno}"
        return Temuan("T101", galat.lineno, pesan, bantuan="bandingkan dengan berkas bawaan di templates/grafik/")
    except RecursionError:
        return Temuan("T101", 1, "spesifikasi grafik bersarang terlalu dalam")
    return None if isinstance(isi, dict) else Temuan("T101", 1, "spesifikasi grafik harus satu objek JSON: { … }")
