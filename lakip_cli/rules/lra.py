"""Rules about the Laporan Realisasi Anggaran: against the programs, by account, and within itself."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from lakip_cli.diagnostics import Related, Severity
from lakip_cli.resolve import induk_akun
from lakip_cli.rules.aturan import Context, Temuan, aturan
from lakip_cli.rules.bilangan import beda, rupiah
from lakip_cli.rules.cocok import UANG, koreksi, selisih


@aturan("K211", "program-lain-dari-lra", Severity.ERROR, "Jumlah program lain dari belanja menurut LRA")
def program_lain_dari_lra(context: Context) -> Iterator[Temuan]:
    """Jumlah pagu atau realisasi seluruh program tidak sama dengan jumlah belanja menurut LRA.

    *Mengapa.* Keduanya menghitung uang yang sama, satu menurut program dan satu menurut akun (PP 71/2010, PSAP 02).
    Bila satu realisasi yang melebihi pagunya menjelaskan selisih itu, yang disebut hanya realisasi itu (K201).

    *Contoh.* Realisasi semua program Rp2.000.000.000, belanja menurut LRA Rp1.998.000.000.

    *Perbaikan.* Cari sub kegiatan atau akun yang keliru; baris yang tidak tercetak ditulis sebagai `tak_terinci`.
    """
    lain, salah = selisih(context), koreksi(context)
    if not lain or (salah is not None and not salah.tertukar):
        return
    bagian = [f"{ukuran} {rupiah(p)}, menurut LRA {rupiah(b)} ({beda(p, b)})" for ukuran, p, b in lain]
    pesan = f"jumlah seluruh program lain dari belanja LRA: {'; '.join(bagian)}"
    laporan = context.hasil.laporan
    awal = next(iter(laporan.akun.values())).letak
    terkait = (Related(awal, "LRA mulai di sini"), Related(laporan.program[0].objek.letak, "program mulai di sini"))
    bantuan = "periksa baris demi baris dengan DPA dan LRA"
    if salah is None:
        yield Temuan(awal, pesan, bantuan, terkait[1:])
    else:
        pesan += (
            f"; dugaan: {salah.figur.nama} {salah.figur.cetak} seharusnya {rupiah(salah.nilai)}, dua angka tertukar"
        )
        yield Temuan(salah.figur.tempat[0], pesan, bantuan, terkait)


# ── belanja of sub kegiatan by account ──────────────────────────────────────────────────────────────────────


@aturan("K212", "belanja-lain-dari-akun", Severity.ERROR, "Belanja sub kegiatan lain dari akun LRA")
def belanja_lain_dari_akun(context: Context) -> Iterator[Temuan]:
    """Belanja semua sub kegiatan pada sebuah akun tidak sama dengan akun itu dalam LRA, atau sudah melebihinya.

    *Mengapa.* Akun LRA adalah jumlah belanja semua sub kegiatan pada akun itu. Selama belanja baru dirinci sebagian,
    yang diperiksa hanya apakah jumlahnya sudah lebih.

    *Contoh.* Dua sub kegiatan berbelanja modal Rp60.000.000, sedangkan akun `"5.2.02"` Rp48.000.000.

    *Perbaikan.* Periksa akun dan angka pada setiap sub kegiatan.
    """
    akun, figur = context.hasil.laporan.akun, context.hasil.figur
    sudah = {ukuran for ukuran, _, _ in selisih(context)}
    for ukuran in (satu for satu in UANG if satu not in sudah):
        terinci = _terinci(context, ukuran)
        for kode, alamat in _per_akun(context).items():
            tercatat, jumlah = context.nilai(f"akun.{kode}.{ukuran}"), _jumlah(context, alamat, ukuran)
            if tercatat is None or jumlah is None or jumlah == tercatat or (jumlah < tercatat and not terinci):
                continue
            pesan = (
                f"{ukuran} {akun[kode].nama} pada {len(alamat)} sub kegiatan berjumlah {rupiah(jumlah)}, "
                f"menurut LRA {rupiah(tercatat)} ({beda(jumlah, tercatat)})"
            )
            terkait = tuple(Related(figur[f"{satu}.{ukuran}"].tempat[0], "bagian dari jumlah itu") for satu in alamat)
            yield Temuan(akun[kode].at(ukuran), pesan, "periksa akun dan angka pada setiap sub kegiatan", terkait)


def _per_akun(context: Context) -> Mapping[str, Sequence[str]]:
    """Return the belanja of all sub kegiatan by the account of the LRA that holds it; parents hold none."""
    akun = context.hasil.laporan.akun
    kelompok = defaultdict(list)
    for simpul in context.hasil.laporan.simpul.values():
        for kode in simpul.belanja:
            if (milik := kode if kode in akun else induk_akun(kode, akun)) is not None:
                kelompok[milik].append(f"{simpul.alamat}.belanja.{kode}")
    atas = {induk_akun(kode, akun) for kode in akun}
    return {kode: alamat for kode, alamat in kelompok.items() if kode not in atas}


def _terinci(context: Context, ukuran: str) -> bool:
    """Whether all money of the year is known by account."""
    semua = [
        f"{simpul.alamat}.belanja.{kode}" for simpul in context.hasil.laporan.simpul.values() for kode in simpul.belanja
    ]
    return _jumlah(context, semua, ukuran) == context.nilai(f"total.{ukuran}")


def _jumlah(context: Context, alamat: Sequence[str], ukuran: str) -> Decimal | None:
    """Return a sum of money; None as soon as one has no number."""
    semua = [context.nilai(f"{satu}.{ukuran}") for satu in alamat]
    ada = [satu for satu in semua if satu is not None]
    return sum(ada, Decimal(0)) if len(ada) == len(semua) else None


@aturan("K213", "belanja-lain-dari-sub-kegiatan", Severity.ERROR, "Belanja per akun lain dari uang sub kegiatannya")
def belanja_lain_dari_sub_kegiatan(context: Context) -> Iterator[Temuan]:
    """Belanja per akun sebuah sub kegiatan tidak berjumlah pagu atau realisasi sub kegiatan itu.

    *Mengapa.* Keduanya uang yang sama; salah satunya keliru atau satu akun terlewat.

    *Contoh.* Pagu Rp86.400.000 dengan belanja Rp38.400.000 dan Rp45.000.000.

    *Perbaikan.* Periksa angka setiap akun pada DPA, tambahkan akun yang terlewat; atau hapus `anggaran`, sebab uang
    sub kegiatan yang berbelanja per akun dapat dihitung.
    """
    for simpul in context.hasil.laporan.simpul.values():
        tertulis, alamat = simpul.objek.anggaran, [f"{simpul.alamat}.belanja.{kode}" for kode in simpul.belanja]
        for ukuran in UANG if alamat and tertulis is not None else ():
            jumlah, milik = _jumlah(context, alamat, ukuran), context.nilai(f"{simpul.alamat}.{ukuran}")
            if jumlah is None or milik is None or tertulis is None or jumlah == milik:
                continue
            pesan = (
                f"{ukuran} {simpul.objek.nama} {rupiah(milik)}, jumlah {len(alamat)} akun belanjanya "
                f"{rupiah(jumlah)} ({beda(milik, jumlah)})"
            )
            terkait = tuple(Related(satu.at(ukuran), f"akun {kode}") for kode, satu in simpul.belanja.items())
            yield Temuan(tertulis.at(ukuran), pesan, "periksa setiap akun pada DPA", terkait)


@aturan("K214", "akun-asing", Severity.WARNING, "Akun belanja tidak ada dalam LRA")
def akun_asing(context: Context) -> Iterator[Temuan]:
    """Sebuah sub kegiatan berbelanja pada akun yang tidak ada dalam LRA.

    *Mengapa.* Setiap belanja tercatat pada sebuah akun LRA; kode yang asing biasanya salah ketik.

    *Contoh.* `belanja: {"5.2.20": …}`, padahal LRA hanya memuat `"5.2.02"`.

    *Perbaikan.* Perbaiki kodenya, atau tambahkan akun itu ke lra.yaml.
    """
    akun = context.hasil.laporan.akun
    atas = {induk_akun(kode, akun) for kode in akun}
    for simpul in context.hasil.laporan.simpul.values() if akun else ():
        for kode, satu in simpul.belanja.items():
            if kode not in akun and induk_akun(kode, akun) in {None, *atas}:
                pesan = f"akun {kode} pada {simpul.objek.nama} tidak ada dalam LRA"
                yield Temuan(satu.letak, pesan, "perbaiki kodenya, atau tambahkan akunnya ke lra.yaml")


# ── within the LRA ──────────────────────────────────────────────────────────────────────────────────────────


@aturan("K215", "akun-tanpa-induk", Severity.WARNING, "Akun LRA tidak punya induk")
def akun_tanpa_induk(context: Context) -> Iterator[Temuan]:
    """Sebuah akun tidak punya akun induk, padahal akun lain yang setingkat punya.

    *Mengapa.* Jumlah induk yang tidak ditulis tidak tercetak, dan akun itu terhitung satu tingkat terlalu tinggi.

    *Contoh.* `"5.2.02"` tanpa `"5.2"`, di samping `"5.1.01"` yang ber-`"5.1"`.

    *Perbaikan.* Tambahkan akun induknya, cukup dengan nama, atau perbaiki kodenya.
    """
    akun = context.hasil.laporan.akun
    punya = {kode.count(".") for kode in akun if kode.rpartition(".")[0] in akun}
    for kode, satu in akun.items():
        induk = kode.rpartition(".")[0]
        if induk and induk not in akun and kode.count(".") in punya:
            pesan = f"akun {kode} {satu.nama} tidak punya akun induk {induk}"
            yield Temuan(satu.letak, pesan, f"tambahkan akun {induk} dengan namanya, atau perbaiki kodenya")


@aturan("K216", "akun-tahun-tidak-lengkap", Severity.WARNING, "Realisasi tahun lalu tidak lengkap dalam LRA")
def akun_tahun_tidaklengkap(context: Context) -> Iterator[Temuan]:
    """Realisasi sebuah tahun lalu ditulis pada sebagian akun saja.

    *Mengapa.* Jumlah tahun itu menjadi terlalu kecil; akun yang memang nihil ditulis 0.

    *Contoh.* Tiga akun ber-`realisasi: {2023: …, 2024: …}`, yang keempat hanya tahun 2024.

    *Perbaikan.* Isi realisasi tahun itu pada akun yang terlewat, atau 0.
    """
    akun = context.hasil.laporan.akun
    atas = {induk_akun(kode, akun) for kode in akun}
    daun = {kode: satu for kode, satu in akun.items() if kode not in atas and satu.realisasi is not None}
    tahun = {kode: {t for t, _ in satu.realisasi.tahun} for kode, satu in daun.items() if satu.realisasi}
    for kode, satu in daun.items():
        if kurang := sorted(set().union(*tahun.values()) - tahun[kode] - {context.hasil.laporan.tahun}):
            pesan = f"realisasi {satu.nama} tahun {', '.join(map(str, kurang))} tidak ditulis, akun lain menulisnya"
            yield Temuan(satu.at("realisasi"), pesan, "isi tahun itu, atau 0")
