"""Sentences of the ten minutes: what people see, what we agreed, is it working, what we learned, what happens next."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from ..locale.catalogue import catalogue, key
from .findings import some_of
from .surprise import one_in

message = catalogue(__name__)


def asked(place: str) -> str:
    """Say which question a part answers."""
    return message(f"asked-{place}")


def short(place: str) -> str:
    """Name a part in the list of contents, which stays in sight on a phone."""
    return message(f"short-{place}")


def everything_help() -> str:
    """Say what lies there."""
    return message("everything_help")


def unfold() -> str:
    """Name the link that opens every part, on the screen and on paper."""
    return message("unfold")


def fold() -> str:
    """Name the link that closes them again."""
    return message("fold")


def above(place: str) -> str:
    """Say in the place of a figure where it stands."""
    return message("above", part=asked(place))


def evidence(kind: str) -> str:
    """Name what a sentence rests on, as a link to it."""
    return message(f"evidence-{kind}")


def since(name: str, word: str, round_label: str) -> str:
    """Head what people see with what may be claimed of a chosen domain.

    Parameters
    ----------
    name : the domain.
    word : grew, declined or no clear change.
    round_label : the round before.

    Examples
    --------
    >>> since("Outcomes", "grew", "Fall 2024"), since("Outcomes", "no clear change", "Fall 2024")
    ('Outcomes grew since Fall 2024', 'No clear change of its own in Outcomes since Fall 2024')
    """
    return message("since", name=name, word=key(word), round_label=round_label)


def lowest(names: Sequence[str], hidden: bool, leaders: int = 0, rounded: bool = False) -> str:
    """Head what people see with what they rate lowest.

    Parameters
    ----------
    names : the domains at the lowest printed level, and those of which nobody can tell that they are higher.
    hidden : some domains have no level that can be shown.
    leaders : how many leaders there are whose own view is all that is shown of some domains; 0 without such domains.
    rounded : some levels are worked out from rounded topics, so that a small difference says nothing of which is lower.

    Examples
    --------
    >>> lowest(["Data"], False), lowest(["A", "B"], True), lowest(["A", "B", "C", "D"], False)
    ('Data is rated lowest', 'Of the domains with a level, A and B are rated lowest', 'Four domains are rated lowest, at one level')
    >>> lowest(["Data"], False, 2)
    'Of the domains where more than the leaders’ own views can be shown, Data is rated lowest'
    >>> lowest(["Data", "Staff"], False, rounded=True), lowest(["Data"], True, rounded=True)
    ('Data and Staff have the lowest levels shown', 'Of the domains with a level, Data has the lowest level shown')
    """
    return message("lowest", names=names, n=len(names), hidden=hidden, leaders=leaders, rounded=rounded)


def alike(n: int, leaders: int = 0, close: bool = False) -> str:
    """Head what people see where every domain stands at one level, or so close that no difference between rounded ones says anything.

    Parameters
    ----------
    n : how many domains.
    leaders : as in `lowest`.
    close : they are printed at several levels.

    Examples
    --------
    >>> alike(3, close=True)
    'All three domains with a level stand close together'
    >>> alike(3), alike(2, 1)
    ('All three domains with a level stand at the same one', 'Both domains where more than the leader’s own view can be shown stand at the same level')
    """
    return message("alike", n=n, leaders=leaders, rounded=close)


def single(name: str, leaders: int = 0) -> str:
    """Head what people see where one domain alone can be judged: it is neither the lowest nor the highest of anything.

    Parameters
    ----------
    name : the domain.
    leaders : as in `lowest`.

    Examples
    --------
    >>> single("Data"), single("Data", 1)
    ('One domain has a level: Data', 'Of one domain more than the leader’s own view can be shown: Data')
    """
    return message("single", name=name, leaders=leaders)


def strengths(names: Sequence[str]) -> str:
    """Name the strengths.

    Examples
    --------
    >>> strengths(["Outcomes", "Access", "Care", "Data"]), strengths(["Outcomes"])
    ('Outcomes, Access, Care and one more are strengths.', 'Outcomes is a strength.')
    """
    return message("strengths", names=some_of(names), n=len(names))


def challenges(names: Sequence[str]) -> str:
    """Name the challenges.

    Examples
    --------
    >>> challenges(["Data", "Evidence"])
    'Data and Evidence are challenges.'
    """
    return message("challenges", names=some_of(names), n=len(names))


def unknown(names: Sequence[str]) -> str:
    """Name the domains without a level.

    Examples
    --------
    >>> unknown(["Data"])
    'Too little is known of Data.'
    """
    return message("unknown", names=some_of(names))


def views_differ(names: Sequence[str]) -> str:
    """Name the domains on which views differ.

    Examples
    --------
    >>> views_differ(["Data"])
    'Views differ on Data.'
    """
    return message("views_differ", names=some_of(names))


def work_on(names: Sequence[str]) -> str:
    """Head what was agreed with what was chosen.

    Examples
    --------
    >>> work_on(["Data", "Outcomes"])
    'We work on Data and Outcomes'
    """
    return message("work_on", names=names)


def ideas(drivers: int, ideas: int, tried: int) -> str:
    """Say how many drivers and ideas there are.

    Examples
    --------
    >>> ideas(3, 6, 2), ideas(1, 1, 0)
    ('Three things are thought to move it; of six ideas for them, two are on record as tried.', 'One thing is thought to move it; the one idea for it is not on record as tried.')
    """
    if not ideas:
        return message("ideas-none", drivers=drivers)
    return message("ideas-one" if ideas == 1 else "ideas", drivers=drivers, ideas=ideas, tried=tried)


def shows(name: str, verdict: str, better: bool | None) -> str:
    """Head whether it is working with what the aim's measure shows.

    Parameters
    ----------
    name : the measure in few words.
    verdict : its verdict.
    better : whether it went the wanted way; None where that is not known.

    Examples
    --------
    >>> shows("families connected", "signal", True), shows("missed visits", "no signal yet", None)
    ('Families connected: a signal of change, as wanted', 'Missed visits: no signal of change yet')
    """
    return message("shows", name=name, verdict=key(verdict), better=better)


def chance(rate: float, draws: int) -> str:
    """Say how often a chart like this shows as much without any change.

    Examples
    --------
    >>> chance(0.033, 4000)
    'If nothing had changed, a chart like this would show as much about 1 time in 30.'
    """
    return message("chance", rate=one_in(rate, draws))


def nothing_counted() -> str:
    """Head whether it is working where no measure has values."""
    return message("nothing_counted")


def no_measure() -> str:
    """Head whether it is working where no current aim names a measure that is counted."""
    return message("no_measure")


def tests(begun: int, decisions: dict[str, int]) -> str:
    """Head what was learned with the tests so far.

    Parameters
    ----------
    begun : tests that were made.
    decisions : decision -> how many of them.

    Examples
    --------
    >>> tests(3, {"adopt": 1, "adapt": 1}), tests(1, {"adopt": 1}), tests(0, {})
    ('Three tests so far: one adopted, one adapted, one not decided', 'One test so far: adopted', 'No test has begun yet')
    """
    told = {code: n for code, n in decisions.items() if n}
    if not told:
        return message("tests-undecided" if begun else "tests-none", begun=begun)
    if begun == 1:
        return message("tests-only", decision=next(iter(told)))
    left = begun - sum(told.values())
    told |= {"undecided": left} if left else {}
    return message("tests", begun=begun, told=[message("tests-told", decision=c, n=n) for c, n in told.items()])


def taught(title: str) -> str:
    """Say from which test people's own words come.

    Examples
    --------
    >>> taught("3 Booking call")
    'The team wrote after test 3 Booking call:'
    """
    return message("taught", title=title)


def next_on(on: dt.date) -> str:
    """Head what happens next with its day.

    Examples
    --------
    >>> next_on(dt.date(2025, 11, 28))
    'The next step is on Friday, November 28, 2025'
    """
    return message("next_on", on=on)


def no_date() -> str:
    """Head what happens next where no day to come is on record."""
    return message("no_date")


def no_step(early: bool) -> str:
    """Head what happens next where the assessment alone has a day.

    Parameters
    ----------
    early : that day is still to come.

    Examples
    --------
    >>> no_step(True), no_step(False)
    ('No step has a date before the next assessment', 'The assessment is due again')
    """
    return message("no_step" if early else "no_step-due")


def due_list() -> str:
    """Head the list of what is due."""
    return message("due_list")


def retake(on: dt.date, later: bool) -> str:
    """Say from when on the assessment is due again.

    Parameters
    ----------
    on : the day from which it is due.
    later : that day is still to come.

    Examples
    --------
    >>> retake(dt.date(2026, 10, 1), True), retake(dt.date(2025, 10, 1), False)
    ('The assessment is due again from October 1, 2026.', 'The assessment has been due again since October 1, 2025.')
    """
    return message("retake", on=on, later=later)


def no_levels_yet() -> str:
    """Head what people see where no level can be shown."""
    return message("no_levels_yet")
