"""What all programs may see of all programs: bands and counts, never a row of one program."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ..records.cohort_file import PrivacyMinimums
from ..tables import COHORT_BANDS, COHORT_STATES
from .published import Published, make, mark_of, require

STATES = ("strength", "challenge", "building", "not_enough")
STATE_PROGRAMS = 5


def to_quarter(value: float) -> float:
    """Round to 0.25, halves up, so that a band does not give single programs' levels away.

    Examples
    --------
    >>> to_quarter(2.61), to_quarter(2.625)
    (2.5, 2.75)
    """
    return float(np.floor(value * 4 + 0.5 + 1e-9) / 4)


def cohort_bands(domains: Published, minimums: PrivacyMinimums) -> Published:
    """Give each domain's median and quartiles over all programs of a round.

    The median needs 5 programs besides the reader's own, so 6; the quartiles 8. Everything is rounded to 0.25.

    Parameters
    ----------
    domains : domain scores published for `program`, of all programs.
    minimums : the smallest groups.

    Returns
    -------
    COHORT_BANDS published for `cohort`: a row per round and domain.

    Raises
    ------
    TypeError
        When the scores were not published for `program`.
    """
    table = require(domains, "domain_scores", "cohort_bands", ("program",))
    everyone = table[table["group"].eq("everyone")]
    rows, held = [], []
    for (round_id, area, domain), part in everyone.groupby(["round_id", "area", "domain"], sort=False):
        levels = part["mean"].dropna().to_numpy(float)
        row = {"round_id": round_id, "area": area, "domain": domain, "programs": len(levels)}
        if len(levels) > minimums.benchmark_median:
            row["median"] = to_quarter(np.median(levels))
        if len(levels) >= max(minimums.benchmark_quartiles, minimums.benchmark_median + 1):
            row["lower"], row["upper"] = (to_quarter(q) for q in np.quantile(levels, [0.25, 0.75]))
        else:
            held.append({"round_id": round_id, "domain": domain, "table": "cohort_bands", "n": len(levels)})
        rows.append(row)
    return make("cohort_bands", "cohort", COHORT_BANDS.frame(rows), [{**h, "code": "programs_too_few"} for h in held])


def cohort_states(findings: pd.DataFrame | Published) -> Published:
    """Count, for each domain of a round, in how many programs it is in which state; from 5 programs.

    Parameters
    ----------
    findings : FINDINGS made from scores published for `program`, of all programs.

    Returns
    -------
    COHORT_STATES published for `cohort`: a row per round and domain; counts empty below 5 programs.

    Raises
    ------
    TypeError
        When the findings do not rest on scores published for `program`.
    """
    table = findings.table if isinstance(findings, Published) else findings
    if not isinstance(table, pd.DataFrame) or mark_of(table) != "program":
        raise TypeError("cohort_states takes findings made from scores published for 'program'.")
    rows, held = [], []
    for (round_id, area, domain), part in table.groupby(["round_id", "area", "domain"], sort=False):
        n = part["program_id"].nunique()
        row = {"round_id": round_id, "area": area, "domain": domain, "programs": n}
        if n >= STATE_PROGRAMS:
            row |= {state: int(part["state"].eq(state).sum()) for state in STATES}
            row["conversation"] = int(part["conversation"].fillna(False).sum())
        else:
            held.append({"round_id": round_id, "domain": domain, "table": "cohort_states", "n": n})
        rows.append(row)
    return make("cohort_states", "cohort", COHORT_STATES.frame(rows), [{**h, "code": "programs_too_few"} for h in held])
