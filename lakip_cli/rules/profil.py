"""What a regulation demands of a Laporan Kinerja, and the state of each demand: a checklist made from the findings."""

from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum

from lakip_cli.diagnostics import Diagnostic, Severity
from lakip_cli.rekaman import NamedTuple


class Tuntutan(NamedTuple):
    """One demand; ``kode`` are the findings that show that it is not met.

    Of some demands findings can only show the contrary (``cukup`` is false): a report signed in time may still have
    been sent late. Of others the data know nothing; they have no codes.
    """

    nomor: str
    uraian: str
    kode: tuple[str, ...] = ()
    cukup: bool = True


class Profil(NamedTuple):
    """A regulation, as far as it says what a report must hold."""

    nama: str
    tuntutan: tuple[Tuntutan, ...]


class Keadaan(StrEnum):
    """What can be said of a demand; that something is there does not say that it is good."""

    ADA = "ada"
    BELUM = "belum"
    DINILAI = "perlu dinilai"


class Butir(NamedTuple):
    """A demand with its state, and the findings that show it."""

    tuntutan: Tuntutan
    keadaan: Keadaan
    temuan: tuple[Diagnostic, ...]


_PENCAPAIAN = ("L301", "L310", "L311")
_SEBAB = ("L305", "L310", "L311", "L201")
_TAHUN_INI = ("L301", "L601")
_SEBELUMNYA = ("L301", "L302", "L308", "L309")
_SEMUA = (
    *("L102", "L103", "L104", "L105", "L106", "L107", "L108", "L109", "L110"),
    *("L301", "L302", "L303", "L304", "L305", "L306", "L307", "L308", "L309", "L310", "L311", "L201"),
)

PROFIL: Mapping[str, Profil] = {
    "permenpan-53-2014": Profil(
        "PermenPAN-RB 53/2014, Lampiran II",
        (
            Tuntutan("Bab I", "Penjelasan umum organisasi", ("L102",)),
            Tuntutan("Bab I", "Aspek strategis organisasi", ("L103",)),
            Tuntutan("Bab I", "Permasalahan utama (isu strategis) yang dihadapi", ("L104",)),
            Tuntutan("Bab II", "Rencana kinerja: visi, misi, tujuan, sasaran, strategi", ("L105",)),
            Tuntutan("Bab II", "Ikhtisar Perjanjian Kinerja", ("L106", "L107")),
            Tuntutan("Bab III A 1", "Target dan realisasi kinerja tahun ini", _TAHUN_INI),
            Tuntutan(
                "Bab III A 2",
                "Realisasi dan capaian tahun ini dengan tahun lalu dan beberapa tahun terakhir",
                _SEBELUMNYA,
            ),
            Tuntutan("Bab III A 3", "Realisasi sampai tahun ini dengan target jangka menengah", ("L301", "L303")),
            Tuntutan("Bab III A 4", "Realisasi tahun ini dengan standar nasional (jika ada)", ("L301", "L304")),
            Tuntutan(
                "Bab III A 5",
                "Analisis penyebab keberhasilan atau kegagalan serta alternatif solusi yang telah dilakukan",
                _SEBAB,
            ),
            Tuntutan("Bab III A 6", "Analisis efisiensi penggunaan sumber daya", ("L306", "L310", "L108")),
            Tuntutan(
                "Bab III A 7",
                "Analisis program dan kegiatan yang menunjang keberhasilan atau kegagalan",
                ("L307", "L310", "L108"),
            ),
            Tuntutan(
                "Bab III B", "Realisasi anggaran untuk mewujudkan kinerja menurut Perjanjian Kinerja", ("L108", "L601")
            ),
            Tuntutan("Bab IV", "Simpulan umum atas capaian kinerja", ("L109",)),
            Tuntutan("Bab IV", "Langkah di masa mendatang untuk meningkatkan kinerja", ("L110",)),
            Tuntutan("Lampiran 1", "Perjanjian Kinerja", ("L106",)),
            Tuntutan("Lampiran 2", "Lain-lain yang dianggap perlu", ("L204",), cukup=False),
        ),
    ),
    "permenpan-88-2021": Profil(
        "PermenPAN-RB 88/2021, komponen 3 Pelaporan Kinerja (LKE Unit Kerja)",
        (
            Tuntutan("3.a 1", "Laporan Kinerja telah disusun", cukup=False),
            Tuntutan("3.a 2", "Laporan Kinerja telah disusun secara berkala", cukup=False),
            Tuntutan("3.a 3", "Laporan Kinerja telah diformalkan", ("L501",)),
            Tuntutan("3.a 4", "Laporan Kinerja telah direviu", ("L503",)),
            Tuntutan("3.a 5", "Laporan Kinerja telah dipublikasikan", cukup=False),
            Tuntutan("3.a 6", "Laporan Kinerja telah disampaikan tepat waktu", ("K503", "L501"), cukup=False),
            Tuntutan("3.b 1", "Disusun secara berkualitas sesuai dengan standar", _SEMUA, cukup=False),
            Tuntutan(
                "3.b 2",
                "Mengungkap seluruh informasi tentang pencapaian kinerja",
                _PENCAPAIAN,
                cukup=False,
            ),
            Tuntutan("3.b 3", "Perbandingan realisasi dengan target tahunan", _TAHUN_INI),
            Tuntutan("3.b 4", "Perbandingan realisasi dengan target jangka menengah", ("L301", "L303")),
            Tuntutan(
                "3.b 5",
                "Perbandingan realisasi dengan tahun-tahun sebelumnya",
                _SEBELUMNYA,
            ),
            Tuntutan("3.b 6", "Perbandingan realisasi di level nasional/internasional", ("L301", "L304")),
            Tuntutan(
                "3.b 7",
                "Kualitas atas capaian kinerja beserta upaya nyata dan/atau hambatannya",
                _SEBAB,
            ),
            Tuntutan("3.b 8", "Efisiensi atas penggunaan sumber daya", ("L306", "L310", "L108")),
            Tuntutan("3.b 9", "Upaya perbaikan dan penyempurnaan ke depan (rekomendasi)", ("L110", "L411")),
        ),
    ),
}
"""The regulations of which ``lakip check --profil`` knows, by the name of the option."""


def daftar(profil: Profil, temuan: Iterable[Diagnostic]) -> tuple[Butir, ...]:
    """The state of every demand, judged by all findings of a year that can be computed."""
    menurut: dict[str, list[Diagnostic]] = {}
    for satu in sorted(temuan):
        menurut.setdefault(satu.code, []).append(satu)
    return tuple(_butir(satu, [d for kode in satu.kode for d in menurut.get(kode, ())]) for satu in profil.tuntutan)


def _butir(tuntutan: Tuntutan, temuan: Sequence[Diagnostic]) -> Butir:
    keadaan = Keadaan.BELUM if temuan else Keadaan.ADA if tuntutan.cukup else Keadaan.DINILAI
    return Butir(tuntutan, keadaan, tuple(temuan))


def bobot(profil: Profil, temuan: Iterable[Diagnostic]) -> list[Diagnostic]:
    """The findings, in which what the regulation demands and the report lacks is an error."""
    dituntut = {kode for satu in profil.tuntutan for kode in satu.kode}
    return [d._replace(severity=Severity.ERROR) if d.code in dituntut else d for d in temuan]
