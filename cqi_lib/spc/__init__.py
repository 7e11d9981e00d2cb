"""Run charts and control charts: limits, rules, verdicts, false alarms, funnels and Pareto tables.

`analyse` takes a table and gives an `Analysis`: points with lines and signals, phases with runs, and a verdict.
"""

from .analysis import Analysis, analyse
from .limits import CHARTS, c4, mean_moving_range
from .rules import RULES, RuleSet, Runs, anhoej_limits, runs, sides
from .verdict import VERDICTS, Verdict

__all__ = [
    "CHARTS",
    "RULES",
    "VERDICTS",
    "Analysis",
    "RuleSet",
    "Runs",
    "Verdict",
    "analyse",
    "anhoej_limits",
    "c4",
    "mean_moving_range",
    "runs",
    "sides",
]
