"""Behind a challenge: its topics, what the next level of each looks like, and questions for the conversation."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from ...privacy.published import Row, shown
from ...program.program import Program
from ...program.topics import name, topics_of
from ...program.view import View
from ...show.markup import Markup, el
from ...wording import conversation as say
from ...wording import findings as tell


def topics_behind(program: Program, finding: Row) -> tuple[Row, ...]:
    """Give the topics of a domain that are below the target and may be shown, lowest first.

    Parameters
    ----------
    program : an opened program.
    finding : the domain's row of the findings.

    Returns
    -------
    Of ITEM_SCORES, of the group that the finding rests on.
    """
    rows = topics_of(program, shown(finding, "topics_behind")["domain"]).rows
    target = program.instrument.domains[finding["domain"]].scale.target
    return tuple(row for row in rows if row["mean"] < target - 1e-9)


def next_rank(mean: float, k: int) -> int:
    """Give the next level above a mean, at most the highest.

    Examples
    --------
    >>> next_rank(1.8, 4), next_rank(2.0, 4), next_rank(4.0, 4)
    (2, 3, 4)
    """
    return min(k, int(mean + 1e-9) + 1)


def next_level(program: Program, item: str, mean: float) -> str:
    """Say what better looks like for a topic: the anchor of the next level."""
    scale = program.instrument.domains[program.instrument.items[item].domain].scale
    rank = next_rank(mean, scale.k)
    about = program.instrument.items[item]
    return say.better(program.instrument.label(item, rank), about.anchor(rank), scale.kind, about.reversed)


def questions(program: Program, finding: Row, behind: Sequence[Row]) -> list[str]:
    """Give questions for the conversation about a challenge, those that its answers give rise to first.

    Parameters
    ----------
    program : an opened program.
    finding : the domain's row of the findings.
    behind : what `topics_behind` gave.

    Returns
    -------
    Two to five questions.
    """
    finding = shown(finding, "questions")
    domain = program.instrument.domains[finding["domain"]]
    out = []
    if behind:
        lowest = shown(behind[0], "questions")
        label = program.instrument.label(lowest["item"], next_rank(float(lowest["mean"]), domain.scale.k))
        item = program.instrument.items[lowest["item"]]
        out.append(say.question_next(item.topic, label, domain.scale.kind, item.reversed))
    if bool(finding["conversation"]):
        out.append(say.question_views())
    if domain.ask:
        out.append(say.ask_as_sentence(domain.ask))
    if pd.notna(finding["dont_know"]) and int(finding["dont_know"]):
        out.append(say.question_unknown(int(finding["dont_know"])))
    if not View(program).count("participant_family"):
        out.append(say.question_people())
    return out


def behind(program: Program, finding: Row) -> Markup:
    """Show, behind a disclosure, the topics of a challenge with their next levels, and questions.

    Parameters
    ----------
    program : an opened program.
    finding : the domain's row of the findings.

    Returns
    -------
    A `details` element; where single topics may not be shown it says so and gives the questions.
    """
    rows, seen = topics_behind(program, finding), topics_of(program, finding["domain"])
    domain = program.instrument.domains[finding["domain"]]
    body = []
    if len(rows):
        lines = [
            el(
                "li",
                el("b", name(program, row["item"])),
                ", ",
                say.topic_level(row["mean"], (domain.scale.target,)),
                " ",
                next_level(program, row["item"], float(row["mean"])),
            )
            for row in rows
        ]
        body.append(el("ul", lines, cls="dash"))
    if not seen.rows:
        body.append(el("p", say.topics_hidden(), cls="quiet"))
    elif seen.hidden:
        body.append(el("p", tell.topics_hidden(seen.hidden), cls="quiet"))
    asked = [el("li", q) for q in questions(program, finding, rows)]
    body.append(el("p", el("b", f"{say.questions_heading()}:")))
    body.append(el("ul", asked, cls="dash"))
    return el("details", el("summary", say.behind_summary(len(rows), seen.whole)), body)
