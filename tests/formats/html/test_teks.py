from __future__ import annotations

from lakip_cli.formats.html.teks import aman, berbaris


def test_markup_and_quotes_are_escaped() -> None:
    assert aman("<a href=\"x\" o='y'>&amp;") == "&lt;a href=&quot;x&quot; o=&#x27;y&#x27;&gt;&amp;amp;"


def test_ordinary_text_stays() -> None:
    assert aman("Capaian 101,62% – “baik”") == "Capaian 101,62% – “baik”"


def test_control_characters_go() -> None:
    assert aman("a\0b\x1bc\x7fd\x85e\tf\ng") == "abcde\tf\ng"


def test_own_line_ends_stay() -> None:
    assert berbaris("a\n<b>") == "a<br>&lt;b&gt;"
