"""Choosing a round: by its id, or the latest that has begun."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Protocol, TypeVar

from .errors import CallError, did_you_mean


class HasDate(Protocol):
    """A round: what choosing needs to know of it."""

    @property
    def id(self) -> str:
        """The round's id."""

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
            raise CallError(f"{name} has no round yet: list one under `rounds:` in cohort.yml.")
        begun = [entry for entry in ordered if entry.date <= as_of]
        return begun[-1] if begun else ordered[0]
    for entry in ordered:
        if entry.id == round_id:
            return entry
    known = [entry.id for entry in ordered]
    raise CallError(
        f"There is no round {str(round_id)[:60]!r} in {name}.{did_you_mean(str(round_id), known)} "
        f"Allowed: {', '.join(known) or 'none is listed in cohort.yml'}."
    )
