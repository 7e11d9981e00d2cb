"""Page one of every demo program and of three odd ones: its words, its sentences, its seven answers."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from made_demo import shipped
from names import REPORTS
from odd_programs import ODD, three_priorities
from plain_words import grade, names_of, without

import cqi_lib as cqi
from cqi_lib.priorities.claims import aim_stands
from cqi_lib.program.program import program_of
from cqi_lib.report.first_page import first_page
from cqi_lib.report.room import visible_words

ROOT = Path(__file__).resolve().parents[2] / "parameters"
PROGRAMS = {folder.name: folder.parents[1] for folder in sorted(ROOT.glob("*/programs/*")) if folder.name in REPORTS}
INLINE = {"a", "b", "span", "time", "tspan"}


class Seen(HTMLParser):
    """What a reader sees, one text for each block; written apart from the library's own count."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks, self.open = [""], []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        if tag not in INLINE:
            self.blocks.append("")
        if tag not in ("br", "img", "hr"):
            names = (dict(attrs).get("class") or "").split()
            self.open.append((tag, bool({"vh", "lines"} & set(names)) or tag in ("details", "style")))

    def handle_endtag(self, tag):
        while self.open and self.open.pop()[0] != tag:
            pass
        if tag not in INLINE:
            self.blocks.append("")

    def handle_data(self, data):
        if not any(hidden for _, hidden in self.open):
            self.blocks[-1] += data

    @property
    def texts(self):
        return [" ".join(block.split()) for block in self.blocks if block.strip()]


@pytest.fixture(scope="module", params=[*PROGRAMS, *ODD])
def page(request, tmp_path_factory):
    if request.param in ODD:
        program = ODD[request.param](tmp_path_factory.mktemp("odd"))
    else:
        program = program_of(*shipped(PROGRAMS[request.param]), request.param)
    return program, str(first_page(program))


def sentences(html: str) -> list[str]:
    """Give the sentences: what ends in a stop; heads, names and numbers that stand alone are none."""
    html = re.sub(r"<time[^>]*>[^<]*</time>", "", html)
    parts = [s for text in Seen(html).texts for s in re.split(r"(?<=[.!?…])\s+(?=[A-Z0-9“])", text)]
    return [s for s in parts if re.search(r"[.!?…]$", s) and len(s.split()) > 2]


def test_at_most_250_words(page):
    _, html = page
    words = sum(len(text.split()) for text in Seen(html).texts)
    assert words <= 250 and words == visible_words(html), words
    assert words >= 100, "it still says something"


def test_sentences_are_short(page):
    _, html = page
    lengths = [len(s.split()) for s in sentences(html)]
    assert max(lengths) <= 22, [s for s in sentences(html) if len(s.split()) > 22]
    assert sum(lengths) / len(lengths) <= 14, lengths


def test_it_reads_at_grade_eight(page):
    """Names and titles left out, as the words of others."""
    program, html = page
    text = without(" ".join(sentences(html)), names_of(program.records, program.instrument))
    assert grade(text) <= 8, (grade(text), text)


def test_the_seven_answers_are_there(page):
    program, html = page
    text = "\n".join(Seen(html).texts)
    for head in ("Who answered", "What was agreed", "What is not known", "What happens next"):
        assert re.search(rf"^{head}$", text, re.MULTILINE), head
    assert re.search(r"strength|On the way|ighest-rated", text) and re.search("challenge", text)
    assert "Is it working?" in text
    heads = re.findall(r"<h3[^>]*>(.*?)</h3>", html)
    assert any("challenge" in head for head in heads) and any(
        re.search("trength|On the way|ighest-rated", head) for head in heads
    )
    for priority in program.current:
        if priority.aim.to is not None:
            assert aim_stands(program, priority) in text


def test_terms_lead_to_their_meaning(page):
    _, html = page
    assert 'href="#reading" class="term"' in html
    for term in ("signal of change", "strengths", "challenges"):
        first = re.search(rf"[^>]*\b{term}\b", re.sub(r'<h2 class="vh".*?</h2>', "", html).split('class="answers"')[1])
        if first and term != "challenges":
            assert f'class="term">{term}' in html or "No chart here" in html or term not in html, term
    for word in ("baseline", "median", "Holm", "sigma", "correlation", "interval", "significan", "PDSA"):
        assert word not in html, word


def test_three_priorities_and_what_is_open(tmp_path):
    program = three_priorities(tmp_path)
    text = "\n".join(Seen(str(first_page(program))).texts)
    assert "43 at the start, 63 now, aim 65 by December 31, 2026; middle of the last six points." in text
    assert (
        "43 at the start, 46 now, aim was 30 by October 31, 2025: not reached; middle of the last six points." in text
    )
    assert (
        "43 at the start, 60 up to April 2025, aim 60 by December 31, 2026; latest of four since the first test."
        in text
    )
    assert "Not as wanted: Staff hours" in text
    # Three tasks and three tests whose end has passed.
    assert "Six promises are past their day; no record says they were kept." in text
    assert text.index("Since Spring 2024, ") < text.index("Who answered") and "chance" in text.split("Who answered")[0]


def test_what_page_one_has_no_room_for_stands_behind_it():
    program = cqi.open_program(PROGRAMS["maple-street"], "maple-street")
    behind = [str(verb(program).html) for verb in (cqi.strengths, cqi.challenges, cqi.views_differ)]
    for domain, text in (("B5", "strong"), ("B3", "weak")):
        about = program.instrument.domains[domain]
        said = getattr(about, text)
        assert said and said not in str(first_page(program))
    assert any(program.instrument.domains["B3"].weak in html for html in behind)
    assert "with one leader this may be the person" in behind[2]
