"""A cycle whose end has passed, or that was studied, is not said to be under way."""

import re

import pytest
from made_opened import opened
from made_program import program

import cqi_lib as cqi

PRIORITY = [{"id": "p", "domain": "B3", "round": "2024-fall", "aim": {"to": 9}}]
CYCLE = {"priority": "p", "title": "Call", "actual_start": "2025-10-01"}


@pytest.mark.parametrize(
    ("more", "said", "not_said"),
    [
        ({"planned_end": "2027-12-31"}, "under way", "no decision yet"),
        ({"actual_end": "2025-10-12"}, "no decision yet", "under way"),
        ({"planned_end": "2025-10-12"}, "no decision yet", "under way"),
        ({"planned_end": "2027-12-31", "result": {"text": "Some came"}}, "no decision yet", "under way"),
        ({"actual_end": "2025-10-12", "decision": "adapt"}, "Adapt", "under way"),
    ],
)
def test_what_became_of_a_cycle(more, said, not_said):
    there = opened(program((), {"01": CYCLE | more}, PRIORITY))
    text = re.sub(r"<[^>]+>", " ", str(cqi.ramp(there).html))
    assert said in text and not_said not in text
