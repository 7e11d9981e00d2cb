"""Workbooks: what Excel hides, mangles or could be made to hide."""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile

import made_responses as made
import openpyxl
import pandas as pd
import pytest


def said(taken) -> str:
    return "\n".join(map(str, taken.problems))


def numbers(rows: list[list[str]]) -> list[list]:
    """Give answers as numbers, as Excel stores them."""
    return [rows[0], *([*r[:3], *(int(a) if a else None for a in r[3:])] for r in rows[1:])]


def book(rows: list[list] | None = None, change=None, sheet: str = "Responses") -> bytes:
    """Write a workbook with one sheet; `change(workbook, sheet)` may spoil it."""
    workbook = openpyxl.Workbook()
    page = workbook.active
    page.title = sheet
    for row in numbers(made.wide()) if rows is None else rows:
        page.append(row)
    if change is not None:
        change(workbook, page)
    out = io.BytesIO()
    workbook.save(out)
    return out.getvalue()


def patched(raw: bytes, part: str, edit) -> bytes:
    """Rewrite one part of a workbook."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            data = old.read(info.filename)
            new.writestr(info.filename, edit(data) if info.filename == part else data)
    return out.getvalue()


SHEET = "xl/worksheets/sheet1.xml"
STRINGS = "xl/sharedStrings.xml"


def with_shared_strings(raw: bytes, strings: bytes | None = None) -> bytes:
    """Move the texts to a part of their own, as Excel does; `strings` stands in for that part."""
    texts: list[bytes] = []

    def move(found: re.Match[bytes]) -> bytes:
        texts.append(found.group(2))
        return b'<c r="%s" t="s"><v>%d</v></c>' % (found.group(1), len(texts) - 1)

    inline = rb'<c r="([A-Z]+\d+)" t="inlineStr"><is><t>([^<]*)</t></is></c>'
    raw = patched(raw, SHEET, lambda x: re.sub(inline, move, x))
    main = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    made_strings = b'<sst xmlns="%s">%s</sst>' % (main, b"".join(b"<si><t>%s</t></si>" % t for t in texts))
    kind = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
    link = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings"
    named = b'<Override PartName="/xl/sharedStrings.xml" ContentType="%s"/></Types>' % kind
    linked = b'<Relationship Id="rIdS" Type="%s" Target="sharedStrings.xml"/></Relationships>' % link
    raw = patched(raw, "[Content_Types].xml", lambda x: x.replace(b"</Types>", named))
    raw = patched(raw, "xl/_rels/workbook.xml.rels", lambda x: x.replace(b"</Relationships>", linked))
    out = io.BytesIO(raw)
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr(STRINGS, made_strings if strings is None else strings)
    return out.getvalue()


def test_workbook_gives_the_same_as_text(read):
    taken = read(book(), "a.xlsx")
    text = read(made.wide())
    columns = ["program_id", "respondent_id", "role", "item", "answer", "level", "source_row"]
    pd.testing.assert_frame_equal(taken.responses[columns], text.responses[columns])
    assert taken.source == "A plain table with one row per respondent (workbook, sheet 'Responses')"
    assert not taken.problems


def test_tidy_workbook(read):
    rows = made.tidy()
    assert len(read(book(rows), "a.xlsx").responses) == 108


def test_workbook_under_another_name(read):
    assert "an Excel workbook named .csv" in said(read(book(), "a.csv"))


def test_dates_floats_and_long_ids(read):
    rows = numbers(made.wide())
    rows[0] = [*rows[0], "submitted_at"]
    rows = [rows[0], *([*r, dt.datetime(2025, 10, 2, 9, 30)] for r in rows[1:])]
    for n, row in enumerate(rows[1:]):
        row[0], row[3] = 118190000000.0 + n, float(row[3])
    frame = read(book(rows), "a.xlsx").responses
    assert frame["respondent_id"].iloc[0] == "118190000000" and frame["answer"].iloc[0] == "1"
    assert frame["submitted_at"].eq(pd.Timestamp("2025-10-02 09:30")).all()


def test_dates_and_truth_values_among_the_answers_are_set_aside(read):
    rows = numbers(made.wide())
    rows[1][3], rows[2][4] = dt.datetime(2025, 3, 4), True
    taken = read(book(rows), "a.xlsx")
    assert taken.answers["set_aside"] == 2
    assert "sheet 'Responses', row 2, column LEAD_1" in said(taken) and "'TRUE'" in said(taken)


def test_ids_beyond_what_excel_keeps(refuse):
    rows = numbers(made.wide())
    for n, row in enumerate(rows[1:]):
        row[0] = 1181900000001234567 + n
    assert "Excel has rounded" in refuse(book(rows), "a.xlsx")


def test_several_sheets_are_asked_about(refuse, read):
    def second(workbook, page):
        other = workbook.create_sheet("Fall")
        for row in numbers(made.wide(3)):
            other.append(row)

    raw = book(change=second)
    assert "2 sheets with responses: 'Responses', 'Fall'" in refuse(raw, "a.xlsx")
    assert read(raw, "a.xlsx", mapping={"sheet": "fall"}).responses["respondent_id"].nunique() == 3
    assert "Did you mean 'Fall'?" in refuse(raw, "a.xlsx", mapping={"sheet": "Falls"})


def test_hidden_sheets_rows_and_columns_are_said(read):
    def hide(workbook, page):
        other = workbook.create_sheet("Old")
        for row in numbers(made.wide(3)):
            other.append(row)
        other.sheet_state = "hidden"
        page.row_dimensions[4].hidden = True
        page.column_dimensions["E"].hidden = True

    taken = read(book(change=hide), "a.xlsx")
    text = said(taken)
    assert len(taken.responses) == 108, "hidden rows are read"
    assert "hidden sheets: 'Old'" in text and "row 4: found hidden rows" in text and "columns 5" in text


def test_other_sheets_do_not_disturb(read):
    def notes(workbook, page):
        workbook.create_sheet("Read me", 0).append(["How to fill this in"])

    assert len(read(book(change=notes), "a.xlsx").responses) == 108


def test_title_rows_and_average_formulas(read):
    rows = numbers(made.wide())
    formulas = [f"=AVERAGE({c}4:{c}15)" for c in "DEFGHIJKL"]
    rows = [["Readiness check"], [], *rows, ["Average", None, None, *formulas]]
    taken = read(book(rows), "a.xlsx")
    assert len(taken.responses) == 108 and taken.responses["source_row"].min() == 4
    assert "row 16: found total or average" in said(taken)


def test_formula_without_a_stored_value_is_not_a_blank(read):
    rows = numbers(made.wide())
    rows[1][3] = "=1+3"
    taken = read(book(rows), "a.xlsx")
    assert taken.responses["missing_reason"].iloc[0] == "set_aside"
    assert "'=1+3'" in said(taken)


def test_formula_with_a_stored_value_counts(read):
    rows = numbers(made.wide())
    rows[1][3] = "=1+3"
    raw = patched(
        book(rows),
        SHEET,
        lambda x: (
            x.replace(b"<f>1+3</f><v></v>", b"<f>1+3</f><v>4</v>")
            .replace(b"<f>1+3</f><v/>", b"<f>1+3</f><v>4</v>")
            .replace(b"<f>1+3</f><v />", b"<f>1+3</f><v>4</v>")
        ),
    )
    assert read(raw, "a.xlsx").responses["answer"].iloc[0] == "4"


def test_merged_ids(refuse):
    text = refuse(book(change=lambda workbook, page: page.merge_cells("A3:A5")), "a.xlsx")
    assert "rows 3-5" in text and "merged cells" in text


def test_merged_programs(refuse):
    assert "rows 3-5" in refuse(book(change=lambda workbook, page: page.merge_cells("B3:B5")), "a.xlsx")


def test_merged_title_is_harmless(read):
    rows = [["Readiness check"], *numbers(made.wide())]
    assert len(read(book(rows, lambda workbook, page: page.merge_cells("A1:F1")), "a.xlsx").responses) == 108


def test_a_stray_cell_at_the_end_of_the_sheet(read):
    def stray(workbook, page):
        page["XFD1048576"] = "x"

    taken = read(book(change=stray), "a.xlsx")
    assert len(taken.responses) == 108 and "XFD1048576" in said(taken)


def test_cells_beside_the_table(read):
    def beside(workbook, page):
        page["O5"] = "check this one"

    taken = read(book(change=beside), "a.xlsx")
    assert len(taken.responses) == 108 and "under no heading" in said(taken)


def test_zip_that_unpacks_without_measure(refuse):
    def bomb(workbook, page):
        return None

    raw = patched(book(change=bomb), SHEET, lambda x: x.replace(b"</worksheet>", b" " * 30_000_000 + b"</worksheet>"))
    told = refuse(raw, "a.xlsx")
    assert "unpacks to" in told and "cannot be read" not in told  # one flaw, said once


def test_shared_strings(read):
    taken = read(with_shared_strings(book()), "a.xlsx")
    pd.testing.assert_frame_equal(taken.responses, read(book(), "a.xlsx").responses)


@pytest.mark.parametrize("part", [SHEET, "xl/workbook.xml", "xl/styles.xml", STRINGS])
def test_xml_entities(refuse, part):
    lol = b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'

    def edit(data: bytes) -> bytes:
        head = data.index(b"?>") + 2 if data.startswith(b"<?xml") else 0
        return data[:head] + lol + data[head:]

    assert "XML entities" in refuse(patched(with_shared_strings(book()), part, edit), "a.xlsx")


def test_workbook_cut_off(refuse):
    raw = book()
    assert "cut off or damaged" in refuse(raw[: len(raw) // 2], "a.xlsx")


def test_sheet_that_is_no_xml(refuse):
    assert "damaged" in refuse(patched(book(), SHEET, lambda x: x[: len(x) // 2]), "a.xlsx")


def test_shared_strings_that_are_lacking(refuse):
    empty = b'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>'
    assert "cannot be read" in refuse(with_shared_strings(book(), empty), "a.xlsx")


def test_empty_workbook(refuse):
    assert "without any cell" in refuse(book([]), "a.xlsx")


def test_other_zip_files(refuse):
    for member, words in (("word/document.xml", "Word"), ("content.xml", "OpenDocument"), ("x.txt", "zip file")):
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as archive:
            archive.writestr(member, "x")
        assert words in refuse(out.getvalue(), "a.xlsx")
