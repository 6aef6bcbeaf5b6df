"""The model as JSON Schema (Draft 2020-12), for editors: completion, explanations, and mistakes while typing.

Only ``lakip schema`` loads this; reading and checking a year need none of it.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from lakip_cli.model import dasar
from lakip_cli.model.anggaran import BerkasAnggaran, BerkasLra
from lakip_cli.model.arti import arti_bidang
from lakip_cli.model.berkas import KENAL
from lakip_cli.model.kinerja import JENIS_RUMUS, BerkasKinerja
from lakip_cli.model.laporan import BerkasLaporan
from lakip_cli.model.organisasi import BerkasOrganisasi
from lakip_cli.model.perjanjian import BerkasPerjanjian
from lakip_cli.model.rekap import BerkasRekap
from lakip_cli.model.renstra import BerkasRenstra
from lakip_cli.model.tata_tulis import TATA_TULIS, Skema, acuan, bila
from lakip_cli.model.tercetak import BENTUK, BerkasTercetak

_TAHUN: Mapping[str, type[BaseModel]] = dict(
    zip(
        KENAL,
        (
            BerkasLaporan,
            BerkasKinerja,
            BerkasOrganisasi,
            BerkasRenstra,
            BerkasPerjanjian,
            BerkasAnggaran,
            BerkasLra,
            BerkasTercetak,
        ),
        strict=True,
    )
)
BERKAS: Mapping[str, type[BaseModel]] = {**_TAHUN, "rekap": BerkasRekap}
"""The model of each file of a year, and of the one that sums years up, by the file's name."""

ARTI: Mapping[str, str] = {
    "Akun": "satu akun LRA; yang punya anak hanya memuat nama",
    "Anggaran": "uang satu simpul terbawah",
    "BarisPegawai": "satu baris tabel pegawai",
    "BerkasAnggaran": "program, kegiatan, sub kegiatan, keluaran dan uangnya",
    "BerkasKinerja": "tujuan, sasaran dan indikator, dengan target dan realisasinya",
    "BerkasLaporan": "siapa yang melapor, tahunnya, penanda tangan, dan kebijakan menghitung",
    "BerkasLra": "Laporan Realisasi Anggaran",
    "BerkasOrganisasi": "fungsi, jabatan dan pegawai",
    "BerkasPerjanjian": "Perjanjian Kinerja; targetnya adalah target indikator dalam kinerja.yaml",
    "BerkasRekap": "rekap sebuah pemerintah atas laporan instansi-instansinya",
    "BerkasRenstra": "visi, misi, strategi dan isu",
    "BerkasTercetak": "yang dicetak sebuah laporan, tempat demi tempat",
    "DasarHukum": "satu dasar hukum",
    "Desimal": "banyaknya desimal yang dicetak",
    "FotoLaporan": "satu gambar dalam folder gambar/",
    "Indikator": "satu indikator",
    "Instansi": "instansi yang melapor",
    "InstansiRekap": "satu instansi yang direkap",
    "Jabatan": "satu jabatan",
    "Kebijakan": "pilihan menghitung, dicetak dengan alasannya",
    "KebijakanCapaian": "rumus capaian menurut polaritas, dengan batasnya",
    "KebijakanKategori": "skala penamaan hasil",
    "KebijakanRerata": "cara merata-ratakan capaian",
    "Kegiatan": "satu kegiatan; uangnya jumlah sub kegiatannya",
    "Keluaran": "keluaran; nilai tanpa tahun berarti tahun laporan",
    "Klaim": "satu tempat tercetak, atau satu pengandaian",
    "Komposit": "gabungan capaian semua instansi",
    "MasaRenstra": "masa rencana strategis",
    "Misi": "satu misi",
    "Pejabat": "satu penanda tangan",
    "Pembanding": "angka satu pihak lain",
    "Program": "satu program; uangnya jumlah kegiatannya",
    "Rekomendasi": "satu rekomendasi dan tindak lanjutnya",
    "Reviu": "reviu yang sungguh dilakukan",
    "Rumus": "cara realisasi dihitung; tepat satu jenis",
    "Sasaran": "satu sasaran strategis",
    "Satuan": "satu satuan dengan bentuk cetak sendiri",
    "SkalaLaporan": "satu skala buatan laporan ini",
    "Strategi": "satu strategi",
    "SubKegiatan": "satu sub kegiatan, tempat uang dan keluaran ditulis",
    "TabelPegawai": "satu tabel pegawai; jumlahnya dihitung",
    "TakTerinci": "yang tidak dijelaskan baris sumber dari jumlahnya",
    "Tujuan": "satu tujuan",
}
"""What an editor says of each object."""


def _wajib(*kunci: str) -> Skema:
    return {"required": list(kunci)}


def _tanpa(*kunci: str) -> Skema:
    return {"properties": dict.fromkeys(kunci, False)}


def _satu_dari(*kunci: str) -> Skema:
    return {"oneOf": [_wajib(satu) for satu in kunci]}


def _uang_di_daun(anak: str) -> Skema:
    """Money stands where no children are; an empty map of children is none."""
    return bila(_wajib("anggaran"), {"properties": {anak: {"maxProperties": 0}, "tak_terinci": False}})


_BAGIAN_RERATA: Skema = {**_wajib("bagian"), "properties": {"bagian": {"const": "rerata"}}}
SYARAT: Mapping[str, tuple[Skema, ...]] = {
    "Kegiatan": (_uang_di_daun("sub_kegiatan"),),
    "Program": (_uang_di_daun("kegiatan"),),
    "Rumus": (
        _satu_dari(*JENIS_RUMUS),
        {"properties": {"rasio": {"minItems": 2, "maxItems": 2}}},
        bila(_wajib("kali"), {"anyOf": [_wajib("rasio"), _BAGIAN_RERATA]}),
    ),
    "Satuan": (
        {"properties": {"cetak": {"pattern": r"\{\}", "errorMessage": "Bentuk cetak memuat {}, tempat bilangannya."}}},
    ),
    "Klaim": (
        bila(_wajib("andaikan"), _wajib("alasan") | _tanpa("tempat", *BENTUK))
        | {"else": _wajib("tempat") | _satu_dari(*BENTUK) | _tanpa("alasan")},
    ),
}
"""What the model's own validators ask of an object beyond its fields."""


def skema(nama: str) -> Skema:
    """Return the schema of one file of a year."""
    model = BERKAS[nama]
    isi = model.model_json_schema(schema_generator=_Penyusun)
    definisi = isi.pop("$defs", {})
    kepala = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"{nama}.yaml",
        "description": ARTI[model.__name__],
    }
    isi = _bertaut({**kepala, **isi, "$defs": definisi})
    while kurang := [satu for satu in dict.fromkeys(_acuan(isi)) if satu not in isi["$defs"]]:
        isi["$defs"] |= {satu: TATA_TULIS[satu] for satu in kurang}
    return isi  # type: ignore[no-any-return]


class _Penyusun(GenerateJsonSchema):
    """Pydantic's schema without what a file cannot say (null, titles of classes), in the order of the model."""

    def sort(self, value: JsonSchemaValue, parent_key: str | None = None) -> JsonSchemaValue:  # noqa: ARG002
        return value

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ARG002
        return False

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        isi = self.generate_inner(schema["schema"])
        bawaan = schema.get("default")
        if isinstance(bawaan, bool):
            return {**isi, "default": "ya" if bawaan else "tidak"}
        return {**isi, "default": bawaan} if isinstance(bawaan, str | int) else isi

    def dict_schema(self, schema: core_schema.DictSchema) -> JsonSchemaValue:
        """A map whose keys have a form; Pydantic's own would leave what stands under a wrong key unchecked."""
        kunci, isi = self.generate_inner(schema["keys_schema"]), self.generate_inner(schema["values_schema"])
        return {"type": "object", "propertyNames": kunci, "additionalProperties": isi}

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        kelas = schema["cls"]
        nama = kelas.__name__
        isi = {**super().model_schema(schema), "description": ARTI[nama]}
        del isi["title"]
        if "properties" in isi:
            makna = arti_bidang(kelas)
            isi["properties"] = {
                kunci: self.handle_ref_overrides({**satu, **makna.get(kunci, {})})
                for kunci, satu in isi["properties"].items()
            }
        return {**isi, "allOf": list(SYARAT[nama])} if nama in SYARAT else isi


def _bertaut(isi: Any) -> Any:
    """Turn the names that fields gave into references to their definitions."""
    if isinstance(isi, list):
        return [_bertaut(satu) for satu in isi]
    if not isinstance(isi, dict):
        return isi
    tautan = acuan(isi[dasar.TATA_TULIS]) if dasar.TATA_TULIS in isi else {}
    return tautan | {nama: _bertaut(satu) for nama, satu in isi.items() if nama != dasar.TATA_TULIS}


def _acuan(isi: Any) -> Iterator[str]:
    """Yield the definitions that a schema refers to, each as often as it is named."""
    if isinstance(isi, list):
        for satu in isi:
            yield from _acuan(satu)
    elif isinstance(isi, dict):
        for nama, satu in isi.items():
            if nama == "$ref":
                yield satu.removeprefix("#/$defs/")
            else:
                yield from _acuan(satu)
