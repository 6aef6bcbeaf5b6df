"""What every object of a year's YAML shares: frozen, closed, and knowing where it was written."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Annotated, Any, Literal, Self, TypeAlias

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    model_validator,
)
from pydantic.functional_validators import ModelWrapValidatorHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from lakip_cli import angka
from lakip_cli.diagnostics import Span
from lakip_cli.source import Daftar, Isi, Peta, Skalar, span

BULAN = {nama.lower(): nomor for nomor, nama in enumerate(angka.BULAN, start=1)}
TANGGAL_PANJANG = re.compile(r"(\d{1,2}) ([A-Za-z]+) (\d{4})\Z", re.ASCII)
TANGGAL_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})\Z", re.ASCII)
TATA_TULIS = "tata-tulis"
"""The keyword of a JSON Schema in the making under which a field names its definition."""

_Inti: TypeAlias = core_schema.PlainValidatorFunctionSchema | core_schema.BeforeValidatorFunctionSchema


class Pembaca:
    """Reads a field by a function of ours: Pydantic builds no schema for what the function returns.

    ``tata_tulis`` names the definition of what may be written, for the JSON Schema.
    """

    def __init__(self, baca: Callable[[Isi], object], tata_tulis: str) -> None:
        self.skema: _Inti = core_schema.no_info_plain_validator_function(baca)
        self.tata_tulis = tata_tulis

    def __get_pydantic_core_schema__(self, source_type: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        return self.skema.copy()

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, object]:
        return {TATA_TULIS: self.tata_tulis}


class Saringan(Pembaca):
    """A ``BeforeValidator`` whose inner schema is written out: Pydantic inspects neither the function nor the type.

    A start of the command builds 45 models, with some 200 such fields.
    """

    def __init__(self, baca: Callable[[object], object], inti: CoreSchema, tata_tulis: str) -> None:
        self.skema = core_schema.no_info_before_validator_function(baca, inti)
        self.tata_tulis = tata_tulis


def salah(pesan: str, isi: object = None) -> PydanticCustomError:
    """Build a validation error in Indonesian; ``isi`` is the node or place to point at when it lies deeper."""
    tempat = span(isi) if isinstance(isi, Isi) else isi if isinstance(isi, Span) else None
    return PydanticCustomError("lakip", "{pesan}", {"pesan": pesan, "tempat": tempat})


class Objek(BaseModel):
    """Base of the model: unknown keys are errors, values never change, and ``at`` tells the place of each."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, defer_build=True, protected_namespaces=())
    __slots__ = ("_peta",)  # a private attribute of Pydantic's is set and read ten times as slowly

    @model_validator(mode="wrap")
    @classmethod
    def _simpan_tempat(cls, data: Any, handler: ModelWrapValidatorHandler[Self]) -> Self:
        objek = handler(data)
        if isinstance(data, Peta):
            object.__setattr__(objek, "_peta", data)
        return objek

    def at(self, *kunci: str | int) -> Span:
        """Return the place of the value under ``kunci`` (a path of keys and positions), as deep as it was written."""
        simpul: Isi = self.pohon
        for langkah in kunci:
            if isinstance(simpul, Daftar) and isinstance(langkah, int):
                simpul = simpul[langkah]
            elif isinstance(simpul, Peta) and langkah in simpul:
                simpul = simpul[langkah]  # type: ignore[index]  # keys compare as text
            else:
                break
        return span(simpul)

    @property
    def pohon(self) -> Peta:
        """The map that it was read from."""
        try:
            pohon: Peta = object.__getattribute__(self, "_peta")
        except AttributeError:
            message = f"{type(self).__name__} was not read from a file"
            raise LookupError(message) from None
        return pohon

    def ganti(self, **isi: object) -> Self:
        """Return the same object, at the same place, with other values under some keys."""
        baru = self.model_copy(update=isi)
        if (peta := getattr(self, "_peta", None)) is not None:
            object.__setattr__(baru, "_peta", peta)
        return baru

    @property
    def letak(self) -> Span:
        """The place of the object's own key, or of its first value at the root of a file."""
        pohon = self.pohon
        return span(pohon if pohon.kunci is None else pohon.kunci)


def _teks(nilai: object) -> object:
    if isinstance(nilai, str) and not nilai.strip():
        raise salah("nilai kosong; isi teksnya atau hapus kuncinya", nilai)
    return str(nilai) if isinstance(nilai, str) else nilai


def _kode(nilai: object) -> object:
    if isinstance(nilai, Skalar) and nilai.polos and re.fullmatch(r"[\d.,_]+", nilai):
        try:
            angka.baca(nilai)
        except angka.Rancu:
            pass
        except angka.BukanAngka:
            return str(nilai)
        raise salah(f'kode {nilai} terbaca sebagai bilangan; beri tanda kutip: "{nilai}"', nilai)
    return _teks(nilai)


def _bulat(nilai: object) -> object:
    if isinstance(nilai, str):
        if not re.fullmatch(r"0|[1-9]\d{0,8}", nilai, re.ASCII):
            raise salah(f"“{nilai}” bukan bilangan bulat")
        return int(nilai)
    return nilai


def baca_tanggal(teks: str) -> date | None:
    """Read ``2023-04-10`` or ``10 April 2023``; None when the text is no date at all.

    Raises:
        ValueError: the text has the shape of a date but no such day exists.
    """
    if cocok := TANGGAL_ISO.match(teks):
        return date(int(cocok[1]), int(cocok[2]), int(cocok[3]))
    if (cocok := TANGGAL_PANJANG.match(teks)) and cocok[2].lower() in BULAN:
        return date(int(cocok[3]), BULAN[cocok[2].lower()], int(cocok[1]))
    return None


def _tanggal(nilai: object) -> object:
    if not isinstance(nilai, str):
        return nilai
    try:
        hasil = baca_tanggal(nilai)
    except ValueError:
        hasil = None
    if hasil is None:
        raise salah(f"“{nilai}” bukan tanggal; tulis seperti 2024-01-31 atau 31 Januari 2024")
    return hasil


def _tanggal_atau_belum(nilai: object) -> object:
    return None if nilai == "belum" else _tanggal(nilai)


def _ya_tidak(nilai: object) -> object:
    if not isinstance(nilai, str):
        return nilai
    if nilai not in {"ya", "tidak"}:
        raise salah(f"“{nilai}” bukan pilihan; tulis ya atau tidak")
    return nilai == "ya"


def _catatan(nilai: object) -> object:
    if isinstance(nilai, Mapping):
        return {str(alamat): _teks(isi) for alamat, isi in nilai.items()}
    return {"": _teks(nilai)}


def slug(nama: str) -> str:
    """The address form of a name: ``Rawat jalan`` is ``rawat-jalan``, ``A+`` is ``a-plus``, ``A-`` is ``a-minus``."""
    bertanda = re.sub(r"-$", " minus", nama.strip().lower().replace("+", " plus"))
    return re.sub(r"[^0-9a-z]+", "-", bertanda).strip("-")


Teks = Annotated[str, Saringan(_teks, core_schema.str_schema(), "teks")]
Kode = Annotated[str, Saringan(_kode, core_schema.str_schema(), "kode")]
BanyakDesimal = Annotated[int, Saringan(_bulat, core_schema.int_schema(ge=0, le=6), "banyak-desimal")]
Tahun = Annotated[int, Saringan(_bulat, core_schema.int_schema(ge=1945, le=2100), "tahun")]
Tanggal = Annotated[date, Saringan(_tanggal, core_schema.date_schema(), "tanggal")]
TanggalAtauBelum = Annotated[
    date | None,
    Saringan(_tanggal_atau_belum, core_schema.nullable_schema(core_schema.date_schema()), "tanggal-atau-belum"),
]
"""A date that is still to come is written ``belum``, and is None."""
YaTidak = Annotated[bool, Saringan(_ya_tidak, core_schema.bool_schema(), "ya-tidak")]
Id = Annotated[str, Saringan(_teks, core_schema.str_schema(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$"), "id")]
Catatan = Annotated[
    dict[str, str],
    Saringan(_catatan, core_schema.dict_schema(core_schema.str_schema(), core_schema.str_schema()), "catatan"),
]
Polaritas = Literal["maksimalkan", "minimalkan", "stabilkan"]


class Bercatatan(Objek):
    """An object that may tell why a value was chosen and where it comes from."""

    catatan: Catatan = Field(default_factory=dict)  # a plain {} is deep-copied for each object
    """alasan pilihan nilai; nilai tandingan dicatat sebagai klaim"""
    sumber: Catatan = Field(default_factory=dict)
    """asal nilai (dokumen, tabel, halaman)"""
