"""Whether a page was made from other files than there are: by what they hold, whatever their times say."""

import os

from batch_runs import run

from cqi_lib.batch.layout import Layout
from cqi_lib.batch.since import Since
from cqi_lib.batch.stale import files_of

PAGES = ["alpha-house", "beta-corner", "cohort"]


def older(pair, out):
    layout = Layout(out)
    return [page for page in PAGES if Since.of(pair, layout).older(layout, page, "2025-fall")]


def changed(path, text, keep_time=False):
    before = path.stat()
    path.write_text(path.read_text("utf-8") + text, "utf-8")
    if keep_time:
        os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


def test_a_page_is_older_by_what_its_files_hold(made_pair):
    pair, out = made_pair
    assert older(pair, out) == []
    for path in [*pair.rglob("*.*"), out / "share"]:
        os.utime(path)
    assert older(pair, out) == [], "touched, and nothing is another"
    measures = pair / "programs" / "alpha-house" / "measures.csv"
    text = measures.read_text("utf-8")
    changed(measures, "\n", keep_time=True)
    assert older(pair, out) == ["alpha-house", "cohort"]
    measures.write_text(text, "utf-8")
    assert older(pair, out) == [], "as it was"
    # Of a file that all pages may rest on the next run finds which do: a comment is read by none.
    changed(pair / "cohort.yml", "# Ours.\n", keep_time=True)
    assert older(pair, out) == PAGES
    run(pair, "1_ok")
    assert older(pair, out) == []
    # Another program's run knows the new file too; the page that was not made stays older.
    own = pair / "cohort.yml"
    own.write_text(own.read_text("utf-8").replace("Alpha House", "Alpha Home"), "utf-8")
    run(pair, "1_ok", only=["beta-corner"])
    assert older(pair, out) == ["alpha-house"]
    assert not Since.of(pair, Layout(out)).older(Layout(out), "gamma", "2025-fall"), (
        "nothing is said of what no run made"
    )
    (out / "manifest.json").unlink()
    assert Since.of(pair, Layout(out)) is None


def test_a_programs_files_are_its_own_where_names_begin_alike():
    names = ["cohort.yml", "programs/a/m.csv", "programs/a/cycles/1.yml", "programs/a-b/m.csv", "programs/a0/m.csv"]
    found = files_of({name: name.upper() for name in [*names, "programs/a", "programs/ab/m.csv", "responses/a/x"]})
    assert found("a") == {"cycles/1.yml": "PROGRAMS/A/CYCLES/1.YML", "m.csv": "PROGRAMS/A/M.CSV"}
    assert [list(found(one)) for one in ("a-b", "a0", "ab", "b")] == [["m.csv"], ["m.csv"], ["m.csv"], []]
