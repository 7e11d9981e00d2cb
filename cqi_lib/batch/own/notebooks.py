"""Notebooks of a cohort's own: which there are, and what can be said of them before they run."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any, Literal

from ...errors import CallError, Problem
from ...files import hashes
from ...files.pasted import command as pasted
from ...files.versions import installed
from ...locale.said import sayings
from ..digest import of_notebook
from .trust import is_allowed

FOLDER = "own"
FOUND = "own.json"
"""In a page's staging folder: what was wrong with its own sections."""
Kind = Literal["program", "cohort"]
NEEDED: dict[Kind, tuple[str, ...]] = {"program": ("cohort", "program", "round"), "cohort": ("cohort", "round")}
"""Folders within `own/`, by the page their notebooks are for, with the parameters that those must declare."""
say = sayings("own_sections")


@dataclass(frozen=True)
class Notebook:
    """One notebook of a cohort's own, as a page is to be made with it: its path in the cohort's folder, and its hash."""

    file: str
    sha: str

    @property
    def name(self) -> str:
        """Its name without folder and ending."""
        return PurePosixPath(self.file).stem


@dataclass(frozen=True)
class Own:
    """What lies in a cohort's `own/`.

    Parameters
    ----------
    folder : the cohort's.
    files : SHA-256 of every file there, by path within the cohort's folder; of a notebook that of its source.
    """

    folder: Path
    files: Mapping[str, str]

    @classmethod
    def of(cls, folder: Path, inputs: Mapping[str, str]) -> Own:
        """Find it among the files of a cohort (`digest.of_cohort`)."""
        return cls(Path(folder), {name: sha for name, sha in inputs.items() if name.startswith(f"{FOLDER}/")})

    @classmethod
    def at(cls, folder: Path) -> Own:
        """Look into a cohort's folder.

        Raises
        ------
        CallError
            When it is no cohort's.
        """
        if not (Path(folder) / "cohort.yml").is_file():
            raise CallError(say("no-cohort", folder=str(folder)))

        def by(inside: str, path: Path) -> str | None:
            if not inside.startswith(f"{FOLDER}/"):
                return ""
            return of_notebook(path) if inside.endswith(".ipynb") else None

        return cls(Path(folder), hashes.of_folder(Path(folder), by))

    @property
    def allowed(self) -> bool:
        """Whether somebody on this computer has allowed just this to run."""
        return is_allowed(self.folder, self.files)

    def notebooks(self, kind: Kind) -> tuple[Notebook, ...]:
        """List the notebooks for a kind of page, in the order of their names."""
        mine = (name for name in self.files if PurePosixPath(name).parent.as_posix() == f"{FOLDER}/{kind}")
        return tuple(Notebook(name, self.files[name]) for name in sorted(mine) if name.endswith(".ipynb"))

    def for_page(self, kind: Kind) -> tuple[Notebook, ...]:
        """List those that may run."""
        return self.notebooks(kind) if self.files and self.allowed else ()

    def part(self, kind: Kind) -> dict[str, Any]:
        """Give what of it a page rests on; nothing where no notebook may run."""
        if not self.for_page(kind):
            return {}
        others = {name for one in NEEDED if one != kind for name in (n.file for n in self.notebooks(one))}
        return {"own": {n: sha for n, sha in self.files.items() if n not in others}, "packages": installed()}

    def problems(self, command: str) -> list[Problem]:
        """Say what is wrong with them, and that they are not run where nobody has allowed it.

        Parameters
        ----------
        command : how the cohort's folder is written in commands.
        """
        allow = pasted("own", "allow", command)
        out: list[Problem] = []
        allowed = not self.files or self.allowed
        for kind in NEEDED:
            for one in self.notebooks(kind):
                out += _flaws(self.folder / one.file, one.file, NEEDED[kind])
                if not allowed:
                    mend = say("not-run-mend", command=allow)
                    out.append(Problem("warning", one.file, say("not-run"), "", mend))
        known = {one.file for kind in NEEDED for one in self.notebooks(kind)}
        for name in self.files:
            if name.endswith(".ipynb") and name not in known:
                out.append(Problem("warning", name, say("misplaced"), say("misplaced-allowed"), say("misplaced-mend")))
        return out


def _flaws(path: Path, name: str, needed: tuple[str, ...]) -> Iterator[Problem]:
    try:
        cells = json.loads(path.read_bytes())["cells"]
        sources = [("".join(c["source"]), c["metadata"].get("tags", [])) for c in cells if c["cell_type"] == "code"]
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        yield Problem("warning", name, say("unreadable"), "", say("unreadable-mend"))
        return
    declared = {word for text, tags in sources if "parameters" in tags for word in _assigned(text)}
    missing = [word for word in needed if word not in declared]
    if missing:
        mend = say("undeclared-mend", cell=" = …, ".join(needed) + " = …")
        yield Problem("warning", name, say("undeclared", names=", ".join(missing)), "", mend)


def _assigned(text: str) -> set[str]:
    import ast  # only where there are such notebooks

    try:
        tree = ast.parse(text)
    except SyntaxError:
        return set()
    targets = [t for node in tree.body if isinstance(node, ast.Assign) for t in node.targets]
    targets += [node.target for node in tree.body if isinstance(node, ast.AnnAssign)]
    return {target.id for target in targets if isinstance(target, ast.Name)}
