"""What makes pages while a cohort is watched goes on, whatever the disk does."""

import contextlib
import errno
from pathlib import Path

import pytest
from batch_runs import settings

from cqi_lib.batch import preview
from cqi_lib.batch.failure import raised
from cqi_lib.batch.plan import Page, Work
from cqi_lib.batch.pool import Result
from cqi_lib.batch.preview import Asked, Found, Stale
from cqi_lib.batch.watch.board import Board
from cqi_lib.batch.watch.builder import FAILED, Builder
from cqi_lib.errors import OutputError


class Over(Exception):
    """The end of a builder's turns."""


@pytest.fixture
def built(tmp_path, monkeypatch):
    """A builder that looks twice, and what it told the terminal."""
    told = []
    made = Builder(Asked(tmp_path, tmp_path, tmp_path, tmp_path, settings=settings("1_ok")), Board(), told.append)
    turns = iter([{"saved"}])

    def wait():
        with contextlib.suppress(StopIteration):
            return next(turns)
        raise Over

    monkeypatch.setattr(made, "_wait", wait)
    yield made, told
    made.close()
    made.board.close()


class Ready:
    def result(self):
        return Found(told="1")


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.ENOENT, errno.EDQUOT])
def test_what_the_disk_refuses_is_told_and_the_next_save_is_looked_at(built, monkeypatch, number):
    made, told = built
    (made.asked.place / "told.txt").write_text("")
    monkeypatch.setattr(made, "_apart", lambda function: Ready())
    tries = []

    def make():
        tries.append(made.board.after(0, 0)[1]["trouble"])
        if len(tries) == 1:
            raise OSError(number, "No")

    monkeypatch.setattr(made, "_make", make)
    with pytest.raises(Over):
        made.run()
    assert tries == ["", ""] and len([line for line in told if "cannot be written" in line]) == 1


def test_a_full_disk_is_no_flaw_of_a_page(built):
    made, _ = built
    made._begin()
    page = Page("a", "a", "A", (), dict, "digest", None, None, ())
    work = Work("a", "a", (), Path(), "r", Path(), "m:f", made.asked.build / "a", None)
    one, full = Stale(page, "", work), raised("x", "OSError", "[Errno 28] No space left on device", "a")
    made._settle(one, work, Result(raised("x", "KeyError", "y", "a"), {}, "", True))
    assert made._stopped == {"a": "digest"} and (made.asked.place / FAILED / "a.txt").is_file()
    made._stopped.clear()
    with pytest.raises(OutputError):
        made._settle(one, work, Result(full, {}, "", True))
    assert made._stopped == {}


def test_a_flaw_of_a_look_is_told_in_a_file_only(tmp_path, monkeypatch):
    def flawed(self):
        raise ValueError("rare bird")

    monkeypatch.setattr(preview._Look, "scan", flawed)
    found = preview.look(Asked(tmp_path, tmp_path / "out", tmp_path, tmp_path / "build", language="en"))
    assert found.errors == 1 and "rare" not in repr(found)
    assert "ValueError: rare bird" in (tmp_path / preview.LINES).read_text()
