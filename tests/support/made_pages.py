"""Pages made in this process: notebooks' cells are executed without a kernel, then merged and rendered as in a run."""

from __future__ import annotations

import ast
import functools
import os
import tempfile
import zipfile
from collections.abc import Iterable
from contextlib import contextmanager
from pathlib import Path

import nbformat
from made_once import made_once

from cqi_lib.batch.belonging import bound
from cqi_lib.batch.desk_files import write_exports
from cqi_lib.batch.index import render_index
from cqi_lib.batch.layout import DESK_PAGE, NOW, Layout
from cqi_lib.batch.outcome import Outcome
from cqi_lib.batch.plan import shown_path
from cqi_lib.batch.rounds import page_round
from cqi_lib.batch.scan import Scan
from cqi_lib.batch.scanning import scan_cohort
from cqi_lib.batch.share import share
from cqi_lib.cohort.records.identity import COHORT_STEM
from cqi_lib.program.place import PREPARED
from cqi_lib.report.merge import Executed
from cqi_lib.report.pages import render_cohort, render_cohort_desk, render_program
from cqi_lib.report.papers import render_papers

ROOT = Path(__file__).resolve().parents[2]
NOTEBOOKS = ROOT / "notebooks"


def execute(stem: str, **parameters):
    """Run a suite notebook's code cells in one namespace and keep what their last lines show."""
    notebook = nbformat.read(NOTEBOOKS / f"{stem}.ipynb", as_version=4)
    names: dict = {}
    for cell in notebook.cells:
        if cell.cell_type != "code" or "form" in cell.metadata.get("tags", []):
            continue
        if "parameters" in cell.metadata.get("tags", []):
            names.update(parameters)
            continue
        tree = ast.parse(cell.source)
        last = tree.body.pop() if isinstance(tree.body[-1], ast.Expr) else None
        exec(compile(tree, stem, "exec"), names)
        cell.outputs = []
        if last is None or cell.source.startswith("print("):
            continue
        shown = eval(compile(ast.Expression(last.value), stem, "eval"), names)
        bundle = shown._repr_mimebundle_()
        data, metadata = bundle if isinstance(bundle, tuple) else (bundle, {})
        cell.outputs = [nbformat.v4.new_output("execute_result", data=data, metadata=metadata, execution_count=1)]
    return notebook


@contextmanager
def prepared(folder: Path):
    """Prepare a cohort once, as a run does, for everything opened inside."""
    before = os.environ.get(PREPARED)
    with tempfile.TemporaryDirectory() as scratch:
        survey = scan_cohort(folder, into=Path(scratch))
        os.environ[PREPARED] = scratch
        try:
            yield survey
        finally:
            os.environ.pop(PREPARED)
            if before is not None:
                os.environ[PREPARED] = before


def own_sections(folder: Path, program: str | None, round_id: str) -> list[Executed]:
    """Run a cohort's own notebooks for one page, as a run does where they are allowed; all of them have to stand on it."""
    from made_sections import sections, there_are, told

    names = there_are(folder, "program" if program else "cohort")
    if not names:
        return []
    with tempfile.TemporaryDirectory() as scratch:
        made = sections(folder, Path(scratch) / "s", *names, program=program, round_id=round_id)
    assert len(made.sections) == len(names), told(made)
    return [section for _, section in made.sections]


def program_page(folder: Path, program: str, cycles, round_id: str | None = None, papers: bool = False, own=()):
    """Make one program's page, with own sections; with `papers` all of its papers, by name."""
    base = {"cohort": str(folder), "program": program, "round": round_id}
    runs = [("1_groundwork", None), ("2_assessment_intake", None), ("3_strengths_challenges", None)]
    runs += [("4_priority_setting", None), *(("5_pdsa_study", c) for c in (list(cycles) or [None]))]
    runs += [("6_capacity_culture", None)]
    executed = [
        Executed(stem, cycle, execute(stem, **base, **({"cycle": cycle} if stem.startswith("5") else {})))
        for stem, cycle in runs
    ]
    executed += own
    if papers:
        return render_papers(executed, cohort=folder, program=program, round_id=round_id)
    return render_program(executed, cohort=folder, program=program, round_id=round_id)


def shared_files(
    folder: Path, rounds: Iterable[str], into: Path, only: Iterable[str], with_own: Iterable[str] = ()
) -> dict[str, dict[str, bytes]]:
    """Make all that a run lets out, for each of some rounds as its modules make it, and pack it as `cqi share` does.

    Own sections stand on the pages of programs in `with_own`, and on the cohort's where there are notebooks for it.

    Returns
    -------
    Round -> file name in the archive -> content, read back from the archive.
    """
    with prepared(folder) as cohort:
        return {r: _shared(folder, cohort, r, into / f"out-{r}", only, with_own) for r in rounds}


def _shared(
    folder: Path, cohort: Scan, round_id: str, out: Path, only: Iterable[str], with_own: Iterable[str]
) -> dict[str, bytes]:
    layout = bound(folder, out)
    _write(folder, cohort, round_id, layout, only, with_own)
    write_exports(Path(os.environ[PREPARED]), folder, layout.share)
    archive, n = share(folder, out)
    with zipfile.ZipFile(archive) as packed:
        files = {name.partition("/")[2]: packed.read(name) for name in packed.namelist()}
    assert len(files) == n
    return files


def _write(
    folder: Path, cohort: Scan, round_id: str, layout: Layout, only: Iterable[str], with_own: Iterable[str] = ()
) -> None:
    """Write all papers of some programs and the cohort's page where a run puts them."""
    layout.share.mkdir(parents=True)
    for program in only:
        mine = _shown(cohort, program, round_id)
        own = own_sections(folder, program, mine) if program in with_own else []
        made = program_page(folder, program, cohort.programs[program].cycles, mine, papers=True, own=own)
        for paper, html in made.items():
            (layout.share / layout.report_name(program, mine, paper)).write_text(html, encoding="utf-8")
    executed = [Executed("7_cohort_overview", None, execute("7_cohort_overview", cohort=str(folder), round=round_id))]
    executed += own_sections(folder, None, round_id)
    page = render_cohort(executed, cohort=folder, round_id=round_id)
    (layout.share / layout.report_name(COHORT_STEM, round_id)).write_text(page, encoding="utf-8")
    at_desk = layout.executed_folder(COHORT_STEM, round_id) / DESK_PAGE
    at_desk.parent.mkdir(parents=True)
    at_desk.write_text(render_cohort_desk(executed, cohort=folder, round_id=round_id), encoding="utf-8")


def _shown(cohort: Scan, program: str, round_id: str) -> str:
    """Give the round of a program's page: that of one that left stays that of its last round."""
    return page_round(cohort, program, round_id) if round_id in cohort.programs[program].absent else round_id


def write_pages(folder: Path, out: Path) -> None:
    """Write all pages of a cohort whose latest round is closed, and its index, where a run puts them: at the desk, while
    something is guessed."""
    with prepared(folder) as cohort:
        layout = bound(folder, out)
        if cohort.guesses:
            os.environ[PREPARED] = str(Path(os.environ[PREPARED]) / NOW)
        _write(folder, cohort, cohort.round().id, layout.interim() if cohort.guesses else layout, cohort.programs)
        layout.index.write_text(_index(folder, cohort), encoding="utf-8")


def _index(folder: Path, cohort: Scan) -> str:
    round_id = cohort.round().id

    def outcomes(status):
        return [
            Outcome(
                p,
                r.name,
                status,
                f"{p}_{_shown(cohort, p, round_id)}.html" if status == "ready" else None,
                tuple(r.problems),
            )
            for p, r in cohort.programs.items()
        ]

    if not cohort.guesses:
        return render_index(cohort, outcomes("ready"), round_id, shown_path(folder))
    of_all = Outcome(None, cohort.name, "ready", f"{COHORT_STEM}_{round_id}.html")
    return render_index(cohort, outcomes("waiting"), round_id, shown_path(folder), [*outcomes("ready"), of_all])


def pages(folder: Path, only=None) -> dict[str, str]:
    """Make the pages of a cohort: program id -> HTML, `cohort` and `index` among them."""
    with prepared(folder) as cohort:
        wanted = [p for p in cohort.programs if only is None or p in only]
        out = {p: program_page(folder, p, cohort.programs[p].cycles) for p in wanted}
        round_id = cohort.round().id
        notebook = execute("7_cohort_overview", cohort=str(folder), round=None)
        out["cohort"] = render_cohort([Executed("7_cohort_overview", None, notebook)], cohort=folder, round_id=round_id)
        out["index"] = _index(folder, cohort)
    return out


@functools.cache
def riverbend() -> dict[str, str]:
    """Give the pages of the demo cohort, made once in a run of tests."""
    return made_once("riverbend", lambda: pages(ROOT / "parameters" / "riverbend"))


@functools.cache
def nhs_open() -> dict[str, str]:
    """Give the pages of two programs of the real cohort, of its own page and the index, made once in a run of tests."""
    return made_once("nhs-open", lambda: pages(ROOT / "parameters" / "nhs-open", ("department-f", "analysts")))
