"""Only what changed is made again: digests, reasons, --force, --failed, killed runs, full disks, two runs at once."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from batch_runs import everything, run, settings

from cqi_lib.batch import collect as settle
from cqi_lib.batch import digest, failure
from cqi_lib.batch.outcome import SIDECAR
from cqi_lib.batch.run import run_cohort
from cqi_lib.batch.settings import Settings, default_engine
from cqi_lib.batch.status import status
from cqi_lib.commands import cli
from cqi_lib.errors import CallError, OutputError, Problem
from cqi_lib.files import hashes
from cqi_lib.files.lock import NAME, alone

PAGES = ["alpha-house", "beta-corner", "cohort"]
ALPHA, BETA, COHORT = PAGES


def change(path, old, new):
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def stale(pair, out):
    """Why each page is stale, by the first part of its file name; then nothing was written."""
    before = everything(out)
    seen = status(pair, out=out, settings=settings("1_ok"))
    assert everything(out) == before
    return {line.stem: line.stale for line in seen.lines if line.stale}


# One change each; who is made again, and a word of the reason.
def measures(pair):
    path = pair / "programs" / ALPHA / "measures.csv"
    path.write_text(path.read_text(encoding="utf-8").rstrip("\n") + "\n", encoding="utf-8")
    lines = path.read_text(encoding="utf-8").splitlines()
    path.write_text("\n".join([*lines[:-1], ""]), encoding="utf-8")


def answer(pair):
    path = pair / "responses" / "2025-fall.csv"
    lines = path.read_text(encoding="utf-8").splitlines()
    for number, line in enumerate(lines):
        cells = line.split(",")
        if "Beta" in line or "beta" in line:
            place = next(i for i in range(len(cells) - 1, -1, -1) if cells[i] in ("1", "2", "3", "4"))
            cells[place] = "1" if cells[place] != "1" else "4"
            lines[number] = ",".join(cells)
            break
    path.write_text("\n".join([*lines, ""]), encoding="utf-8")


def name_of_beta(pair):
    change(pair / "cohort.yml", "name: Beta Corner", "name: Beta Corner Two\n    aliases: [Beta Corner]")


def cycle(pair):
    path = next((pair / "programs" / ALPHA / "cycles").glob("*.yml"))
    path.write_text(path.read_text(encoding="utf-8") + "\n# a remark\n", encoding="utf-8")


def as_of(pair):
    change(pair / "cohort.yml", "as_of: 2025-11-14", "as_of: 2025-11-15")


CHANGES = {
    "measures of one program": (measures, {ALPHA: "measures.csv changed", COHORT: f"records of {ALPHA} changed"}),
    "a cycle of one program": (cycle, {ALPHA: "cycles/", COHORT: f"records of {ALPHA} changed"}),
    "an answer of one program": (answer, {BETA: "answers changed"}),
    "the name of one program": (name_of_beta, {BETA: "cohort.yml changed"}),
    "the day": (as_of, dict.fromkeys(PAGES, "the day it stands on changed")),
}


@pytest.mark.slow
@pytest.mark.parametrize("what", CHANGES)
def test_what_a_change_reaches_and_why(made_pair, what):
    pair, out = made_pair
    assert stale(pair, out) == {}
    spoil, expected = CHANGES[what]
    spoil(pair)
    why = stale(pair, out)
    assert set(expected) <= set(why) <= {*expected, COHORT}
    for page, word in expected.items():
        assert any(word in reason for reason in why[page]), why


@pytest.mark.slow
def test_a_second_run_executes_nothing_and_one_change_only_what_it_reaches(made_pair):
    pair, out = made_pair
    first = everything(out)
    history = (out / "run.jsonl").read_text()
    # The folder was copied since: whose it is names its new place.
    times = {
        p: p.stat().st_mtime_ns for p in out.rglob("*") if p.is_file() and p.name not in ("run.jsonl", "cohort.json")
    }
    assert run(pair, "1_ok").made == ()
    assert everything(out) == first
    assert times == {p: p.stat().st_mtime_ns for p in times}  # not even written anew
    added = (out / "run.jsonl").read_text().removeprefix(history)
    assert json.loads(added)["pages"] == {} and json.loads(added)["processes"] == {}

    measures(pair)
    assert run(pair, "1_ok").made == (ALPHA, COHORT)
    again = everything(out)
    assert {n for n in first if BETA in n} and all(again[n] == first[n] for n in first if BETA in n)
    assert run(pair, "1_ok").made == ()
    assert run(pair, "1_ok", only=[BETA], force=True).made == (BETA, COHORT)
    assert everything(out) == again

    # A report that somebody changed or removed, and a sidecar that cannot be read, are made again.
    (out / "share" / f"{ALPHA}_2025-fall.html").write_text("by hand")
    (out / "share" / f"{BETA}_2025-fall.html").unlink()
    (out / "desk" / "executed" / "cohort_2025-fall" / SIDECAR).write_text("{")
    (out / "desk" / "index.html").write_text("by hand")
    (out / "desk" / "prepared" / "findings.parquet").write_text("spoilt")
    why = stale(pair, out)
    assert why[ALPHA] == ("its report in share/ was changed by hand",)
    assert why[BETA] == ("its report in share/ is missing",)
    assert why[COHORT] == ("never made",)
    assert run(pair, "1_ok").made == tuple(PAGES)
    assert everything(out) == again


@pytest.mark.slow
def test_a_file_deleted_from_the_desk_comes_back_by_itself(made_pair):
    pair, out = made_pair
    first, executed = everything(out), out / "desk" / "executed"
    (executed / f"{ALPHA}_2025-fall" / "1_ok.ipynb").unlink()
    # A notebook may be written in and saved on the desk; a page may not.
    (executed / f"{BETA}_2025-fall" / "1_ok.ipynb").write_text("{}")
    (executed / "cohort_2025-fall" / "named.html").unlink()
    assert stale(pair, out) == {
        ALPHA: ("its executed notebook 1_ok.ipynb on the desk is missing",),
        COHORT: ("its page with names on the desk is missing",),
    }
    assert run(pair, "1_ok").made == (ALPHA, COHORT)
    again = everything(out)
    assert [name for name in first if again.get(name) != first[name]] == [f"desk/executed/{BETA}_2025-fall/1_ok.ipynb"]
    (executed / "cohort_2025-fall" / "named.html").write_text("by hand")
    assert stale(pair, out) == {COHORT: ("its page with names on the desk was changed by hand",)}


@pytest.mark.slow
def test_failed_ones_alone(made_pair):
    pair, out = made_pair
    with pytest.raises(CallError, match="give one of them"):
        run(pair, "1_ok", force=True, failed=True)
    assert run(pair, "1_ok", failed=True).made == ()
    made = run(pair, "1_ok", "2_raises")
    assert made.failed and made.made == (ALPHA, BETA)
    # What failed is tried again; what stands is not.
    assert run(pair, "1_ok", "2_raises", failed=True).made == (BETA,)
    mended = run(pair, "1_ok", failed=True)
    assert mended.made == (BETA,) and mended.outcomes[1].status == "ready"

    # Errors in files stay as they are until a file changes.
    path = pair / "programs" / BETA / "measures.yml"
    sound = path.read_text(encoding="utf-8")
    path.write_text("- ]", encoding="utf-8")
    assert BETA in run(pair, "1_ok").made
    assert run(pair, "1_ok").made == () and stale(pair, out).keys() <= {ALPHA}
    path.write_text(sound, encoding="utf-8")
    assert BETA in run(pair, "1_ok").made and not run(pair, "1_ok").failed


def test_a_digest_is_of_what_counts(tmp_path):
    suite = Path(__file__).parents[1] / "notebooks_fixture"
    there = tmp_path / "1_ok.ipynb"
    shutil.copy(suite / "1_ok.ipynb", there)
    before = digest.of_notebook(there)
    body = json.loads(there.read_text())
    body["cells"][0]["id"] = "another"
    body["metadata"]["kernelspec"] = {"name": "other", "display_name": "Other", "language": "python"}
    there.write_text(json.dumps(body))
    assert digest.of_notebook(there) == before
    body["cells"][1]["source"] = "cohort = 1"
    there.write_text(json.dumps(body))
    assert digest.of_notebook(there) != before
    assert digest.of_notebook(tmp_path / "no.ipynb") is None

    folder = tmp_path / "records"
    (folder / "cycles").mkdir(parents=True)
    (folder / "a.yml").write_text("a")
    (folder / "cycles" / "01.yml").write_text("b")
    (folder / "~$a.xlsx").write_text("held open")
    (folder / ".DS_Store").write_text("x")
    (folder / "__pycache__").mkdir()
    (folder / "__pycache__" / "x.pyc").write_text("x")
    assert list(digest.of_cohort(folder)) == ["a.yml", "cycles/01.yml"]


def test_every_source_file_of_the_library_counts():
    """Generic: whatever is added to the package is in the digest without being listed anywhere."""
    there = {p.relative_to(hashes.PACKAGE).as_posix() for p in hashes.PACKAGE.rglob("*.py")}
    assert there <= set(hashes.of_folder(hashes.PACKAGE))
    assert {"matplotlib", "pandas", "python"} <= set(hashes.libraries()) and "ipykernel" not in hashes.libraries()


def test_reasons_in_words():
    old = {"libraries": {"pandas": "3.0"}, "notebooks": {"a": "1"}, "answers": "1", "else": 1}
    new = {"libraries": {"pandas": "3.1"}, "notebooks": {"a": "2"}, "answers": "2", "else": 2}
    assert digest.reasons(old, new) == (
        "pandas 3.0 was replaced by 3.1",
        "notebook a changed",
        "answers changed",
        "else changed",
    )
    assert digest.reasons(old, old) == ()


HOLD = """
import sys
from pathlib import Path
from cqi_lib.files.lock import alone
with alone(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.mark.slow
def test_two_runs_at_once_are_said(pair, tmp_path):
    out = tmp_path / "out"
    other = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(out)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    try:
        assert other.stdout.readline() == "held\n"
        said = rf"Another run \(process {other.pid}\) is working on .*out"
        with pytest.raises(OutputError, match=said):
            run_cohort(pair, out=out, settings=settings("1_ok"))
        with pytest.raises(OutputError, match=said), alone(out):
            pytest.fail("two at once")
        assert sorted(p.name for p in out.iterdir()) == [NAME]
    finally:
        other.kill()  # a killed run leaves its file, and nobody is held up by it
        other.communicate()
    assert (out / NAME).exists()
    with alone(out):
        assert (out / NAME).read_text() == str(os.getpid())
    assert not (out / NAME).exists()


@pytest.mark.slow
def test_a_full_disk_is_said_and_what_lies_there_stays(made_pair, monkeypatch):
    pair, out = made_pair
    first = everything(out)
    full = Problem("error", "notebooks/1_ok.ipynb", "OSError: [Errno 28] No space left on device", "", "")
    assert failure.of_the_disk(full)

    def nowhere(plan, *, on_end, **how):
        from cqi_lib.batch.pool import Result

        for work in plan:
            on_end(work, Result(full, {"whole": 0.0}))

    monkeypatch.setattr("cqi_lib.batch.run.run_all", nowhere)
    measures(pair)
    with pytest.raises(OutputError, match="Make room, then run again"):
        run(pair, "1_ok")
    kept = everything(out)
    assert {n: kept[n] for n in first if "prepared" not in n} == {n: c for n, c in first.items() if "prepared" not in n}
    assert not list(out.glob(".staging*")) and not (out / NAME).exists()


@pytest.mark.slow
def test_a_disk_that_fills_while_pages_are_moved_is_said(made_pair, monkeypatch, capsys):
    pair, out = made_pair

    def refuse(*a, **k):
        raise OSError(28, "No space left on device", "somewhere")

    monkeypatch.setattr(settle, "write_sidecar", refuse)
    monkeypatch.setattr("cqi_lib.batch.run.run_all", lambda plan, **how: None)
    path = pair / "programs" / BETA / "measures.yml"
    path.write_text("- ]", encoding="utf-8")
    code = cli.main(["run", str(pair), "--out", str(out), "--engine", "kernel", "--only", BETA])
    said = capsys.readouterr().err
    assert code == 1 and "no space left on device" in said.lower() and "Traceback" not in said


SMALL = """
import sys
sys.path[:0] = [sys.argv[1]]
if __name__ == "__main__":
    from pathlib import Path
    from cqi_lib.batch.run import run_cohort
    from cqi_lib.errors import OutputError
    from batch_runs import settings
    try:
        run_cohort(Path(sys.argv[2]), out=sys.argv[3], settings=settings("1_ok"))
    except OutputError as error:
        print("said:", error)
"""


@pytest.mark.slow
@pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="a file system of its own needs root")
def test_a_really_full_disk(made_pair, tmp_path):
    pair, _ = made_pair
    there = tmp_path / "small"
    there.mkdir()
    mount = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(there)], capture_output=True)
    if mount.returncode:
        pytest.skip("mounting is not allowed here")
    try:
        (there / "filler").write_bytes(bytes(1_950_000))
        script = tmp_path / "small.py"
        script.write_text(SMALL)
        command = [
            sys.executable,
            str(script),
            str(Path(__file__).parents[1] / "support"),
            str(pair),
            str(there / "out"),
        ]
        env = {
            **os.environ,
            "PYTHONPATH": os.pathsep.join(
                [str(Path(__file__).parents[1] / "support"), os.environ.get("PYTHONPATH", "")]
            ),
        }
        full = subprocess.run(command, capture_output=True, text=True, env=env)
        assert full.returncode == 0 and "said: The outputs cannot be written to" in full.stdout, full.stderr[-2000:]
        (there / "filler").unlink()
        assert not run_cohort(pair, out=there / "out", settings=settings("1_ok")).failed
        names = {p.name for p in (there / "out" / "share").glob("*.html")}
        assert names == {f"{stem}_2025-fall.html" for stem in PAGES}
    finally:
        # A process that ends may still hold a file there for a moment.
        subprocess.run(["umount", "--lazy", str(there)], check=True)


@pytest.mark.slow
def test_workers_and_engine_are_in_no_digest(made_pair):
    pair, out = made_pair
    other = settings("1_ok", workers=1, engine="kernel", timeout=5.0, memory=300.0)
    assert not any(line.stale for line in status(pair, out=out, settings=other).lines)
    assert Settings(notebooks=other.notebooks, steps=("1_ok",), cohort_step="7_page").engine == default_engine()
