"""Reading YAML that people wrote: plain values only, a line number for every key, every flaw at once.

The text is parsed into its nodes, and the values are made here: no tag is ever followed, so that a file can name no
Python object; the same key twice, anchors and aliases are refused.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from ruamel.yaml.error import MarkedYAMLError, YAMLError

from ...errors import Problem, Severity, line, place
from ...files.text_file import read_text, shorten
from ...locale.said import sayings
from .document import Document, KeyPath
from .yaml_nodes import compose

if TYPE_CHECKING:
    from pydantic import BaseModel

    from .base import Record

Model = TypeVar("Model", bound="Record")

say = sayings("records")
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
        found = say("yaml_file-deep" if isinstance(error, RecursionError) else "yaml_file-control")
        mend = say("yaml_file-file-mend")
        problem = Problem("error", where, found, say("yaml_file-yaml"), mend, program=program)
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
    from pydantic import ValidationError  # who reads plain values only, as every run does first, pays nothing for it

    from .validation import explain, without_flaws

    document = read_yaml(path, where, root=root, program=program)
    problems = list(document.problems)
    data = document.data
    if data is None and not problems:
        severity: Severity = "warning" if _may_be_empty(model) else "error"
        mend = say("any-fill_in_or_delete" if severity == "warning" else "any-fill_in")
        found, allowed = say("any-empty_file"), say("any-keys_with_values")
        problems.append(Problem(severity, where, found, allowed, mend, program=program))
        data = {}
        if severity == "error":
            return Loaded(None, document, tuple(problems))
    if data is None:
        return Loaded(None, document, tuple(problems))
    if not isinstance(data, dict):
        allowed, mend = say("any-keys_with_values"), say("yaml_file-begin-mend")
        problems.append(Problem("error", where, shorten(data), allowed, mend, program=program))
        return Loaded(None, document, tuple(problems))
    if isinstance(data.get("example"), bool) and data.pop("example"):
        mend = say("yaml_file-example-mend", read=model.read_as_example)
        found, allowed = say("yaml_file-example"), say("any-your_own")
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
        where = place(self.where, line(node.start_mark.line + 1))
        self.problems.append(Problem("error", where, found, allowed, mend, program=self.program))

    def value(self, node: Any, path: KeyPath) -> Any:
        if id(node) in self._seen:
            allowed, mend = say("yaml_file-written_out"), say("yaml_file-alias-mend")
            self._flaw(node, say("yaml_file-alias"), allowed, mend)
            return None
        self._seen.add(id(node))
        tag = str(node.tag)
        if tag not in _PLAIN:
            found = say("yaml_file-tag", tag=shorten(tag.replace("tag:yaml.org,2002:", "!!")))
            self._flaw(node, found, say("yaml_file-no_tags"), say("yaml_file-tag-mend"))
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
                allowed, mend = say("yaml_file-word"), say("yaml_file-word-mend")
                self._flaw(key_node, say("yaml_file-no_word"), allowed, mend)
                continue
            key = key_node.value
            if key in out:
                mend = say("yaml_file-twice-mend", line=str(self.lines[(*path, key)]))
                self._flaw(key_node, say("yaml_file-twice", key=shorten(key)), say("yaml_file-once"), mend)
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
    number = mark.line + 1 if mark else 1
    said = str(error.problem or error.context or "")
    source = text.split("\n")
    row = source[number - 1] if number <= len(source) else ""
    if "\t" in row[: len(row) - len(row.lstrip())] or "'\\t'" in said:
        found, mend = say("yaml_file-tab"), say("yaml_file-tab-mend")
    elif "mapping values are not allowed" in said:
        found, mend = say("yaml_file-colon"), say("yaml_file-colon-mend")
    elif "end of stream" in said and error.context and "quoted" in error.context:
        number = error.context_mark.line + 1 if error.context_mark else number
        found, mend = say("any-open_quotation"), say("yaml_file-open-mend")
    elif "document" in said:
        found, mend = say("yaml_file-part"), say("yaml_file-part-mend")
    elif "cannot start any token" in said:
        found, mend = say("yaml_file-sign"), say("yaml_file-sign-mend")
    elif "block" in said or (error.context and "block" in error.context):
        found, mend = say("yaml_file-indented"), say("yaml_file-indented-mend")
    else:
        found = say("yaml_file-malformed", why=said) if said else say("yaml_file-malformed-plain")
        mend = say("yaml_file-malformed-mend")
    return Problem("error", place(where, line(number)), found, say("yaml_file-form"), mend, program=program)
