"""A sheet that was filled in becomes edits: only what changed since it was made, cell by cell."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal

from lakip_cli import angka
from lakip_cli.diagnostics import Diagnostic, Span
from lakip_cli.importers.buku import Lembar, Sel
from lakip_cli.importers.kode import KODE
from lakip_cli.importers.sunting import Impor, Suntingan, baca, tulis
from lakip_cli.isian import (
    K_ALAMAT,
    K_KEADAAN,
    K_REALISASI,
    K_SEMULA,
    KEADAAN,
    KEPALA,
    TANDA,
    Baris,
    Isian,
    judul,
)


class _Salah(Exception):
    """A cell that cannot be taken over: code, message and way out."""


def isian_sah(buku: Mapping[str, Lembar]) -> bool:
    """Whether a workbook is a sheet to fill in, of any year."""
    return any(lembar.baris and str(lembar.baris[0][0].isi).startswith(TANDA) for lembar in buku.values())


def impor(buku: Mapping[str, Lembar], nama: str, isian: Isian) -> Impor:
    """Compare a filled-in workbook, called ``nama``, with what the year asks for now."""
    suntingan: list[Suntingan] = []
    temuan: list[Diagnostic] = []
    for lembar in isian.lembar:
        if masalah := _masalah(buku.get(lembar.nama), isian.tahun):
            temuan.append(KODE["I001"].at(Span(nama, 1, 1, 1, 1), f"lembar {lembar.nama} {masalah}"))
            continue
        baris = [satu for satu in buku[lembar.nama].baris[KEPALA:] if any(sel.isi is not None for sel in satu)]
        dikenal = {satu.alamat: satu for satu in lembar.baris}
        temuan += _baris_asing(baris, dikenal, nama, lembar.nama)
        for isi in baris:
            if (satu := dikenal.get(str(isi[K_ALAMAT].isi))) is not None:
                try:
                    suntingan += _ubah(isi, satu)
                except _Salah as salah:
                    temuan.append(isi[K_REALISASI].temuan(*salah.args))
    return Impor(suntingan, temuan)


def _masalah(lembar: Lembar | None, tahun: int) -> str:
    """Say why a sheet is not the one of this year; nothing when it is."""
    if lembar is None:
        return "tidak ada dalam buku kerja; buat ulang dengan lakip export"
    tanda = str(lembar.baris[0][0].isi) if lembar.baris and lembar.baris[0] else ""
    if not tanda.startswith(TANDA):
        return "bukan lembar isian lakip; buat ulang dengan lakip export"
    if tanda != f"{TANDA} {tahun}":
        return f"berisi tahun {tanda.removeprefix(TANDA).strip()}, bukan {tahun}; pilih folder tahun itu"
    ada = [sel.isi for sel in lembar.baris[KEPALA - 1]] if len(lembar.baris) >= KEPALA else []
    for ke, nama in enumerate(judul(tahun)):
        if ada[ke : ke + 1] != [nama]:
            kolom = angka.huruf(ke + 1).upper()
            return f"bergeser: kolom {kolom} bukan {nama}; kembalikan kolom-kolomnya atau ekspor ulang"
    return ""


def _baris_asing(
    baris: Sequence[Sequence[Sel]], dikenal: Mapping[str, Baris], nama: str, lembar: str
) -> Iterator[Diagnostic]:
    """Find rows that name no fact or one twice, and facts without a row."""
    terlihat: dict[str, Sel] = {}
    for sel in (satu[K_ALAMAT] for satu in baris):
        alamat = str(sel.isi or "")
        if alamat not in dikenal:
            yield sel.temuan("I003", f'alamat "{alamat}" tidak ada dalam data; kembalikan barisnya atau ekspor ulang')
        elif alamat in terlihat:
            yield sel.temuan("I003", f"{alamat} sudah ada di {terlihat[alamat].nama}; hapus salah satu barisnya")
        terlihat.setdefault(alamat, sel)
    for alamat in dikenal.keys() - terlihat.keys():
        pesan = f"lembar {lembar} tidak lagi memuat baris {alamat}; kembalikan barisnya atau ekspor ulang"
        yield KODE["I003"].at(Span(nama, 1, 1, 1, 1), pesan)


def _ubah(isi: Sequence[Sel], baris: Baris) -> Iterator[Suntingan]:
    semula = "" if len(isi) <= K_SEMULA or isi[K_SEMULA].isi is None else str(isi[K_SEMULA].isi)
    baru = _tulisan(isi[K_REALISASI], isi[K_KEADAAN], semula)
    if baru is None or _sama(baru, semula) or _sama(baru, baris.semula):
        return
    if semula != baris.semula:
        raise _Salah(
            "I004",
            f"di sini {baru}, di {baris.tempat} sudah menjadi {baris.semula} (semula {semula}); samakan salah satunya",
        )
    if isinstance(baru, str) and baru not in KEADAAN and _minta_bilangan(baris) and not any(map(str.isdigit, baru)):
        raise _Salah("I002", f"“{baru}” bukan bilangan; isi angkanya, atau kosongkan dan pilih keadaannya")
    yield Suntingan(baris.alamat, baris.tempat, baris.semula, tulis(baru), isi[K_REALISASI].nama)


def _minta_bilangan(baris: Baris) -> bool:
    """Tell whether a row asks for a number: it, or its target, has been one, and no labels are offered."""
    return not baris.pilihan and any(map(str.isdigit, baris.semula + baris.target))


def _tulisan(nilai: Sel, keadaan: Sel, semula: str) -> Decimal | str | None:
    """Return what a row says now; None when it still says the state that stood there, whatever its reason."""
    if nilai.rumus:
        raise _Salah("I005", nilai.rumus)
    lama = str(keadaan.isi or "")
    tetap = bool(lama) and semula.lstrip("{ ").startswith(lama)
    if nilai.isi is None:
        if tetap:
            return None
        if lama not in KEADAAN:
            raise _Salah("I002", f"kosong tanpa keadaan; isi nilainya, atau pilih {' atau '.join(KEADAAN)}")
        return lama
    if lama and not tetap:
        raise _Salah("I002", f"berisi nilai dan keadaan {lama}; kosongkan salah satunya")
    return _nilai(nilai)


def _nilai(sel: Sel) -> Decimal | str:
    match sel.isi:
        case Decimal():
            return sel.isi
        case date():
            return sel.isi.isoformat()
        case str():
            return _teks(sel.isi)
    raise _Salah("I002", "berisi BENAR atau SALAH, bukan nilai; isi angkanya")


def _teks(teks: str) -> Decimal | str:
    try:
        return angka.baca_rupiah(teks)
    except angka.Rancu as rancu:
        ribuan, desimal = rancu.bacaan
        raise _Salah("I002", f"{teks} dapat berarti {ribuan} atau {desimal}; tulis sebagai angka Excel") from None
    except angka.BukanAngka:
        return " ".join(teks.split())


def _sama(baru: Decimal | str, yaml: str) -> bool:
    return baru == baca(yaml)
