"""Which pages are stale, and why: their digests now beside those their sidecars remember."""

from __future__ import annotations

import functools
from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from ..cohort.records.identity import COHORT_STEM, Identity
from ..errors import Problem
from ..files import hashes
from ..locale.said import sayings
from ..locale.spoken import bound
from . import digest
from .layout import DESK_PAGE, Layout
from .outcome import Sidecar, read_sidecar
from .own.notebooks import Notebook, Own
from .plan import Page, Step, shown_path, steps_for
from .rounds import agreed, page_round, rests_on, told_of
from .scan import Scan
from .settings import Settings

say = sayings("runs")


def page_states(
    scan: Scan,
    folder: Path,
    inputs: Mapping[str, str],
    round_id: str,
    settings: Settings,
    layout: Layout,
    interim: bool = False,
) -> list[Page]:
    """Compare every page of a round with what is remembered of it.

    Parameters
    ----------
    scan : the cohort.
    folder, inputs : its folder, and the hashes of the files there.
    round_id : the round.
    settings, layout : which notebooks make pages, and where those lie.
    interim : whether these are the desk's pages of a round that is still open.

    Returns
    -------
    One per program in the cohort's order, the cohort's page last.
    """
    own = Own.of(folder, inputs)
    mine, cohorts = own.for_page("program"), own.for_page("cohort")
    of_notebooks = digest.notebooks(settings.notebooks, [*settings.steps, settings.cohort_step])
    asked = {"cohort": shown_path(folder)}
    shown = {p: round_id if interim else page_round(scan, p, round_id) for p in (*scan.programs, None)}
    answers = scan.now["programs"] if interim else {p: one.parts["answers"] for p, one in scan.programs.items()}
    same: dict[str, Any] = {"cohort": hashes.of_value(Identity(scan.id, str(Path(folder).resolve())).key)}
    same |= {"workbook": hashes.workbook(), "libraries": hashes.libraries(), "as_of": scan.as_of.isoformat()}
    files = files_of(inputs)

    def of_program(program: str) -> dict[str, Any]:
        one = scan.programs[program]
        errors = [p.kept() for p in one.problems if p.severity == "error"]
        return {
            "files": files(program),
            **one.parts,
            "answers": answers.get(program, ""),
            "bases": told_of(scan, program),
            "rests on": rests_on(scan, program),
            "instrument": instrument_part(scan, inputs, layout.tag or one.language),
            "errors": hashes.of_value(errors) if errors else None,
            **same,
            "asked": {**asked, "round": shown[program], "program": program, "page": settings.render_program},
            "notebooks": {step.stem: of_notebooks[step.stem] for step in steps_for(one.cycles, settings)},
            **own.part("program"),
        }

    def of_cohort() -> dict[str, Any]:
        return {
            "files": {f"{digest.RECORDS}{program}": hashes.of_value(files(program)) for program in scan.programs},
            **scan.parts,
            "instrument": instrument_part(scan, inputs, layout.tag or scan.language),
            **({"answers": scan.now["whole"]} if interim else {}),
            "bases": {program: told_of(scan, program) for program in scan.programs} if scan.released else {},
            "rests on": rests_on(scan, None),
            "names": agreed(scan, shown[None]),
            "errors": [program for program, one in scan.programs.items() if one.failed],
            **same,
            "asked": {**asked, "round": shown[None], "page": settings.render_cohort},
            "notebooks": {settings.cohort_step: of_notebooks[settings.cohort_step]},
            **own.part("cohort"),
        }

    out = []
    for program, one in scan.programs.items():
        unfit = next((p for p in one.problems if p.severity == "error"), None)
        make, steps = functools.partial(of_program, program), steps_for(one.cycles, settings)
        out.append(_page(program, program, one.name, steps, make, unfit, shown[program], layout, mine))
    steps = (Step(settings.cohort_step),)
    return [*out, _page(COHORT_STEM, None, scan.name, steps, of_cohort, None, shown[None], layout, cohorts)]


def files_of(inputs: Mapping[str, str]) -> Callable[[str], dict[str, str]]:
    """Give what looks up the hashes of a program's files, by path within its folder: of thousands it is asked one by one."""
    names = sorted(inputs)

    def of(program: str) -> dict[str, str]:
        start, end = f"programs/{program}/", f"programs/{program}0"  # the sign that follows a slash
        mine = names[bisect_left(names, start) : bisect_left(names, end)]
        return {name.removeprefix(start): inputs[name] for name in mine}

    return of


def instrument_part(scan: Scan, inputs: Mapping[str, str], tag: str) -> object:
    """Give the instrument's digest; for a page in another language than the cohort's with its translations."""
    if tag == scan.language:
        return scan.parts["instrument"]
    from ..instrument.translation import is_translation  # with all that a record is checked by

    translations = {name: sha for name, sha in inputs.items() if is_translation(name, tag)}
    return hashes.of_value([scan.parts["instrument"], translations]) if translations else scan.parts["instrument"]


def _page(
    stem: str,
    program: str | None,
    name: str,
    steps: tuple[Step, ...],
    make: Callable[[], dict[str, Any]],
    unfit: Problem | None,
    round_id: str,
    layout: Layout,
    own: tuple[Notebook, ...],
) -> Page:
    sidecar = read_sidecar(layout.executed_folder(stem, round_id))
    parts = make()
    whole = hashes.of_value(parts)
    papers = {p: layout.share / layout.report_name(stem, round_id, p) for p in (sidecar.papers if sidecar else ())}
    reasons = _reasons(sidecar, whole, parts, layout.share / layout.report_name(stem, round_id), papers)
    if not reasons and sidecar is not None:
        reasons = _gone_from_desk(sidecar, layout.executed_folder(stem, round_id))
    if sidecar is not None:
        # They are compared, and of thousands of pages they would be most of what a run holds.
        sidecar = replace(sidecar, parts={}, desk={})
    return Page(stem, program, name, steps, make, whole, unfit, sidecar, reasons, round_id, own)


@functools.cache
def _never(tag: str) -> tuple[str, ...]:
    """Say in a language that a page was never made: in a first run of thousands, of each of them."""
    return (say("stale-never"),)


def _reasons(
    sidecar: Sidecar | None, whole: str, parts: dict[str, Any], report: Path, papers: dict[str, Path]
) -> tuple[str, ...]:
    if sidecar is None:
        return _never(bound())
    if sidecar.digest != whole:
        return digest.reasons(sidecar.parts, parts) or (say("stale-version"),)
    if sidecar.status == "failed":
        # Errors in files stay until a file changes; anything else may have been the machine, and is tried again.
        left = (say("stale-old_report"),) if report.exists() else ()
        return left if sidecar.unfit else (say("stale-failed"), *left)
    for name, path in {"report": report, **papers}.items():
        if (sidecar.page if name == "report" else sidecar.papers[name]) != hashes.of_file(path):
            return (say("stale-share", paper=name, there=path.exists()),)
    return ()


def _gone_from_desk(sidecar: Sidecar, executed: Path) -> tuple[str, ...]:
    """Say what is no more on the desk as it was made. A notebook may be changed there: the evaluator may write in it."""
    for name, sha in sidecar.desk.items():
        path, there = executed / name, (executed / name).is_file()
        if not there or (name == DESK_PAGE and hashes.of_file(path) != sha):
            return (say("stale-desk", notebook=None if name == DESK_PAGE else name, there=there),)
    return ()


def to_make(pages: Iterable[Page], asked: Iterable[str], *, force: bool = False, failed: bool = False) -> list[Page]:
    """Choose the pages that are made in a run.

    Parameters
    ----------
    pages : all pages of the round.
    asked : the programs asked for; the cohort's page always is.
    force : all of them, stale or not.
    failed : only those that failed the last time.

    Returns
    -------
    The pages, in the order given.
    """
    wanted = [page for page in pages if page.program is None or page.program in set(asked)]
    if failed:
        return [page for page in wanted if page.sidecar is not None and page.sidecar.status == "failed"]
    return [page for page in wanted if force or page.reasons]
