"""What was guessed when a cohort was drafted, at the desk: each guess is changed in its row where it is wrong, and confirmed."""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, get_args

import ipywidgets as widgets

from ..cohort.records.base import ROLES, Direction, Kind
from ..errors import CqiError, gathered
from ..files.refusal import refusal
from ..intake.drafting.vocabulary import SMALL_WORDS
from ..locale.catalogue import languages
from ..locale.spoken import as_now
from ..show.markup import el
from ..wording import desk as tell
from ..wording import drafted as say
from ..wording import drafts, fields
from ..wording.assessment import language_of
from ..wording.labels import role
from .frame import button, choice, grid, heading, row, text_line, watch
from .guess_form import GuessForm
from .keeper import Keeper
from .starting.guess_places import INSTRUMENT, Place
from .way_widgets import link_to

_WIDE = {"description_width": "initial"}
_CODES = {"role": ROLES, "direction": get_args(Direction), "kind": get_args(Kind)}


class Guesses:
    """The guesses of a cohort, each with what it is about and a button.

    Parameters
    ----------
    confirmed : is called when something was confirmed.
    """

    def __init__(self, confirmed: Callable[[], object]) -> None:
        self.confirmed, self.box, self.told = confirmed, widgets.VBox(), text_line("")
        self.box.add_class("cqi-offer")
        self.form: GuessForm | None = None
        self.keeper: Keeper | None = None
        self.controls: dict[str, widgets.Widget] = {}
        self._shown: tuple[Path | None, tuple[str, ...]] = None, ()

    def show(self, folder: Path | None, guesses: Sequence[str]) -> None:
        """Show what is guessed; what is shown already stays as it is."""
        if (folder, tuple(guesses)) == self._shown:
            return
        before, other = self.form, folder != self._shown[0]
        if other:
            self.told.value = ""
            if self.keeper is not None:
                self.keeper.leave()
        self._shown = folder, tuple(guesses)
        if folder is None or not guesses:
            self.form = self.keeper = None
            self.box.children = (self.told,) if self.told.value else ()
            return
        self.form = GuessForm(folder, guesses)
        if before is not None and not other and self.keeper is not None:
            self.form.put_typed(before.typed())
            self.keeper.form = self.form
            self.keeper.touch()
        else:
            self.keeper = Keeper(self.form, as_now(self._not_kept))
            for draft in [one for one in self.keeper.left() if not one.live][:1]:
                self.form.put_typed(draft.typed)
                self.keeper.keep()
                draft.drop()
        self._rows(folder, guesses)

    def _rows(self, folder: Path, guesses: Sequence[str]) -> None:
        self.controls = {}
        lines = [heading(say.word("guesses")), text_line(el("p", say.guessed(len(guesses)), role="status")), self.told]
        for n, guess in enumerate(guesses, start=1):
            lines.append(self._row(folder, n, guess))
        every = button(say.word("confirm_all"), functools.partial(self.confirm, folder, list(guesses)))
        self.box.children = (*lines, text_line(self._change(folder)), every)

    def _row(self, folder: Path, n: int, guess: str) -> widgets.Widget:
        """Show a guess, what it is about, and its button, which says whether something is changed."""
        assert self.form is not None, "rows are of a form"
        act = button(say.confirm(n), functools.partial(self.confirm, folder, [guess]))
        form = self.form
        # What is to be written into a file is said where no field does it.
        text = text_line(el("p", f"{n}. {guess.partition('; ')[0] if form.places[guess] else guess}"))

        def changed(place: Place, value: Any) -> None:
            form.say(place, value.strip() if isinstance(value, str) else value)
            act.description = say.change_and_confirm(n) if form.changes(guess) else say.confirm(n)
            if self.keeper is not None:
                self.keeper.touch()

        made = []
        for place in form.places[guess]:
            control = self.controls[place.name] = _control(place, form.given(place))
            watch(control, functools.partial(changed, place))
            made.append(control)
        if form.changes(guess):
            act.description = say.change_and_confirm(n)
        return widgets.VBox([row(text, act), grid(*made)]) if made else row(text, act)

    def _not_kept(self, what: OSError | Path | None) -> None:
        if isinstance(what, OSError):
            self.told.value = str(el("p", drafts.not_kept(refusal(what)), role="status"))

    def _change(self, folder: Path) -> object:
        forms = (tell.word(f"write-{kind}") for kind in ("cohort", "files", "measures"))
        places = [el("li", say.change_forms(*forms))]
        if (folder / INSTRUMENT).is_file():
            places.insert(0, el("li", say.change_instrument(), " ", link_to(INSTRUMENT, folder / INSTRUMENT)))
        return el("div", el("p", say.change()), el("ul", places))

    def confirm(self, folder: Path, right: Sequence[str]) -> None:
        """Write what was changed, and take guesses that are right by now out of the cohort's file."""
        assert self.form is not None, "buttons are there with guesses only"
        try:
            words = say.left(len(self.form.confirm(right)))
        except CqiError as error:
            flaws = [el("li", str(entry)) for entry in gathered(getattr(error, "problems", ()))]
            listed = el("ul", flaws) if flaws else None
            self.told.value = str(el("div", el("p", str(error.args[0])), listed, role="status"))
            return
        if self.keeper is not None:
            self.keeper.keep()
        self.told.value = str(el("p", words, role="status"))
        self.confirmed()


def _control(place: Place, value: Any) -> widgets.Widget:
    """Make the field of a value."""
    words = say.place_of_guess(place.asks, place.about)
    if place.kind == "date":
        return widgets.DatePicker(value=value, description=words, style=_WIDE)
    if place.kind == "text":
        return widgets.Text(value=str(value), description=words, style=_WIDE)
    if place.kind == "yes_no":
        return widgets.Checkbox(value=bool(value), description=words, indent=False, style=_WIDE)
    if place.kind == "language":
        tags = languages("shared") if place.asks == "pages" else SMALL_WORDS
        return choice(words, [(language_of(tag), tag) for tag in dict.fromkeys([*tags, str(value)])], value)
    named = role if place.kind == "role" else functools.partial(fields.choice, place.kind)
    known = [(named(code), code) for code in _CODES[place.kind]]
    there = known if value in dict(known).values() else [*known, (str(value), value)]
    return choice(words, there, value)
