"""What `make bench` says of what it measured: ratios turn by turn, of what was measured in one run only."""

import subprocess
import sys
from pathlib import Path

import pytest

BENCHMARKS = Path(__file__).parents[1] / "benchmarks"


@pytest.fixture
def bench(monkeypatch):
    monkeypatch.syspath_prepend(str(BENCHMARKS))
    import bench_table
    import bench_targets

    yield bench_targets, bench_table
    for name in ("bench_table", "bench_targets", "cluster_runs"):
        sys.modules.pop(name, None)


def test_every_benchmark_finds_what_it_measures():
    """Nothing runs them but people, months apart: a name that moved would be found too late."""
    code = "import importlib, sys; sys.path.insert(0, sys.argv[1]); [importlib.import_module(name) for name in sys.argv[2:]]"
    names = sorted(path.stem for path in BENCHMARKS.glob("*.py"))
    assert len(names) > 15
    done = subprocess.run([sys.executable, "-c", code, str(BENCHMARKS), *names], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def run(seconds, cpu, **more):
    held = {"parent": 40.0, "leave_scan": 250.0, "program": 370.0}
    return {"seconds": seconds, "cpu": cpu, "memory": held, "largest_kb": 250.0, "median_kb": 200.0, **more}


RESULTS = {
    "workers": 2,
    "machine": {
        "processor": "One",
        "cores": 2,
        "memory_gb": 24,
        "system": "Linux",
        "python": "3.11",
        "load_before": [0.1],
        "load_after": [0.2],
    },
    "sizes": {
        "12": {
            # The second turn ran on a machine half as fast: of each turn its ratio is the same.
            "before": {
                "cold": [run(12.0, 20.0), run(24.0, 40.0)],
                "one": [run(5.0, 6.0), run(10.0, 12.0)],
                "a": [{"seconds": 360.0, "cpu": 700.0}, {"seconds": 720.0, "cpu": 1400.0}],
                "floor": [{"seconds": 8.0, "cpu": 14.0}, {"seconds": 16.0, "cpu": 28.0}],
                "above": [{"cpu": 0.75}, {"cpu": 0.75}],
            },
            "now": {
                "cold": [run(6.0, 10.0), run(12.0, 20.0)],
                "one": [run(1.5, 2.0), run(3.0, 4.0)],
                "check": [{"seconds": 0.6, "cpu": 0.6}] * 2,
                "floor": [{"seconds": 4.0, "cpu": 7.0}, {"seconds": 8.0, "cpu": 14.0}],
                "above": [{"cpu": 0.25}, {"cpu": 0.5}],
            },
        },
        "1000": {
            "now": {"cold": [run(375.0, 700.0)], "nothing": [run(2.0, 2.0)], "check": [{"seconds": 40.0, "cpu": 40.0}]}
        },
    },
}


def test_a_ratio_is_of_one_turn_and_what_was_not_measured_has_no_line(bench):
    targets, _ = bench
    found = {t.name: t.found(RESULTS) for t in targets.TARGETS}
    told = {name: (was, now) for name, value in found.items() if value for was, now in [value]}
    assert told == {
        "one program changed of 12, to the old full run": ("0.417", [0.125, 0.125]),  # 5 / 12; 1.5 / 12
        "processor time per program, all papers": ("1", [0.5, 0.5]),
        "prepare and verbs alone per program": ("1", [0.5, 0.5]),
        "above prepare and verbs, processor seconds per program": ("0.75", [0.25, 0.5]),
        "faster than (a) with its own old library": ("30.0", [60.0, 60.0]),
        "nothing to do of 1,000, to the old full run": ("–", [2 / 1500]),  # 18 s of 12, so 1,500 of 1,000
        "time per program at 1,000 against 12": ("–", [0.5]),  # 0.375 against 0.75
        "`cqi check` per program at 1,000 against 12": ("–", [0.8]),  # 0.04 against 0.05
    }
    lines = targets.targets(RESULTS)
    assert len(lines) == 2 + len(told)
    assert "| above prepare and verbs, processor seconds per program | 0.75 | 0.38 (0.25–0.50) | 0.35 | 0.25 |" in lines


def test_the_tables_go_between_their_marks(bench, tmp_path):
    _, table = bench
    page = tmp_path / "page.md"
    page.write_text("a\n<!-- benchmark -->\nold\n<!-- end of benchmark -->\nz\n", encoding="utf-8")
    table.shown(page, RESULTS)
    text = page.read_text(encoding="utf-8")
    assert text.startswith("a\n<!-- benchmark -->\n| |") and text.endswith("<!-- end of benchmark -->\nz\n")
    assert "old" not in text.split("|")
    assert "| (a) papermill and nbconvert commands | 12 | 540.00 (360.00–720.00) |  | 1 | 60.0 × faster |" in text
    assert "Most memory held at 1,000 programs, by process: parent 40 MB, leave_scan 250 MB, program 370 MB." in text
    readme = tmp_path / "README.md"
    readme.write_text("<!-- targets -->\n<!-- end of targets -->\n", encoding="utf-8")
    table.shown(readme, RESULTS)
    assert readme.read_text(encoding="utf-8").count("\n| ") == 9  # a head and eight figures
    (tmp_path / "empty.md").write_text("no marks\n", encoding="utf-8")
    with pytest.raises(ValueError):
        table.shown(tmp_path / "empty.md", RESULTS)
