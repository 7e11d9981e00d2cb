"""Small whole cohorts unlike the demo: an instrument of their own, a few people, a few points, opened as a reader would."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import cqi_lib as cqi

MATURITY = ("Not yet", "Starting", "Established", "Embedded")
AGREEMENT = ("Strongly disagree", "Disagree", "Neither agree nor disagree", "Agree", "Strongly agree")
FREQUENCY = ("Never", "Sometimes", "Often", "Always")
ROUNDS = ({"id": "first", "label": "Spring 2024", "date": "2024-04-08"},)
TWO = (*ROUNDS, {"id": "second", "label": "Spring 2025", "date": "2025-04-07"})


def instrument(domains: int = 3, items: int = 3, labels: tuple[str, ...] = MATURITY, **more) -> dict:
    """Give an instrument's file: domains D1, D2..., items d1_1, d1_2...; `more` goes into the scale."""
    levels = [{"code": n, "label": label} for n, label in enumerate(labels, start=1)]
    scale = {"levels": levels, "dont_know": ["DK"], "not_applicable": ["NA"]}
    if len(labels) != 4:
        scale |= {"target": 4, "challenge_below": 3, "low_levels": [1, 2]}
    made = [
        {
            "id": f"D{d}",
            "name": f"Domain {d}",
            "scale": "own",
            "items": [
                {"id": f"d{d}_{i}", "topic": f"topic {d}.{i}", "text": f"Statement {d}.{i}."}
                for i in range(1, items + 1)
            ],
        }
        for d in range(1, domains + 1)
    ]
    return {
        "id": "own",
        "version": "1",
        "name": "Own questions",
        "scales": {"own": scale | more},
        "areas": [{"id": "A", "name": "All", "domains": made}],
    }


def cohort(
    folder: Path,
    answers: dict | None = None,
    *,
    asked: dict | None = None,
    rounds=ROUNDS,
    files: dict | None = None,
    **more,
) -> Path:
    """Write a cohort of one program, `p`.

    Parameters
    ----------
    folder : where it is made.
    answers : round -> people, each a role and a text with one sign per item (a level, `d`, `n` or `.`), domain after
        domain; spaces are only for the eye. People keep their place over the rounds.
    asked : the instrument's file.
    rounds : entries of cohort.yml.
    files : name under `programs/p` -> content; what is no text becomes YAML.
    more : further entries of cohort.yml.
    """
    asked = asked or instrument()
    items = [item["id"] for area in asked["areas"] for domain in area["domains"] for item in domain["items"]]
    head = {"name": "Small", "instrument": "own.yml", "rounds": list(rounds)}
    head["programs"] = [{"id": "p", "name": "Lantern Project"}]
    written = {"cohort.yml": head | more, "own.yml": asked}
    for round_id, people in (answers or {}).items():
        out = io.StringIO()
        rows = csv.writer(out, lineterminator="\n")
        rows.writerow(["respondent_id", "program", "role", "submitted_at", *items])
        day = next(r["date"] for r in rounds if r["id"] == round_id)
        for n, (role, signs) in enumerate(people):
            signs = signs.replace(" ", "")
            assert len(signs) == len(items), (role, signs, len(items))
            cells = [{"d": "DK", "n": "NA", ".": ""}.get(sign, sign) for sign in signs]
            rows.writerow([f"r{n}", "p", role, f"{day}T10:00:00", *cells])
        written[f"responses/{round_id}.csv"] = out.getvalue()
    for name, content in (files or {}).items():
        written[f"programs/p/{name}"] = content
    for name, content in written.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        # YAML is a superset of JSON.
        path.write_text(content if isinstance(content, str) else json.dumps(content, indent=1), encoding="utf-8")
    return folder


def series(values, measure: str = "m", start: tuple[int, int] = (2024, 1)) -> str:
    """Write measures.csv with one value a month; None leaves a month out."""
    lines = ["date,measure,value,numerator,denominator"]
    for n, value in enumerate(values):
        month = start[1] - 1 + n
        day = f"{start[0] + month // 12}-{month % 12 + 1:02d}-01"
        if isinstance(value, tuple):
            lines.append(f"{day},{measure},,{value[0]},{value[1]}")
        elif value is not None:
            lines.append(f"{day},{measure},{value},,")
    return "\n".join(lines) + "\n"


def opened(folder: Path, round_id: str | None = None, cycle: str | None = None):
    """Open the program; no error may stand in the way."""
    return cqi.open_program(folder, "p", round_id, *([cycle] if cycle else []))


def plain(html) -> str:
    """Give what a reader sees of a block or of markup."""
    html = str(getattr(html, "html", html))
    text = re.sub(r"<(svg|style)\b.*?</\1>", " ", html, flags=re.DOTALL)
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", text)).strip()


def table_cells(html, caption: str = "") -> list[list[str]]:
    """Give the rows of the first table (whose caption begins so), cells as text."""
    html = str(getattr(html, "html", html))
    for found in re.findall(r"<table.*?</table>", html, flags=re.DOTALL):
        if caption in plain(
            re.search(r"<caption.*?</caption>", found, flags=re.DOTALL)[0] if "<caption" in found else ""
        ):
            rows = re.findall(r"<tr.*?</tr>", found, flags=re.DOTALL)
            return [[plain(cell) for cell in re.findall(r"<t[dh]\b.*?</t[dh]>", row, flags=re.DOTALL)] for row in rows]
    raise AssertionError(f"no table {caption!r}")
