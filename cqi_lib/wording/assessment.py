"""Sentences about who answered, how domains stand and why."""

from __future__ import annotations

from collections.abc import Sequence

from .labels import people, role
from .language import MONTHS, level, listed, number, plural


def staff_name(wide: bool, language: str = "en") -> str:
    """Name the merged group of a confidential round.

    Examples
    --------
    >>> staff_name(True)
    'staff, families and partners'
    """
    return "staff, families and partners" if wide else "staff"


def round_month(date, language: str = "en") -> str:
    """Say in which month a round was taken."""
    return f"{MONTHS[date.month - 1]} {date.year}"


def who_answered(
    leaders: int, staff: int, coach: int, invited: int | None, wide: bool, when: str, language: str = "en"
) -> str:
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
    'The 1 person invited answered, in October 2025: 1\xa0leader.'
    """
    answered = leaders + staff
    parts = [people("leader", leaders)] if leaders else []
    if staff:
        parts.append(f"{staff} {staff_name(wide)}" if staff > 1 or wide else people("staff", staff))
    if not answered:
        base = f"{people('coach', coach)} gave a view from outside." if coach else ""
        lead = (
            "Nobody answered."
            if not invited
            else f"None of the {invited} {plural(invited, 'person', 'people')} invited answered."
        )
        return f"{lead} {base}".strip()
    if invited is None:
        text = f"{answered} {plural(answered, 'person', 'people')} answered, in {when}: {listed(parts)}."
    elif answered >= invited:
        head = (
            f"The {invited} {plural(invited, 'person', 'people')} invited answered"
            if answered == invited
            else (f"{answered} people answered and {invited} {plural(invited, 'was', 'were')} invited")
        )
        text = f"{head}, in {when}: {listed(parts)}."
    else:
        text = f"{answered} of the {invited} people invited, in {when}: {listed(parts)}."
    if coach:
        text += f" {people('coach', coach).replace('1 coach', 'A coach').capitalize()} gave a view from outside; it stands apart."
    return text


def no_leader(language: str = "en") -> str:
    """Say that no leader answered."""
    return "No leader answered."


def no_families(language: str = "en") -> str:
    """Say that no participants took part."""
    return "No participants or family members answered."


def staff_too_few(staff: int, leaders: int, minimum: int, wide: bool = False, language: str = "en") -> str:
    """Say that too few staff answered, and what stands in their place.

    Examples
    --------
    >>> staff_too_few(3, 1, 5)
    'Three staff are too few to show, so what follows is the leader’s view only.'
    """
    if staff == 1 and not wide:
        who = "One staff member is"
    else:
        who = f"{number(staff, start=True)} {staff_name(wide)} are"
    if leaders == 0:
        return f"{who} too few to show: at least {number(minimum)} are needed."
    view = "the leader’s view only" if leaders == 1 else "the leaders’ view only"
    return f"{who} too few to show, so what follows is {view}."


def one_view(role_code: str = "leader", language: str = "en") -> str:
    """Say that everything rests on one person."""
    return f"This is one person’s view: that of the {role(role_code)}."


def strengths_heading(n: int, language: str = "en") -> str:
    """Head the strengths; without one, the highest-rated domains stand there.

    Examples
    --------
    >>> strengths_heading(3), strengths_heading(0)
    ('Three strengths', 'Highest-rated so far')
    """
    return f"{number(n, start=True)} {plural(n, 'strength')}" if n else "Highest-rated so far"


def challenges_heading(n: int, shown: int, language: str = "en") -> str:
    """Head the challenges.

    Examples
    --------
    >>> challenges_heading(2, 2), challenges_heading(5, 3), challenges_heading(0, 0)
    ('Two challenges', 'Five challenges, the lowest three', 'No challenges')
    """
    if not n:
        return "No challenges"
    head = f"{number(n, start=True)} {plural(n, 'challenge')}"
    return head if shown == n else f"{head}, the lowest {number(shown)}"


def strengths_shown(n: int, shown: int, language: str = "en") -> str:
    """Head the strengths on page one when not all fit.

    Examples
    --------
    >>> strengths_shown(5, 3)
    'Five strengths, the highest three'
    """
    head = strengths_heading(n)
    return head if shown >= n else f"{head}, the highest {number(shown)}"


def no_challenge(language: str = "en") -> str:
    """Say that no domain is a challenge."""
    return "No domain is low enough to be called a challenge."


def no_levels(language: str = "en") -> str:
    """Say that nothing can be said about strengths or challenges."""
    return "There are no levels to show for this round."


def lead(strengths: int, challenges: int, view: str, staff: int = 0, leaders: int = 1, language: str = "en") -> str:
    """Open the report with what people see.

    Parameters
    ----------
    strengths, challenges : number of domains in that state.
    view : `people`, `leader` (staff too few), `one` (one respondent), `none` (nothing may be shown),
        `not_answered` or `not_asked`.
    staff : staff who answered.
    leaders : leaders who answered.

    Examples
    --------
    >>> lead(3, 2, "people")
    'People here see three strengths and two challenges.'
    >>> lead(0, 1, "one")
    'This is one person’s view: no strength yet and one challenge.'
    """
    if view == "not_answered":
        return "Nobody answered the assessment in this round, so nothing is said about strengths and challenges."
    if view == "not_asked":
        return "The assessment was not taken in this round, so nothing is said about strengths and challenges."
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
        return f"{who} {s} and {c}." + (" Too few staff answered to show their view." if staff else "")
    return f"People here see {s} and {c}."


# --- reasons -----------------------------------------------------------------------------------------------------


def _answers(n: int, of: int) -> str:
    if n == of:
        return "The one answer is" if of == 1 else (f"Both answers are" if of == 2 else f"All {of} answers are")  # noqa: F541
    return f"{n} of {of} answers {plural(n, 'is', 'are')}" if n else f"None of the {of} answers is"


def strength_reason(at_target: int, used: int, target: str, below: str | None, language: str = "en") -> str:
    """Say why a domain is a strength.

    Examples
    --------
    >>> strength_reason(30, 30, "Established", None)
    'All 30 answers are at Established or above.'
    """
    text = f"{_answers(at_target, used)} at {target} or above."
    return f"{text} No topic is below {below} on average." if below and at_target < used else text


def challenge_reason(
    at_low: int,
    used: int,
    low_labels: Sequence[str],
    mean: float | None,
    limit: float,
    by_mean: bool,
    language: str = "en",
) -> str:
    """Say why a domain is a challenge.

    Examples
    --------
    >>> challenge_reason(21, 30, ["Not yet", "Starting"], 2.3, 2.5, True)
    '21 of 30 answers are at Not yet or Starting.'
    >>> challenge_reason(12, 30, ["Not yet", "Starting"], 2.4, 2.5, True)
    'The average level is 2.4; below 2.5 a domain is called a challenge. 12 of 30 answers are at Not yet or Starting.'
    """
    share = f"{_answers(at_low, used)} at {' or '.join(low_labels)}."
    if by_mean and at_low * 2 < used and mean is not None:
        return f"The average level is {level(mean, [limit])}; below {limit:g} a domain is called a challenge. {share}"
    return share


def building_reason(at_target: int, used: int, target: str, language: str = "en") -> str:
    """Say where a domain stands that is on the way.

    Examples
    --------
    >>> building_reason(14, 23, "Established")
    'On the way: 14 of 23 answers are at Established or above.'
    """
    answers = _answers(at_target, used)
    return f"On the way: {answers[0].lower()}{answers[1:]} at {target} or above."


def leader_alone_reason(leaders: int, language: str = "en") -> str:
    """Say that a domain rests on the leaders because too few staff answered it."""
    return (
        f"This is the {plural(leaders, 'leader’s', 'leaders’')} view only: too few staff answered here to show theirs."
    )


def leader_alone_short(leaders: int, language: str = "en") -> str:
    """Say in a few words that a domain rests on the leaders only."""
    return f"{plural(leaders, 'leader’s', 'leaders’')} view only"


def views_differ_short(language: str = "en") -> str:
    """Mark in a few words that views differ."""
    return "views differ"


def dont_know_reason(dont_know: int, asked: int, share: float, language: str = "en") -> str:
    """Say that too much is not known.

    Examples
    --------
    >>> dont_know_reason(13, 24, 0.4)
    '13 of 24 answers were “don’t know”. When more than 4 in 10 are, no level is shown.'
    """
    return f"{dont_know_short(dont_know, asked)} When more than {share * 10:g} in 10 are, no level is shown."


def dont_know_short(dont_know: int, asked: int, language: str = "en") -> str:
    """Say how many answers were don't know."""
    return f"{dont_know} of {asked} answers {plural(dont_know, 'was', 'were')} “don’t know”."


def no_rater_reason(language: str = "en") -> str:
    """Say that nobody answered enough of a domain's questions."""
    return "Nobody answered enough of these questions: at least half are needed."


def not_shown_reason(minimum: int, language: str = "en") -> str:
    """Say that too few people answered a domain for it to be shown."""
    return f"Fewer than {minimum} people answered here, too few to show."


def lowest_topic(topic: str, language: str = "en") -> str:
    """Name the lowest topic of a domain."""
    return f"The lowest topic is {topic}."


def place_to_start(language: str = "en") -> str:
    """Introduce a first step."""
    return "A place to start:"


def see_cycles(language: str = "en") -> str:
    """Point from a challenge that is a priority to its aim and cycles."""
    return "see the aim and the cycles below."


def question_for_team(language: str = "en") -> str:
    """Introduce a question for the team."""
    return "A question for the team:"


def others_building(n: int, language: str = "en") -> str:
    """Say that the remaining domains are on the way.

    Examples
    --------
    >>> others_building(7)
    'Seven other domains are Building: on the way, neither a strength nor a challenge today.'
    """
    if n == 1:
        return "One other domain is Building: on the way, neither a strength nor a challenge today."
    return f"{number(n, start=True)} other domains are Building: on the way, neither a strength nor a challenge today."


# --- where views differ ------------------------------------------------------------------------------------------


def gap_short(leader: float, staff: float, leaders: int, wide: bool, language: str = "en") -> str:
    """Say the two views in a few words."""
    return f"{_leaders_say(leaders)} {level(leader)}, {staff_name(wide)} say {level(staff)}."


def _leaders_say(leaders: int) -> str:
    return "the leader says" if leaders == 1 else "leaders say"


def gap_reason(leader: float, staff: float, leaders: int, staff_n: int, wide: bool, language: str = "en") -> str:
    """Say that leaders and staff see a domain differently, by more than chance easily makes."""
    who = "The leader places" if leaders == 1 else f"The {number(leaders)} leaders place"
    return (
        f"{who} this at {level(leader)}, the {number(staff_n)} {staff_name(wide)} at {level(staff)} on average: a "
        "difference of a level or more, and larger than chance easily makes."
    )


def gap_single(leader: float, staff: float, wide: bool, language: str = "en") -> str:
    """Say a single leader's difference, without calling it a finding."""
    return (
        f"The leader places this at {level(leader)}, {staff_name(wide)} at {level(staff)} on average. One person's "
        "view can differ by this much by chance, so it is shown but not marked."
    )


def agreement_short(language: str = "en") -> str:
    """Say in a few words that answers are far apart."""
    return "answers are far apart."


def agreement_reason(topics: int, language: str = "en") -> str:
    """Say that people answered a domain's questions very differently."""
    if topics == 1:
        return "People’s answers lie far apart here."
    return "On at least half of the topics here, people’s answers lie far apart."


def polarised_short(low: str, high: str, language: str = "en") -> str:
    """Say in a few words that answers stand at both ends."""
    return f"answers stand at both ends, {low} and {high}."


def polarised_reason(topic: str, low: str, high: str, language: str = "en") -> str:
    """Say on which topic answers stand at both ends."""
    return f"On {topic}, several people answered {low} and several {high}."


def some_of(names: Sequence[str], most: int = 3, language: str = "en") -> str:
    """Name a few domains of several.

    Examples
    --------
    >>> some_of(["Outcomes", "Indicators"]), some_of(["A", "B", "C", "D", "E"])
    ('Outcomes and Indicators', 'A, B, C and two more')
    """
    rest = len(names) - most
    return listed(names) if rest <= 0 else listed([*names[:most], f"{number(rest)} more"])


def no_differences(possible: bool, minimum: int, language: str = "en") -> str:
    """Say that no difference of views is marked, or that it cannot be told."""
    if possible:
        return "No domain stands out: people see things much alike."
    return f"This cannot be told: it takes at least {minimum} people."


# --- the profile -------------------------------------------------------------------------------------------------


def profile_caption(language: str = "en") -> str:
    """Head the chart of all domains."""
    return "Where people place each domain"


def profile_say(at_target: int, shown: int, target: str, view: str, language: str = "en") -> str:
    """Say how many domains have reached the target.

    Examples
    --------
    >>> profile_say(3, 12, "Established", "people")
    'Three of the twelve domains with a level have reached Established on average.'
    """
    if not shown:
        return "No domain has a level that may be shown."
    start = {"one": "In one person’s view, ", "leader": "In the leader’s view, "}.get(view, "")
    text = f"{number(at_target, zero='none')} of the {number(shown)} domains with a level {plural(max(at_target, 1), 'has', 'have')} reached {target} on average."
    return start + (text if start else text[0].upper() + text[1:])


def profile_alt(
    rows: Sequence[tuple[str, float]], without: Sequence[str], target: str, k: int | None, language: str = "en"
) -> str:
    """Say the chart of all domains in a sentence, with its numbers."""
    top = sorted(rows, key=lambda r: -r[1])[:3]
    low = sorted(rows, key=lambda r: r[1])[:3]
    text = f"Dot plot of {len(rows) + len(without)} {plural(len(rows) + len(without), 'domain')}"
    text += (
        f" on {number(k)} levels, with a target line at {target}." if k else ", each on its own scale with its target."
    )
    if rows:
        text += f" Highest: {listed(f'{n} {level(v)}' for n, v in top)}."
        if len(rows) > 3:
            text += f" Lowest: {listed(f'{n} {level(v)}' for n, v in low)}."
    if without:
        text += f" Without a level: {listed(without)}."
    return text + " All values are in the table below."


def profile_note(view: str, benchmark: str, people_n: int, language: str = "en") -> str:
    """Explain the marks of the chart of all domains.

    Parameters
    ----------
    view : as in `lead`.
    benchmark : `quartiles`, `median` or `none`.
    people_n : people behind the averages.
    """
    text = {
        "one": "Each dot is one person’s view. With one person nothing can be said about how sure it is.",
        "leader": "Each dot is the leader’s view.",
    }.get(view, f"Large dots are the average of the {number(people_n)} people who answered, each counted once.")
    if benchmark == "quartiles":
        text += (
            " The grey bar is where the middle half of the other programs lies. It is there for context: being "
            "inside or outside it is neither good nor bad."
        )
    elif benchmark == "median":
        text += " The grey mark is the middle of the other programs, for context."
    else:
        text += " Too few other programs answered for a comparison."
    return text


def profile_key(view: str, wide: bool, leaders: int, language: str = "en") -> dict[str, str]:
    """Name the marks of the chart of all domains where they differ from the usual words."""
    key = {"one": "one person", "leader": "the leader" if leaders == 1 else "the leaders"}
    words = {"everyone": key[view]} if view in key else {}
    if wide:
        words["staff"] = f"{staff_name(True)} together"
    if leaders > 1:
        words["leader"] = "the leaders"
    return words


def profile_table_caption(round_label: str, language: str = "en") -> str:
    """Head the table of all domains."""
    return f"Levels by domain, {round_label}"


def interval(low: float, high: float, language: str = "en") -> str:
    """Say an interval."""
    return f"{level(low)} to {level(high)}"


def interval_note(language: str = "en") -> str:
    """Explain what the range beside a level is."""
    return (
        "The range in the table says how far the average might move if other people like these had answered "
        "(95 % interval); it is given from five people on."
    )


def items_caption(round_label: str, language: str = "en") -> str:
    """Head the table of items."""
    return f"Every topic, lowest first, {round_label}"


def comments_withheld(minimum: int, some_shown: bool, language: str = "en") -> str:
    """Say that comments were written but are not printed."""
    more = "More comments were" if some_shown else "Comments were"
    return (
        f"{more} written. They are printed from {number(minimum)} people on, or when their writer marked them as "
        "shareable."
    )


def view_of_families(language: str = "en") -> str:
    """Name the missing view of participants."""
    return "The view of families:"


def view_of_staff(language: str = "en") -> str:
    """Name the missing view of staff."""
    return "The view of staff:"


def nobody_from(language: str = "en") -> str:
    """Say that a group did not answer."""
    return "none of them answered."


def too_few_to_show(language: str = "en") -> str:
    """Say that too few of a group answered to be shown."""
    return "too few answered to show it."


def without_level(names: Sequence[str], language: str = "en") -> str:
    """Say which domains have no level that may be shown.

    Examples
    --------
    >>> without_level(["Outcomes"])
    'Too few answers for a level: Outcomes.'
    """
    if len(names) > 3:
        return f"Too few answers for a level: {number(len(names))} domains."
    return f"Too few answers for a level: {listed(names)}."


def strengths_and_challenges(language: str = "en") -> str:
    """Head the place where strengths and challenges would stand."""
    return "Strengths and challenges"


def none_above(language: str = "en") -> str:
    """Say that there is no strength and nothing on the way."""
    return "Every domain with a level is a challenge today."
