"""The published tables of a page: what an own section works with, as the page prints them."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pandas as pd

from ...errors import CallError, did_you_mean
from ...locale.said import sayings
from ...privacy.published import Rows, marked
from ..analyst.shapes import DESK, SHAPES

PLACE = "CQI_OWN_TABLES"
"""Where a run has written the tables of the page that an own section is made for."""
ABOUT = "about.json"
"""Beside them: whose they are."""
say = sayings("own_sections")


class Tables(Mapping[str, Rows]):
    """The published tables of one page, by the name of the verb that shows each; made when one is asked for.

    Parameters
    ----------
    opened : the opened program or cohort.
    folder : where a run has written them; None makes them here.
    """

    def __init__(self, opened: Any, folder: Path | None = None) -> None:
        self._opened, self._folder = opened, folder
        self._audience = audience_of(opened)
        self._names = names_for(self._audience)

    def __getitem__(self, name: str) -> Rows:
        if name not in self._names:
            known = did_you_mean(str(name), self._names)
            raise CallError(say("no-table", name=repr(name), near=known, names=", ".join(self._names)))
        if self._folder is None:
            return _made(name, self._opened)
        kept = pd.read_csv(self._folder / f"{name}.csv", keep_default_na=False, na_values=[""])
        return marked(SHAPES[name].table.frame(kept), self._audience)

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)

    def __repr__(self) -> str:
        return ", ".join(self._names)


def own_tables(opened: Any) -> Tables:
    """Give the published tables of a page, as it prints them: rounded, and without what it does not show.

    In a run they are read from the section's working folder, where they lie as CSV files; elsewhere they are made of
    what was opened. Both are the same.

    Parameters
    ----------
    opened : an opened program or cohort.

    Returns
    -------
    Tables by the name of the verb that shows them, with the columns of `docs/analysts.md`.

    Raises
    ------
    CallError
        For a name that is none of them, and for what is no opened program or cohort.

    Examples
    --------
    >>> import cqi_lib as cqi
    >>> program = cqi.open_program("tests/fixtures/pair", "alpha-house")
    >>> cqi.own_tables(program)["profile"]["level"].max()
    np.float64(3.8)
    """
    if not (hasattr(opened, "round") and hasattr(opened, "cohort")):
        raise CallError(say("not-opened", given=type(opened).__name__))
    place = os.environ.get(PLACE, "")
    return Tables(opened, Path(place) if place and _about(Path(place)) == identity(opened) else None)


def audience_of(opened: Any) -> str:
    """Say whom a page of what was opened is for: `program` or `cohort`."""
    return "program" if hasattr(opened, "records") else "cohort"


def names_for(audience: str) -> tuple[str, ...]:
    """Name the tables of a program's page, or of the cohort's: of all verbs that show one and are not for the desk."""
    import cqi_lib

    asks = "program" if audience == "program" else "opened"
    shown = (name for name in SHAPES if name not in DESK and ".show." in cqi_lib._WHERE[name])
    return tuple(name for name in shown if getattr(cqi_lib, name).of == asks)


def identity(opened: Any) -> dict[str, str]:
    """Say what was opened: which page of a run it belongs to."""
    return {"program": getattr(opened, "id", ""), "round": opened.round.id}


def _about(folder: Path) -> Any:
    try:
        return json.loads((folder / ABOUT).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None


def _made(name: str, opened: Any) -> Rows:
    import cqi_lib

    result = getattr(cqi_lib, name)(opened)
    # What rests on a record that cannot be read is shown as that record's problems, and has no rows.
    return marked(SHAPES[name].table.empty(), result.audience) if result.unread else result.table


def write_tables(opened: Any, folder: Path) -> None:
    """Write the published tables of a page for its own sections.

    Parameters
    ----------
    opened : the page's program or cohort.
    folder : where they go, as CSV files.
    """
    folder.mkdir(parents=True)
    for name in names_for(audience_of(opened)):
        _made(name, opened).to_csv(folder / f"{name}.csv", index=False, lineterminator="\n")
    (folder / ABOUT).write_text(json.dumps(identity(opened)), encoding="utf-8")
