"""Fills a program's texts with the numbers of its generated data.

`texts/<program>.yml` holds a program's records nearly as they will be written. What depends on the data is left open:

- an indicator's `baseline: families-connected` becomes the centre of that measure's baseline;
- `from: baseline` in an aim becomes the baseline's centre of the aim's measure;
- `result: {months: [2025-05, 2025-07]}` becomes what the cycle's measure was in those months together, and
  `result: {test: 24, lift: 0.5}` what was found among 24 families who had half of the true effect;
- `data: [2024-11-08, ...]` becomes what was written down on these days, which adds up to the result of the test, and
  `answers: [{measure: hours, months: [2025-01, 2025-06]}]` what another measure was in those months;
- in a cycle's texts `{value}`, `{n}` and `{count}` stand for the result, `{baseline}` for the centre;
- `baselines: true` becomes the entry that the team wrote down; `baselines: {before: 1}` one that was
  written before the last month's number was in, which `cqi check` finds;
- `weighed:` holds the team's points for a domain, without the gap, which comes from the round's answers; `hanlon:` its
  ratings by Hanlon's method, with the PEARL questions that were not answered with yes.
"""

from __future__ import annotations

from copy import deepcopy
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import pandas as pd
from numpy.random import Generator
from ruamel.yaml import YAML

from ..cohort.records.cycle import CycleFile
from ..cohort.records.priorities import Pearl
from .draws import stream
from .measures import Truth, baseline_of

CRITERIA = ("importance", "readiness", "effort", "equity", "control")


@cache
def _read(program: str) -> dict[str, Any]:
    text = (Path(__file__).parent / "texts" / f"{program}.yml").read_text(encoding="utf-8")
    return YAML(typ="safe").load(text)


def fill(
    program: str, copy_id: str, seed: int, truths: dict[str, Truth], series: dict[str, pd.DataFrame], gaps: Any
) -> dict:
    """Give a program's records with all numbers filled in.

    Parameters
    ----------
    program : which of the twelve.
    copy_id : the id it goes by, another one where it is a copy.
    seed : the demo's seed.
    truths, series : by measure id, how a series was made and its months.
    gaps : (round, domain) -> points for the gap between the level and the target, 1..5.

    Returns
    -------
    `groundwork`, `measures`, `priorities`, `cycles` (by file name without `.yml`), `events` and `votes`.
    """
    records = deepcopy(_read(program))
    centres = {name: centre(truths[name], series[name]) for name in truths}
    for indicator in records["groundwork"]["indicators"]:
        if isinstance(indicator.get("baseline"), str):
            indicator["baseline"] = centres[indicator["baseline"]]
    priorities = records["priorities"]
    for priority in priorities.get("priorities", []):
        aim = priority.get("aim", {})
        if aim.get("from") == "baseline":
            aim["from"] = centres[aim["measure"]]
    priorities["candidates"] = [
        {
            "domain": domain,
            "round": round_id,
            "points": {"gap": gaps.get((round_id, domain), 3)} | dict(zip(CRITERIA, points, strict=True)),
        }
        for round_id, domains in records.pop("weighed", {}).items()
        for domain, points in domains.items()
    ]
    _rate(priorities["candidates"], records.pop("hanlon", {}))
    for name, cycle in records.get("cycles", {}).items():
        rng = stream(seed, "test", copy_id, name)
        records["cycles"][name] = _cycle(cycle, truths, series, centres, rng)
    records["votes"] = _votes(priorities["candidates"], records.pop("voters", 0), stream(seed, "votes", copy_id))
    return records


def _rate(candidates: list[dict], rated: dict[str, dict[str, list]]) -> None:
    """Add the ratings by Hanlon's method: size, seriousness, effectiveness, and the PEARL answers that are no or open."""
    for candidate in candidates:
        given = rated.get(candidate["round"], {}).get(candidate["domain"])
        if given:
            answers = {**dict.fromkeys(Pearl.model_fields, True), **given[3]}
            pearl = {name: answer for name, answer in answers.items() if answer is not None}
            names = ("size", "seriousness", "effectiveness")
            candidate["hanlon"] = dict(zip(names, given[:3], strict=True)) | {"pearl": pearl}


def centre(truth: Truth, series: pd.DataFrame) -> float:
    """Give the median of the months before the first test as a person would write it: whole numbers for rates."""
    return _round(truth, float(baseline_of(truth, series)["value"].median()))


def _round(truth: Truth, value: float) -> float:
    return round(value) if truth.form == "rate" else round(value, truth.digits)


def _cycle(
    cycle: dict, truths: dict[str, Truth], series: dict[str, pd.DataFrame], centres: dict, rng: Generator
) -> dict:
    measure: Any = cycle.get("measure")
    words: dict[str, Any] = {}
    if measure in centres:
        words["baseline"] = centres[measure]
    asked = cycle.get("result") or {}
    if "months" in asked or "test" in asked:
        found = _pooled(truths[measure], series[measure], *asked.pop("months")) if "months" in asked else None
        found = found or _sampled(truths[measure], asked.pop("test"), asked.pop("lift", 1.0), rng)
        words |= found
        cycle["result"] = {"value": found["value"], "n": found["n"]} | asked
        if "data" in cycle:
            cycle["data"] = _readings(cycle["data"], found["count"], found["n"])
    for answer in cycle.get("answers", []):
        if "months" in answer:
            other = answer["measure"]
            months = _pooled(truths[other], series[other], *answer.pop("months"))
            answer |= {"value": months["value"], "n": months["n"]}
    if entry := cycle.pop("baselines", None):
        months = baseline_of(truths[measure], series[measure])
        entry_n = len(months) - (entry["before"] if isinstance(entry, dict) else 0)
        cycle["baselines"] = [_written_down(cycle, measure, months, entry_n)]
    in_order = {field.alias or name: None for name, field in CycleFile.model_fields.items()}
    return {key: worded for key in in_order if (worded := _worded(cycle.pop(key, None), words)) is not None} | cycle


def _pooled(truth: Truth, series: pd.DataFrame, first: str, last: str) -> dict[str, Any]:
    """Give what a measure was in some months together."""
    inside = (series["period"] >= pd.Period(str(first), "M")) & (series["period"] <= pd.Period(str(last), "M"))
    part = series[inside].dropna(subset="value")
    if truth.form == "value":
        return {"value": _round(truth, float(part["value"].mean())), "n": len(part), "count": len(part)}
    n, count = int(part["denominator"].sum()), int(part["numerator"].sum())
    return {"value": round(100 * count / n), "n": n, "count": count}


def _sampled(truth: Truth, n: int, lift: float, rng: Generator) -> dict[str, Any]:
    """Give what a small test found."""
    count = int(rng.binomial(n, (truth.level + lift * truth.effect) / 100))
    return {"value": round(100 * count / n), "n": n, "count": count}


def _readings(days: list, count: int, n: int) -> list[dict[str, Any]]:
    """Spread what a small test found over the days on which somebody wrote it down."""
    steps = [((k * n) // len(days), (k * count) // len(days)) for k in range(len(days) + 1)]
    pairs = pairwise(steps)
    return [
        {"on": day, "numerator": after[1] - before[1], "denominator": after[0] - before[0]}
        for day, (before, after) in zip(days, pairs, strict=True)
    ]


def _written_down(cycle: dict, measure: str, months: pd.DataFrame, n: int) -> dict[str, Any]:
    return {
        "made_on": cycle["predictions"][0]["made_on"],
        "measure": measure,
        "from": months["period"].iloc[0].start_time.date(),
        "to": months["period"].iloc[-1].start_time.date(),
        "n": n,
        "centre": round(float(months["value"].head(n).median()), 2),
    }


def _worded(part: Any, words: dict[str, Any]) -> Any:
    """Put numbers into every text of a record."""
    if isinstance(part, dict):
        return {key: _worded(value, words) for key, value in part.items()}
    if isinstance(part, list):
        return [_worded(value, words) for value in part]
    if isinstance(part, str):
        for name, value in words.items():
            part = part.replace("{" + name + "}", str(value))
    return part


def _votes(candidates: list[dict], voters: int, rng: Generator) -> list[dict]:
    """Let every person put five dots on the domains weighed last, mostly where the points are high."""
    last = [c for c in candidates if c["round"] == candidates[-1]["round"]] if candidates else []
    rows = []
    for k in range(voters):
        weight = pd.Series({c["domain"]: float(sum(c["points"].values())) ** 3 for c in last})
        dots = rng.multinomial(5, (weight / weight.sum()).to_numpy())
        rows += [
            {"person": f"person {k + 1}", "domain": d, "points": int(n)}
            for d, n in zip(weight.index, dots, strict=True)
            if n
        ]
    return rows


def split(series: pd.DataFrame, groups: dict[str, float], program_id: str, measure: str, seed: int) -> list:
    """Split a rate by group of participants; the groups add up to the whole in every month.

    Parameters
    ----------
    series : the months of the whole.
    groups : group -> its share of the denominator; the last one is the rest. A group's own rate does not differ.
    program_id, measure, seed : what the split is for.

    Returns
    -------
    One (group, months) per group.
    """
    rng = stream(seed, "groups", program_id, measure)
    parts = {group: series.copy() for group in groups}
    for row in series.dropna(subset="value").itertuples():
        left = {"numerator": int(row.numerator), "missed": int(row.denominator - row.numerator)}
        weight = 1.0
        for k, (group, share) in enumerate(groups.items()):
            last = k == len(groups) - 1
            took = {name: n if last else int(rng.binomial(n, share / weight)) for name, n in left.items()}
            weight -= share
            left = {name: n - took[name] for name, n in left.items()}
            parts[group].loc[row.Index, "numerator"] = took["numerator"]
            parts[group].loc[row.Index, "denominator"] = took["numerator"] + took["missed"]
    return list(parts.items())
