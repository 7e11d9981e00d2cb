"""One cohort, one round: what notebook 7 opens and the cohort's page is made from."""

from __future__ import annotations

from functools import cached_property
from typing import Any

import pandas as pd

from ..cohort.answered import respondents
from ..cohort.cohort import Cohort
from ..cohort.records.cohort_file import RoundEntry
from ..instrument.instrument import Domain, Instrument
from ..locale.own import Own
from ..locale.said import sayings
from ..locale.spoken import in_its_language, spoken
from ..program.prepared import Prepared, Shown, unpublished
from ..scoring.tongues import TellsLanguages
from ..show.notebook import notebook_opening
from ..wording import release
from .standing import Standing, standing

say = sayings("opening")


class CohortRound(TellsLanguages):
    """A cohort in one round, with the tables that all its programs may see.

    Attributes
    ----------
    cohort, round, prepared, standings
        The cohort, the round looked at, the prepared tables, and where each program's work stands.
    """

    def __init__(
        self, cohort: Cohort, round_: RoundEntry, prepared: Prepared, standings: dict[str, Standing] | None = None
    ) -> None:
        self.cohort = cohort.without_answers()
        self.round = round_
        self.prepared = Shown(prepared)
        self.as_of = prepared.as_of
        if standings is not None:
            # What would be worked out when it is first asked for.
            vars(self)["standings"] = {i: one for i, one in standings.items() if i in self.there}

    OFFERED = ("as_of", "cohort", "every_domain", "instrument", "language", "round", "standings")
    """What a person who analyses is offered when she types a full stop; docs/analysts.md says what each is."""

    def __dir__(self) -> list[str]:
        return list(self.OFFERED)

    @in_its_language
    def __repr__(self) -> str:
        who = {"cohort": self.cohort.file.name, "round": self.round.label}
        text = say("cohort_round-opened", **who, n=len(self.cohort.file.programs))
        return f"{text}. {self.interim}" if self.interim else str(text)

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, str]:
        """Show one line, and bring the style sheet for everything that follows in a notebook."""
        return notebook_opening(repr(self))

    @property
    def interim(self) -> str:
        """Say that this is of a round that is still open; empty where it is not."""
        open_ = bool(self.prepared.told.get("interim")) and self.goes_on
        return release.interim_cohort(self.round.label, self.heads, bool(self.cohort.file.guesses)) if open_ else ""

    @property
    def goes_on(self) -> bool:
        """Whether the round is still open."""
        bases = self.prepared.told.get("bases", {})
        return any(one.get(self.round.id, {}).get("state") == "open" for one in bases.values())

    @property
    def partly(self) -> bool:
        """Whether the records of some programs could not be read, so that what is counted leaves them out."""
        return not all(one.readable for one in self.standings.values())

    @property
    def language(self) -> str:
        """What the cohort's page speaks."""
        return spoken(self.cohort.file.language)

    @property
    def own_texts(self) -> Own | None:
        """What the cohort says in its own words; None where it does not."""
        return self.cohort.own_texts

    @property
    def instrument(self) -> Instrument:
        """What this round asked."""
        return self.cohort.instruments.of(self.round.id)

    @property
    def every_domain(self) -> dict[str, Domain]:
        """Domains by id: this round's, then those that only other rounds asked about."""
        return self.instrument.domains | {
            name: domain
            for name, domain in self.cohort.instruments.domains.items()
            if name not in self.instrument.domains
        }

    @cached_property
    def _there(self) -> pd.DataFrame:
        rows = unpublished(self).responses
        return respondents(rows[rows["round_id"].eq(self.round.id) & rows["role"].ne("coach")])

    @property
    def people(self) -> pd.DataFrame:
        """The program of everybody who answered something, a row per person and program; coaches left out."""
        return self._there[["program_id"]]

    @property
    def heads(self) -> int:
        """How many people answered: who is said to have answered in several programs is one of them."""
        several = {person for person, of in self.round.counts_as.items() if len(of) > 1}
        again = self._there.loc[self._there["respondent_id"].isin(several), "respondent_id"].duplicated()
        return len(self._there) - int(again.sum())

    @property
    def withheld(self) -> set[str]:
        """The programs whose answers may not be shown until they are released again."""
        bases = self.prepared.told.get("bases", {})
        states = {i: by.get(self.round.id, {}).get("state", "") for i, by in bases.items()}
        return {i for i, state in states.items() if state in ("withheld", "unclear")}

    @property
    def named(self) -> frozenset[str] | None:
        """The programs that the record of the round lets this page name; None where none is kept."""
        named = self.prepared.told.get("names", {}).get("named", {}).get(self.round.id)
        return None if named is None else frozenset(named)

    @property
    def named_before(self) -> list[list[str]]:
        """The programs that earlier pages named together."""
        return self.prepared.told.get("names", {}).get("before", [])

    @cached_property
    def there(self) -> frozenset[str]:
        """The programs that have not left the cohort: what is said of work is said of theirs."""
        return frozenset(e.id for e in self.cohort.file.programs if e.until is None or e.until >= self.as_of)

    @cached_property
    def standings(self) -> dict[str, Standing]:
        """Where the work of each program stands that has not left, by program id."""
        rounds = [r.date for r in self.cohort.rounds]
        return {i: standing(r, self.as_of, rounds) for i, r in self.cohort.programs.items() if i in self.there}
