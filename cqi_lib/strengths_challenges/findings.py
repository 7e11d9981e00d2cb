"""A state for every domain, with the rule that decided, and a flag where people should talk.

Weak, disagreed and unknown are three things: a challenge asks for work, the flag for a conversation, not enough
information for finding out. The rules and their numbers are this workbook's own (docs/method.md); each can be set in
`cohort.yml` or with the instrument's scale.
"""

from __future__ import annotations

import numpy as np
import pandas as pd

from ..cohort.records.cohort_file import Thresholds
from ..instrument.instrument import Instrument
from ..privacy.published import Published, Rows, marked, require
from ..scoring.agreement import MINIMUM_RATERS
from ..scoring.leaders_apart import stand_out
from ..tables import FINDINGS

REASONS = {
    "dont_know": "not_enough: more than 40 % of the applicable answers are don't know",
    "no_rater": "not_enough: nobody answered enough of the domain",
    "not_shown": "not_enough: too few answered for anything to be shown",
    "at_target": "strength: mean and share at the target, no item far below",
    "low_mean": "challenge: the mean is low",
    "low_share": "challenge: half or more of the answers are at the low levels",
    "low_mean_and_share": "challenge: both",
    "low_item": "building: at the target but for an item far below",
    "few_at_target": "building: the mean is at the target, too few of the answers are",
    "between": "building: the mean is neither low nor at the target",
}
"""Every code of `reason` and what it means."""

_KEY = ["program_id", "round_id", "domain"]
_POLARISED_PEOPLE = 2
_TINY = 1e-9


def _group(table: pd.DataFrame, group: str, index: pd.MultiIndex) -> pd.DataFrame:
    return table[table["group"].eq(group)].set_index(_KEY).reindex(index)


def _float(values: pd.Series) -> np.ndarray:
    return values.astype("float64").to_numpy(dtype=float, na_value=np.nan)


def _share(part: np.ndarray, whole: np.ndarray) -> np.ndarray:
    return np.divide(part, whole, out=np.full(len(whole), np.nan), where=whole > 0)


def _by_items(items: pd.DataFrame, everyone: pd.DataFrame, instrument: Instrument, share: float) -> pd.DataFrame:
    """Give each domain's lowest shown item and its most polarised one, on the basis of the domain."""
    basis = everyone[[*_KEY, "basis"]].rename(columns={"basis": "group"})
    rows = items[items["basis"].eq(items["group"])].merge(basis, on=[*_KEY, "group"])
    order = {item: i for i, item in enumerate(instrument.items)}
    rows = rows.assign(order=rows["item"].map(order)).sort_values("order", kind="stable")
    index = pd.MultiIndex.from_frame(everyone[_KEY])

    low = rows[rows["mean"].notna()].sort_values("mean", kind="stable").drop_duplicates(_KEY)
    low = low.set_index(_KEY).reindex(index)

    top = rows["domain"].map({d.id: d.scale.k for d in instrument.domains.values()}).to_numpy(int, na_value=1)
    levels = rows[[f"n_{k}" for k in range(1, 8)]].astype("float64").to_numpy(na_value=np.nan)
    last = levels[np.arange(len(rows)), top - 1] if len(rows) else np.zeros(0)
    ends = np.fmin(levels[:, 0], last)
    at_end = _share(ends, _float(rows["raters"]))
    both = (ends >= _POLARISED_PEOPLE) & (at_end >= share - _TINY)
    split = rows.assign(at_end=at_end)[both].sort_values("at_end", ascending=False, kind="stable")
    split = split.drop_duplicates(_KEY).set_index(_KEY).reindex(index)
    return pd.DataFrame(
        {
            "lowest_item": low["item"].to_numpy(object),
            "lowest_item_mean": _float(low["mean"]),
            "polarised_item": split["item"].to_numpy(object),
        }
    )


def find(domains: Published, items: Published, instrument: Instrument, thresholds: Thresholds) -> Rows:
    """Give each domain one state, the reason for it, and the flag "worth a conversation" with its reasons.

    The first that holds decides. Not enough information: nobody with a level, or more than 40 % of the applicable
    answers are don't know. Strength: mean at the scale's target or above, 75 % of the answers too, and no item mean
    below 2.0. Challenge: mean below the scale's limit, or half of the answers at its low levels. Building: the rest.
    The flag: leaders and staff differ by 1.0 or more and by more than chance easily makes (`leaders_apart`); or the median
    of the items' r_wg is below .50 with 5 raters or more; or one item has at least 2 raters and 20 % of them at each end.

    Only what was published counts: where staff may not be shown the state rests on the leaders (`basis` leader) or
    there is none (`basis` none); items whose mean may not be shown are not looked at.

    Parameters
    ----------
    domains, items : domain and item scores, published for the same audience (`desk` or `program`).
    instrument : the instrument, for the scales' targets and limits and the order of items.
    thresholds : the cohort's thresholds.

    Returns
    -------
    FINDINGS: a row per program, round and domain; `reason` as in REASONS. `mean` is empty where the state is
    not_enough.

    Raises
    ------
    TypeError
        When a table did not come through `privacy.publish`, or they are for different audiences.
    """
    table = require(domains, "domain_scores", "find", ("desk", "program"))
    item_table = require(items, "item_scores", "find", (domains.audience,))
    own = table[table["group"].eq("everyone")].reset_index(drop=True)
    index = pd.MultiIndex.from_frame(own[_KEY])
    leader, staff = _group(table, "leader", index), _group(table, "staff", index)
    by_items = _by_items(item_table, own, instrument, thresholds.polarised_share)

    scale = [instrument.domains[d].scale for d in own["domain"]]
    target = np.array([s.target for s in scale], dtype=float)
    limit = np.array([s.challenge_below for s in scale], dtype=float)
    mean, raters, used = _float(own["mean"]), _float(own["raters"]), _float(own["used"])
    at_target, at_low = _share(_float(own["at_target"]), used), _share(_float(own["at_low"]), used)
    applicable = _float(own["asked"]) - _float(own["not_applicable"])
    unknown = _share(_float(own["dont_know"]), applicable)
    basis = own["basis"].to_numpy(object)

    many_unknown = unknown > thresholds.dont_know_share + _TINY
    low_item = by_items["lowest_item_mean"].to_numpy() < thresholds.strength_item_floor - _TINY
    high_mean, low_mean = mean >= target - _TINY, mean < limit - _TINY
    high_share, low_share = at_target >= thresholds.strength_share - _TINY, at_low >= thresholds.challenge_share - _TINY
    rules = [
        (many_unknown, "not_enough", "dont_know"),
        (basis == "none", "not_enough", "not_shown"),
        (~(raters > 0), "not_enough", "no_rater"),
        (high_mean & high_share & ~low_item, "strength", "at_target"),
        (low_mean & low_share, "challenge", "low_mean_and_share"),
        (low_mean, "challenge", "low_mean"),
        (low_share, "challenge", "low_share"),
        (high_mean & high_share, "building", "low_item"),
        (high_mean, "building", "few_at_target"),
    ]
    holds = [rule for rule, _, _ in rules]
    state = np.select(holds, [s for _, s, _ in rules], "building")
    reason = np.select(holds, [r for _, _, r in rules], "between")
    # staff's counts may be shown although their levels may not: then don't know rests on everyone
    whole = many_unknown & staff["asked"].notna().to_numpy()
    basis = np.where(whole, "everyone", basis)

    gaps = stand_out(table, thresholds.role_gap)
    flags = {
        "role_gap": [key in gaps for key in own[_KEY].itertuples(index=False, name=None)],
        "agreement": (raters >= MINIMUM_RATERS) & (_float(own["agreement"]) < thresholds.agreement_floor - _TINY),
        "polarised": by_items["polarised_item"].notna().to_numpy(),
    }
    why = [" ".join(name for name, on in flags.items() if on[i]) or None for i in range(len(own))]
    leader_mean, staff_mean = _float(leader["mean"]), _float(staff["mean"])
    out = FINDINGS.frame(
        {
            **{c: own[c].to_numpy(object) for c in ("program_id", "round_id", "area", "domain")},
            "state": state,
            "reason": reason,
            "basis": basis,
            "raters": raters,
            "mean": np.where(state == "not_enough", np.nan, mean),
            "conversation": [w is not None for w in why],
            "conversation_reason": why,
            "leader_mean": leader_mean,
            "staff_mean": staff_mean,
            "gap": leader_mean - staff_mean,
            "used": used,
            "at_target": _float(own["at_target"]),
            "at_low": _float(own["at_low"]),
            "steps": own["steps"].fillna(False).astype(bool),
            "asked": _float(own["asked"]),
            "dont_know": _float(own["dont_know"]),
            "applicable": applicable,
            "lowest_item": by_items["lowest_item"].to_numpy(object),
            "lowest_item_mean": by_items["lowest_item_mean"].to_numpy(),
            "polarised_item": by_items["polarised_item"].to_numpy(object),
        }
    )
    return marked(out, domains.audience)
