"""A verdict: what became of one printed claim, with the arithmetic and, where the figures prove one, a likely cause."""

from collections import Counter
from collections.abc import Iterable
from decimal import Decimal
from enum import StrEnum

from lakip_cli.calculate.figur import Figur
from lakip_cli.diagnostics import Span
from lakip_cli.rekaman import NamedTuple
from lakip_cli.tercetak.pernyataan import Pernyataan
from lakip_cli.tercetak.persamaan import Langkah


class Vonis(StrEnum):
    """The kinds of verdict, from assent to contradiction; the words stand in the report's annex."""

    MENGIKUTI = "mengikuti"
    DIPOTONG = "mengikuti bila dipotong"
    BERSYARAT = "mengikuti hanya dengan cara atau masukan lain"
    CARA_KELIRU = "hitungan benar, cara keliru"
    DI_LUAR_RENTANG = "di luar rentang"
    SEBUTAN = "disebut berbeda"
    BERBEDA = "berbeda dari tempat cetak lain"
    BERTENTANGAN = "bertentangan"
    TIDAK_TERCANTUM = "dikutip tetapi tidak tercantum"
    TIDAK_DAPAT = "tidak dapat diperiksa"
    SALAH_TULIS = "salah tulis"


class Dugaan(NamedTuple):
    """What would explain a printed value exactly; claims with the same ``kunci`` have one and the same cause."""

    kunci: tuple[str, ...]
    teks: str


class Putusan(NamedTuple):
    """The verdict on one claim, or on one step of an equation.

    ``turunan`` is the derived value at the precision that was printed, ``selisih`` printed minus derived. ``alasan``
    is what must be known beside it: the method, the missing input, the differing words. ``kunci`` is shared by all
    verdicts of one cause; one that only follows from another's mistake is an ``akibat``. ``saksi`` is the first claim
    of the same figure that follows.
    """

    klaim: Pernyataan | Langkah
    vonis: Vonis
    figur: Figur | None = None
    turunan: str = ""
    selisih: Decimal | None = None
    alasan: str = ""
    dugaan: Dugaan | None = None
    kunci: tuple[str, ...] = ()
    akibat: bool = False
    saksi: Pernyataan | None = None

    @property
    def cetak(self) -> str:
        """The text as printed."""
        if isinstance(self.klaim, Langkah):
            return f"{self.klaim.kiri.cetak} = {self.klaim.kanan.cetak}"
        return self.klaim.cetak

    @property
    def span(self) -> Span:
        """Where the printed text stands in the transcription."""
        return self.klaim.entri.span(self.klaim.posisi)

    @property
    def urutan(self) -> tuple[int, tuple[int, int]]:
        """Orders verdicts by their printed places, as the transcription gives them."""
        return self.klaim.entri.nomor, self.klaim.posisi

    @property
    def ikut(self) -> bool:
        """Whether the claim follows from the facts without any condition."""
        return self.vonis is Vonis.MENGIKUTI


def tidak_ikut(putusan: Iterable[Putusan]) -> list[Putusan]:
    """Return the verdicts on what does not simply follow."""
    return [satu for satu in putusan if not satu.ikut]


def rekap(putusan: Iterable[Putusan]) -> dict[str, int]:
    """How many claims have each verdict, in the words of the verdicts; every verdict is present."""
    jumlah = Counter(satu.vonis for satu in putusan)
    return {vonis.value: jumlah[vonis] for vonis in Vonis}
