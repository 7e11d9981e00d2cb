"""The assessment that is due is told alike on page one, in the ten minutes and at the end of the report."""

import pytest
from made_small import cohort, instrument, opened, plain

from cqi_lib.capacity.show.growth import next_retake
from cqi_lib.report.first_page import first_page
from cqi_lib.report.ten_minutes import ten_minutes

ROUNDS = [{"id": "first", "label": "Spring 2024", "date": "2024-04-08"}]
STEP = {"priorities": [{"id": "p", "domain": "D1", "round": "first", "review_on": "2025-12-01"}]}
PEOPLE = {"first": [("leader", "222"), *[("staff", "222")] * 6]}


def told(folder, as_of, files=None, **more):
    there = opened(
        cohort(folder, PEOPLE, asked=instrument(3, 1), rounds=ROUNDS, files=files or {}, as_of=as_of, **more)
    )
    page, ten = plain(first_page(there)), plain(ten_minutes(there, {}, ()))
    return page[page.index("What happens next") :], ten[ten.index("What happens next") :]


def test_one_that_is_overdue_is_no_absence_of_a_next_step(tmp_path):
    """Page one said "No next step has a date yet", and the paper beneath that it was due since months."""
    page, ten = told(tmp_path, "2025-11-14")
    assert "April 8 The assessment has been due again since then." in page
    assert "No next step" not in page + ten
    assert "The assessment is due again" in ten and "The assessment has been due again since April 8, 2025." in ten


def test_it_takes_no_place_of_a_step_that_is_to_come(tmp_path):
    page, ten = told(tmp_path, "2025-11-14", {"priorities.yml": STEP})
    assert page.index("due again since then") < page.index("December 1 Domain 1: to be looked at again.")
    assert "The next step is on Monday, December 1, 2025" in ten


def test_it_hides_no_step_that_has_no_day_yet(tmp_path):
    cycle = {"title": "A card", "measure": "m", "predictions": [{"made_on": "2024-05-01", "text": "It helps"}]}
    page, _ = told(tmp_path, "2024-06-01", {"cycles/01-card.yml": cycle})
    assert page.index("Cycle 1, A card: starts.") < page.index("The assessment is due again.")


@pytest.mark.parametrize("as_of", ["2024-06-01", "2025-04-08"])
def test_one_that_is_to_come_is_no_next_step_without_a_date(tmp_path, as_of):
    page, ten = told(tmp_path, as_of)
    assert "The assessment is due again." in page and "since then" not in page and "No next step" not in page + ten
    early = as_of < "2025-04-08"
    assert ("No step has a date before the next assessment" in ten) == early


@pytest.mark.parametrize(
    ("told", "says"),
    [
        ({"state": "open", "now": 2}, "Fall 2025 is still open: its results come when everybody has answered."),
        ({"state": "open", "now": 0}, "Fall 2025 is still open: its results come when everybody has answered."),
        ({"state": "withheld", "now": 3, "people": 4}, ""),
    ],
)
def test_one_that_is_being_taken_or_is_withheld_is_not_due(tmp_path, told, says):
    """A page of Spring 2024 called the next one overdue while people were answering it."""
    rounds = [*ROUNDS, {"id": "second", "label": "Fall 2025", "date": "2025-10-20"}]
    folder = cohort(tmp_path, PEOPLE, asked=instrument(3, 1), rounds=rounds, as_of="2025-11-14")
    there = opened(folder, "first")
    there.prepared.told["bases"] = {"p": {"second": told}}
    assert "due again" not in plain(first_page(there)) + plain(ten_minutes(there, {}, ()))
    assert says in plain(next_retake(there)) and "due" not in plain(next_retake(there))


def test_after_one_that_is_withheld_the_months_are_counted_from_it(tmp_path):
    rounds = [*ROUNDS, {"id": "second", "label": "Fall 2025", "date": "2025-10-20"}]
    there = opened(cohort(tmp_path, PEOPLE, asked=instrument(3, 1), rounds=rounds, as_of="2025-11-14"), "second")
    there.prepared.told["bases"] = {"p": {"second": {"state": "withheld", "now": 3, "people": 4}}}
    assert "Less than a month has passed since the last one. It is due from October 20, 2026." in plain(
        next_retake(there)
    )
