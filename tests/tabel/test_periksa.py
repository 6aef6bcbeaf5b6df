from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from lakip_cli.calculate.buku import Hasil
from lakip_cli.diagnostics import Diagnostic, Severity, Span
from lakip_cli.tabel import periksa
from lakip_cli.tabel.jenis import Baris, Sel

Kisi = Callable[[Sequence[Baris], int], list[list[Sel]]]
TEMUAN = [
    Diagnostic(Span("kinerja.yaml", baris, 1, baris, 2), "L304", Severity.WARNING, f"tanpa pembanding {baris}")
    for baris in (9, 4)
]


def test_kelengkapan_menyebut_yang_kurang(tahun: Mapping[str, Hasil], kisi: Kisi) -> None:
    tabel = periksa.kelengkapan(tahun["kecamatan"], TEMUAN, "permenpan-53-2014")
    baris = {b[0].cetak: [sel.cetak for sel in b[2:]] for b in kisi(tabel.badan, 4)}

    assert baris["Bab III A 4"] == ["belum", "tanpa pembanding 4 (L304); dan 1 temuan lain"]
    assert baris["Bab III A 5"] == ["ada", "–"]
    assert "PermenPAN-RB 53/2014" in tabel.judul


def test_reviu_memuat_semua_butir_dan_ruang_bagi_pereviu(tahun: Mapping[str, Hasil], kisi: Kisi) -> None:
    baris = kisi(periksa.reviu(tahun["kecamatan"], TEMUAN).badan, 6)

    assert len(baris) == 23
    assert [b[1].cetak for b in baris][::6] == ["F1", "M1", "M7", "S6"]
    assert {b[3].cetak.partition(":")[0] for b in baris} == {"terjawab otomatis", "perlu jawaban pereviu"}
    assert all(b[4].cetak and not b[5].cetak for b in baris)
