"""Rules about printed numbers: one way of writing them in one table, equations that hold, sums that belong there."""

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from lakip_cli.calculate.figur import Figur
from lakip_cli.diagnostics import Related, Severity, kutip
from lakip_cli.model.tercetak import Klaim
from lakip_cli.rules.aturan import Context, Temuan, aturan
from lakip_cli.rules.cetakan import Sel, cetakan, per_tabel, per_tempat
from lakip_cli.tercetak.bacaan import Jenis, jenis
from lakip_cli.tercetak.langkah import hitung
from lakip_cli.tercetak.pernyataan import Pernyataan
from lakip_cli.tercetak.persamaan import Bilangan, Ekspresi, Hitungan, Langkah
from lakip_cli.tercetak.putusan import Vonis
from lakip_cli.tercetak.tautan import TAUTAN

_BILANGAN = re.compile(
    r"(?<![\d.,])(?P<utuh>\d{1,3}(?:(?P<ribuan>[.,])\d{3}(?:(?P=ribuan)\d{3})*)?|\d+)(?:(?P<tanda>[.,])\d{1,2})?(?![\d.,])"
)
_TANDA = {".": "titik", ",": "koma"}
_NOL = str.maketrans(dict.fromkeys("123456789", "0"))
"""Numbers that differ only in their digits are written in one style."""
_HAL = ("ribuan", "desimal")
"""What a sign stands before: groups of three digits, the fraction."""


# ── ways of writing numbers ─────────────────────────────────────────────────────────────────────────────────


def _gaya(cetak: str, jenis_: Jenis) -> tuple[str, str]:
    """Return what a printed number shows: the signs before groups of three digits, and before the fraction."""
    cocok = _BILANGAN.search(cetak)
    if cocok is None:
        return "", ""
    utuh, ribuan, pecahan = cocok.groups("")
    if ribuan and not pecahan and utuh.count(ribuan) == 1 and jenis_ is Jenis.BILANGAN:
        return "", ribuan
    return ribuan, pecahan


@aturan("P221", "gaya-bilangan-campur", Severity.INFO, "Bilangan dalam satu tabel ditulis dengan dua gaya")
def gaya_bilangan_campur(context: Context) -> Iterator[Temuan]:
    """Sebuah tabel tercetak memakai titik dan koma untuk hal yang sama: pemisah ribuan, atau tanda desimal.

    *Mengapa.* 45.600 di samping 287,500 terbaca sebagai empat puluh lima koma enam; dua gaya biasanya berarti dua orang
    menyalin dari dua berkas.

    *Contoh.* Kolom persentase dengan 99,01 dan 100.00; kolom sisa dengan 287,500 dan 45.600.

    *Perbaikan.* Pakai titik untuk ribuan dan koma untuk desimal di seluruh laporan.
    """
    campur = []
    for nama, sel in per_tabel(context):
        campur += [Related(kedua.span, f"{nama}: {pesan}") for kedua, pesan in _campur(_pakai(sel))]
    if campur:
        pertama, *lain = campur
        yield Temuan(*pertama, "pakai titik untuk ribuan dan koma untuk desimal", tuple(lain))


def _pakai(sel: Sequence[Sel]) -> Mapping[tuple[str, str], Pernyataan]:
    """Return which sign a table uses for what, each with the first number that shows it."""
    pakai: dict[tuple[str, str], Pernyataan] = {}
    sudah: set[tuple[str, Jenis]] = set()
    for klaim, figur in sel:
        cetak = klaim.cetak
        bertanda = "," in cetak or "." in cetak
        if not bertanda or figur is None or klaim.ukuran == "nomor" or not isinstance(figur.isi, Decimal):
            continue
        if (bentuk := (cetak.translate(_NOL), jenis(figur))) in sudah:
            continue
        sudah.add(bentuk)
        for hal, tanda in zip(_HAL, _gaya(*bentuk), strict=True):
            pakai.setdefault((hal, tanda), klaim)
        if cetak[:3].casefold() == "rp,":
            pakai.setdefault(("rupiah", ","), klaim)
    return pakai


def _campur(pakai: Mapping[tuple[str, str], Pernyataan]) -> Iterator[tuple[Pernyataan, str]]:
    """Yield what a table writes in two ways: the one that comes second, and both in words."""
    for hal in _HAL:
        dua = [(pakai[hal, tanda], nama) for tanda, nama in _TANDA.items() if (hal, tanda) in pakai]
        if len(dua) > 1:
            dua.sort(key=lambda satu: (satu[0].entri.nomor, satu[0].baris, satu[0].posisi[1]))
            cara = " dan ".join(f"{nama} ({klaim.cetak})" for klaim, nama in dua)
            yield dua[1][0], f"{hal} ditulis dengan {cara}"
    if ("rupiah", ",") in pakai:
        yield pakai["rupiah", ","], f"rupiah ditulis dengan koma ({pakai['rupiah', ','].cetak})"


# ── equations ───────────────────────────────────────────────────────────────────────────────────────────────


def _langkah(context: Context) -> Iterator[tuple[Langkah, Vonis]]:
    hitungan = (p for entri, putusan in per_tempat(context) if entri.bentuk == "persamaan" for p in putusan)
    return ((p.klaim, p.vonis) for p in hitungan if isinstance(p.klaim, Langkah))


@aturan("P231", "persen-dikali-seratus-persen", Severity.WARNING, "Angka yang sudah persen dikalikan 100%")
def persen_dikali_seratus(context: Context) -> Iterator[Temuan]:
    """Persamaan mengalikan angka yang sudah persen dengan 100%, lalu mencetak hasilnya sebagai persen.

    *Mengapa.* 40 persen kali 100% adalah 40 persen hanya bila 40 ditulis 40% atau 0,40; seperti tercetak, hasilnya
    seratus kali lebih besar. Perkalian itu milik rasio dua bilangan.

    *Contoh.* `(39,82 + 20,08 + 90,30) / 3 × 100% = 50,07%`.

    *Perbaikan.* Hapus “× 100%”, atau tulis angkanya sebagai pecahan.
    """
    for langkah, vonis in _langkah(context):
        ekspresi = langkah.kiri.ekspresi
        if vonis is Vonis.TIDAK_DAPAT or not isinstance(ekspresi, Hitungan) or not _seratus_persen(ekspresi):
            continue
        figur = [klaim.acuan for klaim in langkah.kiri.klaim if isinstance(klaim.acuan, Figur)]
        kiri, kanan = hitung(ekspresi).nilai, hitung(langkah.kanan.ekspresi).nilai
        persen = _berpersen(langkah.kanan.ekspresi) and not _berpersen(ekspresi.kiri)
        if figur and all(satu.satuan == "persen" for satu in figur) and persen and round(kiri) == round(kanan * 100):
            pesan = f"{kutip(langkah.kiri.cetak)} mengalikan angka yang sudah persen dengan 100%"
            yield Temuan(langkah.kiri.klaim[0].span, pesan, "hapus × 100%")


def _seratus_persen(ekspresi: Hitungan) -> bool:
    kanan = ekspresi.kanan
    return ekspresi.op == "×" and isinstance(kanan, Bilangan) and kanan.persen and kanan.nilai == 1


def _berpersen(ekspresi: Ekspresi) -> bool:
    if isinstance(ekspresi, Bilangan):
        return ekspresi.persen
    return _berpersen(ekspresi.kiri) or _berpersen(ekspresi.kanan)


@aturan("P232", "persamaan-berlainan-bentuk", Severity.WARNING, "Hitungan yang sama ditulis dengan bentuk berlainan")
def persamaan_berlainan_bentuk(context: Context) -> Iterator[Temuan]:
    """Hitungan realisasi terhadap pagu ditulis dengan bentuk yang berlainan dari bagian ke bagian.

    *Mengapa.* Bentuk yang satu memberi serapan, yang lain sisanya; 99,5% di satu bagian tidak dapat dibandingkan dengan
    1% di bagian lain bila keduanya disebut efisiensi.

    *Contoh.* `realisasi / pagu × 100% = 99%` pada sasaran pertama, `100% − realisasi / pagu × 100% = 1%` pada yang
    kedua.

    *Perbaikan.* Tulis satu rumus untuk semua bagian, dan sebut hasilnya dengan namanya.
    """
    bagian: dict[str, dict[str, list[Klaim]]] = {}
    for satu in cetakan(context):
        if satu.klaim.persamaan is None:
            continue
        judul, _, nama = satu.tempat.rpartition(", ")
        alamat = [tautan[2] for tautan in TAUTAN.finditer(satu.klaim.persamaan)]
        if judul and {"realisasi", "pagu"} <= {lain.rpartition(".")[2] for lain in alamat}:
            bagian.setdefault(nama, {}).setdefault(judul, []).append(satu.klaim)
    for nama, milik in bagian.items():
        bentuk = {judul: " dan ".join(map(_bentuk, klaim)) for judul, klaim in milik.items()}
        banyak = len({*bentuk.values()})
        if banyak > 1:
            pertama, *lain = (
                Related(klaim[0].at("persamaan"), f"di {judul}: {bentuk[judul]}") for judul, klaim in milik.items()
            )
            pesan = f"{nama} ditulis dengan {banyak} bentuk hitungan; {pertama.message}"
            yield Temuan(pertama.span, pesan, "pakai satu rumus di semua bagian", tuple(lain))


def _bentuk(klaim: Klaim) -> str:
    """Return an equation with the measures in place of their numbers."""
    return " ".join(TAUTAN.sub(lambda tautan: tautan[2].rpartition(".")[2], klaim.persamaan or "").split())


# ── sums that do not belong ─────────────────────────────────────────────────────────────────────────────────


@aturan("P241", "silpa-tanpa-pembiayaan", Severity.INFO, "SiLPA tercetak dalam LRA tanpa pembiayaan")
def silpa_tanpa_pembiayaan(context: Context) -> Iterator[Temuan]:
    """Laporan mencetak SiLPA, padahal LRA-nya tidak memuat satu akun pembiayaan pun.

    *Mengapa.* SiLPA adalah surplus atau defisit ditambah pembiayaan neto, dan pembiayaan dibukukan di bendahara umum
    daerah (PP 71/2010, PSAP 02); pada instansi tanpa pembiayaan baris itu hanya menyalin defisitnya.

    *Contoh.* Baris “SISA LEBIH PEMBIAYAAN ANGGARAN” yang sama dengan baris “SURPLUS / (DEFISIT)”.

    *Perbaikan.* Hapus baris itu.
    """
    if any(kode.startswith("6") for kode in context.hasil.laporan.akun):
        return
    semua = (k for p in context.putusan if isinstance(k := p.klaim, Pernyataan) and k.alamat.startswith("akun.silpa."))
    klaim = next(semua, None)
    if klaim is not None:
        pesan = f"SiLPA tercetak {kutip(klaim.cetak)} di {klaim.tempat}, padahal LRA ini tidak memuat pembiayaan"
        yield Temuan(klaim.span, pesan, "hapus baris SiLPA")
