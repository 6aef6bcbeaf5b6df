"""``--profil``: the regulation whose demands weigh, and its checklist."""

from __future__ import annotations

from collections import Counter

from lakip_cli.cli.layar import Berhenti
from lakip_cli.compiler import Compilation
from lakip_cli.diagnostics import Centang, DaftarPeriksa
from lakip_cli.rules.profil import PROFIL, Profil, daftar


def pilih(nama: str) -> Profil | None:
    """Return the regulation of this name; None when no name was given."""
    if not nama:
        return None
    if nama not in PROFIL:
        raise Berhenti(2, f"profil {nama} tidak dikenal; pilih dari {', '.join(PROFIL)}")
    return PROFIL[nama]


def periksa(profil: Profil, hasil: Compilation) -> DaftarPeriksa:
    """Return the state of each demand in one folder; silent findings count too."""
    temuan = (*hasil.diagnosa, *(satu.temuan for satu in hasil.diredam))
    butir = daftar(profil, temuan) if hasil.hasil is not None else ()
    return DaftarPeriksa(
        hasil.folder.as_posix(),
        profil.nama,
        tuple(
            Centang(b.tuntutan.nomor, b.tuntutan.uraian, b.keadaan, Counter(d.code for d in b.temuan)) for b in butir
        ),
    )
