"""Own notebooks for tests, and the sections that a run makes of them, without a run."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path
from types import SimpleNamespace

import nbformat
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

import cqi_lib as cqi
from cqi_lib.batch.digest import of_notebook
from cqi_lib.batch.own.making import Made, make
from cqi_lib.batch.own.notebooks import Notebook

PARAMETERS = 'cohort = "pair"\nprogram = "alpha-house"\nround = None'
OPENED = "import cqi_lib as cqi\n\nopened = cqi.open_program(cohort, program, round)"


def notebook(
    *cells: str, title: str = "# Our part\n\nWhat it is for.", parameters: str = PARAMETERS, opened: str = OPENED
):
    """Give a notebook: cells of code, and of text where they begin with `#` and a blank."""
    made = [new_markdown_cell(title), new_code_cell(parameters, metadata={"tags": ["parameters"]})]
    made += [new_code_cell(opened, metadata={"tags": ["setup"]})] if opened else []
    made += [
        new_markdown_cell(c) if c.lstrip("#").startswith(" ") and c[:1] == "#" else new_code_cell(c) for c in cells
    ]
    return new_notebook(cells=made)


def put(folder: Path, name: str, *cells: str, kind: str = "program", **more) -> Path:
    """Write an own notebook into a cohort's folder."""
    path = folder / "own" / kind / f"{name}.ipynb"
    path.parent.mkdir(parents=True, exist_ok=True)
    nbformat.write(notebook(*cells, **more), path)
    return path


ALL = (
    "## All there is",
    "from IPython.display import display\ntables = cqi.own_tables(opened)\n"
    "for name in tables:\n    table = tables[name].iloc[:, :20]\n    table.attrs['caption'] = name\n    display(table)",
)
"""Shows every published table of a page, whole: all that an own section can know."""
OPENED_COHORT = "import cqi_lib as cqi\n\nopened = cqi.open_cohort(cohort, round)"


def put_both(folder: Path, name: str, *cells: str, title: str = "# Our part\n\nWhat it is for.") -> None:
    """Write the same own notebook for each program's page and for the cohort's."""
    put(folder, name, *cells, title=title)
    of_cohort = {"parameters": 'cohort = "pair"\nround = None', "opened": OPENED_COHORT, "kind": "cohort"}
    put(folder, name, *cells, title=title, **of_cohort)


def there_are(folder: Path, kind: str) -> list[str]:
    """Name the own notebooks of a cohort for one kind of page."""
    return sorted(path.stem for path in (folder / "own" / kind).glob("*.ipynb"))


def sections(
    folder: Path, staging: Path, *names: str, program: str | None = "alpha-house", round_id: str = "2025-fall", **how
) -> Made:
    """Make sections as a page's process does; `how` goes into its work."""
    (staging / "executed").mkdir(parents=True)
    kind = "program" if program else "cohort"
    files = [f"own/{kind}/{name}.ipynb" for name in names]
    own = tuple(Notebook(file, str(of_notebook(folder / file))) for file in files)
    work = {"staging": staging, "own": own, "cohort": folder, "program": program, "round_id": round_id}
    work |= {"told_in": "en", "own_seconds": 3000.0}
    opened = cqi.open_program(folder, program, round_id) if program else cqi.open_cohort(folder, round_id)
    with _quiet():
        return make(SimpleNamespace(**work | how), opened, folder.name, True, lambda pid: None)


@contextlib.contextmanager
def _quiet():
    """Take back what making sections leaves in this process's environment."""
    before = dict(os.environ)
    yield
    assert dict(os.environ) == before


def html(made: Made) -> str:
    """Give what the sections show."""
    cells = [section.notebook.cells for _, section in made.sections]
    return "".join(cell.outputs[0]["data"]["text/html"] for _, cell in cells)


def told(made: Made) -> list[str]:
    """Give the problems as people read them."""
    return [str(problem) for problem in made.problems]
