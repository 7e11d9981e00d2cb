"""What is said of weighed domains where they were weighed in one way only, or only in part."""

from made_small import cohort, opened, plain

import cqi_lib as cqi
from cqi_lib.cohort.cohort import load_cohort

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
