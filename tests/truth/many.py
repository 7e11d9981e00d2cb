"""`make truth`: a thousand hostile cohorts through the gate, one at a time; prints what is false and where it lies."""

from __future__ import annotations

import contextlib
import gc
import io
import shutil
import sys
import tempfile
import traceback
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1] / "support"))  # outside of pytest nobody else puts it there

from cohorts import make
from in_spanish import said_otherwise, written
from made_drafted import drafted
from made_pages import write_pages
from made_truth import decided_by_run, is_drafted
from truth import findings, pages, rendered

SPANISH = 10
"""Of so many seeds one is told in Spanish too."""


def looked_at(into: Path, seed: int) -> list:
    """Give what the gate finds on the pages of a seed: made in this process, in a third of a run's time, but where a run decides."""
    if decided_by_run(seed):
        return findings(rendered(into, [seed]))
    if is_drafted(seed):
        return drafted(into, seed, write_pages)
    folder, out = into / "in" / f"c{seed}", into / "out" / f"c{seed}"
    make(folder, seed)
    with contextlib.redirect_stdout(io.StringIO()):  # what verbs print for who reads without a screen
        write_pages(folder, out)
        english = pages(folder, out)
        spanish = written(folder, into / "es", write_pages) if seed % SPANISH == 0 else []
    others = [one for mine, theirs in zip(english, spanish, strict=False) for one in said_otherwise(mine, theirs)]
    return [*findings(english), *others]


def main(of: int, start: int = 0) -> int:
    """Look at so many seeds; keep the folders of those with a false sentence."""
    wrong = 0
    gc.disable()  # a tenth of the time; what a seed leaves goes when it is done
    for n, seed in enumerate(range(start, start + of), 1):
        into = Path(tempfile.mkdtemp(prefix=f"cqi-truth-{seed}-"))
        try:
            found = looked_at(into, seed)
        except Exception:
            # Pages that cannot be made are a finding too, and the seeds after it are looked at none the less.
            found = [traceback.format_exc()]
        for one in found:
            print(f"seed {seed}: {one}", flush=True)
        wrong += len(found)
        if found:
            print(f"The cohort lies in {into}", flush=True)
        else:
            shutil.rmtree(into)
        gc.collect()
        if n % 10 == 0 or n == of:
            print(f"{n} of {of} cohorts, {wrong} false", flush=True)
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main(*(int(word) for word in sys.argv[1:] or ["1000"])))
