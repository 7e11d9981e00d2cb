"""A mapping that was confirmed goes into `measures/mapping.yml`; what people wrote there stays."""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq

from ...cohort.records.spreadsheets import SheetTable
from ...errors import FormError
from ...files.kept_file import KeptFile, Saved
from ...locale.said import sayings
from .grids import same

say = sayings("spreadsheets")


def keep_tables(path: Path, root: Path, where: str, tables: Sequence[SheetTable]) -> Saved:
    """Write mappings into a program's file; one of the same layout takes the place of the earlier one.

    Parameters
    ----------
    path : `measures/mapping.yml` of the program; it need not be there yet.
    root : the cohort folder.
    where : how problems name the file.
    tables : the mappings.

    Returns
    -------
    Whether it was written.

    Raises
    ------
    FormError
        When it cannot be read or written.
    """
    file = KeptFile(path, root, where)
    if file.problems:
        raise FormError(say("keeping-unread", file=where), file.problems)
    yaml = YAML()
    yaml.width, yaml.preserve_quotes = 120, True
    yaml.indent(mapping=2, sequence=4, offset=2)
    text = file.text or f"# {say('keeping-start')}\ntables: []\n"
    held = yaml.load(text)
    held["tables"] = held.get("tables") or CommentedSeq()
    held["tables"].fa.set_block_style()
    for table in tables:
        entry = _entry(table)
        there = [n for n, one in enumerate(held["tables"]) if _layout(one) == _layout(entry)]
        if not there:
            held["tables"].append(entry)
        elif _plain(held["tables"][there[0]]) != _plain(entry):
            held["tables"][there[0]] = entry
    out = io.StringIO()
    yaml.dump(held, out)
    return file.save(out.getvalue())


def _layout(entry: Any) -> tuple[bool, list[str]]:
    return entry.get("layout") == "months across", [same(str(one)) for one in entry.get("headings", ())]


def _plain(entry: Any) -> dict[str, Any]:
    return {
        name: value for name, value in SheetTable.model_validate(_values(entry)).model_dump().items() if name != "file"
    }


def _values(entry: Any) -> Any:
    if isinstance(entry, dict):
        return {str(name): _values(value) for name, value in entry.items()}
    if isinstance(entry, list):
        return [_values(value) for value in entry]
    return str(entry) if isinstance(entry, str) else entry


def _entry(table: SheetTable) -> CommentedMap:
    entry = CommentedMap(table.model_dump(mode="json", exclude_defaults=True))
    entry["headings"] = _flow(entry.get("headings", []))
    if "sheets" in entry:
        entry["sheets"] = _flow(entry["sheets"])
    entry["series"] = CommentedSeq(_flow_map(one) for one in entry.get("series", []))
    for name in ("where", "known"):
        if name in entry:
            entry[name] = CommentedMap({column: _flow(words) for column, words in entry[name].items()})
    return entry


def _flow(values: Sequence[Any]) -> CommentedSeq:
    out = CommentedSeq(values)
    out.fa.set_flow_style()
    return out


def _flow_map(values: dict[str, Any]) -> CommentedMap:
    out = CommentedMap({"measure": values["measure"], "part": values.get("part", "value"), **values})
    out.fa.set_flow_style()
    return out
