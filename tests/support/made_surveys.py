"""A survey's export as a team has it that never wrote down for a computer what it asked."""

import random

LABELS = ["Strongly disagree", "Disagree", "Neutral", "Agree", "Strongly agree"]
STATEMENTS = [
    "Trust: we talk openly",
    "Trust: people are blamed for mistakes",
    "Data: we look at numbers",
    "Data: families see results",
]


def export(path, people=24, seed=3):
    drawn = random.Random(seed)
    lines = ["Timestamp,Site,Role," + ",".join(STATEMENTS)]
    for n in range(people):
        mood = drawn.gauss(3.4, 0.9)
        levels = [min(5, max(1, round(mood + drawn.gauss(0, 0.5)))) for _ in STATEMENTS]
        levels[1] = 6 - levels[1]
        role = "Program leader" if n % 8 == 0 else "Cook"
        lines.append(
            f"2026-10-{n % 20 + 1:02d} 09:00:00,{('Oak', 'Elm')[n % 2]},{role},"
            + ",".join(LABELS[v - 1] for v in levels)
        )
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return path
