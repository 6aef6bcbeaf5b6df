"""Chapters of the report: the bundled ones, or the agency's own in ``DATA/templates/``, with their narratives."""

from collections.abc import Iterable, Mapping
from pathlib import Path

import lakip_cli
from lakip_cli import angka
from lakip_cli.calculate.buku import Hasil
from lakip_cli.diagnostics import Diagnostic
from lakip_cli.naskah import Naskah
from lakip_cli.rekaman import NamedTuple
from lakip_cli.render.bahan import Bahan
from lakip_cli.render.berkas_narasi import narasi
from lakip_cli.render.jenis import Meta, SumberBab, Templat
from lakip_cli.render.kode import KODE
from lakip_cli.render.lingkungan import AKHIRAN
from lakip_cli.render.perakitan import rakit
from lakip_cli.render.rak import Rak
from lakip_cli.render.spesifikasi import berkas_spesifikasi, salah_spesifikasi
from lakip_cli.render.temuan import Temuan, diagnosa, mirip, rapikan
from lakip_cli.tabel.jenis import Tabel

BAB = ("sampul", "kata-pengantar", "daftar-isi", "ikhtisar", "bab-1", "bab-2", "bab-3", "bab-4", "lampiran")
TATA_LETAK = "templates/laporan.typ"
"""The agency's own layout of the PDF, in its folder."""


def templat_bawaan() -> Path:
    """Return the folder of bundled templates: in the wheel inside the package, in a checkout beside it."""
    paket = Path(lakip_cli.__file__).parent
    return paket / "templates" if (paket / "templates").is_dir() else paket.parent / "templates"


class IndikatorBab(NamedTuple):
    """An indicator as chapters name it."""

    id: str
    nama: str


class SasaranBab(NamedTuple):
    """A sasaran as chapters name it: its number counts all sasaran of the report."""

    id: str
    nomor: str
    nama: str
    tujuan: str
    indikator: tuple[IndikatorBab, ...]
    pendukung: tuple[IndikatorBab, ...]


def render(
    hasil: Hasil, klaim: tuple[Tabel, ...] = (), periksa: tuple[Diagnostic, ...] = ()
) -> tuple[Naskah | None, list[Diagnostic]]:
    """Render the whole report; a mistake in a template or narrative is a finding at its own file and line.

    ``klaim`` are the tables that tell what an earlier report prints otherwise, ``periksa`` all that a check found.
    """
    temuan: list[Diagnostic] = []
    rak = Rak()
    bahan = Bahan(hasil, rak, klaim, tuple(sorted(periksa)))
    konteks = _konteks(hasil)
    for nama, berkas, teks in _berkas_narasi(hasil):
        rak.narasi[nama], salah = narasi(berkas, teks, bahan.fungsi_narasi(), konteks)
        temuan += salah
    sendiri = dict(hasil.laporan.berkas.templat)
    temuan += salah_spesifikasi(sendiri)
    bawaan = templat_bawaan() / "bab"
    bab = [_sumber(id_, sendiri, bawaan) for id_ in BAB]
    naskah, salah = rakit(bab, bahan.fungsi(), konteks, _meta(hasil))
    if temuan or naskah is None:
        return None, sorted(temuan + salah)
    return naskah, sorted([*salah, *_narasi_sisa(hasil, rak), *_gambar_sisa(hasil, rak), *_templat_sisa(hasil)])


def _narasi_sisa(hasil: Hasil, rak: Rak) -> Iterable[Diagnostic]:
    """What somebody wrote and no chapter has printed."""
    teks = dict(hasil.laporan.berkas.narasi)
    return (diagnosa(satu, berkas, rapikan(teks[berkas]).split("\n")) for berkas, satu in rak.tak_tercetak())


def _gambar_sisa(hasil: Hasil, rak: Rak) -> Iterable[Diagnostic]:
    """Pictures that the data list and no narrative or chapter has asked for."""
    for id_, satu in hasil.laporan.berkas.laporan.gambar.items():
        if id_ not in rak.gambar:
            pesan, bantuan = f"gambar `{id_}` tidak tercetak", f"panggil dengan {{{{ gambar('{id_}') }}}}, atau hapus"
            yield KODE["T304"].at(satu.letak, pesan, bantuan)


def _templat_sisa(hasil: Hasil) -> Iterable[Diagnostic]:
    """Files beside the agency's own chapters, layouts and chart specifications that have the name of none."""
    if not hasil.laporan.berkas.templat:
        return
    spesifikasi = sorted(satu.stem for satu in (templat_bawaan() / "grafik").glob("*.json"))
    dikenal = [*map(_berkas_bab, BAB), TATA_LETAK, *map(berkas_spesifikasi, spesifikasi)]
    for nama, teks in hasil.laporan.berkas.templat:
        if nama not in dikenal:
            pesan = f"berkas ini bukan bab, tata letak atau grafik laporan, maka tidak dipakai{mirip(nama, dikenal)}"
            bantuan = f"yang dikenal: {', '.join(dikenal)}"
            yield diagnosa(Temuan("T303", 1, pesan, bantuan=bantuan), nama, teks.split("\n"))


def _berkas_narasi(hasil: Hasil) -> Iterable[tuple[str, str, str]]:
    for berkas, teks in hasil.laporan.berkas.narasi:
        yield berkas.removeprefix("narasi/").removesuffix(".md"), berkas, teks


def _berkas_bab(id_: str) -> str:
    return f"templates/{id_}{AKHIRAN}"


def _sumber(id_: str, sendiri: Mapping[str, str], bawaan: Path) -> SumberBab:
    berkas = _berkas_bab(id_)
    if berkas in sendiri:
        return SumberBab(id_, berkas, sendiri[berkas])
    return SumberBab(id_, f"lakip:templates/bab/{id_}{AKHIRAN}", Templat(bawaan, f"{id_}{AKHIRAN}"), tepercaya=True)


def _meta(hasil: Hasil) -> Meta:
    kepala = hasil.laporan.berkas.laporan
    judul = f"{kepala.judul} {kepala.instansi.nama} Tahun {kepala.tahun}"
    return Meta(judul, kepala.instansi.nama, kepala.tahun)


def _konteks(hasil: Hasil) -> dict[str, object]:
    laporan, berkas = hasil.laporan, hasil.laporan.berkas
    return {
        "kepala": berkas.laporan,
        "tahun": laporan.tahun,
        "tahun_lalu": laporan.tahun - 1,
        "instansi": berkas.laporan.instansi,
        "renstra": berkas.laporan.renstra,
        "sasaran": _sasaran(hasil),
        "tujuan": [(id_, tujuan.nama) for id_, tujuan in laporan.tujuan.items()],
        "pegawai": list(berkas.organisasi.pegawai) if berkas.organisasi else [],
        "perjanjian": berkas.perjanjian,
        "lra": berkas.lra,
        "reviu": berkas.laporan.reviu,
        "bulan_laporan": angka.tanggal(berkas.laporan.tanggal) if berkas.laporan.tanggal else "",
    }


def _sasaran(hasil: Hasil) -> list[SasaranBab]:
    laporan = hasil.laporan

    def indikator(id_: str, *, pendukung: bool) -> tuple[IndikatorBab, ...]:
        return tuple(
            IndikatorBab(i.id, i.objek.nama) for i in laporan.indikator_milik("sasaran", id_, pendukung=pendukung)
        )

    return [
        SasaranBab(id_, str(n), s.nama, s.tujuan or "", indikator(id_, pendukung=False), indikator(id_, pendukung=True))
        for n, (id_, s) in enumerate(laporan.sasaran.items(), start=1)
    ]
