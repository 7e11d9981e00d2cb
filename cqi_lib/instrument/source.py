"""From an instrument's file (YAML, JSON) to a checked record, with every problem found on the way."""

from __future__ import annotations

import json
from pathlib import Path

from pydantic import ValidationError

from ..cohort.records.document import Document
from ..cohort.records.instrument_file import InstrumentFile
from ..cohort.records.validation import explain, without_flaws
from ..cohort.records.yaml_file import parse_yaml
from ..errors import InstrumentError, Problem, line, place
from ..files.text_file import read_text
from ..locale.said import sayings
from .checks import check_meaning

say = sayings("instrument_checks")


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
        found, allowed = say("any-no_file"), say("source-file-allowed")
        problem = Problem("error", shown, found, allowed, say("source-file-mend"))
        raise InstrumentError(say("any-unreadable", file=shown), [problem])
    file = read_text(path, shown, root=path.parent)
    if file.text is None:
        raise InstrumentError(say("any-unreadable", file=shown), file.problems)
    document = _parse_json(file.text, shown) if path.suffix.lower() == ".json" else parse_yaml(file.text, shown)
    problems = list(document.problems)
    if not problems and not isinstance(document.data, dict):
        found, allowed = say("source-keys-found"), say("source-keys-allowed")
        problems.append(Problem("error", shown, found, allowed, say("source-keys-mend", built_in="cqi-61")))
    if problems:
        raise InstrumentError(say("any-unreadable", file=shown), problems)
    return document


def _parse_json(text: str, shown: str) -> Document:
    double: list[str] = []

    def once(pairs: list[tuple[str, object]]) -> dict[str, object]:
        keys = [key for key, _ in pairs]
        double.extend(key for key in dict.fromkeys(keys) if keys.count(key) > 1)
        return dict(pairs)

    try:
        data = json.loads(text, object_pairs_hook=once)
        allowed, mend = say("source-twice-allowed"), say("source-twice-mend")
        flaws = [Problem("error", shown, say("source-twice-found", key=repr(k)), allowed, mend) for k in double]
        return Document(shown, data, problems=tuple(flaws))
    except json.JSONDecodeError as error:
        found, mend = say("source-json-found", why=error.msg), say("source-json-mend")
        problem = Problem("error", place(shown, line(error.lineno)), found, "JSON", mend)
    except RecursionError:
        problem = Problem("error", shown, say("source-endless-found"), "JSON", say("source-endless-mend"))
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
        # A flawed version or name hides nothing of what the scales and items say.
        stand_in = {loc[0]: "x" for loc in places if loc[0] in ("id", "version", "name")}
        rest = without_flaws({**document.data, **stand_in}, InstrumentFile)
        flawed = {str(loc[1]) for loc in places if len(loc) > 1 and loc[0] == "scales"}
        problems += check_meaning(rest, document.where, flawed) if rest is not None else []
    if problems:
        raise InstrumentError(say("any-unusable", file=document.where), problems)
    return record
