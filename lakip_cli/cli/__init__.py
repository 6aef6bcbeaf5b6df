"""The command line: options in, one call, an exit code out. Only here is printed."""

from __future__ import annotations

import errno
import sys
from collections.abc import Callable
from functools import partial, wraps

import typer

from lakip_cli import __version__
from lakip_cli.cli.bantuan import Kelompok, Perintah, SalahPakai, jelaskan
from lakip_cli.cli.layar import Berhenti, lapor
from lakip_cli.cli.perintah import PERINTAH, sebutan

SEBAB = {
    errno.EACCES: "tidak diizinkan",
    errno.EPERM: "tidak diizinkan",
    errno.EROFS: "penyimpanan hanya dapat dibaca",
    errno.ENOSPC: "penyimpanan penuh",
    errno.ENOENT: "foldernya tidak ada",
    errno.EISDIR: "itu folder, bukan berkas",
    errno.EEXIST: "ada berkas dengan nama itu",
    errno.ENOTDIR: "ada berkas di tempat folder",
    errno.EPIPE: "pembacanya sudah berhenti",
}
"""Why a disk refuses, in Indonesian; a rarer reason is told in the system's words."""

TENTANG = "Kompilator Laporan Kinerja Instansi Pemerintah: data YAML dan Markdown menjadi laporan yang angkanya cocok."


def _ditunda(perintah: Callable[..., object]) -> Callable[..., Callable[[], object]]:
    """Let a command hand back its work instead of doing it below twenty calls of the library.

    Python keeps its frames in blocks of 16 KiB; work at the end of one asks the system for a block, and returns it, at
    each call.
    """

    @wraps(perintah)
    def pilihan(**nilai: object) -> Callable[[], object]:
        return partial(perintah, **nilai)

    return pilihan


def _utama(
    ctx: typer.Context,
    version: bool = typer.Option(False, "--version", help="Tampilkan versi lakip.", show_default=False),
) -> None:
    """Kompilator Laporan Kinerja: data YAML dan narasi Markdown menjadi laporan yang angkanya cocok."""
    if version:
        typer.echo(f"lakip {__version__}")
    elif ctx.invoked_subcommand is None:
        typer.echo(ctx.get_help())


def aplikasi(nama: str = "") -> typer.Typer:
    """Make the command line; with one command alone when that is the one named, as each takes a while to make."""
    app = typer.Typer(
        cls=Kelompok,
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        options_metavar="[OPSI]",
        subcommand_metavar="PERINTAH [ARGUMEN]…",
        help=TENTANG,
    )
    for perintah in [satu for satu in PERINTAH if sebutan(satu) == nama] or PERINTAH:
        app.command(sebutan(perintah), cls=Perintah, options_metavar="[OPSI]")(_ditunda(perintah))
    app.callback(invoke_without_command=True)(_utama)
    return app


def jalankan(argumen: list[str] | None = None) -> int:
    """Run one command line and return its exit code: 0 clean, 1 findings, 2 wrong use or a failing disk."""
    for aliran in (sys.stdout, sys.stderr):
        if hasattr(aliran, "reconfigure"):
            aliran.reconfigure(errors="replace")
    semua = sys.argv[1:] if argumen is None else argumen
    try:
        hasil = aplikasi(*semua[:1])(semua, prog_name="lakip", standalone_mode=False)
        hasil = hasil() if callable(hasil) else hasil
        sys.stdout.flush()
    except SalahPakai as galat:
        lapor(f"lakip: {jelaskan(galat)}")
        return 2
    except Berhenti as berhenti:
        if berhenti.pesan:
            lapor(f"lakip: {berhenti.pesan}")
        return berhenti.kode
    except OSError as galat:
        sebab = SEBAB.get(galat.errno or 0, galat.strerror or str(galat))
        lapor(f"lakip: {galat.filename or 'berkas'} tidak dapat dibaca atau ditulis: {sebab}")
        return 2
    return hasil if isinstance(hasil, int) else 0
