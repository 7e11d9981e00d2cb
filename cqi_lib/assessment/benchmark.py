"""A program beside the other programs of its cohort, without giving any of them away."""

from __future__ import annotations

import numpy as np

from ..cohort.records.cohort_file import PrivacyMinimums
from ..privacy.aggregates import to_quarter
from ..privacy.published import Published, Rows, marked, require
from ..tables import BENCHMARK


def benchmark(domains: Published, minimums: PrivacyMinimums) -> Rows:
    """Give the median and quartiles of the other programs, domain by domain.

    The program itself is left out, so that it cannot subtract its own level. Only levels that may be shown to their own
    program count. Median from 5 others, quartiles from 8 (with fewer they are single programs' levels), both rounded to
    0.25. For context: being inside or outside says nothing about good or bad.

    Parameters
    ----------
    domains : domain scores published for `program`, of all programs.
    minimums : the smallest groups.

    Returns
    -------
    BENCHMARK: a row per program, round and domain.

    Raises
    ------
    TypeError
        When the scores were not published for `program`.
    """
    table = require(domains, "domain_scores", "benchmark", ("program",))
    everyone = table[table["group"].eq("everyone")]
    rows = []
    for (round_id, domain), part in everyone.groupby(["round_id", "domain"], sort=False):
        programs, levels = part["program_id"].to_numpy(object), part["mean"].to_numpy(float)
        shown = ~np.isnan(levels)
        order = np.sort(levels[shown])
        for program, level, has in zip(programs, levels, shown, strict=True):
            others = np.delete(order, np.searchsorted(order, level)) if has else order
            row = {"program_id": program, "round_id": round_id, "domain": domain, "others": len(others)}
            if len(others) >= minimums.benchmark_median:
                row["median"] = to_quarter(np.median(others))
            if len(others) >= minimums.benchmark_quartiles:
                row["lower"], row["upper"] = (to_quarter(q) for q in np.quantile(others, [0.25, 0.75]))
            rows.append(row)
    out = BENCHMARK.frame(rows).sort_values(["program_id", "round_id"], kind="stable", ignore_index=True)
    return marked(out, domains.audience)
