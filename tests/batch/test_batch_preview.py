"""What a preview shows is what a run would make; and nothing of it leaves its folder."""

import datetime as dt
import json
import shutil
from dataclasses import replace

import pytest
from batch_runs import everything, run, settings

from cqi_lib.batch import preview
from cqi_lib.batch.collect import settle
from cqi_lib.batch.environment import child_environment
from cqi_lib.batch.pool import run_all
from cqi_lib.batch.preview import LINES, TOLD, Asked, look, place_of, places
from cqi_lib.program.place import PREPARED

pytestmark = pytest.mark.slow


class Previewed:
    """A preview as `cqi watch` makes it, without its processes around."""

    def __init__(self, pair, tmp_path, *steps, **more):
        self.place, self.out = tmp_path / "preview", tmp_path / "out"
        self.place.mkdir(parents=True)
        self.asked = Asked(pair, self.out, self.place, self.place, settings=settings(*steps), **more)
        self.number = 0

    def look(self):
        self.number += 1
        self.asked = replace(self.asked, build=self.place / f"build-{self.number}")
        (self.asked.build / "_scratch").mkdir(parents=True)
        return look(self.asked)

    def make(self):
        found = self.look()
        layout = places(self.asked)
        for one in found.stale:
            place = place_of(layout, one.kind)
            place.share.mkdir(parents=True, exist_ok=True)
            ended = []
            run_all(
                [one.work],
                workers=1,
                timeout=600,
                scratch=layout.scratch,
                values=child_environment(layout.scratch) | {PREPARED: str(place.prepared)},
                engine="warm",
                on_end=lambda work, result: ended.append(result),  # noqa: B023
            )
            assert settle(one.page, one.work, ended[0], place).failure is None
        return [one.name for one in found.stale]

    @property
    def pages(self):
        return {p.name: p.read_bytes() for p in (self.place / "pages").iterdir()}

    def told(self):
        return json.loads((self.place / TOLD).read_text())


def shared(out):
    return {p.name: p.read_bytes() for p in (out / "share").glob("*.html")}


def test_a_preview_is_what_a_run_makes_then(made_pair, tmp_path):
    pair, out = made_pair
    before = everything(out)
    seen = Previewed(pair, tmp_path, "1_ok")
    assert seen.make() == []  # what the last run made is not made again
    assert seen.pages == shared(out)
    measures = pair / "programs" / "alpha-house" / "measures.csv"
    measures.write_text(measures.read_text().replace(",4", ",5", 1))
    assert seen.make() == ["alpha-house", "cohort"]
    assert seen.make() == []
    assert everything(out) == before
    run(pair, "1_ok")
    assert seen.pages == shared(out)


def test_errors_are_told_and_the_last_good_page_stays(made_pair, tmp_path):
    pair, _ = made_pair
    seen = Previewed(pair, tmp_path, "1_ok")
    seen.make()
    good, measures = seen.pages, pair / "programs" / "alpha-house" / "measures.yml"
    text = measures.read_text()
    measures.write_text(text + "\n  - [\n")
    found = seen.look()
    assert (found.errors > 0, [one.name for one in found.stale]) == (True, ["cohort"])
    told = seen.told()
    [held] = [p["id"] for p in told["programs"] if p["held"]]
    assert held == "alpha-house"
    assert [p["program"] for p in told["problems"] if p["severity"] == "error"] == ["alpha-house"]
    assert "programs/alpha-house/measures.yml, line" in (seen.place / LINES).read_text()
    assert seen.pages == good
    cohort = pair / "cohort.yml"
    whole = cohort.read_text()
    cohort.write_text("name: [")
    found = seen.look()
    assert found.errors and not found.stale and seen.pages == good
    assert seen.told()["programs"] == told["programs"] and seen.told()["stopped"] == ""
    cohort.unlink()
    assert seen.look().errors
    assert "cohort.yml" in seen.told()["stopped"] + "".join(p["text"] for p in seen.told()["problems"])
    assert "cohort.yml" in (seen.place / LINES).read_text()
    cohort.write_text(whole)
    measures.write_text(text)
    assert seen.make() == [] and seen.pages == good


def test_a_program_that_leaves_takes_its_page_with_it(made_pair, tmp_path):
    pair, _ = made_pair
    seen = Previewed(pair, tmp_path, "1_ok")
    seen.make()
    cohort = pair / "cohort.yml"
    cohort.write_text(
        cohort.read_text()
        .replace("  - id: beta-corner\n    name: Beta Corner\n", "")
        .replace("      beta-corner: {leader: 1}\n", "")
        .replace("      beta-corner: {leader: 1, frontline: 3}\n", "")
    )
    shutil.rmtree(pair / "programs" / "beta-corner")
    seen.make()
    assert not [name for name in seen.pages if name.startswith("beta")]
    assert [p["id"] for p in seen.told()["programs"]] == ["cohort", "alpha-house"]


def test_what_a_closed_round_rests_on_is_recorded_in_a_copy_only(pair, tmp_path):
    cohort = pair / "cohort.yml"
    text = cohort.read_text().replace("data: invented\n", "data: real\n")
    cohort.write_text(
        text.replace("date: 2025-10-20\n", "date: 2025-10-20\n    closed: 2025-11-01\n").replace(
            "date: 2024-10-14\n", "date: 2024-10-14\n    closed: 2024-11-01\n"
        )
    )
    before = everything(pair)
    seen = Previewed(pair, tmp_path, "1_ok")
    assert "alpha-house" in seen.make()
    assert (seen.place / "releases").is_dir() and any((seen.place / "releases").iterdir())
    assert everything(pair) == before and not (pair / "releases").exists()
    first = seen.pages
    answers = pair / "responses" / "2025-fall.csv"
    lines = answers.read_text().splitlines()
    answers.write_text("\n".join(lines[:-1]) + "\n")  # before anything was let out: a run would rest on these
    seen.make()
    run(pair, "1_ok")
    assert (pair / "releases").is_dir()
    assert seen.pages == shared(tmp_path / "out")
    assert first.keys() == seen.pages.keys()


@pytest.mark.nightly  # the same look at another set of pages, which a run makes by the same works
def test_the_open_round_has_its_pages_beside(pair, tmp_path):
    cohort = pair / "cohort.yml"
    cohort.write_text(cohort.read_text().replace("data: invented\n", "data: real\n"))
    seen = Previewed(pair, tmp_path, "1_ok", as_of=dt.date(2025, 11, 14))
    made = seen.make()
    assert "alpha-house interim" in made and "cohort interim" in made
    run(pair, "1_ok", as_of=dt.date(2025, 11, 14))
    interim = {p.name: p.read_bytes() for p in (tmp_path / "out" / "desk" / "interim").glob("*.html")}
    assert interim == {p.name: p.read_bytes() for p in (seen.place / "desk" / "interim").glob("*.html")}
    assert preview.INTERIM in seen.told()["programs"][0]["pages"]
