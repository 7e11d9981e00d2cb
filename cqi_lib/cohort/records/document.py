"""A file as plain values, with the place of each in it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from ...errors import Problem, line, place

KeyPath = tuple[str | int, ...]


@dataclass(frozen=True)
class Document:
    """A YAML file as plain values: `data`, the line of every key and list entry, and what is wrong with it."""

    where: str
    data: Any = None
    lines: dict[KeyPath, int] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()

    def at(self, *path: str | int) -> str:
        """Name a place: file, line and key, list entries counted from 1.

        Examples
        --------
        >>> from cqi_lib.cohort.records.yaml_file import parse_yaml
        >>> parse_yaml("rounds:\\n  - id: fall\\n", "cohort.yml").at("rounds", 0, "id")
        'cohort.yml, line 2, rounds[1].id'
        """
        found = next((self.lines[path[:n]] for n in range(len(path), 0, -1) if path[:n] in self.lines), None)
        name = ""
        for part in path:
            name += f"[{part + 1}]" if isinstance(part, int) else f".{part}" if name else str(part)
        return place(self.where, line(found) if found else "", name)
