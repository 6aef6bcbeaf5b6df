"""A comparison on the terminal."""

from __future__ import annotations

from lakip_cli.diff import banding
from lakip_cli.diff.jenis import Sajian
from lakip_cli.diff.text import tulis
from tests.conftest import LAPORAN, Hitung, Kinerja

LALU = LAPORAN.replace("2024", "2023")


def test_nothing_changed(hitung: Hitung) -> None:
    assert tulis(Sajian(("a", "b"), banding(hitung(), hitung()))) == "a → b\nTidak ada perubahan.\n"


def test_sections_names_lines_and_effects(hitung: Hitung, kinerja: Kinerja) -> None:
    lama = hitung(
        laporan=f"{LALU}sebagian: Laporannya hilang.\n",
        kinerja=kinerja(i={"target": "{2023: 50}", "realisasi": "{2023: 1 / 2}"}, h={"target": "{2023: 1}"}),
    )
    banyak: dict[str, dict[str, str]] = {f"j{ke}": {} for ke in range(8)}
    baru = hitung(
        kinerja=kinerja(i={"target": "{2024: 60}", "realisasi": "{2024: 2 / 2}"}, h={"satuan": "orang"}, **banyak),
        perjanjian="{tanggal: 2024-01-01, tempat: X, pihak_pertama: a}",
        laporan=f"{LAPORAN}pejabat: {{a: {{nama: A, jabatan: B}}}}\n",
    )
    teks = tulis(Sajian(("2023", "2024"), banding(lama, baru)))
    assert teks.startswith("2023 → 2024\n2023 hanya sebagian diketahui: Laporannya hilang.\n4 perubahan: ")
    assert "\nDefinisi berubah\n  Indikator\n    indikator.h.satuan: persen → orang\n" in teks
    assert "    indikator.i.target: 50,00% → 60,00% (+10,00 persen poin)\n" in teks
    assert "        tercapai tercapai" not in teks
    assert "\n  8 indikator: j0, j1, j2, j3, j4, j5, 2 lagi\n" in teks
