"""Entries are parsed as the library parses them."""

import pytest
from counted_calls import calls
from fluent.syntax import ast, parse

from cqi_lib.locale.catalogue import FOLDER, _texts
from cqi_lib.locale.entry import entries

ODD = (
    "a =",
    "a = ",
    "a = b",
    "a =\n    two\n    lines\n\n      and more\n",
    'a = { $x }{ b }{ -c }{ D(1, e: 2) }{ "\\u0041" }\n    .f = g\n    .h = { i.j }\n',
    "a = { $n ->\n    [one] 1\n   *[other] { $n ->\n        [two] 2\n       *[more] { $n }\n    }\n}\n# behind\n",
    "-a = term\n## group\n",
    "a = }",
    "a = { ",
    "a = { $ }",
    "a = { 1x }",
    "a = b\n{ $c } in the first column\n",
    "a = b\n.c = d\n",
    "a = b\r\n    c\r\n",
    "a = b\rc",
    'a = { "open }',
    "ä = no name",
)


def trees(found):
    return [one for one in found if isinstance(one, (ast.Message, ast.Term))]


def same(text):
    ours, theirs = trees(entries(text)), trees(parse(text).body)
    return len(ours) == len(theirs) and all(one.equals(other) for one, other in zip(ours, theirs, strict=True))


def test_every_catalogue_is_read_as_the_library_reads_it():
    found = 0
    for path in sorted(FOLDER.glob("*/*.ftl")):
        for text in _texts(path.stem, path.parent.name).values():
            found += 1
            assert same(text), text
    assert found > 7000


@pytest.mark.parametrize("text", ODD)
def test_odd_texts_too(text):
    assert same(text)


def test_it_is_a_third_of_the_work():
    text = _texts("runs", "en")
    with calls() as ours:
        for one in text.values():
            entries(one)
    with calls() as theirs:
        for one in text.values():
            parse(one)
    assert ours[0] < 0.4 * theirs[0]
