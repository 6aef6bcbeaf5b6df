"""Rules about completeness: the seven analyses that PermenPAN-RB 53/2014 demands for each sasaran (Bab III A)."""

from collections.abc import Callable, Iterator, Sequence

from lakip_cli.calculate.buku import Hasil
from lakip_cli.calculate.figur import Keadaan, Kosong
from lakip_cli.diagnostics import Related, Severity, Span, kutip
from lakip_cli.model.kinerja import Sasaran
from lakip_cli.rekaman import NamedTuple
from lakip_cli.resolve import IndikatorTertaut
from lakip_cli.rules.aturan import Context, Temuan, aturan, bersama
from lakip_cli.rules.bagian import Narasi, bab_sendiri, baca

SEBAB = ("Hambatan", "Penunjang")
CUKUP_TAHUN = 2


class SasaranTerukur(NamedTuple):
    """A sasaran with the indicators that measure it and the narrative about them."""

    id: str
    objek: Sasaran
    indikator: tuple[IndikatorTertaut, ...]
    narasi: Narasi

    @property
    def berkas(self) -> str:
        """The name of its narrative file."""
        return f"sasaran/{self.id}"

    def tertulis(self) -> bool:
        """Tell whether anything at all is written about it or one of its indicators."""
        return any(self.narasi.ada(nama) for nama in (self.berkas, *(f"indikator/{i.id}" for i in self.indikator)))

    def membahas(self, *judul: str) -> bool:
        """Tell whether a section is written for the sasaran, or else for every indicator."""
        milik = (self.narasi.ada(f"indikator/{i.id}", *judul) for i in self.indikator)
        return self.narasi.ada(self.berkas, *judul) or (bool(self.indikator) and all(milik))

    def tempat(self, judul: str) -> Span:
        """Where a missing section should be written."""
        return self.narasi.tempat(self.berkas, judul, self.objek.letak)


@bersama
def terukur(context: Context) -> list[SasaranTerukur]:
    """Every sasaran of the year."""
    laporan = context.hasil.laporan
    narasi = baca(laporan.berkas.narasi)
    return [
        SasaranTerukur(id_, sasaran, laporan.indikator_milik("sasaran", id_), narasi)
        for id_, sasaran in laporan.sasaran.items()
    ]


def bertahun(hasil: Hasil, id_: str, ukuran: str, tahun: int) -> bool:
    """Tell whether the data says anything of a measure in a year, be it a state with its reason."""
    return hasil.cari(f"indikator.{id_}.{ukuran}.{tahun}") is not None


def kurang(context: Context, cukup: Callable[[IndikatorTertaut], bool], hal: str, bantuan: str) -> Iterator[Temuan]:
    """Find indicators that lack ``hal``: one finding a sasaran, or one for all where no indicator has it."""
    tiada = [(satu, [i for i in satu.indikator if not cukup(i)]) for satu in terukur(context)]
    banyak = sum(len(satu.indikator) for satu, _ in tiada)
    if banyak > 1 and banyak == sum(len(milik) for _, milik in tiada):
        pertama = next(milik[0] for _, milik in tiada if milik)
        yield Temuan(pertama.objek.letak, f"tidak satu pun dari {banyak} indikator sasaran memuat {hal}", bantuan)
        return
    for _, milik in tiada:
        if milik:
            terkait = tuple(Related(i.objek.letak, "juga indikator ini") for i in milik[1:])
            yield Temuan(milik[0].objek.letak, f"{sebut(milik)} belum memuat {hal}", bantuan, terkait)


def sebut(indikator: Sequence[IndikatorTertaut]) -> str:
    """Indicators by name in a sentence: the first, and how many more."""
    lain = f" dan {len(indikator) - 1} indikator lain sasaran itu" if len(indikator) > 1 else ""
    return f"indikator {kutip(indikator[0].objek.nama)}{lain}"


def tak_tercapai(hasil: Hasil, satu: SasaranTerukur) -> list[IndikatorTertaut]:
    """The indicators of a sasaran that missed their target."""
    figur = ((i, hasil.cari(f"indikator.{i.id}.tercapai")) for i in satu.indikator)
    return [i for i, tercapai in figur if tercapai is not None and tercapai.isi == "tidak tercapai"]


# ── comparisons: points 1 to 4 ──────────────────────────────────────────────────────────────────────────────


@aturan("L301", "sasaran-tanpa-pengukuran", Severity.WARNING, "Sasaran tidak dapat diukur tahun ini")
def tanpa_pengukuran(context: Context) -> Iterator[Temuan]:
    """Sebuah sasaran tidak punya satu pun indikator yang target dan realisasinya dapat dibandingkan tahun ini.

    *Mengapa.* Analisis pertama tiap sasaran membandingkan target dan realisasi tahun ini (PermenPAN-RB 53/2014,
    Lampiran II, Bab III A butir 1); perbandingan lainnya bersandar padanya.

    *Contoh.* Sasaran yang semua indikatornya `pendukung: ya`, atau hanya bertarget tahun lain.

    *Perbaikan.* Tulis target dan realisasi tahun laporan pada sekurangnya satu indikator.
    """
    hasil = context.hasil
    if not hasil.laporan.sasaran:
        yield Temuan(hasil.laporan.berkas.kinerja.at("sasaran"), "belum ada satu pun sasaran", "tulis sasaran")
    for satu in terukur(context):
        dinilai = (hasil.cari(f"indikator.{i.id}.tercapai") for i in satu.indikator)
        if not any(figur is not None and not isinstance(figur.isi, Kosong) for figur in dinilai) and not _ditunggu(
            hasil, satu
        ):
            yield Temuan(
                satu.objek.letak,
                f"sasaran {kutip(satu.objek.nama)} tidak punya indikator yang dapat dinilai "
                f"tahun {hasil.laporan.tahun}",
                "tulis target dan realisasi tahun itu pada indikatornya",
            )


def _ditunggu(hasil: Hasil, satu: SasaranTerukur) -> bool:
    """Tell whether a value of this year is ``belum``, of which another rule speaks."""
    figur = (hasil.figur.get(f"indikator.{i.id}.{u}") for i in satu.indikator for u in ("target", "realisasi"))
    return any(f is not None and isinstance(f.isi, Kosong) and f.isi.keadaan is Keadaan.BELUM for f in figur)


@aturan("L302", "tanpa-realisasi-tahun-lalu", Severity.WARNING, "Realisasi tahun lalu belum ada")
def tanpa_tahun_lalu(context: Context) -> Iterator[Temuan]:
    """Sebuah indikator sasaran tidak memuat realisasi tahun sebelumnya.

    *Mengapa.* Realisasi dibandingkan dengan tahun lalu (PermenPAN-RB 53/2014, Lampiran II, Bab III A butir 2;
    PermenPAN-RB 88/2021, 3.b); tanpa itu tidak tampak apakah kinerja membaik.

    *Contoh.* Laporan 2024 dengan `realisasi: {2024: 84.50}`.

    *Perbaikan.* Tulis realisasi tahun lalu; bila memang tidak ada, tulis keadaannya, misalnya `2023: tidak-berlaku`.
    """
    lalu = context.hasil.laporan.tahun - 1
    yield from kurang(
        context,
        lambda i: bertahun(context.hasil, i.id, "realisasi", lalu),
        f"realisasi tahun {lalu}",
        f"tulis realisasi {lalu} dalam kinerja.yaml, atau keadaannya bila tidak diukur",
    )


@aturan("L303", "tanpa-target-akhir-renstra", Severity.WARNING, "Target akhir renstra belum ada")
def tanpa_target_akhir(context: Context) -> Iterator[Temuan]:
    """Sebuah indikator sasaran tidak memuat target tahun terakhir renstra, atau masa renstranya tidak ditulis.

    *Mengapa.* Realisasi sampai tahun ini dibandingkan dengan target jangka menengah (PermenPAN-RB 53/2014, Lampiran II,
    Bab III A butir 3; PermenPAN-RB 88/2021, 3.b).

    *Contoh.* `renstra: {awal: 2022, akhir: 2026}`, sedangkan `target` berhenti pada 2024.

    *Perbaikan.* Tulis target tahun terakhir dari dokumen Renstra.
    """
    hasil = context.hasil
    kepala = hasil.laporan.berkas.laporan
    if (masa := kepala.renstra) is None:
        yield Temuan(kepala.at("tahun"), "masa renstra belum ditulis", "tulis renstra: {nama, awal, akhir}")
        return
    yield from kurang(
        context,
        lambda i: bertahun(hasil, i.id, "target", masa.akhir),
        f"target akhir renstra, tahun {masa.akhir}",
        f"tulis target {masa.akhir} dalam kinerja.yaml",
    )


@aturan("L304", "tanpa-pembanding", Severity.WARNING, "Pembanding nasional belum disebut")
def tanpa_pembanding(context: Context) -> Iterator[Temuan]:
    """Sebuah indikator sasaran tidak punya pembanding, dan tidak pula dikatakan bahwa standarnya tidak ada.

    *Mengapa.* Realisasi dibandingkan dengan standar nasional bila ada (PermenPAN-RB 53/2014, Lampiran II, Bab III A
    butir 4); evaluasi menilai pembanding nasional atau internasional (PermenPAN-RB 88/2021, 3.b). Diam tidak
    membedakan “tidak ada standar” dari “tidak dicari”.

    *Contoh.* Indikator tanpa `pembanding` dan tanpa `catatan: {pembanding: …}`.

    *Perbaikan.* Tulis `pembanding` dengan nilai, tahun dan sumbernya, atau alasannya dalam `catatan` kunci
    `pembanding`.
    """
    yield from kurang(
        context,
        lambda i: bool(i.objek.pembanding) or "pembanding" in i.objek.catatan,
        "pembanding nasional atau daerah lain",
        "tulis pembanding, atau alasan tidak ada dalam catatan: {pembanding: …}",
    )


@aturan("L308", "tanpa-capaian-tahun-lalu", Severity.WARNING, "Capaian tahun lalu tidak dapat dibandingkan")
def tanpa_capaian_lalu(context: Context) -> Iterator[Temuan]:
    """Sebuah indikator sasaran punya realisasi tahun lalu, tetapi tidak punya target tahun itu.

    *Mengapa.* Yang dibandingkan dengan tahun lalu adalah realisasi dan juga capaiannya (PermenPAN-RB 53/2014,
    Lampiran II, Bab III A butir 2); capaian memerlukan target.

    *Contoh.* Laporan 2024 dengan `target: {2024: 82}` dan `realisasi: {2023: 80, 2024: 84}`.

    *Perbaikan.* Tulis target tahun lalu dari Perjanjian Kinerja tahun itu.
    """
    hasil, lalu = context.hasil, context.hasil.laporan.tahun - 1
    yield from kurang(
        context,
        lambda i: bertahun(hasil, i.id, "target", lalu) or not bertahun(hasil, i.id, "realisasi", lalu),
        f"target tahun {lalu}, maka capaiannya tidak dapat dibandingkan",
        f"tulis target {lalu} dalam kinerja.yaml",
    )


@aturan("L309", "kurang-tahun-pembanding", Severity.INFO, "Baru satu tahun yang dapat dibandingkan")
def kurang_tahun(context: Context) -> Iterator[Temuan]:
    """Sebuah indikator sasaran hanya memuat satu tahun sebelum tahun laporan.

    *Mengapa.* Perbandingan meliputi tahun lalu dan beberapa tahun terakhir (PermenPAN-RB 53/2014, Lampiran II,
    Bab III A butir 2); dari dua titik belum tampak arah.

    *Contoh.* Laporan 2024 dengan `realisasi: {2023: 80, 2024: 84}`.

    *Perbaikan.* Tulis juga realisasi tahun-tahun sebelumnya.
    """
    hasil, tahun = context.hasil, context.hasil.laporan.tahun
    awal = tahun - CUKUP_TAHUN

    def cukup(satu: IndikatorTertaut) -> bool:
        if not bertahun(hasil, satu.id, "realisasi", tahun - 1):
            return True
        seri = satu.objek.realisasi
        return bertahun(hasil, satu.id, "realisasi", awal) or bool(seri and any(t < awal for t, _ in seri.tahun))

    yield from kurang(context, cukup, f"realisasi sebelum tahun {tahun - 1}", "tulis realisasi tahun-tahun sebelumnya")


# ── words: points 5 to 7 ────────────────────────────────────────────────────────────────────────────────────


@bersama
def _dibahas(context: Context) -> list[SasaranTerukur]:
    """The sasaran about which something is written; of the others one rule speaks."""
    if bab_sendiri(context.hasil.laporan.berkas, "bab-3"):
        return []
    return [satu for satu in terukur(context) if satu.tertulis()]


@aturan("L305", "sasaran-tanpa-sebab", Severity.WARNING, "Sebab keberhasilan atau kegagalan belum dianalisis")
def tanpa_sebab(context: Context) -> Iterator[Temuan]:
    """Narasi sebuah sasaran tidak memuat `Hambatan` maupun `Penunjang`.

    *Mengapa.* Tiap sasaran dianalisis penyebab keberhasilan atau kegagalannya, beserta alternatif solusi yang telah
    dilakukan (PermenPAN-RB 53/2014, Lampiran II, Bab III A butir 5).

    *Contoh.* Narasi sasaran yang hanya berbagian `## Uraian`.

    *Perbaikan.* Tulis `## Hambatan` beserta `## Solusi`, atau `## Penunjang`.
    """
    for satu in _dibahas(context):
        if not satu.membahas(*SEBAB) and not tak_tercapai(context.hasil, satu):
            yield Temuan(
                satu.tempat("Hambatan"),
                f"sebab keberhasilan atau kegagalan sasaran {kutip(satu.objek.nama)} belum dianalisis",
                f"tulis ## Hambatan dan ## Solusi dalam narasi/{satu.berkas}.md",
            )


@aturan("L306", "sasaran-tanpa-efisiensi", Severity.WARNING, "Efisiensi sumber daya belum dianalisis")
def tanpa_efisiensi(context: Context) -> Iterator[Temuan]:
    """Sebuah sasaran didukung program, tetapi narasinya tidak memuat `Efisiensi`.

    *Mengapa.* Tiap sasaran dianalisis efisiensi penggunaan sumber dayanya (PermenPAN-RB 53/2014, Lampiran II, Bab III A
    butir 6): orang, waktu, dan uang, bukan angka serapan saja (PermenPAN-RB 88/2021, 3.b).

    *Contoh.* Sasaran yang didukung program, tanpa bagian `## Efisiensi`.

    *Perbaikan.* Tulis `## Efisiensi`: sumber daya apa yang dihemat, dengan cara apa, tanpa mengurangi hasil.
    """
    for satu in _dibahas(context):
        if not satu.membahas("Efisiensi") and _didukung(context.hasil, satu):
            yield Temuan(
                satu.tempat("Efisiensi"),
                f"efisiensi sumber daya sasaran {kutip(satu.objek.nama)} belum dianalisis",
                f"tulis ## Efisiensi dalam narasi/{satu.berkas}.md",
            )


@aturan("L307", "sasaran-tanpa-program", Severity.WARNING, "Program yang menunjang sasaran belum dianalisis")
def tanpa_program(context: Context) -> Iterator[Temuan]:
    """Sebuah sasaran tidak didukung program apa pun, atau narasinya tidak memuat `Penunjang`.

    *Mengapa.* Tiap sasaran dianalisis program dan kegiatan yang menunjang keberhasilan atau kegagalannya
    (PermenPAN-RB 53/2014, Lampiran II, Bab III A butir 7). Sasaran yang diukur dari indikator sasaran lain dianggap
    didukung oleh program sasaran itu.

    *Contoh.* Tidak ada `mendukung: [pelayanan]` dalam anggaran.yaml.

    *Perbaikan.* Isi `mendukung` pada program yang melayaninya, dan tulis `## Penunjang`.
    """
    hasil = context.hasil
    if hasil.laporan.berkas.anggaran is not None:
        for satu in terukur(context):
            if not _didukung(hasil, satu):
                pesan = f"tidak ada program yang mendukung sasaran {kutip(satu.objek.nama)}"
                yield Temuan(satu.objek.letak, pesan, "isi mendukung pada programnya dalam anggaran.yaml")
    for satu in _dibahas(context):
        if not satu.membahas("Penunjang") and _didukung(hasil, satu):
            yield Temuan(
                satu.tempat("Penunjang"),
                f"program yang menunjang sasaran {kutip(satu.objek.nama)} belum dianalisis",
                f"tulis ## Penunjang dalam narasi/{satu.berkas}.md",
            )


def _didukung(hasil: Hasil, satu: SasaranTerukur) -> bool:
    """Tell whether a node of the budget serves the sasaran, one of its indicators, or what these are made of."""
    laporan = hasil.laporan
    acuan = [
        laporan.indikator[id_] for i in satu.indikator if i.objek.rumus for id_ in i.objek.rumus.acuan
        if id_ in laporan.indikator
    ]  # fmt: skip
    indikator = {i.id for i in (*satu.indikator, *acuan)}
    sasaran = {satu.id, *(i.id_pemilik for i in acuan if i.jenis_pemilik == "sasaran")}
    return any(
        not sasaran.isdisjoint(s.sasaran) or not indikator.isdisjoint(s.indikator) for s in laporan.simpul.values()
    )


@aturan("L310", "sasaran-tanpa-narasi", Severity.WARNING, "Sasaran belum dianalisis")
def tanpa_narasi(context: Context) -> Iterator[Temuan]:
    """Tidak ada satu kalimat pun tentang sebuah sasaran atau indikatornya.

    *Mengapa.* Tabel menunjukkan hasil, bukan sebabnya; untuk tiap sasaran dituntut analisis sebab, efisiensi, dan
    program penunjangnya (PermenPAN-RB 53/2014, Lampiran II, Bab III A butir 5 sampai 7).

    *Contoh.* Sasaran `pelayanan` tanpa `narasi/sasaran/pelayanan.md`.

    *Perbaikan.* Buat berkas itu dengan bagian Uraian, Hambatan, Solusi, Penunjang, dan Efisiensi.
    """
    if bab_sendiri(context.hasil.laporan.berkas, "bab-3"):
        return
    for satu in terukur(context):
        if satu.tertulis():
            continue
        merah = tak_tercapai(context.hasil, satu)
        tambahan = f", padahal {sebut(merah)} tidak mencapai target" if merah else ""
        yield Temuan(
            satu.objek.letak,
            f"sasaran {kutip(satu.objek.nama)} belum dianalisis{tambahan}",
            f"buat narasi/{satu.berkas}.md dengan ## Hambatan, ## Solusi, ## Penunjang, dan ## Efisiensi",
        )


@aturan("L311", "target-meleset-tanpa-sebab", Severity.WARNING, "Target tidak tercapai tanpa analisis sebab")
def meleset_tanpa_sebab(context: Context) -> Iterator[Temuan]:
    """Sebuah indikator tidak mencapai targetnya, dan narasi tidak menyebut sebabnya.

    *Mengapa.* Kegagalan harus dijelaskan (PermenPAN-RB 53/2014, Lampiran II, Bab III A butir 5). Pada sasaran dengan
    beberapa indikator, bagian Hambatan yang tidak menyebut indikator itu belum menjelaskannya.

    *Contoh.* Dua indikator, satu tidak tercapai; `## Hambatan` hanya membahas yang lain.

    *Perbaikan.* Tulis sebabnya dalam `narasi/indikator/<id>.md`, atau sebut nama indikatornya dalam `## Hambatan`.
    """
    for satu in _dibahas(context):
        for merah in tak_tercapai(context.hasil, satu):
            if satu.narasi.ada(f"indikator/{merah.id}", *SEBAB) or _menyebut(satu, merah):
                continue
            yield Temuan(
                merah.objek.letak,
                f"indikator {kutip(merah.objek.nama)} tidak mencapai target, tetapi sebabnya tidak dianalisis",
                f"tulis sebabnya dalam ## Hambatan narasi/{satu.berkas}.md atau narasi/indikator/{merah.id}.md",
            )


def _menyebut(satu: SasaranTerukur, merah: IndikatorTertaut) -> bool:
    """Tell whether the sasaran's analysis of causes speaks of an indicator; of an only one it does by itself."""
    bagian = satu.narasi.bagian.get(satu.berkas, {})
    isi = " ".join(bagian[judul].isi for judul in SEBAB if judul in bagian)
    sebutan = (merah.objek.nama.casefold(), f"indikator.{merah.id}.", f"'{merah.id}'")
    return bool(isi) and (len(satu.indikator) == 1 or any(kata in " ".join(isi.split()).casefold() for kata in sebutan))
