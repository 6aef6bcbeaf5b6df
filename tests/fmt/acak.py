"""YAML at random, in every style and with comments everywhere; what lakip's reader refuses is the caller's affair."""

from __future__ import annotations

from random import Random

KATA = (
    *("Jalan", "no", "null", "1.06", "39,82", "5_000", "x: y", "b #c", "c#d", "- e", '"q"', "it's", "\\n", "é", "‘k’"),
    *("[a](b)", "{x}", "a\xa0b", "yes", "~", "", "2024", "#h", "%5", "@", "*a", "&b", "!t", "|", ">", "x:", "a, b"),
    *("\t", "?", "panjang " * 3),
)
POLOS = (
    "abc",
    "Teks biasa saja",
    "1",
    "39.82",
    "null",
    "~",
    "x" * 130,
    "2024-01-01",
    "a:b",
    "it's",
    "kata " * 40 + "k",
)
KUNCI = ("k{}", '"k{}"', "'k {}'", "kunci-{}", '"5.{}"', "200{}")


def berkas(acak: Random) -> str:
    """The text of a file."""
    baris = ["---"] if acak.random() < 0.2 else []
    baris += _blok(acak, 0, acak.choice((0, 1, 2, 3, 4)))
    return "\n".join((*baris, *_komentar(acak, acak.choice((0, 2))))) + "\n"


def _kata(acak: Random) -> str:
    return " ".join(acak.choice(KATA) for _ in range(acak.choice((1, 1, 1, 2, 5, 30, 60))))


def _skalar(acak: Random, lekuk: int, *, alir: bool) -> str:
    teks, gaya = _kata(acak), acak.choice("pp\"'|>")
    if gaya == "p":
        return acak.choice(POLOS)
    if gaya == "'":
        return "'" + teks.replace("'", "''") + "'"
    if gaya == '"' or alir:
        teks = teks.replace("\\", "\\\\").replace('"', '\\"').replace("\t", "\\t")
        return f'"{teks}\\n{teks}"' if acak.random() < 0.2 else f'"{teks}"'
    return gaya + _badan(acak, lekuk)


def _badan(acak: Random, lekuk: int) -> str:
    """The rest of a block of text, from its header's second character on."""
    isi = [acak.choice(("", "  ") if acak.random() < 0.3 else ("",)) + _kata(acak).lstrip("\t") for _ in range(3)]
    isi = ["x" + isi[0].strip(), *(acak.choice((satu, satu, "")) for satu in isi[1 : acak.choice((1, 1, 2, 3))])]
    menjorok = acak.choice((1, 2, 4))
    kepala = acak.choice(("", "-", "+"))
    if acak.random() < 0.15:
        kepala, isi[0] = f"{menjorok}{kepala}", f"  {isi[0]}"
    kepala += f" # kepala {acak.randrange(99)}" * (acak.random() < 0.2)
    baris = (" " * (lekuk + menjorok) + satu if satu else "" for satu in isi)
    return "\n".join((kepala, *baris)) + "\n" * acak.choice((0, 0, 1, 2))


def _alir(acak: Random, dalam: int) -> str:
    """A value that may stand inside brackets; ``\\f`` is where its line may break."""
    if not dalam or acak.random() < 0.4:
        return _skalar(acak, 0, alir=True)
    isi = [_sela(acak) + _alir(acak, dalam - 1) + _sela(acak) for _ in range(acak.randrange(4))]
    if acak.random() < 0.5:
        return f"[{','.join(isi)}]"
    return f"{{{','.join(f'{_sela(acak)}{_kunci(acak, n)}: {satu}' for n, satu in enumerate(isi))}}}"


def _sela(acak: Random) -> str:
    return acak.choice(("", " ", "\f", f" # dalam {acak.randrange(99)}\f") if acak.random() < 0.25 else ("", " "))


def _kunci(acak: Random, nomor: int) -> str:
    return acak.choice(KUNCI).format(nomor)


def _komentar(acak: Random, lekuk: int) -> list[str]:
    baris = []
    while acak.random() < 0.25:
        awal = " " * max(0, lekuk + acak.choice((-4, -2, 0, 0, 0, 2, 4)))
        abai = f"{' ' * lekuk}# lakip: abai K101 alasan {acak.randrange(99)}"
        baris.append(acak.choice(("", f"{awal}# komentar {acak.randrange(999)}", abai)))
    return baris


def _samping(acak: Random) -> str:
    return acak.choice((" # samping", " # lakip: abai K102 alasan x")) if acak.random() < 0.2 else ""


def _blok(acak: Random, lekuk: int, dalam: int) -> list[str]:
    baris: list[str] = []
    daftar = acak.random() < 0.4
    for nomor in range(acak.randrange(1, 4)):
        kepala = " " * lekuk + ("-" if daftar else f"{_kunci(acak, nomor)}:")
        baris += [*_komentar(acak, lekuk), *_butir(acak, kepala, lekuk, dalam, daftar=daftar)]
    return baris


def _butir(acak: Random, kepala: str, lekuk: int, dalam: int, *, daftar: bool) -> list[str]:
    if dalam and acak.random() < 0.5:
        if daftar and acak.random() < 0.5:
            pertama, *sisa = _blok(acak, lekuk + 2, dalam - 1)
            berkomentar = not pertama.strip() or "#" in pertama[: lekuk + 7]
            return [kepala, pertama, *sisa] if berkomentar else [f"{kepala} {pertama.lstrip()}", *sisa]
        return [kepala + _samping(acak), *_blok(acak, lekuk + acak.choice((1, 2, 4)), dalam - 1)]
    nilai = _alir(acak, 2) if acak.random() < 0.5 else _skalar(acak, lekuk, alir=False)
    if nilai[0] in "|>":
        return f"{kepala} {nilai}".split("\n")
    nilai = nilai.replace("\f", "\n" + " " * (lekuk + acak.choice((1, 2, 6))))
    pindah = "\n" + " " * (lekuk + 3)
    sela = acak.choice((pindah, f"{pindah}# antara{pindah}")) if acak.random() < 0.1 else " "
    return f"{kepala}{sela}{nilai}{_samping(acak)}".split("\n")
