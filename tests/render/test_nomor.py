from __future__ import annotations

import pytest

from lakip_cli.naskah import Bagan, Blok, BlokTabel, CatatanKaki, Entri, Judul, Paragraf, RujukCatatan, Tautan, Teks
from lakip_cli.render.nomor import BabTerurai, beri_nomor
from lakip_cli.tabel.jenis import Kolom, Sel, Tabel


def tabel(id_: str, judul: str = "Judul") -> BlokTabel:
    return BlokTabel("", Tabel(id_, judul, (Kolom(),), (), ((Sel("x"),),)))


def bagan(id_: str) -> Bagan:
    return Bagan(id_, "", "Bagan", (), "alt")


def bab(id_: str, *blok: Blok, judul: str = "Judul") -> BabTerurai:
    return BabTerurai(id_, f"{id_}.md", judul, blok, {})


def label(blok: tuple[Blok, ...]) -> list[str]:
    return [satu.label for satu in blok if isinstance(satu, BlokTabel | Bagan)]


def rujuk(id_: str) -> Paragraf:
    return Paragraf((Tautan(f"#{id_}", ()),))


def test_labels() -> None:
    hasil, nomor = beri_nomor(
        [
            bab("pengantar", tabel("a"), bagan("b")),
            bab("bab-satu", tabel("c"), tabel("d"), bagan("e")),
            bab("bab-dua", tabel("f", ""), tabel("g")),
            bab("lampiran-1", tabel("h"), bagan("i")),
            bab("lampiran-2", tabel("j")),
            bab("penutup", tabel("k")),
        ]
    )
    assert [(satu.label, label(satu.blok)) for satu in hasil] == [
        ("", ["Tabel 1", "Gambar 1"]),
        ("BAB I", ["Tabel 1.1", "Tabel 1.2", "Gambar 1.1"]),
        ("BAB II", ["", "Tabel 2.1"]),
        ("", ["Tabel L.1", "Gambar L.1"]),
        ("", ["Tabel L.2"]),
        ("", ["Tabel 2"]),
    ]
    assert nomor.tabel[1] == Entri("bab-satu", "c", 1, "Tabel 1.1 Judul")
    assert [entri.id for entri in nomor.gambar] == ["b", "e", "i"]


def test_contents_and_ids() -> None:
    judul = [
        Judul("", tingkat, (Teks(teks),)) for tingkat, teks in ((2, "Sub"), (3, "Capaian"), (4, "Dalam"), (2, "Sub"))
    ]
    hasil, nomor = beri_nomor([bab("bab-1", *judul), bab("sampul", judul=""), bab("bab-2", tabel("capaian"))])
    assert [satu.id for satu in hasil[0].blok if isinstance(satu, Judul)] == ["sub", "capaian-2", "dalam", "sub-2"]
    assert [(entri.bab, entri.id, entri.tingkat, entri.teks) for entri in nomor.isi] == [
        ("bab-1", "bab-1", 1, "BAB I Judul"),
        ("bab-1", "sub", 2, "Sub"),
        ("bab-1", "capaian-2", 3, "Capaian"),
        ("bab-1", "sub-2", 2, "Sub"),
        ("bab-2", "bab-2", 1, "BAB II Judul"),
    ]


def test_a_table_printed_twice_has_two_ids() -> None:
    hasil, nomor = beri_nomor([bab("bab-1", tabel("a"), tabel("a"), rujuk("a"))])
    assert [entri.id for entri in nomor.tabel] == ["a", "a-2"]
    assert hasil[0].blok[2] == Paragraf((Tautan("#a", (Teks("Tabel 1.1"),)),))


@pytest.mark.parametrize(
    ("id_", "teks"),
    [("g", "Gambar 2.1"), ("t", "Tabel 1.1"), ("sub", "Sub"), ("bab-2", "BAB II"), ("kata", "Kata Pengantar")],
)
def test_references_forward_and_back(id_: str, teks: str) -> None:
    hasil, nomor = beri_nomor(
        [
            bab("bab-1", tabel("t"), rujuk(id_)),
            bab("bab-2", bagan("g"), Judul("", 2, (Teks("Sub"),))),
            bab("kata", judul="Kata Pengantar"),
        ]
    )
    assert hasil[0].blok[1] == Paragraf((Tautan(f"#{id_}", (Teks(teks),)),))
    assert nomor.temuan == []


def test_link_with_text_keeps_it() -> None:
    p = Paragraf((Tautan("#t", (Teks("lihat"),)), Tautan("https://a.example", (Teks("b"),))))
    hasil, _ = beri_nomor([bab("bab-1", tabel("t"), p)])
    assert hasil[0].blok[1] == p


def test_unknown_reference_is_told_once() -> None:
    _, nomor = beri_nomor([bab("bab-1", tabel("capaian"), rujuk("capain"), rujuk("capain"))])
    assert [(satu.code, satu.span.file, satu.message) for satu in nomor.temuan] == [
        ("T301", "bab-1.md", "tidak ada yang ber-id `capain` di laporan ini; mungkin maksudnya `capaian`")
    ]


def test_reference_to_what_has_no_number() -> None:
    _, nomor = beri_nomor([bab("bab-1", tabel("t", ""), rujuk("t"), Paragraf((Tautan("#t", (Teks("x"),)),)))])
    assert [satu.code for satu in nomor.temuan] == ["T301"]


def test_footnotes_are_numbered_in_reading_order() -> None:
    def isi(*nomor: int) -> Paragraf:
        return Paragraf(tuple(RujukCatatan(satu) for satu in nomor))

    kaki = [CatatanKaki(n, (Teks(str(n)),)) for n in (1, 2, 3)]
    hasil, _ = beri_nomor([bab("a", isi(3, 1), kaki[0], isi(1), kaki[2]), bab("b", isi(2), kaki[1], kaki[0])])
    assert hasil[0].blok == (isi(1, 2), isi(2), CatatanKaki(1, (Teks("3"),)), CatatanKaki(2, (Teks("1"),)))
    assert hasil[1].blok == (isi(3), CatatanKaki(3, (Teks("2"),)))
