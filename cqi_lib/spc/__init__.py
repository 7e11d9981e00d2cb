"""Run charts and control charts: limits, rules, verdicts, false alarms, funnels and Pareto tables.

`analyse` takes a table and gives an `Analysis`: points with lines and signals, phases with runs, and a verdict.
`judge` takes a `Chart` and gives a `Judged`: a verdict graded by how often that very chart shows as much by chance.
"""

from .analysis import Analysis
from .chart import analyse
from .choice import Recommendation, recommend_chart
from .funnels import Funnel, funnel, funnel_limits
from .graded import Chart, Judged, judge
from .limits import CHARTS, c4, mean_moving_range
from .paretos import pareto
from .rare import days_between
from .rates import false_alarm_rate
from .rules import RULES, RuleSet, Runs, anhoej_limits, runs, sides
from .verdict import VERDICTS, Verdict

__all__ = [
    "CHARTS",
    "RULES",
    "VERDICTS",
    "Analysis",
    "Chart",
    "Funnel",
    "Judged",
    "Recommendation",
    "RuleSet",
    "Runs",
    "Verdict",
    "analyse",
    "anhoej_limits",
    "c4",
    "days_between",
    "false_alarm_rate",
    "funnel",
    "funnel_limits",
    "judge",
    "mean_moving_range",
    "pareto",
    "recommend_chart",
    "runs",
    "sides",
]
