"""The desk in a real JupyterLab: every notebook runs, every form does its work, by mouse and by keyboard."""

import json
import re
from pathlib import Path

import axe_playwright_python
import made_lab
import pytest
from playwright.sync_api import expect
from test_drafts_in_chromium import drafted

pytestmark = [pytest.mark.browser, pytest.mark.slow]
AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
# What upstream has to mend, by rule: where it stands and where it is reported. Nothing else may be found.
UPSTREAM: dict[str, str] = {}
MAPLE = "parameters/riverbend/programs/maple-street"
NOTE = "# Ours: do not forget the summer.\n"


def accessible(page):
    """Look at the forms with axe; what upstream has to mend stands in `UPSTREAM`."""
    page.evaluate(AXE)
    options = "{rules: {'target-size': {enabled: true}}, resultTypes: ['violations']}"
    found = page.evaluate(f"axe.run('.cqi-form', {options})")["violations"]
    new = [(v["id"], [n["html"][:160] for n in v["nodes"]]) for v in found if v["id"] not in UPSTREAM]
    assert new == [], new


HERE = """() => {
  const e = document.activeElement;
  return (e.labels?.[0]?.innerText || e.getAttribute('aria-label') || e.innerText || '').trim();
}"""


def tab_to(window, begins, most=600):
    """Press Tab until what has the focus is called so."""
    for _ in range(most):
        window.keyboard.press("Tab")
        if window.evaluate(HERE).startswith(begins):
            return
    raise AssertionError(f"{begins} is not reached by the Tab key")


def said(form, words):
    form.get_by_role("status").filter(has_text=words).first.wait_for()


def test_the_desk_copies_a_notebook_and_shows_a_report(run, window, lab):
    form = run("notebooks/start_here.ipynb").first
    accessible(window)
    form.get_by_label("Program", exact=True).select_option(label="Cedar Grove Preschool Partnership")
    form.get_by_role("button", name="1 Groundwork").click()
    said(form, "A copy for Cedar Grove Preschool Partnership was made.")
    form.get_by_role("button", name="Make the report").click()
    expect(form.get_by_role("button", name="Check the files")).to_be_disabled()
    frame = form.locator("iframe[title='Report of Cedar Grove Preschool Partnership']")
    frame.wait_for()
    frame.content_frame.get_by_role("heading", level=1, name="Cedar Grove Preschool Partnership").wait_for()
    assert (lab.clone / "outputs/riverbend/share/cedar-grove_2025-fall.html").is_file()
    accessible(window)
    form.get_by_role("button", name="1 Groundwork").click()
    said(form, "from before")
    form.get_by_role("link", name=re.compile("Open 1_groundwork_cedar-grove")).click()
    window.locator(".jp-NotebookPanel:not(.lm-mod-hidden)").get_by_text('program = "cedar-grove"').wait_for()
    # Each page has a tab of its own.
    window.evaluate(
        "() => { window.jupyterapp.commands.execute('docmanager:open', {path: 'notebooks/start_here.ipynb'}); }"
    )
    form.get_by_role("link", name="Guide for the meeting").click()
    window.locator(".jp-HTMLViewer iframe").wait_for()


def test_groundwork_and_two_windows_on_one_file(run, window, lab):
    forms = run("notebooks/1_groundwork.ipynb")
    accessible(window)
    groundwork = lab.clone / MAPLE / "groundwork.yml"
    before = groundwork.read_text("utf-8")
    groundwork.write_text(NOTE + before, "utf-8")
    mine = forms.first
    mine.get_by_role("button", name="Read the file again").click()
    said(mine, "Read again")
    # Another window changes the same file by hand: both land.
    mine.get_by_label("What good looks like here").fill("Mine: nobody asks twice.")
    said(mine, "Not saved yet")
    groundwork.write_text(NOTE + before + "# Theirs.\n", "utf-8")
    mine.get_by_role("button", name="Save", exact=True).click()
    said(mine, "Saved in")
    after = groundwork.read_text("utf-8")
    assert after.startswith(NOTE) and after.endswith("# Theirs.\n") and "Mine: nobody asks twice." in after
    # The same field: both are shown to choose from, and nothing is saved until somebody chose.
    mine.get_by_label("What good looks like here").fill("Mine again.")
    said(mine, "Not saved yet")
    groundwork.write_text(after.replace("Mine: nobody asks twice.", "Theirs: one door."), "utf-8")
    mine.get_by_role("button", name="Save", exact=True).click()
    mine.get_by_text("Theirs: one door.").wait_for()
    assert "Mine again." not in groundwork.read_text("utf-8")
    mine.get_by_role("button", name="Take theirs: What good looks like here").click()
    expect(mine.get_by_label("What good looks like here")).to_have_value("Theirs: one door.")
    # Saved from JupyterLab, the suite's notebook has no outputs and is as it was.
    window.evaluate("() => window.jupyterapp.shell.currentWidget.context.save()")
    saved = json.loads((lab.clone / "notebooks/1_groundwork.ipynb").read_text("utf-8"))
    assert all(cell.get("outputs", []) == [] for cell in saved["cells"])


@pytest.mark.nightly  # every face of a form is tried without a browser in tests/lab; two notebooks with forms are in every run
def test_answers_are_entered_and_columns_mapped(run, window, lab):
    (lab.clone / "parameters/riverbend/responses/2025-fall_phone.csv").write_text("Nr,Job\n1,Boss\n", "utf-8")
    answers, mapping = (run("notebooks/2_assessment_intake.ipynb").nth(n) for n in range(2))
    accessible(window)
    answers.get_by_label("Role", exact=True).select_option(label="leader")
    answers.get_by_label(re.compile("^a1_1 ")).select_option(label="3 Established")
    said(answers, "Not saved yet")
    answers.get_by_role("button", name="Save", exact=True).click()
    said(answers, "Saved in responses/2025-fall_entered.csv")
    text = (lab.clone / "parameters/riverbend/responses/2025-fall_entered.csv").read_text("utf-8")
    # A row for every question that was put, so that what was left open counts as asked.
    assert "\ne01,maple-street,leader,,a1_1,3,\n" in text and text.count("\ne01,") == 61
    mapping.get_by_label("Which response file").select_option(label="2025-fall_phone.csv")
    mapping.get_by_label("Which heading").select_option(label="Nr")
    mapping.get_by_label("It stands for").select_option(label="who answered")
    mapping.get_by_role("button", name="Save", exact=True).click()
    said(mapping, "Saved in responses/2025-fall_phone.csv.mapping.yml")
    mapped = lab.clone / "parameters/riverbend/responses/2025-fall_phone.csv.mapping.yml"
    assert mapped.read_text("utf-8") == "columns:\n  Nr: respondent_id\n"
    for name in ("2025-fall_phone.csv", "2025-fall_phone.csv.mapping.yml", "2025-fall_entered.csv"):
        (lab.clone / "parameters/riverbend/responses" / name).unlink()


@pytest.mark.nightly
def test_a_weight_moves_the_ranking_and_an_aim_is_saved_with_its_comments(run, window, lab):
    priorities = lab.clone / MAPLE / "priorities.yml"
    before = NOTE + priorities.read_text("utf-8")
    priorities.write_text(before, "utf-8")
    weigh, aims = (run("notebooks/4_priority_setting.ipynb").nth(n) for n in range(2))
    accessible(window)
    ranking = weigh.get_by_role("status").filter(has_text="With these weights")
    expect(ranking).to_contain_text("2. Making sense of data")
    weigh.get_by_label("Weight of gap to the target").fill("0")
    weigh.get_by_label("Weight of gap to the target").press("Tab")
    said(weigh, "Not saved yet")
    # By hand, without the gap: engagement (4x3 + 3x2 + 3x2 + 4x2 + 4) / 10 = 3.6, making sense of data 3.0.
    expect(ranking).to_contain_text("2. Family and community engagement")
    target = aims.get_by_label("To", exact=True).first
    old = target.input_value()
    # A target on the wrong side of where it stands is said, and stays in the form.
    target.fill("1")
    aims.get_by_role("button", name="Save", exact=True).click()
    said(aims, "more than 45")
    assert target.input_value() == "1" and priorities.read_text("utf-8") == before
    target.fill("66")
    said(aims, "Not saved yet")
    aims.get_by_role("button", name="Save", exact=True).click()
    said(aims, "Saved in")
    after = priorities.read_text("utf-8")
    assert after.startswith(NOTE) and after == before.replace(f"      to: {old}\n", "      to: 66\n")
    # Broken by hand: the form names the line and writes nothing until it is mended.
    priorities.write_text(f"{after}broken: [\n", "utf-8")
    aims.get_by_role("button", name="Read the file again").click()
    said(aims, "cannot be changed here")
    expect(aims.get_by_role("button", name="Save", exact=True)).to_be_disabled()
    priorities.write_text(after, "utf-8")
    aims.get_by_role("button", name="Read the file again").click()
    said(aims, "Read again")


@pytest.mark.nightly  # numbers are typed and saved by keyboard alone in every run (test_lab_page_in_chromium.py)
def test_a_cycle_is_written_by_keyboard_alone_in_the_dark(run, window, lab, dark):
    cycle = run("notebooks/5_pdsa_study.ipynb").first
    accessible(window)
    keys, name = window.keyboard, "04-same-day"
    before = (lab.clone / MAPLE / f"cycles/{name}.yml").read_text("utf-8")
    cycle.get_by_label("Name of the test", exact=True).evaluate("e => e.closest('.jp-Cell').focus()")

    # The test has not begun, so that the form opens at the plan.
    tab_to(window, "Fold the part “Plan: before the test begins”")
    tab_to(window, "Purpose")
    keys.type("imp")  # type-ahead in a list
    tab_to(window, "What we want to learn")
    keys.press("Control+A")
    keys.type("Learn by keyboard alone.")
    drafted(window, lab.clone / "parameters/riverbend/.drafts", "Learn by keyboard alone.")
    tab_to(window, "Save")
    keys.press("Enter")
    said(cycle, "Saved in")
    after = (lab.clone / MAPLE / f"cycles/{name}.yml").read_text("utf-8")
    assert "objective: Learn by keyboard alone.\n" in after and "purpose: implement\n" in after
    assert len(after.splitlines()) == len(before.splitlines())


@pytest.mark.nightly  # what the form makes of it is tried in tests/lab
def test_lenses_are_weighed_and_a_priority_is_written_by_keyboard_alone_in_the_dark(run, window, lab, dark):
    weigh, aims = (run("notebooks/4_priority_setting.ipynb").nth(n) for n in range(2))
    accessible(window)
    keys, folder = window.keyboard, lab.clone / MAPLE
    before = {path: path.read_bytes() for path in (folder / "priorities.yml", folder / "votes.csv")}
    cohort = lab.clone / "parameters/riverbend/cohort.yml"
    before[cohort] = cohort.read_bytes()
    weigh.get_by_label("Weight of gap to the target").evaluate("e => e.closest('.jp-Cell').focus()")
    tab_to(window, "Weight of gap to the target")
    keys.press("Control+a")
    keys.type("0")
    expect(weigh.get_by_role("status").filter(has_text="With these weights")).to_contain_text("2. Family and community")
    tab_to(window, "C2: people and money there?")
    keys.type("yes")  # type-ahead in a list
    tab_to(window, "person 1: B3")
    keys.type("2")
    # A kernel at work hears a button before the last letters.
    for _ in range(made_lab.PATIENCE // 1000):
        keys.press("Control+s")
        window.wait_for_timeout(1000)
        if b"person 1,B3,2\n" in (folder / "votes.csv").read_bytes():
            break
    else:
        raise AssertionError("the vote is not saved")
    said(weigh, "Saved in")
    tab_to(window, "Measure that shows whether it moves")
    keys.type("hours")
    drafted(window, lab.clone / "parameters/riverbend/.drafts", '"follow-up-hours"')
    keys.press("Control+s")
    said(aims, "Saved in")
    assert b"measure: follow-up-hours" in (folder / "priorities.yml").read_bytes()
    for path, text in before.items():
        path.write_bytes(text)


# Groundwork and those with forms run so in every run; what these show is made by every run of a cohort.
@pytest.mark.nightly
@pytest.mark.parametrize("stem", ["3_strengths_challenges", "6_capacity_culture", "7_cohort_overview"])
def test_a_notebook_without_forms_runs_from_top_to_bottom(run, stem):
    run(f"notebooks/{stem}.ipynb")
