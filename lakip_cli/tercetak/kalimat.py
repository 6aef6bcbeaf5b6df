"""What a finding about a printed claim says: one sentence with printed value, derived value, difference and cause."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal

from lakip_cli import angka
from lakip_cli.calculate.figur import Figur
from lakip_cli.tercetak.pernyataan import Pernyataan
from lakip_cli.tercetak.putusan import Putusan, Vonis

_TERPANJANG = 70
_TANPA_FAKTA = {"judul": "judul", "dasar_hukum": "dasar hukum"}
"""What a claim without a figure is about, by the first word of its address."""


def kutip(teks: str) -> str:
    """Return a printed text in quotes, on one line, shortened."""
    sebaris = " ".join(teks.split())
    return f"“{sebaris if len(sebaris) <= _TERPANJANG else sebaris[: _TERPANJANG - 1].rstrip() + '…'}”"


def pesan(utama: Putusan, kelompok: Iterable[Putusan], figur: Mapping[str, Figur]) -> str:
    """Return the sentence of a finding; the hypotheses of a whole group are told once each."""
    dugaan = dict.fromkeys(satu.dugaan.teks for satu in kelompok if satu.dugaan is not None and satu.dugaan.teks)
    kalimat = _klaim(utama, utama.klaim, figur) if isinstance(utama.klaim, Pernyataan) else _langkah(utama)
    return f"{kalimat}; dugaan: {'; '.join(dugaan)}" if dugaan else kalimat


def hal(putusan: Putusan, semua: Mapping[str, Figur]) -> str:
    """Return what a claim is about, in words; a name or a count needs its thing, a part needs its whole."""
    figur, klaim = putusan.figur, putusan.klaim
    if not isinstance(klaim, Pernyataan):
        return "persamaan"
    if figur is None:
        return _TANPA_FAKTA.get(klaim.alamat.partition(".")[0], klaim.alamat)
    awal = figur.alamat.rpartition(".")[0]
    if figur.alamat.endswith(".nama") or (figur.jejak is not None and figur.jejak.rumus == "cacah"):
        return f"{figur.nama} {awal.partition('.')[2]}".rstrip()
    utuh = semua.get(awal)
    bagian = utuh is not None and utuh.jejak is not None and figur in utuh.jejak.masukan
    return f"{figur.nama} dalam {utuh.nama}" if bagian and utuh is not None else figur.nama


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
    return f"{'hasil hitungan' if dihitung else 'menurut data'} {kutip(putusan.turunan)[1:-1]}"


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
    """Return the differing words, unless nearly all of them differ."""
    return alasan if len(alasan) <= 2 * _TERPANJANG else "hampir semua katanya lain"
