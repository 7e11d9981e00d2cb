"""Rounds that asked another version of the assessment: what each round asked, and which questions may be compared.

Every round is read, scored and shown by its own version. A question is the same in two rounds where its id, its words
and its scale are: number of levels, their codes, labels and (of a slider) bounds, and the direction. Everything else is left out of the
comparison, and that is said.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from ..errors import CohortError, Problem, gathered
from ..files.text_file import shorten
from ..locale.said import put_together, sayings
from .named_instrument import read_instrument
from .records.cohort_file import CohortFile, RoundEntry

if TYPE_CHECKING:
    from ..instrument.instrument import Domain, Instrument, Item

say = sayings("cohort_checks")
SHOWN = 8


@dataclass(frozen=True)
class Instruments:
    """What each round of a cohort asked.

    Parameters
    ----------
    cohorts : the cohort's instrument.
    rounds : round id -> the instrument of a round that names its own; None where it cannot be used.
    """

    cohorts: Instrument
    rounds: Mapping[str, Instrument | None]

    def of(self, round_id: str) -> Instrument:
        """Give the instrument of a round."""
        return self.rounds.get(round_id) or self.cohorts

    @property
    def each(self) -> tuple[Instrument, ...]:
        """All instruments, the cohort's first."""
        return (self.cohorts, *(own for own in self.rounds.values() if own is not None))

    @property
    def domains(self) -> dict[str, Domain]:
        """Every domain that any round asked about, by id."""
        return {name: domain for own in reversed(self.each) for name, domain in own.domains.items()}

    def other(self, one: str, two: str) -> frozenset[str]:
        """Give the ids of questions that are not the same in two rounds."""
        return frozenset(differences(self.of(one), self.of(two)))


def read_round_instruments(folder: Path, file: CohortFile, now: Instrument, problems: list[Problem]) -> Instruments:
    """Load the instruments of rounds that name their own.

    Parameters
    ----------
    folder, file : the cohort's folder and cohort.yml.
    now : the cohort's instrument.
    problems : takes what is wrong, and which questions are not compared.

    Returns
    -------
    The instruments. Where one cannot be used, the answers of its round are not read.
    """
    found: dict[str, Instrument | None] = {}
    for entry in file.rounds:
        if entry.instrument in ("", file.instrument):
            continue
        place = f"cohort.yml, rounds, {entry.id}, instrument"
        try:
            found[entry.id] = read_instrument(folder, file.model_copy(update={"instrument": entry.instrument}))
        except CohortError as error:
            found[entry.id] = None
            flaws = [
                say("round_instruments-flaw", where=p.where, found=p.found) for p in gathered(error.problems)[:SHOWN]
            ]
            mend = put_together([say("round_instruments-unusable-mend", round=entry.id), *flaws], " ")
            what = say("round_instruments-unusable-found", instrument=shorten(entry.instrument))
            problems.append(Problem("error", place, what, say("any-an_instrument"), mend))
    asked = Instruments(now, found)
    usable = [r for r in sorted(file.rounds, key=lambda r: r.date) if found.get(r.id, now) is not None]
    for before, after in pairwise(usable):
        problems += _said(before, after, asked)
    return asked


def differences(now: Instrument, then: Instrument) -> dict[str, str]:
    """List the questions that are not the same in two instruments.

    Parameters
    ----------
    now, then : two instruments.

    Returns
    -------
    Item id -> `only_now`, `only_then`, `domain`, `text` or `scale`; what is the same is left out.

    Examples
    --------
    >>> from cqi_lib.instrument.instrument import load_instrument
    >>> full, short = load_instrument("cqi-61"), load_instrument("cqi-26")
    >>> found = differences(full, short)
    >>> len(found), set(found.values())
    (35, {'only_now'})
    """
    out = {}
    for item_id in dict.fromkeys([*now.items, *then.items]):
        here, there = now.items.get(item_id), then.items.get(item_id)
        if here is None or there is None:
            out[item_id] = "only_then" if here is None else "only_now"
        elif here.domain != there.domain:
            out[item_id] = "domain"
        elif not _same(here.text, here.texts, there.text, there.texts):
            out[item_id] = "text"
        elif not _same_scale(now, here, then, there):
            out[item_id] = "scale"
    return out


def _same(here: str, all_here: Sequence[str], there: str, all_there: Sequence[str]) -> bool:
    """Compare two wordings; where only one of the two was translated, those that the translation was made from."""
    if len(all_here) != len(all_there) and all_here and all_there and _folded(all_here[0]) == _folded(all_there[0]):
        return True
    return _folded(here) == _folded(there)


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


def _same_scale(now: Instrument, here: Item, then: Instrument, there: Item) -> bool:
    new, old = (own.domains[item.domain].scale.levels for own, item in ((now, here), (then, there)))
    return (
        here.reversed == there.reversed
        and [(x.rank, x.code, x.numbers) for x in new] == [(x.rank, x.code, x.numbers) for x in old]
        and all(_same(x.label, x.labels, y.label, y.labels) for x, y in zip(new, old, strict=True))
    )


def _said(before: RoundEntry, after: RoundEntry, asked: Instruments) -> list[Problem]:
    then, now = asked.of(before.id), asked.of(after.id)
    other = differences(now, then) if now is not then else {}
    if not other:
        return []
    parts = []
    for why in ("only_now", "only_then", "domain", "text", "scale"):
        ids = [i for i, reason in other.items() if reason == why]
        if ids:
            first, more = ", ".join(ids[:SHOWN]), max(len(ids) - SHOWN, 0)
            asked_in = after.id if why == "only_now" else before.id
            parts.append(say("round_instruments-part", n=len(ids), why=why, round=asked_in, first=first, more=more))
    same = len(set(now.items) - set(other))
    named = after if asked.rounds.get(after.id) else before
    place = f"cohort.yml, rounds, {named.id}, instrument"
    listed = put_together(parts, "; ")
    found = say("round_instruments-other-found", after=after.id, before=before.id, parts=listed)
    allowed, mend = say("round_instruments-other-allowed"), say("round_instruments-other-mend", same=same)
    return [Problem("warning", place, found, allowed, mend)]
