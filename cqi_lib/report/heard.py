"""The page for the wall: what was asked, what was heard, what is tried, when people hear again."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from markupsafe import Markup

from ..capacity.show.growth import due_of
from ..cohort.records.cycle import CycleFile
from ..cohort.records.priorities import Priority
from ..pdsa.stages import cycles_of
from ..pdsa.study import state
from ..priorities.claims import aim_sentence
from ..privacy.published import Row
from ..program.program import Program
from ..program.topics import domain_name
from ..program.view import View
from ..show.markup import el
from ..wording import aims, first_page
from ..wording import heard as say
from ..wording.claim import prose
from ..wording.language import sentence
from .for_all import counted, differing, for_all, told, too_few

LONGEST = 25
"""Words that are read from a wall: of a longer change the title stands there, of a longer aim what it is made of."""
_STANDS = ("testing", "planned", "study due", "decision due", "decided")


def heard_page(program: Program) -> Markup | None:
    """Make the page for everybody who answered and, if the leader wants, for the people served.

    Parameters
    ----------
    program : an opened program.

    Returns
    -------
    The page's content; None where there is nothing to tell everybody (`report.for_all`).
    """
    if not for_all(program):
        return None
    view, form = View(program), program.instrument
    lead = [say.asked(len(form.items), len(form.domains), program.round.date)]
    lead += [say.answered(view.people, view.invited)] if counted(program) else []
    return el(
        "div",
        el("p", say.eyebrow(program.name, program.round.label), cls="eyebrow"),
        el("h1", say.head("title"), id="title"),
        el("p", prose([*lead, say.thanks()]), cls="lead"),
        _heard(program),
        _tried(program),
        _again(program),
        cls="wall",
        id="details",
    )


def _heard(program: Program) -> Markup:
    here = {row["domain"] for row in told(program)}
    if len(too_few(program)) == len(program.found):
        return el("section", el("h2", say.head("heard")), el("p", say.too_few()), cls="heard")
    things = [_strong(program, here), _weak(program, here), _open(program, here)]
    return el("section", el("h2", say.things()), el("ol", [el("li", thing) for thing in things]), cls="heard")


def _of(program: Program, told: set[str], word: str, *, ascending: bool = False) -> Sequence[Row]:
    return [row for row in View(program).states(word, ascending=ascending) if row["domain"] in told]


def _short(text: str) -> str:
    return text if len(text.split()) <= LONGEST else ""


def _thing(head: str, name: str, text: str) -> list:
    return [el("p", head, cls="kick"), el("h3", name) if name else None, el("p", text)]


def _strong(program: Program, told: set[str]) -> list:
    found, near = _of(program, told, "strength"), _of(program, told, "building")
    if len(found):
        domain = program.instrument.domains[found[0]["domain"]]
        return _thing(say.strength(), domain.name, _short(domain.strong) or say.is_strong())
    if len(near):
        return _thing(say.on_its_way(), program.instrument.domains[near[0]["domain"]].name, say.in_between())
    return _thing(say.strength(), "", say.no_strength())


def _weak(program: Program, told: set[str]) -> list:
    found = _of(program, told, "challenge", ascending=True)
    if not found:
        return _thing(say.challenge(), "", say.no_challenge())
    domain = program.instrument.domains[found[0]["domain"]]
    return _thing(say.challenge(), domain.name, _short(domain.weak) or say.is_weak())


def _open(program: Program, told: set[str]) -> list:
    """Tell what is not known, else where views differ, else of what too few told, else whose view is missing."""
    ways: list[tuple[Sequence[Row], str, str]] = [
        (_of(program, told, "not_enough"), say.unknown(), say.do_not_know()),
        (differing(program), say.differ(), say.views()),
        (too_few(program), say.unknown(), say.few_here()),
    ]
    for found, head, text in ways:
        if len(found):
            return _thing(head, program.instrument.domains[found[0]["domain"]].name, text)
    missing = not View(program).count("participant_family")
    return _thing(say.unknown(), "", say.not_heard(program.words.people) if missing else say.all_known())


def _tried(program: Program) -> Markup:
    head = el("h2", say.head("try"))
    if not program.current:
        return el("section", head, el("p", say.no_priority()), cls="try")
    first, *others = program.current
    return el(
        "section",
        head,
        el("h3", domain_name(program, first.domain)),
        el("p", _aim(program, first)),
        el("p", _test(program, first)),
        el("p", first_page.also([domain_name(program, p.domain) for p in others])) if others else None,
        cls="try",
    )


def _aim(program: Program, priority: Priority) -> list:
    text, by = aim_sentence(program, priority), priority.aim.by
    if len(text.split()) > LONGEST:
        aim = priority.aim.model_copy(update={"statement": ""})
        text = aim_sentence(program, priority.model_copy(update={"aim": aim})) or text
    if not text:
        return [aims.no_aim()]
    passed = say.aim_passed() if by is not None and by < program.as_of else ""
    return [el("b", say.aim_heading()), " ", prose([sentence(text), passed])]


def _test(program: Program, priority: Priority) -> str:
    """Say the present test of what was chosen, else the next, else the last one."""
    same = [p for p in program.priorities if p.domain == priority.domain]
    cycles = [c for p in same for c in cycles_of(program.records, p).values()]
    if not cycles:
        return say.no_test()

    def order(cycle: CycleFile) -> tuple[float, int]:
        where, on = state(cycle, program.as_of), cycle.planned_start
        late = where == "planned" and (on is None or on < program.as_of)
        last = (cycle.actual_start or on or dt.date.min).toordinal()
        # A test that waits for its start stands before what is over; of planned ones the next, of others the last.
        return 3.5 if late else _STANDS.index(where), last if where == "planned" else -last

    cycle = min(cycles, key=order)
    where, text = state(cycle, program.as_of), cycle.change or cycle.objective
    text = sentence(_short(text) or cycle.title)
    if where == "testing":
        return say.trying(text)
    if where == "planned":
        return say.will_try(text, cycle.actual_start or cycle.planned_start, program.as_of)
    return say.tried(text, (cycle.decision or "") if where == "decided" else "")


def _again(program: Program) -> Markup:
    """Show the next review, the next last day of an aim, and from when on the assessment is due again."""
    days: list[tuple[dt.date, str, str]] = []
    for found, text in (
        ([p.review_on for p in program.current], say.look_again()),
        # The page tells one aim: the day of another one would be taken for its.
        ([p.aim.by for p in program.current[:1]], say.aim_day()),
    ):
        coming = [on for on in found if on is not None and on >= program.as_of]
        days += [(min(coming), say.day(min(coming)), text)] if coming else []
    due = due_of(program) if program.round.id == program.cohort.round(None).id else None
    if due and due.word == "too early":
        days.append((due.on, say.month(due.on), say.ask_again()))
    elif due:
        days.append((dt.date.min, say.now(), say.ask_due()))
    head = el("h2", say.head("again"))
    if not days:
        return el("section", head, el("p", say.no_day()), cls="again")
    items = [el("li", el("b", when), " ", text) for _, when, text in sorted(days, key=lambda told: told[0])]
    return el("section", head, el("ol", items), cls="again")
