"""Runs of confidential rounds: what is open stays on the desk, what is closed is released, what is withheld leaves."""

import csv
import json
import re
import shutil

import pandas as pd
import pytest
import stub_pages
from batch_runs import run, settings
from click.testing import CliRunner
from made_cohort import edit, pair

from cqi_lib.batch.rounds import notices
from cqi_lib.batch.status import status
from cqi_lib.commands.cli import cqi
from cqi_lib.errors import OutputError

pytestmark = pytest.mark.slow


INDEX = {"render_index": "cqi_lib.batch.index:render_index"}


@pytest.fixture
def cohort(tmp_path):
    return real(tmp_path)


@pytest.fixture(scope="module")
def open_once(tmp_path_factory):
    there = tmp_path_factory.mktemp("open") / "here"
    assert not run(real(there), how=INDEX).failed
    return there.rename(there.with_name("moved"))


@pytest.fixture
def still_open(open_once, tmp_path):
    """The pair with real answers after a run in which its second round was open."""
    shutil.copytree(open_once, tmp_path, dirs_exist_ok=True)
    return tmp_path / "in" / "pair"


def real(place):
    """The pair with real answers: its first round closed, its second open."""
    folder = pair(place / "in")
    edit(folder, "cohort.yml", "data: invented\n", "")
    edit(folder, "cohort.yml", "    date: 2024-10-14\n", "    date: 2024-10-14\n    closed: 2024-11-01\n")
    return folder


@pytest.fixture(scope="module")
def released_once(tmp_path_factory):
    there = tmp_path_factory.mktemp("once") / "here"
    folder = real(there)
    close(folder)
    run(folder)
    return there.rename(there.with_name("moved"))  # a copy is the cohort itself, moved; not a second one of its id


@pytest.fixture
def released(released_once, tmp_path):
    """The pair with real answers after a run in which both its rounds were closed."""
    shutil.copytree(released_once, tmp_path, dirs_exist_ok=True)
    return tmp_path / "in" / "pair"


def close(folder, day="2025-11-01"):
    edit(folder, "cohort.yml", "    date: 2025-10-20\n", f"    date: 2025-10-20\n    closed: {day}\n")


def shared(made):
    return {path.name for path in made.layout.share.glob("*.html")}


def on_desk(made):
    return {path.name for path in (made.layout.desk / "interim").glob("*.html")}


def tables(made, name="responses", now=False):
    return pd.read_parquet(made.layout.prepared / ("now" if now else ".") / f"{name}.parquet")


def latest(folder):
    return next(p for p in sorted((folder / "responses").glob("2025-fall*")) if p.suffix == ".csv")


def change(folder, how):
    """Change the rows of the newer round's file."""
    path = latest(folder)
    with path.open(encoding="utf-8-sig", newline="") as file:
        head, *rows = list(csv.reader(file))
    rows = how(rows)
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([head, *rows])


def test_an_open_round_stays_on_the_desk_and_the_last_released_one_is_shared(still_open):
    cohort = still_open
    made = run(cohort, how=INDEX)
    assert made.made == ()
    assert shared(made) == {f"{stem}_2024-fall.html" for stem in ("alpha-house", "beta-corner", "cohort")}
    assert on_desk(made) == {f"{stem}_2025-fall.html" for stem in ("alpha-house", "beta-corner", "cohort")}
    assert set(tables(made)["round_id"]) == {"2024-fall"}
    assert set(tables(made, now=True)["round_id"]) == {"2024-fall", "2025-fall"}
    assert (cohort / "releases" / "2024-fall" / "001.json").is_file()
    assert not (cohort / "releases" / "2025-fall").exists()
    [said] = notices(made.scan, made.round_id, "parameters/pair")
    assert said.startswith("Fall 2025 is open: ") and "share/ rests on Fall 2024" in said
    assert said.endswith("closed: DATE at the round in cohort.yml, or cqi release parameters/pair 2025-fall")
    assert not made.failed
    assert not [line for line in status(cohort, out=made.layout.out, settings=settings(**INDEX)).lines if line.stale]


def test_the_first_run_after_the_closing_releases_and_the_desk_keeps_nothing(still_open):
    """Till then the index links what lies on the desk, and names the command that ends it."""
    cohort = still_open
    made = run(cohort, how=INDEX)
    html = made.layout.index.read_text()
    assert "cqi release pair 2025-fall" in html and "COHORT" not in html
    links = re.findall(r'href="(interim/[^"]+)"', html)
    assert sorted(links) == [f"interim/{stem}_2025-fall.html" for stem in ("alpha-house", "beta-corner", "cohort")]
    assert all((made.layout.desk / link).is_file() for link in links)
    close(cohort)
    made = run(cohort, how=INDEX)
    html = made.layout.index.read_text()
    assert "interim" not in html and "cqi release" not in html
    assert {f"{stem}_2025-fall.html" for stem in ("alpha-house", "beta-corner", "cohort")} <= shared(made)
    assert not on_desk(made) and not (made.layout.prepared / "now").exists()
    assert notices(made.scan, made.round_id, "x") == ()
    body = json.loads((cohort / "releases" / "2025-fall" / "001.json").read_text())
    assert body["as_of"] == "2025-11-14" and set(body["programs"]) == {"alpha-house", "beta-corner"}
    lines = [json.loads(line) for line in made.layout.history.read_text().splitlines()]
    assert set(lines[0]["released"]) == {"2024-fall"} and set(lines[-1]["released"]) == {"2024-fall", "2025-fall"}
    assert run(cohort, how=INDEX).made == ()


def test_an_interim_page_that_fails_is_said(cohort):
    how = INDEX | {"render_program": f"{__name__}:only_shared"}
    made = run(cohort, how=how)
    assert shared(made) >= {"alpha-house_2024-fall.html"} and not on_desk(made) - {"cohort_2025-fall.html"}
    assert made.failed and [o.status for o in made.interim] == ["failed", "failed", "ready"]
    assert "no interim page today" in made.layout.index.read_text()


def only_shared(executed, *, cohort, program, round_id):
    if round_id == "2025-fall":
        raise ValueError("no interim page today")
    return stub_pages.program_page(executed, cohort=cohort, program=program, round_id=round_id)


def test_a_first_round_that_is_open_is_shared_without_its_assessment(cohort):
    edit(cohort, "cohort.yml", "    closed: 2024-11-01\n", "")
    made = run(cohort)
    assert shared(made) == {f"{stem}_2025-fall.html" for stem in ("alpha-house", "beta-corner", "cohort")}
    assert len(tables(made)) == 0 and not (cohort / "releases").exists()
    assert "share/ carries everything but the assessment" in notices(made.scan, made.round_id, "x")[0]


def test_a_late_row_changes_no_number_and_measures_move_on(released):
    cohort = released
    before = tables(run(cohort), "domain_scores")
    change(cohort, lambda rows: [*rows, ["late", *rows[1][1:]]])
    made = run(cohort)
    pd.testing.assert_frame_equal(tables(made, "domain_scores"), before)
    [said] = notices(made.scan, made.round_id, "parameters/pair")
    assert "1 later answer sheet of Alpha House is not yet included" in said and not made.failed
    assert {p.removesuffix("_2025-fall.html") for p in shared(made) if "2025" in p} >= {"alpha-house", "cohort"}
    assert len(tables(made, now=True)) > len(tables(made))


def test_who_withdraws_takes_every_page_along_that_rests_on_her(released):
    cohort = released
    first = run(cohort, round_id="2024-fall")
    assert {"alpha-house_2024-fall.html", "alpha-house_2025-fall.html"} <= shared(first)
    change(cohort, lambda rows: [row for row in rows if row != rows[2]])
    made = run(cohort, round_id="2024-fall")  # another round is run: the page that is false leaves all the same
    assert "alpha-house_2025-fall.html" not in shared(made) and "cohort_2025-fall.html" not in shared(made)
    assert "beta-corner_2025-fall.html" in shared(made)
    made = run(cohort)
    assert "alpha-house_2025-fall.html" in shared(made)  # a version without the assessment
    mine = tables(made)
    assert not ((mine["program_id"] == "alpha-house") & (mine["round_id"] == "2025-fall")).any()
    assert any(
        "Alpha House: its page has no assessment of Fall 2025" in n for n in notices(made.scan, made.round_id, "x")
    )


def test_a_record_that_went_missing_is_asked_about(released):
    cohort = released
    for path in (cohort / "releases" / "2025-fall").iterdir():
        path.unlink()
    again = run(cohort)
    mine = tables(again)
    assert set(mine["round_id"]) == {"2024-fall"}
    assert not (cohort / "releases" / "2025-fall" / "001.json").exists()
    assert any("--anyway" in n and "--releases DIR" in n for n in notices(again.scan, again.round_id, "x"))
    out = ["--out", str(again.layout.out)]
    asked = CliRunner().invoke(cqi, ["release", str(cohort), "2025-fall", *out, "--anyway", "Lost"], input="y\n")
    assert asked.exit_code == 0 and "Release it anyway?" in asked.output
    assert set(tables(run(cohort))["round_id"]) == {"2024-fall", "2025-fall"}


def test_releases_may_be_kept_elsewhere_and_where_nothing_can_be_written_that_is_said(cohort, tmp_path):
    close(cohort)
    (cohort / "releases").write_text("in the way")
    with pytest.raises(OutputError, match="--releases DIR"):
        run(cohort)
    made = run(cohort, releases=tmp_path / "kept")
    assert (tmp_path / "kept" / "2025-fall" / "001.json").is_file()
    assert run(cohort, releases=tmp_path / "kept").made == () and not made.failed


def test_the_command_releases_takes_back_and_withholds(released):
    cohort = released

    def call(*words, **more):
        arguments = ["release", str(cohort), "2025-fall", "--out", str(cohort.parents[1] / "out"), *words]
        return CliRunner().invoke(cqi, arguments, standalone_mode=False, **more)

    assert "Alpha House: nothing new." in call().output
    change(cohort, lambda rows: [*rows, ["late", *rows[2][1:-1], "4"]])
    told = call()
    assert (
        told.return_value == 1
        and "Alpha House: not released." in told.output
        and "4 more people are needed" in told.output
    )
    refused = call("--anyway", "Everybody agreed", input="n\n")
    assert isinstance(refused.exception, Exception) and not (cohort / "releases/2025-fall/002.json").exists()
    assert call("--anyway", "Everybody agreed", input="y\n").return_value == 0
    assert json.loads((cohort / "releases/2025-fall/002.json").read_text())["reason"] == "Everybody agreed"
    assert "was taken back" in call("--take-back", input="y\n").output
    assert call("--withhold", "beta-corner", "--reason", "False questions").return_value == 0
    after = run(cohort)
    assert not (tables(after)["program_id"].eq("beta-corner") & tables(after)["round_id"].eq("2025-fall")).any()


def test_sharing_that_is_switched_makes_the_cohorts_page_anew(released):
    cohort = released
    edit(cohort, "cohort.yml", "    aliases: [Alpha]\n", "    aliases: [Alpha]\n    sharing: named\n")
    assert run(cohort).made == ("alpha-house", "cohort") and run(cohort).made == ()


@pytest.mark.parametrize("how", [{"only": ["beta-corner"]}, pytest.param({}, marks=pytest.mark.nightly)])
def test_a_name_that_is_withdrawn_leaves_every_page_with_the_next_run(released, how, monkeypatch):
    cohort = released
    edit(cohort, "cohort.yml", "    aliases: [Alpha]\n", "    aliases: [Alpha]\n    sharing: named\n")
    # Who is newly named takes no page away.
    assert {"cohort_2024-fall.html", "cohort_2025-fall.html"} <= shared(run(cohort, round_id="2024-fall"))
    assert run(cohort).made == ("alpha-house", "cohort")
    edit(cohort, "cohort.yml", "    sharing: named\n", "")
    if not how:  # a run that stops before it makes anything
        monkeypatch.setattr("cqi_lib.batch.run._Run.release", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            run(cohort)
        monkeypatch.undo()
        left = {path.name for path in (cohort.parents[1] / "out" / "share").glob("*.html")}
    else:
        made = run(cohort, round_id="2024-fall", **how)
        left, [said] = shared(made), made.notices
        assert said.where == "share/cohort_2025-fall.html" and said.mend.endswith("pair --round 2025-fall")
    made_anew = {"cohort_2024-fall.html"} if "only" in how else set()
    assert {name for name in left if name.startswith("cohort")} == made_anew
    assert "cohort_2025-fall.html" in shared(run(cohort))


def test_a_false_page_leaves_in_every_language_also_where_its_program_is_not_asked_for(released):
    cohort = released
    both = {"alpha-house_2025-fall.html", "alpha-house_2025-fall.en-XA.html"}
    assert both <= shared(run(cohort, how={"language": "en-XA"}))
    change(cohort, lambda rows: [row for row in rows if row != rows[2]])
    assert not both & shared(run(cohort, only=["beta-corner"]))
