"""The appendix: how to read the page, by which rules it was made, what was held back."""

from __future__ import annotations

from typing import Any

from markupsafe import Markup

from ..assessment.show.who_answered import answer_counts
from ..instrument.instrument import Level, Scale
from ..program.kept import keeping
from ..program.program import Program
from ..program.topics import turned
from ..program.view import View
from ..show.markup import el, join
from ..wording import findings as tell
from ..wording import reading as say
from ..wording.claim import prose
from .held_back import held_back


@keeping
def appendix(program: Program) -> Markup:
    """Make the part "How to read this": levels, words, rules of this cohort, privacy of this round.

    Parameters
    ----------
    program : an opened program.

    Returns
    -------
    The part, folded, as safe markup.
    """
    view = View(program)
    columns = [
        _levels(program) if view.people else None,
        _words() if program.records.measures else None,
        _method(program),
        _private(program, view),
    ]
    return _folded("reading", say.title(), say.hint(), el("div", columns, cls="cols"))


def _folded(id_: str, title: str, help_: str, body: Any) -> Markup:
    """Make a folded part of the page like those that notebooks become."""
    summary = el("summary", el("h2", title, id=f"h-{id_}"), " ", el("span", help_, cls="quiet"))
    inner = el("div", body, cls="body", id=id_)
    return el("section", el("details", summary, inner), cls="more", aria_labelledby=f"h-{id_}")


@keeping
def _levels(program: Program) -> Markup:
    domains = list(program.instrument.domains.values())
    scales = {d.scale.name: d.scale for d in domains}
    lists = []
    for name, scale in scales.items():
        target = int(-(-scale.target // 1))
        if len(scales) > 1:
            # Scales of their own: say which domains they belong to.
            lists.append(el("p", el("b", join([d.name for d in domains if d.scale.name == name], ", "))))
            lines = [
                prose(
                    [say.level_name(x.rank, x.label), _numbers(scale, x), say.is_target() if x.rank == target else ""],
                    "",
                )
                for x in scale.levels
            ]
            lists.append(el("ul", [el("li", line) for line in lines], cls="dash"))
        else:
            rows = [
                (
                    el(
                        "dt",
                        say.level_name(x.rank, x.label),
                        _numbers(scale, x),
                        say.is_target() if x.rank == target else None,
                    ),
                    el("dd", x.anchor) if x.anchor else None,
                )
                for x in scale.levels
            ]
            lists.append(el("dl", rows, cls="words"))
        lists.append(el("p", say.no_grade(scale.kind), cls="note"))
    return el("div", el("h3", say.levels()), lists)


def _numbers(scale: Scale, level: Level) -> str:
    """Say of which numbers a level is made, where a scale is cut from numbers."""
    return say.numbers(*level.numbers, last=level == scale.cut[-1]) if level.numbers else ""


def _words() -> Markup:
    rows = [(el("dt", word), el("dd", text)) for word, text in say.chart_words()]
    return el("div", el("h3", say.words()), el("dl", rows, cls="words"))


@keeping
def _method(program: Program) -> Markup:
    view, file = View(program), program.cohort.file
    rules = file.thresholds
    texts = []
    if view.people:
        texts.append(answer_counts(program).text)
        texts.append(say.level_rule(view.kind, view.people, view.balanced))
        targets = {(d.scale.target, d.scale.challenge_below) for d in program.instrument.domains.values()}
        if len(targets) == 1:
            target, limit = targets.pop()
            texts.append(say.strength_rule(target, rules.strength_share, rules.strength_item_floor))
            texts.append(say.challenge_rule(limit, rules.challenge_share))
        else:
            texts.append(say.scales_rule(rules.strength_share, rules.challenge_share))
        texts.append(say.not_enough_rule(rules.dont_know_share))
        if view.kind == "people":
            texts.append(say.differ_rule(view.group, rules.role_gap))
        texts.append(tell.turned(turned(program)))
        texts.append(say.no_overall(len(program.instrument.domains)))
    if program.records.measures:
        texts.append(say.chart_rule())
    return el("div", el("h3", say.method()), el("ul", [el("li", t) for t in texts if t], cls="dash"))


def _private(program: Program, view: View) -> Markup:
    limits = program.cohort.file.privacy
    texts = []
    if view.people or program.invited:
        if program.named:
            texts += say.named()
        else:
            texts += say.confidential(limits.group, limits.distribution, view.group, program.told_before)
            texts.append(say.comments_rule(limits.comments, program.comments_by_language))
    texts.append(say.participants_rule(limits.participants, program.words.people))
    texts.append(say.others_rule(limits.benchmark_median))
    texts.append(held_back(program))
    return el("div", el("h3", say.private()), el("ul", [el("li", t) for t in texts if t], cls="dash"))


def foot(lines: list[str]) -> Markup:
    """Make the foot of a page from its sentences."""
    return join([el("p", line) for line in lines if line])
