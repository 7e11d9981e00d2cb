"""Problems in the order in which a person mends them; what only follows from another one is not said."""

from cqi_lib.cohort.cohort import load_cohort
from cqi_lib.errors import Problem, gathered

COHORT = """name: Ours
as_of: 2025-11-20
instrument: cqi-26
programs:
  - {id: maple, name: Maple Street, aliases: [The House], shareing: named}
  - {id: oak, name: Oak}
rounds: [{id: 2025-fall, label: Fall 2025, date: 2025-10-01, invited: {maple: {leader: 1}}}]
"""


def problem(severity: str, where: str) -> Problem:
    return Problem(severity, where, f"{where} found", "allowed", f"Mend {where}.")  # type: ignore[arg-type]


def test_errors_come_first_and_a_file_that_cannot_be_read_before_its_cells():
    found = [
        problem("warning", "cohort.yml, line 3"),
        problem("error", "a.csv, row 3"),
        problem("error", "b.csv"),
        problem("error", "a.csv"),
        problem("error", "a.csv, row 1"),
        problem("warning", "a.csv"),
    ]
    said = [(p.severity[0], p.where) for p in gathered(found)]
    assert said == [("e", "a.csv"), ("e", "a.csv, 2 rows (3, 1)"), ("e", "b.csv"), ("w", "cohort.yml, line 3"), ("w", "a.csv")]  # fmt: skip


def test_what_follows_from_a_flawed_entry_is_not_said(tmp_path):
    (tmp_path / "cohort.yml").write_text(COHORT, encoding="utf-8")
    (tmp_path / "responses").mkdir()
    rows = (
        "respondent_id,program,role,a1_1,a1_2\nr1,Maple Street,leader,1,2\nr2,the house,staff,1,2\nr3,Oak,leader,3,3\n"
    )
    (tmp_path / "responses" / "2025-fall.csv").write_text(rows, encoding="utf-8")
    own = tmp_path / "programs" / "oak"
    own.mkdir(parents=True)
    (own / "measures.yml").write_text("measures: [{id: calls, name: Calls}]\n", encoding="utf-8")
    (own / "measures.csv").write_text("date,measure,value\n2025-01,calls,many\n", encoding="utf-8")
    errors = [p for p in gathered(load_cohort(tmp_path).problems) if p.severity == "error"]
    assert [p.where.split(", ")[0] for p in errors] == ["cohort.yml", "programs/oak/measures.csv"]
    assert "shareing" in errors[0].found and "'many'" in errors[1].found
    assert not [p for p in load_cohort(tmp_path).problems if "no value of" in p.found]
