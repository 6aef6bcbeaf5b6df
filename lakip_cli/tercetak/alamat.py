"""What an address of a claim names: a figure, something that has no fact by nature, or nothing at all."""

import difflib
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from enum import StrEnum
from functools import cached_property

from lakip_cli.calculate.buku import Hasil
from lakip_cli.calculate.figur import Figur
from lakip_cli.diagnostics import Related, Span
from lakip_cli.model.dasar import Objek
from lakip_cli.rekaman import NamedTuple

JENIS = frozenset(
    [
        "akun",
        "bersama",
        "dasar_hukum",
        "indikator",
        "jabatan",
        "judul",
        "kegiatan",
        "laporan",
        "lra",
        "misi",
        "pegawai",
        "pejabat",
        "perjanjian",
        "program",
        "ringkasan",
        "sasaran",
        "skala",
        "strategi",
        "sub_kegiatan",
        "tanpa_sasaran",
        "tidak_terinci",
        "total",
        "tujuan",
    ]
)
"""The first words of addresses."""

TAHUN = re.compile(r"\.((?:19|20)[0-9]{2})(?=\.|\Z)")
"""A year inside an address."""
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_SEJAUH = 30
"""Years before and after the report's own in which a claim is plausible."""
_MIRIP = 3 / 4


def tanpa_tahun(alamat: str) -> str:
    """Return an address without the years inside it."""
    return TAHUN.sub("", alamat) if ".20" in alamat or ".19" in alamat else alamat


class Tanpa(StrEnum):
    """Why a good address has no figure."""

    FAKTA = "fakta"
    """The thing and the measure exist, the source is silent about the year."""
    DASAR = "dasar hukum"
    """A regulation that is cited and not listed among the legal basis."""
    JUDUL = "judul"
    """A heading: two printed places are compared, there is no fact behind them."""
    JUMLAH = "jumlah"
    """The sum or mean of a table's own rows, which has no address."""


class Asing(NamedTuple):
    """What to say of an address that names nothing, with the place of the thing that it may have meant."""

    pesan: str
    terkait: tuple[Related, ...] = ()


class Penunjuk:
    """Follows addresses into one year's figures."""

    def __init__(self, hasil: Hasil) -> None:
        self.hasil = hasil
        self._figur = hasil.figur
        self._kini = f".{hasil.laporan.tahun}"
        self._lain: dict[str, Figur | Tanpa | None] = {}

    def cari(self, alamat: str) -> Figur | Tanpa | None:
        """Return what stands at ``alamat``; None when it names nothing."""
        if (figur := self._figur.get(alamat)) is not None:
            return figur
        if alamat not in self._lain:
            self._lain[alamat] = self._figur.get(alamat.replace(self._kini, "", 1)) or self._tanpa(alamat)
        return self._lain[alamat]

    def _tanpa(self, alamat: str) -> Tanpa | None:
        jenis, _, sisa = alamat.partition(".")
        if jenis == "judul" and _ID.fullmatch(sisa):
            return Tanpa.JUDUL
        if jenis == "dasar_hukum" and sisa.endswith(".nama") and _ID.fullmatch(sisa.removesuffix(".nama")):
            return Tanpa.DASAR
        tahun = [int(satu) for satu in TAHUN.findall(alamat)]
        masuk_akal = all(abs(satu - self.hasil.laporan.tahun) <= _SEJAUH for satu in tahun)
        return Tanpa.FAKTA if masuk_akal and self._pernah_ada(tanpa_tahun(alamat)) else None

    def _pernah_ada(self, alamat: str) -> bool:
        """Whether another year has it, or the thing exists and others of its kind have this measure."""
        jenis, _, sisa = alamat.partition(".")
        id_, _, ukuran = sisa.partition(".")
        benda, akhir = f"{jenis}.{id_}.", f".{ukuran}"
        sejenis = self._sejenis[jenis]
        milik = [satu for satu in sejenis if satu.startswith(benda)]
        if any(tanpa_tahun(satu) == alamat for satu in milik):
            return True
        return bool(milik) and any(satu.endswith(akhir) and satu.count(".") == alamat.count(".") for satu in sejenis)

    @cached_property
    def _sejenis(self) -> Mapping[str, list[str]]:
        """Addresses by their first word."""
        indeks = defaultdict[str, list[str]](list)
        for alamat in self._figur:
            indeks[alamat.partition(".")[0]].append(alamat)
        return indeks

    def dikenal(self, benda: str) -> bool:
        """Whether anything stands below this address, in any year."""
        awal = (f"{benda}.", f"{tanpa_tahun(benda)}.")
        return any(satu.startswith(awal) for satu in self._figur)

    def asing(self, sebutan: str, alamat: str) -> Asing:
        """Say that ``alamat`` names nothing, and what a misspelt one may have meant."""
        awal = alamat.partition(".")[0]
        return self._asing(sebutan, alamat, self._sejenis[awal] if awal in JENIS else self._figur)

    def benda_asing(self, benda: str) -> Asing:
        """The same of a thing, as a table's first column names it."""
        return self._asing(f"baris {benda}", benda, {satu.rpartition(".")[0]: None for satu in self._figur})

    def _asing(self, sebutan: str, alamat: str, semua: Iterable[str]) -> Asing:
        dekat = difflib.get_close_matches(alamat, semua, n=1, cutoff=_MIRIP)
        saran = f"; maksud Anda {dekat[0]}?" if dekat else ""
        letak = letak_benda(self.hasil, dekat[0]) if dekat else None
        return Asing(f"{sebutan} tidak dikenal{saran}", (Related(letak, "yang mirip"),) if letak else ())


def letak_benda(hasil: Hasil, alamat: str) -> Span | None:
    """Return where the thing that an address begins with is written: the place of its id."""
    jenis, id_ = (*alamat.split("."), "")[:2]
    laporan, berkas = hasil.laporan, hasil.laporan.berkas
    renstra, organisasi = berkas.renstra, berkas.organisasi
    peta: Mapping[str, Mapping[str, Objek]] = {
        "indikator": {i.id: i.objek for i in laporan.indikator.values()} if jenis == "indikator" else {},
        "sasaran": laporan.sasaran,
        "tujuan": laporan.tujuan,
        "pejabat": berkas.laporan.pejabat,
        "dasar_hukum": berkas.laporan.dasar_hukum,
        "misi": renstra.misi if renstra else {},
        "strategi": renstra.strategi if renstra else {},
        "jabatan": organisasi.jabatan if organisasi else {},
        "pegawai": organisasi.pegawai if organisasi else {},
    }
    if jenis in {"program", "kegiatan", "sub_kegiatan"}:
        simpul = laporan.simpul.get(f"{jenis}.{id_}")
        return simpul.objek.letak if simpul else None
    objek = peta.get(jenis, {}).get(id_)
    return objek.letak if objek else None
