"""Sentences about measures over time. None says "improved" without a signal."""

from __future__ import annotations

import datetime as dt

from .language import amount, full_date, listed, month, number, plural

SINCE = {"month": "month", "week": "week", "quarter": "quarter", "day": "day"}


def period(date: dt.date, frequency: str, language: str = "en") -> str:
    """Name the period a point stands for."""
    if frequency == "month":
        return month(date)
    if frequency == "quarter":
        return f"quarter {(date.month - 1) // 3 + 1} of {date.year}"
    return full_date(date) if frequency == "day" else f"week of {full_date(date)}"


def run_of_points(
    n: int, frequency: str, side: str, centre: float, since: str, frozen: bool, language: str = "en"
) -> str:
    """Say the long run that fired.

    Examples
    --------
    >>> run_of_points(9, "month", "above", 46, "January 2025", True)
    'Since January 2025, nine months with data in a row lie above the baseline of 46.'
    """
    line = "the baseline" if frozen else "the middle line"
    return f"Since {since}, {number(n)} {SINCE[frequency]}s with data in a row lie {side} {line} of {amount(centre)}."


def run_past(
    n: int, frequency: str, side: str, centre: float, first: str, last: str, frozen: bool, language: str = "en"
) -> str:
    """Say a long run that has ended."""
    line = "the baseline" if frozen else "the middle line"
    return f"From {first} to {last}, {number(n)} {SINCE[frequency]}s with data in a row lay {side} {line} of {amount(centre)}."


def few_crossings(crossings: int, least: int, frozen: bool, language: str = "en") -> str:
    """Say that the line was crossed too seldom.

    Examples
    --------
    >>> few_crossings(2, 3, True)
    'The line crosses the baseline only twice; chance alone would make at least three crossings likely.'
    """
    line = "the baseline" if frozen else "its middle line"
    times = {0: "never crosses", 1: "crosses", 2: "crosses"}.get(crossings, "crosses")
    often = {0: "", 1: " only once", 2: " only twice"}.get(crossings, f" only {number(crossings)} times")
    return (
        f"The line {times} {line}{often}; chance alone would make at least {number(least)} "
        f"{plural(least, 'crossing')} likely."
    )


def begins_with_event(label: str, language: str = "en") -> str:
    """Name an event at the start of a run as another possible reason."""
    return f"An event is marked where it begins (“{label}”); the change may come from that."


def direction_word(better: bool | None, language: str = "en") -> str:
    """Say whether a signal goes the wanted way.

    Examples
    --------
    >>> direction_word(True), direction_word(None)
    ('That is the wanted direction.', 'The pattern changed, with no clear direction.')
    """
    if better is None:
        return "The pattern changed, with no clear direction."
    return "That is the wanted direction." if better else "That is not the wanted direction."


def no_signal(after: bool, language: str = "en") -> str:
    """Say that nothing stands out.

    Examples
    --------
    >>> no_signal(True)
    'The points since the first test show no pattern that chance alone would seldom make.'
    """
    which = "The points since the first test" if after else "The points"
    return f"{which} show no pattern that chance alone would seldom make."


def small_change(language: str = "en") -> str:
    """Warn that no signal is not the same as no change."""
    return "How sure is this? No signal does not mean no change: a small change needs more points to show."


def too_few(have: int, needed: int, frequency: str, after: bool, language: str = "en") -> str:
    """Say how many points there are and how many more are needed.

    Examples
    --------
    >>> too_few(7, 3, "month", True)
    'Seven months with data since the first test; ten are needed, so three more.'
    """
    unit = plural(have, SINCE[frequency])
    where = " since the first test" if after else ""
    return f"{number(have, start=True)} {unit} with data{where}; ten are needed, so {number(needed)} more."


def on_the_line(on: int, needed: int, frozen: bool, language: str = "en") -> str:
    """Say that too many points lie on the line itself to be counted.

    Examples
    --------
    >>> on_the_line(4, 2, True)
    'Four points lie exactly on the baseline and say neither up nor down; two more that do are needed.'
    """
    line = "the baseline" if frozen else "the middle line"
    return (
        f"{number(on, start=True)} {plural(on, 'point lies', 'points lie')} exactly on {line} and "
        f"{plural(on, 'says', 'say')} neither up nor down; {number(needed)} more that {plural(needed, 'does', 'do')} are needed."
    )


def no_points_before(language: str = "en") -> str:
    """Say that there is no baseline because nothing was recorded before the first test."""
    return "Nothing was recorded before the first test, so the line is the middle value of all points."


def merged_note(n: int, language: str = "en") -> str:
    """Say that rows of one date were put together."""
    return f"On {number(n)} {plural(n, 'date')} several rows were put together into one point."


def too_short_baseline(n: int, language: str = "en") -> str:
    """Say that the baseline is too short for any verdict."""
    return (
        f"Only {number(n, zero='no')} {plural(n, 'point')} {plural(n, 'was', 'were')} collected before the first test; at least six "
        "are needed to compare with."
    )


def no_points(language: str = "en") -> str:
    """Say that nothing was recorded."""
    return "No data has been recorded yet."


def trial_baseline(n: int, signal: bool, language: str = "en") -> str:
    """Warn that the baseline is short.

    Examples
    --------
    >>> trial_baseline(8, True)
    'The baseline rests on eight points only, so this is a first hint: ten make it firm.'
    """
    hint = ", so this is a first hint: ten make it firm." if signal else "; ten make it firm."
    return f"The baseline rests on {number(n)} points only{hint}"


def unstable_baseline(language: str = "en") -> str:
    """Warn that the baseline was not steady."""
    return "The baseline itself was not steady: something was changing before the first test, so read this with care."


def baseline_note(
    n: int, first: dt.date, last: dt.date, frequency: str, frozen_on: dt.date | None, language: str = "en"
) -> str:
    """Say what the baseline is.

    Examples
    --------
    >>> baseline_note(12, dt.date(2023, 11, 1), dt.date(2024, 10, 1), "month", dt.date(2024, 11, 4))
    'The baseline is the middle value of the twelve points from November 2023 to October 2024, before the first test began on November 4, 2024. It stays fixed.'
    """
    return (
        f"The baseline is the middle value of the {number(n)} {plural(n, 'point')} from {period(first, frequency)} to "
        f"{period(last, frequency)}, before the first test began"
        f"{f' on {full_date(frozen_on)}' if frozen_on else ''}. It stays fixed."
    )


def median_note(n: int, language: str = "en") -> str:
    """Say what the middle line is when no test began."""
    return f"No test has begun, so the line is the middle value of all {number(n)} points."


def gaps_note(gaps: list[str], language: str = "en") -> str:
    """Say which periods are missing.

    Examples
    --------
    >>> gaps_note(["August 2025"])
    'August 2025 was not recorded, so the line has a gap.'
    """
    if not gaps:
        return ""
    if len(gaps) > 4:
        return f"{number(len(gaps), start=True)} periods were not recorded, so the line has gaps."
    return f"{listed(gaps)} {plural(len(gaps), 'was', 'were')} not recorded, so the line has {plural(len(gaps), 'a gap', 'gaps')}."


def not_cause(language: str = "en") -> str:
    """Warn against reading a chart as proof."""
    return "A chart alone cannot prove that the cycles caused the change."


def false_alarm(rate: float, language: str = "en") -> str:
    """Say how often chance alone gives a signal.

    Examples
    --------
    >>> false_alarm(0.10)
    'How sure is this? If nothing had changed, a chart like this would still show a signal about 1 time in 10.'
    """
    return (
        f"How sure is this? If nothing had changed, a chart like this would still show a signal about {one_in(rate)}."
    )


def one_in(rate: float, language: str = "en") -> str:
    """Say a small share as one time in so many.

    Examples
    --------
    >>> one_in(0.031), one_in(0.12), one_in(0.3)
    ('3 times in 100', '1 time in 8', '3 times in 10')
    """
    if rate >= 0.2:
        return f"{round(rate * 10)} times in 10"
    if rate >= 0.08:
        return f"1 time in {round(1 / rate)}"
    hundredths = max(1, round(rate * 100))
    return f"{hundredths} {plural(hundredths, 'time')} in 100"


def recent(middle: float, unit: str, language: str = "en") -> str:
    """Say where the last six points lie."""
    return f"The middle of the last six is {amount(middle)}."


def target_word(target: float, reached: bool | None, language: str = "en") -> str:
    """Say whether the aim or target is reached by the middle of recent points."""
    if reached is None:
        return f"The target is {amount(target)}."
    return f"The target of {amount(target)} is {'reached' if reached else 'not reached yet'}."


def aim_word(aim: float, reached: bool | None, by: dt.date | None, passed: bool, language: str = "en") -> str:
    """Say whether the middle of the last six points has reached the aim, and whether its date has passed.

    Examples
    --------
    >>> aim_word(65, False, dt.date(2026, 6, 30), False)
    'The aim of 65 is not reached yet.'
    >>> aim_word(75, False, dt.date(2025, 10, 31), True)
    'The date of the aim, October 31, 2025, has passed; the aim of 75 is not reached.'
    """
    if passed and by is not None:
        end = "" if reached is None else f"; the aim of {amount(aim)} is {'reached' if reached else 'not reached'}"
        return f"The date of the aim, {full_date(by)}, has passed{end}."
    if reached is None:
        return f"The aim is {amount(aim)}."
    return f"The aim of {amount(aim)} is {'reached' if reached else 'not reached yet'}."


def chart_caption(verdict: str, name: str, direction: str | None, better: bool | None, language: str = "en") -> str:
    """Head a run chart with what it shows, never with more.

    Examples
    --------
    >>> chart_caption("no signal yet", "Families connected", None, None)
    'Families connected: no signal of change yet'
    """
    if verdict in ("signal", "possible signal"):
        word = "a signal of change" if verdict == "signal" else "a possible signal of change"
        if direction is None:
            return f"{name}: {word}"
        return f"{name}: {word}, {'upward' if direction == 'up' else 'downward'}"
    return f"{name}: " + ("no signal of change yet" if verdict == "no signal yet" else "too few points to tell")


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
    language: str = "en",
) -> str:
    """Say a run chart in sentences, with its numbers."""
    if not n:
        return f"{name}: no data has been recorded yet."
    text = f"Run chart of {name[:1].lower()}{name[1:]}, {n} {plural(n, 'point')} from {first} to {last}"
    text += f", between {amount(low)} and {amount(high)}" if n > 1 else ""
    text += f" {unit}." if unit else "."
    if centre is not None:
        text += f" {'Baseline' if baseline_n else 'Middle line'} {amount(centre)}" + (
            f" from {baseline_n} points." if baseline_n else "."
        )
    text += f" Latest value {amount(latest)}. {verdict}."
    if gaps:
        text += f" {gaps} {plural(gaps, 'period')} without data."
    if cycles or events:
        parts = ([f"{cycles} {plural(cycles, 'cycle')}"] if cycles else []) + (
            [f"{events} {plural(events, 'event')}"] if events else []
        )
        text += f" {listed(parts)} marked."
    return text + " All values are in the table below."


POINT_WORDS = {
    "baseline": "Baseline",
    "above": "Above the line",
    "below": "Below the line",
    "on": "On the line",
    "gap": "Not recorded: a gap",
    "plain": "Recorded",
}


def work_shows(name: str, verdict: str, better: bool | None, language: str = "en") -> str:
    """Say on page one what the work on a priority shows.

    Examples
    --------
    >>> work_shows("Referrals and partnerships", "signal", True)
    'Work on Referrals and partnerships shows a signal of change.'
    """
    if verdict == "signal" and better is False:
        return f"The measure for {name} shows a signal of change in the unwanted direction."
    if verdict == "signal" and better is None:
        return f"The measure for {name} shows a change of pattern, with no clear direction."
    if verdict == "possible signal":
        hint = "" if better else (", in the unwanted direction" if better is False else ", with no clear direction")
        return f"The measure for {name} shows a possible signal of change{hint}."
    return {
        "signal": f"Work on {name} shows a signal of change.",
        "no signal yet": f"Work on {name} shows no signal of change yet.",
        "too few points": f"Work on {name} has too few points to tell yet.",
    }[verdict]


def measure_shows(name: str, verdict: str, direction: str | None, language: str = "en") -> str:
    """Say what a measure shows that no test has touched.

    Examples
    --------
    >>> measure_shows("Four-hour breaches", "signal", "up")
    'Four-hour breaches: a signal of change, upward.'
    """
    way = "" if direction is None else (", upward" if direction == "up" else ", downward")
    return {
        "signal": f"{name}: a signal of change{way}.",
        "possible signal": f"{name}: a possible signal of change{way}.",
        "no signal yet": f"{name}: no signal of change yet.",
        "too few points": f"{name}: too few points to tell yet.",
    }[verdict]


def measures_heading(language: str = "en") -> str:
    """Head the measures on page one of a program whose assessment says nothing."""
    return "What the measures show"


def measures_show(signals: int, of: int, language: str = "en") -> str:
    """Say how many measures show a signal.

    Examples
    --------
    >>> measures_show(1, 3)
    'One of three measures shows a signal of change.'
    """
    return f"{number(signals, start=True, zero='none')} of {number(of)} {plural(of, 'measure')} {plural(max(signals, 1), 'shows', 'show')} a signal of change."


def too_few_short(language: str = "en") -> str:
    """Say in a few words that a chart cannot tell yet."""
    return "too few points to tell yet."
