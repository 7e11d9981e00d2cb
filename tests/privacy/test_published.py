"""A published table: made by the gate only, for one audience, and nothing can be slipped in."""

import pickle
from dataclasses import FrozenInstanceError

import pandas as pd
import pytest
from made_answers import cohort_file, instrument, responses
from made_scores import domain_scores

from cqi_lib.errors import CallError
from cqi_lib.privacy import Published, publish
from cqi_lib.privacy.published import make, mark_of, marked, require
from cqi_lib.tables import COHORT_BANDS, FINDINGS

FIVE = instrument()
FILE = cohort_file()


def people(n):
    return [("leader", "22222"), *[("frontline", "33333")] * n]


def test_published_is_made_by_the_gate_only_and_stays_as_it_is():
    with pytest.raises(TypeError, match=r"made by privacy\.publish"):
        Published("domain_scores", "program", pd.DataFrame(), pd.DataFrame())
    shown = publish(domain_scores(responses(*people(5)), FIVE), "program", cohort_file=FILE)
    with pytest.raises(FrozenInstanceError):
        shown.audience = "cohort"
    table = shown.table
    table["mean"] = 9.0
    assert shown.table["mean"].max() < 9
    again = pickle.loads(pickle.dumps(shown))
    pd.testing.assert_frame_equal(again.table, shown.table)
    assert again.audience == "program"


def test_only_one_program_or_round():
    data = pd.concat([responses(*people(3), program=p) for p in ("p", "q")])
    shown = publish(domain_scores(data, FIVE), "program", cohort_file=FILE).only(program_id="q")
    assert set(shown.table["program_id"]) == set(shown.held_back["program_id"]) == {"q"}
    assert len(shown.only(round_id="other").table) == 0


def test_what_is_asked_for_comes_from_the_gate_and_for_those_who_may_see_it():
    shown = publish(domain_scores(responses(("leader", "33333")), FIVE), "program", cohort_file=FILE)
    assert len(require(shown, "domain_scores", "it")) == len(require(shown, "domain_scores", "it", ("program",))) == 2
    with pytest.raises(TypeError, match="not a DataFrame"):
        require(shown.table, "domain_scores", "it")
    with pytest.raises(TypeError, match="it takes a published 'item_scores', not 'domain_scores'"):
        require(shown, "item_scores", "it")
    with pytest.raises(TypeError, match="published for 'desk' or 'cohort', not for 'program'"):
        require(shown, "domain_scores", "it", ("desk", "cohort"))
    with pytest.raises(CallError, match="must be one of 'desk', 'program', 'cohort'; not 'world'"):
        make("domain_scores", "world", shown.table, [])
    assert shown.table.attrs == {"audience": "program"} and mark_of(shown.table) == "program"
    assert mark_of(FINDINGS.empty()) is None and mark_of(marked(FINDINGS.empty(), "desk")) == "desk"
    assert "_table" not in repr(shown) and "_held_back" not in repr(shown)
    assert len(shown.only().table) == 2 and len(shown.only("p", "r").table) == 2 and shown.only("q").table.empty


def test_what_is_of_no_program_is_kept_beside_one_and_its_reasons_are_not():
    """A table of the cohort has no programs in it; what was held back of it is nobody's own."""
    bands = make(
        "cohort_bands", "cohort", COHORT_BANDS.frame([{"round_id": "r"}, {"round_id": "s"}]), [{"round_id": "r"}]
    )
    mine = bands.only(program_id="p", round_id="r")
    assert mine.table["round_id"].tolist() == ["r"] and mine.held_back.empty
    last = bands.only(round_id="s").table
    assert last.index.tolist() == [0] and [*last] == [*COHORT_BANDS.columns]
