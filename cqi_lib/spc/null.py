"""What a chart's points look like as long as nothing changes: level, season, resemblance of neighbors, and draws of it.

The model is that of a regression with errors of first order: level, a step at the first test where there is one, and
a harmonic of one year where it is seen; what is left resembles its neighbor with correlation rho to the power of the
periods between. Rho is not plugged in: it has a posterior on a grid, from its restricted likelihood (which takes away
the bias of the plain lag-1 correlation; Kendall 1954, Biometrika 41:403; Cooper and Thompson 1977, Biometrika 64:625)
and a prior, and every draw takes its own rho from it. A draw puts the series' own residuals in the order of a chain
with that rho: spread, skewness and ties are those of the data, and with rho = 0 it is a permutation.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from scipy.special import stdtr

RHOS = np.linspace(0, 0.9, 19)
"""Correlations of neighboring points that are looked at; none below 0."""
PRIOR_MEAN, PRIOR_SD = 0.15, 0.2
"""What is known of that correlation before the series is looked at: a normal curve, cut at 0 and 0.9."""
YEAR = 365.2425
LEAST_YEARS = 2
"""Years a series must span before a season is looked for."""
SPARE = 2.0
"""AICc by which the fit with a season must be the better one."""


@dataclass(frozen=True, eq=False)
class Null:
    """A series and what it is like without a change.

    Parameters
    ----------
    place : number of the period each point belongs to, rising.
    day : days since 1970 of each point.
    values : the points.
    weight : how much each point carries (denominators of shares and rates), mean 1.
    step : True from the first point after the baseline on; None where there is no baseline.
    """

    place: np.ndarray
    day: np.ndarray
    values: np.ndarray
    weight: np.ndarray
    step: np.ndarray | None

    @cached_property
    def root(self) -> np.ndarray:
        """Square roots of the weights."""
        return np.sqrt(self.weight)

    @cached_property
    def phi(self) -> np.ndarray:
        """One row per rho: correlation of each point with the one before it."""
        return RHOS[:, None] ** np.diff(self.place)

    @cached_property
    def long_enough(self) -> bool:
        """Two full years, and more points than two years of quarters have."""
        return len(self.day) >= 12 and self.day[-1] - self.day[0] >= LEAST_YEARS * YEAR - 45

    @cached_property
    def harmonic(self) -> np.ndarray:
        """One year's cosine and sine at each point."""
        turn = 2 * np.pi * self.day / YEAR
        return np.column_stack([np.cos(turn), np.sin(turn)])

    @cached_property
    def plain(self) -> np.ndarray:
        """Design without a season: level and step."""
        one = np.ones(len(self.values))
        return one[:, None] if self.step is None else np.column_stack([one, self.step.astype(float)])

    @cached_property
    def seasonal(self) -> bool:
        """Say whether a year's harmonic fits better than none, by AICc, resemblance allowed for in both."""
        if not self.long_enough:
            return False
        with_it = Fit.of(self, np.column_stack([self.plain, self.harmonic]))
        return with_it.aicc + SPARE < Fit.of(self, self.plain).aicc

    @cached_property
    def fit(self) -> Fit:
        """The fit with what was found to be there."""
        return Fit.of(self, np.column_stack([self.plain, self.harmonic]) if self.seasonal else self.plain)

    @cached_property
    def season(self) -> np.ndarray:
        """The season's part of each point; 0 where none is seen."""
        if not self.seasonal:
            return np.zeros(len(self.values))
        part = self.harmonic @ (self.fit.chance @ self.fit.beta)[-2:]
        return part - np.average(part, weights=self.weight)

    def draws(self, rng: np.random.Generator, size: int) -> np.ndarray:
        """Draw series that never changed.

        Parameters
        ----------
        rng : source of chance.
        size : number of series.

        Returns
        -------
        One row per series, one column per point.
        """
        level = np.average(self.values - self.season, weights=self.weight)
        left = np.sort((self.values - self.season - level) * self.root)
        # Evenly spaced quantiles of rho: the posterior is met as well as a number of draws can meet it.
        share = (np.arange(size) + rng.random()) / size
        rho = RHOS[np.minimum(np.searchsorted(np.cumsum(self.fit.chance), share), len(RHOS) - 1)]
        chain = rng.standard_normal((len(self.place), size))
        for i, gap in enumerate(np.diff(self.place), start=1):
            phi = rho if gap == 1 else rho**gap
            chain[i] = phi * chain[i - 1] + np.sqrt(1 - phi * phi) * chain[i]
        order = np.argsort(chain.T, axis=1)
        out = np.empty(order.shape)
        np.put_along_axis(out, order, np.broadcast_to(left, order.shape), axis=1)
        return level + self.season + out / self.root


@dataclass(frozen=True, eq=False)
class Fit:
    """Generalized least squares for each rho of the grid.

    Parameters
    ----------
    chance : posterior of each rho.
    beta : coefficients, one row per rho.
    spread : their covariance for each rho.
    free : degrees of freedom left.
    aicc : Akaike's criterion, corrected (Hurvich and Tsai 1989, Biometrika 76:297), at the best rho.
    """

    chance: np.ndarray
    beta: np.ndarray
    spread: np.ndarray
    free: int
    aicc: float

    @classmethod
    def of(cls, null: Null, design: np.ndarray, floor: float = 0.0) -> Fit:
        """Fit a design to a series; `floor`: the least variance a point of weight 1 can have."""
        n, p = design.shape
        both = np.column_stack([design, null.values]) * null.root[:, None]
        scale = 1 / np.sqrt(1 - null.phi**2)
        white = np.empty((len(RHOS), n, p + 1))
        white[:, 0] = both[0]
        white[:, 1:] = (both[1:] - null.phi[:, :, None] * both[:-1]) * scale[:, :, None]
        cross = np.swapaxes(white, 1, 2) @ white
        square, right = cross[:, :p, :p], cross[:, :p, p:]
        inverse = np.linalg.inv(square)
        beta = (inverse @ right)[:, :, 0]
        size = max(float(both[:, -1] @ both[:, -1]), 1e-300)
        rss = np.maximum(cross[:, p, p] - (beta * right[:, :, 0]).sum(axis=1), 1e-12 * size)
        # log determinant of the points' correlation; the prior's curve.
        spread_log = -2 * np.log(scale).sum(axis=1)
        prior = -0.5 * ((RHOS - PRIOR_MEAN) / PRIOR_SD) ** 2
        likely = -0.5 * (spread_log + n * np.log(rss))
        restricted = -0.5 * (spread_log + np.linalg.slogdet(square)[1] + (n - p) * np.log(rss)) + prior
        chance = np.exp(restricted - restricted.max())
        variance = np.maximum(rss / (n - p), floor)
        k = p + 2
        aicc = -2 * float((likely + prior).max()) + 2 * k * n / max(n - k - 1, 1)
        return cls(chance / chance.sum(), beta, inverse * variance[:, None, None], n - p, aicc)

    @property
    def rho(self) -> float:
        """Mean of the posterior."""
        return float(self.chance @ RHOS)

    def estimate(self, which: int) -> float:
        """A coefficient, averaged over rho."""
        return float(self.chance @ self.beta[:, which])

    def below(self, which: int, at: float) -> float:
        """Posterior chance that a coefficient lies below a number: Student's t for each rho, averaged."""
        z = (at - self.beta[:, which]) / np.sqrt(np.maximum(self.spread[:, which, which], 1e-300))
        return float(self.chance @ stdtr(self.free, z))

    def interval(self, which: int, level: float = 0.95) -> tuple[float, float]:
        """The middle `level` of a coefficient's posterior."""
        width = float(np.sqrt(np.max(self.spread[:, which, which])))
        ends = []
        for tail in ((1 - level) / 2, (1 + level) / 2):
            low, high = self.estimate(which) - 12 * width, self.estimate(which) + 12 * width
            for _ in range(40):
                middle = (low + high) / 2
                low, high = (middle, high) if self.below(which, middle) < tail else (low, middle)
            ends.append((low + high) / 2)
        return ends[0], ends[1]
