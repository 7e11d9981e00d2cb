"""libyaml is used only where it reads a text as ruamel.yaml does."""

import random
import textwrap
from pathlib import Path

import pytest
import yaml
from ruamel.yaml import YAML

from cqi_lib.cohort.records import yaml_file, yaml_nodes
from cqi_lib.cohort.records.yaml_file import parse_yaml

ROOT = Path(__file__).parents[2]
FILES = sorted([*(ROOT / "parameters").rglob("*.yml"), *(ROOT / "cqi_lib" / "instrument" / "builtin").glob("*.yml")])
SIGNS = [*":-?[]{},&*!|>'\"%@`#\\ \n\t=~.", ": ", "- ", "\n  ", "\n \n", "---\n", " & ", " #", "|\n", ">-\n", "|2\n"]
SIGNS += [
    "é",
    "\x85",
    "\u2028",
    "\xa0",
    "\ufeff",
    "\r\n",
    "\x07",
    "😀",
    "true",
    "0o7",
    "1_0",
    ".5",
    "yes",
    "<<",
    "null",
    "1:30",
]


def ruamel(text):
    return YAML(typ="safe", pure=True).compose(text)


def document(text, compose, monkeypatch):
    """All that comes of a text: values, lines, problems."""
    monkeypatch.setattr(yaml_file, "compose", compose)
    return repr(parse_yaml(text, "x.yml"))


@pytest.fixture
def quickly(monkeypatch):
    """`compose` that gives None where libyaml was not used."""
    monkeypatch.setattr(yaml_nodes.YAML, "compose", lambda self, text: None)
    return yaml_nodes.compose


def pieces():
    for path in FILES:
        lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
        for start in range(0, len(lines), 7):
            yield textwrap.dedent("".join(lines[start : start + 7]))


@pytest.mark.slow
@pytest.mark.skipif(not yaml.__with_libyaml__, reason="PyYAML came without libyaml")
def test_texts_damaged_at_random_are_read_alike(quickly, monkeypatch):
    chance, sound = random.Random(3), list(pieces())
    texts = []
    for _ in range(4000):
        text = chance.choice(sound)
        for _ in range(chance.randint(1, 3)):
            place = chance.randint(0, len(text))
            cut = chance.choice((0, 0, 1, 2))
            text = text[:place] + chance.choice(SIGNS) + text[place + cut :]
        texts.append(text)
    read = [text for text in texts if quickly(text) is not None]
    monkeypatch.undo()
    assert len(read) > 500
    for text in read:
        assert document(text, yaml_nodes.compose, monkeypatch) == document(text, ruamel, monkeypatch)


@pytest.mark.skipif(not yaml.__with_libyaml__, reason="PyYAML came without libyaml")
def test_the_files_of_the_demo_are_read_quickly(quickly):
    assert all(quickly(path.read_text(encoding="utf-8")) is not None for path in FILES)


@pytest.mark.slow
@pytest.mark.parametrize("text", ["- " * 100_000 + "a", "[" * 2000, "{a: " * 5000, "? " * 5000])
def test_lists_within_lists_without_end_are_a_problem_not_a_crash(text):
    [problem] = parse_yaml(text, "x.yml").problems
    assert problem.found == "lists within lists without end"


def test_without_libyaml_everything_is_read_by_ruamel(monkeypatch):
    monkeypatch.setattr(yaml_nodes, "_quick", lambda: None)
    assert parse_yaml("a: [1, yes]\n", "x.yml").data == {"a": [1, "yes"]}
