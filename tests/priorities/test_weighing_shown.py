"""What is said of weighed domains where they were weighed in one way only, or only in part."""

import pytest
from made_small import cohort, instrument, opened, plain

import cqi_lib as cqi
from cqi_lib.cohort.cohort import load_cohort
from cqi_lib.priorities.show import candidates

SURE = {"propriety": True, "economics": True, "acceptability": True, "resources": True, "legality": True}
PEOPLE = {"first": [("leader", "222 222 222")]}


def made(folder, *candidates, **more):
    rows = [{"domain": f"D{n}", "round": "first"} | fields for n, fields in enumerate(candidates, start=1)]
    return cohort(folder, PEOPLE, files={"priorities.yml": {"candidates": rows}}, **more)


def test_by_hanlon_alone_nothing_is_said_of_points_and_weights(tmp_path):
    rated = {"hanlon": {"size": 5, "seriousness": 5, "effectiveness": 5, "pearl": SURE}}
    folder = made(tmp_path, rated, rated)
    text = plain(cqi.weighing(opened(folder)))
    assert "Hanlon" in text and "weights" not in text and "points that were given" not in text, text
    assert cqi.rank_stability(opened(folder)).empty
    assert not [p for p in load_cohort(folder).problems if "no points for" in p.found]


def test_domains_without_all_points_are_not_called_weighed(tmp_path):
    criteria = {"gap": 3, "effort": 1}
    program = opened(made(tmp_path, {"points": {"gap": 3, "effort": 2}}, {"points": {"gap": 5}}, criteria=criteria))
    assert plain(cqi.rank_stability(program)) == (
        "How firm the order is cannot be said: too few domains have points for every criterion."
    )
    assert "Four ways" not in plain(cqi.weighing(program))


def test_a_program_is_weighed_once_for_all_that_is_shown_of_it(tmp_path, monkeypatch):
    made_ = {name: [] for name in ("firmness", "tally")}
    for name, calls in made_.items():
        whole = getattr(candidates, name)
        monkeypatch.setattr(candidates, name, lambda *a, w=whole, c=calls, **k: c.append(a) or w(*a, **k))
    points = [{"points": {"gap": n, "effort": 2}} for n in (1, 2, 3, 4)]
    program = opened(made(tmp_path, *points, criteria={"gap": 3, "effort": 1}))
    for verb in (cqi.weighing, cqi.impact_effort, cqi.rank_stability, cqi.ranking_without_one):
        assert not verb(program.again()).empty, verb
    assert len(made_["tally"]) == 1 and [call[-1] for call in made_["firmness"]] == ["program", "desk"]


@pytest.mark.parametrize("chosen", [True, False])
def test_a_domain_on_its_way_that_was_chosen_is_one_that_could_be_chosen(tmp_path, chosen):
    """A plan worked on three domains, and beneath it "the two domains that could be chosen" named two of them."""
    people = [("leader", "222 332"), *[("staff", "222 332")] * 8]
    rows = [{"id": "p", "domain": "D2", "round": "first"}] if chosen else []
    folder = cohort(
        tmp_path,
        {"first": people},
        asked=instrument(domains=2, items=3),
        files={"priorities.yml": {"priorities": rows}},
    )
    text = candidates.candidates(opened(folder)).text
    assert "Domain 1: Challenge" in text and ("Domain 2: Building, work, if" in text) == chosen
