"""Tiny instruments, cohorts and answers, written as people would say them."""

import pandas as pd

from cqi_lib.cohort.records.cohort_file import CohortFile
from cqi_lib.instrument.instrument import Area, Domain, Instrument, Item, Level, Scale
from cqi_lib.tables import RESPONSES

WORDS = {"d": "dont_know", "n": "not_applicable", ".": "blank", "x": "set_aside"}


def instrument(sizes=(5,), k=4, **scale):
    """Give an instrument of one area Z with domains Z1, Z2... of so many items z1_1, z1_2..."""
    levels = tuple(Level(r, str(r), f"level {r}") for r in range(1, k + 1))
    on = Scale("s", levels, **scale)
    domains = []
    for d, size in enumerate(sizes, 1):
        items = tuple(Item(f"z{d}_{i}", f"Z{d}", f"topic {i}", f"text {i}") for i in range(1, size + 1))
        domains.append(Domain(f"Z{d}", "Z", f"Domain {d}", "", "", "", "", "", "", on, items))
    return Instrument("tiny", "1", "Tiny", "", (Area("Z", "Zed", tuple(domains)),))


def responses(*people, items=None, program="p", round_id="r"):
    """Give answers: each person is (role, "34d.n"), one sign per item: a level, d, n, . or x."""
    rows = []
    for number, (role, answers) in enumerate(people):
        names = items or [f"z1_{i}" for i in range(1, len(answers) + 1)]
        for item, sign in zip(names, answers, strict=True):
            level = float(sign) if sign.isdigit() else None
            rows.append(
                {
                    "program_id": program,
                    "round_id": round_id,
                    "respondent_id": f"u{number:02d}",
                    "role": role,
                    "item": item,
                    "answer": sign,
                    "level": level,
                    "missing_reason": None if level else WORDS[sign],
                }
            )
    return RESPONSES.frame(rows)


def cohort_file(privacy="confidential", programs=("p",), rounds=("r",), **more):
    """Give a cohort file with these programs and rounds."""
    return CohortFile(
        name="Tiny",
        programs=[{"id": p, "name": p} for p in programs],
        rounds=[{"id": r, "label": r, "date": f"202{i}-01-01", "privacy": privacy} for i, r in enumerate(rounds)],
        **more,
    )


def row(table: pd.DataFrame, **where) -> pd.Series:
    """Give the one row where columns have these values."""
    for column, value in where.items():
        table = table[table[column].eq(value)]
    assert len(table) == 1, table
    return table.iloc[0]
