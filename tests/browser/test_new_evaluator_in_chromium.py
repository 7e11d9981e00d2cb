"""A new evaluator: from a folder without a cohort to the first report of a program of her own, all typed at the desk."""

import datetime as dt
import time

import made_lab
import pytest
from made_surveys import export

from cqi_lib.cohort.cohort import load_cohort

pytestmark = [pytest.mark.browser, pytest.mark.nightly]
HARBOR = "Harbor House"


@pytest.fixture
def lab(browser, tmp_path):
    with made_lab.started(tmp_path, cohort=False) as found:
        yield found


class Evaluator:
    """Counts what she does: a step is a button pressed, a field filled or a choice made."""

    def __init__(self, page):
        self.page, self.steps, self.began = page, 0, time.monotonic()
        self.desk = page.locator(".cqi-desk-page .cqi-desk")

    def field(self, label, value, place=None):
        control = (place or self.desk).get_by_label(label, exact=True).first
        (control.select_option if control.evaluate("e => e.tagName") == "SELECT" else control.fill)(value)
        self.steps += 1

    def press(self, name, place=None):
        (place or self.desk).get_by_role("button", name=name, exact=True).first.click()
        self.steps += 1

    def hears(self, words):
        self.desk.get_by_role("status").filter(has_text=words).first.wait_for()

    def form(self, name):
        """Open a form of the desk in the place of the one before; it is the last in it that has a button to save."""
        shown = self.desk.locator(".cqi-form:has(button.cqi-save)").last
        before = shown.element_handle() if shown.count() else None
        self.press(name)
        self.page.wait_for_function("e => !e?.isConnected", arg=before)
        shown.wait_for()
        return shown

    def save(self, form, file):
        self.hears("Not saved yet")
        self.press("Save", form)
        self.hears(f"Saved in {file}")


def test_a_new_evaluator_comes_to_her_first_report_without_editing_a_file(browser, lab):
    page = browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
    page.set_default_timeout(made_lab.PATIENCE)
    page.goto(lab.address("outputs/CQI.ipynb"))
    she = Evaluator(page)
    she.field("What the cohort is called", "Our cohort")
    she.field("Its programs, one in each line", f"{HARBOR}\nElm Court")
    she.field("First round, such as Spring 2026", "Spring 2026")
    she.field("Day of the first round", "2026-03-02")
    she.press("Make the cohort")
    she.desk.get_by_text("not begun").first.wait_for()
    # She was far down the form that is gone: what stands now is in sight.
    page.wait_for_function("() => document.querySelector('.cqi-desk-page .jp-WindowedPanel-outer').scrollTop === 0")
    she.field("Program", HARBOR)
    folder = lab.clone / "parameters" / "our-cohort"
    # The leader is asked; her staff's answers come as a file that calls program and roles its own way.
    form = she.form("Answers from an interview")
    she.field("Role", "leader", form)
    items = list(load_cohort(folder).instrument.items)
    for n, item in enumerate(items):
        answer = form.locator(".widget-dropdown").filter(has_text=f"{item} ").locator("select").first
        answer.select_option(index=1 + n % 4)
        she.steps += 1
    she.save(form, "responses/spring-2026_entered.csv")
    form = she.form("Response files")
    heads = ["respondent_id", "program", "role", "submitted_at", *items]
    rows = [
        [f"p{n}", "The Harbor", "Case worker" if n % 2 else "Team lead", f"2026-03-0{n + 3}"]
        + [str(1 + (3 * n + k) % 4) for k in range(len(items))]
        for n in range(6)
    ]
    dropped = "\n".join(",".join(row) for row in [heads, *rows]) + "\n"
    (folder / "responses" / "spring-2026_staff.csv").write_text(dropped, "utf-8")
    she.hears("New in the list: spring-2026_staff.csv.")
    she.field("Which response file", "spring-2026_staff.csv")
    she.field("The program “The Harbor” is", HARBOR)
    she.field("The role “Case worker” is", "frontline")
    she.field("The role “Team lead” is", "supervisor")
    she.save(she.desk.locator(".cqi-form:has(button.cqi-save)").last, "responses/spring-2026_staff.csv.mapping.yml")
    form = she.form("Vision and how it works")
    she.field("What good looks like here", "Nobody has to ask twice.", form)
    she.save(form, "programs/harbor-house/groundwork.yml")
    form = she.form("What is counted")
    she.field("New measure: name of the measure", "Families connected within 30 days", form)
    she.press("Add the measure", form)
    she.field("Counted (numerator)", "families connected", form)
    she.field("Out of (denominator)", "families referred", form)
    she.save(form, "programs/harbor-house/measures.yml")
    she.form("This month's numbers")
    grid = she.desk.get_by_role("grid").first
    grid.get_by_role("textbox").first.focus()
    for number in ("31", "44"):
        page.keyboard.type(number)
        page.keyboard.press("Tab")
        she.steps += 1
    page.wait_for_timeout(1000)
    she.save(she.desk.locator(".cqi-form:has([role=grid])").first, "programs/harbor-house/measures.csv")
    she.press("Make the report")
    frame = she.desk.locator(f"iframe[title='Report of {HARBOR}']")
    frame.wait_for()
    report = frame.content_frame
    report.get_by_role("heading", level=1, name=HARBOR).wait_for()
    text = report.locator("body").text_content()  # also what is folded
    assert "Nobody has to ask twice." in text and "Families connected within 30 days" in text
    she.hears("The round is open, so the report of Harbor House is interim")
    minutes = (time.monotonic() - she.began) / 60
    print(f"{she.steps} steps, {minutes:.1f} minutes")
    cohort = load_cohort(folder)
    assert [problem for problem in cohort.problems if problem.severity == "error"] == []
    assert cohort.responses["program_id"].eq("harbor-house").all() and cohort.responses["respondent_id"].nunique() == 7
    month = dt.date.today().replace(day=1).isoformat()
    assert f"{month},families-connected-within-30-days,,31,44" in (
        folder / "programs/harbor-house/measures.csv"
    ).read_text("utf-8")
    page.context.close()


def test_from_an_export_and_two_spreadsheets_to_reports_at_the_desk_alone(browser, lab, tmp_path):
    """No file edited, no command: what must be said is asked in fields, and what was guessed is confirmed."""
    files = tmp_path / "my files"
    files.mkdir()
    export(files / "team survey.csv")
    months = "".join(f"2026-{n:02d},{40 + n},{30 + n}\n" for n in range(1, 11))
    (files / "oak log.csv").write_text("Month,Families referred,Families connected\n" + months, "utf-8")
    days = "".join(f"{n}/{n + 1}/2026,{20 + n}\n" for n in range(1, 11))
    (files / "elm days.csv").write_text("Date,Calls\n" + days, "utf-8")
    page = browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
    page.set_default_timeout(made_lab.PATIENCE)
    page.goto(lab.address("outputs/CQI.ipynb"))
    she = Evaluator(page)
    she.press("A cohort from your files …")
    form = she.desk.locator(".cqi-form").last
    she.field("Folder with your files", str(files), form)
    she.press("Show its files", form)
    for name in ("team survey.csv", "oak log.csv", "elm days.csv"):
        form.get_by_label(name).check()
        she.steps += 1
    she.field("What the cohort is called", "Our cohort", form)
    she.press("Draft the cohort", form)
    she.field(
        "3 people's role is “Program leader”. Are they leaders, whose answers are shown as the leader's?", "Yes", form
    )
    she.press("Draft the cohort", form)
    she.hears("elm days.csv is not read yet")
    she.hears("Until each is, pages are interim")
    folder = lab.clone / "parameters" / "our-cohort"
    she.press("Spreadsheets of numbers")
    she.field("Another spreadsheet, by its path", str(files / "elm days.csv"))
    she.press("Look at it")
    she.press("Define these measures")
    she.field("In '1/2/2026', what comes first?", "the month")
    she.hears("Nothing is kept until you confirm it")
    she.press("Confirm: it is read so")
    she.hears("Kept in programs/elm/measures/mapping.yml")
    # A file that somebody puts into the folder is named by itself, and read without a question where it is of the same layout.
    later = days.replace("/2026,", "/2027,")
    (folder / "programs/elm/measures/odd.csv").write_text("Date,Calls made\n" + later, "utf-8")
    she.hears("odd.csv waits")
    (folder / "programs/elm/measures/odd.csv").write_text("Date,Calls\n" + later, "utf-8")
    she.desk.get_by_role("status").filter(has_text="odd.csv waits").wait_for(state="detached")
    she.press("Make all reports")
    she.hears("All 3 pages of Our cohort are ready")
    share = lab.clone / "outputs" / "our-cohort" / "share"
    assert not [path for path in share.rglob("*") if path.is_file()]
    assert sorted(p.name for p in (share.parent / "desk/interim").glob("*_2026-fall.html"))[1:] == [
        "elm_2026-fall.html",
        "oak_2026-fall.html",
    ]
    she.press("Confirm 1")
    she.hears("guesses are left")
    she.press("Confirm all of these")
    she.hears("Nothing is guessed any more")
    she.press("Make all reports")
    she.desk.get_by_role("link", name="Report", exact=True).wait_for()
    she.hears("All 3 pages of Our cohort are ready")
    print(f"{she.steps} steps, {(time.monotonic() - she.began) / 60:.1f} minutes")
    assert {path.name for path in share.glob("*_2026-fall.html")} >= {"elm_2026-fall.html", "oak_2026-fall.html"}
    cohort = load_cohort(folder)
    assert [problem for problem in cohort.problems if problem.severity == "error"] == []
    assert len(cohort.programs["elm"].series) == len(cohort.programs["oak"].series) == 20
    assert set(cohort.responses["role"]) == {"leader", "staff"}
    page.context.close()
