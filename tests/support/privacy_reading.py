"""Everything a stranger can read off a run's files, as series of numbers: one number for each domain (or other key).

Tables (cells by column or by row), sentences, list items and alternative texts (the first, second... number after a
key), and drawings (words on a row, and how far every mark of a kind stands along it).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import unquote
from xml.etree import ElementTree

_NUMBER = re.compile(r"(?<![\w.])[-−+]?\d+(?:\.\d+)?(?![\w])")
_VOID = {"img", "br", "hr", "meta", "link", "input", "wbr", "col"}
_SVG = "{http://www.w3.org/2000/svg}"
PRINTED, DRAWN = 0.05, 0.02
"""Half of the last digit printed, and what one pixel of a scale of levels is worth."""


@dataclass
class Series:
    """Numbers found in one place, by key; a key may have several (marks of one kind). `off` is how far each may be."""

    place: str
    off: float
    values: dict[str, list[float]] = field(default_factory=dict)

    def add(self, key: str, value: float) -> None:
        """Take one more number."""
        self.values.setdefault(key, []).append(value)


class _Tree(HTMLParser):
    """A page as nested elements: [tag, attributes, children], a child is an element or a text."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = ["root", {}, []]
        self.stack = [self.root]

    def handle_starttag(self, tag, attrs):
        element = [tag, dict(attrs), []]
        self.stack[-1][2].append(element)
        if tag not in _VOID:
            self.stack.append(element)

    def handle_endtag(self, tag):
        for depth in range(len(self.stack) - 1, 0, -1):
            if self.stack[depth][0] == tag:
                del self.stack[depth:]
                return

    def handle_data(self, data):
        self.stack[-1][2].append(data)


def _text(element) -> str:
    if isinstance(element, str):
        return element
    if element[0] == "style":
        return ""
    return " ".join(" ".join(_text(child) for child in element[2]).split())


def _walk(element, tag: str | None = None):
    if isinstance(element, str):
        return
    if tag is None or element[0] == tag:
        yield element
    for child in element[2]:
        yield from _walk(child, tag)


def numbers(text: str) -> list[float]:
    """Every number in a text."""
    return [float(found.replace("−", "-").replace("+", "")) for found in _NUMBER.findall(text)]


class _Collector:
    def __init__(self, keys: list[str]) -> None:
        self.keys = sorted(keys, key=len, reverse=True)
        self.pattern = re.compile("|".join(re.escape(k) for k in self.keys), re.IGNORECASE)
        self.exact = {k.casefold(): k for k in keys}
        self.series: dict[tuple[str, float], Series] = {}

    def add(self, place: str, off: float, key: str, value: float) -> None:
        self.series.setdefault((place, off), Series(place, off)).add(key, value)

    def sentence(self, place: str, text: str) -> None:
        """Give the numbers behind a key to it, up to the next key."""
        found = list(self.pattern.finditer(text))
        ends = [*(f.start() for f in found[1:]), len(text)]
        for one, end in zip(found, ends, strict=False):
            for n, value in enumerate(numbers(text[one.end() : end])):
                self.add(f"{place}, number {n}", PRINTED, self.exact[one[0].casefold()], value)

    def table(self, place: str, table) -> None:
        rows = [[_text(c) for c in row[2] if not isinstance(c, str)] for row in _walk(table, "tr")]
        head = rows[0] if rows else []
        for row in rows:
            key = self.exact.get(row[0].casefold()) if row else None
            for column, cell in enumerate(row):
                across = self.exact.get(head[column].casefold()) if column < len(head) else None
                for n, value in enumerate(numbers(cell)):
                    if key and column:
                        self.add(f"{place}, column {column}, number {n}", PRINTED, key, value)
                    if across and row is not head:
                        self.add(f"{place}, row {row[0]}, number {n}", PRINTED, across, value)

    def drawing(self, place: str, svg: str) -> None:
        root = ElementTree.fromstring(svg)
        words = [
            ("".join(t.itertext()), float(t.get("x")), float(t.get("y")), t.get("class"))
            for t in root.iter(f"{_SVG}text")
        ]
        rows = {}
        for text, _, y, _ in words:
            starts = [k for k in self.keys if text.casefold() == k.casefold()]
            if starts:
                rows[y] = starts[0]
        scale = _scale(words)
        for text, _, y, look in words:
            row = _nearest(rows, y)
            for n, value in enumerate(numbers(text) if row else []):
                self.add(f"{place}, words {look} {n}", PRINTED, row, value)
        if scale is None:
            return
        left, unit = scale
        for look, x, y in _marks(root):
            row = _nearest(rows, y)
            if row:
                self.add(f"{place}, marks {look}", DRAWN, row, 1 + (x - left) / unit)


def _scale(words) -> tuple[float, float] | None:
    """Read the scale off the words 1, 2, 3... that stand on one line: the place of 1 and the length of a level."""
    by_line: dict[float, dict[str, float]] = {}
    for text, x, y, _ in words:
        by_line.setdefault(y, {})[text] = x
    for line in by_line.values():
        if "1" in line and "2" in line and "3" in line:
            return line["1"], line["2"] - line["1"]
    return None


def _nearest(rows: dict[float, str], y: float) -> str | None:
    near = min(rows, key=lambda at: abs(at - 4.5 - y), default=None)
    return rows[near] if near is not None and abs(near - 4.5 - y) < 16 else None


def _marks(root):
    """Give every mark with its look (class and form) and its middle."""
    forms = {p.get("id"): p.get("d") for p in root.iter(f"{_SVG}path") if p.get("id")}
    for node in root.iter():
        tag = node.tag.removeprefix(_SVG)
        look = f"{node.get('class')}"
        if tag == "use":
            name = next((v for k, v in node.attrib.items() if k.endswith("href")), "")
            yield f"{look} {forms.get(name.lstrip('#'), name)[:40]}", float(node.get("x", 0)), float(node.get("y", 0))
        elif tag == "circle":
            yield f"{look} r{node.get('r')}", float(node.get("cx")), float(node.get("cy"))
        elif tag == "path" and not node.get("id"):
            for piece in re.split(r"(?=M)", node.get("d") or ""):
                ends = [tuple(map(float, p)) for p in re.findall(r"(-?[\d.]+)[ ,](-?[\d.]+)", piece)]
                if ends:
                    xs, ys = [x for x, _ in ends], [y for _, y in ends]
                    wide = f"{max(xs) - min(xs):.0f}x{max(ys) - min(ys):.0f}"
                    yield f"{look} path {wide}", (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2


def read_page(html: str, keys: list[str], name: str = "page") -> list[Series]:
    """Read a page.

    Parameters
    ----------
    html : the page.
    keys : what numbers are about: the domains' names.
    name : how the page is called in places.

    Returns
    -------
    All series found.
    """
    tree = _Tree()
    tree.feed(html)
    found = _Collector(keys)
    for number, table in enumerate(_walk(tree.root, "table")):
        found.table(f"{name}, table {number}", table)
    for tag in ("p", "li", "figcaption", "dd", "div", "summary", "td", "span"):
        for element in _walk(tree.root, tag):
            # an element that holds others of its kind says nothing that these do not say
            if not any(True for child in element[2] for _ in _walk(child, tag)):
                found.sentence(f"{name}, {tag} {element[1].get('class') or ''}", _text(element))
    for number, image in enumerate(_walk(tree.root, "img")):
        found.sentence(f"{name}, alternative text {number}", image[1].get("alt") or "")
        source = image[1].get("src") or ""
        if source.startswith("data:image/svg+xml,"):
            found.drawing(f"{name}, drawing {number}", unquote(source.removeprefix("data:image/svg+xml,")))
    for element in _walk(tree.root):
        for attribute in ("title", "aria-label", "data-value"):
            if element[1].get(attribute):
                found.sentence(f"{name}, {attribute}", element[1][attribute])
    return list(found.series.values())
