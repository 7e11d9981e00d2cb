"""What the fork server imports and warms once, so that no child pays for it. Imported there only, never by the parent.

The server must stay single-threaded: a process forked from a threaded one may find locks held for ever. And it must
not fail: whatever is wrong, it forks children that say they are not warm, and those use ordinary kernels.
"""

from __future__ import annotations

import gc
import importlib
import os
import pkgutil
import tempfile
import threading
import traceback
from pathlib import Path

from .environment import FEW, SPOKEN, without_slow_schema_formats

for _name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[_name] = "1"  # before numpy: the children are what runs in parallel
# Only there, also when the run that started this process has ended before everything was imported.
tempfile.tempdir = os.environ.get("TMPDIR")
os.environ["MPLBACKEND"] = "module://matplotlib_inline.backend_inline"


def _import() -> None:
    """Import what every page is made with."""
    without_slow_schema_formats()

    import matplotlib.ft2font  # noqa: F401
    import papermill  # noqa: F401
    import pyarrow
    import pyarrow.dataset
    import pyarrow.pandas_compat
    import pyarrow.parquet

    # Its pools of threads would be lost in a fork; one file is read at a time anyway.
    pyarrow.set_cpu_count(1)
    pyarrow.set_io_thread_count(1)

    import cqi_lib

    importlib.import_module("cqi_lib.commands.cli")  # children import what started the run
    from . import execute, shell  # noqa: F401

    for name, where in cqi_lib._WHERE.items():
        if not where.startswith("lab."):  # which notebooks call in cells that no run executes
            getattr(cqi_lib, name)
    package = Path(cqi_lib.__file__).parent
    for folder in (package / "report", package / "wording", *sorted(package.glob("*/figures"))):
        within = ".".join(folder.relative_to(package.parent).parts)
        for module in pkgutil.iter_modules([str(folder)], f"{within}."):  # what verbs import when they are called
            importlib.import_module(module.name)


def _warm(languages: list[str]) -> None:
    """Do once what every child would do: read all texts, compile the template, measure the fonts, draw a first figure."""
    import nbformat
    import scipy.optimize  # noqa: F401

    from .. import tables
    from ..files import hashes
    from ..files.places import PARTS
    from ..instrument.instrument import load_instrument
    from ..locale.catalogue import SOURCE, read_all
    from ..report import pages
    from ..show.markup import el
    from ..show.notebook import notebook_style
    from ..strengths_challenges.figures.domain_profile import DomainRow, draw_domain_profile
    from .execute import declared
    from .plain import is_plain
    from .shell import fresh_shell

    row = DomainRow(
        "Area", "Domain", ("Not yet", "Starting", "Established", "Embedded"), 2.5, "2.5", 3.0, state="Building"
    )
    draw_domain_profile([row])
    cell = nbformat.v4.new_markdown_cell("Warm.")
    cell.metadata = nbformat.from_dict({"cqi": {"open": None, "close": False}})
    notebook = nbformat.v4.new_notebook(cells=[cell])
    nothing = el("p", "Warm.")
    pages.page(notebook, title="Warm", first=nothing, contents=[], end=nothing, lines=[], lang="en", running="Warm")
    notebook_style()
    for table in tables.ALL:
        table.empty()
    load_instrument("cqi-61")
    for tag in dict.fromkeys([SOURCE, *languages]):
        read_all(tag)
    hashes.workbook()  # of hundreds of files; every child asks for it
    hashes.libraries()
    for path in (PARTS / "notebooks").glob("*.ipynb"):
        text = path.read_text(encoding="utf-8")
        declared(text), is_plain(text)
    with fresh_shell() as shell:
        shell.run("1 + 1")
    gc.collect()


FAILURE = ""
"""What went wrong, for the log of the children."""
try:
    gc.disable()  # there is nothing yet to be collected
    _spoken, _few = os.environ.pop(SPOKEN, ""), os.environ.pop(FEW, None)  # no business of any child
    _import()
    if _few is None:
        _warm(_spoken.split())
    gc.freeze()  # the children share these pages of memory as long as nobody writes to them
    gc.enable()
except Exception:
    FAILURE = traceback.format_exc()

READY = not FAILURE and threading.active_count() == 1
"""True when everything is there and a fork is safe; children look for it."""
