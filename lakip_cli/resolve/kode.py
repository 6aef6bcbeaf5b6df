"""The codes of the R family, each with its manual page."""

from __future__ import annotations

from collections.abc import Mapping

from lakip_cli.diagnostics import Kode, Severity


def _kode(kode: str, nama: str, judul: str, manual: str) -> tuple[str, Kode]:
    return kode, Kode(kode, nama, Severity.ERROR, judul, manual)


KODE: Mapping[str, Kode] = dict(
    (
        _kode(
            "R001",
            "rujukan-putus",
            "Rujukan tidak ditemukan",
            "Sebuah id dirujuk, tetapi tidak ada yang bernama begitu.\n\n"
            "*Mengapa.* Angka yang tergantung pada rujukan itu tidak dapat dihitung.\n\n"
            "*Contoh.* `mendukung: [ketahanan-sosail]`.\n\n"
            "*Perbaikan.* Perbaiki ejaan id, atau tambahkan yang dirujuk.",
        ),
        _kode(
            "R002",
            "id-kembar",
            "Id dipakai dua kali",
            "Dua benda sejenis memakai id yang sama.\n\n"
            "*Mengapa.* Id adalah alamat; alamat yang kembar tidak menunjuk apa pun dengan pasti.\n\n"
            "*Contoh.* Dua sub kegiatan `pelatihan` pada dua kegiatan.\n\n"
            "*Perbaikan.* Ganti salah satu id.",
        ),
        _kode(
            "R003",
            "rujukan-berputar",
            "Rujukan berputar",
            "Sebuah rantai rujukan kembali ke awalnya.\n\n"
            "*Mengapa.* Nilai yang bergantung pada dirinya sendiri tidak dapat dihitung.\n\n"
            "*Contoh.* Indikator A adalah rerata B, dan B adalah rerata A.\n\n"
            "*Perbaikan.* Putuskan rantai itu pada salah satu rujukan.",
        ),
        _kode(
            "R004",
            "akun-induk-beruang",
            "Akun induk memuat uang",
            "Akun yang punya anak menuliskan pagu atau realisasi sendiri.\n\n"
            "*Mengapa.* Jumlah selalu dihitung dari anaknya, supaya tidak ada dua angka untuk satu hal.\n\n"
            '*Contoh.* `"5.1": {pagu: 10}` di samping `"5.1.01"`.\n\n'
            "*Perbaikan.* Hapus uang pada akun induk.",
        ),
        _kode(
            "R005",
            "jalur-salah",
            "Jalur berkas tidak sah",
            "Jalur gambar menunjuk ke luar folder data, berkasnya tidak ada atau rusak, atau ia bukan JPEG atau PNG "
            "berwarna layar yang cukup kecil; atau folder instansi dalam rekap.yaml tidak ada di bawah folder "
            "rekap.\n\n"
            "*Mengapa.* Satu tahun adalah satu folder yang utuh, dan gambar lain tidak dapat dicetak ke semua bentuk "
            "laporan.\n\n"
            "*Contoh.* `berkas: ../foto.jpg`, `berkas: gambar/denah.svg`, `folder: ../kabupaten-lain`.\n\n"
            "*Perbaikan.* Simpan gambar sebagai .jpg, .jpeg atau .png berwarna RGB di dalam folder tahun itu; tulis "
            "folder instansi seperti namanya di bawah folder rekap.",
        ),
    )
)
