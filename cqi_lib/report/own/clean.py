"""HTML of a notebook that is not ours -> what a page may hold: an allow-list without script, style and requests."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from html import escape
from html.parser import HTMLParser
from importlib.resources import files

import nh3
from markupsafe import Markup

_TEXT = """a abbr b blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure h1 h2 h3 h4 h5
h6 hr i img ins kbd li mark ol p pre q s samp small span strong sub summary sup table tbody td tfoot th thead time tr u
ul var wbr"""
_MARKS = ("svg", "path", "circle", "rect", "line", "polygon", "g")
"""Of our own marks, such as the dot of a state; drawings stand in pictures."""
TAGS = frozenset({*_TEXT.split(), *_MARKS})
_DRAWN = """width height viewBox aria-hidden fill stroke stroke-width stroke-linecap stroke-linejoin d cx cy r x y x1 x2 y1 y2
rx ry points"""
ATTRIBUTES: dict[str, set[str]] = {
    "*": {"class", "lang", "dir", "title", "style", "role", "aria-label", "tabindex"},
    "a": {"href"},
    "img": {"src", "alt", "width", "height", "hidden"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "scope"},
    "ol": {"start", "reversed"},
    "time": {"datetime"},
    "details": {"open"},
    **{tag: set(_DRAWN.split()) for tag in _MARKS},
}
_PICTURE = re.compile(r"data:image/(svg\+xml|png|jpeg|gif|webp)[;,]")
_VALUES = {
    "role": re.compile(r"region\Z"),
    "tabindex": re.compile(r"0\Z"),
    "href": re.compile(r"(https?://|mailto:)", re.IGNORECASE),
    "src": _PICTURE,
    "scope": re.compile(r"(col|row)\Z"),
}
_STYLE = {"--h", *(f"--c{n}" for n in range(1, 10))}
"""Heads of columns, which our tables carry for a phone."""
_GONE = {"script", "style", "template", "title", "iframe", "object", "embed", "noscript", "head", "textarea", "select"}
"""Elements whose content goes with them."""
_TAG = re.compile(r"<(/?)([a-z][a-z0-9]*)((?:[^<>\"]|\"[^\"]*\")*)>")


@functools.cache
def _classes() -> frozenset[str]:
    """Name the classes that parts of our pages have."""
    css = (files("cqi_lib.show") / "style" / "parts.css").read_text(encoding="utf-8")
    return frozenset(re.findall(r"\.([a-z][a-z0-9-]*)", css)) | {"cqi", "vh"}


def _kept(tag: str, name: str, value: str) -> str | None:
    if name == "class":
        return " ".join(one for one in value.split() if one in _classes()) or None
    allowed = _VALUES.get(name)
    return value if allowed is None or allowed.match(value) else None


@functools.cache
def _cleaner() -> nh3.Cleaner:
    return nh3.Cleaner(
        tags=set(TAGS),
        clean_content_tags=_GONE,
        attributes=ATTRIBUTES,
        attribute_filter=_kept,
        url_schemes={"http", "https", "mailto", "data"},
        filter_style_properties=_STYLE,
        link_rel=None,
        strip_comments=True,
    )


def clean(html: str, region: str) -> Markup:
    """Give what of some HTML a page may hold.

    Parameters
    ----------
    html : any HTML.
    region : how a table that is wider than the page is called, for a screen reader.

    Returns
    -------
    The same without scripts, styles, requests, ids and claims; heads of tables with their scope, tables in a region
    that scrolls. A picture from elsewhere is gone.

    Examples
    --------
    >>> print(clean('<p onclick="x()">Yes<script>x()</script> <img src="https://x.org/a.png" alt="a"></p>', "Table"))
    <p>Yes </p>
    """
    return Markup("".join(_mended(_cleaner().clean(html), region)))


def _mended(html: str, region: str) -> Iterator[str]:
    """Give heads of tables their scope, and tables a region that scrolls; drop pictures whose address is gone."""
    head, depth, scrolls, last = False, 0, [], 0
    for found in _TAG.finditer(html):
        yield html[last : found.start()]
        last = found.end()
        end, tag, attrs = found.groups()
        if tag == "img" and " src=" not in attrs:
            continue
        if tag == "thead":
            head = not end
        elif tag == "th" and not end and " scope=" not in attrs:
            yield f'<th scope="{"col" if head else "row"}"{attrs}>'
            continue
        elif tag == "div":
            depth += -1 if end else 1
            if not end and 'class="scroll"' in attrs:
                scrolls.append(depth)
            elif end and scrolls and scrolls[-1] > depth:
                scrolls.pop()
        elif tag == "table" and not scrolls:
            opened = f'<div class="scroll" tabindex="0" role="region" aria-label="{escape(region)}">'
            yield f"{found[0]}</div>" if end else f"{opened}{found[0]}"
            continue
        yield found[0]
    yield html[last:]


class _Lost(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.lost: dict[str, None] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in TAGS and tag not in ("html", "body", "center", "font", "section", "article", "header", "footer"):
            self.lost[f"<{tag}>"] = None
        for name, value in attrs:
            if name.startswith("on") or (name == "href" and (value or "").strip().lower().startswith("javascript:")):
                self.lost[f"{name}="] = None
            elif tag == "img" and name in ("src", "srcset") and not _PICTURE.match(value or ""):
                self.lost[f"{name}={(value or '')[:60]}"] = None


def lost(html: str) -> list[str]:
    """Name what of some HTML a page may not hold and a person would miss: elements, pictures from elsewhere.

    Examples
    --------
    >>> lost('<p style="color:red">Yes<script>x()</script><img src="https://x.org/a.png"></p>')
    ['<script>', 'src=https://x.org/a.png']
    """
    reader = _Lost()
    reader.feed(html)
    reader.close()
    return list(reader.lost)


def levelled(html: str) -> Markup:
    """Give headings levels under the page's own of a section: from the third on, none left out.

    Examples
    --------
    >>> print(levelled("<h1>a</h1><h4>b</h4><h2>c</h2>"))
    <h3>a</h3><h4>b</h4><h3>c</h3>
    """
    before = 2
    opened: list[int] = []

    def level(found: re.Match[str]) -> str:
        nonlocal before
        if found[1]:
            return f"</h{opened.pop() if opened else before}>"
        before = max(3, min(int(found[2]) + 1, before + 1))
        opened.append(before)
        return f"<h{before}{found[3]}>"

    return Markup(re.sub(r"<(/?)h([1-6])((?:[^<>\"]|\"[^\"]*\")*)>", level, html))
