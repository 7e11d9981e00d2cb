"""The ten minutes: five parts in the order of a conversation, each with a finding, a few sentences and one figure."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

import pandas as pd
from markupsafe import Markup

from ..assessment.show.who_answered import who_sentences
from ..capacity.of_program import growths_of
from ..capacity.show.growth import due_here
from ..errors import certain
from ..pdsa.agenda import agenda, still_open
from ..pdsa.aim_claims import went_back
from ..pdsa.claims import short_name, verdict_sentences
from ..pdsa.measures import SIGNALS
from ..pdsa.of_program import headline_of, main_measure, studies_of, tried
from ..pdsa.predictions import compare_all
from ..pdsa.show.cycle import cycle_number, cycle_title
from ..pdsa.show.measure import events_at_start, measure_chart
from ..pdsa.show.predictions import counts
from ..pdsa.study import begun, tests_made
from ..priorities.claims import aim_sentence, aim_stands, chosen_sentence
from ..program.program import Program
from ..program.topics import domain_name
from ..program.view import View
from ..show.layer import PLACES, Place
from ..show.markup import el, join
from ..strengths_challenges.claims import beside_each_other, differences, leader_alone, named
from ..wording import assessment, first_page, predictions
from ..wording import headline as work
from ..wording import ten_minutes as say
from ..wording.language import sentence
from .first_page import nobody
from .since import since_sentences
from .terms import tapped

MOST = 4
"""Sentences of a part."""
AIMS = 3
HOW_MUCH = ("surprise.how_much", "surprise.rates_told")


@dataclass
class Part:
    """One part: its finding as a heading, and sentences with the kind of evidence and where it lies, best place first."""

    heading: str
    told: list[tuple[str, str, tuple[str, ...]]] = field(default_factory=list)

    def tell(self, text: str | None, kind: str, *places: str) -> None:
        """Add what is said, unless there is nothing or the part has no room for all of its sentences."""
        if text and sum(map(_sentences, [*(said for said, _, _ in self.told), text])) <= MOST:
            self.told.append((text, kind, places))


def _sentences(text: str) -> int:
    return max(1, len(re.findall(r"[.!?](?= |$)", text)))


def ten_minutes(program: Program, figures: Mapping[Place, Markup], ids: Collection[str]) -> Markup:
    """Make the five parts.

    Parameters
    ----------
    program : an opened program.
    figures : what was lifted out of the notebooks, by place.
    ids : what a link can lead to.

    Returns
    -------
    Five sections as safe markup. Each sentence has a link to what it rests on.
    """
    parts = {"see": _see, "agreed": _agreed, "working": _working, "learned": _learned, "next": _next}
    measure = main_measure(program)
    drawn = dict(figures)
    if "working" not in drawn and measure is not None:
        # A measure that no cycle's notebook was about.
        drawn["working"] = measure_chart(program, studies_of(program)[measure]).html()
    about = {"working": measure, "see": None}
    return join([_section(p, parts[p](program), drawn.get(p), ids, about.get(p)) for p in PLACES])


def _section(place: Place, part: Part, figure: Markup | None, ids: Collection[str], measure: str | None) -> Markup:
    lines = []
    for text, kind, places in part.told:
        to = next((name for name in places if name in ids), None)
        lines.append(
            el(
                "li",
                text if isinstance(text, Markup) else tapped(text),
                " ",
                el("a", say.evidence(kind), href=f"#{to}", cls="ev") if to else None,
            )
        )
    body = el("div", el("h2", part.heading, id=f"h-{place}"), el("ul", lines, cls="told") if lines else None, figure)
    return el(
        "section",
        el("header", el("p", say.asked(place), cls="ask", id=f"q-{place}")),
        body,
        cls="sec ten",
        id=place,
        # The question too: two parts of a page may find the same, no two ask the same.
        aria_labelledby=f"q-{place} h-{place}",
        data_measure=measure,
    )


def _see(program: Program) -> Part:
    view = View(program)
    if not view.people:
        if program.held:
            return Part(say.no_levels_yet(), [(nobody(view), "who", ())])
        return Part(nobody(view))
    part = Part(_seen(program, view))
    moved = since_sentences(program)[:2]
    for text in moved:
        part.tell(text, "change", "capacity-culture")
    if not moved:
        part.tell(who_sentences(program)[0], "who", "assessment-intake")
    for state_, wording, anchor, kind in (
        ("challenge", say.challenges, "challenges-improve", "challenges"),
        ("strength", say.strengths, "strengths-keep-and-share", "strengths"),
    ):
        found = [named(program, row) for row in view.states(state_, ascending=state_ == "challenge")]
        if found:
            part.tell(wording(found), kind, anchor, "strengths-challenges")
    unknown = [named(program, row) for row in view.unknown]
    if unknown:
        part.tell(say.unknown(unknown), "unknown", "not-enough-information-find-out", "strengths-challenges")
    differ = [named(program, row) for row, _, _ in differences(program)]
    if differ:
        part.tell(say.views_differ(differ), "views", "views-differ-talk", "strengths-challenges")
    return part


def _seen(program: Program, view: View) -> str:
    """Head the part with what may be claimed of a chosen domain, else with what is rated lowest."""
    words = {growth.word: domain for domain, growth in reversed(growths_of(program).items())}
    # Of several chosen domains one that declined stands before one that grew.
    for word in ("declined", "grew", "no clear change"):
        if word in words:
            return say.since(domain_name(program, words[word]), word, program.earlier.label)
    rows = [row for row in program.found if pd.notna(row["mean"])]
    if not rows:
        return say.no_levels_yet()
    # A leader's own view is not set beside everybody's.
    own = [leader_alone(program, row) for row in rows]
    own = [False] * len(own) if all(own) else own
    hidden = len(rows) < len(program.found)
    rows = [row for row, alone in zip(rows, own, strict=True) if not alone]
    if len({program.instrument.domains[row["domain"]].scale.k for row in rows}) > 1:
        # Levels on scales of different length are not set beside each other.
        return assessment.strengths_and_challenges()
    printed = {r["domain"]: view.level(r["domain"], float(r["mean"])) for r in rows}
    leaders = view.leaders if any(own) else 0
    if len(printed) == 1:
        return say.single(domain_name(program, *printed), leaders)
    lowest = min(rows, key=lambda row: row["mean"])
    low = [row["domain"] for row in rows if beside_each_other(program, lowest, row)]
    if len(low) == len(rows):
        return say.alike(len(rows), leaders, close=len(set(printed.values())) > 1)
    return say.lowest([domain_name(program, d) for d in low], hidden, leaders, any(row["steps"] for row in rows))


def _agreed(program: Program) -> Part:
    if not program.current:
        return Part(first_page.nothing_agreed())
    first = program.current[0]
    part = Part(say.work_on([domain_name(program, p.domain) for p in program.current]))
    aims = [text for p in program.current[:AIMS] if (text := aim_sentence(program, p))]
    for text in dict.fromkeys(aims or [first_page.no_aim()]):
        part.tell(text, "aim", "priority-setting")
    part.tell(chosen_sentence(program), "weighing", "how-it-was-weighed", "priority-setting")
    ideas = {idea.id for idea in first.every_idea}
    if first.drivers:
        part.tell(say.ideas(len(first.drivers), len(ideas), tried(program, ideas)), "plan", "capacity-improvement-plan")
    return part


def _working(program: Program) -> Part:
    measure = main_measure(program)
    if measure is None:
        return Part(say.no_measure() if program.current else say.nothing_counted())
    study = studies_of(program)[measure]
    told = headline_of(program)
    word = next((one.word for one in told.told if one.study.measure.id == measure), study.verdict)
    part = Part(say.shows(short_name(study), word, study.better))
    lines = verdict_sentences(study, events_at_start(program, study))
    where = (f"measure-{measure}", "pdsa-study")
    judged = study.judged
    if study.verdict in SIGNALS:
        part.tell(say.chance(certain(judged.surprise), judged.draws), "words", "reading")
    else:
        part.tell(lines[0], "measure", *where)
    # Why it is no more than possible, however seldom chance shows as much.
    hint = next((text for text in lines if getattr(text, "id", "") == "verdict.trial_baseline"), None)
    part.tell(hint if study.verdict in SIGNALS else None, "words", "reading")
    part.tell(went_back(study) if word in SIGNALS else None, "measure", *where)
    moved = [one for one in told.against if one.study is not study]
    if moved:
        names = [(short_name(one.study), one.word, one.study.direction or "") for one in moved]
        part.tell(work.unwanted(names), "beside", "pdsa-study")
    if word != study.verdict:
        part.tell(work.shared(len(told.told)), "words", "reading")
    aimed = next((p for p in program.current if p.aim.measure == measure), None)
    if aimed is not None:
        # One number for each thing: averages before and since stand beside the chart.
        part.tell(aim_stands(program, aimed), "measure", *where)
    else:
        part.tell(next((text for text in lines if getattr(text, "id", "") in HOW_MUCH), None), "measure", *where)
    return part


def _learned(program: Program) -> Part:
    made, decisions = tests_made(program.records.cycles.values(), program.as_of)
    part = Part(say.tests(len(made), decisions))
    pairs = [p for c in made if begun(c, program.as_of) for p in compare_all(c, program.as_of)]
    if pairs:
        part.tell(predictions.held(*counts(pairs)), "predictions", "predictions", "pdsa-study")
    taught = [i for i, cycle in program.records.cycles.items() if cycle in made and cycle.learned]
    if taught:
        last = taught[-1]
        said = [say.taught(cycle_title(program, last)), " ", el("q", sentence(program.records.cycles[last].learned))]
        part.told.append((join(said), "tests", (f"cycle-{cycle_number(program, last)}", "pdsa-study")))
    return part


def _next(program: Program) -> Part:
    items = agenda(program.records, program.as_of, studies_of(program))
    days = [i.on for i in items if i.on is not None and i.kind != "points" and not i.overdue]
    due = due_here(program)
    early = due is not None and due.word == "too early"
    part = Part(say.next_on(days[0]) if days else say.no_date() if due is None else say.no_step(early))
    # The one count of page one.
    if promises := still_open(program.records, program.current, program.as_of, studies_of(program)):
        part.tell(first_page.still_open(len(promises)), "dates", "next-visit", "pdsa-study")
    if due is not None:
        part.tell(say.retake(due.on, early), "retake", "capacity-culture")
    return part
