"""Sentences about the retake and the culture of learning. Growth is never claimed from counts and means alone."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Sequence
from typing import Protocol

from ..locale.catalogue import catalogue
from ..locale.stand_in import joined
from ..rounding import Figure, difference
from .language import is_nought, level, percent, signed, unsigned

message = catalogue(__name__)
LISTED = 10
"""So many topics are named that were not asked alike."""


class WhoAnswered(Protocol):
    """Who answered an earlier and a later round, as `changed_raters.ChangedRaters` counts them."""

    @property
    def before(self) -> int:
        """People in the earlier round."""
        ...

    @property
    def after(self) -> int:
        """People in the later round."""
        ...

    @property
    def both(self) -> int | None:
        """People who answered both times."""
        ...

    @property
    def leaders(self) -> tuple[int, int]:
        """Leaders in both rounds."""
        ...

    @property
    def other_leader(self) -> bool:
        """Whether no leader is the same person."""
        ...

    @property
    def same(self) -> bool:
        """Whether the same people, and nobody else, answered both times."""


def first_time() -> str:
    """Say that there is nothing to compare with."""
    return message("first_time")


def came_from(names: Sequence[str], day: dt.date, whole: bool) -> str:
    """Say out of which programs this one came, and that their rounds are not put together with its own.

    Parameters
    ----------
    names : of the programs that it came out of.
    day : when it began.
    whole : they ended then, and nothing else came out of them.

    Examples
    --------
    >>> came_from(["Alpha", "Beta"], dt.date(2026, 3, 1), True)
    'Since March 1, 2026, this program is Alpha and Beta together. Rounds before that stand in their reports and are not compared with this one.'
    >>> came_from(["Alpha"], dt.date(2026, 3, 1), False)
    'This program came out of Alpha on March 1, 2026. Rounds before that stand in its report and are not compared with this one.'
    """
    return message("came_from", names=list(names), n=len(names), day=day, whole=whole)


def goes_on(names: Sequence[str], day: dt.date) -> str:
    """Say which programs came out of this one.

    Examples
    --------
    >>> goes_on(["Gamma"], dt.date(2026, 3, 1))
    'Since March 1, 2026, Gamma goes on with work of this program.'
    """
    return message("goes_on", names=list(names), n=len(names), day=day)


def not_taken(round_label: str) -> str:
    """Say that the program did not take a round."""
    return message("not_taken", round=round_label)


def cannot_compare(reasons: Collection[str], share: float) -> str:
    """Say why no domain of the two rounds can be compared.

    Parameters
    ----------
    reasons : those of the domains (`capacity.of_program.apart_of`).
    share : of answers that may be don't know in a domain with a level, 0..1.

    Examples
    --------
    >>> cannot_compare(["unknown"], 0.4)
    'The two rounds cannot be compared: in every domain more than 40% of the answers that may be shown were “don’t know” in one round or both.'
    >>> cannot_compare(["groups", "unknown"], 0.4)
    'The two rounds cannot be compared: no domain has a level of the same questions in both that may be shown.'
    """
    reason = next(iter(reasons)) if len(reasons) == 1 else "missing"
    return message("cannot_compare", reason=reason, share=percent(share))


def of_leaders(domains: Sequence[str], leaders: int) -> str:
    """Say of domains that leaders' own levels are set beside each other, where everybody's stand elsewhere on the page.

    Examples
    --------
    >>> of_leaders(["Access", "Referrals"], 1)
    'Access and Referrals: the levels beside each other are the leader’s own in both rounds, because in the earlier one no others’ may be shown.'
    """
    return message("of_leaders", domains=list(domains), leaders=leaders)


def apart(reason: str, domains: Sequence[str], share: float) -> str:
    """Say why some domains cannot be compared with the round before, where others can.

    Parameters
    ----------
    reason, share : as in `cannot_compare`.
    domains : their names.

    Examples
    --------
    >>> apart("groups", ["Referrals", "Access"], 0.4)
    'Referrals and Access cannot be compared: the answers that may be shown come from different groups of people.'
    """
    return message("apart", domains=list(domains), reason=reason, share=percent(share))


def say(chosen: Sequence[tuple[str, float]], others: int, others_mean: float | None, known: int, before: str) -> str:
    """Say what the domains share, then what the chosen ones did beside it.

    Parameters
    ----------
    chosen : name and change (levels) of each chosen domain.
    others, others_mean : how many domains that were not chosen rest on answers of the same group of people and on a scale
        of the same length, and the mean of their changes; None where there are none.
    known : how many domains that were not chosen can be compared.
    before : the earlier round.

    Examples
    --------
    >>> say([("Referrals", 0.7)], 11, 0.1, 11, "Fall 2024")
    'The eleven other domains that can be compared stand on average 0.1 of a level higher than in Fall 2024. The one you chose, Referrals, stands 0.7 higher: 0.6 more than they do.'
    >>> say([("Referrals", 0.7)], 1, 0.1, 2, "Fall 2024")
    'Of the two other domains that can be compared, one rests on answers of the same group of people and on a scale of the same length as the one you chose; it stands 0.1 of a level higher than in Fall 2024. The one you chose, Referrals, stands 0.7 higher: 0.6 more than it does.'
    """
    told: list[str] = []
    shared = others_mean is not None and others > 0
    if others_mean is not None and shared:
        place = {"others": others, "way": _way(others_mean), "size": unsigned(others_mean), "before": before}
        if others == known:
            told.append(message("say-others", **place))
        else:
            told.append(message("say-some", known=known, chosen=len(chosen), **place))
    if len(chosen) == 1:
        name, change = chosen[0]
        beside = difference(change if isinstance(change, Figure) else Figure(change, 1), Figure(others_mean or 0.0, 1))
        one = {"name": name, "way": _way(change), "size": unsigned(change)}
        if not shared:
            return message("say-alone", **one, before=before)
        told.append(message("say-one", **one, others=others, beside=_way(beside), more=unsigned(beside)))
    elif chosen:
        told.append(message("say-chosen", moved=[f"{n} {signed(c)}" for n, c in chosen], before=before))
    return joined(told)


def _way(change: float) -> str:
    if is_nought(change):
        return "same"
    return "higher" if change > 0 else "lower"


def counted(up: int, down: int, same: int, before: str) -> str:
    """Count the domains that stand higher, lower and where they were, where none was chosen.

    Examples
    --------
    >>> counted(5, 4, 4, "Fall 2024"), counted(0, 1, 0, "Fall 2024")
    ('Of the thirteen domains that can be compared, five stand higher than in Fall 2024, four lower and four where they were.', 'The one domain that can be compared stands lower than in Fall 2024.')
    """
    if up + down + same == 1:
        return message("counted-one", way="higher" if up else "lower" if down else "same", before=before)
    return message("counted", all=up + down + same, up=up, down=down, same=same, before=before)


def care(low: bool, raters: int) -> str:
    """Warn that the lowest domain rises by itself.

    Parameters
    ----------
    low : a domain that was chosen stood lower than the average of all domains before.
    raters : the smaller number of raters of the two rounds.
    """
    few = message("care-few", raters=raters) if raters < 5 else ""
    return " ".join(filter(None, [message("care"), message("care-low") if low else "", few]))


def one_rater(up: int, down: int, items: int) -> str:
    """Say how many topics moved a level in one person's view.

    Examples
    --------
    >>> one_rater(7, 2, 60)
    'In one person’s view, of 60 topics that can be compared 7 moved up a level or more, 2 moved down, and 51 stayed.'
    """
    return message("one_rater", items=items, up=up, down=down, same=items - up - down)


def people_changed(told: WhoAnswered, counted: bool) -> str:
    """Say how many people answered each time and whether they are the same; by role where people cannot be paired.

    Parameters
    ----------
    told : who answered.
    counted : how many answered both times may be said.

    Examples
    --------
    >>> from cqi_lib.capacity.changed_raters import ChangedRaters
    >>> people_changed(ChangedRaters(6, 6, 4, (1, 1)), True)
    'Six people answered last time and six this time; four of them answered both times. Part of a change may come from who answered.'
    >>> people_changed(ChangedRaters(6, 7, 5, (1, 1)), False)
    'Six people answered last time and seven this time; not all of them are the same people. Part of a change may come from who answered.'
    >>> people_changed(ChangedRaters(6, 7, None, (1, 1)), False)
    'Six people answered last time, among them one leader, and seven this time, among them one leader. Whether they are the same people cannot be told. Part of a change may come from who answered.'
    >>> people_changed(ChangedRaters(5, 5, 5, (1, 1)), True)
    'The same five people answered both times.'
    """
    before, after = told.before, told.after
    if told.same:
        return message("people_changed-same", after=after)
    if told.both is None and before == after == 1:
        return message("people_changed-one")
    if told.both is None:
        then, now = told.leaders
        return message("people_changed-untold", before=before, after=after, leaders_before=then, leaders_after=now)
    if counted:
        return message("people_changed-counted", before=before, after=after, both=told.both, leader=told.other_leader)
    return message("people_changed", before=before, after=after, leader=told.other_leader)


def other_questions(topics: Sequence[str], version: bool, before: str) -> str:
    """Say that questions differ between two rounds and which topics are therefore not compared.

    Parameters
    ----------
    topics : topics asked in one of the two rounds only.
    version : the rounds name different instruments.
    before : the earlier round.

    Examples
    --------
    >>> other_questions(["baseline and target"], True, "Fall 2024")
    'Fall 2024 used another version of the questions or of the scale. One topic was not asked alike in both rounds and is not compared: baseline and target.'
    >>> other_questions([], True, "Fall 2024")
    'Fall 2024 used another version of the questions or of the scale. Only topics that were asked alike in both are compared.'
    """
    told = [message("other_questions-version", before=before)] if version else []
    if not topics:
        told.append(message("other_questions-none"))
    elif len(topics) <= LISTED:
        told.append(message("other_questions", n=len(topics), topics=list(topics)))
    else:
        told.append(message("other_questions-many", n=len(topics)))
    return joined(told)


def questions_summary() -> str:
    """Name the folded table of questions that were not asked alike."""
    return message("questions_summary")


def questions_caption(before: str, after: str) -> str:
    """Head the table of questions that were not asked alike in two rounds."""
    return message("questions_caption", before=before, after=after)


def questions_columns() -> tuple[str, ...]:
    """Head its columns."""
    return tuple(message("questions_columns", column=column) for column in ("topic", "domain", "why"))


def question(why: str) -> str:
    """Say why a question is not compared.

    Examples
    --------
    >>> question("text"), question("retired")
    ('in other words', 'retired, asked only then')
    """
    return message("question", why=why)


def caption() -> str:
    """Head the figure of two rounds."""
    return message("caption")


def table_caption(before: str, after: str) -> str:
    """Head the table of levels in two rounds."""
    return message("table_caption", before=before, after=after)


def alt(rows: Sequence[tuple[str, Figure, Figure, bool]], before: str, after: str, without: int) -> str:
    """Say the figure of two rounds in sentences, with its numbers.

    Examples
    --------
    >>> rows = [("Access", Figure(2.0, 1), Figure(2.4, 1), True), ("Referrals", Figure(3.0, 1), Figure(2.9, 1), False)]
    >>> alt(rows, "Fall 2024", "Fall 2025", 0)
    'Levels in Fall 2024 and Fall 2025. Chosen: Access from 2.0 to 2.4. The one other that can be compared moved by \N{MINUS SIGN}0.1. All values are in the table below.'
    >>> alt([(n, Figure(2.0, 1), Figure(2.0, 1), False) for n in ("Access", "Data")], "Fall 2024", "Fall 2025", 1)
    'Levels in Fall 2024 and Fall 2025. The two domains that can be compared each moved by 0.0. One cannot be compared. All values are in the table below.'
    """
    chosen = [message("alt-moved", name=n, before=level(b), after=level(a)) for n, b, a, own in rows if own]
    others = [difference(a, b) for _, b, a, own in rows if not own]
    told = [message("alt", before=before, after=after)]
    if chosen:
        told.append(message("alt-chosen", chosen=chosen))
    if others:
        least, most = signed(min(others)), signed(max(others))
        values = {"n": len(others), "least": least, "most": most, "alike": least == most}
        told.append(message("alt-others" if chosen else "alt-all", **values))
    if without:
        told.append(message("alt-without", n=without))
    return " ".join([*told, message("alt-table")])


def moved(up: int, down: int, items: int) -> str:
    """Say how many topics of a domain moved.

    Examples
    --------
    >>> moved(3, 0, 5), moved(1, 1, 4), moved(0, 0, 5)
    ('3 of 5 up', '1 up, 1 down of 4', 'none')
    """
    ways = "both" if up and down else "up" if up else "down" if down else "none"
    return message("moved", ways=ways, up=up, down=down, items=items)


def not_comparable() -> str:
    """Say in a table cell that a domain cannot be compared."""
    return message("not_comparable")


def chosen_heading(round_label: str) -> str:
    """Head the domains chosen from a round, in the figure and in its table."""
    return message("chosen_heading", round=round_label)


def not_chosen() -> str:
    """Head the domains that were not chosen."""
    return message("not_chosen")


def columns(before: str, after: str) -> tuple[str, str, str, str, str, str]:
    """Head the table of domains in two rounds."""
    domain, change, topics = (message("columns", column=column) for column in ("domain", "change", "topics"))
    return domain, before, after, change, topics, chosen_heading(before)
