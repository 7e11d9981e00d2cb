"""What the rules read of pages and files: how numbers, dates and names are printed, and what the rules of docs/method.md make
of answers, records, rounds and points."""

from __future__ import annotations

import copy
import datetime as dt
import math
import re
from collections.abc import Iterable

import pandas as pd
from facts import COACH, Domain, Halves, Level, Program, kept
from gate import MONTHS, Said, figure, number

TINY = 1e-9


def level(p: Program, domain: Domain, round_id: str | None = None) -> Level:
    """Give the level that may be shown of a domain."""
    return p.level(domain.id, p.basis(domain.id, round_id), round_id)


def not_lower(p: Program, one: Domain, other: Domain) -> bool:
    """Whether nobody can tell which of two domains is lower: on one scale, within 0.2 where a level is rounded."""
    a, b = level(p, one), level(p, other)
    return one.k == other.k and (a.steps or b.steps) and abs(a.mean - b.mean) <= 0.2 + 1e-6


def told_alike(p: Program, domains: Iterable[Domain], told: bool) -> str | None:
    """Hold that all stand alike against the files: at one place of their scales nothing is the highest or the lowest.

    On scales of one length levels that are printed alike may be called so.
    """
    of = {(d.k, float(level(p, d).mean)) for d in domains}
    at = [(mean - 1) / (k - 1) for k, mean in of]
    if max(at) - min(at) < TINY:
        return None if told else "all stand at one level"
    close = len({k for k, _ in of}) == 1 and max(m for _, m in of) - min(m for _, m in of) <= 0.1 + TINY
    return "they do not stand at one level" if told and not close else None


@kept
def counts(p: Program, domain: Domain, round_id: str | None = None) -> Level | None:
    """Give the answers of a domain whose counts may be shown: everybody's, else the leaders', else nobody's."""
    entry = next(r for r in p.cohort.rounds if r["id"] == (round_id or p.round["id"]))
    staff = p.level(domain.id, "staff", round_id)
    present = sum(r != "leader" for r in p.people(round_id).values())
    leaders = sum(r == "leader" for r in p.people(round_id).values())
    if entry["privacy"] == "named" or p.id in entry.get("named_for", []) or not present:
        return p.level(domain.id, "everyone", round_id)
    told = p.by_domain(round_id).get(domain.id, [])
    rated = {person for role, person, _, what in told if role not in ("leader", COACH) and what != "blank"}
    need = 8 if len(domain.items) == 1 else 5
    if present >= 5 and len(rated) >= need:
        return p.level(domain.id, "everyone", round_id)
    return p.level(domain.id, "leader", round_id) if leaders and staff.asked else None


def unknown(p: Program, domain: Domain, round_id: str | None = None) -> bool:
    """Whether more than 40 % of the answers to a domain that apply are "don't know", so that it has no level."""
    told = counts(p, domain, round_id)
    applicable = told.asked - told.count.get("not_applicable", 0) if told else 0
    return bool(applicable) and told.count.get("dont_know", 0) / applicable > 0.4 + TINY


def topics(p: Program, domain: Domain) -> dict[str, float]:
    """Give the means of a domain's topics that may be shown."""
    basis = p.basis(domain.id)
    found = p.level(domain.id, basis)
    # Of a domain of one topic that topic has no level where the domain has none.
    if basis == "none" or not found.raters or (len(domain.items) == 1 and unknown(p, domain)):
        return {}
    if basis == "leader" or p.named:
        return found.item_means
    staff = p.level(domain.id, "staff").by_item
    return {i: m for i, m in found.item_means.items() if len(staff.get(i, [])) >= 5}


@kept
def state(p: Program, domain: Domain) -> str:
    """Give a domain's state by the rules, in the order in which the first that holds decides."""
    if unknown(p, domain):
        return "not_enough"
    found = level(p, domain)
    if p.basis(domain.id) == "none" or not found.raters:
        return "not_enough"
    high, many = found.mean >= domain.target - TINY, found.at_target / len(found.used) >= 0.75 - TINY
    floor = min(topics(p, domain).values(), default=9) >= 2 - TINY
    if high and many and floor:
        return "strength"
    if found.mean < domain.limit - TINY or found.at_low / len(found.used) >= 0.5 - TINY:
        return "challenge"
    return "building"


def in_whose_view(p: Program, text: str, basis: str) -> str | None:
    """Hold what a text begins with, such as "In the leader’s view", against whose view it rests on."""
    leaders, said = p.count("leader"), re.match("In (one person|the leader|the leaders)’s? view", text)
    # Where answers are open and nobody else gave any, everybody's view is that of the leaders.
    basis = "leader" if leaders == len(p.people()) else basis
    alone = len(p.people()) == 1 and (leaders or p.named)
    whose = "one person" if alone else {1: "the leader"}.get(leaders, "the leaders") if basis == "leader" else None
    return same("whose view", said and said[1], whose)


def whole_basis(p: Program) -> str:
    """Say whose view a page shows: everyone’s where it shows that of any domain, else the leaders’."""
    found = {p.basis(d) for d in p.form.domains}
    return next((basis for basis in ("everyone", "leader") if basis in found), "none")


def states(p: Program, wanted: str) -> list[Domain]:
    """Give the domains in a state."""
    return [d for d in p.form.domains.values() if p.people() and state(p, d) == wanted]


def on_the_way(p: Program, named: set[str], text: str) -> Iterable[str | None]:
    """Hold the domains that are named as on the way, and what the text says of the others, against the files."""
    place = {d.name: (level(p, d).mean - 1) / (d.k - 1) for d in states(p, "building")}
    rest = [v for name, v in place.items() if name not in named]
    yield None if named and named <= set(place) else f"{named} are not all on the way: {set(place)}"
    if rest and named <= set(place):
        yield None if max(rest) <= min((place[n] for n in named), default=1) + TINY else "a higher one is left out"
    yield same("all are named", text.startswith("On the way"), not rest)
    if rest and named <= set(place):
        yield told_alike(p, states(p, "building"), "alike" in text)
    # Levels that are printed alike are alike to the reader, so that a superlative may be left out without a tie.
    if rest and named and not text.startswith(("Among", "Some")):
        yield "one as high is left out" if max(rest) > min(place[n] for n in named & set(place)) - TINY else None
        of = {d.name: d for d in states(p, "building")}
        close = [n for n in place if n not in named and any(not_lower(p, of[n], of[x]) for x in named & set(place))]
        yield f"{close} may be as high" if close else None


def is_level(printed: str, exact: float, *edges: float) -> str | None:
    """Say what is wrong with a printed level."""
    if math.isnan(exact):
        return f"{printed} is printed where there is no level"
    if isinstance(exact, Halves):
        return None if printed == exact.words else f"{printed} is printed, of so few people {exact.words} may be told"
    if abs(figure(printed) - exact) > (0.05 if len(printed.partition(".")[2]) == 1 else 0.0101) + TINY:
        return f"{printed} is printed, the level is {exact:.4f}"
    for edge in edges:
        if (figure(printed) >= edge) != (exact >= edge - TINY):
            return f"{printed} stands on the other side of {edge} than {exact:.4f}"
    return None


def count_of(m: re.Match, else_: int = 0) -> int:
    """Give the number that a sentence names as `{n}`; where this form of it names none, the one given."""
    return number(m["n"]) if m.groupdict().get("n") else else_


def named_in(text: str, known: Iterable[str]) -> set[str]:
    """Give the names that stand in a text, the longest first: `Care and support` is not `Care`."""
    found = set()
    for name in sorted(known, key=len, reverse=True):
        if name in text:
            found.add(name)
            text = text.replace(name, " ")
    return found


def same(what: str, said: object, found: object) -> str | None:
    """Say that two things differ."""
    return None if said == found else f"{what}: the page says {said}, the files {found}"


def coaches_of(p: Program) -> int:
    return p.answers()[p.answers()["role"].eq(COACH)]["person"].nunique()


def day(text: str) -> dt.date:
    """Read a date as it is printed, with or without its weekday."""
    k = re.search(r"(\w+) (\d{1,2}), (\d{4})", text)
    return dt.date(int(k[3]), MONTHS.index(k[1]) + 1, int(k[2]))


def says(date: dt.date) -> str:
    """Write a date as it is printed."""
    return f"{MONTHS[date.month - 1]} {date.day}, {date.year}"


def amount(value: float) -> str:
    """Write a value as it is printed: whole from 20 up, else one decimal where it has one."""
    digits = 0 if abs(value) >= 20 or float(value).is_integer() else 1
    text = f"{value:,.{digits}f}"
    return text.removesuffix(".0").replace("-", "\N{MINUS SIGN}")


def is_amount(printed: str, exact: float | None) -> str | None:
    """Say what is wrong with a printed value."""
    if exact is None or (isinstance(exact, float) and math.isnan(exact)):
        return f"{printed} is printed, nothing is there"
    digits = len(printed.partition(".")[2])
    return (
        None if abs(figure(printed) - exact) <= 0.5 * 10**-digits + 1e-9 else f"{printed} is printed, it is {exact:.4g}"
    )


def begun(p: Program) -> list[dict]:
    return [c for c in p.cycles.values() if p.begun(c)]


def priority_at(s: Said) -> dict | None:
    """The priority whose part of the page it stands in; the only one where there is one."""
    p = s.facts
    if (then := before_of(s)) is not None:
        return then
    if len(p.current) == 1:
        return p.current[0]
    names = {p.form.domains[x["domain"]].name: x for x in reversed(p.priorities) if x["domain"] in p.form.domains}
    for node in [s.node, *s.node.up()]:
        if node.tag in ("section", "body") or node.parent is None:
            break
        at = node.parent.children.index(node)
        for beside in reversed(node.parent.children[:at]):
            if not isinstance(beside, str):
                for part in beside.walk():
                    if part.tag in ("h2", "h3", "p") and part.text in names:
                        return names[part.text]
    return None


def before_of(s: Said) -> dict | None:
    """The priority of the round before that the line names in which it stands."""
    line = s.node if s.node.tag == "p" else s.node.parent
    names = [b for b in line.find("b") if b.claim == "first_page.aim_before"] if line is not None else []
    return next((x for b in names for x in s.facts.left if _names(s.facts, x, b.text)), None)


def _names(p: Program, priority: dict, text: str) -> bool:
    name, short = p.form.domains[priority["domain"]].name, p.short(priority["aim"]["measure"])
    return text == f"From {p.previous['label']}: {name}, {short}."


def quoted(s: Said, *texts: str):
    """Say which texts people did not write."""
    for text in texts:
        yield None if s.page.cohort.quoted(text) else f"nobody wrote “{text}”"


def recent(p: Program, measure: str) -> float | None:
    """The middle of the last six points, of those since the first test where there was one."""
    after = p.after(measure)
    return float(after["value"].tail(6).median()) if len(after) else None


def beside_the_end(p: Program, measure: str, aim: float, after: pd.DataFrame | None = None) -> bool:
    """Whether an aim is an end of the scale, so that nothing lies beyond it, and some of the last six points lie beside it."""
    after = p.after(measure) if after is None else after
    about, last = p.measures[measure], after["value"].tail(6)
    per, counted = about.get("per", 100), last.notna().all() and p.after(measure)["denominator"].notna().any()
    if about.get("direction", "increase") == "decrease":
        end = aim <= 0 <= last.min()
    else:
        end = bool(counted and about.get("share", per == 100) and aim >= per)
    return bool(end and (abs(last - aim) > 1e-9).any())


def measure_of(s: Said, text: str) -> str | None:
    p = s.facts
    return next((i for i in p.measures if p.short(i).casefold() in text.casefold()), None)


def voters_of(s: Said) -> int:
    path = s.facts.folder / "votes.csv"
    return pd.read_csv(path)["person"].nunique() if path.exists() else 0


def same_questions(p: Program, domain: str) -> set[str]:
    """Give the items of a domain that were asked alike in both rounds."""
    then, now = p.cohort.form(p.previous["id"]), p.form
    if domain not in then.domains or then.domains[domain].labels != now.domains[domain].labels:
        return set()
    if then.domains[domain].cut != now.domains[domain].cut:
        return set()
    return {
        i
        for i, a in now.items.items()
        if a.domain == domain and i in then.items
        if (then.items[i].text, then.items[i].turned, then.items[i].domain) == (a.text, a.turned, domain)
    }


def unknown_in_one(p: Program, domain: str) -> bool:
    """Whether a domain of both rounds has too many "don't know" in one."""
    rounds = (p.previous["id"], p.round["id"])
    return any(unknown(p, p.cohort.form(r).domains[domain], r) for r in rounds)


def apart(p: Program, domain: str) -> str:
    """Say why a domain of both rounds cannot be compared: questions, unknown, groups or missing."""
    if not same_questions(p, domain):
        return "questions"
    if unknown_in_one(p, domain):
        return "unknown"
    then, now = (_groups(p, domain, r["id"]) for r in (p.previous, p.round))
    return "groups" if then and now and not then & now else "missing"


def _groups(p: Program, domain: str, round_id: str) -> set[str]:
    """Give the groups of which a level may be shown: everybody together, and the leaders where others answered too."""
    basis = p.basis(domain, round_id)
    found = {"everyone"} if basis == "everyone" and p.level(domain, "everyone", round_id).raters else set()
    return found | ({"leader"} if basis != "none" and p.level(domain, "leader", round_id).raters else set())


def both(p: Program, domain: str) -> tuple[Level, Level] | None:
    """Give a domain's level in two rounds from the questions asked alike, on one basis; None where there is none."""
    if p.previous is None:
        return None
    items = same_questions(p, domain)
    basis = p.basis(domain), p.basis(domain, p.previous["id"])
    if not items or "none" in basis or unknown_in_one(p, domain):
        return None
    if basis[0] != basis[1]:
        basis = ("leader", "leader")  # where others may be shown in one round only, leaders are compared with leaders
    group = "leader" if basis[0] == "leader" else "everyone"
    out = [copy.copy(p.level(domain, group, r["id"])) for r in (p.previous, p.round)]
    if not all(level.raters for level in out):
        return None
    asked = {i for r in (p.previous["id"], p.round["id"]) for i in p.cohort.form(r).domains[domain].items}
    if asked != items:
        # Of other questions a domain's level is another one: the mean of the topics that both rounds asked and show.
        told = [shown_topics(p, domain, basis[0], r["id"], x) for r, x in zip((p.previous, p.round), out, strict=True)]
        both_ = items & set(told[0]) & set(told[1])
        if not both_:
            return None
        for level, means, r in zip(out, told, (p.previous, p.round), strict=True):
            level.mean = sum(means[i] for i in both_) / len(both_)
            level.raters = Level(_answers_to(p, domain, group, r["id"], items), level.domain).raters
    return out[0], out[1]


def _answers_to(p: Program, domain: str, group: str, round_id: str, items: set[str]):
    """Give the answers of a group to some of a domain's questions."""
    for role, *answer in p.by_domain(round_id).get(domain, []):
        if answer[1] in items and (role == "leader" if group == "leader" else role != COACH):
            yield tuple(answer)


def shown_topics(p: Program, domain: str, basis: str, round_id: str, level: Level) -> dict[str, float]:
    """Give the means of a domain's topics that may be shown in a round."""
    entry = next(r for r in p.cohort.rounds if r["id"] == round_id)
    if basis == "leader" or entry["privacy"] == "named":
        return level.item_means
    staff = p.level(domain, "staff", round_id).by_item
    return {i: x for i, x in level.item_means.items() if len(staff.get(i, [])) >= 5}


def beside_topics(s: Said) -> tuple[set[str], set[str]] | None:
    """Give the topics that are missing in the table "then and now" before a claim, and all that this round may show; None
    where no such table stands before it."""
    at = s.node.parent.children
    before = [n for n in at[: at.index(s.node)] if not isinstance(n, str)]
    tables = [t for n in before for t in n.walk() if t.tag == "table"]
    if not tables or tables[-1].claim != "growth.items_caption":
        return None
    p, found = s.facts, []
    d = p.form.by_name[tables[-1].find("caption")[0].text.removesuffix(": the same topics then and now")]
    basis = {p.basis(d.id), p.basis(d.id, p.previous["id"])}
    basis = "everyone" if basis == {"everyone"} else "leader"
    for r in (p.previous, p.round):
        found.append(set(shown_topics(p, d.id, basis, r["id"], p.level(d.id, basis, r["id"]))))
    return same_questions(p, d.id) - (found[0] & found[1]), found[1]


def one_of(p: Program, domain: str) -> tuple[Level, Level]:
    """Give both levels where rounds were answered openly in one and not in the other: everybody's in each."""
    return tuple(p.level(domain, "everyone", r["id"]) for r in (p.previous, p.round))


def people_of(p: Program) -> tuple[dict, dict]:
    return p.people(p.previous["id"]), p.people()


def verdict_word(text: str) -> str | None:
    """Give the verdict that a text says: signal, possible, none, few or cannot."""
    low = text.casefold()
    if "cannot be told" in low or "cannot tell" in low:
        return "cannot"
    if "too few points" in low or "few points to" in low:
        return "few"
    if "no signal" in low:
        return "none"
    if "possible signal" in low:
        return "possible"
    return "signal" if "signal of change" in low else None


def one_voice(s: Said, measure: str, text: str):
    """The verdict's words are the same wherever the measure is spoken of on this page."""
    word = verdict_word(text)
    if word is None:
        return
    for other in s.page.of("study.chart_caption"):
        here = next(
            (
                n.attrs["id"].removeprefix("chart-")
                for n in other.node.up()
                if n.attrs.get("id", "").startswith("chart-")
            ),
            None,
        )
        if here == measure and (told := verdict_word(other.text)) is not None:
            yield same(f"verdict of {measure}", word, told)


def period(p: Program, measure: str, on: dt.date) -> str:
    """Name a period as a page does."""
    frequency = p.measures[measure].get("frequency", "month")
    if frequency == "month":
        return f"{MONTHS[on.month - 1]} {on.year}"
    if frequency == "quarter":
        return f"quarter {(on.month - 1) // 3 + 1} of {on.year}"
    return (
        f"week of {MONTHS[on.month - 1]} {on.day}, {on.year}"
        if frequency == "week"
        else f"{MONTHS[on.month - 1]} {on.day}, {on.year}"
    )


def line(p: Program, measure: str) -> float:
    """The frozen baseline, else the middle of all points."""
    before = p.before(measure)
    # The middle of two numbers may be off by a hair, and a point on it would not lie on it.
    return round(float((before if len(before) else p.counted(measure))["value"].median()), 9)


def here(s: Said) -> str:
    """The measure a claim is about; an error where the page does not tell."""
    if s.measure is not None:
        return s.measure
    p = s.facts
    text = s.node.parent.text.casefold()
    known = [i for i in p.measures if p.measures[i]["name"].casefold() in text or p.short(i).casefold() in text]
    if len(known) == 1:
        return known[0]
    if len(p.measures) == 1:
        return next(iter(p.measures))
    if p.current and "agreed" in {c for n in s.node.up() for c in n.classes}:
        return p.current[0]["aim"]["measure"]
    raise ValueError("the page does not say which measure")


def useful_points(p: Program, measure: str) -> int:
    return int((p.after(measure)["value"] != line(p, measure)).sum()) if len(p.points(measure)) else 0


def groups_of_empty(p: Program) -> list[int]:
    """How many groups have rows, for each measure without a point of all together."""
    return [p.groups(i) for i in p.measures if not len(p.points(i))]


def runs_of(p: Program, measure: str) -> list[tuple[int, int, dt.date, dt.date, int]]:
    """Give the runs of points on one side: points off the line, side, first and last day, points on the line within."""
    after, middle = p.after(measure), line(p, measure)
    out, side, n, on, within, first, last = [], 0, 0, 0, 0, None, None
    for d, v in zip(after["date"], after["value"], strict=True):
        if v == middle:
            on += n > 0
            continue
        now = 1 if v > middle else -1
        if now != side:
            if n:
                out.append((n, side, first, last, within))
            side, n, first, on = now, 0, d, 0
        n, last, within = n + 1, d, on
    return [*out, (n, side, first, last, on)] if n else out


def words_of(page) -> dict[str, str]:
    """The verdict of each measure that the page shows, by its caption or beside its small chart."""
    out = {}
    for said in (*page.of("study.chart_caption"), *page.of("labels.verdict")):
        word = verdict_word(said.text)
        if word is not None and said.measure is not None:
            out.setdefault(said.measure, word)
    return out


def answered_by_program(s: Said) -> dict[str, int]:
    c = s.page.cohort
    return {q: len(c.program(q).people()) for q in c.names}


def languages(s: Said) -> set[str]:
    """Of which languages pages of the round may tell, in all programs; the same on a program's page and the cohort's."""
    return s.page.cohort.spoken(round_of(s)["id"])


def unreviewed(s: Said) -> bool:
    """Whether somebody of the round answered in a translation without a review."""
    # Questions of a cohort's own may say in which language they are; those that come with the workbook are in English.
    asked_in = s.page.cohort.form(round_of(s)["id"]).file.get("language")
    own = s.page.cohort.file.get("instrument") or round_of(s).get("instrument")
    return bool(asked_in or not own) and bool(languages(s) - {asked_in or "en"})


def round_of(s: Said) -> dict:
    """Give the round a page is about."""
    return s.facts.round if s.facts else s.page.cohort.rounds[-1]


def works_on(s: Said) -> dict[str, set[str]]:
    """Give domain -> the programs that chose it in their newest round with priorities."""
    c, chosen = s.page.cohort, {}
    for q in c.there:
        for x in c.program(q).current:
            chosen.setdefault(c.program(q).form.domains[x["domain"]].name, set()).add(q)
    return chosen


def ideas_of(p: Program) -> list[dict]:
    return [i for x in p.priorities for i in ideas_in(x)]


def ideas_in(priority: dict) -> list[dict]:
    return [*priority.get("ideas", []), *(i for d in priority.get("drivers", []) for i in d.get("ideas", []))]


def idea_of(p: Program, cycle: dict) -> str | None:
    """Give the idea of a cycle: its own, else that of the cycle it follows (docs/method.md)."""
    seen: list[dict] = []
    while cycle is not None and not any(cycle is c for c in seen):
        if cycle.get("idea"):
            return cycle["idea"]
        seen.append(cycle)
        cycle = p.cycles.get(cycle.get("previous"))
    return None


def tested_ideas(p: Program) -> set[str | None]:
    """Give the ideas of which a test was made."""
    return {idea_of(p, c) for c in p.cycles.values() if p.tested(c)}


def tests_of(p: Program, idea: dict) -> list[dict]:
    """Give the cycles of an idea that have begun, in time order."""
    return sorted(
        (c for c in p.cycles.values() if idea_of(p, c) == idea["id"] and p.begun(c)), key=lambda c: c["actual_start"]
    )
