"""Sentences about what a cycle's record holds and waits for. They tell; they do not urge."""

from __future__ import annotations

from ..locale.catalogue import catalogue, key
from .labels import role

message = catalogue(__name__)


def cycle_line(state: str, due: str, missing: tuple[str, ...]) -> str:
    """Say for the evaluator where a cycle's record stands: its state, what comes next, what is still empty.

    Examples
    --------
    >>> cycle_line("planned", "start", ("risks",))
    'planned. Next: actual_start, on the day the test begins. Still empty, if known: risks.'
    """
    said = {"prediction": {"predictions"}, "decision": {"decision", "reason"}, "standard": {"standard"}}.get(due, set())
    said |= {"study": {"result", "learned"}, "next cycle": {"what_changes", "wider"}}.get(due, set())
    rest = [name for name in missing if name not in said]
    id = "cycle_line-empty" if rest else "cycle_line"
    return message(id, state=key(state), due=key(due), missing=", ".join(rest))


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
