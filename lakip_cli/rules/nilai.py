"""Rules about single values: what no count, share or amount can be."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal

from lakip_cli.calculate.figur import Figur
from lakip_cli.diagnostics import Related, Severity
from lakip_cli.rules.aturan import Context, Temuan, aturan
from lakip_cli.rules.bilangan import sebut
from lakip_cli.rules.ukuran import fakta
from lakip_cli.tercetak.alamat import TAHUN
from lakip_cli.tercetak.kalimat import sebut as sebut_figur

_BOLEH_NEGATIF = (
    "pertumbuhan", "perubahan", "selisih", "laju", "inflasi", "surplus", "defisit", "tak_terinci",
)  # fmt: skip

HITUNGAN = frozenset(
    [
        *("orang", "jiwa", "kk", "kpm", "keluarga", "rumah tangga", "responden", "kelompok", "lembaga", "unit", "buah"),
        *(
            "paket",
            "dokumen",
            "laporan",
            "berita acara",
            "rapat",
            "kegiatan",
            "kejadian",
            "kunjungan",
            "lokasi",
            "desa",
        ),
        *("kelurahan", "kecamatan", "rumah", "rekomendasi", "sertifikat", "pertemuan"),
    ]
)
"""Units that count whole things."""


@aturan("K151", "nilai-negatif", Severity.WARNING, "Nilai negatif")
def nilai_negatif(context: Context) -> Iterator[Temuan]:
    """Sebuah target, realisasi, pagu, atau jumlah orang ditulis negatif.

    *Mengapa.* Yang dihitung, dibelanjakan, atau diukur sebagai bagian tidak dapat kurang dari nol; tanda kurangnya
    hampir selalu salah ketik.

    *Contoh.* `realisasi: {2024: -45}` untuk jumlah kunjungan.

    *Perbaikan.* Hapus tanda kurang; bila nilainya memang dapat negatif, sebut dalam nama indikator (pertumbuhan, laju,
    selisih).
    """
    for figur in fakta(context):
        if isinstance(figur.isi, Decimal) and figur.isi < 0 and not _boleh(figur):
            yield Temuan(
                figur.tempat[0],
                f"{figur.nama} negatif: {figur.cetak}",
                "hapus tanda kurangnya, atau periksa angkanya",
            )


def _boleh(figur: Figur) -> bool:
    sebutan = f"{figur.nama} {figur.alamat}".casefold()
    return any(kata in sebutan for kata in _BOLEH_NEGATIF)


@aturan("K152", "satuan-tidak-cocok", Severity.WARNING, "Nilai tidak cocok dengan satuan hitungan")
def satuan_tidak_cocok(context: Context) -> Iterator[Temuan]:
    """Indikator bersatuan hitungan (orang, unit, dokumen) bernilai pecahan atau predikat.

    *Mengapa.* Orang dan dokumen dihitung utuh; nilai 84,50 atau predikat BB berarti satuannya keliru.

    *Contoh.* `satuan: orang` dengan `realisasi: {2024: 84.50}`.

    *Perbaikan.* Perbaiki satuan, atau nilainya.
    """
    semua = context.hasil.laporan.indikator.values()
    hitungan = {i.id: i.objek for i in semua if i.objek.satuan.casefold() in HITUNGAN}
    for figur in fakta(context) if hitungan else ():
        if not figur.alamat.startswith("indikator."):
            continue
        _, id_, ukuran, *_ = f"{figur.alamat}.".split(".")
        if id_ in hitungan and ukuran in {"target", "realisasi"} and _bukan_hitungan(figur):
            objek = hitungan.pop(id_)
            yield Temuan(
                objek.at("satuan"),
                f"satuan {objek.satuan} tidak cocok dengan {figur.nama}: {figur.cetak}",
                "perbaiki satuan atau nilainya",
                (Related(figur.tempat[0], "nilainya"),),
            )


def _bukan_hitungan(figur: Figur) -> bool:
    if isinstance(figur.isi, Decimal):
        return figur.isi != figur.isi.to_integral_value()
    return isinstance(figur.isi, str)


# ── one number for several things ───────────────────────────────────────────────────────────────────────────

_SERIBU = 1000
_ANGKA_KHAS = 4
"""Significant digits from which two equal counts are hardly a coincidence."""


@aturan("K153", "bilangan-kembar", Severity.INFO, "Bilangan yang sama untuk tahun atau satuan yang lain")
def bilangan_kembar(context: Context) -> Iterator[Temuan]:
    """Satu bilangan besar tertulis sebagai realisasi dua tahun yang berlainan, atau dengan dua satuan yang berlainan.

    *Mengapa.* Bilangan berempat angka atau lebih hampir tidak pernah berulang: agaknya tersalin dari tahun lain, atau
    satu hal disebut dengan dua satuan. Target yang tepat tercapai, penyebut, dan induk yang sama dengan anaknya tidak
    ditunjuk.

    *Contoh.* Realisasi 2024 sebesar 23.115 orang, dan realisasi 2022 hal lain juga 23.115.

    *Perbaikan.* Periksa kedua angka pada sumbernya.
    """
    tahun = str(context.hasil.laporan.tahun)
    nilai: dict[Decimal, list[tuple[str, Figur]]] = defaultdict(list)
    for figur in fakta(context):
        isi, alamat = figur.isi, figur.alamat
        if not isinstance(isi, Decimal) or isi < _SERIBU or figur.satuan == "rupiah":
            continue
        if (
            ".realisasi" in alamat
            and ".penyebut" not in alamat
            and len(str(isi).replace(".", "").rstrip("0")) >= _ANGKA_KHAS
        ):
            cocok = TAHUN.search(alamat)
            nilai[isi].append((cocok[1] if cocok else tahun, figur))
    for semua in nilai.values():
        milik = [*{figur.tempat[0]: (t, figur) for t, figur in semua}.values()]
        if _berlainan(milik):
            pertama = max(milik, key=lambda satu: satu[0])
            lain = sorted((satu for satu in milik if satu is not pertama), key=lambda satu: _sama(satu, pertama))
            pesan = f"{_sebut(context, pertama)}, sama dengan {_sebut(context, lain[0])}"
            terkait = tuple(Related(satu[1].tempat[0], _sebut(context, satu)) for satu in lain)
            yield Temuan(pertama[1].tempat[0], pesan, "periksa kedua angka pada sumbernya", terkait)


def _sebut(context: Context, satu: tuple[str, Figur]) -> str:
    tahun, figur = satu
    nama = sebut_figur(figur, context.hasil.figur)
    return f"{nama if tahun in nama else f'{nama} {tahun}'} {sebut(figur)}"


def _sama(satu: tuple[str, Figur], lain: tuple[str, Figur]) -> bool:
    """Tell whether two are of one year and one unit, so that they explain nothing."""
    return satu[0] == lain[0] and satu[1].satuan == lain[1].satuan


def _berlainan(semua: Sequence[tuple[str, Figur]]) -> bool:
    """Tell whether equal numbers are of several years, or of several units in one."""
    satuan = {figur.satuan.casefold() for _, figur in semua if figur.satuan}
    return len({tahun for tahun, _ in semua}) > 1 or len(satuan) > 1
