from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from lakip_cli.calculate.buku import Hasil
from lakip_cli.diagnostics import Diagnostic, Severity, Span
from lakip_cli.tabel.jawaban import Jawaban, Kata, jawab
from lakip_cli.tabel.reviu import BUTIR

Hitung = Callable[..., Hasil]
HANYA_PEREVIU = {"M1", "M3", "M6", "M7", "S8", "S9"}


def _temuan(kode: str, berat: Severity = Severity.WARNING) -> Diagnostic:
    return Diagnostic(Span("kinerja.yaml", 3, 1, 3, 2), kode, berat, "sebuah kekurangan")


def _kata(jawaban: Mapping[str, Jawaban]) -> dict[str, Kata]:
    return {kode: satu.kata for kode, satu in jawaban.items()}


def test_setiap_butir_dijawab_dengan_bukti_atau_diserahkan(tahun: Mapping[str, Hasil]) -> None:
    jawaban = jawab(tahun["kecamatan"], [])

    assert list(jawaban) == [butir.kode for butir in BUTIR]
    assert all(satu.bukti for satu in jawaban.values())
    kata = _kata(jawaban)
    assert {kode for kode, satu in kata.items() if satu is Kata.PEREVIU} == HANYA_PEREVIU | {"M5", "S1", "S3", "S10"}
    assert Kata.TIDAK not in kata.values()


def test_tahun_terkecil_tidak_dicentang(hitung: Hitung) -> None:
    hasil = hitung()
    semua = [_temuan(kode) for kode in ("L106", "L108", "L110", "L301", "L302", "L401", "L402", "L404", "L405")]

    assert Kata.YA not in _kata(jawab(hasil, semua)).values()


@pytest.mark.parametrize(
    ("kode", "butir"),
    [
        ("L310", "F3"),
        ("L204", "F4"),
        ("L110", "F5"),
        ("L108", "F6"),
        ("L406", "M2"),
        ("L404", "M4"),
        ("L106", "S1"),
        ("L405", "S5"),
        ("L308", "S7"),
        ("L401", "S10"),
    ],
)
def test_temuan_membantah_butirnya(tahun: Mapping[str, Hasil], kode: str, butir: str) -> None:
    jawaban = jawab(tahun["kecamatan"], [_temuan(kode), _temuan(kode)])[butir]

    bukti = f"sebuah kekurangan ({kode}, kinerja.yaml); dan 1 temuan lain"
    assert jawaban == Jawaban(Kata.TIDAK, bukti)


def test_bukti_menyebut_data(tahun: Mapping[str, Hasil]) -> None:
    jawaban = jawab(tahun["kecamatan"], [])

    assert jawaban["F1"].bukti == "organisasi.yaml: 4 fungsi, 7 jabatan, 3 tabel pegawai"
    assert jawaban["F2"].bukti == "13 dari 13 indikator bertarget 2024"
    assert jawaban["S2"].bukti == "4 dari 4 sasaran bertaut ke tujuan dan misi Renstra"


def test_yang_kurang_disebut_alamatnya(hitung: Hitung, kinerja: Callable[..., str]) -> None:
    isi = kinerja(satu={"target": "{2024: 5}", "realisasi": "{2024: 5}"}, dua={"target": "{2023: 5}"})
    jawaban = jawab(hitung(kinerja=isi), [])

    assert jawaban["F2"] == Jawaban(Kata.TIDAK, "1 dari 2 indikator bertarget 2024; tanpa: indikator.dua.target")
    assert jawaban["F3"].kata is Kata.TIDAK
    assert jawaban["S2"] == Jawaban(Kata.TIDAK, "0 dari 1 sasaran bertaut ke tujuan dan misi Renstra; tanpa: sasaran.s")


def test_kesalahan_membantah_keandalan(tahun: Mapping[str, Hasil]) -> None:
    salah = [_temuan("K201", Severity.ERROR), _temuan("P101", Severity.ERROR), _temuan("P101", Severity.ERROR)]

    assert jawab(tahun["kecamatan"], salah)["M5"].bukti == "lakip check menemukan 3 kesalahan: K201 1, P101 2"


def test_penjelasan_hanya_ditanya_bila_butirnya_dibantah(tahun: Mapping[str, Hasil]) -> None:
    hasil = tahun["kecamatan"]

    assert jawab(hasil, [])["S6"] == Jawaban(Kata.TIDAK_BERLAKU, "S4 dan S5 terjawab ya")
    assert jawab(hasil, [_temuan("L405")])["S6"] == Jawaban(Kata.PEREVIU, "hanya bila S4 atau S5 dijawab tidak")
