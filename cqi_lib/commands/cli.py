"""The command `cqi`: check, run, watch, status, share, adopt, release, demo, lab, new, own, start, instrument, intake, language,
form.

Exit codes: 0 all fine or warnings only; 1 some program failed, or errors were found; 2 a wrong call; 130 stopped by
Ctrl-C; 143 by SIGTERM. Everything heavy is imported when a command needs it, so that `cqi --help` answers at once.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import click
from click.core import ParameterSource

from ..errors import CallError, CqiError, Problem, gathered
from ..files.pasted import command as pasted
from ..files.refusal import refusal
from ..locale.catalogue import catalogue
from ..locale.spoken import SOURCE, bound, speaking
from .form import near, online_form
from .instrument import instrument
from .intake import intake
from .language import SPOKEN, language
from .measures import measures
from .own import own
from .pages import day_of, run_options, settings_of
from .release import RELEASES, release
from .spoken import Group
from .start import start
from .watch import ENDED, watch

if TYPE_CHECKING:
    from ..cohort.cohort import Cohort

FINE, FAILED, WRONG_CALL, STOPPED = 0, 1, 2, 130
REASONS = 4
"""So many reasons why a page is stale are listed."""
_COHORT = click.argument("cohort", type=click.Path(path_type=Path))
message = catalogue("command_line")


@click.group(cls=Group, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@SPOKEN
@click.version_option(package_name="cqi-workbook", prog_name="cqi")
def cqi() -> None:
    """A workbook for Continuous Quality Improvement: a cohort folder in, one report per program out.

    COHORT is a folder such as parameters/riverbend. Start with `cqi demo`, then `cqi new cohort parameters/mine`.
    """


@cqi.command()
@_COHORT
def check(cohort: Path) -> int:
    """List every problem in a cohort folder; nothing is run or written."""
    from ..batch.own.notebooks import Own
    from ..cohort.cohort import load_cohort

    loaded = load_cohort(cohort)
    if loaded.rounds:
        click.echo(loaded.looked_at())
    of_own = Own.at(cohort).problems(near(cohort))
    errors = _list_problems([*loaded.problems, *of_own])
    for file, tool in loaded.sources.items():
        click.echo(f"{file}: {tool}")
    _list_scales(loaded)
    _list_cycles(loaded)
    warnings = len(loaded.problems) + len(of_own) - errors
    counts = {"programs": len(loaded.programs), "rounds": len(loaded.file.rounds), "errors": errors}
    click.echo(message("check-sum", name=loaded.file.name, warnings=warnings, **counts))
    return FAILED if errors else FINE


def _list_scales(cohort: Cohort) -> None:
    """State of a cohort's own questions what their answers are taken to say."""
    from ..instrument.instrument import BUILT_IN
    from ..instrument.outline import scale_says

    if cohort.file.instrument not in BUILT_IN:
        for scale in dict.fromkeys(d.scale for d in cohort.instrument.domains.values()):
            click.echo(scale_says(scale))


def _list_cycles(cohort: Cohort) -> None:
    """Say of each cycle under way what its record waits for; nothing of it is a problem."""
    from ..pdsa.completeness import completeness, due
    from ..wording import completeness as say

    for program, records in cohort.programs.items():
        for name, cycle in records.cycles.items():
            waits = due(cycle, cohort.as_of)
            if waits != "nothing":
                found = completeness(cycle, cohort.as_of)
                line = say.file_line(found.state, waits, found.missing)
                click.echo(f"[{program}] cycles/{name}.yml: {line}")


@cqi.command()
@_COHORT
@click.option("--only", multiple=True, metavar="PROGRAM")
@click.option("--round", "round_id", metavar="ROUND")
@click.option("--as-of", metavar="DATE")
@click.option("--force", is_flag=True)
@click.option("--failed", is_flag=True)
@run_options
@click.argument("more", nargs=-1, metavar="[PROGRAM]...")
def run(cohort: Path, only: tuple[str, ...], more: tuple[str, ...], **how: Any) -> int:
    """Make a report per program, the cohort page and the index, where something they rest on changed.

    Programs after --only may follow each other: --only maple-street cedar-house.
    """
    if more and not only:
        raise click.UsageError(message("run-unexpected", words=" ".join(more)))
    return _run(cohort, only=(*only, *more), **how)


@cqi.command()
@run_options
def demo(**how: Any) -> int:
    """Run the invented cohort parameters/riverbend and say where to look."""
    from ..files.places import PARTS

    return _run(PARTS / "parameters" / "riverbend", **how)


def _run(
    cohort: Path,
    *,
    engine: str | None,
    workers: int | None,
    timeout: float,
    memory: float | None,
    out: Path | None,
    scheduler: str | None,
    language: str | None,
    releases: Path | None = None,
    only: tuple[str, ...] = (),
    round_id: str | None = None,
    as_of: str | None = None,
    force: bool = False,
    failed: bool = False,
) -> int:
    from ..batch.environment import without_slow_schema_formats

    without_slow_schema_formats()
    from ..batch.rounds import notices
    from ..batch.run import run_cohort
    from .progress import Progress

    if scheduler is not None and workers is not None:
        raise click.UsageError(message("run-workers"))
    given: dict[str, Any] = {"engine": engine, "workers": workers, "timeout": timeout, "memory": memory}
    settings = settings_of(**given, scheduler=scheduler, language=language)
    asked: dict[str, Any] = {
        "only": only,
        "round_id": round_id,
        "as_of": day_of(as_of),
        "force": force,
        "failed": failed,
    }
    with Progress() as progress:
        made = run_cohort(cohort, out=out, settings=settings, listener=progress, releases=releases, **asked)
    failures = [o.failure for o in made.pages if o.failure]
    # What was not asked for and never made is no error of this run.
    others = {o.failure for o in made.outcomes if o.failure and o.program_id not in made.asked}
    listed = [p for p in made.problems if p.severity == "error" and p not in others]
    errors = _list_problems([*listed, *failures, *made.own])
    shown = made.interim if made.scan.guesses else made.outcomes
    ready = sum(o.status == "ready" for o in shown if o.program_id in made.asked)
    warnings = sum(p.severity == "warning" for p in made.problems)
    counts = {"ready": ready, "asked": len(made.asked), "errors": errors, "warnings": warnings}
    click.echo(message("run-sum", name=made.scan.name, **counts))
    for notice in notices(made.scan, made.round_id, near(cohort)):
        click.echo(notice)
    click.echo(message("run-made", n=len(made.made), failed=failed))
    click.echo(message("run-open", file=near(made.layout.index)))
    if any(made.layout.share.glob("*.html")):
        click.echo(message("run-share", folder=near(made.layout.share)))
    return FAILED if made.failed else FINE


@cqi.command()
@_COHORT
@click.option("--round", "round_id", metavar="ROUND")
@click.option("--as-of", metavar="DATE")
@click.option("--out", type=click.Path(path_type=Path))
@RELEASES
def status(
    cohort: Path, round_id: str | None, as_of: str | None, out: Path | None, releases: Path | None = None
) -> int:
    """Say which reports are ready, failed or missing, what is stale, and why; nothing is run or written."""
    from ..batch.status import status as look

    asked: dict[str, Any] = {"round_id": round_id, "as_of": day_of(as_of), "out": out, "releases": releases}
    found = look(cohort, **asked, command=near(cohort))
    width = max(len(line.stem) for line in found.lines)
    states = {state: message("status-state", state=state) for state in ("ready", "failed", "missing")}
    room = max(map(len, states.values()))
    for line in found.lines:
        counts = message("counts", errors=line.errors, warnings=line.warnings)
        click.echo(f"{line.stem:<{width}}  {states[line.state]:<{room}}  {counts}")
        if line.failure is not None:
            click.echo(f"    {line.failure}")
        if line.stale and line.state != "missing":
            more = len(line.stale) - REASONS
            click.echo(f"    {message('status-stale', reasons='; '.join(line.stale[:REASONS]), more=max(more, 0))}")
    for notice in found.notices:
        click.echo(notice)
    stale = sum(bool(line.stale) for line in found.lines)
    where = {"round": found.round_id, "folder": near(found.out)}
    click.echo(message("status-sum", stale=stale, pages=len(found.lines), **where))
    return FAILED if found.failed else FINE


@cqi.command()
@_COHORT
@click.option("--out", type=click.Path(path_type=Path))
def share(cohort: Path, out: Path | None) -> int:
    """Pack everything that may leave (share/) into one zip."""
    from ..batch.share import share as pack

    archive, files = pack(cohort, out)
    click.echo(message("share-made", file=near(archive), n=files))
    return FINE


@cqi.command()
@_COHORT
@click.option("--out", type=click.Path(path_type=Path))
def adopt(cohort: Path, out: Path | None) -> int:
    """Say that an output folder is this cohort's: its folder was moved, or its disk is mounted elsewhere.

    Outputs are bound to the cohort they were made for, by the id in its cohort.yml, or by its path where there is none.
    """
    from ..batch.belonging import adopt as take_over
    from ..batch.belonging import out_option

    layout = take_over(cohort, out)
    click.echo(
        message("adopt-done", folder=near(layout.out), command=pasted("run", near(cohort), *out_option(layout, cohort)))
    )
    return FINE


@cqi.command(context_settings={"ignore_unknown_options": True})
@click.argument("more", nargs=-1, type=click.UNPROCESSED, metavar="[COHORT [PROGRAM]] [JUPYTER_OPTION]...")
def lab(more: tuple[str, ...]) -> int:
    """Open the desk in JupyterLab: with a cohort and a program, or with those that were worked on last.

    Options of `jupyter lab` may follow, such as --no-browser or --port=8899.
    """
    import subprocess

    from ..files.places import HOME, PARTS
    from ..lab.server import choose, lab_command, lab_environment, write_desk
    from ..lab.suite_copy import bring

    command = lab_command(choose(more), HOME, PARTS)
    older = bring(HOME, PARTS)
    if older:
        click.echo(older, err=True)
    write_desk(HOME)
    return subprocess.call(command, cwd=HOME, env=lab_environment())


@cqi.group()
def new() -> None:
    """Make a new cohort folder or a new improvement cycle, with commented examples."""


@new.command("cohort")
@click.argument("folder", type=click.Path(path_type=Path))
def new_cohort(folder: Path) -> int:
    """Make a cohort folder with commented examples."""
    from ..lab import scaffold

    scaffold.new_cohort(folder)
    click.echo(message("new-cohort", folder=near(folder), command=pasted("check", near(folder))))
    return FINE


@new.command("cycle")
@_COHORT
@click.argument("program")
@click.argument("slug")
@click.option("--idea", metavar="ID")
def new_cycle(cohort: Path, program: str, slug: str, idea: str | None) -> int:
    """Make the file of a program's next Plan-Do-Study-Act cycle."""
    from ..lab import scaffold

    asked = click.get_current_context().find_root().get_parameter_source("language") == ParameterSource.COMMANDLINE
    made = scaffold.new_cycle(cohort, program, slug, idea, language=bound() if asked else None)
    click.echo(message("new-cycle", file=near(made) if made else None, cycle=slug, program=program))
    return FINE


cqi.add_command(instrument)
cqi.add_command(intake)
cqi.add_command(language)
cqi.add_command(measures)
cqi.add_command(online_form)
cqi.add_command(own)
cqi.add_command(release)
cqi.add_command(start)
cqi.add_command(watch)


def _list_problems(problems: Sequence[Problem]) -> int:
    """Print problems, errors first, equal ones as one entry; give the number of errors."""
    each = list(dict.fromkeys(problems))
    if not each:
        return 0
    from ..cohort.called import in_words

    for problem in gathered(in_words(each)):
        about = f"[{problem.program}] " if problem.program else ""
        click.echo(f"{about}{problem}")
    return sum(p.severity == "error" for p in each)


class _Ended(KeyboardInterrupt):
    """A polite end from outside: as a Ctrl-C for all that runs, another code for whoever sent it."""


def _stop(number: int, frame: object) -> NoReturn:
    raise _Ended


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line.

    Parameters
    ----------
    arguments : words after `cqi`; None takes them from the process.

    Returns
    -------
    The exit code.
    """
    with speaking(SOURCE):  # until `--language` says another
        return _main(arguments)


def _main(arguments: Sequence[str] | None) -> int:
    before = None
    try:
        # A polite end (`kill`) stops the children as Ctrl-C does.
        before = signal.signal(signal.SIGTERM, _stop)
        code = cqi.main(args=None if arguments is None else list(arguments), prog_name="cqi", standalone_mode=False)
        return code if isinstance(code, int) else FINE
    except click.ClickException as error:
        error.show()
        return WRONG_CALL
    except (KeyboardInterrupt, click.Abort) as stopped:
        click.echo(message("stopped"), err=True)
        # click makes an Abort of every KeyboardInterrupt.
        return (
            ENDED
            if isinstance(stopped, _Ended) or isinstance(stopped.__cause__ or stopped.__context__, _Ended)
            else STOPPED
        )
    except CallError as error:
        click.echo(message("error", text=str(error)), err=True)
        return WRONG_CALL
    except CqiError as error:
        click.echo(message("error", text=str(error)), err=True)
        return FAILED
    except BrokenPipeError:  # the reader of our output left, as `cqi check … | head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FINE
    except OSError as error:  # what no step put into words: an unreadable file, a full disk
        what = f" ({error.filename})" if error.filename else ""
        click.echo(message("error-of-system", text=f"{refusal(error)}{what}"), err=True)
        return FAILED
    except Exception as error:
        if os.environ.get("CQI_DEBUG"):
            raise
        click.echo(message("error-of-workbook", text=f"{type(error).__name__}: {error}"), err=True)
        return FAILED
    finally:
        if before is not None:
            signal.signal(signal.SIGTERM, before)


if __name__ == "__main__":
    sys.exit(main())
