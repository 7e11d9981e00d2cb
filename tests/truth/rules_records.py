"""Rules for what is said of records: groundwork, priorities, aims, plans, cycles, predictions, what is next."""

from __future__ import annotations

import datetime as dt
import re

from facts import Program
from gate import MONTHS, Said, figure, listing, number, rows, rule
from readers import (
    before_of,
    begun,
    beside_the_end,
    count_of,
    day,
    is_amount,
    level,
    named_in,
    on_the_way,
    period,
    priority_at,
    quoted,
    same,
    state,
    states,
    tested_ideas,
    useful_points,
    voters_of,
)
from rules_answers import leader_alone
from rules_heard import asked_now, due, due_day

DECIDED = ("adopt", "adapt", "abandon", "expand", "stopped")


# Page one and plan


@rule("first_page.day", "date", "{weekday}, {d:date}")
def _(s, m):
    on = day(m["d"])
    days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    yield same("weekday", m["weekday"], days[on.weekday()])
    # In the list of notebook 6 the words stand beside the day's own box.
    beside = s.node.parent.parent.text if s.node.parent.tag == "span" else s.node.parent.text
    if "until the chart can" not in beside:
        yield None if on.isoformat() in s.page.cohort.texts else f"no record names {on}"
    yield same("overdue", "verdue" in beside, on < s.facts.as_of)


@rule("first_page.month_year", "date", "{d:month}")
def _(s, m):
    p = s.facts
    months = s.page.cohort.file.get("retake_months", 12)
    start = p.round["date"]
    index = start.year * 12 + start.month - 1 + months
    return same("next round", m["d"], f"{MONTHS[index % 12]} {index // 12}")


@rule(
    "first_page.retake",
    "sequence",
    "The same questions are asked again.",
    "The assessment is due again.",
    "The assessment has been due again since then.",
)
def _(s, m):
    days = [n.attrs["datetime"] for n in (s.node.parent or s.node).find("time") if "datetime" in n.attrs]
    if "due again" in s.text and days:
        yield asked_now(s.facts)
        yield same("the day", days[-1], due_day(s.facts).isoformat())
        yield same("passed", "since then" in s.text, due(s.facts) < s.facts.as_of)


@rule("first_page.step", "who", "{text}")
def _(s, m):
    k = re.search(r"(\d+), (.+?)[.”)]*$", m["text"])
    parts = [m["text"]]
    if k:
        cycle = list(s.facts.cycles.values())[int(k[1]) - 1]
        yield None if cycle["title"].rstrip(".") in m["text"] else "that cycle has another title"
    else:
        for lead in ("Task: ", "Meeting: ", "Visit: ", "Next: "):
            parts = [x.removeprefix(lead) for x in parts]
        for ending in (": to be looked at again.", ": looked at again."):
            parts = [x.removesuffix(ending) for x in parts]
        words = re.sub(r"^(First day of the test of|Last day of the test of|Study|Look again at|Due:?) ", "", parts[0])
        if not s.page.cohort.quoted(words):
            known = any(s.page.cohort.quoted(w) for w in re.split(r"[:;.] ?|“|”", words) if len(w) > 6)
            yield None if known else f"nobody wrote “{words}”"


@rule("first_page.due_day", "date", "{d:date}")
def _(s, m):
    p = s.facts
    if day(m["d"]).isoformat() not in s.page.cohort.texts:
        yield same("the day", day(m["d"]), due(p))


@rule("fidelity.task", "quote", "{what}")
def _(s, m):
    yield from quoted(s, m["what"].partition(" (")[0])


@rule(
    "fidelity.passed_mend",
    "advice",
    "Where it still waits, give it a new date; else take it out of the records.",
    "Where they still wait, give them a new date; else take them out of the records.",
)
def _(s, m):
    lists = [n for n in s.node.parent.children if getattr(n, "tag", "") == "ul" and "dash" in n.classes]
    return same("one thing", s.text.startswith("Where it"), len(lists[-1].find("li")) == 1) if lists else None


@rule(
    "first_page.points_needed", "count", "{name}: at least {n:n} more {unit} of data until the chart can say anything."
)
def _(s, m):
    p = s.facts
    ids = [i for i in p.measures if p.short(i).casefold() == m["name"].casefold()]
    after = min(len(p.after(i)) for i in ids)
    useful = min(useful_points(p, i) for i in ids)
    yield None if number(m["n"]) in (10 - after, 10 - useful) else f"{after} points are there, {useful} off the line"


@rule("first_page.nothing_agreed", "absence", "No priority has been written down yet.")
def _(s, m):
    return same("priorities", 0, len(s.facts.current))


@rule(
    "priorities.none_yet",
    "absence",
    "No priority has been chosen yet. {rest}",
    "No priority is written down yet. {rest}",
)
def _(s, m):
    return same("priorities", 0, len(s.facts.current))


@rule(
    "first_page.nothing_next",
    "absence",
    "No next step has a date yet.",
    "No next step has a date yet. A good one: the next look at the chart.",
)
def _(s, m):
    p = s.facts
    yield same("a chart to look at", "chart" in s.text, any(len(p.points(i)) for i in p.measures))
    visits = [v for v in p.plan.get("visits", []) if v["on"] > p.as_of]
    planned = [
        c
        for c in p.cycles.values()
        if not c.get("actual_start")
        and c.get("planned_start")
        and c["planned_start"] > p.as_of
        and c.get("decision") is None
    ]
    yield same("dated steps to come", 0, len(visits) + len(planned))
    yield "the assessment has a day" if s.page.of("growth.due") else None


@rule("first_page.also", "who", "Also chosen: {names}.")
def _(s, m):
    p = s.facts
    rest = [p.form.domains[x["domain"]].name for x in p.current[1:]]
    return same("also chosen", m["names"], rest[0] if len(rest) == 1 else ", ".join(rest[:-1]) + " and " + rest[-1])


@rule("first_page.counted", "quote", "{name}, {unit}", "{name}")
def _(s, m):
    p = s.facts
    # Where page one has little room the unit is left to the ten minutes.
    known = {
        name
        for i, x in p.measures.items()
        if any(pr.get("aim", {}).get("measure") == i for pr in p.current)
        for name in (p.short(i), f"{p.short(i)}, {x['unit']}" if x.get("unit") else p.short(i))
    }
    yield None if s.text.casefold() in {k.casefold() for k in known} else f"the aims count {known}"


@rule("first_page.shortened", "quote", "{text}")
def _(s, m):
    yield from quoted(s, m["text"])


@rule("first_page.near_day", "date", "{day}")
def _(s, m):
    p = s.facts
    k = re.fullmatch(r"(\w+) (\d+)(?:, (\d{4}))?", m["day"])
    on = dt.date(int(k[3] or p.as_of.year), MONTHS.index(k[1]) + 1, int(k[2]))
    yield None if not k[3] or int(k[3]) != p.as_of.year else "the year of the report is said"
    heads = [n.text for up in s.node.up() if "ans" in up.classes for n in up.find("h3")]
    past = heads[:1] == ["Promised and still open"]
    retake = "The assessment" in s.node.parent.text and "due again" in s.node.parent.text
    yield same("past", past or (retake and "since then" in s.node.parent.text), on < p.as_of)
    if retake:
        yield same("the day", on, due_day(p))
    else:
        yield None if on.isoformat() in s.page.cohort.texts else f"no record names {on}"


@rule(
    "first_page.still_open",
    "absence",
    "One promise is past its day; no record says it was kept.",
    "{n:n} promises are past their day; no record says they were kept.",
)
def _(s, m):
    p = s.facts
    return same("promises", count_of(m, 1), len(promises(p)))


def promises(p: Program) -> set:
    """Give what was to be done before the day of the report and is on no record."""
    out: set = set()
    late = lambda day: day is not None and day < p.as_of  # noqa: E731
    tasks = [t for x in p.current for t in x.get("tasks", [])]
    out |= {("review", x["domain"], x["review_on"]) for x in p.current if late(x.get("review_on"))}
    for name, c in p.cycles.items():
        start, end = c.get("actual_start"), c.get("actual_end") or c.get("planned_end")
        studied, then = c.get("studied_on"), c.get("next") or {}
        looked = _looked_at(p, c)
        decided = bool(c.get("decision")) and (studied is None or studied <= p.as_of)
        if not decided or (start is not None and start > p.as_of):
            tasks += c.get("tasks", [])
        if decided:
            if start is not None and start > p.as_of:
                continue
            next_ = then.get("on")
            follow = [
                (n, x)
                for n, x in p.cycles.items()
                if n != name and ((x.get("previous") or _names(p, n)) == name or then.get("cycle") == n)
            ]
            if not late(next_):
                continue
            if c["decision"] in ("adapt", "expand"):
                waits = all(not p.begun(x) and not p.tested(x) and x.get("planned_start") is None for _, x in follow)
            else:
                waits = not follow
            out |= {("next", name)} if waits else set()
        elif looked:
            out |= {("decision", name)} if late(studied or c.get("actual_end")) else set()
        elif not p.begun(c):
            out |= {("start", name)} if late(c.get("planned_start") if start is None else start) else set()
        elif late(end):
            out.add(("study", name))
    dated = [
        (t["when"], " ".join(t["what"].casefold().split()).rstrip("."), t.get("who", ""))
        for t in tasks
        if late(t.get("when"))
    ]
    # Written down twice, once with a name and once without: one promise.
    taken = {(when, what) for when, what, who in dated if who}
    return out | {("task", *one) for one in dated if one[2] or one[:2] not in taken}


def _names(p: Program, cycle: str) -> str | None:
    return next((n for n, c in p.cycles.items() if (c.get("next") or {}).get("cycle") == cycle), None)


@rule(
    "priorities.chosen",
    "date",
    "On {d:date}, coach and staff chose {names}, from the results of {label}.",
    "On {d:date}, {names} was chosen, from the results of {label}.",
    "On {d:date}, {names} were chosen, from the results of {label}.",
    "{names} was chosen, from the results of {label}. No day was written down.",
    "{names} were chosen, from the results of {label}. No day was written down.",
    "{names} were chosen, from the results of {label}.",
    "{names} was chosen, from the results of {label}.",
    "On {d:date}, {names} was chosen by {who}, from the results of {label}.",
    "On {d:date}, {names} was chosen from the results of {label}.",
    "{names} was chosen from the results of {label}.",
)
def _(s, m):
    yield from _chosen(s, m)


@rule(
    "priorities.stays",
    "sequence",
    "{names} was chosen from the results of {label}; no new priority has been chosen since.",
    "{names} were chosen from the results of {label}; no new priority has been chosen since.",
)
def _(s, m):
    yield from _chosen(s, m)
    p = s.facts
    dates = {r["id"]: r["date"] for r in s.page.cohort.rounds}
    newest = max(dates[x["round"]] for x in p.priorities)
    yield None if newest < p.round["date"] else "one was chosen from this round"


def _chosen(s, m):
    g, p = m.groupdict(), s.facts
    for d in (p.form.domains[x["domain"]] for x in p.current):
        yield None if d.name in s.text else f"{d.name} is missing"
    labels = {r["id"]: r["label"] for r in s.page.cohort.rounds}
    if g.get("label"):
        yield same("round", g["label"], labels[p.current[0]["round"]])
    if g.get("d"):
        yield (
            None if all(x.get("chosen_on") == day(g["d"]) for x in p.current) else "another day, or none, is on record"
        )
    if "coach and staff chose" in s.text:
        told = all(x.get("chosen_by") for x in p.current)
        yield None if told else "who chose is on no record"


@rule(
    "plan.lead",
    "count",
    "{n:n} priority from the results of {label}: {names}.",
    "{n:n} priorities from the results of {label}: {names}.",
)
def _(s, m):
    yield same("priorities", number(m["n"]), len(s.facts.current))
    yield from _chosen(s, m)


@rule("plan.owner", "who", "Seen to by: nobody named yet.", "Seen to by: {who}.")
def _(s, m):
    told = [x.get("owner", "") for x in ([priority_at(s)] if len(s.facts.current) == 1 else s.facts.current)]
    return None if (m.groupdict().get("who") or "") in told else f"on record: {told}"


@rule(
    "plan.review",
    "date",
    "No day is set to look at it again.",
    "Looked at again on {d:date}.",
    "To be looked at again on {d:date}.",
    "{lead} {d:date}{more}.",
)
def _(s, m):
    g = m.groupdict()
    told = [x.get("review_on") for x in s.facts.current]
    on = day(g["d"]) if g.get("d") else None
    yield None if on in told else f"on record: {told}"
    past = on is not None and on < s.facts.as_of
    yield (
        "the day has passed and nothing says that it was looked at"
        if past and s.text.startswith("Looked at again on")
        else None
    )


@rule("plan.no_tasks", "absence", "No task is written down yet: who does what by when.")
def _(s, m):
    pr = priority_at(s)
    empty = [x for x in s.facts.current if not x.get("tasks")]
    return None if pr in empty or (empty and len(s.facts.current) > 1) else "a task is written down"


@rule("plan.tasks_caption", "table", "{name}: tasks")
def _(s, m):
    for r in rows(s.node):
        what, _, when = list(r.values())[:3]
        yield from quoted(s, what)
        if re.search(r"\d{4}", when):
            yield None if day(when).isoformat() in s.page.cohort.texts else f"no record names {when}"


@rule("plan.tests_caption", "table", "{name}: drivers and first tests")
def _(s, m):
    p = s.facts
    for r in rows(s.node):
        cells = list(r.values())
        yield from quoted(s, *(c for c in cells[1].split("; ") if not c.startswith("no ")))
        if k := re.search(r"(began|begins|planned).*? (\w+ \d+, \d{4})", cells[2]):
            on = day(k[2])
            yield None if on.isoformat() in s.page.cohort.texts else f"no record names {on}"
            if k[1] == "began":
                yield None if any(c.get("actual_start") == on for c in begun(p)) else f"no test began on {on}"


@rule(
    "plan.more_tests",
    "count",
    "{n:n} more lines of drivers and tests stand in the report.",
    "{n:n} more line of drivers and tests stands in the report.",
)
def _(s, m):
    """What stands in the tables of the page and what is counted below them is all there is."""
    p, found = s.facts, 0
    tried = {c.get("idea") for c in p.cycles.values()}
    for x in p.current:
        drivers = [(d.get("ideas", []), d.get("secondary", [])) for d in x.get("drivers", [])]
        groups = [[*ideas, *(i for part in parts for i in part.get("ideas", []))] for ideas, parts in drivers]
        for ideas in [*groups, *([x["ideas"]] if x.get("ideas") else [])]:
            known = [i["id"] in tried for i in ideas]
            found += sum(known) + (not all(known) or not known)
    shown = sum(len(rows(t.node)) for t in s.page.of("plan.tests_caption") if t.node.tag == "table")
    yield same("lines", shown + sum(number(x.text.split()[0]) for x in s.page.of("plan.more_tests")), found)


@rule("plan.more_tasks", "count", "{n:n} more tasks stand in the report.", "{n:n} more task stands in the report.")
def _(s, m):
    p, found = s.facts, 0
    for x in p.current:
        found += len(x.get("tasks", []))
        found += sum(len(c.get("tasks", [])) for c in p.cycles_of(x) if not (c.get("decision") and p.tested(c)))
    shown = sum(len(rows(t.node)) for t in s.page.of("plan.tasks_caption") if t.node.tag == "table")
    yield same("tasks", shown + sum(number(x.text.split()[0]) for x in s.page.of("plan.more_tasks")), found)


@rule("plan.dates_caption", "table", "{any}")
def _(s, m):
    dates = []
    for r in rows(s.node):
        on = day(next(iter(r.values())))
        dates.append(on)
        yield None if on.isoformat() in s.page.cohort.texts else f"no record names {on}"
        passed = on <= s.facts.as_of
        yield (
            f"{on} has passed"
            if passed and "passed" not in " ".join(r.values()) and "record" not in " ".join(r.values())
            else None
        )
    yield None if dates == sorted(dates) else "not in order"


# Aims and drivers


@rule("aims.aim", "number", "{text}")
def _(s, m):
    p, text = s.facts, m["text"]
    if s.page.cohort.quoted(text):
        return
    fits = []
    for x in p.priorities:
        aim, wrong = x.get("aim", {}), []
        for k in re.findall(r"By (\w+ \d+, \d{4})", text):
            wrong.append(same("day", day(k), aim.get("by")))
        if k := re.search(r", ([\d.,]+)(?: |,|\.$)", re.sub(r"By \w+ \d+, \d{4}:?", "", text)):
            wrong.append(is_amount(k[1].rstrip(".,"), aim.get("to")))
        if k := re.search(r"(up|down) from ([\d.,]+)", text):
            wrong.append(is_amount(k[2].rstrip(".,"), aim.get("from")))
            if aim.get("to") is not None and aim.get("from") is not None:
                wrong.append(same("direction", k[1], "up" if aim["to"] > aim["from"] else "down"))
        if aim.get("measure"):
            wrong.append(None if p.short(aim["measure"]).casefold() in text.casefold() else "another measure")
        fits.append([w for w in wrong if w])
    yield None if any(not w for w in fits) else f"no aim on record reads so: {fits}"


@rule("first_page.aim_before", "name", "From {round}: {domain}, {name}.")
def _(s, m):
    return None if before_of(s) is not None else "no aim of the round before that others took the place of"


@rule("first_page.aim_moved", "number", "The aim from {round} was {rest}.")
def _(s, m):
    p = s.facts
    yield same("round", m["round"], p.previous["label"])
    now = {x["aim"].get("measure") for x in p.current}
    # Where one aims at another number of the same measure now, that measure's values stand above this line.
    told = [
        [w for w in _moved(p, x["aim"], m["rest"]) if w]
        for x in p.left
        if x["aim"]["measure"] in now and "to" in x["aim"]
    ]
    yield None if [] in told else f"{told or 'no aim of the same measure was left'}"


def _moved(p: Program, aim: dict, text: str):
    """Hold the number aimed at before, and whether it is reached, against the records and the points."""
    k = re.fullmatch(r"(?P<to>\S+?)(?: by (?P<by>\w+ \d+, \d{4}))?(?:; (?P<end>(?:not )?reached) now)?", text)
    if k is None:
        yield "it does not read as its id says it does"
        return
    yield is_amount(k["to"], aim["to"])
    yield same("its day", k["by"] and day(k["by"]), aim.get("by"))
    starts = {x["aim"].get("from") for x in p.current if x["aim"].get("measure") == aim["measure"]}
    yield None if aim.get("from") in starts else "its start does not stand above"
    there, passed = _there(p, aim, None), bool(aim.get("by") and aim["by"] < p.as_of)
    right = "reached" if there else "not reached" if there is False and passed else None
    yield same("whether it is reached now", k["end"], right)


@rule("aims.stands", "number", "{text}")
def _(s, m):
    p = s.facts
    aims = [x.get("aim") or {} for x in p.current]
    if (at := priority_at(s)) is not None:
        aims = [at.get("aim") or {}]
    elif s.measure is not None:
        # Beside its chart: that of any priority whose aim rests on this measure.
        aims = [a for a in aims if a.get("measure") == s.measure]
    told = [[w for w in _stands(p, a, m["text"]) if w] for a in aims]
    return None if [] in told else f"{told or 'no aim is meant'}"


def _stands(p: Program, aim: dict, text: str):
    """Hold where an aim stands against what was written into it and the points of its measure."""
    k = re.fullmatch(
        r"(?:(?P<start>\S+) at the start)?(?:(?:, |^)(?P<now>\S+) (?P<when>now|up to (?:\w+ \d+, \d{4}|[^,;]+)))?"
        r"(?:(?:, |^)(?:[Aa]im (?P<was>was )?(?P<to>(?:[^,;: ]|,(?=\d{3}))+)(?: by (?P<by>\w+ \d+, \d{4}))?(?P<end>: (?:(?:not )?reached(?: now)?|not by then, reached now|reached by then, not now))?"
        r"|[Nn]o number set as the aim))?; (?P<rests>.+)\.",
        text,
    )
    if k is None:
        yield "it does not read as its id says it does"
        return
    measure = aim.get("measure") if aim.get("measure") in p.measures else None
    before = p.before(measure) if measure else []
    start = aim.get("from")
    if start is None and len(before):
        start = before["value"].median()
    yield same("a start", k["start"] is not None, start is not None)
    if k["start"] and start is not None:
        yield is_amount(k["start"], start)
    yield same("a number aimed at", k["to"] is not None, aim.get("to") is not None)
    if k["to"] and aim.get("to") is not None:
        yield is_amount(k["to"], aim["to"])
        yield same("its day", k["by"] and day(k["by"]), aim.get("by"))
        yield same("its day has passed", bool(k["was"]), bool(aim.get("by") and aim["by"] < p.as_of))
    after = p.after(measure) if measure else []
    n = len(after)
    yield same("a value now", k["now"] is not None, n > 0)
    if not n:
        wanted = "no points since the first test yet" if len(before) else "no points yet"
        if measure is None:
            wanted = "no measure to tell it by"
        elif not len(p.points(measure)) and p.groups(measure):
            wanted = "no numbers of all together yet"
        yield same("why there is no value", k["rests"], wanted)
        return
    tested = p.first_test(measure) is not None
    now = after["value"].tail(6).median() if n >= 10 else after["value"].iloc[-1]
    yield is_amount(k["now"], float(now))
    yield same("the time of the value", k["when"] == "now", not _stopped(p, measure))
    if k["when"] != "now":
        yield same("its period", k["when"].removeprefix("up to "), period(p, measure, after["date"].iloc[-1]))
    if n >= 10:
        yield same("what it rests on", k["rests"], "middle of the last six points")
    elif n == 1:
        yield same("what it rests on", k["rests"], "one point since the first test" if tested else "one point so far")
    else:
        c = re.fullmatch(r"latest of (\w+) (points|since the first test)", k["rests"])
        yield same("points", c and number(c[1]), n)
        yield same("a first test", bool(c and c[2] != "points"), tested)
    yield _ended(p, aim, k["end"], bool(k["was"]))


def _stopped(p: Program, measure: str) -> bool:
    """Whether three periods are without a value."""
    late = {"day": 31, "week": 45, "month": 124, "quarter": 370}[p.measures[measure].get("frequency", "month")]
    return (p.as_of - p.after(measure)["date"].iloc[-1]).days > late


def _ended(p: Program, aim: dict, end: str | None, passed: bool):
    """Hold whether an aim is said to be reached, now and on its day, against the middle of the last six points up to each."""
    right = ""
    there = _there(p, aim, None)
    if there is not None and passed:
        told = {
            (True, True): "reached",
            (True, False): "not by then, reached now",
            (False, True): "reached by then, not now",
            (False, False): "not reached",
        }
        then = _there(p, aim, aim.get("by"))
        # Of data that stopped before the day nobody knows what it would have shown.
        unknown = "" if _stopped(p, aim["measure"]) else "reached now" if there else "not reached now"
        right = told.get((there, then), unknown)
    elif there:
        right = "reached"
    return same("whether it was reached", end or "", right and f": {right}")


def _there(p: Program, aim: dict, until: dt.date | None) -> bool | None:
    """Whether the middle of the last six points up to a day is as aimed at or better; None where that cannot be said."""
    after = p.after(aim["measure"])
    if until is not None:
        ends = [p.end_of(aim["measure"], d) for d in after["date"]]
        after = after[[end <= until for end in ends]]
        days = {"day": 1, "week": 7, "month": 31, "quarter": 92}[p.measures[aim["measure"]].get("frequency", "month")]
        if until - max((end for end in ends if end <= until), default=dt.date.min) > dt.timedelta(days=days):
            return None
    wanted = p.measures[aim["measure"]].get("direction", "increase")
    if len(after) < 10 or wanted == "neither" or aim.get("to") is None:
        return None
    now = after["value"].tail(6).median()
    there = now >= aim["to"] - 1e-9 if wanted == "increase" else now <= aim["to"] + 1e-9
    return None if there and beside_the_end(p, aim["measure"], aim["to"], after) else bool(there)


@rule("aims.for_whom", "quote", "For {whom}.")
def _(s, m):
    yield from quoted(s, m["whom"])


@rule("aims.no_aim", "absence", "No aim has been written down yet: {rest}")
def _(s, m):
    aims = [x.get("aim", {}) for x in s.facts.current]
    return (
        None
        if any(not (a.get("statement") or a.get("to") is not None or a.get("by") or a.get("measure")) for a in aims)
        else "every priority has one"
    )


@rule("first_page.no_aim", "absence", "No aim has been written down yet: {rest}")
def _(s, m):
    aims = [x.get("aim") or {} for x in s.facts.current]
    heads = [n for n in s.node.parent.children if not isinstance(n, str) and "pri" in n.classes]
    if len(aims) == len(heads) > 1:
        # Several priorities stand under each other: it is about the one above.
        at = s.node.parent.children.index(s.node)
        before = [n for n in s.node.parent.children[:at] if not isinstance(n, str) and "pri" in n.classes]
        aims = aims[len(before) - 1 : len(before)]
    if not heads:
        # The ten minutes say it of all of them.
        aims = [a for a in aims if a.get("statement") or a.get("to") is not None or a.get("by")] or aims
    a = aims[0]
    return "there is one" if a.get("statement") or a.get("to") is not None or a.get("by") else None


@rule("chain.no_aim", "absence", "No aim has been written down yet.")
def _(s, m):
    aims = [x.get("aim") or {} for x in s.facts.priorities]
    kept = [a.get("statement") or a.get("to") is not None or a.get("by") or a.get("measure") for a in aims]
    return "every priority has one" if kept and all(kept) else None


@rule(
    "aims.smart_said",
    "count",
    "The aim leaves {n:n} of five SMART questions open. What is missing or in doubt: {what}.",
)
def _(s, m):
    pr, g = priority_at(s), m.groupdict()
    if pr is None or "what" not in g:
        return
    aim = pr.get("aim", {})
    checks = {
        "no measure is named": not aim.get("measure"),
        "no starting value is written into the aim": aim.get("from") is None,
        "no target is given": aim.get("to") is None,
        "no date is set": not aim.get("by"),
        "it does not say for whom": not aim.get("for_whom"),
        "it does not say who must not be left behind": not aim.get("equity"),
    }
    for words, holds in checks.items():
        if words in g["what"] and not holds:
            yield f"“{words}”, but it stands there"
        yield f"“{words}” is not said" if holds and words not in g["what"] else None
    beside = s.node.parent.children
    tables = [t for n in beside[beside.index(s.node) :] if not isinstance(n, str) for t in n.find("table")]
    if tables:
        answers = {r["Question"]: r["This aim"] for r in rows(tables[0])}
        still = [q for q, said in answers.items() if said != "Answered"]
        yield same("questions left open", number(m["n"]), len(still))
        wanted = aim.get("measure") and s.facts.measures[aim["measure"]].get("kind") == "outcome" and pr.get("why")
        yield same("it is relevant", "Relevant" not in still, bool(wanted))
        yield "no measure is named" if not aim.get("measure") and "Measurable" not in still else None


@rule("aims.driver_gaps", "absence", "Checked for gaps: {what}.")
def _(s, m):
    pr = priority_at(s)
    if pr is None:
        return
    drivers = pr.get("drivers", [])
    yield "drivers are named" if "no driver is named" in s.text and drivers else None
    yield "more than one" if "only one driver" in s.text and len(drivers) != 1 else None
    for name in re.findall(r"“([^”]+)”", s.text):
        yield (
            None
            if any(
                name.casefold() in (d["text"].casefold(), *(i["text"].casefold() for i in d.get("ideas", [])))
                for d in drivers
            )
            else f"no driver “{name}”"
        )


@rule(
    "drivers.caption",
    "count",
    "{d:n} driver for {name}",
    "{d:n} drivers for {name}",
    "{d:n} driver and {i:n} change to try for {name}",
    "{d:n} drivers and {i:n} changes to try for {name}",
    "{d:n} driver and {i:n} changes to try for {name}",
    "{d:n} drivers and {i:n} change to try for {name}",
)
def _(s, m):
    if "d" not in m.groupdict():
        return
    p = s.facts
    found = [
        (
            len(x.get("drivers", [])),
            sum(len(d.get("ideas", [])) for d in x.get("drivers", [])) + len(x.get("ideas", [])),
        )
        for x in p.priorities
        if p.form.domains[x["domain"]].name == m["name"]
    ]
    yield None if (number(m["d"]), number(m["i"]) if m.groupdict().get("i") else 0) in found else f"on record: {found}"


def _not_tried(s: Said, text: str):
    """An idea called untested has no cycle that began or was studied or decided."""
    p = s.facts
    tried = tested_ideas(p)
    for x in p.priorities:
        for d in x.get("drivers", []):
            for i in d.get("ideas", []):
                k = re.search(re.escape(i["text"]) + r" \(([^)]*)\)", text, re.IGNORECASE)
                alike = [
                    j
                    for y in p.priorities
                    for e in y.get("drivers", [])
                    for j in e.get("ideas", [])
                    if j["text"] == i["text"]
                ]
                if k and len(alike) == 1:
                    yield same(
                        f"“{i['text']}” not tried", k[1].startswith(("no test", "planned")), i["id"] not in tried
                    )


@rule("drivers.sentence", "count", "{text}")
def _(s, m):
    yield from _not_tried(s, m["text"])
    for name in re.findall(r"“([^”]+)”", m["text"]):
        yield from quoted(s, name)


@rule("drivers.table_caption", "table", "Drivers and changes to try for {name}")
def _(s, m):
    p = s.facts
    yield None if m["name"] in p.form.by_name else "no such domain"
    drivers = [d for x in p.priorities for y in x.get("drivers", []) for d in (y, *y.get("secondary", []))]
    ideas = [i for d in (*drivers, *p.priorities) for i in d.get("ideas", [])]
    for row in rows(s.node):
        became = row.get("What became of it", "")
        tests = [
            [c for c in p.cycles.values() if c.get("idea") == i["id"] and p.tested(c)]
            for i in ideas
            if i["text"].casefold() == row.get("Change to try", "").casefold()
        ]
        if "; an earlier" in became:
            # A test without an idea belongs to the one before it.
            two = any(len(of) > 1 for of in tests) or not all(c.get("idea") for c in p.cycles.values())
            yield None if two else f"“{became}”, and no idea has two tests"
        elif ("; its test" in became or "of its test" in became) and all(c.get("idea") for c in p.cycles.values()):
            # What became of an idea and of a prediction are told of one test: its last.
            fits = any(of and _foreseen(of[-1]) for of in tests)
            yield None if fits else f"“{became}”, and its last test has no prediction from before that can be compared"


def _foreseen(c: dict) -> bool:
    """Whether a test has a first prediction from before it began, and something to hold it against."""
    first = (c.get("predictions") or [{}])[0]
    on, start = first.get("made_on"), c.get("actual_start")
    numbers = any(first.get(k) is not None for k in ("low", "high"))
    return bool((on and start and on < start) and (numbers or c.get("matched")))


# Cycles


def _state(p: Program, c: dict) -> str:
    return "decided" if c.get("decision") and p.begun(c) else "begun" if p.begun(c) else "planned"


@rule("cycles.heading", "who", "Cycle {n:n}: {title}")
def _(s, m):
    return same("title", m["title"], list(s.facts.cycles.values())[int(m["n"]) - 1]["title"])


@rule("cycles.no_cycle", "absence", "No cycle of change has been planned yet.")
def _(s, m):
    return same("cycles", 0, len(s.facts.cycles))


@rule(
    "fidelity.no_cycles",
    "absence",
    "No start of a cycle is on record yet.",
    "The records that could be read hold no start of a cycle yet.",
)
def _(s, m):
    c = s.page.cohort
    return same("cycles that began", 0, sum(len(begun(c.program(q))) for q in c.there))


@rule(
    "cycles.no_measure",
    "absence",
    "Cycle {n:n}, {title}, names no measure yet, so there is nothing to follow over time.",
)
def _(s, m):
    cycle = list(s.facts.cycles.values())[number(m["n"]) - 1]
    yield same("title", m["title"], cycle["title"])
    yield "it names one" if cycle.get("measure") in s.facts.measures else None


@rule("cycles.dates", "date", "No dates yet", "{text}")
def _(s, m):
    c, p = s.cycle, s.facts
    if c is None:
        return
    if "text" not in m.groupdict():
        yield "there are dates" if c.get("planned_start") or c.get("actual_start") else None
        return
    text = m["text"]
    a, b = c.get("actual_start"), c.get("actual_end")
    if text.startswith("Planned to begin"):
        yield same("planned start", day(text), a if a and a > p.as_of else c.get("planned_start"))
        yield "it has begun" if p.begun(c) else None
    elif text.startswith("Began"):
        yield same("start", day(text), a)
    else:
        yield from (
            None if str(x.day) in text and str(x.year) in text and MONTHS[x.month - 1] in text else f"{x} is not there"
            for x in (a, b)
        )


@rule(
    "cycles.covered",
    "count",
    "No point of the chart falls into this test.",
    "The test covers {n:n} point of the chart; {rest}",
    "The test covers {n:n} points of the chart; {rest}",
)
def _(s, m):
    c, p = s.cycle, s.facts
    n = count_of(m)
    points = p.points(c["measure"])
    end = c.get("actual_end") or p.as_of
    # A period counts that lies in the test in part or as a whole: between the two counts.
    inside = sum(c["actual_start"] <= d and p.end_of(c["measure"], d) <= end for d in points["date"])
    touched = sum(p.end_of(c["measure"], d) >= c["actual_start"] and d <= end for d in points["date"])
    yield None if inside <= n <= touched else f"{inside} periods lie in the test, {touched} touch it"


@rule("cycles.decision_open", "absence", "Not decided yet")
def _(s, m):
    return "a decision is on record" if s.cycle and _state(s.facts, s.cycle) == "decided" else None


@rule("cycles.size", "number", "{text}")
def _(s, m):
    size = (s.cycle or {}).get("scale", {})
    for n, what in re.findall(r"(\d[\d,]*) (people|person|sites?|days?)", m["text"]):
        key = {"pe": "people", "si": "sites", "da": "days"}[what[:2]]
        yield same(what, int(n.replace(",", "")), size.get(key)) if s.cycle else None


@rule(
    "cycles.timing",
    "date",
    "no prediction was written down",
    "written on {d:date}",
    "written on {d:date}, before the test began",
    "written after the test began, on {d:date}",
)
def _(s, m):
    c = s.cycle
    if c is None:
        return
    first = (c.get("predictions") or [{}])[0]
    if "d" not in m.groupdict():
        yield "there is one" if first else None
        return
    yield same("written", day(m["d"]), first.get("made_on"))
    start = c.get("actual_start") or c.get("planned_start")
    if "after the test" in s.text:
        yield None if first["made_on"] >= start else "it was written before"
    elif "before the test" in s.text:
        yield None if first["made_on"] < start and s.facts.begun(c) else "it was not written before a test that began"


@rule("cycles.how_sure", "number", "{n:n}% sure")
def _(s, m):
    return same("sureness", int(m["n"]), (s.cycle["predictions"][0]).get("confidence")) if s.cycle else None


@rule("cycles.sure_now", "number", "{n:n}%.", "{n:n}%; of the prediction it was {k:n}% sure.")
def _(s, m):
    return same("sureness after", int(m["n"]), s.cycle.get("confidence_after"))


def _range(c: dict) -> tuple[float | None, float | None]:
    first = (c.get("predictions") or [{}])[0]
    return first.get("low"), first.get("high")


@rule("predictions.predicted", "number", "not written down", "{text}")
def _(s, m):
    if s.cycle is None or "text" not in m.groupdict():
        return
    low, high = _range(s.cycle)
    if k := re.match(r"([\d.,\N{MINUS SIGN}]+) to ([\d.,]+)", m["text"]):
        yield is_amount(k[1], low)
        yield is_amount(k[2], high)
    elif low is None and high is None:
        yield (
            None
            if m["text"] in ("up", "down", "no change") or s.page.cohort.quoted(m["text"])
            else "nobody predicted that"
        )


@rule("cycles.got", "number", "no result yet", "No result yet.", "{text}")
def _(s, m):
    result = (s.cycle or {}).get("result", {})
    if s.cycle is None:
        return
    if "text" not in m.groupdict():
        yield "there is a result" if result.get("value") is not None or result.get("text") else None
    elif result.get("value") is not None:
        yield is_amount(m["text"].split()[0].rstrip("."), result["value"])
    else:
        yield from quoted(s, m["text"])


@rule("cycles.predicted_got", "comparison", "Predicted {p}, got {g}: {c}.", "Predicted {p}; {c}.")
def _(s, m):
    c, g = s.cycle, m.groupdict()
    if c is None:
        return
    low, high = _range(c)
    value = c.get("result", {}).get("value")
    if g.get("g") and value is not None and low is not None:
        yield is_amount(g["g"].split()[0], value)
        inside = low <= value <= high
        yield same("as predicted", g["c"] == "as predicted", inside)
        if k := re.match(r"([\d.,]+) (above|below) the prediction", g["c"]):
            yield same("side", k[2], "above" if value > high else "below")
            # Figures that are printed must agree with each other: the difference is that of the printed ones.
            edge = max(low, high) if k[2] == "above" else min(low, high)
            yield (
                None
                if abs(figure(k[1]) - abs(value - edge)) <= 0.55
                else f"{k[1]} is printed, it is {abs(value - edge):.2f}"
            )


@rule("predictions.compared", "comparison", "{text}")
def _(s, m):
    c = s.cycle
    if c is None:
        return
    low, high = _range(c)
    value = c.get("result", {}).get("value")
    if value is not None and low is not None:
        yield same("as predicted", m["text"].rstrip(".").casefold() == "as predicted", low <= value <= high)


@rule("predictions.cannot", "absence", "{text}")
def _(s, m):
    c = s.cycle
    if c is None:
        return
    first, result = (c.get("predictions") or [None])[0], c.get("result", {})
    yield "something was predicted" if "Nothing was predicted" in s.text and first else None
    yield (
        "there is a result"
        if "No result" in s.text and (result.get("value") is not None or result.get("text"))
        else None
    )
    yield "numbers were predicted" if "in words only" in s.text and first and first.get("low") is not None else None
    yield "the result is a number" if "result has no number" in s.text and result.get("value") is not None else None


def _comparable(p: Program) -> list[tuple[bool, dict]]:
    """Predictions of tests that began, written before, in numbers, with a result in numbers: held, cycle."""
    out = []
    for c in begun(p):
        first, value = (c.get("predictions") or [None])[0], c.get("result", {}).get("value")
        if first and value is not None and first.get("low") is not None and first["made_on"] < c["actual_start"]:
            out.append((first["low"] <= value <= first["high"], c))
    return out


def _late(p: Program) -> list[dict]:
    return [
        c
        for c in begun(p)
        if (c.get("predictions") or [None])[0] and c["predictions"][0]["made_on"] >= c["actual_start"]
    ]


@rule("predictions.held", "count", "{text}")
def _(s, m):
    found = _comparable(s.facts)
    text = m["text"]
    figures = s.node.tag == "figcaption"
    if figures:
        measure = next(n.attrs["id"].removeprefix("predictions-") for n in s.node.up() if n.tag == "figure")
        found = [(held, c) for held, c in found if c["predictions"][0].get("measure", c.get("measure")) == measure]
    if text.startswith("No prediction can be compared"):
        yield same("predictions that can be compared", 0, len(found))
    elif text.startswith("The one prediction"):
        yield same("predictions that can be compared", 1, len(found))
        yield same("it held", " did not hold" not in text, found[0][0])
    elif k := re.match(r"(\w+) of (\w+) predictions held", text.replace("Neither of", "None of")):
        yield same("held, of", (number(k[1]), number(k[2])), (sum(h for h, _ in found), len(found)))
    elif k := re.match(r"(Both|All (\w+)) predictions held", text):
        yield same("held, of", (2 if k[1] == "Both" else number(k[2]),) * 2, (sum(h for h, _ in found), len(found)))
    if k := re.search(r"(\w+) (?:was|were) written after the test began", text):
        late = [c for c in _late(s.facts) if c.get("result")]
        yield None if number(k[1]) <= len(_late(s.facts)) and late is not None else f"{len(_late(s.facts))} were"


@rule("predictions.missed_learned", "count", "{text}")
def _(s, m):
    missed = [c for h, c in _comparable(s.facts) if not h]
    learned = sum(bool(c.get("learned")) for c in missed)
    text = m["text"]
    if text.startswith("The one"):
        yield same("missed", 1, len(missed))
        yield same("says what was learned", "does not say" not in text, learned == 1)
    elif text.startswith(("Both", "All")):
        yield same("missed, learned", (len(missed), len(missed)), (len(missed), learned))
    elif k := re.match(r"Of the (\w+) that missed, (\w+)", text):
        yield same("missed, learned", (number(k[1]), number(k[2])), (len(missed), learned))


@rule("predictions.sure", "number", "Beforehand the team was {n:n}% sure on average. {rest}")
def _(s, m):
    sure = [
        c["predictions"][0]["confidence"]
        for _, c in _comparable(s.facts)
        if c["predictions"][0].get("confidence") is not None
    ]
    yield None if abs(int(m["n"]) - sum(sure) / len(sure)) <= 0.5001 else f"it is {sum(sure) / len(sure):.1f}"
    if k := re.search(r"(\w+) predictions? (?:is|are) too few", s.text):
        yield same("predictions", number(k[1]), len(sure))


@rule("predictions.contradicted", "comparison", "The chart has {values} for {rest}")
def _(s, m):
    c, p = s.cycle, s.facts
    value = c["result"]["value"]
    points = p.points(c["measure"])
    inside = [
        v
        for d, v in zip(points["date"], points["value"], strict=True)
        if p.end_of(c["measure"], d) >= c["actual_start"] and d <= c.get("actual_end", p.as_of)
    ]
    for x in re.findall(r"\d[\d.,]*", m["values"]):
        yield None if any(is_amount(x.rstrip(",."), v) is None for v in inside) else f"no point of the test is {x}"
    yield None if not inside or value > max(inside) or value < min(inside) else "the result lies among the points"


@rule(
    "predictions.contradictions",
    "count",
    "{n:n} result does not agree with what the chart has for {rest}",
    "{n:n} results do not agree with what the chart has for {rest}",
)
def _(s, m):
    return same("results that do not agree", number(m["n"]), len(s.page.of("predictions.contradicted")))


@rule("cycles.predictions_alt", "comparison", "Predictions and results. {text}")
def _(s, m):
    for n, title, low, high, rest in re.findall(
        r"(\d+) ([^:;]+): predicted ([\d.,]+) to ([\d.,]*\d)[^;]*?, got ([^;]+)", s.text
    ):
        c = list(s.facts.cycles.values())[int(n) - 1]
        yield same("title", title, c["title"])
        yield is_amount(low, _range(c)[0])
        yield is_amount(high, _range(c)[1])
        value = c.get("result", {}).get("value")
        if "no result yet" in rest:
            yield "there is a result" if value is not None else None


@rule("cycles.predictions_caption", "table", "{any}")
def _(s, m):
    for r in rows(s.node):
        if k := re.match(r"(\d+) (.+)", r.get("Cycle", "")):
            c = list(s.facts.cycles.values())[int(k[1]) - 1]
            yield same("title", k[2], c["title"])
            value = c.get("result", {}).get("value")
            if value is not None and re.match(r"[\d\N{MINUS SIGN}]", r["Result"]):
                yield is_amount(r["Result"].split()[0], value)


@rule("predictions.log_caption", "table", "Every prediction of a test that has begun")
def _(s, m):
    told = {re.match(r"\d+", r["Cycle"])[0] for r in rows(s.node)}
    wanted = {str(n) for n, c in enumerate(s.facts.cycles.values(), 1) if s.facts.begun(c) and c.get("predictions")}
    yield f"{wanted - told} are missing" if wanted - told else None
    for r in rows(s.node):
        c = list(s.facts.cycles.values())[int(re.match(r"\d+", r["Cycle"])[0]) - 1]
        first, result = (c.get("predictions") or [{}])[0], c.get("result") or {}
        if len(c.get("predictions") or []) != 1:
            continue  # several threads have a row each
        sure, (low, high), value = first.get("confidence"), _range(c), result.get("value")
        yield same("how sure", r["How sure"], "not noted" if sure is None else f"{sure}%")
        yield same("written", day(r["Written"]), first["made_on"])
        yield same("after the test began", "after the test" in r["Written"], first["made_on"] >= c["actual_start"])
        yield same("learned", r["What was learned"].rstrip("."), (c.get("learned") or "not noted").rstrip("."))
        if low is not None and (k := re.match(r"(\S+) to (\S+)", r["Predicted"])):
            yield from (is_amount(k[1], low), is_amount(k[2], high))
        if value is not None:
            yield is_amount(r["Result"].split()[0], value)
            if low is not None:
                side = "below" if value < low else "above" if value > high else "as predicted"
                yield None if side in r["Compared"] else f"{r['Compared']}, but {value} is {side}"


@rule("cycles.let_go", "quote", "This change was let go, and the test did its work. What it taught: {what}")
def _(s, m):
    yield from quoted(s, m["what"])
    yield same("decision", "abandon", (s.cycle or {"decision": "abandon"}).get("decision"))


@rule("cycles.next_plan", "date", "{plan} ({d:date})", "{plan}")
def _(s, m):
    next_ = (s.cycle or {}).get("next", {})
    if s.cycle and "d" in m.groupdict():
        yield same("day", day(m["d"]), next_.get("on"))
    # Without words of its own the cycle that was named as the next stands there.
    named = {f"{n} {c['title']}" for n, c in enumerate(s.facts.cycles.values(), start=1)}
    if "no words yet" not in m["plan"] and m["plan"] not in named:
        yield from quoted(s, m["plan"])


@rule("cycles.shared_with", "date", "{whom}, {d:date}", "{whom}")
def _(s, m):
    yield from quoted(s, m["whom"])
    if s.cycle and "d" in m.groupdict():
        yield None if any(x.get("on") == day(m["d"]) for x in s.cycle.get("shared", [])) else "another day is on record"


@rule("cycles.quote", "quote", "{who}: “{text}”")
def _(s, m):
    yield from quoted(s, m["text"])


@rule("cycles.reading", "number", "{d:date}: {text}")
def _(s, m):
    return None if any(x.get("on") == day(m["d"]) for x in (s.cycle or {}).get("data", [])) else "no such day"


@rule("cycles.what_follows", "quote", "{lead}: {text}")
def _(s, m):
    yield from quoted(s, m["text"])


@rule("completeness.filled", "count", "Written down: {what}")
def _(s, m):
    for a, b in re.findall(r"(\d+) of (\d+)", s.text):
        yield None if int(a) <= int(b) else f"{a} of {b}"
    c = s.cycle
    if c is not None and "Not written down" in s.text:
        gone = s.text.partition("Not written down")[2]
        for words, key in (
            ("a prediction", "predictions"),
            ("who does what", "tasks"),
            ("why it should work", "theory"),
            ("what was learned", "learned"),
            ("what is to be learned", "objective"),
        ):
            if words in gone:
                yield f"“{words}” stands there" if c.get(key) else None


# By belief and cost of a failure, for people against, unsure and ready (docs/method.md).
_SIZES = {
    ("low", "large"): ("one", "one", "one"),
    ("low", "small"): ("one", "one", "few"),
    ("high", "large"): ("one", "few", "site"),
    ("high", "small"): ("few", "site", "all"),
}
_SIZE_WORDS = {"one ": "one", "a few": "few", "one whole": "site", "everywhere": "all"}


@rule(
    "completeness.size_suggested",
    "advice",
    "What the team says of belief, cost of failure and readiness suggests: {size}.",
)
def _(s, m):
    scale = (s.cycle or {})["scale"]
    told = _SIZE_WORDS[max((w for w in _SIZE_WORDS if m["size"].startswith(w)), key=len)]
    at = ("against", "unsure", "ready").index(scale["readiness"])
    return same("size", told, _SIZES[scale["belief"], scale["cost_of_failure"]][at])


_SOONER = "one site or two weeks would show a wrong turn sooner and cost less."


@rule(
    "completeness.size_big",
    "number",
    f"A first test of {{n:n}} days: {_SOONER}",
    f"A first test at {{k:n}} sites: {_SOONER}",
    f"A first test at {{k:n}} sites and of {{n:n}} days: {_SOONER}",
)
def _(s, m):
    g, c = m.groupdict(), s.cycle or {}
    scale = c.get("scale") or {}
    if g.get("k"):
        yield same("sites", number(g["k"]), scale.get("sites"))
    if g.get("n"):
        start, end = (c.get(f"actual_{x}") or c.get(f"planned_{x}") for x in ("start", "end"))
        known = {scale.get("days"), (end - start).days + 1 if start and end else None}
        yield None if number(g["n"]) in known else f"days on record: {known}"


@rule(
    "fidelity.caption",
    "count",
    "What the records of {n:n} cycles show",
    "What the record of {n:n} cycle shows",
    "What the record of the one cycle shows",
)
def _(s, m):
    p = s.facts
    if p is not None and m.groupdict().get("n"):
        yield same("cycles that began", number(m["n"]), len(begun(p)))


@rule("fidelity.alt", "count", "Cycles whose record shows it: {text}")
def _(s, m):
    p = s.facts
    n = len(begun(p)) if p else sum(len(begun(s.page.cohort.program(q))) for q in s.page.cohort.names)
    for a, b in re.findall(r"(\d+) of (\d+)", s.text):
        yield None if int(a) <= int(b) <= n else f"{a} of {b}, {n} began"
    if p and (k := re.search(r"dated before the start, (\d+) of (\d+)", s.text)):
        early = [c for c in begun(p) if c.get("predictions") and c["predictions"][0]["made_on"] < c["actual_start"]]
        yield same("predictions dated before", int(k[1]), len(early))


@rule("fidelity.cohort_say", "count", "{n:n} cycles are on record as begun in {k:n} programs. {rest}")
def _(s, m):
    c = s.page.cohort
    each = [len(begun(c.program(q))) for q in c.there]
    return [same("cycles", number(m["n"]), sum(each)), same("programs", number(m["k"]), sum(e > 0 for e in each))]


_TALK = {
    "What the record asks for": "what the record still asks for",
    "It follows a cycle": "how one cycle leads to the next",
    "The prediction is dated": "a prediction before the test begins",
    "It began small": "a first test that is small",
    "Its measure has": "a measure that is followed over time",
    "Prediction and result": "a result that can be laid beside the prediction",
    "A decision is": "a decision after each test",
    "The next step": "a date for the next step",
}


@rule("fidelity.talk", "advice", "Worth a talk at the next visit: {what}.")
def _(s, m):
    """The first two features, in the table's order, that fewer than half of the cycles have."""
    lacking = []
    for r in next(t for t in (s.page.table("fidelity.caption"),) if t):
        cells = list(r.values())
        yes, of = map(int, re.findall(r"\d+", cells[-1])[:2]) if re.search(r"\d+ of \d+", cells[-1]) else (0, 0)
        if 2 * yes < of:
            lacking.append(next(talk for start, talk in _TALK.items() if cells[0].startswith(start)))
    return same("features", named_in(m["what"], _TALK.values()), set(lacking[:2]))


@rule(
    "fidelity.visit_intro",
    "count",
    "No test, task, review or visit with a date is due or planned in the records.",
    "{n:n} thing, from the records.{rest}",
    "{n:n} things, from the records.{rest}",
    "{n:n} thing, from the records.",
    "{n:n} things, from the records.",
)
def _(s, m):
    # A report shows the list among its ten minutes, in another section.
    lists = [n for n in s.page.root.walk() if n.tag == "ol" and "due" in n.classes]
    items = [item for one in lists for item in one.find("li")]
    if m.groupdict().get("n"):
        yield same("things in the list", number(m["n"]), len(items))
    else:
        yield same("things in the list", 0, len(items))
    late = sum("verdue" in i.text for i in items)
    if k := re.search(r"(\w+) of them (?:is|are) past", s.text):
        yield same("past their date", number(k[1]), late)
    elif late and len(items) > 1:
        yield f"{late} are past their date" if "past" not in s.text else None


@rule(
    "culture.intro",
    "count",
    "No start of a cycle is on record yet, so learning habits are not counted.",
    "What the records of {n:n} cycles that began show about learning habits. {rest}",
    "What the records of {n:n} cycle that began show about learning habits. {rest}",
    "What the record of the one cycle that began shows about learning habits. {rest}",
    "What the record of {n:n} cycle that began shows about learning habits. {rest}",
)
def _(s, m):
    n = number(m["n"]) if m.groupdict().get("n") else 0 if s.text.startswith("No start") else 1
    return same("cycles that began", n, len(begun(s.facts)))


@rule("culture.caption", "table", "Learning habits in the records")
def _(s, m):
    p = s.facts
    cycles, told = begun(p), {r["Habit"]: r["Count"] for r in rows(s.node)}
    for name, count in told.items():
        for a, b in re.findall(r"(\d+) of (\d+)", count):
            yield None if int(a) <= int(b) <= len(cycles) else f"{name}: {a} of {b}, {len(cycles)} began"
    decided = [c for c in cycles if c.get("decision") and not (c.get("studied_on") or p.as_of) > p.as_of]
    shared = [c for c in cycles if any((x.get("on") or p.as_of) <= p.as_of for x in c.get("shared", []))]
    yield same("cycles begun", told["Cycles begun"], str(len(cycles)))
    may = len(_comparable(p))
    told_of = re.match(r"(\d+) of", told["With a prediction that can be compared with a result"])
    yield same("predictions that can be compared", int(told_of[1]) if told_of else 0, may)
    yield same(
        "let go", told["Tests after which the idea was let go"], str(sum(c["decision"] == "abandon" for c in decided))
    )
    for name, found in (
        ("That reached a study", [c for c in cycles if c in decided or _looked_at(p, c)]),
        ("That reached a decision", decided),
        ("With the result shared with others", shared),
    ):
        yield same(name, told[name], f"{len(found)} of {len(cycles)}")


def _looked_at(p: Program, cycle: dict) -> bool:
    """Whether a test was studied: on a day that has come, or without a day there is a result or something learned."""
    day, result = cycle.get("studied_on"), cycle.get("result") or {}
    return (
        day <= p.as_of if day else result.get("value") is not None or bool(result.get("text") or cycle.get("learned"))
    )


# Ramps


def _domain_cycles(s: Said, name: str) -> list[dict]:
    p = s.facts
    mine = [x for x in p.priorities if p.form.domains[x["domain"]].name == name]
    return [c for x in mine for c in p.cycles_of(x)]


@rule("ramps.heading", "who", "{name}: the tests so far", "Tests that belong to no priority")
def _(s, m):
    return (
        None
        if m.groupdict().get("name", "") in s.facts.form.by_name
        or "Other" in s.text
        or "Tests" in s.text
        or "belong" in s.text
        or "any" in m.groupdict()
        else "no such domain"
    )


@rule(
    "ramps.caption",
    "count",
    "No start of a test is on record yet",
    "{n:n} test so far{rest}",
    "{n:n} tests so far{rest}",
    "{n:n} test so far",
    "{n:n} tests so far",
    "{name}: no start of a test is on record yet",
    "{name}: {n:n} test so far{rest}",
    "{name}: {n:n} tests so far{rest}",
)
def _(s, m):
    # The caption stands among what was learned, where tests of every domain are counted.
    shown = [re.match(r"Cycles for (.+)", t.text) for t in s.node.parent.walk() if t.tag == "caption"]
    mine = next((k[1] for k in shown if k), "")
    named = m.groupdict().get("name", "")
    several = len(rows(next(n for n in s.node.parent.walk() if n.tag == "table"))) < len(s.facts.cycles)
    yield same("whose tests", named, mine if several else "")
    tables = [n for n in s.node.parent.walk() if n.tag == "table"]
    started = sum(not list(r.values())[-2].startswith("planned") for r in rows(tables[0]))
    n = count_of(m)
    yield same("tests that began", n, started)
    if "growing" in s.text:
        k = re.search(r"from (\d[\d,]*) to (\d[\d,]*)", s.text)
        yield None if figure(k[1]) < figure(k[2]) else "not growing"
        every = list(s.facts.cycles.values())
        made = [every[int(re.match(r"\d+", next(iter(r.values())))[0]) - 1] for r in rows(tables[0])]
        made = sorted((c for c in made if s.facts.tested(c)), key=lambda c: c["actual_start"])
        unit = next(u for u in ("people", "sites", "days") if any(c.get("scale", {}).get(u) for c in made))
        sizes = [c["scale"][unit] for c in made]
        yield None if sizes == sorted(sizes) else f"in time: {sizes}"
        apart = {c.get("ramp") or c.get("idea") for c in made if c.get("ramp") or c.get("idea")}
        free = [c for c in made if not (c.get("ramp") or c.get("idea") or c.get("previous"))]
        yield "the tests are of several ramps" if len(apart) > 1 or len(free) > (not apart) else None


def undecided(facts, cycle):
    """Say what may stand for a cycle without a decision: planned, under way, or past its end and not decided."""
    if not facts.tested(cycle):
        return "planned"
    day, result = cycle.get("studied_on"), cycle.get("result") or {}
    studied = (
        day <= facts.as_of if day else result.get("value") is not None or result.get("text") or cycle.get("learned")
    )
    end = cycle.get("actual_end") or cycle.get("planned_end")
    return "no decision yet" if studied or (end and end < facts.as_of) else "under way"


@rule("ramps.table_caption", "table", "Cycles", "Cycles for {name}")
def _(s, m):
    cycles = list(s.facts.cycles.values())
    for r in rows(s.node):
        cells = list(r.values())
        k = re.match(r"(\d+) (.+)", cells[0])
        c = cycles[int(k[1]) - 1]
        yield same("title", k[2], c["title"])
        said, decided = cells[-2].casefold(), c.get("decision") if s.facts.tested(c) else None
        if decided:
            yield (
                None
                if decided[:5] in said or (decided == "stopped" and "stop" in said)
                else f"cycle {k[1]}: {said}, on record {decided}"
            )
        else:
            yield same(f"cycle {k[1]}", said, undecided(s.facts, c))
        names = list(s.facts.cycles)
        before = c.get("previous") or _names(s.facts, names[int(k[1]) - 1])
        listed = {re.match(r"\d+", next(iter(x.values())))[0] for x in rows(s.node)}
        number_ = str(names.index(before) + 1) if before in names else "none"
        yield same(f"cycle {k[1]} follows", cells[-1], number_ if number_ in listed else "none")
        size = c.get("scale") or {}
        for n, what in re.findall(r"(\d[\d,]*) (people|person|sites?|days?)", cells[-3]):
            yield same(what, number(n), size.get({"pe": "people", "si": "sites", "da": "days"}[what[:2]]))
        if s.facts.begun(c):
            on = c["actual_start"]
            yield None if all(x in cells[1] for x in (MONTHS[on.month - 1], str(on.day))) else f"it began on {on}"


@rule("ramps.alt", "sequence", "{any}")
def _(s, m):
    cycles = list(s.facts.cycles.values())
    for n, title in re.findall(r"(?:\. |^)(\d+) ([^:]+?):", s.text):
        yield same("title", title, cycles[int(n) - 1]["title"])


@rule(
    "ramps.ideas_tried",
    "count",
    "The records show {n:n} of {of:n} change ideas as tried.",
    "The records show the one change idea as tried.",
    "The records do not show the one change idea as tried.",
)
def _(s, m):
    p = s.facts
    tried = tested_ideas(p)
    found = set()
    for d in p.form.domains:
        ideas = [
            i["id"] for x in p.priorities if x["domain"] == d for e in x.get("drivers", []) for i in e.get("ideas", [])
        ]
        found.add((sum(i in tried for i in ideas), len(ideas)))
    text = s.text
    if "n" in m.groupdict():
        yield None if (number(m["n"]), number(m["of"])) in found else f"on record: {found}"
    elif "one change idea" in text:
        yield None if ((0 if " not " in text else 1), 1) in found else f"on record: {found}"


@rule("ramps.stage", "sequence", "{any}")
def _(s, m):
    k = re.search(r"step (\d) of (\d)", s.text)
    yield None if k and 1 <= int(k[1]) <= int(k[2]) else "no step"
    p = s.facts
    if "Repeated tests" in s.text:
        yield None if len(begun(p)) > 1 else "fewer than two tests began"
    if "First test" in s.text or "First small test" in s.text:
        yield None if begun(p) else "no test began"


_NEXT = (
    "an aim with a measure, a value and a date, and six points before a test",
    "a first small test",
    "a second test that uses what the first one taught",
    "a signal in the wanted direction since a firm baseline",
    "a decision to adopt, while the signal is there",
    "three periods after the adoption on the better side",
)


@rule("ramps.next_stage", "advice", "The next step would show in the records as: {what}.")
def _(s, m):
    reached = [re.search(r"step (\d) of", x.text) for x in s.page.said if x.id == "ramps.stage"]
    return None if any(_NEXT[int(k[1]) - 1] == m["what"] for k in reached if int(k[1]) < 7) else "no priority is there"


# Groundwork


def _gw(s):
    return s.facts.groundwork


@rule("groundwork.none_yet", "absence", "No groundwork has been written down yet: {rest}")
def _(s, m):
    return "there is some" if _gw(s).get("vision") or _gw(s).get("logic_model", {}).get("outcomes") else None


@rule("groundwork.no_vision", "absence", "No vision of quality has been written down yet.")
def _(s, m):
    return "there is one" if _gw(s).get("vision") else None


@rule("groundwork.population", "quote", "For whom: {whom}.")
def _(s, m):
    yield from quoted(s, m["whom"])


def _as_written(s: Said, told: str, key: str):
    texts = [str(text).rstrip(".") for text in _gw(s).get("logic_model", {}).get(key, [])]
    return same(key, told.rstrip(".").casefold(), "; ".join(texts).casefold())


@rule("groundwork.assumptions", "quote", "This works only as long as: {what}.")
def _(s, m):
    return _as_written(s, m["what"], "assumptions")


@rule("groundwork.outside", "quote", "Also at work, and not in our hands: {what}.")
def _(s, m):
    return _as_written(s, m["what"], "outside")


@rule("groundwork.outcomes_followed", "count", "Checked for gaps: {text}")
def _(s, m):
    gw = _gw(s)
    outcomes = [o["id"] for o in gw.get("logic_model", {}).get("outcomes", [])]
    followed = sum(o in {i.get("outcome") for i in gw.get("indicators", [])} for o in outcomes)
    text = m["text"]
    if k := re.match(r"(\w+) of the (\w+) outcomes", text.replace("neither of", "none of")):
        yield same("followed, of", (number(k[1]), number(k[2])), (followed, len(outcomes)))
    elif k := re.match(r"(both|all (\w+)) outcomes have", text):
        yield same("followed, of", (2 if k[1] == "both" else number(k[2]),) * 2, (followed, len(outcomes)))
    elif text.startswith("the one outcome"):
        yield same("followed, of", (0 if "no indicator" in text else 1, 1), (followed, len(outcomes)))
    else:
        yield same("outcomes", 0 if text == "no outcome is written down." else None, len(outcomes))


@rule("groundwork.gap", "absence", "{text}")
def _(s, m):
    gw = _gw(s)
    model, indicators = gw.get("logic_model", {}), gw.get("indicators", [])
    names = re.findall(r"“([^”]+)”", m["text"])
    yield from quoted(s, *names)
    if "no indicator yet" in m["text"]:
        have = {i.get("outcome") for i in indicators}
        for o in model.get("outcomes", []):
            if o["text"] in names:
                yield f"“{o['text']}” has one" if o["id"] in have else None
    if "no starting value" in m["text"]:
        yield from (
            f"“{i['name']}” has one" for i in indicators if i["name"] in names and i.get("baseline") is not None
        )


@rule("groundwork.model_caption", "count", "How the program works: {text}")
def _(s, m):
    model = _gw(s).get("logic_model", {})
    text = m.groupdict().get("text", "")
    if k := re.search(r"(\w+) things? we do", text) or re.search(r"(no)thing we do is named", text):
        yield same("activities", number(k[1]), len(model.get("activities", [])))
    if k := re.search(r"(\w+) changes? (?:(?:they|it) should bring|should come|is named)", text):
        yield same("outcomes", number(k[1]), len(model.get("outcomes", [])))


@rule("groundwork.model_sentence", "quote", "{text}")
def _(s, m):
    model = _gw(s).get("logic_model", {})
    outcomes = {o["id"]: o["text"] for o in model.get("outcomes", [])}
    for a in model.get("activities", []):
        if k := re.search(rf"“{re.escape(a['text'])}” leads to ([^.]+)", m["text"]):
            yield same(
                "leads to",
                sorted(re.findall(r"“([^”]+)”", k[1])),
                sorted(outcomes[o] for o in a.get("leads_to", []) if o in outcomes),
            )


# Weighing


def _candidates(s: Said) -> dict[str, dict]:
    p = s.facts
    return {
        p.form.domains[c["domain"]].name: c.get("points", {})
        for c in p.plan.get("candidates", [])
        if c["domain"] in p.form.domains
    }


WEIGHTS = {"gap": 3, "importance": 3, "readiness": 2, "effort": 2, "equity": 2, "control": 1}


def impact(points: dict) -> float:
    used = {c: WEIGHTS[c] for c in ("gap", "importance", "equity") if c in points}
    return sum(w * points[c] for c, w in used.items()) / sum(used.values())


@rule(
    "weighing.candidates_summary",
    "count",
    "Show the {n:n} domains that could be chosen, with state and reason",
    "Show the {n:n} domain that could be chosen, with state and reason",
)
def _(s, m):
    table = next(n for n in s.node.parent.walk() if n.tag == "table")
    return same("domains in the table", number(m["n"]), len(rows(table)))


@rule("weighing.candidates_caption", "table", "Domains that could be chosen, with state and reason")
def _(s, m):
    p = s.facts
    told = {r["Domain"] for r in rows(s.node)}
    must = {d.name for w in ("challenge", "not_enough") for d in states(p, w)}
    chosen = {x["domain"] for x in p.current if x["round"] == p.round["id"]}
    must |= {d.name for d in states(p, "building") if d.id in chosen}
    yield f"{must - told} are missing" if must - told else None
    names = {
        "strength": "Strength",
        "challenge": "Challenge",
        "building": "Building",
        "not_enough": "Not enough information",
    }
    for r in rows(s.node):
        yield same(r["Domain"], r["State"], names[state(p, p.form.by_name[r["Domain"]])])


@rule("weighing.effort_sentence", "number", "{text}")
def _(s, m):
    cands = _candidates(s)
    for name, i, e in re.findall(r"(?:^|\. )([^:.]+): impact ([\d.]+), effort ([\d.]+)", m["text"]):
        points = cands[name]
        yield is_amount(i, impact(points)) if abs(figure(i) - impact(points)) > 0.0501 else None
        yield is_amount(e, points["effort"])


@rule("weighing.effort_caption", "table", "{any}")
def _(s, m):
    if s.node.tag != "table":
        return
    cands = _candidates(s)
    for r in rows(s.node):
        cells = list(r.values())
        yield (
            None
            if abs(figure(cells[1]) - impact(cands[cells[0]])) <= 0.0501
            else f"{cells[0]}: {cells[1]}, it is {impact(cands[cells[0]]):.2f}"
        )
        yield is_amount(cells[2], cands[cells[0]]["effort"])


@rule("priorities.weighing_caption", "table", "{any}")
def _(s, m):
    cands = _candidates(s)
    heads = {
        "Gap to the target": "gap",
        "Importance to participants": "importance",
        "Readiness": "readiness",
        "Effort": "effort",
        "Equity": "equity",
        "Within our control": "control",
    }
    for r in rows(s.node):
        points = cands[next(iter(r.values()))]
        for head, key in heads.items():
            if re.match(r"\d", r.get(head, "")):
                yield is_amount(r[head], points.get(key))
        if re.match(r"\d", list(r.values())[-1]):
            used = {c: w for c, w in WEIGHTS.items() if c in points}
            mean = sum(w * ((6 - points[c]) if c == "effort" else points[c]) for c, w in used.items()) / sum(
                used.values()
            )
            yield (
                None
                if abs(figure(list(r.values())[-1]) - mean) <= 0.0501
                else f"{next(iter(r.values()))}: {list(r.values())[-1]}, it is {mean:.2f}"
            )


@rule("weighing.lenses_caption", "table", "{any}")
def _(s, m):
    cands = _candidates(s)
    for r in rows(s.node):
        yield None if next(iter(r.values())) in s.facts.form.by_name else "no such domain"
        points = cands.get(next(iter(r.values())))
        if points and (k := re.match(r"([\d.]+)", r.get("Weighted average", ""))):
            used = {c: w for c, w in WEIGHTS.items() if c in points}
            mean = sum(w * ((6 - points[c]) if c == "effort" else points[c]) for c, w in used.items()) / sum(
                used.values()
            )
            yield None if abs(figure(k[1]) - mean) <= 0.0501 else f"{next(iter(r.values()))}: {k[1]}, it is {mean:.2f}"


@rule("priorities.weighing_note", "note", "{any}")
def _(s, m):
    for name, w in (("gap to the target", 3), ("effort", 2)):
        told = s.text.partition("The weights are ")[2]
        yield None if f"{name} {w}" in told or name not in told else f"the weight of {name} is {w}"


@rule(
    "meeting.weights",
    "note",
    "The weights: gap to the target 3, importance to {who} 3, readiness 2, effort 2, equity 2 and within our control 1.",
)
def _(s, m):
    told = s.page.cohort.file.get("criteria", WEIGHTS)
    return same("weights", WEIGHTS, told)


@rule(
    "weighing.no_stability",
    "absence",
    "How firm the order is cannot be said: {rest}",
    "With {n:n} domains weighed, {rest}",
    "With {n:n} domain weighed, {rest}",
)
def _(s, m):
    if m.groupdict().get("n"):
        return same("domains weighed", number(m["n"]), len(_candidates(s)))
    return None


@rule("weighing.firm_said", "superlative", "{any}")
def _(s, m):
    """Every weighed domain is named once, under its word in the table, the chosen ones with their runs."""
    table = {cells[0]: cells for r in s.page.table("weighing.firm_caption") if (cells := list(r.values()))}
    heads = {"Firm": "firm", "Firm as well": "firm", "A close call": "close call", "Open": "open"}
    told = {}
    for sentence in re.split(r"(?<=\.) (?=[A-Z])", s.text):
        if k := re.match(r"(.+) was chosen and is (?:a )?(firm|close call|open): .* in (.+)\.\Z", sentence):
            told[k[1]] = k[2]
            yield same(f"{k[1]}: runs", k[3], table[k[1]][-2])
        else:
            head, _, names = sentence.partition(": ")
            told |= dict.fromkeys(named_in(names, table), heads[head])
    yield same("words", told, {name: cells[-1] for name, cells in table.items()})


@rule("weighing.firm_sentence", "number", "{any}")
def _(s, m):
    for n in re.findall(r"in (\d+) of 100 runs", s.text):
        yield None if 0 <= int(n) <= 100 else "more than all runs"


@rule("weighing.firm_caption", "table", "{any}")
def _(s, m):
    if s.node.tag == "table":
        for r in rows(s.node):
            share = int(re.search(r"\d+", list(r.values())[-2])[0])
            word = "firm" if share >= 80 else "close call" if share >= 50 else "open"
            yield same(next(iter(r.values())), list(r.values())[-1], word) if share not in (80, 79, 50, 49) else None


@rule("weighing.firm_note", "note", "The order was made 1,000 times with weights drawn around the agreed ones {how}")
def _(s, m):
    p = s.facts
    if k := re.search(r"the answers of each of the (\S+) people were left out in turn", s.text):
        yield same("people", number(k[1]), len(p.people()))
    else:
        yield None if "Nobody’s answers were left out" in s.text else "it does not say whose answers were left out"


PEARL = ("propriety", "economics", "acceptability", "resources", "legality")


@rule(
    "weighing.hanlon_note",
    "note",
    "Hanlon’s method in the form (A + 2B) × C: {how} For {n:n} domain not all five were answered.",
    "Hanlon’s method in the form (A + 2B) × C: {how} For {n:n} domains not all five were answered.",
    "Hanlon’s method in the form (A + 2B) × C: {how} a single no sets a domain aside.",
)
def _(s, m):
    rounds: dict[str, int] = {}
    for c in s.facts.plan.get("candidates", []):
        if c.get("hanlon"):
            pearl = c["hanlon"].get("pearl") or {}
            rounds[c["round"]] = rounds.get(c["round"], 0) + any(pearl.get(q) is None for q in PEARL)
    return None if count_of(m) in rounds.values() else f"domains with a question open, by round: {rounds}"


@rule("weighing.votes_held_back", "count", "{n:n} people voted. {rest}", "One person voted. {rest}")
def _(s, m):
    n = count_of(m, 1)
    yield same("voters", n, voters_of(s))
    yield None if n < 5 else "five are enough"


@rule("weighing.votes_note", "count", "Votes: {n:n} people, {rest}")
def _(s, m):
    return same("voters", number(m["n"]), voters_of(s))


# The meeting guide


@rule("meeting.lead", "sequence", "A guide for coach and staff, about 60 minutes, with the results of {label}.")
def _(s, m):
    p = s.facts
    yield same("round", m["label"], p.round["label"])
    mine = {p.basis(d) for d in p.form.domains} if len(p.people()) > 1 else set()
    told = s.page.of("assessment.staff_too_few") or s.page.of("assessment.one_view")
    levels = any(level(p, d).raters for d in p.form.domains.values())  # else there is no view
    if levels and "everyone" not in mine and (len(p.people()) == 1 or p.count("leader") < len(p.people())):
        yield None if told else "whose view is shown is not said"


@rule("meeting.step", "words", "{name} ({n:n} minutes)")
def _(s, m):
    """The parts together take the hour that the guide begins with."""
    return same("minutes", sum(int(re.search(r"\((\d+) ", x.text)[1]) for x in s.page.of("meeting.step")), 60)


@rule("meeting.strengths", "superlative", "Strength: {names}.", "Strengths: {names}.")
def _(s, m):
    known = {d.name for d in states(s.facts, "strength")}
    names, wrong = _in_whose_view(s, m["names"])
    return [same("strengths", set(listing(names, known)) <= known, True), wrong]


def _in_whose_view(s: Said, text: str) -> tuple[str, str | None]:
    """Give names without the words on whose view a domain is, and say where these lack or are too many."""
    p = s.facts
    tag = r" \((?:leader’s|leaders’) view only\)"
    mixed = any(p.basis(d) == "everyone" for d in p.form.domains)
    named = [d for d in p.form.domains.values() if re.search(rf"(?<!\w){re.escape(d.name)}(?!\w)", text)]
    alone = {d.name for d in named if mixed and leader_alone(p, d)}
    told = {d.name for d in named if re.search(re.escape(d.name) + tag, text)}
    return re.sub(tag, "", text), same("domains of the leaders alone", told, alone)


@rule(
    "meeting.on_the_way",
    "superlative",
    *(f"{head}: {{names}}." for head in ("On the way", "Some of those on the way, all rated alike", "Among those rated highest of those on the way", "Rated highest of those on the way")),
)  # fmt: skip
def _(s, m):
    p = s.facts
    yield same("strengths", 0, len(states(p, "strength")))
    known = {d.name for d in states(p, "building")}
    names, wrong = _in_whose_view(s, m["names"])
    yield wrong
    yield from on_the_way(p, set(listing(names, known)), s.text)


@rule(
    "meeting.no_strengths",
    "absence",
    "No level can be shown; ask the group what works.",
    "Every domain with a level is a challenge today; ask the group what works.",
)
def _(s, m):
    p = s.facts
    yield same("strengths and domains on the way", 0, len(states(p, "strength")) + len(states(p, "building")))
    yield same("challenges", s.text.startswith("Every"), bool(states(p, "challenge")))


@rule("meeting.more", "count", "{n:n} more are in the report.", "{n:n} more is in the report.")
def _(s, m):
    return same("others", number(m["n"]), len(states(s.facts, "challenge")) - 3)


@rule(
    "meeting.nothing_differs",
    "absence",
    "No domain is marked here as one on which views differ. What might we be missing?",
)
def _(s, m):
    other = [
        x for x in s.page.said if x.id.startswith(("findings.agreement", "findings.gap_reason", "findings.polarised"))
    ]
    return "but some are" if other else None


@rule("meeting.unknown", "absence", "Not known yet: {names}. Who could tell us?")
def _(s, m):
    told = {d.name for d in states(s.facts, "not_enough")}
    return None if all(n in m["names"] for n in told) else f"{told}"
