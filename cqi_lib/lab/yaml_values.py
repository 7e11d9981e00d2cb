"""Plain values as YAML text: the way a person would write them."""

from __future__ import annotations

import datetime as dt
import json
import re
from typing import Any

from ..cohort.records.yaml_file import parse_yaml

STEP = 2
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")


def plain(value: Any) -> Any:
    """Give a value as a YAML file holds it: days as text, signs that no text file may hold taken out.

    Examples
    --------
    >>> plain({"on": dt.date(2025, 3, 31), "n": 2})
    {'on': '2025-03-31', 'n': 2}
    """
    if isinstance(value, dict):
        return {str(key): plain(entry) for key, entry in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(entry) for entry in value]
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, str):
        return _CONTROL.sub("", value.replace("\r\n", "\n").replace("\r", "\n"))
    return value


def same(one: Any, other: Any) -> bool:
    """Say whether two plain values mean the same; 1 and 1.0 do, 1 and true do not."""
    if isinstance(one, dict) and isinstance(other, dict):
        return list(one) == list(other) and all(same(one[key], other[key]) for key in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(same, one, other))
    if isinstance(one, bool) or isinstance(other, bool):
        return one is other
    numbers = isinstance(one, (int, float)) and isinstance(other, (int, float))
    return one == other and (numbers or type(one) is type(other))


def scalar(value: Any) -> str:
    """Write one value in one line, quoted only where it has to be.

    Examples
    --------
    >>> scalar("Half the families"), scalar("a: b"), scalar("12"), scalar(12.0), scalar(None), scalar("2025-03-31")
    ('Half the families', '"a: b"', '"12"', '12', '', '2025-03-31')
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    if not isinstance(value, str):
        return str(value)
    if value and value == value.strip() and "\n" not in value and " #" not in value and not value.startswith("#"):
        block, flow = parse_yaml(f"k: {value}\n", ""), parse_yaml(f"k: [{value}, 1]\n", "")
        if not block.problems and not flow.problems and block.data == {"k": value} and flow.data == {"k": [value, 1]}:
            return value
    return json.dumps(value, ensure_ascii=False)


def flow(value: Any) -> str:
    """Write a value in one line, groups in braces and lists in brackets.

    Examples
    --------
    >>> flow({"domain": "B3", "points": {"gap": 5}, "who": ["a", "b"]})
    '{domain: B3, points: {gap: 5}, who: [a, b]}'
    """
    if isinstance(value, dict):
        return "{" + ", ".join(f"{scalar(key)}: {flow(entry)}".rstrip() for key, entry in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(flow(entry) or "null" for entry in value) + "]"
    return scalar(value)


def after_key(value: Any, column: int) -> str:
    """Write what follows `key:`, blank or line break included.

    Parameters
    ----------
    value : the value.
    column : the column where the key begins.
    """
    inner = " " * (column + STEP)
    if isinstance(value, str) and "\n" in value:
        return literal(value, column)
    if isinstance(value, dict) and value:
        return "\n" + "\n".join(f"{inner}{line}" for line in group(value, column + STEP))
    if isinstance(value, list) and value:
        return "\n" + "\n".join(f"{inner}{line}" for entry in value for line in [listed(entry, column + STEP)])
    text = flow(value)
    return f" {text}" if text else ""


def literal(value: str, column: int) -> str:
    """Write a text of several lines under its key, as it stands."""
    lines = value.split("\n")
    if lines[0][:1] in (" ", "\t", "") or not lines[-1].strip() or any(line != line.rstrip() for line in lines):
        return " " + json.dumps(value, ensure_ascii=False)
    inner = " " * (column + STEP)
    return " |-\n" + "\n".join(f"{inner}{line}" if line else "" for line in lines)


def group(value: dict[str, Any], column: int) -> list[str]:
    """Write keys with values, one piece of text per key, for a group that begins at a column."""
    return [f"{scalar(key)}:{after_key(entry, column)}" for key, entry in value.items()]


def listed(entry: Any, column: int) -> str:
    """Write one entry of a list whose dashes stand at a column, without the indent of its first line."""
    if isinstance(entry, dict) and entry:
        inner = " " * (column + STEP)
        return "- " + f"\n{inner}".join(group(entry, column + STEP))
    if isinstance(entry, str) and "\n" in entry:
        return "- " + json.dumps(entry, ensure_ascii=False)
    return f"- {flow(entry) or 'null'}"
