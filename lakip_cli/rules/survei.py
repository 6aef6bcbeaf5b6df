"""Rules about surveys: shares that must fit into a whole, and into the number of those who answered."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from lakip_cli import angka
from lakip_cli.diagnostics import Related, Severity, kutip
from lakip_cli.model.dasar import slug
from lakip_cli.model.nilai import Angka, Bagian
from lakip_cli.resolve import IndikatorTertaut
from lakip_cli.rules.aturan import Context, Temuan, aturan
from lakip_cli.rules.kinerja import tertulis

SERATUS = Decimal(100)
PENJAWAB = frozenset(["responden", "kartu", "kuesioner", "orang"])


@aturan("K131", "bagian-lebih-dari-100", Severity.ERROR, "Bagian-bagian berjumlah lebih dari 100 persen")
def bagian_lebih_dari_100(context: Context) -> Iterator[Temuan]:
    """Bagian sebuah nilai persen yang dijumlahkan melebihi 100 persen.

    *Mengapa.* Bagian dari satu keseluruhan, misalnya jawaban survei, paling banyak berjumlah 100.

    *Contoh.* `{sangat-baik: 62, baik: 33, kurang: 15}` berjumlah 110.

    *Perbaikan.* Periksa setiap bagian; tulis `rumus: {bagian: rerata}` bila bagiannya bukan satu keseluruhan.
    """
    for satu in context.hasil.laporan.indikator.values():
        rumus = satu.objek.rumus
        dijumlahkan = rumus is None or rumus.bagian == "jumlah"
        for ukuran, tahun, nilai in (
            tertulis(satu.objek) if dijumlahkan and satu.objek.satuan in {"persen", "%"} else ()
        ):
            bagian = [isi for _, isi in nilai.isi if isinstance(isi, Angka)] if isinstance(nilai, Bagian) else []
            jumlah = sum((isi.nilai for isi in bagian), Decimal(0))
            if jumlah > SERATUS + sum((_setengah(isi.nilai) for isi in bagian), Decimal(0)):
                suku = " + ".join(angka.angka(isi.nilai) for isi in bagian)
                pesan = (
                    f"bagian {ukuran} {kutip(satu.objek.nama)} {tahun} berjumlah {suku} = {angka.angka(jumlah)} persen"
                )
                yield Temuan(nilai.tempat, pesan, "periksa setiap bagian")


def _setengah(nilai: Decimal) -> Decimal:
    """Return half a unit of the last decimal: by so much a rounded share may be too large."""
    return Decimal(5).scaleb(int(nilai.as_tuple().exponent) - 1)


@aturan("K132", "bukan-bagian-dari-penjawab", Severity.INFO, "Nilai survei bukan bagian dari banyaknya penjawab")
def bukan_bagian_dari_penjawab(context: Context) -> Iterator[Temuan]:
    """Nilai survei sebuah tempat tidak mungkin persentase dari banyaknya kartu atau responden tempat itu.

    *Mengapa.* Dari 40 kartu, yang puas 37 atau 38 kartu: 92,50 atau 95,00 persen, tidak ada yang di antaranya. Bila
    nilainya bukan persentase melainkan rata-rata unsur, pembaca perlu tahu cara menghitungnya.

    *Contoh.* Nilai `{loket: 93.75}` dengan `{loket: 40}` kartu, tanpa `definisi`.

    *Perbaikan.* Periksa nilai dan banyaknya penjawab, atau tulis cara menghitungnya dalam `definisi`.
    """
    semua = context.hasil.laporan.indikator.values()
    penjawab = [satu for satu in semua if satu.objek.satuan.casefold() in PENJAWAB]
    for satu in semua if penjawab else ():
        if satu.objek.satuan in {"persen", "%", "nilai"} and satu.objek.definisi is None:
            for lain in penjawab:
                if (lain.jenis_pemilik, lain.id_pemilik) == (satu.jenis_pemilik, satu.id_pemilik):
                    yield from _tidak_bulat(satu, lain)


def _tidak_bulat(satu: IndikatorTertaut, lain: IndikatorTertaut) -> Iterator[Temuan]:
    banyak = {(ukuran, tahun): _bagian(nilai) for ukuran, tahun, nilai in tertulis(lain.objek)}
    for ukuran, tahun, nilai in tertulis(satu.objek):
        salah = []
        for nama, isi in _bagian(nilai).items():
            n = banyak.get((ukuran, tahun), {}).get(nama)
            if n is not None and (mungkin := _terdekat(isi.nilai, n.nilai)):
                pesan = f"{nama} {angka.angka(isi.nilai)} dari {angka.angka(n.nilai)} {lain.objek.satuan} ({mungkin})"
                salah.append((isi.tempat, pesan, Related(n.tempat, f"banyaknya {lain.objek.satuan} {nama}")))
        if salah:
            daftar = "; ".join(pesan for _, pesan, _ in salah)
            awal = f"{ukuran} {kutip(satu.objek.nama)} {tahun} bukan persentase dari penjawabnya"
            terkait = tuple(satu_ for _, _, satu_ in salah)
            yield Temuan(salah[0][0], f"{awal}: {daftar}", "periksa kedua angka, atau isi definisi", terkait)


def _terdekat(persen: Decimal, penjawab: Decimal) -> str:
    """Say which shares of so many answers lie next to a percentage that is none of them; empty when it is one."""
    if penjawab <= 0 or penjawab % 1 or not 0 < persen < SERATUS:
        return ""
    desimal, bawah = max(0, -int(persen.as_tuple().exponent)), persen * penjawab // SERATUS
    dekat = [(k, angka.bulatkan(k * SERATUS / penjawab, desimal)) for k in (bawah, bawah + 1)]
    if persen in {satu for _, satu in dekat}:
        return ""
    return " atau ".join(f"{angka.angka(k)} = {angka.angka(satu)}" for k, satu in dekat)


def _bagian(nilai: object) -> Mapping[str, Angka]:
    isi = nilai.isi if isinstance(nilai, Bagian) else ()
    return {slug(nama): satu for nama, satu in isi if isinstance(satu, Angka)}
