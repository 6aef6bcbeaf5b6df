"""Sasaran and the whole year: average capaian, money that serves a sasaran, efficiency, targets met."""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal

from lakip_cli import angka
from lakip_cli.calculate import persamaan as p
from lakip_cli.calculate.anggaran import jumlahkan_uang
from lakip_cli.calculate.buku import Buku
from lakip_cli.calculate.capaian import kategori
from lakip_cli.calculate.cetak import Gaya, tanpa_angka, turunan
from lakip_cli.calculate.figur import Figur, Jejak, Kosong, Tetapan
from lakip_cli.calculate.rumus import efisiensi as rumus
from lakip_cli.calculate.rumus.efisiensi import CaraEfisiensi
from lakip_cli.calculate.rumus.rerata import AturanRerata, Belum, HasilRerata, Saat, rerata
from lakip_cli.model.dasar import slug
from lakip_cli.model.nilai import Angka
from lakip_cli.rekaman import NamedTuple
from lakip_cli.resolve import IndikatorTertaut, SimpulAnggaran

CACAH = Gaya()
PMK = frozenset((CaraEfisiensi.PMK249, CaraEfisiensi.PMK22))
"""The methods that also give a score, NE."""
DARI_SERAPAN = frozenset((CaraEfisiensi.SISA, CaraEfisiensi.SELISIH))
"""The methods in which what the share spent may be off goes into the efficiency as it is."""
Dukungan = Callable[[SimpulAnggaran], tuple[str, ...]]
SERATUS = Decimal(100)


def hitung(buku: Buku) -> None:
    """Write down the figures of every tujuan and sasaran, of indicators that bear a budget, and the year's summary."""
    for jenis, peta in (("tujuan", buku.laporan.tujuan), ("sasaran", buku.laporan.sasaran)):
        for id_, pemilik in peta.items():
            buku.fakta(f"{jenis}.{id_}.nama", f"nama {jenis}", pemilik.nama, pemilik.at("nama"))
            _capaian(buku, f"{jenis}.{id_}", pemilik.nama, buku.laporan.indikator_milik(jenis, id_))
    milik = _milik(buku.laporan.program, _sasaran)
    for id_, sasaran in buku.laporan.sasaran.items():
        _anggaran(buku, f"sasaran.{id_}", sasaran.nama, milik.get(id_, ()), f"sasaran.{id_}.capaian")
    _lainnya(buku)
    milik = _milik(buku.laporan.program, lambda simpul: _tujuan(buku, simpul))
    for id_, tujuan in buku.laporan.tujuan.items():
        _anggaran(buku, f"tujuan.{id_}", tujuan.nama, milik.get(id_, ()), f"tujuan.{id_}.capaian")
    milik = _milik(buku.laporan.program, _indikator)
    for id_, tertaut in buku.laporan.indikator.items():
        awal = f"indikator.{id_}.anggaran"
        _anggaran(buku, awal, tertaut.objek.nama, milik.get(id_, ()), f"indikator.{id_}.capaian")
    _ringkasan(buku)


def _capaian(buku: Buku, awal: str, nama: str, indikator: Sequence[IndikatorTertaut]) -> None:
    """Average the capaian of an owner's indicators: weights, caps and missing values by policy."""
    capaian = [buku.figur.get(f"indikator.{satu.id}.capaian") for satu in indikator]
    masukan = tuple(satu for satu in capaian if satu is not None)
    if not masukan:
        return
    bobot = [
        satu.objek.bobot.nilai if isinstance(satu.objek.bobot, Angka) else Decimal(1)
        for satu, c in zip(indikator, capaian, strict=True)
        if c
    ]
    hasil = _rerata(buku, masukan, bobot)
    uraian = f"rata-rata capaian {hasil.cakupan} indikator" + (", tertimbang" if len(set(bobot)) > 1 else "")
    jejak = Jejak("rerata.capaian", uraian, "kebijakan laporan ini", masukan, catatan=hasil.catatan)
    isi = tanpa_angka(hasil.alasan) if hasil.nilai is None else hasil.nilai
    figur = buku.catat(turunan(f"{awal}.capaian", f"capaian {nama}", isi, buku.capaian, jejak))
    if buku.kebijakan.kategori is not None and buku.kebijakan.kategori.dasar == "capaian":
        skala = buku.skala[buku.kebijakan.kategori.skala]
        label = kategori(figur, skala, buku.kebijakan.desimal.capaian)
        jejak = Jejak("kategori", f"letak capaian pada skala {skala.nama}", skala.dasar, (figur,))
        buku.catat(turunan(f"{awal}.kategori", f"kategori {nama}", label, CACAH, jejak))


def _rerata(buku: Buku, masukan: Sequence[Figur], bobot: Sequence[Decimal] | None = None) -> HasilRerata:
    """Average capaian by the report's policy; a cap that binds the average alone leaves each value uncapped."""
    kebijakan = buku.kebijakan.rerata
    plafon = buku.kebijakan.capaian.plafon
    saat = Saat(kebijakan.plafon)
    sumber = buku.mentah if saat is Saat.SESUDAH else {}
    isi = [sumber.get(satu.alamat, satu.isi) if isinstance(satu.isi, Decimal) else None for satu in masukan]
    return rerata(isi, bobot, AturanRerata(None, plafon.nilai if plafon else None, saat, Belum(kebijakan.belum)))


# ── money that serves a sasaran or an indicator ─────────────────────────────────────────────────────────────


def _sasaran(simpul: SimpulAnggaran) -> tuple[str, ...]:
    return simpul.sasaran


def _indikator(simpul: SimpulAnggaran) -> tuple[str, ...]:
    return simpul.indikator if len(simpul.sasaran) == 1 else ()


def _tujuan(buku: Buku, simpul: SimpulAnggaran) -> tuple[str, ...]:
    """Sasaran of one tujuan share its money; one without a tujuan leaves it to nobody."""
    return tuple(dict.fromkeys(buku.laporan.sasaran[id_].tujuan or "" for id_ in simpul.sasaran))


class _Bagian(NamedTuple):
    """Money that is counted as one: the address that holds it, and the leaves under it."""

    alamat: str
    daun: tuple[SimpulAnggaran, ...]


def _milik(program: Sequence[SimpulAnggaran], dukungan: Dukungan) -> Mapping[str, Sequence[_Bagian]]:
    """Return the highest nodes that serve one sasaran (or indicator) alone, so that a rupiah counts in one at most."""
    utuh: dict[str, str | None] = {}
    for satu in program:
        _utuh(satu, dukungan, utuh)
    milik: dict[str, list[_Bagian]] = {}
    antre = list(reversed(program))
    while antre:
        satu = antre.pop()
        if (id_ := utuh[satu.alamat]) is not None:
            daun = tuple(daun for daun in satu.semua() if not daun.anak)
            milik.setdefault(id_, []).append(_Bagian(satu.alamat, daun))
            continue
        if satu.anak and satu.tak_terinci is not None and len(dukungan(satu)) == 1:
            milik.setdefault(dukungan(satu)[0], []).append(_Bagian(f"{satu.alamat}.tak_terinci", ()))
        antre += reversed(satu.anak)
    return milik


def _utuh(simpul: SimpulAnggaran, dukungan: Dukungan, utuh: dict[str, str | None]) -> None:
    """Note the one thing that a node and all below it serve, or None."""
    for anak in simpul.anak:
        _utuh(anak, dukungan, utuh)
    ids = dukungan(simpul)
    satu = ids[0] if len(ids) == 1 else None
    utuh[simpul.alamat] = satu if all(utuh[anak.alamat] == satu for anak in simpul.anak) else None


def _anggaran(buku: Buku, awal: str, nama: str, bagian: Sequence[_Bagian], capaian: str) -> None:
    if not bagian:
        return
    jumlahkan_uang(buku, awal, nama, [satu.alamat for satu in bagian])
    _efisiensi(buku, awal, nama, [daun for satu in bagian for daun in satu.daun], buku.figur.get(capaian))


def _lainnya(buku: Buku) -> None:
    """Money of no single sasaran is shown once: what several share, what serves none, what the rows do not explain."""
    semua = buku.laporan.simpul.values()
    daun = [satu for satu in semua if not satu.anak]
    tanpa_rincian = [satu for satu in semua if satu.anak and satu.tak_terinci is not None and len(satu.sasaran) != 1]
    for alamat, nama, milik in (
        ("bersama", "bersama", [satu.alamat for satu in daun if len(satu.sasaran) > 1]),
        ("tanpa_sasaran", "tanpa sasaran", [satu.alamat for satu in daun if not satu.sasaran]),
        ("tidak_terinci", "tidak terinci", [f"{satu.alamat}.tak_terinci" for satu in tanpa_rincian]),
    ):
        if milik:
            jumlahkan_uang(buku, alamat, nama, milik)


def _efisiensi(buku: Buku, awal: str, nama: str, daun: Sequence[SimpulAnggaran], capaian: Figur | None) -> None:
    cara = CaraEfisiensi(buku.kebijakan.efisiensi)
    serapan = buku.figur[f"{awal}.serapan"]
    uraian = rumus.URAIAN[cara]
    masukan = (serapan,) if capaian is None else (capaian, serapan)
    jejak = Jejak(f"efisiensi.{cara}", uraian.rumus, uraian.dasar, masukan)
    isi, catatan = _nilai_efisiensi(buku, cara, daun, capaian, serapan)
    if cara in DARI_SERAPAN and isinstance(isi, Decimal) and (lebar := buku.lebar.get(serapan.alamat)):
        catatan += buku.catat_lebar(f"{awal}.efisiensi", lebar, f"{angka.angka(lebar, 2)} persen poin")
    jejak = jejak._replace(catatan=catatan)
    if isinstance(isi, Decimal) and cara is CaraEfisiensi.SISA:
        (s,) = p.bilangan(serapan)
        langkah = (p.kurang(p.SERATUS_PERSEN, s), Tetapan(buku.persen.cetak(isi)))
        jejak = jejak._replace(persamaan=p.susun(f"efisiensi {nama}", *langkah))
    gaya = Gaya(desimal=3) if cara is CaraEfisiensi.RASIO else buku.persen
    figur = buku.catat(turunan(f"{awal}.efisiensi", f"efisiensi {nama}", isi, gaya, jejak))
    if cara in PMK and isinstance(isi, Decimal):
        jejak = Jejak("efisiensi.ne", rumus.URAIAN_NE.rumus, rumus.URAIAN_NE.dasar, (figur,))
        ne = rumus.nilai_efisiensi(isi)
        buku.catat(turunan(f"{awal}.efisiensi.ne", f"nilai efisiensi {nama}", ne, buku.persen, jejak))


def _nilai_efisiensi(
    buku: Buku, cara: CaraEfisiensi, daun: Sequence[SimpulAnggaran], capaian: Figur | None, serapan: Figur
) -> tuple[Decimal | Kosong, tuple[str, ...]]:
    if cara in PMK:
        return _efisiensi_pmk(buku, cara, daun)
    if not isinstance(serapan.isi, Decimal):
        return tanpa_angka("serapan tidak dapat dihitung"), ()
    if capaian is None or not isinstance(capaian.isi, Decimal):
        return tanpa_angka("capaian tidak ada, maka efisiensi tidak dapat diukur"), ()
    match cara:
        case CaraEfisiensi.SISA:
            hasil = rumus.sisa(capaian.isi, serapan.isi, buku.kebijakan.desimal.capaian)
        case CaraEfisiensi.SELISIH:
            hasil = rumus.selisih(capaian.isi, serapan.isi)
        case _:
            hasil = rumus.rasio(capaian.isi, serapan.isi)
    return (tanpa_angka(hasil.alasan) if hasil.nilai is None else hasil.nilai), hasil.catatan


def _efisiensi_pmk(
    buku: Buku, cara: CaraEfisiensi, daun: Sequence[SimpulAnggaran]
) -> tuple[Decimal | Kosong, tuple[str, ...]]:
    ukuran = ("pagu", "keluaran.target", "realisasi", "keluaran.realisasi")
    baris = [[buku.figur.get(f"{satu.alamat}.{u}") for u in ukuran] for satu in daun]
    isi = [[f.isi for f in satu if f and isinstance(f.isi, Decimal)] for satu in baris]
    lengkap = [satu for satu in isi if len(satu) == len(ukuran)]
    if cara is CaraEfisiensi.PMK249:
        hasil = rumus.pmk249([rumus.Keluaran(*satu) for satu in lengkap])
    else:
        hasil = rumus.pmk22([rumus.Rincian(a, v * 100 / t, r) for a, t, r, v in lengkap if t])
    if hasil.nilai is None:
        return tanpa_angka(hasil.alasan), ()
    return hasil.nilai, (f"{hasil.dipakai} dari {len(daun)} keluaran dipakai",)


# ── the year in numbers ─────────────────────────────────────────────────────────────────────────────────────


def _ringkasan(buku: Buku) -> None:
    """Count the measured indicators, those that reached their target, and those of each category."""
    utama = [i for i in buku.laporan.indikator.values() if i.jenis_pemilik == "sasaran" and not i.objek.pendukung]
    tercapai = [buku.figur[f"indikator.{i.id}.tercapai"] for i in utama if f"indikator.{i.id}.tercapai" in buku.figur]
    _cacah(buku, "ringkasan.indikator", "indikator kinerja sasaran yang diukur", tercapai)
    _cacah(
        buku,
        "ringkasan.sasaran",
        "sasaran strategis",
        [buku.figur[f"sasaran.{id_}.nama"] for id_ in buku.laporan.sasaran],
    )
    for kata in ("tercapai", "tidak tercapai"):
        _cacah(buku, f"ringkasan.{slug(kata)}", f"indikator {kata}", [satu for satu in tercapai if satu.isi == kata])
    belum = [satu for satu in tercapai if isinstance(satu.isi, Kosong)]
    _cacah(buku, "ringkasan.belum-dinilai", "indikator yang belum dapat dinilai", belum)
    _capaian_umum(buku, utama)
    label = [buku.figur[a] for i in utama if (a := f"indikator.{i.id}.kategori") in buku.figur]
    if buku.kebijakan.kategori is not None:
        for pita in buku.skala[buku.kebijakan.kategori.skala].pita:
            sumber = [satu for satu in label if satu.isi == pita.label]
            _cacah(buku, f"ringkasan.kategori.{slug(pita.label)}", f"indikator berkategori {pita.label}", sumber)


def _capaian_umum(buku: Buku, utama: Sequence[IndikatorTertaut]) -> None:
    masukan = [buku.figur[a] for i in utama if (a := f"indikator.{i.id}.capaian") in buku.figur]
    hasil = _rerata(buku, masukan)
    jejak = Jejak(
        "rerata.capaian",
        f"rata-rata capaian {hasil.cakupan} indikator",
        "kebijakan laporan ini",
        tuple(masukan),
        catatan=hasil.catatan,
    )
    isi = tanpa_angka(hasil.alasan) if hasil.nilai is None else hasil.nilai
    buku.catat(turunan("ringkasan.capaian", "rata-rata capaian indikator", isi, buku.capaian, jejak))


def _cacah(buku: Buku, alamat: str, nama: str, yang: Sequence[Figur]) -> None:
    jejak = Jejak("cacah", f"banyaknya {nama}", "menurut data laporan ini", tuple(yang))
    buku.catat(turunan(alamat, nama, Decimal(len(yang)), CACAH, jejak))
