"""A round in Spanish, from the first mail to the receipt: nothing of what we say is English, neither to people nor at the desk."""

import re
from html import unescape

import pytest
from fluent.syntax import ast, parse
from fluent.syntax.visitor import Visitor
from made_online import AT, ROUND, fields_of, make_cohort, served

from cqi_lib.cohort.cohort import load_cohort
from cqi_lib.commands import cli
from cqi_lib.intake.store.place import place_of
from cqi_lib.intake.store.store import Given, Store
from cqi_lib.locale.catalogue import source
from cqi_lib.locale.spoken import bound

CATALOGUES = ("invitations", "online", "online_desk", "online_pages", "online_store", "online_trouble", "questionnaire")
WORD = re.compile(r"[A-Za-z]{3,}")


class _Texts(Visitor):
    def __init__(self):
        self.found = set()

    def visit_TextElement(self, node):
        self.found.add(" ".join(node.value.split()))


def english() -> set[str]:
    """Give what English catalogues say in two words or more; commands and names of files are the same in every language."""
    texts = _Texts()
    for name in CATALOGUES:
        for entry in parse(source(name, "en")).body:
            if isinstance(entry, ast.Message):
                texts.visit(entry)
    return {
        text for text in texts.found if len(WORD.findall(text)) > 1 and not text.startswith(("`", "cqi", "unnamed"))
    }


def left(said: str) -> list[str]:
    seen = " ".join(unescape(re.sub(r"<[^>]*>", " ", said)).split())
    return sorted(text for text in english() if text in seen)


@pytest.fixture
def folder(tmp_path):
    made = make_cohort(tmp_path / "c", instrument="two.yml", language="es")
    text = (made / "cohort.yml").read_text("utf-8").replace("label: Fall 2025", "label: Otoño 2025")
    text = text.replace("privacy:", "invited: {maple: {leader: 1, frontline: 1}}, privacy:")
    (made / "cohort.yml").write_text(text, encoding="utf-8")
    return made


def cqi(capsys, *arguments) -> str:
    cli.main(["--language", "es", "form", *map(str, arguments)])
    told = capsys.readouterr()
    return told.out + told.err


def test_english_is_found_where_it_is_left():
    assert left("<p>Please do not name people in comments.</p>") == ["Please do not name people in comments."]


def test_from_mail_to_receipt(folder, capsys):
    told = [cqi(capsys, "open", folder, ROUND)] * 2
    told.append(cqi(capsys, "invite", folder, ROUND, "--out", folder / "links"))
    mail = (folder / "links" / f"{ROUND}_mail-1.txt").read_text("utf-8")
    links = (folder / "links" / f"{ROUND}_links-1.csv").read_text("utf-8")
    assert "{{program_name}} (su función: {{role_name}})" in mail and "{{link}}" in mail and left(mail) == []
    assert "Personal de atención directa" in links
    leader, staff = re.findall(r"/a/([\w-]+)", links)
    with Store.open(place_of(folder, ROUND)) as store, served(folder, store=store) as site:
        pages = []

        def see(path: str) -> str:
            pages.append(site.get(path).text)
            return pages[-1]

        for token in (leader, staff):
            see(f"/a/{token}")
        page = see(f"/a/{staff}/A1")
        assert '<html lang="es">' in page
        sent = fields_of(page) | {"answer-a1_1": "3", "comment-a1_1": "x" * 2100, "strange": "1"}
        pages.append(site.post(f"/a/{staff}/A1", sent | {"answer-a1_2": "99"}).text)
        assert "2,100 de 2,000 caracteres: sobran 100." in pages[-1]
        site.store.save(store.form(staff), {"a1_2": Given("DK")}, at=AT)
        see(f"/a/{staff}/A1?both=a1_1")
        see(f"/a/{staff}/review")
        site.post(f"/a/{staff}/review", fields_of(pages[-1]))
        receipt = unescape(see(f"/a/{staff}/sent"))
        assert re.search(r"Guardado: 1 nivel, 1 «.*No sé.*» y 1 en blanco\.", receipt)
        assert "Al 20 de octubre de 2025, 10:05 a.m. (America/New_York)." in receipt
        see(f"/a/{staff}")
    assert [left(page) for page in pages] == [[]] * len(pages)
    told.append(cqi(capsys, "status", folder, ROUND))
    assert "esperadas  invitadas  empezadas  enviadas" in told[-1] and "Dirección del programa" in told[-1]
    told.append(cqi(capsys, "export", folder, ROUND, "--out", folder / "x.csv"))
    told += [
        cqi(capsys, "close", folder, ROUND),
        cqi(capsys, "close", folder, ROUND),
        cqi(capsys, "open", folder, ROUND),
    ]
    assert "se cerró el" in told[-1]
    told.append(cqi(capsys, "invite", folder, ROUND, "--count", 2))
    assert [left(one) for one in told] == [[]] * len(told)
    assert bound() == "en"


def test_people_of_a_program_that_speaks_spanish_are_asked_in_spanish(tmp_path, capsys):
    """The mail, the name of a role and the first page; those of the other programs as the cohort says."""
    made = make_cohort(tmp_path / "c", instrument="cqi-26")
    text = (made / "cohort.yml").read_text("utf-8").replace("name: Little Oaks", "name: Little Oaks, language: es")
    text = text.replace("label: Fall 2025", "label: {en: Fall 2025, es: Otoño de 2025}")
    text = text.replace("privacy:", "invited: {maple: {leader: 1}, oaks: {leader: 1}}, privacy:")
    (made / "cohort.yml").write_text(text, encoding="utf-8")
    cqi(capsys, "open", made, ROUND)
    told = cqi(capsys, "invite", made, ROUND, "--out", made / "links")
    names = [f"{ROUND}_mail-1.{tag}.txt" for tag in ("en", "es")]
    english, spanish = ((made / "links" / name).read_text("utf-8") for name in names)
    assert "Otoño de 2025" in spanish and "Fall 2025" in english and "Otoño" not in english
    assert left(spanish) == [] and len(left(english)) > 2 and all(name in told for name in names)
    links = (made / "links" / f"{ROUND}_links-1.csv").read_text("utf-8-sig")
    assert "Program leader,en," in links and "Dirección del programa,es," in links
    with Store.open(place_of(made, ROUND)) as store, served(made, store=store) as site:
        for tag, token in zip(("en", "es"), re.findall(r"/a/([\w-]+)\?lang=", links), strict=True):
            assert f"/a/{token}?lang={tag}" in links
            page = site.get(f"/a/{token}?lang={tag}").text
            assert f'<html lang="{tag}"' in page and (left(page) == []) == (tag == "es")
            assert ("Otoño de 2025" in page, "Fall 2025" in page) == (tag == "es", tag == "en")


def test_a_list_of_people_is_refused_in_spanish(folder, tmp_path, capsys):
    cqi(capsys, "open", folder, ROUND)
    people = tmp_path / "people.csv"
    people.write_text("program,role,link\nmapel,jefe,x\n,,y\n", encoding="utf-8")
    first = cqi(capsys, "invite", folder, ROUND, "--list", people)
    assert "No se puede usar people.csv; no se invitó a nadie" in first and "el encabezado 'link'" in first
    people.write_text("program,role\nmapel,jefe\n,,\nmaple,\n", encoding="utf-8")
    second = cqi(capsys, "invite", folder, ROUND, "--list", people)
    assert "¿Quiso decir 'maple'?" in second and "ninguna función" in second
    assert (left(first), left(second)) == ([], [])


def test_comment_and_evidence_are_joined_in_the_language_of_the_form(folder, capsys):
    cqi(capsys, "open", folder, ROUND)
    with Store.open(place_of(folder, ROUND)) as store:
        [token] = store.invite(ROUND, "maple", "frontline", at=AT)
        form = store.form(token)
        store.save(form, {"a1_1": Given("3", "Cada mes.", "Actas")}, at=AT)
        store.submit(form, at=AT)
    assert "Cada mes. Evidencia: Actas" in set(load_cohort(folder).responses["comment"])


@pytest.mark.parametrize(
    ("tag", "head"), [("en-XA", '<html lang="en-XA">'), ("ar-XB", '<html lang="ar-XB" dir="rtl">')]
)
def test_no_page_says_what_no_catalogue_knows(tmp_path, tag, head):
    with served(make_cohort(tmp_path, language=tag)) as site:
        token = site.invite()
        site.store.save(site.store.form(token), {"a1_1": Given("3", "x", "y")}, at=AT)
        site.store.submit(site.store.form(token), at=AT)
        for page in ("", "/A1", "/A1?both=a1_1", "/review", "/sent", "/none"):
            html = site.get(f"/a/{token}{page}").text
            assert head in html and left(html) == [], page


def test_a_language_that_nobody_wrote_is_refused(capsys):
    assert cli.main(["--language", "xx", "check", "."]) == 2
    assert "Allowed: en, es" in capsys.readouterr().err
    assert bound() == "en"
