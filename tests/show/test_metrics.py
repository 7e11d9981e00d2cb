"""Measuring text, also in processes forked after a font was first used."""

from pathlib import Path

import pytest

from cqi_lib.show import metrics

OPEN = Path("/proc/self/fd")


@pytest.mark.skipif(not OPEN.is_dir(), reason="open files can be listed on Linux only")
def test_no_font_file_stays_open_to_be_shared_with_forked_processes(monkeypatch):
    # Forked processes share the position in an open file and would read each other's letters.
    monkeypatch.setattr(metrics, "_font", metrics.cache(metrics._font.__wrapped__))
    assert metrics._font(True).get_char_index(65)
    opened = [file.readlink().name for file in OPEN.iterdir() if file.is_symlink()]
    assert "DejaVuSans-Bold.ttf" not in opened
