"""Messy files beside each other: titles that name the program, dates in two orders, asked at most once of a file."""

import datetime as dt
import json
import random

import openpyxl
import pytest
from openpyxl.styles import Font

from cqi_lib.cohort.cohort import load_cohort
from cqi_lib.cohort.records.measures import Measure
from cqi_lib.errors import InputError
from cqi_lib.intake.log import Log
from cqi_lib.intake.measures import apart
from cqi_lib.intake.measures.answers import Answers
from cqi_lib.intake.measures.files import SheetFile, read_files
from cqi_lib.intake.measures.proposal import propose_file
from cqi_lib.lab.starting.asked import Nobody
from cqi_lib.lab.starting.cohort_draft import draft_cohort

WORDS = ["Never", "Rarely", "Sometimes", "Often", "Always"]
MEALS = {"meals": Measure.model_validate({"id": "meals", "name": "Meals served", "direction": "neither"})}


@pytest.fixture(autouse=True)
def here(monkeypatch):
    """Read spreadsheets in this process: what is held here is not that they have one of their own."""
    monkeypatch.setattr(apart, "_answer", lambda asked: json.loads(json.dumps(apart.answer_to(json.loads(asked)))))
    monkeypatch.setattr(apart, "_REMEMBERED", {})


class Person(Nobody):
    """Says of each file what comes first in its dates, and counts what it is asked."""

    def __init__(self, **orders):
        super().__init__()
        self.orders, self.asked = orders, []

    def order_of_days(self, file):
        self.asked.append(file)
        return self.orders.get(file.partition(".")[0], "")

    def program(self, file, names):
        self.asked.append(f"program of {file}")
        return -1


def survey(path, days):
    drawn = random.Random(5)
    lines = ["Completed;Agency;Post;The kitchen is clean;Guests are greeted;Waste is weighed"]
    for n in range(24):
        agency = ("Lakeside Pantry", "Hill Street", "Lakeside")[n % 3]
        lines.append(";".join([days(n), agency, "Volunteer", *(drawn.choice(WORDS) for _ in range(3))]))
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return path


def workbook(path, **sheets):
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.save(path)
    return path


def table(*months, of=40, form="{m}/1/{y}"):
    return [
        ["Reporting period", "Meals served", "Boxes"],
        *([form.format(m=m, y=2026), of + m, of - m] for m in months),
    ]


def read(folder, program):
    series = load_cohort(folder).programs[program].series
    return {(m, day.month): v for m, day, v in zip(series["measure"], series["date"], series["value"], strict=True)}


def test_a_title_above_the_table_says_whose_its_numbers_are(tmp_path):
    """Also one table of each program below the other; of a title and a file's name that differ a person is asked."""
    files = [
        survey(tmp_path / "answers.csv", lambda n: f"2026-05-{n % 20 + 1:02d}"),
        workbook(
            tmp_path / "final v2.xlsx",
            Sheet1=[["Lakeside Pantry \N{EN DASH} monthly numbers 2026"], [], *table(1, 2, 3, form="2026-{m:02d}")],
        ),
        workbook(
            tmp_path / "both.xlsx",
            Data=[
                ["Hill Street, 2026"],
                *table(1, 2, of=500, form="2026-{m:02d}"),
                [],
                ["LAKESIDE (2026)"],
                *table(1, 2, of=700, form="2026-{m:02d}"),
            ],
        ),
        workbook(
            tmp_path / "hill-street.xlsx",
            Data=[["Numbers of Lakeside"], ["Period", "Guests"], ["2026-01", 4], ["2026-02", 6]],
        ),
    ]
    person = Person()
    made = draft_cohort(tmp_path / "cohort", files, person)
    assert person.asked == ["program of hill-street.xlsx"]
    assert read(made.folder, "lakeside-pantry") == {
        (m, k): 40 + s * k for m, s in (("meals-served", 1), ("boxes", -1)) for k in (1, 2, 3)
    }
    assert read(made.folder, "hill-street") == {
        (m, k): 500 + s * k for m, s in (("meals-served", 1), ("boxes", -1)) for k in (1, 2)
    }
    assert read(made.folder, "lakeside") == {
        (m, k): 700 + s * k for m, s in (("meals-served", 1), ("boxes", -1)) for k in (1, 2)
    }
    assert not [p for p in load_cohort(made.folder).problems if p.severity == "error"]


def test_next_months_file_of_two_programs_keeps_them_apart(tmp_path):
    """What is kept is the program's name in the title: a year in it is any year; without the title nothing is taken."""
    blocks = [
        ["Hill Street 2026"],
        *table(1, of=5, form="2026-0{m}"),
        [],
        ["Lakeside 2026"],
        *table(1, form="2026-0{m}"),
    ]
    path = workbook(tmp_path / "a.xlsx", S=blocks)
    answers = Answers(program=["hill-street", "Hill Street"], others=["lakeside", "Lakeside"])
    [one] = propose_file(path, MEALS, answers, Log("a.xlsx"))
    assert one.table.under == ["Hill Street"] and [p.parts["value"] for p in one.points] == [6]
    later = [[cell and str(cell).replace("2026", "2027") for cell in row] for row in blocks]
    taken = read_files([SheetFile(workbook(tmp_path / "b.xlsx", S=later), "b.xlsx", "")], [one.table], MEALS)
    assert [(p.day.year, p.parts["value"]) for p in taken.points] == [(2027, 6)] and not taken.problems
    bare = [row for row in later if len(row) != 1]
    taken = read_files([SheetFile(workbook(tmp_path / "c.xlsx", S=bare), "c.xlsx", "look")], [one.table], MEALS)
    assert not taken.points and all("no table under a title" in str(p) for p in taken.problems) and taken.problems


def test_an_export_and_a_spreadsheet_in_two_orders_are_each_asked_once(tmp_path):
    """The first of each month is a day of January in the other order: the answer also says how often there is a number."""
    days_first = survey(tmp_path / "answers.csv", lambda n: f"0{n % 9 + 1}/04/2026")
    months_first = workbook(tmp_path / "hill street.xlsx", S=table(1, 2, 3, 4))
    days_too = workbook(tmp_path / "lakeside pantry.xlsx", S=table(1, 2, 3, form="01/{m:02d}/{y}"))
    files = [days_first, months_first, days_too]
    person = Person(answers="day first", **{"hill street": "month first", "lakeside pantry": "day first"})
    made = draft_cohort(tmp_path / "cohort", files, person)
    assert person.asked == ["answers.csv", "hill street.xlsx", "lakeside pantry.xlsx"]
    loaded = load_cohort(made.folder)
    assert {day.month for day in loaded.responses["submitted_at"]} == {4}
    assert {k for _, k in read(made.folder, "hill-street")} == {1, 2, 3, 4}
    assert {k for _, k in read(made.folder, "lakeside-pantry")} == {1, 2, 3}
    assert {m.frequency for p in ("hill-street", "lakeside-pantry") for m in loaded.programs[p].measures.values()} == {
        "month"
    }
    assert not [p for p in loaded.problems if p.severity == "error"]

    # Nobody there: no number is read in an order that nobody told, and the command that asks is printed.
    made = draft_cohort(tmp_path / "alone", files, Nobody(dt.date(2026, 4, 9)))
    assert not len(load_cohort(made.folder).programs["hill-street"].series)
    assert sum("--dates" in line or "is not read yet" in line for line in made.found) >= 2


@pytest.mark.parametrize("told", ["day first", "month first"])
def test_one_column_of_both_orders_is_asked_about_and_each_clear_date_is_read_as_it_must_be(tmp_path, told):
    def day(n):
        return ("13/04/2026", "4/14/2026", "03/04/2026")[n % 3]

    made = draft_cohort(tmp_path / "cohort", [survey(tmp_path / "answers.csv", day)], Person(answers=told))
    found = {f"{day:%m-%d}" for day in load_cohort(made.folder).responses["submitted_at"]}
    assert found == {"04-13", "04-14", "04-03" if told == "day first" else "03-04"}
    mapping = next((made.folder / "responses").glob("*.mapping.yml")).read_text("utf-8")
    assert f"dates: {told} but some" in mapping

    # Of a spreadsheet just so, and a run refuses what nobody told, with its mend.
    path = tmp_path / "log.csv"
    path.write_text("Day,Meals served\n13/1/2026,10\n2/14/2026,20\n3/4/2026,30\n", "utf-8")
    [open_] = propose_file(path, MEALS, Answers(), Log("log.csv"))
    assert [one.id for one in open_.questions] == ["ask-order"] and not open_.points
    [one] = propose_file(path, MEALS, Answers(dates=told), Log("log.csv"))
    assert not one.questions and {p.day.month: p.parts["value"] for p in one.points} == {
        1: 10, 2: 20, (4 if told == "day first" else 3): 30
    }  # fmt: skip
    strict = one.table.model_copy(update={"dates": None})
    taken = read_files([SheetFile(path, "log.csv", "")], [strict], MEALS)
    assert not taken.points and "but some month first" in str(taken.problems[0])
    strict = one.table.model_copy(update={"dates": told})
    assert not read_files([SheetFile(path, "log.csv", "")], [strict], MEALS).points


def test_sheets_whose_dates_say_their_order_themselves_keep_it(tmp_path):
    """What was told of one sheet is not put on another one that shows its order."""
    path = workbook(
        tmp_path / "log.xlsx",
        A=[["Day", "Meals served"], ["13/1/2026", 1], ["2/2/2026", 2]],
        B=[["Day", "Meals served", "Note"], ["3/14/2026", 3, "x"], ["4/4/2026", 4, "y"]],
        C=[["Note", "Day", "Meals served"], ["z", "5/6/2026", 5]],
    )
    tables = propose_file(path, MEALS, Answers(dates="day first"), Log("log.xlsx"))
    assert [one.table.dates for one in tables] == ["day first", "month first", "day first"]
    assert {p.day.month: p.parts["value"] for one in tables for p in one.points} == {1: 1, 2: 2, 3: 3, 4: 4, 6: 5}
    taken = read_files([SheetFile(path, "log.xlsx", "")], [one.table for one in tables], MEALS)
    assert len(taken.points) == 5 and not taken.problems


def test_a_survey_of_january_days_is_no_spreadsheet_of_months(tmp_path):
    """Read the other way round, its days would be the first of twelve months."""
    path = survey(tmp_path / "answers.csv", lambda n: f"{n % 12 + 1}/1/2026")
    made = draft_cohort(tmp_path / "cohort", [path], Person(answers="day first"))
    assert len(load_cohort(made.folder).responses["respondent_id"].unique()) == 24


def test_a_year_in_the_corner_is_that_of_the_months_beside_it(tmp_path):
    path = workbook(tmp_path / "log.xlsx", S=[["2026", "Jan", "Feb"], ["Meals served", 4, 6]])
    [one] = propose_file(path, MEALS, Answers(), Log("log.xlsx"))
    assert {f"{p.day:%Y-%m}": p.parts["value"] for p in one.points} == {"2026-01": 4, "2026-02": 6}


def test_dates_that_a_spreadsheet_turned_round_as_they_were_typed_are_refused(tmp_path):
    """Weeks typed day first where the month comes first: up to the 12th they are dates of other months, the rest are texts."""
    weeks = [dt.date(2026, 3, 2) + dt.timedelta(7 * n) for n in range(9)]
    typed = [dt.datetime(d.year, d.day, d.month) if d.day <= 12 else f"{d:%d/%m/%Y}" for d in weeks]
    path = workbook(tmp_path / "log.xlsx", S=[["Week of", "Meals served"], *([day, 9] for day in typed)])
    log = Log("log.xlsx")
    tables = propose_file(path, MEALS, Answers(), log)
    assert not [point for one in tables for point in one.points]
    assert any("turned day and month round" in str(p) for p in log.problems)
    sound = workbook(
        tmp_path / "ok.xlsx",
        S=[["Week of", "Meals served"], *([dt.datetime(d.year, d.month, d.day), n] for n, d in enumerate(weeks))],
    )
    weekly = {"meals": MEALS["meals"].model_copy(update={"frequency": "week"})}
    assert len(propose_file(sound, weekly, Answers(), Log("ok.xlsx"))[0].points) == len(weeks)


def test_what_of_a_spreadsheet_is_not_read_is_said_when_it_is_drafted(tmp_path):
    """A number struck through went without a word; a workbook of too many sheets was said to be no survey."""
    given = survey(tmp_path / "s.csv", lambda n: f"2026-03-{n % 20 + 1:02d}")
    heads = ["Month", "Meals", "Average wait (days)", "Average"]
    rows = [["2026-01", 30, 3.5, 4], ["2026-02", 44, 4.5, 5]]
    log = workbook(tmp_path / "hill street.xlsx", Data=[heads, *rows])
    book = openpyxl.load_workbook(log)
    book.active["B3"].font = Font(strike=True)
    book.save(log)
    made = draft_cohort(tmp_path / "ours", [given, log], Person())
    assert [str(p) for p in made.problems if "struck through" in str(p)]
    assert "hill street.xlsx: not read: 'Average'" in made.found
    series = load_cohort(made.folder).programs["hill-street"].series
    assert dict(series.groupby("measure").size()) == {"meals": 1, "average-wait-days": 2}
    many = workbook(tmp_path / "many.xlsx", **{f"s{n}": [["Month", "Meals"]] for n in range(101)})
    with pytest.raises(InputError) as raised:
        draft_cohort(tmp_path / "more", [given, many], Person())
    assert [p.found for p in raised.value.problems] == ["101 sheets"]
