"""Rules about completeness: the parts that a Laporan Kinerja must have, from Bab I to the annex."""

from __future__ import annotations

from collections.abc import Iterator

from lakip_cli.diagnostics import Severity
from lakip_cli.rules.aturan import Context, Temuan, aturan
from lakip_cli.rules.bagian import bab_sendiri, baca
from lakip_cli.rules.tempat import kunci_pertama

LAZIM = {"kata-pengantar": "kata pengantar", "ikhtisar": "ikhtisar eksekutif"}


@aturan("L101", "bagian-lazim", Severity.INFO, "Bagian yang lazim belum ada")
def bagian_lazim(context: Context) -> Iterator[Temuan]:
    """Laporan belum memuat kata pengantar atau ikhtisar eksekutif.

    *Mengapa.* PermenPAN-RB 53/2014 tidak mewajibkannya, tetapi pembaca mencarinya: pengantar ditandatangani, dan
    ikhtisar menyebut hasil setahun dalam satu halaman.

    *Contoh.* Folder tanpa `narasi/ikhtisar.md`.

    *Perbaikan.* Tulis berkas narasi itu.
    """
    berkas = context.hasil.laporan.berkas
    for nama, sebutan in LAZIM.items():
        if not baca(berkas.narasi).ada(nama) and not bab_sendiri(berkas, nama):
            tempat = baca(berkas.narasi).tempat(nama, "", berkas.laporan.at("tahun"))
            yield Temuan(tempat, f"laporan belum memuat {sebutan}", f"tulis dalam narasi/{nama}.md")


# ── Bab I and Bab II ────────────────────────────────────────────────────────────────────────────────────────


@aturan("L102", "tanpa-gambaran-organisasi", Severity.WARNING, "Organisasi belum dijelaskan")
def tanpa_gambaran_organisasi(context: Context) -> Iterator[Temuan]:
    """Bab I tidak menjelaskan organisasi: tidak ada fungsi, jabatan, atau gambaran umum.

    *Mengapa.* Bab I menyajikan penjelasan umum organisasi (PermenPAN-RB 53/2014, Lampiran II).

    *Contoh.* Folder tanpa `organisasi.yaml` dan tanpa `narasi/gambaran-umum.md`.

    *Perbaikan.* Tulis `fungsi` dan `jabatan` dalam organisasi.yaml, atau gambaran umumnya dalam narasi.
    """
    berkas = context.hasil.laporan.berkas
    organisasi, narasi = berkas.organisasi, baca(berkas.narasi)
    tertulis = organisasi is not None and (organisasi.fungsi or organisasi.jabatan)
    if not tertulis and not narasi.ada("gambaran-umum") and not bab_sendiri(berkas, "bab-1"):
        tempat = narasi.tempat("gambaran-umum", "", berkas.laporan.at("tahun"))
        yield Temuan(
            kunci_pertama(organisasi) if organisasi else tempat,
            "Bab I belum menjelaskan organisasi",
            "tulis fungsi dan jabatan dalam organisasi.yaml, atau narasi/gambaran-umum.md",
        )


@aturan("L103", "tanpa-aspek-strategis", Severity.WARNING, "Aspek strategis belum ditulis")
def tanpa_aspek_strategis(context: Context) -> Iterator[Temuan]:
    """Bab I tidak menyebut aspek strategis organisasi.

    *Mengapa.* Penjelasan organisasi diberi penekanan pada aspek strategisnya (PermenPAN-RB 53/2014, Lampiran II):
    mengapa tugasnya penting bagi daerah, siapa yang dilayani, dan apa yang bergantung padanya.

    *Contoh.* Bab I yang hanya memuat tugas pokok tiap jabatan.

    *Perbaikan.* Tulis satu atau dua alinea dalam `narasi/aspek-strategis.md`.
    """
    berkas = context.hasil.laporan.berkas
    if not baca(berkas.narasi).ada("aspek-strategis") and not bab_sendiri(berkas, "bab-1"):
        yield Temuan(
            baca(berkas.narasi).tempat("aspek-strategis", "", berkas.laporan.at("tahun")),
            "Bab I belum menyebut aspek strategis organisasi",
            "tulis dalam narasi/aspek-strategis.md",
        )


@aturan("L104", "tanpa-isu-strategis", Severity.WARNING, "Isu strategis belum ditulis")
def tanpa_isu_strategis(context: Context) -> Iterator[Temuan]:
    """Bab I tidak menyebut permasalahan utama (isu strategis) yang dihadapi organisasi.

    *Mengapa.* Bab I menekankan permasalahan utama yang sedang dihadapi (PermenPAN-RB 53/2014, Lampiran II); tanpa itu
    capaian tidak dapat dinilai menurut keadaannya.

    *Contoh.* `renstra.yaml` tanpa `isu`, dan tidak ada `narasi/isu.md`.

    *Perbaikan.* Tulis `isu` dalam renstra.yaml, satu kalimat masing-masing.
    """
    berkas = context.hasil.laporan.berkas
    renstra = berkas.renstra
    if renstra is not None and renstra.isu:
        return
    if not baca(berkas.narasi).ada("isu") and not bab_sendiri(berkas, "bab-1"):
        tempat = kunci_pertama(renstra) if renstra else berkas.laporan.at("tahun")
        yield Temuan(tempat, "Bab I belum menyebut isu strategis", "tulis isu dalam renstra.yaml")


@aturan("L105", "rencana-strategis-tidak-lengkap", Severity.WARNING, "Rencana strategis tidak lengkap")
def rencana_strategis(context: Context) -> Iterator[Temuan]:
    """Visi, misi, tujuan, atau strategi belum ditulis.

    *Mengapa.* Laporan menjawab rencana (PermenPAN-RB 53/2014, Lampiran II C); sasaran baru berarti bila tampak tujuan
    dan misi yang dilayaninya.

    *Contoh.* `renstra.yaml` memuat visi dan misi, tanpa `strategi`.

    *Perbaikan.* Tulis yang disebut: visi, misi dan strategi dalam renstra.yaml, tujuan dalam kinerja.yaml.
    """
    berkas = context.hasil.laporan.berkas
    if bab_sendiri(berkas, "bab-2"):
        return
    if (renstra := berkas.renstra) is None:
        pesan = "visi, misi, dan strategi belum ditulis: renstra.yaml tidak ada"
        yield Temuan(berkas.laporan.at("tahun"), pesan, "buat renstra.yaml")
    elif kurang := [k for k in ("visi", "misi", "strategi") if not getattr(renstra, k)]:
        yield Temuan(kunci_pertama(renstra), f"rencana strategis belum memuat {' dan '.join(kurang)}", "lengkapi")
    if not context.hasil.laporan.tujuan:
        pesan = "belum ada tujuan yang dilayani sasaran-sasaran ini"
        yield Temuan(kunci_pertama(berkas.kinerja), pesan, "tulis tujuan dalam kinerja.yaml")


@aturan("L106", "tanpa-perjanjian-kinerja", Severity.WARNING, "Perjanjian Kinerja belum ada")
def tanpa_perjanjian(context: Context) -> Iterator[Temuan]:
    """Laporan tidak memuat Perjanjian Kinerja tahun itu.

    *Mengapa.* Bab II menyajikan ikhtisarnya dan Lampiran memuat lembarnya (PermenPAN-RB 53/2014, Lampiran II); yang
    dipertanggungjawabkan adalah yang diperjanjikan.

    *Contoh.* Folder tanpa `perjanjian.yaml`.

    *Perbaikan.* Buat perjanjian.yaml: tanggal, para pihak, dan anggaran tiap program.
    """
    berkas = context.hasil.laporan.berkas
    if berkas.perjanjian is None:
        pesan = f"Perjanjian Kinerja {berkas.laporan.tahun} belum ada: perjanjian.yaml tidak ada"
        yield Temuan(berkas.laporan.at("tahun"), pesan, "buat perjanjian.yaml")


@aturan("L107", "perjanjian-tanpa-anggaran", Severity.WARNING, "Perjanjian Kinerja tanpa anggaran program")
def perjanjian_tanpa_anggaran(context: Context) -> Iterator[Temuan]:
    """Perjanjian Kinerja tidak menyebut anggaran programnya, atau sumber dananya.

    *Mengapa.* Lampiran perjanjian memuat program, anggaran, dan sumber dananya (PermenPAN-RB 53/2014, Lampiran I).

    *Contoh.* `perjanjian.yaml` tanpa `program`.

    *Perbaikan.* Tulis `program` dan `sumber_dana` menurut lembar yang ditandatangani.
    """
    perjanjian = context.hasil.laporan.berkas.perjanjian
    if perjanjian is None:
        return
    if kurang := [k for k in ("program", "sumber_dana") if not getattr(perjanjian, k)]:
        sebut = " dan ".join(k.replace("program", "anggaran program").replace("_", " ") for k in kurang)
        yield Temuan(kunci_pertama(perjanjian), f"Perjanjian Kinerja belum memuat {sebut}", f"isi {', '.join(kurang)}")


# ── Bab III B and Bab IV ────────────────────────────────────────────────────────────────────────────────────


@aturan("L108", "tanpa-realisasi-anggaran", Severity.WARNING, "Realisasi anggaran belum ada")
def tanpa_realisasi_anggaran(context: Context) -> Iterator[Temuan]:
    """Bab III B kosong: tidak ada anggaran, atau tidak ada realisasinya.

    *Mengapa.* Bab III B menyajikan anggaran yang dipakai mewujudkan kinerja menurut Perjanjian Kinerja
    (PermenPAN-RB 53/2014, Lampiran II).

    *Contoh.* Folder tanpa `anggaran.yaml`.

    *Perbaikan.* Tulis program, kegiatan, dan sub kegiatan beserta pagu dan realisasinya dalam anggaran.yaml.
    """
    berkas = context.hasil.laporan.berkas
    if (anggaran := berkas.anggaran) is None:
        pesan = "realisasi anggaran belum ada: anggaran.yaml tidak ada"
        yield Temuan(berkas.laporan.at("tahun"), pesan, "buat anggaran.yaml")
    elif not any(s.objek.anggaran and s.objek.anggaran.realisasi for s in context.hasil.laporan.simpul.values()):
        yield Temuan(kunci_pertama(anggaran), "tidak satu pun realisasi anggaran tertulis", "isi realisasi dari LRA")


@aturan("L115", "anggaran-tanpa-uraian", Severity.INFO, "Realisasi anggaran tanpa uraian")
def anggaran_tanpa_uraian(context: Context) -> Iterator[Temuan]:
    """Bab III B hanya berisi tabel realisasi anggaran, tanpa satu kalimat pun.

    *Mengapa.* Bab III B menguraikan anggaran yang dipakai mewujudkan kinerja (PermenPAN-RB 53/2014, Lampiran II);
    tabel saja tidak menjelaskan mengapa ada yang tersisa.

    *Contoh.* Folder dengan `anggaran.yaml`, tanpa `narasi/akuntabilitas-keuangan.md`.

    *Perbaikan.* Tulis satu atau dua alinea dalam `narasi/akuntabilitas-keuangan.md`.
    """
    berkas = context.hasil.laporan.berkas
    narasi = baca(berkas.narasi)
    beruang = context.nilai("total.realisasi") is not None
    if berkas.anggaran and beruang and not narasi.ada("akuntabilitas-keuangan") and not bab_sendiri(berkas, "bab-3"):
        tempat = narasi.tempat("akuntabilitas-keuangan", "", kunci_pertama(berkas.anggaran))
        pesan = "realisasi anggaran disajikan tanpa uraian"
        yield Temuan(tempat, pesan, "tulis dalam narasi/akuntabilitas-keuangan.md")


@aturan("L109", "tanpa-kesimpulan", Severity.WARNING, "Kesimpulan belum ditulis")
def tanpa_kesimpulan(context: Context) -> Iterator[Temuan]:
    """Bab IV tidak memuat simpulan umum atas capaian kinerja.

    *Mengapa.* Bab IV menguraikan simpulan umum atas capaian kinerja organisasi (PermenPAN-RB 53/2014, Lampiran II).

    *Contoh.* Folder tanpa `narasi/kesimpulan.md`.

    *Perbaikan.* Tulis simpulan itu, dengan angka yang dipanggil dari data.
    """
    yield from _penutup(context, "kesimpulan", "simpulan umum atas capaian kinerja")


@aturan("L113", "kesimpulan-tanpa-angka", Severity.INFO, "Kesimpulan tanpa satu angka pun")
def kesimpulan_tanpa_angka(context: Context) -> Iterator[Temuan]:
    """Simpulan Bab IV tidak menyebut satu angka capaian pun.

    *Mengapa.* Yang disimpulkan adalah capaian kinerja (PermenPAN-RB 53/2014, Lampiran II); tanpa angka, simpulan itu
    berlaku bagi laporan mana saja.

    *Contoh.* "Tahun 2024 penuh tantangan, dan semoga tahun depan lebih baik".

    *Perbaikan.* Panggil angkanya dari data, misalnya `{{ angka('total.serapan') }}`.
    """
    berkas = context.hasil.laporan.berkas
    bagian = baca(berkas.narasi).bagian.get("kesimpulan", {})
    isi = "".join(satu.isi for satu in bagian.values())
    if isi and "{{" not in isi and "%" not in isi and not bab_sendiri(berkas, "bab-4"):
        bantuan = "panggil angka capaian dari data"
        yield Temuan(bagian[""].span, "kesimpulan tidak menyebut satu angka capaian pun", bantuan)


@aturan("L110", "tanpa-langkah-perbaikan", Severity.WARNING, "Langkah perbaikan belum ditulis")
def tanpa_langkah_perbaikan(context: Context) -> Iterator[Temuan]:
    """Bab IV tidak memuat langkah di masa mendatang untuk meningkatkan kinerja.

    *Mengapa.* Bab IV menguraikan langkah itu (PermenPAN-RB 53/2014, Lampiran II), dan evaluasi menilainya sebagai upaya
    perbaikan (PermenPAN-RB 88/2021, 3.b).

    *Contoh.* Folder tanpa `narasi/langkah-perbaikan.md`.

    *Perbaikan.* Tulis langkahnya satu per satu: apa, siapa, kapan.
    """
    yield from _penutup(context, "langkah-perbaikan", "langkah perbaikan ke depan")


def _penutup(context: Context, nama: str, sebutan: str) -> Iterator[Temuan]:
    berkas = context.hasil.laporan.berkas
    narasi = baca(berkas.narasi)
    if not narasi.ada(nama) and not bab_sendiri(berkas, "bab-4"):
        tempat = narasi.tempat(nama, "", berkas.laporan.at("tahun"))
        yield Temuan(tempat, f"Bab IV belum memuat {sebutan}", f"tulis dalam narasi/{nama}.md")
