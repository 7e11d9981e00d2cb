"""Loading a cohort folder: what it gives, and every way in which a folder can be bad."""

import datetime as dt
import pickle
import subprocess
import sys

import pytest
from made_cohort import ALPHA, BETA, PAIR, edit, errors, load, pair, the_problem, write

from cqi_lib.cohort.cohort import load_cohort
from cqi_lib.errors import CallError, CohortError, Problem
from cqi_lib.tables import EVENTS, RESPONSES, SERIES, VOTES


def refused(folder, **how):
    with pytest.raises(CohortError) as caught:
        load_cohort(folder, responses=False, **how)
    for problem in caught.value.problems:
        assert problem.where and problem.found and problem.mend
    return caught.value


def test_the_pair():
    cohort = load_cohort(PAIR)
    assert errors(cohort) == []
    assert cohort.id == "pair" and cohort.as_of == dt.date(2025, 11, 14)
    alpha, beta = cohort.programs.values()
    assert list(alpha.measures) == ["connected", "calls", "hours"]
    assert list(alpha.cycles) == ["01-text-reminder", "02-booking-call"]
    assert len(alpha.series) == 54 and len(beta.series) == 8
    assert beta.groundwork.vision == "" and beta.files == ("measures.csv", "measures.yml", "cycles/01-open-hour.yml")
    for table, frame in ((SERIES, alpha.series), (VOTES, alpha.votes), (EVENTS, beta.events)):
        table.check(frame)
    RESPONSES.check(cohort.responses)
    people = cohort.responses.groupby(["program_id", "round_id"])["respondent_id"].nunique()
    assert people.tolist() == [7, 7, 1, 1]
    assert list(cohort.sources) == ["2024-fall.csv", "2025-fall.csv"]


def test_rounds():
    cohort = load(PAIR)
    assert cohort.round().id == "2025-fall" == cohort.round("2025-fall").id
    assert cohort.previous_round("2025-fall").id == "2024-fall"
    assert cohort.previous_round("2024-fall") is None
    with pytest.raises(CallError, match=r"Did you mean '2025-fall'\? Allowed: 2024-fall, 2025-fall"):
        cohort.round("2025-fal")
    assert load(PAIR, as_of=dt.date(2025, 3, 1)).round().id == "2024-fall"
    assert load(PAIR, as_of=dt.date(2020, 3, 1)).round().id == "2024-fall"


def test_the_clock(tmp_path):
    folder = pair(tmp_path)
    assert load(folder, as_of="2025-06-30").as_of == dt.date(2025, 6, 30)
    edit(folder, "cohort.yml", "as_of: 2025-11-14\n", "")
    assert load(folder).as_of == dt.date(2025, 10, 1)
    assert load_cohort(folder).as_of == dt.date(2025, 10, 26)
    edit(folder, f"{BETA}/cycles/01-open-hour.yml", "planned_start", "actual_start: 2025-10-28\nplanned_start")
    assert load_cohort(folder).as_of == dt.date(2025, 10, 28)
    with pytest.raises(CallError, match="2025-11-14"):
        load(folder, as_of="tomorrow")


def test_a_cohort_without_any_date_has_no_clock(tmp_path):
    write(tmp_path, "cohort.yml", "name: C\nprograms: [{id: a, name: A}]\n")
    assert "as_of" in refused(tmp_path).problems[-1].where
    write(tmp_path, "cohort.yml", "name: C\nas_of: 2025-01-01\nprograms: [{id: a, name: A}]\n")
    cohort = load(tmp_path)
    with pytest.raises(CallError, match="no round yet"):
        cohort.round()


def test_one_program_alone():
    assert list(load(PAIR, only="beta-corner").programs) == ["beta-corner"]
    with pytest.raises(CallError, match="Did you mean 'alpha-house'"):
        load(PAIR, only="alfa-house")
    with pytest.raises(CallError, match="Allowed: alpha-house, beta-corner"):
        load(PAIR, only="../x")


def test_a_cohort_can_be_sent_to_another_process():
    again = pickle.loads(pickle.dumps(load(PAIR)))
    assert again.programs["alpha-house"].series.equals(load(PAIR).programs["alpha-house"].series)
    error = refused(PAIR.parent)
    assert pickle.loads(pickle.dumps(error)).problems == error.problems


def test_loading_brings_neither_figures_nor_notebooks():
    code = (
        "import sys, cqi_lib.cohort.cohort; "
        "print([m for m in ('matplotlib', 'papermill', 'nbformat', 'seaborn') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_nothing_is_written(tmp_path):
    folder = pair(tmp_path)
    before = {p: p.stat().st_mtime_ns for p in folder.rglob("*")}
    load_cohort(folder)
    assert {p: p.stat().st_mtime_ns for p in folder.rglob("*")} == before


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "empty file"),
        ("name: 'x", "never closed"),
        ("name: x\n\tprograms: []\n", "a tab"),
        ("name: !!python/object/apply:os.system ['false']\nprograms: [{id: a, name: A}]\n", "the tag"),
        ("name: x\nname: y\nprograms: [{id: a, name: A}]\n", "second time"),
        ("name: x\n", "programs"),
        ("name: x\nprograms: []\n", "at least 1"),
        ("name: x\nprograms: [{id: ../x, name: A}]\n", "small letters"),
        ("name: x\nprograms: [{id: a, name: A}]\nprivacy: {group: 4}\n", "at least 5"),
        ("name: x\nprograms: [{id: a, name: A}]\nprivcy: {group: 6}\n", "Did you mean 'privacy'?"),
        ("name: x\nprograms: [{id: a, name: A}]\ntimezone: Mars/Base\n", "time zone"),
        ("name: x\nprograms: [{id: a, name: A}]\ninstrument: cqi-16\n", "cqi-61"),
        ("name: x\nprograms: [{id: a, name: A}]\ninstrument: ../other.yml\n", "beside cohort.yml"),
        ("name: x\nprograms: [{id: a, name: A}]\ninstrument: /etc/passwd\n", "beside cohort.yml"),
        ("name: x\nprograms: [{id: a, name: A}]\ninstrument: instrument.yml\n", "instrument.yml"),
        ("name: x\nprograms: [{id: a, name: A}]\nas_of: 31.3.2025\n", "2025-03-31"),
    ],
)
def test_a_cohort_file_that_cannot_be_used(tmp_path, text, said):
    write(tmp_path, "cohort.yml", text)
    assert said in str(refused(tmp_path))


def test_folders_that_are_none(tmp_path):
    assert "no such folder" in str(refused(tmp_path / "nowhere"))
    assert "cqi new cohort" in str(refused(tmp_path))
    assert "a file" in str(refused(write(tmp_path, "cohort", "x")))
    write(tmp_path, "cohort.yaml", "name: x")
    assert "Is it 'cohort.yaml'?" in str(refused(tmp_path))


def test_a_cohort_file_that_is_a_folder_or_unreadable(tmp_path):
    (tmp_path / "cohort.yml").mkdir()
    assert "not a file" in str(refused(tmp_path))


def test_a_file_that_may_not_be_opened(tmp_path, monkeypatch):
    from pathlib import Path

    folder = pair(tmp_path)

    def shut(self):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", shut)
    assert "Permission denied" in str(refused(folder))


def test_one_bad_program_or_round_entry_never_stops_the_others(tmp_path):
    folder = pair(tmp_path)
    edit(folder, "cohort.yml", "  - id: beta-corner\n    name: Beta", "  - id: ../x\n    name: Beta")
    edit(folder, "cohort.yml", "date: 2024-10-14", "date: someday")
    cohort = load(folder)
    assert list(cohort.programs) == ["alpha-house"] and [r.id for r in cohort.rounds] == ["2025-fall"]
    wheres = [problem.where for problem in errors(cohort)]
    assert "cohort.yml, line 12, programs[2].id" in wheres
    assert "cohort.yml, line 17, rounds[1].date" in wheres
    assert not cohort.programs["alpha-house"].failed


def test_a_second_entry_of_one_id(tmp_path):
    folder = pair(tmp_path)
    edit(folder, "cohort.yml", "  - id: beta-corner\n", "  - id: alpha-house\n")
    cohort = load(folder)
    assert list(cohort.programs) == ["alpha-house"]
    assert any("'alpha-house' a second time" in problem.found for problem in errors(cohort))


def test_a_program_that_fails_leaves_the_others_alone(tmp_path):
    folder = pair(tmp_path)
    write(folder, f"{BETA}/measures.yml", "measures:\n  - !!python/object/apply:os.system ['false']\n")
    write(folder, f"{BETA}/cycles/02-x.yml", "title: [")
    cohort = load(folder)
    assert cohort.programs["beta-corner"].failed and not cohort.programs["alpha-house"].failed
    assert {problem.program for problem in errors(cohort)} == {"beta-corner"}
    assert list(cohort.programs["beta-corner"].cycles) == ["01-open-hour"]


def test_a_measures_file_that_cannot_be_read_is_one_problem_not_many(tmp_path):
    folder = pair(tmp_path)
    write(folder, f"{ALPHA}/measures.yml", "measures: [")
    assert the_problem(load(folder), f"{ALPHA}/measures.yml").severity == "error"
    assert len(errors(load(folder))) == 1


def test_a_folder_that_is_a_link_out_of_the_cohort_is_refused(tmp_path):
    folder = pair(tmp_path)
    outside = folder / BETA
    outside.rename(tmp_path / "elsewhere")
    outside.symlink_to(tmp_path / "elsewhere")
    cohort = load(folder)
    assert "link" in the_problem(cohort, BETA).found
    assert cohort.programs["beta-corner"].measures == {} and cohort.programs["beta-corner"].failed


def test_a_file_or_cycles_folder_that_is_a_link_out_of_the_cohort_is_refused(tmp_path):
    folder = pair(tmp_path)
    write(tmp_path, "secret.yml", "vision: secret")
    (folder / BETA / "groundwork.yml").symlink_to(tmp_path / "secret.yml")
    cohort = load(folder)
    assert "link" in the_problem(cohort, f"{BETA}/groundwork.yml").found
    assert cohort.programs["beta-corner"].groundwork.vision == ""


def test_text_from_people_is_kept_as_it_is(tmp_path):
    folder = pair(tmp_path)
    name = "<script>alert('ö')</script> ../../x"
    edit(folder, "cohort.yml", "name: Alpha House", f'name: "{name}"')
    assert load(folder).programs["alpha-house"].name == name


def test_a_cohort_with_a_hundred_problems_lists_them_all_at_once(tmp_path):
    folder = pair(tmp_path)
    rows = "".join(f"2025-01-{day:02d},calls,bad{day},,\n" for day in range(1, 29))
    write(folder, f"{ALPHA}/measures.csv", "date,measure,value,numerator,denominator\n" + rows)
    votes = "".join(f"Person {n},Z{n},1\n" for n in range(30))
    write(folder, f"{ALPHA}/votes.csv", "person,domain,points\n" + votes)
    write(folder, f"{ALPHA}/events.csv", "date,label\n" + "".join(f"day {n},Event\n" for n in range(20)))
    for n in range(10, 30):
        write(folder, f"{BETA}/cycles/{n}-x.yml", f"title: T\nmeasure: nothing{n}\ncolour: red\n")
    edit(folder, f"{ALPHA}/priorities.yml", "domain: B3, round: 2024-fall", "domain: B33, round: 2024-fal")
    cohort = load(folder)
    found = errors(cohort)
    assert len(found) == 28 + 30 + 20 + 2 * 20 + 2
    assert len({problem.where for problem in found}) == len(found)
    assert all(isinstance(p, Problem) and p.found and p.allowed and p.mend and p.program for p in found)
    assert str(load(folder).problems) == str(cohort.problems)
