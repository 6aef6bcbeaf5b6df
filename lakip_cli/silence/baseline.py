"""The baseline: findings known at a certain day, so that only new ones fail. One finding a line, to be reviewed."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from lakip_cli.diagnostics import Diagnostic, Sidik, Span
from lakip_cli.diagnostics.sidik import sidik
from lakip_cli.rekaman import NamedTuple
from lakip_cli.silence import bisa_diredam
from lakip_cli.silence.kode import KODE

VERSI = 1
KUNCI = ("berkas", "kode", "pesan", "kutipan")
"""What is written of a fingerprint, part by part."""


class BaselineRusak(Exception):
    """The text is no baseline; the message says why."""


class Entri(NamedTuple):
    """One line of a baseline: the finding, its file named with the year's folder, and how many there are of it."""

    sidik: Sidik
    banyak: int
    baris: int


def tulis(semua: Mapping[Sidik, int]) -> str:
    """Write a baseline, sorted, so that two of them compare line by line."""
    baris = [json.dumps(_objek(satu, banyak), ensure_ascii=False) for satu, banyak in sorted(semua.items())]
    isi = ",\n".join(baris)
    return f'{{"baseline": {VERSI}, "temuan": [\n{isi}{chr(10) * bool(isi)}]}}\n'


def _objek(sidik: Sidik, banyak: int) -> dict[str, object]:
    return {**dict(zip(KUNCI, sidik, strict=True)), **({"banyak": banyak} if banyak > 1 else {})}


def baca(teks: str) -> tuple[Entri, ...]:
    """Read a baseline.

    Raises:
        BaselineRusak: the text is none, or one of a later lakip.
    """
    try:
        isi = json.loads(teks)
    except ValueError as galat:
        raise BaselineRusak(f"baris {getattr(galat, 'lineno', 1)} bukan JSON") from None
    if not isinstance(isi, dict) or isi.get("baseline") != VERSI or not isinstance(isi.get("temuan"), list):
        raise BaselineRusak("isinya bukan baseline lakip")
    baris = [nomor for nomor, satu in enumerate(teks.splitlines(), start=1) if satu.lstrip().startswith('{"berkas"')]
    if len(baris) != len(isi["temuan"]):
        baris = [1] * len(isi["temuan"])
    return tuple(_entri(satu, nomor) for satu, nomor in zip(isi["temuan"], baris, strict=True))


def _entri(objek: object, baris: int) -> Entri:
    if isinstance(objek, dict) and {*KUNCI} <= objek.keys() <= {*KUNCI, "banyak"}:
        berkas, kode, pesan, kutipan = (objek[satu] for satu in KUNCI)
        banyak = objek.get("banyak", 1)
        if all(isinstance(satu, str) for satu in (berkas, kode, pesan, kutipan)) and _bulat(banyak):
            return Entri((berkas, kode, pesan, kutipan), banyak, baris)
    raise BaselineRusak(f"baris {baris} bukan temuan dengan {', '.join(KUNCI)}")


def _bulat(banyak: object) -> bool:
    return isinstance(banyak, int) and banyak > 0


def kenali(
    temuan: Sequence[Diagnostic], sumber: Mapping[str, str], dikenal: Mapping[Sidik, int]
) -> tuple[list[Diagnostic], list[Diagnostic], dict[Sidik, int]]:
    """Return the findings that are new, those that ``dikenal`` holds, and what it holds beyond them."""
    sisa = {**dikenal}
    baru, lama = [], []
    for satu, milik in zip(temuan, sidik(temuan, sumber), strict=True):
        if sisa.get(milik, 0) and bisa_diredam(satu):
            sisa[milik] -= 1
            lama.append(satu)
        else:
            baru.append(satu)
    return baru, lama, {milik: banyak for milik, banyak in sisa.items() if banyak}


# ── the folders that a baseline speaks of ───────────────────────────────────────────────────────────────────


def label(folder: Sequence[Path]) -> list[str]:
    """Return the name of each folder in a baseline: as much of the end of its path as tells it from the others."""
    nama: list[str] = []
    for panjang in range(1, max(len(satu.parts) for satu in folder) + 1):
        nama = ["/".join(satu.parts[1:][-panjang:]) for satu in folder]
        if len({*nama}) == len({*folder}):
            break
    return nama


def untuk(semua: Iterable[Entri], folder: Path) -> list[Entri]:
    """Return the entries of one folder, with their files named as inside of it."""
    hasil = []
    for satu in semua:
        berkas, kode, pesan, kutipan = satu.sidik
        if (dalam := _di_dalam(folder, berkas.split("/"))) is not None:
            hasil.append(satu._replace(sidik=(dalam, kode, pesan, kutipan)))
    return hasil


def _di_dalam(folder: Path, bagian: list[str]) -> str | None:
    for panjang in range(1, len(bagian)):
        if [*folder.parts[-panjang:]] == bagian[:panjang]:
            return "/".join(bagian[panjang:])
    return None


def usang(semua: Iterable[Entri], sisa: Mapping[Sidik, int], berkas: str) -> list[Diagnostic]:
    """Find the entries of which findings are left over; ``berkas`` is the baseline's name."""
    kurang = Counter(sisa)
    temuan = []
    for entri in semua:
        hilang = min(kurang[entri.sidik], entri.banyak)
        kurang[entri.sidik] -= hilang
        if hilang:
            di, kode, isi, _ = entri.sidik
            banyak = f" ({hilang} dari {entri.banyak})" if hilang < entri.banyak else ""
            pesan = f"temuan {kode} di {di} tidak terbuka lagi{banyak}: {isi}"
            tempat = Span(berkas, entri.baris, 1, entri.baris, 2)
            temuan.append(KODE["D004"].at(tempat, pesan, "tulis ulang baseline dengan --tulis-baseline"))
    return temuan
