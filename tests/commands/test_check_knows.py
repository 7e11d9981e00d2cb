"""What a run could not finish is found by `check`, and is one program's matter wherever it can be."""

import datetime as dt
import shutil
from pathlib import Path

import hostile_folders
import pytest
import yaml
from click.testing import CliRunner
from hostile_folders import read_yaml

from cqi_lib.cohort.cohort import load_cohort
from cqi_lib.cohort.records.base import MOST_TEXT, MOST_TEXTS
from cqi_lib.commands.cli import cqi
from cqi_lib.errors import CallError, CohortError, InputError
from cqi_lib.report.checks import MAX_BYTES, check_page

PAIR = Path(__file__).parents[1] / "fixtures" / "pair"


@pytest.fixture
def pair(tmp_path):
    return shutil.copytree(PAIR, tmp_path / "pair")


def change(path, **keys):
    path.write_text(yaml.safe_dump(read_yaml(path.read_text()) | keys, sort_keys=False, allow_unicode=True))


def errors(folder):
    return [p for p in load_cohort(folder).problems if p.severity == "error"]


@pytest.mark.parametrize("day", ["9999-12-31", "0001-01-01", "1899-12-31", "2200-01-01"])
def test_a_day_that_nothing_can_be_reckoned_from(pair, day):
    change(pair / "cohort.yml", as_of=dt.date.fromisoformat(day))
    with pytest.raises(CohortError) as caught:
        load_cohort(pair)
    [problem] = caught.value.problems
    assert problem.where == "cohort.yml, line 3, as_of" and problem.found == repr(day)
    assert "from 1900 to 2199" in problem.allowed and problem.mend == "Correct the year."
    with pytest.raises(CallError, match="from 1900 to 2199"):
        load_cohort(PAIR, as_of=day)
    done = CliRunner().invoke(cqi, ["run", str(PAIR), "--as-of", day])
    assert done.exit_code == 2 and "from 1900 to 2199" in done.output


def test_such_a_day_in_a_record_is_one_programs_matter(pair):
    own = pair / "programs" / "alpha-house"
    change(own / "cycles" / "01-text-reminder.yml", planned_end=dt.date(9999, 12, 31))
    with (own / "events.csv").open("a") as file:
        file.write("9999-12-31,The end,\n")
    found = errors(pair)
    assert {p.program for p in found} == {"alpha-house"} and len(found) == 2
    assert all(p.allowed == "a date from 1900 to 2199" for p in found)


@pytest.mark.parametrize("place", ["responses", "programs/alpha-house", "programs/alpha-house/cycles"])
@pytest.mark.parametrize("name", ["2025-fall_" + "x" * 240 + ".csv", "x" * 250 + ".yml", "é" * 125 + ".yml"])
def test_a_long_file_name_stops_nobody(pair, place, name):
    assert 250 < len(name.encode()) <= 255
    (pair / place / name).write_text("respondent_id,program,role\n")
    found = errors(pair)
    assert {p.program for p in found} <= {None, "alpha-house"}
    assert "beta-corner" in load_cohort(pair).programs


@pytest.mark.parametrize("number", ["1e308", "-1e308", "5e-324", "1e13", "1e-10"])
def test_numbers_beyond_reckoning(pair, number):
    own = pair / "programs" / "alpha-house"
    change(
        own / "priorities.yml",
        priorities=[{"id": "a", "domain": "B3", "round": "2024-fall", "aim": {"to": float(number)}}],
    )
    with (own / "measures.csv").open("a") as file:
        file.write(f"2025-10-01,calls,{number},,\n")
    found = [p for p in errors(pair) if "1,000,000,000,000" in p.allowed]
    assert {p.program for p in found} == {"alpha-house"}
    places = [p.where.rpartition("/")[2] for p in found]
    assert len(places) == 2 and places[0].endswith("aim.to") and places[1].endswith(", value")


def test_a_text_too_long_for_a_page_names_its_field_and_stays_in_the_file(pair):
    path = pair / "programs" / "alpha-house" / "cycles" / "01-text-reminder.yml"
    change(path, learned="a" * MOST_TEXT)
    assert not errors(pair)
    change(path, learned="a" * (MOST_TEXT + 1), questions=["b" * 6_000])
    found = errors(pair)
    assert [p.where.rpartition(", ")[2] for p in found] == ["questions", "learned"]
    assert {p.program for p in found} == {"alpha-house"} and {p.allowed for p in found} == {"at most 5,000 characters"}
    assert path.read_text().count("a" * (MOST_TEXT + 1)) == 1


def test_texts_that_are_too_much_together(pair):
    own = pair / "programs" / "alpha-house" / "cycles"
    for n in range(60):
        change_of = read_yaml((own / "02-booking-call.yml").read_text()) | {"learned": "&" * 900}
        (own / f"{n + 10}-more.yml").write_text(yaml.safe_dump(change_of))
    found = [p for p in errors(pair) if "texts of" in p.found]
    assert [p.program for p in found] == ["alpha-house"] and f"{MOST_TEXTS // 1000} kB" in found[0].allowed
    assert "cycles/" in found[0].mend


def test_comments_too_long(pair):
    path = pair / "responses" / "2025-fall.csv"
    head, first, *rest = path.read_text().splitlines()
    path.write_text("\n".join([head, first.replace("We call once;", "We call once;" + "x" * 6_000), *rest]))
    loaded = load_cohort(pair)
    [problem] = [p for p in loaded.problems if "5,000" in p.allowed]
    assert problem.severity == "warning" and problem.program == "alpha-house" and "row 2" in problem.where
    assert loaded.responses["comment"].str.len().max() == MOST_TEXT


def test_a_page_that_is_only_too_large_is_no_flaw_of_the_workbook():
    page = (
        '<!doctype html><html lang="en"><head><meta http-equiv="Content-Security-Policy"><title>x</title></head>'
        f"<body><main><h1>x</h1>{'a' * MAX_BYTES}</main></body></html>"
    )
    with pytest.raises(InputError, match="Shorten the longest texts"):
        check_page(page, "x.html")


@pytest.mark.slow
@pytest.mark.parametrize("seed", [n if n < 5 else pytest.param(n, marks=pytest.mark.nightly) for n in range(12)])
def test_what_check_passes_a_run_finishes(tmp_path, seed):
    done = hostile_folders.hostile(tmp_path / "pair", seed)
    assert not hostile_folders.compared(tmp_path / "pair")[1], done
