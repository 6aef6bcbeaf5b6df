"""Names compared word by word."""

from __future__ import annotations

import pytest

from lakip_cli.tercetak import sebutan

SAMA = [
    ("PROGRAM  Penanganan Bencana", "Program penanganan bencana", ""),
    ("Penanganan Bencana", "Program Penanganan Bencana", "program"),
    ("H. AMIR, S. Sos., M. Si.", "H. AMIR, S.Sos., M.Si", ""),
    ("Rencana Jangka Panjang (RPJPD) Kota", "Rencana Jangka Panjang Kota", ""),
    ("Inpres No. 7 Tahun 1999", "Instruksi Presiden Nomor 7 Tahun 1999", ""),
    ("Instruksi Presiden Republik Indonesia Nomor 7", "Instruksi Presiden Nomor 7", ""),
    ("Dok. yg disusun", "Dokumen yang disusun", ""),
]


@pytest.mark.parametrize(("a", "b", "jenis"), SAMA)
def test_equal_names(a: str, b: str, jenis: str) -> None:
    assert "".join(sebutan.kata(a, jenis)) == "".join(sebutan.kata(b, jenis))


def test_the_word_of_the_kind_alone_is_a_name() -> None:
    assert sebutan.kata("Program", "program") == ["program"]
    assert sebutan.kata("Sub Kegiatan Arsip", "sub_kegiatan") == ["arsip"]


@pytest.mark.parametrize(
    ("a", "b", "beda"),
    [
        ("satu dua tiga", "satu dua tiga", ""),
        ("rehabilitasi sosial lansia", "rehsos lanjut usia", ""),
        ("satu dua tiga empat lima", "enam tujuh delapan empat lima", "sebagian besar katanya lain"),
        ("satu dua tiga", "empat lima enam", "“satu dua tiga”, bukan “empat lima enam”"),
        ("masyarakat potensi", "masyarakat potensial", "“potensi”, bukan “potensial”"),
        ("indeks baru baca", "indeks baca", "ditambah “baru”"),
        ("korban", "korban alam", "tanpa “alam”"),
        ("a b c d e", "a x c y e", "“b”, bukan “x”; “d”, bukan “y”"),
        ("a b c d", "a c e d", "ditambah “b”; tanpa “e”"),
    ],
)
def test_differences(a: str, b: str, beda: str) -> None:
    potongan = sebutan.potongan(a.split(), b.split())
    assert sebutan.beda(potongan, max(len(a.split()), len(b.split()))) == beda


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("A. LATAR BELAKANG", "Latar Belakang"),
        ("BAB I PENDAHULUAN", "Bab 1 Pendahuluan"),
        ("12. Isi", "Isi"),
        ("LAPORAN KINERJA (LKJIP)", "Laporan Kinerja"),
    ],
)
def test_headings_without_their_number(a: str, b: str) -> None:
    assert sebutan.judul(a) == sebutan.judul(b)


def test_letters_and_numbers() -> None:
    assert sebutan.rapat("Kab./Kota (2)") == "kabkota2"
    assert sebutan.bilangan(["nomor", "09", "tahun", "2013"]) == {"9": 1, "2013": 1}


@pytest.mark.parametrize(
    ("pendek", "panjang", "singkat"),
    [
        ("brg", "barang", True),
        ("dok", "dokumen", True),
        ("lansia", "lanjut usia", True),
        ("gepeng", "gelandangan pengemis", True),
        ("kat", "komunitas adat terpencil", True),
        ("potensi", "potensial", False),
        ("ikhtiar", "ikhtisar", False),
        ("laporan", "pelaporan", False),
        ("di", "dinas", False),
        ("s2", "strata 2", False),
        ("buku", "buku", False),
    ],
)
def test_abbreviations(pendek: str, panjang: str, singkat: bool) -> None:  # noqa: FBT001
    assert sebutan.singkatan(pendek, panjang.split()) is singkat


@pytest.mark.parametrize(
    ("cetak", "baku", "kunci"),
    [
        ("percentase baca", "persentase baca", ("kata", "percentase", "persentase")),
        ("percentase x bacaan", "persentase x baca", ("kata", "percentase", "persentase")),
        ("indeks baru baca", "indeks baca", ("nama", "indeksbaca")),
    ],
)
def test_one_word_for_another_is_a_cause_of_its_own(cetak: str, baku: str, kunci: tuple[str, ...]) -> None:
    assert sebutan.kunci(sebutan.potongan(cetak.split(), baku.split()), baku.split()) == kunci


@pytest.mark.parametrize(
    ("cetak", "baku", "beda"),
    [
        ("pp nomor 8 tahun 2010", "pp nomor 8 tahun 2006", "“2010”, bukan “2006”"),
        ("pp 08 tahun 2006", "pp 8 tahun 2006", ""),
        ("pp 8 tahun 2006 pasal 3", "pp 8 tahun 2006", "ditambah “3”"),
        ("pp 8", "pp", ""),
    ],
)
def test_other_numbers(cetak: str, baku: str, beda: str) -> None:
    assert sebutan.bilangan_lain(cetak.split(), baku.split()) == beda
