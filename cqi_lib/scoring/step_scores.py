"""What stands for domains of few people: their levels and counts worked out from steps of topics (`privacy.steps`)."""

from __future__ import annotations

import numpy as np

from ..cohort.records.cohort_file import PrivacyMinimums
from ..rounding import half_away
from .answer_grid import Grid
from .answer_groups import DIGITS, Groups
from .steps import of_domain


def in_steps(
    grid: Grid,
    groups: Groups,
    items: dict[str, np.ndarray],
    levels: dict[str, np.ndarray],
    k: np.ndarray,
    balanced: bool,
    minimums: PrivacyMinimums,
) -> dict[str, np.ndarray]:
    """Give what stands for the levels and counts of staff, and of everyone with them, where few rated a topic.

    Parameters
    ----------
    grid, groups : the answers and their groups.
    items, levels : numbers of each item and of each domain, as arrays of groups x items or domains.
    k : each domain's number of levels.
    balanced : everyone's mean is the mean of leaders' and staff's.
    minimums : the smallest groups.

    Returns
    -------
    `step_mean`, `step_target` and `step_low` of DOMAIN_SCORES; empty where nothing has to be in steps.
    """
    out = {name: np.full(levels["mean"].shape, np.nan) for name in ("step_mean", "step_target", "step_low")}
    row = {(p, g): n for n, (p, g) in enumerate(zip(groups.pair.tolist(), groups.group.tolist(), strict=True))}
    names = ("raters", "mean", "at_target", "at_low")
    for d in range(len(grid.domains)):
        own = np.flatnonzero(grid.domain_of == d)
        for staff in np.flatnonzero((groups.group == "staff") & ~groups.named):
            raters, mean, target, low = (items[name][staff, own] for name in names)
            told = of_domain(raters, mean, target, low, int(k[d]), minimums)
            if told is None:
                continue
            out["step_mean"][staff, d] = round(told[0], DIGITS)
            used = levels["used"][staff, d]
            out["step_target"][staff, d] = half_away(told[1] * used)
            out["step_low"][staff, d] = min(half_away(told[2] * used), used - out["step_target"][staff, d])
            everyone, leader = row[groups.pair[staff], "everyone"], row.get((groups.pair[staff], "leader"))
            for name in out:
                out[name][everyone, d] = out[name][staff, d]
            if leader is None or not levels["raters"][leader, d]:
                continue
            sizes = np.array([levels["raters"][g, d] for g in (staff, leader)])
            both = np.array([told[0], levels["mean"][leader, d]])
            out["step_mean"][everyone, d] = round(
                float(both.mean() if balanced else both @ sizes / sizes.sum()), DIGITS
            )
            out["step_target"][everyone, d] += levels["at_target"][leader, d]
            out["step_low"][everyone, d] += levels["at_low"][leader, d]
    return out
