"""`cqi intake map` and `cqi intake check`."""

from __future__ import annotations

import made_responses as made
import pytest
from test_intake_exports import EXPORTS, FILES, INSTRUMENT

from cqi_lib.cohort.records.mapping import MappingFile
from cqi_lib.cohort.records.yaml_file import parse_yaml
from cqi_lib.commands.cli import main
from cqi_lib.intake import read_responses
from cqi_lib.intake.proposal import propose_mapping


def in_force(draft: str) -> str:
    """Take the # from every line of columns and answers."""
    lines = [line[2:] if line.startswith(("# columns", "#   ", "# answers")) else line for line in draft.splitlines()]
    return "\n".join(line for line in lines if line != "columns: {}")


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
