"""The line that an opened program or cohort shows in a notebook, with the style sheet of what follows."""

from __future__ import annotations

import functools
import re
from importlib.resources import files

from markupsafe import Markup

from .markup import el

# What page.css gives a page, and what takes back JupyterLab's own look of lists, definitions and tables.
_AROUND = """
font:1rem/1.5 var(--sans);color:var(--ink);background:var(--paper);padding:.75rem 1rem;max-width:56rem;box-sizing:border-box;
&:empty{display:none}
*{box-sizing:border-box}
h3,h4,p,ul,ol,dl,dt,dd,figure,blockquote{margin:0;padding:0}
ul,ol{list-style:none}
p,li{max-width:41rem}
p+p{margin-top:.5rem}
dt,dd{float:none;width:auto;font-weight:400}
b{font-weight:700}
a{color:var(--teal)}
blockquote{border:0}
table{table-layout:auto;margin:0;color:inherit}
tr,tbody tr:nth-child(n),tbody tr:nth-child(n):hover{background:none}
th,td{max-width:none;white-space:normal;line-height:1.4}
:focus-visible{outline:3px solid var(--teal);outline-offset:3px}
"""
_FIRST = "&>:first-child,&>:first-child>:first-child{margin-top:0}"


@functools.cache
def notebook_style() -> str:
    """Give the style sheet of the parts, valid only inside blocks of ours, with the colours they use."""
    folder = files("cqi_lib.show") / "style"
    page = (folder / "page.css").read_text(encoding="utf-8")
    parts = re.sub(r"/\*.*?\*/", "", (folder / "parts.css").read_text(encoding="utf-8"), flags=re.DOTALL)
    colours = re.findall(r":root\{(.*?)\}", page, flags=re.DOTALL)[0]
    # The class twice: JupyterLab has rules of its own for every element, and ours have to be the stronger ones.
    return f".cqi.cqi{{{colours};{_AROUND}{parts}{_FIRST}}}"


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
