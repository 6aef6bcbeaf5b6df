"""The YAML of the next year: what becomes an earlier year, what is asked for, what is left behind."""

from __future__ import annotations

from textwrap import dedent

import pytest

from lakip_cli.scaffold.data import Penerus
from tests.conftest import LAPORAN, Kinerja, Taut


def terus(taut: Taut, nama: str, isi: str, tahun_lalu: str = "", **lain: str) -> str:
    """The next year's text of a file of 2024."""
    laporan, temuan = taut(**lain, **{nama: dedent(isi)})
    assert laporan is not None, temuan
    pohon = getattr(laporan.berkas, nama).pohon
    return Penerus(laporan, tahun_lalu, lambda skema: f"../{skema}").berkas(nama, pohon).decode()


INDIKATOR = [
    ({"target": "{2024: 5}", "realisasi": "{2024: 4}"}, "{2024: 5, 2025: belum}", "{2024: 4, 2025: belum}"),
    ({"target": "{2024: 5, 2025: 6}", "realisasi": "{2024: 4}"}, "{2024: 5, 2025: 6}", "{2024: 4, 2025: belum}"),
    ({"target": "{2024: 5, 2025: 6}"}, "{2024: 5, 2025: 6}", "{2025: belum}"),
    ({"target": "{2023: 5}", "realisasi": "{2023: 4}"}, "{2023: 5}", "{2023: 4}"),
    ({"pendukung": "ya", "realisasi": "{2024: 4}"}, "", "{2024: 4, 2025: belum}"),
    ({"target": "{2024: 5}", "rumus": "{rerata: [b]}"}, "{2024: 5, 2025: belum}", ""),
    ({"rumus": "{rerata: [b]}", "realisasi": "{2024: 4}"}, "", "{2024: 4, 2025: belum}"),
    ({"realisasi": "{2024-TW1: 4, 2024-TW2: 5}"}, "", "{2024-TW1: 4, 2024-TW2: 5, 2025: belum}"),
]


@pytest.mark.parametrize(("kunci", "target", "realisasi"), INDIKATOR)
def test_an_indicator_asks_for_what_it_will_be_measured_by(
    taut: Taut, kinerja: Kinerja, kunci: dict[str, str], target: str, realisasi: str
) -> None:
    baris = terus(taut, "kinerja", kinerja(a=kunci, b={})).splitlines()
    awal, akhir = baris.index("      a:"), baris.index("      b:")
    isi = dict(satu.strip().split(": ", 1) for satu in baris[awal + 1 : akhir])
    assert (isi.get("target", ""), isi.get("realisasi", "")) == (target, realisasi)


def test_a_year_in_lines_gets_a_line_and_what_is_of_one_year_goes(taut: Taut) -> None:
    isi = """\
        # Target 2024 menurut PK.

        # Indikator
        sasaran:
          s:
            nama: Sasaran # utama
            indikator:
              a:
                nama: A
                satuan: persen
                polaritas: maksimalkan
                rumus: {rasio: [x, y]}
                realisasi:
                  # lakip: abai K101 alasan lama
                  2023: 5
                  2024: # dari register 2024
                    pembilang: 2
                    penyebut: 3
                bukti: https://contoh.id/2024
        """
    assert terus(taut, "kinerja", isi) == dedent("""\
        # Indikator
        # lakip: isi pastikan sasaran dan indikator sama dengan Perjanjian Kinerja 2025
        sasaran:
          s:
            nama: Sasaran # utama
            indikator:
              a:
                nama: A
                satuan: persen
                polaritas: maksimalkan
                rumus: {rasio: [x, y]}
                realisasi:
                  2023: 5
                  2024:
                    pembilang: 2
                    penyebut: 3
                  2025: belum
        """)


def test_money_and_outputs_get_their_year_and_versions_the_one_in_force(taut: Taut) -> None:
    isi = """\
        dpa: {awal: 2024-01-02, geser: 2024-06-01}
        program:
          p:
            nama: P
            keluaran: {nama: N, target: {murni: 5, perubahan: 6}, realisasi: "1.000,50"}
            tak_terinci: {pagu: 5, realisasi: 5, catatan: Tidak dirinci.}
            kegiatan:
              k:
                nama: K
                catatan: {pagu: Dari Tabel 3., nama: Lama.}
                sub_kegiatan:
                  s:
                    nama: S
                    anggaran:
                      pagu: {geser: 12, awal: 10}
                      realisasi: {2023: 1, 2024: 2}
                      catatan: {pagu.geser: Naik., realisasi.2023: Lama., realisasi: Baru.}
                  t:
                    nama: T
                    keluaran:
                      target:
                        laki-laki: 3
                        perempuan: 4
                      realisasi: {2022: 4}
                      catatan: {target.laki-laki: Dari daftar.}
                    anggaran: {pagu: 1, catatan: Tabel 3.}
        """
    assert terus(taut, "anggaran", isi) == dedent("""\
        # lakip: isi samakan program, kegiatan dan sub kegiatan dengan DPA 2025
        program:
          p:
            nama: P
            keluaran:
              nama: N
              target: {2024: {murni: 5, perubahan: 6}, 2025: belum}
              realisasi: {2024: 1_000.50, 2025: belum}
            kegiatan:
              k:
                nama: K
                catatan:
                  pagu.2024: Dari Tabel 3.
                  nama: Lama.
                sub_kegiatan:
                  s:
                    nama: S
                    anggaran:
                      pagu: {2024: 12, 2025: belum}
                      realisasi: {2023: 1, 2024: 2, 2025: belum}
                      catatan:
                        realisasi.2023: Lama.
                        realisasi.2024: Baru.
                  t:
                    nama: T
                    keluaran:
                      target: {2024: {laki-laki: 3, perempuan: 4}, 2025: belum}
                      realisasi: {2022: 4}
                      catatan:
                        target.2024.laki-laki: Dari daftar.
                    anggaran:
                      pagu: {2024: 1, 2025: belum}
        """)


def test_the_agreement_and_the_account_of_money_are_of_the_new_year(taut: Taut) -> None:
    pejabat = LAPORAN + "pejabat: {a: {nama: A, jabatan: B}}\n"
    perjanjian = """\
        tanggal: 2024-01-02
        tanggal_perubahan: 2024-10-02
        tempat: T
        pihak_pertama: a
        program: {p: {murni: 5, perubahan: 6}}
        sumber: PK 2024
        """
    program = "program: {p: {nama: P}}\n"
    assert terus(taut, "perjanjian", perjanjian, laporan=pejabat, anggaran=program) == dedent("""\
        tanggal: belum
        tempat: T
        pihak_pertama: a
        program:
          p: belum
        """)
    lra = 'tanggal: 2024-12-31\nakun:\n  "5":\n    nama: B\n    pagu: 5\n    realisasi: {2023: 1, 2024: 4}\n'
    harapan = '"5":\n    nama: B\n    pagu: {2024: 5, 2025: belum}\n    realisasi: {2023: 1, 2024: 4, 2025: belum}\n'
    assert terus(taut, "lra", lra) == f"tanggal: 2025-12-31\nakun:\n  {harapan}"
    assert terus(taut, "lra", lra.replace("12-31", "06-30")).startswith("tanggal: belum\n")


def test_the_head_of_the_report_is_a_draft_of_the_new_year(taut: Taut) -> None:
    isi = """\
        # yaml-language-server: $schema=schemas/laporan.schema.json
        tahun: 2024
        keadaan: final
        audit: sudah diaudit
        tanggal: 2025-02-01
        tahun_lalu: ../2023
        instansi: {nama: N, sebutan: S, pemerintah: P, tempat: T}
        renstra: {nama: R, awal: 2020, akhir: 2024}
        pejabat: {a: {nama: A, jabatan: B}}
        reviu: {tanggal: 2025-01-09, tempat: T, pejabat: a}
        """
    assert terus(taut, "laporan", isi, "../2024") == dedent("""\
        # yaml-language-server: $schema=../schemas/laporan.schema.json
        tahun: 2025
        tahun_lalu: ../2024
        keadaan: draf
        audit: belum diaudit
        tanggal: belum
        instansi: {nama: N, sebutan: S, pemerintah: P, tempat: T}
        # lakip: isi tulis masa renstra yang baru, dan sesuaikan tujuan, sasaran, serta targetnya
        renstra: {nama: R, awal: 2020, akhir: 2024}
        # lakip: isi pastikan pejabat penanda tangan dokumen 2025, pangkat dan NIP-nya
        pejabat: {a: {nama: A, jabatan: B}}
        """)
    assert "tahun_lalu" not in terus(taut, "laporan", isi)
