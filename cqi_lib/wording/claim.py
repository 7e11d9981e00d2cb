"""A sentence that knows which function said it, so that a finished page can be held against its evidence.

Every public function of `wording/` gives its text as a `Claim`: a str with an id such as "verdict.run_of_points".
`show.markup` carries the id to the page as `data-claim`; `tests/truth/` has a rule for each id. Nobody has to
remember this when a sentence is written: `wording/__init__.py` marks the functions of every module.
"""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable, Iterable
from types import FunctionType, ModuleType
from typing import Any, TypeVar

from ..locale.own import OwnText
from ..locale.stand_in import Mixed, StandIn

Named = TypeVar("Named", bound=Callable)


class Claim(str):
    """A text with the id of what it claims; everywhere else it is a str like any other.

    Parameters
    ----------
    text : what a reader sees.
    id : module and function that said it.
    call : the function with its arguments.
    language : its language, where it is nothing but a text that is in another one than the page (`StandIn`).
    spans : where it holds pieces in another language (`Mixed`).

    Examples
    --------
    >>> said = Claim("Nine months lie above 46.", "verdict.run_of_points")
    >>> said, said.id, Claim("one") == "one"
    ('Nine months lie above 46.', 'verdict.run_of_points', True)
    """

    id: str
    call: tuple[Callable, tuple, dict] | None
    language: str
    spans: tuple[tuple[int, int, str], ...]

    def __new__(  # noqa: D102
        cls,
        text: str = "",
        id: str = "",
        call: tuple[Callable, tuple, dict] | None = None,
        language: str = "",
        spans: tuple[tuple[int, int, str], ...] = (),
    ) -> Claim:
        self = super().__new__(cls, text)
        self.id, self.call, self.language, self.spans = id, call, language, spans
        return self

    def __reduce__(self) -> tuple[Any, ...]:
        # The arguments stay behind: a file or another process needs the sentence, not what it was made of.
        return type(self), (str(self), self.id, None, self.language, self.spans)

    @property
    def values(self) -> dict[str, Any]:
        """What was put into the sentence, by name; empty after a journey through a file."""
        if self.call is None:
            return {}
        function, args, kwargs = self.call
        bound = inspect.signature(function).bind(*args, **kwargs)
        bound.apply_defaults()
        return dict(bound.arguments)


class Prose(str):
    """Several sentences in one text, each of which keeps its id on the page.

    Examples
    --------
    >>> told = prose([Claim("One.", "a.b"), "", "Two."])
    >>> told, [getattr(part, "id", None) for part in told.parts]
    ('One. Two.', ['a.b', None, None])
    """

    parts: tuple[str, ...]

    def __new__(cls, parts: Iterable[str] = ()) -> Prose:  # noqa: D102
        kept = tuple(parts)
        self = super().__new__(cls, "".join(kept))
        self.parts = kept
        return self

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.parts,)


def prose(sentences: Iterable[str], between: str = " ") -> Prose:
    """Put sentences after each other without losing their ids; empty ones are left out."""
    parts: list[str] = []
    for text in sentences:
        if text:
            parts += [between, *parts_of(text)] if parts else parts_of(text)
    return Prose(parts)


def parts_of(text: str) -> tuple[str, ...]:
    """Give the sentences of a text; a text that is one sentence is its own only part."""
    return text.parts if isinstance(text, Prose) else (text,)


def like(said: str, text: str) -> str:
    """Give a text the id of the sentence it was made from, such as one that got a capital, or its language."""
    spans = getattr(said, "spans", ()) if len(text) == len(said) else ()
    if isinstance(said, Claim):
        return Claim(text, said.id, said.call, said.language, spans)
    if isinstance(said, Mixed):
        return Mixed(text, spans)
    return StandIn(text, said.language) if isinstance(said, StandIn) else text


def language_of(text: Any) -> str:
    """Give the language of a text that is in another one than the page; empty for all others."""
    return text.language if isinstance(text, (Claim, StandIn)) else ""


def ids(text: Any) -> str | None:
    """Give the ids of a text, in their order and with blanks between them; None where there is none."""
    if isinstance(text, Claim):
        return text.id
    if isinstance(text, Prose):
        return " ".join(part.id for part in text.parts if isinstance(part, Claim)) or None
    return None


def marked(function: Callable[..., Any], id: str) -> Callable[..., Any]:
    """Make a function give claims: the text it returns, or the texts in the list or tuple it returns.

    The outermost function wins where one sentence is made of others: that is the sentence a reader sees.
    """

    @functools.wraps(function)
    def saying(*args: Any, **kwargs: Any) -> Any:
        return _claim(function(*args, **kwargs), id, (function, args, kwargs))

    return saying


def _claim(said: Any, id: str, call: tuple) -> Any:
    if isinstance(said, str):
        spans = getattr(said, "spans", ())
        return Claim(said, id, call, language_of(said), spans) if said and not isinstance(said, OwnText) else said
    if isinstance(said, (list, tuple)):
        return type(said)(_claim(one, id, call) for one in said)
    return said


def unmarked(function: Named) -> Named:
    """Say of a function of `wording/` that it gives a name or a heading, no sentence: its text carries no id."""
    function.__dict__["unmarked"] = True
    return function


def mark(module: ModuleType) -> None:
    """Mark the public functions that a module of sentences defines, but for the names of things."""
    name = module.__name__.rpartition(".")[2]
    for key, function in list(vars(module).items()):
        ours = isinstance(function, FunctionType) and function.__module__ == module.__name__ and key[0] != "_"
        if ours and not hasattr(function, "unmarked"):
            setattr(module, key, marked(function, f"{name}.{key}"))
