"""Writes the demo cohort into a folder, the same bytes for the same seed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pandas as pd

from ..errors import CallError
from ..instrument.instrument import Instrument, load_instrument
from . import records
from .answers import answer_program
from .files import csv_bytes, empty_folder, save, yaml_bytes
from .measures import draw, truths
from .programs import PROGRAMS, ROLE_LABELS, ROUNDS, SEED, DemoProgram
from .survey import survey_csv, survey_xlsx

NOTICE = "Riverbend is an invented cohort: programs, people, answers and numbers were made by a program to show the workbook."
NOTICE_ES = (
    "Riverbend es un grupo de programas inventado: los programas, las personas, las respuestas y los números los hizo un programa de "
    "computadora para mostrar el cuaderno de trabajo."
)

README = f"""# Riverbend: an invented cohort

{NOTICE} Any likeness to real programs or people is chance.

It was written by `python -m cqi_lib.demo parameters/riverbend` (seed {{seed}}); the same seed gives the same bytes, and
a test compares them. So change the generator (`cqi_lib/demo/`), not these files; to try things out, write a copy
elsewhere: `python -m cqi_lib.demo parameters/my-riverbend`.

| program | why it is here |
| --- | --- |
{{rows}}

`responses/` holds the two rounds as a survey tool would export them: a CSV file with codes and an Excel workbook with
labels. Six flaws are there on purpose, so that `cqi check` has something to say: an answer that is not on the scale and
a program without answers, a person who gave one answer throughout in little more than a minute (two warnings), a mail
address in a comment, a prediction written after its test began, and a baseline written down with a month too few.
"""


def write_demo(folder: str | Path, *, seed: int = SEED, programs: int = len(PROGRAMS)) -> Path:
    """Write the demo cohort into a new folder.

    Parameters
    ----------
    folder : where; it must not exist yet, or be empty.
    seed : another seed gives other answers and numbers for the same programs.
    programs : how many programs; beyond 12 the twelve are repeated under new ids, each with data of its own.

    Returns
    -------
    The folder.

    Raises
    ------
    CallError
        When the folder holds something, or the number of programs or the seed makes no sense.
    """
    folder = Path(folder)
    if programs < 1 or seed < 0:
        raise CallError(
            f"The demo cannot be written with {programs} programs and seed {seed}: "
            "at least 1 program and a seed of 0 or more are needed."
        )
    empty_folder(folder)
    instrument = load_instrument("cqi-61")
    cohort = repeat(programs)
    answers = {r: {p.id: answer_program(p, r, seed, instrument) for _, p in cohort} for r in ROUNDS}
    save(folder / "cohort.yml", yaml_bytes(_cohort_file(cohort)))
    rows = "\n".join(f"| {p.name} (`{p.id}`) | {p.why} |" for _, p in cohort[: len(PROGRAMS)])
    save(folder / "README.md", README.format(seed=seed, rows=rows))
    names = {p.id: p.name for _, p in cohort}
    save(folder / "responses" / "2024-fall.csv", survey_csv(answers["2024-fall"], names, instrument))
    save(folder / "responses" / "2025-fall.xlsx", survey_xlsx(answers["2025-fall"], names, instrument))
    for source, program in cohort:
        rounds = {r: answers[r][program.id] for r in ROUNDS}
        _write_program(folder / "programs" / program.id, source, program, seed, _gaps(rounds, instrument))
    return folder


def repeat(programs: int) -> list[tuple[str, DemoProgram]]:
    """Give as many programs as wanted: each with the id of the one of the twelve it is made from."""
    cohort = []
    for k in range(programs):
        source, again = PROGRAMS[k % len(PROGRAMS)], k // len(PROGRAMS) + 1
        copy = (
            source
            if again == 1
            else replace(source, id=f"{source.id}-{again}", name=f"{source.name} {again}", aliases=())
        )
        cohort.append((source.id, copy))
    return cohort


def _cohort_file(cohort: list[tuple[str, DemoProgram]]) -> dict:
    labels = {
        "2024-fall": {"en": "Fall 2024", "es": "Otoño de 2024"},
        "2025-fall": {"en": "Fall 2025", "es": "Otoño de 2025"},
    }
    dates = {"2024-fall": "2024-10-15", "2025-fall": "2025-10-21"}
    closed = {"2024-fall": "2024-10-25", "2025-fall": "2025-10-31"}
    return {
        "name": "Riverbend Early Childhood Cohort",
        "id": "riverbend-demo",
        "as_of": pd.Timestamp("2025-11-14").date(),
        "timezone": "America/New_York",
        "data": "invented",
        "notice": NOTICE,
        "notices": {"es": NOTICE_ES},
        "instrument": "cqi-61",
        "programs": [
            {"id": p.id, "name": p.name}
            | ({"aliases": list(p.aliases)} if p.aliases else {})
            | ({"sharing": p.sharing} if p.sharing != "none" else {})
            for _, p in cohort
        ],
        "rounds": [
            {
                "id": r,
                "label": labels[r],
                "date": pd.Timestamp(dates[r]).date(),
                "closed": pd.Timestamp(closed[r]).date(),
                "privacy": "confidential",
                "told_before": True,
                "named_for": [p.id for source, p in cohort if source == "stepping-stones"],
                "invited": {p.id: _invited(p, r) for _, p in cohort},
            }
            for r in ROUNDS
        ],
        "role_labels": ROLE_LABELS,
        "words": {"person": "family", "people": "families"},
        "retake_months": 12,
    }


def _invited(program: DemoProgram, round_id: str) -> dict[str, int]:
    """Count who was asked, by role: those who answered, and more where the table says so."""
    asked: dict[str, int] = {}
    for label, n in program.people.get(round_id, {}).items():
        asked[ROLE_LABELS[label]] = asked.get(ROLE_LABELS[label], 0) + n
    return asked | program.invited.get(round_id, {})


def _gaps(rounds: dict[str, list[dict]], instrument: Instrument) -> dict[tuple[str, str], int]:
    """Give 1..5 points for how far a domain lies from the target; a round that was missed has none."""
    points = {}
    for round_id, people in rounds.items():
        for domain in instrument.domains.values():
            levels = [
                level
                for person in people
                for item in domain.items
                if isinstance(level := person["answers"][item.id], int) and person["role"] != "coach"
            ]
            if levels:
                mean = sum(levels) / len(levels)
                points[round_id, domain.id] = 1 + sum(mean < edge for edge in (3.1, 2.8, 2.4, 2.0))
    return points


def _write_program(folder: Path, source: str, program: DemoProgram, seed: int, gaps: dict) -> None:
    made = {t.measure: t for t in truths(source)}
    series = {name: draw(truth, seed, program.id) for name, truth in made.items()}
    filled = records.fill(source, program.id, seed, made, series, gaps)
    save(folder / "groundwork.yml", yaml_bytes(filled["groundwork"]))
    save(folder / "measures.yml", yaml_bytes({"measures": filled["measures"]}))
    save(folder / "measures.csv", _series_csv(series, filled.get("groups", {}), program.id, seed))
    save(folder / "priorities.yml", yaml_bytes(filled["priorities"]))
    if filled["votes"]:
        save(folder / "votes.csv", csv_bytes(["person", "domain", "points"], filled["votes"]))
    for name, cycle in filled.get("cycles", {}).items():
        save(folder / "cycles" / f"{name}.yml", yaml_bytes(cycle))
    save(folder / "events.csv", csv_bytes(["date", "label", "measure"], filled.get("events", [])))


def _series_csv(series: dict[str, pd.DataFrame], groups: dict, program_id: str, seed: int) -> bytes:
    rows = []
    for measure, frame in series.items():
        parts = [("", frame)]
        if measure in groups:
            parts += records.split(frame, groups[measure], program_id, measure, seed)
        for group, part in parts:
            for month in part.itertuples(index=False):
                rate = not part["denominator"].isna().all()
                rows.append(
                    {
                        "date": month.period.start_time.date().isoformat(),
                        "measure": measure,
                        "value": "" if rate else _number(month.value),
                        "numerator": _number(month.numerator),
                        "denominator": _number(month.denominator),
                        "group": group,
                    }
                )
    return csv_bytes(["date", "measure", "value", "numerator", "denominator", "group"], rows)


def _number(value: float) -> str:
    """Write a number as a person would: 31, not 31.0; nothing where there is none."""
    return "" if pd.isna(value) else f"{value:g}"
