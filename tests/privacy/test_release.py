"""A confidential round is released: pages rest on the released answers, and the next release is let through or not."""

import datetime as dt
import multiprocessing
import os
import stat
from dataclasses import replace

import pandas as pd
import pytest
from made_releases import DAY, OF, cohort, file, look, now, people, run

from cqi_lib.errors import CallError, InputError, OutputError
from cqi_lib.intake.store.place import store_files
from cqi_lib.intake.store.store import Store
from cqi_lib.opening.prepare import prepare_tables
from cqi_lib.privacy.release.known import UNRECORDED
from cqi_lib.privacy.release.record import place_of, read_record
from cqi_lib.privacy.release.step import decide, record_due, release, take_back, withhold

SEVEN = people(7)


def who(responses, program="p"):
    return responses.loc[responses["program_id"].eq(program), "respondent_id"].nunique()


def record(made):
    return read_record(made.place("r"), made.file.name, "r")


# --- open, due, released -----------------------------------------------------------------------------------------


def test_an_open_round_is_shown_by_nothing_and_a_closed_one_is_released_by_the_first_run(tmp_path):
    open_ = cohort(tmp_path, {"p": SEVEN}, file("p", closed=None))
    found = run(open_)
    assert found.of("p", "r").state == "open" and found.of("p", "r").now == 8
    assert who(found.responses) == 0 and not place_of(tmp_path, "r").exists()
    made = replace(open_, file=file("p"))
    assert look(made).of("p", "r").state == "due" and not place_of(tmp_path, "r").exists()
    found = run(made)
    assert (found.of("p", "r").state, found.of("p", "r").number, found.of("p", "r").people) == ("released", 1, 8)
    assert found.responses is made.responses
    [entry] = record(made).entries
    assert entry.as_of == DAY and entry.programs["p"]["people"] == 8


def test_a_round_closes_on_its_day_and_not_before(tmp_path):
    made = cohort(tmp_path, {"p": SEVEN}, file("p", closed="2025-11-15"))
    assert look(made).of("p", "r").state == "open"
    assert look(replace(made, as_of=dt.date(2025, 11, 15))).of("p", "r").state == "due"


def test_a_closed_online_form_is_released_by_the_next_run(tmp_path):
    made, at = cohort(tmp_path, {"p": SEVEN}, file("p", closed=None)), dt.datetime(2025, 11, 1, 12, tzinfo=dt.UTC)
    path = store_files(tmp_path, "r")[0]
    path.parent.mkdir(parents=True)
    with Store.open(path, create=True) as store:
        store.open_round("r", at=at)
        assert run(made).of("p", "r").state == "open" and not place_of(tmp_path, "r").exists()
        store.close_round("r", at=at)
        found = run(made)
        assert (found.of("p", "r").state, found.of("p", "r").number, found.of("p", "r").people) == ("released", 1, 8)
        store.open_round("r", at=at, again=True)
    late = run(now(made, {"p": people(8)}))
    assert (late.of("p", "r").state, late.of("p", "r").later, who(late.responses)) == ("released", 1, 8)


@pytest.mark.parametrize("data", ["invented", "public"])
def test_invented_and_public_data_need_no_record(tmp_path, data):
    made = cohort(tmp_path, {"p": SEVEN}, file("p", closed=None, data=data))
    found = run(made)
    assert found.responses is made.responses and found.of("p", "r").state == "free"
    with pytest.raises(CallError, match="needs no release: its data are invented or public"):
        release(made, "r")


def test_where_people_agreed_to_answer_openly_no_record_is_needed(tmp_path):
    rounds = [{"id": "r", "label": "R", "date": "2025-10-01", "named_for": ["p"]}]
    made = cohort(tmp_path, {"p": SEVEN, "q": people(6, 1)}, file("p", "q", rounds=rounds))
    found = run(made)
    assert (found.of("p", "r").state, found.of("q", "r").state) == ("free", "open")
    assert set(found.responses["program_id"]) == {"p"}
    named = replace(made, file=file("p", "q", rounds=[rounds[0] | {"privacy": "named", "named_for": []}]))
    with pytest.raises(CallError, match="people agreed to answer openly"):
        release(named, "r")


def test_files_are_for_their_owners_eyes_only(tmp_path):
    made = cohort(tmp_path, {"p": SEVEN})
    run(made)
    place = made.place("r")
    names = {path.name for path in place.iterdir()}
    assert names == {".lock", "001.json", "001.answers.parquet", "001.numbers.csv"}
    assert all(stat.S_IMODE(path.stat().st_mode) == 0o600 for path in place.iterdir())
    assert stat.S_IMODE(place.stat().st_mode) == 0o700


def test_the_record_may_lie_elsewhere(tmp_path):
    made = cohort(tmp_path / "c", {"p": SEVEN}, releases=tmp_path / "kept")
    assert run(made).of("p", "r").number == 1
    assert (tmp_path / "kept" / "r" / "001.json").is_file() and not (tmp_path / "c" / "releases").exists()


def test_a_folder_that_cannot_be_written_is_said_with_the_way_out(tmp_path):
    made = cohort(tmp_path, {"p": SEVEN})
    (tmp_path / "releases").write_text("in the way")
    with pytest.raises(OutputError, match=r"cannot be kept in .*so nothing was released.*--releases DIR"):
        run(made)


# --- later answers -----------------------------------------------------------------------------------------------


@pytest.mark.slow
def test_one_late_row_changes_no_number_and_is_counted(tmp_path):
    made = cohort(tmp_path, {"p": people(7, sent="2025-11-03"), "q": people(6, 1)})
    before = run(made).responses
    late = now(made, {"p": [*people(7, sent="2025-11-03"), *people(9, 5)[-1:]], "q": people(6, 1)})
    found = run(late)
    basis = found.of("p", "r")
    assert (basis.state, basis.people, basis.later, basis.up_to) == ("released", 8, 1, dt.date(2025, 11, 3))
    assert found.of("q", "r").later == 0
    key = ["program_id", "respondent_id", "item"]
    one, two = (t.sort_values(key, ignore_index=True) for t in (before, found.responses))
    pd.testing.assert_frame_equal(one, two)
    scores = [prepare_tables(made.file, OF, rows, DAY) for rows in (before, found.responses)]
    for name in ("domain_scores", "item_scores", "findings", "benchmark", "bands", "states"):
        pd.testing.assert_frame_equal(getattr(scores[0], name), getattr(scores[1], name))


def test_the_newest_answer_is_that_of_somebody_who_is_counted(tmp_path):
    """A coach, and who opened the form and left it, came later than everybody who counts."""
    coach = {"id": "c0", "role": "coach", "answers": "222222", "sent": "2025-11-05"}
    left = {"id": "s9", "role": "frontline", "answers": "......", "sent": "2025-11-06"}
    basis = run(cohort(tmp_path, {"p": [*people(7, sent="2025-11-03"), coach, left]})).of("p", "r")
    assert (basis.people, basis.up_to) == (8, dt.date(2025, 11, 3))


@pytest.mark.slow
def test_a_release_is_let_through_or_it_is_said_how_many_are_missing(tmp_path):
    made = cohort(tmp_path, {"p": SEVEN, "q": people(6, 1)})
    run(made)
    later = now(made, {"p": people(12), "q": people(7, 1)})
    _, decisions = release(later, "r")
    by = {d.program: d for d in decisions}
    assert by["p"].safe and (by["q"].judgement.touched, by["q"].judgement.more) == (1, 4)
    after = run(later)
    assert (after.of("p", "r").number, after.of("p", "r").later) == (2, 0)
    assert (after.of("q", "r").number, after.of("q", "r").later) == (1, 1)
    assert not any(d.new for d in release(later, "r", ["p"])[1])
    assert len(record(later).entries) == 2


def test_a_round_that_is_open_can_be_released_by_hand(tmp_path):
    made = cohort(tmp_path, {"p": SEVEN}, file("p", closed=None))
    _, [decision] = release(made, "r")
    assert decision.safe and run(made).of("p", "r").state == "released"
    more = now(made, {"p": people(8)})
    assert run(more).of("p", "r").later == 1


@pytest.mark.slow
@pytest.mark.parametrize(
    "anew", [*(pytest.param(n, marks=pytest.mark.nightly) for n in ("sorted", "pseudonyms")), "numbers"]
)
def test_a_file_that_was_sorted_or_pseudonymised_anew_holds_the_same_people(tmp_path, anew):
    old = [p | {"id": f"row-{k}"} for k, p in enumerate(SEVEN)] if anew == "numbers" else SEVEN
    made = cohort(tmp_path, {"p": old})
    run(made)
    turned = list(reversed(old))
    if anew != "sorted":
        turned = [p | {"id": f"row-{k}" if anew == "numbers" else f"x{k}"} for k, p in enumerate(turned)]
    again = now(made, {"p": turned})
    basis = run(again).of("p", "r")
    assert (basis.state, basis.number, basis.later) == ("released", 1, 0)
    assert not any(d.new for d in release(again, "r")[1])
    # and one more among them is one more, whatever they are called
    more = now(made, {"p": [*turned, {"id": "new", "role": "frontline", "answers": "111111"}]})
    [decision] = release(more, "r")[1]
    assert (decision.basis.later, decision.judgement.touched) == (1, 1)


def test_an_answer_that_was_changed_is_later_and_cannot_be_released_alone(tmp_path):
    made = cohort(tmp_path, {"p": SEVEN})
    run(made)
    answers = SEVEN[3]["answers"]
    changed = [*SEVEN[:3], SEVEN[3] | {"answers": ("4" if answers[0] != "4" else "1") + answers[1:]}, *SEVEN[4:]]
    later = now(made, {"p": changed})
    assert run(later).of("p", "r").later == 1
    [decision] = release(later, "r")[1]
    assert decision.judgement.touched == 1 and "z1_1" in decision.judgement.items


def test_a_program_that_answers_late_is_released_for_itself(tmp_path):
    made = cohort(tmp_path, {"p": SEVEN, "q": []}, file("p", "q"))
    run(made)
    later = now(made, {"p": SEVEN, "q": people(6, 1)})
    found = run(later)
    assert (found.of("p", "r").number, found.of("q", "r").number) == (1, 2)


# --- withheld ----------------------------------------------------------------------------------------------------


@pytest.mark.slow
def test_who_withdraws_takes_the_page_along_and_the_others_stay(tmp_path):
    made = cohort(tmp_path, {"p": SEVEN, "q": people(6, 1)})
    run(made)
    gone = now(made, {"p": SEVEN[:-1], "q": people(6, 1)})
    found = run(gone)
    assert (found.of("p", "r").state, found.of("p", "r").why) == ("withheld", "gone")
    assert who(found.responses, "p") == 0 and who(found.responses, "q") == 7
    [first, _] = release(gone, "r")[1]
    assert first.judgement.touched == 1
    assert run(gone).of("p", "r").state == "withheld"
    few = now(made, {"p": [*SEVEN[:-1], *people(10, 3)[8:]], "q": people(6, 1)})
    assert not decide(few, "r")[1][0].safe  # one went, three came: four are left over
    more = now(made, {"p": [*SEVEN[:-1], *people(12, 3)[8:]], "q": people(6, 1)})
    assert decide(more, "r")[1][0].safe
    release(gone, "r", ["p"], anyway="She agreed to it.")
    assert run(gone).of("p", "r").number == 2
    assert record(gone).entries[-1].reason == "She agreed to it." and record(gone).entries[-1].anyway == ("p",)


def test_who_empties_the_sheet_withdraws(tmp_path):
    made = cohort(tmp_path, {"p": SEVEN})
    run(made)
    emptied = now(made, {"p": [*SEVEN[:-1], SEVEN[-1] | {"answers": "......"}]})
    assert run(emptied).of("p", "r").why == "gone"


@pytest.mark.slow
def test_a_leader_who_counted_as_staff_takes_the_page_along_until_it_is_released_again(tmp_path):
    made = cohort(tmp_path, {"p": people(6)})
    run(made)
    right = people(6)
    right[2] = right[2] | {"role": "leader"}
    later = now(made, {"p": right})
    assert run(later).of("p", "r").why == "side"
    [decision] = release(later, "r")[1]
    assert decision.safe and run(later).of("p", "r").state == "released"
    # a supervisor is staff like the others: nothing changes
    other = [p | {"role": "supervisor"} if p["id"] == "s3" else p for p in right]
    assert run(now(made, {"p": other})).of("p", "r").state == "released"


@pytest.mark.slow
def test_a_false_page_is_withheld_by_hand_until_the_next_release(tmp_path):
    made = cohort(tmp_path, {"p": SEVEN, "q": people(6, 1)})
    run(made)
    withhold(made, "r", ["p"], "The questions were another version.")
    basis = run(made).of("p", "r")
    assert (basis.state, basis.why, basis.reason) == ("withheld", "told", "The questions were another version.")
    assert run(made).of("q", "r").state == "released"
    release(made, "r", ["p"])
    assert run(made).of("p", "r").number == 3
    with pytest.raises(CallError, match="no program 'x'"):
        withhold(made, "r", ["x"], "y")


def test_comments_that_were_withdrawn_leave_at_once_and_new_ones_wait(tmp_path):
    old = [p | {"comments": {"z1_1": f"Word of {p['id']}", "z1_2": "Same"}, "marked": ["z1_1"]} for p in people(11)]
    made = cohort(tmp_path, {"p": old})
    run(made)
    new = [dict(p) for p in old]
    new[3]["comments"] = {"z1_2": "Same"}
    new[4]["marked"] = []
    new[5]["comments"] = old[5]["comments"] | {"z1_3": "A new one"}
    found = run(now(made, {"p": new}))
    shown = found.responses.dropna(subset="comment")
    assert found.of("p", "r").state == "released" and found.of("p", "r").later == 0
    assert len(shown) == 23 and "Word of s2" not in set(shown["comment"]) and "A new one" not in set(shown["comment"])
    marks = shown.set_index("comment")["shareable"]
    assert marks["Word of s3"] is not True and marks["Word of s0"]


# --- the record --------------------------------------------------------------------------------------------------


def spoil(place, what):
    if what == "edited":
        path = place / "001.json"
        path.write_text(path.read_text().replace('"people": 8', '"people": 9'))
    elif what == "damaged":
        (place / "001.json").write_text("{")
    elif what == "answers":
        path = place / "001.answers.parquet"
        path.write_bytes(path.read_bytes()[:-1] + b"x")
    elif what == "numbers":
        (place / "001.numbers.csv").write_text("program_id\n")
    elif what == "first missing":
        (place / "001.json").unlink()
    else:
        for path in place.glob("[0-9]*"):
            path.unlink()


@pytest.mark.slow
@pytest.mark.parametrize(
    "what",
    ["edited", "answers", "all missing"]
    + [pytest.param(n, marks=pytest.mark.nightly) for n in ("damaged", "numbers", "first missing")],
)
def test_a_record_that_cannot_be_trusted_is_never_a_first_release(tmp_path, what):
    made = cohort(tmp_path, {"p": SEVEN})
    digest = run(made).rounds["r"].record.digest
    release(now(made, {"p": people(12)}), "r")
    last = record(made).digest
    spoil(made.place("r"), what)
    known = replace(made, known={"r": {digest, last}})
    found = run(known)
    assert found.of("p", "r").state == "unclear" and who(found.responses) == 0
    with pytest.raises(InputError, match=r"cannot be trusted.*--releases DIR.*--anyway"):
        release(known, "r")
    release(known, "r", anyway="The copy is lost; everybody was asked.")
    after = run(known)
    assert after.of("p", "r").state == "released"
    assert record(made).entries[-1].reason.startswith("The copy is lost")


@pytest.mark.slow
def test_a_record_that_is_shorter_than_the_outputs_know_is_asked_about(tmp_path):
    made = cohort(tmp_path, {"p": SEVEN})
    run(made)
    release(now(made, {"p": people(12)}), "r")
    last = record(made).digest
    for path in made.place("r").glob("002*"):
        path.unlink()
    assert run(made).of("p", "r").state == "released"  # nobody knows of the second
    assert run(replace(made, known={"r": {last}})).of("p", "r").state == "unclear"


def test_pages_that_were_let_out_without_a_record_are_asked_about(tmp_path):
    made = cohort(tmp_path, {"p": SEVEN}, known={"r": {UNRECORDED}})
    found = run(made)
    assert found.of("p", "r").state == "unclear" and not made.place("r").exists()
    release(made, "r", anyway="The same answers.")
    assert run(made).of("p", "r").state == "released"


def test_the_record_of_another_cohort_or_round_is_foreign(tmp_path):
    made = cohort(tmp_path / "a", {"p": SEVEN})
    run(made)
    other = cohort(tmp_path / "b", {"p": people(9, 4)}, file("p", name="Other"))
    (tmp_path / "b" / "releases").mkdir()
    made.place("r").rename(tmp_path / "b" / "releases" / "r")
    found = run(other)
    assert found.of("p", "r").state == "unclear" and "belongs to the cohort 'Made'" in found.of("p", "r").why
    (tmp_path / "b" / "releases" / "r").rename(tmp_path / "a" / "releases" / "s")
    assert "belongs to the round r" in read_record(tmp_path / "a" / "releases" / "s", "Made", "s").flaw


def test_what_a_killed_release_was_writing_is_swept_by_the_next(tmp_path):
    made = cohort(tmp_path, {"p": SEVEN})
    made.place("r").mkdir(parents=True)
    (made.place("r") / ".half-written").write_text("3,2,1")
    assert run(made).of("p", "r").state == "released"
    assert sorted(p.name for p in made.place("r").iterdir()) == [
        ".lock",
        "001.answers.parquet",
        "001.json",
        "001.numbers.csv",
    ]


def test_a_cohort_with_an_id_is_known_by_it_whatever_it_is_called(tmp_path):
    made = cohort(tmp_path, {"p": SEVEN}, file("p"))  # released before it had an id
    run(made)
    named = replace(made, file=file("p", id="c-1"))
    release(now(named, {"p": people(12)}), "r", anyway="Agreed")
    renamed = now(replace(made, file=file("p", id="c-1", name="Another name")), {"p": people(12)})
    assert (run(renamed).of("p", "r").state, run(renamed).of("p", "r").number) == ("released", 2)
    other = replace(renamed, file=file("p", id="c-2", name="Made"))
    assert "whose id is 'c-1'" in run(other).of("p", "r").why
    assert "whose id is 'c-1'" in run(replace(other, file=file("p"))).of("p", "r").why  # its id was deleted


@pytest.mark.slow
def test_a_release_that_was_never_sent_can_be_taken_back(tmp_path):
    made = cohort(tmp_path, {"p": SEVEN})
    run(made)
    more = now(made, {"p": people(8)})
    release(more, "r", anyway="By mistake")
    assert run(more).of("p", "r").number == 2
    assert take_back(more, "r", "Nobody saw it").number == 2
    back = run(more).of("p", "r")
    assert (back.number, back.later) == (1, 1)
    assert not (made.place("r") / "002.answers.parquet").exists() and not record(more).flaw
    take_back(more, "r")
    assert look(more).of("p", "r").state == "due"  # nothing of it was ever sent: it is a first release again
    assert run(more).of("p", "r").number == 5
    take_back(more, "r")
    with pytest.raises(CallError, match="nothing can be taken back"):
        take_back(more, "r")


@pytest.mark.slow
def test_a_clock_that_was_set_back_releases_nothing(tmp_path):
    made = cohort(tmp_path, {"p": SEVEN, "q": []}, file("p", "q"))
    run(made)
    early = now(made, {"p": people(12), "q": people(6, 1)}, as_of=dt.date(2025, 11, 2))
    found = run(early)
    assert (found.of("p", "r").state, found.of("q", "r").state) == ("released", "open")
    with pytest.raises(CallError, match=r"later than 2025-11-02.*the clock was set back"):
        release(early, "r")


def _release_at_once(made, barrier, out):
    barrier.wait()
    try:
        record_due(made, "r")
        out.put("")
    except Exception as error:
        out.put(repr(error))


def test_two_runs_that_release_at_once_leave_one_release(tmp_path):
    made = cohort(tmp_path, {"p": SEVEN})
    context = multiprocessing.get_context("fork" if hasattr(os, "fork") else "spawn")
    barrier, out = context.Barrier(4), context.Queue()
    running = [context.Process(target=_release_at_once, args=(made, barrier, out)) for _ in range(4)]
    for process in running:
        process.start()
    said = [out.get(timeout=240) for _ in running]
    for process in running:
        process.join()
    assert said == [""] * 4
    assert len(record(made).entries) == 1 and not record(made).flaw


# --- printed in another way ---------------------------------------------------------------------------------------


@pytest.mark.slow
def test_other_minimums_print_the_same_answers_anew_and_that_is_recorded(tmp_path):
    made = cohort(tmp_path, {"p": people(8)})
    run(made)
    stricter = replace(made, file=made.file.model_copy(update={"privacy": made.file.privacy.model_copy(
        update={"distribution": 9})}))  # fmt: skip
    found = run(stricter)
    assert found.of("p", "r").state == "released"
    assert [e.what for e in record(made).entries] == ["release", "printing"]
    assert len(run(stricter).rounds["r"].record.entries) == 2
    assert run(made).of("p", "r").state == "released"


# --- the cohort's tables -----------------------------------------------------------------------------------------


def many(n, seed=0):
    return {f"p{k}": people(6, seed + k) for k in range(n)}


def bands(found, made):
    return prepare_tables(made.file, OF, found.responses, DAY, found.of_cohort).bands


@pytest.mark.slow
def test_one_to_four_programs_more_do_not_change_what_all_programs_see(tmp_path):
    answers = many(7)
    empty = {p: [] for p in ("p7", "p8", "p9", "p10", "p11")}
    made = cohort(tmp_path, answers | empty, file(*answers, *empty))
    before = bands(run(made), made)
    one = now(made, answers | empty | {"p7": people(6, 70)})
    found = run(one)
    assert found.of("p7", "r").state == "released"
    pd.testing.assert_frame_equal(bands(found, one), before)
    for p in ("p8", "p9", "p10", "p11"):
        answers |= {"p7": people(6, 70), p: people(6, int(p[1:]) * 11)}
    all_ = now(made, answers)
    assert bands(run(all_), all_)["programs"].max() == 12


@pytest.mark.slow
def test_a_program_that_leaves_stays_in_what_all_programs_see(tmp_path):
    made = cohort(tmp_path, many(7))
    before = bands(run(made), made)
    left = {p: persons for p, persons in many(7).items() if p != "p3"}
    after = now(replace(made, file=file(*left)), left)
    found = run(after)
    assert "p3" not in set(found.responses["program_id"])
    pd.testing.assert_frame_equal(bands(found, after), before)


@pytest.mark.slow
def test_a_program_that_is_withheld_stays_in_what_all_programs_see(tmp_path):
    made = cohort(tmp_path, many(7))
    before = bands(run(made), made)
    gone = now(made, many(7) | {"p2": people(6, 2)[:-1]})
    found = run(gone)
    assert found.of("p2", "r").state == "withheld"
    pd.testing.assert_frame_equal(bands(found, gone), before)


def test_another_id_of_a_program_is_the_same_program(tmp_path):
    made = cohort(tmp_path, {"p": SEVEN})
    run(made)
    renamed = file({"id": "new", "name": "P", "former_ids": ["p"]})
    later = now(replace(made, file=renamed), {"new": people(8)})
    basis = run(later).of("new", "r")
    assert (basis.state, basis.number, basis.later) == ("released", 1, 1)
    assert decide(later, "r")[1][0].judgement.touched == 1
