"""The attack over all files that a run lets out: nobody is found; where a leak is planted, it is found."""

import functools
import io
import itertools
import json

import attack_cohort as made
import made_pages
import numpy as np
import openpyxl
import pandas as pd
import pytest
from made_answers import cohort_file, instrument, responses
from made_once import made_once
from made_scores import domain_scores, item_scores
from openpyxl.comments import Comment
from privacy_attack import attack, secrets, told_language
from privacy_files import UnreadableError, read_files
from privacy_reading import read_page
from result_reading import results, same, unprinted

import cqi_lib as cqi
from cqi_lib.privacy import publish
from cqi_lib.privacy.published import mark_of
from cqi_lib.show.chart import Chart, ChartTable, Column
from cqi_lib.strengths_challenges.figures.domain_profile import DomainRow, draw_domain_profile

DOMAINS = made.domain_names()
TOPICS = [f"t{d}x{i}" for d in range(made.DOMAINS) for i in range(made.ITEMS)]
WORDS = {name: name for name in DOMAINS} | {f"D{d}": name for d, name in enumerate(DOMAINS)}
TOPIC_WORDS = {topic: topic for topic in TOPICS} | {t.replace("t", "d").replace("x", "_"): t for t in TOPICS}
PROGRAMS = ("three-staff", "six-staff", "nine-staff")
BEFORE, NOW = made.ROUNDS
PEOPLE = made.answers()
OUTSIDE = ("leader", "coach")
TABLES = ("cohort_bands", "cohort_movement", "cohort_states", "domain_names")


def let_out(place, people=PEOPLE):
    """Give, by round, all files that `cqi share` packs after a run of programs with few staff."""
    folder = made.write(place / "attacked", people)
    return made_pages.shared_files(folder, made.ROUNDS, place, PROGRAMS)


@pytest.fixture(scope="module")
def run(tmp_path_factory):
    """All files of a run, and those of the round before."""
    return made_once("attacked", lambda: let_out(tmp_path_factory.mktemp("attack")))


@pytest.mark.slow
@pytest.mark.parametrize("round_id", made.ROUNDS)
def test_every_kind_of_file_is_there_to_be_attacked(run, round_id):
    papers = {f"{p}_{round_id}{paper}.html" for p in PROGRAMS for paper in ("", "_plan", "_meeting", "_heard")}
    tables = {f"tables/{name}.csv" for name in TABLES}
    others = {f"cohort_{round_id}.html", "cohort.xlsx", "tables/datapackage.json"}
    assert set(run[round_id]) == papers | tables | others
    for name, content in run[round_id].items():
        read_files({name: content}, WORDS)  # no kind that the attack cannot read
    page = run[BEFORE]["six-staff_2024-fall.html"].decode()
    assert "Round 2024-fall" in page and "Round 2025-fall" not in page


def levels(program, round_id, by_topic=False, want=lambda role: role not in OUTSIDE):
    rows = PEOPLE[round_id][program]
    out = {i: [list(map(float, d)) for d in given] for i, role, given in rows if want(role)}
    return {i: np.ravel(g) if by_topic else np.mean(g, axis=1) for i, g in out.items()}


def group_mean(program, round_id, who):
    chosen = [v for k, v in levels(program, round_id).items() if who(k)]
    return len(chosen), np.mean(chosen, axis=0)


def mine(files, program):
    """Leave the papers of other programs out; that they say nothing of this one is tested byte by byte."""
    return {n: c for n, c in files.items() if not n.startswith(tuple(f"{p}_" for p in PROGRAMS if p != program))}


def find(run, program, plant=None, by_topic=False, before=None):
    """Attack a program's files of both rounds and the cohort's, with something planted in them."""
    keys, words = (TOPICS, TOPIC_WORDS) if by_topic else (DOMAINS, WORDS)
    now = mine(run[NOW], program)
    series = read_files(plant(dict(now)) if plant else now, words)
    then = mine(run[BEFORE], program)
    series += read_files(before(dict(then)) if before else then, words, "before: ")
    out = []
    for round_id in made.ROUNDS:
        (leader,) = levels(program, round_id, by_topic, lambda role: role == "leader").values()
        hidden = secrets(levels(program, round_id, by_topic), round_id)
        most = len(PEOPLE[round_id][program])
        out += attack(series, keys, leader, hidden, most)
    return series, out


def in_report(more, program="six-staff", paper="", on=NOW):
    """Plant something at the end of a program's page."""

    def plant(files):
        name = f"{program}_{on}{paper}.html"
        return files | {name: files[name].replace(b"</main>", f"{more}</main>".encode())}

    return plant


@pytest.mark.slow
@pytest.mark.parametrize(
    ("program", "by_topic"),
    [
        *((program, False) for program in PROGRAMS),
        *(pytest.param(program, True, marks=pytest.mark.nightly) for program in PROGRAMS[:2]),
        (PROGRAMS[2], True),
    ],
)
def test_nobody_is_found_in_what_a_run_lets_out(run, program, by_topic):
    series, found = find(run, program, by_topic=by_topic)
    assert found == []
    assert len(series) > 3 if by_topic else len(series) > 50  # the page was really read


@pytest.mark.slow
def test_in_which_language_somebody_answered_stands_in_no_file_that_leaves(run):
    """One of each program answered in a language of her own; pages say that there were several, of all alike."""
    assert [name for files in run.values() for name in told_language(files)] == []
    for program in PROGRAMS:
        page = run[NOW][f"{program}_{NOW}.html"].decode()
        assert page.count("people answered in more than one language") >= 1
    for plant in ("<p>Klingon 2.4 (1)</p>", '<p lang="tlh">x</p>'):
        files = in_report(plant)(dict(run[NOW]))
        assert told_language(files) == [f"six-staff_{NOW}.html"]
    book, at = openpyxl.Workbook(), io.BytesIO()
    book.active["B2"] = "tlh"
    book.save(at)
    assert told_language({"cohort.xlsx": at.getvalue(), "tables/x.csv": b"a,b\n1,tlh\n"}) == [
        "cohort.xlsx",
        "tables/x.csv",
    ]


@pytest.mark.slow
def test_the_reader_sees_tables_sentences_and_drawings(run):
    """What is allowed is read as it is, so that what is not would be read too; of eight and more levels are exact."""
    series = read_page(run[NOW]["nine-staff_2025-fall.html"].decode(), DOMAINS)
    n, staff = group_mean("nine-staff", NOW, lambda who: True)
    everyone = np.mean([*levels("nine-staff", NOW, want=lambda role: role != "coach").values()], axis=0)
    assert n == 9 and any("table" in s.place for s in series if _is(s, staff, DOMAINS))
    assert any("marks" in s.place for s in series if _is(s, everyone, DOMAINS))
    topics = read_page(run[NOW]["nine-staff_2025-fall.html"].decode(), TOPICS)
    everyone = np.mean([*levels("nine-staff", NOW, True, lambda role: role != "coach").values()], axis=0)
    assert any(_is(s, everyone, TOPICS) for s in topics)
    tables = read_files({n: c for n, c in run[NOW].items() if not n.endswith(".html")}, WORDS)
    places = {s.place.split(",")[0] for s in tables}
    assert {"tables/cohort_bands.csv", "tables/cohort_states.csv", "cohort.xlsx"} <= places


def _is(series, values, keys):
    got = [series.values.get(k, [np.nan])[0] for k in keys]
    return np.nanmax(np.abs(np.array(got) - values)) <= 0.06 if np.isfinite(got).sum() > 20 else False


# --- leaks that are planted --------------------------------------------------------------------------------------


def in_a_table(values):
    rows = "".join(f"<tr><th>{k}</th><td>{v:.1f}</td></tr>" for k, v in zip(DOMAINS, values, strict=True))
    return f"<table><tr><th>Domain</th><th>Level</th></tr>{rows}</table>"


def in_an_alternative_text(values):
    said = ", ".join(f"{k} {v:.1f}" for k, v in zip(DOMAINS, values, strict=True))
    return f'<img src="data:," alt="Levels: {said}.">'


def in_sentences(values):
    return "".join(f"<p>On {k} some people say {v:.1f}.</p>" for k, v in zip(DOMAINS, values, strict=True))


def in_an_attribute(values):
    return "".join(f'<b data-value="{k} {v:.1f}"></b>' for k, v in zip(DOMAINS, values, strict=True))


def in_a_drawing(rows):
    """Draw single people, as is done where people agreed to it."""
    table = ChartTable("Levels", (Column("Domain"),), (("none",),))
    labels = ("Step one", "Step two", "Step three", "Step four")
    drawn = [
        DomainRow("All", name, labels, 2.0, "2.0", 3.0, people=tuple(rows[:, d])) for d, name in enumerate(DOMAINS)
    ]
    chart = Chart(draw_domain_profile(drawn), id="planted", caption="Levels", sentence="Levels.", table=table)
    return str(chart.html())


PLACES = {f.__name__: f for f in (in_a_table, in_an_alternative_text, in_sentences, in_an_attribute)}


# --- and in every kind of file -----------------------------------------------------------------------------------


def in_the_plan(values):
    return in_report(in_sentences(values), paper="_plan")


def in_the_guide(values):
    return in_report(in_a_table(values), paper="_meeting")


def on_the_wall(values):
    return in_report(in_sentences(values), paper="_heard")


def in_a_column(values):
    def plant(files):
        name = "tables/cohort_bands.csv"
        head, *rows = files[name].decode().splitlines()
        at = head.split(",").index("domain")
        told = {f"D{d}": f"{v:.3f}" for d, v in enumerate(values)}
        return files | {name: "\n".join([f"{head},more", *(f"{r},{told[r.split(',')[at]]}" for r in rows)]).encode()}

    return plant


def in_a_table_of_its_own(values):
    rows = "\n".join(f"{name},{v:.3f}" for name, v in zip(DOMAINS, values, strict=True))
    return lambda files: files | {"tables/more.csv": f"domain_name,level\n{rows}\n".encode()}


def in_headings(values):
    cells = ",".join(f"{v:.3f}" for v in values)
    return lambda files: files | {"tables/wide.csv": f"what,{','.join(DOMAINS)}\nx,{cells}\n".encode()}


def _in_workbook(change):
    def plant(files):
        book = openpyxl.load_workbook(io.BytesIO(files["cohort.xlsx"]))
        change(book)
        out = io.BytesIO()
        book.save(out)
        return files | {"cohort.xlsx": out.getvalue()}

    return plant


def in_a_hidden_sheet(values):
    def change(book):
        sheet = book.create_sheet("more")
        sheet.sheet_state = "hidden"
        for row in [("domain", "level"), *((f"D{d}", float(v)) for d, v in enumerate(values))]:
            sheet.append(row)

    return _in_workbook(change)


def in_notes_of_a_workbook(values):
    def change(book):
        sheet = book.worksheets[-1]
        for d, (name, v) in enumerate(zip(DOMAINS, values, strict=True)):
            sheet.cell(d + 2, 1).comment = Comment(f"{name}: {v:.2f}", "x")

    return _in_workbook(change)


def _in_package(change):
    def plant(files):
        tree = json.loads(files["tables/datapackage.json"])
        change(tree)
        return files | {"tables/datapackage.json": json.dumps(tree).encode()}

    return plant


def in_a_description(values):
    said = "; ".join(f"{name} {v:.2f}" for name, v in zip(DOMAINS, values, strict=True))
    return _in_package(lambda tree: tree["resources"][0].update(description=said))


def in_examples(values):
    rows = [{"domain": f"D{d}", "level": round(float(v), 2)} for d, v in enumerate(values)]
    return _in_package(lambda tree: tree.update(examples=rows))


def in_the_page(where):
    return lambda values: in_report(where(values))


FILES = (
    {name: in_the_page(where) for name, where in PLACES.items()}
    | {
        f.__name__: f
        for f in (
            in_the_plan,
            in_the_guide,
            on_the_wall,
            in_a_column,
            in_a_table_of_its_own,
            in_headings,
            in_a_hidden_sheet,
        )
    }
    | {f.__name__: f for f in (in_notes_of_a_workbook, in_a_description, in_examples)}
)


EVERY_RUN = (in_a_table, in_an_attribute, in_the_plan, in_a_column, in_a_hidden_sheet, in_examples)
"""One of each kind of file and of how a page may tell; the others nightly."""


@pytest.mark.slow
@pytest.mark.parametrize(
    "place",
    [n if n in {f.__name__ for f in EVERY_RUN} else pytest.param(n, marks=pytest.mark.nightly) for n in FILES],
)
def test_the_mean_of_a_role_is_found_wherever_it_stands(run, place):
    roles = {i: role for i, role, _ in PEOPLE[NOW]["six-staff"]}
    n, mean = group_mean("six-staff", NOW, lambda who: roles[who] == "frontline")
    # Read alone: that it stands there is what is asked; pairs of files are tried below.
    planted = FILES[place](mean)(mine(run[NOW], "six-staff"))
    old = mine(run[NOW], "six-staff")
    series = read_files({name: c for name, c in planted.items() if old.get(name) != c}, WORDS)
    hidden = secrets(levels("six-staff", NOW), NOW)
    (leader,) = levels("six-staff", NOW, want=lambda role: role == "leader").values()
    found = attack(series, DOMAINS, leader, hidden, 1)
    assert n == 3 and tuple(w for w, r in roles.items() if r == "frontline") in {f.group for f in found}


@pytest.mark.slow
def test_two_files_are_subtracted_from_each_other(run):
    """Five of six in the workbook, all six in the report; and those who stayed against the round before.

    The mean of all six is planted too: a report gives levels of so few in steps, and nothing can be taken from a step.
    """
    (one,) = (w for w, role in ((i, r) for i, r, _ in PEOPLE[NOW]["six-staff"]) if role == "data_eval")
    _, mean = group_mean("six-staff", NOW, lambda who: who != one)
    _, whole = group_mean("six-staff", NOW, lambda who: True)
    _, found = find(run, "six-staff", lambda files: in_a_hidden_sheet(mean)(in_report(in_a_table(whole))(files)))
    assert any(f.group == (one,) and "cohort.xlsx" in f.how and ".html" in f.how for f in found)
    stayed = set(levels("six-staff", NOW))
    (gone,) = set(levels("six-staff", BEFORE)) - stayed
    _, mean = group_mean("six-staff", BEFORE, lambda who: who in stayed)
    _, whole = group_mean("six-staff", BEFORE, lambda who: True)
    _, found = find(run, "six-staff", in_examples(mean), before=in_report(in_a_table(whole), on=BEFORE))
    assert any((f.round_id, f.group) == (BEFORE, (gone,)) and "before: " in f.how for f in found)


def test_a_kind_of_file_that_nobody_can_read_is_no_silence():
    with pytest.raises(UnreadableError, match=r"answers\.parquet"):
        read_files({"tables/answers.parquet": b"PAR1"}, WORDS)


@pytest.mark.nightly  # the same subtraction in one file, which two files let do above
@pytest.mark.slow
def test_everybody_but_one_is_found_beside_the_mean_of_all(run):
    roles = {i: role for i, role, _ in PEOPLE[NOW]["six-staff"]}
    (one,) = (w for w, role in roles.items() if role == "data_eval")
    n, mean = group_mean("six-staff", NOW, lambda who: who != one)
    _, whole = group_mean("six-staff", NOW, lambda who: True)
    _, found = find(run, "six-staff", in_report(in_a_table(whole) + in_a_table(mean)))
    assert n == 5 and (one,) in {f.group for f in found}


@pytest.mark.slow
def test_a_mean_of_everyone_in_too_small_a_program_is_found_by_who_knows_her_own(run):
    everyone = np.mean([*levels("three-staff", NOW, want=lambda role: role != "coach").values()], axis=0)
    _, found = find(run, "three-staff", in_report(in_a_table(everyone), "three-staff"))
    assert tuple(levels("three-staff", NOW)) in {f.group for f in found}


@pytest.mark.nightly  # as above, of one kind of file
@pytest.mark.slow
def test_who_left_is_found_against_the_round_before(run):
    stayed = set(levels("six-staff", NOW))
    (gone,) = set(levels("six-staff", BEFORE)) - stayed
    n, mean = group_mean("six-staff", BEFORE, lambda who: who in stayed)
    _, whole = group_mean("six-staff", BEFORE, lambda who: True)
    _, found = find(run, "six-staff", in_report(in_a_table(mean)), before=in_report(in_a_table(whole), on=BEFORE))
    assert n == 5 and (BEFORE, (gone,)) in {(f.round_id, f.group) for f in found}


@pytest.mark.slow
def test_people_drawn_as_single_marks_are_found(run):
    rows = np.array([*levels("six-staff", NOW).values()])
    _, found = find(run, "six-staff", in_report(in_a_drawing(rows)))
    assert {(w,) for w in levels("six-staff", NOW)} <= {f.group for f in found}


# --- what may not show changes nothing -------------------------------------------------------------------------


@pytest.mark.slow
def test_no_byte_depends_on_who_among_the_staff_gave_which_answers_nor_on_what_too_few_answered(run, tmp_path):
    """Sums over all staff are kept, in both rounds; roles, single people and any part of the staff are not.

    Of three staff nothing is kept at all. Whatever is computed from equal bytes is equal: so this holds for every
    combination of files.
    """
    changed, strangers = made.swap(PEOPLE, 5), made.answers(seed=12)
    for round_id in made.ROUNDS:
        mine, others = (all_[round_id]["three-staff"] for all_ in (changed, strangers))
        changed[round_id]["three-staff"] = [
            a if a[1] in OUTSIDE else (a[0], a[1], b[2]) for a, b in zip(mine, others, strict=True)
        ]
    other = let_out(tmp_path, changed)
    for round_id, name in ((r, n) for r in made.ROUNDS for n in run[r]):
        assert other[round_id][name] == run[round_id][name], (round_id, name)


# --- exact numbers, every combination -----------------------------------------------------------------------------


def _functionals(shown_domains, shown_items, staff, used):
    """Give what the published tables tell as sums over unknowns: one for each staff member, item and level.

    Means are worth their sums, as the number of raters stands beside them; the leader's part is known and falls away.
    """
    people, items, k = len(staff), shown_items["item"].nunique(), 4
    levels_ = np.arange(1, k + 1.0)
    rows = []
    for group, row in itertools.product(("staff", "everyone"), range(items)):
        got = shown_items[shown_items["group"].eq(group) & shown_items["item"].eq(f"z1_{row + 1}")].iloc[0]
        one = np.zeros((people, items, k))
        one[used[:, row], row] = levels_
        if group == "everyone" and got["basis"] != "everyone":
            continue
        if pd.notna(got["mean"]):
            rows.append(one)
        for rank in range(1, k + 1):
            if pd.notna(got[f"n_{rank}"]):
                one = np.zeros((people, items, k))
                one[used[:, row], row, rank - 1] = 1
                rows.append(one)
    for group in ("staff", "everyone"):
        got = shown_domains[shown_domains["group"].eq(group)].iloc[0]
        if group == "everyone" and got["basis"] != "everyone":
            continue
        if pd.notna(got["mean"]):
            one = np.zeros((people, items, k))
            share = 1 / np.maximum(used.sum(axis=1), 1)
            one += used[:, :, None] * share[:, None, None] * levels_
            rows.append(one)
        for column, first in (("at_target", 3), ("at_low", 1)):
            if pd.notna(got[column]):
                one = np.zeros((people, items, k))
                one[:, :, first - 1 : first + 1] = used[:, :, None]
                rows.append(one)
    return np.array([r.ravel() for r in rows]).reshape(len(rows), -1)


def _told(rows, wanted):
    """Say whether a sum is a combination of published sums."""
    if not len(rows):
        return False
    best, *_ = np.linalg.lstsq(rows.T, wanted, rcond=None)
    return bool(np.abs(rows.T @ best - wanted).max() < 1e-8)


def given_away(rows, used, k=4):
    """List every group of one to four and what of it the rows tell: an item's levels, or its answers at one level."""
    people, items = used.shape
    out = []
    for size in range(1, 5):
        for group, item in itertools.product(itertools.combinations(range(people), size), range(items)):
            who = [p for p in group if used[p, item]]
            if len(who) < size:
                continue
            for what in ("levels", *range(1, k + 1)):
                wanted = np.zeros((people, items, k))
                if what == "levels":
                    wanted[who, item] = np.arange(1, k + 1)
                else:
                    wanted[who, item, what - 1] = 1
                if _told(rows, wanted.ravel()):
                    out.append((group, item, what))
    return out


@pytest.mark.slow
@pytest.mark.parametrize("seed", [0, *(pytest.param(n, marks=pytest.mark.nightly) for n in range(1, 6))])
def test_no_combination_of_exact_published_sums_tells_of_one_to_four_people(seed):
    rng = np.random.default_rng(seed)
    n = int(rng.integers(5, 10))
    staff = ["".join(rng.choice(list("1234d"), 3, p=[0.2, 0.2, 0.2, 0.2, 0.2])) for _ in range(n)]
    data = responses(("leader", "234"), *[("frontline", s) for s in staff])
    of = instrument((3,))
    domains = publish(domain_scores(data, of), "program", cohort_file=cohort_file()).table
    items = publish(item_scores(data, of), "program", cohort_file=cohort_file()).table
    if "staff" not in set(domains["group"]):
        pytest.fail("five staff or more answered")
    given = np.array([[s.isdigit() for s in one] for one in staff])
    used = given & (given.sum(axis=1) >= 2)[:, None]
    rows = _functionals(domains, items, staff, used)
    assert given_away(rows, used) == []
    if len(rows) and used[:, 0].sum() > 4:
        # and it would be seen: the first item's sum over all but two of its raters
        part = np.zeros((n, 3, 4))
        part[np.flatnonzero(used[:, 0])[2:], 0] = np.arange(1, 5.0)
        whole = np.zeros((n, 3, 4))
        whole[used[:, 0], 0] = np.arange(1, 5.0)
        planted = given_away(np.vstack([rows, part.ravel(), whole.ravel()]), used)
        assert (tuple(np.flatnonzero(used[:, 0])[:2]), 0, "levels") in planted


@pytest.mark.slow
def test_no_table_of_a_result_changes_when_staffs_answers_are_dealt_among_the_staff(tmp_path):
    """What an analyst takes out of a verb passed the gate: table, data of the figure, numbers behind the sentences."""
    folders = [made.write(tmp_path / name, people) for name, people in (("one", PEOPLE), ("two", made.swap(PEOPLE, 5)))]
    tried = 0
    opens = [functools.partial(cqi.open_program, program=program) for program in PROGRAMS]
    for opened in (*opens, cqi.open_cohort):
        given, dealt = (list(results(opened(folder))) for folder in folders)
        for one, other in zip(given, dealt, strict=True):
            if mark_of(one.table) == "desk":
                continue
            tried += len(one.table) > 0
            assert unprinted(one) == [], one.verb
            assert same(one.table, other.table) and one.text == other.text, one.verb
            assert one.claims == other.claims and same(one.why().numbers, other.why().numbers), one.verb
            assert [f.svg for f in one.figures] == [f.svg for f in other.figures], one.verb
            for drawn, again in zip(one.figures, other.figures, strict=True):
                assert same(drawn.data, again.data), one.verb
    assert tried > 20
