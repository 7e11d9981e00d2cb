"""A mutation check: does some test fail when a line that decides is wrong?

Each mutant is one small change of one module: a comparison moved to its boundary or turned round, an arithmetic sign, a
joined condition, a constant, a returned value. The tests that bear on a module (`BEARING`) are collected once and run
once without a change, to see how long each takes and which lines it reaches. For each mutant the quick ones that reach its
line run in a fork whose loaded module gets the mutant's code, so no file is touched: the fastest first, up to the first
that fails or hangs. A mutant that no test kills is a survivor, unless `mutants_equivalent.txt` says why nobody could tell
it from the original.

    make mutants                          # all modules, one after the other
    make mutants ARGS="capacity/growth.py"       # one module
    make mutants ARGS="capacity/growth.py --like 'keep ='"
    make mutants ARGS="capacity/growth.py --sample 100"     # so many of its mutants, the same ones each time
"""

from __future__ import annotations

import argparse
import ast
import contextlib
import copy
import functools
import importlib
import json
import os
import random
import signal
import sys
import tempfile
import time
import warnings
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import FunctionType, ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[1]
EQUIVALENT = Path(__file__).with_name("mutants_equivalent.txt")
AIM = 0.95
"""This share of the mutants that are not equivalent has to be killed."""
QUICK = 3.0
"""Tests that take more processor time than this (seconds) do not run here; seeing which lines they reach takes about half."""
TIMES, SPARE = 5, 5.0
"""A test that takes so many times its processor time without a change, and so many seconds more, hangs."""
SEED = 14

BEARING = {
    "scoring/levels.py": ("tests/scoring/test_scoring.py",),
    "scoring/steps.py": ("tests/scoring/test_steps.py",),
    "scoring/step_scores.py": ("tests/scoring/test_step_scores.py",),
    "capacity/growth.py": ("tests/capacity/test_growth.py",),
    "capacity/retake.py": ("tests/capacity/test_retake.py",),
    "spc/rules.py": ("tests/spc/test_spc_rules.py",),
    "privacy/aggregates.py": ("tests/privacy/test_aggregates.py",),
    "privacy/enumeration.py": ("tests/privacy/test_enumeration.py",),
    "privacy/gate.py": ("tests/privacy/test_privacy_edges.py", "tests/privacy/test_privacy.py"),
    "privacy/over_time.py": ("tests/privacy/test_over_time.py",),
    "privacy/people.py": ("tests/privacy/test_people.py",),
    "privacy/printed.py": ("tests/privacy/test_printed.py",),
    "privacy/same_people.py": ("tests/privacy/test_same_people.py",),
    "privacy/scores.py": ("tests/privacy/test_privacy_edges.py", "tests/privacy/test_privacy.py"),
    "privacy/shared.py": ("tests/privacy/test_shared.py",),
    "privacy/subtraction.py": ("tests/privacy/test_subtraction.py",),
    "privacy/published.py": ("tests/privacy/test_published.py",),
}
"""Module -> the tests that bear on it, quick ones only."""

COMPARE = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
}  # fmt: skip
ARITHMETIC = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Div, ast.Div: ast.Mult, ast.Pow: ast.Mult, ast.Mod: ast.Mult,
    ast.FloorDiv: ast.Mult, ast.BitAnd: ast.BitOr, ast.BitOr: ast.BitAnd, ast.BitXor: ast.BitAnd,
}  # fmt: skip


@dataclass(frozen=True)
class Mutant:
    """One change: its name (function, what stood there, what stands there now), its line, and what makes the module.

    `reach` are the lines of its statement, one of which runs when it does; None where that is on import.
    """

    name: str
    line: int
    reach: range | None
    tree: Callable[[], ast.Module]


def mutants(source: str) -> Iterator[Mutant]:
    """Give every mutant of a module, in the order of its lines.

    Examples
    --------
    >>> [m.name for m in mutants("def f(a):\\n    return a > 1\\n")]
    ['f: a > 1 -> a >= 1', 'f: 1 -> 2', 'f: return a > 1 -> return None']
    """
    tree = ast.parse(source)
    seen: Counter[str] = Counter()
    for owner, reach, path, node in sorted(_nodes(tree), key=lambda found: (found[3].lineno, found[3].col_offset)):
        for changed in _changes(node):
            name = f"{owner}: {_shown(node)} -> {_shown(changed)}"
            seen[name] += 1
            if seen[name] > 1:
                name += f" #{seen[name]}"
            yield Mutant(name, node.lineno, reach, functools.partial(_with, tree, path, changed))


def _shown(node: ast.AST) -> str:
    return ast.unparse(node).splitlines()[0].strip()


def _nodes(
    tree: ast.AST, owner: str = "module", inside: bool = False, reach: range | None = None, path: tuple = ()
) -> Iterator[tuple[str, range | None, tuple, ast.AST]]:
    """Walk the code that runs: no annotations, no docstrings, no `strict=` of a zip, which guards against ourselves."""
    for name, value in ast.iter_fields(tree):
        if name in ("annotation", "returns", "decorator_list") or getattr(tree, "arg", "") == "strict":
            continue
        for n, node in enumerate(value if isinstance(value, list) else [value]):
            if not isinstance(node, ast.AST) or _is_text(node):
                continue
            here = (*path, (name, n if isinstance(value, list) else None))
            inner = node.name if isinstance(node, (ast.FunctionDef, ast.ClassDef)) else owner
            runs = inside or (isinstance(tree, ast.FunctionDef) and name == "body")
            lines = _lines(node) if runs and isinstance(node, ast.stmt) else reach
            if hasattr(node, "lineno"):
                yield inner, lines, here, node
            yield from _nodes(node, inner, runs, lines, here)


def _lines(statement: ast.stmt) -> range:
    """Give the lines of a statement, of one that holds others those of its head."""
    body = getattr(statement, "body", None)
    return range(statement.lineno, body[0].lineno if body else (statement.end_lineno or statement.lineno) + 1)


def _is_text(node: ast.AST) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)


def _changes(node: ast.AST) -> Iterator[ast.AST]:
    def copied(**fields: object) -> ast.AST:
        made = copy.deepcopy(node)
        for name, value in fields.items():
            setattr(made, name, value)
        return made

    if isinstance(node, ast.Compare):
        for n, sign in enumerate(node.ops):
            yield copied(ops=[*node.ops[:n], COMPARE[type(sign)](), *node.ops[n + 1 :]])
    elif isinstance(node, (ast.BinOp, ast.AugAssign)) and type(node.op) in ARITHMETIC:
        yield copied(op=ARITHMETIC[type(node.op)]())
    elif isinstance(node, ast.BoolOp):
        yield copied(op=ast.Or() if isinstance(node.op, ast.And) else ast.And())
    elif isinstance(node, ast.UnaryOp) and not isinstance(node.operand, ast.Constant):
        yield copy.deepcopy(node.operand)
    elif isinstance(node, (ast.If, ast.IfExp)) and not isinstance(node.test, (ast.Compare, ast.BoolOp, ast.UnaryOp)):
        yield copied(test=ast.UnaryOp(ast.Not(), node.test))
    elif isinstance(node, ast.Constant) and isinstance(node.value, bool):
        yield copied(value=not node.value)
    elif isinstance(node, ast.Constant) and isinstance(node.value, (int, float)):
        yield copied(value=node.value + 1 if isinstance(node.value, int) else node.value * 2 or 1.0)
    elif isinstance(node, ast.Return) and node.value is not None and not _is_none(node.value):
        yield copied(value=ast.Constant(None))


def _is_none(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and node.value is None


def _with(tree: ast.Module, path: tuple, changed: ast.AST) -> ast.Module:
    made = copy.deepcopy(tree)
    at: ast.AST = made
    for name, n in path[:-1]:
        at = getattr(at, name) if n is None else getattr(at, name)[n]
    name, n = path[-1]
    if n is None:
        setattr(at, name, changed)
    else:
        getattr(at, name)[n] = changed
    return ast.fix_missing_locations(made)


def put_in(module: ModuleType, tree: ast.Module) -> None:
    """Make a loaded module, and whoever took something from it, run a changed tree: in a fork, for its short life."""
    fresh = {"__name__": module.__name__, "__package__": module.__package__, "__file__": module.__file__}
    exec(compile(tree, str(module.__file__), "exec"), fresh)
    for name, new in fresh.items():
        old = module.__dict__.get(name)
        if name.startswith("__") or new is old or getattr(old, "__module__", module.__name__) != module.__name__:
            continue
        if not _swap(old, new):
            for other in [m for m in list(sys.modules.values()) if getattr(m, name, None) is old]:
                setattr(other, name, new)


def _swap(old: object, new: object) -> bool:
    """Give a function, or the functions of a class, the code of another; say whether it was one of these."""
    if isinstance(old, type):
        for name, part in vars(old).items():
            for get in (lambda one: one, lambda one: one.fget, lambda one: one.__func__):
                with contextlib.suppress(AttributeError):
                    _swap(get(part), get(vars(new)[name]))
            if isinstance(part, (bool, int, float)) and part != vars(new)[name]:
                setattr(old, name, vars(new)[name])
        return True
    if hasattr(old, "cache_clear"):
        old.cache_clear()
    if hasattr(old, "__wrapped__"):
        return _swap(old.__wrapped__, new.__wrapped__)
    if not isinstance(old, FunctionType):
        return False
    old.__code__, old.__defaults__, old.__kwdefaults__ = new.__code__, new.__defaults__, new.__kwdefaults__
    return True


def _caches(module: ModuleType) -> None:
    """Empty what functions of a module remember, so that a test reaches what another reached before it."""
    for part in vars(module).values():
        if hasattr(part, "cache_clear"):
            part.cache_clear()


class TooSlow(pytest.fail.Exception):
    """A test takes longer than is worth while here."""

    def __init__(self, *_: object) -> None:
        super().__init__("too slow for mutants")


class Trial:
    """A pytest plugin: the tests are collected once, and run in a fork for each mutant."""

    def __init__(self, file: str, like: str = "", after: int = 0, sample: int = 0) -> None:
        self.file, self.every, self.known, self.alive, self.hung = file, [], 0, [], 0
        self.path, self.like, self.after, self.sample, self.of = ROOT / "cqi_lib" / file, like, after, sample, 0
        self.module = "cqi_lib." + file.removesuffix(".py").replace("/", ".")
        self.spent: dict[str, float] = {}
        self.reached: dict[str, set[int]] = {}
        self.in_fork = self.slow = False
        self.lines: set[int] = set()
        self.shared: dict[Path, set[int]] = {}

    def pytest_runtest_logreport(self, report) -> None:
        """End the fork with the first test that fails."""
        if self.in_fork and report.failed:
            if "too slow for mutants" not in str(report.longrepr):
                os.write(self.told, json.dumps({"failed": report.nodeid}).encode())
                os._exit(1)
            self.slow = True

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_call(self, item) -> None:
        """Note what was reached before the test itself: in fixtures that further tests of its file may share."""
        self.shared.setdefault(item.path, set()).update(self.lines)

    def pytest_runtestloop(self, session) -> bool:
        """Try every mutant in place of running the tests."""
        module, same = importlib.import_module(self.module), equivalent()
        every = [
            m for m in mutants(self.path.read_text(encoding="utf-8")) if self.like in m.name and m.line > self.after
        ]
        self.known = sum(f"{self.file}: {m.name}" in same for m in every)
        every = [m for m in every if f"{self.file}: {m.name}" not in same]
        self.of = len(every)
        if 0 < self.sample < len(every):
            every = sorted(random.Random(SEED).sample(every, self.sample), key=lambda m: m.line)
        self.every = every
        quick = self._quick(session, module)
        for mutant in every:
            key = f"{self.file}: {mutant.name}"
            near = [q for q in quick if mutant.reach is None or self.reached[q.nodeid] & set(mutant.reach)]
            seconds = SPARE + TIMES * sum(self.spent[item.nodeid] for item in near)
            found = self._fork(lambda tree=mutant.tree, near=near: (put_in(module, tree()), self._run(near)), seconds)
            if found == "survives":
                self.alive.append(key)
                print(f"  survives, line {mutant.line}, {len(near)} tests: {key}", flush=True)
            elif found == "hangs":
                self.hung += 1
                print(f"  hangs, line {mutant.line}: {key}", flush=True)
        return True

    def _quick(self, session, module: ModuleType) -> list:
        """Run every test without a change, leave out the slow ones, and put the fastest first."""
        there, self.told = os.pipe()

        def tried() -> None:
            signal.signal(signal.SIGPROF, self._stop)
            for item in session.items:
                self.lines, self.slow = set(), False
                _caches(module)
                signal.setitimer(signal.ITIMER_PROF, QUICK)
                begun = time.process_time()
                sys.settrace(self._looked)
                self._run([item], limits=False)
                sys.settrace(None)
                signal.setitimer(signal.ITIMER_PROF, 0)
                told = {"id": item.nodeid, "slow": self.slow, "seconds": time.process_time() - begun}
                os.write(self.told, (json.dumps(told | {"lines": sorted(self.lines)}) + "\n").encode())
            shared = {str(path): sorted(lines) for path, lines in self.shared.items()}
            os.write(self.told, (json.dumps({"shared": shared}) + "\n").encode())

        # What the fork tells may be more than a pipe holds, so it is read while the fork runs.
        child = self._start(tried, there)
        os.close(self.told)
        with os.fdopen(there) as lines:
            rows = [json.loads(line) for line in lines]
        if os.waitpid(child, 0)[1]:
            raise SystemExit(f"{self.file}: its tests fail without any change: {rows[-1:]}")
        self.told = os.open(os.devnull, os.O_WRONLY)
        shared = rows.pop()["shared"]
        self.spent = {row["id"]: row["seconds"] for row in rows}
        self.reached = {
            row["id"]: {*row["lines"], *shared.get(str(item.path), ())}
            for row, item in zip(rows, session.items, strict=True)
        }
        slow = {row["id"] for row in rows if row["slow"]}
        print(f"{self.file}: {len(rows) - len(slow)} quick tests, {len(slow)} left out", flush=True)
        return sorted((i for i in session.items if i.nodeid not in slow), key=lambda item: self.spent[item.nodeid])

    def _stop(self, *_: object) -> None:
        raise TooSlow

    def _looked(self, frame, event: str, arg: object):
        if frame.f_code.co_filename != str(self.path):
            return None
        self.lines.add(frame.f_lineno)
        return self._looked

    def _run(self, items: list, limits: bool = True) -> None:
        for item, following in zip(items, [*items[1:], None], strict=True):
            if limits:
                signal.setitimer(signal.ITIMER_PROF, SPARE + TIMES * self.spent[item.nodeid])
            item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)

    def _start(self, act: Callable[[], object], *unused: int) -> int:
        """Act in a fork; give its number."""
        child = os.fork()
        if not child:
            try:
                os.setsid()
                for one in unused:
                    os.close(one)
                nothing = os.open(os.devnull, os.O_WRONLY)
                os.dup2(nothing, 1)
                os.dup2(nothing, 2)
                self.in_fork = True
                act()
                os._exit(0)
            finally:
                os._exit(1)
        return child

    def _fork(self, act: Callable[[], object], seconds: float) -> str:
        """Act in a fork; say whether it `survives`, is `killed`, or `hangs`, which is being killed as well."""
        child = self._start(act)
        limit = time.monotonic() + 20 * seconds
        while not (done := os.waitpid(child, os.WNOHANG))[0]:
            if time.monotonic() > limit:  # it sleeps or waits: processor time would not end it
                os.killpg(child, signal.SIGKILL)
                os.waitpid(child, 0)
                return "hangs"
            time.sleep(0.005)
        if done[1] == 0:
            return "survives"
        return "hangs" if os.WIFSIGNALED(done[1]) and os.WTERMSIG(done[1]) == signal.SIGPROF else "killed"


def equivalent(path: Path = EQUIVALENT) -> dict[str, str]:
    """Read the mutants that cannot be told from the original, each with its reason in the indented lines below it."""
    found: dict[str, str] = {}
    name = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith(" ") and name:
            found[name] = f"{found[name]} {line.strip()}".strip()
        elif line and not line.startswith("#"):
            name = line
            found[name] = ""
    return found


def check(file: str, like: str = "", after: int = 0, sample: int = 0) -> Trial:
    """Try the mutants of one module; print the survivors and the sum."""
    trial, begun = Trial(file, like, after, sample), time.monotonic()
    # Those that the loop of every change calls slow (0.2 s) may be what works a limit out: `QUICK` alone leaves one out here.
    with tempfile.TemporaryDirectory(prefix="cqi-mutants-") as folder:
        options = [
            "-s",
            "-qq",
            "-n",
            "0",
            "-p",
            "no:cacheprovider",
            "-p",
            "no:randomly",
            "--no-header",
            "--nightly",  # what takes long is left out by its time
            "--anew",
        ]
        ended = pytest.main([*options, f"--basetemp={folder}/tests", *BEARING[file]], plugins=[trial])
    if ended:
        raise SystemExit(f"{file}: its mutants could not be tried (pytest ended with {int(ended)}).")
    tried = len(trial.every)
    print(
        f"{file}: {trial.of + trial.known} mutants, {trial.known} equivalent, "
        f"{tried - len(trial.alive)} of {tried} killed{f', {trial.hung} of them by hanging' if trial.hung else ''}"
        f"{f' (a sample of {trial.of})' if tried < trial.of else ''} ({time.monotonic() - begun:.0f} s)",
        flush=True,
    )
    return trial


def main(arguments: list[str] | None = None) -> int:
    """Try the mutants of the modules asked for; 1 where fewer are killed than is the aim."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("modules", nargs="*", metavar="MODULE", help="such as capacity/growth.py [default: all]")
    parser.add_argument("--like", default="", help="only mutants whose name holds this text")
    parser.add_argument(
        "--after", type=int, default=0, metavar="LINE", help="only mutants below this line of the module"
    )
    parser.add_argument(
        "--sample", type=int, default=0, metavar="N", help="of each module N mutants only, the same ones each time"
    )
    told = parser.parse_args(arguments)
    if unknown := set(told.modules) - set(BEARING):
        parser.error(f"{', '.join(sorted(unknown))}: not among {', '.join(BEARING)}")
    os.chdir(ROOT)
    os.environ.update(PYTHONDONTWRITEBYTECODE="1", OMP_NUM_THREADS="1")
    os.nice(max(10 - os.nice(0), 0))
    warnings.filterwarnings("ignore", message=".*use of fork", category=DeprecationWarning)
    tried = killed = known = 0
    for file in told.modules or BEARING:
        trial = check(file, told.like, told.after, told.sample)
        tried, known = tried + len(trial.every), known + trial.known
        killed += len(trial.every) - len(trial.alive)
    share = killed / max(tried, 1)
    print(f"{killed} of {tried} killed ({share:.1%}); {known} equivalent ones were not tried.")
    return 0 if share >= AIM else 1


if __name__ == "__main__":
    sys.exit(main())
