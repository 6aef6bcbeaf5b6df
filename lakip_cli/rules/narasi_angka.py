"""Rules about numbers that are typed in the narrative although the data knows them."""

import re
from collections.abc import Collection, Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from lakip_cli import angka
from lakip_cli.calculate.buku import Hasil
from lakip_cli.calculate.figur import Figur
from lakip_cli.diagnostics import Related, Severity, kutip
from lakip_cli.rekaman import NamedTuple
from lakip_cli.rules.alinea import BLOK, FIGUR, Tulisan, berawal, tulisan
from lakip_cli.rules.aturan import Context, Temuan, aturan, bersama

_BENDA = frozenset(("misi", "tujuan", "sasaran", "strategi", "program", "indikator", "bidang", "seksi"))
_SEBAGIAN = frozenset(("yang", "prioritas", "unggulan", "utama"))
"""Words behind a thing that make it only some of its kind."""
_HURUF = re.compile(r"\(([a-z]+(?:\s[a-z]+)*)\)")
_ANGKA = re.compile(r"(?<![\d.,])\d{1,6}\s*\Z")
_KATA_BILANGAN = frozenset(
    "nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas belas puluh ratus seratus"  # noqa: SIM905
    " ribu seribu".split()
)
_ROMAWI = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
_URUT = ("pertama", "kedua", "ketiga", "keempat", "kelima", "keenam", "ketujuh", "kedelapan", "kesembilan", "kesepuluh")
_NOMOR = re.compile(r"(sasaran(?:\s+strategis)?|indikator)\s+(\w+)\b(?![.,]\d)(\s+ini\b)?")
_BILANGAN = re.compile(r"([0-9][0-9.,]*)\s*(%|[a-z]+)?")
_PANJANG = {"Rp": re.compile(r"Rp\.?\s?\d{1,3}(?:\.\d{3}){2,}\b"), "%": re.compile(r"\d{1,3},(?!00)\d\d%")}
"""Money and percentages too long to be written by chance, by the sign that a text must have."""
_TAHUN = re.compile(r"(?:19|20)\d\d")
_ORANG_LAIN = ("nasional", "provinsi", "kabupaten", "rata-rata", "standar", "skala", "bobot", ". ", "; ", FIGUR, BLOK)
"""Between a name and a number these say that the number is of somebody or something else."""
_TANPA_SATUAN = frozenset(("indeks", "nilai", "skor", "poin"))
_CONTOH = 3
"""How many known numbers a message shows."""
_LEBAR = 10
"""Characters before the parenthesis that hold the number."""
_JARAK = 60
"""Characters between the name of a thing and a number that is said of it."""


_Calon = tuple[Tulisan, str, re.Match[str]]
"""A number, with its file in small letters on one line."""


class _Bernama(NamedTuple):
    """A number typed behind the name of a thing: the thing, the number as typed, and what the data knows of it."""

    tulisan: Tulisan
    mulai: int
    akhir: int
    nama: str
    angka: Decimal
    figur: Sequence[Figur]

    @property
    def sama(self) -> Figur | None:
        """The figure that the number shows, at the decimals typed; the nearest to this year's result."""
        desimal = -int(self.angka.as_tuple().exponent)
        cocok = (f for f in self.figur if isinstance(f.isi, Decimal) and angka.bulatkan(f.isi, desimal) == self.angka)
        return next(cocok, None)


def _calon(narasi: tuple[tuple[str, str], ...], satuan: Collection[str]) -> Iterator[_Calon]:
    """Yield the numbers typed with a known unit or with decimals."""
    for satu in tulisan(narasi):
        teks = satu.kecil.replace("\n", " ")
        for cocok in _BILANGAN.finditer(teks):
            if not _TAHUN.fullmatch(cocok[1]) and (cocok[2] in satuan or _pecah(cocok[1])):
                yield satu, teks, cocok


def _pecah(tertulis: str) -> bool:
    """Tell whether a number is written with decimals or thousands."""
    return not {",", "."}.isdisjoint(tertulis[:-1])


@bersama
def _bernama(context: Context) -> Sequence[_Bernama]:
    """Return the first number typed behind a name, where the data knows numbers of that unit about what is named."""
    laporan = context.hasil.laporan
    nama = {satu.objek.nama.lower(): f"indikator.{id_}" for id_, satu in laporan.indikator.items()}
    nama |= {satu.objek.nama.lower(): alamat for alamat, satu in laporan.simpul.items()}
    keluaran = (simpul.objek.keluaran for simpul in laporan.simpul.values())
    satuan = {"%", *(satu.objek.satuan.casefold().split(" ")[0] for satu in laporan.indikator.values())}
    satuan |= {satu.satuan.casefold().split(" ")[0] for satu in keluaran if satu is not None and satu.satuan}
    terpanjang = max(map(len, nama), default=0)
    semua = []
    for satu, teks, cocok in _calon(laporan.berkas.narasi, satuan):
        awal = max(satu.pada(cocok.start()).mulai, cocok.start() - _JARAK - terpanjang)
        depan = teks[awal : cocok.start()]
        ujung, sebut = max(((depan.rfind(n) + len(n), n) for n in nama if n in depan), default=(0, ""))
        if sebut and (hasil := _dikenal(context.hasil, satu, cocok, nama[sebut], depan[ujung:])) is not None:
            semua.append(hasil._replace(nama=sebut))
    return semua


def _dikenal(hasil: Hasil, satu: Tulisan, cocok: re.Match[str], alamat: str, sela: str) -> _Bernama | None:
    """Return a number with what the data knows of it; nothing where the words between name other things or numbers."""
    lain = re.findall(r"\d+", sela)
    uang = sela.rstrip(". ").endswith("rp")
    antara = sela.rstrip(". ").removesuffix("rp") if uang else sela
    if len(antara) > _JARAK or not all(map(_TAHUN.fullmatch, lain)) or any(kata in antara for kata in _ORANG_LAIN):
        return None
    tertulis = cocok[1].rstrip(".,")
    try:
        nilai = angka.baca_rupiah(f"Rp{tertulis}") if uang else angka.baca(tertulis)
    except (angka.BukanAngka, angka.Rancu):
        return None
    satuan = "rupiah" if uang else "persen" if cocok[2] == "%" else cocok[2]
    figur = sorted((f for f in _milik(hasil, alamat, lain) if _sesatuan(f, satuan, tertulis)), key=_dekat)
    akhir = cocok.end() if cocok[2] == "%" else cocok.start() + len(tertulis)
    return _Bernama(satu, cocok.start(), akhir, "", nilai, figur) if figur else None


def _milik(hasil: Hasil, alamat: str, tahun: Sequence[str]) -> Iterator[Figur]:
    """Yield the figures of a thing; those of one year when the sentence names it."""
    ekor = f".{tahun[-1]}" if tahun and int(tahun[-1]) != hasil.laporan.tahun else ""
    for satu, figur in hasil.figur.items():
        if satu.startswith(f"{alamat}.") and ekor in satu and isinstance(figur.isi, Decimal):
            yield figur


def _dekat(figur: Figur) -> tuple[int, bool]:
    """Sort this year's results before what a sentence rarely means: parts, plans, other years."""
    return figur.alamat.count("."), not figur.alamat.endswith(".realisasi")


def _sesatuan(figur: Figur, satuan: str | None, tertulis: str) -> bool:
    milik = figur.satuan.casefold()
    tanpa = milik in _TANPA_SATUAN and _pecah(tertulis)
    return milik.split(" ")[0] == satuan or (tanpa and satuan not in {"persen", "rupiah"})


@aturan("M221", "angka-ketik-bertentangan", Severity.WARNING, "Angka yang diketik bertentangan dengan data")
def angka_ketik_bertentangan(context: Context) -> Iterator[Temuan]:
    """Di belakang nama indikator, program, atau kegiatan diketik angka yang tidak ada dalam data tentang hal itu.

    *Mengapa.* Tabel laporan memakai data, kalimat ini angka lain; pembaca tidak tahu mana yang benar.

    *Contoh.* "Indeks Kepuasan Masyarakat mencapai 85,00", padahal datanya `84.50`.

    *Perbaikan.* Ganti angka itu dengan panggilan, misalnya `{{ realisasi('ikm') }}`, atau perbaiki datanya.
    """
    for satu in _bernama(context):
        if satu.sama is None:
            tahu = ", ".join([*dict.fromkeys(f.cetak for f in satu.figur)][:_CONTOH])
            pesan = f"angka ini tidak ada dalam data {kutip(satu.nama)} ({tahu})"
            yield Temuan(satu.tulisan.span(satu.mulai, satu.akhir), pesan, "ganti dengan panggilan")
    for cacah, figur in _cacah(context):
        if figur.isi != cacah.angka:
            pesan = f"{figur.nama} menurut data {figur.cetak}, di sini {cacah.angka}"
            yield Temuan(cacah.tulisan.span(cacah.mulai, cacah.akhir), pesan, f"panggil angka('{figur.alamat}')")


@aturan("M222", "angka-diketik", Severity.INFO, "Angka diketik, padahal dapat dipanggil")
def angka_diketik(context: Context) -> Iterator[Temuan]:
    """Narasi mengetik angka yang sama dengan angka yang dihitung dari data.

    *Mengapa.* Bila datanya berubah, angka yang diketik tertinggal; panggilan ikut berubah dan menunjukkan asal-usulnya.

    *Contoh.* "terdiri dari 4 (empat) misi", padahal ada `{{ angka('misi.jumlah') }}`.

    *Perbaikan.* Ganti angka itu dengan panggilannya.
    """
    bernama = [(satu.tulisan, (satu.mulai, satu.akhir), satu.sama) for satu in _bernama(context)]
    cacah = [(satu.tulisan, (satu.mulai, satu.akhir), f) for satu, f in _cacah(context) if f.isi == satu.angka]
    sudah = set()
    for satu, (mulai, akhir), figur in (*bernama, *cacah, *_tercetak(context)):
        if figur is not None and (satu.berkas, akhir) not in sudah:
            sudah.add((satu.berkas, akhir))
            pesan = f"{figur.cetak} diketik, padahal {figur.nama} dihitung dari data"
            yield Temuan(satu.span(mulai, akhir), pesan, f"panggil angka('{figur.alamat}')")


def _tercetak(context: Context) -> Iterator[tuple[Tulisan, tuple[int, int], Figur]]:
    """Yield money and exact percentages typed as a figure prints: so long a number is no coincidence."""
    cetak: dict[str, Figur] = {}
    for satu in tulisan(context.hasil.laporan.berkas.narasi):
        pola = (satu_pola for tanda, satu_pola in _PANJANG.items() if tanda in satu.teks)
        for cocok in (cocok for satu_pola in pola for cocok in satu_pola.finditer(satu.teks)):
            if not cetak:
                semua = sorted((f for f in context.hasil.figur.values() if isinstance(f.isi, Decimal)), key=_dekat)
                cetak = {f.cetak: f for f in reversed(semua)}
            if (figur := cetak.get(re.sub(r"^Rp\.?\s?", "Rp", cocok[0]))) is not None:
                yield satu, cocok.span(), figur


class _Terbilang(NamedTuple):
    """A number with its words in parentheses: ``4 (empat)``."""

    tulisan: Tulisan
    mulai: int
    akhir: int
    angka: int
    kata: str


@bersama
def _terbilang(context: Context) -> Sequence[_Terbilang]:
    hasil = []
    for satu in tulisan(context.hasil.laporan.berkas.narasi):
        for cocok in _HURUF.finditer(satu.teks):
            kata = " ".join(cocok[1].split())
            depan = _ANGKA.search(satu.teks[max(0, cocok.start() - _LEBAR) : cocok.start()])
            if depan and _KATA_BILANGAN.issuperset(kata.split()):
                mulai = cocok.start() - len(depan[0])
                hasil.append(_Terbilang(satu, mulai, cocok.end(), int(depan[0]), kata))
    return hasil


@bersama
def _cacah(context: Context) -> Sequence[tuple[_Terbilang, Figur]]:
    """Return each count of things that the data can count: ``4 (empat) misi``."""
    semua = []
    for satu in _terbilang(context):
        sesudah = satu.tulisan.kecil[satu.akhir : satu.akhir + _JARAK].split()
        benda, lanjut, *_ = [*(kata.strip(".,;:") for kata in sesudah), "", ""]
        if benda not in _BENDA or lanjut in _SEBAGIAN:
            continue
        jenis, id_ = satu.tulisan.pemilik
        alamat = f"jabatan.{benda}.jumlah" if benda in {"bidang", "seksi"} else f"{benda}.jumlah"
        if benda in {"program", "indikator"} and jenis == "sasaran":
            alamat = f"sasaran.{id_}.jumlah_{benda}"
        if (figur := context.hasil.figur.get(alamat)) is not None:
            semua.append((satu, figur))
    return semua


@aturan("M223", "terbilang-berbeda", Severity.WARNING, "Angka dan huruf tidak sama")
def terbilang_berbeda(context: Context) -> Iterator[Temuan]:
    """Angka dan bilangan dalam huruf di dalam kurungnya tidak sama.

    *Mengapa.* Pembaca tidak tahu mana yang dimaksud.

    *Contoh.* "5 (empat) komponen".

    *Perbaikan.* Perbaiki salah satunya.
    """
    for satu in _terbilang(context):
        if (baku := angka.terbilang(satu.angka)) != satu.kata:
            tempat = satu.tulisan.span(satu.mulai, satu.akhir)
            yield Temuan(tempat, f"{satu.angka} dibaca {baku}, bukan {satu.kata}", "perbaiki salah satunya")


@aturan("M224", "angka-berdempetan", Severity.WARNING, "Dua angka tanpa kata di antaranya")
def angka_berdempetan(context: Context) -> Iterator[Temuan]:
    """Dua panggilan angka berdiri berurutan tanpa kata atau tanda di antaranya.

    *Mengapa.* Tercetak sebagai dua angka yang berdempetan; kata yang menghubungkannya hilang.

    *Contoh.* "mencapai {{ realisasi('ikm') }} {{ target('ikm') }} yang ditargetkan".

    *Perbaikan.* Tulis kata penghubungnya, misalnya "dari".
    """
    for satu in tulisan(context.hasil.laporan.berkas.narasi):
        for kiri, kanan in pairwise(satu.panggilan):
            sela = satu.teks[kiri.akhir : kanan.mulai]
            if sela.isspace() and sela.count("\n") <= 1:
                pesan = "dua angka berdempetan, kata di antaranya hilang"
                yield Temuan(satu.span(kanan.mulai, kanan.akhir), pesan, "tulis kata penghubungnya")


@aturan("M225", "nomor-diketik-keliru", Severity.WARNING, "Nomor sasaran atau indikator yang diketik keliru")
def nomor_diketik_keliru(context: Context) -> Iterator[Temuan]:
    """Narasi sebuah sasaran atau indikator menyebut dirinya dengan nomor yang lain daripada nomornya dalam laporan.

    *Mengapa.* Nomor dihitung dari urutan data dan tercetak pada judul; yang diketik menunjuk sasaran lain.

    *Contoh.* Di bawah judul "Sasaran Strategis 4": "anggaran sasaran strategis III ini".

    *Perbaikan.* Hapus nomornya, atau panggil `{{ angka('sasaran.<id>.nomor') }}`.
    """
    for satu in tulisan(context.hasil.laporan.berkas.narasi):
        jenis, id_ = satu.pemilik
        figur = context.hasil.figur.get(f"{jenis}.{id_}.nomor") if jenis in {"sasaran", "indikator"} else None
        semua = berawal(_NOMOR, satu.kecil, jenis) if figur else ()
        sebutan = [c for c in semua if _urutan(c[2])]
        diri = next((c for c in sebutan if c[3]), None)
        if figur is None or diri is None or any(_urutan(c[2]) == figur.isi for c in sebutan):
            continue
        terkait = tuple(Related(satu.span(c.start(), c.end(2)), "juga di sini") for c in sebutan if c is not diri)
        pesan = f"{jenis} ini bernomor {figur.cetak} dalam laporan, bukan {satu.teks[slice(*diri.span(2))]}"
        yield Temuan(satu.span(diri.start(), diri.end(2)), pesan, f"panggil angka('{figur.alamat}')", terkait)


def _urutan(kata: str) -> int:
    """Read a number in digits, Roman figures or words; 0 when it is none."""
    if kata.isdecimal():
        return int(kata)
    return next((deret.index(kata) + 1 for deret in (_ROMAWI, _URUT) if kata in deret), 0)
