"""What a program's groundwork still lacks, as codes; the sentences are in `wording`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ..cohort.records.groundwork import GroundworkFile, LogicModel
from ..cohort.records.measures import Measure


@dataclass(frozen=True)
class Gap:
    """Something the groundwork lacks: the rule's code, and the id and text of what it concerns (empty for the whole)."""

    code: str
    id: str = ""
    subject: str = ""


def lint(groundwork: GroundworkFile, measures: Iterable[Measure] = ()) -> list[Gap]:
    """List what the groundwork lacks.

    Parameters
    ----------
    groundwork : the record.
    measures : the program's measures; the balancing one may stand there.

    Returns
    -------
    Gaps in the order of the record, with these codes:

    - `activity_without_outcome`: an activity that leads to no outcome;
    - `outcome_without_indicator`: an outcome that no indicator follows;
    - `outcome_without_activity`: an outcome that no activity leads to, not even by way of another outcome;
    - `indicator_without_definition`, `indicator_without_baseline`;
    - `no_split`: no indicator is split by groups of participants;
    - `no_balancing`: nothing would show harm elsewhere.

    The rules are those of the instrument's own domains A1 and A2: a written path from activities to outcomes, an
    indicator with an operational definition for each outcome, a baseline, balancing measures, a split by groups.

    Examples
    --------
    >>> [gap.code for gap in lint(GroundworkFile(vision="Every family is reached."))]
    ['no_split', 'no_balancing']
    """
    model, indicators = groundwork.logic_model, groundwork.indicators
    gaps: list[Gap] = []
    outcomes = {outcome.id for outcome in model.outcomes}
    for activity in model.activities:
        if not outcomes.intersection(activity.leads_to):
            gaps.append(Gap("activity_without_outcome", activity.id, activity.text))
    reached = _reached(model)
    followed = {indicator.outcome for indicator in indicators}
    for outcome in model.outcomes:
        if outcome.id not in followed:
            gaps.append(Gap("outcome_without_indicator", outcome.id, outcome.text))
    # Where nothing at all is linked yet, the missing links of the activities say so already.
    if reached:
        for outcome in model.outcomes:
            if outcome.id not in reached:
                gaps.append(Gap("outcome_without_activity", outcome.id, outcome.text))
    for indicator in indicators:
        if not (indicator.definition or (indicator.numerator and indicator.denominator)):
            gaps.append(Gap("indicator_without_definition", indicator.id, indicator.name))
        if indicator.baseline is None:
            gaps.append(Gap("indicator_without_baseline", indicator.id, indicator.name))
    if not any(indicator.split_by for indicator in indicators):
        gaps.append(Gap("no_split"))
    if "balancing" not in {entry.kind for entry in indicators} | {entry.kind for entry in measures}:
        gaps.append(Gap("no_balancing"))
    return gaps


def by_code(gaps: Iterable[Gap]) -> dict[str, list[str]]:
    """Put gaps of one rule together: what they concern, by the rule's code."""
    out: dict[str, list[str]] = {}
    for gap in gaps:
        out.setdefault(gap.code, []).append(gap.subject)
    return out


def _reached(model: LogicModel) -> set[str]:
    """Give the outcomes that activities lead to, by way of others included; links in a circle end."""
    after = {outcome.id: outcome.leads_to for outcome in model.outcomes}
    waiting = [name for activity in model.activities for name in activity.leads_to]
    found: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name in after and name not in found:
            found.add(name)
            waiting += after[name]
    return found
