"""The grammar of values as JSON Schema: what an editor can tell of each kind of value while it is typed.

An editor sees YAML 1.2: ``38.00`` and ``050`` have become numbers, ``2024-01-31`` and ``ya`` are text. Each schema
takes all that the reader takes, and refuses what can still be told apart; ``50.000`` without quotes is left to the
reader, and only of codes it is stricter: ``08`` without quotes has lost its zero.
Patterns keep to what the regular expressions of JavaScript and Python share; ``errorMessage`` is what editors show.
"""

from collections.abc import Mapping
from typing import Any, TypeAlias

from lakip_cli import angka
from lakip_cli.model.nilai import BUKAN_BAGIAN, KATA_STATUS, NAMA_PERIODE, PANGKAT, VERSI

Skema: TypeAlias = dict[str, Any]

# ── patterns ────────────────────────────────────────────────────────────────────────────────────────────────

_POLOS = r"(?:0(?:[.,][0-9]+)?|[1-9][0-9]{0,2}(?:[.,](?![0-9]{3}(?![0-9]))[0-9]+)?|[1-9][0-9]{3,}(?:[.,][0-9]+)?)"
_BERPEMISAH = (
    r"[1-9][0-9]{0,2}(?:(?:_[0-9]{3})+(?:[.,][0-9]+)?|(?:\.[0-9]{3}){2,}|(?:\.[0-9]{3})+,[0-9]+"
    r"|(?:,[0-9]{3}){2,}|(?:,[0-9]{3})+\.[0-9]+)"
)
_CACAH = rf"(?:{_POLOS}|{_BERPEMISAH})"
_RUPIAH = rf"Rp\.? ?(?:{_CACAH}|[1-9][0-9]{{0,2}}[.,][0-9]{{3}})"
_HURUF = r"[A-Za-z\u00aa-\u00d6\u00d8-\u00f6\u00f8-\u200f\u2070-\u218f\u2460-\u24ff\u2c00-\uffff]"
_SATUAN = rf"(?:\s*(?:%|{_HURUF}[^0-9]*))?"
_ANGKA_POSITIF = rf"(?:{_RUPIAH}|{_CACAH}{_SATUAN})"
_ANGKA = rf"(?:{_RUPIAH}|-?{_CACAH}{_SATUAN})"
_SATU = r"(?!.+?\s+s\.d\.\s+\S)(?![\s\S]*\S\s* / \s*\S)"
_ADA_BUKAN_NOL = "(?=[^1-9]*[1-9])"

_KALENDER = "(?!0000)[0-9]{4}"
_KABISAT = "(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)"
_HARI_TERAKHIR = (
    ("[12][0-9]|3[01]", ("Januari", "Maret", "Mei", "Juli", "Agustus", "Oktober", "Desember")),
    ("[12][0-9]|30", ("April", "Juni", "September", "November")),
    ("1[0-9]|2[0-8]", ("Februari",)),
)


def _kata(*kata: str) -> str:
    """Any of the words, in upper or lower case; JSON Schema has no flag for that."""
    return "|".join("".join(f"[{huruf.upper()}{huruf.lower()}]" for huruf in satu) for satu in kata)


def _hari() -> str:
    """A day of the calendar, as ``2024-01-31`` or ``31 Januari 2024``."""
    iso, panjang = [], []
    for akhir, bulan in _HARI_TERAKHIR:
        nomor = "|".join(f"{angka.BULAN.index(satu) + 1:02}" for satu in bulan)
        iso.append(f"(?:{nomor})-(?:0[1-9]|{akhir})")
        panjang.append(f"(?:0?[1-9]|{akhir}) (?:{_kata(*bulan)})")
    kabisat = f"{_KABISAT}-02-29|29 (?:{_kata('Februari')}) {_KABISAT}"
    return f"(?:{_KALENDER}-(?:{'|'.join(iso)})|(?:{'|'.join(panjang)}) {_KALENDER}|{kabisat})"


_HARI = _hari()
_ARAH = "(?:minimal|maksimal|≥|≤|>=|<=)"
_SALAH_EJA = "|".join("[- ]".join(map(_kata, status.split("-"))) for status in sorted(KATA_STATUS))
_LABEL = rf"(?!{_ARAH}\s*\S.*\s*$)(?!(?:{_SALAH_EJA})\s*$)(?![0-9]|-|Rp)\S[\s\S]*"
_NILAI = (
    rf"(?:belum|tidak-berlaku|{_ARAH}\s*{_ANGKA}|{_ANGKA}\s+s\.d\.\s+{_ANGKA}|{_ANGKA}\s* / \s*{_ANGKA}|{_HARI}"
    rf"|{_SATU}(?:{_ANGKA}|{_LABEL}))"
)
_DIBULATKAN = rf"(?:Rp\.? ?)?-?{_CACAH}\s*(?:{'|'.join(PANGKAT)})(?: rupiah)?"
_UANG = rf"(?:belum|tidak-berlaku|{_RUPIAH}|-?{_CACAH}(?:\s*rupiah)?|{_DIBULATKAN})"
_TAHUN = "(19|20)[0-9]{2}"
_PERIODE = "(TW[1-4]|S[12]|0[1-9]|1[0-2])"
_TAHUN_BERPERIODE = f"^{_TAHUN}(-{_PERIODE})?$"

# ── parts of a schema ───────────────────────────────────────────────────────────────────────────────────────


def acuan(nama: str, arti: str = "") -> Skema:
    """Refer to a definition of the same file."""
    return {"$ref": f"#/$defs/{nama}"} | ({"description": arti} if arti else {})


def bila(syarat: Skema, maka: Skema) -> Skema:
    """What holds of a value that meets a condition."""
    return {"if": syarat, "then": maka}


def memuat(*kunci: str) -> Skema:
    """An object with at least one of the keys."""
    return {"anyOf": [{"required": [satu]} for satu in kunci]}


def hanya(*kunci: str) -> Skema:
    """An object without any other key."""
    return {"propertyNames": {"enum": list(kunci)}}


def _utuh(pola: str) -> str:
    return rf"^\s*{pola}\s*$"


def _angka(pola: str, pesan: str, **lain: object) -> Skema:
    return {"type": ["number", "string"], "pattern": _utuh(_SATU + pola), **lain, "errorMessage": pesan}


def _bulat(pola: str, terkecil: int, terbesar: int, pesan: str) -> Skema:
    """A whole number; in quotes its bounds are in the pattern."""
    batas = {"minimum": terkecil, "maximum": terbesar}
    return {"type": ["integer", "string"], "pattern": f"^{pola}$", **batas, "errorMessage": pesan}


def _menurut_tahun(kunci: str, nilai: str) -> Skema:
    return {
        "type": "object",
        "minProperties": 1,
        "patternProperties": {kunci: acuan(nilai)},
        "additionalProperties": False,
        "errorMessage": "Tulis nilainya menurut tahun, misalnya 2024: 97,25.",
    }


def _polos_atau(deret: str, polos: str) -> Skema:
    """A map with a year among its keys is a series, anything else a value of the report's year."""
    return {"if": {"patternProperties": {_TAHUN_BERPERIODE: False}}, "then": acuan(polos), "else": acuan(deret)}


def _peta_nilai() -> Skema:
    bermakna = {
        "tidak-tercantum": acuan("teks", "sumber diam atau hilang; tulis alasannya"),
        "pembilang": acuan("nilai", "yang dibagi; ditulis bersama penyebut"),
        "penyebut": acuan("nilai", "pembagi; ditulis bersama pembilang"),
        "murni": acuan("nilai", "sebelum perubahan"),
        "perubahan": acuan("nilai", "sesudah perubahan; inilah yang berlaku"),
        **{nama: acuan("nilai", f"semester {nama[-1]}") for nama in NAMA_PERIODE[2]},
        **{nama: acuan("nilai", f"triwulan {nama[-1]}") for nama in NAMA_PERIODE[4]},
    }
    campur = "Pakai hanya bulan (01), hanya triwulan (TW1), atau hanya semester (S1)."
    periode = [
        {"propertyNames": {"pattern": f"^({'|'.join(nama)})$", "errorMessage": campur}}
        for nama in NAMA_PERIODE.values()
    ]
    return {
        "description": "nilai yang terdiri atas bagian, periode, versi, atau pembilang dan penyebut",
        "type": "object",
        "minProperties": 1,
        "properties": dict.fromkeys(sorted(BUKAN_BAGIAN), False) | bermakna,
        "patternProperties": {_TAHUN_BERPERIODE: False},
        "additionalProperties": acuan("nilai"),
        "allOf": [
            bila(memuat("tidak-tercantum"), hanya("tidak-tercantum")),
            bila(memuat("pembilang", "penyebut"), {"required": ["pembilang", "penyebut"], "maxProperties": 2}),
            bila(memuat(*VERSI), hanya(*VERSI)),
            bila({"required": ["teks", "nilai"], "maxProperties": 2}, {"properties": {"nilai": acuan("angka")}}),
            bila({"propertyNames": {"pattern": f"^{_PERIODE}$"}}, {"anyOf": periode}),
        ],
    }


# ── the definitions ─────────────────────────────────────────────────────────────────────────────────────────

_BENTUK_NILAI = (
    "bilangan (97,25), bilangan dan satuan (90 orang), minimal 95, 60 s.d. 85, 40 / 226, tanggal, belum, "
    "tidak-berlaku, label skala, atau peta bagian"
)
_BENTUK_UANG = (
    "rupiah sebagai satu bilangan (145_500_000; bila sumbernya membulatkan, 145,5 juta), belum, tidak-berlaku, atau "
    "{tidak-tercantum: alasan}"
)
_ISI_TEKS = "Isi teksnya, atau hapus kuncinya."
_ISI_BUTIR = "Isi teksnya, atau hapus butirnya."
_BUTIR: Skema = {"type": ["string", "number", "boolean"], "pattern": r"[\s\S]", "errorMessage": _ISI_BUTIR}
_ISI_BATAS = "Tulis persen, misalnya 120, atau: tidak ada."

TATA_TULIS: Mapping[str, Skema] = {
    "teks": {"type": ["string", "number", "boolean"], "pattern": r"\S", "errorMessage": _ISI_TEKS},
    "daftar-teks": {"type": "array", "items": _BUTIR, "errorMessage": "Tulis sebagai daftar, satu baris satu: - teks."},
    "id": {
        "type": ["string", "integer", "boolean"],
        "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$",
        "errorMessage": "Id memakai huruf kecil, angka dan tanda hubung, misalnya tepat-waktu.",
    },
    "kode": {
        "description": "kode, selalu di dalam tanda kutip",
        "type": "string",
        "pattern": r"\S",
        "errorMessage": 'Kode ditulis di dalam tanda kutip, misalnya "5.1.02".',
        "examples": ["5.1.02"],
    },
    "catatan": {
        "type": ["string", "number", "boolean", "object"],
        "pattern": r"\S",
        "additionalProperties": acuan("teks"),
        "errorMessage": _ISI_TEKS,
        "examples": ["Laporan Realisasi Anggaran, halaman 3", {"realisasi": "Laporan Realisasi Anggaran, halaman 3"}],
    },
    "ya-tidak": {"enum": ["ya", "tidak"], "errorMessage": "Tulis ya atau tidak."},
    "tahun": _bulat(r"(19(4[5-9]|[5-9][0-9])|20[0-9]{2}|2100)", 1945, 2100, "Tulis tahun dengan empat angka."),
    "banyak-desimal": _bulat("[0-6]", 0, 6, "Tulis 0 sampai 6."),
    "tanggal": {
        "type": "string",
        "pattern": f"^{_HARI}$",
        "errorMessage": "Tulis hari yang ada dalam kalender, seperti 2024-01-31 atau 31 Januari 2024.",
        "examples": ["2024-01-31", "31 Januari 2024"],
    },
    "tanggal-atau-belum": {
        "type": "string",
        "pattern": f"^({_HARI}|belum)$",
        "errorMessage": "Tulis hari yang ada dalam kalender, seperti 2024-01-31 atau 31 Januari 2024; atau belum.",
        "examples": ["2024-01-31", "belum"],
    },
    "angka": _angka(_ANGKA, "Tulis satu bilangan, misalnya 100 atau 97,25."),
    "faktor": _angka(
        _ADA_BUKAN_NOL + _ANGKA_POSITIF, "Tulis bilangan lebih dari nol, misalnya 100_000.", exclusiveMinimum=0
    ),
    "bobot": {
        "type": "object",
        "minProperties": 1,
        "additionalProperties": _angka(_ANGKA_POSITIF, "Bobot adalah bilangan yang tidak negatif.", minimum=0),
        "errorMessage": "Tulis bobot sebagai peta: nama: bobot.",
    },
    "batas-capaian": {"anyOf": [_angka(_ANGKA, _ISI_BATAS), {"const": "tidak ada", "errorMessage": _ISI_BATAS}]},
    "pita": {
        "type": ["object", "array"],
        "minProperties": 1,
        "minItems": 1,
        "additionalProperties": {
            "type": "string",
            "pattern": rf"^(?:lebih dari|mulai) \s*{_SATU}{_ANGKA}\s*$",
            "errorMessage": "Tulis batas bawahnya: lebih dari 90, atau mulai 90.",
        },
        "items": _BUTIR,
        "errorMessage": "Tulis pita dari yang terbaik: label: lebih dari 90.",
    },
    "nilai": {
        "description": f"nilai: {_BENTUK_NILAI}; daftar 12 bulan, 4 triwulan atau 2 semester",
        "type": ["number", "string", "boolean", "array", "object"],
        "pattern": _utuh(_NILAI),
        "allOf": [bila({"type": "object"}, acuan("peta-nilai")), bila({"type": "array"}, acuan("daftar-periode"))],
        "errorMessage": f"Tulis nilai sebagai {_BENTUK_NILAI}.",
        "examples": [
            *(97.25, 23_115, "97,25", "90 orang", "minimal 95", "60 s.d. 85", "40 / 226", "belum", "tidak-berlaku"),
            {"pembilang": 40, "penyebut": 226},
            {"tidak-tercantum": "register lama hilang"},
        ],
    },
    "peta-nilai": _peta_nilai(),
    "daftar-periode": {
        "description": "2 semester, 4 triwulan, atau 12 bulan; yang belum diukur ditulis belum",
        "type": "array",
        "items": acuan("nilai"),
        "anyOf": [{"minItems": banyak, "maxItems": banyak} for banyak in NAMA_PERIODE],
    },
    "seri": _menurut_tahun(_TAHUN_BERPERIODE, "nilai")
    | {
        "description": "nilai menurut tahun; periode ditulis 2024-TW3, 2024-S1 atau 2024-10",
        "examples": [{"2023": 90, "2024": 97.25}, {"2024-S1": 40, "2024-S2": 50}],
    },
    "seri-anggaran": _polos_atau("seri", "nilai"),
    "satu-uang": {
        "type": ["number", "string", "object"],
        "pattern": _utuh(_UANG),
        "required": ["tidak-tercantum"],
        "properties": {"tidak-tercantum": acuan("teks", "sumber diam atau hilang; tulis alasannya")},
        "additionalProperties": False,
        "errorMessage": f"Tulis {_BENTUK_UANG}.",
    },
    "versi-pagu": {
        "description": "pagu menurut versi DPA; yang bertanggal terakhir dalam dpa berlaku",
        "type": "object",
        "minProperties": 1,
        "properties": {
            "murni": acuan("satu-uang", "sebelum perubahan"),
            "perubahan": acuan("satu-uang", "sesudah perubahan"),
        },
        "additionalProperties": acuan("satu-uang"),
    },
    "satu-pagu": {
        "if": {"type": "object", "properties": dict.fromkeys(sorted(KATA_STATUS), False)},
        "then": acuan("versi-pagu"),
        "else": acuan("satu-uang"),
    },
    "seri-uang": _menurut_tahun(f"^{_TAHUN}$", "satu-uang"),
    "seri-pagu": _menurut_tahun(f"^{_TAHUN}$", "satu-pagu"),
    "uang": _polos_atau("seri-uang", "satu-uang")
    | {
        "description": f"{_BENTUK_UANG}; atau menurut tahun",
        "examples": [145_500_000, "145_500_000,50", {"2023": 98_400_000, "2024": 143_220_500}],
    },
    "pagu": _polos_atau("seri-pagu", "satu-pagu")
    | {
        "description": f"{_BENTUK_UANG}; bila diubah menurut versi DPA: {{murni: …, perubahan: …}}; atau menurut tahun",
        "examples": [145_500_000, {"murni": 140_000_000, "perubahan": 145_500_000}],
    },
    "andaian": {
        "type": "object",
        "minProperties": 1,
        "additionalProperties": acuan("teks"),
        "errorMessage": "Tulis pengandaian sebagai peta: alamat fakta: nilai lain.",
    },
}
"""Each kind of value by its name; the fields of the model name theirs."""
