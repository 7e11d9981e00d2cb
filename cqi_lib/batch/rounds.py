"""Which round a page that may leave shows, and what stands open: from what the scan knows of releases."""

from __future__ import annotations

import shutil
from typing import Any

from ..errors import Problem
from ..files.pasted import command as pasted
from ..locale.said import sayings
from .layout import Layout
from .outcome import read_sidecar
from .scan import Scan

text = sayings("runs")

FREE = {"state": "free", "people": 0, "up_to": None, "now": 0, "later": 0}
SHOWN = ("free", "due", "released")


def basis_of(scan: Scan, program: str, round_id: str) -> dict[str, Any]:
    """Give what a program's page may rest on in a round."""
    found = scan.released.get(round_id)
    return found["programs"].get(program, FREE) if found else FREE


def told_of(scan: Scan, program: str) -> dict[str, Any]:
    """Give what a program's pages say of their bases, by round; the same before and after a first release."""
    out = {}
    for round_id in scan.released:
        told = {name: basis_of(scan, program, round_id)[name] for name in FREE}
        out[round_id] = told | {"state": "released"} if told["state"] == "due" else told
    return out


def is_open(scan: Scan, round_id: str) -> bool:
    """Say whether a round still takes answers, so that what rests on it stays on the desk."""
    found = scan.released.get(round_id)
    return found is not None and any(one["state"] == "open" for one in found["programs"].values())


def page_round(scan: Scan, program: str | None, round_id: str) -> str:
    """Say which round a page that may leave shows: while a round is open, the one before that was released; of a program that
    left, the last one that it took part in.

    Parameters
    ----------
    scan : the cohort.
    program : the program; None for the cohort's page.
    round_id : the round that is run.
    """

    def state(round_: str) -> str:
        if program is not None:
            return basis_of(scan, program, round_)["state"]
        return "open" if is_open(scan, round_) else "free"

    absent = scan.programs[program].absent if program is not None else ()
    if state(round_id) != "open" and round_id not in absent:
        return round_id
    day = scan.round(round_id).date
    for entry in sorted((r for r in scan.rounds if r.date < day), key=lambda r: r.date, reverse=True):
        mine = scan.programs if program is None else [program]
        answered = any(scan.programs[p].answered.get(entry.id) for p in mine)
        if answered and state(entry.id) in SHOWN:
            return entry.id
    return round_id


def rests_on(scan: Scan, program: str | None) -> dict[str, Any]:
    """Give what a page rests on, round by round: the release, or why there is none.

    A page that was made of something that is no longer there may not stay in `share/`, whatever round it shows.
    """
    programs = scan.programs if program is None else [program]
    out = {}
    for round_id, found in scan.released.items():
        for one in programs:
            basis = found["programs"].get(one, FREE)
            if basis["state"] not in ("free", "open"):
                out[f"{round_id} {one}"] = [basis["state"] in SHOWN, basis["number"]]
    return out


def agreed(scan: Scan, round_id: str) -> list[str]:
    """List who agreed to be named on the cohort's page of a round."""
    return scan.names.get("agreed", {}).get(round_id, [])


def drop_false(scan: Scan, layout: Layout) -> list[tuple[str, str]]:
    """Take out, in every language, of `share/` what rests on answers that are withheld now, or names who does not agree to it any more.

    All of it while guesses are not confirmed. Of whatever round, and before anything is made: a run that is asked for something else, or that stops, leaves nothing
    of it behind.

    Parameters
    ----------
    scan : the cohort.
    layout : the output folder.

    Returns
    -------
    First part and round of each page that was taken out, where no notice says why of all of them.
    """
    if scan.guesses:
        shutil.rmtree(layout.shared_tables, ignore_errors=True)
        layout.workbook.unlink(missing_ok=True)
    gone = [one for each in (layout, *layout.tongues()) for one in _drop_false(scan, each)]
    return [] if scan.guesses else gone


def _drop_false(scan: Scan, layout: Layout) -> list[tuple[str, str]]:
    gone = []
    for stem, round_id, folder in layout.made():
        sidecar = read_sidecar(folder)
        if sidecar is None or sidecar.status != "ready":
            continue
        now = rests_on(scan, sidecar.program)
        # A page of an older workbook does not say what it rests on, or whom it may name: then everything counts.
        before = sidecar.parts.get("rests on", {name: [True, 0] for name in now})
        false = bool(scan.guesses) or any(was[0] and not now.get(name, [True])[0] for name, was in before.items())
        if sidecar.program is None:
            named = sidecar.parts.get("names", list(scan.programs))
            false = false or not {*named} <= {*agreed(scan, round_id)}
        if false and (layout.share / layout.report_name(stem, round_id)).is_file():
            gone.append((stem, round_id))
        if false:
            for paper in ("", *sidecar.papers):
                (layout.share / layout.report_name(stem, round_id, paper)).unlink(missing_ok=True)
    return gone


def taken_out(name: str, command: str) -> Problem:
    """Say that a page was taken out of `share/`, and which command makes it anew."""
    return Problem("warning", f"share/{name}", text("taken-out"), "", text("taken-out-mend", command=command))


def notices(scan: Scan, round_id: str, command: str) -> tuple[str, ...]:
    """Say in one sentence each what is open, later, withheld or unclear, with the command that ends it.

    Parameters
    ----------
    scan : the cohort.
    round_id : the round that is run.
    command : how the cohort's folder is written in commands.
    """
    out: list[str] = []
    if not scan.released:
        return ()
    from ..wording import release as say  # with all that is said anywhere: a run without such rounds has no use for it

    if scan.guesses:
        return (say.guessed(len(scan.guesses), pasted("start", "--confirm", command)),)
    for entry in scan.rounds:
        found = scan.released.get(entry.id)
        if found is None:
            continue
        ends = pasted("release", command, entry.id)
        by: dict[str, list[str]] = {}
        for program, basis in found["programs"].items():
            by.setdefault(basis["state"], []).append(program)
        name = lambda programs: [scan.programs[p].name for p in programs if p in scan.programs]  # noqa: E731
        if "unclear" in by:
            out.append(say.unclear(entry.label, found["flaw"], ends))
        if "open" in by and entry.id == round_id:
            answered = sum(found["programs"][p]["now"] for p in by["open"])
            rest = page_round(scan, None, round_id)
            label = scan.round(rest).label if rest != round_id else ""
            out.append(say.open_round(entry.label, answered, label, ends))
        elif "open" in by and found["closed"]:
            out.append(say.not_taken_up(entry.label, name(by["open"]), ends))
        for program in by.get("withheld", ()):
            basis = found["programs"][program]
            out.append(say.withheld(scan.programs[program].name, entry.label, basis["why"], basis["reason"], ends))
        late = [p for p in by.get("released", ()) if found["programs"][p]["later"]]
        if late:
            later = sum(found["programs"][p]["later"] for p in late)
            out.append(say.later_answers(entry.label, later, name(late), ends))
        if found["waiting"]:
            out.append(say.cohort_waits(entry.label, found["waiting"]))
    return tuple(out)
