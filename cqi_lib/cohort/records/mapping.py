"""`<response file>.mapping.yml`: what a stubborn response file cannot say by itself."""

from __future__ import annotations

from typing import Literal

from .base import Record, Role, Slug

DateOrder = Literal["day first", "month first"]
DateOrders = Literal["day first", "month first", "day first but some month first", "month first but some day first"]
MIXED: dict[str, DateOrders] = {
    "day first": "day first but some month first",
    "month first": "month first but some day first",
}
"""Of files in which both orders stand: what comes first in those of their dates that can be read in two ways."""


def first_of(order: str) -> str:
    """Give what comes first in dates that can be read in two ways.

    Examples
    --------
    >>> first_of("day first but some month first"), first_of("month first")
    ('day first', 'month first')
    """
    return order.partition(" but ")[0]


class MappingFile(Record):
    """How to read one response file. Everything is optional; what is given here wins over what is recognised."""

    tool: str | None = None
    """The reader to use: qualtrics, surveymonkey, google forms, microsoft forms, kobotoolbox, odk central, redcap,
    limesurvey, plain wide or plain tidy."""
    sheet: str | None = None
    """The workbook's sheet."""
    columns: dict[str, str] = {}
    """Heading in the file, or `column 5` -> item code, `<item>_comment`, `<domain>_comment`, `comment`,
    `respondent_id`, `program`, `role`, `round`, `started_at`, `submitted_at`, `shareable`, or `ignore`."""
    program: str | None = None
    """The program of every row, for a file without such a column."""
    role: Role | None = None
    """The role of every row, for a file without such a column."""
    programs: dict[str, Slug] = {}
    """What the file calls a program -> the program's id."""
    roles: dict[str, Role] = {}
    """What the file calls a role -> the role."""
    rounds: dict[str, Slug] = {}
    """What the file calls a round -> the round's id."""
    answers: dict[str, str] = {}
    """What the file writes as an answer -> the scale's code, or `dont_know`, `not_applicable`, `blank`."""
    respondents: Literal["column", "rows"] = "column"
    """`rows`: the file has no column of respondents; every row is one, numbered by its row in the file."""
    dates: DateOrders | None = None
    """The order of day and month in dates such as 3/4/2025."""
    timezone: str | None = None
    """The zone of times that name none; the cohort's otherwise."""
