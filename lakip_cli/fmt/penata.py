"""The entries of a file to its lines: keys in the order of the model, two spaces a level, at most 120 columns."""

from __future__ import annotations

from collections.abc import Sequence

from lakip_cli.fmt import skalar
from lakip_cli.fmt.komentar import Butir, butir
from lakip_cli.fmt.skalar import LEBAR, sebaris
from lakip_cli.model.nilai import KUNCI_PERIODE, KUNCI_TAHUN
from lakip_cli.model.susunan import Jenis, jenis_isi, jenis_kunci, urutan
from lakip_cli.source import Daftar, Isi, Peta, Skalar

LEKUK = 2
BERTAHUN = ("seri", "seri-anggaran", "uang", "pagu")


def baris_berkas(akar: Butir, jenis: Jenis) -> list[str]:
    """Return the lines of a file; without a kind, keys keep their order and numbers their form."""
    hasil: list[str] = []
    _komentar(hasil, akar.atas, 0)
    return hasil + (_wadah(akar, 0, jenis) if akar.anak else [dalam_kurung(akar.nilai, jenis)])


def _wadah(induk: Butir, kolom: int, jenis: Jenis, *, abai: bool = False) -> list[str]:
    """Return the lines of the entries of a map or list; ``abai`` is about the first of them."""
    hasil: list[str] = []
    for satu in _urut(induk.anak, jenis):
        _komentar(hasil, satu.atas, kolom)
        hasil += _butir(satu, kolom, jenis, abai=satu.abai or (abai and not hasil))
    _komentar(hasil, induk.ekor, kolom)
    return hasil


def _komentar(hasil: list[str], komentar: Sequence[str], kolom: int) -> None:
    """Write comments below ``hasil``; of blank lines at most one, and none at its beginning."""
    for satu in komentar:
        if satu:
            hasil.append(" " * kolom + satu)
        elif hasil and hasil[-1]:
            hasil.append("")


def _urut(anak: Sequence[Butir], jenis: Jenis) -> Sequence[Butir]:
    letak = urutan(jenis)
    if letak:
        return sorted(anak, key=lambda satu: letak[str(satu.kunci)])
    kunci = [str(satu.kunci) for satu in anak]
    if jenis in BERTAHUN and all(KUNCI_TAHUN.match(satu) or KUNCI_PERIODE.match(satu) for satu in kunci):
        return sorted(anak, key=lambda satu: str(satu.kunci))
    return anak


def _butir(satu: Butir, kolom: int, jenis: Jenis, *, abai: bool) -> list[str]:
    """Return the lines of an entry below the comments above it; ``abai`` says that one is about its first line."""
    kepala = " " * kolom + ("-" if satu.kunci is None else f"{sebaris(satu.kunci, jenis_kunci(jenis))}:")
    milik = jenis_isi(jenis, str(satu.kunci))
    if not satu.anak:
        nilai = _nilai(satu, kolom, milik, LEBAR - len(kepala) - 1, kaku=abai or bool(satu.samping))
        if nilai is not None:
            nilai[0] = f"{kepala} {nilai[0]}".rstrip()
            tempat = 0 if isinstance(satu.nilai, Skalar) else -1
            nilai[tempat] = _sambung(nilai[tempat], satu.samping)
            return nilai
        satu = butir(satu.nilai, satu.kunci, satu.mulai, buka=True)
    isi = _wadah(satu, kolom + LEKUK, milik, abai=abai and satu.kunci is None)
    if satu.kunci is None and not satu.samping and not isi[0].lstrip().startswith("#"):
        return [f"{kepala} {isi[0][kolom + LEKUK :]}", *isi[1:]]
    return [_sambung(kepala, satu.samping), *isi]


def _sambung(baris: str, samping: Sequence[str]) -> str:
    return " ".join((baris, *samping))


def _nilai(satu: Butir, kolom: int, jenis: Jenis, sisa: int, *, kaku: bool) -> list[str] | None:
    """Return the lines of a value that is text or in brackets; None if its brackets must go.

    ``kaku`` says that a comment is about its line, which therefore must go on holding what it holds.
    """
    if isinstance(satu.nilai, Skalar):
        return skalar.tulis(satu.nilai, jenis, kolom + LEKUK, sisa)
    if satu.dalam or (kaku and satu.nilai.mulai.line != satu.nilai.akhir.line):
        return _apa_adanya(satu.nilai, kolom + LEKUK)
    teks = dalam_kurung(satu.nilai, jenis)
    return [teks] if len(teks) <= sisa or not satu.nilai or kaku else None


def _apa_adanya(isi: Peta | Daftar, kolom: int) -> list[str]:
    """Return brackets with comments inside, line by line as they were: a comment may be about one of the lines."""
    pertama, *lanjutan = isi.sumber.teks[isi.mulai.index : isi.akhir.index].split("\n")
    lanjutan = [satu.strip() for satu in lanjutan]
    return [pertama.rstrip(), *(" " * kolom + satu if satu else "" for satu in lanjutan)]


def dalam_kurung(isi: Isi, jenis: Jenis) -> str:
    """Write a value inside brackets, or the brackets themselves."""
    if isinstance(isi, Skalar):
        return sebaris(isi, jenis, alir=True)
    semua = _urut(butir(isi, None, 0, buka=True).anak, jenis)
    teks = [dalam_kurung(satu.nilai, jenis_isi(jenis, str(satu.kunci))) for satu in semua]
    if isinstance(isi, Daftar):
        return f"[{', '.join(teks)}]"
    kunci = [sebaris(satu.kunci, jenis_kunci(jenis), alir=True) for satu in semua if satu.kunci is not None]
    return f"{{{', '.join(f'{nama}: {nilai}' for nama, nilai in zip(kunci, teks, strict=True))}}}"
