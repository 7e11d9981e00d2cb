"""Plain wide and tidy files that are as they should be."""

from __future__ import annotations

import made_responses as made
import numpy as np
import pandas as pd
import pytest

from cqi_lib.cohort.records.cohort_file import CohortFile
from cqi_lib.instrument.instrument import load_instrument
from cqi_lib.intake import read_responses
from cqi_lib.tables import RESPONSES


def said(taken) -> str:
    return "\n".join(map(str, taken.problems))


@pytest.fixture
def cohort() -> CohortFile:
    return CohortFile.model_validate(
        {
            "name": "Test",
            "timezone": "America/Chicago",
            "as_of": "2025-11-14",
            "programs": [
                {"id": "maple-street", "name": "Maple Street Family Center", "aliases": ["Maple Street"]},
                {"id": "casa-nueva", "name": "Casa Nueva"},
                {"id": "youth", "name": "Youth Drop-In"},
            ],
            "rounds": [{"id": "2025-fall", "label": "Fall 2025", "date": "2025-10-20"}],
            "role_labels": {"Program director": "leader"},
        }
    )


def test_wide(read):
    taken = read(made.wide())
    frame = RESPONSES.check(taken.responses)
    assert len(frame) == 12 * 9 and not taken.problems
    assert taken.source == "A plain table with one row per respondent (text, comma, UTF-8)"
    assert list(frame["item"][:9]) == made.ITEMS
    first = frame[frame["respondent_id"] == "r00"].set_index("item")
    assert first.at["LEAD_2", "answer"] == "3" and first.at["LEAD_2", "level"] == 3
    assert first.at["CLIM_3", "answer"] == "2" and first.at["CLIM_3", "level"] == 4, "reversed item"
    assert set(frame["program_id"]) == {"maple-street", "casa-nueva", "youth-drop-in"}
    assert set(frame["role"]) == {"leader", "staff"}
    assert frame["source_row"].iloc[0] == 2 and frame["source_row"].iloc[-1] == 13
    assert set(frame["source_file"]) == {"answers.csv"} and frame["submitted_at"].isna().all()


def test_tidy_gives_the_same_as_wide(read):
    a, b = read(made.wide()).responses, read(made.tidy()).responses
    columns = ["program_id", "respondent_id", "role", "item", "answer", "level", "missing_reason"]
    pd.testing.assert_frame_equal(a[columns], b[columns])
    assert b["source_row"].tolist() == list(range(2, 110))


def test_headings_by_text_case_and_blanks(read):
    rows = made.wide()
    rows[0][3] = " lead_1 "
    rows[0][4] = "Improvement goals are  WRITTEN down and shared"
    rows[0][5] = "LEAD_3: People with lived experience help set priorities."
    rows[0][0] = "Respondent\u00a0ID"
    taken = read(rows)
    assert set(taken.responses["item"]) == set(made.ITEMS)
    assert "' lead_1 ' as LEAD_1" in said(taken)


@pytest.mark.parametrize(
    ("written", "code", "level", "reason"),
    [
        ("4", "4", 4, None),
        ("4.0", "4", 4, None),
        ("4,0", "4", 4, None),
        ("Established", "4", 4, None),
        (" ESTABLISHED ", "4", 4, None),
        ("4 - Established", "4", 4, None),
        ("4 – established", "4", 4, None),
        ("Established (4)", "4", 4, None),
        ("99", None, None, "dont_know"),
        ("Don\u2019t know", None, None, "dont_know"),
        ("DK", None, None, "dont_know"),
        ("NA", None, None, "not_applicable"),
        ("n/a", None, None, "not_applicable"),
        ("Not applicable", None, None, "not_applicable"),
        ("", None, None, "blank"),
        (" \u00a0 ", None, None, "blank"),
        ("4 - Leading", None, None, "set_aside"),
        ("6", None, None, "set_aside"),
        ("0", None, None, "set_aside"),
        ("3.5", None, None, "set_aside"),
        ("TRUE", None, None, "set_aside"),
        ("inf", None, None, "set_aside"),
        ("0x3", None, None, "set_aside"),
        ("3/5", None, None, "set_aside"),
        ("2025-03-04", None, None, "set_aside"),
        ("=3", None, None, "set_aside"),
    ],
)
def test_answers(read, written, code, level, reason):
    rows = made.wide()
    rows[5][3] = written
    frame = read(rows).responses
    cell = frame[(frame["source_row"] == 6) & (frame["item"] == "LEAD_1")].iloc[0]
    got = [None if pd.isna(v) else v for v in (cell["answer"], cell["level"], cell["missing_reason"])]
    assert got == [code, level, reason]


def test_answers_set_aside_are_named(read):
    rows = made.wide()
    rows[5][3] = "6"
    rows[7][4] = "Emergin"
    text = said(read(rows))
    assert "row 6, column LEAD_1: Set aside, not counted. found '6'" in text and "Nearest is '5'" in text
    assert "row 8, column LEAD_2" in text and "Nearest is 'Emerging'" in text


def test_comments_and_shareable(read):
    rows = made.wide()
    rows[0] += ["LEAD_1_comment", "comment_DATA_1", "shareable"]
    for row in rows[1:]:
        row += ["", "", ""]
    rows[1][-3:] = ["We meet on Mondays.", "<b>bold</b>\nsecond line", "yes"]
    rows[2][-3:] = ["", "", "no"]
    frame = read(rows).responses.set_index(["respondent_id", "item"])
    assert frame.at[("r00", "LEAD_1"), "comment"] == "We meet on Mondays."
    assert frame.at[("r00", "DATA_1"), "comment"] == "<b>bold</b>\nsecond line"
    assert frame["comment"].notna().sum() == 2
    assert frame.loc["r00", "shareable"].all() and not frame.loc["r01", "shareable"].any()
    assert frame.loc["r02", "shareable"].isna().all()


def test_tidy_comments(read):
    rows = made.tidy()
    rows[0].append("comment")
    for row in rows[1:]:
        row.append("")
    rows[3][-1] = "Slowly."
    frame = read(rows).responses
    assert frame["comment"].dropna().to_dict() == {2: "Slowly."}


def test_cohort_names_roles_rounds_and_times(read, cohort):
    rows = made.wide()
    rows[0].append("submitted_at")
    for row in rows[1:]:
        row.append("2025-10-21 09:30")
    rows[1][2], rows[2][2], rows[3][2] = "program  DIRECTOR", "Frontline staff", "board_partner"
    rows[4][1] = "maple street family center"
    frame = read(rows, cohort=cohort).responses
    assert set(frame["program_id"]) == {"maple-street", "casa-nueva", "youth"}
    roles = frame.drop_duplicates("respondent_id").set_index("respondent_id")["role"]
    assert roles[["r00", "r01", "r02"]].tolist() == ["leader", "frontline", "board_partner"]
    assert set(frame["round_id"]) == {"2025-fall"}
    assert frame["submitted_at"].iloc[0] == pd.Timestamp("2025-10-21 14:30")


def test_unknown_program_leaves_its_rows_out(read, cohort):
    rows = made.wide()
    rows[4][1] = "Mapel Street"
    taken = read(rows, cohort=cohort)
    assert taken.rows == {"in": 12, "unknown program": 1, "used": 11}
    problem = next(p for p in taken.problems if p.severity == "error")
    assert "row 5, program" in problem.where and "Did you mean 'Maple Street'?" in problem.mend


def test_unknown_role_counts_as_other(read):
    rows = made.wide()
    rows[4][2] = "leeder"
    taken = read(rows)
    assert taken.responses.set_index("source_row").loc[5, "role"].eq("other").all()
    assert "Did you mean 'leader'?" in said(taken)


def test_missing_item_column_is_said(read):
    rows = [row[:5] + row[6:] for row in made.wide()]
    taken = read(rows)
    assert set(taken.responses["item"]) == set(made.ITEMS) - {"LEAD_3"}
    assert "1 item without a column: LEAD_3" in said(taken)


def test_columns_that_are_not_used_are_listed(read):
    rows = made.wide()
    rows[0].append("Favorite color")
    for row in rows[1:]:
        row.append("blue")
    assert "columns that are not used: 'Favorite color'" in said(read(rows))


def test_near_heading_is_proposed_not_guessed(read):
    rows = made.wide()
    rows[0][3] = "Leaders make time for improvment work."
    taken = read(rows)
    assert "LEAD_1" not in set(taken.responses["item"])
    assert "columns: {'Leaders make time for improvment work.': LEAD_1}" in said(taken)
    mapped = read(rows, mapping={"columns": {rows[0][3]: "LEAD_1"}})
    assert set(mapped.responses["item"]) == set(made.ITEMS)


def test_mapping_file_beside_gives_program_role_and_answers(read, tmp_path):
    rows = [[row[0], *row[3:]] for row in made.wide()]
    rows[1][1], rows[2][1] = "Well on the way", "?"
    (tmp_path / "answers.csv.mapping.yml").write_text(
        "program: Maple Street\nrole: staff\nanswers: {Well on the way: '4', '?': dont_know}\n", encoding="utf-8"
    )
    frame = read(rows).responses
    assert set(frame["program_id"]) == {"maple-street"} and set(frame["role"]) == {"staff"}
    assert frame["answer"].iloc[0] == "4" and frame["missing_reason"].iloc[9] == "dont_know"


def test_rows_as_respondents(read):
    rows = [row[1:] for row in made.wide()]
    frame = read(rows, mapping={"respondents": "rows"}).responses
    assert frame["respondent_id"].iloc[0] == "row-2" and frame["respondent_id"].nunique() == 12


def test_round_column(read, cohort):
    rows = made.wide()
    rows[0].append("round")
    for row in rows[1:]:
        row.append("Fall 2025")
    assert set(read(rows, cohort=cohort).responses["round_id"]) == {"2025-fall"}
    rows[1][-1] = "2024-fall"
    taken = read(rows, cohort=cohort)
    assert taken.rows["other round"] == 1 and "2024-fall" in said(taken)


def test_several_rounds_without_a_cohort(read):
    rows = made.wide()
    rows[0].append("round")
    for n, row in enumerate(rows[1:]):
        row.append("2024-fall" if n < 6 else "2025-fall")
    taken = read(rows)
    assert set(taken.responses["round_id"]) == {"2024-fall", "2025-fall"}
    assert "2 rounds in one file" in said(taken)
    only = read(rows, round_id="2025-fall")
    assert only.rows["other round"] == 6 and set(only.responses["round_id"]) == {"2025-fall"}


def test_short_form_read_with_its_own_and_with_the_full_instrument(read):
    items = list(load_instrument("cqi-26").items)
    rows = [["respondent_id", "program", "role", *items]] + [
        [f"p{i}", "House", "staff", *("1234"[(i + j) % 4] for j in range(26))] for i in range(6)
    ]
    assert not read(rows, instrument="cqi-26").problems
    taken = read(rows, instrument="cqi-61")
    assert len(taken.responses) == 6 * 26 and "35 items without a column" in said(taken)


def test_one_respondent(read):
    taken = read(made.wide(1))
    assert len(taken.responses) == 9 and not taken.problems


def test_many_respondents_are_all_accounted_for(tmp_path):
    from cqi_lib.intake import read_responses

    draw = np.random.default_rng(1).choice(np.array(["1", "2", "3", "4", "5", ""]), size=(2_000, 9))
    lines = [",".join([f"r{i}", f"Program {i % 5}", "staff", *row]) for i, row in enumerate(draw)]
    path = tmp_path / "big.csv"
    path.write_text("\n".join([",".join(made.HEADER), *lines]), encoding="utf-8")
    taken = read_responses(path, made.INSTRUMENT)
    assert len(taken.responses) == 18_000
    assert taken.responses["missing_reason"].eq("blank").sum() == (draw == "").sum()


def test_when_people_began_is_read_and_a_flaw_there_harms_nothing(tmp_path):
    path = tmp_path / "r.csv"
    head = "respondent_id,program,role,Start time,submitted_at,a1_1,a1_2\n"
    path.write_text(
        head
        + "1,Maple,leader,2025-10-01 09:00,2025-10-01 09:20,3,3\n"
        + "2,Maple,leader,2025-10-01 11:00,2025-10-01 09:20,3,3\n"  # began after it ended
        + "3,Maple,leader,soon,2025-10-01 09:20,3,3\n"
        + "4,Maple,leader,,2025-10-01 09:20,3,3\n",
        encoding="utf-8",
    )
    got = read_responses(path, "cqi-61")
    began = got.responses.drop_duplicates("respondent_id").set_index("respondent_id")["started_at"]
    assert began["1"] == pd.Timestamp("2025-10-01 09:00") and began[["2", "3", "4"]].isna().all()
    assert not [p for p in got.problems if "soon" in p.found]


def test_days_and_months_of_both_times_are_read_alike(tmp_path):
    path = tmp_path / "r.csv"
    head = "respondent_id,program,role,started,submitted_at,a1_1,a1_2\n"
    path.write_text(head + "1,Maple,leader,03/04/2025 9:00,13/04/2025 9:00,3,3\n", encoding="utf-8")
    began = read_responses(path, "cqi-61").responses["started_at"]
    assert began.eq(pd.Timestamp("2025-04-03 09:00")).all()
