"""Which column is what: headings matched to items and to what is known about the respondent."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from ..instrument import Instrument
from ..records.mapping import MappingFile
from .log import Log
from .sheet import Table
from .spelling import fold, listed, near, shown

# What the columns beside the items may be called, the surest name first.
NAMES = {
    "respondent_id": ("respondent_id", "response_id", "respondent", "id"),
    "program": ("program_id", "program", "program_name", "programme", "programme_name"),
    "role": ("role", "role_id", "your_role", "respondent_role"),
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
}
_META = {name: (kind, rank) for kind, names in NAMES.items() for rank, name in enumerate(names)}

REQUIRED = ("respondent_id", "program", "role")


def _key(text: str) -> str:
    return re.sub(r"[\s_\-]+", "_", fold(text)).strip("_")


@dataclass
class Columns:
    """The columns of one table: index by what they hold."""

    meta: dict[str, int] = field(default_factory=dict)
    items: dict[str, int] = field(default_factory=dict)
    comments: dict[str, int] = field(default_factory=dict)
    unused: list[int] = field(default_factory=list)


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
        self.texts: dict[str, str] = {}
        double: set[str] = set()
        for item in instrument.items.values():
            text = fold(item.text).rstrip(" .?!:")
            if self.texts.setdefault(text, item.id) != item.id:
                double.add(text)
        for text in double | {""}:
            self.texts.pop(text, None)
        self.mapped = {fold(heading): target.strip() for heading, target in mapping.columns.items()}

    def target(self, heading: str) -> tuple[str, str] | None:
        """Say what a heading stands for: (kind, name) with kind meta, item, comment or ignore; None if unknown."""
        word = fold(heading)
        if not word:
            return None
        if word in self.mapped:
            return self._told(self.mapped[word])
        if word in self.codes:
            return "item", self.codes[word]
        for pattern in (r"(.+)_comments?", r"comments?_(.+)"):
            found = re.fullmatch(pattern, word)
            if found and found.group(1) in self.codes:
                return "comment", self.codes[found.group(1)]
        if _key(heading) in _META:
            return "meta", _META[_key(heading)][0]
        bare = word.rstrip(" .?!:")
        if bare in self.texts:
            return "item", self.texts[bare]
        code, _, text = (
            bare.partition(":")
            if ":" in bare.split(" ")[0]
            else (bare.split(" ")[0].rstrip(".)-"), "", bare[len(bare.split(" ")[0]) :])
        )
        text = text.strip(" -.:)")
        if code in self.codes and self.texts.get(text) == self.codes[code]:
            return "item", self.codes[code]
        return None

    def _told(self, target: str) -> tuple[str, str] | None:
        word = fold(target)
        if word in ("ignore", ""):
            return "ignore", ""
        if word in self.codes:
            return "item", self.codes[word]
        if word in NAMES:
            return "meta", word
        if word.endswith("_comment") and word.removesuffix("_comment") in self.codes:
            return "comment", self.codes[word.removesuffix("_comment")]
        return None

    def known(self, row: Sequence[str]) -> int:
        """Count the cells of a row that are known headings."""
        return sum(1 for cell in row if cell and self.target(cell) not in (None, ("ignore", "")))

    def check_mapping(self, header: Sequence[str], log: Log, mapping: MappingFile) -> None:
        """List what the mapping says about columns that cannot be followed."""
        folded = {fold(h) for h in header}
        for heading, target in mapping.columns.items():
            if self._told(target.strip()) is None:
                best = near(target, [*self.instrument.items, *NAMES, "ignore"])
                log.refuse(
                    f"mapping, columns, {shown(heading)}",
                    shown(target),
                    "an item code, <item>_comment, " + ", ".join(NAMES) + " or ignore",
                    f"Did you mean {best!r}?" if best else "Correct the target.",
                )
            if fold(heading) not in folded:
                best = near(heading, list(header))
                log.warn(
                    f"mapping, columns, {shown(heading)}",
                    "no such heading in the file",
                    "headings of the file",
                    f"Did you mean {best!r}?" if best else "Correct or delete this line.",
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
        found: dict[tuple[str, str], list[int]] = {}
        for j, heading in enumerate(table.header):
            target = self.target(heading)
            if target is not None:
                found.setdefault(target, []).append(j)
            elif heading.strip() or any(cell.strip() for cell in table.column(j)):
                columns.unused.append(j)
        respelled = []
        for (kind, name), places in found.items():
            if kind == "ignore":
                continue
            j = self._one(kind, name, places, table, log, columns)
            {"meta": columns.meta, "item": columns.items, "comment": columns.comments}[kind][name] = j
            if kind == "item" and table.header[j] != name and fold(table.header[j]) == fold(name):
                respelled.append(f"{shown(table.header[j])} as {name}")
        if respelled:
            log.warn(
                f"{table.place}row {table.header_row}",
                "headings that differ from the item codes in case or blanks: " + listed(respelled),
                "item codes",
                "They were matched; nothing to do.",
            )
        return columns

    def _one(self, kind: str, name: str, places: list[int], table: Table, log: Log, columns: Columns) -> int:
        """Choose one of several columns for the same thing: by the surest name; equals are refused."""
        if len(places) == 1:
            return places[0]

        def rank(j: int) -> int:
            return _META.get(_key(table.header[j]), ("", 99))[1] if kind == "meta" else 0

        places = sorted(places, key=lambda j: (rank(j), j))
        if rank(places[0]) == rank(places[1]):
            log.refuse(
                f"{table.place}row {table.header_row}, columns {places[0] + 1} and {places[1] + 1}",
                f"the heading {shown(table.header[places[1]])} twice, for {name}",
                "one column for each",
                "Delete or rename one of the columns, or write `ignore` for one in the mapping.",
            )
        columns.unused.extend(places[1:])
        return places[0]


def report_unmatched(columns: Columns, table: Table, instrument: Instrument, log: Log) -> None:
    """Say which items have no column and which columns are not used; propose near matches, guess none.

    Headings that look like item codes but are none of this instrument's are refused: the file may belong to another
    version.
    """
    where = f"{table.place}row {table.header_row}"
    missing = [i for i in instrument.items if i not in columns.items]
    shapes = {_shape(i) for i in instrument.items}
    stems = {_stem(i) for i in instrument.items}
    unused = [table.header[j] for j in sorted(columns.unused) if table.header[j].strip()]
    alike = [h for h in unused if _shape(h) in shapes]
    strangers = [h for h in alike if _stem(h) in stems] or (alike if len(alike) > 1 else [])
    if strangers:
        log.refuse(
            where,
            "items that this instrument does not have: " + listed(map(shown, strangers)),
            f"items of {instrument.id} {instrument.version}",
            "Name the instrument that was used, or map these columns to items or to `ignore` in the mapping file.",
        )
    proposals = {}
    words = {instrument.items[i].text: i for i in missing} | {i: i for i in missing}
    for heading in unused:
        best = near(heading, list(words), cutoff=0.8) if heading not in strangers else None
        if best:
            proposals[heading] = words[best]
    for heading, item in proposals.items():
        log.warn(
            f"{where}, column {shown(heading)}",
            "a heading that comes near to an item but is not the same",
            f"{item!r} or its text",
            f"If it is that item, write `columns: {{{heading!r}: {item}}}` in the mapping file.",
            "It was not used.",
        )
    if columns.items and missing:
        whole = [d.id for d in instrument.domains.values() if all(i.id in missing for i in d.items)]
        part = [i for i in missing if instrument.items[i].domain not in whole]
        for items, what in ((part, "items without a column"), (whole, "domains without any column")):
            if items:
                log.warn(
                    where,
                    f"{len(items)} {what}: {listed(items)}",
                    f"a column for each of the {len(instrument.items)} items",
                    "The rest was read and is scored by the rule for missing answers; check the instrument's name.",
                )
    rest = [h for h in unused if h not in proposals and h not in strangers]
    if rest:
        log.warn(
            where,
            "columns that are not used: " + listed(map(shown, rest)),
            "items, comments, and what is known about the respondent",
            "Nothing to do, unless one of them is an answer.",
        )
    blank = [str(j + 1) for j in sorted(columns.unused) if not table.header[j].strip()]
    if blank:
        log.warn(
            where,
            f"cells filled in under no heading, in column {listed(blank)}",
            "a heading for each column",
            "They were left out; give the column a heading if it holds answers.",
        )


def _shape(code: str) -> str:
    """Reduce a code to its shape: runs of letters by length, runs of digits as one sign."""
    return re.sub(r"\d+", "9", re.sub(r"[^\W\d_]", "x", fold(code)))


def _stem(code: str) -> str:
    return re.sub(r"\d+$", "", fold(code))
