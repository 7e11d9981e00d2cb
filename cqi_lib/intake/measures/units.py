"""In which unit a column gives a measure's value: so many of every hundred, parts of one, or plain numbers."""

from __future__ import annotations

from collections.abc import Sequence

from ...cohort.records.measures import Measure
from ...locale.said import sayings
from ..spelling import shown
from .matching import counts_of_100, is_counted, says_share
from .numbers import Number

say = sayings("spreadsheets")


def unit_of(numbers: Sequence[Number], measure: Measure, heading: str, said: str | None, told: bool) -> tuple[str, str]:
    """Tell a column's unit.

    Parameters
    ----------
    numbers : those that stand in it.
    measure : whose value they are.
    heading : the column's.
    said : the unit that a person told.
    told : whether a person said what the heading means.

    Returns
    -------
    As in `Series.unit`, and what has to be asked; an empty text where nothing has.
    """
    percent = [x for x in numbers if x.unit == "%"]
    about = {"column": shown(heading), "measure": repr(measure.id), "heading": heading, "of": measure.id}
    if percent and len(percent) < len(numbers):
        # Whoever reads the column names the cells that are of the other kind.
        return ("percent" if counts_of_100(measure) else "number"), ""
    if percent:
        if not counts_of_100(measure) and said != "percent":
            return "percent", say("ask-percent", **about)
        return "percent", ""
    if said == "fraction":
        return "fraction", ""
    if said in ("number", "small"):
        return ("small" if counts_of_100(measure) and any(0 < x.number <= 1 for x in numbers) else "number"), ""
    small = [x for x in numbers if 0 < x.number <= 1]
    if counts_of_100(measure) and small:
        return "number", say("ask-fraction", found=f"{small[0].number:g}", **about)
    if is_counted(measure) and numbers and counts_of_100(measure) and not says_share(heading):
        told = told and all(x.number <= 100 for x in numbers)
        return "number", "" if told else say("ask-count", **about)
    return "number", ""
