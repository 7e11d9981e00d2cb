"""Small programs with their page for the wall."""

from __future__ import annotations

import made_small as small

from cqi_lib.report.heard import heard_page
from cqi_lib.report.papers import _heard, papers_beside

HIGH, LOW, MIXED = "444", "112", "233"
ASKED = small.instrument(target=3, challenge_below=2.5, low_levels=[1, 2])
ROUND = {"id": "first", "label": "Spring 2024", "date": "2024-04-08", "invited": {"p": {"leader": 1, "staff": 8}}}
PLAN = {
    "priorities": [
        {"id": "x", "domain": "D2", "round": "first", "review_on": "2024-09-02", "owner": "Mo",
         "aim": {"statement": "By June every call is answered within a day", "by": "2024-06-30"},
         "drivers": [{"id": "calls", "text": "Calls", "ideas": [{"id": "desk", "text": "A desk"}]}]},
        {"id": "y", "domain": "D1", "round": "first"},
    ]
}  # fmt: skip


def made(place, people, *, rounds=(ROUND,), files=None, as_of="2024-05-06", **more):
    folder = small.cohort(
        place / "own",
        {"first": people},
        rounds=rounds,
        files=files or {},
        **{"data": "invented", "as_of": as_of, "asked": ASKED} | more,
    )
    return small.opened(folder, "first")


def page(program):
    found = heard_page(program)
    return None if found is None else small.plain(found)


def team(n, answers=HIGH + LOW + MIXED):
    return [("staff", answers)] * n


def whole(program):
    return _heard(program)


def papers(program):
    """Give the papers beside the program's report, by name."""
    return papers_beside(program)
