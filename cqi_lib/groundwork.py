"""What a program's groundwork still lacks, as codes; the sentences are in `wording`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from .records.groundwork import GroundworkFile
from .records.measures import Measure


@dataclass(frozen=True)
class Gap:
    """Something the groundwork lacks.

    Attributes
    ----------
    code : which rule (see `lint`).
    id : id of the activity, outcome or indicator; empty when it concerns the whole.
    text : its name in the program's words.
    """

    code: str
    id: str = ""
    text: str = ""


def lint(groundwork: GroundworkFile, measures: Iterable[Measure] = ()) -> list[Gap]:
    """List what the groundwork lacks.

    Parameters
    ----------
    groundwork : the record.
    measures : the program's measures; a balancing one, and a baseline in data, may stand there.

    Returns
    -------
    Gaps in the order of the record, with these codes:

    - `no_vision`, `no_outcomes`: nothing is written;
    - `activity_without_outcome`: an activity that leads to no outcome;
    - `outcome_without_activity`: an outcome that no activity leads to;
    - `outcome_without_indicator`: an outcome that no indicator follows;
    - `indicator_without_definition`, `indicator_without_baseline`, `indicator_without_target`;
    - `no_split_by_group`: no indicator is split by groups of participants;
    - `no_balancing_measure`: nothing would show harm elsewhere.

    The rules follow the instrument's domains A1 and A2 (written path from activities to outcomes; each outcome has an
    indicator with an operational definition, baseline and target; a mix with balancing measures; split by groups).

    Examples
    --------
    >>> [gap.code for gap in lint(GroundworkFile(vision="Every family is reached."))]
    ['no_outcomes', 'no_split_by_group', 'no_balancing_measure']
    """
    model, indicators, measures = groundwork.logic_model, groundwork.indicators, list(measures)
    gaps: list[Gap] = []
    if not groundwork.vision:
        gaps.append(Gap("no_vision"))
    if not model.outcomes:
        gaps.append(Gap("no_outcomes"))
    outcomes = {outcome.id for outcome in model.outcomes}
    reached = {outcome for activity in model.activities for outcome in activity.leads_to}
    for activity in model.activities:
        if outcomes and not outcomes.intersection(activity.leads_to):
            gaps.append(Gap("activity_without_outcome", activity.id, activity.text))
    followed = {indicator.outcome for indicator in indicators}
    for outcome in model.outcomes:
        if outcome.id not in reached:
            gaps.append(Gap("outcome_without_activity", outcome.id, outcome.text))
        if outcome.id not in followed:
            gaps.append(Gap("outcome_without_indicator", outcome.id, outcome.text))
    for indicator in indicators:
        for key in ("definition", "baseline", "target"):
            if getattr(indicator, key) in ("", None):
                gaps.append(Gap(f"indicator_without_{key}", indicator.id, indicator.name))
    if not any(indicator.split_by for indicator in indicators):
        gaps.append(Gap("no_split_by_group"))
    if "balancing" not in {entry.kind for entry in [*indicators, *measures]}:
        gaps.append(Gap("no_balancing_measure"))
    return gaps
