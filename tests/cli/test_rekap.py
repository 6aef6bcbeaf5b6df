"""``lakip rekap``."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.conftest import Lakip

KE = Path("build/rekap-2024")


@pytest.fixture
def akar(tahun: Path) -> Path:
    """Two agencies and a broken one, with the year before of the first."""
    for satu in ("kab/a/2024", "kab/a/2023", "kab/b/2024", "kab/rusak/2024"):
        shutil.copytree(tahun, satu)
        kepala = Path(satu) / "laporan.yaml"
        teks = kepala.read_text("utf-8").replace("tahun: 2024", f"tahun: {satu[-4:]}")
        teks = teks.replace("Kecamatan Sukamaju", f"Kecamatan {satu[4]}").replace("keadaan: final", "keadaan: draf")
        kepala.write_text(teks, encoding="utf-8")
    shutil.rmtree("kab/a/2023/narasi")  # it names figures of 2024
    Path("kab/rusak/2024/lra.yaml").write_text("akun: [\n", encoding="utf-8")
    Path("kab/rekap.yaml").write_text(
        "pemerintah: Kabupaten Tanjung Harapan\ntahun: 2024\nsejak: 2023\n", encoding="utf-8"
    )
    return Path("kab")


def test_a_tree_is_summed_up_in_every_format(akar: Path, lakip: Lakip) -> None:
    hasil = lakip("rekap", "kab", "-f", "md,html,json,xlsx,pdf,docx")
    assert (hasil.kode, hasil.out) == (0, "")
    assert hasil.err.endswith("2 instansi, 1 laporan tidak direkap\n")
    assert "rusak/2024 tidak direkap: lra.yaml baris 2: " in hasil.err
    assert {"laporan.md", "laporan.html", "hasil.json", "laporan.xlsx", "laporan.pdf", "laporan.docx"} <= {
        satu.name for satu in KE.iterdir()
    }
    isi = json.loads((KE / "hasil.json").read_text("utf-8"))
    assert isi["laporan"]["pemerintah"] == "Kabupaten Tanjung Harapan"
    assert isi["figur"]["total.pagu"]["nilai"] == str(2 * 1_983_150_000)
    assert isi["figur"]["instansi.a.capaian.2023"]["cetak"].endswith("%")
    assert (KE / "laporan.html").read_text("utf-8").count("<svg") == 4


def test_charts_may_be_left_as_data(akar: Path, lakip: Lakip) -> None:
    assert lakip("rekap", "kab", "-f", "html", "--tanpa-grafik").kode == 0
    html = (KE / "laporan.html").read_text("utf-8")
    assert "Capaian Instansi Menurut Peringkat" in html
    assert "<svg" not in html


def test_what_the_fonts_of_the_pdf_lack_is_told(akar: Path, lakip: Lakip) -> None:
    kepala = akar / "rekap.yaml"
    kepala.write_text(kepala.read_text("utf-8").replace("Tanjung Harapan", "Tanjung 😀"), encoding="utf-8")
    hasil = lakip("rekap", "kab", "-f", "pdf")
    assert (hasil.kode, "PDF mencetak □ untuk karakter yang tidak dimiliki hurufnya: 😀" in hasil.err) == (0, True)


def test_a_pool_writes_the_same_bytes(akar: Path, lakip: Lakip) -> None:
    for ke, lain in (("satu", ()), ("dua", ("--jobs", "2"))):
        assert lakip("rekap", "kab", "-f", "md,json", "-o", ke, *lain).kode == 0
    nama = sorted(satu.name for satu in Path("satu/rekap-2024").iterdir())
    assert [Path("satu/rekap-2024", satu).read_bytes() for satu in nama] == [
        Path("dua/rekap-2024", satu).read_bytes() for satu in nama
    ]


def test_mistakes_in_the_file_are_told_with_their_line_and_nothing_is_written(akar: Path, lakip: Lakip) -> None:
    Path("kab/rekap.yaml").write_text("pemerintah: X\ntahun: 2024\nkategori: entah\n", encoding="utf-8")
    hasil = lakip("rekap", "kab")
    assert hasil.kode == 1
    assert hasil.err.startswith("kab/rekap.yaml:3:11  R001 skala “entah” tidak ada; ")
    Path("kab/rekap.yaml").unlink()
    assert lakip("rekap", "kab") == (
        2,
        "",
        "lakip: kab/rekap.yaml tidak ada; tulis di sana pemerintah dan tahun yang direkap\n",
    )
    assert not KE.exists()


def test_without_a_single_report_nothing_is_written(akar: Path, lakip: Lakip) -> None:
    Path("kab/rekap.yaml").write_text("pemerintah: X\ntahun: 2025\n", encoding="utf-8")
    hasil = lakip("rekap", "kab")
    assert hasil.kode == 1
    assert hasil.err.endswith("tidak ada laporan tahun 2025 yang dapat direkap; hasil lama tidak disentuh\n")
    assert not KE.exists()
