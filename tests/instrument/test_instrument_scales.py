"""Scales of 3 to 7 levels, rubrics with their own codes, reversed scales and items: from the file to the finding."""

from __future__ import annotations

import csv
import json

import pytest
from made_answers import cohort_file
from made_scores import domain_scores, item_scores

from cqi_lib.cohort.records.cohort_file import Thresholds
from cqi_lib.errors import InstrumentError, IntakeError
from cqi_lib.instrument.instrument import load_instrument
from cqi_lib.intake import read_responses
from cqi_lib.intake.answers import CodeList
from cqi_lib.privacy import publish
from cqi_lib.strengths_challenges.findings import find


def file_of(codes, *, best_first=False, reverse=(), **thresholds) -> dict:
    """Give an instrument of four items on one scale; `codes` stand in the file's order."""
    return {
        "id": "scales",
        "version": "1",
        "name": "Scales",
        "scales": {
            "s": {
                "levels": [{"code": code, "label": f"Word {code}", "anchor": f"Looks like {code}"} for code in codes],
                "reversed": best_first,
                "dont_know": ["DK"],
                **thresholds,
            }
        },
        "areas": [
            {
                "id": "A",
                "name": "A",
                "domains": [
                    {
                        "id": "D",
                        "name": "D",
                        "scale": "s",
                        "items": [
                            {"id": f"d_{n}", "topic": "t", "text": f"Text {n}", "reversed": n in reverse}
                            for n in range(1, 5)
                        ],
                    }
                ],
            }
        ],
    }


def levels(folder, data, answers) -> tuple[list, dict]:
    """Read one leader's answers; give their levels, and the domain's finding."""
    (folder / "own.json").write_text(json.dumps(data), encoding="utf-8")
    instrument = load_instrument(folder / "own.json")
    with (folder / "a.csv").open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows(
            [["respondent_id", "program", "role", *instrument.items], ["x", "p", "leader", *answers]]
        )
    read = read_responses(folder / "a.csv", instrument, cohort=cohort_file(), round_id="r")
    cohort = cohort_file()
    domains = publish(domain_scores(read.responses, instrument), "program", cohort_file=cohort)
    items = publish(item_scores(read.responses, instrument), "program", cohort_file=cohort)
    [found] = find(domains, items, instrument, Thresholds()).to_dict("records")
    return read.responses.sort_values("item")["level"].tolist(), found


@pytest.mark.parametrize("k", [3, 4, 5, 6, 7])
def test_any_number_of_levels(k, tmp_path):
    stated = {} if k == 4 else {"target": k - 1, "challenge_below": (k + 1) / 2, "low_levels": [1, 2] if k > 3 else [1]}
    data = file_of(range(1, k + 1), **stated)
    got, found = levels(tmp_path, data, [k, k, k, k])
    assert got == [k] * 4 and found["mean"] == k and found["state"] == "strength"
    got, found = levels(tmp_path, data, [1, 1, 1, 2])
    assert got == [1, 1, 1, 2] and found["mean"] == 1.25 and found["state"] == "challenge"
    # Only two of four ratings reach the target: above a challenge, short of a strength.
    got, found = levels(tmp_path, data, [k, k, k - 2, k - 2])
    if k > 4:
        assert found["mean"] == k - 1 and (found["state"], found["reason"]) == ("building", "few_at_target")


def test_a_rubric_of_one_three_five(tmp_path):
    data = file_of([1, 3, 5], target=2.5, challenge_below=2, low_levels=[1])
    got, found = levels(tmp_path, data, [5, 3, 3, 1])
    assert got == [3, 2, 2, 1] and found["mean"] == 2
    assert found["state"] == "building"  # the mean is not below 2, and one of four ratings is low
    got, found = levels(tmp_path, data, ["5.0", "Word 5", "5 - Word 5", "DK"])
    assert got[:3] == [3, 3, 3] and found["mean"] == 3 and found["state"] == "strength"


def test_a_scale_whose_first_level_is_best(tmp_path):
    data = file_of([1, 2, 3, 4], best_first=True)
    got, found = levels(tmp_path, data, [1, 1, 2, 2])
    assert got == [4, 4, 3, 3] and found["mean"] == 3.5 and found["state"] == "strength"


def test_reversed_items(tmp_path):
    data = file_of([1, 2, 3, 4, 5], reverse={2, 4}, target=4, challenge_below=3, low_levels=[1, 2])
    got, found = levels(tmp_path, data, [5, 1, 4, 2])
    assert got == [5, 5, 4, 4] and found["mean"] == 4.5 and found["state"] == "strength"
    instrument = load_instrument(tmp_path / "own.json")
    assert [(c.code, c.level, c.anchor) for c in instrument.choices("d_2")][:2] == [
        ("1", 5, "Looks like 1"),
        ("2", 4, "Looks like 2"),
    ]
    assert instrument.items["d_2"].anchor(5) == "Looks like 1"
    assert (instrument.label("d_2", 5), instrument.label("d_1", 5)) == ("Word 1", "Word 5")


def test_a_reversed_item_on_a_scale_whose_first_level_is_best(tmp_path):
    data = file_of([1, 2, 3, 4], best_first=True, reverse={1})
    got, _ = levels(tmp_path, data, [1, 1, 4, 4])
    assert got == [1, 4, 1, 1]
    instrument = load_instrument(tmp_path / "own.json")
    assert instrument.items["d_1"].anchor(1) == "Looks like 1" == instrument.items["d_2"].anchor(4)


def test_labels_in_every_language_and_with_what_they_look_like_are_read(tmp_path):
    data = file_of([1, 2, 3, 4])
    data["scales"]["s"]["levels"][2]["label"] = {"en": "Often", "es": "A menudo"}
    got, _ = levels(tmp_path, data, ["A menudo", "often", "Often: it looks like this: so", "Word 4: Looks like 4"])
    assert got == [3, 3, 3, 4]
    # A code before the colon must agree with its label.
    with pytest.raises(IntakeError, match="'3: Word 4'"):
        levels(tmp_path, data, ["3: Word 4", "4", "4", "4"])


WORDS = ("none", "some", "most", "all")


def cut_file(cut, **more) -> dict:
    return file_of(WORDS, cut=cut, **more)


@pytest.mark.parametrize(
    ("cut", "answers", "ranks"),
    [
        ([0, 25, 50, 75, 100], ["0", "24.9", "25", "100"], [1, 1, 2, 4]),
        ([0, 25, 50, 75, 100], ["37,5", " 50 ", "Word all", "some"], [2, 3, 4, 2]),
        ([0, 4, 7, 9, 10], ["3", "6", "8", "10"], [1, 2, 3, 4]),
        ([-5, 0, 2, 4, 5], ["-1", "0", "5.0", "DK"], [1, 2, 4]),
    ],
)
def test_a_slider_is_cut_into_named_levels(tmp_path, cut, answers, ranks):
    read, _ = levels(tmp_path, cut_file(cut), answers)
    assert [r for r in read if r == r] == ranks


def test_where_the_smallest_number_is_the_best_levels_turn_round(tmp_path):
    read, _ = levels(tmp_path, cut_file([0, 25, 50, 75, 100], best_first=True), ["0", "30", "60", "100"])
    assert read == [4, 3, 2, 1]


@pytest.mark.parametrize("answer", ["101", "-1", "1,000", "fifty", "50 of 100"])
def test_a_number_outside_the_slider_is_no_answer(tmp_path, answer):
    (tmp_path / "own.json").write_text(json.dumps(cut_file([0, 25, 50, 75, 100])), encoding="utf-8")
    codes = CodeList(load_instrument(tmp_path / "own.json").domains["D"].scale)
    assert codes.read(answer).kind == "set_aside"
    assert codes.allowed().startswith("a number from 0 to 100 (Word none")


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"cut": [0, 50, 100]}, "5 numbers"),
        ({"cut": [0, 25, 25, 75, 100]}, "each greater"),
        ({"cut": [0, 25, 50, 75, 100], "dont_know": [99]}, "below 0 or above 100"),
        ({"cut": [0, 1, 2, 3, 4], "levels": [{"code": n, "label": w} for n, w in enumerate(WORDS)]}, "in words"),
    ],
)
def test_bounds_and_codes_of_a_slider_have_one_meaning(tmp_path, change, said):
    data = cut_file([])
    data["scales"]["s"] |= change
    (tmp_path / "own.json").write_text(json.dumps(data), encoding="utf-8")
    with pytest.raises(InstrumentError, match=said):
        load_instrument(tmp_path / "own.json")
