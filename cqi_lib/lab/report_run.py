"""Making one program's report from JupyterLab: the batch run in a process of its own, which tells how far it is."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import IO, cast

from ..batch.failure import step_name
from ..batch.layout import Layout
from ..batch.listener import Listener
from ..batch.plan import Work
from ..batch.run import run_cohort
from ..errors import CqiError, Problem, entry_of, gathered
from ..files.places import HOME
from ..locale.said import sayings
from ..locale.spoken import bound, speaking

say = sayings("desk_forms")
Told = Callable[[str, int, int], None]


@dataclass(frozen=True)
class Made:
    """What came of a run for one program: its report, or why there is none, and every problem in its files."""

    report: Path | None
    failure: str
    problems: tuple[str, ...] = ()


class _Teller(Listener):
    def __init__(self, program: str) -> None:
        self.program = program

    def stepped(self, work: Work, number: int, of: int, stem: str, cycle: str | None) -> None:
        """Write which notebook runs now."""
        # The cohort's page is made too where it is stale; nobody waits for it here.
        if work.stem == self.program:
            _write({"step": step_name(stem), "number": number, "of": of})


def _write(line: dict) -> None:
    print(json.dumps(line), flush=True)


def make_report(
    folder: Path, program: str, round_id: str | None = None, *, out: Path | None = None, told: Told | None = None
) -> Made:
    """Make a program's report as `cqi run --only` makes it.

    Parameters
    ----------
    folder : the cohort folder.
    program, round_id : the program and the round; None is the latest.
    out : the output folder; None is the cohort's own.
    told : takes the notebook that runs now, its number and how many there are.

    Returns
    -------
    The report's place, or why there is none.
    """
    arguments = [str(folder.resolve()), program, round_id or "", str(out.resolve()) if out else "", bound()]
    command = [sys.executable, "-m", "cqi_lib.lab.report_run", *arguments]
    last: dict = {}
    with subprocess.Popen(command, cwd=HOME, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as running:
        try:
            for line in cast(IO[str], running.stdout):
                last = json.loads(line)
                if told is not None and "step" in last:
                    told(last["step"], last["number"], last["of"])
            said = cast(IO[str], running.stderr).read()
        except BaseException:
            running.terminate()
            raise
    if "failure" not in last:
        lines = said.strip().splitlines()
        return Made(None, lines[-1] if lines else say("report_run-silent", code=str(running.returncode)))
    report = Path(last["report"]) if last["report"] else None
    return Made(report, last["failure"], tuple(last["problems"]))


def main(arguments: list[str]) -> int:
    """Run in the child process: progress and result as lines of JSON, in the language of whoever asked."""
    folder, program, round_id, out, tag = arguments
    try:
        layout = Layout.of(Path(folder), out or None)
        made = run_cohort(folder, only=[program], round_id=round_id or None, out=out or None, listener=_Teller(program))
    except CqiError as error:
        with speaking(tag):
            _write({"report": "", "failure": str(error), "problems": []})
        return 1
    outcome = next(o for o in made.outcomes if o.program_id == program)
    wide: tuple[Problem, ...] = tuple(p for p in made.scan.wide if p.severity == "error")
    report = layout.share / outcome.report if outcome.report and not outcome.failure else None
    with speaking(tag):
        failure = str(entry_of(outcome.failure, outcome.problems)) if outcome.failure else ""
        problems = [str(entry) for entry in gathered([*wide, *outcome.problems])]
    _write({"report": str(report) if report else "", "failure": failure, "problems": problems})
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
