"""Lines of a comparison, the same in every format: each change, and under the first of its causes each effect."""

from collections.abc import Iterable, Iterator, Sequence

from lakip_cli.diff.jenis import Bagian, Banding, Beda, Dampak, Perubahan, Sajian, Temuan
from lakip_cli.rekaman import NamedTuple

LAINNYA = Bagian.LAIN.value
SAMA = "Tidak ada perubahan."
TEKS_PANJANG = 60
"""Characters from which a text is shown only where it changed."""
KATA_SEKITAR = 3
"""Words shown before and after what changed in a long text."""
SEBAB_DISEBUT = 3
"""Other causes that an effect names; more are counted."""


class BarisDampak(NamedTuple):
    """One effect line: what changed together at one thing (``ukuran`` and text of each), and its other causes."""

    benda: str
    isi: tuple[tuple[str, Dampak], ...]
    bersama: tuple[str, ...]


class Baris(NamedTuple):
    """A change with the effects that it is the first cause of."""

    perubahan: Perubahan
    dampak: tuple[BarisDampak, ...]


def baris(banding: Banding) -> dict[Bagian, list[Baris]]:
    """Arrange changes by section; a section without changes is left out."""
    dampak: dict[str, dict[tuple[str, tuple[str, ...]], list[Dampak]]] = {}
    for satu in banding.dampak:
        dampak.setdefault(satu.sebab[0], {}).setdefault((benda(satu.alamat), satu.sebab), []).append(satu)
    hasil: dict[Bagian, list[Baris]] = {}
    for perubahan in banding.perubahan:
        milik = dampak.pop(perubahan.alamat, {})
        hasil.setdefault(perubahan.bagian, []).append(Baris(perubahan, tuple(_dampak(milik))))
    return hasil


def _dampak(semua: dict[tuple[str, tuple[str, ...]], list[Dampak]]) -> Iterator[BarisDampak]:
    for (milik, sebab), isi in semua.items():
        yield BarisDampak(milik, tuple((satu.alamat.removeprefix(f"{milik}."), satu) for satu in isi), sebab[1:])


def benda(alamat: str) -> str:
    """Return the address of the thing that a figure is of."""
    return (
        ".".join(alamat.split(".")[:2]) if not alamat.startswith(("total.", "ringkasan.")) else alamat.partition(".")[0]
    )


def ubah(lama: str, baru: str, beda: Beda | None, makna: str, catatan: Sequence[str] = ()) -> str:
    """Write ``lama → baru (Δ; Δ %) membaik``."""
    bagian = [f"{lama} → {baru}"]
    if beda is not None:
        bagian.append(f"({beda.cetak})")
    if makna:
        bagian.append(f"– {makna}")
    bagian += [f"[{satu}]" for satu in catatan]
    return " ".join(bagian)


def sebaris(satu: Perubahan) -> str:
    """Write a change on one line; of two long texts only where they differ."""
    lama, baru = satu.lama.cetak, satu.baru.cetak
    if satu.baru.figur is None and min(len(lama), len(baru)) > TEKS_PANJANG:
        lama, baru = _beda_teks(lama.split(), baru.split())
    return ubah(lama, baru, satu.beda, satu.makna, satu.catatan)


def _beda_teks(lama: list[str], baru: list[str]) -> tuple[str, str]:
    """Leave out the words with which both begin and end, but for a few that tell the place."""
    awal = max(0, _seawal(lama, baru) - KATA_SEKITAR)
    akhir = max(0, _seawal(lama[:awal:-1], baru[:awal:-1]) - KATA_SEKITAR)
    potong = [satu[awal : len(satu) - akhir] for satu in (lama, baru)]
    tepi = ("… " if awal else "", " …" if akhir else "")
    a, b = (f"{tepi[0]}{' '.join(satu)}{tepi[1]}" for satu in potong)
    return a, b


def _seawal(lama: list[str], baru: list[str]) -> int:
    """Return with how many words both begin."""
    return next((ke for ke, (a, b) in enumerate(zip(lama, baru, strict=False)) if a != b), min(len(lama), len(baru)))


def bersama(baris_: BarisDampak, benda_: str) -> str:
    """Name the other causes of an effect; those of the same thing by their last words."""
    nama = [satu.removeprefix(f"{benda_}.") if benda_.count(".") else satu for satu in baris_.bersama]
    if not nama:
        return ""
    lebih = len(nama) - SEBAB_DISEBUT
    if lebih > 1:
        nama = [*nama[:SEBAB_DISEBUT], f"{lebih} perubahan lain"]
    return f"bersama {', '.join(nama[:-1])} dan {nama[-1]}" if len(nama) > 1 else f"bersama {nama[0]}"


def akibat(semua: Iterable[tuple[str, Dampak]]) -> str:
    """Write what changed together: each measure with its two values; a verdict says by itself what it is."""
    return "; ".join(
        f"{'' if ukuran == 'tercapai' else f'{ukuran} '}{ubah(d.lama.cetak, d.baru.cetak, d.beda, d.makna)}"
        for ukuran, d in semua
    )


def tak_dibanding(banding: Banding) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield what cannot be compared, of what is measured with its ids, of the rest only how much there is."""
    lain = []
    for satu in banding.tak_banding:
        apa = f"{len(satu.nama)} {satu.apa}"
        if satu.bagian in {Bagian.LAIN, Bagian.NAMA}:
            lain.append(apa)
        else:
            yield apa, tuple(alamat.partition(".")[2] for alamat in satu.nama)
    if lain:
        yield LAINNYA, tuple(lain)


def ringkasan(banding: Banding) -> str:
    """Count the changes by section."""
    semua = [(bagian, sum(satu.bagian is bagian for satu in banding.perubahan)) for bagian in Bagian]
    rinci = ", ".join(f"{banyak} {bagian}" for bagian, banyak in semua if banyak)
    return f"{len(banding.perubahan)} perubahan: {rinci}"


def sebagian(sajian: Sajian) -> Iterator[str]:
    """Say of each side that is only partly known why it is."""
    for nama, hasil in zip(sajian.nama, (sajian.banding.lama, sajian.banding.baru), strict=True):
        if (alasan := hasil.laporan.berkas.laporan.sebagian) is not None:
            yield f"{nama} hanya sebagian diketahui: {alasan}"


def kalimat_temuan(temuan: Temuan) -> str:
    """Count the findings of both sides, and which of them are new or gone."""
    kalimat = f"Temuan lakip check: {len(temuan.lama)} → {len(temuan.baru)}"
    rinci = [f"{len(semua)} {kata}" for semua, kata in ((temuan.muncul, "baru"), (temuan.selesai, "selesai")) if semua]
    return f"{kalimat} ({', '.join(rinci)})" if rinci else kalimat
