"""Tables of indicators over the years: what was planned for each, what was reached, and what comes next."""

from collections.abc import Sequence

from lakip_cli.calculate.buku import Hasil
from lakip_cli.rekaman import NamedTuple
from lakip_cli.resolve import IndikatorTertaut
from lakip_cli.tabel.jenis import Baris, Sel, Tabel
from lakip_cli.tabel.susun import bergabung, bersatuan, catatan_kaki, kepala, kolom, sebutan_sasaran, sel

TAHUN_TERBANYAK = 5
"""Years that a comparison shows; a year has two columns, so that four fit on an upright page."""


def target_tahun(hasil: Hasil) -> Tabel | None:
    """Targets of all years that the data give; None when they give no year but the report's."""
    milik = [i for i in hasil.laporan.indikator.values() if i.objek.target]
    tahun = sorted({t for i in milik if i.objek.target for t, _ in i.objek.target.tahun})
    if tahun in ([], [hasil.laporan.tahun]):
        return None
    baris = [
        (
            (sel(hasil, f"{i.jenis_pemilik}.{i.id_pemilik}.nama"),),
            (
                sel(hasil, f"indikator.{i.id}.nama", judul=True),
                *(bersatuan(hasil, f"indikator.{i.id}.target.{t}") for t in tahun),
            ),
        )
        for i in milik
    ]
    renstra = hasil.laporan.berkas.laporan.renstra
    tanpa_realisasi = ((i.objek.nama, i.objek) for i in milik if i.objek.pendukung and not i.objek.realisasi)
    return Tabel(
        "target-tahun",
        "Target Indikator Kinerja Menurut Tahun",
        kolom("ll" + "r" * len(tahun), (5, 6, *(2,) * len(tahun))),
        (kepala("Yang Diukur", "Indikator Kinerja", *map(str, tahun)),),
        bergabung(baris),
        lanskap=len(tahun) > TAHUN_TERBANYAK,
        catatan=(
            *((f"Masa rencana strategis {renstra.awal}–{renstra.akhir}: {renstra.nama}.",) if renstra else ()),
            *catatan_kaki(tanpa_realisasi),
        ),
    )


def banding_tahun(hasil: Hasil, id_: str) -> Tabel:
    """Realisation and capaian of this and earlier years for one sasaran, and next year's target where one is given."""
    indikator = hasil.laporan.indikator_milik("sasaran", id_)
    bentuk = _bentuk(hasil, indikator)
    return Tabel(
        f"banding-tahun-{id_}",
        f"Realisasi dan Capaian {sebutan_sasaran(hasil, id_)} Menurut Tahun",
        kolom("l" + bentuk.rata, (6, *(2,) * len(bentuk.rata))),
        bentuk.kepala,
        tuple((sel(hasil, f"indikator.{i.id}.nama", judul=True), *_deret(hasil, i.id, bentuk)) for i in indikator),
        lanskap=bentuk.lanskap,
        catatan=catatan_kaki(((i.objek.nama, i.objek) for i in indikator), tanpa="pembanding"),
    )


def banding_tujuan(hasil: Hasil) -> Tabel | None:
    """The same for the indicators of tujuan; None when they have no other year."""
    return _banding_lain(hasil, ("tujuan",), "banding-tujuan", "Realisasi dan Capaian Indikator Tujuan Menurut Tahun")


def banding_program(hasil: Hasil) -> Tabel | None:
    """The same for the indicators of programs, kegiatan and sub kegiatan; None when they have no other year."""
    jenis = ("program", "kegiatan", "sub_kegiatan")
    judul = "Realisasi dan Capaian Indikator Program dan Kegiatan Menurut Tahun"
    return _banding_lain(hasil, jenis, "banding-program", judul)


def _banding_lain(hasil: Hasil, jenis: Sequence[str], id_tabel: str, judul: str) -> Tabel | None:
    """What has no chapter of its own stands in one table, supporting data included."""
    milik = [i for i in hasil.laporan.indikator.values() if i.jenis_pemilik in jenis]
    bentuk = _bentuk(hasil, milik)
    if not bentuk.berderet:
        return None
    baris = [
        (
            (sel(hasil, f"{i.jenis_pemilik}.{i.id_pemilik}.nama"),),
            (sel(hasil, f"indikator.{i.id}.nama", judul=True), *_deret(hasil, i.id, bentuk)),
        )
        for i in milik
    ]
    atas, bawah = bentuk.kepala
    return Tabel(
        id_tabel,
        judul,
        kolom("ll" + bentuk.rata, (5, 6, *(2,) * len(bentuk.rata))),
        ((Sel("Yang Diukur", baris=2, judul=True), *atas), bawah),
        bergabung(baris),
        lanskap=bentuk.lanskap,
        catatan=catatan_kaki((i.objek.nama, i.objek) for i in milik if i.objek.pendukung),
    )


class _Bentuk(NamedTuple):
    """The columns of a comparison: the years shown, and next year when a target for it is known."""

    tahun: tuple[int, ...]
    depan: int | None

    @property
    def rata(self) -> str:
        return "rr" * len(self.tahun) + "r" * (self.depan is not None)

    @property
    def kepala(self) -> tuple[Baris, Baris]:
        depan = () if self.depan is None else (Sel(f"Target {self.depan}", baris=2, judul=True),)
        nama = Sel("Indikator Kinerja", baris=2, judul=True)
        atas = (nama, *(Sel(str(t), kolom=2, judul=True) for t in self.tahun), *depan)
        return atas, kepala(*("Realisasi", "Capaian (%)") * len(self.tahun))

    @property
    def lanskap(self) -> bool:
        return len(self.tahun) > TAHUN_TERBANYAK - 1

    @property
    def berderet(self) -> bool:
        """Whether there is anything to compare this year with."""
        return len(self.tahun) > 1 or self.depan is not None


def _bentuk(hasil: Hasil, indikator: Sequence[IndikatorTertaut]) -> _Bentuk:
    """The years for which any of the indicators has a realisation, the last five, oldest first."""
    kini = hasil.laporan.tahun
    ada = {t for i in indikator for t in hasil.tahun_indikator(i.id)}
    berikut = any(hasil.cari(f"indikator.{i.id}.target.{kini + 1}") for i in indikator)
    return _Bentuk(tuple(sorted({*ada, kini})[-TAHUN_TERBANYAK:]), kini + 1 if berikut else None)


def _deret(hasil: Hasil, id_: str, bentuk: _Bentuk) -> Baris:
    """The values of one indicator in the columns of a comparison."""
    awal = f"indikator.{id_}"
    setahun = (
        satu
        for t in bentuk.tahun
        for satu in (bersatuan(hasil, f"{awal}.realisasi.{t}"), sel(hasil, f"{awal}.capaian.{t}", ringkas=True))
    )
    return (*setahun, *(() if bentuk.depan is None else (bersatuan(hasil, f"{awal}.target.{bentuk.depan}"),)))
