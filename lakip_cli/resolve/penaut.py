"""Collects the links of one year, and what is wrong with them."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Iterable, Iterator, Mapping

from lakip_cli.diagnostics import Diagnostic, Related, Span
from lakip_cli.model.anggaran import Kegiatan, Program, Simpul, SubKegiatan
from lakip_cli.model.berkas import Berkas
from lakip_cli.model.dasar import Objek
from lakip_cli.model.kinerja import Indikator
from lakip_cli.resolve.kode import KODE
from lakip_cli.resolve.laporan import IndikatorTertaut, JenisSimpul, SimpulAnggaran

Anak = tuple[JenisSimpul, str, Simpul]


class Penaut:
    """Follows names to things; what leads nowhere is a finding."""

    def __init__(self, berkas: Berkas) -> None:
        self.berkas = berkas
        self.diagnosa: list[Diagnostic] = []
        self.indikator: dict[str, IndikatorTertaut] = {}
        self.letak: dict[tuple[str, str], Span] = {}
        kinerja = berkas.kinerja
        for jenis, peta in (("tujuan", kinerja.tujuan), ("sasaran", kinerja.sasaran)):
            for id_, pemilik in peta.items():
                self._tambah_indikator(pemilik.indikator, jenis, id_)
        program = berkas.anggaran.program if berkas.anggaran else {}
        for jenis_simpul, id_, simpul in _semua(("program", id_, satu) for id_, satu in program.items()):
            self._tambah_indikator(simpul.indikator, jenis_simpul, id_)

    def temukan(self, kode: str, tempat: Span, pesan: str, *terkait: Related) -> None:
        """Note a finding."""
        self.diagnosa.append(KODE[kode].at(tempat, pesan, terkait=terkait))

    def _unik(self, jenis: str, id_: str, objek: Objek) -> None:
        if (awal := self.letak.get((jenis, id_))) is not None:
            nama = jenis.replace("_", " ")
            self.temukan(
                "R002",
                objek.letak,
                f"id {nama} “{id_}” sudah dipakai; ganti salah satunya",
                Related(awal, "dipakai di sini"),
            )
        self.letak.setdefault((jenis, id_), objek.letak)

    def _tambah_indikator(self, peta: Mapping[str, Indikator], jenis: str, pemilik: str) -> None:
        for id_, indikator in peta.items():
            self._unik("indikator", id_, indikator)
            self.indikator.setdefault(id_, IndikatorTertaut(id_, indikator, jenis, pemilik))

    # ── the budget tree ─────────────────────────────────────────────────────────────────────────────────────

    def program(self) -> tuple[SimpulAnggaran, ...]:
        """Return the budget tree with what each node supports."""
        anggaran = self.berkas.anggaran
        return tuple(self._simpul("program", id_, p, (), ()) for id_, p in anggaran.program.items()) if anggaran else ()

    def _simpul(
        self, jenis: JenisSimpul, id_: str, objek: Simpul, sasaran: tuple[str, ...], indikator: tuple[str, ...]
    ) -> SimpulAnggaran:
        self._unik(jenis, id_, objek)
        if objek.mendukung is not None:
            sasaran, indikator = self._mendukung(objek)
        anak = tuple(self._simpul(j, i, o, sasaran, indikator) for j, i, o in _anak(objek))
        return SimpulAnggaran(jenis, id_, objek, anak, sasaran, indikator)

    def _mendukung(self, objek: Simpul) -> tuple[tuple[str, ...], tuple[str, ...]]:
        sasaran, indikator = [], []
        for nomor, nama in enumerate(objek.mendukung or ()):
            tempat = objek.at("mendukung", nomor)
            if nama.startswith("indikator."):
                id_ = nama.removeprefix("indikator.")
                if self.ada(id_, self.indikator, "indikator", tempat) and self._milik_sasaran(id_, tempat):
                    indikator.append(id_)
                    sasaran.append(self.indikator[id_].id_pemilik)
            elif self.ada(nama, self.berkas.kinerja.sasaran, "sasaran", tempat):
                sasaran.append(nama)
        return tuple(dict.fromkeys(sasaran)), tuple(indikator)

    def _milik_sasaran(self, id_: str, tempat: Span) -> bool:
        """Money goes to a sasaran; an indicator of something else would lose it."""
        jenis = self.indikator[id_].jenis_pemilik
        if jenis != "sasaran":
            nama = jenis.replace("_", " ")
            self.temukan("R001", tempat, f"indikator “{id_}” milik {nama}, bukan sasaran; tulis sasaran yang didukung")
        return jenis == "sasaran"

    def ada(self, id_: str, kenal: Collection[str], jenis: str, tempat: Span) -> bool:
        """Tell whether a name leads somewhere; one that does not is noted, with what was perhaps meant."""
        if id_ in kenal:
            return True
        dekat = difflib.get_close_matches(id_, kenal, n=1)
        saran = f"maksud Anda “{dekat[0]}”?" if dekat else f"yang ada: {', '.join(kenal) or 'belum ada satu pun'}"
        mirip = (Related(letak, "id yang mirip") for letak in _letak(kenal, dekat))
        self.temukan("R001", tempat, f"{jenis} “{id_}” tidak ada; {saran}", *mirip)
        return False


def _semua(simpul: Iterable[Anak]) -> Iterator[Anak]:
    for satu in simpul:
        yield satu
        yield from _semua(_anak(satu[2]))


def _anak(objek: Simpul) -> Iterator[Anak]:
    if isinstance(objek, Program):
        yield from (("kegiatan", id_, kegiatan) for id_, kegiatan in objek.kegiatan.items())
    elif isinstance(objek, Kegiatan):
        yield from (("sub_kegiatan", id_, sub) for id_, sub in objek.sub_kegiatan.items())
    else:
        assert isinstance(objek, SubKegiatan)  # noqa: S101 - the tree has three levels


def _letak(kenal: Collection[str], dekat: Iterable[str]) -> Iterator[Span]:
    """Yield where the ids that are near a misspelt one are written."""
    for id_ in dekat:
        objek = kenal[id_] if isinstance(kenal, Mapping) else None
        objek = objek.objek if isinstance(objek, IndikatorTertaut) else objek
        if isinstance(objek, Objek):
            yield objek.letak
