"""The demo cohort: the same bytes for the same seed, the hard cases it teaches, and its answer key."""

from __future__ import annotations

import csv
import filecmp
import statistics
from pathlib import Path

import pytest
from click.testing import CliRunner
from made_demo import demo

from cqi_lib.cohort.cohort import Cohort, load_cohort
from cqi_lib.demo import PROGRAMS, write_demo
from cqi_lib.demo.__main__ import main
from cqi_lib.demo.answers import answer_program
from cqi_lib.demo.programs import BY_ID
from cqi_lib.errors import CallError

RIVERBEND = Path(__file__).parents[2] / "parameters" / "riverbend"


@pytest.fixture(scope="module")
def cohort() -> Cohort:
    return demo()[0]


def roles(cohort: Cohort, program: str, round_id: str = "2025-fall") -> list[str]:
    rows = cohort.responses
    mine = rows[(rows["program_id"] == program) & (rows["round_id"] == round_id)]
    return sorted(mine.drop_duplicates("respondent_id")["role"])


def files(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


@pytest.mark.slow
def test_shipped_bytes(tmp_path):
    fresh = write_demo(tmp_path / "riverbend")
    assert files(fresh) == files(RIVERBEND)
    assert filecmp.cmpfiles(fresh, RIVERBEND, files(fresh), shallow=False)[1:] == ([], [])


@pytest.mark.slow
def test_another_seed_gives_other_numbers_and_more_programs_leave_the_first_ones_alone(tmp_path):
    more = write_demo(tmp_path / "more", programs=14)
    name = "programs/maple-street/measures.csv"
    assert (more / name).read_bytes() == (RIVERBEND / name).read_bytes()
    assert (more / "programs/maple-street-2/measures.csv").read_bytes() != (RIVERBEND / name).read_bytes()
    loaded = load_cohort(more)
    assert list(loaded.programs)[-2:] == ["maple-street-2", "little-oaks-2"]
    assert not [p for p in loaded.problems if p.severity == "error"]
    other = write_demo(tmp_path / "other", seed=7, programs=1)
    assert (other / name).read_bytes() != (RIVERBEND / name).read_bytes()


def test_loads_without_errors_and_with_a_few_warnings(cohort):
    assert not [str(p) for p in cohort.problems if p.severity == "error"]
    words = ["c3_2", "made_on", "Harbor Light", "mail address", "baselines", "the same level for every item"]
    words.append("less than 2 seconds per item")
    said = [str(p) for p in cohort.problems]
    assert len(said) == len(words), "each flaw is there on purpose and stands in the cohort's README"
    for word in words:
        assert any(word in text for text in said), word


def test_it_says_that_all_is_invented(cohort):
    assert [cohort.file.notice_in(tag).split()[3:5] for tag in ("en", "es-MX")] == [
        ["invented", "cohort:"],
        ["grupo", "de"],
    ]
    assert "invented" in (RIVERBEND / "README.md").read_text("utf-8").lower()


def test_twelve_programs_two_rounds_sixty_one_items(cohort):
    assert len(cohort.programs) == 12
    assert [r.id for r in cohort.rounds] == ["2024-fall", "2025-fall"]
    assert cohort.responses["item"].nunique() == 61
    people = cohort.responses.groupby(["program_id", "round_id"])["respondent_id"].nunique()
    assert people.min() == 1 and people.max() == 9
    assert {"dont_know", "not_applicable", "blank"} <= set(cohort.responses["missing_reason"].dropna())
    assert cohort.responses["comment"].notna().sum() > 20


def test_every_program_has_groundwork_priorities_and_one_to_four_cycles(cohort):
    for records in cohort.programs.values():
        assert records.groundwork.vision and records.groundwork.indicators
        assert 1 <= len(records.cycles) <= 4
        first = records.priorities.priorities[0]
        assert first.drivers and first.aim.measure in records.measures and first.aim.from_ is not None
        assert records.events.shape[0] >= 1


def test_hard_cases(cohort):
    assert roles(cohort, "little-oaks") == ["leader"]
    assert roles(cohort, "harbor-light") == []
    assert all(c.actual_start is None for c in cohort.programs["cedar-grove"].cycles.values())
    lost = cohort.programs["sunrise"].series.query("measure == 'days-to-first-visit' and value.isna()")
    assert lost["date"].dt.strftime("%Y-%m").tolist() == ["2025-03", "2025-04", "2025-05"]
    assert cohort.programs["northside"].cycles["01-text-blast"].decision == "abandon"
    assert all(sign in cohort.programs["casa-munoz"].name for sign in "'âéñëŁ&")
    assert all(r.privacy_for("stepping-stones") == "named" for r in cohort.rounds)
    assert cohort.rounds[0].privacy_for("maple-street") == "confidential"
    assert roles(cohort, "river-road") == ["frontline"] * 3 + ["leader"]
    assert "coach" in roles(cohort, "bright-path")
    assert len(roles(cohort, "willow-creek")) == 9


def test_willow_creek_answers_at_both_ends(cohort):
    rows = cohort.responses.query("program_id == 'willow-creek' and round_id == '2025-fall' and role != 'leader'")
    ends = (
        rows[rows["item"].str.startswith("b4_")]
        .groupby("item")["level"]
        .agg(low=lambda x: (x == 1).sum(), high=lambda x: (x == 4).sum(), raters="count")
    )
    assert ((ends["low"] >= 2) & (ends["high"] >= 2) & (ends["raters"] == 8)).any()


def test_predictions_are_dated_before_the_start_but_for_one(cohort):
    late = [
        (program, name)
        for program, records in cohort.programs.items()
        for name, c in records.cycles.items()
        if c.actual_start and c.predictions and c.predictions[0].made_on >= c.actual_start
    ]
    assert late == [("little-oaks", "02-all-groups")]


def test_nothing_is_dated_after_the_cohorts_clock_that_should_not_be(cohort):
    for records in cohort.programs.values():
        days = [d for c in records.cycles.values() for d in (c.actual_start, c.actual_end, c.studied_on) if d]
        days += [p.made_on for c in records.cycles.values() for p in c.predictions]
        days += [p.chosen_on for p in records.priorities.priorities]
        assert max(days) <= cohort.as_of


def test_quoted_numbers_come_from_the_data(cohort):
    maple = cohort.programs["maple-street"]
    found = maple.cycles["03-both-sites"].result
    rows = maple.series[(maple.series["measure"] == "families-connected") & (maple.series["group"] == "")]
    rows = rows[rows["date"].between("2025-05-01", "2025-07-01")]
    assert found.n == rows["denominator"].sum()
    assert found.value == round(100 * rows["numerator"].sum() / found.n)
    assert found.text == f"{rows['numerator'].sum():.0f} of {found.n} families were connected."
    assert not [text for path in RIVERBEND.rglob("*.yml") if "{" in (text := path.read_text("utf-8"))]


def test_groups_add_up_to_the_whole(cohort):
    rows = cohort.programs["maple-street"].series.query("measure == 'families-connected'").fillna({"group": ""})
    parts = rows[rows["group"] != ""].groupby("date")[["numerator", "denominator"]].sum(min_count=1)
    whole = rows[rows["group"] == ""].set_index("date")[["numerator", "denominator"]]
    assert (parts.sort_index().dropna() == whole.sort_index().dropna()).all(axis=None)


def test_raters_of_a_small_team_differ_moderately():
    """People's means of a domain lie about half a level apart within a program."""
    spreads = []
    for seed in range(12):
        people = answer_program(BY_ID["cedar-grove"], "2025-fall", seed)
        for domain in ("B1", "B3", "C3", "C5"):
            means = [
                statistics.mean(levels)
                for p in people
                if len(
                    levels := [
                        v for i, v in p["answers"].items() if i.startswith(domain.lower()) and isinstance(v, int)
                    ]
                )
                > 1
            ]
            spreads.append(statistics.variance(means))
    assert 0.4 < statistics.mean(spreads) ** 0.5 < 0.65


def test_refuses_a_folder_that_holds_something(tmp_path):
    (tmp_path / "mine.txt").write_text("mine")
    with pytest.raises(CallError, match="not an empty folder"):
        write_demo(tmp_path)
    called = CliRunner().invoke(main, [str(tmp_path)])
    assert called.exit_code == 2 and "Nothing was written" in called.output
    assert files(tmp_path) == ["mine.txt"]
    assert CliRunner().invoke(main, [str(tmp_path / "new"), "--programs", "0"]).exit_code == 2


def test_csv_and_workbook_hold_the_same_people_under_the_same_questions():
    with (RIVERBEND / "responses" / "2024-fall.csv").open(encoding="utf-8", newline="") as file:
        head = next(csv.reader(file))
    assert head[:4] == ["respondent_id", "program", "role", "started_at"]
    assert head[4] == "submitted_at" and head[5] == "a1_1" and head[65] == "c5_5"


def test_the_table_of_programs_names_all_cases():
    assert len({p.id for p in PROGRAMS}) == 12 and all(p.why for p in PROGRAMS)
