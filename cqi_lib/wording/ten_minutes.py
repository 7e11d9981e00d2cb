"""Sentences of the ten minutes: what people see, what we agreed, is it working, what we learned, what happens next."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from .findings import some_of
from .language import capital, full_date, listed, number, plural, weekday_date
from .surprise import one_in

PAST = {
    "adopt": "adopted",
    "adapt": "adapted",
    "abandon": "let go",
    "expand": "expanded",
    "stopped": "stopped for lack of data",
}


def asked(place: str) -> str:
    """Say which question a part answers."""
    return {
        "see": "What people see",
        "agreed": "What we agreed",
        "working": "Is it working?",
        "learned": "What we learned",
        "next": "What happens next",
        "everything": "Everything behind it",
    }[place]


def short(place: str) -> str:
    """Name a part in the list of contents, which stays in sight on a phone."""
    return {
        "see": "See",
        "agreed": "Agreed",
        "working": "Working?",
        "learned": "Learned",
        "next": "Next",
        "everything": "All",
    }[place]


def everything_help() -> str:
    """Say what lies there."""
    return "Every level, every test and every number, with how it was worked out. Tap a line to open it."


def unfold() -> str:
    """Name the link that opens every part, on the screen and on paper."""
    return "Open all of it, to read or to print"


def fold() -> str:
    """Name the link that closes them again."""
    return "Close it again"


def above(place: str) -> str:
    """Say in the place of a figure where it stands."""
    return f"The figure stands above, under “{asked(place)}”"


def evidence(kind: str) -> str:
    """Name what a sentence rests on, as a link to it."""
    return {
        "who": "who answered",
        "levels": "every domain",
        "strengths": "strengths",
        "challenges": "challenges",
        "unknown": "what is not known",
        "views": "whose views",
        "change": "then and now",
        "plan": "the plan",
        "aim": "the aim",
        "weighing": "how it was weighed",
        "measure": "the measure",
        "beside": "other measures",
        "tests": "each test",
        "predictions": "all predictions",
        "words": "what this means",
        "dates": "the dates",
        "retake": "why then",
    }[kind]


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
    if word == "no clear change":
        return f"No clear change of its own in {name} since {round_label}"
    return f"{name} {word} since {round_label}"


def lowest(names: Sequence[str], hidden: bool, leaders: int = 0) -> str:
    """Head what people see with what they rate lowest.

    Parameters
    ----------
    names : the domains at the lowest printed level.
    hidden : some domains have no level that can be shown.
    leaders : how many leaders there are whose own view is all that is shown of some domains; 0 without such domains.

    Examples
    --------
    >>> lowest(["Data"], False), lowest(["A", "B"], True), lowest(["A", "B", "C", "D"], False)
    ('Data is rated lowest', 'Of the domains with a level, A and B are rated lowest', 'Four domains are rated lowest, at one level')
    >>> lowest(["Data"], False, 2)
    'The leaders’ own views aside, Data is rated lowest'
    """
    few = len(names) <= 2
    who = listed(names) if few else f"{number(len(names), start=not hidden and not leaders)} domains"
    text = f"{who} {plural(len(names), 'is', 'are')} rated lowest{'' if few else ', at one level'}"
    aside = f"the {plural(leaders, 'leader’s own view', 'leaders’ own views')} aside" if leaders else ""
    if aside and hidden:
        return f"Of the domains with a level, {aside}, {text}"
    return capital(f"{aside}, {text}") if aside else f"Of the domains with a level, {text}" if hidden else text


def alike(n: int, leaders: int = 0) -> str:
    """Head what people see where every domain stands at one level.

    Parameters
    ----------
    n : how many domains.
    leaders : as in `lowest`.

    Examples
    --------
    >>> alike(3), alike(2, 1)
    ('All three domains with a level stand at the same one', 'The leader’s own view aside, both domains with a level stand at the same one')
    """
    text = f"{'both' if n == 2 else f'all {number(n)}'} domains with a level stand at the same one"
    return capital(
        f"the {plural(leaders, 'leader’s own view', 'leaders’ own views')} aside, {text}" if leaders else text
    )


def strengths(names: Sequence[str]) -> str:
    """Name the strengths.

    Examples
    --------
    >>> strengths(["Outcomes", "Access", "Care", "Data"]), strengths(["Outcomes"])
    ('Outcomes, Access, Care and one more are strengths.', 'Outcomes is a strength.')
    """
    return f"{some_of(names)} {plural(len(names), 'is a strength', 'are strengths')}."


def challenges(names: Sequence[str]) -> str:
    """Name the challenges.

    Examples
    --------
    >>> challenges(["Data", "Evidence"])
    'Data and Evidence are challenges.'
    """
    return f"{some_of(names)} {plural(len(names), 'is a challenge', 'are challenges')}."


def unknown(names: Sequence[str]) -> str:
    """Name the domains without a level.

    Examples
    --------
    >>> unknown(["Data"])
    'Too little is known of Data.'
    """
    return f"Too little is known of {some_of(names)}."


def views_differ(names: Sequence[str]) -> str:
    """Name the domains on which views differ.

    Examples
    --------
    >>> views_differ(["Data"])
    'Views differ on Data.'
    """
    return f"Views differ on {some_of(names)}."


def work_on(names: Sequence[str]) -> str:
    """Head what was agreed with what was chosen.

    Examples
    --------
    >>> work_on(["Data", "Outcomes"])
    'We work on Data and Outcomes'
    """
    return f"We work on {listed(names)}"


def ideas(drivers: int, ideas: int, tried: int) -> str:
    """Say how many drivers and ideas there are.

    Examples
    --------
    >>> ideas(3, 6, 2), ideas(1, 1, 0)
    ('Three things are thought to move it; of six ideas for them, two are on record as tried.', 'One thing is thought to move it; the one idea for it is not on record as tried.')
    """
    text = f"{number(drivers, start=True)} {plural(drivers, 'thing is', 'things are')} thought to move it"
    if not ideas:
        return f"{text}; no idea to try is on record."
    them = plural(drivers, "it", "them")
    if ideas == 1:
        return f"{text}; the one idea for {them} is {'' if tried else 'not '}on record as tried."
    done = f"{number(tried, zero='none')} {plural(max(tried, 1), 'is', 'are')} on record as tried"
    return f"{text}; of {number(ideas)} ideas for {them}, {done}."


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
    way = {True: ", as wanted", False: ", not as wanted", None: ""}[better]
    text = {
        "signal": f"a signal of change{way}",
        "possible signal": f"a possible signal of change{way}",
        "no signal yet": "no signal of change yet",
        "too few points": "too few points to tell yet",
        "cannot be told": "cannot be told this way",
    }[verdict]
    return f"{capital(name)}: {text}"


def chance(rate: float, draws: int) -> str:
    """Say how often a chart like this shows as much without any change.

    Examples
    --------
    >>> chance(0.033, 4000)
    'If nothing had changed, a chart like this would show as much about 1 time in 30.'
    """
    return f"If nothing had changed, a chart like this would show as much {one_in(rate, draws)}."


def nothing_counted() -> str:
    """Head whether it is working where no measure has values."""
    return "Nothing is counted over time yet"


def no_measure() -> str:
    """Head whether it is working where no current aim names a measure that is counted."""
    return "No aim names a measure that is counted"


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
    if not begun:
        return "No test has begun yet"
    text = f"{number(begun, start=True)} {plural(begun, 'test')} so far"
    told = [PAST[code] if begun == 1 else f"{number(n)} {PAST[code]}" for code, n in decisions.items() if n]
    if not told:
        return f"{text}, not decided yet"
    left = begun - sum(decisions.values())
    return f"{text}: {', '.join([*told, f'{number(left)} not decided'] if left else told)}"


def taught(title: str) -> str:
    """Say from which test people's own words come.

    Examples
    --------
    >>> taught("3 Booking call")
    'The team wrote after test 3 Booking call:'
    """
    return f"The team wrote after test {title}:"


def next_on(on: dt.date) -> str:
    """Head what happens next with its day.

    Examples
    --------
    >>> next_on(dt.date(2025, 11, 28))
    'The next step is on Friday, November 28, 2025'
    """
    return f"The next step is on {weekday_date(on)}"


def no_date() -> str:
    """Head what happens next where no day to come is on record."""
    return "No next step has a date yet"


def due_list() -> str:
    """Head the list of what is due."""
    return "What is due, in order"


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
    return f"The assessment {'is due again from' if later else 'has been due again since'} {full_date(on)}."


def no_levels_yet() -> str:
    """Head what people see where no level can be shown."""
    return "No level can be shown yet"
