"""The catalogue of the Y family: every way in which a YAML file can mislead, each with its manual page."""

from __future__ import annotations

from collections.abc import Mapping

from lakip_cli.diagnostics import Kode, Severity

# Code, name, title; then what it is, why it matters, an example, the way out. A fenced example is read by a test.
_HALAMAN = (
    (
        *("Y001", "sintaks", "Tulisan YAML tidak dapat dibaca"),
        "Susunan berkas tidak mengikuti tata tulis YAML, dan tidak ada kode lain yang lebih tepat.",
        "Sesudah tempat itu tidak ada yang dapat dibaca dengan pasti, jadi sisa berkas belum diperiksa.",
        "```yaml\n[satu, dua] tiga\n```",
        "Lihat tempat yang ditunjuk dan baris sebelumnya; periksa tanda kutip, kurung, titik dua, dan lekukan.",
    ),
    (
        *("Y002", "kunci-ganda", "Kunci ditulis lebih dari sekali"),
        'Satu peta memuat kunci yang sama dua kali. `1` dan `"1"` adalah kunci yang sama.',
        "Pembaca YAML biasa memakai yang terakhir tanpa berkata apa-apa, sehingga satu angka hilang.",
        "```yaml\npagu: 120_000_000\nrealisasi: 90_000_000\npagu: 210_000_000\n```",
        "Hapus salah satunya, atau beri id lain bila keduanya memang dua benda.",
    ),
    (
        *("Y003", "jangkar", "Jangkar, alias, atau kunci gabungan"),
        "Berkas memakai `&nama`, `*nama`, atau `<<`.",
        "Satu nilai lalu punya dua tempat, dan beberapa baris saja dapat mengembang menjadi jutaan nilai.",
        "```yaml\nnama: *penting* bagi daerah\n```",
        "Tulis nilainya langsung. Bila `*` atau `&` bagian dari teks, beri tanda kutip pada teks itu.",
    ),
    (
        *("Y004", "tag", "Tag YAML"),
        "Sebuah nilai didahului tag, seperti `!rupiah` atau `!!str`.",
        "Bentuk setiap nilai sudah ditentukan oleh kuncinya; tag hanya membuat dua pembaca melihat dua hal.",
        "```yaml\npagu: !rupiah 120_000_000\n```",
        "Hapus tag itu. Bila tanda seru bagian dari teks, beri tanda kutip.",
    ),
    (
        *("Y005", "terlalu-dalam", "Isi bersarang terlalu dalam"),
        "Peta dan daftar bersarang lebih dari 40 tingkat.",
        "Data laporan tidak sampai sepuluh tingkat; sarang yang lebih dalam adalah salah tulis atau berkas yang jahat.",
        "Seribu kurung siku buka berturut-turut.",
        "Ratakan susunannya; biasanya ada kurung atau lekukan yang tertinggal.",
    ),
    (
        *("Y006", "terlalu-banyak-nilai", "Terlalu banyak nilai"),
        "Satu berkas memuat lebih dari 500.000 nilai.",
        "Batas ini menjaga waktu dan memori; data setahun satu instansi memuat beberapa ribu nilai.",
        "Daftar dengan sejuta butir.",
        "Pecah menjadi beberapa berkas, atau simpan data mentahnya di tempat lain.",
    ),
    (
        *("Y007", "terlalu-besar", "Berkas terlalu besar"),
        "Berkas lebih dari 5 MiB, sehingga tidak dibaca.",
        "Batas ini menjaga waktu dan memori; data setahun satu instansi sekitar 50 KiB.",
        "Berkas yang berisi gambar atau lembar kerja mentah.",
        "Pecah menjadi beberapa berkas, atau pindahkan isi yang bukan data laporan.",
    ),
    (
        *("Y008", "bukan-utf8", "Berkas bukan UTF-8"),
        "Bita di dalam berkas tidak membentuk teks UTF-8.",
        "Huruf di luar ASCII akan berubah atau hilang bila sandinya ditebak.",
        "Berkas yang disimpan Notepad sebagai ANSI (Windows-1252) atau Unicode (UTF-16).",
        "Simpan ulang sebagai UTF-8; di Notepad: Save As, Encoding: UTF-8.",
    ),
    (
        *("Y009", "karakter-terlarang", "Karakter yang tidak boleh ada"),
        "Berkas memuat karakter kendali, karakter tak terlihat, atau pembalik arah baca.",
        "Karakter itu memutus baris tanpa terlihat, merusak Word dan PDF, atau menampilkan teks lain dari isinya.",
        '```yaml\nnama: "Kepala\\0Bidang"\n```',
        "Hapus karakter itu dan ketik ulang di tempatnya; biasanya terbawa ketika menyalin dari Word atau PDF.",
    ),
    (
        *("Y010", "tab", "Lekukan dengan tab"),
        "Sebuah baris dilekukkan dengan tab.",
        "Lebar tab tidak pasti, jadi YAML menolaknya sebagai lekukan.",
        "```yaml\nprogram:\n\tnama: Penunjang\n```",
        "Ganti tab dengan dua spasi setiap tingkat; atur penyunting agar tombol Tab menulis spasi.",
    ),
    (
        *("Y011", "spasi-khusus", "Spasi khusus di tempat spasi biasa"),
        "Spasi tak-putus (NBSP) atau spasi khusus lain berdiri pada lekukan, sesudah `-`, atau sesudah titik dua.",
        "Bagi YAML itu huruf biasa: kunci dan nilainya melebur menjadi satu teks.",
        "```yaml\nprogram:\n\u00a0 nama: Penunjang\n```",
        "Hapus spasi itu dan ketik ulang dengan bilah spasi.",
    ),
    (
        *("Y012", "teks-terpotong", "Teks terpotong oleh tanda pagar"),
        "Sesudah spasi, tanda `#` memulai komentar; teks di belakangnya tidak ikut terbaca.",
        "Nama yang tercetak kehilangan ekornya tanpa peringatan apa pun dari YAML.",
        "```yaml\nnama: Gedung #3 lantai 2\n```",
        'Beri tanda kutip: `"Gedung #3 lantai 2"`. Bila memang komentar, beri spasi sesudah `#`.',
    ),
    (
        *("Y013", "angka-terbelah", "Angka terbelah oleh koma"),
        "Di dalam `[ ]` atau `{ }` koma memisahkan nilai, sehingga `39,82` menjadi 39 dan 82.",
        "Angka yang tercetak salah sama sekali, dan jumlah nilainya berubah.",
        "```yaml\ntarget: [39,82]\n```",
        'Beri tanda kutip (`"39,82"`), pakai titik (`39.82`), atau beri spasi sesudah koma bila memang beberapa nilai.',
    ),
    (
        *("Y014", "kunci-tanpa-nilai", "Kunci tanpa titik dua"),
        "Di dalam `{ }` teks yang memuat koma terpecah; potongannya menjadi kunci tanpa nilai.",
        "Separuh teks hilang dari tempatnya dan muncul sebagai kunci.",
        "```yaml\nkeluaran: {nama: air, listrik}\n```",
        "Beri tanda kutip pada teks itu, atau tulis setiap kunci di barisnya sendiri tanpa `{ }`.",
    ),
    (
        *("Y015", "banyak-dokumen", "Lebih dari satu dokumen"),
        "Garis `---` atau `...` mengakhiri dokumen, padahal masih ada isi sesudahnya.",
        "Banyak pembaca hanya mengambil dokumen pertama dan membuang sisanya diam-diam.",
        "```yaml\ntahun: 2023\n---\ntahun: 2024\n```",
        "Hapus garis itu, atau pindahkan isi sesudahnya ke berkas lain.",
    ),
    (
        *("Y016", "berkas-kosong", "Berkas kosong"),
        "Berkas tidak memuat apa pun selain komentar.",
        "Berkas kosong biasanya berkas yang gagal tersimpan.",
        "```yaml\n# belum diisi\n```",
        "Isi berkas itu, atau hapus bila memang tidak diperlukan.",
    ),
    (
        *("Y017", "kunci-bukan-teks", "Kunci bukan teks"),
        "Kunci berupa daftar, peta, atau kosong.",
        "Kunci adalah alamat sebuah nilai; alamat harus dapat disebut.",
        "```yaml\n? [pagi, sore]\n: 40\n```",
        "Pakai satu kata sebagai kunci. Bila kurung bagian dari teks, beri tanda kutip.",
    ),
    (
        *("Y018", "tanda-lebih-besar", "Nilai diawali tanda lebih besar"),
        "Nilai diawali `>`, yang bagi YAML membuka teks beberapa baris.",
        "Target seperti `>= 84` karena itu tidak terbaca.",
        "```yaml\ntarget: >= 84\n```",
        "Tulis `minimal 84`, `lebih dari 84`, `≥ 84`, atau beri tanda kutip.",
    ),
    (
        *("Y019", "kutip-terbuka", "Tanda kutip tidak ditutup"),
        "Tanda kutip dibuka tetapi tidak ditutup.",
        "Semua baris sesudahnya terbaca sebagai bagian dari teks itu.",
        '```yaml\nnama: "Penunjang\npagu: 10\n```',
        "Tutup tanda kutip itu pada akhir teksnya.",
    ),
    (
        *("Y020", "kurung-terbuka", "Kurung tidak ditutup atau koma tertinggal"),
        "Di dalam `[ ]` atau `{ }` ada koma yang tertinggal, atau kurungnya tidak ditutup.",
        "Baris sesudahnya terbaca sebagai isi kurung itu.",
        "```yaml\ntarget: [38, 40\npagu: 10\n```",
        "Tutup kurungnya, atau tambahkan koma di antara nilainya.",
    ),
    (
        *("Y021", "direktif", "Baris diawali tanda persen"),
        "Baris yang diawali `%` adalah direktif YAML, seperti `%YAML 1.2` atau `%TAG`.",
        "Direktif mengubah cara berkas dibaca; data laporan dibaca dengan satu cara saja.",
        "```yaml\n%YAML 1.2\n---\ntahun: 2023\n```",
        "Hapus baris itu. Bila `%` bagian dari teks, beri tanda kutip.",
    ),
    (
        *("Y022", "bukan-peta", "Berkas hanya berisi satu teks"),
        "Isi berkas satu teks, bukan pasangan kunci: nilai atau daftar.",
        "Biasanya spasi sesudah titik dua tertinggal, sehingga kunci dan nilainya melebur.",
        "```yaml\ntahun:2023\n```",
        "Tulis sebagai `kunci: nilai`, dengan spasi sesudah titik dua.",
    ),
    (
        *("Y023", "garis-miring-balik", "Garis miring balik di dalam kutip ganda"),
        "Di dalam kutip ganda, garis miring balik memulai urutan khusus, dan urutan ini tidak dikenal.",
        "Alamat berkas Windows dan rumus sering memuat garis miring balik.",
        '```yaml\nlogo: "gambar\\logo.png"\n```',
        "Pakai kutip tunggal, atau tulis garis miring biasa.",
    ),
    (
        *("Y024", "awalan-khusus", "Nilai diawali tanda khusus"),
        "Nilai tanpa tanda kutip diawali tanda yang bagi YAML punya arti lain: `@`, `%`, backtick, `- `, `? `, `|`.",
        "Nilainya tidak terbaca sebagai teks.",
        "```yaml\ntarget: %50\n```",
        "Beri tanda kutip pada nilai itu; daftar dengan `- ` dimulai pada baris sesudah kuncinya.",
    ),
    (
        *("Y025", "titik-dua", "Titik dua berlebih atau tertinggal"),
        "Satu baris memuat dua kali titik dua yang diikuti spasi, atau tidak memuatnya sama sekali.",
        "Titik dua yang diikuti spasi memisahkan kunci dari nilainya, juga di tengah kalimat.",
        "```yaml\nnama: Tujuan: meningkatnya layanan\n```",
        "Beri tanda kutip pada teks yang memuat titik dua; sesudah kunci tulis titik dua dan spasi.",
    ),
    (
        *("Y026", "lekukan", "Baris tidak sejajar"),
        "Lekukan sebuah baris tidak cocok dengan baris di atasnya, atau ada teks sesudah nilai yang sudah selesai.",
        "Lekukan menentukan milik siapa sebuah nilai.",
        "```yaml\nprogram:\n    nama: Penunjang\n  pagu: 10\n```",
        "Sejajarkan kunci yang setingkat; pakai dua spasi setiap tingkat.",
    ),
    (
        *("Y027", "tidak-terbaca", "Berkas tidak dapat dibuka"),
        "Berkas tidak ada, bukan berkas biasa, atau tidak boleh dibaca.",
        "Tanpa isinya, semua yang bergantung padanya tidak dapat diperiksa.",
        "Folder yang bernama `anggaran.yaml`.",
        "Periksa nama berkas dan hak bacanya.",
    ),
    (
        *("Y028", "terlalu-banyak-temuan", "Terlalu banyak temuan"),
        "Satu berkas memuat seribu temuan, sehingga pembacaan dihentikan.",
        "Daftar yang lebih panjang tidak membantu; biasanya satu sebab berulang.",
        "Berkas yang setiap barisnya memuat karakter terlarang.",
        "Perbaiki yang sudah disebut, lalu periksa lagi.",
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
