"""New cohorts and new cycles: commented files to fill in, which `cqi check` accepts as they are."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from ..cohort.cohort import load_cohort
from ..cohort.program_records import ProgramRecords
from ..cohort.records.identity import COHORT_STEM, new_id
from ..cohort.records.priorities import Driver, Secondary
from ..cohort.records.yaml_file import parse_yaml
from ..errors import CallError, CohortError, did_you_mean
from ..files.refusal import refusal
from ..files.text_file import is_inside, shorten
from ..instrument.instrument import Instrument, load_instrument
from ..locale.said import sayings
from ..locale.spoken import SOURCE, bound, chain, speaking
from ..pdsa.ramps import cycles_on
from .ids import free_id
from .yaml_patch import patch

say = sayings("desk_forms")
_TEMPLATES = Path(__file__).parent / "templates"
"""A folder for each language, with what is translated of the files of the English one."""
_SLUG = re.compile(r"[a-z0-9][a-z0-9-]{0,49}")
_EXAMPLE_DAYS = ("2026-04-06", "2026-05-04")


def new_cohort(folder: str | Path, cohort_id: str = "") -> Path:
    """Make a cohort folder with commented examples: two programs, one round, one cycle still in Plan.

    They are written in the language that is spoken, and that is the cohort's.

    Parameters
    ----------
    folder : where to make it; it must not be there yet, or be empty.
    cohort_id : the id it gets; empty draws one.

    Returns
    -------
    The folder.

    Raises
    ------
    CallError
        When the folder holds something already, or cannot be made.
    """
    folder = Path(folder)
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        taken = {"folder": str(folder), "file": not folder.is_dir(), "other": f"{folder.name}-2"}
        raise CallError(say("scaffold-taken", **taken))
    example = _TEMPLATES / SOURCE / "cohort"
    names = [path.relative_to(example) for path in sorted(example.rglob("*")) if path.is_file()]
    files = {name: _template("cohort" / name) for name in names}
    own = Path("cohort.yml")
    files[own] = files[own].replace("COHORT-ID", cohort_id or new_id())
    asked = parse_yaml(files[own], own.name).data or {}
    files[Path("responses") / "2026-spring.csv"] = _example_answers(load_instrument("cqi-26"), asked)
    try:
        for name, text in files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise CallError(say("scaffold-not_writable", folder=str(folder), why=refusal(error))) from None
    cycle = new_cycle(folder, "first-program", "text-reminder", title=say("scaffold-example_title"), language=bound())
    head, _, rest = cycle.read_text("utf-8").partition("\n")
    mark = "example: true".ljust(32) + f" # {say('scaffold-example_mark')}"
    cycle.write_text(f"{head}\n\n{mark}\n{rest}", encoding="utf-8", newline="\n")
    return folder


def begin_cohort(
    folder: Path,
    name: str,
    programs: Sequence[str],
    label: str,
    date: dt.date,
    *,
    instrument: str = "cqi-26",
    privacy: str = "confidential",
    language: str = SOURCE,
) -> Path:
    """Make a cohort folder of somebody's own, without examples: `cohort.yml` with its notes, and empty folders.

    Parameters
    ----------
    folder : where to make it; it must not be there yet.
    name : what the cohort is called.
    programs : the names of its programs; their ids are made of these.
    label, date : the first round's name, of which its id is made, and its day.
    instrument, privacy, language : as in `cohort.yml`.

    Returns
    -------
    The folder.

    Raises
    ------
    CallError
        When it is there already, or cannot be made.
    """
    if folder.exists():
        raise CallError(say("scaffold-taken", folder=str(folder), file=not folder.is_dir(), other=f"{folder.name}-2"))
    with speaking(language):
        notes, _, rest = _template("cohort/cohort.yml").partition("\n\n")
    about, *_of_examples, how = notes.splitlines()
    text = f"{about}\n{how}\n\n{rest}".replace("COHORT-ID", new_id())
    data = {key: value for key, value in (parse_yaml(text, "cohort.yml").data or {}).items() if key != "example"}
    ids: list[str] = []
    for program in programs:
        ids.append(free_id(program, {*ids, COHORT_STEM}))
    data |= {"name": name, "language": language, "instrument": instrument}
    data["programs"] = [{"id": id, "name": program} for id, program in zip(ids, programs, strict=True)]
    data["rounds"] = [{"id": free_id(label, set()), "label": label, "date": date.isoformat(), "privacy": privacy}]
    try:
        for path in (folder, folder / "responses", *(folder / "programs" / id for id in ids)):
            path.mkdir(parents=True)
        (folder / "cohort.yml").write_text(patch(text, data, "cohort.yml"), encoding="utf-8", newline="\n")
    except OSError as error:
        raise CallError(say("scaffold-not_writable", folder=str(folder), why=refusal(error))) from None
    return folder


def new_cycle(
    cohort_folder: str | Path,
    program: str,
    slug: str,
    idea: str | None = None,
    *,
    title: str | None = None,
    language: str | None = None,
) -> Path:
    """Make the file of a program's next cycle, numbered after the last one.

    Parameters
    ----------
    cohort_folder : the cohort's folder.
    program : the program's id.
    slug : a few words for the file name, such as `text-reminder`: small letters, digits and '-'.
    idea : the id of a change idea in priorities.yml; then title, priority, driver, idea, measures and the cycle that
        this one follows are filled in.
    title : what the test is called; None says it by the idea, or by the words of `slug`.
    language : the language of the notes in it; None takes that of the program's reports.

    Returns
    -------
    The file made: `programs/<program>/cycles/NN-<slug>.yml`.

    Raises
    ------
    CallError
        For an unknown program or idea, or a slug that is no file name.
    CohortError
        When the cohort cannot be loaded.
    """
    if not _SLUG.fullmatch(slug):
        raise CallError(say("scaffold-cycle_name", name=shorten(slug)))
    cohort = load_cohort(cohort_folder, responses=False)
    if program not in cohort.programs:
        known = list(cohort.programs)
        asked = {"name": shorten(program), "cohort": cohort.file.name, "meant": did_you_mean(str(program), known)}
        raise CallError(say("scaffold-no_program", known=", ".join(known), **asked))
    records = cohort.programs[program]
    of_reports = next(entry.language for entry in cohort.file.programs if entry.id == program) or cohort.file.language
    with speaking(language or of_reports):
        text = _cycle_text(records, slug, title) if idea is None else _idea_text(records, idea, title)
    folder = cohort.folder / "programs" / program / "cycles"
    if not is_inside(folder, cohort.folder):
        raise CohortError(say("scaffold-link_out", folder=f"programs/{program}/cycles"))
    taken = [path.stem for path in folder.iterdir()] if folder.is_dir() else []
    number = max((int(found[0]) for name in taken if (found := re.match(r"[0-9]{1,4}(?=-)", name))), default=0) + 1
    path = folder / f"{number:02d}-{slug}.yml"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except OSError as error:
        where = {"file": path.name, "folder": str(folder)}
        raise CallError(say("scaffold-cycle_not_writable", why=refusal(error), **where)) from None
    return path


def _template(name: str | Path) -> str:
    """Read a template in the language that is spoken; what that one lacks, in the nearest that has it."""
    return next(path for tag in chain(bound()) if (path := _TEMPLATES / tag / name).is_file()).read_text("utf-8")


def _cycle_text(records: ProgramRecords, slug: str, title: str | None) -> str:
    """Fill the cycle's template; the program's own ids stand in its notes."""
    priorities = records.priorities.priorities
    choices = {
        "priority": [priority.id for priority in priorities],
        "driver": [driver.id for priority in priorities for driver in priority.every_driver],
        "idea": [idea.id for priority in priorities for idea in priority.every_idea],
        "previous": list(records.cycles),
    }
    links = [f"# {key}: {ids[-1]}".ljust(32) + f" # {say('scaffold-one_of', ids=', '.join(dict.fromkeys(ids)))}"
             for key, ids in choices.items() if ids]  # fmt: skip
    measures = list(records.measures)
    measure = measures[0] if measures else "connected"
    line = f"measure: {measure}" if measures else "# measure: connected"
    told = say("scaffold-one_of", ids=", ".join(measures)) if measures else say("scaffold-measure_id")
    words = slug.replace("-", " ").strip()
    note = "\n".join(links) or f"# {say('scaffold-no_links')}"
    named = title or f"{words[:1].upper()}{words[1:]}"
    return _filled(named, note, measure, f"{line.ljust(32)} # {told}", [])


def _idea_text(records: ProgramRecords, idea_id: str, title: str | None) -> str:
    """Fill the cycle's template from a change idea: what it is for, what would show that it works, what it follows."""
    # A priority that goes on may carry its ideas over: the last one holds.
    found = [(p, entry) for p in records.priorities.priorities for entry in p.every_idea if entry.id == idea_id]
    if not found:
        known = list(dict.fromkeys(i.id for p in records.priorities.priorities for i in p.every_idea))
        asked = {"name": shorten(idea_id), "program": records.name, "meant": did_you_mean(str(idea_id), known)}
        raise CallError(say("scaffold-no_idea", known=", ".join(known) or None, **asked))
    priority, idea = found[-1]
    links = {"priority": priority.id}
    measures = [idea.measure]
    for driver in priority.drivers:
        parts: list[Driver | Secondary] = [driver, *driver.secondary]
        for part in parts:
            if idea in part.ideas:
                links["driver"] = part.id
                measures += [part.measure, driver.measure]
    links["idea"] = idea.id
    if before := cycles_on(records, idea.id):
        links["previous"] = before[-1]
    measures = [m for m in dict.fromkeys([*measures, priority.aim.measure]) if m in records.measures]
    unknown = f"{'# measure: connected'.ljust(32)} # {say('scaffold-measure_id')}"
    line = f"measure: {measures[0]}" if measures else unknown
    balancing = [m.id for m in records.measures.values() if m.kind == "balancing" and m.id not in measures]
    note = "\n".join(f"{key}: {value}" for key, value in links.items())
    measure = measures[0] if measures else "connected"
    return _filled(title or idea.text, note, measure, line, [*measures[1:], *balancing])


def _filled(title: str, links: str, measure: str, line: str, others: list[str]) -> str:
    listed = f"other_measures: [{', '.join(others)}]".ljust(32)
    return _template("cycle.yml").format(
        title=json.dumps(" ".join(title.split()), ensure_ascii=False),
        links=links,
        day=_EXAMPLE_DAYS[0],
        later=_EXAMPLE_DAYS[1],
        measure=measure,
        measure_line=line,
        others_line=f"{listed} # {say('scaffold-others')}",
    )  # fmt: skip


def _example_answers(instrument: Instrument, cohort: Mapping[str, Any]) -> str:
    """Write a wide response file of eight invented people, in the words of the example's cohort.yml; the answers follow a
    fixed pattern."""
    first, second = (entry["aliases"][0] for entry in cohort["programs"])
    director, worker = cohort["role_labels"]
    people = [("example-1", first, director),
              *((f"example-{n}", first, worker) for n in range(2, 8)),
              ("example-8", second, "leader")]  # fmt: skip
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    items = list(instrument.items.values())
    writer.writerow(["respondent_id", "program", "role", "submitted_at", *(item.id for item in items)])
    usual = dict(zip(instrument.domains, (3, 2, 2, 4, 1, 3, 3, 2, 2, 3, 2, 3, 4), strict=True))
    for n, (person, program, role) in enumerate(people):
        steps = [{0: 1, 3: -1}.get((3 * n + 5 * k) % 7, 0) for k in range(len(items))]
        answers = [str(min(4, max(1, usual[item.domain] + step))) for item, step in zip(items, steps, strict=True)]
        answers[(5 * n) % len(items)] = ("DK", "NA", "")[n % 3]
        writer.writerow([person, program, role, f"2026-03-{2 + n:02d}T10:00:00", *answers])
    return out.getvalue()
