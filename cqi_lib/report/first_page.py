"""Page one: seven answers on one screen and one sheet of paper."""

from __future__ import annotations

import datetime as dt
import math

from markupsafe import Markup

from ..assessment.show.who_answered import who_sentences
from ..capacity.show.growth import due_of
from ..errors import certain
from ..pdsa.agenda import agenda
from ..pdsa.aim_claims import standing
from ..pdsa.claims import short_name, verdict_heading, verdict_sentences
from ..pdsa.of_program import studies_of
from ..pdsa.show.habits import item_words
from ..pdsa.show.measure import events_at_start
from ..priorities.claims import aim_sentence, aim_stands
from ..privacy.published import Row, Rows
from ..program.program import Program
from ..program.topics import domain_name
from ..program.view import View
from ..show.marks import aim_line, spark
from ..show.marks import who_answered as who_mark
from ..show.markup import el, join
from ..strengths_challenges import claims as finding_words
from ..strengths_challenges.show import findings
from ..wording import assessment, cycles, release, study
from ..wording import findings as tell
from ..wording import first_page as say
from ..wording.claim import prose
from ..wording.language import amount, capital, listed, sentence
from .headline import chance_sentence, work_sentences

MOST = 3
LONG_NAME = 34


def interim_mark(program: Program) -> Markup | None:
    """Mark a page of the desk whose round is still open."""
    if not program.interim:
        return None
    return el("p", el("b", release.interim(program.round.label, program.basis["now"])), cls="lead")


def first_page(program: Program) -> Markup:
    """Make page one: who answered, strengths, challenges, differences, gaps, agreement, next steps.

    Parameters
    ----------
    program : an opened program.

    Returns
    -------
    The section as safe markup. Every one of the seven answers is there, also when the answer is "not known".
    """
    head = el(
        "header",
        el("p", say.eyebrow(program.round.label, program.cohort.file.name), cls="eyebrow"),
        el("h1", program.name, id="title", cls=name_size(program.name)),
        el("p", _lead(program), cls="lead"),
    )
    view = View(program)
    mark = None
    if view.people:
        missing = max(0, (view.invited or 0) - view.people)
        mark = who_mark(view.leaders, view.staff, missing)
    who = el(
        "div",
        el("h2", say.page_heading(), cls="vh"),
        el("h3", say.WHO),
        mark,
        el("p", prose(who_sentences(program))),
        cls="who",
    )
    scored = join([_scored(program, view)])
    left = el("div", scored, el("div", _differ(program, view), _unknown(program, view), cls="pair"))
    right = el("div", el("div", _agreed(program), _charts(program), el("hr"), _next(program), cls="agreed"))
    lines = el("div", el("p", say.NOTES), el("p"), el("p"), cls="lines", aria_hidden="true")
    return el(
        "section",
        el("div", head, who, cls="top"),
        el("div", left, right, cls="answers"),
        _scale_note(program, scored.striptags()) if view.people else None,
        lines,
        cls="one",
        aria_labelledby="title",
    )


def name_size(name: str) -> str | None:
    """Give the class under which a long name is set smaller, so that page one still fits a screen."""
    return "long" if len(name) > LONG_NAME else None


def _lead(program: Program) -> str:
    view = View(program)
    counts = program.findings["state"].value_counts()
    text = assessment.lead(
        int(counts.get("strength", 0)), int(counts.get("challenge", 0)), view.kind, view.staff, view.leaders, view.group
    )
    if program.held:
        text = release.not_shown(program.held, program.round.label)
    return prose([text, *work_sentences(program)])


def _nobody(view: View) -> str:
    if view.program.held:
        return release.not_shown(view.program.held, view.program.round.label)
    return say.not_asked() if view.kind == "not_asked" else say.no_answers()


def _scored(program: Program, view: View) -> list:
    strong = finding_words.program_strengths(program)
    real = int(strong["state"].eq("strength").sum()) if len(strong) else 0
    weak = view.states("challenge", ascending=True)
    shown = strong.head(MOST)
    if not program.findings["mean"].notna().any():
        return [
            el(
                "div",
                el("h3", assessment.strengths_and_challenges()),
                el("p", assessment.no_levels() if view.people else _nobody(view)),
                cls="ans",
            ),
            _measures(program),
        ]
    top = el(
        "div",
        el(
            "h3",
            assessment.strengths_shown(real, len(shown), _tied(program, strong))
            if real
            else assessment.strengths_heading(0),
        ),
        el("ol", [_line(program, r, real > 0) for _, r in shown.iterrows()])
        if len(shown)
        else el("p", assessment.none_above()),
        cls="ans scored",
    )
    low = weak.head(MOST)
    bottom = el(
        "div",
        el("h3", assessment.challenges_heading(len(weak), len(low), _tied(program, weak))),
        el("ol", [_line(program, r, False) for _, r in low.iterrows()])
        if len(low)
        else el("p", assessment.no_challenge()),
        cls="ans scored",
    )
    return [top, bottom]


def _tied(program: Program, found: Rows) -> bool:
    """Say whether the first domain that finds no room is printed at the level of the last one that does."""
    if len(found) <= MOST:
        return False
    view, rows = View(program), found.iloc[MOST - 1 : MOST + 1]
    last, first_out = (view.level(r["domain"], float(r["mean"])) for _, r in rows.iterrows())
    return last == first_out


def _measures(program: Program):
    """Show what the measures say where the assessment says nothing; the page then rests on them."""
    told = [s for s in studies_of(program).values() if s.latest is not None][:MOST]
    if not told:
        return None
    items = []
    for found in told:
        values = [None if math.isnan(v) else float(v) for v in found.points["value"]]
        there = [v for v in values if v is not None]
        low, high = (found.figures(value) for value in (min(there), max(there)))
        span = cycles.span(low, high, certain(found.latest), found.measure.unit)
        events = events_at_start(program, found)
        lines = verdict_sentences(found, events, rate=False)
        # With a signal: what happened, in what direction, and what else may explain it.
        kept = lines[: 1 + len(events)] if found.verdict in ("signal", "possible signal") else lines[:1]
        text = prose([sentence(verdict_heading(found)), *kept])
        head = el("b", capital(short_name(found)))
        items.append(el("li", el("p", head, " ", text, " ", el("span", sentence(span), cls="quiet")), spark(values)))
    return el("div", el("h3", study.measures_heading()), el("ul", items), cls="ans scored")


def _line(program: Program, row: Row, strength: bool):
    domain = program.instrument.domains[row["domain"]]
    text = domain.strong if strength else domain.weak if row["state"] == "challenge" else ""
    text = text or finding_words.reason(program, row)
    tags = [say.PRIORITY_TAG] if row["domain"] in {p.domain for p in program.current} else []
    tags += [tell.leader_alone_short(View(program).leaders)] if finding_words.leader_alone(program, row) else []
    tag = el("span", prose(tags, ", "), cls="tag") if tags else None
    return el(
        "li",
        el("p", el("b", domain.name, " ", tag) if tag else el("b", domain.name), " ", text),
        findings.level_line(program, row["domain"], float(row["mean"])),
    )


def _differ(program: Program, view: View):
    by_words: dict[str, list[str]] = {}
    for row, short, _ in finding_words.differences(program):
        by_words.setdefault(short, []).append(program.instrument.domains[row["domain"]].name)
    # What concerns one domain alone says more than what concerns many.
    told = sorted(by_words.items(), key=lambda pair: len(pair[1]))[:MOST]
    # Names alone say nothing; a number of them does.
    heads = [
        prose((tell.some_of(names), ":"), "") if len(names) > tell.SOME else f"{listed(names)}:" for _, names in told
    ]
    items = [el("li", el("b", head), " ", short) for head, (short, _) in zip(heads, told, strict=True)]
    if not items:
        minimum = program.cohort.file.privacy.group
        text = tell.no_differences(view.kind == "people", minimum) if view.people else _nobody(view)
        beside = []
        for row, short, _ in finding_words.unmarked_gaps(program)[:1]:
            beside = [" ", el("b", f"{program.instrument.domains[row['domain']].name}:"), " ", short]
        items = [el("li", text, beside)]
    return el("div", el("h3", say.DIFFER), el("ul", items), cls="ans")


def _unknown(program: Program, view: View):
    items = []
    unknown = view.states("not_enough").sort_index()
    for _, row in unknown[unknown["reason"].eq("dont_know")].head(2).iterrows():
        name = program.instrument.domains[row["domain"]].name
        items.append(
            el(
                "li",
                el("b", f"{name}:"),
                " ",
                tell.dont_know_short(int(row["dont_know"]), int(row["applicable"])),
            )
        )
    others = unknown[~unknown["reason"].eq("dont_know")]
    if view.people and len(others) and len(items) < MOST:
        items.append(el("li", assessment.without_level([program.instrument.domains[d].name for d in others["domain"]])))
    if view.people and view.staff == 0 and len(items) < MOST:
        items.append(el("li", el("b", assessment.view_of_staff(program.words.staff)), " ", assessment.nobody_from()))
    elif view.kind == "leader" and len(items) < MOST:
        items.append(
            el("li", el("b", assessment.view_of_staff(program.words.staff)), " ", assessment.too_few_to_show())
        )
    if view.people and not view.count("participant_family") and len(items) < MOST:
        items.append(el("li", el("b", assessment.view_of_people(program.words.people)), " ", assessment.nobody_from()))
    waiting = [s for s in studies_of(program).values() if s.verdict == "too few points" and s.measure.kind == "outcome"]
    for found in waiting[: MOST - len(items)]:
        why = study.too_few_short() if found.latest is not None else sentence(verdict_heading(found))
        items.append(el("li", el("b", f"{capital(short_name(found))}:"), " ", why))
    if not items:
        items = [el("li", say.all_known() if view.people else _nobody(view))]
    return el("div", el("h3", say.UNKNOWN), el("ul", items), cls="ans")


def _agreed(program: Program) -> list:
    parts: list[Markup] = [el("h3", say.AGREED)]
    if not program.current:
        return [*parts, el("p", say.nothing_agreed())]
    first = program.current[0]
    parts.append(el("p", domain_name(program, first.domain), cls="pri"))
    parts.append(el("p", aim_sentence(program, first) or first.why or say.no_aim()))
    found = studies_of(program).get(first.aim.measure or "")
    at = standing(found, first.aim)
    if at.to is not None and found is not None:
        names = zip((at.start, at.now, at.to), (say.START, say.NOW, say.AIM), strict=True)
        words = [(amount(v) if v is not None else "", name) for v, name in names]
        parts.append(aim_line(at.start, at.now, at.to, words))
    if aim_sentence(program, first):
        parts.append(el("p", aim_stands(program, first)))
    others = program.current[1:]
    if others:
        parts.append(el("p", say.also([domain_name(program, p.domain) for p in others])))
    return parts


def _next(program: Program) -> list:
    rows: list[tuple[dt.date | None, bool, str | None]] = []
    for item in agenda(program.records, program.as_of, studies_of(program)):
        if item.kind == "points" or (item.on is None and rows):
            continue
        rows.append((item.on, item.overdue, item_words(program, item)))
    rows = rows[:MOST]
    if len(rows) < MOST and View(program).people:
        due = due_of(program)
        if due and due.word == "too early" and program.round.id == program.cohort.round(None).id:
            rows.append((due.on, False, None))
    if not rows:
        return [el("h3", say.NEXT), el("p", say.nothing_next())]
    items = []
    for on, overdue, text in rows:
        if text is None and on is not None:
            items.append(el("li", el("time", say.due_day(on), datetime=on.isoformat()), " ", say.retake()))
            continue
        when = el("time", say.day(on), datetime=on.isoformat()) if on else el("b", say.no_date())
        mark = el("b", f"{say.overdue()}: ", style="display:inline") if overdue else None
        items.append(el("li", when, " ", mark, text))
    return [el("h3", say.NEXT), el("ol", items, cls="next")]


def _charts(program: Program):
    text = chance_sentence(program)
    return el("p", text, cls="charts") if text else None


def _scale_note(program: Program, shown: str):
    scales = {d.scale.name: d.scale for d in program.instrument.domains.values()}
    if len(scales) > 1:
        return el(
            "p",
            el("b", say.LEVELS),
            " ",
            say.scales_differ(len({scale.k for scale in scales.values()}) > 1),
            cls="scalenote",
        )
    scale = next(iter(scales.values()))
    labels = [level.label for level in scale.levels]
    target = labels[int(-(-scale.target // 1)) - 1]
    said = prose([say.scale_note(labels, target, scale.kind), View(program).finer(shown)])
    return el("p", el("b", say.LEVELS), " ", said, cls="scalenote")
