"""What a run would make of a cohort as its files are now, made in a private folder beside the outputs: a preview.

Nothing of it may leave: `share/`, the desk's pages, the ledger and the records of releases stay as they are, and no
round is closed by it. `look` reads the cohort and says what is stale, in a process of its own that ends, because what it
reads are answers; it tells people what it found in a file, so that whoever waits for it never holds that either.
"""

from __future__ import annotations

import datetime as dt
import functools
import json
import os
import shutil
import traceback
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from ..cohort.called import in_words
from ..cohort.records.identity import COHORT_STEM
from ..errors import CqiError, InputError, Problem, gathered
from ..files import hashes
from ..locale.said import sayings
from ..locale.spoken import bound, own_name, speaking
from ..privacy.release.known import RELEASES
from ..wording.cohort import paper_link
from . import digest, rounds
from .child import renderer
from .layout import INTERIM, PAPERS, Layout
from .listener import Listener
from .plan import Page, Work, shown_path, works
from .run import _Run
from .scan import Scan
from .settings import Settings
from .tongues import belonging

say = sayings("watch")
TOLD = "told.json"
"""In the preview's folder: what people are told of the last look."""
LINES = "told.txt"
"""The problems among it, as the command line lists them."""
PAGES, KEPT = "pages", "kept"
_SEED, _COPY = "seed", "releases"
_WORDS = ("program", "papers", "more", "gone")
"""What the page around a preview says with the cohort's own words, by the ends of the messages' names."""


@dataclass(frozen=True)
class Asked:
    """What is to be previewed, and where.

    Parameters
    ----------
    folder, out, round_id, as_of, releases, settings
        As `run_cohort` is told them.
    place
        The preview's folder: private, of this watch alone.
    build
        A folder within it for this look and the pages made after it.
    language
        In which people are told what was found.
    """

    folder: Path
    out: Path
    place: Path
    build: Path
    round_id: str | None = None
    as_of: dt.date | None = None
    releases: Path | None = None
    settings: Settings = field(default_factory=Settings)
    language: str = ""


@dataclass(frozen=True)
class Stale:
    """A page that a run would make: which, of which set (`""`, `interim`, or a language), and a child's work."""

    page: Page
    kind: str
    work: Work

    @property
    def name(self) -> str:
        """Its name among all pages."""
        return f"{self.page.stem} {self.kind}".strip()


@dataclass(frozen=True)
class Found:
    """What a look found, without a word of what stands in the files.

    Parameters
    ----------
    stale
        The pages to make. One whose program's files hold errors is not among them: its last good page stays.
    errors, warnings
        How many problems there are.
    told
        A hash of what people are told.
    """

    stale: tuple[Stale, ...] = ()
    errors: int = 0
    warnings: int = 0
    told: str = ""


def places(asked: Asked) -> Layout:
    """Give the preview's places; what was let out stands in the ledger of the cohort's own outputs."""
    out, real = Layout(asked.place), Layout(asked.out)
    out.share = asked.place / PAGES
    out.staging, out.scratch = asked.build, asked.build / "_scratch"
    out.manifest, out.history = real.manifest, real.history
    return out


def place_of(layout: Layout, kind: str) -> Layout:
    """Give the places of one set of pages."""
    return layout.interim() if kind == INTERIM else layout.speaking(kind) if kind else layout


def ready(asked: Asked) -> None:
    """Do nothing: whoever waits for it knows that processes start at once from now on."""


def look(asked: Asked) -> Found:
    """Look at the cohort; write what people are told of it; say what is stale.

    Parameters
    ----------
    asked : what, and where.

    Raises
    ------
    OSError
        When the preview's folder cannot be written.
    """
    layout = places(asked)
    layout.share.mkdir(exist_ok=True)
    _seed(layout, Layout(asked.out))
    with speaking(asked.language):
        try:
            run = _Look(asked, layout)
            scan = run.scan()
            return run.found(scan)
        except CqiError as error:
            problems = error.problems if isinstance(error, InputError) else ()
            return _tell(asked.place, problems, {"stopped": "" if problems else str(error)})
        except OSError:
            raise
        except Exception as error:  # its words may quote an answer: whoever waits for this process does not hear them
            traceback.print_exc()
            return _tell(asked.place, (), {"stopped": say("flaw", text=f"{type(error).__name__}: {error}")})


class _Here:
    """Does at once, in this process, what a run has another process do: this one ends soon itself."""

    def __init__(self, function: str, arguments: tuple[Any, ...]) -> None:
        self._call: Callable[[], Any] = lambda: renderer(function)(*arguments)

    def result(self) -> Any:
        return self._call()

    def stop(self) -> None:
        """Nothing runs beside."""


class _Look(_Run):
    def __init__(self, asked: Asked, layout: Layout) -> None:
        # Nothing is started here, so the engine does not matter; a fork server would be one too many.
        super().__init__(asked.folder, layout, replace(asked.settings, engine="kernel"), Listener())
        self.asked, self.past, self.values = asked, Layout(asked.out), {}

    def apart(self, engine: str, function: str, *arguments: Any, where: str) -> _Here:
        return _Here(function, arguments)

    def scan(self) -> Scan:
        """Look as a run does; what it would record of closed rounds is recorded in a copy."""
        asked = self.asked
        real = asked.releases or asked.folder / RELEASES
        self.releases = asked.place / _COPY
        given = {name: sha for name, sha in self.inputs.items() if not name.startswith("programs/")}
        seed = hashes.of_value([given, digest.of_cohort(real)])
        kept = asked.place / _SEED
        if not kept.is_file() or kept.read_text(encoding="utf-8") != seed:
            shutil.rmtree(self.releases, ignore_errors=True)
            if real.is_dir():
                shutil.copytree(real, self.releases)
            else:
                self.releases.mkdir()
            kept.write_text(seed, encoding="utf-8")
        scan = self.release(self.look(asked.as_of), asked.as_of)
        rounds.drop_false(scan, self.layout)
        self.keep_tables()
        return scan

    def found(self, scan: Scan) -> Found:
        round_id = scan.round(self.asked.round_id).id
        states, sets = self.stale(scan, round_id, list(scan.programs))
        for kept in (self.asked.place / KEPT).glob("*"):
            if kept.name != scan.answers:
                shutil.rmtree(kept, ignore_errors=True)
        for shown in {page.round_id for page in states} | {round_id}:
            for each in (self.layout, *self.layout.tongues()):
                each.drop_strangers(belonging(scan, each), shown)
        out = []
        for pages, layout in sets:
            kind = INTERIM if layout.share.name == INTERIM else layout.tag
            fit = [page for page in pages if page.unfit is None]
            plan = works(fit, self.folder, self.settings, layout)
            for page, work in zip(fit, plan, strict=True):
                stale = Stale(_bare(page), kind, replace(work, told_in=self.asked.language))
                out.append(stale if page.program is None else self._keeping(stale, scan))
        with speaking(bound(), scan.own_texts):
            return _tell(self.asked.place, scan.problems, self._about(scan, round_id, states), out)

    def _keeping(self, stale: Stale, scan: Scan) -> Stale:
        """Let a page take of what was shown before whatever no saved record of its program touches."""
        # Not only the page's own rows: where in a file an answer stood may be shown at the desk.
        rests = [
            scan.answers,
            *((part, of) for part, of in stale.page.parts.items() if part not in ("files", "errors")),
        ]
        path = self.asked.place / KEPT / scan.answers / f"{stale.name}.pickle"
        return replace(stale, work=replace(stale.work, kept=path, rests=hashes.of_value(rests)))

    def _about(self, scan: Scan, round_id: str, states: Iterable[Page]) -> dict[str, Any]:
        shown = {page.stem: page.round_id for page in states}
        open_ = rounds.is_open(scan, round_id)
        held = {page.stem for page in states if page.unfit is not None}
        pages = []
        for stem, name in [(COHORT_STEM, scan.name), *((p, one.name) for p, one in scan.programs.items())]:
            bases = {"": f"{PAGES}/{stem}_{shown[stem]}"} | ({INTERIM: f"{INTERIM}/{stem}_{round_id}"} if open_ else {})
            pages.append({"id": stem, "name": name, "pages": bases, "held": stem in held})
        tags = [tongue.tag for tongue in self.layout.tongues()]
        papers = {paper: paper_link(paper) for paper in PAPERS} | {f".{tag}": own_name(tag) for tag in tags}
        notes = rounds.notices(scan, round_id, shown_path(self.folder))
        words = {name: say(f"shell-{name}") for name in _WORDS}
        about = {"about": scan.looked_at(round_id), "programs": pages, "papers": papers, "notes": list(notes)}
        return about | {"words": words}


def _bare(page: Page) -> Page:
    """Give a page without what was said of its last failure, and with what it is made from: another process is told of it."""
    sidecar = page.sidecar and replace(page.sidecar, failure=None)
    return replace(page, sidecar=sidecar, make_parts=functools.partial(dict, page.parts))


def _tell(place: Path, problems: Iterable[Problem], about: dict[str, Any], stale: Iterable[Stale] = ()) -> Found:
    """Write what people are told; where the cohort cannot be read, its programs are those of the look before."""
    each = list(dict.fromkeys(problems))
    entries = gathered(in_words(each))
    said = [{"program": p.program, "severity": p.severity, "text": str(p)} for p in entries]
    path = place / TOLD
    lines = [f"[{p.program}] {p}" if p.program else str(p) for p in entries]
    lines += [about["stopped"]] if about.get("stopped") else []
    (place / LINES).write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    if "programs" not in about and path.is_file():
        before = json.loads(path.read_text(encoding="utf-8"))
        about = {k: before[k] for k in ("about", "programs", "papers", "notes", "words") if k in before} | about
    body = json.dumps({**about, "problems": said}, ensure_ascii=False).encode()
    staged = place / f"{TOLD}.{os.getpid()}"
    staged.write_bytes(body)
    staged.replace(path)
    errors = sum(p.severity == "error" for p in each) + bool(about.get("stopped"))
    return Found(tuple(stale), errors, len(each) - sum(p.severity == "error" for p in each), hashes.of_bytes(body))


def _seed(layout: Layout, real: Layout) -> None:
    """Begin with what the last run made: pages that a run would leave alone are not made again for a preview."""
    if layout.prepared.exists() or not real.prepared.is_dir():
        return
    for place, there in ((layout.interim(), real.interim()), (layout, real)):
        place.share.mkdir(parents=True, exist_ok=True)
        for path in sorted(there.share.glob("*.html")):
            _link(path, place.share / path.name)
        if there.executed.is_dir():
            shutil.copytree(there.executed, place.executed, copy_function=_link, dirs_exist_ok=True)
    # In whole: it says that all of this was done.
    staged = layout.staging / "prepared"
    shutil.copytree(real.prepared, staged, copy_function=_link)
    layout.prepared.parent.mkdir(parents=True, exist_ok=True)
    staged.replace(layout.prepared)


def _link(there: str | Path, here: str | Path) -> None:
    Path(here).unlink(
        missing_ok=True
    )  # of a beginning that was stopped; it may be a link, and is never written through
    try:
        os.link(there, here)
    except OSError:  # another file system, or one without links
        shutil.copyfile(there, here)
