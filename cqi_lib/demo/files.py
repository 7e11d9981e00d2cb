"""The files of a generated cohort: CSV, YAML, and a folder that was empty before."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from ruamel.yaml import YAML

from ..errors import CallError

HEAD = "# Invented for the demo cohort; written by `python -m cqi_lib.demo`.\n"


def empty_folder(folder: Path) -> None:
    """Refuse a folder that holds something: nothing of anybody's is ever written over."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise CallError(
            f"{folder} exists already and is not an empty folder. Nothing was written. "
            "Give the name of a new folder, or move this one away first."
        )


def csv_bytes(columns: list[str], rows: list[dict]) -> bytes:
    """Give a table as CSV; what a row does not hold stays empty."""
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, columns, restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode()


def yaml_bytes(record: dict, head: str = HEAD) -> bytes:
    """Give a record as YAML as a person would write it, under a first line that says where it comes from."""
    yaml = YAML()
    yaml.default_flow_style = False
    yaml.allow_unicode = True
    yaml.width = 4096
    yaml.indent(mapping=2, sequence=4, offset=2)
    # People read and edit these files: a date or list that stands twice is written twice.
    yaml.representer.ignore_aliases = lambda data: True
    out = io.BytesIO()
    yaml.dump(record, out)
    return head.encode() + out.getvalue()


def save(path: Path, content: bytes | str) -> None:
    """Write a file and the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
