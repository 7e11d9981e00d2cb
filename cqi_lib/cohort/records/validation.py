"""Saying in plain words what a record's validation found, and setting flawed entries aside."""

from __future__ import annotations

import copy
import re
import types
import typing
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from ...errors import Problem, did_you_mean
from ...files.text_file import shorten
from .base import SIZES, YEARS
from .document import Document

Model = TypeVar("Model", bound=BaseModel)

_SLUG = "small letters, digits and '-', beginning with a letter or digit, at most 63 characters"
_KEY = "letters, digits, '-' and '_', beginning with a letter or digit, at most 63 characters"


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
    for detail in error.errors(include_url=False):
        path = _real_path(detail["loc"], document.data, detail["type"])
        found, allowed, mend = _words(detail, path, model)
        problem = Problem("error", document.at(*path), found, allowed, mend, program=program)
        earlier = flaws.get(path)
        if earlier is not None and allowed and allowed not in earlier.allowed:
            problem = Problem(
                "error", earlier.where, earlier.found, f"{earlier.allowed} or {allowed}", earlier.mend, program=program
            )
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


def _model_at(model: type[BaseModel], path: tuple) -> type[BaseModel] | None:
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
        owner = _model_at(model, path[:-1])
        typed = value if isinstance(value, dict) else {}
        spare = [key for key in typed if owner is not None and key not in keys_of(owner)]
        return (
            "nothing",
            "a value; it is needed",
            "Write it." + did_you_mean(str(path[-1]), spare).replace("Did you mean", "Is it"),
        )
    if kind == "extra_forbidden":
        owner = _model_at(model, path[:-1])
        known = keys_of(owner) if owner is not None else []
        key = str(path[-1]) if path else ""
        mend = did_you_mean(key, known).strip() or "Correct the key, or delete it."
        return f"the key {shorten(key)}", ", ".join(known), mend
    if kind in ("literal_error", "enum"):
        allowed = re.sub(r"'([^']*)'", r"\1", str(context.get("expected", "")))
        known = re.findall(r"'([^']*)'", str(context.get("expected", "")))
        mend = did_you_mean(value, known).strip() if isinstance(value, str) else ""
        return found, allowed, mend or "Write one of these words."
    if kind == "string_pattern_mismatch":
        allowed = _KEY if "A-Z" in str(context.get("pattern", "")) else _SLUG
        return found, allowed, "Choose a name of this form; the display name may be anything."
    if kind.startswith(("date", "value_error")) or (kind == "date_type"):
        message = str(context.get("error", "")) if kind == "value_error" else ""
        if message == YEARS:
            return found, YEARS, "Correct the year."
        if "date" in kind or "date" in message:
            return found, "a date such as 2025-03-31", "Write year, month and day, with two digits for month and day."
        return found, message, "Correct it."
    if kind in ("float_parsing", "float_type", "int_parsing", "int_type", "int_from_float", "finite_number"):
        allowed = "a whole number" if kind.startswith("int") else "a number"
        comma = isinstance(value, str) and re.fullmatch(r"\s*[+-]?\d+,\d+\s*", value)
        mend = "Write a point for the decimal comma." if comma else "Write digits only, without unit or sign."
        return found, allowed, mend
    if kind in ("bool_parsing", "bool_type"):
        return found, "true or false", "Write true or false."
    if kind == "string_type":
        plain = isinstance(value, (int, float, bool))
        return found, "a text", "Put it in quotes." if plain else "Write a text here."
    if kind == "list_type":
        return found, "a list", "Begin each entry with '- ', or write [a, b]."
    if kind in ("dict_type", "model_type", "model_attributes_type", "mapping_type"):
        return found, "keys with values", "Write keys with values, indented by two blanks."
    return (found, *_limits(kind, context))


def _limits(kind: str, context: dict[str, Any]) -> tuple[str, str]:
    limits = {
        "greater_than": ("more than", "gt"),
        "greater_than_equal": ("at least", "ge"),
        "less_than": ("less than", "lt"),
        "less_than_equal": ("at most", "le"),
    }
    if kind in limits:
        word, key = limits[kind]
        return f"a number of {word} {context.get(key):g}", "Correct the number."
    if kind in ("too_short", "string_too_short"):
        least = context.get("min_length")
        return (f"at least {least} " + ("entries" if kind == "too_short" else "characters")), "Fill it in."
    if kind in ("too_long", "string_too_long"):
        most = f"{context.get('max_length'):,}"
        return (f"at most {most} " + ("entries" if kind == "too_long" else "characters")), "Shorten it."
    if kind == "number_size":
        return SIZES, "Correct the number, or count in another unit."
    return "a value of the right kind", "Correct it."
