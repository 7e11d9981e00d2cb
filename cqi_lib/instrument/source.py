"""From an instrument's file (YAML, JSON) to a checked record, with every problem found on the way."""

from __future__ import annotations

import json
from pathlib import Path

from pydantic import ValidationError

from ..cohort.records.document import Document
from ..cohort.records.instrument_file import InstrumentFile
from ..cohort.records.validation import explain, without_flaws
from ..cohort.records.yaml_file import parse_yaml
from ..errors import InstrumentError, Problem
from ..files.text_file import read_text
from .checks import check_meaning


def read_source(path: Path, shown: str) -> Document:
    """Read a YAML or JSON file as plain values; nothing in it is ever executed.

    Parameters
    ----------
    path : the file.
    shown : how the file is named in messages.

    Returns
    -------
    The document; its data is a mapping.

    Raises
    ------
    InstrumentError
        When the file is missing, too large, not text, not YAML or JSON, or not a mapping.
    """
    if not path.exists():
        problem = Problem("error", shown, "no such file", "a file that exists", "Check the name and the folder.")
        raise InstrumentError(f"The instrument {shown} cannot be read.", [problem])
    file = read_text(path, shown, root=path.parent)
    if file.text is None:
        raise InstrumentError(f"The instrument {shown} cannot be read.", file.problems)
    document = _parse_json(file.text, shown) if path.suffix.lower() == ".json" else parse_yaml(file.text, shown)
    problems = list(document.problems)
    if not problems and not isinstance(document.data, dict):
        mend = "Compare it with the built-in instrument cqi-61."
        problems.append(Problem("error", shown, "no keys with values", "keys such as id, scales and areas", mend))
    if problems:
        raise InstrumentError(f"The instrument {shown} cannot be read.", problems)
    return document


def _parse_json(text: str, shown: str) -> Document:
    double: list[str] = []

    def once(pairs: list[tuple[str, object]]) -> dict[str, object]:
        keys = [key for key, _ in pairs]
        double.extend(key for key in dict.fromkeys(keys) if keys.count(key) > 1)
        return dict(pairs)

    try:
        data = json.loads(text, object_pairs_hook=once)
        mend = "Delete one of them, or give it its own name."
        flaws = [Problem("error", shown, f"the key {k!r} twice in one place", "each key once", mend) for k in double]
        return Document(shown, data, problems=tuple(flaws))
    except json.JSONDecodeError as error:
        problem = Problem("error", f"{shown}, line {error.lineno}", error.msg, "JSON", "Check this line.")
    except RecursionError:
        problem = Problem("error", shown, "lists within lists without end", "JSON", "Check that this is the file.")
    return Document(shown, problems=(problem,))


def check_record(document: Document) -> InstrumentFile:
    """Check an instrument's file: shape first, then what the fields say together.

    Parameters
    ----------
    document : the file's values.

    Returns
    -------
    The checked record.

    Raises
    ------
    InstrumentError
        With every problem found.
    """
    problems = list(document.problems)
    try:
        record = InstrumentFile.model_validate(document.data)
        problems += check_meaning(record, document.where)
    except ValidationError as error:
        problems += explain(error, InstrumentFile, document, None)
        places = [detail["loc"] for detail in error.errors(include_url=False)]
        # A missing version or name hides nothing of what the scales and items say.
        stand_in = {loc[0]: "x" for loc in places if loc[0] in ("id", "version", "name")}
        rest = without_flaws({**document.data, **stand_in}, InstrumentFile)
        flawed = {str(loc[1]) for loc in places if len(loc) > 1 and loc[0] == "scales"}
        problems += check_meaning(rest, document.where, flawed) if rest is not None else []
    if problems:
        raise InstrumentError(f"The instrument {document.where} cannot be used.", problems)
    return record
