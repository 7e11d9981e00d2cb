"""Terms that a cohort says in its own words: program, coach, staff, and the people served.

Each is a term of the shared catalogue (`-program`), said in the forms that its language needs (`{ -program(form: "the") }`).
What a cohort calls it is put into `-own` of the same catalogue, which says how these forms are made of a word; the values
that `-own` asks for are the grammar that the word needs.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from typing import Any

from fluent.syntax import ast, parse
from fluent.syntax.visitor import Visitor

from .spoken import FOLDER, SHARED, chain

TERMS = ("program", "coach", "staff", "people")
"""The terms that a cohort may set."""
Word = Mapping[str, str]
"""A word with its grammar: `one`, `other`, and `gender` or `article` where they are given."""


@functools.cache
def needed(term: str, tag: str) -> frozenset[str]:
    """Name what a language needs of a word of a cohort's own.

    Examples
    --------
    >>> sorted(needed("program", "en")), sorted(needed("program", "es-MX")), sorted(needed("people", "es"))
    (['article', 'one', 'other'], ['gender', 'one', 'other'], ['one', 'other'])
    """
    used = _Values()
    used.visit(parse(_own(term, tag)))
    return frozenset(used.names)


class _Values(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:
        if node.id.name != "form":
            self.names.add(node.id.name)


def lacking(term: str, word: Word, tag: str) -> list[str]:
    """Name what a word lacks of what a language needs; English finds the article itself.

    Examples
    --------
    >>> lacking("program", {"one": "centro"}, "es")
    ['gender', 'other']
    """
    return sorted(needed(term, tag) - {"article"} - set(word))


@functools.cache
def usual(term: str, tag: str) -> tuple[str, ...]:
    """Give what a language usually calls a term, one and several.

    Examples
    --------
    >>> usual("coach", "en"), usual("staff", "es")
    (('coach', 'coaches'), ('personal',))
    """
    [read] = parse(_text(tag, f"-{term}")).body
    assert isinstance(read, ast.Term) and isinstance(read.value.elements[0], ast.Placeable)
    chosen = read.value.elements[0].expression
    assert isinstance(chosen, ast.SelectExpression)
    said = {
        variant.key.name: "".join(part.value for part in variant.value.elements if isinstance(part, ast.TextElement))
        for variant in chosen.variants
        if isinstance(variant.key, ast.Identifier)
    }
    return tuple(said[form] for form in ("one", "many") if form in said)


@functools.lru_cache(256)
def entry(term: str, tag: str, word: tuple[tuple[str, str], ...]) -> str:
    """Write a term of the catalogue for a cohort's word, which lacks nothing.

    Examples
    --------
    >>> print(entry("program", "en", (("one", "agency"), ("other", "agencies"))), end="")
    -program = { $form ->
           *[one] { "agency" }
            [many] { "agencies" }
            [a] { "an" } { "agency" }
        }
    """
    values: dict[str, Any] = dict(word)
    values.setdefault("article", "an" if re.match("[aeio]", values["one"], re.IGNORECASE) else "a")
    text = re.sub("^-own[a-z-]* =", f"-{term} =", _own(term, tag))
    return re.sub(r"\$(one|other|gender|article)\b", lambda name: _quoted(values[name[1]]), text)


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


@functools.cache
def _own(term: str, tag: str) -> str:
    """Give the text of `-own-term`, else of `-own`, in the nearest language that has it."""
    return _text(tag, f"-own-{term}", "-own")


def _text(tag: str, *names: str) -> str:
    """Give the text of the first of some terms, in the nearest language that has it."""
    for one in chain(tag):
        path = FOLDER / one / f"{SHARED}.ftl"
        text = path.read_text(encoding="utf-8-sig") if path.is_file() else ""
        for name in names:
            if found := re.search(rf"^{name} =.*\n(?:[ \t].*\n)*", text, re.MULTILINE):
                return found[0]
    raise LookupError(f"{SHARED}.ftl has no “{names[-1]}”")
