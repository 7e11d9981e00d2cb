"""Sentences about run charts and control charts."""

from __future__ import annotations

from typing import Any

from ..locale.catalogue import catalogue, key
from .claim import unmarked

message = catalogue(__name__)


def verdict(
    word: str | None,
    direction: str | None,
    judged: Any,
    rules: str,
    fired: dict[str, bool],
    baseline_n: int | None,
    beyond_n: int = 0,
) -> str:
    """Say what a chart's rules found.

    Parameters
    ----------
    word : the verdict, or None for a chart that has none.
    direction : up, down or None.
    judged : runs of the points judged (`cqi_lib.spc.Runs`).
    rules : anhoej, ihi or mdc.
    fired : rule -> whether it fired.
    baseline_n : points in the frozen baseline; None without one.
    beyond_n : points judged that lie beyond a limit.

    Examples
    --------
    >>> from cqi_lib.spc import Runs
    >>> verdict("no signal yet", None, Runs(12, 3, 7, 6, 3), "anhoej", {}, 12)
    'No signal yet. The points since the baseline go up and down like those before.'
    >>> verdict("too few points", None, Runs(7, 3, 6, 2, 1), "anhoej", {}, 12)
    'Too few points. 7 points can be judged so far; 10 are needed.'
    """
    if word is None:
        return message("verdict-none")
    head = message("verdict", word=key(word))
    if word == "too few points":
        return f"{head} {_too_few(judged.n_useful, baseline_n)}"
    beyond = [message("verdict-beyond", n=beyond_n)] if beyond_n and not fired.get("beyond_limits") else []
    if word == "no signal yet":
        # A point beyond the limits contradicts "like those before".
        return " ".join([head, *(beyond or [message("verdict-same", frozen=baseline_n is not None)])])
    parts = [head, _reason(direction, judged, rules, fired, baseline_n is not None)]
    if word == "possible signal":
        parts.append(message("verdict-trial", n=baseline_n))
    return " ".join(parts + beyond)


def _too_few(useful: int, baseline_n: int | None) -> str:
    if baseline_n is not None and baseline_n < 6:
        return message("too_few-baseline", n=baseline_n)
    return message("too_few", n=useful)


def _reason(direction: str | None, judged: Any, rules: str, fired: dict[str, bool], frozen: bool) -> str:
    if rules != "anhoej":
        found = [message("rule", name=key(name)) for name, yes in fired.items() if yes]
        return message("reason-rules", found=found, way=direction or "none")
    if fired["long_run"]:
        return message("reason-run", n=judged.longest_run, way=direction or "none", frozen=frozen)
    return message("reason-crossings", n=judged.n_crossings, frozen=frozen)


def note(code: str) -> str:
    """Say what a reader of a chart must know about how it was made.

    Parameters
    ----------
    code : from `Analysis.notes`.

    Examples
    --------
    >>> note("median_line")
    'The line is the median; the limits are worked out from the mean.'
    """
    return message("note", code=key(code))


@unmarked
def chart_name(code: str) -> str:
    """Name a chart within a sentence.

    Parameters
    ----------
    code : run, i, p, pp, u, up, c or g.

    Examples
    --------
    >>> chart_name("pp")
    'a P′ chart, for shares of large numbers'
    """
    return message("chart_name", code=code)


def recommendation(chart: str, case: str, later: str) -> str:
    """Say which chart suits a measure, and why.

    Parameters
    ----------
    chart, case, later : from `cqi_lib.spc.Recommendation`.

    Examples
    --------
    >>> recommendation("run", "start", "p")
    'Start with a run chart: it suits any data. When it shows chance alone, use a P chart, for shares.'
    """
    if case == "rare":
        return message("recommendation-rare")
    if case in ("start", "few_points", "not_stable"):
        return message(f"recommendation-{key(case)}", later=chart_name(later))
    return message("recommendation", chart=chart_name(chart))


def false_alarms(rate: float | None) -> str:
    """Say how often a chart like this shows a signal although nothing changed.

    Parameters
    ----------
    rate : from `cqi_lib.spc.false_alarm_rate`; None gives no sentence.

    Examples
    --------
    >>> false_alarms(0.102)
    'If nothing had changed and neighboring points did not resemble each other, a chart like this would still show a signal about 1 time in 10.'
    """
    if rate is None:
        return ""
    if rate < 0.01:
        return message("false_alarms-less")
    times = round(1 / rate)
    return message("false_alarms", times=times if times <= 20 else round(times, -1))
