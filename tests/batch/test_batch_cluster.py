"""A run on a real Dask scheduler and real workers: the same bytes as on one machine, and what goes wrong is said."""

import importlib.util
import json
import os
import shutil
import signal
import subprocess
from pathlib import Path
from types import SimpleNamespace

import pytest
from batch_runs import TESTS, everything, run, settings
from dask_processes import ROOT, Processes
from made_cohort import edit
from test_batch_pool import gone

from cqi_lib.batch import digest
from cqi_lib.batch.cluster import payload as parcel
from cqi_lib.batch.cluster import run as cluster
from cqi_lib.batch.cluster import worker_check as admission
from cqi_lib.batch.cluster.order import Order
from cqi_lib.batch.listener import Listener
from cqi_lib.batch.plan import Step, Work
from cqi_lib.batch.pool import Result
from cqi_lib.batch.run import run_cohort
from cqi_lib.batch.settings import Settings, default_engine
from cqi_lib.commands import cli
from cqi_lib.errors import CallError, ClusterError, OutputError
from cqi_lib.files import hashes

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(default_engine() == "kernel", reason="the tests look for processes in /proc"),
]
ALPHA, BETA, COHORT = "alpha-house", "beta-corner", "cohort"


class Told(Listener):
    """Keeps what a run tells; acts when it is told something."""

    def __init__(self, act=lambda kind, *what: None):
        self.said, self.act = [], act

    def _say(self, *what):
        self.said.append(what)
        self.act(*what)

    def started(self, work):
        self._say("started", work.stem)

    def stepped(self, work, number, of, stem, cycle):
        self._say("stepped", work.stem, stem)

    def ended(self, work, failure):
        self._say("ended", work.stem, failure)

    def noticed(self, notice):
        self._say("noticed", str(notice))

    def of(self, kind):
        return [what[1:] for what in self.said if what[0] == kind]


@pytest.fixture(scope="module")
def scheduler(tmp_path_factory):
    processes = Processes(tmp_path_factory.mktemp("cluster"))
    processes.start(processes.scheduler)
    processes.wait_for(0)
    yield processes
    processes.end_all()


@pytest.fixture(scope="module")
def two(scheduler):
    scheduler.start(scheduler.worker)
    scheduler.workers = scheduler.wait_for(2)
    return scheduler


@pytest.fixture
def marks(two):
    two.clear()
    return two


def pages(run):
    """Everything on the desk and in share, and what the history says of each page."""
    last = json.loads(run.layout.history.read_text(encoding="utf-8").splitlines()[-1])
    return everything(run.layout.out), last


def beside(pair, *steps, **how):
    """The same run on this machine, from the same state, in another folder."""
    here = pair.parents[1] / "here"
    return run_cohort(pair, out=here, settings=settings(*steps, **how), force=True)


@pytest.fixture
def pair(made_pair):
    """The cohort after a run of `1_ok` on this machine, and a copy of what it left."""
    pair, out = made_pair
    shutil.copytree(out, out.with_name("here"))
    return pair


def test_no_workers_are_said_and_the_index_is_made(scheduler, pair, monkeypatch):
    monkeypatch.setattr(cluster, "NOBODY", 1.0)
    with pytest.raises(ClusterError, match=r"has no workers .*dask worker tcp:.*\n0 of 2 pages") as error:
        run(pair, how={"scheduler": scheduler.address})
    assert "Run the same command again" in str(error.value)
    assert (pair.parents[1] / "out" / "desk" / "index.html").is_file()


def test_the_same_bytes_progress_and_history(marks, pair, monkeypatch):
    room = []
    fill = cluster._Conversation._fill
    monkeypatch.setattr(cluster._Conversation, "_fill", lambda self: (fill(self), room.append(len(self.flying)))[0])
    told = Told()
    shutil.rmtree(pair.parents[1] / "out")
    papers = {"render_program": "stub_pages:program_papers"}
    on_cluster = run(pair, how={"scheduler": marks.address, **papers}, listener=told)
    there, last = pages(on_cluster)
    here, _ = pages(beside(pair, "1_ok", "5_cycle", **papers))
    assert not on_cluster.failed and there == here and on_cluster.notices == ()
    assert sum(name.startswith(f"share/{ALPHA}") for name in there) == 2
    assert {stem for (stem,) in told.of("started")} == {ALPHA, BETA, COHORT}
    assert [stem for program, stem in told.of("stepped") if program == ALPHA] == ["1_ok", "5_cycle", "5_cycle"]
    assert sorted(told.of("ended")) == [(ALPHA, None), (BETA, None), (COHORT, None)]
    assert last["scheduler"] == marks.address and "workers" not in last
    assert all(page["warm"] and page["worker"] in marks.workers for page in last["pages"].values())
    assert max(room) <= 4  # a thread and one more, of each of two workers
    again = run(pair, how={"scheduler": "tcp://127.0.0.1:1", **papers})
    assert again.made == ()  # and so nobody was asked


@pytest.mark.parametrize(
    ("steps", "more"),
    [(("2_dies",), {}), pytest.param(("2_fills",), {"memory": 600.0}, marks=pytest.mark.nightly)],
)
def test_a_notebooks_own_failure_is_the_same_on_both(marks, pair, steps, more):
    ours = run(pair, *steps, how={"scheduler": marks.address, **more})
    theirs = beside(pair, *steps, **more)
    assert {o.program_id: o.status for o in ours.outcomes} == {o.program_id: o.status for o in theirs.outcomes}
    kinds = [[(p.where, p.found[:8]) for p in run.problems] for run in (ours, theirs)]
    assert kinds[0] == kinds[1] and kinds[0], kinds
    assert ours.failed and ours.overview.status == "ready"


@pytest.mark.nightly  # on one machine every run holds it, with the same child
def test_a_time_out_ends_one_program(marks, pair):
    made = run(pair, "2_waits", how={"scheduler": marks.address, "timeout": 4.0}, only=[BETA])
    child = int((marks.marks / "waits").read_text())
    [failure] = [outcome.failure for outcome in made.outcomes if outcome.program_id == BETA]
    assert failure.found == "still running after 4 seconds, so it was stopped" and gone(child)
    assert made.overview.status == "ready"


@pytest.mark.parametrize("victim", [pytest.param("warm server", marks=pytest.mark.nightly), "worker"])
def test_a_killed_worker_loses_nothing(marks, pair, victim):
    killed = {}

    def act(kind, *what):
        if (kind, *what) == ("stepped", BETA, "2_waits") and not killed:
            killed.update(marks.waits())
            os.kill(killed[victim], signal.SIGKILL)
            (marks.marks / "go").touch()

    told = Told(act)
    steps = ("2_waits", "5_cycle") if victim == "worker" else ("2_waits",)
    made = run(pair, *steps, how={"scheduler": marks.address}, listener=told)
    assert killed and gone(killed["child"])  # what it had started ended with it
    assert not made.failed and told.of("ended").count((BETA, None)) == 1
    assert told.of("stepped").count((BETA, "2_waits")) == 2
    if victim == "worker":
        assert pages(made)[0] == pages(beside(pair, *steps))[0]


def test_a_stopped_run_stops_its_workers(marks, pair):
    children = []

    def act(kind, *what):
        if (kind, *what) == ("stepped", BETA, "2_waits"):
            children.append(marks.waits()["child"])
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run(pair, "2_waits", how={"scheduler": marks.address}, listener=Told(act))
    assert gone(children[0])


@pytest.mark.nightly  # in every run a folder that cannot be written is said by a run on this machine
def test_the_output_folder_gone_is_said_and_the_rest_made_later(marks, pair):
    out = pair.parents[1] / "out"
    (marks.marks / "go").touch()

    def act(kind, *what):
        if kind == "ended" and out.exists():
            out.rename(out.with_name("away"))

    with pytest.raises(OutputError, match=r"cannot be written to .*out"):
        run(pair, how={"scheduler": marks.address}, listener=Told(act))
    shutil.rmtree(out, ignore_errors=True)
    out.with_name("away").rename(out)
    made = run(pair, how={"scheduler": marks.address})
    assert not made.failed and len(made.made) < 3
    assert pages(made)[0] == pages(beside(pair, "1_ok", "5_cycle"))[0]


@pytest.mark.nightly  # what is told of them is judged by tests below in every run
def test_workers_that_differ_get_no_work(marks, pair, tmp_path):
    """One with another version of the package, one that does not see the folder; the two others finish."""
    other = tmp_path / "other"
    for name in ("cqi_lib", "notebooks"):
        shutil.copytree(ROOT / name, other / name, ignore=shutil.ignore_patterns("__pycache__"))
    with (other / "cqi_lib" / "rounding.py").open("a", encoding="utf-8") as file:
        file.write("# another version\n")
    marks.workers = marks.wait_for(2)
    one = [*marks.worker[:3], "--nthreads", "1", "--no-nanny"]
    more = [marks.start(one, package=other)]
    # In a view of the file system of its own, where another folder lies over the shared one; that needs root.
    hide = ["unshare", "-m", "sh", "-c", f'mount -t tmpfs none "{pair.parents[1]}" && exec "$@"', "sh"]
    blind = shutil.which("unshare") and not subprocess.run([*hide, "true"], capture_output=True).returncode
    if blind:
        more.append(marks.start(one, before=hide))
    try:
        strangers = marks.wait_for(2 + len(more)) - marks.workers
        seen = []

        def act(kind, *what):  # the last page is finished when both have been heard of
            seen.extend(words for words in what if kind == "noticed" and "It gets no work." in words)
            if len(seen) == len(more):
                (marks.marks / "go").touch()

        made = run(pair, "2_waits", how={"scheduler": marks.address}, force=True, listener=Told(act))
        assert not made.failed
        used = {page["worker"] for page in pages(made)[1]["pages"].values()}
        assert used <= marks.workers and not used & strangers
        said = sorted(str(notice) for notice in made.notices if notice.where != "cohort.yml, id")
        assert len(said) == len(more)
        assert any("found another version of the workbook (its source differs)" in words for words in said), said
        assert not blind or any(f"found it does not see {pair.parents[1] / 'out'} and" in words for words in said), said
        assert all("It gets no work." in words for words in said)
        assert pages(made)[0] == pages(beside(pair, "2_waits"))[0]
    finally:
        for process in more:
            marks.end(process)


def test_when_no_worker_can_be_used_it_is_said_why(marks, tmp_path, monkeypatch):
    monkeypatch.setattr(hashes, "workbook", lambda: "of another version")
    (tmp_path / "cohort.yml").touch()
    order = Order(marks.address, tmp_path, tmp_path, tmp_path, {}, None, None, ("1_groundwork",), "warm", 1.0, None)
    with pytest.raises(ClusterError) as error:
        cluster.run_all(iter([None]), order)
    words = str(error.value)
    assert f"None of the workers of {marks.address} can be used:\n  - Warning in workers tcp://" in words
    assert "another version of the workbook" in words and "They get no work." in words


@pytest.mark.nightly
def test_the_demos_reports_are_the_same_bytes(marks, tmp_path, capsys):
    """By the command that docs/runs.md gives, for one program of the demo, its papers and the cohort's page.

    In every run `test_the_same_bytes_progress_and_history` asks the same of small notebooks and pages.
    """
    words = [*marks.run[2:], "--out"]
    assert marks.run[1:] == ["demo", "--scheduler", marks.address]
    demo = ["run", str(ROOT / "parameters" / "riverbend"), "--only", "maple-street"]
    assert cli.main([*demo, *words, str(tmp_path / "there")]) in (0, 1)
    assert "1 of 1 report ready" in capsys.readouterr().out
    how = Settings(workers=2)
    here = run_cohort(ROOT / "parameters" / "riverbend", only=["maple-street"], out=tmp_path / "here", settings=how)
    one, other = everything(tmp_path / "there"), everything(here.layout.out)
    assert one == other and sum(name.startswith("share/maple-street") for name in one) == 3


@pytest.mark.nightly
def test_pages_of_an_open_round_are_interim_on_a_cluster_too(marks, pair):
    edit(pair, "cohort.yml", "data: invented\n", "")
    edit(pair, "cohort.yml", "    date: 2024-10-14\n", "    date: 2024-10-14\n    closed: 2024-11-01\n")
    for name in ("out", "here"):
        shutil.rmtree(pair.parents[1] / name)
    on_cluster = run(pair, how={"scheduler": marks.address})
    there, last = pages(on_cluster)
    here, _ = pages(beside(pair, "1_ok", "5_cycle"))
    assert not on_cluster.failed and there == here
    interim = {path.name for path in (on_cluster.layout.desk / "interim").glob("*.html")}
    assert interim == {f"{stem}_2025-fall.html" for stem in (ALPHA, BETA, COHORT)}
    shared = {path.name for path in on_cluster.layout.share.glob("*.html")}
    assert shared == {f"{stem}_2024-fall.html" for stem in (ALPHA, BETA, COHORT)}
    assert last["scheduler"] == marks.address


def test_a_lost_scheduler_is_said_and_the_rest_is_made_here(marks, pair, monkeypatch):
    """The last of those that use it."""
    monkeypatch.setattr(cluster, "CONNECT", 1.0)

    def act(kind, *what):
        if kind == "ended":
            marks.waits()
            marks.end(marks.started[0])

    with pytest.raises(ClusterError, match=r"connection to the scheduler .* was lost.\n1 of 2 pages were made"):
        run(pair, "2_waits", how={"scheduler": marks.address}, listener=Told(act))
    out = pair.parents[1] / "out"
    assert (out / "share" / f"{BETA}_2025-fall.html").is_file()  # as it was
    assert not list(out.glob(".staging*"))


def test_no_scheduler_is_said_in_one_sentence(made_pair, monkeypatch, capsys):
    monkeypatch.setattr(cluster, "CONNECT", 0.5)
    pair, out = made_pair
    before = everything(out)
    code = cli.main(["run", str(pair), "--out", str(out), "--scheduler", "tcp://127.0.0.1:1"])
    said = capsys.readouterr()
    assert code == 1 and "No Dask scheduler answers at tcp://127.0.0.1:1" in said.err and "Traceback" not in said.err
    assert "0 of 3 pages were made now" in said.err
    after = everything(out)
    assert [name for name in before if name.startswith("share/") and after.get(name) != before[name]] == []


def test_wrong_calls(monkeypatch, capsys):
    pair = str(TESTS / "fixtures" / "pair")
    for address in ("localhost", "tcp://host", "http://host:8786", "tcp://host:port"):
        assert cli.main(["run", pair, "--scheduler", address]) == 2
        assert f"must be an address such as tcp://host:8786; not {address!r}" in capsys.readouterr().err
    assert cli.main(["run", pair, "--scheduler", "tcp://host:1", "--workers", "2"]) == 2
    assert "dask worker --nthreads" in capsys.readouterr().err
    assert Settings(scheduler="tls://[::1]:8786").scheduler == "tls://[::1]:8786"
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    with pytest.raises(CallError, match="Install the extra 'cluster'"):
        Settings(scheduler="tcp://host:8786")


class Talk:
    """The run's side of a conversation with workers that are only said to be there."""

    def __init__(self, folder, files=()):
        self.ended, self.noticed, self.allowed, self.expected = [], [], [], []
        client = SimpleNamespace(status="running", submit=self.submit)
        files = {None: dict(files)}
        order = Order("tcp://a:1", folder, folder, folder, files, None, None, (), "warm", 1.0, None)
        work = Work(COHORT, None, (), folder, "r", folder, "m:f", folder / COHORT, None)
        silent = lambda *what: None  # noqa: E731
        tell = (silent, silent, lambda *what: self.ended.append(what), self.noticed.append)
        self.side = cluster._Conversation(client, order, [work], tell)

    def submit(self, loads, content, workers, key, **how):
        # A text that equals a key would be replaced by that task's result, and a scheduler would load what is ours.
        assert isinstance(key, tuple) and isinstance(content, bytes) and loads.__module__ == "_pickle"
        self.allowed.append(workers)
        silent = lambda *what, **how: None  # noqa: E731
        return SimpleNamespace(status="pending", add_done_callback=silent, cancel=silent, release=silent)

    def workers(self, *names):
        self.side._workers(admission.Guests({f"tcp://{name}": 1 for name in names}, {}))
        self.side._fill()

    def answer(self, record):
        [(number, flight)] = self.side.flying.items()
        self.side._recorded(number, flight, record)
        self.side._fill()
        self.expected.extend(flight.item.files for flight in self.side.flying.values())


def test_a_page_that_ends_its_workers_is_given_up(tmp_path):
    """Each time on workers that are all gone afterwards, so that the scheduler has nobody to count them for it."""
    talk = Talk(tmp_path)
    for turn in range(10):
        talk.workers(f"w:{turn}")
        if turn != 1:  # waiting behind another page is no guilt
            for number in talk.side.flying:
                talk.side._step(number, [])
    assert len(talk.allowed) == 4 and not talk.side.flying and not talk.side.again
    [(_, result)] = talk.ended
    assert result.failure.found == "every worker that was given this page ended without a word"


def test_a_worker_that_lost_the_folder_gets_no_more_work(tmp_path):
    talk = Talk(tmp_path)
    talk.workers("a:1", "b:1")
    talk.answer(parcel.Record("tcp://a:1", unseen=("the run's output folder /there",)))
    talk.workers("a:1", "b:1")
    assert talk.allowed == [["tcp://a:1", "tcp://b:1"], ["tcp://b:1"]] and not talk.ended
    [notice] = talk.noticed
    assert str(notice).startswith("Warning in worker tcp://a:1: found it does not see the run's output folder /there;")


def test_a_file_saved_meanwhile_is_no_flaw_of_the_worker(tmp_path):
    (tmp_path / "cohort.yml").write_text("a: 2")
    talk = Talk(tmp_path, {"cohort.yml": hashes.of_bytes(b"a: 1"), "instrument.yml": None})
    talk.workers("a:1")
    talk.answer(parcel.Record("tcp://a:1", unseen=("cohort.yml",)))
    assert talk.expected == [{"instrument.yml": None}] and not talk.noticed and len(talk.allowed) == 2


def test_what_does_not_arrive_is_made_again_and_then_said(tmp_path, monkeypatch):
    monkeypatch.setattr(cluster, "_SHOWN", 0.0)
    talk = Talk(tmp_path)
    talk.workers("a:1")
    for _ in range(3):
        talk.answer(parcel.Record("tcp://a:1", Result(None, {"whole": 1.0}), "cohort-0", "a hash"))
    [(_, result)] = talk.ended
    assert len(talk.allowed) == 3
    assert result.failure.found == "what it made does not lie in the output folder as it wrote it"


def test_what_a_worker_tells_is_judged():
    from cqi_lib.batch.cluster.worker import runners, system

    question = admission.question("run", "/there/.staging-1", "/there/cohort", None, ["1_groundwork"])
    good = {
        "workbook": hashes.workbook(),
        "loaded": hashes.workbook(),
        "libraries": hashes.libraries(),
        "runners": runners(),
        "notebooks": digest.notebooks(ROOT / "notebooks", ["1_groundwork"]),
        "system": system(),
        "sees": {"/there": True, "/there/cohort": True},
    }
    assert admission.flaw_of(good, question) is None
    for change, found in (
        ({"libraries": {**good["libraries"], "pandas": "1.0"}}, "pandas 1.0, here "),
        ({"loaded": "old", "workbook": good["workbook"]}, "changed after the worker had started"),
        ({"notebooks": {}}, "other notebooks"),
        ({"system": "Darwin arm64"}, "Darwin arm64"),
        ({"sees": None}, "hangs"),
        ({"sees": {"/there": False, "/there/cohort": True}}, "it does not see /there"),
    ):
        flaw = admission.flaw_of({**good, **change}, question)
        assert found in flaw[0] and flaw[2]
    for error, found in (
        (ModuleNotFoundError("no", name="cqi_lib"), "the workbook is not installed there"),
        (ModuleNotFoundError("no", name="cqi_lib.batch.cluster.worker"), "another version of the workbook"),
        (ModuleNotFoundError("no", name="ruamel"), "the package ruamel is not installed there"),
        (OSError("gone"), "OSError when it was asked"),
        (None, "no answer"),
    ):
        assert admission.flaw_of(error, question)[0] == found


def test_what_a_worker_must_see(tmp_path):
    staging, cohort = tmp_path / "out" / ".staging-1", tmp_path / "cohort"
    for folder in (staging, cohort, tmp_path / "tables"):
        folder.mkdir(parents=True)
    (cohort / "cohort.yml").write_text("a: 1")
    (tmp_path / "tables" / "survey.json").write_text("{}")
    tries = parcel.mark(staging, "this run")
    work = Work("a", "a", (Step("1_ok"),), cohort, "r", Path("n"), "m:f", tries, None)
    files = {"cohort.yml": hashes.of_bytes(b"a: 1")}
    item = parcel.Item("this run", 0, work, True, tmp_path / "tables", files, hashes.of_bytes(b"{}"), "warm", 1.0, None)
    # A folder that is shared may show one file before the other.
    assert parcel.unseen(item) == (f"the run's tables in {tmp_path / 'tables'}",)
    (tmp_path / "tables" / "slices.sqlite").write_bytes(b"")
    assert parcel.unseen(item) == ()
    (cohort / "cohort.yml").write_text("a: 2")
    (tmp_path / "tables" / "survey.json").write_text("[]")
    assert parcel.unseen(item) == ("cohort.yml", f"the run's tables in {tmp_path / 'tables'}")
    parcel.mark(staging, "another run")
    assert parcel.unseen(item) == (f"the run's output folder {tmp_path / 'out'}",)
    parcel.mark(staging, "this run")
    shutil.rmtree(cohort)
    assert parcel.unseen(item) == (f"the cohort's folder {cohort}",)
