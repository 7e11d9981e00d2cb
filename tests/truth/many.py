"""`make truth`: a thousand hostile cohorts through the gate, some at a time; prints what is false and where it lies."""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1] / "support"))  # outside of pytest nobody else puts it there

from truth import findings, rendered

BATCH = 10


def main(of: int, start: int = 0) -> int:
    """Look at so many seeds; keep the folders of those with a false sentence."""
    wrong = 0
    for first in range(start, start + of, BATCH):
        into = Path(tempfile.mkdtemp(prefix="cqi-truth-"))
        try:
            found = findings(rendered(into, range(first, min(first + BATCH, start + of))))
        except AssertionError as failed:
            # A run that ends with an error is a finding too, and the seeds after it are looked at none the less.
            found = [failed]
        for one in found:
            print(one, flush=True)
        wrong += len(found)
        if found:
            print(f"The cohorts lie in {into}", flush=True)
        else:
            shutil.rmtree(into)
        print(f"{min(first + BATCH - start, of)} of {of} cohorts, {wrong} false", flush=True)
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main(*(int(word) for word in sys.argv[1:] or ["1000"])))
