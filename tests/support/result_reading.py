"""What of a result's table does not stand on the page of its verb."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator

import numpy as np
import pandas as pd

import cqi_lib as cqi
from cqi_lib.locale.catalogue import word
from cqi_lib.locale.spoken import speaking
from cqi_lib.report.analyst.page import Node, numbers, read
from cqi_lib.report.analyst.result import Result

OF_ITS_OWN = {"date", "line", "baseline", "side", "claim", "part", "on", "overdue"}
"""Columns that a page tells otherwise than in letters: drawn lines, days of months in words, marks."""
BESIDE_THE_PROFILE = ("strengths", "challenges", "views_differ", "not_known", "still_building")
VERBS = tuple(name for name in cqi.__all__ if getattr(getattr(cqi, name), "of", None) is not None)
"""Every public verb that shows a block."""


def results(*opened: object) -> Iterator[Result]:
    """Call every verb with what it takes of what was opened."""
    for name in VERBS:
        verb = getattr(cqi, name)
        if not inspect.signature(verb).parameters:
            yield verb()
        for one in opened:
            if verb.of == ("program" if hasattr(one, "records") else "opened"):
                yield verb(one)


def _texts(node: Node) -> Iterator[str]:
    if node.tag != "svg":
        yield node.text
        for child in node.children:
            yield from [child] if isinstance(child, str) else _texts(child)


def unprinted(result: Result) -> list[str]:
    """Name the cells of a result's table that its page does not print.

    The lists of findings have the columns of the profile, and stand beside it.
    """
    html = [str(result.html)]
    if result.verb in BESIDE_THE_PROFILE and not result.empty:
        html.append(str(cqi.profile(result.opened).html))
    with speaking(result.language or "en", result.own_texts):
        texts = {" ".join(text.split()) for one in html for text in _texts(read(one))}
        known = {abs(number) for text in texts for number in numbers(text)}
        page = " | ".join(texts)
        words = set(re.findall(r"\w+", page.casefold()))
        known |= {n for n in range(1, 14) if word(result.language or "en", n) in words}
        out = []
        for name, column in result.table.items():
            if name in OF_ITS_OWN or (name == "measure" and result.verb == "measure_over_time"):
                continue
            for value in column[column.notna()]:
                if isinstance(value, str):
                    there = all(part in page for part in " ".join(value.split()).split(". "))
                else:
                    there = value == 0 or abs(float(value)) in known
                if not there:
                    out.append(f"{result.verb}, {name}: {value!r}")
    return out


def same(one: pd.DataFrame, other: pd.DataFrame) -> bool:
    """Say whether two tables hold the same."""
    return list(one.columns) == list(other.columns) and all(
        np.array_equal(one[name].astype(object).fillna("").to_numpy(), other[name].astype(object).fillna("").to_numpy())
        for name in one.columns
    )
