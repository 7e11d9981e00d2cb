"""Choosing a round: by its id, or the latest that has begun; and saying which one it is."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Protocol, TypeVar

from ..errors import CallError, did_you_mean
from ..locale.said import sayings
from ..wording import rounds as wording

say = sayings("cohort_checks")


class HasDate(Protocol):
    """A round: what choosing needs to know of it."""

    @property
    def id(self) -> str:
        """The round's id."""

    @property
    def label(self) -> str:
        """Its name for people."""

    @property
    def date(self) -> dt.date:
        """The day it began."""


Round = TypeVar("Round", bound=HasDate)


def choose_round(rounds: Iterable[Round], round_id: str | None, as_of: dt.date, name: str) -> Round:
    """Choose a round.

    Parameters
    ----------
    rounds : all rounds of the cohort.
    round_id : the id asked for; None is the latest that has begun on `as_of`.
    as_of : the day looked from.
    name : the cohort's name, for messages.

    Raises
    ------
    CallError
        For an unknown round, with the rounds there are.
    """
    ordered = sorted(rounds, key=lambda entry: entry.date)
    if round_id is None:
        if not ordered:
            raise CallError(say("round_choice-no_round", cohort=name))
        begun = [entry for entry in ordered if entry.date <= as_of]
        return begun[-1] if begun else ordered[0]
    for entry in ordered:
        if entry.id == round_id:
            return entry
    known = [entry.id for entry in ordered]
    asked, near = repr(str(round_id)[:60]), did_you_mean(str(round_id), known)
    unknown = "round_choice-unknown" if known else "round_choice-unknown-none"
    raise CallError(say(unknown, round=asked, cohort=name, near=near, rounds=", ".join(known)))


def looked_at(chosen: HasDate, rounds: Iterable[HasDate], people: Mapping[str, int], as_of: dt.date) -> str:
    """Say which round is looked at, and which rounds come after it.

    Parameters
    ----------
    chosen : the round.
    rounds : all rounds of the cohort.
    people : how many people answered, by round; coaches are not counted.
    as_of : the day looked from.
    """
    after = sorted((r for r in rounds if r.date > chosen.date), key=lambda r: r.date)
    later = [(r.label, r.id, r.date, people.get(r.id, 0)) for r in after]
    return wording.looked_at(chosen.label, chosen.id, chosen.date, as_of, later)
