"""`cqi form open`, `invite`, `status`, `close`: what an evaluator types and reads."""

import csv
import io
import shutil
import stat
from pathlib import Path

import pytest

from cqi_lib.commands import cli
from cqi_lib.intake.store.place import place_of
from cqi_lib.intake.store.store import Store
from cqi_lib.intake.store.tokens import token_in

ROOT = Path(__file__).parents[2]
ROUND = "2025-fall"


@pytest.fixture
def cohort(tmp_path):
    (tmp_path / "c" / "responses").mkdir(parents=True)
    shutil.copy(ROOT / "parameters" / "riverbend" / "cohort.yml", tmp_path / "c" / "cohort.yml")
    return tmp_path / "c"


@pytest.fixture
def cqi(capsys):
    def call(*words):
        code = cli.main([str(word) for word in words])
        out, err = capsys.readouterr()
        assert "Traceback" not in out + err
        return code, out + err

    return call


@pytest.fixture
def opened(cqi, cohort):
    assert cqi("form", "open", cohort, ROUND)[0] == 0
    return cohort


def links(path):
    return list(csv.DictReader(io.StringIO(path.read_bytes().decode("utf-8-sig"))))


def test_a_link_for_each_person_expected(cqi, opened, tmp_path):
    out = tmp_path / "o"
    code, said = cqi("form", "invite", opened, ROUND, "--out", out, "--base-url", "https://forms.example.org/cqi/")
    assert (code, "Made 93 links" in said) == (0, True)
    rows = links(out / f"{ROUND}_links-1.csv")
    assert len({row["link"] for row in rows}) == 93  # as many as cohort.yml counts for the round
    assert [row["role"] for row in rows if row["program"] == "willow-creek"] == (
        ["leader"] + ["supervisor"] * 2 + ["frontline"] * 7 + ["data_eval"]
    )
    assert all(row["link"].startswith("https://forms.example.org/cqi/a/") for row in rows)
    assert stat.S_IMODE((out / f"{ROUND}_links-1.csv").stat().st_mode) == 0o600
    mail = (out / f"{ROUND}_mail-1.txt").read_text(encoding="utf-8")
    assert all(f"{{{{{name}}}}}" in mail and name in rows[0] for name in ("program_name", "role_name", "link"))
    with Store.open(place_of(opened, ROUND)) as store:
        form = store.form(token_in(rows[0]["link"]))
        assert (form.program_id, form.role) == (rows[0]["program"], rows[0]["role"])
    assert "has a link" in cqi("form", "invite", opened, ROUND, "--out", out)[1]
    assert "Made 2 links" in cqi(
        *("form", "invite", opened, ROUND, "--out", out, "--program", "sunrise", "--role", "coach", "--count", 2)
    )[1]  # fmt: skip


def test_a_list_may_hold_names_and_the_store_does_not(cqi, opened, tmp_path):
    people = tmp_path / "people.csv"
    people.write_text(
        "Name,Programme,Role\n=Ana Peregrina,Maple St. Family Center,Program director\nBo,cedar-grove,Teacher\n"
    )
    assert cqi("form", "invite", opened, ROUND, "--out", tmp_path, "--list", people)[0] == 0
    rows = links(tmp_path / f"{ROUND}_links-1.csv")
    assert [(r["program"], r["role"], r["Name"]) for r in rows] == [
        ("maple-street", "leader", "'=Ana Peregrina"),
        ("cedar-grove", "frontline", "Bo"),
    ]
    assert b"Peregrina" not in (opened / "responses" / f"{ROUND}.online.sqlite").read_bytes()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Name,Role\nA,leader\n", "no column 'program'"),
        ("program,role\nmaple-stret,leader\n", "row 2, program: found 'maple-stret'"),
        ("program,role\nmaple-street,boss\n", "row 2, role: found 'boss'"),
        ("program,role,link\nmaple-street,leader,x\n", "the heading 'link'"),
        ("program,role\n", "nobody"),
        ("", "an empty file"),
    ],
)
def test_a_list_with_flaws_invites_nobody(cqi, opened, tmp_path, text, words):
    (tmp_path / "people.csv").write_text(text)
    code, said = cqi("form", "invite", opened, ROUND, "--out", tmp_path, "--list", tmp_path / "people.csv")
    assert (code, words in said) == (1, True), said
    assert not list(tmp_path.glob("*links*"))
    with Store.open(place_of(opened, ROUND)) as store:
        assert store.progress(ROUND).empty


def test_links_that_cannot_be_written_are_not_in_force(cqi, opened, tmp_path):
    (tmp_path / "file").write_text("")
    code, said = cqi("form", "invite", opened, ROUND, "--out", tmp_path / "file")
    assert (code, "cannot be written" in said) == (1, True)
    with Store.open(place_of(opened, ROUND)) as store:
        assert store.progress(ROUND).empty


def test_links_that_the_store_did_not_keep_are_not_handed_out(cqi, opened, tmp_path, monkeypatch):
    class Full(OSError):
        errno, strerror = 28, "No space left on device"

    real = Store.invite_all

    def invite_all(self, *people, hand_over, **how):
        real(self, *people, hand_over=lambda secrets: (hand_over(secrets), _fail(Full())), **how)

    monkeypatch.setattr(Store, "invite_all", invite_all)
    code, said = cqi("form", "invite", opened, ROUND, "--out", tmp_path)
    assert (code, "There is no room left" in said) == (1, True), said
    assert not list(tmp_path.glob("*links*"))
    with Store.open(place_of(opened, ROUND)) as store:
        assert store.progress(ROUND).empty


def _fail(error):
    raise error


def test_status_counts_and_close_ends(cqi, opened, tmp_path):
    cqi("form", "invite", opened, ROUND, "--out", tmp_path, "--program", "little-oaks")
    code, said = cqi("form", "status", opened, ROUND)
    assert code == 0
    assert "open since" in said
    assert [line.split()[-4:] for line in said.splitlines() if line.startswith("little-oaks")] == [["1", "1", "0", "0"]]
    assert cqi("form", "close", opened, ROUND)[0] == 0
    assert "closed since" in cqi("form", "status", opened, ROUND)[1]
    code, said = cqi("form", "invite", opened, ROUND, "--out", tmp_path)
    assert (code, "takes no answers any more" in said) == (1, True)
    assert cqi("form", "open", opened, ROUND)[0] == 1
    assert cqi("form", "open", opened, ROUND, "--again")[0] == 0


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("invite", "{}", "2025-fal"), 2, "Did you mean '2025-fall'?"),
        (("invite", "{}", "2024-fall"), 1, "is not open for online answers"),
        (("invite", "{}", ROUND, "--program", "maple"), 2, "no program 'maple'"),
        (("invite", "{}", ROUND, "--count", "3"), 2, "--count needs"),
        (("invite", "{}", ROUND, "--count", "3", "--renew", "x"), 2, "Choose one of"),
        (("invite", "{}", ROUND, "--renew", "https://a.example/a/nope"), 1, "No link in force"),
        (("invite", "{}", ROUND, "--base-url", "forms.example.org"), 2, "is no address for links"),
        (("open", "{}", "2024-fall", "--database", "postgresql://u:secret@h/d"), 2, "never the URL itself"),
        (("open", "{}", "2024-fall", "--database", "CQI_NOT_SET"), 2, "is not set"),
    ],
)
def test_wrong_calls_are_answered_in_words(cqi, opened, words, code, said):
    got, text = cqi("form", *(w.format(opened) for w in words))
    assert (got, said in text) == (code, True), text
    assert "secret" not in text


def test_a_link_is_replaced_or_withdrawn(cqi, opened, tmp_path):
    cqi("form", "invite", opened, ROUND, "--out", tmp_path, "--program", "little-oaks")
    [row] = links(tmp_path / f"{ROUND}_links-1.csv")
    code, said = cqi("form", "invite", opened, ROUND, "--renew", row["link"], "--base-url", "https://f.example.org")
    fresh = said.split()[-1]
    assert code == 0
    assert cqi("form", "invite", opened, ROUND, "--withdraw", fresh)[0] == 0
    with Store.open(place_of(opened, ROUND)) as store:
        assert store.form(token_in(row["link"])) is store.form(token_in(fresh)) is None


def test_more_links_than_the_cohort_counts_are_named(cqi, opened, tmp_path):
    words = ("--program", "willow-creek", "--role", "leader", "--count", "3", "--out", tmp_path / "o")
    _, said = cqi("form", "invite", opened, ROUND, *words)
    line = "willow-creek, Program leader: 3 have a link, cohort.yml counts 1."
    assert line in said and "write `leader: 3` there" in said
    assert line in cqi("form", "status", opened, ROUND)[1]
