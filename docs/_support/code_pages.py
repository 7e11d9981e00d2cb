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
from pygments.lexers import get_lexer_for_filename
from sphinx import addnodes
from sphinx.application import Sphinx

ROOT = Path(__file__).resolve().parents[2]
ENDINGS = (".py", ".yml", ".csv", ".toml", ".ipynb")


def page_of(file: str) -> str:
    """Give the name of the page that shows a file."""
    return f"code/{file}"


def link(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Point links to files of the repository at their pages."""
    wanted = app.env.code_pages = getattr(app.env, "code_pages", set())
    for node in list(doctree.findall(addnodes.download_reference)):
        # MyST gives the path as written, from the page's own folder or from docs/.
        target = node["reftarget"]
        path = (
            (ROOT / "docs" / target.lstrip("/"))
            if target.startswith("/")
            else (Path(app.env.doc2path(docname)).parent / target)
        )
        path = path.resolve()
        if path.suffix not in ENDINGS or not path.is_relative_to(ROOT):
            continue
        file = path.relative_to(ROOT).as_posix()
        wanted.add(file)
        to = app.builder.get_relative_uri(docname, page_of(file))
        new = nodes.reference("", "", *[child.deepcopy() for child in node.children], refuri=to, internal=True)
        node.replace_self(new)


def pages(app: Sphinx) -> Iterator[tuple[str, dict[str, Any], str]]:
    """Make a page for each file that is linked."""
    for file in sorted(getattr(app.env, "code_pages", ())):
        text = (ROOT / file).read_text(encoding="utf-8")
        body = highlight(text, get_lexer_for_filename(file), HtmlFormatter(linenos="inline", lineanchors="line"))
        html = f'<h1>{file}</h1><div class="highlight-default notranslate" tabindex="0">{body}</div>'
        yield page_of(file), {"title": file, "body": html, "parents": []}, "page.html"


def setup(app: Sphinx) -> dict[str, bool]:
    """Hook into the build."""
    app.connect("doctree-resolved", link)
    app.connect("html-collect-pages", pages)
    return {"parallel_read_safe": True, "parallel_write_safe": False}
