"""Hypotheses of people: the year computed anew with other values of some facts."""

from __future__ import annotations

from collections.abc import Mapping

from lakip_cli.calculate import calculate
from lakip_cli.calculate.buku import Hasil
from lakip_cli.calculate.rumus.skala import PRESET
from lakip_cli.diagnostics import Diagnostic, Span
from lakip_cli.model.dasar import Objek
from lakip_cli.model.ikat import ikat
from lakip_cli.model.tercetak import Klaim
from lakip_cli.resolve import resolve
from lakip_cli.source import Daftar, Isi, Peta, Skalar, span
from lakip_cli.tercetak.kode import KODE


def hitung(hasil: Hasil, klaim: Klaim) -> tuple[Hasil | None, list[Diagnostic]]:
    """Compute the year as if the facts that ``klaim`` names had its values; the year itself stays as it is."""
    pengganti, temuan = _pengganti(hasil, klaim.andaikan or {})
    if temuan:
        return None, temuan
    berkas = hasil.laporan.berkas
    for bidang in berkas._fields:
        objek = getattr(berkas, bidang)
        if isinstance(objek, Objek) and any(tempat.file == objek.pohon.sumber.nama for tempat in pengganti):
            baru, salah = ikat(type(objek), _ganti(objek.pohon, pengganti))
            if baru is None:
                return None, [_tidak_sah(klaim, salah)]
            berkas = berkas._replace(**{bidang: baru})  # type: ignore[arg-type]  # the same model as before
    laporan, salah = resolve(berkas, PRESET)
    return (None, [_tidak_sah(klaim, salah)]) if laporan is None else (calculate(laporan), [])


def _pengganti(hasil: Hasil, andaikan: Mapping[Skalar, Skalar]) -> tuple[dict[Span, Skalar], list[Diagnostic]]:
    pengganti: dict[Span, Skalar] = {}
    temuan = []
    for alamat, nilai in andaikan.items():
        figur = hasil.cari(alamat)
        if figur is not None and figur.tempat:
            pengganti[figur.tempat[0]] = nilai
            continue
        dekat = hasil.mirip(alamat) if figur is None else None
        saran = f"; maksud Anda {dekat}?" if dekat else ""
        sebab = "tidak dikenal" if figur is None else "bukan fakta, melainkan hasil hitungan"
        temuan.append(KODE["R102"].at(span(alamat), f"alamat {alamat} {sebab}{saran}"))
    return pengganti, temuan


def _tidak_sah(klaim: Klaim, salah: list[Diagnostic]) -> Diagnostic:
    tempat = span(next(iter((klaim.andaikan or {}).values())))
    return KODE["R102"].at(tempat, f"dengan andaian ini data tidak sah: {salah[0].message}")


def _ganti(isi: Isi, pengganti: Mapping[Span, Skalar]) -> Isi:
    """Return a copy of a tree with some scalars replaced; each keeps the place of the one it replaces."""
    if isinstance(isi, Skalar):
        lain = pengganti.get(span(isi))
        return isi if lain is None else _di_tempat(lain, isi)
    if isinstance(isi, Daftar):
        daftar = Daftar(_ganti(satu, pengganti) for satu in isi)
        daftar.sumber, daftar.mulai, daftar.akhir = isi.sumber, isi.mulai, isi.akhir
        return daftar
    peta = Peta((kunci, _ganti(satu, pengganti)) for kunci, satu in isi.items())
    peta.sumber, peta.mulai, peta.akhir, peta.kunci = isi.sumber, isi.mulai, isi.akhir, isi.kunci
    return peta


def _di_tempat(nilai: Skalar, asal: Skalar) -> Skalar:
    salinan = Skalar(nilai)
    salinan.sumber, salinan.mulai, salinan.akhir, salinan.polos = asal.sumber, asal.mulai, asal.akhir, nilai.polos
    return salinan
