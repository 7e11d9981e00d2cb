"""Versions of one program's answers as releases would tell them, from people written as in `made_answers`."""

from __future__ import annotations

from collections import Counter

from made_answers import cohort_file, instrument, responses

from cqi_lib.privacy import publish
from cqi_lib.privacy.over_time import Version, judge, sheets_of
from cqi_lib.privacy.printed import printed_numbers
from cqi_lib.scoring.answer_grid import read_grid
from cqi_lib.scoring.levels import item_and_domain_scores

TWO = instrument((3, 3))
ITEMS = [f"z{d}_{i}" for d in (1, 2) for i in (1, 2, 3)]
LEADER = ("leader", "232323")


def version(*people, of=TWO, file=None, items=None):
    """Make the version in which these people answered; each is (role, "34d.n22"), known by what was answered."""
    file = file or cohort_file()
    data = responses(*people, items=items or list(of.items))
    seen: Counter = Counter()
    ids = {}
    for number, (_, answers) in enumerate(people):
        seen[answers] += 1
        ids[f"u{number:02d}"] = f"{answers}-{seen[answers]}"
    data["respondent_id"] = data["respondent_id"].map(ids).astype("str")
    grid = read_grid(data, of)
    scores, domains = item_and_domain_scores(grid, of, aggregate=file.aggregate)
    shown = [publish(t, "program", cohort_file=file) for t in (scores, domains)]
    return Version(sheets_of(grid, "p"), printed_numbers(*shown, of))


def judged(*versions, of=TWO, file=None):
    """Judge versions, given as lists of people, oldest first."""
    file = file or cohort_file()
    made = [version(*people, of=of, file=file) for people in versions]
    return judge(made, of, file.privacy, file.aggregate == "role_balanced")


def staff(*answers):
    """Make the leader and staff with these answers."""
    return [LEADER, *(("frontline", a) for a in answers)]
