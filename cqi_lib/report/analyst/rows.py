"""The rows of results whose page shows no table: lists, facts, charts over time. They say what the page says."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from ...pdsa.measures import Study
from ...pdsa.of_program import studies_of
from ...privacy.published import Row
from ...program.program import Program
from ...program.view import View
from ...rounding import Figure, half_away
from ...show.block import Block
from ...strengths_challenges.claims import differences, program_strengths, reason, unmarked_gaps
from ...strengths_challenges.show.findings import subject
from ...strengths_challenges.show.profile import profile_table
from .page import Node, numbers, pairs, plain, read, tables
from .shapes import FIGURES, SHAPES

Rows = Iterator[dict[str, Any]]


class Shown(NamedTuple):
    """What a verb was called with and what it showed."""

    opened: Any
    block: Block
    root: Node

    @property
    def program(self) -> Program:
        """The opened program."""
        return self.opened

    def claims(self, id: str) -> list[dict[str, Any]]:
        """Give what was put into the sentences of an id."""
        return [claim.values for claim in self.block.claims if claim.id == id]


def _said(shown: Shown) -> Rows:
    for claim in shown.block.claims:
        yield {"claim": claim.id, "said": plain(claim)}


def _vision(shown: Shown) -> Rows:
    if shown.program.records.groundwork.vision:
        yield {"vision": shown.program.records.groundwork.vision}


def _answer_counts(shown: Shown) -> Rows:
    for values in shown.claims("reading.counts"):
        yield {**values, "topics": values["items"]}


def _findings(shown: Shown, found: list[tuple[Row, str]]) -> Rows:
    """Give the lines of the profile for some domains, in the order of the page, each with what is said of it."""
    told: dict[str, list[str]] = {}
    for row, why in found:
        told.setdefault(row["domain"], []).append(plain(why))
    lines = SHAPES["profile"].rows(list(tables(read(profile_table(shown.program).html()))))
    profile = {row["domain"]: line for row, (_, line) in zip(shown.program.found, lines, strict=True)}
    for domain, why in told.items():
        yield {**profile[domain], "why": " ".join(why)}


def _building(shown: Shown) -> Rows:
    """Give the lines of those that are only counted here; why each is on its way is not said."""
    told = {row["domain"] for row in program_strengths(shown.program)}
    states = View(shown.program).states("building")
    return _findings(shown, [(row, "") for row in states if row["domain"] not in told])


def _in_state(choose: Callable[[Program], tuple[Row, ...]]) -> Callable[[Shown], Rows]:
    return lambda shown: _findings(shown, [(row, reason(shown.program, row)) for row in choose(shown.program)])


def _views_differ(shown: Shown) -> Rows:
    both = [*differences(shown.program), *unmarked_gaps(shown.program)]
    return _findings(shown, [(row, full) for row, _, full in both])


def _comments(shown: Shown) -> Rows:
    for row in shown.program.comments.itertuples():
        yield {"about": subject(shown.program, row.comment_on, row.item), "comment": row.comment}


def _without_one(shown: Shown) -> Rows:
    for values in shown.claims("weighing.desk_said"):
        for domain, word, runs in values["rows"]:
            first, of = numbers(runs)
            yield {"domain": domain, "among_first": first, "runs": of, "word": word}


def _measures(shown: Shown) -> Rows:
    studies = studies_of(shown.program)
    drawn = [figure.attrs.get("id", "").removeprefix("chart-") for figure in shown.root.find("figure")]
    for measure in drawn:
        if measure in studies:
            yield from _points(studies[measure])


def _points(study: Study) -> Rows:
    line = None if study.centre is None else _printed(study, study.centre)
    for point in study.points.itertuples():
        yield {
            "measure": study.measure.id,
            "date": point.date,
            "value": _printed(study, point.value),
            "numerator": _counted(point.numerator),
            "denominator": _counted(point.denominator),
            "line": line,
            "side": None if point.gap or math.isnan(point.side) else point.side,
            "baseline": bool(point.baseline),
        }


def _printed(study: Study, value: float) -> float | None:
    return None if math.isnan(value) else study.figures(value).printed


def _counted(value: float) -> float | None:
    return None if value is None or math.isnan(value) else half_away(value, 1)


def _beside(shown: Shown) -> Rows:
    spans = iter(shown.claims("cycles.span"))
    for entry in shown.root.find("li"):
        name, verdict = (next(entry.find(tag)).text for tag in ("h4", "b"))
        why = [one for one in entry.own("div", "p") if one.tag == "p"][-1]
        told = Node("", {}, [child for child in why.children if child != next(why.find("b"))]).text
        span = next(spans, {}) if _has_span(entry) else {}
        ends = {name: _figure(span.get(key)) for name, key in (("lowest", "low"), ("highest", "high"))}
        yield {"measure": name, **ends, "latest": _figure(span.get("latest")), "verdict": verdict, "why": told}


def _has_span(entry: Node) -> bool:
    return any(part.own("svg") and part.own("p") for part in entry.own("div"))


def _figure(value: Any) -> float | None:
    return value.printed if isinstance(value, Figure) else value


def _pairs(*names: str) -> Callable[[Shown], Rows]:
    return lambda shown: (dict(zip(names, found[-len(names) :], strict=True)) for found in pairs(shown.root))


def _due(shown: Shown) -> Rows:
    for entry in shown.root.find("li"):
        days = [dt.date.fromisoformat(one.attrs["datetime"]) for one in entry.find("time")]
        when = next(iter(days), None)
        spans = entry.own("span")
        late = next(entry.find("b"), None)
        told = spans[1] if len(spans) > 1 else entry
        kept = [child for child in told.children if child is not late and getattr(child, "tag", "") != "time"]
        yield {"on": when, "what": Node("", {}, kept).text, "overdue": late is not None or len(spans) < 2}


def _priorities(shown: Shown) -> Rows:
    found = list(tables(shown.root))
    if found:
        yield from (row for _, row in SHAPES["cohort_priorities"].rows(found))
    for values in [] if found else shown.claims("cohort.priorities_say"):
        # Those that one program alone chose are counted and not named.
        yield from ({"domain": name, "programs": n} for name, n in values["rows"] if n > 1)


MADE: dict[str, Callable[[Shown], Rows]] = {
    "vision": _vision,
    "groundwork_gaps": _said,
    "answer_counts": _answer_counts,
    "strengths": _in_state(program_strengths),
    "challenges": _in_state(lambda program: View(program).states("challenge", ascending=True)),
    "not_known": _in_state(lambda program: View(program).unknown),
    "still_building": _building,
    "views_differ": _views_differ,
    "comments": _comments,
    "ranking_without_one": _without_one,
    "measure_over_time": _measures,
    "measures_beside": _beside,
    "cycle_record": _pairs("fact", "said"),
    "coach_notes": _pairs("cycle", "said"),
    "next_visit": _due,
    "next_retake": _said,
    "whole_way": _pairs("about", "step", "said"),
    "cohort_priorities": _priorities,
    "meeting_agenda": _pairs("about", "said"),
    "steps": _pairs("notebook", "about"),
}
"""The verbs whose rows are not those of tables of their page."""


def rows_of(verb: str, opened: Any, block: Block) -> list[tuple[str, dict[str, Any]]]:
    """Give the rows of a verb's table, each with the id of the figure that shows it; empty where none does.

    Parameters
    ----------
    verb : the verb's name.
    opened : what it was called with.
    block : what it showed.
    """
    if block.empty:
        return []
    root = read(block.html)
    if verb in MADE:
        return [(_figure_of(row), row) for row in MADE[verb](Shown(opened, block, root))]
    return list(SHAPES[verb].rows([one for one in tables(root) if not _beside_figure(one.figure)]))


def _figure_of(row: dict[str, Any]) -> str:
    return f"chart-{row['measure']}" if "measure" in row and "line" in row else ""


def _beside_figure(id: str) -> bool:
    return id.startswith(tuple(FIGURES))
