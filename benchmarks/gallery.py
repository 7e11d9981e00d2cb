"""Draw every figure from invented data into one page, to look at: `python benchmarks/gallery.py /tmp/gallery.html`."""

from __future__ import annotations

import datetime as dt
import sys
import time
from pathlib import Path

import numpy as np
import pandas as pd

from cqi_lib.capacity.figures.change import ChangeRow, draw_change
from cqi_lib.community.figures.bands import BandRow, draw_cohort_bands
from cqi_lib.pdsa.figures.predictions import PredictionRow, draw_predictions
from cqi_lib.pdsa.figures.run_chart import draw_run_chart
from cqi_lib.pdsa.figures.run_data import Aim, Flag, Lane, TargetStep
from cqi_lib.privacy.published import Rows, marked
from cqi_lib.show.chart import Chart, ChartTable, Column
from cqi_lib.show.marks import aim_line, level_scale, spark, stage_dots, who_answered
from cqi_lib.show.states import StateRow, draw_cohort_states
from cqi_lib.strengths_challenges.figures.domain_profile import DomainRow, draw_domain_profile

FOUR = ("Not yet", "Starting", "Established", "Embedded")
AREAS = {
    "Life outcomes and indicators": ["Outcomes", "Indicators"],
    "Program quality": [
        "Accessibility",
        "Family and community engagement",
        "Referrals and partnerships",
        "Staff support and performance",
        "Trauma-informed practice",
        "Use of evidence",
    ],
    "Performance measurement capacity": [
        "Collecting good data",
        "Systems and data safety",
        "Making sense of data",
        "Using data to decide",
        "Culture of learning",
    ],
}
LEVELS = [3.2, 2.7, 3.3, 2.8, 2.3, 2.8, 3.5, 2.6, 2.8, None, 2.0, 2.6, 2.9]
NAMES = [(area, name) for area, names in AREAS.items() for name in names]
TABLE = ChartTable("Invented numbers", (Column("Row"), Column("Value", "r")), (("one", "1"), ("two", "no data")))
STYLE = """body{margin:0 16px;background:#fcfbf8;color:#1e2c36;font:17px/1.55 -apple-system,BlinkMacSystemFont,"Segoe UI",
Roboto,"Helvetica Neue",Arial,sans-serif}figure{margin:40px 0;max-width:848px}figcaption{font-weight:700;margin-bottom:16px}
img{display:block}img.narrow{display:none}.note{font-size:14px;color:#51606b}svg text{font-family:inherit}
@media(max-width:700px){img.wide{display:none}img.narrow{display:block}}details{display:none}"""


def kind(id: str, caption: str, **more) -> dict:
    return {"id": id, "caption": caption, "sentence": f"{caption}. Invented numbers.", "table": TABLE, **more}


def profile(n: int = 13, *, people: bool = True, band: bool = True) -> list[DomainRow]:
    rng = np.random.default_rng(4)
    rows = []
    for i, (area, name) in enumerate(NAMES[:n]):
        level = LEVELS[i]
        if level is None:
            rows.append(
                DomainRow(
                    area,
                    name,
                    FOUR,
                    None,
                    target=3,
                    state="Not enough information",
                    missing="No level shown: 13 of 24 answers were “don’t know”",
                )
            )
            continue
        state = "Strength" if level >= 3.2 else "Challenge" if level <= 2.3 else "Building"
        rows.append(
            DomainRow(
                area,
                name,
                FOUR,
                level,
                f"{level:.1f}",
                3,
                tuple(np.clip(level + rng.normal(0, 0.3, 5), 1, 4).round(1)) if people else (),
                leader=min(4, level + 0.2),
                staff=None if people else level - 0.1,
                others=(level - 0.6, level - 0.1) if band else None,
                state=state,
                strong=state != "Building",
                remark="views differ" if i in (3, 5) else "",
                chosen="your priority" if i == 4 else "",
            )
        )
    return rows


def series(
    n: int, gaps: tuple[int, ...] = (), base: int = 12, seed: int = 2, freq: str = "MS", level=(46, 60), sd: float = 4
) -> Rows:
    rng = np.random.default_rng(seed)
    mean = np.where(np.arange(n) < base + 2, level[0], level[1])
    value = np.clip(mean + rng.normal(0, sd, n), 0, None)
    value[list(gaps)] = np.nan
    after = np.arange(n) >= base
    points = pd.DataFrame(
        {
            "date": pd.date_range("2023-11-01", periods=n, freq=freq),
            "value": value,
            "baseline": ~after,
            "in_run": (np.arange(n) >= base + 2) & ~np.isnan(value),
        }
    )
    return marked(points, "program")


D = dt.date
CYCLES = [
    Lane("1 Text reminder", D(2024, 11, 4), D(2024, 11, 22), "Adapt"),
    Lane("2 Booking call, Oak Street", D(2025, 2, 10), D(2025, 3, 21), "Expand"),
    Lane("3 Booking call, both sites", D(2025, 5, 1), D(2025, 7, 31), "Adopt"),
]
OVERLAP = [
    Lane(
        f"{i + 1} A cycle with a rather long title that goes on and on",
        D(2024, 12, 1) + dt.timedelta(days=40 * i),
        e,
        d,
        planned=d == "planned",
    )
    for i, (e, d) in enumerate(
        [
            (D(2025, 3, 1), "Adapt"),
            (D(2025, 4, 1), "Abandon"),
            (D(2025, 4, 10), "Expand"),
            (None, "decision open"),
            (D(2025, 10, 20), "planned"),
        ]
    )
]
CLOSE = [
    Flag(D(2025, 3, 3) + dt.timedelta(days=9 * i), label)
    for i, label in enumerate(
        [
            "Bus route 14 ended",
            "New intake form",
            "Two workers left & <b>nobody</b> followed",
            "Flood",
            "Building closed for a week while the heating was mended",
            "School holidays",
        ]
    )
]
UNIT = "Families connected within 30 days, of every 100 referred"


def charts():
    test = D(2024, 11, 4)
    aim = Aim(65, D(2026, 6, 30), test)
    yield Chart(
        draw_domain_profile(profile(), key={"others": "middle half of the 10 other programs"}),
        **kind("p1", "Where people place each domain"),
    )
    yield Chart(draw_domain_profile(profile(people=False)), **kind("p2", "Confidential round"))
    own = [
        DomainRow(
            "Survey",
            "12. Are you given time for continuing professional development at work, whatever it is?",
            (
                "Rarely",
                "Sometimes — depending on team capacity",
                "Often — very few occasions where training has been refused due to budget, capacity, or any other reason",
                "Always — study leave available and not refused on application, no issues negotiating time for professional development",
            ),
            2.1,
            "2.1",
            3,
            state="Building",
        ),
        DomainRow(
            "Survey",
            "14. Is your manager supportive?",
            (
                "Not at all – no discussion on development needs",
                "Somewhat – occasionally has conversations with me on my development needs",
                "Very supportive – actively supports through regular meetings",
            ),
            2.3,
            "2.3",
            2,
            state="Strength",
            strong=True,
        ),
        DomainRow(
            "Survey",
            "24. Does analytics influence decisions?",
            (
                "Not at all",
                "Yes –  a little",
                "Yes – somewhat",
                "Yes – very often",
                "Yes – analytics influences most decisions",
            ),
            None,
            missing="Not shown: 3 staff answered; too few to show",
            state="Not enough information",
        ),
    ]
    yield Chart(draw_domain_profile(own), **kind("p3", "Each row its own scale"))
    yield Chart(
        draw_run_chart(
            series(24, (21,)),
            centre=46,
            unit=UNIT,
            first_test=test,
            aim=aim,
            lanes=CYCLES,
            flags=[Flag(D(2025, 5, 12), "Bus route 14 ended")],
        ),
        **kind("r1", "More families are connected", note="A note."),
    )
    yield Chart(
        draw_run_chart(
            series(24, (5, 20, 21)),
            centre=46,
            unit=UNIT,
            first_test=test,
            aim=aim,
            lanes=OVERLAP,
            flags=CLOSE,
            targets=[TargetStep(D(2023, 11, 1), 50), TargetStep(D(2025, 1, 1), 58)],
        ),
        **kind("r2", "Close events, overlapping cycles"),
    )
    yield Chart(
        draw_run_chart(
            series(36, (3, 4, 5, 30)),
            centre=46,
            unit=UNIT,
            first_test=test,
            lanes=CYCLES,
            flags=CLOSE[:2],
            targets=[TargetStep(D(2023, 11, 1), 62)],
        ),
        **kind("r3", "36 points"),
    )
    yield Chart(draw_run_chart(series(60), centre=46, unit=UNIT, first_test=test, aim=aim), **kind("r4", "60 points"))
    week = series(40, freq="W-MON", level=(6, 4), sd=0.5)
    yield Chart(
        draw_run_chart(
            week,
            centre=6,
            unit="Hours a week on follow-up",
            first_test=D(2024, 2, 1),
            frequency="week",
            from_zero=False,
        ),
        **kind("r5", "Weekly"),
    )
    yield Chart(
        draw_run_chart(
            series(8, freq="QS", base=4, level=(3800, 5200), sd=60),
            centre=3900,
            unit="Attendances",
            frequency="quarter",
        ),
        **kind("r6", "Quarters"),
    )
    yield Chart(
        draw_run_chart(series(1, base=0), unit=UNIT, aim=Aim(65, D(2026, 6, 30)), lanes=CYCLES[:1]),
        **kind("r7", "One point"),
    )
    yield Chart(draw_run_chart(series(0), unit=UNIT), **kind("r8", "No point"))
    yield Chart(
        draw_run_chart(series(0), unit=UNIT, lanes=CYCLES, flags=CLOSE[:1], aim=aim),
        **kind("r9", "No point, three cycles"),
    )
    yield Chart(
        draw_run_chart(
            series(7, base=7, level=(46, 46)),
            unit=UNIT,
            centre=46,
            targets=[TargetStep(D(2023, 11, 1), 47)],
            aim=Aim(48, D(2025, 1, 1)),
        ),
        **kind("r10", "Seven points, lines close together"),
    )
    down = series(24, level=(30, 16))
    yield Chart(
        draw_run_chart(
            down,
            centre=30,
            unit="First visits missed, of every 100",
            first_test=test,
            aim=Aim(15, D(2026, 1, 1)),
            flags=[Flag(D(2025, 10, 2), "An event at the very end")],
        ),
        **kind("r11", "Fewer are missed"),
    )
    predictions = [
        PredictionRow(
            "1 Text reminder",
            55,
            65,
            50,
            "55 to 65",
            "50",
            "24 families, 3 weeks",
            "Below the prediction",
            True,
            "of every 100 families",
        ),
        PredictionRow(
            "2 Booking call, Oak Street",
            50,
            60,
            60,
            "50 to 60",
            "60",
            "52 families, 6 weeks",
            "As predicted",
            False,
            "of every 100 families",
        ),
        PredictionRow(
            "3 Booking call, both sites",
            55,
            65,
            59,
            "55 to 65",
            "59",
            "216 families, 3 months",
            "As predicted",
            False,
            "of every 100 families",
        ),
        PredictionRow(
            "4 A cycle with a long title that cannot stand on one line at all",
            55,
            None,
            None,
            "55 or more",
            "",
            "",
            "No result yet",
            False,
            "of every 100 families",
        ),
        PredictionRow(
            "5 Without number",
            outcome="Cannot tell",
            missing="No prediction with a number was written down",
            unit="of every 100 families",
        ),
        PredictionRow("6 Hours", 6, 6, 6.5, "6", "6.5", "", "Above the prediction", True, "hours a week"),
    ]
    yield Chart(draw_predictions(predictions), **kind("q1", "Two of three predictions held"))
    yield Chart(draw_predictions(predictions[4:5]), **kind("q2", "No numbers"))
    changes = [
        ChangeRow(
            "Chosen in Fall 2024",
            "Referrals and partnerships",
            FOUR,
            1.6,
            2.3,
            "+0.7",
            "3 of 5 up",
            3,
            True,
            0.3,
            "this much can come by chance alone",
        )
    ]
    for i, (_, name) in enumerate(NAMES):
        if i == 4:
            continue
        level = LEVELS[i]
        moved = [0.1, 0.1, 0, -0.1, 0, 0.2, 0.1, -0.1, 0.3, 0, 0, 0.2, 0.05][i]
        changes.append(
            ChangeRow(
                "Not chosen",
                name,
                FOUR,
                None,
                None,
                target=3,
                missing="Cannot be compared: not enough information this time",
            )
            if level is None
            else ChangeRow(
                "Not chosen",
                name,
                FOUR,
                level - moved,
                level,
                f"{moved:+.1f}",
                f"{int(abs(moved) * 10)} of 5 up" if moved else "none",
                3,
            )
        )
    yield Chart(
        draw_change(changes, before="Fall 2024", after="Fall 2025", footer=("Average of the 11 compared", "+0.1")),
        **kind("c1", "Where each domain was, and where it is now"),
    )
    bands = [
        BandRow(
            area,
            name,
            FOUR,
            None if i == 9 else 2 + 0.25 * (i % 3),
            2.5 + 0.25 * (i % 3),
            None if i == 9 else 3 + 0.25 * (i % 2),
            f"{2.5 + 0.25 * (i % 3):.2f}",
            f"{12 - i % 3} programs",
            3,
        )
        if i != 11
        else BandRow(
            area,
            name,
            FOUR,
            None,
            None,
            None,
            programs="3 programs",
            target=3,
            missing="Fewer than 5 programs have a level",
        )
        for i, (area, name) in enumerate(NAMES)
    ]
    yield Chart(draw_cohort_bands(bands), **kind("b1", "Where the middle half of the programs lies"))
    states = [
        StateRow(area, name, (i % 5, 5, 7 - i % 5 - (i == 3), int(i == 3))) for i, (area, name) in enumerate(NAMES)
    ]
    yield Chart(
        draw_cohort_states(states, ("Strength", "Building", "Challenge", "Not enough information")),
        **kind("s1", "How many programs are in which state"),
    )


def marks() -> str:
    out = [
        level_scale(3.5, 3),
        level_scale(2.0, 3),
        level_scale(1, 4, 5),
        level_scale(None, 3),
        who_answered(1, 5, 2),
        who_answered(2, 20, 8),
    ]
    said = [("46", "before"), ("61", "now"), ("65", "the aim")]
    out += [
        aim_line(46, 61, 65, said),
        aim_line(46, 47, 65, [said[0], ("47", "now"), said[2]]),
        aim_line(46, None, 65, said),
        aim_line(30, 22, 15, [("30", "before"), ("22", "now"), ("15", "the aim")]),
    ]
    out += [
        aim_line(46, 70, 65, [said[0], ("70", "now"), said[2]]),
        stage_dots(4),
        stage_dots(0),
        spark([64, 70, None, None, 72, 86]),
        spark([5]),
        spark([3, 3, 3]),
    ]
    return "<br>".join(out)


def main(path: str) -> None:
    list(charts())
    start = time.process_time()
    drawn = list(charts())
    spent = time.process_time() - start
    body = "".join(chart.html() for chart in drawn)
    Path(path).write_text(
        f'<!DOCTYPE html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
        f"<title>Gallery</title><style>{STYLE}</style><body>{body}<div>{marks()}</div></body></html>",
        encoding="utf-8",
    )
    for chart in drawn:
        print(f"{chart.id:4} {len(chart.drawing.wide):6} {len(chart.drawing.narrow):6}  {chart.caption}")
    print(f"{len(drawn)} charts, {1000 * spent / len(drawn):.0f} ms of work each (both drawings)")


if __name__ == "__main__":
    main(sys.argv[1])
