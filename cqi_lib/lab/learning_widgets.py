"""An exercise as a new coach sees it: a picture, a choice, what was true, and the count so far."""

from __future__ import annotations

import functools
from typing import Any

from ..show.markup import el
from ..wording import learning as say
from .frame import button, framed, heading, row, text_line
from .learning import Exercise


class Learning:
    """The face of an exercise.

    Parameters
    ----------
    exercise : the exercise.

    Attributes
    ----------
    box : what a notebook shows.
    """

    def __init__(self, exercise: Exercise) -> None:
        self.exercise = exercise
        self.picture, self.told = text_line(""), text_line("")
        self.buttons = [
            button(say.choice(exercise.name, code), functools.partial(self.choose, code)) for code in exercise.choices
        ]
        self.further = button(say.further(), self.next, main=True)
        buttons = row(*self.buttons, self.further)
        self.box = framed([heading(say.asks(exercise.name)), self.picture, buttons, self.told])
        self.show()

    def _ipython_display_(self) -> None:
        from IPython.display import display

        display(self.box)

    def show(self) -> None:
        """Show the question, and whether it can be answered."""
        self.picture.value = str(el("div", self.exercise.question.picture, cls="cqi"))
        for one in self.buttons:
            one.disabled = not self.exercise.open
        self.further.disabled = self.exercise.open

    def choose(self, code: str) -> None:
        """Take a choice, say what was true and how the guesses went."""
        told = self.exercise.answer(code)
        right = self.exercise.given[-1][2]
        lines = [say.verdict(self.exercise.name, right), told, self.exercise.tally]
        self.told.value = str(el("div", [el("p", line) for line in lines if line], role="status"))
        self.show()

    def next(self) -> None:
        """Ask the next question."""
        self.exercise.next()
        self.told.value = ""
        self.show()


def learn(opened: Any, exercise: str, seed: int = 1) -> Learning:
    """Show an exercise on simulated data, in the language of what was opened.

    Parameters
    ----------
    opened : an opened program or cohort.
    exercise : `chance` (is it a signal?), `prediction` (what will a small test show?) or `disagreement` (what do these
        answers ask for?).
    seed : another number asks other questions.

    Raises
    ------
    CallError
        For another exercise, with those there are.
    """
    return Learning(Exercise(exercise, seed))
