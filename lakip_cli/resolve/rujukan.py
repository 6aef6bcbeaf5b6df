"""Every other reference of a year: to tujuan, misi, scales, indicators, officials, positions, accounts, pictures."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from lakip_cli.model.dasar import Objek, slug
from lakip_cli.model.kinerja import Indikator
from lakip_cli.model.nilai import Bagian
from lakip_cli.resolve.laporan import Laporan, PaguTertulis, berbagian, induk_akun
from lakip_cli.resolve.penaut import Penaut


def periksa(penaut: Penaut, laporan: Laporan, skala_baku: Collection[str]) -> None:
    """Follow what the budget tree does not; ``skala_baku`` are the ids of the built-in scales."""
    _kinerja(penaut)
    skala = (*skala_baku, *penaut.berkas.laporan.skala)
    _indikator(penaut, skala)
    _pejabat(penaut)
    _jabatan(penaut)
    _akun(penaut, laporan)
    _versi(penaut, laporan)
    _perjanjian(penaut)
    _gambar(penaut)
    _terpakai(penaut)
    if (kategori := penaut.berkas.laporan.kebijakan.kategori) is not None:
        penaut.ada(kategori.skala, skala, "skala", kategori.at("skala"))


def _kinerja(penaut: Penaut) -> None:
    kinerja, renstra = penaut.berkas.kinerja, penaut.berkas.renstra
    for sasaran in kinerja.sasaran.values():
        if sasaran.tujuan is not None:
            penaut.ada(sasaran.tujuan, kinerja.tujuan, "tujuan", sasaran.at("tujuan"))
    if renstra is None:
        return
    for tujuan in kinerja.tujuan.values():
        if tujuan.misi is not None:
            penaut.ada(tujuan.misi, renstra.misi, "misi", tujuan.at("misi"))
    for strategi in renstra.strategi.values():
        if strategi.tujuan is not None:
            dikenal = {**kinerja.tujuan, **kinerja.sasaran}
            penaut.ada(strategi.tujuan, dikenal, "tujuan atau sasaran", strategi.at("tujuan"))
    if renstra.misi_didukung is not None:
        penaut.ada(renstra.misi_didukung, renstra.misi, "misi", renstra.at("misi_didukung"))


def _indikator(penaut: Penaut, skala: Collection[str]) -> None:
    for tertaut in penaut.indikator.values():
        indikator = tertaut.objek
        if indikator.skala is not None:
            penaut.ada(indikator.skala, skala, "skala", indikator.at("skala"))
        _rumus(penaut, indikator)
    rantai = {i.id: i.objek.rumus.acuan for i in penaut.indikator.values() if i.objek.rumus and not berbagian(i.objek)}
    _berputar(penaut, rantai, "indikator")


def _rumus(penaut: Penaut, indikator: Indikator) -> None:
    """Every name in a formula is an indicator, or a part where the realisation has parts."""
    rumus = indikator.rumus
    if rumus is None:
        return
    for nomor, acuan in enumerate(() if berbagian(indikator) else rumus.acuan):
        langkah = acuan if rumus.tertimbang else nomor
        penaut.ada(acuan, penaut.indikator, "indikator", indikator.at("rumus", rumus.jenis, langkah))
    bobot = {slug(nama): nama for nama in rumus.tertimbang or ()}
    for ukuran, seri in (("target", indikator.target), ("realisasi", indikator.realisasi)):
        for tahun, nilai in seri.tahun if seri and bobot else ():
            for nama, _ in nilai.isi if isinstance(nilai, Bagian) else ():
                if slug(nama) not in bobot:
                    penaut.ada(nama, bobot.values(), "bobot bagian", indikator.at(ukuran, str(tahun), nama))


def _berputar(penaut: Penaut, rantai: Mapping[str, tuple[str, ...]], jenis: str) -> None:
    terlapor: set[str] = set()
    for awal in rantai:
        if awal not in terlapor and (putaran := _putaran(rantai, awal)):
            terlapor.update(putaran)
            jalan = " → ".join((awal, *putaran))
            pesan = f"{jenis} “{awal}” bergantung pada dirinya sendiri ({jalan}); putuskan rantainya"
            penaut.temukan("R003", penaut.letak[jenis, awal], pesan)


def _pejabat(penaut: Penaut) -> None:
    laporan, perjanjian, lra = penaut.berkas.laporan, penaut.berkas.perjanjian, penaut.berkas.lra
    rujukan: list[tuple[Objek | None, str]] = [
        (laporan, "penandatangan"), (laporan.reviu, "pejabat"),
        (perjanjian, "pihak_pertama"), (perjanjian, "pihak_kedua"), (lra, "penandatangan"),
    ]  # fmt: skip
    for objek, bidang in rujukan:
        if objek is not None and (id_ := getattr(objek, bidang)) is not None:
            penaut.ada(id_, laporan.pejabat, "pejabat", objek.at(bidang))


def _jabatan(penaut: Penaut) -> None:
    organisasi = penaut.berkas.organisasi
    if organisasi is None:
        return
    rantai = {}
    for id_, jabatan in organisasi.jabatan.items():
        penaut.letak["jabatan", id_] = jabatan.letak
        if jabatan.atasan is not None and penaut.ada(
            jabatan.atasan, organisasi.jabatan, "jabatan", jabatan.at("atasan")
        ):
            rantai[id_] = (jabatan.atasan,)
    _berputar(penaut, rantai, "jabatan")


def _akun(penaut: Penaut, laporan: Laporan) -> None:
    """An account with children has no money of its own, in the LRA as in the belanja of a sub kegiatan."""
    induk = {induk_akun(kode, laporan.akun) for kode in laporan.akun}
    for kode, satu in laporan.akun.items():
        if kode in induk and (satu.pagu is not None or satu.realisasi is not None):
            penaut.temukan("R004", satu.letak, f"akun {kode} punya akun anak; hapus uangnya, jumlahnya dihitung")
    for sub in laporan.simpul.values():
        induk = {induk_akun(kode, sub.belanja) for kode in sub.belanja}
        for kode, uang in sub.belanja.items():
            if kode in induk:
                pesan = f"belanja {kode} dan akun anaknya terhitung dua kali; hapus salah satu"
                penaut.temukan("R004", uang.letak, pesan)


def _versi(penaut: Penaut, laporan: Laporan) -> None:
    """A pagu names versions that the DPA has."""
    perjanjian = penaut.berkas.perjanjian
    milik = [*laporan.pagu, *(PaguTertulis(satu, ("pagu",), satu.pagu) for satu in laporan.akun.values() if satu.pagu)]
    milik += (
        [PaguTertulis(perjanjian, ("program", id_), seri) for id_, seri in perjanjian.program.items()]
        if perjanjian
        else []
    )
    for satu in milik:
        for tahun, nama in satu.versi():
            tempat = satu.objek.at(*satu.kunci, *((tahun,) if tahun else ()), nama)
            penaut.ada(nama, laporan.versi, "versi pagu", tempat)


def _perjanjian(penaut: Penaut) -> None:
    perjanjian, anggaran = penaut.berkas.perjanjian, penaut.berkas.anggaran
    if perjanjian is not None and anggaran is not None:
        for id_ in perjanjian.program:
            penaut.ada(id_, anggaran.program, "program", perjanjian.at("program", id_))


def _terpakai(penaut: Penaut) -> None:
    """The id of a computed row cannot be given to a row."""
    organisasi, perjanjian = penaut.berkas.organisasi, penaut.berkas.perjanjian
    pesan = "id {} “{}” dipakai untuk jumlah; ganti id itu"
    for tabel in organisasi.pegawai.values() if organisasi else ():
        if "jumlah" in tabel.baris:
            penaut.temukan("R002", tabel.at("baris", "jumlah"), pesan.format("baris", "jumlah"))
    if perjanjian is not None and "total" in perjanjian.program:
        penaut.temukan("R002", perjanjian.at("program", "total"), pesan.format("program", "total"))


def _gambar(penaut: Penaut) -> None:
    for gambar in penaut.berkas.laporan.gambar.values():
        if masalah := penaut.berkas.masalah_gambar(gambar.berkas):
            penaut.temukan("R005", gambar.at("berkas"), f"berkas {gambar.berkas} {masalah}")


def _putaran(rantai: Mapping[str, tuple[str, ...]], awal: str) -> tuple[str, ...]:
    """Return the shortest chain that leads from ``awal`` back to it, or nothing."""
    antre: list[tuple[str, ...]] = [(lanjut,) for lanjut in rantai[awal]]
    lihat = set(rantai[awal])
    for jalan in antre:
        if jalan[-1] == awal:
            return jalan
        baru = [lanjut for lanjut in rantai.get(jalan[-1], ()) if lanjut not in lihat]
        lihat.update(baru)
        antre += [(*jalan, lanjut) for lanjut in baru]
    return ()
