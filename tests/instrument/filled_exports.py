"""Forms filled in: from an exported form to the file that each tool would give, with answers known beforehand."""

from __future__ import annotations

import csv
import html
import io
from pathlib import Path

import openpyxl

PEOPLE = 7
UUID = "00000000-0000-4000-8000-{:012d}"


def pick(person: int, question: int, codes: list[str]) -> str:
    """Choose a code, or now and then nothing: every code of every question is chosen by somebody."""
    return "" if (person + question) % 11 == 10 else codes[(person + 2 * question) % len(codes)]


def _answer(person: int, number: int, name: str, codes: list[str]) -> str:
    if codes:
        return codes[person % len(codes)] if name in ("program", "role") else pick(person, number, codes)
    if name == "program":
        return ("Maple Street", "Casa Ñandú")[person % 2]
    return f"={person}+1, “{name}”;\nnext line" if (person + number) % 3 == 0 else ""


def filled(questions: list[tuple[str, list[str]]]) -> list[dict[str, str]]:
    """Answer the questions (name, codes; no codes for free text) for every person."""
    return [
        {name: _answer(person, n, name, codes) for n, (name, codes) in enumerate(questions)} for person in range(PEOPLE)
    ]


def _table(rows: list[list[str]], **how) -> str:
    out = io.StringIO(newline="")
    csv.writer(out, **how).writerows(rows)
    return out.getvalue()


def xlsform_questions(form: bytes) -> list[tuple[str, str, list[str]]]:
    """Give group, name and codes of each question of an XLSForm; a note has the code None."""
    book = openpyxl.load_workbook(io.BytesIO(form))
    sheets = {}
    for sheet in book:
        head, *rest = sheet.iter_rows(values_only=True)
        sheets[sheet.title] = [dict(zip(head, row, strict=True)) for row in rest]
    lists: dict[str, list[str]] = {}
    for row in sheets["choices"]:
        lists.setdefault(row["list_name"], []).append(row["name"])
    out, group = [], ""
    for row in sheets["survey"]:
        kind = row["type"].split()
        if kind[0] == "begin_group":
            group = row["name"]
        elif kind[0] == "end_group":
            group = ""
        elif kind[0] in ("select_one", "text"):
            out.append((group, row["name"], lists[kind[1]] if kind[0] == "select_one" else []))
    return out


def kobo(form: bytes, folder: Path, groups: bool) -> tuple[Path, list[dict[str, str]]]:
    """Write what KoboToolbox gives as CSV with XML values and headers."""
    questions = xlsform_questions(form)
    people = filled([(name, codes) for _, name, codes in questions])
    own = ["_id", "_uuid", "_submission_time", "_validation_status", "_notes", "_status", "_submitted_by"]
    own += ["__version__", "_tags", "_index"]
    rows = [["start", "end", *(f"{g}/{n}" if groups else n for g, n, _ in questions), *own]]
    for p, person in enumerate(people, start=1):
        meta = [
            str(4810000 + p),
            UUID.format(p),
            f"2025-03-{p:02d}T15:16:11",
            "",
            "",
            "submitted_via_web",
            "",
            "v1",
            "",
        ]
        times = [f"2025-03-{p:02d}T09:02:11.123-06:00", f"2025-03-{p:02d}T09:16:11.456-06:00"]
        rows.append([*times, *person.values(), *meta, str(p)])
    path = folder / "r1-kobo.csv"
    text = _table(rows, delimiter=";", quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    path.write_text(text, encoding="utf-8", newline="")
    return path, people


def odk(form: bytes, folder: Path) -> tuple[Path, list[dict[str, str]]]:
    """Write what ODK Central gives: notes have a column, too."""
    questions = xlsform_questions(form)
    people = filled([(name, codes) for _, name, codes in questions])
    own = ["meta-instanceID", "KEY", "SubmitterID", "SubmitterName", "AttachmentsPresent", "AttachmentsExpected"]
    own += ["Status", "ReviewState", "DeviceID", "Edits", "FormVersion"]
    rows = [["SubmissionDate", "start", "end", "read_first", *(f"{g}-{n}" for g, n, _ in questions), *own]]
    for p, person in enumerate(people, start=1):
        key = f"uuid:{UUID.format(p)}"
        times = [f"2025-03-{p:02d}T15:16:1{n}.482Z" for n in range(3)]
        rows.append([*times, "", *person.values(), key, key, "12", "Web form", "0", "0", "", "", "", "0", "1"])
    path = folder / "r1-central.csv"
    path.write_text(_table(rows, lineterminator="\n"), encoding="utf-8", newline="")
    return path, people


def redcap(form: bytes, folder: Path) -> tuple[Path, list[dict[str, str]]]:
    """Write REDCap's raw data."""
    fields = list(csv.DictReader(io.StringIO(form.decode(), newline="")))
    name = fields[0]["Form Name"]
    questions = []
    for field in fields[1:]:
        listed = field["Choices, Calculations, OR Slider Labels"]
        if field["Field Type"] != "descriptive":
            codes = [choice.split(",")[0].strip() for choice in listed.split("|")] if listed else []
            questions.append((field["Variable / Field Name"], codes))
    people = filled(questions)
    rows = [
        ["record_id", "redcap_survey_identifier", f"{name}_timestamp", *(n for n, _ in questions), f"{name}_complete"]
    ]
    for p, person in enumerate(people, start=1):
        rows.append([str(p), "", f"2025-03-{p:02d} 09:16:11", *person.values(), "2"])
    path = folder / "r1-redcap.csv"
    path.write_text(_table(rows, lineterminator="\n"), encoding="utf-8", newline="")
    return path, people


def lime(form: bytes, folder: Path, codes_only: bool) -> tuple[Path, list[dict[str, str]]]:
    """Write LimeSurvey's results: question and answer codes, or full questions and answers (as text, not as markup)."""
    questions: list[tuple[str, str, dict[str, str]]] = []
    for row in csv.DictReader(io.StringIO(form.decode("utf-8-sig"), newline=""), delimiter="\t"):
        if row["language"] not in ("", "en"):
            break
        if row["class"] == "Q":
            questions.append((row["name"], html.unescape(row["text"]), {}))
        elif row["class"] == "A":
            questions[-1][2][row["name"]] = html.unescape(row["text"])
    people = filled([(name, list(answers)) for name, _, answers in questions])
    own = ["id", "submitdate", "lastpage", "startlanguage", "seed", "startdate", "datestamp"]
    said = ["Response ID", "Date submitted", "Last page", "Start language", "Seed", "Date started", "Date last action"]
    head = [*own, *(n for n, _, _ in questions)] if codes_only else [*said, *(t for _, t, _ in questions)]
    rows = [head]
    for p, person in enumerate(people, start=1):
        stamp = f"2025-03-{p:02d} 09:16:11"
        cells = [person[n] if codes_only or not answers else answers.get(person[n], "") for n, _, answers in questions]
        masked = [f"'{cell}" if cell.startswith("=") else cell for cell in cells]
        rows.append([str(p), stamp, "4", "en", str(170000 + p), stamp, stamp, *masked])
    path = folder / "results-survey111111.csv"
    text = "\ufeff" + _table(rows, quoting=csv.QUOTE_ALL, lineterminator="\r\n") + "\r\n"
    path.write_text(text, encoding="utf-8", newline="")
    return path, people
