"""The command `cqi release`: let answers of a closed round out, take that back, or say that a page is false."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..errors import CallError, InputError
from ..files.pasted import command as pasted
from ..locale.catalogue import catalogue
from .spoken import Command, confirmed

if TYPE_CHECKING:
    from ..privacy.release.step import Cohort

message = catalogue("command_line")

RELEASES = click.option(
    "--releases",
    type=click.Path(path_type=Path),
    metavar="DIR",
)


@click.command(cls=Command)
@click.argument("cohort", type=click.Path(path_type=Path))
@click.argument("round_id", metavar="ROUND")
@click.option("--only", multiple=True, metavar="PROGRAM")
@click.option("--anyway", metavar="REASON")
@click.option("--withhold", multiple=True, metavar="PROGRAM")
@click.option("--take-back", is_flag=True)
@click.option("--reason", default="", metavar="WORDS")
@click.option("--as-of", metavar="DATE")
@click.option("--out", type=click.Path(path_type=Path))
@RELEASES
def release(
    cohort: Path,
    round_id: str,
    only: tuple[str, ...],
    anyway: str | None,
    withhold: tuple[str, ...],
    take_back: bool,
    reason: str,
    as_of: str | None,
    out: Path | None,
    releases: Path | None,
) -> int:
    """Release the answers of a confidential round: from then on pages that may leave rest on them.

    Later answers are taken up by another release, for those programs where nothing follows from it and earlier pages
    together about any single person; of the others it is said how many more people are needed.
    """
    from ..privacy.release import step

    if sum((bool(withhold), take_back, anyway is not None or bool(only))) > 1:
        raise CallError(message("release-choose-one"))
    if anyway is not None and not anyway.strip():
        raise CallError(message("release-say-why"))
    made = _cohort(cohort, round_id, as_of, out, releases)
    options = [("--out", out), ("--releases", releases)]
    again = pasted("run", cohort, *(word for option in options if option[1] for word in option))
    if take_back:
        if not confirmed(message("release-never-sent")):
            raise CallError(message("release-not-taken-back"))
        last = step.take_back(made, round_id, reason)
        day = last.as_of.isoformat()
        click.echo(message("release-taken-back", number=str(last.number), day=day, command=again))
        return 0
    if withhold:
        if not reason.strip():
            raise CallError(message("release-say-what"))
        step.withhold(made, round_id, withhold, reason)
        click.echo(message("release-withheld", programs=", ".join(withhold), command=again))
        return 0
    return _release(made, round_id, only, anyway)


def _release(made: Cohort, round_id: str, only: tuple[str, ...], anyway: str | None) -> int:
    from ..privacy.release import step
    from ..wording import release as say

    names = {entry.id: entry.name for entry in made.file.programs}
    found, decisions = step.decide(made, round_id, only)
    if anyway is not None:
        unsafe = [names[d.program] for d in decisions if d.new and not d.safe]
        if unsafe or found.record.flaw or found.lost:
            click.echo(say.asked_back(unsafe, bool(found.record.flaw or found.lost)))
            if not confirmed(message("release-anyway")):
                raise CallError(message("release-nothing"))
    _, decisions = step.release(made, round_id, only, anyway=anyway or "")
    held = 0
    for decision in decisions:
        name, judged = names[decision.program], decision.judgement
        if not decision.new:
            click.echo(say.unchanged(name))
        elif judged is None or decision.safe or anyway:
            click.echo(say.released(name, decision.basis.now, decision.basis.number == 0))
        else:
            held += 1
            click.echo(say.held_back(name, judged.more, judged.touched, judged.mendable, judged.determined))
    if not decisions:
        click.echo(message("release-nobody"))
    return 1 if held else 0


def _cohort(folder: Path, round_id: str, as_of: str | None, out: Path | None, releases: Path | None) -> Cohort:
    from ..batch.belonging import own
    from ..batch.ledger import known_of
    from ..cohort.cohort import load_cohort
    from ..privacy.release.step import Cohort

    try:
        day = None if as_of is None else dt.date.fromisoformat(as_of)
    except ValueError:
        raise CallError(message("as-of-no-date", text=repr(as_of))) from None
    loaded = load_cohort(folder, as_of=day)
    loaded.round(round_id)
    broken = [p for p in loaded.problems if p.severity == "error" and p.where.startswith(("responses", "cohort.yml"))]
    if broken:
        raise InputError(message("release-unreadable"), broken)
    known = known_of(own(folder, out))
    place = None if releases is None else Path(releases).resolve()
    return Cohort(folder, loaded.file, loaded.instruments, loaded.responses, loaded.as_of, place, known)
