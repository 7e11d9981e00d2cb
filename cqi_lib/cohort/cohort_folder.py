"""Finding a cohort's folder from what a person wrote."""

from __future__ import annotations

from pathlib import Path

from ..errors import CallError, did_you_mean

ROOT = Path(__file__).resolve().parents[2]


def find_cohort(cohort: str | Path) -> Path:
    """Find a cohort's folder from what a person wrote.

    Parameters
    ----------
    cohort : a path, seen from here or from the top of the workbook, or the name of a folder in `parameters/`.

    Returns
    -------
    The folder.

    Raises
    ------
    CallError
        When there is no such folder; names the cohorts that are there.
    """
    if not isinstance(cohort, (str, Path)) or not str(cohort).strip():
        raise CallError(f"The parameter 'cohort' must be the path of a cohort folder, not {cohort!r}.")
    given = Path(cohort)
    for candidate in (given, ROOT / given, ROOT / "parameters" / given):
        if (candidate / "cohort.yml").is_file():
            return candidate
    there = sorted(p.parent.name for p in (ROOT / "parameters").glob("*/cohort.yml"))
    raise CallError(
        f"There is no cohort folder {str(cohort)!r} (a folder with a cohort.yml).{did_you_mean(given.name, there)} "
        f"In parameters/ there are: {', '.join(there) or 'none'}."
    )
