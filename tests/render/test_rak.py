from __future__ import annotations

import shutil
from pathlib import Path

from lakip_cli.compiler import compile_folder
from lakip_cli.diagnostics import Severity
from lakip_cli.naskah import Paragraf, Teks
from lakip_cli.render.jenis import Bagian, Narasi
from lakip_cli.render.rak import Rak

TAHUN = Path(__file__).parents[1] / "kecamatan/2024"


def _rak(**berkas: dict[str, int]) -> Rak:
    rak = Rak()
    for nama, bagian in berkas.items():
        isi = {judul: Bagian(judul, baris, (Paragraf((Teks("x"),)),), {}) for judul, baris in bagian.items()}
        rak.narasi[nama] = Narasi(f"narasi/{nama}.md", isi)
    return rak


def test_what_was_printed_is_no_finding() -> None:
    rak = _rak(isu={"": 1})
    assert rak.berisi("isu")
    assert rak.punya("isu", "")
    assert [satu.pesan for _, satu in rak.tak_tercetak()] == [
        "teks di atas judul `##` pertama tidak dicetak oleh bab mana pun"
    ]
    assert rak.ambil("isu", "") is not None
    assert list(rak.tak_tercetak()) == []


def test_a_file_that_nobody_asks_for_is_one_finding() -> None:
    rak = _rak(isuu={"": 1, "Lain": 3})
    assert not rak.berisi("isu")
    assert rak.ambil("isu", "") is None
    ((berkas, temuan),) = rak.tak_tercetak()
    assert (berkas, temuan.baris) == ("narasi/isuu.md", 1)
    assert temuan.pesan.endswith("mungkin maksudnya `isu`")


def test_a_section_that_nobody_asks_for_names_those_that_are_printed() -> None:
    rak = _rak(sasaran={"Uraian": 1, "Hambatn": 5})
    for judul in ("", "Uraian", "Hambatan"):
        rak.ambil("sasaran", judul)
    ((_, temuan),) = rak.tak_tercetak()
    assert (temuan.baris, temuan.kata) == (5, "Hambatn")
    assert temuan.pesan.endswith("mungkin maksudnya `Hambatan`")
    assert temuan.bantuan == "yang dicetak dari berkas ini: teks tanpa judul, `## Hambatan`, `## Uraian`"


def test_an_unprinted_narrative_is_a_warning_at_its_line(tmp_path: Path) -> None:
    tahun = Path(shutil.copytree(TAHUN, tmp_path / "2024"))
    (tahun / "narasi/isuu.md").write_text("Kalimat.\n", encoding="utf-8")
    berkas = tahun / "narasi/sasaran/ketenteraman.md"
    berkas.write_text(berkas.read_text("utf-8") + "\n## Solusii\n\nKalimat.\n", encoding="utf-8")
    hasil = compile_folder(tahun)
    baris = len(berkas.read_text("utf-8").splitlines()) - 2
    assert [(d.code, d.severity, str(d.span)) for d in hasil.diagnosa] == [
        ("T302", Severity.WARNING, "narasi/isuu.md:1:1"),
        ("T302", Severity.WARNING, f"narasi/sasaran/ketenteraman.md:{baris}:4"),
    ]
    assert hasil.naskah is not None
