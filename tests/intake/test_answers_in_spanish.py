"""What is wrong with a file of answers is told in Spanish where Spanish is spoken, though it was found in English."""

import made_responses as made
import pytest
from made_cohort import pair
from spoken_problems import english_left
from test_hostile import READ, REFUSED, changed, with_column

from cqi_lib.cohort.cohort import load_cohort
from cqi_lib.errors import IntakeError
from cqi_lib.intake import read_responses

MORE = {
    "a cohort's programs, roles and rounds": changed((3, 1, "Alfa House"), (4, 1, "Omega"), (5, 2, "jefa")),
    "ids in two programs, and alike but for case": changed((3, 0, "r00"), (13, 0, "R08")),
    "a language of nobody": with_column("language", ["both", "es"]),
    "words for nothing": changed((3, 4, "NULL"), (4, 4, "null"), (4, 5, "often")),
    "somebody silent": [*made.wide(), ["r98", "Casa Nueva", "staff", *[""] * 9]],
    "a mail address as an id": changed((3, 0, "ann.lee@example.org")),
    "columns nobody knows": with_column("lead one is", ["3"]),
    "a heading that is near": [[*made.wide()[0][:-1], "DATA__3x"], *made.people()],
}


@pytest.mark.parametrize("name", [*READ, *REFUSED, *MORE])
def test_no_english_is_left(tmp_path, name):
    rows = MORE[name] if name in MORE else (READ | REFUSED)[name][0]()
    path = tmp_path / "answers.csv"
    path.write_text(made.text(rows), encoding="utf-8")
    assert not english_left(problems(path))


def problems(path, **options):
    try:
        return read_responses(path, made.INSTRUMENT, **options).problems
    except IntakeError as error:
        return error.problems


def test_no_english_is_left_of_what_cohort_and_mapping_say(tmp_path):
    path = tmp_path / "answers.csv"
    rows = [[*made.wide()[0], "round"], *([*row, "2024"] for row in made.people()), ["r99", "", "", *["3"] * 9, ""]]
    path.write_text(made.text(rows), encoding="utf-8")
    cohort = load_cohort(pair(tmp_path / "c")).file
    for mapping in (
        {},
        {"programs": {"Maple Street": "alfa-house"}, "rounds": {"2024": "2030"}, "answers": {"often": "seven"}},
        {"program": "Nowhere", "sheet": "Two", "timezone": "Mars/North"},
    ):
        found = problems(path, cohort=cohort, mapping=mapping)
        assert found and [text for text in english_left(found) if not text.endswith(", sheet")] == []  # a key
