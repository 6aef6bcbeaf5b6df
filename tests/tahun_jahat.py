"""Writes a year that would like to be formulas, markup and code, with words that fit nowhere, and very long."""

from __future__ import annotations

import json
import re
import shutil
from itertools import count
from pathlib import Path

KECAMATAN = Path(__file__).parent / "kecamatan" / "2024"
JAHAT = (
    "=1+1",
    "@SUM(A1:A9)",
    "+cmd|' /C calc'!A0",
    '=HYPERLINK("http://jahat.example";"klik")',
    "http://jahat.example/a?b=c",
    "<script>alert(1)</script>",
    '</td></table><img src=x onerror="alert(1)">',
    "&lt;script&gt; &amp; &copy; <!-- -->",
    '#eval("1+1") $x^2$ *b* _i_ `r` @label <label> \\u{41}',
    "<w:p><w:r><w:t>Word</w:t></w:r></w:p> ]]>",
    "[tautan](javascript:alert(1)) ![gambar](http://jahat.example/a.png)",
    "# judul | sel | --- 1. - > * {{ 7*7 }} {% raw %} {#",
    "\\input{/etc/passwd} \\end{document} %s %n ~ ^",
    "harga Rp 1.000.000,00 (50%) 01/02/03",
    "😀 👩\u200d👩\u200d👧 漢字 é ⅓ → ≥",
    "kata" * 75,
    "satu-dua/tiga_empat.lima" * 12,
)
"""Names that a planner could write, or paste; none holds a character that a file may not have."""
TANPA_HURUF = ("😀 👩\u200d👩\u200d👧 漢字", "□ □□□ □□")
"""What the fonts of the PDF lack, and what it prints instead."""
NARASI = "{{ angka('sasaran.pelayanan.nama') }} **{{ angka('sasaran.ketenteraman.nama') }}** dan lainnya.\n"
DOKUMENTASI = "{{ gambar('pelayanan') }}\n\n{{ gambar('keliling') }}\n\n{{ gambar('berita-acara') }}\n"
PROGRAM = """\
  banyak:
    nama: {}
    kode: "7.01.99"
    mendukung: [pelayanan]
    kegiatan:
      banyak:
        nama: {}
        kode: "7.01.99.2.01"
        sub_kegiatan:
"""
ISI_SUB_KEGIATAN = """\
          banyak-{n}:
            nama: {nama}
            kode: "7.01.99.2.01.{n:04}"
            keluaran:
              nama: {keluaran}
              satuan: {satuan}
              target: 12
              realisasi: {{2023: 11, 2024: 12}}
            anggaran: {{pagu: 12_345_678, realisasi: 11_850_000}}
"""
_KUNCI = "nama|judul|alt|jabatan|pangkat|definisi|sumber_data|visi|sebutan"
_TEKS = re.compile(rf"^( *(?:- )?(?:{_KUNCI}): )(?![>|])(\S.*)$", re.MULTILINE)


def buat(folder: Path, sub_kegiatan: int) -> Path:
    """Write the small year with hostile names, as many sub kegiatan more, and next to no narrative."""
    shutil.copytree(KECAMATAN, folder, ignore=shutil.ignore_patterns("narasi"))
    (folder / "narasi").mkdir()
    (folder / "narasi/kesimpulan.md").write_text(NARASI, "utf-8")
    (folder / "narasi/dokumentasi.md").write_text(DOKUMENTASI, "utf-8")
    nomor = count()

    def nama() -> str:
        """Return the next of the names, told apart from the others by its number."""
        ke = next(nomor)
        return json.dumps(f"{JAHAT[ke % len(JAHAT)]} {ke}", ensure_ascii=False)

    for berkas in sorted(folder.glob("*.yaml")):
        isi = _TEKS.sub(lambda cocok: cocok[1] + nama(), berkas.read_text("utf-8"))
        berkas.write_text(isi.replace("keadaan: final", "keadaan: draf"), "utf-8")
    anggaran = folder / "anggaran.yaml"
    program = PROGRAM.format(nama(), nama()) + "".join(
        ISI_SUB_KEGIATAN.format(
            n=n, nama=nama(), keluaran=nama(), satuan=json.dumps(JAHAT[n % len(JAHAT)], ensure_ascii=False)
        )
        for n in range(1, sub_kegiatan + 1)
    )
    anggaran.write_text(anggaran.read_text("utf-8").replace("\nprogram:\n", f"\nprogram:\n{program}"), "utf-8")
    return folder
