"""The four lenses as cells of one table: the page of notebook 4 and the form that weighs show the same words."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np
import pandas as pd

from ...privacy.published import Rows, shown
from ...program.program import Program
from ...rounding import Figures
from ...wording import weighing as tell
from ...wording.labels import domain_column
from ...wording.language import aligned
from ..stability import leave_one_out, stability

Columns = list[tuple[str, str]]
QUADRANTS = ("first", "big", "spare", "leave")


def lens_cells(
    seen: Rows, words: Mapping[str, str], name: Callable[[str], str], *, every: bool = False
) -> tuple[Columns, list[tuple[str, ...]]]:
    """Write the lenses out as columns and rows.

    Parameters
    ----------
    seen : what `priorities.lenses` gave.
    words : firm, close call or open by domain, as `stability.stability` says it.
    name : gives a domain's name.
    every : True keeps a column in which nothing was given yet.

    Returns
    -------
    Headings with their alignment, and the cells of each domain: its name, the weighted average with its place, the
    quadrant of impact and effort, Hanlon's score with its place or why the domain was set aside, the votes with their
    place, in how many rankings it is among the first three, and how firm its place is.
    """
    seen = shown(seen, "lens_cells")
    columns: Columns = [(domain_column(), "l")]
    cells = [[name(domain) for domain in seen["domain"]]]
    rows = seen.to_dict("records")
    rankings = int(seen["rankings"].iloc[0]) if len(seen) else 0
    # Two averages that differ are told apart: their places differ too.
    figures = Figures(seen["weighted"], lines=seen["weighted"])
    parts: dict[str, list[str | None]] = {
        "weighted": [_placed(figures(row["weighted"]), row["weighted_rank"], aligned) for row in rows],
        "quadrant": [tell.quadrant(row["quadrant"]) if row["quadrant"] in QUADRANTS else None for row in rows],
        "hanlon": [_hanlon(row) for row in rows],
        "votes": [_placed(row["votes"], row["votes_rank"], "{:g}".format) for row in rows],
        "firsts": [tell.firsts(row["firsts"], rankings) if rankings > 1 else None for row in rows],
        "firm": [tell.word(words[row["domain"]]) if words.get(row["domain"]) else None for row in rows],
    }
    for lens, texts in parts.items():
        if (every and lens not in ("firsts", "firm")) or any(texts):
            columns.append((tell.lens(lens), "l"))
            cells.append([text or tell.not_given() for text in texts])
    return columns, list(zip(*cells, strict=True))


def _placed(value: float, place: float | None, form: Callable[[float], str]) -> str | None:
    """Write a value with its place; None where none was given."""
    if pd.isna(value):
        return None
    return tell.placed(form(value), None if place is None or pd.isna(place) else int(place))


def _hanlon(row: dict) -> str | None:
    if isinstance(row["screened"], tuple) and row["screened"]:
        return tell.screened(row["screened"])
    return _placed(row["hanlon"], row["hanlon_rank"], "{:g}".format)


def firmness(
    program: Program, weighed: Rows, weights: Mapping[str, float], round_id: str, audience: str = "program"
) -> tuple[pd.DataFrame, int]:
    """Say how firm the order is, and how many people's answers were left out in turn.

    Parameters
    ----------
    program : an opened program.
    weighed : what `priorities.weigh` gave.
    weights : weight by criterion.
    round_id : the round whose results were weighed.
    audience : whose eyes it is for; in a confidential round nobody is left out for the program's.

    Returns
    -------
    What `stability.stability` gives, and the number of people; 0 where nobody's answers could be left out.
    """
    weighed = shown(weighed, "firmness")
    raters = program.publish("rater_scores", audience)
    asked = program.cohort.instruments.of(round_id)
    file, entry = program.cohort.file, program.cohort.round(round_id)
    balanced = entry.privacy_for(program.id) == "named" if file.aggregate == "role_balanced" else None
    shifts: np.ndarray | None = leave_one_out(raters, weighed, asked, round_id, balanced)
    return stability(weighed, weights, shifts), 0 if shifts is None or not weights.get("gap") else len(shifts)
