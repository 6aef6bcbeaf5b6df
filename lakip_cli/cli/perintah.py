"""Every command's options; a body imports what it needs only when it runs, so that help and errors stay quick."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

from lakip_cli.cli.layar import Ramai
from lakip_cli.cli.pilihan import (
    BAWAAN,
    FORMAT,
    Bentuk,
    BentukDiff,
    PilihanBuild,
    PilihanCheck,
    PilihanDiff,
    PilihanInit,
    PilihanRekap,
)

Data = Annotated[
    list[Path],
    typer.Argument(
        help="Folder tahun, misalnya data/2023, berkas di dalamnya, atau folder di atasnya.",
        metavar="DATA…",
        show_default=False,
    ),
]
SatuData = Annotated[Path, typer.Argument(help="Folder tahun, misalnya data/2023.", metavar="DATA", show_default=False)]
Strict = Annotated[bool, typer.Option("--strict", help="Peringatan juga menggagalkan.", show_default=False)]
Baseline = Annotated[
    Path | None,
    typer.Option(
        "--baseline", metavar="BERKAS", help="Temuan yang sudah tercatat di berkas ini didiamkan.", show_default=False
    ),
]
Jobs = Annotated[
    int,
    typer.Option("--jobs", metavar="N", min=0, help="Banyaknya proses (bawaan: 1; 0: semua inti).", show_default=False),
]
Scheduler = Annotated[
    str,
    typer.Option(
        "--scheduler", metavar="ALAMAT", help="Kluster Dask, misalnya tcp://10.0.0.5:8786.", show_default=False
    ),
]
KODE = "temuan ini: kode, awalan seperti K2, atau nama"
Keluaran = Annotated[
    Path, typer.Option("-o", "--output", metavar="FOLDER", help="Folder hasil (bawaan: build).", show_default=False)
]
Format = Annotated[
    str,
    typer.Option(
        "-f",
        "--format",
        metavar="DAFTAR",
        help=f"Format hasil, dipisah koma: {','.join(FORMAT)} (bawaan: {','.join(BAWAAN)}).",
        show_default=False,
    ),
]

Bergrafik = Annotated[
    bool | None,
    typer.Option(
        "--grafik/--tanpa-grafik",
        help="Gambarkan grafik, atau cetak datanya saja (bawaan: gambarkan bila pustakanya terpasang).",
        show_default=False,
    ),
]


def build(  # noqa: PLR0917 - a command has as many options as it has
    data: Data,
    keluaran: Keluaran = Path("build"),
    format_: Format = "",
    strict: Strict = False,
    baseline: Baseline = None,
    quiet: Annotated[
        bool, typer.Option("-q", "--quiet", help="Hanya tampilkan kesalahan.", show_default=False)
    ] = False,
    verbose: Annotated[
        bool, typer.Option("-v", "--verbose", help="Sebut berkas yang ditulis dan lamanya.", show_default=False)
    ] = False,
    grafik: Bergrafik = None,
    jobs: Jobs = 1,
    scheduler: Scheduler = "",
    force: Annotated[
        bool, typer.Option("--force", help="Dari banyak folder, susun juga yang tidak berubah.", show_default=False)
    ] = False,
) -> int:
    """Susun laporan dari satu atau beberapa folder tahun."""
    from lakip_cli.cli.build import jalankan

    ramai = Ramai(jobs, scheduler, force)
    return jalankan(PilihanBuild(tuple(data), keluaran, format_, strict, baseline, quiet, verbose, grafik, ramai))


def check(  # noqa: PLR0917 - as above
    data: Data,
    bentuk: Annotated[
        Bentuk | None,
        typer.Option("--format", metavar="BENTUK", help=f"{', '.join(Bentuk)} (bawaan: text).", show_default=False),
    ] = None,
    strict: Strict = False,
    baseline: Baseline = None,
    tulis_baseline: Annotated[
        bool,
        typer.Option("--tulis-baseline", help="Catat semua temuan sekarang ke berkas --baseline.", show_default=False),
    ] = False,
    select: Annotated[
        list[str] | None, typer.Option("--select", metavar="KODE,…", help=f"Hanya {KODE}.", show_default=False)
    ] = None,
    ignore: Annotated[
        list[str] | None, typer.Option("--ignore", metavar="KODE,…", help=f"Kecuali {KODE}.", show_default=False)
    ] = None,
    profil: Annotated[
        str,
        typer.Option(
            "--profil",
            metavar="PERATURAN",
            help="Yang dituntut peraturan ini tetapi belum ada menjadi kesalahan, dan daftar periksanya tampil: "
            "permenpan-53-2014 atau permenpan-88-2021.",
            show_default=False,
        ),
    ] = "",
    jobs: Jobs = 1,
    scheduler: Scheduler = "",
) -> int:
    """Periksa data tanpa menyusun laporan; berakhir dengan 1 bila ada kesalahan."""
    from lakip_cli.cli.check import jalankan

    pilihan = (tuple(select or ()), tuple(ignore or ()), profil, Ramai(jobs, scheduler))
    return jalankan(PilihanCheck(tuple(data), bentuk, strict, baseline, tulis_baseline, *pilihan))


def rekap(  # noqa: PLR0917 - as build
    akar: Annotated[
        Path,
        typer.Argument(
            help="Folder yang memuat rekap.yaml, dan di bawahnya instansi-instansi.",
            metavar="ROOT",
            show_default=False,
        ),
    ],
    keluaran: Keluaran = Path("build"),
    format_: Format = "",
    grafik: Bergrafik = None,
    jobs: Jobs = 1,
    scheduler: Scheduler = "",
) -> int:
    """Susun laporan sebuah pemerintah atas laporan semua instansinya."""
    from lakip_cli.cli.rekap import jalankan

    return jalankan(PilihanRekap(akar, keluaran, format_, Ramai(jobs, scheduler), grafik))


def why(
    data: SatuData,
    alamat: Annotated[
        str, typer.Argument(help="Alamat angka: indikator.ikm.capaian.", metavar="ALAMAT", show_default=False)
    ],
) -> None:
    """Tunjukkan asal sebuah angka: rumus, masukan, pembulatan, dan tempatnya dalam berkas."""
    from lakip_cli.cli.tanya import jelaskan_angka

    jelaskan_angka(data, alamat)


def explain(
    kode: Annotated[
        str, typer.Argument(help="Kode atau nama temuan, misalnya Y002; awalan atau kosong: daftarnya.", metavar="KODE")
    ] = "",
    semua: Annotated[bool, typer.Option("--all", help="Tampilkan semua halaman.", show_default=False)] = False,
) -> None:
    """Jelaskan sebuah kode temuan: apa, mengapa, contoh, dan perbaikannya."""
    from lakip_cli.cli.explain import jalankan

    jalankan(kode, semua=semua)


def schema(
    nama: Annotated[
        str,
        typer.Argument(
            help="Nama berkas data, misalnya kinerja; tanpa nama: daftarnya.", metavar="NAMA", show_default=False
        ),
    ] = "",
    keluaran: Annotated[
        Path | None,
        typer.Option(
            "-o", "--output", metavar="FOLDER", help="Tulis skema (bawaan: semua) ke folder ini.", show_default=False
        ),
    ] = None,
) -> None:
    """Tulis JSON Schema berkas data, untuk penyunting teks."""
    from lakip_cli.cli.schema import jalankan

    jalankan(nama, keluaran)


def fmt(
    data: Annotated[
        list[Path],
        typer.Argument(help="Folder tahun, folder di atasnya, atau satu berkas.", metavar="DATA…", show_default=False),
    ],
    periksa: Annotated[
        bool,
        typer.Option(
            "--check", help="Jangan ubah; sebut berkas yang akan berubah, berakhir dengan 1.", show_default=False
        ),
    ] = False,
) -> int:
    """Tata berkas data dengan satu tata letak, tanpa mengubah isinya."""
    from lakip_cli.cli.fmt import jalankan

    return jalankan(data, periksa=periksa)


def serve(
    data: SatuData,
    port: Annotated[
        int,
        typer.Option(
            "--port", metavar="PORT", min=0, max=65535, help="Port (bawaan: 8000; 0: yang bebas).", show_default=False
        ),
    ] = 8000,
    baseline: Baseline = None,
    buka: Annotated[bool, typer.Option("--buka", help="Buka di peramban.", show_default=False)] = False,
) -> int:
    """Tampilkan laporan di peramban, disusun ulang pada tiap penyimpanan."""
    from lakip_cli.cli.serve import jalankan

    return jalankan(data, port, baseline, buka=buka)


def diff(
    data: Annotated[
        list[Path],
        typer.Argument(
            help="Folder tahun lama dan baru; dengan --git satu folder.", metavar="LAMA BARU", show_default=False
        ),
    ],
    git: Annotated[
        str,
        typer.Option(
            "--git",
            metavar="A..B",
            help="Bandingkan satu folder pada dua commit; hanya A: dengan folder sekarang.",
            show_default=False,
        ),
    ] = "",
    bentuk: Annotated[
        BentukDiff,
        typer.Option("--format", metavar="BENTUK", help=f"{', '.join(BentukDiff)} (bawaan: text).", show_default=False),
    ] = BentukDiff.TEXT,
    exit_code: Annotated[
        bool, typer.Option("--exit-code", help="Berakhir dengan 1 bila ada yang berubah.", show_default=False)
    ] = False,
) -> int:
    """Bandingkan dua tahun, atau satu tahun pada dua commit: yang berubah beserta akibatnya."""
    from lakip_cli.cli.diff import jalankan

    return jalankan(PilihanDiff(tuple(data), git, bentuk, exit_code))


def init(
    ke: Annotated[Path, typer.Argument(help="Folder baru, misalnya data/2024.", metavar="FOLDER", show_default=False)],
    dari: Annotated[
        Path | None,
        typer.Option("--dari", metavar="DATA", help="Folder tahun sebelumnya, yang diteruskan.", show_default=False),
    ] = None,
    instansi: Annotated[
        str, typer.Option("--instansi", metavar="NAMA", help="Nama lengkap instansi.", show_default=False)
    ] = "",
    tempat: Annotated[
        str, typer.Option("--tempat", metavar="KOTA", help="Kota tempat laporan ditandatangani.", show_default=False)
    ] = "",
    tahun: Annotated[
        int | None,
        typer.Option("--tahun", metavar="TAHUN", help="Tahun laporan (bawaan: nama foldernya).", show_default=False),
    ] = None,
) -> int:
    """Buat folder tahun baru: dari tahun sebelumnya, atau yang pertama; yang harus diisi ditandai."""
    from lakip_cli.cli.init import jalankan

    return jalankan(PilihanInit(ke, dari, instansi, tempat, tahun))


def export(
    data: SatuData,
    isian: Annotated[
        Path,
        typer.Option(
            "--isian", metavar="BERKAS", help="Buku kerja yang ditulis, misalnya isian.xlsx.", show_default=False
        ),
    ],
) -> int:
    """Tulis lembar Excel untuk diisi: realisasi indikator, keluaran, dan anggaran."""
    from lakip_cli.cli.ekspor import jalankan

    return jalankan(data, isian)


def import_(
    berkas: Annotated[
        Path,
        typer.Argument(help="Buku kerja: lembar isian, atau tabel instansi.", metavar="BERKAS", show_default=False),
    ],
    data: SatuData,
    peta: Annotated[
        Path | None,
        typer.Option("--peta", metavar="BERKAS", help="Kolom tabel instansi, dalam YAML.", show_default=False),
    ] = None,
    coba: Annotated[
        bool, typer.Option("--dry-run", help="Hanya tunjukkan yang akan berubah.", show_default=False)
    ] = False,
) -> int:
    """Masukkan nilai dari buku kerja ke data; hanya nilai yang berubah yang ditulis."""
    from lakip_cli.cli.impor import jalankan

    return jalankan(berkas, data, peta, coba=coba)


def bench(
    unit: Annotated[
        int, typer.Option("--unit", metavar="N", min=1, help="Banyaknya instansi (bawaan: 100).", show_default=False)
    ] = 100,
    jobs: Annotated[
        int,
        typer.Option("--jobs", metavar="N", min=0, help="Banyaknya proses (bawaan: semua inti).", show_default=False),
    ] = 0,
    biji: Annotated[
        int, typer.Option("--biji", metavar="N", help="Benih instansi contoh (bawaan: 0).", show_default=False)
    ] = 0,
) -> int:
    """Ukur kecepatan dan memori atas instansi contoh: proses ini, kolam proses, dan Dask."""
    from lakip_cli.cli.bench import jalankan

    return jalankan(unit, jobs, biji)


PERINTAH: tuple[Callable[..., object], ...] = (
    build, check, rekap, serve, why, explain, diff, init, fmt, export, import_, schema, bench
)  # fmt: skip
"""All commands, in the order of the help page."""


def sebutan(perintah: Callable[..., object]) -> str:
    """Return what users call a command; a word that Python keeps for itself ends with an underscore here."""
    return perintah.__name__.rstrip("_")
