"""The YAML of one year becomes that of the next: what was measured becomes an earlier year, the rest is asked for."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import get_origin

from lakip_cli import source
from lakip_cli.fmt.komentar import Butir, butir, pohon
from lakip_cli.fmt.penata import BERTAHUN, baris_berkas, dalam_kurung
from lakip_cli.model.anggaran import Akun, Anggaran, BerkasAnggaran, BerkasLra, Kegiatan, Keluaran, Program, SubKegiatan
from lakip_cli.model.dasar import Objek
from lakip_cli.model.kinerja import BerkasKinerja, Indikator
from lakip_cli.model.laporan import BerkasLaporan
from lakip_cli.model.nilai import KUNCI_PERIODE, KUNCI_TAHUN, Seri
from lakip_cli.model.organisasi import BerkasOrganisasi
from lakip_cli.model.perjanjian import BerkasPerjanjian
from lakip_cli.model.skema import BERKAS
from lakip_cli.model.susunan import Jenis, jenis, jenis_isi
from lakip_cli.resolve import Laporan, berbagian
from lakip_cli.rules.bagian import TANDA
from lakip_cli.source import Isi, Peta, Skalar

_BUANG: Mapping[type[Objek], Sequence[str]] = {
    BerkasLaporan: ("tahun_lalu", "sebagian", "reviu"),
    BerkasPerjanjian: ("tanggal_perubahan", "sumber"),
    BerkasAnggaran: ("dpa",),
    BerkasLra: ("sumber",),
    Program: ("tak_terinci",),
    Kegiatan: ("tak_terinci",),
    Indikator: ("bukti",),
}
"""What belongs to one year alone: the next one has its own, or none."""
_BERTAHUN_SENDIRI = (Akun, Anggaran, Keluaran, Program, Kegiatan, SubKegiatan)
"""Objects in which a value without a year is of the report's year, and so are the notes on it."""
_SKEMA = re.compile(r"(# yaml-language-server: \$schema=)(\S+)")
BELUM = "belum"


class Penerus:
    """Carries the files of one year over into the next; ``skema`` gives the path of a schema from there."""

    def __init__(self, laporan: Laporan, tahun_lalu: str, skema: Callable[[str], str]) -> None:
        self.lalu = laporan.tahun
        self.kini = laporan.tahun + 1
        self._laporan = laporan
        self._tahun_lalu = tahun_lalu
        self._skema = skema
        self._ganti = self._pengganti()
        self._tanda = self._penanda()

    def _pengganti(self) -> Mapping[tuple[type[Objek], str], str]:
        lra = self._laporan.berkas.lra
        akhir_tahun = lra is not None and lra.tanggal == date(self.lalu, 12, 31)
        return {
            (BerkasLaporan, "tahun"): str(self.kini),
            (BerkasLaporan, "keadaan"): "draf",
            (BerkasLaporan, "audit"): "belum diaudit",
            (BerkasLaporan, "tanggal"): BELUM,
            (BerkasPerjanjian, "tanggal"): BELUM,
            (BerkasLra, "tanggal"): f"{self.kini}-12-31" if akhir_tahun else BELUM,
        }

    def _penanda(self) -> Mapping[tuple[type[Objek], str], str]:
        """What a person must confirm, by the key above which it is said."""
        masa = self._laporan.berkas.laporan.renstra
        baru = "tulis masa renstra yang baru, dan sesuaikan tujuan, sasaran, serta targetnya"
        habis = {(BerkasLaporan, "renstra"): baru} if masa is not None and masa.akhir < self.kini else {}
        return habis | {
            (BerkasLaporan, "pejabat"): f"pastikan pejabat penanda tangan dokumen {self.kini}, pangkat dan NIP-nya",
            (BerkasLaporan, "gambar"): f"ganti gambar kegiatan {self.lalu} dengan gambar {self.kini}",
            (BerkasKinerja, "sasaran"): f"pastikan sasaran dan indikator sama dengan Perjanjian Kinerja {self.kini}",
            (BerkasOrganisasi, "pegawai"): f"cocokkan banyaknya pegawai dengan keadaan 31 Desember {self.kini}",
            (BerkasAnggaran, "program"): f"samakan program, kegiatan dan sub kegiatan dengan DPA {self.kini}",
        }

    def berkas(self, nama: str, isi: Peta) -> bytes:
        """Return the next year's text of file ``nama`` (``kinerja``)."""
        model = jenis(BERKAS[nama])
        akar = self._terus(self._bersih(pohon(isi)), model)
        if nama == "laporan" and self._tahun_lalu:
            akar.anak.append(_baru(f"tahun_lalu: {self._tahun_lalu}"))
        return "".join(f"{baris}\n" for baris in baris_berkas(akar, model)).encode()

    # ── entries ─────────────────────────────────────────────────────────────────────────────────────────────

    def _terus(self, induk: Butir, milik: Jenis) -> Butir:
        """Return an entry with what is below it carried over; one in brackets stays so if nothing changes."""
        lama = _anak(induk)
        baru = [hasil for satu in lama if (hasil := self._satu(satu, milik)) is not None]
        sama = len(baru) == len(lama) and all(satu is dahulu for satu, dahulu in zip(baru, lama, strict=True))
        return induk if sama else induk._replace(anak=baru)

    def _satu(self, satu: Butir, induk: Jenis) -> Butir | None:
        """Return the next year's entry, or None if it has none."""
        kunci = str(satu.kunci)
        if kunci in _BUANG.get(induk, ()):
            return None
        hasil = self._isi(satu, kunci, induk)
        if hasil is not None and (tanda := self._tanda.get((induk, kunci))) is not None:
            return hasil._replace(atas=[*hasil.atas, f"# {TANDA} {tanda}"])
        return hasil

    def _isi(self, satu: Butir, kunci: str, induk: Jenis) -> Butir | None:
        milik = jenis_isi(induk, kunci)
        if (isi := self._ganti.get((induk, kunci))) is not None:
            return _bernilai(satu, isi)
        if (induk, kunci) == (BerkasPerjanjian, "program"):
            return satu._replace(anak=[_bernilai(anak, BELUM) for anak in _anak(satu)])
        if milik is Indikator:
            return self._indikator(satu, kunci)
        if induk in _BERTAHUN_SENDIRI and kunci in {"catatan", "sumber"}:
            return self._catatan(satu, induk)
        if milik in BERTAHUN and induk is not Indikator:
            return self._bertahun(satu, milik)
        if isinstance(satu.nilai, Peta) and _bersusun(milik):
            hasil = self._terus(satu, milik)
            return hasil if hasil is satu or hasil.anak else None
        return satu

    def _indikator(self, satu: Butir, id_: str) -> Butir:
        objek = self._laporan.indikator[id_].objek
        diminta = [ukuran for ukuran in ("target", "realisasi") if self._diminta(objek, ukuran)]
        hasil = self._terus(satu, Indikator)
        anak = [
            self._tambah(anak, jenis_isi(Indikator, str(anak.kunci))) if str(anak.kunci) in diminta else anak
            for anak in _anak(hasil)
        ]
        belum = [ukuran for ukuran in diminta if getattr(objek, ukuran) is None]
        return hasil._replace(anak=[*anak, *(_baru(f"{ukuran}: {{{self.kini}: {BELUM}}}") for ukuran in belum)])

    def _diminta(self, objek: Indikator, ukuran: str) -> bool:
        """Whether a value of the next year must be asked for."""
        seri: Seri | None = getattr(objek, ukuran)
        tahun = {satu for satu, _ in seri.tahun} if seri else set()
        if self.kini in tahun or self.lalu in tahun:
            return self.kini not in tahun
        dihitung = objek.rumus is not None and bool(objek.rumus.acuan) and not berbagian(objek)
        bertarget = objek.target is not None and {self.kini, self.lalu} & {satu for satu, _ in objek.target.tahun}
        return ukuran == "realisasi" and bool(bertarget) and not dihitung

    # ── values by year ──────────────────────────────────────────────────────────────────────────────────────

    def _bertahun(self, satu: Butir, milik: Jenis) -> Butir:
        """Give a value its year, and ask for the next one's; values of earlier years alone stay alone."""
        if not _menurut_tahun(satu.nilai):
            return self._diberi_tahun(satu, milik)
        kunci = {str(anak) for anak in satu.nilai} if isinstance(satu.nilai, Peta) else set()
        ada = any(anak.startswith(str(self.kini)) for anak in kunci)
        dahulu = any(anak.startswith(str(self.lalu)) for anak in kunci)
        return self._tambah(satu, milik) if dahulu and not ada else satu

    def _tambah(self, satu: Butir, milik: Jenis) -> Butir:
        """Ask for the next year's value beside those of earlier years."""
        if satu.anak:
            return satu._replace(anak=[*satu.anak, _baru(f"{self.kini}: {BELUM}")])
        isi = dalam_kurung(satu.nilai, milik)
        return _bernilai(satu, f"{isi[:-1]}, {self.kini}: {BELUM}}}")

    def _diberi_tahun(self, satu: Butir, milik: Jenis) -> Butir:
        isi = self._berlaku(satu.nilai) if milik == "pagu" else satu.nilai
        return _bernilai(satu, f"{{{self.lalu}: {dalam_kurung(isi, milik)}, {self.kini}: {BELUM}}}")

    def _berlaku(self, isi: Isi) -> Isi:
        """Return the version of a pagu in force: the next year's budget document has other versions."""
        if not isinstance(isi, Peta) or not set(isi) <= set(self._laporan.versi):
            return isi
        return isi[max(isi, key=lambda nama: self._laporan.versi.index(str(nama)))]

    # ── notes ───────────────────────────────────────────────────────────────────────────────────────────────

    def _catatan(self, satu: Butir, induk: Jenis) -> Butir | None:
        """Give the notes on values of the report's year that year; a note on money alone belongs to its year."""
        if isinstance(satu.nilai, Skalar):
            return None if induk is Anggaran else satu
        anak = [hasil for milik in _anak(satu) if (hasil := self._bertahun_kunci(milik)) is not None]
        return satu._replace(anak=anak) if anak else None

    def _bertahun_kunci(self, satu: Butir) -> Butir | None:
        ukuran, *sisa = str(satu.kunci).split(".")
        if ukuran not in {"pagu", "realisasi", "target"} or (sisa and KUNCI_TAHUN.match(sisa[0])):
            return satu
        if ukuran == "pagu" and sisa:
            return None
        kunci = ".".join((ukuran, str(self.lalu), *sisa))
        return satu._replace(kunci=_baru(f"{kunci}: {BELUM}").kunci)

    # ── comments ────────────────────────────────────────────────────────────────────────────────────────────

    def _bersih(self, satu: Butir) -> Butir:
        """Return an entry without the comments that speak of the year that is over."""
        return satu._replace(
            anak=[self._bersih(anak) for anak in satu.anak],
            atas=self._komentar(satu.atas),
            samping=self._komentar(satu.samping),
            ekor=self._komentar(satu.ekor),
        )

    def _komentar(self, komentar: Sequence[str]) -> list[str]:
        """Return the comments that stay; lines that follow each other are one comment."""
        hasil: list[str] = []
        alinea: list[str] = []
        for satu in (*komentar, ""):
            if satu and not _SKEMA.match(satu):
                alinea += [] if "lakip:" in satu else [satu]
                continue
            if not any(re.search(rf"\b{self.lalu}\b", baris) for baris in alinea):
                hasil += alinea
            alinea = []
            hasil.append(_SKEMA.sub(lambda cocok: cocok[1] + self._skema(cocok[2]), satu))
        return hasil[:-1]


def _anak(satu: Butir) -> list[Butir]:
    """Return the entries of a map, also of one in brackets."""
    return satu.anak or butir(satu.nilai, satu.kunci, satu.mulai, buka=True).anak


def _baru(baris: str) -> Butir:
    """Make an entry of a line of YAML."""
    isi, temuan = source.baca(f"{baris}\n".encode(), "")
    assert isinstance(isi, Peta), temuan  # noqa: S101 - the line is ours
    ((kunci, nilai),) = isi.items()
    return butir(nilai, kunci, 0)


def _bernilai(satu: Butir, yaml: str) -> Butir:
    """Return an entry with another value."""
    return satu._replace(nilai=_baru(f"x: {yaml}").nilai, anak=[], dalam=[])


def _menurut_tahun(isi: Isi) -> bool:
    return isinstance(isi, Peta) and any(KUNCI_TAHUN.match(satu) or KUNCI_PERIODE.match(satu) for satu in isi)


def _bersusun(milik: Jenis) -> bool:
    """Whether values of a kind are objects, or maps of objects."""
    asal: object = get_origin(milik)
    model = jenis_isi(milik, "") if asal is dict else milik
    return isinstance(model, type) and issubclass(model, Objek)
