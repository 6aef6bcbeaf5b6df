"""The shape of a year's YAML, for what writes it: the order of keys, and the kind of each value."""

from collections.abc import Mapping
from decimal import Decimal
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel, RootModel

from lakip_cli.diagnostics import Span
from lakip_cli.model.dasar import Bercatatan, Pembaca

CATATAN = tuple(Bercatatan.model_fields)
ANAK = ("indikator", "kegiatan", "sub_kegiatan", "baris", "akun")
"""Under which the next level stands; after its object's notes, which would else be screens away from it."""

Jenis = Any
"""What may stand at a place: a model, a ``dict[…]``, a ``list[…]``, or the name of a grammar (``pagu``, ``kode``)."""


def jenis(anotasi: Any) -> Jenis:
    """Return what an annotation stands for, without ``| None``, roots and the type that Python keeps."""
    if isinstance(anotasi, type) and issubclass(anotasi, RootModel):
        return jenis(anotasi.model_fields["root"].annotation)
    asal: Any = get_origin(anotasi)
    if asal in {Union, UnionType}:
        return next(jenis(satu) for satu in get_args(anotasi) if satu is not type(None))
    if asal is Annotated:
        inti, *tanda = get_args(anotasi)
        return next((satu.tata_tulis for satu in tanda if isinstance(satu, Pembaca)), None) or jenis(inti)
    return anotasi


def jenis_isi(induk: Jenis, kunci: str) -> Jenis:
    """Return the kind of the value under a key of a map, or of the items of a list."""
    if isinstance(induk, type) and issubclass(induk, BaseModel):
        bidang = induk.model_fields[kunci]
        return jenis(bidang.rebuild_annotation())
    asal: Any = get_origin(induk)
    if asal in {dict, list}:
        return jenis(get_args(induk)[-1])
    return "" if kunci in {"teks", "tidak-tercantum"} else induk


def jenis_kunci(induk: Jenis) -> Jenis:
    """Return the kind of the keys of a map."""
    asal: Any = get_origin(induk)
    return jenis(get_args(induk)[0]) if asal is dict else ""


def urutan(induk: Jenis) -> Mapping[str, int]:
    """Return the place of each key of an object: as the model has them, then notes, then the next level."""
    if not (isinstance(induk, type) and issubclass(induk, BaseModel)):
        return {}
    semua = sorted(induk.model_fields, key=lambda nama: (nama in ANAK, nama in CATATAN))
    return {nama: letak for letak, nama in enumerate(semua)}


def arti(isi: Any) -> Any:
    """Return all that a bound file says, without the places where it says it; equal exactly if nothing was changed."""
    if isinstance(isi, BaseModel):
        return type(isi).__name__, [(nama, arti(getattr(isi, nama))) for nama in type(isi).model_fields]
    if isinstance(isi, Mapping):
        return [(str(kunci), arti(satu)) for kunci, satu in isi.items()]
    if isinstance(isi, tuple | list):
        return type(isi).__name__, [arti(satu) for satu in isi if not isinstance(satu, Span)]
    return repr(isi) if isinstance(isi, Decimal) else isi
