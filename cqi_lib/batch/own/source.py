"""What the source of an own notebook tells before anything of it is shown: what it imports, and whether it asks for the clock."""

from __future__ import annotations

import ast
import contextlib
from collections.abc import Iterator
from typing import Any

import cqi_lib

from ...locale.said import Said, sayings

_WITHIN = {"cqi_lib", "cqi_lib.show", "cqi_lib.show.style"}
"""What of the library a section may import: the rest of it knows more than the page."""
_BLIND = frozenset(
    [
        "adbc_driver_manager",
        "cffi",
        "connectorx",
        "ctypes",
        "cv2",
        "dbm",
        "deltalake",
        "duckdb",
        "fiona",
        "fitz",
        "h5py",
        "lance",
        "lxml",
        "mmap",
        "netCDF4",
        "osgeo",
        "polars",
        "pyarrow",
        "pymupdf",
        "pyogrio",
        "pyreadr",
        "pyreadstat",
        "rasterio",
        "shelve",
        "tables",
        "vaex",
        "xarray",
        "zarr",
    ]
)
"""Modules that open files past Python, where the guard does not hear of it."""
_CLOCKS = {"now", "today", "utcnow"}
say = sayings("own_sections")


def reason(kind: str, what: str) -> Said:
    """Say what a notebook did that keeps its section at the desk."""
    return say("noted", kind=kind, what=what)


def _trees(source: Any) -> Iterator[ast.AST]:
    for cell in source.cells:
        if cell.cell_type == "code":
            with contextlib.suppress(SyntaxError):  # of IPython's own, such as magics
                yield from ast.walk(ast.parse(cell.source))


def imports(source: Any) -> Iterator[Said]:
    """Name what a notebook imports of the library's inside, and of what opens files where nobody sees it."""
    names: set[str] = set()
    for node in _trees(source):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and not node.level:
            names.add(node.module or "")
            if node.module == "cqi_lib":
                names |= {f"cqi_lib.{alias.name}" for alias in node.names if alias.name not in cqi_lib.__all__}
    for name in sorted(names - _WITHIN):
        if name.startswith("cqi_lib."):
            yield reason("door", name)
        elif name.partition(".")[0] in _BLIND:
            yield reason("unseen", name)


def clocks(source: Any) -> set[str]:
    """Name the calls that ask for the time of day."""
    calls = [node.func for node in _trees(source) if isinstance(node, ast.Call)]
    return {f"{ast.unparse(f)}()" for f in calls if isinstance(f, ast.Attribute) and f.attr in _CLOCKS}
