"""What came through the gate: a table that knows who may see it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import InitVar, dataclass, field
from typing import Any, NewType, NoReturn, TypeVar

import pandas as pd

from ..errors import CallError
from ..locale.said import sayings
from ..tables import HELD_BACK

Rows = NewType("Rows", pd.DataFrame)
"""Rows of a published table, or a table made from such: what a claim, a figure or a verb takes where it takes a table."""


class Row(dict[str, Any]):
    """One of them, by column: what is asked for row by row is looked up here many times faster than in a table.

    Parameters
    ----------
    values : by column.
    audience : whom the table was published for.
    """

    def __init__(self, values: Iterable[tuple[str, Any]], audience: str | None) -> None:
        super().__init__(values)
        self.audience = audience

    def __reduce__(self) -> tuple[type[Row], tuple[Any, ...]]:
        return Row, (list(self.items()), self.audience)

    def _as_published(self, *given: Any, **more: Any) -> NoReturn:
        raise TypeError("A row says what was published; nothing can be put into it or taken out.")

    __setitem__ = __delitem__ = __ior__ = _as_published
    update = setdefault = pop = popitem = clear = _as_published


OfGate = TypeVar("OfGate", Rows, Row)
say = sayings("release_checks")
AUDIENCES = ("desk", "program", "cohort")
_SEAL = object()
_MARK = "audience"


@dataclass(frozen=True, eq=False)
class Published:
    """A table that may be shown to its audience; made by `publish` only.

    Attributes
    ----------
    name : the table's name, such as `domain_scores`.
    audience : `desk`, `program` (each row only to its own program) or `cohort`.
    """

    name: str
    audience: str
    _table: pd.DataFrame = field(repr=False)
    _held_back: pd.DataFrame = field(repr=False)
    seal: InitVar[object] = None

    def __post_init__(self, seal: object) -> None:
        if seal is not _SEAL:
            raise TypeError("A Published table is made by privacy.publish(table, audience, cohort_file=...) only.")
        if self.audience not in AUDIENCES:
            raise CallError(_audience_message(self.audience))

    @property
    def table(self) -> Rows:
        """What may be shown; a copy, so that nothing can be slipped in."""
        out = self._table.copy(deep=False)
        return marked(out, self.audience)

    @property
    def held_back(self) -> pd.DataFrame:
        """What was not shown and why: HELD_BACK, codes as in CODES."""
        return self._held_back.copy(deep=False)

    def only(self, program_id: str | None = None, round_id: str | None = None) -> Published:
        """Keep one program, one round, or both.

        Parameters
        ----------
        program_id, round_id : ids; None keeps all.

        Returns
        -------
        A smaller Published table for the same audience.
        """

        def keep(data: pd.DataFrame) -> pd.DataFrame:
            for column, value in (("program_id", program_id), ("round_id", round_id)):
                if value is not None and column in data.columns:
                    data = data[data[column].eq(value).fillna(False)]
            return data.reset_index(drop=True)

        return Published(self.name, self.audience, keep(self._table), keep(self._held_back), seal=_SEAL)

    def with_text(self, column: str) -> Published:
        """Keep the rows that have a text in a column."""
        said = self._table[column].fillna("").str.strip().ne("")
        return Published(
            self.name, self.audience, self._table[said].reset_index(drop=True), self._held_back, seal=_SEAL
        )


def kept_of(published: Published) -> dict[str, pd.DataFrame]:
    """Give both parts of a published table as they are written down; each knows for whom it is."""
    return {"table": published.table, "held_back": marked(published.held_back, published.audience)}


def kept_back(name: str, parts: Mapping[str, pd.DataFrame]) -> Published:
    """Give a published table back as it was, of what was written down of it.

    Parameters
    ----------
    name : the table's name.
    parts : what `kept_of` gave.

    Raises
    ------
    TypeError
        When a part does not say for whom it was published, or both do not say the same.
    """
    marks = {mark_of(table) for table in parts.values()}
    if len(marks) != 1 or not marks <= set(AUDIENCES):
        raise TypeError(f"What was kept of {name!r} does not say for whom it was published.")
    return Published(name, str(marks.pop()), parts["table"], parts["held_back"], seal=_SEAL)


def _audience_message(audience: object) -> str:
    return say("published-audience", known=", ".join(map(repr, AUDIENCES)), given=repr(audience))


def make(name: str, audience: str, table: pd.DataFrame, held_back: Any) -> Published:
    """Seal a table for an audience; for the gate only."""
    return Published(name, audience, table.reset_index(drop=True), HELD_BACK.frame(held_back), seal=_SEAL)


def require(value: object, name: str, who: str, audiences: tuple[str, ...] = AUDIENCES) -> Rows:
    """Give a published table's rows, or refuse anything that did not come through the gate.

    Parameters
    ----------
    value : what a caller handed over.
    name : the table that is needed.
    who : the function that asks, for the message.
    audiences : audiences it may have been published for.

    Returns
    -------
    The table.

    Raises
    ------
    TypeError
        When it is not Published, is another table, or is for another audience.
    """
    if not isinstance(value, Published):
        raise TypeError(
            f"{who} takes {name!r} only as it comes from privacy.publish(table, audience, cohort_file=...), "
            f"not a {type(value).__name__}."
        )
    if value.name != name:
        raise TypeError(f"{who} takes a published {name!r}, not {value.name!r}.")
    if value.audience not in audiences:
        allowed = " or ".join(repr(a) for a in audiences)
        raise TypeError(f"{who} takes a table published for {allowed}, not for {value.audience!r}.")
    return value.table


def marked(table: pd.DataFrame, audience: str) -> Rows:
    """Note on a table made from published ones for whom those were, so that the gate can check it later."""
    table.attrs[_MARK] = audience
    return Rows(table)


def mark_of(table: pd.DataFrame | pd.Series | Row) -> str | None:
    """Give the audience that `marked` noted, or None."""
    if isinstance(table, Row):
        return table.audience
    return table.attrs.get(_MARK)


def records(rows: Rows) -> tuple[Row, ...]:
    """Give a published table's rows one by one, once for all who look at them.

    Examples
    --------
    >>> [row["mean"] for row in records(marked(pd.DataFrame({"domain": ["B1"], "mean": [1.5]}), "program"))]
    [1.5]
    """
    columns, audience = list(rows.columns), mark_of(rows)
    values = zip(*(rows[column].tolist() for column in columns), strict=True)
    return tuple(Row(zip(columns, one, strict=True), audience) for one in values)


def shown(rows: OfGate, who: str) -> OfGate:
    """Give rows back that came through the gate, or were made from such; refuse all others.

    pandas hands the mark on to what is picked out of a table and to what is worked out of one; rows that were put
    together by hand have none.

    Parameters
    ----------
    rows : a table, or a row of one.
    who : the claim, figure or verb that takes them, for the message.

    Raises
    ------
    TypeError
        When they did not come through the gate.
    """
    if not isinstance(rows, (pd.DataFrame, pd.Series, Row)) or mark_of(rows) not in AUDIENCES:
        raise TypeError(
            f"{who} takes only rows of a table that came through privacy.publish(table, audience, cohort_file=...), "
            f"not a {type(rows).__name__} that did not: an opened program has such tables."
        )
    return rows
