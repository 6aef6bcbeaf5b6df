"""``lakip schema``: the JSON Schema of each data file, for editors and other checkers."""

from __future__ import annotations

import json
from pathlib import Path

from lakip_cli.cli.layar import Berhenti, cetak, lapor
from lakip_cli.model.skema import ARTI, BERKAS, skema


def jalankan(nama: str, keluaran: Path | None) -> None:
    """Print one schema, write one or all into a folder, or list what there is."""
    nama = nama.removesuffix(".yaml")
    if nama and nama not in BERKAS:
        raise Berhenti(2, f"skema {nama} tidak ada; pilih dari {', '.join(BERKAS)}")
    if keluaran is not None:
        _ke_folder([nama] if nama else list(BERKAS), keluaran)
    elif nama:
        cetak(_teks(nama))
    else:
        cetak("\n".join(f"{satu:<11} {ARTI[model.__name__]}" for satu, model in BERKAS.items()))


def _ke_folder(daftar: list[str], keluaran: Path) -> None:
    keluaran.mkdir(parents=True, exist_ok=True)
    for nama in daftar:
        (keluaran / f"{nama}.schema.json").write_bytes(_teks(nama).encode())
    lapor(f"{len(daftar)} skema ditulis ke {keluaran.as_posix()}")


def _teks(nama: str) -> str:
    return json.dumps(skema(nama), ensure_ascii=False, indent=2) + "\n"
