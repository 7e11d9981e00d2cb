"""XLSForm, the workbook that KoboToolbox and ODK read: sheets survey, choices and settings.

Shape after the XLSForm reference (https://xlsform.org/en/ref-table/): `select_one LIST`, groups with the appearance
`field-list`, one column of labels for each language.
"""

from __future__ import annotations

import io
import re
from collections.abc import Sequence

from ...errors import Problem
from ...files.archive import without_clock
from ...locale.said import sayings
from ...wording import questionnaire as say
from .layout import Questionnaire

message = sayings("survey_tools")
ENDING = ".xlsx"
SHOWN = "language_shown"
"""The question that nobody sees."""
_OWN = ("start", "end", "read_first", SHOWN, "language")

_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_-]*")

Rows = list[dict[str, str]]


def problems(form: Questionnaire) -> list[Problem]:
    """List what this tool cannot hold: names that are no XML names or stand twice, codes with blanks, texts that read as references."""
    found = []
    taken = set(_OWN)
    for question in form.questions:
        where = message("where-item" if question.item else "where-question", form=form.id, name=repr(question.name))
        if not _NAME.fullmatch(question.name):
            found.append(_flaw(where, repr(question.name), message("xlsform-names"), message("mend-id")))
        if question.name in taken:
            twice = message("name-twice", name=repr(question.name))
            found.append(_flaw(where, twice, message("names-differ"), message("mend-id")))
        taken.add(question.name)
        for offer in question.offers:
            if not offer.code or re.search(r"\s", offer.code):
                bad = message("code", code=repr(offer.code))
                found.append(_flaw(where, bad, message("xlsform-codes"), message("mend-codes")))
        for text in (question.text, *(offer.words for offer in question.offers)):
            if "${" in text:
                bad, good = (message(id, signs="${") for id in ("signs-in-text", "xlsform-texts"))
                found.append(_flaw(where, bad, good, message("mend-text")))
    return found


def _flaw(where: str, found: str, allowed: str, mend: str) -> Problem:
    return Problem("error", where, found, allowed, mend, message("cannot-take", tool="xlsform"))


def sheets(forms: Sequence[Questionnaire]) -> dict[str, Rows]:
    """Give the rows of the three sheets.

    Parameters
    ----------
    forms : the form in each language, the default one first.

    Returns
    -------
    Rows by sheet; pyxform takes them as they are.
    """
    first = forms[0]
    lists: dict[tuple, str] = {}
    survey: Rows = [{"type": "start", "name": "start"}, {"type": "end", "name": "end"}]
    survey.append({"type": "note", "name": "read_first"} | _texts(forms, ["\n\n".join(f.intro) for f in forms]))
    choices: Rows = []
    for p, part in enumerate(first.parts):
        titles = [f"{f.parts[p].title}: {f.parts[p].about}" if part.about else f.parts[p].title for f in forms]
        survey.append({"type": "begin_group", "name": part.name, "appearance": "field-list"} | _texts(forms, titles))
        for q, question in enumerate(part.questions):
            twins = [f.parts[p].questions[q] for f in forms]
            row = {"type": "text", "name": question.name, "appearance": "multiline"}
            if question.offers:
                offers = tuple(twin.offers for twin in twins)
                if offers not in lists:
                    lists[offers] = question.name
                    for n, offer in enumerate(question.offers):
                        words = _texts(forms, [twin.offers[n].words for twin in twins])
                        choices.append({"list_name": question.name, "name": offer.code} | words)
                row = {"type": f"select_one {lists[offers]}", "name": question.name}
            elif question.required:
                row.pop("appearance")
            if question.required:
                row["required"] = "yes"
            survey.append(row | _texts(forms, [twin.text for twin in twins]))
        survey.append({"type": "end_group"})
    survey += _language(forms, choices)
    settings = {"form_title": first.title, "form_id": first.id, "version": first.version}
    if len(forms) > 1:
        settings["default_language"] = say.language_name(first.language)
    return {"survey": survey, "choices": choices, "settings": [settings]}


def _language(forms: Sequence[Questionnaire], choices: Rows) -> Rows:
    """Give the rows that make the tool note in which language somebody answered.

    No function of XLSForm tells it, but a choice's label is given in the language that is being read: so a question that
    nobody sees has one choice, labelled with each language's tag. Collect and Enketo ask for a label again only where an
    answer that the calculation names has changed, not where the language has: it names all of them.
    """
    if len(forms) == 1:
        return [{"type": "calculate", "name": "language", "calculation": f"'{forms[0].language}'"}]
    choices.append({"list_name": SHOWN, "name": "shown"} | _texts(forms, [f.language for f in forms]))
    names = _texts(forms, [say.language_name(f.language) for f in forms])
    given = ", ".join(f"${{{question.name}}}" for question in forms[0].questions)
    label = f"jr:choice-name('shown', '${{{SHOWN}}}')"
    calculation = f"if(string-length(concat({given})) >= 0, {label}, '')"
    return [
        {"type": f"select_one {SHOWN}", "name": SHOWN, "relevant": "false()"} | names,
        {"type": "calculate", "name": "language", "calculation": calculation},
    ]


def _texts(forms: Sequence[Questionnaire], texts: Sequence[str]) -> dict[str, str]:
    if len(forms) == 1:
        return {"label": texts[0]}
    return {f"label::{say.language_name(f.language)}": text for f, text in zip(forms, texts, strict=True)}


def write(forms: Sequence[Questionnaire]) -> bytes:
    """Give the workbook; the same form gives the same bytes."""
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.active)
    for name, rows in sheets(forms).items():
        sheet = book.create_sheet(name)
        columns = list(dict.fromkeys(key for row in rows for key in row))
        for r, row in enumerate([dict(zip(columns, columns, strict=True)), *rows], start=1):
            for c, column in enumerate(columns, start=1):
                if row.get(column):
                    cell = sheet.cell(r, c)
                    cell.value = row[column]
                    # Text is text: also where it begins like a formula.
                    cell.data_type = "s"
        sheet.freeze_panes = "A2"
    out = io.BytesIO()
    book.save(out)
    return without_clock(out.getvalue())
