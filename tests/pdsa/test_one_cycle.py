"""A cycle from `cqi new cycle` to its adoption, by editing one file; `cqi check` says each time what it waits for."""

import re

import pytest
from made_cohort import ALPHA, pair

from cqi_lib.commands.cli import main

SLUG = f"{ALPHA}/cycles/03-map-card.yml"
STEPS = [
    # what the team writes, and what `cqi check` says then
    ({}, "planned. Next: a prediction (made_on, low, high) before the test begins"),
    (
        {
            "predictions": "[{made_on: 2025-06-10, measure: connected, low: 65, high: 70, confidence: 60}]",
            "objective": "Learn whether a map helps",
            "change": "Every family gets a map",
            "theory": "Families lose the way",
            "tasks": "[{what: Draw it, who: Ana}]",
            "scale": "{people: 5, sites: 1, days: 14}",
            "data_plan": "Marked in the log",
            "risks": "None seen",
            "planned_start": "2025-06-16",
        },
        "planned. Next: actual_start, on the day the test begins.",
    ),
    ({"actual_start": "2025-06-16"}, "the test is running. Next: actual_end"),
    (
        {"actual_end": "2025-06-27", "as_planned": '"yes"', "observations": "Families drew on it"},
        "the test has ended. Next: result, learned and studied_on.",
    ),
    (
        {"result": "{value: 62, n: 13}", "learned": "The map names the bus stop", "studied_on": "2025-07-01"},
        "studied, not decided yet. Next: decision",
    ),
    (
        {"decision": "adopt", "reason": "It costs nothing"},
        "decided. Next: standard (owner, procedure, monitoring), so that the change stays.",
    ),
    ({"standard": "{owner: Bo, procedure: Sheet 4, monitoring: monthly}"}, None),
]


def fill(path, fields):
    lines = path.read_text("utf-8").splitlines()
    for name, value in fields.items():
        [at] = [n for n, line in enumerate(lines) if re.match(rf"(# )?{name}:", line)]
        lines[at] = f"{name}: {value}"
    path.write_text("\n".join(lines) + "\n", "utf-8")


@pytest.mark.slow
def test_one_cycle_from_plan_to_adopt(tmp_path, capsys):
    folder = pair(tmp_path)
    assert main(["new", "cycle", str(folder), "alpha-house", "map-card"]) == 0
    for fields, said in STEPS:
        fill(folder / SLUG, fields)
        capsys.readouterr()
        assert main(["check", str(folder)]) == 0
        line = [row for row in capsys.readouterr().out.splitlines() if "03-map-card" in row]
        assert len(line) == (said is not None), line
        if said:
            assert said in line[0]
            assert ("Still empty" in line[0]) == ("a prediction" in said), line


def test_a_decision_without_a_study_is_an_error(tmp_path, capsys):
    folder = pair(tmp_path)
    main(["new", "cycle", str(folder), "alpha-house", "map-card"])
    fill(folder / SLUG, {"actual_start": "2025-06-16", "actual_end": "2025-06-20", "decision": "adopt"})
    assert main(["check", str(folder)]) == 1
    assert "the decision 'adopt' without a study" in capsys.readouterr().out
