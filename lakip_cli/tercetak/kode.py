"""The codes of printed claims: what cannot be read (S, R), and one for each verdict that is no assent (P)."""

from __future__ import annotations

from collections.abc import Mapping

from lakip_cli.diagnostics import Kode, Severity

_ERROR, _WARNING, _INFO = Severity.ERROR, Severity.WARNING, Severity.INFO

# Code, weight, name, title; then what it is, why it matters, an example, the way out.
_HALAMAN = (
    (
        *("R101", _ERROR, "alamat-klaim", "Alamat klaim tidak dikenal"),
        "Sebuah tautan, baris, atau kolom menunjuk alamat yang tidak ada dalam data tahun ini.",
        "Klaim tanpa alamat tidak dapat dibandingkan dengan fakta mana pun.",
        "`[39,82](indikator.layanan.realsasi)`.",
        "Perbaiki alamatnya; `lakip why DATA ALAMAT` menunjukkan apakah sebuah alamat ada.",
    ),
    (
        *("R102", _ERROR, "andaian-bukan-fakta", "Andaian tidak menunjuk fakta yang dapat diganti"),
        "`andaikan` menyebut alamat yang bukan fakta tertulis, atau nilai yang tidak dapat dibaca di tempat itu.",
        "Hanya yang tertulis dalam data dapat diandaikan lain; jumlah dan persentase dihitung dari fakta itu.",
        "`andaikan: {total.pagu: 100}`.",
        "Sebut alamat fakta di bawahnya, misalnya pagu sub kegiatan.",
    ),
    (
        *("S101", _ERROR, "tabel-tercetak", "Tabel tercetak tidak dapat dibaca"),
        "Tabel pipa tidak punya baris kepala dengan paling sedikit satu ukuran, atau banyak selnya tidak sama.",
        "Sel yang bergeser membuat setiap angka di kanannya diperiksa terhadap hal yang salah.",
        "Baris dengan lima sel di bawah kepala yang enam.",
        "Tulis tabel sebagai blok `tabel: |`, satu sel untuk setiap kolom kepala; sel kosong tetap diberi garis.",
    ),
    (
        *("S102", _ERROR, "tautan-rusak", "Tautan klaim tidak dapat dibaca"),
        "Kutipan tidak memuat satu pun tautan, atau tautannya tidak lengkap.",
        "Angka yang tidak tertaut tidak diperiksa, tanpa seorang pun tahu.",
        "`[39,82](indikator.layanan.realisasi` tanpa kurung tutup.",
        "Tulis `[teks tercetak](alamat)`, tanpa spasi di antara kurung siku dan kurung.",
    ),
    (
        *("S103", _ERROR, "persamaan-rusak", "Persamaan tercetak tidak dapat dibaca"),
        "Persamaan tidak memuat tanda sama dengan, atau salah satu ruasnya bukan hitungan.",
        "Langkah yang tidak terbaca tidak dapat dihitung ulang.",
        "`100% - 99,5%`.",
        "Tulis angka, tautan, `+ - × ÷ /`, kurung, dan `=`; kalimat ditulis sebagai kutipan.",
    ),
    (
        *("P101", _ERROR, "bertentangan", "Angka tercetak bertentangan dengan fakta"),
        "Yang tercetak lain dari yang diturunkan dari fakta, dan tidak ada tempat cetak lain yang benar.",
        "Pembaca laporan memakai angka yang tidak mengikuti data instansi itu sendiri.",
        "Tabel mencetak realisasi 70, faktanya 90.",
        "Perbaiki cetakan; bila cetakan yang benar, perbaiki faktanya.",
    ),
    (
        *("P102", _ERROR, "berbeda-tempat", "Satu hal tercetak berbeda-beda"),
        "Satu hal tercetak dengan beberapa nilai; yang ditunjuk ini bukan yang mengikuti fakta.",
        "Laporan membantah dirinya sendiri, sehingga tidak satu pun angkanya dapat dipegang.",
        "Target 25 dalam satu tabel, 21 dalam tabel lain.",
        "Samakan semua tempat cetak dengan faktanya.",
    ),
    (
        *("P103", _ERROR, "salah-tulis", "Tulisan tercetak tidak dapat dibaca"),
        "Yang tercetak tidak terbaca sebagai bilangan, tanggal, atau nomor yang seharusnya ada di situ.",
        "Angka dengan pemisah yang rusak dapat dibaca siapa saja sesukanya.",
        "`1,234567,890`.",
        "Tulis dengan pemisah ribuan dan desimal yang lazim: `1.234.567.890`.",
    ),
    (
        *("P104", _ERROR, "di-luar-rentang", "Nilai tercetak di luar rentang yang mungkin"),
        "Yang tercetak lebih besar daripada nilai tertinggi, negatif, atau bukan label skalanya.",
        "Nilai yang tidak mungkin selalu salah, apa pun faktanya.",
        "Nilai komponen 35 padahal bobotnya 30.",
        "Periksa cetakan dan fakta itu.",
    ),
    (
        *("P105", _ERROR, "cara-keliru", "Hitungan benar, cara keliru"),
        "Yang tercetak hasil hitungan yang benar, tetapi bukan hitungan untuk hal yang disebut.",
        "Angka itu menjawab pertanyaan lain, misalnya sisa disebut serapan.",
        "Serapan tercetak 1%, padahal yang dihitung 100% − 99%.",
        "Cetak angka yang dimaksud, atau sebut angka itu dengan namanya.",
    ),
    (
        *("P106", _WARNING, "hanya-dengan-cara", "Hanya mengikuti dengan cara atau masukan lain"),
        "Yang tercetak baru sama bila dihitung dengan cara, pembulatan, atau masukan yang disebut pesan.",
        "Angka yang caranya berlainan tidak dapat dibandingkan dengan angka lain dalam laporan ini.",
        "99,98% tercetak 100,00 karena dibulatkan dulu ke persen utuh.",
        "Pakai satu cara di seluruh laporan, atau tulis cara itu dalam kebijakan.",
    ),
    (
        *("P107", _WARNING, "dipotong", "Dipotong, tidak dibulatkan"),
        "Angka di belakang desimal terakhir yang tercetak dibuang begitu saja.",
        "Angka yang dipotong selalu lebih kecil, dan jumlah bagiannya tidak lagi cocok.",
        "50,069 tercetak 50,06.",
        "Bulatkan setengah ke atas: 50,07.",
    ),
    (
        *("P108", _WARNING, "sebutan-berbeda", "Disebut berbeda"),
        "Nama atau satuan tercetak dengan kata yang lain dari yang tertulis dalam data.",
        "Satu hal dengan dua nama terbaca sebagai dua hal.",
        "“Indeks Ketahanan” untuk indikator bernama “Indeks Layanan”.",
        "Samakan sebutannya di semua tempat.",
    ),
    (
        *("P109", _WARNING, "tidak-tercantum", "Dikutip tetapi tidak tercantum"),
        "Sebuah peraturan dikutip dalam laporan, tetapi tidak ada dalam daftar dasar hukumnya.",
        "Daftar dasar hukum yang tidak lengkap menyulitkan reviu.",
        "Uraian mengutip Peraturan Menteri yang tidak ada dalam Bab I.",
        "Tambahkan ke `dasar_hukum` dalam laporan.yaml, atau hapus kutipannya.",
    ),
    (
        *("P110", _INFO, "tidak-dapat-diperiksa", "Tidak dapat diperiksa"),
        "Fakta yang diperlukan untuk memeriksa klaim ini tidak ada.",
        "Klaim ini belum terbukti benar, dan belum terbukti salah.",
        "Tabel mencetak target tahun lalu yang tidak ada dalam data.",
        "Isi faktanya bila ada sumbernya.",
    ),
    (
        *("P111", _ERROR, "langkah-persamaan", "Langkah persamaan tidak sama"),
        "Kedua sisi sebuah tanda sama dengan berbeda bila dihitung dengan angka yang tercetak.",
        "Siapa pun yang memegang kalkulator akan menemukannya.",
        "`100% - 1% = 98%`.",
        "Perbaiki langkah itu; lihat angka mana yang juga bertentangan dengan fakta.",
    ),
    (
        *("P112", _ERROR, "kata-arah", "Kata naik, turun, atau tetap tidak sesuai angkanya"),
        "Kalimat menyebut arah yang lain dari arah deret angkanya.",
        "Pembaca mengingat kata lebih lama daripada angka.",
        "“mengalami penurunan” untuk 14,28 yang menjadi 20,08.",
        "Perbaiki katanya, atau sebut tahun yang dimaksud.",
    ),
)  # fmt: skip

KODE: Mapping[str, Kode] = {
    kode: Kode(
        kode, nama, berat, judul,
        f"{apa}\n\n*Mengapa.* {mengapa}\n\n*Contoh.* {contoh}\n\n*Perbaikan.* {perbaikan}",
    )
    for kode, berat, nama, judul, apa, mengapa, contoh, perbaikan in _HALAMAN
}  # fmt: skip
