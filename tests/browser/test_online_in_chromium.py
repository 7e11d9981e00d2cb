"""The online assessment as people meet it: a phone without JavaScript, a keyboard, two windows, a lost connection."""

import re
from contextlib import contextmanager, suppress

import made_postgres
import pytest
from made_online import AT, ROUND, make_cohort, served
from playwright.sync_api import Error
from test_pages_in_chromium import AXE, AXE_BUT_COLOURS, AXE_FINDS, WIDTH, listening

from cqi_lib.intake.store.store import Given, Store

PHONE = {"width": 390, "height": 844, "has_touch": True, "is_mobile": True}
pytestmark = [pytest.mark.browser, pytest.mark.slow]


@pytest.fixture(scope="module")
def site(browser, tmp_path_factory):
    with served(make_cohort(tmp_path_factory.mktemp("full"), instrument="cqi-61")) as made:
        yield made


@pytest.fixture(scope="module")
def in_database(browser, tmp_path_factory):
    """The same form, its answers on a PostgreSQL server."""
    folder = make_cohort(tmp_path_factory.mktemp("database"), instrument="cqi-61")
    with Store.open(made_postgres.server().new_database(), create=True) as store, served(folder, store=store) as made:
        yield made


@pytest.fixture(scope="module")
def two(browser, tmp_path_factory):
    with served(make_cohort(tmp_path_factory.mktemp("two"), instrument="two.yml")) as made:
        yield made


@pytest.fixture
def visitor(tab):
    """Give a function that opens a tab as somebody's browser has it: `with visitor(javaScript off, phone) as page`."""

    @contextmanager
    def open_(**options):
        yield tab(**options)

    return open_


def unreached(page):
    """Press the button, and wait until the browser says that the page cannot be reached."""
    with suppress(Error):
        page.get_by_role("button", name="Save and go on").click()
    while not page.url.startswith("chrome-error:"):
        page.wait_for_timeout(50)


def choose(page, item, label):
    page.locator(f"#{item} label.choice", has=page.get_by_text(label, exact=True)).click()


@pytest.mark.parametrize("where", ["site", pytest.param("in_database", marks=pytest.mark.nightly)])
def test_a_whole_form_on_a_phone_without_javascript(where, visitor, request):
    site = request.getfixturevalue(where)
    token = site.invite()
    with visitor(**PHONE, java_script_enabled=False) as page:
        page.goto(f"{site.address}/a/{token}")
        page.get_by_role("link", name="Start").click()
        for n, domain in enumerate(site.assessment.domains):
            page.wait_for_url(f"{site.address}/a/{token}/{domain}")
            choose(page, site.assessment.texts["en"].domains[domain].items[0].id, "Established")
            if n == 0:
                choose(page, "a1_2", "Don't know")
                page.locator("#a1_2 summary").click()
                page.get_by_role("textbox", name="Comment").locator("visible=true").fill("We have a draft.")
                page.get_by_text("What I write here may be shown").locator("visible=true").click()
                page.get_by_role("textbox", name="Where can this be seen?").locator("visible=true").fill(
                    "The green folder"
                )
            last = domain == site.assessment.domains[-1]
            page.get_by_role("button", name="Save and look over" if last else "Save and go on").click()
        page.get_by_text("47 of 61 statements are still blank.").wait_for()
        page.get_by_role("button", name="Send my answers").first.click()
        page.get_by_role("heading", name="Thank you. Your answers have arrived.").wait_for()
    kept = site.kept(token)
    assert len(kept) == 14 and site.store.form(token).submitted
    assert kept["a1_1"] == Given("3")
    assert kept["a1_2"] == Given("DK", "We have a draft.", "The green folder", True)
    with visitor() as page:  # the same link on another device
        page.goto(f"{site.address}/a/{token}/A1")
        assert page.locator("#a1_1 [type=radio]:checked").get_attribute("value") == "3"
        assert page.get_by_role("textbox", name="Comment").locator("visible=true").input_value() == "We have a draft."


def test_a_long_text_that_is_pasted_is_shown_again_whole_with_its_count(site, visitor):
    token = site.invite()
    with visitor(**PHONE, java_script_enabled=False) as page:
        page.goto(f"{site.address}/a/{token}/A1")
        page.locator("#a1_1 summary").click()
        comment = page.locator("#comment-a1_1")
        comment.fill("word " * 460 + "end")
        page.get_by_role("button", name="Save and go on").click()
        page.get_by_text("2,303 of 2,000 characters: 303 too many. Not saved yet.").wait_for()
        assert comment.input_value() == "word " * 460 + "end"
        assert comment.get_attribute("aria-invalid") == "true"
        comment.fill("word " * 100 + "end")
        page.get_by_role("button", name="Save and go on").click()
        page.wait_for_url(f"{site.address}/a/{token}/A2*")
    assert site.kept(token)["a1_1"].comment == "word " * 100 + "end"


def test_targets_are_large_and_nothing_overflows(site, visitor):
    token = site.invite()
    small = """() => [...document.querySelectorAll('label.choice,button,.button,summary,nav a')]
        .filter(e => e.offsetParent).map(e => [e.innerText, e.getBoundingClientRect().height]).filter(e => e[1] < 44)"""
    with visitor() as page:
        for part in ("", "/A1", "/review", "/zz"):
            page.goto(f"{site.address}/a/{token}{part}")
            page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
            for width in (320, 390, 820, 1280):
                page.set_viewport_size({"width": width, "height": 800})
                assert page.evaluate(WIDTH) <= width, (part, width)
            assert page.evaluate(small) == []


def test_text_twice_as_large_overflows_nowhere(site, tab):
    token, page = site.invite(), tab(letters=32)
    for part in ("", "/A1", "/review"):
        page.goto(f"{site.address}/a/{token}{part}")
        for width in (390, 820, 1280):
            page.set_viewport_size({"width": width, "height": 800})
            assert page.evaluate(WIDTH) <= width, (part, width)


@pytest.mark.parametrize(
    ("width", "further"),
    [(390, False), *(pytest.param(width, width == 390, marks=pytest.mark.nightly) for width in (1280, 390))],
)
def test_axe_finds_nothing_on_any_page(site, two, visitor, width, further):
    done, fresh, spanish = site.invite(), site.invite(), two.invite()
    form = site.store.form(done)
    answers = {item: Given("2", "text", "text") for item in list(site.assessment.texts["en"].items)[:-1]}
    site.store.save(form, answers, at=AT)
    site.store.submit(form, at=AT)
    ours = [f"/a/{fresh}", f"/a/{fresh}/A1", f"/a/{fresh}/review", f"/a/{done}/sent"]
    addresses = [site.address + path for path in ours]
    if width == 390:  # the same parts in other states, and in Spanish
        parts = ("", "/C5", "/review", "/A1?both=a1_1+a1_2") if further else ("/review", "/A1?both=a1_1+a1_2")
        addresses += [site.address + path for path in [*(f"/a/{done}{part}" for part in parts), "/a/none"]]
        spoken = ("", "/A1", "/review") if further else ("/A1",)
        addresses += [f"{two.address}/a/{spanish}{part}?lang=es" for part in spoken]
    # The pages' own policy forbids scripts, axe too; only for axe it is set aside.
    with visitor(width=width, bypass_csp=True) as page, listening(page) as (_, heard):

        def look(where):
            page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
            page.evaluate(AXE)
            assert page.evaluate(AXE_FINDS if width == 390 else AXE_BUT_COLOURS) == [], where

        for address in addresses:
            page.goto(address)
            look(address)
        # A page that comes back with entries that were not kept.
        page.goto(f"{site.address}/a/{fresh}/A1")
        page.evaluate("document.querySelector('#a1_1 input[type=radio]').value = '9'")
        page.locator("#a1_1 label.choice").first.click()
        page.get_by_role("button", name="Save and go on").click()
        page.get_by_role("alert").wait_for()
        look("entries that were not kept")
        assert [text for text in heard if "404" not in text and "422" not in text] == []


def test_the_policy_lets_the_page_have_its_style_and_nothing_complains(site, visitor):
    token = site.invite()
    with visitor() as page, listening(page) as (asked, heard):
        page.goto(f"{site.address}/a/{token}/A1")
        page.get_by_role("button", name="Save and go on").click()
        page.wait_for_load_state("networkidle")
        assert heard == []
        assert all(request.url.startswith(site.address) for request in asked)
        assert not any(token in (request.headers.get("referer") or "") for request in asked)
        assert (
            page.evaluate("getComputedStyle(document.querySelector('.button')).backgroundColor") == "rgb(12, 87, 104)"
        )


def test_by_keyboard_alone(site, visitor):
    token = site.invite()
    focused = "document.activeElement.name + '=' + document.activeElement.value"
    with visitor() as page:
        page.goto(f"{site.address}/a/{token}")
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.className") == "skip"
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.innerText") == "Start"
        page.keyboard.press("Enter")
        page.wait_for_url("**/A1")
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")  # skip to the content
        page.keyboard.press("Tab")
        assert page.evaluate(focused) == "answer-a1_1=1"
        page.keyboard.press("Space")
        page.keyboard.press("ArrowDown")
        assert page.evaluate(focused) == "answer-a1_1=2"
        outline = "getComputedStyle(document.activeElement.closest('label')).outlineStyle"
        assert page.evaluate(outline) == "solid"
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.tagName") == "SUMMARY"
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        page.keyboard.type("typed")
        page.keyboard.press("Tab")  # where it can be seen
        page.keyboard.press("Tab")  # the box
        page.keyboard.press("Space")
        page.locator("#a1_1 [type=radio]:checked").focus()
        page.keyboard.press("Enter")  # the first button of the form: save and go on
        page.wait_for_url("**/A2")
    assert site.kept(token) == {"a1_1": Given("2", "typed", "", True)}


def test_in_two_languages(two, visitor):
    token = two.invite()
    with visitor(**PHONE, java_script_enabled=False, locale="es-MX") as page:
        page.goto(f"{two.address}/a/{token}")
        page.get_by_role("link", name="Empezar").click()
        choose(page, "a1_1", "A veces")
        page.get_by_role("button", name="English").click()
        page.get_by_role("heading", name="Access").wait_for()
        assert page.locator("#a1_1 [type=radio]:checked").get_attribute("value") == "3"
        page.get_by_role("button", name="Save and see all pages").click()
        page.get_by_role("link", name="Español").click()
        page.get_by_role("button", name="Enviar mis respuestas").first.click()
        page.get_by_role("heading", name="Gracias.").wait_for()
    assert two.kept(token) == {"a1_1": Given("3")}


def test_two_windows_on_one_link(site, visitor):
    token = site.invite()
    with visitor() as first:
        second = first.context.new_page()
        for page in (first, second):
            page.goto(f"{site.address}/a/{token}/A1")
        choose(first, "a1_1", "Established")
        first.get_by_role("button", name="Save and go on").click()
        first.wait_for_url("**/A2")
        choose(second, "a1_2", "Starting")
        second.get_by_role("button", name="Save and go on").click()
        second.wait_for_url("**/A2")
        assert second.get_by_role("alert").count() == 0
        assert site.kept(token) == {"a1_1": Given("3"), "a1_2": Given("2")}
        # Now the same statement in both: the last one counts, and says so.
        for page in (first, second):
            page.goto(f"{site.address}/a/{token}/A1")
        choose(first, "a1_1", "Embedded")
        first.get_by_role("button", name="Save and go on").click()
        first.wait_for_url("**/A2")
        choose(second, "a1_1", "Not yet")
        second.get_by_role("button", name="Save and go on").click()
        second.get_by_role("alert").get_by_text("What you sent last counts").wait_for()
        second.close()
    assert site.kept(token)["a1_1"] == Given("1")


def test_the_back_button(site, visitor):
    token = site.invite()
    with visitor() as page:
        page.goto(f"{site.address}/a/{token}/A1")
        choose(page, "a1_1", "Established")
        page.get_by_role("button", name="Save and go on").click()
        page.wait_for_url("**/A2")
        choose(page, "a2_1", "Starting")
        page.go_back()  # leaves the second page without its buttons
        page.wait_for_url("**/A1")
        choose(page, "a1_2", "Embedded")
        page.get_by_role("button", name="Save and go on").click()
        page.wait_for_url("**/A2")
        assert site.kept(token) == {"a1_1": Given("3"), "a1_2": Given("4")}


def test_a_lost_connection_while_saving(site, visitor):
    token = site.invite()
    with visitor(**PHONE) as page:
        page.goto(f"{site.address}/a/{token}/A1")
        choose(page, "a1_1", "Established")
        page.get_by_role("button", name="Save and go on").click()
        page.wait_for_url("**/A2")
        choose(page, "a2_1", "Starting")
        page.locator("#a2_1 summary").click()
        page.locator("#comment-a2_1").fill("typed on a train")
        page.context.set_offline(True)
        unreached(page)
        assert set(site.kept(token)) == {"a1_1"}  # what was acknowledged is there, the rest is not claimed to be
        page.context.set_offline(False)
        page.go_back()
        page.wait_for_url("**/A2")
        assert page.locator("#comment-a2_1").input_value() == "typed on a train"
        page.get_by_role("button", name="Save and go on").click()
        page.wait_for_url("**/B1")
    assert site.kept(token) == {"a1_1": Given("3"), "a2_1": Given("2", "typed on a train")}


def test_an_answer_that_was_saved_but_never_acknowledged(site, visitor):
    """The connection breaks after the save: pressing the button again keeps the same answers."""
    token = site.invite()
    with visitor() as page:
        page.goto(f"{site.address}/a/{token}/A1")
        choose(page, "a1_1", "Embedded")

        def lose(route):
            route.fetch(max_redirects=0)
            route.abort()

        page.route(re.compile("/A1.save=1$"), lose, times=1)
        unreached(page)
        assert site.kept(token) == {"a1_1": Given("4")}
        page.go_back()
        page.wait_for_url("**/A1")
        page.locator("#a1_1 [type=radio]:checked").wait_for()
        page.get_by_role("button", name="Save and go on").click()
        page.wait_for_url("**/A2")
    assert site.kept(token) == {"a1_1": Given("4")}


def test_the_round_closes_while_somebody_types(tmp_path, visitor):
    with served(make_cohort(tmp_path / "c")) as site, visitor() as page:
        token = site.invite()
        page.goto(f"{site.address}/a/{token}/A1")
        choose(page, "a1_1", "Established")
        page.locator("#a1_1 summary").click()
        page.locator("#comment-a1_1").fill("a thought of its own")
        site.store.close_round(ROUND, at=AT)
        page.get_by_role("button", name="Save and go on").click()
        page.get_by_text("What you had written was not saved.").wait_for()
        assert page.get_by_text("a thought of its own").is_visible()
        assert site.kept(token) == {}
