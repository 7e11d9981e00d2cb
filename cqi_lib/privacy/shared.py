"""What programs that agreed to be named let the others see: who could help with what, and their change ideas.

`sharing: named` in cohort.yml is the agreement. Everybody else is counted, and only where the counts are of five
programs or more: with fewer, who is not named could be worked out by subtraction. Pages let out before count with it:
whoever holds some of them takes off the counts of one page whom another names.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence

import pandas as pd

from ..cohort.records.cohort_file import CohortFile
from ..tables import IDEA_COUNTS, SHARED_IDEAS, SHARED_NAMES
from .aggregates import STATE_PROGRAMS
from .published import Published, make, mark_of

SEARCHED = 4096
"""So many combinations of earlier pages are looked at; what cannot be searched counts as told."""


def opted_in(file: CohortFile, round_id: str = "") -> frozenset[str]:
    """List the programs that agreed to be named to the others; with results of a round, where one is given."""
    unnamed = {program for entry in file.rounds if entry.id == round_id for program in entry.unnamed}
    return frozenset(entry.id for entry in file.programs if entry.sharing == "named" and entry.id not in unnamed)


def too_few_unnamed(programs: Iterable[str], file: CohortFile, round_id: str = "") -> int:
    """Count the programs that did not agree to be named, where they are too few to be counted beside the named ones.

    Parameters
    ----------
    programs : the programs that are counted.
    file : cohort.yml.
    round_id : the round whose results are named.

    Returns
    -------
    1 to 4; 0 where everybody agreed or at least five did not.
    """
    unnamed = len(set(programs) - opted_in(file, round_id))
    return unnamed if unnamed < STATE_PROGRAMS else 0


def few_left(programs: Iterable[str], named: Collection[str], before: Iterable[Collection[str]] = ()) -> bool:
    """Say whether naming leaves one to four programs that no page names, whichever of the earlier pages a reader holds.

    Parameters
    ----------
    programs : the programs that are counted.
    named : those that are to be named.
    before : those that earlier pages named, a set for each way of naming.

    Examples
    --------
    >>> few_left("abcdefghij", "abcde"), few_left("abcdefghij", "abcdf", ["abcde"])
    (False, True)
    """
    rest = frozenset(programs) - set(named)
    gone: set[frozenset[str]] = {frozenset()}
    for one in {rest.intersection(one) for one in before}:
        gone |= {some | one for some in gone}
        if len(gone) > SEARCHED:
            return True
    return any(0 < len(rest - some) < STATE_PROGRAMS for some in gone)


def may_be_named(
    programs: Collection[str],
    file: CohortFile,
    round_id: str,
    before: Collection[Collection[str]] = (),
    counted: Iterable[Collection[str]] = (),
) -> frozenset[str]:
    """Choose whom a page names: all that agreed, or only those that earlier pages named, or nobody.

    Parameters
    ----------
    programs : the programs that are counted.
    file, round_id : cohort.yml, and the round whose results are named.
    before : as in `few_left`.
    counted : the programs that earlier pages of the round counted; of fewer than five they gave no counts.
    """
    now = opted_in(file, round_id)
    ways = (now, now.intersection(frozenset().union(*before)))
    every = [programs, *(some for some in counted if len(some) >= STATE_PROGRAMS)]
    return next((way for way in ways if not any(few_left(some, way, before) for some in every)), frozenset())


def shared_names(
    findings: pd.DataFrame,
    chosen: Sequence[tuple[str, str]],
    file: CohortFile,
    round_id: str,
    named: Collection[str] | None = None,
    before: Collection[Collection[str]] = (),
) -> Published:
    """Name, of the programs that agreed, those for which a domain is a strength and those that work on it.

    A strength is named only where it rests on everyone who answered: a leader's own view stays with the program.

    Parameters
    ----------
    findings : FINDINGS made from scores published for `program`, of all programs.
    chosen : program and domain of each priority that programs work on now.
    file : cohort.yml.
    round_id : the round.
    named : whom the round's record lets a page name; None where none is kept.
    before : as in `few_left`.

    Returns
    -------
    SHARED_NAMES published for `cohort`; empty where one to four programs did not agree, or would be left over by this
    page and earlier ones.

    Raises
    ------
    TypeError
        When the findings do not rest on scores published for `program`.
    """
    if mark_of(findings) != "program":
        raise TypeError("shared_names takes findings made from scores published for 'program'.")
    rows = findings[findings["round_id"].eq(round_id)]
    counted = {*rows["program_id"].unique(), *(program for program, _ in chosen)}
    few = too_few_unnamed(counted, file, round_id)
    if few:
        held = [{"round_id": round_id, "table": "shared_names", "code": "programs_too_few", "n": few}]
        return make("shared_names", "cohort", SHARED_NAMES.empty(), held)
    named = may_be_named(counted, file, round_id, before) if named is None else named
    named = frozenset() if few_left(counted, named, before) else named
    strong = rows[rows["state"].eq("strength") & rows["basis"].eq("everyone") & rows["program_id"].isin(named)]
    told = [(d, p, "strength") for d, p in zip(strong["domain"], strong["program_id"], strict=True)]
    told += [(domain, program, "works_on") for program, domain in dict.fromkeys(chosen) if program in named]
    frame = pd.DataFrame(told, columns=["domain", "program_id", "what"]).assign(round_id=round_id)
    waits = len(opted_in(file, round_id).difference(named))
    held = [{"round_id": round_id, "table": "shared_names", "code": "names_wait", "n": waits}] if waits else []
    return make("shared_names", "cohort", SHARED_NAMES.frame(frame), held)


def shared_ideas(
    ideas: Iterable[tuple[str, str, str, str, str]],
    file: CohortFile,
    waiting: Collection[str] = (),
    before: Collection[Collection[str]] = (),
    round_id: str = "",
) -> tuple[Published, Published]:
    """Let through the change ideas of the programs that agreed, and count those of all.

    Parameters
    ----------
    ideas : program, domain, idea, status, what was learned.
    file : cohort.yml.
    waiting : programs that agreed and are not named yet, because earlier pages would tell of others then.
    before : as in `few_left`.
    round_id : the round whose page it is: who is unnamed there is so with ideas too, else names of one page differ.

    Returns
    -------
    SHARED_IDEAS and IDEA_COUNTS, published for `cohort`. The text of an idea comes only from a program that agreed;
    counts are of five programs with ideas or more, and not where one to four of them did not agree.
    """
    rows, named = list(ideas), opted_in(file, round_id).difference(waiting)
    texts = [
        {"domain": d, "program_id": p, "idea": text, "status": status, "learned": learned}
        for p, d, text, status, learned in rows
        if p in named
    ]
    shown = make("shared_ideas", "cohort", SHARED_IDEAS.frame(texts), [])
    programs = {row[0] for row in rows}
    if len(programs) < STATE_PROGRAMS or too_few_unnamed(programs, file, round_id) or few_left(programs, named, before):
        held = [{"table": "idea_counts", "code": "programs_too_few", "n": len(programs)}] if programs else []
        return shown, make("idea_counts", "cohort", IDEA_COUNTS.empty(), held)
    counts = Counter((row[1], row[3]) for row in rows)
    told = [{"domain": d, "status": s, "ideas": n} for (d, s), n in counts.items()]
    return shown, make("idea_counts", "cohort", IDEA_COUNTS.frame(told), [])
