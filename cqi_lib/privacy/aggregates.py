"""What all programs may see of all programs: bands and counts, never a row of one program."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pandas as pd

from ..cohort.records.cohort_file import PrivacyMinimums
from ..rounding import half_away
from ..scoring.movement import holm, movement
from ..tables import COHORT_BANDS, COHORT_MOVEMENT, COHORT_STATES
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


def _together(pair: pd.DataFrame) -> pd.DataFrame:
    """Give each program's levels over all domains together: of programs that can be compared in half of them or more."""
    known = pair[pair["change"].notna()]
    every = known.groupby("program_id", sort=False).agg(
        n=("change", "size"), before=("before", "mean"), after=("after", "mean")
    )
    every = every[2 * every["n"] >= pair["domain"].nunique()]
    return every.assign(change=every["after"] - every["before"])


def cohort_movement(
    changes: pd.DataFrame, areas: Mapping[str, str], minimums: PrivacyMinimums, one_scale: bool = True
) -> Published:
    """Say how the programs moved as a group in each domain and in all together, and whether chance alone could do that.

    The same minimum as for a middle: five programs besides the reader's own, so 6. Rounded, so that nobody can work out
    the last program from all the others.

    Parameters
    ----------
    changes : CHANGES made from scores published for `program`, of all programs; any number of pairs of rounds.
    areas : domain -> area.
    minimums : the smallest groups.
    one_scale : all domains have as many levels, so that what they share can be told: as a change, never as a level.

    Returns
    -------
    COHORT_MOVEMENT published for `cohort`: a row per pair of rounds and domain, and one without a domain for all of
    them together where there are several; numbers empty below 6 programs.

    Raises
    ------
    TypeError
        When the changes do not rest on scores published for `program`.
    """
    if mark_of(changes) != "program":
        raise TypeError("cohort_movement takes changes made from scores published for 'program'.")
    rows, held = [], []
    for (before, after), pair in changes.groupby(["from_round", "to_round"], sort=False):
        told = []
        parts = list(pair.groupby("domain", sort=False))
        if one_scale and len(parts) > 1:
            parts.append((None, _together(pair)))
        for domain, part in parts:
            known = part[part["change"].notna()]
            row = {"from_round": before, "to_round": after, "area": areas.get(domain), "domain": domain}
            row["programs"] = len(known)
            rows.append(row)
            found = movement(known["before"], known["after"]) if len(known) > minimums.benchmark_median else None
            if found is None or found.p is None:
                held.append({"round_id": after, "domain": domain, "table": "cohort_movement", "n": len(known)})
                continue
            row |= {"change": half_away(found.mean, 1) + 0.0, "p": round(found.p, 4), "exact": found.exact}
            row["d_z"] = None if found.d_z is None else half_away(found.d_z, 1) + 0.0
            told.append((row, found.p))
        for (row, _), p in zip(told, holm([p for _, p in told]), strict=True):
            row["p_holm"] = round(p, 4)
    frame = COHORT_MOVEMENT.frame(rows)
    return make("cohort_movement", "cohort", frame, [{**h, "code": "programs_too_few"} for h in held])
