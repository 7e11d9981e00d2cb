"""Write the cohorts of some seeds and make their pages with the `cqi` command; the reading side never imports this."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path


def main(into: Path, seeds: list[int]) -> int:
    """Write `in/c<seed>` and `out/c<seed>` below a folder; give the number of runs that said of an error."""
    from cohorts import make

    from cqi_lib.commands.cli import main as cqi

    failed = 0
    for seed in seeds:
        folder = into / "in" / f"c{seed}"
        make(folder, seed)
        run = ["run", str(folder), "--out", str(into / "out" / f"c{seed}"), "--workers", "1"]
        failed += cqi(run) != 0
        if (folder / "then").exists():
            # Between two runs people go on answering, or somebody takes an answer back.
            shutil.copytree(folder / "responses", folder / "before")
            shutil.copytree(folder / "then", folder / "responses", dirs_exist_ok=True)
            failed += cqi(run) != 0
    return failed


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parent))
    sys.exit(main(Path(sys.argv[1]), [int(seed) for seed in sys.argv[2:]]))
