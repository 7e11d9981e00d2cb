"""Simulate small programs, and look for answers that follow from what their reports are made of.

    python benchmarks/simulate_deduction.py [--domains 2000] [--exact 40]

A program has two leaders, whose answers are known, five to seven staff and three domains of two to four topics, asked in
two rounds. Whoever reads its reports knows the published scores of both rounds (what is hidden among them), findings,
changes and verdicts, and how they are made. A person's answer is determined when everything that gives the same reports
gives her the same answer. Who gave which answers makes no difference to a report, so only an answer that all staff gave
to a topic can be determined; it is not, as soon as one set of answers is found in which somebody gave another and all
reports are the same. The set is sought among single changes, and the reports are made from it anew.

`--exact` looks, by integer programming (`privacy.enumeration`), at so many domains of each kind as they would be printed
without steps: with one decimal and exact counts.
"""

import argparse
import itertools
import os
from dataclasses import dataclass

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np
import pandas as pd

from cqi_lib.capacity.growth import in_steps, verdict
from cqi_lib.cohort.records.cohort_file import CohortFile, Thresholds
from cqi_lib.instrument.instrument import Area, Domain, Instrument, Item, Level, Scale
from cqi_lib.privacy import publish
from cqi_lib.privacy.enumeration import Sum, determined
from cqi_lib.scoring.leaders_apart import stand_out
from cqi_lib.scoring.levels import item_and_domain_scores, rater_scores
from cqi_lib.scoring.steps import counts, sums
from cqi_lib.tables import RESPONSES

SEED, K, SIZES, ROUNDS, LEADERS = 14, 4, (2, 3, 4), ("a", "b"), 2
ITEMS = [f"z{d}_{i}" for d, size in enumerate(SIZES, 1) for i in range(1, size + 1)]
DOMAIN_OF = [d for d, size in enumerate(SIZES) for _ in range(size)]
KINDS = ("70/25/5", "uniform", "all at an end", "both ends")


def instrument() -> Instrument:
    """Make an instrument of three domains."""
    scale = Scale("s", tuple(Level(r, str(r), f"level {r}") for r in range(1, K + 1)))
    domains = []
    for d, size in enumerate(SIZES, 1):
        items = tuple(Item(f"z{d}_{i}", f"Z{d}", f"topic {i}", f"text {i}") for i in range(1, size + 1))
        domains.append(Domain(f"Z{d}", "Z", f"Domain {d}", "", "", "", "", "", "", scale, items))
    return Instrument("tiny", "1", "Tiny", "", (Area("Z", "Zed", tuple(domains)),))


TINY = instrument()
TOPICS = pd.Series({f"Z{d}": float(size) for d, size in enumerate(SIZES, 1)})
FILE = CohortFile(
    name="Tiny",
    programs=[{"id": "p", "name": "p"}],
    rounds=[{"id": r, "label": r, "date": f"202{n}-01-01", "privacy": "confidential"} for n, r in enumerate(ROUNDS)],
)


def draw(rng: np.random.Generator, kind: str, people: int) -> np.ndarray:
    """Draw answers: rounds x people x items, leaders first."""
    shape = (len(ROUNDS), people, len(ITEMS))
    if kind == "70/25/5":
        out = K - rng.choice(3, p=[0.7, 0.25, 0.05], size=shape)
    elif kind == "uniform":
        out = rng.integers(1, K + 1, size=shape)
    elif kind == "all at an end":
        out = np.broadcast_to(rng.choice([1, K], size=(shape[0], 1, shape[2])), shape).copy()
    else:
        out = rng.choice([1, K], size=shape)
    out[:, :LEADERS] = rng.integers(1, K + 1, size=(shape[0], LEADERS, shape[2]))
    return out


def responses(programs: dict[str, np.ndarray]) -> pd.DataFrame:
    """Write answers as RESPONSES."""
    parts = []
    for name, answers in programs.items():
        people = answers.shape[1]
        at = np.indices(answers.shape).reshape(3, -1)
        part = {
            "program_id": name,
            "round_id": np.array(ROUNDS)[at[0]],
            "respondent_id": np.array([f"u{n:02d}" for n in range(people)])[at[1]],
            "role": np.where(at[1] < LEADERS, "leader", "staff"),
            "item": np.array(ITEMS)[at[2]],
            "answer": answers.ravel().astype(str),
            "level": answers.ravel().astype(float),
        }
        parts.append(pd.DataFrame(part))
    return RESPONSES.frame(pd.concat(parts, ignore_index=True))


def reports(programs: dict[str, np.ndarray]) -> dict[str, tuple]:
    """Give, of each program, everything that its reports are made of.

    Findings, levels of areas, changes and benchmarks follow from the published scores; besides these there are the marks
    where leaders and staff are apart, and the verdict on the domain that was chosen.
    """
    data = responses(programs)
    published = [publish(table, "program", cohort_file=FILE) for table in item_and_domain_scores(data, TINY)]
    out: dict[str, list] = {name: [] for name in programs}
    for one in published:
        for table in (one.table, one.held_back):
            lines = table.drop(columns="program_id").to_csv(index=False, header=False).splitlines()
            rows = pd.Series(lines, index=table.index, dtype=object)
            of = rows.groupby(table["program_id"]).agg("\n".join) if len(rows) else {}
            for name, told in out.items():
                told.append(of.get(name, ""))
    # Judged as the only program of its cohort: nobody else's answers blur what is said of it.
    alone = published[1].table.assign(round_id=lambda t: t["program_id"] + t["round_id"])
    apart = sorted(stand_out(alone, Thresholds().role_gap))
    raters = dict(list(rater_scores(data, TINY).groupby("program_id")))
    shown = published[1].table
    shown = shown[shown["group"].eq("everyone")].set_index(["program_id", "round_id"])
    for name, told in out.items():
        before, after = (raters[name][raters[name]["round_id"].eq(r)] for r in ROUNDS)
        then, now = (shown.loc[[(name, r)]].set_index("domain")["mean"].astype(float) for r in ROUNDS)
        growth = in_steps(verdict(before, after, "Z1", chosen=["Z1"]), then, now, TOPICS, ["Z1"], K)
        told += [growth.word, growth.reason]
        told += [(r.removeprefix(name), d) for p, r, d in apart if p == name]
    return {name: tuple(told) for name, told in out.items()}


@dataclass(frozen=True)
class Found:
    """What was found among some domains.

    Parameters
    ----------
    domains : how many were looked at, in both rounds together.
    alike : answers that all staff gave alike, looked at one by one.
    determined : how many of those follow from the reports.
    shown, topics : topics with a level, of all.
    """

    domains: int
    alike: int
    determined: int
    shown: int
    topics: int


def _others(answers: np.ndarray, r: int, item: int):
    """Give sets of answers in which one person gave another answer to a topic, or two did, one to another topic."""
    people = range(LEADERS, answers.shape[1])
    for person, step in itertools.product(people, (1, -1)):
        other = answers.copy()
        other[r, person, item] += step
        if 1 <= other[r, person, item] <= K:
            yield other
            for second, back in itertools.product(people, (1, -1)):
                again = other.copy()
                again[r, second, item] += back
                if second != person and 1 <= again[r, second, item] <= K:
                    yield again


def _in_same_steps(answers: np.ndarray, r: int, item: int):
    """Give those of the sets in which the answers to the topic make the same steps; others cannot look the same."""
    for other in _others(answers, r, item):
        if _same_steps(answers[r, LEADERS:, item], other[r, LEADERS:, item]):
            yield other


def _same_steps(one: np.ndarray, other: np.ndarray) -> bool:
    n = len(one)
    return (
        sums(n, K)[one.sum() - n] == sums(n, K)[other.sum() - n]
        and counts(n)[(one >= 3).sum()] == counts(n)[(other >= 3).sum()]
    )


def look(programs: dict[str, np.ndarray], most: int = 12) -> Found:
    """Look for answers that are determined."""
    open_ = {}
    for name, answers in programs.items():
        for r, item in itertools.product(range(len(ROUNDS)), range(len(ITEMS))):
            staff = answers[r, LEADERS:, item]
            if (staff == staff[0]).all():
                open_[name, r, item] = itertools.islice(_in_same_steps(answers, r, item), most)
    alike = len(open_)
    told = reports({name: programs[name] for name in dict.fromkeys(name for name, _, _ in open_)}) if open_ else {}
    while True:
        tried = {key: next(fits, None) for key, fits in open_.items()}
        tried = {key: other for key, other in tried.items() if other is not None}
        if not tried:
            break
        again = reports({str(key): other for key, other in tried.items()})
        open_ = {key: open_[key] for key in tried if again[str(key)] != told[key[0]]} | {
            key: iter(()) for key in open_ if key not in tried
        }
    data = responses(programs)
    shown = publish(item_and_domain_scores(data, TINY)[0], "program", cohort_file=FILE).table
    everyone = shown[shown["group"].eq("everyone") & shown["basis"].eq("everyone")]
    domains = len(programs) * len(SIZES)
    return Found(domains, alike, len(open_), int(everyone["mean"].notna().sum()), len(everyone))


def simulated(rng: np.random.Generator, kind: str, programs: int) -> dict[str, np.ndarray]:
    """Make programs of five to seven staff."""
    return {f"p{n:04d}": draw(rng, kind, LEADERS + 5 + n % 3) for n in range(programs)}


def exactly_printed(answers: np.ndarray, domain: int) -> int:
    """Count the answers of one domain in one round that follow from exact numbers: levels to one decimal, and counts."""
    at = np.flatnonzero(np.array(DOMAIN_OF) == domain)
    levels = answers[LEADERS:, at]
    n, m = levels.shape
    ranks = np.arange(1.0, K + 1)
    weights = np.broadcast_to(ranks, (n, m, K)) / (n * m)
    told = [Sum(weights, *_ends(levels.mean()))]
    high = np.broadcast_to((ranks >= 3).astype(float), (n, m, K))
    told.append(Sum(high, float((levels >= 3).sum()), float((levels >= 3).sum())))
    for i in range(m):
        alone = np.zeros((n, m, K))
        alone[:, i] = ranks / n
        told.append(Sum(alone, *_ends(levels[:, i].mean())))
    return len(determined(levels, [K] * m, told))


def _ends(mean: float) -> tuple[float, float]:
    shown = np.floor(mean * 10 + 0.5 + 1e-9) / 10
    return shown - 0.05 - 1e-9, shown + 0.05 + 1e-9


def main() -> None:
    """Print a row for each way in which people answer."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--domains", type=int, default=2000, help="domains of each kind")
    parser.add_argument(
        "--exact", type=int, default=40, help="programs of each kind looked at as printed without steps"
    )
    args = parser.parse_args()
    print(f"{'answers':>14} {'domains':>8} {'alike':>6} {'determined':>11} {'topics shown':>13} {'exact: domains':>15}")
    for number, kind in enumerate(KINDS):
        rng = np.random.default_rng([SEED, number])
        left, found = -(-args.domains // len(SIZES)), []
        while left > 0:
            found.append(look(simulated(rng, kind, min(left, 60))))
            left -= 60
        some = simulated(rng, kind, args.exact)
        plain = sum(exactly_printed(a[0], d) > 0 for a in some.values() for d in range(len(SIZES)))
        total = [sum(getattr(f, name) for f in found) for name in ("domains", "alike", "determined", "shown", "topics")]
        share, exact = total[3] / total[4], f"{plain} of {args.exact * len(SIZES)}"
        print(f"{kind:>14} {total[0]:8} {total[1]:6} {total[2]:11} {share:13.0%} {exact:>15}", flush=True)


if __name__ == "__main__":
    main()
