"""A cohort drafted by `cqi start` from a team's files, as its people meet it: pages that rest on guesses, then confirmed ones.
The gate itself never imports this."""

from __future__ import annotations

import contextlib
import io
import json
from collections.abc import Callable
from pathlib import Path

import given
from gate import Finding
from meant import plain
from truth import findings, pages


def drafted(into: Path, seed: int, write: Callable[[Path, Path], None]) -> list[Finding | str]:
    """Draft the cohort of a seed, let its people look at it and confirm it, and hold both sets of pages against what they meant.

    Parameters
    ----------
    into : a new folder.
    seed : of the team's files.
    write : makes a cohort's pages: its folder, and where they go.
    """
    from cqi_lib.commands.cli import main as cqi
    from cqi_lib.lab.starting.confirming import confirm, guesses_of

    name = f"c{seed}"
    files, folder = into / "given" / name, into / "in" / name
    given.make(files, seed)
    told = json.loads((files / "meant.json").read_text("utf-8"))["files"]
    with contextlib.redirect_stdout(io.StringIO()) as said:
        made = cqi(["start", str(folder), *(str(files / one) for one in told), "--yes"])
    if made:
        return [said.getvalue()]
    found: list[Finding | str] = []
    for step in ("guessed", "confirmed"):
        read, out = into / step / name, into / "out" / step / name
        if step == "confirmed":
            given.Looked(folder, seed, into / "guessed" / name).mend()
            assert not confirm(folder, guesses_of(folder))
        found += plain(folder, files, read)
        with contextlib.redirect_stdout(io.StringIO()):
            write(folder, out)
        looked_at = pages(read, out)
        assert bool([*out.glob("share/*.html")]) == (step == "confirmed")
        found += findings(looked_at)
    return found
