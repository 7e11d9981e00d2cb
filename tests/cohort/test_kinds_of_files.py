"""What is no file in a file's place is called what it is, by every reader, and nobody waits for it."""

import os
import signal
import socket

import pytest
from made_cohort import pair

from cqi_lib.commands import cli
from cqi_lib.files.text_file import kind_of

pytestmark = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with names")


@pytest.fixture(autouse=True)
def nobody_waits():
    def late(*args):
        raise AssertionError("it waits for the pipe")

    before = signal.signal(signal.SIGALRM, late)
    signal.alarm(120)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)


@pytest.mark.parametrize(
    "name",
    [
        "cohort.yml",
        "programs/alpha-house/measures.csv",
        "programs/alpha-house/priorities.yml",
        "responses/2024-fall.csv",
        "responses/2025-fall_late.xlsx",
        "responses/2025-fall.online.sqlite",
        "responses/2024-fall.csv.mapping.yml",
    ],
)
def test_a_pipe_is_called_a_pipe(tmp_path, capsys, name):
    folder = pair(tmp_path)
    (folder / name).unlink(missing_ok=True)
    os.mkfifo(folder / name)
    assert cli.main(["check", str(folder)]) == 1
    told = "".join(capsys.readouterr())
    assert told.count("a named pipe (FIFO), not a file") == 1 and "flaw in the workbook" not in told


def test_a_folder_that_is_no_cohort_because_of_a_pipe(tmp_path, capsys):
    os.mkfifo(tmp_path / "cohort.yml")
    assert cli.main(["share", str(tmp_path), "--out", str(tmp_path / "o")]) == 2
    assert "its cohort.yml is a named pipe" in capsys.readouterr().err


def test_kinds(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)  # a socket's path must be short
    (tmp_path / "folder").mkdir()
    (tmp_path / "link").symlink_to("gone")
    (tmp_path / "file").write_text("")
    with socket.socket(socket.AF_UNIX) as talk:
        talk.bind("talk")
        said = [kind_of(tmp_path / n) for n in ("folder", "link", "file", "talk", "none")]
    assert said == ["a folder, not a file", "a link to nothing", "a file", "a socket, not a file", "nothing"]
    assert kind_of(tmp_path / ("x" * 300)).startswith("something that cannot be looked at")
