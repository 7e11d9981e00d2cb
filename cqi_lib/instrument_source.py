"""From an instrument's file (YAML, JSON) to a checked record, with every problem found on the way."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from .errors import InstrumentError, Problem, did_you_mean
from .records.instrument_file import DomainEntry, InstrumentFile, ScaleEntry

MOST_BYTES = 2_000_000
MOST_NODES = 100_000


def read_source(path: Path, shown: str) -> dict[str, Any]:
    """Read a YAML or JSON file as plain values; nothing in it is ever executed.

    Parameters
    ----------
    path : the file.
    shown : how the file is named in messages.

    Returns
    -------
    The file's mapping.

    Raises
    ------
    InstrumentError
        When the file is missing, too large, not text, not YAML or JSON, or not a mapping.
    """

    def refuse(found: str, allowed: str, mend: str) -> InstrumentError:
        return InstrumentError(
            f"The instrument {shown} cannot be read.", [Problem("error", shown, found, allowed, mend)]
        )

    try:
        raw = path.read_bytes()
    except FileNotFoundError:
        raise refuse("no such file", "a file that exists", "Check the name and the folder.") from None
    except OSError as error:
        raise refuse(error.strerror or "an error on reading", "a readable file", "Check the file's rights.") from None
    if len(raw) > MOST_BYTES:
        raise refuse(f"{len(raw):,} bytes", f"at most {MOST_BYTES:,} bytes", "Check that this is an instrument file.")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise refuse("text that is not UTF-8", "UTF-8", "Save the file as UTF-8.") from None
    try:
        data = json.loads(text) if path.suffix.lower() == ".json" else YAML(typ="safe", pure=True).load(text)
    except (MarkedYAMLError, json.JSONDecodeError) as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else getattr(error, "lineno", None)
        reason = " ".join(str(getattr(error, "problem", None) or getattr(error, "msg", "")).split())
        where = f"line {line}: {reason}" if line else reason
        raise refuse(where, "plain YAML or JSON without tags", "Mend that line.") from None
    except (YAMLError, ValueError, RecursionError):
        raise refuse("text that is neither YAML nor JSON", "plain YAML or JSON", "Check the file.") from None
    if not isinstance(data, dict):
        raise refuse(f"{type(data).__name__}", "keys and values at the top of the file", "Compare with cqi-61.yml.")
    if _nodes(data) > MOST_NODES:
        raise refuse("references that unfold without end", "a plain file", "Write each part out once.")
    return data


def _nodes(data: Any) -> int:
    """Count the nodes of a tree, aliases unfolded; stop when it is too many (a 'billion laughs' file)."""
    seen, todo = 0, [data]
    while todo and seen <= MOST_NODES:
        node = todo.pop()
        seen += 1
        if isinstance(node, dict):
            todo.extend(node.values())
        elif isinstance(node, list):
            todo.extend(node)
    return seen


def is_flat(data: dict[str, Any]) -> bool:
    """Tell whether a mapping has the flat shape: `items` as a list beside `domains` and `scales`."""
    return isinstance(data.get("items"), list) and isinstance(data.get("domains"), dict) and "areas" not in data


def unfold_flat(data: dict[str, Any], name: str) -> dict[str, Any]:
    """Turn the flat shape (items, domains, scales by code) into the shape of an instrument file.

    The flat shape states no target. Ours for any K: the target is the last level but one, low are the levels of the
    lower half, a challenge lies below the middle of the scale; for K = 4 these are the built-in ones.

    Parameters
    ----------
    data : the flat mapping.
    name : name of the file, without its ending.

    Returns
    -------
    The mapping to be checked by `InstrumentFile`.
    """
    scales: dict[str, Any] = {}
    for key, scale in (data.get("scales") or {}).items():
        levels = scale.get("levels") if isinstance(scale, dict) else None
        if not isinstance(levels, dict):
            scales[str(key)] = scale
            continue
        k = len(levels)
        scales[str(key)] = {
            "levels": [{"code": code, "label": label} for code, label in levels.items()],
            "dont_know": _codes(scale.get("dont_know")),
            "not_applicable": _codes(scale.get("not_applicable")),
            "target": scale.get("target", float(k - 1)),
            "challenge_below": scale.get("challenge_below", (k + 1) / 2),
            "low_levels": scale.get("low_levels", list(range(1, k // 2 + 1))),
        }
    domains: dict[str, Any] = {}
    for key, domain in data["domains"].items():
        about = domain.get("stem", "") if isinstance(domain, dict) else ""
        known = {"name", "about", "scale"} & set(domain) if isinstance(domain, dict) else set()
        domains[str(key)] = {"id": str(key), "name": str(key), "about": about, "items": []} | {
            field: domain[field] for field in known
        }
    strays = []
    for item in data["items"]:
        if not isinstance(item, dict) or str(item.get("domain")) not in domains:
            strays.append(item)
            continue
        text = item.get("text", "")
        entry = {"id": item.get("code", item.get("id")), "topic": item.get("topic", text), "text": text}
        entry |= {field: item[field] for field in ("anchors", "short", "equity", "reversed") if field in item}
        domains[str(item["domain"])]["items"].append(entry)
    if strays:
        shown = ", ".join(str(s.get("code", s) if isinstance(s, dict) else s)[:40] for s in strays)
        problem = Problem(
            "error", f"{name}, items", shown, "items whose domain is one of " + ", ".join(domains), "Mend the domain."
        )
        raise InstrumentError(f"The instrument {name} cannot be used.", [problem])
    slug = re.sub(r"[^A-Za-z0-9_-]+", "-", name).strip("-_") or "instrument"
    return {
        "id": str(data.get("id", slug)),
        "version": str(data.get("version", "1")),
        "name": data.get("name", "Assessment"),
        "about": data.get("about", ""),
        "scales": scales,
        "areas": [{"id": "A", "name": data.get("name", "Assessment"), "domains": list(domains.values())}],
    }


def _codes(entry: Any) -> list[Any]:
    """Give codes and labels of a non-answer, however they are listed."""
    if isinstance(entry, dict):
        return [*entry.keys(), *entry.values()]
    return list(entry) if isinstance(entry, list) else []


def check_record(data: dict[str, Any], shown: str) -> InstrumentFile:
    """Check an instrument's mapping: shape first, then what the fields say together.

    Parameters
    ----------
    data : the mapping.
    shown : how the file is named in messages.

    Returns
    -------
    The checked record.

    Raises
    ------
    InstrumentError
        With every problem found.
    """
    try:
        record = InstrumentFile.model_validate(data)
    except ValidationError as error:
        problems = [_from_pydantic(e, shown) for e in error.errors(include_url=False)]
        raise InstrumentError(f"The instrument {shown} cannot be used.", dict.fromkeys(problems)) from None
    problems = [*_ids(record, shown), *_scales(record, shown), *_domains(record, shown)]
    if problems:
        raise InstrumentError(f"The instrument {shown} cannot be used.", problems)
    return record


def _from_pydantic(error: Any, shown: str) -> Problem:
    """Say one finding of the shape check in words."""
    place = ""
    for part in error["loc"]:
        if isinstance(part, int):
            place += f"[{part}]"
        elif not re.match(r"^(str|int|dict\[|float|function|constrained|union)", str(part)):
            place += f".{part}" if place else str(part)
    place = place or "top of the file"
    if error["type"] == "extra_forbidden":
        key = str(error["loc"][-1])
        fields = [name for model in _models() for name in model.model_fields]
        return Problem(
            "error",
            f"{shown}, {place}",
            f"the key {key!r}",
            "known keys only",
            "Remove or correct it." + did_you_mean(key, fields),
        )
    if error["type"] == "missing":
        return Problem("error", f"{shown}, {place}", "nothing", "a value", "Add this key.")
    found = repr(error.get("input"))
    found = found if len(found) <= 60 else found[:57] + "..."
    return Problem("error", f"{shown}, {place}", found, error["msg"][:1].lower() + error["msg"][1:], "Correct it.")


def _models() -> tuple[type, ...]:
    from .records import instrument_file as records

    return (
        records.InstrumentFile,
        records.AreaEntry,
        records.DomainEntry,
        records.ItemEntry,
        records.ScaleEntry,
        records.LevelEntry,
    )


def _ids(record: InstrumentFile, shown: str) -> list[Problem]:
    domains = [d for a in record.areas for d in a.domains]
    kinds = {
        "area": [a.id for a in record.areas],
        "domain": [d.id for d in domains],
        "item": [i.id for d in domains for i in d.items],
    }
    problems = []
    for kind, ids in kinds.items():
        # Survey tools do not keep upper and lower case apart, so ids must differ in more than that.
        first = {i.casefold(): i for i in reversed(ids)}
        for folded, count in Counter(i.casefold() for i in ids).items():
            if count > 1:
                problems.append(
                    Problem(
                        "error",
                        f"{shown}, {kind} {first[folded]!r}",
                        f"the id {count} times (upper and lower case count as the same)",
                        "ids that differ",
                        "Give each its own id.",
                    )
                )
    return problems


def _scales(record: InstrumentFile, shown: str) -> list[Problem]:
    problems: list[Problem] = []
    for name, scale in record.scales.items():
        where, k = f"{shown}, scales.{name}", len(scale.levels)

        def add(key: str, found: object, allowed: str, mend: str, where: str = where) -> None:
            problems.append(Problem("error", f"{where}.{key}", str(found), allowed, mend))

        if k != 4:
            for key in ("target", "challenge_below", "low_levels"):
                if getattr(scale, key) is None:
                    add(
                        key,
                        "nothing",
                        "a value",
                        f"State it: the built-in values hold for 4 levels, this scale has {k}.",
                    )
        for key in ("target", "challenge_below"):
            value = getattr(scale, key)
            if value is not None and not 1 <= value <= k:
                add(key, value, f"a level from 1 to {k}", "Give a rank within the scale.")
        if scale.low_levels is not None:
            low = scale.low_levels
            if sorted(low) != list(range(1, len(low) + 1)) or not 0 < len(low) < k:
                add(
                    "low_levels", low, "the lowest ranks, such as [1, 2], not all of them", "List the low ranks from 1."
                )
            elif scale.target is not None and max(low) >= scale.target:
                add("low_levels", low, f"ranks below the target {scale.target:g}", "A low level lies below the target.")
        problems.extend(_doubles(scale, where))
    return problems


def _doubles(scale: ScaleEntry, where: str) -> list[Problem]:
    """Find codes or words that would mean two things."""
    meaning: dict[str, str] = {}
    problems = []
    entries = [(str(lv.code), f"level {n}") for n, lv in enumerate(scale.levels, 1)]
    entries += [(str(c), "dont_know") for c in scale.dont_know] + [
        (str(c), "not_applicable") for c in scale.not_applicable
    ]
    for n, level in enumerate(scale.levels, 1):
        labels = [level.label] if isinstance(level.label, str) else list(level.label.values())
        entries += [(label, f"level {n}") for label in labels]
    for word, what in entries:
        key = " ".join(word.split()).casefold()
        if meaning.setdefault(key, what) != what:
            problems.append(
                Problem(
                    "error", where, f"{word!r} for {meaning[key]} and {what}", "one meaning each", "Change one of them."
                )
            )
    return problems


def _domains(record: InstrumentFile, shown: str) -> list[Problem]:
    problems = []
    domains: list[DomainEntry] = [d for a in record.areas for d in a.domains]
    for domain in domains:
        scale = record.scales.get(domain.scale)
        if scale is None:
            mend = "Name one of the scales." + did_you_mean(domain.scale, record.scales)
            allowed = ", ".join(record.scales) or "a scale"
            problems.append(
                Problem("error", f"{shown}, domain {domain.id!r}, scale", repr(domain.scale), allowed, mend)
            )
            continue
        k = len(scale.levels)
        for item in domain.items:
            wrong = sorted(set(item.anchors) - set(range(1, k + 1)))
            if wrong:
                problems.append(
                    Problem(
                        "error",
                        f"{shown}, item {item.id!r}, anchors",
                        f"{wrong}",
                        f"1 to {k}",
                        "Number anchors by level.",
                    )
                )
    return problems
