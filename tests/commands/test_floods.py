"""Equal problems of one file are one entry wherever people read them; `problems.csv` keeps all."""

import csv

import made_cohort as made
import pytest
from counted_calls import calls

from cqi_lib.batch.desk_files import problems_table
from cqi_lib.cohort.cohort import load_cohort
from cqi_lib.commands.cli import main
from cqi_lib.errors import InputError, Problem, entry_of, gathered
from cqi_lib.intake import levels

CALLS_A_ROW = 200
"""Twice what a row of measures takes that cannot be read."""
THOUSANDS = "date;measure;value\n" + "".join(
    f"20{y}-{m:02}-01;calls;1,{y}{m % 10}\n" for y in (22, 23, 24) for m in range(1, 13)
)


def flaw(
    where="m.csv, row 2, value",
    found="'1,033'",
    allowed="a number",
    mend="Write it.",
    what="",
    program=None,
    severity="error",
):
    return Problem(severity, where, found, allowed, mend, what, program)


@pytest.fixture
def pair(tmp_path):
    return made.pair(tmp_path)


@pytest.fixture
def crowded(pair):
    """A cohort of which one program has 36 numbers that can be read in two ways."""
    made.write(pair, "programs/alpha-house/measures.csv", THOUSANDS)
    return pair


def test_one_entry_counts_names_three_places_three_values_and_one_mend():
    [entry] = gathered(flaw(f"m.csv, row {n}, value", f"'1,{n}'") for n in range(2, 40))
    assert entry.where == "m.csv, 38 rows (first 2, 3, 4), value"
    assert entry.found == "'1,2', '1,3', '1,4' and others"
    assert (entry.allowed, entry.mend) == ("a number", "Write it.")


def test_three_places_are_all_of_them():
    [entry] = gathered(flaw(f"m.csv, row {n}, value") for n in (2, 5, 9))
    assert (entry.where, entry.found) == ("m.csv, 3 rows (2, 5, 9), value", "'1,033'")


@pytest.mark.parametrize(
    ("places", "said"),
    [
        (["r.csv, row 2, column a", "r.csv, row 2, column b"], "r.csv, row 2, 2 places (column a; column b)"),
        (["r.csv, rows 2-4, 9, column a", "r.csv, row 7, column a"], "r.csv, 2 places (rows 2-4, 9; row 7), column a"),
        (["r.csv", "r.csv, row 7"], "r.csv, 2 places (the file; row 7)"),
        ([f"m.yml, line {n}, m[{n}].per" for n in range(1, 1201)],
         "m.yml, 1,200 places (first line 1, m[1].per; line 2, m[2].per; line 3, m[3].per)"),
    ],
)  # fmt: skip
def test_what_places_have_in_common_is_said_once(places, said):
    [entry] = gathered(map(flaw, places))
    assert entry.where == said


def test_unequal_problems_stay_apart():
    apart = [
        flaw(),
        flaw("n.csv, row 2, value"),
        flaw("m.csv, row 3, value", severity="warning"),
        flaw("m.csv, row 4, value", mend="Delete it."),
        flaw("m.csv, row 5, value", allowed="a date"),
        flaw("m.csv, row 6, value", found="nothing"),
        flaw("m.csv, row 7, value", what="It is late."),
        flaw("m.csv, row 8, value", mend="Write it. Did you mean 'calls'?"),
        flaw("m.csv, row 9, value", mend="Write it. Did you mean 'hours'?"),
    ]
    assert set(gathered(apart)) == set(apart)


def test_the_same_problem_twice_is_one_and_no_entry():
    assert gathered([flaw(), flaw()]) == [flaw()]


def test_numbers_in_a_mend_are_said_of_the_first():
    [entry] = gathered(
        flaw(f"m.csv, row {n}, value", f"'{n}'", f"at most {n - 1}", what=f"{n} of {n - 1}.") for n in (5, 6)
    )
    assert (entry.what, entry.allowed) == ("5 of 4.", "at most 4")
    assert entry.mend == "Write it. This is said of the first; the others are alike."


def test_values_of_one_place_are_all_named():
    [entry] = gathered(flaw("m.csv, row 1", f"no heading '{name}'") for name in "abcdefg")
    assert entry.where == "m.csv, row 1"
    assert entry.found.count("no heading") == 7 and "others" not in entry.found


def test_the_program_is_named_where_it_is_one():
    one, two = ([flaw(f"r.csv, row {n}", program=p) for n, p in enumerate(ps)] for ps in ("aa", "ab"))
    assert [e.program for e in gathered(one)] == ["a"] and [e.program for e in gathered(two)] == [None]


def test_long_lists_of_what_is_allowed_are_cut():
    [entry] = gathered([flaw(allowed=", ".join(f"m{n}" for n in range(9000)))])
    assert len(entry.allowed) < 620 and entry.allowed.endswith(" and others")


def test_the_entry_of_a_problem():
    many = [flaw(f"m.csv, row {n}, value") for n in range(2, 40)]
    assert entry_of(many[0], [flaw("z.csv"), *many]).where.startswith("m.csv, 38 rows")
    assert entry_of(flaw("gone.csv"), many) == flaw("gone.csv")


def test_messages_of_errors_gather_and_keep_all():
    many = [flaw(f"m.csv, row {n}, value") for n in range(2, 40)]
    error = InputError("It cannot be used.", many)
    assert len(error.problems) == 38 and len(str(error).splitlines()) == 2
    assert len(error._render_traceback_()) == 2


def test_a_column_of_thousands_is_one_line_of_check(crowded, capsys):
    assert main(["check", str(crowded)]) == 1
    said = capsys.readouterr().out
    [line] = [line for line in said.splitlines() if " Error in " in line]
    assert "measures.csv, 36 rows (first 2, 3, 4), value: found '1,221', '1,222', '1,223' and others;" in line
    assert "36 errors" in said


def test_an_unknown_code_is_one_line_of_check(pair, capsys):
    path = pair / "responses" / "2025-fall.csv"
    rows = list(csv.reader(path.read_text("utf-8").splitlines()))
    for row, to in ((rows[1], 65), (rows[2], 34)):
        row[4:to] = ["9"] * (to - 4)
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    for words in (("check", str(pair)), ("intake", "check", str(path))):
        main(list(words))
        said = [line for line in capsys.readouterr().out.splitlines() if "Set aside" in line]
        assert len(said) == 1 and "91 places" in said[0], said
    assert sum("Set aside" in p.what for p in load_cohort(pair).problems) == 91


def test_blocks_of_notebooks_gather(crowded):
    import cqi_lib as cqi
    from cqi_lib.assessment.show.who_answered import intake_problems
    from cqi_lib.program.unreadable import rests_on
    from cqi_lib.show.block import NOTHING

    program = cqi.open_program(crowded, "alpha-house")
    block = rests_on("measures.csv")(lambda p: NOTHING)(program)
    assert block.text.count("thousands") == 1 and "36 rows (first 2, 3, 4)" in block.text
    listed = intake_problems(program)
    assert str(listed.html).count("thousands") == 1 and "36 errors" in listed.text


@pytest.mark.parametrize("many", [10_000, pytest.param(100_000, marks=pytest.mark.nightly)])
def test_thousands_of_bad_rows_are_one_line_and_little_work(pair, capsys, many):
    rows = "".join(f"2024-01-01,calls,x{n}\n" for n in range(many))
    made.write(pair, "programs/alpha-house/measures.csv", "date,measure,value\n" + rows)
    with calls() as made_calls:
        assert main(["check", str(pair)]) == 1
    said = capsys.readouterr().out
    assert len(said) < 5_000 and f"{many:,} rows (first 2, 3, 4)" in said and f"{many:,} errors" in said
    assert made_calls[0] < 600_000 + CALLS_A_ROW * many, made_calls


def unreadable(pair, people, told):
    """Let so many more people answer as `told(person, column)` says; None leaves the answer of the first row."""
    path = pair / "responses" / "2025-fall.csv"
    head, *rows = list(csv.reader(path.read_text("utf-8").splitlines()))
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([head, *rows])
        for k in range(people):
            answers = [told(k, j) or cell for j, cell in enumerate(rows[0][4:65])]
            csv.writer(file).writerow([f"z{k}", *rows[0][1:4], *answers, *rows[0][65:]])
    return len(rows) + 2


@pytest.mark.parametrize("name", ["9", "9{k}x{j}"])
def test_every_unreadable_answer_stands_in_the_list_of_all(pair, name, capsys):
    first = unreadable(pair, 2000, lambda k, j: name.format(k=k, j=j) if (k + j) % 40 == 0 else None)
    with calls() as made_calls:
        found = [p for p in load_cohort(pair).problems if p.what == "Set aside, not counted."]
        table = problems_table(found)
    assert made_calls[0] < 3_000_000
    assert len(table) == sum((k + j) % 40 == 0 for k in range(2000) for j in range(61)) == 3050
    last = table.iloc[-1]
    assert last["where"].startswith(f"2025-fall.csv, row {first + 1999}, column ") and last["found"].startswith("'9")
    assert len(gathered(found)) == 1 and "3,050 places" in gathered(found)[0].where
    main(["check", str(pair)])
    assert len(capsys.readouterr().out) < 5_000


@pytest.mark.parametrize("people", [200, pytest.param(2000, marks=pytest.mark.nightly)])
def test_thousands_of_unreadable_answers_are_all_kept_quickly(pair, people):
    unreadable(pair, people, lambda k, j: "9" if j < 51 else None)
    with calls() as made_calls:
        found = [p for p in load_cohort(pair).problems if p.what == "Set aside, not counted."]
        assert len(problems_table(found)) == 51 * people and len(gathered(found)) == 1
    assert made_calls[0] < 200_000 + 10_000 * people


@pytest.mark.parametrize(("name", "rows"), [("9", 2), ("9{k}", 1)])
def test_beyond_all_measure_a_problem_names_all_its_rows(pair, monkeypatch, name, rows):
    """What no list can hold one by one is kept by column and value, or by column, with every row."""
    monkeypatch.setattr(levels, "MOST_NAMED", 3)
    first = unreadable(pair, 2000, lambda k, j: name.format(k=k) if j < rows and k % 2 == 0 else None)
    found = [p for p in load_cohort(pair).problems if p.what == "Set aside, not counted."]
    assert len(found) == rows and found[0].where.startswith(f"2025-fall.csv, column a1_1, rows {first}, {first + 2}, ")
    assert found[0].where.count(", ") == 1001 and found[0].where.endswith(str(first + 1998))
    assert found[0].found == ("'9'" if rows == 2 else "'90' and 999 more")
    assert max(len(entry.where) for entry in gathered(found)) < 700


def test_every_time_that_cannot_be_read_stands_in_the_list_of_all(pair):
    path = pair / "responses" / "2025-fall.csv"
    head, *rows = list(csv.reader(path.read_text("utf-8").splitlines()))
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(
            [head, *rows, *([f"z{k}", *rows[0][1:3], f"soon {k}", *rows[0][4:]] for k in range(300))]
        )
    found = [p for p in load_cohort(pair).problems if "soon" in p.found]
    assert len(problems_table(found)) == 300 and len(gathered(found)) == 1


@pytest.mark.parametrize("kind", ["twice", "case", "copies", "files"])
def test_a_thousand_doubtful_respondents_are_read_quickly(pair, kind):
    path = pair / "responses" / "2025-fall.csv"
    head, *rows = list(csv.reader(path.read_text("utf-8").splitlines()))
    many = []
    for n in range(1000):
        name = {"twice": f"z{n // 2}", "case": "zZ"[n % 2] + f"{n // 2}"}.get(kind, f"z{n}")
        at = "2025-10-20T09:15:00" if kind == "copies" else rows[0][3]
        many.append([name, *rows[0][1:3], at, *rows[0][4:]])
    text = "\n".join(",".join(row) for row in [head, *many]) + "\n"
    made.write(pair, "responses/2025-fall.csv", text)
    if kind == "files":
        made.write(pair, "responses/2025-fall-2.csv", text)
    with calls() as made_calls:
        problems = [p for p in load_cohort(pair).problems if "2025-fall" in p.where]
    assert made_calls[0] < 2_200_000
    assert len(gathered(problems)) <= 5 < len(problems) or kind == "copies"
    assert len(problems_table(problems)) == len(problems)
