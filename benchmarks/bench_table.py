"""What a benchmark found, as tables for people."""

from __future__ import annotations

import statistics
from pathlib import Path
from typing import Any

from bench_targets import records, targets
from cluster_runs import line, sentences

BEGIN, END = "<!-- benchmark -->", "<!-- end of benchmark -->"
NAMES = {
    "a": "(a) papermill and nbconvert commands",
    "b": "(b) papermill in one process, ordinary kernels",
    "c": "(c) ploomber-engine in one process",
    "cold": "(d) ours, everything",
    "nothing": "(d) ours, nothing to do",
    "one": "(d) ours, one program changed",
    "check": "(d) `cqi check`",
    "floor": "(e) the floor: the same verbs in plain Python",
}


def _spread(values: list[float], digits: int = 2) -> str:
    middle = f"{statistics.median(values):.{digits}f}"
    return middle if len(values) == 1 else f"{middle} ({min(values):.{digits}f}–{max(values):.{digits}f})"


def table(results: dict[str, Any]) -> str:
    """Give the results as Markdown: what was wanted, what was measured, and what it was measured on.

    Parameters
    ----------
    results : what `bench.py` writes as JSON; parts that were not run are left out.
    """
    lines = [*targets(results), ""]
    lines += [
        "| reports of a cohort | programs | before: seconds (lowest–highest) | now | reports a minute | ours is |",
        "|---|---|---|---|---|---|",
    ]
    for size in results.get("sizes", {}):
        n = int(size)
        whole = [r["seconds"] for r in records(results, n, "now", "cold")]
        for kind, name in NAMES.items():
            was, now = ([r["seconds"] for r in records(results, n, side, kind)] for side in ("before", "now"))
            if not was and not now:
                continue
            minute = f"{60 * n / statistics.median(now or was):.0f}" if kind in ("a", "b", "c", "cold", "floor") else ""
            more = _beside(kind, was or now, whole) if whole else ""
            shown = " | ".join(_spread(values) if values else "" for values in (was, now))
            lines.append(f"| {name} | {n} | {shown} | {minute} | {more} |")
        if n == results.get("cluster", {}).get("overhead", {}).get("programs"):
            lines.append(line(results["cluster"]))
    machine = results["machine"]
    lines += ["", *_notes(results)]
    lines.append(
        f"{machine['processor']}, {machine['cores']} cores, {machine['memory_gb']} GB, {machine['system']}, "
        f"Python {machine['python']}; {results['workers']} processes at a time; load average before "
        f"{machine['load_before'][0]}, after {machine.get('load_after', ['?'])[0]}."
    )
    return "\n".join(lines)


def _beside(kind: str, theirs: list[float], whole: list[float]) -> str:
    ours = statistics.median(whole)
    if kind in ("a", "b", "c"):
        return f"{statistics.median(theirs) / ours:.1f} × faster"
    if kind == "floor":
        return f"{ours / statistics.median(theirs):.2f} × as long"
    return ""


def _notes(results: dict[str, Any]) -> list[str]:
    out = []
    for size in results.get("sizes", {}):
        if found := records(results, int(size), "now", "cold"):
            reports = f"Reports: median {found[-1]['median_kb']:.0f} kB, largest {found[-1]['largest_kb']:.0f} kB."
            out.append(
                f"Most memory held at {int(size):,} programs, by process: {_held(found[-1]['memory'])}. {reports}"
            )
    if results.get("watch"):
        saves = results["watch"]
        seconds, cpu = (_spread([save[kind] for save in saves]) for kind in ("seconds", "cpu"))
        out.append(
            f"{len(saves)} numbers saved under `cqi watch`, 12 programs: each on its page in the browser after {seconds} "
            f"seconds, of which the watch and its processes worked {cpu}."
        )
    if "many" in results:
        many = results["many"]
        out.append(
            f"{many['ready']:,} of {many['programs']:,} small programs (one notebook each) were ready on this machine in "
            f"{many['seconds'] / 60:.0f} minutes, {many['last'] / many['first']:.2f} × as long for each of the last tenth "
            f"as of the second; nothing to do then took {many['nothing']:.1f} seconds, `cqi check` "
            f"{many['check']:.0f}. Most memory held: {_held(many['memory'])}. The index: {many['index_kb']:,.0f} kB."
        )
    if "kills" in results:
        killed = results["kills"]
        out.append(
            f"{killed['killed']} runs of three programs killed at random moments and run again: all ended with the "
            f"bytes of an undisturbed run ({killed['half_way']} of them died half-way)."
        )
    out += sentences(results.get("cluster", {}))
    return [f"{sentence}\n" for sentence in out]


def _held(memory: dict[str, float]) -> str:
    return ", ".join(f"{name} {megabytes:,.0f} MB" for name, megabytes in memory.items())


def shown(path: Path, results: dict[str, Any]) -> None:
    """Put the tables between their marks in a file, or what was wanted only where the file has marks for that.

    Raises
    ------
    ValueError
        When the marks are not there.
    """
    text = path.read_text(encoding="utf-8")
    body = "\n".join(targets(results)) if BEGIN not in text else table(results)
    begin, end = (BEGIN, END) if BEGIN in text else ("<!-- targets -->", "<!-- end of targets -->")
    before, after = text.index(begin) + len(begin), text.index(end)
    path.write_text(f"{text[:before]}\n{body}\n{text[after:]}", encoding="utf-8")
