"""Which response file belongs to which round, and how several are put together."""

import sys
from types import ModuleType, SimpleNamespace

import pytest
from made_cohort import pair, write

from cqi_lib.cohort.cohort import load_cohort
from cqi_lib.cohort.response_files import round_of
from cqi_lib.errors import IntakeError, Problem
from cqi_lib.tables import RESPONSES


def answers(file, round_id, people, program="alpha-house", level=3):
    rows = [
        {"program_id": program, "round_id": round_id, "respondent_id": person, "role": "staff", "item": "a1_1",
         "answer": str(level), "level": level, "submitted_at": when, "source_file": file, "source_row": n + 2}
        for n, (person, when) in enumerate(people.items())
    ]  # fmt: skip
    return RESPONSES.frame(rows)


@pytest.fixture
def intake(monkeypatch):
    """Stand in for the intake: a file's frame (or error) by its name; notes how it was called."""
    told = SimpleNamespace(files={}, calls=[])

    def read_responses(path, instrument, *, cohort=None, round_id=None, mapping=None):
        told.calls.append((path.name, round_id, mapping and mapping.name))
        given = told.files.get(path.name, RESPONSES.empty())
        if isinstance(given, Exception):
            raise given
        return SimpleNamespace(responses=given, problems=(), source="plain table", numbered=False)

    module = ModuleType("cqi_lib.intake")
    module.read_responses = read_responses
    monkeypatch.setitem(sys.modules, "cqi_lib.intake", module)
    return told


def test_the_longest_round_id_wins():
    assert round_of("2025-fall.csv", ["2025", "2025-fall"]) == "2025-fall"
    assert round_of("2026.csv", ["2025"]) is None


def test_files_are_found_by_their_round(tmp_path, intake):
    folder = pair(tmp_path)
    for name in (
        "2025-fall_b.XLSX",
        "2025-fall.tsv",
        ".2025-fall.csv",
        "~$2025-fall.xlsx",
        "2025-fall.txt",
        "README.md",
    ):
        write(folder, f"responses/{name}", "x")
    write(folder, "responses/2025-fall.tsv.mapping.yml", "x")
    write(folder, "responses/2024-fall.mapping.yml", "x")
    cohort = load_cohort(folder)
    assert intake.calls == [
        ("2024-fall.csv", "2024-fall", "2024-fall.mapping.yml"),
        ("2025-fall.csv", "2025-fall", None),
        ("2025-fall.tsv", "2025-fall", "2025-fall.tsv.mapping.yml"),
        ("2025-fall_b.XLSX", "2025-fall", None),
    ]
    assert cohort.sources["2025-fall.tsv"] == "plain table"


def test_files_of_no_round_and_of_other_kinds_are_said(tmp_path, intake):
    folder = pair(tmp_path)
    for name in ("Fall-2025.csv", "2025-Fall.csv", "2025-fall.xls", "2025-fall.pdf"):
        write(folder, f"responses/{name}", "x")
    problems = {p.where: p for p in load_cohort(folder).problems}
    assert "2024-fall, 2025-fall" in problems["responses/Fall-2025.csv"].allowed
    assert "Is it the round '2025-fall'?" in problems["responses/2025-Fall.csv"].mend
    assert "'.xls'" in problems["responses/2025-fall.xls"].found
    assert problems["responses/2025-fall.pdf"].severity == "error"
    assert len(intake.calls) == 2


def test_a_file_that_cannot_be_used_leaves_the_others(tmp_path, intake):
    folder = pair(tmp_path)
    flaw = Problem("error", "responses/2024-fall.csv, row 1", "no heading", "headings", "Add them.")
    intake.files = {
        "2024-fall.csv": IntakeError("No headings.", [flaw]),
        "2025-fall.csv": answers("2025-fall.csv", "2025-fall", {"r1": None}),
    }
    cohort = load_cohort(folder)
    assert flaw in cohort.problems and len(cohort.responses) == 1 and not cohort.programs["alpha-house"].failed
    intake.files["2024-fall.csv"] = IntakeError("Nothing in it.")
    assert any(p.found == "Nothing in it." for p in load_cohort(folder).problems)


def test_links_out_of_the_folder_are_refused(tmp_path, intake):
    folder = pair(tmp_path)
    secret = write(tmp_path, "secret.csv", "x")
    (folder / "responses/2025-fall_x.csv").symlink_to(secret)
    (folder / "responses/2024-fall.csv.mapping.yml").symlink_to(secret)
    said = [p.where for p in load_cohort(folder).problems if "link" in p.found]
    assert said == ["responses/2024-fall.csv.mapping.yml", "responses/2025-fall_x.csv"]
    assert ("2024-fall.csv", "2024-fall", None) in intake.calls and len(intake.calls) == 2


def test_an_answer_of_an_unknown_program_is_an_error(tmp_path, intake):
    folder = pair(tmp_path)
    intake.files = {"2025-fall.csv": answers("2025-fall.csv", "2025-fall", {"r1": None}, program="alfa-house")}
    cohort = load_cohort(folder)
    assert cohort.responses.empty
    assert any("Did you mean 'alpha-house'?" in p.mend for p in cohort.problems)


def test_one_respondent_in_two_files(tmp_path, intake):
    folder = pair(tmp_path)
    write(folder, "responses/2025-fall_b.csv", "x")
    one = answers("2025-fall.csv", "2025-fall", {"r1": "2025-10-01", "r2": "2025-10-01"})

    def together(second):
        intake.files = {"2025-fall.csv": one, "2025-fall_b.csv": second}
        cohort = load_cohort(folder)
        said = [p for p in cohort.problems if "2025-fall_b.csv, row" in p.where]
        return cohort.responses, said

    same, said = together(answers("2025-fall_b.csv", "2025-fall", {"r1": "2025-10-02"}))
    assert len(same) == 2 and said[0].severity == "warning" and said[0].program == "alpha-house"
    later, said = together(answers("2025-fall_b.csv", "2025-fall", {"r1": "2025-10-02"}, level=1))
    assert later.set_index("respondent_id")["level"].to_dict() == {"r1": 1, "r2": 3} and said[0].severity == "warning"
    unknown, said = together(answers("2025-fall_b.csv", "2025-fall", {"r1": None}, level=1))
    assert unknown["level"].tolist() == [3, 3] and said[0].severity == "error"
    other, said = together(answers("2025-fall_b.csv", "2025-fall", {"r1": None}, program="beta-corner"))
    assert len(other) == 3 and said == []
