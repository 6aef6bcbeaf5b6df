"""The checklist of the review of a Laporan Kinerja: aspects and statements, as reviewers use them."""

from lakip_cli.rekaman import NamedTuple


class Butir(NamedTuple):
    """One statement of the checklist (PermenPAN-RB 53/2014, Lampiran III); its code is F, M or S and a number."""

    kode: str
    aspek: str
    pernyataan: str


FORMAT = (
    "Laporan Kinerja (LKj) telah menampilkan data penting IP",
    "LKj telah menyajikan informasi target kinerja",
    "LKj telah menyajikan capaian kinerja IP yang memadai",
    "Telah menyajikan dengan lampiran yang mendukung informasi pada badan laporan",
    "Telah menyajikan upaya perbaikan ke depan",
    "Telah menyajikan akuntabilitas keuangan",
)
MEKANISME = (
    "LKj IP disusun oleh unit kerja yang memiliki tugas fungsi untuk itu",
    "Informasi yang disampaikan dalam LKj telah didukung dengan data yang memadai",
    "Telah terdapat mekanisme penyampaian data dan informasi dari unit kerja ke unit penyusun LKj",
    "Telah ditetapkan penanggung jawab pengumpulan data/informasi di setiap unit kerja",
    "Data/informasi kinerja yang disampaikan dalam LKj telah diyakini keandalannya",
    "Analisis/penjelasan dalam LKj telah diketahui oleh unit kerja terkait",
    "LKj IP bulanan merupakan gabungan partisipasi dari dibawahnya",
)
SUBSTANSI = (
    "Tujuan/sasaran dalam LKj telah sesuai dengan tujuan/sasaran dalam perjanjian kinerja",
    "Tujuan/sasaran dalam LKj telah selaras dengan rencana strategis",
    "Jika butir 1 dan 2 jawabannya tidak, maka terdapat penjelasan yang memadai",
    "Tujuan/sasaran dalam LKj telah sesuai dengan tujuan/sasaran dalam Indikator Kinerja",
    "Tujuan/sasaran dalam LKj telah sesuai dengan tujuan/sasaran dalam Indikator Kinerja Utama",
    "Jika butir 4 dan 5 jawabannya tidak, maka terdapat penjelasan yang memadai",
    "Telah terdapat perbandingan data kinerja dengan tahun lalu, standar nasional dan sebagainya yang bermanfaat",
    "IKU dan IK telah cukup mengukur tujuan/sasaran",
    "Jika “tidak” telah terdapat penjelasan yang memadai",
    "IKU dan IK telah SMART",
)
BUTIR: tuple[Butir, ...] = tuple(
    Butir(f"{huruf}{nomor}", aspek, pernyataan)
    for huruf, aspek, daftar in (
        ("F", "Format", FORMAT),
        ("M", "Mekanisme penyusunan", MEKANISME),
        ("S", "Substansi", SUBSTANSI),
    )
    for nomor, pernyataan in enumerate(daftar, start=1)
)
