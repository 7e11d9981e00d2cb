"""The file of a drafted instrument, as a person would write it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ...intake.drafting.instrument import Domain, Draft
from ...intake.drafting.ladder import Ladder
from ...locale.said import sayings
from ..yaml_patch import patch

say = sayings("drafting")

AREA = "A"


def instrument_text(draft: Draft, name: str, files: Sequence[str]) -> str:
    """Write a draft as an instrument's file.

    Parameters
    ----------
    draft : what was found.
    name : the instrument's name.
    files : the surveys that it was drafted from, for its first lines.

    Returns
    -------
    YAML with what was guessed as remarks at its head; questions that look turned round are remarks too, and not in force.
    """
    record = {
        "id": "drafted",
        "version": "1",
        "language": draft.language,
        "name": name,
        "scales": {key: _scale(scale) for key, scale in draft.scales.items()},
        "areas": [{"id": AREA, "name": name, "domains": [_domain(domain) for domain in draft.domains]}],
    }
    head = [say("head-instrument", files=list(files)), *(say("head-guess", guess=guess) for guess in draft.guesses)]
    return patch("".join(f"# {line}\n" for line in head), record)


def _scale(scale: Ladder) -> dict[str, Any]:
    """Write a scale with the thresholds that hold for any: its last level but one, the lower half, below its middle."""
    k = scale.k
    kind = {"kind": scale.kind} if scale.kind else {}
    apart = {key: ["DK" if key == "dont_know" else "NA", *found] for key, found in scale.apart.items() if found}
    return {
        "levels": [{"code": rung.code, "label": rung.label} for rung in scale.rungs],
        **({"cut": list(scale.cut)} if scale.cut else {}),
        **kind,
        **apart,
        "target": float(k - 1),
        "challenge_below": (k + 1) / 2,
        "low_levels": list(range(1, k // 2 + 1)),
    }


def _domain(domain: Domain) -> dict[str, Any]:
    items = [{"id": one.id, "topic": _topic(one.text), "text": one.text} for one in domain.items]
    about = {"about": domain.about} if domain.about else {}
    return {"id": domain.id, "name": domain.name, **about, "scale": domain.scale, "items": items}


def _topic(text: str) -> str:
    """Name a question in a list: its text without the full stop."""
    return text.rstrip(" .")
