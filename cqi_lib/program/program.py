"""One program, one round: what its notebooks open and its report is made from."""

from __future__ import annotations

import dataclasses
import datetime as dt
import functools
from collections.abc import Callable
from functools import cached_property
from typing import Any, TypeVar

import pandas as pd

from ..cohort.answered import answered, respondents
from ..cohort.cohort import Cohort
from ..cohort.program_records import ProgramRecords
from ..cohort.records.cohort_file import RoundEntry
from ..cohort.records.cycle import CycleFile
from ..cohort.records.priorities import Priority
from ..errors import CallError, did_you_mean
from ..instrument.instrument import Instrument
from ..intake.store.place import is_store
from ..locale.said import sayings
from ..locale.spoken import in_its_language, spoken
from ..privacy import Published, publish
from ..privacy.published import Row, Rows, records
from ..scoring.tongues import TellsLanguages
from ..show.block import Block
from ..show.notebook import notebook_opening
from ..wording.labels import OwnWords
from ..wording.release import interim
from . import kept
from .prepared import Prepared, Shown

say = sayings("opening")
Made = TypeVar("Made")
Frame = TypeVar("Frame", bound=pd.DataFrame)


def _handed_on(value: Any) -> Any:
    """Give what a notebook may change without changing it for the notebooks after it."""
    if isinstance(value, pd.DataFrame):
        return value.copy(deep=False)  # pandas copies on writing
    if dataclasses.is_dataclass(type(value)):
        if isinstance(getattr(type(value), "points", None), cached_property):
            # A table that is made when it is asked for is made anew, of columns of its own.
            return dataclasses.replace(value, columns={name: one.copy() for name, one in value.columns.items()})
        if isinstance(getattr(value, "points", None), pd.DataFrame):
            return dataclasses.replace(value, points=_handed_on(value.points))
    return {name: _handed_on(one) for name, one in value.items()} if isinstance(value, dict) else value


def once(make: Callable[[Program], Made]) -> Callable[[Program], Made]:
    """Mark what is worked out of an opened program when it is first asked for, and remembered with it.

    When the program is opened again it is handed on, but what a notebook does to it is not.
    """

    @functools.wraps(make)
    def asked(program: Program) -> Made:
        if make not in program.made:
            with kept.noted(program.rests, make):
                program.made[make] = make(program) if program.first is None else _handed_on(asked(program.first))
        elif kept.noting:
            kept.found(program.rests, make)
        return program.made[make]

    return asked


def _made_once(make: Callable[[Program], Any]) -> property:
    return property(once(make))


class Program(TellsLanguages):
    """One program in one round, with everything its report may say: all tables here are published for `program`.

    Attributes
    ----------
    cohort, records, round, previous
        The cohort, the program's records, the round looked at and the one before it (or None).
    """

    def __init__(
        self, cohort: Cohort, records: ProgramRecords, round_: RoundEntry, prepared: Prepared, cycle: str | None = None
    ) -> None:
        self.cohort = cohort.without_answers()
        self.records = records
        self.round = round_
        before = cohort.previous_round(round_.id)
        self.previous = before if before is None or records.entry.belongs(before) else None
        self._tables = prepared.of(records.id)
        self.prepared = Shown(self._tables)
        self.cycle_id = cycle
        self.language = spoken(cohort.file.language)
        self.own_texts = cohort.own_texts
        self.first: Program | None = None
        self.blocks: dict[str, Block] = {}
        self.block_rests: dict[str, set[str]] = {}
        self.made: dict[Callable[[Program], Any], Any] = {}
        self.rests: dict[Any, set[str]] = {}

    OFFERED = (
        "as_of", "benchmark", "comments", "cohort", "current", "cycle", "domains", "findings", "id", "instrument", "items",
        "language", "name", "named", "previous", "priorities", "publish", "records", "round",
    )  # fmt: skip
    """What a person who analyses is offered when she types a full stop; docs/analysts.md says what each is."""

    def __dir__(self) -> list[str]:
        return list(self.OFFERED)

    @in_its_language
    def __repr__(self) -> str:
        opened = "program-opened-cycle" if self.cycle_id else "program-opened"
        who = {"program": self.name, "round": self.round.label, "cycle": self.cycle_id}
        line = say(opened, **who, people=len(self.people), as_of=self.as_of.isoformat())
        if not self.interim:
            return str(line)
        return f"{line}. {interim(self.round.label, self.basis['now'], bool(self.cohort.file.guesses))}"

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, str]:
        """Show one line, and bring the style sheet for everything that follows in a notebook."""
        return notebook_opening(repr(self))

    def again(self, cycle: str | None = None) -> Program:
        """Open the same program anew: tables made already are handed on, but what a notebook does to them is not.

        Parameters
        ----------
        cycle : the cycle to open; None opens none.

        Raises
        ------
        CallError
            When the program has no such cycle.
        """
        program_cycle(self.records, cycle)
        opened = Program(self.cohort, self.records, self.round, self._tables, cycle)
        opened.first, opened.blocks, opened.block_rests = self, self.blocks, self.block_rests
        return opened

    @property
    def id(self) -> str:
        """The program's id."""
        return self.records.id

    @property
    def name(self) -> str:
        """The program's display name."""
        return self.records.name

    @property
    def words(self) -> OwnWords:
        """What the cohort calls people, in the language of the report."""
        file = self.cohort.file
        return OwnWords(**file.words.in_language(self.language, file.language))

    @property
    def as_of(self) -> dt.date:
        """The day the report looks from."""
        return self.prepared.as_of

    @property
    def instrument(self) -> Instrument:
        """What this round asked."""
        return self.cohort.instruments.of(self.round.id)

    @property
    def named(self) -> bool:
        """True when this program's people agreed to answer openly in this round."""
        return self.round.privacy_for(self.id) == "named"

    @property
    def told_before(self) -> bool | None:
        """Whether people knew, before they answered, who would see their answers; None where nobody recorded it."""
        if self.round.told_before is not None:
            return self.round.told_before
        files = self.mine(self._tables.responses)["source_file"].dropna().unique()
        # The online assessment's first page says it.
        return True if len(files) and all(is_store(str(name)) for name in files) else None

    @property
    def basis(self) -> dict[str, Any]:
        """On which answers this round's page rests, as the run says (`release.basis.Basis.told`); empty without one."""
        return self._basis_of(self.round.id)

    def _basis_of(self, round_id: str) -> dict[str, Any]:
        return self.prepared.told.get("bases", {}).get(self.id, {}).get(round_id, {})

    def held_in(self, round_id: str) -> str:
        """Say why nothing of a round may be shown on this page: `open`, `withheld` or `unclear`; else empty."""
        state = self._basis_of(round_id).get("state", "")
        return state if state in ("open", "withheld", "unclear") and not self.prepared.told.get("interim") else ""

    @property
    def held(self) -> str:
        """Why nothing of this round may be shown on this page; else empty."""
        return self.held_in(self.round.id)

    @property
    def interim(self) -> bool:
        """Whether this is a page of the desk, of a round that is still open."""
        return bool(self.prepared.told.get("interim")) and self.basis.get("state") == "open"

    @_made_once
    def people(self) -> pd.DataFrame:
        """The role of everybody who answered something in this round, a row per person."""
        return respondents(self.mine(self._tables.responses))[["role"]]

    @property
    def comments_by_language(self) -> bool:
        """Whether comments here need their minimum within a language: somebody's of this confidential round is known."""
        return not self.named and self.round.id in set(self.prepared.languages["round_id"])

    @_made_once
    def _taken(self) -> frozenset[str]:
        rows = self._tables.responses
        mine = rows["program_id"].eq(self.id) & rows["role"].ne("coach") & answered(rows)
        return frozenset(rows.loc[mine, "round_id"])

    def took(self, round_id: str) -> bool:
        """Say whether anybody of this program answered something in a round; a coach's view is one from outside."""
        return round_id in self._taken

    def answered(self, round_id: str) -> bool:
        """Say whether anybody of this program answered in a round that is over, be it that its answers are withheld now."""
        basis = self._basis_of(round_id)
        return self.took(round_id) or (basis.get("state") != "open" and bool(basis.get("now") or basis.get("people")))

    @cached_property
    def asked_now(self) -> RoundEntry | None:
        """The round that is still open and of which this page holds no answers; None where none is."""
        begun = [r for r in self.cohort.rounds if r.date <= self.as_of and self.records.entry.belongs(r)]
        last = max(begun, key=lambda r: r.date, default=None)
        goes_on = last is not None and self._basis_of(last.id).get("state") == "open"
        return last if last is not None and goes_on and not self.took(last.id) else None

    @cached_property
    def invited(self) -> dict[str, int]:
        """How many people were asked, by role; empty when nobody wrote it down."""
        return {str(k): int(v) for k, v in self.round.invited.get(self.id, {}).items()}

    def mine(self, frame: Frame, round_id: str | None = None) -> Frame:
        """Give the rows of a round in one of this program's tables; by default this round's."""
        return frame[frame["round_id"].eq(round_id or self.round.id)].reset_index(drop=True)

    def publish(self, name: str, audience: str = "program") -> Published:
        """Publish a prepared table's rows of this program, of all rounds.

        Parameters
        ----------
        name : the table, such as `rater_scores`.
        audience : whose eyes it is for.
        """
        return publish(getattr(self._tables, name), audience, cohort_file=self.cohort.file)

    @_made_once
    def published_domains(self) -> Published:
        """Domain scores of all rounds, published for this program."""
        return self._tables.published["domain_scores"]

    @_made_once
    def published_items(self) -> Published:
        """Item scores of all rounds, published for this program."""
        return self._tables.published["item_scores"]

    @_made_once
    def domains(self) -> Rows:
        """Domain scores of this round that may be shown."""
        return self.mine(self.published_domains.table)

    @_made_once
    def items(self) -> Rows:
        """Item scores of this round that may be shown."""
        return self.mine(self.published_items.table)

    @_made_once
    def raters(self) -> Rows:
        """Single respondents' levels that may be shown: those of a named round."""
        return self.mine(self.publish("rater_scores").table)

    @_made_once
    def comments(self) -> Rows:
        """Answers with a comment that may be shown."""
        return self.mine(self._tables.published["responses"].table)

    @property
    def comments_written(self) -> int:
        """How many answers of this round have a comment, shown or not."""
        return int(self.mine(self._tables.responses)["comment"].fillna("").str.strip().ne("").sum())

    @_made_once
    def findings(self) -> Rows:
        """Findings of this round, one row per domain, in the instrument's order."""
        mine = self.mine(self.prepared.findings)
        order = {d: i for i, d in enumerate(self.instrument.domains)}
        return mine.sort_values("domain", key=lambda s: s.map(order), kind="stable").reset_index(drop=True)

    @_made_once
    def found(self) -> tuple[Row, ...]:
        """The findings one by one."""
        return records(self.findings)

    @_made_once
    def domain_rows(self) -> tuple[Row, ...]:
        """The domain scores one by one."""
        return records(self.domains)

    @_made_once
    def item_rows(self) -> tuple[Row, ...]:
        """The item scores one by one."""
        return records(self.items)

    @_made_once
    def benchmark(self) -> Rows:
        """This round's benchmark, by domain."""
        return self.mine(self.prepared.benchmark).set_index("domain")

    @_made_once
    def priorities(self) -> tuple[Priority, ...]:
        """Priorities chosen from this round or an earlier one, newest round first."""
        dates = {r.id: r.date for r in self.cohort.rounds}
        known = [p for p in self.records.priorities.priorities if dates.get(p.round, dt.date.min) <= self.round.date]
        return tuple(sorted(known, key=lambda p: dates.get(p.round, dt.date.min), reverse=True))

    @_made_once
    def current(self) -> tuple[Priority, ...]:
        """The priorities of the newest round that has any: what the program works on now."""
        return tuple(p for p in self.priorities if p.round == self.priorities[0].round) if self.priorities else ()

    def items_asked(self, round_id: str) -> dict[str, frozenset[str]]:
        """Give the items that this program was asked in a round, by domain."""
        rows = self.mine(self._tables.item_scores, round_id)
        return {domain: frozenset(part) for domain, part in rows.groupby("domain")["item"]}

    @property
    def earlier(self) -> RoundEntry:
        """The round before, for what is told only where there is one."""
        if self.previous is None:
            raise LookupError(f"There is no round before {self.round.id}.")
        return self.previous

    @cached_property
    def other_questions(self) -> frozenset[str]:
        """Ids of the questions that are not the same in this round and in the one before."""
        return self.cohort.instruments.other(self.earlier.id, self.round.id)

    @cached_property
    def alike(self) -> dict[str, frozenset[str]]:
        """The items that this round and the one before asked alike, by domain."""
        then, now = (self.items_asked(r.id) for r in (self.earlier, self.round))
        both = {d: (now[d] & then.get(d, frozenset())) - self.other_questions for d in now}
        return {domain: items for domain, items in both.items() if items}

    @property
    def cycle(self) -> CycleFile | None:
        """The cycle that was opened, if any."""
        return self.records.cycles[self.cycle_id] if self.cycle_id else None


def program_cycle(records: ProgramRecords, cycle: str | None) -> None:
    """Refuse a cycle that a program does not have, in words."""
    if cycle and cycle not in records.cycles:
        near, unknown = did_you_mean(cycle, records.cycles), "program-cycle" if records.cycles else "program-cycle-none"
        there = ", ".join(records.cycles)
        raise CallError(say(unknown, cycle=repr(cycle), program=records.name, near=near, cycles=there))


def program_of(
    cohort: Cohort, prepared: Prepared, program: str, round: str | None = None, cycle: str | None = None
) -> Program:
    """Open one program of a cohort that is loaded already; parameters and errors as in `open_program`."""
    if program not in cohort.programs:
        known = list(cohort.programs)
        near, there = did_you_mean(str(program), known), ", ".join(known)
        asked = {"program": repr(program), "cohort": cohort.file.name}
        raise CallError(say("program-unknown", **asked, near=near, programs=there))
    records = cohort.programs[program]
    program_cycle(records, cycle)
    return Program(cohort, records, cohort.round(round), prepared, cycle)
