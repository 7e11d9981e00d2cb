"""A link of a page to a module, `../cqi_lib/privacy/gate.py`, opens a page of its text.

On a code host such a link shows the file. On the site it would be a download; here the file becomes a page with
highlighted lines, so that the site alone is enough to read on.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from docutils import nodes
from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import TextLexer, get_lexer_for_filename
from pygments.util import ClassNotFound
from sphinx import addnodes
from sphinx.application import Sphinx

ROOT = Path(__file__).resolve().parents[2]
ENDINGS = (".py", ".yml", ".csv", ".toml", ".ipynb")


def page_of(file: str) -> str:
    """Give the name of the page that shows a file."""
    return f"code/{file}"


def link(app: Sphinx, doctree: nodes.document) -> None:
    """Point links to files of the repository at their pages."""
    docname, found = app.env.docname, []
    for node in list(doctree.findall(addnodes.download_reference)):
        path = Path(app.env.relfn2path(node["reftarget"], docname)[1]).resolve()
        if path.suffix in ENDINGS and path.is_relative_to(ROOT):
            file = path.relative_to(ROOT).as_posix()
            found.append(file)
            to = app.builder.get_relative_uri(docname, page_of(file))
            children = [child.deepcopy() for child in node.children]
            node.replace_self(nodes.reference("", "", *children, refuri=to, internal=True))
    # Sphinx brings these together where several processes read.
    app.env.metadata[docname]["code"] = found


def pages(app: Sphinx) -> Iterator[tuple[str, dict[str, Any], str]]:
    """Make a page for each file that is linked."""
    for file in sorted({file for about in app.env.metadata.values() for file in about.get("code", ())}):
        text = (ROOT / file).read_text(encoding="utf-8")
        try:
            lexer = get_lexer_for_filename(file)
        except ClassNotFound:
            lexer = TextLexer()
        body = highlight(text, lexer, HtmlFormatter(linenos="inline"))
        html = f'<h1>{file}</h1><div class="highlight-default notranslate" tabindex="0">{body}</div>'
        yield page_of(file), {"title": file, "body": html, "parents": []}, "page.html"


def setup(app: Sphinx) -> dict[str, bool]:
    """Hook into the build."""
    # Before Sphinx looks for files to be downloaded.
    app.connect("doctree-read", link, priority=100)
    app.connect("html-collect-pages", pages)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
