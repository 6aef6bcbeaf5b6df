from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it.token import Token

from lakip_cli.render import markdown
from lakip_cli.render.buku import TANDA
from lakip_cli.render.markdown import BATAS_ALINEA, _aktif, baca_token, berhuruf


@pytest.mark.parametrize(
    ("baris", "huruf"),
    [
        (["a. x", "b. y"], {0: 1, 1: 2}),
        (["a. x", "   lagi", "b. y"], {0: 1, 2: 2}),
        (["b. x"], {}),
        (["a. x", "c. y"], {0: 1}),
        (["a. x", "   a. y", "   b. z", "b. w"], {0: 1, 1: 1, 2: 2, 3: 2}),
        (["a.x", "a.", "a. ", "A. x", "aa. x"], {}),
        (["- a. x"], {}),
    ],
)
def test_letters(baris: list[str], huruf: dict[int, int]) -> None:
    isi, hasil = berhuruf(baris)
    assert hasil == huruf
    assert [len(satu) for satu in isi] == [len(satu) for satu in baris]


def test_input_is_left_alone() -> None:
    baris = ["a. x"]
    berhuruf(baris)
    assert baris == ["a. x"]


def test_tokens() -> None:
    terbaca = baca_token(["x[^a] y[^b] z[^a]", "", "a. b", "", "[^a]: c"])
    assert [satu.type for satu in terbaca.token if satu.nesting > 0][:2] == ["paragraph_open", "ordered_list_open"]
    assert (terbaca.huruf, terbaca.catatan, terbaca.panjang) == ({2: 1}, 2, [])


def test_texts_do_not_share_footnotes() -> None:
    assert baca_token(["x[^a]"]).catatan == 1
    assert baca_token(["x[^a]"]).catatan == 1
    assert baca_token(["x"]).catatan == 0


@pytest.mark.parametrize("keping", ["[", "[^a", "^[", "*a ", "_a", "`", "<a ", "[a](", "&a", "![", "**a*"])
def test_hostile_paragraph_is_read_soon(keping: str) -> None:
    mulai = time.process_time()
    baca_token([(keping * BATAS_ALINEA)[:BATAS_ALINEA]])
    assert time.process_time() - mulai < 5


def test_longer_paragraph_is_not_read() -> None:
    terbaca = baca_token(["a", "", "[" * (BATAS_ALINEA + 1)])
    assert terbaca.panjang == [2]
    assert terbaca.token[4].content == ""


POTONGAN = (
    *(
        "kata",
        "dua kata",
        "\n",
        "\n\n",
        "  \n",
        "\t\n",
        "\n ",
        " ",
        "    ",
        "- ",
        "+ ",
        "1. ",
        "1) ",
        "# ",
        "> ",
        "---",
        "=",
    ),
    *(
        "*",
        "**",
        "_",
        "`",
        "```",
        "~~~",
        "[",
        "](#x)",
        "!",
        "<",
        "&amp;",
        "&",
        "\\",
        "\\\n",
        "[^a]",
        "[^a]: ",
        "[a]: b",
    ),
    *(
        "| a | b |\n| - | - |\n| c |",
        "http://x.id",
        "<!-- ",
        "é",
        "\u00a0",
        "\u2028",
        "\x0b",
        "\U000f0001",
        "\U00100000",
    ),
)


TANPA_PINTASAN = markdown._siapkan()


@given(st.lists(st.sampled_from(POTONGAN), max_size=10).map("".join))
def test_short_cuts_give_the_tokens_that_the_library_gives(teks: str) -> None:
    baris = teks.split("\n")
    ringkas = baca_token(baris)
    with pytest.MonkeyPatch.context() as tambal:
        tambal.setattr(markdown, "_aktif", bool)
        tambal.setattr(markdown, "AWAL_BLOK", {})
        tambal.setattr(markdown, "ISI_BLOK", {})
        tambal.setattr(markdown, "_PEMBACA", TANPA_PINTASAN)
        lengkap = baca_token(baris)
    assert ringkas == lengkap._replace(token=[_sekalimat(satu) for satu in lengkap.token])


def _sekalimat(token: Token) -> Token:
    """The token as the short cut gives it: words without marks are one text, whatever lines they stand on."""
    anak = token.children or []
    biasa = {"text", "softbreak"} >= {satu.type for satu in anak} and not _aktif(token.content)
    if biasa and anak and not TANDA.search(token.content):
        token.children = [Token("text", "", 0, content=token.content.replace("\n", " "))]
    return token
