"""What a person tells beside a spreadsheet, where it can be read in two ways."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass
class Answers:
    """What a person told beside the file.

    Parameters
    ----------
    decimals, fiscal_year, repeated, unit : as in `SheetTable` and `Series`.
    dates : what comes first in dates that can be read in two ways, `day first` or `month first`; a table whose dates say it is
        read as they say.
    date, group : the column of months or days, and that of groups.
    columns : heading -> `measure`, `measure numerator`, `measure denominator`, or `ignore`.
    counts : `measure numerator` -> `all`, or `Column: word | word`.
    within : `measure numerator` -> `Column .. Column: days`.
    person : the column that tells people apart: each counts once a period.
    program : what the program is called.
    others : what the cohort's other programs are called.
    """

    dates: str | None = None
    decimals: str | None = None
    fiscal_year: int | None = None
    repeated: str | None = None
    unit: str | None = None
    date: str | None = None
    group: str | None = None
    person: str | None = None
    columns: dict[str, str] = field(default_factory=dict)
    counts: dict[str, str] = field(default_factory=dict)
    within: dict[str, str] = field(default_factory=dict)
    program: list[str] = field(default_factory=list)
    others: list[str] = field(default_factory=list)
