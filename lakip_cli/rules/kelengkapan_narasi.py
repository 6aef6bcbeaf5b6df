"""Rules about completeness: what the narrative owes its reader, solutions and promised annexes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lakip_cli.diagnostics import Related, Severity, kutip
from lakip_cli.model.berkas import Berkas
from lakip_cli.rules.alinea import letak
from lakip_cli.rules.aturan import Context, Temuan, aturan
from lakip_cli.rules.bagian import Bagian, bab_sendiri, baca
from lakip_cli.rules.cetakan import per_tempat
from lakip_cli.rules.tempat import span_narasi
from lakip_cli.tercetak.pernyataan import Pernyataan

_BUTIR = re.compile(r"^(?:\d+[.)]|[-*+])[ \t]", re.MULTILINE)
# As text, for most reports promise nothing: a pattern is compiled at its first use.
_JANJI = r"(?i)\bterlampir\b|\b(?:pada|dalam|di|lihat|ke)\s+lampiran\b"
_BATAS_KALIMAT = r"[.;]\s|\n[ \t]*\n|\n[ \t]*(?:\d+[.)]|[-*+#])"
_SPM = "SPM"
_CAPAIAN = r"\b(?:capaian|pencapaian|target|penerapan|kinerja)\s+(?:target\s+|capaian\s+)?\Z"
_JARAK = 40
"""Characters before a word that say what it is about."""
_STANDAR = ("spm", "standar pelayanan minim")
_PERATURAN = r"(?i)\b(?:peraturan|permen\w*|perpres|keputusan|undang-undang)\b"
_TAHUN = r"(?i)\s+tahun\s+\d{4}.*"


def _pasangan(context: Context) -> Iterator[tuple[str, Mapping[str, Bagian]]]:
    """The narrative files about a sasaran or an indicator."""
    if not bab_sendiri(context.hasil.laporan.berkas, "bab-3"):
        for nama, bagian in baca(context.hasil.laporan.berkas.narasi).bagian.items():
            if nama.startswith(("sasaran/", "indikator/")):
                yield nama, bagian


def _isi(bagian: Mapping[str, Bagian], judul: str) -> str:
    return bagian[judul].isi if judul in bagian else ""


@aturan("L201", "hambatan-tanpa-solusi", Severity.WARNING, "Hambatan tanpa solusi")
def hambatan_tanpa_solusi(context: Context) -> Iterator[Temuan]:
    """Sebuah narasi menyebut hambatan, tetapi tidak menyebut solusinya.

    *Mengapa.* Analisis memuat juga alternatif solusi yang telah dilakukan (PermenPAN-RB 53/2014, Lampiran II, Bab III A
    butir 5).

    *Contoh.* `## Hambatan` tanpa `## Solusi` dalam satu berkas.

    *Perbaikan.* Tulis `## Solusi`: apa yang sudah dilakukan atas tiap hambatan.
    """
    for nama, bagian in _pasangan(context):
        if _isi(bagian, "Hambatan") and not _isi(bagian, "Solusi"):
            pesan = "hambatan ditulis tanpa solusinya"
            tempat = bagian.get("Solusi", bagian["Hambatan"]).span
            yield Temuan(tempat, pesan, f"tulis ## Solusi dalam narasi/{nama}.md")


@aturan("L202", "solusi-tanpa-hambatan", Severity.INFO, "Solusi tanpa hambatan")
def solusi_tanpa_hambatan(context: Context) -> Iterator[Temuan]:
    """Sebuah narasi menyebut solusi, tetapi tidak menyebut hambatan yang dijawabnya.

    *Mengapa.* Solusi tanpa masalah tidak dapat dinilai tepat atau tidaknya.

    *Contoh.* `## Solusi` tanpa `## Hambatan` dalam satu berkas.

    *Perbaikan.* Tulis `## Hambatan`, atau pindahkan kalimatnya ke `## Penunjang`.
    """
    for nama, bagian in _pasangan(context):
        if _isi(bagian, "Solusi") and not _isi(bagian, "Hambatan"):
            tempat = bagian.get("Hambatan", bagian["Solusi"]).span
            yield Temuan(tempat, "solusi ditulis tanpa hambatannya", f"tulis ## Hambatan dalam narasi/{nama}.md")


@aturan("L203", "hambatan-lebih-banyak", Severity.INFO, "Hambatan lebih banyak daripada solusi")
def hambatan_lebih_banyak(context: Context) -> Iterator[Temuan]:
    """Hambatan dan solusi ditulis sebagai daftar, dan butir hambatannya lebih banyak.

    *Mengapa.* Tiap hambatan menunggu jawaban; yang lebih mungkin dibiarkan tanpa solusi.

    *Contoh.* Lima hambatan dan tiga solusi.

    *Perbaikan.* Tulis solusi bagi hambatan yang tersisa, atau katakan mengapa belum ada.
    """
    for _, bagian in _pasangan(context):
        hambatan, solusi = (len(_BUTIR.findall(_isi(bagian, judul))) for judul in ("Hambatan", "Solusi"))
        if hambatan > solusi > 0:
            yield Temuan(
                bagian["Solusi"].span,
                f"{hambatan} hambatan, tetapi hanya {solusi} solusi",
                "jawab juga hambatan yang tersisa",
                (Related(bagian["Hambatan"].span, "hambatannya di sini"),),
            )


# ── the annex ───────────────────────────────────────────────────────────────────────────────────────────────


@aturan("L204", "lampiran-dijanjikan", Severity.WARNING, "Lampiran dijanjikan tetapi tidak ada")
def lampiran_dijanjikan(context: Context) -> Iterator[Temuan]:
    """Narasi, atau daftar isi laporan tercetak, menyebut lampiran yang tidak dimuat laporan.

    *Mengapa.* Pembaca yang mencari bukti menemukan tempat kosong; lampiran termasuk yang diperiksa pereviu
    (PermenPAN-RB 53/2014, Lampiran III).

    *Contoh.* “Dokumentasi kegiatan terlampir”, sedangkan laporan hanya melampirkan Perjanjian Kinerja.

    *Perbaikan.* Lampirkan yang dijanjikan, misalnya dengan `perjanjian.yaml`, `lra.yaml` atau `narasi/dokumentasi.md`,
    atau hapus kalimatnya.
    """
    yield from _dijanjikan_daftar_isi(context)
    berkas = context.hasil.laporan.berkas
    if bab_sendiri(berkas, "lampiran"):
        return
    ada = _dilampirkan(berkas)
    for nama, teks in berkas.narasi:
        for janji in re.finditer(_JANJI, teks) if "ampir" in teks else ():
            kalimat = _kalimat(teks, *janji.span())
            if re.search(_PERATURAN, kalimat) or any(sebut in kalimat for sebut in ada if ada[sebut]):
                continue
            pesan = f"lampiran yang disebut kalimat ini tidak ada dalam laporan: {kutip(kalimat, 80)}"
            yield Temuan(span_narasi(nama, teks, *janji.span()), pesan, f"yang dilampirkan: {_daftar(ada)}")


def _dilampirkan(berkas: Berkas) -> dict[str, bool]:
    """What the annex may hold, by the words that a sentence calls it, and whether it does."""
    lra = berkas.lra is not None
    return {
        "pengukuran kinerja": True,
        "perjanjian kinerja": berkas.perjanjian is not None,
        "laporan realisasi anggaran": lra,
        "realisasi anggaran": lra,
        "pernyataan telah direviu": berkas.laporan.reviu is not None,
        "kebijakan penghitungan": True,
        "dokumentasi": any(nama == "narasi/dokumentasi.md" for nama, _ in berkas.narasi),
    }


def _daftar(ada: Mapping[str, bool]) -> str:
    return ", ".join(sebut for sebut, termuat in ada.items() if termuat and sebut != "realisasi anggaran")


def _kalimat(teks: str, mulai: int, akhir: int) -> str:
    """The sentence around a place, in small letters on one line."""
    awal = max((satu.end() for satu in re.finditer(_BATAS_KALIMAT, teks[:mulai])), default=0)
    sisa = re.split(_BATAS_KALIMAT, teks[akhir:], maxsplit=1)[0]
    return " ".join((teks[awal:akhir] + sisa).split()).casefold()


def _dijanjikan_daftar_isi(context: Context) -> Iterator[Temuan]:
    """Annexes that a printed table of contents lists and no printed place is named after."""
    semua = per_tempat(context)
    terdaftar = (p.klaim for entri, putusan in semua if _daftar_isi(entri.tempat) for p in putusan)
    janji = [k for k in terdaftar if isinstance(k, Pernyataan) and k.alamat.startswith("judul.lampiran")]
    if not janji:
        return
    tempat = [entri.tempat.casefold() for entri, _ in semua if not _daftar_isi(entri.tempat)]
    for satu in janji:
        judul = re.sub(_TAHUN, "", satu.cetak.strip()).casefold()
        if not any(judul in nama for nama in tempat):
            pesan = f"{kutip(satu.cetak)} ada dalam daftar isi, tetapi laporan tercetak tidak melampirkannya"
            yield Temuan(satu.span, pesan, "lampirkan, atau hapus dari daftar isi")


def _daftar_isi(tempat: str) -> bool:
    return tempat.casefold().startswith("daftar isi")


@aturan("L205", "spm-tanpa-angka", Severity.WARNING, "Capaian SPM disebut tanpa angkanya")
def spm_tanpa_angka(context: Context) -> Iterator[Temuan]:
    """Narasi membicarakan capaian SPM, tetapi tidak satu pun indikator memuat angkanya.

    *Mengapa.* Standar Pelayanan Minimal diukur setiap tahun dengan persentase (PP 2/2018); disebut tanpa angka,
    pembaca tidak tahu apakah ia tercapai.

    *Contoh.* "Pencapaian target SPM belum maksimal", tanpa indikator yang bernama SPM.

    *Perbaikan.* Tambahkan capaian SPM sebagai indikator, boleh dengan `pendukung: ya`, dan panggil angkanya.
    """
    laporan = context.hasil.laporan
    nama = " ".join(satu.objek.nama.casefold() for satu in laporan.indikator.values())
    if any(kata in nama for kata in _STANDAR):
        return
    sebut = [
        span_narasi(berkas, teks, *tempat) for berkas, teks in laporan.berkas.narasi for tempat in _capaian_spm(teks)
    ]
    if sebut:
        terkait = tuple(Related(satu, "juga di sini") for satu in sebut[1:])
        pesan = "capaian SPM disebut tanpa angka; tidak ada indikator yang memuatnya"
        yield Temuan(sebut[0], pesan, "tambahkan sebagai indikator pendukung", terkait)


def _capaian_spm(teks: str) -> Iterator[tuple[int, int]]:
    """Yield where a text speaks of how far SPM is met."""
    for mulai in letak(teks, _SPM):
        depan = max(0, mulai - _JARAK)
        cocok = re.search(_CAPAIAN, teks[depan:mulai].lower())
        if cocok is not None and not teks[mulai + len(_SPM) : mulai + len(_SPM) + 1].isalnum():
            yield depan + cocok.start(), mulai + len(_SPM)
