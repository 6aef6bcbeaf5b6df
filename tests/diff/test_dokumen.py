"""A comparison as a document."""

from __future__ import annotations

from lakip_cli.calculate.buku import Hasil
from lakip_cli.calculate.figur import Figur
from lakip_cli.diagnostics import Diagnostic, Severity, Span
from lakip_cli.diff import banding
from lakip_cli.diff.dokumen import dokumen
from lakip_cli.diff.jenis import Sajian, Temuan
from lakip_cli.formats.html import LENGKAP, tulis
from lakip_cli.naskah import BlokTabel, Judul, polos
from tests.conftest import LAPORAN, Hitung, Kinerja

LALU = f"{LAPORAN.replace('2024', '2023')}sebagian: Hilang.\n"
TEMUAN = Diagnostic(Span("a.yaml", 1, 2, 1, 3), "K101", Severity.WARNING, "<b>")


def contoh(hitung: Hitung, kinerja: Kinerja) -> Sajian:
    def tahun(t: int, laporan: str, r: str, **lain: dict[str, str]) -> Hasil:
        a = {"nama": "Satu", "target": f"{{{t}: 50}}", "realisasi": f"{{{t}: {r}}}"}
        return hitung(laporan=laporan, kinerja=kinerja(k={"rumus": "{rerata: [a]}"}, a=a, **lain))

    hasil = banding(tahun(2023, LALU, "{p: 10, q: 20}"), tahun(2024, LAPORAN, "60 jiwa", baru={}))
    return Sajian(("x", "y"), hasil, Temuan(muncul=(TEMUAN,)))


def test_sections_and_their_tables(hitung: Hitung, kinerja: Kinerja) -> None:
    naskah = dokumen(contoh(hitung, kinerja))
    (bab,) = naskah.bab
    assert bab.judul == naskah.judul == "Perubahan x → y"
    judul = [polos(blok.isi) for blok in bab.blok if isinstance(blok, Judul)]
    assert judul == [entri.teks for entri in naskah.isi] == [
        "Realisasi", "Tidak dibandingkan, karena hanya satu sisi yang menyebutnya", "Temuan",
    ]  # fmt: skip
    (tabel,) = (blok for blok in bab.blok if isinstance(blok, BlokTabel))
    assert tabel.label == "1 realisasi"
    assert [[sel.cetak for sel in baris] for baris in tabel.tabel.badan] == [
        ["Satu\nindikator.a.realisasi", "30,00%", "60 jiwa", "satuannya berbeda: tidak dibandingkan"],
        ["↳ indikator.k: realisasi 30,00% → 60,00% (+30,00 persen poin)"],
    ]
    lama = tabel.tabel.badan[0][1].isi
    assert isinstance(lama, Figur)
    assert not isinstance(tabel.tabel.badan[0][2].isi, Figur)


def test_it_is_a_page_of_its_own(hitung: Hitung, kinerja: Kinerja) -> None:
    html = tulis(dokumen(contoh(hitung, kinerja)))[LENGKAP].decode()
    assert "<title>Perubahan x → y</title>" in html
    assert 'href="gaya.css"' not in html
    assert "&lt;b&gt;" in html
    assert html.count('class="jejak"') == 1


def test_effects_stand_below_their_cause_and_an_index_tells_its_parts(hitung: Hitung, kinerja: Kinerja) -> None:
    def tahun(r: int) -> Hasil:
        target = {"target": "{2024: 50}"}
        return hitung(
            kinerja=kinerja(
                k={"rumus": "{rerata: [a]}", **target},
                a={"nama": "Satu", "realisasi": f"{{2024: {r}}}", "satuan": "persen"},
            )
        )

    (bab,) = dokumen(Sajian(("x", "y"), banding(tahun(40), tahun(60)))).bab
    tabel = [blok for blok in bab.blok if isinstance(blok, BlokTabel)]
    assert [[sel.cetak for sel in baris] for baris in tabel[0].tabel.badan] == [
        ["Indikator", "80,00% → 120,00% (+40,00 persen poin)", "tidak tercapai → tercapai", "tetap"],
    ]
    (akibat,) = tabel[1].tabel.badan[1]
    assert akibat.kolom == 4
    assert akibat.cetak == (
        "↳ indikator.k: realisasi 40,00% → 60,00% (+20,00 persen poin) – membaik; "
        "capaian 80,00% → 120,00% (+40,00 persen poin); tidak tercapai → tercapai"
    )
    assert [polos(blok.isi) for blok in bab.blok if isinstance(blok, Judul)][1] == "Indeks yang berubah"
