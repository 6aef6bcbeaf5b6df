"""A document that holds every kind of block and inline mark once, and text that would like to be markup."""

from __future__ import annotations

from base64 import b64decode
from datetime import date
from decimal import Decimal

from lakip_cli.calculate.figur import (
    Bilangan,
    Figur,
    Isi,
    Jejak,
    Kata,
    Keadaan,
    Kosong,
    Operasi,
    Persamaan,
    Tetapan,
)
from lakip_cli.diagnostics import Span
from lakip_cli.naskah import (
    Angka,
    Bab,
    Bagan,
    Blok,
    BlokGrafik,
    BlokRumus,
    BlokTabel,
    CatatanKaki,
    Daftar,
    DaftarIsi,
    Entri,
    Gambar,
    GantiBaris,
    Judul,
    KopSurat,
    Kutipan,
    Naskah,
    Paragraf,
    Pihak,
    RujukCatatan,
    Sampul,
    Simpul,
    TandaTangan,
    Tautan,
    Tekanan,
    Teks,
)
from lakip_cli.tabel.jenis import Baris, Deret, Grafik, Kolom, Sel, Tabel

JAHAT = (
    "<script>alert(1)</script>",
    "</td></table><img src=x onerror=alert(1)>",
    "a | b",
    "*tebal* _miring_ ~~coret~~ `kode`",
    "=1+1",
    "# bukan judul",
    "- bukan butir",
    "1. bukan nomor",
    "> bukan kutipan",
    "[bukan](http://tautan.example) ![bukan](gambar.png)",
    "&lt;bukan entitas&gt; &copy;",
    '" onmouseover="x',
    "$x^2$ \\( \\) \\frac{1}{2} %",
    "[^1] <!-- --> {{ 7*7 }} {% x %}",
    "akhir\\",
    "baris satu\nbaris dua",
    "kata" * 60,
)
"""Text of a user that must come out as it went in."""


def fakta(alamat: str, nama: str, isi: Isi, cetak: str, baris: int, *, satuan: str = "") -> Figur:  # noqa: PLR0913
    """A fact, written on line ``baris``; in a column it prints without its per cent sign."""
    tempat = (Span("data/kinerja.yaml", baris, 13, baris, 18),)
    return Figur(alamat, nama, isi, satuan, cetak, cetak.removesuffix("%"), tempat)


def turunan(alamat: str, nama: str, isi: Isi, cetak: str, jejak: Jejak, *, satuan: str = "") -> Figur:  # noqa: PLR0913
    """A derived figure."""
    return Figur(alamat, nama, isi, satuan, cetak, cetak.removesuffix("%").removeprefix("Rp"), (), jejak)


def rp(alamat: str, nama: str, nilai: int, baris: int) -> Figur:
    """An amount, with its sign in running text."""
    ringkas = f"{nilai:,}".replace(",", ".")
    tempat = (Span("data/anggaran.yaml", baris, 13, baris, 18),)
    return Figur(alamat, nama, Decimal(nilai), "rupiah", f"Rp{ringkas}", ringkas, tempat)


TARGET = fakta(
    "indikator.layanan.target.2023", "Target layanan tepat waktu", Decimal("90.00"), "90,00%", 12, satuan="%"
)
PEMBILANG = fakta("indikator.layanan.realisasi.2023.pembilang", "Layanan selesai tepat waktu", Decimal(226), "226", 14)
PENYEBUT = fakta("indikator.layanan.realisasi.2023.penyebut", "Seluruh layanan", Decimal(250), "250", 15)
REALISASI = turunan(
    "indikator.layanan.realisasi.2023",
    "Realisasi layanan tepat waktu",
    Decimal("90.4"),
    "90,40%",
    Jejak("rasio", "pembilang dibagi penyebut, dikali 100%", "definisi operasional indikator", (PEMBILANG, PENYEBUT)),
    satuan="%",
)
CAPAIAN = turunan(
    "indikator.layanan.capaian.2023",
    "Capaian layanan tepat waktu",
    Decimal("100.4444"),
    "100,44%",
    Jejak(
        "capaian.rasio",
        "realisasi dibagi target, dikali 100%",
        "PermenPAN-RB 53/2014, Lampiran II",
        (REALISASI, TARGET),
        "dua angka di belakang koma, setengah ke atas",
        ("Tidak ada batas atas.",),
    ),
    satuan="%",
)
NOL = fakta("indikator.aduan.realisasi.2023", "Aduan yang terlambat", Decimal(0), "0", 31, satuan="aduan")
BELUM = fakta(
    "indikator.survei.realisasi.2023",
    "Nilai survei",
    Kosong(Keadaan.BELUM, "Survei baru terbit Maret 2024."),
    "belum",
    40,
)
TIDAK_DIHITUNG = turunan(
    "indikator.survei.capaian.2023",
    "Capaian nilai survei",
    Kosong(Keadaan.TIDAK_DAPAT_DIHITUNG, "Realisasinya belum ada."),
    "–",
    Jejak("capaian.rasio", "realisasi dibagi target, dikali 100%", "", (BELUM,)),
)
PREDIKAT = fakta("indikator.sakip.realisasi.2023", "Predikat SAKIP", "BB", "BB", 52)
TANGGAL = fakta("perjanjian.tanggal", "Tanggal perjanjian", date(2023, 1, 9), "9 Januari 2023", 3)
NAMA_PANJANG = fakta(
    "sasaran.layanan.nama", "Nama sasaran", "Meningkatnya mutu layanan", "Meningkatnya mutu layanan bagi semua warga", 8
)
POLOS = Figur("", "Angka tanpa jejak", Decimal(7), "", "7", "7")
PAGU = tuple(rp(f"sub_kegiatan.s{n}.pagu", f"Pagu sub kegiatan {n}", 91_234_567 * n, 100 + n) for n in range(1, 51))
TOTAL = turunan(
    "total.pagu",
    "Pagu seluruhnya",
    Decimal(91_234_567 * 1275),
    "Rp" + f"{91_234_567 * 1275:,}".replace(",", "."),
    Jejak("jumlah", "jumlah pagu sub kegiatan", "", PAGU),
    satuan="rupiah",
)
FIGUR_JAHAT = fakta(f"indikator.{JAHAT[0]}", JAHAT[1], JAHAT[2], JAHAT[0], 9)

PENDEK = Persamaan(
    Bilangan(CAPAIAN),
    (Operasi("×", (Operasi("÷", (Bilangan(REALISASI), Bilangan(TARGET))), Tetapan("100%"))),),
)
PANJANG = Persamaan(
    Kata("Indeks layanan"),
    (
        Operasi(
            "÷",
            (
                Operasi(
                    "+", (Kata("capaian layanan tepat waktu seluruh kelurahan dan desa"), Kata("capaian {aduan}_%"))
                ),
                Tetapan("2"),
            ),
        ),
        Operasi("×", (Operasi("-", (Bilangan(CAPAIAN), Bilangan(NOL))), Tetapan("50%"))),
        Tetapan("50,22"),
    ),
)

# ── tables ──────────────────────────────────────────────────────────────────────────────────────────────────


def kepala(*nama: str) -> Baris:
    return tuple(Sel(n, judul=True) for n in nama)


SEDERHANA = Tabel(
    "tabel-capaian",
    "Capaian indikator kinerja utama",
    (Kolom(), Kolom("tengah"), Kolom("kanan"), Kolom("kanan"), Kolom("kanan")),
    (kepala("Indikator", "Satuan", "Target", "Realisasi", "Capaian (%)"),),
    (
        (
            Sel("Layanan tepat waktu", judul=True),
            Sel("%"),
            Sel(TARGET),
            Sel(REALISASI, akhiran="(baik)"),
            Sel(CAPAIAN, ringkas=True),
        ),
        (Sel("Aduan terlambat", judul=True), Sel("aduan"), Sel("0"), Sel(NOL), Sel(POLOS)),
        (Sel("Nilai survei", judul=True, tebal=True), Sel("nilai"), Sel(""), Sel(BELUM), Sel(TIDAK_DIHITUNG)),
        (Sel("Predikat SAKIP", judul=True), Sel("predikat"), Sel("BB"), Sel(PREDIKAT, tebal=True), Sel("100,00")),
    ),
    ((Sel("Rata-rata", judul=True), Sel(""), Sel(""), Sel(""), Sel(CAPAIAN)),),
    catatan=("Rata-rata melewati indikator yang belum terukur.",),
)
ANGGARAN = Tabel(
    "tabel-anggaran",
    "Pagu dan realisasi per sub kegiatan menurut sumber dana dan triwulan",
    (Kolom("tengah", 1), Kolom("kiri", 6), *(Kolom("kanan", 3) for _ in range(6)), Kolom("kanan", 2), Kolom("kiri", 4)),
    (
        (
            Sel("No", baris=2, judul=True),
            Sel("Program, kegiatan, sub kegiatan", baris=2, judul=True),
            Sel("Pagu (Rp)", kolom=3, judul=True),
            Sel("Realisasi (Rp)", kolom=3, judul=True),
            Sel("Serapan (%)", baris=2, judul=True),
            Sel("Keterangan", baris=2, judul=True),
        ),
        kepala("APBD", "Hibah", "Jumlah", "APBD", "Hibah", "Jumlah"),
        tuple(Sel(f"({n})") for n in range(1, 11)),
    ),
    tuple(
        baris
        for p in range(5)
        for baris in (
            (Sel(f"Program {p + 1}: penyelenggaraan pemerintahan dan layanan umum", kolom=10, judul=True, tebal=True),),
            *(
                (
                    Sel(str(n + 1)),
                    Sel(f"Penyediaan jasa pelayanan umum kantor dan perlengkapan {n + 1}", judul=True),
                    *(Sel(pagu, ringkas=True) for pagu in PAGU[p * 10 + n : p * 10 + n + 6]),
                    *([Sel(CAPAIAN), Sel("dua bulan", baris=2)] if n % 2 == 0 else [Sel(CAPAIAN)]),
                )
                for n in range(4)
            ),
        )
    ),
    ((Sel("Jumlah", kolom=2, judul=True), *(Sel(TOTAL, ringkas=True) for _ in range(6)), Sel(CAPAIAN), Sel("")),),
    lanskap=True,
)
TABEL_JAHAT = Tabel(
    "tabel-jahat",
    JAHAT[1],
    (Kolom(), Kolom("kanan")),
    (kepala(JAHAT[0], JAHAT[2]),),
    (*((Sel(teks), Sel(teks, tebal=True)) for teks in JAHAT), (Sel(FIGUR_JAHAT), Sel(FIGUR_JAHAT, judul=True))),
    catatan=JAHAT,
)
TABEL_JAHAT_RENTANG = Tabel(
    "tabel-jahat-rentang",
    JAHAT[2],
    (Kolom(), Kolom("kanan")),
    ((Sel(JAHAT[0], kolom=2, judul=True),),),
    tuple((Sel(teks), Sel(teks, tebal=True)) for teks in JAHAT),
    ((Sel(JAHAT[3], kolom=2),),),
)
TREN = Grafik(
    "grafik-tren",
    "Realisasi layanan 2022–2023",
    "tren",
    ("2022", "2023"),
    (Deret("Target", (Sel(TARGET), Sel(TARGET))), Deret("Realisasi", (Sel(BELUM), Sel(REALISASI)))),
    "Realisasi 2023 sebesar 90,40 melampaui target 90,00.",
    "%",
)

# ── blocks ──────────────────────────────────────────────────────────────────────────────────────────────────


def par(*isi: str) -> Paragraf:
    return Paragraf(tuple(Teks(teks) for teks in isi))


ORGANISASI = Bagan(
    "bagan-organisasi",
    "Gambar 1.1",
    "Susunan organisasi kecamatan",
    (
        Simpul(
            "Camat",
            (
                Simpul("Sekretaris", (Simpul("Subbagian Umum"), Simpul("Subbagian Keuangan dan Perencanaan"))),
                Simpul("Seksi Pemerintahan", (Simpul("Kelompok Jabatan Fungsional"),), "3 orang"),
                Simpul("Seksi Pelayanan"),
                Simpul("Seksi Ketenteraman"),
                Simpul("Kelurahan", (Simpul("Lurah Utara"), Simpul("Lurah Selatan"))),
            ),
            "eselon III.a",
        ),
    ),
    "Camat membawahi sekretaris, tiga seksi dan kelurahan.",
)
CAMAT = Pihak("Pihak Pertama,", "Camat Contoh", "Dra. SITI AMINAH, M.Si.", "Pembina Tingkat I", "19700101 199503 2 001")
BUPATI = Pihak("Pihak Kedua,", "Bupati Contoh", "H. ABDUL KARIM", "", "")

_BAB_1: tuple[Blok, ...] = (
    Judul("latar-belakang", 2, (Teks("A. Latar Belakang"),)),
    Paragraf(
        (
            Teks("Laporan ini memuat "),
            Tekanan("tebal", (Teks("capaian kinerja"),)),
            Teks(" dan "),
            Tekanan("miring", (Teks("realisasi"), Tekanan("tebal", (Teks(" anggaran"),)))),
            Teks(". Realisasi layanan "),
            Angka(REALISASI),
            Teks(" dari target "),
            Angka(TARGET),
            Teks(", sehingga capaiannya "),
            Tekanan("tebal", (Angka(CAPAIAN),)),
            Teks(" ("),
            Angka(POLOS),
            Teks(" kelurahan)"),
            RujukCatatan(1),
            Teks(". Sasarannya: "),
            Angka(NAMA_PANJANG),
            Teks("; perjanjian ditandatangani "),
            Angka(TANGGAL),
            Teks("."),
            GantiBaris(),
            Teks("Lihat "),
            Tautan("#tabel-capaian", (Teks("Tabel 3.1"),)),
            Teks(", "),
            Tautan(
                "https://peraturan.example/53?a=1&b=2", (Tekanan("miring", (Teks("peraturannya"),)), Teks(" (luar)"))
            ),
            Teks(" dan "),
            Tautan("javascript:alert(1)", (Teks("bukan tautan"),)),
            Teks(", sekali lagi"),
            RujukCatatan(1),
            Teks(", juga"),
            RujukCatatan(2),
            Teks("."),
        )
    ),
    Judul("dasar", 3, (Teks("Dasar hukum"),)),
    Daftar("huruf", ((par("Undang-Undang Nomor 23 Tahun 2014;"),), (par("Peraturan Pemerintah Nomor 8 Tahun 2006."),))),
    Daftar("huruf", ((par("Butir ketiga."),),), mulai=3),
    Judul("tugas", 4, (Teks("Tugas dan fungsi"),)),
    Daftar(
        "angka",
        (
            (par("Merumuskan kebijakan:"), Daftar("butir", ((par("umum;"),), (par("khusus."),)))),
            (par("Melaksanakan kebijakan."), par("Alinea kedua dari butir kedua.")),
        ),
    ),
    Daftar("angka", ((par("Melanjutkan dari tiga."),), (par("Empat."),)), mulai=3),
    Judul("kutipan", 5, (Teks("Kutipan"), GantiBaris(), Teks("dua baris"))),
    Kutipan((par("Mewujudkan layanan yang cepat."), Daftar("butir", ((par("tepat"),), (par("hemat"),))))),
    ORGANISASI,
    CatatanKaki(1, (Teks("Menurut data per 31 Desember "), Angka(TANGGAL), Teks("."))),
    CatatanKaki(2, (Teks("Catatan kedua, lihat "), Tautan("#rumus-capaian", (Teks("rumusnya"),)), Teks("."))),
)
_BAB_3: tuple[Blok, ...] = (
    Judul("akuntabilitas-kinerja", 2, (Teks("A. Akuntabilitas Kinerja "), Angka(CAPAIAN))),
    par("Tabel berikut membandingkan target dan realisasi."),
    BlokTabel("Tabel 3.1", SEDERHANA),
    BlokRumus("rumus-capaian", PENDEK),
    BlokRumus("rumus-indeks", PANJANG),
    BlokGrafik("Gambar 3.1", TREN),
    Judul("akuntabilitas-keuangan", 2, (Teks("B. Akuntabilitas Keuangan"),)),
    BlokTabel("Tabel 3.2", ANGGARAN),
    par("Setelah tabel."),
)
_LAMPIRAN: tuple[Blok, ...] = (
    KopSurat("PEMERINTAH KABUPATEN CONTOH", "KECAMATAN CONTOH", ("Jalan Merdeka Nomor 1", "kontak@contoh.example")),
    par("Yang bertanda tangan di bawah ini."),
    TandaTangan("Contoh, 9 Januari 2023", (BUPATI, CAMAT)),
    Gambar("gambar-kantor", "Gambar 4.1", "Kantor kecamatan", "foto/kantor.png", "Kantor kecamatan dari depan"),
    Gambar("gambar-hilang", "Gambar 4.2", "Balai", "foto/hilang.jpg", "Balai warga"),
    Judul("jahat", 2, tuple(Teks(teks) for teks in JAHAT[:3])),
    *(par(teks) for teks in JAHAT),
    *(Paragraf((Teks("x"), GantiBaris(), Teks(teks), Tekanan("tebal", (Teks(teks),)), Teks("y"))) for teks in JAHAT),
    Daftar("butir", tuple((par(teks),) for teks in JAHAT)),
    Paragraf((Angka(FIGUR_JAHAT), Tautan('https://x.example/"><script>(1)', (Teks(JAHAT[0]),)))),
    BlokTabel("Tabel 4.1", TABEL_JAHAT),
    BlokTabel("Tabel 4.2", TABEL_JAHAT_RENTANG),
    BlokRumus("rumus-jahat", Persamaan(Kata(JAHAT[0]), tuple(map(Kata, JAHAT)))),
    Bagan("bagan-jahat", "Gambar 4.3", JAHAT[1], tuple(Simpul(t, (), t) for t in JAHAT), JAHAT[11]),
)

JUDUL = "LAPORAN KINERJA\nINSTANSI PEMERINTAH"
_PNG = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
GAMBAR = {"foto/kantor.png": b64decode(_PNG)}

NASKAH = Naskah(
    "Laporan Kinerja Kecamatan Contoh Tahun 2023",
    "Kecamatan Contoh",
    2023,
    (
        Bab(
            "sampul",
            "",
            "",
            (Sampul(JUDUL, "Kecamatan Contoh", "Kabupaten Contoh", 2023, "DRAF"),),
        ),
        Bab(
            "kata-pengantar",
            "",
            "Kata Pengantar",
            (par("Puji syukur."), TandaTangan("Contoh, 31 Januari 2024", (CAMAT,))),
        ),
        Bab(
            "daftar",
            "",
            "Daftar",
            (
                Judul("daftar-isi-naskah", 2, (Teks("Daftar Isi"),)),
                DaftarIsi("isi"),
                Judul("daftar-tabel", 2, (Teks("Daftar Tabel"),)),
                DaftarIsi("tabel"),
                Judul("daftar-gambar", 2, (Teks("Daftar Gambar"),)),
                DaftarIsi("gambar"),
            ),
        ),
        Bab("bab-1", "BAB I", "Pendahuluan", _BAB_1),
        Bab("bab-3", "BAB III", "Akuntabilitas Kinerja", _BAB_3),
        Bab("lampiran", "", "Lampiran", _LAMPIRAN),
    ),
    (
        Entri("kata-pengantar", "kata-pengantar", 1, "Kata Pengantar"),
        Entri("bab-1", "bab-1", 1, "BAB I Pendahuluan"),
        Entri("bab-1", "latar-belakang", 2, "A. Latar Belakang"),
        Entri("bab-1", "dasar", 3, "Dasar hukum"),
        Entri("bab-3", "bab-3", 1, "BAB III Akuntabilitas Kinerja"),
        Entri("bab-3", "akuntabilitas-kinerja", 2, "A. Akuntabilitas Kinerja"),
        Entri("bab-3", "akuntabilitas-keuangan", 2, "B. Akuntabilitas Keuangan"),
        Entri("lampiran", "lampiran", 1, "Lampiran <b>*tebal*</b>"),
    ),
    (Entri("bab-3", "tabel-capaian", 1, "Tabel 3.1 Capaian"), Entri("bab-3", "tabel-anggaran", 1, "Tabel 3.2 Pagu")),
    (Entri("bab-1", "bagan-organisasi", 1, "Gambar 1.1 Susunan"),),
    ("Disusun dengan lakip 0.1.0", "Sidik data 1a2b3c; keadaan draf"),
)
