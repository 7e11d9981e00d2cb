"""The structure of a LimeSurvey survey, kept beside the answers: what the codes of questions and answers mean."""

from __future__ import annotations

import csv
import html
import io
from dataclasses import dataclass, field
from pathlib import Path

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import ParseError, fromstring

from ...locale.said import sayings
from ..log import Log

say = sayings("intake_readers")

MOST_BYTES = 20_000_000
MOST_FILES = 200


@dataclass
class Question:
    """One question: its text, its parts (subquestions) and its answers by code."""

    text: str = ""
    parts: dict[str, str] = field(default_factory=dict)
    answers: dict[str, str] = field(default_factory=dict)


def find_structure(folder: Path, codes: set[str], log: Log) -> dict[str, Question]:
    """Find the structure file in a folder that explains the question codes of an export.

    Parameters
    ----------
    folder : the folder.
    codes : question codes of the export.
    log : is told which file was used, or that several fit.

    Returns
    -------
    Questions by code; empty where no file explains at least half of the codes that hold questions.
    """
    fitting: list[tuple[int, str, dict[str, Question]]] = []
    for path in sorted(folder.iterdir())[:MOST_FILES] if folder.is_dir() else ():
        if path.suffix.lower() in (".txt", ".tsv", ".lss") and path.is_file() and path.stat().st_size <= MOST_BYTES:
            questions = read_structure(path.read_bytes())
            if known := len(codes & set(questions)):
                fitting.append((known, path.name, questions))
    if not fitting:
        return {}
    most = max(known for known, _, _ in fitting)
    best = [(name, questions) for known, name, questions in fitting if known == most]
    if len(best) > 1 and any(questions != best[0][1] for _, questions in best):
        names = ", ".join(repr(name) for name, _ in best)
        found, allowed = say("limesurvey-several-found", names=names), say("limesurvey-several-allowed")
        log.refuse("", found, allowed, say("limesurvey-several-mend"))
        log.stop()
    return best[0][1]


def read_structure(raw: bytes) -> dict[str, Question]:
    """Read a structure file (tab-separated text or .lss); anything else gives nothing."""
    text = raw.removeprefix(b"\xef\xbb\xbf").decode("utf-8", errors="replace")
    if text.lstrip()[:5] == "<?xml":
        return _from_xml(text)
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter="\t"))
    if not rows or not {"class", "name", "text"} <= {h.strip() for h in rows[0]}:
        return {}
    place = {h.strip(): j for j, h in enumerate(rows[0])}

    def cell(row: list[str], name: str) -> str:
        j = place.get(name, len(row))
        return row[j].strip() if j < len(row) else ""

    questions: dict[str, Question] = {}
    here = Question()
    for row in rows[1:]:
        kind, name, words = cell(row, "class"), cell(row, "name"), html.unescape(cell(row, "text"))
        if kind == "Q":
            # The same question follows once more for every further language; the first wins.
            here = questions.setdefault(name, Question(words))
        elif kind == "SQ":
            here.parts.setdefault(name, words)
        elif kind == "A":
            here.answers.setdefault(name, words)
    return questions


def _place(row: dict[str, str]) -> int:
    """Give an answer's place in the list that people see."""
    return int(found) if (found := row.get("sortorder", "")).isdecimal() else 0


def _from_xml(text: str) -> dict[str, Question]:
    try:
        root = fromstring(text.encode("utf-8"), forbid_dtd=True)
    except (ParseError, DefusedXmlException, ValueError):
        return {}

    def rows(name: str) -> list[dict[str, str]]:
        return [{f.tag: (f.text or "").strip() for f in row} for row in root.findall(f"./{name}/rows/row")]

    words: dict[str, str] = {}
    for row in rows("question_l10ns"):
        words.setdefault(row.get("qid", ""), row.get("question", ""))
    labels: dict[str, str] = {}
    for row in rows("answer_l10ns"):
        labels.setdefault(row.get("aid", ""), row.get("answer", ""))
    by_id: dict[str, Question] = {}
    questions: dict[str, Question] = {}
    for row in rows("questions"):
        entry = by_id.setdefault(row.get("qid", ""), Question(row.get("question") or words.get(row.get("qid", ""), "")))
        questions.setdefault(row.get("title", ""), entry)
    for row in rows("subquestions"):
        parent = by_id.get(row.get("parent_qid", ""), Question())
        parent.parts.setdefault(row.get("title", ""), row.get("question") or words.get(row.get("qid", ""), ""))
    for row in sorted(rows("answers"), key=_place):
        parent = by_id.get(row.get("qid", ""), Question())
        parent.answers.setdefault(row.get("code", ""), row.get("answer") or labels.get(row.get("aid", ""), ""))
    return questions
