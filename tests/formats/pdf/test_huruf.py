"""Characters that the fonts of the PDF lack."""

from __future__ import annotations

from lakip_cli.formats.pdf.huruf import ganti, sebut, tak_ada

KELUHAN = """\
error: PDF/A-2a, PDF/UA-1 error: the text `"😀"` could not be displayed with font `"Libertinus Serif"`
 = hint: try using a different font

error: PDF/A-2a error: the text `"a\\u{20dd}\\u{200d}漢"` could not be displayed with font `"Libertinus Serif"`
"""


def test_the_characters_are_read_out_of_the_complaint() -> None:
    assert tak_ada(KELUHAN) == {"😀", "\u20dd", "\u200d", "漢"}
    assert tak_ada("error: unclosed delimiter") == frozenset()


def test_a_box_stands_for_each_character_that_would_be_seen() -> None:
    assert ganti('{"a": "x👩\u200d👧y"}'.encode(), frozenset("👩\u200d👧")).decode() == '{"a": "x□□y"}'


def test_a_message_names_each_character_that_would_be_seen() -> None:
    assert sebut(frozenset("漢字\u200d")) == "字 (U+5B57), 漢 (U+6F22)"
