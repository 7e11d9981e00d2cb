"""Small cohorts with an instrument of their own, unlike the demo: two domains of four statements, five levels of agreement."""

from __future__ import annotations

from pathlib import Path

import yaml

from cqi_lib.errors import Problem

LEVELS = ("Strongly disagree", "Disagree", "Neither agree nor disagree", "Agree", "Strongly agree")
ITEMS = ("d1_1", "d1_2", "d1_3", "d1_4", "d2_1", "d2_2", "d2_3", "d2_4")
TWO = ("harbor", "quay")


def instrument_yaml(version: str = "1", **texts: str) -> str:
    """Give an instrument; `texts` changes or adds statements (`d2_5="..."`), an empty text takes one away."""
    words = {item: f"Statement {item} holds here." for item in ITEMS} | texts
    domains = []
    for domain, name in (("D1", "Welcome"), ("D2", "Follow-up")):
        mine = [item for item, text in sorted(words.items()) if item.startswith(domain.lower()) and text]
        items = [{"id": item, "topic": f"topic {item}", "text": words[item]} for item in mine]
        domains.append({"id": domain, "name": name, "scale": "agree", "items": items})
    scale = {
        "levels": [{"code": rank, "label": label} for rank, label in enumerate(LEVELS, 1)],
        "dont_know": ["DK", "Don't know"],
        "not_applicable": ["NA", "Does not apply"],
        "target": 4,
        "challenge_below": 3,
        "low_levels": [1, 2],
    }
    whole = {
        "id": "own",
        "version": version,
        "name": "How we work",
        "scales": {"agree": scale},
        "areas": [{"id": "D", "name": "Daily work", "domains": domains}],
    }
    return yaml.safe_dump(whole, sort_keys=False)


def rows(people, items=ITEMS) -> str:
    """Write a wide table; a person is (program, role, answers) with one sign per item: a level, d, n, or . for a blank."""
    words = {"d": "DK", "n": "NA", ".": ""}
    lines = [["respondent_id", "program", "role", *items]]
    for number, (program, role, answers) in enumerate(people):
        assert len(answers) == len(items)
        lines.append([f"r{number:02d}x", program, role, *(words.get(sign, sign) for sign in answers)])
    return "".join(",".join(line) + "\n" for line in lines)


def own_cohort(folder: Path, answers: dict[str, str], *, programs=TWO, instrument_name="own.yml", **more) -> Path:
    """Write a cohort; `answers` is file name -> text, each file's name beginning with its round (a year).

    `more` goes into cohort.yml; `rounds` there replaces the rounds made from the names of the files.
    """
    (folder / "responses").mkdir(parents=True)
    for name, text in answers.items():
        (folder / "responses" / name).write_text(text, encoding="utf-8")
    years = sorted({name[:4] for name in answers})
    head = {
        "name": "Waterside",
        "instrument": instrument_name,
        "data": "invented",  # pages rest on the answers as they are, without a release
        "programs": [{"id": p, "name": p.title()} for p in programs],
        "rounds": [{"id": y, "label": f"Spring {y}", "date": f"{y}-03-02"} for y in years],
    } | more
    (folder / "cohort.yml").write_text(yaml.safe_dump(head, sort_keys=False), encoding="utf-8")
    (folder / "own.yml").write_text(instrument_yaml(), encoding="utf-8")
    return folder


def found(problems: tuple[Problem, ...], word: str) -> Problem:
    """Give the first problem that says a word."""
    here = [p for p in problems if word in str(p)]
    assert here, "\n".join(map(str, problems)) or "no problem was found"
    return here[0]
