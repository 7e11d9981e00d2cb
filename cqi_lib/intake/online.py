"""The store of an online assessment, read as the plain tidy table that `cqi form export` writes of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ..errors import IntakeError, StoreError
from ..online.place import place_at
from .log import Log
from .sheet import Sheet, Source

if TYPE_CHECKING:
    from ..online.reading import Kept


class NoAnswersYet(IntakeError):
    """An online assessment that nobody has answered so far: nothing is wrong, and nothing can be read."""


class StoreUnreadable(IntakeError):
    """A store that cannot be read, perhaps only now: what is made without its answers would be wrong."""


def open_online(path: Path, log: Log) -> Source:
    """Open a store for intake; nothing is written where it lies.

    Parameters
    ----------
    path : `<round>.online.sqlite`, or `<round>.online.yml` for a database.
    log : takes the problems.

    Returns
    -------
    The answers that count as one sheet of text.

    Raises
    ------
    NoAnswersYet
        While nobody has answered.
    StoreUnreadable
        When the store cannot be read.
    """
    # Only who has a store pays for loading what reads it.
    from ..online.queries import ANSWERS
    from ..online.reading import read_round

    folder = path.absolute().parent
    try:
        kept = read_round(place_at(path, folder.parent.resolve().name, root=folder.parent))
    except StoreError as error:
        what, _, mend = str(error).partition(". ")
        log.refuse("", what.rstrip(".").replace(f"responses/{path.name}", "this store", 1), "a store of answers", mend)
        raise StoreUnreadable(f"{log.file} cannot be read.", log.problems) from None
    state = f"closed since {kept.closed[:10]}" if kept.closed else "open"
    counts = f"{kept.invited} invited, {kept.started} started, {kept.submitted} submitted"
    if not kept.rows:
        log.warn("", f"no answers yet: {counts}", "answers of at least one person", "Nothing to do while it runs.")
        raise NoAnswersYet(f"{log.file} holds no answers yet.", log.problems)
    if kept.waiting:
        _note_waiting(kept, log)
    rows = [list(ANSWERS), *(list(row) for row in kept.rows)]
    return Source([Sheet("", rows)], f"the online assessment, {state}: {counts}", kept.instrument)


def _note_waiting(kept: Kept, log: Log) -> None:
    people = "1 person has" if kept.waiting == 1 else f"{kept.waiting} people have"
    log.warn(
        "",
        f"answers that were saved but not sent off: {people} not pressed the last button",
        "",
        "What they saved counts as it stands; their links still work."
        if kept.closed is None
        else "What they saved counts as it stands.",
    )
