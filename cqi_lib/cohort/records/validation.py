"""Saying in plain words what a record's validation found, and setting flawed entries aside."""

from __future__ import annotations

import copy
import re
import types
import typing
from dataclasses import replace
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from ...errors import Problem, is_it, meant
from ...files.text_file import shorten
from ...locale.catalogue import key as as_key
from ...locale.said import sayings
from .base import sizes, years
from .document import Document

Model = TypeVar("Model", bound=BaseModel)

say = sayings("records")


def explain(error: ValidationError, model: type[BaseModel], document: Document, program: str | None) -> list[Problem]:
    """Turn what pydantic found into problems with file, line, key, found, allowed and mend.

    Parameters
    ----------
    error : what validation raised.
    model : the record's type.
    document : the file that was validated.
    program : the program it belongs to.

    Returns
    -------
    One problem per flawed place, in the order of the file's lines.
    """
    flaws: dict[tuple, Problem] = {}
    told: dict[tuple, list[str]] = {}
    for detail in error.errors(include_url=False):
        path = _real_path(detail["loc"], document.data, detail["type"])
        found, allowed, mend = _words(detail, path, model)
        problem = Problem("error", document.at(*path), found, allowed, mend, program=program)
        earlier, said = flaws.get(path), told.setdefault(path, [])
        if earlier is not None and allowed not in said:
            problem = replace(earlier, allowed=say("validation-either", first=earlier.allowed, other=allowed))
        said.append(allowed)
        flaws[path] = problem
    line = {path: next((document.lines[path[:n]] for n in range(len(path), 0, -1) if path[:n] in document.lines), 0)
            for path in flaws}  # fmt: skip
    return [flaws[path] for path in sorted(flaws, key=lambda path: (line[path], str(path)))]


def without_flaws(data: Any, model: type[Model]) -> Model | None:
    """Make a record of what is left when every flawed entry or key is taken out.

    Parameters
    ----------
    data : the file's plain values.
    model : the record's type.

    Returns
    -------
    The record, or None when what is left makes none.
    """
    data = copy.deepcopy(data)
    for _ in range(20):
        try:
            return model.model_validate(data)
        except ValidationError as error:
            paths = {_real_path(d["loc"], data, d["type"], drop_missing=True) for d in error.errors(include_url=False)}
        if () in paths:
            return None
        # Longest first and later entries first, so that taking one out does not move another one still to go.
        for path in sorted(paths, key=lambda p: [(isinstance(x, int), x if isinstance(x, int) else 0) for x in p])[
            ::-1
        ]:
            _take_out(data, path)
    return None


def _take_out(data: Any, path: tuple) -> None:
    last_list = max((n for n, part in enumerate(path) if isinstance(part, int)), default=None)
    cut = path if last_list is None else path[: last_list + 1]
    for part in cut[:-1]:
        try:
            data = data[part]
        except (KeyError, IndexError, TypeError):
            return
    if isinstance(data, dict):
        data.pop(cut[-1], None)
    elif isinstance(data, list) and isinstance(cut[-1], int) and cut[-1] < len(data):
        del data[cut[-1]]


def _real_path(loc: tuple, data: Any, kind: str, drop_missing: bool = False) -> tuple:
    """Drop from pydantic's path what is no key of the file: names of union members, of validators, `[key]`."""
    path: list = []
    for n, part in enumerate(loc):
        in_list = isinstance(data, list) and isinstance(part, int) and part < len(data)
        if in_list or (isinstance(data, dict) and part in data):
            path.append(part)
            data = data[part]
        elif kind == "missing" and n == len(loc) - 1 and not drop_missing:
            path.append(part)
    return tuple(path)


def members(annotation: Any) -> list[Any]:
    """List the types an annotation may stand for, wrappers taken off."""
    origin = typing.get_origin(annotation)
    if origin is typing.Annotated:
        return members(typing.get_args(annotation)[0])
    if origin in (typing.Union, types.UnionType):
        return [m for arg in typing.get_args(annotation) for m in members(arg)]
    return [annotation]


def record_at(model: type[BaseModel], path: tuple) -> type[BaseModel] | None:
    """Find the record type that stands at a path."""
    here: Any = model
    for part in path:
        following = None
        for member in members(here):
            origin, args = typing.get_origin(member), typing.get_args(member)
            if isinstance(member, type) and issubclass(member, BaseModel):
                fields = {f.alias or name: f for name, f in member.model_fields.items()}
                following = fields[part].annotation if part in fields else None
            elif origin is list:
                following = args[0]
            elif origin is dict:
                following = args[1]
        if following is None:
            return None
        here = following
    return next((m for m in members(here) if isinstance(m, type) and issubclass(m, BaseModel)), None)


def keys_of(model: type[BaseModel]) -> list[str]:
    """List a record's keys as they stand in the file."""
    return [f.alias or name for name, f in model.model_fields.items()]


def _words(detail: Any, path: tuple, model: type[BaseModel]) -> tuple[str, str, str]:
    kind, context, value = detail["type"], detail.get("ctx", {}), detail.get("input")
    found = shorten(value)
    if kind == "missing":
        owner = record_at(model, path[:-1])
        typed = value if isinstance(value, dict) else {}
        spare = [key for key in typed if owner is not None and key not in keys_of(owner)]
        mend = say("validation-needed-mend") + is_it(str(path[-1]), spare)
        return say("validation-nothing"), say("validation-needed"), mend
    if kind == "extra_forbidden":
        owner = record_at(model, path[:-1])
        known = keys_of(owner) if owner is not None else []
        key = str(path[-1]) if path else ""
        mend = meant(key, known) or say("validation-unknown-mend")
        return say("any-key", key=shorten(key)), ", ".join(known), mend
    if kind in ("literal_error", "enum"):
        known = re.findall(r"'([^']*)'", str(context.get("expected", "")))
        mend = meant(value, known) if isinstance(value, str) else ""
        return found, say("validation-words", words=known), mend or say("validation-words-mend")
    if kind == "string_pattern_mismatch":
        wide = "A-Z" in str(context.get("pattern", ""))
        return found, say("validation-name" if wide else "validation-slug"), say("validation-name-mend")
    if kind == "word_signs":
        return found, say("validation-word"), say("validation-word-mend")
    if kind == "years":
        return found, years(), say("any-correct_year")
    if kind.startswith("date"):
        return found, say("any-a_date"), say("validation-date-mend")
    if kind in ("float_parsing", "float_type", "int_parsing", "int_type", "int_from_float", "finite_number"):
        allowed = say("validation-whole" if kind.startswith("int") else "any-a_number")
        comma = isinstance(value, str) and re.fullmatch(r"\s*[+-]?\d+,\d+\s*", value)
        return found, allowed, say("validation-comma-mend" if comma else "validation-digits-mend")
    if kind in ("bool_parsing", "bool_type"):
        return found, say("validation-true"), say("validation-true-mend")
    if kind == "string_type":
        plain = isinstance(value, (int, float, bool))
        return found, say("any-a_text"), say("validation-quotes-mend" if plain else "validation-text-mend")
    if kind == "list_type":
        return found, say("validation-list"), say("validation-list-mend")
    if kind in ("dict_type", "model_type", "model_attributes_type", "mapping_type"):
        return found, say("any-keys_with_values"), say("validation-keys-mend")
    return (found, *_limits(kind, context))


_BOUNDS = {"greater_than": "gt", "greater_than_equal": "ge", "less_than": "lt", "less_than_equal": "le"}


def _limits(kind: str, context: dict[str, Any]) -> tuple[str, str]:
    if kind in _BOUNDS:
        limit = f"{context.get(_BOUNDS[kind]):g}"
        return say("validation-limit", kind=as_key(kind), limit=limit), say("validation-limit-mend")
    if kind == "too_short":
        return say("validation-least_entries", n=context["min_length"]), say("any-fill_in")
    if kind == "string_too_short":
        return say("validation-least_characters", n=context["min_length"]), say("any-fill_in")
    if kind == "too_long":
        return say("validation-most_entries", n=context["max_length"]), say("any-shorten")
    if kind == "string_too_long":
        return say("any-characters", n=context["max_length"]), say("any-shorten")
    if kind == "number_size":
        return sizes(), say("any-other_unit")
    return say("validation-right_kind"), say("any-correct")
