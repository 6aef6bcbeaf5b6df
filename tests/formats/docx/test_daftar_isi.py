"""Lists of contents, tables and pictures."""

from __future__ import annotations

from lakip_cli.formats.docx.daftar_isi import daftar_isi
from lakip_cli.naskah import Entri
from tests.formats.contoh import NASKAH
from tests.formats.pembaca_docx import W, biasa, dokumen, gaya, teks


def test_entries_stand_in_one_field_and_lead_to_their_place() -> None:
    _, acuan = dokumen()
    hasil = biasa(daftar_isi("isi", NASKAH.isi, acuan, 8000)[0])
    alinea = list(hasil.iter(f"{W}p"))
    assert [teks(satu) for satu in alinea] == [entri.teks for entri in NASKAH.isi]
    assert [gaya(satu) for satu in alinea] == [f"Toc{entri.tingkat}" for entri in NASKAH.isi]
    perintah = [satu.text for satu in hasil.iter(f"{W}instrText")]
    assert perintah[0] == ' TOC \\o "1-3" \\h \\z '
    tujuan = [satu.attrib[f"{W}anchor"] for satu in hasil.iter(f"{W}hyperlink")]
    assert perintah[1:] == [f" PAGEREF {satu} \\h " for satu in tujuan]
    jenis = [satu.attrib[f"{W}fldCharType"] for satu in hasil.iter(f"{W}fldChar")]
    assert (jenis[:2], jenis[-2:]) == (["begin", "separate"], ["end", "end"])


def test_deep_and_empty_lists() -> None:
    _, acuan = dokumen()
    dalam = biasa(daftar_isi("isi", (Entri("b", "x", 7, "Dalam"),), acuan, 8000)[0])
    assert gaya(next(dalam.iter(f"{W}p"))) == "Toc3"
    kosong = biasa(daftar_isi("gambar", (), acuan, 8000)[0])
    assert [satu.text for satu in kosong.iter(f"{W}instrText")] == [' TOC \\h \\z \\c "Gambar" ']
