"""Where a changed thing is told: its section, and whether it makes two years incomparable."""

from __future__ import annotations

from lakip_cli.diff.jenis import Bagian

BERNAMA = frozenset((
    "tujuan", "sasaran", "indikator", "program", "kegiatan", "sub_kegiatan", "keluaran", "akun", "misi", "strategi",
    "jabatan",
))  # fmt: skip
"""Kinds of things that go on under another name; with a new official or another regulation, it is another one."""

UANG = frozenset(("program", "kegiatan", "sub_kegiatan", "belanja", "akun", "tak_terinci"))
"""Kinds of things whose realisasi is money."""

TERUKUR = frozenset(("tujuan", "sasaran", "indikator", "program", "kegiatan", "sub_kegiatan", "keluaran", "satuan"))
"""Kinds of things of which every other field says what is measured and how."""

KETERANGAN = frozenset(("bukti", "penanggung_jawab", "sumber_data", "desimal", "cetak"))
"""Fields of an indicator that leave what it measures as it is."""

PENENTU = frozenset(("satuan", "polaritas", "rumus", "skala", "definisi", "akumulasi", "kali"))
"""Fields of an indicator or output of which a change makes its values incomparable."""


def bagian(kunci: str, jenis: str) -> Bagian:
    """Return the section of what is said at an address, of a thing of some kind."""
    akhir = kunci.rpartition(".")[2]
    if kunci.startswith(("kebijakan.", "skala.")) or (jenis == "indikator" and ".capaian." in kunci):
        return Bagian.KEBIJAKAN
    if akhir == "pagu":
        return Bagian.ANGGARAN
    if akhir == "realisasi":
        return Bagian.ANGGARAN if jenis in UANG else Bagian.REALISASI
    if akhir == "target":
        return Bagian.TARGET
    if akhir in {"nama", "kode"} and jenis in BERNAMA:
        return Bagian.NAMA
    return Bagian.DEFINISI if jenis in TERUKUR and akhir not in KETERANGAN else Bagian.LAIN


def menentukan(kunci: str, benda: str) -> bool:
    """Whether what is said at an address is part of how the thing is measured."""
    return kunci.startswith(f"{benda}.") and kunci[len(benda) + 1 :].partition(".")[0] in PENENTU
