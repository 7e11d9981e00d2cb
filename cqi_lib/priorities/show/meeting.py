"""The guide for the meeting in which coach and staff choose priorities: one page, to be printed and written on."""

from __future__ import annotations

from markupsafe import Markup

from ...program.program import Program
from ...program.topics import domain_name
from ...program.view import View
from ...show.markup import el, table
from ...strengths_challenges.claims import (
    beside,
    differences,
    named,
    program_strengths,
    reason,
    unmarked_gaps,
)
from ...wording import meeting as say
from ...wording.labels import criterion, criterion_within, domain_column
from ...wording.language import capital

_MOST = 3
_ROWS = 6


def meeting_page(program: Program) -> Markup:
    """Make the guide from what the program's people may see.

    Parameters
    ----------
    program : an opened program, in whose round somebody answered.

    Returns
    -------
    The page's content: the parts of the meeting in order, with the results and the questions that belong to each.
    """
    minutes = sum(say.MINUTES.values())
    bodies: tuple[list, ...] = (_works(program), _hard(program), _unclear(program), _weigh(program), [], _choose())
    parts = [
        el("li", el("h2", say.step(name, length)), el("p", hint, cls="quiet"), body)
        for name, length, hint, body in zip(
            say.steps(), say.MINUTES.values(), say.hints(program.words.people), bodies, strict=True
        )
    ]
    return el(
        "div",
        el("p", program.name, cls="eyebrow"),
        el("h1", say.heading(), id="title"),
        el("p", say.lead(program.round.label, minutes, program.words.staff), cls="lead"),
        el("ul", [el("li", text) for text in (*say.ground(), *View(program).said)], cls="dash small"),
        el("ol", parts, cls="meeting"),
        cls="plain plan",
        id="details",
    )


def _works(program: Program) -> list:
    found = program_strengths(program)
    if not found:
        return [el("p", say.no_strengths(bool(program.findings["mean"].notna().any())))]
    real = any(row["state"] == "strength" for row in found)
    names = [named(program, row) for row in found[:_MOST]]
    return [el("p", say.strengths(names) if real else say.on_the_way(names, beside(program, found[:_MOST])))]


def _hard(program: Program) -> list:
    view = View(program)
    found = view.states("challenge", ascending=True)
    if not found:
        levels = bool(program.findings["mean"].notna().any())
        return [el("p", say.no_challenges(program.words.people, bool(view.states("building")), levels))]
    rows = [el("li", el("b", domain_name(program, row["domain"]), ". "), reason(program, row)) for row in found[:_MOST]]
    rest = len(found) - _MOST
    return [el("ul", rows, cls="dash"), el("p", say.more(rest)) if rest > 0 else None]


def _unclear(program: Program) -> list:
    parts: list = []
    for row, _, full in [*differences(program), *unmarked_gaps(program)][:_MOST]:
        domain = program.instrument.domains[row["domain"]]
        text = [el("b", domain.name, ". "), full, " ", capital(domain.ask) if domain.ask else None]
        parts.append(el("li", text))
    if not parts:
        parts.append(el("li", say.nothing_differs()))
    unknown = View(program).unknown
    if unknown:
        names = [domain_name(program, row["domain"]) for row in unknown]
        parts.append(el("li", say.unknown(names)))
    return [el("ul", parts, cls="dash")]


def _blank() -> Markup:
    return el("span", say.to_write(), cls="vh")


def _weigh(program: Program) -> list:
    """Give the table to write points into: the candidates first, then free rows."""
    weights = {name: weight for name, weight in program.cohort.file.criteria.items() if weight > 0}
    view = View(program)
    candidates = [
        *(row["domain"] for row in view.states("challenge", ascending=True)),
        *(r["domain"] for r, _, _ in differences(program)),
    ]
    names = [domain_name(program, d) for d in dict.fromkeys(candidates)][:_ROWS]
    columns = [(domain_column(), "l"), *((criterion(name), "l") for name in weights)]
    rows = [(name or _blank(), *(_blank() for _ in weights)) for name in [*names, ""]]
    said = say.weights([f"{criterion_within(name)} {weight:g}" for name, weight in weights.items()])
    return [table(say.weigh_caption(), columns, rows), el("p", said, cls="small quiet")]


def _choose() -> list:
    columns = [(column, "l") for column in say.chosen_columns()]
    rows = [(number, *(_blank() for _ in columns[1:])) for number in say.CHOICES]
    return [table(say.choice_caption(), columns, rows)]
