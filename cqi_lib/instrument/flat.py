"""The flat shape of an instrument, as survey projects keep it: items, domains and scales side by side."""

from __future__ import annotations

import dataclasses
import re
from typing import Any

from ..cohort.records.document import Document
from ..cohort.records.instrument_file import DomainEntry, ItemEntry, ScaleEntry
from ..errors import Problem, place
from ..locale.said import sayings

say = sayings("instrument_checks")
NAME = "Assessment"


def is_flat(data: dict[str, Any]) -> bool:
    """Tell whether a mapping has the flat shape: `items` as a list beside `domains` and `scales`."""
    groups = isinstance(data.get("domains"), dict) and isinstance(data.get("scales"), dict)
    return isinstance(data.get("items"), list) and groups and "areas" not in data


def code_lists(data: dict[str, Any]) -> tuple[dict[str, str], dict[str, str]]:
    """Give the names of programs and roles by code, where the file lists them."""
    lists = (data.get(key) for key in ("programs", "roles"))
    programs, roles = ({str(c): str(n) for c, n in x.items()} if isinstance(x, dict) else {} for x in lists)
    return programs, roles


def unfold_flat(document: Document, name: str) -> Document:
    """Turn the flat shape (items, domains, scales by code) into the shape of an instrument file.

    Parameters
    ----------
    document : the file, see `is_flat`.
    name : name of the file, without its ending.

    Returns
    -------
    The document to be checked by `check_record`; items that name no known domain stand in its problems.
    """
    data = document.data
    scales: dict[str, Any] = {}
    for key, scale in data["scales"].items():
        levels = scale.get("levels") if isinstance(scale, dict) else None
        if not isinstance(levels, dict):
            scales[str(key)] = scale
            continue
        scales[str(key)] = {field: scale[field] for field in ScaleEntry.model_fields if field in scale} | {
            "levels": [{"code": code, "label": label} for code, label in levels.items()],
            "dont_know": _codes(scale.get("dont_know")),
            "not_applicable": _codes(scale.get("not_applicable")),
        }
    domains: dict[str, Any] = {}
    for key, domain in data["domains"].items():
        about = domain.get("stem", "") if isinstance(domain, dict) else ""
        known = set(DomainEntry.model_fields) & set(domain) - {"id", "items"} if isinstance(domain, dict) else set()
        domains[str(key)] = {"id": str(key), "name": str(key), "about": about, "items": []} | {
            field: domain[field] for field in known
        }
    strays = []
    problems = list(document.problems)
    for item in data["items"]:
        if not isinstance(item, dict) or str(item.get("domain")) not in domains:
            strays.append(item)
            continue
        text = item.get("text", "")
        entry = {field: item[field] for field in ItemEntry.model_fields if field in item}
        entry |= {"id": item.get("code", item.get("id")), "text": text}
        domains[str(item["domain"])]["items"].append(entry)
    if strays:
        found = ", ".join(str(s.get("code", s) if isinstance(s, dict) else s)[:40] for s in strays)
        allowed, mend = say("flat-strays-allowed", domains=", ".join(domains)), say("flat-strays-mend")
        problems.append(Problem("error", place(document.where, "items"), found, allowed, mend))
    area = {"id": "A", "name": data.get("name", NAME), "domains": list(domains.values())}
    unfolded = {key: data[key] for key in ("id", "version", "language", "name", "about") if key in data}
    return Document(document.where, unfolded | {"scales": scales, "areas": [area]}, problems=tuple(problems))


def with_defaults(document: Document, name: str) -> Document:
    """Put in what a file of either shape need not say: its id is the file's name, its version the first.

    Parameters
    ----------
    document : the file in the shape of an instrument.
    name : name of the file, without its ending.
    """
    slug = re.sub(r"[^A-Za-z0-9_-]+", "-", name).strip("-_") or "instrument"
    said = {key: value for key, value in document.data.items() if value is not None}
    if isinstance(said.get("version"), int) and not isinstance(said["version"], bool):
        said["version"] = str(said["version"])
    return dataclasses.replace(document, data={"id": slug, "version": "1", "name": NAME} | said)


def _codes(entry: Any) -> list[Any]:
    """Give codes and labels of a non-answer, however they are listed."""
    if isinstance(entry, dict):
        return [*entry.keys(), *entry.values()]
    return list(entry) if isinstance(entry, list) else []
