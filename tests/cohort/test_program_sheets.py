"""A program's own spreadsheets in a cohort folder: confirmed once, read from then on, never over another number."""

import datetime as dt
import json
import shutil
from pathlib import Path

import openpyxl
import pandas as pd
import pytest

from cqi_lib.cohort.program_records import read_program
from cqi_lib.cohort.records.cohort_file import ProgramEntry
from cqi_lib.commands.cli import main
from cqi_lib.intake.measures import apart

PAIR = Path(__file__).parents[1] / "fixtures" / "pair"
OWN = "programs/alpha-house/measures"


@pytest.fixture
def cohort(tmp_path, monkeypatch):
    """A copy of the fixture whose spreadsheets are read in this process; what goes to the other one and back is JSON all the same."""
    monkeypatch.setattr(apart, "_REMEMBERED", {})
    monkeypatch.setattr(apart, "_answer", lambda asked: json.loads(json.dumps(apart.answer_to(json.loads(asked)))))
    shutil.copytree(PAIR, tmp_path / "pair")
    (tmp_path / "pair" / OWN).mkdir()
    return tmp_path / "pair"


def log(path, months, *, heads=("Month", "Families referred", "Families connected", "Notes")):
    book = openpyxl.Workbook()
    book.active.title = "Monthly"
    book.active.append(["Referral log"])
    book.active.append([])
    book.active.append(list(heads))
    for month, referred, connected in months:
        book.active.append([dt.date(2025, month, 1), referred, connected])
    book.active.append(["Total", sum(m[1] for m in months), sum(m[2] for m in months)])
    book.save(path)
    return path


def read(cohort):
    records, _, problems = read_program(cohort, ProgramEntry(id="alpha-house", name="Alpha House"), ["A1", "A2", "B3"])
    rows = records.series.query("measure == 'connected' and date >= '2025-11-01'")
    return [(str(r.date.date()), r.numerator, r.denominator) for r in rows.itertuples()], problems


def said(problems):
    return [str(p) for p in problems if "measures/" in p.where]


def test_confirmed_once_next_months_file_needs_no_question(cohort, capsys):
    words = ["measures", "propose", str(cohort), "alpha-house"]
    file = log(cohort / OWN / "november.xlsx", [(11, 44, 31)])
    assert "was confirmed" in said(read(cohort)[1])[0] and "cqi measures propose" in said(read(cohort)[1])[0]
    assert main([*words, str(file)]) == 0
    shown = capsys.readouterr().out
    assert "2025-11-01" in shown and "left out as no month: 'Total'" in shown
    assert not (cohort / OWN / "mapping.yml").exists()
    assert main(["measures", "confirm", *words[2:], str(file)]) == 0
    file.unlink()
    log(cohort / OWN / "another name.xlsx", [(11, 44, 31), (12, 40, 29)])
    found, problems = read(cohort)
    assert found == [("2025-11-01", 31, 44), ("2025-12-01", 29, 40)] and not said(problems)


def test_a_remark_in_the_mapping_stays_when_another_layout_is_confirmed(cohort):
    words = ["measures", "confirm", str(cohort), "alpha-house"]
    assert main([*words, str(log(cohort / OWN / "a.xlsx", [(11, 44, 31)]))]) == 0
    kept = cohort / OWN / "mapping.yml"
    kept.write_text(kept.read_text() + "# ours: ask Ana\n")
    heads = ("Month", "Families referred", "Families connected", "Remarks")
    assert main([*words, str(log(cohort / OWN / "b.xlsx", [(12, 40, 29)], heads=heads))]) == 0
    assert "# ours: ask Ana" in kept.read_text() and kept.read_text().count("layout:") == 2
    before = kept.read_text()
    assert main([*words, str(cohort / OWN / "b.xlsx")]) == 0 and kept.read_text() == before
    assert read(cohort)[0] == [("2025-11-01", 31, 44), ("2025-12-01", 29, 40)]


def test_a_mapping_that_was_broken_by_hand_is_mended_first(cohort, capsys):
    words = ["measures", "confirm", str(cohort), "alpha-house", str(log(cohort / OWN / "a.xlsx", [(11, 44, 31)]))]
    assert main(words) == 0
    kept = cohort / OWN / "mapping.yml"
    for broken in ("tables: [", kept.read_text().replace("part: numerator", "part: upper")):
        kept.write_text(broken)
        capsys.readouterr()
        assert main(words) == 1 and "mapping.yml, line" in capsys.readouterr().err and kept.read_text() == broken
        assert read(cohort)[0] == [] and "mapping.yml, line" in said(read(cohort)[1])[0]


def test_a_changed_layout_is_noticed_with_what_is_new(cohort):
    assert (
        main(["measures", "confirm", str(cohort), "alpha-house", str(log(cohort / OWN / "a.xlsx", [(11, 44, 31)]))])
        == 0
    )
    heads = ("Month", "Families referred", "Families connected by phone", "Notes")
    log(cohort / OWN / "b.xlsx", [(12, 40, 29)], heads=heads)
    found, problems = read(cohort)
    [told] = said(problems)
    assert "'Families connected by phone' instead of 'Families connected'" in told and "b.xlsx" in told
    assert found == [("2025-11-01", 31, 44)]


def test_two_sources_of_one_month_are_named_both_and_equal_ones_are_one(cohort):
    file = log(cohort / OWN / "a.xlsx", [(9, 39, 24), (11, 44, 31)])
    assert main(["measures", "confirm", str(cohort), "alpha-house", str(file)]) == 0
    table = cohort / "programs" / "alpha-house" / "measures.csv"
    text = table.read_text()
    [row] = [line for line in text.splitlines() if line.startswith("2025-09-01,connected")]
    table.write_text(text.replace(row, "2025-09-01,connected,,24,39,") + "2025-11-01,connected,,30,44,\n")
    [told] = said(read(cohort)[1])
    assert "31/44 here and 30/44 in programs/alpha-house/measures.csv, row" in told and "sheet 'Monthly', row 5" in told
    log(cohort / OWN / "b.xlsx", [(9, 39, 24), (12, 40, 29)])
    other = log(cohort / OWN / "c.xlsx", [(12, 40, 28)])
    told = said(read(cohort)[1])
    assert len(told) == 2 and "c.xlsx" in told[0] and "b.xlsx" in told[0] and "is 29 in" in told[0]
    other.unlink()
    assert len(said(read(cohort)[1])) == 1


def test_of_a_sheet_for_each_program_only_its_own_is_read(cohort):
    file = log(cohort / OWN / "a.xlsx", [(11, 44, 31), (12, 40, 29)])
    book = openpyxl.load_workbook(file)
    other = book.copy_worksheet(book["Monthly"])
    book["Monthly"].title, other.title = "Alpha House", "Beta Corner"
    other["B4"], other["D3"] = 99, "Remarks"
    book.save(file)
    assert main(["measures", "confirm", str(cohort), "alpha-house", str(file)]) == 0
    found, problems = read(cohort)
    assert found == [("2025-11-01", 31, 44), ("2025-12-01", 29, 40)] and not said(problems)
    book["Alpha House"].title = "Alpha"
    del book["Beta Corner"]
    book.save(file)
    found, problems = read(cohort)
    [told] = said(problems)
    assert not found and "no sheet that bears the program's name" in told and "'Alpha House'" in told


def test_a_spreadsheet_says_what_measures_csv_said(cohort):
    table = cohort / "programs" / "alpha-house" / "measures.csv"
    before, _, _ = read_program(cohort, ProgramEntry(id="alpha-house", name="Alpha House"), ["A1", "A2", "B3"])
    rows = before.series.query("measure == 'connected' and numerator.notna()")
    months = [(r.date.to_pydatetime().date(), r.denominator, r.numerator) for r in rows.itertuples()]
    file = log(cohort / OWN / "a.xlsx", [])
    book = openpyxl.load_workbook(file)
    book["Monthly"].delete_rows(4)
    for month in months:
        book["Monthly"].append(list(month))
    book.save(file)
    kept = [line for line in table.read_text().splitlines() if ",connected," not in line]
    table.write_text("\n".join(kept) + "\n")
    assert main(["measures", "confirm", str(cohort), "alpha-house", str(file)]) == 0
    after, _, problems = read_program(cohort, ProgramEntry(id="alpha-house", name="Alpha House"), ["A1", "A2", "B3"])
    assert not said(problems)
    whole = [
        records.series.query("value.notna()").drop(columns="source_row").reset_index(drop=True)
        for records in (before, after)
    ]
    pd.testing.assert_frame_equal(*whole)


def test_measures_are_drafted_from_the_headings_of_a_spreadsheet(cohort, capsys):
    own = cohort / "programs" / "alpha-house"
    file = log(cohort / OWN / "a.xlsx", [(11, 44, 31), (12, 40, 29)])
    words = [str(cohort), "alpha-house", str(file)]
    assert main(["measures", "draft", *words]) == 2  # there is one
    shutil.copy(own / "measures.yml", cohort / "kept")
    (own / "measures.yml").unlink()
    (own / "measures.csv").unlink()
    assert main(["measures", "propose", *words]) == 1 and "cqi measures draft" in capsys.readouterr().err
    assert main(["measures", "draft", *words]) == 0
    drafted = (own / "measures.yml").read_text()
    assert "id: families-connected" in drafted and "direction: neither" in drafted and "remarks" not in drafted.lower()
    assert main(["measures", "confirm", *words]) == 0
    records, _, problems = read_program(cohort, ProgramEntry(id="alpha-house", name="Alpha House"), ["A1", "A2", "B3"])
    rows = records.series.query("measure == 'families-connected'")
    assert list(rows["value"]) == [31, 29] and not said(problems)


def test_a_spreadsheet_is_read_in_a_process_of_its_own(tmp_path):
    file = log(tmp_path / "a.xlsx", [(11, 44, 31)])
    tables, problems = apart.propose_apart(file, "a.xlsx", {}, apart.Answers())
    assert [table.table.headings for table in tables] == [["Month", "Families referred", "Families connected", "Notes"]]
    assert not problems
