"""Notebook 4: how domains were weighed, what was chosen, the aim and what is thought to move it."""

from __future__ import annotations

from ..aims import check_aim, lint_drivers
from ..priorities import weigh
from ..program import Program
from ..ramps import idea_status
from ..records.priorities import Driver, Priority
from ..report.block import NOTHING, Block
from ..report.markup import el, join, table
from ..wording import priorities as say
from ..wording.labels import IDEA_STATUS, criterion
from ..wording.language import amount
from ..wording.language import sentence as sentence_of


def domain_name(program: Program, domain: str) -> str:
    """Give a domain's name; an id that the instrument does not know stands for itself."""
    known = program.instrument.domains.get(domain)
    return known.name if known else domain


def aim_sentence(program: Program, priority: Priority) -> str:
    """Write a priority's aim out; an empty string where nothing of it is known."""
    aim = priority.aim
    measure = program.records.measures.get(aim.measure or "")
    if not aim.statement and aim.to is None and aim.by is None and measure is None:
        return ""
    short = (measure.short or measure.name) if measure else ""
    return say.aim(aim.to, aim.from_, aim.by, measure.unit if measure else "", short, aim.statement, program.language)


def weighing(program: Program) -> Block:
    """Show how the domains were weighed by the cohort's criteria, from the results of the newest round weighed.

    Parameters
    ----------
    program : an opened program.

    Returns
    -------
    A block with a table of criteria by domain and the weighted average, highest first; nothing where none was weighed.
    """
    weights = program.cohort.file.criteria
    dates = {r.id: r for r in program.cohort.rounds}
    rounds = {c.round for c in program.records.priorities.candidates if c.round in dates}
    rounds = [r for r in rounds if dates[r].date <= program.round.date]
    if not rounds:
        return NOTHING
    latest = max(rounds, key=lambda r: dates[r].date)
    weighed = weigh(program.records.priorities.candidates, weights, latest)
    if weighed.empty:
        return NOTHING
    used = [c for c in weights if c in weighed.columns and weighed[c].notna().any()]
    rows = [
        (
            domain_name(program, row["domain"]),
            *(amount(row[c]) if row[c] == row[c] else "not given" for c in used),
            f"{row['weighted']:.1f}" if row["weighted"] == row["weighted"] else "not given",
        )
        for row in weighed.to_dict("records")
    ]
    columns = [(say.COLUMNS_FIRST, "l"), *((criterion(c), "r") for c in used), (say.WEIGHTED, "r")]
    note = say.weighing_note({criterion(c).lower(): f"{weights[c]:g}" for c in used}, program.language)
    label = dates[latest].label
    html = join([table(say.weighing_caption(label), columns, rows), el("p", note, cls="note")])
    return Block(html, f"{len(rows)} domains weighed, from the results of {label}")


def agreed(program: Program) -> Block:
    """Show what was chosen: the aim, the drivers with their ideas and what became of them, and the gaps."""
    if not program.current:
        text = say.none_yet(program.language)
        return Block(el("p", text, cls="say"), text)
    names = [domain_name(program, p.domain) for p in program.current]
    label = program.cohort.round(program.current[0].round).label
    days = {p.chosen_on for p in program.current}
    if program.current[0].round == program.round.id:
        intro = say.chosen(names, days.pop() if len(days) == 1 else None, label, program.language)
    else:
        intro = say.stays(names, label, program.language)
    status = idea_status(program.records, program.as_of)
    parts = [el("p", intro, cls="say")]
    for priority, name in zip(program.current, names, strict=True):
        parts += _priority(program, priority, name if len(names) > 1 else None, status)
    return Block(join(parts), intro)


def _priority(program: Program, priority: Priority, heading: str | None, status: dict[str, str]) -> list:
    aim = priority.aim
    sentence = aim_sentence(program, priority)
    lacking = say.missing(check_aim(priority, program.records, program.as_of), program.language)
    extras = [sentence_of(t) for t in (say.for_whom(aim.for_whom), aim.equity, aim.not_at_cost) if t]
    box = [
        el("p", sentence, cls="big") if sentence else None,
        el("p", " ".join(extras), cls="small") if extras else None,
    ]
    box += [el("p", lacking, cls="small quiet") if lacking else None]
    parts = [el("h3", heading) if heading else None, el("p", priority.why) if priority.why else None]
    parts.append(el("div", box, cls="aim") if any(box) else None)
    if priority.drivers:
        top = el("b", say.AIM), el("br"), sentence or domain_name(program, priority.domain)
        drivers = el("ul", [_driver(program, d, status) for d in priority.drivers], cls="drivers")
        tree = el("ul", el("li", el("div", top, cls="box aimbox"), drivers, cls="node has"), cls="tree")
        tag = "h4" if heading else "h3"
        parts += [el(tag, say.drivers_heading(program.language)), tree]
    codes = [(f.code, f.subject) for f in lint_drivers(priority, program.records)]
    parts.append(el("p", say.driver_gaps(codes, program.language), cls="note"))
    return parts


def _driver(program: Program, driver: Driver, status: dict[str, str]):
    measure = program.records.measures.get(driver.measure or "")
    note = say.driver_measure(measure.short or measure.name) if measure else say.NO_MEASURE
    box = el("div", el("b", driver.text), el("span", note, cls="m"), cls="box")
    ideas = [
        el("li", idea.text, " ", el("span", f"· {IDEA_STATUS[status.get(idea.id, 'not tried')]}", cls="st"))
        for idea in driver.ideas
    ]
    if not ideas:
        return el("li", box, cls="node driver")
    return el("li", box, el("ul", ideas, cls="ideas"), cls="node driver has")
