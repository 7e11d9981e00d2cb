"""Simulate whole programs in which nothing changed, and read what page one says of them.

    python benchmarks/simulate_reports.py [--reports 400] [--processes 2]

A program has one priority with an outcome measure (a share of about 60), a process measure (a share of about 40) and a
balancing measure (hours), 12 months before the first test and 12 since. The page's sentences are read as a reader reads
them: does the headline hold a signal, does any sentence on the work hold one, and how often, says the page, would
chance alone show one or more? The truth beside it: how often one or more of the judged charts did. The same seed gives
the same numbers.
"""

import argparse
import os
import re
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np
import pandas as pd
from scipy import stats

from cqi_lib.cohort.cohort import load_cohort
from cqi_lib.cohort.program_records import ProgramRecords
from cqi_lib.cohort.records.cycle import CycleFile
from cqi_lib.cohort.records.measures import Measure
from cqi_lib.cohort.records.priorities import PrioritiesFile
from cqi_lib.opening.prepare import prepare
from cqi_lib.pdsa.of_program import studies_of
from cqi_lib.program.program import Program, program_of
from cqi_lib.report.headline import chance_sentence, work_sentences
from cqi_lib.tables import SERIES

SEED = 17
COHORT = Path(__file__).parent.parent / "parameters" / "riverbend"
PROGRAM = "northside"
FAMILIES = {"independent": 0.0, "AR .3": 0.3}
MEASURES = (
    Measure(id="outcome", name="Outcome", kind="outcome", direction="increase"),
    Measure(id="process", name="Process", kind="process", direction="increase"),
    Measure(id="balancing", name="Balancing", kind="balancing", direction="decrease"),
)
SHARES = {"outcome": (60, 0.5), "process": (40, 0.7)}
MONTHS = pd.date_range("2023-11-01", periods=24, freq="MS")
FIRST_TEST = "2024-11-04"
SIGNAL = re.compile(r"\ba signal of change\b")
ONE_IN = re.compile(r"about 1 time in (\d+)")


@cache
def _cohort():
    loaded = load_cohort(COHORT)
    return loaded, prepare(loaded)


def unchanged(rng: np.random.Generator, rho: float) -> Program:
    """Make a program in which nothing changed.

    Parameters
    ----------
    rng : source of chance.
    rho : correlation of neighboring months, the same in every measure.

    Returns
    -------
    The program, opened as of the end of its 24 months.
    """
    rows = []
    for measure in MEASURES:
        z = rng.standard_normal(len(MONTHS))
        for i in range(1, len(z)):
            z[i] = rho * z[i - 1] + np.sqrt(1 - rho**2) * z[i]
        if measure.id in SHARES:
            of, share = SHARES[measure.id]
            n = np.maximum(rng.poisson(of, len(z)), 5)
            counted = stats.binom.ppf(stats.norm.cdf(z), n, share)
            pairs = zip(MONTHS, counted, n, strict=True)
            rows += [{"measure": measure.id, "date": d, "numerator": y, "denominator": of} for d, y, of in pairs]
        else:
            values = np.round(12 + 1.5 * z, 1)
            rows += [{"measure": measure.id, "date": d, "value": v} for d, v in zip(MONTHS, values, strict=True)]
    loaded, prepared = _cohort()
    aim = {"measure": "outcome", "from": 50, "to": 65, "by": "2026-06-30"}
    priority = {"id": "work", "domain": "B1", "round": loaded.rounds[-1].id, "aim": aim}
    cycle = CycleFile(
        title="First test",
        priority="work",
        measure="outcome",
        other_measures=["process", "balancing"],
        actual_start=FIRST_TEST,
    )
    records = ProgramRecords(
        id=PROGRAM,
        name="Nothing changed",
        entry=loaded.programs[PROGRAM].entry,
        measures={measure.id: measure for measure in MEASURES},
        series=SERIES.frame(rows),
        cycles={"01": cycle},
        priorities=PrioritiesFile(priorities=[priority]),
    )
    return program_of(replace(loaded, programs={PROGRAM: records}), prepared, PROGRAM)


@dataclass(frozen=True)
class Read:
    """What page one said of one program, and what its charts showed.

    Parameters
    ----------
    headline : the sentence on the aim holds a signal.
    work : any sentence on the work holds one.
    said : how often, says the page, chance alone shows one or more; 0 where it says nothing of it.
    judged : charts it says were judged.
    shown : one or more charts are a signal.
    """

    headline: bool
    work: bool
    said: float
    judged: int
    shown: bool


def read(program: Program) -> Read:
    """Read the sentences of page one on the work of a program."""
    lines = [str(line) for line in work_sentences(program)]
    chance = ONE_IN.search(chance_sentence(program))
    words = [found.verdict for found in studies_of(program).values()]
    judged = sum(word in ("signal", "possible signal", "no signal yet") for word in words)
    return Read(
        headline=bool(SIGNAL.search(lines[0])),
        work=any(SIGNAL.search(line) for line in lines),
        said=1 / int(chance.group(1)) if chance else 0.0,
        judged=judged,
        shown="signal" in words,
    )


def reports(task: tuple[str, int, int]) -> list[Read]:
    """Read some reports of a family; one in so many parts of the whole."""
    family, part, size = task
    rng = np.random.default_rng([SEED, list(FAMILIES).index(family), part])
    return [read(unchanged(rng, FAMILIES[family])) for _ in range(size)]


def table(size: int, processes: int) -> str:
    """Give the table, one row a family."""
    lines = [
        "| nothing changed | signal in the headline | in any sentence on the work | one or more charts are a signal "
        "| the page says | charts judged |",
        "|---|---|---|---|---|---|",
    ]
    part = 25
    for family in FAMILIES:
        tasks = [(family, k, part) for k in range(size // part)]
        if processes > 1:
            with ProcessPoolExecutor(processes) as pool:
                found = [one for some in pool.map(reports, tasks) for one in some]
        else:
            found = [one for task in tasks for one in reports(task)]

        def share(name: str, found=found) -> str:
            mean = float(np.mean([getattr(one, name) for one in found]))
            return f"{100 * mean:.1f} ± {100 * np.sqrt(mean * (1 - mean) / len(found)):.1f}"

        told = [share(name) for name in ("headline", "work", "shown", "said")]
        judged = np.mean([one.judged for one in found])
        lines.append(f"| {family} | {' | '.join(told[:3])} | {told[3].split(' ')[0]} | {judged:.2f} |")
    return "\n".join(lines)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--reports", type=int, default=400)
    parser.add_argument("--processes", type=int, default=2)
    asked = parser.parse_args()
    print(table(asked.reports, asked.processes))
