"""libyaml's complaints in Indonesian, at the place where the author has to act."""

import re

from yaml import MarkedYAMLError, YAMLError

from lakip_cli.diagnostics import Diagnostic, Related, Span, kutip
from lakip_cli.rekaman import NamedTuple
from lakip_cli.source.isi import Tanda
from lakip_cli.source.kode import KODE

_SISA_BARIS = re.compile(r"[^\r\n]*")
_BERTITIK_DUA = re.compile(r"\s*(?:- +)*[^\s#].*?:(?:\s|$)")
_KUTIP = "beri tanda kutip pada nilai itu"
_SESUDAH_NILAI = "did not find expected key"
"""What libyaml says of text behind a value that is complete."""


class _Pesan(NamedTuple):
    """What a complaint means; ``di_awal`` puts the finding where the construct begins, not where libyaml gave up."""

    kode: str
    pesan: str
    bantuan: str
    di_awal: bool = False


_TAB = _Pesan(
    "Y010", "tab dipakai sebagai lekukan", "ganti tab dengan spasi, sampai sejajar dengan kunci setingkat di atasnya"
)
_KUTIP_TERBUKA = _Pesan("Y019", "tanda kutip ini tidak ditutup", "tutup tanda kutip pada akhir teksnya", di_awal=True)
_LOLOS = _Pesan(
    "Y023",
    "urutan garis miring balik di dalam kutip ganda tidak dikenal",
    "pakai kutip tunggal, atau tulis dua garis miring balik",
)
_TAG = _Pesan(
    "Y004", "tag tidak dipakai di sini", "hapus tag itu; bila tanda ! bagian dari teks, beri tanda kutip", di_awal=True
)
_DIREKTIF = _Pesan(
    "Y021",
    "baris yang diawali % dibaca sebagai direktif YAML",
    "hapus baris itu; bila % bagian dari teks, beri tanda kutip",
    di_awal=True,
)
_JANGKAR = _Pesan(
    "Y003",
    "tanda & atau * di awal nilai dibaca sebagai jangkar atau alias",
    "bila tanda itu bagian dari teks, beri tanda kutip",
    di_awal=True,
)
_BLOK = _Pesan("Y024", "tanda | di awal nilai membuka teks yang dimulai di baris berikutnya", _KUTIP, di_awal=True)
_LEBIH_BESAR = _Pesan(
    "Y018",
    "tanda > di awal nilai dibaca sebagai pembuka teks beberapa baris",
    "tulis `minimal 84`, `lebih dari 84`, `≥ 84`, atau beri tanda kutip",
    di_awal=True,
)
_TITIK_DUA = _Pesan(
    "Y025", "titik dua kedua pada satu baris", 'beri tanda kutip pada teks yang memuat titik dua: "Tujuan: …"'
)
_TANPA_TITIK_DUA = _Pesan(
    "Y025", "baris ini bukan pasangan kunci: nilai", "tulis titik dua dan satu spasi sesudah kuncinya", di_awal=True
)
_MENJOROK = _Pesan(
    "Y026",
    "baris ini terbaca sebagai sambungan baris sebelumnya",
    "sejajarkan baris ini dan baris di atasnya dengan kunci yang setingkat, atau tulis titik dua dan spasi di atasnya",
)
_TIDAK_SEJAJAR = _Pesan(
    "Y026", "lekukan baris ini tidak cocok dengan baris di atasnya", "sejajarkan dengan kunci yang setingkat"
)
_SISA_NILAI = _Pesan(
    "Y026",
    "ada teks sesudah nilai yang sudah selesai",
    "masukkan seluruh teks ke dalam satu pasang tanda kutip; kutip tunggal di dalamnya ditulis dua kali ('')",
)
_KURUNG = _Pesan("Y020", "kurung ini tidak ditutup", "tutup dengan ] atau }", di_awal=True)
_KOMA = _Pesan(
    "Y020", "ada koma yang tertinggal atau kurung yang salah", "pisahkan nilai dengan koma, lalu tutup kurung"
)
_AWALAN = _Pesan("Y024", "tanda di awal nilai punya arti khusus bagi YAML", _KUTIP)

PESAN: dict[str, _Pesan] = {
    # scanner
    "mapping keys are not allowed in this context": _AWALAN,
    "mapping values are not allowed in this context": _TITIK_DUA,
    "block sequence entries are not allowed in this context": _Pesan(
        "Y024", "daftar tidak boleh dimulai di baris kuncinya", "mulai daftar di baris berikutnya, atau " + _KUTIP
    ),
    "could not find expected ':'": _TANPA_TITIK_DUA,
    "found character that cannot start any token": _AWALAN,
    "found unexpected ':'": _TITIK_DUA,
    "found unexpected end of stream": _KUTIP_TERBUKA,
    "found unexpected document indicator": _KUTIP_TERBUKA,
    "found a tab character where an indentation space is expected": _TAB,
    "found a tab character that violates indentation": _TAB,
    "did not find expected comment or line break": _BLOK,
    "found an indentation indicator equal to 0": _BLOK,
    "did not find expected hexdecimal number": _LOLOS,
    "found unknown escape character": _LOLOS,
    "found invalid Unicode character escape code": _LOLOS,
    "did not find expected alphabetic or numeric character": _JANGKAR,
    "did not find expected tag URI": _TAG,
    "did not find the expected '>'": _TAG,
    "did not find expected '!'": _TAG,
    "did not find expected whitespace or line break": _TAG,
    "did not find URI escaped octet": _TAG,
    "found an incorrect leading UTF-8 octet": _TAG,
    "found an incorrect trailing UTF-8 octet": _TAG,
    "found undefined tag handle": _TAG,
    "could not find expected directive name": _DIREKTIF,
    "found unexpected non-alphabetical character": _DIREKTIF,
    "found unknown directive name": _DIREKTIF,
    "did not find expected version number": _DIREKTIF,
    "found extremely long version number": _DIREKTIF,
    "did not find expected digit or '.' character": _DIREKTIF,
    "did not find expected whitespace": _DIREKTIF,
    # parser
    "did not find expected node content": _Pesan("Y020", "nilai atau kurung pembuka tidak ada di sini", _KUTIP),
    "did not find expected '-' indicator": _TIDAK_SEJAJAR,
    _SESUDAH_NILAI: _SISA_NILAI,
    "did not find expected ',' or ']'": _KOMA,
    "did not find expected ',' or '}'": _KOMA,
}
"""Every complaint of libyaml 0.2 that can reach an author (a test compares the list with the library itself)."""

_LAIN = _Pesan("Y001", "tulisan YAML tidak dapat dibaca di sini", "periksa tanda kutip, kurung, titik dua, dan lekukan")


def terjemahkan(galat: YAMLError, teks: str, nama: str) -> Diagnostic:
    """The finding for libyaml's complaint about ``teks`` of file ``nama``."""
    masalah: Tanda | None = galat.problem_mark if isinstance(galat, MarkedYAMLError) else None
    if masalah is None or not isinstance(galat, MarkedYAMLError):
        return KODE["Y001"].at(Span(nama, 1, 1, 1, 1), _LAIN.pesan, _LAIN.bantuan)
    awal: Tanda = galat.context_mark or masalah
    if galat.problem == _SESUDAH_NILAI and (buka := _kutip_berbaris(teks, masalah.index)) >= 0:
        baris, kolom = teks.count("\n", 0, buka) + 1, buka - teks.rfind("\n", 0, buka)
        tempat = Span(nama, baris, kolom, baris, kolom + 1)
        tutup = Related(_huruf(nama, masalah), "baru di sini teksnya berakhir, pada kutip berikutnya")
        return KODE["Y019"].at(tempat, _KUTIP_TERBUKA.pesan, _KUTIP_TERBUKA.bantuan, (tutup,))
    pesan = _pilih(PESAN.get(galat.problem or "", _LAIN), galat.context or "", awal, masalah, teks)
    if not pesan.di_awal:
        return KODE[pesan.kode].at(_huruf(nama, masalah), pesan.pesan + _kutipan(pesan, masalah, teks), pesan.bantuan)
    if masalah.line == awal.line:
        return KODE[pesan.kode].at(_rentang(nama, awal, masalah), pesan.pesan, pesan.bantuan)
    terkait = (Related(_huruf(nama, masalah), "baru di sini pembacaan gagal"),) if teks[masalah.index :].strip() else ()
    return KODE[pesan.kode].at(_huruf(nama, awal), pesan.pesan, pesan.bantuan, terkait)


def _kutip_berbaris(teks: str, akhir: int) -> int:
    """Return where a quote opened lines above that closes right before ``akhir``; -1 where none does."""
    kutip_ = teks[akhir - 1 : akhir]
    buka = teks.rfind(kutip_, 0, akhir - 1) if kutip_ in {"'", '"'} else -1
    return buka if buka >= 0 and "\n" in teks[buka:akhir] else -1


def _pilih(pesan: _Pesan, konteks: str, awal: Tanda, masalah: Tanda, teks: str) -> _Pesan:
    """Tell apart the mistakes for which libyaml has one sentence only."""
    huruf = teks[masalah.index : masalah.index + 1]
    if pesan is _AWALAN and huruf == "\t":
        return _TAB
    if pesan is _BLOK and teks.startswith(">", awal.index):
        return _LEBIH_BESAR
    if pesan.kode in {"Y004", "Y024"} and "directive" in konteks:
        return _DIREKTIF
    if pesan is _TITIK_DUA and not _BERTITIK_DUA.match(_baris(teks, masalah)[: masalah.column]):
        return _MENJOROK
    if pesan is _SISA_NILAI and not _baris(teks, masalah)[: masalah.column].strip():
        return _TIDAK_SEJAJAR
    if pesan is _KOMA and masalah.line != awal.line and _di_luar_kurung(teks, awal, masalah):
        return _KURUNG
    return pesan


def _di_luar_kurung(teks: str, awal: Tanda, masalah: Tanda) -> bool:
    """Whether the line where libyaml gave up looks like the next key, so that the bracket was forgotten above it."""
    baris, pembuka = _baris(teks, masalah), _baris(teks, awal)
    return len(baris) - len(baris.lstrip()) <= len(pembuka) - len(pembuka.lstrip())


def _baris(teks: str, tanda: Tanda) -> str:
    sisa = _SISA_BARIS.match(teks, tanda.index - tanda.column)
    return sisa[0] if sisa else ""


def _kutipan(pesan: _Pesan, masalah: Tanda, teks: str) -> str:
    huruf = teks[masalah.index : masalah.index + 1]
    return f": {kutip(huruf)}" if pesan is _AWALAN and huruf.strip() else ""


def _huruf(nama: str, tanda: Tanda) -> Span:
    return Span(nama, tanda.line + 1, tanda.column + 1, tanda.line + 1, tanda.column + 2)


def _rentang(nama: str, mulai: Tanda, akhir: Tanda) -> Span:
    return Span(nama, mulai.line + 1, mulai.column + 1, akhir.line + 1, max(akhir.column, mulai.column + 1) + 1)
