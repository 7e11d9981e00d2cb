"""The evaluator's index: every program, its report or how to mend what stopped it, what is next."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import quote

import nbformat
from markupsafe import Markup

from ..batch.outcome import Outcome
from ..batch.scan import Round
from ..cohort.called import in_words
from ..community.standing import Standing
from ..errors import counted, entry_of, gathered
from ..locale.spoken import in_its_language, own_name
from ..pdsa.stages import STAGES
from ..report.checks import check_page
from ..show.letters import by_letter
from ..show.marks import stage_dots
from ..show.markup import el, join, table
from ..wording import cohort as words
from ..wording import community, first_page, quality
from ..wording import index as say
from ..wording.labels import stage as stage_words
from ..wording.language import full_date, sentence
from .layout import DESK_PAGE, INTERIM
from .rounds import notices
from .scan import Scan

READY = '<svg class="mark" width="13" height="13" viewBox="0 0 13 13" aria-hidden="true"><circle cx="6.5" cy="6.5" r="6" fill="#0c5768"/></svg>'
CARDS, ROWS = 20, 200
"""So many failed reports and problems stand on the page, errors first; all stand in problems.csv beside it."""

MANY = 60
"""From more programs on the list has a table for each letter."""

FAILED = '<svg class="mark" width="13" height="13" viewBox="0 0 13 13" aria-hidden="true"><path d="M6.5 .5 12.8 12.2H.2Z" fill="#96560a"/></svg>'


@in_its_language
def render_index(cohort: Scan, outcomes: Iterable, round_id: str, shown: str, interim: Iterable = ()) -> str:
    """Make the evaluator's index.

    Parameters
    ----------
    cohort : what the run knows of the cohort.
    outcomes : what became of each program and of the cohort's page (`program_id` None): `batch.Outcome`.
    round_id : the round that was run.
    shown : how the cohort's folder is written in commands.
    interim : what became of the pages of a round that is still open: `batch.Outcome` of those that lie in `interim/`.

    Returns
    -------
    One self-contained HTML page; it says ready or failed and nothing about when, so that equal inputs give equal bytes.
    """
    from ..report.pages import package_version, page

    round_ = cohort.round(round_id)
    all_outcomes, interim = list(outcomes), list(interim)
    overview = next((o for o in all_outcomes if o.program_id is None), None)
    programs = sorted((o for o in all_outcomes if o.program_id is not None), key=lambda o: (o.name.casefold(), o.name))
    desk = {o.program_id: o for o in interim if o.status == "ready"}
    ready = sum(_there(o, desk) for o in programs)
    failed = [o for o in all_outcomes if o.status == "failed"]
    found = [*cohort.problems, *(p for o in (*all_outcomes, *interim) for p in o.own)]
    problems = sorted(dict.fromkeys(found), key=lambda p: p.severity != "error")
    failed += [o for o in interim if o.status != "ready" and o.failure not in [f.failure for f in failed]]
    parts = [
        el("p", words.index_eyebrow(round_.label, cohort.as_of), cls="eyebrow"),
        el("h1", cohort.name, id="title"),
        el("p", cohort.looked_at(round_id), cls="note"),
        el("p", words.index_lead(ready, len(programs) - ready), cls="lead"),
        [el("p", text, cls="note") for text in notices(cohort, round_id, shown)],
        _counts(ready, len(programs) - ready, len(problems), bool(cohort.guesses)),
        _overview(overview, desk.get(None)),
        _failures(failed, any(o.status == "ready" for o in all_outcomes) or bool(desk)),
        el("h2", words.all_programs(len(programs)), id="details"),
        el("p", words.all_programs_help(), cls="quiet"),
        _programs(cohort, programs, round_, desk),
        _problems(problems),
    ]
    html = page(
        nbformat.v4.new_notebook(),
        title=words.index_title(cohort.name, round_.label),
        first=el("div", parts, cls="plain"),
        contents=[],
        end=Markup(""),
        lines=[words.index_foot(), cohort.notice, first_page.prepared(cohort.as_of, [], package_version())],
        lang=cohort.language,
        running=f"{cohort.name}, {round_.label}",
    )
    return check_page(html, "index.html", sent=False)


def _there(outcome: Outcome, desk: Mapping[str | None, Outcome]) -> bool:
    """Tell whether a program has a page where it should have one: at the desk, while guesses are not confirmed."""
    return outcome.status == "ready" or (outcome.status == "waiting" and outcome.program_id in desk)


def _paper_link(paper: str) -> str:
    """Name a paper, or, of a report in another language, that language by its own name."""
    return own_name(paper[1:]) if paper[:1] == "." else words.paper_link(paper)


def _counts(ready: int, failed: int, problems: int, at_desk: bool) -> Markup:
    marks = (READY if ready else "", FAILED if failed else "", "")
    told = words.index_counts(ready, failed, problems, at_desk)
    return el(
        "div",
        [
            el("p", el("b", Markup(mark), number), el("span", below))
            for mark, (number, below) in zip(marks, told, strict=True)
        ],
        cls="counts",
    )


def _overview(outcome: Outcome | None, interim: Any) -> Markup | None:
    links = []
    if outcome is not None and outcome.status == "ready" and outcome.report:
        named = f"executed/{quote(outcome.report.removesuffix('.html'))}/{DESK_PAGE}"
        links.append(el("a", words.cohort_link(), href=f"../share/{quote(outcome.report)}"))
        links.append(el("a", community.desk_link(), href=named))
    if interim is not None:
        links.append(el("a", words.interim_cohort_link(), href=f"{INTERIM}/{quote(interim.report)}"))
    return el("p", join(links, el("br")), style="margin-top:1.25rem") if links else None


def _failures(failed: list, others: bool) -> Markup | None:
    if not failed:
        return None
    cards = []
    for outcome in failed[:CARDS]:
        errors = [p for p in in_words(outcome.problems) if p.severity == "error"]
        failure = [entry_of(failed, errors) for failed in in_words([outcome.failure] if outcome.failure else [])]
        problems = failure or gathered(errors)
        body = [el("h3", Markup(FAILED), outcome.name)]
        for problem in problems:
            found = say.problem_found(problem.found) if problem.found else ""
            happened = " ".join(t for t in (problem.what, found) if t)
            allowed = f"{say.problem_allowed(problem.allowed)} " if problem.allowed else ""
            values = (happened, el("code", problem.where), f"{allowed}{problem.mend}")
            pairs = [(el("dt", d), el("dd", v)) for d, v in zip(say.card(), values, strict=True)]
            body.append(el("dl", pairs))
        cards.append(el("div", body, cls="card", data_claim="cohort.card"))
    return join(
        [
            el("h2", say.mend_first()),
            el("p", say.mend_help(others), cls="quiet"),
            el("div", cards, cls="cards"),
            el("p", say.more_failed(len(failed) - CARDS), cls="note") if len(failed) > CARDS else None,
        ]
    )


def _programs(cohort: Scan, outcomes: list, round_: Round, desk: dict) -> Markup:
    """List the programs in one table, many of them in one for each letter, with links to the letters."""
    if len(outcomes) <= MANY:
        return _table(cohort, outcomes, round_, desk, words.all_programs(len(outcomes)))
    letters = by_letter(outcomes, lambda outcome: outcome.name)
    anchor = {letter: f"programs-{letter.lower()}" for letter in letters}
    links = []
    for letter, mine in letters.items():
        failed = sum(not _there(o, desk) for o in mine)
        links.append(el("li", el("a", letter, href=f"#{anchor[letter]}"), " ", words.letter_counts(len(mine), failed)))
    parts = [el("nav", el("ul", links, cls="letters"), aria_label=words.letters_label())]
    for letter, mine in letters.items():
        listed = _table(cohort, mine, round_, desk, words.letter_caption(letter, len(mine)), lean=True)
        parts.append(el("section", el("h3", letter, id=anchor[letter]), listed, cls="letter"))
    return join(parts)


def _table(cohort: Scan, outcomes: list, round_: Round, desk: dict, caption: str, lean: bool = False) -> Markup:
    """Make one table of programs; a lean one says with words alone what marks say as well."""
    rows = []
    for outcome in outcomes:
        program = cohort.programs[outcome.program_id]
        ok = _there(outcome, desk)
        links: list = [outcome.name]
        if ok and outcome.report:
            links = [el("a", outcome.name, href=f"../share/{quote(outcome.report)}")]
            links += [_beside(_paper_link(p), f"../share/{quote(f)}", outcome) for p, f in outcome.papers]
        if interim := desk.get(outcome.program_id):
            links.append(_beside(words.interim_link(), f"{INTERIM}/{quote(interim.report)}", outcome))
            more = [(paper, file) for paper, file in interim.papers if paper not in dict(outcome.papers)]
            links += [_beside(words.interim_link(p), f"{INTERIM}/{quote(f)}", outcome) for p, f in more]
        name = join(links, " · ") if len(links) > 1 else links[0]
        word = words.ready_word() if ok else el("b", words.failed_word())
        mark = None if ok and lean else Markup(READY if ok else FAILED)
        state = el("span", mark, word, cls="keep")
        done, next_ = _work(program.standing, lean)
        rows.append(
            (
                name,
                state,
                words.answered(program.answered.get(round_.id, 0), program.invited.get(round_.id)),
                words.problem_count(len(outcome.problems)),
                done,
                next_,
            )
        )
    columns = [(h, "l") for h in words.index_columns()]
    return el("div", table(caption, columns, rows), cls="listing")


def _beside(text: str, href: str, outcome: Outcome) -> Markup:
    """Link to a page beside a program's report."""
    return el("a", text, el("span", f": {outcome.name}", cls="vh"), href=href, cls="small")


def _work(standing: Standing, lean: bool = False) -> tuple[Markup | str, Markup | str]:
    """Say how far a program's furthest priority is, and what is next."""
    if not standing.readable:
        return words.not_read(), words.mend_records()
    dots = words.no_priority()
    if standing.stages:
        reached = max(standing.stages, key=STAGES.index)
        drawn = None if lean else stage_dots(STAGES.index(reached) + 1, len(STAGES))
        dots = el("span", drawn, stage_words(reached), cls="keep")
    step = standing.next
    if step is None:
        return dots, words.nothing_next()
    text = sentence(first_page.step(step.kind, step.subject, step.overdue))
    mark = el("b", f"{first_page.overdue()}: ") if step.overdue else None
    return dots, join([mark, f"{full_date(step.on)}. ", text])


def _problems(problems: list) -> Markup:
    head = words.problems_heading(len(problems))
    if not problems:
        return el("p", head, cls="note")
    entries = counted(in_words(problems))
    left = len(problems) - sum(n for _, n in entries[:ROWS])
    rows = [
        (
            p.where,
            quality.severity(p.severity),
            " ".join(t for t in (p.what, p.found) if t),
            " ".join(t for t in (p.allowed and say.problem_allowed(p.allowed), p.mend) if t),
        )
        for p, _ in entries[:ROWS]
    ]
    more = el("p", say.more_in_problems(left), cls="note") if left else None
    columns = [(head, "l") for head in quality.problem_columns()]
    return el("details", el("summary", head), table(community.problems_caption(), columns, rows), more)
