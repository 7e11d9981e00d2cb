"""The driver diagram of a priority: what is thought to move its aim, and what became of the changes to try."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ...cohort.records.priorities import Driver, Idea, Priority, Secondary
from ...program.program import Program
from ...show.chart import Chart, ChartTable, Column
from ...wording import drivers as say
from ..figures.driver_diagram import DriverNode, Evidence, IdeaNode, draw_driver_diagram
from .evidence import driver_evidence


def driver_figure(
    program: Program, priority: Priority, aim: str, domain: str, evidence: Mapping[str, Evidence] | None = None
) -> Chart | None:
    """Draw a priority's driver diagram.

    Parameters
    ----------
    program : an opened program.
    priority : one of its priorities.
    aim : the aim's sentence; the domain's name stands in for an empty one.
    domain : the domain's name.
    evidence : what tests have shown, by driver and idea id; None takes what `driver_evidence` gives.

    Returns
    -------
    The chart, or None where no driver is named.
    """
    if not priority.drivers:
        return None
    known = driver_evidence(program) if evidence is None else evidence

    def measure(name: str | None) -> str:
        found = program.records.measures.get(name or "")
        return (found.short or found.name) if found else ""

    def idea(entry: Idea) -> IdeaNode:
        name = measure(entry.measure)
        return IdeaNode(entry.text, say.measure(name) if name else "", known.get(entry.id))

    def driver(entry: Driver | Secondary) -> DriverNode:
        name = measure(entry.measure)
        note = say.measure(name) if name else "" if isinstance(entry, Secondary) else say.no_measure()
        parts = tuple(driver(part) for part in getattr(entry, "secondary", ()))
        return DriverNode(entry.text, note, known.get(entry.id), parts, tuple(idea(each) for each in entry.ideas))

    def said(entry: Idea) -> str:
        state = known.get(entry.id)
        return say.idea_with(entry.text, state.words) if state else entry.text

    rows = [row for entry in priority.drivers for row in _rows(entry, measure, known)]
    rows += [
        (say.without_driver(), say.no_measure(), say.itself(), i.text, _words(known, i.id)) for i in priority.ideas
    ]
    told = [(entry.text, [said(each) for each in entry.every_idea]) for entry in priority.drivers]
    ideas = sum(len(ideas) for _, ideas in told)
    return Chart(
        draw_driver_diagram(aim or domain, [driver(entry) for entry in priority.drivers]),
        id=f"drivers-{priority.id}",
        caption=say.caption(len(priority.drivers), ideas, domain),
        sentence=say.sentence(aim or domain, told),
        table=ChartTable(say.table_caption(domain), tuple(Column(name) for name in say.columns()), tuple(rows)),
    )


def _words(known: Mapping[str, Evidence], name: str) -> str:
    return known[name].words if name in known else say.no_evidence()


def _rows(driver: Driver, measure: Any, known: Mapping[str, Evidence]) -> list[tuple[str, ...]]:
    """Give a row per idea of a driver; one without an idea has a row too."""
    rows: list[tuple[str, ...]] = []
    for part in (None, *driver.secondary):
        ideas = part.ideas if part else driver.ideas
        between = part.text if part else say.itself()
        own = measure(part.measure) if part else ""
        for idea in ideas:
            name = measure(idea.measure) or own or measure(driver.measure) or say.no_measure()
            rows.append((driver.text, name, between, idea.text, _words(known, idea.id)))
        if part and not ideas:
            rows.append((driver.text, own or say.no_measure(), between, say.no_idea(), _words(known, part.id)))
    return rows or [
        (
            driver.text,
            measure(driver.measure) or say.no_measure(),
            say.itself(),
            say.no_idea(),
            _words(known, driver.id),
        )
    ]
