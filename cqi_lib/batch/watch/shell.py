"""The page around a preview: which page is shown, whether it is up to date, and what is to be mended."""

from __future__ import annotations

import json
from importlib.resources import files as resources

from jinja2 import Environment, PackageLoader, StrictUndefined

from ...locale.catalogue import catalogue
from ...locale.spoken import bound, runs_left

message = catalogue("watch")
_WORDS = (
    *("starting", "reading", "making", "fresh", "resting", "waits", "held", "gone", "none-yet", "lost", "trouble"),
    *("held-none", "trouble-none"),
    *("report", "interim", "page-of"),
)
"""What the script says, by the ends of the messages' names."""
_KINDS = {"shell.js": "text/javascript", "style.css": "text/css", "icon.svg": "image/svg+xml"}


def files() -> dict[str, tuple[str, bytes]]:
    """Give the shell's files, in the language spoken: name in the address -> kind and content; empty is the page."""
    loader = PackageLoader("cqi_lib.batch.watch", "templates")
    made = Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    page = made.get_template("shell.html.j2")
    words = {name: message(f"shell-{name}") for name in _WORDS}
    # Within a script element nothing is escaped but what would end it.
    told = json.dumps(words, ensure_ascii=False).replace("<", "\\u003c")
    direction = ' dir="rtl"' if runs_left(bound()) else ""
    html = page.render(language=bound(), direction=direction, say=lambda name: message(f"shell-{name}"), words=told)
    out = {"": ("text/html", html.encode())}
    for name, kind in _KINDS.items():
        out[name] = (kind, (resources("cqi_lib.batch.watch") / "templates" / name).read_bytes())
    return out
