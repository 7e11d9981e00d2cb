"""What page one says of the work: what was agreed and where it stands, is it working, what is open, what happens next."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from operator import itemgetter

from markupsafe import Markup

from ..capacity.show.growth import due_here
from ..cohort.records.priorities import Priority
from ..errors import certain
from ..pdsa.agenda import AgendaItem, agenda, still_open
from ..pdsa.aim_claims import standing
from ..pdsa.claims import short_name
from ..pdsa.of_program import studies_of
from ..pdsa.show.habits import item_words
from ..priorities.claims import aim_sentence, aim_stands
from ..program.program import Program
from ..program.topics import domain_name
from ..show.marks import aim_line
from ..show.markup import el
from ..wording import first_page as say
from ..wording.language import amount, sentence
from .headline import chance_sentence, work_sentences
from .room import Room
from .terms import first_of, tapped


def agreed(program: Program, room: Room) -> Markup:
    """Make the box of page one that speaks of the work.

    Parameters
    ----------
    program : an opened program.
    room : how much there may be.
    """
    return el("div", _agreed(program, room), _working(program, room), cls="agreed")


def _agreed(program: Program, room: Room) -> list:
    parts: list[Markup | None] = [el("h3", say.head("agreed"))]
    if not program.current:
        return [*parts, el("p", say.nothing_agreed())]
    for priority in program.current:
        parts.append(el("p", domain_name(program, priority.domain), cls="pri"))
        parts += _aim(program, priority, room)
    return [*parts, *(el("p", _before(program, priority)) for priority in _left(program)[: room.earlier])]


def _before(program: Program, priority: Priority) -> list:
    """Say of an aim of the round before where it stands, or which number it was where its measure's values stand above."""
    study, aim, label = studies_of(program)[certain(priority.aim.measure)], priority.aim, program.earlier.label
    at = standing(study, aim)
    above = [standing(study, p.aim).start for p in program.current if p.aim.measure == aim.measure]
    if at.now is not None and at.to is not None and at.start in above:
        passed = aim.by is not None and aim.by < program.as_of
        return [say.aim_moved(label, at.to, aim.by, passed, at.reached)]
    head = say.aim_before(domain_name(program, priority.domain), short_name(study), label)
    return [el("b", head), " ", aim_stands(program, priority)]


def _left(program: Program) -> list[Priority]:
    """Give the priorities of the round before whose aims have numbers, where those of this round have taken their place."""
    if program.previous is None:
        return []
    now = {(p.domain, p.aim.measure, p.aim.to) for p in program.current}
    then = [p for p in program.priorities if p.round == program.previous.id and p not in program.current]
    known = [p for p in then if p.aim.measure in studies_of(program)]
    return [p for p in known if (p.domain, p.aim.measure, p.aim.to) not in now]


def _aim(program: Program, priority: Priority, room: Room) -> list:
    """Show an aim: what it counts and where it stands; where it has no number yet, what people wrote."""
    aim, found = priority.aim, studies_of(program).get(priority.aim.measure or "")
    if aim.to is None and found is None:
        wrote = aim.statement or ("" if aim_sentence(program, priority) else priority.why)
        text = say.shortened(wrote, room.words) if wrote else aim_sentence(program, priority)
        return [el("p", text or say.no_aim())]
    unit = found.measure.unit if found and not room.brief else ""
    what = say.counted(short_name(found), unit) if found else say.shortened(aim.statement, room.words)
    at = standing(found, aim)
    line = None
    if at.to is not None and at.now is not None and len(program.current) == 1:
        names = zip((at.start, at.now, at.to), (say.head("start"), say.head("now"), say.head("aim")), strict=True)
        line = aim_line(at.start, at.now, at.to, [(amount(v) if v is not None else "", name) for v, name in names])
    return [el("p", what) if what else None, line, el("p", aim_stands(program, priority))]


def _working(program: Program, room: Room) -> list:
    lines = work_sentences(program, room.brief)
    chance = chance_sentence(program) if room.chance else ""
    if not lines and not chance:
        return []
    first = next((n for n, line in enumerate(lines) if first_of(say.terms(signal=True), line)), None)
    told = [[tapped(line) if n == first else line, " "] for n, line in enumerate(lines)]
    return [el("h3", say.head("working")), el("p", told), el("p", chance, cls="charts") if chance else None]


def still_promised(program: Program, room: Room) -> Markup | None:
    """Show what was promised for a day that has passed, and is on no record; None without such a promise.

    Parameters
    ----------
    program, room : as for `agreed`.
    """
    items = still_open(program.records, program.current, program.as_of, studies_of(program))
    if not items:
        return None
    rows = [_row(program, item, room) for item in items[: room.promises]]
    told = el("ol", rows, cls="next") if rows else None
    return el("div", el("h3", say.head("open")), el("p", say.still_open(len(items))), told, cls="ans")


def _row(program: Program, item: AgendaItem, room: Room) -> Markup:
    when = el("time", say.near_day(item.on, program.as_of), datetime=item.on.isoformat()) if item.on else None
    told = replace(item, text=str(say.shortened(item.text, room.words)))
    return el("li", when or el("b", say.no_date()), " ", sentence(item_words(program, told)))


def ahead(program: Program, room: Room) -> Markup:
    """Show what happens next: the days to come, and when the assessment is due again.

    Parameters
    ----------
    program, room : as for `agreed`.
    """
    items = [i for i in agenda(program.records, program.as_of, studies_of(program)) if i.kind != "points"]
    dated = [(item.on, _row(program, item, room)) for item in items if item.on is not None and not item.overdue]
    if not dated:
        # A step without a date stands before an assessment that is months away.
        dated = [(program.as_of, _row(program, item, room)) for item in items if item.on is None][:1]
    late: list[tuple[dt.date, Markup]] = []
    if (due := due_here(program)) is not None:
        retake = due.on, _retake(due.on, program.as_of)
        # What is late takes no step's place.
        (late if due.on < program.as_of else dated).append(retake)
    rows = [row for _, row in [*late, *sorted(dated, key=itemgetter(0))[: room.steps]]]
    charts = any(found.latest is not None for found in studies_of(program).values())
    told = el("ol", rows, cls="next") if rows else el("p", say.nothing_next(charts))
    return el("div", el("h3", say.head("next")), told, cls="ans")


def _retake(on: dt.date, as_of: dt.date) -> Markup:
    return el("li", el("time", say.near_day(on, as_of), datetime=on.isoformat()), " ", say.retake(on < as_of))
