"""Blocks from a spreadsheet: whole or not at all, and what can be read in two ways is asked."""

import datetime as dt

import pytest
from test_points_form import TODAY, at, folder, form, records  # noqa: F401

from cqi_lib.lab.events_form import EventsForm
from cqi_lib.lab.pasting import block_of, paste


@pytest.fixture
def here(form):  # noqa: F811
    return at(form, "connected", "November 2025")


def table(form, pasted):  # noqa: F811
    assert not pasted.refused and not pasted.question, pasted
    form.enter(pasted.cells)
    return form.read(form.text)[0]


def row(frame, measure, date):
    return frame[frame["measure"].eq(measure) & frame["date"].eq(date)].iloc[0]


def test_a_block_without_headings_fills_right_and_down(form, here):  # noqa: F811
    got = paste(form, here, "numerator", "6\t12\r\n\t\r\n")
    assert list(got.cells.values()) == ["6", "12", "", ""]  # as in a spreadsheet: what is empty empties
    assert row(table(form, got), "connected", "2025-11-01")["value"] == 50


def test_forty_columns_have_no_room(form, here):  # noqa: F811
    got = paste(form, here, "numerator", "\t".join(map(str, range(40))))
    assert "40 columns" in got.refused and not got.cells
    assert "more than this table holds" in paste(form, here, "value", ("1\t" * 39 + "1\n") * 600).refused


def test_forty_columns_with_headings_are_taken_by_name_after_asking(form, here):  # noqa: F811
    heads = ["Month", "Families connected", "Hours of follow-up", *(f"other {n}" for n in range(37))]
    rows = [["2025-08-01", "45,5", "3", *["x"] * 37], ["2025-10-01", "", "4", *["y"] * 37]]
    block = "\n".join("\t".join(line) for line in [heads, *rows])
    asked = paste(form, here, "numerator", block)
    assert asked.about == "unknown" and "37 columns" in asked.question and set(asked.choices) == {"take", "leave"}
    frame = table(form, paste(form, here, "numerator", block, {"unknown": "take"}))
    assert row(frame, "connected", "2025-08-01")["value"] == 45.5
    assert row(frame, "hours", "2025-10-01")["value"] == 4
    assert row(frame, "connected", "2025-10-01")["value"] == 50  # an empty cell takes nothing away


def test_the_columns_of_the_file_are_known_by_their_names(form, here):  # noqa: F811
    block = "date\tmeasure\tnumerator\tdenominator\treason\n2025-08-01\tconnected\t3\t9\t\n2025-07-01\tFamilies connected\t\t\tmoved\n"
    frame = table(form, paste(form, here, "value", block))
    assert row(frame, "connected", "2025-08-01")["numerator"] == 3
    assert row(frame, "connected", "2025-07-01")["reason"] == "moved"


def test_counts_are_known_by_what_the_measure_calls_them(form, here):  # noqa: F811
    block = "month\tFamilies seen\tfamilies referred\n2025-08\t3\t9\n"
    assert row(table(form, paste(form, here, "value", block)), "connected", "2025-08-01")["value"] == pytest.approx(
        100 / 3
    )


def test_dates_that_can_be_read_in_two_ways_are_asked_for(form, here):  # noqa: F811
    block = "date\tconnected\n01/08/2025\t40\n01/09/2025\t41\n"
    asked = paste(form, here, "value", block)
    assert (
        asked.about == "order"
        and asked.choices["day"].endswith("2025-08-01")
        and asked.choices["month"].endswith("2025-01-08")
    )
    cells = paste(form, here, "value", block, {"order": "day"}).cells
    assert {key for key, _ in cells} == {form.key_of("connected", dt.date(2025, m, 1)) for m in (8, 9)}
    # Another date of the block leaves no doubt.
    assert not paste(form, here, "value", block + "13/10/2025\t42\n").question
    assert "not all" in paste(form, here, "value", block + "13/10/2025\t42\n10/13/2025\t43\n").refused


def test_numbers_that_can_be_read_in_two_ways_are_asked_for(form, here):  # noqa: F811
    asked = paste(form, here, "numerator", "1,234\t2,000")
    assert asked.about == "thousands" and asked.choices == {"thousands": "1,234 is 1234", "decimal": "1,234 is 1.234"}
    assert list(paste(form, here, "numerator", "1,234\t2,000", {"thousands": "thousands"}).cells.values()) == [
        "1234",
        "2000",
    ]
    assert list(paste(form, here, "numerator", "1,234\t2,000", {"thousands": "decimal"}).cells.values()) == [
        "1.234",
        "2.000",
    ]
    # Another number of the block leaves no doubt.
    assert list(paste(form, here, "numerator", "1.234\t2,5").cells.values()) == ["1234", "2,5"]
    assert list(paste(form, here, "numerator", "1,234\t2.5").cells.values()) == ["1234", "2.5"]
    assert paste(form, here, "numerator", "1.234\t5").about == "thousands"


@pytest.mark.parametrize(
    ("block", "said"),
    [
        ("date\tmonth\tconnected\n2025-08-01\t8\t3\n", "two columns hold dates"),
        ("date\tconnected\tFamilies connected\n2025-08-01\t8\t3\n", "same cells"),
        ("date\tconnected\nsoon\t3\n", "row 2 has no date"),
        ("date\tconnected\n2025-08-01\t3\n2025-08-02\t4\n", "row 3 has a second number"),
        ("date\tmeasure\tvalue\n2025-08-01\tnobody\t3\n", "is no measure"),
    ],
)
def test_what_cannot_be_taken_whole_is_refused_with_its_place(form, here, block, said):  # noqa: F811
    got = paste(form, here, "value", block)
    assert said in got.refused and not got.cells


def test_a_pasted_month_may_lie_before_those_that_are_shown(form, here):  # noqa: F811
    frame = table(form, paste(form, here, "value", "date\tconnected\n2023-02-01\t40\n"))
    assert row(frame, "connected", "2023-02-01")["value"] == 40


def test_a_percent_sign_stays_a_question_of_the_cell(form, here):  # noqa: F811
    form.enter(paste(form, here, "numerator", "45%\t50").cells)
    assert (here, "numerator") in form.told()[1]


def test_quotes_and_line_breaks_of_a_spreadsheet():
    assert block_of('"two\nlines"\t"says ""no"""\n') == [["two lines", 'says "no"']]
    assert block_of('5" pipe\t3') == [['5" pipe', "3"]]
    assert block_of("") == [[]] or block_of("") == []


def test_pasted_events_are_new_ones(folder):  # noqa: F811
    form = EventsForm(folder, records(folder), TODAY, TODAY)  # noqa: F811
    assert paste(form, "n:0", "date", "3/4/2025\tA\n").about == "order"
    form.enter(paste(form, "n:0", "date", "2025-03-04\tA\n2025-05-06\tB\n").cells)
    assert form.read(form.text)[0]["label"].tolist() == ["A", "B"] and form.told()[1] == {}
