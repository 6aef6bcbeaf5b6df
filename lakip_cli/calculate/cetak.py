"""From a value to a figure: how each kind of value is printed, decided in one place."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from lakip_cli import angka
from lakip_cli.calculate.figur import Figur, Isi, Jejak, Keadaan, Kosong
from lakip_cli.diagnostics import Span
from lakip_cli.model.kebijakan import Satuan
from lakip_cli.rekaman import NamedTuple

CETAK_KEADAAN = {
    Keadaan.BELUM: "belum",
    Keadaan.TIDAK_BERLAKU: "tidak berlaku",
    Keadaan.TIDAK_TERCANTUM: "tidak tercantum",
    Keadaan.TIDAK_DAPAT_DIHITUNG: "–",
}


class Gaya(NamedTuple):
    """How figures of one unit print: unit, decimals (None keeps those of the source), and a declared form."""

    satuan: str = ""
    desimal: int | None = None
    bentuk: str = "{}"

    def cetak(self, isi: Isi) -> str:
        """Print in running text: with ``%`` or ``Rp``, without other unit words."""
        return self.lengkap(isi, self.ringkas(isi))

    def lengkap(self, isi: Isi, ringkas: str) -> str:
        """Print in running text what prints as ``ringkas`` in a column."""
        if not isinstance(isi, Decimal):
            return ringkas
        if self.satuan == "persen":
            return f"{ringkas}%"
        if self.satuan == "rupiah":
            return f"-Rp{ringkas[1:-1]}" if ringkas.startswith("(") else f"Rp{ringkas}"
        return self.bentuk.replace("{}", ringkas)

    def ringkas(self, isi: Isi) -> str:
        """Print in a column whose heading names the unit."""
        if isinstance(isi, Kosong):
            return CETAK_KEADAAN[isi.keadaan]
        if isinstance(isi, date):
            return angka.tanggal(isi)
        if isinstance(isi, str):
            return isi
        if self.satuan == "rupiah":
            return angka.tabel(isi, self.desimal or 0)
        return angka.angka(isi, self.desimal)


RUPIAH = Gaya("rupiah", 0)


def gaya_satuan(satuan: str, desimal: int | None, khusus: Mapping[str, Satuan]) -> Gaya:
    """Return the style of a unit; one of the report's own prints in the form, or with the name, that it declares."""
    satuan = "persen" if satuan == "%" else satuan
    milik = khusus.get(satuan)
    if milik is None:
        return Gaya(satuan, desimal)
    return Gaya(satuan, desimal, f"{{}} {milik.nama}" if milik.cetak == "{}" and milik.nama else milik.cetak)


def fakta(alamat: str, nama: str, isi: Isi, gaya: Gaya, tempat: Span) -> Figur:
    """A figure that stands in the source."""
    ringkas = gaya.ringkas(isi)
    return Figur(alamat, nama, isi, gaya.satuan, gaya.lengkap(isi, ringkas), ringkas, (tempat,))


def turunan(alamat: str, nama: str, isi: Isi, gaya: Gaya, jejak: Jejak) -> Figur:
    """A figure that was computed; a number says how it was rounded for print."""
    if isinstance(isi, Decimal) and gaya.desimal is not None and not jejak.pembulatan:
        jejak = jejak._replace(pembulatan=f"dibulatkan {gaya.desimal} desimal (setengah ke atas)")
    ringkas = gaya.ringkas(isi)
    return Figur(alamat, nama, isi, gaya.satuan, gaya.lengkap(isi, ringkas), ringkas, (), jejak)


def tanpa_angka(alasan: str) -> Kosong:
    """Say that a figure cannot be computed, and why."""
    return Kosong(Keadaan.TIDAK_DAPAT_DIHITUNG, alasan)


def menurut_jenis(isi: Isi) -> dict[str, str]:
    """A value for other programs, under the name of its kind; a decimal is a string that keeps its scale."""
    match isi:
        case Kosong(keadaan, alasan):
            return {"keadaan": keadaan.value, "alasan": alasan}
        case Decimal():
            return {"nilai": f"{isi:f}"}
        case date():
            return {"tanggal": isi.isoformat()}
        case _:
            return {"teks": isi}
