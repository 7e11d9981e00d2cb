"""A watch in a process of its own: what it makes, what it leaves alone, what it holds, and how it ends."""

import contextlib
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from batch_runs import TESTS, everything, settings
from made_watch import Watching, processes, until

from cqi_lib.batch.run import run_cohort
from cqi_lib.errors import OutputError
from cqi_lib.files.lock import NAME, alone

pytestmark = [pytest.mark.slow, pytest.mark.skipif(os.name != "posix", reason="signals and /proc")]
ALPHA = "alpha-house"


def measures(pair):
    return pair / "programs" / ALPHA / "measures.csv"


def save(pair, value):
    """Write another last value, as an editor does it: beside, then in its place."""
    path = measures(pair)
    *lines, last = path.read_text().splitlines()
    day, name, *_ = last.split(",")
    beside = path.with_name(".measures.csv.tmp")
    beside.write_text("\n".join([*lines, f"{day},{name},{value},,", ""]))
    beside.replace(path)


def page(watching, words=""):
    """The page, as soon as there is one with some words; heard of on one connection, of which a watch has a number only."""
    made = [""]

    def there(message):
        made[:] = [watching.get(name)[2].decode() for name in message["files"] if name.endswith("fall.html")]
        return made and words in made[0]

    watching.wait_for(ALPHA, there)
    return made[0]


def shows(watching, value):
    """Wait until the page shows a value."""
    return page(watching, f"<p id='last'>{value}</p>")


@pytest.fixture(scope="module")
def watched(tmp_path_factory):
    """A watch that several tests look at; each leaves its files as they can be read."""
    there = tmp_path_factory.mktemp("watched")
    pair = Path(shutil.copytree(TESTS / "fixtures" / "pair", there / "parameters" / "pair"))
    with Watching(pair, there / "out") as watching:
        watching.idle(ALPHA)
        yield watching, pair, there / "out"


def state_of(out):
    """What a run left; not the places of a watch, in which files come and go while one looks."""
    left = [path for path in out.iterdir() if not path.name.startswith(".")]
    return {path.name: everything(path) if path.is_dir() else path.read_bytes() for path in left}


def test_a_saved_file_is_on_its_page_and_nothing_leaves(pair, tmp_path):
    out = tmp_path / "out"
    run_cohort(pair, out=out, settings=settings("1_ok", render_program="watch_pages:program_page"))
    made, given = state_of(out), everything(pair)
    with Watching(pair, out) as watching:
        watching.idle(ALPHA)
        save(pair, "41.5")
        assert shows(watching, "41.5")
        watching.idle(ALPHA)
        assert f"{ALPHA}: " in watching.said()
        given[measures(pair).relative_to(pair).as_posix()] = measures(pair).read_bytes()
        assert state_of(out) == made and everything(pair) == given
        measures(pair).write_text("date,measure\nx")
        message = watching.wait_for(ALPHA, lambda m: m["doing"] == "" and _errors(watching))
        assert not message["trouble"] and shows(watching, "41.5")
        assert "measures.csv" in watching.said()
        save_whole(pair)
        save(pair, "42.5")
        assert shows(watching, "42.5")
        assert not _errors(watching)
    assert state_of(out) == made
    assert [p.name for p in out.iterdir() if p.name.startswith(".")] == []


def save_whole(pair):
    shutil.copyfile(TESTS / "fixtures/pair/programs/alpha-house/measures.csv", measures(pair))


def _errors(watching):
    return [p for p in watching.told()["problems"] if p["severity"] == "error"]


CANARY = "quite-a-rare-bird-7f3a"


def test_a_page_that_cannot_be_made_is_told_the_last_good_one_stays_and_its_words_leave_with_it(pair, tmp_path):
    note = pair / "programs" / ALPHA / "note.txt"
    with Watching(pair, tmp_path / "out", page="watch_pages:failing_page") as watching:
        watching.idle(ALPHA)
        good = page(watching)
        note.write_text(f"broken {CANARY}")
        failed = f"failed/{ALPHA}.txt"
        watching.wait_for(ALPHA, lambda m: failed in m["files"])
        why = watching.get(failed)[2].decode()
        assert "ZeroDivisionError" in why and CANARY in why and page(watching) == good
        assert "ZeroDivisionError" in watching.said() and CANARY in watching.said()
        note.unlink()
        watching.wait_for(ALPHA, lambda m: failed not in m["files"])
        watching.idle(ALPHA)
        for pid in processes(watching.process.pid):
            assert not held(pid, CANARY.encode()), Path(f"/proc/{pid}/cmdline").read_bytes()


def hears_ctrl_c(pid):
    """Give the threads of a process that take a Ctrl-C: another one than the first would take it from who lets it wait."""
    blocked = {
        task.name: int(re.search(r"^SigBlk:\s*(\w+)", (task / "status").read_text(), re.MULTILINE)[1], 16)
        for task in Path(f"/proc/{pid}/task").iterdir()
    }
    assert len(blocked) > 2
    return [name for name, mask in blocked.items() if not mask >> (signal.SIGINT - 1) & 1]


@pytest.mark.parametrize(
    "number", [signal.SIGINT, *(pytest.param(n, marks=pytest.mark.nightly) for n in (signal.SIGTERM, signal.SIGHUP))]
)
def test_however_it_is_asked_to_end_nothing_is_left(pair, tmp_path, number):
    out = tmp_path / "out"
    watching = Watching(pair, out)
    watching.idle(ALPHA)
    each = processes(watching.process.pid)
    assert len(each) > 1 and hears_ctrl_c(watching.process.pid) == [str(watching.process.pid)]
    assert watching.stop(number) == 0 and "ended" in watching.said()
    until(lambda: not any(Path(f"/proc/{pid}").exists() for pid in each))
    assert not out.exists() or list(out.iterdir()) == []
    with pytest.raises(ConnectionError):
        watching.get()


@pytest.mark.parametrize(
    ("number", "code"),
    [pytest.param(signal.SIGINT, 0, marks=pytest.mark.nightly), (signal.SIGTERM, 143), (signal.SIGHUP, 143)],
)
def test_the_exit_code_says_who_ended_it(pair, tmp_path, number, code):
    words = [sys.executable, "-u", "-m", "cqi_lib", "watch", str(pair), "--out", str(tmp_path / "out")]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        next(line for line in process.stdout if "http://" in line)
        process.send_signal(number)
        said, err = process.communicate(timeout=240)
    assert process.returncode == code and "The watch has ended" in said and not err
    assert not (tmp_path / "out").exists()


def test_one_that_was_killed_is_swept_by_the_next_run(pair, tmp_path):
    out = tmp_path / "out"
    watching = Watching(pair, out)
    watching.idle(ALPHA)
    each = processes(watching.process.pid)
    watching.stop(signal.SIGKILL)
    until(lambda: not any(Path(f"/proc/{pid}").exists() for pid in each))
    assert any(p.name.startswith(".trial-") for p in out.iterdir())
    run_cohort(pair, out=out, settings=settings("1_ok"))
    assert [p.name for p in out.iterdir() if p.name.startswith(".")] == []


def test_a_run_beside_a_watch_and_two_watches_get_along(pair, tmp_path):
    out, how = tmp_path / "out", settings("1_ok", render_program="watch_pages:program_page")
    with Watching(pair, out) as watching, Watching(pair, out) as other:
        for value in ("50.5", "51.5", "52.5"):
            save(pair, value)
            assert not run_cohort(pair, out=out, settings=how).failed
            assert shows(watching, value) and shows(other, value)
        watching.idle(ALPHA)
        shared = {p.name: p.read_text() for p in (out / "share").glob("*.html")}
        assert shared[f"{ALPHA}_2025-fall.html"] == page(watching) == page(other)
        with alone(out, patience=240):  # as a long run does
            save(pair, "53.5")
            watching.wait_for(ALPHA, lambda m: m["waits"])
            assert shows(watching, "52.5")
        assert shows(watching, "53.5")
        assert not watching.wait_for(ALPHA, lambda m: m["doing"] == "")["waits"]
        assert watching.port != other.port and watching.path != other.path


def test_who_holds_the_outputs_for_a_moment_is_waited_for(tmp_path):
    held, told, done = threading.Event(), [], threading.Event()

    def hold():
        with alone(tmp_path, brief=True):
            held.set()
            done.wait()

    thread = threading.Thread(target=hold)
    thread.start()
    held.wait()
    with alone(tmp_path, told=lambda who: (told.append(who), done.set())):  # let go as soon as somebody waits
        assert told == [f" (process {os.getpid()})"]
        assert (tmp_path / NAME).read_text() == str(os.getpid())
        with pytest.raises(OutputError), alone(tmp_path):  # a run is not waited for
            pytest.fail("two at once")
    thread.join()


def test_a_port_that_is_taken_and_folders_that_cannot_be_are_said(pair, tmp_path):
    def said(*words):
        done = subprocess.run(
            [sys.executable, "-m", "cqi_lib", "watch", *words], capture_output=True, text=True, timeout=240, check=False
        )
        assert "Traceback" not in done.stderr
        return done.returncode, done.stderr

    out = ["--out", str(tmp_path / "out")]
    with socket.create_server(("127.0.0.1", 0)) as taken:
        code, words = said(str(pair), *out, "--port", str(taken.getsockname()[1]))
        assert code == 2 and "--port" in words
    assert not (tmp_path / "out").exists()
    code, words = said(str(tmp_path / "nowhere"), *out)
    assert code == 2 and "cohort.yml" in words
    (tmp_path / "file").write_text("")
    code, words = said(str(pair), "--out", str(tmp_path / "file" / "within"))
    assert code == 1 and "--out" in words


def test_a_cohort_that_goes_and_comes_back(watched):
    watching, pair, _ = watched
    away = pair.with_name("away")
    pair.rename(away)
    watching.wait_for(ALPHA, lambda m: m["doing"] == "" and "stopped" in watching.told())
    save(away, "61.5")
    away.rename(pair)
    assert shows(watching, "61.5")
    assert "stopped" not in watching.told()


def test_outputs_that_are_deleted_are_made_anew_with_the_next_save(watched):
    watching, pair, out = watched
    watching.idle(ALPHA)
    shutil.rmtree(out)
    save(pair, "62.5")
    assert shows(watching, "62.5")
    assert not watching.idle(ALPHA)["trouble"]


def test_answers_of_a_deleted_file_are_in_no_process_any_more(pair, tmp_path):
    answers = pair / "responses" / "2024-fall.csv"
    head, first, *more = answers.read_text().splitlines()
    # In a comment, as somebody's name, and as an answer that no scale knows: problems quote it.
    place = head.split(",").index(next(name for name in head.split(",") if name.startswith("a1_")))
    cells = first.split(",")
    cells[0], cells[place] = f"{CANARY}-name", f"{CANARY}-answer"
    answers.write_text(
        "\n".join([f"{head},comments", f"{','.join(cells)},{CANARY}-words", *(f"{m}," for m in more), ""])
    )
    with Watching(pair, tmp_path / "out") as watching:
        watching.idle(ALPHA)
        assert CANARY in watching.get("told")[2].decode() and CANARY in watching.said()
        assert page(watching)
        aside = tmp_path / "aside.csv"
        answers.rename(aside)
        watching.wait_for(ALPHA, lambda m: m["doing"] == "" and CANARY not in watching.get("told")[2].decode())
        watching.idle(ALPHA)
        for pid in processes(watching.process.pid):
            assert not held(pid, CANARY.encode()), Path(f"/proc/{pid}/cmdline").read_bytes()
        place = next(p for p in (tmp_path / "out").iterdir() if p.is_dir() and p.name.startswith(".trial-"))
        assert not [p for p in place.rglob("*") if p.is_file() and CANARY.encode() in p.read_bytes()]


def held(pid, word):
    """Say whether a word stands anywhere in a process's memory."""
    with contextlib.suppress(ProcessLookupError, FileNotFoundError), open(f"/proc/{pid}/mem", "rb", 0) as memory:  # noqa: PTH123
        for line in Path(f"/proc/{pid}/maps").read_text().splitlines():
            span, rights, *_ = line.split()
            if not rights.startswith("r") or "[v" in line:
                continue
            start, end = (int(part, 16) for part in span.split("-"))
            with contextlib.suppress(OSError, ValueError, OverflowError):
                memory.seek(start)
                left, tail = end - start, b""
                while left and (piece := memory.read(min(left, 1 << 22))):
                    if word in tail + piece:
                        return True
                    tail, left = piece[-64:], left - len(piece)
    return False


def test_the_search_for_the_canary_finds_it_where_it_is():
    word = os.urandom(12).hex().encode()
    child = subprocess.Popen(
        [sys.executable, "-c", "import sys; kept = sys.stdin.readline(); print(1, flush=True); sys.stdin.read()"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    try:
        child.stdin.write(word + b"\n")
        child.stdin.flush()
        child.stdout.readline()
        assert held(child.pid, word) and not held(child.pid, os.urandom(12).hex().encode())
    finally:
        child.kill()
        child.communicate()


def test_hundreds_of_saves_leave_no_more_than_one(watched):
    watching, pair, out = watched

    def weight(pid):
        status = Path(f"/proc/{pid}/status").read_text()
        threads = int(status.partition("Threads:")[2].split()[0])
        return threads, len(os.listdir(f"/proc/{pid}/fd")), int(status.partition("VmRSS:")[2].split()[0])  # noqa: PTH208

    watching.idle(ALPHA)
    listening = watching.news(ALPHA)
    next(listening)
    found, weights = [], []

    def there():
        """What lies there and runs, right after nothing was at work."""
        watching.idle(ALPHA)
        time.sleep(0.5)
        lies = [path.relative_to(out).parts[1:] for path in out.rglob("*")]
        # A last look that found nothing new prepared nothing: how much a build holds rests on that.
        builds = {parts[0] for parts in lies if parts and parts[0].startswith("build-")}
        kept = [parts for parts in lies if not builds & {*parts[:1]}]
        return len(builds), len(kept), len(processes(watching.process.pid))

    def at_rest():
        """The same three times: on a busy machine the last saves are heard of late, and looked at once more."""
        first = there()
        return first == there() == there() and first

    for turn in range(60):
        save(pair, f"{turn}.25")
        if turn % 20 == 9:
            assert shows(watching, f"{turn}.25")
            found.append(until(at_rest))
            weights.append(weight(watching.process.pid))
        else:
            time.sleep(0.02)
    assert len(set(found)) == found[0][0] == 1, found
    # A connection that a browser left is noticed by the next beat.
    until(lambda: all(n <= most for n, most in zip(weight(watching.process.pid), weights[0][:2], strict=False)))
    assert weights[-1][2] < weights[0][2] * 1.1 + 2048, weights
    listening.close()
