"""A preview begins with what the last run made, also where its beginning was stopped half-way."""

import os

import pytest

from cqi_lib.batch import preview
from cqi_lib.batch.layout import Layout


@pytest.fixture
def made(tmp_path):
    """The outputs of a run, and a preview's places."""
    real = Layout(tmp_path / "out")
    for folder, name in ((real.share, "a_r.html"), (real.executed / "a_r", "1.ipynb"), (real.prepared, "x.parquet")):
        folder.mkdir(parents=True)
        (folder / name).write_text(name)
    asked = preview.Asked(tmp_path, real.out, tmp_path / "place", tmp_path / "place" / "build")
    asked.build.mkdir(parents=True)
    return real, preview.places(asked)


def test_a_beginning_that_was_stopped_is_made_again(made, monkeypatch):
    real, place = made
    whole = preview._link

    def stopped(there, here):
        whole(there, here)
        if str(here).endswith(".parquet"):
            raise OSError("stopped")

    monkeypatch.setattr(preview, "_link", stopped)
    with pytest.raises(OSError):
        preview._seed(place, real)
    assert not place.prepared.exists()
    monkeypatch.setattr(preview, "_link", whole)
    place.staging = place.staging.with_name("build-2")  # as the next look has
    place.staging.mkdir()
    preview._seed(place, real)
    assert (place.share / "a_r.html").read_text() == "a_r.html"
    assert (place.executed / "a_r" / "1.ipynb").is_file() and (place.prepared / "x.parquet").is_file()


def test_nothing_is_written_through_a_link(made, monkeypatch, tmp_path):
    real, place = made
    other = tmp_path / "other"
    other.write_text("theirs")
    place.share.mkdir(parents=True)
    os.link(other, place.share / "a_r.html")
    monkeypatch.setattr(preview.os, "link", lambda *paths: (_ for _ in ()).throw(OSError("no links here")))
    preview._seed(place, real)
    assert other.read_text() == "theirs" and (place.share / "a_r.html").read_text() == "a_r.html"
