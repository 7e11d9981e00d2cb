"""Sentences about what a cycle's record holds and waits for. They tell; they do not urge."""

from __future__ import annotations

from ..locale.catalogue import catalogue, key
from . import fields
from .labels import role

message = catalogue(__name__)


NEXT = {
    "prediction": ("predictions", "actual_start"),
    "start": ("actual_start",),
    "end": ("actual_end", "as_planned", "observations"),
    "study": ("result", "learned", "studied_on"),
    "decision": ("decision", "reason"),
    "standard": ("standard",),
    "next cycle": ("next",),
}
"""The fields that are filled next, by what a record waits for."""
_WITH = {"next cycle": ("what_changes", "wider")}
"""What is empty with them."""


def cycle_line(state: str, due: str, missing: tuple[str, ...]) -> str:
    """Say at the desk where a cycle's record stands: its state, what comes next, what is still empty, by the form's fields.

    Parameters
    ----------
    state, due, missing : as `pdsa.completeness` gives them.

    Examples
    --------
    >>> cycle_line("planned", "start", ("risks",))
    'planned. Next: “Begun on”, on the day the test begins. Still empty, if known: “Who could be harmed”.'
    """
    rest = [_field(name) for name in _rest(due, missing)]
    names = dict.fromkeys(("first", "second", "third"), "")
    names |= dict(zip(names, map(_field, NEXT[due]), strict=False))
    id = "cycle_line-empty" if rest else "cycle_line"
    return message(id, state=key(state), due=key(due), missing=", ".join(rest), **names)


def file_line(state: str, due: str, missing: tuple[str, ...]) -> str:
    """Say the same to who writes the file, by its keys; parameters as in `cycle_line`.

    Examples
    --------
    >>> file_line("planned", "start", ("risks",))
    'planned. Next: actual_start, on the day the test begins. Still empty, if known: risks (“Who could be harmed”).'
    """
    rest = [fields.called(name, fields.label("CycleFile", name)) for name in _rest(due, missing)]
    id = "file_line-empty" if rest else "file_line"
    return message(id, state=key(state), due=key(due), missing=", ".join(rest))


def _field(name: str) -> str:
    return message("field", label=fields.label("CycleFile", name))


def _rest(due: str, missing: tuple[str, ...]) -> list[str]:
    return [name for name in missing if name not in (*NEXT[due], *_WITH.get(due, ()))]


def filled(counts: dict[str, tuple[int, int]], missing: tuple[str, ...]) -> str:
    """Say for a reader how much of a cycle is written down.

    Examples
    --------
    >>> filled({"plan": (9, 10), "do": (4, 4)}, ("risks",))
    'Written down: Plan 9 of 10, Do 4 of 4. Not written down: who could be harmed or left out.'
    >>> filled({"plan": (10, 10)}, ())
    'Written down: Plan 10 of 10.'
    """
    parts = [message("filled-step", step=step, there=there, of=of) for step, (there, of) in counts.items()]
    if not missing:
        return message("filled", parts=parts)
    return message("filled-missing", parts=parts, missing=[message("filled-field", field=name) for name in missing])


def size_suggested(size: str, person: str = "") -> str:
    """Say how big the three judgements suggest a test should be.

    Examples
    --------
    >>> size_suggested("few")
    'What the team says of belief, cost of failure and readiness suggests: a few people at one site, for two weeks at most.'
    """
    return message("size_suggested", size=size, person=person or role("participant_family"))


def size_big(sites: int | None, days: int | None) -> str:
    """Say in what a first test is larger than small.

    Examples
    --------
    >>> size_big(4, None)
    'A first test at four sites: one site or two weeks would show a wrong turn sooner and cost less.'
    """
    larger = "both" if sites and days else "sites" if sites else "days"
    return message("size_big", larger=larger, sites=sites, days=days)
