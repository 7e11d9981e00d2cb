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
from typing import Any, NamedTuple, TypeGuard

import pandas as pd

from ..cohort.program_records import ProgramRecords
from ..files.hashes import of_bytes

READ = ("groundwork", "measures", "series", "priorities", "votes", "cycles", "events")
"""Records that are each read from files of their own."""
_OF_ALL = ("id", "name", "entry", "written", "problems", "flaws", "files")
_SEEN = {name: name for name in READ} | {"counted": "series"}
_WITHIN, _WHOLE = 0, -1
"""In the place of how often it was asked: what something else is made of, the same wherever in a notebook it is asked; and
what the notebook came to."""
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


def _told(record: Any) -> bytes:
    """Give what stands in a record; a table's own pickle also tells how it came to be in memory."""
    if isinstance(record, pd.DataFrame):
        return repr((record.dtypes.to_list(), record.to_dict("list"))).encode()
    return pickle.dumps(record)


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
        # Before anybody looks: what is worked out of a record may stay with it.
        self._hashes = {part: of_bytes(_told(getattr(records, part))) for part in READ}
        self._hashes[""] = of_bytes(_told([getattr(records, name) for name in _OF_ALL]))
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
        if self._holds(entry):
            made = pickle.loads(entry.shown)
        else:
            with _noting() as used:
                made = make()
            entry = self._entry(used, pickle.dumps(made))
        self._now[place] = entry
        if nth == _WITHIN:
            noting[-1].update(entry.rests)
        return made

    def whole(self, key: str, make: Callable[[], bytes]) -> bytes:
        """Give what a notebook came to before, where all that it showed holds; else let it be made, and keep it.

        Parameters
        ----------
        key : what it is but for the records of the program, which is open.
        make : runs it; it may do nothing but show what verbs give.
        """
        place = (self._step, key, _WHOLE, "", None)
        entry = self._before.get(place)
        if self._holds(entry):
            # What it showed was not asked for now, and may be wanted when another part of it is made anew.
            self._now |= {at: one for at, one in self._before.items() if at[0] == self._step}
            return entry.shown
        made = make()
        looked_at = {part for at, one in self._now.items() if at[0] == self._step for part in one.rests}
        self._now[place] = self._entry(looked_at, made)
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

    def _holds(self, entry: _Entry | None) -> TypeGuard[_Entry]:
        return entry is not None and all(self._hashes.get(part) == sha for part, sha in entry.rests.items())

    def _entry(self, looked_at: set[str], shown: bytes) -> _Entry:
        return _Entry({part: self._hashes[part] for part in sorted({"", *looked_at, *self._around})}, shown)


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
        if _kept is None or not args or more or not all(isinstance(one, (str, int, tuple)) for one in args[1:]):
            return verb(*args, **more)
        return _kept.shown(f"{name}{args[1:] or ''}", args[0], lambda: verb(*args))

    return shown
