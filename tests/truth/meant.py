"""A cohort that was drafted from a team's own files, as the gate reads it: the drafted records beside answers and numbers as
the team meant them (`given.py`), never as they were read; and where the draft has something else than was meant."""

from __future__ import annotations

import csv
import datetime as dt
import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import yaml
from facts import read
from given import LEADS, NO_LEVEL

SEASONS = ("Winter", "Spring", "Summer", "Fall")


def fold(text: str) -> str:
    return " ".join(str(text).casefold().split())


def plain(folder: Path, given: Path, into: Path) -> list[str]:
    """Write a drafted cohort into a new folder, with what was meant in the place of what was read.

    Parameters
    ----------
    folder, given : the drafted cohort, and the team's files.
    into : a new folder.

    Returns
    -------
    What the draft has otherwise than the team meant it.
    """
    meant = json.loads((given / "meant.json").read_text("utf-8"))
    for path in sorted(folder.rglob("*.yml")):
        inner = path.relative_to(folder)
        if "responses" not in inner.parts and "measures" not in inner.parts:
            (into / inner).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, into / inner)
    for path in (*folder.rglob("events.csv"), *folder.rglob("votes.csv")):
        shutil.copyfile(path, into / path.relative_to(folder))
    # Pages may tell of the team's files by their names and headings.
    (into / "given.csv").write_text("\n".join([*meant["files"], *_headings(given, meant["files"])]), encoding="utf-8")
    wrong = [*_answers(folder, into, meant), *_numbers(into, meant)]
    days = [*_days(into)]
    file = read(into / "cohort.yml")
    file["as_of"] = max([*days, *(r["closed"] for r in file["rounds"])])
    for entry in file["rounds"]:
        if (into / f"{entry['id']}.yml").exists():
            entry["instrument"] = f"{entry['id']}.yml"
    (into / "cohort.yml").write_text(yaml.safe_dump(file, sort_keys=False, allow_unicode=True), encoding="utf-8")
    return wrong


def _headings(given: Path, files: list[str]) -> Iterator[str]:
    for name in files:
        if name.endswith(".csv"):
            yield (given / name).read_text("utf-8-sig").partition("\n")[0]


def _answers(folder: Path, into: Path, meant: dict) -> Iterator[str]:
    """Write every round's answers as they were meant, by the drafted questions; say what the draft has otherwise."""
    file = read(folder / "cohort.yml")
    form = read(folder / "instrument.yml")
    asked = {d["id"]: d for a in form["areas"] for d in a["domains"]}
    items, scale_of = {}, {}
    for text, about in meant["questions"].items():
        words = {fold(text), fold(f"{about['group']}: {text}")}
        mine = [(i["id"], d) for d in asked.values() for i in d["items"] if fold(i["text"]) in words]
        if len(mine) != 1:
            yield f"the question “{text}” stands {len(mine)} times in the draft"
            continue
        [(items[text], domain)] = mine
        scale = form["scales"][domain.get("scale") or next(iter(form["scales"]))]
        labels = [fold(level["label"]) for level in scale["levels"]]
        scale_of[text] = (labels, scale.get("cut"))
        told = [_words(level) for level in about["scale"] if _words(level) in labels]
        if not scale.get("cut") and told != [x for x in labels if x in told]:
            yield f"the levels of “{text}” stand in another order: {labels}"
    if extra := {i["id"] for d in asked.values() for i in d["items"]} - set(items.values()):
        yield f"nobody was asked {sorted(extra)}"
    known = {fold(n): p["id"] for p in file["programs"] for n in (p["name"], *p.get("aliases", []))}
    if len(file["rounds"]) != len(meant["exports"]):
        yield f"{len(file['rounds'])} rounds of {len(meant['exports'])} exports"
    for n, (entry, export) in enumerate(zip(file["rounds"], meant["exports"], strict=False)):
        people = export["people"]
        days = [dt.date.fromisoformat(one["day"]) for one in people if any(one["said"].values())]
        first, last = min(days), max(days)
        label = f"{SEASONS[last.month % 12 // 3]} {last.year}"
        if (entry["label"], entry["date"], entry["closed"]) != (label, first, last + dt.timedelta(days=1)):
            yield f"{entry} is not {label}, answered from {first} to {last}"
        _asked_less(
            into, entry["id"], form, {items[text] for text in items if any(text in one["said"] for one in people)}
        )
        rules = read(next(folder.glob(f"responses/{entry['id']}.*.mapping.yml")))
        rows = []
        if meant["asked"] and rules.get("roles", {}).get(LEADS, "leader") != "leader":
            yield f"who was said to lead counts as {rules['roles'][LEADS]}"
        for number, one in enumerate(people, 1):
            role = rules.get("role") or rules.get("roles", {}).get(one["role"]) or meant["roles"][one["role"]]
            said = [_code(one["said"].get(text, ""), *scale_of[text]) for text in items]
            where = known.get(fold(one["program"]), file["programs"][0]["id"])
            if fold(one["program"]) not in known and len(known) > 1:
                yield f"nothing is drafted of {one['program']}"
            rows.append([f"{n}-{number}", where, role, f"{one['day']}T12:00:00", *said, one.get("language", "")])
        (into / "responses").mkdir(exist_ok=True)
        with (into / "responses" / f"{entry['id']}.csv").open("w", encoding="utf-8", newline="") as out:
            head = ["respondent_id", "program", "role", "submitted_at", *items.values(), "language"]
            csv.writer(out).writerows([head, *rows])


def _asked_less(into: Path, round_id: str, form: dict, asked: set[str]) -> None:
    """Write what a round asked beside the draft, where its export lacks a question of it."""
    there = {i["id"] for a in form["areas"] for d in a["domains"] for i in d["items"]}
    if there - asked:
        areas = [
            a | {"domains": [d | {"items": [i for i in d["items"] if i["id"] in asked]} for d in a["domains"]]}
            for a in form["areas"]
        ]
        (into / f"{round_id}.yml").write_text(
            yaml.safe_dump(form | {"areas": areas}, sort_keys=False, allow_unicode=True), encoding="utf-8"
        )


def _code(said: str, labels: list[str], cut: list | None) -> str:
    """Give an answer as the plain files have it: the level's place, a number that is cut, or why there is none."""
    if said in NO_LEVEL or said == "":
        return NO_LEVEL.get(said, "")
    return said if cut else str(labels.index(_words(said)) + 1)


def _words(level: str) -> str:
    """Give a level without its number."""
    return fold(re.sub(r"^\d+ - ", "", level))


def _numbers(into: Path, meant: dict) -> Iterator[str]:
    """Write every program's points as they were meant; say which measures the draft has otherwise."""
    known = {
        fold(n): p["id"] for p in read(into / "cohort.yml")["programs"] for n in (p["name"], *p.get("aliases", []))
    }
    told: dict[str, dict[str, list]] = {id_: {} for id_ in known.values()}
    for one in meant["numbers"]:
        where = known.get(fold(one["program"])) or (next(iter(told)) if len(told) == 1 else None)
        if where is None:
            yield f"nothing is drafted of {one['program']}"
        else:
            told[where] |= one["measures"]
    for id_, meant_here in told.items():
        drafted = {m["name"]: m["id"] for m in read(into / "programs" / id_ / "measures.yml").get("measures", [])}
        if drafted.keys() != {name for name, points in meant_here.items() if points}:
            yield f"the measures of {id_} are {list(drafted)}, of {list(meant_here)}"
        rows = [
            [day, drafted[name], *([point[0], "", ""] if len(point) == 1 else ["", *point]), ""]
            for name, points in meant_here.items()
            if name in drafted
            for day, *point in points
        ]
        if rows:
            with (into / "programs" / id_ / "measures.csv").open("w", encoding="utf-8", newline="") as out:
                csv.writer(out).writerows([["date", "measure", "value", "numerator", "denominator", "group"], *rows])


def _days(into: Path) -> Iterator[dt.date]:
    """Give the days of what has happened: answers, points, events, and the days of cycles."""
    for name, column in (("responses/*.csv", "submitted_at"), ("programs/*/measures.csv", "date"), ("programs/*/events.csv", "date")):  # fmt: skip
        for path in into.glob(name):
            with path.open(encoding="utf-8", newline="") as file:
                yield from (dt.date.fromisoformat(row[column][:10]) for row in csv.DictReader(file))
    for path in into.glob("programs/*/cycles/*.yml"):
        yield from (day for key in ("actual_start", "actual_end") if (day := read(path).get(key)))
