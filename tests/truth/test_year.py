"""Two years with everything at once: questions new, retired, reworded, moved and rescaled, a slider, programs that joined, left,
merged and were split, a round in two waves, a person in two roles, three domains; released, not invented."""

from __future__ import annotations

import csv
import json
import random
import re
import subprocess
import sys
from pathlib import Path

import pytest
from truth import findings, pages

COHORT = """name: Two years
as_of: 2025-11-20
instrument: now.yml
programs:
  - {id: maple, name: Maple}
  - {id: oak, name: Oak, until: 2025-03-31}
  - {id: elm, name: Elm, from: 2025-01-15}
  - {id: ash, name: Ash, until: 2025-02-28}
  - {id: birch, name: Birch, until: 2025-02-28}
  - {id: cedar, name: Cedar, from: 2025-03-01, came_from: [ash, birch]}
  - {id: hazel, name: Hazel, until: 2025-05-31}
  - {id: larch, name: Larch, from: 2025-06-01, came_from: [hazel]}
  - {id: pine, name: Pine, from: 2025-06-01, came_from: [hazel]}
rounds:
  - {id: 2024-fall, label: Fall 2024, date: 2024-10-01, closed: 2024-10-20, privacy: confidential, instrument: then.yml}
  - id: 2025-fall
    label: Fall 2025
    date: 2025-10-01
    closed: 2025-10-20
    privacy: confidential
    answered_twice: together
    counts_as: {maple-0: {maple: leader, elm: frontline}}
"""
PEOPLE = {
    "2024-fall": {"maple": 8, "oak": 8, "ash": 4, "birch": 10, "hazel": 13},
    "2025-fall": {"maple": 8, "elm": 8, "cedar": 13, "larch": 9, "pine": 4},
}
WORK = {
    "measures.yml": "measures: [{id: m, name: Families connected, direction: increase}]\n",
    "measures.csv": "date,measure,value,numerator,denominator,group\n"
    + "".join(
        f"2025-{month:02d}-01,m,{value},,,\n"
        for month, value in enumerate((43, 45, 41, 44, 46, 42, 50, 55, 57, 60), start=1)
    ),
    "priorities.yml": """priorities:
  - {id: p1, round: 2024-fall, domain: D1, aim: {measure: m, from: 43, to: 65, by: 2025-12-31}}
  - {id: p2, round: 2025-fall, domain: D2, aim: {statement: More}}
""",
    "cycles/01-t.yml": "{title: Call families, priority: p1, measure: m, actual_start: 2025-07-01}\n",
}
THEN = {
    "d1_1": ("Access", "opening hours", "We open when people can come."),
    "d1_2": ("Access", "waiting", "Nobody waits long."),
    "d2_1": ("Staff", "supervision", "Staff get supervision."),
    "d2_2": ("Staff", "training", "Staff are trained."),
    "d3_1": ("Data", "files", "Files are complete."),
    "d3_2": ("Data", "numbers", "Numbers are used."),
}
NOW = {key: value for key, value in THEN.items() if key != "d2_2"} | {
    "d1_2": ("Access", "waiting", "Hardly anybody waits long."),
    "d2_3": ("Staff", "leave", "Leave is planned."),
    "d3_2": ("Staff", "numbers", "Numbers are used."),
}


def instrument(items: dict, version: str) -> dict:
    """Three domains; Data is cut elsewhere in the second year."""
    names = {"Access": "D1", "Staff": "D2", "Data": "D3"}
    domains = [
        {
            "id": id_,
            "name": name,
            "scale": "other" if name == "Data" and version == "now" else "slider",
            "items": [{"id": i, "topic": t, "text": x} for i, (d, t, x) in items.items() if d == name],
        }
        for name, id_ in names.items()
    ]
    slider = {
        "levels": [{"code": word.lower(), "label": word} for word in ("Hardly", "Partly", "Mostly", "Fully")],
        "cut": [0, 25, 50, 75, 100],
        "dont_know": ["DK"],
        "not_applicable": ["NA"],
        "target": 3.0,
        "challenge_below": 2.5,
        "low_levels": [1, 2],
    }
    scales = {"slider": slider} | ({"other": slider | {"cut": [0, 30, 50, 75, 100]}} if version == "now" else {})
    areas = [{"id": "A", "name": "Services", "domains": domains}]
    return {"id": "own", "version": version, "name": "Ours", "scales": scales, "areas": areas}


def written(folder: Path, chance: random.Random) -> None:
    """Write the cohort: in the second year a second wave fills what the first left blank, and Maple's leader works at Elm too."""
    (folder / "responses").mkdir(parents=True)
    (folder / "cohort.yml").write_text(COHORT, encoding="utf-8")
    for name, text in WORK.items():
        path = folder / "programs" / "maple" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    for round_id, name, items in (("2024-fall", "then", THEN), ("2025-fall", "now", NOW)):
        (folder / f"{name}.yml").write_text(json.dumps(instrument(items, name)), encoding="utf-8")
        with (folder / "responses" / f"{round_id}.csv").open("w", newline="", encoding="utf-8") as file:
            rows = csv.writer(file)
            rows.writerow(["respondent_id", "program", "role", "submitted_at", *items])

            def answered(person: str, program: str, role: str, day: str, *blank: int, rows=rows, items=items) -> None:
                answers = ["" if n in blank else chance.randint(0, 100) for n in range(len(items))]
                rows.writerow([person, program, role, day, *answers])

            year = round_id[:4]
            for program, people in PEOPLE[round_id].items():
                for n in range(people):
                    role = "leader" if n == 0 else "frontline"
                    wave = year == "2025" and n % 3 == 1
                    answered(f"{program}-{n}", program, role, f"{year}-10-05T10:{n:02d}:00", *([4, 5] if wave else []))
                    if wave:
                        answered(f"{program}-{n}", program, role, f"{year}-10-15T10:{n:02d}:00", 0, 1)
            if year == "2025":
                answered("maple-0", "maple", "frontline", "2025-10-16T10:00:00")
                answered("maple-0", "elm", "frontline", "2025-10-16T11:00:00")


def run(folder: Path, out: Path, *words: str) -> subprocess.CompletedProcess:
    command = [
        sys.executable,
        "-m",
        "cqi_lib",
        *(words or ("run",)),
        str(folder),
        *([] if words else ["--out", str(out)]),
    ]
    return subprocess.run(command, capture_output=True, text=True)


@pytest.mark.parametrize("seed", [4, *(pytest.param(seed, marks=pytest.mark.nightly) for seed in range(5, 10))])
def test_two_years_with_everything_at_once(tmp_path, seed):
    folder, out = tmp_path / "two", tmp_path / "out"
    written(folder, random.Random(seed))
    done = run(folder, out)
    assert done.returncode == 0, done.stdout + done.stderr
    made = {path.name.removesuffix(".html") for path in (out / "share").glob("*.html")}
    last = {f"{p}_2025-fall" for p in PEOPLE["2025-fall"]} | {
        f"{p}_2024-fall" for p in ("oak", "ash", "birch", "hazel")
    }
    assert last <= made and not {f"{p}_2025-fall" for p in ("oak", "ash", "birch", "hazel")} & made
    assert {p.name for p in (folder / "releases").iterdir()} == {"2024-fall", "2025-fall"}
    found = [str(one) for one in findings(pages(folder, out))]
    assert not found, "\n".join(found)
    cedar, hazel = (
        (out / "share" / f"{name}.html").read_text("utf-8") for name in ("cedar_2025-fall", "hazel_2024-fall")
    )
    assert "this program is Ash and Birch together" in cedar and "Larch and Pine go on" in hazel
    assert "From Fall 2024: Access, Families connected." in (out / "share" / "maple_2025-fall.html").read_text("utf-8")
    checked = run(folder, out, "check").stdout
    assert not [line for line in checked.splitlines() if "responses" in line and "programs/" not in line], checked

    # Somebody puts the old answers of the merged programs together: nothing is made of them, and the run says why.
    path = folder / "responses" / "2024-fall.csv"
    path.write_text(re.sub(r",(ash|birch),", ",cedar,", path.read_text("utf-8")), encoding="utf-8")
    done = run(folder, out)
    assert done.returncode == 1 and "answers of Cedar" in done.stdout + done.stderr
    shown = {path.name for path in (out / "share").glob("*.html")}
    assert not shown & {"cedar_2025-fall.html", "ash_2024-fall.html", "birch_2024-fall.html"}
    assert "maple_2025-fall.html" in shown
