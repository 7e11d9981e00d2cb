"""Executed notebooks -> finished pages: one per program, one for the cohort."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from pathlib import Path
from typing import Any

from markupsafe import Markup
from nbconvert.exporters import HTMLExporter
from nbconvert.filters.widgetsdatatypefilter import WidgetsDataTypeFilter

from ..community.cohort_round import CohortRound
from ..community.show.cohort import cohort_first
from ..files.suite import STEPS
from ..locale.own import OwnText
from ..locale.spoken import bound, in_its_language, runs_left
from ..opening.open import open_cohort, open_program
from ..program.program import Program
from ..show.layer import PLACES
from ..show.markup import css_text, el, join
from ..wording import cohort as cohort_words
from ..wording import community
from ..wording import first_page as words
from ..wording import ten_minutes as ten
from .checks import check_page
from .first_page import first_page, interim_mark
from .merge import Executed, ids_in, lift, merge
from .reading import appendix, foot
from .ten_minutes import ten_minutes

NO_TEN = Markup("")


class PageExporter(HTMLExporter):
    """nbconvert's HTML exporter without its first and its last pass.

    The first copies the notebook three times and checks it after each of eleven preprocessors, all of which are for code
    cells and other formats: a merged notebook is made for its page alone, of notebooks that were checked when they were
    read. The last one parses the finished page to give pictures without an alternative text an empty phrase, and tab
    stops to the cells of nbconvert's own templates: our template has no such cells, and `check_page` refuses such pictures.
    """

    def _preprocess(self, nb: Any, resources: Any) -> tuple[Any, Any]:
        return nb, resources

    def from_notebook_node(self, nb: Any, resources: dict | None = None, **kw: Any) -> tuple[Any, dict]:
        """Convert a notebook; as `HTMLExporter` does, up to its last pass."""
        resources = self._init_resources(resources)
        data_types = WidgetsDataTypeFilter(notebook_metadata=self._nb_metadata, parent=self, resources=resources)
        self.register_filter("filter_data_type", data_types)
        return super(HTMLExporter, self).from_notebook_node(nb, resources, **kw)


@functools.cache
def exporter() -> PageExporter:
    """Make the one exporter of this process; its template is compiled once."""
    return PageExporter(
        template_name="cqi_report",
        extra_template_basedirs=[str(Path(__file__).parent / "template")],
        default_preprocessors=[],
        exclude_input=True,
        exclude_anchor_links=True,
    )


@functools.cache
def stylesheet() -> str:
    """Give the style sheet of pages, without comments and line breaks."""
    here = files("cqi_lib.show") / "style"
    # page.css first and its narrow and print rules last: parts.css must not overrule them.
    page = (here / "page.css").read_text(encoding="utf-8")
    parts = (here / "parts.css").read_text(encoding="utf-8")
    cut = page.index("@media (max-width:68rem)")
    wall = (here / "wall.css").read_text(encoding="utf-8")
    text = page[:cut] + parts + page[cut:] + wall
    text = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
    return re.sub(r"\s*\n\s*", "\n", text).strip()


@functools.cache
def package_version() -> str:
    """Give this library's version."""
    try:
        return version("cqi-workbook")
    except PackageNotFoundError:
        return "unknown"


def page(
    notebook: Any,
    *,
    title: str,
    first: Markup,
    contents: list,
    end: Markup,
    lines: list[str],
    lang: str,
    running: str,
    ten: Markup = NO_TEN,
) -> str:
    """Put a merged notebook into the page's frame.

    Parameters
    ----------
    notebook : what `merge` gave.
    title : for the browser's tab.
    first, end : the first page and the appendix.
    contents : dicts with `id` and `title`; with `few`, a shorter title for a phone, where it is none of a notebook.
    lines : sentences of the foot.
    lang : language code.
    running : what stands at the foot of printed pages.
    ten : the ten minutes and the head of everything behind them; with it the notebook's sections are folded.

    Returns
    -------
    The finished HTML.
    """
    about = {
        "lang": lang,
        "rtl": runs_left(lang),
        "title": title,
        "css": stylesheet(),
        "first": str(first),
        "contents": contents,
        "contents_label": words.head("contents"),
        "ten": str(ten),
        "skip": words.head("skip"),
        # A table of contents with one line helps nobody; the skip link then goes to that section.
        "skip_to": contents[0]["id"] if len(contents) == 1 else "details",
        "running": css_text(running),
        "page_of": _page_of(),
        "appendix": str(end),
        "foot": str(foot(lines)),
    }
    html, _ = exporter().from_notebook_node(notebook, resources={"cqi": about})
    return re.sub(r"\n\s*\n+", "\n", html)


def render_program(
    executed: Iterable[Executed], *, cohort: str | Path, program: str, round_id: str, opened: Program | None = None
) -> str:
    """Make a program's report from its executed notebooks.

    Parameters
    ----------
    executed : the runs of notebooks 1 to 6; notebook 5 once per cycle.
    cohort, program, round_id : what was run.
    opened : the opened program, where the caller has it.

    Returns
    -------
    One self-contained HTML page.

    Raises
    ------
    ReportError
        When the page is not fit to be shown; says every reason.
    """
    return _report(opened or open_program(cohort, program, round_id), executed)


@in_its_language
def _report(opened: Program, executed: Iterable[Executed]) -> str:
    runs = sorted(executed, key=lambda e: STEPS.index(e.stem) if e.stem in STEPS else len(STEPS))
    merged, sections = merge(runs, "program")
    figures = lift(merged, lambda place: el("p", el("a", ten.above(place), href=f"#{place}"), cls="small"))
    ids = ids_in(merged) | {s.id for s in sections} | {"reading"}
    parts = [*PLACES, "everything"]
    areas = [a.name for a in opened.instrument.areas] if len(opened.people) else []
    html = page(
        merged,
        title=words.title(opened.name, opened.round.label),
        first=join([interim_mark(opened), _linked(first_page(opened), ids)]),
        contents=[{"id": p, "title": ten.asked(p), "few": ten.short(p)} for p in parts],
        end=appendix(opened),
        lines=[
            words.foot(),
            opened.cohort.file.notice_in(bound()),
            words.prepared(opened.as_of, areas, package_version()),
        ],
        lang=opened.language,
        running=f"{opened.name}, {opened.round.label}",
        ten=join([ten_minutes(opened, figures, ids), _behind()]),
    )
    return check_page(html, f"{opened.id}_{opened.round.id}.html")


def _page_of() -> str:
    """Write the number of a printed page as a style sheet counts it."""
    counters = {"\1": "counter(page)", "\2": "counter(pages)"}
    parts = re.split("([\1\2])", words.page_of("\1", "\2"))
    return " ".join(counters.get(part) or css_text(part).replace("'", '"') for part in parts if part)


def _linked(first: Markup, ids: set[str]) -> Markup:
    """Keep those links of page one that lead to something: a report may be made of some notebooks only."""
    to = re.compile(r'<a class="to" href="#([^"]+)">(.*?)</a>')
    return Markup(to.sub(lambda m: m[0] if m[1] in ids else m[2], first))


def _behind() -> Markup:
    """Open what holds everything behind the ten minutes; the page's frame closes it."""
    links = [
        el("a", ten.unfold(), href="#everything", cls="unfold"),
        el("a", ten.fold(), href="#next", cls="fold"),
    ]
    return join(
        [
            Markup('<div class="everything" id="everything">'),
            el(
                "header", el("h2", ten.asked("everything")), el("p", ten.everything_help(), cls="quiet"), el("p", links)
            ),
        ]
    )


def render_cohort_desk(executed: Iterable[Executed], *, cohort: str | Path, round_id: str) -> str:
    """Make the evaluator's version of the cohort's page, which names programs; as `render_cohort`."""
    return render_cohort(executed, cohort=cohort, round_id=round_id, audience="desk")


def render_cohort(executed: Iterable[Executed], *, cohort: str | Path, round_id: str, audience: str = "cohort") -> str:
    """Make the cohort's page from executed notebook 7; parameters and errors as in `render_program`.

    `audience` is `cohort`, or `desk` for the evaluator's version, which keeps the cells tagged `desk`.
    """
    return _overview(open_cohort(cohort, round_id), executed, audience)


@in_its_language
def _overview(opened: CohortRound, executed: Iterable[Executed], audience: str) -> str:
    merged, sections = merge(executed, audience)
    desk = audience == "desk"
    html = page(
        merged,
        title=cohort_words.title(opened.cohort.file.name, opened.round.label),
        first=cohort_first(opened, desk),
        contents=[{"id": s.id, "title": s.title, "own": isinstance(s.title, OwnText)} for s in sections],
        end=Markup(""),
        lines=[
            community.desk_foot() if desk else cohort_words.foot(),
            opened.cohort.file.notice_in(bound()),
            words.prepared(opened.as_of, [], package_version()),
        ],
        lang=opened.language,
        running=f"{opened.cohort.file.name}, {opened.round.label}",
    )
    return check_page(html, f"cohort_{opened.round.id}.html")
