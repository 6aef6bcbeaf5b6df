from __future__ import annotations

import re
from decimal import Decimal

from lakip_cli.calculate.figur import Figur
from lakip_cli.formats.html.jejak import BATAS, JejakAngka
from tests.formats.contoh import BELUM, CAPAIAN, NAMA_PANJANG, NOL, PAGU, POLOS, PREDIKAT, TIDAK_DIHITUNG, TOTAL


def jendela(figur: Figur) -> str:
    jejak = JejakAngka()
    jejak.tombol(figur, figur.cetak)
    return jejak.jendela(jejak.terpakai)


def test_button_opens_the_window_of_its_figure() -> None:
    jejak = JejakAngka()
    assert jejak.tombol(CAPAIAN, "100,44") == (
        '<button type="button" class="angka" popovertarget="j-indikator.layanan.capaian.2023">100,44</button>'
    )
    assert list(jejak.terpakai) == ["j-indikator.layanan.capaian.2023"]
    assert jejak.jendela(jejak.terpakai).startswith('<div popover id="j-indikator.layanan.capaian.2023"')


def test_nothing_to_tell_is_no_button() -> None:
    jejak = JejakAngka()
    assert (jejak.tombol(POLOS, "7"), jejak.tombol_samping(POLOS, "7"), jejak.tombol(CAPAIAN, "")) == ("7", "7", "")
    assert not jejak.terpakai


def test_words_are_buttons_of_their_own_kind() -> None:
    jejak = JejakAngka()
    assert 'class="angka kata"' in jejak.tombol(PREDIKAT, "BB")
    samping = jejak.tombol_samping(NAMA_PANJANG, NAMA_PANJANG.cetak)
    assert samping.startswith("Meningkatnya mutu layanan bagi semua warga<button ")
    assert 'aria-label="Jejak: Nama sasaran">°</button>' in samping


def test_one_window_an_address_and_printed_form() -> None:
    jejak = JejakAngka()
    lain = CAPAIAN._replace(cetak="100,4%")
    tujuan = [
        re.findall('popovertarget="([^"]+)"', jejak.tombol(f, f.cetak))[0] for f in (CAPAIAN, lain, CAPAIAN, lain)
    ]
    assert tujuan == ["j-indikator.layanan.capaian.2023", "j-indikator.layanan.capaian.2023~2"] * 2
    assert jejak.jendela(jejak.terpakai).count("<div popover") == 2


def test_fact_names_its_place() -> None:
    assert "<dt>Tertulis di</dt><dd><code>data/kinerja.yaml:31:13</code></dd>" in jendela(NOL)


def test_number_has_its_unit_unless_the_sign_is_inside() -> None:
    nilai = [re.findall('<p class="nilai">(.*?)</p>', jendela(f))[0] for f in (NOL, CAPAIAN, PAGU[0], BELUM, PREDIKAT)]
    assert nilai == ["0 aduan", "100,44%", "Rp91.234.567", "belum", "BB"]


def test_state_has_its_reason() -> None:
    assert "<p>Survei baru terbit Maret 2024.</p>" in jendela(BELUM)
    assert "<p>Realisasinya belum ada.</p>" in jendela(TIDAK_DIHITUNG)


def test_long_list_of_inputs_ends_with_the_command_that_shows_all() -> None:
    isi = jendela(TOTAL)
    assert isi.count("data/anggaran.yaml:") == BATAS
    assert "dan 10 masukan lain: <code>lakip why DATA total.pagu</code>" in isi


def test_inputs_of_inputs_stand_one_level_deep() -> None:
    assert CAPAIAN.jejak is not None
    atas = CAPAIAN._replace(alamat="x", isi=Decimal(1), jejak=CAPAIAN.jejak._replace(masukan=(CAPAIAN,)))
    isi = jendela(atas)
    assert "Realisasi layanan tepat waktu: <b>90,40%</b>" in isi
    assert "Layanan selesai tepat waktu" not in isi


def test_hostile_address_is_one_id() -> None:
    id_ = re.findall('<div popover id="([^"]*)"', jendela(NOL._replace(alamat='a "b" <c>')))
    assert id_ == ["j-a-&quot;b&quot;-&lt;c&gt;"]
