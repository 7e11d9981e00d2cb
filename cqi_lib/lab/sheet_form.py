"""What a person says of one spreadsheet at the desk: answers to what is asked, and what headings and rows mean."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from ..cohort.records.spreadsheets import SheetTable
from ..locale.said import Said
from .program_sheets import Look, ProgramSheets

FIXED: Mapping[str, Sequence[str]] = {
    "order": ("month", "day"),
    "fiscal": tuple(str(month) for month in range(1, 13)),
    "decimals": ("point", "comma"),
    "fraction": ("fraction", "number"),
    "percent": ("percent",),
    "count": ("numerator", "denominator", "number"),
}
"""What may be answered, by what is asked; of other questions the file's own headings are the answers."""
IGNORED = "ignore"


class SheetForm:
    """What is told of one spreadsheet.

    Parameters
    ----------
    sheets : the program's measures and spreadsheets.
    file : the spreadsheet.

    Attributes
    ----------
    told : the answers, what headings mean, the rules by which rows are counted, and the column that tells people apart; what
        of a confirmed layout no field asks for; and whether it is proposed anew, whatever was confirmed.
    asked : what was asked since the file was opened, also what is answered by now.
    """

    base: Mapping[str, Any] = {
        "answers": {}, "columns": {}, "rules": [], "person": "", "group": "", "repeated": "", "given": {}, "anew": False
    }  # fmt: skip

    def __init__(self, sheets: ProgramSheets, file: Path) -> None:
        self.sheets, self.file, self.folder = sheets, file, sheets.folder
        self.key = f"programs/{sheets.program}/measures#{file.name}"
        self.told: dict[str, Any] = json.loads(json.dumps(self.base))
        self.asked: dict[str, Said] = {}
        self.seen: Look | None = None

    @property
    def read_already(self) -> bool:
        """Whether it lies where it is read, and somebody has confirmed how this program's files are."""
        return self.file.parent == self.sheets.place and (self.folder / self.sheets.mapping_file).is_file()

    def typed(self) -> Any:
        """Give what is told now, as plain values: what a draft keeps."""
        return self.told

    def look(self) -> Look:
        """See what the file would be read as, or is by what was confirmed and nobody changed; that may take its time, and changes
        nothing here: see `take`.

        Raises
        ------
        CohortError
            When no measure is defined yet.
        """
        same = self.told == self.base and not self.told["anew"] and self.sheets.measures
        confirmed = self.sheets.confirmed(self.file) if same else None
        return confirmed or self.sheets.look(self.file, self.sheets.answers(self.answers()))

    def take(self, look: Look) -> bool:
        """Remember what is asked of the file, and what it would be read as.

        Returns
        -------
        Whether something is asked that was answered before, in a draft: then the file is to be looked at again.
        """
        self.seen = look
        if look.confirmed and self.told == type(self).base:
            self.told = told_of([one.table for one in look.tables])
            self.base = json.loads(json.dumps(self.told))
        new = {key_of(one): one for one in look.questions if isinstance(one, Said) and key_of(one) not in self.asked}
        self.asked |= {key: one for key, one in new.items() if self.choices(one) or kind_of(one) == "rule"}
        return any(key in self.told["answers"] for key in new)

    def propose_anew(self) -> None:
        """Forget what was confirmed of this layout, until it is confirmed again."""
        self.told = {**json.loads(json.dumps(type(self).base)), "anew": True}
        self.asked = {}

    def open_questions(self) -> list[str]:
        """List what is asked in words, where no field of the form answers it."""
        return [one for one in (self.seen.questions if self.seen else []) if key_of(one) not in self.asked]

    def choices(self, question: Said) -> list[str]:
        """Give what may be answered."""
        fixed = FIXED.get(kind_of(question))
        return list(dict.fromkeys(fixed if fixed is not None else question.values.get("headings", ())))

    def answer(self, question: Said, code: str) -> None:
        """Answer a question; an empty answer takes it back."""
        if code:
            self.told["answers"][key_of(question)] = code
        else:
            self.told["answers"].pop(key_of(question), None)

    def given(self, question: Said) -> str:
        """Give what was answered; empty where nothing was."""
        return str(self.told["answers"].get(key_of(question), ""))

    # Headings

    @property
    def headings(self) -> list[str]:
        """The headings of the tables with a number in each cell; rows that are counted have rules instead."""
        tables = [one.table for one in self.seen.tables] if self.seen else []
        kept = [heading for table in tables if table.layout != "events" for heading in table.headings]
        return list(dict.fromkeys(heading for heading in kept if heading.strip()))

    @property
    def columns(self) -> list[str]:
        """The headings of the tables whose rows are counted."""
        tables = [one.table for one in self.seen.tables] if self.seen else []
        return list(dict.fromkeys(h for table in tables if table.layout == "events" for h in table.headings))

    def meaning(self, heading: str) -> str:
        """Give what a heading was said to mean: `measure`, `measure numerator`, `ignore`; empty where nothing was said."""
        return str(self.told["columns"].get(heading, ""))

    def mean(self, heading: str, meaning: str) -> None:
        """Say what a heading means; empty leaves it to the proposal."""
        if meaning:
            self.told["columns"][heading] = meaning
        else:
            self.told["columns"].pop(heading, None)

    def numbers(self) -> list[tuple[str, str]]:
        """List the numbers that a heading may be, or that rows may be counted for: measure and part."""
        out = []
        for one in self.sheets.measures.values():
            counted = ("numerator", "denominator") if one.denominator or one.numerator else ()
            out += [(one.id, part) for part in ("value", *counted)]
        return out

    # Rows that are counted

    def words(self, column: str) -> list[str]:
        """Give the words of a column by which rows are told apart; none where they are too many, or may be names."""
        rules = [one for key, one in self.asked.items() if key == "rule"]
        listed = [one.values for rule in rules for one in rule.values["columns"] if isinstance(one, Said)]
        found = next((list(one["kinds"]) for one in listed if one["heading"] == column), [])
        held = [
            words for one in (self.seen.tables if self.seen else []) for words in [one.table.known.get(column)] if words
        ]
        return found or (list(held[0]) if held else [])

    def count(self, number: str, column: str, words: Sequence[str], within: tuple[str, str, str] | None) -> None:
        """Say which rows count for a number; a second rule for the same number takes the first one's place.

        Parameters
        ----------
        number : `measure`, or `measure numerator`.
        column, words : only rows with one of these words in this column; no column takes all.
        within : two columns of dates, and how many days may lie between them.
        """
        rule = {"number": number, "column": column, "words": list(words), "within": list(within or ())}
        self.told["rules"] = [one for one in self.told["rules"] if one["number"] != number] + [rule]

    def uncount(self, number: str) -> None:
        """Take the rule for a number back."""
        self.told["rules"] = [one for one in self.told["rules"] if one["number"] != number]

    # All that is told

    def answers(self) -> dict[str, Any]:
        """Give all that is told, as `Answers` has it."""
        out: dict[str, Any] = {name: self.told[name] or None for name in ("group", "person", "repeated")}
        out |= self.told["given"]
        columns = dict(self.told["columns"])
        for key, question in self.asked.items():
            code, about = self.told["answers"].get(key), question.values
            if not code:
                continue
            kind = kind_of(question)
            if kind == "order":
                out["dates"] = f"{code} first"
            elif kind == "fiscal":
                out["fiscal_year"] = int(code)
            elif kind in ("decimals", "date"):
                out[kind] = code
            elif kind == "column":
                others = {heading: IGNORED for heading in about["headings"] if heading != code}
                columns = {**others, code: f"{about['of']} {about['part']}", **columns}
            elif kind == "count" and code != "number":
                columns = {about["heading"]: f"{about['of']} {code}", **columns}
            else:
                out["unit"] = code
        out["columns"] = columns
        rules = self.told["rules"]
        out["counts"] = {
            one["number"]: f"{one['column']}: {' | '.join(one['words'])}" if one["column"] else "all" for one in rules
        }
        out["within"] = {one["number"]: "{} .. {}: {}".format(*one["within"]) for one in rules if one["within"]}
        return out


def told_of(tables: Sequence[SheetTable]) -> dict[str, Any]:
    """Give what a person would have to tell for these tables to be proposed: what they were confirmed to be."""
    told: dict[str, Any] = json.loads(json.dumps(SheetForm.base))
    for table in tables:
        given = {
            name: value for name in ("dates", "decimals", "fiscal_year", "date") if (value := getattr(table, name))
        }
        units = {one.unit for one in table.series} - {"number"}
        told["given"] |= given | ({"unit": units.pop()} if len(units) == 1 else {})
        told["group"] = table.group or told["group"]
        told["repeated"] = table.repeated or told["repeated"]
        plain = {one.heading for one in table.series if one.heading and not one.count and not one.where}
        for one in table.series:
            number = one.measure if one.part == "value" else f"{one.measure} {one.part}"
            if one.count:
                told["person"] = one.person or told["person"]
                column, words = next(iter(one.where.items()), ("", []))
                within = [one.within.start, one.within.end, str(one.within.days)] if one.within else []
                told["rules"].append({"number": number, "column": column, "words": list(words), "within": within})
            elif one.heading in plain:
                told["columns"][one.heading] = number
        if plain and table.layout != "events":
            left = [h for h in table.headings if h.strip() and h not in (*plain, table.date, table.group, *table.where)]
            told["columns"] |= dict.fromkeys(left, IGNORED)
    return told


def kind_of(question: str) -> str:
    """Tell what is asked: `order`, `fiscal`, `decimals`, `date`, `column`, `fraction`, `percent`, `count`, `rule`."""
    return str(getattr(question, "id", "")).removeprefix("ask-")


def key_of(question: str) -> str:
    """Tell a question from others of the file: by what it asks, and of which column or number."""
    about = getattr(question, "values", {})
    parts = (about.get("heading"), about.get("of"), about.get("part"))
    return " ".join([kind_of(question), *(str(part) for part in parts if part)])
