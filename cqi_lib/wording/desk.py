"""What the desk says of a program: the state of each step, what is due, its pages, and work that goes on."""

from __future__ import annotations

from collections.abc import Sequence

from ..locale.catalogue import catalogue

message = catalogue(__name__)


def way_of(name: str) -> str:
    """Head where a program stands.

    Examples
    --------
    >>> way_of("Maple Street")
    'The way of Maple Street'
    """
    return message("way_of", name=name)


def word(code: str) -> str:
    """Name a heading or a button.

    Examples
    --------
    >>> word("pages"), word("cancel")
    ('Its pages', 'Stop it')
    """
    return message(f"word-{code}")


def groundwork(gaps: int | None) -> str:
    """Say how complete the groundwork is; None where it was not begun.

    Examples
    --------
    >>> groundwork(None), groundwork(0), groundwork(2)
    ('not begun', 'complete', '2 things open')
    """
    return message("groundwork-none") if gaps is None else message("groundwork", n=gaps)


def answers(there: bool) -> str:
    """Say whether answers of the round are there.

    Examples
    --------
    >>> answers(True), answers(False)
    ('answers are there', 'no answers yet')
    """
    return message("answers", there=there)


def report(there: bool) -> str:
    """Say whether a page was made.

    Examples
    --------
    >>> report(True), report(False)
    ('page made', 'no page yet')
    """
    return message("report", there=there)


def chosen(n: int) -> str:
    """Say how many priorities were chosen in the round.

    Examples
    --------
    >>> chosen(0), chosen(1)
    ('nothing chosen yet', '1 chosen')
    """
    return message("chosen", n=n)


def cycles(n: int) -> str:
    """Say how many tests are on record.

    Examples
    --------
    >>> cycles(0), cycles(1), cycles(4)
    ('no test yet', '1 test', '4 tests')
    """
    return message("cycles", n=n)


def before(label: str) -> str:
    """Say since which round something can be compared; empty where there is none.

    Examples
    --------
    >>> before("Fall 2024"), before("")
    ('since Fall 2024', 'no earlier round')
    """
    return message("before", label=label) if label else message("before-none")


def due(day: str, step: str, late: bool) -> str:
    """Say what has a date.

    Examples
    --------
    >>> due("December 5, 2025", "Ask ten partners", True)
    'Overdue, December 5, 2025: Ask ten partners'
    """
    return message("due", day=day, step=step, late=late)


def of(name: str, said: str) -> str:
    """Say something of a thing that is named before it."""
    return message("of", name=name, said=said)


def to_form(form: str, title: str) -> str:
    """Name the button that leads to a form; where it is one over a test, with its title.

    Examples
    --------
    >>> to_form("groundwork", ""), to_form("cycle", "Call first")
    ('Write it down: Vision and how it works', 'Write it down: Call first')
    """
    return message("to_form", form=title or word(f"write-{form}"))


def page(kind: str, interim: bool) -> str:
    """Name a page that can be opened.

    Examples
    --------
    >>> page("report", False), page("plan", True), page("named", False)
    ('Report', 'Plan (interim, not for sending)', "The cohort's page with names")
    """
    name = message("page", kind=kind)
    return message("page-interim", name=name) if interim else name


def older() -> str:
    """Say of a page that something changed since it was made."""
    return message("older")


def nothing(kind: str) -> str:
    """Say that nothing is due, missing, wrong or made.

    Examples
    --------
    >>> nothing("due"), nothing("problems")
    ('Nothing has a date.', 'No problem was found in its files.')
    """
    return message("nothing", kind=kind)


def problems(n: int) -> str:
    """Head the problems in a program's files.

    Examples
    --------
    >>> problems(1), problems(3)
    ('1 problem in its files', '3 problems in its files')
    """
    return message("problems", n=n)


def working(kind: str, name: str) -> str:
    """Say what is being done, and for whom.

    Examples
    --------
    >>> working("report", "Alpha House"), working("check", "Pair")
    ('The report of Alpha House is being made …', 'The files of Pair are being checked …')
    """
    return message("working", kind=kind, name=name)


def step(said: str, done: int, of: int, step: str) -> str:
    """Say how far it is."""
    return message("step", said=said, done=done, of=of, step=step)


def pages(said: str, done: int, of: int, page: str) -> str:
    """Say how far a run of the whole cohort is; empty where no page is done yet.

    Examples
    --------
    >>> pages("It goes on.", 0, 13, ""), pages("It goes on.", 2, 13, "maple-street")
    ('It goes on.', 'It goes on. 2 of 13 pages, last maple-street')
    """
    return message("pages", said=said, done=done, of=of, page=page) if page else said


def run_ended(name: str, ready: int, of: int) -> str:
    """Say what came of a run of the whole cohort.

    Examples
    --------
    >>> run_ended("Pair", 3, 3), run_ended("Pair", 2, 3)
    ('All 3 pages of Pair are ready.', '2 of 3 pages of Pair are ready; the others could not be made:')
    """
    return message("run_ended", name=name, ready=ready, of=of, all=ready == of)


def ended(kind: str, name: str) -> str:
    """Say that something was done, and for whom.

    Examples
    --------
    >>> ended("check", "Pair")
    'The files of Pair were checked:'
    """
    return message("ended", kind=kind, name=name)


def stopped(kind: str, name: str) -> str:
    """Say that work ended without a result."""
    return message("stopped", kind=kind, name=name)


def preview(running: bool, name: str) -> str:
    """Say whether a preview runs, and for whom."""
    return message("preview", running=running, name=name)


def sure(round_label: str) -> str:
    """Say what releasing a round means."""
    return message("sure", round=round_label)


def refused(reasons: Sequence[str]) -> str:
    """Say why work could not begin."""
    return message("refused", reasons=list(reasons))


def instrument(name: str) -> str:
    """Say how many questions a built-in instrument has.

    Examples
    --------
    >>> instrument("cqi-26")
    '26 questions (cqi-26)'
    """
    return message("instrument", n=name.rpartition("-")[2], name=name)
