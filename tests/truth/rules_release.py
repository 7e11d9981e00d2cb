"""Rules for what is said of rounds that are open or released: who answered by now, what pages rest on, what is withheld."""

from __future__ import annotations

import pandas as pd
from facts import Cohort
from gate import Said, number, rule
from readers import count_of, day, same


def _table(s: Said, place: str, round_id: str, coaches: bool = False) -> pd.DataFrame:
    """Give the people of a round who answered something: as they stand now (`responses`) or when it was released (`before`).

    A coach's view is one from outside, and left out but where it is asked for.
    """
    c = s.page.cohort
    path = c.folder / place / f"{round_id}.csv"
    if not path.exists():
        path = c.folder / "responses" / f"{round_id}.csv"
    if not path.exists():
        return pd.DataFrame(columns=["respondent_id", "program", "role", "submitted_at"])
    wide = pd.read_csv(path, dtype=str, keep_default_na=False)
    items = [i for i in c.form(round_id).items if i in wide]
    return wide[(wide[items] != "").any(axis=1) & (wide["role"].ne("coach") | coaches)]


def _round(s: Said, label: str) -> dict:
    return next(r for r in s.page.cohort.all_rounds if r["label"] == label)


def _open(s: Said, label: str) -> str | None:
    return None if s.page.cohort.open(_round(s, label)) else "it is closed"


def _guessed(s: Said) -> str | None:
    return None if s.page.cohort.file.get("guesses") else "nothing is guessed"


GUESSED = "Interim, not for sending. This page rests on guesses about the survey that nobody has confirmed yet."


@rule(
    "release.interim",
    "count",
    GUESSED,
    "Interim, not for sending. {label} is still open: {n:n} people of this program have answered so far.",
    "Interim, not for sending. {label} is still open: {n:n} person of this program has answered so far.",
    "Interim, not for sending. {label} is still open: nobody of this program has answered so far.",
)
def _(s, m):
    if s.text == GUESSED:
        yield _guessed(s)
        return
    rows = _table(s, "responses", _round(s, m["label"])["id"])
    yield _open(s, m["label"])
    yield same("people who answered", count_of(m), int(rows["program"].eq(s.facts.id).sum()))


@rule(
    "release.interim_cohort",
    "count",
    GUESSED,
    "Interim, not for sending. {label} is still open: {n:n} people have answered so far.",
    "Interim, not for sending. {label} is still open: {n:n} person has answered so far.",
    "Interim, not for sending. {label} is still open: nobody has answered so far.",
)
def _(s, m):
    if s.text == GUESSED:
        yield _guessed(s)
        return
    yield _open(s, m["label"])
    yield same("people who answered", count_of(m), len(_table(s, "responses", _round(s, m["label"])["id"])))


@rule(
    "release.guessed",
    "count",
    "The pages rest on {n:n} guesses that nobody has confirmed yet (cohort.yml, guesses). They lie in desk/interim only, not for sending. To confirm: {command}",
    "The pages rest on a guess that nobody has confirmed yet (cohort.yml, guesses). They lie in desk/interim only, not for sending. To confirm: {command}",
)
def _(s, m):
    yield same("guesses", count_of(m, 1), len(s.page.cohort.file.get("guesses") or []))
    yield same("the command", m["command"], f"cqi start --confirm {s.page.cohort.folder.name}")


@rule(
    "release.open_round",
    "count",
    "{label} is open: {n:n} people have answered so far. Its pages lie in desk/interim only, not for sending; share/ {rests}. To end it: write closed: DATE at the round in cohort.yml, or {ends}",
    "{label} is open: nobody has answered so far. Its pages lie in desk/interim only, not for sending; share/ {rests}. To end it: write closed: DATE at the round in cohort.yml, or {ends}",
    "{label} is open: {n:n} person has answered so far. Its pages lie in desk/interim only, not for sending; share/ {rests}. To end it: write closed: DATE at the round in cohort.yml, or {ends}",
)
def _(s, m):
    c, entry = s.page.cohort, _round(s, m["label"])
    yield _open(s, m["label"])
    yield same("people who answered", count_of(m), len(_table(s, "responses", entry["id"])))
    # Where nobody answered in any round before, there is nothing older to rest on either.
    closed = [r for r in c.all_rounds if r["date"] < entry["date"] and not c.open(r)]
    before = [r["label"] for r in closed if len(_table(s, "responses", r["id"]))]
    rests = f"rests on {before[-1]}" if before else "carries everything but the assessment"
    yield same("what pages that may leave carry", m["rests"], rests)
    yield same("the command", m["ends"], f"cqi release {c.folder.name} {entry['id']}")


@rule(
    "release.rests_on",
    "count",
    "This rests on {n:n} {answers} up to {d:date}; {k:n} later {rest} not yet included.",
    "This rests on {n:n} {answers}; {k:n} later {rest} not yet included.",
)
def _(s, m):
    p = s.facts
    then, now = (_table(s, place, p.round["id"]) for place in ("before", "responses"))
    then, now = (x[x["program"].eq(p.id)] for x in (then, now))
    yield same("answers it rests on", number(m["n"]), len(then))
    yield same("later ones", number(m["k"]), int((~now["respondent_id"].isin(then["respondent_id"])).sum()))
    if m.groupdict().get("d"):
        yield same("the newest", day(m["d"]).isoformat(), then["submitted_at"].str[:10].max())


@rule(
    "release.later_answers",
    "count",
    "{label}: {n:n} later answer sheet of {names} is not yet included. To take them up: {ends}",
    "{label}: {n:n} later answer sheets of {names} are not yet included. To take them up: {ends}",
)
def _(s, m):
    c, entry = s.page.cohort, _round(s, m["label"])
    then, now = (_table(s, place, entry["id"]) for place in ("before", "responses"))
    # Of a program of which nobody had answered, a coach neither, what came is its first release.
    released = set(_table(s, "before", entry["id"], coaches=True)["program"])
    late = now[~now["respondent_id"].isin(then["respondent_id"]) & now["program"].isin(released)]
    yield same("later answer sheets", number(m["n"]), len(late))
    told = [n for n in c.names.values() if n in m["names"]]
    yield same("programs", sorted(told), sorted({c.names[q] for q in late["program"]}))
    yield same("the command", m["ends"], f"cqi release {c.folder.name} {entry['id']}")


@rule(
    "release.cohort_waits",
    "count",
    "{label}: the cohort’s tables and benchmarks leave {n:n} newer {what} of programs out until enough programs differ that none of them can be told apart.",
)
def _(s, m):
    yield same("programs", number(m["n"]), len(s.page.cohort.waiting(_round(s, m["label"])["id"])))
    yield same("the words", m["what"], "release" if number(m["n"]) == 1 else "releases")


def released_elsewhere(c: Cohort, round_id: str, program: str) -> bool:
    """Whether somebody of a program stands, with the same answers, among those of another before."""
    columns = ["respondent_id", *c.form(round_id).items]
    then, now = (
        pd.read_csv(c.folder / place / f"{round_id}.csv", dtype=str, keep_default_na=False)
        for place in ("before", "responses")
    )
    others = set(then.loc[then["program"].ne(program), columns].itertuples(index=False, name=None))
    mine = set(now.loc[now["program"].eq(program), columns].itertuples(index=False, name=None))
    return bool(mine & others)


@rule(
    "release.withheld",
    "cause",
    "{name}: its page has no assessment of {label}, because somebody whose answers were released is no longer among those who answered. To release it again: {ends}",
    "{name}: its page has no assessment of {label}, because these people’s answers were released with other programs or parts of it, and beside those pages some could be worked out. To release it: {ends}",
)
def _(s, m):
    c, entry = s.page.cohort, _round(s, m["label"])
    if "released with other" in s.text:
        mine = next(p for p, name in c.names.items() if name == m["name"])
        yield None if released_elsewhere(c, entry["id"], mine) else "nobody’s answers were"
        yield same("the command", m["ends"], f"cqi release {c.folder.name} {entry['id']}")
        return
    yield None if m["name"] in {c.names[q] for q in c.gone(entry["id"])} else "nobody left"
    yield same("the command", m["ends"], f"cqi release {c.folder.name} {entry['id']}")


@rule(
    "release.not_shown",
    "absence",
    "{label} is still open: its results come when everybody has answered.",
    "The results of {label} are being looked at again and are not shown here until then.",
)
def _(s, m):
    entry = _round(s, m["label"])
    if "open" in s.text:
        return _open(s, m["label"])
    return None if s.facts.id in s.page.cohort.gone(entry["id"]) else "nobody left"
