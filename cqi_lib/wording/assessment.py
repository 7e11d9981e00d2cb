"""Sentences about who answered and what they see, as the report opens."""

from __future__ import annotations

from collections.abc import Sequence

from .labels import Others, people
from .language import listed, number, plural
from .language import month as month_of


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


def round_month(date) -> str:
    """Say in which month a round was taken."""
    return month_of(date)


def who_answered(leaders: int, staff: int, coach: int, invited: int | None, wide: Others | bool, when: str) -> str:
    """Say who answered of those who were asked.

    Parameters
    ----------
    leaders, staff, coach : people who answered, by group.
    invited : people asked, coaches left out; None when nobody wrote it down.
    wide : families or partners are among the merged group.
    when : the month of the round.

    Examples
    --------
    >>> who_answered(1, 5, 0, 8, False, "October 2025")
    '6 of the 8 people invited, in October 2025: 1\xa0leader and 5 staff.'
    >>> who_answered(1, 0, 0, 1, False, "October 2025")
    'The one person invited answered, in October 2025: 1\xa0leader.'
    """
    answered = leaders + staff
    parts = [people("leader", leaders)] if leaders else []
    if staff:
        one = staff == 1 and not wide
        parts.append(f"{staff}\N{NO-BREAK SPACE}{_others(wide).staff_member}" if one else f"{staff} {staff_name(wide)}")
    if not answered:
        base = f"{people('coach', coach)} gave a view from outside." if coach else ""
        lead = (
            "No answers are on record."
            if not invited
            else "No answers of the one person invited are on record."
            if invited == 1
            else f"Of the {invited} people invited, nobody’s answers are on record."
        )
        return f"{lead} {base}".strip()
    if invited is None:
        text = f"{answered} {plural(answered, 'person', 'people')} answered, in {when}: {listed(parts)}."
    elif answered >= invited:
        head = (
            f"The {'one person' if invited == 1 else f'{invited} people'} invited answered"
            if answered == invited
            else (f"{answered} people answered and {invited} {plural(invited, 'was', 'were')} invited")
        )
        text = f"{head}, in {when}: {listed(parts)}."
    else:
        text = f"{answered} of the {invited} people invited, in {when}: {listed(parts)}."
    if coach:
        text += f" {people('coach', coach).replace('1 coach', 'A coach').capitalize()} gave a view from outside; it stands apart."
    return text


def invited_caption(round_label: str) -> str:
    """Head the table of who was invited and who answered."""
    return f"Invited and answered, {round_label}"


def no_leader() -> str:
    """Say that no leader answered."""
    return "No answers of a leader are on record."


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
        text = f"Too few of the {number(staff)} {staff_name(wide)} gave enough answers to show their view"
        whose = plural(leaders, "leader’s", "leaders’")
        return f"{text}, so what follows is the {whose} view only." if leaders else f"{text}."
    if staff == 1 and not wide:
        who = f"One {_others(wide).staff_member} is"
    else:
        who = f"{number(staff, start=True)} {staff_name(wide)} are"
    if leaders == 0:
        return f"{who} too few to show: at least {number(minimum)} are needed."
    view = "the leader’s view only" if leaders == 1 else "the leaders’ view only"
    return f"{who} too few to show, so what follows is {view}."


def one_view(name: str) -> str:
    """Say that everything rests on one person, whose role is named.

    Examples
    --------
    >>> one_view("resident")
    'This is one person’s view: that of the resident.'
    """
    return f"This is one person’s view: that of the {name}."


def strengths_heading(n: int) -> str:
    """Head the strengths; without one, the highest of those on the way stand there: a challenge may be rated higher.

    Examples
    --------
    >>> strengths_heading(3), strengths_heading(0)
    ('Three strengths', 'Highest-rated of those on the way')
    """
    return f"{number(n, start=True)} {plural(n, 'strength')}" if n else "Highest-rated of those on the way"


def challenges_heading(n: int, shown: int, tied: bool = False) -> str:
    """Head the challenges.

    Parameters
    ----------
    n, shown : how many there are, and how many follow.
    tied : one that is left out stands at the level of the last one shown, so that no superlative holds.

    Examples
    --------
    >>> challenges_heading(2, 2), challenges_heading(5, 3), challenges_heading(0, 0)
    ('Two challenges', 'Five challenges, the lowest three', 'No challenges')
    """
    if not n:
        return "No challenges"
    head = f"{number(n, start=True)} {plural(n, 'challenge')}"
    return (
        head
        if shown == n
        else f"{head}, {number(shown)} of the lowest"
        if tied
        else f"{head}, the lowest {number(shown)}"
    )


def strengths_shown(n: int, shown: int, tied: bool = False) -> str:
    """Head the strengths on page one when not all fit; `tied` as in `challenges_heading`.

    Examples
    --------
    >>> strengths_shown(5, 3)
    'Five strengths, the highest three'
    """
    head = strengths_heading(n)
    return (
        head
        if shown >= n
        else f"{head}, {number(shown)} of the highest"
        if tied
        else f"{head}, the highest {number(shown)}"
    )


def no_challenge() -> str:
    """Say that no domain is a challenge."""
    return "No domain with a level is called a challenge."


def no_levels() -> str:
    """Say that nothing can be said about strengths or challenges."""
    return "There are no levels to show for this round."


def lead(strengths: int, challenges: int, view: str, staff: int = 0, leaders: int = 1, name: str = "staff") -> str:
    """Open the report with what people see.

    Parameters
    ----------
    strengths, challenges : number of domains in that state.
    view : `people`, `leader` (staff too few), `one` (one respondent), `none` (nothing may be shown),
        `no_answers` or `not_asked`.
    staff : staff who answered.
    leaders : leaders who answered.
    name : what the cohort calls staff.

    Examples
    --------
    >>> lead(3, 2, "people")
    'People here see three strengths and two challenges.'
    >>> lead(0, 1, "one")
    'This is one person’s view: no strength yet and one challenge.'
    """
    if view == "no_answers":
        return "No answers are on record for this round, so nothing is said about strengths and challenges."
    if view == "not_asked":
        return "Nobody was asked in this round, so nothing is said about strengths and challenges."
    if view == "none":
        return (
            "Too few people answered for their answers to be shown, so nothing is said about strengths and challenges."
        )
    s = f"{number(strengths)} {plural(strengths, 'strength')}" if strengths else "no strength yet"
    c = f"{number(challenges)} {plural(challenges, 'challenge')}" if challenges else "no challenge"
    if view == "one":
        return f"This is one person’s view: {s} and {c}."
    if view == "leader":
        who = "The leader sees" if leaders == 1 else "The leaders see"
        return f"{who} {s} and {c}." + (f" Too few {name} gave enough answers to show their view." if staff else "")
    return f"People here see {s} and {c}."


def view_of_people(people: str) -> str:
    """Name the missing view of participants."""
    return f"The view of {people}:"


def view_of_staff(name: str = "staff") -> str:
    """Name the missing view of staff."""
    return f"The view of {name}:"


def nobody_from() -> str:
    """Say that a group did not answer."""
    return "no answers are on record."


def too_few_to_show() -> str:
    """Say that too few of a group answered to be shown."""
    return "too few gave enough answers to show it."


def leaders_only(names: Sequence[str], leaders: int) -> str:
    """Name the domains of which only the leaders' view can be shown, where that of all others is shown elsewhere.

    Examples
    --------
    >>> leaders_only(["Access", "Fairness"], 2)
    'Of Access and Fairness only the leaders’ view is shown.'
    """
    return f"Of {listed(names)} only the {plural(leaders, 'leader’s', 'leaders’')} view is shown."


def without_level(names: Sequence[str]) -> str:
    """Say which domains have no level that may be shown.

    Examples
    --------
    >>> without_level(["Outcomes"])
    'Too few answers for a level: Outcomes.'
    """
    if len(names) > 3:
        return f"Too few answers for a level: {number(len(names))} domains."
    return f"Too few answers for a level: {listed(names)}."


def strengths_and_challenges() -> str:
    """Head the place where strengths and challenges would stand."""
    return "Strengths and challenges"


def none_above() -> str:
    """Say that there is no strength and nothing on the way."""
    return "Every domain with a level is a challenge today."
