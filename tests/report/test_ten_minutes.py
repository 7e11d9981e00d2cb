"""The ten minutes are ten: words, sentences, figures and reading grade of every report, and of odd ones."""

import re
from html.parser import HTMLParser

import made_pages
import pytest
from names import REPORTS
from odd_programs import ODD
from plain_words import grade

import cqi_lib as cqi
from cqi_lib.report.ten_minutes import ten_minutes

VOID = {"img", "meta", "link", "br", "hr"}
HIDDEN = {"style", "title", "script"}
PLACES = ["see", "agreed", "working", "learned", "next"]


class Layers(HTMLParser):
    """What is seen without opening anything: by section, with the sentences and headings of the ten minutes."""

    def __init__(self):
        super().__init__()
        self.stack, self.seen, self.figures = [], {}, {}
        self.sentences, self.headings = {}, {}

    def _up(self, test):
        return next((a for t, a in reversed(self.stack) if test(t, a)), None)

    def handle_starttag(self, tag, attrs):
        given = {k: v or "" for k, v in attrs}
        if tag == "figure" and (part := self._part()) in PLACES:
            self.figures[part] = self.figures.get(part, 0) + 1
        if tag == "li" and self._classes("told"):
            self.sentences.setdefault(self._part(), []).append("")
        if tag not in VOID:
            self.stack.append((tag, given))

    def handle_endtag(self, tag):
        while self.stack and self.stack.pop()[0] != tag:
            pass

    def _classes(self, name):
        return self._up(lambda t, a: name in a.get("class", "").split())

    def _part(self):
        found = self._up(lambda t, a: t == "section")
        return found.get("id", "one") if found else ""

    def handle_data(self, data):
        tags = {t for t, _ in self.stack}
        folded = any(t == "details" for t, _ in self.stack) and "summary" not in tags
        if tags & HIDDEN or folded or self._classes("vh") or self._classes("few"):
            return
        part = self._part()
        self.seen[part] = self.seen.get(part, 0) + len(data.split())
        # What people wrote in their own words is theirs.
        if self._classes("told") and not self._classes("ev") and "q" not in tags:
            self.sentences[part][-1] += data
        if "h2" in tags and part in PLACES:
            self.headings[part] = self.headings.get(part, "") + data


def layers(html):
    found = Layers()
    found.feed(html)
    return found


def page(name):
    shipped = made_pages.riverbend()
    return (shipped if name in shipped else made_pages.nhs_open())[name]


def names_of(cohort, program):
    """Names and titles, which are nobody's to write more plainly."""
    records = cohort.programs[program]
    out = [d.name for d in cohort.instrument.domains.values()]
    out += [w for m in records.measures.values() for w in (m.short, m.name, m.unit) if w]
    out += [c.title for c in records.cycles.values()] + [r.label for r in cohort.rounds]
    for p in records.priorities.priorities:
        out += [p.aim.statement] if p.aim.statement else []
    return sorted(out, key=len, reverse=True)


def plain(text, names):
    for name in names:
        text = re.sub(re.escape(name), "it", text, flags=re.IGNORECASE)
    return re.sub(
        r"\b(January|February|March|April|May|June|July|August|September|October|November|December) \d+, \d{4}",
        "then",
        text,
    )


@pytest.mark.slow
@pytest.mark.parametrize("name", REPORTS)
def test_ten_minutes_are_short(name):
    found = layers(page(name))
    assert sum(found.seen.values()) <= 1_800, found.seen
    assert set(PLACES) <= set(found.seen)
    assert all(n <= 1 for n in found.figures.values()), found.figures
    for part, sentences in found.sentences.items():
        assert len(sentences) <= 4, part
        assert sum(len(re.findall(r"[.!?](?= |$)", s.strip())) for s in sentences) <= 5, (part, sentences)
    assert all(found.headings[part].strip() for part in PLACES)


@pytest.mark.slow
@pytest.mark.parametrize("name", REPORTS)
def test_ten_minutes_are_plain(name):
    html = page(name)
    folder = made_pages.ROOT / "parameters" / ("riverbend" if name in made_pages.riverbend() else "nhs-open")
    cohort = cqi.load_cohort(folder)
    names = names_of(cohort, name)
    found = layers(html)
    lines = [s for part in found.sentences.values() for s in part] + list(found.headings.values())
    sentences = [
        s
        for line in lines
        for s in re.split(r"(?<=[.!?;]) ", plain(" ".join(line.split()), names))
        if re.search("[a-z]", s)
    ]
    counts = [len(s.split()) for s in sentences]
    assert max(counts) <= 22, max(sentences, key=lambda s: len(s.split()))
    assert sum(counts) / len(counts) <= 14
    text = " ".join(s if s[-1] in ".!?" else f"{s}." for s in sentences)
    assert grade(text) <= 8, (round(grade(text), 1), sentences)


@pytest.mark.parametrize("odd", sorted(ODD))
def test_ten_minutes_of_odd_programs(odd, tmp_path):
    program = ODD[odd](tmp_path)
    found = layers(str(ten_minutes(program, {}, {"reading"})))
    assert list(found.headings) == PLACES and all(text.strip() for text in found.headings.values())
    assert sum(found.seen.values()) <= 700
    for part, sentences in found.sentences.items():
        assert 0 < len(sentences) <= 4, part
    if odd == "three priorities":
        assert len(found.sentences["agreed"]) >= 3
