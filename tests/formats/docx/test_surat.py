"""Cover, letterhead and signatures."""

from __future__ import annotations

from lakip_cli.formats.docx.surat import kop, sampul, tanda_tangan
from lakip_cli.naskah import KopSurat, Pihak, Sampul, TandaTangan
from tests.formats.contoh import BUPATI, CAMAT
from tests.formats.pembaca_docx import W, baris_tabel, biasa, dokumen, gaya, teks


def _baris(*pihak: Pihak, tanggal: str = "Contoh, 9 Januari 2023") -> list[list[str]]:
    _, acuan = dokumen()
    sebelum, tabel, sesudah = (biasa(satu) for satu in tanda_tangan(TandaTangan(tanggal, pihak), acuan.gaya, 9000))
    assert [satu.tag for satu in (sebelum, sesudah)] == [f"{W}p"] * 2
    return baris_tabel(tabel)


def test_one_signs_at_the_right_and_two_side_by_side() -> None:
    nama = "Pihak Pertama, Camat Contoh Dra. SITI AMINAH, M.Si. Pembina Tingkat I NIP. 19700101 199503 2 001"
    assert _baris(CAMAT) == [["", "Contoh, 9 Januari 2023"], ["", nama]]
    assert _baris(BUPATI, CAMAT, tanggal="") == [["Pihak Kedua, Bupati Contoh H. ABDUL KARIM", nama]]
    assert _baris(BUPATI, BUPATI, CAMAT, tanggal="")[1] == ["", nama]


def test_letterhead_and_cover_skip_what_is_empty() -> None:
    _, acuan = dokumen()
    surat = [biasa(satu) for satu in kop(KopSurat("P", "I", ("a", "b")), acuan.gaya)]
    assert [teks(satu) for satu in surat] == ["P", "I", "a", "b", ""]
    isi = [biasa(satu) for satu in sampul(Sampul("J\nK", "I", "P", 2023, ""), acuan.gaya)]
    assert [(gaya(satu), teks(satu)) for satu in isi] == [
        ("Title", "J K"),
        ("SampulTahun", "2023"),
        ("Subtitle", "I"),
        ("SampulPemerintah", "P"),
    ]
