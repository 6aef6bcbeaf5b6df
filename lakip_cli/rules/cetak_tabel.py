"""Rules about the tables of a printed report: their numbers, their titles, and the headings of its chapters."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from lakip_cli import angka
from lakip_cli.diagnostics import Related, Severity, kutip
from lakip_cli.rules.aturan import Context, Temuan, aturan
from lakip_cli.rules.cetakan import Cetakan, cetakan, per_tempat
from lakip_cli.rules.peraturan import MASA
from lakip_cli.tercetak.pernyataan import Pernyataan
from lakip_cli.tercetak.sebutan import rapat

_KOLOM_TAHUN = re.compile(r"\brealisasi\.(\d{4})\b")
_DAFTAR_ISI = "daftar isi"


def _bernomor(context: Context) -> list[Cetakan]:
    """Return the places of numbered tables."""
    return [satu for satu in cetakan(context) if satu.nomor is not None]


@aturan("P201", "nomor-tabel", Severity.WARNING, "Nomor tabel tidak menurut bab atau urutannya")
def nomor_tabel(context: Context) -> Iterator[Temuan]:
    """Nomor tabel tercetak bukan nomor babnya, lebih kecil daripada nomor tabel di depannya, atau dipakai dua kali.

    *Mengapa.* Pembaca mencari Tabel 3.6 di antara Tabel 3.5 dan 3.7; kalimat yang merujuknya menunjuk tempat yang
    salah. Nomor yang tidak ada tidak ditunjuk, sebab tidak setiap tabel perlu disalin.

    *Contoh.* “Tabel 2.1” dalam Bab I; “Tabel 3.6” sesudah “Tabel 3.8”.

    *Perbaikan.* Nomori ulang tabel menurut bab dan urutannya, dan perbaiki kalimat yang merujuknya.
    """
    tempat = _bernomor(context)
    pertama_kali: dict[str, Cetakan] = {}
    for satu in tempat:
        pertama_kali.setdefault(satu.tabel, satu)
    semua = [*pertama_kali.values()]
    bantuan = "nomori ulang menurut bab dan urutannya"
    for _, kelompok in groupby((s for s in semua if s.nomor and s.bab not in {0, s.nomor[0]}), key=lambda s: s.bab):
        pertama, *lain = (Related(s.span, f"{s.tabel} terletak dalam Bab {angka.romawi(s.bab)}") for s in kelompok)
        yield Temuan(*pertama, bantuan, tuple(lain))
    for satu, pesan, terkait in _mundur(semua):
        yield Temuan(satu.span, pesan, bantuan, terkait)
    for satu, sudah in _kembar(tempat):
        pesan = f"nomor {satu.tabel} sudah dipakai tabel lain"
        yield Temuan(satu.span, pesan, bantuan, (Related(sudah.span, sudah.judul),))


def _mundur(semua: Sequence[Cetakan]) -> Iterator[tuple[Cetakan, str, tuple[Related, ...]]]:
    """Yield the tables that stand behind one with a higher number, with the place that they were left out of."""
    for lalu, satu in pairwise(semua):
        if satu.nomor is None or lalu.nomor is None or lalu.nomor[0] != satu.nomor[0] or lalu.nomor < satu.nomor:
            continue
        urut = [s for s in semua if s.nomor and s.nomor[0] == satu.nomor[0]]
        seharusnya = next(n for n, s in enumerate(urut) if s.nomor and s.nomor > satu.nomor)
        di_depan = f"sesudah {urut[seharusnya - 1].tabel} langsung {urut[seharusnya].tabel}" if seharusnya else ""
        terkait = (Related(urut[seharusnya].span, di_depan or f"{urut[seharusnya].tabel} mendahuluinya"),)
        yield satu, f"{satu.tabel} terletak sesudah {lalu.tabel}", terkait


def _kembar(semua: Sequence[Cetakan]) -> Iterator[tuple[Cetakan, Cetakan]]:
    """Yield each title under a number that another title has already."""
    sudah: dict[str, Cetakan] = {}
    for satu in semua:
        if satu.judul:
            lain = sudah.setdefault(satu.tabel, satu)
            if rapat(lain.judul) != rapat(satu.judul):
                yield satu, lain


@aturan("P202", "judul-tabel-kembar", Severity.WARNING, "Dua tabel berjudul sama")
def judul_tabel_kembar(context: Context) -> Iterator[Temuan]:
    """Dua tabel yang bernomor lain berjudul sama.

    *Mengapa.* Isinya berbeda, jadi salah satu judulnya tertinggal dari tabel yang disalin.

    *Contoh.* “Tabel 3.4 Capaian Program Pelayanan Tahun 2024” dan “Tabel 3.5 Capaian Program Pelayanan Tahun 2024”.

    *Perbaikan.* Beri setiap tabel judul menurut isinya.
    """
    sudah: dict[str, Cetakan] = {}
    for satu in _bernomor(context):
        if not satu.judul:
            continue
        lain = sudah.setdefault(rapat(satu.judul), satu)
        if lain.nomor != satu.nomor:
            pesan = f"{satu.tabel} berjudul sama dengan {lain.tabel}: {kutip(satu.judul)}"
            yield Temuan(satu.span, pesan, "tulis judul menurut isi tabelnya", (Related(lain.span, lain.tabel),))


@aturan("P203", "tabel-tanpa-nomor", Severity.INFO, "Tabel tanpa nomor di antara yang bernomor")
def tabel_tanpa_nomor(context: Context) -> Iterator[Temuan]:
    """Sebuah tabel tercetak tanpa nomor, padahal laporan itu menomori tabelnya.

    *Mengapa.* Tabel tanpa nomor tidak dapat dirujuk, dan tidak ada dalam daftar tabel. Tabel dalam lampiran tidak
    ditunjuk.

    *Contoh.* `tempat: Bab III, tabel hasil evaluasi` di antara Tabel 3.5 dan Tabel 3.6.

    *Perbaikan.* Beri nomor dan judul.
    """
    tanpa: dict[str, Cetakan] = {}
    bernomor = 0
    for satu in cetakan(context):
        bernomor += satu.nomor is not None
        if satu.klaim.tabel is not None and satu.nomor is None:
            kata = re.split(r"\W+", satu.tempat.casefold())
            if "tabel" in kata and kata[0] != "lampiran":
                tanpa.setdefault(satu.tabel, satu)
    if tanpa and bernomor:
        pertama, *lain = (Related(s.span, f"tabel tanpa nomor di {s.tabel}") for s in tanpa.values())
        yield Temuan(*pertama, "beri nomor dan judul", tuple(lain))


@aturan("P204", "masa-judul-tabel", Severity.WARNING, "Judul tabel menyebut masa yang lain dari kolomnya")
def masa_judul_tabel(context: Context) -> Iterator[Temuan]:
    """Judul sebuah tabel menyebut masa, sedangkan kolom tahunnya mulai atau berakhir pada tahun lain.

    *Mengapa.* Ada kolom yang hilang, atau judulnya tersalin dari tabel lain.

    *Contoh.* “Tabel Capaian tahun 2020-2023” dengan kolom 2021, 2022, dan 2023.

    *Perbaikan.* Lengkapi kolomnya, atau perbaiki masa dalam judul.
    """
    tahun = context.hasil.laporan.tahun
    judul: Cetakan | None = None
    for satu in cetakan(context):
        if satu.judul and MASA.search(satu.judul):
            judul = satu
        kolom = _tahun(satu, tahun) if judul is not None else []
        if judul is None or len(kolom) < 2:  # noqa: PLR2004  a series
            continue
        cocok = MASA.search(judul.judul)
        if cocok is not None and satu.bab == judul.bab and (int(cocok[1]), int(cocok[2])) != (kolom[0], kolom[-1]):
            pesan = f"judul {kutip(judul.judul)} menyebut {cocok[1]}-{cocok[2]}, kolomnya {', '.join(map(str, kolom))}"
            yield Temuan(
                judul.span, pesan, "lengkapi kolomnya, atau perbaiki judulnya", (Related(satu.span, "kolomnya"),)
            )
        judul = None


def _tahun(satu: Cetakan, tahun: int) -> list[int]:
    """Return the years of a table's columns of results, in order; the report's own year is not written."""
    kepala = (satu.klaim.tabel or "").partition("\n")[0]
    semua = {int(angka) for angka in _KOLOM_TAHUN.findall(kepala)}
    sendiri = re.search(r"\brealisasi\s*(?:\||$)", kepala)
    return sorted(semua | {tahun}) if semua and sendiri else sorted(semua)


@aturan("P205", "judul-luar-daftar-isi", Severity.WARNING, "Judul tidak ada dalam daftar isi")
def judul_luar_daftar_isi(context: Context) -> Iterator[Temuan]:
    """Sebuah judul di badan laporan tidak ada dalam daftar isi, padahal judul setingkatnya ada.

    *Mengapa.* Bagian yang tidak terdaftar tidak ditemukan pembaca; biasanya daftar isinya tersalin dari tahun lalu.

    *Contoh.* `[C. Isu Strategis](judul.isu)` di Bab I, sedangkan daftar isi hanya memuat huruf A dan B.

    *Perbaikan.* Tambahkan ke daftar isi.
    """
    daftar: dict[str, Pernyataan] = {}
    badan: dict[str, Pernyataan] = {}
    for entri, putusan in per_tempat(context):
        terdaftar = entri.tempat.casefold().startswith(_DAFTAR_ISI)
        for klaim in (p.klaim for p in putusan) if terdaftar or entri.tempat.endswith("judul") else ():
            if isinstance(klaim, Pernyataan) and klaim.alamat.startswith("judul."):
                (daftar if terdaftar else badan).setdefault(klaim.alamat, klaim)
    tingkat = {_tingkat(klaim.cetak) for klaim in daftar.values()}
    for alamat, klaim in badan.items() if daftar else ():
        if alamat not in daftar and _tingkat(klaim.cetak) in tingkat:
            pesan = f"judul {kutip(klaim.cetak)} tidak ada dalam daftar isi"
            yield Temuan(klaim.span, pesan, "tambahkan ke daftar isi")


def _tingkat(judul: str) -> str:
    """Return the level of a heading: the kind of its mark, the same for all letters and for all numbers."""
    tanda = judul.casefold().partition(".")[0].split(" ", maxsplit=1)[0]
    if tanda == "bab" or "." not in judul[: len(tanda) + 1]:
        return "bab" if tanda == "bab" else ""
    return "1" if tanda.isdigit() else "a" if len(tanda) == 1 or not set(tanda) - set("ivx") else ""
