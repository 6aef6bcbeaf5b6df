"""Files of claims taken apart."""

from __future__ import annotations

from collections.abc import Callable

from lakip_cli.diagnostics import Diagnostic
from lakip_cli.tercetak.urai import Terurai
from tests.tercetak.contoh import kutipan, persamaan, tabel

Uraikan = Callable[[str], tuple[Terurai, list[Diagnostic]]]
ANDAIAN = "- andaikan: {indikator.kunjungan.target: 1}\n  alasan: coba\n"


def test_all_kinds_in_their_order(uraikan: Uraikan) -> None:
    teks = kutipan("[2024](laporan.tahun)") + ANDAIAN + persamaan("1 = 1") + tabel("program | pagu", "umum | 1")
    terurai, temuan = uraikan(teks)
    assert not temuan
    assert [(p.entri.nomor, p.entri.bentuk, p.tempat) for p in terurai.pernyataan] == [
        (1, "kutipan", "Alinea 1"),
        (3, "tabel", "Tabel 1"),
    ]
    assert [langkah.entri.nomor for langkah in terurai.langkah] == [2]
    assert [klaim.alasan for klaim in terurai.andaian] == ["coba"]


def test_mistakes_of_one_entry_leave_the_others(uraikan: Uraikan) -> None:
    terurai, temuan = uraikan(kutipan("[2024](laporan.thun)", "[2024](laporan.tahun)") + persamaan("[1](x.y) = 1"))
    assert ([p.alamat for p in terurai.pernyataan], [d.code for d in temuan]) == (["laporan.tahun"], ["R101", "R101"])
    assert terurai.langkah == ()
