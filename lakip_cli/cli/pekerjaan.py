"""The work of one folder of many: what a worker process does, from the task to a line of the table."""

import json
import os
import re
from collections.abc import Iterator, Sequence
from contextlib import redirect_stderr
from importlib.util import find_spec
from io import StringIO
from pathlib import Path

from lakip_cli.batch.ingatan import sidik
from lakip_cli.batch.pelaksana import TakTersambung, dask, kolam
from lakip_cli.batch.pemetaan import Pelaksana
from lakip_cli.batch.sampah import jarang
from lakip_cli.calculate.buku import Hasil
from lakip_cli.cli import build, check
from lakip_cli.cli.banyak import ANGKA, Catatan, jalankan, kode
from lakip_cli.cli.indeks import tulis as tulis_indeks
from lakip_cli.cli.layar import Berhenti, Ramai, cetak
from lakip_cli.cli.pilihan import PilihanBuild, PilihanCheck
from lakip_cli.cli.simpanan import Rupa, rupa
from lakip_cli.compiler import Compilation
from lakip_cli.diagnostics import Severity, concise, rekap
from lakip_cli.output import TANDA, terputus
from lakip_cli.rekaman import NamedTuple
from lakip_cli.resolve import berbagian
from lakip_cli.tahunan import Butir, daftar

INGATAN = ".lakip-ingatan.json"
"""What a report was made from, and what came of it; it lies beside the report."""
TAHUN_LALU = re.compile(r"^tahun_lalu:\s*[\"']?(\.\./[^\s\"'#]+)", re.MULTILINE)
TAK_ADA = "–"


class TugasBuild(NamedTuple):
    """One folder to build: where to, and in which formats."""

    folder: Path
    ke: Path
    jenis: tuple[str, ...]
    pilihan: PilihanBuild


def susun_semua(tempat: Sequence[tuple[Path, Path]], jenis: Sequence[str], pilihan: PilihanBuild) -> int:
    """Build many folders, each to its place; 1 if any failed."""
    jauh = bool(pilihan.ramai.scheduler)
    tugas = [TugasBuild(_jalur(folder, jauh), _jalur(ke, jauh), tuple(jenis), pilihan) for folder, ke in tempat]
    catatan = jalankan(susun, tugas, pelaksana(pilihan.ramai), diam=pilihan.quiet)
    _tulis_indeks(catatan, [ke for _, ke in tempat], jenis, pilihan.keluaran)
    return kode(catatan)


def _tulis_indeks(catatan: Sequence[Catatan], ke: Sequence[Path], jenis: Sequence[str], keluaran: Path) -> None:
    """Write the page over all reports of a tree; a report that could not be built may still be there as it was."""

    def butir(laporan: str) -> Iterator[Butir]:
        for satu, milik in zip(catatan, ke, strict=True):
            folder = milik.relative_to(keluaran).as_posix()
            tahun = milik.name if satu.tahun == TAK_ADA else satu.tahun
            yield Butir(satu.instansi or folder, tahun, folder, satu.angka, (milik / laporan).is_file())

    if len(ke) > 1 and any(satu.exists() for satu in ke):
        apa = f"{len(ke)} laporan"
        tulis_indeks(lambda laporan: daftar([*butir(laporan)], ANGKA, laporan), apa, keluaran, jenis)


def periksa_semua(pilihan: PilihanCheck) -> int:
    """Check many folders; 1 if any failed."""
    tugas = [pilihan._replace(data=(_jalur(folder, bool(pilihan.ramai.scheduler)),)) for folder in pilihan.data]
    return kode(jalankan(periksa, tugas, pelaksana(pilihan.ramai), cetak))


def _jalur(jalur: Path, jauh: bool) -> Path:
    """Return a path as a worker finds it: one of a cluster stands in another folder."""
    return jalur.absolute() if jauh else jalur


def pelaksana(ramai: Ramai) -> Pelaksana:
    """Return who does the work, as the command line asks for it."""
    if ramai.scheduler:
        if find_spec("distributed") is None:
            raise Berhenti(2, '--scheduler memerlukan pustaka tambahan; pasang dengan: pip install "lakip[dask]"')
        try:
            return dask(ramai.scheduler)
        except TakTersambung:
            raise Berhenti(2, f"tidak ada scheduler Dask di {ramai.scheduler}; periksa alamatnya") from None
    if ramai.jobs == 1:
        jarang()
        return Pelaksana()
    return kolam(ramai.jobs or os.cpu_count() or 1)


def susun(tugas: TugasBuild) -> Catatan:
    """Build a folder, unless its report was made from the same files by the same lakip."""
    try:
        sebagai = rupa(tugas.jenis, diminta=tugas.pilihan.grafik)
        jejak = sidik(list(_dibaca(tugas)), (*tugas.jenis, str(tugas.pilihan.strict), str(sebagai.bergrafik)))
        if not tugas.pilihan.ramai.paksa and (lama := _ingat(tugas.ke, jejak)) is not None:
            return lama._replace(hasil="tidak berubah", folder=tugas.folder.as_posix())
        return _susun(tugas, sebagai, jejak)
    except Berhenti as galat:
        return _gagal(tugas.folder, galat.pesan)
    except OSError as galat:
        return _gagal(tugas.folder, f"{galat.filename} tidak dapat dibaca atau ditulis")


def _susun(tugas: TugasBuild, sebagai: Rupa, jejak: str) -> Catatan:
    def ingatan(hasil: Compilation) -> dict[str, bytes]:
        isi = {"sidik": jejak, "catatan": _catatan(hasil, "disusun", berhasil=True)}
        return {INGATAN: json.dumps(isi, ensure_ascii=False).encode()}

    with redirect_stderr(StringIO()) as pesan:
        hasil, berhasil = build.satu(tugas.folder, tugas.ke, sebagai, tugas.pilihan, ingatan)
    catatan = _catatan(hasil, "disusun" if berhasil else "tidak disusun", berhasil=berhasil)
    return catatan if berhasil else catatan._replace(pesan=pesan.getvalue())


def periksa(pilihan: PilihanCheck) -> Catatan:
    """Check a folder; its findings are told a line each."""
    try:
        semua, sumber = check.susun(pilihan)
        ((hasil, usang),) = semua
        tampilan, _ = check.tampilan(pilihan, [(hasil, usang)], sumber)
    except Berhenti as galat:
        return _gagal(pilihan.data[0], galat.pesan)
    berhasil = not any(d.severity in tampilan.gagal for d in tampilan.temuan)
    catatan = _catatan(hasil, "bersih" if berhasil else "ada kesalahan", berhasil=berhasil)
    hitung = rekap(tampilan.temuan)
    return catatan._replace(
        kesalahan=hitung[Severity.ERROR], peringatan=hitung[Severity.WARNING], pesan=concise.tulis(tampilan)
    )


def _gagal(folder: Path, pesan: str) -> Catatan:
    return Catatan(
        folder.as_posix(), "", TAK_ADA, 1, 0, TAK_ADA, TAK_ADA, TAK_ADA, "gagal", berhasil=False, pesan=pesan
    )


def _dibaca(tugas: TugasBuild) -> Iterator[Path]:
    """Yield what a build reads: the folder, the year before if it is named, the baseline."""
    yield tugas.folder
    kepala = tugas.folder / "laporan.yaml"
    if kepala.is_file() and (cocok := TAHUN_LALU.search(kepala.read_text("utf-8", "replace"))):
        yield tugas.folder / cocok[1]
    if tugas.pilihan.baseline is not None:
        yield tugas.pilihan.baseline


def _ingat(ke: Path, jejak: str) -> Catatan | None:
    """Return what came of the last build, if it was made from the same, ended, and all its files are still there."""
    if terputus(ke):
        return None
    try:
        isi = json.loads((ke / INGATAN).read_bytes())
        utuh = all((ke / nama).is_file() for nama in (ke / TANDA).read_text("utf-8").splitlines())
        return Catatan(*isi["catatan"]) if isi["sidik"] == jejak and utuh else None
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _catatan(hasil: Compilation, kata: str, *, berhasil: bool) -> Catatan:
    hitung = rekap(hasil.diagnosa)
    laporan = hasil.hasil.laporan if hasil.hasil else None
    return Catatan(
        hasil.folder.as_posix(),
        laporan.berkas.laporan.instansi.nama if laporan else "",
        str(laporan.tahun) if laporan else TAK_ADA,
        hitung[Severity.ERROR],
        hitung[Severity.WARNING],
        _cetak(hasil.hasil, _indeks(hasil.hasil)),
        _cetak(hasil.hasil, "ringkasan.capaian"),
        _cetak(hasil.hasil, "total.serapan"),
        kata,
        berhasil,
    )


def _indeks(hasil: Hasil | None) -> str:
    """Return the address of the first indicator that is made of other indicators."""
    for id_, satu in hasil.laporan.indikator.items() if hasil else ():
        rumus = satu.objek.rumus
        if rumus is not None and (rumus.rerata or rumus.geometrik or (rumus.tertimbang and not berbagian(satu.objek))):
            return f"indikator.{id_}.realisasi"
    return ""


def _cetak(hasil: Hasil | None, alamat: str) -> str:
    figur = hasil.figur.get(alamat) if hasil else None
    return figur.cetak if figur else TAK_ADA
