"""Sentences around the chart of all domains."""

from __future__ import annotations

from collections.abc import Sequence

from .assessment import staff_name
from .labels import Others
from .language import level, listed, number, plural


def profile_caption() -> str:
    """Head the chart of all domains."""
    return "Where people place each domain"


def profile_say(at_target: int, shown: int, target: str, view: str) -> str:
    """Say how many domains have reached the target.

    Examples
    --------
    >>> profile_say(3, 12, "Established", "people")
    'Three of the twelve domains with a level have reached Established on average.'
    """
    if not shown:
        return "No domain has a level that may be shown."
    if shown == 1:
        reach = f"The only domain with a level has {'' if at_target else 'not '}reached {target} on average."
        start = {"one": "In one person’s view, ", "leader": "In the leader’s view, "}.get(view, "")
        return start + (reach[0].lower() + reach[1:] if start else reach)
    start = {"one": "In one person’s view, ", "leader": "In the leader’s view, "}.get(view, "")
    text = f"{number(at_target, zero='none')} of the {number(shown)} domains with a level {plural(max(at_target, 1), 'has', 'have')} reached {target} on average."
    return start + (text if start else text[0].upper() + text[1:])


def profile_alt(rows: Sequence[tuple[str, float]], without: Sequence[str], target: str, k: int | None) -> str:
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


def profile_note(view: str, benchmark: str, people_n: int, balanced: str = "") -> str:
    """Explain the marks of the chart of all domains.

    Parameters
    ----------
    view : as in `lead`.
    benchmark : `quartiles`, `median` or `none`.
    people_n : people behind the averages.
    balanced : `roles` or `groups` (leaders, and everybody else) where each of them counts alike; else empty.
    """
    each = {
        "roles": "each role counted alike",
        "groups": "the leaders together counted like everybody else together",
    }.get(balanced, "each counted once")
    text = {
        "one": "Each dot is one person’s view. With one person nothing can be said about how sure it is.",
        "leader": "Each dot is the leader’s view.",
    }.get(view, f"Large dots are the average of the {number(people_n)} people who answered, {each}.")
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


def profile_key(view: str, wide: Others | bool, leaders: int) -> dict[str, str]:
    """Name the marks of the chart of all domains where they differ from the usual words."""
    key = {"one": "one person", "leader": "the leader" if leaders == 1 else "the leaders"}
    words = {"everyone": key[view]} if view in key else {}
    words["staff"] = f"{staff_name(wide)} together"
    if isinstance(wide, Others):
        words["person"] = f"one {wide.staff_member}"
    if leaders > 1:
        words["leader"] = "the leaders"
    return words


def profile_table_caption(round_label: str) -> str:
    """Head the table of all domains."""
    return f"Levels by domain, {round_label}"


def interval(low: float, high: float) -> str:
    """Say an interval."""
    return f"{level(low)} to {level(high)}"


def all_answered() -> str:
    """Stand in for a range where nobody who was invited is missing."""
    return "all answered"


def interval_note(ranges: bool, whole: bool) -> str:
    """Explain what the range beside a level is, and why there is none where everybody answered.

    Parameters
    ----------
    ranges : some domains have a range.
    whole : in some domains everybody who was invited has a level.

    Examples
    --------
    >>> interval_note(False, True)
    'Where all who were invited answered, nobody is missing from the average: there is no sampling error, so no range.'
    >>> interval_note(False, False)
    ''
    """
    parts = []
    if ranges:
        parts.append(
            "The range in the table says how far the average might move if other people like these had answered "
            "(95 % interval); it is given from five people on, and not beside a level that was worked out from rounded "
            "topics."
        )
    if whole:
        parts.append(
            "Where all who were invited answered, nobody is missing from the average: there is no sampling error, so "
            "no range."
        )
    return " ".join(parts)


def finer(levels: Sequence[tuple[str, float]]) -> str:
    """Explain levels with two decimals beside others with one: with one they would seem to reach a limit.

    Parameters
    ----------
    levels : each as it is written, and the limit that it does not reach.

    Examples
    --------
    >>> finer([("2.97", 3.0)]), finer([])
    ('2.97 is just below the limit of 3.', '')
    >>> finer([("2.97", 3.0), ("2.46", 2.5)])
    '2.97 and 2.46 are just below the limits of 3 and 2.5.'
    >>> finer([("2.97", 3.0), ("2.46", 2.5), ("2.47", 2.5)])
    'A level with two decimals is just below a limit.'
    """
    if not levels:
        return ""
    if len(levels) > 2:
        return "A level with two decimals is just below a limit."
    written, limits = listed(x for x, _ in levels), listed(dict.fromkeys(f"{limit:g}" for _, limit in levels))
    are, of = plural(len(levels), "is", "are"), "limits" if " and " in limits else "limit"
    return f"{written} {are} just below the {of} of {limits}."


def profile_columns(group: str) -> tuple[str, ...]:
    """Head the table of domains; `group` is whose answers stand beside those of the leaders."""
    return (
        "Domain",
        "Level",
        "Range",
        "Leaders",
        group.capitalize(),
        "Levels at target or above",
        "“Don’t know”",
        "State",
    )


def items_columns() -> tuple[str, str, str, str]:
    """Head the table of topics."""
    return "Topic", "Domain", "Level", "“Don’t know”"


def items_shown(n: int) -> str:
    """Say in plain words how many topics a table holds."""
    return f"{n} topics with a level"
