"""What may be read in two ways is asked, what is wrong is named at its cell, and what is too large is refused before it is read."""

import datetime as dt
import io
import json
import zipfile
from dataclasses import asdict

import made_sheets
import openpyxl
import pytest
from made_sheets import BOUNDED, Day, Percent, as_csv, as_xlsx, zipped
from test_sheets_made import MEASURES, proposed

from cqi_lib.intake.log import Log
from cqi_lib.intake.measures import apart, bounded
from cqi_lib.intake.measures.answers import Answers
from cqi_lib.intake.measures.files import SheetFile, read_files
from cqi_lib.intake.measures.proposal import propose_file
from cqi_lib.locale.spoken import speaking

CALLS, HOURS, SHARE = (
    "Follow-up calls made",
    "Staff hours on follow-up",
    "Families connected to a service within 30 days",
)


def table(*rows, heads=("Month", CALLS)):
    return [list(heads), *map(list, rows)]


def sheet(*rows, **more):
    return as_xlsx({"S": table(*rows)}, **more)


def formula():
    book = openpyxl.Workbook()
    for row in table(["2025-01", "=SUM(D1:D3)"], ["2025-02", 4]):
        book.active.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


JAN, FEB = ["2025-01", 10], ["2025-02", 12]
CSV, XLSX = "a.csv", "a.xlsx"
ASKED = {
    # name: (file, content, what is asked)
    "day or month": (CSV, as_csv(table(["1/2/2025", 10], ["2/2/2025", 12])), "--dates day"),
    "a thousand": (CSV, as_csv(table(["2025-01", "1,033"], ["2025-02", "2,104"])), "--decimals point"),
    "parts of one": (CSV, as_csv(table(["2025-01", "0.45"], ["2025-02", "1"], heads=("Month", SHARE))), "--unit fraction"),
    "percent of hours": (XLSX, as_xlsx({"S": table(["2025-01", Percent(0.4)], ["2025-02", Percent(0.5)], heads=("Month", HOURS))}), "--unit percent"),
    "counts for a share": (CSV, as_csv(table(["2025-01", 31], ["2025-02", 29], heads=("Month", SHARE))), "numerator"),
    "parts without their wholes": (CSV, as_csv(table(["2025-01", 31], ["2025-02", 29], heads=("Month", "Families connected"))), "numerator"),
    "a fiscal year": (CSV, as_csv(table(["FY25 Q1", 3], ["FY25 Q2", 4], heads=("Quarter", "Home visits"))), "--fiscal-year"),
    "two dates": (CSV, as_csv([["Opened", "Closed", CALLS], ["2025-01-02", "2025-02-03", 5], ["2025-03-02", "2025-04-03", 6]]), "--date"),
    "two columns": (CSV, as_csv([["Month", CALLS, "Follow-up calls  made"], ["2025-01", 1, 2], ["2025-02", 3, 4]]), "--column"),
    "rows of people": (CSV, as_csv([["Client", "Date", "Result"], *([f"c{k}", f"2025-01-{k:02}", "ok" if k % 2 else "no"] for k in range(1, 20))]), "--count"),
}  # fmt: skip


@pytest.mark.parametrize("name", ASKED)
def test_what_may_mean_two_things_is_asked(name, tmp_path):
    file, content, question = ASKED[name]
    found, questions, _ = proposed(tmp_path, made_sheets.Made(file, content, {}))
    assert not found and any(question in str(one) for one in questions), questions
    with speaking("es"):
        _, told, _ = proposed(tmp_path, made_sheets.Made(file, content, {}))
        assert question in " ".join(told) and set(told).isdisjoint(map(str, questions))


WRONG = {
    # name: (file, content, what is said, the numbers that are read all the same)
    "a remark in the cell": (CSV, as_csv(table(["2025-01", "12 (est.)"], FEB)), "row 2, column 'Follow-up calls made'", [12]),
    "a dash": (CSV, as_csv(table(["2025-01", "-"], FEB)), "What is no number", [12]),
    "#REF!": (CSV, as_csv(table(["2025-01", "#REF!"], FEB)), "formula does not work", [12]),
    "a formula without its result": (XLSX, formula(), "never worked out", [4]),
    "3/7 as a date": (XLSX, sheet(["2025-01", Day(dt.date(2025, 3, 7))], FEB), "3 of 7", [12]),
    "two units": (CSV, as_csv(table(["2025-01", "12 days"], ["2025-02", "3 weeks"], ["2025-03", "9 days"])), "another unit", [12, 9]),
    "a percent among numbers": (CSV, as_csv(table(["2025-01", "12"], ["2025-02", "45%"], ["2025-03", "9"])), "another unit", [12, 9]),
    "a month twice": (CSV, as_csv(table(JAN, FEB, ["2025-02", 13])), "is 12 in row 3", None),
    "a month twice across": (XLSX, as_xlsx({"S": [["", "Jan 2025", "Feb 2025", "Jan 2025"], [CALLS, 1, 2, 3]]}), "is 1 in", [1, 2]),
    "a month written badly": (CSV, as_csv(table(["Janurary 2025", 10], ["February 2025", 12], ["March 2025", 9])), "'Janurary 2025'", [12, 9]),
    "months without a year": (CSV, as_csv(table(["Jan", 10], ["Feb", 12])), "without a year", []),
    "a turn of the year in one title": (CSV, as_csv([["Report 2025"], *table(["Nov", 1], ["Dec", 2], ["Jan", 3])]), "without a year", []),
    "a turn of the year that nobody wrote": (CSV, as_csv([["Year", "Month", CALLS], ["2024", "Nov", 1], ["", "Dec", 2], ["", "Feb", 3]]), "without a year", [1, 2]),
    "a pivot table": (XLSX, as_xlsx({"S": [["Sum of calls"], ["Row Labels", CALLS], ["2025", 22], ["Jan", 10], ["Feb", 12], ["Grand Total", 22]]}), "without a year", []),
    "days of one month": (CSV, as_csv(table(["Jan-05", 10], ["Jan-06", 12], ["Jan-07", 9])), "taken for days", None),
    "a day that is none": (CSV, as_csv(table(["2025-02-30", 10], ["2025-03-01", 12])), "'2025-02-30'", [12]),
    "a quarter for a month": (CSV, as_csv(table(["Q1 2025", 10], ["Q2 2025", 12])), "a quarter; allowed", []),
    "a merged number": (XLSX, sheet(JAN, ["2025-02", None], ["2025-03", 5], merged=["B2:B3"]), "merged cells", [5]),
    "numbers without headings": (CSV, as_csv([["2025-01", 10], ["2025-02", 12]]), "", []),
    "no months": (CSV, as_csv([["Name", "Calls"], ["Ana", 3], ["Ben", 4]]), "no table with months", []),
    "dates without a date's format": (XLSX, sheet([45658, 10], [45689, 12]), "45658", []),
    "a number of thousands": (CSV, as_csv(table(["2025-01", "2 thousand"], FEB)), "What is no number", [12]),
    "days without a year": (CSV, as_csv(table(["Jan 15", 10], ["Feb 15", 12])), "taken for days", None),
    "no month between months": (CSV, as_csv(table(JAN, ["5/25", 4], FEB)), "It was left out", [10, 12]),
    "<11": (CSV, as_csv(table(["2025-01", "<11"], FEB)), "held back", [12]),
    "struck through": (XLSX, sheet(["2025-01", made_sheets.Struck(9)], FEB), "struck through", [12]),
    "a hidden row": (XLSX, sheet(JAN, FEB, hidden_rows=[2]), "hidden rows", [10, 12]),
}  # fmt: skip


@pytest.mark.parametrize("name", WRONG)
def test_what_is_wrong_is_named_at_its_cell(name, tmp_path):
    file, content, said, numbers = WRONG[name]
    found, questions, problems = proposed(tmp_path, made_sheets.Made(file, content, {}))
    assert not questions
    assert said in " ".join(map(str, problems)), problems
    assert numbers is None or sorted(found.values()) == sorted(numbers)


def test_the_same_number_twice_is_one(tmp_path):
    found, _, problems = proposed(tmp_path, made_sheets.Made(CSV, as_csv(table(JAN, FEB, FEB)), {}))
    assert sorted(found.values()) == [10, 12] and not problems


@pytest.mark.parametrize("name", BOUNDED)
def test_a_file_that_is_none_is_one_clear_error(name, tmp_path):
    content, said = BOUNDED[name]
    if name == "a cell repeated for ever":
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            text = archive.read("content.xml").decode()
        text = text.replace(
            '<table:table-cell office:value-type="string">',
            '<table:table-cell table:number-columns-repeated="999999" office:value-type="string">',
        )
        content, said = zipped(**{"content.xml": text}), "damaged"
    (tmp_path / "a.xlsx").write_bytes(content)
    log = Log("a.xlsx")
    assert propose_file(tmp_path / "a.xlsx", MEASURES, Answers(), log) == []
    assert said in " ".join(map(str, log.problems)).lower() and [p.severity for p in log.problems].count("error") == 1


def test_of_a_workbook_of_charts_the_table_is_asked_for(tmp_path):
    """Also in a spreadsheet of numbers, which holds no responses."""
    book = openpyxl.Workbook()
    book.create_chartsheet("Picture")
    book.remove(book.active)
    book.save(tmp_path / "a.xlsx")
    log = Log("a.xlsx")
    assert propose_file(tmp_path / "a.xlsx", MEASURES, Answers(), log) == []
    assert "export the table itself" in str(log.problems[0]) and "responses" not in str(log.problems[0])


def test_macros_are_not_run_and_that_is_said(tmp_path):
    made = sheet(JAN, FEB)
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        parts = {name.replace("/", "__"): archive.read(name) for name in archive.namelist()}
    (tmp_path / "a.xlsm").write_bytes(zipped(**parts, **{"xl__vbaProject.bin": b"x"}))
    log = Log("a.xlsm")
    [one] = propose_file(tmp_path / "a.xlsm", MEASURES, Answers(), log)
    assert len(one.points) == 2 and "macros" in str(log.problems[0])


def test_of_rows_of_people_nothing_but_counts_leaves_the_process(tmp_path):
    made = made_sheets.made(made_sheets.SHAPES.index(made_sheets.events), 1)
    (tmp_path / made.name).write_bytes(made.content)
    asked = {
        "what": "propose",
        "files": [(str(tmp_path / made.name), made.name, "")],
        "answers": asdict(Answers(**made.told)),
    }
    told = json.dumps(apart.answer_to({**asked, "measures": [m.model_dump(mode="json") for m in MEASURES.values()]}))
    assert "Declined" in told and "Person 3" not in told and "C0003" not in told
    # Nor where the same few people come again and again, and one of their rows is asked about.
    rows = [["Client", "Date", "Seen by", "Result"]]
    rows += [
        [f"Rosa {k % 3}", "no day" if k == 9 else f"2025-01-{k + 1:02}", "Jo Hill", "ok" if k % 2 else "no"]
        for k in range(20)
    ]
    (tmp_path / "b.csv").write_bytes(as_csv(rows))
    for counts in ({}, {"calls": "Result: ok"}):
        asked |= {"files": [(str(tmp_path / "b.csv"), "b.csv", "")], "answers": asdict(Answers(counts=counts))}
        told = json.dumps(
            apart.answer_to({**asked, "measures": [m.model_dump(mode="json") for m in MEASURES.values()]})
        )
        assert "Result" in told and "Rosa" not in told and "no day" not in told


def test_a_word_that_nobody_decided_on_is_named(tmp_path):
    made = made_sheets.made(made_sheets.SHAPES.index(made_sheets.events), 1)
    path = tmp_path / made.name
    path.write_bytes(made.content)
    tables = [one.table for one in propose_file(path, MEASURES, Answers(**made.told), Log(made.name))]
    path.write_bytes(made.content.replace(b"Declined", b"Connected late", 1))
    [problem] = read_files([SheetFile(path, made.name, "")], tables, MEASURES).problems
    assert "'Connected late'" in str(problem) and "whether this counts" in str(problem)
    path.write_bytes(made.content + made.content.splitlines(True)[5])
    [problem] = read_files([SheetFile(path, made.name, "")], tables, MEASURES).problems
    assert "stands there already" in str(problem)


NEXT = {
    # name: (the file that was confirmed, what was told, next month's, what is said of it)
    "parts of one": (table(["2025-01", 45], ["2025-02", 50], heads=("Month", SHARE + " (%)")), {}, table(["2025-03", 0.45], heads=("Month", SHARE + " (%)")), "less than one"),
    "small ones were confirmed": (table(["2025-01", 0.4], ["2025-02", 5], heads=("Month", SHARE)), {"unit": "number"}, table(["2025-03", 0.45], heads=("Month", SHARE)), ""),
    "another sign": (table(["2025-01", "1,033"], ["2025-02", "7.5"]), {}, table(["2025-03", "1.033"], ["2025-04", "7,5"]), "a point, as it was confirmed"),
    "another order": (table(["1/31/2025", 4], ["2/28/2025", 5]), {}, table(["31/3/2025", 4], ["30/4/2025", 6]), "in the order that was confirmed"),
    "no percent signs": (table(["2025-01", "45%"], heads=("Month", SHARE)), {}, table(["2025-02", "46"], heads=("Month", SHARE)), "another unit"),
    "the year's columns": (table(["2025-01", 4], ["2025-02", 5], heads=("Month", CALLS, "Goal 2025")), {}, table(["2026-01", 4], heads=("Month", CALLS, "Goal 2026")), ""),
    "one column more": (table(["2025-01", 4], ["2025-02", 5]), {}, table(["2025-03", 4, 3], heads=("Month", CALLS, "Calls missed")), "with 'Calls missed' too"),
}  # fmt: skip


@pytest.mark.parametrize("name", NEXT)
def test_next_months_file_is_read_as_the_first_was_or_refused(name, tmp_path):
    before, told, after, said = NEXT[name]
    log = Log("before.csv")
    (tmp_path / "before.csv").write_bytes(as_csv(before))
    tables = propose_file(tmp_path / "before.csv", MEASURES, Answers(**told), log)
    assert tables[0].points and not tables[0].questions, log.problems
    (tmp_path / "after.csv").write_bytes(as_csv(after))
    taken = read_files([SheetFile(tmp_path / "after.csv", "after.csv", "")], [one.table for one in tables], MEASURES)
    problems = " ".join(map(str, taken.problems))
    assert (said in problems and not taken.points) if said else (taken.points and not taken.problems), problems


def test_limits_are_those_that_are_said():
    assert bounded.MOST_SHEETS == 100 and bounded.MOST_ROWS == 200_000
