"""Sentences about what may be claimed between two rounds, and when the next retake is due."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from ..rounding import outward
from .change import in_one_way
from .language import full_date, level, listed, number, plural, signed, unsigned

CAUSE = "This does not say why it changed."


def heading(chosen: int) -> str:
    """Head the claims.

    Examples
    --------
    >>> heading(1), heading(2)
    ('What may be said of the domain you chose', 'What may be said of the domains you chose')
    """
    return f"What may be said of the {plural(chosen, 'domain')} you chose"


def word(word: str) -> str:
    """Say a verdict in a word or two."""
    return {
        "grew": "Grew",
        "declined": "Declined",
        "no clear change": "No clear change of its own",
        "cannot tell": "Cannot tell",
    }[word]


def named(domain: str, verdict: str) -> str:
    """Say a verdict on one domain.

    Examples
    --------
    >>> named("Indicators", "grew")
    'Indicators: grew.'
    """
    return f"{domain}: {word(verdict).lower()}."


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
    stand = plural(domains, "stands", "stand")
    text = f"First what the domains share: the other {number(domains)} {stand}"
    if domains < known:
        text = f"First what the domains share: of the other {number(known)}, {in_one_way(domains)} {listed(chosen)}; "
        text += f"{plural(domains, 'it', 'they')} {stand}"
    if float(unsigned(change)) == 0:
        text += f" where {plural(domains, 'it was', 'they were')} in {before}"
    else:
        text += f" {unsigned(change)} of a level {'higher' if change > 0 else 'lower'} than in {before}"
    text += " on average" if domains > 1 else ""
    chance = "" if low > 0 or high < 0 or float(unsigned(change)) == 0 else ", which chance easily makes"
    reach = f" (range {signed(low)} to {signed(high)})" if openly else ""
    return f"{text}{reach}{chance}."


def grew(before: float, after: float, more: float, expected: float, edges: Sequence[float]) -> str:
    """Say that a domain grew by more than the others, chance and selection explain.

    Parameters
    ----------
    before, after : levels.
    more : levels that it moved more than the others did.
    expected : levels that it would move more than the others had nothing happened to it.
    edges : limits that a reader compares levels with.

    Examples
    --------
    >>> grew(2.3, 3.4, 1.0, 0.2, (3.0,))
    'It was at level 2.3 and is now at 3.4, 1.0 more than the others moved. Had nothing happened to it, about 0.2 more would be expected, because part of a low level is chance. It is further up than chance explains. This does not say why it changed.'
    """
    return " ".join(
        [_stood(before, after, more, edges), _expected(expected), "It is further up than chance explains.", CAUSE]
    )


def declined(before: float, after: float, more: float, expected: float, edges: Sequence[float]) -> str:
    """Say that a domain fell by more than the others and chance explain."""
    return " ".join(
        [_stood(before, after, more, edges), _expected(expected), "It is further down than chance explains.", CAUSE]
    )


def no_clear_change(
    before: float, after: float, more: float, expected: float, span: tuple[float, float], edges: Sequence[float]
) -> str:
    """Say that chance and selection could explain how a domain moved beside the others.

    Parameters
    ----------
    before, after, more, expected : as for `grew`.
    span : how much less and how much more than the others it can move by chance alone; printed rounded outward, so
        that no level that lies within is printed outside.
    edges : limits that a reader compares levels with.

    Examples
    --------
    >>> no_clear_change(2.5, 3.1, 0.1, 0.2, (-0.5, 0.7), (3.0,))
    'It was at level 2.5 and is now at 3.1, 0.1 more than the others moved, which chance easily makes. Had nothing happened to it, about 0.2 more would be expected, because part of a low level is chance. By chance alone it can move from 0.5 less to 0.7 more than they did.'
    """
    low, high = (f"{unsigned(v)} {'more' if v > 0 else 'less'}" for v in outward(*span, 1))
    stood = _stood(before, after, more, edges).removesuffix(".")
    return (
        f"{stood}, which chance easily makes. {_expected(expected)} By chance alone it can move from {low} to {high} than "
        "they did."
    )


def in_steps(word: str, before: float, after: float, more: float, edges: Sequence[float]) -> str:
    """Say how a domain moved beside the others where levels of few people are told in steps: nothing else is told.

    Examples
    --------
    >>> in_steps("no clear change", 2.5, 3.1, 0.1, (3.0,))
    'It was at level 2.5 and is now at 3.1, 0.1 more than the others moved. With so few people chance easily makes such a difference.'
    >>> in_steps("grew", 2.3, 3.4, 1.0, (3.0,))
    'It was at level 2.3 and is now at 3.4, 1.0 more than the others moved. It is further up than chance explains. This does not say why it changed.'
    """
    stood = _stood(before, after, more, edges)
    if word == "no clear change":
        return f"{stood} With so few people chance easily makes such a difference."
    return f"{stood} It is further {'up' if word == 'grew' else 'down'} than chance explains. {CAUSE}"


def apart(before: float, after: float, more: float, edges: Sequence[float]) -> str:
    """Say that a domain and the others came apart because the others moved.

    Examples
    --------
    >>> apart(2.5, 2.5, 0.8, (3.0,))
    'It was at level 2.5 and still is, while the others fell: more than chance explains lies between them, but its own level did not rise.'
    """
    stood = _was(before, after, edges)
    way = ("fell", "rise") if more > 0 else ("rose", "fall")
    return f"{stood}, while the others {way[0]}: more than chance explains lies between them, but its own level did not {way[1]}."


def _was(before: float, after: float, edges: Sequence[float]) -> str:
    old, new = level(before, edges), level(after, edges)
    return f"It was at level {old} and still is" if old == new else f"It was at level {old} and is now at {new}"


def _stood(before: float, after: float, more: float, edges: Sequence[float]) -> str:
    if float(unsigned(more)) == 0:
        return f"{_was(before, after, edges)}, as far as the others moved."
    return f"{_was(before, after, edges)}, {unsigned(more)} {'more' if more > 0 else 'less'} than the others moved."


def _expected(expected: float) -> str:
    if float(unsigned(expected)) == 0:
        return "Had nothing happened to it, it would be expected to move as they did."
    way, level_ = ("more", "low") if expected > 0 else ("less", "high")
    return (
        f"Had nothing happened to it, about {unsigned(expected)} {way} would be expected, because part of a {level_} level is "
        "chance."
    )


def cannot_tell(reason: str, raters: tuple[int, int]) -> str:
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
        return "There is no other domain on this scale to set it beside, so it cannot be told how much of a change is chance."
    return "It has no level in both rounds that may be shown and compared."


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


def items_caption(domain: str) -> str:
    """Head the table of a domain's topics in two rounds."""
    return f"{domain}: the same topics then and now"


def topics_hidden(n: int) -> str:
    """Count the topics that are not listed because one of the two rounds has too few ratings of them.

    Examples
    --------
    >>> topics_hidden(1), topics_hidden(3)
    ('One more topic has too few ratings in one of the two rounds or in both to be shown.', 'Three more topics have too few ratings in one of the two rounds or in both to be shown.')
    """
    return (
        f"{number(n, start=True)} more {plural(n, 'topic has', 'topics have')} too few ratings in one of the two rounds or in "
        "both to be shown."
    )


def not_rounded(before: str, after: str) -> str:
    """Explain two levels with two decimals, which with one would seem as far apart as what counts as moved.

    Examples
    --------
    >>> not_rounded("2.43", "2.86")
    '2.43 and 2.86 are not rounded: they would look half a level apart.'
    """
    return f"{before} and {after} are not rounded: they would look half a level apart."


def item_moved(change: float) -> str:
    """Say which way one topic moved: half a level or more counts.

    Examples
    --------
    >>> item_moved(0.5), item_moved(-1.0), item_moved(0.3)
    ('up', 'down', 'no')
    """
    return "up" if change >= 0.5 - 1e-9 else "down" if change <= -0.5 + 1e-9 else "no"


def due_heading() -> str:
    """Head the sentence on the next retake."""
    return "When to take it again"


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


def trajectory_caption() -> str:
    """Head the table of levels over more than two rounds."""
    return "Levels over all rounds"


def trajectory(rounds: Sequence[str]) -> str:
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


def other_questions() -> str:
    """Fill a cell for a round in which the domain's questions were others than in the latest."""
    return "other questions"


def not_shown() -> str:
    """Fill a cell for a round in which a level may not be shown or is not known."""
    return "no level"


def item_columns(before: str, after: str) -> tuple[str, str, str, str, str]:
    """Head the table of a chosen domain's topics, then and now."""
    return "Topic", before, after, "Change", "Moved"


def trajectory_columns(rounds: Sequence[str]) -> tuple[str, ...]:
    """Head the table of all rounds."""
    return "Domain", *rounds, "Over time"
