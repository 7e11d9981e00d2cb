"""The house itself: what is installed, what is committed, what the checks insist on."""

import ast
import json
import os
import re
import subprocess
import sys
import tomllib
from importlib import metadata
from pathlib import Path
from types import SimpleNamespace

import pytest
from hatchling.builders.wheel import WheelBuilder
from ruamel.yaml import YAML

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]


def name_of(requirement):
    return re.match(r"[A-Za-z0-9._-]+", requirement)[0].lower().replace("_", "-").replace(".", "-")


def lock_entries(name="requirements.lock"):
    text = (ROOT / name).read_text().replace("\\\n", " ")
    return [line for line in text.splitlines() if line.strip() and not line.lstrip().startswith("#")]


def test_conda_environment_equals_pyproject():
    given = YAML(typ="safe").load((ROOT / "environment.yml").read_text())["dependencies"]
    conda = [line for line in given if isinstance(line, str)]
    pip = next(line["pip"] for line in given if isinstance(line, dict))
    assert conda == [f"python{PROJECT['requires-python']}", "pip", *PROJECT["dependencies"]]
    assert pip == [*PROJECT["optional-dependencies"]["test"], "--editable ."]


def test_lock_names_no_index_and_hashes_everything():
    text = (ROOT / "requirements.lock").read_text()
    assert "://" not in text and "--index" not in text and "--find-links" not in text
    for line in lock_entries():
        assert re.match(r"[A-Za-z0-9._-]+==\S+", line), line[:80]
        assert "--hash=sha256:" in line, line[:80]


def test_lock_holds_every_dependency():
    locked = {name_of(line) for line in lock_entries()}
    wanted = [
        *PROJECT["dependencies"],
        *(line for lines in PROJECT["optional-dependencies"].values() for line in lines),
    ]
    assert not {name_of(line) for line in wanted} - locked


def test_the_lock_for_batch_servers_is_that_of_everybody_without_jupyterlab():
    batch = lock_entries("requirements-batch.lock")
    names = {name_of(line) for line in batch}
    assert not names & {"jupyterlab", "jupyter-server", "pytest", "playwright"}
    assert not {name_of(line) for line in PROJECT["dependencies"]} - names - {"jupyterlab"}

    def pinned(lines):
        return {line.split(" ")[0]: set(re.findall(r"sha256:\w+", line)) for line in lines}

    everybody = pinned(lock_entries())
    assert all(hashes and hashes == everybody.get(pin) for pin, hashes in pinned(batch).items())


def test_console_script_exists():
    [entry] = [e for e in metadata.distribution("cqi-workbook").entry_points if e.group == "console_scripts"]
    assert (entry.name, entry.value) == ("cqi", "cqi_lib.commands.cli:main")
    assert callable(entry.load())


@pytest.mark.parametrize("what", ["BROWSER", "POSTGRES"])
def test_ci_skips_no_test_for_want_of_a_program(what):
    assert re.search(rf"^export CQI_REQUIRE_{what}=1\b", (ROOT / ".ci" / "run").read_text(), flags=re.MULTILINE)


def test_modules_are_short():
    lines = {p: len(p.read_text(encoding="utf-8").splitlines()) for p in sorted((ROOT / "cqi_lib").rglob("*.py"))}
    assert not {p.relative_to(ROOT).as_posix(): n for p, n in lines.items() if n > 400}
    assert len(lines) > 300


def test_the_wheel_says_that_it_has_types_and_brings_the_forms_extension():
    builder = WheelBuilder(str(ROOT))
    there = {Path(source).relative_to(ROOT).as_posix(): told for source, told in builder.config.shared_data.items()}
    assert there == {"cqi_lib/lab/config/labextensions": "share/jupyter/labextensions"}
    held = {found.distribution_path for found in builder.recurse_included_files()}
    assert "cqi_lib/py.typed" in held and "cqi_lib/__init__.py" in held and not any("typings" in name for name in held)


def test_what_the_type_checker_is_told_to_pass_over_has_a_code_and_a_reason():
    found = {
        f"{path.relative_to(ROOT)}:{n}": line
        for path in (ROOT / "cqi_lib").rglob("*.py")
        for n, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if re.search(r"#\s*type:\s*ignore", line)
    }
    assert not [where for where, line in found.items() if not re.search(r"# type: ignore\[[a-z-]+\]  # \S+ \S+", line)]
    assert len(found) <= 5, "say what is true instead"


def test_notebooks_are_stripped():
    notebooks = sorted(str(path) for path in (ROOT / "notebooks").glob("*.ipynb"))
    if not notebooks:
        pytest.fail("the suite's notebooks are missing")
    command = [sys.executable, str(ROOT / "scripts" / "strip_notebooks.py"), "--check", *notebooks]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout


def test_strip_keeps_only_compared_outputs(tmp_path):
    def cell(tags):
        printed = {"output_type": "stream", "name": "stdout", "text": ["12\n"]}
        return {
            "cell_type": "code",
            "id": "x",
            "metadata": {"tags": tags, "collapsed": True},
            "source": ["print(12)"],
            "outputs": [printed],
            "execution_count": 3,
        }

    body = {"cells": [cell([]), cell(["nbval-check-output"])], "metadata": {"widgets": {}}, "nbformat": 4}
    path = tmp_path / "a.ipynb"
    path.write_text(json.dumps({**body, "nbformat_minor": 4}))
    command = [sys.executable, str(ROOT / "scripts" / "strip_notebooks.py"), str(path)]
    assert subprocess.run([*command, "--check"], capture_output=True).returncode == 1
    assert subprocess.run(command, capture_output=True).returncode == 1
    assert subprocess.run(command, capture_output=True).returncode == 0
    plain, compared = json.loads(path.read_text())["cells"]
    assert (plain["outputs"], plain["execution_count"]) == ([], None)
    assert (compared["outputs"][0]["text"], compared["execution_count"]) == (["12\n"], 1)
    assert compared["metadata"] == {"tags": ["nbval-check-output"]}


def test_no_place_of_this_machine_is_committed():
    tracked = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True)
    if tracked.returncode:
        pytest.skip("not a git clone")
    for name in tracked.stdout.splitlines():
        if name.endswith((".py", ".md", ".yml", ".toml", ".ipynb", ".lock")) and name != "tests/test_house.py":
            text = (ROOT / name).read_text(encoding="utf-8") if (ROOT / name).is_file() else ""
            assert not re.search(r"/(home|Users|root|work)/\w", text), name


def imported(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module


def test_folders_of_tests_can_be_named_in_any_combination():
    """A test finds its helpers beside itself or in `tests/support`, by names that no other folder has."""
    tests = ROOT / "tests"
    places = {}
    for path in tests.rglob("*.py"):
        places.setdefault(path.stem, []).append(path.parent)
    assert not {name for name, folders in places.items() if len(folders) > 1 and name != "conftest"}
    for path in sorted(tests.rglob("*.py")):
        for name in imported(path):
            for folder in places.get(name, []):
                assert name != "conftest" and folder in (tests / "support", path.parent), f"{path} imports {name}"


def test_sentences_are_put_together_without_losing_their_ids():
    glued = [p.name for p in (ROOT / "cqi_lib").glob("*/show/*.py") if '" ".join(' in p.read_text("utf-8")]
    assert not glued, "take wording.claim.prose"


MANY = (os.cpu_count() or 1) + 2


@pytest.mark.parametrize(
    ("named", "given", "processes"),
    [
        (["tests"], None, MANY),
        (["tests/test_house.py", "tests/show"], None, MANY),
        (["tests/test_house.py", "tests/show/test_place.py::test_x[a/b]"], None, None),
        (["tests"], 0, 0),
        (["notebooks/1_groundwork.ipynb"], None, None),
    ],
)
def test_folders_are_shared_between_processes_and_files_are_not(pytestconfig, named, given, processes):
    option = SimpleNamespace(numprocesses=given, dist="no")
    config = SimpleNamespace(option=option, args=named, invocation_params=SimpleNamespace(dir=ROOT))
    pytestconfig.pluginmanager.get_plugin(str(ROOT / "tests" / "conftest.py")).pytest_cmdline_main(config)
    assert option.numprocesses == processes
    assert option.dist == ("worksteal" if processes == MANY else "no")


def test_no_assert_reads_a_clock():
    """How busy a machine is must not fail a test: work is counted (`counted_calls.py`); only waiting has an end."""
    clock = re.compile(r"^\s*assert .*\b(thread_time|process_time|perf_counter)\b")
    lines = [(p, line) for p in sorted((ROOT / "tests").rglob("*.py")) for line in p.read_text("utf-8").splitlines()]
    assert not [f"{p.name}: {line.strip()}" for p, line in lines if clock.match(line)]


def test_who_waits_for_something_waits_long():
    """What comes in a second comes in a minute on a busy machine: an end of waiting is for what never comes."""
    call = r"\b(?:communicate|wait_for_\w+|get|create_connection|HTTPConnection|urlopen|Client|subprocess\.run)\(.*\btimeout="
    limit = re.compile(rf"(?:{call}|\.(?:wait|join)\((?:timeout=)?|set_default_timeout\()(\d[\d_]*)\b(?!\.)")
    found = []
    for path in sorted((ROOT / "tests").rglob("*.py")):
        for line in path.read_text("utf-8").splitlines():
            if any(int(given) < 60 or 1000 <= int(given) < 60_000 for given in limit.findall(line)):
                found.append(f"{path.name}: {line.strip()}")
    assert not found
