"""The same assessment taken again: what moved between two rounds, and what may be claimed of it.

`changes` gives counts and means only. Chosen domains were chosen because they were low, and low levels drift up by
themselves, so growth is for `verdict` to say (cqi_lib.capacity.growth; docs/method.md).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

import numpy as np
import pandas as pd

from ..privacy.published import Published, Rows, mark_of, marked, require
from ..tables import CHANGES

MOVED = 0.5
"""An item's mean has moved when it changed by half a level; with one rater that is a level."""

_TINY = 1e-9
_DOMAIN = ["program_id", "domain"]


def _two_rounds(table: pd.DataFrame, key: list[str], from_round: str, to_round: str) -> pd.DataFrame:
    before, after = (table[table["round_id"].eq(r)] for r in (from_round, to_round))
    return before.merge(after, on=key, suffixes=("_before", "_after"))


def _compared(domains: pd.DataFrame, from_round: str, to_round: str) -> pd.DataFrame:
    """Give, for each domain of both rounds, the group that can be compared: everyone, or leaders, or none."""
    key = [*_DOMAIN, "group"]
    pairs = _two_rounds(domains[[*key, "round_id", "basis", "raters", "mean"]], key, from_round, to_round)
    same = pairs["mean_before"].notna() & pairs["mean_after"].notna()
    for side in ("before", "after"):
        same &= pairs[f"basis_{side}"].eq(pairs["group"])
    fit = pairs[same & pairs["group"].isin(["everyone", "leader"])]
    fit = fit.sort_values("group", kind="stable").drop_duplicates(_DOMAIN)
    wanted = ["group", "raters_before", "raters_after", "mean_before", "mean_after"]
    every = pairs.loc[pairs["group"].eq("everyone"), _DOMAIN]
    return every.merge(fit[[*_DOMAIN, *wanted]], on=_DOMAIN, how="left")


def _moved(
    items: pd.DataFrame, compared: pd.DataFrame, from_round: str, to_round: str, other: Collection[str]
) -> pd.DataFrame:
    """Give, by domain, how many items of the compared group moved, their means, and whether all were in both rounds."""
    alike = ~items["item"].isin(list(other))
    rows = items[alike & items["basis"].eq(items["group"])].merge(compared[[*_DOMAIN, "group"]], on=[*_DOMAIN, "group"])
    pairs = _two_rounds(rows[[*_DOMAIN, "item", "round_id", "mean"]], [*_DOMAIN, "item"], from_round, to_round)
    pairs = pairs[pairs["mean_before"].notna() & pairs["mean_after"].notna()]
    change = pairs["mean_after"] - pairs["mean_before"]
    pairs = pairs.assign(up=change >= MOVED - _TINY, down=change <= -MOVED + _TINY)
    sums = pairs.groupby(_DOMAIN, as_index=False).agg(
        items=("item", "size"),
        items_up=("up", "sum"),
        items_down=("down", "sum"),
        item_before=("mean_before", "mean"),
        item_after=("mean_after", "mean"),
    )
    asked = items[items["group"].eq("everyone") & items["round_id"].isin([from_round, to_round])]
    asked = asked.groupby([*_DOMAIN, "item"], as_index=False)["round_id"].nunique()
    asked.loc[asked["item"].isin(list(other)), "round_id"] = 1
    whole = asked.groupby(_DOMAIN, as_index=False)["round_id"].min().rename(columns={"round_id": "rounds"})
    return sums.merge(whole, on=_DOMAIN, how="right")


def changes(
    items: Published,
    domains: Published,
    from_round: str,
    to_round: str,
    chosen: Mapping[str, Collection[str]],
    other: Collection[str] = (),
) -> Rows:
    """Compare two rounds of the same programs, domain by domain.

    Only items asked alike in both rounds count: where both rounds asked the same items, `before` and `after` are the domain's
    means, else the means of the items in both. The basis is the same in both rounds: everyone; or, where staff may be
    shown in one round only or in none, the leaders; or nothing.

    Parameters
    ----------
    items, domains : item and domain scores of both rounds, published for the same audience (`desk` or `program`).
    from_round, to_round : ids of the earlier and the later round.
    chosen : program -> domains chosen as priorities from the earlier round.
    other : ids of items that are not the same question in both rounds (`round_instruments.Instruments.other`).

    Returns
    -------
    CHANGES: a row per program and domain that is in both rounds; levels in 1..K, `change` is after less before.

    Raises
    ------
    TypeError
        When a table did not come through `privacy.publish`, or they are for different audiences.
    """
    domain_table = require(domains, "domain_scores", "changes", ("desk", "program"))
    item_table = require(items, "item_scores", "changes", (domains.audience,))
    compared = _compared(domain_table, from_round, to_round)
    out = compared.merge(_moved(item_table, compared, from_round, to_round, other), on=_DOMAIN, how="left")
    same_items = out["rounds"].eq(2).to_numpy()
    for side in ("before", "after"):
        out[side] = np.where(same_items, out[f"mean_{side}"], out[f"item_{side}"])
    known = out["before"].notna() & out["after"].notna()
    empty = ["group", "before", "after", "raters_before", "raters_after", "items", "items_up", "items_down"]
    out[empty] = out[empty].where(known)
    for count in ("items", "items_up", "items_down"):
        out[count] = out[count].fillna(0)
    out["change"] = out["after"] - out["before"]
    out["basis"] = out["group"]
    out["from_round"], out["to_round"] = from_round, to_round
    out["chosen"] = [d in chosen.get(p, ()) for p, d in zip(out["program_id"], out["domain"], strict=True)]
    return marked(CHANGES.frame(out), domains.audience)


def levels_known(changes: Rows, findings: Rows) -> Rows:
    """Take the change out where a domain had not enough information in one of the rounds, mostly "don't know".

    Parameters
    ----------
    changes : CHANGES of any number of programs and pairs of rounds.
    findings : FINDINGS of the same.

    Returns
    -------
    CHANGES in which such a domain has neither levels nor a change, nor topics that are compared.
    """
    unknown = findings.loc[findings["state"].eq("not_enough"), ["program_id", "round_id", "domain"]]
    keys = set(unknown.itertuples(index=False, name=None))
    gone = np.zeros(len(changes), dtype=bool)
    for side in ("from_round", "to_round"):
        here = zip(changes["program_id"], changes[side], changes["domain"], strict=True)
        gone |= np.fromiter((key in keys for key in here), dtype=bool, count=len(changes))
    out = changes.copy()
    out.loc[gone, ["before", "after", "change"]] = float("nan")
    out.loc[gone, ["items", "items_up", "items_down"]] = 0
    audience = mark_of(changes)
    return marked(out, audience) if audience else Rows(out)
