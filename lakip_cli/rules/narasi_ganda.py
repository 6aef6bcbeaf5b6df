"""Rules about text that stands twice: copied passages of the narrative, and repeated items of a list."""

import re
from bisect import bisect
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain, pairwise

from lakip_cli.diagnostics import Related, Severity, Span, kutip
from lakip_cli.model.dasar import Objek
from lakip_cli.rekaman import NamedTuple
from lakip_cli.resolve import Laporan
from lakip_cli.rules.alinea import FIGUR, Alinea, Tulisan, tulisan
from lakip_cli.rules.aturan import Context, Temuan, aturan

RUNTUN = 12
"""Words in a row that stand twice only when they were copied; sentences that every report has are shorter."""
BUTIR = 5
"""Words that make a whole list item more than a label."""
BERSAMA = 3
"""An item that so many positions share is a common clause, not a copy."""
_KATA = re.compile(r"\S+")
_TANDA = '.,;:()*"/'
_SELA = "\0"
"""What stands for a word that occurs once, and so belongs to no copied passage."""
_SANDI = range(ord(FIGUR) + 1, 0x110000)
"""The characters that stand for words."""
_PANJANG = re.compile(f"[^{_SELA}]{{{RUNTUN},}}")
_PETIK = re.compile(r"“[^”]{1,300}”")
_TUGAS_LAIN = frozenset(("tugas", "lain"))
_KATA_SAMBUNG = frozenset(("dan", "atas", "di", "ke", "untuk", "serta", "dalam", "atau", "bagi", "yang", "tentang"))


# ── the narrative ───────────────────────────────────────────────────────────────────────────────────────────


class _Blok(NamedTuple):
    """A paragraph or item, and the position of its first word among all words."""

    tulisan: Tulisan
    alinea: Alinea
    awal: int

    def span(self, dari: int, panjang: int) -> tuple[Span, str]:
        """Return the place and the text of some of its words, by their positions among all words."""
        isi = _isi(self.tulisan.teks)
        kata = [*_KATA.finditer(isi, self.alinea.mulai, self.alinea.akhir)][dari - self.awal :][:panjang]
        mulai, akhir = kata[0].start(), kata[-1].end()
        mulai = next((satu.mulai for satu in self.tulisan.panggilan if satu.mulai <= mulai < satu.akhir), mulai)
        return self.tulisan.span(mulai, akhir), self.tulisan.baca(mulai, akhir)


_Runtun = tuple[int, int, int]
"""Words that stand at two positions: the first, the second, and how many."""


@aturan("M201", "teks-ganda", Severity.WARNING, "Kalimat atau butir yang sama di dua tempat")
def teks_ganda(context: Context) -> Iterator[Temuan]:
    """Dua belas kata berurutan atau lebih, atau satu butir yang utuh, berdiri di dua tempat dalam narasi.

    *Mengapa.* Yang disalin jarang membahas hal di tempatnya yang baru, dan pembaca mengira kedua hal itu sama. Judul
    peraturan, nama dalam data, dan yang berada dalam tanda kutip tidak dihitung.

    *Contoh.* Analisis penunjang sasaran keempat sama dengan analisis sasaran ketiga.

    *Perbaikan.* Tulis yang memang terjadi di tempat itu, atau sebut satu kali saja.
    """
    blok, sandi = _sandikan(tulisan(context.hasil.laporan.berkas.narasi))
    nama = _nama(context.hasil.laporan)
    terpanjang: dict[tuple[int, int], _Runtun] = {}
    for satu in chain(_runtun(sandi), _utuh(blok, sandi)):
        kunci = (_pada(blok, satu[0]), _pada(blok, satu[1]))
        if kunci not in terpanjang or terpanjang[kunci][2] < satu[2]:
            terpanjang[kunci] = satu
    for (pertama, kedua), (awal, lagi, panjang) in terpanjang.items():
        tempat, teks = blok[kedua].span(lagi, panjang)
        if " ".join(teks.casefold().split()) in nama:
            continue
        terkait = (Related(blok[pertama].span(awal, panjang)[0], "kata-kata yang sama"),)
        pesan = f"{kutip(teks)} ({panjang} kata) sudah ada di tempat lain"
        yield Temuan(tempat, pesan, "tulis yang khas bagi bagian ini, atau hapus salah satunya", terkait)


def _isi(teks: str) -> str:
    """Return a text without signs, at the same places; what is quoted is somebody else's and blank here."""
    if "“" in teks:
        teks = _PETIK.sub(lambda petik: " " * len(petik[0]), teks)
    for tanda in _TANDA:
        teks = teks.replace(tanda, " ")
    return teks


def _sandikan(semua: Sequence[Tulisan]) -> tuple[list[_Blok], str]:
    """Return the blocks, and one character for each of their words, so that a passage is a short text.

    A word that occurs once, the title of a regulation, and the end of a block have none of their own.
    """
    blok: list[_Blok] = []
    kata: list[str] = []
    judul: list[int] = []
    for satu in semua:
        isi = _isi(satu.kecil)
        asli = _isi(satu.teks) if "tentang" in isi else ""
        for alinea in satu.alinea:
            if alinea.jenis in {"alinea", "butir"}:
                blok.append(_Blok(satu, alinea, len(kata)))
                kecil = isi[alinea.mulai : alinea.akhir].split()
                if "tentang" in kecil:
                    tulis = asli[alinea.mulai : alinea.akhir].split()
                    judul += (len(kata) + posisi for posisi in _judul(kecil, tulis))
                kata += kecil
                kata.append("")
    sandi = _sandi(kata)
    for posisi in judul:
        sandi[posisi] = _SELA
    return blok, "".join(sandi)


def _sandi(kata: Sequence[str]) -> list[str]:
    """Return a character for each word; all calls of figures are one word."""
    jumlah = Counter(kata)
    kenal = dict.fromkeys(jumlah, _SELA)
    kenal |= zip((satu for satu, banyak in jumlah.items() if banyak > 1), map(chr, _SANDI), strict=False)
    kenal |= {satu: FIGUR for satu in jumlah if FIGUR in satu and not satu.strip(FIGUR)}
    kenal[""] = _SELA
    return [*map(kenal.__getitem__, kata)]


def _judul(kecil: Sequence[str], tulis: Sequence[str]) -> Iterator[int]:
    """Yield the positions of words that are the title of a regulation; it ends at the first small word of its own."""
    for mulai, (lalu, kata) in enumerate(pairwise(kecil), start=1):
        if kata == "tentang" and lalu.isdigit():
            yield mulai
            for posisi in range(mulai + 1, len(tulis)):
                if tulis[posisi][0].islower() and kecil[posisi] not in _KATA_SAMBUNG:
                    break
                yield posisi


def _runtun(sandi: str) -> Iterator[_Runtun]:
    """Yield the longest runs of words that stood in another place before."""
    sudah: dict[str, int] = {}
    lewat = 0
    for potong in _PANJANG.finditer(sandi):
        for posisi in range(potong.start(), potong.end() - RUNTUN + 1):
            awal, panjang = sudah.setdefault(sandi[posisi : posisi + RUNTUN], posisi), RUNTUN
            if posisi < lewat or awal > posisi - RUNTUN:
                continue
            while sandi[awal + panjang] == sandi[posisi + panjang] != _SELA:
                panjang += 1
            yield awal, posisi, panjang
            lewat = posisi + panjang - RUNTUN + 1


def _utuh(blok: Sequence[_Blok], sandi: str) -> Iterator[_Runtun]:
    """Yield short blocks that stand twice from first word to last."""
    sudah: dict[str, int] = {}
    for satu, ujung in zip(blok, [*(lain.awal for lain in blok[1:]), len(sandi)], strict=False):
        kata = sandi[satu.awal : ujung - 1]
        if BUTIR <= len(kata) < RUNTUN and _SELA not in kata and satu.tulisan.teks[satu.alinea.akhir - 1] != ":":
            pertama = sudah.setdefault(kata, satu.awal)
            if pertama != satu.awal:
                yield pertama, satu.awal, len(kata)


def _pada(blok: Sequence[_Blok], posisi: int) -> int:
    return bisect(blok, posisi, key=lambda satu: satu.awal) - 1


def _nama(laporan: Laporan) -> str:
    """Return every name that the data gives to its things, in one text."""
    renstra = laporan.berkas.renstra
    peta = (laporan.tujuan, laporan.sasaran, renstra.misi if renstra else {}, renstra.strategi if renstra else {})
    nama = [objek.nama for satu in peta for objek in satu.values()]
    nama += [satu.objek.nama for satu in laporan.indikator.values()]
    nama += [satu.objek.nama for satu in laporan.simpul.values()]
    return " | ".join(" ".join(satu.casefold().split()) for satu in nama)


# ── lists in the data ───────────────────────────────────────────────────────────────────────────────────────


def _daftar(laporan: Laporan) -> Iterator[tuple[Objek, str, tuple[str, ...]]]:
    """Yield the lists of sentences in the data: the object, the key, the items."""
    organisasi, renstra = laporan.berkas.organisasi, laporan.berkas.renstra
    if organisasi is not None:
        yield organisasi, "fungsi", organisasi.fungsi
        for jabatan in organisasi.jabatan.values():
            yield jabatan, "fungsi", jabatan.fungsi
    if renstra is not None:
        yield renstra, "isu", renstra.isu


@aturan("M202", "butir-ganda", Severity.WARNING, "Butir yang sama dalam satu daftar")
def butir_ganda(context: Context) -> Iterator[Temuan]:
    """Dua butir sebuah daftar fungsi atau isu sama.

    *Mengapa.* Butir yang berulang berarti ada butir lain yang tertimpa, atau satu yang harus dihapus.

    *Contoh.* Butir kelima dan kesepuluh fungsi sebuah subbagian sama persis.

    *Perbaikan.* Bandingkan dengan peraturan tugas dan fungsinya, lalu hapus atau ganti salah satunya.
    """
    for objek, kunci, isi in _daftar(context.hasil.laporan):
        sudah: dict[tuple[str, ...], int] = {}
        for urutan, satu in enumerate(isi):
            pertama = sudah.setdefault(tuple(_isi(satu.casefold()).split()), urutan)
            if pertama != urutan:
                terkait = (Related(objek.at(kunci, pertama), "butir yang sama"),)
                pesan = f"{kutip(satu)} sudah ada pada butir {pertama + 1}"
                yield Temuan(objek.at(kunci, urutan), pesan, "hapus atau ganti salah satunya", terkait)


@aturan("M203", "butir-berulang-di-dalam", Severity.WARNING, "Kalimat yang sama dua kali dalam satu butir")
def butir_berulang(context: Context) -> Iterator[Temuan]:
    """Satu butir daftar fungsi atau isu memuat dua kalimat yang berawal sama.

    *Mengapa.* Butir itu salah disalin, atau dua butir tersatukan.

    *Contoh.* "Pembinaan pegawai kecamatan. Pembinaan pegawai kecamatan" dalam satu butir.

    *Perbaikan.* Sisakan satu kalimat.
    """
    for objek, kunci, isi in _daftar(context.hasil.laporan):
        for urutan, butir in enumerate(isi):
            awal = [" ".join(satu.split()[:BUTIR]) for satu in butir.casefold().replace(";", ".").split(".")]
            ganda = next((satu for n, satu in enumerate(awal) if satu in awal[:n] and satu.count(" ") == BUTIR - 1), "")
            if ganda:
                pesan = f"butir ini memuat dua kalimat yang berawal {kutip(ganda)}"
                yield Temuan(objek.at(kunci, urutan), pesan, "sisakan satu kalimat")


@aturan("M204", "fungsi-tersalin", Severity.WARNING, "Fungsi jabatan lain tersalin")
def fungsi_tersalin(context: Context) -> Iterator[Temuan]:
    """Butir fungsi sebuah jabatan sama dengan butir fungsi satu jabatan lain.

    *Mengapa.* Dua jabatan tidak mengerjakan hal yang sama; butir itu hampir selalu tertinggal waktu menyalin. Tugas
    lain dari pimpinan, dan butir yang dipakai tiga jabatan atau lebih, tidak dihitung.

    *Contoh.* Seksi sarana memuat fungsi "Pengelolaan data kependudukan" milik seksi data.

    *Perbaikan.* Tulis fungsi jabatan itu sendiri menurut peraturannya.
    """
    organisasi = context.hasil.laporan.berkas.organisasi
    pemilik: dict[frozenset[str], list[tuple[str, int]]] = {}
    for id_, jabatan in organisasi.jabatan.items() if organisasi else ():
        for urutan, butir in enumerate(jabatan.fungsi):
            kata = frozenset(_isi(butir.casefold()).split())
            if len(kata) > BUTIR and not kata >= _TUGAS_LAIN:
                pemilik.setdefault(kata, []).append((id_, urutan))
    pasangan: dict[tuple[str, str], list[tuple[Span, Span]]] = {}
    for milik in pemilik.values():
        if organisasi is not None and 1 < len({id_ for id_, _ in milik}) < BERSAMA:
            awal, akhir = (organisasi.jabatan[id_].at("fungsi", urutan) for id_, urutan in (milik[0], milik[-1]))
            pasangan.setdefault((milik[0][0], milik[-1][0]), []).append((awal, akhir))
    for (satu, _), tempat in pasangan.items():
        terkait = tuple(Related(awal, "butir yang sama") for awal, _ in tempat)
        terkait += tuple(Related(akhir, "tersalin juga di sini") for _, akhir in tempat[1:])
        pesan = f"fungsi ini sama dengan fungsi {kutip(context.hasil.figur[f'jabatan.{satu}.nama'].cetak)}"
        yield Temuan(tempat[0][1], pesan, "tulis fungsi jabatan itu sendiri", terkait)
