"""What verbs showed of a program, kept as long as what it was made of: for previews, where one save follows the other.

While a verb works, it is noted at which of the program's records it looks. When it is asked again in the same place of the
same notebook, in another process, and these are the same, it need not work again. What it is made of is kept by itself where
that rests on less: a level that stands beside a measure is none of that measure's. All else that a page rests on (answers,
cohort.yml, the day, the notebooks, the workbook) is one hash: where that changes, nothing that was kept is used. A run keeps
nothing: it makes each page from its files.
"""

from __future__ import annotations

import contextlib
import dataclasses
import functools
import pickle
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from ..cohort.program_records import ProgramRecords
from ..files.hashes import of_bytes

READ = ("groundwork", "measures", "series", "priorities", "votes", "cycles", "events")
"""Records that are each read from files of their own."""
_OF_ALL = ("id", "name", "entry", "written", "problems", "flaws", "files")
_SEEN = {name: name for name in READ} | {"counted": "series"}
_WITHIN = 0
"""In the place of how often it was asked: what something else is made of is the same wherever in a notebook it is asked."""
noting: list[set[str]] = []
"""What was looked at by what is being made, the innermost last; empty where nobody wants to know."""


class Noted(ProgramRecords):
    """A program's records that note at which of them somebody looks."""

    @classmethod
    def of(cls, records: ProgramRecords) -> Noted:
        """Give the same records."""
        made = object.__new__(cls)
        vars(made).update({field.name: getattr(records, field.name) for field in dataclasses.fields(records)})
        return made

    def __getattribute__(self, name: str) -> Any:
        if noting and name in _SEEN:
            noting[-1].add(_SEEN[name])
        return super().__getattribute__(name)


@contextlib.contextmanager
def _noting() -> Iterator[set[str]]:
    used: set[str] = set()
    noting.append(used)
    try:
        yield used
    finally:
        noting.pop()


@contextlib.contextmanager
def noted(rests: dict[Any, set[str]], key: Any) -> Iterator[None]:
    """Note what something that is remembered is made of, for those who find it made."""
    if not noting:
        yield
        return
    with _noting() as used:
        yield
    rests[key] = used
    noting[-1].update(used)


def found(rests: dict[Any, set[str]], key: Any) -> None:
    """Note what something that is found made was made of; where nobody noted it, it may be anything."""
    if noting:
        noting[-1].update(rests.get(key, READ))


class _Entry(NamedTuple):
    rests: dict[str, str]
    shown: bytes


class Kept:
    """What a program's verbs showed, in a file.

    Parameters
    ----------
    path : the file; what cannot be read there is made anew.
    rests : a hash of all that a page rests on but the program's own files.
    """

    def __init__(self, path: Path, rests: str) -> None:
        self._path, self._rests = path, rests
        self._before, self._now = self._read(), dict[tuple, _Entry]()
        self._step, self._asked, self._around = "", Counter[str](), set[str]()
        self._records: Noted | None = None
        self._hashes: dict[str, str] = {}

    def records(self, records: ProgramRecords) -> ProgramRecords:
        """Give the records of the program that is opened first so that it is noted who looks at them."""
        if self._records is not None:
            return records
        self._records = Noted.of(records)
        return self._records

    @contextlib.contextmanager
    def step(self, name: str, *, notebook: bool = True) -> Iterator[None]:
        """Keep what is shown within: in a notebook, or in the page made of all."""
        self._step, self._asked = name, Counter()
        noting.append(set())
        # What a notebook does with what it looks at itself may reach its verbs.
        self._around = noting[0] if notebook else set()
        try:
            yield
        finally:
            noting.clear()

    def shown(self, name: str, opened: Any, make: Callable[[], Any]) -> Any:
        """Give what a verb showed in this place before, or what it was made of; where that holds no more, make and keep it."""
        if not noting or self._records is None or getattr(opened, "records", None) is not self._records:
            return make()
        nth = _WITHIN
        if len(noting) == 1:
            self._asked[name] += 1
            nth = self._asked[name]
        place = (self._step, name, nth, opened.round.id, opened.cycle_id)
        entry = self._now.get(place) or self._before.get(place)
        if entry is None or any(self._hash(part) != sha for part, sha in entry.rests.items()):
            with _noting() as used:
                made = make()
            entry = _Entry({p: self._hash(p) for p in sorted({"", *used, *self._around})}, pickle.dumps(made))
        else:
            made = pickle.loads(entry.shown)
        self._now[place] = entry
        if nth == _WITHIN:
            noting[-1].update(entry.rests)
        return made

    def save(self) -> None:
        """Write what was shown this time; what was not is forgotten, but for what something that is kept is made of."""
        steps = {place[0] for place in self._now}
        within = {place: one for place, one in self._before.items() if place[2] == _WITHIN and place[0] in steps}
        self._path.parent.mkdir(parents=True, exist_ok=True)
        staged = self._path.with_suffix(".new")
        staged.write_bytes(pickle.dumps((self._rests, within | self._now)))
        staged.replace(self._path)

    def _read(self) -> dict[tuple, _Entry]:
        try:
            rests, before = pickle.loads(self._path.read_bytes())
        except (OSError, EOFError, pickle.UnpicklingError, ValueError):
            return {}
        return before if rests == self._rests else {}

    def _hash(self, part: str) -> str:
        """Hash what stands in one of the records; of the empty part what stands in all of them."""
        if part not in self._hashes:
            held = vars(self._records)
            told = pickle.dumps([held[name] for name in ([part] if part else _OF_ALL)])
            self._hashes[part] = of_bytes(told)
        return self._hashes[part]


_kept: Kept | None = None


def begin(path: Path, rests: str) -> Kept:
    """Keep what verbs show in this process, which makes one page; as `Kept`."""
    global _kept
    _kept = Kept(path, rests)
    return _kept


def of_now() -> Kept | None:
    """Give what keeps what verbs show in this process; None where nothing does."""
    return _kept


def keeping(verb: Callable[..., Any]) -> Callable[..., Any]:
    """Let what a verb shows, or another function of an opened program and plain values, be kept where something keeps it."""
    name = f"{verb.__module__}.{verb.__name__}"

    @functools.wraps(verb)
    def shown(*args: Any, **more: Any) -> Any:
        if _kept is None or not args or more or not all(isinstance(one, (str, int)) for one in args[1:]):
            return verb(*args, **more)
        return _kept.shown(f"{name}{args[1:] or ''}", args[0], lambda: verb(*args))

    return shown
