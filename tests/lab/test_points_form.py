"""The grid's model: what is typed, undone and saved; the rest of the file stays as it was, to the last quote."""

import datetime as dt

import pytest

from cqi_lib.cohort.cohort import load_cohort
from cqi_lib.errors import FormError
from cqi_lib.lab.events_form import EventsForm
from cqi_lib.lab.points_form import PointsForm

MEASURES = """measures:
- {id: connected, name: Families connected, short: connected, numerator: families seen, denominator: families referred}
- {id: hours, name: Hours of follow-up, frequency: quarter, unit: hours}
- {id: calls, name: Calls, frequency: week}
"""
COHORT = """name: Small
programs: [{id: p, name: Program P}]
rounds: [{id: first, label: First, date: 2025-04-08, privacy: named}]
as_of: 2025-11-14
"""
# A byte order mark, Windows line ends, semicolons, quotes nobody needs, a column of the team's own, an empty line, a late row.
ODD = (
    "\ufeffDate;Measure;value;numerator;denominator;season\r\n"
    '2025-09-01;connected;;"4";10;"wet"\r\n'
    "\r\n"
    "2025-11-01;connected;;;;\r\n"
    "2025-07-15;hours;2,5;;;dry\r\n"
    "2025-10-01;connected;;5;10\r\n"
)
TODAY = dt.date(2025, 11, 14)


@pytest.fixture
def folder(tmp_path):
    place = tmp_path / "c" / "programs" / "p"
    place.mkdir(parents=True)
    (tmp_path / "c" / "cohort.yml").write_text(COHORT, "utf-8")
    (place / "measures.yml").write_text(MEASURES, "utf-8")
    (place / "measures.csv").write_bytes(ODD.encode())
    return tmp_path / "c"


@pytest.fixture
def form(folder):
    return PointsForm(folder, records(folder), TODAY, TODAY)


def records(folder):
    return load_cohort(folder, only="p", responses=False).programs["p"]


def text(folder, name="measures.csv"):
    return (folder / "programs" / "p" / name).read_bytes().decode()


def at(form, head, block):
    return next(line.key for line in form.lines() if (line.head, line.block) == (head, block))


def test_this_month_stands_first_with_all_measures_and_earlier_months_below(form):
    lines = [(line.block, line.head) for line in form.lines()]
    assert lines[:5] == [
        ("November 2025", "connected"),
        ("November 2025", "Hours of follow-up, quarter 4 of 2025"),
        ("November 2025", "Calls, week of November 6, 2025"),
        ("November 2025", "Calls, week of November 13, 2025"),
        ("October 2025", "connected"),
    ] or lines[:2] == [("November 2025", "connected"), ("November 2025", "Hours of follow-up, quarter 4 of 2025")]
    assert lines[-1][0] == "December 2024" and ("September 2025", "Hours of follow-up, quarter 3 of 2025") in lines
    form.months = 24
    assert form.lines()[-1].block == "December 2023"


def test_only_the_line_that_was_typed_into_changes(form, folder):
    form.enter({(at(form, "connected", "November 2025"), "numerator"): "6"})
    form.enter({(at(form, "connected", "November 2025"), "denominator"): "10"})
    assert form.save().done
    assert text(folder) == ODD.replace("2025-11-01;connected;;;;\r\n", "2025-11-01;connected;;6;10;\r\n")


def test_what_is_undone_leaves_the_file_as_it_was_and_can_be_done_again(form, folder):
    key, new = at(form, "connected", "September 2025"), at(form, "connected", "August 2025")
    form.enter({(key, "numerator"): "7"})
    form.enter({(new, "reason"): "the office moved"})
    assert form.changed and len(form.lines()) and form.cell(new, "reason") == "the office moved"
    assert form.undo() == [(new, "reason")] and form.undo() == [(key, "numerator")] and form.undo() == []
    assert not form.changed and not form.save().changed and text(folder) == ODD
    assert form.redo() == [(key, "numerator")] and form.cell(key, "numerator") == "7"
    form.enter({(key, "numerator"): "8"})
    assert form.redo() == []


def test_typing_letter_by_letter_is_one_step(form):
    key = at(form, "connected", "September 2025")
    form.enter({(key, "numerator"): "1"})
    form.enter({(key, "numerator"): "12"}, more=True)
    assert form.undo() == [(key, "numerator")] and form.cell(key, "numerator") == "4"


def test_a_reason_makes_its_column_and_no_line_loses_a_quote(form, folder):
    form.enter({(at(form, "connected", "August 2025"), "reason"): "the office moved; twice"})
    form.save()
    lines = text(folder).split("\r\n")
    assert lines[0] == "\ufeffDate;Measure;value;numerator;denominator;season;reason"
    assert (
        lines[1] == '2025-09-01;connected;;"4";10;"wet";'
        and lines[2] == ""
        and lines[5] == "2025-10-01;connected;;5;10;;"
    )
    assert lines[6] == '2025-08-01;connected;;;;;"the office moved; twice"'
    assert records(folder).series["reason"].tolist().count("the office moved; twice") == 1


def test_a_flaw_is_named_at_its_cell_and_nothing_is_saved_until_it_is_mended(form, folder):
    key = at(form, "connected", "November 2025")
    form.enter({(key, "numerator"): "12", (key, "denominator"): "1,234"})
    _, flaws, _ = form.told()
    assert set(flaws) == {(key, "denominator")} and "decimals: point" in flaws[key, "denominator"].mend
    form.enter({(key, "denominator"): "10"})
    assert "at most 10" in str(form.told()[1][key, "numerator"])
    with pytest.raises(FormError):
        form.save()
    assert text(folder) == ODD and form.cell(key, "numerator") == "12"
    form.enter({(key, "numerator"): ""})
    assert (key, "numerator") in form.told()[1]  # one of the two counts alone is none
    form.enter({(key, "numerator"): "9"})
    assert form.told()[1] == {} and form.reckoned(key) == "90" and form.save().done


def test_a_percent_sign_is_read_only_where_every_100_are_counted(form):
    key = at(form, "connected", "November 2025")
    hours = at(form, "Hours of follow-up, quarter 4 of 2025", "November 2025")
    form.enter({(key, "value"): "45 %", (hours, "value"): "45%"})
    assert form.cell(key, "value") == "45" and form.cell(hours, "value") == "45%"
    assert set(form.told()[1]) == {(hours, "value")}


def test_what_somebody_else_saved_meanwhile_stays_and_one_cell_of_two_is_asked(form, folder):
    key = at(form, "connected", "November 2025")
    form.enter({(key, "value"): "45"})
    theirs = ODD.replace('"4";10', '"4";11') + "2025-08-01;connected;;1;10\r\n"
    (folder / "programs/p/measures.csv").write_bytes(theirs.encode())
    assert form.save().done
    assert text(folder) == theirs.replace("2025-11-01;connected;;;;\r\n", "2025-11-01;connected;45;;;\r\n")
    form.enter({(at(form, "connected", "November 2025"), "value"): "46"})
    (folder / "programs/p/measures.csv").write_bytes(text(folder).replace(";45;", ";47;").encode())
    assert not form.save().done and len(form.contested) == 1
    form.settle(form.contested[0], theirs=False)
    assert form.save().done and ";46;" in text(folder) and ";47;" not in text(folder)


def test_a_draft_is_taken_back_into_a_form_that_was_opened_anew(form, folder):
    form.enter({(at(form, "connected", "August 2025"), "reason"): "the office moved"})
    form.enter({(at(form, "connected", "September 2025"), "numerator"): "7"})
    again = PointsForm(folder, records(folder), TODAY, TODAY)
    again.take_in(form.base, form.typed())
    assert again.text == form.text and not again.contested


def test_a_first_file_says_when_its_rows_were_entered(folder):
    (folder / "programs/p/measures.csv").unlink()
    form = PointsForm(folder, records(folder), TODAY, TODAY)
    form.enter({(at(form, "connected", "October 2025"), "numerator"): "6"})
    form.enter({(at(form, "connected", "October 2025"), "denominator"): "12"})
    form.save()
    assert text(folder) == (
        "date,measure,value,numerator,denominator,reason,entered_on,source\n2025-10-01,connected,,6,12,,2025-11-14,\n"
    )
    form.enter(
        {
            (at(form, "connected", "October 2025"), "numerator"): "",
            (at(form, "connected", "October 2025"), "denominator"): "",
        }
    )
    assert records(folder).series["value"].tolist() == [50]


def test_two_rows_of_one_month_are_both_shown_and_rows_that_fit_nowhere_stay(folder):
    more = ODD + "2025-10-20;connected;;1;2;\r\nsoon;connected;3;;;\r\n2025-10-01;nobody;3;;;\r\n"
    (folder / "programs/p/measures.csv").write_bytes(more.encode())
    form = PointsForm(folder, records(folder), TODAY, TODAY)
    assert [line.head for line in form.lines() if line.block == "October 2025"].count("connected") == 2
    assert len([p for p in form.told()[2] if p.severity == "error"]) == 2
    form.enter({(at(form, "connected", "November 2025"), "value"): "45"})
    assert form.text.endswith("2025-10-20;connected;;1;2;\nsoon;connected;3;;;\n2025-10-01;nobody;3;;;\n")


def test_a_file_that_is_no_table_is_left_alone(folder):
    (folder / "programs/p/measures.csv").write_text("date,value\n2025-01-01,3\n", "utf-8")
    form = PointsForm(folder, records(folder), TODAY, TODAY)
    assert "measure" in str(form.problems[0]) and form.told()[1] == {}
    with pytest.raises(FormError):
        _ = form.text


def test_events_are_added_on_top_and_old_ones_stay(folder):
    (folder / "programs/p/events.csv").write_text('date,label\n2025-05-05,"Bus route ended"\n', "utf-8")
    form = EventsForm(folder, records(folder), TODAY, TODAY)
    first, old = form.lines()
    assert (first.key, form.cell(old.key, "label")) == ("n:0", "Bus route ended")
    form.enter({("n:0", "date"): "3/4/2025", ("n:0", "label"): "=A new manager", ("n:0", "measure"): "Calls"})
    assert [line.key for line in form.lines()] == ["n:1", "n:0", "r0"]
    assert set(form.told()[1]) == {("n:0", "date")}
    form.enter({("n:0", "date"): "13/10/2025"})
    form.save()
    assert text(folder, "events.csv") == (
        'date,label,measure\n2025-05-05,"Bus route ended",\n2025-10-13,\'=A new manager,calls\n'
    )


def test_a_draft_of_events_is_taken_back(folder):
    (folder / "programs/p/events.csv").write_text("date,label\n2025-05-05,Bus route ended\n", "utf-8")
    form = EventsForm(folder, records(folder), TODAY, TODAY)
    form.enter({("n:0", "date"): "2025-10-13", ("n:0", "label"): "New manager", ("r0", "label"): "Bus route 14 ended"})
    again = EventsForm(folder, records(folder), TODAY, TODAY)
    again.take_in(form.base, form.typed())
    assert again.text == form.text == "date,label\n2025-05-05,Bus route 14 ended\n2025-10-13,New manager\n"
