"""Rules about outputs: target and realisasi together, units, and what a parent says of its children."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from lakip_cli import angka
from lakip_cli.calculate.figur import Figur, Keadaan, Kosong
from lakip_cli.diagnostics import Related, Severity, Span, kutip
from lakip_cli.model.anggaran import Keluaran
from lakip_cli.rekaman import NamedTuple
from lakip_cli.resolve import SimpulAnggaran
from lakip_cli.rules.aturan import Context, Temuan, asal, aturan, bersama
from lakip_cli.rules.bilangan import bagian, beda, sebut

UKURAN = ("target", "realisasi")
SERATUS = Decimal(100)
_KAWAN = 2
"""Neighbours that must add up unlike things before another output is expected to."""


class _Luaran(NamedTuple):
    """The output of a node, with its figures of the report's year by measure."""

    simpul: SimpulAnggaran
    objek: Keluaran
    figur: Mapping[str, Figur]

    @property
    def nama(self) -> str:
        return self.objek.nama or self.simpul.objek.nama

    def isi(self, ukuran: str) -> Decimal | None:
        figur = self.figur.get(ukuran)
        return figur.isi if figur is not None and isinstance(figur.isi, Decimal) else None

    def tempat(self, ukuran: str) -> Span:
        figur = self.figur.get(ukuran)
        return (asal(figur) if figur is not None else None) or self.objek.letak

    def sebut(self, ukuran: str) -> str:
        return f"{ukuran} keluaran {kutip(self.nama)} {sebut(self.figur[ukuran])}"


@bersama
def _semua(context: Context) -> Mapping[str, _Luaran]:
    """Return the outputs of all nodes that have one, by the address of the node."""
    figur, semua = context.hasil.figur, {}
    for alamat, simpul in context.hasil.laporan.simpul.items():
        if (objek := simpul.objek.keluaran) is not None:
            milik = {u: f for u in UKURAN if (f := figur.get(f"{alamat}.keluaran.{u}")) is not None}
            semua[alamat] = _Luaran(simpul, objek, milik)
    return semua


def _anak(semua: Mapping[str, _Luaran], simpul: SimpulAnggaran) -> list[_Luaran]:
    """Return the outputs of those children that have one."""
    return [milik for satu in simpul.anak if (milik := semua.get(satu.alamat)) is not None]


# ── target and realisasi together ───────────────────────────────────────────────────────────────────────────


@aturan("K221", "keluaran-tanpa-realisasi", Severity.WARNING, "Keluaran bertarget tanpa realisasi")
def keluaran_tanpa_realisasi(context: Context) -> Iterator[Temuan]:
    """Keluaran sebuah program, kegiatan, atau sub kegiatan punya target tahun laporan tetapi tidak punya realisasi.

    *Mengapa.* Laporan menjelaskan apa yang dihasilkan dari setiap target; sel kosong tidak menjawabnya.

    *Contoh.* `keluaran: {nama: Dokumen rencana, target: 4}`.

    *Perbaikan.* Isi realisasinya; tulis 0 bila tidak ada hasil, atau `belum` bila belum diukur.
    """
    yield from _sepihak(context, "target", "realisasi", "isi realisasinya, atau tulis belum")


@aturan("K222", "keluaran-tanpa-target", Severity.WARNING, "Keluaran terealisasi tanpa target")
def keluaran_tanpa_target(context: Context) -> Iterator[Temuan]:
    """Keluaran punya realisasi tahun laporan tetapi tidak punya target.

    *Mengapa.* Tanpa target tidak tampak apakah hasil itu banyak atau sedikit; capaiannya tidak dapat dihitung.

    *Contoh.* `keluaran: {nama: Warga yang dilatih, realisasi: 110}`.

    *Perbaikan.* Isi target menurut DPA atau rencana kerja; tulis `tidak-berlaku` bila memang tidak ditargetkan.
    """
    yield from _sepihak(context, "realisasi", "target", "isi targetnya menurut DPA, atau tulis tidak-berlaku")


def _sepihak(context: Context, ada: str, tiada: str, bantuan: str) -> Iterator[Temuan]:
    for satu in _semua(context).values():
        milik, lain = satu.figur.get(ada), satu.figur.get(tiada)
        if milik is None or not _bernilai(milik) or not (lain is None or _tidak_tercantum(lain)):
            continue
        yield Temuan(satu.tempat(tiada if lain else ada), f"{satu.sebut(ada)}, {tiada}nya tidak ada", bantuan)


def _tidak_tercantum(figur: Figur) -> bool:
    return isinstance(figur.isi, Kosong) and figur.isi.keadaan is Keadaan.TIDAK_TERCANTUM


def _bernilai(figur: Figur) -> bool:
    """Whether there is a value, even one of several units that has no single number."""
    return not isinstance(figur.isi, Kosong) or figur.isi.keadaan is Keadaan.TIDAK_DAPAT_DIHITUNG


@aturan("K223", "keluaran-lain-satuan", Severity.WARNING, "Realisasi keluaran bersatuan lain dari targetnya")
def keluaran_lain_satuan(context: Context) -> Iterator[Temuan]:
    """Target dan realisasi sebuah keluaran bersatuan lain, hanya satu yang bersatuan, atau hanya satu yang bilangan.

    *Mengapa.* Keluarga tidak dapat dibandingkan dengan jiwa, paket tidak dengan ton, kata tidak dengan bilangan.

    *Contoh.* `target: 84` dengan `realisasi: 687 jiwa`; `target: dua belas` dengan `realisasi: 12`.

    *Perbaikan.* Tulis `satuan` keluaran itu, dan nilainya sebagai bilangan dalam satuan yang sama.
    """
    for satu in _semua(context).values():
        kata = [u for u in UKURAN if u in satu.figur and isinstance(satu.figur[u].isi, str)]
        if len(kata) == 1 and any(satu.isi(u) is not None for u in UKURAN):
            teks = kutip(satu.figur[kata[0]].cetak)
            pesan = f"{kata[0]} keluaran {kutip(satu.nama)} berupa kata, {teks}, sedangkan pasangannya bilangan"
            yield Temuan(satu.tempat(kata[0]), pesan, "tulis dengan angka")
        target, realisasi = (_satuan(satu.figur.get(ukuran)) for ukuran in UKURAN)
        if target and realisasi and target != realisasi:
            pesan = (
                f"{satu.sebut('realisasi')}, targetnya {sebut(satu.figur['target'])}"
                f"{'' if any(target) else ' tanpa satuan'}; keduanya tidak dapat dibandingkan"
            )
            terkait = (Related(satu.tempat("target"), "targetnya"),)
            yield Temuan(satu.tempat("realisasi"), pesan, "tulis keduanya dalam satuan yang sama", terkait)


def _satuan(figur: Figur | None) -> frozenset[str]:
    """Return the units of a value: of its parts where these have several; none where there is no number."""
    if figur is None:
        return frozenset()
    if isinstance(figur.isi, Decimal):
        return frozenset((figur.satuan,))
    masukan = figur.jejak.masukan if figur.jejak is not None else ()
    return frozenset(satu.satuan for satu in masukan if isinstance(satu.isi, Decimal))


@aturan("K224", "keluaran-seperti-persentase", Severity.WARNING, "Realisasi keluaran tampak sebagai persentase")
def keluaran_seperti_persentase(context: Context) -> Iterator[Temuan]:
    """Realisasi keluaran tepat 100 padahal targetnya jauh lebih kecil, sedangkan induknya persentase yang juga 100.

    *Mengapa.* Yang ditulis agaknya persentase keberhasilan, bukan banyaknya keluaran.

    *Contoh.* Target 25 orang, realisasi 100, di bawah kegiatan “Persentase pegawai berkinerja baik” 100.

    *Perbaikan.* Tulis banyaknya keluaran dalam satuan target.
    """
    for induk in _semua(context).values():
        if not bagian(induk.nama) or induk.isi("realisasi") != SERATUS:
            continue
        for anak in _anak(_semua(context), induk.simpul):
            target = anak.isi("target")
            if bagian(anak.nama) or anak.objek.satuan in {"persen", "%"} or anak.isi("realisasi") != SERATUS:
                continue
            if target is not None and 0 < target <= SERATUS / 2:
                pesan = (
                    f"{anak.sebut('realisasi')}, targetnya {angka.angka(target)}; dugaan: yang ditulis persentase, "
                    f"seperti pada induknya {kutip(induk.nama)}"
                )
                terkait = (Related(induk.tempat("realisasi"), "realisasi induknya"),)
                yield Temuan(anak.tempat("realisasi"), pesan, "tulis banyaknya dalam satuan target", terkait)


# ── parents and children ────────────────────────────────────────────────────────────────────────────────────


@aturan("K225", "keluaran-campuran", Severity.WARNING, "Keluaran induk menjumlahkan hal yang tidak sejenis")
def keluaran_campuran(context: Context) -> Iterator[Temuan]:
    """Keluaran sebuah program atau kegiatan adalah jumlah keluaran anak-anaknya yang bersatuan atau berjenis lain.

    *Mengapa.* Surat, orang, dan persentase tidak dapat dijumlahkan; hasilnya tidak mengukur apa pun.

    *Contoh.* “Persentase kantor yang tertib” 215 = 200 surat + 3 jenis + 12 orang.

    *Perbaikan.* Tulis indikator keluaran induk itu sendiri dengan satuannya.
    """
    for (atas, ukuran), *bawah in _campuran(context):
        anak = [satu.isi(ukuran) for satu in _anak(_semua(context), atas.simpul)]
        suku = " + ".join(angka.angka(satu) for satu in anak if satu is not None)
        pesan = f"{atas.sebut(ukuran)} adalah jumlah {suku}, keluaran anaknya yang tidak sejenis"
        terkait = tuple(Related(satu.tempat(u), f"begitu pula {satu.sebut(u)}") for satu, u in bawah)
        yield Temuan(atas.tempat(ukuran), pesan, "tulis indikator keluaran induk itu sendiri", terkait)


@bersama
def _campuran(context: Context) -> Sequence[Sequence[tuple[_Luaran, str]]]:
    """Return the highest outputs that add up unlike things, each with the measure, and those below it that do too."""
    semua = _semua(context)
    ukuran = {alamat: (satu, u) for alamat, satu in semua.items() if (u := _jumlah_campuran(semua, satu))}
    teratas = []
    for alamat, luaran in semua.items():
        if alamat in ukuran:
            teratas.append([ukuran.pop(satu.alamat) for satu in luaran.simpul.semua() if satu.alamat in ukuran])
    return teratas


def _jumlah_campuran(semua: Mapping[str, _Luaran], luaran: _Luaran) -> str:
    """Return the measure that is the sum of unlike outputs; empty when none is."""
    anak = _anak(semua, luaran.simpul)
    for ukuran in UKURAN:
        ada = [(satu, isi) for satu in anak if (isi := satu.isi(ukuran)) is not None]
        if len(ada) <= 1 or luaran.isi(ukuran) != sum(isi for _, isi in ada):
            continue
        satuan = {satu.figur[ukuran].satuan for satu, _ in ada}
        if len(satuan) > 1 or bagian(luaran.nama) or any(bagian(satu.nama) for satu, _ in ada):
            return ukuran
    return ""


@aturan("K226", "keluaran-bukan-persentase", Severity.WARNING, "Keluaran bernama persentase bernilai lebih dari 100")
def keluaran_bukan_persentase(context: Context) -> Iterator[Temuan]:
    """Keluaran yang dinamai persentase bernilai lebih dari 100.

    *Mengapa.* Bagian dari sesuatu tidak dapat melebihi seluruhnya; yang ditulis agaknya banyaknya, bukan persentase.

    *Contoh.* “Persentase warga miskin yang diberdayakan” dengan target 694; “Persentase taman yang terawat” 2, sama
    dengan “Jumlah taman yang dirawat” pada anaknya.

    *Perbaikan.* Tulis persentasenya, atau ganti nama keluaran dengan yang dihitung (“Jumlah warga …”).
    """
    sudah = {satu.simpul.alamat for kelompok in _campuran(context) for satu, _ in kelompok}
    for satu in _semua(context).values():
        if satu.simpul.alamat in sudah or not bagian(satu.nama):
            continue
        lebih = [ukuran for ukuran in UKURAN if (satu.isi(ukuran) or 0) > SERATUS]
        anak = None if lebih else _terhitung(context, satu)
        if ukuran := lebih or [u for u in UKURAN if anak is not None and None not in {satu.isi(u), anak.isi(u)}]:
            nilai = " dan ".join(f"{u} {sebut(satu.figur[u])}" for u in ukuran)
            akhir = f"sama dengan banyaknya pada {kutip(anak.nama)}" if anak is not None else "melebihi 100"
            pesan = f"keluaran {kutip(satu.nama)} dinamai persentase, tetapi {nilai} {akhir}"
            terkait = (Related(anak.tempat(ukuran[-1]), "banyaknya"),) if anak is not None else ()
            yield Temuan(satu.tempat(ukuran[0]), pesan, "tulis persentasenya, atau ganti namanya", terkait)


def _terhitung(context: Context, induk: _Luaran) -> _Luaran | None:
    """Return the one child whose count a parent of another name repeats, in all that both have."""
    anak = [satu for satu in _anak(_semua(context), induk.simpul) if any(satu.isi(u) is not None for u in UKURAN)]
    if len(anak) != 1 or bagian(anak[0].nama) or anak[0].objek.satuan in {"persen", "%"}:
        return None
    sama = [induk.isi(u) == anak[0].isi(u) for u in UKURAN if None not in {induk.isi(u), anak[0].isi(u)}]
    return anak[0] if sama and all(sama) and induk.isi("realisasi") not in {None, SERATUS, Decimal(0)} else None


@aturan("K228", "keluaran-lain-dari-jumlah", Severity.WARNING, "Keluaran induk lain dari jumlah anaknya")
def keluaran_lain_dari_jumlah(context: Context) -> Iterator[Temuan]:
    """Keluaran induk bukan jumlah anaknya, padahal ukurannya yang satu lagi, atau keluaran saudaranya, jumlah anaknya.

    *Mengapa.* Ada baris anak yang hilang atau terulang, atau induknya tertinggal waktu anaknya berubah. Anak yang
    selnya kosong dihitung dari baris di bawahnya.

    *Contoh.* Target 215 = 200 + 3 + 12, tetapi realisasinya 210, padahal anaknya 200 + 3 + 12.

    *Perbaikan.* Cari baris yang hilang pada DPA, atau tulis indikator keluaran induk itu sendiri.
    """
    milik = _semua(context)
    for satu, ukuran in _bukan_jumlah(context, milik):
        pertama, *lain = (Related(satu.tempat(u), _jumlah(milik, satu, u)) for u in ukuran)
        yield Temuan(*pertama, "cari baris anak yang hilang atau terulang pada DPA", tuple(lain))


def _jumlah(semua: Mapping[str, _Luaran], luaran: _Luaran, ukuran: str) -> str:
    suku, milik = _suku(semua, luaran, ukuran), luaran.isi(ukuran) or Decimal(0)
    jumlah = sum(suku, Decimal(0))
    hitungan = f"{' + '.join(map(angka.angka, suku))} = {angka.angka(jumlah)}"
    return f"{luaran.sebut(ukuran)}, keluaran anaknya {hitungan} ({beda(milik, jumlah, angka.angka)})"


def _bukan_jumlah(context: Context, semua: Mapping[str, _Luaran]) -> Iterator[tuple[_Luaran, Sequence[str]]]:
    """Yield outputs that should be the sum of their children's, with the measures that are not.

    One measure that is such a sum makes the other one suspect; so do two neighbours that are sums, when an output is
    called a share and is no share: more than all of it, or the count of a child.
    """
    for satu in semua.values():
        suku = {u: sum(isi) for u in UKURAN if (isi := _suku(semua, satu, u))}
        lain = [u for u, jumlah in suku.items() if satu.isi(u) != jumlah]
        if 0 < len(lain) < len(suku) or (lain and _berkawan(context, semua, satu)):
            yield satu, lain


def _berkawan(context: Context, semua: Mapping[str, _Luaran], luaran: _Luaran) -> bool:
    if not bagian(luaran.nama):
        return False
    if all((luaran.isi(u) or 0) <= SERATUS for u in UKURAN) and _terhitung(context, luaran) is None:
        return False
    laporan = context.hasil.laporan
    keluarga = (laporan.program, *(satu.anak for satu in laporan.simpul.values()))
    saudara = next(satu for satu in keluarga if luaran.simpul in satu)
    return sum(_menjumlah(semua, satu) for satu in saudara if satu is not luaran.simpul) >= _KAWAN


def _menjumlah(semua: Mapping[str, _Luaran], simpul: SimpulAnggaran) -> bool:
    """Tell whether an output is the sum of what its children have, in at least one measure."""
    milik = semua.get(simpul.alamat)
    anak = _anak(semua, simpul)
    ada = {u: [isi for satu in anak if (isi := satu.isi(u)) is not None] for u in UKURAN}
    return milik is not None and any(isi and milik.isi(u) == sum(isi) for u, isi in ada.items())


def _suku(semua: Mapping[str, _Luaran], luaran: _Luaran, ukuran: str) -> list[Decimal]:
    """Return what the children of an output have; nothing where it, or one of them, has no number."""
    anak = luaran.simpul.anak
    if len(anak) < _KAWAN or luaran.isi(ukuran) is None:
        return []
    suku = [_isi(semua, satu, ukuran) for satu in anak]
    return [satu for satu in suku if satu is not None] if None not in suku else []


def _isi(semua: Mapping[str, _Luaran], simpul: SimpulAnggaran, ukuran: str) -> Decimal | None:
    """Return the number of an output; of one left blank that of the rows below it, where they are of one unit."""
    milik = semua.get(simpul.alamat)
    if milik is None or (sendiri := milik.isi(ukuran)) is not None:
        return None if milik is None else sendiri
    anak = _anak(semua, simpul)
    isi = [satu.isi(ukuran) for satu in anak]
    ada = [satu for satu in isi if satu is not None]
    satuan = {satu.figur[ukuran].satuan for satu in anak if ukuran in satu.figur}
    return sum(ada, Decimal(0)) if ada and len(ada) == len(simpul.anak) and len(satuan) == 1 else None


@aturan("K227", "keluaran-lain-dari-anaknya", Severity.WARNING, "Keluaran yang sama bernilai lain pada anaknya")
def keluaran_lain_dari_anak(context: Context) -> Iterator[Temuan]:
    """Keluaran induk dan anaknya bernama dan bersatuan sama, tetapi nilainya lain.

    *Mengapa.* Hal yang sama punya satu angka; bila beberapa anak mengerjakannya, induknya jumlah mereka.

    *Contoh.* Kegiatan dan sub kegiatan satu-satunya “Taman yang dikelola”: target 3 dan 2.

    *Perbaikan.* Samakan, atau bedakan namanya bila yang dihitung memang lain.
    """
    semua = _semua(context)
    for atas in semua.values():
        nama = _rapat(atas.objek.nama)
        anak = [satu for satu in _anak(semua, atas.simpul) if _rapat(satu.objek.nama) == nama] if nama else []
        for ukuran in UKURAN if anak else ():
            milik, isi = atas.isi(ukuran), [satu.isi(ukuran) for satu in anak]
            ada = [satu for satu in isi if satu is not None]
            if milik is None or len(ada) < len(isi) or _satuan_lain(atas, anak, ukuran) or sum(ada) == milik:
                continue
            jumlah = " + ".join(angka.angka(satu) for satu in ada)
            terkait = tuple(Related(satu.tempat(ukuran), satu.sebut(ukuran)) for satu in anak)
            pesan = f"{atas.sebut(ukuran)} pada induknya, {jumlah} pada anaknya"
            yield Temuan(atas.tempat(ukuran), pesan, "samakan, atau bedakan namanya", terkait)


def _rapat(nama: str | None) -> str:
    return " ".join((nama or "").casefold().split())


def _satuan_lain(atas: _Luaran, anak: Sequence[_Luaran], ukuran: str) -> bool:
    return len({satu.figur[ukuran].satuan for satu in (atas, *anak)}) > 1
