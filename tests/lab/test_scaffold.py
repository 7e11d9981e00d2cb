import pytest
from made_cohort import ALPHA, BETA, PAIR, edit, load, pair, taken_over

from cqi_lib.cohort.cohort import load_cohort
from cqi_lib.errors import CallError, CohortError
from cqi_lib.lab.scaffold import new_cohort, new_cycle


def everything(folder):
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def test_a_new_cohort_passes_the_check_as_it_is(tmp_path):
    folder = new_cohort(tmp_path / "mine")
    assert {p.severity for p in load_cohort(folder).problems} == {"warning"}
    cohort = load_cohort(taken_over(folder))
    assert cohort.problems == ()
    assert list(cohort.programs) == ["first-program", "second-program"]
    assert list(cohort.programs["first-program"].cycles) == ["01-text-reminder"]
    people = cohort.responses.groupby("program_id")["respondent_id"].nunique()
    assert people.to_dict() == {"first-program": 7, "second-program": 1}
    assert all(level in (1, 2, 3, 4) for level in cohort.responses["level"].dropna())


def test_every_key_of_the_cohort_file_is_explained(tmp_path):
    from cqi_lib.cohort.records.cohort_file import CohortFile

    text = (new_cohort(tmp_path / "mine") / "cohort.yml").read_text("utf-8")
    assert [key for key in CohortFile.model_fields if f"\n{key}:" not in text and f"\n# {key}:" not in text] == [
        "aggregate"
    ]


def test_two_new_cohorts_differ_in_nothing_but_their_id(tmp_path):
    assert everything(new_cohort(tmp_path / "a", "mine")) == everything(new_cohort(tmp_path / "b", "mine"))


def test_an_empty_folder_may_be_used_and_a_full_one_never(tmp_path):
    (tmp_path / "empty").mkdir()
    assert not load_cohort(new_cohort(tmp_path / "empty")).failed
    before = everything(tmp_path / "empty")
    with pytest.raises(CallError, match="holds something already; nothing was written"):
        new_cohort(tmp_path / "empty")
    assert everything(tmp_path / "empty") == before
    (tmp_path / "file").write_text("x")
    with pytest.raises(CallError, match="is a file"):
        new_cohort(tmp_path / "file")
    with pytest.raises(CallError, match="cannot be written"):
        new_cohort(tmp_path / "file" / "mine")


def test_a_new_cycle_is_numbered_and_passes_the_check(tmp_path):
    folder = pair(tmp_path)
    path = new_cycle(folder, "alpha-house", "map-card")
    assert path == folder / ALPHA / "cycles/03-map-card.yml"
    text = path.read_text("utf-8")
    assert 'title: "Map card"' in text and "# one of: 01-text-reminder, 02-booking-call" in text
    assert new_cycle(folder, "beta-corner", "2024").name == "02-2024.yml"
    cohort = load(folder)
    assert cohort.problems == () and cohort.programs["alpha-house"].cycles["03-map-card"].measure == "connected"


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_note_of_a_new_cycle_is_right_when_it_is_used(tmp_path, language):
    folder = pair(tmp_path)
    edit(folder, "cohort.yml", "name:", f"language: {language}\nname:")
    path = new_cycle(folder, "alpha-house", "map-card")
    lines = path.read_text("utf-8").splitlines()
    used = [line.removeprefix("#").removeprefix(" ") if line.startswith(("# ", "#  -")) and ":" in line else line
            for line in lines[1:]]  # fmt: skip
    keys = [line for line in used if not line.isupper() and not line.split(":")[0].isupper()]
    keys = [line for line in keys if line not in ("predictions: []", "baselines: []", "tasks: []")]
    text = "\n".join(keys)
    for name in ("predictions", "baselines", "tasks"):
        entry = next(line for line in lines if line.startswith("#  - ") and {"predictions": "low", "baselines": "centre",
                                                                           "tasks": "what"}[name] in line)  # fmt: skip
        text = text.replace(entry.removeprefix("#").removeprefix(" "), f"{name}:\n{entry.removeprefix('#')}")
    path.write_text(text, "utf-8")
    wrong = [p for p in load(folder).problems if p.severity == "error" and "01-text" not in str(p)]
    assert [p for p in wrong if "driver" not in p.where and "idea" not in p.where] == []


def test_the_first_cycle_of_a_program_without_a_folder(tmp_path):
    folder = pair(tmp_path)
    for path in sorted((folder / BETA).rglob("*"), reverse=True):
        path.unlink() if path.is_file() else path.rmdir()
    (folder / BETA).rmdir()
    assert new_cycle(folder, "beta-corner", "first").name == "01-first.yml"
    assert load(folder).problems == ()


@pytest.mark.parametrize("slug", ["../x", "a/b", "A", "", "x y", "x" * 51, "-x"])
def test_a_slug_is_never_a_path(tmp_path, slug):
    folder = pair(tmp_path)
    before = everything(tmp_path)
    with pytest.raises(CallError, match="small letters"):
        new_cycle(folder, "alpha-house", slug)
    assert everything(tmp_path) == before


def test_wrong_calls_and_links(tmp_path):
    with pytest.raises(CallError, match="Did you mean 'alpha-house'"):
        new_cycle(PAIR, "alpha-hous", "x")
    with pytest.raises(CallError, match="Allowed"):
        new_cycle(PAIR, "../alpha-house", "x")
    with pytest.raises(CohortError):
        new_cycle(tmp_path, "alpha-house", "x")
    folder = pair(tmp_path)
    cycles = folder / BETA / "cycles"
    cycles.rename(tmp_path / "outside")
    cycles.symlink_to(tmp_path / "outside")
    with pytest.raises(CohortError, match="link"):
        new_cycle(folder, "beta-corner", "x")


def test_an_idea_leads_to_a_cycle(tmp_path):
    folder = pair(tmp_path)
    edit(folder, f"{ALPHA}/priorities.yml", "Call the partner together", '"Call: the partner #1 \\u201ctogether\\u201d')
    edit(folder, f"{ALPHA}/priorities.yml", "with the family}", 'with the family"}')
    before = load(folder).problems
    path = new_cycle(folder, "alpha-house", "call-again", idea="booking-call")
    loaded = load(folder)
    assert loaded.problems == before
    made = loaded.programs["alpha-house"].cycles[path.stem]
    assert made.title == "Call: the partner #1 \u201ctogether\u201d with the family"
    assert (made.priority, made.driver, made.idea) == ("referrals", "booking", "booking-call")
    # Neither the idea nor its driver has a measure: the aim's stands in. The last cycle on the idea goes before.
    assert (made.measure, made.other_measures, made.previous) == ("connected", ["hours"], "02-booking-call")
    path = new_cycle(folder, "alpha-house", "map", idea="map-card")
    made = load(folder).programs["alpha-house"].cycles[path.stem]
    assert (made.driver, made.measure, made.other_measures) == ("reminders", "calls", ["connected", "hours"])
    assert made.previous is None


def test_an_idea_that_is_not_there(tmp_path):
    folder = pair(tmp_path)
    before = everything(tmp_path)
    with pytest.raises(CallError, match="Did you mean 'map-card'"):
        new_cycle(folder, "alpha-house", "map", idea="mapcard")
    with pytest.raises(CallError, match="no idea is written down yet"):
        new_cycle(folder, "beta-corner", "map", idea="map-card")
    assert everything(tmp_path) == before
