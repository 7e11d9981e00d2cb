"""`cqi intake map` and `cqi intake check`."""

from __future__ import annotations

import shlex

import made_responses as made
import pytest
from test_intake_exports import EXPORTS, FILES, INSTRUMENT

from cqi_lib.cohort.records.mapping import MappingFile
from cqi_lib.cohort.records.yaml_file import parse_yaml
from cqi_lib.commands.cli import main
from cqi_lib.intake import read_responses
from cqi_lib.intake.proposal import propose_mapping


def in_force(draft: str) -> str:
    """Take the # from every line of columns, programs, roles and answers; a role that comes near none is another one."""
    begun = ("# columns", "#   ", "# answers", "# programs", "# roles")
    lines = [line[2:] if line.startswith(begun) else line for line in draft.splitlines()]
    return "\n".join(f"{line} other" if line.endswith('":') else line for line in lines if line != "columns: {}")


@pytest.mark.parametrize("name", FILES)
def test_a_draft_changes_nothing_as_it_is(name):
    told = parse_yaml(propose_mapping(EXPORTS / name, INSTRUMENT), "draft")
    assert not told.problems and MappingFile.model_validate(told.data) == MappingFile()


@pytest.mark.parametrize("name", ["qualtrics/qualtrics_choice_text.csv", "google_forms/google_sheets_us_locale.csv"])
def test_a_draft_in_force_reads_the_same(name):
    told = parse_yaml(in_force(propose_mapping(EXPORTS / name, INSTRUMENT)), "draft")
    assert not told.problems
    again = read_responses(EXPORTS / name, INSTRUMENT, mapping=MappingFile.model_validate(told.data))
    clean = read_responses(EXPORTS / name, INSTRUMENT)
    columns = ["program_id", "respondent_id", "role", "item", "answer", "missing_reason"]
    assert again.responses[columns].equals(clean.responses[columns])


def test_near_headings_and_unknown_answers_are_proposed(tmp_path):
    rows = made.wide()
    rows[0][3] = "Leaders make time for improvment work."
    rows[0][1] = "agency"
    rows[5][4] = "Emergin"
    path = tmp_path / "a.csv"
    path.write_text(made.text(rows), encoding="utf-8")
    draft = propose_mapping(path, made.INSTRUMENT)
    assert '#   "Leaders make time for improvment work.": LEAD_1  # comes near' in draft
    assert '#   "Emergin": "Emerging"  # nearest; check it' in draft
    assert "# program: Name of the program" in draft
    assert '#   "LEAD_2": LEAD_2  # recognised' in draft


def test_a_file_without_known_headings(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("who,what\n1,2\n2,3\n", encoding="utf-8")
    assert '#   "who": ignore' in propose_mapping(path, made.INSTRUMENT)


def test_commands(tmp_path, capsys):
    path = tmp_path / "2025-fall.csv"
    path.write_bytes((EXPORTS / "qualtrics/qualtrics_choice_text.csv").read_bytes())
    asked = [str(path), "--instrument", str(INSTRUMENT)]
    assert main(["intake", "map", *asked]) == 0
    beside = tmp_path / "2025-fall.csv.mapping.yml"
    assert "# tool: qualtrics" in beside.read_text(encoding="utf-8")
    assert main(["intake", "map", *asked]) == 2, "a mapping that is there is never overwritten"
    assert main(["intake", "check", *asked]) == 0
    said = capsys.readouterr().out
    assert "A Qualtrics export" in said and "11 rows: 1 test response, 10 used" in said
    assert main(["intake", "map", str(tmp_path / "none.csv")]) == 1
    assert "no such file" in capsys.readouterr().out


def test_in_the_folder_of_a_cohort_its_instrument_programs_and_roles_are_known(tmp_path, capsys):
    home = tmp_path / "two rivers & o'brien"
    (home / "responses").mkdir(parents=True)
    (home / "own.yml").write_text(
        "id: own\nscales: {s: {levels: [{code: low, label: Low}, {code: mid, label: Mid}, {code: high, label: High}], cut: [0, 3, 7, 10]}}\n"
        "areas: [{id: A, name: A, domains: [{id: D, name: D, scale: s, items: [{id: d1, text: One}, {id: d2, text: Two}]}]}]\n"
    )
    (home / "cohort.yml").write_text(
        "name: Two Rivers\ninstrument: own.yml\nas_of: 2025-11-01\nrole_labels: {Visitor: frontline}\n"
        "programs: [{id: maple, name: Maple Street}]\nrounds: [{id: 2025-fall, label: Fall, date: 2025-10-01}]\n"
    )
    file = home / "responses" / "2025-fall.csv"
    file.write_text(
        "respondent_id,program,role,d1,d2\nr1,Maple Street,Visitor,9,8.5\nr2,Maple Stret,Team leader,2,10\n"
    )
    assert main(["intake", "check", str(file)]) == 1
    out = capsys.readouterr().out
    assert "Read with the instrument own of the cohort Two Rivers." in out and "'Maple Stret'" in out
    assert main(["intake", "map", str(file)]) == 0
    made = capsys.readouterr().out
    assert shlex.split(made.rpartition("then: ")[2]) == ["cqi", "intake", "check", str(file)]
    draft = file.with_name("2025-fall.csv.mapping.yml")
    lines = draft.read_text().splitlines()
    assert '#   "Maple Stret": maple  # comes near' in lines
    assert any(line.startswith('#   "Team leader":') for line in lines) and not any(
        '"Visitor"' in line for line in lines
    )
    draft.write_text(draft.read_text() + "programs: {Maple Stret: maple}\nroles: {Team leader: leader}\n")
    assert main(["intake", "check", str(file)]) == 0
    assert "4 level" in capsys.readouterr().out
    # Outside a cohort all names are listed, and another instrument stays in the command.
    alone = tmp_path / "alone.csv"
    alone.write_text(file.read_text())
    assert main(["intake", "map", str(alone), "--instrument", str(home / "own.yml")]) == 0
    command = shlex.split(capsys.readouterr().out.rpartition("then: ")[2])
    assert command == ["cqi", "intake", "check", "--instrument", str(home / "own.yml"), str(alone)]
    assert '#   "Maple Street": maple-street  # recognised' in alone.with_name("alone.csv.mapping.yml").read_text()
