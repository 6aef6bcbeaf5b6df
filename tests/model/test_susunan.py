"""The shape of the model, as a writer of YAML sees it."""

from __future__ import annotations

from typing import Any

import pytest

from lakip_cli import source
from lakip_cli.model.anggaran import Anggaran, BerkasAnggaran, Program
from lakip_cli.model.ikat import ikat
from lakip_cli.model.kinerja import BerkasKinerja, Indikator
from lakip_cli.model.susunan import arti, jenis, jenis_isi, jenis_kunci, urutan
from lakip_cli.model.tercetak import BerkasTercetak, Klaim


def di(model: Any, *jalan: str) -> Any:
    hasil = jenis(model)
    for kunci in jalan:
        hasil = jenis_isi(hasil, kunci)
    return hasil


@pytest.mark.parametrize(
    ("model", "jalan", "harapan"),
    [
        (BerkasAnggaran, ("program", "a"), Program),
        (BerkasAnggaran, ("program", "a", "kode"), "kode"),
        (BerkasAnggaran, ("program", "a", "anggaran", "pagu", "murni"), "pagu"),
        (BerkasAnggaran, ("program", "a", "kegiatan", "b", "sub_kegiatan", "c", "belanja", "5.1"), Anggaran),
        (BerkasKinerja, ("sasaran", "s", "indikator", "i", "target", "2024"), "seri"),
        (BerkasKinerja, ("sasaran", "s", "indikator", "i", "target", "2024", "teks"), ""),
        (BerkasKinerja, ("sasaran", "s", "indikator", "i", "catatan", "target"), "catatan"),
        (BerkasTercetak, ("None",), Klaim),
    ],
)
def test_each_place_has_its_kind(model: Any, jalan: tuple[str, ...], harapan: object) -> None:
    assert di(model, *jalan) == harapan


def test_keys_have_a_kind_of_their_own() -> None:
    belanja = di(BerkasAnggaran, "program", "a", "kegiatan", "b", "sub_kegiatan", "c", "belanja")
    assert jenis_kunci(belanja) == "kode"
    assert jenis_kunci(di(BerkasAnggaran, "program")) == "id"
    assert jenis_kunci(Program) == ""


def test_notes_follow_the_object_s_own_keys_and_the_next_level_follows_the_notes() -> None:
    letak = urutan(Program)
    assert sorted(letak, key=lambda nama: letak[nama])[-4:] == ["catatan", "sumber", "indikator", "kegiatan"]
    assert list(urutan(Indikator))[:3] == ["nama", "satuan", "polaritas"]
    assert urutan("seri") == {}


def baca(teks: str) -> Any:
    isi, temuan = source.baca(teks.encode(), "kinerja.yaml")
    assert isi is not None, temuan
    objek, temuan = ikat(BerkasKinerja, isi)
    assert objek is not None, temuan
    return arti(objek)


def test_two_files_mean_the_same_whatever_their_layout() -> None:
    satu = "sasaran: {a: {nama: A}, b: {nama: B, indikator: {i: {nama: I, satuan: x, polaritas: maksimalkan, %s}}}}\n"
    asal = baca(satu % "target: {2024: 1_000.0}")
    assert baca("# c\n\n" + satu % "target: { 2024:  '1000.0' }") == asal
    assert baca(satu % "target: {2024: 1_000.00}") != asal
    assert baca(satu % "target: {2023: 1_000.0}") != asal
    assert baca("sasaran: {b: {nama: B}, a: {nama: A}}\n") != baca("sasaran: {a: {nama: A}, b: {nama: B}}\n")
