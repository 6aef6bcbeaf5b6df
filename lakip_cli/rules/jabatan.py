"""Rules about positions: their names beside those of their neighbours, their tasks, the people who fill them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from lakip_cli import angka
from lakip_cli.diagnostics import Related, Severity, kutip
from lakip_cli.model.nilai import Status
from lakip_cli.model.organisasi import Jabatan
from lakip_cli.rules.aturan import Context, Temuan, aturan

_ESELON = {
    "sekretaris": "III", "camat": "III", "bidang": "III", "bagian": "III",
    "subbagian": "IV", "subbag": "IV", "subbidang": "IV", "seksi": "IV",
}  # fmt: skip
"""Echelons by the unit that a position heads."""


def _jabatan(context: Context) -> Mapping[str, Jabatan]:
    organisasi = context.hasil.laporan.berkas.organisasi
    return organisasi.jabatan if organisasi is not None else {}


def _nama(context: Context, id_: str) -> str:
    """Return the name of a position in small letters; empty where the source has none."""
    isi = context.hasil.figur[f"jabatan.{id_}.nama"].isi
    return " ".join(isi.casefold().split()) if isinstance(isi, str) else ""


def _unit(nama: str) -> tuple[bool, str]:
    """Return whether a position is named as the head, and the kind of its unit; ``sub bagian`` is one word."""
    kata = nama.replace("sub ", "sub").split()
    berkepala = kata[:1] == ["kepala"]
    return berkepala, next(iter(kata[berkepala:]), "")


@aturan("K304", "jabatan-lebih-dari-pejabat", Severity.INFO, "Jabatan lebih banyak daripada pejabatnya")
def jabatan_lebih_dari_pejabat(context: Context) -> Iterator[Temuan]:
    """Jabatan eselon III atau IV dalam uraian tugas lebih banyak daripada pegawai eselon itu dalam tabelnya.

    *Mengapa.* Jabatan yang lowong, atau yang tinggal dari susunan lama, perlu disebut; kalau tidak, salah satunya
    keliru. Pejabat yang lebih banyak tidak ditunjuk, sebab tidak semua jabatan diuraikan.

    *Contoh.* Delapan seksi dan subbagian diuraikan, tabel mencatat tujuh pegawai eselon IV.

    *Perbaikan.* Sebut jabatan yang lowong, atau perbaiki tabel pegawai atau daftar jabatannya.
    """
    eselon: dict[str, list[Jabatan]] = defaultdict(list)
    for id_, jabatan in _jabatan(context).items():
        _, unit = _unit(_nama(context, id_))
        eselon[_ESELON.get(unit, "")].append(jabatan)
    organisasi = context.hasil.laporan.berkas.organisasi
    for id_, tabel in organisasi.pegawai.items() if organisasi is not None and eselon else ():
        for baris, objek in tabel.baris.items() if "eselon" in f"{tabel.judul} {tabel.kolom}".casefold() else ():
            tingkat = objek.nama.upper().removeprefix("ESELON").strip()
            orang = context.nilai(f"pegawai.{id_}.{baris}.jumlah")
            if tingkat and orang is not None and len(eselon[tingkat]) > orang:
                pesan = (
                    f"{len(eselon[tingkat])} jabatan eselon {tingkat} diuraikan, pegawainya {angka.angka(orang)} orang"
                )
                terkait = tuple(Related(satu.letak, "jabatannya") for satu in eselon[tingkat])
                yield Temuan(objek.letak, pesan, "sebut jabatan yang lowong, atau perbaiki tabelnya", terkait)


@aturan("K305", "jabatan-lain-sebutan", Severity.INFO, "Nama jabatan lain sebutannya dari saudaranya")
def jabatan_lain_sebutan(context: Context) -> Iterator[Temuan]:
    """Di antara jabatan setingkat di bawah satu atasan, satu bernama unitnya saja, yang lain bernama "Kepala …".

    *Mengapa.* Yang bertugas adalah pejabatnya, bukan unitnya; sebutan yang berganti-ganti terbaca sebagai dua hal.

    *Contoh.* "Kepala Bidang Pelayanan", "Kepala Bidang Ketertiban", dan "Bidang Pemberdayaan".

    *Perbaikan.* Tulis "Kepala" di depannya.
    """
    kelompok: dict[tuple[str, str], list[tuple[bool, Jabatan]]] = defaultdict(list)
    for id_, jabatan in _jabatan(context).items():
        berkepala, unit = _unit(_nama(context, id_))
        kelompok[jabatan.atasan or "", unit].append((berkepala, jabatan))
    for (_, unit), saudara in kelompok.items():
        lain = [jabatan for berkepala, jabatan in saudara if not berkepala]
        for jabatan in lain if unit in _ESELON and len(saudara) > 2 * len(lain) else ():
            contoh = next(satu for berkepala, satu in saudara if berkepala)
            pesan = f"jabatan ini bernama {unit}nya, saudaranya bernama Kepala {unit.title()}"
            terkait = (Related(contoh.at("nama"), "saudaranya"),)
            yield Temuan(jabatan.at("nama"), pesan, "tulis Kepala di depannya", terkait)


@aturan("K306", "tugas-bidang-lain", Severity.WARNING, "Tugas jabatan menyebut bidang lain")
def tugas_bidang_lain(context: Context) -> Iterator[Temuan]:
    """Tugas sebuah jabatan adalah tugas bidang yang bukan bidangnya, bukan di atasnya, dan bukan di bawahnya.

    *Mengapa.* Uraian itu tersalin dari jabatan lain, atau tertinggal dari susunan lama.

    *Contoh.* Seksi di bawah Bidang Pelayanan yang "melaporkan tugas bidang ketertiban umum".

    *Perbaikan.* Tulis bidangnya sendiri, atau perbaiki `atasan`.
    """
    semua = _jabatan(context)
    bidang = {id_: nama[nama.index("bidang ") :] for id_ in semua if "bidang " in (nama := _nama(context, id_))}
    for id_, jabatan in semua.items():
        tugas = " ".join((jabatan.tugas or "").casefold().split())
        for lain, nama in bidang.items():
            sejalur = {id_, *_atasan(semua, id_)} & {lain} or id_ in _atasan(semua, lain)
            if not sejalur and f"tugas {nama}" in tugas:
                pesan = f"tugas jabatan ini menyebut {kutip(nama)}, yang bukan bidangnya"
                terkait = (Related(semua[lain].letak, "bidang itu"),)
                yield Temuan(jabatan.at("tugas"), pesan, "tulis bidangnya sendiri, atau perbaiki atasan", terkait)


_TUGAS_UNIT = re.compile(r"tugas (bidang|bagian|seksi|subbagian|subbidang) ([^.;]+)")
_DAFTAR_BIDANG = re.compile(r"\b[Dd]i\s+Bidang\s+((?:[A-Z][\w/]*|dan|,)(?:\s+|(?=,)|$))+")
_KATA_UMUM = frozenset(("dan", "serta", "di", "dibidang", "bidang", "seksi", "kepala"))


@aturan("K307", "unit-tidak-ada", Severity.WARNING, "Tugas menyebut unit yang tidak ada")
def unit_tidak_ada(context: Context) -> Iterator[Temuan]:
    """Tugas atau fungsi sebuah jabatan menyebut bidang atau seksi yang tidak ada, tetapi mirip salah satu yang ada.

    *Mengapa.* Nama itu biasanya tertinggal dari susunan organisasi lama; pembaca tidak tahu unit mana yang dimaksud.

    *Contoh.* “tugas bidang bantuan dan pelayanan umum”, sedangkan yang ada Bidang Pelayanan Umum.

    *Perbaikan.* Tulis nama unit yang berlaku.
    """
    semua = _jabatan(context)
    unit: dict[str, list[str]] = defaultdict(list)
    for id_ in semua:
        _, jenis = _unit(nama := _nama(context, id_))
        unit[jenis].append(nama.replace("sub ", "sub").rpartition(f"{jenis} ")[2])
    for jabatan in semua.values():
        tugas = " ".join((jabatan.tugas or "").casefold().replace("sub ", "sub").split())
        for cocok in _TUGAS_UNIT.finditer(tugas):
            jenis, nama = cocok[1], cocok[2].partition(", khususnya")[0].strip()
            if mirip := _mirip(nama, unit[jenis]):
                pesan = f"{kutip(f'{jenis} {nama}')} tidak ada; yang mirip {jenis} {mirip}"
                yield Temuan(jabatan.at("tugas"), pesan, "tulis nama unit yang berlaku")
        for urutan, butir in enumerate(jabatan.fungsi):
            if asing := _bidang_asing(butir, unit["bidang"]):
                pesan = f"di antara bidang yang ada tidak ada {' dan '.join(kutip(nama) for nama in asing)}"
                yield Temuan(jabatan.at("fungsi", urutan), pesan, "tulis nama bidang yang berlaku")


@lru_cache(maxsize=256)
def _kata(nama: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", nama.casefold())) - _KATA_UMUM


def _mirip(nama: str, semua: Sequence[str]) -> str:
    """Return the unit that a name may mean; none when the name is one, or a part of one, or like none."""
    milik = _kata(nama)
    if not milik or any(milik <= _kata(satu) or (_kata(satu) <= milik and nama.startswith(satu)) for satu in semua):
        return ""
    dekat = max(semua, key=lambda satu: len(milik & _kata(satu)), default="")
    return dekat if 2 * len(milik & _kata(dekat)) > len(milik) else ""


def _bidang_asing(butir: str, semua: Sequence[str]) -> list[str]:
    """Return what a list of bidang names beside those that exist; a list that names none of them is no such list."""
    cocok = _DAFTAR_BIDANG.search(butir) if "Bidang" in butir else None
    if cocok is None:
        return []
    daftar = cocok[0].partition("idang")[2].split(",")
    disebut = [satu.partition(" dan Me")[0].strip().removesuffix(" dan") for satu in daftar]
    kenal = {_kata(satu) for satu in semua}
    asing = [satu for satu in disebut if satu and _kata(satu) not in kenal]
    return list(dict.fromkeys(asing)) if len(asing) < len(disebut) else []


def _atasan(semua: Mapping[str, Jabatan], id_: str) -> list[str]:
    """Return the positions above one, from the nearest."""
    jalur: list[str] = []
    atas = semua[id_].atasan
    while atas is not None and atas not in jalur:
        jalur.append(atas)
        atas = semua[atas].atasan
    return jalur


@aturan("L112", "jabatan-tanpa-nama", Severity.INFO, "Jabatan tanpa nama")
def jabatan_tanpa_nama(context: Context) -> Iterator[Temuan]:
    """Sebuah jabatan punya tugas, tetapi sumbernya tidak menyebut namanya.

    *Mengapa.* Tugas tanpa pemiliknya tidak dapat dipertanggungjawabkan; biasanya jabatan itu sudah dihapus.

    *Contoh.* `nama: {tidak-tercantum: nama jabatan kosong dalam sumber}`.

    *Perbaikan.* Tulis namanya, atau hapus jabatan itu.
    """
    for jabatan in _jabatan(context).values():
        if isinstance(jabatan.nama, Status):
            yield Temuan(jabatan.at("nama"), "jabatan ini tidak bernama", "tulis namanya, atau hapus jabatan itu")
