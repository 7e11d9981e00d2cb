"""What a verb gives: its block, and of the same block a table, a figure, and the rule behind it, each when it is asked for."""

from __future__ import annotations

import dataclasses
import functools
import inspect
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from ...errors import CallError
from ...locale.spoken import in_its_language
from ...show.block import Block

if TYPE_CHECKING:
    from ...privacy.published import Rows
    from .figure import Figure
    from .why import Why


@dataclass(frozen=True, eq=False)
class Result(Block):
    """A verb's block, with what a person who analyses needs of it.

    Parameters
    ----------
    verb : the verb's name.
    opened : the program or cohort that it was called with; None for `steps`.
    files : what it rests on, by name within the cohort's or the program's folder.
    """

    verb: str = field(default="", kw_only=True)
    opened: Any = field(default=None, kw_only=True, repr=False)
    files: tuple[str, ...] = field(default=(), kw_only=True)

    @property
    def language(self) -> str | None:
        """The language that the block was made in."""
        return getattr(self.opened, "language", None)

    @property
    def own_texts(self) -> Any:
        """What the cohort says in its own words."""
        return getattr(self.opened, "own_texts", None)

    @cached_property
    @in_its_language
    def rows(self) -> list[tuple[str, dict[str, Any]]]:
        """The rows of the table by column, each with the id of the figure that draws it; empty where none does."""
        from .rows import rows_of

        if self.unread:
            raise CallError(self.text)
        return rows_of(self.verb, self.opened, self)

    @cached_property
    def _table(self) -> Rows:
        from ...privacy.published import marked
        from .shapes import SHAPES

        return marked(SHAPES[self.verb].table.frame([row for _, row in self.rows]), self.audience)

    @property
    def audience(self) -> str:
        """Whom the result may be shown to: `program`, `cohort`, or `desk`, which is the evaluator alone."""
        from .shapes import DESK

        return "desk" if self.verb in DESK else "program" if hasattr(self.opened, "records") else "cohort"

    @property
    def table(self) -> Rows:
        """What is shown, as a table: numbers as they are printed, empty where none is shown; made when it is asked for.

        Raises
        ------
        CallError
            When a record that the result rests on cannot be read: with its problems, as the page shows them.

        Examples
        --------
        >>> import cqi_lib as cqi
        >>> program = cqi.open_program("tests/fixtures/pair", "alpha-house")
        >>> list(cqi.profile(program).table.columns)[:3]
        ['domain', 'level', 'low']
        """
        return self._table.copy(deep=False)

    @property
    @in_its_language
    def columns(self) -> dict[str, str]:
        """What each column of the table holds, in the language of what was opened."""
        from ...wording.analyst import meaning
        from .shapes import SHAPES

        return {name: meaning(self.verb, name) for name in SHAPES[self.verb].table.columns}

    @cached_property
    @in_its_language
    def figures(self) -> tuple[Figure, ...]:
        """The figures of the result with what they draw; empty where it has none."""
        from .figure import figures_of

        return figures_of(self.html, self.verb, self.rows, self.audience)

    @property
    def figure(self) -> Figure | None:
        """The first of them; None where the result has no figure."""
        return next(iter(self.figures), None)

    @in_its_language
    def why(self) -> Why:
        """Give the rule behind the result, the numbers that its sentences hold, and where they come from.

        Examples
        --------
        >>> import cqi_lib as cqi
        >>> program = cqi.open_program("tests/fixtures/pair", "alpha-house")
        >>> cqi.strengths(program).why().source
        ('responses/', 'docs/method.md, Findings')
        """
        from .why import why_of

        return why_of(self.verb, self.opened, self.claims, self.files, self.audience)


def result_of(name: str, verb: Callable[..., Block]) -> Callable[..., Result]:
    """Let a verb give a `Result`; what it shows stays as it is.

    Parameters
    ----------
    name : the verb's name.
    verb : an opened program or cohort -> a block.
    """
    files: tuple[str, ...] = getattr(verb, "files", ())
    kept = [one.name for one in dataclasses.fields(Block)]

    @functools.wraps(verb)
    def asked(*args: Any, **kwargs: Any) -> Result:
        block = verb(*args, **kwargs)
        opened = args[0] if args else next(iter(kwargs.values()), None)
        return Result(**{one: getattr(block, one) for one in kept}, verb=name, opened=opened, files=files)

    asked.__dict__["of"] = next(iter(inspect.signature(verb).parameters), "")
    return asked
