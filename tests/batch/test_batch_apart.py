"""A process that ends before it has taken its work never leaves the parent waiting."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from cqi_lib.batch.own_process import Apart
from cqi_lib.batch.settings import default_engine

ROOT = Path(__file__).resolve().parents[2]
# Without `if __name__ == "__main__"` the new process runs the file again and stops before it reads what it was given.
UNGUARDED = """
import sys
from pathlib import Path
from cqi_lib.batch.own_process import Apart
Apart("kernel", "builtins:len", "x" * 2_000_000, where="a count", values={}, scratch=Path(sys.argv[1])).result()
"""


def test_a_large_parcel_arrives(tmp_path):
    text = "x" * 2_000_000
    assert Apart("kernel", "builtins:len", text, where="a count", values={}, scratch=tmp_path).result() == len(text)


@pytest.mark.slow
def test_a_script_that_was_not_guarded_ends_in_words(tmp_path):
    script = tmp_path / "script.py"
    script.write_text(UNGUARDED, encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, script, tmp_path], capture_output=True, text=True, timeout=600, env=environment, check=False
    )
    assert done.returncode == 1
    assert "a count: found the process ended without a word" in done.stderr


@pytest.mark.slow
@pytest.mark.skipif(default_engine() == "kernel", reason="nothing is forked here")
def test_a_forked_process_has_the_environment_of_now_and_not_that_of_its_server(tmp_path, monkeypatch):
    def seen():
        return Apart("warm", "os:getenv", "CQI_TEST_NOW", where="a look", values={}, scratch=tmp_path).result()

    assert seen() is None
    monkeypatch.setenv("CQI_TEST_NOW", "postgresql://here")
    assert seen() == "postgresql://here"
    monkeypatch.delenv("CQI_TEST_NOW")
    assert seen() is None
    backend = Apart("warm", "os:getenv", "MPLBACKEND", where="a look", values={}, scratch=tmp_path).result()
    assert backend == "module://matplotlib_inline.backend_inline"
