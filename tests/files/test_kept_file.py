"""Saved whole or not at all, and never over somebody else's change."""

import os
import subprocess
import sys

import pytest

from cqi_lib.errors import FormError
from cqi_lib.files import kept_file
from cqi_lib.files.kept_file import KeptFile


def opened(folder, name="a.yml", part=""):
    return KeptFile(folder / name, folder, name, part)


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_saved_and_nothing_beside_it(tmp_path):
    (tmp_path / "a.yml").write_text("a: 1\n")
    file = opened(tmp_path)
    assert file.preview("a: 2\n") == "-a: 1\n+a: 2"
    assert file.save("a: 2\n").done and (tmp_path / "a.yml").read_text() == "a: 2\n"
    assert not file.save("a: 2\n").changed
    assert names(tmp_path) == ["a.yml"]


def test_the_way_lines_end_and_the_mark_at_the_start_stay(tmp_path):
    (tmp_path / "a.yml").write_bytes(b"\xef\xbb\xbfa: 1\r\nb: 2\r\n")
    file = opened(tmp_path)
    assert file.text == "a: 1\nb: 2\n"
    file.save("a: 1\nb: 3\n")
    assert (tmp_path / "a.yml").read_bytes() == b"\xef\xbb\xbfa: 1\r\nb: 3\r\n"


def test_two_windows_on_one_file_lose_nothing(tmp_path):
    (tmp_path / "a.yml").write_text("a: 1\n")
    mine, theirs = opened(tmp_path), opened(tmp_path)
    assert theirs.save("a: theirs\n").done
    saved = mine.save("a: mine\n")
    assert not saved.done and saved.kept.name == "a.yml.unsaved-1.txt"
    assert (tmp_path / "a.yml").read_text() == "a: theirs\n" and saved.kept.read_text() == "a: mine\n"
    assert mine.save("a: mine\n").kept == saved.kept, "the same text is kept once"
    assert mine.save("a: mine too\n").kept.name == "a.yml.unsaved-2.txt"
    mine.read()
    assert mine.save("a: both\n").done


def test_a_file_that_came_or_went_meanwhile_is_a_change(tmp_path):
    new = opened(tmp_path)
    (tmp_path / "a.yml").write_text("a: 1\n")
    assert not new.save("a: 2\n").done
    gone = opened(tmp_path)
    (tmp_path / "a.yml").unlink()
    assert not gone.save("a: 3\n").done and not (tmp_path / "a.yml").exists()


def test_forms_of_one_window_on_different_parts_do_not_disturb_each_other(tmp_path):
    (tmp_path / "a.yml").write_text("a: 1\nb: 1\n")
    first, second, same = opened(tmp_path, part="a"), opened(tmp_path, part="b"), opened(tmp_path, part="a")
    assert first.save("a: 2\nb: 1\n").done
    assert second.text == "a: 2\nb: 1\n" and not second.changed_elsewhere
    assert same.changed_elsewhere


@pytest.mark.parametrize(("number", "words"), [(28, "no space left"), (30, "read-only file system")])
def test_a_full_disk_and_a_read_only_one(tmp_path, monkeypatch, number, words):
    (tmp_path / "a.yml").write_text("a: 1\n")
    file = opened(tmp_path)

    def refuse(handle):
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(kept_file.os, "fsync", refuse)
    with pytest.raises(FormError) as caught:
        file.save("a: 2\n")
    assert words in str(caught.value).lower() and "still in the form" in str(caught.value)
    monkeypatch.undo()
    assert names(tmp_path) == ["a.yml"] and (tmp_path / "a.yml").read_text() == "a: 1\n"
    assert file.save("a: 2\n").done, "saved again once there is room"


def test_a_folder_that_may_not_be_written(tmp_path, monkeypatch):
    file = opened(tmp_path)

    def refuse(*given, **more):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(kept_file.tempfile, "mkstemp", refuse)
    with pytest.raises(FormError, match="permission denied"):
        file.save("a: 2\n")
    assert names(tmp_path) == []


def test_a_link_that_leads_out_is_not_followed(tmp_path):
    inside = tmp_path / "cohort"
    inside.mkdir()
    (tmp_path / "other.yml").write_text("a: 1\n")
    (inside / "a.yml").symlink_to(tmp_path / "other.yml")
    assert "leads out" in opened(inside).problems[0].found


def test_the_right_to_read_stays(tmp_path):
    path = tmp_path / "a.yml"
    path.write_text("a: 1\n")
    path.chmod(0o664)
    opened(tmp_path).save("a: 2\n")
    assert path.stat().st_mode & 0o777 == 0o664


KILLED = """
import os, signal, sys
from pathlib import Path
from cqi_lib.files import kept_file
from cqi_lib.files.kept_file import KeptFile
folder = Path(sys.argv[1])
file = KeptFile(folder / "a.yml", folder, "a.yml")
kept_file.os.fsync = lambda handle: os.kill(os.getpid(), signal.SIGKILL)
file.save("a: 2\\n")
"""


def killed_while_saving(folder):
    assert subprocess.run([sys.executable, "-c", KILLED, str(folder)], check=False).returncode == -9
    assert any(name.endswith(".tmp") for name in names(folder)), "the process died with its file half written"


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL there")
def test_what_a_killed_process_was_writing_goes_when_the_file_is_opened_or_saved_again(tmp_path):
    (tmp_path / "a.yml").write_text("a: 1\n")
    (tmp_path / ".a.yml-of-somebody.txt").write_text("theirs")
    (tmp_path / ".b.yml-12345678.tmp").write_text("of another file")
    killed_while_saving(tmp_path)
    file = opened(tmp_path)
    others = [".a.yml-of-somebody.txt", ".b.yml-12345678.tmp"]
    assert names(tmp_path) == [*others, "a.yml"] and file.text == "a: 1\n"
    killed_while_saving(tmp_path)
    assert file.save("a: 3\n").done and names(tmp_path) == [*others, "a.yml"]


def test_a_file_that_another_window_is_writing_just_now_stays(tmp_path):
    fcntl = pytest.importorskip("fcntl")
    (tmp_path / "a.yml").write_text("a: 1\n")
    (tmp_path / ".a.yml-12345678.tmp").write_text("a: 2\n")
    handle = os.open(tmp_path, os.O_RDONLY)
    fcntl.flock(handle, fcntl.LOCK_EX)
    opened(tmp_path)
    assert names(tmp_path) == [".a.yml-12345678.tmp", "a.yml"]
    os.close(handle)
    opened(tmp_path)
    assert names(tmp_path) == ["a.yml"]
