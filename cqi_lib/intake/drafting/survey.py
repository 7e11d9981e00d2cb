"""An export as a survey nobody knows yet: which columns are questions on a scale, which say who answered."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from ...cohort.records.mapping import MappingFile
from ...errors import IntakeError
from ...instrument.instrument import Instrument
from ..columns import Columns, Headings
from ..container import open_source
from ..layout import read_table
from ..log import Log
from ..people import role_words
from ..questions import find_asked
from ..readers.signs import MOST_ROWS
from ..recognition import recognise
from ..sheet import Sheet, Source, Table
from ..spelling import fold, trim
from .ladder import FEWEST_LEVELS, LONGEST, MOST_LEVELS, family_of, sorted_out
from .listing import NO_LIST, Listed, lists_of

NOTHING = Instrument("none", "0", "", "", ())
"""Asks nothing: what is known beside the questions of an instrument is known without one."""

_COUNTS = re.compile(
    r"\b(age|years?|months?|how many|number of|zip|postal|phone|id|date|times|hours|size|edad|años?|cuántos|cuántas|"
    r"número|teléfono|fecha|horas)\b"
)
"""Questions whose numbers count something and are no levels."""
_PLACES = re.compile(
    r"\b(program(me|a)?s?|agency|agencies|organi[sz]ation|site|center|centre|location|school|team|branch|clinic|house|"
    r"department|office|sede|centro|sitio|equipo|escuela|agencia|organización)\b"
)
"""What people call the place where they work, where they do not say program."""
_POSITIONS = re.compile(r"\b(roles?|position|job|title|occupation|rol|cargo|puesto|función|ocupación)\b")
"""What asks for a role, where the answers are no words for roles that the workbook knows."""
_MOST_PLACES = 60
_DAY = re.compile(r"(\d{4}([-/.])\d{1,2}\2\d{1,2}|\d{1,2}([-/.])\d{1,2}\3(\d{4}|\d{2}))([ T,].*)?")
_ID = re.compile(r"\b(id|no|number|nr|código|número|identificador)\b")
MOSTLY = 0.8
"""From this share of answers on that are levels of a scale, a question is on it: the others were typed by hand."""


@dataclass(frozen=True)
class Question:
    """One question on a scale.

    `column` counts from 0; `heading` is what the file calls it, `text` the statement that people saw, `stem` the question
    that several statements share, as far as the tool keeps it; `code` a short name, where the file has one. `answers` counts
    every text in its cells, blanks left out. `family` says by what these were recognised as levels; empty: they were not,
    but others were answered in the same words. `listed` is the survey's own list of them, where nothing else puts them in
    order.
    """

    column: int
    heading: str
    text: str
    stem: str
    code: str
    answers: Mapping[str, int]
    family: str
    listed: Listed = NO_LIST

    @property
    def levels(self) -> list[str]:
        """Give the answers that may be levels."""
        return sorted_out(self.answers, blanks=self.family != "slider")[0]


@dataclass
class Survey:
    """An export laid open.

    `tool` is empty for a plain table. `meta` are columns that say who answered and when, of a plain table; a tool's own are
    known without. `program` and `role` are columns found by what they ask, -1 where none was; `candidates` those that may
    say the program, where several or none asked for it. `questions` are on a scale, `unordered` groups of them whose
    answers nobody can put in order but a person. `rest` are all other columns.
    """

    path: Path
    tool: str
    table: Table
    meta: dict[str, int]
    program: int = -1
    role: int = -1
    candidates: list[int] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)
    unordered: list[list[Question]] = field(default_factory=list)
    rest: list[Question] = field(default_factory=list)
    labels: dict[int, dict[str, str]] = field(default_factory=dict)

    def told(self, j: int) -> list[str]:
        """Give one column's texts, with labels in the place of a tool's codes."""
        known = self.labels.get(j, {})
        return [known.get(fold(text), trim(text)) for text in self.table.column(j)]

    @property
    def days(self) -> list[int]:
        """Give the columns that say when somebody answered."""
        named = [j for name, j in self.meta.items() if name in ("submitted_at", "started_at")]
        return named or [j for j in range(len(self.table.header)) if _days(self.table.column(j))]

    def name_of(self, j: int) -> str:
        """Name a column as a mapping file does: by its heading, or by its place where another one is called the same."""
        heading = self.table.header[j]
        alike = sum(fold(other) == fold(heading) for other in self.table.header)
        return heading if alike == 1 and heading.strip() else f"column {j + 1}"


def look(path: Path) -> Survey:
    """Open an export and say what its columns hold.

    Parameters
    ----------
    path : the file, as a survey tool wrote it, or a table with a row for each person.

    Returns
    -------
    What was found. A survey without questions on a scale is no survey: see `questions` and `unordered`.

    Raises
    ------
    IntakeError
        When the file cannot be opened, or holds no table.
    """
    log = Log(path.name)
    source = open_source(path, log)
    found = recognise(source, MappingFile(), log)
    if found is not None:
        export = found.reader.open_sheet(found.sheet, found.header, path.absolute().parent, log)
        survey = Survey(path, found.reader.name, export.table, {}, labels=export.labels)
        own = {*export.table.own}
    else:
        sheet, header = _plain(source, path)
        survey = Survey(path, "", read_table(sheet, header, log), {})
        own = set()
    _place(survey, own)
    return survey


def _plain(source: Source, path: Path) -> tuple[Sheet, int]:
    """Choose the sheet with most cells, and in it the first row that is as wide as the rows below."""
    best: tuple[int, Sheet, int] | None = None
    for sheet in source.sheets:
        widths = [sum(bool(cell.strip()) for cell in row) for row in sheet.rows[: MOST_ROWS * 4]]
        if not widths or max(widths) < 2:
            continue
        header = next(i for i, width in enumerate(widths) if width >= 0.6 * max(widths))
        if best is None or len(sheet.rows) * max(widths) > best[0]:
            best = (len(sheet.rows) * max(widths), sheet, header)
    if best is None:
        raise IntakeError(f"{path.name}", [])
    return best[1], best[2]


def _place(survey: Survey, own: set[int]) -> None:
    """Say of every column what it holds."""
    table, headings = survey.table, Headings(NOTHING, MappingFile())
    columns = Columns()
    for j in range(len(table.header)):
        target, _ = headings.of_column(table, j)
        if target is None and j not in own and not table.names and _days(table.column(j)):
            target = ("meta", "submitted_at")  # whatever it is called, in whatever language
        if target is None and not table.names and _ids(table.header[j], table.column(j)):
            target = ("meta", "respondent_id")
        if target is not None and target[0] == "meta" and (table.names or target[1] not in ("item", "answer")):
            columns.meta.setdefault(target[1], j)
        elif j not in own and target is None and table.header[j].strip() and any(c.strip() for c in table.column(j)):
            columns.unused.append(j)
    wanted = [name for name in ("program", "role") if name not in columns.meta]
    if table.names:
        find_asked(table, columns, (), role_words(NOTHING, None, MappingFile()), wanted, Log(""))
    if not survey.tool and "started_at" in columns.meta and "submitted_at" not in columns.meta:
        columns.meta["submitted_at"] = columns.meta.pop("started_at")  # the only time there is
    survey.program, survey.role = columns.meta.pop("program", -1), columns.meta.pop("role", -1)
    survey.meta = columns.meta
    rest = _listed(survey, [_question(survey, j) for j in columns.unused])
    survey.questions = [one for one in rest if one.family and not _counted(one)]
    survey.questions = _not_alone(survey.questions)
    survey.questions += [better for one in rest if one not in survey.questions and (better := _nearly(one, survey))]
    survey.questions.sort(key=lambda one: one.column)
    columns_used = {one.column for one in survey.questions}
    left = [one for one in rest if one.column not in columns_used]
    if survey.role < 0:
        survey.role = _role(survey, left)
        left = [one for one in left if one.column != survey.role]
    if survey.program < 0:
        survey.candidates = _programs(left)
        survey.program = survey.candidates[0] if len(survey.candidates) == 1 else -1
    left = [one for one in left if one.column != survey.program]
    survey.unordered = _same_words([one for one in left if one.column not in survey.candidates])
    used = {one.column for group in survey.unordered for one in group}
    survey.rest = [one for one in left if one.column not in used]


def _ids(heading: str, cells: Sequence[str]) -> bool:
    """Tell whether a column numbers people: it is called so, and no two rows have the same."""
    given = [fold(cell) for cell in cells]
    return _ID.search(fold(heading)) is not None and len(given) > 1 and all(given) and len(set(given)) == len(given)


def _days(cells: Sequence[str]) -> bool:
    """Tell whether a column holds days."""
    given = [cell.strip() for cell in cells if cell.strip()]
    return len(given) > 2 and sum(_DAY.fullmatch(cell) is not None for cell in given) >= MOSTLY * len(given)


def _question(survey: Survey, j: int) -> Question:
    table = survey.table
    names = table.names[j] if table.names else (table.header[j],)
    parts = table.parts[j] if table.parts else ()
    texts = [name for name in (*parts, *names) if " " in name.strip()] or [*parts, *names]
    codes = [name for name in (*names, *parts) if re.fullmatch(r"[A-Za-z][A-Za-z0-9_]{0,30}", name.strip())]
    answers = Counter(text for text in survey.told(j) if text)
    stem = trim(table.stems[j]) if table.stems else ""
    # Numbers that stand for no answer in other files may be places on a slider.
    levels = sorted_out(answers, blanks=family_of(sorted_out(answers, blanks=False)[0]) != "slider")[0]
    text = trim(min(texts, key=len) if parts and stem else texts[0])
    return Question(j, table.header[j], text, stem, codes[0].strip() if codes else "", answers, family_of(levels))


def _listed(survey: Survey, questions: list[Question]) -> list[Question]:
    """Put questions on a scale whose levels only the survey's own list has in order."""
    found = lists_of(
        [survey.labels.get(one.column) for one in questions],
        [() if one.family else one.levels for one in questions],
        [one.stem for one in questions],
        codes=survey.tool == "limesurvey",
    )
    return [replace(one, family=one.family or its.by, listed=its) for one, its in zip(questions, found, strict=True)]


def _counted(one: Question) -> bool:
    """Tell whether the numbers of a question count something; words of a scale are levels, whatever was asked."""
    return one.family in ("numbers", "slider") and _COUNTS.search(fold(one.text)) is not None


def _not_alone(questions: list[Question]) -> list[Question]:
    """Leave out a single question of bare or numbered answers: it may count anything."""
    sizes = Counter(one.family for one in questions)
    return [one for one in questions if sizes[one.family] > 1 or one.family not in ("numbers", "numbered", "slider")]


def _nearly(one: Question, survey: Survey) -> Question | None:
    """Take a question in which most answers are levels of its neighbours' scale; the reader names what is none of them."""
    total = sum(n for text, n in one.answers.items() if text in one.levels)
    for family in dict.fromkeys(other.family for other in survey.questions):
        mine = [other for other in survey.questions if other.family == family]
        known = {fold(text) for other in mine for text in other.levels}
        # A column of the same number again and again counts something, or is a box; one of a matrix is a question.
        beside = bool(one.stem) and one.stem in {other.stem for other in mine}
        if family in ("listed", "coded") or (family == "numbers" and len(one.levels) == 1 and not beside):
            continue
        if total and sum(n for text, n in one.answers.items() if fold(text) in known) >= MOSTLY * total:
            kept = {text: n for text, n in one.answers.items() if fold(text) in known or text not in one.levels}
            return replace(one, family=family, answers=kept)
    return None


def _role(survey: Survey, left: Sequence[Question]) -> int:
    """Find the column whose answers are roles."""
    known = {*role_words(NOTHING, None, MappingFile())}

    def share(one: Question) -> float:
        total = sum(one.answers.values())
        return sum(n for text, n in one.answers.items() if fold(text) in known) / total if total else 0.0

    best = max(left, key=share, default=None)
    if best is not None and share(best) > 0.5:
        return best.column
    # In a small team everybody may have a role of their own.
    asking = [one for one in left if _POSITIONS.search(fold(one.text)) and all(len(x) <= LONGEST for x in one.answers)]
    found = [one for one in asking if _repeated(one)] or asking
    return found[0].column if len(found) == 1 and found[0].answers else -1


def _programs(left: Iterable[Question]) -> list[int]:
    """Find columns that may say the program: few answers that several people gave, or one that all did, asked for as a place."""
    return [
        one.column
        for one in left
        if _PLACES.search(fold(one.text)) and not _COUNTS.search(fold(one.text)) and _repeated(one, least=1)
    ]


def _repeated(one: Question, least: int = 2) -> bool:
    """Tell whether a column holds few short answers that several people gave."""
    different, given = len({fold(text) for text in one.answers}), sum(one.answers.values())
    return least <= different <= min(_MOST_PLACES, 0.6 * given) and all(len(text) <= 120 for text in one.answers)


def _same_words(left: Sequence[Question]) -> list[list[Question]]:
    """Group questions that were answered in the same few words, in which nothing tells the order."""
    groups: list[list[Question]] = []
    for one in left:
        words = {fold(text) for text in one.levels}
        if not 2 <= len(words) <= MOST_LEVELS or any(len(text) > LONGEST for text in one.levels):
            continue
        for group in groups:
            known = {fold(text) for other in group for text in other.levels}
            if len(words & known) >= 0.6 * min(len(words), len(known)) and len(words | known) <= MOST_LEVELS:
                group.append(one)
                break
        else:
            groups.append([one])
    return [group for group in groups if len(group) > 1 and _ticked(group)]


def _ticked(group: Sequence[Question]) -> bool:
    """Tell whether texts that several questions share were ticked, again and again, and not written."""
    words = {fold(text) for one in group for text in one.levels}
    return FEWEST_LEVELS <= len(words) <= sum(n for one in group for n in one.answers.values()) / 2
