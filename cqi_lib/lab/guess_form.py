"""The guesses of a drafted cohort as a form holds them: the values they are about, and what was said instead."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Any

from .starting.confirming import confirm
from .starting.guess_places import GuessPlaces, Place


class GuessForm:
    """What was guessed, and what is right.

    Parameters
    ----------
    folder : the cohort's folder.
    guesses : the lines of `guesses:` in its file.

    Attributes
    ----------
    places : by guess, the values that can be changed beside it.
    said : by a value's name, what was said instead.
    """

    key = "cohort.yml#guesses"
    base: Any = {}

    def __init__(self, folder: Path, guesses: Sequence[str]) -> None:
        self.folder = folder
        found = GuessPlaces(folder)
        self.places = {guess: found.of(guess) for guess in guesses}
        self.said: dict[str, Any] = {}

    def typed(self) -> dict[str, Any]:
        """Give what was said, as plain values: what a draft keeps."""
        return {name: str(value) if isinstance(value, dt.date) else value for name, value in self.said.items()}

    def put_typed(self, typed: Any) -> None:
        """Hold what `typed` gave; what is no guess any more is left out."""
        there = [place for places in self.places.values() for place in places]
        for place in there:
            if place.name in typed:
                self.say(place, typed[place.name])

    def say(self, place: Place, value: Any) -> None:
        """Say what is right; what the file holds already is nothing new."""
        if place.kind == "date" and value is not None:
            value = dt.date.fromisoformat(str(value))
        if (str(value) if place.kind == "date" and value else value) == place.value:
            self.said.pop(place.name, None)
        else:
            self.said[place.name] = value

    def given(self, place: Place) -> Any:
        """Give what holds: what was said, else what the file holds."""
        value = self.said.get(place.name, place.value)
        return dt.date.fromisoformat(value) if place.kind == "date" and isinstance(value, str) else value

    def changes(self, guess: str) -> list[tuple[Place, Any]]:
        """List what was said of a guess."""
        return [(place, self.said[place.name]) for place in self.places.get(guess, ()) if place.name in self.said]

    def confirm(self, right: Collection[str]) -> list[str]:
        """Write what was said of some guesses, and take them out of the cohort's file; gives those that are left.

        Raises
        ------
        CqiError
            As `confirming.confirm`.
        """
        changed = {place.name: (place, value) for guess in right for place, value in self.changes(guess)}
        left = confirm(self.folder, right, changed.values())
        for name in changed:
            self.said.pop(name, None)
        return left
