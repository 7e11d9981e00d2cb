"""A level with two decimals among others with one is explained where it stands, and nowhere else."""

import made_assessment as made
import pytest
from made_assessment import plain

import cqi_lib as cqi
from cqi_lib.report.first_page import first_page

# Agreement has its target at 4 and its limit at 3.5: 3.98, 3.48 and 3.0 of fifty answers each.
PEOPLE = [
    ("leader", "44444 34343 33333"),
    *[("staff", "44444 34343 33333")] * 5,
    *[("staff", "44444 34344 33333")] * 3,
    ("staff", "44443 34344 33333"),
]
MANY = "A level with two decimals is just below a limit."
BOTH = "3.98 and 3.48 are just below the limits of 4 and 3.5."


@pytest.fixture(scope="module")
def opened(tmp_path_factory):
    folder = tmp_path_factory.mktemp("fine") / "c"
    then = [("leader", "33333 33333 33333"), *[("staff", "33333 33333 33333")] * 9]
    return cqi.open_program(made.write(folder, {"2025": {"p": then}, "2026": {"p": PEOPLE}}, (5, 5, 5)), "p")


def test_a_level_just_below_a_limit_is_explained(opened):
    text = plain(cqi.profile(opened))
    assert "3.98" in text and "3.48" in text and MANY in text
    assert BOTH in plain(cqi.since_last_time(opened))


def test_it_is_explained_in_lists_and_on_page_one(opened):
    only = "3.48 is just below the limit of 3.5."
    assert only in plain(cqi.challenges(opened))
    assert BOTH in plain(first_page(opened))


def test_nothing_is_explained_where_every_level_has_one_decimal(tmp_path):
    people = [("leader", "44444 33333"), *[("staff", "44444 33333")] * 9]
    opened = cqi.open_program(made.write(tmp_path / "c", {"2026": {"p": people}}, (5, 5)), "p")
    for block in (cqi.profile(opened), cqi.challenges(opened), cqi.strengths(opened), cqi.item_levels(opened)):
        assert "just below" not in plain(block)
