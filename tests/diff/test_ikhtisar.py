"""What a reader wants first."""

from __future__ import annotations

from lakip_cli.calculate.buku import Hasil
from lakip_cli.diff import banding
from lakip_cli.diff.ikhtisar import capaian, indeks
from tests.conftest import LAPORAN, Hitung, Kinerja


def test_iku_stand_before_others_and_what_stayed_is_none(hitung: Hitung, kinerja: Kinerja) -> None:
    def tahun(realisasi: int) -> Hasil:
        satu = {"target": "{2024: 50}", "realisasi": f"{{2024: {realisasi}}}"}
        tetap = {"target": "{2024: 50}", "realisasi": "{2024: 50}"}
        return hitung(
            laporan=f"{LAPORAN}kebijakan: {{kategori: {{skala: permendagri-86-2017}}}}\n",
            kinerja=kinerja(biasa=satu, iku={**satu, "iku": "ya"}, tetap=tetap),
        )

    hasil = capaian(banding(tahun(50), tahun(48)))
    assert [(satu.id, satu.nama, satu.kategori) for satu in hasil] == [
        ("iku", "Indikator", None),
        ("biasa", "Indikator", None),
    ]
    assert [d.baru.cetak for d in (hasil[0].capaian, hasil[0].tercapai) if d] == ["96,00%", "tidak tercapai"]


def test_an_index_tells_its_parts(hitung: Hitung, kinerja: Kinerja) -> None:
    a, b = (
        hitung(
            kinerja=kinerja(
                k={"nama": "Indeks", "rumus": f"{{tertimbang: {{a: {w}, b: 1}}}}"},
                a={"realisasi": f"{{2024: {r}}}"},
                b={"realisasi": "{2024: 10}"},
            )
        )
        for w, r in ((1, 10), (3, 20))
    )
    (satu,) = indeks(banding(a, b))
    assert (satu.nama, satu.dampak.alamat) == ("Indeks", "indikator.k.realisasi")
    assert satu.andil == ("+6,25 dari indikator.a.realisasi: 10,00% → 20,00%", "+1,25 dari bobot")
    assert list(indeks(banding(a, a))) == []
