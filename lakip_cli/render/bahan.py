"""What the chapters of a Laporan Kinerja may call: figures, tables, equations, narratives, signatures, as blocks."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import cache
from typing import Literal, TypeVar

from lakip_cli import angka
from lakip_cli.calculate.buku import Hasil
from lakip_cli.calculate.figur import Figur, Kosong
from lakip_cli.diagnostics import Diagnostic
from lakip_cli.naskah import (
    Angka,
    Bagan,
    Blok,
    BlokGrafik,
    BlokRumus,
    BlokTabel,
    Daftar,
    DaftarIsi,
    Gambar,
    Inline,
    Judul,
    KopSurat,
    Paragraf,
    Pihak,
    Sampul,
    Simpul,
    TandaTangan,
    Tekanan,
    Teks,
)
from lakip_cli.rekaman import NamedTuple
from lakip_cli.render.jenis import Bagian
from lakip_cli.render.pengenal import siput
from lakip_cli.render.rak import Rak
from lakip_cli.render.temuan import KesalahanTemplat, mirip
from lakip_cli.tabel import GRAFIK, TABEL, TABEL_PERIKSA
from lakip_cli.tabel.jenis import Tabel
from lakip_cli.tabel.susun import akhiran

F = TypeVar("F", bound=Callable[..., object])

SEMUA_TABEL: Mapping[str, Callable[..., Tabel | None]] = {**TABEL, **TABEL_PERIKSA}
KATA_KEADAAN = {"draf": "DRAF", "final": ""}
TINGKAT_JABATAN = 4


class Bahan(NamedTuple):
    """The functions of one report's templates; each returns blocks or inline marks, or nothing.

    ``klaim`` are the tables that tell what an earlier report prints otherwise, ``temuan`` all that a check found.
    """

    hasil: Hasil
    rak: Rak
    klaim: tuple[Tabel, ...] = ()
    temuan: tuple[Diagnostic, ...] = ()

    def fungsi_narasi(self) -> dict[str, Callable[..., object]]:
        """Return what a planner's narrative may call: figures, tables, lists, but no other narrative."""
        return {
            "angka": self.angka,
            "sebut": self.sebut,
            "capaian": lambda id_, tahun=None: self.angka(_alamat("capaian", id_, tahun)),
            "realisasi": lambda id_, tahun=None: self.angka(_alamat("realisasi", id_, tahun)),
            "target": lambda id_, tahun=None: self.angka(_alamat("target", id_, tahun)),
            "tabel": self.tabel,
            "grafik": self.grafik,
            "rumus": self.rumus,
            "butir": self.butir,
            "gambar": self.gambar,
            "bagan": self.bagan,
        }

    def fungsi(self) -> dict[str, Callable[..., object]]:
        """Return what a chapter may call; a table that it asks about and then prints is made once."""
        tabel = cache(self.tabel)
        return {
            **self.fungsi_narasi(),
            "tabel": tabel,
            "ada": self.ada,
            "ada_tabel": lambda nama, *pilihan: bool(tabel(nama, *pilihan)),
            "ada_tabel_sasaran": lambda nama: any(tabel(nama, id_) for id_ in self.hasil.laporan.sasaran),
            "alasan": self.alasan,
            "narasi": self.narasi,
            "punya_narasi": self.punya_narasi,
            "rekonsiliasi": self.rekonsiliasi,
            "tanda_tangan": self.tanda_tangan,
            "kop_surat": self.kop_surat,
            "sampul": self.sampul,
            "daftar": self.daftar,
            "jabatan": self.jabatan,
            "pihak": self.pihak,
            "tanggal": angka.tanggal,
            "huruf": angka.huruf,
        }

    # ── figures ─────────────────────────────────────────────────────────────────────────────────────────────

    def angka(self, alamat: str) -> Figur:
        """The figure at an address."""
        figur = self.hasil.cari(alamat)
        if figur is None:
            dekat = self.hasil.mirip(alamat)
            saran = f"maksud Anda `{dekat}`?" if dekat else "lihat alamat lain dengan lakip why"
            raise KesalahanTemplat(f"alamat `{alamat}` tidak menunjuk apa pun", saran)
        return figur

    def sebut(self, alamat: str) -> tuple[Inline, ...]:
        """The figure at an address with its unit behind it."""
        figur = self.angka(alamat)
        satuan = akhiran(figur)
        return (Angka(figur), Teks(f" {satuan}")) if satuan else (Angka(figur),)

    def ada(self, alamat: str) -> bool:
        """Tell whether an address has a figure."""
        return self.hasil.cari(alamat) is not None

    def alasan(self, alamat: str) -> str:
        """Why the figure at an address has no number; nothing when it has one."""
        isi = self.angka(alamat).isi
        return isi.alasan if isinstance(isi, Kosong) else ""

    # ── blocks ──────────────────────────────────────────────────────────────────────────────────────────────

    def tabel(self, nama: str, *pilihan: str) -> tuple[Blok, ...]:
        """A table of the catalogue; nothing when the data has nothing for it."""
        temuan = (self.temuan,) if nama in TABEL_PERIKSA else ()
        isi = _dari(SEMUA_TABEL, "tabel", nama)(self.hasil, *temuan, *pilihan)
        return () if isi is None else (BlokTabel("", isi),)

    def rekonsiliasi(self) -> tuple[Blok, ...]:
        """The tables of what an earlier report prints otherwise; nothing when none is transcribed."""
        return tuple(BlokTabel("", satu) for satu in self.klaim)

    def grafik(self, nama: str, *pilihan: str) -> tuple[Blok, ...]:
        """A chart of the catalogue; nothing when the data has nothing for it."""
        return tuple(BlokGrafik("", satu) for satu in _dari(GRAFIK, "grafik", nama)(self.hasil, *pilihan))

    def rumus(self, alamat: str) -> tuple[Blok, ...]:
        """The equation of a derived figure; nothing when its derivation has none."""
        figur = self.angka(alamat)
        persamaan = figur.jejak.persamaan if figur.jejak else None
        return () if persamaan is None else (BlokRumus(f"rumus-{siput(alamat)}", persamaan),)

    def butir(self, nama: str) -> tuple[Blok, ...]:
        """A list of the data: fungsi, misi, strategi, isu, dasar_hukum."""
        gaya, isi = _dari(self._butir(), "butir", nama)()
        return (Daftar(gaya, tuple((Paragraf((Teks(satu),)),) for satu in isi)),) if isi else ()

    def _butir(self) -> dict[str, Callable[[], tuple[Literal["angka", "huruf"], list[str]]]]:
        berkas = self.hasil.laporan.berkas
        organisasi, renstra = berkas.organisasi, berkas.renstra
        return {
            "fungsi": lambda: ("huruf", list(organisasi.fungsi) if organisasi else []),
            "misi": lambda: ("angka", [m.nama for m in renstra.misi.values()] if renstra else []),
            "strategi": lambda: ("huruf", [s.nama for s in renstra.strategi.values()] if renstra else []),
            "isu": lambda: ("angka", list(renstra.isu) if renstra else []),
            "dasar_hukum": lambda: ("huruf", [d.nama for d in berkas.laporan.dasar_hukum.values()]),
        }

    def jabatan(self) -> tuple[Blok, ...]:
        """Every position with its task and functions."""
        organisasi = self.hasil.laporan.berkas.organisasi
        blok: list[Blok] = []
        for id_, jabatan in (organisasi.jabatan if organisasi else {}).items():
            blok.append(Judul(f"jabatan-{id_}", TINGKAT_JABATAN, (Teks(self._nama_jabatan(id_)),)))
            if jabatan.tugas is not None:
                blok.append(Paragraf((Tekanan("tebal", (Teks("Tugas pokok:"),)), Teks(f" {jabatan.tugas}"))))
            if jabatan.fungsi:
                blok.append(Paragraf((Tekanan("tebal", (Teks("Fungsi:"),)),)))
                blok.append(Daftar("huruf", tuple((Paragraf((Teks(f),)),) for f in jabatan.fungsi)))
        return tuple(blok)

    def _nama_jabatan(self, id_: str) -> str:
        figur = self.angka(f"jabatan.{id_}.nama")
        return figur.cetak if isinstance(figur.isi, str) else "Jabatan yang namanya tidak tercantum"

    def bagan(self, nama: str) -> tuple[Blok, ...]:
        """A tree: ``organisasi`` or ``pohon-kinerja``; nothing when the data has none."""
        return _dari({"organisasi": self._organisasi, "pohon-kinerja": self._pohon}, "bagan", nama)()

    def _organisasi(self) -> tuple[Blok, ...]:
        organisasi = self.hasil.laporan.berkas.organisasi
        jabatan = organisasi.jabatan if organisasi else {}
        if not any(satu.atasan for satu in jabatan.values()):
            return ()

        def simpul(id_: str) -> Simpul:
            anak = tuple(simpul(lain) for lain, satu in jabatan.items() if satu.atasan == id_)
            return Simpul(self._nama_jabatan(id_), anak)

        akar = tuple(simpul(id_) for id_, satu in jabatan.items() if satu.atasan is None)
        judul = "Struktur Organisasi"
        return (
            Bagan("bagan-organisasi", "", judul, akar, f"{judul} {self.hasil.laporan.berkas.laporan.instansi.nama}"),
        )

    def _pohon(self) -> tuple[Blok, ...]:
        laporan = self.hasil.laporan
        akar = tuple(
            Simpul(
                tujuan.nama,
                tuple(
                    Simpul(s.nama, tuple(Simpul(i.objek.nama) for i in laporan.indikator_milik("sasaran", sid)))
                    for sid, s in laporan.sasaran.items()
                    if s.tujuan == tid
                ),
            )
            for tid, tujuan in laporan.tujuan.items()
        )
        judul = "Pohon Kinerja: Tujuan, Sasaran, dan Indikator"
        return (Bagan("pohon-kinerja", "", judul, akar, judul),) if akar else ()

    def gambar(self, id_: str) -> Gambar:
        """A picture of the data folder."""
        foto = self.hasil.laporan.berkas.laporan.gambar
        if id_ not in foto:
            raise KesalahanTemplat(f"gambar `{id_}` tidak ada dalam laporan.yaml{mirip(id_, foto)}")
        satu = foto[id_]
        self.rak.gambar.add(id_)
        return Gambar(f"gambar-{id_}", "", satu.judul, satu.berkas, satu.alt)

    # ── front matter and signatures ─────────────────────────────────────────────────────────────────────────

    def sampul(self) -> Sampul:
        """The cover."""
        kepala = self.hasil.laporan.berkas.laporan
        return Sampul(
            kepala.judul, kepala.instansi.nama, kepala.instansi.pemerintah, kepala.tahun, KATA_KEADAAN[kepala.keadaan]
        )

    def kop_surat(self) -> KopSurat:
        """The letterhead."""
        instansi = self.hasil.laporan.berkas.laporan.instansi
        return KopSurat(instansi.pemerintah, instansi.nama, instansi.alamat)

    def daftar(self, jenis: Literal["isi", "tabel", "gambar"]) -> DaftarIsi:
        """The place of a list of contents, tables or pictures."""
        return DaftarIsi(jenis)

    def pihak(self, id_: str, peran: str = "") -> Pihak:
        """A signatory."""
        pejabat = self.hasil.laporan.berkas.laporan.pejabat[id_]
        return Pihak(peran, pejabat.jabatan, pejabat.nama, pejabat.pangkat or "", pejabat.nip or "")

    def tanda_tangan(self, tempat: str, hari: date | None, *pihak: Pihak) -> TandaTangan:
        """A signature block; a date that the data does not know is left open for the hand."""
        return TandaTangan(f"{tempat}, {angka.tanggal(hari)}" if hari else f"{tempat}, …", pihak)

    # ── narrative ───────────────────────────────────────────────────────────────────────────────────────────

    def punya_narasi(self, nama: str, bagian: str | None = None) -> bool:
        """Tell whether a narrative file has a section, or anything at all."""
        return self.rak.berisi(nama) if bagian is None else self.rak.punya(nama, bagian)

    def narasi(self, nama: str, bagian: str = "") -> Bagian | tuple[Blok, ...]:
        """A section of a narrative file; nothing when nobody wrote it."""
        return self.rak.ambil(nama, bagian) or ()


def _alamat(ukuran: str, id_: str, tahun: int | None) -> str:
    return f"indikator.{id_}.{ukuran}" + (f".{tahun}" if tahun else "")


def _dari(katalog: Mapping[str, F], jenis: str, nama: str) -> F:
    if nama not in katalog:
        raise KesalahanTemplat(f"{jenis} `{nama}` tidak ada{mirip(nama, katalog)}")
    return katalog[nama]
