"""Sentences about run charts and control charts."""

from __future__ import annotations

from .language import listed, plural

WORDS = {
    "signal": "Signal of change.",
    "possible signal": "Possible signal of change.",
    "no signal yet": "No signal yet.",
    "too few points": "Too few points.",
}


def verdict(
    word: str | None,
    direction: str | None,
    judged,
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
        return "This chart shows how much neighboring points differ; it gives no verdict of its own."
    head = WORDS[word]
    line = "the middle line" if baseline_n is None else "the baseline"
    if word == "too few points":
        return f"{head} {_too_few(judged.n_useful, baseline_n)}"
    extra = ""
    if beyond_n and not fired.get("beyond_limits"):
        extra = f" {beyond_n} {plural(beyond_n, 'point lies', 'points lie')} beyond the limits."
    if word == "no signal yet":
        same = "The points go up and down as chance alone would have it."
        if baseline_n is not None:
            same = "The points since the baseline go up and down like those before."
        # A point beyond the limits contradicts "like those before".
        return f"{head}{extra}" if extra else f"{head} {same}"
    trial = ""
    if word == "possible signal":
        trial = f" The baseline has only {baseline_n} points, so this is not firm."
    return f"{head} {_reason(direction, judged, rules, fired, line)}{trial}{extra}"


def _too_few(useful: int, baseline_n: int | None) -> str:
    if baseline_n is not None and baseline_n < 6:
        return f"The baseline has {baseline_n} {plural(baseline_n, 'point', 'points')}; 6 are needed."
    if useful == 0:
        return "No point can be judged yet; 10 are needed."
    return f"{useful} {plural(useful, 'point', 'points')} can be judged so far; 10 are needed."


def _reason(direction, judged, rules, fired, line) -> str:
    where = {"up": "above", "down": "below"}.get(direction)
    if rules == "anhoej":
        if fired["long_run"]:
            return f"{judged.longest_run} points in a row lie {where} {line}."
        return f"The pattern changed, with no clear direction: the points cross {line} only {judged.n_crossings} {plural(judged.n_crossings, 'time', 'times')}."
    names = {
        "beyond_limits": "points beyond the limits",
        "trend": "a trend",
        "two_of_three": "two of three points near a limit",
        "shift": "a shift to one side",
    }
    found = listed([names[name] for name, yes in fired.items() if yes])
    side = f" They all point {direction}." if direction else " They do not all point one way."
    return f"The rules found {found}.{side}"


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
    return {
        "excluded": "Points that were left out are still checked against the limits.",
        "screened": "Very large jumps between neighbors were left out once when the limits were worked out.",
        "median_line": "The line is the median; the limits are worked out from the mean.",
        "n_not_used": "This chart does not use the number each count is out of.",
        "no_variation": "All points are equal, so there is no variation to judge.",
        "baseline_unstable": "The baseline itself was not steady, so its line mixes an older and a newer level.",
        "no_spread": "Nearly all neighboring points are equal, so no limits can be worked out.",
        "laney": "The limits are widened, or narrowed, to fit how much the points really vary.",
        "trial_limits": "The limits rest on fewer than 12 points and may still move.",
    }[code]


CHART_NAMES = {
    "run": "a run chart",
    "i": "an I chart, for single measurements",
    "p": "a P chart, for shares",
    "pp": "a P\N{PRIME} chart, for shares of large numbers",
    "u": "a U chart, for rates",
    "up": "a U\N{PRIME} chart, for rates of large numbers",
    "c": "a C chart, for counts",
    "g": "a G chart, for cases between rare events",
}


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
    after = f"When it shows chance alone, use {CHART_NAMES[later]}."
    why = {
        "start": f"Start with a run chart: it suits any data. {after}",
        "few_points": f"Stay with a run chart: limits need 12 points or more. {after}",
        "not_stable": f"Stay with a run chart: the process changed, so limits would mix old and new. {after}",
        "rare": "Stay with a run chart: one side of the count is expected fewer than five times a period. Use longer "
        "periods, or a G chart of the cases between events, or a T chart of the time between them.",
    }
    return why.get(case, f"The run chart shows chance alone. Add limits with {CHART_NAMES[chart]}.")


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
    unchanged = (
        "If nothing had changed and neighboring points did not resemble each other, a chart like this would still show"
    )
    if rate < 0.01:
        return f"{unchanged} a signal less than 1 time in 100."
    times = round(1 / rate)
    times = times if times <= 20 else round(times, -1)
    return f"{unchanged} a signal about 1 time in {times}."
