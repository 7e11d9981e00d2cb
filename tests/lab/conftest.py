"""A cohort with notes in its files, as `cqi new cohort` makes it, and one with two programs."""

import pytest
from made_cohort import pair as copy_of_pair
from made_cohort import taken_over
from made_opened import opened_copy

from cqi_lib.lab.scaffold import new_cohort


@pytest.fixture(autouse=True)
def nothing_remembered(monkeypatch, tmp_path):
    """The desk remembers beside the test's own files, not beside those of whoever runs it."""
    monkeypatch.setattr("cqi_lib.lab.recent.PLACE", tmp_path / "remembered.json")


@pytest.fixture
def fresh(tmp_path):
    """As if somebody had read all of the example and made it the cohort's own."""
    return taken_over(new_cohort(tmp_path / "mine"))


@pytest.fixture
def pair(tmp_path):
    return copy_of_pair(tmp_path)


@pytest.fixture
def opened(pair):
    """Alpha House of a copy that nobody has changed yet, opened as `cqi.open_program` does."""
    return opened_copy(pair, "alpha-house")
