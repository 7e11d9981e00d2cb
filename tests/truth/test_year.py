"""Two years with everything at once: questions new, retired, reworded and moved, a slider, a program that joined, one that left."""

from __future__ import annotations

import csv
import random
import subprocess
import sys

import yaml
from truth import findings, pages

COHORT = """name: Two years
as_of: 2025-11-20
data: invented
instrument: now.yml
programs:
  - {id: maple, name: Maple}
  - {id: oak, name: Oak, until: 2025-03-31}
  - {id: elm, name: Elm, from: 2025-01-15}
rounds:
  - {id: 2024-fall, label: Fall 2024, date: 2024-10-01, closed: 2024-10-20, privacy: confidential, instrument: then.yml}
  - {id: 2025-fall, label: Fall 2025, date: 2025-10-01, closed: 2025-10-20, privacy: confidential}
"""
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
    names = {"Access": "D1", "Staff": "D2", "Data": "D3"}
    domains = [
        {
            "id": id_,
            "name": name,
            "scale": "slider",
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
    areas = [{"id": "A", "name": "Services", "domains": domains}]
    return {"id": "own", "version": version, "name": "Ours", "scales": {"slider": slider}, "areas": areas}


def test_two_years_with_everything_at_once(tmp_path):
    folder, out, chance = tmp_path / "two", tmp_path / "out", random.Random(4)
    (folder / "responses").mkdir(parents=True)
    (folder / "cohort.yml").write_text(COHORT, encoding="utf-8")
    taken = {"2024-fall": ("then", THEN, ("maple", "oak")), "2025-fall": ("now", NOW, ("maple", "elm"))}
    for round_id, (name, items, programs) in taken.items():
        (folder / f"{name}.yml").write_text(yaml.safe_dump(instrument(items, name)), encoding="utf-8")
        with (folder / "responses" / f"{round_id}.csv").open("w", newline="", encoding="utf-8") as file:
            rows = csv.writer(file)
            rows.writerow(["respondent_id", "program", "role", "submitted_at", *items])
            for program in programs:
                for n in range(8):
                    day, role = f"{round_id[:4]}-10-05T10:0{n}:00", "leader" if n == 0 else "frontline"
                    answers = [chance.randint(0, 100) for _ in items]
                    rows.writerow([f"{program}-{n}", program, role, day, *answers])
    done = subprocess.run([sys.executable, "-m", "cqi_lib", "run", str(folder), "--out", str(out)], capture_output=True, text=True)  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    made = {path.name for path in (out / "share").glob("*.html")}
    assert {"maple_2025-fall.html", "elm_2025-fall.html", "oak_2024-fall.html"} <= made
    assert not [name for name in made if name.startswith("oak_2025")]
    found = [str(one) for one in findings(pages(folder, out))]
    assert not found, "\n".join(found)
