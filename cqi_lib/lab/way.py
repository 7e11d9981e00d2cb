"""Where a program stands, as the desk shows it: the way with the state of each step, what is due, missing and wrong, its pages."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from ..batch.layout import DESK_PAGE, PAPERS, Layout
from ..batch.since import Since
from ..cohort.cohort import Cohort
from ..cohort.program_records import ProgramRecords
from ..cohort.program_sheets import waiting
from ..cohort.records.identity import COHORT_STEM
from ..cohort.response_files import files_of
from ..errors import Problem
from ..groundwork.gaps import by_code, lint
from ..locale.spoken import bound
from ..pdsa.agenda import agenda
from ..pdsa.completeness import completeness, due
from ..priorities.aims import check_aim
from ..wording import aims, first_page, groundwork
from ..wording import completeness as cycle_words
from ..wording import desk as say
from ..wording.labels import OwnWords
from ..wording.language import full_date

MOST = 6
"""So many things that are due are listed."""


@dataclass(frozen=True)
class Page:
    """A page that can be opened: how it is called, where it lies, and whether it was made from other files than there are."""

    name: str
    path: Path
    older: bool


@dataclass(frozen=True)
class Lack:
    """What the records lack, and the form that has it; over a cycle, which one and how it is called."""

    said: str
    form: str
    cycle: str = ""
    title: str = ""


@dataclass(frozen=True)
class Way:
    """Where a program stands.

    Parameters
    ----------
    steps : the state of each step, by notebook.
    due : what has a date, the first first; what is late is marked.
    missing : what the records lack; that of one form together.
    problems : what is wrong in its files.
    pages : what was made for it, and for the cohort.
    sheets : spreadsheets of which nobody has said how they are read, each with what is said of its layout.
    """

    steps: dict[str, str]
    due: tuple[str, ...]
    missing: tuple[Lack, ...]
    problems: tuple[Problem, ...]
    pages: tuple[Page, ...]
    sheets: Mapping[Path, str]


def way_of(cohort: Cohort, program: str, round_id: str | None, layout: Layout) -> Way:
    """Look where a program stands, from its files and from what was made.

    Parameters
    ----------
    cohort : the cohort, with that program's records.
    program, round_id : the program and the round; a cohort without rounds has none.
    layout : where its outputs lie.
    """
    records = cohort.programs[program]
    pages = tuple(_pages(cohort.folder, layout, program, round_id))
    made = {page.path.name.partition("_")[0] for page in pages}
    gaps = lint(records.groundwork, records.measures.values())
    begun = (cohort.folder / "programs" / program / "groundwork.yml").is_file()
    chosen = [p for p in records.priorities.priorities if p.round == round_id]
    answers = round_id in files_of(cohort.folder, [entry.id for entry in cohort.file.rounds]).values()
    before = cohort.previous_round(round_id) if round_id else None
    steps = {
        "1_groundwork": say.groundwork(len(gaps) if begun else None),
        "2_assessment_intake": say.answers(answers),
        "3_strengths_challenges": say.report(program in made),
        "4_priority_setting": say.chosen(len(chosen)),
        "5_pdsa_study": say.cycles(len(records.cycles)),
        "6_capacity_culture": say.before(before.label if before else ""),
        "7_cohort_overview": say.report(COHORT_STEM in made),
    }
    sheets = waiting(cohort.folder, program, records.problems)
    return Way(
        steps, tuple(_due(cohort, records)), tuple(_missing(cohort, records, round_id)), records.problems, pages, sheets
    )


def mark_of(folder: Path, program: str) -> tuple[tuple[str, int, int, int], ...]:
    """Give what is another when a file that a program's pages may rest on is another, also one whose time is older.

    Parameters
    ----------
    folder : the cohort folder.
    program : the program.
    """
    own = folder / "programs" / program
    places = [folder, folder / "responses", own, *(p for p in own.rglob("*") if p.is_dir())]
    found = [p for place in places for p in place.glob("*") if not p.name.startswith(".") and p.is_file()]
    looks = [(str(p), p.stat()) for p in found]
    return tuple(sorted((name, one.st_mtime_ns, one.st_ctime_ns, one.st_size) for name, one in looks))


def _pages(folder: Path, layout: Layout, program: str, round_id: str | None) -> Iterator[Page]:
    if round_id is None:
        return
    since = functools.cache(lambda: Since.of(folder, layout))  # only where there is a page

    def older(place: Layout, stem: str) -> bool:
        found = since()
        return found is not None and found.older(place, stem, round_id, interim=place.share != layout.share)

    for place in (layout, layout.interim()):
        for stem, papers in ((program, ("", *PAPERS)), (COHORT_STEM, ("",))):
            for paper in papers:
                path = place.share / place.report_name(stem, round_id, paper)
                if path.is_file():
                    name = say.page("cohort" if stem == COHORT_STEM else paper or "report", place.share != layout.share)
                    yield Page(name, path, older(place, stem))
    named = layout.executed_folder(COHORT_STEM, round_id) / DESK_PAGE
    if named.is_file():
        yield Page(say.page("named", False), named, older(layout, COHORT_STEM))
    if layout.index.is_file():
        yield Page(say.page("index", False), layout.index, False)


def _due(cohort: Cohort, records: ProgramRecords) -> Iterator[str]:
    if records.failed:
        return
    dated = [(item.on, item) for item in agenda(records, cohort.as_of) if item.on is not None and item.kind != "points"]
    for on, item in dated[:MOST]:
        cycle = records.cycles.get(item.cycle or "") if item.kind != "next step" else None
        domain = cohort.instrument.domains.get(item.text) if item.kind == "review" else None
        subject = cycle.title if cycle else domain.name if domain else "" if item.kind == "review" else item.text
        yield say.due(full_date(on), first_page.step(item.kind, subject, item.overdue), item.overdue)


def _missing(cohort: Cohort, records: ProgramRecords, round_id: str | None) -> Iterator[Lack]:
    if records.failed:
        return
    work = records.groundwork
    begun = work.logic_model.outcomes or work.indicators
    gaps = by_code(lint(work, records.measures.values())) if begun else {}
    words = OwnWords(**cohort.file.words.in_language(bound(), cohort.file.language))
    yield from (Lack(groundwork.gap(code, subjects, words.people), "groundwork") for code, subjects in gaps.items())
    for priority in records.priorities.priorities:
        codes = check_aim(priority, records, cohort.as_of) if priority.round == round_id else []
        if codes:
            domain = cohort.instrument.domains.get(priority.domain)
            yield Lack(say.of(domain.name if domain else priority.domain, aims.lacking(codes)), "priorities")
    for name, cycle in records.cycles.items():
        waits = due(cycle, cohort.as_of)
        if waits != "nothing":
            found = completeness(cycle, cohort.as_of)
            line = cycle_words.cycle_line(found.state, waits, found.missing)
            yield Lack(say.of(cycle.title, line), "cycle", name, cycle.title)
