"""The start page of the workbook: programs, rounds and the way through the notebooks."""

from __future__ import annotations

from ..community.cohort_round import CohortRound
from ..show.block import Block
from ..show.markup import el, table
from ..wording.unreadable import NOT_READABLE

STEPS = (
    ("1_groundwork", "Groundwork", "the vision of quality and how the program works"),
    ("2_assessment_intake", "Assessment", "who answered and which answers count"),
    ("3_strengths_challenges", "Strengths and challenges", "how each domain stands and why"),
    ("4_priority_setting", "Priority and aim", "what was chosen and what should move it"),
    ("5_pdsa_study", "Cycles of change", "one test: predicted, found, learned, decided"),
    ("6_capacity_culture", "Since last time", "the same questions again, and habits of learning"),
    ("7_cohort_overview", "The cohort", "the group as a whole, no program named"),
)


def programs(opened: CohortRound) -> Block:
    """List the cohort's programs with what is there for each; for the evaluator's eyes.

    Parameters
    ----------
    opened : an opened cohort.

    Returns
    -------
    A block with a table in the order of the alphabet.
    """
    people = opened.people.groupby("program_id")["respondent_id"].nunique()
    rows = [
        (
            r.name,
            r.id,
            str(int(people.get(r.id, 0))),
            NOT_READABLE if r.flawed("measures.yml") else str(len(r.measures)),
            NOT_READABLE if r.flawed("cycles/") else str(len(r.cycles)),
            str(len(r.problems)) if r.problems else "none",
        )
        for r in sorted(opened.cohort.programs.values(), key=lambda r: r.name.casefold())
    ]
    heads = ("Program", "Parameter", "Answered", "Measures", "Cycles", "Problems")
    columns = [(h, "l" if i < 2 else "r") for i, h in enumerate(heads)]
    text = f"{len(rows)} programs: " + ", ".join(r[1] for r in rows)
    return Block(table(f"Programs of {opened.cohort.file.name}, {opened.round.label}", columns, rows), text)


def rounds(opened: CohortRound) -> Block:
    """List the cohort's rounds with their dates and whether people answered openly."""
    rows = [(r.label, r.id, r.date.isoformat(), r.privacy) for r in opened.cohort.rounds]
    columns = [(h, "l") for h in ("Round", "Parameter", "Date", "Answers are")]
    text = "; ".join(f"{r[1]} ({r[2]}, {r[3]})" for r in rows)
    return Block(table("Rounds", columns, rows), text)


def steps() -> Block:
    """List the notebooks in the order of the process."""
    rows = [el("li", el("a", title, href=f"{stem}.ipynb"), f": {what}") for stem, title, what in STEPS]
    return Block(el("ol", rows), "; ".join(stem for stem, _, _ in STEPS))
