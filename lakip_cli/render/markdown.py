"""The Markdown that chapters may use, as tokens; what is not supported is recognised, so that it can be refused."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, partial

from markdown_it import MarkdownIt
from markdown_it.ruler import Ruler
from markdown_it.rules_block import StateBlock
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.footnote.index import footnote_ref

from lakip_cli.rekaman import NamedTuple
from lakip_cli.render.buku import bertanda

BATAS_DALAM = 24
"""The deepest token; each list takes two levels, so a list may hold eleven more."""

BATAS_ALINEA = 20_000
"""The longest paragraph or cell, in characters: some forms take time that grows with its square."""

Aturan = Callable[[StateBlock, int, int, bool], bool]
"""A rule of the library: does a block of its kind begin in this line?"""

RUJUKAN = re.compile(r"\[\^[^\s\[\]]+\]")
AKTIF = re.compile(r"[\\`*_\[!&<]")
"""What makes a stretch of text more than words on lines."""
KOMENTAR = re.compile(r"<!--((?!-->).)*-->")
"""A word to other authors, which no reader sees; HTML of any other kind is refused."""
HURUF = re.compile(r"( *)([a-z])\.(?=\s+\S)")


AWAL_BLOK = {
    "fence": "`~",
    "blockquote": ">",
    "hr": "-*_",
    "list": "-*+0123456789",
    "footnote_def": "[",
    "reference": "[",
    "html_block": "<",
    "heading": "#",
}
"""The letters with which a line begins that opens a block; the library asks all rules about every line."""
ISI_BLOK = {
    "table": re.compile(r"\|"),
    "code": re.compile(r"    |\t"),
    "lheading": re.compile(r"[-=][ \t]*(?:\n|\Z)"),
}
"""What must stand somewhere in a text that has a block which begins with any letter; most texts have none."""


class _Pembaca(MarkdownIt):
    """Leaves links as they are written: they may hold marks, and are judged where they become a ``Tautan``."""

    def validateLink(self, url: str) -> bool:  # noqa: ARG002, N802 — the library's name
        return True

    def normalizeLink(self, url: str) -> str:  # noqa: N802
        return url


def _rujukan_catatan(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 — the library calls it by position
    """The plugin's rule, which alone looks for a far ``]`` from every ``[^``."""
    return bool(RUJUKAN.match(state.src, state.pos, state.posMax)) and footnote_ref(state, silent, always_match=True)


def _batasi(state: StateCore) -> None:
    """Leave out what is too long to be read in reasonable time, and tell its line."""
    for satu in state.tokens:
        if satu.type == "inline" and len(satu.content) > BATAS_ALINEA:
            satu.content = ""
            state.env["panjang"].append(satu.map[0] if satu.map else 0)


class _MenurutHuruf(Ruler[Aturan]):
    """The library's list of rules, of which only those are asked that can begin with a line's first letter.

    What a text has none of at all, ``env`` names under ``tanpa``.
    """

    def __init__(self, asli: Ruler[Aturan]) -> None:
        super().__init__()
        self.__rules__ = asli.__rules__
        self._rantai: dict[str, list[Aturan]] = {}

    def getRules(self, chainName: str = "") -> list[Aturan]:  # noqa: N802, N803 - the library's names
        """Return one rule, which stands for all of a chain."""
        return self._rantai.get(chainName) or self._rantai.setdefault(chainName, [self._satu(chainName)])

    def _satu(self, nama: str) -> Aturan:
        menurut = cache(partial(self._menurut_huruf, nama))

        def pilih(state: StateBlock, awal: int, akhir: int, silent: bool) -> bool:  # noqa: FBT001 - as it is called
            mulai = state.bMarks[awal] + state.tShift[awal]
            rantai = menurut(state.env["tanpa"])[state.src[mulai : mulai + 1]]
            for aturan in rantai:  # noqa: SIM110 - any() takes a frame more
                if aturan(state, awal, akhir, silent):
                    return True
            return False

        return pilih

    def _menurut_huruf(self, nama: str, tanpa: frozenset[str]) -> Mapping[str, list[Aturan]]:
        rantai = [a for a in self.__rules__ if a.enabled and a.name not in tanpa and (not nama or nama in a.alt)]
        lain = [satu.fn for satu in rantai if satu.name not in AWAL_BLOK]
        huruf = {huruf for awal in AWAL_BLOK.values() for huruf in awal}
        menurut = {h: [a.fn for a in rantai if h in AWAL_BLOK.get(a.name, h)] for h in huruf}
        return defaultdict(lambda: lain, menurut)


def _sebaris(state: StateCore) -> None:
    """The library's rule; text without any sign of Markdown, as most is, need not go through all its parts."""
    for satu in state.tokens:
        if satu.type != "inline":
            continue
        satu.children = satu.children or []
        if not satu.content or _aktif(satu.content):
            state.md.inline.parse(satu.content, state.md, state.env, satu.children)
        elif bertanda(satu.content):
            satu.children += _kata(satu.content)
        else:
            satu.children.append(Token("text", "", 0, content=satu.content.replace("\n", " ")))


def _aktif(teks: str) -> bool:
    """Whether a text is more than words on lines; blanks where a line breaks are left out, or break it hard."""
    return bool(AKTIF.search(teks)) or " \n" in teks or "\n " in teks or "\n\t" in teks


def _kata(teks: str) -> Iterator[Token]:
    """Words with marks; their lines stay apart, because a mark may be wrong in its line."""
    pertama, *lain = teks.split("\n")
    yield Token("text", "", 0, content=pertama)
    for satu in lain:
        yield Token("softbreak", "br", 0)
        yield Token("text", "", 0, content=satu)


def _siapkan() -> MarkdownIt:
    # HTML is switched on only so that it comes as a token of its own, and can be refused with its line.
    pembaca = _Pembaca("commonmark", {"html": True, "maxNesting": 2 * BATAS_DALAM}).enable("table")
    pembaca.use(footnote_plugin, inline=False, move_to_end=False)
    pembaca.inline.ruler.at("footnote_ref", _rujukan_catatan)
    pembaca.disable("text_join")  # neighbouring texts are joined when they become ``Teks``
    pembaca.core.ruler.before("inline", "batas", _batasi)
    pembaca.core.ruler.at("inline", _sebaris)
    pembaca.block.ruler = _MenurutHuruf(pembaca.block.ruler)
    return pembaca


_PEMBACA = _siapkan()


class Terbaca(NamedTuple):
    """The tokens of a text.

    ``huruf`` tells the letter, from 1, of each line that begins a lettered item, ``catatan`` how many footnotes are
    referred to, ``panjang`` where a paragraph was too long to be read.
    """

    token: list[Token]
    huruf: dict[int, int]
    catatan: int
    panjang: list[int]


def baca_token(baris: Sequence[str]) -> Terbaca:
    """The tokens of some Markdown lines."""
    isi, huruf = berhuruf([KOMENTAR.sub("", satu) if "<!--" in satu else satu for satu in baris])
    panjang: list[int] = []
    catatan: dict[str, dict[object, object]] = {"refs": {}, "list": {}}
    teks = "\n".join(isi)
    tanpa = frozenset(nama for nama, tanda in ISI_BLOK.items() if not tanda.search(teks))
    token = _PEMBACA.parse(teks, {"footnotes": catatan, "panjang": panjang, "tanpa": tanpa})
    return Terbaca(token, huruf, len(catatan["list"]), panjang)


def berhuruf(baris: Sequence[str]) -> tuple[list[str], dict[int, int]]:
    """Write lettered items (``a. ``) as ``1) `` of the same width, which Markdown reads as a list.

    A run starts with ``a``; another letter counts only if it follows its predecessor at the same indentation, so that
    a sentence wrapped before "b. …" stays a sentence.
    """
    isi = list(baris)
    huruf: dict[int, int] = {}
    terakhir: dict[str, int] = {}
    for nomor, satu in enumerate(isi):
        cocok = HURUF.match(satu)
        if not cocok:
            continue
        urutan = ord(cocok[2]) - ord("a") + 1
        if urutan == 1 or terakhir.get(cocok[1]) == urutan - 1:
            terakhir[cocok[1]] = huruf[nomor] = urutan
            isi[nomor] = f"{cocok[1]}1){satu[cocok.end() :]}"
    return isi, huruf
