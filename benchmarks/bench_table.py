"""What a benchmark found, as a table for people."""

from __future__ import annotations

import statistics
from pathlib import Path
from typing import Any

from cluster_runs import line, sentences

BEGIN, END = "<!-- benchmark -->", "<!-- end of benchmark -->"


def _spread(values: list[float], digits: int = 1) -> str:
    middle = f"{statistics.median(values):.{digits}f}"
    return middle if len(values) == 1 else f"{middle} ({min(values):.{digits}f}–{max(values):.{digits}f})"


def _ratio(above: float, below: float, digits: int = 1) -> str:
    return f"{above / below:.{digits}f} ×"


def _whole(found: dict[str, Any], programs: int) -> list[float]:
    """Seconds for all programs, a value for each round of them; the start is counted in each.

    The turns of a round have different programs, and programs differ much: only their sum says something.
    """
    rounds, seconds, done = [], found["start"], 0
    for n, more in found["slices"]:
        seconds, done = seconds + more, done + n
        if done == programs:
            rounds.append(seconds)
            seconds, done = found["start"], 0
    return rounds


def _middle(records: list[dict], name: str = "seconds") -> float:
    return statistics.median(record[name] for record in records)


def table(results: dict[str, Any]) -> str:
    """Give the results as a Markdown table with the ratios that matter.

    Parameters
    ----------
    results : what `bench.py` writes as JSON; parts that were not run are left out.
    """
    machine, sizes, lines = results["machine"], results.get("sizes", {}), []
    first = next(iter(sizes.values()), {})
    programs = int(next(iter(sizes), 0)) or 1
    cold = [record["seconds"] for record in first.get("cold", [])]
    lines += [
        "| reports of a cohort | programs | seconds (lowest–highest) | reports a minute | ours is |",
        "|---|---|---|---|---|",
    ]
    names = {
        "a": "(a) papermill and nbconvert commands",
        "b": "(b) papermill in one process, ordinary kernels",
        "c": "(c) ploomber-engine in one process",
    }
    for part, name in names.items():
        if part in results:
            asked = results.get("programs", programs)
            seconds = [value * programs / asked for value in _whole(results[part], asked)]
            if not seconds:
                continue
            faster = f"{_ratio(statistics.median(seconds), statistics.median(cold))} faster" if cold else ""
            minute = f"{60 * programs / statistics.median(seconds):.1f}"
            lines.append(f"| {name} | {programs} | {_spread(seconds)} | {minute} | {faster} |")
    for size, found in sizes.items():
        n = int(size)
        kinds = (("cold", "ours, everything"), ("nothing", "ours, nothing to do"), ("one", "ours, one program changed"))
        whole = _middle(found["cold"]) if "cold" in found else 0.0
        for kind, name in kinds:
            if kind not in found:
                continue
            seconds = [record["seconds"] for record in found[kind]]
            if kind == "cold":
                minute = f"{60 * n / whole:.0f}"
                more = f"{_ratio(whole, _middle(found['floor']), 2)} the floor" if "floor" in found else ""
            else:
                minute, more = "", f"{100 * statistics.median(seconds) / whole:.2f} % of everything"
            lines.append(f"| (d) {name} | {size} | {_spread(seconds, 2)} | {minute} | {more} |")
        if int(size) == results.get("cluster", {}).get("overhead", {}).get("programs"):
            lines.append(line(results["cluster"]))
        if "floor" in found:
            seconds = [record["seconds"] for record in found["floor"]]
            minute = f"{60 * n / statistics.median(seconds):.0f}"
            lines.append(
                f"| (e) the floor: the same verbs in plain Python | {size} | {_spread(seconds, 2)} | {minute} | |"
            )
    lines += ["", *_notes(results)]
    lines.append(
        f"{machine['processor']}, {machine['cores']} cores, {machine['memory_gb']} GB, {machine['system']}, "
        f"Python {machine['python']}; {results['workers']} processes at a time; load average before "
        f"{machine['load_before'][0]}, after {machine.get('load_after', ['?'])[0]}."
    )
    return "\n".join(lines)


def _notes(results: dict[str, Any]) -> list[str]:
    sizes = {int(size): found for size, found in results.get("sizes", {}).items() if "cold" in found}
    out = []
    if sizes:
        small, large = min(sizes), max(sizes)
        one, other = sizes[small]["cold"], sizes[large]["cold"]
        parents = ", ".join(f"{_middle(found['cold'], 'parent_mb'):.0f} MB at {n}" for n, found in sizes.items())
        out.append(
            f"Memory: the parent's peak {parents} programs; a child's at most "
            f"{max(r['child_mb'] for r in [*one, *other]):.0f} MB. Reports: median "
            f"{_middle(other, 'median_kb'):.0f} kB, largest {max(r['largest_kb'] for r in [*one, *other]):.0f} kB."
        )
        if large > small:
            by_clock = (_middle(other) / large) / (_middle(one) / small)
            by_work = (_middle(other, "cpu") / large) / (_middle(one, "cpu") / small)
            out.append(
                f"Time per program at {large} against {small}: {by_clock:.2f} × by the clock, {by_work:.2f} × of the "
                "processors."
            )
    if "kills" in results:
        killed = results["kills"]
        out.append(
            f"{killed['killed']} runs of three programs killed at random moments and run again: all ended with the "
            f"bytes of an undisturbed run ({killed['half_way']} of them died half-way)."
        )
    out += sentences(results.get("cluster", {}))
    return [f"{sentence}\n" for sentence in out]


def shown(path: Path, results: dict[str, Any]) -> None:
    """Put the table between its marks in a file.

    Raises
    ------
    ValueError
        When the marks are not there.
    """
    text = path.read_text(encoding="utf-8")
    before, after = text.index(BEGIN) + len(BEGIN), text.index(END)
    path.write_text(f"{text[:before]}\n{table(results)}\n{text[after:]}", encoding="utf-8")
