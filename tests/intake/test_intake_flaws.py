"""Flawed text files: read with every flaw listed, or refused with what, where and how to mend."""

from __future__ import annotations

import made_responses as made
import pandas as pd
import pytest

from cqi_lib.errors import IntakeError
from cqi_lib.intake import read_responses


def said(taken) -> str:
    return "\n".join(map(str, taken.problems))


def with_times(times: list[str]) -> list[list[str]]:
    rows = made.wide(len(times))
    rows[0].append("submitted_at")
    for row, time in zip(rows[1:], times, strict=True):
        row.append(time)
    return rows


# how the text is written ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_encodings(read, encoding):
    rows = made.wide()
    rows[1][1] = "Casa Niños"
    taken = read(made.text(rows).encode(encoding))
    assert taken.responses["program_id"].iloc[0] == "casa-ninos"
    names = {"utf-8-sig": None, "cp1252": "Windows-1252"}
    name = names.get(encoding, "UTF-16")
    assert (name or "text in") in said(taken) if name else not taken.problems


@pytest.mark.parametrize(("separator", "name"), [(";", "semicolon"), ("\t", "tab"), ("|", "bar")])
def test_separators(read, separator, name):
    taken = read(made.text(made.wide(), separator))
    assert len(taken.responses) == 108 and name in taken.source


def test_semicolon_with_decimal_commas(read):
    rows = made.wide()
    rows = [rows[0], *([*r[:3], *(f"{a},0" for a in r[3:])] for r in rows[1:])]
    frame = read(made.text(rows, ";")).responses
    assert frame["level"].equals(read(made.wide()).responses["level"]), "3,0 is 3, never 30"


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_line_ends(read, end):
    assert len(read(made.text(made.wide()).replace("\n", end)).responses) == 108


def test_line_naming_the_separator(read):
    frame = read("sep=;\n" + made.text(made.wide(), ";")).responses
    assert frame["source_row"].iloc[0] == 3


def test_rows_are_records_not_lines(read):
    rows = made.wide()
    rows[0].append("LEAD_1_comment")
    for row in rows[1:]:
        row.append("")
    rows[1][-1] = "one\ntwo\n\nthree"
    frame = read(rows).responses
    assert frame["source_row"].max() == 13
    assert frame["comment"].iloc[0] == "one\ntwo\n\nthree"


def test_text_that_looks_dangerous_is_kept_as_text(read):
    rows = made.wide()
    rows[0].append("LEAD_1_comment")
    odd = ["<script>alert(1)</script>", "=cmd|'/c calc'!A0", "\u202ereversed", "\x07bell", "🙂\u2028line", '"quoted"']
    for row, words in zip(rows[1:], odd + [""] * 6, strict=True):
        row.append(words)
    taken = read(rows)
    assert taken.responses["comment"].dropna().tolist() == odd
    assert "marks that change the direction of writing" in said(taken)


# the table within the file ----------------------------------------------------------------------------------------


def test_title_lines_repeated_headings_totals_and_footnotes_are_named(read):
    rows = made.wide()
    rows[7:7] = [list(made.HEADER)]
    rows.append(["Average", "", "", *["2.9"] * 9])
    rows.append(["Total (n=12)", "", "", *["36"] * 9])
    rows.append(["Exported on 3 March", *[""] * 11])
    content = "Readiness check 2025\n\n" + made.text(rows)
    taken = read(content)
    text = said(taken)
    assert len(taken.responses) == 108
    for part in ("row 1: found title", "row 10: found heading repeated", "rows 17-18: found total or average"):
        assert part in text, part
    assert "row 19: found footnote" in text
    assert taken.rows["total or average"] == 2 and taken.rows["in"] == 17


@pytest.mark.parametrize("who", [["", "", ""], ["All staff", "Maple Street", "staff"]])
def test_an_average_without_its_name_is_no_respondent(read, who):
    taken = read([*made.wide(), [*who, *["2.83", "3.1", "2.9", "3.25", "3", "2.5", "3.1", "2.2", "3.7"]]])
    assert taken.rows["total or average"] == 1 and len(taken.responses) == 108
    assert "row 14" in said(taken)


def test_sums_without_a_name_are_no_respondent(read):
    taken = read([*made.wide(), ["", "", "", *["36"] * 9]])
    assert taken.rows["no respondent"] == 1 and len(taken.responses) == 108


def test_a_program_that_begins_like_a_total_stays(read):
    rows = [["program", "respondent_id", "role", *made.ITEMS]]
    rows += [["Total Family Care", *r[:1], *r[2:]] for r in made.people()]
    assert read(rows).rows["used"] == 12


def test_no_header(refuse):
    text = refuse(made.wide()[1:])
    assert "no row of headings" in text and "'r00'" in text


def test_duplicate_header(refuse):
    rows = made.wide()
    rows[0][4] = "LEAD_1"
    text = refuse(rows)
    assert "columns 4 and 5" in text and "'LEAD_1' twice" in text


def test_ragged_rows(refuse):
    rows = made.wide()
    rows[3].append("5")
    del rows[8][-1]
    text = refuse(rows)
    assert "rows 4, 9" in text and "12 headings" in text


def test_unclosed_quote(refuse):
    content = made.text(made.wide()).replace("\nr05,", '\n"r05,')
    assert "a quote that is never closed" in (text := refuse(content)) and "line 7" in text


def test_quote_that_swallows_records(refuse):
    content = made.text(made.wide()).replace("\nr05,", '\n"r05,').replace("\nr08,", '\nr08",')
    assert "row 7" in refuse(content)


@pytest.mark.parametrize("column", [0, 1, 2])
def test_required_column_missing(refuse, column):
    rows = [row[:column] + row[column + 1 :] for row in made.wide()]
    assert f"no column {made.HEADER[column]!r}" in refuse(rows)


def test_required_column_under_a_near_name(refuse):
    rows = made.wide()
    rows[0][1] = "progam"
    assert "Is it 'progam'?" in refuse(rows)


def test_items_of_another_version(refuse):
    rows = made.wide()
    rows[0][5] = "LEAD_9"
    text = refuse(rows)
    assert "items that this instrument does not have: 'LEAD_9'" in text and "mapping" in text


def test_another_instrument_altogether(refuse):
    assert "no column of answers" in refuse(made.wide(), instrument="cqi-61")


def test_header_only(refuse):
    assert "without any row" in refuse(made.wide()[:1])


def test_no_answers(refuse):
    rows = made.wide()
    assert "no answers at all" in refuse([rows[0], *([*r[:3], *[""] * 9] for r in rows[1:])])


# people -----------------------------------------------------------------------------------------------------------


def test_ids_rounded_by_excel(refuse):
    rows = made.wide()
    rows[2][0] = rows[3][0] = "1.18E+11"
    text = refuse(rows)
    assert "rows 3-4" in text and "Excel has rounded" in text


def test_missing_ids(refuse):
    rows = made.wide()
    rows[4][0] = ""
    assert "row 5, column 'respondent_id'" in refuse(rows)


def test_same_respondent_same_answers(read):
    rows = made.wide()
    taken = read([*rows, list(rows[3])])
    assert taken.rows["repeated row"] == 1 and len(taken.responses) == 108
    assert "rows 4, 14, respondent 'r02'" in said(taken)


def test_same_respondent_other_answers_without_times(refuse):
    rows = made.wide()
    again = list(rows[3])
    again[4] = "5" if again[4] != "5" else "1"
    assert "rows 4, 14, respondent 'r02'" in refuse([*rows, again])


def test_same_respondent_other_answers_with_times(read):
    rows = with_times(["2025-10-02 09:00"] * 12)
    early = [*rows[3][:3], *["1"] * 9, "2025-10-01 09:00"]
    late_but_partial = [*rows[3][:3], "1", *[""] * 8, "2025-10-03 09:00"]
    taken = read([*rows, early, late_but_partial])
    kept = taken.responses[taken.responses["respondent_id"] == "r02"]
    assert set(kept["source_row"]) == {4} and taken.rows["superseded row"] == 2
    assert "rows 4, 14-15" in said(taken) and "Row 4" in said(taken)


def test_tidy_same_item_twice(refuse):
    rows = made.tidy()
    text = refuse([*rows, list(rows[5])])
    assert "rows 6, 110" in text and "item DATA_2" in text


def test_tidy_unknown_item(refuse):
    rows = made.tidy()
    rows[4][3] = "DATA_l"
    text = refuse(rows)
    assert "row 5, column item" in text and "Did you mean 'DATA_" in text


def test_tidy_two_roles_of_one_person(refuse):
    rows = made.tidy()
    rows[4][2] = "staff"
    assert "rows 2, 5, respondent 'r00'" in refuse(rows)


def test_programs_that_look_alike_are_kept_apart(read):
    rows = made.wide()
    rows[4][1] = "Mapel Street"
    rows[5][1] = "Саsa Nueva"  # the first two letters are Cyrillic
    rows[6][1] = "youth drop-in"
    taken = read(rows)
    text = said(taken)
    assert taken.responses["program_id"].nunique() == 5
    assert "'Maple Street' and 'Mapel Street'" in text and "look like one program: 'Casa Nueva'" in text
    assert "spellings that differ only in case" in text


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("../../etc/passwd", "etc-passwd"),
        ("CON", "program-con"),
        ("x" * 300, None),
        ("程序", None),
        ("C:\\temp", "c-temp"),
    ],
)
def test_program_names_are_never_paths(read, name, slug):
    rows = made.wide()
    rows[1][1] = name
    taken = read(rows)
    got = taken.responses["program_id"].iloc[0]
    assert got == slug if slug else 0 < len(got) <= 63
    assert pd.Series([got]).str.fullmatch(r"[a-z0-9][a-z0-9-]{0,62}").all()
    assert said(taken)


def test_empty_program(read):
    rows = made.wide()
    rows[1][1] = " "
    taken = read(rows)
    assert taken.rows["unknown program"] == 1 and "row 2, program" in said(taken)


# answers ----------------------------------------------------------------------------------------------------------


def test_too_many_answers_set_aside(refuse):
    rows = made.wide()
    for n in range(1, 7):
        rows[n][3] = "7"
    text = refuse(rows)
    assert "6 of 108 answers that cannot be read (6%)" in text and "row 2, column LEAD_1" in text


def test_values_from_zero(refuse):
    rows = made.wide()
    rows = [rows[0], *([*r[:3], *(str(int(a) - 1) for a in r[3:])] for r in rows[1:])]
    assert "answers from 0 to 4, never 5" in refuse(rows)


def test_straight_lining_and_personal_data_are_noted(read):
    items = [f"{d}_{n}" for d in ("a1", "a2", "b1") for n in range(1, 6)]
    rows = [["respondent_id", "program", "role", *items, "a1_1_comment"]]
    rows += [[f"p{i}", "House", "staff", *("1234"[(i + j) % 4] for j in range(15)), ""] for i in range(4)]
    rows.append(["p9", "House", "staff", *["3"] * 15, "Call me at 555-123-4567 or ann@example.org"])
    taken = read(rows, instrument="cqi-61")
    text = said(taken)
    assert "row 6: found 1 respondent with the same level" in text
    assert "row 6, comments" in text and "555" not in text and "ann@" not in text
    assert taken.rows["used"] == 5


# times ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "utc"),
    [
        ("2025-10-02T09:00:00Z", "2025-10-02 09:00"),
        ("2025-10-02 09:00:00-05:00", "2025-10-02 14:00"),
        ("2025/10/02 1:28:19 PM GMT+5:30", "2025-10-02 07:58:19"),
        ("10/13/2025 9:05", "2025-10-13 09:05"),
        ("13/10/2025 9:05", "2025-10-13 09:05"),
        ("02.10.2025 09:00", "2025-10-02 09:00"),
        ("2025-10-02", "2025-10-02 00:00"),
        ("10/13/25 12:30 am", "2025-10-13 00:30"),
    ],
)
def test_times(read, written, utc):
    frame = read(with_times([written] * 12)).responses
    assert frame["submitted_at"].eq(pd.Timestamp(utc)).all()


def test_impossible_dates(read):
    taken = read(with_times(["2025-02-30", "yesterday", "45932.5", *["2025-10-02"] * 9]))
    assert taken.responses["submitted_at"].isna().sum() == 27
    text = said(taken)
    assert "row 2, submitted_at" in text and "'yesterday'" in text and "row 4" in text


def test_order_of_day_and_month(refuse, read):
    rows = with_times(["3/4/2025"] * 12)
    assert "day first" in refuse(rows)
    frame = read(rows, mapping={"dates": "day first"}).responses
    assert frame["submitted_at"].eq(pd.Timestamp("2025-04-03")).all()


def test_both_orders_are_told_and_asked_about_where_one_is_open(refuse, read):
    clear = ["13/4/2025", "4/13/2025"]
    taken = read(with_times([*clear, *["10/10/2025"] * 10]))
    days = set(taken.responses["submitted_at"].dt.strftime("%Y-%m-%d"))
    assert days == {"2025-04-13", "2025-10-10"} and all(one in said(taken) for one in clear)
    rows = with_times([*clear, *["3/4/2025"] * 10])
    assert all(order in refuse(rows) for order in ("day first but some month first", "month first but some day first"))


def test_times_with_and_without_zone(read):
    taken = read(with_times(["2025-10-02T09:00:00Z", *["2025-10-02 09:00"] * 11]), mapping={"timezone": "Asia/Tokyo"})
    assert taken.responses["submitted_at"].iloc[-1] == pd.Timestamp("2025-10-02 00:00")
    assert "times with and without a zone" in said(taken)


def test_ancient_dates_keep_the_answers(read):
    taken = read(with_times(["1900-01-01", *["2025-10-02"] * 11]))
    assert len(taken.responses) == 108 and taken.responses["submitted_at"].isna().sum() == 9
    assert "'1900-01-01'" in said(taken)


# other files ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "name", "words"),
    [
        (b"", "a.csv", "empty file"),
        (b" \n\n", "a.csv", "empty file"),
        (b"<html><table><tr><td>x</td></tr></table></html>", "a.xls", "web page"),
        (b"\xd0\xcf\x11\xe0" + b"\0" * 600, "a.xls", "old .xls"),
        (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "a.xlsx", "password"),
        (b"PK\x03\x04 cut off", "a.xlsx", "cut off"),
        (b"%PDF-1.7", "a.pdf", "document"),
        (b'{"a": 1}', "a.json", "JSON"),
        (b"\x00\x01\x02\x03binary", "a.csv", "not text"),
        (b"just one line of words", "a.csv", "no row of headings"),
    ],
)
def test_files_of_another_kind(refuse, content, name, words):
    assert words in refuse(content, name)


def test_missing_file_and_folder(tmp_path):
    for path, words in ((tmp_path / "none.csv", "no such file"), (tmp_path, "folder")):
        with pytest.raises(IntakeError, match=words):
            read_responses(path, made.INSTRUMENT)


def test_text_named_xlsx(read):
    assert "text with separators in a file named .xlsx" in said(read(made.wide(), "a.xlsx"))


@pytest.mark.parametrize(
    ("mapping", "words"),
    [
        ("columns: {LEAD_1: LEAD_99}", "LEAD_99"),
        ("tool: qualtrix", "plain wide"),
        ("colums: {}", "colums"),
        ("x: !!python/name:os.system", "tag"),
        ("answers: {often: '9'}", "often"),
    ],
)
def test_mapping_that_cannot_be_followed(refuse, tmp_path, mapping, words):
    (tmp_path / "answers.csv.mapping.yml").write_text(mapping, encoding="utf-8")
    assert words in refuse(made.wide())


def test_problems_carry_the_file_name_only(refuse, tmp_path):
    assert str(tmp_path) not in refuse(made.wide()[1:])


@pytest.mark.parametrize(("text", "level"), [("3,0", 3.0), ("3,00", 3.0), ("3.000", 3.0), ("3,000", None)])
def test_three_thousand_is_never_read_as_three(read, text, level):
    rows = made.wide()
    rows[4][3] = text
    taken = read(rows)
    (row,) = taken.responses.query("source_row == 5 and item == 'LEAD_1'").to_dict("records")
    if level is not None:
        assert row["level"] == level
    else:
        assert row["missing_reason"] == "set_aside"
        assert any("row 5, column LEAD_1" in p.where and "3,000" in p.found for p in taken.problems)


def test_one_id_in_two_programs_is_said_and_both_are_kept(read):
    rows = made.wide()
    rows[5][0] = f" {rows[1][0]} "
    assert rows[5][1] != rows[1][1]
    taken = read(rows)
    (problem,) = [p for p in taken.problems if "more than one program" in p.found]
    assert problem.severity == "warning"
    assert rows[1][0] in problem.found
    assert "rows 2, 6" in problem.where
    assert taken.rows["used"] == len(rows) - 1


def test_one_answer_under_another_program_is_said(read):
    rows = made.tidy()
    rows[1][1] = made.PROGRAMS[1]
    taken = read(rows)
    assert any("more than one program" in p.found for p in taken.problems)
    assert taken.rows["used"] == len(rows) - 1
