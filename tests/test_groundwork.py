from made_cohort import PAIR, load

from cqi_lib.groundwork import lint
from cqi_lib.records.groundwork import GroundworkFile
from cqi_lib.records.measures import Measure


def test_the_gaps_of_the_pair():
    alpha = load(PAIR).programs["alpha-house"]
    gaps = [(gap.code, gap.id) for gap in lint(alpha.groundwork)]
    assert gaps == [
        ("activity_without_outcome", "play-group"),
        ("outcome_without_indicator", "less-stress"),
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
