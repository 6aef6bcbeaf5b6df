"""Rules about single values: what no count, share or amount can be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from lakip_cli.calculate.figur import Figur
from lakip_cli.diagnostics import Related, Severity
from lakip_cli.rules.aturan import Context, Temuan, aturan

_BOLEH_NEGATIF = re.compile(r"pertumbuhan|perubahan|selisih|laju|inflasi|surplus|defisit|tak_terinci", re.IGNORECASE)

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
    for figur in context.hasil.figur.values():
        if figur.tempat and isinstance(figur.isi, Decimal) and figur.isi < 0 and not _boleh(figur):
            yield Temuan(
                figur.tempat[0],
                f"{figur.nama} negatif: {figur.cetak}",
                "hapus tanda kurangnya, atau periksa angkanya",
            )


def _boleh(figur: Figur) -> bool:
    return bool(_BOLEH_NEGATIF.search(figur.nama) or _BOLEH_NEGATIF.search(figur.alamat))


@aturan("K152", "satuan-tidak-cocok", Severity.WARNING, "Nilai tidak cocok dengan satuan hitungan")
def satuan_tidak_cocok(context: Context) -> Iterator[Temuan]:
    """Indikator bersatuan hitungan (orang, unit, dokumen) bernilai pecahan atau predikat.

    *Mengapa.* Orang dan dokumen dihitung utuh; nilai 84,50 atau predikat BB berarti satuannya keliru.

    *Contoh.* `satuan: orang` dengan `realisasi: {2024: 84.50}`.

    *Perbaikan.* Perbaiki satuan, atau nilainya.
    """
    semua = context.hasil.laporan.indikator.values()
    hitungan = {i.id: i.objek for i in semua if i.objek.satuan.casefold() in HITUNGAN}
    for alamat, figur in context.hasil.figur.items() if hitungan else ():
        if not alamat.startswith("indikator."):
            continue
        _, id_, ukuran = (*alamat.split("."), "")[:3]
        if id_ not in hitungan or ukuran not in {"target", "realisasi"}:
            continue
        if figur.tempat and _bukan_hitungan(figur):
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
