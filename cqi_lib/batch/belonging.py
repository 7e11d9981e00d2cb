"""Whose an output folder is: one cohort's, which stands in it; nobody else's run, archive or release touches it."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

from ..cohort.records.identity import Identity, bears, identity_of, of_two
from ..errors import CallError, OutputError, Problem
from ..files.lock import alone
from ..files.pasted import command as pasted
from ..locale.said import sayings
from .layout import Layout, said
from .outcome import read_sidecar

say = sayings("runs")

FILE = "cohort.json"


def own(folder: str | Path, out: str | Path | None = None) -> Layout:
    """Give a cohort's output folder.

    Parameters
    ----------
    folder : the cohort's folder.
    out : as in `Layout.of`.

    Raises
    ------
    CallError
        As `Layout.of`; and when it holds the outputs of another cohort, or of one that nobody can name, with the command
        that makes it this one's.
    """
    layout = Layout.of(Path(folder), out)
    refuse_foreign(layout, folder)
    return layout


def owner_of(layout: Layout) -> Identity | None:
    """Read whose an output folder is; None where that does not stand in it."""
    try:
        body = json.loads((layout.out / FILE).read_text(encoding="utf-8"))
        found = Identity(body["id"], body["path"], body["name"])
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return found if all(isinstance(value, str) for value in asdict(found).values()) else None


def refuse_foreign(layout: Layout, folder: str | Path) -> None:
    """Refuse an output folder that is not this cohort's; see `own`."""
    owner, mine = owner_of(layout), identity_of(folder)
    if (owner is None and not is_used(layout)) or not (Path(folder) / "cohort.yml").exists():
        return
    # Of a cohort.yml that cannot be read only the place is known; whoever needs more of it says what is wrong.
    if owner is not None and (mine.owns(owner) if mine else owner.path == str(Path(folder).resolve())):
        return
    form = "foreign-unsaid" if owner is None else "foreign" if owner.name else "foreign-nameless"
    whose = {"name": owner.name, "path": owner.path} if owner else {}
    command = pasted("adopt", folder, *out_option(layout, folder))
    text = say(form, folder=str(layout.out), **whose) + " " + say("foreign-mend", command=command)
    raise CallError(text if mine and mine.id else text + " " + say("foreign-id"))


def out_option(layout: Layout, folder: str | Path) -> tuple[object, ...]:
    """Give the option that names an output folder which is not the cohort's usual one."""
    return () if layout.out == Layout.of(Path(folder)).out else ("--out", layout.out)


def is_used(layout: Layout) -> bool:
    """Say whether anything of a run lies in an output folder."""
    return any(p.exists() for p in (layout.share, layout.desk, layout.manifest, layout.history))


def bound(folder: str | Path, out: str | Path | None = None) -> Layout:
    """Give a cohort's output folder to somebody who writes there without a run, with whose it is written in it.

    Parameters
    ----------
    folder, out : as in `own`.

    Raises
    ------
    CallError
        As `own`.
    OutputError
        When it cannot be written, or a run is working on it that makes it another cohort's.
    """
    layout = own(folder, out)
    if identity_of(folder) not in (None, owner_of(layout)):
        try:
            with alone(layout.out):
                refuse_foreign(layout, folder)
                layout.begin()
                bind(layout, folder)
                layout.close()
        except OSError as error:
            raise OutputError(said(error, layout.out)) from None
    return layout


def bind(layout: Layout, folder: str | Path) -> list[Problem]:
    """Write into an output folder whose it is. It must be held alone, and not be foreign.

    Parameters
    ----------
    layout, folder : the output folder and the cohort's.

    Returns
    -------
    A warning where the cohort it was made for lies elsewhere still, with the same id.
    """
    owner, mine = owner_of(layout), identity_of(folder)
    if mine is None:
        return []
    if owner != mine:
        layout.write(layout.out / FILE, json.dumps(asdict(mine), ensure_ascii=False, indent=1) + "\n")
    if owner is None or owner.path == mine.path or not mine.id or Path(owner.path).parent == Path(mine.path).parent:
        return []  # of folders side by side `check` says it
    there = Path(owner.path)
    alive = (there / "cohort.yml").is_file() and bears(there, mine.id)
    return [of_two("cohort.yml, id", mine.id, str(there))] if alive else []


def adopt(folder: str | Path, out: str | Path | None = None) -> Layout:
    """Make an output folder a cohort's, because somebody says that it is the same cohort.

    Parameters
    ----------
    folder, out : as in `own`.

    Raises
    ------
    CallError
        When nothing lies there, or reports of programs that this cohort does not have.
    InputError
        When the cohort cannot be loaded.
    OutputError
        When the folder cannot be written, or a run is working on it.
    """
    from ..cohort.header import read_header  # heavy, and a run imports this module

    programs = {name for entry in read_header(folder).file.programs for name in (entry.id, *entry.former_ids)}
    layout = Layout.of(Path(folder), out)
    if not is_used(layout):
        raise CallError(
            say("adopt-nothing", folder=str(layout.out), command=pasted("run", folder, *out_option(layout, folder)))
        )
    try:
        with alone(layout.out):
            sidecars = [read_sidecar(path) for path in sorted(layout.executed.glob("*_*"))]
            strange = sorted({s.program for s in sidecars if s is not None and s.program} - programs)
            if strange:
                raise CallError(say("adopt-strange", folder=str(layout.out), programs=", ".join(strange[:5])))
            layout.begin()
            (layout.out / FILE).unlink(missing_ok=True)
            bind(layout, folder)
            layout.close()
    except OSError as error:
        raise OutputError(said(error, layout.out)) from None
    return layout
