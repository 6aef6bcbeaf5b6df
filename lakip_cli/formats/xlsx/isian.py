"""The sheet that people fill in, as a workbook: what is asked for is open, everything else is locked."""

import io
from datetime import datetime
from decimal import Decimal

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from lakip_cli.formats.xlsx.ukuran import tinggi
from lakip_cli.isian import K_KEADAAN, K_REALISASI, KEADAAN, KEPALA, KOLOM, TANDA, Baris, Isian, Lembar, judul

TERSEMBUNYI = ("Alamat", "Semula")
LEBAR = {"Milik": 34, "Uraian": 48, "Satuan": 12, "Target": 16, "Tahun lalu": 16, "Realisasi": 18, "Keadaan": 14}
TERBESAR = 10**15
"""Beyond what any report holds: more digits than a spreadsheet keeps."""
PILIHAN = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
PETUNJUK = (
    "Isi kolom Realisasi (kuning). Bila nilainya belum ada, kosongkan Realisasi dan pilih Keadaan.",
    "Angka ditulis sebagai angka Excel, tanpa Rp, %, atau titik ribuan; tampilannya mengikuti pengaturan komputer.",
    "Baris bertanda (pembilang / penyebut) diisi berdua, misalnya 97 / 120.",
    "Satuan, target dan tahun lalu hanya untuk dibaca; yang terkunci tidak perlu dan tidak dapat diubah.",
    "Jangan menghapus, menambah atau memindah baris dan kolom; urutan boleh disaring, tidak diurutkan.",
    "Kembalikan berkas ini untuk dimasukkan dengan: lakip import BERKAS DATA --dry-run, lalu tanpa --dry-run.",
)
SALAH_ANGKA = "Isi dengan angka, misalnya 1250 atau 39,82; bila belum ada, kosongkan lalu pilih Keadaan."
SALAH_PILIHAN = "Pilih salah satu dari daftar."


def tulis(isian: Isian) -> bytes:
    """Write the workbook; the same bytes for the same year."""
    aliran = io.BytesIO()
    with xlsxwriter.Workbook(aliran, PILIHAN) as buku:
        judul = f"Isian {isian.instansi} tahun {isian.tahun}"
        # The only date that is the same on every day and machine.
        buku.set_properties({"title": judul, "created": datetime(isian.tahun, 12, 31)})  # noqa: DTZ001
        _petunjuk(buku, judul, isian)
        for lembar in isian.lembar:
            _Penulis(buku, isian.tahun).lembar(lembar)
    return aliran.getvalue()


def _petunjuk(buku: xlsxwriter.Workbook, judul: str, isian: Isian) -> None:
    kertas = buku.add_worksheet("Petunjuk")
    kertas.set_column(0, 0, 100, buku.add_format({"text_wrap": True, "valign": "top"}))
    kertas.write_string(0, 0, judul, buku.add_format({"bold": True, "font_size": 14}))
    baris = [*PETUNJUK]
    if isian.tak_tertulis:
        baris.append("Belum dapat diisi di sini, karena realisasinya belum bertempat dalam data (tulis belum di sana):")
        baris += [f"• {nama}" for nama in isian.tak_tertulis]
    for nomor, teks in enumerate(baris, start=2):
        kertas.write_string(nomor, 0, teks)
    kertas.protect()


class _Penulis:
    """Writes the sheets of one workbook."""

    def __init__(self, buku: xlsxwriter.Workbook, tahun: int) -> None:
        self._buku = buku
        self._tahun = tahun
        self._kunci = buku.add_format({"text_wrap": True, "valign": "top", "border": 1})
        self._kepala = buku.add_format({"bold": True, "text_wrap": True, "border": 1, "bg_color": "#D9E2EC"})

    def lembar(self, lembar: Lembar) -> None:
        kertas = self._buku.add_worksheet(lembar.nama)
        self._kerangka(kertas)
        for nomor, baris in enumerate(lembar.baris, start=KEPALA):
            self._baris(kertas, nomor, baris)
        kertas.autofilter(KEPALA - 1, 1, KEPALA - 1 + len(lembar.baris), K_KEADAAN)
        kertas.protect("", {"autofilter": True, "format_columns": True, "format_rows": True})

    def _kerangka(self, kertas: Worksheet) -> None:
        kertas.set_landscape()
        kertas.set_paper(9)
        kertas.fit_to_pages(1, 0)
        kertas.freeze_panes(KEPALA, KOLOM.index("Uraian") + 1)
        kertas.repeat_rows(KEPALA - 1)
        kertas.write_string(0, 0, f"{TANDA} {self._tahun}")
        for kolom, (nama, tampil) in enumerate(zip(KOLOM, judul(self._tahun), strict=True)):
            kertas.set_column(kolom, kolom, LEBAR.get(nama, 0), None, {"hidden": nama in TERSEMBUNYI})
            kertas.write_string(KEPALA - 1, kolom, tampil, self._kepala)

    def _baris(self, kertas: Worksheet, nomor: int, baris: Baris) -> None:
        terkunci = (baris.alamat, baris.milik, baris.uraian, baris.satuan, baris.target, baris.lalu)
        for kolom, teks in enumerate(terkunci):
            kertas.write_string(nomor, kolom, teks, self._kunci)
        kertas.write_string(nomor, KOLOM.index("Semula"), baris.semula)
        panjang = (tinggi(baris.milik, LEBAR["Milik"]), tinggi(baris.uraian, LEBAR["Uraian"]))
        kertas.set_row(nomor, max(panjang))
        self._nilai(kertas, nomor, baris)
        terbuka = self._terbuka("@")
        kertas.write_string(nomor, K_KEADAAN, baris.keadaan, terbuka) if baris.keadaan else kertas.write_blank(
            nomor, K_KEADAAN, None, terbuka
        )
        keadaan = dict.fromkeys((*KEADAAN, *filter(None, (baris.keadaan,))))
        kertas.data_validation(nomor, K_KEADAAN, nomor, K_KEADAAN, _daftar([*keadaan]))

    def _nilai(self, kertas: Worksheet, nomor: int, baris: Baris) -> None:
        match baris.isi:
            case Decimal():
                desimal = max(0, -int(baris.isi.as_tuple().exponent))
                rupa = self._terbuka("#,##0" + "." * bool(desimal) + "0" * desimal)
                kertas.write_number(nomor, K_REALISASI, float(baris.isi), rupa)
            case str():
                kertas.write_string(nomor, K_REALISASI, baris.isi, self._terbuka("@"))
            case _:
                kertas.write_blank(nomor, K_REALISASI, None, self._terbuka("General"))
        if baris.pilihan:
            kertas.data_validation(nomor, K_REALISASI, nomor, K_REALISASI, _daftar(baris.pilihan))
        elif isinstance(baris.isi, Decimal):
            terkecil = -TERBESAR if baris.alamat.startswith("indikator.") else 0
            kertas.data_validation(nomor, K_REALISASI, nomor, K_REALISASI, _rentang(terkecil))

    def _terbuka(self, angka: str) -> Format:
        return self._buku.add_format(
            {"locked": False, "num_format": angka, "bg_color": "#FFF9DB", "border": 1, "valign": "top"}
        )


def _daftar(pilihan: list[str] | tuple[str, ...]) -> dict[str, object]:
    return {"validate": "list", "source": list(pilihan), "error_title": "lakip", "error_message": SALAH_PILIHAN}


def _rentang(terkecil: int) -> dict[str, object]:
    return {
        "validate": "decimal",
        "criteria": "between",
        "minimum": terkecil,
        "maximum": TERBESAR,
        "error_title": "lakip",
        "error_message": SALAH_ANGKA,
    }
