"""LimeSurvey's survey structure: a tab-separated text, one row for each setting, group, question and answer.

Experimental: the columns and classes follow files that LimeSurvey wrote, but the result was never imported into a
running LimeSurvey. Its question codes are letters and digits only and its answer codes have five signs at most, so
`a1_1` becomes `a11`, and longer codes become letters with a number.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence

from ...errors import Problem, place
from ...locale.said import sayings
from .layout import Questionnaire

message = sayings("survey_tools")
ENDING = ".txt"

COLUMNS = (
    "id",
    "related_id",
    "class",
    "type/scale",
    "name",
    "relevance",
    "text",
    "help",
    "language",
    "validation",
    "mandatory",
    "encrypted",
    "other",
    "default",
    "same_default",
)
MOST_LETTERS = 20
_MOST_CODE = 5


def code_of(name: str) -> str:
    """Give LimeSurvey's code of a question: letters and digits only.

    Examples
    --------
    >>> code_of("a1_1"), code_of("A1_comment")
    ('a11', 'A1comment')
    """
    return re.sub(r"[^A-Za-z0-9]", "", name)


def answer_codes(codes: Sequence[str]) -> dict[str, str]:
    """Give LimeSurvey's code of each answer: its own where it fits, else a letter and a number for all of them."""
    if all(re.fullmatch(rf"[A-Za-z0-9]{{1,{_MOST_CODE}}}", code) for code in codes):
        return {code: code for code in codes}
    return {code: f"A{n}" for n, code in enumerate(codes, start=1)}


def problems(form: Questionnaire) -> list[Problem]:
    """List what LimeSurvey cannot hold: codes that begin with a digit, are too long, or become alike."""
    found = []
    taken: dict[str, str] = {}
    for question in form.questions:
        where, name = place(form.id, repr(question.name)), code_of(question.name)
        if not name[:1].isalpha() or len(name) > MOST_LETTERS:
            allowed = message("limesurvey-names", most=MOST_LETTERS)
            found.append(_flaw(where, message("name-becomes", name=repr(question.name), becomes=repr(name)), allowed))
        other = taken.setdefault(name.casefold(), question.name)
        if other != question.name:
            names = {"name": repr(name), "one": repr(other), "other": repr(question.name)}
            found.append(_flaw(where, message("name-of-two", **names), message("codes-differ")))
    return found


def _flaw(where: str, found: str, allowed: str) -> Problem:
    return Problem("error", where, found, allowed, message("mend-ids"), message("cannot-take", tool="limesurvey"))


def rows(forms: Sequence[Questionnaire]) -> list[dict[str, str]]:
    """Give the rows of the structure.

    Parameters
    ----------
    forms : the form in each language, the survey's own first.

    Returns
    -------
    Rows with `COLUMNS`: settings, titles, then for each language the groups, questions and answers.
    """
    out: list[dict[str, str]] = []

    def row(kind: str, **more: str) -> None:
        out.append(dict.fromkeys(COLUMNS, "") | {"class": kind} | more)

    row("S", name="sid", text="111111")
    row("S", name="language", text=forms[0].language)
    if len(forms) > 1:
        row("S", name="additional_languages", text=" ".join(f.language for f in forms[1:]))
    row("S", name="format", text="G")
    row("S", name="datestamp", text="Y")
    for form in forms:
        row("SL", name="surveyls_title", text=form.title, language=form.language)
        row(
            "SL",
            name="surveyls_welcometext",
            text="<br>".join(_plain(said) for said in form.intro),
            language=form.language,
        )
    for form in forms:
        number = 0
        for g, part in enumerate(form.parts, start=1):
            where = {"id": str(g), "language": form.language}
            row("G", **where, **{"type/scale": f"G{g}"}, name=part.title, relevance="1", text=_plain(part.about))
            for question in part.questions:
                number += 1
                row(
                    "Q",
                    **{"id": str(number), "type/scale": "L" if question.offers else "S" if question.required else "T"},
                    name=code_of(question.name),
                    relevance="1",
                    text=_plain(question.text),
                    language=form.language,
                    mandatory="Y" if question.required else "N",
                    encrypted="N",
                    other="N",
                )
                codes = answer_codes([offer.code for offer in question.offers])
                for offer in question.offers:
                    words = _plain(offer.words)
                    row("A", **{"type/scale": "0"}, name=codes[offer.code], text=words, language=form.language)
    return out


def _plain(text: str) -> str:
    """Keep a text in its cell, and its signs from being taken for markup."""
    text = text.replace("<", "&lt;")
    # LimeSurvey reads what stands in braces as an expression; with a blank after the brace it is text.
    return " ".join(text.split()).replace("{", "{ ")


def write(forms: Sequence[Questionnaire]) -> bytes:
    """Give the structure as LimeSurvey writes it: UTF-8 with its mark, tabs, one row in each line."""
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, COLUMNS, delimiter="\t", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows(forms))
    return out.getvalue().encode("utf-8-sig")
