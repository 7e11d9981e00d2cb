"""What forms and the scaffold refuse, told in Spanish; and what they do does not hang on the language."""

import re

import ipywidgets as widgets
import pytest
from made_cohort import ALPHA, edit, write
from spoken_problems import english_left

import cqi_lib as cqi
from cqi_lib.cohort.cohort import load_cohort
from cqi_lib.errors import CallError, CqiError, FormError
from cqi_lib.lab.answer_form import AnswerForm
from cqi_lib.lab.mapping_form import MappingForm
from cqi_lib.lab.picker import Picker
from cqi_lib.lab.program_forms import CycleForm, start_cycle
from cqi_lib.lab.rows import Rows
from cqi_lib.lab.scaffold import new_cohort, new_cycle
from cqi_lib.lab.server import lab_command
from cqi_lib.lab.trial import try_out
from cqi_lib.lab.work_copy import work_copy
from cqi_lib.lab.yaml_patch import patch
from cqi_lib.locale.spoken import FOLDER, speaking


def test_an_entry_of_answers_that_no_file_could_hold(pair):
    form = AnswerForm(load_cohort(pair), "alpha-house", "2025-fall")
    form.submitted_on = "yesterday"
    found = form.check()
    assert [p.where.partition(", ")[2] for p in found[:3]] == [
        "this entry, respondent_id",
        "this entry, role",
        "this entry",
    ]
    assert len(found) >= 4 and not english_left(found[:4])
    with speaking("es"), pytest.raises(FormError, match=r"No se guardó responses/2025-fall_entered\.csv\.\n"):
        form.save()
    write(pair, "responses/2025-fall_entered.csv", "respondent_id,program\n1,x\n")
    form.reread()
    assert form.problems and not english_left(form.problems)


@pytest.mark.parametrize("text", ["a,b\n", "person,person,domain\n", 'person,domain\n"a"b,c\n'])
def test_a_table_that_no_form_can_change(opened, text):
    write(opened.cohort.folder, f"{ALPHA}/votes.csv", text)
    found = cqi.weigh_together(opened).form.votes.problems
    assert len(found) == 1 and not english_left(found) and Rows(text, ("person", "domain")).flaw


def test_records_that_no_form_can_change(pair, opened):
    face = cqi.edit_priorities(opened)
    write(pair, f"{ALPHA}/groundwork.yml", "- a list\n")
    found = list(cqi.edit_groundwork(opened).form.problems)
    with pytest.raises(FormError) as caught:
        patch("&a a: {b: 1}\nc: *a\n", {"a": {"b": 1}, "c": {"b": 2}}, "x.yml")
    found += caught.value.problems
    cycle = next(iter(opened.records.cycles))
    form = CycleForm(pair, "alpha-house", cycle)
    name = next(name for name in form.fixed if form.get(name))
    with pytest.raises(FormError) as caught:
        form.remove(name, 0)
    found += caught.value.problems
    assert len(found) >= 3 and not english_left(found)
    with speaking("es"):
        face.put(lambda: form.remove(name, 0))
    assert "Lo que ya se escribió no se cambia." in face.told.value and "debajo" in face.told.value
    write(pair, "cohort.yml", "id: [")
    assert not english_left(p for p in try_out(pair, {}, None) if not p.found)


def test_a_mapping_is_refused_in_every_language(pair):
    write(pair, "responses/2025-fall_phone.csv", "Nr,Agency,Job,q2\n1,Alpha,Boss,3\n")
    with speaking("es"):
        form = MappingForm(load_cohort(pair), "2025-fall_phone.csv")
        for heading, target in {"Nr": "respondent_id", "Agency": "program", "Job": "role", "q2": "a1_1"}.items():
            form.set_target(heading, target)
        form.set_meaning("programs", "Alpha", "no-such-program")
        assert form.new_errors() and not english_left(form.new_errors())


def test_new_cohorts_cycles_and_copies_that_cannot_be(pair, tmp_path):
    (tmp_path / "file").write_text("x", encoding="utf-8")
    calls = [
        lambda: new_cohort(tmp_path / "file"),
        lambda: new_cohort(pair),
        lambda: new_cohort(tmp_path / "file" / "below"),
        lambda: new_cycle(pair, "alpha-house", "A B"),
        lambda: new_cycle(pair, "alpha-haus", "a-b"),
        lambda: new_cycle(pair, "alpha-house", "a-b", "no-idea"),
        lambda: start_cycle(pair, "alpha-house", " "),
        lambda: work_copy(pair, "9_nothing", program=None),
        lambda: Picker(load_cohort(pair, responses=False)).choose_program("nobody"),
        lambda: lab_command(root=tmp_path),
    ]
    for call in calls:
        with pytest.raises(CqiError) as caught:
            call()
        english = str(caught.value)
        with speaking("es"):
            spanish = str(caught.value)
        assert isinstance(caught.value, CallError) and spanish != english
        assert not {"the", "is", "not", "There", "Allowed:"} & set(spanish.split()), spanish


VERBS = [
    "edit_groundwork",
    "edit_measures",
    "edit_priorities",
    "edit_cycle",
    "weigh_together",
    "enter_answers",
    "map_columns",
    "edit_points",
]


def labels(tag):
    """List what forms call their fields, headings and buttons in a language."""
    texts = [
        (FOLDER / tag / f"{name}.ftl").read_text("utf-8") for name in ("forms", "fields", "weighing_form", "points")
    ]
    found = {said for text in texts for said in re.findall(r"^[\w-]+ = ([^{}\n]+)$", text, re.MULTILINE)}
    return {said for said in found if " " in said or said[0].isupper()}


def below(box):
    yield box
    for child in getattr(box, "children", ()):
        yield from below(child)


def words(box):
    """Give what a form says: labels, choices, and its own texts."""
    for one in below(box):
        yield getattr(one, "description", "")
        yield from (label for label, _ in getattr(one, "_options_full", ()))
        if isinstance(one, widgets.HTML):
            yield re.sub(r"<style>.*?</style>|<[^>]*>", " ", one.value, flags=re.DOTALL).strip()


@pytest.mark.parametrize("verb", [*VERBS, "desk"])
def test_forms_of_a_spanish_cohort_speak_spanish_when_they_are_made_and_when_buttons_are_pressed(pair, verb):
    edit(pair, "cohort.yml", "name:", "language: es\nname:")
    write(pair, "responses/2025-fall_phone.csv", "Nr,Agency,Job,q2\n1,Alpha,Boss,3\n")
    opened = cqi.open_cohort(pair) if verb == "desk" else cqi.open_program(pair, "alpha-house")
    box = getattr(cqi, verb)(opened).box
    english = labels("en") - labels("es")
    assert len(english) > 100 and not english & {*words(box)}
    for one in [one for one in below(box) if isinstance(one, widgets.Button) and verb != "desk"]:
        one.click()
    assert not english & {*words(box)}
    said = [text for one in below(box) if isinstance(one, widgets.HTML) and "status" in (text := one.value)]
    assert not [text for text in said if re.search(r"\b(the|was|is|not|there|shown|nothing)\b", text)], said
