"""Ids become links: every reference of a year is followed, and a reader gets the tree instead of the names."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Literal, NamedTuple

from lakip_cli.diagnostics import Diagnostic, Kode, Related, Severity, Span
from lakip_cli.model.anggaran import Akun, Kegiatan, Program, Simpul, SubKegiatan, TakTerinci
from lakip_cli.model.berkas import Berkas
from lakip_cli.model.dasar import Objek, slug
from lakip_cli.model.kinerja import Indikator, Sasaran, Tujuan
from lakip_cli.model.nilai import Bagian

JenisSimpul = Literal["program", "kegiatan", "sub_kegiatan"]
Anak = tuple[JenisSimpul, str, Simpul]


def _kode(kode: str, nama: str, judul: str, manual: str) -> tuple[str, Kode]:
    return kode, Kode(kode, nama, Severity.ERROR, judul, manual)


KODE: Mapping[str, Kode] = dict(
    (
        _kode(
            "R001",
            "rujukan-putus",
            "Rujukan tidak ditemukan",
            "Sebuah id dirujuk, tetapi tidak ada yang bernama begitu.\n\n"
            "*Mengapa.* Angka yang tergantung pada rujukan itu tidak dapat dihitung.\n\n"
            "*Contoh.* `mendukung: [ketahanan-sosail]`.\n\n"
            "*Perbaikan.* Perbaiki ejaan id, atau tambahkan yang dirujuk.",
        ),
        _kode(
            "R002",
            "id-kembar",
            "Id dipakai dua kali",
            "Dua benda sejenis memakai id yang sama.\n\n"
            "*Mengapa.* Id adalah alamat; alamat yang kembar tidak menunjuk apa pun dengan pasti.\n\n"
            "*Contoh.* Dua sub kegiatan `makanan` pada dua kegiatan.\n\n"
            "*Perbaikan.* Ganti salah satu id.",
        ),
        _kode(
            "R003",
            "rujukan-berputar",
            "Rujukan berputar",
            "Sebuah rantai rujukan kembali ke awalnya.\n\n"
            "*Mengapa.* Nilai yang bergantung pada dirinya sendiri tidak dapat dihitung.\n\n"
            "*Contoh.* Indikator A adalah rerata B, dan B adalah rerata A.\n\n"
            "*Perbaikan.* Putuskan rantai itu pada salah satu rujukan.",
        ),
        _kode(
            "R004",
            "akun-induk-beruang",
            "Akun induk memuat uang",
            "Akun yang punya anak menuliskan pagu atau realisasi sendiri.\n\n"
            "*Mengapa.* Jumlah selalu dihitung dari anaknya, supaya tidak ada dua angka untuk satu hal.\n\n"
            '*Contoh.* `"5.1": {pagu: 10}` di samping `"5.1.01"`.\n\n'
            "*Perbaikan.* Hapus uang pada akun induk.",
        ),
        _kode(
            "R005",
            "jalur-di-luar",
            "Jalur berkas tidak sah",
            "Jalur berkas menunjuk ke luar folder data, atau berkasnya tidak ada.\n\n"
            "*Mengapa.* Satu tahun adalah satu folder yang utuh.\n\n"
            "*Contoh.* `berkas: ../foto.jpg`.\n\n"
            "*Perbaikan.* Simpan berkas di dalam folder tahun itu.",
        ),
    )
)


class IndikatorTertaut(NamedTuple):
    """An indicator and what it measures (``sasaran``, ``tujuan``, ``program`` …)."""

    id: str
    objek: Indikator
    jenis_pemilik: str
    id_pemilik: str


class SimpulAnggaran(NamedTuple):
    """A program, kegiatan or sub kegiatan with its children and the sasaran and indicators it supports."""

    jenis: JenisSimpul
    id: str
    objek: Simpul
    anak: tuple[SimpulAnggaran, ...]
    sasaran: tuple[str, ...]
    indikator: tuple[str, ...]

    @property
    def alamat(self) -> str:
        """The address, without a measure."""
        return f"{self.jenis}.{self.id}"

    @property
    def tak_terinci(self) -> TakTerinci | None:
        """What the source's rows do not explain of this node's total."""
        return self.objek.tak_terinci if isinstance(self.objek, Program | Kegiatan) else None

    def semua(self) -> Iterator[SimpulAnggaran]:
        """Yield this node and everything below it, in order."""
        yield self
        for anak in self.anak:
            yield from anak.semua()


class Laporan(NamedTuple):
    """A year with every reference followed."""

    berkas: Berkas
    tahun: int
    tujuan: Mapping[str, Tujuan]
    sasaran: Mapping[str, Sasaran]
    indikator: Mapping[str, IndikatorTertaut]
    program: tuple[SimpulAnggaran, ...]
    simpul: Mapping[str, SimpulAnggaran]
    akun: Mapping[str, Akun]

    def anak_akun(self, kode: str) -> tuple[str, ...]:
        """Return the direct children of account ``kode`` (the longest declared prefix is the parent)."""
        return tuple(lain for lain in self.akun if induk_akun(lain, self.akun) == kode)

    def indikator_milik(self, jenis: str, id_: str, *, pendukung: bool = False) -> tuple[IndikatorTertaut, ...]:
        """Return the indicators that measure one owner; supporting data only when asked for."""
        return tuple(
            i
            for i in self.indikator.values()
            if (i.jenis_pemilik, i.id_pemilik) == (jenis, id_) and i.objek.pendukung is pendukung
        )


def induk_akun(kode: str, akun: Collection[str]) -> str | None:
    """Return the nearest declared ancestor of an account code."""
    bagian = kode.split(".")
    return next((".".join(bagian[:n]) for n in range(len(bagian) - 1, 0, -1) if ".".join(bagian[:n]) in akun), None)


def resolve(berkas: Berkas, skala_baku: Collection[str]) -> tuple[Laporan | None, list[Diagnostic]]:
    """Follow every reference of ``berkas``; ``skala_baku`` are the ids of the built-in scales."""
    penaut = _Penaut(berkas)
    program = penaut.program()
    laporan = Laporan(
        berkas=berkas,
        tahun=berkas.laporan.tahun,
        tujuan=berkas.kinerja.tujuan,
        sasaran=berkas.kinerja.sasaran,
        indikator=penaut.indikator,
        program=program,
        simpul={simpul.alamat: simpul for akar in program for simpul in akar.semua()},
        akun=berkas.lra.akun if berkas.lra else {},
    )
    penaut.periksa(skala_baku)
    return (None if penaut.diagnosa else laporan), sorted(penaut.diagnosa)


class _Penaut:
    """Collects the links of one year and what is wrong with them."""

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
                if self._ada(id_, self.indikator, "indikator", tempat) and self._milik_sasaran(id_, tempat):
                    indikator.append(id_)
                    sasaran.append(self.indikator[id_].id_pemilik)
            elif self._ada(nama, self.berkas.kinerja.sasaran, "sasaran", tempat):
                sasaran.append(nama)
        return tuple(dict.fromkeys(sasaran)), tuple(indikator)

    def _milik_sasaran(self, id_: str, tempat: Span) -> bool:
        """Money goes to a sasaran; an indicator of something else would lose it."""
        jenis = self.indikator[id_].jenis_pemilik
        if jenis != "sasaran":
            nama = jenis.replace("_", " ")
            self.temukan("R001", tempat, f"indikator “{id_}” milik {nama}, bukan sasaran; tulis sasaran yang didukung")
        return jenis == "sasaran"

    def _ada(self, id_: str, kenal: Collection[str], jenis: str, tempat: Span) -> bool:
        if id_ in kenal:
            return True
        dekat = difflib.get_close_matches(id_, kenal, n=1)
        saran = f"maksud Anda “{dekat[0]}”?" if dekat else f"yang ada: {', '.join(kenal) or 'belum ada satu pun'}"
        self.temukan("R001", tempat, f"{jenis} “{id_}” tidak ada; {saran}")
        return False

    # ── every other reference ───────────────────────────────────────────────────────────────────────────────

    def periksa(self, skala_baku: Collection[str]) -> None:
        self._periksa_kinerja()
        skala = (*skala_baku, *self.berkas.laporan.skala)
        self._periksa_indikator(skala)
        self._periksa_pejabat()
        self._periksa_jabatan()
        self._periksa_akun()
        self._periksa_perjanjian()
        self._periksa_gambar()
        self._periksa_terpakai()
        if (kategori := self.berkas.laporan.kebijakan.kategori) is not None:
            self._ada(kategori.skala, skala, "skala", kategori.at("skala"))

    def _periksa_kinerja(self) -> None:
        kinerja, renstra = self.berkas.kinerja, self.berkas.renstra
        for sasaran in kinerja.sasaran.values():
            if sasaran.tujuan is not None:
                self._ada(sasaran.tujuan, kinerja.tujuan, "tujuan", sasaran.at("tujuan"))
        if renstra is None:
            return
        for tujuan in kinerja.tujuan.values():
            if tujuan.misi is not None:
                self._ada(tujuan.misi, renstra.misi, "misi", tujuan.at("misi"))
        for strategi in renstra.strategi.values():
            if strategi.tujuan is not None:
                self._ada(strategi.tujuan, {**kinerja.tujuan, **kinerja.sasaran}, "tujuan", strategi.at("tujuan"))
        if renstra.misi_didukung is not None:
            self._ada(renstra.misi_didukung, renstra.misi, "misi", renstra.at("misi_didukung"))

    def _periksa_indikator(self, skala: Collection[str]) -> None:
        for tertaut in self.indikator.values():
            indikator = tertaut.objek
            if indikator.skala is not None:
                self._ada(indikator.skala, skala, "skala", indikator.at("skala"))
            self._periksa_rumus(indikator)
        rantai = {
            i.id: i.objek.rumus.acuan for i in self.indikator.values() if i.objek.rumus and not berbagian(i.objek)
        }
        self._berputar(rantai, "indikator")

    def _periksa_rumus(self, indikator: Indikator) -> None:
        """Every name in a formula is an indicator, or a part where the realisation has parts."""
        rumus = indikator.rumus
        if rumus is None:
            return
        for nomor, acuan in enumerate(() if berbagian(indikator) else rumus.acuan):
            langkah = acuan if rumus.tertimbang else nomor
            self._ada(acuan, self.indikator, "indikator", indikator.at("rumus", rumus.jenis, langkah))
        bobot = {slug(nama): nama for nama in rumus.tertimbang or ()}
        for ukuran, seri in (("target", indikator.target), ("realisasi", indikator.realisasi)):
            for tahun, nilai in seri.tahun if seri and bobot else ():
                for nama, _ in nilai.isi if isinstance(nilai, Bagian) else ():
                    if slug(nama) not in bobot:
                        self._ada(nama, bobot.values(), "bobot bagian", indikator.at(ukuran, str(tahun), nama))

    def _berputar(self, rantai: Mapping[str, tuple[str, ...]], jenis: str) -> None:
        terlapor: set[str] = set()
        for awal in rantai:
            if awal not in terlapor and (putaran := _putaran(rantai, awal)):
                terlapor.update(putaran)
                jalan = " → ".join((awal, *putaran))
                pesan = f"{jenis} “{awal}” bergantung pada dirinya sendiri ({jalan}); putuskan rantainya"
                self.temukan("R003", self.letak[jenis, awal], pesan)

    def _periksa_pejabat(self) -> None:
        laporan, perjanjian, lra = self.berkas.laporan, self.berkas.perjanjian, self.berkas.lra
        rujukan: list[tuple[Objek | None, str]] = [
            (laporan, "penandatangan"), (laporan.reviu, "pejabat"),
            (perjanjian, "pihak_pertama"), (perjanjian, "pihak_kedua"), (lra, "penandatangan"),
        ]  # fmt: skip
        for objek, bidang in rujukan:
            if objek is not None and (id_ := getattr(objek, bidang)) is not None:
                self._ada(id_, laporan.pejabat, "pejabat", objek.at(bidang))

    def _periksa_jabatan(self) -> None:
        organisasi = self.berkas.organisasi
        if organisasi is None:
            return
        rantai = {}
        for id_, jabatan in organisasi.jabatan.items():
            self.letak["jabatan", id_] = jabatan.letak
            if jabatan.atasan is not None and self._ada(
                jabatan.atasan, organisasi.jabatan, "jabatan", jabatan.at("atasan")
            ):
                rantai[id_] = (jabatan.atasan,)
        self._berputar(rantai, "jabatan")

    def _periksa_akun(self) -> None:
        akun = self.berkas.lra.akun if self.berkas.lra else {}
        induk = {induk_akun(kode, akun) for kode in akun}
        for kode, satu in akun.items():
            if kode in induk and (satu.pagu is not None or satu.realisasi is not None):
                self.temukan("R004", satu.letak, f"akun {kode} punya akun anak; hapus uangnya, jumlahnya dihitung")

    def _periksa_perjanjian(self) -> None:
        perjanjian, anggaran = self.berkas.perjanjian, self.berkas.anggaran
        if perjanjian is not None and anggaran is not None:
            for id_ in perjanjian.program:
                self._ada(id_, anggaran.program, "program", perjanjian.at("program", id_))

    def _periksa_terpakai(self) -> None:
        """The id of a computed row cannot be given to a row."""
        organisasi, perjanjian = self.berkas.organisasi, self.berkas.perjanjian
        pesan = "id {} “{}” dipakai untuk jumlah; ganti id itu"
        for tabel in organisasi.pegawai.values() if organisasi else ():
            if "jumlah" in tabel.baris:
                self.temukan("R002", tabel.at("baris", "jumlah"), pesan.format("baris", "jumlah"))
        if perjanjian is not None and "total" in perjanjian.program:
            self.temukan("R002", perjanjian.at("program", "total"), pesan.format("program", "total"))

    def _periksa_gambar(self) -> None:
        for gambar in self.berkas.laporan.gambar.values():
            if masalah := self.berkas.masalah(gambar.berkas):
                self.temukan("R005", gambar.at("berkas"), f"berkas {gambar.berkas} {masalah}")


def _putaran(rantai: Mapping[str, tuple[str, ...]], awal: str) -> tuple[str, ...]:
    """Return the shortest chain that leads from ``awal`` back to it, or nothing."""
    antre: list[tuple[str, ...]] = [(lanjut,) for lanjut in rantai[awal]]
    lihat = set(rantai[awal])
    for jalan in antre:
        if jalan[-1] == awal:
            return jalan
        baru = [lanjut for lanjut in rantai.get(jalan[-1], ()) if lanjut not in lihat]
        lihat.update(baru)
        antre += [(*jalan, lanjut) for lanjut in baru]
    return ()


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


def berbagian(indikator: Indikator) -> bool:
    """Tell whether a formula weighs the parts of a realisation rather than other indicators."""
    rumus, seri = indikator.rumus, indikator.realisasi
    if rumus is None or rumus.tertimbang is None:
        return False
    return seri is not None and any(isinstance(nilai, Bagian) for _, nilai in seri.tahun)
