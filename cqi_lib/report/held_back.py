"""What a report does not show, and why: everything that was kept back on its way through the gate."""

from __future__ import annotations

from ..pdsa.of_program import groups_of
from ..priorities.show.candidates import weighed_of
from ..program.kept import keeping
from ..program.program import Program
from ..program.topics import topics
from ..program.view import View
from ..wording import reading as say

_DOMAINS = ("staff_answers_too_few", "staff_levels_too_few")
_SPREAD = ("distribution_too_few", "could_be_worked_out")


def held_back(program: Program) -> str:
    """Say what was held back in a program's report.

    Parameters
    ----------
    program : an opened program.

    Returns
    -------
    One sentence that counts in words what people, topics, comments, votes, groups of participants and other programs
    would have told; that nothing was held back only where none of them was. Empty without answers and without that.
    """
    found = [*_answers(program), *_comments(program), *_votes(program), *_groups(program), *_others(program)]
    if found:
        return say.held_back(found)
    return say.nothing_held_back() if View(program).people else ""


@keeping
def _answers(program: Program) -> list[str]:
    view = View(program)
    domains, items = (program.mine(table.held_back) for table in (program.published_domains, program.published_items))
    out = []
    if domains["code"].eq("staff_too_few").any():
        out.append(say.held_staff(view.staff, view.group))
    else:
        # Where everybody's answers are counted and too many do not know, no level is kept back: there is none.
        counted = {row["domain"] for row in program.found if row["basis"] == "everyone"}
        held = set(domains.loc[domains["code"].isin(_DOMAINS), "domain"]) - counted
        names = [d.name for d in program.instrument.domains.values() if d.id in held]
        if names:
            out.append(say.held_domains(names, view.group))
        # As many as the list of topics says: of some the leaders' own level stands there.
        if items["code"].eq("item_raters_too_few").any() and (hidden := topics(program).hidden):
            out.append(say.held_topics(hidden))
        spread = items.loc[items["code"].isin(_SPREAD), "item"].nunique()
        if spread:
            out.append(say.held_spread(spread))
    if view.staff and not program.named:
        out.append(say.held_single(view.group))
    return out


@keeping
def _comments(program: Program) -> list[str]:
    if program.comments_by_language and len(program.people):
        return [say.held_comments(languages=True)]  # whether or not any wait: that would tell who answered
    return [say.held_comments()] if program.comments_written > len(program.comments) else []


@keeping
def _votes(program: Program) -> list[str]:
    found = weighed_of(program)
    held = found is not None and len(found.votes) > 0 and bool(found.votes["domain"].isna().all())
    return [say.held_votes()] if held else []


def _groups(program: Program) -> list[str]:
    rows = [row for groups in groups_of(program).values() for row in groups]
    hidden = any(part.hidden for row in rows for part in (row.before, row.since))
    return [say.held_groups(program.words.people)] if hidden else []


@keeping
def _others(program: Program) -> list[str]:
    marks = program.benchmark
    without = int(marks["median"].isna().sum()) if View(program).people else 0
    return [say.held_others(without, len(marks))] if without else []
