"""The schemas of values against the reader: what it takes they take, and what they can tell apart they refuse."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from lakip_cli import source
from lakip_cli.diagnostics import Diagnostic
from lakip_cli.model.dasar import (
    BanyakDesimal,
    Catatan,
    Id,
    Kode,
    Objek,
    Tahun,
    Tanggal,
    TanggalAtauBelum,
    Teks,
    YaTidak,
)
from lakip_cli.model.ikat import ikat
from lakip_cli.model.kebijakan import BatasCapaian, DaftarPita
from lakip_cli.model.kinerja import Bobot, DaftarTeks
from lakip_cli.model.nilai import Faktor, Pagu, SatuNilai, SeriAnggaran, SeriNilai, Uang
from lakip_cli.model.tata_tulis import TATA_TULIS, acuan
from lakip_cli.model.tercetak import Andaian


class Uji(Objek):
    andaian: Andaian | None = None
    banyak_desimal: BanyakDesimal | None = None
    batas_capaian: BatasCapaian | None = None
    bobot: Bobot | None = None
    catatan: Catatan | None = None
    daftar_teks: DaftarTeks | None = None
    faktor: Faktor | None = None
    id: Id | None = None
    kode: Kode | None = None
    nilai: SatuNilai | None = None
    pagu: Pagu | None = None
    pita: DaftarPita | None = None
    seri: SeriNilai | None = None
    seri_anggaran: SeriAnggaran | None = None
    tahun: Tahun | None = None
    tanggal: Tanggal | None = None
    tanggal_atau_belum: TanggalAtauBelum = None
    teks: Teks | None = None
    uang: Uang | None = None
    ya_tidak: YaTidak | None = None


JENIS = [nama.replace("_", "-") for nama in Uji.model_fields]
PEMERIKSA = {nama: Draft202012Validator({**acuan(nama), "$defs": TATA_TULIS}) for nama in JENIS}


def temuan(nama: str, teks: str) -> list[Diagnostic]:
    """What lakip finds wrong with a value as it stands in a file."""
    pohon, rusak = source.baca(f"{nama.replace('-', '_')}: {teks}\n".encode(), "x.yaml")
    return rusak if pohon is None else ikat(Uji, pohon)[1]


def diterima(nama: str, nilai: object) -> bool:
    return bool(PEMERIKSA[nama].is_valid(nilai))


def dilihat(teks: str) -> Any:
    """What YAML 1.2 makes of a plain value."""
    if re.fullmatch(r"[-+]?[0-9]+", teks):
        return int(teks)
    if re.fullmatch(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", teks):
        return float(teks)
    return {"true": True, "false": False}.get(teks.lower(), teks)


# ── one value on a line ─────────────────────────────────────────────────────────────────────────────────────

KATA = (
    *("minimal", "maksimal ", "≥", "<=", " s.d. ", " / ", " ", "-", ".", ",", "_", "%", "Rp", "Rp. ", "orang", "Baik"),
    *(
        "0",
        "5",
        "12",
        "000",
        "145",
        "2023",
        "02",
        "29",
        "31",
        "-02-29",
        "-04-30",
        " Februari ",
        " mei ",
        "Juni",
        "rupiah",
    ),
    *("belum", "Belum", "tidak", "berlaku", "tercantum", "ya", "tidak ada", "lebih dari ", "mulai ", "TW1", "a"),
)
PEMISAH = re.compile(r"s\.d\.|/")
"""With two of them the reader splits at the first, which a pattern takes for a unit: ``5 a / b / 6``."""
TEKS = st.lists(st.sampled_from(KATA), max_size=5).map("".join).filter(lambda teks: len(PEMISAH.findall(teks)) < 2)


@pytest.mark.parametrize("nama", JENIS)
@given(teks=TEKS)
def test_text_in_quotes_is_taken_exactly_when_the_reader_takes_it(nama: str, teks: str) -> None:
    salah = temuan(nama, json.dumps(teks, ensure_ascii=False))
    terbalik = salah and "terbalik" in salah[0].message  # no pattern compares two numbers
    assert terbalik or diterima(nama, teks) is not bool(salah)


@pytest.mark.parametrize("nama", JENIS)
@given(teks=TEKS)
def test_plain_value_that_the_reader_takes_is_taken(nama: str, teks: str) -> None:
    nilai = dilihat(teks.strip())
    bukan_teks = nama == "kode" and not isinstance(nilai, str)  # 08 is a code to the reader, a number to an editor
    assert bukan_teks or temuan(nama, teks) or diterima(nama, nilai)


# ── maps and lists ──────────────────────────────────────────────────────────────────────────────────────────

KUNCI = (
    *("pembilang", "penyebut", "murni", "perubahan", "teks", "nilai", "tidak-tercantum", "belum", "predikat", "anak"),
    *("TW1", "TW4", "S1", "S2", "01", "12", "2023", "2024", "2024-TW1", "2024-S2", "2024-10", "5.1.02", "Baik"),
)
SKALAR = (
    st.integers(-5, 2030) | st.sampled_from((0.5, 97.25)) | st.sampled_from(("belum", "90 orang", "Baik", "mulai 5"))
)
ISI = st.recursive(
    SKALAR | TEKS,
    lambda isi: st.lists(isi, min_size=1, max_size=4) | st.dictionaries(st.sampled_from(KUNCI), isi, max_size=3),
    max_leaves=6,
)


@pytest.mark.parametrize("nama", JENIS)
@given(isi=ISI)
def test_map_or_list_that_the_reader_takes_is_taken(nama: str, isi: object) -> None:
    bukan_teks = nama == "kode" and not isinstance(isi, str)
    assert bukan_teks or temuan(nama, json.dumps(isi, ensure_ascii=False)) or diterima(nama, isi)


@pytest.mark.parametrize("tahun", ["0000", "1900", "2000", "2023", "2024"])
def test_exactly_the_days_of_the_calendar_are_taken(tahun: str) -> None:
    bulan = [f"{n:02}" for n in range(14)], ["", "Januari", "februari", "APRIL", "Desember", "Nopember"]
    semua = [f"{tahun}-{b}-{h:02}" for b in bulan[0] for h in range(33)]
    semua += [f"{h} {b} {tahun}" for b in bulan[1] for h in (*range(33), "01", "09", "031")]
    assert [teks for teks in semua if diterima("tanggal", teks) is bool(temuan("tanggal", teks))] == []


CONTOH = [(nama, contoh) for nama, satu in TATA_TULIS.items() for contoh in satu.get("examples", ())]


@pytest.mark.parametrize(("nama", "contoh"), CONTOH)
def test_each_example_is_taken_by_both(nama: str, contoh: object) -> None:
    assert diterima(nama, contoh)
    assert temuan(nama, json.dumps(contoh, ensure_ascii=False)) == []
