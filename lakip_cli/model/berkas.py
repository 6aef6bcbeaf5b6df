"""All files of one year, bound: the result of reading a folder."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple, TypeVar

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

M = TypeVar("M", bound=BaseModel)

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
        "Berkas YAML tidak dikenal",
        "Folder tahun memuat berkas YAML yang tidak dibaca.\n\n"
        "*Mengapa.* Nama berkas yang salah ketik membuat isinya hilang diam-diam.\n\n"
        "*Contoh.* `anggran.yaml`.\n\n"
        "*Perbaikan.* Perbaiki namanya, atau pindahkan berkas itu ke luar folder.",
    ),
}


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

    def masalah(self, jalur: str) -> str:
        """Say what is wrong with a path that must lead to a file inside the folder; nothing when it does."""
        try:
            tujuan = (self.folder / jalur).resolve()
            if not tujuan.is_relative_to(self.folder.resolve()):
                return "berada di luar folder data; pindahkan ke dalamnya"
            return "" if tujuan.is_file() else "tidak ada dalam folder data"
        except (OSError, RuntimeError):
            return "tidak dapat dibuka; periksa namanya"


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
    narasi = tuple(pembaca.narasi())
    pembaca.periksa_asing()
    temuan = sorted(pembaca.diagnosa)
    if laporan is None or kinerja is None or any(d.severity is Severity.ERROR for d in temuan):
        return None, pembaca.teks, temuan
    berkas = Berkas(
        folder, laporan, kinerja, organisasi, renstra, perjanjian, anggaran, lra, tercetak=tercetak, narasi=narasi
    )
    return berkas, pembaca.teks, temuan


class _Pembaca:
    """Reads the files of one folder and remembers their texts and everything found on the way."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.diagnosa: list[Diagnostic] = []
        self.teks: dict[str, str] = {}

    def ikat(self, jalur: str, model: type[M], *, wajib: bool = False) -> M | None:
        if not (self.folder / jalur).exists():
            if wajib:
                self.temukan("S010", jalur, f"berkas {jalur} tidak ada dalam folder ini; buat berkas itu")
            return None
        isi, temuan = source.baca_berkas(self.folder / jalur, jalur)
        self.diagnosa += temuan
        if isi is None:
            self.teks[jalur] = source.tampilan((self.folder / jalur).read_bytes()) if temuan[0].code != "Y027" else ""
            return None
        self.teks[jalur] = isi.sumber.teks
        objek, temuan = ikat(model, isi)
        self.diagnosa += temuan
        return objek

    def tercetak(self) -> Iterator[tuple[str, BerkasTercetak]]:
        """Yield (name shown, claims) of each file of printed claims."""
        terpisah = sorted(f"tercetak/{jalur.name}" for jalur in (self.folder / "tercetak").glob("*.yaml"))
        for jalur in ("tercetak.yaml", *terpisah):
            if (isi := self.ikat(jalur, BerkasTercetak)) is not None:
                yield jalur, isi

    def narasi(self) -> Iterator[tuple[str, str]]:
        """Yield (name shown, text) of each narrative file, in the order of their paths."""
        for jalur in sorted((self.folder / "narasi").rglob("*.md")):
            tampil = jalur.relative_to(self.folder).as_posix()
            teks, temuan = source.baca_teks(jalur, tampil)
            self.diagnosa += temuan
            if teks is not None:
                self.teks[tampil] = teks
                yield tampil, teks

    def periksa_asing(self) -> None:
        for jalur in sorted(self.folder.glob("*.y*ml")):
            if jalur.stem not in KENAL or jalur.suffix != ".yaml":
                pesan = f"berkas {jalur.name} tidak dibaca; yang dikenal: {', '.join(f'{k}.yaml' for k in KENAL)}"
                self.temukan("S011", jalur.name, pesan)

    def temukan(self, kode: str, berkas: str, pesan: str) -> None:
        self.diagnosa.append(KODE[kode].at(Span(berkas, 1, 1, 1, 1), pesan))
