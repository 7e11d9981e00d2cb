"""A rendered page as its reader meets it: claims with their ids, and every text that stands outside of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"br", "hr", "img", "meta", "link", "input", "wbr", "path", "circle", "line", "rect"}
UNSEEN = {"style", "script", "title", "template"}


@dataclass(eq=False)
class Node:
    """An element with what is in it."""

    tag: str
    attrs: dict[str, str]
    parent: Node | None = None
    children: list[Node | str] = field(default_factory=list)

    @property
    def claim(self) -> str:
        return self.attrs.get("data-claim", "")

    @property
    def classes(self) -> set[str]:
        return set(self.attrs.get("class", "").split())

    def up(self):
        node = self.parent
        while node is not None:
            yield node
            node = node.parent

    def walk(self):
        todo = [self]
        while todo:
            node = todo.pop()
            yield node
            todo += [child for child in reversed(node.children) if isinstance(child, Node)]

    def find(self, tag: str) -> list[Node]:
        return [node for node in self.walk() if node.tag == tag]

    @property
    def text(self) -> str:
        """What is seen, with blanks as a browser shows them."""
        if self.tag in UNSEEN or self.tag == "svg":
            return ""
        parts = [c if isinstance(c, str) else c.text + (" " if c.tag in BLOCKS else "") for c in self.children]
        return " ".join("".join(parts).split())


BLOCKS = {
    "p",
    "li",
    "div",
    "td",
    "th",
    "dt",
    "dd",
    "h1",
    "h2",
    "h3",
    "h4",
    "figcaption",
    "caption",
    "br",
    "tr",
    "summary",
    "blockquote",
}


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = self.here = Node("", {})

    def handle_starttag(self, tag, attrs):
        node = Node(tag, {k: v or "" for k, v in attrs}, self.here)
        self.here.children.append(node)
        if tag not in VOID:
            self.here = node

    def handle_startendtag(self, tag, attrs):
        self.here.children.append(Node(tag, {k: v or "" for k, v in attrs}, self.here))

    def handle_endtag(self, tag):
        node = self.here
        while node.parent is not None and node.tag != tag:
            node = node.parent
        if node.parent is not None:
            self.here = node.parent

    def handle_data(self, data):
        self.here.children.append(data)


def parse(html: str) -> Node:
    builder = _Builder()
    builder.feed(html)
    return builder.root


def loose(node: Node, inside: bool = False):
    """Give every run of text that belongs to no claim, with the element it stands in."""
    if node.tag in UNSEEN or node.tag == "svg" or (node.claim and node.tag != "img"):
        return
    for child in node.children:
        if isinstance(child, str):
            if child.strip():
                yield node, " ".join(child.split())
        else:
            yield from loose(child)
