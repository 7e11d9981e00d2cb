"""Making reports from JupyterLab, one program's or all: the batch run in a process of its own, which tells how far it is."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from ..batch.failure import step_name
from ..batch.layout import Layout
from ..batch.listener import Listener
from ..batch.outcome import Outcome
from ..batch.plan import Work
from ..batch.run import run_cohort
from ..cohort.called import in_words
from ..errors import CqiError, Problem, entry_of, gathered
from ..locale.said import sayings
from ..locale.spoken import speaking
from ..wording import desk as tell

say = sayings("desk_forms")


class _Pages(Listener):
    """Tells of a run of the whole cohort: which page is done."""

    def __init__(self) -> None:
        self.done = self.total = 0

    def planned(self, total: int) -> None:
        """Write how many pages will be made; those of another kind may follow."""
        self.total += total
        self._tell("")

    def ended(self, work: Work, failure: Problem | None) -> None:
        """Write which page is done."""
        self.done += 1
        self._tell(work.stem)

    def _tell(self, stem: str) -> None:
        _write({"step": stem, "number": self.done, "of": self.total})


class _Steps(Listener):
    """Tells of a run for one program: which notebook runs."""

    def __init__(self, program: str) -> None:
        self.program = program

    def stepped(self, work: Work, number: int, of: int, stem: str, cycle: str | None) -> None:
        """Write which notebook runs now."""
        # The cohort's page is made too where it is stale; nobody waits for it here.
        if work.stem == self.program:
            _write({"step": step_name(stem), "number": number, "of": of})


def _failure(outcome: Outcome) -> str:
    """Say why a page could not be made; empty where it was."""
    failed = list(in_words([outcome.failure] if outcome.failure else []))
    return str(entry_of(failed[0], in_words(outcome.problems))) if failed else ""


def _write(line: dict) -> None:
    print(json.dumps(line), flush=True)


def main(arguments: list[str]) -> int:
    """Run in the child process: progress and result as lines of JSON, in the language of whoever asked.

    Parameters
    ----------
    arguments : the cohort's folder, the program (empty for all), the round, the output folder, the language.
    """
    folder, program, round_id, out, tag = arguments
    only, listener = ([program], _Steps(program)) if program else ((), _Pages())
    try:
        layout = Layout.of(Path(folder), out or None)
        made = run_cohort(folder, only=only, round_id=round_id or None, out=out or None, listener=listener)
    except CqiError as error:
        with speaking(tag):
            _write({"report": "", "failure": str(error), "problems": []})
        return 1
    wide: tuple[Problem, ...] = tuple(p for p in made.scan.wide if p.severity == "error")
    if not program:
        with speaking(tag):
            failed = [tell.of(o.name, _failure(o)) for o in made.pages if o.failure]
            problems = [*(str(entry) for entry in gathered(in_words(wide))), *failed]
        # Of what waits for guesses to be confirmed there is an interim page, which counts.
        of = sum(page.status != "waiting" for page in made.pages)
        counts = {"ready": of - len(failed), "of": of}
        _write({"report": str(layout.index), "failure": "", "problems": problems} | counts)
        return 0
    outcome = next(o for o in made.outcomes if o.program_id == program)
    report = layout.share / outcome.report if outcome.report and not outcome.failure else None
    # Of a round that is still open, or while something is guessed, the desk shows what rests on the answers as they are.
    now = next((o.report for o in made.interim if o.program_id == program and o.report and not o.failure), None)
    if now and (report or made.scan.guesses):
        report = layout.interim().share / now
    with speaking(tag):
        failure = _failure(outcome)
        problems = [str(entry) for entry in gathered(in_words([*wide, *outcome.problems]))]
    _write(
        {
            "report": str(report) if report else "",
            "failure": failure,
            "problems": problems,
            "interim": "guessed" if now and made.scan.guesses else bool(now),
        }
    )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
