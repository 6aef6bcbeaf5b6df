"""Check a template without running it: syntax, forbidden forms, names that nobody defines."""

from __future__ import annotations

from collections.abc import Collection

from lakip_cli.diagnostics import Diagnostic
from lakip_cli.render import bahasa
from lakip_cli.render.cetak import BAWAAN
from lakip_cli.render.lingkungan import susun_teks
from lakip_cli.render.temuan import diagnosa, rapikan


def periksa_templat(teks: str, berkas: str, kenal: Collection[str]) -> list[Diagnostic]:
    """What is wrong with a template for which the functions and values named in ``kenal`` are there."""
    tersusun = susun_teks(rapikan(teks), tepercaya=False)
    temuan = [*tersusun.temuan, *bahasa.asing(tersusun.sebutan, {*kenal, *BAWAAN})]
    return sorted(diagnosa(satu, berkas, rapikan(teks).split("\n")) for satu in temuan)
