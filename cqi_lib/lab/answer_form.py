"""Answers from an interview or a paper form: a plain tidy CSV in `responses/`, one row per question and person.

What was asked and not answered has a row too: what was left blank counts.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

from ..cohort.cohort import Cohort
from ..cohort.records.base import ROLES
from ..errors import FormError, Problem, place
from ..instrument.instrument import Item
from ..instrument.parts import Choice
from ..locale.said import sayings
from ..wording.forms import word
from .file_form import FileForm, Saved
from .merging import Place
from .rows import Row, Rows
from .yaml_values import plain

say = sayings("desk_forms")
COLUMNS = ("respondent_id", "program", "role", "submitted_at", "item", "answer", "comment")
ENDING = "_entered.csv"


class AnswerForm(FileForm):
    """One person's answers at a time; those of others in the file stay as they are.

    Parameters
    ----------
    cohort : the loaded cohort.
    program : the program's id.
    round_id : the round that was asked.

    Attributes
    ----------
    respondent, role, submitted_on : who answers now.
    answers, comments : by item; an answer is one of `choices`, without an entry where the item was left blank.
    """

    def __init__(self, cohort: Cohort, program: str, round_id: str, *, as_of: dt.date | None = None) -> None:
        self.cohort, self.round_id, self.program_id = cohort, round_id, program
        self.instrument = cohort.instruments.of(round_id)
        self.respondent, self.role, self.submitted_on = "", "", ""
        self.answers: dict[str, str] = {}
        self.comments: dict[str, str] = {}
        file = f"responses/{round_id}{ENDING}"
        super().__init__(cohort.folder, file, program=None, as_of=as_of or cohort.as_of)

    def _take(self) -> None:
        self.rows = Rows(self.kept.text, COLUMNS)
        flaws = [self.rows.flaw] if self.rows.flaw else []
        allowed = say("any-columns", columns=", ".join(COLUMNS))
        found = [Problem("error", self.file, flaw, allowed, say("answer_form-columns-mend")) for flaw in flaws]
        self.problems = (*self.kept.problems, *found)
        self.open(self.respondent)

    def items(self) -> dict[str, list[Item]]:
        """Give the items to be asked, by the name of their domain."""
        instrument = self.instrument
        return {d.name: [instrument.items[i.id] for i in d.items] for d in instrument.domains.values()}

    def choices(self, item: str) -> dict[str, str]:
        """Give what may be answered to an item: words by the code that the file holds."""
        scale = self.instrument.domains[self.instrument.items[item].domain].scale
        found = {level.code: f"{level.code} {level.label}" if level.label != level.code else level.code
                 for level in scale.levels}  # fmt: skip
        for code, words in ((scale.dont_know, word("dont_know")), (scale.not_applicable, word("not_applicable"))):
            if code:
                found[code[0]] = words
        return found

    def offered(self, item: Item) -> tuple[Choice, ...]:
        """Give what may be answered to an item with what each level looks like."""
        return self.instrument.choices(item.id)

    @property
    def roles(self) -> tuple[str, ...]:
        """The roles there are."""
        return ROLES

    def people(self) -> list[str]:
        """List whose answers the file holds for this program."""
        mine = [row for row in self.rows.rows if row.cells.get("program", "").strip() == self.program_id]
        return list(dict.fromkeys(row.cells["respondent_id"].strip() for row in mine))

    def next_name(self) -> str:
        """Suggest a label for the next person that says nothing about who it is."""
        used = [int(found[1]) for row in self.rows.rows
                if (found := re.fullmatch(r"e([0-9]+)", row.cells.get("respondent_id", "").strip()))]  # fmt: skip
        return f"e{max(used, default=0) + 1:02d}"

    def open(self, respondent: str) -> None:
        """Turn to a person: those who are in the file with their answers, a new one with none."""
        self.respondent = " ".join(plain(respondent).split())
        mine = self._of(self.respondent)
        self.role = mine[0].cells.get("role", "").strip() if mine else ""
        self.submitted_on = mine[0].cells.get("submitted_at", "").strip()[:10] if mine else ""
        self.answers = {row.cells["item"].strip(): row.cells["answer"].strip() for row in mine if row.cells["answer"]}
        self.comments = {
            row.cells["item"].strip(): row.cells["comment"].strip() for row in mine if row.cells["comment"]
        }

        self.base = self.typed()
        self.contested, self.landed = [], []

    # What is typed

    @property
    def key(self) -> str:
        """What tells this form from others: the file, and the program."""
        return f"{self.file}#{self.program_id}"

    def typed(self) -> dict[str, Any]:
        """Give what one person answered."""
        given, said = ({i: t for i, t in texts.items() if t} for texts in (self.answers, self.comments))
        who = {"respondent": self.respondent, "role": self.role, "submitted_on": self.submitted_on}
        return {**who, "answers": given, "comments": said}

    def put_typed(self, typed: Any) -> None:
        """Hold other answers of the person."""
        self.respondent, self.role = str(typed.get("respondent", "")), str(typed.get("role", ""))
        self.submitted_on = str(typed.get("submitted_on", ""))
        self.answers, self.comments = dict(typed.get("answers", {})), dict(typed.get("comments", {}))

    def take_in(self, base: Any, typed: Any) -> None:
        """Put one person's answers in, as in `FileForm`; where somebody else took the label of a new person meanwhile, the
        person gets the next one."""
        if typed["respondent"] != self.respondent:
            self.open(typed["respondent"])
        before = base.get("role") or base["answers"] or base["comments"]
        if not before and self._of(self.respondent) and self.typed() != typed:
            self.open(self.next_name())
        super().take_in({**base, "respondent": self.respondent}, {**typed, "respondent": self.respondent})

    def named(self, place: Place) -> str:
        """Name a place by its question."""
        return {"role": word("role"), "submitted_on": word("answered_on")}.get(str(place[0]), str(place[-1]))

    def _of(self, respondent: str) -> list[Row]:
        return [
            row
            for row in self.rows.rows
            if row.cells.get("program", "").strip() == self.program_id
            and row.cells.get("respondent_id", "").strip() == respondent
        ]

    def answered(self) -> int:
        """Count the items with an answer."""
        return sum(bool(answer) for answer in self.answers.values())

    def _text(self) -> str:
        rows, mine = self.rows.rows, self._of(self.respondent)
        new = self._rows()
        if not new and not mine:
            return self.kept.text
        there = [(tuple(row.cells.get(name, "").strip() for name in COLUMNS), row) for row in mine]
        known = dict(there)
        # A row that says the same keeps its text.
        new = [known.get(tuple(row.cells[name] for name in COLUMNS), row) for row in new]
        at = next((n for n, row in enumerate(rows) if mine and row is mine[0]), len(rows))
        out = Rows(self.kept.text, COLUMNS)
        others = [row for row in rows if not any(row is own for own in mine)]
        out.rows = [*others[:at], *new, *others[at:]]
        return out.text

    def _rows(self) -> list[Row]:
        if not self.respondent:
            return []
        head = {"respondent_id": self.respondent, "program": self.program_id, "role": self.role,
                "submitted_at": self.submitted_on}  # fmt: skip
        rows = []
        for item in self.instrument.items:
            answer, comment = self.answers.get(item, ""), " ".join(plain(self.comments.get(item, "")).split())
            rows.append(Row({**head, "item": item, "answer": answer, "comment": comment}))
        return rows if any(row.cells["answer"] or row.cells["comment"] for row in rows) else []

    def check(self) -> list[Problem]:
        """List what is wrong with the entry, and with the file as it would be written."""
        return [*self._own(), *super().check()]

    def _mine(self, problem: Problem) -> bool:
        return self.kept.path.name in problem.where

    def _new(self, after: tuple[Problem, ...]) -> list[Problem]:
        # Only this file was read: programs and rounds without answers say nothing here.
        return [problem for problem in after if self._mine(problem)]

    def _own(self) -> list[Problem]:
        """Find what no file could say: a person without a label, a date that is none."""
        wrong = []
        where, nothing = place(self.file, say("answer_form-entry")), say("any-nothing")
        if not self.respondent:
            allowed, mend = say("answer_form-label-allowed"), say("answer_form-label-mend")
            wrong.append(Problem("error", place(where, "respondent_id"), nothing, allowed, mend))
        if not self.role:
            mend = say("answer_form-role-mend")
            wrong.append(Problem("error", place(where, "role"), nothing, ", ".join(ROLES), mend))
        if not self.answered():
            found, allowed, mend = (say(f"answer_form-answers-{part}") for part in ("found", "allowed", "mend"))
            wrong.append(Problem("error", where, found, allowed, mend))
        try:
            dt.date.fromisoformat(self.submitted_on or "2000-01-01")
        except ValueError:
            allowed, mend = say("answer_form-day-allowed"), say("answer_form-day-mend")
            wrong.append(Problem("error", place(where, "submitted_at"), repr(self.submitted_on), allowed, mend))
        return wrong

    def save(self) -> Saved:
        """Save as in `FileForm`; an entry that no file could hold is refused first."""
        if wrong := self._own():
            raise FormError(say("any-not_saved", file=self.file), wrong)
        return super().save()
