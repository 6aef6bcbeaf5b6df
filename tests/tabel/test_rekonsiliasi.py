from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pytest

from lakip_cli.calculate.figur import Figur
from lakip_cli.compiler import Compilation, compile_folder
from lakip_cli.tabel.jenis import Baris, Sel
from lakip_cli.tabel.rekonsiliasi import rekap, rekonsiliasi, selisih

Kisi = Callable[[Sequence[Baris], int], list[list[Sel]]]
KLAIM = """\
- tempat: Tabel 9.1
  tabel: |
    | indikator | target | realisasi.2023 | nama         |
    | konflik   | 99     | 1.234.567      | Nama lain    |
- tempat: Bab IX, alinea 2
  kutipan: dasar [PP 8/2006](dasar_hukum.tiada.nama), tahun [2024](laporan.tahun), [0,7](indikator.konflik.realisasi)
- tempat: Rumus
  persamaan: 1 + 1 = 3
"""


Cetak = Callable[[str], Compilation]


@pytest.fixture
def cetak(kecamatan: Path, tmp_path: Path) -> Cetak:
    """The small year, compiled beside what a report of it is said to print."""

    def susun(klaim: str) -> Compilation:
        tahun = Path(shutil.copytree(kecamatan, tmp_path / "2024"))
        (tahun / "tercetak.yaml").write_text(klaim, encoding="utf-8")
        return compile_folder(tahun)

    return susun


@pytest.fixture
def diadili(cetak: Cetak) -> Compilation:
    return cetak(KLAIM)


def _figur(diadili: Compilation) -> Mapping[str, Figur]:
    assert diadili.hasil is not None
    return diadili.hasil.figur


def test_tanpa_klaim_tanpa_tabel() -> None:
    assert rekonsiliasi((), {}) == ()


def test_rekap_menjumlah_semua_klaim(diadili: Compilation) -> None:
    tabel = rekap(diadili.putusan)
    isi = {baris[0].cetak: baris[1].cetak for baris in (*tabel.badan, *tabel.kaki)}
    assert isi["mengikuti"] == "1"
    assert isi["dikutip tetapi tidak tercantum"] == "1"
    assert isi["Jumlah"] == str(len(diadili.putusan)) == str(sum(int(b[1].cetak) for b in tabel.badan))


def test_setiap_selisih_berdiri_di_tempatnya(diadili: Compilation, kisi: Kisi) -> None:
    tabel = selisih(diadili.putusan, _figur(diadili))
    baris = [[sel.cetak for sel in satu] for satu in kisi(tabel.badan, len(tabel.kolom))]
    assert [satu[0] for satu in baris] == ["Tabel 9.1"] * 3 + ["Bab IX, alinea 2"] * 2 + ["Rumus"]
    assert [satu[2] for satu in baris] == ["99", "1.234.567", "Nama lain", "PP 8/2006", "0,7", "1 + 1 = 3"]
    assert baris[3][1:] == ["dasar hukum", "PP 8/2006", "–", "–", "dikutip tetapi tidak tercantum"]
    assert baris[5][1:] == ["persamaan", "1 + 1 = 3", "2", "+1", "bertentangan: ruas kiri 2, ruas kanan 3"]
    assert all(sum(sel.judul for sel in satu) == 1 for satu in tabel.badan)


def test_angka_turunan_dan_selisih_membawa_jejaknya(diadili: Compilation) -> None:
    tabel = selisih(diadili.putusan, _figur(diadili))
    turunan, beda = (sel.isi for sel in tabel.badan[0][3:5])
    assert isinstance(turunan, Figur)
    assert isinstance(beda, Figur)
    assert turunan.alamat == "indikator.konflik.target"
    assert beda.jejak is not None
    assert [satu.cetak for satu in beda.jejak.masukan] == ["99", turunan.cetak]
    assert str(beda.jejak.masukan[0].tempat[0]) == "tercetak.yaml:4:19"


def test_laporan_memuatnya_dalam_lampiran(diadili: Compilation) -> None:
    assert diadili.naskah is not None
    bab = {satu.id: satu.bab for satu in diadili.naskah.tabel}
    assert bab["rekap-klaim"] == bab["rekonsiliasi"] == "lampiran"


def test_semua_yang_mengikuti_tidak_disebut(cetak: Cetak) -> None:
    hasil = cetak("- {tempat: Sampul, kutipan: '[2024](laporan.tahun)'}\n")
    assert [[sel.cetak for sel in baris] for baris in selisih(hasil.putusan, {}).badan] == [["Tidak ada selisih"]]
