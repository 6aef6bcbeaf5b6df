"""Narratives and pictures of one report on their shelf, and which of them the chapters asked for and printed."""

from __future__ import annotations

from collections.abc import Iterator

from lakip_cli.render.jenis import Bagian, Narasi
from lakip_cli.render.temuan import Temuan, mirip

KODE_TAK_TERCETAK = "T302"


class Rak:
    """Sections by file name and heading; what nobody takes from the shelf would vanish from the report."""

    def __init__(self) -> None:
        self.narasi: dict[str, Narasi] = {}
        self.gambar: set[str] = set()
        """The pictures that were asked for, by id."""
        self._diminta: dict[str, set[str]] = {}
        self._tercetak: set[tuple[str, str]] = set()

    def berisi(self, nama: str) -> bool:
        """Tell whether a narrative file has anything to print."""
        self._diminta.setdefault(nama, set())
        return nama in self.narasi and bool(self.narasi[nama].bagian)

    def punya(self, nama: str, bagian: str) -> bool:
        """Tell whether a narrative file has a section."""
        self._diminta.setdefault(nama, set()).add(bagian)
        return nama in self.narasi and bagian in self.narasi[nama].bagian

    def ambil(self, nama: str, bagian: str) -> Bagian | None:
        """Return a section to be printed; None when nobody wrote it."""
        if not self.punya(nama, bagian):
            return None
        self._tercetak.add((nama, bagian))
        return self.narasi[nama].bagian[bagian]

    def tak_tercetak(self) -> Iterator[tuple[str, Temuan]]:
        """Yield (file, finding) for each file and each section that no chapter has printed."""
        for nama, narasi in self.narasi.items():
            if nama not in self._diminta:
                pesan = f"berkas narasi ini tidak dicetak oleh bab mana pun{mirip(nama, self._diminta)}"
                bantuan = "perbaiki nama berkasnya, atau hapus"
                yield narasi.berkas, Temuan(KODE_TAK_TERCETAK, 1, pesan, bantuan=bantuan)
                continue
            for judul, bagian in narasi.bagian.items():
                if (nama, judul) not in self._tercetak:
                    yield narasi.berkas, _bagian(bagian, self._diminta[nama])


def _bagian(bagian: Bagian, dikenal: set[str]) -> Temuan:
    yang = f"bagian `{bagian.judul}`" if bagian.judul else "teks di atas judul `##` pertama"
    pilihan = ", ".join(f"`## {judul}`" if judul else "teks tanpa judul" for judul in sorted(dikenal))
    pesan = f"{yang} tidak dicetak oleh bab mana pun{mirip(bagian.judul, dikenal - {''})}"
    return Temuan(KODE_TAK_TERCETAK, bagian.baris, pesan, bagian.judul, f"yang dicetak dari berkas ini: {pilihan}")
