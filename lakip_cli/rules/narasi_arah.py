"""Rules about words of comparison in the narrative: up and down, higher and lower, highest and lowest."""

import re
from collections.abc import Collection, Iterator
from decimal import Decimal
from itertools import pairwise

from lakip_cli.calculate.buku import Hasil
from lakip_cli.calculate.figur import Figur
from lakip_cli.diagnostics import Severity
from lakip_cli.rekaman import NamedTuple
from lakip_cli.rules.alinea import Tulisan, letak, tulisan
from lakip_cli.rules.aturan import Context, Temuan, aturan
from lakip_cli.rules.peraturan import MASA
from lakip_cli.rules.ukuran import tercetak

_KATA = {
    "naik": 1, "kenaikan": 1, "meningkat": 1, "peningkatan": 1, "bertambah": 1, "membaik": 1,
    "turun": -1, "penurunan": -1, "menurun": -1, "berkurang": -1, "merosot": -1, "memburuk": -1,
}  # fmt: skip
_MAKNA = frozenset(("membaik", "memburuk"))
"""These speak of better and worse; the others of the number itself."""
_BUKAN = frozenset(
    "tidak belum bukan tanpa tak agar supaya untuk guna diharapkan akan perlu harus dapat".split()  # noqa: SIM905
)
"""Words that make a wish, a plan or a denial of what follows."""
_SELA = frozenset(
    "menjadi ke angka sebesar sampai hingga mencapai dari sekitar sedikit cukup signifikan secara tahun"  # noqa: SIM905
    " lalu sebelumnya dengan nilai realisasi capaian di pada poin persen yaitu yakni".split()
)
"""Words that may stand between a word of direction and its figure."""
_KE = frozenset(("menjadi", "ke", "hingga", "sampai", "mencapai"))
_HAL = frozenset(("capaian", "realisasi", "kinerja", "jumlahnya", "persentase", "indeks", "nilai"))
_UANG = frozenset(("anggaran", "pagu", "belanja", "dana"))
_TAHUNAN = ("dari tahun ke tahun", "setiap tahun", "tiap tahun")
_LEBIH = re.compile(
    r"(?<!tidak )(?<!belum )lebih (?:(tinggi|besar|banyak)|rendah|kecil|sedikit) (?=[^.;]*\bdari(?:pada)?\b)"
)
_PALING = re.compile(r"ter(?:(tinggi|besar|banyak)|endah|kecil|sedikit)\b")
_TAHUN = re.compile(r"(?:19|20)\d\d")
_TERLAMA = 5
"""How many years back "from year to year" goes: a Renstra."""
_TERJAUH = 15
"""How many years back a series may have its highest year."""
_UKURAN = ("target", "realisasi", "capaian")
_BANTUAN = "perbaiki katanya, atau periksa angkanya"


class _Klaim(NamedTuple):
    """A word of direction, and the bounds of its sentence."""

    tulisan: Tulisan
    awal: int
    mulai: int
    akhir: int
    ujung: int

    @property
    def kata(self) -> str:
        """The word itself."""
        return self.tulisan.teks[self.mulai : self.akhir]

    def baris(self, mulai: int, akhir: int) -> str:
        """Return a part of the text on one line, in small letters."""
        return " ".join(self.tulisan.kecil[mulai:akhir].split())

    @property
    def nyata(self) -> bool:
        """Whether the clause states the word as a fact."""
        return _BUKAN.isdisjoint(self.baris(self.awal, self.mulai).rpartition(",")[2].split())


def _klaim(semua: tuple[Tulisan, ...]) -> Iterator[_Klaim]:
    for satu in semua:
        for mulai, akhir in sorted(_arah(satu.teks)) if satu.panggilan or satu.pemilik[0] else ():
            awal, ujung = satu.kalimat(mulai)
            yield _Klaim(satu, awal, mulai, akhir, ujung)


def _arah(teks: str) -> Iterator[tuple[int, int]]:
    """Yield where a text has a word of direction."""
    for kata in _KATA:
        for mulai in letak(teks, kata):
            akhir = mulai + len(kata)
            if not any(map(str.isalnum, teks[max(0, mulai - 1) : mulai] + teks[akhir : akhir + 1])):
                yield mulai, akhir


@aturan("M231", "arah-bertentangan", Severity.WARNING, "Kata naik atau turun bertentangan dengan angkanya")
def arah_bertentangan(context: Context) -> Iterator[Temuan]:
    """Kalimat mengatakan naik, turun, membaik atau memburuk, tetapi angka yang dipanggilnya bergerak ke arah lain.

    *Mengapa.* Angkanya benar karena dihitung; katanya tertinggal dari laporan lain, atau ditulis sebelum datanya
    lengkap. Membaik dan memburuk dinilai menurut polaritas indikator.

    *Contoh.* "turun menjadi {{ realisasi('ikm') }}", padahal tahun lalu lebih rendah.

    *Perbaikan.* Perbaiki katanya dan alasan yang menyertainya, atau periksa angkanya.
    """
    for klaim in _klaim(tulisan(context.hasil.laporan.berkas.narasi)):
        deret = _deret(context.hasil, klaim) if klaim.nyata else []
        arah = _harapan(context.hasil, klaim.kata, deret[-1]) if len(deret) > 1 else 0
        nilai = [n for satu in deret if (n := tercetak(satu)) is not None]
        if arah and len(nilai) == len(deret) and any((kini - lalu) * arah <= 0 for lalu, kini in pairwise(nilai)):
            jalan = " → ".join(f"{satu.cetak} ({_tahun(context.hasil, satu)})" for satu in deret)
            pesan = f"kata {klaim.kata} tidak sesuai dengan angkanya: {jalan}"
            yield Temuan(klaim.tulisan.span(klaim.mulai, klaim.akhir), pesan, _BANTUAN)


def _harapan(hasil: Hasil, kata: str, figur: Figur) -> int:
    """Return the direction of the number that a word claims; 0 when better has no direction."""
    jenis, id_, *_ = figur.alamat.split(".")
    if kata in _MAKNA and jenis == "indikator":
        polaritas = hasil.laporan.indikator[id_].objek.polaritas
        return _KATA[kata] * {"maksimalkan": 1, "minimalkan": -1, "stabilkan": 0}[polaritas]
    return _KATA[kata]


def _deret(hasil: Hasil, klaim: _Klaim) -> list[Figur]:
    """Return the figures that a word of direction is about, oldest first and of one unit; none when it is not known."""
    figur = _sekitar(hasil, klaim) or _antar_tahun(hasil, klaim)
    ada = [satu for satu in figur if satu is not None]
    return ada if len(ada) == len(figur) and len({satu.satuan for satu in ada}) == 1 else []


def _sekitar(hasil: Hasil, klaim: _Klaim) -> list[Figur | None]:
    """Return the two figures that are called beside the word: ``naik dari A menjadi B``, ``naik menjadi B``."""
    sesudah = klaim.tulisan.figur(klaim.akhir, klaim.ujung)
    sela = _kata(klaim.tulisan, klaim.akhir, sesudah[0].mulai) if sesudah else set()
    if not sesudah or not sela <= _SELA or (figur := hasil.cari(sesudah[0].alamat)) is None:
        return []
    if figur.jejak is not None and figur.jejak.rumus == "perubahan":
        return list(reversed(figur.jejak.masukan))
    if "dari" in sela - {"tahun"} and not {"lalu", "sebelumnya"} & sela:
        kedua = sesudah[1:2]
        if kedua and not _KE & _kata(klaim.tulisan, sesudah[0].akhir, kedua[0].mulai):
            return []
        kini = kedua or klaim.tulisan.figur(klaim.awal, klaim.mulai)[-1:]
        return [figur, hasil.cari(kini[0].alamat)] if kini else []
    return [_lalu(hasil, figur), figur] if _KE & sela else []


def _kata(satu: Tulisan, mulai: int, akhir: int) -> set[str]:
    return {kata for kata in re.findall(r"\w+", satu.kecil[mulai:akhir]) if not _TAHUN.fullmatch(kata)}


def _lalu(hasil: Hasil, figur: Figur) -> Figur | None:
    """Return the same measure one year earlier."""
    bagian = figur.alamat.split(".")
    ukuran = next((n for n, satu in enumerate(bagian) if satu in _UKURAN), len(bagian) - 1)
    tahun = _tahun(hasil, figur)
    sisa = [satu for satu in bagian[ukuran + 1 :] if satu != str(tahun)]
    return hasil.cari(".".join([*bagian[: ukuran + 1], str(tahun - 1), *sisa]))


def _tahun(hasil: Hasil, figur: Figur) -> int:
    return next((int(satu) for satu in figur.alamat.split(".") if _TAHUN.fullmatch(satu)), hasil.laporan.tahun)


def _antar_tahun(hasil: Hasil, klaim: _Klaim) -> list[Figur | None]:
    """Return the years that a sentence compares without calling them, where it can only speak of one indicator."""
    depan, kalimat = klaim.baris(klaim.awal, klaim.mulai), klaim.baris(klaim.awal, klaim.ujung)
    terakhir = "tahun sebelumnya" in kalimat or "tahun lalu" in kalimat
    tahunan = any(kata in kalimat for kata in _TAHUNAN)
    if not (terakhir or tahunan) or any(_arah(depan)) or _HAL.isdisjoint(depan.split()) or _UANG & {*kalimat.split()}:
        return []
    id_ = _satu_indikator(hasil, klaim)
    tahun = int(([*_TAHUN.findall(depan)] or [hasil.laporan.tahun])[-1])
    rentang = MASA.search(kalimat) if tahunan else None
    awal, akhir = map(int, rentang.groups()) if rentang else (tahun - (_TERLAMA if tahunan else 1), tahun)
    deret = [hasil.cari(f"indikator.{id_}.realisasi.{satu}") for satu in range(awal, akhir + 1)]
    return [satu for satu in deret if satu is not None and tercetak(satu) is not None]


def _satu_indikator(hasil: Hasil, klaim: _Klaim) -> str:
    """Return the one indicator that a sentence calls, or else the only one of what its file is about."""
    panggilan = (satu.alamat.split(".") for satu in klaim.tulisan.figur(klaim.awal, klaim.ujung))
    dipanggil = {id_ for awal, id_, *_ in (satu for satu in panggilan if len(satu) > 1) if awal == "indikator"}
    jenis, id_ = klaim.tulisan.pemilik
    milik = {satu.id for satu in hasil.laporan.indikator_milik(jenis, id_)} if jenis == "sasaran" else {id_}
    calon = dipanggil or milik
    return next(iter(calon)) if jenis in {"sasaran", "indikator"} and len(calon) == 1 else ""


@aturan("M232", "banding-bertentangan", Severity.WARNING, "Lebih tinggi atau lebih rendah yang tidak sesuai angkanya")
def banding_bertentangan(context: Context) -> Iterator[Temuan]:
    """Kalimat mengatakan satu angka lebih tinggi atau lebih rendah daripada angka lain, tetapi sebaliknya.

    *Mengapa.* Kedua angka tercetak berdampingan; kata di antaranya salah.

    *Contoh.* "{{ realisasi('ikm') }}, lebih rendah daripada angka nasional {{ angka('…') }}" yang lebih kecil.

    *Perbaikan.* Perbaiki katanya, atau periksa angkanya.
    """
    for satu in tulisan(context.hasil.laporan.berkas.narasi):
        for kiri, kanan in pairwise(satu.panggilan):
            sela = satu.teks[kiri.akhir : kanan.mulai]
            cocok = _LEBIH.search(" ".join(sela.replace("\n\n", ".").split())) if "lebih" in sela else None
            if cocok is None:
                continue
            satunya, lainnya = (context.hasil.cari(panggilan.alamat) for panggilan in (kiri, kanan))
            if satunya is None or lainnya is None or (selisih := _selisih(satunya, lainnya)) is None:
                continue
            if selisih <= 0 if cocok[1] else selisih >= 0:
                mulai = satu.teks.index("lebih", kiri.akhir)
                pesan = f"{satunya.cetak} tidak {cocok[0].strip()} daripada {lainnya.cetak}"
                yield Temuan(satu.span(mulai, mulai + len("lebih")), pesan, _BANTUAN)


def _selisih(satu: Figur, lain: Figur) -> Decimal | None:
    """Return how much more one figure is than another; None where they cannot be compared."""
    a, b = tercetak(satu), tercetak(lain)
    return a - b if a is not None and b is not None and satu.satuan == lain.satuan else None


@aturan("M233", "paling-keliru", Severity.WARNING, "Tertinggi atau terendah yang keliru")
def paling_keliru(context: Context) -> Iterator[Temuan]:
    """Kalimat menyebut angka sebuah tahun tertinggi atau terendah, padahal tahun lain melebihinya.

    *Mengapa.* Data laporan ini sendiri menunjukkan tahun lain. Beberapa tahun yang disebut berturut-turut boleh menjadi
    yang tertinggi bersama-sama.

    *Contoh.* "tertinggi di tahun 2022 ({{ … }}) dan 2023 ({{ … }})", padahal tahun 2024 lebih tinggi daripada 2023.

    *Perbaikan.* Sebut hanya tahun yang benar, atau tulis "tinggi".
    """
    for satu in tulisan(context.hasil.laporan.berkas.narasi):
        semua = [*_PALING.finditer(satu.teks)]
        for cocok, berikut in zip(semua, [*(lain.start() for lain in semua[1:]), len(satu.teks)], strict=False):
            ujung = min(satu.kalimat(cocok.start())[1], berikut)
            mulai = cocok.end()
            sudah: set[str] = set()
            for panggilan in satu.figur(cocok.end(), ujung):
                bertahun = _TAHUN.search(satu.teks, mulai, panggilan.mulai)
                puncak = _puncak(context.hasil, panggilan.alamat, sudah, naik=bool(cocok[1])) if bertahun else None
                sudah.add(panggilan.alamat)
                if puncak is not None:
                    pesan = f"bukan yang {cocok[0]}; itu {puncak.cetak} ({_tahun(context.hasil, puncak)})"
                    yield Temuan(satu.span(panggilan.mulai, panggilan.akhir), pesan, _BANTUAN)
                mulai = panggilan.akhir


def _puncak(hasil: Hasil, alamat: str, sudah: Collection[str], *, naik: bool) -> Figur | None:
    """Return the year's figure that beats the one at an address, those named before it aside; None when none does."""
    figur = hasil.cari(alamat)
    awal = ".".join(alamat.split(".")[:3])
    if figur is None or tercetak(figur) is None or alamat.removeprefix(awal).count(".") > 1:
        return None
    kini = hasil.laporan.tahun
    deret = [f for t in range(kini - _TERJAUH, kini + 1) if (f := hasil.cari(f"{awal}.{t}")) is not None]
    lain = [f for f in deret if f.satuan == figur.satuan and f.alamat not in sudah]
    sah = [(nilai, f) for f in lain if (nilai := tercetak(f)) is not None]
    nilai, puncak = (max if naik else min)(sah, key=lambda satu: satu[0])
    return puncak if nilai != tercetak(figur) else None
