"""The evaluator's index, problems and tables: whether they still stand, and their sidecar."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from pathlib import Path

from ..files import hashes
from .layout import Layout
from .outcome import SIDECAR, Outcome
from .scan import Scan
from .settings import Settings


def digest_of(
    scan: Scan,
    outcomes: Sequence[Sequence[Outcome]],
    round_id: str,
    shown: str,
    settings: Settings,
) -> str:
    """Give the digest of what the index and the list of problems are made from: `outcomes` by set of pages."""
    told = [
        [
            (o.program_id, o.status, o.report, o.papers, o.failure and o.failure.kept(), [p.kept() for p in o.own])
            for o in some
        ]
        for some in outcomes
    ]
    return hashes.of_value([scan.key, told, round_id, shown, settings.render_index])


def _remembered(layout: Layout) -> dict:
    try:
        body = json.loads((layout.desk / SIDECAR).read_text(encoding="utf-8"))
        return body if isinstance(body["tables"]["files"], dict) and isinstance(body["pages"]["files"], dict) else {}
    except (OSError, ValueError, KeyError, TypeError):
        return {}


def _whole(layout: Layout, files: dict[str, str]) -> bool:
    return all(hashes.of_file(layout.desk / name) == sha for name, sha in files.items())


def tables_stand(layout: Layout, answers: str) -> bool:
    """Say whether the CSV tables are there, unchanged, and made from these answers."""
    tables = _remembered(layout).get("tables", {})
    return bool(tables) and tables["digest"] == answers and _whole(layout, tables["files"])


def stands(layout: Layout, answers: str, state: str) -> bool:
    """Say whether everything on the desk is there, unchanged, and as it would be made now."""
    pages = _remembered(layout).get("pages", {})
    return bool(pages) and pages["digest"] == state and _whole(layout, pages["files"]) and tables_stand(layout, answers)


def place(layout: Layout, answers: str, state: str) -> None:
    """Move what was made for the desk into place, where it differs; the sidecar comes last.

    Parameters
    ----------
    layout : the output folder; new tables lie in its staging folder under `tables`, new pages under `desk`.
    answers, state : the digests of both.
    """
    tables = layout.staging / "tables"
    if tables.is_dir():
        new = {path.name for path in tables.iterdir()}
        _move(tables, layout.tables)
        for path in layout.tables.iterdir():
            if path.name not in new:
                path.unlink()
    exports = layout.staging / "exports"
    if exports.is_dir():
        layout.let_out(layout.shared_tables)
        _move(exports / "tables", layout.shared_tables, layout.open_mode)
        _move(exports, layout.share, layout.open_mode)
    _move(layout.staging / "desk", layout.desk)
    shared = [*layout.shared_tables.glob("*"), layout.workbook]
    made = sorted([*layout.tables.iterdir(), *(path for path in shared if path.is_file())])
    # Names as seen from the desk: what may leave lies beside it.
    files = {Path(os.path.relpath(path, layout.desk)).as_posix(): hashes.of_file(path) for path in made}
    body = {
        "tables": {"digest": answers, "files": files},
        "pages": {
            "digest": state,
            "files": {path.name: hashes.of_file(path) for path in (layout.index, layout.problems)},
        },
    }
    layout.write(layout.desk / SIDECAR, json.dumps(body, indent=1, sort_keys=True) + "\n")


def _move(staged: Path, folder: Path, mode: int = 0o600) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for path in sorted(entry for entry in staged.iterdir() if entry.is_file()):
        place = folder / path.name
        if hashes.of_file(place) != hashes.of_file(path):
            path.replace(place)
        place.chmod(mode)
