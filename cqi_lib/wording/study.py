"""Sentences about measures over time: notes, captions and alternative text of a run chart, and what page one says."""

from __future__ import annotations

import datetime as dt

from ..locale.catalogue import catalogue, key
from .claim import unmarked
from .language import amount, capital, sentence

message = catalogue(__name__)


def table_caption(name: str) -> str:
    """Head the table of a measure's points."""
    return name


def period(date: dt.date, frequency: str, *, within: bool = False) -> str:
    """Name the period a point stands for.

    Parameters
    ----------
    date, frequency : of the point.
    within : it is named within a sentence, after a preposition: a language may put an article to it there.

    Examples
    --------
    >>> period(dt.date(2025, 4, 1), "quarter"), period(dt.date(2025, 4, 1), "week")
    ('quarter 2 of 2025', 'week of April 1, 2025')
    """
    values = {"date": date, "frequency": frequency, "quarter": (date.month - 1) // 3 + 1}
    return message("period-within" if within else "period", **values)


def no_points_before(since: str = "") -> str:
    """Say that there is no baseline because no point lies before the first test.

    Parameters
    ----------
    since : from when on points are compared, where a new line cuts off earlier ones; empty without one.

    Examples
    --------
    >>> no_points_before("June 2024")
    'No point from June 2024 on lies before the first test, so the line is the middle value of all points from then on.'
    """
    return message("no_points_before-since", since=since) if since else message("no_points_before")


def merged_note(n: int) -> str:
    """Say that rows of one date were put together."""
    return message("merged_note", n=n)


def baseline_note(n: int, first: dt.date, last: dt.date, frequency: str, frozen_on: dt.date | None) -> str:
    """Say what the baseline is.

    Examples
    --------
    >>> baseline_note(12, dt.date(2023, 11, 1), dt.date(2024, 10, 1), "month", dt.date(2024, 11, 4))
    'The baseline is the middle value of the twelve points from November 2023 to October 2024, before the first test began on November 4, 2024. It stays fixed.'
    >>> baseline_note(1, dt.date(2024, 10, 1), dt.date(2024, 10, 1), "month", None)
    'The baseline is the value of the one point, from October 2024, before the first test began. It stays fixed.'
    """
    values = {"n": n, "first": period(first, frequency, within=True), "last": period(last, frequency, within=True)}
    return message("baseline_note-dated", **values, on=frozen_on) if frozen_on else message("baseline_note", **values)


def median_note(n: int, since: str = "") -> str:
    """Say what the middle line is when no test began."""
    return message("median_note-since", n=n, since=since) if since else message("median_note", n=n)


def gaps_note(gaps: list[str]) -> str:
    """Say which periods are missing.

    Examples
    --------
    >>> gaps_note(["August 2025"])
    'August 2025 was not recorded, so the line has a gap.'
    >>> gaps_note(["quarter 2 of 2025", "quarter 3 of 2025"])
    'Quarter 2 of 2025 and quarter 3 of 2025 were not recorded, so the line has gaps.'
    """
    if not gaps:
        return ""
    if len(gaps) > 4:
        return message("gaps_note-many", n=len(gaps))
    return capital(message("gaps_note", n=len(gaps), gaps=gaps))


def not_collected(periods: list[str], reason: str) -> str:
    """Say of periods why nothing was collected in them, in people's own words.

    Examples
    --------
    >>> not_collected(["June 2025", "July 2025"], "the office moved")
    'June 2025 and July 2025 were not collected: the office moved.'
    """
    # The words keep the letter they begin with: it may be a name's.
    reason = reason[:1] + sentence(reason)[1:]
    if len(periods) > 4:
        return message("not_collected-many", n=len(periods), reason=reason)
    return capital(message("not_collected", n=len(periods), periods=periods, reason=reason))


def not_collected_for(n: int, reasons: int) -> str:
    """Say how many periods were not collected where the reasons are too many for sentences.

    Examples
    --------
    >>> not_collected_for(7, 5)
    'Seven periods were not collected, for five reasons; the table says which.'
    """
    return message("not_collected-reasons", n=n, reasons=reasons)


def not_cause() -> str:
    """Warn against reading a chart as proof."""
    return message("not_cause")


def chart_caption(verdict: str, name: str, direction: str | None, better: bool | None) -> str:
    """Head a run chart with what it shows, never with more.

    Examples
    --------
    >>> chart_caption("no signal yet", "Families connected", None, None)
    'Families connected: no signal of change yet'
    """
    way = direction if direction and verdict in ("signal", "possible signal") else "none"
    return message("chart_caption", name=name, verdict=key(verdict), way=way)


def chart_alt(
    name: str,
    n: int,
    first: str,
    last: str,
    centre: float | None,
    baseline_n: int,
    latest: float | None,
    low: float | None,
    high: float | None,
    gaps: int,
    verdict: str,
    cycles: int,
    events: int,
    unit: str,
) -> str:
    """Say a run chart in sentences, with its numbers.

    Examples
    --------
    >>> chart_alt("Calls", 1, "May", "May", 4.0, 1, 4.0, None, None, 0, "Too few points", 0, 0, "").split(". ")[1]
    'Baseline 4 from 1 point'
    >>> chart_alt("Calls", 1, "May", "May", 4.0, 0, 4.0, None, None, 0, "Too few points", 0, 0, "days").split(". ")[0]
    'Run chart of calls, 1 point, May (days)'
    """
    if not n:
        return message("chart_alt-nothing", name=name)
    told = {"name": name[:1].lower() + name[1:], "n": n, "first": first, "last": last}
    if n > 1:
        parts = [message("chart_alt-between", **told, low=f"{amount(low)}", high=f"{amount(high)} {unit}".strip())]
    else:
        parts = [message("chart_alt", name=told["name"], on=first, unit=unit or None)]
    if centre is not None and baseline_n:
        parts.append(message("chart_alt-baseline", centre=amount(centre), n=baseline_n))
    elif centre is not None:
        parts.append(message("chart_alt-middle", centre=amount(centre)))
    parts.append(message("chart_alt-latest", latest=amount(latest), verdict=verdict))
    if gaps:
        parts.append(message("chart_alt-gaps", n=gaps))
    if cycles or events:
        parts.append(message("chart_alt-marked", cycles=cycles, events=events))
    return " ".join([*parts, message("chart_alt-table")])


def counted(kind: str, definition: str, inclusion: str, sampling: str, source: str, who: str) -> str:
    """Say how a measure is counted.

    Parameters
    ----------
    kind : its code.
    definition, inclusion, sampling, source, who : as people wrote them.

    Examples
    --------
    >>> counted("outcome", "Confirmed first visits", "", "all referrals", "Referral log", "Ana")
    'Outcome measure. Confirmed first visits. Counted: all referrals. Source: Referral log (Ana).'
    """
    parts = [message("counted-kind", kind=kind), sentence(definition), sentence(inclusion)]
    if sampling:
        parts.append(message("counted-sampling", sampling=sampling[:1].lower() + sentence(sampling)[1:]))
    if source:
        source = source.rstrip(".")
        parts.append(
            message("counted-source", source=source, who=who) if who else message("counted-source-only", source=source)
        )
    elif who:
        parts.append(message("counted-who", who=who))
    return " ".join(part for part in parts if part)


@unmarked
def point_words(code: str) -> str:
    """Say in the table what a point is.

    Parameters
    ----------
    code : baseline, gap, plain or apart.

    Examples
    --------
    >>> point_words("gap")
    'Not recorded: a gap'
    """
    return message("point_words", code=code)


def point_uncollected(reason: str) -> str:
    """Say in the table that nothing was collected, and why.

    Examples
    --------
    >>> point_uncollected("the office moved")
    'Not collected: the office moved'
    """
    return message("point_uncollected", reason=reason)


@unmarked
def in_cycle(number: str) -> str:
    """Say in the table that a point lies in the days of a test.

    Examples
    --------
    >>> in_cycle("3")
    'cycle 3'
    """
    return message("in_cycle", number=number)


def beside_line(side: float, own: bool, frozen: bool) -> str:
    """Say on which side of the line a point lies that is compared with it.

    Parameters
    ----------
    side : 1 above, -1 below, 0 on it.
    own : the point's stretch has a line of its own too, so that the one meant is named.
    frozen : the line meant is a baseline.

    Examples
    --------
    >>> beside_line(1, False, True), beside_line(-1, True, True), beside_line(0, True, False)
    ('Above the line', 'Below the baseline', 'On the middle line')
    """
    name = ("baseline" if frozen else "middle") if own else "line"
    return message("beside_line", side="above" if side > 0 else "below" if side < 0 else "on", line=name)


@unmarked
def every() -> str:
    """Stand where a row is about all points judged."""
    return message("every")


def classic_counts(useful: int, longest: int, usual: int, crossings: int, least: int) -> list[tuple[str, str, str]]:
    """Give the classic counts of a run chart, for people who compare with other software: name, number, what is usual.

    Examples
    --------
    >>> classic_counts(12, 9, 7, 2, 3)[0]
    ('Longest run on one side of the line', '9', 'usual up to 7 of 12 points that do not resemble each other')
    """
    return [
        (message("classic_counts-run"), str(longest), message("classic_counts-run-usual", usual=usual, of=useful)),
        (
            message("classic_counts-crossings"),
            str(crossings),
            message("classic_counts-crossings-usual", least=least, of=useful),
        ),
    ]


def measures_heading() -> str:
    """Head the measures on page one of a program whose assessment says nothing."""
    return message("measures_heading")


def too_few_short() -> str:
    """Say in a few words that a chart cannot tell yet."""
    return message("too_few_short")


def points_columns(numerator: str, denominator: str, unit: str, ratio: bool) -> tuple[str, ...]:
    """Head the table of a measure's points; names of what is counted as the file has them, else plain ones.

    Examples
    --------
    >>> points_columns("", "families", "% of families", True)
    ('Period', 'Counted', 'families', '% of families', 'On the chart')
    """
    counts = (
        (numerator or message("points_columns-counted"), denominator or message("points_columns-of")) if ratio else ()
    )
    value = capital(unit) or message("points_columns-value")
    return message("points_columns-period"), *counts, value, message("points_columns-chart")
