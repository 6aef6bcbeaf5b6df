"""Rules about figures that a reader expects and that cannot be computed: one finding for each cause."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal

from lakip_cli.calculate.figur import Figur, Jejak, Keadaan, Kosong
from lakip_cli.diagnostics import Related, Severity, Span
from lakip_cli.rules.aturan import Context, Temuan, aturan, bersama
from lakip_cli.rules.ukuran import kosong

_NOL = Decimal(0)
_TAHUN = re.compile(r"(?:19|20)\d\d")
Pencari = Callable[[Figur, str, tuple[Figur, ...]], Figur | None]
"""Returns which input is the cause of a figure's failure, given its formula and inputs; None for other causes."""


def _keadaan(figur: Figur) -> Keadaan | None:
    return figur.isi.keadaan if isinstance(figur.isi, Kosong) else None


@bersama
def _gagal(context: Context) -> Sequence[tuple[Figur, Jejak]]:
    """Return the figures of indicators that failed by themselves, not because an input failed or is not there yet."""
    ikutan = {Keadaan.TIDAK_DAPAT_DIHITUNG, Keadaan.BELUM, Keadaan.TIDAK_BERLAKU}
    semua = [figur for figur in kosong(context) if figur.alamat.startswith("indikator.")]
    return [
        (figur, figur.jejak)
        for figur in semua
        if _keadaan(figur) is Keadaan.TIDAK_DAPAT_DIHITUNG
        and figur.jejak is not None
        and ikutan.isdisjoint(map(_keadaan, figur.jejak.masukan))
    ]


def _temuan(context: Context, sebab: Pencari, bantuan: str) -> Iterator[Temuan]:
    """Yield one finding for each indicator of which a figure of this year fails by a cause, with its other years."""
    semua: dict[str, list[tuple[Span, Figur]]] = {}
    for figur, jejak in _gagal(context):
        if (penyebab := sebab(figur, jejak.rumus, jejak.masukan)) is not None:
            id_ = figur.alamat.split(".")[1]
            tempat = penyebab.tempat[:1] or (context.hasil.laporan.indikator[id_].objek.letak,)
            semua.setdefault(id_, []).append((tempat[0], figur))
    for milik in semua.values():
        for span, figur in [satu for satu in milik if not _TAHUN.search(satu[1].alamat)][:1]:
            alasan = figur.isi.alasan if isinstance(figur.isi, Kosong) else ""
            terkait = tuple(Related(lain, f"begitu pula {f.nama}") for lain, f in milik if f is not figur)
            yield Temuan(span, f"{figur.nama} tidak dapat dihitung: {alasan}", bantuan, terkait)


@aturan("H101", "pembagi-nol", Severity.WARNING, "Pembagian dengan nol")
def pembagi_nol(context: Context) -> Iterator[Temuan]:
    """Rasio, capaian atau pertumbuhan tidak dapat dihitung karena penyebut, target, atau nilai tahun lalunya nol.

    *Mengapa.* Pembagian dengan nol tidak punya hasil; laporan mencetak keterangan di tempat angkanya.

    *Contoh.* Target 0 pada indikator yang dimaksimalkan, atau rasio `12 / 0`.

    *Perbaikan.* Periksa angka nol itu; bila benar, tulis `tidak-berlaku`, atau pilih cara `verdik` pada kebijakan
    capaian indikatornya.
    """
    yield from _temuan(context, _nol, "periksa angka nol itu, atau tulis tidak-berlaku")


def _nol(_: Figur, rumus: str, masukan: tuple[Figur, ...]) -> Figur | None:
    pembagi = masukan[-1] if rumus in {"rasio", "pertumbuhan"} or rumus.startswith("capaian.") else None
    return pembagi if pembagi is not None and pembagi.isi == _NOL else None


@aturan("H102", "realisasi-nol-tanpa-plafon", Severity.WARNING, "Target dibagi realisasi nol tanpa plafon")
def realisasi_nol(context: Context) -> Iterator[Temuan]:
    """Capaian dihitung dengan target ÷ realisasi, realisasinya nol, dan kebijakan tidak memberi plafon.

    *Mengapa.* Makin kecil realisasi makin besar hasilnya, tanpa batas; pada nol tidak ada angkanya. Dengan plafon,
    capaiannya adalah plafon itu.

    *Contoh.* `minimalkan: terbalik` tanpa `plafon`, dengan realisasi 0.

    *Perbaikan.* Tulis `plafon: 120` pada kebijakan capaian, atau pakai `minimalkan: lan`.
    """

    def sebab(_: Figur, rumus: str, masukan: tuple[Figur, ...]) -> Figur | None:
        return masukan[0] if rumus == "capaian.terbalik" and masukan[0].isi == _NOL != masukan[1].isi else None

    yield from _temuan(context, sebab, "tulis plafon, atau pakai minimalkan: lan")


@aturan("H103", "masukan-hilang", Severity.WARNING, "Masukan sebuah hitungan hilang")
def masukan_hilang(context: Context) -> Iterator[Temuan]:
    """Sebuah rasio, komposit atau pertumbuhan tidak dapat dihitung karena satu masukannya tidak tercantum.

    *Mengapa.* Angka yang diharapkan pembaca tidak tercetak; sebabnya satu masukan yang hilang dari sumber. Masukan yang
    belum diukur tidak ditunjuk di sini.

    *Contoh.* Indeks dari tiga indikator, dengan `realisasi: {2024: {tidak-tercantum: register hilang}}` pada salah
    satunya dan `rerata: {belum: batalkan}`.

    *Perbaikan.* Cari masukan itu, atau pilih `rerata: {belum: lewati}` dan sebutkan.
    """

    def sebab(_: Figur, rumus: str, masukan: tuple[Figur, ...]) -> Figur | None:
        if rumus.startswith(("capaian.", "predikat", "kategori")):
            return None
        return next((satu for satu in masukan if _keadaan(satu) is Keadaan.TIDAK_TERCANTUM), None)

    yield from _temuan(context, sebab, "cari masukan itu")
