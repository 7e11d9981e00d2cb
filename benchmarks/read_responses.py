"""Read, check and score 50,000 respondents x 60 items; time and peak memory beside a bare pandas.read_csv.

python benchmarks/read_responses.py [RESPONDENTS]

Each measurement runs in a process of its own, three times; the quickest counts. Wall-clock seconds say little on a busy
machine, so the processor's seconds stand beside them.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np

from cqi_lib.instrument.instrument import load_instrument

RESPONDENTS, ITEMS, TIMES = 50_000, 60, 3


def write(path: Path, respondents: int) -> None:
    """Write a file of invented answers: levels, don't know, blanks; 500 programs, four roles, a time each."""
    draw = np.random.default_rng(1)
    items = list(load_instrument("cqi-61").items)[:ITEMS]
    answers = np.array(["1", "2", "3", "4", "DK", ""])
    answers = answers[draw.choice(6, size=(respondents, ITEMS), p=[0.15, 0.25, 0.3, 0.2, 0.05, 0.05])]
    roles = np.array(["leader", "staff", "frontline", "supervisor"])[
        draw.choice(4, respondents, p=[0.05, 0.5, 0.35, 0.1])
    ]
    with path.open("w", encoding="utf-8") as file:
        file.write(",".join(["respondent_id", "program", "role", "submitted_at", *items]) + "\n")
        for i, row in enumerate(answers):
            who = f"r{i:05d},Program {i % 500:03d},{roles[i]},2025-10-{i % 28 + 1:02d} {i % 24:02d}:00"
            file.write(f"{who},{','.join(row)}\n")


def bare(path: Path) -> int:
    import pandas as pd

    return len(pd.read_csv(path))


def read(path: Path) -> int:
    from cqi_lib.intake import read_responses

    return read_responses(path, "cqi-61").rows["used"]


def read_and_score(path: Path) -> int:
    from cqi_lib import score_file

    return len(score_file(path, "cqi-61").domain_scores)


def the_same_and_the_table(path: Path) -> int:
    from cqi_lib import score_file

    return len(score_file(path, "cqi-61").responses)


def measure(name: str, path: Path) -> dict[str, float]:
    """Run one way in a process of its own; imports are not counted."""
    code = (
        "import json, resource, sys, time; from pathlib import Path; sys.path.insert(0, sys.argv[3]);"
        "import pandas, cqi_lib.intake.opening, cqi_lib.opening.file_scores, read_responses as b; way = getattr(b, sys.argv[1]);"
        "path = Path(sys.argv[2]); start, cpu = time.perf_counter(), time.process_time(); way(path);"
        "used = [time.perf_counter() - start, time.process_time() - cpu];"
        "print(json.dumps([*used, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss]))"
    )
    command = [sys.executable, "-c", code, name, str(path), str(Path(__file__).parent)]
    runs = [json.loads(subprocess.run(command, check=True, capture_output=True).stdout) for _ in range(TIMES)]
    wall, cpu, memory = (min(run[i] for run in runs) for i in range(3))
    return {"wall": wall, "cpu": cpu, "memory": memory / (1024 if sys.platform != "darwin" else 1024**2)}


def main() -> None:
    respondents = int(sys.argv[1]) if len(sys.argv) > 1 else RESPONDENTS
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "answers.csv"
        write(path, respondents)
        print(f"{respondents:,} respondents x {ITEMS} items, {path.stat().st_size / 1e6:.1f} MB")
        print(f"{'':<24}{'seconds':>9}{'of CPU':>9}{'MB':>7}   times the bare reading: seconds, CPU, memory")
        first = None
        for name in ("bare", "read", "read_and_score", "the_same_and_the_table"):
            got = measure(name, path)
            first = first or got
            times = "".join(f"{got[k] / first[k]:>9.1f}" for k in ("wall", "cpu", "memory"))
            print(f"{name.replace('_', ' '):<24}{got['wall']:>9.2f}{got['cpu']:>9.2f}{got['memory']:>7.0f}   {times}")


if __name__ == "__main__":
    main()
