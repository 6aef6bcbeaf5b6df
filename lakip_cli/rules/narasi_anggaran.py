"""Rules about what the narrative says of money: that it was efficient, that there was too little."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from lakip_cli import angka
from lakip_cli.calculate.figur import Kosong
from lakip_cli.diagnostics import Related, Severity
from lakip_cli.rules.alinea import Tulisan, letak, tulisan
from lakip_cli.rules.aturan import Context, Temuan, aturan

_EFISIEN = re.compile(r"efisien(?!si)\w*|(?:efektif|baik|tinggi) dalam hal efisiensi")
_BUKAN = frozenset(("tidak", "belum", "kurang", "agar", "supaya", "lebih", "untuk", "secara"))
_TERBATAS = re.compile(
    r"(?:keterbatasan|terbatasnya|minimnya|kurangnya)\s+(?:\w+\s+){0,2}?(?:anggaran|pagu)\b"
    r"|(?:anggaran|pagu)\s+(?:\w+\s+){0,2}?(?:terbatas|minim)\b"
)
_KATA_TERBATAS = ("terbatas", "minim", "kurangnya")
_JARAK = 60
_NAIK = Decimal(25)
"""Percent by which belanja must have grown before a shortage needs an explanation."""
_JAUH = Decimal(50)
"""Percent by which an account may change without a word."""
_BERARTI = Decimal(10)
"""Percent of belanja below which a change is too small to be explained."""


@aturan("M241", "efisien-tanpa-dasar", Severity.WARNING, "Disebut efisien tanpa dasar")
def efisien_tanpa_dasar(context: Context) -> Iterator[Temuan]:
    """Narasi menyebut sebuah sasaran atau indikator efisien, padahal efisiensinya nol, negatif, atau tidak terukur.

    *Mengapa.* Efisien berarti hasilnya tercapai dengan sumber daya lebih sedikit; tanpa sisa anggaran, atau tanpa
    target yang tercapai, kata itu tidak berdasar.

    *Contoh.* Serapan 100,00% "secara teori sangat efisien".

    *Perbaikan.* Hapus katanya, atau jelaskan ukuran lain yang menunjukkan efisiensi.
    """
    hasil = context.hasil
    ambang = Decimal(1 if hasil.laporan.berkas.laporan.kebijakan.efisiensi == "rasio" else 0)
    for satu in tulisan(hasil.laporan.berkas.narasi):
        jenis, id_ = satu.pemilik
        figur = hasil.figur.get(f"{jenis}.{id_}{'.anggaran' if jenis == 'indikator' else ''}.efisiensi")
        if figur is None or (isinstance(figur.isi, Decimal) and figur.isi > ambang):
            continue
        for cocok in _EFISIEN.finditer(satu.teks) if "efisien" in satu.teks else ():
            if _BUKAN.isdisjoint(satu.kecil[: cocok.start()].split()[-1:]):
                sebab = figur.isi.alasan if isinstance(figur.isi, Kosong) else f"efisiensinya {figur.cetak}"
                tempat = satu.span(*cocok.span())
                yield Temuan(tempat, f"disebut efisien, padahal {sebab}", "hapus katanya, atau jelaskan dasarnya")


@aturan("M242", "anggaran-disebut-terbatas", Severity.INFO, "Anggaran disebut terbatas, padahal belanja naik")
def anggaran_disebut_terbatas(context: Context) -> Iterator[Temuan]:
    """Narasi menyebut keterbatasan anggaran sebagai sebab, padahal belanja naik sekurangnya seperempat dari tahun lalu.

    *Mengapa.* Sebab yang sama setiap tahun tidak meyakinkan bila uangnya bertambah; pembaca perlu tahu bagian mana yang
    terbatas.

    *Contoh.* "Keterbatasan anggaran menjadi kendala", sedangkan belanja menurut LRA naik 40 persen.

    *Perbaikan.* Sebut program yang kekurangan, dan ke mana kenaikannya dipakai.
    """
    laporan = context.hasil.laporan
    kini = context.nilai("akun.belanja.realisasi")
    lalu = context.nilai(f"akun.belanja.realisasi.{laporan.tahun - 1}")
    tumbuh = (kini - lalu) * 100 / lalu if kini is not None and lalu else Decimal(0)
    semua = tulisan(laporan.berkas.narasi) if tumbuh >= _NAIK else ()
    sebut = [satu.span(*tempat) for satu in semua for tempat in _terbatas(satu)]
    if sebut:
        pesan = f"anggaran disebut terbatas, padahal belanja naik {angka.persen(tumbuh)} dari tahun lalu"
        terkait = tuple(Related(satu, "disebut juga di sini") for satu in sebut[1:])
        yield Temuan(sebut[0], pesan, "sebut bagian yang kekurangan", terkait)


def _terbatas(satu: Tulisan) -> list[tuple[int, int]]:
    """Return where a text says that there was too little money."""
    sebutan = (mulai for kata in _KATA_TERBATAS for mulai in letak(satu.kecil, kata))
    semua = (_TERBATAS.search(satu.kecil, max(0, mulai - _JARAK), mulai + _JARAK) for mulai in sebutan)
    return sorted({cocok.span() for cocok in semua if cocok})


@aturan("M243", "belanja-berubah-jauh", Severity.INFO, "Belanja berubah jauh dari tahun lalu tanpa penjelasan")
def belanja_berubah_jauh(context: Context) -> Iterator[Temuan]:
    """Belanja sebuah akun LRA naik atau turun lebih dari separuhnya, dan uraian realisasi anggaran tidak menyebutnya.

    *Mengapa.* Perubahan sebesar itu punya sebab: program baru, bantuan yang dialihkan, atau akun yang keliru. Akun
    yang kurang dari sepersepuluh belanja tidak ditunjuk.

    *Contoh.* Belanja Barang dan Jasa 1,4 miliar menjadi 7,4 miliar, tanpa satu kalimat pun.

    *Perbaikan.* Sebut akun itu dan sebabnya dalam `narasi/akuntabilitas-keuangan.md`.
    """
    laporan = context.hasil.laporan
    lalu = laporan.tahun - 1
    semua = tulisan(laporan.berkas.narasi)
    uraian = " ".join(satu.kecil for satu in semua if satu.berkas.endswith("akuntabilitas-keuangan.md"))
    besar = max(
        (context.nilai(f"akun.belanja.realisasi{t}") or Decimal(0) for t in ("", f".{lalu}")), default=Decimal(0)
    )
    berubah = []
    for kode, akun in laporan.akun.items():
        dua = context.nilai(f"akun.{kode}.realisasi.{lalu}"), context.nilai(f"akun.{kode}.realisasi")
        if not kode.startswith("5") or akun.realisasi is None or None in dua or akun.nama.casefold() in uraian:
            continue
        awal, akhir = (satu or Decimal(0) for satu in dua)
        beda = akhir - awal
        if awal and abs(beda) * 100 > awal * _JAUH and abs(beda) * 100 > besar * _BERARTI:
            arah = f"{'naik' if beda > 0 else 'turun'} {angka.persen(abs(beda) * 100 / awal)}"
            berubah.append(Related(akun.at("realisasi"), f"{akun.nama} {arah} dari tahun lalu tanpa penjelasan"))
    if berubah:
        pertama, *lain = berubah
        yield Temuan(*pertama, "sebut sebabnya dalam narasi/akuntabilitas-keuangan.md", tuple(lain))
