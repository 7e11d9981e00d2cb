"""Make one program's page with a mend of the list of false sentences taken out of the code again.

Planting on a finished page shows that the gate reads words; this shows that it finds what the code would say. The gate
itself never imports this.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from unittest.mock import patch

TRUE, SEED, PROGRAM = "", 28, "p1"


def _no_reason_why_not(*_) -> None:
    """A1: a chart is judged by runs though its line lies at the end of the scale, or on most of its points."""


def _in_a_row(now: Callable) -> Callable:
    """A2: points on the line are left out, and the others are said to follow each other."""

    def said(n, on_line, *rest):
        return now(n, 0, *rest)

    return said


def _chance_alone(rate, draws) -> str:
    """A3: chance as if points did not resemble each other."""
    from cqi_lib.wording.surprise import one_in

    return f"chance alone shows a signal {one_in(rate, draws)}"


def _good_news_only(now: Callable) -> Callable:
    """A6: page one leaves out what moved the unwanted way."""

    def found(*told):
        return replace(now(*told), against=())

    return found


def mends() -> dict[str, list]:
    """Give, for each mend, what has to be put in the place of what."""
    from cqi_lib.report import first_page, headline
    from cqi_lib.spc import graded
    from cqi_lib.wording import surprise, verdict

    return {
        TRUE: [],
        "A1": [patch.object(graded, "_why_not", _no_reason_why_not)],
        "A2": [patch.object(verdict, "run_of_points", _in_a_row(verdict.run_of_points))],
        "A3": [patch.object(surprise, "shows_as_much", _chance_alone)],
        "A6": [
            patch.object(headline, "headline_of", _good_news_only(headline.headline_of)),
            patch.object(first_page, "since_sentences", lambda *_: []),
        ],
    }


def at_the_end(folder: Path) -> None:
    """Put a share of 97 % into a measure: 20 of 20 in two months of three."""
    import csv

    import yaml

    told = yaml.safe_load((folder / "measures.yml").read_text("utf-8"))
    mine = next(m for m in told["measures"] if m["name"].startswith("Families connected"))
    mine |= {"frequency": "month", "numerator": "families connected", "denominator": "families referred"}
    mine |= {"direction": "increase", "unit": "of every 100 families"}
    for key in ("targets", "phases"):
        mine.pop(key, None)
    (folder / "measures.yml").write_text(yaml.safe_dump(told, sort_keys=False), encoding="utf-8")
    with (folder / "measures.csv").open(encoding="utf-8", newline="") as file:
        head, *rows = list(csv.reader(file))
    rows = [row for row in rows if row[1] != mine["id"]]
    for n in range(36):
        day = f"{2022 + (n + 9) // 12}-{(n + 9) % 12 + 1:02d}-01"
        rows.append([day, mine["id"], "", 18 + n % 2 if n % 3 == 2 else 20, 20, ""])
    with (folder / "measures.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([head, *rows])


def main(into: Path) -> None:
    """Write the cohort, and the page of one program with each mend taken out, as `<mend>/`p1_<round>.html."""
    from cohorts import make
    from made_pages import prepared, program_page

    from cqi_lib.pdsa import judgements

    folder = make(into / "in", SEED)
    at_the_end(folder / "programs" / PROGRAM)
    for name, undo in mends().items():
        with ExitStack() as stack:
            for one in undo:
                stack.enter_context(one)
            # Verdicts are kept by the points of a chart; each mend judges anew.
            stack.enter_context(patch.dict(judgements._memory, clear=True))
            stack.enter_context(prepared(folder))
            slugs = sorted(path.stem for path in (folder / "programs" / PROGRAM / "cycles").glob("*.yml"))
            html = program_page(folder, PROGRAM, slugs)
        out = into / (name or "true") / f"{PROGRAM}_2025-fall.html"
        out.parent.mkdir()
        out.write_text(html, encoding="utf-8")


if __name__ == "__main__":
    sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parents[1] / "support")]
    main(Path(sys.argv[1]))
