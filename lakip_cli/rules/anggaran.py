"""Rules about money: pagu in its versions, realisasi, and what no row explains."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from decimal import Decimal

from lakip_cli.calculate.figur import Keadaan, Kosong
from lakip_cli.diagnostics import Related, Severity, Span, kutip
from lakip_cli.resolve import SimpulAnggaran, induk_akun
from lakip_cli.rules.aturan import Context, Temuan, aturan, bersama
from lakip_cli.rules.bilangan import beda, rupiah
from lakip_cli.rules.cocok import UANG, Koreksi, koreksi


@aturan("K201", "realisasi-melebihi-pagu", Severity.ERROR, "Realisasi melebihi pagu")
def realisasi_melebihi_pagu(context: Context) -> Iterator[Temuan]:
    """Realisasi anggaran sebuah program, kegiatan, sub kegiatan, atau akun LRA lebih besar daripada pagunya.

    *Mengapa.* Pengeluaran yang anggarannya tidak cukup tersedia dilarang (UU 1/2004 Pasal 3 ayat 3), jadi angka itu
    hampir selalu salah ketik. Induk yang lebih hanya karena anaknya tidak disebut lagi.

    *Contoh.* `pagu: 120_000_000` dengan `realisasi: 210_000_000`.

    *Perbaikan.* Periksa kedua angka pada DPA dan LRA; bila pagunya berubah, tulis pagu perubahan.
    """
    figur, tertukar, salah = context.hasil.figur, _tertukar(context), koreksi(context)
    for alamat, nama, letak, bawah in _pos(context):
        if not _melebihi(context, alamat) or any(_melebihi(context, anak) for anak in bawah):
            continue
        pagu, realisasi = (context.nilai(f"{alamat}.{ukuran}") or Decimal(0) for ukuran in UANG)
        pesan = f"realisasi {nama} {rupiah(realisasi)} melebihi pagu {rupiah(pagu)}, {beda(realisasi, pagu)}"
        terkait: tuple[Related, ...] = ()
        if (induk := tertukar.get(alamat)) is not None and induk.tak_terinci is not None:
            pesan += f"; dugaan: keduanya tertukar, sebab dengan itu baris tak terinci {induk.objek.nama} habis"
            terkait = (Related(induk.tak_terinci.letak, "baris tak terinci yang akan habis"),)
        elif salah is not None and salah.figur.alamat.rpartition(".")[0] == alamat:
            ukuran = salah.figur.alamat.rpartition(".")[2]
            pesan += (
                f"; dugaan: {ukuran} {rupiah(salah.nilai)}, sebab dengan itu jumlah seluruh program sama dengan LRA"
            )
        terkait += tuple(
            Related(putusan.span, putusan.cetak)
            for putusan in context.putusan
            if putusan.dugaan is not None and putusan.dugaan.kunci == ("tukar", alamat)
        )
        (tempat,) = figur[f"{alamat}.realisasi"].tempat or (letak,)
        yield Temuan(tempat, pesan, "periksa kedua angka pada DPA dan LRA", terkait)


_Pos = tuple[str, str, Span, Sequence[str]]
"""Whatever has pagu and realisasi: its address, name and place, and the addresses that it sums up."""


@bersama
def _pos(context: Context) -> Sequence[_Pos]:
    """Return the programs and everything below them, down to single accounts, then the accounts of the LRA."""
    laporan = context.hasil.laporan
    semua: list[_Pos] = []
    for simpul in laporan.simpul.values():
        belanja = {f"{simpul.alamat}.belanja.{kode}": kode for kode in simpul.belanja}
        anak = [*(satu.alamat for satu in simpul.anak), *belanja]
        semua.append((simpul.alamat, simpul.objek.nama, simpul.objek.letak, anak))
        for alamat, kode in belanja.items():
            semua.append((alamat, f"akun {kode} pada {simpul.objek.nama}", simpul.belanja[kode].letak, ()))
    atas: dict[str | None, list[str]] = {}
    for kode in laporan.akun:
        atas.setdefault(induk_akun(kode, laporan.akun), []).append(f"akun.{kode}")
    for kode, akun in laporan.akun.items():
        semua.append((f"akun.{kode}", akun.nama, akun.letak, atas.get(kode, ())))
    return semua


def _melebihi(context: Context, alamat: str) -> bool:
    pagu, realisasi = context.nilai(f"{alamat}.pagu"), context.nilai(f"{alamat}.realisasi")
    return pagu is not None and realisasi is not None and realisasi > pagu


@bersama
def _tertukar(context: Context) -> Mapping[str, SimpulAnggaran]:
    """Return the nodes whose pagu and realisasi, exchanged, leave nothing unexplained in their parent."""
    hasil: dict[str, SimpulAnggaran] = {}
    for induk in context.hasil.laporan.simpul.values():
        if induk.tak_terinci is None:
            continue
        sisa = [context.nilai(f"{induk.alamat}.tak_terinci.{ukuran}") for ukuran in UANG]
        for anak in induk.anak:
            pagu, realisasi = (context.nilai(f"{anak.alamat}.{ukuran}") for ukuran in UANG)
            if pagu is not None and realisasi is not None and sisa == [realisasi - pagu, pagu - realisasi]:
                hasil[anak.alamat] = induk
    return hasil


@aturan("K202", "uang-belum-diisi", Severity.WARNING, "Pagu atau realisasi belum diisi")
def uang_belum_diisi(context: Context) -> Iterator[Temuan]:
    """Sebuah sub kegiatan atau akun tidak punya pagu atau realisasi tahun laporan, sedangkan yang lain punya.

    *Mengapa.* Jumlah di atasnya menjadi terlalu kecil, dan serapannya tidak dapat dihitung.

    *Contoh.* `anggaran: {pagu: 120_000_000}` tanpa `realisasi`.

    *Perbaikan.* Isi angkanya dari DPA atau LRA; tulis `belum` bila memang belum ada.
    """
    tanpa_uang = context.nilai("total.pagu") is None
    for alamat, nama, letak, bawah in _pos(context):
        if bawah or (tanpa_uang and not alamat.startswith("akun.")):
            continue
        if kosong := [ukuran for ukuran in UANG if _tidak_ada(context, f"{alamat}.{ukuran}")]:
            pesan = f"{' dan '.join(kosong)} {nama} belum diisi; jumlah di atasnya tidak lengkap"
            ada = [context.hasil.figur[f"{alamat}.{ukuran}"].tempat[0] for ukuran in UANG if ukuran not in kosong]
            yield Temuan(ada[0] if ada else letak, pesan, "isi dari DPA atau LRA, atau tulis belum")


def _tidak_ada(context: Context, alamat: str) -> bool:
    isi = context.hasil.figur[alamat].isi
    return isinstance(isi, Kosong) and isi.keadaan is Keadaan.TIDAK_TERCANTUM


@aturan("K203", "tidak-terinci", Severity.WARNING, "Sebagian uang tidak dijelaskan baris mana pun")
def tidak_terinci(context: Context) -> Iterator[Temuan]:
    """Jumlah sebuah program atau kegiatan memuat selisih yang tidak dijelaskan baris-baris di bawahnya.

    *Mengapa.* Uang tanpa kegiatan tidak dapat dipertanggungjawabkan; biasanya ada baris yang tidak ikut disalin.

    *Contoh.* Enam kegiatan berjumlah Rp2.400.000.000, programnya Rp2.418.000.000: `tak_terinci` Rp18.000.000.

    *Perbaikan.* Cari baris yang hilang pada DPA dan LRA, tulis sebagai kegiatan, lalu hapus `tak_terinci`.
    """
    terjelaskan = {induk.alamat for induk in _tertukar(context).values()}
    for simpul in context.hasil.laporan.simpul.values():
        if simpul.tak_terinci is None or simpul.alamat in terjelaskan:
            continue
        sisa = [(ukuran, context.nilai(f"{simpul.alamat}.tak_terinci.{ukuran}")) for ukuran in UANG]
        ada = [f"{ukuran} {rupiah(jumlah)}" for ukuran, jumlah in sisa if jumlah]
        if ada:
            pesan = f"{' dan '.join(ada)} pada {simpul.objek.nama} tidak dijelaskan baris di bawahnya"
            yield Temuan(simpul.tak_terinci.letak, pesan, "cari baris yang hilang pada DPA dan LRA")


@aturan("K204", "pagu-lain-dari-perjanjian", Severity.WARNING, "Anggaran Perjanjian Kinerja lain dari pagu")
def pagu_lain_dari_perjanjian(context: Context) -> Iterator[Temuan]:
    """Anggaran program dalam Perjanjian Kinerja bukan pagu program itu, baik murni maupun perubahan.

    *Mengapa.* Lampiran perjanjian memuat anggaran menurut DPA (PermenPAN-RB 53/2014, Lampiran I); bila DPA berubah
    besar, perjanjiannya direvisi.

    *Contoh.* Perjanjian Rp500.000.000, pagu Rp750.000.000.

    *Perbaikan.* Tulis pagu `murni` dan `perubahan`, dan anggaran perjanjian beserta revisinya.
    """
    perjanjian = context.hasil.laporan.berkas.perjanjian
    if perjanjian is None:
        return
    janji, pagu, salah = Decimal(0), Decimal(0), koreksi(context)
    tempat: list[Related] = []
    for program in context.hasil.laporan.program:
        satu, milik = context.nilai(f"perjanjian.{program.id}.pagu"), context.nilai(f"{program.alamat}.pagu")
        if satu is not None and milik is not None and not _sepakat(context, program, salah):
            janji, pagu = janji + satu, pagu + milik
            tempat.append(Related(perjanjian.at("program", program.id), _pesan_janji(program.objek.nama, satu, milik)))
    if tempat:
        satu_saja = len(tempat) == 1
        pesan = tempat[0].message if satu_saja else _pesan_janji(f"{len(tempat)} program", janji, pagu)
        yield Temuan(tempat[0].span, pesan, "periksa DPA yang menjadi dasar perjanjian", (*tempat[satu_saja:],))


def _pesan_janji(nama: str, janji: Decimal, pagu: Decimal) -> str:
    return f"anggaran {nama} dalam Perjanjian Kinerja {rupiah(janji)}, pagunya {rupiah(pagu)} ({beda(janji, pagu)})"


def _sepakat(context: Context, program: SimpulAnggaran, salah: Koreksi | None) -> bool:
    """Whether the agreement's figures are those of the budget: each version its own, a single one any version.

    A pagu that another rule says is wrong counts as it should be.
    """
    pagu = {"": _pagu(context, program, "", salah)}
    pagu |= {versi: _pagu(context, program, f".{versi}", salah) for versi in context.hasil.laporan.versi}
    janji = {versi: context.nilai(f"perjanjian.{program.id}.pagu.{versi}") for versi in pagu if versi}
    if any(satu is not None for satu in janji.values()):
        return all(satu is None or satu in {pagu[versi], pagu[""]} for versi, satu in janji.items())
    return context.nilai(f"perjanjian.{program.id}.pagu") in pagu.values()


def _pagu(context: Context, program: SimpulAnggaran, versi: str, salah: Koreksi | None) -> Decimal | None:
    """Return a program's pagu in one version, with what is wrong in a row set right where the version has that row."""
    figur, jumlah = context.hasil.figur, context.nilai(f"{program.alamat}.pagu{versi}")
    if salah is None or jumlah is None or salah.figur.alamat not in {f"{satu.alamat}.pagu" for satu in program.semua()}:
        return jumlah
    sama = not versi or not figur[f"{salah.figur.alamat}{versi}"].tempat
    return jumlah + salah.nilai - salah.figur.isi if sama and isinstance(salah.figur.isi, Decimal) else jumlah


@aturan("K205", "program-tanpa-sasaran", Severity.WARNING, "Program tidak mendukung sasaran mana pun")
def program_tanpa_sasaran(context: Context) -> Iterator[Temuan]:
    """Sebuah program, kegiatan, atau sub kegiatan tidak mendukung satu sasaran pun.

    *Mengapa.* Setiap belanja ada untuk sebuah sasaran (PermenPAN-RB 53/2014); uang yang lepas tidak masuk efisiensi
    sasaran mana pun.

    *Contoh.* Program tanpa `mendukung`, begitu pula semua kegiatannya.

    *Perbaikan.* Tulis `mendukung` pada program itu, atau pada kegiatan dan sub kegiatannya.
    """
    antre = list(reversed(context.hasil.laporan.program))
    while antre:
        simpul = antre.pop()
        daun = [satu for satu in simpul.semua() if not satu.anak]
        if not any(satu.sasaran for satu in daun):
            nama = f"{simpul.jenis.replace('_', ' ')} {kutip(simpul.objek.nama)}"
            yield Temuan(simpul.objek.letak, f"{nama} tidak mendukung satu sasaran pun", "isi kunci mendukung")
        elif not all(satu.sasaran for satu in daun):
            antre += reversed(simpul.anak)


@aturan("K206", "uang-di-luar-indikator", Severity.INFO, "Sebagian pagu program tidak mendukung indikator mana pun")
def uang_di_luar_indikator(context: Context) -> Iterator[Temuan]:
    """Uang sebuah program dibagi kepada semua indikator sasarannya, tetapi ada barisnya yang tidak mendukung satu pun.

    *Mengapa.* Efisiensi indikator dihitung dari baris yang mendukungnya; uang baris yang lain tidak masuk efisiensi
    indikator mana pun, dan jumlah semua indikator kurang dari pagu programnya.

    *Contoh.* Kegiatan berpagu 16 juta; hanya sub kegiatannya yang 1,5 juta ber-`mendukung: [indikator.predikat]`.

    *Perbaikan.* Tulis `mendukung` pada kegiatan atau pada baris yang tertinggal.
    """
    for program in context.hasil.laporan.program:
        daun = [satu for satu in program.semua() if not satu.anak]
        if not _terbagi(context, {id_ for satu in daun for id_ in satu.indikator}):
            continue
        lepas = [
            (satu.objek.letak, satu.objek.nama, _uang(context, satu.alamat)) for satu in daun if not satu.indikator
        ]
        lepas += [
            (satu.tak_terinci.letak, f"{satu.objek.nama}, tidak terinci", _uang(context, f"{satu.alamat}.tak_terinci"))
            for satu in program.semua()
            if satu.tak_terinci is not None and not satu.indikator
        ]
        if jumlah := sum((pagu for _, _, pagu in lepas), Decimal(0)):
            nama = program.objek.nama
            pesan = (
                f"pagu {rupiah(jumlah)} dari {rupiah(_uang(context, program.alamat))} {nama} tidak mendukung indikator"
            )
            terkait = [Related(letak, f"{nama} {rupiah(pagu)}") for letak, nama, pagu in lepas if pagu]
            terkait += [
                Related(
                    satu.objek.letak, f"hanya {rupiah(milik)} dari {rupiah(seluruh)} {satu.objek.nama} mendukungnya"
                )
                for satu in program.anak
                if not satu.indikator
                and 0 < (milik := _pendukung(context, satu)) < (seluruh := _uang(context, satu.alamat))
            ]
            bantuan = "tulis mendukung pada baris yang tertinggal"
            yield Temuan(program.objek.letak, f"{pesan} mana pun", bantuan, tuple(terkait))


def _terbagi(context: Context, didukung: Collection[str]) -> bool:
    """Tell whether all indicators of a sasaran are supported by rows of their own."""
    semua = [satu for satu in context.hasil.laporan.indikator.values() if not satu.objek.pendukung]
    milik = {(satu.jenis_pemilik, satu.id_pemilik) for satu in semua if satu.id in didukung}
    return bool(milik) and all(satu.id in didukung for satu in semua if (satu.jenis_pemilik, satu.id_pemilik) in milik)


def _uang(context: Context, alamat: str) -> Decimal:
    return context.nilai(f"{alamat}.pagu") or Decimal(0)


def _pendukung(context: Context, simpul: SimpulAnggaran) -> Decimal:
    """Return the pagu of the rows below that support an indicator."""
    daun = (satu for satu in simpul.semua() if not satu.anak and satu.indikator)
    return sum((_uang(context, satu.alamat) for satu in daun), Decimal(0))
