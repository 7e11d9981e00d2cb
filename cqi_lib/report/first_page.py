"""Page one: seven answers on one screen and one sheet of paper."""

from __future__ import annotations

import math

from markupsafe import Markup

from ..assessment.show.who_answered import who_sentences
from ..capacity.claims import cannot_compare, kin
from ..errors import certain
from ..pdsa.claims import short_name, verdict_heading
from ..pdsa.measures import SIGNALS
from ..pdsa.of_program import studies_of
from ..pdsa.show.measure import events_at_start
from ..privacy.published import Row
from ..program.kept import keeping
from ..program.program import Program
from ..program.view import View
from ..show.marks import spark
from ..show.marks import who_answered as who_mark
from ..show.markup import el
from ..strengths_challenges import claims as finding_words
from ..strengths_challenges.show import findings
from ..wording import assessment, cycles, headline, release, study, verdict
from ..wording import findings as tell
from ..wording import first_page as say
from ..wording.claim import like, prose
from ..wording.language import capital, listed, sentence
from .headline import words_together
from .room import ROOMS, Pieces, Room, most_words
from .since import since_sentences
from .terms import MEANINGS, tapped
from .work import agreed, ahead, still_promised

LONG_NAME = 34


def interim_mark(program: Program) -> Markup | None:
    """Mark a page of the desk whose round is still open."""
    if not program.interim:
        return None
    said = release.interim(program.round.label, program.basis["now"], bool(program.cohort.file.guesses))
    return el("p", el("b", said), cls="lead")


@keeping
def first_page(program: Program) -> Markup:
    """Make page one: who answered, strengths, challenges, what was agreed, is it working, what is unknown, what is next.

    Parameters
    ----------
    program : an opened program.

    Returns
    -------
    The section as safe markup, of at most 250 words. Every one of the seven answers is there, also when the answer is
    "not known". A retake begins with what changed.
    """
    pieces = Pieces(program)
    for room in ROOMS:
        page, words = _page(room, pieces)
        if words <= most_words():
            break
    return page


def _page(room: Room, pieces: Pieces) -> tuple[Markup, int]:
    """Put page one together for some room; give its words, too."""
    lead = pieces(_lead, room.only("brief"))
    head, who = pieces(_head, lead), pieces(_who, lead)
    scored = pieces(_scored, room.only("domains", "brief"))
    work = pieces(agreed, room.only("earlier", "words", "chance", "brief"))
    known = [
        pieces(_unknown, room.only("unknown")),
        pieces(_differ, room.only("differ")),
        pieces(still_promised, room.only("promises", "words")),
    ]
    next_ = pieces(ahead, room.only("steps", "words"))
    scale = pieces(_scale_note, lead, scored)
    lines = el("div", el("p", say.head("notes")), el("p"), el("p"), cls="lines", aria_hidden="true")
    page = el(
        "section",
        el("div", head, who, cls="top"),
        el("div", scored, work, el("div", el("div", known), next_, cls="pair"), cls="answers"),
        scale,
        lines,
        cls="one",
        aria_labelledby="title",
    )
    return page, pieces.words(head, who, scored, work, *known, next_, scale)


def _head(program: Program, lead: str) -> Markup:
    return el(
        "header",
        el("p", say.eyebrow(program.round.label, program.as_of, program.cohort.file.name), cls="eyebrow"),
        el("h1", program.name, id="title", cls=name_size(program.name)),
        el("p", lead, cls="lead"),
    )


def _who(program: Program, lead: str) -> Markup:
    told, view = who_sentences(program), View(program)
    mark = None
    if view.people:
        missing = max(0, (view.invited or 0) - view.people)
        mark = who_mark(view.leaders, view.staff, missing)
    return el(
        "div",
        el("h2", say.page_heading(), cls="vh"),
        el("h3", say.head("who")),
        mark,
        el("p", say.no_answers() if told == [lead] and not program.held else prose(told)),
        cls="who",
    )


def name_size(name: str) -> str | None:
    """Give the class under which a long name is set smaller, so that page one still fits a screen."""
    return "long" if len(name) > LONG_NAME else None


def _lead(program: Program, room: Room) -> str:
    """Say what changed since the round before; where nothing can be compared, why, and what people see."""
    if program.held:
        return release.not_shown(program.held, program.round.label)
    if since := since_sentences(program, room.brief):
        return prose([*since, *kin(program)])
    view = View(program)
    strengths, challenges = (
        [row for row in program.found if row["state"] == state] for state in ("strength", "challenge")
    )
    alone = sum(finding_words.leader_alone(program, row) for row in (*strengths, *challenges))
    states = len(strengths), len(challenges)
    now = assessment.lead(*states, view.kind, view.staff, view.leaders, view.group, alone)
    if view.people and not program.findings["mean"].notna().any() and view.kind != "none":
        now = assessment.lead_without_levels()
    return prose([cannot_compare(program), now, *kin(program)])


def nobody(view: View) -> str:
    """Say why there are no answers to show: held back, not asked, or none on record."""
    if view.program.held:
        return release.not_shown(view.program.held, view.program.round.label)
    return say.not_asked() if view.kind == "not_asked" else say.no_answers()


@keeping
def _scored(program: Program, room: Room) -> Markup:
    view, strong = View(program), finding_words.program_strengths(program)
    real = sum(row["state"] == "strength" for row in strong)
    weak = view.states("challenge", ascending=True)
    shown = strong[: room.domains]
    if not program.findings["mean"].notna().any():
        none = el("p", assessment.no_levels() if view.people else nobody(view))
        said = el("div", el("h3", assessment.strengths_and_challenges()), none, cls="ans")
        return el("div", said, _measures(program, room))
    top = el(
        "div",
        tapped(
            assessment.strengths_shown(real, len(shown), finding_words.left_out(program, shown, strong[room.domains :]))
            if real
            else assessment.on_the_way(finding_words.beside(program, shown)),
            "h3",
        ),
        el("ol", [_line(program, r, room) for r in shown]) if len(shown) else el("p", assessment.none_above()),
        cls="ans scored",
    )
    low = weak[: room.domains]
    bottom = el(
        "div",
        tapped(
            assessment.challenges_heading(
                len(weak), len(low), finding_words.left_out(program, low, weak[room.domains :])
            ),
            "h3",
        ),
        el("ol", [_line(program, r, room) for r in low]) if len(low) else el("p", assessment.no_challenge()),
        cls="ans scored",
    )
    return el("div", top, bottom)


def _measures(program: Program, room: Room) -> Markup | None:
    """Show what the measures say that no aim rests on, where the assessment says nothing."""
    aims = {p.aim.measure for p in program.current}
    told = [s for m, s in studies_of(program).items() if s.latest is not None and m not in aims][: room.domains]
    if not told:
        return None
    words, items = words_together(program), []
    for found in told:
        word = words.get(found.measure.id, found.verdict)
        values = [None if math.isnan(v) else float(v) for v in found.points["value"]]
        there = [v for v in values if v is not None]
        low, high = (found.figures(value) for value in (min(there), max(there)))
        span = cycles.span(low, high, certain(found.latest), found.measure.unit)
        # With a signal: in what direction, and what else may explain it.
        shows = headline.measure_shows(capital(short_name(found)), word, found.direction)
        events = events_at_start(program, found) if word in SIGNALS else ()
        lines = [verdict.begins_with_event(event) for event in events[:1]]
        text = [el("b", shows), " ", prose(lines), " ", el("span", sentence(span), cls="quiet")]
        items.append(el("li", el("p", text), spark(values)))
    return el("div", el("h3", study.measures_heading()), el("ul", items), cls="ans scored")


def _line(program: Program, row: Row, room: Room) -> Markup:
    domain = program.instrument.domains[row["domain"]]
    tags = [say.head("priority")] if row["domain"] in {p.domain for p in program.current} and not room.brief else []
    tags += [tell.leader_alone_short(View(program).leaders)] if finding_words.leader_alone(program, row) else []
    tag = el("span", prose(tags, ", "), cls="tag") if tags else None
    to = el("a", domain.name, cls="to", href=f"#domain-{domain.id}")
    return el(
        "li",
        el("p", el("b", to, " ", tag) if tag else el("b", to)),
        findings.level_line(program, row["domain"], float(row["mean"])),
    )


@keeping
def _differ(program: Program, room: Room) -> Markup | None:
    """Show the domains on which views are marked as different; None without one."""
    by_words: dict[str, list[str]] = {}
    for row, short, _ in finding_words.differences(program):
        by_words.setdefault(short, []).append(program.instrument.domains[row["domain"]].name)
    # What concerns one domain alone says more than what concerns many.
    told = sorted(by_words.items(), key=lambda pair: len(pair[1]))[: room.differ]
    # Names alone say nothing; a number of them does.
    heads = [
        prose((tell.some_of(names), ":"), "") if len(names) > tell.SOME else f"{listed(names)}:" for _, names in told
    ]
    items = [el("li", el("b", head), " ", short) for head, (short, _) in zip(heads, told, strict=True)]
    return el("div", el("h3", say.head("differ")), el("ul", items), cls="ans") if items else None


def _unknown(program: Program, room: Room) -> Markup:
    """Show what is not known: of the measures that aims rest on, of domains, of people who did not answer."""
    items, view = [], View(program)
    waiting = [s for s in studies_of(program).values() if s.verdict == "too few points" and s.measure.kind == "outcome"]
    unsure = [row for row in view.unknown if row["reason"] == "dont_know"]
    for row in unsure[:2]:
        name = program.instrument.domains[row["domain"]].name
        few = tell.dont_know_short(int(row["dont_know"]), int(row["applicable"]))
        items.append(el("li", el("b", f"{name}:"), " ", few))
    others = [row for row in view.unknown if row["reason"] != "dont_know"]
    if view.people and others:
        names = [program.instrument.domains[row["domain"]].name for row in others]
        items.append(el("li", assessment.without_level(names)))
    alone = [
        program.instrument.domains[r["domain"]].name for r in program.found if finding_words.leader_alone(program, r)
    ]
    if alone:
        items.append(el("li", assessment.leaders_only(alone, view.leaders)))
    if view.people and view.staff == 0:
        items.append(el("li", el("b", assessment.view_of_staff(program.words.staff)), " ", assessment.nobody_from()))
    elif view.kind == "leader":
        items.append(
            el("li", el("b", assessment.view_of_staff(program.words.staff)), " ", assessment.too_few_to_show())
        )
    if view.people and not view.count("participant_family"):
        items.append(el("li", el("b", assessment.view_of_people(program.words.people)), " ", assessment.nobody_from()))
    for found in waiting:
        heading = verdict_heading(found)
        why = (
            study.too_few_short() if found.latest is not None else like(heading, f"{heading[:1].lower()}{heading[1:]}.")
        )
        items.append(el("li", el("b", f"{capital(short_name(found))}:"), " ", why))
    if not items:
        items = [el("li", say.all_known() if view.people else nobody(view))]
    return el("div", el("h3", say.head("unknown")), el("ul", items[: room.unknown]), cls="ans")


def _scale_note(program: Program, lead: str, scored: Markup) -> Markup | None:
    """Say what the levels shown above are called, where there are any."""
    if not View(program).people:
        return None
    scales = {d.scale.name: d.scale for d in program.instrument.domains.values()}
    words = el("b", el("a", say.head("levels"), href=MEANINGS, cls="term"))
    if len(scales) > 1:
        return el(
            "p",
            words,
            " ",
            say.scales_differ(len({scale.k for scale in scales.values()}) > 1),
            cls="scalenote",
        )
    scale = next(iter(scales.values()))
    labels = [level.label for level in scale.levels]
    target = labels[int(-(-scale.target // 1)) - 1]
    said = prose([say.scale_note(labels, target), View(program).finer(f"{lead} {scored.striptags()}")])
    return el("p", words, " ", said, cls="scalenote")
