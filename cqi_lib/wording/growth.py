"""Sentences about what may be claimed between two rounds, and when the next retake is due."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from .language import full_date, level, listed, number, plural

CAUSE = "This does not say why it changed."


def heading(chosen: int, language: str = "en") -> str:
    """Head the claims.

    Examples
    --------
    >>> heading(1), heading(2)
    ('What may be said of the domain you chose', 'What may be said of the domains you chose')
    """
    return f"What may be said of the {plural(chosen, 'domain')} you chose"


def word(word: str, language: str = "en") -> str:
    """Say a verdict in a word or two."""
    return {
        "grew": "Grew",
        "declined": "Declined",
        "no clear change": "No clear change",
        "cannot tell": "Cannot tell",
    }[word]


def named(domain: str, verdict: str, language: str = "en") -> str:
    """Say a verdict on one domain.

    Examples
    --------
    >>> named("Indicators", "grew")
    'Indicators: grew.'
    """
    return f"{domain}: {word(verdict, language).lower()}."


def grew(before: float, after: float, expected: float, edges: Sequence[float], language: str = "en") -> str:
    """Say that a domain grew by more than chance and selection explain.

    Examples
    --------
    >>> grew(2.3, 3.4, 2.6, (3.0,))
    'It was at level 2.3 and is now at 3.4. Had nothing changed, about 2.6 would be expected, because part of a low level is chance. It is further up than chance explains. This does not say why it changed.'
    """
    return " ".join(
        [_stood(before, after, edges), _expected(expected, before), "It is further up than chance explains.", CAUSE]
    )


def declined(before: float, after: float, expected: float, edges: Sequence[float], language: str = "en") -> str:
    """Say that a domain fell by more than chance explains."""
    return " ".join(
        [_stood(before, after, edges), _expected(expected, before), "It is further down than chance explains.", CAUSE]
    )


def no_clear_change(
    before: float,
    after: float,
    expected: float,
    span: tuple[float, float],
    edges: Sequence[float],
    language: str = "en",
) -> str:
    """Say that chance and selection could explain what is seen.

    Parameters
    ----------
    before, after, expected : levels.
    span : the lowest and highest level that chance alone reaches.
    edges : limits that a reader compares levels with.

    Examples
    --------
    >>> no_clear_change(2.5, 2.9, 2.6, (2.0, 3.2), (3.0,))
    'It was at level 2.5 and is now at 2.9. Had nothing changed, about 2.6 would be expected, because part of a low level is chance. Levels from 2.0 to 3.2 can come about by chance alone.'
    """
    low, high = span
    return (
        f"{_stood(before, after, edges)} {_expected(expected, before)} "
        f"Levels from {low:.1f} to {high:.1f} can come about by chance alone."
    )


def _stood(before: float, after: float, edges: Sequence[float]) -> str:
    old, new = level(before, edges), level(after, edges)
    return f"It was at level {old} and still is." if old == new else f"It was at level {old} and is now at {new}."


def _expected(expected: float, before: float) -> str:
    text = f"Had nothing changed, about {expected:.1f} would be expected"
    if expected - before >= 0.1:
        return f"{text}, because part of a low level is chance."
    return f"{text}, because part of a high level is chance." if before - expected >= 0.1 else f"{text}."


def cannot_tell(reason: str, raters: tuple[int, int], language: str = "en") -> str:
    """Say why nothing is claimed.

    Parameters
    ----------
    reason : one_rater, few_raters, few_domains or missing.
    raters : raters in the earlier and the later round.

    Examples
    --------
    >>> cannot_tell("few_raters", (3, 4))
    'Growth is only spoken of where at least five people rated the domain both times. Here it was three and then four.'
    """
    if reason == "one_rater":
        return "One person’s view may change for many reasons, so nothing more than the topics that moved is counted."
    if reason == "few_raters":
        return (
            "Growth is only spoken of where at least five people rated the domain both times. "
            f"Here it was {number(raters[0])} and then {number(raters[1])}."
        )
    if reason == "few_domains":
        return "With fewer than five domains it cannot be told how much of a change is chance."
    return "It has no level in both rounds that may be shown and compared."


def compared(paired: bool, same: bool | None, language: str = "en") -> str:
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
    if paired:
        return "The same people answered both times, so each person’s answers were compared with their own."
    why = (
        "Whether the same people answered both times cannot be told"
        if same is None
        else "Not everybody rated the domain both times"
        if same
        else "Not the same people answered both times"
    )
    return f"{why}, so the two groups were compared as they were. More room is left for chance that way."


def items_caption(domain: str, language: str = "en") -> str:
    """Head the table of a domain's topics in two rounds."""
    return f"{domain}: the same topics then and now"


ITEM_COLUMNS = ("Topic", "Moved")


def item_moved(change: float, language: str = "en") -> str:
    """Say which way one topic moved: half a level or more counts.

    Examples
    --------
    >>> item_moved(0.5), item_moved(-1.0), item_moved(0.3)
    ('up', 'down', 'no')
    """
    return "up" if change >= 0.5 - 1e-9 else "down" if change <= -0.5 + 1e-9 else "no"


def due_heading(language: str = "en") -> str:
    """Head the sentence on the next retake."""
    return "When to take it again"


def due(word: str, reason: str, on: dt.date, since: int, cycle: int | None, interval: int, language: str = "en") -> str:
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
    passed = f"{_months(since)} have passed since the last one, and {number(interval)} {plural(interval, 'is', 'are')} set between rounds"
    if since == 1:
        passed = passed.replace("have passed", "has passed")
    closed = "" if cycle is None else f" The last cycle closed {_ago(cycle)}."
    if reason == "interval":
        begun = "Less than a month has passed since the last one" if since == 0 else f"Only {passed}"
        return f"It is too early for the next retake. {begun}. It is due from {full_date(on)}.{closed}"
    if reason == "settling":
        return f"It is too early for the next retake, although {passed}.{closed} Wait until {full_date(on)}, so that the change can settle."
    if word == "overdue":
        return f"The next retake is overdue: {passed}.{closed}"
    if reason == "due_without_cycle":
        return (
            f"The next retake is due: {passed}. No end of a cycle is on record since then, so it would show where things "
            "stand, not what a test changed."
        )
    return f"The next retake is due: {passed}.{closed}"


def _months(n: int) -> str:
    return f"{number(n)} {plural(n, 'month')}"


def _ago(n: int) -> str:
    return "within the last month" if n == 0 else f"{_months(n)} ago"


def trajectory_caption(language: str = "en") -> str:
    """Head the table of levels over more than two rounds."""
    return "Levels over all rounds"


def trajectory(rounds: Sequence[str], language: str = "en") -> str:
    """Introduce more than two rounds.

    Examples
    --------
    >>> trajectory(["Fall 2023", "Fall 2024", "Fall 2025"])
    'The assessment was taken three times: Fall 2023, Fall 2024 and Fall 2025. Only the way over all of them is shown here; single steps up and down are often chance.'
    """
    return (
        f"The assessment was taken {number(len(rounds))} times: {listed(rounds)}. Only the way over all of them is shown "
        "here; single steps up and down are often chance."
    )


def other_questions(language: str = "en") -> str:
    """Fill a cell for a round in which the domain's questions were others than in the latest."""
    return "other questions"


def not_shown(language: str = "en") -> str:
    """Fill a cell for a round in which a level may not be shown or is not known."""
    return "no level"
