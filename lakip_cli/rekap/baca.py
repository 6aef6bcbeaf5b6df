"""What is summed up: ``rekap.yaml``, and the reports below its folder."""

import difflib
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from lakip_cli import source
from lakip_cli.calculate.rumus.skala import PRESET
from lakip_cli.diagnostics import Diagnostic
from lakip_cli.model import ikat
from lakip_cli.model.dasar import slug
from lakip_cli.model.rekap import BerkasRekap
from lakip_cli.rekaman import NamedTuple
from lakip_cli.rekap.ringkasan import Tugas
from lakip_cli.resolve import KODE

NAMA = "rekap.yaml"
TAHUN = re.compile(rb"^tahun: *[\"']?(\d{4})\b", re.MULTILINE)
BERANGKA = re.compile(r"\d{4}")


class Bacaan(NamedTuple):
    """The file as it was read: its model, its text, and what is wrong with it."""

    berkas: BerkasRekap | None
    teks: str
    temuan: tuple[Diagnostic, ...]


def baca(akar: Path) -> Bacaan:
    """Read the file in folder ``akar``; what it names is looked for on the disk."""
    isi, temuan = source.baca_berkas(akar / NAMA, NAMA)
    if isi is None:
        return Bacaan(None, source.tampilan((akar / NAMA).read_bytes()), tuple(temuan))
    berkas, temuan = ikat.ikat(BerkasRekap, isi)
    if berkas is not None:
        temuan = sorted((*_tahun_pertama(berkas), *_skala(berkas), *_folder(akar, berkas)))
    return Bacaan(None if temuan else berkas, isi.sumber.teks, tuple(temuan))


def _tahun_pertama(berkas: BerkasRekap) -> Iterator[Diagnostic]:
    if berkas.awal > berkas.tahun:
        pesan = f"tren mulai {berkas.awal}, sesudah tahun {berkas.tahun} yang direkap; tulis tahun yang lebih awal"
        yield ikat.KODE["S006"].at(berkas.at("sejak"), pesan)


def _skala(berkas: BerkasRekap) -> Iterator[Diagnostic]:
    if berkas.kategori is not None and (berkas.kategori not in PRESET or not PRESET[berkas.kategori].berbatas):
        ada = [nama for nama, skala in PRESET.items() if skala.berbatas]
        dekat = difflib.get_close_matches(berkas.kategori, ada, n=1)
        saran = f"maksud Anda “{dekat[0]}”?" if dekat else f"yang ada: {', '.join(ada)}"
        yield KODE["R001"].at(berkas.at("kategori"), f"skala “{berkas.kategori}” tidak ada; {saran}")


def _folder(akar: Path, berkas: BerkasRekap) -> Iterator[Diagnostic]:
    milik: dict[str, str] = {}
    for id_, satu in berkas.instansi.items():
        folder = berkas.folder(id_)
        tempat = satu.letak if satu.folder is None else satu.at("folder")
        if (lain := milik.setdefault(folder, id_)) != id_:
            yield KODE["R002"].at(satu.letak, f"folder {folder} sudah milik “{lain}”; hapus salah satunya")
        if ".." in folder.split("/") or folder.startswith("/") or "\\" in folder or ":" in folder:
            yield KODE["R005"].at(tempat, f"folder {folder} menuju ke luar folder rekap; tulis jalur di bawahnya")
        elif not (akar / folder).is_dir():
            yield KODE["R005"].at(
                tempat, f"folder {folder} tidak ada; tulis folder instansi, yang memuat tahun-tahunnya"
            )


class Temuan(NamedTuple):
    """The reports to be summed up, and the agencies that are there and not asked for, as readers see them."""

    tugas: tuple[Tugas, ...]
    tak_disebut: tuple[str, ...]


def cari(akar: Path, berkas: BerkasRekap, folder: Iterable[Path]) -> Temuan:
    """Return what to sum up of the year folders below ``akar``: each agency once a year, in the order of the file."""
    milik: dict[str, dict[int, list[Path]]] = {}
    for satu in folder:
        instansi = satu.parent if BERANGKA.fullmatch(satu.name) and satu != akar else satu
        tahun = _tahun(satu)
        if tahun is None or berkas.awal <= tahun <= berkas.tahun:
            nama = instansi.relative_to(akar).as_posix()
            milik.setdefault(nama, {}).setdefault(berkas.tahun if tahun is None else tahun, []).append(satu)
    diminta = {id_: berkas.folder(id_) for id_ in berkas.instansi} or _beri_id(milik)
    tugas = [satu for id_, nama in diminta.items() for satu in _tugas(akar, berkas, (id_, nama), milik.get(nama, {}))]
    return Temuan(tuple(tugas), tuple(sorted(milik.keys() - diminta.values())))


def _tahun(folder: Path) -> int | None:
    """Return the year of a report without reading it all; None where only a full reading can tell."""
    cocok = TAHUN.search((folder / "laporan.yaml").read_bytes())
    return int(cocok[1]) if cocok else None


def _beri_id(nama: Iterable[str]) -> Mapping[str, str]:
    """Give every folder an id of its own."""
    hasil: dict[str, str] = {}
    for satu in sorted(nama):
        id_ = awal = slug(satu) or "instansi"
        ke = 1
        while id_ in hasil:
            ke += 1
            id_ = f"{awal}-{ke}"
        hasil[id_] = satu
    return hasil


def _tugas(
    akar: Path, berkas: BerkasRekap, instansi: tuple[str, str], tahun: Mapping[int, list[Path]]
) -> Iterator[Tugas]:
    id_, nama = instansi
    for satu, folder in sorted(tahun.items()):
        tampil = [f.relative_to(akar).as_posix() for f in folder]
        sebab = f"tahun {satu} ada di beberapa folder: {', '.join(tampil)}" if len(folder) > 1 else ""
        yield Tugas(id_, satu, folder[0], tampil[0], sebab)
    if berkas.tahun not in tahun:
        yield Tugas(id_, berkas.tahun, akar / nama, nama, f"tidak ada laporan tahun {berkas.tahun}")
