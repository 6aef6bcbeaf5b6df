"""Bind a source tree to its model: Pydantic's errors become Indonesian diagnostics at the exact place."""

import difflib
import re
from collections.abc import Iterable, Mapping
from types import UnionType
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel, RootModel, ValidationError
from pydantic_core import ErrorDetails

from lakip_cli.diagnostics import Diagnostic, Kode, Severity, Span
from lakip_cli.source import Daftar, Isi, Peta, Skalar, span

M = TypeVar("M", bound=BaseModel)

KODE: Mapping[str, Kode] = {
    kode.kode: kode
    for kode in (
        Kode(
            "S001",
            "kunci-wajib",
            Severity.ERROR,
            "Kunci yang wajib belum ada",
            "Sebuah objek tidak memuat kunci yang wajib.\n\n"
            "*Mengapa.* Tanpa kunci itu laporan tidak dapat disusun dengan benar.\n\n"
            "*Contoh.* Indikator tanpa `polaritas`.\n\n"
            "*Perbaikan.* Tambahkan kunci itu pada objek yang ditunjuk.",
        ),
        Kode(
            "S002",
            "kunci-asing",
            Severity.ERROR,
            "Kunci tidak dikenal",
            "Sebuah objek memuat kunci yang tidak dikenal.\n\n"
            "*Mengapa.* Salah ketik pada kunci membuat data hilang diam-diam; karena itu kunci asing ditolak.\n\n"
            "*Contoh.* `realisas: 90` pada indikator.\n\n"
            "*Perbaikan.* Perbaiki ejaannya, atau pindahkan ke `catatan`.",
        ),
        Kode(
            "S003",
            "bentuk-salah",
            Severity.ERROR,
            "Bentuk nilai tidak sesuai",
            "Nilai berbentuk lain dari yang diharapkan: teks, peta (kunci: nilai), atau daftar.\n\n"
            "*Mengapa.* Setiap kunci punya satu bentuk, supaya data dua tahun dapat dibandingkan.\n\n"
            "*Contoh.* `sasaran: [satu, dua]`, padahal sasaran adalah peta menurut id.\n\n"
            "*Perbaikan.* Tulis nilai dalam bentuk yang disebut pesan.",
        ),
        Kode(
            "S004",
            "nilai-salah",
            Severity.ERROR,
            "Nilai tidak dapat dibaca",
            "Nilai tidak mengikuti tata tulis nilai.\n\n"
            "*Mengapa.* Angka dengan dua bacaan, kode yang terbaca sebagai bilangan, dan nilai kosong tak ditebak.\n\n"
            "*Contoh.* `pagu: 50.000` (lima puluh ribu atau lima puluh koma nol?).\n\n"
            "*Perbaikan.* Tulis seperti disarankan pesan.",
        ),
        Kode(
            "S005",
            "pilihan-salah",
            Severity.ERROR,
            "Bukan salah satu pilihan",
            "Nilai bukan salah satu dari pilihan yang ada.\n\n"
            "*Mengapa.* Kunci ini hanya mengenal pilihan tertentu.\n\n"
            "*Contoh.* `polaritas: naik`.\n\n"
            "*Perbaikan.* Pakai salah satu pilihan yang disebut pesan.",
        ),
        Kode(
            "S006",
            "di-luar-batas",
            Severity.ERROR,
            "Nilai di luar batas",
            "Bilangan lebih kecil atau lebih besar dari yang diperbolehkan.\n\n"
            "*Mengapa.* Nilai di luar batas hampir selalu salah ketik.\n\n"
            "*Contoh.* `tahun: 203`.\n\n"
            "*Perbaikan.* Perbaiki bilangannya.",
        ),
        Kode(
            "S007",
            "id-salah",
            Severity.ERROR,
            "Id tidak sah",
            "Id hanya memuat huruf kecil, angka dan tanda hubung; kunci yang lekukannya kurang terbaca sebagai id.\n\n"
            "*Mengapa.* Id dipakai dalam alamat, nama berkas dan tautan.\n\n"
            "*Contoh.* `Sasaran 1:`.\n\n"
            "*Perbaikan.* Tulis misalnya `sasaran-1`.",
        ),
    )
}

BENTUK = {
    "string_type": "harus teks",
    "string_sub_type": "harus teks",
    "int_type": "harus bilangan bulat",
    "bool_type": "harus ya atau tidak",
    "date_type": "harus tanggal",
    "model_type": "harus peta (kunci: nilai)",
    "model_attributes_type": "harus peta (kunci: nilai)",
    "dict_type": "harus peta (kunci: nilai)",
    "mapping_type": "harus peta (kunci: nilai)",
    "list_type": "harus daftar (- satu)",
    "tuple_type": "harus daftar (- satu)",
}
BATAS = {
    "greater_than_equal": "paling kecil {ge}",
    "less_than_equal": "paling besar {le}",
}


def ikat(model: type[M], isi: Isi) -> tuple[M | None, list[Diagnostic]]:
    """Validate ``isi`` as ``model``; every mistake is reported at its own place, none is repeated."""
    try:
        return model.model_validate(isi), []
    except ValidationError as kesalahan:
        rincian = kesalahan.errors(include_url=False, include_input=False)
    return None, sorted({_diagnosa(satu, isi, model) for satu in rincian})


def _diagnosa(rincian: ErrorDetails, akar: Isi, model: type[BaseModel]) -> Diagnostic:
    jenis, konteks = rincian["type"], rincian.get("ctx", {})
    induk, terdalam, sisa = _telusuri(akar, rincian["loc"])
    kunci = str(sisa[0]) if sisa else ""
    if kunci == "[key]":
        terdalam = _kunci(induk, str(rincian["loc"][-2]))
    if jenis == "missing":
        return _buat("S001", _kepala(terdalam), f"kunci “{kunci}” wajib diisi", f"tulis {kunci}: … di bawahnya")
    if jenis == "extra_forbidden":
        return _kunci_asing(str(rincian["loc"][-1]), induk, model, rincian["loc"])
    if jenis == "lakip":
        return _buat("S004", konteks.get("tempat") or span(terdalam), konteks["pesan"])
    if jenis == "literal_error":
        return _buat(
            "S005",
            span(terdalam),
            f"nilai {_nama(terdalam)} bukan pilihan; pilih {_pilihan(konteks['expected'])}",
        )
    if jenis in BATAS:
        return _buat("S006", span(terdalam), f"{terdalam} di luar batas; {BATAS[jenis].format(**konteks)}")
    if jenis == "string_pattern_mismatch":
        return _id_salah(model, rincian["loc"][:-2], terdalam)
    if jenis == "model_type" and isinstance(terdalam, Skalar) and isinstance(induk, Peta):
        milik = _kunci(induk, str(rincian["loc"][-1]))
        if not kunci_dikenal(model, rincian["loc"][:-1]) and milik in _di_bawah(model, rincian["loc"][:-1]):
            return _id_salah(model, rincian["loc"][:-1], milik)
    return _buat("S003", span(terdalam), f"nilai {_nama(terdalam)} {BENTUK[jenis]}")


def _id_salah(model: type[BaseModel], loc: tuple[int | str, ...], id_: Isi) -> Diagnostic:
    """Say that an id is none; one that is a key of something further in has lost its indentation."""
    if isinstance(id_, Skalar) and id_ in _di_bawah(model, loc):
        pesan = f"kunci “{id_}” terbaca sebagai id, sebab lekukannya kurang"
        return _buat("S007", span(id_), pesan, "sejajarkan dengan kunci lain dari hal yang sama")
    return _buat("S007", span(id_), f"id “{id_}” tidak sah; pakai huruf kecil, angka dan tanda hubung")


def _di_bawah(model: type[BaseModel], loc: tuple[int | str, ...]) -> set[str]:
    """Return the keys of all models that the map at ``loc`` may hold, however deep."""
    antre, dikenal, kunci = [_pada(model, loc)], set[Any](), set[str]()
    while antre:
        wadah = _wadah(antre.pop())
        if isinstance(wadah, type) and issubclass(wadah, BaseModel):
            if wadah not in dikenal:
                dikenal.add(wadah)
                kunci |= wadah.model_fields.keys()
                antre += [bidang.annotation for bidang in wadah.model_fields.values()]
        elif get_args(wadah):
            antre.append(get_args(wadah)[-1])
    return kunci


def _pilihan(harapan: str) -> str:
    """The choices that Pydantic names, as our messages quote them."""
    return re.sub(r"'([^']*)'", r"“\1”", harapan).replace(" or ", " atau ")


def _buat(kode: str, tempat: Span, pesan: str, bantuan: str = "") -> Diagnostic:
    return KODE[kode].at(tempat, pesan, bantuan)


def _telusuri(akar: Isi, loc: Iterable[int | str]) -> tuple[Isi, Isi, list[int | str]]:
    """Follow ``loc`` through the author's own tree; steps that are not in the file (a missing key) are left over."""
    induk = simpul = akar
    sisa: list[int | str] = []
    for langkah in loc:
        if isinstance(simpul, Peta) and langkah in simpul:
            induk, simpul = simpul, simpul[langkah]  # type: ignore[index]
        elif isinstance(simpul, Daftar) and isinstance(langkah, int) and langkah < len(simpul):
            induk, simpul = simpul, simpul[langkah]
        else:
            sisa.append(langkah)
    return induk, simpul, sisa


def _kepala(isi: Isi) -> Span:
    """Point at an object's own key rather than at its whole body."""
    return span(isi.kunci) if isinstance(isi, Peta) and isi.kunci is not None else _awal(span(isi))


def _awal(tempat: Span) -> Span:
    return Span(tempat.file, tempat.line, tempat.column, tempat.line, tempat.column + 1)


def _kunci(induk: Isi, kunci: str) -> Skalar:
    assert isinstance(induk, Peta)  # noqa: S101 - only a mapping has keys
    return next(milik for milik in induk if milik == kunci)


def _nama(isi: Isi) -> str:
    return f"“{isi}”" if isinstance(isi, Skalar) else "ini"


def _kunci_asing(kunci: str, induk: Isi, model: type[BaseModel], loc: tuple[int | str, ...]) -> Diagnostic:
    if kunci in _di_bawah(model, loc[:-1]):
        pesan = f"kunci “{kunci}” tidak dikenal di sini; lekukannya kurang"
        return _buat("S002", span(_kunci(induk, kunci)), pesan, "sejajarkan dengan kunci lain dari hal yang sama")
    kenal = kunci_dikenal(model, loc[:-1])
    dekat = difflib.get_close_matches(kunci, kenal, n=1)
    saran = f"; maksud Anda “{dekat[0]}”?" if dekat else f"; yang dikenal: {', '.join(kenal)}"
    return _buat("S002", span(_kunci(induk, kunci)), f"kunci “{kunci}” tidak dikenal{saran}")


def kunci_dikenal(model: type[BaseModel], loc: Iterable[int | str]) -> list[str]:
    """Return the keys that the model at ``loc`` knows; steps through maps and lists are followed by their values."""
    wadah = _wadah(_pada(model, loc))
    return list(wadah.model_fields) if isinstance(wadah, type) and issubclass(wadah, BaseModel) else []


def _pada(model: type[BaseModel], loc: Iterable[int | str]) -> Any:
    """Return what the model says of the value at ``loc``."""
    kini: Any = model
    for langkah in loc:
        wadah = _wadah(kini)
        if isinstance(wadah, type) and issubclass(wadah, BaseModel):
            kini = wadah.model_fields[str(langkah)].annotation
        else:
            kini = get_args(wadah)[-1]
    return kini


def _wadah(anotasi: Any) -> Any:
    """Return the model, map or list that an annotation stands for, without ``Annotated``, ``| None`` and roots."""
    if isinstance(anotasi, type) and issubclass(anotasi, RootModel):
        return _wadah(anotasi.model_fields["root"].annotation)
    if get_origin(anotasi) in {Annotated, Union, UnionType}:
        return next(_wadah(satu) for satu in get_args(anotasi) if satu is not type(None))
    return anotasi
