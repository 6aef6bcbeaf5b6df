"""Comments that set a finding aside, with a reason: ``# lakip: abai K203 alasan …``, in narrative ``{# … #}``."""

import re
from collections.abc import Iterator, Mapping, Sequence

from lakip_cli.diagnostics import PENGHENTI, Diagnostic, Kode, Span, kutip, kutipan
from lakip_cli.diagnostics.katalog import cari, mirip
from lakip_cli.rekaman import NamedTuple
from lakip_cli.silence.kode import KODE

TANDA = "lakip: abai"
_YAML = re.compile(rf"(?:^|(?<=\s))#\s*{TANDA}\b(.*)")
_MARKDOWN = re.compile(rf"(?:<!--|\{{#-?)\s*{TANDA}\b(.*?)(?:-->|-?#\}})")
_ISI = re.compile(r"\s*([\w,-]*)\s*(?:alasan\b)?[\s:—-]*(.*?)\s*")
_KEPALA_BLOK = re.compile(r"(?:^|: +|- +)[|>][-+\d]*\s*(?:#.*)?$")
_AWAL_BUTIR = re.compile(r" *(?:- +)*")


class Abai(NamedTuple):
    """One comment: where it stands, what it sets aside and why, and the lines that it covers."""

    tempat: Span
    sebut: tuple[str, ...]
    alasan: str
    awal: int
    akhir: int

    def meliputi(self, temuan: Diagnostic, kode: str) -> bool:
        """Tell whether a finding of ``kode`` stands in its lines."""
        sebaris = temuan.span.file == self.tempat.file and self.awal <= temuan.span.line <= self.akhir
        return sebaris and temuan.code == kode


def baca(berkas: str, teks: str) -> Iterator[Abai]:
    """Yield the comments of a file."""
    baris = kutipan.baris(teks)
    for nomor, cocok, awal, akhir in (_dalam_narasi if berkas.endswith(".md") else _dalam_yaml)(baris):
        tempat = Span(berkas, nomor + 1, cocok.start() + 1, nomor + 1, cocok.end() + 1)
        isi = _ISI.fullmatch(cocok[1])
        sebut, alasan = isi.groups() if isi else ("", "")
        yield Abai(tempat, tuple(satu for satu in sebut.split(",") if satu), alasan, awal + 1, akhir + 1)


# ── which lines a comment covers ────────────────────────────────────────────────────────────────────────────

Letak = tuple[int, re.Match[str], int, int]
"""A line with its comment, and the first and last line that it covers; all from 0."""


def _dalam_yaml(baris: Sequence[str]) -> Iterator[Letak]:
    """A comment covers its own line or, alone on a line, the next one; of a block of text, all of it."""
    blok = dict(_blok(baris))
    teks = {nomor for awal, akhir in blok.items() for nomor in range(awal + 1, akhir + 1)}
    for nomor, satu in enumerate(baris):
        if nomor not in teks and (cocok := _YAML.search(satu)):
            awal = nomor if satu[: cocok.start()].strip() else _berikut(baris, nomor, "#")
            yield nomor, cocok, awal, blok.get(awal, awal)


def _blok(baris: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield the first and last line of each block of text (``|``, ``>``)."""
    nomor = 0
    while nomor < len(baris):
        akhir = nomor
        if _KEPALA_BLOK.search(baris[nomor]):
            kolom = _kolom(baris[nomor])
            while akhir + 1 < len(baris) and (not baris[akhir + 1].strip() or _lekuk(baris[akhir + 1]) > kolom):
                akhir += 1
            yield nomor, akhir
        nomor = akhir + 1


def _kolom(baris: str) -> int:
    """Return the column of the key, or of the dash, to which a block of text belongs."""
    awal = _AWAL_BUTIR.match(baris)
    assert awal is not None  # noqa: S101 - it matches nothing at all, too
    return awal[0].rfind("-") if baris[awal.end() : awal.end() + 1] in {"|", ">"} else awal.end()


def _lekuk(baris: str) -> int:
    return len(baris) - len(baris.lstrip(" "))


def _dalam_narasi(baris: Sequence[str]) -> Iterator[Letak]:
    """A comment covers the paragraph in which it stands or, alone on a line, the one that follows."""
    for nomor, satu in enumerate(baris):
        for cocok in _MARKDOWN.finditer(satu):
            sisa = satu[: cocok.start()] + satu[cocok.end() :]
            awal = akhir = nomor if sisa.strip() else _berikut(baris, nomor, ("{#", "<!--"))
            while awal > 0 and baris[awal - 1].strip() and awal - 1 != nomor:
                awal -= 1
            while akhir + 1 < len(baris) and baris[akhir + 1].strip():
                akhir += 1
            yield nomor, cocok, awal, akhir


def _berikut(baris: Sequence[str], nomor: int, komentar: str | tuple[str, ...]) -> int:
    """Return the next line that holds more than a comment; the same line if there is none."""
    lain = range(nomor + 1, len(baris))
    return next((n for n in lain if (isi := baris[n].strip()) and not isi.startswith(komentar)), nomor)


# ── what comments do ────────────────────────────────────────────────────────────────────────────────────────


def abaikan(
    temuan: Sequence[Diagnostic], sumber: Mapping[str, str], katalog: Mapping[str, Kode]
) -> tuple[list[Diagnostic], list[Diagnostic]]:
    """Return the findings that stay, with those about the comments themselves, and the findings set aside."""
    semua = [satu for berkas, teks in sorted(sumber.items()) if TANDA in teks for satu in baca(berkas, teks)]
    diam: set[int] = set()
    tentang: list[Diagnostic] = []
    for abai in semua:
        if not abai.sebut or not abai.alasan:
            tentang.append(KODE["D001"].at(abai.tempat, *_kurang(abai)))
            continue
        for sebut in abai.sebut:
            kode = cari(sebut, katalog) or ""
            kena = {urutan for urutan, satu in enumerate(temuan) if abai.meliputi(satu, kode)}
            if salah := _tak_dapat(sebut, kode, katalog):
                tentang.append(KODE["D003"].at(abai.tempat, *salah))
            elif not kena:
                pesan = f"tidak ada temuan {kode} yang diabaikan di sini"
                tentang.append(
                    KODE["D002"].at(abai.tempat, pesan, "hapus komentar ini, atau pindahkan ke baris temuan")
                )
            else:
                diam |= kena
    terbuka = [satu for urutan, satu in enumerate(temuan) if urutan not in diam]
    return terbuka + tentang, [temuan[urutan] for urutan in sorted(diam)]


def _kurang(abai: Abai) -> tuple[str, str]:
    if not abai.sebut:
        return "komentar abai tanpa kode temuan", f"tulis kode dan alasannya: {TANDA} K201 alasan …"
    daftar = ", ".join(abai.sebut)
    return f"{daftar} diabaikan tanpa alasan, jadi tetap dilaporkan", "tulis alasannya sesudah kode"


def _tak_dapat(sebut: str, kode: str, katalog: Mapping[str, Kode]) -> tuple[str, str] | None:
    """Say why nothing of this name can be set aside; None if it can."""
    if not kode:
        dekat = mirip(sebut, katalog)
        return f"kode temuan {kutip(sebut)} tidak dikenal", f"maksud Anda {dekat}?" if dekat else "lihat lakip explain"
    if kode[0] in PENGHENTI or kode in KODE:
        return f"{kode} tidak dapat diabaikan", "perbaiki yang ditunjuknya"
    return None
