"""The ten minutes: headings that say a finding, and the sentences beneath them."""

import re

from gate import fixed, number, rule
from readers import both, day, here, level, named_in, one_voice, same, states
from rules_heard import asked_now, due, due_day, taken
from rules_records import tested_ideas

fixed(
    "ten_minutes.asked",
    "What people see",
    "What we agreed",
    "Is it working?",
    "What we learned",
    "What happens next",
    "Everything behind it",
)
fixed("ten_minutes.short", "See", "Agreed", "Working?", "Learned", "Next", "All")
fixed(
    "ten_minutes.everything_help",
    "Levels, tests and numbers, with how they were worked out. Tap a line to open it.",
)
fixed("ten_minutes.unfold", "Open all of it, to read or to print")
fixed("ten_minutes.fold", "Close it again")
fixed("ten_minutes.due_list", "What is due, in order")
fixed(
    "ten_minutes.evidence",
    "who answered",
    "every domain",
    "strengths",
    "challenges",
    "what is not known",
    "whose views",
    "then and now",
    "the plan",
    "the aim",
    "how it was weighed",
    "the measure",
    "other measures",
    "each test",
    "all predictions",
    "what this means",
    "the dates",
    "why then",
)


@rule("ten_minutes.above", "sequence", "The figure stands above, under “{part}”")
def _(s, m):
    asked = {n.text: n for n in s.page.root.walk() if n.claim == "ten_minutes.asked" and "ask" in n.classes}
    figures = [f for n in asked[m["part"]].up() if n.tag == "section" for f in n.find("figure")]
    return None if figures else "there is no figure there"


def _levels(s) -> dict[str, str]:
    """The printed levels of the page's own table, which has a rule of its own."""
    return {
        r["Domain"]: r["Level"] for r in s.page.table("profile.profile_table_caption") if re.match(r"[\d.]", r["Level"])
    }


def _value(level: str) -> float:
    return float(re.search(r"[\d.]+", level)[0])


def _together(s):
    """The levels without leaders' own views, which are set aside where everybody's view is shown of some; that is said."""
    every = _levels(s)
    own = {d for d in every if s.facts.basis(s.facts.form.by_name[d].id) == "leader"}
    own = own if len(own) < len(every) else set()
    yield same("leaders’ own views are left out", " more than " in s.text, bool(own))
    return {d: x for d, x in every.items() if d not in own}


def _lowest(s, levels: dict[str, str]) -> tuple[set[str], bool]:
    """The lowest and those printed beside it, or within 0.2 of it where either is rounded; and whether one of all is."""
    p = s.facts
    of = {d: level(p, p.form.by_name[d]) for d in levels}
    low = min(of, key=lambda d: of[d].mean)
    close = {d for d, x in of.items() if (x.steps or of[low].steps) and x.mean - of[low].mean <= 0.2 + 1e-6}
    return {d for d in levels if _value(levels[d]) == _value(levels[low])} | close, any(x.steps for x in of.values())


@rule(
    "ten_minutes.lowest",
    "superlative",
    "Of the domains where more than the {who} can be shown, {n:n} domains are rated lowest, at one level",
    "Of the domains where more than the {who} can be shown, {names} is rated lowest",
    "Of the domains where more than the {who} can be shown, {names} are rated lowest",
    "Of the domains with a level, {names} is rated lowest",
    "Of the domains with a level, {n:n} domains are rated lowest, at one level",
    "Of the domains with a level, {names} are rated lowest",
    "{n:n} domains are rated lowest, at one level",
    "{names} is rated lowest",
    "{names} are rated lowest",
    "Of the domains where more than the {who} can be shown, {n:n} domains have the lowest levels shown, close together",
    "Of the domains where more than the {who} can be shown, {names} has the lowest level shown",
    "Of the domains where more than the {who} can be shown, {names} have the lowest levels shown",
    "Of the domains with a level, {names} has the lowest level shown",
    "Of the domains with a level, {n:n} domains have the lowest levels shown, close together",
    "Of the domains with a level, {names} have the lowest levels shown",
    "{n:n} domains have the lowest levels shown, close together",
    "{names} has the lowest level shown",
    "{names} have the lowest levels shown",
)
def _(s, m):
    every = _levels(s)
    levels = yield from _together(s)
    lengths = {s.facts.form.by_name[d].k for d in levels}
    yield same("scales of one length", 1, len(lengths))
    yield None if len(levels) > 1 else "one domain is the lowest of nothing"
    lowest, rounded = _lowest(s, levels)
    yield None if len(lowest) < len(levels) else "all stand so low"
    yield same("levels that are rounded", bool(re.search("lowest levels? shown", s.text)), rounded)
    yield (
        same("lowest", named_in(m["names"], levels), lowest)
        if "names" in m.groupdict()
        else same("lowest", number(m["n"]), len(lowest))
    )
    hidden = len(s.facts.form.domains) > len(every)
    if len(levels) == len(every):
        yield same("some have no level", s.text.startswith("Of the domains with a level"), hidden)


@rule(
    "ten_minutes.alike",
    "comparison",
    "All {n:n} domains with a level stand at the same one",
    "All {n:n} domains with a level stand close together",
    "All {n:n} domains where more than the {who} can be shown stand close together",
    "All {n:n} domains where more than the {who} can be shown stand at the same level",
    "Both domains {rest}",
)
def _(s, m):
    levels = yield from _together(s)
    yield same("close together", "close together" in s.text, len(set(levels.values())) > 1)
    yield same("those of which none is lower", set(levels), _lowest(s, levels)[0])
    yield same("domains", number(m["n"]) if m.groupdict().get("n") else 2, len(levels))


@rule(
    "ten_minutes.single",
    "count",
    "One domain has a level: {name}",
    "Of one domain more than the {who} can be shown: {name}",
)
def _(s, m):
    levels = yield from _together(s)
    yield same("the domain", {m["name"]}, set(levels))


@rule(
    "ten_minutes.since",
    "comparison",
    "No clear change of its own in {name} since {label}",
    "{name} grew since {label}",
    "{name} declined since {label}",
)
def _(s, m):
    p = s.facts
    d = p.form.by_name[m["name"]]
    word = "no clear change of its own" if s.text.startswith("No clear") else s.text.removeprefix(m["name"]).split()[0]
    yield same("round", m["label"], p.previous["label"])
    yield None if d.id in {x["domain"] for x in p.priorities if x["round"] == p.previous["id"]} else "it was not chosen"
    told = [x.text for x in s.page.of("growth.named") if x.text.startswith(f"{m['name']}: ")]
    yield same("verdict", [f"{m['name']}: {word}."], told)
    if word in ("grew", "declined"):
        pair = both(p, d.id)
        yield same("direction", word, "grew" if pair[1].mean > pair[0].mean else "declined")


@rule("ten_minutes.no_levels_yet", "absence", "No level can be shown yet")
def _(s, m):
    return same("levels", {}, _levels(s))


def _domains(s, m, wanted: set[str]):
    names = s.facts.form.by_name
    told = named_in(m["names"], names)
    more = re.search(r"(\w+) more\Z", m["names"])
    yield None if told <= wanted else f"{told - wanted} are not"
    yield same("domains", len(told) + (number(more[1]) if more else 0), len(wanted))


@rule("ten_minutes.strengths", "count", "{names} is a strength.", "{names} are strengths.")
def _(s, m):
    yield from _domains(s, m, {d.name for d in states(s.facts, "strength")})


@rule("ten_minutes.challenges", "count", "{names} is a challenge.", "{names} are challenges.")
def _(s, m):
    yield from _domains(s, m, {d.name for d in states(s.facts, "challenge")})


@rule("ten_minutes.unknown", "absence", "Too little is known of {names}.")
def _(s, m):
    yield from _domains(s, m, {d.name for d in states(s.facts, "not_enough")})


@rule("ten_minutes.views_differ", "comparison", "Views differ on {names}.")
def _(s, m):
    told = s.page.table("profile.profile_table_caption")
    yield from _domains(s, m, {r["Domain"] for r in told if "views differ" in r["State"]})


@rule("ten_minutes.work_on", "sequence", "We work on {names}")
def _(s, m):
    p = s.facts
    wanted = {p.form.domains[x["domain"]].name for x in p.current}
    return same("priorities", named_in(m["names"], p.form.by_name), wanted)


@rule(
    "ten_minutes.ideas",
    "count",
    "{n:n} things are thought to move it{rest}.",
    "{n:n} thing is thought to move it{rest}.",
)
def _(s, m):
    first = s.facts.current[0]
    drivers = first.get("drivers", [])
    ideas = [
        i["id"]
        for e in drivers
        for i in [*e.get("ideas", []), *(i for x in e.get("secondary", []) for i in x.get("ideas", []))]
    ] + [i["id"] for i in first.get("ideas", [])]
    yield same("drivers", number(m["n"]), len(drivers))
    if k := re.search(r"the one idea for \w+ is (not )?on record as tried", m["rest"]):
        yield same("ideas", 1, len(ideas))
        yield same("tried", 0 if k[1] else 1, sum(i in tested_ideas(s.facts) for i in ideas))
    elif k := re.search(r"of (\w+) ideas for \w+, (\w+) (?:is|are) on record as tried", m["rest"]):
        yield same("ideas", number(k[1]), len(ideas))
        yield same("tried", number(k[2]), sum(i in tested_ideas(s.facts) for i in ideas))
    else:
        yield same("ideas", 0, len(ideas))


@rule("ten_minutes.shows", "sequence", "{name}: {verdict}")
def _(s, m):
    p, measure = s.facts, here(s)
    yield same("measure", m["name"].casefold(), p.short(measure).casefold())
    if not s.page.of("headline.shared"):
        yield from one_voice(s, measure, m["verdict"])
    if p.current:
        yield None if measure in {x.get("aim", {}).get("measure") for x in p.current} else "no current aim rests on it"
    if way := re.search(r", (not )?as wanted", m["verdict"]):
        caption = next(x.text for x in s.page.of("study.chart_caption") if x.measure == measure)
        up = "upward" in caption
        wanted = p.measures[measure].get("direction", "increase")
        yield same("as wanted", not way[1], up == (wanted == "increase"))


@rule("ten_minutes.chance", "number", "If nothing had changed, a chart like this would show as much {rate}.")
def _(s, m):
    measure = here(s)
    told = [x.text for x in s.page.of("verdict.in_one") if x.measure == measure]
    # What is drawn is not drawn again here; the page says one number.
    return None if not told or any(f"shows as much {m['rate']}" in text for text in told) else f"elsewhere: {told}"


@rule("ten_minutes.nothing_counted", "absence", "Nothing is counted over time yet")
def _(s, m):
    p = s.facts
    return same("measures with values", 0, sum(bool(len(p.points(i))) for i in p.measures))


@rule("ten_minutes.no_measure", "absence", "No aim of a current priority names a measure that is counted")
def _(s, m):
    p = s.facts
    return same(
        "measures of aims",
        [],
        [x["aim"]["measure"] for x in p.current if x.get("aim", {}).get("measure") in p.measures],
    )


PAST = {"adopted": "adopt", "adapted": "adapt", "let go": "abandon", "expanded": "expand", "stopped": "stopped"}


@rule("ten_minutes.tests", "count", "No test has begun yet", "{n:n} test{rest}")
def _(s, m):
    p = s.facts
    made = [c for c in p.cycles.values() if p.tested(c)]
    if "n" not in m.groupdict():
        yield same("tests", 0, len(made))
        return
    yield same("tests", number(m["n"]), len(made))
    decided = [c["decision"] for c in made if c.get("decision")]
    if "not decided yet" in s.text:
        yield same("decisions", 0, len(decided))
        return
    for n, word in re.findall(r"(?:(\w+) )?(adopted|adapted|let go|expanded|stopped)", m["rest"]):
        yield same(word, number(n) if n and len(made) > 1 else 1, decided.count(PAST[word]))
    left = re.search(r"(\w+) not decided", m["rest"])
    yield same("not decided", number(left[1]) if left else 0, len(made) - len(decided))


@rule("ten_minutes.taught", "who", "The team wrote after test {n:n} {title}:")
def _(s, m):
    cycle = list(s.facts.cycles.values())[int(m["n"]) - 1]
    yield same("title", m["title"], cycle["title"])
    said = s.node.parent.find("q")[0].text
    yield None if said.rstrip(".") == " ".join(cycle["learned"].split()).rstrip(".") else "these are not its words"


def _due(s) -> list[tuple[bool, object]]:
    """What the page lists as due: whether it is late, and its day; more points to wait for are no step."""
    lists = [n for n in s.page.root.walk() if n.tag == "ol" and "due" in n.classes]
    items = [item for one in lists for item in one.find("li")]
    steps = [i for i in items if not any(n.claim == "first_page.points_needed" for n in i.walk()) and i.find("time")]
    return [("verdue" in i.text, day(i.find("time")[0].text)) for i in steps]


@rule("ten_minutes.next_on", "date", "The next step is on {d}")
def _(s, m):
    yield same("next", day(m["d"]), min(on for late, on in _due(s) if not late))
    yield None if day(m["d"]) >= s.facts.as_of else "that day has passed"


@rule("ten_minutes.no_date", "absence", "No next step has a date yet")
def _(s, m):
    yield same("steps to come", [], [on for late, on in _due(s) if not late])
    yield "the assessment has a day" if s.page.of("growth.due") else None


@rule("ten_minutes.no_step", "absence", "No step has a date before the next assessment", "The assessment is due again")
def _(s, m):
    yield same("steps to come", [], [on for late, on in _due(s) if not late])
    yield asked_now(s.facts)
    yield same("still to come", s.text.startswith("No step"), due(s.facts) > s.facts.as_of)


@rule(
    "ten_minutes.retake",
    "date",
    "The assessment is due again from {d:date}.",
    "The assessment has been due again since {d:date}.",
)
def _(s, m):
    p = s.facts
    told = [x.text for x in s.page.of("growth.due")]
    later = "is due" in s.text
    yield asked_now(p)
    yield same("still to come", later, day(m["d"]) > p.as_of)
    yield None if day(m["d"]) > taken(p) else "before the round"
    yield None if later else same("the day", day(m["d"]), due_day(p))
    yield None if not later or any(m["d"] in text for text in told) else f"elsewhere: {told}"
