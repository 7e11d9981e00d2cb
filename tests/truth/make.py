"""Write the cohorts of some seeds and make their pages with the `cqi` command; the reading side never imports this."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

OWN = {
    "all": None,
    "chance": ("import random", "f'Nobody answered, {random.random()} more than ever.'"),
    "desk": ("len(open(cohort + '/cohort.yml').read())",),
}
"""Own notebooks: one shows all it is given, one says something else each time, one reads more than its page tells."""
ALL_OWN = (0,)
"""Seeds with all of them; the others have the first."""


def main(into: Path, seeds: list[int]) -> int:
    """Write `in/c<seed>` and `out/c<seed>` below a folder; give the number of commands that said of an error."""
    from cohorts import make

    from cqi_lib.commands.cli import main as cqi

    failed = 0
    with _allowed_in(into):
        for seed in seeds:
            folder = into / "in" / f"c{seed}"
            make(folder, seed)
            _add_own(folder, seed)
            failed += cqi(["own", "allow", str(folder)]) != 0
            run = ["run", str(folder), "--out", str(into / "out" / f"c{seed}"), "--workers", "1"]
            failed += cqi(run) != 0
            if (folder / "then").exists():
                # Between two runs people go on answering, or somebody takes an answer back.
                shutil.copytree(folder / "responses", folder / "before")
                shutil.copytree(folder / "then", folder / "responses", dirs_exist_ok=True)
                failed += cqi(run) != 0
    return failed


def _add_own(folder: Path, seed: int) -> None:
    """Put own notebooks into a cohort, whose words would fail the gate where the workbook said them."""
    from made_sections import ALL, put_both

    for name, cells in OWN.items():
        if name == "all" or seed in ALL_OWN:
            put_both(
                folder, name, *(cells or ALL), title=f"# {name.title()}, most of 7 out of 9\n\nOnly ours since 1999."
            )


@contextmanager
def _allowed_in(folder: Path) -> Iterator[None]:
    """Keep what is allowed in a folder of the tests."""
    from cqi_lib.batch.own.trust import PLACE

    before = os.environ.get(PLACE)
    os.environ[PLACE] = str(folder.resolve() / "own-allowed.json")
    try:
        yield
    finally:
        os.environ.pop(PLACE)
        if before is not None:
            os.environ[PLACE] = before


if __name__ == "__main__":
    sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parents[1] / "support")]
    sys.exit(main(Path(sys.argv[1]), [int(seed) for seed in sys.argv[2:]]))
