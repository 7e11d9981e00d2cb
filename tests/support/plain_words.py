"""How hard a text is to read, and how many words of a page stand open."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html.parser import HTMLParser

import syllapy


def grade(text: str) -> float:
    """Give the grade of school in which a text can be read (Kincaid et al. 1975); numbers are no words."""
    sentences = [s for s in re.split(r"(?<=[.!?])\s+", text) if re.search(r"[A-Za-z]", s)]
    words = [w for s in sentences for w in re.findall(r"[A-Za-z][A-Za-z’'-]*", s)]
    return 0.39 * len(words) / len(sentences) + 11.8 * sum(max(1, syllapy.count(w)) for w in words) / len(words) - 15.59


def names_of(records, instrument) -> list[str]:
    """Give a program's names and titles, which are nobody's to write more plainly."""
    measures = [name for m in records.measures.values() for name in (m.short, m.name)]
    return [d.name for d in instrument.domains.values()] + measures + [c.title for c in records.cycles.values()]


def without(text: str, names: Iterable[str]) -> str:
    """Put "it" in the place of names, the longest first."""
    for name in sorted(filter(None, names), key=len, reverse=True):
        text = re.sub(re.escape(name), "it", text, flags=re.IGNORECASE)
    return text


class _Open(HTMLParser):
    """Gathers the text that stands open: outside closed disclosures, drawings, and what only those hear who listen."""

    EMPTY = ("meta", "link", "img", "br", "hr", "input", "wbr", "col", "path", "circle", "line", "rect", "use")

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.stack: list[tuple[str, bool]] = []
        self.said: list[str] = []

    def handle_starttag(self, tag, attrs):
        about = dict(attrs)
        if tag in self.EMPTY:
            return
        closed = tag in ("style", "title", "svg") or (tag == "details" and "open" not in about)
        closed = closed or bool({"vh", "skip"} & set((about.get("class") or "").split()))
        self.stack.append((tag, closed))

    def handle_endtag(self, tag):
        while tag not in self.EMPTY and self.stack and self.stack.pop()[0] != tag:
            pass

    def handle_data(self, data):
        closed = [tag for tag, shut in self.stack if shut]
        # The control of a disclosure stands open, unless it lies in another one.
        if not closed or (closed == ["details"] and any(tag == "summary" for tag, _ in self.stack)):
            self.said.append(data)


def open_words(html: str) -> list[str]:
    """Give the words of a page that are read without a tap."""
    reader = _Open()
    reader.feed(html)
    return " ".join(reader.said).split()
