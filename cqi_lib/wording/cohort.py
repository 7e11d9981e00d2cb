"""Sentences of the cohort's page and of the evaluator's index."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from ..locale.catalogue import catalogue
from ..locale.stand_in import joined
from .language import local
from .surprise import one_in

message = catalogue(__name__)


def title(cohort: str, round_label: str) -> str:
    """Name the cohort's page."""
    return message("title", cohort=cohort, round=round_label)


def eyebrow(round_label: str) -> str:
    """Say above the name what this page is."""
    return message("eyebrow", round=round_label)


def lead(programs: int, answered: int, people: int) -> str:
    """Open the cohort's page.

    Examples
    --------
    >>> lead(12, 11, 48)
    'Eleven of twelve programs took the assessment; 48 people answered.'
    >>> lead(2, 2, 9)
    'Both programs took the assessment; 9 people answered.'
    """
    if not answered:
        return message("lead-none", programs=programs)
    if answered == programs:
        return message("lead-all", programs=programs, people=people)
    return message("lead", programs=programs, answered=answered, people=people)


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
    return message("no_ranking", agreed=agreed)


def domains_say(strong: Sequence[str], strong_tied: bool, weak: Sequence[str], weak_tied: bool) -> str:
    """Say which domains are most often strengths and challenges; `tied`: others are so as often as the last of them."""
    told = [message("domains_say-strong", domains=list(strong), tied=strong_tied)] if strong else []
    told += [message("domains_say-weak", domains=list(weak), tied=weak_tied)] if weak else []
    return joined(told) or message("domains_say-none")


def bands_caption() -> str:
    """Head the figure of quartile bands."""
    return message("bands_caption")


def bands_alt(rows: Sequence[tuple[str, float, float]], programs: int) -> str:
    """Say the figure of quartile bands in a sentence, with its numbers.

    Examples
    --------
    >>> bands_alt([("Outcomes", 2.25, 3.5)], 8)
    'Bands of the middle half of 8 programs in 1 domain. Outcomes 2.25 to 3.50. All values are in the table below.'
    >>> bands_alt([], 6)
    'No band of the middle half of the programs can be shown. All values are in the table below.'
    """
    if not rows:
        return " ".join([message("bands_alt-none"), message("alt-table")])
    told = "; ".join(f"{n} {band(a, b)}" for n, a, b in rows)
    return " ".join([message("bands_alt", programs=programs, domains=len(rows)), f"{told}.", message("alt-table")])


def band(lower: float, upper: float) -> str:
    """Write from where to where the middle half of the programs lies.

    Examples
    --------
    >>> band(2.25, 3.5)
    '2.25 to 3.50'
    """
    return message("band", lower=local(f"{lower:.2f}"), upper=local(f"{upper:.2f}"))


def not_shown() -> str:
    """Fill a cell of a domain in which too few programs have a level."""
    return message("not_shown")


def bands_note() -> str:
    """Explain the bands."""
    return message("bands_note")


def too_few_programs(n: int, minimum: int) -> str:
    """Say that too few programs have levels."""
    return message("too_few_programs", n=n, minimum=minimum)


def states_caption() -> str:
    """Head the figure of states."""
    return message("states_caption")


def states_alt(rows: Sequence[tuple[str, int, int, int, int]]) -> str:
    """Say the figure of states in a sentence: strength, building, challenge, not enough information."""
    codes = ("name", "strength", "building", "challenge", "unknown")
    told = "; ".join(message("states_alt-domain", **dict(zip(codes, row, strict=True))) for row in rows)
    return " ".join([message("states_alt"), f"{told}.", message("alt-table")])


def priorities_say(rows: Sequence[tuple[str, int]], partly: bool = False) -> str:
    """Say which domains programs chose together.

    Parameters
    ----------
    rows : domain and how many programs work on it.
    partly : the records of some programs could not be read.

    Examples
    --------
    >>> priorities_say([("Accessibility", 3), ("Outcomes", 1)])
    'Three programs work on Accessibility. One other domain was chosen by one program.'
    """
    if not rows:
        return message("priorities_say-none", partly=partly)
    shared = [(n, c) for n, c in rows if c > 1]
    alone = len(rows) - len(shared)
    told = [message("priorities_say", programs=c, domain=n) for n, c in shared]
    if alone:
        told.append(message("priorities_say-others" if shared else "priorities_say-alone", n=alone))
    return joined(told)


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
    # Only those that more programs chose than the next: a tie would name some and leave out others.
    cut = next((k for k in (3, 2, 1) if len(rows) > k and rows[k - 1][1] > rows[k][1]), 0)
    told = [message("priorities_most", domains=len(rows))]
    if cut:
        by = ["priorities_most-first", *["priorities_most-next"] * (cut - 1)]
        most = [message(id, name=name, n=n) for id, (name, n) in zip(by, rows[:cut], strict=True)]
        told.append(message("priorities_most-often", domains=most))
    return joined(told)


def priority_columns() -> tuple[str, str]:
    """Head the table of what programs work on."""
    return message("priority_columns", column="domain"), message("priority_columns", column="programs")


def priorities_caption() -> str:
    """Head the table of what programs work on."""
    return message("priorities_caption")


def stages_caption() -> str:
    """Head the table of stages."""
    return message("stages_caption")


def stages_note() -> str:
    """Explain the stages."""
    return message("stages_note")


def small_counts() -> str:
    """Say that counts under five programs are not broken down."""
    return message("small_counts")


def foot() -> str:
    """Say what the cohort's page is for."""
    return message("foot")


# --- the evaluator's index ---------------------------------------------------------------------------------------


def index_title(cohort: str, round_label: str) -> str:
    """Name the index."""
    return message("index_title", cohort=cohort, round=round_label)


def index_eyebrow(round_label: str, as_of: dt.date) -> str:
    """Say above the name whom the index is for."""
    return message("index_eyebrow", round=round_label, as_of=as_of)


def index_lead(ready: int, failed: int) -> str:
    """Open the index.

    Examples
    --------
    >>> index_lead(10, 2)
    'Ten of twelve reports can be read now. Two need a correction first, and each says how.'
    >>> index_lead(11, 1)
    'Eleven of twelve reports can be read now. One needs a correction first, and says how.'
    >>> index_lead(12, 0)
    'All twelve reports can be read now.'
    >>> index_lead(2, 0)
    'Both reports can be read now.'
    """
    if not failed:
        return message("index_lead-all", ready=ready)
    return message("index_lead", ready=ready, total=ready + failed, failed=failed)


def index_columns() -> tuple[str, ...]:
    """Head the list of programs."""
    columns = ("program", "report", "answered", "problems", "cycles", "next")
    return tuple(message("index_columns", column=column) for column in columns)


def problem_count(n: int) -> str:
    """Write in a cell how many problems a program's files have.

    Examples
    --------
    >>> problem_count(0), problem_count(3)
    ('none', '3')
    """
    return message("problem_count", n=n)


def ready_word() -> str:
    """Say that a report is there."""
    return message("ready_word")


def failed_word() -> str:
    """Say that a report is not there."""
    return message("failed_word")


def index_counts(ready: int, failed: int, problems: int, at_desk: bool = False) -> tuple[tuple[str, str], ...]:
    """Give the index's three numbers and what stands under each; `at_desk` says that nothing may be sent yet.

    Examples
    --------
    >>> index_counts(12, 0, 1)
    (('12 ready', 'can be sent'), ('0 failed', 'nothing to mend'), ('1 problem', 'found while reading; named below'))
    """
    counts = {"ready": ready, "failed": failed, "problems": problems}
    meant = {name: message(f"index_counts-{name}-meant", n=n) for name, n in counts.items()}
    if at_desk:
        meant["ready"] = message("index_counts-ready-at_desk")
    return tuple((message(f"index_counts-{name}", n=n), meant[name]) for name, n in counts.items())


def answered(n: int, invited: int | None) -> str:
    """Say in a cell how many people answered."""
    if not n and invited is None:
        return message("answered-none")
    return message("answered", n=n) if invited is None else message("answered-of", n=n, invited=invited)


def index_foot() -> str:
    """Say that the index is for the evaluator only."""
    return message("index_foot")


def all_programs(n: int) -> str:
    """Head the list of programs.

    Examples
    --------
    >>> all_programs(1), all_programs(2), all_programs(12)
    ('The program', 'Both programs', 'All twelve programs')
    """
    return message("all_programs", n=n)


def all_programs_help() -> str:
    """Explain the list of programs."""
    return message("all_programs_help")


def letters_label() -> str:
    """Name the links to the letters of the list of programs."""
    return message("letters_label")


def letter_counts(programs: int, failed: int) -> str:
    """Say after a letter how many programs stand under it.

    Examples
    --------
    >>> letter_counts(84, 0), letter_counts(84, 2)
    ('84', '84, 2 failed')
    """
    return message("letter_counts", programs=programs, failed=failed)


def letter_caption(letter: str, programs: int) -> str:
    """Name the table of the programs under one letter."""
    return message("letter_caption", letter=letter, programs=programs)


def problems_heading(n: int) -> str:
    """Head the list of problems.

    Examples
    --------
    >>> problems_heading(14), problems_heading(0)
    ('Show the 14 problems and how to mend them', 'No problems were found while reading')
    """
    return message("problems_heading", n=n)


def chance(rate: float) -> str:
    """Say how often chance alone makes as much of a difference."""
    return one_in(rate)


def paper_link(paper: str) -> str:
    """Name the link to a paper beside the report."""
    return message("paper_link", paper=paper)


def interim_link(paper: str = "") -> str:
    """Name the link to a page of a round that is still open.

    Examples
    --------
    >>> interim_link(), interim_link("meeting")
    ('interim, not for sending', 'interim guide for the meeting')
    """
    return message("interim_link", paper=paper)


def interim_cohort_link() -> str:
    """Name the link to the cohort's page of a round that is still open."""
    return message("interim_cohort_link")


def cohort_link() -> str:
    """Name the link to the cohort's page."""
    return message("cohort_link")


def not_read() -> str:
    """Say that a program's records could not be read."""
    return message("not_read")


def mend_records() -> str:
    """Say that the records come first."""
    return message("mend_records")


def no_priority() -> str:
    """Say that no priority is on record."""
    return message("no_priority")


def nothing_next() -> str:
    """Say that no next step has a date."""
    return message("nothing_next")


def few_short() -> str:
    """Say in a figure that too few programs have a level."""
    return message("few_short")


def bands_columns() -> tuple[str, str, str, str]:
    """Head the table of how programs stand in each domain."""
    domain, median, half, programs = (
        message("bands_columns", column=c) for c in ("domain", "median", "half", "programs")
    )
    return domain, median, half, programs


def stages_columns() -> tuple[str, str]:
    """Head the table of how far priorities have come."""
    return message("stages_columns", column="stage"), message("stages_columns", column="priorities")
