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
        store.save(sent, {"a1_1": Given("3")}, at=AT, language="en")
        store.submit(sent, at=AT, language="es")
        store.save(sent, {"a1_2": Given("3")}, at=AT, language="en")
        store.save(never, {"a1_1": Given("3")}, at=AT, language="en")
        store.save(never, {"a1_1": Given("1")}, at=AT, language="es")
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
