"""Rules about the quality of targets: a target should ask for more than what was reached already."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from lakip_cli.calculate.buku import Hasil
from lakip_cli.calculate.figur import Figur
from lakip_cli.diagnostics import Related, Severity
from lakip_cli.resolve import IndikatorTertaut
from lakip_cli.rules.aturan import Context, Temuan, aturan, bersama
from lakip_cli.rules.ukuran import bertarget, nilai, sebelumnya, terbaik, unggul

_TAHUN_SAMA = 3
"""So many equal targets in a row are no longer a plan."""


def _terkait(tahun: int, figur: Figur) -> tuple[Related, ...]:
    return tuple(Related(satu, f"{figur.cetak} tahun {tahun}") for satu in figur.tempat[:1])


def _beralasan(tertaut: IndikatorTertaut) -> bool:
    """Tell whether a note on the targets as a whole says why they stay."""
    return "target" in tertaut.objek.catatan


@bersama
def _berdasar(context: Context) -> Sequence[tuple[IndikatorTertaut, Figur, Mapping[int, Figur]]]:
    """Return the indicators with this year's target, and the earlier results that can be held against it.

    The latest year stands first; target and results are numbers or labels both.
    """
    hasil, semua = context.hasil, []
    for tertaut, target in bertarget(hasil):
        objek = tertaut.objek
        deret = sebelumnya(hasil, tertaut.id, target.satuan) if nilai(hasil, objek, target) is not None else {}
        sejenis = {tahun: figur for tahun, figur in deret.items() if isinstance(figur.isi, type(target.isi))}
        dasar = {tahun: figur for tahun, figur in sejenis.items() if nilai(hasil, objek, figur) is not None}
        semua.append((tertaut, target, dasar))
    return semua


def _lebih_baik(hasil: Hasil, tertaut: IndikatorTertaut, figur: Figur, target: Figur) -> bool:
    satu, lain = nilai(hasil, tertaut.objek, figur), nilai(hasil, tertaut.objek, target)
    return satu is not None and lain is not None and unggul(tertaut.objek, satu, lain)


@aturan("M101", "target-di-bawah-hasil-lalu", Severity.WARNING, "Target lebih lemah daripada hasil tahun lalu")
def target_di_bawah_hasil_lalu(context: Context) -> Iterator[Temuan]:
    """Target tahun ini lebih lemah daripada realisasi tahun lalu, menurut polaritas indikatornya.

    *Mengapa.* Target yang sudah terlampaui sebelum tahun mulai tidak mendorong perbaikan, dan capaiannya tampak tinggi
    tanpa usaha.

    *Contoh.* Realisasi 2023 `84.91`, tetapi target 2024 `80.00`.

    *Perbaikan.* Naikkan targetnya; bila keadaan memang memburuk, catat alasannya dan jelaskan dalam narasi.
    """
    hasil = context.hasil
    for tertaut, target, dasar in _berdasar(context):
        lalu = dasar.get(hasil.laporan.tahun - 1)
        if lalu is not None and _lebih_baik(hasil, tertaut, lalu, target):
            pesan = f"target {tertaut.objek.nama} {target.cetak}, padahal tahun lalu sudah {lalu.cetak}"
            terkait = _terkait(hasil.laporan.tahun - 1, lalu)
            yield Temuan(tertaut.objek.at("target", str(hasil.laporan.tahun)), pesan, "naikkan target", terkait)


@aturan("M102", "target-pernah-terlampaui", Severity.INFO, "Target lebih lemah daripada hasil yang pernah dicapai")
def target_pernah_terlampaui(context: Context) -> Iterator[Temuan]:
    """Target tahun ini lebih lemah daripada realisasi sebuah tahun sebelum tahun lalu.

    *Mengapa.* Hasil itu pernah dicapai, jadi target yang lebih lemah memerlukan penjelasan: apa yang membuatnya sulit
    dicapai kembali.

    *Contoh.* Realisasi 2021 `85.86`, 2022 `81.00`, target 2023 `82.00`.

    *Perbaikan.* Jelaskan penurunannya dalam narasi, atau naikkan targetnya.
    """
    hasil = context.hasil
    for tertaut, target, dasar in _berdasar(context):
        lebih = [tahun for tahun, figur in dasar.items() if _lebih_baik(hasil, tertaut, figur, target)]
        if lebih and hasil.laporan.tahun - 1 not in lebih:
            figur = dasar[lebih[0]]
            pesan = f"target {tertaut.objek.nama} {target.cetak}, padahal tahun {lebih[0]} pernah {figur.cetak}"
            tempat = tertaut.objek.at("target", str(hasil.laporan.tahun))
            yield Temuan(tempat, pesan, "jelaskan, atau naikkan target", _terkait(lebih[0], figur))


@aturan("M103", "target-tidak-berubah", Severity.WARNING, "Target sama selama bertahun-tahun")
def target_tidak_berubah(context: Context) -> Iterator[Temuan]:
    """Target sebuah indikator sama selama tiga tahun berturut-turut atau lebih, sampai tahun laporan.

    *Mengapa.* Target yang tidak bergerak tidak merencanakan perbaikan; pereviu menanyakannya. Yang sudah sebaik mungkin
    (100 persen, nol kejadian, predikat tertinggi) tidak ditunjuk, begitu pula bila `catatan: {target: …}` memberi
    alasannya.

    *Contoh.* `target: {2022: 80, 2023: 80, 2024: 80}`.

    *Perbaikan.* Naikkan target bertahap, atau tulis alasannya pada `catatan: {target: …}`.
    """
    hasil = context.hasil
    for tertaut, target in bertarget(hasil):
        objek, acuan = tertaut.objek, nilai(hasil, tertaut.objek, target)
        lama = 1
        while (figur := hasil.figur.get(f"indikator.{tertaut.id}.target.{hasil.laporan.tahun - lama}")) is not None:
            if figur.satuan != target.satuan or nilai(hasil, objek, figur) != acuan:
                break
            lama += 1
        if lama >= _TAHUN_SAMA and acuan is not None and not _beralasan(tertaut) and not terbaik(hasil, objek, target):
            pesan = f"target {objek.nama} tetap {target.cetak} selama {lama} tahun"
            yield Temuan(objek.at("target"), pesan, "naikkan bertahap, atau tulis alasannya pada catatan target")


@aturan("M104", "target-sama-dengan-hasil-lalu", Severity.INFO, "Target sama dengan hasil tahun lalu")
def target_sama_dengan_hasil_lalu(context: Context) -> Iterator[Temuan]:
    """Target tahun ini tepat sama dengan realisasi tahun lalu, padahal masih dapat lebih baik.

    *Mengapa.* Target seperti itu tercapai bila tidak ada yang berubah; itu boleh, asal beralasan.

    *Contoh.* Predikat tahun lalu `BB`, dan target tahun ini juga `BB`.

    *Perbaikan.* Naikkan targetnya, atau tulis alasannya pada `catatan: {target: …}`.
    """
    hasil = context.hasil
    for tertaut, target, dasar in _berdasar(context):
        objek = tertaut.objek
        lalu = dasar.get(hasil.laporan.tahun - 1)
        if lalu is None or _beralasan(tertaut) or terbaik(hasil, objek, target):
            continue
        if objek.polaritas != "stabilkan" and nilai(hasil, objek, lalu) == nilai(hasil, objek, target):
            pesan = f"target {objek.nama} {target.cetak}, sama dengan hasil tahun lalu"
            tempat = objek.at("target", str(hasil.laporan.tahun))
            yield Temuan(tempat, pesan, "naikkan, atau tulis alasannya", _terkait(hasil.laporan.tahun - 1, lalu))


@aturan("M105", "indikator-jenuh", Severity.INFO, "Indikator sudah sebaik mungkin sejak lama")
def indikator_jenuh(context: Context) -> Iterator[Temuan]:
    """Target sebuah indikator sudah yang terbaik, dan hasilnya sama baiknya tahun ini dan tahun-tahun sebelumnya.

    *Mengapa.* Indikator yang tidak dapat lebih baik lagi tidak menunjukkan kemajuan; ukuran yang lebih menantang atau
    lebih rinci (nilai angka di balik predikat, mutu di balik cakupan) berkata lebih banyak.

    *Contoh.* Target 100 persen, dan realisasi 100 persen pada tahun 2022, 2023 dan 2024.

    *Perbaikan.* Ganti atau rinci ukurannya; bila harus dipertahankan, tulis alasannya pada `catatan: {target: …}`.
    """
    hasil = context.hasil
    for tertaut, target in bertarget(hasil):
        objek = tertaut.objek
        kini = hasil.figur[f"indikator.{tertaut.id}.realisasi"]
        deret = sebelumnya(hasil, tertaut.id, target.satuan)
        semua = (target, kini, *deret.values())
        if deret and not _beralasan(tertaut) and all(terbaik(hasil, objek, satu) for satu in semua):
            pesan = (
                f"target {objek.nama} {target.cetak}, dan hasilnya demikian sejak tahun {min(deret)}; "
                "tidak dapat lebih baik lagi"
            )
            yield Temuan(objek.letak, pesan, "pilih ukuran yang lebih rinci, atau tulis alasannya pada catatan target")


@aturan("M106", "target-melampaui-berikutnya", Severity.WARNING, "Target lebih tinggi daripada target tahun berikutnya")
def target_melampaui_berikutnya(context: Context) -> Iterator[Temuan]:
    """Target tahun ini lebih baik daripada target sebuah tahun sesudahnya, menurut polaritas indikatornya.

    *Mengapa.* Rencana strategis naik dari tahun ke tahun sampai target akhirnya; target yang menonjol di tengahnya
    hampir selalu salah ketik.

    *Contoh.* `target: {2023: 3.60, 2024: 4.80, 2025: 3.95}`.

    *Perbaikan.* Periksa target itu pada Renstra dan Perjanjian Kinerja; bila benar, catat alasannya pada target.
    """
    hasil, kini = context.hasil, context.hasil.laporan.tahun
    for tertaut, target in bertarget(hasil):
        seri = tertaut.objek.target
        for tahun in sorted(t for t, _ in seri.tahun if t > kini) if seri is not None else ():
            lain = hasil.cari(f"indikator.{tertaut.id}.target.{tahun}")
            if lain is None or lain.satuan != target.satuan or _beralasan(tertaut):
                continue
            if _lebih_baik(hasil, tertaut, target, lain):
                pesan = f"target {tertaut.objek.nama} {target.cetak} melampaui target {tahun}, {lain.cetak}"
                tempat = tertaut.objek.at("target", str(kini))
                yield Temuan(tempat, pesan, "periksa pada Renstra dan Perjanjian Kinerja", _terkait(tahun, lain))
                break
