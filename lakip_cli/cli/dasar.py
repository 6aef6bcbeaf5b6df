"""The baseline of a command: the file is read or written here, what it means is ``silence``'s."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from lakip_cli.cli.layar import Berhenti
from lakip_cli.compiler import Compilation, compile_folder
from lakip_cli.diagnostics import Diagnostic, Sidik
from lakip_cli.diagnostics.sidik import sidik
from lakip_cli.rekaman import NamedTuple
from lakip_cli.silence import bisa_diredam, hitungan
from lakip_cli.silence.baseline import BaselineRusak, Entri, baca, label, tulis, untuk, usang


class Dasar(NamedTuple):
    """A baseline as a command uses it."""

    berkas: str
    teks: str
    entri: tuple[Entri, ...]

    def compile(self, folder: Path) -> Compilation:
        """Compile a folder, with what is known of it kept silent."""
        kali: Counter[Sidik] = Counter()
        for satu in untuk(self.entri, folder.resolve()):
            kali[satu.sidik] += satu.banyak
        return compile_folder(folder, kali)

    def periksa(self, folder: Path) -> tuple[Compilation, list[Diagnostic]]:
        """Compile a folder, and find what the baseline holds of it beyond what was found there."""
        hasil = self.compile(folder)
        return hasil, usang(untuk(self.entri, folder.resolve()), hasil.usang, self.berkas)


def buka(berkas: Path) -> Dasar:
    """Read the baseline that a command names."""
    try:
        teks = berkas.read_text(encoding="utf-8")
        return Dasar(berkas.as_posix(), teks, baca(teks))
    except FileNotFoundError:
        raise Berhenti(2, f"baseline {berkas.as_posix()} tidak ada; buat dengan --tulis-baseline") from None
    except UnicodeDecodeError:
        raise Berhenti(2, f"baseline {berkas.as_posix()} bukan teks UTF-8") from None
    except BaselineRusak as galat:
        raise Berhenti(2, f"baseline {berkas.as_posix()} tidak dapat dibaca: {galat}") from None


def catat(berkas: Path, folder: Sequence[Path]) -> None:
    """Write every finding of the folders that may be silenced to the baseline, all at once."""
    kali: Counter[Sidik] = Counter()
    for satu, nama in zip(folder, label([satu.resolve() for satu in folder]), strict=True):
        hasil = compile_folder(satu)
        if hasil.hasil is None:
            pesan = f"{satu.as_posix()} belum dapat dihitung ({hitungan(hasil.diagnosa)}); jalankan lakip check"
            raise Berhenti(1, f"baseline tidak ditulis: {pesan} {satu.as_posix()}")
        semua = sidik(filter(bisa_diredam, hasil.diagnosa), hasil.teks)
        kali.update((f"{nama}/{berkas}", kode, pesan, kutipan) for berkas, kode, pesan, kutipan in semua)
    sementara = berkas.with_name(f".{berkas.name}.baru")
    sementara.write_text(tulis(kali), encoding="utf-8", newline="\n")
    sementara.replace(berkas)
