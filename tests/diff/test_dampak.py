"""Effects name all their causes, and only those."""

from __future__ import annotations

from lakip_cli.calculate.buku import Hasil
from lakip_cli.diff import banding
from tests.conftest import LAPORAN, Hitung, Kinerja

LALU = LAPORAN.replace("2024", "2023")
SKALA = "kebijakan: {kategori: {skala: permendagri-86-2017}}\n"


def dampak(lama: Hasil, baru: Hasil) -> dict[str, tuple[str, ...]]:
    return {satu.alamat: satu.sebab for satu in banding(lama, baru).dampak}


def test_target_and_result_share_their_effects(hitung: Hitung, kinerja: Kinerja) -> None:
    a, b = (
        hitung(laporan=LAPORAN + SKALA, kinerja=kinerja(i={"target": f"{{2024: {t}}}", "realisasi": f"{{2024: {r}}}"}))
        for t, r in ((50, 20), (60, 60))
    )
    sebab = ("indikator.i.target", "indikator.i.realisasi")
    assert dampak(a, b) == dict.fromkeys(("indikator.i.capaian", "indikator.i.tercapai", "indikator.i.kategori"), sebab)


def test_a_part_reaches_the_index_through_its_indicator(hitung: Hitung, kinerja: Kinerja) -> None:
    a, b = (
        hitung(
            kinerja=kinerja(
                k={"rumus": "{rerata: [i, j]}"}, i={"realisasi": f"{{2024: {r} / 4}}"}, j={"realisasi": "{2024: 5}"}
            )
        )
        for r in (1, 2)
    )
    assert dampak(a, b) == dict.fromkeys(
        ("indikator.k.realisasi", "indikator.i.realisasi"), ("indikator.i.realisasi.pembilang",)
    )


def test_a_weight_of_a_formula_is_a_cause_and_its_documents_are_not(hitung: Hitung, kinerja: Kinerja) -> None:
    ij = {"i": {"realisasi": "{2024: 5}"}, "j": {"realisasi": "{2024: 9}"}}
    a, b = (
        hitung(kinerja=kinerja(k={"rumus": f"{{tertimbang: {{i: {w}, j: 1}}}}", "iku": iku}, **ij))
        for w, iku in ((1, "ya"), (3, "tidak"))
    )
    assert dampak(a, b) == {"indikator.k.realisasi": ("indikator.k.rumus.tertimbang.i",)}


def test_money_reaches_sasaran_and_total(hitung: Hitung, kinerja: Kinerja) -> None:
    awal = "program: {p: {nama: P, mendukung: [s], anggaran: {realisasi: 50, pagu: {murni: 100, perubahan: "
    a, b = (
        hitung(
            kinerja=kinerja(i={}),
            anggaran=f"{awal}{pagu}}}}}}}}}",
        )
        for pagu in (200, 400)
    )
    sebab = ("program.p.pagu.perubahan",)
    assert dampak(a, b) == dict.fromkeys(
        ("program.p.serapan", "total.pagu", "total.serapan", "sasaran.s.serapan"), sebab
    )


def test_money_that_moves_to_another_sasaran_changes_its_share(hitung: Hitung) -> None:
    def tahun(mendukung: str) -> Hasil:
        satu = "anggaran: {pagu: 100, realisasi: 50}"
        dua = "anggaran: {pagu: 100, realisasi: 90}"
        return hitung(
            kinerja="sasaran: {s: {nama: S}, t: {nama: T}}",
            anggaran=f"program: {{p: {{nama: P, mendukung: [s], {satu}}}, q: {{nama: Q, mendukung: [t], {dua}}}, "
            f"r: {{nama: R, mendukung: [{mendukung}], {dua}}}}}",
        )

    assert dampak(tahun("t"), tahun("s")) == {"sasaran.s.serapan": ("program.r.mendukung",)}


def test_a_thing_that_came_changes_the_total(hitung: Hitung) -> None:
    a, b = (
        hitung(anggaran=f"program: {{p: {{nama: P, anggaran: {{pagu: 9}}}}{lagi}}}")
        for lagi in ("", ", q: {nama: Q, anggaran: {pagu: 1}}")
    )
    assert dampak(a, b) == {"total.pagu": ("program.q",)}


def test_an_average_of_a_partial_year_is_no_average_of_the_same(hitung: Hitung, kinerja: Kinerja) -> None:
    def tahun(laporan: str, realisasi: str) -> Hasil:
        t = laporan[-30:].partition("tahun: ")[2][:4] if "sebagian" not in laporan else "2023"
        satu = {"target": f"{{{t}: 50}}", "realisasi": f"{{{t}: {realisasi}}}"}
        dua = {"target": f"{{{t}: {'{tidak-tercantum: hilang}' if t == '2023' else 50}}}", "realisasi": f"{{{t}: 40}}"}
        return hitung(laporan=laporan, kinerja=kinerja(i=satu, j=dua))

    sebagian = tahun(f"{LALU}sebagian: Hilang.\n", "40")
    assert dampak(sebagian, tahun(LAPORAN, "60")) == dict.fromkeys(
        ("indikator.i.capaian", "indikator.i.tercapai"), ("indikator.i.realisasi",)
    )


def test_an_indicator_that_is_alone_speaks_for_its_sasaran(hitung: Hitung, kinerja: Kinerja) -> None:
    def tahun(realisasi: int, **lain: dict[str, str]) -> Hasil:
        satu = {"target": "{2024: 50}", "realisasi": f"{{2024: {realisasi}}}"}
        return hitung(kinerja=kinerja(i=satu, **lain))

    sama = {"target": "{2024: 50}", "realisasi": "{2024: 50}"}
    assert "sasaran.s.capaian" not in dampak(tahun(40), tahun(45))
    assert "sasaran.s.capaian" in dampak(tahun(40, j=sama), tahun(45, j=sama))


def test_what_is_not_measured_yet_is_no_worse_result(hitung: Hitung, kinerja: Kinerja) -> None:
    def tahun(t: int, laporan: str, realisasi: str) -> Hasil:
        satu = {"target": f"{{{t}: {t}}}", "realisasi": f"{{{t}: {realisasi}}}"}
        dua = {"target": f"{{{t}: 50}}", "realisasi": f"{{{t}: {50 if t == 2023 else 60}}}"}
        return hitung(laporan=laporan, kinerja=kinerja(i=satu, j=dua))

    assert dampak(tahun(2023, LALU, "40"), tahun(2024, LAPORAN, "belum")) == {
        "indikator.j.capaian": ("indikator.j.realisasi",)
    }


def test_a_year_in_which_an_indicator_came_has_another_average(hitung: Hitung, kinerja: Kinerja) -> None:
    def tahun(t: int, laporan: str, **nilai: int) -> Hasil:
        isi = {k: {"target": f"{{{t}: 50}}", "realisasi": f"{{{t}: {r}}}"} for k, r in nilai.items()}
        return hitung(laporan=laporan, kinerja=kinerja(**isi))

    hasil = dampak(tahun(2023, LALU, i=50, j=50), tahun(2024, LAPORAN, i=50, j=50, k=80))
    assert hasil == dict.fromkeys(("sasaran.s.capaian", "ringkasan.capaian"), ("indikator.k",))
