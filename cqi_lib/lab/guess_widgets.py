"""What was guessed when a cohort was drafted, at the desk: each guess is confirmed by a person, or changed first."""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence
from pathlib import Path

import ipywidgets as widgets

from ..errors import CqiError, gathered
from ..show.markup import el
from ..wording import desk as tell
from ..wording import drafted as say
from .frame import button, heading, row, text_line
from .way_widgets import link_to

INSTRUMENT = "instrument.yml"


class Guesses:
    """The guesses of a cohort, each with a button.

    Parameters
    ----------
    confirmed : is called when something was confirmed.
    """

    def __init__(self, confirmed: Callable[[], object]) -> None:
        self.confirmed, self.box, self.told = confirmed, widgets.VBox(), text_line("")
        self.box.add_class("cqi-offer")
        self._shown: tuple[Path | None, tuple[str, ...]] = None, ()

    def show(self, folder: Path | None, guesses: Sequence[str]) -> None:
        """Show what is guessed; what is shown already stays as it is."""
        if (folder, tuple(guesses)) == self._shown:
            return
        if folder != self._shown[0]:
            self.told.value = ""
        self._shown = folder, tuple(guesses)
        if folder is None or not guesses:
            self.box.children = (self.told,) if self.told.value else ()
            return
        lines = [heading(say.word("guesses")), text_line(el("p", say.guessed(len(guesses)), role="status")), self.told]
        for n, guess in enumerate(guesses, start=1):
            act = functools.partial(self.confirm, folder, [guess])
            lines.append(row(text_line(el("p", f"{n}. {guess}")), button(say.confirm(n), act)))
        every = button(say.word("confirm_all"), functools.partial(self.confirm, folder, list(guesses)))
        self.box.children = (*lines, text_line(self._change(folder)), every)

    def _change(self, folder: Path) -> object:
        forms = (tell.word(f"write-{kind}") for kind in ("cohort", "files", "measures"))
        places = [el("li", say.change_forms(*forms))]
        if (folder / INSTRUMENT).is_file():
            places.insert(0, el("li", say.change_instrument(), " ", link_to(INSTRUMENT, folder / INSTRUMENT)))
        return el("div", el("p", say.change()), el("ul", places))

    def confirm(self, folder: Path, right: Sequence[str]) -> None:
        """Take guesses that are right out of the cohort's file."""
        from .starting.confirming import confirm

        try:
            words = say.left(len(confirm(folder, right)))
        except CqiError as error:
            flaws = [el("li", str(entry)) for entry in gathered(getattr(error, "problems", ()))]
            listed = el("ul", flaws) if flaws else None
            self.told.value = str(el("div", el("p", str(error.args[0])), listed, role="status"))
            return
        self.told.value = str(el("p", words, role="status"))
        self.confirmed()
