"""Forms over records: values in, the file out with its comments; the same checks as typed files."""

import datetime as dt

import pytest
from made_cohort import edit

from cqi_lib.cohort.cohort import load_cohort
from cqi_lib.cohort.records.cohort_file import ProgramEntry, RoundEntry
from cqi_lib.cohort.records.cycle import CycleFile
from cqi_lib.cohort.records.groundwork import GroundworkFile
from cqi_lib.cohort.records.measures import MeasuresFile
from cqi_lib.cohort.records.priorities import PrioritiesFile
from cqi_lib.errors import CallError, FormError
from cqi_lib.lab import trial
from cqi_lib.lab.fields import fields_of
from cqi_lib.lab.program_forms import CycleForm, GroundworkForm, MeasuresForm, PriorityForm, start_cycle

FIRST = "first-program"


def text(folder, name):
    return (folder / f"programs/{FIRST}/{name}").read_text("utf-8")


def notes(text):
    return [line for line in text.splitlines() if line.lstrip().startswith("#")]


@pytest.mark.parametrize(
    ("model", "left_out"),
    [
        (GroundworkFile, set()),
        (PrioritiesFile, {"points"}),
        (CycleFile, set()),
        (MeasuresFile, set()),
        (ProgramEntry, set()),
        (RoundEntry, set()),
    ],
)
def test_every_field_of_a_record_is_asked_for(model, left_out):
    def walk(kind):
        asked = {field.key for field in fields_of(kind)}
        there = {info.alias or name for name, info in kind.model_fields.items()}
        assert there - asked <= left_out, kind
        for field in fields_of(kind):
            if field.model is not None:
                walk(field.model)

    walk(model)


def test_an_aim_is_saved_with_comments_and_order_kept(fresh):
    before = text(fresh, "priorities.yml")
    form = PriorityForm(fresh, FIRST)
    form.set("priorities", 0, "aim", "to", value="65")
    assert form.preview() == "       from: 40\n-      to: 60\n+      to: 65\n       by: 2026-12-31"
    assert text(fresh, "priorities.yml") == before, "a preview writes nothing"
    assert form.save().done
    assert text(fresh, "priorities.yml") == before.replace("      to: 60\n", "      to: 65\n")
    assert load_cohort(fresh).programs[FIRST].priorities.priorities[0].aim.to == 65


def test_a_save_reads_the_cohort_no_more_than_once_as_it_is_and_once_as_it_would_be(fresh, monkeypatch):
    read = []
    monkeypatch.setattr(trial, "load_cohort", lambda *a, **k: read.append(a) or load_cohort(*a, **k))
    form = PriorityForm(fresh, FIRST)
    form.set("priorities", 0, "aim", "to", value="66.5")
    form.check()
    assert form.save().done and len(read) == 2
    # What was found is of these contents only: other words in the same file are tried anew.
    form.set("priorities", 0, "aim", "to", value="much")
    assert [p.where for p in form.check() if p.severity == "error"] and len(read) == 3


def test_a_driver_and_an_idea_are_added_where_they_belong(fresh):
    before = text(fresh, "priorities.yml")
    form = PriorityForm(fresh, FIRST)
    number = form.add("priorities", 0, "drivers", values={"text": "Partners tell us: always", "measure": "hours"})
    form.add("priorities", 0, "drivers", number, "ideas", values={"text": "A list each month"})
    assert form.save().done
    after = text(fresh, "priorities.yml")
    assert notes(after) == notes(before)
    driver = load_cohort(fresh).programs[FIRST].priorities.priorities[0].drivers[-1]
    assert (driver.id, driver.text, driver.measure) == ("partners-tell-us-always", "Partners tell us: always", "hours")
    assert driver.ideas[0].id == "a-list-each-month"
    form.remove("priorities", 0, "drivers", number)
    assert form.save().done and text(fresh, "priorities.yml") == before


@pytest.mark.parametrize(
    ("path", "value", "where", "words"),
    [
        (("aim", "to"), "30", "aim.to", "more than 40"),
        (("aim", "to"), "12,5", "aim.to", "a point for the decimal comma"),
        (("aim", "to"), "many", "aim.to", "a number"),
        (("aim", "by"), "2026-03-01", "aim.by", "a later day"),
        (("aim", "measure"), "conected", "aim.measure", "Did you mean 'connected'"),
        (("domain",), "Z9", "domain", "a domain of the instrument"),
        (("round",), "2030", "round", "list the round"),
    ],
)
def test_what_typed_files_may_not_say_is_refused_in_words(fresh, path, value, where, words):
    before = text(fresh, "priorities.yml")
    form = PriorityForm(fresh, FIRST)
    form.set("priorities", 0, *path, value=value)
    with pytest.raises(FormError) as caught:
        form.save()
    assert any(where in p.where and words in str(p) for p in caught.value.problems), str(caught.value)
    assert text(fresh, "priorities.yml") == before
    assert str(form.get("priorities", 0, *path)) == value, "what was typed is still in the form"
    # The same value typed into the file is the same problem.
    typed = form.text
    (fresh / f"programs/{FIRST}/priorities.yml").write_text(typed, "utf-8")
    assert {str(p) for p in caught.value.problems} <= {str(p) for p in load_cohort(fresh).problems}


def test_a_fourth_priority_is_said(fresh):
    form = PriorityForm(fresh, FIRST)
    for domain in ("A1", "C1", "C2"):
        form.choose(domain, "2026-spring")
    assert any("priority number 4" in p.found for p in form.check())
    assert form.save().done, "it is a warning: people may have their reasons"


def test_what_a_change_breaks_elsewhere_is_said(pair):
    form = PriorityForm(pair, "alpha-house")
    driver = next(n for n, d in enumerate(form.get("priorities", 0, "drivers")) if d.get("ideas"))
    form.remove("priorities", 0, "drivers", driver)
    with pytest.raises(FormError) as caught:
        form.save()
    assert any("cycles/" in p.where for p in caught.value.problems)


def test_yaml_broken_by_hand_is_said_with_its_line_and_left_alone(fresh):
    edit(fresh, f"programs/{FIRST}/groundwork.yml", "vision: ", "vision: [")
    broken = text(fresh, "groundwork.yml")
    form = GroundworkForm(fresh, FIRST)
    assert "groundwork.yml, line" in form.problems[0].where
    with pytest.raises(FormError):
        form.save()
    assert text(fresh, "groundwork.yml") == broken
    edit(fresh, f"programs/{FIRST}/groundwork.yml", "vision: [", "vision: ")
    form.reread()
    assert not form.problems and form.get("vision").startswith("Every family")


def test_a_flaw_that_was_there_does_not_stop_another_change(fresh):
    edit(fresh, f"programs/{FIRST}/groundwork.yml", "      horizon: short", "      horizon: soonish")
    form = GroundworkForm(fresh, FIRST)
    form.set("vision", value="Every family.")
    assert any("horizon" in p.where for p in form.check())
    assert form.save().done and "horizon: soonish" in text(fresh, "groundwork.yml")


def test_what_the_form_does_not_know_stays(fresh):
    path = fresh / f"programs/{FIRST}/groundwork.yml"
    path.write_text(path.read_text("utf-8") + "our_own: 1   # kept\n", "utf-8")
    form = GroundworkForm(fresh, FIRST)
    form.set("population", value="Everybody")
    assert form.save().done and "our_own: 1   # kept\n" in text(fresh, "groundwork.yml")


def test_a_key_left_empty_is_not_written_and_one_emptied_stays(fresh):
    form = PriorityForm(fresh, FIRST)
    form.set("priorities", 0, "aim", "statement", value="")
    assert not form.changed
    form.set("priorities", 0, "why", value="")
    form.set("priorities", 0, "aim", "from", value="")
    form.save()
    assert '    why: ""\n' in text(fresh, "priorities.yml") and "      from:\n" in text(fresh, "priorities.yml")


def test_predictions_are_only_added_to(fresh):
    form = CycleForm(fresh, FIRST, "01-text-reminder")
    first = {"made_on": dt.date(2026, 3, 20), "measure": "connected", "low": "50", "high": "60"}
    form.add("predictions", values=first)
    form.set("predictions", 0, "low", value="45")
    assert form.save().done
    with pytest.raises(FormError, match="not changed"):
        form.set("predictions", 0, "low", value="40")
    with pytest.raises(FormError, match="not changed"):
        form.remove("predictions", 0)
    form.add("predictions", values={"made_on": "2026-03-25", "text": "Fewer than we thought."})
    assert form.save().done
    made = load_cohort(fresh).programs[FIRST].cycles["01-text-reminder"].predictions
    assert [(p.low, p.text) for p in made] == [(45, ""), (None, "Fewer than we thought.")]


def test_a_cycle_is_started_from_an_idea(fresh):
    before = text(fresh, "cycles/01-text-reminder.yml")
    form = start_cycle(fresh, FIRST, "  Map   card ", priority="referrals", driver="reminders", idea="text-reminder")
    assert form.file == f"programs/{FIRST}/cycles/02-map-card.yml"
    cycle = load_cohort(fresh).programs[FIRST].cycles["02-map-card"]
    assert (cycle.title, cycle.priority, cycle.driver, cycle.idea) == (
        "Map card", "referrals", "reminders", "text-reminder",
    )  # fmt: skip
    assert "# PLAN: before the test begins" in text(fresh, "cycles/02-map-card.yml")
    assert text(fresh, "cycles/01-text-reminder.yml") == before
    with pytest.raises(CallError):
        start_cycle(fresh, FIRST, " ")


def test_a_measure_is_added(fresh):
    before = text(fresh, "measures.yml")
    form = MeasuresForm(fresh, FIRST)
    form.add("measures", values={"name": "Calls made with the family", "kind": "process", "frequency": "week"})
    assert form.save().done
    assert notes(text(fresh, "measures.yml")) == notes(before)
    assert list(load_cohort(fresh).programs[FIRST].measures) == ["connected", "hours", "calls-made-with-the-family"]


def test_texts_of_people_are_data(fresh):
    nasty = '<script>alert(1)</script> & "quotes" # no comment: *x !!python/name:os.system\x07'
    form = GroundworkForm(fresh, FIRST)
    form.set("vision", value=nasty)
    form.add("logic_model", "activities", values={"text": "../../etc: passwd", "leads_to": ["reached"]})
    assert form.save().done
    groundwork = load_cohort(fresh).programs[FIRST].groundwork
    assert groundwork.vision == nasty.replace("\x07", "")
    assert groundwork.logic_model.activities[-1].id == "etc-passwd"


def test_two_windows_on_one_record(fresh):
    one, other = PriorityForm(fresh, FIRST), PriorityForm(fresh, FIRST)
    comments = text(fresh, "priorities.yml").count("#")
    one.set("priorities", 0, "why", value="One says so.")
    other.set("priorities", 0, "aim", "to", value="62")
    assert one.save().done
    assert other.save().done, "what each changed is in the file, with its comments"
    both = text(fresh, "priorities.yml")
    assert "One says so." in both and "to: 62" in both and both.count("#") == comments
    # The same place is a choice, and nothing is written until it is made.
    one.reread()
    one.set("priorities", 0, "aim", "to", value="63")
    other.set("priorities", 0, "aim", "to", value="64")
    assert one.save().done and not other.save().done and not other.save().done
    [choice] = other.contested
    assert (choice.mine, choice.theirs) == (64, 63) and other.where(choice).endswith("› Aim › To")
    assert "to: 63" in text(fresh, "priorities.yml")
    other.settle(choice, theirs=False)
    assert other.save().done and "to: 64" in text(fresh, "priorities.yml")
    assert load_cohort(fresh).problems == (), "nothing is kept beside"
