"""A cohort made to be attacked: many domains, people whose levels have nothing in common, two confidential rounds.

With 36 domains answered independently a number that fits one group of people in all of them cannot do so by chance.
"""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
from privacy_attack import CANARY

DOMAINS, ITEMS = 36, 3
ROUNDS = ("2024-fall", "2025-fall")
PEOPLE = {
    "three-staff": ["leader", "supervisor", "frontline", "data_eval"],
    "six-staff": ["leader", "supervisor", "frontline", "frontline", "frontline", "data_eval", "board_partner", "coach"],
    "nine-staff": ["leader", *["frontline"] * 4, *["supervisor"] * 2, "data_eval", *["participant_family"] * 2],
    **{f"other-{k}": ["leader"] for k in range(1, 9)},
}
WORDS = "Arches Bells Canals Dunes Elms Ferries Gables Harbors Inlets Jetties Kilns Lanterns".split()  # noqa: SIM905
KINDS = "North East South".split()  # noqa: SIM905


def domain_names() -> list[str]:
    """Give 36 names of which none is part of another."""
    return [f"{word} {kind}" for word in WORDS for kind in KINDS]


def _levels(rng: np.random.Generator) -> list[list[int]]:
    """One person's answers: a level of its own for every domain, an item or two beside it."""
    base = rng.integers(1, 5, DOMAINS)
    return [[int(np.clip(b + rng.choice([-1, 0, 0, 0, 1]), 1, 4)) for _ in range(ITEMS)] for b in base]


def answers(seed: int = 11) -> dict[str, dict[str, list[tuple[str, str, list[list[int]]]]]]:
    """Give round -> program -> people (id, role, levels by domain); in the second round one has gone, one has come."""
    rng = np.random.default_rng(seed)
    out: dict = {}
    for number, round_id in enumerate(ROUNDS):
        out[round_id] = {}
        for program, roles in PEOPLE.items():
            ids = [f"{program}-{k}" for k in range(len(roles))]
            if number and program != "three-staff" and len(roles) > 1:
                last = max(k for k, role in enumerate(roles) if role != "coach")
                ids[last] += "-new"
            out[round_id][program] = [(i, r, _levels(rng)) for i, r in zip(ids, roles, strict=True)]
    return out


def swap(people: dict, seed: int) -> dict:
    """Give the same answers with staff's domains dealt among the staff who were there both times.

    Every sum, count and spread over all staff stays, in either round, as does what pairs a person's two rounds; what
    rests on a single person, on a role, or on any other part of the staff does not.
    """
    rng = np.random.default_rng(seed)
    out = {r: {p: list(rows) for p, rows in programs.items()} for r, programs in people.items()}
    for program in PEOPLE:
        first, second = (people[r][program] for r in ROUNDS)
        there = {i for i, _, _ in first} & {i for i, _, _ in second}
        for domain in range(DOMAINS):
            staff = [k for k, (i, role, _) in enumerate(first) if role not in ("leader", "coach") and i in there]
            deal = dict(zip(staff, rng.permutation(staff), strict=True))
            for round_id in ROUNDS:
                source = people[round_id][program]
                for k, new in deal.items():
                    i, role, levels = out[round_id][program][k]
                    levels = [*levels[:domain], source[new][2][domain], *levels[domain + 1 :]]
                    out[round_id][program][k] = (i, role, levels)
    return out


def _priorities() -> str:
    """One priority from each round, so that every program has a plan."""
    chosen = "".join(
        f"  - {{id: p{n}, domain: D{n}, round: {r}, chosen_on: {r[:4]}-10-29, why: Everybody asked for it.}}\n"
        for n, r in enumerate(ROUNDS)
    )
    return f"priorities:\n{chosen}"


def write(folder: Path, people: dict) -> Path:
    """Write the cohort's folder."""
    (folder / "responses").mkdir(parents=True)
    programs = "".join(f"  - id: {p}\n    name: House {p}\n" for p in PEOPLE)
    rounds = "".join(
        f"  - id: {r}\n    label: Round {r}\n    date: {r[:4]}-10-15\n    privacy: confidential\n" for r in ROUNDS
    )
    (folder / "cohort.yml").write_text(
        f"name: Attacked\nas_of: 2025-11-14\ndata: invented\ninstrument: instrument.yml\nprograms:\n{programs}rounds:\n{rounds}",
        "utf-8",
    )
    levels = "".join(
        f"      - {{code: {k}, label: Step {w}}}\n" for k, w in enumerate(["one", "two", "three", "four"], 1)
    )
    text = f"id: many\nversion: '1'\nname: Many domains\nscales:\n  steps:\n    levels:\n{levels}areas:\n"
    text += "  - id: A\n    name: All of it\n    domains:\n"
    for d, name in enumerate(domain_names()):
        text += f"      - id: D{d}\n        name: {name}\n        scale: steps\n        items:\n"
        text += "".join(
            f"          - {{id: d{d}_{i}, topic: t{d}x{i}, text: Statement {d} {i}.}}\n" for i in range(ITEMS)
        )
    (folder / "instrument.yml").write_text(text, "utf-8")
    for program in PEOPLE:
        place = folder / "programs" / program
        place.mkdir(parents=True)
        (place / "priorities.yml").write_text(_priorities(), "utf-8")
    head = [
        "respondent_id",
        "program",
        "role",
        *(f"d{d}_{i}" for d in range(DOMAINS) for i in range(ITEMS)),
        "language",
    ]
    for round_id, by_program in people.items():
        with (folder / "responses" / f"{round_id}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(head)
            for program, rows in by_program.items():
                last = max((n for n, (_, role, _) in enumerate(rows) if role not in ("leader", "coach")), default=-1)
                for n, (i, role, levels) in enumerate(rows):
                    # One of each program answered in a language that nothing else names: `privacy_attack.told_language`.
                    spoken = CANARY[0] if n == last else "en"
                    writer.writerow([i, program, role, *(v for domain in levels for v in domain), spoken])
    return folder
