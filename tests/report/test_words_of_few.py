"""What a report says where there is little: a measure without a number, a test without a prediction, no domain on its way."""

import re

from made_small import AGREEMENT, cohort, instrument, opened, plain, series

import cqi_lib as cqi
from cqi_lib.pdsa.claims import table_rows
from cqi_lib.pdsa.of_program import studies_of
from cqi_lib.priorities.show.meeting import meeting_page
from cqi_lib.report.first_page import first_page
from cqi_lib.wording.cohort import states_alt

ONE = {"first": [("leader", "222 222 222")]}
MEASURES = {"measures.yml": {"measures": [{"id": "m", "name": "Calls"}]}}


def test_a_measure_without_a_number_goes_on_in_its_sentence(tmp_path):
    text = plain(first_page(opened(cohort(tmp_path, ONE, files=MEASURES))))
    assert "Calls: no data yet." in text, text


def test_a_test_without_a_prediction_has_only_a_result_to_look_at(tmp_path):
    cycles = {
        "cycles/01.yml": {"title": "Bare", "measure": "m", "actual_start": "2024-04-10"},
        "cycles/02.yml": {
            "title": "Foreseen",
            "measure": "m",
            "actual_start": "2024-04-10",
            "predictions": [{"made_on": "2024-04-01", "low": 5}],
        },
    }
    program = opened(cohort(tmp_path, ONE, files=MEASURES | cycles, as_of="2024-05-01"))
    text = cqi.next_visit(program).text
    assert "Cycle 1, Bare: look at the result." in text, text
    assert "Cycle 2, Foreseen: look at the result beside the prediction." in text


def guide(folder, signs):
    asked = instrument(domains=2, labels=AGREEMENT)
    return plain(meeting_page(opened(cohort(folder, {"first": [("leader", signs)]}, asked=asked))))


def test_the_guide_asks_for_no_domain_on_its_way_where_none_is(tmp_path):
    assert "No domain is called a challenge. Which domain matters most to" in guide(tmp_path / "a", "555 555")
    assert "No domain is called a challenge. Which of those on their way" in guide(tmp_path / "b", "555 334")


def test_the_guide_says_whose_view_its_numbers_are(tmp_path):
    few = {"first": [("leader", "222 222 222"), *[("frontline", "444 444 444")] * 3]}
    nobodys = {"first": [("frontline", "444 444 444")] * 3}
    assert "Three staff are too few to show, so what follows is the leader’s view only." in guide_of(
        tmp_path / "a", few
    )
    assert "Three staff are too few to show: at least five are needed." in guide_of(tmp_path / "b", nobodys)
    assert "This is one person’s view: that of the leader." in guide_of(tmp_path / "c", ONE)
    everybody = {"first": [("leader", "222 222 222"), *[("frontline", "444 444 444")] * 8]}
    assert "view only" not in guide_of(tmp_path / "d", everybody)


def test_the_guide_says_of_a_strength_that_the_leader_alone_sees_it(tmp_path):
    mixed = {"first": [("leader", "444 222 323"), *[("frontline", "4.. 222 323")] * 6]}
    assert "Strength: Domain 1 (leader’s view only)." in guide_of(tmp_path, mixed)


def guide_of(folder, answers):
    return plain(meeting_page(opened(cohort(folder, answers))))


def test_without_any_level_nobody_is_said_to_see_no_strength(tmp_path):
    """Enough people answered, and each too few of the questions."""
    text = plain(first_page(opened(cohort(tmp_path, {"first": [("frontline", "3.. .2. ..3")] * 9}))))
    assert "No domain has a level that can be shown for this round, so nothing is said about strengths" in text, text
    assert "no strength" not in text and "no challenge" not in text


def test_where_ups_and_downs_say_nothing_no_run_is_called_usual(tmp_path):
    values = [(19 + n % 2, 20) for n in range(14)] + [(20, 20)] * 12
    cycles = {"cycles/01.yml": {"title": "Test", "measure": "m", "actual_start": "2025-03-10"}}
    files = MEASURES | cycles | {"measures.csv": series(values)}
    study = studies_of(opened(cohort(tmp_path, ONE, files=files, as_of="2026-03-01")))["m"]
    assert study.verdict == "cannot be told" and study.useful >= 10
    assert len(table_rows(study, {})[1]) == len(study.points)


def test_where_nothing_moved_nothing_is_said_of_chance(tmp_path):
    rounds = [{"id": n, "label": n, "date": d} for n, d in (("first", "2024-04-08"), ("second", "2025-04-07"))]
    people = [("leader", "333 333 333"), *[("staff", "333 333 333")] * 5]
    program = opened(cohort(tmp_path, {"first": people, "second": people}, rounds=rounds))
    text = plain(first_page(program))
    assert re.search(r"Since first, all three domains stayed the same\. (?!How much)", text), text


def test_counts_of_programs_read_aloud_need_no_plural():
    told = "Access: strength 2, building 1, challenge 0, not enough information 1."
    assert told in states_alt([("Access", 2, 1, 0, 1)])
