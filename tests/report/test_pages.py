"""The pages of both shipped cohorts: fit to be shown, hostile text is text, what is missing is said."""

import re
import shutil
from html.parser import HTMLParser

import made_pages
import pytest
from ruamel.yaml import YAML

from cqi_lib.report.checks import page_problems

EVIL = "<script>alert(1)</script>\"'</style><img src=x onerror=alert(2)>${x}\u202e😀"


class Tags(HTMLParser):
    def __init__(self):
        super().__init__()
        self.seen, self.text = [], []

    def handle_starttag(self, tag, attrs):
        self.seen.append((tag, dict(attrs)))

    def handle_data(self, data):
        self.text.append(data)


def read(html):
    tags = Tags()
    tags.feed(html)
    return tags


def words(html):
    return re.sub(r"\s+", " ", "".join(read(html).text)).replace("\xa0", " ")


@pytest.mark.slow
@pytest.mark.parametrize("cohort", [made_pages.riverbend, made_pages.nhs_open], ids=["riverbend", "nhs-open"])
def test_every_page_is_fit_to_be_shown(cohort):
    for name, html in cohort().items():
        assert page_problems(html) == [], name
        assert len(html.encode()) < 400_000, name
        text = words(html)
        assert not re.search(r"\b(nan|NaN|None(?! of)|NaT|<NA>)\b|\d{4}-\d{2}-\d{2} 00:00", text), name
        assert "trend" not in text


@pytest.mark.slow
def test_each_report_gives_the_seven_answers():
    pages = {k: v for k, v in made_pages.riverbend().items() if k not in ("cohort", "index")}
    assert len(pages) == 12
    for name, html in pages.items():
        text = words(html)
        for heading in (
            "Who answered",
            "What is not known",
            "What was agreed",
            "Is it working?",
            "What happens next",
        ):
            assert heading in text, (name, heading)
        assert re.search(r"strengths?|On the way|ighest-rated|Strengths and challenges", text)
        assert not re.search(r"\b(score|percentile|ranked)\b", text), name


@pytest.mark.slow
def test_the_hard_cases_are_said():
    pages = {k: words(v) for k, v in made_pages.riverbend().items()}
    assert "This is one person’s view" in pages["little-oaks"]
    assert "No answers are on record for this round" in pages["harbor-light"]
    assert "too few to show, so what follows is the leader’s view only" in pages["river-road"]
    assert "Abandon. No fewer parents miss the first class" in pages["northside"]
    assert "José Muñoz-Peña & Zoë Łukasiewicz" in pages["casa-munoz"]
    assert "agreed to answer openly" in pages["stepping-stones"]


@pytest.mark.slow
def test_hostile_text_is_shown_as_text(tmp_path):
    folder = tmp_path / "evil"
    shutil.copytree(made_pages.ROOT / "tests" / "fixtures" / "pair", folder)
    yaml = YAML()

    def change(name, edit):
        data = yaml.load((folder / name).read_text("utf-8"))
        edit(data)
        with (folder / name).open("w", encoding="utf-8") as file:
            yaml.dump(data, file)

    change("cohort.yml", lambda d: (d["programs"][0].update(name=EVIL[:190]), d.update(name="C" + EVIL, notice=EVIL)))
    one = "programs/alpha-house"
    change(f"{one}/measures.yml", lambda d: [m.update(name=EVIL, short=EVIL, unit=EVIL) for m in d["measures"]])
    change(f"{one}/groundwork.yml", lambda d: d.update(vision=EVIL))
    change(f"{one}/cycles/01-text-reminder.yml", lambda d: d.update(title=EVIL, learned=EVIL, change=EVIL))
    change(f"{one}/priorities.yml", lambda d: d["priorities"][0].update(why=EVIL))
    events = (folder / one / "events.csv").read_text("utf-8")
    quoted = '"' + EVIL.replace('"', '""') + '"'
    (folder / one / "events.csv").write_text(events.rstrip("\n") + f"\n2025-03-03,{quoted},\n", encoding="utf-8")
    made = made_pages.pages(folder, only=["alpha-house"])
    for name, html in made.items():
        tags = read(html)
        assert page_problems(html) == [], name
        assert "script" not in {t for t, _ in tags.seen}
        assert not [a for _, attrs in tags.seen for a in attrs if a.startswith("on")]
        assert html.count("<style>") == 1 and html.count("</style>") == 1
    assert "<script>alert(1)</script>" in "".join(read(made["alpha-house"]).text)
