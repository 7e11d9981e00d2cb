"""What the table of each verb's result looks like: its columns, and how the page's own tables give them.

The columns are named the same in every language; what each holds says `wording.analyst.meaning`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal, NamedTuple

from ...errors import ReportError
from ...tables.table import Table
from .page import PageTable, numbers

Kind = Literal["text", "number", "count", "flag", "date"]


class Cell(NamedTuple):
    """What one column of a page's table gives: a text, or numbers in the order in which they are printed.

    `per` names the column that takes the heads, where the page has as many columns of this kind as there are rounds,
    roles or the like: each of them becomes a row. `of` says that the last number is what the others are out of, which
    stands alone where the page says "all or nearly all of 28".
    """

    names: tuple[str, ...]
    kind: Kind
    per: str = ""
    of: bool = False


def text(name: str = "", per: str = "") -> Cell:
    """Give a cell as it is printed; without a name it is left out."""
    return Cell((name,) if name else (), "text", per)


def number(*names: str, per: str = "") -> Cell:
    """Give the numbers of a cell; empty where it says in words that there is none."""
    return Cell(names, "number", per)


def count(*names: str, per: str = "") -> Cell:
    """Give the whole numbers of a cell."""
    return Cell(names, "count", per)


def share(name: str, of: str) -> Cell:
    """Give a count and what it is out of."""
    return Cell((name, of), "count", of=True)


@dataclass(frozen=True)
class Shape:
    """The columns of one verb's table.

    Parameters
    ----------
    layouts : the columns of the page's tables in their order; the one that fits a table's width reads it.
    more : further columns, which `rows` makes, with their kinds.
    among : which tables of the page are read: `all`, those in a `figure`, the `first` or the `last`.
    about : a column for the caption, where a page has several tables of a kind.
    beside : tables of the page that have one row for each of the same things are one table.
    constant : a column that tells the layouts apart, and its value for each of them.
    """

    layouts: tuple[tuple[Cell, ...], ...] = ()
    more: tuple[tuple[str, Kind], ...] = ()
    among: Literal["all", "figure", "first", "last"] = "all"
    about: str = ""
    beside: bool = False
    constant: tuple[str, ...] = ()

    @cached_property
    def table(self) -> Table:
        """The columns with their kinds, as a table of the house."""
        kinds: dict[str, str] = dict.fromkeys(filter(None, (self.about, *self.constant[:1])), "text")
        for layout in self.layouts:
            for cell in layout:
                kinds |= dict.fromkeys(filter(None, (cell.per,)), "text") | dict.fromkeys(cell.names, cell.kind)
        return Table("result", kinds | dict(self.more))

    def rows(self, found: Sequence[PageTable]) -> Iterator[tuple[str, dict[str, Any]]]:
        """Read tables of a page: rows by column, each with the figure it stands in.

        Raises
        ------
        ReportError
            When a table has a width that no layout has: a flaw in the workbook.
        """
        chosen = [one for one in found if one.figure] if self.among == "figure" else list(found)
        chosen = {"first": chosen[:1], "last": chosen[-1:]}.get(self.among, chosen)
        read = [list(self._of(one)) for one in chosen]
        if self.beside and read:
            for parts in zip(*read, strict=True):
                yield parts[0][0], {name: value for _, row in parts for name, value in row.items()}
        else:
            for part in read:
                yield from part

    def _of(self, found: PageTable) -> Iterator[tuple[str, dict[str, Any]]]:
        wide = len(found.heads)
        n, cells = next(((n, c) for n, one in enumerate(self.layouts) if (c := _fitted(one, wide))), (0, ()))
        if not cells:
            raise ReportError(f"The table {found.caption!r} has {wide} columns, which no layout of its verb has.")
        fixed = {self.constant[0]: self.constant[n + 1]} if self.constant else {}
        fixed |= {self.about: found.caption} if self.about else {}
        for line in found.rows:
            row: dict[str, Any] = dict(fixed)
            spread: list[dict[str, Any]] = []
            for head, cell, printed in zip(found.heads, cells, line, strict=True):
                given = _given(cell, printed)
                if cell.per:
                    spread.append({cell.per: head, **given})
                else:
                    row |= given
            for one in spread or [{}]:
                yield found.figure, row | one


def _fitted(layout: tuple[Cell, ...], wide: int) -> tuple[Cell, ...]:
    """Give a layout for a table of so many columns; nothing where it does not fit."""
    fixed = sum(not cell.per for cell in layout)
    if fixed == len(layout):
        return layout if wide == fixed else ()
    if wide <= fixed:
        return ()
    return tuple(one for cell in layout for one in [cell] * (wide - fixed if cell.per else 1))


def _given(cell: Cell, printed: str) -> dict[str, Any]:
    if cell.kind == "text":
        return dict.fromkeys(cell.names, printed)
    found: list[float | None] = [*numbers(printed)]
    if cell.of and len(found) == 1:
        found.insert(0, None)
    return {name: found[n] if n < len(found) else None for n, name in enumerate(cell.names)}


def _page(*cells: Cell, **more: Any) -> Shape:
    return Shape((cells,), **more)


DOMAIN, TOPIC = text("domain"), text("topic")
PROFILE = (
    DOMAIN,
    number("level"),
    number("low", "high"),
    number("leaders"),
    number("staff"),
    share("at_target", "used"),
    share("dont_know", "asked"),
    text("state"),
)
FINDINGS = Shape((PROFILE,), (("why", "text"),))
SAID = Shape(more=(("claim", "text"), ("said", "text")))
LOGGED = (text("cycle"), text("about"), text("predicted"), count("sure"), text("written"), text("result"))

SHAPES: dict[str, Shape] = {
    # 1 groundwork
    "vision": Shape(more=(("vision", "text"),)),
    "logic_model": _page(text("part"), text("what"), text("delivers"), text("leads_to"), among="figure"),
    "indicators": Shape(
        (
            (text("indicator"), text("outcome"), text("better"), text("baseline"), text("target"), text("how_often")),
            (
                text("indicator"),
                text("kind"),
                text("rule"),
                text("counted"),
                text("out_of"),
                text("source"),
                text("by_group"),
            ),
        ),
        beside=True,
    ),
    "groundwork_gaps": SAID,
    # 2 assessment
    "who_answered": _page(text("role"), count("invited"), count("answered")),
    "answer_counts": Shape(
        more=tuple(
            (name, "count")
            for name in ("topics", "asked", "levels", "dont_know", "not_applicable", "blank", "set_aside", "dropped")
        )
    ),
    "answers_by_domain": _page(
        DOMAIN, count("asked"), count("levels"), count("not_applicable"), count("dont_know"), count("blank")
    ),
    "intake_problems": _page(text("where"), text("severity"), text("found"), text("mend")),
    "invited_by_role": _page(text("role"), count("invited"), count("answered"), count("percent")),
    "levels_by_language": _page(DOMAIN, number("level", "raters", per="language")),
    "respondents": _page(
        text("respondent"),
        text("role"),
        share("levels", "asked"),
        count("dont_know"),
        count("not_applicable"),
        count("blank"),
        count("set_aside"),
        count("alike"),
        count("minutes"),
        text("look_at"),
    ),
    # 3 strengths and challenges
    "profile": Shape((PROFILE,)),
    "strengths": FINDINGS,
    "challenges": FINDINGS,
    "views_differ": FINDINGS,
    "not_known": FINDINGS,
    "still_building": Shape((PROFILE,)),
    "role_gaps": _page(DOMAIN, number("leaders"), number("staff"), number("difference")),
    "role_levels": _page(DOMAIN, number("level", "raters", per="role")),
    "least_consensus": _page(TOPIC, DOMAIN, number("level"), number("distance"), text("answers")),
    "item_levels": _page(TOPIC, DOMAIN, number("level"), share("dont_know", "asked")),
    "equity_topics": Shape(
        (
            (TOPIC, DOMAIN, number("level")),
            (TOPIC, DOMAIN, number("before"), number("level"), number("change")),
        )
    ),
    "comments": Shape(more=(("about", "text"), ("comment", "text"))),
    # 4 priorities
    "candidates": _page(DOMAIN, text("state"), text("asks"), text("why")),
    "weighing": _page(DOMAIN, number("points", per="criterion"), among="last"),
    "impact_effort": _page(DOMAIN, number("impact"), number("effort"), text("in_words")),
    "rank_stability": _page(DOMAIN, count("place"), count("low", "high"), share("among_first", "runs"), text("word")),
    "ranking_without_one": Shape(
        more=(("domain", "text"), ("among_first", "count"), ("runs", "count"), ("word", "text"))
    ),
    "agreed": _page(
        text("driver"), text("measure"), text("secondary"), text("idea"), text("became"), among="figure", about="about"
    ),
    "improvement_plan": Shape(
        (
            (text("driver"), text("what"), text("test"), text("status")),
            (text("what"), text("who"), text("when")),
            (text("when"), text("what")),
        ),
        about="about",
        constant=("part", "first_test", "task", "date"),
    ),
    # 5 PDSA
    "ramp": _page(
        text("cycle"), text("dates"), text("purpose"), text("size"), text("decision"), count("follows"), among="figure"
    ),
    "measure_over_time": Shape(
        more=(
            ("measure", "text"),
            ("date", "date"),
            ("value", "number"),
            ("numerator", "number"),
            ("denominator", "number"),
            ("line", "number"),
            ("side", "count"),
            ("baseline", "flag"),
        )
    ),
    "gap_over_time": _page(
        text("period"),
        number("value", "numerator", "denominator"),
        number("others_value", "others_numerator", "others_denominator"),
        number("gap"),
        number("low", "high"),
        about="about",
    ),
    "measure_by_group": _page(text("group"), number("value", "numerator", "denominator", per="when")),
    "measures_beside": Shape(
        more=(
            ("measure", "text"),
            ("lowest", "number"),
            ("highest", "number"),
            ("latest", "number"),
            ("verdict", "text"),
            ("why", "text"),
        )
    ),
    "cycle_record": Shape(more=(("fact", "text"), ("said", "text"))),
    "prediction_log": _page(*LOGGED, text("compared"), text("learned")),
    "fidelity_profile": _page(text("feature"), text("mark", per="cycle"), text()),
    "next_visit": Shape(more=(("on", "date"), ("what", "text"), ("overdue", "flag"))),
    "coach_notes": Shape(more=(("cycle", "text"), ("said", "text"))),
    # 6 retake and culture
    "since_last_time": _page(
        DOMAIN, number("before"), number("level"), number("change"), text("moved"), text("chosen"), among="figure"
    ),
    "chosen_then_and_now": _page(
        TOPIC, number("before"), number("level"), number("change"), text("moved"), about="about"
    ),
    "over_all_rounds": _page(DOMAIN, number("level", per="round"), text()),
    "next_retake": SAID,
    "whole_way": Shape(more=(("about", "text"), ("step", "text"), ("said", "text"))),
    "culture_of_learning": _page(text("habit"), number("number", "of")),
    # 7 cohort
    "cohort_domains": _page(DOMAIN, number("median"), number("low", "high"), count("programs")),
    "cohort_states": _page(DOMAIN, count("strength"), count("building"), count("challenge"), count("not_enough")),
    "cohort_priorities": _page(DOMAIN, count("programs")),
    "cohort_cycles": _page(text("stage"), count("priorities")),
    "cohort_movement_since": _page(
        DOMAIN, count("programs"), number("change"), number("by_spread"), number("chance"), number("corrected")
    ),
    "cohort_matches": _page(DOMAIN, text("strength_of"), text("worked_on_by")),
    "change_ideas": _page(DOMAIN, count("ideas", per="became"), among="first"),
    "cohort_by_name": Shape(
        (
            (text("program"), count("answered"), text("strengths"), text("challenges"), text("works_on")),
            (
                text("program"),
                count("answered"),
                text("strengths"),
                text("challenges"),
                text("works_on"),
                text("chosen"),
            ),
        )
    ),
    "meeting_agenda": Shape(more=(("about", "text"), ("said", "text"))),
    "consistency": _page(
        DOMAIN,
        count("complete"),
        number("alpha", "alpha_low", "alpha_high"),
        number("alpha_within", "alpha_within_low", "alpha_within_high"),
        number("omega"),
        count("respondents"),
        number("icc1", "icc1_low", "icc1_high"),
        number("icc2", "icc2_low", "icc2_high"),
        number("k"),
    ),
    "cohort_fidelity": _page(text("feature"), share("yes", "of")),
    # start
    "programs": _page(
        text("program"), text("program_id"), count("answered"), count("measures"), count("cycles"), count("problems")
    ),
    "rounds": _page(text("round"), text("round_id"), text("date"), text("privacy")),
    "steps": Shape(more=(("notebook", "text"), ("about", "text"))),
}
"""The table of every public verb."""

FIGURES: dict[str, Shape] = {
    "predictions-": _page(
        text("cycle"), text("size"), number("low", "high"), text("written"), number("result"), text("compared")
    ),
    "between-": Shape(((text("period"), count("between")), (text("period"), count("between"), text("ended")))),
}
"""What is drawn in a figure that a result has beside its own, by the beginning of the figure's id."""

DESK = frozenset(
    {
        "intake_problems",
        "invited_by_role",
        "levels_by_language",
        "respondents",
        "ranking_without_one",
        "coach_notes",
        "cohort_by_name",
        "consistency",
        "programs",
    }
)
"""Verbs whose results are for the evaluator's eyes: their cells are tagged `desk`, or stand in the start notebook."""
