"""Terms that a cohort says in its own words: program, coach, staff, and the people served.

Each is a term of the shared catalogue (`-program`), said in the forms that its language needs (`{ -program(form: "the") }`).
What a cohort calls it is put into `-own` of the same catalogue, which says how these forms are made of a word; the values
that `-own` asks for are the grammar that the word needs.
"""

from __future__ import annotations

import functools
import re
import unicodedata
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
    (['article', 'one', 'other'], ['article', 'gender', 'one', 'other'], ['one', 'other'])
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
    """Name what a word lacks of what a language needs; the article only where a feminine word may take that of masculine ones.

    Examples
    --------
    >>> lacking("program", {"one": "centro"}, "es")
    ['gender', 'other']
    >>> [lacking("program", {"one": one, "other": "", "gender": "feminine"}, "es") for one in ("agencia", "área", "aula")]
    [[], ['article'], ['article']]
    """
    wants, word = needed(term, tag), {key: value for key, value in word.items() if value is not None}
    lacks = wants - {"article"} - set(word)
    if {"article", "gender"} <= wants and word.get("gender") == "feminine" and "article" not in word:
        # The article goes with what is said: of staff that is the name of the group.
        said = word.get("one" if "one" in wants else "other", "")
        lacks |= {"article"} if _STRESSED.match(unicodedata.normalize("NFC", said)) else set()
    return sorted(lacks)


_STRESSED = re.compile(r"h?(á|a[iuy]?[^\Waeiouáéíóúü\d_]+(?:[iuü]?[aeo]|[aeo][iu]|[iu])[ns]?(?!\w))", re.IGNORECASE)
"""A Spanish word that begins with a stressed a: with its accent, or of two syllables that end in a vowel, n or s."""


def articles(term: str, tag: str) -> tuple[str, ...]:
    """Name the articles that a word may be given in a language, if any.

    Examples
    --------
    >>> articles("program", "en"), articles("program", "es"), articles("people", "es")
    (('a', 'an'), ('el', 'la'), ())
    """
    wants = needed(term, tag)
    return () if "article" not in wants else ("el", "la") if "gender" in wants else ("a", "an")


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
