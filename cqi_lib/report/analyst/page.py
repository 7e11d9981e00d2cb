"""What stands in a block: its own tables, pairs and drawings, read back from its mark-up.

A result's table is read from what is shown and not from what it was made of: so it cannot be more exact than the page,
and holds nobody whom the page does not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import NamedTuple
from urllib.parse import unquote

from ...locale.spoken import bound, cldr
from ...show.markup import VOID
from ...wording.language import MINUS


def plain(text: str) -> str:
    """Leave the marks out that keep together what has a direction of its own.

    Examples
    --------
    >>> plain("\u2068Maple Street\u2069: 3")
    'Maple Street: 3'
    """
    return re.sub("[\u2066-\u2069]", "", text)


@dataclass
class Node:
    """An element of a block with what is in it."""

    tag: str
    attrs: dict[str, str] = field(default_factory=dict)
    children: list[Node | str] = field(default_factory=list)

    def find(self, *tags: str) -> Iterator[Node]:
        """Go through the elements of some names below this one, in the order of the page."""
        for child in self.children:
            if isinstance(child, Node):
                if child.tag in tags:
                    yield child
                yield from child.find(*tags)

    def own(self, *tags: str) -> list[Node]:
        """Give the elements of some names that stand directly in this one."""
        return [child for child in self.children if isinstance(child, Node) and child.tag in tags]

    @property
    def text(self) -> str:
        """Its words, with single blanks; a drawing has none."""
        return " ".join(self._words().split())

    def _words(self) -> str:
        if self.tag == "svg":
            return ""
        return "".join(child if isinstance(child, str) else child._words() for child in self.children)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open = [Node("")]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        node = Node(tag, {name: value or "" for name, value in attrs})
        self.open[-1].children.append(node)
        if tag not in VOID:
            self.open.append(node)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open[-1].children.append(Node(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        while len(self.open) > 1 and self.open.pop().tag != tag:
            pass

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


def read(html: str) -> Node:
    """Read a block's mark-up, which `show.markup` made."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.open[0]


class PageTable(NamedTuple):
    """A table as it is printed: the figure it stands in (empty outside of one), its caption and its cells."""

    figure: str
    caption: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def tables(root: Node, figure: str = "") -> Iterator[PageTable]:
    """Go through the tables of a block.

    Examples
    --------
    >>> from cqi_lib.show.markup import table
    >>> [found] = tables(read(table("Levels", [("Domain", "l"), ("Level", "r")], [("Outcomes", "3.2")])))
    >>> found.caption, found.heads, found.rows
    ('Levels', ('Domain', 'Level'), (('Outcomes', '3.2'),))
    """
    for node in root.children:
        if not isinstance(node, Node):
            continue
        if node.tag == "table":
            caption = next((one.text for one in node.own("caption")), "")
            [head, body] = [list(part.find("tr")) for tag in ("thead", "tbody") for part in node.own(tag)]
            lines = [tuple(cell.text for cell in line.own("th", "td")) for line in (*head, *body)]
            yield PageTable(figure, caption, lines[0], tuple(lines[1:]))
        else:
            yield from tables(node, node.attrs.get("id", figure) if node.tag == "figure" else figure)


def pairs(root: Node) -> list[tuple[str, str, str]]:
    """Give what stands in pairs, such as a fact and its name, with the heading over it.

    Examples
    --------
    >>> from cqi_lib.show.markup import el, join
    >>> facts = el("dl", el("div", el("dt", "Size"), el("dd", "3 people")))
    >>> way = el("ol", el("li", el("b", "Aim:"), " ", el("span", "65 by June.")))
    >>> pairs(read(join([facts, el("h3", "Outcomes"), way])))
    [('', 'Size', '3 people'), ('Outcomes', 'Aim:', '65 by June.')]
    """
    out, over = [], ""
    for node in root.find("h3", "dt", "li"):
        if node.tag == "h3":
            over = node.text
        elif node.tag == "li":
            named = node.own("b", "a")
            if named:
                first = named[0]
                rest = node.children[node.children.index(first) + 1 :]
                out.append((over, first.text, Node("", {}, rest).text.removeprefix(":").strip()))
    names = [node.text for node in root.find("dt")]
    told = [node.text for node in root.find("dd")]
    return [("", name, text) for name, text in zip(names, told, strict=True)] + out


class Drawn(NamedTuple):
    """A figure as it is shown: its id, its caption, the sentence that stands for it, and the drawing for a page."""

    id: str
    caption: str
    sentence: str
    svg: str


def drawings(root: Node) -> Iterator[Drawn]:
    """Go through the figures of a block that have a drawing."""
    for figure in root.find("figure"):
        caption = next((one.text for one in figure.own("figcaption")), "")
        for image in figure.own("img"):
            if "wide" in image.attrs.get("class", "").split():
                svg = unquote(image.attrs["src"].partition(",")[2])
                yield Drawn(figure.attrs.get("id", ""), caption, image.attrs["alt"], svg)


def numbers(text: str) -> list[float]:
    """Give the numbers of a text as the language that is spoken writes them.

    Examples
    --------
    >>> numbers("3.8 (1)"), numbers("1,204 of 2,000"), numbers("\N{MINUS SIGN}0.03 to +0.5"), numbers("not shown")
    ([3.8, 1.0], [1204.0, 2000.0], [-0.03, 0.5], [])
    """
    symbols = cldr(bound()).number_symbols["latn"]
    group, point = re.escape(symbols["group"]), re.escape(symbols["decimal"])
    found = re.findall(rf"(?<!\d)([{MINUS}-]?)(\d+(?:{group}\d{{3}})*(?:{point}\d+)?)", text)
    bare = [(sign, size.replace(symbols["group"], "").replace(symbols["decimal"], ".")) for sign, size in found]
    return [-float(size) if sign else float(size) for sign, size in bare]
