"""One process of a contestant in `make bench`: takes programs on stdin, one JSON line each, and answers when done.

- `papermill`: `papermill.execute_notebook` with ordinary kernels, then nbconvert, all in this process.
- `ploomber`: the same with ploomber-engine, which runs cells in this process.
- `floor`: the same verbs and figures called in plain Python: no notebook, no page, one process for many programs.
- `prepare`: what all of them read: the cohort looked at, its tables and standings, in plain Python.
"""

from __future__ import annotations

import ast
import json
import os
import sys
import time
from pathlib import Path
from typing import Any

for _name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[_name] = "1"
os.environ.setdefault("MPLBACKEND", "module://matplotlib_inline.backend_inline")

from cqi_lib.batch.environment import without_slow_schema_formats  # noqa: E402

without_slow_schema_formats()


def by_papermill() -> Any:
    import papermill
    from nbconvert import HTMLExporter

    exporter = HTMLExporter(exclude_input=True)

    def run(job: dict[str, Any]) -> None:
        for number, (path, parameters) in enumerate(job["notebooks"]):
            out = Path(job["out"], f"{number}.ipynb")
            papermill.execute_notebook(path, str(out), parameters=parameters, progress_bar=False)
            out.with_suffix(".html").write_text(exporter.from_filename(str(out))[0], encoding="utf-8")

    return run


def by_ploomber() -> Any:
    from nbconvert import HTMLExporter
    from ploomber_engine.execute import execute_notebook

    exporter = HTMLExporter(exclude_input=True)

    def run(job: dict[str, Any]) -> None:
        for number, (path, parameters) in enumerate(job["notebooks"]):
            out = Path(job["out"], f"{number}.ipynb")
            execute_notebook(path, str(out), parameters=parameters, progress_bar=False)
            out.with_suffix(".html").write_text(exporter.from_filename(str(out))[0], encoding="utf-8")

    return run


def by_hand() -> Any:
    import cqi_lib

    for name in cqi_lib.__all__:
        getattr(cqi_lib, name)

    def run(job: dict[str, Any]) -> None:
        for path, parameters in job["notebooks"]:
            namespace: dict[str, Any] = {}
            for cell in json.loads(Path(path).read_bytes())["cells"]:
                tags = cell["metadata"].get("tags", [])
                if cell["cell_type"] == "code" and "form" not in tags:
                    shown = _call("".join(cell["source"]), namespace)
                    if "parameters" in tags:
                        namespace.update(parameters)
                    if hasattr(shown, "_repr_mimebundle_"):
                        shown._repr_mimebundle_()

    return run


def _call(source: str, namespace: dict[str, Any]) -> Any:
    """Run a cell's statements and give the value of the last one; what it prints goes nowhere."""
    body = ast.parse(source).body
    last = body.pop() if body and isinstance(body[-1], ast.Expr) else None
    exec(compile(ast.Module(body, []), "cell", "exec"), namespace)
    return eval(compile(ast.Expression(last.value), "cell", "eval"), namespace) if last else None


def by_preparing() -> Any:
    from cqi_lib.batch.scanning import scan_cohort

    def run(job: dict[str, Any]) -> None:
        scan_cohort(Path(job["cohort"]), into=Path(job["out"]))

    return run


KINDS = {"papermill": by_papermill, "ploomber": by_ploomber, "floor": by_hand, "prepare": by_preparing}


def main() -> None:
    answers = os.fdopen(os.dup(1), "w", buffering=1)
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    sys.stdout = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - for the life of the process
    run = KINDS[sys.argv[1]]()
    print("ready", file=answers)
    for line in sys.stdin:
        started = time.perf_counter()
        run(json.loads(line))
        print(time.perf_counter() - started, file=answers)


if __name__ == "__main__":
    main()
