from made_cohort import PAIR, load

from cqi_lib.cohort.records.groundwork import GroundworkFile
from cqi_lib.cohort.records.measures import Measure
from cqi_lib.groundwork.gaps import lint


def test_the_gaps_of_the_pair():
    alpha = load(PAIR).programs["alpha-house"]
    gaps = [(gap.code, gap.id) for gap in lint(alpha.groundwork)]
    assert gaps == [
        ("activity_without_outcome", "play-group"),
        ("outcome_without_indicator", "less-stress"),
        ("outcome_without_activity", "less-stress"),
        ("indicator_without_definition", "calls"),
        ("indicator_without_baseline", "calls"),
        ("no_balancing", ""),
    ]
    assert lint(alpha.groundwork)[0].subject == "Hold a weekly play group"
    assert "no_balancing" not in {gap.code for gap in lint(alpha.groundwork, alpha.measures.values())}


def test_nothing_lacks():
    whole = GroundworkFile.model_validate(
        {
            "logic_model": {
                "activities": [{"id": "a", "text": "A", "leads_to": ["o"]}],
                "outcomes": [{"id": "o", "text": "O"}],
            },
            "indicators": [
                {"id": "i", "name": "I", "outcome": "o", "numerator": "x", "denominator": "y", "baseline": 0,
                 "split_by": ["language"]},
            ],
        }
    )  # fmt: skip
    assert [gap.code for gap in lint(whole)] == ["no_balancing"]
    assert lint(whole, [Measure(id="h", name="Hours", kind="balancing")]) == []


def test_an_empty_groundwork():
    assert [gap.code for gap in lint(GroundworkFile())] == ["no_split", "no_balancing"]


def test_an_outcome_may_be_reached_by_way_of_another():
    def made(links):
        outcomes = [{"id": name, "text": name, "leads_to": after} for name, after in links.items()]
        model = {"activities": [{"id": "x", "text": "X", "leads_to": ["a"]}], "outcomes": outcomes}
        gaps = lint(GroundworkFile.model_validate({"logic_model": model}))
        return [gap.id for gap in gaps if gap.code == "outcome_without_activity"]

    assert made({"a": ["b"], "b": ["c"], "c": ["a"], "d": []}) == ["d"]
    assert made({"a": [], "b": []}) == ["b"]


def test_without_any_link_it_is_said_once():
    model = {"activities": [{"id": "x", "text": "X"}], "outcomes": [{"id": "a", "text": "A"}]}
    codes = [gap.code for gap in lint(GroundworkFile.model_validate({"logic_model": model}))]
    assert codes[:2] == ["activity_without_outcome", "outcome_without_indicator"]
    assert "outcome_without_activity" not in codes
