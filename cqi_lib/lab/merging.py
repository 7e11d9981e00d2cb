"""Two people's changes to one record put together: what only one of them changed is taken, what both changed is a choice."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field
from typing import Any

from .yaml_values import same


@dataclass(frozen=True)
class Entry:
    """A step of a path: the entry of a list that is known by this name, wherever it stands."""

    name: str


class Absent:
    """What stands where there is nothing: the key is not there, or the entry was taken out."""

    def __repr__(self) -> str:
        return "ABSENT"


ABSENT = Absent()
Place = tuple[str | int | Entry, ...]
"""Where something stands in a record: keys, names of entries, and numbers of entries that have no name."""


@dataclass(frozen=True)
class Choice:
    """A place that both changed, each in another way.

    Parameters
    ----------
    path : keys, names of entries, and places in lists whose entries have no name.
    mine, theirs : what each has there; `ABSENT` where it was taken out.
    base : what stood there before.
    """

    path: Place
    mine: Any
    theirs: Any
    base: Any = ABSENT


@dataclass
class Merged:
    """What came of it.

    Parameters
    ----------
    data : both changes; at the place of a choice what is mine, or theirs where I took it out.
    landed : where theirs came in.
    choices : what somebody has to choose.
    """

    data: Any
    landed: list[Place] = field(default_factory=list)
    choices: list[Choice] = field(default_factory=list)


def merge(base: Any, mine: Any, theirs: Any) -> Merged:
    """Put two changes of one record together.

    Entries of lists are known by their `id`, or by `domain` and `round`; those without are known by their place as
    long as each side only changed some in their places and added others at the end. A list that can be matched in
    neither way is one choice as a whole.

    Parameters
    ----------
    base : the plain values that both began with.
    mine, theirs : what each made of them.

    Examples
    --------
    >>> merge({"a": 1, "b": 1}, {"a": 2, "b": 1}, {"a": 1, "b": 3}).data
    {'a': 2, 'b': 3}
    >>> merge({"a": 1}, {"a": 2}, {"a": 3}).choices
    [Choice(path=('a',), mine=2, theirs=3, base=1)]
    """
    out = Merged(None)
    data = _value(out, (), base, mine, theirs)
    out.data = {} if data is ABSENT else data
    return out


def differences(base: Any, typed: Any) -> list[tuple[Place, Any, Any]]:
    """List where two versions of a record differ: the place, what stood there and what stands there.

    Examples
    --------
    >>> differences({"a": 1, "b": 2}, {"a": 1, "b": 3})
    [(('b',), 2, 3)]
    """
    found: list[tuple[Place, Any, Any]] = []

    def look(place: Place, before: Any, after: Any) -> None:
        if same(before, after):
            return
        steps: list[str | int | Entry] = []
        if isinstance(before, dict) and isinstance(after, dict):
            steps = list(dict.fromkeys([*before, *after]))
        elif isinstance(before, list) and isinstance(after, list):
            names = [_by_name(before), _by_name(after)]
            if names[0] is not None and names[1] is not None:
                steps = [Entry(name) for name in dict.fromkeys([*names[0], *names[1]])]
        for step in steps:
            look((*place, step), _at(before, step), _at(after, step))
        if not steps:
            found.append((place, before, after))

    look((), base, typed)
    return found


def entry_name(entry: Any) -> str | None:
    """Give what tells one entry of a list from the others; None where it has no name."""
    if isinstance(entry, dict):
        if entry.get("id") not in (None, ""):
            return f"id {entry['id']}"
        if "domain" in entry and "round" in entry:
            return f"domain {entry['domain']} {entry['round']}"
    return None


def put(data: Any, path: Place, value: Any) -> None:
    """Put what was chosen at its place; the way to it is made where it is not there.

    Parameters
    ----------
    data : the record's plain values, changed in place.
    path : as in a `Choice`.
    value : what is to stand there; `ABSENT` takes out what does.
    """
    here = data
    for part, following in itertools.pairwise(path):
        inner = _at(here, part)
        if not isinstance(inner, (dict, list)):
            inner = {} if isinstance(following, str) else []
            _set(here, part, inner)
        here = inner
    _set(here, path[-1], value)


def _at(here: Any, part: str | int | Entry) -> Any:
    if isinstance(part, Entry):
        return next((e for e in here if entry_name(e) == part.name), ABSENT) if isinstance(here, list) else ABSENT
    if isinstance(part, int):
        return here[part] if isinstance(here, list) and part < len(here) else ABSENT
    return here.get(part, ABSENT) if isinstance(here, dict) else ABSENT


def _set(here: Any, part: str | int | Entry, value: Any) -> None:
    if isinstance(part, Entry):
        at = next((n for n, e in enumerate(here) if entry_name(e) == part.name), len(here))
        here[at : at + 1] = [] if value is ABSENT else [value]
    elif isinstance(part, int):
        here[part : part + 1] = [] if value is ABSENT else [value]
    elif value is ABSENT:
        here.pop(part, None)
    else:
        here[part] = value


def _value(out: Merged, path: Place, base: Any, mine: Any, theirs: Any) -> Any:
    if same(mine, theirs):
        return mine
    if isinstance(mine, dict) and isinstance(theirs, dict):
        return _group(out, path, base if isinstance(base, dict) else {}, mine, theirs)
    if isinstance(mine, list) and isinstance(theirs, list):
        found = _list(out, path, base if isinstance(base, list) else [], mine, theirs)
        if found is not None:
            return found
    if same(base, theirs):
        return mine
    if same(base, mine):
        out.landed.append(path)
        return theirs
    out.choices.append(Choice(path, mine, theirs, base))
    return theirs if mine is ABSENT else mine


def _group(out: Merged, path: Place, base: dict, mine: dict, theirs: dict) -> dict:
    made = {}
    for key in [*theirs, *(key for key in mine if key not in theirs)]:
        sides = (side.get(key, ABSENT) for side in (base, mine, theirs))
        value = _value(out, (*path, key), *sides)
        if value is not ABSENT:
            made[key] = value
    return made


def _list(out: Merged, path: Place, base: list, mine: list, theirs: list) -> list | None:
    """Merge lists entry by entry; None where their entries cannot be matched."""
    sides = [base, mine, theirs]
    named = [found for side in sides if (found := _by_name(side)) is not None]
    if len(named) == len(sides):
        return _named(out, path, *named)
    if same(base, mine) or same(base, theirs):
        return None
    if all(isinstance(entry, dict) for side in sides for entry in side):
        return _placed(out, path, base, mine, theirs)
    if not any(isinstance(entry, (dict, list)) for side in sides for entry in side):
        return _words(out, path, base, mine, theirs)
    return None


def _by_name(entries: list) -> dict[str, dict] | None:
    found = {name: entry for entry in entries if (name := entry_name(entry)) is not None}
    return found if len(found) == len(entries) else None


def _named(out: Merged, path: Place, base: dict, mine: dict, theirs: dict) -> list:
    values = {}
    for name in [*theirs, *(name for name in mine if name not in theirs)]:
        sides = (side.get(name, ABSENT) for side in (base, mine, theirs))
        value = _value(out, (*path, Entry(name)), *sides)
        if value is not ABSENT:
            values[name] = value
    return [values[name] for name in _order(list(base), list(mine), list(theirs), list(values))]


def _order(base: list, mine: list, theirs: list, kept: list) -> list:
    """Put entries into the order of theirs, mine behind the one they stand behind in mine, or at the end as there."""
    if theirs == [name for name in base if name in theirs]:  # they moved nothing: mine holds
        mine, theirs = theirs, mine
    order = [name for name in theirs if name in kept]
    for n, name in enumerate(mine):
        if name in kept and name not in order:
            before = [other for other in mine[:n] if other in order]
            last = not any(other in base for other in mine[n:])
            order.insert(len(order) if last else order.index(before[-1]) + 1 if before else 0, name)
    return order


def _placed(out: Merged, path: Place, base: list, mine: list, theirs: list) -> list | None:
    """Merge entries by their places, where neither side moved one."""
    there = len(base)
    for side in (mine, theirs):
        moved = any(
            not same(side[n], base[n]) and any(same(side[n], other) for other in base)
            for n in range(min(there, len(side)))
        )
        if len(side) < there or moved:
            return None
    made = [_value(out, (*path, n), base[n], mine[n], theirs[n]) for n in range(there)]
    # What is written down first stays first: an entry that may not be changed is known by its place.
    added = theirs[there:]
    new = [entry for entry in mine[there:] if not any(same(entry, other) for other in added)]
    out.landed += [path] if added else []
    return [*made, *added, *new]


def _words(out: Merged, path: Place, base: list, mine: list, theirs: list) -> list | None:
    """Merge plain texts and numbers, where neither side changed the same one, or their order."""
    for side in (base, mine, theirs):
        if len(set(map(repr, side))) < len(side) or [e for e in side if e in base] != [e for e in base if e in side]:
            return None
    gone = [[e for e in base if e not in side] for side in (mine, theirs)]
    new = [[e for e in side if e not in base] for side in (mine, theirs)]
    if any(e in gone[1] for e in gone[0]) and (new[0] or new[1]):
        return None
    kept = [e for e in [*theirs, *(e for e in mine if e not in theirs)] if e not in gone[0] and e not in gone[1]]
    out.landed.append(path)
    return _order(base, mine, theirs, kept)
