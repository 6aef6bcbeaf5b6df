"""What stands below the fields: read as it was written, from every class, and missed where it is not there."""

from __future__ import annotations

import importlib
import pkgutil

import lakip_cli
from lakip_cli.model.arti import arti_bidang
from lakip_cli.model.dasar import Bercatatan, Objek, Teks


class Induk(Objek):
    """Not the meaning of a field."""

    nama: Teks
    """siapa
    atau apa
    Contoh: ["persen",
             "a\\nb"]
    """
    umur: Teks = "tua"
    """dua kali lipat; Contoh: di tengah kalimat bukan contoh"""
    bisu: Teks | None = None

    def metode(self) -> None:
        """Neither is this."""


class Anak(Induk):
    umur: Teks = "muda"
    """yang lain"""


def _turunan(kelas: type[Objek]) -> list[type[Objek]]:
    return [satu for anak in kelas.__subclasses__() for satu in (anak, *_turunan(anak))]


def tanpa_arti(semua: list[type[Objek]]) -> list[str]:
    """Fields below which no meaning stands."""
    return [f"{k.__name__}.{nama}" for k in semua for nama in k.model_fields if nama not in arti_bidang(k)]


def test_meaning_and_examples_are_read_as_written() -> None:
    assert arti_bidang(Induk) == {
        "nama": {"description": "siapa atau apa", "examples": ["persen", "a\nb"]},
        "umur": {"description": "dua kali lipat; Contoh: di tengah kalimat bukan contoh"},
    }


def test_a_class_has_the_meanings_of_its_bases() -> None:
    assert arti_bidang(Anak) == {**arti_bidang(Induk), "umur": {"description": "yang lain"}}


def test_each_field_of_the_program_has_its_meaning() -> None:
    for modul in pkgutil.walk_packages(lakip_cli.__path__, "lakip_cli."):
        if modul.name.startswith(("lakip_cli.model.", "lakip_cli.importers.")):
            importlib.import_module(modul.name)
    semua = [satu for satu in _turunan(Objek) if satu.__module__.startswith("lakip_cli.")]
    assert Bercatatan in semua
    assert tanpa_arti(semua) == []


def test_a_field_without_meaning_is_noticed() -> None:
    assert tanpa_arti([Induk, Anak]) == ["Induk.bisu", "Anak.bisu"]
