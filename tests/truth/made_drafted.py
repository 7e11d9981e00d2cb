"""A cohort drafted by `cqi start` from a team's files, as its people meet it: pages that rest on guesses, then confirmed ones.
The gate itself never imports this."""

from __future__ import annotations

import contextlib
import io
import json
import re
from collections.abc import Callable, Iterator
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
    from cqi_lib.lab.starting.confirming import confirm, guesses_of

    name = f"c{seed}"
    files, folder = into / "given" / name, into / "in" / name
    given.make(files, seed)
    meant = json.loads((files / "meant.json").read_text("utf-8"))
    told = [files / one for one in meant["files"]]
    found: list[Finding | str] = [*(_answered if meant["asked"] else _unattended)(folder, told, meant)]
    if not folder.exists():
        return found
    for step in ("guessed", "confirmed"):
        read, out = into / step / name, into / "out" / step / name
        if step == "confirmed":
            given.Looked(folder, seed, into / "guessed" / name).mend()
            assert not confirm(folder, guesses_of(folder))
            for path in (folder / "cohort.yml", folder / "instrument.yml"):
                if left := [line for line in path.read_text("utf-8").splitlines() if REMARK.match(line)]:
                    found.append(f"{path.name} still says {left}")
        found += plain(folder, files, read)
        with contextlib.redirect_stdout(io.StringIO()):
            write(folder, out)
        looked_at = pages(read, out)
        assert bool([*out.glob("share/*.html")]) == (step == "confirmed")
        found += findings(looked_at)
    return found


REMARK = re.compile(r"# (Guessed: |Drafted by `cqi start`\. While)")
"""What a draft writes into its files about guesses."""


def _unattended(folder: Path, files: list[Path], meant: dict) -> Iterator[str]:
    """Draft with `--yes`: what would have to be asked is left out, and named."""
    from cqi_lib.commands.cli import main as cqi

    with contextlib.redirect_stdout(io.StringIO()) as said:
        made = cqi(["start", str(folder), *map(str, files), "--yes"])
    if made:
        yield said.getvalue()
        return
    for name in meant["unread"]:
        if [*folder.glob(f"programs/*/measures/{name}")]:
            yield f"{name} was read, though it can be read in two ways"
        if not any(name in line and "not read" in line for line in said.getvalue().splitlines()):
            yield f"nothing says that {name} is not read"


def _answered(folder: Path, files: list[Path], meant: dict) -> Iterator[str]:
    """Draft as the desk does: what is asked is answered as it was meant; nothing else may be asked, and nothing less."""
    from cqi_lib.errors import InputError
    from cqi_lib.lab.starting.asked import Question, Told
    from cqi_lib.lab.starting.cohort_draft import draft_cohort

    wanted = {(one["kind"], one["of"]): one["answer"] for one in meant["questions_asked"]}
    answers: dict = {}

    def answer(question: Question) -> object:
        about = question.about
        told = wanted[question.kind, about.get("file") or about.get("word") or ""]
        if question.kind in ("program", "column"):
            # A column is shown with what stands in it.
            return [given.plainly(one.partition(" (")[0]) for one in question.choices].index(given.plainly(told))
        if question.kind == "order":
            order = [given.plainly(one) for one in told]
            return sorted(about["answers"], key=lambda one: order.index(given.plainly(one)))
        return told

    for _ in range(9):
        said = Told(answers)
        try:
            made = draft_cohort(folder, files, said)
        except InputError as error:  # what is not answered may be all that is the matter
            if not said.open:
                yield str(error)
                return
        if not said.open:
            break
        for question in said.open:
            try:
                answers[question.key] = answer(question)
            except KeyError:
                yield f"asked for nothing: {question.text} {question.choices}"
                return
    if folder.exists():
        asked = {(q["kind"], q["of"]) for q in meant["questions_asked"]}
        seen = {(kind, about.get("file") or about.get("word") or "") for kind, about in map(json.loads, answers)}
        if asked != seen:
            yield f"not asked: {sorted(asked - seen)}"
        yield from (f"not read: {line}" for line in made.found if "not read" in line)
