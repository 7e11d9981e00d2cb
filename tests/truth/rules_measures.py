"""Rules for what is said of measures over time: lines, points, runs, verdicts, changes. Seeded simulations are not redone."""

from __future__ import annotations

import datetime as dt
import math
import re
from itertools import pairwise

import numpy as np
import pandas as pd
from facts import Program
from gate import MONTHS, Said, figure, fixed, number, rows, rule
from readers import (
    TINY,
    beside_the_end,
    count_of,
    day,
    groups_of_empty,
    here,
    is_amount,
    line,
    one_voice,
    period,
    recent,
    runs_of,
    same,
    useful_points,
    verdict_word,
    words_of,
)

CLASSIC = ("Longest run on one side of the line", "Crossings of the line")


def _classic(p: Program, measure: str, cells: list[str]):
    """The classic counts, and what Anhøj and Olesen (2014) call usual: log2(n) + 3, and the 5 % point of Bin(n - 1, 1/2)."""
    runs = runs_of(p, measure)
    n = sum(r[0] for r in runs)
    most = round(math.log2(n) + 3)
    total, k = 0.0, -1
    while total < 0.05:
        k += 1
        total += math.comb(n - 1, k) / 2 ** (n - 1)
    if cells[0] == CLASSIC[0]:
        yield same("longest run", int(cells[-2]), max(r[0] for r in runs))
        yield same("usual run", cells[-1], f"usual up to {most} of {n} points that do not resemble each other")
    else:
        yield same("crossings", int(cells[-2]), len(runs) - 1)
        yield same("usual crossings", cells[-1], f"usual from {k} with {n} points that do not resemble each other")


def _beside_line(p: Program, measure: str, cells: list[str], value: float):
    """What the last cell says of a point: baseline, beside which line, or not compared with a later one."""
    told, middle = cells[-1].split("; ")[0], line(p, measure)
    if p.counted(measure).empty:
        yield same(f"{cells[0]}: there is no line", told, "Recorded")
        return
    names = {period(p, measure, d): "baseline" for d in p.before(measure)["date"]}
    names |= {period(p, measure, d): "after" for d in p.after(measure)["date"]}
    kind = names.get(cells[0], "apart")
    beside = re.match(r"(Above|Below|On) the (line|baseline|middle line)\Z", told)
    yield same(f"{cells[0]}: in the baseline", told == "Baseline", kind == "baseline")
    yield same(f"{cells[0]}: not compared", told == "Not compared with the later line", kind == "apart")
    yield same(f"{cells[0]}: beside the line", bool(beside), kind == "after")
    if beside:
        side = "Above" if value > middle + 1e-9 else "Below" if value < middle - 1e-9 else "On"
        yield None if beside[1] == side else f"{cells[0]}: {told}, {value:.3f} against {middle:.3f}"
        if beside[2] != "line":
            yield same("the line meant", beside[2], "baseline" if len(p.before(measure)) else "middle line")


@rule("study.table_caption", "table", "{name}")
def _(s, m):
    p = s.facts
    measure = next(i for i, x in p.measures.items() if x["name"] == m["name"])
    points = p.points(measure)
    by = {period(p, measure, d): v for d, v in zip(points["date"], points["value"], strict=True)}
    why = {period(p, measure, d): reason for d, reason in p.reasons(measure).items()}
    told = {}
    for r in rows(s.node):
        cells = list(r.values())
        if cells[0] in CLASSIC:
            yield from _classic(p, measure, cells)
            continue
        if set(cells) == {"no data"}:
            yield "there are points" if by else None
            continue
        told[cells[0]] = cells
        value = cells[-2]
        if value == "no data":
            yield f"{cells[0]} has a value" if cells[0] in by else None
            was = f"Not collected: {why[cells[0]]}" if cells[0] in why else "Not recorded: a gap"
            yield None if cells[-1] == was or cells[-1].startswith(f"{was}; ") else f"{cells[0]}: {cells[-1]}"
            continue
        yield is_amount(value, by.get(cells[0]))
        yield from _beside_line(p, measure, cells, by[cells[0]])
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
    if "no point to draw" in text:
        yield same("points", 0, len(points))
        return
    first, last = (period(p, measure, points["date"].iloc[at]) for at in (0, -1))
    if k := re.search(r"(\d+) points from (.+?) to (.+?), between ", text):
        yield same("points", int(k[1]), len(points))
        yield same("first and last", (k[2], k[3]), (first, last))
    else:
        yield same("points", 1, len(points))
        yield None if f", 1 point, {first}" in text else "the period of the one point is another"
    if k := re.search(r"between ([\d.,]*\d) and ([\d.,]*\d)", text):
        yield is_amount(k[1], points["value"].min())
        yield is_amount(k[2], points["value"].max())
    if k := re.search(r"Latest value ([\d.,]*\d)", text):
        yield is_amount(k[1], points["value"].iloc[-1])
    if (k := re.search(r"Baseline ([\d.,]*\d) from (\d+) points", text)) and len(p.before(measure)):
        yield is_amount(k[1], line(p, measure))
        yield same("points of the baseline", int(k[2]), len(p.before(measure)))
    if k := re.search(r"Middle line ([\d.,]*\d)", text):
        yield is_amount(k[1], line(p, measure))
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
    "The baseline is the value of the {n:n} point, from {a}, before the first test began on {d:date}. It stays fixed.",
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
    yield same("last", m.groupdict().get("b", m["a"]), period(p, measure, before["date"].iloc[-1]))
    yield same("first test", day(m["d"]), p.first_test(measure))


@rule(
    "study.median_note",
    "count",
    "No test of this measure is on record as begun, so the line is the middle value of all {n:n} points.",
    "No test of this measure is on record as begun, so the line is the middle value of all {n:n} points from {since} on.",
    "No test of this measure is on record as begun, so the line is the middle value of the {n:n} point from {since} on.",
    "No test of this measure is on record as begun, so the line is the middle value of the {n:n} point.",
)
def _(s, m):
    p, measure = s.facts, here(s)
    counted = p.counted(measure)
    yield same("points", number(m["n"]), len(counted))
    cut = len(counted) < len(p.points(measure))
    if cut or m.groupdict().get("since"):
        yield same(
            "since", m.groupdict().get("since"), period(p, measure, p.agreed(measure)[-1]["from"]) if cut else None
        )
    yield same("first test", None, p.first_test(measure))


@rule(
    "study.no_points_before",
    "absence",
    "No point lies before the first test, so the line is the middle value of all points.",
    "No point from {since} on lies before the first test, so the line is the middle value of all points from then on.",
)
def _(s, m):
    p, measure = s.facts, here(s)
    yield same("points before the first test", 0, len(p.before(measure)))
    cut = [x["from"] for x in p.agreed(measure) if x["from"] < p.first_test(measure)]
    yield same("since", m.groupdict().get("since"), period(p, measure, cut[-1]) if cut else None)


@rule(
    "study.gaps_note",
    "absence",
    "{n:n} periods were not recorded, so the line has gaps.",
    "{names} was not recorded, so the line has a gap.",
    "{names} were not recorded, so the line has gaps.",
)
def _(s, m):
    p, measure = s.facts, here(s)
    recorded = {period(p, measure, d) for d in p.points(measure)["date"]}
    why = {period(p, measure, d) for d in p.reasons(measure)}
    if names := m.groupdict().get("names"):
        yield None if names[0].isupper() else "a sentence begins with a small letter"
        for name in re.split(r", (?!\d{4})| and ", re.sub("^(Quarter|Week) ", lambda k: k[0].lower(), names)):
            yield f"{name} is recorded" if name in recorded else None
            yield f"why {name} is missing is on record" if name in why else None
            forms = {"month": r"[A-Z]\w+ \d{4}", "quarter": r"quarter \d of \d{4}", "week": r"week of .+"}
            asked = forms.get(p.measures[measure].get("frequency", "month"), r"[A-Z]\w+ \d{1,2}, \d{4}")
            yield None if re.fullmatch(asked, name) else f"{name} is no period of this measure"
    else:
        days = list(p.points(measure)["date"])
        told = sum(days[0] < day < days[-1] for day in p.reasons(measure))
        yield same("periods", number(m["n"]), _gaps(p, measure) - told)


@rule(
    "study.not_collected",
    "absence",
    "{n:n} periods were not collected: {reason}",
    "{names:in} was not collected: {reason}",
    "{names:in} were not collected: {reason}",
)
def _(s, m):
    p, measure = s.facts, here(s)
    said = m["reason"].removesuffix(".")
    mine = [period(p, measure, day) for day, why in p.reasons(measure).items() if why.removesuffix(".") == said]
    if not mine:
        yield f"nobody wrote “{said}”"
        return
    mine[0] = mine[0][:1].upper() + mine[0][1:]
    if names := m.groupdict().get("names"):
        yield same("periods", re.split(r", (?!\d{4})| and ", names.replace(", and ", " and ")), mine)
    else:
        yield same("periods", number(m["n"]), len(mine))


@rule(
    "study.not_collected_for",
    "count",
    "{n:n} periods were not collected, for {m:n} reasons; the table says which.",
)
def _(s, m):
    reasons = s.facts.reasons(here(s))
    yield same("periods", number(m["n"]), len(reasons))
    yield same("reasons", number(m["m"]), len(set(reasons.values())))


@rule("study.point_uncollected", "quote", "Not collected: {reason}")
@rule("charts.not_collected", "quote", "not collected: {reason}")
def _(s, m):
    p = s.facts
    written = {why for name in p.measures for why in p.reasons(name).values()}
    yield None if m["reason"] in written else "nobody wrote that"


def _gaps(p: Program, measure: str) -> int:
    """Count the periods between the first and the last point that have none."""
    days, end = list(p.points(measure)["date"]), lambda day: p.end_of(measure, day)
    count, until = 0, end(days[0])
    while until < end(days[-1]):
        until = end(until + dt.timedelta(days=1))
        count += until not in {end(day) for day in days}
    return count


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
    p, word = s.facts, verdict_word(m["text"])
    if word in ("signal", "possible", "none"):
        yield _untellable(p, measure)
        yield None if useful_points(p, measure) >= 10 else f"{useful_points(p, measure)} points off the line"
        yield None if not 0 < len(p.before(measure)) < (10 if word == "signal" else 6) else "the baseline is too short"


def _untellable(p: Program, measure: str) -> str | None:
    """Say why a pattern says nothing here (docs/charts.md): the line on an end of the scale, few values, points on it."""
    shown, middle = [*p.before(measure)["value"], *p.after(measure)["value"]], line(p, measure)
    about, after = p.measures[measure], p.after(measure)["value"]
    per = about.get("per", 100)
    share = bool(about.get("denominator")) and about.get("share", per == 100)
    low = abs(middle) < 1e-9 and (share or all(v == int(v) >= 0 for v in shown))
    if low or (share and abs(middle - per) < 1e-9):
        return f"the line of {middle:g} is an end of the scale"
    if len({round(v, 9) for v in shown}) < 5:
        return "there are fewer than five values"
    on = sum(abs(v - middle) < 1e-9 for v in after)
    return f"{on} of {len(after)} points lie on the line" if on > 0.25 * len(after) else None


@rule("study.too_few_short", "count", "too few points to tell yet.")
def _(s, m):
    p, measure = s.facts, here(s)
    return (
        None
        if useful_points(p, measure) < 10 or 0 < len(p.before(measure)) < 6
        else f"{useful_points(p, measure)} points since the first test"
    )


@rule(
    "verdict.no_points",
    "absence",
    "No number is on record up to {d:date}.",
    "Up to {d:date} numbers of {n:n} group are on record, but none of all together. {rest}",
    "Up to {d:date} numbers of {n:n} groups are on record, but none of all together. {rest}",
)
def _(s, m):
    p, n = s.facts, count_of(m)
    yield same("day", day(m["d"]), p.as_of)
    yield None if n in groups_of_empty(p) else f"measures without points have {groups_of_empty(p)} groups"


@rule(
    "verdict.no_data_yet",
    "absence",
    "No data yet",
    "No data yet.",
    "no data yet.",
    "Numbers of groups only",
    "Numbers of groups only.",
    "numbers of groups only.",
)
def _(s, m):
    found = groups_of_empty(s.facts)
    return (
        None if (any(found) if "groups" in s.text else 0 in found) else f"measures without points have {found} groups"
    )


@rule(
    "verdict.too_few",
    "count",
    "{n:n} {unit} with data since the first test; ten are needed, so {k:n} more.",
    "{n:n} {unit} with data; ten are needed, so {k:n} more.",
    "{n:n} {unit} with data since the first test, {on:n} of them exactly on {which}; ten beside it are needed, so {k:n} more.",
    "{n:n} {unit} with data, {on:n} of them exactly on {which}; ten beside it are needed, so {k:n} more.",
)
def _(s, m):
    if "k" not in m.groupdict():
        return
    p, measure = s.facts, here(s)
    after = p.after(measure)
    yield same("points", number(m["n"]), len(after))
    yield same("a test began", "since the first test" in s.text, p.first_test(measure) is not None)
    on = number(m.groupdict().get("on") or "none")
    if on:
        yield same("on the line", on, len(after) - useful_points(p, measure))
    yield same("ten in all", number(m["k"]), 10 - len(after) + on)


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


@rule("verdict.in_one", "sequence", "{text}")
def _(s, m):
    yield from run_sentence(s, m["text"])


RUN = re.compile(
    r"(?P<word>Since|From) (?P<first>.+?)(?: to (?P<last>.+?))?, (?P<n>\w+)(?: of (?P<of>\w+))? (?P<unit>month|week|quarter|day)s? "
    r"with data (?P<row>in a row )?l(?:ie|ay) (?P<side>above|below) (?P<line>the baseline|the middle line) of (?P<x>[\d.,]*\d)"
    r"(?:, (?P<on>\w+) on it and none on the other side)?"
)
LEVEL = re.compile(
    r"The (?P<n>\w+) \w+ with data since the first test lie (?P<way>higher|lower), taken together, than the (?P<before>\w+) before it"
)
FROM = re.compile(
    r"From (?P<first>.+?) on, the (?P<n>\w+) \w+ with data lie (?P<way>higher|lower), taken together, than those before"
)
CROSS = re.compile(
    r"The (?P<n>\w+) points off (?P<line>the baseline|the middle line) (?:never cross it|cross it only (?P<k>once|twice|\w+ times))"
)
CHANCE = re.compile(
    r"; without any change, a chart like this shows as much (?:(?:about|less than) 1 time in \d[\d,]*|about \d times? in 10|nearly every time)\Z"
)
PATTERNS = ("The ups and downs since the first test can be chance alone", "The ups and downs can be chance alone")
WAYS = (", so the pattern changed, with no clear direction", ", not the wanted direction", ", the wanted direction")


def run_sentence(s: Said, text: str):
    """Hold a verdict's sentence against the points: its run, its crossings, its places, its direction, its chance."""
    p = s.facts
    try:
        measure = here(s)
    except ValueError:
        return
    rest = text.strip().rstrip(".")
    chance = CHANCE.search(rest)
    rest = rest[: chance.start()] if chance else rest
    way = next((w for w in WAYS if rest.endswith(w)), None)
    rest = rest.removesuffix(way) if way else rest
    middle, after, before = line(p, measure), p.after(measure), p.before(measure)
    runs, up = runs_of(p, measure), None
    if chance:
        yield from _grade(s, measure, chance[0])
    if rest in PATTERNS:
        yield same("a test began", "first test" in rest, p.first_test(measure) is not None)
        return
    if k := RUN.fullmatch(rest):
        up = k["side"] == "above"
        n, on = number(k["n"]), number(k["on"]) if k["on"] else 0
        fits = [r for r in runs if (r[0], r[1]) == (n, 1 if up else -1)]
        yield None if fits else f"no run of {n} points {k['side']}; runs: {[(r[0], r[1]) for r in runs]}"
        fits = [r for r in fits if period(p, measure, r[2]) == k["first"]]
        yield None if fits else f"none of them begins in {k['first']}"
        if fits:
            yield same("points on the line within", on, fits[0][4])
            yield same("points of the run in all", number(k["of"]), n + on) if k["of"] else None
            yield same("in a row", bool(k["row"]), not on)
            yield same("its end", k["last"] or period(p, measure, fits[0][3]), period(p, measure, fits[0][3]))
            yield same("it goes on", k["last"] is None, fits[0] is runs[-1])
        yield is_amount(k["x"], middle)
        yield same("a baseline", k["line"] == "the baseline", len(before) > 0)
        beyond = after["value"][(after["value"] > middle) if up else (after["value"] < middle)]
        yield (
            None
            if ((figure(k["x"]) <= beyond.max()) if up else (figure(k["x"]) >= beyond.min()))
            else "no point is there as printed"
        )
    elif k := LEVEL.fullmatch(rest):
        up = k["way"] == "higher"
        yield same("points since the first test", number(k["n"]), len(after))
        yield same("points before it", number(k["before"]), len(before))
        yield same("higher", up, _average(after) > _average(before))
    elif k := FROM.fullmatch(rest):
        up = k["way"] == "higher"
        at = [period(p, measure, d) for d in after["date"]].index(k["first"])
        yield same("points from there on", number(k["n"]), len(after) - at)
        yield same("higher", up, _average(after.iloc[at:]) > _average(after.iloc[:at]))
        yield same("points before the first test", 0, len(before))
    elif k := CROSS.fullmatch(rest):
        yield same("points off the line", number(k["n"]), sum(r[0] for r in runs))
        told = {None: 0, "once": 1, "twice": 2}
        yield same("crossings", told[k["k"]] if k["k"] in told else number(k["k"].split()[0]), len(runs) - 1)
    else:
        yield "it does not read as a reason of a verdict"
    if way and way != WAYS[0] and up is not None:
        wanted = p.measures[measure].get("direction", "increase")
        yield same("wanted", way == WAYS[2], wanted == ("increase" if up else "decrease"))


def _average(points) -> float:
    """The average of some points; for shares and rates that of everything counted together."""
    if points["denominator"].notna().all():
        per = (
            points["value"].mul(points["denominator"]).div(points["numerator"].where(points["numerator"] > 0)).median()
        )
        if not math.isnan(per):
            return float(per * points["numerator"].sum() / points["denominator"].sum())
    return float(points["value"].mean())


def _grade(s: Said, measure: str, chance: str):
    """The number printed is on the side of the limits that the verdict's word asks for."""
    word = words_of(s.page).get(measure)
    if k := re.search(r"(about|less than) 1 time in ([\d,]+)", chance):
        rate = 1 / number(k[2])
    else:
        k = re.search(r"about (\d) times? in 10", chance)
        rate = int(k[1]) / 10 if k else 1.0
    trial = 0 < len(s.facts.before(measure)) < 10
    if word == "signal":
        yield None if rate <= 0.05 + 1e-9 and not trial else f"a signal at {rate:.3f}, trial baseline: {trial}"
    elif word == "possible":
        yield None if rate <= (0.05 if trial else 0.2) + 1e-9 else f"a possible signal at {rate:.3f}"
    elif word == "none" and "less than" not in chance:
        yield None if rate > (0.05 if trial else 0.2) - 1e-9 else f"no signal at {rate:.3f}"


for _id in (
    "verdict.run_of_points",
    "verdict.few_crossings",
    "verdict.no_signal",
    "verdict.level_moved",
    "verdict.moved_from",
):
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
    "The baseline is firm: it rests on {n:n} points.",
)
def _(s, m):
    p, measure = s.facts, here(s)
    yield same("points of the baseline", number(m["n"]), len(p.before(measure)))
    yield None if number(m["n"]) >= 10 else "fewer than ten"


@rule("verdict.recent", "number", "The middle of the last six is {x:f}.", "The middle of the last {n:n} is {x:f}.")
def _(s, m):
    p, measure = s.facts, here(s)
    yield is_amount(m["x"], recent(p, measure))


@rule(
    "verdict.went_back",
    "comparison",
    "It may not have lasted: the middle of the last six points, {x:f}, is no better than the baseline of {y:f}.",
)
def _(s, m):
    back = [i for i in s.facts.measures if _back(s.facts, i)]
    fits = [
        i for i in back if not is_amount(m["x"], recent(s.facts, i)) and not is_amount(m["y"], _baseline(s.facts, i))
    ]
    return None if fits else f"the last six points of {back} are no better"


def _baseline(p: Program, measure: str) -> float:
    return float(p.before(measure)["value"].median())


def _back(p: Program, measure: str) -> bool:
    """Whether the last six points since the first test are no better than those before it, in the middle."""
    wanted = p.measures[measure].get("direction", "increase")
    if wanted == "neither" or len(p.before(measure)) < 6 or len(p.after(measure)) < 10:
        return False
    now, then = recent(p, measure), _baseline(p, measure)
    return now <= then if wanted == "increase" else now >= then


def _reached(s: Said, goal: float, text: str):
    p, measure = s.facts, here(s)
    wanted, now = p.measures[measure].get("direction", "increase"), recent(p, measure)
    reached = now >= goal - 1e-9 if wanted == "increase" else now <= goal + 1e-9
    if "reached" in text and wanted != "neither":
        yield same("reached", "not reached" not in text, reached)
        yield "others of the last six lie beside it" if reached and beside_the_end(p, measure, goal) else None


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


def _declared(s: Said, since: str) -> tuple[dict, int]:
    """Give the phase that begins in a period, and how many points it has until the next one begins."""
    p, measure = s.facts, here(s)
    phases = p.measures[measure]["phases"]
    phase = next(x for x in phases if period(p, measure, x["from"]) == since)
    end = min((x["from"] for x in p.agreed(measure) if x["from"] > phase["from"]), default=dt.date.max)
    own = p.points(measure)
    return phase, own[[phase["from"] <= d < end for d in own["date"]]]


@rule(
    "verdict.phase_drawn",
    "cause",
    "A line of its own since {since}: the middle of {n:n} points is {x:f} ({why}).",
    "A line of its own since {since}: the middle of {n:n} points is {x:f}.",
)
def _(s, m):
    phase, own = _declared(s, m["since"])
    yield None if phase in s.facts.agreed(here(s)) else "not every question is answered with yes"
    yield same("points", number(m["n"]), len(own))
    yield is_amount(m["x"], own["value"].median())
    for part in re.split(r"decided by |: ", m.groupdict().get("why") or ""):
        yield None if s.page.cohort.quoted(part) else f"nobody wrote “{part}”"


@rule(
    "verdict.phase_before",
    "count",
    "The {n:n} {points} up to {last} have a middle of {x:f} and are not compared with later ones.",
    "The {n:n} points up to {last} are not compared with later ones.",
    "The {n:n} point up to {last} is not compared with later ones.",
)
def _(s, m):
    p, measure = s.facts, here(s)
    first = p.agreed(measure)[0]["from"]
    own = p.points(measure)
    own = own[[d < first for d in own["date"]]]
    yield same("points", number(m["n"]), len(own))
    yield same("the last of them", m["last"], period(p, measure, own["date"].iloc[-1]))
    if m.groupdict().get("x"):
        yield is_amount(m["x"], own["value"].median())


@rule(
    "verdict.phase_waits",
    "count",
    "The new line that was declared from {since} needs {n:n} more point.",
    "The new line that was declared from {since} needs {n:n} more points.",
)
def _(s, m):
    phase, own = _declared(s, m["since"])
    yield None if phase in s.facts.agreed(here(s)) else "not every question is answered with yes"
    yield same("points missing", number(m["n"]), 8 - len(own))


ASKED = {
    "is it distinctly different": "distinctly_different",
    "is the cause known": "cause_known",
    "is it desirable": "desirable",
    "is it expected to last": "expected_to_last",
}


@rule(
    "verdict.phase_open",
    "absence",
    "A new line from {since} is not drawn, because not every question is answered with yes: {asked}?",
)
def _(s, m):
    phase, _own = _declared(s, m["since"])
    wanted = [words for words, name in ASKED.items() if phase.get(name) is not True]
    return same("questions", m["asked"].split(", "), wanted)


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


def aimed_at(s: Said, name: str) -> str:
    """Give the measure of a current aim by its few words."""
    p = s.facts
    aims = [x["aim"]["measure"] for x in p.current if x.get("aim", {}).get("measure") in p.measures]
    return next(i for i in aims if p.short(i).casefold() == name.casefold())


@rule(
    "headline.aim_waits",
    "date",
    "{name}: too few points from before the first test to tell.",
    "{name}: too few points to tell. {until} brings enough at the earliest.",
    "{name}: too few points to tell.",
)
def _(s, m):
    p, g = s.facts, m.groupdict()
    measure = aimed_at(s, g["name"])
    before = len(p.before(measure))
    yield same("too short a baseline", "from before" in s.text, 0 < before < 6)
    if g.get("until"):
        wanted = {10 - useful_points(p, measure), 10 - len(p.after(measure))}
        last = max(p.points(measure)["date"])
        yield None if max(wanted) > 0 else "there are enough points"
        months = {"month": 1, "quarter": 3}.get(p.measures[measure].get("frequency", "month"))
        if months:
            # From the last value, or where data was missing for longer than the period that runs now, from that.
            now = p.as_of.year * 12 + p.as_of.month - 1 - months
            index = [max(last.year * 12 + last.month - 1, now) + k * months for k in wanted]
            ends = [period(p, measure, dt.date(i // 12, i % 12 + 1, 1)) for i in index]
            # A quarter begins the sentence with a capital.
            yield None if g["until"].casefold() in map(str.casefold, ends) else f"with {wanted} more it is {ends}"
        elif p.measures[measure].get("frequency") == "week":
            # A week begins where most of the dates do, and is called by that day.
            days = pd.to_datetime(p.points(measure)["date"])
            begins = int(days.dt.weekday.value_counts(sort=True).index[0])
            first = [d - dt.timedelta((d.weekday() - begins) % 7) for d in (pd.Timestamp(last).date(), p.as_of)]
            starts = [max(first[0], first[1] - dt.timedelta(7)) + dt.timedelta(7 * k) for k in wanted]
            ends = [period(p, measure, d) for d in starts]
            yield None if g["until"].casefold() in map(str.casefold, ends) else f"with {wanted} more it is {ends}"


@rule(
    "headline.shared",
    "count",
    "{n:n} measures are judged together here, so each counts for less than on its own chart.",
    "{n:n} measures are judged together here, so {names} for less than on its own chart.",
)
def _(s, m):
    p = s.facts
    if m.groupdict().get("names", "each counts") != "each counts":
        of = [i for i in p.measures if len(p.points(i)) > 0]
        yield None if 2 <= number(m["n"]) <= len(of) else f"{len(of)} measures have points"
        harmful = " ".join(said.text for said in s.page.of("headline.unwanted")).casefold()
        names = re.split(r", | and ", re.sub(r" counts?$", "", m["names"]))
        yield from (None if f"{name.casefold()}, a possible" in harmful else f"{name} is not weaker" for name in names)
    elif p.current:
        aims = [x["aim"]["measure"] for x in p.current if x.get("aim", {}).get("measure")]
        yield None if number(m["n"]) <= len(aims) else f"{len(aims)} aims have a measure"
    else:
        yield same("measures", number(m["n"]), sum(len(p.points(i)) > 0 for i in p.measures))


@rule(
    "headline.chance_of_any",
    "count",
    "No chart here can show more than a possible signal: too few points came before the tests.",
    "By chance alone, the one chart would show a signal {rate}.",
    "By chance alone, one or more of {n:n} charts would show a signal {rate}.",
    "By chance alone, one or more of {n:n} charts would show a signal {rate}. A possible signal comes more often.",
)
def _(s, m):
    p, g = s.facts, m.groupdict()
    words = words_of(s.page)
    judged = sum(w in ("signal", "possible", "none") for w in words.values())
    most = judged + sum(useful_points(p, i) >= 10 for i in p.measures if i not in words)
    if "rate" not in g:
        firm = [i for i, w in words.items() if w == "signal"]
        yield f"{firm} show a signal" if firm else None
        yield None if most else "no chart was judged"
        return
    n = number(g["n"]) if "n" in g else 1
    # Beside a possible signal the rate of signals alone would be read as its own.
    told = " ".join(x.text for name in ("aim_shows", "measure_shows", "measures_show", "aims_show", "unwanted") for x in s.page.of(f"headline.{name}"))  # fmt: skip
    none = r"(?:[Nn]one|[Nn]either) (?:of (?:\w+ measures|them) )?shows? a signal of change"
    firm = "a signal of change" in re.sub(none, "", told)
    only = "a possible" in told and not firm
    more = s.text.endswith("more often.")
    yield "a possible signal stands beside it" if only and not more else None
    yield "a signal stands beside it" if firm and more else None
    yield None if judged <= n <= most else f"{judged} to {most} charts were judged"
    yield "beside its signal the rate of the only chart is another" if n == 1 and (firm or only) else None
    k = re.match(r"(?:about|less than) 1 time in (\d+)|about (\d) times? in 10|hardly ever", m["rate"])
    yield None if k else "no rate"
    if k and (k[1] or k[2]):
        # Each chart alone may cry wolf about 1 time in 20; resemblance makes it more, never a multiple of that.
        rate = 1 / int(k[1]) if k[1] else int(k[2]) / 10
        yield None if rate <= 0.12 * n + 0.05 else "more than so many charts make"


@rule(
    "headline.chance_of_one",
    "number",
    "{name}: if nothing had changed, a chart like this would show as much {rate}.",
)
def _(s, m):
    p, words = s.facts, words_of(s.page)
    judged = [i for i, w in words.items() if w in ("signal", "possible", "none")]
    mine = [i for i in judged if p.short(i).casefold() == m["name"].casefold()]
    # A measure that no test and no aim is about has no chart on the page.
    uncharted = not any(p.short(i).casefold() == m["name"].casefold() for i in words)
    told = [x for name in ("unwanted", "measure_shows", "measures_show") for x in s.page.of(f"headline.{name}")]
    named = uncharted and any(m["name"] in x.text for x in told)
    yield None if named or (mine and words[mine[0]] != "none") else "its chart shows no signal"
    told = [x.text for x in s.page.of("verdict.in_one") if x.measure in mine]
    yield None if not told or any(f"shows as much {m['rate']}" in text for text in told) else f"elsewhere: {told}"


@rule("headline.aim_shows", "sequence", "{name}: {text}.")
def _(s, m):
    p = s.facts
    measure = aimed_at(s, m["name"])
    # Judged together it may count for less than on its own chart, and then a sentence says so.
    if not s.page.of("headline.shared"):
        yield from one_voice(s, measure, m["text"])
    tested = [
        c
        for x in p.current
        if x.get("aim", {}).get("measure") == measure
        for y in p.priorities
        if y["domain"] == x["domain"]
        for c in p.cycles_of(y)
        if measure in (c.get("measure"), *c.get("other_measures", [])) and p.begun(c)
    ]
    yield None if tested else "no cycle of this priority tested that measure"
    if "as wanted" in m["text"] and "not as wanted" not in m["text"] and _back(p, measure):
        yield None if s.page.of("verdict.went_back") else "it went back, and nothing says so"
    if "too few points" in m["text"]:
        yield None if useful_points(p, measure) < 10 or 0 < len(p.before(measure)) < 6 else "there are enough points"


@rule(
    "headline.aims_show",
    "count",
    "Of {of:n} measures, {n:n} {show} a signal of change.",
    "Of {of:n} measures, {n:n} {show} a signal of change, {k:n} a possible one.",
    "Of {of:n} measures, {n:n} {show} a signal of change, as wanted.",
    "Of {of:n} measures, {n:n} {show} a signal of change, {k:n} a possible one, as wanted.",
)
def _(s, m):
    p, shown = s.facts, words_of(s.page)
    aims = [x["aim"]["measure"] for x in p.current if x.get("aim", {}).get("measure") in p.measures]
    yield None if number(m["of"]) <= len(aims) else f"{len(aims)} aims have a measure"
    if "as wanted" in s.text:
        yield (
            "one moved the other way"
            if any("not as wanted" in x.text for x in s.page.of("headline.aim_shows"))
            else None
        )
    words = [shown.get(i) for i in aims]
    if not s.page.of("headline.shared"):
        told = (number(m["n"]), number(m["k"]) if m.groupdict().get("k") else 0)
        most = (words.count("signal"), words.count("possible"))
        yield None if told[0] <= most[0] and told[1] <= most[1] else f"the charts show {words}"
        tested = [i for i in aims if p.first_test(i) is not None and len(p.points(i))]
        yield same("signals", told, most) if len(tested) == number(m["of"]) == len(aims) else None


@rule("headline.not_followed", "absence", "Tests began, but no measure of the aim follows them.")
def _(s, m):
    p, open_ = s.facts, []
    for x in p.current:
        mine = [c for y in p.priorities if y["domain"] == x["domain"] for c in p.cycles_of(y) if p.begun(c)]
        measure = x.get("aim", {}).get("measure")
        named = any(measure in (c.get("measure"), *c.get("other_measures", [])) for c in mine)
        has = measure in p.measures and len(p.points(measure)) > 0
        open_.append(bool(mine) and not (named and has))
    return None if any(open_) else "each aim has a measure that its tests are about"


@rule("headline.unwanted", "sequence", "Not as wanted: {text}")
def _(s, m):
    p = s.facts
    for name, way in re.findall(r"(?:^|; and )(.+?), a (?:possible )?signal of change (up|down)ward", m["text"]):
        measure = next(i for i in p.measures if p.short(i).casefold() == name.casefold())
        wanted = p.measures[measure].get("direction", "increase")
        yield None if {"up": "decrease", "down": "increase"}[way] == wanted else f"{way} is wanted"
        # Looked at with the others it may count for less than on its own chart, and then a sentence says so.
        if not any(name in said.text for said in s.page.of("headline.shared")):
            k = re.search(re.escape(name) + r", (a (?:possible )?signal of change)", m["text"])
            yield from one_voice(s, measure, k[1])


@rule("headline.measure_shows", "sequence", "{name}: {text}")
def _(s, m):
    p = s.facts
    measure = next(i for i in p.measures if p.short(i).casefold() == m["name"].casefold())
    # Judged together it may say less than its chart; then page one says so, and has one word for it.
    together = [x.text for x in s.page.of("headline.unwanted") if m["name"].casefold() in x.text.casefold()]
    if together and verdict_word(m["text"]) == "possible":
        yield None if "a possible signal" in together[0] else f"elsewhere: {together}"
    else:
        yield from one_voice(s, measure, m["text"])


@rule(
    "headline.measures_show",
    "count",
    "Neither of two measures shows a signal of change{rest}.",
    "{n:n} of {of:n} measures shows a signal of change{rest}.",
    "{n:n} of {of:n} measures show a signal of change{rest}.",
    "Neither of two measures shows a signal of change.",
    "{n:n} of {of:n} measures shows a signal of change.",
    "{n:n} of {of:n} measures show a signal of change.",
    "None of {of:n} measures can be judged.",
    "Neither of two measures can be judged.",
    "Of {of:n} measures {judged:n} can be judged; {told}.",
)
def _(s, m):
    p, g = s.facts, m.groupdict()
    # A measure without a single point has a chart that says so, and is not one of those that are counted.
    shown = words_of(s.page)
    with_points = [i for i in p.measures if len(p.points(i))]
    words = [shown[i] for i in with_points if i in shown]
    # Of one that has no chart here only too few points can be told from the files.
    words += ["few" for i in with_points if i not in shown and useful_points(p, i) < 10]
    untold, open_ = sum(word in ("few", "cannot") for word in words), len(with_points) - len(words)
    if "can be judged" in s.text:
        of = number(g.get("of") or "two")
        yield same("measures with points", of, len(with_points))
        judged = number(g["judged"]) if g.get("judged") else 0
        yield None if of - untold - open_ <= judged <= of - untold else f"{untold} of {of} cannot be judged"
        if g.get("told"):
            weaker = bool(s.page.of("headline.shared"))
            k = re.match(r"it shows (an?|no) |(\w+) of them shows? a signal", g["told"])
            possible = "possible" in g["told"].partition(";")[0]
            n = 0 if k[2] == "neither" else number(k[2]) if k[2] else int(k[1] == "a" and not possible)
            yield (
                None
                if n <= words.count("signal") and (weaker or n == words.count("signal"))
                else f"charts show {words}"
            )
        return
    yield same("measures that cannot be judged", 0, untold)
    n, of = number(g.get("n") or "none"), number(g.get("of") or "two")
    yield same("measures with points", of, sum(len(p.points(i)) > 0 for i in p.measures))
    # Looked at together a chart's word can be weaker than on its own, and then a sentence says so.
    weaker = bool(s.page.of("headline.shared"))
    # What a measure without a chart here shows cannot be told from the page.
    shows = words.count("signal")
    yield None if n <= shows + open_ and (weaker or n >= shows) else f"charts show {words}"
    if g.get("rest"):
        k = re.fullmatch(r"; (\w+) shows? a possible one", g["rest"])
        yield None if k else "it does not read as its id says it does"
        if k and not weaker and not open_:
            yield same("possible", number(k[1]), words.count("possible"))
    elif not weaker:
        yield same("possible", 0, words.count("possible"))


@rule("headline.not_begun", "absence", "No start of a test for {name} is on record yet.")
def _(s, m):
    p = s.facts
    d = p.form.by_name[m["name"]]
    started = [c for x in p.current if x["domain"] == d.id for c in p.cycles_of(x) if p.begun(c)]
    return same("tests that began", 0, len(started))


def _table_before(s: Said, id_: str):
    """Give the last table with an id that stands before a claim."""
    before = s.page.said[: next(n for n, x in enumerate(s.page.said) if x.node is s.node)]
    return next(x for x in reversed(before) if x.id == id_ and x.node.tag == "table")


def _measure_in(s: Said) -> str:
    """Give the measure that a caption names."""
    measures = s.facts.measures
    return max((i for i in measures if measures[i]["name"] in s.text), key=lambda i: len(measures[i]["name"]))


def _counts_of(p: Program, measure: str, group: str, first: dt.date, last: dt.date) -> tuple[int, int]:
    """Add up a group's numerators and denominators over the periods that begin within two days."""
    found = pd.read_csv(p.folder / "measures.csv", dtype={"measure": str, "group": str})
    found = found[found["measure"].eq(measure) & found["group"].eq(group) & found["denominator"].gt(0)]
    days = pd.to_datetime(found["date"]).dt.date
    found = found[(days >= first) & (days <= last)]
    return int(found["numerator"].sum()), int(found["denominator"].sum())


def _of_group(p: Program, measure: str, cell: str, counts: tuple[int, int]):
    """Hold a cell `54 (42 of 78)` against the counts; small counts may not stand there."""
    k = re.fullmatch(r"([\d.,]+) \(([\d,]+) of ([\d,]+)\)", cell)
    if k is None:
        yield same("nothing counted", cell, "not shown" if counts[1] else "no data")
        return
    told = number(k[2]), number(k[3])
    least = p.cohort.file.get("privacy", {}).get("participants", 11)
    yield same("counts", told, counts)
    yield is_amount(k[1], p.measures[measure].get("per", 100) * counts[0] / counts[1])
    yield None if not any(0 < n < least for n in told) else f"a count below {least} is shown"


@rule("groups.caption", "table", "{name}, {unit}")
def _(s, m):
    p = s.facts
    if s.node.tag != "table":
        return
    measure = _measure_in(s)
    before, after = (sorted(x["date"]) for x in (p.before(measure), p.after(measure)))
    spans = {"Before the first test": before, "Since the first test": after, "All periods": after}
    for r in rows(s.node):
        for head in [*r][1:]:
            days = spans.get(head, after)
            yield None if head in spans else same("since", head, f"Since {_first_counted(p, measure)}")
            if days is not None:
                counts = _counts_of(p, measure, r["Group"], days[0], days[-1]) if days else (0, 0)
                yield from _of_group(p, measure, r[head], counts)


def _first_counted(p: Program, measure: str) -> str:
    return period(p, measure, min(p.counted(measure)["date"]))


@rule("groups.left_out", "date", "Periods before {since} are left out here: another line begins there.")
def _(s, m):
    p, measure = s.facts, _measure_in(_table_before(s, "groups.caption"))
    yield same("since", m["since"], _first_counted(p, measure))
    yield None if len(p.counted(measure)) < len(p.points(measure)) else "nothing is left out"


@rule("equity.gap_caption", "table", "Gap over time, {group}: {name}")
def _(s, m):
    """The ranges are held against other software elsewhere; counts, periods and gaps are worked out here."""
    p = s.facts
    if s.node.tag != "table":
        return
    measure = _measure_in(s)
    for r in rows(s.node):
        heads = list(r)
        first, last = _stretch(r["Period"], p.measures[measure].get("frequency", "month"))
        for group in heads[1:3]:
            counts = _counts_of(p, measure, group, first, last)
            yield from _of_group(p, measure, r[group], counts)
        one, other = (figure(r[group].partition(" (")[0]) for group in heads[1:3])
        yield same("gap", figure(r["Gap"]), round(one - other, 6))


def _stretch(text: str, frequency: str) -> tuple[dt.date, dt.date]:
    """Read "September 15 to October 5, 2025" of weeks and days, "September to November 2025" of whole months."""
    if frequency in ("week", "day"):
        begin, _, close = text.partition(" to ")
        last = day(close if " " in close.partition(",")[0] else f"{begin.split()[0]} {close}")
        return day(begin if "," in begin else f"{begin}, {last.year}"), last
    months = [MONTHS.index(x) + 12 * int(y) for x, y in re.findall(r"(\w+) (\d{4})", text)]
    first, end = (dt.date(n // 12, n % 12 + 1, 1) for n in (months[0], months[-1] + 1))
    return first, end - dt.timedelta(days=1)


_APART = "Periods are put together because a single one is often too small to compare."


@rule(
    "groups.note",
    "note",
    *(
        f"{_APART} {chance} difference between groups may be chance.{hidden}"
        for chance in ("Two numbers for a group do not show a change, and a", "A")
        for hidden in ("", " Counts from 1 to {n:n} are not shown, nor what would give them away.")
    ),
)
def _(s, m):
    p, table = s.facts, _table_before(s, "groups.caption")
    cells = " ".join(text for r in rows(table.node) for text in r.values())
    yield same("two stretches", "Two numbers for a group" in s.text, p.first_test(_measure_in(table)) is not None)
    yield same("something is hidden", "are not shown" in s.text, "not shown" in cells)
    if m.groupdict().get("n"):
        minimum = p.cohort.file.get("privacy", {}).get("participants", 11)
        yield same("the smallest count shown", number(m["n"]) + 1, minimum)


_STOOD = r"(?:(?P<{0}>[\d.,]+)(?: points?)? (?P<{0}_way>above|below)|level)"
GAP = re.compile(
    r"“(?P<one>.+)” stood " + _STOOD.format("a") + r"(?: with)? “(?P<other>.+)” (?P<then>before the first test|in the first half of the time) and "
    + _STOOD.format("b") + r" (?P<now>since|in the second)\. The gap (?:changed by (?P<change>\S+)(?: points?)? \(range|is the same to the nearest "
    r"(?:point|whole number|[\d.]+) \(range of the change) (?P<low>\S+) to (?P<high>\S+?)\)(?:, (?P<luck>by more than chance|which chance) easily "
    r"makes)?\. In (?P<clear>both|all|\w+ of the) ?(?P<of>\w+)? ?stretches is the gap larger than chance easily makes\."
)  # fmt: skip


@rule("equity.gap_say", "comparison", "{text}")
def _(s, m):
    """The range is held against other software elsewhere; counts, gaps and which side of nought the range lies on are held here."""
    k = GAP.fullmatch(m["text"])
    if k is None:
        yield "it does not read as a gap"
        return
    p, after = s.facts, s.page.said[next(n for n, x in enumerate(s.page.said) if x.node is s.node) :]
    table = next(x for x in after if x.id == "equity.gap_caption" and x.node.tag == "table")
    measure, told = _measure_in(table), rows(table.node)
    sides = [set(p.before(measure)["date"]), set(p.after(measure)["date"])]
    tested = all(sides)
    yield same("a first test", k["then"].startswith("before"), tested)
    yield same("of the same times", k["now"] == "since", tested)
    gaps = []
    for half, days in zip((told[: len(told) // 2], told[len(told) // 2 :]), sides, strict=True):
        shares = []
        for group in (k["one"], k["other"]):
            if tested:
                counts = [_counts_of(p, measure, group, day, day) for day in days]
            else:
                counts = [tuple(number(n) for n in re.findall(r"([\d,]+) of ([\d,]+)", r[group])[0]) for r in half]
            shares.append(sum(top for top, _ in counts) / sum(of for _, of in counts))
        gaps.append(p.measures[measure].get("per", 100) * (shares[0] - shares[1]))
    printed = [figure(k[x] or "0") * (-1 if k[f"{x}_way"] == "below" else 1) for x in "ab"]
    digits = max(len((k[x] or "").partition(".")[2]) for x in "ab")
    for shown, gap in zip(printed, gaps, strict=True):
        yield None if abs(shown - gap) <= 0.5 * 10**-digits + TINY else f"{shown:g} is printed, the gap is {gap:.3f}"
    yield same("the change", round(figure(k["change"] or "0"), 6), round(printed[1] - printed[0], 6))
    low, high = figure(k["low"]), figure(k["high"])
    if k["luck"]:
        yield same("no change is left out", k["luck"].startswith("by"), low > 0 or high < 0)
    ranges = [[figure(x) for x in r["Range of the gap"].split(" to ")] for r in told]
    clear = sum(a > 0 or b < 0 for a, b in ranges)
    said = len(told) if k["clear"] in ("both", "all") else number(k["clear"].removesuffix(" of the"))
    yield same("stretches, and of how many", (said, number(k["of"]) if k["of"] else 2), (clear, len(told)))


@rule(
    "equity.gap_note", "note", "{n:n} {unit}s or more are put together, so that no count is too small to show. {rest}"
)
def _(s, m):
    measure = _measure_in(_table_before(s, "equity.gap_caption"))
    yield same("periods", m["unit"], s.facts.measures[measure].get("frequency", "month"))
    yield None if number(m["n"]) >= 1 else "no period"


SEASON = "ith the time of the year taken out"


def _levels(s: Said, before: str, since: str):
    """Two averages, before and since the first test; with the time of the year taken out where the sentence says so."""
    p, measure = s.facts, here(s)
    if SEASON in s.text:
        yield from _without_season(p, measure, before, since)
        return
    for told, exact in ((before, _average(p.before(measure))), (since, _average(p.after(measure)))):
        yield is_amount(told, exact)
        yield f"{told} is printed where there is something" if figure(told) == 0 < abs(exact) else None


def _without_season(p: Program, measure: str, before: str, since: str):
    """The change is that of least squares with a year's wave in; the levels, whose wave is fitted otherwise, are near those."""
    points, old = p.counted(measure), len(p.before(measure))
    days = points["date"].map(dt.date.toordinal).to_numpy(float)
    yield None if np.ptp(days) >= 600 else f"{np.ptp(days):.0f} days of points show no season"
    weight = points["denominator"].fillna(1).to_numpy(float)
    turn, values = 2 * np.pi * days / 365.2425, points["value"].to_numpy(float)
    columns = np.column_stack([np.ones(len(days)), np.arange(len(days)) >= old, np.cos(turn), np.sin(turn)])
    fit, *_ = np.linalg.lstsq(columns * np.sqrt(weight)[:, None], values * np.sqrt(weight), rcond=None)
    wave = columns[:, 2:] @ fit[2:]
    level = np.average((values - wave + np.average(wave, weights=weight))[:old], weights=weight[:old])
    step = 10 ** -max(len(x.partition(".")[2]) for x in (before, since))
    yield None if abs(figure(since) - figure(before) - fit[1]) <= step + TINY else f"the change is {fit[1]:.4g}"
    far = abs(figure(before) - level)
    yield None if far <= step / 2 + np.abs(wave).max() / 4 else f"{before} is printed, it is about {level:.4g}"


def _interval(text: str) -> tuple[float, float]:
    """Read `7 to 21`, `1 less to 6 more`, `no change to 2 more`."""
    k = re.fullmatch(r"(no change|[\d.,]*\d)( less)? to (no change|[\d.,]*\d)( more)?", text)
    low = 0.0 if k[1] == "no change" else figure(k[1]) * (-1 if k[2] else 1)
    return low, 0.0 if k[3] == "no change" else figure(k[3])


def _open(before: str, since: str, text: str):
    """An interval that leaves no change open holds the change that is printed."""
    low, high = _interval(text)
    step = 10 ** -max(len(x.partition(".")[2]) for x in (before, since))
    yield None if low <= 0 <= high else f"{text} leaves no change out"
    yield None if low - step <= figure(since) - figure(before) <= high + step else f"{text} does not hold the change"


def _apart(before: str, since: str, much: str, text: str):
    """An interval without no change holds the change printed, which is that of the levels printed."""
    k = re.match(r"([\d.,]*\d)(?: .+?)? (more|less)\Z", much)
    change = figure(k[1]) * (1 if k[2] == "more" else -1)
    low, high = sorted(abs(x) for x in _interval(text))
    yield None if low > 0 else f"{text} holds no change"
    yield None if abs(figure(since) - figure(before) - change) < 1e-6 else f"{before} to {since} is not {much}"
    step = 10 ** -max(len(x.partition(".")[2]) for x in (before, since))
    yield None if low - step <= abs(change) <= high + step else f"{text} does not hold {much}"


@rule(
    "surprise.how_much",
    "comparison",
    *(
        text
        for on, alone in (("On average", ""), (f"W{SEASON}, on average", f", w{SEASON}"))
        for levels in (
            "it is {b:f} since the first test and was {a:f} before",
            "it is {same:f} since the first test, as before",
        )
        for text in (
            f"{on} {levels}: {{much}} ({{span}}).",
            f"How much it changed is open: {on[0].lower()}{on[1:]} {levels}, and anything from {{span}} would fit.",
            f"The averages alone differ{alone}: {{b:f}} since the first test, {{a:f}} before ({{span}} {{way}}). More than the averages is looked at, so chance has more than one try, and this is not enough for a signal.",
            f"{on} {levels}; anything from {{span}} would fit.",
        )
    ),
)
def _(s, m):
    g, measure = _alike(m), here(s)
    word = words_of(s.page).get(measure)
    signal = word in ("signal", "possible")
    yield from _levels(s, g["a"], g["b"])
    if g.get("much"):
        yield None if signal else "the chart shows no signal"
        yield from _apart(g["a"], g["b"], g["much"], g["span"])
    elif g.get("way"):
        yield None if not signal else "the chart shows a signal"
        yield from _apart(g["a"], g["b"], f"{abs(figure(g['b']) - figure(g['a'])):.6f} {g['way']}", g["span"])
        yield same("more", g["way"] == "more", figure(g["b"]) > figure(g["a"]))
    else:
        yield same("a signal", s.text.startswith("How much"), signal)
        yield from _open(g["a"], g["b"], g["span"])


@rule(
    "surprise.rates_told",
    "comparison",
    *(
        f"What can be said: {season}all points together it {levels}{end}"
        for season in ("", f"w{SEASON}, ")
        for levels in (
            "was {a:f} before the first test and is {b:f} since",
            "was {a:f} {unit} before the first test and is {b:f} since",
            "is {same:f} since the first test, as before",
            "is {same:f} {unit} since the first test, as before",
        )
        for end in (": {much} ({span}).", "; anything from {span} would fit.")
    ),
)
def _(s, m):
    g = _alike(m)
    yield from _levels(s, g["a"], g["b"])
    yield from _apart(g["a"], g["b"], g["much"], g["span"]) if g.get("much") else _open(g["a"], g["b"], g["span"])


def _alike(m: re.Match) -> dict[str, str]:
    """Give the parts of a sentence; of one that says "as before" both levels are the same."""
    g = m.groupdict()
    return g | {"a": g["same"], "b": g["same"]} if g.get("same") else g


@rule("surprise.between_events", "number", "That is {a} before, and {b} since.")
def _(s, m):
    p, measure = s.facts, here(s)
    for told, points in ((m["a"], p.before(measure)), (m["b"], p.after(measure))):
        rate = _average(points)
        if told == "none at all":
            yield None if rate == 0 else f"{rate:.3f} a period"
            continue
        k = re.fullmatch(r"one in about (\w+) (month|week|quarter|day)s?", told)
        yield None if k and abs(number(k[1]) - 1 / rate) <= 0.5 + 1e-9 else f"one in {1 / rate if rate else 0:.2f}"


@rule(
    "surprise.cannot",
    "count",
    "{which} of {x:f} is the end of the scale: points can lie on one side of it only.",
    "The points have so few different values that ups and downs around {which} of {x:f} say nothing.",
    "{n:n} of {of:n} points lie exactly on {which} of {x:f}, so ups and downs around it say nothing.",
)
def _(s, m):
    p, g, measure = s.facts, m.groupdict(), here(s)
    values, middle = p.after(measure)["value"], line(p, measure)
    yield is_amount(g["x"], middle)
    yield same("a baseline", "baseline" in g["which"], len(p.before(measure)) > 0)
    if g.get("n"):
        yield same("points on the line", number(g["n"]), int((abs(values - middle) < 1e-9).sum()))
        yield same("points", number(g["of"]), len(values))
    elif "end of the scale" in s.text:
        whole = p.points(measure)["value"]
        yield None if middle <= whole.min() or middle >= whole.max() else "points lie on both sides of it"
    else:
        yield None if values.nunique() <= 0.5 * len(values) else f"{values.nunique()} values of {len(values)} points"


@rule("surprise.would_show", "number", "A change as large as the aim of {x:f} would be a signal by now {rate}.")
def _(s, m):
    p, measure = s.facts, here(s)
    goals = [
        x["aim"]["to"]
        for x in p.priorities
        if x.get("aim", {}).get("measure") == measure and x["aim"].get("to") is not None
    ]
    goals += [t["value"] for t in p.measures[measure].get("targets", [])]
    yield None if any(is_amount(m["x"], g) is None for g in goals) else f"aims and targets are {goals}"
    yield None if re.fullmatch(r"about \d times? in 10|hardly ever|nearly every time", m["rate"]) else "no rate"


@rule(
    "surprise.was_signal",
    "date",
    "With the points up to {when} it was a signal; with those since then it is none.",
    "With the points up to {when} it was a signal; with those since then it is a possible one only.",
)
def _(s, m):
    p, measure = s.facts, here(s)
    known = [period(p, measure, d) for d in p.points(measure)["date"]]
    yield None if m["when"] in known[:-1] else "no such earlier point"
    word = words_of(s.page).get(measure)
    yield None if word != "signal" else "it is a signal now"
    yield same("possible", "possible" in s.text, word == "possible")


@rule(
    "surprise.slope_before",
    "sequence",
    "It was already {way} before the first test, so not all of a change since then has to come from the tests.",
    "It was already {way} before the first test, so this is a possible signal only: it may have gone on {again} by itself.",
)
def _(s, m):
    before = s.facts.before(here(s))["value"].reset_index(drop=True)
    slope = before.cov(before.index.to_series().astype(float))
    yield same("rising", m["way"] == "rising", slope > 0)


@rule(
    "surprise.resemblance",
    "note",
    "{unit} next to each other resemble each other here, so long runs surprise less; that is allowed for.",
)
def _(s, m):
    frequency = s.facts.measures[here(s)].get("frequency", "month")
    return same("unit", m["unit"], f"{frequency.capitalize()}s")


@rule(
    "surprise.season",
    "note",
    "The same time of the year is alike from year to year; that is allowed for.",
    "With less than two years of points a season cannot be seen, so it is not allowed for.",
)
def _(s, m):
    p, measure = s.facts, here(s)
    days = p.points(measure)["date"]
    span = (days.iloc[-1] - days.iloc[0]).days
    return None if (span >= 600) or "less than" in s.text else f"{span} days of points"


@rule(
    "chain.tested_elsewhere",
    "absence",
    "No test for this priority was about this measure; those of other priorities were.",
)
def _(s, m):
    return None if any(s.facts.first_test(i) for i in s.facts.measures) else "no test has begun"


@rule("headline.signals_say", "count", "{text}")
def _(s, m):
    c, text = s.page.cohort, m["text"]
    ids = [(q, i) for q in (c.program(name) for name in c.there) for i in q.measures]
    with_points = [(q, i) for q, i in ids if len(q.points(i))]
    if text == "No measure has values yet.":
        yield same("measures with values", 0, len(with_points))
        return
    k = re.match(
        r"Of (\w+) charts that can be judged, (\w+) shows? a signal of change(?: and (\w+) a possible one)?\.", text
    )
    one, none = text.startswith("One chart can be judged; it shows "), text.startswith("No chart can be judged yet.")
    yield None if k or one or none else "it does not read as its id says it does"
    judged = number(k[1]) if k else int(one)
    few = re.search(r"(\w+) charts? (?:has|have) too few points", text)
    cannot = re.search(r"(\w+)(?: charts?)? cannot be told this way", text)
    waiting = number(few[1]) if few else 0
    yield same("charts in all", judged + waiting + (number(cannot[1]) if cannot else 0), len(with_points))
    short = [(q, i) for q, i in with_points if useful_points(q, i) < 10 or (q.first_test(i) and len(q.before(i)) < 6)]
    yield None if waiting <= len(short) else f"{len(short)} have too few points"
    if k:
        yield None if number(k[2]) + number(k[3] or "none") <= judged else "more signals than charts"


# Rare events


def _between(p: Program, measure: str):
    """The times between events: period of the event that ends one, whole periods, whether before the first test."""
    points, first = p.counted(measure), p.first_test(measure)
    days = [d for d, v in zip(points["date"], points["value"], strict=True) if v]
    step = {"month": 1, "quarter": 3}.get(p.measures[measure].get("frequency", "month"))

    def place(d) -> int:
        if step:
            return (d.year * 12 + d.month - 1) // step
        return round((d - days[0]).days / (7 if p.measures[measure].get("frequency") == "week" else 1))

    pairs = list(pairwise(days))
    quiet = sum(d > days[-1] for d in points["date"])
    early = [first is not None and len(p.before(measure)) > 0 and p.end_of(measure, b) < first for _, b in pairs]
    return [(b, place(b) - place(a), e) for (a, b), e in zip(pairs, early, strict=True)], days[-1], quiet


def _times(told: str, of: list[int]):
    if not of:
        return same("times", told, "none is on record")
    if "in the middle" not in told:
        if k := re.match(r"once, (\w+) ", told):
            return same("the one time", number(k[1]), of[0] if len(of) == 1 else None)
        k = re.match(r"(both times|each time) (\w+) ", told)
        return same("each time", [number(k[2])] * len(of), of)
    k = re.match(r"(\w+) to (\w+) \w+, ([\d.]+) in the middle", told)
    middle = sorted(of)[len(of) // 2] if len(of) % 2 else sum(sorted(of)[len(of) // 2 - 1 : len(of) // 2 + 1]) / 2
    return same("times", (number(k[1]), number(k[2]), float(k[3])), (min(of), max(of), middle))


@rule(
    "rare.between",
    "number",
    "{start}rom one to the next before the first test: {a}. Times that ended since: {b}. The last one is of {last}; {n:n} {u} on record since then {are} without one.",
    "{start}rom one to the next before the first test: {a}. Times that ended since: {b}. The last one is of {last}.",
    "{start}rom one to the next: {b}. The last one is of {last}; {n:n} {u} on record since then {are} without one.",
    "{start}rom one to the next: {b}. The last one is of {last}.",
)
def _(s, m):
    p, measure, g = s.facts, here(s), m.groupdict()
    times, last, quiet = _between(p, measure)
    from_, all_ = p.counted(measure)["date"].min(), p.points(measure)["date"].min()
    start = f"Since {period(p, measure, from_)}, f" if from_ > all_ else "F"
    yield same("from when on", g["start"], start)
    yield same("a baseline", "a" in g, len(p.before(measure)) > 0)
    yield from (_times(g[k], [n for _, n, early in times if early == (k == "a")]) for k in ("a", "b") if k in g)
    yield same("the last one", g["last"], period(p, measure, last))
    yield same("periods without one", number(g["n"]) if g.get("n") else 0, quiet)


@rule("rare.table_caption", "table", "{name}: from one to the next")
def _(s, m):
    p = s.facts
    measure = next(i for i, x in p.measures.items() if x["name"] == m["name"])
    found = [(period(p, measure, d), str(n)) for d, n, _ in _between(p, measure)[0]]
    yield same("times", [tuple(list(r.values())[:2]) for r in rows(s.node)], found)


@rule("rare.alt", "number", "{name}, {unit} since the one before: {text}.")
def _(s, m):
    p = s.facts
    measure = next(i for i in p.measures if p.short(i).casefold() == m["name"].casefold())
    found = "; ".join(f"{period(p, measure, d)}, {n}" for d, n, _ in _between(p, measure)[0])
    yield same("times", m["text"], found)


@rule("rare.caption", "who", "{name}: {unit} from one to the next")
def _(s, m):
    return (
        None if m["name"].casefold() in {s.facts.short(i).casefold() for i in s.facts.measures} else "no such measure"
    )


fixed("rare.note", "A few times between events vary a lot by chance; no verdict is drawn from them.")
