"""How much page one may hold: it gives way in steps until what a reader sees of it is 250 words."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from html.parser import HTMLParser
from typing import Any, NamedTuple, TypeVar

from markupsafe import Markup

from ..locale.spoken import bound
from ..program.program import Program

Made = TypeVar("Made")

MOST_WORDS = 250
LONGER = {"es": 1.15}
"""How many words a language takes for what English says in one: counted on two reports of the demo (1.14, 1.15)."""
_VOID = frozenset({"br", "hr", "img", "meta", "link"})
_UNSEEN = frozenset({"style", "title"})


class Room(NamedTuple):
    """What page one shows of each kind, at most.

    Parameters
    ----------
    domains : strengths, and challenges.
    steps : next steps.
    earlier : aims set in the round before, where others are worked on now.
    promises : promises that are past their day, written out; all of them are counted.
    unknown : what is not known.
    differ : domains on which views differ.
    words : of one thing that people wrote.
    chance : how often chance alone makes a chart a signal.
    brief : what several aims' measures show is counted, not told one by one; units, tags and chosen domains that did
        neither fall nor move by more than chance easily makes are left out.
    """

    domains: int = 3
    steps: int = 3
    earlier: int = 3
    promises: int = 2
    unknown: int = 3
    differ: int = 2
    words: int = 20
    chance: bool = True
    brief: bool = False

    def only(self, *names: str) -> Room:
        """Give a room for a piece that looks at nothing else of it: in rooms that agree in these it is the same piece."""
        return Room()._replace(**{name: getattr(self, name) for name in names})


ROOMS = (
    Room(),
    Room(steps=2, promises=1, unknown=2, differ=1, words=16),
    Room(steps=2, earlier=2, promises=1, unknown=2, differ=1, words=10),
    Room(steps=1, earlier=1, promises=1, unknown=2, differ=1, words=10),
    Room(steps=1, earlier=1, promises=1, unknown=1, differ=1, words=10),
    Room(domains=2, steps=1, earlier=1, promises=1, unknown=1, differ=1, words=10),
    Room(domains=2, steps=1, earlier=1, promises=0, unknown=1, differ=0, words=8, brief=True),
    Room(domains=2, steps=1, earlier=1, promises=1, unknown=1, differ=0, words=8, chance=False, brief=True),
    Room(domains=1, steps=1, earlier=1, promises=0, unknown=1, differ=0, words=6, chance=False, brief=True),
)
"""From the widest to the narrowest: what was agreed, where it stands, what changed and what is open is never left out."""


class Pieces:
    """The pieces of a program's page one: each is made once for what it is made of, and its words are counted once.

    Parameters
    ----------
    program : an opened program.
    """

    def __init__(self, program: Program) -> None:
        self._program = program
        self._made: dict[tuple, Any] = {}
        self._words: dict[str, int] = {}

    def __call__(self, part: Callable[..., Made], *given: Hashable) -> Made:
        """Give what a function makes of the program and these values."""
        if (key := (part, *given)) not in self._made:
            self._made[key] = part(self._program, *given)
        return self._made[key]

    def words(self, *pieces: Markup | None) -> int:
        """Count the words that a reader sees of pieces that follow each other, each an element that begins a line."""
        for piece in filter(None, pieces):
            if piece not in self._words:
                self._words[piece] = visible_words(piece)
        return sum(self._words[piece] for piece in filter(None, pieces))


def most_words() -> int:
    """Say how many words page one may have in the language that is spoken: as much is said in every language."""
    return round(MOST_WORDS * LONGER.get(bound().partition("-")[0], 1.0))


def visible_words(html: str) -> int:
    """Count the words of a piece of page that a reader sees.

    Parameters
    ----------
    html : markup.

    Returns
    -------
    Words parted by blanks; what is visually hidden (`vh`), stands in a closed `details` or is for paper only (`lines`)
    does not count.

    Examples
    --------
    >>> visible_words('<p>One two <b class="vh">three</b></p><details><p>four</p></details>')
    2
    """
    reader = _Words()
    reader.feed(html)
    reader.close()
    return sum(len(text.split()) for text in "".join(reader.seen).split("\0"))


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.seen: list[str] = []
        self._open: list[tuple[str, bool]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append("\0" if tag not in ("a", "b", "span", "tspan", "time") else "")
        if tag in _VOID:
            return
        given = dict(attrs)
        names = (given.get("class") or "").split()
        unseen = tag in _UNSEEN or "vh" in names or "lines" in names or (tag == "details" and "open" not in given)
        self._open.append((tag, unseen))

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop()[0] != tag:
            pass
        self.seen.append("\0" if tag not in ("a", "b", "span", "tspan", "time") else "")

    def handle_data(self, data: str) -> None:
        if not any(unseen for _, unseen in self._open):
            self.seen.append(data)
