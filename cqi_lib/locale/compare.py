"""Holding a language's catalogues against those they are translated from: what is missing, what differs, what is too long."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import get_args

from fluent.syntax import ast, parse
from fluent.syntax.visitor import Visitor

from .functions import FORMS, Style, functions
from .spoken import FOLDER, SOURCE, cldr

CALLS = frozenset(functions(lambda n, form: "", cldr(SOURCE)))
LISTS = frozenset(get_args(Style))


@dataclass(frozen=True)
class Entry:
    """A message or term of one catalogue.

    Parameters
    ----------
    line : where it stands, from 1.
    values : the names of what is put into it.
    calls : the functions it calls, each with its named options.
    refers : the messages and terms that it is made of; a term begins with "-".
    """

    line: int
    values: frozenset[str] = frozenset()
    calls: frozenset[tuple[str, tuple[tuple[str, str], ...]]] = frozenset()
    refers: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Finding:
    """What is wrong with one catalogue: its file, its line (0 where there is none), what, and how to mend it."""

    file: str
    line: int
    said: str
    mend: str

    def __str__(self) -> str:
        return f"{self.file}{f', line {self.line}' if self.line else ''}: {self.said}. {self.mend}."


@dataclass
class _Used(Visitor):
    values: set = field(default_factory=set)
    calls: set = field(default_factory=set)
    refers: set = field(default_factory=set)

    def visit_VariableReference(self, node: ast.VariableReference) -> None:
        self.values.add(node.id.name)

    def visit_MessageReference(self, node: ast.MessageReference) -> None:
        self.refers.add(node.id.name)

    def visit_TermReference(self, node: ast.TermReference) -> None:
        self.refers.add(f"-{node.id.name}")
        self.generic_visit(node)

    def visit_FunctionReference(self, node: ast.FunctionReference) -> None:
        options = tuple(sorted((n.name.name, str(n.value.value)) for n in node.arguments.named))
        self.calls.add((node.id.name, options))
        self.generic_visit(node)


def entries(text: str, file: str) -> tuple[dict[str, Entry], list[Finding]]:
    """Read a catalogue.

    Parameters
    ----------
    text, file : what it holds, and what it is called in a finding.

    Returns
    -------
    Its messages, and its terms under "-name"; and what of it cannot be read or stands there twice.

    Examples
    --------
    >>> found, wrong = entries("one = { $n } of { $of }\\nbroken = {", "es/x.ftl")
    >>> sorted(found["one"].values), wrong[0].line
    (['n', 'of'], 2)
    """
    found: dict[str, Entry] = {}
    wrong: list[Finding] = []
    for item in parse(text).body:
        start = item.span.start if item.span else 0
        if isinstance(item, ast.Junk):
            line = _line(text, start)
            why = "; ".join(str(a.message) for a in item.annotations)
            wrong.append(
                Finding(
                    file,
                    line,
                    f"“{(item.content or '').splitlines()[0]}” cannot be read: {why}",
                    "See the English beside it",
                )
            )
        elif isinstance(item, (ast.Message, ast.Term)):
            name = ("-" if isinstance(item, ast.Term) else "") + item.id.name
            line = _line(text, item.id.span.start if item.id.span else start)
            if name in found:
                wrong.append(
                    Finding(file, line, f"“{name}” stands here twice, first in line {found[name].line}", "Keep one")
                )
                continue
            used = _Used()
            used.visit(item)
            found[name] = Entry(line, frozenset(used.values), frozenset(used.calls), frozenset(used.refers))
    return found, wrong


def _line(text: str, at: int) -> int:
    return text.count("\n", 0, at) + 1


def compared(name: str, ours: str | None, source: str, tag: str) -> list[Finding]:
    """Hold one catalogue against the one it is translated from.

    Parameters
    ----------
    name : such as "verdict".
    ours, source : both texts; None where the catalogue is not there.
    tag : its language.

    Returns
    -------
    What is missing, what nobody asks for, which values differ, and which functions or forms do not exist.

    Examples
    --------
    >>> for one in compared("x", "left = { $on }\\nmore = Más", "left = { $n } left\\nright = right", "es"):
    ...     print(one)
    es/x.ftl: “right” is not there. Translate it.
    es/x.ftl, line 1: “left” has a value $on; English does not. Take it out, or write it as English does.
    es/x.ftl, line 1: “left” has no value $n; English has it. Put { $n } where the language wants it.
    es/x.ftl, line 2: nobody asks for “more”. Take it out, or mend its name.
    """
    file = f"{tag}/{name}.ftl"
    if ours is None:
        return [Finding(file, 0, "the file is not there", f"Copy {SOURCE}/{name}.ftl and translate it")]
    wanted, _ = entries(source, f"{SOURCE}/{name}.ftl")
    have, wrong = entries(ours, file)
    shared = name == "shared"
    for id in wanted.keys() - have.keys():
        wrong.append(Finding(file, 0, f"“{id}” is not there", "Translate it"))
    for id, entry in have.items():
        if id not in wanted:
            # A language may have forms of a number and terms of its own.
            if not shared and not id.startswith("-"):
                wrong.append(Finding(file, entry.line, f"nobody asks for “{id}”", "Take it out, or mend its name"))
            continue
        if id.startswith("-"):
            continue
        for value in sorted(wanted[id].values - entry.values):
            wrong.append(
                Finding(
                    file,
                    entry.line,
                    f"“{id}” has no value ${value}; English has it",
                    f"Put {{ ${value} }} where the language wants it",
                )
            )
        for value in sorted(entry.values - wanted[id].values):
            wrong.append(
                Finding(
                    file,
                    entry.line,
                    f"“{id}” has a value ${value}; English does not",
                    "Take it out, or write it as English does",
                )
            )
    wrong += [one for id, entry in have.items() for one in _unknown_calls(file, id, entry)]
    return sorted(wrong, key=lambda one: (one.line, one.said))


def _unknown_calls(file: str, id: str, entry: Entry) -> Iterator[Finding]:
    for call, options in sorted(entry.calls):
        if call not in CALLS:
            yield Finding(file, entry.line, f"“{id}” calls {call}", f"There are {', '.join(sorted(CALLS))}")
        for option, value in options:
            allowed = {("DATE", "form"): set(FORMS), ("LIST", "style"): LISTS}.get((call, option))
            if allowed is not None and value not in allowed:
                yield Finding(
                    file, entry.line, f"“{id}” calls {call} with “{value}”", f"There are {', '.join(sorted(allowed))}"
                )


def catalogues(tag: str) -> list[str]:
    """Name the catalogues of a language."""
    return sorted(path.stem for path in (FOLDER / tag).glob("*.ftl"))
