"""The ten minutes are ten: words, sentences, figures and reading grade of every report, and of odd ones."""

import re

import made_pages
import pytest
from made_demo import shipped
from made_small import TWO, cohort, instrument, opened
from names import REPORTS
from odd_programs import ODD
from plain_words import grade, names_of, open_words, without
from reading import parse

from cqi_lib.report.headline import work_sentences
from cqi_lib.report.ten_minutes import ten_minutes

PLACES = ["see", "agreed", "working", "learned", "next"]


def parts(html):
    """The five parts of a page, by place."""
    return {n.attrs["id"]: n for n in parse(html).find("section") if "ten" in n.classes}


def told(part):
    """The sentences of a part, without their links to evidence and what people wrote in their own words."""
    out = []
    for node in part.find("li"):
        if "told" in node.parent.classes:
            left = [c for c in node.children if isinstance(c, str) or not (c.tag == "q" or "ev" in c.classes)]
            out.append(" ".join(" ".join(c if isinstance(c, str) else c.text for c in left).split()))
    return out


def heading(part):
    return part.find("h2")[0].text


def page(name):
    found = made_pages.riverbend()
    return (found if name in found else made_pages.nhs_open())[name]


@pytest.mark.slow
@pytest.mark.parametrize("name", REPORTS)
def test_ten_minutes_are_short(name):
    html = page(name)
    found = parts(html)
    assert len(open_words(html)) <= 1_800
    assert list(found) == PLACES
    for place, part in found.items():
        assert heading(part) and len(part.find("figure")) <= 1, place
        assert sum(max(1, len(re.findall(r"[.!?](?= |$)", s))) for s in told(part)) <= 4, (place, told(part))


@pytest.mark.slow
@pytest.mark.parametrize("name", REPORTS)
def test_ten_minutes_are_plain(name):
    folder = made_pages.ROOT / "parameters" / ("riverbend" if name in made_pages.riverbend() else "nhs-open")
    known, _ = shipped(folder)
    records = known.programs[name]
    names = [*names_of(records, known.instrument), *(r.label for r in known.rounds)]
    names += [m.unit for m in records.measures.values()] + [p.aim.statement for p in records.priorities.priorities]
    lines = [line for part in parts(page(name)).values() for line in (*told(part), heading(part))]
    dates = r"\b(January|February|March|April|May|June|July|August|September|October|November|December) \d+, \d{4}"
    lines = [re.sub(dates, "then", without(line, names)) for line in lines]
    sentences = [s for line in lines for s in re.split(r"(?<=[.!?;]) ", line) if re.search("[a-z]", s)]
    counts = [len(s.split()) for s in sentences]
    assert max(counts) <= 22, max(sentences, key=lambda s: len(s.split()))
    assert sum(counts) / len(counts) <= 14
    text = " ".join(s if s[-1] in ".!?" else f"{s}." for s in sentences)
    assert grade(text) <= 8, (round(grade(text), 1), sentences)


@pytest.mark.parametrize("odd", sorted(ODD))
def test_ten_minutes_of_odd_programs(odd, tmp_path):
    html = str(ten_minutes(ODD[odd](tmp_path), {}, {"reading"}))
    found = parts(html)
    assert list(found) == PLACES and all(map(heading, found.values()))
    assert len(open_words(html)) <= 700
    assert all(len(told(part)) <= 4 for part in found.values())
    if odd == "three priorities":
        assert len(told(found["agreed"])) >= 3


@pytest.mark.slow
def test_what_a_team_wrote_leads_to_the_record_of_that_test():
    learned = parts(page("maple-street"))["learned"]
    [(n, to)] = [
        (re.search(r"after test (\d+)", li.text)[1], li.find("a")[-1].attrs["href"])
        for li in learned.find("li")
        if "The team wrote" in li.text
    ]
    assert to == f"#cycle-{n}"


@pytest.mark.slow
def test_a_possible_signal_of_few_points_before_says_why_it_is_no_more():
    """However seldom chance shows as much: without it "less than 1 time in 400" reads as certain."""
    working = parts(page("stepping-stones"))["working"]
    assert "a possible signal of change" in heading(working)
    assert any("first hint" in sentence for sentence in told(working)), told(working)


def test_of_several_chosen_domains_the_one_that_declined_heads_what_people_see(tmp_path):
    people = 9
    answers = {
        "first": [("leader", "111 333 222 222 222 222")] + [("staff", "111 333 222 222 222 222")] * people,
        "second": [("leader", "333 111 222 222 222 222")] + [("staff", "333 111 222 222 222 222")] * people,
    }
    chosen = [{"id": f"p{n}", "domain": f"D{n}", "round": "first", "aim": {}} for n in (1, 2)]
    files = {"priorities.yml": {"priorities": chosen}}
    program = opened(cohort(tmp_path, answers, asked=instrument(6, 3), rounds=TWO, files=files), "second")
    assert heading(parts(str(ten_minutes(program, {}, {"reading"})))["see"]) == "Domain 2 declined since Spring 2024"


def test_without_a_priority_what_the_headline_counts_as_a_signal_is_drawn(tmp_path):
    """A headline of "One of two measures shows a signal" above the chart of the other one leaves a reader to guess which."""
    months = [f"{year}-{month:02d}-01" for year in (2023, 2024) for month in range(1, 13)]
    wavers = [50 + (n * 7) % 5 - (n % 2) * 3 for n in range(24)]
    steps = [40 + (n * 7) % 5 for n in range(12)] + [60 + (n * 7) % 5 for n in range(12)]
    rows = [
        f"{day},{name},{v}"
        for name, of in (("calls", wavers), ("visits", steps))
        for day, v in zip(months, of, strict=True)
    ]
    measures = [
        {"id": n, "name": f"Number of {n}", "short": n, "kind": "process", "frequency": "month"}
        for n in ("calls", "visits")
    ]
    files = {"measures.csv": "\n".join(["date,measure,value", *rows, ""]), "measures.yml": {"measures": measures}}
    people = [("leader", "333 222")] + [("staff", "333 222")] * 8
    made = cohort(tmp_path, {"first": people, "second": people}, asked=instrument(2, 3), rounds=TWO, files=files)
    program = opened(made, "second")
    assert str(work_sentences(program)[0]) == "One of two measures shows a signal of change."
    working = parts(str(ten_minutes(program, {}, {"reading"})))["working"]
    assert "visits" in heading(working).lower() and "calls" not in heading(working).lower()


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        # Without the leader the first and third domain tie: the heading speaks of domains, not of answers.
        (
            [("leader", "444 33. 333"), *[("staff", "333 3.. 333")] * 8],
            "Of the domains where more than the leader’s own view can be shown, Domain 3 is rated lowest",
        ),
        # Levels of six are rounded: 3.14 beside 3.0 says nothing of which is lower, 3.4 does of the level.
        (
            [("leader", "444 33. 333"), *[("staff", "333 3.. 333")] * 6],
            "Both domains where more than the leader’s own view can be shown stand close together",
        ),
        (
            [("leader", "444 33. 333"), *[("staff", "333 3.. 333")] * 3, *[("staff", "444 3.. 333")] * 3],
            "Of the domains where more than the leader’s own view can be shown, Domain 3 has the lowest level shown",
        ),
        (
            [("leader", "333 33. 333"), *[("staff", "333 3.. 333")] * 6],
            "Both domains where more than the leader’s own view can be shown stand at the same level",
        ),
        (
            [("leader", "333 333 333"), *[("staff", "3.. 3.. 333")] * 6],
            "Of one domain more than the leader’s own view can be shown: Domain 3",
        ),
        ([("staff", "3.. 3.. 333")] * 6, "One domain has a level: Domain 3"),
    ],
)
def test_the_lowest_is_said_of_the_domains_that_are_set_beside_each_other(tmp_path, answers, said):
    """Where some domains show the leader's view alone, "The leader's own view aside, Domain 3 is rated lowest" was false."""
    folder = cohort(tmp_path, {"first": answers}, asked=instrument(domains=3, items=3))
    assert heading(parts(str(ten_minutes(opened(folder), {}, {"reading"})))["see"]) == said
