"""What a year would be with one choice of its policy as it was."""

from __future__ import annotations

from decimal import Decimal

import pytest

from lakip_cli.calculate.buku import Hasil
from lakip_cli.diff import banding
from lakip_cli.diff.andaian import seperti_lama
from tests.conftest import LAPORAN, Hitung, Kinerja

DATA = {"target": "{2024: 50}", "realisasi": "{2024: 75}"}


@pytest.mark.parametrize(
    ("pasang", "kunci", "capaian"),
    [
        (("{}", "{capaian: {plafon: 120}}"), "kebijakan.capaian.plafon", "150"),
        (("{capaian: {plafon: 110}}", "{capaian: {plafon: 120}}"), "kebijakan.capaian.plafon", "110"),
        (("{capaian: {plafon: 110}}", "{capaian: {plafon: 120, lantai: 5}}"), "kebijakan.efisiensi", "120"),
        (("{}", "{capaian: {maksimalkan: verdik}}"), "kebijakan.capaian.maksimalkan", "150"),
    ],
)
def test_one_choice_is_the_old_one(
    hitung: Hitung, kinerja: Kinerja, pasang: tuple[str, str], kunci: str, capaian: str
) -> None:
    a, b = (hitung(laporan=f"{LAPORAN}kebijakan: {isi}\n", kinerja=kinerja(i=DATA)) for isi in pasang)
    hasil = seperti_lama(a, b, kunci)
    assert hasil is not None
    assert hasil.figur["indikator.i.capaian"].isi == Decimal(capaian)
    assert hasil.laporan.berkas.laporan.at("tahun") == b.laporan.berkas.laporan.at("tahun")


def test_a_floor_that_was_not_written_was_zero(hitung: Hitung, kinerja: Kinerja) -> None:
    data = {"polaritas": "minimalkan", "target": "{2024: 50}", "realisasi": "{2024: 150}"}
    lama = hitung(kinerja=kinerja(i=data))
    baru = hitung(laporan=f"{LAPORAN}kebijakan: {{capaian: {{lantai: tidak ada}}}}\n", kinerja=kinerja(i=data))
    hasil = seperti_lama(lama, baru, "kebijakan.capaian.lantai")
    assert hasil is not None
    assert [h.figur["indikator.i.capaian"].isi for h in (lama, baru, hasil)] == [0, -100, 0]


def test_a_scale_and_a_category_that_was_not_there(hitung: Hitung, kinerja: Kinerja) -> None:
    def tahun(batas: int, kategori: str = "kebijakan: {kategori: {skala: k}}\n") -> Hasil:
        skala = f"skala: {{k: {{nama: K, dasar: D, pita: {{Baik: lebih dari {batas}, Kurang: mulai 0}}}}}}\n"
        return hitung(laporan=LAPORAN + skala + kategori, kinerja=kinerja(i=DATA))

    lama, baru, tanpa = tahun(50), tahun(160), tahun(50, "")
    hasil = seperti_lama(lama, baru, "skala.k.baik")
    assert hasil is not None
    assert hasil.figur["indikator.i.kategori"].isi == "Baik"
    hasil = seperti_lama(tanpa, lama, "kebijakan.kategori.skala")
    assert hasil is not None
    assert "indikator.i.kategori" not in hasil.figur
    assert seperti_lama(hitung(), baru, "skala.k.baik") is None
    assert seperti_lama(lama, baru, "indikator.i.capaian.plafon") is None


def test_the_old_scale_may_be_one_that_the_new_year_does_not_have(hitung: Hitung, kinerja: Kinerja) -> None:
    skala = "skala: {k: {nama: K, dasar: D, pita: {Baik: lebih dari 50, Kurang: mulai 0}}}\n"
    lama = hitung(laporan=f"{LAPORAN}{skala}kebijakan: {{kategori: {{skala: k}}}}\n", kinerja=kinerja(i=DATA))
    kebijakan = "kebijakan: {kategori: {skala: permendagri-86-2017}}\n"
    baru = hitung(laporan=LAPORAN + kebijakan, kinerja=kinerja(i=DATA))
    hasil = seperti_lama(lama, baru, "kebijakan.kategori.skala")
    assert hasil is not None
    assert hasil.figur["indikator.i.kategori"].isi == "Baik"
    sebab = {satu.alamat: satu.sebab for satu in banding(lama, baru).dampak}
    assert sebab["indikator.i.kategori"] == ("kebijakan.kategori.skala",)


def test_an_effect_names_only_the_choice_that_made_it(hitung: Hitung, kinerja: Kinerja) -> None:
    lain = {"target": "{2024: 50}", "realisasi": "{2024: 40}"}
    lama = hitung(kinerja=kinerja(i=DATA, j=lain))
    kebijakan = "kebijakan: {capaian: {plafon: 120, lantai: 1}, rerata: {belum: batalkan}}\n"
    hasil = banding(lama, hitung(laporan=LAPORAN + kebijakan, kinerja=kinerja(i=DATA, j=lain)))
    plafon = ("kebijakan.capaian.plafon",)
    assert {satu.alamat: satu.sebab for satu in hasil.dampak} == {
        "indikator.i.capaian": plafon, "sasaran.s.capaian": plafon, "ringkasan.capaian": plafon,
    }  # fmt: skip
    assert len(hasil.perubahan) == 3


def test_a_category_that_a_policy_gave_is_neither_better_nor_worse(hitung: Hitung, kinerja: Kinerja) -> None:
    def tahun(kebijakan: str, realisasi: int) -> Hasil:
        data = {"target": "{2024: 100}", "realisasi": f"{{2024: {realisasi}}}"}
        return hitung(
            laporan=f"{LAPORAN}kebijakan: {{kategori: {{skala: permendagri-86-2017}}{kebijakan}}}\n",
            kinerja=kinerja(i=data),
        )

    def kata(lama: Hasil, baru: Hasil) -> list[str]:
        return [satu.makna for satu in banding(lama, baru).dampak if satu.alamat.endswith("kategori")]

    assert kata(tahun("", 95), tahun(", capaian: {plafon: 80}", 95)) == [""]
    assert kata(tahun("", 95), tahun("", 60)) == ["memburuk"]
