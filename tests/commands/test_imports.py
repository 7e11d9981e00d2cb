"""What a command imports: what it has no use for is paid by everybody who waits for it."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FIXTURE = ROOT / "tests" / "fixtures" / "pair"
COMMAND = """
import sys
sys.path.insert(0, sys.argv[1])
if __name__ == "__main__":
    from cqi_lib.commands import cli
    if "--releases" in sys.argv and sys.argv[2] == "run":
        from cqi_lib.batch import run
        from batch_runs import settings
        whole = run.run_cohort
        run.run_cohort = lambda *a, **k: whole(*a, **{**k, "settings": settings("1_ok")})
    print(cli.main(sys.argv[2:]))
    print(*sorted(sys.modules))
"""
PAGES = {
    "IPython",
    "ipywidgets",
    "jinja2",
    "jupyter_client",
    "matplotlib",
    "nbconvert",
    "nbformat",
    "papermill",
    "seaborn",
}
TABLES = {"numpy", "pandas", "pyarrow", "scipy"}
READING = {"openpyxl", "pydantic", "sqlalchemy"}
ALL = PAGES | TABLES | READING | {"cqi_lib.wording"}


@pytest.fixture(scope="module")
def out(tmp_path_factory):
    """Outputs of a run that leaves nothing to do."""
    folder = tmp_path_factory.mktemp("made")
    (folder / "command.py").write_text(COMMAND)
    code, said, _ = imported(folder, "run", FIXTURE, "--out", folder / "out", "--releases", folder / "releases")
    assert code == 0, said
    return folder / "out"


def imported(folder, *words):
    """Give the exit code of a command, what it said, and what it had imported at the end."""
    words = [sys.executable, str(folder / "command.py"), str(ROOT / "tests" / "support"), *map(str, words)]
    done = subprocess.run(words, capture_output=True, text=True, cwd=ROOT)
    *said, code, modules = done.stdout.splitlines()
    return int(code), "\n".join(said) + done.stderr, modules.split()


# Python 3.13's own library and the packages for it are in more pieces: up to 18 where tables are read, one or two elsewhere.
OWN = 20 if sys.version_info >= (3, 13) else 0
KEPT = ["--out", "OUT", "--releases", "RELEASES"]
MOST = {
    # command: (its words, modules at most, packages that it has no use for)
    "help": (["--help"], 225, ALL),
    "help of a command": (["run", "--help"], 225, ALL),
    "version": (["--version"], 270, ALL),
    "run with nothing to do": (["run", FIXTURE, *KEPT], 479, ALL - {"cqi_lib.wording"}),
    "status": (["status", FIXTURE, *KEPT], 462, ALL - {"cqi_lib.wording"}),
    "share": (["share", FIXTURE, *KEPT[:2]], 305, ALL),
    "check": (["check", FIXTURE], 1230, PAGES | {"openpyxl", "sqlalchemy", "scipy.stats"}),
}


@pytest.mark.parametrize("command", MOST)
def test_a_command_imports_what_it_needs_and_no_more(command, out):
    words, most, useless = MOST[command]
    places = {"OUT": out, "RELEASES": out.parent / "releases"}
    code, said, modules = imported(out.parent, *(places.get(word, word) for word in words))
    assert code == 0, said
    assert command != "run with nothing to do" or "nothing was made" in said, said
    assert not useless & set(modules)
    assert len(modules) <= most + OWN
