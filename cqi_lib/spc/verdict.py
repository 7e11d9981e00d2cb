"""What the chart says: signal, possible signal, no signal yet, or too few points."""

from __future__ import annotations

from typing import Any, Self

import numpy as np

from .rules import RuleSet, Runs, marks, runs

VERDICTS = ("signal", "possible signal", "no signal yet", "too few points")
FIRM_BASELINE, TRIAL_BASELINE, LEAST_USEFUL = 10, 6, 10


class Verdict(str):
    """One of `VERDICTS`, with `.direction` (`up`, `down` or None) and `.sentence`.

    Examples
    --------
    >>> found = Verdict("signal", "up", "Signal of change.")
    >>> found == "signal", found.direction
    (True, 'up')
    """

    __slots__ = ("direction", "sentence")
    direction: str | None
    sentence: str

    def __new__(cls, word: str, direction: str | None = None, sentence: str = "") -> Verdict:
        """Make a verdict."""
        self = super().__new__(cls, word)
        self.direction = direction
        self.sentence = sentence
        return self

    def __reduce__(self) -> tuple[type[Self], tuple[Any, ...]]:
        return (type(self), (str(self), self.direction, self.sentence))


def judge(
    rules: RuleSet, arrays: dict[str, np.ndarray], baseline_n: int | None
) -> tuple[str, str | None, Runs, dict[str, bool]]:
    """Judge the points after a baseline, or a whole phase that has none.

    Parameters
    ----------
    rules : the rules.
    arrays : y, side, line, lower, upper, near_lower, near_upper of the points to be judged.
    baseline_n : points the frozen line rests on; None when the line is the phase's own.

    Returns
    -------
    (verdict, direction, runs, rule -> fired). Fewer than 6 baseline points or 10 useful ones: "too few points";
    6 to 9 baseline points: at most "possible signal".
    """
    found = runs(arrays["side"], rules)
    marked = marks(rules, **arrays, found=found)
    fired = {name: bool(marked[name].any()) for name in rules.columns}
    if found.n_useful < LEAST_USEFUL or (baseline_n is not None and baseline_n < TRIAL_BASELINE):
        return "too few points", None, found, fired
    if not any(fired.values()):
        return "no signal yet", None, found, fired
    firm = baseline_n is None or baseline_n >= FIRM_BASELINE
    return ("signal" if firm else "possible signal"), direction(rules, found, marked), found, fired


def direction(rules: RuleSet, found: Runs, marked: dict[str, Any]) -> str | None:
    """Say to which side the signal points: that of the longest run that fired, None where only crossings did.

    For ihi and mdc: the side all the points picked out share; None where they differ.
    """
    if rules.name == "anhoej":
        side = found.side if found.long_run else 0
    else:
        picked = np.concatenate([marked[name][marked[name] != 0] for name in rules.columns])
        side = int(picked[0]) if len(picked) and (picked == picked[0]).all() else 0
    return {1: "up", -1: "down"}.get(side or 0)
