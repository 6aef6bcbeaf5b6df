"""Captions of tables and pictures, from whose fields Word makes its own lists."""

import re

from lakip_cli.formats.docx.gaya import Gaya
from lakip_cli.formats.docx.penanda import Penanda
from lakip_cli.formats.docx.unsur import Alinea, Rupa, Unsur, alinea, medan, run
from lakip_cli.rekaman import NamedTuple

TEBAL = Rupa(tebal=True)
_LABEL = re.compile(r"(\S+) (.*?)(\d+)")


class Acuan(NamedTuple):
    """What every part of a document refers to: its styles and bookmarks."""

    gaya: Gaya
    penanda: Penanda


def keterangan(acuan: Acuan, id_: str, label: str, judul: str, *, sambung: bool = False) -> Unsur:
    """Return a caption with the bookmark ``id_``; ``sambung`` keeps it on the page of what follows.

    Its number is a field that begins anew in each chapter, if the label names the chapter.
    """
    isi = [run(label, TEBAL)]
    if cocok := _LABEL.fullmatch(label):
        jenis, awalan, urutan = cocok.groups()
        mulai_lagi = " \\r 1" if urutan == "1" else ""
        nomor = medan(f"SEQ {jenis} \\* ARABIC{mulai_lagi}", run(urutan, TEBAL), rupa=TEBAL)
        isi = [run(f"{jenis} {awalan}", TEBAL), *nomor]
    isi_bertanda = acuan.penanda.tandai(id_, *isi, run(f" {judul}"))
    return alinea(acuan.gaya["caption"], *isi_bertanda, sifat=Alinea(sambung=sambung))
