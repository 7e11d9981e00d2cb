"""Count the functions of ours between one answer and its sentence on page one, and between one point and its chart.

python benchmarks/hops.py [-v]

A walk opens a program of `tests/fixtures/pair` and shows one thing. It is walked once as the files stand, and once with one
cell of one file changed. Three numbers for each walk, of functions and methods written in `cqi_lib`:

- entered: all that were called,
- hops: those among them that gave another result because of that one cell: what a reader meets who follows it,
- chain: the most of them that were open at once, one called by the other.

What differs between two walks over equal files (times, addresses) is no hop. `-v` prints the hops.
"""

import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
import types
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import pandas as pd

import cqi_lib as cqi

OURS = str(Path(cqi.__file__).parent)
PAIR = Path(__file__).parents[1] / "tests" / "fixtures" / "pair"
ANSWER = ("responses/2025-fall.csv", "r01,alpha-house,", "b5_1", "1")
POINT = ("programs/alpha-house/measures.csv", "2025-01-01,connected,", "numerator", "20")
WALKS = {"answer to page one": ANSWER, "point to its chart": POINT}
"""Where a walk begins: a file, how the row begins, the column, and the other value."""


def show(walk: str, program) -> str:
    """Show the thing at the end of a walk."""
    if walk == "answer to page one":
        from cqi_lib.report.first_page import first_page

        return str(first_page(program))
    return cqi.measure_over_time(program).html


def plain(value, above: tuple[int, ...] = ()):
    """Give what a value says, without where it lies in memory, so that two can be compared."""
    if value is None or isinstance(value, str | bytes | bool | int | float | Path | np.generic):
        return repr(value)
    if id(value) in above or len(above) > 12:
        return "..."
    above = (*above, id(value))
    if isinstance(value, pd.DataFrame):
        return [plain(value.index, above), *([name, plain(value[name], above)] for name in value.columns)]
    if isinstance(value, pd.Series | pd.Index | np.ndarray | pd.api.extensions.ExtensionArray):
        return repr(value.tolist())
    if isinstance(value, set | frozenset):
        return sorted(map(repr, value))
    if isinstance(value, Mapping):
        return [[plain(key, above), plain(one, above)] for key, one in value.items()]
    if isinstance(value, list | tuple):
        return [plain(one, above) for one in value]
    if isinstance(value, types.FunctionType | type | types.ModuleType | types.GeneratorType):
        return type(value).__name__
    kept = {**getattr(value, "__dict__", {}), **{k: getattr(value, k, None) for k in getattr(value, "__slots__", ())}}
    return [type(value).__name__, *([name, plain(one, above)] for name, one in kept.items())]


def digest(value) -> str:
    return hashlib.md5(repr(plain(value)).encode("utf-8", "replace")).hexdigest()


def trace(walk: str, cohort: Path) -> dict:
    """Walk once; give each function's results, the longest chain, and what was shown."""
    results: dict[str, Counter] = {}
    stack: list[str] = []
    chain: list[str] = []

    def note(frame, event, value):
        nonlocal chain
        code = frame.f_code
        if event not in ("call", "return") or not code.co_filename.startswith(OURS) or code.co_name.startswith("<"):
            return
        name = f"{code.co_filename.removeprefix(OURS)[1:-3]}:{code.co_qualname}"
        if event == "call":
            stack.append(name)
            results.setdefault(name, Counter())
            chain = max(chain, stack[:], key=len)
        else:
            stack.pop()
            results[name][digest(value)] += 1

    sys.setprofile(note)
    shown = show(walk, cqi.open_program(cohort, "alpha-house"))
    sys.setprofile(None)
    return {"results": results, "chain": chain, "shown": shown}


def walk_apart(walk: str, cohort: Path) -> dict:
    """Walk in a process of its own, so that nothing is remembered."""
    for path in cohort.rglob("*"):
        os.utime(path, (1e9, 1e9))
    told = {**os.environ, "PYTHONHASHSEED": "0"}
    return json.loads(subprocess.check_output([sys.executable, __file__, walk, str(cohort)], env=told))


def change(path: Path, row: str, column: str, value: str) -> None:
    """Change one cell of a file."""
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    j = lines[0].strip().split(",").index(column)
    (i,) = (n for n, line in enumerate(lines) if line.startswith(row))
    cells = lines[i].split(",")
    cells[j] = value
    lines[i] = ",".join(cells)
    path.write_text("".join(lines), encoding="utf-8")


def main() -> None:
    if len(sys.argv) == 3:
        print(json.dumps(trace(sys.argv[1], Path(sys.argv[2]))))
        return
    for walk, (file, *cell) in WALKS.items():
        with tempfile.TemporaryDirectory() as folder:
            cohort = Path(folder) / "pair"
            shutil.copytree(PAIR, cohort)
            first, again = (walk_apart(walk, cohort) for _ in range(2))
            change(cohort / file, *cell)
            other = walk_apart(walk, cohort)
        if other["shown"] == first["shown"]:
            raise SystemExit(f"{walk}: the cell changes nothing that is shown")
        before, same, after = (told["results"] for told in (first, again, other))
        hops = [name for name in before if before[name] == same[name] != after.get(name)]
        print(f"{walk}: {len(before)} entered, {len(hops)} hops, chain of {len(first['chain'])}")
        if "-v" in sys.argv:
            print("", *hops, sep="\n  ")


if __name__ == "__main__":
    main()
