"""One entry of a catalogue, parsed: as fluent.syntax does it, which looks at every character by itself, at a third of the time.

Grammar and tree are the library's own. What is done otherwise is how it moves on: a text and a name are taken whole, and
as no line ends with a carriage return, none is looked for. The tests hold the trees of all catalogues to the library's.
"""

from __future__ import annotations

import re

from fluent.syntax import FluentParser, ast, parse
from fluent.syntax.errors import ParseError
from fluent.syntax.stream import FluentParserStream

_TEXT = re.compile(r"[^{}\n]*")
_NAME = re.compile(r"[a-zA-Z][a-zA-Z0-9_-]*")


def entries(text: str) -> list[ast.EntryType]:
    """Parse a message or a term, and whatever follows it up to the next one.

    Parameters
    ----------
    text : as it stands in a catalogue.

    Returns
    -------
    The message or the term, or what the library takes for junk; comments behind it may be there or not.

    Examples
    --------
    >>> [one.id.name for one in entries("hello = Hello, { $name }!")]
    ['hello']
    """
    if "\r" in text:
        return parse(text).body
    return [_PARSER.get_entry_or_junk(_Stream(text))]


class _Stream(FluentParserStream):
    """A text without carriage returns."""

    def __init__(self, string: str) -> None:
        super().__init__(string)
        self._end = len(string)

    def char_at(self, offset: int) -> str | None:
        return self.string[offset] if offset < self._end else None

    @property
    def current_char(self) -> str | None:
        return self.string[self.index] if self.index < self._end else None

    @property
    def current_peek(self) -> str | None:
        return self.char_at(self.index + self.peek_offset)

    def next(self) -> str | None:
        self.peek_offset = 0
        self.index += 1
        return self.current_char

    def peek(self) -> str | None:
        self.peek_offset += 1
        return self.current_peek


class _Parser(FluentParser):
    def get_text_element(self, ps: FluentParserStream) -> ast.TextElement:
        return ast.TextElement(self._take(_TEXT, ps))

    def get_identifier(self, ps: FluentParserStream) -> ast.Identifier:
        name = self._take(_NAME, ps)
        if not name:
            raise ParseError("E0004", "a-zA-Z")
        return ast.Identifier(name)

    def _take(self, what: re.Pattern, ps: FluentParserStream) -> str:
        found = what.match(ps.string, ps.index)
        if not found:
            return ""
        ps.index, ps.peek_offset = found.end(), 0
        return found[0]


_PARSER = _Parser(with_spans=False)
