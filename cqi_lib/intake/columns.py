"""Which column is what: headings matched to items and to what is known about the respondent."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from ..cohort.records.mapping import MappingFile
from ..errors import place, row
from ..instrument.instrument import Instrument
from ..locale.said import sayings
from ..locale.spoken import speaking
from ..wording import questionnaire as form
from .log import Log
from .sheet import Table
from .spelling import fold, listed, near, shown

say = sayings("intake_files")

# What the columns beside the items may be called, the surest name first.
NAMES = {
    "respondent_id": ("respondent_id", "response_id", "respondent", "id"),
    "program": ("program_id", "program", "program_name", "programme", "programme_name"),
    "role": ("role", "role_id", "your_role", "respondent_role"),
    "language": (
        "language",
        "language_answered",
        "response_language",
        "survey_language",
        "form_language",
        "startlanguage",
        "start_language",
        "userlanguage",
        "user_language",
    ),
    "round": ("round_id", "round", "wave"),
    "submitted_at": (
        "submitted_at",
        "submitted",
        "submit_date",
        "completed_at",
        "completion_time",
        "timestamp",
        "date",
    ),
    "started_at": ("started_at", "started", "start_time", "start_date", "startdate", "date_started", "start"),
    "shareable": ("shareable", "may_be_shared", "comment_shareable"),
    "item": ("item", "item_id", "item_code"),
    "answer": ("answer", "score", "response", "level", "value", "rating"),
    "comment": ("comment", "comments"),
    "evidence": ("evidence", "evidence_note"),
    "promised": ("promised",),
}
_META = {name: (kind, rank) for kind, names in NAMES.items() for rank, name in enumerate(names)}

# What a survey's own questions may stand for; the rest (ids, times) is known by the tool's own columns.
_ASKED = ("program", "role", "language", "round", "shareable")

REQUIRED = ("respondent_id", "program", "role")


def _key(text: str) -> str:
    return re.sub(r"[\s_\-]+", "_", fold(text)).strip("_")


def _bare(text: str) -> str:
    return fold(text).rstrip(" .?!:")


@dataclass
class Columns:
    """The columns of one table: index by what they hold.

    `remarks` are comments on a whole domain, by its id; under the empty text those on everything. `domain_of` gives the
    domain of each item that has a column.
    """

    meta: dict[str, int] = field(default_factory=dict)
    items: dict[str, int] = field(default_factory=dict)
    comments: dict[str, int] = field(default_factory=dict)
    remarks: dict[str, int] = field(default_factory=dict)
    domain_of: dict[str, str] = field(default_factory=dict)
    unused: list[int] = field(default_factory=list)


Target = tuple[str, str]


class Headings:
    """Knows every heading that an instrument's export may have.

    Parameters
    ----------
    instrument : gives codes and texts of items.
    mapping : what the evaluator wrote about this file; it wins.
    """

    def __init__(self, instrument: Instrument, mapping: MappingFile) -> None:
        self.instrument = instrument
        self.codes = {fold(i): i for i in instrument.items}
        self.loose = _unique({re.sub(r"[^0-9a-z]", "", fold(i)): i for i in instrument.items}, len(self.codes))
        self.domains = {fold(d): d for d in instrument.domains}
        self.texts: dict[str, list[str]] = {}
        for item in instrument.items.values():
            for text in dict.fromkeys(_bare(words) for words in (item.text, *item.texts)):
                self.texts.setdefault(text, []).append(item.id)
        self.texts.pop("", None)
        self.ours = _of_our_forms(instrument)
        self._seen: dict[str, bool] = {}
        self.mapped = {fold(heading): target.strip() for heading, target in mapping.columns.items()}

    def target(self, heading: str, stem: str = "", asked: bool = False) -> Target | None:
        """Say what a heading stands for.

        Parameters
        ----------
        heading : the heading.
        stem : the question that the column belongs to, which tells items of the same text apart.
        asked : it is a question of a survey: only what can be asked for is known beside the items.

        Returns
        -------
        (kind, name) with kind meta, item, comment, remark or ignore; None if unknown.
        """
        word = fold(heading)
        if not word:
            return None
        if word in self.mapped:
            return self._told(self.mapped[word])
        if word in self.codes:
            return "item", self.codes[word]
        if commented := self._commented(word):
            return commented
        if (known := _META.get(_key(heading))) and (not asked or known[0] in _ASKED):
            return "meta", known[0]
        if asked and _key(heading) in ("comment", "comments"):
            return "remark", ""
        bare = _bare(heading)
        if bare in self.ours:
            return self.ours[bare]
        if item := self._by_text(bare, stem):
            return "item", item
        first = bare.split(" ")[0]
        code, _, text = bare.partition(":") if ":" in first else (first.rstrip(".)-"), "", bare[len(first) :])
        text = text.strip(" -.:)")
        if code in self.codes and self.codes[code] in self.texts.get(text, ()):
            return "item", self.codes[code]
        return None

    def _by_text(self, bare: str, stem: str) -> str | None:
        items = self.texts.get(bare, [])
        if len(items) > 1 and stem:
            items = [i for i in items if self._belongs(i, stem)]
        return items[0] if len(items) == 1 else None

    def _belongs(self, item: str, stem: str) -> bool:
        """Tell whether an item's domain asks the question that a column belongs to."""
        domain = self.instrument.domains[self.instrument.items[item].domain]
        return _bare(stem) != "" and _bare(stem) in {_bare(domain.about), _bare(domain.name), fold(domain.id)}

    def _commented(self, word: str) -> Target | None:
        for pattern in (r"(.+)[_ ]comments?", r"comments?[_ ](?:on )?(.+)"):
            found = re.fullmatch(pattern, word)
            if found and found.group(1) in self.codes:
                return "comment", self.codes[found.group(1)]
            if found and found.group(1) in self.domains:
                return "remark", self.domains[found.group(1)]
        return None

    def _loosely(self, word: str) -> Target | None:
        """Know a code without its signs: `a11` for `a1_1`, `a1comment` for the comment on the domain A1."""
        about = word.removesuffix("comment")
        if word in self.loose:
            return "item", self.loose[word]
        if about != word and about in self.loose:
            return "comment", self.loose[about]
        return ("remark", self.domains[about]) if about != word and about in self.domains else None

    def _told(self, target: str) -> Target | None:
        word = fold(target)
        if word in ("ignore", ""):
            return "ignore", ""
        if word in self.codes:
            return "item", self.codes[word]
        if word in NAMES:
            return "meta", word
        return self._commented(word)

    def known(self, row: Sequence[str]) -> int:
        """Count the cells of a row that are known headings."""
        return sum(1 for cell in row if cell and self._is_known(cell))

    def _is_known(self, cell: str) -> bool:
        # The same few answers stand in row after row.
        if cell not in self._seen:
            self._seen[cell] = self.target(cell) not in (None, ("ignore", ""))
        return self._seen[cell]

    def check_mapping(self, table: Table, log: Log, mapping: MappingFile) -> None:
        """List what the mapping says about columns that cannot be followed."""
        headings = [*table.header, *(n for names in table.names for n in names)]
        headings += [_numbered(j) for j in range(len(table.header))]
        folded = {fold(h) for h in headings}
        for heading, target in mapping.columns.items():
            if self._told(target.strip()) is None:
                best = near(target, [*self.instrument.items, *NAMES, "ignore"])
                log.refuse(
                    place(say("any-mapping"), "columns", shown(heading)),
                    shown(target),
                    say("columns-target-allowed", names=", ".join(NAMES)),
                    say("any-did-you-mean", best=repr(best)) if best else say("columns-target-mend"),
                )
            if fold(heading) not in folded:
                best = near(heading, list(table.header))
                log.warn(
                    place(say("any-mapping"), "columns", shown(heading)),
                    say("columns-heading-found"),
                    say("columns-heading-allowed"),
                    say("any-did-you-mean", best=repr(best)) if best else say("columns-heading-mend"),
                )

    def match(self, table: Table, log: Log) -> Columns:
        """Match every heading of a table; ambiguous ones are refused, near ones proposed.

        Parameters
        ----------
        table : the table.
        log : takes the problems.

        Returns
        -------
        The columns.
        """
        columns = Columns()
        found: dict[Target, list[tuple[int, int]]] = {}
        for j in range(len(table.header)):
            target, rank = self.of_column(table, j)
            if target is not None:
                found.setdefault(target, []).append((rank, j))
            elif j not in table.own and (table.header[j].strip() or any(cell.strip() for cell in table.column(j))):
                columns.unused.append(j)
        columns.domain_of = {i: self.instrument.items[i].domain for kind, i in found if kind == "item"}
        respelled = []
        for (kind, name), places in found.items():
            if kind == "ignore":
                continue
            if kind == "remark" and len(places) > 1:
                columns.unused.extend(j for _, j in places)
                continue
            j = self._one(kind, name, places, table, log, columns)
            into = {"meta": columns.meta, "item": columns.items, "comment": columns.comments, "remark": columns.remarks}
            into[kind][name] = j
            if self._respelled(kind, name, table.header[j]):
                respelled.append(say("columns-as", heading=shown(table.header[j]), name=name))
        if respelled and not table.names:
            log.warn(
                place(table.where, row(table.header_row)),
                say("columns-respelled-found", headings=listed(respelled)),
                say("columns-respelled-allowed"),
                say("columns-respelled-mend"),
            )
        return columns

    def _respelled(self, kind: str, name: str, heading: str) -> bool:
        """Tell whether a heading was matched although it is not spelled as it should be."""
        if fold(heading) in self.mapped:
            return False
        if kind == "item":
            item = self.instrument.items[name]
            return heading != name and (fold(heading) == fold(name) or heading not in (item.text, *item.texts))
        return kind == "meta" and heading not in NAMES[name]

    def of_column(self, table: Table, j: int) -> tuple[Target | None, int]:
        """Say what a column stands for, and how surely: 0 told by the mapping, 1 by a whole name, 2 by a part."""
        by_number = self.mapped.get(_numbered(j))
        if by_number is not None:
            return self._told(by_number), 0
        if not table.names:
            return self.target(table.header[j]), 1
        for name in table.names[j]:
            if fold(name) in self.mapped:
                return self._told(self.mapped[fold(name)]), 0
        if j in table.own:
            # The tool's own columns are no questions; only an item's very code can make one an answer.
            item = next((self.codes[fold(n)] for n in table.names[j] if fold(n) in self.codes), None)
            return (("item", item) if item else None), 1
        for rank, names in ((1, table.names[j]), (2, table.parts[j])):
            for name in names:
                if target := self.target(name, table.stems[j], asked=True):
                    return target, rank
                if table.loose and (found := self._loosely(fold(name))):
                    return found, rank
        return None, 1

    def _one(
        self, kind: str, name: str, places: list[tuple[int, int]], table: Table, log: Log, columns: Columns
    ) -> int:
        """Choose one of several columns for the same thing: by the surest name; equals are refused."""
        if len(places) == 1:
            return places[0][1]

        def rank(one: tuple[int, int]) -> tuple[int, int, bool]:
            surest = _META.get(_key(table.header[one[1]]), ("", 99))[1] if kind == "meta" else 0
            stem = table.stems[one[1]] if table.stems else ""
            return one[0], surest, kind != "item" or not self._belongs(name, stem)

        places = sorted(places, key=lambda one: (rank(one), one[1]))
        first, second = places[0][1], places[1][1]
        if rank(places[0]) == rank(places[1]):
            log.refuse(
                place(
                    table.where,
                    row(table.header_row),
                    say("columns-two", first=str(first + 1), second=str(second + 1)),
                ),
                say("columns-twice-found", heading=shown(table.header[second]), name=name),
                say("columns-twice-allowed"),
                say("columns-twice-mend", line=f"columns: {{{_numbered(second)}: ignore}}"),
            )
        columns.unused.extend(j for _, j in places[1:])
        return first


def _of_our_forms(instrument: Instrument) -> dict[str, Target]:
    """Give what the questions of our own forms stand for, by their words: tools may name columns by them."""
    # A note to read, and the question that nobody sees: tools export them as columns without answers.
    out: dict[str, Target] = dict.fromkeys(("read_first", "language_shown"), ("ignore", ""))
    for language in dict.fromkeys(("en", *instrument.languages)):
        with speaking(language):
            out[_bare(form.which_program())] = ("meta", "program")
            out[_bare(form.which_role())] = ("meta", "role")
            for domain in instrument.domains.values():
                out |= {_bare(form.comment_on(name)): ("remark", domain.id) for name in (domain.name, *domain.names)}
    return out


def _unique(codes: dict[str, str], size: int) -> dict[str, str]:
    """Give the codes without signs, where no two become one and none becomes a bare number."""
    return codes if len(codes) == size and not any(c.isdigit() for c in codes) else {}


def _numbered(j: int) -> str:
    """Name a column by its place, as the mapping file may do."""
    return f"column {j + 1}"
