"""The line that an opened program or cohort shows in a notebook, with the style sheet of what follows."""

from __future__ import annotations

import functools
import re
from importlib.resources import files

from markupsafe import Markup

from .markup import el


@functools.cache
def notebook_style() -> str:
    """Give the style sheet of the parts, valid only inside blocks of ours, with the colours they use."""
    folder = files("cqi_lib.report") / "style"
    page = (folder / "page.css").read_text(encoding="utf-8")
    parts = re.sub(r"/\*.*?\*/", "", (folder / "parts.css").read_text(encoding="utf-8"), flags=re.DOTALL)
    colours = re.search(r":root\{(.*?)\}", page, flags=re.DOTALL)[1]
    base = "font:1rem/1.5 var(--sans);color:var(--ink);background:var(--paper);padding:.5rem 1rem;max-width:56rem;"
    reset = "ul,ol{list-style:none;margin:0;padding:0}p,dl,dd,figure,blockquote{margin:0}"
    return f".cqi{{{colours};{base}{reset}{parts}}}"


def notebook_opening(line: str) -> dict[str, str]:
    """Give what an opened program or cohort shows.

    Parameters
    ----------
    line : one line of text.

    Returns
    -------
    A MIME bundle with HTML (style sheet and line) and the line itself. Reports leave these cells out.
    """
    style = Markup("<style>{}</style>").format(Markup(notebook_style()))
    return {"text/html": str(el("div", style, el("p", line, cls="small quiet"), cls="cqi")), "text/plain": line}
