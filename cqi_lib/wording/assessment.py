"""Sentences about who answered and what they see, as the report opens."""

from __future__ import annotations

from collections.abc import Sequence

from ..locale.catalogue import catalogue, key
from ..locale.spoken import bound, cldr
from .claim import unmarked
from .labels import Others

message = catalogue(__name__)


def staff_name(wide: Others | bool) -> str:
    """Name the merged group of a confidential round.

    Examples
    --------
    >>> staff_name(True), staff_name(Others(True, staff="volunteers", people="families")), staff_name(False)
    ('staff, participants and partners', 'volunteers, families and partners', 'staff')
    """
    return _others(wide).name


def _others(wide: Others | bool) -> Others:
    return wide if isinstance(wide, Others) else Others(bool(wide))


def who_answered(leaders: int, staff: int, coach: int, invited: int | None, wide: Others | bool) -> str:
    """Say who answered of those who were asked.

    Parameters
    ----------
    leaders, staff, coach : people who answered, by group.
    invited : people asked, coaches left out; None when nobody wrote it down.
    wide : families or partners are among the merged group.

    Examples
    --------
    >>> who_answered(1, 5, 0, 8, False)
    '6 of the 8 people invited answered: 1\xa0leader and 5 staff.'
    >>> who_answered(1, 0, 0, 1, False)
    'The one person invited answered: 1\xa0leader.'
    """
    answered = leaders + staff
    if not answered:
        return message("who_answered-none-coach" if coach else "who_answered-none", invited=invited, coach=coach)
    parts = [message("who_answered-leaders", leaders=leaders)] if leaders else []
    if staff == 1 and not wide:
        parts.append(message("who_answered-member", staff=staff, name=_others(wide).staff_member))
    elif staff:
        parts.append(message("who_answered-staff", staff=staff, name=staff_name(wide)))
    if invited is None:
        of = "unknown"
    else:
        of = "all" if answered == invited else "more" if answered > invited else "some"
    id = "who_answered-coach" if coach else "who_answered"
    return message(id, of=of, answered=answered, invited=invited, parts=parts, coach=coach)


def invited_caption(round_label: str) -> str:
    """Head the table of who was invited and who answered."""
    return message("invited_caption", round_label=round_label)


def no_leader() -> str:
    """Say that no leader answered."""
    return message("no_leader")


def several_languages() -> str:
    """Say that people of the round answered in more than one language: neither in which, nor how many.

    Examples
    --------
    >>> several_languages()
    'In this round people answered in more than one language: a gap between groups, or between programs, may be one of translation.'
    """
    return message("several_languages")


def not_reviewed() -> str:
    """Say that no review of a translation is on record that people of the round answered in."""
    return message("not_reviewed")


@unmarked
def language_of(tag: str) -> str:
    """Name a language, for the desk.

    Examples
    --------
    >>> language_of("es"), language_of("zh-Hant"), language_of("")
    ('Spanish', 'Traditional Chinese', 'not known')
    """
    named = cldr(bound()).languages
    return named.get(tag.replace("-", "_")) or named.get(tag.partition("-")[0]) or tag or message("language_of-none")


def by_language(people: Sequence[tuple[str, int]]) -> str:
    """Say for the desk how many people answered in each language.

    Examples
    --------
    >>> by_language([("English", 8), ("Spanish", 1)])
    'People by the language they answered in: English 8 and Spanish 1. Levels of few people differ by chance; where a gap stays, read the two wordings beside each other.'
    """
    return message("by_language", people=[message("by_language-one", name=name, n=n) for name, n in people])


def by_language_caption(round_label: str) -> str:
    """Head the desk's table of levels by language."""
    return message("by_language_caption", round_label=round_label)


@unmarked
def level_of(level: str, n: int) -> str:
    """Give a level with how many people it is of."""
    return message("level_of", level=level, n=n)


def staff_too_few(staff: int, leaders: int, minimum: int, wide: Others | bool = False) -> str:
    """Say that too few staff answered, and what stands in their place.

    Examples
    --------
    >>> staff_too_few(3, 1, 5)
    'Three staff are too few to show, so what follows is the leader’s view only.'
    >>> staff_too_few(6, 1, 5)
    'Too few of the six staff gave enough answers to show their view, so what follows is the leader’s view only.'
    """
    if staff >= minimum:
        return message("staff_too_few-answers", staff=staff, leaders=leaders, name=staff_name(wide))
    member = staff == 1 and not wide
    name = _others(wide).staff_member if member else staff_name(wide)
    return message("staff_too_few", staff=staff, member=member, name=name, leaders=leaders, minimum=minimum)


def one_view(name: str) -> str:
    """Say that everything rests on one person, whose role is named.

    Examples
    --------
    >>> one_view("resident")
    'This is one person’s view: that of the resident.'
    """
    return message("one_view", name=name)


def strengths_heading(n: int) -> str:
    """Head the strengths.

    Examples
    --------
    >>> strengths_heading(3), strengths_heading(1)
    ('Three strengths', 'One strength')
    """
    return message("strengths_heading", n=n)


def on_the_way(rest: str) -> str:
    """Head what stands in the place of strengths: the highest of those on the way, as a challenge may be rated higher.

    Parameters
    ----------
    rest : the domains on the way that do not follow: `none`; all stand `alike`; one is `tied` with one that follows;
        all are rated `further` down; or `no strength` where none is on the way.

    Examples
    --------
    >>> on_the_way("further"), on_the_way("none"), on_the_way("no strength")
    ('Highest-rated of those on the way', 'On the way', 'No strengths')
    >>> on_the_way("alike")
    'Some of those on the way, all rated alike'
    """
    return message("on_the_way", rest=key(rest))


def challenges_heading(n: int, shown: int, rest: str = "further") -> str:
    """Head the challenges.

    Parameters
    ----------
    n, shown : how many there are, and how many follow.
    rest : how those that are left out stand to those that follow: all `alike`, one `tied` with one of them, or `further` up.

    Examples
    --------
    >>> challenges_heading(2, 2), challenges_heading(5, 3), challenges_heading(0, 0)
    ('Two challenges', 'Five challenges, the lowest three', 'No challenges')
    >>> challenges_heading(5, 3, "tied"), challenges_heading(5, 3, "alike")
    ('Five challenges, three of the lowest', 'Five challenges, three of them')
    """
    if not n or shown == n:
        return message("challenges_heading", n=n)
    return message("challenges_heading-some", n=n, shown=shown, rest=key(rest))


def strengths_shown(n: int, shown: int, rest: str = "further") -> str:
    """Head the strengths on page one when not all fit; `rest` as in `challenges_heading`, but down.

    Examples
    --------
    >>> strengths_shown(5, 3), strengths_shown(5, 3, "alike")
    ('Five strengths, the highest three', 'Five strengths, three of them')
    """
    return strengths_heading(n) if shown >= n else message("strengths_shown", n=n, shown=shown, rest=key(rest))


def no_challenge() -> str:
    """Say that no domain is a challenge."""
    return message("no_challenge")


def no_levels() -> str:
    """Say that nothing can be said about strengths or challenges."""
    return message("no_levels")


def lead(
    strengths: int, challenges: int, view: str, staff: int = 0, leaders: int = 1, name: str = "", alone: int = 0
) -> str:
    """Open the report with what people see.

    Parameters
    ----------
    strengths, challenges : number of domains in that state.
    view : `people`, `leader` (staff too few), `one` (one respondent), `none` (nothing may be shown),
        `no_answers` or `not_asked`.
    staff : staff who answered.
    leaders : leaders who answered.
    name : what the cohort calls staff.
    alone : of how many of these domains only the leaders' view is shown, where of others everybody's is.

    Examples
    --------
    >>> lead(3, 2, "people")
    'People here see three strengths and two challenges.'
    >>> lead(3, 2, "people", alone=1), lead(1, 1, "people", alone=2)
    ('People here see three strengths and two challenges; one of these is the leader’s view only.', 'One strength and one challenge, in the leader’s view only.')
    >>> lead(0, 1, "one")
    'This is one person’s view: no strength yet and one challenge.'
    """
    if view in ("no_answers", "not_asked", "none"):
        return message(f"lead-{view}")
    id = "lead-few" if view == "leader" and staff else "lead"
    if alone:
        id = "lead-all_alone" if alone == strengths + challenges else "lead-some_alone"
    seen = {"strengths": strengths, "challenges": challenges}
    return message(id, view=view, **seen, leaders=leaders, name=name or staff_name(False), alone=alone)


def lead_without_levels() -> str:
    """Open the report where people answered, and too little for a level of any domain."""
    return message("lead-no_level")


def view_of_people(people: str) -> str:
    """Name the missing view of participants."""
    return message("view_of_people", people=people)


def view_of_staff(name: str = "") -> str:
    """Name the missing view of staff."""
    return message("view_of_staff", name=name or staff_name(False))


def nobody_from() -> str:
    """Say that a group did not answer."""
    return message("nobody_from")


def too_few_to_show() -> str:
    """Say that too few of a group answered to be shown."""
    return message("too_few_to_show")


def leaders_only(names: Sequence[str], leaders: int) -> str:
    """Name the domains of which only the leaders' view can be shown, where that of all others is shown elsewhere.

    Examples
    --------
    >>> leaders_only(["Access", "Fairness"], 2)
    'Of Access and Fairness only the leaders’ view is shown.'
    """
    return message("leaders_only", names=names, leaders=leaders)


def without_level(names: Sequence[str]) -> str:
    """Say which domains have no level that may be shown.

    Examples
    --------
    >>> without_level(["Outcomes"])
    'Too few answers for a level: Outcomes.'
    """
    return message("without_level-many", n=len(names)) if len(names) > 3 else message("without_level", names=names)


def strengths_and_challenges() -> str:
    """Head the place where strengths and challenges would stand."""
    return message("strengths_and_challenges")


def none_above() -> str:
    """Say that there is no strength and nothing on the way."""
    return message("none_above")
