"""What page one says of the work: the aims' measures, and what speaks against; and what the cohort's charts show."""

from __future__ import annotations

import math
from collections.abc import Sequence

from ..locale.catalogue import catalogue, key
from ..rounding import half_away
from .claim import prose
from .surprise import one_in

SIGNALS = ("signal", "possible signal")
message = catalogue(__name__)


def aim_shows(name: str, verdict: str, better: bool | None) -> str:
    """Say what the measure of a priority's aim shows; good and bad news have one form.

    Parameters
    ----------
    name : the measure in a few words.
    verdict : of the measure.
    better : whether the direction is the wanted one; None without a clear one.

    Examples
    --------
    >>> aim_shows("Families connected", "signal", True), aim_shows("Families connected", "no signal yet", None)
    ('Families connected: a signal of change, as wanted.', 'Families connected: no signal of change yet.')
    """
    if verdict in SIGNALS:
        return message("aim_shows", name=name, verdict=key(verdict), better=better)
    return measure_shows(name, verdict, None)


def aim_waits(name: str, until: str, too_short: bool) -> str:
    """Say that the measure of an aim cannot be judged yet, and when it can.

    Parameters
    ----------
    name : the measure in a few words.
    until : the period that brings enough points, if none is missing or lies on the line; empty where points do not help.
    too_short : too few points were collected before the first test.

    Examples
    --------
    >>> aim_waits("Families connected", "February 2026", False)
    'Families connected: too few points to tell. February 2026 brings enough at the earliest.'
    >>> aim_waits("Families connected", "", True)
    'Families connected: too few points from before the first test to tell.'
    """
    if too_short:
        return message("aim_waits-short", name=name)
    return message("aim_waits", name=name, until=until) if until else message("aim_waits-open", name=name)


def aims_show(signals: int, possible: int, of: int, wanted: bool) -> str:
    """Count what the measures of several aims show, where there is no room for each of them.

    Parameters
    ----------
    signals, possible : measures with a signal, with a possible one.
    wanted : all of these moved the wanted way.
    of : measures that tests were about.

    Examples
    --------
    >>> aims_show(1, 0, 3, True), aims_show(0, 1, 2, False)
    ('Of three measures, one shows a signal of change, as wanted.', 'Of two measures, none shows a signal of change, one a possible one.')
    """
    moved = wanted and signals + possible > 0
    return message("aims_show", signals=signals, possible=possible, of=of, wanted=moved)


def not_followed() -> str:
    """Say that tests began and that the aim's measure does not follow them.

    Examples
    --------
    >>> not_followed()
    'Tests began, but no measure of the aim follows them.'
    """
    return message("not_followed")


def shared(n: int, names: Sequence[str] = ()) -> str:
    """Say why a verdict counts for less on page one than on its own chart.

    Parameters
    ----------
    n : measures that are looked at together.
    names : those of them that it is said of; none: all.

    Examples
    --------
    >>> shared(2), shared(3, ["staff hours"])
    ('Two measures are judged together here, so each counts for less than on its own chart.', 'Three measures are judged together here, so staff hours counts for less than on its own chart.')
    """
    if not names:
        return message("shared-all", n=n)
    return message("shared", n=n, names=names, said=len(names))


def chance_of_one(name: str, rate: float, draws: int) -> str:
    """Say how often the only judged chart shows as much without any change.

    Examples
    --------
    >>> chance_of_one("Families connected", 0.2, 4000)
    'Families connected: if nothing had changed, a chart like this would show as much about 1 time in 5.'
    """
    return message("chance_of_one", name=name, rate=one_in(rate, draws))


def chance_of_any(judged: int, rate: float, possible: bool = False) -> str:
    """Say how often chance alone makes one or more of the judged charts a signal.

    Parameters
    ----------
    judged : charts with a verdict.
    rate : how often one or more would be a signal if nothing had changed.
    possible : no more than a possible signal is told, which chance makes more often than a signal.

    Examples
    --------
    >>> chance_of_any(1, 0.04)
    'By chance alone, the one chart would show a signal about 1 time in 25.'
    >>> chance_of_any(3, 0.143), chance_of_any(2, 0)
    ('By chance alone, one or more of three charts would show a signal about 1 time in 7.', 'No chart here can show more than a possible signal: too few points came before the tests.')
    >>> chance_of_any(3, 0.143, possible=True)
    'By chance alone, one or more of three charts would show a signal about 1 time in 7. A possible signal comes more often.'
    """
    if rate <= 0:
        return message("chance_of_any-none")
    return message("chance_of_any", judged=judged, rate=one_in(rate), possible=possible)


def unwanted(found: Sequence[tuple[str, str, str]]) -> str:
    """Name the measures that moved in the unwanted direction.

    Parameters
    ----------
    found : name in a few words, verdict and direction of each.

    Examples
    --------
    >>> unwanted([("staff hours", "signal", "up"), ("sick days", "possible signal", "up")])
    'Not as wanted: staff hours, a signal of change upward; and sick days, a possible signal of change upward.'
    """
    told = [message("unwanted-one", name=name, verdict=key(word), direction=way) for name, word, way in found]
    return message("unwanted", told=message("unwanted-and").join(told))


def not_begun(name: str) -> str:
    """Say that no record holds the start of a test for a priority, so that nothing can be said of it.

    Examples
    --------
    >>> not_begun("Collecting good data")
    'No start of a test for Collecting good data is on record yet.'
    """
    return message("not_begun", name=name)


def measure_shows(name: str, verdict: str, direction: str | None) -> str:
    """Say what a measure shows that no test has touched.

    Examples
    --------
    >>> measure_shows("Four-hour breaches", "signal", "up")
    'Four-hour breaches: a signal of change, upward.'
    """
    return message("measure_shows", name=name, verdict=key(verdict), direction=direction)


def measures_show(signals: int, possible: int, of: int, untold: int) -> str:
    """Say how many measures show a signal.

    Parameters
    ----------
    signals, possible : measures with a signal, with a possible one.
    of : all measures.
    untold : those of them that have too few points or cannot be told by their pattern.

    Examples
    --------
    >>> measures_show(1, 0, 3, 0), measures_show(0, 1, 2, 0)
    ('One of three measures shows a signal of change.', 'Neither of two measures shows a signal of change; one shows a possible one.')
    >>> measures_show(0, 0, 3, 2), measures_show(0, 1, 4, 2)
    ('Of three measures one can be judged; it shows no signal of change yet.', 'Of four measures two can be judged; neither of them shows a signal of change; one shows a possible one.')
    >>> measures_show(0, 0, 3, 3)
    'None of three measures can be judged.'
    """
    judged = of - untold
    if judged == 0:
        return message("measures_show-none", of=of)
    if judged == 1 < of:
        return message("measures_show-one", of=of, verdict=_of_one(signals, possible))
    name = "measures_show-some" if untold else "measures_show"
    return message(name, signals=signals, possible=possible, of=of, judged=judged)


def signals_say(signals: int, possible: int, judged: int, expected: float, waiting: int, cannot: int) -> str:
    """Say how many charts show a signal, and how many would by chance.

    Parameters
    ----------
    signals, possible : charts with a signal, with a possible one.
    judged : charts that can be judged.
    expected : how many of them chance alone would make signals.
    waiting, cannot : charts with too few points, and such that cannot be told this way.

    Examples
    --------
    >>> signals_say(6, 2, 20, 0.9, 4, 1)
    'Of 20 charts that can be judged, six show a signal of change and two a possible one. If nothing had changed anywhere, about one would still show a signal. Four charts have too few points, and one cannot be told this way.'
    >>> signals_say(0, 0, 5, 0.25, 0, 0)
    'Of five charts that can be judged, none shows a signal of change. If nothing had changed anywhere, one or more would still show a signal about 1 time in 4.'
    """
    if judged == 1:
        told = [message("signals_say-one", verdict=_of_one(signals, possible))]
    elif judged:
        told = [message("signals_say", judged=judged, signals=signals, possible=possible)]
    else:
        told = [message("signals_say-unjudged" if waiting or cannot else "signals_say-empty")]
    if judged and expected >= 0.75:
        told.append(message("signals_say-expected", n=int(half_away(expected))))
    elif judged and expected:
        # At least one, of rare and independent signals of which so many are expected.
        told.append(message("signals_say-some", judged=judged, rate=one_in(1 - math.exp(-expected))))
    if waiting or cannot:
        which = "both" if waiting and cannot else "waiting" if waiting else "cannot"
        told.append(message(f"signals_say-{which}", waiting=waiting, cannot=cannot))
    return prose(told)


def _of_one(signals: int, possible: int) -> str:
    """Give the key of what a single chart shows."""
    return "signal" if signals else "possible-signal" if possible else "no-signal-yet"
