"""Files of a report reach the disk all at once: a failed or killed build leaves the old report as it was."""

import importlib
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, suppress
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from lakip_cli import gambar
from lakip_cli.compiler import Compilation
from lakip_cli.grafik import Jenis, Simpanan, lukis
from lakip_cli.model.berkas import TEMPLAT_WORD, TERTUNDA
from lakip_cli.naskah import Gambar, Naskah, daun
from lakip_cli.rekaman import NamedTuple
from lakip_cli.render.naskah_laporan import TATA_LETAK, templat_bawaan
from lakip_cli.source.gambar import Citra, bongkar

FORMAT = {"md": "markdown", "html": "html", "json": "json", "xlsx": "xlsx", "pdf": "pdf", "docx": "docx"}
"""Each format and the module of ``formats`` that writes it, loaded only when asked for."""

EKSTRA = {"pdf": ("typst",), "docx": ("docx", "lxml")}
"""The libraries of each format that the base install lacks."""

TANDA = ".lakip"
"""The file by which a folder of ours is known; no other folder is ever replaced."""

KUNCI = f"{TERTUNDA}.kunci"
"""The lock of imports into a year's folder."""


class FolderAsing(Exception):
    """The output folder holds files that lakip did not make."""


class Pelengkap(NamedTuple):
    """What the writers need beside the document: its figures as JSON, its pictures, the layouts, painted charts.

    ``catat`` is told what a format cannot print.
    """

    json: Callable[[], dict[str, bytes]]
    foto: Callable[[], dict[str, bytes]]
    tata_letak: Callable[[], bytes]
    templat_word: Callable[[], bytes]
    lukisan: Callable[[Jenis], dict[str, bytes]]
    catat: Callable[[str], None] = lambda _: None


def susun(
    hasil: Compilation,
    jenis: Sequence[str],
    simpanan: Simpanan | None = None,
    *,
    bergrafik: bool = True,
    catat: Callable[[str], None] = lambda _: None,
) -> dict[str, bytes]:
    """Write a compiled report in each format: relative file name to content. The report is free of errors.

    Charts and pictures are made with the help of what ``simpanan`` remembers. Without it, or not ``bergrafik``, charts
    print as their data. ``catat`` is told what a format cannot print.
    """
    assert hasil.hasil is not None  # noqa: S101 - callers stop at errors
    assert hasil.naskah is not None  # noqa: S101
    milik, naskah = hasil.hasil, hasil.naskah
    templat = dict(milik.laporan.berkas.templat)

    @cache
    def foto() -> dict[str, bytes]:
        ambil = (simpanan or Simpanan()).ambil
        return {nama: gambar.siapkan(citra, ambil) for nama, citra in _citra(hasil.folder, naskah)}

    @cache
    def lukisan(rupa: Jenis) -> dict[str, bytes]:
        return lukis(naskah, rupa, simpanan, templat) if simpanan and bergrafik else {}

    pelengkap = Pelengkap(
        lambda: _modul("json").tulis(milik),
        foto,
        lambda: templat[TATA_LETAK].encode() if TATA_LETAK in templat else _tata_letak_bawaan(),
        lambda: _templat_word(hasil.folder / TEMPLAT_WORD),
        lukisan,
        catat,
    )
    return _susun(naskah, jenis, pelengkap)


def susun_naskah(
    naskah: Naskah,
    jenis: Sequence[str],
    json: Callable[[], dict[str, bytes]],
    simpanan: Simpanan | None = None,
    catat: Callable[[str], None] = lambda _: None,
) -> dict[str, bytes]:
    """Write a document of no single folder in each format; it has no photographs or layouts of its own.

    ``json`` writes its figures for other programs. Without ``simpanan``, which remembers what was painted, charts print
    as their data. ``catat`` is told what a format cannot print.
    """
    pelengkap = Pelengkap(
        json,
        dict,
        _tata_letak_bawaan,
        _templat_word,
        lambda rupa: lukis(naskah, rupa, simpanan) if simpanan else {},
        catat,
    )
    return _susun(naskah, jenis, pelengkap)


def _modul(jenis: str) -> Any:
    return importlib.import_module(f"lakip_cli.formats.{FORMAT[jenis]}")


def _susun(naskah: Naskah, jenis: Sequence[str], pelengkap: Pelengkap) -> dict[str, bytes]:
    berkas: dict[str, bytes] = {}
    foto, lukisan = pelengkap.foto, pelengkap.lukisan
    for nama in jenis:
        modul = _modul(nama)
        match nama:
            case "json":
                berkas |= pelengkap.json()
            case "html":
                berkas |= modul.tulis(naskah, foto(), lukisan("svg"))
            case "pdf":
                berkas |= modul.tulis(naskah, foto(), pelengkap.tata_letak(), lukisan("svg"), pelengkap.catat)
            case "docx":
                berkas |= modul.tulis(naskah, foto(), pelengkap.templat_word(), lukisan("png"))
            case "md":
                berkas |= modul.tulis(naskah, foto())
            case _:
                berkas |= modul.tulis(naskah)
    return berkas


def terpasang(jenis: str) -> bool:
    """Whether the libraries of a format are installed."""
    return all(find_spec(pustaka) is not None for pustaka in EKSTRA.get(jenis, ()))


def _tata_letak_bawaan() -> bytes:
    return (templat_bawaan() / "pdf" / "laporan.typ").read_bytes()


def _templat_word(sendiri: Path | None = None) -> bytes:
    """Return the Word file into which the report is written: the agency's own, or the bundled one."""
    return (
        sendiri if sendiri is not None and sendiri.is_file() else templat_bawaan() / "docx" / "laporan.docx"
    ).read_bytes()


def gambar_asli(hasil: Compilation) -> list[str]:
    """Return the pictures that are printed as large as they are, for want of the library that shrinks them."""
    assert hasil.naskah is not None  # noqa: S101 - callers stop at errors
    semua = [] if gambar.terpasang() else _citra(hasil.folder, hasil.naskah)
    return [nama for nama, citra in semua if not gambar.sudah_pas(citra)]


def _citra(folder: Path, naskah: Naskah) -> Iterator[tuple[str, Citra]]:
    """Yield each picture that a document prints, as the folder has it, by its name there."""
    foto = (blok.berkas for bab in naskah.bab for blok in daun(bab.blok) if isinstance(blok, Gambar))
    for nama in dict.fromkeys(foto):
        citra = bongkar((folder / nama).read_bytes())
        assert citra is not None  # noqa: S101 - a check refuses it
        yield nama, citra


def tempatkan(berkas: Mapping[str, bytes], tujuan: Path) -> None:
    """Put the files into folder ``tujuan``, replacing what an earlier build left there; one build at a time.

    Raises:
        FolderAsing: the folder exists and is not one of ours.
        OSError: the disk refuses; the old folder stands.
    """
    tujuan.parent.mkdir(parents=True, exist_ok=True)
    kunci, lama, baru = _samping(tujuan)
    with _giliran(kunci):
        if lama.exists() and not tujuan.exists():
            lama.rename(tujuan)
        if tujuan.exists() and (not tujuan.is_dir() or (any(tujuan.iterdir()) and not (tujuan / TANDA).exists())):
            raise FolderAsing(tujuan)
        try:
            shutil.rmtree(baru, ignore_errors=True)
            baru.mkdir()
            _isi(berkas, baru)
            shutil.rmtree(lama, ignore_errors=True)
            if tujuan.exists():
                tujuan.rename(lama)
            baru.rename(tujuan)
        finally:
            if lama.exists() and not tujuan.exists():
                lama.rename(tujuan)
            shutil.rmtree(baru, ignore_errors=True)
        shutil.rmtree(lama, ignore_errors=True)


def terputus(tujuan: Path) -> bool:
    """Whether a build of the folder was killed, or is at work: what it keeps beside the folder is there."""
    return any(satu.exists() for satu in _samping(tujuan))


def _samping(tujuan: Path) -> tuple[Path, ...]:
    """Return what lies beside a folder while it is replaced: the lock, the old report, the new one."""
    return tuple(tujuan.with_name(f".{tujuan.name}.{kata}") for kata in ("kunci", "lama", "baru"))


@contextmanager
def _giliran(kunci: Path) -> Iterator[None]:
    """Wait until no other process holds the file ``kunci``; one that is killed lets it go."""
    with ExitStack() as tumpukan:
        while True:
            berkas = tumpukan.enter_context(kunci.open("ab"))
            _kunci(berkas.fileno())
            with suppress(FileNotFoundError):  # its last holder has removed it; another may hold one of that name
                if os.path.samestat(kunci.stat(), os.fstat(berkas.fileno())):
                    break
        try:
            yield
        finally:
            with suppress(PermissionError):  # Windows removes no open file
                kunci.unlink()


if sys.platform == "win32":
    import msvcrt

    def _kunci(nomor: int) -> None:
        while True:
            with suppress(OSError):  # it gives up after ten seconds
                msvcrt.locking(nomor, msvcrt.LK_LOCK, 1)
                return
else:
    import fcntl

    def _kunci(nomor: int) -> None:
        fcntl.flock(nomor, fcntl.LOCK_EX)


def _isi(berkas: Mapping[str, bytes], folder: Path) -> None:
    for nama, isi in {**berkas, TANDA: "".join(f"{nama}\n" for nama in sorted(berkas)).encode()}.items():
        jalur = folder / nama
        jalur.parent.mkdir(parents=True, exist_ok=True)
        jalur.write_bytes(isi)


def _izin(penuh: int) -> int:
    """Return the permissions that a new file or folder has here."""
    umask = os.umask(0)
    os.umask(umask)
    return penuh & ~umask


def terapkan(berkas: Mapping[str, bytes], folder: Path) -> None:
    """Replace several files of a folder, all or none: what a killed run has begun, ``lanjutkan`` ends."""
    baru = folder / f"{TERTUNDA}.baru"
    with _giliran(folder / KUNCI):
        _lanjutkan(folder)
        shutil.rmtree(baru, ignore_errors=True)
        try:
            for nama, isi in berkas.items():
                (baru / nama).parent.mkdir(parents=True, exist_ok=True)
                (baru / nama).write_bytes(isi)
                shutil.copymode(folder / nama, baru / nama)
            baru.rename(folder / TERTUNDA)
        finally:
            shutil.rmtree(baru, ignore_errors=True)
        _lanjutkan(folder)


def lanjutkan(folder: Path) -> bool:
    """End an import that was decided and not ended; tell whether there was one."""
    if not (folder / TERTUNDA).is_dir():
        return False
    with _giliran(folder / KUNCI):
        return _lanjutkan(folder)


def _lanjutkan(folder: Path) -> bool:
    tertunda = folder / TERTUNDA
    if not tertunda.is_dir():
        return False
    for satu in sorted(tertunda.rglob("*")):
        if satu.is_file():
            satu.replace(folder / satu.relative_to(tertunda))
    shutil.rmtree(tertunda)
    return True


class FolderTerisi(Exception):
    """A folder that is to be made is there, and not empty."""


@contextmanager
def folder_baru(tujuan: Path) -> Iterator[Path]:
    """Give a folder to fill that becomes ``tujuan``, beside which it lies, when it is left without an error.

    Raises:
        FolderTerisi: something is there.
    """
    if tujuan.exists() and (not tujuan.is_dir() or any(tujuan.iterdir())):
        raise FolderTerisi(tujuan)
    tujuan.parent.mkdir(parents=True, exist_ok=True)
    baru = Path(tempfile.mkdtemp(prefix=f".{tujuan.name}.", dir=tujuan.parent))
    try:
        yield baru
        baru.chmod(_izin(0o777))
        if tujuan.exists():
            tujuan.rmdir()
        baru.rename(tujuan)
    finally:
        shutil.rmtree(baru, ignore_errors=True)


class FolderBersarang(Exception):
    """One input lies in another, so that its output would be a part of the other's."""


def taruh(berkas: Path, isi: bytes) -> None:
    """Write a file at once, with the permissions that it had: it is there whole, or as it was."""
    kunci, baru = (berkas.with_name(f".{berkas.name}.{kata}") for kata in ("kunci", "baru"))
    with _giliran(kunci):
        try:
            baru.write_bytes(isi)
            if berkas.exists():
                shutil.copymode(berkas, baru)
            baru.replace(berkas)
        finally:
            baru.unlink(missing_ok=True)


def tujuan(folder: Sequence[Path], keluaran: Path) -> list[Path]:
    """Return the output folder of each input: its name, or its path below what all inputs share.

    Raises:
        FolderBersarang: an input lies in another; the exception names both.
    """
    mutlak = [satu.resolve() for satu in folder]
    if len(mutlak) == 1:
        return [keluaran / mutlak[0].name]
    for dalam, milik in zip(mutlak, folder, strict=True):
        for luar, lain in zip(mutlak, folder, strict=True):
            if luar in dalam.parents:
                raise FolderBersarang(milik, lain)
    akar = Path(os.path.commonpath([satu.parent for satu in mutlak]))
    return [keluaran / satu.relative_to(akar) for satu in mutlak]
