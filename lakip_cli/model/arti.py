"""What stands below the fields of the model: their meaning, and examples of how a value is written.

Only the JSON Schema needs it, so it is read from the source; in Pydantic's fields it would weigh at every start.
"""

import ast
import inspect
import sys
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import pairwise

from lakip_cli.model.dasar import Objek
from lakip_cli.model.tata_tulis import Skema


def arti_bidang(kelas: type[Objek]) -> Mapping[str, Skema]:
    """Return ``description`` and ``examples`` of each field of a class and its bases that has a docstring.

    Raises:
        OSError: the source is not there to be read.
        ValueError: what follows ``Contoh:`` is no list as Python writes it.
    """
    keturunan = [satu for satu in reversed(kelas.__mro__) if issubclass(satu, Objek)]
    return {nama: isi for satu in keturunan for nama, isi in _bidang(_kelas(satu.__module__)[satu.__name__])}


@cache
def _kelas(modul: str) -> Mapping[str, ast.ClassDef]:
    pohon = ast.parse(inspect.getsource(sys.modules[modul]))
    return {satu.name: satu for satu in pohon.body if isinstance(satu, ast.ClassDef)}


def _bidang(kelas: ast.ClassDef) -> Iterator[tuple[str, Skema]]:
    for pasangan in pairwise(kelas.body):
        match pasangan:
            case ast.AnnAssign(target=ast.Name(id=nama)), ast.Expr(value=ast.Constant(value=str(teks))):
                yield nama, _baca(teks)


def _baca(teks: str) -> Skema:
    makna, ada, contoh = inspect.cleandoc(teks).partition("\nContoh:")
    isi: Skema = {"description": " ".join(makna.split())}
    return isi | {"examples": ast.literal_eval(contoh.strip())} if ada else isi
