"""What a chart's points look like as long as nothing changes: level, season, resemblance of neighbors, and draws of it.

The model is a regression with errors of first order: level, a step at the first test where there is one, and a
harmonic of one year where it is seen; what is left resembles the point before it with correlation rho to the power of
the periods between them. Rho is not plugged in: it has a posterior on a grid, from its restricted likelihood, which
takes away the bias of the plain lag-1 correlation (Kendall 1954, Biometrika 41:403; Cooper and Thompson 1977,
Biometrika 64:625) and knows about gaps, and from a prior; every draw takes its own rho from it. A draw puts the
series' own residuals in the order of a chain with that rho: spread, skewness and ties are those of the data, and with
rho = 0 it is a permutation.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from scipy.special import stdtr

RHOS = np.linspace(0, 0.9, 19)
"""Correlations of neighboring points that are looked at; none below 0."""
NONE, MEAN, SD = 0.6, 0.4, 0.2
"""What is known of that correlation before the series is looked at: none in six series of ten, else 0.4 ± 0.2."""
YEAR = 365.2425
LEAST_YEARS, LEAST_SEASONAL = 2, 12
"""Full years and points a series must have before a season is looked for."""
SPARE = 4.0
"""AICc by which the fit with a season must be the better one."""
LEAST_BESIDE = 6
"""Points on either side of a place of change that is looked for: as many as a trial baseline has."""
MOST_PLACES = 60
"""Places of change that are looked at; in a longer series every second, third, ... point."""
TINY = 1e-300


def _prior() -> np.ndarray:
    """Chance of each rho before the series is looked at."""
    some = np.exp(-0.5 * ((RHOS - MEAN) / SD) ** 2)
    return NONE * (RHOS == 0) + (1 - NONE) * some / some.sum()


PRIOR = np.log(_prior())


@dataclass(frozen=True, eq=False)
class Null:
    """A series and what it is like without a change.

    Parameters
    ----------
    place : number of the period each point belongs to, rising.
    day : days since 1970 of each point.
    span : days from the first day of the first period to the last day of the last.
    values : the points.
    weight : how much each point carries (denominators of shares and rates), mean 1.
    step : True from the first point after the baseline on; None where there is no baseline.
    """

    place: np.ndarray
    day: np.ndarray
    span: float
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
        """Two full years of points: a season could be told."""
        return len(self.day) >= LEAST_SEASONAL and self.span >= np.floor(LEAST_YEARS * YEAR)

    @cached_property
    def harmonic(self) -> np.ndarray:
        """One year's cosine and sine at each point."""
        turn = 2 * np.pi * self.day / YEAR
        return np.column_stack([np.cos(turn), np.sin(turn)])

    @cached_property
    def seasonal(self) -> bool:
        """Say whether a year's harmonic fits better than none, by AICc, resemblance allowed for in both."""
        if not self.long_enough:
            return False
        plain = self.design(self.step, seasonal=False)
        return Fit.of(self, np.column_stack([plain, self.harmonic])).aicc + SPARE < Fit.of(self, plain).aicc

    def design(self, step: np.ndarray | None, seasonal: bool | None = None) -> np.ndarray:
        """Columns of the regression: level, then step, then season, those that there are."""
        columns = [np.ones(len(self.values))] if step is None else [np.ones(len(self.values)), step]
        if self.seasonal if seasonal is None else seasonal:
            columns += list(self.harmonic.T)
        return np.column_stack(columns).astype(float)

    @cached_property
    def fit(self) -> Fit:
        """The fit with what was found to be there."""
        return Fit.of(self, self.design(self.step))

    @cached_property
    def season(self) -> np.ndarray:
        """The season's part of each point; 0 where none is seen."""
        if not self.seasonal:
            return np.zeros(len(self.values))
        part = self.harmonic @ (self.fit.chance @ self.fit.beta)[-2:]
        return part - np.average(part, weights=self.weight)

    @cached_property
    def chance(self) -> np.ndarray:
        """Posterior of rho. Without a baseline half of it is that of a series with a step at the best place.

        A step that is left in the residuals looks like resemblance, one that is taken out takes some of it along.
        """
        if self.step is not None or not len(self.places):
            return self.fit.chance
        _, place = self.steps(self.values[None])
        stepped = Fit.of(self, self.design(np.arange(len(self.values)) >= place[0]))
        return (self.fit.chance + stepped.chance) / 2

    @cached_property
    def resemblance(self) -> float:
        """Correlation of neighboring points: mean of the posterior."""
        return float(self.chance @ RHOS)

    @cached_property
    def places(self) -> np.ndarray:
        """First points after a change, for each place of change that is looked at."""
        if self.step is not None:
            return np.array([np.argmax(self.step)])
        every = np.arange(LEAST_BESIDE, len(self.values) - LEAST_BESIDE + 1)
        return every[:: 1 + max(len(every) - 1, 0) // MOST_PLACES]

    @cached_property
    def _basis(self) -> tuple[np.ndarray, np.ndarray]:
        """Orthonormal columns of level and season; unit steps at right angles to them."""
        base = np.linalg.qr(self.design(None) * self.root[:, None])[0]
        steps = (np.arange(len(self.values))[:, None] >= self.places) * self.root[:, None]
        steps = steps - base @ (base.T @ steps)
        return base, steps / np.sqrt(np.maximum((steps**2).sum(axis=0), TINY))

    def steps(self, rows: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Find the largest step of each row.

        Parameters
        ----------
        rows : one series a row.

        Returns
        -------
        The step, signed, as its correlation with the row (season taken out), which orders rows as t does; and the
        first point after it.
        """
        base, steps = self._basis
        scaled = (rows - rows[:, :1]) * self.root
        whole = np.maximum((scaled**2).sum(axis=1), TINY)
        left = np.maximum(whole - ((scaled @ base) ** 2).sum(axis=1), 1e-12 * whole)
        parts = scaled @ steps
        best = np.abs(parts).argmax(axis=1)
        return parts[np.arange(len(rows)), best] / np.sqrt(left), self.places[best]

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
        rho = RHOS[np.minimum(np.searchsorted(np.cumsum(self.chance), share), len(RHOS) - 1)]
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
    spread : their standard errors.
    variance : variance of a point of weight 1 for each rho.
    free : degrees of freedom left.
    aicc : Akaike's criterion, corrected (Hurvich and Tsai 1989, Biometrika 76:297), at the best rho.
    """

    chance: np.ndarray
    beta: np.ndarray
    spread: np.ndarray
    variance: np.ndarray
    free: int
    aicc: float

    @classmethod
    def of(cls, null: Null, design: np.ndarray) -> Fit:
        """Fit a design to a series."""
        n, p = design.shape
        both = np.column_stack([design, null.values]) * null.root[:, None]
        scale = 1 / np.sqrt(1 - null.phi**2)
        white = np.empty((len(RHOS), n, p + 1))
        white[:, 0] = both[0]
        white[:, 1:] = (both[1:] - null.phi[:, :, None] * both[:-1]) * scale[:, :, None]
        cross = np.swapaxes(white, 1, 2) @ white
        square, right = cross[:, :p, :p], cross[:, :p, p]
        inverse = np.linalg.inv(square)
        beta = (inverse @ right[:, :, None])[:, :, 0]
        rss = np.maximum(cross[:, p, p] - (beta * right).sum(axis=1), 1e-12 * max(both[:, p] @ both[:, p], TINY))
        # Minus the log determinant of the points' correlation, halved.
        apart = np.log(scale).sum(axis=1)
        restricted = apart - 0.5 * (np.linalg.slogdet(square)[1] + (n - p) * np.log(rss)) + PRIOR
        chance = np.exp(restricted - restricted.max())
        variance = rss / max(n - p, 1)
        k = p + 2
        likely = float((apart - 0.5 * n * np.log(rss) + PRIOR).max())
        aicc = -2 * likely + 2 * k * n / max(n - k - 1, 1)
        spread = np.sqrt(np.diagonal(inverse, axis1=1, axis2=2) * variance[:, None])
        return cls(chance / chance.sum(), beta, spread, variance, max(n - p, 1), aicc)

    def tail(self, which: int) -> float:
        """Two-sided chance of a coefficient as far from 0: Student's t for each rho, averaged over the posterior."""
        z = self.beta[:, which] / np.maximum(self.spread[:, which], TINY)
        below = float(self.chance @ stdtr(self.free, z))
        return 2 * min(below, 1 - below)
