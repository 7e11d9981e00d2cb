"""Small cohorts whose rounds are released step by step: answers are written as people, steps as a run makes them."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import numpy as np
import pandas as pd
from made_answers import WORDS, instrument

from cqi_lib.cohort.records.cohort_file import CohortFile
from cqi_lib.privacy.release.basis import bases
from cqi_lib.privacy.release.step import Cohort, record_due
from cqi_lib.tables import RESPONSES

OF = instrument((3, 3))
ITEMS = list(OF.items)
DAY = dt.date(2025, 11, 14)


def file(*programs, closed="2025-11-01", **more):
    """Make cohort.yml with one confidential round `r`, closed unless it is said otherwise."""
    rounds = [{"id": "r", "label": "Round", "date": "2025-10-01", "closed": closed}]
    programs = [p if isinstance(p, dict) else {"id": p, "name": p.title()} for p in programs or ("p",)]
    return CohortFile(**{"name": "Made", "programs": programs, "rounds": rounds} | more)


def people(n: int, seed: int = 0, leader: str = "232323", **more) -> list[dict]:
    """Make a leader and n staff with answers of their own; ids l0, s0, s1..."""
    rng = np.random.default_rng(seed)
    out = [{"id": "l0", "role": "leader", "answers": leader}]
    out += [
        {"id": f"s{k}", "role": "frontline", "answers": "".join(rng.choice(list("1234"), len(ITEMS)))} for k in range(n)
    ]
    return [person | more for person in out]


def rows(program: str, persons: list[dict]) -> pd.DataFrame:
    """Write people's answers as RESPONSES of round `r`; `comments` is item -> text, `sent` a day."""
    out = []
    for place, person in enumerate(persons):
        for item, sign in zip(ITEMS, person["answers"], strict=True):
            level = float(sign) if sign.isdigit() else None
            out.append(
                {
                    "program_id": program,
                    "round_id": "r",
                    "respondent_id": person["id"],
                    "role": person["role"],
                    "language": person.get("language"),
                    "item": item,
                    "answer": sign,
                    "level": level,
                    "missing_reason": None if level else WORDS[sign],
                    "comment": person.get("comments", {}).get(item),
                    "shareable": item in person.get("marked", ()) or None,
                    "submitted_at": person.get("sent"),
                    "source_file": "r.csv",
                    "source_row": place + 2,
                }
            )
    return RESPONSES.frame(out)


def cohort(folder: Path, answers: dict[str, list[dict]], made: CohortFile | None = None, **more) -> Cohort:
    """Make a cohort of programs with these people."""
    folder.mkdir(parents=True, exist_ok=True)
    frames = [rows(p, persons) for p, persons in answers.items() if persons]
    responses = pd.concat(frames, ignore_index=True) if frames else RESPONSES.empty()
    return Cohort(folder, made or file(*answers), OF, responses, **{"as_of": DAY} | more)


def run(made: Cohort):
    """Do what a run does: record what is due, then say what pages rest on."""
    found = look(made).rounds.get("r")
    if found is not None and (found.due or found.printings or found.renamed):
        record_due(made, "r")
    return look(made)


def look(made: Cohort):
    """Say what pages rest on."""
    return bases(
        made.folder, made.file, OF, made.responses, made.as_of, releases=made.releases, known=made.known
    )  # fmt: skip


def now(made: Cohort, answers: dict[str, list[dict]], **more) -> Cohort:
    """Give the same cohort with other answers."""
    return replace(cohort(made.folder, answers, made.file), **{"as_of": made.as_of, "releases": made.releases} | more)
