"""kinerja.yaml: formulas with exactly one kind, weights, and lists of names."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from lakip_cli import source
from lakip_cli.diagnostics import Diagnostic
from lakip_cli.model.ikat import ikat
from lakip_cli.model.kinerja import JENIS_RUMUS, BerkasKinerja, Indikator, Rumus

WAJIB = "nama: I\nsatuan: persen\npolaritas: maksimalkan\n"


def rumus(teks: str) -> tuple[Rumus | None, list[Diagnostic]]:
    pohon, temuan = source.baca(teks.encode(), "x.yaml")
    assert pohon is not None, temuan
    return ikat(Rumus, pohon)


SAH = [
    ("rasio: [dilayani, seluruhnya]", "rasio", ()),
    ("{rasio: [dilayani, seluruhnya], kali: 1_000}", "rasio", ()),
    ("rerata: [a, b]", "rerata", ("a", "b")),
    ("geometrik: [a, b]", "geometrik", ("a", "b")),
    ("jumlah: [a, b]", "jumlah", ("a", "b")),
    ("tertimbang: {a: 60, b: 40}", "tertimbang", ("a", "b")),
    ("tertimbang: {a: 0, b: 0,5}".replace("0,5", "0.5"), "tertimbang", ("a", "b")),
    ("pertumbuhan: a", "pertumbuhan", ("a",)),
    ("bagian: rerata", "bagian", ()),
    ("{bagian: rerata, kali: 25}", "bagian", ()),
    ("bagian: jumlah", "bagian", ()),
]


@pytest.mark.parametrize(("teks", "jenis", "acuan"), SAH, ids=[teks for teks, _, _ in SAH])
def test_formula_has_one_kind_and_names_its_inputs(teks: str, jenis: str, acuan: tuple[str, ...]) -> None:
    objek, temuan = rumus(teks)
    assert objek is not None, temuan
    assert (objek.jenis, objek.acuan) == (jenis, acuan)


def test_every_kind_has_a_case() -> None:
    assert {jenis for _, jenis, _ in SAH} == set(JENIS_RUMUS)


def test_factor_and_weights_are_exact() -> None:
    kali, _ = rumus("{rasio: [a, b], kali: 100_000}")
    bobot, _ = rumus("tertimbang: {a: 33.3, b: 66.7}")
    assert kali is not None
    assert kali.kali is not None
    assert kali.kali.nilai == 100_000
    assert bobot is not None
    assert [b.nilai for b in (bobot.tertimbang or {}).values()] == [Decimal("33.3"), Decimal("66.7")]


SATU = "rumus memerlukan tepat satu dari rasio, rerata, tertimbang, geometrik, jumlah, pertumbuhan, bagian; ditemukan"
SALAH = [
    ("kali: 100", "1:1-10", f"{SATU} 0"),
    ("{rerata: [a], jumlah: [b]}", "1:1-27", f"{SATU} 2"),
    ("rasio: [a]", "1:1-11", "rasio memerlukan dua nama: [pembilang, penyebut]"),
    ("rasio: [a, b, c]", "1:1-17", "rasio memerlukan dua nama: [pembilang, penyebut]"),
    ("rasio: a", "1:8-9", "tulis sebagai daftar nama: [satu, dua]"),
    ("rerata: {a: 1}", "1:9-15", "tulis sebagai daftar nama: [satu, dua]"),
    ("rerata: [a, '']", "1:9-16", "tulis sebagai daftar nama: [satu, dua]"),
    ("rerata: [a, [b]]", "1:9-17", "tulis sebagai daftar nama: [satu, dua]"),
    ("tertimbang: [a, b]", "1:13-19", "tulis bobot sebagai peta {nama: bobot}"),
    ("tertimbang: {}", "1:13-15", "tulis bobot sebagai peta {nama: bobot}"),
    ("tertimbang: {a: -1, b: 2}", "1:17-19", "bobot a harus bilangan yang tidak negatif"),
    ("tertimbang: {a: banyak}", "1:17-23", "bobot a harus bilangan yang tidak negatif"),
    ("tertimbang: {a: 0, b: 0}", "1:13-25", "jumlah bobot 0; tulis sekurangnya satu bobot lebih dari nol"),
    ("{rasio: [a, b], kali: 0}", "1:23-24", "kali harus bilangan lebih dari nol, misalnya 100 atau 100_000"),
    ("{rasio: [a, b], kali: x}", "1:23-24", "kali harus bilangan lebih dari nol, misalnya 100 atau 100_000"),
    ("{rerata: [a, b], kali: 25}", "1:24-26", "kali hanya berlaku bagi rasio dan bagian: rerata"),
    ("{bagian: jumlah, kali: 25}", "1:24-26", "kali hanya berlaku bagi rasio dan bagian: rerata"),
]


@pytest.mark.parametrize(("teks", "tempat", "pesan"), SALAH, ids=[teks for teks, _, _ in SALAH])
def test_mistake_in_a_formula(teks: str, tempat: str, pesan: str) -> None:
    objek, (temuan, *lain) = rumus(teks)
    assert objek is None
    assert not lain
    assert f"{temuan.span.line}:{temuan.span.column}-{temuan.span.end_column}" == tempat
    assert (temuan.code, temuan.message) == ("S004", pesan)


def test_indicator_needs_its_polarity_and_says_nothing_else_by_itself() -> None:
    pohon, _ = source.baca(WAJIB.encode(), "x.yaml")
    assert pohon is not None
    indikator, _ = ikat(Indikator, pohon)
    assert indikator is not None
    assert (indikator.akumulasi, indikator.iku, indikator.pendukung, indikator.desimal) == (
        "terakhir",
        False,
        False,
        None,
    )
    tanpa, _ = source.baca(WAJIB.replace("polaritas: maksimalkan\n", "").encode(), "x.yaml")
    assert tanpa is not None
    assert [t.message for t in ikat(Indikator, tanpa)[1]] == ["kunci “polaritas” wajib diisi"]


def test_the_smallest_year_has_one_of_everything(kecamatan: Path) -> None:
    berkas, _ = source.baca_berkas(kecamatan / "kinerja.yaml", "kinerja.yaml")
    assert berkas is not None
    kinerja, temuan = ikat(BerkasKinerja, berkas)
    assert kinerja is not None, temuan
    semua = [i for t in kinerja.tujuan.values() for i in t.indikator.values()]
    semua += [i for s in kinerja.sasaran.values() for i in s.indikator.values()]
    utama = [i for i in semua if not i.pendukung]
    assert {i.rumus.jenis for i in semua if i.rumus} == {"rasio", "tertimbang", "pertumbuhan", "bagian"}
    assert {i.polaritas for i in semua} == {"maksimalkan", "minimalkan"}
    assert any(i.iku for i in utama)
    assert all(i.definisi and i.sumber_data and i.bukti and i.penanggung_jawab for i in utama)
    assert {r.status for i in semua for r in i.rekomendasi.values()} == {"selesai", "berjalan"}
