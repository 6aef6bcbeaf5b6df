"""All files of one year, bound: the result of reading a folder."""

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from lakip_cli import source
from lakip_cli.diagnostics import Diagnostic, Kode, Severity, Span
from lakip_cli.model.anggaran import BerkasAnggaran, BerkasLra
from lakip_cli.model.ikat import ikat
from lakip_cli.model.kinerja import BerkasKinerja
from lakip_cli.model.laporan import BerkasLaporan
from lakip_cli.model.organisasi import BerkasOrganisasi
from lakip_cli.model.perjanjian import BerkasPerjanjian
from lakip_cli.model.renstra import BerkasRenstra
from lakip_cli.model.tercetak import BerkasTercetak
from lakip_cli.rekaman import NamedTuple

M = TypeVar("M", bound=BaseModel)

SEBELAH = re.compile(r"\.\./(?!\.+\Z)[^/\\:]{1,200}")
"""The name of a folder beside the year's own."""
KENAL = ("laporan", "kinerja", "organisasi", "renstra", "perjanjian", "anggaran", "lra", "tercetak")
KODE = {
    "S010": Kode(
        "S010",
        "berkas-wajib",
        Severity.ERROR,
        "Berkas wajib tidak ada",
        "Folder tahun tidak memuat laporan.yaml atau kinerja.yaml.\n\n"
        "*Mengapa.* Tanpa keduanya tidak ada laporan.\n\n"
        "*Contoh.* Folder yang hanya berisi anggaran.yaml.\n\n"
        "*Perbaikan.* Buat berkas itu; lihat docs/panduan.md.",
    ),
    "S011": Kode(
        "S011",
        "berkas-asing",
        Severity.WARNING,
        "Berkas tidak dibaca",
        "Folder tahun memuat berkas YAML, narasi atau templat yang namanya tidak dikenal.\n\n"
        "*Mengapa.* Nama berkas yang salah ketik membuat isinya hilang diam-diam.\n\n"
        "*Contoh.* `anggran.yaml`, `narasi/isu.md.txt`.\n\n"
        "*Perbaikan.* Perbaiki namanya, atau pindahkan berkas itu ke luar folder.",
    ),
    "S015": Kode(
        "S015",
        "impor-terputus",
        Severity.ERROR,
        "Impor belum selesai",
        "Folder tahun memuat `.lakip-impor`: sebuah impor dari Excel terputus sesudah diputuskan.\n\n"
        "*Mengapa.* Sebagian berkas sudah baru dan sebagian masih lama; laporan dari campuran itu salah.\n\n"
        "*Contoh.* Komputer mati ketika `lakip import` menulis.\n\n"
        "*Perbaikan.* Jalankan lagi `lakip import`; ia menyelesaikan yang tertunda lebih dahulu.",
    ),
    "S014": Kode(
        "S014",
        "tautan-ke-luar",
        Severity.ERROR,
        "Berkas adalah tautan",
        "Berkas data berupa tautan (symlink) yang menuju ke luar folder tahun, atau sebuah folder berupa tautan.\n\n"
        "*Mengapa.* Satu tahun adalah satu folder yang utuh: laporannya harus sama di komputer lain.\n\n"
        "*Contoh.* `narasi/isu.md` yang menuju ke berkas di folder tahun lain.\n\n"
        "*Perbaikan.* Ganti tautan itu dengan salinan berkasnya.",
    ),
}
TERTUNDA = ".lakip-impor"
"""Where an import lies between its decision and its end; a folder that holds it is a mixture of two states."""
TEMPLAT_WORD = "templates/laporan.docx"
"""The agency's own Word file, opened only when a Word file is written."""
AKHIRAN_BEBAS = {"narasi": (".md",), "templates": (".md.j2", ".typ", ".json")}
"""How the names of text files end, by the folder in which they are."""
AWALAN_GAMBAR = {".png": b"\x89PNG\r\n\x1a\n", ".jpg": b"\xff\xd8\xff", ".jpeg": b"\xff\xd8\xff"}
"""How the bytes of a picture begin, by the end of its name."""
JUTA_PIKSEL = 80
"""How large a picture may be: 320 MB of memory once it is decoded."""


class Berkas(NamedTuple):
    """The bound files of one year; an optional file that is absent is None."""

    folder: Path
    laporan: BerkasLaporan
    kinerja: BerkasKinerja
    organisasi: BerkasOrganisasi | None
    renstra: BerkasRenstra | None
    perjanjian: BerkasPerjanjian | None
    anggaran: BerkasAnggaran | None
    lra: BerkasLra | None
    tercetak: tuple[tuple[str, BerkasTercetak], ...]
    narasi: tuple[tuple[str, str], ...]
    templat: tuple[tuple[str, str], ...] = ()

    def masalah(self, jalur: str) -> str:
        """Say what is wrong with a path that must lead to a file inside the folder; nothing when it does."""
        bagian = jalur.replace("\\", "/").split("/")
        if ".." in bagian or not bagian[0] or ":" in bagian[0]:
            return "menuju ke luar folder data; salin berkasnya ke dalam, lalu tulis jalur tanpa .. atau / di depan"
        if "\\" in jalur:
            return "ditulis dengan garis miring /, bukan \\"
        if _di_luar(self.folder / jalur, os.path.realpath(self.folder)):
            return "adalah tautan ke luar folder data; ganti dengan salinan berkasnya"
        try:
            return "" if (self.folder / jalur).is_file() else "tidak ada dalam folder data"
        except OSError:
            return "tidak dapat dibuka; periksa namanya"

    def masalah_gambar(self, jalur: str) -> str:
        """Say what is wrong with the path of a picture, or with what lies there; nothing when it can be printed."""
        awalan = AWALAN_GAMBAR.get(Path(jalur).suffix.lower())
        if awalan is None:
            return "bukan gambar yang dikenal; simpan sebagai .jpg, .jpeg atau .png"
        if masalah := self.masalah(jalur):
            return masalah
        try:
            isi = (self.folder / jalur).read_bytes()
        except OSError:
            return "tidak dapat dibuka; periksa hak bacanya"
        if not isi.startswith(awalan):
            return "isinya bukan gambar seperti akhiran namanya; simpan ulang gambarnya"
        from lakip_cli.source.gambar import bongkar  # only years with pictures need it

        citra = bongkar(isi)
        if citra is None:
            return "rusak atau terpotong; salin lagi dari asalnya, atau buka lalu simpan ulang"
        if citra.cmyk:
            return "memakai warna tinta (CMYK); buka lalu simpan ulang dengan warna layar (RGB)"
        juta = citra.lebar * citra.tinggi // 1_000_000
        return f"memuat {juta} juta piksel; perkecil sampai {JUTA_PIKSEL} juta" if juta > JUTA_PIKSEL else ""


def _di_luar(jalur: Path, akar: str) -> bool:
    """Tell whether a path leads out of a folder, named without links, through links too."""
    asli = os.path.realpath(jalur)
    return asli != akar and not asli.startswith(akar.rstrip(os.sep) + os.sep)


def masalah_sebelah(folder: Path, nama: str) -> str:
    """Say what is wrong with the name of a folder that must lie beside ``folder``; nothing when it does."""
    if not SEBELAH.fullmatch(nama):
        return "bukan folder di sebelah folder ini; tulis seperti ../2022"
    if not (folder / nama).is_dir():
        return "tidak ada"
    sebelah = Path(os.path.realpath(folder / nama)).parent == Path(os.path.realpath(folder)).parent
    return "" if sebelah else "adalah tautan ke tempat lain"


def baca_folder(folder: Path) -> tuple[Berkas | None, dict[str, str], list[Diagnostic]]:
    """Read and bind every file of the year in ``folder``; all mistakes are returned, and the text of each file.

    Files are named by their path inside the folder, so that a result does not depend on where the folder lies.
    """
    pembaca = _Pembaca(folder)
    laporan = pembaca.ikat("laporan.yaml", BerkasLaporan, wajib=True)
    kinerja = pembaca.ikat("kinerja.yaml", BerkasKinerja, wajib=True)
    organisasi = pembaca.ikat("organisasi.yaml", BerkasOrganisasi)
    renstra = pembaca.ikat("renstra.yaml", BerkasRenstra)
    perjanjian = pembaca.ikat("perjanjian.yaml", BerkasPerjanjian)
    anggaran = pembaca.ikat("anggaran.yaml", BerkasAnggaran)
    lra = pembaca.ikat("lra.yaml", BerkasLra)
    tercetak = tuple(pembaca.tercetak())
    narasi = tuple(pembaca.bebas("narasi"))
    templat = tuple(pembaca.bebas("templates"))
    pembaca.periksa_asing()
    pembaca.periksa_tertunda()
    temuan = sorted(pembaca.diagnosa)
    if laporan is None or kinerja is None or any(d.severity is Severity.ERROR for d in temuan):
        return None, pembaca.teks, temuan
    berkas = Berkas(folder, laporan, kinerja, organisasi, renstra, perjanjian, anggaran, lra, tercetak, narasi, templat)
    return berkas, pembaca.teks, temuan


def baca_sebelah(folder: Path, nama: str) -> tuple[Berkas | None, dict[str, str], list[Diagnostic]]:
    """Read of the year beside ``folder`` what a later year is compared with: neither its words nor what was printed.

    Files are named as the later year sees them: ``../2022/kinerja.yaml``.
    """
    pembaca = _Pembaca(folder / nama, f"{nama}/")
    laporan = pembaca.ikat("laporan.yaml", BerkasLaporan, wajib=True)
    kinerja = pembaca.ikat("kinerja.yaml", BerkasKinerja, wajib=True)
    anggaran = pembaca.ikat("anggaran.yaml", BerkasAnggaran)
    lra = pembaca.ikat("lra.yaml", BerkasLra)
    if laporan is None or kinerja is None or any(d.severity is Severity.ERROR for d in pembaca.diagnosa):
        return None, pembaca.teks, pembaca.diagnosa
    berkas = Berkas(folder / nama, laporan, kinerja, None, None, None, anggaran, lra, (), ())
    return berkas, pembaca.teks, pembaca.diagnosa


class _Pembaca:
    """Reads the files of one folder, names them after ``awalan``, and remembers their texts and all that was found."""

    def __init__(self, folder: Path, awalan: str = "") -> None:
        self.folder = folder
        self.awalan = awalan
        self.akar = os.path.realpath(folder)
        self.diagnosa: list[Diagnostic] = []
        self.teks: dict[str, str] = {}

    def ikat(self, jalur: str, model: type[M], *, wajib: bool = False) -> M | None:
        if not (self.folder / jalur).exists():
            if wajib:
                self.temukan("S010", jalur, f"berkas {jalur} tidak ada dalam folder ini; buat berkas itu")
            return None
        if self.keluar(jalur):
            return None
        nama = self.awalan + jalur
        isi, temuan = source.baca_berkas(self.folder / jalur, nama)
        self.diagnosa += temuan
        if isi is None:
            self.teks[nama] = source.tampilan((self.folder / jalur).read_bytes()) if temuan[0].code != "Y027" else ""
            return None
        self.teks[nama] = isi.sumber.teks
        objek, temuan = ikat(model, isi)
        self.diagnosa += temuan
        return objek

    def tercetak(self) -> Iterator[tuple[str, BerkasTercetak]]:
        """Yield (name shown, claims) of each file of printed claims."""
        terpisah = sorted(f"tercetak/{jalur.name}" for jalur in (self.folder / "tercetak").glob("*.yaml"))
        for jalur in ("tercetak.yaml", *terpisah):
            if (isi := self.ikat(jalur, BerkasTercetak)) is not None:
                yield jalur, isi

    def bebas(self, folder: str) -> Iterator[tuple[str, str]]:
        """Yield (name shown, text) of each text file of a folder, in the order of their paths."""
        akhiran = AKHIRAN_BEBAS[folder]
        for jalur in sorted((self.folder / folder).rglob("*")):
            tampil = jalur.relative_to(self.folder).as_posix()
            if "/." in tampil or (jalur.is_dir() and not jalur.is_symlink()) or self.keluar(tampil):
                continue
            if tampil == TEMPLAT_WORD:
                continue
            if not tampil.endswith(akhiran):
                self.temukan(
                    "S011",
                    tampil,
                    f"berkas {tampil} tidak dibaca; nama yang dibaca berakhiran {' atau '.join(akhiran)}",
                )
                continue
            teks, temuan = source.baca_teks(jalur, tampil)
            self.diagnosa += temuan
            if teks is not None:
                self.teks[tampil] = teks
                yield tampil, teks

    def keluar(self, jalur: str) -> bool:
        """Tell whether a name is a link that is not followed, and say so."""
        asli = self.folder / jalur
        if not any(map(os.path.islink, (asli, *asli.parents[: jalur.count("/")]))):
            return False  # to resolve a name asks the disk about each folder above it, too
        if _di_luar(asli, self.akar):
            self.temukan("S014", jalur, f"{jalur} adalah tautan ke luar folder; ganti dengan salinan berkasnya")
            return True
        if asli.is_symlink() and asli.is_dir():
            self.temukan("S014", jalur, f"{jalur} adalah tautan ke folder, yang tidak diikuti; ganti dengan salinannya")
            return True
        return False

    def periksa_asing(self) -> None:
        dikenal = [f"{nama}.yaml" for nama in KENAL]
        asing = [jalur.name for jalur in self.folder.glob("*.y*ml") if jalur.name not in dikenal]
        asing += [f"tercetak/{jalur.name}" for jalur in (self.folder / "tercetak").glob("*.yml")]
        for nama in sorted(asing):
            self.temukan("S011", nama, f"berkas {nama} tidak dibaca; yang dikenal: {', '.join(dikenal)}")

    def periksa_tertunda(self) -> None:
        if (self.folder / TERTUNDA).exists():
            pesan = f"sebuah impor terputus ({TERTUNDA}); jalankan lagi lakip import untuk menyelesaikannya"
            self.temukan("S015", TERTUNDA, pesan)

    def temukan(self, kode: str, berkas: str, pesan: str) -> None:
        self.diagnosa.append(KODE[kode].at(Span(berkas, 1, 1, 1, 1), pesan))
