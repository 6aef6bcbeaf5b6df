"""What a finding about a printed claim says: one sentence with printed value, derived value, difference and cause."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal

from lakip_cli import angka
from lakip_cli.calculate.figur import Figur
from lakip_cli.tercetak.alamat import TAHUN, tanpa_tahun
from lakip_cli.tercetak.bacaan import BERDESIMAL
from lakip_cli.tercetak.pernyataan import Pernyataan
from lakip_cli.tercetak.putusan import Putusan, Vonis

_TERPANJANG = 70
_TAHUN_AKHIR = re.compile(r" (?:19|20)[0-9]{2}\Z")
_TANPA_FAKTA = {"judul": "judul", "dasar_hukum": "dasar hukum"}
"""What a claim without a figure is about, by the first word of its address."""


def kutip(teks: str) -> str:
    """Return a printed text in quotes, on one line, shortened."""
    sebaris = " ".join(teks.split())
    return f"“{sebaris if len(sebaris) <= _TERPANJANG else sebaris[: _TERPANJANG - 1].rstrip() + '…'}”"


def pesan(utama: Putusan, kelompok: Iterable[Putusan], figur: Mapping[str, Figur]) -> str:
    """Return the sentence of a finding; the hypotheses of a whole group are told once each."""
    kalimat = _klaim(utama, utama.klaim, figur) if isinstance(utama.klaim, Pernyataan) else _langkah(utama)
    if utama.kunci[:-1] == ("nomor",):
        kalimat = f"{utama.kunci[-1].replace('_', ' ')} dinomori berbeda-beda: {kalimat}"
    dugaan = dict.fromkeys(_dugaan(kelompok).values())
    return f"{kalimat}; dugaan: {'; '.join(dugaan)}" if dugaan else kalimat


def _dugaan(kelompok: Iterable[Putusan]) -> dict[str, str]:
    """Return the first hypothesis about each thing: what is said of its pagu need not be said of its realisasi."""
    dugaan: dict[str, str] = {}
    for satu in kelompok:
        if satu.dugaan is not None and satu.dugaan.teks:
            benda = satu.klaim.benda if isinstance(satu.klaim, Pernyataan) else satu.cetak
            dugaan.setdefault(benda, satu.dugaan.teks)
    return dugaan


def hal(putusan: Putusan, semua: Mapping[str, Figur]) -> str:
    """Return what a claim is about, in words; a name or a count needs its thing, a part needs its whole."""
    figur, klaim = putusan.figur, putusan.klaim
    if not isinstance(klaim, Pernyataan):
        return "persamaan"
    return sebut(figur, semua) if figur is not None else _tanpa_figur(klaim.alamat, semua)


def _tanpa_figur(alamat: str, semua: Mapping[str, Figur]) -> str:
    """Name what has no fact: by its kind, or as the same measure of another year is named."""
    tahun = TAHUN.search(alamat)
    dasar = tanpa_tahun(alamat)
    benda = ".".join(dasar.split(".")[:2])
    milik = ((lain, satu) for lain, satu in semua.items() if lain.startswith(benda))
    sama = next((satu for lain, satu in milik if tanpa_tahun(lain) == dasar), None) if tahun else None
    if sama is None or tahun is None:
        return _TANPA_FAKTA.get(alamat.partition(".")[0], alamat)
    return f"{_TAHUN_AKHIR.sub('', sama.nama)} {tahun[1]}"


def sebut(figur: Figur, semua: Mapping[str, Figur]) -> str:
    """Return the name of a figure as it is understood without its surroundings."""
    awal = figur.alamat.rpartition(".")[0]
    tahun = TAHUN.search(figur.alamat)
    if tahun is not None and tahun[1] not in figur.nama and figur.alamat.endswith(tahun[0]):
        return f"{figur.nama} {tahun[1]}"
    if figur.alamat.endswith(".nama") or (figur.jejak is not None and figur.jejak.rumus == "cacah"):
        return f"{figur.nama} {awal.partition('.')[2].removesuffix('.keluaran')}".rstrip()
    utuh = semua.get(awal)
    bagian = utuh is not None and utuh.jejak is not None and figur in utuh.jejak.masukan
    return f"{figur.nama} dalam {sebut(utuh, semua)}" if bagian and utuh is not None else figur.nama


def sebab(putusan: Putusan) -> str:
    """Return what is known of why, to stand behind the verdict; a cause that the figures only suggest is a dugaan."""
    dugaan = putusan.dugaan.teks if putusan.dugaan is not None else ""
    alasan = f": {_pendek(putusan.alasan)}" if putusan.alasan else ""
    return f"{alasan}; dugaan: {dugaan}" if dugaan else alasan


def _langkah(putusan: Putusan) -> str:
    kepala = f"persamaan {kutip(putusan.cetak)} di {putusan.klaim.entri.tempat}"
    match putusan.vonis:
        case Vonis.DIPOTONG:
            return f"{kepala} baru sama bila hasilnya ({putusan.turunan}) dipotong, tidak dibulatkan"
        case Vonis.TIDAK_DAPAT:
            return f"{kepala} tidak dapat diperiksa: {putusan.alasan}"
        case _:
            return f"{kepala} tidak sama: {putusan.alasan}{_selisih(putusan)}"


def _klaim(putusan: Putusan, klaim: Pernyataan, figur: Mapping[str, Figur]) -> str:
    kepala = f"{hal(putusan, figur)} tercetak {kutip(klaim.cetak)} di {klaim.tempat}"
    if klaim.arah is not None:
        return _arah(putusan, klaim)
    alasan = f"; {_pendek(putusan.alasan)}" if putusan.alasan else ""
    match putusan.vonis:
        case Vonis.DIPOTONG:
            return f"{kepala}, padahal {_turunan(putusan)}: dipotong, tidak dibulatkan"
        case Vonis.BERSYARAT:
            return f"{kepala}, padahal {_turunan(putusan)}{_selisih(putusan)}; sama hanya bila {putusan.alasan}"
        case Vonis.DI_LUAR_RENTANG:
            return f"{kepala}, di luar yang mungkin ({putusan.alasan}); {_turunan(putusan)}"
        case Vonis.SALAH_TULIS:
            return f"{kepala}, yang tidak terbaca sebagai {_bentuk(putusan.figur)}; {_turunan(putusan)}"
        case Vonis.SEBUTAN:
            return f"{kepala}{_baku(putusan)}: {_pendek(putusan.alasan)}"
        case Vonis.TIDAK_TERCANTUM:
            return f"{kutip(klaim.cetak)} dikutip di {klaim.tempat}, tetapi tidak tercantum dalam dasar hukum"
        case Vonis.TIDAK_DAPAT:
            return f"{kepala} tidak dapat diperiksa: {putusan.alasan}"
        case _:
            return f"{kepala}, padahal {_turunan(putusan)}{_selisih(putusan)}{alasan}"


def _arah(putusan: Putusan, klaim: Pernyataan) -> str:
    nama = putusan.figur.nama if putusan.figur else klaim.alamat
    kata = f"kata {kutip(klaim.cetak)} di {klaim.tempat} tentang {nama}"
    sambung = "tidak dapat diperiksa" if putusan.vonis is Vonis.TIDAK_DAPAT else "tidak sesuai angkanya"
    return f"{kata} {sambung}, {putusan.turunan}: {putusan.alasan}"


def _baku(putusan: Putusan) -> str:
    """Return how the thing is told elsewhere; of a unit the reason says it."""
    if putusan.kunci[0] == "satuan":
        return ""
    return f", {'di tempat lain' if putusan.figur is None else 'dalam data'} {kutip(putusan.turunan)}"


def _turunan(putusan: Putusan) -> str:
    figur = putusan.figur
    if figur is not None and figur.alamat.endswith(".nomor"):
        return f"urutannya dalam data {putusan.turunan}"
    dihitung = figur is not None and figur.jejak is not None
    satuan = f" {figur.satuan}" if figur is not None and _bersatuan(figur) else ""
    return f"{'hasil hitungan' if dihitung else 'menurut data'} {kutip(putusan.turunan)[1:-1]}{satuan}"


def _bersatuan(figur: Figur) -> bool:
    """Whether a number needs its unit behind it; some print it themselves, others are pure numbers."""
    return isinstance(figur.isi, Decimal) and figur.satuan not in BERDESIMAL | {"", "rupiah"}


def _selisih(putusan: Putusan) -> str:
    if putusan.selisih is None or not putusan.selisih:
        return ""
    tanda = "lebih" if putusan.selisih > 0 else "kurang"
    return f" ({tanda} {_bilangan(abs(putusan.selisih))})"


def _bilangan(nilai: Decimal) -> str:
    """Print a difference without needless decimals."""
    desimal = min(2, max(0, -int(nilai.normalize().as_tuple().exponent)))
    return angka.angka(nilai, desimal)


def _bentuk(figur: Figur | None) -> str:
    if figur is not None and figur.alamat.endswith(".nomor"):
        return "nomor"
    return "bilangan" if figur is None or isinstance(figur.isi, Decimal) else "tanggal"


def _pendek(alasan: str) -> str:
    """Return the differing words; of many the first, and how many more there are."""
    butir = alasan.split("; ")
    muat = 1
    while muat < len(butir) and len("; ".join(butir[: muat + 1])) <= 2 * _TERPANJANG:
        muat += 1
    sisa = f"; dan {len(butir) - muat} beda lain" if muat < len(butir) else ""
    return "; ".join(butir[:muat]) + sisa
