"""What nobody recorded is not said: each fact has its field, and without it there is another sentence."""

import datetime as dt

import pytest
from made_small import AGREEMENT, TWO, cohort, instrument, opened, plain

import cqi_lib as cqi
from cqi_lib.cohort.cohort import load_cohort
from cqi_lib.priorities.show.plan import plan_page
from cqi_lib.program.prepared import unpublished
from cqi_lib.report.first_page import first_page
from cqi_lib.report.reading import appendix

ONE = {"first": [("leader", "2" * 9)]}


def rounds(**more):
    return ({"id": "first", "label": "Spring 2024", "date": "2024-04-08"} | more,)


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        (None, "Leaders are shown as such. Whether they were told so before they answered is not on record."),
        (True, "Leaders are shown as such. They were told so before they answered."),
        (False, "Leaders are shown as such. They were not told so before they answered."),
    ],
)
def test_whether_leaders_knew_is_said_only_where_it_is_on_record(tmp_path, told, sentence):
    entry = rounds(**({} if told is None else {"told_before": told}))
    text = plain(appendix(opened(cohort(tmp_path, ONE, rounds=entry))))
    assert sentence in text and "knew" not in text


PRIORITY = {"id": "one", "domain": "D2", "round": "first", "why": "It is low", "review_on": "2024-09-02"}


def agreed(folder, **more):
    files = {"priorities.yml": {"priorities": [PRIORITY | more]}}
    return opened(cohort(folder, ONE, files=files, as_of="2024-06-01"))


def test_who_chose_is_said_only_where_it_is_on_record(tmp_path):
    text = plain(cqi.agreed(agreed(tmp_path / "a", chosen_on="2024-05-06")))
    assert "On May 6, 2024, Domain 2 was chosen, from the results of Spring 2024." in text
    assert "coach" not in text.lower() and "staff" not in text
    text = plain(cqi.agreed(agreed(tmp_path / "b", chosen_on="2024-05-06", chosen_by="the board")))
    assert "On May 6, 2024, the board chose Domain 2, from the results of Spring 2024." in text
    text = plain(cqi.agreed(agreed(tmp_path / "c")))
    assert "Domain 2 was chosen, from the results of Spring 2024. No day was written down." in text
    text = plain(cqi.agreed(agreed(tmp_path / "d", chosen_by="parents and staff")))
    assert "Parents and staff chose Domain 2, from the results of Spring 2024. No day was written down." in text


def test_several_priorities_chosen_by_different_people_name_nobody(tmp_path):
    both = [PRIORITY | {"chosen_by": "the board"}, PRIORITY | {"id": "two", "domain": "D1", "chosen_by": "the team"}]
    program = opened(cohort(tmp_path, ONE, files={"priorities.yml": {"priorities": both}}, as_of="2024-06-01"))
    assert "Domain 2 and Domain 1 were chosen, from the results of" in plain(cqi.agreed(program))


def test_nobody_is_said_to_look_at_it_again(tmp_path):
    text = plain(plan_page(agreed(tmp_path)))
    assert "Domain 2 is to be looked at again" in text and "oach" not in text


def test_nobody_is_said_to_have_weighed(tmp_path):
    weighed = [{"domain": d, "round": "first", "points": {"gap": 3, "effort": 2}} for d in ("D1", "D2")]
    program = opened(cohort(tmp_path, ONE, files={"priorities.yml": {"candidates": weighed}}))
    text = plain(cqi.weighing(program))
    assert "given 1 to 5 points;" in text and "by coach" not in text


@pytest.mark.parametrize(
    ("invited", "said", "not_said"),
    [
        (None, "No answers are on record for this round.", "asked"),
        ({"leader": 1, "staff": 7}, "Of the 8 people invited, nobody’s answers are on record.", "Nobody answered"),
        ({"leader": 0}, "Nobody was asked in this round.", "Nobody answered"),
    ],
)
def test_a_round_without_answers_says_no_more_than_that(tmp_path, invited, said, not_said):
    entries = [dict(r) for r in TWO]
    if invited:
        entries[1]["invited"] = {"p": invited}
    program = opened(cohort(tmp_path, ONE, rounds=entries), "second")
    text = plain(first_page(program))
    assert said in text and not_said not in text, text
    assert "was not taken" not in text


@pytest.mark.parametrize("day", ["2025-04-01", "2025-04-07", "2025-04-08", "2025-04-30"])
def test_the_next_retake_is_early_until_the_very_day_it_is_due(tmp_path, day):
    program = opened(cohort(tmp_path, ONE, as_of=day))
    text, page = plain(cqi.next_retake(program)), plain(first_page(program))
    early = dt.date.fromisoformat(day) < dt.date(2025, 4, 8)
    assert ("too early" in text) == early == ("due from April 8, 2025" in text)
    assert ("April 8 The assessment is due again." in page) == (day <= "2025-04-08")
    assert ("April 8 The assessment has been due again since then." in page) == (day > "2025-04-08")


def two_scales(one: tuple[str, ...], other: tuple[str, ...]) -> dict:
    asked = instrument(3, 3, one)
    asked["scales"]["other"] = instrument(1, 1, other)["scales"]["own"]
    asked["areas"][0]["domains"][2]["scale"] = "other"
    return asked


def test_scales_of_equal_length_are_not_called_of_different_lengths(tmp_path):
    words = ("Never", "Rarely", "Sometimes", "Often", "Always")
    text = plain(first_page(opened(cohort(tmp_path / "a", ONE, asked=two_scales(AGREEMENT, words)))))
    assert "different answer scales" in text and "length" not in text
    text = plain(first_page(opened(cohort(tmp_path / "b", ONE, asked=two_scales(AGREEMENT, words[1:])))))
    assert "answer scales of different lengths" in text


def test_the_demo_states_what_its_pages_say():
    demo = load_cohort("parameters/riverbend", responses=False)
    assert all(entry.told_before for entry in demo.rounds)
    chosen = [p for records in demo.programs.values() for p in records.priorities.priorities]
    assert chosen and all(p.chosen_by for p in chosen)


def test_the_online_assessment_tells_people_itself(tmp_path):
    program = opened(cohort(tmp_path, ONE))
    assert program.told_before is None
    unpublished(program).responses["source_file"] = "responses/first.online.sqlite"
    assert program.told_before is True
