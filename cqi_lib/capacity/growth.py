"""What may be claimed of one domain between two rounds: grew, declined, no clear change, or cannot tell.

Two things move a chosen domain though nothing happened to it. What all domains share, such as another mood or other
people, moves it with the others; so it is compared with the domains that were not chosen. And it was chosen because it
was low, and part of its being low was chance: next time it stands higher. So its change beyond the others' is compared
with what selection alone gives: the part of its distance that is chance (the shrunk baseline; Efron & Morris 1975 for
the principle, domain.md 5.7 of the project's rules for its use here).
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import Any, Literal

import numpy as np
import pandas as pd
from scipy.special import ndtri, stdtrit

from ..cohort.records.cohort_file import CLAIM_DOMAINS, CLAIM_RATERS

ERROR = 0.05
"""How often a program without any change of its own may be told of one, over all its chosen domains together."""

OF_DOMAIN, OF_TOPIC, OF_PERSON = 0.11, 0.7, 0.25
"""By how much people differ, as variances on four levels, taken of few people whose answers may not tell it: in a domain as
a whole, in each of its topics besides, and in what each shares over all domains; on other scales in proportion."""

FEW_OTHERS, FEW_TOPICS, USUAL = 5, 2, 5
"""A domain of one or two topics moves by chance more than one of five. From so many other domains on, of so many topics each
on average, how far these moved tells it; else the topics do. USUAL is of how many topics a domain is taken to be then."""

_TINY = 1e-9

Word = Literal["grew", "no clear change", "declined", "cannot tell"]
VERDICTS: tuple[Word, ...] = ("grew", "no clear change", "declined", "cannot tell")


@dataclass(frozen=True)
class Shared:
    """What the domains that were not chosen share: the mean of their changes.

    Parameters
    ----------
    change, low, high : levels, with the interval that holds it 95 % of the time, over all that a program is told of them.
    others : their ids.
    """

    change: float
    low: float
    high: float
    others: tuple[str, ...]

    @property
    def domains(self) -> int:
        """How many they are."""
        return len(self.others)

    @property
    def clear(self) -> bool:
        """Whether it is more than chance easily makes."""
        return self.low > 0 or self.high < 0


@dataclass(frozen=True)
class Growth:
    """What may be claimed of one domain.

    Parameters
    ----------
    word : grew | no clear change | declined | cannot tell.
    reason : a code for the sentence: `beyond` or `within` what the others share, selection and chance explain; `apart`
        where it is beyond, but because the others moved and not it; `one_rater`, `few_raters`, `few_domains`, `missing`.
    domain : the domain's id.
    before, after : mean levels of the compared raters.
    shared : what the other domains share.
    expected : how much more than the others it would move if nothing had happened to it (levels).
    margin : how far from there chance alone reaches (levels).
    raters : raters in the earlier and in the later round.
    worth : how many people who count alike tell as much as these do; fewer than `raters` where roles count alike.
    paired : the same people answered both times, and what the others share was worked out person by person.
    steps : the levels are those that may be shown of few people (`in_steps`); how far chance reaches is not told.
    """

    word: Word
    reason: str
    domain: str
    before: float = np.nan
    after: float = np.nan
    shared: Shared | None = None
    expected: float = np.nan
    margin: float = np.nan
    raters: tuple[int, int] = (0, 0)
    worth: tuple[float, float] | None = None
    paired: bool = False
    steps: bool = False

    @property
    def excess(self) -> float:
        """Levels that it moved more than the others did."""
        return self.after - self.before - self.shared.change if self.shared else np.nan


@dataclass(frozen=True)
class _Spread:
    """Variances of a table raters x domains: between domains' true levels, between raters, and what is left, with its
    degrees of freedom."""

    domains: float
    raters: float
    rest: float
    freedom: int


@dataclass(frozen=True)
class _Grid:
    """Levels of people (rows, in the order of their ids) in domains (columns), and the part each person belongs to."""

    people: list[str]
    domains: list[str]
    levels: np.ndarray
    parts: np.ndarray

    @classmethod
    def of(cls, frame: pd.DataFrame) -> _Grid:
        levels = frame["level"].to_numpy(float, na_value=np.nan)
        told = ~np.isnan(levels)
        who, what = frame["respondent_id"].to_numpy(object)[told], frame["domain"].to_numpy(object)[told]
        people, domains = sorted(set(who)), sorted(set(what))
        row, column = ({name: i for i, name in enumerate(names)} for names in (people, domains))
        grid = np.full((len(people), len(domains)), np.nan)
        grid[[row[w] for w in who], [column[w] for w in what]] = levels[told]
        of = dict(zip(frame["respondent_id"], frame["part"], strict=True)) if "part" in frame else {}
        return cls(people, domains, grid, np.array([of.get(p, "") for p in people], dtype=object))

    def some(self, people: list[str], domains: list[str]) -> _Grid:
        """Give the same of some people and some domains."""
        rows, columns = [self.people.index(p) for p in people], [self.domains.index(d) for d in domains]
        return _Grid(people, domains, self.levels[np.ix_(rows, columns)], self.parts[rows])

    @property
    def weights(self) -> np.ndarray:
        """How much each level counts in its domain: parts count alike, and so do the people of one part."""
        return _weights(self.parts, ~np.isnan(self.levels))

    @property
    def means(self) -> np.ndarray:
        """The level of each domain."""
        return np.nansum(self.weights * self.levels, axis=0) / self.weights.sum(axis=0)

    @property
    def worth(self) -> np.ndarray:
        """How many people who count alike tell as much of each domain (Kish 1965: the effective size of a sample)."""
        return _worth(self.weights)


def _weights(parts: np.ndarray, told: np.ndarray) -> np.ndarray:
    """Weigh people so that the parts they belong to count alike, in each column by those who told something there."""
    if len(set(parts)) < 2:
        return told.astype(float)
    same = parts[:, None] == parts[None, :]
    return np.where(told, 1 / np.maximum(same.astype(float) @ told, 1), 0.0)


def _worth(weights: np.ndarray) -> np.ndarray:
    return weights.sum(axis=0) ** 2 / (weights**2).sum(axis=0)


def _fit(values: np.ndarray) -> tuple[np.ndarray, float, float, int]:
    """Fit rater + domain by least squares: domain means free of who left a domain out, rater and rest variance with its
    degrees of freedom."""
    person, domain = np.nonzero(~np.isnan(values))
    n, d = values.shape
    design = np.zeros((len(person), n + d - 1))
    design[np.arange(len(person)), domain] = 1
    later = person > 0
    design[np.flatnonzero(later), d + person[later] - 1] = 1
    solved, *_ = np.linalg.lstsq(design, values[person, domain], rcond=None)
    left, freedom = values[person, domain] - design @ solved, len(person) - (n + d - 1)
    rest = float(left @ left) / max(freedom, 1)
    effects = np.concatenate([[0.0], solved[d:]])
    raters = max(float(effects.var(ddof=1)) - rest / (len(person) / n), 0.0) if n > 1 else 0.0
    return solved[:d] + effects.mean(), raters, rest, freedom


def _spread(values: np.ndarray) -> _Spread:
    values = values[:, ~np.isnan(values).all(axis=0)]
    levels, raters, rest, freedom = _fit(values)
    counts = (~np.isnan(values)).sum(axis=0)
    return _Spread(max(float(levels.var(ddof=1)) - float(np.mean(rest / counts)), 0.0), raters, rest, max(freedom, 1))


def _left_out(grid: _Grid, domain: str) -> float:
    """Say how much the people who rated a domain are others than all of them: 1/k - 1/n where k of n did."""
    told = ~np.isnan(grid.levels[:, [grid.domains.index(domain)]])
    here, all_ = _weights(grid.parts, told), _weights(grid.parts, np.ones_like(told))
    return float(((here / here.sum() - all_ / all_.sum()) ** 2).sum())


def _told(domain: str, others: Collection[str], chosen: Collection[str]) -> int:
    """Say how often the program is told what others share: where every domain was chosen, of each other ones."""
    return 1 if set(others).isdisjoint(chosen) else len({*chosen, domain})


def _shared(earlier: _Grid, later: _Grid, paired: bool, told: int) -> Shared:
    """Give the mean change over domains, with its interval: people are what varies, the domains are these.

    The error is shared out over as many such sentences as the program is told. Paired where the same people answered: t of
    each person's own mean change. Else Welch's t of two groups of people. A person stands at the mean of the distances
    from each domain's level, so that leaving one out moves nobody.
    """
    own = [np.nanmean(grid.levels - grid.means, axis=1) for grid in (earlier, later)]
    change = float((later.means - earlier.means).mean())
    n, m = len(earlier.people), len(later.people)
    worth = [float(_worth(_weights(g.parts, np.ones((len(g.people), 1), bool)))[0]) for g in (earlier, later)]
    if paired:
        error, freedom = (own[1] - own[0]).var(ddof=1) / worth[0], n - 1
    else:
        parts = own[0].var(ddof=1) / worth[0], own[1].var(ddof=1) / worth[1]
        error = sum(parts)
        below = parts[0] ** 2 / (n - 1) + parts[1] ** 2 / (m - 1)
        freedom = error**2 / below if below > 0 else n + m - 2
    reach = float(stdtrit(freedom, 1 - ERROR / 2 / told) * np.sqrt(error))
    return Shared(change, change - reach, change + reach, tuple(earlier.domains))


def in_steps(
    found: Growth, before: pd.Series, after: pd.Series, topics: pd.Series, chosen: Collection[str], k: int
) -> Growth:
    """Weigh the levels that may be shown of few people (`privacy.steps`) in place of their answers.

    How far chance reaches is not taken from the answers either, because it would tell of them: people are taken to
    differ by OF_DOMAIN and OF_TOPIC, in a small instrument the more the fewer topics a level rests on. All else is as in
    `verdict`.

    Parameters
    ----------
    found : the verdict on the answers; taken from it are who was compared, and why nothing can be told.
    before, after : the levels of the two rounds as they are shown, by domain.
    topics : on how many topics they rest, by domain.
    chosen : all domains that are looked at in this way.
    k : number of levels of their scale.

    Returns
    -------
    The verdict on these.

    Examples
    --------
    >>> then = pd.Series({"B1": 2.0, "B2": 2.6, "B3": 3.0, "B4": 2.4, "B5": 2.8})
    >>> five = then.mul(0).add(5)
    >>> told = Growth("grew", "beyond", "B1", shared=Shared(0.0, -0.1, 0.1, ("B2",)), raters=(5, 6))
    >>> risen = [then.add(pd.Series({"B1": up}), fill_value=0) for up in (0.0, 0.5, 1.5)]
    >>> [in_steps(told, then, now, five, ["B1"], 4).word for now in risen]
    ['no clear change', 'no clear change', 'grew']
    """
    y, z = float(before[found.domain]), float(after[found.domain])
    told: dict[str, Any] = {"before": y, "after": z, "steps": True}
    if found.shared is None:
        return replace(found, **told)
    others = [d for d in before.index if d != found.domain and d not in chosen]
    others = others or [d for d in before.index if d != found.domain]
    n, m = found.worth or found.raters
    length = ((k - 1) / 3) ** 2
    small = len(others) < FEW_OTHERS or float(topics.mean()) < FEW_TOPICS
    rest = length * (OF_DOMAIN + OF_TOPIC / (topics.clip(lower=1) if small else topics * 0 + USUAL).astype(float))
    own, beside = float(rest[found.domain]), float(rest[others].mean())
    moved = after[others] - before[others]
    once = ERROR / _told(found.domain, others, chosen)
    error = (beside / len(others) + length * OF_PERSON) * (1 / n + 1 / m)
    reach = float(ndtri(1 - once / 2) * np.sqrt(error))
    shared = Shared(float(moved.mean()), float(moved.mean()) - reach, float(moved.mean()) + reach, tuple(others))
    drawn = max(float(before.var(ddof=1)) - float(rest[before.index].mean()) / n, 0.0)
    keep = drawn / (drawn + own / n)
    expected = (1 - keep) * (float(before[others].mean()) - y)
    ways = max(float(moved.var(ddof=1)) - beside * (1 / n + 1 / m), 0.0) if len(others) > 1 else 0.0
    earlier = keep if expected >= 0 else 1
    spread = (own + beside / len(others)) * (earlier / n + 1 / m) + ways * (1 + 1 / len(others))
    margin = float(ndtri(1 - ERROR / 2 / len({*chosen, found.domain})) * np.sqrt(spread))
    told |= {"shared": shared, "expected": expected, "margin": margin}
    change, excess = z - y, z - y - shared.change
    up = excess > max(expected, 0) + margin + _TINY
    if not up and not excess < min(expected, 0) - margin - _TINY:
        return replace(found, word="no clear change", reason="within", **told)
    if (change if up else -change) <= _TINY:
        return replace(found, word="cannot tell", reason="apart", **told)
    return replace(found, word="grew" if up else "declined", reason="beyond", **told)


def as_shown(
    found: Growth, changes: pd.DataFrame, domains: pd.DataFrame, compared: Collection[str], chosen: Collection[str]
) -> Growth:
    """Put in place of exact levels of few people those that may be shown of them.

    Parameters
    ----------
    found : the verdict on the answers.
    changes : CHANGES of the program between the two rounds.
    domains : DOMAIN_SCORES of any rounds, published for the program.
    compared, chosen : the domains that were compared, and those among them that were chosen.

    Returns
    -------
    The verdict, as `in_steps` weighs it where a level is in steps.
    """
    row = changes[changes["domain"].eq(found.domain)].iloc[0]
    rows = domains[domains["group"].eq(row["basis"]) & domains["round_id"].isin([row["from_round"], row["to_round"]])]
    if not rows.loc[rows["domain"].isin(compared), "steps"].fillna(False).any() or pd.isna(row["change"]):
        return found
    levels = changes[changes["domain"].isin(compared) & changes["change"].notna()].set_index("domain")
    before, after, topics = (levels[side].astype(float) for side in ("before", "after", "items"))
    return in_steps(
        found, before, after, topics, chosen, int(rows.loc[rows["domain"].eq(found.domain), "levels_k"].iloc[0])
    )


def verdict(before: pd.DataFrame, after: pd.DataFrame, domain: str, *, chosen: Collection[str] = ()) -> Growth:
    """Say what may be claimed of one domain of one program between two rounds.

    With y and z the domain's earlier and later mean, Y and Z those of the others, n and n' the raters, and the variances
    of the domains' true levels (t) and of the rest (e) from the raters x domains of a round: the excess (z - y) - (Z - Y)
    is compared with (1 - B) (Y - y), B = t / (t + e/n), what selection alone gives; the error about it is
    (B e/n + e/n') (1 + 1/D) for D others, that about no excess (e/n + e/n') (1 + 1/D), and what people share over all
    domains falls out of both. Added are the variance of the others' changes beyond that error, times 1 + 1/D: in ways of
    their own, as any domain may move; and, where some left the domain out, that people are more or less lenient. Where
    roles count alike, levels are means of the roles' means, and n is what so many people are worth (Kish 1965). Grew:
    the excess is above both by more than the t quantile, of the rest's degrees of freedom, shared out over the chosen
    domains (Bonferroni); declined: below both by more.

    Parameters
    ----------
    before, after : RATER_SCORES of the two rounds, of the people to be compared: `respondent_id`, `domain`, `level`
        (1..K, missing where too little was answered), and `part` where groups of people count alike.
    domain : the domain's id.
    chosen : all domains of the program that are looked at in this way; the others are those that are not among them,
        or, where all are, all but the domain itself.

    Returns
    -------
    A Growth with one of four words; nothing is claimed below five raters in either round, or two domains.

    Examples
    --------
    >>> one = pd.DataFrame({"respondent_id": ["a"], "domain": ["B1"], "level": [2.0]})
    >>> verdict(one, one.assign(level=4.0), "B1").word
    'cannot tell'
    """
    first, second = _Grid.of(before), _Grid.of(after)
    if domain not in first.domains or domain not in second.domains:
        return Growth("cannot tell", "missing", domain)
    own_column = [g.some(g.people, [domain]) for g in (first, second)]
    (before_, after_), (n, m) = (np.concatenate([getattr(g, x) for g in own_column]) for x in ("means", "worth"))
    raters = tuple(int((~np.isnan(g.levels)).sum()) for g in own_column)
    told: dict[str, Any] = {
        "before": float(before_),
        "after": float(after_),
        "raters": raters,
        "worth": (float(n), float(m)),
    }
    if min(raters) < CLAIM_RATERS:
        return Growth("cannot tell", "one_rater" if max(raters) == 1 else "few_raters", domain, **told)
    both = [d for d in first.domains if d in second.domains]
    if len(both) < CLAIM_DOMAINS:
        return Growth("cannot tell", "few_domains", domain, **told)
    others = [d for d in both if d != domain and d not in chosen] or [d for d in both if d != domain]
    grids = [grid.some(grid.people, both) for grid in (first, second)]
    rest_of = [grid.some(grid.people, others) for grid in (first, second)]
    rated = [[p for p, row in zip(g.people, g.levels, strict=True) if not np.isnan(row).all()] for g in rest_of]
    parts = [grid.some(people, others) for grid, people in zip((first, second), rated, strict=True)]
    shared = _shared(parts[0], parts[1], rated[0] == rated[1], _told(domain, others, chosen))
    spreads = [_spread(grid.levels) for grid in grids]
    rest, freedom = max(s.rest for s in spreads), sum(s.freedom for s in spreads)
    drawn, own = spreads[0].domains, spreads[0].rest / n
    keep = drawn / (drawn + own) if drawn > 0 else 0.0
    expected = (1 - keep) * (float(parts[0].means.mean()) - told["before"])
    around = [(1 / grid.worth).mean() for grid in parts]
    errors = [rest * (1 / k + one / len(others)) for k, one in zip((n, m), around, strict=True)]
    # Of a domain that selection draws down, the whole error of its earlier level counts: it could simply have stayed.
    spread = (keep if expected >= 0 else 1) * errors[0] + errors[1]
    # Where the others moved in ways of their own, such a way is nothing special.
    moved = parts[1].means - parts[0].means
    ways = max(float(moved.var(ddof=1)) - rest * sum(around), 0.0) if len(others) > 1 else 0.0
    spread += ways * (1 + 1 / len(others))
    spread += sum(s.raters * _left_out(g, domain) for s, g in zip(spreads, grids, strict=True))
    looked_at = len({*chosen, domain})
    margin = float(stdtrit(freedom, 1 - ERROR / 2 / looked_at) * np.sqrt(spread))
    told |= {"shared": shared, "expected": expected, "margin": margin, "paired": rated[0] == rated[1]}
    change = told["after"] - told["before"]
    excess = change - shared.change
    up, down = excess > max(expected, 0) + margin + _TINY, excess < min(expected, 0) - margin - _TINY
    if not up and not down:
        return Growth("no clear change", "within", domain, **told)
    if (change if up else -change) <= _TINY:
        return Growth("cannot tell", "apart", domain, **told)
    return Growth("grew" if up else "declined", "beyond", domain, **told)
