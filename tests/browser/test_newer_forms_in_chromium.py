"""The desk's newer forms in a real JupyterLab: axe finds nothing in them, and the keyboard alone does their work."""

import json
import shutil

import made_lab
import pytest
from made_surveys import export
from test_drafts_in_chromium import drafted
from test_lab_in_chromium import accessible, said, tab_to
from test_lab_page_in_chromium import stands

# Forms without a browser are tried in tests/lab; these are the page's part of it.
pytestmark = [pytest.mark.browser, pytest.mark.nightly]
FOCUSED = "() => document.activeElement.value ?? ''"


def press(window, begins):
    tab_to(window, begins)
    window.keyboard.press("Enter")


def test_a_cohort_is_drafted_put_right_and_told_of_by_keyboard_alone(window, lab, tmp_path, dark):
    export(tmp_path / "survey.csv")
    keys, ours = window.keyboard, lab.clone / "parameters/our-survey"
    window.goto(lab.address("outputs/CQI.ipynb"))
    form = stands(window)
    form.get_by_label("Cohort", exact=True).focus()
    # From files.
    press(window, "A cohort from your files")
    form.get_by_label("Folder with your files").wait_for()
    accessible(window)
    tab_to(window, "What the cohort is called")
    keys.type("Our survey")
    form.get_by_label("Cohort", exact=True).focus()
    tab_to(window, "Folder with your files")
    keys.press("Control+a")
    keys.type(str(tmp_path))
    # A kernel at work hears a button before the last letters that were typed; the draft tells that it has heard both.
    drafted(window, lab.clone / "outputs/.drafts", "Our survey")
    drafted(window, lab.clone / "outputs/.drafts", json.dumps(str(tmp_path)))
    press(window, "Show its files")
    form.get_by_label("survey.csv").wait_for()
    tab_to(window, "survey.csv")
    keys.press("Space")
    press(window, "Draft the cohort")
    said(form, "One thing has to be said first")
    accessible(window)
    form.get_by_label("What the cohort is called").focus()
    tab_to(window, "3 people's role is")
    keys.type("No")
    press(window, "Draft the cohort")
    form.get_by_text("guesses are not confirmed").wait_for()
    # A guess is changed in its row, by type-ahead.
    accessible(window)
    form.get_by_label("Cohort", exact=True).focus()
    tab_to(window, "“Cook” counts as")
    keys.type("front")
    assert window.evaluate(FOCUSED)
    press(window, "Change as said and confirm")
    said(form, "guesses are left")
    mapping = next((ours / "responses").glob("*.mapping.yml"))
    assert "Cook: frontline" in mapping.read_text("utf-8")
    # Who was invited, and who counts how.
    press(window, "Programs and rounds")
    form.get_by_label("Name of the cohort").wait_for()
    accessible(window)
    tab_to(window, "How many")
    form.get_by_label("Role", exact=True).last.focus()
    keys.type("front")
    tab_to(window, "How many")
    keys.type("12")
    form.get_by_label("Program", exact=True).last.focus()
    keys.type("Oak")
    tab_to(window, "Add the number")
    added = form.get_by_text("Oak, frontline worker: 12", exact=True)
    for _ in range(20):
        keys.press("Enter")
        added.or_(form.get_by_text("Say first")).first.wait_for()
        if added.is_visible():
            break
    keys.press("Control+s")
    said(form, "Saved in cohort.yml")
    assert "frontline: 12" in (ours / "cohort.yml").read_text("utf-8")
    shutil.rmtree(ours)
    window.evaluate(made_lab.CLOSE)
