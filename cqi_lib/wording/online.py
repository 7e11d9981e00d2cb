"""What the online assessment says before anybody answers: what it is, who sees what, how it works."""

from __future__ import annotations

from ..locale.catalogue import catalogue

message = catalogue(__name__)


def eyebrow(round_label: str, cohort: str) -> str:
    """Name the round and the cohort above a page's title."""
    return message("eyebrow", round=round_label, cohort=cohort)


def for_program(program: str) -> str:
    """Say which program the answers are about."""
    return message("for_program", program=program)


def your_role(role: str) -> str:
    """Say as whom the person answers."""
    return message("your_role", role=role)


def what_for() -> str:
    """Say what the answers are used for."""
    return message("what_for")


def no_grade(lowest: str) -> str:
    """Say that nobody is graded.

    Parameters
    ----------
    lowest : what the lowest level is called.
    """
    return message("no_grade", lowest=lowest)


def how_long(items: int, pages: int) -> str:
    """Say how much there is to answer.

    Examples
    --------
    >>> how_long(26, 13)
    '26 statements on 13 short pages. You can stop at any page and go on later, on any device, with the same link.'
    """
    return message("how_long", items=items, pages=pages)


def not_reviewed() -> str:
    """Say on the first page that no review of the translation is on record that is read."""
    return message("not_reviewed")


def saved_by_buttons() -> str:
    """Say what saves a page."""
    return message("saved_by_buttons")


def until_closing() -> str:
    """Say how long answers can be changed."""
    return message("until_closing")


def heading_what_for() -> str:
    """Head the part on what the answers are used for."""
    return message("heading_what_for")


def heading_who_sees() -> str:
    """Head the part on who sees the answers."""
    return message("heading_who_sees")


def heading_how() -> str:
    """Head the part on how to answer."""
    return message("heading_how")


def heading_way() -> str:
    """Head the part on how much there is and how it is saved."""
    return message("heading_way")


def desk_reads() -> str:
    """Say who reads single answers whatever was promised."""
    return message("desk_reads")


def named() -> str:
    """Say what a named round means for a person."""
    return message("named")


def confidential_leader() -> str:
    """Say what a confidential round means for a leader."""
    return message("confidential_leader")


def confidential_coach() -> str:
    """Say what a confidential round means for a coach."""
    return message("confidential_coach")


def confidential_group(group: int, item: int) -> str:
    """Say what a confidential round means for everybody but leaders and coaches.

    Parameters
    ----------
    group, item : the smallest group whose answers are shown, and of which it is shown how answers to one statement spread.
    """
    return message("confidential_group", group=group, item=item)


def comments_confidential(minimum: int) -> str:
    """Say when comments of a confidential round are printed."""
    return message("comments_confidential", minimum=minimum)


def others_never() -> str:
    """Say what other programs see."""
    return message("others_never")


def program_named(named: bool) -> str:
    """Say whether the person's program is named to the others."""
    return message("program_named" if named else "program_named-not")


def link_is_yours() -> str:
    """Say what the link is."""
    return message("link_is_yours")


def start() -> str:
    """Begin."""
    return message("start")


def go_on() -> str:
    """Go on at the first page that has a blank."""
    return message("go_on")


def see_all() -> str:
    """Go to the page that lists all pages."""
    return message("see_all")


def was_sent() -> str:
    """Say on return that the answers have been sent."""
    return message("was_sent")


def asks_nothing() -> str:
    """Say at the foot what a page does not do."""
    return message("asks_nothing")


def other_language(name: str) -> str:
    """Head the choice of a language."""
    return message("other_language")
