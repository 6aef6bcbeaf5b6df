"""The template language: Jinja without arithmetic, macros and methods, whose output remembers its lines."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from typing import Any

from jinja2 import nodes
from jinja2.filters import FILTERS
from jinja2.tests import TESTS
from jinja2.visitor import NodeTransformer

from lakip_cli.rekaman import NamedTuple
from lakip_cli.render.buku import tanda_baris
from lakip_cli.render.temuan import TakTercetak, Temuan, TerlaluBesar, mirip

BATAS_RENTANG = 1_000
"""The longest ``range()``."""

BATAS_GABUNG = 20_000
"""The longest text, in characters, that ``~`` and ``join`` make."""

HITUNGAN: Mapping[type[nodes.Node], str] = {
    nodes.Add: "+",
    nodes.Sub: "-",
    nodes.Mul: "*",
    nodes.Div: "/",
    nodes.FloorDiv: "//",
    nodes.Mod: "%",
    nodes.Pow: "**",
    nodes.Neg: "-",
    nodes.Pos: "+",
}
BOLEH: tuple[type[nodes.Node], ...] = (
    nodes.Template,
    nodes.Output,
    nodes.TemplateData,
    nodes.Name,
    nodes.Const,
    nodes.For,
    nodes.If,
    nodes.Assign,
    nodes.CondExpr,
    nodes.Filter,
    nodes.Test,
    nodes.Call,
    nodes.Keyword,
    nodes.Getattr,
    nodes.Getitem,
    nodes.Slice,
    nodes.Compare,
    nodes.Operand,
    nodes.And,
    nodes.Or,
    nodes.Not,
    nodes.List,
    nodes.Tuple,
    nodes.Concat,
)
TAG: Mapping[type[nodes.Node], str] = {
    nodes.Macro: "{% macro %}",
    nodes.CallBlock: "{% call %}",
    nodes.FilterBlock: "{% filter %}",
    nodes.AssignBlock: "{% set %} … {% endset %}",
    nodes.Include: "{% include %}",
    nodes.Import: "{% import %}",
    nodes.FromImport: "{% from %}",
    nodes.Extends: "{% extends %}",
    nodes.Block: "{% block %}",
    nodes.With: "{% with %}",
    nodes.Scope: "{% with %}",
    nodes.ScopedEvalContextModifier: "{% autoescape %}",
    nodes.Dict: "peta { … }",
}
TERGABUNG = (str, int)
"""What ``~`` and ``join`` make texts of."""
FILTER_JINJA = (
    *("capitalize", "dictsort", "first", "groupby", "items", "last", "length", "list", "lower", "map", "reject"),
    *("rejectattr", "reverse", "select", "selectattr", "sort", "trim", "unique", "upper"),
)
UJI_JINJA = (
    "boolean",
    "eq",
    "even",
    "false",
    "ge",
    "gt",
    "in",
    "le",
    "lt",
    "ne",
    "none",
    "number",
    "odd",
    "string",
    "true",
)
FILTER_TEKS = frozenset({"capitalize", "lower", "trim", "upper"})


# ── what a template may not say ─────────────────────────────────────────────────────────────────────────────


def larangan(pohon: nodes.Template) -> list[Temuan]:
    """Arithmetic and everything else that has no place in a chapter, in reading order."""
    return [temuan for simpul in _turun(pohon) for temuan in _larangan_simpul(simpul)]


class Sebutan(NamedTuple):
    """A name that a template uses and does not set itself; ``jenis`` is fungsi, nama, filter or uji."""

    jenis: str
    nama: str
    baris: int


def sebutan(pohon: nodes.Template) -> tuple[Sebutan, ...]:
    """All names that somebody else must define."""
    nama = list(pohon.find_all(nodes.Name))
    sendiri = {satu.name for satu in nama if satu.ctx != "load"} | {"range"}
    if pohon.find(nodes.For):
        sendiri.add("loop")
    panggilan = {id(satu.node) for satu in pohon.find_all(nodes.Call)}
    bebas = (satu for satu in nama if satu.name not in sendiri)
    return (
        *(Sebutan("fungsi" if id(satu) in panggilan else "nama", satu.name, satu.lineno) for satu in bebas),
        *(Sebutan("filter", satu.name, satu.lineno) for satu in pohon.find_all(nodes.Filter)),
        *(Sebutan("uji", satu.name, satu.lineno) for satu in pohon.find_all(nodes.Test)),
    )


def asing(daftar: Iterable[Sebutan], kenal: Collection[str]) -> list[Temuan]:
    """The names that are not in ``kenal``, and the filters and tests that are not ours."""
    pilihan: dict[str, Collection[str]] = {"fungsi": kenal, "nama": kenal, "filter": SARINGAN, "uji": UJI}
    return [
        Temuan(
            "T102",
            satu.baris,
            f"{satu.jenis} `{satu.nama}` tidak dikenal{mirip(satu.nama, pilihan[satu.jenis])}",
            satu.nama,
        )
        for satu in daftar
        if satu.nama not in pilihan[satu.jenis]
    ]


def asing_selalu(daftar: Iterable[Sebutan]) -> bool:
    """Whether there is a filter or a test that nobody could add."""
    return bool(asing((satu for satu in daftar if satu.jenis in {"filter", "uji"}), ()))


def _turun(simpul: nodes.Node) -> Iterator[nodes.Node]:
    tumpukan = [simpul]
    while tumpukan:
        atas = tumpukan.pop()
        yield atas
        tumpukan.extend(reversed(list(atas.iter_child_nodes())))


def _larangan_simpul(simpul: nodes.Node) -> Iterator[Temuan]:
    tanda = HITUNGAN.get(type(simpul))
    if tanda and not _bilangan_negatif(simpul):
        pesan = f"`{tanda}` menghitung di dalam templat; angka dihitung dari data, panggil fungsinya"
        yield Temuan("T103", simpul.lineno, pesan, tanda)
    elif not tanda and not isinstance(simpul, BOLEH):
        sebutan = TAG.get(type(simpul), "bentuk ini")
        pesan = f"{sebutan} tidak dipakai di dalam templat; pakai {{{{ … }}}}, {{% if %}}, {{% for %}} atau {{% set %}}"
        yield Temuan("T104", simpul.lineno, pesan)
    elif isinstance(simpul, nodes.Call) and not _panggilan_biasa(simpul):
        yield Temuan(
            "T104", simpul.lineno, "yang dapat dipanggil hanya fungsi templat, misalnya {{ tabel('capaian') }}"
        )
    elif isinstance(simpul, nodes.For) and simpul.recursive:
        yield Temuan("T104", simpul.lineno, "{% for … recursive %} tidak dipakai di dalam templat")
    elif isinstance(simpul, nodes.List | nodes.Tuple) and not _tetap(simpul):
        yield Temuan("T104", simpul.lineno, "daftar di dalam templat hanya memuat teks dan bilangan yang tertulis")


def _bilangan_negatif(simpul: nodes.Node) -> bool:
    return isinstance(simpul, nodes.Neg) and isinstance(simpul.node, nodes.Const)


def _panggilan_biasa(panggilan: nodes.Call) -> bool:
    return isinstance(panggilan.node, nodes.Name) and panggilan.dyn_args is None and panggilan.dyn_kwargs is None


def _tetap(daftar: nodes.List | nodes.Tuple) -> bool:
    return getattr(daftar, "ctx", "load") == "store" or all(
        isinstance(butir, nodes.Const | nodes.List | nodes.Tuple) for butir in daftar.items
    )


# ── what is compiled instead ────────────────────────────────────────────────────────────────────────────────


class Penanda(NodeTransformer):
    """Puts line marks into the output and bounds every loop and ``~``.

    Each stretch of template text and each turn of a loop prints at least its line mark; the bound on the length of
    the output is therefore also the bound on the number of turns.
    """

    def visit(self, node: nodes.Node, *args: Any, **kwargs: Any) -> nodes.Node:
        """Change the children first, then the node itself."""
        self.generic_visit(node, *args, **kwargs)
        match node:
            case nodes.Output(nodes=isi):
                bertanda = [_bertanda(anak) if isinstance(anak, nodes.TemplateData) else anak for anak in isi]
                depan = (
                    [] if isinstance(isi[0], nodes.TemplateData) else [nodes.TemplateData(tanda_baris(isi[0].lineno))]
                )
                node.nodes = [*depan, *bertanda]
            case nodes.For(body=isi, lineno=baris):
                isi.insert(0, nodes.Output([nodes.TemplateData(tanda_baris(baris))], lineno=baris))
            case nodes.Concat(nodes=isi, lineno=baris):
                return nodes.Filter(nodes.List(isi, lineno=baris), "join", [], [], None, None, lineno=baris)
        return node


def _bertanda(data: nodes.TemplateData) -> nodes.TemplateData:
    pertama, *lain = data.data.split("\n")
    isi = "".join(f"\n{tanda_baris(data.lineno + n)}{baris}" for n, baris in enumerate(lain, 1))
    return nodes.TemplateData(f"{tanda_baris(data.lineno)}{pertama}{isi}", lineno=data.lineno)


# ── filters and range ───────────────────────────────────────────────────────────────────────────────────────


def gabung(butir: Iterable[object], pemisah: str = "") -> str:
    """Texts and whole numbers joined; a figure or a block has no text of its own here."""
    teks: list[str] = []
    panjang = 0
    for satu in butir:
        if not isinstance(satu, TERGABUNG) or isinstance(satu, bool):
            raise TakTercetak("`~` dan `join` hanya menggabung teks; cetak hasil fungsi dengan {{ … }} sendiri-sendiri")
        teks.append(str(satu))
        panjang += len(teks[-1]) + len(pemisah)
        if panjang > BATAS_GABUNG:
            raise TerlaluBesar(f"teks gabungan lebih dari {BATAS_GABUNG} aksara")
    return pemisah.join(teks)


def deretan(*batas: int) -> range:
    """``range`` with a bound."""
    hasil = range(*batas)
    if len(hasil) > BATAS_RENTANG:
        raise TerlaluBesar(f"range() lebih dari {BATAS_RENTANG} butir")
    return hasil


def _hanya_teks(nama: str) -> Callable[[object], str]:
    asli = FILTERS[nama]

    def saring(nilai: object) -> str:
        if not isinstance(nilai, str):
            raise TakTercetak(f"filter `{nama}` hanya untuk teks")
        return str(asli(nilai))

    return saring


SARINGAN: Mapping[str, Callable[..., object]] = {
    **{nama: FILTERS[nama] for nama in FILTER_JINJA if nama not in FILTER_TEKS},
    **{nama: _hanya_teks(nama) for nama in FILTER_TEKS},
    "join": gabung,
}
UJI: Mapping[str, Any] = {nama: TESTS[nama] for nama in UJI_JINJA}
