"""Rules about completeness: what each indicator must tell of itself, and what was done about recommendations."""

from __future__ import annotations

from collections.abc import Iterator

from lakip_cli.diagnostics import Related, Severity, kutip
from lakip_cli.model.nilai import Angka, Seri
from lakip_cli.resolve import IndikatorTertaut
from lakip_cli.rules.aturan import Context, Temuan, aturan
from lakip_cli.rules.kelengkapan_sasaran import kurang, terukur

SKALA_AKIP = ("permenpan-88-2021", "permenpan-12-2015")


@aturan("L401", "indikator-tanpa-definisi", Severity.WARNING, "Indikator tanpa definisi operasional")
def tanpa_definisi(context: Context) -> Iterator[Temuan]:
    """Sebuah indikator sasaran tidak memuat definisi operasional.

    *Mengapa.* Tanpa definisi, dua orang mengukur hal yang berbeda; indikator harus spesifik dan dapat diukur
    (PermenPAN 20/M.PAN/11/2008).

    *Contoh.* Indikator “Persentase layanan tepat waktu” tanpa keterangan apa yang disebut tepat waktu.

    *Perbaikan.* Tulis `definisi`: apa yang dihitung, terhadap apa, kapan.
    """
    yield from kurang(
        context, lambda i: bool(i.objek.definisi), "definisi operasional", "tulis definisi pada indikatornya"
    )


@aturan("L402", "indikator-tanpa-sumber-data", Severity.WARNING, "Indikator tanpa sumber data")
def tanpa_sumber_data(context: Context) -> Iterator[Temuan]:
    """Sebuah indikator sasaran tidak menyebut sumber datanya.

    *Mengapa.* Capaian yang tidak dapat ditelusuri ke datanya tidak dapat diyakini pereviu (PermenPAN-RB 53/2014,
    Lampiran III).

    *Contoh.* Realisasi 84,50 tanpa nama survei atau register asalnya.

    *Perbaikan.* Tulis `sumber_data`: dokumen atau register asal angkanya.
    """
    yield from kurang(
        context, lambda i: bool(i.objek.sumber_data), "sumber data", "tulis sumber_data pada indikatornya"
    )


@aturan("L403", "indikator-tanpa-bukti", Severity.INFO, "Indikator tanpa bukti")
def tanpa_bukti(context: Context) -> Iterator[Temuan]:
    """Sebuah indikator sasaran tidak menunjuk bukti realisasinya.

    *Mengapa.* Evaluator meminta bukti tiap realisasi (PermenPAN-RB 88/2021); yang ditunjuk sekarang tidak perlu dicari
    nanti.

    *Contoh.* Indikator tanpa `bukti`.

    *Perbaikan.* Tulis `bukti`: berkas di dalam folder tahun, atau tautan.
    """
    yield from kurang(context, lambda i: bool(i.objek.bukti), "bukti", "tulis bukti: berkas atau tautan")


@aturan("L404", "indikator-tanpa-penanggung-jawab", Severity.INFO, "Indikator tanpa penanggung jawab")
def tanpa_penanggung_jawab(context: Context) -> Iterator[Temuan]:
    """Sebuah indikator sasaran tidak menyebut siapa yang menjawab atas angkanya.

    *Mengapa.* Pereviu menanyakan penanggung jawab pengumpulan data di tiap unit kerja (PermenPAN-RB 53/2014,
    Lampiran III).

    *Contoh.* Indikator tanpa `penanggung_jawab`.

    *Perbaikan.* Tulis jabatannya dalam `penanggung_jawab`.
    """
    yield from kurang(context, lambda i: bool(i.objek.penanggung_jawab), "penanggung jawab", "tulis penanggung_jawab")


@aturan("L405", "tanpa-indikator-utama", Severity.WARNING, "Sasaran tanpa Indikator Kinerja Utama")
def tanpa_iku(context: Context) -> Iterator[Temuan]:
    """Sebuah sasaran punya indikator, tetapi tidak satu pun ditandai Indikator Kinerja Utama.

    *Mengapa.* Keberhasilan sasaran diukur dengan Indikator Kinerja Utama (PermenPAN 09/M.PAN/5/2007); pereviu
    mencocokkan keduanya (PermenPAN-RB 53/2014, Lampiran III).

    *Contoh.* Sasaran dengan dua indikator, keduanya tanpa `iku: ya`.

    *Perbaikan.* Tandai indikator utamanya dengan `iku: ya`.
    """
    for satu in terukur(context):
        if satu.indikator and not any(i.objek.iku for i in satu.indikator):
            pesan = f"sasaran {kutip(satu.objek.nama)} tidak punya Indikator Kinerja Utama"
            yield Temuan(satu.indikator[0].objek.letak, pesan, "tandai indikator utamanya dengan iku: ya")


@aturan("L406", "bukti-tidak-ada", Severity.WARNING, "Berkas bukti tidak ada")
def bukti_tidak_ada(context: Context) -> Iterator[Temuan]:
    """Sebuah indikator menunjuk berkas bukti yang tidak ada di dalam folder tahun.

    *Mengapa.* Bukti yang dijanjikan tetapi tidak terlampir sama dengan tidak ada.

    *Contoh.* `bukti: bukti/survei.csv`, sedangkan folder itu kosong.

    *Perbaikan.* Simpan berkasnya di dalam folder tahun, atau tulis tautan `https://…`.
    """
    berkas = context.hasil.laporan.berkas
    for satu in context.hasil.laporan.indikator.values():
        bukti = satu.objek.bukti
        if bukti is not None and "://" not in bukti and (masalah := berkas.masalah(bukti)):
            yield Temuan(
                satu.objek.at("bukti"), f"bukti {kutip(bukti)} {masalah}", "simpan berkasnya, atau tulis tautan"
            )


# ── recommendations ─────────────────────────────────────────────────────────────────────────────────────────


@aturan("L407", "rasio-tanpa-masukan", Severity.INFO, "Realisasi rasio tanpa pembilang dan penyebut")
def rasio_tanpa_masukan(context: Context) -> Iterator[Temuan]:
    """Indikator sasaran yang dirumuskan sebagai rasio hanya menyebut hasilnya pada tahun laporan.

    *Mengapa.* Hasil tanpa pembilang dan penyebut tidak dapat dihitung ulang pereviu (PermenPAN-RB 53/2014,
    Lampiran III).

    *Contoh.* `rumus: {rasio: […, …]}` dengan `realisasi: {2024: 90.3}`.

    *Perbaikan.* Tulis `pembilang` dan `penyebut`, atau `90 / 226`.
    """
    tahun = context.hasil.laporan.tahun

    def cukup(satu: IndikatorTertaut) -> bool:
        rumus, seri = satu.objek.rumus, satu.objek.realisasi
        rasio = rumus is not None and rumus.rasio is not None and seri is not None
        return not rasio or not isinstance(seri.pada(tahun, tahun) if seri else None, Angka)

    bantuan = "tulis pembilang dan penyebutnya dalam realisasi"
    yield from kurang(context, cukup, f"pembilang dan penyebut realisasi {tahun}", bantuan)


@aturan("L408", "persentase-tanpa-hitungan", Severity.INFO, "Realisasi persentase tanpa hitungan dan sumber")
def persentase_tanpa_hitungan(context: Context) -> Iterator[Temuan]:
    """Indikator sasaran bersatuan persen hanya menyebut hasilnya: tanpa rumus, sumber data, maupun bukti.

    *Mengapa.* Persentase selalu bagian dari sesuatu; tanpa pembilang, penyebut dan sumbernya pereviu tidak dapat
    meyakininya (PermenPAN-RB 53/2014, Lampiran III).

    *Contoh.* “Persentase tertib pengelolaan aset” dengan `realisasi: {2024: 100}` saja.

    *Perbaikan.* Tulis `rumus: {rasio: […, …]}` dengan pembilang dan penyebutnya, atau `sumber_data`.
    """
    tahun = context.hasil.laporan.tahun

    def cukup(satu: IndikatorTertaut) -> bool:
        objek, seri = satu.objek, satu.objek.realisasi
        persen = objek.satuan in {"persen", "%"} and not objek.pendukung and seri is not None
        berdasar = objek.rumus or objek.sumber_data or objek.bukti or objek.definisi
        return not persen or bool(berdasar) or not isinstance(seri.pada(tahun, tahun) if seri else None, Angka)

    bantuan = "tulis pembilang dan penyebutnya, atau sumber_data"
    yield from kurang(context, cukup, f"hitungan atau sumber realisasi {tahun}", bantuan)


@aturan("L409", "pengukuran-berhenti", Severity.INFO, "Indikator tidak diukur sampai tahun laporan")
def pengukuran_berhenti(context: Context) -> Iterator[Temuan]:
    """Sebuah indikator punya realisasi tahun-tahun lalu, tetapi tidak punya target maupun realisasi tahun laporan.

    *Mengapa.* Deret yang berhenti tidak menjelaskan tahun ini; biasanya tabelnya tersalin dari laporan lama.

    *Contoh.* `realisasi: {2020: 812}` dalam laporan tahun 2024.

    *Perbaikan.* Isi realisasi tahun laporan, atau hapus indikator itu; tulis `belum` bila memang belum diukur.
    """
    tahun = context.hasil.laporan.tahun
    berhenti: dict[str, list[tuple[IndikatorTertaut, int]]] = {}
    for satu in context.hasil.laporan.indikator.values():
        lalu, target = (_tahun(seri, tahun) for seri in (satu.objek.realisasi, satu.objek.target))
        if lalu and max(lalu | target) < tahun:
            berhenti.setdefault(f"{satu.jenis_pemilik}.{satu.id_pemilik}", []).append((satu, max(lalu)))
    for milik in berhenti.values():
        pertama, *lain = (
            Related(satu.objek.letak, f"{kutip(satu.objek.nama)} berhenti pada tahun {akhir}") for satu, akhir in milik
        )
        yield Temuan(*pertama, f"isi realisasi {tahun}, atau hapus indikatornya", tuple(lain))


def _tahun(seri: Seri | None, tahun: int) -> set[int]:
    return {satu for satu, _ in seri.semua(tahun)} if seri is not None else set()


@aturan("L411", "rekomendasi-tanpa-tindak-lanjut", Severity.WARNING, "Rekomendasi belum ditindaklanjuti")
def rekomendasi_tanpa_tindak_lanjut(context: Context) -> Iterator[Temuan]:
    """Sebuah rekomendasi tidak menyebut tindak lanjutnya.

    *Mengapa.* Evaluasi berikutnya menilai apakah rekomendasi ditindaklanjuti (PermenPAN-RB 88/2021, komponen 4); yang
    tidak ditulis dianggap tidak dilakukan.

    *Contoh.* `{teks: Lengkapi bukti., status: belum}`.

    *Perbaikan.* Tulis `tindak_lanjut`: apa yang sudah atau akan dilakukan.
    """
    for satu in context.hasil.laporan.indikator.values():
        for rekomendasi in satu.objek.rekomendasi.values():
            if rekomendasi.tindak_lanjut is None:
                pesan = f"rekomendasi {kutip(rekomendasi.teks)} belum bertindak lanjut"
                yield Temuan(rekomendasi.letak, pesan, "tulis tindak_lanjut")


@aturan("L412", "evaluasi-tanpa-rekomendasi", Severity.INFO, "Rekomendasi evaluasi belum dilaporkan")
def evaluasi_tanpa_rekomendasi(context: Context) -> Iterator[Temuan]:
    """Laporan memuat nilai evaluasi AKIP, tetapi tidak satu pun rekomendasinya.

    *Mengapa.* Hasil evaluasi selalu berisi rekomendasi, dan laporan berikutnya menjawabnya (PermenPAN-RB 88/2021,
    komponen 4).

    *Contoh.* Indikator “Predikat akuntabilitas kinerja” tanpa `rekomendasi`.

    *Perbaikan.* Tulis `rekomendasi` pada indikator itu, dengan tindak lanjut dan statusnya.
    """
    laporan = context.hasil.laporan
    if any(satu.objek.rekomendasi for satu in laporan.indikator.values()):
        return
    akip = next((satu for satu in laporan.indikator.values() if satu.objek.skala in SKALA_AKIP), None)
    if akip is not None:
        pesan = f"{kutip(akip.objek.nama)} dilaporkan tanpa rekomendasi evaluasinya"
        yield Temuan(akip.objek.letak, pesan, "tulis rekomendasi beserta tindak_lanjut dan status")
