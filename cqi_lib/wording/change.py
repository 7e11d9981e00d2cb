"""Sentences about the retake and the culture of learning. Growth is never claimed from counts and means alone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from ..rounding import Figure, difference
from .language import level, listed, number, plural, signed, unsigned


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
    return "This is the first assessment on record, so there is nothing to compare with yet."


def not_taken(round_label: str) -> str:
    """Say that the program did not take a round."""
    return f"No answers are on record for {round_label}, so there is nothing to compare."


def cannot_compare() -> str:
    """Say that the groups behind the two rounds are not the same."""
    return "The two rounds cannot be compared: the answers that may be shown come from different groups of people."


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
    text = ""
    shared = others_mean is not None and others > 0
    if others_mean is not None and shared:
        mean = "on average " if others > 1 else ""
        moved = float(unsigned(others_mean)) != 0
        stand = f"{plural(others, 'stands', 'stand')} {mean}"
        if others == known:
            text = f"The {number(others)} other {plural(others, 'domain')} that can be compared {stand}"
        else:
            text = f"Of the {number(known)} other domains that can be compared, {in_one_way(others)} "
            text += f"{plural(len(chosen), 'the one', 'those')} you chose; {plural(others, 'it', 'they')} {stand}"
        text += f"{_by(others_mean, others)} than" if moved else f"where {plural(others, 'it was', 'they were')}"
        text += f" in {before}. "
    if len(chosen) == 1:
        name, change = chosen[0]
        beside = difference(change if isinstance(change, Figure) else Figure(change, 1), Figure(others_mean or 0.0, 1))
        they = plural(others, "it does", "they do")
        more = f", as {they}"
        if float(unsigned(beside)):
            more = f": {unsigned(beside)} {'more' if beside > 0 else 'less'} than {they}"
        if shared:
            return f"{text}The one you chose, {name}, stands {_by(change)}{more}."
        return f"The domain you chose, {name}, stands {_than(change)} in {before}."
    if chosen:
        text += f"The domains you chose: {listed(f'{n} {signed(c)}' for n, c in chosen)} of a level since {before}."
    return text.strip()


def in_one_way(others: int) -> str:
    """Say which of several domains can be set beside another; what they are set beside follows.

    Examples
    --------
    >>> in_one_way(4)
    'four rest on answers of the same group of people and on a scale of the same length as'
    """
    return (
        f"{number(others)} {plural(others, 'rests', 'rest')} on answers of the same group of people and on a scale of the "
        "same length as"
    )


def counted(up: int, down: int, same: int, before: str) -> str:
    """Count the domains that stand higher, lower and where they were, where none was chosen.

    Examples
    --------
    >>> counted(5, 4, 4, "Fall 2024"), counted(0, 1, 0, "Fall 2024")
    ('Of the thirteen domains that can be compared, five stand higher than in Fall 2024, four lower and four where they were.', 'The one domain that can be compared stands lower than in Fall 2024.')
    """
    if up + down + same == 1:
        way = f"higher than in {before}" if up else f"lower than in {before}" if down else f"where it was in {before}"
        return f"The one domain that can be compared stands {way}."
    return (
        f"Of the {number(up + down + same)} domains that can be compared, {number(up, zero='none')} "
        f"{plural(max(up, 1), 'stands', 'stand')} higher than in {before}, {number(down, zero='none')} lower and "
        f"{number(same, zero='none')} where {plural(max(same, 1), 'it was', 'they were')}."
    )


def _than(change: float) -> str:
    if float(unsigned(change)) == 0:
        return "where it was"
    return f"{unsigned(change)} of a level {'higher' if change > 0 else 'lower'} than"


def _by(change: float, domains: int = 0) -> str:
    if float(unsigned(change)) == 0:
        return "where it was"
    return f"{unsigned(change)}{' of a level' if domains else ''} {'higher' if change > 0 else 'lower'}"


def care(low: bool, raters: int) -> str:
    """Warn that the lowest domain rises by itself.

    Parameters
    ----------
    low : a domain that was chosen stood lower than the average of all domains before.
    raters : the smaller number of raters of the two rounds.
    """
    text = "Read this with care: averages of two rounds alone are no proof of growth."
    if low:
        text += (
            " A domain that is chosen because it is low tends to stand higher next time even when nothing changed, "
            "and the fewer people answer, the more so."
        )
    if raters == 1:
        text += " With one person, only the count of topics that moved a level says something."
    elif raters < 5:
        text += f" {number(raters, start=True)} people are too few to say more."
    return text


def one_rater(up: int, down: int, items: int) -> str:
    """Say how many topics moved a level in one person's view.

    Examples
    --------
    >>> one_rater(7, 2, 60)
    'In one person’s view, of 60 topics with a level both times 7 moved up a level or more, 2 moved down, and 51 stayed.'
    """
    return (
        f"In one person’s view, of {items} {plural(items, 'topic')} with a level both times {up} moved up a level or more, "
        f"{down} moved down, and {items - up - down} stayed."
    )


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
        return (
            "The same person answered both times."
            if after == 1
            else f"The same {number(after)} people answered both times."
        )
    if told.both is None and before == after == 1:
        return "One person answered last time and one this time. Whether it is the same person cannot be told."
    people = f"{number(before, start=True)} {plural(before, 'person', 'people')} answered last time"
    part = "Part of a change may come from who answered."
    if told.both is None:
        leaders = [f", among them {number(n, zero='no')} {plural(n, 'leader')}" for n in told.leaders]
        return (
            f"{people}{leaders[0]}, and {number(after)} this time{leaders[1]}. Whether they are the same people cannot "
            f"be told. {part}"
        )
    same = f"{number(told.both)} of them answered both times" if counted else "not all of them are the same people"
    leader = " Another leader answered than last time." if told.other_leader else ""
    return f"{people} and {number(after)} this time; {same}.{leader} {part}"


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
    text = f"{before} used another version of the questions or of the scale. " if version else ""
    if not topics:
        return text + "Only topics that were asked alike in both are compared."
    n = len(topics)
    what = f"{number(n, start=True)} {plural(n, 'topic was', 'topics were')} not asked alike in both rounds and {plural(n, 'is', 'are')} not compared"
    return text + (f"{what}: {listed(topics)}." if n <= 10 else f"{what}.")


def caption() -> str:
    """Head the figure of two rounds."""
    return "Where each domain was, and where it is now"


def table_caption(before: str, after: str) -> str:
    """Head the table of levels in two rounds."""
    return f"Levels in {before} and {after}"


def alt(rows: Sequence[tuple[str, Figure, Figure, bool]], before: str, after: str, without: int) -> str:
    """Say the figure of two rounds in sentences, with its numbers."""
    chosen = [r for r in rows if r[3]]
    others = [difference(r[2], r[1]) for r in rows if not r[3]]
    text = f"Levels in {before} and {after}."
    if chosen:
        text += " Chosen: " + listed(f"{n} from {level(b)} to {level(a)}" for n, b, a, _ in chosen) + "."
    if others:
        text += f" The {number(len(others))} others that can be compared moved between {signed(min(others))} and {signed(max(others))}."
    if without:
        text += f" {number(without, start=True)} cannot be compared."
    return text + " All values are in the table below."


def moved(up: int, down: int, items: int) -> str:
    """Say how many topics of a domain moved.

    Examples
    --------
    >>> moved(3, 0, 5), moved(1, 1, 4), moved(0, 0, 5)
    ('3 of 5 up', '1 up, 1 down of 4', 'none')
    """
    if up and down:
        return f"{up} up, {down} down of {items}"
    if up:
        return f"{up} of {items} up"
    return f"{down} of {items} down" if down else "none"


def not_comparable() -> str:
    """Say in a table cell that a domain cannot be compared."""
    return "cannot be compared"


CHOSEN_HEADING = "Chosen in {round}"
NOT_CHOSEN = "Not chosen"


def columns(before: str, after: str) -> tuple[str, str, str, str, str, str]:
    """Head the table of domains in two rounds."""
    return "Domain", before, after, "Change", "Topics that moved", f"Chosen in {before}"
