"""HTML that is escaped by construction: elements are made here, never glued from strings.

`el("p", "5 < 6", cls="note")` escapes its text; only other elements go in unescaped. A sentence of `wording/` brings
its id along, as `data-claim`: on the element where the sentence stands alone, else on a span of its own. So does a text
in another language than the page (`locale.stand_in`) its `lang`.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Self

from markupsafe import Markup, escape

from ..locale.spoken import runs_left
from ..locale.stand_in import Mixed, StandIn
from ..wording.charts import table_region
from ..wording.claim import Claim, Prose, ids, language_of, parts_of

VOID = frozenset({"br", "hr", "img", "meta", "link"})
CLAIM = "data-claim"
_FIRST, _LAST = "\N{FIRST STRONG ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"
_MARKS = re.compile(f"([{_FIRST}{_LAST}])")

ROOM, GAP = 34, 1.5
"""Letters of a table's size that stand beside each other on a phone of 320 px, and how many go between two columns."""

NAMED = 9
"""So many columns have a rule in parts.css that takes their head from the table; a later cell carries its own."""


class Piece(Markup):
    """A piece of page that still knows its claims, in their order: what was said and with which values.

    Examples
    --------
    >>> piece = el("p", Claim("Nine lie above 46.", "verdict.run"), " ", el("b", "So be it."))
    >>> [claim.id for claim in piece.claims]
    ['verdict.run']
    """

    claims: tuple[Claim, ...]

    def __new__(cls, text: str = "", claims: Iterable[Claim] = ()) -> Piece:  # noqa: D102
        self = super().__new__(cls, text)
        self.claims = tuple(claims)
        return self

    def __reduce__(self) -> tuple[type[Self], tuple[Any, ...]]:
        return type(self), (str(self), self.claims)


def claims_of(child: Any) -> Iterator[Claim]:
    """Go through the claims of a text, an element or a list of them, as they will stand on the page."""
    if isinstance(child, Piece):
        yield from child.claims
    elif isinstance(child, str):
        yield from (part for part in parts_of(child) if isinstance(part, Claim))
    elif isinstance(child, (list, tuple)):
        for one in child:
            yield from claims_of(one)


@functools.cache
def _attribute(name: str) -> str:
    return {"cls": "class", "for_": "for"}.get(name, name.rstrip("_").replace("_", "-"))


def _attributes(attrs: dict[str, Any]) -> str:
    parts = []
    for name, value in attrs.items():
        if value is None or value is False:
            continue
        # Values stand in double quotes, so an apostrophe is harmless; a drawing in a data address has thousands.
        quoted = "" if value is True else '="' + str(escape(str(value))).replace("&#39;", "'") + '"'
        parts.append(f" {_attribute(name)}{quoted}")
    return "".join(parts)


def written(text: str) -> Markup:
    """Escape a text. Where a language runs from right to left a `<bdi>` keeps together what has a direction of its own.

    These are the values of a sentence, which its catalogue marks, and whatever is no sentence: names, numbers, and what
    people wrote.

    Examples
    --------
    >>> print(written("\u2068Maple & Street\u2069 (3)"))
    <bdi>Maple &amp; Street</bdi> (3)
    >>> from cqi_lib.locale.spoken import speaking
    >>> with speaking("ar"):
    ...     print(written("Maple Street (3)") + written(":"))
    <bdi>Maple Street (3)</bdi>:
    >>> print(written(StandIn("Outcomes", "en")))
    <span lang="en">Outcomes</span>
    """
    said, language = _bare(text), language_of(text)
    return Markup(f'<span lang="{escape(language)}">{said}</span>') if language else said


def _bare(text: str) -> Markup:
    said = _spanned(text) if getattr(text, "spans", ()) else escape(text)
    if _FIRST in said or _LAST in said:
        return Markup(_elements(str(said)))
    own = runs_left() and not isinstance(text, (Claim, Markup)) and any(map(str.isalnum, text))
    return Markup(f"<bdi>{said}</bdi>") if own else said


def _spanned(text: Any) -> Markup:
    """Escape a sentence and put an element around each piece of it that is in another language."""
    out, last = [], 0
    for start, end, language in text.spans:
        out += [escape(text[last:start]), Markup('<span lang="{}">{}</span>').format(language, text[start:end])]
        last = end
    return Markup("").join([*out, escape(text[last:])])


def _elements(said: str) -> str:
    """Make elements of the marks; a text that was cut may have one that stands alone, which goes."""
    out: list[str] = []
    opened = 0
    for part in _MARKS.split(said):
        if part == _FIRST:
            opened += 1
            out.append("<bdi>")
        elif part == _LAST:
            out.append("</bdi>" if opened else "")
            opened -= bool(opened)
        else:
            out.append(part)
    return "".join(out) + "</bdi>" * opened


def join(children: Iterable[Any], between: str = "") -> Piece:
    """Put children after each other; texts are escaped, None is left out, lists are flattened.

    Examples
    --------
    >>> str(join(["a & b", None, el("b", "c")]))
    'a &amp; b<b>c</b>'
    """
    out: list[str] = []
    claims: list[Claim] = []
    for child in children:
        if not isinstance(child, str) and isinstance(child, Iterable):
            child = join(child, between)
        leaves: list[Any] = []
        _flatten((child,), leaves)
        if leaves:
            out.append(_html(leaves, claims))
    return Piece(str(escape(between)).join(out), claims)


def _flatten(children: Iterable[Any], into: list[Any]) -> None:
    """Add texts one by one, sentence by sentence, elements, and whatever else will be escaped."""
    for child in children:
        if isinstance(child, str):
            if isinstance(child, Prose):
                into.extend(child.parts)
            else:
                into.append(child)
        elif isinstance(child, (list, tuple)):
            _flatten(child, into)
        elif child is not None and child is not False:
            into.append(join(child) if isinstance(child, Iterable) else escape(child))


def _html(leaves: list[Any], claims: list[Claim]) -> str:
    """Write texts and elements after each other, and add what they claim."""
    out: list[str] = []
    left = runs_left()
    for leaf in leaves:
        kind = type(leaf)
        if kind is Piece:
            claims.extend(leaf.claims)
        elif kind is not str and isinstance(leaf, Claim):
            claims.append(leaf)
            out.append(f"<span{_attributes(_of_text(leaf))}>{_bare(leaf)}</span>")
            continue
        if (kind is str and not left) or kind is Piece or kind is Markup:
            said = escape(leaf)
            out.append(said if _FIRST not in said and _LAST not in said else _elements(str(said)))
        else:
            out.append(written(leaf))
    return "".join(out)


def _of_text(text: str) -> dict[str, str | None]:
    """Give what an element says of the one text that it holds."""
    return {CLAIM: ids(text), "lang": language_of(text) or None}


def el(tag: str, *children: Any, **attrs: Any) -> Piece:
    """Make an element; `cls` stands for class, a trailing or inner underscore for a hyphen.

    Parameters
    ----------
    tag : the element's name.
    children : texts (escaped), elements, lists of them, or None.
    attrs : attributes; None and False are left out, True gives a bare attribute. A sentence as `data_claim` is what the
        children say together, where it stands in pieces.

    Returns
    -------
    The element as safe markup.

    Examples
    --------
    >>> str(el("p", "5 < 6 ", el("b", "yes"), cls="note"))
    '<p class="note">5 &lt; 6 <b>yes</b></p>'
    >>> str(el("p", Claim("Nine lie above 46.", "verdict.run")))
    '<p data-claim="verdict.run">Nine lie above 46.</p>'
    """
    if tag in VOID:
        alt = attrs.get("alt")
        return Piece(f"<{tag}{_attributes(attrs | {CLAIM: ids(alt)})}>", claims_of(alt))
    leaves: list[Any] = []
    _flatten(children, leaves)
    whole = attrs.get("data_claim")
    claims = list(claims_of(whole))
    attrs |= {"data_claim": whole.id} if isinstance(whole, Claim) else {}
    there = [leaf for leaf in leaves if leaf]
    if len(there) == 1 and isinstance(said := there[0], (Claim, StandIn)):  # the one text stands on the element itself
        claims += [said] if isinstance(said, Claim) else []
        return Piece(f"<{tag}{_attributes(_of_text(said) | attrs)}>{_bare(said)}</{tag}>", claims)
    return Piece(f"<{tag}{_attributes(attrs)}>{_html(leaves, claims)}</{tag}>", claims)


def table(
    caption: str,
    columns: Sequence[tuple[str, str]],
    rows: Iterable[Iterable[Any]],
    *,
    label: str | None = None,
    wide: bool = True,
) -> Piece:
    """Make a table with a caption, column headers and row headers that a screen reader can follow.

    A table is one claim, that of its caption; its cells carry no ids. On a phone a table that does not fit becomes
    cards (parts.css): each row a block under its row header, each cell behind the head of its column. The heads stand
    once, in the table's style. Only cells change their display, and no row does: the engines of today keep such a table
    a table for screen readers, and Safari before 17 still reads out every cell.

    Parameters
    ----------
    caption : what the table holds.
    columns : pairs of heading and alignment, `l` or `r`.
    rows : the cells of each row; the first cell is the row's header.
    label : the name of the scrolling region; the caption when None.
    wide : True lets the table scroll sideways where it does not fit and is not a phone's.

    Returns
    -------
    The table as safe markup.
    """
    classes = ["r" if align == "r" else None for _, align in columns]
    names = [_plain(name) for name, _ in columns]
    lines = [[_plain(cell) for cell in row] for row in rows]
    heads = [f"--c{n}:{css_text(name)}" for n, name in enumerate(names[:NAMED], start=1)]
    if any(len(_seen(line[0])) > 3 for line in lines):
        # A row that begins with a number or a letter needs its head too; one that begins with a name does not.
        del heads[0]
    head = el(
        "thead", el("tr", [el("th", name, scope="col", cls=cls) for name, cls in zip(names, classes, strict=True)])
    )
    own = [f"--h:{css_text(name)}" if n >= NAMED else None for n, name in enumerate(names)]
    body = [
        el(
            "tr",
            [
                el("td", cell, cls=classes[i], style=own[i]) if i else el("th", cell, scope="row")
                for i, cell in enumerate(line)
            ],
        )
        for line in lines
    ]
    kinds = [None if wide else "small", "few" if _fits(columns, lines) else None]
    attrs = {CLAIM: ids(caption), "cls": " ".join(k for k in kinds if k) or None, "style": ";".join(heads)}
    inner = el("table", el("caption", _plain(caption)), head, el("tbody", body), **attrs)
    inner.claims = (*claims_of(caption), *inner.claims)
    if not wide:
        return inner
    return el("div", inner, cls="scroll", tabindex="0", role="region", aria_label=label or table_region(caption))


def _seen(cell: Any) -> str:
    return cell.striptags() if isinstance(cell, Markup) else str(cell)


def _letters(text: str) -> int:
    return (
        len(text)
        if text.isascii()
        else sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)
    )


def _fits(columns: Sequence[tuple[str, str]], lines: list[list[Any]]) -> bool:
    """Say whether a table can be read on a phone as it stands: its longest words, and whole numbers, side by side."""
    room = ROOM - GAP * (len(columns) - 1)
    for i, (name, align) in enumerate(columns):
        cells = [_seen(line[i]) for line in lines]
        words = [word for text in (cells if align == "l" or i == 0 else []) for word in text.split()]
        room -= max(map(_letters, (*str(name).split(), *words, *([] if align == "l" or i == 0 else cells))), default=0)
    return room >= 0


def css_text(text: str) -> str:
    """Write a text, which people may have written, as a string of CSS: in an attribute, or in a style element.

    Examples
    --------
    >>> print(css_text("</style> & more"))
    '\\3c \\2f style\\3e  \\26  more'
    """
    plain = re.sub(r"[\x00-\x1f\x7f]", " ", text)
    # The blank belongs to the escape, which would take the text's own otherwise.
    return "'" + re.sub(r"[^\w ,.%()“”’-]", lambda found: f"\\{ord(found[0]):x} ", plain) + "'"


def _plain(cell: Any) -> Any:
    """Leave a sentence without its id, because the table is one claim, but not without its language."""
    if not isinstance(cell, str) or isinstance(cell, Markup):
        return cell
    if spans := getattr(cell, "spans", ()):
        return Mixed(str(cell), spans)
    return StandIn(str(cell), language_of(cell)) if language_of(cell) else str(cell)
