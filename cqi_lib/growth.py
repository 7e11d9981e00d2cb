"""What may be claimed of one domain between two rounds: grew, declined, no clear change, or cannot tell.

A domain is chosen because it was low, and part of its being low was chance: next time it stands higher though nothing
changed. So the later level is not compared with the level seen before, but with the level that would be expected now
had nothing changed: the earlier level drawn towards the middle of the program's domains by as much as chance explains
(the shrunk baseline; Efron & Morris 1975 for the principle, domain.md 5.7 of the project's rules for its use here).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np
import pandas as pd
from scipy import stats

CLAIM_RATERS = 5
"""Below this in either round nothing is claimed."""

CLAIM_DOMAINS = 5
"""Below this the spread of a program's domains, and so what selection explains, cannot be estimated."""

ERROR = 0.05
"""How often a program without any change may be told of one, over all its chosen domains together (two-sided)."""

_TINY = 1e-9

Word = Literal["grew", "no clear change", "declined", "cannot tell"]
VERDICTS: tuple[Word, ...] = ("grew", "no clear change", "declined", "cannot tell")


@dataclass(frozen=True)
class Growth:
    """What may be claimed of one domain.

    Parameters
    ----------
    word : grew | no clear change | declined | cannot tell.
    reason : a code for the sentence: `beyond` or `within` what selection and chance explain, `one_rater`,
        `few_raters`, `few_domains`, `missing`.
    domain : the domain's id.
    before, after : mean levels of the compared raters.
    expected : the level to expect now if nothing had changed.
    margin : how far from there chance alone reaches (levels).
    raters : raters in the earlier and in the later round.
    paired : the same people answered both times, and their answers were compared person by person.
    """

    word: Word
    reason: str
    domain: str
    before: float = np.nan
    after: float = np.nan
    expected: float = np.nan
    margin: float = np.nan
    raters: tuple[int, int] = (0, 0)
    paired: bool = False

    @property
    def selection(self) -> float:
        """Levels of the change that selection alone explains; 0 where the domain was not drawn upwards."""
        return max(self.expected - self.before, 0.0) if np.isfinite(self.expected) else np.nan


@dataclass(frozen=True)
class _Spread:
    """Variances of a table raters x domains: between domains' true levels, between raters, and what is left."""

    domains: float
    raters: float
    rest: float


@dataclass(frozen=True)
class _Grid:
    """Levels of people (rows, in the order of their ids) in domains (columns)."""

    people: list[str]
    domains: list[str]
    levels: np.ndarray

    @classmethod
    def of(cls, frame: pd.DataFrame) -> _Grid:
        levels = frame["level"].to_numpy(float, na_value=np.nan)
        told = ~np.isnan(levels)
        who, what = frame["respondent_id"].to_numpy(object)[told], frame["domain"].to_numpy(object)[told]
        people, domains = sorted(set(who)), sorted(set(what))
        row, column = ({name: i for i, name in enumerate(names)} for names in (people, domains))
        grid = np.full((len(people), len(domains)), np.nan)
        grid[[row[w] for w in who], [column[w] for w in what]] = levels[told]
        return cls(people, domains, grid)

    def column(self, domain: str) -> tuple[list[str], np.ndarray]:
        """Give who has a level in a domain, and the levels."""
        values = self.levels[:, self.domains.index(domain)]
        told = ~np.isnan(values)
        return [p for p, has in zip(self.people, told, strict=True) if has], values[told]

    def part(self, people: list[str], domains: list[str]) -> np.ndarray:
        """Give the levels of some people in some domains."""
        return self.levels[np.ix_([self.people.index(p) for p in people], [self.domains.index(d) for d in domains])]


def _fit(values: np.ndarray) -> tuple[np.ndarray, float, float]:
    """Fit rater + domain by least squares: domain means free of who left a domain out, rater and rest variance."""
    person, domain = np.nonzero(~np.isnan(values))
    n, d = values.shape
    if len(person) == n * d:
        levels, people = values.mean(axis=0), values.mean(axis=1)
        left = values - levels - people[:, None] + levels.mean()
        rest = float((left**2).sum()) / max((n - 1) * (d - 1), 1)
        return levels, max(float(people.var(ddof=1)) - rest / d, 0.0) if n > 1 else 0.0, rest
    design = np.zeros((len(person), n + d - 1))
    design[np.arange(len(person)), domain] = 1
    later = person > 0
    design[np.flatnonzero(later), d + person[later] - 1] = 1
    solved, *_ = np.linalg.lstsq(design, values[person, domain], rcond=None)
    left = values[person, domain] - design @ solved
    rest = float(left @ left) / max(len(person) - (n + d - 1), 1)
    effects = np.concatenate([[0.0], solved[d:]])
    raters = max(float(effects.var(ddof=1)) - rest / (len(person) / n), 0.0) if n > 1 else 0.0
    return solved[:d] + effects.mean(), raters, rest


def _spread(values: np.ndarray) -> _Spread:
    values = values[:, ~np.isnan(values).all(axis=0)]
    levels, raters, rest = _fit(values)
    counts = (~np.isnan(values)).sum(axis=0)
    return _Spread(max(float(levels.var(ddof=1)) - float(np.mean(rest / counts)), 0.0), raters, rest)


def verdict(before: pd.DataFrame, after: pd.DataFrame, domain: str, *, chosen: int = 1) -> Growth:
    """Say what may be claimed of one domain of one program between two rounds.

    With y the earlier mean of the domain, m the mean over the domains, n and n' the raters, and the variances of
    true levels (t), raters (r) and the rest (e) from the earlier round's raters x domains: expected = m + B (y - m)
    with B = t / (t + e/n), and the error of the later mean about it t (1 - B) + e/n' + r/n + r/n'. Where the same
    people answered, r/n + r/n' gives way to the variance of their own shifts. Grew: above both the expected and the
    earlier level by more than the t quantile; declined: below both by more. The quantile is shared out over `chosen`
    domains (Bonferroni).

    Parameters
    ----------
    before, after : RATER_SCORES of the two rounds, of the people to be compared: `respondent_id`, `domain`, `level`
        (1..K, missing where too little was answered).
    domain : the domain's id.
    chosen : how many domains of the program are looked at in this way.

    Returns
    -------
    A Growth with one of four words; nothing is claimed below five raters in either round, or five domains.

    Raises
    ------
    ValueError
        When `chosen` is less than 1.

    Examples
    --------
    >>> one = pd.DataFrame({"respondent_id": ["a"], "domain": ["B1"], "level": [2.0]})
    >>> verdict(one, one.assign(level=4.0), "B1").word
    'cannot tell'
    """
    if chosen < 1:
        raise ValueError(f"The parameter `chosen` must be at least 1; not {chosen!r}.")
    first, second = _Grid.of(before), _Grid.of(after)
    if domain not in first.domains or domain not in second.domains:
        return Growth("cannot tell", "missing", domain)
    (who, old), (again, new) = first.column(domain), second.column(domain)
    n, m = len(old), len(new)
    told = {"before": float(old.mean()), "after": float(new.mean()), "raters": (n, m)}
    if min(n, m) < CLAIM_RATERS:
        return Growth("cannot tell", "one_rater" if max(n, m) == 1 else "few_raters", domain, **told)
    shared = [d for d in first.domains if d in second.domains]
    if len(shared) < CLAIM_DOMAINS:
        return Growth("cannot tell", "few_domains", domain, **told)
    earlier, later = first.part(first.people, shared), second.part(second.people, shared)
    spread, spread_later = _spread(earlier), _spread(later)
    levels = np.nanmean(earlier, axis=0)
    middle, low = float(levels.mean()), float(levels[shared.index(domain)])
    keep = spread.domains / (spread.domains + spread.rest / n) if spread.domains > 0 else 0.0
    expected = middle + keep * (low - middle)
    rest, paired = max(spread.rest, spread_later.rest), who == again
    if paired:
        people = _spread(second.part(who, shared) - first.part(who, shared)).raters / n
    else:
        people = max(spread.raters, spread_later.raters) * (1 / n + 1 / m)
    about_expected = spread.domains * (1 - keep) + rest / m + people
    about_earlier = rest / n + rest / m + people if low > expected else 0.0
    quantile = stats.t.ppf(1 - ERROR / 2 / chosen, len(shared) - 1)
    margin = float(quantile * np.sqrt(max(about_expected, about_earlier)))
    told |= {"expected": expected, "margin": margin, "paired": paired}
    if told["after"] > max(expected, told["before"]) + margin + _TINY:
        return Growth("grew", "beyond", domain, **told)
    if told["after"] < min(expected, told["before"]) - margin - _TINY:
        return Growth("declined", "beyond", domain, **told)
    return Growth("no clear change", "within", domain, **told)
