"""Jinja and Markdown chapters become a ``Naskah``."""

from __future__ import annotations

from collections.abc import Mapping

from lakip_cli.diagnostics import Kode
from lakip_cli.render import kode, kolofon
from lakip_cli.render.berkas_narasi import narasi
from lakip_cli.render.jenis import Bagian, Fungsi, Konteks, Meta, Narasi, SumberBab, TataLetakSalah, Templat
from lakip_cli.render.lingkungan import lingkungan, pemuat, susun
from lakip_cli.render.naskah_laporan import render, templat_bawaan
from lakip_cli.render.perakitan import rakit
from lakip_cli.render.periksa import periksa_templat
from lakip_cli.render.spesifikasi import berkas_spesifikasi
from lakip_cli.render.telusur import geser_judul
from lakip_cli.render.temuan import KesalahanTemplat

__all__ = [
    "KODE",
    "Bagian",
    "Fungsi",
    "KesalahanTemplat",
    "Konteks",
    "Meta",
    "Narasi",
    "SumberBab",
    "TataLetakSalah",
    "Templat",
    "berkas_spesifikasi",
    "geser_judul",
    "lingkungan",
    "narasi",
    "pemuat",
    "periksa_templat",
    "rakit",
    "render",
    "susun",
    "templat_bawaan",
]

KODE: Mapping[str, Kode] = {**kode.KODE, **kolofon.KODE}
