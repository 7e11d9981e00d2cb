"""Sentences of the cohort's page and of the evaluator's index."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from .language import full_date, listed, number, plural
from .surprise import one_in


def title(cohort: str, round_label: str) -> str:
    """Name the cohort's page."""
    return f"{cohort}: the cohort in {round_label}"


def eyebrow(round_label: str) -> str:
    """Say above the name what this page is."""
    return f"For all programs of the cohort, {round_label}"


def lead(programs: int, answered: int, people: int) -> str:
    """Open the cohort's page.

    Examples
    --------
    >>> lead(12, 11, 48)
    'Eleven of twelve programs took the assessment; 48 people answered.'
    """
    if not answered:
        return f"{number(programs, start=True)} {plural(programs, 'program')}; no answers are on record for this round."
    took = (
        f"{number(answered, start=True)} of {number(programs)} {plural(programs, 'program')}"
        if answered != programs
        else (f"All {number(programs)} programs" if programs > 1 else "The one program")
    )
    return f"{took} took the assessment; {people:,} {plural(people, 'person', 'people')} answered."


def no_ranking(agreed: int = 0) -> str:
    """Say what the page does not do.

    Parameters
    ----------
    agreed : programs that agreed to be named to the others.

    Examples
    --------
    >>> no_ranking(2)
    'This page ranks no program, and names only those that agreed to be named. It shows where the group stands, so that programs can learn from each other.'
    """
    names = (
        "ranks no program, and names only those that agreed to be named"
        if agreed
        else "names no program and ranks none"
    )
    return f"This page {names}. It shows where the group stands, so that programs can learn from each other."


def domains_say(strong: Sequence[str], weak: Sequence[str]) -> str:
    """Say which domains are most often strengths and challenges."""
    parts = []
    if strong:
        parts.append(f"Most often a strength: {listed(strong)}.")
    if weak:
        parts.append(f"Most often a challenge: {listed(weak)}.")
    return " ".join(parts) or "No domain stands out as a common strength or challenge."


def bands_caption() -> str:
    """Head the figure of quartile bands."""
    return "Where the middle half of the programs lies"


def bands_alt(rows: Sequence[tuple[str, float, float]], programs: int) -> str:
    """Say the figure of quartile bands in a sentence, with its numbers."""
    text = f"Bands of the middle half of {programs:,} programs in {len(rows)} domains."
    if rows:
        text += " " + "; ".join(f"{n} {a:.2f} to {b:.2f}" for n, a, b in rows) + "."
    return text + " All values are in the table below."


def bands_note() -> str:
    """Explain the bands."""
    return (
        "Levels are rounded to a quarter of a level. A band is given from eight programs on, a middle from six; with "
        "fewer, single programs could be recognized."
    )


def too_few_programs(n: int, minimum: int) -> str:
    """Say that too few programs have levels."""
    return f"{number(n, start=True, zero='none')} of the programs {plural(max(n, 1), 'has', 'have')} levels that may be counted; from {number(minimum)} on, the group is shown."


def states_caption() -> str:
    """Head the figure of states."""
    return "How many programs are where in each domain"


def states_alt(rows: Sequence[tuple[str, int, int, int, int]]) -> str:
    """Say the figure of states in a sentence: strength, building, challenge, not enough information."""
    told = "; ".join(
        f"{n}: {s} strength, {b} building, {c} challenge, {x} not enough information" for n, s, b, c, x in rows
    )
    return f"Counts of programs by state in each domain. {told}. All values are in the table below."


def priorities_say(rows: Sequence[tuple[str, int]], partly: bool = False) -> str:
    """Say which domains programs chose together.

    Parameters
    ----------
    rows : domain and how many programs work on it.
    partly : the records of some programs could not be read.

    Examples
    --------
    >>> priorities_say([("Accessibility", 3), ("Outcomes", 1)])
    'Three programs work on Accessibility. Each of one other domain was chosen by one program.'
    """
    if not rows:
        return f"The records{' that could be read' if partly else ''} hold no priority yet."
    shared = [(n, c) for n, c in rows if c > 1]
    alone = len(rows) - len(shared)
    parts = [f"{number(c, start=True)} programs work on {n}." for n, c in shared]
    if alone:
        parts.append(
            f"{'Each of ' if shared else ''}{number(alone, start=not shared)} {'other ' if shared else ''}{plural(alone, 'domain')} was chosen by one program."
            if alone == 1
            else f"{number(alone, start=True)} {'other ' if shared else ''}domains were each chosen by one program."
        )
    return " ".join(parts)


def priorities_most(rows: Sequence[tuple[str, int]]) -> str:
    """Say which of many domains programs chose most often; all of them stand in a table below.

    Parameters
    ----------
    rows : domain and how many programs work on it, most first.

    Examples
    --------
    >>> priorities_most([("Accessibility", 24), ("Outcomes", 9), ("Indicators", 8), ("Use of evidence", 8), ("Referrals", 2)])
    'Programs work on five domains. Most often chosen: Accessibility (by 24 programs) and Outcomes (by nine).'
    """
    text = f"Programs work on {number(len(rows))} domains."
    # Only those that more programs chose than the next: a tie would name some and leave out others.
    cut = next((k for k in (3, 2, 1) if len(rows) > k and rows[k - 1][1] > rows[k][1]), 0)
    if not cut:
        return text
    told = [f"{name} (by {number(n)}{' programs' if not k else ''})" for k, (name, n) in enumerate(rows[:cut])]
    return f"{text} Most often chosen: {listed(told)}."


PRIORITY_COLUMNS = (("Domain", "l"), ("Programs", "r"))


def priorities_caption() -> str:
    """Head the table of what programs work on."""
    return "How many programs work on each domain"


def stages_caption() -> str:
    """Head the table of stages."""
    return "How far the work on priorities is, from the records"


def stages_note() -> str:
    """Explain the stages."""
    return "Each step needs a record: an aim, a test, a chart with a signal, an owner. Programs started at different times."


def small_counts() -> str:
    """Say that counts under five programs are not broken down."""
    return "With fewer than five programs, counts could point to single ones, so they are not shown."


def foot() -> str:
    """Say what the cohort's page is for."""
    return (
        "This page is for the community of practice. It shows no levels of single programs, no overall number and no "
        "order of merit."
    )


# --- the evaluator's index ---------------------------------------------------------------------------------------

INDEX_HEADS = ("Program", "Report", "Answered", "Problems", "Cycles of change", "Next")


def index_title(cohort: str, round_label: str) -> str:
    """Name the index."""
    return f"{cohort}, {round_label}: reports"


def index_eyebrow(round_label: str, as_of: dt.date) -> str:
    """Say above the name whom the index is for."""
    return f"For the evaluator · {round_label} · as of {full_date(as_of)}"


def index_lead(ready: int, failed: int) -> str:
    """Open the index.

    Examples
    --------
    >>> index_lead(10, 2)
    'Ten of twelve reports can be read now. Two need a correction first, and each says how.'
    >>> index_lead(12, 0)
    'All twelve reports can be read now.'
    """
    total = ready + failed
    if not failed:
        return f"All {number(total)} reports can be read now." if total > 1 else "The report can be read now."
    text = f"{number(ready, start=True, zero='none')} of {number(total)} {plural(total, 'report')} can be read now."
    return (
        f"{text} {number(failed, start=True)} {plural(failed, 'needs', 'need')} a correction first, and each says how."
    )


def ready_word() -> str:
    """Say that a report is there."""
    return "Ready"


def failed_word() -> str:
    """Say that a report is not there."""
    return "Failed"


def index_counts(ready: int, failed: int, problems: int) -> tuple[tuple[str, str], ...]:
    """Give the index's three numbers and what stands under each.

    Examples
    --------
    >>> index_counts(12, 0, 1)
    (('12 ready', 'can be sent'), ('0 failed', 'nothing to mend'), ('1 problem', 'found while reading; named below'))
    """
    return (
        (f"{ready} ready", "can be sent" if ready else "none can be sent yet"),
        (f"{failed} failed", "each says how to mend it" if failed else "nothing to mend"),
        (
            f"{problems} {plural(problems, 'problem')}",
            ("found while reading; " + plural(problems, "named below", "all are listed"))
            if problems
            else "none was found while reading",
        ),
    )


def answered(n: int, invited: int | None) -> str:
    """Say in a cell how many people answered."""
    if not n and invited is None:
        return "no answers"
    return f"{n} of {invited}" if invited is not None else str(n)


def index_foot() -> str:
    """Say that the index is for the evaluator only."""
    return (
        "This page is for the evaluator only. It names programs; the page for the community of practice names only "
        "those that agreed. "
        "It has no overall number and no order of merit."
    )


def all_programs(n: int) -> str:
    """Head the list of programs."""
    return f"All {number(n)} programs" if n > 1 else "The program"


def all_programs_help() -> str:
    """Explain the list of programs."""
    return (
        "In order of the alphabet. The steps come from the records, not from opinion, and they are no ranking: programs "
        "started at different times."
    )


def letters_label() -> str:
    """Name the links to the letters of the list of programs."""
    return "Programs by first letter"


def letter_counts(programs: int, failed: int) -> str:
    """Say after a letter how many programs stand under it.

    Examples
    --------
    >>> letter_counts(84, 0), letter_counts(84, 2)
    ('84', '84, 2 failed')
    """
    return f"{programs}, {failed} failed" if failed else str(programs)


def letter_caption(letter: str, programs: int) -> str:
    """Name the table of the programs under one letter."""
    return f"{letter}: {number(programs)} {plural(programs, 'program')}"


def problems_heading(n: int) -> str:
    """Head the list of problems.

    Examples
    --------
    >>> problems_heading(14), problems_heading(0)
    ('Show the 14 problems and how to mend them', 'No problems were found while reading')
    """
    return (
        f"Show the {n} {plural(n, 'problem')} and how to mend {plural(n, 'it', 'them')}"
        if n
        else "No problems were found while reading"
    )


def chance(rate: float) -> str:
    """Say how often chance alone makes as much of a difference."""
    return one_in(rate)


def paper_link(paper: str) -> str:
    """Name the link to a paper beside the report."""
    return {"plan": "plan", "meeting": "guide for the meeting", "heard": "what we heard"}.get(paper, paper)


def interim_link(paper: str = "") -> str:
    """Name the link to a page of a round that is still open.

    Examples
    --------
    >>> interim_link(), interim_link("meeting")
    ('interim, not for sending', 'interim guide for the meeting')
    """
    return f"interim {paper_link(paper)}" if paper else "interim, not for sending"


def interim_cohort_link() -> str:
    """Name the link to the cohort's page of a round that is still open."""
    return "The cohort’s page with the answers so far: interim, not for sending"


def cohort_link() -> str:
    """Name the link to the cohort's page."""
    return "The cohort’s page, for the community of practice"


def not_read() -> str:
    """Say that a program's records could not be read."""
    return "records not read"


def mend_records() -> str:
    """Say that the records come first."""
    return "Mend the records"


def no_priority() -> str:
    """Say that no priority is on record."""
    return "no priority on record"


def nothing_next() -> str:
    """Say that no next step has a date."""
    return "no date yet"


def few_short() -> str:
    """Say in a figure that too few programs have a level."""
    return "too few programs to show"


def bands_columns() -> tuple[str, str, str, str]:
    """Head the table of how programs stand in each domain."""
    return "Domain", "Middle program", "Middle half", "Programs"


def stages_columns() -> tuple[str, str]:
    """Head the table of how far priorities have come."""
    return "Stage", "Priorities"
