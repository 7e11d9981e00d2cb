"""Notebook 7: the cohort as a group, for all its programs. No row or mark of a single program."""

from __future__ import annotations

from collections import Counter

import pandas as pd
from markupsafe import Markup

from ...pdsa.measures import JUDGED
from ...pdsa.stages import STAGES
from ...privacy import opted_in
from ...privacy.published import Rows
from ...show.block import Block
from ...show.chart import Chart, ChartTable, Column
from ...show.markup import el, join, table
from ...show.states import StateRow, draw_cohort_states
from ...wording import assessment, community, headline, movement, release
from ...wording import cohort as say
from ...wording.claim import prose
from ...wording.labels import domain_column, state
from ...wording.labels import stage as stage_words
from ...wording.language import local
from ..cohort_round import CohortRound
from ..figures.bands import BandRow, draw_cohort_bands
from .unreadable import counting_records, resting_on_answers

FEW, SENTENCES = 5, 4
"""From so many programs on counts may be shown; so many shared priorities are said in sentences, more in a table."""

ORDER = ("strength", "building", "challenge", "not_enough")


def cohort_first(opened: CohortRound, desk: bool = False) -> Markup:
    """Make the head of the cohort's page, or of the evaluator's version of it."""
    answered = opened.people["program_id"].nunique()
    told, held = (
        (sum(e.belongs(opened.round) for e in opened.cohort.file.programs), answered, opened.heads),
        len(opened.withheld),
    )
    text = movement.lead_withheld(*told, held) if held else say.lead(*told)
    if opened.goes_on and not answered:
        # Answers there may be, but none that this page may count.
        text = release.not_shown("open", opened.round.label)
    languages = []
    if answered and opened.several_languages:
        languages.append(assessment.several_languages())
    if answered and opened.unreviewed:
        languages.append(assessment.not_reviewed())
    return el(
        "div",
        el("p", (community.desk_eyebrow if desk else say.eyebrow)(opened.round.label), cls="eyebrow"),
        el("h1", opened.cohort.file.name, id="title"),
        el("p", el("b", opened.interim), cls="lead") if opened.interim else None,
        el("p", text, cls="lead"),
        el("p", prose(languages)) if languages else None,
        el("p", community.desk_foot() if desk else say.no_ranking(len(opted_in(opened.cohort.file))), cls="quiet"),
        cls="plain",
    )


def _in_round(opened: CohortRound, frame: Rows) -> pd.DataFrame:
    order = {d: i for i, d in enumerate(opened.instrument.domains)}
    rows = frame[frame["round_id"].eq(opened.round.id)]
    return rows.sort_values("domain", key=lambda s: s.map(order), kind="stable")


@resting_on_answers
def cohort_domains(opened: CohortRound) -> Block:
    """Show for each domain where the middle half of the programs lies.

    Parameters
    ----------
    opened : an opened cohort.

    Returns
    -------
    A block with the figure and its table; a sentence where too few programs have levels.
    """
    bands = _in_round(opened, opened.prepared.bands)
    minimum = opened.cohort.file.privacy.benchmark_quartiles
    if bands.empty or not bands["median"].notna().any():
        n = int(bands["programs"].max()) if len(bands) else 0
        text = say.too_few_programs(n, minimum)
        return Block(el("p", text, cls="say"), text)
    instrument = opened.instrument
    areas = {a.id: a.name for a in instrument.areas}
    rows, lines, told = [], [], []
    for b in bands.itertuples():
        domain = instrument.domains[b.domain]
        has, whole = pd.notna(b.median), pd.notna(b.lower)
        rows.append(
            BandRow(
                area=areas[domain.area],
                name=domain.name,
                labels=tuple(x.label for x in domain.scale.levels),
                lower=float(b.lower) if whole else None,
                median=float(b.median) if has else None,
                upper=float(b.upper) if whole else None,
                shown=local(f"{b.median:.2f}") if has else "",
                programs=str(int(b.programs)),
                target=domain.scale.target,
                missing="" if has else say.few_short(),
            )
        )
        band = say.band(b.lower, b.upper) if whole else say.not_shown()
        lines.append((domain.name, local(f"{b.median:.2f}") if has else say.not_shown(), band, str(int(b.programs))))
        if whole:
            told.append((domain.name, float(b.lower), float(b.upper)))
    columns = tuple(map(Column, say.bands_columns(), "lrrr"))
    sentence = say.bands_alt(told, int(bands["programs"].max()))
    chart = Chart(
        draw_cohort_bands(rows),
        id="cohort-bands",
        caption=say.bands_caption(),
        sentence=sentence,
        table=ChartTable(community.bands_table(opened.round.label), columns, tuple(lines)),
        note=say.bands_note(),
    )
    return Block(chart.html(), sentence)


def cohort_state_rows(opened: CohortRound) -> Rows:
    """Give COHORT_STATES of the round where counts may be shown, domains in the instrument's order."""
    states = _in_round(opened, opened.prepared.states)
    return states[states["strength"].notna()]


@resting_on_answers
def cohort_states(opened: CohortRound) -> Block:
    """Show in how many programs each domain is a strength, building, a challenge, or not known."""
    shown = cohort_state_rows(opened)
    if shown.empty:
        known = _in_round(opened, opened.prepared.findings)
        known = known[known["state"].ne("not_enough")].groupby("domain")["program_id"].nunique()
        n = int(known.max()) if len(known) else 0
        # Programs' own pages may rest on newer answers than the group does.
        text = movement.too_few_standing(n, FEW) if n < FEW else movement.standing_waits(FEW)
        return Block(el("p", text, cls="say"), text)
    instrument = opened.instrument
    areas = {a.id: a.name for a in instrument.areas}
    rows = [
        StateRow(
            areas[instrument.domains[s.domain].area],
            instrument.domains[s.domain].name,
            tuple(int(getattr(s, c)) for c in ORDER),
        )
        for s in shown.itertuples()
    ]
    columns = (Column(domain_column()), *(Column(state(c), "r") for c in ORDER))
    lines = tuple((r.name, *(str(c) for c in r.counts)) for r in rows)
    sentence = say.states_alt([(r.name, r.counts[0], r.counts[1], r.counts[2], r.counts[3]) for r in rows])
    intro = say.domains_say(*_most(rows, 0), *_most(rows, 2))
    chart = Chart(
        draw_cohort_states(rows, [state(c) for c in ORDER]),
        id="cohort-states",
        caption=say.states_caption(),
        sentence=sentence,
        table=ChartTable(community.states_table(opened.round.label), columns, lines),
    )
    return Block(join([el("p", intro, cls="say"), chart.html()]), f"{intro}\n{sentence}")


def _most(rows: list[StateRow], state: int, share: float = 0.5, most: int = 3) -> tuple[list[str], bool]:
    """Name the domains that are in a state in at least half of the programs, commonest first, at most three; and say whether
    another one is so in as many programs as the last of these."""
    common = [(-r.counts[state], i, r.name) for i, r in enumerate(rows) if r.counts[state] >= share * sum(r.counts)]
    told = sorted(common)
    tied = len(told) > most and told[most][0] == told[most - 1][0]
    return [name for _, _, name in told[:most]], tied


def current_priorities(opened: CohortRound) -> list[tuple[str, str]]:
    """Give program and domain of what programs work on: the priorities of the newest round each has chosen from."""
    dates = {r.id: r.date for r in opened.cohort.rounds}
    found = []
    for program, one in opened.standings.items():
        known = [(r, d) for r, d in one.priorities if r in dates and dates[r] <= opened.round.date]
        latest = max((dates[r] for r, _ in known), default=None)
        found += [(program, d) for d in dict.fromkeys(d for r, d in known if dates[r] == latest)]
    return found


def shared_priorities(opened: CohortRound) -> list[tuple[str, int]]:
    """Count how many programs work on each domain, most first, ties in the instrument's order."""
    chosen = Counter(domain for _, domain in current_priorities(opened))
    order = list(opened.every_domain)
    return sorted(chosen.items(), key=lambda kv: (-kv[1], order.index(kv[0]) if kv[0] in order else len(order)))


@counting_records
def cohort_priorities(opened: CohortRound) -> Block:
    """Say which domains programs chose, without saying who."""
    if 0 < len(opened.standings) < FEW:
        text = say.small_counts()
        return Block(el("p", text), text)
    domains = opened.every_domain
    names = [(domains[d].name if d in domains else d, n) for d, n in shared_priorities(opened)]
    if sum(n > 1 for _, n in names) <= SENTENCES:
        text = say.priorities_say(names, opened.partly)
        return Block(el("p", text, cls="say"), text)
    text = say.priorities_most(names)
    rows = [(name, local(f"{n:,}")) for name, n in names]
    below = table(say.priorities_caption(), list(zip(say.priority_columns(), "lr", strict=True)), rows, wide=False)
    return Block(join([el("p", text, cls="say"), below]), text)


@counting_records
def cohort_cycles(opened: CohortRound) -> Block:
    """Show how far work is, and how many charts show a signal beside how many would by chance."""
    if len(opened.standings) < FEW:
        text = say.small_counts()
        return Block(el("p", text), text)
    stages: Counter[str] = Counter()
    for program in opened.standings.values():
        stages.update(program.stages)
    told = [verdict for program in opened.standings.values() for verdict in program.verdicts]
    counts = Counter(verdict for verdict, _ in told)
    judged = [chance for verdict, chance in told if verdict in JUDGED]
    waiting, cannot = counts["too few points"], counts["cannot be told"]
    text = headline.signals_say(counts["signal"], counts["possible signal"], len(judged), sum(judged), waiting, cannot)
    parts = [el("p", text, cls="say")]
    if stages:
        rows = [(stage_words(s), local(f"{stages.get(s, 0):,}")) for s in STAGES]
        columns = list(zip(say.stages_columns(), "lr", strict=True))
        parts += [table(say.stages_caption(), columns, rows, wide=False), el("p", say.stages_note(), cls="note")]
    return Block(join(parts), text)
