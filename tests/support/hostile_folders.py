"""Cohort folders as nobody should keep them: the pair of the fixtures, with hostile values put in by a seeded hand.

`python tests/support/hostile_folders.py 300` makes that many and holds what `check` says against what becomes of a run; further
words are seeds to look at alone.
"""

from __future__ import annotations

import contextlib
import csv
import io
import random
import shutil
import sys
import tempfile
import time
import warnings
from pathlib import Path
from typing import Any

import matplotlib.pyplot as plt
import yaml
from made_pages import execute, prepared, program_page
from ruamel.yaml import YAML, YAMLError

from cqi_lib.batch.desk_files import write_tables_and_exports
from cqi_lib.batch.plan import chosen
from cqi_lib.cohort.cohort import load_cohort
from cqi_lib.cohort.records.base import MOST_TEXT, in_size
from cqi_lib.errors import CqiError
from cqi_lib.report.merge import Executed
from cqi_lib.report.pages import render_cohort

PAIR = Path(__file__).parents[1] / "fixtures" / "pair"
NUMBERS = [1e308, -1e308, 5e-324, 1e15, 1e12, -1e12, 1e-9, 999_999, 1e7, -1, 0, 0.5, 100, 3, 10**30, 2**63]
DAYS = ["0001-01-01", "1677-09-21", "1899-12-31", "1900-01-01", "1970-01-01", "2024-02-29", "2100-12-31", "2199-12-31",
        "2262-04-12", "9999-12-31", "2025-11-14", "2024-10-14"]  # fmt: skip
TEXTS = [
    "",
    " ",
    "x",
    "=1+1",
    "<script>alert(1)</script>",
    "&amp;" * 400,
    "a " * 1_000,
    "w" * 3_000,
    "long " * 30_000,
    "word " * 990,
    "<&>" * 1_600,
    "\u202eback\u202c",
    "e\u0301" * 50,
    "👩‍👩‍👧‍👦" * 20,
    "line\nbreak\n\n# heading",
    "tab\there",
    "null",
    "{0} {name} %s",
    "2025-01-01",
    "*" * 200,
    "\u0000",
    "\x07",
]
IDS = [
    "cohort",
    "tables",
    "desk",
    "prepared",
    "exports",
    "executed",
    "index",
    "interim",
    "now",
    "old-prepared",
    "a" * 63,
    "con",
    "1",
]
FILES = ["x" * 250 + ".csv", "ü" * 125 + ".yml", "2025-fall_" + "y" * 240 + ".csv", "2024-fall.xlsx", "2025-fall.csv.mapping.yml",
         " .csv", "-rf.csv", "a\nb.csv", "measures.CSV", "~lock.csv"]  # fmt: skip
FREE = {"text", "name", "why", "definition", "learned", "observations", "change", "theory", "objective", "label",
        "notice", "what", "title", "surprises", "reason", "population", "vision", "plan", "data_plan", "unit", "source",
        "who", "compared", "what_changed", "for_whom", "equity", "not_at_cost", "inputs", "outputs", "questions"}  # fmt: skip
"""Fields that take any text."""
ODD = [None, True, [], {}, [1, "a"], {"a": {"b": 1}}]


def read_yaml(text: str) -> Any:
    """Read YAML as the library does: PyYAML takes a question mark before a bracket for a key."""
    return YAML(typ="safe").load(text)


def hostile(folder: Path, seed: int) -> list[str]:
    """Make a cohort folder, and say what was done to it."""
    chance = random.Random(seed)
    shutil.copytree(PAIR, folder)
    # Half of the folders hold only what records may hold, at its edges: those a run has to finish.
    chance.mild = chance.random() < 0.5
    if chance.random() < 0.6:  # one program makes as many faults in half the time
        shutil.rmtree(folder / "programs" / "beta-corner")
        head = read_yaml((folder / "cohort.yml").read_text())
        head["programs"] = head["programs"][:1]
        for entry in head["rounds"]:
            entry["invited"].pop("beta-corner")
        _write(folder / "cohort.yml", head)
        for path in _files(folder / "responses", ".csv"):
            lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
            path.write_text(
                "".join(line for line in lines if ",beta-corner," not in line and ",Beta Corner," not in line)
            )
    acts = chance.choices(
        [_leaf, _cell, _without, _again, _file, _renamed, _many, _empty],
        [12, 6, 0, 2, 0, 1, 1, 0] if chance.mild else [10, 6, 2, 2, 2, 2, 1, 1],
        k=chance.randint(1, 3),
    )
    return [act(folder, chance) for act in acts]


def _files(folder: Path, ending: str) -> list[Path]:
    return sorted(p for p in folder.rglob(f"*{ending}") if len(p.name) < 60 and p.is_file())


def _write(path: Path, data: Any) -> None:
    path.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), encoding="utf-8")


def _leaves(data: Any, path: tuple = ()) -> list[tuple]:
    if isinstance(data, dict | list) and data:
        pairs = data.items() if isinstance(data, dict) else enumerate(data)
        return [leaf for key, value in pairs for leaf in _leaves(value, (*path, key))]
    return [path] if path else []


def _loaded(folder: Path, chance: random.Random) -> tuple[Path, Any] | None:
    path = chance.choice(_files(folder, ".yml"))
    try:
        data = read_yaml(path.read_text(encoding="utf-8"))
    except YAMLError:
        return None
    return (path, data) if isinstance(data, dict) and data else None


def _value(old: Any, chance: random.Random) -> Any:
    if not chance.mild and chance.random() < 0.1:
        return chance.choice(ODD)
    if isinstance(old, bool):
        return not old
    if isinstance(old, int | float):
        return _number(chance)
    if hasattr(old, "isoformat"):
        return _day(chance)
    return _text(chance) if chance.mild or chance.random() < 0.9 else _number(chance)


def _number(chance: random.Random) -> Any:
    return chance.choice([number for number in NUMBERS if not chance.mild or in_size(number)])


def _text(chance: random.Random) -> str:
    return chance.choice([text for text in TEXTS if not chance.mild or (text.strip() and len(text) <= MOST_TEXT)])


def _written_day(chance: random.Random) -> str:
    return chance.choice([day for day in DAYS if not chance.mild or "1950" < day[:4] < "2200"])


def _day(chance: random.Random) -> Any:
    return read_yaml(_written_day(chance))


def _leaf(folder: Path, chance: random.Random) -> str:
    loaded = _loaded(folder, chance)
    if loaded is None:
        return "nothing"
    path, data = loaded
    if path.name == "cohort.yml" and chance.random() < 0.3:
        extra = {
            "as_of": _day(chance),
            "retake_months": chance.choice([1, 60, 61]),
            "timezone": chance.choice(["Asia/Kathmandu", "x" * 300]),
        }
        extra |= {
            "criteria": {"gap": chance.choice(NUMBERS)},
            "name": chance.choice(TEXTS),
            "notice": chance.choice(TEXTS),
        }
        key = chance.choice(sorted(extra))
        data[key] = extra[key]
        _write(path, data)
        return f"cohort.yml {key}: {str(extra[key])[:40]!r}"
    leaves = _leaves(data)
    if chance.mild:
        leaves = [leaf for leaf in leaves if [key for key in leaf if isinstance(key, str)][-1] in FREE] or leaves
    leaf = chance.choice(leaves)
    at = data
    for key in leaf[:-1]:
        at = at[key]
    at[leaf[-1]] = _value(at[leaf[-1]], chance)
    _write(path, data)
    return f"{path.name} {leaf}: {str(at[leaf[-1]])[:40]!r}"


def _without(folder: Path, chance: random.Random) -> str:
    loaded = _loaded(folder, chance)
    if loaded is None:
        return "nothing"
    path, data = loaded
    leaf = chance.choice(_leaves(data))
    at = data
    for key in leaf[:-1]:
        at = at[key]
    del at[leaf[-1]]
    _write(path, data)
    return f"{path.name} without {leaf}"


def _again(folder: Path, chance: random.Random) -> str:
    """Many entries where there were few: what a list holds, once more under other ids."""
    loaded = _loaded(folder, chance)
    if loaded is None:
        return "nothing"
    path, data = loaded
    lists = [(key, value) for key, value in data.items() if isinstance(value, list) and value]
    if not lists or path.name == "cohort.yml":
        return "nothing"
    key, value = chance.choice(lists)
    times = chance.choice([3, 12, 25])
    more = []
    for n in range(times):
        for entry in value:
            more.append({**entry, "id": f"{entry['id']}-{n}"} if isinstance(entry, dict) and "id" in entry else entry)
    data[key] = value + more
    _write(path, data)
    return f"{path.name} {key} {times} times more"


def _cell(folder: Path, chance: random.Random) -> str:
    path = chance.choice(_files(folder, ".csv"))
    rows = list(csv.reader(io.StringIO(path.read_text(encoding="utf-8"))))
    if len(rows) < 2:
        return "nothing"
    row = chance.randrange(1, len(rows))
    column = chance.randrange(len(rows[row])) if rows[row] else 0
    name = rows[0][column] if column < len(rows[0]) else ""
    if chance.mild and name not in ("value", "label", "comment", "date", "submitted_at", "person"):
        return "nothing"
    if "date" in name or "submitted" in name:
        value = _written_day(chance) + chance.choice(["", "T09:15:00"])
    elif name in ("value", "numerator", "denominator", "points"):
        value = str(_number(chance))
    else:
        value = _text(chance).replace("\x00", "") if chance.random() < 0.8 else str(_number(chance))
    if rows[row]:
        rows[row][column] = value
    if chance.random() < 0.3 and name in ("value", "numerator", "denominator"):
        for other in rows[1:]:
            if len(other) > column and other[column]:
                other[column] = value
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(rows)
    path.write_text(out.getvalue(), encoding="utf-8")
    return f"{path.name} row {row + 1} {name}: {value[:40]!r}"


def _many(folder: Path, chance: random.Random) -> str:
    """A daily measure over years, or an answer for a thousand people."""
    path = chance.choice(
        [p for p in _files(folder, ".csv") if p.name in ("measures.csv", "2025-fall.csv", "2024-fall.csv")]
    )
    rows = list(csv.reader(io.StringIO(path.read_text(encoding="utf-8"))))
    if len(rows) < 2 or not rows[1]:
        return "nothing"
    like, n = rows[1], chance.choice([60, 400])
    for i in range(n):
        row = list(like)
        row[0] = f"n{i}" if path.name != "measures.csv" else f"{1990 + i // 12 % 60}-{i % 12 + 1:02d}-01"
        rows.append(row)
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(rows)
    path.write_text(out.getvalue(), encoding="utf-8")
    return f"{path.name} {n} rows more"


def _file(folder: Path, chance: random.Random) -> str:
    places = [folder / "responses", *sorted((folder / "programs").glob("*")), *sorted(folder.glob("programs/*/cycles"))]
    path = chance.choice(places) / chance.choice(FILES)
    if path.exists():
        return "nothing"
    path.write_text(
        chance.choice(
            ["", "respondent_id,program,role\n1,Alpha,leader\n", "date,measure,value\n", "title: x\n", "[1, 2"]
        )
    )
    return f"the file {path.name[:40]!r} of {len(path.name.encode())} bytes in {path.parent.name}"


def _renamed(folder: Path, chance: random.Random) -> str:
    """Another id for a program, everywhere."""
    place = chance.choice(sorted((folder / "programs").glob("*")))
    new, old = chance.choice(IDS), place.name
    if (place.parent / new).exists():
        return "nothing"
    place.rename(place.parent / new)
    for path in [folder / "cohort.yml", *_files(folder / "responses", ".csv")]:
        path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    return f"the program {old} is called {new}"


def _empty(folder: Path, chance: random.Random) -> str:
    path = chance.choice([p for ending in (".yml", ".csv") for p in _files(folder, ending) if p.name != "cohort.yml"])
    path.write_text(chance.choice(["", "\n", "# nothing\n", "{}", "date,measure\n"]))
    return f"{path.name} empty"


def judged(folder: Path) -> tuple[set[str | None], str]:
    """Say for which programs `check` finds errors (None: for all), and what it said when it stopped."""
    try:
        loaded = load_cohort(folder)
    except CqiError as error:
        return {None}, str(error)
    return {p.program if p.program in loaded.programs else None for p in loaded.problems if p.severity == "error"}, ""


@contextlib.contextmanager
def _silent():
    with contextlib.redirect_stdout(io.StringIO()):
        yield


@_silent()
def finished(folder: Path) -> dict[str, str]:
    """Make all of a run but its processes, and say what of it did not come to its end, by program (`""`: of all)."""
    stopped: dict[str, str] = {}
    try:
        with prepared(folder) as survey:
            asked, round_id = chosen(survey, ()), survey.round(None).id
            for program in asked:
                try:
                    program_page(folder, program, survey.programs[program].cycles, round_id, papers=True)
                except Exception as error:
                    stopped[program] = _named(error)
                plt.close("all")
            notebook = execute("7_cohort_overview", cohort=str(folder), round=round_id)
            render_cohort([Executed("7_cohort_overview", None, notebook)], cohort=folder, round_id=round_id)
            with tempfile.TemporaryDirectory() as scratch:
                import os

                tables = Path(scratch, "tables"), Path(scratch, "exports")
                write_tables_and_exports(Path(os.environ["CQI_PREPARED"]), folder, *tables)
    except Exception as error:
        stopped[""] = _named(error)
    return stopped


def _named(error: Exception) -> str:
    import traceback

    if isinstance(error, CqiError) and type(error).__name__ != "ReportError":
        return f"words: {error}"
    return "flaw: " + "".join(traceback.format_exception(error)[-3:])[-1500:]


def compared(folder: Path) -> tuple[bool, list[str]]:
    """Say whether `check` passes, and in what it and a run disagree: a flaw whatever it said, a stop it did not foresee."""
    try:
        errors, _ = judged(folder)
    except Exception as error:
        return False, [f"check: {_named(error)}"]
    out = []
    for program, what in finished(folder).items():
        if what.startswith("flaw"):
            out.append(f"{program}: {what}")
        elif program == "" and not errors:
            out.append(f"check did not stop, the run did: {what}")
        elif program and not errors & {program, None}:
            out.append(f"{program} has no error, and did not finish: {what}")
    return not errors, out


if __name__ == "__main__":
    warnings.simplefilter("error")
    seeds = [int(word) for word in sys.argv[2:]] or range(int(sys.argv[1]))
    bad, passed, began = 0, 0, time.process_time()
    for n, seed in enumerate(seeds):
        with tempfile.TemporaryDirectory() as scratch:
            done = hostile(Path(scratch, "pair"), seed)
            good, found = compared(Path(scratch, "pair"))
        passed += good
        if (n + 1) % 25 == 0:
            print(f"{n + 1} folders, {bad} so far", file=sys.stderr, flush=True)
        if found:
            bad += 1
            print(seed, done, *found, sep="\n  ", flush=True)
    print(
        f"{len(seeds)} folders, {passed} passed by check, {bad} where check and run disagree, {time.process_time() - began:.0f} s of processor time"
    )
