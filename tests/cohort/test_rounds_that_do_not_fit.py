"""What people may hand in by mistake as a retake: recognised, said, and never compared wrongly."""

import csv
import io
import re
import shutil
from pathlib import Path

import pytest

import cqi_lib as cqi
from cqi_lib.capacity.of_program import changes_of, growths_of
from cqi_lib.cohort.cohort import load_cohort

ROOT = Path(__file__).parents[2]
DEMO = ROOT / "parameters" / "riverbend"
BUILT_IN = ROOT / "cqi_lib" / "instrument" / "builtin" / "cqi-61.yml"
FIRST = "    date: 2024-10-15\n"


def plain(block):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", str(block.html))).strip()


@pytest.fixture
def demo(tmp_path):
    return Path(shutil.copytree(DEMO, tmp_path / "riverbend"))


def change(path, old, new, times=1):
    text = path.read_text("utf-8")
    assert text.count(old) >= times, f"{path.name} has no {old!r}"
    path.write_text(text.replace(old, new, times), "utf-8")


def asked(folder, *changes):
    """Let the first round ask a version of its own, which differs from the cohort's in some words."""
    then = folder / "then.yml"
    shutil.copy(BUILT_IN, then)
    change(then, "id: cqi-61", "id: then")
    for old, new in changes:
        change(then, old, new, then.read_text("utf-8").count(old))
    change(folder / "cohort.yml", FIRST, f"{FIRST}    instrument: then.yml\n")


def said(cohort, word):
    found = [p for p in cohort.problems if word in str(p)]
    assert found, "\n".join(map(str, cohort.problems))
    return found[0]


def rows_of(path):
    return list(csv.reader(io.StringIO(path.read_text("utf-8-sig"))))


@pytest.mark.slow
def test_other_domains_are_not_compared_under_the_same_name(demo):
    """The questions of B3 and B4 changed places: B3 of then is not B3 of now."""
    asked(demo, ("- id: B3\n", "- id: BX\n"), ("- id: B4\n", "- id: B3\n"), ("- id: BX\n", "- id: B4\n"))
    problem = said(load_cohort(demo), "in another domain")
    assert problem.severity == "warning" and "10 in another domain" in problem.found
    opened = cqi.open_program(demo, "maple-street")
    found = changes_of(opened).set_index("domain")
    assert found["change"].notna().sum() >= 9
    assert not set(found[found["change"].notna()].index) & {"B3", "B4"}
    assert growths_of(opened).get("B3") is None or growths_of(opened)["B3"].word == "cannot tell"
    text = plain(cqi.since_last_time(opened)) + plain(cqi.chosen_then_and_now(opened)) + plain(cqi.whole_way(opened))
    assert "not asked alike" in text and "grew" not in text.lower()


@pytest.mark.slow
def test_a_scale_that_ran_the_other_way_is_not_compared(demo):
    codes = [(f"- code: {n}\n        label: {label}", f"- code: {5 - n}\n        label: {label}") for n, label in enumerate(["Not yet", "Starting", "Established", "Embedded"], start=1)]  # fmt: skip
    asked(demo, *codes)
    cohort = load_cohort(demo)
    problem = said(cohort, "one that runs the other way")
    assert problem.severity == "warning" and "No question is the same" in problem.mend
    assert set(cohort.responses["round_id"]) == {"2024-fall", "2025-fall"}
    opened = cqi.open_program(demo, "maple-street")
    assert "cannot be compared" in plain(cqi.since_last_time(opened))
    assert changes_of(opened)["change"].isna().all()
    assert all(growth is None or growth.word == "cannot tell" for growth in growths_of(opened).values())


@pytest.mark.slow
def test_a_program_under_an_id_nobody_knows_is_an_error_and_nothing_is_compared(demo):
    path = demo / "responses" / "2024-fall.csv"
    rows = rows_of(path)
    at = rows[0].index("program")
    for row in rows[1:]:
        row[at] = "Oak Street Center" if row[at].startswith("Maple St") else row[at]
    with path.open("w", encoding="utf-8", newline="") as out:
        csv.writer(out, lineterminator="\n").writerows(rows)
    problem = said(load_cohort(demo), "Oak Street Center")
    assert problem.severity == "error" and "2024-fall.csv" in problem.where
    opened = cqi.open_program(demo, "maple-street")
    assert "No answers are on record for Fall 2024" in plain(cqi.since_last_time(opened))
    assert not growths_of(opened) and not len(changes_of(opened))


@pytest.mark.slow
def test_one_round_only(demo):
    text = (demo / "cohort.yml").read_text("utf-8")
    start, end = text.index("  - id: 2025-fall"), text.index("role_labels:")
    (demo / "cohort.yml").write_text(text[:start] + text[end:], "utf-8")
    (demo / "responses" / "2025-fall.xlsx").unlink()
    for priorities in demo.glob("programs/*/priorities.yml"):
        told = re.sub(r"round: 2025-fall", "round: 2024-fall", priorities.read_text("utf-8"))
        priorities.write_text(told, "utf-8")
    opened = cqi.open_program(demo, "maple-street")
    assert "This is the first assessment on record" in plain(cqi.since_last_time(opened))
    assert cqi.chosen_then_and_now(opened).empty and cqi.over_all_rounds(opened).empty
    assert "This report holds no answers from after Fall 2024." in plain(cqi.whole_way(opened))
    culture = plain(cqi.culture_of_learning(opened))
    assert "Culture of learning is at level" in culture and "it was at" not in culture
    cohort = cqi.open_cohort(demo)
    assert "nothing can be said about movement yet" in plain(cqi.cohort_movement_since(cohort))


@pytest.mark.slow
def test_three_rounds_listed_in_any_order(demo):
    """The way goes by the dates, and what is said of change is between the newest two."""
    text = (demo / "cohort.yml").read_text("utf-8")
    entry = "  - id: 2023-fall\n    label: Fall 2023\n    date: 2023-10-02\n    privacy: confidential\n"
    end = text.index("role_labels:")
    (demo / "cohort.yml").write_text(text[:end] + entry + text[end:], "utf-8")
    rows = rows_of(demo / "responses" / "2024-fall.csv")
    earlier = [[re.sub("^2024-", "2023-", c) for c in row] for row in rows]
    at = rows[0].index("c5_1")
    for row in earlier[1:]:
        row[at] = {"1": "2", "2": "3", "3": "4", "4": "3"}.get(row[at], "2")
    with (demo / "responses" / "2023-fall.csv").open("w", encoding="utf-8", newline="") as out:
        csv.writer(out, lineterminator="\n").writerows(earlier)
    assert said(load_cohort(demo), "in the order of their dates").severity == "warning"
    opened = cqi.open_program(demo, "maple-street")
    assert opened.previous.id == "2024-fall"
    assert "taken three times: Fall 2023, Fall 2024 and Fall 2025" in plain(cqi.over_all_rounds(opened))
    assert set(changes_of(opened)["from_round"]) == {"2024-fall"}
