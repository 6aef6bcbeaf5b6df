"""The files of printed claims, taken apart: every figure, name and word that a report prints, with its place."""

from lakip_cli.calculate.buku import Hasil
from lakip_cli.diagnostics import Diagnostic
from lakip_cli.model.tercetak import Klaim
from lakip_cli.rekaman import NamedTuple
from lakip_cli.tercetak import persamaan, tabel, tautan
from lakip_cli.tercetak.alamat import Penunjuk
from lakip_cli.tercetak.pernyataan import Berkas, Entri, Pernyataan
from lakip_cli.tercetak.persamaan import Langkah


class Terurai(NamedTuple):
    """What a year's report prints: claims, steps of equations, and the hypotheses that somebody wrote down."""

    pernyataan: tuple[Pernyataan, ...]
    langkah: tuple[Langkah, ...]
    andaian: tuple[Klaim, ...]


def urai(hasil: Hasil) -> tuple[Terurai, list[Diagnostic]]:
    """Take all claims of a year apart; what cannot be read or followed is a finding and no claim."""
    pembaca = _Pembaca(Penunjuk(hasil))
    for _, isi in hasil.laporan.berkas.tercetak:
        berkas: Berkas | None = None
        for klaim in isi.root:
            berkas = pembaca.baca(klaim, berkas)
    terurai = Terurai(tuple(pembaca.pernyataan), tuple(pembaca.langkah), tuple(pembaca.andaian))
    return terurai, pembaca.temuan


class _Pembaca:
    """Collects what the entries of all files say."""

    def __init__(self, penunjuk: Penunjuk) -> None:
        self.pernyataan: list[Pernyataan] = []
        self.langkah: list[Langkah] = []
        self.andaian: list[Klaim] = []
        self.temuan: list[Diagnostic] = []
        self._penunjuk = penunjuk
        self._nomor = 0

    def baca(self, klaim: Klaim, berkas: Berkas | None) -> Berkas | None:
        """Read one entry; ``berkas`` is the file of the entry before it, and is returned for the next."""
        bentuk = klaim.bentuk
        if not bentuk:
            self.andaian.append(klaim)
            return berkas
        asal = klaim.asal(bentuk)
        berkas = berkas or Berkas(asal.sumber)
        self._nomor += 1
        entri = Entri(self._nomor, klaim.tempat or "", bentuk, asal, berkas)
        urai_satu = tabel.urai if bentuk == "tabel" else tautan.urai
        pernyataan, temuan = urai_satu(asal, entri, self._penunjuk)
        if bentuk == "persamaan" and not temuan:
            langkah, temuan = persamaan.urai(asal, entri, pernyataan)
            self.langkah += langkah
        self.pernyataan += pernyataan
        self.temuan += temuan
        return berkas
