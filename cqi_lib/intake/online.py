"""The store of an online assessment, read as the plain tidy table that `cqi form export` writes of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from ..errors import IntakeError, StoreError
from .log import Log
from .sheet import Sheet, Source, Table
from .store.place import place_at

if TYPE_CHECKING:
    import pandas as pd

    from ..cohort.records.cohort_file import CohortFile
    from .store.promises import Told
    from .store.reading import Kept


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
    from .store.queries import ANSWERS
    from .store.reading import read_round

    folder = path.absolute().parent
    try:
        kept = read_round(place_at(path, root=folder.parent))
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
    return Source([Sheet("", rows)], f"the online assessment, {state}: {counts}", kept.asked, kept.told, kept.untold)


class PromiseBroken(StoreUnreadable):
    """A store whose people were promised more than cohort.yml keeps: nothing may be made from it, nor without it."""


def promised(table: Table, columns: Mapping[str, int]) -> tuple[Told, ...]:
    """Read what people were told from the export of a store; empty for any other table.

    Parameters
    ----------
    table : the table.
    columns : what is known about people -> its column.
    """
    names = ("program", "respondent_id", "promised")
    if any(columns.get(name) is None for name in names):
        return ()
    from .store.promises import told_in

    return told_in(*(table.columns[columns[name]] for name in names))


def keep_promises(
    told: Sequence[Told],
    cohort: CohortFile | None,
    round_id: str | None,
    people: pd.DataFrame,
    log: Log,
    untold: int = 0,
) -> None:
    """Refuse answers of people who were told, before they answered, that less would be shown.

    Parameters
    ----------
    told : what people were told, as the store or its export has it.
    cohort : cohort.yml; without it nothing can be compared.
    round_id : the round.
    people : who is read as what: respondent_id, program_id, role_code.
    log : takes the problems.
    untold : of how many people an older store did not keep it.

    Raises
    ------
    PromiseBroken
        When cohort.yml promises less than anybody was told.
    """
    entry = next((r for r in cohort.rounds if r.id == round_id), None) if cohort is not None else None
    if cohort is None or entry is None:
        return
    if untold and (entry.privacy == "named" or entry.named_for):
        who = "1 person" if untold == 1 else f"{untold} people"
        mend = "Look that they agreed to answer openly; else write `privacy: confidential`."
        log.warn("", f"answers of {who} of whom an older workbook did not keep what they were told", "", mend)
    if not told:
        return
    from .store.promises import broken

    names = ("respondent_id", "program_id", "role_code")
    read = {
        person: (str(program), str(role)) for person, program, role in zip(*(people[n] for n in names), strict=True)
    }
    if flaws := broken(told, cohort, entry, read):
        raise PromiseBroken(f"{log.file} is not read: its people were promised more.", [*log.problems, *flaws])


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
