"""Holding a language's catalogues against those they are translated from: what is missing, what differs, what is too long."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import get_args

from fluent.syntax import ast, parse
from fluent.syntax.visitor import Visitor

from ..errors import Problem, Severity, place
from ..errors import line as line_named
from .functions import FORMS, Style, functions
from .said import sayings, within
from .spoken import FOLDER, SHARED, SOURCE, cldr

say = sayings("language_checks")
UNTRANSLATED = '{""}'
"""What stands for a text in a new language until somebody translates it."""
SHORT = ("short", "button")
"""Words of the comment on a message, or on its group, that say that there is little room: in a chart, on a button."""
OPEN, LOCKED = "open:", "locked:"
"""How a line of a comment begins that says that a cohort may write the text itself (`own.py`), and what it is; or, within a
group that is open, why it may not. On a message, or on its group."""
ROOM = (1.5, 10)
"""How long a text with little room may be: so many times the English and so many letters more."""
CALLS = frozenset(functions(lambda n, form: "", cldr(SOURCE)))
OPTIONS = {("DATE", "form"): frozenset(FORMS), ("LIST", "style"): frozenset(get_args(Style))}


@dataclass(frozen=True)
class Entry:
    """A message or term of one catalogue.

    Parameters
    ----------
    line : where it stands, from 1.
    said : how long each of its texts is at most, in letters, values not counted.
    values : the names of what is put into it.
    calls : the functions it calls, each with its named options.
    tight : there is little room for it.
    empty : nobody has translated it yet.
    refers : the messages that it is made of.
    terms : the terms in it.
    open : what it is, where a cohort may write it itself; empty where it may not.
    locked : why not, where its group is open.
    """

    line: int
    said: int
    values: frozenset[str]
    calls: frozenset[tuple[str, tuple[tuple[str, str], ...]]]
    tight: bool
    empty: bool
    refers: frozenset[str]
    terms: frozenset[str] = frozenset()
    open: str = ""
    locked: str = ""


@dataclass
class _Used(Visitor):
    values: set = field(default_factory=set)
    calls: set = field(default_factory=set)
    refers: set = field(default_factory=set)
    terms: set = field(default_factory=set)

    def visit_MessageReference(self, node: ast.MessageReference) -> None:
        self.refers.add(node.id.name)

    def visit_TermReference(self, node: ast.TermReference) -> None:
        self.terms.add(f"-{node.id.name}")
        self.generic_visit(node)

    def visit_VariableReference(self, node: ast.VariableReference) -> None:
        self.values.add(node.id.name)

    def visit_FunctionReference(self, node: ast.FunctionReference) -> None:
        options = tuple(sorted((n.name.name, str(n.value.value)) for n in node.arguments.named))
        self.calls.add((node.id.name, options))
        self.generic_visit(node)


def _length(pattern: ast.Pattern | None) -> int:
    """Count the letters of a text; of what it chooses between, those of the longest."""
    n = 0
    for part in pattern.elements if pattern else ():
        if isinstance(part, ast.TextElement):
            n += len(part.value.strip("\n"))
        elif isinstance(part.expression, ast.SelectExpression):
            n += max(_length(one.value) for one in part.expression.variants)
    return n


def problem(severity: Severity, file: str, line: int, found: str, allowed: str, mend: str) -> Problem:
    """Make a problem of a catalogue."""
    return Problem(severity, place(file, line_named(line) if line else ""), found, allowed, mend)


@lru_cache(maxsize=256)
def _parsed(text: str) -> tuple[ast.EntryType, ...]:
    """Give what a catalogue consists of, only to be read: every language is held against the same English."""
    return tuple(parse(text).body)


def entries(text: str, file: str) -> tuple[dict[str, Entry], list[Problem]]:
    """Read a catalogue.

    Parameters
    ----------
    text, file : what it holds, and what it is called in a problem.

    Returns
    -------
    Its messages, and its terms under "-name"; and what of it cannot be read or stands there twice.

    Examples
    --------
    >>> found, wrong = entries("one = { $n } of { $of }\\nbroken = {", "es/x.ftl")
    >>> sorted(found["one"].values), wrong[0].where
    (['n', 'of'], 'es/x.ftl, line 2')
    """
    found: dict[str, Entry] = {}
    wrong: list[Problem] = []
    group = ""
    for item in _parsed(text):
        if isinstance(item, ast.GroupComment):
            group = item.content or ""
        elif isinstance(item, ast.Junk):
            line = _line(text, item)
            first = (item.content or "").splitlines()[0]
            why = "; ".join(str(a.message) for a in item.annotations)
            unread, allowed = say("compare-unread-found", text=first, why=why), say("compare-unread-allowed")
            wrong.append(problem("error", file, line, unread, allowed, say("any-mend")))
        elif isinstance(item, (ast.Message, ast.Term)):
            name = ("-" if isinstance(item, ast.Term) else "") + item.id.name
            line = _line(text, item.id)
            if name in found:
                two, allowed = (
                    say("compare-twice-found", id=name, line=str(found[name].line)),
                    say("compare-twice-allowed"),
                )
                wrong.append(problem("error", file, line, two, allowed, say("compare-twice-mend")))
                continue
            used = _Used()
            used.visit(item)
            own = (item.comment.content if item.comment else "") or ""
            comments = f"{group} {own}".lower()
            locked = _mark(LOCKED, own)
            found[name] = Entry(
                line,
                _length(item.value),
                frozenset(used.values),
                frozenset(used.calls),
                any(word in comments for word in SHORT),
                _is_nothing(item.value),
                frozenset(used.refers),
                frozenset(used.terms),
                "" if locked else _mark(OPEN, own) or _mark(OPEN, group),
                locked,
            )
    return found, wrong


def _mark(word: str, comment: str) -> str:
    """Give what a comment says after a mark at the beginning of a line."""
    return next((line[len(word) :].strip() for line in comment.splitlines() if line.startswith(word)), "")


def _is_nothing(pattern: ast.Pattern | None) -> bool:
    part = pattern.elements[0] if pattern and len(pattern.elements) == 1 else None
    return (
        isinstance(part, ast.Placeable) and isinstance(part.expression, ast.StringLiteral) and not part.expression.value
    )


def _line(text: str, node: ast.SyntaxNode) -> int:
    return text.count("\n", 0, node.span.start if node.span else 0) + 1


def compared(name: str, ours: str | None, source: str, tag: str) -> list[Problem]:
    """Hold one catalogue against the one it is translated from.

    Parameters
    ----------
    name : such as "verdict".
    ours, source : both texts; None where the catalogue is not there.
    tag : its language.

    Returns
    -------
    Errors: what is missing, what nobody asks for, which values differ, which functions or forms do not exist. Warnings:
    what is too long for its place.

    Examples
    --------
    >>> for one in compared("x", "left = { $on }\\nmore = Más", "left = { $n } left\\nright = right", "es"):
    ...     print(one.where, "|", one.found)
    es/x.ftl | no “right”
    es/x.ftl, line 1 | “left” without { $n }
    es/x.ftl, line 1 | “left” with { $on }
    es/x.ftl, line 2 | “more”
    """
    file = f"{tag}/{name}.ftl"
    if ours is None:
        allowed = say("compare-no_file-allowed", file=f"{SOURCE}/{name}.ftl")
        mend = say("compare-no_file-mend", tag=tag)
        return [problem("error", file, 0, say("compare-no_file-found"), allowed, mend)]
    wanted, _ = entries(source, f"{SOURCE}/{name}.ftl")
    have, wrong = entries(ours, file)
    for id, entry in wanted.items():
        if id not in have or have[id].empty != entry.empty:
            line = have[id].line if id in have else 0
            found, allowed = say("compare-missing-found", id=id), say("compare-missing-allowed")
            wrong.append(problem("error", file, line, found, allowed, say("compare-missing-mend")))
    for id, entry in have.items():
        wrong += unknown_calls(file, id, entry)
        if id.startswith("-") or entry.empty or (id not in wanted and name == SHARED):
            continue  # A language has terms, and forms of a number, of its own.
        if id not in wanted:
            found, allowed = say("compare-extra-found", id=id), say("compare-extra-allowed")
            wrong.append(problem("error", file, entry.line, found, allowed, say("any-mend_or_out")))
            continue
        wrong += differing(file, id, entry, wanted[id], values_of(have, id), values_of(wanted, id))
    return by_line(wrong)


def by_line(problems: list[Problem]) -> list[Problem]:
    """Put problems of one file in the order of its lines, those of the whole file first."""
    return sorted(problems, key=lambda one: int(at.values["n"]) if (at := within(one.where, "line")) else 0)


def differing(
    file: str, id: str, entry: Entry, wanted: Entry, given: frozenset[str], needed: frozenset[str]
) -> Iterator[Problem]:
    """Say which values a text lacks or has too many, and whether it is too long for its place."""
    if given != needed:
        allowed = say("compare-values-allowed", values=", ".join(f"{{ ${v} }}" for v in sorted(needed)) or None)
        for value in sorted(needed - given):
            found = say("compare-without-found", id=id, value=f"{{ ${value} }}")
            yield problem("error", file, entry.line, found, allowed, say("compare-without-mend"))
        for value in sorted(given - needed):
            found = say("any-with", id=id, part=f"{{ ${value} }}")
            yield problem("error", file, entry.line, found, allowed, say("any-out"))
    room = round(ROOM[0] * wanted.said + ROOM[1])
    if wanted.tight and entry.said > room:
        found, allowed = say("compare-long-found", id=id, n=entry.said), say("compare-long-allowed", room=room)
        yield problem("warning", file, entry.line, found, allowed, say("any-shorter"))


def values_of(found: dict[str, Entry], id: str, above: frozenset[str] = frozenset()) -> frozenset[str]:
    """Give the values of a message and of those that it is made of: what counts is the whole sentence."""
    entry = found.get(id)
    if entry is None or id in above:
        return frozenset()
    return entry.values.union(*(values_of(found, part, above | {id}) for part in entry.refers))


def unknown_calls(file: str, id: str, entry: Entry) -> Iterator[Problem]:
    """Say which functions, or forms of them, a text calls that there are not."""
    for call, options in sorted(entry.calls):
        if call not in CALLS:
            found = say("any-with", id=id, part=f"{call}(…)")
            yield problem("error", file, entry.line, found, ", ".join(sorted(CALLS)), say("any-mend_name"))
        for option, value in options:
            allowed = OPTIONS.get((call, option))
            if allowed is not None and value not in allowed:
                found = say("compare-option-found", id=id, call=call, option=option, value=value)
                yield problem("error", file, entry.line, found, ", ".join(sorted(allowed)), say("any-mend"))


def catalogues(tag: str, folder: Path = FOLDER) -> list[str]:
    """Name the catalogues of a language."""
    return sorted(path.stem for path in (folder / tag).glob("*.ftl"))


def checked(tag: str, folder: Path = FOLDER) -> list[Problem]:
    """Hold all catalogues of a language against the English ones.

    Parameters
    ----------
    tag : the language.
    folder : where its own folder lies; the English ones are the library's.

    Returns
    -------
    The problems of all its files, in their order.
    """
    found: list[Problem] = []
    for name in sorted({*catalogues(SOURCE), *catalogues(tag, folder)}):
        path, english = folder / tag / f"{name}.ftl", FOLDER / SOURCE / f"{name}.ftl"
        if not english.is_file():
            stray, allowed = say("compare-stray-found"), say("compare-stray-allowed")
            found.append(problem("error", f"{tag}/{name}.ftl", 0, stray, allowed, say("any-mend_name")))
            continue
        try:
            ours = path.read_text(encoding="utf-8-sig") if path.is_file() else None
        except UnicodeDecodeError as error:
            line = path.read_bytes()[: error.start].count(b"\n") + 1
            signs, mend = say("compare-encoding-found"), say("compare-encoding-mend")
            found.append(problem("error", f"{tag}/{name}.ftl", line, signs, "UTF-8", mend))
            continue
        found += compared(name, ours, english.read_text(encoding="utf-8"), tag)
    return found
