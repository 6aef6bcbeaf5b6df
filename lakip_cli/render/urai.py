"""Block tokens become blocks, and block marks what they stand for."""

from __future__ import annotations

from collections.abc import Iterator

from markdown_it.token import Token

from lakip_cli.naskah import Blok, CatatanKaki, Daftar, GantiBaris, Inline, Judul, Kutipan, Paragraf, Teks, polos
from lakip_cli.render.buku import HANYA_BLOK, TANDA
from lakip_cli.render.halaman import Halaman
from lakip_cli.render.jenis import Bagian
from lakip_cli.render.markdown import BATAS_ALINEA, BATAS_DALAM, baca_token
from lakip_cli.render.pipa import urai_tabel
from lakip_cli.render.sebaris import rapatkan, urai_sebaris
from lakip_cli.render.telusur import TINGKAT_AKHIR, geser_catatan, geser_judul, tautan

Terletak = tuple[int, Blok]
"""A block with the line of the template where it begins."""

JUDUL_TABEL = "Tabel:"
"""How the paragraph right above a pipe table begins that is its title."""

ASING = {
    "html_block": ("HTML", "tulis teks biasa; catatan untuk penulis ditulis {# … #}"),
    "fence": ("blok kode", "hapus tanda ``` di sekitarnya"),
    "code_block": ("blok kode", "baris yang menjorok empat spasi terbaca sebagai kode; geser ke kiri"),
    "hr": ("garis pemisah", "hapus baris itu; bagian baru dimulai dengan judul"),
}


def urai(halaman: Halaman) -> list[Terletak]:
    """The blocks of a page, its footnotes at the end; what is wrong is noted in the page."""
    terbaca = baca_token(halaman.cetakan.baris)
    halaman.huruf, halaman.catatan.terpakai = terbaca.huruf, terbaca.catatan
    for nomor in terbaca.panjang:
        halaman.lapor("T108", halaman.asal(nomor), f"alinea ini lebih dari {BATAS_ALINEA} aksara", "bagi alineanya")
    dalam = next((satu for satu in terbaca.token if satu.level > BATAS_DALAM), None)
    if dalam:
        halaman.lapor("T207", halaman.baris(dalam), "daftar atau kutipan bersarang terlalu dalam; sederhanakan")
        return []
    return [*_isi(halaman, iter(terbaca.token)), *_catatan(halaman)]


def _isi(halaman: Halaman, arus: Iterator[Token]) -> list[Terletak]:
    hasil: list[Terletak] = []
    for token in arus:
        if token.nesting < 0:
            break
        baris = halaman.baris(token)
        if token.type == "table_open":
            hasil.append((baris, urai_tabel(halaman, arus, _judul_tabel(hasil))))
        else:
            hasil += ((baris, blok) for blok in _satu(halaman, token, arus))
    return hasil


def _satu(halaman: Halaman, token: Token, arus: Iterator[Token]) -> tuple[Blok, ...]:
    match token.type:
        case "paragraph_open":
            return _paragraf(halaman, _sebaris(arus))
        case "heading_open":
            return _judul(halaman, token, _sebaris(arus))
        case "bullet_list_open" | "ordered_list_open":
            return _daftar(halaman, token, arus)
        case "blockquote_open":
            return (Kutipan(_blok(halaman, arus)),)
        case "footnote_reference_open":
            return _tulis_catatan(halaman, token, arus)
        case _:
            sebutan, bantuan = ASING[token.type]
            halaman.lapor("T201", halaman.baris(token), f"{sebutan} tidak didukung di dalam teks", bantuan)
            return ()


def _blok(halaman: Halaman, arus: Iterator[Token]) -> tuple[Blok, ...]:
    return tuple(blok for _, blok in _isi(halaman, arus))


def _sebaris(arus: Iterator[Token]) -> Token:
    """The inline token between an opening token, just read, and its closing token."""
    isi = next(arus)
    next(arus)
    return isi


def _paragraf(halaman: Halaman, token: Token) -> tuple[Blok, ...]:
    if HANYA_BLOK.fullmatch(token.content):
        baris = halaman.baris(token)
        return tuple(blok for tanda in TANDA.findall(token.content) for blok in _sisip(halaman, tanda, baris))
    isi = urai_sebaris(halaman, token)
    return (Paragraf(isi),) if isi else ()


def _daftar(halaman: Halaman, token: Token, arus: Iterator[Token]) -> tuple[Blok, ...]:
    butir = []
    for anak in arus:
        if anak.nesting < 0:
            break
        butir.append(_blok(halaman, arus))
    huruf = halaman.huruf.get(token.map[0]) if token.map else None
    if huruf:
        return (Daftar("huruf", tuple(butir), huruf),)
    if token.type == "ordered_list_open":
        return (Daftar("angka", tuple(butir), int(token.attrs.get("start", 1))),)
    return (Daftar("butir", tuple(butir)),)


# ── headings ────────────────────────────────────────────────────────────────────────────────────────────────


def _judul(halaman: Halaman, token: Token, isi: Token) -> tuple[Blok, ...]:
    tingkat, baris = int(token.tag[1]), halaman.baris(token)
    salah = _salah_judul(halaman.tingkat, tingkat, bersarang=token.level > 0)
    if salah:
        halaman.lapor("T203", baris, *salah)
    halaman.tingkat = tingkat
    return (Judul("", tingkat, urai_sebaris(halaman, isi)),)


def _salah_judul(sebelum: int, tingkat: int, *, bersarang: bool) -> tuple[str, str] | None:
    if bersarang:
        return "judul di dalam daftar atau kutipan", "pindahkan ke luar"
    if tingkat > TINGKAT_AKHIR:
        return f"judul tingkat {tingkat} terlalu dalam", f"judul paling rendah bertanda {'#' * TINGKAT_AKHIR}"
    if tingkat > sebelum + 1:
        tanda = "#" * (sebelum + 1)
        return f"judul tingkat {tingkat} tanpa judul tingkat {tingkat - 1} di atasnya", f"tulis `{tanda}` di sini"
    return None


def _judul_tabel(hasil: list[Terletak]) -> str:
    """Take the title of a pipe table away from the blocks read so far."""
    match hasil:
        case [*_, (_, Paragraf((Teks(teks), *_) as isi))] if teks.startswith(JUDUL_TABEL):
            hasil.pop()
            return polos(isi).removeprefix(JUDUL_TABEL).strip()
    return ""


# ── footnotes ───────────────────────────────────────────────────────────────────────────────────────────────


def _tulis_catatan(halaman: Halaman, token: Token, arus: Iterator[Token]) -> tuple[Blok, ...]:
    label, baris = token.meta["label"], halaman.baris(token)
    halaman.catatan.di_dalam = True
    blok = _blok(halaman, arus)
    halaman.catatan.di_dalam = False
    isi: list[Inline] = []
    for satu in blok:
        if not isinstance(satu, Paragraf):
            halaman.lapor("T204", baris, f"catatan kaki [^{label}] hanya boleh memuat kalimat")
            return ()
        isi += [GantiBaris(), *satu.isi] if isi else satu.isi
    if label in halaman.catatan.ditulis:
        halaman.lapor("T204", baris, f"catatan kaki [^{label}] ditulis dua kali", "beri salah satunya tanda lain")
    halaman.catatan.ditulis[label] = (baris, rapatkan(isi))
    return ()


def _catatan(halaman: Halaman) -> list[Terletak]:
    catatan = halaman.catatan
    hasil: list[Terletak] = [(0, satu) for satu in catatan.kaki]
    for label, (nomor, baris) in catatan.diminta.items():
        # An empty one takes the place of what is missing, for chapters that print the rest.
        tempat, isi = catatan.ditulis.get(label, (baris, ()))
        hasil.append((tempat, CatatanKaki(nomor, isi)))
        if label not in catatan.ditulis:
            halaman.lapor("T204", baris, f"catatan kaki [^{label}] tidak ada", f"tulis teksnya: [^{label}]: …")
    for label, (baris, _) in catatan.ditulis.items():
        if label not in catatan.diminta:
            halaman.lapor("T204", baris, f"catatan kaki [^{label}] tidak dirujuk dari mana pun")
    return hasil


# ── what block marks stand for ──────────────────────────────────────────────────────────────────────────────


def _sisip(halaman: Halaman, tanda: str, baris: int) -> tuple[Blok, ...]:
    isi = halaman.cetakan.buku.isi_blok(tanda)
    if isinstance(isi, Bagian):
        for id_, tempat in isi.rujukan.items():
            halaman.rujukan.setdefault(id_, tempat)
        return _sambung_catatan(halaman, geser_judul(isi.blok, max(halaman.tingkat, 1) - 2))
    halaman.tingkat = next((b.tingkat for b in reversed(isi) if isinstance(b, Judul)), halaman.tingkat)
    for satu in tautan(isi):
        if satu.tujuan.startswith("#"):
            halaman.rujuk(satu.tujuan[1:], baris)
    return _sambung_catatan(halaman, isi)


def _sambung_catatan(halaman: Halaman, blok: tuple[Blok, ...]) -> tuple[Blok, ...]:
    """Number the footnotes of inserted blocks on from those of the page, and keep their texts for its end."""
    kaki = [satu for satu in blok if isinstance(satu, CatatanKaki)]
    if not kaki:
        return blok
    hasil = geser_catatan(blok, halaman.catatan.terpakai)
    halaman.catatan.terpakai += max(satu.nomor for satu in kaki)
    halaman.catatan.kaki += (satu for satu in hasil if isinstance(satu, CatatanKaki))
    return tuple(satu for satu in hasil if not isinstance(satu, CatatanKaki))
