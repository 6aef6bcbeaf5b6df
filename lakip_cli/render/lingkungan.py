"""The Jinja environments, one each for the whole process, and compiled templates: from the wheel or kept in memory."""

import hashlib
import os
from functools import lru_cache
from pathlib import Path
from typing import Any

import jinja2
from jinja2 import (
    BaseLoader,
    Environment,
    FileSystemLoader,
    ModuleLoader,
    StrictUndefined,
    Template,
    nodes,
    pass_context,
)
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import missing

from lakip_cli.rekaman import NamedTuple
from lakip_cli.render import bahasa
from lakip_cli.render.buku import Buku, terlarang
from lakip_cli.render.temuan import Temuan, mirip
from lakip_cli.source.teks import lazim

BUKU = "<buku>"
"""Where a running template finds its ``Buku``; no template can write this name."""

AKHIRAN = ".md.j2"
"""How the name of a chapter template ends."""

FOLDER_SUSUN = "__susun__"
"""The folder of compiled templates, inside the folder of their sources."""

BATAS_TEKS = 500_000
"""The longest template, in characters."""


class TakDikenal(StrictUndefined):
    """An unknown name or attribute, told in Indonesian."""

    __slots__ = ()

    @property
    def _undefined_message(self) -> str:
        nama = str(self._undefined_name)
        if self._undefined_hint:
            return f"`{nama}` tidak boleh dibaca dari templat"
        if self._undefined_obj is missing:
            return f"nama `{nama}` tidak dikenal"
        return f"nilai itu tidak memiliki `{nama}`{mirip(nama, _atribut(self._undefined_obj))}"


def _atribut(objek: object) -> list[str]:
    nama = list(objek) if isinstance(objek, dict) else dir(objek)
    return [str(satu) for satu in nama if not str(satu).startswith("_")]


@pass_context
def _cetak_nilai(konteks: Context, nilai: object) -> str:
    buku: Buku = konteks.parent[BUKU]
    return buku.catat(nilai)


class _Bertanda(Environment):
    """An environment that compiles line marks into its templates."""

    def _generate(self, source: nodes.Template, *args: Any, **kwargs: Any) -> str:
        bahasa.Penanda().visit(source)
        return str(super()._generate(source, *args, **kwargs))


class _Kandang(_Bertanda, ImmutableSandboxedEnvironment):
    """The same for what planners write."""


def _siapkan(jenis: type[_Bertanda], pemuat: BaseLoader | None = None) -> Environment:
    pilihan: dict[str, Any] = {"trim_blocks": True, "lstrip_blocks": True, "undefined": TakDikenal, "loader": pemuat}
    hasil = jenis(finalize=_cetak_nilai, autoescape=False, **pilihan)
    hasil.filters = dict(bahasa.SARINGAN)
    hasil.tests = dict(bahasa.UJI)
    hasil.globals = {}
    return hasil


# ── bundled templates ───────────────────────────────────────────────────────────────────────────────────────


@lru_cache(maxsize=4)
def lingkungan(folder: Path) -> Environment:
    """The environment of the bundled chapters."""
    return _siapkan(_Bertanda, pemuat(folder))


def pemuat(folder: Path, akhiran: str = AKHIRAN) -> BaseLoader:
    """Load bundled templates: compiled ones where they are fresh, else their sources."""
    tersusun = folder / FOLDER_SUSUN
    cap = tersusun / "cap"
    segar = cap.is_file() and cap.read_text("utf-8") == sidik(folder, akhiran)
    return ModuleLoader(tersusun) if segar else FileSystemLoader(folder)


def susun(folder: Path, akhiran: str = AKHIRAN, alam: Environment | None = None) -> Path:
    """Compile bundled templates into ``FOLDER_SUSUN``, for the wheel; raises on a template with an error."""
    tersusun = folder / FOLDER_SUSUN
    sumber = alam or _siapkan(_Bertanda)
    sumber.loader = FileSystemLoader(folder)
    sumber.compile_templates(tersusun, filter_func=lambda nama: nama.endswith(akhiran), zip=None, ignore_errors=False)
    (tersusun / "cap").write_text(sidik(folder, akhiran), "utf-8")
    return tersusun


def sidik(folder: Path, akhiran: str = AKHIRAN) -> str:
    """The hash of the sources and of what compiles them."""
    hasil = hashlib.sha256(jinja2.__version__.encode())
    hasil.update(Path(bahasa.__file__).read_bytes())
    semua = (Path(tempat, nama) for tempat, _, isi in os.walk(folder) for nama in isi if nama.endswith(akhiran))
    for berkas in sorted(semua):
        isi = berkas.read_bytes()
        hasil.update(f"\0{berkas.relative_to(folder).as_posix()}\0{len(isi)}\0".encode() + isi)
    return hasil.hexdigest()


# ── templates from text ─────────────────────────────────────────────────────────────────────────────────────

BIASA = _siapkan(_Bertanda)
KANDANG = _siapkan(_Kandang)


class Tersusun(NamedTuple):
    """A text compiled once: the template or what is wrong with it, and the names that it expects."""

    templat: Template | None = None
    sebutan: tuple[bahasa.Sebutan, ...] = ()
    temuan: tuple[Temuan, ...] = ()


@lru_cache(maxsize=256)
def susun_teks(teks: str, *, tepercaya: bool) -> Tersusun:
    """Compile a text; one that is not trusted is searched for forbidden forms first."""
    temuan = aksara_terlarang(teks)
    if temuan:
        return Tersusun(temuan=temuan)
    alam = BIASA if tepercaya else KANDANG
    try:
        pohon = alam.parse(teks)
        nama = bahasa.sebutan(pohon)
        temuan = () if tepercaya else tuple(bahasa.larangan(pohon))
        if temuan or bahasa.asing_selalu(nama):
            return Tersusun(None, nama, temuan)
        kode = alam.compile(pohon)
    except jinja2.TemplateSyntaxError as galat:
        return Tersusun(temuan=(salah_tulis(galat),))
    except (RecursionError, SyntaxError, MemoryError):
        return Tersusun(temuan=(Temuan("T101", 1, "templat bersarang terlalu dalam"),))
    return Tersusun(alam.template_class.from_code(alam, kode, {}), nama)


def aksara_terlarang(teks: str) -> tuple[Temuan, ...]:
    """The first character that no author may write, or that the text is too long."""
    if len(teks) > BATAS_TEKS:
        return (Temuan("T108", 1, f"berkas lebih dari {BATAS_TEKS} aksara; bagi menjadi beberapa berkas"),)
    cocok = None if lazim(teks) else terlarang().search(teks)
    if not cocok:
        return ()
    baris = teks.count("\n", 0, cocok.start()) + 1
    return (Temuan("T110", baris, f"aksara U+{ord(cocok[0]):04X} tidak dapat dicetak", cocok[0]),)


# ── Jinja's own complaints ──────────────────────────────────────────────────────────────────────────────────

SALAH_TULIS = (
    ("No filter named", "T102", "filter tidak dikenal"),
    ("No test named", "T102", "uji sesudah `is` tidak dikenal"),
    ("Encountered unknown tag", "T101", "tag ini tidak dikenal, atau tidak pada tempatnya"),
    ("Unexpected end of template", "T101", "templat berakhir sebelum {% endif %} atau {% endfor %}"),
    ("unexpected end of template", "T101", "tanda {{ atau {% tidak ditutup"),
    ("unexpected char", "T101", "aksara ini tidak dapat dibaca di dalam {{ … }} atau {% … %}"),
    ("Missing end of comment tag", "T101", "komentar {# tidak ditutup dengan #}"),
    ("Missing end of raw directive", "T101", "{% raw %} tidak ditutup dengan {% endraw %}"),
    ("expected token", "T101", "ada bagian yang kurang di dalam {{ … }} atau {% … %}"),
    ("unexpected '", "T101", "tanda kurung tidak berpasangan"),
)


def salah_tulis(galat: jinja2.TemplateSyntaxError) -> Temuan:
    """What is wrong with the syntax, in Indonesian; Jinja's own words stand in the help."""
    asli = galat.message or ""
    cocok = (baris for baris in SALAH_TULIS if asli.startswith(baris[0]))
    _, kode, pesan = next(cocok, ("", "T101", "bagian {{ … }} atau {% … %} tidak dapat dibaca"))
    return Temuan(kode, galat.lineno, pesan, bantuan=f"Jinja: {asli}")
