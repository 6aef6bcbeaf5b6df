"""The mistakes of the printed 2023 report, listed from its text before any rule was seen: found, or said why not.

``tests/audit/kesalahan.yaml`` pairs each mistake with the findings that name it. ``--perbarui-emas`` counts them anew
in ``docs/audit-2023.md``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, cast

import pytest

from lakip_cli import source
from lakip_cli.compiler import CATALOGUE, compile_folder
from lakip_cli.diagnostics import Diagnostic, Severity

AKAR = Path(__file__).parents[1]
DAFTAR = AKAR / "tests" / "audit" / "kesalahan.yaml"
RINGKASAN = AKAR / "docs" / "audit-2023.md"
SEBAB = {
    "belum": "sebuah aturan dapat menemukannya, tetapi aturan itu belum ada",
    "tidak-diklaim": "belum tertulis dalam `data/2023/tercetak/`",
    "tata-letak": "nomor tabel, kolom, tanda baca, gambar: lakip menyusunnya sendiri, data tidak memuatnya",
    "ejaan": "salah eja",
    "makna": "hanya tampak oleh yang memahami isinya",
    "luar-data": "perlu pengetahuan di luar laporan",
    "ocr": "salah baca saat naskah dipindai",
}
Kesalahan = dict[str, Any]


# ── the list against the findings ───────────────────────────────────────────────────────────────────────────


def tidak_terlapor(daftar: Iterable[Kesalahan], temuan: Sequence[Diagnostic]) -> list[str]:
    """The pairs whose finding is no longer reported there, with what that code does report in that file."""
    tempat = [(d.code, berkas, pesan) for d in temuan for berkas, pesan in _tempat(d)]
    return [
        f"{salah['nomor']}: {t['kode']} {t['berkas']} “{t['petikan']}”, yang ada: {_di_sana(t, tempat)}"
        for salah in daftar
        for t in salah.get("temuan", ())
        if not any(
            (kode, berkas) == (t["kode"], t["berkas"]) and t["petikan"] in pesan for kode, berkas, pesan in tempat
        )
    ]


def salah_tulis(daftar: Sequence[Kesalahan]) -> list[str]:
    """Entries that are numbered out of order, or that have neither findings nor a known reason, or both."""
    return [
        str(salah["nomor"])
        for nomor, salah in enumerate(daftar, start=1)
        if salah["nomor"] != str(nomor)
        or ("temuan" in salah) == ("tidak_ditemukan" in salah)
        or salah.get("tidak_ditemukan", "belum") not in SEBAB
        or ("yang_dapat" in salah) != (salah.get("tidak_ditemukan") == "belum")
        or salah["kepastian"] not in {"pasti", "mungkin"}
    ]


def _tempat(temuan: Diagnostic) -> Iterator[tuple[str, str]]:
    """Each place that a finding names: the file within its year, and what is said about it."""
    for span, pesan in ((temuan.span, temuan.message), *temuan.related):
        yield span.file, pesan


def _di_sana(dicari: Kesalahan, tempat: Iterable[tuple[str, str, str]]) -> list[str]:
    return [pesan[:100] for kode, berkas, pesan in tempat if (kode, berkas) == (dicari["kode"], dicari["berkas"])]


# ── the counts ──────────────────────────────────────────────────────────────────────────────────────────────


def ringkasan(daftar: Sequence[Kesalahan]) -> str:
    """The page that counts the list: by kind, by reason, by code, and what rules could still find."""
    luput = [salah for salah in daftar if "tidak_ditemukan" in salah]
    pasti = [salah for salah in daftar if salah["kepastian"] == "pasti"]
    return "\n".join(
        [
            "# Kesalahan laporan 2023 dan yang ditemukan lakip",
            "",
            "Dihitung dari `tests/audit/kesalahan.yaml`: kesalahan yang dibaca dari teks laporan tercetak saja,",
            "sebelum aturan dan data dibuka. Sebuah kesalahan terhitung ditemukan bila satu temuan",
            "`lakip check data/2023` menyebutnya di tempatnya; pasangannya diperiksa `tests/test_audit.py`.",
            "",
            f"Ditemukan {_dari(daftar)} kesalahan; di antara yang pasti {_dari(pasti)}.",
            *_tabel("Menurut jenisnya", ("Jenis", "Ditemukan", "Seluruhnya"), _menurut_jenis(daftar)),
            *_tabel(
                "Yang tidak ditemukan, menurut sebabnya",
                ("Sebab", "Artinya", "Banyaknya"),
                ((s, SEBAB[s], n) for s, n in Counter(salah["tidak_ditemukan"] for salah in luput).most_common()),
            ),
            *_tabel("Yang ditemukan, menurut temuan terberatnya", ("Berat", "Kesalahan"), _menurut_berat(daftar)),
            *_tabel("Yang ditemukan, menurut kodenya", ("Kode", "Berat", "Kesalahan"), _menurut_kode(daftar)),
            *_tabel(
                "Yang dapat ditemukan aturan baru",
                ("Yang diperiksa", "Kesalahan"),
                Counter(s["yang_dapat"] for s in luput if "yang_dapat" in s).most_common(),
            ),
            "",
        ]
    )


def _dari(daftar: Sequence[Kesalahan]) -> str:
    return f"{sum('temuan' in salah for salah in daftar)} dari {len(daftar)}"


def _menurut_jenis(daftar: Iterable[Kesalahan]) -> list[tuple[str, int, int]]:
    ditemukan = Counter(salah["jenis"] for salah in daftar if "temuan" in salah)
    return [(jenis, ditemukan[jenis], n) for jenis, n in Counter(salah["jenis"] for salah in daftar).most_common()]


def _menurut_berat(daftar: Iterable[Kesalahan]) -> list[tuple[str, int]]:
    urutan = list(Severity)
    kode = ([t["kode"] for t in salah["temuan"]] for salah in daftar if "temuan" in salah)
    terberat = Counter(min((CATALOGUE[satu].severity for satu in semua), key=urutan.index) for semua in kode)
    return [(berat.value, terberat[berat]) for berat in urutan]


def _menurut_kode(daftar: Iterable[Kesalahan]) -> list[tuple[str, str, int]]:
    """Each code with the mistakes that it names; a mistake named by two codes counts for both."""
    banyak = Counter(kode for salah in daftar for kode in {t["kode"] for t in salah.get("temuan", ())})
    return [(kode, CATALOGUE[kode].severity.value, n) for kode, n in sorted(banyak.items())]


def _tabel(judul: str, kepala: Sequence[str], isi: Iterable[Sequence[object]]) -> Iterator[str]:
    yield from ("", f"## {judul}", "")
    for baris in (kepala, ["---"] * len(kepala), *isi):
        yield f"| {' | '.join(map(str, baris))} |"


# ── the real list, and planted mistakes ─────────────────────────────────────────────────────────────────────


@pytest.fixture(scope="module")
def daftar() -> list[Kesalahan]:
    isi, temuan = source.baca_berkas(DAFTAR, DAFTAR.name)
    assert not temuan
    return cast("list[Kesalahan]", isi)


@pytest.fixture(scope="module")
def temuan() -> Sequence[Diagnostic]:
    return compile_folder(AKAR / "data" / "2023").diagnosa


def test_setiap_yang_dipasangkan_memang_dilaporkan(daftar: list[Kesalahan], temuan: Sequence[Diagnostic]) -> None:
    assert tidak_terlapor(daftar, temuan) == []


def test_daftar_lengkap_dan_bersebab(daftar: list[Kesalahan]) -> None:
    assert salah_tulis(daftar) == []
    assert len(daftar) > 400


def test_ringkasan_menghitung_daftar(daftar: list[Kesalahan], request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--perbarui-emas"):
        RINGKASAN.write_text(ringkasan(daftar), encoding="utf-8")
    assert RINGKASAN.read_text(encoding="utf-8") == ringkasan(daftar), "pytest tests/test_audit.py --perbarui-emas"


@pytest.mark.parametrize("ubah", [{"kode": "K999"}, {"berkas": "lra.yaml"}, {"petikan": "tidak pernah dikatakan"}])
def test_pasangan_yang_tidak_dilaporkan_ditunjuk(
    daftar: list[Kesalahan], temuan: Sequence[Diagnostic], ubah: dict[str, str]
) -> None:
    pertama = next(salah for salah in daftar if "temuan" in salah)
    tanam = {**pertama, "temuan": [{**pertama["temuan"][0], **ubah}]}
    assert len(tidak_terlapor([tanam], temuan)) == 1


@pytest.mark.parametrize(
    "ubah",
    [
        {"nomor": "7"},
        {"tidak_ditemukan": "ejaan"},
        {"yang_dapat": "sesuatu"},
        {"kepastian": "entah"},
    ],
)
def test_isian_yang_keliru_ditunjuk(daftar: list[Kesalahan], ubah: dict[str, str]) -> None:
    assert "temuan" in daftar[0]
    assert salah_tulis([daftar[0]]) == []
    assert salah_tulis([{**daftar[0], **ubah}]) == [ubah.get("nomor", "1")]
