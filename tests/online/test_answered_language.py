"""The online form keeps the language in which a page was read: of the page that was sent, else of the last one saved."""

import re

import made_online
from made_online import AT, ROUND

from cqi_lib.cohort.cohort import load_cohort
from cqi_lib.intake import read_responses
from cqi_lib.intake.store.reading import read_round
from cqi_lib.intake.store.store import Given, Store
from cqi_lib.online.desk import Desk


def spoken(folder):
    frame = load_cohort(folder).responses.drop_duplicates("respondent_id")
    return dict(zip(frame["role"], frame["language"].fillna(""), strict=True))


def test_what_counts_is_the_page_that_was_sent_else_the_last_that_was_saved(tmp_path):
    folder = made_online.make_cohort(tmp_path / "c", instrument="two.yml")
    desk = Desk.of(folder, ROUND)
    desk.open()
    with Store.open(desk.place()) as store:
        links = [store.invite(ROUND, "maple", role, at=AT)[0] for role in ("leader", "supervisor", "other")]
        sent, never, unknown = map(store.form, links)
        store.save(sent, {"a1_1": Given("3")}, at=AT, read_in="en")
        store.submit(sent, at=AT, read_in="es")
        store.save(sent, {"a1_2": Given("3")}, at=AT, read_in="en")
        store.save(never, {"a1_1": Given("3")}, at=AT, read_in="en")
        store.save(never, {"a1_1": Given("1")}, at=AT, read_in="es")
        store.save(unknown, {"a1_1": Given("3")}, at=AT)
    assert spoken(folder) == {"leader": "es", "supervisor": "es", "other": ""}
    # The table that the desk may write of it says the same, should it stand in the store's place.
    path, *_ = desk.export(tmp_path / "answers.csv")
    taken = read_responses(path, desk.head.instrument, cohort=desk.head.file, round_id=ROUND).responses
    assert dict(zip(taken["role"], taken["language"].fillna(""), strict=True)) == spoken(folder)


def test_pages_are_kept_with_their_language(tmp_path):
    folder = made_online.make_cohort(tmp_path / "c", instrument="two.yml")
    with made_online.served(folder) as site:
        token = site.invite()
        page = f"/a/{token}/A1"
        assert site.post(f"{page}?lang=es", site.fields(page) | {"answer-a1_1": "3", "go": "next"}).status == 303
        assert {row[-1] for row in read_round(site.store.place, ROUND).rows} == {"es"}
        review = f"/a/{token}/review"
        assert site.post(f"{review}?lang=en", site.fields(review)).status == 303
        assert {row[-1] for row in read_round(site.store.place, ROUND).rows} == {"en"}


def test_statements_in_one_language_are_read_in_that_one_whatever_the_frame_speaks(tmp_path):
    folder = made_online.make_cohort(tmp_path / "c", instrument="one.yml")
    french = re.sub(r"\{en: .*?, es: ", "{fr: ", made_online.TWO_LANGUAGES)
    (folder / "one.yml").write_text(french, "utf-8")
    with made_online.served(folder) as site:
        token = site.invite()
        page = f"/a/{token}/A1"
        assert site.post(page, site.fields(page) | {"answer-a1_1": "3", "go": "next"}).status == 303
        assert {row[-1] for row in read_round(site.store.place, ROUND).rows} == {"fr"}


def test_the_first_page_says_where_no_review_of_its_translation_is_on_record(tmp_path):
    """Both languages stand in the file itself: their authors' own. The Spanish that comes with the workbook is a translation."""
    said = {"en": "No review of this translation is on record", "es": "no está registrado que alguien haya revisado"}
    folder = made_online.make_cohort(tmp_path / "own", instrument="two.yml")
    with made_online.served(folder) as site:
        token = site.invite()
        assert not any(words in site.get(f"/a/{token}?lang={tag}").text for tag, words in said.items())
    folder = made_online.make_cohort(tmp_path / "built-in", instrument="cqi-26")
    text = (folder / "cohort.yml").read_text("utf-8")
    (folder / "cohort.yml").write_text(text + "form_language: es\n", "utf-8")
    with made_online.served(folder) as site:
        token = site.invite()
        assert said["es"] in site.get(f"/a/{token}?lang=es").text
        assert said["en"] not in site.get(f"/a/{token}?lang=en").text


def test_the_status_says_for_the_desk_what_may_be_one_of_translation(tmp_path):
    folder = made_online.make_cohort(tmp_path / "c", instrument="cqi-26")
    desk = Desk.of(folder, ROUND)
    desk.open()
    with Store.open(desk.place()) as store:
        forms = [store.form(link) for link in store.invite_all(ROUND, [("maple", "frontline")] * 2, at=AT)]
        store.save(forms[0], {"a1_1": Given("3")}, at=AT, read_in="en")
    assert not [line for line in desk.status() if "language" in line or "review" in line]
    with Store.open(desk.place()) as store:
        store.save(forms[1], {"a1_1": Given("3")}, at=AT, read_in="es")
    several, unread = desk.status()[-2:]
    assert "more than one language (English and español): a gap between groups may be one of translation" in several
    assert "No review is on record of the translation that people answered in (español)" in unread
