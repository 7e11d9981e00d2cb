"""Small exercises on simulated data: what chance looks like, a test with a prediction, reading a disagreement.

Each shows something, takes a guess, says what was true, and counts. Nothing here is of any program.
"""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Callable
from dataclasses import dataclass, field
from statistics import median

import pandas as pd

from ..errors import CallError, did_you_mean
from ..pdsa.figures.run_chart import draw_run_chart
from ..privacy.published import marked
from ..show.markup import Piece, el, join, table
from ..show.svg import data_uri
from ..wording import learning as say

MONTHS, FIRST = 12, dt.date(2024, 1, 1)
SPREAD, SHIFT = 6.0, 9.0
"""Points of a hundred by which months differ without any reason, and by which a change that is one moves them."""


@dataclass(frozen=True)
class Question:
    """Something to judge.

    Parameters
    ----------
    picture : what is shown.
    right : the choices that are right.
    told : what was true, said after the choice.
    kind : what it is one of, for the count.
    """

    picture: Piece
    right: frozenset[str]
    told: str
    kind: str


@dataclass
class Exercise:
    """One exercise, question after question; the same seed asks the same.

    Parameters
    ----------
    name : `chance`, `prediction` or `disagreement`.
    seed : where its chance begins.

    Raises
    ------
    CallError
        For another name, with those there are.

    Examples
    --------
    >>> exercise = Exercise("chance", seed=1)
    >>> exercise.choices
    ('signal', 'chance')
    >>> _ = exercise.answer("signal")
    >>> exercise.asked
    1
    """

    name: str
    seed: int = 1
    given: list[tuple[str, str, bool]] = field(default_factory=list)

    def __post_init__(self) -> None:
        if self.name not in _MAKES:
            near, there = did_you_mean(str(self.name), list(_MAKES)), ", ".join(_MAKES)
            raise CallError(say.unknown(repr(self.name), near, there))
        self._chance = random.Random(f"{self.name} {self.seed}")
        self.question = _MAKES[self.name](self._chance)
        self.open = True

    @property
    def choices(self) -> tuple[str, ...]:
        """What may be chosen."""
        return CHOICES[self.name]

    @property
    def asked(self) -> int:
        """How many questions were answered."""
        return len(self.given)

    def answer(self, choice: str) -> str:
        """Take a choice, once for each question, and say what was true."""
        if self.open:
            self.open = False
            self.given.append((self.question.kind, choice, choice in self.question.right))
        return self.question.told

    def next(self) -> None:
        """Ask the next question."""
        self.question, self.open = _MAKES[self.name](self._chance), True

    @property
    def tally(self) -> str:
        """Say how the guesses went so far; empty before the first."""
        if not self.given:
            return ""
        right = sum(ok for _, _, ok in self.given)
        if self.name != "chance":
            return say.tally(self.name, right, self.asked)
        same = [choice for kind, choice, _ in self.given if kind == "chance"]
        moved = [choice for kind, choice, _ in self.given if kind == "signal"]
        return say.fooled(same.count("signal"), len(same), moved.count("chance"), len(moved))


def _chart(chance: random.Random) -> Question:
    """Draw 24 months; in every other chart on average the last twelve are moved."""
    level, moved = chance.randint(40, 60), chance.random() < 0.5
    by = (SHIFT if chance.random() < 0.5 else -SHIFT) if moved else 0.0
    values = [round(chance.gauss(level + (by if n >= MONTHS else 0), SPREAD)) for n in range(2 * MONTHS)]
    days = [dt.date(FIRST.year + n // 12, n % 12 + 1, 1) for n in range(2 * MONTHS)]
    baseline = [n < MONTHS for n in range(2 * MONTHS)]
    rows = pd.DataFrame({"date": pd.to_datetime(days), "value": list(map(float, values)), "baseline": baseline})
    drawing = draw_run_chart(
        marked(rows, "program"), unit=say.unit(), centre=float(median(values[:MONTHS])), first_test=days[MONTHS]
    )
    alt = say.chart_alt(values[:MONTHS], values[MONTHS:])
    kind = "signal" if moved else "chance"
    return Question(
        el("img", src=data_uri(drawing.wide), alt=alt), frozenset({kind}), say.chart_told(kind, by > 0), kind
    )


def _test(chance: random.Random) -> Question:
    """Ask for a prediction before a small test: the fewer people, the further chance carries the result."""
    before, people, gain = chance.randint(40, 65), chance.choice((10, 20, 40)), chance.choice((0, 10, 20))
    came = sum(chance.random() < (before + gain) / 100 for _ in range(people))
    got = round(100 * came / people)
    edges = {"less": got < before, "same": before <= got < before + 10, "more": before + 10 <= got}
    right = frozenset(code for code, ok in edges.items() if ok)
    picture = el("p", say.before_test(before, people, before + 10))
    return Question(join([picture]), right, say.after_test(came, people, got, before + gain), next(iter(right)))


PEOPLE, LEVELS = 8, 4


def _answers(chance: random.Random) -> Question:
    """Show how a leader and eight others answered: low, apart from each other, split, or not knowing."""
    kind = chance.choice(("low", "apart", "split", "unknown"))
    leader = {"low": 2, "apart": 4, "split": 3, "unknown": 3}[kind]
    pools: dict[str, list[int | None]] = {
        "low": [1, 1, 2, 2, 2],
        "apart": [1, 2, 2, 2, 2],
        "split": [1, 1, 4, 4],
        "unknown": [None, None, None, 2, 3],
    }
    staff = [chance.choice(pools[kind]) for _ in range(PEOPLE)]
    if kind == "split":
        staff[:4] = [1, 1, 4, 4]  # both ends, however chance falls
    if kind == "unknown":
        staff[:4] = [None] * 4
    counts = [sum(one == level for one in staff) for level in range(1, LEVELS + 1)]
    cells = [(str(level), str(n), say.mark(leader == level)) for level, n in zip(range(1, 5), counts, strict=True)]
    cells.append((say.dont_know(), str(staff.count(None)), say.mark(False)))
    columns = list(zip(say.answers_columns(), "lrl", strict=True))
    right = {"low": "work", "apart": "talk", "split": "talk", "unknown": "find_out"}[kind]
    return Question(table(say.answers_caption(), columns, cells), frozenset({right}), say.answers_told(kind), kind)


_MAKES: dict[str, Callable[[random.Random], Question]] = {
    "chance": _chart,
    "prediction": _test,
    "disagreement": _answers,
}
CHOICES = {
    "chance": ("signal", "chance"),
    "prediction": ("less", "same", "more"),
    "disagreement": ("work", "talk", "find_out"),
}
