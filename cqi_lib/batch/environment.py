"""The environment of child processes: one thread each, and nothing of a person's own Jupyter set-up."""

from __future__ import annotations

import contextlib
import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from ..files.scratch import VARIABLES
from ..locale.spoken import chain, spoken

_PLAIN = {
    # One thread per process: the processes are what runs in parallel.
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
    "PYTHONHASHSEED": "0",
    "PYTHONUTF8": "1",
    # Silences remarks of the kernel that would fill the log.
    "PYDEVD_DISABLE_FILE_VALIDATION": "1",
    "JUPYTER_PLATFORM_DIRS": "1",
}


SPOKEN = "CQI_SPOKEN_LANGUAGES"
"""Tells the fork server in which languages there will be pages; English it reads in any case."""
FEW = "CQI_FEW_PAGES"
"""Tells the fork server that there is little to make: what it would do once for all children then costs more than it saves."""


def spoken_in(folder: Path, second: str) -> dict[str, str]:
    """Name, before anything was read, the languages that pages will speak: those in cohort.yml, and that of a second set.

    Parameters
    ----------
    folder : the cohort's.
    second : the language of a second set; empty where none is asked for.
    """
    text = _cohort_file(folder)
    tags = [*re.findall(r"\blanguage: *[\"']?([A-Za-z-]+)", text), second]
    return {SPOKEN: " ".join(dict.fromkeys(one for tag in tags if tag for one in chain(spoken(tag))))}


def dated(folder: Path) -> bool:
    """Say, before anything was read, whether a cohort names the day its reports stand on."""
    return re.search(r"(?m)^as_of:", _cohort_file(folder)) is not None


def _cohort_file(folder: Path) -> str:
    """Give the text of cohort.yml; nothing where it cannot be read: whoever reads the cohort says why."""
    try:
        return (folder / "cohort.yml").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""


def without_slow_schema_formats() -> None:
    """Keep a needless import out of this process, one of our own; call it before nbformat is imported.

    With JupyterLab installed, jsonschema finds `rfc3987_syntax` and compiles some 35 grammars when it is imported:
    1.5 to 5 seconds, paid by everything that imports nbformat. They check the schema format `iri`, which no notebook
    schema uses, and jsonschema does without when the import fails.
    """
    sys.modules.setdefault("rfc3987_syntax", None)  # type: ignore[arg-type]  # None keeps it from being imported


def child_environment(scratch: Path) -> dict[str, str]:
    """Give the variables for children, and make the folders they name.

    Parameters
    ----------
    scratch : a folder of this run alone: kernels keep their connection files there, and read no start-up files of the
        person who runs them; whatever makes temporary files makes them there.
    """
    out = dict(_PLAIN)
    places = {"runtime": ("JUPYTER_RUNTIME_DIR",), "ipython": ("IPYTHONDIR",), "tmp": VARIABLES}
    for name, variables in places.items():
        folder = Path(scratch) / name
        folder.mkdir(mode=0o700, exist_ok=True)
        out |= dict.fromkeys(variables, str(folder))
    return out


@contextlib.contextmanager
def environment(values: dict[str, str]) -> Iterator[None]:
    """Set environment variables while children are started; they must stand before numpy is imported there."""
    before = {name: os.environ.get(name) for name in values}
    os.environ.update(values)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value
