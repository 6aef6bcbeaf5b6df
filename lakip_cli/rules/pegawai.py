"""Rules about personnel: its tables among one another, and other places that count the same people."""

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from lakip_cli import angka
from lakip_cli.calculate.figur import Keadaan, Kosong
from lakip_cli.diagnostics import Related, Severity, kutip
from lakip_cli.rekaman import NamedTuple
from lakip_cli.rules.aturan import Context, Temuan, asal, aturan
from lakip_cli.rules.bilangan import sebut

KELAMIN = ("laki_laki", "perempuan")
_SEBUT = {"laki_laki": "laki-laki", "perempuan": "perempuan"}
_ORANG = frozenset(["", "orang", "pegawai", "pns", "asn", "jiwa"])
_PEGAWAI = frozenset(["pns", "asn", "pegawai", "aparatur"])


@aturan("K301", "tabel-pegawai-berbeda", Severity.WARNING, "Tabel pegawai berjumlah lain")
def tabel_berbeda(context: Context) -> Iterator[Temuan]:
    """Jumlah pegawai laki-laki atau perempuan sebuah tabel lain dari tabel-tabel pegawai yang lain.

    *Mengapa.* Semua tabel menghitung orang yang sama, menurut eselon, golongan, atau pendidikan.

    *Contoh.* Menurut golongan 12 laki-laki, menurut pendidikan 13.

    *Perbaikan.* Periksa baris tabel yang menyimpang; bila yang dihitung memang lain, sebut dalam judulnya.
    """
    organisasi = context.hasil.laporan.berkas.organisasi
    lazim = {kelamin: _lazim(context, kelamin) for kelamin in KELAMIN}
    for id_, tabel in organisasi.pegawai.items() if organisasi else ():
        beda = []
        for kelamin, banyak in lazim.items():
            milik = _jumlah(context, id_, kelamin)
            if banyak is not None and milik is not None and not milik.mungkin(banyak):
                beda.append(f"{angka.angka(milik.banyak)} {_SEBUT[kelamin]}, bukan {angka.angka(banyak)}")
        if beda:
            lain = [satu for satu in organisasi.pegawai.values() if satu is not tabel] if organisasi else []
            terkait = tuple(Related(satu.letak, satu.judul) for satu in lain)
            pesan = f"{tabel.judul}: {' dan '.join(beda)} seperti pada tabel lain"
            yield Temuan(tabel.letak, pesan, "periksa baris tabel ini", terkait)


class _Jumlah(NamedTuple):
    """A column's sum; of one that lacks cells, only the least that it can be."""

    banyak: Decimal
    lengkap: bool

    def mungkin(self, banyak: Decimal) -> bool:
        return self.banyak == banyak if self.lengkap else self.banyak <= banyak


def _jumlah(context: Context, id_: str, kelamin: str) -> _Jumlah | None:
    organisasi = context.hasil.laporan.berkas.organisasi
    baris = organisasi.pegawai[id_].baris if organisasi else {}
    sel = [context.nilai(f"pegawai.{id_}.{nama}.{kelamin}") for nama in baris]
    ada = [satu for satu in sel if satu is not None]
    return _Jumlah(sum(ada, Decimal(0)), len(ada) == len(sel)) if ada else None


def _lazim(context: Context, kelamin: str) -> Decimal | None:
    """Return how many men or women there are, as most tables have it; None without a complete one."""
    organisasi = context.hasil.laporan.berkas.organisasi
    semua = [satu for id_ in (organisasi.pegawai if organisasi else ()) if (satu := _jumlah(context, id_, kelamin))]
    if not any(satu.lengkap for satu in semua):
        return None
    tepat = Counter(satu.banyak for satu in semua)
    return max(tepat, key=lambda banyak: (sum(satu.mungkin(banyak) for satu in semua), tepat[banyak]))


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
    organisasi = context.hasil.laporan.berkas.organisasi
    pria, wanita = (_lazim(context, kelamin) for kelamin in KELAMIN)
    if organisasi is None or pria is None or wanita is None or any(tabel_berbeda.cari(context)):
        return
    orang = pria + wanita
    for simpul in context.hasil.laporan.simpul.values():
        keluaran = simpul.objek.keluaran
        if keluaran is None or "gaji" not in _kata(simpul.objek.nama) or not _PEGAWAI & _kata(keluaran.nama or ""):
            continue
        figur = context.hasil.figur.get(f"{simpul.alamat}.keluaran.target")
        if figur is None or not isinstance(figur.isi, Decimal) or figur.satuan.casefold() not in _ORANG:
            continue
        if figur.isi not in {orang, orang * 12}:
            tabel = next(iter(organisasi.pegawai.values()))
            nama = f"{kutip(keluaran.nama or '')} {simpul.objek.nama}"
            pesan = f"keluaran {nama} bertarget {sebut(figur)}, menurut tabel pegawai {orang} orang"
            beda = orang - figur.isi
            benar = (Related(p.span, p.cetak) for p in context.putusan if p.figur is figur and p.selisih == beda)
            terkait = (Related(tabel.letak, tabel.judul), *benar)
            yield Temuan(asal(figur) or keluaran.letak, pesan, "periksa daftar gaji dan tabel pegawai", terkait)


def _kata(nama: str) -> set[str]:
    return set(nama.casefold().replace(",", " ").replace("/", " ").split())


@aturan("L116", "sel-pegawai-kosong", Severity.INFO, "Sel tabel pegawai kosong")
def sel_pegawai_kosong(context: Context) -> Iterator[Temuan]:
    """Sebuah tabel pegawai tidak menyebut banyaknya pegawai laki-laki atau perempuan pada satu barisnya.

    *Mengapa.* Jumlah tabel itu tidak dapat diperiksa, dan pembaca tidak tahu apakah yang dimaksud nol.

    *Contoh.* `i: {nama: I, laki_laki: {tidak-tercantum: sel kosong}, perempuan: 0}`.

    *Perbaikan.* Isi banyaknya; tulis 0 bila memang tidak ada.
    """
    organisasi = context.hasil.laporan.berkas.organisasi
    for id_, tabel in organisasi.pegawai.items() if organisasi else ():
        for nama, baris in tabel.baris.items():
            kosong = [k for k in KELAMIN if _tidak_tercantum(context, f"pegawai.{id_}.{nama}.{k}")]
            if kosong:
                sebutan = " dan ".join(_SEBUT[kelamin] for kelamin in kosong)
                pesan = f"{tabel.judul}: banyaknya {sebutan} pada baris {kutip(baris.nama)} kosong"
                yield Temuan(baris.at(kosong[0]), pesan, "isi banyaknya, atau tulis 0")


def _tidak_tercantum(context: Context, alamat: str) -> bool:
    """Whether the source has nothing there; what is only to be filled in yet is told elsewhere."""
    figur = context.hasil.figur.get(alamat)
    isi = figur.isi if figur is not None else None
    return isinstance(isi, Kosong) and isi.keadaan is Keadaan.TIDAK_TERCANTUM
