"""The Capacity Improvement Plan: what was chosen, what is tried first, who does what by when."""

from __future__ import annotations

import datetime as dt

from markupsafe import Markup

from ...cohort.records.priorities import Priority
from ...pdsa.ramps import cycles_on, idea_status
from ...pdsa.stages import cycles_of
from ...pdsa.study import begun, state
from ...program.program import Program
from ...program.topics import domain_name
from ...program.unreadable import MEASURED, rests_on
from ...show.block import NOTHING, Block
from ...show.markup import el, join, table
from ...wording import aims as tell
from ...wording import plan as say
from ...wording.claim import prose
from ...wording.labels import idea_status as status_words
from ...wording.language import full_date
from ...wording.language import sentence as sentence_of
from ..claims import aim_sentence, aim_stands

ONE_SHEET = 12
"""Rows of drivers and first tests, and of tasks, that a sheet of Letter or A4 holds beside aims and dates."""


@rests_on("priorities.yml", "cycles/", *MEASURED)
def improvement_plan(program: Program) -> Block:
    """Show the plan: for every priority owner, drivers with first tests, and tasks; then the dates.

    Parameters
    ----------
    program : an opened program.

    Returns
    -------
    A block with tables; nothing while no priority is chosen.
    """
    if not program.current:
        return NOTHING
    parts = [_priority(program, priority, with_aim=False) for priority in program.current]
    html = join([*parts, dates(program)])
    return Block(html, lead(program))


def lead(program: Program) -> str:
    """Say in a sentence what the plan is about."""
    names = [domain_name(program, p.domain) for p in program.current]
    label = program.cohort.round(program.current[0].round).label
    return say.lead(names, label)


def plan_page(program: Program) -> Markup:
    """Make the plan as a page of its own: heading, aims, drivers with first tests, tasks, dates."""
    parts = [_priority(program, priority, with_aim=True) for priority in program.current]
    lines = sum(len(_tests(program, p)) + len(_tasks(program, p)) for p in program.current)
    return el(
        "div",
        el("p", program.name, cls="eyebrow"),
        el("h1", say.heading(), id="title"),
        el("p", lead(program), cls="lead"),
        parts,
        dates(program),
        cls="plain plan many" if len(program.current) > 1 or lines > ONE_SHEET else "plain plan",
        id="details",
    )


def _priority(program: Program, priority: Priority, *, with_aim: bool) -> list:
    name = domain_name(program, priority.domain)
    facts = prose([say.owner(priority.owner), say.review(priority.review_on, program.as_of)])
    parts: list = []
    if with_aim:
        sentence = aim_sentence(program, priority)
        aim = priority.aim
        extras = [sentence_of(t) for t in (tell.for_whom(aim.for_whom), aim.equity, aim.not_at_cost) if t]
        box = [el("p", sentence or tell.no_aim(), cls="big")]
        box += [el("p", aim_stands(program, priority))] if sentence else []
        box += [el("p", prose(extras), cls="small")] if extras else []
        why = el("p", priority.why) if priority.why else None
        parts += [el("h2", name), el("p", facts, cls="small"), why, el("div", box, cls="aim")]
    else:
        # Of several priorities each is named: owner and day alone do not tell them apart.
        parts += [el("h4", name) if len(program.current) > 1 else None, el("p", facts)]
    rows, tasks = _tests(program, priority), _tasks(program, priority)
    # The page is one sheet: what is done or waits makes room first, and stands in the report.
    kept = _room(program, [_tests(program, p) for p in program.current], rows, with_aim)
    due = _room(program, [_tasks(program, p) for p in program.current], tasks, with_aim)
    pair: list = []
    if rows:
        columns = [(column, "l") for column in say.first_test_columns()]
        more = el("p", say.more_tests(len(rows) - len(kept)), cls="note") if len(kept) < len(rows) else None
        pair.append(el("div", table(say.tests_caption(name), columns, kept), more))
    if tasks:
        columns = [(column, "l") for column in say.task_columns()]
        more = el("p", say.more_tasks(len(tasks) - len(due)), cls="note") if len(due) < len(tasks) else None
        pair.append(el("div", table(say.tasks_caption(name), columns, due), more))
    else:
        pair.append(el("p", say.no_tasks(), cls="note"))
    parts.append(el("div", pair, cls="tests"))
    return parts


Ranked = list[tuple[int, tuple[str, ...]]]
"""Rows of a table, each with its rank: a sheet without room for all keeps the lowest ranks."""


def _room(program: Program, everything: list[Ranked], mine: Ranked, one_sheet: bool) -> list[tuple[str, ...]]:
    """Give the rows of one priority: on a sheet without room for all its part of those with the lowest rank."""
    kept = list(range(len(mine)))
    if one_sheet and sum(map(len, everything)) > ONE_SHEET:
        kept = sorted(kept, key=lambda n: (mine[n][0], n))[: ONE_SHEET // len(program.current)]
    return [mine[n][1] for n in sorted(kept)]


def _tests(program: Program, priority: Priority) -> Ranked:
    """Give a row for every change idea with a test, and one for each driver with those that wait."""
    status = idea_status(program.records, program.as_of)
    rows: Ranked = []
    groups = [(driver.text, driver.every_idea) for driver in priority.drivers]
    for driver, ideas in [*groups, *([(say.no_driver(), tuple(priority.ideas))] if priority.ideas else [])]:
        waiting = []
        for idea in ideas:
            cycles = [program.records.cycles[c] for c in cycles_on(program.records, idea.id)]
            if not cycles:
                waiting.append(idea.text)
                continue
            started = cycles[0].actual_start if begun(cycles[0], program.as_of) else None
            tested = state(cycles[0], program.as_of) != "planned"
            planned = cycles[0].planned_start
            test = say.first_test(cycles[0].title, started, planned, tested, program.as_of)
            became = status.get(idea.id, "not tried")
            rank = int(became not in ("being tested", "planned"))
            rows.append((rank, (driver, idea.text, test, status_words(became))))
        if waiting or not ideas:
            untried = "; ".join(waiting) or say.no_idea()
            rows.append((2, (driver, untried, say.no_test(), status_words("not tried"))))
    return rows


def _tasks(program: Program, priority: Priority) -> Ranked:
    """Give the tasks of a priority and of its tests that are not decided yet, by date."""
    tasks = list(priority.tasks)
    for cycle in cycles_of(program.records, priority).values():
        if state(cycle, program.as_of) != "decided":
            tasks += cycle.tasks
    tasks.sort(key=lambda task: task.when or dt.date.max)
    passed = [int(t.when is not None and t.when < program.as_of) for t in tasks]
    rows = [(t.what, t.who or say.nobody(), say.by_when(t.when, program.as_of)) for t in tasks]
    return list(zip(passed, rows, strict=True))


def dates(program: Program) -> Markup | None:
    """Show the days to come: visits, tests to begin, reviews, the last days of the aims; None where there is none."""
    found = []
    reviews: dict[dt.date, list[str]] = {}
    aims: dict[dt.date, list[str]] = {}
    for priority in program.current:
        name = domain_name(program, priority.domain)
        if priority.review_on:
            reviews.setdefault(priority.review_on, []).append(name)
        if priority.aim.by:
            aims.setdefault(priority.aim.by, []).append(name)
        for cycle in cycles_of(program.records, priority).values():
            if cycle.planned_start and state(cycle, program.as_of) == "planned":
                found.append((cycle.planned_start, say.start_day(cycle.title)))
    found += [(day, say.review_day(list(dict.fromkeys(names)))) for day, names in reviews.items()]
    found += [(day, say.aim_day(list(dict.fromkeys(names)))) for day, names in aims.items()]
    found += [(visit.on, visit.what) for visit in program.records.priorities.visits]
    rows = [(full_date(day), what) for day, what in sorted(dict.fromkeys(found)) if day > program.as_of]
    if not rows:
        return None
    return table(say.dates_caption(), [(column, "l") for column in say.date_columns()], rows, wide=False)
