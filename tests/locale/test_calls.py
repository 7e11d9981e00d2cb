"""Every message that a module asks for is there and gets its values: also those that only rare bad input calls for."""

import ast
import functools
import re

import pytest

from cqi_lib.locale.compare import entries, values_of
from cqi_lib.locale.spoken import FOLDER, SHARED, SOURCE

LIBRARY = FOLDER.parent


def speakers(tree, stem):
    """Name the functions of a module that say messages, each with its catalogue."""
    for node in tree.body:
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Call) and isinstance(node.value.func, ast.Name):
            [target], call = node.targets, node.value
            if call.func.id == "catalogue" and isinstance(call.args[0], ast.Name):
                yield target.id, stem
            elif call.func.id in ("catalogue", "sayings"):
                yield target.id, call.args[0].value.rpartition(".")[2]


def calls(path):
    """Give the catalogue, the message and the values of each call; a pattern where only a part of the name is written."""
    text = path.read_text(encoding="utf-8")
    if "catalogue" not in text and "sayings" not in text:  # no speaker: not worth taking apart
        return
    tree = ast.parse(text)
    say = dict(speakers(tree, path.stem))
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in say and node.args:
            open_ended = any(keyword.arg is None for keyword in node.keywords)
            values = {keyword.arg for keyword in node.keywords if keyword.arg}
            ids = [node.args[0]]
            if isinstance(ids[0], ast.IfExp):
                ids = [ids[0].body, ids[0].orelse]
            for id in ids:
                yield node.lineno, say[node.func.id], pattern(id), values, open_ended


def pattern(node):
    if isinstance(node, ast.Constant):
        return re.escape(node.value)
    if isinstance(node, ast.JoinedStr):
        return "".join(re.escape(p.value) if isinstance(p, ast.Constant) else r"[\w-]*" for p in node.values)
    return r"[\w-]+"


@functools.cache
def english(name):
    have, wrong = entries((FOLDER / SOURCE / f"{name}.ftl").read_text(encoding="utf-8"), name)
    assert not wrong
    return have


SHARED_ONES = english(SHARED)
MODULES = [path for path in sorted(LIBRARY.rglob("*.py")) if any(calls(path))]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(LIBRARY).as_posix())
def test_every_message_is_there_and_gets_its_values(path):
    catalogues = {}
    for line, name, wanted, values, open_ended in calls(path):
        have = catalogues.setdefault(name, SHARED_ONES | english(name))
        found = [id for id in have if re.fullmatch(wanted, id)]
        assert found, f"line {line}: {name}.ftl has no message {wanted}"
        if not open_ended:
            short = [id for id in found if values_of(have, id) - values]
            assert len(short) < len(found), f"line {line}: {wanted} wants other values than {values}"


def test_every_message_is_asked_for():
    """A text that nobody says any more is work for translators for nothing."""
    asked, idle = {}, []
    for path in MODULES:
        for _, name, wanted, _, _ in calls(path):
            asked.setdefault(name, set()).add(wanted)
    for file in sorted((FOLDER / SOURCE).glob("*.ftl")):
        if file.stem != SHARED:
            have = english(file.stem)
            wanted = [re.compile(one) for one in asked.get(file.stem, ())]
            used = {id for id in have if any(one.fullmatch(id) for one in wanted)}
            more = set(used)
            while more := {ref for id in more for ref in have[id].refers if ref in have} - used:
                used |= more
            idle += [f"{file.stem}.ftl: {id}" for id in have if id not in used and not id.startswith("-")]
    assert not idle
