"""From executed notebooks to pages that can be sent: merge, template, first page, checks."""

from __future__ import annotations

from .executed import Executed

__all__ = ["Executed", "render_cohort", "render_cohort_desk", "render_index", "render_papers", "render_program"]


def __getattr__(name: str):
    # Loaded on use: the template engine costs half a second that `cqi check` should not pay.
    if name in ("render_program", "render_cohort", "render_cohort_desk"):
        from . import pages

        return getattr(pages, name)
    if name == "render_papers":
        from .papers import render_papers

        return render_papers
    if name == "render_index":
        from .index import render_index

        return render_index
    raise AttributeError(name)
