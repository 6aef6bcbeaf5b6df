"""What is held against what."""

from __future__ import annotations

from lakip_cli.diff.isi import isi
from lakip_cli.diff.pasang import TIDAK_DITULIS, pasang, tahunan
from tests.conftest import LAPORAN, Hitung, Kinerja

LALU = LAPORAN.replace("2024", "2023")


def test_within_a_year_addresses_meet(hitung: Hitung, kinerja: Kinerja) -> None:
    lama, baru = (hitung(kinerja=kinerja(i={"target": teks})) for teks in ("{2023: 1}", "{2023: 1, 2024: 2}"))
    semua = {satu.alamat: satu for satu in pasang(isi(lama), isi(baru)) if satu.kunci == "indikator.i.target"}
    assert list(semua) == ["indikator.i.target.2023", "indikator.i.target"]
    kini = semua["indikator.i.target"]
    assert (kini.lama.cetak, kini.lama.kosong, kini.baru.cetak) == (TIDAK_DITULIS, True, "2,00%")


def test_across_years_dates_are_nothing_to_compare(hitung: Hitung) -> None:
    lama = hitung(laporan=f"{LALU}tanggal: 2024-01-31\n", anggaran="{dpa: {murni: 2023-01-02}, program: {}}")
    baru = hitung(laporan=f"{LAPORAN}tanggal: 2025-01-31\n", anggaran="{dpa: {murni: 2024-01-02}, program: {}}")
    assert not [satu.alamat for satu in pasang(isi(lama), isi(baru)) if tahunan(satu.kunci)]
    assert {satu.alamat for satu in pasang(isi(baru), isi(baru)) if tahunan(satu.kunci)} == {
        "laporan.tanggal",
        "laporan.keadaan",
        "anggaran.dpa.murni",
    }


def test_things_that_only_one_year_has_have_no_pairs(hitung: Hitung, kinerja: Kinerja) -> None:
    lama, baru = hitung(kinerja=kinerja(i={})), hitung(kinerja=kinerja(j={}))
    assert not [satu for satu in pasang(isi(lama), isi(baru)) if satu.benda.startswith("indikator.")]
