"""Rules for what is said of measures over time: lines, points, runs, verdicts, changes. Seeded simulations are not redone."""

from __future__ import annotations

import datetime as dt
import re

from facts import Program
from gate import MONTHS, Said, figure, number, rows, rule
from rules_answers import same
from rules_records import day, is_amount, recent
from rules_rounds import one_voice, verdict_word


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
    return float((before if len(before) else p.points(measure))["value"].median())


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


@rule("study.table_caption", "table", "{name}")
def _(s, m):
    p = s.facts
    measure = next(i for i, x in p.measures.items() if x["name"] == m["name"])
    points = p.points(measure)
    by = {period(p, measure, d): v for d, v in zip(points["date"], points["value"], strict=True)}
    told = {}
    for r in rows(s.node):
        cells = list(r.values())
        told[cells[0]] = cells
        value = cells[-2]
        if value == "no data":
            yield f"{cells[0]} has a value" if cells[0] in by else None
            continue
        yield is_amount(value, by.get(cells[0]))
        middle = line(p, measure)
        if cells[-1].startswith(("Above", "Below", "On the line")) and len(p.before(measure)) in (0, *range(6, 99)):
            side = (
                "Above" if by[cells[0]] > middle + 1e-9 else "Below" if by[cells[0]] < middle - 1e-9 else "On the line"
            )
            yield (
                None
                if cells[-1].startswith(side)
                else f"{cells[0]}: {cells[-1]}, {by[cells[0]]:.3f} against {middle:.3f}"
            )
    yield f"{set(by) - set(told)} are missing" if set(by) - set(told) else None


@rule("study.chart_caption", "sequence", "{text}")
def _(s, m):
    p, measure = s.facts, here(s)
    yield None if m["text"].casefold().startswith(p.short(measure).casefold()) else "another measure"
    # One voice: heading, caption, alternative text and the picture say the same verdict.
    word = verdict_word(m["text"])
    for other in s.page.said:
        if other.id.split()[0] == "study.chart_alt" and other.measure == measure:
            yield same("verdict in the alternative text", word, verdict_word(other.text) or word)
    if word in ("signal", "possible"):
        yield None if len(p.after(measure)) >= 10 else f"a signal from {len(p.after(measure))} points"
    if k := re.search(r"(upward|downward)", m["text"]):
        yield from _way(p, measure, "up" if k[1] == "upward" else "down")


def _way(p: Program, measure: str, way: str):
    """A direction that is said is that of the points since the line was frozen, at least for most of them."""
    after, middle = p.after(measure)["value"], line(p, measure)
    if len(p.before(measure)):
        up, down = int((after > middle).sum()), int((after < middle).sum())
        yield (
            None
            if (up >= down) == (way == "up") or abs(up - down) <= 2
            else f"{up} points are above the line, {down} below"
        )


@rule("study.chart_alt", "number", "{text}")
def _(s, m):
    p, measure, text = s.facts, here(s), m["text"]
    points = p.points(measure)
    if "no data has been recorded" in text:
        yield same("points", 0, len(points))
        return
    k = re.search(r"(\d+) points? from (.+?) to (.+?)(?:, between|[,.] )", text)
    yield same("points", int(k[1]), len(points))
    yield same("first", k[2], period(p, measure, points["date"].iloc[0]))
    yield None if k[3].startswith(period(p, measure, points["date"].iloc[-1]).split(",")[0]) else "another last period"
    if k := re.search(r"between ([\d.,]*\d) and ([\d.,]*\d)", text):
        yield is_amount(k[1], points["value"].min())
        yield is_amount(k[2], points["value"].max())
    if k := re.search(r"Latest value ([\d.,]*\d)", text):
        yield is_amount(k[1], points["value"].iloc[-1])
    if (k := re.search(r"Baseline ([\d.,]*\d) from (\d+) points", text)) and len(p.before(measure)):
        yield is_amount(k[1], line(p, measure))
        yield same("points of the baseline", int(k[2]), len(p.before(measure)))
    if k := re.search(r"Middle line ([\d.,]*\d)", text):
        yield is_amount(k[1], float(points["value"].median()))
    if k := re.search(r"(\d+) cycles?(?: and|\b.*? marked)", text):
        mine = [
            c
            for c in p.cycles.values()
            if measure in (c.get("measure"), *c.get("other_measures", []))
            and (c.get("actual_start") or c.get("planned_start"))
        ]
        yield same("cycles", int(k[1]), len(mine))


@rule("study.counted", "quote", "{kind} measure.", "{kind} measure. {text}")
def _(s, m):
    p = s.facts
    try:
        measure = here(s)
    except ValueError:
        return
    yield same("kind", m["kind"].casefold(), p.measures[measure].get("kind", "outcome"))


@rule(
    "study.baseline_note",
    "date",
    "The baseline is the middle value of the {n:n} point from {a} to {b}, before the first test began on {d:date}. It stays fixed.",
    "The baseline is the middle value of the {n:n} points from {a} to {b}, before the first test began on {d:date}. It stays fixed.",
)
def _(s, m):
    if "n" not in m.groupdict():
        yield "it does not read as a baseline"
        return
    p, measure = s.facts, here(s)
    before = p.before(measure)
    yield same("points", number(m["n"]), len(before))
    yield same("first", m["a"], period(p, measure, before["date"].iloc[0]))
    yield same("last", m["b"], period(p, measure, before["date"].iloc[-1]))
    yield same("first test", day(m["d"]), p.first_test(measure))


@rule("study.median_note", "count", "No test has begun, so the line is the middle value of all {n:n} points.")
def _(s, m):
    p, measure = s.facts, here(s)
    yield same("points", number(m["n"]), len(p.points(measure)))
    yield same("first test", None, p.first_test(measure))


@rule(
    "study.no_points_before",
    "absence",
    "Nothing was recorded before the first test, so the line is the middle value of all points.",
)
def _(s, m):
    return same("points before the first test", 0, len(s.facts.before(here(s))))


@rule(
    "study.gaps_note",
    "absence",
    "{names} was not recorded, so the line has a gap.",
    "{names} were not recorded, so the line has gaps.",
    "{n:n} periods were not recorded, so the line has gaps.",
)
def _(s, m):
    p, measure = s.facts, here(s)
    recorded = {period(p, measure, d) for d in p.points(measure)["date"]}
    if m.groupdict().get("names"):
        for name in re.split(r", (?!\d{4})| and ", m["names"]):
            yield f"{name} is recorded" if name in recorded else None


@rule(
    "study.merged_note",
    "count",
    "On {n:n} date several rows were put together into one point.",
    "On {n:n} dates several rows were put together into one point.",
)
def _(s, m):
    import pandas as pd

    p, measure = s.facts, here(s)
    rows_ = pd.read_csv(p.folder / "measures.csv")
    rows_ = rows_[rows_["measure"].eq(measure)]
    return None if number(m["n"]) <= int((rows_["date"].value_counts() > 1).sum()) else "fewer dates have several rows"


@rule("labels.verdict", "sequence", "{text}")
def _(s, m):
    try:
        measure = here(s)
    except ValueError:
        return
    yield from one_voice(s, measure, m["text"])


@rule("study.too_few_short", "count", "too few points to tell yet.")
def _(s, m):
    p, measure = s.facts, here(s)
    return (
        None
        if _useful(p, measure) < 10 or 0 < len(p.before(measure)) < 6
        else f"{_useful(p, measure)} points since the first test"
    )


def _useful(p: Program, measure: str) -> int:
    return int((p.after(measure)["value"] != line(p, measure)).sum()) if len(p.points(measure)) else 0


@rule("verdict.no_points", "absence", "No data has been recorded yet.")
def _(s, m):
    p = s.facts
    return None if any(not len(p.points(i)) for i in p.measures) else "every measure has points"


@rule("verdict.no_data_yet", "absence", "No data yet", "No data yet.")
def _(s, m):
    p = s.facts
    return None if any(not len(p.points(i)) for i in p.measures) else "every measure has points"


@rule(
    "verdict.too_few",
    "count",
    "{n:n} {unit} with data since the first test; ten are needed, so {k:n} more.",
    "{n:n} {unit} with data; ten are needed, so {k:n} more.",
)
def _(s, m):
    if "k" not in m.groupdict():
        return
    p, measure = s.facts, here(s)
    after = p.after(measure)
    yield same("points", number(m["n"]), len(after))
    yield same("a test began", "since the first test" in s.text, p.first_test(measure) is not None)
    yield (
        None
        if number(m["k"]) in (10 - len(after), 10 - _useful(p, measure))
        else f"{len(after)} are there, {_useful(p, measure)} off the line"
    )


@rule("verdict.too_short_baseline", "count", "{text}")
def _(s, m):
    p, measure = s.facts, here(s)
    k = re.search(r"(\w+) points? (?:was|were) collected|Only (\w+) points?", m["text"])
    n = 0 if k is None or (k[1] or k[2]).casefold() in ("no", "none") else number(k[1] or k[2])
    yield same("points before the first test", n, len(p.before(measure)))
    yield "“only no”" if "nly no" in m["text"] else None


@rule(
    "verdict.on_the_line",
    "count",
    "{n:n} point lies exactly on {which} and says neither up nor down; {rest}",
    "{n:n} points lie exactly on {which} and say neither up nor down; {rest}",
)
def _(s, m):
    p, measure = s.facts, here(s)
    on = int((p.after(measure)["value"] == line(p, measure)).sum())
    yield same("points on the line", number(m["n"]), on) if "n" in m.groupdict() else None


def _runs(p: Program, measure: str) -> list[tuple[int, int, dt.date, dt.date, int]]:
    """Give the runs of points on one side: points off the line, side, first and last day, points on the line within."""
    after, middle = p.after(measure), line(p, measure)
    out, side, n, on, first, last = [], 0, 0, 0, None, None
    for d, v in zip(after["date"], after["value"], strict=True):
        if v == middle:
            on += n > 0
            continue
        now = 1 if v > middle else -1
        if now != side:
            if n:
                out.append((n, side, first, last, on))
            side, n, first, on = now, 0, d, 0
        n, last = n + 1, d
    return [*out, (n, side, first, last, on)] if n else out


@rule("verdict.in_one", "sequence", "{text}")
def _(s, m):
    yield from run_sentence(s, m["text"])


def run_sentence(s: Said, text: str):
    """Hold a sentence about a run or about crossings against the points."""
    p = s.facts
    try:
        measure = here(s)
    except ValueError:
        return
    middle = line(p, measure)
    if k := re.search(
        r"(?:Since|From) ([^,]+?)(?: to [^,]+)?(?:, \d{4})?, (\w+) (\w+?)s? (with data in a row |.*?)l(?:ie|ay) (above|below) (?:the baseline|the middle line|their middle line) of ([\d.,]*\d)",
        text,
    ):
        side = 1 if k[5] == "above" else -1
        fits = [r for r in _runs(p, measure) if r[1] == side and r[0] == number(k[2])]
        yield None if fits else f"no run of {k[2]} points {k[5]}; runs: {[(r[0], r[1]) for r in _runs(p, measure)]}"
        yield is_amount(k[6], middle)
        after = p.after(measure)["value"]
        beyond = after[(after > middle) if side > 0 else (after < middle)]
        yield (
            None
            if not fits or ((figure(k[6]) <= beyond.max()) if side > 0 else (figure(k[6]) >= beyond.min()))
            else "no point is there as printed"
        )
        if "in a row" in k[4] and fits:
            yield "points on the line lie between them, so they are not in a row" if all(r[4] for r in fits) else None
    if k := re.search(r"cross(?:es)? (?:the baseline|their middle line) only (once|twice|\w+ times)", text):
        n = {"once": 1, "twice": 2}.get(k[1]) or number(k[1].split()[0])
        yield same("crossings", n, len(_runs(p, measure)) - 1)
    if "never cross" in text:
        yield same("crossings", 0, len(_runs(p, measure)) - 1)
    wanted = p.measures[measure].get("direction", "increase")
    if "the wanted direction" in text:
        way = re.search(r"lie (above|below)|lay (above|below)", text)
        if way:
            up = (way[1] or way[2]) == "above"
            good = wanted == "increase" if up else wanted == "decrease"
            yield same("wanted", "not the wanted direction" not in text, good)


for _id in ("verdict.run_of_points", "verdict.run_past", "verdict.few_crossings", "verdict.no_signal"):
    rule(_id, "sequence", "{text}")(lambda s, m: list(run_sentence(s, m["text"])))


@rule(
    "verdict.begins_with_event",
    "cause",
    "An event is marked where it begins (“{label}”); the change may come from that.",
)
def _(s, m):
    return None if s.page.cohort.quoted(m["label"]) else "no such event"


@rule(
    "verdict.trial_baseline",
    "count",
    "The baseline rests on {n:n} points only, so this is a first hint: ten make it firm.",
    "The baseline rests on {n:n} points only; ten make it firm.",
)
def _(s, m):
    p, measure = s.facts, here(s)
    yield same("points of the baseline", number(m["n"]), len(p.before(measure)))
    yield None if number(m["n"]) < 10 else "ten are firm"


@rule(
    "verdict.firm_baseline",
    "count",
    "The baseline is firm: it rests on {n:n} points, and they were steady.",
    "The baseline is firm: it rests on {n:n} points.",
)
def _(s, m):
    p, measure = s.facts, here(s)
    yield same("points of the baseline", number(m["n"]), len(p.before(measure)))
    yield None if number(m["n"]) >= 10 else "fewer than ten"


@rule("verdict.unstable_baseline", "sequence", "{any}")
def _(s, m):
    return None if len(s.facts.before(here(s))) >= 6 else "there is none"


@rule("verdict.recent", "number", "The middle of the last six is {x:f}.", "The middle of the last {n:n} is {x:f}.")
def _(s, m):
    p, measure = s.facts, here(s)
    yield is_amount(m["x"], recent(p, measure))


def _reached(s: Said, goal: float, text: str):
    p, measure = s.facts, here(s)
    wanted, now = p.measures[measure].get("direction", "increase"), recent(p, measure)
    reached = now >= goal - 1e-9 if wanted == "increase" else now <= goal + 1e-9
    if "reached" in text and wanted != "neither":
        yield same("reached", "not reached" not in text, reached)


@rule(
    "verdict.target_word",
    "comparison",
    "The target is {x:f}.",
    "The target of {x:f} is reached.",
    "The target of {x:f} is not reached yet.",
)
def _(s, m):
    p, measure = s.facts, here(s)
    goal = [t["value"] for t in p.measures[measure].get("targets", []) if t["from"] <= p.as_of][-1]
    if "x" in m.groupdict():
        yield is_amount(m["x"], goal)
    yield from _reached(s, goal, s.text)


@rule(
    "verdict.aim_word",
    "comparison",
    "The aim is {x:f}.",
    "The aim of {x:f} is reached.",
    "The aim of {x:f} is not reached yet.",
    "The date of the aim, {d:date}, has passed; the aim of {x:f} is reached.",
    "The date of the aim, {d:date}, has passed; the aim of {x:f} is not reached.",
    "The date of the aim, {d:date}, has passed.",
)
def _(s, m):
    p, measure, g = s.facts, here(s), m.groupdict()
    aims = [
        x["aim"] for x in p.current if x.get("aim", {}).get("measure") == measure and x["aim"].get("to") is not None
    ]
    aim = aims[0]
    if g.get("x"):
        yield is_amount(g["x"], aim["to"])
    if g.get("d"):
        yield same("its date", day(g["d"]), aim.get("by"))
        yield None if aim["by"] < p.as_of else "it has not passed"
    yield from _reached(s, aim["to"], s.text)


@rule("verdict.phase_drawn", "cause", "{any}")
def _(s, m):
    return None


@rule(
    "cycles.span",
    "number",
    "{a:f} to {b:f}; latest {x:f}.",
    "{a:f} to {b:f}; latest {x:f}",
    "{a:f} to {b:f} {unit}; latest {x:f}.",
    "{a:f} to {b:f} {unit}; latest {x:f}",
)
def _(s, m):
    if "a" not in m.groupdict():
        yield "it does not read as a span"
        return
    values = s.facts.points(here(s))["value"]
    yield is_amount(m["a"], values.min())
    yield is_amount(m["b"], values.max())
    yield is_amount(m["x"], values.iloc[-1])


@rule("headline.aim_shows", "sequence", "The measure for {text}")
def _(s, m):
    p = s.facts
    d = next(d for n, d in sorted(p.form.by_name.items(), reverse=True) if m["text"].startswith(n))
    measures = [x["aim"]["measure"] for x in p.current if x["domain"] == d.id and x.get("aim", {}).get("measure")]
    measure = measures[0]
    yield from one_voice(s, measure, m["text"])
    tested = [
        c
        for x in p.current
        if x["domain"] == d.id
        for c in p.cycles_of(x)
        if measure in (c.get("measure"), *c.get("other_measures", [])) and p.begun(c)
    ]
    yield None if tested else "no cycle of this priority tested that measure"
    if "too few points" in m["text"]:
        yield None if _useful(p, measure) < 10 or 0 < len(p.before(measure)) < 6 else "there are enough points"


@rule("headline.unwanted", "sequence", "Not as wanted: {text}")
def _(s, m):
    p = s.facts
    for name, way in re.findall(r"(?:^|; and )(.+?), a (?:possible )?signal of change (up|down)ward", m["text"]):
        measure = next(i for i in p.measures if p.short(i).casefold() == name.casefold())
        wanted = p.measures[measure].get("direction", "increase")
        yield None if {"up": "decrease", "down": "increase"}[way] == wanted else f"{way} is wanted"
        yield from one_voice(s, measure, m["text"])


@rule("headline.measure_shows", "sequence", "{name}: {text}")
def _(s, m):
    p = s.facts
    measure = next(i for i in p.measures if p.short(i).casefold() == m["name"].casefold())
    yield from one_voice(s, measure, m["text"])


@rule(
    "headline.measures_show",
    "count",
    "Neither of {of:n} measures shows {x} of change.",
    "{n:n} of {of:n} measure shows a signal of change.",
    "{n:n} of {of:n} measures shows a signal of change.",
    "{n:n} of {of:n} measures show a signal of change.",
)
def _(s, m):
    if "n" not in m.groupdict():
        return
    p = s.facts
    captions = [verdict_word(x.text) for x in s.page.of("study.chart_caption")]
    yield same("measures with points", number(m["of"]), sum(len(p.points(i)) > 0 for i in p.measures))
    yield None if number(m["n"]) >= sum(w in ("signal", "possible") for w in captions) else f"charts show {captions}"


@rule("headline.not_begun", "absence", "No test for {name} has begun yet.")
def _(s, m):
    p = s.facts
    d = p.form.by_name[m["name"]]
    started = [c for x in p.current if x["domain"] == d.id for c in p.cycles_of(x) if p.begun(c)]
    return same("tests that began", 0, len(started))


for _id in ("groups.caption", "equity.gap_caption"):
    rule(_id, "table", "{any}")(lambda s, m: None)


@rule("groups.note", "note", "{any}")
def _(s, m):
    return None


@rule("equity.gap_say", "comparison", "{text}")
def _(s, m):
    told = re.findall(r"stood (?:(\d+) points? (above|below)|level)", m["text"])
    return None if told or "stood" in m["text"] else "it does not read as a gap"


@rule("equity.gap_note", "note", "{any}")
def _(s, m):
    return None
