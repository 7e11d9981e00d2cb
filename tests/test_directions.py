"""Which part of the house may rest on which: arrows run down only, and no module needs one that needs it."""

import ast
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

import cqi_lib

PACKAGE = Path(__file__).parents[1] / "cqi_lib"
STEPS = ("groundwork", "assessment", "strengths_challenges", "priorities", "pdsa", "capacity", "community")
FLOORS = (
    *(
        "locale",
        "errors",
        *("locale.compare", "locale.own", "locale.begin"),
        "rounding",
        "files",
        "tables",
        "cohort.records",
        "wording",
        "instrument",
        "intake.store",
        "intake",
    ),
    *("cohort", "spc", "scoring", "privacy", "privacy.release", "show", "program"),
    *STEPS,
    *(f"{step}.claims" for step in STEPS),
    "opening",
    *(f"{step}.figures" for step in STEPS),
    *(f"{step}.show" for step in STEPS),
    *("report", "batch", "lab", "online", "demo", "commands", "__main__"),
)
"""From the ground up. A part may rest on those before it and on itself; of the seven steps' parts see below."""
ALIASES = {"pdsa.rare_claims": "pdsa.claims", "pdsa.prediction_claims": "pdsa.claims"}


def modules():
    """Every module by its dotted name, with its path."""
    out = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        if "templates" not in path.parts:
            name = ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts)
            out[name.removesuffix(".__init__")] = path
    return out


MODULES = modules()


def needed(name):
    """The modules that a module imports: at its top, inside functions, and for types."""
    path = MODULES[name]
    package = name.split(".") if path.name == "__init__.py" else name.split(".")[:-1]
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name in MODULES)
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                parts = package[: len(package) - node.level + 1]
                base = ".".join([*parts, base] if base else parts)
            for alias in node.names:
                full = f"{base}.{alias.name}"
                if full in MODULES or base in MODULES:
                    yield full if full in MODULES else base


ARROWS = {name: sorted({other for other in needed(name) if other != name}) for name in MODULES}


def floor(name):
    """The part of the house that a module belongs to: the longest name of `FLOORS` that it begins with."""
    inside = name.removeprefix("cqi_lib").removeprefix(".")
    inside = ALIASES.get(inside, inside)
    fitting = [part for part in FLOORS if inside == part or inside.startswith(f"{part}.")]
    return max(fitting, key=len, default="")


def test_every_module_has_a_floor():
    assert not [name for name in MODULES if not floor(name) and name != "cqi_lib"]


@pytest.mark.parametrize("name", [name for name in MODULES if name != "cqi_lib"])
def test_arrows_run_down(name):
    """A step may use what other steps work out and say, and what earlier ones draw, never how they show it."""
    high, here = FLOORS.index(floor(name)), name.split(".")[1]
    for other in ARROWS[name]:
        if other == "cqi_lib":
            continue
        assert FLOORS.index(floor(other)) <= high, f"{name} rests on {other}, which stands above it"
        step = other.split(".")[1]
        if here in STEPS and step in STEPS and step != here:
            assert other.split(".")[2:3] != ["show"], f"{name} shows with {other}"


def test_no_module_needs_one_that_needs_it():
    order = list(TopologicalSorter(ARROWS).static_order())  # a circle is a CycleError that names it
    assert set(order) >= set(ARROWS)


def test_a_program_knows_no_step():
    assert not [
        (name, other)
        for name in MODULES
        if name.startswith("cqi_lib.program")
        for other in ARROWS[name]
        if other.split(".")[1:2] in ([step] for step in STEPS)
    ]


def test_what_is_said_needs_no_tables_and_no_drawings():
    """`wording` is plain text: importing all of it loads neither pandas nor matplotlib."""
    for name in MODULES:
        if floor(name) == "wording":
            text = MODULES[name].read_text(encoding="utf-8")
            assert "import pandas" not in text and "import matplotlib" not in text, name


def test_the_root_shows_the_process():
    shown = {path.stem for path in PACKAGE.iterdir() if path.suffix == ".py" or (path / "__init__.py").is_file()}
    assert set(STEPS) <= shown
    assert len(shown) <= 30, sorted(shown)
    # Importing a package would hide a verb of its name.
    assert not shown & set(cqi_lib.__all__)
