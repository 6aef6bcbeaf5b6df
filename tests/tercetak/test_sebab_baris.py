"""Causes that a row shows: columns swapped, rows copied, consequences of wrong neighbours."""

from __future__ import annotations

from collections.abc import Callable

from lakip_cli.tercetak.putusan import Putusan, Vonis
from tests.tercetak.contoh import kutipan, persamaan, tabel

Adili = Callable[[str], list[Putusan]]
KEPALA = "sub_kegiatan | pagu | realisasi | serapan | sisa"


def _dugaan(putusan: Putusan) -> str:
    assert putusan.dugaan is not None, putusan
    return putusan.dugaan.teks


def test_columns_swapped_in_print(adili: Adili) -> None:
    putusan = adili(tabel(KEPALA, "gedung | 118.250.300 | 120.456.000 | 98,17 | 2.205.700"))
    assert [satu.vonis.name for satu in putusan] == ["BERTENTANGAN", "BERTENTANGAN", "MENGIKUTI", "MENGIKUTI"]
    assert {_dugaan(satu) for satu in putusan[:2]} == {"kolom pagu dan realisasi tertukar"}
    assert putusan[0].kunci == putusan[1].kunci == ("tukar", "sub_kegiatan.gedung")


def test_columns_swapped_in_the_facts(adili: Adili) -> None:
    putusan = adili(tabel(KEPALA, "kirim | 937.000 | 937.500 | 99,95 | 500"))
    assert [satu.ikut for satu in putusan] == [True, True, False, False]
    assert len({satu.kunci for satu in putusan[2:]}) == 1
    assert "pagu 937.500 dan realisasi 937.000 memberi serapan 99,95% dan sisa 500" in _dugaan(putusan[2])
    lain = adili(tabel(KEPALA, "kirim | 937.000 | 937.500 | 99,90 |"))[-1]
    assert lain.dugaan is None


def test_a_column_repeated(adili: Adili) -> None:
    putusan = adili(tabel(KEPALA, "gedung | 120.456.000 | 120.456.000 | 100,00 | -"))
    assert _dugaan(putusan[1]) == "sama dengan kolom pagu di sampingnya"
    assert [(satu.vonis, satu.akibat, satu.kunci) for satu in putusan[2:]] == [
        (Vonis.BERSYARAT, True, putusan[1].kunci)
    ] * 2
    assert "dihitung dengan pagu 120.456.000 dan realisasi 120.456.000 yang tercetak di sampingnya" in putusan[2].alasan


def test_a_copied_row(adili: Adili) -> None:
    baris = "120.456.000 | 118.250.300 | 98,17 | 2.205.700"
    putusan = adili(tabel(KEPALA, f"gedung | {baris}", f"anak | {baris}"))
    salah = [satu for satu in putusan if not satu.ikut]
    assert len(salah) == 4
    assert {satu.kunci[0] for satu in salah} == {"salin"}
    assert _dugaan(salah[0]) == "baris ini disalin dari baris Pemeliharaan Gedung (4 sel sama)"


def test_a_parent_with_its_only_childs_numbers_is_no_copied_row(adili: Adili) -> None:
    baris = "120.456.000 | 118.250.300 | |"
    putusan = adili(tabel(KEPALA, f"gedung | {baris}", f"kegiatan.ruang | {baris}"))
    assert {satu.kunci[0] for satu in putusan if not satu.ikut} == {"baris"}


def test_one_equal_cell_is_no_copied_row(adili: Adili) -> None:
    putusan = adili(tabel(KEPALA, "gedung | 120.456.000 | | |", "anak | 120.456.000 | 83.204.305 | |"))
    assert putusan[1].kunci[0] != "salin"


def test_a_share_of_numbers_printed_elsewhere(adili: Adili) -> None:
    teks = tabel(KEPALA, "anak | 83.329.999 | 60.000.000 | |") + tabel("sub_kegiatan | serapan", "anak | 72,00")
    akhir = adili(teks)[-1]
    assert (akhir.vonis, akhir.akibat) == (Vonis.BERSYARAT, True)
    assert "yang tercetak di Tabel 1" in akhir.alasan


def test_a_remainder_of_a_wrong_share(adili: Adili) -> None:
    alamat = "sasaran.layanan"
    benar = adili(persamaan(f"100% - [98,37%]({alamat}.serapan) = [1,63%]({alamat}.efisiensi)"))
    potong, sisa = benar[0], benar[1]
    assert (potong.vonis, sisa.vonis) == (Vonis.DIPOTONG, Vonis.BERSYARAT)
    assert sisa.kunci == potong.kunci
    assert "serapan 98,37% yang tercetak di Rumus" in sisa.alasan


def test_without_printed_neighbours_nothing_follows_from_them(adili: Adili) -> None:
    (putusan,) = adili(kutipan("[55,55](sub_kegiatan.anak.serapan)"))
    assert (putusan.vonis, putusan.dugaan) == (Vonis.BERTENTANGAN, None)
