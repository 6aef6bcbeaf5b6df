"""A table of money, as agencies have it, against the data of a year."""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path

import openpyxl
import pytest

from lakip_cli.calculate.buku import Hasil
from lakip_cli.compiler import Compilation, compile_folder
from lakip_cli.importers.buku import buka
from lakip_cli.importers.peta import Kolom, Peta
from lakip_cli.importers.sunting import Impor
from lakip_cli.importers.tabel import impor

KEPALA: list[object] = ["Kode Rekening", "Uraian", "Anggaran", "Realisasi"]
PETA = Peta(ke="lra", kolom=Kolom(kode="Kode Rekening", pagu="Anggaran", realisasi=" realisasi "))


@pytest.fixture(scope="module")
def tahun() -> Compilation:
    return compile_folder(Path(__file__).parents[1] / "kecamatan" / "2024")


@pytest.fixture(scope="module")
def lra(tahun: Compilation) -> list[list[object]]:
    """The table of the year's own LRA, as a finance system hands it out."""
    assert tahun.hasil is not None
    return [["LAPORAN REALISASI ANGGARAN"], KEPALA, *(_baris(tahun.hasil, kode) for kode in tahun.hasil.laporan.akun)]


def _baris(hasil: Hasil, kode: str) -> list[object]:
    uang = (hasil.figur[f"akun.{kode}.{ukuran}"].isi for ukuran in ("pagu", "realisasi"))
    return [kode, hasil.laporan.akun[kode].nama, *(int(str(satu)) for satu in uang)]


def baca(tahun: Compilation, tabel: Sequence[Sequence[object]], peta: Peta = PETA) -> tuple[list[str], list[str]]:
    suntingan, temuan, _ = _impor(tahun, _kerja(tabel), peta)
    return [f"{s.alamat} {s.baru} {s.sel}" for s in suntingan], [f"{d.code} {d.message}" for d in temuan]


def _kerja(tabel: Sequence[Sequence[object]]) -> openpyxl.Workbook:
    kerja = openpyxl.Workbook()
    lembar = kerja.worksheets[0]
    lembar.title = "LRA"
    for baris in tabel:
        lembar.append([*baris])
    kerja.create_sheet("Catatan")
    return kerja


def _impor(tahun: Compilation, kerja: openpyxl.Workbook, peta: Peta = PETA) -> Impor:
    aliran = io.BytesIO()
    kerja.save(aliran)
    assert tahun.hasil is not None
    return impor(buka(aliran.getvalue(), "l.xlsx"), "l.xlsx", peta, tahun.hasil, tahun.teks)


def ganti(tabel: Sequence[Sequence[object]], kode: str, kolom: int, nilai: object) -> list[list[object]]:
    return [[nilai if b[0] == kode and n == kolom else sel for n, sel in enumerate(b)] for b in tabel]


def daun(lra: Sequence[Sequence[object]]) -> str:
    return max((str(b[0]) for b in lra[2:]), key=lambda kode: kode.count("."))


def test_the_table_of_the_same_figures_changes_nothing(tahun: Compilation, lra: list[list[object]]) -> None:
    assert baca(tahun, lra) == ([], [])


def test_text_with_dots_commas_and_rp_is_money(tahun: Compilation, lra: list[list[object]]) -> None:
    teks = [[*b[:2], f"Rp {b[2]:,}".replace(",", "."), f"{b[3]:,}.00"] for b in lra[2:]]
    assert baca(tahun, [*lra[:2], *teks]) == ([], [])


def test_a_leaf_alone_is_taken_over_with_its_cell(tahun: Compilation, lra: list[list[object]]) -> None:
    kode = daun(lra)
    satu = next(b for b in lra if b[0] == kode)
    assert baca(tahun, [KEPALA, [kode, "x", satu[2], 12345]]) == ([f"akun.{kode}.realisasi 12_345 LRA!D2"], [])


def test_a_code_beside_known_accounts_is_not_passed_over(tahun: Compilation, lra: list[list[object]]) -> None:
    induk = daun(lra).rpartition(".")[0]
    assert (
        f"I003 sel LRA!A{len(lra) + 1}: kode {induk}.99 tidak ada dalam data; tambahkan dahulu"
        in (baca(tahun, [*lra, [f"{induk}.99", "rincian", 0, 0]])[1])
    )


def test_what_cannot_be_read_is_told_once_without_its_sums(tahun: Compilation, lra: list[list[object]]) -> None:
    assert [satu[:4] for satu in baca(tahun, ganti(lra, daun(lra), 3, "banyak"))[1]] == ["I002"]


def test_a_code_below_a_known_account_only_details_it(tahun: Compilation, lra: list[list[object]]) -> None:
    kode = daun(lra)
    satu = next(b for b in lra if b[0] == kode)
    assert baca(tahun, [*lra, [f"{kode}.01.0001", "rincian", satu[2], satu[3]]]) == ([], [])


@pytest.mark.parametrize(
    ("ubah", "temuan"),
    [
        ({3: "12.345"}, "I002 sel LRA!D{baris}: 12.345 dapat berarti 12_345 atau 12.3450; tulis sebagai angka Excel"),
        ({3: "-"}, "I002 sel LRA!D{baris}: “-” bukan uang; tulis angkanya, atau 0 bila memang nol"),
        ({3: None}, "I002 sel LRA!D{baris}: tidak berisi uang; tulis 0 bila memang nol"),
        (
            {3: "=1+1"},
            "I005 sel LRA!D{baris}: rumus tanpa nilai tersimpan; buka dan simpan ulang di Excel atau LibreOffice",
        ),
        (
            {0: 5.1},
            (
                "I002 sel LRA!A{baris}: kode 5.1 tersimpan sebagai angka, sehingga nol di belakangnya dapat hilang; "
                "simpan sebagai teks"
            ),
        ),
        ({0: "9.9.99"}, "I003 sel LRA!A{baris}: kode 9.9.99 tidak ada dalam data; tambahkan dahulu"),
    ],
)
def test_what_cannot_be_taken_over_is_told_at_its_cell(
    tahun: Compilation, lra: list[list[object]], ubah: dict[int, object], temuan: str
) -> None:
    kode = daun(lra)
    baris = next(n for n, b in enumerate(lra) if b[0] == kode)
    tabel = [*lra]
    tabel[baris] = [ubah.get(n, sel) for n, sel in enumerate(lra[baris])]
    suntingan, semua = baca(tahun, tabel)
    assert suntingan == []
    assert temuan.format(baris=baris + 1) in semua


def test_a_parent_that_is_not_the_sum_of_its_rows_is_told(tahun: Compilation, lra: list[list[object]]) -> None:
    kode = daun(lra)
    nilai = next(b[3] for b in lra if b[0] == kode)
    assert isinstance(nilai, int)
    induk = kode.rpartition(".")[0]
    semua = baca(tahun, ganti(lra, kode, 3, nilai + 5))[1]
    assert any(f"realisasi {induk} Rp" in satu and "(selisih Rp5)" in satu for satu in semua), semua


def test_a_row_of_totals_is_the_sum_of_what_stands_above(tahun: Compilation, lra: list[list[object]]) -> None:
    atas = [b for b in lra[2:] if "." not in str(b[0])]
    jumlah = [sum(int(str(b[n])) for b in atas) for n in (2, 3)]
    assert baca(tahun, [*lra, [None, "JUMLAH", *jumlah]]) == ([], [])
    semua = baca(tahun, [*lra, [None, "JUMLAH", jumlah[0] + 1, jumlah[1]]])[1]
    assert [satu[:4] for satu in semua] == ["I006"]


def test_a_total_that_is_a_formula_without_a_value_is_told(tahun: Compilation, lra: list[list[object]]) -> None:
    semua = baca(tahun, [*lra, [None, "JUMLAH", "=C3", None]])[1]
    assert semua == [
        f"I005 sel LRA!C{len(lra) + 1}: rumus tanpa nilai tersimpan; buka dan simpan ulang di Excel atau LibreOffice"
    ]


def test_a_row_that_numbers_the_columns_is_no_account(tahun: Compilation, lra: list[list[object]]) -> None:
    assert baca(tahun, [*lra[:2], [1, 2, 3, 4], *lra[2:]]) == ([], [])
    assert baca(tahun, [*lra[:2], ["1", "2", "3", "4"], *lra[2:]]) == ([], [])


def test_money_of_a_row_without_a_code_is_left_and_named(tahun: Compilation, lra: list[list[object]]) -> None:
    kerja = _kerja([*lra, [None, "SURPLUS/(DEFISIT)", -5, -5], [None, "Camat,", None, "Sukamaju"]])
    assert _impor(tahun, kerja) == ([], [], (f"LRA!A{len(lra) + 1}",))


def test_money_that_another_cell_covers_is_told(tahun: Compilation, lra: list[list[object]]) -> None:
    kerja = _kerja(lra)
    akhir = len(lra)
    kerja["LRA"].merge_cells(f"D{akhir - 1}:D{akhir}")
    semua = [satu.message for satu in _impor(tahun, kerja).temuan]
    pesan = f"sel LRA!D{akhir}: bagian dari sel gabungan D{akhir - 1}; pisahkan, lalu isi tiap barisnya"
    assert pesan in semua


def test_a_code_twice_is_told(tahun: Compilation, lra: list[list[object]]) -> None:
    assert any("sudah ada di LRA!A3" in satu for satu in baca(tahun, [*lra, lra[2]])[1])


@pytest.mark.parametrize(
    ("kepala", "kolom", "temuan"),
    [
        (
            ["Kode Rekening", "Uraian", "Jumlah", "Jumlah"],
            {"kode": "Kode Rekening", "realisasi": "Jumlah"},
            "I007 judul kolom “Jumlah” ada di LRA!C1, LRA!D1; tulis huruf kolomnya dalam berkas peta",
        ),
        (
            KEPALA,
            {"kode": "Rekening", "realisasi": "Belanja"},
            (
                "I007 kolom Rekening, Belanja tidak ada pada lembar mana pun; "
                "tulis lembar dan judul kolomnya dalam berkas peta"
            ),
        ),
        (
            ["Kode Rekening", "Uraian", "Anggaran 2024", "Realisasi 2024"],
            {"kode": "Kode Rekening", "realisasi": "Realisasi"},
            (
                "I007 kolom Realisasi tidak ada pada lembar LRA, yang mirip “Realisasi 2024” (LRA!D1); "
                "tulis lembar dan judul kolomnya dalam berkas peta"
            ),
        ),
    ],
)
def test_columns_are_never_guessed(
    tahun: Compilation, kepala: list[object], kolom: dict[str, str], temuan: str
) -> None:
    assert baca(tahun, [kepala, ["5", "x", 1, 1]], Peta(ke="lra", kolom=Kolom(**kolom))) == ([], [temuan])


def test_a_column_may_be_named_by_its_letter_and_the_sheet_by_its_name(
    tahun: Compilation, lra: list[list[object]]
) -> None:
    huruf = Peta(ke="lra", lembar="LRA", kolom=Kolom(kode="A", pagu="C", realisasi="D"))
    assert baca(tahun, lra, huruf) == ([], [])
    asing = Peta(ke="lra", lembar="Lain", kolom=Kolom(kode="A", pagu="C"))
    assert baca(tahun, lra, asing) == ([], ["I001 lembar “Lain” tidak ada; yang ada: LRA, Catatan"])


def test_a_budget_table_goes_to_the_nodes_with_its_codes(tahun: Compilation) -> None:
    assert tahun.hasil is not None
    simpul = next(s for s in tahun.hasil.laporan.simpul.values() if s.objek.kode and s.jenis == "sub_kegiatan")
    peta = Peta(ke="anggaran", kolom=Kolom(kode="A", realisasi="B"), lembar="LRA")
    assert baca(tahun, [["Kode", "Rp"], [simpul.objek.kode, 77]], peta) == (
        [f"{simpul.alamat}.realisasi 77 LRA!B2"],
        [],
    )
