"""A comparison for other programs."""

from __future__ import annotations

import json
from fractions import Fraction

from lakip_cli.calculate.buku import Hasil
from lakip_cli.diagnostics import Diagnostic, Severity, Span
from lakip_cli.diff import banding
from lakip_cli.diff.jenis import Sajian, Temuan
from lakip_cli.diff.json import tulis
from tests.conftest import LAPORAN, Hitung, Kinerja

LALU = f"{LAPORAN.replace('2024', '2023')}sebagian: Hilang.\n"


def test_everything_is_there_and_exact(hitung: Hitung, kinerja: Kinerja) -> None:
    def tahun(t: int, laporan: str, r: int, **lain: dict[str, str]) -> Hasil:
        k = {"satuan": "indeks", "rumus": "{rerata: [a, b, c]}"}
        a = {"realisasi": f"{{{t}: {r}}}", "satuan": "indeks"}
        return hitung(
            laporan=laporan,
            kinerja=kinerja(k=k, a=a, b={**a, "realisasi": f"{{{t}: 1}}"}, c={**a, "realisasi": f"{{{t}: 2}}"}, **lain),
        )

    temuan = Diagnostic(Span("a.yaml", 1, 2, 1, 3), "K101", Severity.WARNING, "pesan")
    sajian = Sajian(
        ("x", "y"), banding(tahun(2023, LALU, 4), tahun(2024, LAPORAN, 5, baru={})), Temuan((), (temuan,), (temuan,))
    )
    isi = json.loads(tulis(sajian))
    assert list(isi) == ["lakip", "skema", "lama", "baru", "perubahan", "dampak", "urai", "tak_banding", "temuan"]
    assert isi["lama"] == {"nama": "x", "tahun": 2023, "instansi": "Kecamatan Sukamaju", "sebagian": "Hilang."}
    (perubahan,) = isi["perubahan"]
    assert perubahan == {
        "bagian": "realisasi",
        "alamat": "indikator.a.realisasi",
        "nama": "Indikator",
        "lama": {"cetak": "4,00", "nilai": "4", "satuan": "indeks", "tempat": perubahan["lama"]["tempat"]},
        "baru": {"cetak": "5,00", "nilai": "5", "satuan": "indeks", "tempat": perubahan["baru"]["tempat"]},
        "selisih": "1",
        "persen": "25",
        "makna": "membaik",
        "catatan": [],
    }
    assert [(satu["alamat"], satu["sebab"]) for satu in isi["dampak"]] == [
        ("indikator.k.realisasi", ["indikator.a.realisasi"])
    ]
    urai = isi["urai"]["indikator.k.realisasi"]
    assert Fraction(urai["pecahan"]) == sum(Fraction(satu["pecahan"]) for satu in urai["andil"]) == Fraction(1, 3)
    assert isi["tak_banding"] == [{"bagian": "ditambah", "apa": "indikator", "alamat": ["indikator.baru"]}]
    assert isi["temuan"]["baru"] == {"kesalahan": 0, "peringatan": 1, "catatan": 0}
    assert isi["temuan"]["muncul"] == [
        {"kode": "K101", "berat": "peringatan", "pesan": "pesan", "tempat": "a.yaml:1:2"}
    ]
