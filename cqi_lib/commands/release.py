"""The command `cqi release`: let answers of a closed round out, take that back, or say that a page is false."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from ..errors import CallError, InputError

RELEASES = click.option(
    "--releases",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="Where releases are kept, always the same [default: releases/ in COHORT].",
)


@click.command()
@click.argument("cohort", type=click.Path(path_type=Path))
@click.argument("round_id", metavar="ROUND")
@click.option("--only", multiple=True, metavar="PROGRAM", help="Release this program; may be given several times.")
@click.option("--anyway", metavar="REASON", help="Release also what gives somebody away; asked back once, recorded.")
@click.option("--withhold", multiple=True, metavar="PROGRAM", help="Say that this program's page is false.")
@click.option("--take-back", is_flag=True, help="Take back the newest release, of which nothing was ever sent.")
@click.option("--reason", default="", metavar="WORDS", help="Why something is withheld or taken back.")
@click.option("--as-of", metavar="DATE", help="The day it is released on, such as 2025-11-14.")
@click.option("--out", type=click.Path(path_type=Path), help="Output folder of the runs [default: outputs/NAME].")
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
        raise CallError("Choose one: release (with --only or --anyway), --withhold, or --take-back.")
    if anyway is not None and not anyway.strip():
        raise CallError('Say why: --anyway "the reason". It is kept with the release.')
    made = _cohort(cohort, round_id, as_of, out, releases)
    if take_back:
        if not click.confirm("Was nothing that rests on this release ever sent or shown to anybody?", default=False):
            raise CallError(
                "Nothing was taken back: what was sent stays known, and later releases must reckon with it."
            )
        last = step.take_back(made, round_id, reason)
        click.echo(f"Release {last.number} of {last.as_of} was taken back. Next: cqi run {cohort}")
        return 0
    if withhold:
        if not reason.strip():
            raise CallError('Say what is false: --reason "the words". It is kept.')
        step.withhold(made, round_id, withhold, reason)
        click.echo(f"Withheld: {', '.join(withhold)}. Next: cqi run {cohort}")
        return 0
    return _release(made, round_id, only, anyway)


def _release(made, round_id: str, only: tuple[str, ...], anyway: str | None) -> int:
    from ..privacy.release import step
    from ..wording import release as say

    names = {entry.id: entry.name for entry in made.file.programs}
    found, decisions = step.decide(made, round_id, only)
    if anyway is not None:
        unsafe = [names[d.program] for d in decisions if d.new and not d.safe]
        if unsafe or found.record.flaw or found.lost:
            click.echo(say.asked_back(unsafe, bool(found.record.flaw or found.lost)))
            if not click.confirm("Release it anyway?", default=False):
                raise CallError("Nothing was released.")
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
        click.echo("Nobody has answered this round, so nothing was released.")
    return 1 if held else 0


def _cohort(folder: Path, round_id: str, as_of: str | None, out: Path | None, releases: Path | None):
    from ..batch.belonging import own
    from ..batch.ledger import known_of
    from ..cohort.cohort import load_cohort
    from ..privacy.release.step import Cohort

    try:
        day = None if as_of is None else dt.date.fromisoformat(as_of)
    except ValueError:
        raise CallError(f"--as-of must be a date such as 2025-11-14; not {as_of!r}.") from None
    loaded = load_cohort(folder, as_of=day)
    loaded.round(round_id)
    broken = [p for p in loaded.problems if p.severity == "error" and p.where.startswith(("responses", "cohort.yml"))]
    if broken:
        raise InputError("Nothing was released, because the answers cannot all be read:", broken)
    known = known_of(own(folder, out))
    place = None if releases is None else Path(releases).resolve()
    return Cohort(folder, loaded.file, loaded.instruments, loaded.responses, loaded.as_of, place, known)
