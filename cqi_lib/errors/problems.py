"""One flaw in the input, and how equal ones are told as one; its texts are said in the language of whoever reads it."""

from __future__ import annotations

import difflib
import functools
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any, Literal

from ..locale.said import Said, again, put_together, read, sayings, written

say = sayings("errors")
Severity = Literal["error", "warning"]
FIRST = 3
"""So many places and values of equal problems are named; the others are counted."""
ALL_OF_ONE_PLACE = 20
"""So many values are named where all stand in one place: nothing else says which they are."""
LONGEST = 600
"""So many signs of what is allowed, and of a place, are shown."""


_TEXTS = ("where", "found", "allowed", "mend", "what")


@dataclass(frozen=True)
class Problem:
    """One flaw in the input: where it is, what was found, what is allowed, how to mend it.

    Parameters
    ----------
    severity
        `error` stops what depends on it; `warning` is listed and the run goes on.
    where
        File, then row or key, in the reader's words: `programs/maple-street/measures.yml, measures[2].direction`.
    found
        What stands there (shortened), in plain words.
    allowed
        What may stand there.
    mend
        One thing to do about it.
    what
        One sentence on what this means; empty where `found` says it all.
    program
        The program it concerns, or None when it concerns the whole cohort.

    Examples
    --------
    >>> print(Problem("warning", "events.csv, row 3, date", "'soon'", "a date such as 2025-03-31", "Write the date."))
    Warning in events.csv, row 3, date: found 'soon'; allowed: a date such as 2025-03-31. Write the date.
    """

    severity: Severity
    where: str
    found: str
    allowed: str
    mend: str
    what: str = ""
    program: str | None = None

    def __str__(self) -> str:
        p = self.again()
        form = f"problem{'-meaning' if p.what else ''}{'-allowed' if p.allowed else ''}"
        values = {"where": p.where, "found": p.found} | {"what": p.what, "allowed": p.allowed}
        return put_together([say(form, severity=p.severity, **values), p.mend], " ")

    def again(self) -> Problem:
        """Give the problem in the language that is spoken now, whatever was spoken when it was found."""
        now: dict[str, Any] = {name: again(getattr(self, name)) for name in _TEXTS}
        return self if all(getattr(self, name) is text for name, text in now.items()) else replace(self, **now)

    def kept(self) -> dict[str, Any]:
        """Give the problem as JSON can keep it: in no language, see `of_kept`."""
        return {name: written(value) for name, value in vars(self).items()}

    @classmethod
    def of_kept(cls, row: dict[str, Any]) -> Problem:
        """Make a problem of what was kept; what else stands in the row is left out."""
        values: dict[str, Any] = {f.name: row[f.name] and read(row[f.name]) for f in fields(cls)}
        return cls(**values)

    def as_dict(self) -> dict[str, Any]:
        """Give the problem as plain values in the language that is spoken now, for tables."""
        return {name: value if value is None else str(value) for name, value in vars(self.again()).items()}


def gathered(problems: Iterable[Problem]) -> list[Problem]:
    """Make one entry of the equal problems of a file, for every place where people read problems.

    Problems are equal when they are of one file and weight, are to be mended in one way, and say the same but for the
    value found and for numbers. The list of all stands in `problems.csv`.

    Parameters
    ----------
    problems : as they were found; the same one twice is one.

    Returns
    -------
    Entries in the order in which a person would mend them: errors before warnings, those of a file together and the files in the
    order in which they are read, what is wrong with a whole file before what is wrong in it. One that has no equal stands as it
    is; else how many places, the first three of them, the first three values, and one mend. The program is named where it is one.

    Examples
    --------
    >>> bad = [Problem("error", f"m.csv, row {n}, value", repr(f"1,{n}00"), "a number", "Write it.") for n in range(2, 9)]
    >>> print(*gathered(bad))
    Error in m.csv, 7 rows (first 2, 3, 4), value: found '1,200', '1,300', '1,400' and others; allowed: a number. Write it.
    """
    return [entry for entry, _ in counted(problems)]


def counted(problems: Iterable[Problem]) -> list[tuple[Problem, int]]:
    """Give the entries of `gathered`, each with the number of problems it stands for.

    Examples
    --------
    >>> [n for _, n in counted(Problem("error", f"m.csv, row {n}", "x", "y", "Mend.") for n in (2, 3, 3))]
    [2]
    """
    groups: dict[tuple[str, ...], list[Problem]] = {}
    for p in (p.again() for p in dict.fromkeys(problems)):
        groups.setdefault(_kind(p), []).append(p)
    files: dict[str, int] = {}
    for severity, file, *_ in groups:
        files.setdefault(f"{severity} {file}", len(files))

    def mended(group: list[Problem]) -> tuple[bool, int, bool]:
        first, (file, _, part) = group[0], group[0].where.partition(", ")
        return first.severity != "error", files[f"{first.severity} {file}"], bool(part)

    in_order = sorted(groups.values(), key=mended)
    return [(_short(group[0]) if len(group) == 1 else _entry(group), len(group)) for group in in_order]


def entry_of(problem: Problem, others: Iterable[Problem]) -> Problem:
    """Give the entry that a problem and its equals among others make; see `gathered`."""
    problem, others = problem.again(), [other.again() for other in others]
    return gathered([problem, *(other for other in others if _kind(other) == _kind(problem))])[0]


_NUMBER = re.compile(r"\d+")
_QUOTED = re.compile(r"""'(?:[^'\\]|\\.)*'|["](?:[^"\\]|\\.)*["]""")


def _kind(p: Problem) -> tuple[str, ...]:
    # A quoted word of what is allowed, or of the mend, may be advice for this value only.
    alike = (_unquoted(p.what), _unquoted(p.found), _uncounted(p.allowed), _uncounted(p.mend))
    return (p.severity, p.where.partition(", ")[0], *alike)


@functools.lru_cache(maxsize=4096)
def _uncounted(text: str) -> str:
    return _NUMBER.sub("0", text)


def _unquoted(text: str) -> str:
    return _NUMBER.sub("0", _QUOTED.sub("''", text)) if text else text


def _entry(group: list[Problem]) -> Problem:
    first, places = group[0], list(dict.fromkeys(p.where for p in group))
    values = _first(list(dict.fromkeys(p.found for p in group)), FIRST if len(places) > 1 else ALL_OF_ONE_PLACE)
    same = len({(p.what, p.allowed, p.mend) for p in group}) == 1
    mend = first.mend if same else say("of_first", mend=first.mend)
    program = first.program if len({p.program for p in group}) == 1 else None
    return _short(replace(first, where=_places(places), found=values, mend=mend, program=program))


def _short(p: Problem) -> Problem:
    """Cut a list of thousands of names that would be allowed, or of thousands of rows."""
    allowed, where = (_cut(text) if len(text) > LONGEST else text for text in (p.allowed, p.where))
    return p if (allowed, where) == (p.allowed, p.where) else replace(p, allowed=allowed, where=where)


def _cut(text: str) -> str:
    return say("and_others", first=text[: max(text.rfind(", ", 0, LONGEST), 0) or LONGEST])


def _first(texts: Sequence[str], most: int) -> str:
    first = put_together(texts[:most])
    return say("and_others", first=first) if len(texts) > most else first


def row(n: int | str) -> str:
    """Name a row of a file.

    Examples
    --------
    >>> place("measures.csv", row(3), "date")
    'measures.csv, row 3, date'
    """
    return say("row", n=str(n))


def line(n: int | str) -> str:
    """Name a line of a file, as `row` names a row."""
    return say("line", n=str(n))


def without_line(where: str) -> str:
    """Give a place without its line or row: lines move when a file is changed.

    Examples
    --------
    >>> without_line(place("cohort.yml", line(3), "rounds[1].id"))
    'cohort.yml, rounds[1].id'
    """
    return place(*(part for part in _parts(where) if not _is_line(part)))


def each_part(where: str, act: Callable[[str], str]) -> str:
    """Give a place with each of its parts as a function gives it.

    Examples
    --------
    >>> each_part("events.csv, row 3, date", lambda part: part.upper())
    'EVENTS.CSV, ROW 3, DATE'
    """
    return place(*map(act, _parts(where)))


def _is_line(part: str) -> bool:
    if isinstance(part, Said):
        return part.id in ("line", "row")
    return re.fullmatch(r"(line|row) \d+", part) is not None


def place(*parts: str) -> str:
    """Name a place from the whole to the part: a file, a row, a key; what is empty is left out."""
    return put_together(parts)


def _places(places: Sequence[str]) -> str:
    """Count places of a file and name the first; what all have in common is said once."""
    if len(places) == 1:
        return places[0]
    parts = [_parts(where) for where in places]
    start = _in_common(parts)
    end = _in_common([part[start:][::-1] for part in parts])
    apart = [part[start : len(part) - end] for part in parts]
    rows = [row for part in apart if (row := _row(part))]
    of_rows = len(rows) == len(apart)
    named = rows[:FIRST] if of_rows else [", ".join(part) or say("the_file") for part in apart[:FIRST]]
    listed = (", " if of_rows else "; ").join(named)
    counted = say("rows" if of_rows else "places", n=len(places), first=listed, more=len(places) > FIRST)
    return place(*parts[0][:start], counted, *parts[0][len(parts[0]) - end :])


def _parts(where: str) -> list[str]:
    """Cut a place at its commas; a text of a message is one part."""
    out: list[str] = [""]
    for one in where.parts if isinstance(where, Said) and where.parts else [where]:
        first, *more = [one] if isinstance(one, Said) else one.split(", ")
        out[-1] = out[-1] + first if out[-1] else first
        out += more
    return out


def _row(part: Sequence[str]) -> str:
    """Give the number of a part that is one row; else nothing."""
    (one,) = part if len(part) == 1 else ("",)
    if isinstance(one, Said):
        return str(one.values["n"]) if one.id == "row" else ""
    found = re.fullmatch(r"row (\d+)", one)
    return found[1] if found else ""


def _in_common(parts: Sequence[Sequence[str]]) -> int:
    """Count what all begin with."""
    same = 0
    for here in zip(*parts, strict=False):
        if len(set(here)) > 1:
            break
        same += 1
    return same


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Say which known words come near to a mistyped one.

    Parameters
    ----------
    word : the word found.
    known : the words allowed; capitals and small letters are alike.

    Returns
    -------
    `Did you mean 'role'?` with a space before it, or an empty string when nothing comes near.

    Examples
    --------
    >>> did_you_mean("rolle", ["role", "item"])
    " Did you mean 'role'?"
    """
    return " " + near if (near := meant(word, known)) else ""


def meant(word: str, known: Iterable[str]) -> str:
    """Say what `did_you_mean` says, without the space before it: for where it is the whole mend."""
    return say("did_you_mean", word=near) if (near := nearest(word, known)) else ""


def is_it(word: str, known: Iterable[str]) -> str:
    """Ask whether a word that is missing is there under another name: ` Is it 'rolle'?`, or nothing."""
    return " " + say("is_it", word=near) if (near := nearest(word, known)) else ""


def nearest(word: str, known: Iterable[str]) -> str:
    """Find the known word that comes nearest to a mistyped one; empty when none is near.

    Examples
    --------
    >>> nearest("Rolle", ["role", "item"]), nearest("x", ["role"])
    ('role', '')
    """
    folded = {name.casefold(): name for name in reversed(list(known))}
    near = difflib.get_close_matches(word.casefold(), list(folded)[::-1], n=1, cutoff=0.6)
    return folded[near[0]] if near else ""
