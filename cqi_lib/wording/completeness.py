"""Sentences about what a cycle's record holds and waits for. They tell; they do not urge."""

from __future__ import annotations

from .language import listed, number

STATES = {
    "planned": "planned",
    "testing": "the test is running",
    "study due": "the test has ended",
    "decision due": "studied, not decided yet",
    "decided": "decided",
}
STEPS = {"plan": "Plan", "do": "Do", "study": "Study", "act": "Act"}
FIELDS = {
    "objective": "what is to be learned",
    "change": "what will be different",
    "theory": "why it should work",
    "predictions": "a prediction",
    "measure": "a measure",
    "tasks": "who does what",
    "scale": "the size of the test",
    "data_plan": "how data is collected",
    "risks": "who could be harmed or left out",
    "planned_start": "when it is to begin",
    "actual_start": "when it began",
    "actual_end": "when it ended",
    "as_planned": "whether it went as planned",
    "observations": "what was observed",
    "result": "the result",
    "learned": "what was learned",
    "decision": "the decision",
    "reason": "the reason of the decision",
    "standard": "how the change stays",
    "what_changes": "what changes next",
    "wider": "where it is tried next",
    "instead": "what is tried instead",
}
DUE = {
    "prediction": "a prediction (made_on, low, high) before the test begins; then actual_start",
    "start": "actual_start, on the day the test begins",
    "end": "actual_end, on its last day; then as_planned and observations",
    "study": "result, learned and studied_on",
    "decision": "decision (adopt, adapt, abandon, expand or stopped) and reason",
    "standard": "standard (owner, procedure, monitoring), so that the change stays",
    "next cycle": "next (plan, on), or the next cycle's file",
}


def cycle_line(state: str, due: str, missing: tuple[str, ...]) -> str:
    """Say for the evaluator where a cycle's record stands: its state, what comes next, what is still empty.

    Examples
    --------
    >>> cycle_line("planned", "start", ("risks",))
    'planned. Next: actual_start, on the day the test begins. Still empty, if known: risks.'
    """
    text = f"{STATES[state]}. Next: {DUE[due]}."
    said = {"prediction": {"predictions"}, "decision": {"decision", "reason"}, "standard": {"standard"}}.get(due, set())
    said |= {"study": {"result", "learned"}, "next cycle": {"what_changes", "wider"}}.get(due, set())
    rest = [name for name in missing if name not in said]
    return text + (f" Still empty, if known: {', '.join(rest)}." if rest else "")


def filled(counts: dict[str, tuple[int, int]], missing: tuple[str, ...]) -> str:
    """Say for a reader how much of a cycle is written down.

    Examples
    --------
    >>> filled({"plan": (9, 10), "do": (4, 4)}, ("risks",))
    'Written down: Plan 9 of 10, Do 4 of 4. Not written down: who could be harmed or left out.'
    >>> filled({"plan": (10, 10)}, ())
    'Written down: Plan 10 of 10.'
    """
    parts = ", ".join(f"{STEPS[step]} {there} of {of}" for step, (there, of) in counts.items())
    text = f"Written down: {parts}."
    return text + (f" Not written down: {listed(FIELDS[name] for name in missing)}." if missing else "")


SIZES = {
    "one": "one {person}, for a day",
    "few": "a few people at one site, for two weeks at most",
    "site": "one whole site",
    "all": "everywhere; it is ready to be put in place",
}


def size_suggested(size: str, person: str = "participant") -> str:
    """Say how big the three judgements suggest a test should be.

    Examples
    --------
    >>> size_suggested("few")
    'What the team says of belief, cost of failure and readiness suggests: a few people at one site, for two weeks at most.'
    """
    return f"What the team says of belief, cost of failure and readiness suggests: {SIZES[size].format(person=person)}."


def size_big(sites: int | None, days: int | None) -> str:
    """Say in what a first test is larger than small.

    Examples
    --------
    >>> size_big(4, None)
    'A first test at four sites: one site or two weeks would show a wrong turn sooner and cost less.'
    """
    parts = [f"at {number(sites)} sites"] if sites else []
    parts += [f"of {number(days)} days"] if days else []
    return f"A first test {' and '.join(parts)}: one site or two weeks would show a wrong turn sooner and cost less."
