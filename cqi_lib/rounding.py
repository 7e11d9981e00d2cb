"""The one rule by which numbers are rounded for people: what is printed agrees with itself.

Half is rounded away from zero (3.25 is 3.3, as people learned it), everywhere. A measure has its own number of digits;
a value that would be printed on the other side of a line that it is compared with, or on it, gets more of them. A
difference is that of the two numbers as they are printed, so that a reader who subtracts finds it.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal
from typing import Any, Self, overload

WHOLE_FROM = 20
"""From here up whole numbers are exact enough to read."""
STEPS = 5
"""Steps of the last digit that the values of a measure spread over, at least."""
MOST = 6
"""Digits after the point beyond which nobody compares."""


def half_away(value: float, digits: int = 0) -> float:
    """Round half away from zero. What floating point adds after the twelfth digit is dust and does not decide.

    Examples
    --------
    >>> half_away(3.25, 1), half_away(-0.5), half_away(2.675, 2), half_away(0.1 + 0.2 - 0.25, 1)
    (3.3, -1.0, 2.68, 0.1)
    """
    return float(_half_away(value, digits))


def outward(low: float, high: float, digits: int) -> tuple[Figure, Figure]:
    """Round the ends of a range away from each other, so that nothing that lies within it is printed outside.

    Examples
    --------
    >>> outward(-0.51, 0.61, 1), outward(2.46, 2.5, 1), outward(-0.5, 0.1 + 0.2, 1)
    ((-0.6, 0.7), (2.4, 2.5), (-0.5, 0.3))
    """
    ends = ((low, ROUND_FLOOR), (high, ROUND_CEILING))
    low, high = (float(Decimal(f"{v:.12g}").quantize(Decimal(1).scaleb(-digits), way)) for v, way in ends)
    return Figure(low, digits), Figure(high, digits)


def _half_away(value: float, digits: int) -> Decimal:
    return Decimal(f"{value:.12g}").quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)


class Figure(float):
    """A number that knows with how many digits after the point it is printed; in all else a float.

    Examples
    --------
    >>> Figure(64.67, 1) > 64.5, Figure(64.67, 1).digits, Figure(64.67, 1).printed
    (True, 1, 64.7)
    """

    digits: int

    def __new__(cls, value: float, digits: int) -> Self:
        """Make a number of a value and its digits."""
        self = super().__new__(cls, value)
        self.digits = digits
        return self

    def __getnewargs__(self) -> tuple[float, Any]:  # type: ignore[override]  # pickle hands on what __new__ takes
        return float(self), self.digits

    @property
    def printed(self) -> float:
        """The number as it is printed."""
        return half_away(self, self.digits)


class Halves(Figure):
    """A level that is known in steps and printed in halves: `reach` is `about`, `or less` or `or more`.

    Examples
    --------
    >>> Halves(2.5, "about") > 2, Halves(3.5, "or more").reach
    (True, 'or more')
    """

    reach: str

    def __new__(cls, value: float, reach: str) -> Self:
        """Make a level of its number and what the number stands for."""
        self = super().__new__(cls, value, 1)
        self.reach = reach
        return self

    def __getnewargs__(self) -> tuple[float, Any]:  # type: ignore[override]  # as above
        return float(self), self.reach


def usual_digits(value: float) -> int:
    """Say how many digits a number gets that belongs to no measure: none from 20 up, else one; two that say something
    below 1; never more than it has.

    Examples
    --------
    >>> usual_digits(61.2), usual_digits(6.53), usual_digits(6.0), usual_digits(0.0412), usual_digits(0.5)
    (0, 1, 0, 3, 1)
    """
    return min(_by_size(abs(value)), _own_digits(value))


@overload
def as_written(value: float) -> Figure: ...


@overload
def as_written(value: None) -> None: ...


def as_written(value: float | None) -> Figure | None:
    """Let a number that a person wrote down be printed as it was written, up to six digits after the point.

    Examples
    --------
    >>> as_written(62.5).digits, as_written(70.0).digits, as_written(None)
    (1, 0, None)
    """
    return None if value is None else Figure(value, min(_own_digits(value), MOST))


def printed(value: float) -> float:
    """Give a number as it is printed.

    Examples
    --------
    >>> printed(61.5), printed(6.25), printed(Figure(61.25, 2))
    (62.0, 6.3, 61.25)
    """
    return half_away(value, digits_of(value))


def digits_of(value: float) -> int:
    """Say with how many digits after the point a number is printed: those it knows, or the usual ones."""
    return value.digits if isinstance(value, Figure) else usual_digits(value)


def difference(one: float, other: float) -> Figure:
    """Give what a reader finds who subtracts one printed number from another.

    Examples
    --------
    >>> difference(48.4, 59.6), difference(Figure(2.65, 1), Figure(2.74, 1)), difference(Figure(2.97, 2), Figure(2.5, 1))
    (-12.0, 0.0, 0.47)
    """
    digits = max(digits_of(one), digits_of(other))
    return Figure(half_away(printed(one) - printed(other), digits), digits)


def beside_nought(value: float, digits: int) -> Figure:
    """Give a number enough digits, at least so many, to be printed on its own side of nought.

    Examples
    --------
    >>> beside_nought(0.3, 0).printed, beside_nought(-0.04, 1).printed, beside_nought(4.2, 0).printed, beside_nought(0, 1).printed
    (0.3, -0.04, 4.0, 0.0)
    """
    while not half_away(value, digits) and not _same(value, 0) and digits < MOST:
        digits += 1
    return Figure(value, digits)


class Figures:
    """How the values of one measure are printed, and the lines that they are compared with.

    Parameters
    ----------
    values : every value of the measure that is printed: points, and middles of points.
    given : numbers that people wrote, such as a target: printed as they were written.
    lines : numbers that were worked out, such as a baseline: with more digits where fewer would put it on the other
        side of a value.

    Examples
    --------
    >>> figures = Figures([60, 64.67, 71.2], given=[65])
    >>> figures(64.67).digits, figures(60).digits, figures(65).printed
    (1, 0, 65.0)
    >>> Figures([0.03, 0.05], lines=[0.04])(0.04).printed
    0.04
    """

    def __init__(
        self, values: Iterable[float | None], given: Iterable[float | None] = (), lines: Iterable[float | None] = ()
    ) -> None:
        known = [float(v) for v in values if v is not None and math.isfinite(v)]
        given, lines = ([float(v) for v in each if v is not None and math.isfinite(v)] for each in (given, lines))
        self.digits = _shared(known or [*given, *lines])
        self._edges = {value: as_written(value) for value in given}
        everything = sorted({*known, *given, *lines})
        for line in lines:
            if not any(_same(line, edge) for edge in self._edges):
                self._edges[line] = self._line(line, everything)

    @overload
    def __call__(self, value: float) -> Figure: ...

    @overload
    def __call__(self, value: None) -> None: ...

    def __call__(self, value: float | None) -> Figure | None:
        """Give a number of the measure with the digits that it is printed with; None stays None."""
        if value is None:
            return None
        if not math.isfinite(value):
            return Figure(value, self.digits)
        for edge in self._edges.values():
            if _same(value, edge):
                return edge
        for digits in range(self.digits, MOST + 1):
            shown = half_away(value, digits)
            if all(_side(shown, edge.printed) == _side(value, edge) for edge in self._edges.values()):
                break
        return Figure(value, digits)

    def _line(self, line: float, everything: list[float]) -> Figure:
        """Give a line enough digits to stand, as printed, on the same side of every value as it does in truth."""
        # Only its neighbours can be on the wrong side.
        below = max((v for v in everything if v < line and not _same(v, line)), default=None)
        above = min((v for v in everything if v > line and not _same(v, line)), default=None)
        for digits in range(self.digits, MOST + 1):
            shown = half_away(line, digits)
            if (below is None or below < shown) and (above is None or shown < above):
                break
        return Figure(line, digits)


def _by_size(most: float) -> int:
    if most >= WHOLE_FROM or most == 0:
        return 0
    return 1 if most >= 1 else min(MOST, 1 - math.floor(math.log10(most)))


def _own_digits(value: float) -> int:
    """Count the digits after the point that a number has, floating-point dust left out."""
    if not math.isfinite(value):
        return 0
    return max(0, -int(Decimal(f"{value:.12g}").normalize().as_tuple().exponent))


def _shared(values: list[float]) -> int:
    """Choose the digits of a measure: by the size of its values, more where they lie close together, never more than
    they have."""
    if not values:
        return 0
    digits, span = _by_size(max(abs(v) for v in values)), max(values) - min(values)
    while 0 < span * 10**digits < STEPS and digits < MOST:
        digits += 1
    return digits if any(_own_digits(v) >= digits for v in values) else max(_own_digits(v) for v in values)


def _same(one: float, other: float) -> bool:
    return math.isclose(one, other, rel_tol=1e-9, abs_tol=1e-9)


def _side(value: float, line: float) -> int:
    return 0 if _same(value, line) else 1 if value > line else -1
