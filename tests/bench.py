"""Times and memory of whole commands as ratios to what they cannot avoid; ratios hold on any machine, seconds do not.

A command and what it stands beside take turns (A B, A B, …) and each pair's ratio is kept; the table shows the medians.
Times are those of the processor, so that what else the machine does is not measured, and pairs are close in time, as
its neighbours slow it down from one second to the next. Rows about one process run in one of their own (``--dalam``).
Exit code 1 if a row is above what is refused; decision 0014 tells where the budgets come from.

    python tests/bench.py            all rows, a few minutes
    python tests/bench.py --penuh    the row of many reports up to 4,000 instead of 400
"""

from __future__ import annotations

import io
import json
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

AKAR = Path(__file__).parents[1]
LAKIP = str(Path(sys.executable).parent / "lakip")
TAHUN = str(AKAR / "data" / "2023")
KECAMATAN = AKAR / "tests" / "kecamatan" / "2024"
BANDING = AKAR / ".alat" / "banding" / "bin"
Y = (sys.executable, "-c", "import typer, pydantic, yaml, jinja2")
SEMUA = "md,html,json,xlsx" + ",pdf" * (find_spec("typst") is not None) + ",docx" * (find_spec("docx") is not None)
RONDE = 9
KB = 1000

# ── years of any size ───────────────────────────────────────────────────────────────────────────────────────

JABATAN = """
  seksi-{n}:
    nama: Kepala Seksi Layanan Kelompok {n}
    atasan: sekretaris
    tugas: >-
      Merencanakan, memberi petunjuk, mengoordinasikan, mengawasi dan melaporkan penyelenggaraan layanan kelompok {n},
      yang meliputi pendaftaran, pemeriksaan berkas, penyerahan hasil dan penanganan pengaduan masyarakat
    fungsi:
      - Penyusunan rencana kerja dan kebutuhan anggaran layanan kelompok {n} setiap tahun
      - Penyiapan petunjuk pelaksanaan, formulir dan papan informasi untuk masyarakat yang datang
      - Pelaksanaan pemeriksaan berkas, pencatatan dan penyerahan hasil layanan kelompok {n} menurut waktu baku
      - Pelaksanaan survei kepuasan dan tindak lanjut pengaduan bersama seksi lain di kecamatan
      - Pelaporan hasil kerja seksi kepada Camat melalui Sekretaris Kecamatan setiap triwulan
"""
SASARAN = """
  tambahan-{n}:
    nama: Meningkatnya mutu layanan kelompok {n}
    tujuan: pelayanan-prima
    indikator:
"""
INDIKATOR = """
      mutu-{n}-{ke}:
        nama: Persentase layanan ke-{ke} kelompok {n} yang selesai tepat waktu
        satuan: persen
        polaritas: maksimalkan
        iku: ya
        desimal: 2
        target: {{2022: 80.00, 2023: 82.50, 2024: 85.00, 2025: 87.00, 2026: 90.00}}
        realisasi: {{2022: 79.{ke}4, 2023: 83.1{ke}, 2024: 8{ke}.25}}
        definisi: >-
          Banyaknya layanan ke-{ke} yang selesai dalam waktu baku dibagi banyaknya layanan yang diminta, dihitung dari
          berkas yang dinyatakan lengkap sampai hasilnya diserahkan; permintaan yang dicabut tidak ikut dihitung.
        sumber_data: Register layanan kelompok {n} dan rekapitulasi triwulanan seksi
        penanggung_jawab: Kepala Seksi Layanan Kelompok {n}
        catatan:
          target.2024: Target ditetapkan dalam Perjanjian Kinerja dan tidak berubah pada tengah tahun.
          realisasi.2022: >-
            Register tahun 2022 belum memuat waktu penyerahan; lamanya layanan dibaca dari buku ekspedisi, sehingga
            angka itu tidak setepat angka tahun-tahun sesudahnya.
        sumber: Register layanan, Perjanjian Kinerja, dan Rencana Strategis, Tabel {n}
"""
PROGRAM = """
  tambahan:
    nama: Program Layanan Tambahan
    kode: "7.01.99"
    mendukung: [pelayanan]
    kegiatan:
      layanan:
        nama: Penyelenggaraan Layanan Tambahan
        kode: "7.01.99.2.01"
        sub_kegiatan:
"""
SUB_KEGIATAN = """
          layanan-{n}:
            nama: Penyelenggaraan layanan kelompok {n} menurut permintaan masyarakat
            kode: "7.01.99.2.01.{n:05}"
            keluaran:
              nama: Layanan kelompok {n} yang selesai
              satuan: layanan
              target: 12
              realisasi: {{2023: 11, 2024: 12}}
            anggaran: {{pagu: 12_000_000, realisasi: 11_850_000}}
"""
TERPANJANG, TERLUAS = 10_000, 100_000
"""How much of a year, in bytes, are positions, as in a real one, and sasaran, each of which fills pages.

The rest are sub kegiatan, which fill tables.
"""
SALAH = (
    ("polaritas: maksimalkan", "polaritas: naik"),
    ("iku: ya", "iku: entah"),
    ("desimal: 2", "desimal: 99"),
    *((f" {kunci}: ", f" {kunci}nya: ") for kunci in ("atasan", "tugas", "definisi", "target", "realisasi")),
    *((f" {kunci}:", f" {kunci}nya:") for kunci in ("fungsi", "sumber_data", "penanggung_jawab")),
)


def buat(folder: Path, bita: int, salah: int = 0) -> str:
    """Write a year of ``bita`` bytes of YAML, or a little more, with ``salah`` mistakes: the tests' year, enlarged.

    It is a draft: not every rule about a final report is kept.
    """
    shutil.copytree(KECAMATAN, folder)
    kurang = bita - sum(berkas.stat().st_size for berkas in folder.glob("*.yaml"))
    jabatan = _ulangi(JABATAN.lstrip("\n"), min(kurang, TERPANJANG))
    indikator = "".join(INDIKATOR.replace("{ke}", ke).lstrip("\n") for ke in "123")
    sasaran = _ulangi(SASARAN.lstrip("\n") + indikator, min(kurang - len(jabatan), TERLUAS))
    kurang -= len(jabatan) + len(sasaran)
    jabatan, salah = _keliru(jabatan, salah)
    sasaran, _ = _keliru(sasaran, salah)
    _sisipkan(folder / "laporan.yaml", "keadaan: final", "keadaan: draf")
    _sisipkan(folder / "organisasi.yaml", "jabatan:\n", f"jabatan:\n{jabatan}")
    _sisipkan(folder / "kinerja.yaml", "\nsasaran:\n", f"\nsasaran:\n{sasaran}")
    if kurang > 0:
        program = PROGRAM.lstrip("\n") + _ulangi(SUB_KEGIATAN.lstrip("\n"), kurang)
        _sisipkan(folder / "anggaran.yaml", "\nprogram:\n", f"\nprogram:\n{program}")
    return str(folder)


def _ulangi(bentuk: str, bita: int) -> str:
    return "".join(bentuk.format(n=n) for n in range(1, bita // len(bentuk) + 2))


def _keliru(teks: str, banyak: int) -> tuple[str, int]:
    """Plant mistakes in a text, and say how many are left to be planted elsewhere."""
    for lama, baru in SALAH:
        ada = min(banyak, teks.count(lama))
        teks, banyak = teks.replace(lama, baru, ada), banyak - ada
    return teks, banyak


def _sisipkan(berkas: Path, lama: str, baru: str) -> None:
    teks = berkas.read_text("utf-8")
    assert lama in teks, f"{berkas.name} holds no {lama!r}"
    berkas.write_text(teks.replace(lama, baru, 1), "utf-8")


# ── whole commands ──────────────────────────────────────────────────────────────────────────────────────────


class Jalan(NamedTuple):
    """One run: seconds of the processor, Python's start included, and peak memory in KiB."""

    detik: float
    puncak: int


def jalankan(perintah: tuple[str, ...], folder: str) -> Jalan:
    """Run a command; exit code 1 (findings) is a run like any other. The first one to need a chart paints it."""
    lingkungan = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    lingkungan["XDG_CACHE_HOME"] = str(Path(folder) / "ingatan")
    with tempfile.TemporaryFile() as keluaran:
        proses = subprocess.Popen(perintah, cwd=folder, env=lingkungan, stdout=keluaran, stderr=keluaran)
        _, status, pakai = os.wait4(proses.pid, 0)
        proses.returncode = os.waitstatus_to_exitcode(status)
        if proses.returncode not in {0, 1}:
            keluaran.seek(0)
            sys.exit(keluaran.read().decode())
    return Jalan(pakai.ru_utime + pakai.ru_stime, pakai.ru_maxrss)


def siapkan(folder: Path) -> dict[str, tuple[str, ...]]:
    """The commands to be run in ``folder``, by name; those of others only where they are installed."""
    lima, salah = buat(folder / "lima", 50 * KB), buat(folder / "salah", 50 * KB, 73)
    jalankan((LAKIP, "build", TAHUN, "-f", "md"), str(folder))
    sumber = folder / "build" / "2023"
    (folder / "mkdocs.yml").write_text(f"site_name: Laporan\ndocs_dir: {sumber}\nsite_dir: situs\n", "utf-8")
    (sumber / "conf.py").write_text('extensions = ["myst_parser"]\nroot_doc = "laporan"\n', "utf-8")
    lain = {
        "mkdocs": ("mkdocs", "build", "--quiet", "--clean"),
        "material": ("mkdocs", "build", "--quiet", "--clean", "--theme", "material"),
        "sphinx": ("sphinx-build", "-q", "-b", "html", "-E", str(sumber), "sphinx"),
        "pandoc": ("pandoc", "-s", "-o", "pandoc.html", *map(str, sorted(sumber.glob("*.md")))),
    }
    return {
        "Y": Y,
        "versi": (LAKIP, "--version"),
        "bantuan": (LAKIP, "--help"),
        "bantuan sub": (LAKIP, "check", "--help"),
        "periksa": (LAKIP, "check", lima),
        "periksa salah": (LAKIP, "check", salah),
        "periksa 2023": (LAKIP, "check", TAHUN),
        "susun": (LAKIP, "build", lima, "-o", "a", "-f", "md,html,json"),
        "susun 2023": (LAKIP, "build", TAHUN, "-o", "b", "-f", "md,html,json"),
        "susun md html": (LAKIP, "build", TAHUN, "-o", "c", "-f", "md,html"),
        "susun html": (LAKIP, "build", TAHUN, "-o", "e", "-f", "html"),
        "susun html polos": (LAKIP, "build", TAHUN, "-o", "f", "-f", "html", "--tanpa-grafik"),
        "susun semua": (LAKIP, "build", TAHUN, "-o", "d", "-f", SEMUA),
        **{nama: (str(BANDING / isi[0]), *isi[1:]) for nama, isi in lain.items() if (BANDING / isi[0]).exists()},
    }


# (what, command, beside which, to reach, to refuse)
PERINTAH = (
    ("--version / Y", "versi", "Y", 0.2, 0.3),
    ("--help / Y", "bantuan", "Y", 0.6, 0.8),
    ("check --help / Y", "bantuan sub", "Y", 1.25, 1.5),
    ("check 50 KB / Y", "periksa", "Y", 2.5, 2.8),
    ("check 50 KB, 73 mistakes / clean", "periksa salah", "periksa", 1.05, 1.15),
    ("check data/2023 / Y", "periksa 2023", "Y", 2.8, 3.1),
    ("build 50 KB md html json / Y", "susun", "Y", 3.0, 3.5),
    ("build data/2023 md html json / Y", "susun 2023", "Y", 3.3, 3.7),
    ("build every format / md html", "susun semua", "susun md html", 3.5, 5.4),
    ("build html, charts painted before / no charts", "susun html", "susun html polos", 1.1, 1.2),
    ("build 43 pages / mkdocs", "susun md html", "mkdocs", 0.95, 1.15),
    ("build 43 pages / mkdocs-material", "susun md html", "material", 0.55, 0.75),
    ("build 43 pages / sphinx html", "susun md html", "sphinx", 0.35, 0.45),
    ("build 43 pages / pandoc md to html", "susun md html", "pandoc", 0.75, 1.0),
)

# ── inside one process ──────────────────────────────────────────────────────────────────────────────────────


def _lama(kerja: Callable[[], object], ulang: int) -> float:
    """The median time of a piece of work."""

    def sekali() -> float:
        mulai = time.process_time()
        kerja()
        return time.process_time() - mulai

    return statistics.median(sekali() for _ in range(ulang))


def _rss() -> float:
    """Memory in use, in MiB."""
    return int(Path("/proc/self/statm").read_text("ascii").split()[1]) * resource.getpagesize() / 2**20


def _susun(tahun: str, ke: Path) -> None:
    from lakip_cli.compiler import compile_folder
    from lakip_cli.output import susun, tempatkan

    tempatkan(susun(compile_folder(Path(tahun)), ["md", "html"]), ke)


def _menetap() -> None:
    """Do as the commands do that write many reports."""
    from lakip_cli.batch.sampah import jarang

    jarang()


def dalam_pemuat(folder: Path, bita: int) -> float:
    """Reading with positions, beside ``yaml.load`` of the same bytes."""
    import yaml

    from lakip_cli.source import baca

    data = max((berkas.read_bytes() for berkas in Path(buat(folder / "tahun", bita)).glob("*.yaml")), key=len)
    ulang = max(3, 20 * 50 * KB // bita)
    acuan = _lama(lambda: yaml.load(io.BytesIO(data), Loader=yaml.CSafeLoader), ulang)
    return _lama(lambda: baca(data, "besar.yaml"), ulang) / acuan


def dalam_hangat(folder: Path, bita: int, ulang: int) -> float:
    """Seconds of one more report in a process that has written one."""
    tahun = buat(folder / "tahun", bita)
    _susun(tahun, folder / "keluar")
    _menetap()
    return _lama(lambda: _susun(tahun, folder / "keluar"), ulang)


def dalam_banyak(folder: Path, sedikit: int, banyak: int) -> tuple[float, float]:
    """Time of a report after ``banyak`` to that after ``sedikit``, and the growth of memory between, in MiB."""
    tahun = buat(folder / "tahun", 50 * KB)

    def susun() -> None:
        _susun(tahun, folder / "keluar")

    susun()
    _menetap()
    awal = _lama(susun, sedikit)
    terpakai = _rss()
    for _ in range(banyak - 2 * sedikit):
        susun()
    return _lama(susun, sedikit) / awal, _rss() - terpakai


def _terpisah(kerja: str, *angka: int) -> list[float]:
    """What one of the functions above returns in a process of its own."""
    lingkungan = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    perintah = (sys.executable, __file__, "--dalam", kerja, *map(str, angka))
    hasil: list[float] = json.loads(subprocess.run(perintah, env=lingkungan, stdout=-1, check=True).stdout)
    return hasil


def _dalam(kerja: str, *angka: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        hasil = globals()[f"dalam_{kerja}"](Path(folder), *map(int, angka))
    print(json.dumps(hasil if isinstance(hasil, tuple) else [hasil]))


# ── the table ───────────────────────────────────────────────────────────────────────────────────────────────


class Baris(NamedTuple):
    """A row: what was measured, the figure, what is to be reached and what is refused."""

    apa: str
    nilai: float
    capai: float
    tolak: float

    def __str__(self) -> str:
        catatan = "  over" if self.nilai > self.tolak else "  above reach" if self.nilai > self.capai else ""
        return f"{self.apa:<48}{self.nilai:>8.2f}{self.capai:>8.2f}{self.tolak:>8.2f}{catatan}"


def baris_perintah() -> Iterator[Baris]:
    """The rows of whole commands, and the peak memory of one."""
    with tempfile.TemporaryDirectory() as folder:
        perintah = siapkan(Path(folder))

        def berdua(nama: str, acuan: str) -> tuple[Jalan, Jalan]:
            return jalankan(perintah[nama], folder), jalankan(perintah[acuan], folder)

        for apa, nama, acuan, capai, tolak in PERINTAH:
            if acuan in perintah:
                pasang = [berdua(nama, acuan) for _ in range(RONDE + 1)][1:]
                yield Baris(apa, statistics.median(satu.detik / dua.detik for satu, dua in pasang), capai, tolak)
            else:
                print(f"{apa:<48}skipped: {acuan} is not in .alat/banding; run make alat-banding")
        satu, dua = berdua("susun", "Y")
        yield Baris("build 50 KB, peak memory / Y", satu.puncak / dua.puncak, 2.0, 2.4)


def baris_dalam(*, penuh: bool) -> Iterator[Baris]:
    """The rows inside one process."""
    yield Baris("load with positions / yaml.load, 50 KB", _terpisah("pemuat", 50 * KB)[0], 0.65, 0.9)
    yield Baris("load with positions / yaml.load, 5 MB", _terpisah("pemuat", 4_900 * KB)[0], 0.65, 0.9)
    acuan = statistics.median(jalankan(Y, str(AKAR)).detik for _ in range(RONDE))
    yield Baris("one more report, 50 KB md html / Y", _terpisah("hangat", 50 * KB, 20)[0] / acuan, 0.9, 1.2)
    besar, sedang = _terpisah("hangat", 5_000 * KB, 1)[0], _terpisah("hangat", 500 * KB, 3)[0]
    yield Baris("one more report, 5 MB / 500 KB", besar / sedang, 11, 14)
    sedikit, banyak = (200, 4_000) if penuh else (50, 400)
    lama, tumbuh = _terpisah("banyak", sedikit, banyak)
    yield Baris(f"a report's time at {banyak:,} / at {sedikit}", lama, 1.05, 1.15)
    yield Baris(f"growth of memory from {sedikit} to {banyak:,}, MiB", tumbuh, 5, 20)


def main(penuh: bool = False) -> int:  # noqa: FBT001, FBT002 - a switch of the command line
    """Print the table and say whether every budget is kept."""
    print(f"{'':<48}{'figure':>8}{'reach':>8}{'refuse':>8}")
    lewat = 0
    for baris in (*baris_perintah(), *baris_dalam(penuh=penuh)):
        print(baris, flush=True)
        lewat += baris.nilai > baris.tolak
    return int(lewat > 0)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--dalam"]:
        _dalam(*sys.argv[2:])
    else:
        sys.exit(main("--penuh" in sys.argv))
