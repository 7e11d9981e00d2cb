"""What has not passed the gate is out of reach of a verb, and who reaches for it all the same is listed."""

import ast
from pathlib import Path

import pytest
from made_opened import opened_copy

from cqi_lib.cohort.cohort import load_cohort
from cqi_lib.errors import CallError
from cqi_lib.opening.open import open_cohort
from cqi_lib.program.prepared import OPEN, TABLES, unpublished
from cqi_lib.show.block import Block
from cqi_lib.show.markup import table

PACKAGE = Path(__file__).parents[2] / "cqi_lib"
WHO = {
    "assessment/show/quality.py": "a table for the desk of how each person answered, published for the desk",
    "assessment/show/reliability.py": "the cohort's agreement, for the desk",
    "capacity/of_program.py": "growth is worked out of people's levels, then told only as it may be shown (`as_shown`)",
    "community/cohort_round.py": "counts of who answered, over the whole cohort",
    "community/show/named.py": "what may be claimed of each program, for the desk",
}


@pytest.fixture
def pair(tmp_path):
    from made_cohort import pair

    return pair(tmp_path)


def naive(program):
    """A verb as somebody in a hurry writes it: everybody's levels, one row for each."""
    rows = program.prepared.rater_scores
    cells = [(r.respondent_id, r.domain, str(r.mean)) for r in rows.itertuples()]
    return Block(table("Levels", ["Who", "Domain", "Level"], cells), "Levels")


def test_a_verb_that_prints_everybodys_levels_fails_at_once(pair):
    with pytest.raises(CallError, match="rater_scores has not passed the privacy gate"):
        naive(opened_copy(pair, "alpha-house"))


def test_nobodys_answers_are_reached_through_the_cohort_either(pair):
    assert len(load_cohort(pair).responses)
    for opened in (opened_copy(pair, "alpha-house"), open_cohort(pair)):
        assert opened.cohort.responses.empty
        assert "respondent_id" not in opened.people and len(opened.people)


@pytest.mark.parametrize("name", sorted(set(TABLES) - set(OPEN)))
def test_no_raw_table_can_be_reached(pair, name):
    for opened in (opened_copy(pair, "alpha-house"), open_cohort(pair)):
        with pytest.raises(CallError, match="publish"):
            getattr(opened.prepared, name)
        assert len(getattr(unpublished(opened), name))


def test_what_may_be_shown_can_be(pair):
    opened = opened_copy(pair, "alpha-house")
    for name in OPEN:
        assert getattr(opened.prepared, name) is getattr(unpublished(opened), name)
    with pytest.raises(AttributeError):
        opened.prepared.nothing  # noqa: B018


def test_who_reaches_for_what_is_not_published_is_listed_with_a_reason():
    found = set()
    for path in PACKAGE.rglob("*.py"):
        place = path.relative_to(PACKAGE).as_posix()
        if place.startswith(("program/", "opening/", "batch/")) or "templates" in place:
            continue  # where the tables are made, kept and handed on
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Name) and node.id == "unpublished":
                found.add(place)
            # Round the door: the private names themselves.
            assert not (isinstance(node, ast.Attribute) and node.attr in ("_tables", "_all")), place
    assert found == set(WHO)
