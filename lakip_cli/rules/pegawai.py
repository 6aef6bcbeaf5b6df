"""Rules about personnel: its tables among one another, and other places that count the same people."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from lakip_cli import angka
from lakip_cli.diagnostics import Related, Severity, kutip
from lakip_cli.rules.aturan import Context, Temuan, asal, aturan
from lakip_cli.rules.bilangan import sebut

KELAMIN = ("laki_laki", "perempuan")
_ORANG = frozenset(["", "orang", "pegawai", "pns", "asn", "jiwa"])
_GAJI = re.compile(r"\bgaji\b", re.IGNORECASE)
_PEGAWAI = re.compile(r"\b(?:pns|asn|pegawai|aparatur)\b", re.IGNORECASE)


@aturan("K301", "tabel-pegawai-berbeda", Severity.WARNING, "Tabel pegawai berjumlah lain")
def tabel_berbeda(context: Context) -> Iterator[Temuan]:
    """Jumlah pegawai laki-laki atau perempuan sebuah tabel lain dari tabel-tabel pegawai yang lain.

    *Mengapa.* Semua tabel menghitung orang yang sama, menurut eselon, golongan, atau pendidikan.

    *Contoh.* Menurut golongan 12 laki-laki, menurut pendidikan 13.

    *Perbaikan.* Periksa baris tabel yang menyimpang; bila yang dihitung memang lain, sebut dalam judulnya.
    """
    jumlah = _jumlah(context)
    if len(set(jumlah.values())) < 2:  # noqa: PLR2004  nothing differs
        return
    lazim, _ = Counter(jumlah.values()).most_common(1)[0]
    organisasi = context.hasil.laporan.berkas.organisasi
    assert organisasi is not None  # noqa: S101 - it has tables
    rujukan = next(id_ for id_, satu in jumlah.items() if satu == lazim)
    for id_, satu in jumlah.items():
        if satu != lazim:
            tabel, lain = organisasi.pegawai[id_], organisasi.pegawai[rujukan]
            pesan = f"{tabel.judul}: {_sebut(satu)}; {lain.judul}: {_sebut(lazim)}"
            yield Temuan(tabel.letak, pesan, "periksa baris tabel ini", (Related(lain.letak, lain.judul),))


def _jumlah(context: Context) -> dict[str, tuple[Decimal, Decimal]]:
    """Return men and women of each table that is complete."""
    organisasi, figur = context.hasil.laporan.berkas.organisasi, context.hasil.figur
    hasil = {}
    for id_, tabel in organisasi.pegawai.items() if organisasi else ():
        sel = [figur[f"pegawai.{id_}.{baris}.{kelamin}"].isi for baris in tabel.baris for kelamin in KELAMIN]
        pria, wanita = (context.nilai(f"pegawai.{id_}.jumlah.{kelamin}") for kelamin in KELAMIN)
        if pria is not None and wanita is not None and all(isinstance(satu, Decimal) for satu in sel):
            hasil[id_] = (pria, wanita)
    return hasil


def _sebut(jumlah: tuple[Decimal, Decimal]) -> str:
    pria, wanita = map(angka.angka, jumlah)
    return f"{pria} laki-laki dan {wanita} perempuan ({angka.angka(sum(jumlah, Decimal(0)))})"


@aturan("K302", "pegawai-bukan-bilangan-utuh", Severity.ERROR, "Jumlah pegawai bukan bilangan utuh")
def bukan_bilangan_utuh(context: Context) -> Iterator[Temuan]:
    """Sel tabel pegawai berisi pecahan atau kata.

    *Mengapa.* Orang dihitung utuh; selain bilangan hanya `belum`, `tidak-berlaku`, atau `{tidak-tercantum: alasan}`.

    *Contoh.* `laki_laki: 2.5`.

    *Perbaikan.* Tulis banyaknya orang.
    """
    organisasi = context.hasil.laporan.berkas.organisasi
    for id_, tabel in organisasi.pegawai.items() if organisasi else ():
        for nama, baris in tabel.baris.items():
            for kelamin in KELAMIN:
                figur = context.hasil.figur[f"pegawai.{id_}.{nama}.{kelamin}"]
                pecahan = isinstance(figur.isi, Decimal) and figur.isi != figur.isi.to_integral_value()
                if pecahan or isinstance(figur.isi, str):
                    yield Temuan(baris.at(kelamin), f"{figur.nama} tertulis {figur.cetak}", "tulis banyaknya orang")


@aturan("K303", "pegawai-lain-dari-keluaran-gaji", Severity.WARNING, "Penerima gaji lain dari jumlah pegawai")
def lain_dari_keluaran_gaji(context: Context) -> Iterator[Temuan]:
    """Keluaran sub kegiatan gaji menyebut banyaknya pegawai yang lain dari tabel pegawai.

    *Mengapa.* Yang digaji adalah pegawai yang ada dalam tabel; salah satunya keliru atau dari tahun lain.

    *Contoh.* Keluaran “Jumlah PNS” bertarget 25, tabel pegawai berjumlah 21.

    *Perbaikan.* Periksa daftar gaji dan tabel pegawai; bila ada mutasi dalam tahun itu, jelaskan dalam `catatan`.
    """
    jumlah = {sum(satu, Decimal(0)) for satu in _jumlah(context).values()}
    organisasi = context.hasil.laporan.berkas.organisasi
    if len(jumlah) != 1 or organisasi is None:
        return
    (orang,) = jumlah
    for simpul in context.hasil.laporan.simpul.values():
        keluaran = simpul.objek.keluaran
        if keluaran is None or not _GAJI.search(simpul.objek.nama) or not _PEGAWAI.search(keluaran.nama or ""):
            continue
        figur = context.hasil.figur.get(f"{simpul.alamat}.keluaran.target")
        if figur is None or not isinstance(figur.isi, Decimal) or figur.satuan.casefold() not in _ORANG:
            continue
        if figur.isi not in {orang, orang * 12}:
            tabel = next(iter(organisasi.pegawai.values()))
            nama = f"{kutip(keluaran.nama or '')} {simpul.objek.nama}"
            pesan = f"keluaran {nama} bertarget {sebut(figur)}, menurut tabel pegawai {orang} orang"
            terkait = (Related(tabel.letak, tabel.judul),)
            yield Temuan(asal(figur) or keluaran.letak, pesan, "periksa daftar gaji dan tabel pegawai", terkait)
