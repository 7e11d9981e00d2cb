"""A second set of pages in another language: beside the first, up to date with it, none where nobody asked."""

import shutil

import pytest
from batch_runs import everything, run, settings
from made_cohort import edit, pair

from cqi_lib.batch.cluster import run as cluster
from cqi_lib.batch.status import status
from cqi_lib.commands.cli import main as cqi
from cqi_lib.errors import CallError, ClusterError

pytestmark = pytest.mark.slow
XA = {"language": "en-XA"}
PAGES = ("alpha-house", "beta-corner", "cohort")


@pytest.fixture(scope="module")
def both_once(tmp_path_factory):
    there = tmp_path_factory.mktemp("once") / "here"
    cohort = pair(there / "in")
    assert run(cohort, how=XA).made == (*PAGES, *(f"{page}.en-XA" for page in PAGES))
    return there.rename(there.with_name("moved"))  # a copy is the cohort itself, moved


@pytest.fixture
def in_both(both_once, tmp_path):
    """The pair after a run that made both sets."""
    shutil.copytree(both_once, tmp_path, dirs_exist_ok=True)
    return tmp_path / "in" / "pair"


def shared(made):
    return {path.name for path in made.layout.share.glob("*.html")}


def test_a_second_set_lies_beside_the_first_and_stays_up_to_date(tmp_path):
    cohort = pair(tmp_path / "in")
    first = run(cohort)
    names, alone = shared(first), everything(first.layout.share)
    made = run(cohort, how=XA)
    assert set(made.made) == {"alpha-house.en-XA", "beta-corner.en-XA", "cohort.en-XA"}  # the first set was not touched
    assert {name: page for name, page in everything(made.layout.share).items() if ".en-XA." not in name} == alone
    assert shared(made) == names | {name.replace(".html", ".en-XA.html") for name in names}
    assert dict(made.outcomes[0].papers)[".en-XA"] == "alpha-house_2025-fall.en-XA.html"
    modes = {path.name: path.stat().st_mode for path in made.layout.share.glob("*.html")}
    # Whoever may read the one may read the other.
    assert {modes[name] for name in names} == {modes[name] for name in modes.keys() - names}
    # Nobody has to ask again: what is there is not left with old numbers.
    assert run(cohort).made == ()
    edit(cohort, "cohort.yml", "name: Alpha House", "name: Alpha Home")
    stale = [line.stem for line in status(cohort, out=made.layout.out, settings=settings()).lines if line.stale]
    assert {"alpha-house", "alpha-house.en-XA"} <= set(stale)
    assert {"alpha-house", "alpha-house.en-XA"} <= set(run(cohort).made)
    assert "Alpha Home" in (made.layout.share / "alpha-house_2025-fall.en-XA.html").read_text("utf-8")


def test_who_speaks_it_already_gets_no_second_page(in_both):
    """Also where there was one: nothing would keep it up to date."""
    cohort = in_both
    edit(cohort, "cohort.yml", "    aliases: [Alpha]\n", "    aliases: [Alpha]\n    language: en-XA\n")
    # Who was not asked for keeps what lies there, also a page that is no longer needed.
    assert "alpha-house_2025-fall.en-XA.html" in shared(run(cohort, only=["beta-corner"]))
    made = run(cohort, only=["alpha-house"])
    assert ".en-XA" not in dict(made.outcomes[0].papers) and "alpha-house_2025-fall.en-XA.html" not in shared(made)
    made = run(cohort, how=XA)
    assert "alpha-house_2025-fall.en-XA.html" not in shared(made)
    assert "beta-corner_2025-fall.en-XA.html" in shared(made)


def test_a_program_that_is_gone_is_gone_in_every_language(in_both):
    cohort = in_both
    assert (cohort.parents[1] / "out" / "share" / "beta-corner_2025-fall.en-XA.html").is_file()
    text = (cohort / "cohort.yml").read_text("utf-8")
    edit(cohort, "cohort.yml", text, text.replace("beta-corner", "gamma-place"))
    (cohort / "programs" / "beta-corner").rename(cohort / "programs" / "gamma-place")
    assert not [name for name in shared(run(cohort)) if name.startswith("beta-corner")]


def test_what_stopped_a_second_page_stands_on_the_desk(tmp_path):
    cohort = pair(tmp_path / "in")
    edit(cohort, "cohort.yml", "data: invented\n", "data: invented\nlanguage: en-XA\n")
    edit(cohort, "cohort.yml", "    aliases: [Alpha]\n", "    aliases: [Alpha]\n    language: en\n")
    how = {"render_program": "stub_pages:english_page"}
    assert not run(cohort, how=how).failed
    made = run(cohort, how=how | XA)
    assert made.made == ("alpha-house.en-XA",)
    assert made.failed and {o.status for o in made.outcomes} == {"ready"}
    assert "no page in en-XA" in made.layout.problems.read_text("utf-8")


def test_pages_of_a_second_set_count_where_a_cluster_is_lost(tmp_path, monkeypatch):
    monkeypatch.setattr(cluster, "CONNECT", 0.5)
    cohort = pair(tmp_path / "in")
    run(cohort)
    with pytest.raises(ClusterError, match="0 of 3 pages were made now"):
        run(cohort, how=XA | {"scheduler": "tcp://127.0.0.1:1"})


@pytest.mark.parametrize("tag", ["fr", "xx", "../en"])
def test_a_language_without_sentences_is_refused(tmp_path, tag, capsys):
    cohort = pair(tmp_path / "in")
    with pytest.raises(CallError, match="must be one of en, es"):
        run(cohort, how={"language": tag})
    assert cqi(["run", str(cohort), "--language", tag, "--out", str(tmp_path / "out")]) == 2
    assert "must be one of en, es" in capsys.readouterr().err and not (tmp_path / "out").exists()
