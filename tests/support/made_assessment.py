"""A small cohort with an instrument of its own: any scale, reversed and equity items, answers written as one would say."""

from __future__ import annotations

import csv
from pathlib import Path

from made_text import unmarked

AGREE = ("Strongly disagree", "Disagree", "Neither", "Agree", "Strongly agree")
SIGNS = {"d": "DK", "n": "NA", ".": ""}


def write(
    folder: Path,
    rounds: dict[str, dict[str, list[tuple[str, str]]]],
    sizes: tuple[int, ...] = (5,),
    *,
    labels: tuple[str, ...] = AGREE,
    reversed_: tuple[str, ...] = (),
    equity: tuple[str, ...] = (),
    target: int = 4,
    privacy: str = "confidential",
    chosen: dict[str, list[str]] | None = None,
    more: str = "",
) -> Path:
    """Write a cohort's folder.

    `rounds`: round (a year) -> program -> people as (role, answers): one sign per item, blanks between domains allowed:
    a code as ticked, d (don't know), n (not applicable) or . (blank). Items are z1_1, z1_2 ..., of domains Z1, Z2 ...
    `chosen`: program -> domains chosen from the first round.
    """
    (folder / "responses").mkdir(parents=True)
    programs = list(dict.fromkeys(p for by_program in rounds.values() for p in by_program))
    lines = ["name: Made", "as_of: 2026-11-14", "instrument: instrument.yml", "programs:"]
    lines += [f"  - {{id: {p}, name: House {p}}}" for p in programs]
    lines += ["rounds:"]
    lines += [f"  - {{id: r{y}, label: Round {y}, date: {y}-10-01, privacy: {privacy}}}" for y in rounds]
    (folder / "cohort.yml").write_text("\n".join([*lines, more]) + "\n", "utf-8")
    (folder / "instrument.yml").write_text(_instrument(sizes, labels, reversed_, equity, target), "utf-8")
    items = [f"z{d}_{i}" for d, size in enumerate(sizes, 1) for i in range(1, size + 1)]
    for year, by_program in rounds.items():
        with (folder / "responses" / f"r{year}.csv").open("w", encoding="utf-8", newline="") as file:
            out = csv.writer(file)
            out.writerow(["respondent_id", "program", "role", "submitted_at", *items])
            for program, people in by_program.items():
                for n, (role, answers) in enumerate(people):
                    cells = [SIGNS.get(sign, sign) for sign in answers.replace(" ", "")]
                    out.writerow([f"{program}-{n}", program, role, f"{year}-10-02", *cells])
    for program in programs:
        place = folder / "programs" / program
        place.mkdir(parents=True)
        rows = [
            f"  - {{id: {d.lower()}, domain: {d}, round: r{min(rounds)}, chosen_on: {min(rounds)}-10-29, why: Agreed.}}"
            for d in (chosen or {}).get(program, [])
        ]
        if rows:
            (place / "priorities.yml").write_text("\n".join(["priorities:", *rows]) + "\n", "utf-8")
    return folder


def _instrument(sizes, labels, reversed_, equity, target) -> str:
    low = [n for n in range(1, len(labels) + 1) if n <= target - 2]
    lines = ["id: made", "version: '1'", "name: Made questions", "scales:", "  s:", "    levels:"]
    lines += [f"      - {{code: {n}, label: {label}}}" for n, label in enumerate(labels, 1)]
    lines += [
        "    dont_know: [DK]",
        "    not_applicable: [NA]",
        f"    target: {target}",
        f"    challenge_below: {target - 0.5}",
        f"    low_levels: {low}",
        "areas:",
        "  - id: Z",
        "    name: Zed",
        "    domains:",
    ]
    for d, size in enumerate(sizes, 1):
        lines += [f"      - id: Z{d}", f"        name: Domain {d}", "        scale: s", "        items:"]
        for i in range(1, size + 1):
            item = f"z{d}_{i}"
            flags = "".join(
                f", {flag}: true" for flag, ids in (("reversed", reversed_), ("equity", equity)) if item in ids
            )
            lines.append(f"          - {{id: {item}, topic: topic {d}.{i}, text: Statement {d}.{i}.{flags}}}")
    return "\n".join(lines) + "\n"


def plain(block) -> str:
    """Give a block's, or a page's, text without marks."""
    import re

    html = str(getattr(block, "html", block))
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", unmarked(html))).strip()
