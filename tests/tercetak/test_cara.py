"""Other methods that give a printed number: (claim, the method, its verdict), and numbers that none gives."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest

from lakip_cli.tercetak.arsip import Arsip, Kasus
from lakip_cli.tercetak.cara import cara_lain, komplemen, pembulatan, potong
from lakip_cli.tercetak.putusan import Vonis

Buat = Callable[[str], tuple[Arsip, Kasus]]


@pytest.mark.parametrize(
    ("klaim", "vonis", "alasan"),
    [
        ("[37%](indikator.tepat.realisasi)", Vonis.DIPOTONG, ""),
        ("[37,00%](indikator.tepat.realisasi)", Vonis.BERSYARAT, "dipotong ke bilangan utuh"),
        ("[38,00%](indikator.tepat.realisasi)", Vonis.BERSYARAT, "dibulatkan ke bilangan utuh lalu ditulis dengan 2"),
        ("[37,60%](indikator.tepat.realisasi)", Vonis.BERSYARAT, "ke 1 desimal lalu"),
        ("[36,00%](indikator.tepat.realisasi)", None, ""),
        ("[36%](indikator.tepat.realisasi)", None, ""),
    ],
)
def test_roundings(kasus: Buat, klaim: str, vonis: Vonis | None, alasan: str) -> None:
    sebab = pembulatan(*kasus(klaim))
    assert (sebab.vonis if sebab else None) is vonis
    assert sebab is None or alasan in sebab.alasan


def test_cutting_off() -> None:
    assert [str(potong(Decimal(x), 1)) for x in ("1.99", "-1.99", "2")] == ["1.9", "-1.9", "2.0"]


def test_complements(kasus: Buat) -> None:
    sebab = komplemen(*kasus("[1,83%](sub_kegiatan.gedung.serapan)"))
    assert sebab is not None
    assert (sebab.vonis, sebab.alasan) == (Vonis.CARA_KELIRU, "yang dicetak adalah 100% − 98,17%")
    lain = komplemen(*kasus("[98,2](sub_kegiatan.gedung.serapan), sisa [1,8%](sub_kegiatan.gedung.serapan)"))
    assert lain is not None
    tercetak = komplemen(*kasus("[98,1](sub_kegiatan.gedung.serapan), sisa [1,9%](sub_kegiatan.gedung.serapan)"))
    assert tercetak is not None
    assert "98,1 yang tercetak" in tercetak.alasan
    assert komplemen(*kasus("[5%](sub_kegiatan.gedung.serapan)")) is None
    assert komplemen(*kasus("[77](indikator.kunjungan.realisasi)")) is None


@pytest.mark.parametrize(
    ("klaim", "uraian"),
    [
        # T 60, R 45, less is better: LAN gives 125; what else is in use gives these
        ("[133,33%](indikator.hilang.capaian)", "target ÷ realisasi × 100"),
        ("[25,00%](indikator.hilang.capaian)", "kelebihan atas target"),
        ("[75,00%](indikator.hilang.capaian)", "tanpa melihat polaritas"),
        ("[100,00%](indikator.hilang.capaian)", "dibatasi 0 sampai 100"),
        # mean of the lines' percentages: (99,93… + 98,4…) ÷ 2 against Σ ÷ Σ
        ("[98,90%](kegiatan.ruang.serapan)", None),
        ("[98,54%](kegiatan.ruang.serapan)", "rata-rata persentase serapan"),
        ("[0,33](indikator.hilang.realisasi)", None),
    ],
)
def test_formulas(kasus: Buat, klaim: str, uraian: str | None) -> None:
    sebab = cara_lain(*kasus(klaim))
    if uraian is None:
        assert sebab is None
    else:
        assert sebab is not None
        assert uraian in sebab.alasan


def test_a_mean_of_rounded_inputs(kasus: Buat) -> None:
    # (37,61… + 93,545) ÷ 2 = 65,58; of whole inputs (38 + 94) ÷ 2 = 66, cut off (37 + 93) ÷ 2 = 65
    for cetak, kata in (("66,00", "dibulatkan ke 0"), ("65,00", "dipotong ke 0")):
        sebab = cara_lain(*kasus(f"[{cetak}](indikator.indeks.realisasi)"))
        assert sebab is not None
        assert kata in sebab.alasan


def test_efficiency_by_another_formula(kasus: Buat) -> None:
    arsip, satu = kasus("[99,99%](program.umum.serapan)")
    assert cara_lain(arsip, satu) is None
    hasil = arsip.hasil.figur["sasaran.layanan.efisiensi"]
    assert hasil.jejak is not None
    capaian, serapan = (f.isi for f in hasil.jejak.masukan)
    assert isinstance(capaian, Decimal)
    assert isinstance(serapan, Decimal)
    cetak = f"{capaian - serapan:.2f}".replace(".", ",")
    sebab = cara_lain(*kasus(f"[{cetak}%](sasaran.layanan.efisiensi)"))
    assert sebab is not None
    assert "capaian − serapan" in sebab.alasan
