"""Forms as people see them, without a browser: labels, what is said, what is written."""

import html

import ipywidgets as widgets
import pytest
from made_cohort import ALPHA, edit

import cqi_lib as cqi
from cqi_lib.lab.desk import Desk
from cqi_lib.lab.picker import Picker

VERBS = ("edit_groundwork", "edit_measures", "edit_priorities", "edit_cycle", "weigh_together", "enter_answers",
         "map_columns", "edit_points")  # fmt: skip
INPUTS = (widgets.Text, widgets.Textarea, widgets.Dropdown, widgets.DatePicker, widgets.BoundedFloatText,
          widgets.Checkbox, widgets.Button)  # fmt: skip


def below(box):
    yield box
    for child in getattr(box, "children", ()):
        yield from below(child)


@pytest.mark.parametrize("verb", VERBS)
def test_every_field_and_button_has_a_label_in_words_and_opening_a_form_writes_nothing(opened, pair, verb):
    before = {path: path.read_bytes() for path in pair.rglob("*") if path.is_file()}
    shown = [w for w in below(getattr(cqi, verb)(opened).box) if isinstance(w, INPUTS)]
    assert {path: path.read_bytes() for path in pair.rglob("*") if path.is_file()} == before
    assert len(shown) > 4
    for widget in shown:
        assert widget.description.strip(), widget
        assert not (isinstance(widget, widgets.Button) and widget.icon)
    buttons = [w.description for w in shown if isinstance(w, widgets.Button)]
    assert {"Save", "Show what will be saved", "Read the file again"} <= set(buttons)


def test_a_weight_moves_the_ranking_and_is_saved_with_its_comments(opened, pair):
    edit(
        pair, "cohort.yml", "rounds:\n", "criteria: {gap: 3, importance: 3, readiness: 2}   # agreed in May\nrounds:\n"
    )
    opened = cqi.open_program(pair, "alpha-house")
    face = cqi.weigh_together(opened)
    for domain, points in {"B3": ("5", "1", "1"), "C1": ("1", "5", "5")}.items():
        if domain not in face.form.candidates():
            face.domain.value = domain
            face._add_domain()
        for name, value in zip(("gap", "importance", "readiness"), points, strict=True):
            face.controls["points", domain, name].value = value
    ranked = list(face.form.ranking()["domain"])
    first = ranked.index("B3") < ranked.index("C1")
    face.controls["weight", "gap"].value = "20" if not first else "0"
    again = list(face.form.ranking()["domain"])
    assert (again.index("B3") < again.index("C1")) is not first
    face.save()
    assert "Saved" in face.told.value, face.told.value
    text = (pair / "cohort.yml").read_text("utf-8")
    assert f"criteria: {{gap: {0 if first else 20}, importance: 3, readiness: 2}}   # agreed in May" in text


def test_weights_that_sum_to_zero_are_said_and_not_saved(opened, pair):
    before = (pair / "cohort.yml").read_bytes()
    face = cqi.weigh_together(opened)
    for name in face.form.criteria():
        face.controls["weight", name].value = "0"
    assert "All weights are 0" in face.rank.value
    face.save()
    assert "at least one weight above 0" in face.told.value and (pair / "cohort.yml").read_bytes() == before


@pytest.mark.parametrize("weight", ["-2", "much"])
def test_a_weight_out_of_range_is_refused_and_not_changed(opened, pair, weight):
    before = (pair / "cohort.yml").read_bytes()
    face = cqi.weigh_together(opened)
    face.controls["weight", "gap"].value = weight
    face.save()
    assert face.controls["weight", "gap"].value == weight and "Not saved" in face.told.value
    assert "gap" in face.told.value and (pair / "cohort.yml").read_bytes() == before


def test_points_and_aims_of_one_file_are_saved_side_by_side(opened, pair):
    weigh, aims = cqi.weigh_together(opened), cqi.edit_priorities(opened)
    aims.controls[("priorities", aims.first["priorities"], "why")].value = "Because we said so."
    domain = weigh.form.candidates()[0] if weigh.form.candidates() else "B3"
    if not weigh.form.candidates():
        weigh.domain.value = domain
        weigh._add_domain()
    weigh.controls["points", domain, "gap"].value = "2"
    weigh.save()
    assert "Saved" in weigh.told.value, weigh.told.value
    aims.save()
    assert "Saved" in aims.told.value, aims.told.value
    text = (pair / ALPHA / "priorities.yml").read_text("utf-8")
    assert "Because we said so." in text and "gap: 2" in text


def test_a_file_broken_by_hand_is_said_in_its_form(opened, pair):
    edit(pair, f"{ALPHA}/priorities.yml", "priorities:", "priorities: [")
    face = cqi.edit_priorities(opened)
    assert face.save_button.disabled and "priorities.yml, line" in face.told.value
    edit(pair, f"{ALPHA}/priorities.yml", "priorities: [", "priorities:")
    face.reread()
    assert not face.save_button.disabled and face.body.children


def test_a_cycle_is_started_and_shown(opened, pair):
    desk = cqi.edit_cycle(opened)
    desk.title.value = "Map card"
    desk.start()
    assert (pair / ALPHA / "cycles/03-map-card.yml").is_file() and desk.which.value == "03-map-card"
    desk.face.controls[("objective",)].value = "Learn whether a card helps."
    desk.face.save()
    assert "Learn whether a card helps." in (pair / ALPHA / "cycles/03-map-card.yml").read_text("utf-8")


def test_an_entry_is_added_and_taken_out_again(opened, pair):
    before = (pair / ALPHA / "groundwork.yml").read_bytes()
    face = cqi.edit_groundwork(opened)
    adding = face.controls[("logic_model", "outcomes", "new")]
    buttons = {w.description: w for w in below(face.box) if isinstance(w, widgets.Button)}
    adding.value = "Families feel at home"
    buttons["Add the outcome"].click()
    number = face.controls[("logic_model", "outcomes", "which")].value
    assert face.form.get("logic_model", "outcomes", number) == {
        "id": "families-feel-at-home",
        "text": "Families feel at home",
    }
    face.save()
    assert b"families-feel-at-home" in (pair / ALPHA / "groundwork.yml").read_bytes()
    buttons["Take this outcome out"].click()
    face.save()
    assert (pair / ALPHA / "groundwork.yml").read_bytes() == before
    assert (pair / ALPHA / "groundwork.yml").read_bytes() == before


def test_the_desk_follows_the_choice(opened, tmp_path):
    desk = Desk(Picker(opened.cohort, out=tmp_path / "out"))
    desk.program.value = "beta-corner"
    assert [value for _, value in desk.cycle.options] == ["", "01-open-hour"]
    desk.open("1_groundwork")
    assert "A copy for Beta Corner was made" in desk.told.value
    assert (tmp_path / "out/desk" / "work" / "1_groundwork_beta-corner_2025-fall.ipynb").is_file()
    desk.open("1_groundwork")
    assert "from before" in desk.told.value


def test_the_run_chart_beside_the_grid_moves_with_what_is_typed(opened):
    face = cqi.edit_points(opened).numbers
    line = next(line for line in face.form.lines() if face.form.measure_of(line.key) == face.measure)
    before = face.chart.value
    assert "<img" in before and 'alt="' in before
    face.heard({"do": "edit", "key": line.key, "column": "numerator", "text": "1"})
    face.heard({"do": "edit", "key": line.key, "column": "denominator", "text": "40"})
    typed = face.chart.value
    assert typed != before
    face.undo()
    face.undo()
    assert face.chart.value == before
    other = next(line for line in face.form.lines() if face.form.measure_of(line.key) != face.measure)
    face.heard({"do": "at", "key": other.key, "column": ""})
    assert face.form.measures[face.measure].name in face.chart.value or face.chart.value != before


def test_who_asks_in_an_interview_can_read_what_each_level_looks_like(opened):
    face = cqi.enter_answers(opened)
    folded = [w.value for w in below(face.box) if isinstance(w, widgets.HTML) and "<summary" in w.value]
    told = {item.id: item for item in opened.instrument.items.values() if any(item.anchors.values())}
    assert told and len(folded) == len(told)
    first = next(iter(told.values()))
    assert all(text in html.unescape(folded[0]) for text in first.anchors.values() if text)


@pytest.mark.parametrize(("keys", "opens"), [
    ({}, "objective"),
    ({"actual_start": "2025-11-03"}, "actual_start"),
    ({"actual_start": "2025-10-01", "actual_end": "2025-10-20"}, "result"),
    ({"actual_start": "2025-10-01", "actual_end": "2025-10-20", "result": {"text": "Most came."}, "studied_on": "2025-10-28"}, "decision"),
    ({"predictions": "[{made_on: 2025-10-20, text: Most will come}]"}, "objective actual_start"),  # it waits for the day it began
])  # fmt: skip
def test_a_cycle_opens_where_it_stands(opened, pair, keys, opens):
    place = pair / ALPHA / "cycles/03-new.yml"
    lines = ["title: New", "purpose: test", "planned_start: 2025-11-01", "planned_end: 2025-11-30"]
    place.write_text("\n".join([*lines, *(f"{key}: {value}" for key, value in keys.items())]) + "\n", "utf-8")
    face = cqi.edit_cycle(cqi.open_program(pair, "alpha-house", cycle="03-new")).face
    assert face.open_parts == set(opens.split())
    shown = [w for w in face.body.children if "cqi-step" in w._dom_classes]
    boxes = [face.body.children[face.body.children.index(w) + 1] for w in shown]
    assert len(boxes) == 4 and [box.layout.display for box in boxes].count("none") == 4 - len(face.open_parts)
