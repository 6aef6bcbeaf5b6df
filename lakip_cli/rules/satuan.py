"""Rules about units: of target and realisasi, of a value against its series, of what is added up."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from lakip_cli.calculate.figur import Figur
from lakip_cli.diagnostics import Related, Severity, Span, kutip
from lakip_cli.model.anggaran import Keluaran
from lakip_cli.model.kinerja import Indikator
from lakip_cli.model.nilai import Angka, Bagian, Batas, Nilai, Periode, RentangNilai, Seri, Versi
from lakip_cli.rules.aturan import Context, Temuan, asal, aturan
from lakip_cli.rules.bilangan import sebut
from lakip_cli.rules.kinerja import UKURAN


@aturan("K103", "realisasi-lain-satuan", Severity.ERROR, "Realisasi bersatuan lain dari targetnya")
def realisasi_lain_satuan(context: Context) -> Iterator[Temuan]:
    """Target dan realisasi sebuah indikator pada tahun yang sama bersatuan lain.

    *Mengapa.* Capaiannya tidak dapat dihitung.

    *Contoh.* `target: {2024: 40 kelompok}` dengan `realisasi: {2024: 310 orang}`.

    *Perbaikan.* Tulis keduanya dalam satuan yang sama.
    """
    for satu in context.hasil.laporan.indikator.values():
        for tahun in sorted(_tahun(satu.objek)):
            pasangan = _pasangan(context, f"indikator.{satu.id}", tahun)
            if pasangan is not None and pasangan[0].satuan != pasangan[1].satuan:
                target, realisasi = pasangan
                pesan = (
                    f"realisasi {kutip(satu.objek.nama)} {tahun} {sebut(realisasi)}, targetnya {sebut(target)}; "
                    "capaiannya tidak dapat dihitung"
                )
                terkait = (Related(asal(target) or satu.objek.letak, "targetnya"),)
                yield Temuan(asal(realisasi) or satu.objek.letak, pesan, "tulis dalam satuan yang sama", terkait)


def _tahun(objek: Indikator | Keluaran) -> set[int]:
    return {tahun for ukuran in UKURAN if (seri := getattr(objek, ukuran)) is not None for tahun, _ in seri.tahun}


def _pasangan(context: Context, awal: str, tahun: int) -> tuple[Figur, Figur] | None:
    """Return target and realisasi of a year, when both are numbers."""
    target, realisasi = (context.hasil.cari(f"{awal}.{ukuran}.{tahun}") for ukuran in UKURAN)
    if target is None or realisasi is None:
        return None
    return (target, realisasi) if isinstance(target.isi, Decimal) and isinstance(realisasi.isi, Decimal) else None


@aturan("K104", "satuan-berubah", Severity.INFO, "Satuan nilai lain dari satuan deretnya")
def satuan_berubah(context: Context) -> Iterator[Temuan]:
    """Nilai sebuah tahun ditulis dengan satuan yang lain dari satuan indikator atau keluarannya.

    *Mengapa.* lakip menganggapnya perubahan definisi: tahun itu tidak dibandingkan dengan tahun lain, dan grafik
    terputus di sana.

    *Contoh.* `satuan: paket` dengan `realisasi: {2023: 174 jiwa, 2024: 150}`.

    *Perbaikan.* Ubah nilainya ke satuan deret bila yang dihitung sama; bila tidak, abaikan dengan
    alasannya (`# lakip: abai K104 alasan …`).
    """
    for satu in context.hasil.laporan.indikator.values():
        yield from _berubah(context, f"indikator.{satu.id}", satu.objek.nama, satu.objek, satu.objek.satuan)
    for simpul in context.hasil.laporan.simpul.values():
        keluaran = simpul.objek.keluaran
        if keluaran is not None and keluaran.satuan is not None:
            nama = keluaran.nama or simpul.objek.nama
            yield from _berubah(context, f"{simpul.alamat}.keluaran", nama, keluaran, keluaran.satuan)


def _berubah(context: Context, awal: str, nama: str, objek: Indikator | Keluaran, satuan: str) -> Iterator[Temuan]:
    lain: dict[tuple[str, str], list[tuple[int, Span]]] = {}
    for ukuran in UKURAN:
        seri: Seri | None = getattr(objek, ukuran)
        for tahun, nilai in seri.semua(context.hasil.laporan.tahun) if seri is not None else ():
            milik = satuan_nilai(nilai) - {""}
            if len(milik) == 1 and milik != {_baku(satuan)} and not _sudah(context, awal, tahun):
                lain.setdefault((ukuran, *milik), []).append((tahun, nilai.tempat))  # type: ignore[arg-type]
    for (ukuran, milik_), tempat in lain.items():
        daftar = ", ".join(str(tahun) for tahun, _ in tempat)
        pesan = f"{ukuran} {kutip(nama)} tahun {daftar} bersatuan {milik_}, bukan {satuan}: dianggap perubahan definisi"
        terkait = tuple(Related(satu, f"{ukuran} {tahun}") for tahun, satu in tempat[1:])
        yield Temuan(
            tempat[0][1], pesan, "samakan satuannya; bila definisinya berubah, abaikan dengan alasannya", terkait
        )


def _sudah(context: Context, awal: str, tahun: int) -> bool:
    """Whether another rule says that target and realisasi of a year differ in unit."""
    pasangan = _pasangan(context, awal, tahun)
    return pasangan is not None and pasangan[0].satuan != pasangan[1].satuan


def _baku(satuan: str) -> str:
    return "persen" if satuan == "%" else satuan


def satuan_nilai(nilai: Nilai) -> set[str]:
    """Return the units written in a value; a ratio counts in units of its own."""
    match nilai:
        case Angka(_, satuan) | Batas(_, _, satuan) | RentangNilai(_, _, satuan):
            return {_baku(satuan)}
        case Bagian(isi) | Periode(isi) | Versi(isi):
            return {satuan for _, satu in isi for satuan in satuan_nilai(satu)}
        case _:
            return set()


@aturan("K105", "jumlah-satuan-campur", Severity.WARNING, "Yang dijumlahkan bersatuan lain")
def jumlah_satuan_campur(context: Context) -> Iterator[Temuan]:
    """Bagian sebuah nilai, atau indikator yang dijumlahkan, bersatuan lain-lain.

    *Mengapa.* Keluarga, unit, dan jiwa tidak dapat dijumlahkan; nilai itu tidak punya satu angka.

    *Contoh.* `realisasi: {2024: {beras: 120 KK, jamban: 30 unit}}` dengan `rumus: {bagian: jumlah}`.

    *Perbaikan.* Tulis semua bagian dalam satuan yang sama, atau pisahkan menjadi beberapa indikator.
    """
    figur = context.hasil.figur
    for satu in context.hasil.laporan.indikator.values():
        for ukuran in UKURAN:
            seri: Seri | None = getattr(satu.objek, ukuran)
            for tahun, nilai in seri.tahun if seri is not None else ():
                if isinstance(nilai, Bagian | Periode) and len(satuan := _dipakai(nilai, satu.objek)) > 1:
                    pesan = f"bagian {ukuran} {kutip(satu.objek.nama)} {tahun} bersatuan {_daftar(satuan)}"
                    yield Temuan(nilai.tempat, f"{pesan}; tidak dapat digabung", "pakai satu satuan")
        rumus = satu.objek.rumus
        if rumus is not None and rumus.jumlah is not None:
            satuan = {figur[f"indikator.{acuan}.realisasi"].satuan for acuan in rumus.jumlah}
            if len(satuan) > 1:
                pesan = f"{kutip(satu.objek.nama)} menjumlahkan indikator bersatuan {_daftar(satuan)}"
                yield Temuan(rumus.at("jumlah"), pesan, "jumlahkan hanya yang satuannya sama")


def _dipakai(nilai: Bagian | Periode, objek: Indikator) -> set[str]:
    """Return the units of parts; one that has none is in the indicator's own."""
    return {satuan or _baku(objek.satuan) for satuan in satuan_nilai(nilai)}


def _daftar(satuan: set[str]) -> str:
    *awal, akhir = sorted(satuan)
    return f"{', '.join(awal)} dan {akhir}"
