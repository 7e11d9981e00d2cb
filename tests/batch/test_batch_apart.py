"""A process that ends before it has taken its work never leaves the parent waiting."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from cqi_lib.batch.own_process import Apart

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
        [sys.executable, script, tmp_path], capture_output=True, text=True, timeout=120, env=environment, check=False
    )
    assert done.returncode == 1
    assert "a count: found the process ended without a word" in done.stderr
