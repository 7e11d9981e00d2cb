"""Odd files and odd calls: what a fuzzer found, and what a cohort, a round or a mapping says against a file."""

from __future__ import annotations

import io

import made_responses as made
import openpyxl
import pytest
from openpyxl.chart import BarChart, Reference

from cqi_lib.cohort.records.cohort_file import CohortFile

PROGRAMS = [{"id": p.lower().replace(" ", "-"), "name": p} for p in made.PROGRAMS]
ROUNDS = [
    {"id": "2025-spring", "label": "Spring 2025", "date": "2025-03-10"},
    {"id": "2025-fall", "label": "Fall 2025", "date": "2025-10-10"},
]
COHORT = CohortFile.model_validate(
    {"name": "C", "as_of": "2025-12-01", "instrument": "x", "programs": PROGRAMS, "rounds": ROUNDS}
)
HERE = {"cohort": COHORT, "round_id": "2025-fall"}


def said(taken) -> str:
    return "\n".join(map(str, taken.problems))


def with_chart(empty: bool, first: bool) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    for row in made.wide():
        sheet.append([int(c) if c.isdigit() else c for c in row])
    sheet.print_title_rows = "1:1"
    page = book.create_chartsheet("Picture")
    if not empty:
        chart = BarChart()
        chart.add_data(Reference(sheet, min_col=4, min_row=1, max_row=9))
        page.add_chart(chart)
    if first:
        book._sheets.reverse()
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


@pytest.mark.parametrize("empty", [True, False])
@pytest.mark.parametrize("first", [True, False])
def test_a_sheet_that_is_a_chart_is_left_out_and_said(read, empty, first):
    taken = read(with_chart(empty, first), "answers.xlsx")
    assert taken.rows["used"] == 12 and "sheet 'Picture': Left out. found charts, no cells" in said(taken)


def test_a_workbook_of_charts_only_is_refused(refuse):
    book = openpyxl.Workbook()
    book.create_chartsheet("Picture")
    out = io.BytesIO()
    book.save(out)
    assert "without any cell filled in" in refuse(out.getvalue(), "answers.xlsx")


@pytest.mark.parametrize("layout", [made.wide, made.tidy])
def test_ids_that_differ_only_in_case_are_two_people_and_said(read, layout):
    rows = [["R03" if row[0] == "r00" else row[0], *row[1:]] for row in layout()]
    taken = read(made.text(rows))
    assert taken.responses["respondent_id"].nunique() == 12
    assert "ids that differ only in case or blanks: 'R03', 'r03'" in said(taken)


def test_a_row_whose_id_is_total_is_left_out_and_the_mend_says_how_to_keep_a_person(read):
    rows = made.wide()
    rows[4][0] = "Total"
    taken = read(made.text(rows))
    assert taken.rows == {"in": 12, "total or average": 1, "used": 11}
    assert "row 5: found total or average: 'Total'" in said(taken)
    assert "if it is a person, give the row an id that names no total" in said(taken)


@pytest.mark.parametrize("word", ["null", "NULL", "NaN", "<NA>", "\\N"])
def test_a_programs_word_for_nothing_is_a_blank_and_said(read, word):
    rows = made.wide()
    for row in rows[2:9]:
        row[5] = word
    taken = read(made.text(rows))
    assert taken.answers["blank"] == 7 and taken.answers["set_aside"] == 0
    assert "rows 3-9, answers: Read as no answer" in said(taken)
    told = read(made.text(rows), mapping={"answers": {word: "dont_know"}})
    assert told.answers["dont_know"] == 7 and "Read as no answer" not in said(told)


def test_a_persons_sign_for_nothing_is_set_aside_as_nobody_knows_which_nothing(read, refuse):
    rows = made.wide()
    rows[4][5] = "-"
    taken = read(made.text(rows))
    assert taken.answers["set_aside"] == 1 and "row 5, column LEAD_3" in said(taken)
    for row in rows[2:9]:
        row[5] = "-"
    assert "say what they mean under `answers:`" in refuse(made.text(rows))
    assert read(made.text(rows), mapping={"answers": {"-": "blank"}}).answers["blank"] == 7


def repeated() -> str:
    rows = [
        [
            "record_id",
            "redcap_repeat_instrument",
            "redcap_repeat_instance",
            "program",
            "role",
            *made.ITEMS,
            "cqi_complete",
        ]
    ]
    for record in ("1", "2"):
        rows.append([record, "", "", "Maple Street", "leader", *[""] * 9, ""])
        for n in (1, 2):
            answers = [str((int(record) + n + j) % 5 + 1) for j in range(9)]
            rows.append([record, "cqi", str(n), "", "", *answers, "2"])
    return made.text(rows)


def test_a_repeated_form_is_refused_with_its_own_mend(refuse):
    text = refuse(repeated())
    assert "rows 3-4, respondent '1'" in text and "`respondents: rows` if each instance is another person" in text
    assert "`columns: {redcap_repeat_instance: round}`" in text


@pytest.mark.parametrize(
    ("mapping", "people", "rounds"),
    [
        ({"respondents": "rows"}, 4, 1),
        ({"columns": {"redcap_repeat_instance": "round"}}, 2, 2),
        ({"columns": {"redcap_repeat_instance": "round"}, "rounds": {"1": "2025-spring", "2": "2025-fall"}}, 2, 2),
    ],
)
def test_that_mend_works(read, mapping, people, rounds):
    taken = read(repeated(), mapping=mapping)
    assert taken.rows == {"in": 6, "other form": 2, "used": 4}
    assert taken.responses["respondent_id"].nunique() == people
    assert taken.responses["round_id"].nunique() == rounds


def test_one_response_without_an_id_that_stands_there_twice_is_said(read):
    rows = [["Timestamp", "Which program?", "What is your role?", *made.ITEMS]]
    rows += [[f"10/{i + 13}/2025 9:30:00", *person[1:]] for i, person in enumerate(made.people(8))]
    taken = read(made.text([*rows, rows[3]]))
    assert taken.rows["used"] == 9 and "rows 4, 10: found rows with the same answers at the same time" in said(taken)


# --- what the call or the mapping says ---------------------------------------------------------------------------


def test_a_round_that_the_cohort_does_not_have_is_refused(refuse):
    assert "round_id: found '2025-fal'; allowed: 2025-spring, 2025-fall. Did you mean '2025-fall'?" in refuse(
        made.text(made.wide()), cohort=COHORT, round_id="2025-fal"
    )


def test_rounds_of_the_mapping_are_the_cohorts(refuse):
    rows = [[*row, "wave" if n == 0 else "W1"] for n, row in enumerate(made.wide())]
    text = refuse(made.text(rows), cohort=COHORT, mapping={"rounds": {"W1": "2027-fall"}})
    assert "mapping, rounds, 'W1': found '2027-fall'" in text


def test_a_program_of_the_mapping_must_be_known_even_where_a_column_wins(read, refuse):
    text = made.text(made.wide())
    assert "mapping, program: found 'Nowhere'" in refuse(text, mapping={"program": "Nowhere"}, **HERE)
    taken = read(text, mapping={"program": "Casa Nueva"}, **HERE)
    assert taken.responses["program_id"].nunique() == 3
    assert "mapping, program: It was used only where the column is empty" in said(taken)


def test_a_role_of_the_mapping_wins_and_that_is_said(read):
    taken = read(made.text(made.wide()), mapping={"role": "coach"}, **HERE)
    assert set(taken.responses["role"]) == {"coach"} and "mapping, role: It was used for everybody" in said(taken)


def test_two_columns_mapped_to_one_item_are_refused(refuse):
    assert "columns 4 and 5" in refuse(made.text(made.wide()), mapping={"columns": {"LEAD_1": "LEAD_2"}}, **HERE)


def test_columns_may_be_swapped_by_the_mapping(read):
    text = made.text(made.wide())
    clean, swapped = read(text), read(text, mapping={"columns": {"LEAD_1": "LEAD_2", "LEAD_2": "LEAD_1"}})
    one, two = (t.responses.set_index(["respondent_id", "item"])["answer"].unstack() for t in (clean, swapped))
    assert (one["LEAD_1"] == two["LEAD_2"]).all() and (one["LEAD_2"] == two["LEAD_1"]).all()


def test_a_sheet_named_for_a_text_file(refuse):
    text = refuse(made.text(made.wide()), mapping={"sheet": "Data"})
    assert "no sheet: the file is text" in text


@pytest.mark.parametrize(
    "mapping", [{"colums": {}}, {"columns": ["a"]}, {"role": "king"}, {"tool": "qualtrics"}, {"answers": {"1": "9"}}]
)
def test_a_mapping_that_cannot_be_followed_is_refused(refuse, mapping):
    assert "mapping" in refuse(made.text(made.wide()), mapping=mapping, **HERE)


def test_nobody_of_the_cohorts_programs(refuse):
    rows = [[row[0], f"Z{row[1]}" if n else row[1], *row[2:]] for n, row in enumerate(made.wide())]
    text = refuse(made.text(rows), **HERE)
    assert "Did you mean 'Maple Street'?" in text and "no row that may be used" in text
