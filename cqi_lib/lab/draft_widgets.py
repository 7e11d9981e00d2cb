"""What people see of typing that is not saved: drafts that are offered again, and places that two people changed."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any, Protocol

import ipywidgets as widgets

from ..errors import FormError
from ..files.drafts import Draft
from ..show.markup import el
from ..wording import drafts as say
from .frame import button, row, text_line
from .keeper import Keeper
from .merging import ABSENT, Choice, differences


class Holder(Protocol):
    """The form as people see it, to which drafts and choices belong."""

    form: Any
    keeper: Keeper

    def show_again(self) -> None:
        """Show what the form holds now."""

    def touched(self) -> None:
        """Say that something is not saved yet."""

    def say(self, text: str) -> None:
        """Say one sentence."""


class Offers:
    """The drafts of a form that were left, each to be taken back, thrown away, or looked at.

    Parameters
    ----------
    face : the form they belong to.
    """

    def __init__(self, face: Holder) -> None:
        self.face, self.box, self.drafts = face, widgets.VBox(), list[Draft]()
        self.box.add_class("cqi-offer")

    def show(self) -> None:
        """Offer what there is now."""
        self.drafts = [] if self.face.form.problems else self.face.keeper.left()
        self._draw()

    def _draw(self) -> None:
        made: list[widgets.Widget] = []
        for draft in self.drafts:
            below = text_line("")
            name = say.word if len(self.drafts) == 1 else functools.partial(say.of_draft, draft.at)
            acts: dict[str, Callable[[], None]] = {
                "take_back": functools.partial(self.take_back, draft),
                "throw_away": functools.partial(self.throw_away, draft),
                "show": functools.partial(self._look, draft, below),
            }
            if draft.live:  # its window writes it again at the next key
                del acts["throw_away"]
            buttons = row(*(button(name(code), act) for code, act in acts.items()))
            made += [text_line(el("p", el("b", say.left(draft.at, draft.live)), role="status")), buttons, below]
        self.box.children = made

    def take_back(self, draft: Draft) -> None:
        """Put a draft back into the form, keep it as this window's, and take it off the disk."""
        face = self.face
        with face.keeper.quiet():
            try:
                face.form.take_in(draft.base, draft.typed)
            except (FormError, LookupError, TypeError, ValueError, AttributeError):
                # A draft of an older workbook: it is shown, and stays where it is.
                self._look(draft, self.box.children[3 * self.drafts.index(draft) + 2])
                return
            for name, text in draft.loose.items():
                here = face.keeper.loose.get(name, "")
                face.keeper.loose[name] = text if here in ("", text) else f"{here}\n{text}"
            face.show_again()
        face.keeper.keep()
        if not face.keeper.failed:
            draft.drop()
        self.drafts.remove(draft)
        self._draw()
        face.say(say.taken_back(face.form.file))

    def throw_away(self, draft: Draft) -> None:
        """Drop a draft."""
        draft.drop()
        self.drafts.remove(draft)
        self._draw()

    def _look(self, draft: Draft, below: widgets.HTML) -> None:
        lines = []
        for place, before, after in differences(draft.base, draft.typed):
            lines.append(self.face.form.named(place))
            lines += [f"- {text_of(before)}"] if text_of(before) else []
            lines += [f"+ {text_of(after)}"] if text_of(after) else []
        lines += [f"+ {text}" for text in draft.loose.values()]
        shown = el("pre", "\n".join(lines), tabindex="0", role="region", aria_label=say.in_draft())
        below.value = str(el("div", el("p", say.in_draft()), shown) if lines else el("p", say.nothing_new()))


class Choices:
    """The places that somebody else changed too, with both versions to choose from.

    Parameters
    ----------
    face : the form they belong to.
    """

    def __init__(self, face: Holder) -> None:
        self.face, self.box = face, widgets.VBox()
        self.box.add_class("cqi-offer")

    def show(self) -> None:
        """Show what is to be chosen now."""
        form = self.face.form
        made: list[widgets.Widget] = []
        if form.contested:
            made.append(text_line(el("p", el("b", say.to_choose(len(form.contested))), role="status")))
        for choice in form.contested:
            place = form.where(choice)
            texts = [(code, None if value is ABSENT else text_of(value)) for code, value in
                     (("mine", choice.mine), ("theirs", choice.theirs))]  # fmt: skip
            made.append(text_line(el("div", el("p", el("b", place)), [el("p", say.side(*side)) for side in texts])))
            made.append(
                row(
                    *(
                        button(say.choice(code, place), functools.partial(self.settle, choice, code == "theirs"))
                        for code in ("mine", "theirs")
                    )
                )
            )
        self.box.children = made

    def settle(self, choice: Choice, theirs: bool) -> None:
        """Let one of two changes stand."""
        with self.face.keeper.quiet():
            self.face.form.settle(choice, theirs)
            self.face.show_again()
        self.face.touched()


def text_of(value: Any) -> str:
    """Give all that stands in a value, in one line for each text.

    Examples
    --------
    >>> text_of({"id": "a", "text": "Call"}), text_of(None), text_of(["x", 2])
    ('a; Call', '', 'x; 2')
    """
    if value is None or value is ABSENT:
        return ""
    if isinstance(value, dict):
        return "; ".join(filter(None, map(text_of, value.values())))
    if isinstance(value, (list, tuple)):
        return "; ".join(filter(None, map(text_of, value)))
    return str(value)
