"""What the gate itself reads and writes: lists of names that hold commas and "and", and cohorts as they are possible."""

from types import SimpleNamespace

import pandas as pd
from cohorts import make
from gate import Page, judge, listing
from reading import parse
from truth import IN_FORCE


def test_a_known_name_in_a_list_stays_whole():
    known = ["Referrals and partnerships", "Food, rent and fuel", "Access"]
    assert listing("Access, Referrals and partnerships and Food, rent and fuel", known) == [
        known[2],
        known[0],
        known[1],
    ]
    assert listing("Referrals and partnerships", ["Referrals", *known]) == known[:1]
    assert listing("a, b and c") == ["a", "b", "c"] and listing("a and b", known) == ["a", "b"] and not listing("")


def test_somebody_answered_something_in_every_file_of_responses(tmp_path):
    """A file without an answer is refused as no file of responses; in one of this seed the one person left all blank."""
    folder = make(tmp_path / "c", 20389)
    files = [pd.read_csv(path, dtype=str, keep_default_na=False) for path in folder.glob("responses/*.csv")]
    assert files and all(wide.filter(regex=r"^[abc]\d_\d$").ne("").any(axis=None) for wide in files)


def told(claim: str, text: str, **facts) -> bool:
    """Whether the gate lets a sentence stand, of a program of which only these facts are known."""
    page = Page("x", parse(f'<main><p data-claim="{claim}">{text}</p></main>'), None, SimpleNamespace(**facts))  # type: ignore[arg-type]
    return bool(IN_FORCE) and not any(judge(said) for said in page.said)


def test_one_persons_view_is_never_that_of_a_coach_beside_a_leader():
    one = {"people": lambda: {"r2": "leader"}, "count": lambda *roles: 1 if "leader" in roles else 0}
    assert told("assessment.one_view", "This is one person’s view: that of the leader.", **one)
    assert not told("assessment.one_view", "This is one person’s view: that of the coach.", **one)
    assert not told("assessment.one_view", "This is one person’s view: that of the supervisor.", **one)


def test_leaders_do_not_count_like_everybody_else_where_none_answered():
    staff = {
        "people": lambda: {"r1": "frontline", "r2": "staff"},
        "named": False,
        "cohort": SimpleNamespace(balanced=True),
    }
    rule = "A domain’s level is the {}. A person counts in a domain who answered at least half of its questions, and not only one of several. A coach’s view is never mixed in."
    assert told("reading.level_rule", rule.format("plain average of the people who answered"), **staff)
    both = rule.format("average of two averages, that of the leaders and that of everybody else together")
    assert not told("reading.level_rule", both, **staff)
    assert told("reading.level_rule", both, **{**staff, "people": lambda: {"r1": "leader", "r2": "staff"}})
