"""Programs that merged or were split: what cohort.yml may say, whose answers are whose, and what pages say of it."""

from __future__ import annotations

import pytest

from cqi_lib.cohort.cohort import load_cohort

COHORT = """name: Merged
as_of: 2025-11-20
data: invented
instrument: now.yml
programs:
  - {id: alpha, name: Alpha, until: 2025-03-31}
  - {id: beta, name: Beta, until: 2025-03-31}
  - {id: gamma, name: Gamma, from: 2025-04-01, came_from: [alpha, beta]}
rounds:
  - {id: 2024-fall, label: Fall 2024, date: 2024-10-01, closed: 2024-10-20}
  - {id: 2025-fall, label: Fall 2025, date: 2025-10-01, closed: 2025-10-20}
"""
INSTRUMENT = """name: Ours
scales: {maturity: {levels: [{code: 1, label: No}, {code: 2, label: Partly}, {code: 3, label: Yes}]}}
areas: [{id: A, name: A, domains: [{id: D, name: D, items: [{id: d1, text: One}, {id: d2, text: Two}]}]}]
"""
THEN = {"alpha": 4, "beta": 7}


def written(folder, cohort=COHORT, then=None, now=None):
    (folder / "responses").mkdir(parents=True, exist_ok=True)
    (folder / "cohort.yml").write_text(cohort, encoding="utf-8")
    (folder / "now.yml").write_text(INSTRUMENT, encoding="utf-8")
    for round_id, programs in (("2024-fall", then or THEN), ("2025-fall", now or {"gamma": 9})):
        rows = [
            f"{p}{n},{p},{'leader' if n == 0 else 'staff'},{1 + n % 3},2"
            for p, of in programs.items()
            for n in range(of)
        ]
        text = "respondent_id,program,role,d1,d2\n" + "\n".join(rows) + "\n"
        (folder / "responses" / f"{round_id}.csv").write_text(text, encoding="utf-8")
    cohort = load_cohort(folder)
    return cohort, [p for p in cohort.problems if "programs/" not in p.where]


def test_nobody_is_missed_where_programs_merged(tmp_path):
    cohort, told = written(tmp_path)
    assert told == [] and cohort.responses["program_id"].nunique() == 3


@pytest.mark.parametrize(
    ("then", "now", "lost"),
    [({"alpha": 4, "gamma": 7}, None, "Gamma"), (None, {"gamma": 9, "alpha": 3}, "Alpha")],
    ids=["before it began", "after it ended"],
)
def test_answers_under_another_name_than_that_of_their_time_are_left_out(tmp_path, then, now, lost):
    cohort, told = written(tmp_path, then=then, now=now)
    [one] = [p for p in told if p.severity == "error"]
    assert one.found == f"answers of {lost}" and "left out" in one.mend
    assert ("Alpha, Beta" if lost == "Gamma" else "Gamma") in one.allowed
    kept = set(cohort.responses[["program_id", "round_id"]].drop_duplicates().itertuples(index=False, name=None))
    assert kept == {(p, "2024-fall") for p in then or THEN if p != "gamma"} | {("gamma", "2025-fall")}


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("[alpha, beta]", "[alfa, beta]", "alfa"),
        ("[alpha, beta]", "[gamma]", "gamma"),
        ("from: 2025-04-01, ", "", "without `from:`"),
    ],
)
def test_what_cannot_be_is_an_error(tmp_path, old, new, found):
    _, told = written(tmp_path, COHORT.replace(old, new))
    assert any(p.severity == "error" and found in p.found for p in told)
