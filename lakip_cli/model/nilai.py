"""The grammar of one value: what may stand in a cell of a year, and how it is read."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Annotated, Literal

from lakip_cli import angka
from lakip_cli.diagnostics import Span
from lakip_cli.model.dasar import Pembaca, baca_tanggal, salah, slug
from lakip_cli.rekaman import NamedTuple
from lakip_cli.source import Daftar, Isi, Peta, Skalar, span

NamaStatus = Literal["belum", "tidak-berlaku", "tidak-tercantum"]


class Angka(NamedTuple):
    """A number, with the unit written beside it (empty when none was), keeping its scale.

    ``lebar`` tells how far the true number may lie from one that the source knows only rounded, in millions of rupiah.
    """

    nilai: Decimal
    satuan: str
    tempat: Span
    lebar: Decimal = Decimal(0)


class Status(NamedTuple):
    """A value that is not there, and why."""

    nama: NamaStatus
    alasan: str
    tempat: Span


class Label(NamedTuple):
    """A word on a scale, or free text."""

    teks: str
    tempat: Span


class TeksAcuan(NamedTuple):
    """Words that stand for a number: ``{teks: Sangat Baik, nilai: 88.31}``."""

    teks: str
    nilai: Decimal
    tempat: Span


class TanggalNilai(NamedTuple):
    """A date as a target or a result."""

    nilai: date
    tempat: Span


class Batas(NamedTuple):
    """A target with a direction: ``minimal 95``, ``maksimal 0``."""

    arah: Literal["minimal", "maksimal"]
    nilai: Decimal
    satuan: str
    tempat: Span


class RentangNilai(NamedTuple):
    """A target range, both ends included: ``60 s.d. 85``."""

    bawah: Decimal
    atas: Decimal
    satuan: str
    tempat: Span


class Rasio(NamedTuple):
    """Numerator and denominator, each a value of its own."""

    pembilang: "Nilai"
    penyebut: "Nilai"
    tempat: Span


class Bagian(NamedTuple):
    """Named parts; the indicator's ``rumus`` says how they combine (default: sum)."""

    isi: tuple[tuple[str, "Nilai"], ...]
    tempat: Span


class Periode(NamedTuple):
    """Values per period of one year: 12 months, 4 quarters or 2 halves, named ``01``, ``TW1``, ``S1``."""

    isi: tuple[tuple[str, "Nilai"], ...]
    tempat: Span


class Versi(NamedTuple):
    """A value that was revised: ``{murni: 80, perubahan: 85}``; the last one written holds."""

    isi: tuple[tuple[str, "Nilai"], ...]
    tempat: Span

    @property
    def berlaku(self) -> "Nilai":
        """The version in force."""
        return self.isi[-1][1]


Nilai = Angka | Status | Label | TeksAcuan | TanggalNilai | Batas | RentangNilai | Rasio | Bagian | Periode | Versi

BILANGAN = re.compile(r"(Rp\.? ?)?(-?\d[\d._,]*)\s*(%|[^\W\d_][^\d]*)?\Z")
DIBULATKAN = re.compile(r"(?:Rp\.? ?)?(-?\d[\d._,]*)\s*(ribu|juta|miliar|triliun)(?: rupiah)?\Z")
PANGKAT = {"ribu": 3, "juta": 6, "miliar": 9, "milyar": 9, "triliun": 12}
BERARAH = re.compile(r"(minimal|maksimal|[<>]=|≥|≤)\s*(.+)\Z")
RENTANG = re.compile(r"(.+?)\s+s\.d\.\s+(.+)\Z")
ARAH: Mapping[str, Literal["minimal", "maksimal"]] = {
    "minimal": "minimal",
    "≥": "minimal",
    ">=": "minimal",
    "maksimal": "maksimal",
    "≤": "maksimal",
    "<=": "maksimal",
}
KUNCI_TAHUN = re.compile(r"(?:19|20)\d{2}\Z", re.ASCII)
KUNCI_PERIODE = re.compile(r"((?:19|20)\d{2})-(TW[1-4]|S[12]|0[1-9]|1[0-2])\Z", re.ASCII)
KATA_STATUS = frozenset(("belum", "tidak-berlaku", "tidak-tercantum"))
NAMA_PERIODE = {
    2: ("S1", "S2"),
    4: ("TW1", "TW2", "TW3", "TW4"),
    12: tuple(f"{bulan:02}" for bulan in range(1, 13)),
}
VERSI = ("murni", "perubahan")
BUKAN_BAGIAN = frozenset((*KATA_STATUS, "predikat", "banding"))


def baca_nilai(isi: Isi) -> Nilai:
    """Read one value; raises PydanticCustomError that points at the innermost wrong node."""
    if isinstance(isi, Skalar):
        return _dari_teks(isi)
    if isinstance(isi, Daftar):
        return _dari_daftar(isi)
    return _dari_peta(isi)


def _dari_teks(isi: Skalar) -> Nilai:
    teks, tempat = isi.strip(), span(isi)
    if not teks:
        raise salah("nilai kosong; tulis belum bila belum diukur, atau hapus kuncinya", isi)
    if (kata := teks.casefold().replace(" ", "-")) in KATA_STATUS and kata != teks:
        raise salah(f"keadaan “{teks}” ditulis {kata}", isi)
    if teks in {"belum", "tidak-berlaku"}:
        return Status(teks, "", tempat)  # type: ignore[arg-type]  # narrowed by the set
    if teks == "tidak-tercantum":
        raise salah("tidak-tercantum memerlukan alasan; tulis {tidak-tercantum: alasannya}", isi)
    if cocok := BERARAH.match(teks):
        nilai, satuan = _bilangan(cocok[2], isi)
        return Batas(ARAH[cocok[1]], nilai, satuan, tempat)
    if cocok := RENTANG.match(teks):
        return _rentang(cocok[1], cocok[2], isi)
    if " / " in teks:
        atas, _, bawah = teks.partition(" / ")
        return Rasio(_angka(atas, isi), _angka(bawah, isi), tempat)
    if (tanggal := _tanggal(teks, isi)) is not None:
        return TanggalNilai(tanggal, tempat)
    if teks[0].isdigit() or teks[0] == "-" or teks.startswith("Rp"):
        return _angka(teks, isi)
    return Label(teks, tempat)


def _tanggal(teks: str, isi: Skalar) -> date | None:
    try:
        return baca_tanggal(teks)
    except ValueError:
        raise salah(f"tanggal {teks} tidak ada dalam kalender", isi) from None


def _angka(teks: str, isi: Skalar) -> Angka:
    return Angka(*_bilangan(teks, isi), span(isi))


def _rentang(bawah: str, atas: str, isi: Skalar) -> RentangNilai:
    (a, satuan_bawah), (b, satuan_atas) = _bilangan(bawah, isi), _bilangan(atas, isi)
    if a > b:
        raise salah(f"rentang {isi} terbalik; tulis batas bawah lebih dahulu", isi)
    return RentangNilai(a, b, satuan_atas or satuan_bawah, span(isi))


def _bilangan(teks: str, isi: Skalar) -> tuple[Decimal, str]:
    cocok = BILANGAN.match(teks.strip())
    if cocok is None:
        raise salah(f"“{teks}” bukan satu bilangan dengan satuannya; beberapa besaran ditulis sebagai peta bagian", isi)
    try:
        if cocok[1] and cocok[3]:
            raise salah(f"“{teks}” memuat kata sesudah angkanya; tulis rupiah penuh, misalnya Rp1.500.000.000", isi)
        if cocok[1]:
            return angka.baca_rupiah(f"Rp{cocok[2]}"), "rupiah"
        return angka.baca(cocok[2]), (cocok[3] or "").strip()
    except angka.Rancu as rancu:
        a, b = rancu.bacaan
        raise salah(f"“{cocok[2]}” punya dua bacaan, {a} atau {b}; tulis salah satunya tanpa keraguan", isi) from None
    except angka.BukanAngka:
        raise salah(f"“{cocok[2]}” bukan bilangan yang sah; tulis seperti 12_500_000 atau 39,82", isi) from None


def _dari_daftar(isi: Daftar) -> Periode:
    nama = NAMA_PERIODE.get(len(isi))
    if nama is None:
        pesan = f"daftar periode berisi {len(isi)} nilai; tulis satu nilai tanpa kurung siku, atau 12, 4 atau 2 nilai"
        raise salah(f"{pesan} (sisanya belum)", isi)
    return Periode(tuple(zip(nama, map(baca_nilai, isi), strict=True)), span(isi))


def _periode(kamus: Mapping[str, Nilai], isi: Isi) -> Periode:
    """Put periods in order; those that were not written are not measured yet."""
    nama = next((nama for nama in NAMA_PERIODE.values() if set(kamus) <= set(nama)), None)
    if nama is None:
        raise salah("periode bercampur; pakai hanya bulan (01 … 12), triwulan (TW1 … TW4) atau semester (S1, S2)", isi)
    belum = Status("belum", "", span(isi))
    return Periode(tuple((satu, kamus.get(satu, belum)) for satu in nama), span(isi))


def _dari_peta(isi: Peta) -> Nilai:
    kunci, tempat = tuple(map(str, isi)), span(isi)
    if not kunci:
        raise salah("peta nilai kosong", isi)
    if kunci == ("tidak-tercantum",):
        alasan = isi[kunci[0]]  # type: ignore[index]  # keys compare as text
        if not isinstance(alasan, Skalar) or not alasan.strip():
            raise salah("tidak-tercantum memerlukan alasan berupa teks", alasan)
        return Status("tidak-tercantum", str(alasan), tempat)
    pasangan = tuple((nama, baca_nilai(nilai)) for nama, nilai in zip(kunci, isi.values(), strict=True))
    if set(kunci) == {"pembilang", "penyebut"}:
        kamus = dict(pasangan)
        return Rasio(kamus["pembilang"], kamus["penyebut"], tempat)
    if set(kunci) == {"teks", "nilai"}:
        return _teks_acuan(isi, dict(pasangan))
    if set(kunci) <= set(VERSI):
        return Versi(tuple(sorted(pasangan, key=lambda versi: VERSI.index(versi[0]))), tempat)
    if all(nama in NAMA_PERIODE[2] + NAMA_PERIODE[4] + NAMA_PERIODE[12] for nama in kunci):
        return _periode(dict(pasangan), isi)
    _periksa_bagian(isi)
    return Bagian(pasangan, tempat)


def _periksa_bagian(isi: Peta) -> None:
    """A part's name is an address: it must be its own, and no word of the grammar."""
    if "pembilang" in isi or "penyebut" in isi:
        raise salah("rasio ditulis dengan tepat dua kunci: pembilang dan penyebut", isi)
    if "murni" in isi or "perubahan" in isi:
        raise salah("versi nilai ditulis dengan kunci murni dan perubahan saja", isi)
    alamat: dict[str, Skalar] = {}
    for kunci in isi:
        if not (nama := slug(kunci)) or nama in BUKAN_BAGIAN or KUNCI_TAHUN.match(kunci) or KUNCI_PERIODE.match(kunci):
            raise salah(f"“{kunci}” tidak dapat menjadi nama bagian; pakai nama lain", kunci)
        if nama in alamat:
            raise salah(f"bagian “{kunci}” dan “{alamat[nama]}” beralamat sama; ganti salah satunya", kunci)
        alamat[nama] = kunci


def _teks_acuan(isi: Peta, kamus: dict[str, Nilai]) -> TeksAcuan:
    nilai = kamus["nilai"]
    if not isinstance(nilai, Angka):
        raise salah("nilai acuan harus bilangan", isi)
    return TeksAcuan(str(isi["teks"]), nilai.nilai, span(isi))  # type: ignore[index]


class Seri(NamedTuple):
    """Values by year; ``polos`` is a bare value, which means the report's year (only in ``anggaran.yaml``)."""

    tahun: tuple[tuple[int, Nilai], ...]
    polos: Nilai | None
    tempat: Span

    def pada(self, tahun: int, tahun_laporan: int) -> Nilai | None:
        """Return the value of ``tahun``, or None when the source has none."""
        if self.polos is not None:
            return self.polos if tahun == tahun_laporan else None
        return dict(self.tahun).get(tahun)

    def semua(self, tahun_laporan: int) -> tuple[tuple[int, Nilai], ...]:
        """Return all values with their years, oldest first."""
        return ((tahun_laporan, self.polos),) if self.polos is not None else self.tahun


def _kunci_waktu(kunci: Skalar) -> bool:
    return bool(KUNCI_TAHUN.match(kunci) or KUNCI_PERIODE.match(kunci))


def _seri(isi: Isi, baca: Callable[[Isi], Nilai] = baca_nilai) -> Seri:
    if not isinstance(isi, Peta) or not any(map(_kunci_waktu, isi)):
        raise salah("tulis nilainya menurut tahun, misalnya {2023: 38.00}", isi)
    per_tahun: dict[int, Nilai] = {}
    periode: dict[int, list[tuple[str, Nilai]]] = {}
    for kunci, nilai in isi.items():
        if KUNCI_TAHUN.match(kunci):
            per_tahun[int(kunci)] = baca(nilai)
        elif cocok := KUNCI_PERIODE.match(kunci):
            periode.setdefault(int(cocok[1]), []).append((cocok[2], baca(nilai)))
        else:
            raise salah(f"kunci {kunci} bukan tahun atau periode (2023, 2023-TW1, 2023-S1, 2023-10)", kunci)
    for tahun, nilai_periode in periode.items():
        if tahun in per_tahun:
            raise salah(f"tahun {tahun} ditulis dua kali: sebagai tahun dan sebagai periode", isi)
        per_tahun[tahun] = _periode(dict(nilai_periode), isi)
    return Seri(tuple(sorted(per_tahun.items())), None, span(isi))


def _seri_anggaran(isi: Isi) -> Seri:
    if isinstance(isi, Peta) and any(map(_kunci_waktu, isi)):
        return _seri(isi)
    return Seri((), baca_nilai(isi), span(isi))


def _seri_uang(baca: Callable[[Isi], Nilai]) -> Callable[[Isi], Seri]:
    def validasi(isi: Isi) -> Seri:
        if not isinstance(isi, Peta) or not any(map(_kunci_waktu, isi)):
            return Seri((), baca(isi), span(isi))
        seri = _seri(isi, baca)
        for _, nilai in seri.tahun:
            if isinstance(nilai, Periode):
                _harus_uang(nilai)
        return seri

    return validasi


def _satu_uang(isi: Isi) -> Nilai:
    if isinstance(isi, Skalar) and (bulat := DIBULATKAN.match(isi.strip())):
        nilai, _ = _bilangan(bulat[1], isi)
        setengah = Decimal((0, (5,), int(nilai.as_tuple().exponent) - 1))
        return Angka(_kali_pangkat(nilai, bulat[2]), "rupiah", span(isi), _kali_pangkat(setengah, bulat[2]))
    return _harus_uang(baca_nilai(isi))


def _kali_pangkat(nilai: Decimal, kata: str) -> Decimal:
    hasil = nilai.scaleb(PANGKAT[kata])
    return hasil if int(hasil.as_tuple().exponent) <= 0 else hasil.quantize(Decimal(1))


def _satu_pagu(isi: Isi) -> Nilai:
    """Money of which the DPA may have versions of any name: ``{murni: …, pergeseran: …, perubahan: …}``."""
    if not isinstance(isi, Peta) or not isi or any(kunci in KATA_STATUS for kunci in isi):
        return _satu_uang(isi)
    return Versi(tuple((str(nama), _satu_uang(nilai)) for nama, nilai in isi.items()), span(isi))


def _harus_uang(nilai: Nilai) -> Nilai:
    if not isinstance(nilai, Angka | Status):
        pesan = "uang harus satu bilangan rupiah, atau belum / tidak-berlaku / {tidak-tercantum: alasan}"
        raise salah(pesan, nilai.tempat)
    if isinstance(nilai, Angka) and nilai.satuan not in {"", "rupiah"}:
        raise salah(f"satuan “{nilai.satuan}” bukan rupiah", nilai.tempat)
    return nilai


def _faktor(isi: Isi) -> Angka:
    nilai = baca_nilai(isi)
    if not isinstance(nilai, Angka) or nilai.nilai <= 0:
        raise salah("kali harus bilangan lebih dari nol, misalnya 100 atau 100_000", isi)
    return nilai


Faktor = Annotated[Angka, Pembaca(_faktor, "faktor")]
SatuNilai = Annotated[Nilai, Pembaca(baca_nilai, "nilai")]
SeriNilai = Annotated[Seri, Pembaca(_seri, "seri")]
SeriAnggaran = Annotated[Seri, Pembaca(_seri_anggaran, "seri-anggaran")]
Uang = Annotated[Seri, Pembaca(_seri_uang(_satu_uang), "uang")]
Pagu = Annotated[Seri, Pembaca(_seri_uang(_satu_pagu), "pagu")]
