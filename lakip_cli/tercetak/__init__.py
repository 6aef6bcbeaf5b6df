"""Printed claims compared with derived figures: a verdict for each, and a finding for each cause of a difference."""

from lakip_cli.calculate.buku import Hasil
from lakip_cli.diagnostics import Diagnostic
from lakip_cli.rekaman import NamedTuple
from lakip_cli.tercetak import andaian, hakim
from lakip_cli.tercetak.kode import KODE
from lakip_cli.tercetak.putusan import Dugaan, Putusan, Vonis, rekap
from lakip_cli.tercetak.temuan import temuan
from lakip_cli.tercetak.urai import urai

__all__ = ["KODE", "Dugaan", "Pemeriksaan", "Putusan", "Vonis", "periksa", "rekap"]


class Pemeriksaan(NamedTuple):
    """The verdicts on all claims of a year, and what the findings say about them and about unreadable claims."""

    putusan: tuple[Putusan, ...]
    diagnosa: list[Diagnostic]


def periksa(hasil: Hasil) -> Pemeriksaan:
    """Judge everything that a year's report prints; what cannot be read has a finding and no verdict."""
    terurai, diagnosa = urai(hasil)
    putusan = hakim.nilai(hasil, terurai)
    for nomor, klaim in enumerate(terurai.andaian, start=1):
        lain, salah = andaian.hitung(hasil, klaim)
        diagnosa += salah
        if lain is not None:
            dibaca, _ = urai(lain)
            putusan = hakim.andaikan(putusan, hakim.nilai(lain, dibaca), nomor, klaim.alasan or "")
    return Pemeriksaan(putusan, diagnosa + temuan(putusan, hasil.figur))
