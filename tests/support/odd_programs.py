"""Programs unlike the demo's: one respondent, no assessment, three priorities; what people wrote is long."""

from __future__ import annotations

from pathlib import Path

from made_small import TWO, cohort, instrument, opened, series

LONG = "Ask every partner agency in the county for the name of one person who answers when a family is referred and who"
BEFORE = [41, 44, 46, 43, 45, 44, 42, 47, 43, 45, 46, 44]
BETTER = [50, 61, 63, 62, 64, 66, 61, 65, 63, 60, 62, 64]
NAMES = ("Families connected", "First visits missed", "Decisions with a name and a date")


def _measures() -> dict:
    about = [
        {"id": f"m{n}", "name": f"{name} within thirty days", "short": name.lower(), "unit": "of every 100 families"}
        for n, name in enumerate(NAMES)
    ]
    about[1]["direction"] = "decrease"
    about.append({"id": "hours", "name": "Staff hours", "kind": "balancing", "direction": "decrease", "unit": "hours"})
    rows = series([*BEFORE, *BETTER], "m0")
    rows += series([*BEFORE, *[v + 1 for v in BEFORE]], "m1").split("\n", 1)[1]
    rows += series([*BEFORE, 50, 52, 54, 60], "m2").split("\n", 1)[1]
    rows += series([*BEFORE, *BETTER], "hours").split("\n", 1)[1]
    return {"measures.yml": {"measures": about}, "measures.csv": rows}


def three_priorities(folder: Path):
    """A retake in which three domains were chosen and are worked on; one date has passed, and promises are open."""
    priorities = []
    for n, to in enumerate((65, 30, 60)):
        tasks = [{"what": f"{LONG} keeps a list of them {n}.", "who": "Data coordinator", "when": f"2025-0{n + 2}-14"}]
        tasks += [{"what": f"{LONG} tells us every month {n}.", "when": f"2026-0{n + 3}-14"}]
        aim = {"measure": f"m{n}", "from": 43, "to": to, "by": "2025-10-31" if n == 1 else "2026-12-31"}
        priorities.append(
            {"id": f"p{n}", "domain": f"D{n + 1}", "round": "first", "why": LONG, "aim": aim, "tasks": tasks}
        )
    cycles = {
        f"cycles/0{n}-test.yml": {
            "title": f"Call first, part {n}",
            "priority": f"p{n}",
            "measure": f"m{n}",
            "other_measures": ["hours"] if n == 0 else [],
            "actual_start": "2025-01-02",
            "actual_end": "2025-02-20",
        }
        for n in range(3)
    }
    staff = ["222 233 211 333 333 222", "223 222 221 333 323 222", "212 223 211 334 333 223", "222 222 222 333 333 232",
             "223 233 211 343 333 222", "222 223 212 333 323 222"]  # fmt: skip
    later = ["333 233 211 333 333 222", "333 222 111 333 323 222", "323 223 111 334 333 223", "333 222 112 333 333 232",
             "333 233 111 343 333 222", "333 223 112 333 323 222"]  # fmt: skip
    answers = {
        "first": [("leader", staff[0]), *(("staff", s) for s in staff[1:])],
        "second": [("leader", later[0]), *(("staff", s) for s in later[1:])],
    }
    files = _measures() | cycles | {"priorities.yml": {"priorities": priorities}}
    asked = instrument(6, 3)
    return opened(cohort(folder, answers, asked=asked, rounds=TWO, files=files, as_of="2026-01-20"), "second")


def one_respondent(folder: Path):
    """One leader, twice, with an aim that has no number and a promise that is open."""
    aim = {"statement": f"{LONG} is asked again every month, by June 2026."}
    task = {"what": LONG, "when": "2025-02-01"}
    priority = {"id": "one", "domain": "D1", "round": "first", "aim": aim, "tasks": [task]}
    answers = {"first": [("leader", "112 233 222")], "second": [("leader", "222 233 122")]}
    files = {"priorities.yml": {"priorities": [priority]}}
    return opened(cohort(folder, answers, rounds=TWO, files=files, as_of="2025-06-20"), "second")


def no_assessment(folder: Path):
    """Measures and a test, and no answers at all."""
    aim = {"measure": "m2", "from": 43, "to": 60, "by": "2025-06-30"}
    cycle = {"title": "Call first", "priority": "one", "measure": "m2", "actual_start": "2025-01-02"}
    priority = {"id": "one", "domain": "D1", "round": "first", "aim": aim}
    files = _measures() | {"priorities.yml": {"priorities": [priority]}, "cycles/01-call.yml": cycle}
    return opened(cohort(folder, files=files, as_of="2025-05-10"))


ODD = {"one respondent": one_respondent, "no assessment": no_assessment, "three priorities": three_priorities}
