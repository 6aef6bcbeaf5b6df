"""Number a document once: chapters, tables, pictures, footnotes; ids, contents, and the texts of references."""

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import partial

from lakip_cli import angka
from lakip_cli.diagnostics import Diagnostic, Span
from lakip_cli.naskah import (
    Bab,
    Bagan,
    Blok,
    BlokGrafik,
    BlokTabel,
    CatatanKaki,
    Entri,
    Gambar,
    Inline,
    Judul,
    RujukCatatan,
    Tautan,
    Teks,
    daun,
    polos,
)
from lakip_cli.rekaman import NamedTuple
from lakip_cli.render.kode import KODE
from lakip_cli.render.pengenal import siput, unik
from lakip_cli.render.telusur import BERID, beri_id, id_blok, petakan, petakan_sebaris
from lakip_cli.render.temuan import mirip

AWALAN_BAB = "bab-"
AWALAN_LAMPIRAN = "lampiran"
BERLABEL = (BlokTabel, BlokGrafik, Bagan, Gambar)
"""The blocks that are numbered."""
TINGKAT_ISI = 3
"""The lowest heading in the table of contents."""


class BabTerurai(NamedTuple):
    """A chapter before numbering; ``rujukan`` tells where each ``#id`` was written."""

    id: str
    berkas: str
    judul: str
    blok: tuple[Blok, ...]
    rujukan: Mapping[str, Span]


class Nomor:
    """The counters and lists of one document; ``label`` is the text of a reference to each id."""

    def __init__(self) -> None:
        self.label: dict[str, str] = {}
        self.pesanan: set[str] = set()
        self.hitung: Counter[tuple[str, str]] = Counter()
        self.catatan = 0
        self.isi: list[Entri] = []
        self.tabel: list[Entri] = []
        self.gambar: list[Entri] = []
        self.temuan: list[Diagnostic] = []


def beri_nomor(daftar: Iterable[BabTerurai]) -> tuple[tuple[Bab, ...], Nomor]:
    """The numbered chapters; all labels are given before the first reference is filled in."""
    bab = tuple(daftar)
    nomor = Nomor()
    nomor.label.update((satu.id, satu.judul) for satu in bab)
    nomor.pesanan.update(id_blok(blok) for satu in bab for blok in daun(satu.blok) if isinstance(blok, BERID))
    berlabel = [_labeli(nomor, satu) for satu in bab]
    return tuple(_isi_rujukan(nomor, satu, asal) for satu, asal in zip(berlabel, bab, strict=True)), nomor


# ── first round: ids, labels, lists ─────────────────────────────────────────────────────────────────────────


def _labeli(nomor: Nomor, asal: BabTerurai) -> Bab:
    label = ""
    awalan = "L." if asal.id.startswith(AWALAN_LAMPIRAN) else ""
    if asal.id.startswith(AWALAN_BAB):
        nomor.hitung["bab", ""] += 1
        urutan = nomor.hitung["bab", ""]
        label, awalan = f"BAB {angka.romawi(urutan)}", f"{urutan}."
        nomor.label[asal.id] = label
    if asal.judul:
        nomor.isi.append(Entri(asal.id, asal.id, 1, f"{label} {asal.judul}".strip()))
    return Bab(asal.id, label, asal.judul, petakan(asal.blok, partial(_labeli_blok, nomor, asal.id, awalan)))


def _labeli_blok(nomor: Nomor, bab: str, awalan: str, blok: Blok) -> Blok:
    if not isinstance(blok, BERID):
        return blok
    if isinstance(blok, Judul):
        return _labeli_judul(nomor, bab, blok)
    blok = _beri_id(nomor, blok)
    id_, label, judul, jenis = id_blok(blok), "", "", ""
    match blok:
        case BlokTabel(tabel=tabel) if tabel.judul:
            jenis, judul = "Tabel", tabel.judul
        case BlokGrafik(grafik=grafik) if grafik.judul:
            jenis, judul = "Gambar", grafik.judul
        case Bagan(judul=judul) | Gambar(judul=judul) if judul:
            jenis = "Gambar"
    if not jenis:
        return blok
    nomor.hitung[jenis, awalan] += 1
    label = f"{jenis} {awalan}{nomor.hitung[jenis, awalan]}"
    nomor.label[id_] = label
    daftar = nomor.tabel if jenis == "Tabel" else nomor.gambar
    daftar.append(Entri(bab, id_, 1, f"{label} {judul}"))
    return _beri_label(blok, label)


def _labeli_judul(nomor: Nomor, bab: str, judul: Judul) -> Judul:
    """Give a heading its id, and a line in the contents."""
    teks = polos(judul.isi)
    id_ = unik(judul.id, nomor.label) if judul.id else unik(siput(teks), nomor.label, nomor.pesanan)
    nomor.label[id_] = teks
    if judul.tingkat <= TINGKAT_ISI:
        nomor.isi.append(Entri(bab, id_, judul.tingkat, teks))
    return Judul(id_, judul.tingkat, judul.isi)


def _beri_label(blok: Blok, label: str) -> Blok:
    return blok._replace(label=label) if isinstance(blok, BERLABEL) else blok


def _beri_id(nomor: Nomor, blok: Blok) -> Blok:
    """Give a block that is printed twice a second id."""
    lama = id_blok(blok)
    if not lama:
        return blok
    id_ = unik(lama, nomor.label)
    nomor.label[id_] = ""
    return blok if id_ == lama else beri_id(blok, id_)


# ── second round: references and footnotes ──────────────────────────────────────────────────────────────────


def _isi_rujukan(nomor: Nomor, bab: Bab, asal: BabTerurai) -> Bab:
    bernomor: dict[int, int] = {}
    kaki: dict[int, tuple[Inline, ...]] = {}

    def ubah(satu: Tautan | RujukCatatan) -> Inline:
        if isinstance(satu, Tautan):
            return _isi_tautan(nomor, satu, asal)
        if satu.nomor not in bernomor:
            nomor.catatan += 1
            bernomor[satu.nomor] = nomor.catatan
        return RujukCatatan(bernomor[satu.nomor])

    blok = petakan(bab.blok, partial(petakan_sebaris, ubah=ubah))
    kaki = {satu.nomor: satu.isi for satu in blok if isinstance(satu, CatatanKaki)}
    catatan = tuple(CatatanKaki(baru, kaki[lama]) for lama, baru in bernomor.items())
    return bab._replace(blok=(*(satu for satu in blok if not isinstance(satu, CatatanKaki)), *catatan))


def _isi_tautan(nomor: Nomor, tautan: Tautan, asal: BabTerurai) -> Tautan:
    id_ = tautan.tujuan.removeprefix("#")
    if id_ == tautan.tujuan:
        return tautan
    label = nomor.label.get(id_)
    if label is None or not (label or tautan.isi):
        _lapor_rujukan(nomor, id_, asal, ada=label is not None)
    return tautan if tautan.isi else Tautan(tautan.tujuan, (Teks(label or id_),))


def _lapor_rujukan(nomor: Nomor, id_: str, asal: BabTerurai, *, ada: bool) -> None:
    pesan = f"`{id_}` tidak bernomor dan tidak berjudul; tulis teks tautannya: [teks](#{id_})"
    if not ada:
        pesan = f"tidak ada yang ber-id `{id_}` di laporan ini{mirip(id_, nomor.label)}"
    tempat = asal.rujukan.get(id_, Span(asal.berkas, 1, 1, 1, 1))
    temuan = Diagnostic(tempat, "T301", KODE["T301"].severity, pesan)
    if temuan not in nomor.temuan:
        nomor.temuan.append(temuan)
