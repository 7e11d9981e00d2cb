"""Spanish is as plain as English is held to be: what a leader and staff read first is normal or easier on INFLESZ's scale."""

import re

import pytest
from fluent.syntax import ast, parse
from fluent.syntax.visitor import Visitor
from plain_spanish import NORMAL, perspicuity, syllables

from cqi_lib.locale.spoken import FOLDER

OPEN = (
    "first_page",
    "ten_minutes",
    "heard",
    "plan",
    "meeting",
    "online",
    "online_pages",
    "online_trouble",
    "invitations",
    "lesson",
    "analyst",
    "learning",
)
"""Catalogues of what is open on a page, on paper, on the form and in mails; all else is folded."""


class Sentences(Visitor):
    def __init__(self):
        self.said = []

    def visit_Pattern(self, node):
        parts = (part.value if isinstance(part, ast.TextElement) else " uno " for part in node.elements)
        self.said += [one for one in re.split(r"[.:;!?]\s", "".join(parts)) if len(re.findall(r"[^\W\d_]+", one)) > 3]
        self.generic_visit(node)


def sentences(name):
    found = Sentences()
    found.visit(parse((FOLDER / "es" / f"{name}.ftl").read_text(encoding="utf-8")))
    return found.said


@pytest.mark.parametrize("name", OPEN)
def test_what_is_open_is_normal_or_easier(name):
    assert perspicuity(sentences(name)) >= NORMAL


def test_the_measure_by_hand():
    assert [syllables(word) for word in ("programa", "día", "ciudad", "quien", "muy", "leer")] == [3, 2, 2, 1, 1, 2]
    # Five syllables in four words, one sentence.
    assert perspicuity(["Hoy no hay clase"]) == pytest.approx(206.835 - 62.3 * 5 / 4 - 4)
    assert perspicuity(["La implementación institucional correspondiente"]) < NORMAL
