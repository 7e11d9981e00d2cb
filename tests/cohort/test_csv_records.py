import math

import pytest

from cqi_lib.cohort.records.csv_records import read_events, read_series, read_votes, written_in
from cqi_lib.cohort.records.measures import Measure, MeasuresFile
from cqi_lib.errors import gathered
from cqi_lib.tables import EVENTS, SERIES, VOTES

MEASURES = {
    "share": Measure(id="share", name="Families connected", per=100),
    "rate": Measure(id="rate", name="Falls", per=1000),
    "calls": Measure(id="calls", name="Calls"),
    "weekly": Measure(id="weekly", name="Visits", frequency="week"),
    "percent": Measure(id="percent", name="On time", unit="of every 100 visits"),
    "part": Measure(id="part", name="On time", numerator="on time", denominator="visits", per=1, share=True),
    "quarterly": Measure(id="quarterly", name="Surveys", frequency="quarter"),
}
HEAD = "date,measure,value,numerator,denominator,group\n"


def series(folder, text, known=None, **how):
    path = folder / "measures.csv"
    path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
    frame, problems = read_series(path, "measures.csv", root=folder, program="a", measures=MEASURES, known=known, **how)
    SERIES.check(frame)
    return frame, problems


def only(problems):
    assert len(problems) == 1, problems
    assert problems[0].found and problems[0].allowed and problems[0].mend and problems[0].program == "a"
    return problems[0]


def test_values_ratios_and_gaps(tmp_path):
    frame, problems = series(
        tmp_path,
        HEAD + "2025-02-01,share,,3,4,\n2025-01-15,share,,1,2,\n2025-01,calls,7,,,\n2025-02,calls,,,,\n"
        "2025-03,share,,0,0,\n2025-05-10,quarterly,4,,,\n2025-05-14,weekly,4,,,\n2025-01,rate,,9,3,\n",
    )
    assert problems == ()
    assert frame["measure"].tolist() == ["share"] * 3 + ["rate", "calls", "calls", "weekly", "quarterly"]
    assert frame["date"].dt.strftime("%Y-%m-%d").tolist() == [
        "2025-01-01", "2025-02-01", "2025-03-01", "2025-01-01", "2025-01-01", "2025-02-01", "2025-05-14", "2025-04-01",
    ]  # fmt: skip
    values = frame["value"].tolist()
    assert values[:2] == [50, 75] and math.isnan(values[2]) and values[3] == 3000 and math.isnan(values[5])
    assert frame["source_row"].tolist() == [3, 2, 6, 9, 4, 5, 8, 7]


@pytest.mark.parametrize(
    ("row", "column", "said"),
    [
        ("soon,calls,1,,,", "date", "2025-03-31"),
        ("2025-02-30,calls,1,,,", "date", "no such day"),
        ("03/04/2025,calls,1,,,", "date", "`dates: day first`"),
        ("31/04/2025,calls,1,,,", "date", "no such day"),
        ("45658,calls,1,,,", "date", "day number"),
        (",calls,1,,,", "date", "2025-03-31"),
        ("1901-01-01,calls,1,,,", "date", "Correct the year"),
        ("2025-01-01,cals,1,,,", "measure", "Did you mean 'calls'?"),
        ("2025-01-01,,1,,,", "measure", "Fill in the cell"),
        ("2025-01-01,calls,many,,,", "value", "digits only"),
        ("2025-01-01,calls,45%,,,", "value", "percent"),
        ("2025-01-01,calls,#DIV/0!,,,", "value", "spreadsheet"),
        ("2025-01-01,calls,inf,,,", "value", "digits only"),
        ("2025-01-01,calls,0x3,,,", "value", "digits only"),
        ("2025-01-01,calls,1e999,,,", "value", "another unit"),
        ("2025-01-01,calls,٣,,,", "value", "digits only"),
        ('2025-01-01,calls,"1,234",,,', "value", "`decimals: point` (then it is 1234)"),
        ("2025-01-01,share,,5,4,", "numerator", "`share: false`"),
        ("2025-01-01,share,,5,0,", "denominator", "more than 0"),
        ("2025-01-01,share,,-1,4,", "numerator", "0 or more"),
        ("2025-01-01,share,,3,,", "denominator", "both numerator and denominator"),
        ("2025-01-01,share,,,4,", "numerator", "both numerator and denominator"),
        ("2025-01-01,share,90,1,4,", "value", "25"),
        ("2025-01-01,calls,1,,,,9", "", "as many as headings"),
    ],
)
def test_a_bad_cell_is_set_aside_and_named(tmp_path, row, column, said):
    frame, problems = series(tmp_path, HEAD + "2024-12-01,calls,5,,,\n" + row + "\n2025-03-01,calls,6,,,\n")
    problem = only(problems)
    assert problem.severity == "error"
    assert problem.where == "measures.csv, row 3" + (f", {column}" if column else "")
    assert said in str(problem)
    assert frame["value"].tolist() == [5, 6]


def test_more_counted_than_there_are_is_an_error_only_for_shares(tmp_path):
    frame, problems = series(tmp_path, HEAD + "2025-01-01,rate,,5,4,\n")
    assert problems == () and frame["value"].tolist() == [1250]
    assert Measure(id="a", name="A", per=100, share=False).is_share is False
    assert Measure(id="a", name="A", per=1000, share=True).is_share is True


def test_rows_of_a_measure_that_was_set_aside_are_no_second_problem(tmp_path):
    frame, problems = series(tmp_path, HEAD + "2025-01-01,broken,1,,,\n", known={"broken"})
    assert problems == () and frame.empty


def test_two_rows_of_one_period(tmp_path):
    frame, problems = series(tmp_path, HEAD + "2025-01-01,share,,1,4,\n2025-01-20,share,,2,4,\n")
    assert only(problems).severity == "warning" and "added together" in problems[0].mend
    assert frame[["numerator", "denominator", "value"]].values.tolist() == [[3, 8, 37.5]]
    frame, problems = series(tmp_path, HEAD + "2025-01-01,calls,1,,,\n2025-01-01,calls,2,,,\n")
    assert only(problems).severity == "error" and "row 2 already" in problems[0].what
    assert frame["value"].tolist() == [1]
    frame, problems = series(tmp_path, HEAD + "2025-01-01,calls,1,,,\n2025-01-01,calls,1,,,\n2025-01-01,calls,9,,,b\n")
    assert only(problems).severity == "warning"
    assert frame["value"].tolist() == [1, 9]


def test_semicolons_and_decimal_commas(tmp_path):
    frame, problems = series(tmp_path, "date;measure;value\n2025-01-01;calls;3,5\n2025-02-01;calls;3,25\n")
    assert only(problems).severity == "warning" and "semicolon" in problems[0].found
    assert frame["value"].tolist() == [3.5, 3.25]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        # Other numbers of the file say which sign stands before decimals.
        ('date,measure,value\n2025-01,calls,"1,033"\n2025-02,calls,7.5\n', [1033, 7.5]),
        ("date;measure;value\n2025-01;calls;1.033\n2025-02;calls;7,5\n", [1033, 7.5]),
        ('date,measure,value\n2025-01,calls,"1,033"\n2025-02,calls,"12,345,678"\n', [1033, 12345678]),
        # People are whole: a numerator and a denominator of a share count some.
        ('date,measure,numerator,denominator\n2025-01,share,412,"1,030"\n', [40]),
        # A number with a point in a file with commas between cells is written as the file is documented.
        ("date,measure,value\n2025-01,calls,1.033\n", [1.033]),
        ("date|measure|value\n2025-01|calls|1 033,5\n2025-02|calls|n/a\n", [1033.5, math.nan]),
        ("sep=;\ndate;measure;value\n2025-01;calls;12\n", [12]),
        ("Numbers of 2025\n\ndate,measure,value\n2025-01,calls,3\ndate,measure,value\n2025-02,calls,4\n", [3, 4]),
        ('"date\n",measure,value,source\n2025-01,calls,3,"told by\nMaria"\n', [3]),
        ("date,measure,value\n13/01/2025,calls,3\n03/02/2025,calls,4\n", [3, 4]),
    ],
)
def test_what_leaves_one_reading_is_read(tmp_path, text, values):
    frame, problems = series(tmp_path, text)
    assert [p for p in problems if p.severity == "error"] == []
    assert frame["value"].tolist() == pytest.approx(values, nan_ok=True)


@pytest.mark.parametrize(
    "text",
    [
        "date;measure;value\n2025-01;calls;1.033\n2025-02;calls;1.204\n",  # from a German spreadsheet, or not
        'date,measure,value\n2025-01,calls,"1,033"\n2025-02,calls,"2,5"\n2025-03,calls,2.5\n',
        'date,measure,value,numerator,denominator\n2025-01,calls,"2,5",,\n2025-02,share,,412,"1,030"\n',
        "date,measure,value\n2025-01,percent,46%\n2025-02,percent,0.52\n",
        "date,measure,value\n03/02/2025,calls,4\n04/02/2025,calls,5\n",
        "date,measure,value\n13/02/2025,calls,4\n04/15/2025,calls,5\n03/02/2025,calls,4\n",
        "date,measure,value\n2025-01,calls,-\n2025-02,calls,4\n",
    ],
)
def test_what_can_be_read_in_two_ways_is_asked(tmp_path, text):
    _, problems = series(tmp_path, text)
    assert gathered(p for p in problems if p.severity == "error") != []


def test_forty_doubtful_numbers_are_one_message_and_one_line_mends_them(tmp_path):
    text = "date,measure,value\n" + "".join(
        f'20{y}-0{m},calls,"{m},{y}3"\n' for y in range(20, 25) for m in range(1, 9)
    )
    _, problems = series(tmp_path, text)
    assert len(problems) == 40 and len(gathered(problems)) == 1
    for said, first in (("point", 1203), ("comma", 1.203)):
        frame, problems = series(tmp_path, text, written=written_in(MeasuresFile(decimals=said)))
        assert frame["value"][0] == first and {p.severity for p in problems} <= {"warning"} and len(problems) < 2
    days = "date,measure,value\n03/02/2025,calls,4\n04/03/2025,calls,5\n"
    for said, first in (("day first", "2025-02-01"), ("month first", "2025-03-01")):
        frame, problems = series(tmp_path, days, written=written_in(MeasuresFile(dates=said)))
        assert str(frame["date"][0].date()) == first and only(problems).severity == "warning"


def test_a_quoted_cell_may_hold_signs_and_lines_of_its_own(tmp_path):
    text = (
        "\ufeffdate;measure;value;reason\r\n2025-01-01;calls;1.033,5;\r\n"
        '2025-02-01;calls;;"the office\r\nmoved; ""twice"""\r\n2025-03-01;calls;12,5;\r\n'
    )
    frame, problems = series(tmp_path, text)
    assert frame["reason"].tolist() == ["", 'the office moved; "twice"', ""]
    assert frame["value"].fillna(-1).tolist() == [1033.5, -1, 12.5] and [p.severity for p in problems] == ["warning"]


def test_percent_signs_are_read_where_every_100_are_counted(tmp_path):
    text = "date,measure,value\n2025-01,percent,46%\n2025-02,percent,47.5 %\n2025-03,part,46%\n"
    frame, problems = series(tmp_path, text)
    assert problems == () and frame.sort_values("value")["value"].tolist() == [0.46, 46, 47.5]


def test_tabs_encodings_blank_lines_and_odd_headings(tmp_path):
    text = "\n Date \tMEASURE\tvalue\n\n2025-01-01\tcalls\t3\n\t\t\n"
    frame, problems = series(tmp_path, text)
    assert frame["source_row"].tolist() == [4]
    assert [p.severity for p in problems] == ["warning"]
    frame, problems = series(tmp_path, (HEAD + "2025-01-01,calls,3,,,caf\xe9\n").encode("cp1252"))
    assert frame["group"].tolist() == ["café"] and "cp1252" in only(problems).found
    frame, problems = series(tmp_path, (HEAD + "2025-01-01,calls,3,,,café\n").encode("utf-16"))
    assert frame["group"].tolist() == ["café"] and "utf-16" in only(problems).found
    frame, problems = series(tmp_path, (HEAD + "2025-01-01,calls,3,,,\u00a0café\u200b \n").encode("utf-8-sig"))
    assert frame["group"].tolist() == ["café"] and problems == ()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "empty file"),
        ("\n\n", "empty file"),
        ("date,value\n2025-01-01,1\n", "no heading 'measure'"),
        ("date,mesure,value\n2025-01-01,calls,1\n", "Is it 'mesure'?"),
        ("date,measure,value,value\n2025-01-01,calls,1,2\n", "twice"),
        ("date,measure,value,denominater\n2025-01-01,calls,1,\n", "Did you mean 'denominator'?"),
        ('date,measure,value\n2025-01-01,calls,"1\n', "never closed"),
        (b"PK\x03\x04", "an Excel workbook"),
        (b"date,measure\x00", "not text"),
    ],
)
def test_a_table_that_cannot_be_used(tmp_path, text, said):
    frame, problems = series(tmp_path, text)
    assert frame.empty and said in str(only(problems)) and problems[0].severity == "error"


def test_another_column_is_left_out(tmp_path):
    frame, problems = series(tmp_path, "date,measure,value,remark\n2025-01-01,calls,1,x\n")
    assert only(problems).severity == "warning" and len(frame) == 1


def test_a_huge_file_is_refused(tmp_path):
    _, problems = series(tmp_path, b"date,measure,value\n" + b"x" * 10_000_001)
    assert "10.0 MB" in only(problems).found


def test_votes(tmp_path):
    path = tmp_path / "votes.csv"
    path.write_text("person,domain,points\nAna,B3,3\nAna,b3,1\nBo,B3,-1\n,B3,1\nAna,B3,2\nCy,C1,\nCy,C1,x\n")
    frame, problems = read_votes(path, "votes.csv", root=tmp_path, program="a", domains=["B3", "C1"])
    VOTES.check(frame)
    assert frame[["person", "domain", "points"]].values.tolist() == [["Ana", "B3", 3.0]]
    places = ["row 3, domain", "row 4, points", "row 5, person", "row 6, person", "row 7, points", "row 8, points"]
    assert [problem.where.removeprefix("votes.csv, ") for problem in problems] == places
    assert "Did you mean 'B3'?" in problems[0].mend


def test_events(tmp_path):
    path = tmp_path / "events.csv"
    path.write_text(
        "date,label,measure\n2025-03-01,<b>Later</b>,\n2025-01-05,=1+1,calls\n2025-01-06,,\nx,Y,\n2025-01-07,Z,call\n"
    )
    frame, problems = read_events(path, "events.csv", root=tmp_path, program="a", measures=["calls"])
    EVENTS.check(frame)
    assert frame["label"].tolist() == ["=1+1", "<b>Later</b>"]
    assert frame["measure"].tolist() == ["calls", ""]
    assert [problem.where for problem in problems] == [
        "events.csv, row 4, label", "events.csv, row 5, date", "events.csv, row 6, measure",
    ]  # fmt: skip


NOTED = "date,measure,value,numerator,denominator,reason,entered_on,source\n"


def test_a_row_with_a_reason_and_no_value_is_a_month_not_collected(tmp_path):
    rows = [
        "2025-01-01,calls,4,,,,2025-02-03,the log",
        "2025-02-01,calls,,,,the  office moved,2025-03-01,",
        "2025-03-01,calls,,,,,,",
    ]
    frame, problems = series(tmp_path, NOTED + "\n".join(rows))
    assert problems == () and frame["reason"].fillna("").tolist() == ["", "the office moved", ""]
    assert not {"entered_on", "source"} & set(frame)


@pytest.mark.parametrize(
    ("rows", "where", "allowed", "kept"),
    [
        (["2025-01-01,calls,4,,,moved,,"], "row 2, reason", "a reason only where nothing was collected", [""]),
        (["2025-01-01,share,,0,0,moved,,"], "row 2, reason", "a reason only where nothing was collected", [""]),
        (
            ["2025-01-01,calls,4,,,,,", "2025-01-01,calls,,,,moved,,"],
            "row 3, reason",
            "a reason only where nothing was collected",
            [""],
        ),
        (
            ["2025-01-01,calls,,,,moved,,", "2025-01-01,calls,4,,,,,"],
            "row 2, reason",
            "a reason only where nothing was collected",
            [""],
        ),
        (
            ["2025-01-01,calls,,,,moved,,", "2025-01-09,calls,,,,ill,,"],
            "row 3, reason",
            "one reason for each period",
            ["moved"],
        ),
        (["2025-01-01,calls,4,,,,soon,"], "row 2, entered_on", "a date such as 2025-03-31", [""]),
        (["2025-01-01,calls,4,,,,3/4/2025,"], "row 2, entered_on", "a date such as 2025-03-31", [""]),
        (["2025-02-01,calls,4,,,,2025-01-31,"], "row 2, entered_on", "2025-02-01 or later", [""]),
    ],
)
def test_a_flaw_beside_the_numbers_is_named_and_the_numbers_stay(tmp_path, rows, where, allowed, kept):
    frame, (problem,) = series(tmp_path, NOTED + "\n".join(rows))
    assert (problem.severity, problem.where, str(problem.allowed)) == ("warning", f"measures.csv, {where}", allowed)
    assert problem.mend and frame["reason"].fillna("").tolist() == kept
    assert frame["value"].notna().sum() == sum(",4," in row for row in rows)


def test_the_later_row_gives_the_reason_where_the_first_has_none(tmp_path):
    frame, problems = series(tmp_path, NOTED + "2025-01-01,calls,,,,,,\n2025-01-01,calls,,,,moved,,\n")
    assert problems == () and frame["reason"].tolist() == ["moved"]


def test_a_heading_near_to_the_new_ones_may_be_the_teams_own(tmp_path):
    frame, (problem,) = series(tmp_path, "date,measure,value,season\n2025-01-01,calls,4,wet\n")
    assert problem.severity == "warning" and "reason" in problem.mend and frame["value"].tolist() == [4]


def test_events_may_say_who_put_them_down_and_when(tmp_path):
    path = tmp_path / "events.csv"
    path.write_text(
        "date,label,measure,entered_on,source\n2025-01-02,Bus route ended,,soon,minutes\n", encoding="utf-8"
    )
    frame, (problem,) = read_events(path, "events.csv", root=tmp_path, program="a", measures=["calls"])
    assert (problem.severity, problem.where) == ("warning", "events.csv, row 2, entered_on")
    assert frame["label"].tolist() == ["Bus route ended"] and not {"entered_on", "source"} & set(frame)
