"""Weighing domains together: weights, points, Hanlon's ratings and votes; and how the domains stand now in four lenses."""

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pandas as pd

from ..cohort.records.cohort_file import CohortFile
from ..cohort.records.priorities import Candidate, PrioritiesFile, Voting
from ..cohort.records.validation import without_flaws
from ..errors import FormError, Problem
from ..files.kept_file import Saved
from ..locale.said import sayings
from ..priorities.show.lenses import firmness
from ..priorities.votes import last_turn, tally
from ..priorities.weighing import hanlon, impact_effort, lenses, weigh
from ..privacy import publish
from ..privacy.published import Rows, marked
from ..program.program import Program
from ..tables import TALLY
from ..wording.language import listed
from .file_form import FileForm
from .merging import Choice, Place
from .record_form import RecordForm
from .votes_form import VotesForm

say = sayings("desk_forms")


class WeighingForm:
    """Three files as one form: weights in cohort.yml, points, ratings and the rule of the vote in priorities.yml, votes
    in votes.csv.

    Parameters
    ----------
    opened : an opened program; the domains are weighed by the results of its round.

    Attributes
    ----------
    weights, points, votes : the forms over the files.
    written : the names of the files that the last save wrote.
    """

    def __init__(self, opened: Program) -> None:
        folder, program, as_of = opened.cohort.folder, opened.id, opened.as_of
        self.opened, self.round_id = opened, opened.round.id
        self.names = {d.id: d.name for d in opened.instrument.domains.values()}
        self.usual = dict(opened.cohort.file.criteria)
        self.weights = RecordForm(folder, "cohort.yml", CohortFile, program=None, keys=("criteria",), as_of=as_of)
        file = f"programs/{program}/priorities.yml"
        keys = ("candidates", "voting")
        self.points = RecordForm(folder, file, PrioritiesFile, program=program, keys=keys, as_of=as_of)
        self._dates = {r.id: r.date for r in opened.cohort.rounds}
        self.votes = VotesForm(folder, program, self.round_id, list(self.names), as_of=as_of)
        self.written: list[str] = []
        self._count_as_said()

    @property
    def forms(self) -> tuple[FileForm, ...]:
        """The forms over the three files."""
        return (self.weights, self.points, self.votes)

    @property
    def file(self) -> str:
        """The three files, in words."""
        return listed(_name(form) for form in self.forms)

    @property
    def folder(self) -> Path:
        """The cohort folder they are in."""
        return self.weights.folder

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

    def weight(self, criterion: str) -> str:
        """Give a criterion's weight as text, as it is typed now."""
        given = self.weights.get("criteria")
        value = given.get(criterion) if isinstance(given, dict) else self.usual.get(criterion)
        return "" if value is None else f"{value:g}" if isinstance(value, float) else str(value)

    def set_weight(self, criterion: str, weight: float | str) -> None:
        """Give a criterion another weight; it holds for the whole cohort. What is no weight stays for the checks to name."""
        if not isinstance(self.weights.get("criteria"), dict):
            self.weights.data["criteria"] = dict(self.usual)
        known = _number(weight)
        if known is None or _number(self.weights.get("criteria", criterion)) != known:
            value = str(weight).strip() if known is None else int(known) if known.is_integer() else known
            self.weights.data["criteria"][criterion] = value

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
            self._count_as_said()

    def given(self, domain: str, criterion: str) -> str:
        """Give a domain's points for a criterion as text."""
        return self._text_at(domain, "points", criterion)

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

    # Hanlon's method

    @property
    def rated(self) -> bool:
        """Whether any domain has a rating by Hanlon's method."""
        return any(entry.get("hanlon") for _, entry in self._entries())

    def rating(self, domain: str, part: str) -> str:
        """Give a domain's `size`, `seriousness` or `effectiveness` as text."""
        return self._text_at(domain, "hanlon", part)

    def set_rating(self, domain: str, part: str, value: str) -> None:
        """Rate a domain from 0 to 10; an empty text takes the rating back."""
        self._set_at(domain, "hanlon", part, value=value)

    def screen(self, domain: str, question: str) -> bool | None:
        """Give the answer to one of the PEARL questions; None where it is not answered."""
        answer = self._value_at(domain, "hanlon", "pearl", question)
        return answer if isinstance(answer, bool) else None

    def set_screen(self, domain: str, question: str, answer: bool | None) -> None:
        """Answer one of the PEARL questions; None takes the answer back."""
        self._set_at(domain, "hanlon", "pearl", question, value=answer)

    def _value_at(self, domain: str, *path: str) -> Any:
        for number, entry in self._entries():
            if entry["domain"] == domain:
                return self.points.get("candidates", number, *path)
        return None

    def _text_at(self, domain: str, *path: str) -> str:
        value = self._value_at(domain, *path)
        return "" if value is None else f"{value:g}" if isinstance(value, float) else str(value)

    def _set_at(self, domain: str, *path: str, value: str | bool | None) -> None:
        for number, entry in self._entries():
            if entry["domain"] == domain:
                self.points.set("candidates", number, *path, value=value)

    # The vote

    @property
    def voting(self) -> Voting:
        """The rule of the vote as it is typed now, without what is flawed."""
        record = without_flaws({"voting": self.points.get("voting") or {}}, PrioritiesFile)
        return record.voting if record else Voting()

    def set_voting(self, key: str, value: object) -> None:
        """Change the rule of the vote: `method`, `dots` (how many each person has) or `held_on`."""
        self.points.set("voting", key, value=value)
        self._count_as_said()

    def _count_as_said(self) -> None:
        self.votes.counted = "rank" if self.voting.method == "rank" else "points"
        # Votes without a round are on the results that were weighed last, as the report counts them.
        entries = [e for e in self.points.get("candidates") or [] if isinstance(e, dict)]
        rounds = [str(e.get("round")) for e in entries if str(e.get("round")) in self._dates]
        self.votes.count_unnamed(max(rounds, key=lambda r: self._dates[r], default=self.round_id) == self.round_id)

    # How they stand

    def ranking(self) -> Rows:
        """Look at the domains in four ways, by what is typed now.

        Returns
        -------
        The columns of `priorities.lenses`, one row per domain, the highest weighted average first; `name`; `word`:
        firm, close call or open, missing while fewer than four domains have points for every criterion. Empty while
        no weight is above 0.
        """
        weights = self.criteria()
        if min(weights.values(), default=0) < 0 or not sum(weights.values()) > 0:
            return marked(pd.DataFrame(columns=["domain", "name", "weighted", "weighted_rank", "word"]), "desk")
        record = without_flaws({"candidates": [entry for _, entry in self._entries()]}, PrioritiesFile)
        known: Sequence[Candidate] = record.candidates if record else ()
        weighed = weigh(known, weights, self.round_id)
        counted = TALLY.frame([])
        if not self.votes.problems:
            counted = tally(self.votes.votes(), self.voting, self.round_id, None)
        counted = last_turn(publish(counted, "desk", cohort_file=self.opened.cohort.file).table)
        seen = lenses(weighed, impact_effort(weighed, weights), hanlon(known, self.round_id), counted)
        firm, _ = firmness(self.opened, weighed, weights, self.round_id)
        words = dict(firm[["domain", "word"]].to_numpy())
        names = [self.names.get(domain, domain) for domain in seen["domain"]]
        return seen.assign(name=names, word=[words.get(domain) for domain in seen["domain"]])

    # What is typed

    @property
    def key(self) -> str:
        """What tells this form from others."""
        return f"{self.points.file}#{self.round_id}"

    @property
    def base(self) -> dict[str, Any]:
        """What the files held when they were read."""
        return {name: form.base for name, form in self._named()}

    @property
    def contested(self) -> list[Choice]:
        """Places that somebody else changed too, in another way."""
        return [choice for form in self.forms for choice in form.contested]

    @property
    def landed(self) -> list[Place]:
        """Places where the other's changes came in last, each below the name of its file."""
        return [(name, *place) for name, form in self._named() for place in form.landed]

    def _named(self) -> list[tuple[str, FileForm]]:
        return list(zip(("weights", "points", "votes"), self.forms, strict=True))

    def typed(self) -> dict[str, Any]:
        """Give all that is typed, as `FileForm.typed` for each file."""
        return {name: form.typed() for name, form in self._named()}

    def take_in(self, base: Any, typed: Any) -> None:
        """Put what was typed elsewhere or before into what the form holds now."""
        for name, form in self._named():
            form.take_in(base[name], typed[name])
        self._count_as_said()

    def settle(self, choice: Choice, theirs: bool) -> None:
        """Let one of two changes stand."""
        self._of(choice).settle(choice, theirs)
        self._count_as_said()

    def named(self, place: Place) -> str:
        """Name a place in words."""
        return dict(self._named())[str(place[0])].named(place[1:])

    def where(self, choice: Choice) -> str:
        """Name the place of a choice in words."""
        return self._of(choice).where(choice)

    def _of(self, choice: Choice) -> FileForm:
        return next(form for form in self.forms if any(choice is one for one in form.contested))

    # The files

    def reread(self) -> None:
        """Read the files again."""
        for form in self.forms:
            form.reread()
        self._count_as_said()

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
        changed, self.written = [form for form in self.forms if form.changed], []
        for form in self.forms:
            form.meet()
        if self.contested:
            return Saved(False, self.points.kept.path)
        wrong = [problem for form in changed for problem in form.new_errors()]
        if wrong:
            raise FormError(say("any-not_saved", file=self.file), wrong)
        for form in sorted(changed, key=lambda form: not form.kept.changed_elsewhere):
            saved = form.write()
            if not saved.done:
                return saved
            self.written.append(_name(form))
        path = changed[-1].kept.path if changed else self.points.kept.path
        return Saved(True, path, changed=bool(changed))


def _name(form: FileForm) -> str:
    return form.file.rsplit("/", 1)[-1]


def _number(value: object) -> float | None:
    try:
        number = float(str(value))
    except ValueError:
        return None
    return number if math.isfinite(number) else None
