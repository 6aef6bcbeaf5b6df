"""One cell: every kind of value, every way to write it, and every mistake at its own line and column."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lakip_cli import source
from lakip_cli.diagnostics import Diagnostic
from lakip_cli.model.dasar import Objek
from lakip_cli.model.ikat import ikat
from lakip_cli.model.nilai import (
    Angka,
    Bagian,
    Batas,
    Label,
    Nilai,
    Pagu,
    Periode,
    Rasio,
    RentangNilai,
    SatuNilai,
    Seri,
    SeriAnggaran,
    SeriNilai,
    Status,
    TanggalNilai,
    TeksAcuan,
    Uang,
    Versi,
)


class Sel(Objek):
    nilai: SatuNilai | None = None
    seri: SeriNilai | None = None
    anggaran: SeriAnggaran | None = None
    uang: Uang | None = None
    pagu: Pagu | None = None


def baca(bidang: str, teks: str) -> tuple[Sel | None, list[Diagnostic]]:
    pohon, temuan = source.baca(f"{bidang}:{teks}\n".encode(), "x.yaml")
    assert pohon is not None, temuan
    return ikat(Sel, pohon)


def lukis(nilai: Nilai) -> str:  # noqa: C901 - one line a kind
    """A value on one line: its kind, and what it holds."""
    match nilai:
        case Angka(bilangan, satuan, _, lebar):
            return f"{bilangan} {satuan}{f' ±{lebar}' if lebar else ''}".strip()
        case Status(nama, alasan):
            return f"<{nama}: {alasan}>" if alasan else f"<{nama}>"
        case Label(teks):
            return f"“{teks}”"
        case TeksAcuan(teks, bilangan):
            return f"“{teks}” = {bilangan}"
        case TanggalNilai(hari):
            return f"hari {hari}"
        case Batas(arah, bilangan, satuan):
            return f"{arah} {bilangan} {satuan}".strip()
        case RentangNilai(bawah, atas, satuan):
            return f"{bawah}..{atas} {satuan}".strip()
        case Rasio(atas_, bawah_):
            return f"{lukis(atas_)} ÷ {lukis(bawah_)}"
        case Bagian(isi):
            return "bagian " + gabung(isi)
        case Periode(isi):
            return "periode " + gabung(isi)
        case Versi(isi):
            return "versi " + gabung(isi)


def gabung(isi: tuple[tuple[str, Nilai], ...]) -> str:
    return ", ".join(f"{nama}: {lukis(nilai)}" for nama, nilai in isi)


def terbaca(bidang: str, teks: str) -> object:
    objek, temuan = baca(bidang, teks)
    assert objek is not None, temuan
    return getattr(objek, bidang)


# ── what is read ────────────────────────────────────────────────────────────────────────────────────────────

NILAI = [
    (" 90", "90"),
    (" 0", "0"),
    (" -3,5", "-3.5"),
    (" 38.00", "38.00"),
    (" 155_867_600", "155867600"),
    (' "155.867.600"', "155867600"),
    (" 1.592.899.227,00", "1592899227.00"),
    (" 90 orang", "90 orang"),
    (" 90 orang dewasa", "90 orang dewasa"),
    (" 38,00%", "38.00 %"),
    (" 38,00 %", "38.00 %"),
    (' "  90  "', "90"),
    (" Rp50.000", "50000 rupiah"),
    (" Rp 1.250.000", "1250000 rupiah"),
    (" Rp. 5.000,50", "5000.50 rupiah"),
    (" belum", "<belum>"),
    (" tidak-berlaku", "<tidak-berlaku>"),
    (" {tidak-tercantum: lembar hilang}", "<tidak-tercantum: lembar hilang>"),
    (" Sangat Baik", "“Sangat Baik”"),
    (" A", "“A”"),
    (" WTP-DPP", "“WTP-DPP”"),
    (" 90 / 226", "90 ÷ 226"),
    (" 90 orang / 226 orang", "90 orang ÷ 226 orang"),
    (" {pembilang: 90, penyebut: 226}", "90 ÷ 226"),
    (" {penyebut: 226, pembilang: {anak: 20, lansia: 40}}", "bagian anak: 20, lansia: 40 ÷ 226"),
    (" {pembilang: belum, penyebut: 226}", "<belum> ÷ 226"),
    (" {lanjut-usia: 40, Anak balita: 20}", "bagian lanjut-usia: 40, Anak balita: 20"),
    (" {kat: 687 jiwa, beras: 3 ton}", "bagian kat: 687 jiwa, beras: 3 ton"),
    (" {A: 1, A+: 2, A-: 3}", "bagian A: 1, A+: 2, A-: 3"),
    (" {bulan: {01: 3, 02: 4}}", "bagian bulan: periode 01: 3, 02: 4" + ", {:02}: <belum>" * 10),
    (" [3, 4, 5, belum]", "periode TW1: 3, TW2: 4, TW3: 5, TW4: <belum>"),
    (" [B, BB]", "periode S1: “B”, S2: “BB”"),
    (" {TW2: 4, TW1: 3}", "periode TW1: 3, TW2: 4, TW3: <belum>, TW4: <belum>"),
    (" {S2: 4}", "periode S1: <belum>, S2: 4"),
    (" minimal 95", "minimal 95"),
    (" minimal 5 desa", "minimal 5 desa"),
    (" maksimal 0", "maksimal 0"),
    (" ≥ 84", "minimal 84"),
    (" ≥84,5", "minimal 84.5"),
    (" ≤ 2 %", "maksimal 2 %"),
    (' ">= 84"', "minimal 84"),
    (' "<= 84"', "maksimal 84"),
    (" 60 s.d. 85", "60..85"),
    (" 60 s.d. 60", "60..60"),
    (" 7 s.d. 8 bulan", "7..8 bulan"),
    (" 7,5 hari s.d. 8", "7.5..8 hari"),
    (" 2023-04-10", "hari 2023-04-10"),
    (" 10 April 2023", "hari 2023-04-10"),
    (" 29 februari 2024", "hari 2024-02-29"),
    (" {teks: Sangat Baik, nilai: 88.31}", "“Sangat Baik” = 88.31"),
    (" {murni: 80, perubahan: 85}", "versi murni: 80, perubahan: 85"),
    (" {perubahan: belum, murni: 80}", "versi murni: 80, perubahan: <belum>"),
    (" {murni: [1, 2], perubahan: 60 s.d. 85}", "versi murni: periode S1: 1, S2: 2, perubahan: 60..85"),
]


@pytest.mark.parametrize(("teks", "harapan"), NILAI, ids=[teks for teks, _ in NILAI])
def test_value_is_read(teks: str, harapan: str) -> None:
    nilai: Nilai = terbaca("nilai", teks)  # type: ignore[assignment]
    assert lukis(nilai) == harapan.format(*range(3, 13)) if "{:02}" in harapan else lukis(nilai) == harapan


def test_last_version_written_is_in_force() -> None:
    nilai = terbaca("nilai", " {perubahan: 85, murni: 80}")
    assert isinstance(nilai, Versi)
    assert lukis(nilai.berlaku) == "85"


def test_value_knows_its_place() -> None:
    nilai = terbaca("nilai", "\n  anak: 20\n  lansia:   belum")
    assert isinstance(nilai, Bagian)
    assert [str(satu.tempat) for _, satu in nilai.isi] == ["x.yaml:2:9", "x.yaml:3:13"]


# ── what is refused: (text, line:column-end column, message) ────────────────────────────────────────────────

BERCAMPUR = "periode bercampur; pakai hanya bulan (01 … 12), triwulan (TW1 … TW4) atau semester (S1, S2)"
RASIO = "rasio ditulis dengan tepat dua kunci: pembilang dan penyebut"
UANG = "uang harus satu bilangan rupiah, atau belum / tidak-berlaku / {tidak-tercantum: alasan}"
BUKAN_TAHUN = "bukan tahun atau periode (2023, 2023-TW1, 2023-S1, 2023-10)"


def besaran(teks: str) -> str:
    return f"“{teks}” bukan satu bilangan dengan satuannya; beberapa besaran ditulis sebagai peta bagian"


def rancu(teks: str, ribuan: str, desimal: str) -> str:
    return f"“{teks}” punya dua bacaan, {ribuan} atau {desimal}; tulis salah satunya tanpa keraguan"


SALAH = [
    ("", "1:7-7", "nilai kosong; tulis belum bila belum diukur, atau hapus kuncinya"),
    (' "  "', "1:8-12", "nilai kosong; tulis belum bila belum diukur, atau hapus kuncinya"),
    (" {anak: ~}", "1:15-16", "nilai kosong; tulis belum bila belum diukur, atau hapus kuncinya"),
    (" 50.000", "1:8-14", rancu("50.000", "50_000", "50.00")),
    (" 1,234 orang", "1:8-19", rancu("1,234", "1_234", "1.2340")),
    (" 90 / 1.234", "1:8-18", rancu("1.234", "1_234", "1.2340")),
    (" 007", "1:8-11", "“007” bukan bilangan yang sah; tulis seperti 12_500_000 atau 39,82"),
    (" 1.2.3", "1:8-13", "“1.2.3” bukan bilangan yang sah; tulis seperti 12_500_000 atau 39,82"),
    (" 9" + "9" * 40, "1:8-49", "“" + "9" * 41 + "” bukan bilangan yang sah; tulis seperti 12_500_000 atau 39,82"),
    (
        " Rp1,5 miliar",
        "1:8-20",
        "“Rp1,5 miliar” memuat kata sesudah angkanya; tulis rupiah penuh, misalnya Rp1.500.000.000",
    ),
    (" 5 meja 3 kursi", "1:8-22", besaran("5 meja 3 kursi")),
    (" '-'", "1:8-11", besaran("-")),
    (" 1:30", "1:8-12", besaran("1:30")),
    (" 1e3", "1:8-11", besaran("1e3")),
    (" 31 Februari 2024", "1:8-24", "tanggal 31 Februari 2024 tidak ada dalam kalender"),
    (" 2023-02-29", "1:8-18", "tanggal 2023-02-29 tidak ada dalam kalender"),
    (" tidak-tercantum", "1:8-23", "tidak-tercantum memerlukan alasan; tulis {tidak-tercantum: alasannya}"),
    (" {tidak-tercantum: ''}", "1:26-28", "tidak-tercantum memerlukan alasan berupa teks"),
    (" {tidak-tercantum: {a: b}}", "1:26-32", "tidak-tercantum memerlukan alasan berupa teks"),
    (" {tidak-tercantum: x, lain: 5}", "1:9-24", "“tidak-tercantum” tidak dapat menjadi nama bagian; pakai nama lain"),
    (" Belum", "1:8-13", "keadaan “Belum” ditulis belum"),
    (" Tidak Berlaku", "1:8-21", "keadaan “Tidak Berlaku” ditulis tidak-berlaku"),
    (" 85 s.d. 60", "1:8-18", "rentang 85 s.d. 60 terbalik; tulis batas bawah lebih dahulu"),
    (" baik s.d. buruk", "1:8-23", besaran("baik")),
    (" minimal banyak", "1:8-22", besaran("banyak")),
    (" baik / buruk", "1:8-20", besaran("baik")),
    (
        " []",
        "1:8-10",
        "daftar periode berisi 0 nilai; tulis satu nilai tanpa kurung siku, atau 12, 4 atau 2 nilai (sisanya belum)",
    ),
    (
        " [1, 2, 3]",
        "1:8-17",
        "daftar periode berisi 3 nilai; tulis satu nilai tanpa kurung siku, atau 12, 4 atau 2 nilai (sisanya belum)",
    ),
    (" {TW1: 3, S2: 4}", "1:8-23", BERCAMPUR),
    (" {}", "1:8-10", "peta nilai kosong"),
    (" {pembilang: 90}", "1:8-23", RASIO),
    (" {pembilang: 90, penyebut: 2, sumber: 3}", "1:8-47", RASIO),
    (" {murni: 90, pergeseran: 2}", "1:8-34", "versi nilai ditulis dengan kunci murni dan perubahan saja"),
    (" {teks: Baik, nilai: banyak}", "1:8-35", "nilai acuan harus bilangan"),
    (
        " {Lanjut usia: 1, lanjut-usia: 2}",
        "1:25-36",
        "bagian “lanjut-usia” dan “Lanjut usia” beralamat sama; ganti salah satunya",
    ),
    (" {2023: 1, x: 2}", "1:9-13", "“2023” tidak dapat menjadi nama bagian; pakai nama lain"),
    (" {2023-TW1: 1, x: 2}", "1:9-17", "“2023-TW1” tidak dapat menjadi nama bagian; pakai nama lain"),
    (" {predikat: 1, x: 2}", "1:9-17", "“predikat” tidak dapat menjadi nama bagian; pakai nama lain"),
    (" {belum: 1, x: 2}", "1:9-14", "“belum” tidak dapat menjadi nama bagian; pakai nama lain"),
    (" {★: 1, x: 2}", "1:9-10", "“★” tidak dapat menjadi nama bagian; pakai nama lain"),
    ("\n  anak: 20\n  lansia: 50.000", "3:11-17", rancu("50.000", "50_000", "50.00")),
    ("\n  - 1\n  - 2.2.2", "3:5-10", "“2.2.2” bukan bilangan yang sah; tulis seperti 12_500_000 atau 39,82"),
]


def satu_temuan(temuan: list[Diagnostic]) -> tuple[str, str, str]:
    (satu,) = temuan
    return f"{satu.span.line}:{satu.span.column}-{satu.span.end_column}", satu.code, satu.message


@pytest.mark.parametrize(("teks", "tempat", "pesan"), SALAH, ids=[teks for teks, _, _ in SALAH])
def test_mistake_is_told_at_its_place(teks: str, tempat: str, pesan: str) -> None:
    objek, temuan = baca("nilai", teks)
    assert objek is None
    assert satu_temuan(temuan) == (tempat, "S004", pesan)


POTONGAN = (
    *(
        "5",
        "0",
        "12",
        "1.234",
        "50.000,5",
        "-",
        ",",
        ".",
        "_",
        "Rp",
        "%",
        " ",
        " / ",
        " s.d. ",
        "minimal ",
        "≥",
        "orang",
    ),
    *("2023-01-01", " Februari 2023", "belum", "tidak-berlaku", "A+", "ü", "½", "٣"),
)


@given(st.lists(st.sampled_from(POTONGAN), max_size=6).map("".join))
def test_any_text_is_a_value_or_a_mistake(teks: str) -> None:
    objek, temuan = baca("nilai", f' "{teks}"')
    assert (objek is None) == bool(temuan)
    assert [satu.code for satu in temuan] in ([], ["S004"])


# ── years ───────────────────────────────────────────────────────────────────────────────────────────────────

SERI = [
    ("seri", " {2023: 5, 2022: 4}", None, [(2022, "4"), (2023, "5")]),
    (
        "seri",
        " {2023-TW2: 5, 2023-TW1: 4, 2022: 4}",
        None,
        [
            (2022, "4"),
            (2023, "periode TW1: 4, TW2: 5, TW3: <belum>, TW4: <belum>"),
        ],
    ),
    ("seri", " {2023-S1: 5, 2023-S2: 6}", None, [(2023, "periode S1: 5, S2: 6")]),
    ("anggaran", " 5", "5", []),
    ("anggaran", " {murni: 5, perubahan: 6}", "versi murni: 5, perubahan: 6", []),
    ("anggaran", " {kat: 687 jiwa}", "bagian kat: 687 jiwa", []),
    ("anggaran", " {2023: 5}", None, [(2023, "5")]),
    ("anggaran", " {2023-S1: 5, 2023-S2: 6}", None, [(2023, "periode S1: 5, S2: 6")]),
    ("uang", " 155_867_600,50", "155867600.50", []),
    ("uang", " Rp50.000", "50000 rupiah", []),
    ("uang", " 5 rupiah", "5 rupiah", []),
    ("uang", " belum", "<belum>", []),
    ("uang", " {2022: 5, 2023: belum}", None, [(2022, "5"), (2023, "<belum>")]),
    ("uang", " 98,4 juta", "98400000 rupiah ±50000", []),
    ("uang", " Rp1,25 miliar", "1250000000 rupiah ±5000000", []),
    ("uang", " Rp98 juta rupiah", "98000000 rupiah ±500000", []),
    ("uang", " -2 triliun", "-2000000000000 rupiah ±500000000000", []),
    ("pagu", " {murni: 3 ribu, perubahan: 4000}", "versi murni: 3000 rupiah ±500, perubahan: 4000", []),
    ("pagu", " 5", "5", []),
    ("pagu", " belum", "<belum>", []),
    ("pagu", " {pergeseran-1: 6, murni: 7}", "versi pergeseran-1: 6, murni: 7", []),
    ("pagu", " {2022: 5, 2023: {murni: 6, perubahan: 7}}", None, [(2022, "5"), (2023, "versi murni: 6, perubahan: 7")]),
]


@pytest.mark.parametrize(("bidang", "teks", "polos", "tahun"), SERI, ids=[f"{a}:{b}" for a, b, _, _ in SERI])
def test_years_are_read(bidang: str, teks: str, polos: str | None, tahun: list[tuple[int, str]]) -> None:
    seri = terbaca(bidang, teks)
    assert isinstance(seri, Seri)
    assert [(t, lukis(nilai)) for t, nilai in seri.tahun] == tahun
    assert (seri.polos and lukis(seri.polos)) == polos


def test_bare_value_belongs_to_the_report_year_alone() -> None:
    polos, bertahun = terbaca("anggaran", " 5"), terbaca("seri", " {2022: 4, 2023: 5}")
    assert isinstance(polos, Seri)
    assert isinstance(bertahun, Seri)
    assert [polos.pada(t, 2023) is None for t in (2022, 2023)] == [True, False]
    assert [bertahun.pada(t, 2023) is None for t in (2021, 2022)] == [True, False]
    assert [t for t, _ in polos.semua(2023)] == [2023]
    assert [t for t, _ in bertahun.semua(2023)] == [2022, 2023]


SERI_SALAH = [
    ("seri", " 5", "1:7-8", "tulis nilainya menurut tahun, misalnya {2023: 38.00}"),
    ("seri", " {anak: 5}", "1:7-16", "tulis nilainya menurut tahun, misalnya {2023: 38.00}"),
    ("seri", " {2023: 5, anak: 5}", "1:17-21", f"kunci anak {BUKAN_TAHUN}"),
    ("seri", " {2023: 5, 203: 5}", "1:17-20", f"kunci 203 {BUKAN_TAHUN}"),
    ("seri", " {2023: 5, 2022-TW5: 5}", "1:17-25", f"kunci 2022-TW5 {BUKAN_TAHUN}"),
    ("seri", " {2023: 5, 2023-TW1: 5}", "1:7-29", "tahun 2023 ditulis dua kali: sebagai tahun dan sebagai periode"),
    ("seri", " {2023-S1: 5, 2023-TW1: 5}", "1:7-32", BERCAMPUR),
    ("seri", " {2023: 50.000}", "1:14-20", rancu("50.000", "50_000", "50.00")),
    ("uang", " lima", "1:7-11", UANG),
    ("uang", " [1, 2]", "1:7-13", UANG),
    ("uang", " {murni: 5, perubahan: 6}", "1:7-31", UANG),
    ("uang", " {2022: 5, 2023-TW1: 5}", "1:7-29", UANG),
    ("pagu", " {2022: 5, 2023: {murni: 5, perubahan: lima}}", "1:45-49", UANG),
    ("pagu", " {murni: 5 orang}", "1:15-22", "satuan “orang” bukan rupiah"),
    ("pagu", " {}", "1:7-9", "peta nilai kosong"),
    ("uang", " 1.250 juta", "1:7-17", rancu("1.250", "1_250", "1.25")),
    ("uang", " 5 jutaan", "1:7-15", "satuan “jutaan” bukan rupiah"),
    ("uang", " 5 orang", "1:7-14", "satuan “orang” bukan rupiah"),
    ("uang", " 5%", "1:7-9", "satuan “%” bukan rupiah"),
    ("uang", " 50.000", "1:7-13", rancu("50.000", "50_000", "50.00")),
]


@pytest.mark.parametrize(
    ("bidang", "teks", "tempat", "pesan"), SERI_SALAH, ids=[f"{a}:{b}" for a, b, _, _ in SERI_SALAH]
)
def test_mistake_in_a_year_is_told_at_its_place(bidang: str, teks: str, tempat: str, pesan: str) -> None:
    objek, temuan = baca(bidang, teks)
    assert objek is None
    assert satu_temuan(temuan) == (tempat, "S004", pesan)
