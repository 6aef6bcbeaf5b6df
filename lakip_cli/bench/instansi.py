"""Made-up agencies of every kind, to measure with: the same seed gives the same files, on every machine."""

import json
import random
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from lakip_cli.rekaman import NamedTuple

TAHUN = 2024
PEMERINTAH = "Kabupaten Contoh"


class Jenis(NamedTuple):
    """A kind of agency: how it is called, what it serves, and how large it may be (least, most)."""

    nama: str
    bidang: Sequence[str]
    hal: Sequence[str]
    sasaran: tuple[int, int]
    sub_kegiatan: tuple[int, int]
    sub_rupiah: int


JENIS: Mapping[str, Jenis] = {
    "badan": Jenis(
        "Badan {}",
        ("Kepegawaian", "Pendapatan", "Perencanaan", "Penanggulangan Bencana", "Kesatuan Bangsa", "Keuangan"),
        ("layanan", "sarana", "kelompok binaan", "usaha terdaftar", "pengaduan", "wilayah terjangkau"),
        (2, 4),
        (8, 30),
        400_000_000,
    ),
    "kecamatan": Jenis(
        "Kecamatan {}",
        ("Sukamaju", "Mekarsari", "Karangasri", "Tanjungsari", "Wonorejo", "Kertajaya"),
        ("layanan administrasi", "desa tertib laporan", "usulan musrenbang", "kegiatan gotong royong"),
        (2, 3),
        (4, 12),
        120_000_000,
    ),
    "rsud": Jenis(
        "RSUD {}",
        ("Harapan", "Bhakti", "Sejahtera"),
        ("tempat tidur terpakai", "pasien rawat jalan", "resep tepat waktu", "alat terkalibrasi", "klaim terbayar"),
        (2, 5),
        (6, 20),
        2_500_000_000,
    ),
    "kabupaten": Jenis(
        "Pemerintah Kabupaten {}",
        ("Contoh Utara", "Contoh Selatan", "Contoh Timur"),
        (
            "penduduk terlayani",
            "jalan mantap",
            "rumah layak huni",
            "sekolah terakreditasi",
            "desa mandiri",
            "lahan irigasi",
        ),
        (6, 10),
        (30, 60),
        5_000_000_000,
    ),
}
PELUANG = (("badan", 9), ("kecamatan", 8), ("rsud", 2), ("kabupaten", 1))
BERSAMA = ("Indeks Kepuasan Masyarakat", "Persentase temuan pemeriksaan yang ditindaklanjuti")
"""Indicators that every agency has."""
CACAT = 5
"""One of so many agencies spends more than its pagu, or leaves a realisation out."""


def buat(akar: Path, banyak: int, biji: int = 0) -> list[Path]:
    """Write ``banyak`` agencies below ``akar`` and return their year folders."""
    folder = []
    for ke in range(banyak):
        acak = random.Random(f"{biji}/{ke}")  # noqa: S311 - examples, no secrets
        kode = acak.choices([satu for satu, _ in PELUANG], [bobot for _, bobot in PELUANG])[0]
        tujuan = akar / f"{kode}-{ke:05}" / str(TAHUN)
        (tujuan / "narasi").mkdir(parents=True)
        for nama, isi in _berkas(JENIS[kode], ke, acak).items():
            (tujuan / nama).write_text(isi, encoding="utf-8", newline="\n")
        folder.append(tujuan)
    return folder


def _berkas(jenis: Jenis, ke: int, acak: random.Random) -> Mapping[str, str]:
    nama = f"{jenis.nama.format(acak.choice(jenis.bidang))} {ke + 1}"
    sasaran = [f"sasaran-{n}" for n in range(1, acak.randint(*jenis.sasaran) + 1)]
    return {
        "laporan.yaml": "\n".join(_laporan(nama, acak)) + "\n",
        "kinerja.yaml": "\n".join(_kinerja(jenis, sasaran, acak)) + "\n",
        "anggaran.yaml": "\n".join(_anggaran(jenis, sasaran, acak)) + "\n",
        "narasi/ikhtisar.md": f"{nama} mencapai rata-rata {{{{ angka('ringkasan.capaian') }}}} pada tahun {TAHUN}.\n",
    }


def _laporan(nama: str, acak: random.Random) -> Iterator[str]:
    yield f"instansi: {{nama: {nama}, sebutan: {nama}, pemerintah: {PEMERINTAH}, tempat: Contoh}}"
    yield f"tahun: {TAHUN}"
    yield "renstra: {nama: Rencana Strategis, awal: 2022, akhir: 2026}"
    yield "kebijakan:"
    yield f"  capaian: {{plafon: {acak.choice(['tidak ada', '100', '120', '150'])}, lantai: 0}}"
    skala = acak.choice(["permendagri-86-2017", "permendagri-86-2017-batas-atas", "skala-sendiri"])
    yield f"  kategori: {{skala: {skala}}}"
    yield f"  efisiensi: {acak.choice(['sisa', 'selisih', 'rasio'])}"
    if skala == "skala-sendiri":
        yield "skala:\n  skala-sendiri:\n    nama: Skala capaian\n    dasar: Keputusan kepala daerah"
        yield "    pita: {Baik: mulai 90, Cukup: mulai 70, Kurang: mulai 0}"


def _kinerja(jenis: Jenis, sasaran: Sequence[str], acak: random.Random) -> Iterator[str]:
    yield "tujuan:\n  tujuan-utama:\n    nama: Terwujudnya pelayanan yang dirasakan masyarakat"
    yield "sasaran:"
    for n, id_ in enumerate(sasaran, start=1):
        yield f"  {id_}:\n    nama: Meningkatnya mutu pelayanan kelompok {n}\n    tujuan: tujuan-utama\n    indikator:"
        hal = acak.sample(list(jenis.hal), min(len(jenis.hal), acak.randint(2, 4)))
        for ke, satu in enumerate(hal, start=1):
            nama = f"Persentase {satu} kelompok {n} yang memenuhi baku mutu"
            yield from _indikator(f"indikator-{n}-{ke}", nama, acak)
        for ke, satu in enumerate(BERSAMA if n == 1 else (), start=1):
            yield from _indikator(
                f"bersama-{ke}", satu, acak, satuan="indeks" if satu.startswith("Indeks") else "persen"
            )


def _indikator(id_: str, nama: str, acak: random.Random, satuan: str = "persen") -> Iterator[str]:
    turun = satuan == "persen" and acak.random() < 1 / 6
    awal = acak.uniform(20, 45) if turun else acak.uniform(55, 85)
    langkah = -2 if turun else 2
    target = {tahun: awal + langkah * ke for ke, tahun in enumerate(range(2022, 2027))}
    realisasi = {tahun: max(1.0, target[tahun] * acak.uniform(0.86, 1.14)) for tahun in range(2022, TAHUN + 1)}
    isi: dict[int, str] = {tahun: f"{nilai:.2f}" for tahun, nilai in realisasi.items()}
    if acak.randrange(CACAT * 10) == 0:
        isi[TAHUN] = "belum"
    yield f"      {id_}:"
    yield f"        nama: {nama}"
    yield f"        satuan: {satuan}"
    yield f"        polaritas: {'minimalkan' if turun else 'maksimalkan'}"
    yield "        iku: ya\n        desimal: 2"
    yield f"        target: {_peta({tahun: f'{nilai:.2f}' for tahun, nilai in target.items()})}"
    yield f"        realisasi: {_peta(isi)}"
    yield "        definisi: Banyaknya yang memenuhi baku mutu dibagi banyaknya yang diperiksa dalam setahun."
    yield "        sumber_data: Register dan rekapitulasi triwulanan"
    yield f"        penanggung_jawab: {json.dumps('Kepala Bidang ' + id_[-1])}"


def _anggaran(jenis: Jenis, sasaran: Sequence[str], acak: random.Random) -> Iterator[str]:
    lebih = acak.randrange(CACAT) == 0
    banyak = acak.randint(*jenis.sub_kegiatan)
    yield "program:"
    for n, id_ in enumerate(sasaran, start=1):
        yield f'  program-{n}:\n    nama: Program Pelayanan Kelompok {n}\n    kode: "1.0{n % 10}.{n:02}"'
        yield f"    mendukung: [{id_}]\n    kegiatan:\n      kegiatan-{n}:\n        nama: Penyelenggaraan Layanan {n}"
        yield f'        kode: "1.0{n % 10}.{n:02}.2.01"\n        sub_kegiatan:'
        for ke in range(1, max(1, banyak // len(sasaran)) + 1):
            pagu = acak.randrange(jenis.sub_rupiah // 20, jenis.sub_rupiah, 1000)
            pakai = round(pagu * acak.uniform(0.78, 1.0))
            if lebih and n == ke == 1:
                pakai = pagu + 1_000_000
            target = acak.randint(4, 60)
            yield f"          sub-{n}-{ke}:\n            nama: Layanan {ke} kelompok {n}"
            yield f'            kode: "1.0{n % 10}.{n:02}.2.01.{ke:05}"'
            capai = max(1, target + acak.randint(-3, 3))
            yield (
                f"            keluaran: {{nama: Layanan {ke} yang selesai, satuan: layanan, target: {target},"
                f" realisasi: {capai}}}"
            )
            yield f"            anggaran: {{pagu: {pagu:_}, realisasi: {pakai:_}}}"


def _peta(isi: Mapping[int, str]) -> str:
    return "{" + ", ".join(f"{tahun}: {nilai}" for tahun, nilai in isi.items()) + "}"
