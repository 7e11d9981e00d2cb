"""What must fit together across a cohort."""

import pytest
from made_cohort import edit, load, pair, the_problem, write

from cqi_lib.cohort.cohort import load_cohort


@pytest.mark.parametrize(
    ("old", "new", "where", "said", "severity"),
    [
        ("aliases: [Alpha]", "aliases: [beta  corner]", "programs[2]", "which alpha-house has too", "error"),
        ("beta-corner: {leader: 1}", "beta-corners: {leader: 1}", "rounds[1].invited.beta-corners", "Did you mean", "error"),
        ("beta-corner: {leader: 1}", "beta-corner: {leader: -1}", "rounds[1].invited.beta-corner.leader", "0 or more", "error"),
        ("beta-corner: {leader: 1}", "beta-corner: {boss: 1}", "rounds[1].invited.beta-corner", "leader", "error"),
        ("privacy: confidential", "named_for: [alpha]", "rounds[1].named_for", "Did you mean", "error"),
        ("privacy: confidential", "unnamed: [alpha]", "rounds[1].unnamed", "Did you mean", "error"),
        ("date: 2025-10-20", "date: 2023-10-20", "rounds[2].date", "order of their dates", "warning"),
        ("date: 2025-10-20", "date: 2024-10-14", "rounds[2].date", "the date of 2024-fall too", "error"),
        ("instrument: cqi-61", "instrument: cqi-61\ncriteria: {gap: -1, effort: 2}", "criteria.gap", "0 or more", "error"),
        ("instrument: cqi-61", "instrument: cqi-61\ncriteria: {gap: 0}", "criteria", "no weight above 0", "error"),
    ],
)  # fmt: skip
def test_cohort_yml_against_itself(tmp_path, old, new, where, said, severity):
    folder = pair(tmp_path)
    edit(folder, "cohort.yml", old, new)
    cohort = load(folder)
    here = [
        p for p in cohort.problems if p.where.startswith("cohort.yml") and p.where.split(", ")[-1].startswith(where)
    ]
    assert len(here) == 1, cohort.problems
    assert said in str(here[0]) and here[0].severity == severity and ", line " in here[0].where


def test_a_device_name_is_no_program_id(tmp_path):
    folder = pair(tmp_path)
    edit(folder, "cohort.yml", "  - id: beta-corner\n", "  - id: nul\n")
    assert any("no system keeps" in problem.allowed for problem in load(folder).problems)


def test_folders_and_entries_that_do_not_match(tmp_path):
    folder = pair(tmp_path)
    (folder / "programs/beta-corner").rename(folder / "programs/beta-korner")
    cohort = load(folder)
    problem = the_problem(cohort, "programs/beta-korner", "warning")
    assert "Did you mean 'beta-corner'?" in problem.mend and problem.program is None
    assert the_problem(cohort, "programs/beta-corner", "warning").program == "beta-corner"
    assert not cohort.programs["beta-corner"].failed


def test_a_file_where_a_folder_should_be(tmp_path):
    folder = pair(tmp_path)
    edit(folder, "cohort.yml", "  - id: beta-corner\n    name: Beta Corner", "  - id: gamma\n    name: Gamma")
    write(folder, "programs/gamma", "x")
    assert the_problem(load(folder), "programs/gamma").found == "no such folder"


def test_a_mistyped_folder_of_the_cohort(tmp_path):
    folder = pair(tmp_path)
    (folder / "responses").rename(folder / "response")
    assert "Did you mean 'responses'?" in the_problem(load(folder), "response", "warning").mend


def test_a_program_that_did_not_answer(tmp_path):
    folder = pair(tmp_path)
    path = folder / "responses/2025-fall.csv"
    lines = [line for line in path.read_text().splitlines() if "Beta" not in line]
    path.write_text("\n".join(lines) + "\n")
    problem = the_problem(load_cohort(folder), "responses, round 2025-fall", "warning")
    assert problem.program == "beta-corner" and "Beta Corner" in problem.found


def test_a_round_without_answers(tmp_path):
    folder = pair(tmp_path)
    (folder / "responses/2024-fall.csv").unlink()
    cohort = load_cohort(folder)
    assert "'2024-fall'" in the_problem(cohort, "responses", "warning").found


def test_rounds_whose_answers_were_exchanged(tmp_path):
    folder = pair(tmp_path)
    first, second = folder / "responses/2024-fall.csv", folder / "responses/2025-fall.csv"
    older, newer = first.read_text(), second.read_text()
    first.write_text(newer)
    second.write_text(older)
    said = [str(p) for p in load_cohort(folder).problems if p.severity == "warning"]
    assert any("before those of 2024-fall" in text for text in said)


def test_answers_after_the_day_of_the_report():
    from made_cohort import PAIR

    said = [p for p in load_cohort(PAIR, as_of="2025-10-01").problems if "answers sent on" in p.found]
    assert [p.severity for p in said] == ["warning"] and "2025-10-26" in said[0].found
