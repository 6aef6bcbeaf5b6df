"""``tercetak.yaml`` and ``tercetak/*.yaml``: what an existing report prints, place by place, exactly as printed."""

from collections.abc import Mapping
from typing import Annotated, Self

from pydantic import BeforeValidator, ConfigDict, RootModel, model_validator

from lakip_cli.model.dasar import Bercatatan, Pembaca, Teks, salah
from lakip_cli.source import Daftar, Isi, Peta, Skalar

BENTUK = ("tabel", "kutipan", "persamaan")


def _andaian(isi: Isi) -> Mapping[Skalar, Skalar]:
    if not isinstance(isi, Peta) or not isi:
        raise salah("tulis pengandaian sebagai peta {alamat fakta: nilai lain}", isi)
    for alamat, nilai in isi.items():
        if not isinstance(nilai, Skalar) or not nilai.strip():
            raise salah(f"nilai andaian {alamat} harus satu nilai", nilai)
    return {alamat: nilai for alamat, nilai in isi.items() if isinstance(nilai, Skalar)}


Andaian = Annotated[Mapping[Skalar, Skalar], Pembaca(_andaian, "andaian")]


class Klaim(Bercatatan):
    """One printed place: a table, a sentence or an equation, with the addresses of what it claims.

    Or a hypothesis: ``andaikan`` gives other values to some facts, to see which printed figures would follow then.
    """

    tempat: Teks | None = None
    """tempat dalam laporan tercetak
    Contoh: ["Tabel 3.2"]
    """
    tabel: Teks | None = None
    r"""tabel pipa; baris kepala menyebut ukuran, kolom pertama benda
    Contoh: ["| program | pagu |\n| penunjang | 12.000.000 |\n"]
    """
    kutipan: Teks | None = None
    """kalimat; angka yang diklaim ditulis [39,82](alamat)
    Contoh: ["naik menjadi [23.115](indikator.kunjungan.realisasi) orang"]
    """
    persamaan: Teks | None = None
    """persamaan; tiap langkah setelah = diperiksa
    Contoh: ["[11.640](indikator.tepat-waktu.realisasi.pembilang) / 12.000 × 100% = 97,00%"]
    """
    andaikan: Andaian | None = None
    """pengandaian: {alamat fakta: nilai lain}
    Contoh: [{"indikator.kunjungan.realisasi": "23_151"}]
    """
    alasan: Teks | None = None
    """alasan pengandaian; wajib bersama andaikan"""

    @model_validator(mode="after")
    def _satu_bentuk(self) -> Self:
        if self.andaikan is not None:
            return self._pengandaian()
        if sum(getattr(self, bentuk) is not None for bentuk in BENTUK) != 1:
            raise salah(f"klaim memerlukan tepat satu dari {', '.join(BENTUK)}")
        if self.tempat is None:
            raise salah("kunci “tempat” wajib diisi: di mana ini tercetak")
        if self.alasan is not None:
            raise salah("alasan hanya untuk andaikan; keterangan klaim ditulis sebagai catatan")
        return self

    def _pengandaian(self) -> Self:
        if any(getattr(self, bentuk) is not None for bentuk in (*BENTUK, "tempat")):
            raise salah(f"andaikan berdiri sendiri, tanpa tempat, {', '.join(BENTUK)}")
        if self.alasan is None:
            raise salah("andaikan memerlukan alasan")
        return self

    @property
    def bentuk(self) -> str:
        """Which of ``BENTUK`` it is; empty for a hypothesis."""
        return next((bentuk for bentuk in BENTUK if getattr(self, bentuk) is not None), "")

    def asal(self, kunci: str) -> Skalar:
        """Return the text under ``kunci`` as the file has it, which knows its place."""
        isi = self.pohon[kunci]  # type: ignore[index]  # keys compare as text
        if not isinstance(isi, Skalar):
            message = f"{kunci} was not read from a file"
            raise LookupError(message)  # noqa: TRY004 - as Objek.at
        return isi


def _daftar(isi: object) -> object:
    return list(isi) if isinstance(isi, Daftar) else isi


class BerkasTercetak(RootModel):  # type: ignore[type-arg]  # RootModel[…] would be a class more, built at import
    """A file of printed claims."""

    model_config = ConfigDict(defer_build=True)
    root: Annotated[list[Klaim], BeforeValidator(_daftar)]
