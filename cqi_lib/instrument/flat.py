"""The flat shape of an instrument, as survey projects keep it: items, domains and scales side by side."""

from __future__ import annotations

import re
from typing import Any

from ..cohort.records.document import Document
from ..errors import Problem, place
from ..locale.said import sayings

say = sayings("instrument_checks")


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

    The flat shape states no target. Ours for any K: the target is the last level but one, low are the levels of the
    lower half, a challenge lies below the middle of the scale; for K = 4 these are the built-in ones.

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
    problems = list(document.problems)
    for item in data["items"]:
        if not isinstance(item, dict) or str(item.get("domain")) not in domains:
            strays.append(item)
            continue
        text = item.get("text", "")
        entry = {"id": item.get("code", item.get("id")), "topic": item.get("topic", text), "text": text}
        entry |= {field: item[field] for field in ("anchors", "short", "equity", "reversed") if field in item}
        domains[str(item["domain"])]["items"].append(entry)
    if strays:
        found = ", ".join(str(s.get("code", s) if isinstance(s, dict) else s)[:40] for s in strays)
        allowed, mend = say("flat-strays-allowed", domains=", ".join(domains)), say("flat-strays-mend")
        problems.append(Problem("error", place(document.where, "items"), found, allowed, mend))
    slug = re.sub(r"[^A-Za-z0-9_-]+", "-", name).strip("-_") or "instrument"
    unfolded = {
        "id": str(data.get("id", slug)),
        "version": str(data.get("version", "1")),
        "name": data.get("name", "Assessment"),
        "about": data.get("about", ""),
        "scales": scales,
        "areas": [{"id": "A", "name": data.get("name", "Assessment"), "domains": list(domains.values())}],
    }
    return Document(document.where, unfolded, problems=tuple(problems))


def _codes(entry: Any) -> list[Any]:
    """Give codes and labels of a non-answer, however they are listed."""
    if isinstance(entry, dict):
        return [*entry.keys(), *entry.values()]
    return list(entry) if isinstance(entry, list) else []
