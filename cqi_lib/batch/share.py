"""One archive of everything that may leave."""

from __future__ import annotations

from pathlib import Path

from ..errors import CallError, OutputError
from ..files.archive import zip_bytes
from ..files.lock import alone
from ..files.pasted import command as pasted
from ..files.text_file import kind_of
from ..locale.said import sayings
from .belonging import out_option, own, refuse_foreign
from .layout import Layout, said

say = sayings("runs")


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
        When there is no cohort there, the output folder is another cohort's, or no run has put anything into `share/`.
    OutputError
        When the archive cannot be written, or a run is working on the folder.
    """
    told = Path(folder) / "cohort.yml"
    if not told.is_file():
        kind = kind_of(told) if told.exists() else None
        raise CallError(say("share-no-cohort", folder=str(folder), kind=kind))
    layout = own(folder, out)
    if not layout.out.is_dir():
        raise nothing_yet(layout, folder)
    try:
        with alone(layout.out):
            refuse_foreign(layout, folder)
            return _packed(Path(folder), layout)
    except OSError as error:
        raise OutputError(said(error, layout.out)) from error


def nothing_yet(layout: Layout, folder: str | Path) -> CallError:
    """Say that nothing may leave yet."""
    return CallError(
        say("share-nothing", folder=str(layout.share), command=pasted("run", folder, *out_option(layout, folder)))
    )


def _packed(folder: Path, layout: Layout) -> tuple[Path, int]:
    files = sorted(path for path in layout.share.rglob("*") if path.is_file()) if layout.share.is_dir() else []
    if not files:
        raise nothing_yet(layout, folder)
    top = folder.resolve().name
    archive = layout.out / f"{top}-share.zip"
    layout.begin()
    try:
        content = zip_bytes((f"{top}/{p.relative_to(layout.share).as_posix()}", p.read_bytes()) for p in files)
        layout.write(archive, content)
    finally:
        layout.close()
    return archive, len(files)
