"""The store of an online assessment, read as the plain tidy table that `cqi form export` writes of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from ..errors import IntakeError, StoreError
from ..locale.said import sayings
from .log import Log
from .sheet import Sheet, Source, Table
from .store.place import place_at

if TYPE_CHECKING:
    import pandas as pd

    from ..cohort.records.cohort_file import CohortFile
    from .store.promises import Told
    from .store.reading import Kept

say = sayings("intake_answers")


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
        kept = read_round(place_at(path, root=folder.parent, said=say("online-this_store")))
    except StoreError as error:
        (store,) = error.args
        found, mend = (say(f"online-unreadable-{part}", store=store) for part in ("found", "mend"))
        log.refuse("", found, say("online-unreadable-allowed"), mend)
        raise StoreUnreadable(say("online-unreadable", file=log.file), log.problems) from None
    counts = {"invited": kept.invited, "started": kept.started, "submitted": kept.submitted}
    if not kept.rows:
        log.warn("", say("online-none-found", **counts), say("online-none-allowed"), say("online-none-mend"))
        raise NoAnswersYet(say("online-none", file=log.file), log.problems)
    if kept.waiting:
        _note_waiting(kept, log)
    rows = [list(ANSWERS), *(list(row) for row in kept.rows)]
    said = say("online-source", closed=kept.closed[:10] if kept.closed else None, **counts)
    return Source([Sheet("", rows)], said, kept.asked, kept.told, kept.untold)


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
        log.warn("", say("online-untold-found", n=untold), "", say("online-untold-mend"))
    if not told:
        return
    from .store.promises import broken

    names = ("respondent_id", "program_id", "role_code")
    read = {
        person: (str(program), str(role)) for person, program, role in zip(*(people[n] for n in names), strict=True)
    }
    if flaws := broken(told, cohort, entry, read):
        raise PromiseBroken(say("online-promised-more", file=log.file), [*log.problems, *flaws])


def _note_waiting(kept: Kept, log: Log) -> None:
    mend = say("online-waiting-mend-open" if kept.closed is None else "online-waiting-mend")
    log.warn("", say("online-waiting-found", n=kept.waiting), "", mend)
