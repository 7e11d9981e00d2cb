"""Weighing domains together: the cohort's weights, the points of each domain, the votes; and how they rank now."""

from __future__ import annotations

import math
from collections.abc import Sequence

import pandas as pd

from ..errors import FormError, Problem
from ..priorities import weigh
from ..program import Program
from ..records.cohort_file import CohortFile
from ..records.priorities import Candidate, PrioritiesFile
from ..records.validation import without_flaws
from ..votes import tally
from .file_form import FileForm
from .kept_file import Saved
from .record_form import RecordForm
from .votes_form import VotesForm


class WeighingForm:
    """Three files as one form: weights in cohort.yml, points in priorities.yml, votes in votes.csv.

    Parameters
    ----------
    opened : an opened program; the domains are weighed by the results of its round.

    Attributes
    ----------
    weights, points, votes : the forms over the files.
    """

    def __init__(self, opened: Program) -> None:
        folder, program, as_of = opened.cohort.folder, opened.id, opened.as_of
        self.round_id = opened.round.id
        self.names = {d.id: d.name for d in opened.instrument.domains.values()}
        self.usual = dict(opened.cohort.file.criteria)
        self.weights = RecordForm(folder, "cohort.yml", CohortFile, program=None, keys=("criteria",), as_of=as_of)
        file = f"programs/{program}/priorities.yml"
        self.points = RecordForm(folder, file, PrioritiesFile, program=program, keys=("candidates",), as_of=as_of)
        self.voting = opened.records.priorities.voting
        counted = "rank" if self.voting.method == "rank" else "points"
        self.votes = VotesForm(folder, program, self.round_id, list(self.names), counted=counted, as_of=as_of)

    @property
    def forms(self) -> tuple[FileForm, ...]:
        """The forms over the three files."""
        return (self.weights, self.points, self.votes)

    @property
    def file(self) -> str:
        """The three files, in words."""
        return " or ".join(form.file.rsplit("/", 1)[-1] for form in self.forms)

    @property
    def there(self) -> bool:
        """Whether any of the files is there."""
        return any(form.there for form in self.forms)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Why one of the files cannot be worked on."""
        return tuple(problem for form in self.forms for problem in form.problems)

    # Values

    def criteria(self) -> dict[str, float]:
        """Give the weights as they are typed now; what is no number counts as 0."""
        given = self.weights.get("criteria")
        given = given if isinstance(given, dict) else self.usual
        return {str(name): _number(value) or 0.0 for name, value in given.items()}

    def set_weight(self, criterion: str, weight: float) -> None:
        """Give a criterion another weight; it holds for the whole cohort."""
        if not isinstance(self.weights.get("criteria"), dict):
            self.weights.data["criteria"] = dict(self.usual)
        if _number(self.weights.get("criteria", criterion)) != weight:
            self.weights.set("criteria", criterion, value=int(weight) if float(weight).is_integer() else weight)

    def candidates(self) -> list[str]:
        """List the domains that are weighed in this round, in the order of the file."""
        return [str(entry["domain"]) for _, entry in self._entries()]

    def _entries(self) -> list[tuple[int, dict]]:
        entries = self.points.get("candidates") or []
        mine = [(n, e) for n, e in enumerate(entries) if isinstance(e, dict) and e.get("round") == self.round_id]
        return [(n, e) for n, e in mine if "domain" in e]

    def add_candidate(self, domain: str) -> None:
        """Add a domain to those that are weighed."""
        if domain not in self.candidates():
            self.points.add("candidates", values={"domain": domain, "round": self.round_id})

    def given(self, domain: str, criterion: str) -> str:
        """Give a domain's points for a criterion as text."""
        for _, entry in self._entries():
            if entry["domain"] == domain:
                value = (entry.get("points") or {}).get(criterion)
                return "" if value is None else f"{value:g}" if isinstance(value, float) else str(value)
        return ""

    def set_points(self, domain: str, criterion: str, value: str) -> None:
        """Give a domain points for a criterion, 1 to 5; an empty text takes them back."""
        for number, entry in self._entries():
            if entry["domain"] == domain:
                known, path = _number(value), ("candidates", number, "points")
                if not value.strip():
                    (self.points.get(*path) or {}).pop(criterion, None)
                else:
                    typed = value.strip() if known is None else int(known) if known.is_integer() else known
                    self.points.set(*path, criterion, value=typed)

    # How they rank

    def ranking(self) -> pd.DataFrame:
        """Rank the domains by what is typed now.

        Returns
        -------
        One row per domain, the first one first: `domain`, `name`, `weighted` (NaN where points are missing), `rank`
        and `points`, the sum of the votes. Empty while no weight is above 0.
        """
        weights = self.criteria()
        empty = pd.DataFrame(columns=["domain", "name", "weighted", "rank", "points"])
        if min(weights.values(), default=0) < 0 or not sum(weights.values()) > 0:
            return empty
        record = without_flaws({"candidates": [entry for _, entry in self._entries()]}, PrioritiesFile)
        known: Sequence[Candidate] = record.candidates if record else ()
        ranked = weigh(known, weights, self.round_id)[["domain", "weighted", "rank"]]
        if ranked.empty:
            return empty
        counted = pd.Series(dtype="float64")
        if not self.votes.problems:
            counted = tally(self.votes.votes(), self.voting, self.round_id, None).set_index("domain")["points"]
        return ranked.assign(
            name=[self.names.get(d, d) for d in ranked["domain"]],
            points=[float(counted.get(d, 0.0)) for d in ranked["domain"]],
        )

    # The files

    def reread(self) -> None:
        """Read the files again."""
        for form in self.forms:
            form.reread()

    def preview(self) -> str:
        """Show what saving changes, file by file."""
        parts = [(form.file, form.preview()) for form in self.forms]
        return "\n".join(f"{file}\n{lines}" for file, lines in parts if lines)

    def check(self) -> list[Problem]:
        """List what is wrong with the files as they would be written."""
        return [problem for form in self.forms for problem in form.check()]

    def save(self) -> Saved:
        """Save the files that were changed; none when one of them may not be.

        Returns
        -------
        Of the first file that had changed elsewhere, else of the last one saved.

        Raises
        ------
        FormError
            With everything that has to be mended first.
        """
        changed = [form for form in self.forms if form.changed]
        wrong = [problem for form in changed for problem in form.new_errors()]
        if wrong:
            raise FormError(f"{self.file} was not saved.", wrong)
        for form in sorted(changed, key=lambda form: not form.kept.changed_elsewhere):
            saved = form.save()
            if not saved.done:
                return saved
        path = changed[-1].kept.path if changed else self.points.kept.path
        return Saved(True, path, changed=bool(changed))


def _number(value: object) -> float | None:
    try:
        number = float(str(value))
    except ValueError:
        return None
    return number if math.isfinite(number) else None
