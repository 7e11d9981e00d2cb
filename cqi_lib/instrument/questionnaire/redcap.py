"""REDCap's data dictionary: a CSV with 18 columns, one row for each field.

Columns and rules as in the dictionaries that REDCap itself writes (examples: REDCapR's test projects): variable names
are small letters, digits and _, choices `code, words | code, words`.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence

from ...errors import Problem, place
from ...locale.said import sayings
from .layout import Question, Questionnaire

message = sayings("survey_tools")
ENDING = ".csv"

COLUMNS = (
    "Variable / Field Name",
    "Form Name",
    "Section Header",
    "Field Type",
    "Field Label",
    "Choices, Calculations, OR Slider Labels",
    "Field Note",
    "Text Validation Type OR Show Slider Number",
    "Text Validation Min",
    "Text Validation Max",
    "Identifier?",
    "Branching Logic (Show field only if...)",
    "Required Field?",
    "Custom Alignment",
    "Question Number (surveys only)",
    "Matrix Group Name",
    "Matrix Ranking?",
    "Field Annotation",
)
_NAME = re.compile(r"[a-z](?:_?[a-z0-9])*")
_CODE = re.compile(r"-?[A-Za-z0-9_]+")
_OWN = ("record_id", "read_first")


def problems(form: Questionnaire) -> list[Problem]:
    """List what REDCap cannot hold: names with other signs, two names alike in small letters, unfit codes."""
    found = []
    taken = set(_OWN)
    for question in form.questions:
        where, name = place(form.id, repr(question.name)), question.name.lower()
        if not _NAME.fullmatch(name) or len(name) > 100:
            allowed = message("redcap-names", most=100)
            found.append(_flaw(where, repr(question.name), allowed, message("mend-ids")))
        if name in taken:
            twice = message("name-twice", name=repr(name))
            found.append(_flaw(where, twice, message("names-differ"), message("mend-id")))
        taken.add(name)
        for offer in question.offers:
            if not _CODE.fullmatch(code(offer.code)):
                bad = message("code", code=repr(offer.code))
                found.append(_flaw(where, bad, message("redcap-codes"), message("mend-codes")))
    return found


def _flaw(where: str, found: str, allowed: str, mend: str) -> Problem:
    return Problem("error", where, found, allowed, mend, message("cannot-take", tool="redcap"))


def code(text: str) -> str:
    """Write a code as REDCap takes it: a program's id has hyphens, which become _."""
    return text if re.fullmatch(r"-?\d+", text) else text.replace("-", "_")


def rows(form: Questionnaire) -> list[dict[str, str]]:
    """Give the dictionary's rows.

    Parameters
    ----------
    form : the form, in one language.

    Returns
    -------
    A row for each field: the record's id first, then a text to read, then the questions.
    """
    name = re.sub(r"[^a-z0-9]+", "_", form.id.lower()).strip("_") or "assessment"
    if not name[0].isalpha():
        name = f"form_{name}"

    def row(variable: str, kind: str, label: str, **more: str) -> dict[str, str]:
        return dict.fromkeys(COLUMNS, "") | {
            "Variable / Field Name": variable,
            "Form Name": name,
            "Field Type": kind,
            "Field Label": label,
            **more,
        }

    out = [row("record_id", "text", "Record ID")]
    out.append(row("read_first", "descriptive", "\n\n".join(form.intro)))
    for part in form.parts:
        header = f"{part.title}: {part.about}" if part.about else part.title
        for question in part.questions:
            more = {"Section Header": header, "Required Field?": "y" if question.required else ""}
            header = ""
            if question.offers:
                more["Choices, Calculations, OR Slider Labels"] = _choices(question)
            kind = "radio" if question.offers else "text" if question.required else "notes"
            out.append(row(question.name.lower(), kind, question.text, **more))
    return out


def _choices(question: Question) -> str:
    # The bar parts the choices, so it cannot stand in one.
    return " | ".join(f"{code(o.code)}, {' '.join(o.words.replace('|', '/').split())}" for o in question.offers)


def write(forms: Sequence[Questionnaire]) -> bytes:
    """Give the dictionary; it has one language, that of the first form."""
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, COLUMNS, lineterminator="\r\n")
    writer.writeheader()
    writer.writerows({k: _harmless(v) for k, v in row.items()} for row in rows(forms[0]))
    return out.getvalue().encode("utf-8")


def _harmless(text: str) -> str:
    """Keep a text from becoming a formula where somebody opens the file in Excel."""
    return f" {text}" if text.startswith(("=", "+", "-", "@", "\t", "\r")) else text
