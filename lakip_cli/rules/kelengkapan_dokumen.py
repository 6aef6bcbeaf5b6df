"""Rules about completeness: what makes a report a document, signature, date and review."""

from __future__ import annotations

from collections.abc import Iterator

from lakip_cli.diagnostics import Severity, kutip
from lakip_cli.rules.aturan import Context, Temuan, aturan


@aturan("L501", "tanpa-penandatangan", Severity.WARNING, "Laporan belum berpenanda tangan atau bertanggal")
def tanpa_penandatangan(context: Context) -> Iterator[Temuan]:
    """Laporan tidak menyebut penanda tangan atau tanggalnya.

    *Mengapa.* Laporan yang tidak ditandatangani belum diformalkan (PermenPAN-RB 88/2021, 3.a).

    *Contoh.* `laporan.yaml` tanpa `penandatangan`.

    *Perbaikan.* Tulis `penandatangan` (id pejabat) dan `tanggal`.
    """
    laporan = context.hasil.laporan.berkas.laporan
    if kurang := [kunci for kunci in ("penandatangan", "tanggal") if getattr(laporan, kunci) is None]:
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
