"""A program with three priorities, each written out in full."""

from __future__ import annotations

from pathlib import Path

from made_cohort import ALPHA, edit

PRIORITY = """  - id: more-{n}
    domain: {domain}
    round: 2024-fall
    why: Staff and families named it in the meeting, and we can begin with what is in our own hands.
    owner: Program director
    review_on: 2025-12-02
    aim: {{measure: connected, from: 39, to: 60, by: 2025-12-31, for_whom: families we refer to a partner service}}
    tasks:
      - {{what: Ask ten partners for the name of one person who answers, who: Supervisor, when: 2025-11-28}}
      - {{what: Add a column to the referral log, who: Data coordinator, when: 2025-12-05}}
    drivers:
{drivers}"""
DRIVER = """      - id: driver-{n}-{k}
        text: Partners tell us what happened, part {k}
        ideas: [{{id: idea-{n}-{k}, text: One named contact at each partner for part {k}}}]
"""


def full(folder: Path, drivers: int = 4) -> Path:
    """Give alpha-house three priorities; two of them with so many drivers, tasks, owners and dates."""
    more = ""
    for n, domain in enumerate(("B1", "C1")):
        rows = "".join(DRIVER.format(n=n, k=k) for k in range(drivers))
        more += PRIORITY.format(n=n, domain=domain, drivers=rows)
    edit(folder, f"{ALPHA}/priorities.yml", "visits:\n", more + "visits:\n")
    return folder
