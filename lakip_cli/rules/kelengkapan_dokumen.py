"""Rules about completeness: what makes a report a document, signature, date and review."""

from __future__ import annotations

from collections.abc import Iterator

from lakip_cli.calculate.figur import Kosong
from lakip_cli.diagnostics import Severity, kutip
from lakip_cli.rules.aturan import Context, Temuan, aturan

BERKAS_BAGIAN = ("organisasi", "renstra", "perjanjian", "anggaran", "lra")
"""The files without which a part of the report is missing."""


@aturan("L501", "tanpa-penandatangan", Severity.WARNING, "Laporan belum berpenanda tangan atau bertanggal")
def tanpa_penandatangan(context: Context) -> Iterator[Temuan]:
    """Laporan tidak menyebut penanda tangan atau tanggalnya.

    *Mengapa.* Laporan yang tidak ditandatangani belum diformalkan (PermenPAN-RB 88/2021, 3.a).

    *Contoh.* `laporan.yaml` tanpa `penandatangan`.

    *Perbaikan.* Tulis `penandatangan` (id pejabat) dan `tanggal`.
    """
    laporan = context.hasil.laporan.berkas.laporan
    if kurang := [kunci for kunci in ("penandatangan", "tanggal") if kunci not in laporan.pohon]:
        pesan = f"laporan belum memuat {' dan '.join(kurang)}"
        yield Temuan(laporan.at("tahun"), pesan, f"tulis {' dan '.join(kurang)} dalam laporan.yaml")


@aturan("L502", "penandatangan-tanpa-nip", Severity.INFO, "Penanda tangan tanpa pangkat atau NIP")
def penandatangan_tanpa_nip(context: Context) -> Iterator[Temuan]:
    """Pejabat yang menandatangani laporan, reviu, atau LRA tidak berpangkat atau ber-NIP dalam data.

    *Mengapa.* Naskah resmi mencantumkan keduanya di bawah nama pegawai. Kepala daerah dan pejabat lain tanpa
    atasan dalam Perjanjian Kinerja tidak memilikinya, maka tidak ditanya.

    *Contoh.* `pejabat: {kepala: {nama: …, jabatan: …}}` tanpa `nip`.

    *Perbaikan.* Tulis `pangkat` dan `nip` pejabat itu.
    """
    berkas = context.hasil.laporan.berkas
    perjanjian, lra, laporan = berkas.perjanjian, berkas.lra, berkas.laporan
    bawahan = perjanjian.pihak_pertama if perjanjian and perjanjian.pihak_kedua else None
    penanda = (bawahan, laporan.reviu.pejabat if laporan.reviu else None, lra.penandatangan if lra else None)
    atas = {perjanjian.pihak_kedua or perjanjian.pihak_pertama} if perjanjian else set()
    for id_ in dict.fromkeys(satu for satu in (laporan.penandatangan, *penanda) if satu and satu not in atas):
        pejabat = laporan.pejabat[id_]
        if kurang := [kunci for kunci in ("pangkat", "nip") if getattr(pejabat, kunci) is None]:
            pesan = f"{kutip(pejabat.jabatan)} menandatangani, tetapi {' dan '.join(kurang)} belum ditulis"
            yield Temuan(pejabat.letak, pesan, f"tulis {' dan '.join(kurang)}")


@aturan("L503", "belum-direviu", Severity.INFO, "Pernyataan reviu belum ada")
def belum_direviu(context: Context) -> Iterator[Temuan]:
    """Laporan belum memuat pernyataan telah direviu.

    *Mengapa.* Laporan Kinerja direviu aparat pengawasan intern sebelum disampaikan (PermenPAN-RB 53/2014, Lampiran III;
    PermenPAN-RB 88/2021, 3.a).

    *Contoh.* `laporan.yaml` tanpa `reviu`.

    *Perbaikan.* Sesudah reviu sungguh dilakukan, tulis `reviu`: tanggal, tempat, dan pejabatnya.
    """
    laporan = context.hasil.laporan.berkas.laporan
    if laporan.reviu is None:
        yield Temuan(laporan.at("tahun"), "laporan belum memuat pernyataan telah direviu", "tulis reviu bila sudah")


@aturan("L504", "laporan-sebagian", Severity.INFO, "Laporan hanya memuat sebagian tahunnya")
def laporan_sebagian(context: Context) -> Iterator[Temuan]:
    """Laporan menyebut dirinya sebagian; temuan ini menyebut yang kurang, sebagai ganti satu temuan tiap kekurangan.

    *Mengapa.* Tahun yang hanya diketahui dari laporan lain tidak dapat dilengkapi, tetapi pembacanya harus tahu apa
    yang tidak ada.

    *Contoh.* Laporan yang menulis `sebagian: Disusun dari laporan tahun berikutnya`.

    *Perbaikan.* Lengkapi yang disebut, lalu hapus `sebagian`; bila memang tidak dapat dilengkapi, tidak ada yang perlu
    diubah.
    """
    berkas = context.hasil.laporan.berkas
    if berkas.laporan.sebagian is None:
        return
    kurang = [f"{nama}.yaml" for nama in BERKAS_BAGIAN if getattr(berkas, nama) is None]
    kurang += [] if berkas.narasi else ["narasi"]
    for ukuran in ("target", "realisasi"):
        if banyak := _tanpa(context, ukuran):
            kurang.append(f"{ukuran} {banyak} indikator sasaran")
    pesan = f"laporan ini hanya sebagian ({berkas.laporan.sebagian.rstrip('.')})"
    tidak = f"; tidak memuat {', '.join(kurang)}" if kurang else ""
    yield Temuan(berkas.laporan.at("sebagian"), f"{pesan}{tidak}", "lengkapi lalu hapus sebagian, bila datanya ada")


def _tanpa(context: Context, ukuran: str) -> int:
    """How many indicators of a sasaran have no value of a measure this year."""
    figur = context.hasil.figur
    utama = [i for i in context.hasil.laporan.indikator.values() if i.jenis_pemilik == "sasaran"]
    milik = (figur.get(f"indikator.{i.id}.{ukuran}") for i in utama if not i.objek.pendukung)
    return sum(satu is None or isinstance(satu.isi, Kosong) for satu in milik)
