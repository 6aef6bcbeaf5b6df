"""Every complaint that libyaml can make to an author has its sentence, and one text that provokes it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
import yaml._yaml

from lakip_cli import source
from lakip_cli.source.sintaks import PESAN, terjemahkan

# The complaint, then a text that provokes it with the code, line and column of its finding.
PEMICU = {
    "mapping keys are not allowed in this context": ("a: ? b", "Y024", 1, 4),
    "mapping values are not allowed in this context": ("a: b: c", "Y025", 1, 5),
    "block sequence entries are not allowed in this context": ("a: - b", "Y024", 1, 4),
    "could not find expected ':'": ("a: 1\nb\nc: 1", "Y025", 2, 1),
    "found character that cannot start any token": ("a: @b", "Y024", 1, 4),
    "found unexpected end of stream": ("a: 1\nb: 'c\n", "Y019", 2, 4),
    "found unexpected document indicator": ("a: 'b\n---\n'", "Y019", 1, 4),
    "found a tab character where an indentation space is expected": ("a: |\n\tb", "Y010", 2, 1),
    "found a tab character that violates indentation": ("a: b\n\tc: d", "Y010", 2, 1),
    "did not find expected comment or line break": ("a: >= 4", "Y018", 1, 4),
    "found an indentation indicator equal to 0": ("a: |0", "Y024", 1, 4),
    "did not find expected hexdecimal number": (r'a: "\xg"', "Y023", 1, 7),
    "found unknown escape character": (r'a: "\d"', "Y023", 1, 5),
    "found invalid Unicode character escape code": (r'a: "\ud800"', "Y023", 1, 7),
    "did not find expected alphabetic or numeric character": ("a: **b**", "Y003", 1, 4),
    "did not find expected tag URI": ("a: !<> b", "Y004", 1, 4),
    "did not find the expected '>'": ("a: !<b c", "Y004", 1, 4),
    "did not find expected whitespace or line break": ("a: !b,c", "Y004", 1, 4),
    "did not find URI escaped octet": ("a: !b%zz c", "Y004", 1, 4),
    "found an incorrect leading UTF-8 octet": ("a: !b%ff c", "Y004", 1, 4),
    "found an incorrect trailing UTF-8 octet": ("a: !b%c3%41 c", "Y004", 1, 4),
    "found undefined tag handle": ("a: !b!c d", "Y004", 1, 4),
    "could not find expected directive name": ("a: 1\n% b", "Y021", 2, 1),
    "found unexpected non-alphabetical character": ("a: 1\n%b: c", "Y021", 2, 1),
    "found unknown directive name": ("a: 1\n%50", "Y021", 2, 1),
    "did not find expected version number": ("a: 1\n%YAML x", "Y021", 2, 1),
    "found extremely long version number": ("a: 1\n%YAML 1234567890.1", "Y021", 2, 1),
    "did not find expected digit or '.' character": ("a: 1\n%YAML 1", "Y021", 2, 1),
    "did not find expected whitespace": ("a: 1\n%TAG !x!", "Y021", 2, 1),
    "did not find expected '!'": ("a: 1\n%TAG x y", "Y021", 2, 1),
    "did not find expected node content": ("a: ]", "Y020", 1, 4),
    "did not find expected '-' indicator": ("- a\nb: 1", "Y026", 2, 1),
    "did not find expected key": ("a: 'b'c", "Y026", 1, 7),
    "did not find expected ',' or ']'": ("a: [b\nc: d", "Y020", 1, 4),
    "did not find expected ',' or '}'": ("a: {b: c\n  d: e}", "Y020", 2, 4),
}

# What libyaml holds but an author cannot meet here, and why.
TAK_TERCAPAI = {
    "found unexpected ':'": "libyaml 0.1 only",
    "did not find expected <stream-start>": "a stream always starts",
    "did not find expected <document start>": "what follows the document is looked at before libyaml is asked",
    "found duplicate %YAML directive": "directives are refused before libyaml reads them",
    "found incompatible YAML document": "as above",
    "found duplicate %TAG directive": "as above",
    "found duplicate anchor; first occurrence": "composer, of which only the parser is used",
    "found undefined alias": "composer",
    "found another document": "composer",
}
KELUHAN = re.compile(
    rb"(?:did not find|could not find|found)(?! for imported) [ -~]{5,70}|[a-z ]+ are not allowed in this context"
)


def keluhan(teks: str) -> str:
    """What libyaml itself says about a text."""
    with pytest.raises(yaml.MarkedYAMLError) as galat:
        list(yaml.parse(teks, yaml.CSafeLoader))
    return str(galat.value.problem)


@pytest.mark.parametrize("masalah", PEMICU)
def test_complaint_has_its_sentence_at_its_place(masalah: str) -> None:
    teks, kode, baris, kolom = PEMICU[masalah]
    assert keluhan(teks) == masalah
    (temuan,) = source.baca(teks.encode(), "x")[1]
    assert (temuan.code, temuan.span.line, temuan.span.column) == (kode, baris, kolom)
    assert temuan.code != "Y001"
    assert temuan.help
    assert not re.search(r"\b(?:the|found|expected|not)\b", temuan.message + temuan.help)


def test_every_complaint_in_the_library_is_known() -> None:
    pustaka = Path(yaml._yaml.__file__).read_bytes()
    ada = {m.decode() for m in KELUHAN.findall(pustaka)}
    assert set(PEMICU) <= ada
    assert ada <= set(PESAN) | set(TAK_TERCAPAI)
    assert set(PESAN) <= set(PEMICU) | set(TAK_TERCAPAI)


@pytest.mark.parametrize("galat", [yaml.YAMLError("x"), yaml.MarkedYAMLError(problem="keluhan baru")])
def test_an_unknown_complaint_gets_the_general_sentence(galat: yaml.YAMLError) -> None:
    temuan = terjemahkan(galat, "a: 1\n", "x")
    assert (temuan.code, str(temuan.span)) == ("Y001", "x:1:1")


@pytest.mark.parametrize(
    ("teks", "kode", "tempat"),
    [
        ("a: >80", "Y018", "x:1:4"),
        ("a: | x", "Y024", "x:1:4"),
        ("a:\n  b: 1\n c: 2", "Y026", "x:3:2"),
        ("a: 1\n b: 2", "Y026", "x:2:3"),
        ("a: [\n  1\n  b: 2\n]", "Y020", "x:3:4"),
        ("  a: [1,\n  b: 2", "Y020", "x:1:6"),
        ("a:\n  - \t- b", "Y010", "x:2:5"),
        ('a: "b\n', "Y019", "x:1:4"),
    ],
)
def test_mistakes_that_share_a_complaint_are_told_apart(teks: str, kode: str, tempat: str) -> None:
    (temuan,) = source.baca(teks.encode(), "x")[1]
    assert (temuan.code, str(temuan.span)) == (kode, tempat)


def test_where_reading_failed_is_told_only_when_it_is_in_the_text() -> None:
    (jauh,) = source.baca(b"a: [1\nb: 2\n", "x")[1]
    assert [str(r.span) for r in jauh.related] == ["x:2:2"]
    (akhir,) = source.baca(b"a: 'x\nb: 2\n", "x")[1]
    assert akhir.related == ()
