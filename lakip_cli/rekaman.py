"""``NamedTuple`` as ``typing`` has it, for a fifth of the time: a check makes 150 such classes before it starts.

``typing`` compiles source for every class. Here it is compiled for every number of fields; a class takes over what the
standard library made for as many as it has, under its own names. Type checkers see ``typing``'s, and watch over what
is not asked here again: names of fields, and that none without a default follows one with.
"""

from collections import namedtuple
from functools import cache
from types import FunctionType
from typing import TYPE_CHECKING, Any


@cache
def _pola(banyak: int) -> dict[str, Any]:
    """Return what a class of so many fields is made of; constructor and fields go by their position."""
    return dict(vars(namedtuple("_Pola", [f"f{nomor}" for nomor in range(banyak)])))  # noqa: PYI024


def _replace(self: Any, /, **lain: object) -> Any:
    baru = self._make([lain.pop(bidang, isi) for bidang, isi in zip(self._fields, self, strict=True)])
    if lain:
        raise ValueError(f"Got unexpected field names: {[*lain]!r}")
    return baru


def _repr(self: Any) -> str:
    isi = ", ".join(f"{bidang}={isi!r}" for bidang, isi in zip(self._fields, self, strict=True))
    return f"{type(self).__name__}({isi})"


class _Jenis(type):
    """Makes a tuple of a class statement."""

    def __new__(cls, nama: str, dasar: tuple[type, ...], isi: dict[str, Any]) -> Any:
        if not dasar:
            return super().__new__(cls, nama, dasar, isi)
        bidang = (*isi.get("__annotations__", ()),)
        bawaan = {satu: isi.pop(satu) for satu in bidang if satu in isi}
        pola = _pola(len(bidang))
        buat = pola["__new__"].__func__
        kode = buat.__code__.replace(co_varnames=("_cls", *bidang), co_qualname=f"{nama}.__new__")
        umum = {kunci: pola[kunci] for kunci in ("__slots__", "__getnewargs__", "_asdict", "_make")}
        umum |= {"__repr__": _repr, "_replace": _replace}
        umum |= {satu: pola[letak] for satu, letak in zip(bidang, pola["_fields"], strict=True)}
        umum |= {"__match_args__": bidang, "_fields": bidang, "_field_defaults": bawaan}
        umum["__new__"] = FunctionType(kode, buat.__globals__, "__new__", (*bawaan.values(),))
        return type(nama, (tuple,), umum | isi)


if TYPE_CHECKING:
    from typing import NamedTuple
else:

    class NamedTuple(metaclass=_Jenis):
        """Base of an immutable record whose fields have names, types and defaults."""


__all__ = ["NamedTuple"]
