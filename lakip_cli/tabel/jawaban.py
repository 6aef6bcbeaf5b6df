"""What the data can answer of the 23 items of the review, each with its evidence; the rest is the reviewer's."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum

from lakip_cli.calculate.buku import Hasil
from lakip_cli.calculate.figur import Kosong
from lakip_cli.diagnostics import Diagnostic, Severity
from lakip_cli.rekaman import NamedTuple
from lakip_cli.resolve import IndikatorTertaut
from lakip_cli.tabel.reviu import BUTIR

_ANALISIS = ("L301", "L305", "L306", "L307", "L310", "L311")
_BANDING = ("L302", "L303", "L304", "L308")


class Kata(StrEnum):
    """The answers; none is ever given without something that shows it."""

    YA = "terjawab otomatis: ya"
    TIDAK = "terjawab otomatis: tidak"
    TIDAK_BERLAKU = "terjawab otomatis: tidak berlaku"
    PEREVIU = "perlu jawaban pereviu"


class Jawaban(NamedTuple):
    """The answer to one item, and its evidence."""

    kata: Kata
    bukti: str


def jawab(hasil: Hasil, temuan: Sequence[Diagnostic]) -> Mapping[str, Jawaban]:
    """Answer every item by its code."""
    tanya = _Tanya(hasil, temuan)
    jawaban = {
        **{butir.kode: Jawaban(Kata.PEREVIU, "tidak tampak dari data") for butir in BUTIR},
        **tanya.format(),
        **tanya.mekanisme(),
        **tanya.substansi(),
    }
    return {
        **jawaban,
        "S3": _bersyarat(jawaban, "S1", "S2"),
        "S6": _bersyarat(jawaban, "S4", "S5"),
        "S9": _bersyarat(jawaban, "S8"),
    }


def _bersyarat(jawaban: Mapping[str, Jawaban], *syarat: str) -> Jawaban:
    """An item that only asks for an explanation where one before it is denied."""
    sebut = " dan ".join(syarat)
    if all(jawaban[satu].kata is Kata.YA for satu in syarat):
        return Jawaban(Kata.TIDAK_BERLAKU, f"{sebut} terjawab ya")
    return Jawaban(Kata.PEREVIU, f"hanya bila {sebut.replace(' dan ', ' atau ')} dijawab tidak")


class _Tanya:
    """The facts and findings that answers are drawn from."""

    def __init__(self, hasil: Hasil, temuan: Sequence[Diagnostic]) -> None:
        self.hasil = hasil
        self.laporan = hasil.laporan
        self.temuan = temuan
        self.menurut: defaultdict[str, list[Diagnostic]] = defaultdict(list)
        for satu in temuan:
            self.menurut[satu.code].append(satu)
        self.indikator = [i for i in self.laporan.indikator.values() if _utama(i)]

    def format(self) -> dict[str, Jawaban]:
        """Items F1 to F6: whether the parts are there."""
        organisasi, lra = self.laporan.berkas.organisasi, self.laporan.berkas.lra
        data = {"fungsi": organisasi.fungsi, "jabatan": organisasi.jabatan, "tabel pegawai": organisasi.pegawai} if (
            organisasi) else {}  # fmt: skip
        isi = ", ".join(f"{len(satu)} {nama}" for nama, satu in data.items() if satu)
        serapan = self.hasil.cari("total.serapan")
        lampiran = "Perjanjian Kinerja, pengukuran kinerja, dan Laporan Realisasi Anggaran dilampirkan"
        dinilai = self._semua("tercapai", "dinilai")
        return {
            "F1": _ada(isi and f"organisasi.yaml: {isi}", "organisasi.yaml tidak memuat data organisasi"),
            "F2": self._semua("target", f"bertarget {self.laporan.tahun}"),
            "F3": self._tanpa(_ANALISIS, dinilai.bukti) if dinilai.kata is Kata.YA else dinilai,
            "F4": self._tanpa(("L106", "L204"), lampiran)
            if lra
            else Jawaban(Kata.TIDAK, "Laporan Realisasi Anggaran tidak dilampirkan: lra.yaml tidak ada"),
            "F5": self._tanpa(("L110",), "Bab IV memuat langkah perbaikan (narasi/langkah-perbaikan.md)"),
            "F6": self._tanpa(("L108",), f"total.serapan {serapan.cetak}" if serapan else "anggaran.yaml"),
        }

    def mekanisme(self) -> dict[str, Jawaban]:
        """Items M2, M4 and M5; of the others the data know nothing."""
        salah = Counter(d.code for d in self.temuan if d.severity is Severity.ERROR)
        sebut = ", ".join(f"{kode} {banyak}" for kode, banyak in sorted(salah.items()))
        andal = Jawaban(Kata.PEREVIU, "lakip check tidak menemukan kesalahan; keandalan dinilai pereviu")
        if salah:
            andal = Jawaban(Kata.TIDAK, f"lakip check menemukan {salah.total()} kesalahan: {sebut}")
        banyak = len(self.indikator)
        return {
            "M2": self._tanpa(("L402", "L403", "L406"), f"{banyak} indikator sasaran bersumber data dan berbukti"),
            "M4": self._tanpa(("L404",), f"{banyak} indikator sasaran berpenanggung jawab"),
            "M5": andal,
        }

    def substansi(self) -> dict[str, Jawaban]:
        """Items S1, S2, S4, S5, S7 and S10; whether indicators suffice, only a person can tell."""
        sama = "kinerja.yaml mengisi keduanya; cocokkan dengan Perjanjian Kinerja yang ditandatangani"
        smart = Jawaban(Kata.PEREVIU, "definisi dan target ada pada semua indikator; relevansinya dinilai pereviu")
        bertarget = self._semua("target", f"bertarget {self.laporan.tahun}")
        terukur = [id_ for id_ in self.laporan.sasaran if self.laporan.indikator_milik("sasaran", id_)]
        tertaut = [id_ for id_, s in self.laporan.sasaran.items() if (t := s.tujuan) and self.laporan.tujuan[t].misi]
        iku = f"{sum(i.objek.iku for i in self.indikator)} Indikator Kinerja Utama bagi {len(terukur)} sasaran"
        return {
            "S1": self._tanpa(("L106",), sama, Kata.PEREVIU),
            "S2": self._sasaran(tertaut, "bertaut ke tujuan dan misi Renstra"),
            "S4": self._sasaran(terukur, "punya indikator kinerja"),
            "S5": self._tanpa(("L301", "L405"), iku),
            "S7": self._tanpa(_BANDING, "tahun lalu, target akhir Renstra, dan pembanding ada pada semua indikator"),
            "S10": bertarget if bertarget.kata is Kata.TIDAK else self._tanpa(("L401",), smart.bukti, smart.kata),
        }

    def _tanpa(self, kode: tuple[str, ...], bukti: str, kata: Kata = Kata.YA) -> Jawaban:
        """Deny when there is any of these findings; else answer with the evidence."""
        ada = sorted(d for satu in kode for d in self.menurut[satu])
        if not ada:
            return Jawaban(kata, bukti)
        lain = f"; dan {len(ada) - 1} temuan lain" if len(ada) > 1 else ""
        return Jawaban(Kata.TIDAK, f"{ada[0].message} ({ada[0].code}, {ada[0].span.file}){lain}")

    def _semua(self, ukuran: str, sebutan: str) -> Jawaban:
        """Whether every indicator has a measure this year."""
        kurang = [i for i in self.indikator if self._kosong(f"indikator.{i.id}.{ukuran}")]
        return _cukup(len(self.indikator), (f"indikator.{i.id}.{ukuran}" for i in kurang), "indikator", sebutan)

    def _sasaran(self, cukup: Sequence[str], sebutan: str) -> Jawaban:
        """Whether every sasaran has something."""
        kurang = (f"sasaran.{id_}" for id_ in self.laporan.sasaran if id_ not in cukup)
        return _cukup(len(self.laporan.sasaran), kurang, "sasaran", sebutan)

    def _kosong(self, alamat: str) -> bool:
        figur = self.hasil.cari(alamat)
        return figur is None or isinstance(figur.isi, Kosong)


def _utama(satu: IndikatorTertaut) -> bool:
    return satu.jenis_pemilik == "sasaran" and not satu.objek.pendukung


def _ada(bukti: str, tiada: str) -> Jawaban:
    return Jawaban(Kata.YA, bukti) if bukti else Jawaban(Kata.TIDAK, tiada)


def _cukup(banyak: int, kurang: Iterable[str], jenis: str, sebutan: str) -> Jawaban:
    tanpa = [*kurang]
    ringkas = f"{banyak - len(tanpa)} dari {banyak} {jenis} {sebutan}"
    if not tanpa and banyak:
        return Jawaban(Kata.YA, ringkas)
    return Jawaban(Kata.TIDAK, f"{ringkas}; tanpa: {', '.join(tanpa)}" if tanpa else ringkas)
