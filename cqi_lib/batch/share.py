"""One archive of everything that may leave."""

from __future__ import annotations

from pathlib import Path

from ..archive import zip_bytes
from ..errors import CallError, OutputError
from .layout import Layout, said
from .lock import refuse_if_running


def share(folder: str | Path, out: str | Path | None = None) -> tuple[Path, int]:
    """Pack a cohort's `share/` into one zip beside it.

    Parameters
    ----------
    folder : the cohort's folder.
    out : output folder of the run; None means `outputs/<name of the cohort folder>`.

    Returns
    -------
    The archive and the number of files in it. The same files give the same bytes.

    Raises
    ------
    CallError
        When there is no cohort there, or no run has put anything into `share/`.
    OutputError
        When the archive cannot be written, or a run is working on the folder.
    """
    if not (Path(folder) / "cohort.yml").is_file():
        raise CallError(f"{folder} is no cohort folder: it has no cohort.yml.")
    layout = Layout.of(Path(folder), out)
    refuse_if_running(layout.out)
    files = sorted(path for path in layout.share.rglob("*") if path.is_file()) if layout.share.is_dir() else []
    if not files:
        raise CallError(f"Nothing may leave yet: {layout.share} is empty. Run: cqi run {folder}")
    top = Path(folder).resolve().name
    archive = layout.out / f"{top}-share.zip"
    try:
        content = zip_bytes((f"{top}/{p.relative_to(layout.share).as_posix()}", p.read_bytes()) for p in files)
        staged = archive.with_suffix(".zip.part")
        staged.write_bytes(content)
        staged.replace(archive)
    except OSError as error:
        raise OutputError(said(error, layout.out)) from error
    return archive, len(files)
