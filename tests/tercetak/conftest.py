"""A small invented year and the claims of a report about it: ``adili`` judges claims, ``uraikan`` takes them apart."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest

from lakip_cli import source
from lakip_cli.calculate.buku import Hasil
from lakip_cli.diagnostics import Diagnostic
from lakip_cli.model.ikat import ikat
from lakip_cli.model.tercetak import BerkasTercetak
from lakip_cli.tercetak import Pemeriksaan, Putusan, periksa
from lakip_cli.tercetak.arsip import Arsip, Kasus
from lakip_cli.tercetak.urai import Terurai, urai
from tests.tercetak.contoh import (
    ANGGARAN,
    BERKAS,
    KINERJA,
    LAPORAN,
    LRA,
    ORGANISASI,
    PEJABAT,
    PERJANJIAN,
    RENSTRA,
    kutipan,
)

Adili = Callable[[str], list[Putusan]]
Periksa = Callable[[str], Pemeriksaan]
Uraikan = Callable[[str], tuple[Terurai, list[Diagnostic]]]


def _dengan(hasil: Hasil, klaim: str) -> Hasil:
    """The year with claims; their file is an ordinary one, read as the program reads it."""
    pohon, temuan = source.baca(klaim.encode(), BERKAS)
    assert pohon is not None, temuan
    berkas, temuan = ikat(BerkasTercetak, pohon)
    assert berkas is not None, temuan
    laporan = hasil.laporan
    return hasil._replace(laporan=laporan._replace(berkas=laporan.berkas._replace(tercetak=((BERKAS, berkas),))))


@pytest.fixture(scope="session")
def tahun(hitung: Callable[..., Hasil]) -> Hasil:
    """The small year, computed."""
    return hitung(
        laporan=LAPORAN + PEJABAT, kinerja=KINERJA, anggaran=ANGGARAN, lra=LRA, organisasi=ORGANISASI,
        perjanjian=PERJANJIAN, renstra=RENSTRA,
    )  # fmt: skip


@pytest.fixture(scope="session")
def periksa_klaim(tahun: Hasil) -> Periksa:
    """Check the claims of a text about the small year."""
    return lambda klaim: periksa(_dengan(tahun, klaim))


@pytest.fixture(scope="session")
def uraikan(tahun: Hasil) -> Uraikan:
    """Take the claims of a text apart."""
    return lambda klaim: urai(_dengan(tahun, klaim))


@pytest.fixture(scope="session")
def adili(tahun: Hasil) -> Adili:
    """Judge claims that can all be read; a text that is no entry is a sentence."""

    def putusan(klaim: str) -> list[Putusan]:
        teks = klaim if klaim.startswith("- ") else kutipan(klaim)
        hasil = periksa(_dengan(tahun, teks))
        assert not [d for d in hasil.diagnosa if d.code[0] != "P"]
        return list(hasil.putusan)

    return putusan


@pytest.fixture(scope="session")
def adili_tahun(hitung: Callable[..., Hasil]) -> Callable[..., list[Putusan]]:
    """Judge the claims of a sentence about another year, given as texts by file."""
    return lambda klaim, **teks: list(periksa(_dengan(hitung(**teks), kutipan(klaim))).putusan)


@pytest.fixture(scope="session")
def kasus(tahun: Hasil) -> Callable[[str], tuple[Arsip, Kasus]]:
    """The last claim of a text as the case that an explanation is asked about."""

    def buat(klaim: str) -> tuple[Arsip, Kasus]:
        teks = klaim if klaim.startswith("- ") else kutipan(klaim)
        hasil = _dengan(tahun, teks)
        arsip = Arsip(hasil, urai(hasil)[0].pernyataan)
        akhir = arsip.semua[-1]
        figur = hasil.figur[akhir.alamat]
        baca = arsip.baca(akhir, figur)
        assert baca is not None
        assert isinstance(figur.isi, Decimal)
        return arsip, Kasus(akhir, figur, baca, figur.isi)

    return buat
