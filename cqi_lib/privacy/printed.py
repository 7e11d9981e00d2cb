"""The numbers that pages print of a confidential group, and what each says as a sum over answers.

`printed_numbers` reads them off published tables, with the ends between which a rounded number lies; a release keeps
them. `sums_of` gives them to the enumeration: what leaders and coaches answered is known and falls away.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pandas as pd

from ..instrument.instrument import Instrument
from ..tables.table import Table
from ..wording.language import level
from .enumeration import Sum
from .published import Published, require

NUMBERS = Table(
    "numbers",  # one number printed of a group in one program and round
    {
        "program_id": "text",  # program
        "round_id": "text",  # round
        "domain": "text",  # domain id
        "item": "text",  # item code; empty where it is of the whole domain
        "group": "text",  # staff, or everyone: staff and leaders
        "statistic": "text",  # mean, or the column of the scores that was counted
        "people": "count",  # people in the group who answered
        "low": "number",  # lower end of what was printed
        "high": "number",  # upper end of what was printed
    },
)
_MISSING = ["dont_know", "not_applicable", "blank", "set_aside", "dropped"]
_COUNTS = ["at_target", "at_low", *_MISSING]
_TOLD = ["mean", "at_target", "at_low"]
_TINY = 1e-9
_KEY = ["program_id", "round_id", "domain", "item", "group"]


def printed_numbers(items: Published, domains: Published, instrument: Instrument) -> pd.DataFrame:
    """Read off published scores what pages print of staff, and of everyone where staff are among them.

    Parameters
    ----------
    items, domains : item and domain scores, published for `program`.
    instrument : the instrument, for the limits beside which a level is written with two decimals.

    Returns
    -------
    NUMBERS. Counts have one value; a mean lies within half of its last digit, or in its step. Spreads and intervals are not among
    them: they rest on the same people, and `told_of` says where they stood.

    Raises
    ------
    TypeError
        When the scores were not published for `program`.
    """
    parts = []
    for published, name in ((items, "item_scores"), (domains, "domain_scores")):
        table = require(published, name, "printed_numbers", ("program",))
        whole = table["group"].eq("staff") | (table["group"].eq("everyone") & table["basis"].eq("everyone"))
        table = table[whole].assign(people=table.loc[whole, "raters"])
        if "item" not in table:
            table = table.assign(item=pd.NA)
        columns = [*_COUNTS, *(c for c in table.columns if c.startswith("n_"))]
        if "steps" in table:
            # What is worked out from the steps of topics tells nothing beyond them.
            table = table.mask(
                table["steps"].fillna(False).astype(bool).to_numpy()[:, None] & table.columns.isin(_TOLD)
            )
        # Both tables have a column `low` of their own: the end of an interval, or of a step.
        counts = table[[*_KEY, "people", *columns]].astype(dict.fromkeys(columns, "float64"))
        counts = counts.melt([*_KEY, "people"], var_name="statistic", value_name="low").dropna(subset="low")
        parts.append(counts.assign(high=counts["low"]))
        means = table[table["mean"].notna()]
        ends = [_ends(m, instrument, d) for m, d in zip(means["mean"], means["domain"], strict=True)]
        if name == "item_scores":
            steps = zip(means["low"], means["high"], ends, strict=True)
            ends = [end if pd.isna(low) else (low - _TINY, high + _TINY) for low, high, end in steps]
        ends = np.array(ends, dtype=float).reshape(-1, 2)
        parts.append(means[[*_KEY, "people"]].assign(statistic="mean", low=ends[:, 0], high=ends[:, 1]))
    numbers = NUMBERS.frame(pd.concat(parts, ignore_index=True))
    return numbers.sort_values([*_KEY, "statistic"], ignore_index=True, na_position="first")


def _ends(mean: float, instrument: Instrument, domain: str) -> tuple[float, float]:
    """Give the ends between which a mean lies that is printed as this one is."""
    scale = instrument.domains[domain].scale
    text = level(mean, (scale.target, scale.challenge_below))
    half = 0.5 * 10.0 ** -len(text.partition(".")[2])
    return min(float(text) - half, mean), max(float(text) + half, mean)


def told_of(numbers: pd.DataFrame, instrument: Instrument) -> tuple[np.ndarray, np.ndarray]:
    """Say of each item whether anything told of a program's staff rests on it, and whether its answers were broken down.

    Parameters
    ----------
    numbers : NUMBERS of one program and round.
    instrument : the instrument.

    Returns
    -------
    Two arrays by item: something of its domain was told; its answers were told by level.
    """
    domains = set(numbers["domain"])
    spread = set(numbers.loc[numbers["statistic"].str.startswith("n_"), "item"].dropna())
    items = instrument.items
    return np.array([i.domain in domains for i in items.values()]), np.array([name in spread for name in items])


def sums_of(
    numbers: pd.DataFrame,
    instrument: Instrument,
    levels: np.ndarray,
    hidden: np.ndarray,
    staff: np.ndarray,
    release: int,
    balanced: bool = False,
) -> Mapping[str, list[Sum]]:
    """Turn the numbers printed of one program in one release into sums over the answers that nobody knows.

    Parameters
    ----------
    numbers : NUMBERS of the program and round.
    instrument : the instrument.
    levels : people x items: the levels that count in this release; 0 where there is none, or the person is not in it.
    hidden : which of the people are protected; what the others answered is known.
    staff : which of the people were staff in this release, and not leaders.
    release : the release's number.
    balanced : whether everyone's mean is the mean of leaders' and staff's (`aggregate: role_balanced`).

    Returns
    -------
    Sums by domain.
    """
    most = max((d.scale.k for d in instrument.domains.values()), default=1)
    names = list(instrument.items)
    out: dict[str, list[Sum]] = {}
    for domain, rows in numbers.groupby("domain", sort=False):
        at = [n for n, name in enumerate(names) if instrument.items[name].domain == domain]
        scale = instrument.domains[domain].scale
        given = levels[:, at] > 0
        each = {
            "mean": np.arange(1.0, most + 1),
            "at_target": (np.arange(1, most + 1) >= scale.target).astype(float),
            "at_low": np.isin(np.arange(1, most + 1), scale.low_levels).astype(float),
            **{f"n_{rank}": (np.arange(1, most + 1) == rank).astype(float) for rank in range(1, 8)},
        }
        for row in rows.itertuples():
            if row.statistic not in each:
                continue
            whole = pd.isna(row.item)
            who = np.any(given, axis=1) & (staff if row.group == "staff" else True)
            mine = np.ones(len(at), bool) if whole else np.array([names[n] == row.item for n in at])
            weights = np.where((given & mine & who[:, None])[:, :, None], each[row.statistic], 0.0)
            if row.statistic == "mean":
                weights = _of_mean(weights, given, who, staff, whole, balanced and row.group == "everyone")
            of = np.where(given, levels[:, at], 1) - 1
            known = np.take_along_axis(weights, of[:, :, None], axis=2)[:, :, 0][~hidden].sum()
            weights = np.where(hidden[:, None, None], weights, 0.0)
            if weights.any():
                out.setdefault(domain, []).append(Sum(weights, row.low - known, row.high - known, release))
    return out


def _of_mean(
    weights: np.ndarray, given: np.ndarray, who: np.ndarray, staff: np.ndarray, whole: bool, balanced: bool
) -> np.ndarray:
    """Weigh levels as a mean does: each person of a domain by how much she answered, then each person alike."""
    if whole:
        weights = weights / np.maximum(given.sum(axis=1), 1)[:, None, None]
        raters = who
    else:
        raters = weights.any(axis=(1, 2))
    if not balanced or not whole:
        return weights / max(raters.sum(), 1)
    sides = [part for part in (raters & staff, raters & ~staff) if part.any()]
    share = sum(part / part.sum() for part in sides) / max(len(sides), 1)
    return weights * share[:, None, None]
