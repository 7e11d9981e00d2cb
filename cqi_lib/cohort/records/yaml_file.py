"""Reading YAML that people wrote: plain values only, a line number for every key, every flaw at once.

The text is parsed into its nodes, and the values are made here: no tag is ever followed, so that a file can name no
Python object; the same key twice, anchors and aliases are refused.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, TypeVar

from pydantic import BaseModel, ValidationError
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from ...errors import Problem, Severity
from ...files.text_file import read_text, shorten
from .base import Record
from .document import Document, KeyPath
from .validation import explain, without_flaws
from .yaml_nodes import compose

Model = TypeVar("Model", bound=Record)

_PLAIN = {f"tag:yaml.org,2002:{kind}" for kind in ("str", "int", "float", "bool", "null", "timestamp", "merge")}
_PLAIN |= {"tag:yaml.org,2002:map", "tag:yaml.org,2002:seq"}


@dataclass(frozen=True)
class Loaded(Generic[Model]):
    """A record read from a file; `record` is None where nothing could be used.

    Entries of lists that are flawed were set aside, so that the rest can be checked too; each is among the problems.
    """

    record: Model | None
    document: Document
    problems: tuple[Problem, ...]


def parse_yaml(text: str, where: str, program: str | None = None) -> Document:
    """Turn YAML text into plain values (text, numbers, true/false, lists, groups of keys); dates stay text.

    Parameters
    ----------
    text : the YAML text.
    where : how problems name the file.
    program : the program it belongs to.

    Returns
    -------
    The document; `data` is None for an empty text and for one that cannot be parsed (then there is a problem).

    Examples
    --------
    >>> parse_yaml("a: !!python/object/apply:os.system ['ls']", "x.yml").problems[0].found
    "the tag '!!python/object/apply:os.system'"
    """
    try:
        root = compose(text)
    except MarkedYAMLError as error:
        return Document(where, problems=(_malformed(error, text, where, program),))
    except (YAMLError, RecursionError, ValueError) as error:
        deep = isinstance(error, RecursionError)
        found = "lists within lists without end" if deep else "control characters"
        problem = Problem("error", where, found, "YAML text", "Check that this is the right file.", program=program)
        return Document(where, problems=(problem,))
    if root is None:
        return Document(where)
    walk = _Walk(where, program)
    data = walk.value(root, ())
    return Document(where, data, walk.lines, tuple(walk.problems))


def read_yaml(path: Path, where: str, *, root: Path, program: str | None = None) -> Document:
    """Read a YAML file (UTF-8, at most 1 MB); see `parse_yaml`."""
    file = read_text(path, where, root=root, program=program)
    if file.text is None:
        return Document(where, problems=file.problems)
    return parse_yaml(file.text, where, program)


def read_record(
    path: Path, model: type[Model], where: str, *, root: Path, program: str | None = None, salvage: bool = True
) -> Loaded[Model]:
    """Read a YAML file as a record.

    Parameters
    ----------
    path : the file.
    model : the record's type.
    where : how problems name the file: its path within the cohort folder.
    root : the cohort folder; nothing outside it is read.
    program : the program it belongs to.
    salvage : True sets flawed parts aside and gives the rest; False gives no record when anything is flawed.

    Returns
    -------
    The record with the document it came from and every problem of both.
    """
    document = read_yaml(path, where, root=root, program=program)
    problems = list(document.problems)
    data = document.data
    if data is None and not problems:
        severity: Severity = "warning" if _may_be_empty(model) else "error"
        mend = "Fill it in, or delete the file." if severity == "warning" else "Fill it in."
        problems.append(Problem(severity, where, "an empty file", "keys with values", mend, program=program))
        data = {}
        if severity == "error":
            return Loaded(None, document, tuple(problems))
    if data is None:
        return Loaded(None, document, tuple(problems))
    if not isinstance(data, dict):
        mend = "Begin each line with a key and a colon, such as `name: ...`."
        problems.append(Problem("error", where, shorten(data), "keys with values", mend, program=program))
        return Loaded(None, document, tuple(problems))
    if isinstance(data.get("example"), bool) and data.pop("example"):
        mend = "Write your own and delete this line; " + (
            "its programs and rounds are those of the example."
            if model.read_as_example
            else "until then nothing of the file is used or printed."
        )
        found, allowed = "`example: true`: what `cqi new cohort` wrote", "what is your own"
        problems.append(Problem("warning", document.at("example"), found, allowed, mend, program=program))
        if not model.read_as_example:
            return Loaded(None, document, tuple(problems))
    record = None
    try:
        record = model.model_validate(data)
    except ValidationError as error:
        problems += explain(error, model, document, program)
        if salvage:
            record = without_flaws(data, model)
    return Loaded(record, document, tuple(problems))


def _may_be_empty(model: type[BaseModel]) -> bool:
    return not any(field.is_required() for field in model.model_fields.values())


class _Walk:
    """Makes plain values of nodes and notes lines and flaws on the way."""

    def __init__(self, where: str, program: str | None) -> None:
        self.where, self.program = where, program
        self.lines: dict[KeyPath, int] = {}
        self.problems: list[Problem] = []
        self._seen: set[int] = set()

    def _flaw(self, node: Any, found: str, allowed: str, mend: str) -> None:
        place = f"{self.where}, line {node.start_mark.line + 1}"
        self.problems.append(Problem("error", place, found, allowed, mend, program=self.program))

    def value(self, node: Any, path: KeyPath) -> Any:
        if id(node) in self._seen:
            self._flaw(node, "an alias (*name)", "values written out", "Write the value out in both places.")
            return None
        self._seen.add(id(node))
        tag = str(node.tag)
        if tag not in _PLAIN:
            shown = tag.replace("tag:yaml.org,2002:", "!!")
            self._flaw(node, f"the tag {shorten(shown)}", "plain values without tags", "Delete the tag.")
            return None
        if node.id == "mapping":
            return self._group(node, path)
        if node.id == "sequence":
            for n, entry in enumerate(node.value):
                self.lines[(*path, n)] = entry.start_mark.line + 1
            return [self.value(entry, (*path, n)) for n, entry in enumerate(node.value)]
        return _scalar(node.value, tag)

    def _group(self, node: Any, path: KeyPath) -> dict[str, Any]:
        out: dict[str, Any] = {}
        for key_node, value_node in node.value:
            if key_node.id != "scalar" or str(key_node.tag) not in _PLAIN:
                self._flaw(key_node, "a key that is not a word", "a word and a colon", "Put quotes around the value.")
                continue
            key = key_node.value
            if key in out:
                first = self.lines[(*path, key)]
                mend = f"Keep one of them; the first is in line {first}."
                self._flaw(key_node, f"the key {shorten(key)} a second time", "each key once", mend)
                continue
            self.lines[(*path, key)] = key_node.start_mark.line + 1
            out[key] = self.value(value_node, (*path, key))
        return out


def _scalar(text: str, tag: str) -> Any:
    kind = tag.rsplit(":", 1)[1]
    if kind == "null":
        return None
    if kind == "bool":
        return text.lower() in ("true", "yes", "on", "y")
    digits = text.replace("_", "")
    try:
        if kind == "int":
            return int(digits, 0) if re.match(r"[+-]?0[xo]", digits) else int(digits)
        if kind == "float":
            number = float(re.sub(r"\.(inf|nan)$", r"\1", digits, flags=re.IGNORECASE))
            return number if math.isfinite(number) else text
    except ValueError:
        return text
    return text


def _malformed(error: MarkedYAMLError, text: str, where: str, program: str | None) -> Problem:
    mark = error.problem_mark or error.context_mark
    line = mark.line + 1 if mark else 1
    said = str(error.problem or error.context or "")
    source = text.split("\n")
    row = source[line - 1] if line <= len(source) else ""
    found, mend = f"text that is not YAML ({said or 'malformed'})", "Check this line and the one above it."
    if "\t" in row[: len(row) - len(row.lstrip())] or "'\\t'" in said:
        found, mend = "a tab", "Indent with blanks: two for each step."
    elif "mapping values are not allowed" in said:
        found, mend = "a second colon in one line, or a line indented too far", "Put the text after the key in quotes."
    elif "end of stream" in said and error.context and "quoted" in error.context:
        line = error.context_mark.line + 1 if error.context_mark else line
        found, mend = "a quotation mark that is never closed", "Close it, or double it inside the text."
    elif "document" in said:
        found, mend = "a second part after '---'", "Keep one part, without a line '---'."
    elif "cannot start any token" in said:
        found, mend = "a text that begins with a special sign", "Put the text in quotes."
    elif "block" in said or (error.context and "block" in error.context):
        found, mend = "a line whose indentation fits no other", "Line it up with the keys it belongs to."
    return Problem("error", f"{where}, line {line}", found, "YAML: `key: value`", mend, program=program)
