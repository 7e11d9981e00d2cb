"""Answers -> levels of respondents, items, domains and areas, for each group of respondents.

Groups are everyone (all but coach), leader, staff (all but leader and coach) and coach; where people agreed to answer
openly also every role by its own name. A respondent's level in a domain is the mean of the levels given, where enough
was answered; a domain's level is the plain mean over respondents; nothing is ever imputed. There is no overall score.
What may be shown to whom is decided in `privacy`.
"""

from __future__ import annotations

import numpy as np
import pandas as pd
from scipy.special import stdtrit

from ..cohort.records.cohort_file import PrivacyMinimums
from ..instrument.instrument import Instrument
from ..tables import AREA_SCORES, DOMAIN_SCORES, ITEM_SCORES, RATER_SCORES
from .agreement import MINIMUM_RATERS, r_wg_from_variance
from .answer_grid import KINDS, WHY, Grid, read_grid
from .answer_groups import DIGITS, GROUPS, Groups
from .step_scores import in_steps

INTERVAL_RATERS = 5
"""Below this an interval from t is so wide on a 4-level scale that it says nothing; none is given."""

POLARISED_PEOPLE, POLARISED_SHARE = 2, 0.20
AREA_SHARE = 2 / 3


def _scales(instrument: Instrument, grid: Grid) -> list:
    return [instrument.domains[grid.domains[d]].scale for d in grid.domain_of]


def _item_counts(grid: Grid, groups: Groups, instrument: Instrument) -> dict[str, np.ndarray]:
    """Give every number of one item in one group, as arrays of groups x items.

    All of them follow from how many gave each level, so that each answer is looked at once.
    """
    scales = _scales(instrument, grid)
    k = np.array([s.k for s in scales])
    counted = groups.count(grid.kinds, len(KINDS))
    out = {name: counted[..., n].astype(float) for n, name in enumerate(KINDS) if name}
    ranks = np.arange(1, 8)
    given = counted[..., 1:8].astype(float)
    n = given.sum(axis=2)
    mean = np.where(n > 0, given @ ranks / np.maximum(n, 1), np.nan)
    away = ranks - np.nan_to_num(mean)[..., None]
    variance = np.where(n > 1, (given * away**2).sum(axis=2) / np.maximum(n - 1, 1), np.nan)
    deviation = (given * np.abs(away)).sum(axis=2) / np.maximum(n, MINIMUM_RATERS)  # told from so many only
    # The last bits must not decide a tie, or a byte of a page.
    mean, variance, deviation = (np.round(numbers, DIGITS) for numbers in (mean, variance, deviation))
    enough = n >= MINIMUM_RATERS
    at_target = ranks >= np.array([s.target for s in scales])[:, None]
    at_low = np.array([[rank in s.low_levels for rank in ranks] for s in scales], dtype=bool).reshape(len(scales), 7)
    out |= {
        "raters": n,
        "mean": mean,
        "sd": np.sqrt(variance),
        "agreement": np.where(enough, r_wg_from_variance(variance, k), np.nan),
        "deviation": np.where(enough, deviation, np.nan),
        "asked": counted[..., 1:].sum(axis=2).astype(float),
        "at_target": (given * at_target).sum(axis=2),
        "at_low": (given * at_low).sum(axis=2),
        "levels_k": np.broadcast_to(k, n.shape),
    }
    top = np.take_along_axis(np.stack([out[f"n_{r}"] for r in range(1, 8)]), (k - 1)[None, None, :], axis=0)[0]
    ends = np.minimum(out["n_1"], top)
    share = ends / np.maximum(out["raters"], 1)
    out["polarised"] = np.where((ends >= POLARISED_PEOPLE) & (share >= POLARISED_SHARE), share, 0)
    return out


def _labels(groups: Groups, row: np.ndarray) -> dict[str, np.ndarray]:
    pairs = groups.pairs
    return {
        "program_id": pairs["program_id"].to_numpy(object)[groups.pair[row]],
        "round_id": pairs["round_id"].to_numpy(object)[groups.pair[row]],
        "group": groups.group[row],
        "basis": groups.group[row],
    }


def _rows(groups: Groups, shown: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Give the (group, column) pairs to print: by program and round, then column, then group."""
    row, column = np.nonzero(shown)
    order = np.lexsort((groups.rank[row], column, groups.pair[row]))
    return row[order], column[order]


def _put_to(groups: Groups, asked: np.ndarray) -> np.ndarray:
    """Say where a group was asked; everyone also where only a coach was."""
    return (asked > 0) | ((groups.group == "everyone")[:, None] & (groups.of_pair("coach", asked) > 0))


def rater_scores(responses: pd.DataFrame | Grid, instrument: Instrument) -> pd.DataFrame:
    """Give each respondent's level in each domain.

    A level needs at least half of the applicable items (asked less not applicable), and at least two items, or one
    where one was asked; don't know and blank count as applicable without a level. Rules: docs/method.md.

    Parameters
    ----------
    responses : RESPONSES of any number of programs and rounds, or the grid of them (`read_grid`).
    instrument : the instrument.

    Returns
    -------
    RATER_SCORES: a row per respondent and domain that was asked; `level` in 1..K.

    Raises
    ------
    ValueError
        When a respondent has two answers to one item, or a level is not on its scale.
    """
    grid = read_grid(responses, instrument)
    asked = grid.by_domain(grid.asked)
    person, domain = np.nonzero(asked > 0)
    here = (person, domain)
    people = grid.people
    return RATER_SCORES.frame(
        {
            "program_id": people["program_id"].to_numpy(object)[person],
            "round_id": people["round_id"].to_numpy(object)[person],
            "respondent_id": people["respondent_id"].to_numpy(object)[person],
            "role": people["role"].to_numpy(object)[person],
            "domain": np.array(grid.domains, dtype=object)[domain],
            "asked": asked[here],
            "applicable": (asked - grid.by_domain(grid.why == WHY["not_applicable"]))[here],
            "answered": grid.by_domain(grid.given)[here],
            "dont_know": grid.by_domain(grid.why == WHY["dont_know"])[here],
            "level": grid.rater_level[here],
        }
    )


def _interval(n: np.ndarray, mean: np.ndarray, sd: np.ndarray, k: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Give the 95 % interval of a mean from t, cut to the scale, from 5 raters."""
    enough = np.maximum(n, INTERVAL_RATERS)
    half = np.where(n >= INTERVAL_RATERS, stdtrit(enough - 1, 0.975) * sd / np.sqrt(enough), np.nan)
    return np.maximum(mean - half, 1), np.minimum(mean + half, k)


def balanced_parts(roles: pd.Series, named: bool) -> pd.Series:
    """Say which part of a role-balanced level each person belongs to: the role in a named round, else leader or staff.

    Examples
    --------
    >>> roles = pd.Series(["leader", "frontline", "staff"])
    >>> list(balanced_parts(roles, True)), list(balanced_parts(roles, False))
    (['leader', 'frontline', 'staff'], ['leader', 'staff', 'staff'])
    """
    return roles if named else roles.where(roles.eq("leader"), "staff")


def _role_balanced(groups: Groups, mean: np.ndarray, n: np.ndarray) -> np.ndarray:
    """Replace everyone's mean by the mean of the means of its parts.

    Parts are the roles in a named round; those who said `staff` and nothing more are one. In a confidential round they
    are leader and staff: balancing over roles that are not shown would let a single person's level be worked out from
    the difference to the plain staff mean.
    """
    everyone, own = groups.group == "everyone", ~np.isin(groups.group, GROUPS)
    known = np.nan_to_num(mean)
    told, sums = (np.zeros((len(groups.pairs), mean.shape[1])) for _ in range(2))
    np.add.at(told, groups.pair[own], n[own])
    np.add.at(sums, groups.pair[own], known[own] * n[own])
    # Of the merged group, those without a role of their own: all of it where nobody has one.
    left = n - told[groups.pair]
    plain = np.round(np.where(left > 0, (known * n - sums[groups.pair]) / np.maximum(left, 1), np.nan), DIGITS)
    of_part = np.where((groups.group == "staff")[:, None], plain, mean)
    part = own | np.isin(groups.group, ["leader", "staff"])
    total, parts = (np.zeros((len(groups.pairs), mean.shape[1])) for _ in range(2))
    np.add.at(total, groups.pair[part], np.nan_to_num(of_part[part]))
    np.add.at(parts, groups.pair[part], ~np.isnan(of_part[part]))
    balanced = np.where(parts > 0, total / np.maximum(parts, 1), np.nan)[groups.pair]
    return np.where(everyone[:, None], balanced, mean)


def item_and_domain_scores(
    responses: pd.DataFrame | Grid,
    instrument: Instrument,
    named: frozenset[tuple[str, str]] = frozenset(),
    aggregate: str = "mean",
    minimums: PrivacyMinimums | None = None,
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Give each item's and each domain's level and counts in each group.

    An item: levels of people who answered too little of the domain are `dropped` here as well, so that an item and its
    domain rest on the same people; asked = raters + dropped + don't know + not applicable + blank + set aside. r_wg
    (James, Demaree & Wolf 1984, uniform null (K^2 - 1) / 12, bounded to 0..1) and the average deviation from the mean
    (Burke et al. 1999) only from 5 raters.

    A domain: the mean is over respondents' domain levels. The interval is from t, cut to the scale, from 5 raters only:
    with fewer it is wider than the scale can bear. Agreement is the median of the items' r_wg; domain means would
    hardly ever disagree. In a confidential round with staff, only items with 5 staff raters count for it.

    Parameters
    ----------
    responses : RESPONSES of any number of programs and rounds, or the grid of them (`read_grid`).
    instrument : the instrument.
    named : (program, round) pairs answered openly; they get a group per role as well.
    aggregate : `mean`, or `role_balanced`: everyone's mean is the mean of the roles' means (of leader and staff in a
        confidential round) and has no interval.
    minimums : the smallest groups, for what stands in place of a level of few (`privacy.steps`); None is the usual ones.

    Returns
    -------
    ITEM_SCORES and DOMAIN_SCORES, not yet fit to be shown: see `privacy.publish`.

    Raises
    ------
    ValueError
        When `aggregate` is not known, a respondent has two answers to one item, or a level is not on its scale.
    """
    if aggregate not in ("mean", "role_balanced"):
        raise ValueError(f"The parameter `aggregate` must be one of 'mean' or 'role_balanced'; not {aggregate!r}.")
    grid = read_grid(responses, instrument)
    groups = Groups(grid, named)
    counts = _item_counts(grid, groups, instrument)
    row, column = _rows(groups, _put_to(groups, counts["asked"]))
    items = ITEM_SCORES.frame(
        {
            **_labels(groups, row),
            "domain": np.array(grid.domains, dtype=object)[grid.domain_of][column],
            "item": np.array(grid.items, dtype=object)[column],
            **{name: values[row, column] for name, values in counts.items() if name in ITEM_SCORES.columns},
        }
    )
    return items, _domain_table(grid, groups, counts, instrument, aggregate, minimums)


def _domain_table(
    grid: Grid,
    groups: Groups,
    items: dict[str, np.ndarray],
    instrument: Instrument,
    aggregate: str,
    minimums: PrivacyMinimums | None,
) -> pd.DataFrame:
    k = np.array([instrument.domains[d].scale.k for d in grid.domains])
    spread = groups.spread(grid.rater_level)
    sd = np.sqrt(spread["variance"])
    low, high = _interval(spread["n"], spread["mean"], sd, k)
    mean = spread["mean"]
    if aggregate == "role_balanced":
        everyone = (groups.group == "everyone")[:, None]
        mean = _role_balanced(groups, mean, spread["n"])
        low, high = np.where(everyone, np.nan, low), np.where(everyone, np.nan, high)

    put = _put_to(groups, items["asked"])
    staff = groups.of_pair("staff", items["raters"])
    has_staff = groups.of_pair("staff", items["asked"]) > 0
    shared = (groups.group == "everyone")[:, None] & has_staff & ~groups.named[:, None]
    thin = shared & (staff < MINIMUM_RATERS)
    of_items = {name: np.where(thin, np.nan, items[name]) for name in ("agreement", "deviation")}
    spoke = grid.given | (grid.why == WHY["dont_know"]) | (grid.why == WHY["not_applicable"])
    by_domain = {
        "respondents": groups.sum(grid.by_domain(grid.asked) > 0),
        "participants": groups.sum(grid.by_domain(spoke) > 0),
        "raters": spread["n"],
        "mean": mean,
        "sd": sd,
        "low": low,
        "high": high,
        "used": grid.by_domain(items["raters"]),
        **{n: grid.by_domain(items[n]) for n in ("asked", "dropped", *WHY, "at_target", "at_low")},
    }
    by_domain["answered"] = by_domain["used"] + by_domain["dropped"]
    best = {}
    polarised = np.full(mean.shape, None, dtype=object)
    for name in ("lowest_item_mean", "item_raters", *of_items):
        best[name] = np.full(mean.shape, np.nan)
    for d in range(len(grid.domains)):
        own = np.flatnonzero(grid.domain_of == d)
        best["lowest_item_mean"][:, d] = pd.DataFrame(items["mean"][:, own]).min(axis=1)
        best["item_raters"][:, d] = pd.DataFrame(np.where(put[:, own], items["raters"][:, own], np.nan)).min(axis=1)
        for name, values in of_items.items():
            best[name][:, d] = pd.DataFrame(values[:, own]).median(axis=1)
        share = items["polarised"][:, own]
        at = share.argmax(axis=1)
        found = share[np.arange(groups.size), at] > 0
        polarised[found, d] = np.array(grid.items, dtype=object)[own[at[found]]]
    balanced, least = aggregate == "role_balanced", minimums or PrivacyMinimums()
    best |= in_steps(grid, groups, items, by_domain, k, balanced, least)
    row, column = _rows(groups, grid.by_domain(put) > 0)
    domains = [instrument.domains[d] for d in grid.domains]
    return DOMAIN_SCORES.frame(
        {
            **_labels(groups, row),
            "area": np.array([d.area for d in domains], dtype=object)[column],
            "domain": np.array(grid.domains, dtype=object)[column],
            **{name: values[row, column] for name, values in {**by_domain, **best}.items()},
            "polarised_item": polarised[row, column],
            "levels_k": k[column],
        }
    )


def area_scores(domain_scores: pd.DataFrame, instrument: Instrument) -> pd.DataFrame:
    """Give each area's level in each group: the plain mean of its domains' means.

    Parameters
    ----------
    domain_scores : DOMAIN_SCORES, or the same published.
    instrument : the instrument.

    Returns
    -------
    AREA_SCORES. `mean` needs two thirds of the area's domains, all on one number of levels and on one basis.
    """
    audience = getattr(domain_scores, "audience", None)
    table = DOMAIN_SCORES.check(domain_scores if audience is None else domain_scores.table)
    of = {a.id: len(a.domains) for a in instrument.areas}
    key = ["program_id", "round_id", "area", "group"]
    with_level = table[table["mean"].notna()]
    by_basis = with_level.groupby([*key, "basis"], sort=False, observed=True).agg(
        domains=("mean", "size"), mean=("mean", "mean"), scales=("levels_k", "nunique")
    )
    by_basis = by_basis.reset_index().sort_values("domains", ascending=False, kind="stable").drop_duplicates(key)
    out = table[key].drop_duplicates().merge(by_basis, on=key, how="left")
    out["domains"] = out["domains"].fillna(0).astype(int)
    out["of"] = out["area"].map(of).astype(float)
    fit = (out["domains"] >= AREA_SHARE * out["of"] - 1e-9) & (out["scales"] == 1)
    out["mean"] = out["mean"].where(fit)
    result = AREA_SCORES.frame(out)
    if audience is not None:
        result.attrs["audience"] = audience
    return result
