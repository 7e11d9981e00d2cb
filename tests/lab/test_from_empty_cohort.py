"""From an empty cohort with a response file to findings, two priorities, aims, drivers and a started cycle."""

import datetime as dt
import shutil

import pytest
from made_pages import prepared, program_page

import cqi_lib as cqi
from cqi_lib.cohort.cohort import load_cohort
from cqi_lib.lab.answer_form import AnswerForm
from cqi_lib.lab.program_forms import CycleForm, GroundworkForm, PriorityForm, start_cycle
from cqi_lib.lab.weighing_form import WeighingForm

FIRST = "first-program"
CRITERIA = ("gap", "importance", "readiness", "effort", "equity", "control")


def filled(folder):
    """Fill a new cohort in through the forms' models, as a meeting of coach and staff would."""
    opened = cqi.open_program(folder, FIRST)
    day = opened.as_of
    lows = opened.findings[opened.findings["state"].eq("challenge")]["domain"].tolist()
    assert len(lows) >= 2, "the example's answers give at least two challenges"

    answers = AnswerForm(opened.cohort, FIRST, opened.round.id)
    answers.open(answers.next_name())
    answers.role, answers.submitted_on = "frontline", "2026-03-08"
    answers.answers.update(dict.fromkeys(opened.instrument.items, "2"))
    assert answers.save().done

    groundwork = GroundworkForm(folder, FIRST, day)
    groundwork.set("vision", value="Nobody has to ask twice.")
    assert groundwork.save().done

    weighing = WeighingForm(opened)
    for place, domain in enumerate(lows[:2]):
        weighing.add_candidate(domain)
        for criterion in CRITERIA:
            weighing.set_points(domain, criterion, str(5 - place))
        weighing.votes.give("Ana", domain, str(2 - place))
    weighing.set_weight("equity", 3)
    assert set(lows[:2]) <= set(weighing.ranking()["domain"])
    assert weighing.save().done

    form = PriorityForm(folder, FIRST, day)
    form.remove("priorities", 0)
    for domain, measure, start, to in zip(lows, ("connected", "hours"), (40, 6), (55, 5), strict=False):
        number = form.choose(domain, opened.round.id, chosen_on=dt.date(2026, 3, 16), why="Agreed in the meeting.")
        for key, value in {"measure": measure, "from": start, "to": to, "by": dt.date(2026, 12, 31)}.items():
            form.set("priorities", number, "aim", key, value=str(value))
        for words in ("Families know the date", "Somebody waits for them"):
            driver = form.add("priorities", number, "drivers", values={"text": f"{words} ({domain})"})
            form.add("priorities", number, "drivers", driver, "ideas", values={"text": f"Try {words.lower()} {domain}"})
    assert form.save().done

    (folder / f"programs/{FIRST}/cycles/01-text-reminder.yml").unlink()
    chosen = load_cohort(folder).programs[FIRST].priorities.priorities[0]
    idea = chosen.drivers[0].ideas[0]
    links = {"priority": chosen.id, "driver": chosen.drivers[0].id, "idea": idea.id, "measure": "connected"}
    cycle = start_cycle(folder, FIRST, "A card with the date", day, **links)
    cycle.set("objective", value="Learn whether a card brings more families.")
    cycle.add("predictions", values={"made_on": "2026-03-20", "measure": "connected", "low": "45", "high": "55"})
    for key, value in {"planned_start": "2026-03-23", "planned_end": "2026-04-03"}.items():
        cycle.set(key, value=value)
    assert cycle.save().done
    return lows[:2]


@pytest.mark.slow
def test_from_an_empty_cohort_to_a_started_cycle(fresh, tmp_path):
    chosen = filled(fresh)
    cohort = load_cohort(fresh)
    assert [p for p in cohort.problems if p.severity == "error"] == []
    records = cohort.programs[FIRST]
    assert [p.domain for p in records.priorities.priorities] == chosen
    assert list(records.cycles) == ["01-a-card-with-the-date"]
    assert (
        CycleForm(fresh, FIRST, "01-a-card-with-the-date").get("idea") == records.cycles["01-a-card-with-the-date"].idea
    )
    text = (fresh / f"programs/{FIRST}/priorities.yml").read_text("utf-8")
    assert text.startswith("# What was weighed") and "# Dates agreed: coaching visits, meetings.\n" in text

    def report(folder):
        with prepared(folder) as survey:
            papers = program_page(folder, FIRST, survey.programs[FIRST].cycles, papers=True)
        assert "Capacity Improvement Plan" in papers["plan"] and "A card with the date" in papers["plan"]
        assert all(cohort.instrument.domains[domain].name in papers["plan"] for domain in chosen)
        return papers[""]

    page = report(fresh)
    names = {d.id: d.name for d in cohort.instrument.domains.values()}
    assert "Nobody has to ask twice." in page and "A card with the date" in page
    assert all(names[domain] in page for domain in chosen)
    # The forms left nothing but files: the same files elsewhere give the same report.
    shutil.copytree(fresh, tmp_path / "copy" / fresh.name)
    assert report(tmp_path / "copy" / fresh.name) == page
