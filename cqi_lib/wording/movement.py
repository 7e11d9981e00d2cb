"""Sentences about how the programs of a cohort moved as a group between two rounds."""

from __future__ import annotations

from collections.abc import Sequence

from ..locale.catalogue import catalogue
from .language import is_nought, local, signed

message = catalogue(__name__)
COLUMNS = ("domain", "programs", "change", "spread", "chance", "corrected")


def first_round() -> str:
    """Say that there is nothing to compare the round with."""
    return message("first_round")


def movement_few(most: int, minimum: int) -> str:
    """Say that too few programs can be compared.

    Examples
    --------
    >>> movement_few(3, 6)
    'Three programs have levels that can be compared in both rounds; from six on, the movement of the group is shown.'
    """
    return message("movement_few", most=most, minimum=minimum)


def movement_columns() -> tuple[str, ...]:
    """Head the table of movement."""
    return tuple(message("movement_columns", column=column) for column in COLUMNS)


def not_shown() -> str:
    """Fill a cell of a domain in which too few programs can be compared."""
    return message("not_shown")


def no_spread() -> str:
    """Fill a cell where all programs moved alike, so that there is nothing to divide by."""
    return message("no_spread")


def all_together() -> str:
    """Head the row of what all domains share."""
    return message("all_together")


def shared_shift(change: float, clear: bool, before: str, after: str, few: bool = False) -> str:
    """Say first what all domains share over the programs: a change, never a level.

    Parameters
    ----------
    change : mean change of the programs over all domains together (levels).
    clear : it stands out after the correction.
    before, after : the two rounds.
    few : with so few programs nothing can stand out, so that nothing follows from its not standing out.

    Examples
    --------
    >>> shared_shift(0.3, True, "Fall 2024", "Fall 2025")
    'First what all domains share: from Fall 2024 to Fall 2025 the programs moved by +0.3 of a level over all domains together, more than chance easily brings about. Part of what single domains show is this.'
    >>> shared_shift(0.1, False, "Fall 2024", "Fall 2025")
    'First what all domains share: from Fall 2024 to Fall 2025 the programs moved by +0.1 of a level over all domains together, which chance easily brings about.'
    >>> shared_shift(1.0, False, "Fall 2024", "Fall 2025", few=True).partition("together")[2]
    '; with so few programs it cannot be told whether that is chance.'
    """
    told = "yes" if clear else "few" if few else "no"
    return message("shared_shift", size=size(change), clear=told, before=before, after=after)


def movement_say(moved: Sequence[tuple[str, float]], others: int, before: str, after: str, few: bool = False) -> str:
    """Say which domains moved over all programs by more than chance brings about.

    Parameters
    ----------
    moved : name and mean change of the domains that stand out after the correction.
    others : how many other domains were compared.
    before, after : the two rounds.
    few : as for `shared_shift`.

    Examples
    --------
    >>> movement_say([("Indicators", 0.34)], 12, "Fall 2024", "Fall 2025")
    'Between Fall 2024 and Fall 2025 the programs as a group moved in Indicators (+0.3 of a level on average) by more than chance easily brings about. In the other twelve domains chance alone could explain what is seen.'
    >>> movement_say([], 13, "Fall 2024", "Fall 2025")
    'Between Fall 2024 and Fall 2025 no domain moved over all programs by more than chance alone could explain.'
    >>> movement_say([("Indicators", 0.0)], 0, "2024", "2025")
    'Between 2024 and 2025 the programs as a group moved in Indicators (less than 0.05 of a level on average) by more than chance easily brings about. With so many programs even a shift too small for any of them to notice stands out.'
    """
    if not moved:
        return message("movement_say-few" if few else "movement_say-none", before=before, after=after)
    names = [message("movement_say-domain", name=name, size=size(change)) for name, change in moved]
    small = any(is_nought(change) for _, change in moved)
    return message("movement_say", names=names, others=others, small=small, before=before, after=after)


def size(change: float) -> str:
    """Write a mean change that was rounded to a tenth of a level.

    Examples
    --------
    >>> size(0.3), size(-0.1), size(0.0)
    ('+0.3', '\N{MINUS SIGN}0.1', 'less than 0.05')
    """
    return message("size") if is_nought(change) else signed(change)


def movement_caption(before: str, after: str) -> str:
    """Head the table of movement."""
    return message("movement_caption", before=before, after=after)


def chance(p: float) -> str:
    """Write a p value.

    Examples
    --------
    >>> chance(0.0001), chance(0.034), chance(1.0)
    ('under 0.001', '0.034', '1.000')
    """
    return message("chance") if p < 0.001 else local(f"{p:.3f}")


def movement_note(programs: int, domains: int, smallest: float, exact: bool) -> str:
    """Explain the table: how chance was worked out, how small it can get with so many programs, what it does not say.

    Parameters
    ----------
    programs, domains : the most programs compared in a domain, and the domains compared.
    smallest : the smallest p that so many programs can give at all.
    exact : every pattern of signs was counted.
    """
    counted = {"patterns": 2**programs} if exact else {}
    told = [message("movement_note-exact" if exact else "movement_note", domains=domains, **counted)]
    if smallest >= 0.001:
        corrected = chance(min(1.0, smallest * domains)) if smallest * domains > 0.05 else None
        told.append(message("movement_note-least", programs=programs, least=chance(smallest), corrected=corrected))
    return " ".join([*told, message("movement_note-why")])


def too_few_standing(n: int, minimum: int) -> str:
    """Say that too few programs have a domain of which it can be said where it stands.

    Examples
    --------
    >>> too_few_standing(2, 5)
    'Of two of the programs it can be said where a domain stands; from five on, the group is shown.'
    """
    return message("too_few_standing", n=n, minimum=minimum)


def standing_waits(minimum: int) -> str:
    """Say that enough programs are known by now, but that the group still rests on earlier answers, of fewer.

    Examples
    --------
    >>> standing_waits(5)[:57]
    'The group is shown from five programs on. So far it rests'
    """
    return message("standing_waits", minimum=minimum)


def lead_withheld(programs: int, answered: int, people: int, held: int) -> str:
    """Open the cohort's page where answers of some programs are withheld.

    Examples
    --------
    >>> lead_withheld(12, 11, 48, 1)
    '48 people in eleven of twelve programs answered. The answers of one more are being looked at again; the group’s numbers may still rest on what was released of them before.'
    """
    return message("lead_withheld", programs=programs, answered=answered, people=people, held=held)
