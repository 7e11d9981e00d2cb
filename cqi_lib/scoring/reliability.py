"""How well the cohort's answers hold together: for the method page, never for one program.

Alpha and omega per domain, over all respondents of the cohort; ICC of respondents' domain levels by program: can
programs be told apart? Low alpha on a checklist of distinct practices is no fault.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass

import numpy as np
import pandas as pd
from scipy.special import fdtri

from ..instrument.instrument import Instrument
from .answer_grid import read_grid
from .desk_tables import RELIABILITY

MINIMUM, CAUTION = 30, 50
"""Respondents below which nothing is computed, and below which a result is printed with caution."""


@dataclass(frozen=True)
class Reliability:
    """Internal consistency of one domain.

    `n` respondents with every item; `caution` when there are fewer than 50; values are NaN with fewer than 30, or
    where answers do not vary.
    """

    n: int
    caution: bool
    alpha: float
    alpha_low: float
    alpha_high: float
    alpha_centred: float
    centred_low: float
    centred_high: float
    omega: float


def alpha(items: np.ndarray) -> float:
    """Give Cronbach's alpha of complete rows (respondents x items); NaN where nothing varies.

    Examples
    --------
    >>> round(alpha(np.array([[1, 2], [2, 2], [3, 4], [4, 4]])), 3)
    0.941
    """
    items = np.asarray(items, dtype=float)
    k = items.shape[1]
    total = items.sum(axis=1).var(ddof=1)
    return float(k / (k - 1) * (1 - items.var(axis=0, ddof=1).sum() / total)) if k > 1 and total > 0 else float("nan")


def feldt_interval(value: float, rows: float, items: int, level: float = 0.95) -> tuple[float, float]:
    """Give the interval of alpha from the F distribution (Feldt, Woodruff & Salih 1987).

    Parameters
    ----------
    value : alpha.
    rows : respondents, less the programs besides the first where items were centred by program.
    items : items.
    level : confidence.

    Returns
    -------
    Lower and upper end.
    """
    one, two = rows - 1, (rows - 1) * (items - 1)
    tail = (1 - level) / 2
    return (
        float(1 - (1 - value) * fdtri(one, two, 1 - tail)),
        float(1 - (1 - value) * fdtri(one, two, tail)),
    )


def centred(items: np.ndarray, program: np.ndarray) -> np.ndarray:
    """Take each program's mean off each item, so that differences between programs do not look like consistency."""
    data = pd.DataFrame(np.asarray(items, dtype=float))
    return (data - data.groupby(np.asarray(program)).transform("mean")).to_numpy()


def minres_loadings(correlations: np.ndarray) -> np.ndarray:
    """Give the loadings of one factor by minimum residuals (Harman & Jones 1966).

    Parameters
    ----------
    correlations : correlation matrix of 3 items or more.

    Returns
    -------
    One loading per item; their sum is not negative. The sum of squared off-diagonal residuals is smallest, found over
    the uniquenesses (each from 0.005 to 1).
    """
    from scipy import optimize

    r = np.asarray(correlations, dtype=float)
    off = ~np.eye(len(r), dtype=bool)

    def loadings_of(unique: np.ndarray) -> np.ndarray:
        values, vectors = np.linalg.eigh(r - np.diag(unique))
        return vectors[:, -1] * np.sqrt(max(values[-1], 0))

    def misfit(load: np.ndarray) -> np.ndarray:
        return (r - np.outer(load, load))[off]

    start = loadings_of(1 / np.diag(np.linalg.pinv(r)))
    start = start if start.sum() >= 0 else -start
    limit = np.sqrt(0.995)
    fit = optimize.least_squares(
        misfit, np.clip(start, -limit + 1e-6, limit - 1e-6), bounds=(-limit, limit), xtol=1e-14, ftol=1e-14, gtol=1e-14
    )
    return fit.x if fit.x.sum() >= 0 else -fit.x


def omega(items: np.ndarray) -> float:
    """Give omega total of one factor, from minres loadings on the correlations (McDonald 1999).

    Preferred to alpha, which assumes that all items load alike (Dunn, Baguley & Brunsden 2014). NaN below 3 items or
    where an item does not vary.
    """
    items = np.asarray(items, dtype=float)
    if items.shape[1] < 3 or (items.std(axis=0) == 0).any():
        return float("nan")
    load = minres_loadings(np.corrcoef(items, rowvar=False))
    return float(load.sum() ** 2 / (load.sum() ** 2 + (1 - load**2).sum()))


def reliability(items: np.ndarray, program: np.ndarray) -> Reliability:
    """Give a domain's alpha (raw and centred by program) with Feldt 95 % intervals, and omega.

    Parameters
    ----------
    items : levels, respondents x items; rows with a NaN are left out.
    program : each respondent's program.

    Returns
    -------
    Reliability. Nothing is computed under 30 complete respondents; under 50 it is marked as to be read with caution.
    The interval of the centred alpha counts one respondent per further program as spent.
    """
    items, program = np.asarray(items, dtype=float), np.asarray(program)
    whole = ~np.isnan(items).any(axis=1)
    items, program = items[whole], program[whole]
    n, k = items.shape
    nothing = float("nan")
    if n < MINIMUM or k < 2:
        return Reliability(n, n < CAUTION, *[nothing] * 7)
    raw, within = alpha(items), alpha(centred(items, program))
    spent = n - (len(np.unique(program)) - 1)
    return Reliability(
        n,
        n < CAUTION,
        raw,
        *feldt_interval(raw, n, k),
        within,
        *(feldt_interval(within, spent, k) if spent > 1 else (nothing, nothing)),
        omega(items),
    )


@dataclass(frozen=True)
class Icc:
    """One-way analysis of variance of respondents' levels by program.

    `icc1` is Shrout-Fleiss ICC(1,1) with `k` = the mean group size adjusted for unequal sizes (k0), with its 95 %
    interval; `icc1_mean_k` the same with the plain mean size. `icc2` is Shrout-Fleiss ICC(1,k), (MSB - MSW) / MSB, with
    its 95 % interval; it is not their ICC(2,1).
    """

    programs: int
    n: int
    between: float
    within: float
    k: float
    mean_k: float
    icc1: float
    icc1_mean_k: float
    icc2: float
    icc2_low: float
    icc2_high: float
    icc1_low: float
    icc1_high: float


def icc(levels: np.ndarray, program: np.ndarray) -> Icc:
    """Say how far programs can be told apart by their respondents' levels (Shrout & Fleiss 1979; Bliese 2000).

    Parameters
    ----------
    levels : one level per respondent; NaN is left out.
    program : each respondent's program.

    Returns
    -------
    Icc; values are NaN with fewer than two programs, or nobody to compare within one.
    """
    data = pd.DataFrame({"y": np.asarray(levels, dtype=float), "g": np.asarray(program)}).dropna()
    sizes = data.groupby("g")["y"].size().to_numpy()
    groups, n = len(sizes), len(data)
    if groups < 2 or n <= groups:
        return Icc(groups, n, *[float("nan")] * 11)
    means = data.groupby("g")["y"].transform("mean")
    between = float(((means - data["y"].mean()) ** 2).sum() / (groups - 1))
    within = float(((data["y"] - means) ** 2).sum() / (n - groups))
    mean_k = n / groups
    k0 = (n - (sizes**2).sum() / n) / (groups - 1)

    def one(k: float) -> float:
        total = between + (k - 1) * within
        return (between - within) / total if total > 0 else float("nan")

    if within == 0 or between == 0:
        two = low = high = low_1 = high_1 = float("nan") if between == 0 else 1.0
    else:
        f = between / within
        two = 1 - 1 / f
        least = f / fdtri(groups - 1, n - groups, 0.975)
        most = f * fdtri(n - groups, groups - 1, 0.975)
        low, high = 1 - 1 / least, 1 - 1 / most
        low_1, high_1 = ((end - 1) / (end + k0 - 1) for end in (least, most))
    ends = (float(x) for x in (two, low, high, low_1, high_1))
    return Icc(groups, n, between, within, float(k0), mean_k, one(k0), one(mean_k), *ends)


def cohort_reliability(responses: pd.DataFrame, instrument: Instrument) -> pd.DataFrame:
    """Give, by round and domain, how well the cohort's answers hold together and whether programs can be told apart.

    Coaches are left out. Alpha and omega rest on respondents with a level for every item of the domain; ICC(1) and
    ICC(2) on all respondents with a level in the domain (half rule).

    Parameters
    ----------
    responses : RESPONSES of all programs and rounds.
    instrument : the instrument.

    Returns
    -------
    RELIABILITY; numbers are empty where too few answered (under 30) or nothing varies.
    """
    grid = read_grid(responses, instrument)
    inside = grid.people["role"].ne("coach").to_numpy(bool)
    rounds = grid.people["round_id"].to_numpy(object)
    program = grid.people["program_id"].to_numpy(object)
    level = grid.rater_level
    rows = []
    for round_id in dict.fromkeys(rounds[inside]):
        here = inside & (rounds == round_id)
        for d, domain in enumerate(grid.domains):
            own = np.flatnonzero(grid.domain_of == d)
            whole = reliability(grid.level[np.ix_(here, own)], program[here])
            apart = icc(level[here, d], program[here])
            if apart.n < MINIMUM:
                apart = Icc(apart.programs, apart.n, *[float("nan")] * 11)
            rows.append(
                {"round_id": round_id, "domain": domain, "respondents": apart.n, **asdict(apart), **asdict(whole)}
            )
    return RELIABILITY.frame(rows)
