"""The command line's options, as Typer explains and reads them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial, wraps

import typer

from lakip_cli import __version__
from lakip_cli.cli.bantuan import Kelompok, Perintah, SalahPakai, jelaskan
from lakip_cli.cli.layar import Berhenti
from lakip_cli.cli.perintah import PERINTAH, sebutan

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


def uraikan(argumen: list[str]) -> object:
    """Return the work that a command line asks for, or None when its answer, such as a help page, is printed.

    Raises:
        Berhenti: the command line is wrong; it says what, in one sentence.
    """
    try:
        return aplikasi(*argumen[:1])(argumen, prog_name="lakip", standalone_mode=False)
    except SalahPakai as galat:
        raise Berhenti(2, jelaskan(galat)) from None
