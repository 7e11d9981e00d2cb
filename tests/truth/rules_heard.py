"""Rules for the page for the wall: only what all together said, and what the records say of the work."""

from __future__ import annotations

import calendar
import datetime as dt
import re

from facts import COACH, Domain, Program
from gate import MONTHS, Said, fixed, number, rule
from readers import TINY, day, level, quoted, same, says, state

fixed("heard.things", "Three things to know")
fixed("heard.thanks", "Thank you.")
fixed("heard.views", "People here see this in different ways.")
fixed("heard.look_again", "We look again at how it goes.")
fixed("heard.aim_day", "The day we set for our aim.")
fixed("heard.ask_again", "We can ask the same questions again.")
fixed("heard.ask_due", "It is time to ask the same questions again.")


def staff(p: Program) -> int:
    return sum(r != "leader" for r in p.people().values())


def told(p: Program) -> dict[str, Domain]:
    """Give the domains of which enough people told who are neither leader nor coach, by name; also where people agreed
    that their own program sees their answers."""
    out = {}
    for d in p.form.domains.values() if staff(p) >= 5 else ():
        need, rows = 8 if len(d.items) == 1 else 5, p.answers()
        rows = rows[rows["domain"].eq(d.id) & ~rows["role"].isin(["leader", COACH])]
        if state(p, d) == "not_enough":
            present = rows.loc[rows["what"].ne("blank"), "person"].nunique()
            enough = present >= need and often_unknown(p.level(d.id))
        else:
            enough = p.level(d.id, "staff").raters >= need
        if enough:
            out[d.name] = d
    return out


def often_unknown(found) -> bool:
    asked = found.asked - found.count.get("not_applicable", 0)
    return bool(asked) and found.count.get("dont_know", 0) / asked > 0.4 + TINY


def of(p: Program, word: str) -> list[Domain]:
    """Give the domains in a state that the leaders' answers do not decide."""
    return [d for d in told(p).values() if state(p, d) == word and alone(p, d, word)]


def alone(p: Program, d: Domain, word: str) -> bool:
    found = p.level(d.id, "staff")
    if word == "not_enough":
        return often_unknown(found)
    if p.named and p.cohort.balanced:
        return True  # each role counts alike there, and the leaders are one of them
    low = found.mean < d.limit - TINY or found.at_low / len(found.used) >= 0.5 - TINY
    high = found.mean >= d.target - TINY and found.at_target / len(found.used) >= 0.75 - TINY
    return high if word == "strength" else low == (word == "challenge")


def named(s: Said) -> Domain | None:
    """Give the domain whose name stands beside a claim."""
    heads = s.node.parent.find("h3")
    return s.facts.form.by_name[heads[0].text] if heads else None


def head(s: Said, word: str, lowest: bool):
    """A kicker names an area of its kind at the end of the scale, with its own words."""
    p, found, d = s.facts, of(s.facts, word), named(s)
    if d is None:
        yield same(f"areas called {word}", 0, len(found)) if not (p.named and p.cohort.balanced) else None
        return
    yield None if d in found else f"{d.name} is none"
    place = {x.name: (level(p, x).mean - 1) / (x.k - 1) * (-1 if lowest else 1) for x in found}
    yield None if place.get(d.name, 0) >= max(place.values(), default=0) - 1e-6 else f"{d.name} is not at the end"
    words = s.node.parent.find("p")[-1]
    if not words.claim:
        yield same("its words", words.text, d.entry.get("strong" if word == "strength" else "weak", ""))


@rule("heard.eyebrow", "who", "{name}, {label}")
def _(s, m):
    return same("head", s.text, f"{s.facts.name}, {s.facts.round['label']}")


@rule(
    "heard.asked",
    "count",
    "In {d:month} we asked how we work: {n:n} questions on {k:n} subjects.",
    "In {d:month} we asked how we work: {n:n} questions on {k:n} subject.",
    "In {d:month} we asked how we work: {n:n} question on {k:n} subject.",
)
def _(s, m):
    p = s.facts
    yield same("month", m["d"], f"{MONTHS[p.round['date'].month - 1]} {p.round['date'].year}")
    yield same("questions", number(m["n"]), len(p.form.items))
    yield same("subjects", number(m["k"]), len(p.form.domains))


@rule(
    "heard.answered",
    "count",
    "All {n:n} people we invited answered.",
    "{n:n} of the {k:n} people we invited answered.",
    "{n:n} people answered.",
)
def _(s, m):
    p = s.facts
    yield same("people who answered", number(m["n"]), len(p.people()))
    yield None if staff(p) >= 5 else "of so few the number is not told"
    invited = sum(n for r, n in p.invited.items() if r != COACH)
    if "invited" in s.text:
        yield same("people invited", number(m.groupdict().get("k") or m["n"]), invited)
    else:
        yield None if not p.invited or len(p.people()) > invited else "who was invited is on record"


@rule(
    "heard.too_few",
    "absence",
    "Too few people gave enough answers to tell here what they said without telling who said it.",
)
def _(s, m):
    return same("subjects that may be told", 0, len(told(s.facts)))


@rule("heard.strength", "superlative", "A strength")
def _(s, m):
    yield from head(s, "strength", False)


@rule("heard.challenge", "superlative", "A challenge")
def _(s, m):
    yield from head(s, "challenge", True)


@rule("heard.on_its_way", "absence", "On its way")
def _(s, m):
    p = s.facts
    yield same("strengths", 0, len(of(p, "strength"))) if not (p.named and p.cohort.balanced) else None
    yield None if named(s) in of(p, "building") else "it is not on its way"


@rule("heard.in_between", "count", "This is neither a strength nor a challenge.")
def _(s, m):
    return same("state", "building", state(s.facts, named(s)))


@rule("heard.no_strength", "absence", "None that we can tell here.")
def _(s, m):
    return None if named(s) is None else "one is named"


@rule("heard.no_challenge", "absence", "None that we can tell here.")
def _(s, m):
    return None if named(s) is None else "one is named"


@rule("heard.is_strong", "count", "Enough answers reach the level that we aim at.")
def _(s, m):
    return same("state", "strength", state(s.facts, named(s)))


@rule("heard.is_weak", "count", "The answers here are low.")
def _(s, m):
    return same("state", "challenge", state(s.facts, named(s)))


@rule("heard.unknown", "count", "Not known yet")
def _(s, m):
    return same("areas with many “don’t know”", "don’t know" in s.node.parent.text, bool(of(s.facts, "not_enough")))


@rule("heard.do_not_know", "count", "Too many answers were “don’t know” to tell.")
def _(s, m):
    return None if named(s) in of(s.facts, "not_enough") else "not so many"


@rule("heard.few_here", "count", "Too few people gave enough answers on this to tell what they said.")
def _(s, m):
    return None if named(s).name not in told(s.facts) else "enough did"


@rule("heard.all_known", "absence", "Nothing: on every subject there are enough answers to tell.")
def _(s, m):
    p = s.facts
    yield same("subjects that may be told", len(told(p)), len(p.form.domains))
    yield None if p.count("participant_family") else "nobody served answered"


@rule("heard.not_heard", "absence", "How {people} see us: we have no answers of theirs.")
def _(s, m):
    yield same("their answers", 0, s.facts.count("participant_family"))
    yield same("word", m["people"], s.page.cohort.file.get("words", {}).get("people", "participants"))


@rule("heard.differ", "count", "Where views differ")
def _(s, m):
    """Eight or more who are neither leader nor coach, and among themselves far apart on half of the topics or more, or
    two or more of them at either end of one."""
    p, d = s.facts, named(s)
    found = p.level(d.id, "staff")
    yield None if found.raters >= 8 else f"{found.raters} rated it"
    given = found.by_item.values()
    far = sum(_agreement(v, d.k) < 0.5 for v in given)
    ends = any(v.count(1) >= 2 and v.count(d.k) >= 2 for v in given)
    yield None if ends or far >= len(given) / 2 else "they agree"


def _agreement(given: list, k: int) -> float:
    mean = sum(given) / len(given)
    variance = sum((x - mean) ** 2 for x in given) / max(1, len(given) - 1)
    return 1 - variance / ((k**2 - 1) / 12)


# What is tried


@rule("heard.aim_heading", "sequence", "Our aim.")
def _(s, m):
    by = s.facts.current[0].get("aim", {}).get("by")
    passed = "The day we set for it has passed." in s.node.parent.text
    if "No aim has been" not in s.node.parent.text:
        yield same("passed", passed, by is not None and by < s.facts.as_of)


@rule("heard.aim_passed", "sequence", "The day we set for it has passed.")
def _(s, m):
    return None if s.facts.current[0]["aim"]["by"] < s.facts.as_of else "it has not"


@rule("heard.no_priority", "absence", "What we work on first is not written down yet.")
def _(s, m):
    return same("priorities", 0, len(s.facts.current))


def tests(p: Program) -> list[dict]:
    """Give the cycles on the domain of the first priority."""
    first = p.current[0]
    dates = {r["id"]: r["date"] for r in p.cohort.rounds}
    same_ = [x for x in p.priorities if x["domain"] == first["domain"] and x["round"] in dates]
    return [c for q in same_ for c in p.cycles_of(q)]


def stands(p: Program, c: dict) -> str:
    """Say where a test stands: planned, under way, over, decided."""
    start, ended, seen = c.get("actual_start"), c.get("actual_end") or c.get("planned_end"), c.get("studied_on")
    result = c.get("result") or {}
    if c.get("decision") and (seen is None or seen <= p.as_of):
        return "planned" if start is not None and start > p.as_of else "decided"
    if (seen <= p.as_of) if seen else (result.get("value") is not None or result.get("text") or c.get("learned")):
        return "over"
    if not p.begun(c):
        return "planned"
    return "over" if ended is not None and ended < p.as_of else "under way"


def so_called(s: Said, m, *where: str) -> list[dict]:
    """Give the tests that a sentence may tell of, among those that stand so."""
    p, text, found = s.facts, m["what"].rstrip(".").casefold(), []
    for c in tests(p):
        words = [" ".join(str(c.get(k) or "").split()).rstrip(".").casefold() for k in ("change", "objective", "title")]
        found += [c] if stands(p, c) in where and text in words else []
    return found


@rule("heard.trying", "sequence", "We are trying this now: {what}")
def _(s, m):
    yield from quoted(s, m["what"])
    yield None if so_called(s, m, "under way") else "no such test is under way"


@rule(
    "heard.will_try",
    "date",
    "From {d:date} we try this: {what}",
    "We plan to try this, no day is set yet: {what}",
    "We planned to try this from {d:date}, no start is on record: {what}",
)
def _(s, m):
    p = s.facts
    yield from quoted(s, m["what"])
    days = {c.get("actual_start") or c.get("planned_start") for c in so_called(s, m, "planned")}
    said = m.groupdict().get("d")
    yield None if said in {says(on) if on else None for on in days} else f"planned for {days}"
    yield same("past", "We planned" in s.text, said is not None and day(said) < p.as_of)
    yield same("tests under way", 0, sum(stands(p, x) == "under way" for x in tests(p)))


@rule(
    "heard.tried",
    "outcome",
    "We tried this, and what comes of it is not decided yet: {what}",
    "We tried this and decided to keep it: {what}",
    "We tried this and decided to change it: {what}",
    "We tried this and decided to try it more widely: {what}",
    "We tried this and decided to let it go: {what}",
    "We stopped this without data: {what}",
)
def _(s, m):
    p = s.facts
    yield from quoted(s, m["what"])
    words = {"keep": "adopt", "change": "adapt", "more widely": "expand", "let it go": "abandon", "stopped": "stopped"}
    said = s.text.partition(":")[0]
    word = next((d for w, d in words.items() if re.search(rf"\b{w}\b", said)), None)
    decided = {c.get("decision") if stands(p, c) == "decided" else None for c in so_called(s, m, "over", "decided")}
    yield None if word in decided else f"decided: {decided}"
    ahead = [
        x
        for x in tests(p)
        if stands(p, x) == "under way"
        or (stands(p, x) == "planned" and x.get("planned_start") and x["planned_start"] >= p.as_of)
    ]
    yield same("tests under way or to come", 0, len(ahead))


@rule("heard.no_test", "absence", "No test is written down yet.")
def _(s, m):
    return same("tests", 0, len(tests(s.facts)))


# When people hear again


def later(on: dt.date, months: int) -> dt.date:
    index = on.year * 12 + on.month - 1 + months
    year, month = index // 12, index % 12 + 1
    return dt.date(year, month, min(on.day, calendar.monthrange(year, month)[1]))


def coming(p: Program, what: str) -> dt.date | None:
    # Of aims the page tells the first alone.
    found = (
        [x.get("review_on") for x in p.current]
        if what == "review"
        else [x.get("aim", {}).get("by") for x in p.current[:1]]
    )
    return min((d for d in found if d and d >= p.as_of), default=None)


def taken(p: Program) -> dt.date:
    """The day of the last round that somebody answered, be it that its answers are withheld now."""
    heard = [r for r in p.cohort.rounds if p.people(r["id"]) or p.id in p.cohort.gone(r["id"])]
    return max(r["date"] for r in heard if r["date"] <= p.as_of)


def asked_now(p: Program) -> str | None:
    """A round that goes on and of which the page holds no answers: while it does, no other is due."""
    c = p.cohort
    last = max((r for r in c.all_rounds if r["date"] <= c.as_of), key=lambda r: r["date"])
    asked = c.open(last) and p.id in (last.get("invited") or [p.id])
    asked = asked and not (last in c.rounds and p.people(last["id"]))
    return f"{last['label']} is being answered now" if asked else None


def due_day(p: Program) -> dt.date:
    """The day of which a page speaks: of one that is over, the end of the months between rounds."""
    on = due(p)
    return on if on >= p.as_of else later(taken(p), p.cohort.file.get("retake_months", 12))


def due(p: Program) -> dt.date:
    """From when on the assessment is due again: after the cohort's months, and a quarter of them after the last test."""
    last = taken(p)
    every = p.cohort.file.get("retake_months", 12)
    settle = max(1, round(every / 4))
    ends = [c.get("studied_on") or c.get("actual_end") for c in p.cycles.values() if stands(p, c) == "decided"]
    ends = [e for e in ends if e and last <= e <= p.as_of]
    on, late = later(last, every), later(last, every + settle)
    return max(on, min(later(max(ends), settle), late)) if ends else on


@rule("heard.day", "date", "{d:date}")
def _(s, m):
    what = "review" if "look again" in s.node.parent.text else "aim"
    return same(f"next {what}", day(m["d"]), coming(s.facts, what))


@rule("heard.month", "date", "{d:month}")
def _(s, m):
    on = due(s.facts)
    yield asked_now(s.facts)
    yield same("next round", m["d"], f"{MONTHS[on.month - 1]} {on.year}")
    yield None if on > s.facts.as_of else "it is due already"


@rule("heard.now", "date", "Now")
def _(s, m):
    return asked_now(s.facts) or (None if due(s.facts) <= s.facts.as_of else "it is not due yet")


@rule("heard.no_day", "absence", "No day is set yet.")
def _(s, m):
    p = s.facts
    yield same("reviews to come", None, coming(p, "review"))
    yield same("last days of aims to come", None, coming(p, "aim"))
    left = next(e for e in p.cohort.file["programs"] if e["id"] == p.id).get("until", dt.date.max)
    last = not asked_now(p) and p.round["id"] == p.cohort.all_rounds[-1]["id"] and left >= max(due(p), p.as_of)
    yield "the next round's day follows from the last one" if last else None


@rule(
    "heard.foot",
    "who",
    "For everyone who answered. The leader decides if it also hangs where {people} can see it. It tells what all said together, and nothing of any one person.",
    "For everyone who answered. The leader decides if it also hangs where {people} can see it. It tells nothing of any one person.",
)
def _(s, m):
    yield same("something is told", "all said" in s.text, not s.page.of("heard.too_few"))
    yield same("word", m["people"], s.page.cohort.file.get("words", {}).get("people", "participants"))
