"""Tables of printed claims: how many have each verdict, and every one that does not simply follow from the facts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from itertools import groupby

from lakip_cli import angka
from lakip_cli.calculate.figur import Figur, Jejak
from lakip_cli.model.dasar import slug
from lakip_cli.tabel.jenis import Baris, Sel, Tabel
from lakip_cli.tabel.susun import HILANG, kepala, kolom
from lakip_cli.tercetak.kalimat import hal, sebab
from lakip_cli.tercetak.putusan import Putusan, tidak_ikut
from lakip_cli.tercetak.putusan import rekap as hitung


def rekonsiliasi(putusan: Sequence[Putusan], figur: Mapping[str, Figur]) -> tuple[Tabel, ...]:
    """The recap and the list of differences; nothing for a year of which no report is printed yet."""
    return (rekap(putusan), selisih(putusan, figur)) if putusan else ()


def rekap(putusan: Sequence[Putusan]) -> Tabel:
    """How many claims have each verdict."""
    badan = [(Sel(vonis, judul=True), _banyak(vonis, banyak)) for vonis, banyak in hitung(putusan).items() if banyak]
    return Tabel(
        "rekap-klaim",
        "Yang Tercetak Menurut Putusannya",
        kolom("lr", (8, 2)),
        (kepala("Putusan", "Banyaknya"),),
        tuple(badan),
        ((Sel("Jumlah", judul=True), _banyak("jumlah", len(putusan))),),
    )


def _banyak(vonis: str, banyak: int) -> Sel:
    cetak = angka.angka(banyak)
    jejak = Jejak("cacah", "banyaknya angka, nama, dan kata tercetak dengan putusan ini", "", ())
    return Sel(Figur(f"klaim.{slug(vonis)}", f"klaim: {vonis}", Decimal(banyak), "", cetak, cetak, (), jejak))


def selisih(putusan: Sequence[Putusan], figur: Mapping[str, Figur]) -> Tabel:
    """Every claim that does not simply follow, in the order of the printed places."""
    urut = sorted(tidak_ikut(putusan), key=lambda satu: satu.urutan)
    badan: list[Baris] = []
    for tempat, milik in groupby(urut, key=lambda satu: satu.klaim.entri.tempat):
        pertama, *lain = [_baris(satu, hal(satu, figur)) for satu in milik]
        badan += ((Sel(tempat, baris=1 + len(lain)), *pertama), *lain)
    judul = ("Tempat", "Hal", "Tercetak", "Turunan", "Selisih", "Putusan dan sebabnya")
    kosong: tuple[Baris, ...] = ((Sel("Tidak ada selisih", kolom=len(judul), judul=True),),)
    return Tabel(
        "rekonsiliasi",
        "Selisih antara yang Tercetak dan yang Diturunkan dari Data",
        kolom("llllrl", (4, 5, 4, 4, 3, 6)),
        (kepala(*judul),),
        tuple(badan) or kosong,
        lanskap=True,
    )


def _baris(putusan: Putusan, sebutan: str) -> Baris:
    turunan = _turunan(putusan)
    return (
        Sel(sebutan, judul=True),
        Sel(putusan.cetak),
        HILANG if turunan is None else Sel(turunan),
        HILANG if not putusan.selisih else Sel(_selisih(putusan, putusan.selisih, sebutan, turunan)),
        Sel(f"{putusan.vonis}{sebab(putusan)}"),
    )


def _turunan(putusan: Putusan) -> Figur | str | None:
    """The derived value as precise as the claim shows it, with the trace of its figure."""
    figur = putusan.figur
    if not putusan.turunan or figur is None:
        return putusan.turunan or None
    if figur.alamat and figur.cetak == putusan.turunan:
        return figur
    return figur._replace(alamat=figur.alamat or f"jumlah {putusan.span}", cetak=putusan.turunan)


def _selisih(putusan: Putusan, isi: Decimal, sebutan: str, turunan: Figur | str | None) -> Figur:
    """Printed minus derived, as a figure made of the two."""
    cetak = angka.angka(isi, max(0, -int(isi.normalize().as_tuple().exponent)))
    nama, span, ada = f"tercetak di {putusan.klaim.entri.tempat}", putusan.span, putusan.cetak
    tempat = str(span)
    tercetak = Figur(f"tercetak {tempat}", nama, ada, "", ada, ada, (span,))
    masukan = (tercetak, turunan) if isinstance(turunan, Figur) else (tercetak,)
    jejak = Jejak("selisih", "yang tercetak dikurangi turunannya", "", masukan)
    tanda = f"+{cetak}" if isi > 0 else cetak
    return Figur(f"selisih {tempat}", f"selisih {sebutan}", isi, "", tanda, tanda, (), jejak)
