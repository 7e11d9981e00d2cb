"""The gate on papers: it finds what few people, or a leader alone, would be told of by, and lines that a plan leaves out."""

import re

from facts import Cohort
from gate import judge, open_page
from made_wall import HIGH, LOW, PLAN, ROUND, made, papers, team, whole
from truth import IN_FORCE


def test_the_gate_finds_what_few_or_a_leader_alone_would_tell(tmp_path):
    """Whatever keeps them off the page: taken away, the gate says so."""
    assert IN_FORCE
    closed = ROUND | {"closed": "2024-04-20", "privacy": "confidential"}
    few = made(tmp_path / "few", [("leader", HIGH + LOW + "444"), *team(4)], rounds=[closed])
    many = made(tmp_path / "many", [("leader", HIGH + "444" + "ddd"), *team(9, HIGH + LOW + "222")], rounds=[closed])
    assert wrong(few) == wrong(many) == []
    for program, lie in (
        (few, '<p data-claim="heard.answered">Five of the nine people we invited answered.</p>'),
        (few, thing("strength", "A strength", "Domain 3")),
        (few, thing("challenge", "A challenge", "Domain 2")),
        (many, thing("differ", "Where views differ", "Domain 2")),
        (
            many,
            thing("unknown", "Not known yet", "Domain 3", "do_not_know", "Too many answers were “don’t know” to tell."),
        ),
        (many, thing("challenge", "A challenge", "Domain 1")),
    ):
        assert wrong(program, lie), lie


def thing(id_, head, name, more="views", text="People here see this in different ways."):
    return f'<li><p data-claim="heard.{id_}">{head}</p><h3>{name}</h3><p data-claim="heard.{more}">{text}</p></li>'


def wrong(program, lie=""):
    """Hold a page against its files, with something planted at its end."""
    file = program.cohort.folder / "cohort.yml"
    file.write_text(re.sub(r'"(\d{4}-\d\d-\d\d)"', r"\1", file.read_text("utf-8")), "utf-8")  # days, no texts
    html = whole(program).replace("</main>", f"{lie}</main>")
    read = open_page("p_first_heard.html", html, Cohort(program.cohort.folder, "first", False, False))
    return [f"{s.id}: {why}" for s in read.said for why in judge(s)]


def test_the_gate_counts_what_a_long_plan_leaves_out(tmp_path):
    ideas = [{"id": f"i{n}", "text": f"Idea {n}"} for n in range(9)]
    drivers = [{"id": f"d{n}", "text": f"Part {n}", "ideas": ideas if n == 3 else []} for n in range(15)]
    tasks = [{"what": f"Ask partner {n}", "when": "2024-06-01"} for n in range(14)]
    plan = {"priorities": [PLAN["priorities"][0] | {"drivers": drivers, "tasks": tasks}]}
    cycle = {"title": "Bell", "idea": "i4", "actual_start": "2024-05-05", "tasks": [{"what": "Buy one"}]}
    program = made(tmp_path, team(6), files={"priorities.yml": plan, "cycles/01-bell.yml": cycle})
    html = papers(program)["plan"]
    cohort = Cohort(program.cohort.folder, "first", False, False)
    for text in ("Four more lines", "Three more tasks"):
        assert text in html
        for told, lies in ((html, False), (html.replace(text, text.replace(text.split()[0], "Two")), True)):
            read = open_page("p_first_plan.html", told, cohort)
            assert bool([w for s in read.said if s.id.startswith("plan.more_t") for w in judge(s)]) == lies, told
