"""Sentences around the chart of all domains."""

from __future__ import annotations

from collections.abc import Sequence

from ..locale.catalogue import catalogue
from .assessment import staff_name
from .labels import Others
from .language import capital, level, local

message = catalogue(__name__)

ENDS = 3
"""Domains named at either end of the chart."""


def profile_caption() -> str:
    """Head the chart of all domains."""
    return message("profile_caption")


def profile_say(at_target: int, shown: int, target: str, view: str) -> str:
    """Say how many domains have reached the target; `target` is empty where scales have targets of their own.

    `view` is as in `lead`, or `leaders` where it is that of several.

    Examples
    --------
    >>> profile_say(3, 12, "Established", "people")
    'Three of the twelve domains with a level have reached Established on average.'
    >>> profile_say(0, 1, "", "one")
    'In one person’s view, the only domain with a level has not reached the target on average.'
    >>> profile_say(3, 3, "", "people"), profile_say(2, 2, "Agree", "leader")
    ('All three domains with a level have reached the target on average.', 'In the leader’s view, both domains with a level have reached Agree on average.')
    """
    if not shown:
        return message("profile_say-none")
    whole = at_target == shown
    values = {"at_target": at_target, "shown": shown, "whole": whole, "target": target, "named": bool(target)}
    return message("profile_say", **values, view=view)


def profile_alt(rows: Sequence[tuple[str, float, str]], without: Sequence[str], target: str, k: int | None) -> str:
    """Say the chart of all domains in a sentence, with its numbers.

    Parameters
    ----------
    rows : domains with their level and how it is written.
    without : domains without a level.
    target : the level to reach, where all have the same one; else empty.
    k : number of levels, where all have as many.

    Examples
    --------
    >>> profile_alt([("Access", 3.1, "3.1")], ["Outcomes"], "Established", 4)
    'Dot plot of 2 domains on four levels, with a target line at Established. Level: Access 3.1. Without a level: Outcomes. All values are in the table below.'
    """
    ends = [sorted(rows, key=lambda r: sign * r[1]) for sign in (-1, 1)]
    top, low = ([f"{name} {said}" for name, _, said in one] for one in ends)
    told = [message("profile_alt", n=len(rows) + len(without), k=k, target=target, named=bool(target))]
    if rows and (k is None or len({said for _, _, said in rows}) == 1):
        # Of one, of equals and of levels on scales of different length none is the highest.
        told.append(message("profile_alt-levels", names=[f"{name} {said}" for name, _, said in rows], n=len(rows)))
    elif len(rows) > 2 * ENDS:
        cut = [one[ENDS - 1][2] == one[ENDS][2] for one in ends]
        told.append(message("profile_alt-highest", names=top[:ENDS], tied=cut[0]))
        told.append(message("profile_alt-lowest", names=low[:ENDS], tied=cut[1]))
    elif rows:
        # So few are told all: the highest would be among the lowest.
        told.append(message("profile_alt-all", names=top))
    if without:
        told.append(message("profile_alt-without", names=without))
    return " ".join([*told, message("profile_alt-table")])


def profile_note(view: str, benchmark: str, people_n: int, balanced: str = "", every: bool = True) -> str:
    """Explain the marks of the chart of all domains.

    Parameters
    ----------
    view : as in `lead`, or `leaders` where it is that of several; `none` where no level is drawn: then there is no dot to explain.
    benchmark : `quartiles`, `median` or `none`.
    people_n : people behind the averages.
    balanced : `roles` or `groups` (leaders, and everybody else) where each of them counts alike; else empty.
    every : all who answered count in each domain that has a level.

    Examples
    --------
    >>> profile_note("none", "none", 3)
    'Too few other programs answered for a comparison.'
    """
    others = message("profile_note-others", benchmark=benchmark)
    if view == "none":
        return others
    return f"{message('profile_note', view=view, people=people_n, balanced=balanced, every=every)} {others}"


def in_steps(minimum: int, group: str) -> str:
    """Say beside which averages dots may lie.

    Parameters
    ----------
    minimum : people from whom on a topic's level is not rounded.
    group : what those beside the leaders are called.

    Examples
    --------
    >>> in_steps(8, "staff")
    'Where fewer than eight staff rated a topic, the domain’s level is worked out from rounded topics and may lie a little beside that average.'
    """
    return message("in_steps", minimum=minimum, group=group)


def profile_key(view: str, wide: Others | bool, leaders: int) -> dict[str, str]:
    """Name the marks of the chart of all domains where they differ from the usual words."""
    the_leaders = message("profile_key-leaders", leaders=leaders)
    key = {"one": message("profile_key-one"), "leader": the_leaders}
    words = {"everyone": key[view]} if view in key else {}
    words["staff"] = message("profile_key-staff", name=staff_name(wide))
    if isinstance(wide, Others):
        words["person"] = message("profile_key-person", name=wide.staff_member)
    if leaders > 1:
        words["leader"] = the_leaders
    return words


def profile_table_caption(round_label: str) -> str:
    """Head the table of all domains."""
    return message("profile_table_caption", round_label=round_label)


def interval(low: float, high: float) -> str:
    """Say an interval."""
    return message("interval", low=level(low), high=level(high))


def all_answered() -> str:
    """Stand in for a range where nobody who was invited is missing."""
    return message("all_answered")


def interval_note(ranges: bool, whole: bool) -> str:
    """Explain what the range beside a level is, and why there is none where everybody answered.

    Parameters
    ----------
    ranges : some domains have a range.
    whole : in some domains everybody who was invited has a level.

    Examples
    --------
    >>> interval_note(False, True)
    'Where all who were invited answered, nobody is missing from the average: there is no sampling error, so no range.'
    >>> interval_note(False, False)
    ''
    """
    parts = [message("interval_note")] if ranges else []
    return " ".join([*parts, message("interval_note-whole")] if whole else parts)


def finer(levels: Sequence[tuple[str, float]]) -> str:
    """Explain levels with two decimals beside others with one: with one they would seem to reach a limit.

    Parameters
    ----------
    levels : each as it is written, and the limit that it does not reach.

    Examples
    --------
    >>> finer([("2.97", 3.0)]), finer([])
    ('2.97 is just below the limit of 3.', '')
    >>> finer([("2.97", 3.0), ("2.46", 2.5)])
    '2.97 and 2.46 are just below the limits of 3 and 2.5.'
    >>> finer([("2.97", 3.0), ("2.46", 2.5), ("2.47", 2.5)])
    'A level with two decimals is just below a limit.'
    """
    if not levels:
        return ""
    if len(levels) > 2:
        return message("finer-many")
    limits = list(dict.fromkeys(local(f"{limit:g}") for _, limit in levels))
    return message("finer", written=[x for x, _ in levels], n=len(levels), limits=limits, of=len(limits))


def profile_columns(group: str) -> tuple[str, ...]:
    """Head the table of domains; `group` is whose answers stand beside those of the leaders."""
    before = tuple(message("profile_columns", column=c) for c in ("domain", "level", "range", "leaders"))
    after = tuple(message("profile_columns", column=c) for c in ("reached", "unknown", "state"))
    return *before, capital(group), *after


def items_columns() -> tuple[str, str, str, str]:
    """Head the table of topics."""
    topic, domain, level, unknown = (
        message("profile_columns", column=c) for c in ("topic", "domain", "level", "unknown")
    )
    return topic, domain, level, unknown


def items_shown(n: int) -> str:
    """Say in plain words how many topics a table holds."""
    return message("items_shown", n=n)
