"""What an analysis gives: points, phases, and what may be said of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import numpy as np
import pandas as pd

from ..errors import Problem
from .rules import RuleSet, Runs
from .verdict import Verdict


@dataclass
class Analysis:
    """A chart's numbers. Drawing and wording are done elsewhere.

    Parameters
    ----------
    chart, rules, multiply, screened, target
        As given to `analyse`; `rules` as a `RuleSet`.
    columns
        The columns of `points` and `details`.
    runs
        Runs of each phase against its line, all points of the phase.
    bounds, frozen
        First position and position after the last, from 0, of each phase; whether its line rests on a baseline.
    judged
        Runs of the points the verdict rests on: those after the last phase's baseline, or that whole phase.
    fired
        Rule -> whether it fired among the points judged.
    baseline_n
        Present points of the last phase's baseline; None without a frozen baseline.
    after_n
        Present points judged.
    problems
        What was wrong with the data, and what was done about it.
    notes
        Codes of what the reader of the chart must know; `cqi_lib.wording.spc.note` has the sentences.
    """

    chart: str
    rules: RuleSet
    multiply: float
    screened: bool
    target: float | None
    columns: dict[str, np.ndarray]
    runs: list[Runs]
    bounds: list[tuple[int, int]]
    frozen: list[bool]
    judged: Runs
    fired: dict[str, bool]
    baseline_n: int | None
    after_n: int
    _word: str | None
    direction: str | None
    problems: tuple[Problem, ...] = ()
    notes: tuple[str, ...] = field(default=())

    @cached_property
    def points(self) -> pd.DataFrame:
        """One row per point, gaps included.

        x; y as plotted; n; cl, lcl, ucl; part (from 1); baseline (fitted; all true without a baseline); include
        (false: left out of estimates and runs); sigma_signal (beyond a limit); then one column per rule, in the order
        of the rules: whether it picks the point out.
        """
        named = {name: self.columns[name] for name in NAMED}
        return pd.DataFrame(named | {name: self.columns[name] != 0 for name in self.rules.columns}, copy=False)

    @cached_property
    def details(self) -> pd.DataFrame:
        """More on the same rows.

        lcl_95, ucl_95 (two thirds of the way to the limits); side (1 above, -1 below, 0 on the line, NaN missing or
        left out); runs_signal (its phase has one by Anhoej); rule (the first that picks the point out, or empty) and
        rule_side (1 above or rising, -1 below or falling, 0 none).
        """
        rule = np.full(len(self.columns["y"]), "", dtype=object)
        rule_side = np.zeros(len(rule), dtype=np.int64)
        for name in reversed(self.rules.columns):
            mark = self.columns[name]
            picked = mark != 0
            rule[picked] = name
            rule_side[picked] = 0 if name == "few_crossings" else mark[picked]
        plain = {name: self.columns[name] for name in ("lcl_95", "ucl_95", "side", "runs_signal")}
        return pd.DataFrame({**plain, "rule": rule, "rule_side": rule_side}, copy=False)

    @cached_property
    def phases(self) -> pd.DataFrame:
        """One row per phase.

        n_obs (points included, gaps too); n_useful, longest_run, longest_run_max, n_crossings, n_crossings_min
        (missing where no point is useful); runs_signal; sigma_signals (how many); cl; and part; lcl_first, ucl_first,
        lcl_last, ucl_last; first, last (x); baseline_n (missing without a baseline).
        """
        c = self.columns
        first, last = [a for a, _ in self.bounds], [b - 1 for _, b in self.bounds]
        table: dict[str, Any] = {"n_obs": [int(c["include"][a:b].sum()) for a, b in self.bounds]}
        for name in COUNTS:
            table[name] = pd.array([getattr(found, name) for found in self.runs], dtype="Int64")
        table["runs_signal"] = [found.signal and self.chart != "mr" for found in self.runs]
        table["sigma_signals"] = [int(c["sigma_signal"][a:b].sum()) for a, b in self.bounds]
        table["cl"] = c["cl"][first]
        table["part"] = list(range(1, len(first) + 1))
        for name, where in (("first", first), ("last", last)):
            table[f"lcl_{name}"], table[f"ucl_{name}"] = c["lcl"][where], c["ucl"][where]
        table["first"], table["last"] = c["x"][first], c["x"][last]
        fitted = c["baseline"] & c["include"] & np.isfinite(c["y"])
        baseline = [
            int(fitted[a:b].sum()) if frozen else None for (a, b), frozen in zip(self.bounds, self.frozen, strict=True)
        ]
        table["baseline_n"] = pd.array(baseline, dtype="Int64")
        return pd.DataFrame(table)

    @cached_property
    def verdict(self) -> Verdict | None:
        """The verdict on the last phase, with `.direction` and `.sentence`; None for an MR chart."""
        return None if self._word is None else Verdict(self._word, self.direction, self.sentence)

    @property
    def sentence(self) -> str:
        """The verdict in words, in the language that is spoken."""
        from ..wording import spc as wording

        return wording.verdict(
            self._word, self.direction, self.judged, self.rules.name, self.fired, self.baseline_n, self.beyond_n
        )

    @property
    def beyond_n(self) -> int:
        """Points beyond a limit among those judged."""
        if not self.bounds:
            return 0
        a, b = self.bounds[-1]
        judged = self.columns["include"][a:b] & (~self.columns["baseline"][a:b] if self.frozen[-1] else True)
        return int((self.columns["sigma_signal"][a:b] & judged).sum())


NAMED = ("x", "y", "n", "cl", "lcl", "ucl", "part", "baseline", "include", "sigma_signal")
COUNTS = ("n_useful", "longest_run", "longest_run_max", "n_crossings", "n_crossings_min")
