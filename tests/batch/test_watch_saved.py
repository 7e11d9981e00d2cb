"""Saves are heard of, however an editor does them."""

import threading
from pathlib import Path

import pytest
from made_watch import until
from watchfiles._rust_notify import WatchfilesRustInternalError

from cqi_lib.batch.watch import saved as hearing
from cqi_lib.batch.watch.saved import Saved, must_poll

MOUNTS = """\
22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
30 22 0:40 / /srv/ann/shared\\040disk rw - nfs4 server:/x rw
31 22 0:41 / /srv/ann rw - ext4 /dev/sdb1 rw
32 22 0:42 / /mnt/host rw - 9p host rw
33 22 0:43 / /media/phone rw - fuse.sshfs phone:/ rw
34 22 0:44 / /mnt/Año\\0402026 rw - cifs //server/año rw
35 22 0:45 / /mnt/año rw - nfs server:/año rw
"""


@pytest.mark.parametrize(
    ("folder", "polled"),
    [
        ("/srv/ann/cohort", False),
        ("/srv/ann/shared disk/cohort", True),
        ("/mnt/host/cohort", True),
        ("/media/phone", True),
        ("/media/phones", False),
        ("/mnt/Año 2026/cohort", True),
        ("/mnt/año", True),
        ("/var", False),
    ],
)
def test_where_the_system_does_not_tell_somebody_looks(tmp_path, folder, polled):
    mounts = tmp_path / "mountinfo"
    mounts.write_text(MOUNTS, encoding="utf-8")
    assert must_poll(Path(folder), mounts) is polled
    assert must_poll(Path(folder), tmp_path / "nothing") is False


@pytest.fixture(params=[False, True], ids=["told", "polled"])
def heard(request, tmp_path):
    """A folder that is watched, and an event for each save."""
    folder = tmp_path / "cohort"
    (folder / "programs").mkdir(parents=True)
    event = threading.Event()
    saved = Saved([folder], event.set, request.param)
    saved.start()

    def come(what):
        until(lambda: not event.wait(0.3) or event.clear())  # what came before is over
        what()
        return event.wait(240)

    yield folder, come
    saved.stop()
    saved._thread.join(240)
    assert not saved._thread.is_alive()


def test_every_way_of_saving_is_heard(heard):
    folder, come = heard
    file = folder / "programs" / "a.yml"
    assert come(lambda: file.write_text("a: 1"))
    assert come(lambda: file.write_text("a: 2, and more"))
    beside = folder / "programs" / ".a.yml.swp"
    assert come(lambda: (beside.write_text("a: 3, by another name"), beside.replace(file)))
    assert come(
        lambda: ((folder / "new" / "deep").mkdir(parents=True), (folder / "new" / "deep" / "b").write_text("x"))
    )
    assert come(file.unlink)
    assert come(lambda: (folder / "new").rename(folder / "old"))


def test_a_folder_that_goes_and_comes_back_is_waited_for(heard):
    folder, come = heard
    away = folder.with_name("away")
    assert come(lambda: folder.rename(away))
    assert come(lambda: away.rename(folder))
    assert come(lambda: (folder / "a.csv").write_text("x"))


def test_what_no_digest_knows_wakes_nobody(tmp_path):
    folder = tmp_path / "cohort"
    saved = Saved([folder], str, poll=False)
    left = [".git/index", "programs/p/.a.yml.swp", "programs/p/~$a.xlsx", "x/.cache/a.yml"]
    assert not any(saved._counts(1, str(folder / name)) for name in left)
    assert all(saved._counts(1, str(folder / name)) for name in ["cohort.yml", ".hidden.yml", "programs/p/a.csv", ""])


@pytest.mark.parametrize("kind", [OSError, WatchfilesRustInternalError])
def test_where_the_system_gives_no_more_watches_somebody_looks(tmp_path, monkeypatch, kind):
    def none_left(*folders, **how):
        raise kind("Too many open files (os error 24)")

    monkeypatch.setattr(hearing, "watch", none_left)
    event = threading.Event()
    saved = Saved([tmp_path], event.set, poll=False)
    saved.start()
    try:
        assert event.wait(240)
        until(lambda: not event.wait(0.6) or event.clear())
        (tmp_path / "a.csv").write_text("x")
        assert event.wait(240)
    finally:
        saved.stop()
