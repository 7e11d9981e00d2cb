import numpy as np
import pandas as pd
from made_answers import cohort_file, instrument, responses

from cqi_lib.privacy import publish
from cqi_lib.scoring.response_quality import longest_run, minutes_taken, response_quality
from cqi_lib.tables import RESPONSES

TWELVE = instrument((6, 6))
ITEMS = list(TWELVE.items)


def made(*people, minutes=()):
    data = responses(*people, items=ITEMS)
    took = dict(zip(sorted(data["respondent_id"].unique()), minutes, strict=False))
    data["submitted_at"] = pd.Timestamp("2025-10-01 12:00")
    data["started_at"] = data["submitted_at"] - pd.to_timedelta(data["respondent_id"].map(took), unit="min")
    return response_quality(RESPONSES.frame(data), TWELVE).set_index("respondent_id")


def test_every_answer_of_a_person_is_counted_once():
    got = made(("leader", "33d.n3332222"), ("staff", "x" * 12)).iloc[0]
    names = ["asked", "answered", "dont_know", "not_applicable", "blank", "set_aside"]
    assert got[names].tolist() == [12, 9, 1, 1, 1, 0]
    assert got["asked"] == got[names[1:]].sum()


def test_one_level_throughout_is_said_from_ten_levels():
    got = made(("leader", "3" * 12), ("staff", "3" * 9 + "d.n"), ("staff", "3" * 11 + "2"), ("staff", "d" * 12))
    assert got["same_level"].tolist() == [True, False, False, False]
    assert got["longest_run"].tolist() == [12, 9, 11, 0]


def test_a_run_passes_over_what_is_no_level():
    levels = np.array([[1, np.nan, 1, 2, 2, 2], [np.nan] * 6])
    assert longest_run(levels).tolist() == [3, 0]


def test_quick_is_less_than_two_seconds_for_each_answer():
    got = made(*[("staff", "3" * 12)] * 3, ("staff", "33" + "." * 10), minutes=(0.39, 0.41, 25, 0.39))
    assert got["quick"].tolist() == [True, False, False, False]  # 24 seconds for 12 answers; the last gave two
    assert got["minutes"].round(2).tolist() == [0.39, 0.41, 25, 0.39]


def test_without_times_nothing_is_said_of_them():
    got = response_quality(responses(("leader", "3" * 12), items=ITEMS), TWELVE)
    assert got["minutes"].isna().all() and not got["quick"].any()
    hours = pd.Series(pd.to_timedelta([-1, 0, 23, 24, 70], unit="h"))
    end = pd.Series([pd.Timestamp("2025-10-03")] * 5)
    assert minutes_taken(end - hours, end).isna().tolist() == [True, False, False, True, True]


def test_rows_of_people_reach_the_desk_and_a_named_round_only():
    data = response_quality(responses(("leader", "3" * 12), items=ITEMS), TWELVE)
    assert len(publish(data, "desk", cohort_file=cohort_file()).table) == 1
    shown = publish(data, "program", cohort_file=cohort_file())
    assert shown.table.empty
    assert shown.held_back[["table", "code", "n"]].to_numpy().tolist() == [["respondents", "individuals", 1]]
    assert len(publish(data, "program", cohort_file=cohort_file("named")).table) == 1
    assert publish(data, "cohort", cohort_file=cohort_file("named")).table.empty
