"""The command line: exit codes, words instead of tracebacks, nothing heavy before it is needed."""

import os
import re
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from batch_runs import settings
from made_apart import in_this_process
from made_watch import until

from cqi_lib.batch import layout
from cqi_lib.batch import run as run_module
from cqi_lib.commands import cli

TESTS = Path(__file__).parents[1]
ROOT = TESTS.parent
FIXTURE = TESTS / "fixtures" / "pair"


@pytest.fixture
def pair(tmp_path):
    return Path(shutil.copytree(FIXTURE, tmp_path / "parameters" / "pair"))


@pytest.fixture
def cqi(capsys):
    def call(*words):
        code = cli.main([str(word) for word in words])
        out, err = capsys.readouterr()
        assert "Traceback" not in out + err
        return code, out, err

    return call


def edit(path, old, new):
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_check_of_a_sound_cohort(cqi, pair):
    before = sorted(pair.rglob("*"))
    code, out, err = cqi("check", pair)
    assert (code, err) == (0, "")
    assert "Pair: 2 programs, 2 rounds; 0 errors, 0 warnings." in out
    assert "2025-fall.csv: " in out
    assert sorted(pair.rglob("*")) == before


def _yaml_code(pair):
    (pair / "cohort.yml").write_text("name: !!python/object/apply:os.system ['touch ran']\n")


BAD_INPUT = {
    "no folder": (lambda p: shutil.rmtree(p), "no such folder"),
    "no cohort.yml": (lambda p: (p / "cohort.yml").unlink(), "no cohort.yml"),
    "a mistyped key": (lambda p: edit(p / "cohort.yml", "as_of:", "as_off:"), "as_of"),
    "an id outside": (lambda p: edit(p / "cohort.yml", "id: alpha-house", "id: ../x"), "'../x'"),
    "malformed YAML": (lambda p: (p / "cohort.yml").write_text("programs: [unclosed"), "cohort.yml"),
    "a YAML tag": (_yaml_code, "cohort.yml"),
    "not text": (lambda p: (p / "cohort.yml").write_bytes(b"\xff\xfe\x00\x81"), "cohort.yml"),
    "a folder in its place": (lambda p: ((p / "cohort.yml").unlink(), (p / "cohort.yml").mkdir()), "cohort.yml"),
    "a broken record": (
        lambda p: (p / "programs" / "alpha-house" / "measures.yml").write_text("- ]"),
        "alpha-house/measures.yml",
    ),
}


@pytest.mark.parametrize("flaw", BAD_INPUT)
@pytest.mark.parametrize("command", ["check", "run"])
def test_bad_input_is_said(cqi, pair, flaw, command, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(run_module, "run_all", lambda *a, **k: None)
    if flaw != "a mistyped key":  # one comes from the process that reads, as all do in a run
        in_this_process(monkeypatch)
    spoil, said = BAD_INPUT[flaw]
    spoil(pair)
    more = ("--out", tmp_path / "out") if command == "run" else ()
    code, out, err = cqi(command, pair, *more)
    assert code == 1
    assert said in out + err
    assert not (tmp_path / "ran").exists()


WRONG_CALLS = [
    (("chek",), "No such command"),
    (("check",), "Missing argument"),
    (("run", FIXTURE, "--worker", "2"), "--workers"),
    (("run", FIXTURE, "--workers", "0"), "--workers must be 1 or more"),
    (("run", FIXTURE, "--workers", "two"), "'two' is not a valid integer"),
    (("run", FIXTURE, "--timeout", "0"), "--timeout must be more than 0"),
    (("run", FIXTURE, "--as-of", "soon"), "a date such as 2025-11-14"),
    (("run", FIXTURE, "--round", "2025-fal"), "Did you mean '2025-fall'"),
    (("run", FIXTURE, "--only", "alpha-hose"), "Did you mean 'alpha-house'"),
    (("run", FIXTURE, "--only", "alpha-house", "../x"), "../x"),
    (("run", FIXTURE, "beta-corner"), "Name programs after --only"),
    (("run", FIXTURE, "--out", FIXTURE / "out"), "Outputs cannot go to"),
    (("status", FIXTURE, "--round", "2019"), "no round"),
    (("new", "cycle", FIXTURE, "alpha-hose", "calls"), "alpha-house"),
    (("new", "cohort", FIXTURE), "nothing was written"),
]


@pytest.mark.parametrize(("words", "said"), WRONG_CALLS, ids=lambda value: "")
def test_wrong_calls_are_said(cqi, words, said, monkeypatch, tmp_path):
    monkeypatch.setattr(layout, "HOME", tmp_path)  # outputs of its own: two runs at once are told of one another first
    in_this_process(monkeypatch)
    monkeypatch.setattr(run_module, "run_all", lambda *a, **k: pytest.fail("something was run"))
    code, _, err = cqi(*words)
    assert code == 2
    assert said in err


def test_status_of_nothing(cqi, pair, tmp_path):
    code, out, _ = cqi("status", pair, "--out", tmp_path / "out")
    assert code == 0
    assert re.search(r"alpha-house +missing +0 errors, 0 warnings", out)
    assert "Round 2025-fall" in out


def test_new_cohort_and_cycle_can_be_checked(cqi, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    code, out, _ = cqi("new", "cohort", "mine")
    assert code == 0 and "cqi check mine" in out
    assert cqi("check", "mine")[0] == 0
    assert cqi("new", "cycle", "mine", "first-program", "phone-calls")[0] == 0
    assert cqi("check", "mine")[0] == 0


def test_a_flaw_of_ours_is_said_without_a_traceback(cqi, pair, monkeypatch):
    monkeypatch.setattr("cqi_lib.cohort.cohort.load_cohort", lambda *a, **k: {}["x"])
    code, _, err = cqi("check", pair)
    assert code == 1 and "flaw in the workbook itself (KeyError" in err


def test_what_the_system_refuses_is_said(cqi, pair, monkeypatch):
    def refuse(*a, **k):
        raise PermissionError(13, "Permission denied", "cohort.yml")

    monkeypatch.setattr("cqi_lib.cohort.cohort.load_cohort", refuse)
    code, _, err = cqi("check", pair)
    assert code == 1 and "Permission denied (cohort.yml)" in err


def test_lab_and_demo_without_their_files(cqi, monkeypatch, tmp_path):
    for name in ("HOME", "PARTS"):
        monkeypatch.setattr(f"cqi_lib.files.places.{name}", tmp_path)
    code, _, err = cqi("lab")
    assert code == 2 and "complete clone" in err


def test_module_and_script_are_the_same_command():
    for command in ([sys.executable, "-m", "cqi_lib"], [str(Path(sys.executable).with_name("cqi"))]):
        done = subprocess.run([*command, "check", "no/such/cohort"], capture_output=True, text=True, cwd=ROOT)
        assert done.returncode == 1 and "no such folder" in done.stderr and "Traceback" not in done.stderr


RUN = """
import sys
sys.path.insert(0, sys.argv[1])
if __name__ == "__main__":
    from cqi_lib.commands import cli
    from cqi_lib.batch import run as run_module
    from batch_runs import settings
    whole = run_module.run_cohort
    steps = sys.argv[2].split(",")
    run_module.run_cohort = lambda *a, **k: whole(*a, **{**k, "settings": settings(*steps)})
    sys.exit(cli.main(sys.argv[3:]))
"""


def command(tmp_path, steps, *words):
    script = tmp_path / "command.py"
    script.write_text(RUN)
    return [sys.executable, str(script), str(TESTS / "support"), steps, *(str(word) for word in words)]


@pytest.mark.slow
def test_run_and_status_from_the_shell(pair, tmp_path, cqi):
    out = tmp_path / "out"
    words = command(tmp_path, "1_ok,2_raises", "run", pair, "--out", out, "--as-of", "2025-11-01")
    done = subprocess.run(words, capture_output=True, text=True, cwd=tmp_path)
    assert done.returncode == 1, done.stderr
    assert "beta-corner failed" in done.stderr and "alpha-house ready" in done.stderr
    assert "Pair: 1 of 2 reports ready; 1 error" in done.stdout
    assert "Open out/desk/index.html" in done.stdout and "Traceback" not in done.stdout + done.stderr
    code, said, _ = cqi("status", pair, "--out", out)
    assert code == 1
    assert re.search(r"beta-corner +failed", said) and "notebooks/2_raises.ipynb" in said
    assert re.search(r"alpha-house +ready", said) and re.search(r"cohort +ready", said)


@pytest.mark.slow
def test_programs_not_asked_for_are_no_errors(pair, tmp_path, cqi, monkeypatch):
    whole = run_module.run_cohort
    monkeypatch.setattr(run_module, "run_cohort", lambda *a, **k: whole(*a, **{**k, "settings": settings("1_ok")}))
    code, said, _ = cqi("run", pair, "--out", tmp_path / "out", "--only", "alpha-house")
    assert code == 0 and "Pair: 1 of 1 report ready; 0 errors" in said and "beta-corner" not in said


def runs(pid):
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


@pytest.mark.slow
@pytest.mark.skipif(os.name != "posix", reason="signals")
@pytest.mark.parametrize(
    ("sign", "code"), [(signal.SIGINT, 130), pytest.param(signal.SIGTERM, 143, marks=pytest.mark.nightly)]
)
def test_ctrl_c_ends_everything_with_a_sentence(pair, tmp_path, sign, code):
    pids = tmp_path / "pids"
    words = command(tmp_path, "2_sleeps", "run", pair, "--out", tmp_path / "out")
    env = {**os.environ, "CQI_TEST_PIDS": str(pids)}
    process = subprocess.Popen(words, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True, env=env)
    until(lambda: pids.exists() and len(pids.read_text().split()) == 2)
    process.send_signal(sign)
    _, err = process.communicate(timeout=240)
    assert process.returncode == code
    assert "Traceback" not in err and err.splitlines()[-1].startswith("Stopped.")  # nothing after our own word
    until(lambda: not any(map(runs, pids.read_text().split())))
    assert not list((tmp_path / "out").glob(".staging*"))
