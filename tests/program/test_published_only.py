"""Claims, figures and verbs take only what passed the privacy gate: by the types of what they take, and when called."""

import copy
import importlib
import inspect
import pickle
import pkgutil
import sys
import typing
from dataclasses import fields, is_dataclass
from functools import cache

import pandas as pd
import pytest

import cqi_lib
from cqi_lib.privacy.published import Row, Rows, marked, shown
from cqi_lib.privacy.published import records as one_by_one

STEPS = ("groundwork", "assessment", "strengths_challenges", "priorities", "pdsa", "capacity", "community")
PLAIN = {"builtins", "datetime", "types", "collections.abc", "numpy", "markupsafe"}
NOT = {pd.DataFrame, pd.Series, pd.Index, object, dict, typing.Any, inspect.Parameter.empty}
"""What says nothing of where rows come from; an array of numpy is one number or day here."""
RAW = {"cqi_lib.cohort.cohort.Cohort", "cqi_lib.program.prepared.Prepared", "cqi_lib.scoring.answer_grid.AnswerGrid"}


def parts():
    """The modules of each step that say or show something."""
    for step in STEPS:
        package = importlib.import_module(f"cqi_lib.{step}")
        for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            kind = found.name.split(".")[2]
            if kind in ("show", "figures") or kind.endswith("claims"):
                yield importlib.import_module(found.name)


@cache
def functions():
    """Every public function of those modules by its name."""
    return {
        f"{module.__name__.removeprefix('cqi_lib.')}.{name}": inspect.unwrap(function)
        for module in parts()
        for name, function in vars(module).items()
        if name[0] != "_" and getattr(function, "__module__", "") == module.__name__
        if inspect.isroutine(inspect.unwrap(function))
    }


@cache
def hints(thing):
    """The types that a function or a class declares, also those that are imported for the checker alone."""
    thing = inspect.unwrap(thing)
    own = vars(sys.modules[thing.__module__])
    return typing.get_type_hints(thing, localns={name: one for name, one in records().items() if name not in own})


@cache
def records():
    names = {}
    for info in pkgutil.walk_packages(cqi_lib.__path__, "cqi_lib."):
        if info.name.startswith("cqi_lib.cohort.records.") or info.name == "cqi_lib.cohort.cohort":
            names |= vars(importlib.import_module(info.name))
    return names


def unfit(hint, seen=()):
    """What in a type might be rows that did not pass the gate."""
    if hint in (Rows, Row) or hint is None or hint is type(None) or isinstance(hint, (str, typing.TypeVar)):
        return []
    if typing.get_origin(hint) is typing.Literal:
        return []
    if args := typing.get_args(hint):
        flat = [a for arg in args for a in (arg if isinstance(arg, list) else [arg]) if a is not Ellipsis]
        return [one for arg in flat for one in unfit(arg, seen)]
    if hint in NOT:
        return [hint]
    if not isinstance(hint, type) or hint.__module__.split(".")[0] in PLAIN or hint in seen:
        return [] if isinstance(hint, type) else [hint]
    if f"{hint.__module__}.{hint.__qualname__}" in RAW:
        return [hint]
    if is_dataclass(hint):
        kinds = hints(hint)
        return [one for f in fields(hint) for one in unfit(kinds[f.name], (*seen, hint))]
    return []


def test_what_is_taken_came_through_the_gate(subtests):
    assert len(functions()) > 100 and {name.split(".")[0] for name in functions()} == set(STEPS)
    for place, function in functions().items():
        with subtests.test(place):
            kinds = hints(function)
            for name in inspect.signature(function).parameters:
                assert name in kinds, f"{name} has no type"
                assert not unfit(kinds[name]), f"{name}: {kinds[name]}"


def test_rows_of_no_known_origin_are_refused_when_a_function_is_called(subtests):
    raw = pd.DataFrame({"respondent_id": ["anna"], "domain": ["B1"], "item": ["B1.1"], "mean": [1.5]})
    published = marked(raw.copy(), "program")
    tried = 0
    for place, function in functions().items():
        kinds = hints(function)
        needed = [n for n, p in inspect.signature(function).parameters.items() if p.default is inspect.Parameter.empty]
        given = {n: {Rows: published, Row: one_by_one(published)[0]}.get(kinds[n]) for n in needed}
        for name in [n for n in needed if kinds[n] in (Rows, Row)]:
            tried += 1
            refused = pytest.raises(TypeError, match=r"takes only rows of a table that came through privacy\.publish")
            with subtests.test(place, takes=name), refused:
                function(**{**given, name: raw if kinds[name] is Rows else one_by_one(raw)[0]})
    assert tried >= 8


def test_the_mark_goes_on_to_what_is_made_of_published_rows():
    table = marked(pd.DataFrame({"domain": ["B1", "B2"], "mean": [1.5, 2.5]}), "program")
    made = table[table["mean"] > 1].assign(twice=lambda t: t["mean"] * 2).sort_values("mean").reset_index(drop=True)
    assert shown(made, "a claim") is made
    assert [shown(row, "a claim")["domain"] for _, row in made.iterrows()] == ["B1", "B2"]
    assert [shown(row, "a claim")["twice"] for row in one_by_one(made)] == [3.0, 5.0]
    row = one_by_one(made)[0]
    with pytest.raises(TypeError, match="nothing can be put"):
        row["mean"] = 4.0
    for change in ("update", "setdefault", "pop", "popitem", "clear", "__delitem__", "__ior__"):
        with pytest.raises(TypeError, match="nothing can be put"):
            getattr(row, change)("mean")
    for copied in (copy.deepcopy(row), pickle.loads(pickle.dumps(row))):
        assert copied == row and copied.audience == row.audience == "program"
    with pytest.raises(TypeError, match="a claim takes only rows"):
        shown(pd.DataFrame(made.to_dict("list")), "a claim")
