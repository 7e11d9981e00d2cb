"""Rules for what is said of the cohort as a whole, at its page and at the evaluator's desk."""

from __future__ import annotations

import math
import re

import pandas as pd
from facts import COACH, Cohort, Level, Program
from gate import MONTHS, Said, figure, fixed, listing, number, rows, rule
from readers import (
    answered_by_program,
    both,
    count_of,
    day,
    ideas_in,
    ideas_of,
    languages,
    named_in,
    quoted,
    same,
    state,
    states,
    tests_of,
    unreviewed,
    works_on,
)

# The cohort's page and the index


def _lead(s, m):
    told, text = answered_by_program(s), m["text"]
    gone = s.page.cohort.gone(s.page.cohort.rounds[-1]["id"])
    told = {q: 0 if q in gone else n for q, n in told.items() if s.page.cohort.belongs(q, s.page.cohort.rounds[-1])}
    some = sum(told.values()) > 0
    several, unread = (bool(s.page.of(f"assessment.{claim}")) for claim in ("several_languages", "not_reviewed"))
    yield same("said that in several languages", several, some and len(languages(s)) > 1)
    yield same("said that nobody reviewed a translation", unread, some and unreviewed(s))
    if k := re.match(r"(?:(?P<people>[\d,]+) pe\w+ in (?P<counted>\w+) of (?P<all>\w+) programs? answered\. )?The answers of (?:the )?(?P<held>\w+) (?:more|program|of (?P<alone>\w+) programs) are being looked at again; the group’s numbers may still rest on what was released of them before\.", text):  # fmt: skip
        yield same("counted", number(k["counted"] or "none"), sum(n > 0 for n in told.values()))
        yield same("programs", number(k["all"] or k["alone"] or k["held"]), len(told))
        yield same("people", number(k["people"] or "0"), sum(told.values()))
        yield same("looked at again", number(k["held"]), len(gone))
        return
    yield f"the answers of {sorted(gone)} are withheld" if gone else None
    people, took, of = sum(told.values()) - again(s.page.cohort), sum(n > 0 for n in told.values()), len(told)
    if j := re.fullmatch(r"(\w+) programs?; no answers are on record for this round\.", text):
        yield "the round is open" if s.page.cohort.open(s.page.cohort.rounds[-1]) else None
        yield same("programs", number(j[1]), of)
        yield same("people", 0, people)
        return
    k = re.search(r"(\d[\d,]*) (?:person|people) answered", text)
    yield same("people", int(k[1].replace(",", "")), people)
    if j := re.match(r"(\w+) of (\w+) programs? took", text):
        yield same("programs", (number(j[1]), number(j[2])), (took, of))
    elif j := re.match(r"(?:All (\w+)|(Both)|The one) programs? took", text):
        yield same("programs", (number(j[1] or ("two" if j[2] else "one")), of), (took, of))


def again(cohort: Cohort) -> int:
    """How often people are counted once more, who are said to have answered in several programs."""
    entry, there = cohort.rounds[-1], cohort.answers(cohort.rounds[-1]["id"])
    several = [person for person, of in entry.get("counts_as", {}).items() if len(of) > 1]
    mine = there[there["person"].isin(several) & there["role"].ne(COACH)][["program", "person"]].drop_duplicates()
    return int(mine["person"].duplicated().sum())


for _id in ("cohort.lead", "movement.lead_withheld"):
    rule(_id, "count", "{text}")(_lead)


@rule("cohort.eyebrow", "words", "For all programs of the cohort, {label}")
def _(s, m):
    return same("round", m["label"], s.page.cohort.rounds[-1]["label"])


@rule("community.desk_eyebrow", "words", "For the evaluator only, with names · {label}")
def _(s, m):
    return same("round", m["label"], s.page.cohort.rounds[-1]["label"])


@rule("cohort.index_eyebrow", "date", "For the evaluator · {label} · as of {d:date}")
def _(s, m):
    if "d" in m.groupdict():
        yield same("round", m["label"], s.page.cohort.rounds[-1]["label"])
        yield same("as of", day(m["d"]), s.page.cohort.as_of)


@rule("first_page.eyebrow", "date", "Report for {label}, as of {d:date} · {name}")
def _(s, m):
    return [
        same("as of", day(m["d"]), s.page.cohort.as_of),
        same("round", m["label"], s.page.cohort.rounds[-1]["label"]),
        same("cohort", m["name"], s.page.cohort.file["name"]),
    ]


@rule("first_page.prepared", "date", "As of {d:date}. {rest}")
def _(s, m):
    return same("as of", day(m["d"]), s.page.cohort.as_of)


@rule(
    "cohort.no_ranking",
    "absence",
    "This page names no program and ranks none. {rest}",
    "This page ranks no program, and names only those that agreed to be named. {rest}",
)
def _(s, m):
    agreed = [p["name"] for p in s.page.cohort.file["programs"] if p.get("sharing") == "named"]
    if s.text.startswith("This page names no"):
        # A cohort of one program may be called as the program is.
        names = set(s.page.cohort.names.values()) - {s.page.cohort.file["name"]}
        named = [n for n in names if n in s.page.root.text]
        yield f"it names {named}" if named else None
    else:
        yield None if agreed else "none agreed"


@rule(
    "cohort.small_counts",
    "count",
    "With fewer than five programs, counts could point to single ones, so they are not shown.",
)
def _(s, m):
    return None if len(s.page.cohort.there) < 5 else "there are five or more"


@rule(
    "fidelity.few_programs",
    "count",
    "Fewer than five programs have begun a cycle, so what their records show is not counted here: it could point to single ones.",
)
def _(s, m):
    c = s.page.cohort
    begun = sum(any(c.program(q).begun(x) for x in c.program(q).cycles.values()) for q in c.there)
    return None if 0 < begun < 5 else f"{begun} have"


@rule(
    "cohort.too_few_programs",
    "count",
    "{n:n} of the programs has levels that may be counted; from {k:n} on, the group is shown.",
    "{n:n} of the programs have levels that may be counted; from {k:n} on, the group is shown.",
)
def _(s, m):
    c = s.page.cohort
    counted = [q for q in c.names if q not in c.waiting(c.rounds[-1]["id"])]
    most = max(
        (
            sum(
                c.program(q).basis(d) != "none" and c.program(q).level(d, c.program(q).basis(d)).raters > 0
                for q in counted
            )
            for d in c.form(c.rounds[-1]["id"]).domains
        ),
        default=0,
    )
    yield same("programs", number(m["n"]), most)
    yield None if number(m["n"]) < number(m["k"]) else "enough"


@rule(
    "community.unknown",
    "count",
    "In {n:n} programs too little is known of it. Who could tell, and how do the others find out?",
    "{domain}",
)
def _(s, m):
    c = s.page.cohort
    if "n" not in m.groupdict():
        return None if m["domain"] in c.form(c.rounds[-1]["id"]).by_name else "no such domain"
    beside = [d for d in c.form(c.rounds[-1]["id"]).domains.values() if s.node.parent.text.startswith(d.name)]
    told = [r for r in s.page.table("community.states_table") if beside and r["Domain"] == beside[0].name]
    return (
        same("programs", number(m["n"]), int(told[0]["Not enough information"]))
        if told
        else "no row of it in the table"
    )


@rule(
    "movement.too_few_standing",
    "count",
    "Of {n:n} of the programs it can be said where a domain stands; from five on, the group is shown.",
)
def _(s, m):
    c = s.page.cohort
    here = [c.program(q) for q in c.names if q not in c.gone(c.rounds[-1]["id"])]
    stand = [
        sum(bool(p.people()) and state(p, d) != "not_enough" for p in here)
        for d in c.form(c.rounds[-1]["id"]).domains.values()
    ]
    yield same("programs", number(m["n"]), max(stand))
    yield None if max(stand) < 5 else "enough"


@rule(
    "movement.standing_waits",
    "count",
    "The group is shown from five programs on. So far it rests on the answers of fewer: newer ones wait until enough programs differ that none of them can be told apart.",
)
def _(s, m):
    c = s.page.cohort
    wait = c.waiting(c.rounds[-1]["id"])
    yield None if wait else "nothing waits"
    yield None if sum(bool(c.program(q).people()) for q in c.names if q not in wait) < 5 else "enough were released"


@rule(
    "movement.first_round",
    "first",
    "No earlier round with answers that can be compared is on record, so nothing can be said about movement yet.",
)
def _(s, m):
    c = s.page.cohort
    taken = [r for r in c.rounds[:-1] if len(c.answers(r["id"]))]
    return same("earlier rounds with answers", 0, len(taken)) if len(c.rounds) == 1 else None


@rule(
    "movement.movement_few",
    "count",
    "{n:n} programs have levels that can be compared in both rounds; from six on, the movement of the group is shown.",
    "{n:n} program has levels that can be compared in both rounds; from six on, the movement of the group is shown.",
)
def _(s, m):
    c = s.page.cohort
    n = sum(any(both(c.program(q), d) for d in c.program(q).form.domains) for q in c.names)
    return None if number(m["n"]) <= max(n, 0) or n == 0 else f"{n} have"


@rule("movement.shared_shift", "comparison", "First what all domains share: from {rest}")
def _(s, m):
    """The sign flips are not counted again."""
    c, text = s.page.cohort, s.text
    a, b = c.rounds[-2]["label"], c.rounds[-1]["label"]
    k = re.fullmatch(
        rf"First what all domains share: from {re.escape(a)} to {re.escape(b)} the programs moved by (less than 0\.05|\S+) of a level over all "
        r"domains together(, more than chance easily brings about\. Part of what single domains show is this|, which chance "
        r"easily brings about|; with so few programs it cannot be told whether that is chance)\.",
        text,
    )
    if not k:
        yield "it does not read so"
        return
    row = next(r for r in s.page.table("movement.movement_caption") if r["Domain"] == "All domains together")
    small = k[1].startswith("less")
    yield same("change", small or k[1], abs(figure(row["Mean change"])) < 0.05 if small else row["Mean change"])
    yield same("more than chance", k[2].startswith(", more"), _least(row["Chance, corrected"]) <= 0.05)
    if not k[2].startswith(", more"):
        yield same("too few to stand out", "so few" in k[2], _too_few(s))
    form, moves = c.form(c.rounds[-1]["id"]), []
    yield same("lengths of scales", 1, len({d.k for d in form.domains.values()}))
    for p in map(c.program, c.names):
        pairs = [pair for d in form.domains if (pair := both(p, d))]
        # A program counts that can be compared in half of the domains or more.
        if 2 * len(pairs) >= len(form.domains):
            moves.append(sum(b.mean - a.mean for a, b in pairs) / len(pairs))
    yield same("programs", int(row["Programs"]), len(moves))
    mean = sum(moves) / len(moves)
    told = 0.0 if small else figure(k[1])
    yield None if abs(told - mean) <= 0.0501 else f"their mean change is {mean:+.3f}"


def _too_few(s: Said) -> bool:
    """Whether so many programs cannot show anything that stands out after the correction: every pattern of signs but two."""
    told = [r for r in s.page.table("movement.movement_caption") if r["Chance"] != "not shown"]
    domains = s.page.cohort.form(s.page.cohort.rounds[-1]["id"]).by_name
    most = max(int(r["Programs"]) for r in told if r["Domain"] in domains)
    return most <= 20 and 2 / 2**most * len(told) > 0.05


@rule("movement.movement_say", "comparison", "Between {rest}")
def _(s, m):
    """The sign flips are not counted again; the sentence is that of the table."""
    c, text = s.page.cohort, m["rest"]
    between = f"{c.rounds[-2]['label']} and {c.rounds[-1]['label']} "
    yield None if text.startswith(between) else f"the rounds are {between}"
    told = [r for r in s.page.table("movement.movement_caption") if r["Domain"] in c.form(c.rounds[-1]["id"]).by_name]
    known = [r for r in told if r["Chance"] != "not shown"]
    out = {r["Domain"]: r["Mean change"] for r in known if _least(r["Chance, corrected"]) <= 0.05}
    if not out:
        yield same("too few to stand out", "they are too few" in text, _too_few(s))
    named = re.findall(r"(?:moved in |, | and )([^,(]+?) \(([^ )]+)", text.removeprefix(between))
    yield same(
        "domains that moved", {n: x for n, x in named if x != "less"}, {n: x for n, x in out.items() if figure(x)}
    )
    if k := re.search(r"In the other (?:(\w+) domains|domain) chance alone", text):
        yield same("other domains", number(k[1]) if k[1] else 1, len(known) - len(out))


def _least(chance: str) -> float:
    """Read a chance as a number: `less than 0.001` is below it."""
    k = re.search(r"[\d.]+\d|\d", chance)
    return float(k[0]) if k else 1.0


@rule("movement.movement_caption", "table", "Movement of all programs together, {before} to {after}")
def _(s, m):
    c = s.page.cohort
    yield same("rounds", (m["before"], m["after"]), (c.rounds[-2]["label"], c.rounds[-1]["label"]))
    # The words stand over the folded table too.
    for r in s.page.table("movement.movement_caption"):
        d = c.form(c.rounds[-1]["id"]).by_name.get(r["Domain"])
        if d is None:
            continue
        pairs = [pair for q in c.names if (pair := both(c.program(q), d.id))]
        yield same(f"{d.name}: programs", int(r["Programs"]), len(pairs))
        if r["Mean change"] != "not shown":
            mean = sum(b.mean - a.mean for a, b in pairs) / len(pairs)
            yield (
                None if abs(figure(r["Mean change"]) - mean) <= 0.0501 else f"{d.name}: the mean change is {mean:+.3f}"
            )


@rule("cohort.priorities_say", "count", "{text}")
def _(s, m):
    chosen = works_on(s)
    if m["text"].startswith("No program has written"):
        yield same("priorities", 0, len(chosen))
    for n, name in re.findall(r"(\w+) programs? works? on ([^.]+)\.", m["text"]):
        yield same(name, number(n), len(chosen.get(name, ())))


@rule("cohort.domains_say", "superlative", "{any}")
def _(s, m):
    told = s.page.table("community.states_table")
    for word, column in (("strength", "Strength"), ("challenge", "Challenge")):
        if k := re.search(rf"(Among those most|Most) often a {word}: ([^.]+)\.", s.text):
            for name in listing(k[2], [r["Domain"] for r in told]):
                row = next((r for r in told if r["Domain"] == name), None)
                yield (
                    None
                    if row is None or 2 * int(row[column]) >= sum(int(v) for v in list(row.values())[1:])
                    else f"{name}: {row[column]}"
                )
            named = set(listing(k[2], [r["Domain"] for r in told]))
            least = min((int(r[column]) for r in told if r["Domain"] in named), default=0)
            rest = [int(r[column]) for r in told if r["Domain"] not in named]
            yield "one that is so more often is left out" if max(rest, default=0) > least else None
            yield same("others are so as often", k[1].startswith("Among"), max(rest, default=0) == least > 0)


@rule("community.states_table", "table", "Programs by state, {label}")
def _(s, m):
    c = s.page.cohort
    yield same("round", m["label"], c.rounds[-1]["label"])
    here = [c.program(q) for q in c.names if q not in c.gone(c.rounds[-1]["id"])]
    for r in rows(s.node):
        d = c.form(c.rounds[-1]["id"]).by_name[r["Domain"]]
        for column, what in (("Strength", "strength"), ("Building", "building"), ("Challenge", "challenge")):
            found = sum(bool(p.people()) and state(p, d) == what for p in here)
            yield same(f"{d.name}: {column}", int(r[column]), found)


@rule("community.bands_table", "table", "Levels of the programs, {label}")
def _(s, m):
    c = s.page.cohort
    yield same("round", m["label"], c.rounds[-1]["label"])
    for r in rows(s.node):
        d = c.form(c.rounds[-1]["id"]).by_name[r["Domain"]]
        levels = _levels(s, d.id)
        yield same(f"{d.name}: programs", int(r["Programs"]), len(levels))
        for column, least, at in (("Middle program", 6, (0.5,)), ("Middle half", 8, (0.25, 0.75))):
            if r[column] == "not shown":
                yield f"{d.name}: {column} is not shown, of {len(levels)}" if len(levels) >= least else None
            else:
                found = [f"{math.floor(float(pd.Series(levels).quantile(q)) * 4 + 0.5 + 1e-9) / 4:.2f}" for q in at]
                yield same(f"{d.name}: {column}", r[column], " to ".join(found))
                yield None if len(levels) >= least else f"{column} of {len(levels)} programs"


def _levels(s: Said, domain: str) -> list[float]:
    """Give the levels of the programs in a domain."""
    c = s.page.cohort
    here = [c.program(q) for q in c.names]
    found = [p.level(domain, p.basis(domain)).mean for p in here if p.people() and p.basis(domain) != "none"]
    return [x for x in found if x == x]


@rule("community.by_name_caption", "table", "Programs by name, {label}")
def _(s, m):
    c = s.page.cohort
    ids = {n: q for q, n in c.names.items()}
    for r in rows(s.node):
        cells = list(r.values())
        p = c.program(ids[cells[0]])
        gone = p.id in c.gone(c.rounds[-1]["id"])
        yield same(f"{p.name}: answered", cells[1], "withheld" if gone else str(len(p.people())))
        if gone:
            yield same(f"{p.name}: what rests on answers", {*cells[2:4], *cells[5:]}, {"not shown"})
            continue
        for cell, what in zip(cells[2:4], ("strength", "challenge"), strict=True):
            found = ", ".join(d.name for d in states(p, what))
            # At the desk nothing is hidden, so states may rest on more people than in the program's own report.
            yield None if cell == (found or "none") or not p.named else f"{p.name}: {what}: {cell}, the files {found}"
        working = {n for n, who in works_on(s).items() if p.id in who}
        yield same(f"{p.name} works on", named_in(cells[4], c.every_name), working)


@rule(
    "community.by_name_say",
    "count",
    "{n:n} programs in order of the alphabet. {rest}",
    "{n:n} program in order of the alphabet. {rest}",
)
def _(s, m):
    c = s.page.cohort
    return same("programs", number(m["n"]), sum(c.belongs(q, c.rounds[-1]) for q in c.names))


_NO_RANKING = "It is no ranking: programs answered for themselves, started at different times and serve different people; numbers of strengths cannot be compared."  # fmt: skip


@rule("community.by_name_note", "note", f"{_NO_RANKING} “Chosen last time” says what may be claimed of the domains chosen from the round before, beyond what chance and the choice of a low domain explain.", _NO_RANKING)  # fmt: skip
def _(s, m):
    heads = {name for r in s.page.table("community.by_name_caption") for name in r}
    if heads:
        yield same("the column is explained", "Chosen last time" in s.text, "Chosen last time" in heads)


@rule("community.nobody_agreed", "absence", "No program is on record as agreeing to be named here. {rest}")
def _(s, m):
    return same("programs that agreed", 0, sum(p.get("sharing") == "named" for p in s.page.cohort.file["programs"]))


@rule(
    "community.hidden_names",
    "absence",
    "{n:n} of the programs counted here did not agree to be named. Naming the others beside their strengths would give {whom} away, so no strength is shown here.",
)
def _(s, m):
    c = s.page.cohort
    works = {p for p in c.there if c.program(p).current}
    counted = [p for p in c.file["programs"] if p["id"] in works or c.program(p["id"]).people()]
    rest = sum(p.get("sharing") != "named" for p in counted)
    return same("programs that did not agree", number(m["n"]), rest)


@rule("community.names_wait", "absence", "{n:n} programs that agreed {rest}", "{n:n} program that agreed {rest}")
def _(s, m):
    agreed = sum(p.get("sharing") == "named" for p in s.page.cohort.file["programs"])
    yield None if 0 < number(m["n"]) <= agreed else f"{agreed} programs agreed"
    yield "its answers are nobody's secret" if s.page.cohort.file.get("data", "real") != "real" else None


@rule(
    "community.no_match",
    "absence",
    "Among the programs that agreed to be named, no strength that may be shown here meets what another works on at present.",
)
def _(s, m):
    c = s.page.cohort
    agreed = [c.program(x["id"]) for x in c.file["programs"] if x.get("sharing") == "named"]
    for d in c.form(c.rounds[-1]["id"]).domains.values():
        # What rests on a leader alone is not shown to other programs.
        strong = {p.id for p in agreed if p.people() and p.basis(d.id) == "everyone" and state(p, d) == "strength"}
        working = {p.id for p in agreed if d.id in {x["domain"] for x in p.current}}
        yield (
            f"{d.name} is a strength in {strong} and worked on in {working - strong}"
            if strong and working - strong
            else None
        )


@rule(
    "community.match_say",
    "count",
    "{n:n} programs agreed to be named. {rest}",
    "{n:n} program agreed to be named. {rest}",
)
def _(s, m):
    agreed = sum(p.get("sharing") == "named" for p in s.page.cohort.file["programs"])
    return same("programs that agreed", number(m["n"]), agreed) if "n" in m.groupdict() else None


@rule(
    "community.no_ideas",
    "absence",
    "The records hold no change idea yet.",
    "The records that could be read hold no change idea yet.",
)
def _(s, m):
    c = s.page.cohort
    n = sum(len(d.get("ideas", [])) for q in c.there for x in c.program(q).priorities for d in x.get("drivers", []))
    return same("ideas", 0, n)


@rule(
    "community.counts_hidden",
    "count",
    "Ideas are counted where five programs or more have some, and where counts do not point to single ones. Here they are not.",
)
def _(s, m):
    c = s.page.cohort
    have = {q for q in c.there if ideas_of(c.program(q))}
    agreed = {x["id"] for x in c.file["programs"] if x.get("sharing") == "named"}
    return "they could be counted" if len(have) >= 5 and not 0 < len(have - agreed) < 5 else None


def _whole(s: Said) -> list[tuple[Program, dict]]:
    c = s.page.cohort
    return [(p, i) for p in (c.program(q) for q in c.there) for i in ideas_of(p)]


@rule("community.ideas_caption", "table", "Change ideas, as the programs that agreed to be named wrote them")
def _(s, m):
    if s.node.tag == "table":
        for r in rows(s.node):
            yield from quoted(s, next(iter(r.values())))


@rule("community.ideas_of", "count", "{name}: {n:n} change idea", "{name}: {n:n} change ideas")
def _(s, m):
    c = s.page.cohort
    agreed = [c.program(x["id"]) for x in c.file["programs"] if x.get("sharing") == "named"]
    mine = [
        i for p in agreed for x in p.priorities if p.form.domains[x["domain"]].name == m["name"] for i in ideas_in(x)
    ]
    return same("ideas", number(m["n"]), len(mine))


@rule(
    "community.nothing_to_discuss",
    "count",
    "With fewer than five programs no agenda is drawn from counts: they could point to single ones.",
)
def _(s, m):
    return None if len(s.page.cohort.there) < 5 else "there are five or more"


@rule(
    "community.ideas_say",
    "count",
    "{records} show {n:n} of {of:n} change {ideas} as tried: {adopted:n} {a} adopted and {gone:n} {b} let go.",
    "{records} hold {of:n} change {ideas}, {none} as tried.",
)
def _(s, m):
    g, every = m.groupdict(), _whole(s)
    tried = [(p, i) for p, i in every if tests_of(p, i)]
    yield same("ideas", number(g["of"]), len(every))
    yield same("tried", number(g["n"]) if g.get("n") else 0, len(tried))
    if g.get("adopted"):
        told = s.page.table("community.idea_counts_caption")
        yield same("adopted", number(g["adopted"]), sum(int(r["Adopted"]) for r in told))
        yield (
            None if number(g["gone"]) <= sum(int(r["Let go or stopped"]) for r in told) else "more than the table holds"
        )


@rule("community.idea_counts_caption", "table", "What became of the change ideas of all programs")
def _(s, m):
    """The last decision on an idea says what became of it; where none was made, its newest test."""
    if s.node.tag == "summary":
        return  # what opens the table says its caption
    for r in rows(s.node):
        mine = [(p, i) for p, i in _whole(s) if i in [j for x in p.priorities if p.form.domains[x["domain"]].name == r["Domain"] for j in ideas_in(x)]]  # fmt: skip
        counted = [int(v) for v in list(r.values())[1:]]
        yield same(f"{r['Domain']}: ideas", sum(counted), len(mine))
        yield same(f"{r['Domain']}: not tried", counted[0], sum(not tests_of(p, i) for p, i in mine))


@rule("community.ideas_talk", "count", "Change ideas", "{text}")
def _(s, m):
    if s.text == "Change ideas":
        return
    told = s.page.table("community.idea_counts_caption")
    k = re.match(
        r"(\w+) change ideas? (?:was|were) (adopted|let go)(?: and (\w+) (?:was|were) let go)?\. What did each teach",
        s.text,
    )
    if not k:
        yield "it does not read so"
        return
    adopted = sum(int(r["Adopted"]) for r in told)
    yield same("adopted", number(k[1]) if k[2] == "adopted" else 0, adopted)
    gone = number(k[3]) if k[3] else number(k[1]) if k[2] == "let go" else 0
    yield None if gone <= sum(int(r["Let go or stopped"]) for r in told) else "more than the table holds"


def _beside(s: Said) -> str:
    """The name before a point of the agenda."""
    return s.node.parent.find("b")[0].text


@rule("community.pair", "count", "It is a strength in {n:n} {programs} and a challenge in {k:n}. What do the ones do that the others could try small?", "{name}")  # fmt: skip
def _(s, m):
    c = s.page.cohort
    d = c.form(c.rounds[-1]["id"]).by_name[_beside(s)]
    if "n" in m.groupdict():
        here = [c.program(q) for q in c.names if q not in c.gone(c.rounds[-1]["id"])]
        found = [sum(bool(p.people()) and state(p, d) == what for p in here) for what in ("strength", "challenge")]
        yield same("strengths, challenges", [number(m["n"]), number(m["k"])], found)


@rule(
    "community.together", "count", "{n:n} programs work on it. What did each test last, and what did it show?", "{name}"
)
def _(s, m):
    c, name = s.page.cohort, _beside(s)
    working = [
        q for q in c.there if name in {c.program(q).form.domains[x["domain"]].name for x in c.program(q).current}
    ]
    yield same("programs", number(m["n"]), len(working)) if "n" in m.groupdict() else None if working else "nobody does"


@rule(
    "community.practice",
    "count",
    "Records show least of this: “{what}”, in {n:n} of {of:n} cycles. Practise it together on one planned test.",
    "Of what records show least, one is this: “{what}”, in {n:n} of {of:n} cycles. Practise it together on one planned test.",
    "How cycles are done",
)
def _(s, m):
    if "n" not in m.groupdict():
        return
    c = s.page.cohort
    begun = sum(p.begun(x) for p in (c.program(q) for q in c.there) for x in p.cycles.values())
    yield None if number(m["n"]) <= number(m["of"]) <= begun else f"{begun} cycles have begun"
    told = [
        (k[1], k[2])
        for r in s.page.table("fidelity.caption")
        if (k := re.match(r"(\d+) of (\d+)", list(r.values())[-1]))
    ]
    shares = [int(yes) / int(of) for yes, of in told if int(of) >= 5]
    mine = number(m["n"]) / number(m["of"])
    yield None if mine <= min(shares, default=mine) + 1e-9 else f"records show less of another one: {told}"
    yield same("another one as little", s.text.startswith("Of what"), sum(abs(x - mine) < 1e-9 for x in shares) > 1)


@rule(
    "community.retake",
    "date",
    "By the cohort’s interval it is due in {on:month}. Who will be asked, and do the same people answer again?",
    "By the cohort’s interval it has been due since {d:date}. Who will be asked, and do the same people answer again?",
    "The next round",
)
def _(s, m):
    c, told = s.page.cohort, m.groupdict()
    last = c.rounds[-1]["date"]
    index = last.year * 12 + last.month - 1 + c.file.get("retake_months", 12)
    month = (index // 12, index % 12 + 1)
    if told.get("on"):
        yield same("month", told["on"], f"{MONTHS[month[1] - 1]} {month[0]}")
        yield None if month >= (c.as_of.year, c.as_of.month) else "that month has passed"
    elif told.get("d"):
        on = day(told["d"])
        yield same("month", (on.year, on.month), month)
        yield None if on <= c.as_of else "it has not come yet"


@rule(
    "cohort.bands_alt",
    "number",
    "Bands of the middle half of {n:n} programs in {k:n} domains.{rest}",
    "Bands of the middle half of {n:n} programs in {k:n} domain.{rest}",
    "No band of the middle half of the programs can be shown. All values are in the table below.",
)
def _(s, m):
    told = s.page.table("community.bands_table")
    if "n" not in m.groupdict():
        yield same("bands", set(), {r["Middle half"] for r in told} - {"not shown"})
        return
    yield same("programs", number(m["n"]), max(int(r["Programs"]) for r in told))
    shown = {r["Domain"]: r["Middle half"] for r in told if r["Middle half"] != "not shown"}
    yield same("domains", number(m["k"]), len(shown))
    yield from (None if f"{n} {x}" in m["rest"] else f"{n} {x} is missing" for n, x in shown.items())


@rule(
    "cohort.states_alt",
    "number",
    "Counts of programs by state in each domain. {rest}. All values are in the table below.",
)
def _(s, m):
    said = []
    for r in s.page.table("community.states_table"):
        a, b, c, d = list(r.values())[1:]
        said.append(f"{r['Domain']}: strength {a}, building {b}, challenge {c}, not enough information {d}")
    return same("counts", m["rest"], "; ".join(said))


@rule(
    "cohort.priorities_most", "superlative", "Programs work on {n:n} domains.{rest}", "Programs work on {n:n} domains."
)
def _(s, m):
    chosen = works_on(s)
    yield same("domains", number(m["n"]), len(chosen))
    named = re.findall(r"(?:chosen: |, | and )([^,(]+?) \(by (\w+)", m.groupdict().get("rest") or "")
    yield from (same(name, number(n), len(chosen.get(name, ()))) for name, n in named)
    least = min((number(n) for _, n in named), default=0)
    left = [name for name, who in chosen.items() if named and len(who) >= least and name not in dict(named)]
    yield f"{left} were chosen as often" if left else None


@rule("reliability.apart", "count", "{text}")
def _(s, m):
    c, told = s.page.cohort, s.page.table("reliability.caption")
    apart = [r["Domain"] for r in told if re.match(r"0\.[789]|1", r["ICC(2)"])]
    k = re.match(r"(?:Averages of these|In no domain can the averages of these) (\w+) programs", m["text"])
    yield None if k and number(k[1]) <= len(c.names) else "more programs than there are"
    if j := re.search(r"in (\w+) of (\w+) domains?: (.+)\.\Z", m["text"]):
        yield same("domains", (number(j[1]), number(j[2])), (len(apart), len(told)))
        yield same("which", listing(j[3], [r["Domain"] for r in told]), apart)
    else:
        yield same("domains", [], apart)


@rule("reliability.caption", "table", "Reliability by domain, {label}")
def _(s, m):
    """Alpha, omega and ICC are held against other software elsewhere; who they rest on is counted here."""
    c = s.page.cohort
    answers = c.answers(c.rounds[-1]["id"])
    answers = answers[answers["role"].ne(COACH)]
    yield same("round", m["label"], c.rounds[-1]["label"])
    for r in rows(s.node):
        d = c.form(c.rounds[-1]["id"]).by_name[r["Domain"]]
        own = answers[answers["domain"].eq(d.id)]
        # A sheet for each program in which somebody answered.
        own = own.assign(person=own["program"] + "/" + own["person"])
        found = Level(zip(own["person"], own["item"], own["what"], strict=True), d)
        whole = sum(all(isinstance(w, int) for w in x["what"]) for _, x in own.groupby("person"))
        yield same(f"{d.name}: complete answers", int(r["Complete answers"].replace(",", "")), whole)
        yield same(f"{d.name}: respondents", int(r["Respondents"].replace(",", "")), found.raters)


@rule("movement.movement_note", "note", "“Chance” is how often programs that did not change at all {text}")
def _(s, m):
    told = [r for r in s.page.table("movement.movement_caption") if r["Chance"] != "not shown"]
    most = max(int(r["Programs"]) for r in told)
    if k := re.search(r"every one of the ([\d,]+) patterns", m["text"]):
        yield same("patterns", number(k[1]), 2**most)
    yield same("lines", number(re.search(r"allows for (\d+) lines", m["text"])[1]), len(told))


# Tables that people read beside these sentences; what they hold rests on judgements of charts that are not drawn again.
for _id, _text in (("community.match_caption", "Strong here, can help there"), ("cohort.stages_caption", "How far the work on priorities is, from the records")):  # fmt: skip
    fixed(_id, _text)


@rule("cohort.index_lead", "count", "{text}")
def _(s, m):
    of, text = len(s.page.cohort.names), m["text"]
    if k := re.match(r"(\w+) of (\w+) reports? can be read", text):
        yield same("reports", number(k[2]), of)
    elif k := re.match(r"(?:All (\w+)|Both) reports can", text):
        yield same("reports", number(k[1] or "two"), of)
    elif text.startswith("The report can"):
        yield same("reports", 1, of)


@rule("cohort.index_counts", "count", "{n:n} ready", "{n:n} failed", "{n:n} problems", "{n:n} problem", "{text}")
def _(s, m):
    if "n" in m.groupdict() and "ready" in s.text:
        table = s.page.table("cohort.all_programs")
        yield same("ready", number(m["n"]), sum("Ready" in " ".join(r.values()) for r in table))
    if "n" in m.groupdict() and "problem" in s.text and (table := s.page.table("community.problems_caption")):
        yield None if number(m["n"]) >= len(table) else f"{len(table)} are listed"


@rule("cohort.all_programs", "table", "All {n:n} programs", "Both programs", "The program")
def _(s, m):
    of = len(s.page.cohort.names)
    yield same("programs", count_of(m, 2 if m[0] == "Both programs" else 1), of)
    if s.node.tag == "table":
        ids = {n: q for q, n in s.page.cohort.names.items()}
        for r in rows(s.node):
            cells = list(r.values())
            q = next(ids[n] for n in ids if cells[0].startswith(n))
            if k := re.match(r"(\d+)(?: of (\d+))?", cells[2]):
                yield same(f"{q}: answered", int(k[1]), len(s.page.cohort.program(q).people()))


@rule(
    "cohort.problems_heading",
    "count",
    "No problems were found while reading",
    "Show the {n:n} problem and how to mend it",
    "Show the {n:n} problems and how to mend them",
)
def _(s, m):
    told, shown = count_of(m), _problems_shown(s)
    if s.page.of("index.more_in_problems"):
        return None if told > shown else f"{shown} are listed and more are said to be left"
    return same("problems", told, shown)


def _problems_shown(s: Said) -> int:
    """Count the problems in the table: those of one kind stand in one row, with the number of their places, or with what
    was found at the one place, one after the other."""
    shown = 0
    for r in s.page.table("community.problems_caption"):
        places = re.search(r", (\d[\d,]*) (?:places|rows|lines) \(", r["Where"])
        # Up to what is quoted, those of one kind read alike.
        begins = r["Found"].partition("'")[0] or " ".join(r["Found"].split()[:4])
        alike = 1 + r["Found"].count(f", {begins}")
        shown += number(places[1]) if places else alike
    return shown


@rule("community.problems_caption", "table", "Problems found while reading")
def _(s, m):
    weights = [r["Severity"] for r in rows(s.node)] if s.node.tag == "table" else []
    return same("errors first", weights, sorted(weights, key=lambda weight: weight != "error"))


@rule("index.mend_help", "absence", "The other reports were not held up.", "No report could be made.")
def _(s, m):
    made = [n for n in s.page.root.find("a") if re.search(r"(^\.\./share|interim)/.+\.html$", n.attrs.get("href", ""))]
    return same("others were made", s.text.startswith("The other"), bool(made))


@rule(
    "index.more_failed",
    "count",
    "{n:n} more reports failed; what stopped them stands in problems.csv, beside this page.",
    "{n:n} more report failed; what stopped it stands in problems.csv, beside this page.",
)
def _(s, m):
    cards = len(s.page.of("cohort.card"))
    failed = sum("Failed" in " ".join(r.values()) for r in s.page.table("cohort.all_programs"))
    # The cohort's own page and interim pages are no rows of the table.
    return None if number(m["n"]) >= failed - cards else f"{failed} failed, {cards} have a card"


@rule(
    "index.more_in_problems",
    "count",
    "{n:n} more problems stand in problems.csv, beside this page.",
    "{n:n} more problem stands in problems.csv, beside this page.",
)
def _(s, m):
    told = number(re.search(r"(\d[\d,]*|one) problem", s.page.of("cohort.problems_heading")[0].text)[1])
    return same("left", number(m["n"]), told - _problems_shown(s))


@rule(
    "reliability.too_few",
    "count",
    "Nothing is computed: no domain has a respondent, 30 are needed.",
    "Nothing is computed: no domain has more than {n:n} respondents, 30 are needed.",
    "Nothing is computed: no domain has more than {n:n} respondent, 30 are needed.",
)
def _(s, m):
    told, n = answered_by_program(s), count_of(m, 0)
    yield None if n <= sum(told.values()) + 12 else f"{sum(told.values())} answered"
    yield None if n < 30 else "30 are there"


@rule("notebook.copy", "quote", "{text}")
def _(s, m):
    here = " ".join(x.text for x in s.page.said if x.id != "notebook.copy")
    return (
        None if all(part in here for part in re.split(r"(?<=\.)\s", m["text"])) else "no claim of this page says that"
    )


@rule(
    "rounds.looked_at",
    "date",
    "Round: {label} ({id}), begun on {a:date}; looked at from {d:date}.",
    "Round: {label} ({id}), {text}",
)
def _(s, m):
    c, g = s.page.cohort, m.groupdict()
    entry = next(r for r in c.rounds if r["id"] == g["id"])
    yield same("label", g["label"], entry["label"])
    yield same("the round of the run", g["id"], c.rounds[-1]["id"])
    if "a" in g:
        yield same("begun, looked at", (day(g["a"]), day(g["d"])), (entry["date"], c.as_of))


@rule("cohort.card", "words", "{any}")
def _(s, m):
    """A report that could not be made: the error names its file."""
    name = next(n.text for n in s.node.find("h3"))
    return None if name in s.page.cohort.names.values() or name == s.page.cohort.file["name"] else "no such program"
