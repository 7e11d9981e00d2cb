"""The first cell of an own notebook in a run: how much it may take, how it shows, and that it is watched."""

from __future__ import annotations

import json
import math
import sys
import time
from pathlib import Path
from typing import Any

from .doors import doors, past_python
from .guard import SECONDS, Guard

MOST_MEMORY = 600
"""Megabytes that a section may fill."""
INLINE = "module://matplotlib_inline.backend_inline"


def begin(path: str) -> None:
    """Begin to watch the notebook that calls this in its first cell.

    Parameters
    ----------
    path : the file with its order.
    """
    guard = Guard(json.loads(Path(path).read_text(encoding="utf-8")))
    _limit(guard.order.get("seconds", SECONDS))
    sys.path += [guard.order["own"], *(str(Path(guard.order["own"]) / kind) for kind in ("program", "cohort"))]
    sys.dont_write_bytecode = True  # beside a module of theirs
    shell: Any = sys.modules["IPython"].get_ipython()
    _show_as_pages_do(shell)
    doors(guard)
    past_python(guard)
    shell.events.register("pre_run_cell", guard.cell)
    sys.addaudithook(guard.heard)


def _limit(seconds: int) -> None:
    if sys.platform == "win32":
        return
    import resource

    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (math.ceil(time.process_time()) + seconds, hard))
    if sys.platform.startswith("linux"):
        with open("/proc/self/status", encoding="ascii") as lines:  # noqa: PTH123
            now = next(int(line.split()[1]) for line in lines if line.startswith("VmData:")) << 10
        _, hard = resource.getrlimit(resource.RLIMIT_DATA)
        resource.setrlimit(resource.RLIMIT_DATA, (now + (MOST_MEMORY << 20), hard))


def _show_as_pages_do(shell: Any) -> None:
    """Let tables of pandas be shown as their cells, and figures as SVG."""
    import matplotlib as mpl
    from matplotlib.figure import Figure
    from matplotlib_inline.backend_inline import set_matplotlib_formats

    mpl.use(INLINE)
    set_matplotlib_formats("svg")
    formatter = shell.display_formatter
    formatter.mimebundle_formatter.for_type_by_name("pandas", "DataFrame", _cells)
    formatter.mimebundle_formatter.for_type_by_name("pandas", "Series", _cells)
    formatter.formatters["image/svg+xml"].for_type(Figure, _drawn)


def _drawn(figure: Any) -> str:
    from ...report.own.picture import svg_of

    return svg_of(figure)[0]


def _cells(shown: Any, include: Any = None, exclude: Any = None) -> dict[str, Any]:
    import pandas as pd

    from ...report.own.section import COLUMNS, ROWS, TABLE

    data = shown.to_frame() if isinstance(shown, pd.Series) else shown
    caption = str(shown.attrs.get("caption", ""))
    plain = isinstance(data.index, pd.RangeIndex) and data.index.name is None
    first = data.iloc[:ROWS, : COLUMNS + 1]
    flat = first if plain else first.reset_index()
    heads = [" / ".join(str(p) for p in c if str(p)) if isinstance(c, tuple) else str(c) for c in flat.columns]
    numeric = ["r" if pd.api.types.is_numeric_dtype(kind) else "l" for kind in flat.dtypes]
    rows = [[_plain(value) for value in row] for row in flat.astype(object).itertuples(index=False, name=None)]
    told = {
        "columns": heads,
        "align": numeric,
        "rows": rows,
        "caption": caption,
        "all": len(data),
        "wide": data.shape[1],
    }
    return {TABLE: told}


def _plain(value: Any) -> Any:
    import numpy as np
    import pandas as pd

    if isinstance(value, (list, tuple, dict, set, np.ndarray)):
        return str(value)
    if pd.isna(value):
        return None
    if isinstance(value, (bool, np.bool_)):
        return bool(value)
    if isinstance(value, (int, np.integer)):
        return int(value)
    if isinstance(value, (float, np.floating)):
        return float(value) if np.isfinite(value) else str(value)
    if isinstance(value, pd.Timestamp):
        return value.date().isoformat() if value == value.normalize() else str(value)
    return str(value)
