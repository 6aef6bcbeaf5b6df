"""The catalogue of the I family: what in a workbook cannot be taken over."""

from __future__ import annotations

from collections.abc import Mapping

from lakip_cli.diagnostics import Kode, Severity

# Code, name, title; then what it is, why it matters, an example, the way out.
_HALAMAN = (
    (
        *("I001", "buku-kerja-asing", "Buku kerja tidak dapat dipakai"),
        "Berkas bukan buku kerja (xlsx, xls, ods), terkunci sandi, atau lembar dan tahunnya bukan yang diminta.",
        "Isi yang salah tempat akan mengubah angka yang salah.",
        "Lembar isian tahun 2023 dimasukkan ke folder tahun 2024.",
        "Buat ulang lembar isian dengan `lakip export`, atau sebut lembarnya dalam berkas peta.",
    ),
    (
        *("I002", "sel-tak-terbaca", "Isi sel tidak dapat dibaca sebagai nilainya"),
        "Isi sel bukan bilangan, keadaan atau kata yang dapat diterima di tempat itu.",
        "Bilangan yang ditebak adalah bilangan yang salah: `50.000` sebagai teks punya dua bacaan.",
        "Sel berisi `50.000` sebagai teks, atau `dua belas`.",
        "Tulis sebagai angka Excel, atau kosongkan dan pilih keadaannya.",
    ),
    (
        *("I003", "baris-tak-dikenal", "Baris lembar tidak cocok dengan data"),
        "Baris tidak menunjuk satu tempat dalam data: alamat atau kodenya tidak dikenal, ganda, atau hilang.",
        "Baris yang dipindah atau dihapus membuat angka jatuh ke tempat lain.",
        "Kode rekening yang tidak ada dalam `lra.yaml`.",
        "Kembalikan barisnya, ekspor ulang lembarnya, atau tambahkan dahulu tempatnya dalam YAML.",
    ),
    (
        *("I004", "berubah-di-dua-tempat", "Nilai berubah di lembar dan di data"),
        "Sejak lembar dibuat, nilai yang sama diubah dalam YAML dan, lain lagi, dalam lembar.",
        "Salah satunya akan hilang tanpa ada yang tahu.",
        "Lembar diekspor, YAML dibetulkan, lalu lembar lama diimpor.",
        "Putuskan nilai yang benar; samakan salah satunya, lalu impor lagi.",
    ),
    (
        *("I005", "rumus-tanpa-nilai", "Rumus tanpa nilai tersimpan"),
        "Sel berisi rumus, tetapi berkasnya tidak menyimpan hasil rumus itu, atau hasilnya galat seperti `#DIV/0!`.",
        "Yang terbaca hanyalah sel kosong, dan kosong bukan nol.",
        "Berkas yang ditulis program lain dan belum pernah dibuka di Excel.",
        "Buka dan simpan ulang berkas itu di Excel atau LibreOffice, atau betulkan rumusnya, lalu impor lagi.",
    ),
    (
        *("I006", "jumlah-tak-cocok", "Jumlah dalam tabel tidak sama dengan barisnya"),
        "Baris jumlah, atau baris induk menurut kodenya, tidak sama dengan jumlah baris di bawahnya.",
        "Ada baris yang hilang, ganda, atau salah ketik; memasukkannya menyebarkan kesalahan itu.",
        "Induk 5.1 berisi 900, sedangkan 5.1.01 dan 5.1.02 berjumlah 890.",
        "Betulkan tabelnya; selisih yang memang ada di sumber ditulis sebagai `tak_terinci`.",
    ),
    (
        *("I007", "kolom-rancu", "Kolom tabel tidak dapat dipastikan"),
        "Judul kolom dalam berkas peta tidak ditemukan, atau cocok dengan lebih dari satu kolom.",
        "Kolom yang ditebak memasukkan pagu sebagai realisasi.",
        'Dua kolom berjudul "Jumlah", satu di bawah 2023 dan satu di bawah 2022.',
        "Tulis huruf kolomnya dalam berkas peta, misalnya `realisasi: D`.",
    ),
)

KODE: Mapping[str, Kode] = {
    kode: Kode(
        kode,
        nama,
        Severity.ERROR,
        judul,
        f"{apa}\n\n*Mengapa.* {mengapa}\n\n*Contoh.* {contoh}\n\n*Perbaikan.* {perbaikan}",
    )
    for kode, nama, judul, apa, mengapa, contoh, perbaikan in _HALAMAN
}
