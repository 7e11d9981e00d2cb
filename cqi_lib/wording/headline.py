"""What page one says of the work: the aims' measures, and beside them what speaks against."""

from __future__ import annotations

from collections.abc import Sequence

from .language import level, number, plural

SHOWS = {
    "signal": "shows a signal of change",
    "possible signal": "shows a possible signal of change",
    "no signal yet": "shows no signal of change yet",
    "too few points": "has too few points to tell yet",
}
A_SIGNAL = {"signal": "a signal of change", "possible signal": "a possible signal of change"}
WAYS = {True: "as wanted", False: "not as wanted", None: "with no clear direction"}


def aim_shows(name: str, verdict: str, better: bool | None, language: str = "en") -> str:
    """Say what the measure of a priority's aim shows; good and bad news have one form.

    Parameters
    ----------
    name : the priority's domain.
    verdict : of the measure.
    better : whether the direction is the wanted one; None without a clear one.

    Examples
    --------
    >>> aim_shows("Referrals and partnerships", "signal", True)
    'The measure for Referrals and partnerships shows a signal of change, as wanted.'
    >>> aim_shows("Referrals and partnerships", "no signal yet", None)
    'The measure for Referrals and partnerships shows no signal of change yet.'
    """
    way = f", {WAYS[better]}" if verdict in A_SIGNAL else ""
    return f"The measure for {name} {SHOWS[verdict]}{way}."


def unwanted(found: Sequence[tuple[str, str, str]], language: str = "en") -> str:
    """Name the measures that moved in the unwanted direction.

    Parameters
    ----------
    found : name in a few words, verdict and direction of each.

    Examples
    --------
    >>> unwanted([("staff hours", "signal", "up"), ("sick days", "possible signal", "up")])
    'Not as wanted: staff hours, a signal of change upward; and sick days, a possible signal of change upward.'
    """
    told = [f"{name}, {A_SIGNAL[verdict]} {direction}ward" for name, verdict, direction in found]
    return f"Not as wanted: {'; and '.join(told)}."


def level_fell(
    name: str, before: float, after: float, edges: Sequence[float], round_label: str, word: str, language: str = "en"
) -> str:
    """Say that the level of a chosen domain is lower than in the round before.

    Parameters
    ----------
    name : the domain.
    before, after, edges : levels, and the limits a reader compares them with.
    round_label : the round before.
    word : what may be claimed: declined, no clear change or cannot tell.

    Examples
    --------
    >>> level_fell("Referrals and partnerships", 2.31, 2.14, (3.0,), "Fall 2024", "no clear change")
    'Referrals and partnerships stands at level 2.1, lower than in Fall 2024 (2.3); beside the other domains chance alone can do that.'
    """
    told = {
        "declined": "; beside the other domains that is more than chance explains",
        "no clear change": "; beside the other domains chance alone can do that",
        "cannot tell": "; whether that is chance cannot be told",
    }
    now, then = level(after, edges), level(before, edges)
    return f"{name} stands at level {now}, lower than in {round_label} ({then}){told.get(word, '')}."


def not_begun(name: str, language: str = "en") -> str:
    """Say that no test for a priority has begun, so that nothing can be said of it.

    Examples
    --------
    >>> not_begun("Collecting good data")
    'No test for Collecting good data has begun yet.'
    """
    return f"No test for {name} has begun yet."


def measure_shows(name: str, verdict: str, direction: str | None, language: str = "en") -> str:
    """Say what a measure shows that no test has touched.

    Examples
    --------
    >>> measure_shows("Four-hour breaches", "signal", "up")
    'Four-hour breaches: a signal of change, upward.'
    """
    way = "" if direction is None else f", {direction}ward"
    return {
        "signal": f"{name}: a signal of change{way}.",
        "possible signal": f"{name}: a possible signal of change{way}.",
        "no signal yet": f"{name}: no signal of change yet.",
        "too few points": f"{name}: too few points to tell yet.",
    }[verdict]


def measures_show(signals: int, of: int, language: str = "en") -> str:
    """Say how many measures show a signal.

    Examples
    --------
    >>> measures_show(1, 3)
    'One of three measures shows a signal or a possible signal of change.'
    """
    shows = "a signal or a possible signal of change"
    if of == 1:
        return f"The one measure shows {shows if signals else 'no signal of change yet'}."
    who = f"{number(signals, start=True, zero='none')} of {number(of)}" if signals or of > 2 else "Neither of two"
    return f"{who} measures {plural(max(signals, 1), 'shows', 'show')} {shows}."
