"""The codes of the T family, each with its manual page."""

from __future__ import annotations

from collections.abc import Mapping

from lakip_cli.diagnostics import Kode, Severity


def _kode(kode: str, nama: str, judul: str, *bagian: str, berat: Severity = Severity.ERROR) -> Kode:
    apa, mengapa, contoh, perbaikan = bagian
    manual = f"{apa}\n\n*Mengapa.* {mengapa}\n\n*Contoh.* {contoh}\n\n*Perbaikan.* {perbaikan}"
    return Kode(kode, nama, berat, judul, manual)


_BAHASA = (
    _kode(
        "T101",
        "templat-salah-tulis",
        "Templat tidak dapat dibaca",
        "Bagian `{{ … }}` atau `{% … %}` sebuah bab atau narasi, atau sebuah spesifikasi grafik, tidak dapat dibaca.",
        "Bagian itu memanggil data; bila salah tulis, tidak jelas apa yang harus dicetak.",
        "`{{ capaian('kepuasan' }}` kurang satu tanda kurung.",
        "Lengkapi tanda kurung, tanda kutip, koma, `{% endif %}` atau `{% endfor %}` di baris yang ditunjuk.",
    ),
    _kode(
        "T102",
        "nama-tidak-dikenal",
        "Nama di dalam templat tidak dikenal",
        "Templat menyebut fungsi, nilai, bagian nilai atau filter yang tidak ada.",
        "Nama yang salah ketik tidak boleh tercetak sebagai kekosongan.",
        "`{{ capain('kepuasan') }}`; yang ada `capaian`.",
        "Pakai nama yang ada; pesan menyebut yang paling mirip.",
    ),
    _kode(
        "T103",
        "hitungan-dalam-templat",
        "Templat menghitung",
        "Templat memakai `+ - * / // % **`.",
        "Setiap angka laporan dihitung satu kali dari data dan dapat dijelaskan; hitungan di templat tidak berjejak.",
        "`{{ pagu - realisasi }}`.",
        "Panggil fungsi yang mencetak angkanya, misalnya `{{ angka('total.sisa') }}`.",
    ),
    _kode(
        "T104",
        "bentuk-templat-terlarang",
        "Bentuk Jinja ini tidak dipakai",
        "Templat memakai bentuk Jinja di luar `{{ … }}`, `if`, `for` dan `set`, atau memanggil metode.",
        "Bab ditulis untuk dibaca perencana; bentuk yang lain menyembunyikan isi atau dapat dipakai merusak.",
        "`{% include 'lain.md' %}`, `{{ nama.upper() }}`.",
        "Tulis isinya langsung, atau pakai fungsi templat.",
    ),
    _kode(
        "T105",
        "fungsi-templat-menolak",
        "Fungsi templat tidak dapat memberi yang diminta",
        "Sebuah fungsi templat dipanggil untuk sesuatu yang tidak ada di data.",
        "Angka atau tabel yang diminta harus ada; laporan tidak dicetak dengan bagian yang kosong.",
        "`{{ tabel('capain') }}`; yang ada `capaian`.",
        "Perbaiki id atau alamat di dalam kurung seperti disebut pesan.",
    ),
    _kode(
        "T106",
        "isi-kurung-salah",
        "Isi kurung fungsi templat tidak sesuai",
        "Sebuah fungsi templat dipanggil dengan jumlah atau nama isi kurung yang salah.",
        "Tanpa isi kurung yang benar, fungsi tidak tahu apa yang diminta.",
        "`{{ tabel() }}`.",
        "Isi kurung seperti disebut pesan.",
    ),
    _kode(
        "T107",
        "nilai-tidak-tercetak",
        "Nilai tidak dapat dicetak apa adanya",
        "Templat mencetak daftar, nilai kosong, atau bilangan yang belum ditulis menurut kaidah Indonesia.",
        "Cetakan seperti itu tidak dapat dibaca, atau angkanya berbeda dari tabel.",
        "`{{ indikator.target }}` yang berupa daftar.",
        "Pakai fungsi templat yang mencetaknya, atau `{% for %}` untuk daftar.",
    ),
    _kode(
        "T108",
        "templat-terlalu-besar",
        "Templat mencetak atau mengulang terlalu banyak",
        "Hasil atau ulangan sebuah templat melewati batas.",
        "Ulangan tanpa akhir akan menghentikan komputer.",
        "`{% for a in range(999999) %}`.",
        "Perkecil ulangannya, atau bagi berkasnya.",
    ),
    _kode(
        "T109",
        "templat-gagal",
        "Templat tidak dapat dijalankan",
        "Perintah di dalam templat tidak cocok dengan nilainya.",
        "Hasilnya tidak dapat ditentukan.",
        "`{% for x in 5 %}`, atau memanggil nilai yang bukan fungsi.",
        "Periksa baris yang ditunjuk; sebab teknisnya ada di bawah pesan.",
    ),
    _kode(
        "T110",
        "aksara-terlarang",
        "Aksara tidak dapat dicetak",
        "Berkas memuat aksara kendali atau aksara pakai-pribadi dari bidang 15 dan 16.",
        "Aksara itu tidak tampak, tidak ada hurufnya, atau merusak keluaran.",
        "Teks yang disalin dari aplikasi lain dan membawa aksara U+0002.",
        "Hapus aksara di tempat yang ditunjuk, lalu ketik ulang katanya.",
    ),
)

_TEKS = (
    _kode(
        "T201",
        "unsur-tidak-didukung",
        "Unsur Markdown ini tidak didukung",
        "Teks memuat HTML, gambar Markdown, kode, garis pemisah atau judul tautan.",
        "Laporan ditulis ke beberapa bentuk; unsur itu akan hilang atau berbeda di salah satunya.",
        "`<br>`, `![](foto.jpg)`, baris yang menjorok empat spasi.",
        "Pakai alinea, judul, daftar, tabel, catatan kaki, atau fungsi seperti `{{ gambar('…') }}`.",
    ),
    _kode(
        "T202",
        "blok-di-dalam-kalimat",
        "Tabel atau gambar berada di dalam kalimat",
        "Fungsi yang menghasilkan tabel, gambar atau blok lain dipanggil di tengah alinea, judul atau sel.",
        "Blok tidak dapat dicetak di dalam kalimat.",
        "`Lihat {{ tabel('capaian') }} di bawah.`",
        "Pindahkan ke baris sendiri; untuk menyebutnya pakai `{{ rujuk('capaian') }}`.",
    ),
    _kode(
        "T203",
        "susunan-judul",
        "Susunan judul tidak benar",
        "Bab tidak berjudul atau berjudul dua, judul melompati tingkat, atau berada di dalam daftar.",
        "Daftar isi, nomor dan pembaca layar mengikuti susunan judul.",
        "`# Bab` langsung diikuti `### Anak`.",
        "Satu `#` untuk judul bab, lalu `##`, `###` berurutan; narasi mulai dari `##`.",
    ),
    _kode(
        "T204",
        "catatan-kaki",
        "Catatan kaki tidak lengkap",
        "Catatan kaki dirujuk tanpa ditulis, ditulis tanpa dirujuk, ditulis dua kali, atau bukan kalimat.",
        "Catatan yang tidak berpasangan akan hilang dari laporan.",
        "`Angka sementara[^1]` tanpa `[^1]: …`.",
        "Tulis `[^1]: teksnya` di berkas yang sama, atau hapus yang tidak dipakai.",
    ),
    _kode(
        "T205",
        "tautan-tidak-didukung",
        "Tautan tidak didukung",
        "Tautan tidak menuju alamat web, alamat surat atau id di dalam laporan, atau tidak berteks.",
        "Tautan lain tidak berfungsi di berkas yang dibagikan, atau berbahaya.",
        "`[data](C:\\data.xlsx)`, `[klik](javascript:…)`.",
        "Pakai `https://…`, `mailto:…` atau `#id`.",
    ),
    _kode(
        "T206",
        "tabel-narasi",
        "Tabel di dalam teks tidak dapat dibaca utuh",
        "Baris tabel bersel lebih banyak dari kepalanya, atau sel memuat selain teks dan angka.",
        "Sel yang lebih akan hilang, dan sel tidak dapat memuat tautan atau catatan kaki.",
        "Kepala dua kolom, sebuah baris tiga sel.",
        "Samakan jumlah selnya; tanda `|` di dalam teks ditulis `\\|`.",
    ),
    _kode(
        "T207",
        "bersarang-terlalu-dalam",
        "Teks bersarang terlalu dalam",
        "Daftar, kutipan atau penekanan bersarang melewati batas.",
        "Susunan sedalam itu tidak dapat dicetak dan hampir selalu salah ketik.",
        "Dua puluh tanda `>` di awal baris.",
        "Sederhanakan susunannya.",
    ),
    _kode(
        "T208",
        "bagian-narasi-ganda",
        "Bagian narasi ditulis dua kali",
        "Dua judul `##` di satu berkas narasi sama.",
        "Tidak jelas bagian mana yang dicetak.",
        "Dua kali `## Hambatan`.",
        "Satukan isinya di bawah satu judul.",
    ),
    _kode(
        "T301",
        "rujukan-tidak-ada",
        "Yang dirujuk tidak ada di laporan",
        "`rujuk('…')` atau tautan `#…` menyebut id yang tidak dicetak, atau yang tidak bernomor dan tidak berjudul.",
        "Pembaca akan dikirim ke tempat yang tidak ada.",
        "`{{ rujuk('capain') }}`; yang dicetak `capaian`.",
        "Pakai id tabel, gambar, judul atau bab yang tercetak.",
    ),
    _kode(
        "T302",
        "narasi-tidak-tercetak",
        "Narasi ini tidak tercetak",
        "Sebuah berkas narasi, atau satu bagiannya, tidak dicetak oleh bab mana pun.",
        "Kalimat itu sudah ditulis tetapi hilang dari laporan; biasanya nama berkas atau judul bagiannya salah ketik.",
        "`## Hambatn` dalam `narasi/sasaran/layanan.md`; yang dicetak `Hambatan`.",
        "Pakai nama berkas dan judul bagian dalam docs/panduan.md, atau hapus yang tidak dipakai.",
        berat=Severity.WARNING,
    ),
    _kode(
        "T303",
        "bab-tidak-dikenal",
        "Berkas templat ini tidak dipakai",
        "Folder `templates` memuat berkas yang tidak bernama bab, tata letak atau grafik laporan.",
        "Hanya yang dikenal dapat diganti; berkas bernama lain tidak dipakai.",
        "`templates/bab-5.md.j2`, `templates/penutup.md`.",
        "Ganti namanya dengan nama bawaan yang digantikannya, misalnya `bab-4.md.j2`, atau hapus.",
        berat=Severity.WARNING,
    ),
    _kode(
        "T304",
        "gambar-tidak-tercetak",
        "Gambar ini tidak tercetak",
        "Sebuah gambar terdaftar dalam `laporan.yaml`, tetapi tidak dipanggil oleh narasi atau bab mana pun.",
        "Gambar itu hilang dari laporan, dengan judul dan uraiannya.",
        "`gambar: {loket: …}` tanpa `{{ gambar('loket') }}` dalam `narasi/`.",
        "Panggil dengan `{{ gambar('id') }}` di tempat yang menceritakannya, atau hapus dari `laporan.yaml`.",
        berat=Severity.WARNING,
    ),
)

KODE: Mapping[str, Kode] = {satu.kode: satu for satu in (*_BAHASA, *_TEKS)}
