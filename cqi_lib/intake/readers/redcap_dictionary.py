"""REDCap's data dictionary, kept beside the answers: what field names and codes mean."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from ..log import Log
from ..spelling import fold

FIRST_HEADING = "Variable / Field Name"
MOST_BYTES = 20_000_000
MOST_FILES = 200


@dataclass
class Field:
    """One field: its label, its choices by code, and the heading of the matrix that it belongs to."""

    label: str = ""
    choices: dict[str, str] = field(default_factory=dict)
    matrix: str = ""


def find_dictionary(folder: Path, header: Sequence[str], log: Log) -> dict[str, Field]:
    """Find the dictionary in a folder that explains an export: the one that knows nearly all of its fields.

    Parameters
    ----------
    folder : the folder.
    header : headings of the export.
    log : takes the problems.

    Returns
    -------
    Fields by name; empty where no dictionary, or more than one, fits.
    """
    names = {fold(h).partition("___")[0] for h in header}
    names = {n for n in names if n and not n.startswith("redcap_") and not n.endswith(("_complete", "_timestamp"))}
    best: list[tuple[int, dict[str, Field]]] = []
    for path in sorted(folder.iterdir())[:MOST_FILES] if folder.is_dir() else ():
        if path.suffix.lower() == ".csv" and path.is_file() and path.stat().st_size <= MOST_BYTES:
            fields = read_dictionary(path.read_bytes())
            known = len(names & set(fields))
            if fields and known >= 0.9 * len(names) and known == len(set(fields)):
                best.append((known, fields))
            elif fields and known >= 0.9 * len(names):
                best.append((known - 1, fields))
    most = max((known for known, _ in best), default=0)
    fitting = [fields for known, fields in best if known == most]
    return fitting[0] if fitting and all(f == fitting[0] for f in fitting) else {}


def read_dictionary(raw: bytes) -> dict[str, Field]:
    """Read a data dictionary; anything else gives nothing."""
    start = raw[:200].removeprefix(b"\xef\xbb\xbf").lstrip(b'"')
    if not start.startswith(FIRST_HEADING.encode()):
        return {}
    text = raw.removeprefix(b"\xef\xbb\xbf").decode("utf-8", errors="replace")
    fields: dict[str, Field] = {}
    section = group = ""
    for row in csv.DictReader(io.StringIO(text, newline="")):
        name = fold(row.get(FIRST_HEADING) or "")
        if not name:
            continue
        section = (row.get("Section Header") or "").strip() or section
        group = (row.get("Matrix Group Name") or "").strip()
        choices = row.get("Choices, Calculations, OR Slider Labels") or ""
        kind = fold(row.get("Field Type") or "")
        fields[name] = Field(
            (row.get("Field Label") or "").strip(),
            _choices(choices) if kind in ("radio", "dropdown", "yesno", "truefalse") else {},
            section if group else "",
        )
    return fields


def _choices(text: str) -> dict[str, str]:
    """Split `1, Yes | 2, No, never` at the bars, then at the first comma of each.

    Examples
    --------
    >>> _choices("1, one|2, two, or more | a, A")
    {'1': 'one', '2': 'two, or more', 'a': 'A'}
    """
    pairs = [part.partition(",") for part in text.split("|")]
    return {code.strip(): label.strip() for code, comma, label in pairs if comma and code.strip()}
