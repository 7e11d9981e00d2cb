"""One hostile or broken file after the other, as CSV and as a workbook: read with every flaw said, or refused.

The rules are those of docs/method.md for flawed files. `read` checks for each file that rows and answers in are those
used plus those left out by reason.
"""

from __future__ import annotations

import io
from collections.abc import Callable

import made_responses as made
import openpyxl
import pandas as pd
import pytest

Rows = list[list[str]]


def workbook(rows: Rows) -> bytes:
    """Write rows as a workbook: texts stay texts, whole numbers become numbers."""
    book = openpyxl.Workbook()
    sheet = book.active
    for r, row in enumerate(rows, start=1):
        for c, text in enumerate(row, start=1):
            cell = sheet.cell(r, c)
            cell.value = int(text) if text.isascii() and text.isdigit() and len(text) < 12 else text
            if isinstance(cell.value, str):
                cell.data_type = "s"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def changed(*cells: tuple[int, int, str]) -> Rows:
    """Give the wide table with some cells changed: (row of the file, column, text)."""
    rows = made.wide()
    for row, column, text in cells:
        rows[row - 1][column] = text
    return rows


def with_column(heading: str, texts: list[str]) -> Rows:
    rows = made.wide()
    rows[0].append(heading)
    for row, text in zip(rows[1:], texts + [""] * 12, strict=False):
        row.append(text)
    return rows


def shifted() -> Rows:
    rows = made.wide()
    return [rows[0], *([*r[:3], *(str(int(a) - 1) for a in r[3:])] for r in rows[1:])]


TIMES = [f"2025-10-{d:02} 09:00" for d in range(1, 13)]
WHO = "respondent_id"

# Name: rows, words that the problems must say. The file is read, and the number of people used is given.
READ: dict[str, tuple[Callable[[], Rows], int, tuple[str, ...]]] = {
    "out of range": (lambda: changed((6, 3, "6")), 12, ("row 6, column LEAD_1", "'6'", "Nearest is '5'")),
    "below the range": (lambda: changed((6, 3, "-1")), 12, ("row 6, column LEAD_1", "'-1'", "Nearest is '1'")),
    "unknown label": (lambda: changed((6, 3, "Emergin")), 12, ("row 6, column LEAD_1", "Nearest is 'Emerging'")),
    "truth value": (lambda: changed((6, 3, "TRUE")), 12, ("row 6, column LEAD_1", "'TRUE'")),
    "infinity": (lambda: changed((6, 3, "inf")), 12, ("row 6, column LEAD_1", "'inf'")),
    "hexadecimal": (lambda: changed((6, 3, "0x3")), 12, ("row 6, column LEAD_1", "'0x3'")),
    "fraction": (lambda: changed((6, 3, "3/5")), 12, ("row 6, column LEAD_1", "'3/5'")),
    "date as answer": (lambda: changed((6, 3, "2025-03-05")), 12, ("row 6, column LEAD_1", "'2025-03-05'")),
    "exponent": (lambda: changed((6, 3, "3e0")), 12, ("row 6, column LEAD_1", "'3e0'")),
    "error of a spreadsheet": (lambda: changed((6, 3, "#REF!")), 12, ("row 6, column LEAD_1", "'#REF!'")),
    "formula as answer": (lambda: changed((6, 3, "=1+2")), 12, ("row 6, column LEAD_1", "'=1+2'")),
    "code and another label": (lambda: changed((6, 3, "4 - Leading")), 12, ("row 6, column LEAD_1",)),
    "99 where the scale has none": (lambda: changed((6, 9, "99")), 12, ("row 6, column CLIM_1", "'99'")),
    "average row": (
        lambda: [*made.wide(), ["Average", "", "", *["3"] * 9]],
        12,
        ("row 14: found total or average: 'Average'",),
    ),
    "average row by many words": (
        lambda: [*made.wide(), ["Overall mean score of all respondents", "", "", *["3"] * 9]],
        12,
        ("row 14: found total or average",),
    ),
    "average row named in a later column": (
        lambda: [
            ["program", "role", WHO, *made.ITEMS],
            *([r[1], r[2], r[0], *r[3:]] for r in made.people()),
            ["Maple Street", "staff", "Program average", *["3"] * 9],
        ],
        12,
        ("row 14: found a row of averages or sums",),
    ),
    "average row without a name": (
        lambda: [*made.wide(), ["", "", "", "3.1", "2.8", "3", "2.9", "3", "3.2", "2.2", "3.3", "2.5"]],
        12,
        ("row 14: found a row of averages or sums",),
    ),
    "footnote": (lambda: [*made.wide(), ["Source: survey of 2025"]], 12, ("row 14: found footnote",)),
    "heading repeated": (
        lambda: [*made.wide()[:6], list(made.HEADER), *made.wide()[6:]],
        12,
        ("row 7: found heading repeated",),
    ),
    "title lines": (lambda: [["Readiness 2025"], [""], *made.wide()], 12, ("row 1: found title",)),
    "headings in other spellings": (
        lambda: [["RESPONDENT_ID ", "Program\u00a0", "Role", " lead_1", *made.HEADER[4:]], *made.people()],
        12,
        ("'Program\\xa0' as program", "'RESPONDENT_ID ' as respondent_id", "' lead_1' as LEAD_1"),
    ),
    "item column missing": (
        lambda: [r[:5] + r[6:] for r in made.wide()],
        12,
        ("1 item without a column: LEAD_3",),
    ),
    "same answers twice": (
        lambda: [*made.wide(), list(made.wide()[3])],
        12,
        ("rows 4, 14, respondent 'r02'", "The first row was kept"),
    ),
    "other answers twice, with times": (
        lambda: [*with_column("submitted_at", TIMES), [*made.wide()[3][:3], *["5"] * 9, "2025-10-14 09:00"]],
        12,
        ("rows 4, 14, respondent 'r02'", "Row 14, the latest complete one, counts"),
    ),
    "blanks around a program": (lambda: changed((6, 1, "  casa NUEVA ")), 12, ("differ only in case",)),
    "program by abbreviation": (lambda: changed((5, 1, "Maple St.")), 12, ("look like one program",)),
    "program by a typing slip": (lambda: changed((5, 1, "Mapel Street")), 12, ("look like one program",)),
    "program in look-alike letters": (
        lambda: changed((5, 1, "M\u0430ple Street")),
        12,
        ("row 5, program", "letters of different alphabets", "\\u0430"),
    ),
    "program as path": (lambda: changed((5, 1, "../../etc/passwd")), 12, ("row 5, program", "never used as a path")),
    "program as device": (lambda: changed((5, 1, "NUL")), 12, ("row 5, program", "program-nul")),
    "program of 300 characters": (lambda: changed((5, 1, "Family " * 43)), 12, ("row 5, program",)),
    "no program": (lambda: changed((5, 1, "")), 11, ("row 5, program", "no program")),
    "unknown role": (lambda: changed((5, 2, "leeder")), 12, ("row 5, role", "Did you mean 'leader'?")),
    "mail in a comment": (
        lambda: with_column("comment", ["", "Ask ann.lee@example.org"]),
        12,
        ("row 3, comments", "mail address"),
    ),
    "phone in a comment": (lambda: with_column("comments", ["", "Call (312) 555-0199"]), 12, ("row 3, comments",)),
    "phone in a text that is not used": (
        lambda: with_column("Anything else?", ["", "Call +1 312-555-0199"]),
        12,
        ("row 3, column 'Anything else?'", "phone number"),
    ),
    "direction marks in a comment": (
        lambda: with_column("LEAD_1_comment", ["\u202egood"]),
        12,
        ("row 2, comments", "direction of writing"),
    ),
    "direction marks in an id": (lambda: changed((4, 0, "r\u202e02")), 12, ("row 4", "direction of writing")),
    "impossible date": (
        lambda: with_column("submitted_at", ["2025-02-30 09:00", *TIMES[1:]]),
        12,
        ("row 2, submitted_at", "'2025-02-30 09:00'", "The time was left out"),
    ),
    "future date": (
        lambda: with_column("submitted_at", ["2099-01-01 09:00", *TIMES[1:]]),
        12,
        ("row 2, submitted_at", "The answers count"),
    ),
    "ancient date": (
        lambda: with_column("submitted_at", ["1899-12-30 09:00", *TIMES[1:]]),
        12,
        ("row 2, submitted_at", "The answers count"),
    ),
    "times with and without zone": (
        lambda: with_column("submitted_at", ["2025-10-01T09:00:00Z", *TIMES[1:]]),
        12,
        ("times with and without a zone", "UTC"),
    ),
    "second round before the first": (
        lambda: [
            ["round", *made.HEADER, "date"],
            *([f"{2024 + i % 2}-fall", *r, f"202{5 - i % 2}-10-02"] for i, r in enumerate(made.people())),
        ],
        12,
        ("answers of the round '2025-fall' from 2024-10-02, before those of '2024-fall'",),
    ),
    "one level throughout": (
        lambda: [*made.wide(), ["r99", "Casa Nueva", "staff", *["5"] * 9]],
        13,
        ("row 14: found 1 respondent with the same level",),
    ),
    "ten seconds for nine items": (
        lambda: [
            [*made.HEADER, "started_at", "submitted_at"],
            *(
                [*r, "2025-10-01 09:00:00", f"2025-10-01 09:{'00:10' if i == 3 else '12:00'}"]
                for i, r in enumerate(made.people())
            ),
        ],
        12,
        ("row 5: found 1 respondent with less than 2 seconds per item",),
    ),
}

# Name: rows, words that the refusal must say.
REFUSED: dict[str, tuple[Callable[[], Rows], tuple[str, ...]]] = {
    "no header": (lambda: made.wide()[1:], ("no row of headings",)),
    "header only": (lambda: made.wide()[:1], ("without any row below",)),
    "all missing": (lambda: [made.wide()[0], *([*r[:3], *[""] * 9] for r in made.people())], ("no answers at all",)),
    "duplicate header": (lambda: changed((1, 4, "LEAD_1")), ("columns 4 and 5", "'LEAD_1' twice")),
    "duplicate program": (
        lambda: [[*r, r[1]] for r in made.wide()],
        ("columns 2 and 13", "'program' twice"),
    ),
    "no respondents": (lambda: [r[1:] for r in made.wide()], ("no column 'respondent_id'",)),
    "no program under a near name": (lambda: changed((1, 1, "progam")), ("no column 'program'", "Is it 'progam'?")),
    "no role": (lambda: [[*r[:2], *r[3:]] for r in made.wide()], ("no column 'role'",)),
    "ids rounded by Excel": (
        lambda: changed((3, 0, "1.18E+11"), (4, 0, "1.18E+11")),
        ("rows 3-4", "Excel has rounded"),
    ),
    "ids rounded with a comma": (lambda: changed((3, 0, "1,18190E+11")), ("row 3", "Excel has rounded")),
    "missing id": (lambda: changed((5, 0, "")), ("row 5", "no respondent id")),
    "other answers twice, no times": (
        lambda: [*made.wide(), [*made.wide()[3][:3], *["5"] * 9]],
        ("rows 4, 14, respondent 'r02'", "no times"),
    ),
    "values from zero": (shifted, ("answers from 0 to 4, never 5", "how the answers were coded")),
    "too many unreadable": (
        lambda: changed(*((row, 3, "often") for row in range(2, 8))),
        ("6 of 108 answers that cannot be read (6%)", "row 2, column LEAD_1"),
    ),
    "items of another version": (
        lambda: changed((1, 5, "LEAD_4"), (1, 6, "DATA_9")),
        ("'LEAD_4', 'DATA_9'", "mapping"),
    ),
    "dates in both orders": (
        lambda: with_column("submitted_at", ["13/4/2025", "4/13/2025", *["3/4/2025"] * 10]),
        ("both orders of day and month", "dates: day first but some month first"),
    ),
    "dates in either order": (
        lambda: with_column("submitted_at", ["3/4/2025"] * 12),
        ("day and month cannot be told apart", "dates: day first"),
    ),
    "same item twice": (
        lambda: [*made.tidy(), list(made.tidy()[5])],
        ("rows 6, 110", "respondent 'r00', item DATA_2", "two answers to one item"),
    ),
    "nothing but an average": (
        lambda: [made.wide()[0], ["Average", "", "", *["3.2"] * 9]],
        ("without any row below",),
    ),
}


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
@pytest.mark.parametrize("name", READ)
def test_read_with_every_flaw_said(read, name, kind):
    rows, used, words = READ[name][0](), READ[name][1], READ[name][2]
    taken = read(made.text(rows) if kind == "csv" else workbook(rows), f"answers.{kind}")
    frame = taken.responses
    assert frame["respondent_id"].nunique() == used
    assert frame["level"].dropna().between(1, 5).all()
    said = "\n".join(map(str, taken.problems))
    for part in words:
        assert part in said, said
    assert "ann.lee" not in said and "0199" not in said, "personal data is not repeated"
    assert frame["program_id"].str.fullmatch(r"[a-z0-9][a-z0-9-]{0,62}").all()


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
@pytest.mark.parametrize("name", REFUSED)
def test_refused_with_what_where_and_how_to_mend(refuse, name, kind):
    rows, words = REFUSED[name][0](), REFUSED[name][1]
    said = refuse(made.text(rows) if kind == "csv" else workbook(rows), f"answers.{kind}")
    for part in words:
        assert part in said, said


@pytest.mark.slow
def test_no_answer_is_changed_by_the_flaws_around_it(read):
    """Whatever else is wrong, the answers of a person nobody touched are those of the clean file."""
    clean = read(made.wide()).responses
    mine = clean[clean["respondent_id"] == "r11"][["item", "answer", "level"]].reset_index(drop=True)
    for name, (rows, _, _) in READ.items():
        frame = read(rows()).responses
        got = frame[frame["respondent_id"] == "r11"][["item", "answer", "level"]].reset_index(drop=True)
        wanted = mine[mine["item"].isin(got["item"])].reset_index(drop=True)
        pd.testing.assert_frame_equal(got, wanted, obj=name)


@pytest.mark.parametrize("length", [10, 25, 28])
def test_text_that_is_cut_off(refuse, length):
    said = refuse(made.text(made.wide())[:-length])
    assert "row 13" in said and "cut off" in said


def test_text_that_is_cut_off_at_the_last_answer(read):
    assert "Check that the file was not cut off" in str(read(made.text(made.wide())[:-2]).problems)
