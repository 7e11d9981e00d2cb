"""What a step is for, how to read what follows, its rule and what to ask the team: for a new coach, at the desk."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Any

from ...files.places import PARTS
from ...locale.stand_in import StandIn
from ...program.place import prepared_cache
from ...show.block import Block
from ...show.markup import Piece, el
from ...wording import lesson as say
from ...wording.claim import prose
from .why import METHOD, RULES, rule_of

RULE_OF = {
    "1_groundwork": "logic_model",
    "2_assessment_intake": "answer_counts",
    "3_strengths_challenges": "strengths",
    "4_priority_setting": "weighing",
    "5_pdsa_study": "measure_over_time",
    "6_capacity_culture": "chosen_then_and_now",
    "7_cohort_overview": "cohort_states",
}
"""The verb of each notebook whose rule a new coach meets first."""


def lesson(opened: Any, notebook: str) -> Block:
    """Show what a notebook's step is for, how to read what follows, the rule, and what to ask the team.

    Parameters
    ----------
    opened : an opened program or cohort.
    notebook : the notebook's name, such as `3_strengths_challenges`.

    Returns
    -------
    A block for the desk, behind a disclosure: whoever knows the step passes it over.
    """
    verb = RULE_OF[notebook]
    told: dict[str, list[Any]] = {part: [say.step(notebook, part)] for part in ("purpose", "read")}
    told["rule"] = [rule_of(verb, opened), " ", _link(RULES[verb][1])]
    told["ask"] = [say.step(notebook, "ask")]
    facts = el("dl", [el("div", el("dt", say.part(name)), el("dd", what)) for name, what in told.items()], cls="facts")
    text = prose([*told["purpose"], *told["read"], told["rule"][0], *told["ask"]])
    return Block(el("details", el("summary", say.heading()), facts), text)


def _link(heading: str) -> Piece:
    """Lead to the method page. A page of a run says where it stands: seen from there no file of the workbook has a place."""
    page = PARTS / METHOD
    name = say.place(METHOD, StandIn(heading, "en"))
    if prepared_cache() or not page.is_file():
        return el("span", name)
    anchor = re.sub(r"\W+", "-", heading.casefold())
    return el("a", name, href=f"{Path(os.path.relpath(page)).as_posix()}#{anchor}")
