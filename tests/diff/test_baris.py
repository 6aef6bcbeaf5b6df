"""Lines of changes with their effects."""

from __future__ import annotations

import pytest

from lakip_cli.diff import banding
from lakip_cli.diff.baris import BarisDampak, baris, benda, bersama, ringkasan, sebaris, ubah
from lakip_cli.diff.jenis import Bagian, Beda, Perubahan, Sisi
from tests.conftest import Hitung, Kinerja


def test_effects_of_one_thing_with_the_same_causes_are_one_line(hitung: Hitung, kinerja: Kinerja) -> None:
    a, b = (
        hitung(kinerja=kinerja(i={"target": f"{{2024: {t}}}", "realisasi": f"{{2024: {r}}}"}))
        for t, r in ((50, 20), (60, 60))
    )
    hasil = banding(a, b)
    semua = baris(hasil)
    assert {bagian: [satu.perubahan.alamat for satu in isi] for bagian, isi in semua.items()} == {
        Bagian.TARGET: ["indikator.i.target"],
        Bagian.REALISASI: ["indikator.i.realisasi"],
    }
    (target,), (realisasi,) = semua.values()
    assert [(satu.benda, [ukuran for ukuran, _ in satu.isi], satu.bersama) for satu in target.dampak] == [
        ("indikator.i", ["capaian", "tercapai"], ("indikator.i.realisasi",)),
    ]
    assert realisasi.dampak == ()
    assert ringkasan(hasil) == "2 perubahan: 1 target, 1 realisasi"


@pytest.mark.parametrize(
    ("sebab", "harapan"),
    [
        ((), ""),
        (("a.b.target",), "bersama target"),
        (("a.b.x", "c.d.y"), "bersama x dan c.d.y"),
        (tuple("vwxy"), "bersama v, w, x dan y"),
        (tuple("uvwxy"), "bersama u, v, w dan 2 perubahan lain"),
    ],
)
def test_other_causes_are_named_or_counted(sebab: tuple[str, ...], harapan: str) -> None:
    assert bersama(BarisDampak("a.b", (), sebab), "a.b") == harapan


def test_a_change_says_what_is_known_of_it() -> None:
    assert ubah("1", "2", None, "") == "1 → 2"
    assert ubah("1", "2", Beda(None, None, "+1"), "membaik", ("lama",)) == "1 → 2 (+1) – membaik [lama]"  # type: ignore[arg-type]


def test_of_long_texts_only_what_differs_is_shown() -> None:
    def satu(lama: str, baru: str) -> str:
        return sebaris(Perubahan(Bagian.DEFINISI, "a", "a", "", Sisi(lama), Sisi(baru)))

    kata = [f"kata{ke}" for ke in range(20)]
    lain = [*kata[:9], "lain", *kata[10:]]
    assert satu(" ".join(kata), " ".join(lain)) == (
        "… kata6 kata7 kata8 kata9 kata10 kata11 kata12 … → … kata6 kata7 kata8 lain kata10 kata11 kata12 …"
    )
    assert satu(" ".join(kata), " ".join(kata[:-1])) == "… kata16 kata17 kata18 kata19 → … kata16 kata17 kata18"
    assert satu(" ".join(kata), " ".join(kata[1:])) == ("kata0 kata1 kata2 kata3 kata4 … → kata1 kata2 kata3 kata4 …")
    assert satu("pendek", " ".join(kata)) == f"pendek → {' '.join(kata)}"


def test_a_figure_belongs_to_a_thing() -> None:
    assert [benda(satu) for satu in ("indikator.a.capaian", "total.pagu", "ringkasan.capaian")] == [
        "indikator.a", "total", "ringkasan",
    ]  # fmt: skip
