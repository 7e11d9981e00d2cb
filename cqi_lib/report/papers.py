"""A program's papers: the report, the Capacity Improvement Plan, the guide for the meeting, and the page for the wall."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import nbformat
from markupsafe import Markup

from ..locale.spoken import bound, in_its_language
from ..opening.open import open_program
from ..priorities.show.meeting import meeting_page
from ..priorities.show.plan import plan_page
from ..program.kept import keeping
from ..program.program import Program
from ..show.markup import join
from ..wording import first_page as words
from ..wording import heard, meeting, plan
from .checks import check_page
from .first_page import interim_mark
from .for_all import too_few
from .heard import heard_page
from .merge import Executed
from .pages import package_version, page, render_program


def render_papers(executed: Iterable[Executed], *, cohort: str | Path, program: str, round_id: str) -> dict[str, str]:
    """Make all papers of a program.

    Parameters
    ----------
    executed, cohort, program, round_id : as in `render_program`.

    Returns
    -------
    HTML by name: `""` the report; `plan`, where a priority is chosen; `meeting`, where somebody answered;
    `heard`, where somebody other than leaders and coaches did.

    Raises
    ------
    ReportError
        When a page is not fit to be shown; says every reason.
    """
    opened = open_program(cohort, program, round_id)
    report = render_program(executed, cohort=cohort, program=program, round_id=round_id, opened=opened)
    return {"": report, **papers_beside(opened)}


@in_its_language
def papers_beside(opened: Program) -> dict[str, str]:
    """Make the papers beside a program's report, which need no notebook: HTML by name, as `render_papers` gives them."""
    made = {"plan": _plan(opened), "meeting": _meeting(opened), "heard": _heard(opened)}
    return {name: html for name, html in made.items() if html is not None}


@keeping
def _plan(opened: Program) -> str | None:
    if not opened.current:
        return None
    return _paper(opened, plan_page(opened), "plan", plan.title(opened.name), plan.heading(), plan.foot())


@keeping
def _meeting(opened: Program) -> str | None:
    if not len(opened.people):
        return None
    title = meeting.title(opened.name)
    return _paper(opened, meeting_page(opened), "meeting", title, meeting.heading(), meeting.foot())


@keeping
def _heard(opened: Program) -> str | None:
    if (wall := heard_page(opened)) is None:
        return None
    foot = heard.foot(opened.words.people, len(too_few(opened)) < len(opened.found))
    return _paper(opened, wall, "heard", heard.title(opened.name), heard.head("title"), foot)


def _paper(opened: Program, body: Markup, name: str, title: str, running: str, foot: str) -> str:
    html = page(
        nbformat.v4.new_notebook(),
        title=title,
        first=join([interim_mark(opened), body]),
        contents=[],
        end=Markup(""),
        lines=[foot, opened.cohort.file.notice_in(bound()), words.prepared(opened.as_of, [], package_version())],
        lang=opened.language,
        running=f"{running}: {opened.name}, {opened.round.label}",
    )
    return check_page(html, f"{opened.id}_{opened.round.id}_{name}.html")
