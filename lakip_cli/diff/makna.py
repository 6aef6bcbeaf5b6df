"""Whether a result got better: by polarity or scale, and not at all where its definition changed."""

from collections.abc import Iterable
from decimal import Decimal

from lakip_cli.calculate.buku import Hasil
from lakip_cli.calculate.figur import Figur
from lakip_cli.calculate.rumus.banding import Makna, perubahan
from lakip_cli.calculate.rumus.capaian import Polaritas, Rentang
from lakip_cli.calculate.rumus.kategori import Skala, peringkat
from lakip_cli.diff.bagian import menentukan
from lakip_cli.diff.beda import desimal_cetak
from lakip_cli.diff.jenis import Bagian, Perubahan
from lakip_cli.diff.pasang import TIDAK_DITULIS
from lakip_cli.model.nilai import RentangNilai
from lakip_cli.rekaman import NamedTuple

UKURAN = "realisasi"
BERLABEL = ("kategori", "predikat")


class Penilai(NamedTuple):
    """Judges changes of two years; ``putus`` are the ids of indicators that are no longer measured as they were."""

    lama: Hasil
    baru: Hasil
    putus: frozenset[str]

    def terputus(self, alamat: str) -> bool:
        """Whether an address is of an indicator that is not comparable."""
        return _id(alamat) in self.putus

    def makna(self, alamat: str, lama: Figur | None, baru: Figur | None) -> str:
        """Return membaik, memburuk or tetap for a result, its category or its predicate; nothing where none may be."""
        if lama is None or baru is None or lama.satuan != baru.satuan or self.terputus(alamat):
            return ""
        if sementara(lama) or sementara(baru):
            return ""
        ukuran = alamat.rpartition(".")[2]
        if isinstance(lama.isi, str) and isinstance(baru.isi, str):
            skala = self._skala(alamat, ukuran)
            return _tingkat(lama.isi, baru.isi, skala) if skala is not None else ""
        if not isinstance(lama.isi, Decimal) or not isinstance(baru.isi, Decimal):
            return ""
        return self._realisasi(alamat, lama, baru) if ukuran == UKURAN and alamat.startswith("indikator.") else ""

    def _realisasi(self, alamat: str, lama: Figur, baru: Figur) -> str:
        polaritas = Polaritas(self.baru.laporan.indikator[_id(alamat)].objek.polaritas)
        desimal = max(desimal_cetak(satu.ringkas) for satu in (lama, baru))
        kini, lalu = (satu.isi for satu in (baru, lama))
        assert isinstance(kini, Decimal)  # noqa: S101 - the caller has looked
        assert isinstance(lalu, Decimal)  # noqa: S101
        return perubahan(kini, lalu, polaritas, self._titik(_id(alamat)), desimal).makna or ""

    def _titik(self, id_: str) -> Decimal | Rentang | None:
        """The target to which a stabilised indicator should be near."""
        seri = self.baru.laporan.indikator[id_].objek.target
        nilai = seri.pada(self.baru.laporan.tahun, self.baru.laporan.tahun) if seri else None
        if isinstance(nilai, RentangNilai):
            return Rentang(nilai.bawah, nilai.atas)
        figur = self.baru.figur.get(f"indikator.{id_}.target")
        return figur.isi if figur is not None and isinstance(figur.isi, Decimal) else None

    def _skala(self, alamat: str, ukuran: str) -> Skala | None:
        """The scale on which a label stands, if both years have the same."""
        if ukuran == "kategori":
            ids = [h.laporan.berkas.laporan.kebijakan.kategori for h in (self.lama, self.baru)]
            nama = [satu.skala if satu else None for satu in ids]
        elif alamat.startswith("indikator.") and ukuran in {UKURAN, "predikat"}:
            nama = [h.laporan.indikator[_id(alamat)].objek.skala for h in (self.lama, self.baru)]
        else:
            return None
        skala = [h.skala.get(satu or "") for h, satu in zip((self.lama, self.baru), nama, strict=True)]
        return skala[1] if skala[0] == skala[1] else None


def sementara(figur: Figur) -> tuple[str, ...]:
    """Say of what a figure comes from that it holds only some of its months or quarters: less than a year."""
    if figur.jejak is None:
        return ()
    milik = figur.jejak.catatan if figur.jejak.rumus.startswith("akumulasi.") else ()
    return (*milik, *(catatan for masukan in figur.jejak.masukan for catatan in sementara(masukan)))


def putus(lama: Hasil, baru: Hasil, semua: Iterable[Perubahan]) -> frozenset[str]:
    """Return the ids of indicators whose definition, unit or formula changed, and of those computed from them."""
    kali = {satu.benda.partition(".")[2] for satu in semua if satu.alamat.endswith(".kali") and "satuan." in satu.benda}
    ids = {_id(satu.benda) for satu in semua if _memutus(satu)}
    ids |= {id_ for id_, satu in baru.laporan.indikator.items() if satu.objek.satuan in kali}
    ids |= {id_ for id_ in baru.laporan.indikator if _lain_satuan(*(h.figur.get(_alamat(id_)) for h in (lama, baru)))}
    acuan = [
        (id_, set(satu.objek.rumus.acuan))
        for hasil in (lama, baru)
        for id_, satu in hasil.laporan.indikator.items()
        if satu.objek.rumus is not None
    ]
    while lagi := {id_ for id_, milik in acuan if milik & ids} - ids:
        ids |= lagi
    return frozenset(ids)


def _lain_satuan(lama: Figur | None, baru: Figur | None) -> bool:
    """Whether results are in two units, which a value may have beside its indicator's."""
    if lama is None or baru is None or not isinstance(lama.isi, Decimal) or not isinstance(baru.isi, Decimal):
        return False
    return lama.satuan != baru.satuan


def _memutus(satu: Perubahan) -> bool:
    """Whether a change makes values incomparable; a definition that is only now written down was there before."""
    if satu.bagian is not Bagian.DEFINISI or not satu.benda.startswith("indikator."):
        return False
    baru_ditulis = satu.alamat.endswith(".definisi") and TIDAK_DITULIS in {satu.lama.cetak, satu.baru.cetak}
    return menentukan(satu.alamat, satu.benda) and not baru_ditulis


def _tingkat(lama: str, baru: str, skala: Skala) -> str:
    """Return whether a label is better than another on their scale."""
    letak = [peringkat(satu, skala) for satu in (lama, baru)]
    if letak[0] is None or letak[1] is None:
        return ""
    if letak[0] == letak[1]:
        return Makna.TETAP
    return Makna.MEMBAIK if letak[1] > letak[0] else Makna.MEMBURUK


def _alamat(id_: str) -> str:
    return f"indikator.{id_}.{UKURAN}"


def _id(alamat: str) -> str:
    return alamat.split(".")[1] if "." in alamat else ""
