"""Records: whatever ``typing.NamedTuple`` does is done here, too."""

from __future__ import annotations

import copy
import inspect
import pickle
import typing
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lakip_cli import rekaman


class _Baku(typing.NamedTuple):
    """Two with a default."""

    satu: int
    dua: str = "b"
    tiga: tuple[int, ...] = ()

    @property
    def ganda(self) -> int:
        return self.satu * 2


class _Kita(rekaman.NamedTuple):
    """Two with a default."""

    satu: int
    dua: str = "b"
    tiga: tuple[int, ...] = ()

    @property
    def ganda(self) -> int:
        return self.satu * 2


class _Bernama(rekaman.NamedTuple):
    kota: str

    def __str__(self) -> str:
        return self.kota

    def __repr__(self) -> str:
        return f"<{self.kota}>"


class _Kosong(rekaman.NamedTuple):
    """Nothing at all."""


def _hasil(kerja: Callable[[Any], object], kelas: Any) -> str:
    """What comes of a use of a class, in words that do not tell the class."""
    try:
        hasil = kerja(kelas)
    except (AttributeError, TypeError, ValueError) as galat:
        return f"{galat!r}".replace(kelas.__name__, "X")
    return repr(hasil).replace(kelas.__name__, "X")


@pytest.mark.parametrize(
    "kerja",
    [
        lambda x: x(1),
        lambda x: x(1, "c", (2,)),
        lambda x: x(tiga=(3,), satu=1),
        lambda x: x(1)._replace(dua="d"),
        lambda x: x(1)._asdict(),
        lambda x: x._make([1, "b", ()]),
        lambda x: x(1).ganda,
        lambda x: (x(1) == (1, "b", ()), x(1) < x(2), hash(x(1)) == hash((1, "b", ()))),
        lambda x: [*x(1), len(x(1)), x(1)[0], x(1)[1:]],
        lambda x: pickle.loads(pickle.dumps(x(1))),  # noqa: S301 - our own bytes
        lambda x: (copy.copy(x(1)), copy.deepcopy(x(1)), x(1).__getnewargs__()),
        lambda x: (x._fields, x._field_defaults, x.__match_args__, x.__doc__, x.__bases__, type(x)),
        lambda x: (typing.get_type_hints(x), x.__module__),
        lambda x: inspect.signature(x).replace(return_annotation=inspect.Signature.empty).parameters.keys(),
        lambda x: x(),
        lambda x: x(1, 2, 3, 4),
        lambda x: x(1, empat=4),
        lambda x: x(1, satu=1),
        lambda x: x(1)._replace(empat=4),
        lambda x: x._make([1]),
        lambda x: setattr(x(1), "satu", 2),
        lambda x: setattr(x(1), "lain", 2),
    ],
)
def test_every_use_comes_to_the_same(kerja: Callable[[Any], object]) -> None:
    assert _hasil(kerja, _Kita) == _hasil(kerja, _Baku)


@given(st.lists(st.integers(), max_size=30), st.data())
def test_any_number_of_fields(isi: list[int], data: st.DataObject) -> None:
    bidang = [f"b{nomor}" for nomor in range(len(isi))]
    jenis: Any = type(rekaman.NamedTuple)
    kelas = jenis("Apa", (rekaman.NamedTuple,), {"__annotations__": dict.fromkeys(bidang, int)})
    sampai = data.draw(st.integers(0, len(isi)))
    satu = kelas(*isi[:sampai], **dict(zip(bidang[sampai:], isi[sampai:], strict=True)))
    assert [getattr(satu, nama) for nama in bidang] == [*satu] == isi
    assert satu == kelas._make(isi) == satu._replace(**satu._asdict())


def test_a_class_keeps_its_own_words() -> None:
    assert (str(_Bernama("Majene")), repr(_Bernama("Majene")), repr(_Kosong())) == ("Majene", "<Majene>", "_Kosong()")


def test_patterns_match_by_position() -> None:
    match _Kita(1, "c"):
        case _Kita(satu, dua, ()):
            assert (satu, dua) == (1, "c")
        case _:
            pytest.fail("no match")
