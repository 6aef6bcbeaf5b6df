"""Rules about the quality of results: capaian too good to be true, money without result, outputs called outcomes."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from lakip_cli import angka
from lakip_cli.calculate.buku import Hasil
from lakip_cli.calculate.figur import Figur
from lakip_cli.calculate.rumus.kategori import kategori
from lakip_cli.diagnostics import Related, Severity, Span, kutip
from lakip_cli.model.anggaran import Keluaran
from lakip_cli.model.kinerja import Indikator, Sasaran, Tujuan
from lakip_cli.resolve import IndikatorTertaut
from lakip_cli.rules.aturan import Context, Temuan, aturan, bersama
from lakip_cli.rules.ukuran import bertarget

SERATUS = Decimal(100)
TERTINGGI = Decimal(120)
"""Percent at which contracts of performance usually cap a result."""
SEDIKIT = Decimal(75)
KURANG = Decimal(85)
"""Percent of a target below which a result is far from it, when all the money is spent."""
HAMPIR_HABIS = Decimal(90)
_BANYAKNYA = frozenset(("jumlah", "banyaknya", "persentase", "cakupan"))
_KEGIATAN = frozenset(
    ("dokumen", "laporan", "kegiatan", "rapat", "sosialisasi", "pelatihan", "bimtek", "monitoring", "perjalanan")
)
_TERLAKSANA = (
    "terlaksana", "tersusun", "terselenggara", "tersedia", "terbit", "tersalur",
    "dilaksanakan", "diselenggarakan", "disusun", "diadakan", "disosialisasikan",
)  # fmt: skip
_LAYANAN = (
    "dilayani", "ditangani", "difasilitasi", "dibina", "dilatih", "dibantu", "diberi", "disalurkan", "didampingi",
    "dikunjungi", "direhabilitasi",
)  # fmt: skip
_KEADAAN = frozenset(
    ("memiliki", "meningkat", "mandiri", "aktif", "sejahtera", "berdaya", "mampu", "sehat", "layak", "puas", "tangguh")
)


_Ukuran = tuple[str, Span, Decimal, Decimal]
"""Something that has a result and money: its name, its place, capaian in percent, serapan."""


def _keluaran(hasil: Hasil) -> Iterator[tuple[str, Keluaran, Decimal, tuple[Figur, Figur]]]:
    """Yield each output that has target and result in one unit: address, object, result in percent, both figures."""
    for alamat, simpul in hasil.laporan.simpul.items():
        target, realisasi = (hasil.figur.get(f"{alamat}.keluaran.{ukuran}") for ukuran in ("target", "realisasi"))
        if target is None or realisasi is None or simpul.objek.keluaran is None or target.satuan != realisasi.satuan:
            continue
        if isinstance(target.isi, Decimal) and isinstance(realisasi.isi, Decimal) and target.isi > 0:
            yield alamat, simpul.objek.keluaran, realisasi.isi * 100 / target.isi, (target, realisasi)


@aturan("M111", "capaian-jauh-di-atas-target", Severity.WARNING, "Capaian jauh di atas target")
def capaian_jauh_di_atas(context: Context) -> Iterator[Temuan]:
    """Capaian sebuah indikator, atau realisasi sebuah keluaran, lebih dari 120 persen targetnya.

    *Mengapa.* Capaian setinggi itu hampir selalu berarti target yang terlalu rendah, satuan yang berbeda, atau salah
    ketik; karena itu ada plafon, yang lazimnya 120 persen.

    *Contoh.* Target 40 dokumen dengan realisasi 90 dokumen.

    *Perbaikan.* Periksa kedua angka dan satuannya; bila benar, jelaskan sebabnya dan naikkan target berikutnya.
    """
    hasil = context.hasil
    for tertaut, target in bertarget(hasil):
        capaian = hasil.figur[f"indikator.{tertaut.id}.capaian"]
        jejak = capaian.jejak
        if not isinstance(capaian.isi, Decimal) or jejak is None or jejak.rumus == "capaian.selisih":
            continue
        if _di_luar_skala(hasil, tertaut):
            continue
        if capaian.isi > TERTINGGI or any(satu.startswith("dibatasi plafon") for satu in jejak.catatan):
            kini = hasil.figur[f"indikator.{tertaut.id}.realisasi"]
            pesan = f"capaian {tertaut.objek.nama} {capaian.cetak} (target {target.cetak}, realisasi {kini.cetak})"
            tempat = tertaut.objek.at("target", str(hasil.laporan.tahun))
            yield Temuan(tempat, pesan, "periksa kedua angka, atau jelaskan")
    for _, keluaran, persen, (target, kini) in _keluaran(hasil):
        if persen > TERTINGGI and kini.isi != SERATUS:
            pesan = f"realisasi keluaran {kini.cetak} dari target {target.cetak}, yaitu {angka.persen(persen)}"
            yield Temuan(keluaran.at("realisasi"), pesan, "periksa kedua angka dan satuannya, atau jelaskan")


def _di_luar_skala(hasil: Hasil, tertaut: IndikatorTertaut) -> bool:
    """Tell whether a result has no place on its scale: its capaian only follows from that."""
    figur = hasil.figur[f"indikator.{tertaut.id}.realisasi"]
    skala = hasil.skala[tertaut.objek.skala] if tertaut.objek.skala is not None else None
    return skala is not None and isinstance(figur.isi, Decimal) and kategori(figur.isi, skala) is None


@bersama
def _beranggaran(context: Context) -> Sequence[_Ukuran]:
    """Return what has both a result and money: sasaran, indicators, and outputs."""
    laporan, hasil = context.hasil.laporan, []
    semua: list[tuple[str, str, Sasaran | Indikator]] = [
        *((f"sasaran.{id_}", "", satu) for id_, satu in laporan.sasaran.items()),
        *((f"indikator.{id_}", ".anggaran", satu.objek) for id_, satu in laporan.indikator.items()),
    ]
    for awal, ekor, objek in semua:
        capaian, serapan = context.nilai(f"{awal}.capaian"), context.nilai(f"{awal}{ekor}.serapan")
        if capaian is not None and serapan is not None:
            hasil.append((objek.nama, objek.letak, capaian, serapan))
    for alamat, keluaran, persen, _ in _keluaran(context.hasil):
        if (serapan := context.nilai(f"{alamat}.serapan")) is not None:
            hasil.append((laporan.simpul[alamat].objek.nama, keluaran.at("realisasi"), persen, serapan))
    return hasil


@aturan("M112", "tercapai-dengan-sedikit-anggaran", Severity.WARNING, "Target tercapai dengan sedikit anggaran")
def tercapai_dengan_sedikit(context: Context) -> Iterator[Temuan]:
    """Target tercapai, padahal kurang dari tiga perempat anggarannya terserap.

    *Mengapa.* Hasil penuh dengan sebagian uang berarti efisiensi yang luar biasa, anggaran yang berlebih, atau target
    yang tidak bergantung pada kegiatan itu; pembaca perlu tahu yang mana.

    *Contoh.* Capaian 102 persen dengan serapan 48 persen.

    *Perbaikan.* Jelaskan sebabnya dalam analisis efisiensi, atau periksa tautan `mendukung`.
    """
    for nama, tempat, capaian, serapan in _beranggaran(context):
        if capaian >= SERATUS and serapan < SEDIKIT:
            pesan = f"{nama}: hasil {angka.persen(capaian)} dengan serapan {angka.persen(serapan)}"
            yield Temuan(tempat, pesan, "jelaskan sebabnya, atau periksa angka dan tautannya")


@aturan("M113", "anggaran-habis-hasil-jauh", Severity.WARNING, "Anggaran habis, hasil jauh dari target")
def anggaran_habis(context: Context) -> Iterator[Temuan]:
    """Sekurangnya sembilan persepuluh anggaran terserap, padahal hasilnya kurang dari 85 persen target.

    *Mengapa.* Uang sudah dibelanjakan tetapi hasilnya tidak ada: sebabnya harus dianalisis, atau salah satu angkanya
    keliru.

    *Contoh.* Keluaran 12 dari target 40 dengan serapan 100 persen.

    *Perbaikan.* Periksa target dan realisasinya; bila benar, jelaskan dalam analisis kegagalan.
    """
    for nama, tempat, capaian, serapan in _beranggaran(context):
        if capaian < KURANG and serapan >= HAMPIR_HABIS:
            pesan = f"{nama}: hasil {angka.persen(capaian)} dengan serapan {angka.persen(serapan)}"
            yield Temuan(tempat, pesan, "periksa target dan realisasinya, atau jelaskan sebabnya")


# ── outputs that are called outcomes ────────────────────────────────────────────────────────────────────────


def _sasaran(context: Context) -> Iterator[Indikator]:
    """Yield the indicators of tujuan and sasaran that are measured: those that should show an outcome."""
    for tertaut in context.hasil.laporan.indikator.values():
        if tertaut.jenis_pemilik in {"tujuan", "sasaran"} and not tertaut.objek.pendukung:
            yield tertaut.objek


@aturan("M121", "kegiatan-sebagai-hasil", Severity.WARNING, "Indikator sasaran menghitung kegiatan")
def kegiatan_sebagai_hasil(context: Context) -> Iterator[Temuan]:
    """Nama sasaran atau indikatornya menyebut kegiatan atau dokumen, bukan hasil yang dirasakan.

    *Mengapa.* Sasaran strategis diukur dengan hasil (outcome); banyaknya dokumen atau kegiatan adalah keluaran (output)
    dan tempatnya pada sub kegiatan (PermenPAN-RB 89/2021).

    *Contoh.* Indikator sasaran "Jumlah sosialisasi yang dilaksanakan".

    *Perbaikan.* Tulis perubahan yang ditimbulkan kegiatan itu, dan pindahkan hitungannya ke `keluaran`.
    """
    laporan = context.hasil.laporan
    bernama: list[Tujuan | Sasaran | Indikator] = [*laporan.tujuan.values(), *laporan.sasaran.values()]
    for satu in (*bernama, *_sasaran(context)):
        if _berkegiatan(satu.nama.casefold().split()):
            pesan = f"{kutip(satu.nama)} menyebut kegiatan atau dokumen, bukan hasilnya"
            yield Temuan(satu.at("nama"), pesan, "ukur perubahan yang ditimbulkannya")


def _berkegiatan(kata: Sequence[str]) -> bool:
    """Tell whether a name counts things done or written: ``Jumlah rapat``, ``Tersusunnya``, ``… yang dilaksanakan``."""
    awal = kata[1:2] if kata[0] in _BANYAKNYA else kata[:1]
    terlaksana = kata[0].endswith("nya") and kata[0].startswith(_TERLAKSANA)
    sesudah_yang = (lain for yang, lain in pairwise(kata) if yang in {"yang", "yg", "telah"})
    return terlaksana or not _KEGIATAN.isdisjoint(awal) or any(satu.startswith(_TERLAKSANA) for satu in sesudah_yang)


@aturan("M122", "hasil-dari-keluaran", Severity.WARNING, "Indikator hasil dihitung dari yang dilayani")
def hasil_dari_keluaran(context: Context) -> Iterator[Temuan]:
    """Nama indikator menjanjikan sebuah keadaan, tetapi pembilang rasionya menghitung yang dilayani atau dibina.

    *Mengapa.* Yang dilayani adalah keluaran kegiatan; apakah keadaannya berubah belum diketahui.

    *Contoh.* "Persentase keluarga yang mandiri" = jumlah keluarga yang dibina ÷ jumlah keluarga.

    *Perbaikan.* Hitung yang keadaannya benar-benar berubah, atau beri indikator nama yang sesuai dengan hitungannya.
    """
    for satu in _sasaran(context):
        nama = satu.nama.casefold().split()
        if satu.rumus is None or satu.rumus.rasio is None or _KEADAAN.isdisjoint(nama):
            continue
        layanan = [kata for kata in satu.rumus.rasio[0].casefold().split() if kata.startswith(_LAYANAN)]
        if layanan and not any(kata.startswith(_LAYANAN) for kata in nama):
            pesan = f"{kutip(satu.nama)} dihitung dari yang {layanan[0]}, bukan dari keadaannya"
            yield Temuan(
                satu.at("rumus", "rasio", 0), pesan, "hitung yang keadaannya berubah, atau ganti nama indikator"
            )


@aturan("M123", "indeks-tanpa-angka", Severity.INFO, "Indeks dilaporkan hanya sebagai predikat")
def indeks_tanpa_angka(context: Context) -> Iterator[Temuan]:
    """Sebuah indeks atau nilai ditargetkan dan dilaporkan hanya sebagai predikat, tanpa angkanya.

    *Mengapa.* Predikat menyembunyikan naik turunnya nilai, dan capaiannya tidak dapat dihitung sebagai persentase.

    *Contoh.* "Indeks Kepuasan Masyarakat" dengan realisasi `Sangat Baik`.

    *Perbaikan.* Tulis angka indeksnya; dengan `skala`, predikatnya lalu dihitung.
    """
    for tertaut, _ in bertarget(context.hasil):
        awal = tertaut.objek.nama.casefold().split()[0]
        figur = context.hasil.figur[f"indikator.{tertaut.id}.realisasi"]
        if awal in {"indeks", "nilai", "skor"} and isinstance(figur.isi, str):
            pesan = f"{tertaut.objek.nama} dilaporkan sebagai {kutip(figur.isi)}, tanpa angkanya"
            yield Temuan(tertaut.objek.at("realisasi"), pesan, "tulis nilai indeksnya")


@aturan("M124", "keluaran-kembar", Severity.WARNING, "Indikator keluaran yang sama pada dua kegiatan")
def keluaran_kembar(context: Context) -> Iterator[Temuan]:
    """Dua program, dua kegiatan, atau dua sub kegiatan memakai indikator keluaran yang sama.

    *Mengapa.* Keluaran menerangkan apa yang dihasilkan kegiatan itu sendiri; yang sama hampir selalu salinan.

    *Contoh.* "Persentase layanan kantor yang tertib" pada penyediaan jasa dan pada pemeliharaan gedung.

    *Perbaikan.* Tulis keluaran masing-masing menurut DPA.
    """
    sudah: dict[tuple[str, str], Span] = {}
    for simpul in context.hasil.laporan.simpul.values():
        keluaran = simpul.objek.keluaran
        if keluaran is None or keluaran.nama is None:
            continue
        kunci = (simpul.jenis, " ".join(keluaran.nama.casefold().split()))
        if kunci in sudah:
            terkait = (Related(sudah[kunci], "keluaran yang sama"),)
            pesan = f"keluaran {kutip(keluaran.nama)} sudah dipakai {simpul.jenis.replace('_', ' ')} lain"
            yield Temuan(keluaran.at("nama"), pesan, "periksa pada DPA", terkait)
        sudah.setdefault(kunci, keluaran.at("nama"))
