"""``lakip rekap``: a government's own report over the reports of its agencies."""

from __future__ import annotations

import sys
from functools import partial

from lakip_cli.batch.cari import tahun_di_bawah
from lakip_cli.cli.banyak import kerjakan
from lakip_cli.cli.build import format_hasil, tulis
from lakip_cli.cli.layar import Berhenti, berwarna, lapor
from lakip_cli.cli.pekerjaan import pelaksana
from lakip_cli.cli.pilihan import PilihanRekap
from lakip_cli.cli.simpanan import Rupa, ingatkan, rupa
from lakip_cli.compiler import CATALOGUE
from lakip_cli.diagnostics import Tampilan, text
from lakip_cli.formats.json import tulis_figur
from lakip_cli.model.rekap import BerkasRekap
from lakip_cli.output import susun_naskah
from lakip_cli.rekap import NAMA, Rekap, baca, cari, hitung, naskah, ringkas


def jalankan(pilihan: PilihanRekap) -> int:
    """Read every report, sum them up and write the summary; 1 if none could be read."""
    sebagai = rupa(format_hasil(pilihan.format), diminta=pilihan.grafik)
    berkas = _baca(pilihan)
    akar = pilihan.akar.absolute() if pilihan.ramai.scheduler else pilihan.akar
    temuan = cari(akar, berkas, tahun_di_bawah(akar))
    semua = kerjakan(ringkas, temuan.tugas, pelaksana(pilihan.ramai), lambda satu: satu.tugas.tampil)
    rekap = hitung(berkas, list(semua), temuan.tak_disebut)
    for satu in rekap.gagal:
        lapor(f"{satu.tugas.tampil} tidak direkap: {satu.sebab}")
    if not rekap.instansi:
        lapor(f"tidak ada laporan tahun {berkas.tahun} yang dapat direkap; hasil lama tidak disentuh")
        return 1
    _tulis(rekap, pilihan, sebagai)
    ingatkan(sebagai.jenis, diminta=pilihan.grafik)
    return 0


def _baca(pilihan: PilihanRekap) -> BerkasRekap:
    nama = (pilihan.akar / NAMA).as_posix()
    if not (pilihan.akar / NAMA).is_file():
        raise Berhenti(2, f"{nama} tidak ada; tulis di sana pemerintah dan tahun yang direkap")
    bacaan = baca(pilihan.akar)
    if bacaan.berkas is None:
        temuan = tuple(satu._replace(span=satu.span._replace(file=nama)) for satu in bacaan.temuan)
        tampilan = Tampilan(temuan, {nama: bacaan.teks}, CATALOGUE, berwarna(sys.stderr))
        lapor(text.tulis(tampilan).rstrip("\n"))
        raise Berhenti(1)
    return bacaan.berkas


def _tulis(rekap: Rekap, pilihan: PilihanRekap, sebagai: Rupa) -> None:
    berkas = rekap.berkas
    kepala = {"judul": berkas.judul, "pemerintah": berkas.pemerintah, "tahun": berkas.tahun}
    ke = pilihan.keluaran / f"rekap-{berkas.tahun}"
    simpanan = sebagai.simpanan if sebagai.bergrafik else None
    hasil = susun_naskah(naskah(rekap), sebagai.jenis, partial(tulis_figur, kepala, rekap.figur), simpanan, lapor)
    isi = tulis(hasil, ke)
    instansi = f"{len(rekap.instansi)} instansi, {len(rekap.gagal)} laporan tidak direkap"
    lapor(f"{pilihan.akar.as_posix()} → {ke.as_posix()}: {len(isi)} berkas, {instansi}")
