"""Help and usage errors in Indonesian."""

from __future__ import annotations

import re
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

WAJIB = ("[required]", "[wajib]")
NAMA_ASING = re.compile(r"No such command '([^']*)'")
GALAT = {
    "NoSuchOption": "opsi {opsi} tidak dikenal",
    "MissingParameter": "{apa} wajib diisi",
    "BadOptionUsage": "opsi {opsi} memerlukan satu nilai",
    "BadArgumentUsage": "banyaknya argumen tidak sesuai",
}
SalahPakai: type[Exception] = typer.BadParameter.__mro__[1]
"""What the command line raises when it is used wrongly."""


def jelaskan(galat: Any) -> str:
    """Say in one sentence what was wrong with the command, and how to go on."""
    perintah = galat.ctx.command_path if galat.ctx else "lakip"
    return f"{_isi(galat)}; lihat {perintah} --help"


def _isi(galat: Any) -> str:
    jenis = type(galat).__name__
    if jenis == "BadParameter":
        return f"nilai {galat.param.opts[0]} tidak dikenal; isilah {galat.param.help.rstrip('.')}"
    if "does not take a value" in galat.message:
        return f"opsi {galat.option_name} berdiri sendiri, tanpa nilai"
    if jenis in GALAT:
        apa = galat.param.metavar if getattr(galat, "param", None) else "argumen"
        return GALAT[jenis].format(opsi=getattr(galat, "option_name", ""), apa=apa)
    asing = NAMA_ASING.search(galat.message)
    return f"perintah “{asing[1]}” tidak dikenal" if asing else "ada argumen berlebih"


def _baris_opsi(perintah: Any, ctx: Any, formatter: Any) -> None:
    catatan: dict[str, list[tuple[str, str]]] = {"argument": [], "option": []}
    for param in perintah.get_params(ctx):
        if (rekam := param.get_help_record(ctx)) is not None:
            nama = param.metavar if param.param_type_name == "argument" else rekam[0]
            catatan[param.param_type_name].append((nama, rekam[1].replace(*WAJIB)))
    for judul, isi in (("Argumen", catatan["argument"]), ("Opsi", catatan["option"])):
        if isi:
            with formatter.section(judul):
                formatter.write_dl(isi)


def _pemakaian(perintah: Any, ctx: Any, formatter: Any) -> None:
    potongan = (satu.strip("{}.") if satu.startswith("{") else satu for satu in perintah.collect_usage_pieces(ctx))
    formatter.write_usage(ctx.command_path, " ".join(potongan), "Pemakaian: ")


def _berbahasa(opsi: Any) -> Any:
    if opsi is not None:
        opsi.help = "Tampilkan bantuan ini."
    return opsi


class Perintah(TyperCommand):
    """A command whose help is Indonesian."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:  # noqa: D102
        try:
            return super().parse_args(ctx, args)
        except SalahPakai as galat:
            # An option without its value knows no command, and its message would lead to the help of all.
            galat.ctx = ctx  # type: ignore[attr-defined]
            raise

    def format_usage(self, ctx: Any, formatter: Any) -> None:  # noqa: D102
        _pemakaian(self, ctx, formatter)

    def format_options(self, ctx: Any, formatter: Any) -> None:  # noqa: D102
        _baris_opsi(self, ctx, formatter)

    def get_help_option(self, ctx: Any) -> Any:  # noqa: D102
        return _berbahasa(super().get_help_option(ctx))


class Kelompok(TyperGroup):
    """The group of all commands."""

    def format_usage(self, ctx: Any, formatter: Any) -> None:  # noqa: D102
        _pemakaian(self, ctx, formatter)

    def format_options(self, ctx: Any, formatter: Any) -> None:  # noqa: D102
        _baris_opsi(self, ctx, formatter)
        baris = [(nama, self.commands[nama].get_short_help_str(100)) for nama in self.list_commands(ctx)]
        with formatter.section("Perintah"):
            formatter.write_dl(baris)

    def get_help_option(self, ctx: Any) -> Any:  # noqa: D102
        return _berbahasa(super().get_help_option(ctx))
