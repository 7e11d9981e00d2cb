"""Sentences of the cohort's page about who could help whom, change ideas, the next meeting, and programs by name."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from .language import full_date, listed, month, number, plural

# --- who could help whom -----------------------------------------------------------------------------------------


def nobody_agreed() -> str:
    """Say that no program is set down as agreeing to be named."""
    return (
        "No program is on record as agreeing to be named here. A program that agrees (`sharing: named` in cohort.yml) is shown as "
        "one that can help others, or that looks for help."
    )


def hidden_names(n: int) -> str:
    """Say that naming would give the others away."""
    return (
        f"All programs but {number(n)} agreed to be named. Naming them would give the {plural(n, 'other')} away, so no "
        "program is named."
    )


def names_wait(n: int) -> str:
    """Say that programs which agreed are not named yet, because of what earlier pages told.

    Examples
    --------
    >>> names_wait(1)
    'One program that agreed to be named is not named yet: beside earlier pages, its name could give others away.'
    """
    what = f"{number(n, start=True)} {plural(n, 'program')} that agreed to be named"
    return (
        f"{what} {plural(n, 'is', 'are')} not named yet: beside earlier pages, {plural(n, 'its name', 'their names')} "
        "could give others away."
    )


def no_match() -> str:
    """Say that strengths and priorities of the named programs do not meet."""
    return "Among the programs that agreed to be named, no strength that may be shown here meets what another works on at present."


def match_say(n: int, agreed: int) -> str:
    """Introduce the table of matches.

    Examples
    --------
    >>> match_say(2, 4)
    'Four programs agreed to be named. In two domains one of them could help others.'
    """
    return (
        f"{number(agreed, start=True)} {plural(agreed, 'program')} agreed to be named. In {number(n)} "
        f"{plural(n, 'domain')} one of them could help others."
    )


MATCH_COLUMNS = (("Domain", "l"), ("A strength of", "l"), ("Worked on by", "l"))


def so_many(programs: int) -> str:
    """Say how many programs stand in a cell that does not name them at once.

    Examples
    --------
    >>> so_many(84)
    '84 programs'
    """
    return f"{number(programs)} {plural(programs, 'program')}"


def show_names() -> str:
    """Name the control that shows them."""
    return "Show the names"


def works_on(named: Sequence[str], others: int) -> str:
    """List who works on a domain: named programs, and how many more.

    Examples
    --------
    >>> works_on(["Maple Street"], 2), works_on([], 1), works_on(["Sunrise"], 0)
    ('Maple Street, and two programs not named', 'one program not named', 'Sunrise')
    """
    more = others_not_named(others)
    if named and more:
        return f"{listed(named) if len(named) < 2 else ', '.join(named)}, and {more}"
    return listed(named) or more


def others_not_named(others: int) -> str:
    """Count programs that did not agree to be named; nothing where there is none."""
    return f"{number(others)} {plural(others, 'program')} not named" if others else ""


def match_caption() -> str:
    """Head the table of matches."""
    return "Strong here, can help there"


def match_note() -> str:
    """Say how programs come into the table."""
    return (
        "Only programs that agreed are named, in order of the alphabet. A strength counts where all who answered may be "
        "shown together. This is an offer to talk, no comparison."
    )


# --- change ideas ------------------------------------------------------------------------------------------------


def _records(partly: bool) -> str:
    return "The records that could be read" if partly else "The records"


def no_ideas(partly: bool) -> str:
    """Say that no change idea is on record.

    Parameters
    ----------
    partly : the records of some programs could not be read.
    """
    return f"{_records(partly)} hold no change idea yet."


def ideas_say(total: int, tried: int, adopted: int, let_go: int, partly: bool) -> str:
    """Say what became of the cohort's change ideas, as far as cycles name them.

    Parameters
    ----------
    total, tried, adopted, let_go : ideas, and those of them that a record shows as tried, adopted and let go.
    partly : the records of some programs could not be read.

    Examples
    --------
    >>> ideas_say(40, 15, 3, 1, False)
    'The records show 15 of 40 change ideas as tried: three were adopted and one was let go.'
    >>> ideas_say(3, 0, 0, 0, True)
    'The records that could be read hold three change ideas, none of them as tried.'
    """
    if not tried:
        none = "not as tried" if total == 1 else "none of them as tried"
        return f"{_records(partly)} hold {number(total)} change {plural(total, 'idea')}, {none}."
    text = f"{_records(partly)} show {number(tried)} of {number(total)} change {plural(total, 'idea')} as tried"
    return (
        f"{text}: {number(adopted, zero='none')} {plural(max(adopted, 1), 'was', 'were')} adopted and "
        f"{number(let_go, zero='none')} {plural(max(let_go, 1), 'was', 'were')} let go."
    )


IDEA_COUNT_COLUMNS = (
    "Domain",
    "No test begun, by the records",
    "Being tested",
    "Adapted or expanded",
    "Adopted",
    "Let go or stopped",
)


def idea_counts_caption() -> str:
    """Head the table of counts."""
    return "What became of the change ideas of all programs"


def ideas_caption() -> str:
    """Head the library of ideas."""
    return "Change ideas, as the programs that agreed to be named wrote them"


def ideas_of(domain: str, ideas: int) -> str:
    """Head the part of a long library that is about one domain.

    Examples
    --------
    >>> ideas_of("Indicators", 2)
    'Indicators: two change ideas'
    """
    return f"{domain}: {number(ideas)} change {plural(ideas, 'idea')}"


IDEA_COLUMNS = (
    ("Change idea", "l"),
    ("Domain", "l"),
    ("What became of it", "l"),
    ("What was learned", "l"),
    ("Ask", "l"),
)


def nothing_learned() -> str:
    """Fill the cell of an idea without a decided cycle."""
    return "nothing written down yet"


def ideas_note() -> str:
    """Say how ideas come into the library and what it may not be taken for."""
    return (
        "Ideas that were tried come first. An idea that was let go is as useful as one that was adopted. What worked in "
        "one program is worth a small test in another, not a copy."
    )


def counts_hidden() -> str:
    """Say why ideas are not counted."""
    return (
        "Ideas are counted where five programs or more have some, and where counts do not point to single ones. Here they "
        "are not."
    )


# --- the next meeting --------------------------------------------------------------------------------------------


def meeting_intro() -> str:
    """Introduce the agenda."""
    return "Drawn from this round’s answers and the records; leave out what does not help."


def pair(name: str, strong: int, weak: int) -> tuple[str, str]:
    """Put a domain on the agenda in which some are strong and some are not.

    Examples
    --------
    >>> pair("Accessibility", 4, 3)
    ('Accessibility', 'It is a strength in four programs and a challenge in three. What do the ones do that the others could try small?')
    """
    text = f"It is a strength in {number(strong)} {plural(strong, 'program')} and a challenge in {number(weak)}."
    return name, f"{text} What do the ones do that the others could try small?"


def together(name: str, n: int) -> tuple[str, str]:
    """Put a shared priority on the agenda."""
    return name, f"{number(n, start=True)} programs work on it. What did each test last, and what did it show?"


def ideas_talk(adopted: int, let_go: int) -> tuple[str, str]:
    """Put what was tried on the agenda.

    Examples
    --------
    >>> ideas_talk(3, 1)[1]
    'Three change ideas were adopted and one was let go. What did each teach, also the one that did not work?'
    """
    said = f"{number(adopted, start=True)} change {plural(adopted, 'idea was', 'ideas were')} adopted"
    if not adopted:
        said = f"{number(let_go, start=True)} change {plural(let_go, 'idea was', 'ideas were')} let go"
    elif let_go:
        said += f" and {number(let_go)} {plural(let_go, 'was', 'were')} let go"
    rest = f", also {plural(let_go, 'the one', 'those')} that did not work" if adopted and let_go else ""
    return "Change ideas", f"{said}. What did each teach{rest}?"


def practice(feature: str, yes: int, of: int) -> tuple[str, str]:
    """Put the feature of a full cycle that records show least on the agenda, to practise it together.

    Examples
    --------
    >>> practice("A decision is recorded", 5, 9)[1]
    'Records show least of this: “A decision is recorded”, in five of nine cycles. Practise it together on one planned test.'
    """
    return (
        "How cycles are done",
        f"Records show least of this: “{feature}”, in {number(yes, zero='none')} of {number(of)} cycles. Practise it "
        "together on one planned test.",
    )


def unknown(name: str, n: int) -> tuple[str, str]:
    """Put a domain on the agenda of which too little is known."""
    return name, f"In {number(n)} programs too little is known of it. Who could tell, and how do the others find out?"


def retake(on: dt.date, as_of: dt.date) -> tuple[str, str]:
    """Put the next retake on the agenda.

    Parameters
    ----------
    on : the day from which it is due.
    as_of : the day of the page.

    Examples
    --------
    >>> retake(dt.date(2026, 10, 21), dt.date(2026, 10, 1))[1]
    'By the cohort’s interval it is due in October 2026. Who will be asked, and do the same people answer again?'
    >>> retake(dt.date(2026, 10, 21), dt.date(2026, 10, 21))[1]
    'By the cohort’s interval it has been due since October 21, 2026. Who will be asked, and do the same people answer again?'
    """
    due = f"is due in {month(on)}" if as_of < on else f"has been due since {full_date(on)}"
    return (
        "The next round",
        f"By the cohort’s interval it {due}. Who will be asked, and do the same people answer again?",
    )


def nothing_to_discuss() -> str:
    """Say that an agenda needs at least five programs."""
    return "With fewer than five programs no agenda is drawn from counts: they could point to single ones."


# --- by name, for the evaluator ----------------------------------------------------------------------------------

BY_NAME_COLUMNS = (
    ("Program", "l"),
    ("Answered", "r"),
    ("Strengths", "l"),
    ("Challenges", "l"),
    ("Works on", "l"),
    ("Chosen last time", "l"),
)


def by_name_say(programs: int) -> str:
    """Introduce the table of programs by name."""
    return (
        f"{number(programs, start=True)} {plural(programs, 'program')} in order of the alphabet. This part is for the "
        "evaluator only and is left out of the page for the community of practice."
    )


def by_name_caption(round_label: str) -> str:
    """Head the table of programs by name."""
    return f"Programs by name, {round_label}"


def by_name_note(growth: bool) -> str:
    """Say how to read the table of programs by name."""
    text = (
        "It is no ranking: programs answered for themselves, started at different times and serve different people; "
        "numbers of strengths cannot be compared."
    )
    if growth:
        text += (
            " “Chosen last time” says what may be claimed of the domains chosen from the round before, beyond what "
            "chance and the choice of a low domain explain."
        )
    return text


def answers_withheld() -> str:
    """Fill the cell of a program whose answers may not be shown until they are released again."""
    return "withheld"


def none_listed(things: Sequence[str]) -> str:
    """List things in a cell, or say that there are none.

    Examples
    --------
    >>> none_listed(["Outcomes", "Indicators"]), none_listed([])
    ('Outcomes, Indicators', 'none')
    """
    return ", ".join(things) or "none"


def desk_eyebrow(round_label: str) -> str:
    """Say above the name that the page is the evaluator's."""
    return f"For the evaluator only, with names · {round_label}"


def desk_foot() -> str:
    """Say that the page must stay on the desk."""
    return (
        "This page names programs and is for the evaluator only. What may be sent to programs lies in the folder share."
    )


def desk_link() -> str:
    """Name the link to the evaluator's version of the cohort's page."""
    return "The same with names, for the evaluator only"


def bands_table(label: str) -> str:
    """Head the table of the middle program and the middle half."""
    return f"Levels of the programs, {label}"


def states_table(label: str) -> str:
    """Head the table of programs by state."""
    return f"Programs by state, {label}"


def problems_caption() -> str:
    """Head the table of what was found wrong in the files."""
    return "Problems found while reading"
