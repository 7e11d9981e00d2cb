"""The gate on the page for the wall: it finds what few people, or a leader alone, would be told of by."""

import re

from facts import Cohort
from gate import judge, open_page
from made_wall import HIGH, LOW, ROUND, made, team, whole
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
