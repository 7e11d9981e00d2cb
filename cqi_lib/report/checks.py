"""What every page must fulfil before it may leave: checked on the finished HTML, without a browser."""

from __future__ import annotations

import math
import re
from collections import Counter
from html.parser import HTMLParser

from ..cohort.page_size import MAX_BYTES
from ..errors import InputError, ReportError
from ..locale.said import sayings

say = sayings("release_checks")
_FORBIDDEN = {"script", "iframe", "object", "embed", "form", "base"}
_LOADING = {"src", "srcset", "poster", "background"}
_WRITTEN = re.compile(
    r"""(?i:<!doctype html>)?(?:[^<]++|</?[a-z][a-z0-9]*(?: [a-zA-Z][a-zA-Z:-]*(?:="[^"<>]*")?)* ?/?>)*+"""
)
"""A page that is text and whole tags, with nothing a reader could take in another way: no comment, no `<` by itself."""
_TOLD = "|".join([*sorted(_FORBIDDEN), "a", "h[1-6]", "html", "img", "link", "main", "style", "th", "title"])
_IDLE = re.compile(
    rf"""</?(?!(?:{_TOLD})[ />])[a-z][a-z0-9]*(?: (?!id=|on|{"|".join(sorted(_LOADING))})[a-z][a-z-]*="[^"<>]*")*>"""
)
"""Tags of which a page has thousands and that hold nothing of what is collected; attributes are small letters here."""


class _Reader(HTMLParser):
    """Collect what the rules need: headings, images, links, headers of tables, forbidden elements."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.wrong: list[str] = []
        self.levels: list[int] = []
        self.ids: list[str] = []
        self.targets: list[str] = []
        self.lang = self.title = ""
        self.main = 0
        self._within = ""

    def updatepos(self, i: int, j: int) -> int:
        """Count no lines: nobody is told where on a page something stands."""
        return j

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag in _FORBIDDEN:
            self.wrong.append(f"a <{tag}> element, which could run or load something")
        self.wrong += [f"an event attribute {name} on <{tag}>" for name in given if name.startswith("on")]
        for name in _LOADING & given.keys():
            if not given[name].startswith("data:"):
                self.wrong.append(f"a {name} that would load from elsewhere: {given[name][:60]!r}")
        if tag == "link":
            self.wrong.append("a <link>, which would load something")
        if tag == "a" and given.get("href", "").startswith("#"):
            self.targets.append(given["href"][1:])
        elif tag == "a" and re.match(r"\s*(javascript|data|vbscript):", given.get("href", ""), re.IGNORECASE):
            self.wrong.append("a link that would run something")
        if tag == "html":
            self.lang = given.get("lang", "")
        if tag == "main":
            self.main += 1
        if tag == "img" and not given.get("alt") and "spark" not in given.get("class", ""):
            self.wrong.append("a picture without a sentence for those who cannot see it")
        if tag == "th" and given.get("scope") not in ("col", "row"):
            self.wrong.append("a table header without scope")
        if re.fullmatch(r"h[1-6]", tag):
            self.levels.append(int(tag[1]))
        if "id" in given:
            self.ids.append(given["id"])
        self._within = tag

    def handle_endtag(self, tag: str) -> None:
        self._within = ""

    def handle_data(self, data: str) -> None:
        if self._within == "title":
            self.title += data


def page_problems(html: str, most: float = MAX_BYTES) -> list[str]:
    """List everything that makes a page unfit to be sent; an empty list means it is fit.

    Parameters
    ----------
    html : the finished page.
    most : bytes it may have.

    Returns
    -------
    Plain phrases: scripts, requests, missing alternative texts, headings out of order, double ids, dead links
    within the page, missing language or title, a page that is too large.
    """
    reader = _Reader()
    reader.feed(_IDLE.sub("", html) if _WRITTEN.fullmatch(html) else html)
    wrong = list(dict.fromkeys(reader.wrong))
    if reader.levels.count(1) != 1:
        wrong.append(f"{reader.levels.count(1)} main headings instead of one")
    for before, after in zip(reader.levels, reader.levels[1:], strict=False):
        if after > before + 1:
            wrong.append(f"a heading of level {after} right after level {before}")
            break
    doubles = sorted(i for i, times in Counter(reader.ids).items() if times > 1)
    if doubles:
        wrong.append("double ids: " + ", ".join(doubles[:5]))
    dead = sorted(set(reader.targets) - set(reader.ids))
    if dead:
        wrong.append("links to nowhere: " + ", ".join(dead[:5]))
    if not reader.lang:
        wrong.append("no language")
    if not reader.title.strip():
        wrong.append("no title")
    if reader.main != 1:
        wrong.append("no single main part")
    if "Content-Security-Policy" not in html:
        wrong.append("no content-security policy")
    size = len(html.encode())
    if size > most:
        wrong.append(f"{size // 1000} kB; at most {most // 1000} kB are allowed")
    return wrong


def check_page(html: str, name: str, *, sent: bool = True) -> str:
    """Give the page back, or refuse it with every reason.

    Parameters
    ----------
    html, name : the finished page and its file.
    sent : whether it may leave; one that stays at the desk may be of any size.

    Raises
    ------
    InputError
        When it is too large only: that is a matter of what people wrote.
    ReportError
        Naming the page and all that is wrong with it.
    """
    wrong = page_problems(html, MAX_BYTES if sent else math.inf)
    if sent and len(wrong) == 1 and len(html.encode()) > MAX_BYTES:
        size = {"kb": str(len(html.encode()) // 1000), "most": str(MAX_BYTES // 1000)}
        raise InputError(say("checks-too_large", page=name, **size))
    if wrong:
        raise ReportError(f"The page {name} is not fit to be shown: it has " + "; ".join(wrong) + ".")
    return html
