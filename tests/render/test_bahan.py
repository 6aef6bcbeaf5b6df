from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from lakip_cli.calculate.buku import Hasil
from lakip_cli.compiler import compile_folder
from lakip_cli.naskah import Angka, Bagan, BlokTabel, Paragraf, Simpul, TandaTangan, Teks
from lakip_cli.render.bahan import Bahan
from lakip_cli.render.jenis import Bagian, Narasi
from lakip_cli.render.rak import Rak
from lakip_cli.render.temuan import KesalahanTemplat


@pytest.fixture(scope="module")
def bahan() -> Bahan:
    hasil = compile_folder(Path(__file__).parents[1] / "kecamatan/2024").hasil
    assert hasil is not None
    return Bahan(hasil, Rak())


def test_an_unknown_name_is_refused_with_a_suggestion(bahan: Bahan) -> None:
    with pytest.raises(KesalahanTemplat, match="tabel `capain` tidak ada; mungkin maksudnya `capaian`"):
        bahan.tabel("capain")
    with pytest.raises(KesalahanTemplat, match="tidak menunjuk apa pun"):
        bahan.angka("total.pagi")


def test_tables_lists_and_signatures(bahan: Bahan) -> None:
    (blok,) = bahan.tabel("capaian")
    assert isinstance(blok, BlokTabel)
    assert bahan.butir("misi")
    assert not bahan.punya_narasi("hantu")
    assert bahan.narasi("hantu") == ()
    assert bahan.tanda_tangan("Sukamaju", None) == TandaTangan("Sukamaju, …", ())


@pytest.mark.parametrize(
    ("panggil", "salah", "maksud"),
    [
        ("grafik", "trend", "tren"),
        ("butir", "dasar-hukum", "dasar_hukum"),
        ("bagan", "organisai", "organisasi"),
        ("gambar", "pelayann", "pelayanan"),
    ],
)
def test_nama_salah_mendapat_saran(bahan: Bahan, panggil: str, salah: str, maksud: str) -> None:
    with pytest.raises(KesalahanTemplat, match=f"{panggil} `{salah}` tidak ada.*`{maksud}`"):
        bahan.fungsi()[panggil](salah)


def test_alamat_salah_mendapat_saran(bahan: Bahan) -> None:
    with pytest.raises(KesalahanTemplat) as galat:
        bahan.angka("total.pagi")

    assert galat.value.bantuan == "maksud Anda `total.pagu`?"


@pytest.mark.parametrize(
    ("alamat", "satuan"),
    [
        ("indikator.konflik.realisasi.2023", [" kejadian"]),
        ("indikator.waktu-tanggap.target", [" menit"]),
        ("indikator.tindak-lanjut.realisasi", []),
        ("indikator.rasio-petugas.realisasi", []),
        ("indikator.anggaran-desa.realisasi", []),
    ],
)
def test_sebut_dengan_satuannya(bahan: Bahan, alamat: str, satuan: list[str]) -> None:
    assert bahan.sebut(alamat) == (Angka(bahan.angka(alamat)), *map(Teks, satuan))


def _banyak(simpul: tuple[Simpul, ...]) -> int:
    return sum(1 + _banyak(satu.anak) for satu in simpul)


def test_bagan_memuat_setiap_simpul(bahan: Bahan) -> None:
    laporan = bahan.hasil.laporan
    [organisasi], [pohon] = bahan.bagan("organisasi"), bahan.bagan("pohon-kinerja")

    assert isinstance(organisasi, Bagan)
    assert isinstance(pohon, Bagan)
    assert laporan.berkas.organisasi is not None
    assert _banyak(organisasi.akar) == len(laporan.berkas.organisasi.jabatan)
    indikator = sum(len(list(laporan.indikator_milik("sasaran", id_))) for id_ in laporan.sasaran)
    assert _banyak(pohon.akar) == len(laporan.tujuan) + len(laporan.sasaran) + indikator


def test_tanda_tangan_bertanggal(bahan: Bahan) -> None:
    camat = bahan.pihak("camat")

    assert bahan.tanda_tangan("Sukamaju", date(2025, 2, 14), camat) == TandaTangan(
        "Sukamaju, 14 Februari 2025", (camat,)
    )


def test_narasi_yang_ditulis_saja(bahan: Bahan) -> None:
    bagian = Bagian("", 1, (Paragraf((Teks("Halo."),)),), {})
    berisi = Bahan(bahan.hasil, Rak())
    berisi.rak.narasi["isu"] = Narasi("narasi/isu.md", {"": bagian})

    assert berisi.punya_narasi("isu")
    assert berisi.narasi("isu") == bagian
    assert not berisi.punya_narasi("isu", "Uraian")
    assert berisi.narasi("isu", "Uraian") == ()


def test_alasan_bila_tidak_ada_bilangannya(bahan: Bahan) -> None:
    assert bahan.alasan("indikator.pengguna-daring.realisasi") == "belum diukur"
    assert bahan.alasan("indikator.ikm.capaian") == ""


def test_jabatan_tanpa_nama_disebut_demikian(hitung: Callable[..., Hasil]) -> None:
    organisasi = "jabatan: {a: {nama: Camat}, b: {nama: {tidak-tercantum: sobek}, atasan: a}}\n"
    (bagan,) = Bahan(hitung(organisasi=organisasi), Rak()).bagan("organisasi")

    assert isinstance(bagan, Bagan)
    assert bagan.akar == (Simpul("Camat", (Simpul("Jabatan yang namanya tidak tercantum"),)),)
