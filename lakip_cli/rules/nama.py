"""Rules about names, codes and what hangs on what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from lakip_cli.diagnostics import Related, Severity, Span, kutip
from lakip_cli.model.dasar import Bercatatan
from lakip_cli.model.kinerja import Sasaran, Tujuan
from lakip_cli.resolve import SimpulAnggaran
from lakip_cli.rules.aturan import Context, Temuan, aturan


@aturan("K401", "program-tidak-diperjanjikan", Severity.WARNING, "Program beranggaran tidak ada dalam perjanjian")
def program_tidak_diperjanjikan(context: Context) -> Iterator[Temuan]:
    """Sebuah program dalam anggaran.yaml tidak tercantum dalam lampiran Perjanjian Kinerja.

    *Mengapa.* Lampiran perjanjian memuat seluruh program beserta anggarannya (PermenPAN-RB 53/2014, Lampiran I);
    yang terlewat membuat jumlahnya berbeda dari DPA.

    *Contoh.* `perjanjian.yaml` menyebut dua program, `anggaran.yaml` tiga.

    *Perbaikan.* Tambahkan program itu ke `program` dalam perjanjian.yaml, dengan anggaran menurut perjanjian.
    """
    perjanjian = context.hasil.laporan.berkas.perjanjian
    if perjanjian is None or not perjanjian.program:
        return
    for program in context.hasil.laporan.program:
        if program.id not in perjanjian.program:
            yield Temuan(
                program.objek.letak,
                f"program {kutip(program.objek.nama)} tidak ada dalam Perjanjian Kinerja",
                "tambahkan ke program dalam perjanjian.yaml",
            )


@aturan("K402", "kode-tidak-seinduk", Severity.ERROR, "Kode anak tidak diawali kode induknya")
def kode_tidak_seinduk(context: Context) -> Iterator[Temuan]:
    """Kode kegiatan atau sub kegiatan tidak diawali kode induknya.

    *Mengapa.* Kode disusun bertingkat (Permendagri 90/2019); awalan yang lain berarti kode atau tempatnya salah.

    *Contoh.* Kegiatan `"7.01.02.2.03"` di bawah program `"7.01.03"`.

    *Perbaikan.* Periksa kode pada DPA, atau pindahkan kegiatan itu ke programnya.
    """
    for induk in context.hasil.laporan.simpul.values():
        for anak in induk.anak:
            if not (kode := anak.objek.kode) or not induk.objek.kode or kode.startswith(f"{induk.objek.kode}."):
                continue
            yield Temuan(
                anak.objek.at("kode"),
                f"kode {kode} tidak diawali kode induknya, {induk.objek.kode}",
                "periksa kedua kode pada DPA",
                (Related(induk.objek.at("kode"), "kode induk"),),
            )


@aturan("K403", "kode-kembar", Severity.ERROR, "Kode dipakai dua kali")
def kode_kembar(context: Context) -> Iterator[Temuan]:
    """Dua program, kegiatan, atau sub kegiatan berkode sama.

    *Mengapa.* Satu kode menunjuk satu hal; yang kembar hampir selalu salinan baris sebelumnya.

    *Contoh.* Dua sub kegiatan dengan kode `"7.01.03.2.01.01"`.

    *Perbaikan.* Periksa kode pada DPA.
    """
    sudah: dict[str, SimpulAnggaran] = {}
    for simpul in context.hasil.laporan.simpul.values():
        if not (kode := simpul.objek.kode):
            continue
        if (pertama := sudah.setdefault(kode, simpul)) is not simpul:
            terkait = (Related(pertama.objek.at("kode"), f"dipakai {kutip(pertama.objek.nama)}"),)
            pesan = f"kode {kode} sudah dipakai {kutip(pertama.objek.nama)}"
            yield Temuan(simpul.objek.at("kode"), pesan, "periksa kode pada DPA", terkait)


@aturan("K404", "nama-kembar", Severity.WARNING, "Dua hal bernama sama")
def nama_kembar(context: Context) -> Iterator[Temuan]:
    """Dua tujuan, sasaran, program, atau dua anak dari induk yang sama bernama sama.

    *Mengapa.* Pembaca tidak dapat membedakannya, dan salah satunya sering kali salinan yang belum diganti.

    *Contoh.* Dua sub kegiatan "Penyediaan bahan logistik" di bawah satu kegiatan.

    *Perbaikan.* Perbaiki salah satu nama, atau satukan keduanya.
    """
    laporan = context.hasil.laporan
    pemilik: Iterable[Tujuan | Sasaran] = chain(laporan.tujuan.values(), laporan.sasaran.values())
    kelompok: list[Iterable[tuple[str, Bercatatan]]] = [
        ((tujuan.nama, tujuan) for tujuan in laporan.tujuan.values()),
        ((sasaran.nama, sasaran) for sasaran in laporan.sasaran.values()),
        ((program.objek.nama, program.objek) for program in laporan.program),
        *(((anak.objek.nama, anak.objek) for anak in simpul.anak) for simpul in laporan.simpul.values()),
        *(((indikator.nama, indikator) for indikator in satu.indikator.values()) for satu in pemilik),
    ]
    for sekelompok in kelompok:
        yield from _kembar(sekelompok)


def _kembar(kelompok: Iterable[tuple[str, Bercatatan]]) -> Iterator[Temuan]:
    sudah: dict[str, Span] = {}
    for nama, objek in kelompok:
        kunci = " ".join(nama.casefold().split())
        if kunci in sudah:
            terkait = (Related(sudah[kunci], "nama yang sama"),)
            yield Temuan(objek.letak, f"nama {kutip(nama)} dipakai dua kali", "bedakan atau satukan", terkait)
        sudah.setdefault(kunci, objek.letak)


@aturan("K405", "sasaran-tanpa-tujuan", Severity.WARNING, "Sasaran dan tujuan tidak tersambung")
def sasaran_tanpa_tujuan(context: Context) -> Iterator[Temuan]:
    """Sebuah sasaran tidak menyebut tujuannya, atau sebuah tujuan tidak punya sasaran.

    *Mengapa.* Sasaran adalah bagian dari tujuan (PermenPAN-RB 89/2021); yang lepas tidak tampak dalam pohon kinerja.

    *Contoh.* Tiga sasaran ber-`tujuan`, yang keempat tidak.

    *Perbaikan.* Isi `tujuan` pada sasaran itu, atau hapus tujuan yang tidak dipakai.
    """
    laporan = context.hasil.laporan
    if not laporan.tujuan:
        return
    for sasaran in laporan.sasaran.values():
        if sasaran.tujuan is None:
            yield Temuan(sasaran.letak, f"sasaran {kutip(sasaran.nama)} tidak menyebut tujuannya", "isi kunci tujuan")
    dipakai = {sasaran.tujuan for sasaran in laporan.sasaran.values()}
    for id_, tujuan in laporan.tujuan.items():
        if id_ not in dipakai:
            yield Temuan(
                tujuan.letak,
                f"tujuan {kutip(tujuan.nama)} tidak punya sasaran",
                f"tulis tujuan: {id_} pada sasaran yang melayaninya",
            )
