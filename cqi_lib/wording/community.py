"""Sentences of the cohort's page about who could help whom, change ideas, the next meeting, and programs by name."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from ..locale.catalogue import catalogue
from ..locale.stand_in import joined

message = catalogue(__name__)

# --- who could help whom -----------------------------------------------------------------------------------------


def nobody_agreed() -> str:
    """Say that no program is set down as agreeing to be named."""
    return message("nobody_agreed")


def hidden_names(n: int) -> str:
    """Say that naming would give the others away."""
    return message("hidden_names", n=n)


def names_wait(n: int) -> str:
    """Say that programs which agreed are not named yet, because of what earlier pages told.

    Examples
    --------
    >>> names_wait(1)
    'One program that agreed to be named is not named yet: beside earlier pages, its name could give others away.'
    """
    return message("names_wait", n=n)


def no_match() -> str:
    """Say that strengths and priorities of the named programs do not meet."""
    return message("no_match")


def match_say(n: int, agreed: int) -> str:
    """Introduce the table of matches.

    Examples
    --------
    >>> match_say(2, 4)
    'Four programs agreed to be named. In two domains one of them could help others.'
    """
    return message("match_say", n=n, agreed=agreed)


def match_columns() -> tuple[str, ...]:
    """Head the table of matches."""
    return tuple(message("match_columns", column=column) for column in ("domain", "strong", "working"))


def so_many(programs: int) -> str:
    """Say how many programs stand in a cell that does not name them at once.

    Examples
    --------
    >>> so_many(84)
    '84 programs'
    """
    return message("so_many", programs=programs)


def show_names() -> str:
    """Name the control that shows them."""
    return message("show_names")


def works_on(named: Sequence[str], others: int) -> str:
    """List who works on a domain: named programs, and how many more.

    Examples
    --------
    >>> works_on(["Maple Street"], 2), works_on([], 1), works_on(["Sunrise"], 0)
    ('Maple Street, and two programs not named', 'one program not named', 'Sunrise')
    """
    if named and others:
        return message("works_on-others", names=", ".join(named), others=others)
    return message("works_on", names=list(named)) if named else others_not_named(others)


def others_not_named(others: int) -> str:
    """Count programs that did not agree to be named; nothing where there is none."""
    return message("others_not_named", others=others) if others else ""


def match_caption() -> str:
    """Head the table of matches."""
    return message("match_caption")


def match_note() -> str:
    """Say how programs come into the table."""
    return message("match_note")


# --- change ideas ------------------------------------------------------------------------------------------------


def no_ideas(partly: bool) -> str:
    """Say that no change idea is on record.

    Parameters
    ----------
    partly : the records of some programs could not be read.
    """
    return message("no_ideas", partly=partly)


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
        return message("ideas_say-none", total=total, partly=partly)
    return message("ideas_say", total=total, tried=tried, adopted=adopted, let_go=let_go, partly=partly)


def idea_count_columns() -> tuple[str, ...]:
    """Head the table of counts."""
    columns = ("domain", "planned", "tested", "adapted", "adopted", "let-go")
    return tuple(message("idea_count_columns", column=column) for column in columns)


def idea_counts_caption() -> str:
    """Head the table of counts."""
    return message("idea_counts_caption")


def ideas_caption() -> str:
    """Head the library of ideas."""
    return message("ideas_caption")


def ideas_of(domain: str, ideas: int) -> str:
    """Head the part of a long library that is about one domain.

    Examples
    --------
    >>> ideas_of("Indicators", 2)
    'Indicators: two change ideas'
    """
    return message("ideas_of", domain=domain, ideas=ideas)


def idea_columns() -> tuple[str, ...]:
    """Head the library of ideas."""
    columns = ("idea", "domain", "status", "learned", "ask")
    return tuple(message("idea_columns", column=column) for column in columns)


def ideas_shared(n: int) -> str:
    """Count the ideas in the library.

    Examples
    --------
    >>> ideas_shared(12)
    '12 ideas shared'
    """
    return message("ideas_shared", n=n)


def nothing_learned() -> str:
    """Fill the cell of an idea without a decided cycle."""
    return message("nothing_learned")


def ideas_note() -> str:
    """Say how ideas come into the library and what it may not be taken for."""
    return message("ideas_note")


def counts_hidden() -> str:
    """Say why ideas are not counted."""
    return message("counts_hidden")


# --- the next meeting --------------------------------------------------------------------------------------------


def meeting_intro() -> str:
    """Introduce the agenda."""
    return message("meeting_intro")


def pair(name: str, strong: int, weak: int) -> tuple[str, str]:
    """Put a domain on the agenda in which some are strong and some are not.

    Examples
    --------
    >>> pair("Accessibility", 4, 3)
    ('Accessibility', 'It is a strength in four programs and a challenge in three. What do the ones do that the others could try small?')
    """
    return name, message("pair", strong=strong, weak=weak)


def together(name: str, n: int) -> tuple[str, str]:
    """Put a shared priority on the agenda."""
    return name, message("together", n=n)


def ideas_talk(adopted: int, let_go: int) -> tuple[str, str]:
    """Put what was tried on the agenda.

    Examples
    --------
    >>> ideas_talk(3, 1)[1]
    'Three change ideas were adopted and one was let go. What did each teach, also the one that did not work?'
    """
    which = "ideas_talk-let-go" if not adopted else "ideas_talk-both" if let_go else "ideas_talk-adopted"
    counts = {name: n for name, n in (("adopted", adopted), ("let_go", let_go)) if n}
    return message("ideas_talk"), message(which, **counts)


def practice(feature: str, yes: int, of: int, tied: bool) -> tuple[str, str]:
    """Put the feature of a full cycle that records show least on the agenda, to practise it together; `tied`: of another one
    they show as little.

    Examples
    --------
    >>> practice("A decision is recorded", 5, 9, False)[1]
    'Records show least of this: “A decision is recorded”, in five of nine cycles. Practise it together on one planned test.'
    """
    return message("practice-heading"), message("practice", feature=feature, yes=yes, of=of, tied=tied)


def unknown(name: str, n: int) -> tuple[str, str]:
    """Put a domain on the agenda of which too little is known."""
    return name, message("unknown", n=n)


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
    return message("retake-heading"), message("retake" if as_of < on else "retake-due", on=on)


def nothing_to_discuss() -> str:
    """Say that an agenda needs at least five programs."""
    return message("nothing_to_discuss")


# --- by name, for the evaluator ----------------------------------------------------------------------------------


def by_name_columns(grown: bool) -> tuple[str, ...]:
    """Head the table of programs by name; what may be claimed since the round before is told of few programs only."""
    columns = ("program", "answered", "strengths", "challenges", "working", *(("grown",) if grown else ()))
    return tuple(message("by_name_columns", column=column) for column in columns)


def by_name_say(programs: int) -> str:
    """Introduce the table of programs by name."""
    return message("by_name_say", programs=programs)


def by_name_caption(round_label: str) -> str:
    """Head the table of programs by name."""
    return message("by_name_caption", round=round_label)


def by_name_note(growth: bool) -> str:
    """Say how to read the table of programs by name."""
    told = [message("by_name_note"), message("by_name_note-grown") if growth else ""]
    return joined(told)


def answers_withheld() -> str:
    """Fill the cell of a program whose answers may not be shown until they are released again."""
    return message("answers_withheld")


def none_listed(things: Sequence[str]) -> str:
    """List things in a cell, or say that there are none.

    Examples
    --------
    >>> none_listed(["Outcomes", "Indicators"]), none_listed([])
    ('Outcomes, Indicators', 'none')
    """
    return ", ".join(things) or message("none_listed")


def desk_eyebrow(round_label: str) -> str:
    """Say above the name that the page is the evaluator's."""
    return message("desk_eyebrow", round=round_label)


def desk_foot() -> str:
    """Say that the page must stay on the desk."""
    return message("desk_foot")


def desk_link() -> str:
    """Name the link to the evaluator's version of the cohort's page."""
    return message("desk_link")


def bands_table(label: str) -> str:
    """Head the table of the middle program and the middle half."""
    return message("bands_table", round=label)


def states_table(label: str) -> str:
    """Head the table of programs by state."""
    return message("states_table", round=label)


def problems_caption() -> str:
    """Head the table of what was found wrong in the files."""
    return message("problems_caption")
