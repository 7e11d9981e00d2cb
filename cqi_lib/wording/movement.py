"""Sentences about how the programs of a cohort moved as a group between two rounds."""

from __future__ import annotations

from collections.abc import Sequence

from .language import listed, number, plural, signed

MOVEMENT_COLUMNS = (
    ("Domain", "l"),
    ("Programs", "r"),
    ("Mean change", "r"),
    ("Change by spread", "r"),
    ("Chance", "r"),
    ("Chance, corrected", "r"),
)


def first_round() -> str:
    """Say that there is nothing to compare the round with."""
    return "No earlier round with answers that can be compared is on record, so nothing can be said about movement yet."


def movement_few(most: int, minimum: int) -> str:
    """Say that too few programs can be compared.

    Examples
    --------
    >>> movement_few(3, 6)
    'Three programs have levels that can be compared in both rounds; from six on, the movement of the group is shown.'
    """
    return (
        f"{number(most, start=True)} {plural(most, 'program has', 'programs have')} levels that can be compared in both "
        f"rounds; from {number(minimum)} on, the movement of the group is shown."
    )


def all_together() -> str:
    """Head the row of what all domains share."""
    return "All domains together"


def shared_shift(change: float, clear: bool, before: str, after: str) -> str:
    """Say first what all domains share over the programs: a change, never a level.

    Parameters
    ----------
    change : mean change of the programs over all domains together (levels).
    clear : it stands out after the correction.
    before, after : the two rounds.

    Examples
    --------
    >>> shared_shift(0.3, True, "Fall 2024", "Fall 2025")
    'First what all domains share: from Fall 2024 to Fall 2025 the programs moved by +0.3 of a level over all domains together, more than chance easily brings about. Part of what single domains show is this.'
    >>> shared_shift(0.1, False, "Fall 2024", "Fall 2025")
    'First what all domains share: from Fall 2024 to Fall 2025 the programs moved by +0.1 of a level over all domains together, which chance easily brings about.'
    """
    text = (
        f"First what all domains share: from {before} to {after} the programs moved by {size(change)} of a level over all "
        "domains together"
    )
    if clear:
        return f"{text}, more than chance easily brings about. Part of what single domains show is this."
    return f"{text}, which chance easily brings about."


def movement_say(moved: Sequence[tuple[str, float]], others: int, before: str, after: str) -> str:
    """Say which domains moved over all programs by more than chance brings about.

    Parameters
    ----------
    moved : name and mean change of the domains that stand out after the correction.
    others : how many other domains were compared.
    before, after : the two rounds.

    Examples
    --------
    >>> movement_say([("Indicators", 0.34)], 12, "Fall 2024", "Fall 2025")
    'Between Fall 2024 and Fall 2025 the programs as a group moved in Indicators (+0.3 of a level on average) by more than chance easily brings about. In the other twelve domains chance alone could explain what is seen.'
    >>> movement_say([], 13, "Fall 2024", "Fall 2025")
    'Between Fall 2024 and Fall 2025 no domain moved over all programs by more than chance alone could explain.'
    >>> movement_say([("Indicators", 0.0)], 0, "2024", "2025")
    'Between 2024 and 2025 the programs as a group moved in Indicators (less than 0.05 of a level on average) by more than chance easily brings about. With so many programs even a shift too small for any of them to notice stands out.'
    """
    span = f"Between {before} and {after}"
    if not moved:
        return f"{span} no domain moved over all programs by more than chance alone could explain."
    names = listed(f"{name} ({size(change)} of a level on average)" for name, change in moved)
    text = f"{span} the programs as a group moved in {names} by more than chance easily brings about."
    if others:
        rest = f"the other {number(others)} domains" if others > 1 else "the other domain"
        text += f" In {rest} chance alone could explain what is seen."
    if any(signed(change) == "0.0" for _, change in moved):
        text += " With so many programs even a shift too small for any of them to notice stands out."
    return text


def size(change: float) -> str:
    """Write a mean change that was rounded to a tenth of a level.

    Examples
    --------
    >>> size(0.3), size(-0.1), size(0.0)
    ('+0.3', '\N{MINUS SIGN}0.1', 'less than 0.05')
    """
    return signed(change) if signed(change) != "0.0" else "less than 0.05"


def movement_caption(before: str, after: str) -> str:
    """Head the table of movement."""
    return f"Movement of all programs together, {before} to {after}"


def chance(p: float) -> str:
    """Write a p value.

    Examples
    --------
    >>> chance(0.0001), chance(0.034), chance(1.0)
    ('under 0.001', '0.034', '1.000')
    """
    return "under 0.001" if p < 0.001 else f"{p:.3f}"


def movement_note(programs: int, domains: int, smallest: float, exact: bool) -> str:
    """Explain the table: how chance was worked out, how small it can get with so many programs, what it does not say.

    Parameters
    ----------
    programs, domains : the most programs compared in a domain, and the domains compared.
    smallest : the smallest p that so many programs can give at all.
    exact : every pattern of signs was counted.
    """
    how = (
        f"every one of the {2**programs:,} patterns of ups and downs was counted"
        if exact
        else "a fixed sample of 20,000 patterns of ups and downs was counted"
    )
    text = (
        "“Chance” is how often programs that did not change at all would show a mean change as large as this, up or "
        f"down: {how} (sign-flip test). “Corrected” allows for {domains} lines of this table looked at together (Holm); from 0.05 "
        "down it is called movement. “Change by spread” is the mean change divided by the standard deviation of the "
        "programs’ changes."
    )
    if smallest >= 0.001:
        text += f" With {number(programs)} programs, “chance” cannot get below {chance(smallest)}"
        if smallest * domains > 0.05:
            text += (
                f", which after correction is {chance(min(1.0, smallest * domains))}: with so few programs no single "
                "domain can stand out"
            )
        text += "."
    return text + (
        " It does not say why a group moved: programs work on domains because they are low, and low levels tend to "
        "rise by themselves."
    )


def too_few_standing(n: int, minimum: int) -> str:
    """Say that too few programs have a domain of which it can be said where it stands.

    Examples
    --------
    >>> too_few_standing(2, 5)
    'Of two of the programs it can be said where a domain stands; from five on, the group is shown.'
    """
    return f"Of {number(n, zero='none')} of the programs it can be said where a domain stands; from {number(minimum)} on, the group is shown."


def lead_withheld(programs: int, answered: int, people: int, held: int) -> str:
    """Open the cohort's page where answers of some programs are withheld.

    Examples
    --------
    >>> lead_withheld(12, 11, 48, 1)
    'Eleven of twelve programs are counted here, with the answers of 48 people. The answers of one more are being looked at again.'
    """
    who = f"{number(answered, start=True, zero='none')} of {number(programs)} {plural(programs, 'program')}"
    counted = f"{who} {plural(max(answered, 1), 'is', 'are')} counted here"
    counted += f", with the answers of {people:,} {plural(people, 'person', 'people')}" if answered else ""
    return f"{counted}. The answers of {number(held)}{' more' if answered else ''} are being looked at again."
