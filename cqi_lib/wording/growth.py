"""Sentences about what may be claimed between two rounds, and when the next retake is due."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from ..locale.catalogue import catalogue, key
from ..rounding import beside_nought, outward
from .language import is_nought, level, signed, unsigned

message = catalogue(__name__)


def heading(chosen: int) -> str:
    """Head the claims.

    Examples
    --------
    >>> heading(1), heading(2)
    ('What may be said of the domain you chose', 'What may be said of the domains you chose')
    """
    return message("heading", chosen=chosen)


def named(domain: str, verdict: str) -> str:
    """Say a verdict on one domain.

    Examples
    --------
    >>> named("Indicators", "grew")
    'Indicators: grew.'
    """
    return message("named", domain=domain, verdict=key(verdict))


def claimed(domain: str, verdict: str) -> str:
    """Say it in a cell.

    Examples
    --------
    >>> claimed("Indicators", "no clear change")
    'Indicators: no clear change of its own'
    """
    return message("claimed", domain=domain, verdict=key(verdict))


def shared(
    change: float, low: float, high: float, domains: int, before: str, openly: bool, known: int, chosen: Sequence[str]
) -> str:
    """Say first what all domains share: how far the others moved.

    Parameters
    ----------
    change, low, high : the mean change of the other domains (levels), and the range that it may have.
    domains : how many they are.
    before : the earlier round.
    openly : whether the people of both rounds answered openly; else the range is not printed.
    known : how many other domains can be compared at all.
    chosen : the domains that they are set beside.

    Examples
    --------
    >>> shared(0.5, 0.2, 0.8, 12, "Fall 2024", True, 12, ["Access"])
    'First what the domains share: the other twelve stand 0.5 of a level higher than in Fall 2024 on average (range +0.2 to +0.8).'
    >>> shared(-0.1, -0.4, 0.2, 1, "Fall 2024", False, 1, ["Access"])
    'First what the domains share: the other one stands 0.1 of a level lower than in Fall 2024, which chance easily makes.'
    >>> shared(0.0, -0.4, 0.4, 2, "Fall 2024", False, 3, ["Access", "Referrals"])
    'First what the domains share: of the other three, two rest on answers of the same group of people and on a scale of the same length as Access and Referrals; they stand where they were in Fall 2024 on average.'
    """
    some = domains < known
    return message(
        "shared-some" if some else "shared",
        domains=domains,
        **({"known": known, "chosen": list(chosen)} if some else {}),
        way=_way(change),
        size=unsigned(change),
        before=before,
        openly=openly,
        low=signed(beside_nought(low, 1)),
        high=signed(beside_nought(high, 1)),
        chance=not (low > 0 or high < 0 or _way(change) == "same"),
    )


def grew(before: float, after: float, more: float, others: int, expected: float, edges: Sequence[float]) -> str:
    """Say that a domain grew by more than the others, chance and selection explain.

    Parameters
    ----------
    before, after : levels.
    more : levels that it moved more than the others did.
    others : how many they are.
    expected : levels that it would move more than the others had nothing happened to it.
    edges : limits that a reader compares levels with.

    Examples
    --------
    >>> grew(2.3, 3.4, 1.0, 11, 0.2, (3.0,))
    'It was at level 2.3 and is now at 3.4, 1.0 more than the others moved. Had nothing happened to it, about 0.2 more would be expected, because part of a low level is chance. It is further up than chance explains. This does not say why it changed.'
    """
    return message("grew", **_levels(before, after, edges), **_beside(more, others), **_expected(expected))


def declined(before: float, after: float, more: float, others: int, expected: float, edges: Sequence[float]) -> str:
    """Say that a domain fell by more than the others and chance explain."""
    return message("declined", **_levels(before, after, edges), **_beside(more, others), **_expected(expected))


def no_clear_change(
    before: float,
    after: float,
    more: float,
    others: int,
    expected: float,
    span: tuple[float, float],
    edges: Sequence[float],
) -> str:
    """Say that chance and selection could explain how a domain moved beside the others.

    Parameters
    ----------
    before, after, more, others, expected : as for `grew`.
    span : how much less and how much more than the others it can move by chance alone; printed rounded outward, so
        that no level that lies within is printed outside.
    edges : limits that a reader compares levels with.

    Examples
    --------
    >>> no_clear_change(2.5, 3.1, 0.1, 11, 0.2, (-0.5, 0.7), (3.0,))
    'It was at level 2.5 and is now at 3.1, 0.1 more than the others moved, which chance easily makes. Had nothing happened to it, about 0.2 more would be expected, because part of a low level is chance. By chance alone it can move from 0.5 less to 0.7 more than they did.'
    >>> no_clear_change(2.5, 2.5, -0.3, 1, 0.0, (-0.5, 0.5), (3.0,))
    'It was at level 2.5 and still is, 0.3 less than the other moved, which chance easily makes. Had nothing happened to it, it would be expected to move as the other did. By chance alone it can move from 0.5 less to 0.5 more than the other did.'
    """
    low, high = outward(*span, 1)
    return message(
        "no_clear_change",
        **_levels(before, after, edges),
        **_beside(more, others),
        **_expected(expected),
        low=unsigned(low),
        low_above=low > 0,
        high=unsigned(high),
        high_above=high > 0,
    )


def in_steps(word: str, before: float, after: float, more: float, others: int, edges: Sequence[float]) -> str:
    """Say how a domain moved beside the others where levels of few people are told in steps: nothing else is told.

    Examples
    --------
    >>> in_steps("no clear change", 2.5, 3.1, 0.1, 11, (3.0,))
    'It was at level 2.5 and is now at 3.1, 0.1 more than the others moved. With so few people chance easily makes such a difference.'
    >>> in_steps("grew", 2.3, 3.4, 1.0, 11, (3.0,))
    'It was at level 2.3 and is now at 3.4, 1.0 more than the others moved. It is further up than chance explains. This does not say why it changed.'
    """
    return message("in_steps", verdict=key(word), **_levels(before, after, edges), **_beside(more, others))


def apart(before: float, after: float, more: float, others: int, edges: Sequence[float]) -> str:
    """Say that a domain and the others came apart because the others moved.

    Examples
    --------
    >>> apart(2.5, 2.5, 0.8, 11, (3.0,))
    'It was at level 2.5 and still is, while the others fell: more than chance explains lies between them, but its own level did not rise.'
    >>> apart(2.5, 2.4, -0.8, 1, (3.0,))
    'It was at level 2.5 and is now at 2.4, while the other rose: more than chance explains lies between them, but its own level did not fall.'
    """
    return message("apart", **_levels(before, after, edges), others=others, fell=more > 0)


def _expected(expected: float) -> dict[str, str]:
    return {"expected_way": _way(expected), "expected": unsigned(expected)}


def _levels(before: float, after: float, edges: Sequence[float]) -> dict[str, Any]:
    old, new = level(before, edges), level(after, edges)
    return {"old": old, "new": new, "still": old == new}


def _beside(more: float, others: int) -> dict[str, Any]:
    return {"way": _way(more), "size": unsigned(more), "others": others}


def _way(change: float) -> str:
    if is_nought(change):
        return "same"
    return "more" if change > 0 else "less"


def cannot_tell(reason: str, raters: tuple[int, int]) -> str:
    """Say why nothing is claimed.

    Parameters
    ----------
    reason : one_rater, few_raters, few_domains or missing.
    raters : raters in the earlier and the later round.

    Examples
    --------
    >>> cannot_tell("few_raters", (3, 4))
    'Growth is only spoken of where at least five people rated the same questions of the domain both times. Here it was three and then four.'
    """
    return message("cannot_tell", reason=reason, before=raters[0], after=raters[1])


def compared(paired: bool, same: bool | None) -> str:
    """Say whether people or groups were compared.

    Parameters
    ----------
    paired : each person's answers were compared with their own.
    same : the same people answered both times; None where that cannot be told.

    Examples
    --------
    >>> compared(False, None)
    'Whether the same people answered both times cannot be told, so the two groups were compared as they were. More room is left for chance that way.'
    """
    return message("compared-paired") if paired else message("compared", same=same)


def items_caption(domain: str) -> str:
    """Head the table of a domain's topics in two rounds."""
    return message("items_caption", domain=domain)


def topics_hidden(n: int) -> str:
    """Count the topics that are not listed because one of the two rounds has too few ratings of them.

    Examples
    --------
    >>> topics_hidden(1), topics_hidden(3)
    ('One more topic has too few ratings in one of the two rounds or in both to be shown.', 'Three more topics have too few ratings in one of the two rounds or in both to be shown.')
    """
    return message("topics_hidden", n=n)


def not_rounded(before: str, after: str) -> str:
    """Explain two levels with two decimals, which with one would seem as far apart as what counts as moved.

    Examples
    --------
    >>> not_rounded("2.43", "2.86")
    '2.43 and 2.86 are not rounded: they would look half a level apart.'
    """
    return message("not_rounded", before=before, after=after)


def item_moved(change: float) -> str:
    """Say which way one topic moved: half a level or more counts.

    Examples
    --------
    >>> item_moved(0.5), item_moved(-1.0), item_moved(0.3)
    ('up', 'down', 'no')
    """
    way = "up" if change >= 0.5 - 1e-9 else "down" if change <= -0.5 + 1e-9 else "no"
    return message("item_moved", way=way)


def due_heading() -> str:
    """Head the sentence on the next retake."""
    return message("due_heading")


def due(word: str, reason: str, on: dt.date, since: int, cycle: int | None, interval: int) -> str:
    """Say whether the next retake is due.

    Parameters
    ----------
    word, reason : of a RetakeDue.
    on : the day from which it is due.
    since, cycle : whole months since the last round, and since the last closed cycle (None: none closed since).
    interval : months between rounds.

    Examples
    --------
    >>> due("due", "due_without_cycle", dt.date(2025, 10, 1), 13, None, 12)
    'The next retake is due: thirteen months have passed since the last one, and twelve are set between rounds. No end of a cycle is on record since then, so it would show where things stand, not what a test changed.'
    """
    if reason == "interval":
        return message("due-interval", since=since, interval=interval, on=on, cycle=cycle)
    if reason == "settling":
        return message("due-settling", since=since, interval=interval, on=on, cycle=cycle)
    if word != "overdue" and reason == "due_without_cycle":
        return message("due-without-cycle", since=since, interval=interval)
    return message("due-overdue" if word == "overdue" else "due", since=since, interval=interval, cycle=cycle)


def trajectory_caption() -> str:
    """Head the table of levels over more than two rounds."""
    return message("trajectory_caption")


def trajectory(rounds: Sequence[str], leaders: bool = False) -> str:
    """Introduce more than two rounds; say so where the levels are those of the leaders alone.

    Examples
    --------
    >>> trajectory(["Fall 2023", "Fall 2024", "Fall 2025"])
    'The assessment was taken three times: Fall 2023, Fall 2024 and Fall 2025. Only the way over all of them is shown here; single steps up and down are often chance.'
    """
    return message("trajectory-leaders" if leaders else "trajectory", times=len(rounds), rounds=list(rounds))


def other_questions() -> str:
    """Fill a cell for a round in which the domain's questions were others than in the latest."""
    return message("other_questions")


def not_shown() -> str:
    """Fill a cell for a round in which a level may not be shown or is not known."""
    return message("not_shown")


def item_columns(before: str, after: str) -> tuple[str, str, str, str, str]:
    """Head the table of a chosen domain's topics, then and now."""
    heads = [message("item_columns", column=column) for column in ("topic", "change", "moved")]
    return heads[0], before, after, heads[1], heads[2]


def trajectory_columns(rounds: Sequence[str]) -> tuple[str, ...]:
    """Head the table of all rounds."""
    return message("trajectory_columns", column="domain"), *rounds, message("trajectory_columns", column="time")
