"""A change of values changes the text there and nowhere else."""

import copy
import random
from pathlib import Path

import pytest

from cqi_lib.cohort.records.yaml_file import parse_yaml
from cqi_lib.errors import FormError
from cqi_lib.lab.yaml_patch import patch

ROOT = Path(__file__).resolve().parents[2]
FILES = sorted(
    path
    for folder in (
        "parameters/riverbend",
        "parameters/nhs-open",
        "tests/fixtures/pair",
        "cqi_lib/lab/templates/*/cohort",
    )
    for path in ROOT.glob(f"{folder}/**/*.yml")
)
WORDS = (
    "plain", "a: b", "# x", "5", "", "yes", "two\nlines", "- dash", "it's", "{x}", "é ü", "[a]", "a #b", "'q'", "null",
    "1.5", "2025-01-01", "x, y", "?", "*a", "&b", "!c", "%d", "@e", "`f", "|", "> g", "trail:", "tab\tx", "a:b",
)  # fmt: skip


def changed(text, **values):
    return patch(text, {**(parse_yaml(text, "x").data or {}), **values})


def test_only_the_line_that_differs_changes():
    text = "# head\na: 1   # one\nb: 'two'   # two\n\nc: [x, y]\n# foot\n"
    assert changed(text, a=2) == text.replace("a: 1 ", "a: 2 ")
    assert changed(text, b="three") == text.replace("'two'", "three")
    assert changed(text, c=["x", "z"]) == text.replace("[x, y]", "[x, z]")
    assert changed(text, a=1.0) == text


def test_what_is_there_stays_where_a_list_is_begun():
    text = "predictions: []   # written before the test\n#  - {made_on: 2026-01-01}\nmeasure: m\n"
    assert changed(text, predictions=[{"made_on": "2026-01-05", "low": 50}]) == (
        "predictions:   # written before the test\n  - made_on: 2026-01-05\n    low: 50\n"
        "#  - {made_on: 2026-01-01}\nmeasure: m\n"
    )


def test_an_entry_that_goes_leaves_the_comments_around_it():
    text = "tasks:\n  # first\n  - what: a\n  # second\n  - what: b\n# end\nnote: ''\n"
    assert changed(text, tasks=[{"what": "b"}]) == "tasks:\n  # first\n  # second\n  - what: b\n# end\nnote: ''\n"
    assert changed(text, tasks=[]) == "tasks: []\n  # first\n# end\nnote: ''\n"


def test_entries_are_known_by_their_id():
    text = "d:\n  - id: x\n    t: one   # kept\n  - {id: y, t: two}\n"
    out = changed(text, d=[{"id": "z", "t": "new"}, {"id": "y", "t": "2"}])
    assert out == 'd:\n  - id: z\n    t: new   # kept\n  - {id: y, t: "2"}\n'
    assert changed(text, d=[{"id": "y", "t": "two"}]) == "d:\n  - {id: y, t: two}\n"


def test_a_text_of_several_lines():
    assert changed("why: ''\nnext: 1\n", why="one\n\ntwo") == "why: |-\n  one\n\n  two\nnext: 1\n"
    assert changed("why: |\n  one\n  two\nnext: 1   # n\n", why="one") == "why: one\nnext: 1   # n\n"
    assert changed("why: x   # why\n", why="a\nb") == 'why: "a\\nb"   # why\n'


def test_an_empty_file_and_one_with_comments_only():
    assert patch("", {"vision": "Good: very"}) == 'vision: "Good: very"\n'
    assert patch("# ours", {"a": {"b": ["c"]}}) == "# ours\na:\n  b:\n    - c\n"
    assert patch("# ours\n", {}) == "# ours\n"


def test_a_text_that_is_no_yaml_is_left_alone():
    with pytest.raises(FormError) as caught:
        patch("a: [1\n", {"a": 2}, "groundwork.yml")
    assert "groundwork.yml, line" in caught.value.problems[0].where
    for text in ("a: &x 1\nb: *x\n", "a: 1\na: 2\n", "a: !!python/name:os.system 1\n"):
        with pytest.raises(FormError):
            patch(text, {"a": 3})


def _places(here):
    for key in here if isinstance(here, dict) else range(len(here)):
        yield here, key
        if isinstance(here[key], (dict, list)):
            yield from _places(here[key])


def _mutate(data, rng):
    for _ in range(rng.randint(1, 4)):
        places = list(_places(data))
        if not places:
            return
        owner, key = rng.choice(places)
        kind = rng.random()
        if isinstance(owner, list) and kind < 0.25:
            del owner[key]
        elif isinstance(owner, list) and kind < 0.5:
            new = copy.deepcopy(owner[key])
            owner.insert(key, {**new, "id": f"new{rng.randint(0, 999)}"} if isinstance(new, dict) else new)
        elif isinstance(owner, dict) and kind < 0.2:
            owner[f"zz{rng.randint(0, 99)}"] = rng.choice([rng.choice(WORDS), [1, "a"], {"a": {"b": ["c: d"]}}, [], {}])
        elif isinstance(owner[key], list):
            owner[key] = [] if kind < 0.6 else [*owner[key], rng.choice(WORDS)]
        elif isinstance(owner[key], dict):
            owner[key] = {**owner[key], "yy": rng.choice(WORDS)}
        else:
            owner[key] = rng.choice([*WORDS, None, 3, 2.5, True, ["x"], {"k": "v"}])


@pytest.mark.slow
def test_every_change_of_every_file_reads_back_and_keeps_comments():
    """`patch` reads back what it wrote and refuses anything else: here it must never have to refuse."""
    assert len(FILES) > 40
    texts = {path: path.read_text("utf-8") for path in FILES}
    with_notes = [p for p in FILES if texts[p].count("#") > 5]
    for seed in range(250):
        rng = random.Random(seed)
        path = rng.choice(with_notes if seed % 2 else FILES)
        wanted = copy.deepcopy(parse_yaml(texts[path], path.name).data)
        _mutate(wanted, rng)
        out = patch(texts[path], wanted, path.name)
        # Comments inside an entry that went, go with it; of the others none is lost.
        gone = len(texts[path].splitlines()) - len(out.splitlines())
        lost = [n for n in _notes(texts[path]) if n not in _notes(out)]
        assert not lost or gone > 0, (seed, path, lost)


def _notes(text):
    return [line.strip() for line in text.splitlines() if line.strip().startswith("#")]
