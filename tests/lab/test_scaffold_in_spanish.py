"""What a new cohort and a new cycle say in Spanish; files, keys, codes and numbers are those of the English ones."""

import csv
import re
import shutil
from pathlib import Path

import pytest
from hatchling.builders.wheel import WheelBuilder
from made_cohort import BETA, edit, taken_over
from made_cohort import pair as copy_of_pair

from cqi_lib.cohort.cohort import load_cohort
from cqi_lib.cohort.records.cohort_file import CohortFile
from cqi_lib.cohort.records.yaml_file import parse_yaml
from cqi_lib.commands.cli import main
from cqi_lib.lab import scaffold
from cqi_lib.lab.program_forms import start_cycle
from cqi_lib.lab.scaffold import new_cohort, new_cycle
from cqi_lib.locale.spoken import speaking

ROOT = Path(__file__).resolve().parents[2]
TEXTS = {
    "name", "short", "definition", "unit", "source", "label", "aliases", "words", "vision", "population", "inputs",
    "outputs", "text", "numerator", "denominator", "who", "split_by", "chosen_by", "why", "for_whom", "equity",
    "not_at_cost", "what", "title", "program", "role", "person",
}  # fmt: skip
"""Keys and columns of texts that people would write; `leader` is a role by its code."""
ENGLISH = {"the", "of", "and", "is", "are", "or", "which", "these", "this", "without", "delete"}
SPANISH_NOTE, ENGLISH_NOTE = "# qué queremos aprender", "# what we want to learn"


@pytest.fixture
def both(tmp_path):
    with speaking("es-MX"):
        spanish = new_cohort(tmp_path / "es" / "mine", "mine")
    return new_cohort(tmp_path / "en" / "mine", "mine"), spanish


def files(folder):
    """Give the files without the gender of words, which Spanish needs and English has not."""
    found = {str(path.relative_to(folder)): path.read_text("utf-8") for path in folder.rglob("*") if path.is_file()}
    return {name: re.sub(r", gender: \w+", "", text) for name, text in found.items()}


def data(name, text):
    if name.endswith(".csv"):
        return list(csv.DictReader(text.splitlines()))
    found = parse_yaml(text, name).data
    labels = found.pop("role_labels", {})
    return found | {"aliases": list(labels), "roles": list(labels.values())}


def split(value, texts, key=""):
    """Give data without the texts that people would write, and put those into a list."""
    if isinstance(value, dict):
        return {name: split(one, texts, key if key in TEXTS else name) for name, one in value.items()}
    if isinstance(value, list):
        return [split(one, texts, key) for one in value]
    if key not in TEXTS or not isinstance(value, str) or re.fullmatch(r"leader|\d*", value):
        return value
    texts.append(value)
    return "a text"


def test_files_keys_codes_and_numbers_are_those_of_the_english_cohort(both):
    english, spanish = map(files, both)
    assert english.keys() == spanish.keys() and len(english) == 11
    for name, text in english.items():
        said, told = [], []
        here, there = split(data(name, text), said), split(data(name, spanish[name]), told)
        assert (here.pop("language"), there.pop("language")) == ("en", "es") if name == "cohort.yml" else True
        assert here == there, name
        assert len(said) == len(told) and not {*said} & {*told}, name


def test_both_can_be_checked_and_taken_over(both):
    for folder in both:
        assert {p.severity for p in load_cohort(folder).problems} == {"warning"}
        cohort = load_cohort(taken_over(folder))
        assert cohort.problems == ()
        people = cohort.responses.groupby("program_id")["respondent_id"].nunique()
        assert people.to_dict() == {"first-program": 7, "second-program": 1}


def keys(text):
    """Give the keys that notes speak of: of a line that may be used, and within braces."""
    return sorted({*re.findall(r"^\s*# ([a-z_]+):", text, re.MULTILINE)}), re.findall(r"[{,] ?([a-z_]+):", text)


def notes(text):
    return [line.partition("#")[2].strip() for line in text.splitlines() if re.search(r"(^|\s)#", line)]


def test_no_note_is_left_in_english(both):
    english, spanish = map(files, both)
    for name, text in english.items():
        assert keys(text) == keys(spanish[name]), name
        same = {*notes(text)} & {*notes(spanish[name])} - {""}
        assert not [note for note in same if not re.match(r"(- )?[\[{]|[a-z_-]+:", note)], name
        left = [note for note in notes(spanish[name]) if ENGLISH & {*re.findall(r"\w+", note.lower())}]
        assert not left, name
    assert [key for key in CohortFile.model_fields if not re.search(rf"^(# )?{key}:", spanish["cohort.yml"], re.M)] == [
        "aggregate"
    ]


def test_a_cycle_has_the_language_of_the_reports_it_is_for(tmp_path):
    folder = copy_of_pair(tmp_path)
    assert ENGLISH_NOTE in new_cycle(folder, "alpha-house", "a").read_text("utf-8")
    edit(folder, "cohort.yml", "name:", "language: es\nname:")
    for path in (
        new_cycle(folder, "alpha-house", "b"),
        new_cycle(folder, "alpha-house", "c", "booking-call"),
        folder / start_cycle(folder, "alpha-house", "Tarjeta con mapa").file,
    ):
        text = path.read_text("utf-8")
        assert SPANISH_NOTE in text and not [n for n in notes(text) if ENGLISH & {*re.findall(r"\w+", n.lower())}]
    assert "# uno de: " in text
    edit(folder, "cohort.yml", "id: beta-corner", "id: beta-corner\n    language: en")
    assert ENGLISH_NOTE in new_cycle(folder, "beta-corner", "d").read_text("utf-8")
    assert not load_cohort(folder).failed


def test_what_is_said_before_the_command_comes_first(tmp_path):
    here = str(tmp_path / "mine")
    assert main(["--language", "es", "new", "cohort", here]) == 0
    assert "\nlanguage: es\n" in (tmp_path / "mine" / "cohort.yml").read_text("utf-8")
    for n, (before, note) in enumerate(
        [([], SPANISH_NOTE), (["--language", "en"], ENGLISH_NOTE), (["--language", "es"], SPANISH_NOTE)], 1
    ):
        assert main([*before, "new", "cycle", here, "second-program", "x"]) == 0
        assert note in (tmp_path / f"mine/programs/second-program/cycles/0{n}-x.yml").read_text("utf-8")
    pair = copy_of_pair(tmp_path)
    assert main(["--language", "es", "new", "cycle", str(pair), "beta-corner", "x"]) == 0
    assert SPANISH_NOTE in max((pair / BETA / "cycles").glob("*-x.yml")).read_text("utf-8")


def test_a_third_language_is_a_folder_and_what_it_lacks_is_english(tmp_path, monkeypatch):
    shutil.copytree(scaffold._TEMPLATES, tmp_path / "templates")
    french = tmp_path / "templates" / "fr"
    french.mkdir()
    (french / "cycle.yml").write_text("# Un cycle\n" + (french / "../en/cycle.yml").read_text("utf-8"), "utf-8")
    monkeypatch.setattr(scaffold, "_TEMPLATES", tmp_path / "templates")
    for tag, first in {"fr-CA": "# Un cycle", "en-XA": "# One Plan-Do"}.items():
        with speaking(tag):
            folder = new_cohort(tmp_path / tag)
        cycle = folder / "programs/first-program/cycles/01-text-reminder.yml"
        assert cycle.read_text("utf-8").startswith(first)
        assert {p.severity for p in load_cohort(folder).problems} == {"warning"}


def test_the_wheel_has_every_template():
    held = {found.distribution_path for found in WheelBuilder(str(ROOT)).recurse_included_files()}
    there = {path.relative_to(ROOT).as_posix() for path in scaffold._TEMPLATES.rglob("*") if path.is_file()}
    assert there <= held and {path.split("/")[3] for path in there} >= {"en", "es"}
