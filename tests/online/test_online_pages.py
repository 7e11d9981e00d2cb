"""The pages: what they say, how large they are, the way through them."""

import inspect
import re
import subprocess
import sys
from html import unescape
from itertools import pairwise

import made_online
import pytest
import yaml
from made_online import fields_of, make_cohort, served

from cqi_lib.intake.store.store import Given
from cqi_lib.locale.spoken import speaking
from cqi_lib.online.answers import LONGEST
from cqi_lib.online.pages import static_files
from cqi_lib.wording import online, online_pages, online_trouble

KB = 1000


@pytest.fixture(scope="module")
def full(tmp_path_factory):
    """The full form, 61 items."""
    with served(make_cohort(tmp_path_factory.mktemp("full"), instrument="cqi-61")) as site:
        yield site


@pytest.fixture(scope="module")
def two(tmp_path_factory):
    """An instrument in English and Spanish."""
    with served(make_cohort(tmp_path_factory.mktemp("two"), instrument="two.yml", named_for="oaks")) as site:
        yield site


def heads(html):
    return [int(n) for n in re.findall(r"<h(\d)", html)]


def test_every_page_is_small_even_with_the_longest_comments(full):
    token = full.invite()
    form = full.store.form(token)
    pages = ["", "/review", *(f"/{domain}" for domain in full.assessment.domains)]
    for page in pages:
        assert len(full.get(f"/a/{token}{page}").body) < 30 * KB
    items = full.assessment.texts["en"].items
    most = Given("3", "x" * LONGEST["comment"], "y" * LONGEST["evidence"])
    full.store.save(form, dict.fromkeys(items, most), at=made_online.AT)
    full.store.submit(form, at=made_online.AT)
    sizes = {page: len(full.get(f"/a/{token}{page}").body) for page in [*pages, "/sent"]}
    assert max(sizes.values()) < 60 * KB, sizes
    assert sum(len(content) for _, content in static_files().values()) < 15 * KB


def test_pages_load_only_their_own_style_and_icon_and_have_no_script(full):
    token = full.invite()
    names = list(static_files())
    for page in ("", "/A1", "/review"):
        html = full.get(f"/a/{token}{page}").text
        assert re.findall(r'<(?:link|script|img|iframe)[^>]*?(?:href|src)="([^"]+)"', html) == [
            f"/s/{n}" for n in names
        ]
        assert "<script" not in html and "style=" not in html and "onclick" not in html
        assert not [a for a in re.findall(r'href="([^"]+)"', html) if not a.startswith(("/a/", "/s/", "#"))]
    for name, (kind, content) in static_files().items():
        answer = full.get(f"/s/{name}")
        assert (answer.status, answer.body, answer.headers["Content-Type"]) == (200, content, kind)
        assert "immutable" in answer.headers["Cache-Control"]
    assert full.get("/s/style.css").status == full.get("/s/..%2Fbase.html.j2").status == 404


def test_structure_of_a_page(full):
    token = full.invite()
    for page in ("", "/A1", "/review"):
        html = full.get(f"/a/{token}{page}").text
        levels = heads(html)
        assert levels[0] == 1 and levels.count(1) == 1 and all(b - a <= 1 for a, b in pairwise(levels))
        ids = re.findall(r' id="([^"]+)"', html)
        assert len(ids) == len(set(ids))
        assert set(re.findall(r' for="([^"]+)"', html)) <= set(ids)
    html = full.get(f"/a/{token}/A1").text
    assert html.count("<fieldset") == html.count("<legend") == 5
    assert len(re.findall('type="radio"', html)) == 5 * 6


def test_the_way_from_start_to_receipt(full):
    token = full.invite()
    start = full.get(f"/a/{token}").text
    assert ">Start<" in start and "Go on" not in start
    domains = full.assessment.domains
    here = f"/a/{token}/{domains[0]}"
    seen = []
    while "/review" not in here:
        seen.append(here.rsplit("/", 1)[1])
        fields = full.fields(here)
        item = next(n for n in fields if n.startswith("seen-")).removeprefix("seen-")
        answer = full.post(here, fields | {f"answer-{item}": "2", "go": "next"})
        assert answer.status == 303
        here = answer.goal
    assert tuple(seen) == domains
    review = full.get(here).text
    assert "48 of 61 statements are still blank." in review and "13 of 61 answered and saved" in review
    named = set(re.findall(rf'href="/a/{token}/\w+#(\w+)"', review))
    assert named == set(full.assessment.texts["en"].items) - set(full.kept(token))
    assert full.get(f"/a/{token}/sent").goal == f"/a/{token}/review"  # nothing sent yet
    answer = full.post(here, {"key": full.fields(here)["key"], "go": "send"})
    assert (answer.status, answer.goal) == (303, f"/a/{token}/sent")
    receipt = full.get(answer.goal).text
    assert "Saved: 13 levels, 48 blank." in receipt
    assert "As of Monday, October 20, 2025, 10:05 AM (America/New_York)." in receipt
    again = full.get(f"/a/{token}").text
    assert "You have sent your answers." in again and f'href="/a/{token}/A1"' in again
    # A change after sending counts at once.
    fields = full.fields(f"/a/{token}/A1")
    full.post(f"/a/{token}/A1", fields | {"answer-a1_1": "DK"})
    assert full.kept(token)["a1_1"] == Given("DK")
    assert full.store.form(token).submitted


def test_buttons_lead_where_they_say(full):
    token = full.invite()
    fields = full.fields(f"/a/{token}/A2")
    leads = {go: full.post(f"/a/{token}/A2", fields | {"go": go}).goal for go in ("next", "back", "all", "odd", "")}
    end = {go: goal.removeprefix(f"/a/{token}") for go, goal in leads.items()}
    assert end == {"next": "/B1", "back": "/A1", "all": "/review", "odd": "/B1", "": "/B1"}
    first = full.fields(f"/a/{token}/A1")
    assert full.post(f"/a/{token}/A1", first | {"go": "back"}).goal == f"/a/{token}"
    assert not full.store.form(token).started  # nothing was answered, so nothing was kept


def test_going_on_leads_to_the_first_page_with_a_blank(full):
    token = full.invite()
    items = full.assessment.texts["en"].domains["A1"].items
    full.store.save(full.store.form(token), {i.id: Given("2") for i in items}, at=made_online.AT)
    html = full.get(f"/a/{token}").text
    assert f'<a class="button" href="/a/{token}/A2">Go on where you stopped</a>' in html


def test_what_was_typed_is_data(full):
    token = full.invite()
    fields = full.fields(f"/a/{token}/A1")
    text = "</textarea><script>alert(1)</script>\n=1+1 {{ 7*7 }} ñ \N{EM DASH} &amp;"
    full.post(f"/a/{token}/A1", fields | {"comment-a1_1": text})
    assert full.kept(token)["a1_1"].comment == text
    html = full.get(f"/a/{token}/A1").text
    assert "<script" not in html
    assert unescape(fields_of(html)["comment-a1_1"]) == text
    assert "Maple &lt;Street&gt;" in full.get(f"/a/{token}").text


SEES = {
    ("leader", "maple"): ("leaders’ answers are shown as the leaders’", "if at least 10 people of your group"),
    ("frontline", "maple"): ("at least 5 people who are neither leader nor coach answered", "only from 8 people on"),
    ("participant_family", "maple"): ("at least 5 people", "only from 8 people on"),
    ("coach", "maple"): ("as the coach’s", "if at least 10 people of your group"),
    ("leader", "oaks"): ("people agreed to answer openly", "with your role"),
    ("frontline", "oaks"): ("people agreed to answer openly", "with your role"),
}


@pytest.mark.parametrize(("role", "program"), SEES)
def test_who_will_see_what_follows_from_round_program_and_role(two, role, program):
    token = two.invite(role, program)
    html = unescape(two.get(f"/a/{token}?lang=en").text)
    assert all(words in html for words in SEES[role, program])
    assert ("openly" in html) == (program == "oaks")
    assert ("neither leader nor coach" in html) == (program == "maple" and role not in ("leader", "coach"))
    assert "can read each answer and each comment" in html
    # A comment can be marked as one that may be shown where comments are not shown anyway.
    assert ('name="share-a1_1"' in two.get(f"/a/{token}/A1").text) == (program == "maple")


def test_two_languages(two):
    token = two.invite()
    assert two.assessment.languages == ("en", "es")
    for headers, language, title in (
        ({}, "en", "Our questions"),
        ({"Accept_Language": "es-MX,es;q=0.9,en;q=0.8"}, "es", "Nuestras preguntas"),
        ({"Accept_Language": "fr, es;q=0.5, en;q=0.9"}, "en", "Our questions"),
        ({"Accept_Language": ";;q=x,,de,*"}, "en", "Our questions"),
    ):
        html = two.get(f"/a/{token}", **headers).text
        assert f'<html lang="{language}">' in html and f"<h1>{title}</h1>" in html
    english = f'<a lang="en" hreflang="en" href="/a/{token}?lang=en">English</a>'
    assert english in two.get(f"/a/{token}?lang=es").text
    page = two.get(f"/a/{token}/A1?lang=es").text
    assert "Página 1 de 2" in page and "Algunos días." in page and "Don&#39;t know" not in page and "No sé" in page
    fields = fields_of(page)
    answer = two.post(f"/a/{token}/A1?lang=es", fields | {"answer-a1_1": "3", "go": "lang:en"})
    assert answer.goal == f"/a/{token}/A1?lang=en"
    assert two.kept(token)["a1_1"] == Given("3")  # saved before the language changed
    assert two.post(f"/a/{token}/A1?lang=es", fields | {"go": "next"}).goal == f"/a/{token}/A2?lang=es"
    assert two.get(f"/a/{token}?lang=../en").status == 200


def test_a_language_without_fixed_words_is_marked(tmp_path):
    folder = make_cohort(tmp_path, instrument="two.yml", language="fr")
    text = (folder / "two.yml").read_text(encoding="utf-8").replace(" es:", " fr:")
    (folder / "two.yml").write_text(text, encoding="utf-8")
    with served(folder) as site:
        html = site.get(f"/a/{site.invite()}/A1").text
    assert '<html lang="en">' in html and '<h1 lang="fr" dir="auto">Acceso</h1>' in html
    assert "Page 1 of 2" in html


def test_a_text_that_stands_in_for_one_that_is_not_translated_bears_its_language(tmp_path):
    folder = make_cohort(tmp_path, instrument="two.yml", language="es")
    body = yaml.safe_load((folder / "two.yml").read_text(encoding="utf-8"))
    domain = body["areas"][0]["domains"][0]
    for text in (domain["name"], domain["items"][0]["text"], body["scales"]["practice"]["levels"][0]["label"]):
        del text["es"]
    (folder / "two.yml").write_text(yaml.safe_dump(body, sort_keys=False, allow_unicode=True), encoding="utf-8")
    en = ' lang="en" dir="auto"'
    with served(folder) as site:
        token = site.invite()
        html, review = site.get(f"/a/{token}/A1?lang=es").text, site.get(f"/a/{token}/review?lang=es").text
    assert '<html lang="es">' in html and f"<h1{en}>{domain['name']['en']}</h1>" in html
    for text in (domain["items"][0]["text"]["en"], body["scales"]["practice"]["levels"][0]["label"]["en"]):
        assert re.search(rf"<(b|span){en}>{re.escape(text)}</\1>", html)
    assert f"{en}>{domain['name']['en']}</a>" in review
    # What is translated bears none.
    assert f"<span>{domain['items'][1]['text']['es']}</span>" in html


@pytest.mark.parametrize("module", [online, online_pages, online_trouble], ids=lambda m: m.__name__)
def test_every_sentence_is_there_in_both_languages(module):
    stand_ins = {
        "int": 3,
        "str": "x",
        "bool": True,
        "dt.datetime": made_online.AT,
        "Sequence[tuple[int, str]]": [(1, "x")],
    }
    sentences = [
        f for n, f in inspect.getmembers(module, inspect.isfunction) if f.__module__ == module.__name__ and n[0] != "_"
    ]
    assert len(sentences) > 10
    for sentence in sentences:
        parameters = inspect.signature(sentence).parameters.values()
        given = [stand_ins[p.annotation] for p in parameters]
        english = sentence(*given)
        with speaking("es"):
            spanish = sentence(*given)
        assert english and spanish
        if sentence.__name__ not in ("eyebrow",):
            assert english != spanish, sentence.__name__


def test_a_long_text_is_counted_and_never_cut(two):
    token = two.invite()
    path = f"/a/{token}/A1"
    page = two.get(path).text
    assert "maxlength" not in page and "At most 2,000 characters." in page and "At most 1,000 characters." in page
    assert 'class="help count' not in page
    end = "the end of it <\U0001f642>"
    long = "x" * (2500 - len(end)) + end
    sent = two.fields(path) | {"answer-a1_1": "3", "comment-a1_1": long, "evidence-a1_1": "here\r\nit is"}
    answer = two.post(path, sent)
    assert answer.status == 422
    shown = fields_of(answer.text)
    assert unescape(shown["comment-a1_1"]) == long
    assert "This text has 2,500 characters, 500 more than the 2,000 that can be saved." in answer.text
    assert "2,500 of 2,000 characters: 500 too many. Not saved yet." in answer.text
    assert "10 of 1,000 characters." in answer.text
    assert re.search(r'<textarea id="comment-a1_1"[^>]* aria-invalid="true" aria-describedby="([^"]+)"', answer.text)[
        1
    ].split() == ["help-comment-a1_1", "count-comment-a1_1"]
    assert two.kept(token) == {"a1_1": Given("3", "", "here\nit is")}
    # Pressed once more, it is still all there; shortened by as many as it says, it is saved.
    shown = {name: unescape(value) for name, value in shown.items()}
    again = two.post(path, shown | {"answer-a1_1": "3"})
    assert again.status == 422 and unescape(fields_of(again.text)["comment-a1_1"]) == long
    assert two.post(path, shown | {"answer-a1_1": "3", "comment-a1_1": long[500:]}).status == 303
    assert two.kept(token)["a1_1"].comment == long[500:]
    spanish = two.post(f"{path}?lang=es", shown | {"answer-a1_1": "3"}).text
    assert "2,500 de 2,000 caracteres: sobran 500. Todavía no está guardado." in spanish


def test_an_unknown_round_is_refused_with_what_is_there(tmp_path):
    from cqi_lib.errors import CallError
    from cqi_lib.online.assessment import Assessment

    with pytest.raises(CallError, match=r"there is: 2025-fall\. Did you mean '2025-fall'"):
        Assessment.read(make_cohort(tmp_path), "2025-fal")


def test_the_command_line_starts_without_server_and_database():
    code = (
        "import sys, cqi_lib.commands.cli; print([m for m in ('tornado', 'jinja2', 'sqlalchemy') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.stdout.strip() == "[]", done.stderr


def test_the_page_on_the_online_assessment_states_the_limits_as_they_are():
    from cqi_lib.intake.store.tokens import BYTES
    from cqi_lib.online.limits import Limits

    text = (made_online.ROOT / "docs" / "online.md").read_text(encoding="utf-8")
    limits = Limits()
    assert f"more than {LONGEST['comment']:,} characters ({LONGEST['evidence']:,} for evidence)" in text
    assert f"more than {limits.form_rate:.0f} saves a second from one form ({limits.form_burst} at once)" in text
    most = f"at most {limits.connections} connections and {limits.bodies // 1024**2} MB of arriving pages"
    assert most in text
    said = f"more than {limits.address_rate:.0f} pages a second from one address ({limits.address_burst} at once)"
    assert said in text
    assert f"A token has {8 * BYTES} random bits" in text
    commands = re.findall(r"^cqi form (\w+)", text, flags=re.MULTILINE)
    assert set(commands) == {"open", "invite", "serve", "status", "close", "export"}
