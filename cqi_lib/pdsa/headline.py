"""One budget of error for page one: which verdicts it may carry when several charts are looked at together.

The measures that the aims rest on carry the headline and share its error (Holm 1979, Scandinavian Journal of
Statistics 6:65): with two of them the more surprising one is held against half the limit. A measure that moved in the unwanted direction
stands beside them in any case; called a signal there it shares its error with all of them. How often chance alone makes
one or more of all judged charts a signal follows from what each of them allows; measures of one program count as
independent of each other unless what is left of them after their own levels moves together.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

import numpy as np
from scipy.special import ndtri

from ..errors import certain
from ..spc.surprise import POSSIBLE, SIGNAL
from .measures import JUDGED, SIGNALS, Study
from .stages import measures_tested

if TYPE_CHECKING:
    import datetime as dt

    from ..cohort.program_records import ProgramRecords
    from ..cohort.records.priorities import Priority

ALIKE = 0.3
"""Correlation of two measures' residuals from which they do not count as independent."""
SHARED_POINTS = 8
"""Points on the same dates that two measures need before that can be said of them."""
DRAWS = 20_000


@dataclass(frozen=True)
class Told:
    """One measure as the headline tells it.

    Parameters
    ----------
    study : the measure.
    word : its verdict, its error shared with the others of the headline.
    priority : the priority whose aim rests on it; None for a measure by itself.
    """

    study: Study
    word: str
    priority: Priority | None = None

    @property
    def weaker(self) -> bool:
        """Whether it counts for less here than on its own chart."""
        return self.word != self.study.verdict


@dataclass(frozen=True)
class Headline:
    """What page one may say of the work.

    Parameters
    ----------
    told : the aims' measures that a test of their own priority was about; without a priority all measures.
    against : other measures with a signal or a possible one in the unwanted direction; their error is shared by all.
    looked_at : measures that share it.
    judged : measures with a verdict.
    chance : how often one or more of these would be a signal if nothing had changed.
    alike : pairs of them that do not count as independent.
    """

    told: tuple[Told, ...]
    against: tuple[Told, ...]
    looked_at: int
    judged: tuple[Study, ...]
    chance: float
    alike: tuple[tuple[Study, Study], ...]

    @property
    def shared(self) -> bool:
        """Whether a verdict of the aims counts for less here than on its own chart."""
        return any(one.weaker for one in self.told)


def headline(
    records: ProgramRecords, current: Sequence[Priority], studies: Mapping[str, Study], as_of: dt.date
) -> Headline:
    """Say which measures carry the headline, and what it costs.

    Parameters
    ----------
    records : the program's records.
    current : the priorities worked on now.
    studies : measure id -> Study.
    as_of : the day to look from.

    Returns
    -------
    The headline.
    """
    known = {name: found for name, found in studies.items() if found.latest is not None}
    if current:
        pairs = [(p, known[m]) for p in current if (m := p.aim.measure) in known and m in _tested(records, p, as_of)]
    else:
        pairs = [(None, found) for found in known.values()]
    words = shared_words([found for _, found in pairs])
    told = tuple(Told(found, word, priority) for (priority, found), word in zip(pairs, words, strict=True))
    aims = {found.measure.id for _, found in pairs} if current else set()
    others = [s for m, s in known.items() if m not in aims and s.measure.direction != "neither"]
    every = list({s.measure.id: s for s in (*(found for _, found in pairs), *others)}.values())
    words = dict(zip((s.measure.id for s in every), shared_words(every), strict=True))
    # Harm is never left out: what is a possible signal on its own chart stays one here.
    against = [
        Told(s, "signal" if words[s.measure.id] == "signal" else "possible signal")
        for s in others
        if s.verdict in SIGNALS and s.better is False
    ]
    looked_at = sum(s.verdict in JUDGED for s in every)
    judged = [found for found in known.values() if found.verdict in JUDGED]
    chance, alike = chance_of_any(judged)
    return Headline(told, tuple(against), looked_at, tuple(judged), chance, alike)


def _tested(records: ProgramRecords, priority: Priority, as_of: dt.date) -> set[str]:
    """Give the measures that tests on a priority's domain were about: priorities of several rounds are one work."""
    together = [p for p in records.priorities.priorities if p.domain == priority.domain]
    return {m for p in together for m in measures_tested(records, p, as_of)}


def shared_words(studies: Sequence[Study]) -> list[str]:
    """Give the verdicts of measures that share one error.

    Parameters
    ----------
    studies : the measures; one that cannot be judged keeps its word and takes no part.

    Returns
    -------
    A verdict each: never a stronger one than the measure's own.
    """
    judged = {found.measure.id: found for found in studies if found.verdict in JUDGED}
    adjusted = dict(zip(judged, holm([certain(found.judged.surprise) for found in judged.values()]), strict=True))
    out: list[str] = []
    for found in studies:
        surprise = adjusted.get(found.measure.id, 1.0)
        word = found.verdict
        if word == "signal" and surprise > SIGNAL:
            word = "possible signal"
        if word == "possible signal" and surprise > (SIGNAL if found.quality == "trial" else POSSIBLE):
            word = "no signal yet"
        out.append(word)
    return out


def holm(surprises: Sequence[float]) -> list[float]:
    """Adjust surprises for being looked at together.

    Examples
    --------
    >>> holm([0.02, 0.3, 0.03])
    [0.06, 0.3, 0.06]
    """
    out, most = [0.0] * len(surprises), 0.0
    for rank, place in enumerate(sorted(range(len(surprises)), key=lambda i: surprises[i])):
        most = max(most, min(1.0, (len(surprises) - rank) * surprises[place]))
        out[place] = most
    return out


def chance_of_any(judged: Sequence[Study]) -> tuple[float, tuple[tuple[Study, Study], ...]]:
    """Say how often one or more charts would be a signal if nothing had changed.

    Parameters
    ----------
    judged : measures with a verdict.

    Returns
    -------
    The chance, and the pairs whose residuals are correlated by more than 0.3. Those are joined by a normal curve with
    that correlation; all others are independent.
    """
    may = [found for found in judged if found.chance > 0]
    apart = np.eye(len(may))
    alike = []
    for i, j in combinations(range(len(may)), 2):
        r = _correlation(may[i], may[j])
        if r > ALIKE:
            apart[i, j] = apart[j, i] = r
            alike.append((may[i], may[j]))
    limits = -ndtri(np.array([found.chance for found in may]) / 2)
    if not alike:
        return float(1 - np.prod([1 - found.chance for found in may])), ()
    size, turn = np.linalg.eigh(apart)
    root = turn * np.sqrt(np.clip(size, 0, None))
    drawn = np.random.default_rng(1).standard_normal((DRAWS, len(may))) @ root.T
    drawn /= np.sqrt(np.maximum((root**2).sum(axis=1), 1e-12))
    return float((np.abs(drawn) > limits).any(axis=1).mean()), tuple(alike)


def _correlation(one: Study, other: Study) -> float:
    """Correlate what is left of two measures around their own levels, on the dates they share; 0 with too few."""
    one_left, other_left = _residuals(one), _residuals(other)
    both = np.array([(one_left[day], other_left[day]) for day in one_left if day in other_left])
    if len(both) < SHARED_POINTS or (both == both[0]).all(axis=0).any():
        return 0.0
    return float(np.corrcoef(both.T)[0, 1])


def _residuals(found: Study) -> dict[dt.date, float]:
    """Give what is left of each point around the level of its stretch, by the first day of its period."""
    points = found.columns
    left: dict[dt.date, float] = {}
    for stretch in (points["baseline"], points["after"] & ~points["baseline"]):
        values = points["value"][stretch]
        level = values.mean() if len(values) else 0.0
        # Several measures are dated with other days of one month.
        for day, value in zip(points["period_start"][stretch].tolist(), values - level, strict=True):
            left.setdefault(day, float(value))
    return left
