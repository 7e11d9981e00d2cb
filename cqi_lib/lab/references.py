"""What the fields of a form may point to: measures, domains, rounds, outcomes, drivers, cycles."""

from __future__ import annotations

from typing import Any

from ..cohort.cohort import Cohort


class References:
    """Knows what there is, in the cohort's files and in what was just typed.

    Parameters
    ----------
    cohort : the loaded cohort.
    program : the program's id.
    """

    def __init__(self, cohort: Cohort, program: str) -> None:
        self.cohort = cohort
        self.records = cohort.programs[program]

    def to(self, kind: str, data: dict[str, Any] | None = None) -> dict[str, str]:
        """Give what a field may point to.

        Parameters
        ----------
        kind : `measure`, `domain`, `round`, `outcome`, `indicator`, `priority`, `driver`, `idea`, `cycle` or `program`.
        data : what the form holds now; what is new in it counts.

        Returns
        -------
        Names by id, in the order of the files.
        """
        there = getattr(self, f"_{kind}s")()
        there.update(_ids_in(data or {}, kind))
        return there

    def _measures(self) -> dict[str, str]:
        return {m.id: m.short or m.name for m in self.records.measures.values()}

    def _domains(self) -> dict[str, str]:
        return {d.id: d.name for d in self.cohort.instruments.domains.values()}

    def _rounds(self) -> dict[str, str]:
        return {r.id: r.label for r in self.cohort.rounds}

    def _outcomes(self) -> dict[str, str]:
        return {o.id: o.text for o in self.records.groundwork.logic_model.outcomes}

    def _indicators(self) -> dict[str, str]:
        return {i.id: i.name for i in self.records.groundwork.indicators}

    def _prioritys(self) -> dict[str, str]:
        names = self._domains()
        return {p.id: names.get(p.domain, p.domain) for p in self.records.priorities.priorities}

    def _drivers(self) -> dict[str, str]:
        return {d.id: d.text for p in self.records.priorities.priorities for d in p.every_driver}

    def _ideas(self) -> dict[str, str]:
        return {i.id: i.text for p in self.records.priorities.priorities for i in p.every_idea}

    def _programs(self) -> dict[str, str]:
        return {entry.id: entry.name for entry in self.cohort.file.programs}

    def _cycles(self) -> dict[str, str]:
        return {name: cycle.title for name, cycle in self.records.cycles.items()}


_LISTS = {"outcome": "outcomes", "indicator": "indicators", "priority": "priorities", "driver": "drivers",
          "idea": "ideas", "measure": "measures", "program": "programs"}  # fmt: skip


def _ids_in(data: Any, kind: str) -> dict[str, str]:
    """Collect the entries of a kind in what a form holds."""
    found: dict[str, str] = {}
    if isinstance(data, dict):
        for key, value in data.items():
            if key == _LISTS.get(kind) and isinstance(value, list):
                entries = [entry for entry in value if isinstance(entry, dict) and entry.get("id")]
                found.update({str(e["id"]): str(e.get("text") or e.get("name") or e["id"]) for e in entries})
            found.update(_ids_in(value, kind))
    elif isinstance(data, list):
        for entry in data:
            found.update(_ids_in(entry, kind))
    return found
