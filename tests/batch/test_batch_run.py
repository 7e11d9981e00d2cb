"""A whole batch run on the two-program cohort, with small notebooks and pages."""

import csv
import json
import os
import shutil
from pathlib import Path

import pytest
from batch_runs import everything, run, settings
from made_apart import in_this_process

from cqi_lib.batch import run as run_module
from cqi_lib.batch.run import run_cohort
from cqi_lib.batch.status import status
from cqi_lib.errors import CallError, CohortError, OutputError

TESTS = Path(__file__).parents[1]


@pytest.mark.slow
def test_everything_is_in_place_and_a_second_run_gives_the_same_bytes(pair):
    made = run(pair)
    out = made.layout.out
    assert not made.failed and [o.status for o in (*made.outcomes, made.overview)] == ["ready"] * 3
    first = everything(out)
    names = set(first)
    reports = {"share/alpha-house_2025-fall.html", "share/beta-corner_2025-fall.html", "share/cohort_2025-fall.html"}
    assert reports | {"desk/index.html", "desk/problems.csv", "desk/tables/domain_scores.csv"} <= names
    assert "desk/executed/alpha-house_2025-fall/5_cycle_01-text-reminder.ipynb" in names
    assert "desk/executed/alpha-house_2025-fall/5_cycle_02-booking-call.ipynb" in names
    assert {p.name for p in out.iterdir()} == {"share", "desk", "cohort.json", "manifest.json", "run.jsonl"}
    assert not any(str(pair.parents[1]).encode() in content for content in first.values())
    index = first["desk/index.html"].decode()
    assert "alpha-house ready alpha-house_2025-fall.html" in index and "None ready cohort_2025-fall.html" in index
    manifest = json.loads((out / "manifest.json").read_text())
    assert manifest["round"] == "2025-fall" and manifest["as_of"] == "2025-11-14"
    assert {"python", "pandas", "cqi-workbook"} <= set(manifest["versions"])
    assert "responses/2025-fall.csv" in manifest["inputs"] and manifest["pages"]["cohort"]["seconds"] > 0
    before = {p: p.read_bytes() for p in pair.rglob("*") if p.is_file()}

    shutil.rmtree(out)
    run(pair, how={"workers": 1})
    assert everything(out) == first
    assert {p: p.read_bytes() for p in pair.rglob("*") if p.is_file()} == before  # parameters are only read
    [line] = (out / "run.jsonl").read_text().splitlines()
    # What the whole cohort passes through has a process of its own, each with its peak in megabytes.
    held = json.loads(line)["processes"]
    assert set(held) == {"leave_scan", "write_tables_and_exports", "write_pages"} and min(held.values()) > 50, held


@pytest.mark.slow
def test_a_failing_program_leaves_share_and_the_other_is_made(made_pair):
    pair, out = made_pair
    made = run(pair, "1_ok", "2_raises")
    assert made.failed
    assert {p.name for p in (out / "share").glob("*.html")} == {"alpha-house_2025-fall.html", "cohort_2025-fall.html"}
    alpha, beta = made.outcomes
    assert (alpha.status, beta.status, beta.report) == ("ready", "failed", None)
    assert beta.failure.where == "notebooks/2_raises.ipynb, under 'Where it breaks'"
    index = (out / "desk" / "index.html").read_text()
    assert "beta-corner failed None" in index and "&lt;b&gt;x&lt;/b&gt;" in index and "<b>x</b>" not in index
    [row] = csv.DictReader((out / "desk" / "problems.csv").read_text(encoding="utf-8-sig").splitlines())
    assert row["program"] == "beta-corner" and "Write increase." in row["found"]
    assert (out / "desk" / "executed" / "beta-corner_2025-fall" / "2_raises.ipynb").is_file()

    # Only alpha again: beta's failure is remembered; a run for alpha alone is fine.
    again = run(pair, "1_ok", only=["alpha-house"])
    assert not again.failed and again.outcomes[1].failure == beta.failure
    assert not (out / "share" / "beta-corner_2025-fall.html").exists()
    seen = status(pair, out=out)
    assert [(line.stem, line.state) for line in seen.lines] == [
        ("alpha-house", "ready"),
        ("beta-corner", "failed"),
        ("cohort", "ready"),
    ]
    assert seen.failed


@pytest.mark.slow
def test_only_keeps_the_other_report(made_pair):
    pair, out = made_pair
    kept = out / "share" / "beta-corner_2025-fall.html"
    kept.write_text("as it was")
    made = run(pair, "1_ok", only=["alpha-house"])
    assert kept.read_text() == "as it was"
    assert [o.status for o in made.outcomes] == ["ready", "ready"] and not made.failed


@pytest.mark.slow
def test_a_program_with_errors_in_its_records_is_listed_and_not_run(made_pair):
    pair, out = made_pair
    measures = pair / "programs" / "beta-corner" / "measures.yml"
    measures.write_text(measures.read_text() + "\n<script>: [unclosed\n")
    made = run(pair, "1_ok")
    beta = made.outcomes[1]
    assert made.failed and beta.status == "failed" and "measures.yml" in beta.failure.where
    assert not (out / "share" / "beta-corner_2025-fall.html").exists()
    assert (out / "share" / "alpha-house_2025-fall.html").exists()
    assert "<script>" not in (out / "desk" / "index.html").read_text()
    assert not list((out / "desk" / "executed" / "beta-corner_2025-fall").glob("*.ipynb"))


@pytest.mark.slow
def test_programs_that_left_the_cohort_leave_share_and_strangers_stay(made_pair):
    pair, out = made_pair
    (out / "share" / "notes_2025-fall.html").write_text("mine")
    text = (pair / "cohort.yml").read_text()
    cut = text.replace("  - id: beta-corner\n    name: Beta Corner\n", "").replace(
        "      beta-corner: {leader: 1}\n", ""
    )
    (pair / "cohort.yml").write_text(cut.replace("      beta-corner: {leader: 1, frontline: 3}\n", ""))
    shutil.rmtree(pair / "programs" / "beta-corner")
    for path in (pair / "responses").glob("*.csv"):
        lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
        path.write_text("".join(line for line in lines if "Beta" not in line and "beta" not in line), encoding="utf-8")
    (out / ".staging-999999999").mkdir()
    run(pair, "1_ok", only=["alpha-house"])
    # --only all programs of a smaller cohort is a whole run
    names = {p.name for p in (out / "share").glob("*.html")}
    assert names == {"alpha-house_2025-fall.html", "cohort_2025-fall.html", "notes_2025-fall.html"}
    assert not (out / "desk" / "executed" / "beta-corner_2025-fall").exists()
    assert not (out / ".staging-999999999").exists()


NASTY = 'name: "<script>alert(1)</script> & Söhne"\n    aliases: [Beta Corner]'


@pytest.mark.slow
def test_an_earlier_round_and_html_in_a_name(pair):
    text = (pair / "cohort.yml").read_text()
    (pair / "cohort.yml").write_text(text.replace("name: Beta Corner", NASTY))
    made = run(pair, "1_ok", only=["beta-corner"], round_id="2024-fall")
    page = (made.layout.share / "beta-corner_2024-fall.html").read_text(encoding="utf-8")
    assert "<script>" not in page and "&lt;script&gt;alert(1)&lt;/script&gt; &amp; Söhne" in page
    alpha = made.outcomes[0]
    assert alpha.status == "failed" and alpha.failure.found == "no report yet" and not made.failed


def test_nothing_asked_for_wrongly_is_run(made_pair, monkeypatch):
    pair, made = made_pair
    before = everything(made)
    in_this_process(monkeypatch)
    monkeypatch.setattr(run_module, "run_all", lambda *a, **k: pytest.fail("something was run"))
    with pytest.raises(CallError, match="Did you mean 'alpha-house'"):
        run(pair, only=["alpha-hose"])
    with pytest.raises(CallError, match=r"\.\./x"):
        run(pair, only=["../x"])
    with pytest.raises(CallError, match="no round"):
        run(pair, round_id="2019-fall")
    for out in (pair, pair / "out", pair.parent, pair.parent / "out", pair.parents[1]):
        with pytest.raises(CallError, match="Outputs cannot go to"):
            run_cohort(pair, out=out, settings=settings())
    assert not (pair / "out").exists() and everything(made) == before


def test_an_output_folder_that_cannot_be_written_is_said(pair, tmp_path, monkeypatch):
    in_this_process(monkeypatch)
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(OutputError, match=r"cannot be written to .*file"):
        run_cohort(pair, out=tmp_path / "file", settings=settings())
    assert (tmp_path / "file").read_text() == "in the way"
    if os.geteuid():
        (tmp_path / "locked").mkdir(mode=0o500)
        with pytest.raises(OutputError, match="permission denied"):
            run_cohort(pair, out=tmp_path / "locked" / "out", settings=settings())


def called(pair, old, new):
    text = (pair / "cohort.yml").read_text().replace(old, new)
    (pair / "cohort.yml").write_text(text)
    (pair / "programs" / old).rename(pair / "programs" / new)


@pytest.mark.slow
def test_a_program_cannot_take_the_cohort_pages_name_and_stops_nobody(pair):
    called(pair, "beta-corner", "cohort")
    made = run(pair, "1_ok")
    assert [o.program_id for o in made.outcomes] == ["alpha-house"] and made.failed
    assert (pair.parents[1] / "out" / "share" / "alpha-house_2025-fall.html").exists()
    [flaw] = [p for p in made.problems if "the cohort's page has this name" in p.allowed]
    assert flaw.program == "cohort" and flaw.where.startswith("cohort.yml, line") and flaw.severity == "error"


def test_a_cohort_of_nothing_but_such_a_program_says_so(pair, monkeypatch):
    in_this_process(monkeypatch)
    called(pair, "alpha-house", "cohort")
    text = (pair / "cohort.yml").read_text()
    kept = [line for line in text.splitlines() if "beta-corner:" not in line]
    kept = "\n".join(kept).replace("  - id: beta-corner\n    name: Beta Corner\n", "")
    (pair / "cohort.yml").write_text(kept)
    with pytest.raises(CohortError, match="Give it another id"):
        run(pair)


@pytest.mark.slow
@pytest.mark.parametrize(
    "names",
    [
        pytest.param(("tables", "exports"), marks=pytest.mark.nightly),
        ("prepared", "desk"),
        pytest.param(("old-prepared", "executed"), marks=pytest.mark.nightly),
    ],
)
def test_programs_may_be_called_as_folders_of_a_run(pair, names):
    for old, new in zip(("alpha-house", "beta-corner"), names, strict=True):
        called(pair, old, new)
    made = run(pair, "1_ok")
    assert [(o.program_id, o.status) for o in made.outcomes] == [(name, "ready") for name in names]
    out = pair.parents[1] / "out"
    assert {f"{name}_2025-fall.html" for name in names} <= {p.name for p in (out / "share").iterdir()}
    assert (out / "desk" / "tables").is_dir() and (out / "share" / "tables").is_dir()
    assert any((out / "desk" / "prepared").glob("*.parquet"))
    assert not list(out.glob(".staging-*"))


def test_settings_refuse_nonsense():
    with pytest.raises(CallError, match="--workers must be 1 or more"):
        settings(workers=0)
    with pytest.raises(CallError, match="--timeout must be more than 0"):
        settings(timeout=-1)
    with pytest.raises(CallError, match="no_such missing"):
        settings("no_such")


def test_status_before_any_run(pair):
    seen = status(pair, out=pair.parents[1] / "out")
    assert {line.state for line in seen.lines} == {"missing"} and not seen.failed
