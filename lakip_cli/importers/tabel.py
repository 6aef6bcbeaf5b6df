"""A table of money as agencies have it becomes edits: rows by their codes, columns by a mapping file.

Parents and totals of the table are checked against its rows and never taken over: in a year's data they are computed.
"""

import difflib
import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from lakip_cli import angka
from lakip_cli.calculate.buku import Hasil
from lakip_cli.diagnostics import Diagnostic, Span
from lakip_cli.importers.buku import Lembar, Sel
from lakip_cli.importers.kode import KODE
from lakip_cli.importers.peta import Peta
from lakip_cli.importers.sunting import Impor, Suntingan, baca, tulis
from lakip_cli.isian import bertempat
from lakip_cli.rekaman import NamedTuple
from lakip_cli.resolve import induk_akun
from lakip_cli.source import cuplik

UKURAN = ("pagu", "realisasi")
KODE_TABEL = re.compile(r"\d+(?:\.\d+)*")
JUMLAH = re.compile(r"\b(?:jumlah|total)\b", re.IGNORECASE)
HURUF_KOLOM = re.compile(r"[A-Z]{1,2}")


class _Salah(Exception):
    """A finding that ends the reading of a table."""

    def __init__(self, temuan: Diagnostic) -> None:
        super().__init__()
        self.temuan = temuan


class _Baris(NamedTuple):
    """A row of money: its code (empty in a row of totals), and the amounts by measure."""

    kode: str
    sel: Sel
    uang: Mapping[str, tuple[Sel, Decimal]]


def impor(buku: Mapping[str, Lembar], nama: str, peta: Peta, hasil: Hasil, teks: Mapping[str, str]) -> Impor:
    """Compare a table of a workbook called ``nama`` with the money of a year, whose files are ``teks``."""
    temuan: list[Diagnostic] = []
    dilewati: list[str] = []
    try:
        lembar, kolom = _lembar(buku, nama, peta)
        baris = list(_baris(lembar, kolom, temuan, dilewati))
    except _Salah as salah:
        return Impor([], [salah.temuan])
    temuan += _ganda(baris)
    if not temuan:  # sums over rows that cannot be read would only repeat it
        temuan += (*_periksa_induk(baris), *_periksa_jumlah(baris))
    alamat = _alamat(hasil, peta.ke)
    suntingan = [satu for b in baris if b.kode for satu in _ubah(b, alamat, hasil, teks, temuan)]
    return Impor(suntingan, temuan, tuple(dilewati))


# ── where the table is ──────────────────────────────────────────────────────────────────────────────────────


def _lembar(buku: Mapping[str, Lembar], nama: str, peta: Peta) -> tuple[Lembar, dict[str, int]]:
    """Return the sheet with the columns of the mapping file; exactly one must have them."""
    diminta = {u: k for u in ("kode", *UKURAN) if (k := getattr(peta.kolom, u)) is not None}
    if peta.lembar is not None and peta.lembar not in buku:
        ada = ", ".join(buku)
        raise _Salah(KODE["I001"].at(Span(nama, 1, 1, 1, 1), f"lembar “{peta.lembar}” tidak ada; yang ada: {ada}"))
    calon = [buku[peta.lembar]] if peta.lembar else [satu for satu in buku.values() if _memuat(satu, diminta)]
    if len(calon) != 1:
        ganda = f"kolom {', '.join(diminta.values())} cocok dengan {len(calon)} lembar"
        sebab = ganda if calon else _hilang(buku, diminta)
        pesan = f"{sebab}; tulis lembar dan judul kolomnya dalam berkas peta"
        raise _Salah(KODE["I007"].at(Span(nama, 1, 1, 1, 1), pesan))
    return calon[0], {ukuran: _kolom(calon[0], nama, judul) for ukuran, judul in diminta.items()}


def _memuat(lembar: Lembar, diminta: Mapping[str, str]) -> bool:
    return bool(lembar.baris) and not _kurang(lembar, diminta)


def _kurang(lembar: Lembar, diminta: Mapping[str, str]) -> list[str]:
    """Return the headings that a sheet does not have."""
    return [j for j in diminta.values() if not HURUF_KOLOM.fullmatch(j) and not _berjudul(lembar, j)]


def _hilang(buku: Mapping[str, Lembar], diminta: Mapping[str, str]) -> str:
    """Say which headings are missing on the sheet that has most of them, and which are alike."""
    lembar = min(buku.values(), key=lambda satu: len(_kurang(satu, diminta)))
    kurang = _kurang(lembar, diminta)
    if not lembar.baris or len(kurang) == len(diminta):
        return f"kolom {', '.join(diminta.values())} tidak ada pada lembar mana pun"
    teks = {str(sel.isi): sel.nama for baris in lembar.baris for sel in baris if isinstance(sel.isi, str)}
    mirip = [f"“{satu}” ({teks[satu]})" for j in kurang for satu in difflib.get_close_matches(j, teks, n=2)]
    return f"kolom {', '.join(kurang)} tidak ada pada lembar {lembar.nama}" + (
        f", yang mirip {', '.join(mirip)}" if mirip else ""
    )


def _berjudul(lembar: Lembar, judul: str) -> list[Sel]:
    cari = _rapi(judul)
    return [sel for baris in lembar.baris for sel in baris if isinstance(sel.isi, str) and _rapi(sel.isi) == cari]


def _rapi(teks: str) -> str:
    return " ".join(teks.split()).casefold()


def _kolom(lembar: Lembar, nama: str, judul: str) -> int:
    if HURUF_KOLOM.fullmatch(judul):
        return next(n for n in range(26 * 27) if angka.huruf(n + 1).upper() == judul)
    sel = _berjudul(lembar, judul)
    if len({satu.kolom for satu in sel}) != 1:
        tempat = ", ".join(satu.nama for satu in sel) or f"tidak ada di lembar {lembar.nama}"
        pesan = f"judul kolom “{judul}” {'ada di ' if sel else ''}{tempat}; tulis huruf kolomnya dalam berkas peta"
        raise _Salah(KODE["I007"].at(Span(nama, 1, 1, 1, 1), pesan))
    return sel[0].kolom


# ── its rows ────────────────────────────────────────────────────────────────────────────────────────────────


def _baris(lembar: Lembar, kolom: Mapping[str, int], temuan: list[Diagnostic], dilewati: list[str]) -> Iterator[_Baris]:
    """Yield the rows that have a code, and those of totals between them; what cannot be read is told.

    Rows of money that are neither are named in ``dilewati``: what they mean is for a person to say.
    """
    for baris in lembar.baris:
        if len(baris) <= max(kolom.values()) or _bernomor(baris):
            continue
        sel, uang = baris[kolom["kode"]], {u: baris[kolom[u]] for u in UKURAN if u in kolom}
        try:
            kode = _kode(sel)
            if kode or any(isinstance(satu.isi, str) and JUMLAH.search(satu.isi) for satu in baris):
                yield _Baris(kode, sel, {u: (s, _uang(s)) for u, s in uang.items() if kode or _terisi(s)})
            elif any(isinstance(satu.isi, Decimal) for satu in uang.values()):
                dilewati.append(sel.nama)
        except _Salah as salah:
            temuan.append(salah.temuan)


def _bernomor(baris: Sequence[Sel]) -> bool:
    """Tell whether a row only numbers the columns: 1, 2, 3 and so on."""
    isi = [str(satu.isi) for satu in baris if satu.isi is not None]
    return len(isi) > len(UKURAN) and isi == [str(n) for n in range(1, len(isi) + 1)]


def _kode(sel: Sel) -> str:
    """Return the code of a row; nothing when the cell holds none."""
    if isinstance(sel.isi, Decimal):
        if sel.isi % 1:
            pesan = (
                f"kode {sel.isi} tersimpan sebagai angka, sehingga nol di belakangnya dapat hilang; simpan sebagai teks"
            )
            raise _Salah(sel.temuan("I002", pesan))
        return str(sel.isi)
    teks = re.sub(r"\s", "", sel.isi).rstrip(".") if isinstance(sel.isi, str) else ""
    return teks if KODE_TABEL.fullmatch(teks) else ""


def _terisi(sel: Sel) -> bool:
    return (
        bool(sel.rumus) or isinstance(sel.isi, Decimal) or (isinstance(sel.isi, str) and any(map(str.isdigit, sel.isi)))
    )


def _uang(sel: Sel) -> Decimal:
    if sel.rumus:
        raise _Salah(sel.temuan("I005", sel.rumus))
    if isinstance(sel.isi, Decimal):
        return sel.isi
    if sel.gabungan:
        raise _Salah(sel.temuan("I002", f"bagian dari sel gabungan {sel.gabungan}; pisahkan, lalu isi tiap barisnya"))
    if not isinstance(sel.isi, str):
        raise _Salah(sel.temuan("I002", "tidak berisi uang; tulis 0 bila memang nol"))
    teks = sel.isi.replace(" ", "")
    try:
        return -angka.baca_rupiah(teks[1:-1]) if teks[:1] + teks[-1:] == "()" else angka.baca_rupiah(teks)
    except angka.Rancu as rancu:
        pesan = f"{sel.isi} dapat berarti {rancu.bacaan[0]} atau {rancu.bacaan[1]}; tulis sebagai angka Excel"
    except angka.BukanAngka:
        pesan = f"“{sel.isi}” bukan uang; tulis angkanya, atau 0 bila memang nol"
    raise _Salah(sel.temuan("I002", pesan))


# ── whether it adds up ──────────────────────────────────────────────────────────────────────────────────────


def _ganda(baris: Sequence[_Baris]) -> Iterator[Diagnostic]:
    terlihat: dict[str, Sel] = {}
    for satu in baris:
        if satu.kode and satu.kode in terlihat:
            yield satu.sel.temuan(
                "I003", f"kode {satu.kode} sudah ada di {terlihat[satu.kode].nama}; hapus salah satunya"
            )
        terlihat.setdefault(satu.kode, satu.sel)


def _periksa_induk(baris: Sequence[_Baris]) -> Iterator[Diagnostic]:
    """Compare each parent, by its code, with the sum of the rows right below it."""
    anak: dict[str, list[_Baris]] = {}
    semua = {satu.kode: satu for satu in baris if satu.kode}
    for kode, satu in semua.items():
        if (induk := induk_akun(kode, semua)) is not None:
            anak.setdefault(induk, []).append(satu)
    for kode, bawah in anak.items():
        for ukuran, (sel, nilai) in semua[kode].uang.items():
            jumlah = sum((satu.uang[ukuran][1] for satu in bawah if ukuran in satu.uang), Decimal(0))
            if jumlah != nilai:
                yield _selisih(sel, f"{ukuran} {kode}", nilai, f"{len(bawah)} baris di bawahnya", jumlah)


def _periksa_jumlah(baris: Sequence[_Baris]) -> Iterator[Diagnostic]:
    """Compare each row of totals with the topmost rows since the last one, or of the whole table so far."""
    kode = {satu.kode for satu in baris if satu.kode}
    atas = [satu for satu in baris if not satu.kode or induk_akun(satu.kode, kode) is None]
    for ke, satu in enumerate(atas):
        if satu.kode:
            continue
        awal = next((n + 1 for n in range(ke - 1, -1, -1) if not atas[n].kode), 0)
        for ukuran, (sel, nilai) in satu.uang.items():
            semua = {b.uang[ukuran][1] for b in baris if b.kode and ukuran in b.uang}
            bagian, seluruh = (
                sum((b.uang[ukuran][1] for b in atas[mulai:ke] if b.kode and ukuran in b.uang), Decimal(0))
                for mulai in (awal, 0)
            )
            if nilai not in {bagian, seluruh, *semua}:
                yield _selisih(sel, f"jumlah {ukuran}", nilai, "baris di atasnya", bagian)


def _selisih(sel: Sel, apa: str, nilai: Decimal, bawah: str, jumlah: Decimal) -> Diagnostic:
    beda = angka.rupiah(abs(nilai - jumlah))
    pesan = f"{apa} {angka.rupiah(nilai)}, sedangkan {bawah} berjumlah {angka.rupiah(jumlah)} (selisih {beda})"
    return sel.temuan("I006", pesan, "betulkan tabelnya sebelum diimpor")


# ── into the data ───────────────────────────────────────────────────────────────────────────────────────────


def _alamat(hasil: Hasil, ke: str) -> dict[str, list[str]]:
    """Return the addresses of each code: accounts of the LRA, or nodes of the budget."""
    if ke == "lra":
        return {kode: [f"akun.{kode}"] for kode in hasil.laporan.akun}
    alamat: dict[str, list[str]] = {}
    for simpul in hasil.laporan.simpul.values():
        if simpul.objek.kode:
            alamat.setdefault(simpul.objek.kode, []).append(simpul.alamat)
    return alamat


def _ubah(
    baris: _Baris,
    alamat: Mapping[str, Sequence[str]],
    hasil: Hasil,
    teks: Mapping[str, str],
    temuan: list[Diagnostic],
) -> Iterator[Suntingan]:
    milik = alamat.get(baris.kode, ())
    if len(milik) != 1:
        if milik or not _rincian(baris.kode, alamat):
            apa = (
                f"milik {', '.join(milik)}; tulis kode yang berbeda"
                if milik
                else "tidak ada dalam data; tambahkan dahulu"
            )
            temuan.append(baris.sel.temuan("I003", f"kode {baris.kode} {apa}"))
        return
    for ukuran, (sel, nilai) in baris.uang.items():
        figur = hasil.figur.get(f"{milik[0]}.{ukuran}")
        if figur is not None and figur.jejak:
            continue
        lama = cuplik(teks[figur.tempat[0].file], figur.tempat[0]) if figur else ""
        if figur is None or not bertempat(figur, lama):
            temuan.append(sel.temuan("I003", f"{milik[0]}.{ukuran} belum bertempat dalam data; tulis dahulu di sana"))
        elif baca(lama) != nilai:
            yield Suntingan(figur.alamat, figur.tempat[0], lama, tulis(nilai), sel.nama)


def _rincian(kode: str, alamat: Mapping[str, object]) -> bool:
    """Whether a code only details one that the data has, and has not in detail itself."""
    induk = induk_akun(kode, alamat)
    return induk is not None and all(induk_akun(lain, alamat) != induk for lain in alamat)
