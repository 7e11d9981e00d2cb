"""Rules for what is said of two rounds, of the cohort as a whole and of the evaluator's index."""

from __future__ import annotations

import re

from facts import COACH, Level, Program
from gate import Said, figure, listing, number, rows, rule
from rules_answers import is_level, same, state, states
from rules_records import day, quoted


def same_questions(p: Program, domain: str) -> set[str]:
    """Give the items of a domain that were asked alike in both rounds."""
    then, now = p.cohort.form(p.previous["id"]), p.form
    if domain not in then.domains or then.domains[domain].labels != now.domains[domain].labels:
        return set()
    return {
        i
        for i, a in now.items.items()
        if a.domain == domain and i in then.items and (then.items[i].text, then.items[i].turned) == (a.text, a.turned)
    }


def both(p: Program, domain: str) -> tuple[Level, Level] | None:
    """Give a domain's level in two rounds from the questions asked alike, on one basis; None where there is none."""
    items = same_questions(p, domain)
    basis = p.basis(domain), p.basis(domain, p.previous["id"])
    if not items or "none" in basis:
        return None
    if basis[0] != basis[1]:
        basis = ("leader", "leader")  # where others may be shown in one round only, leaders are compared with leaders
    out = []
    for round_ in (p.previous["id"], p.round["id"]):
        given = p.answers(round_)
        given = given[given["role"].ne(COACH)]
        if basis[0] == "leader":
            given = given[given["role"].eq("leader")]
        out.append(Level(given, p.cohort.form(round_).domains[domain]))
    if not all(level.raters for level in out):
        return None
    asked = {i for r in (p.previous["id"], p.round["id"]) for i in p.cohort.form(r).domains[domain].items}
    if asked != items:
        # Of other questions a domain's level is another one: the mean of the topics that both rounds asked and show.
        told = [shown_topics(p, domain, basis[0], r["id"], x) for r, x in zip((p.previous, p.round), out, strict=True)]
        both_ = items & set(told[0]) & set(told[1])
        if not both_:
            return None
        for level, means in zip(out, told, strict=True):
            level.mean = sum(means[i] for i in both_) / len(both_)
    return out[0], out[1]


def shown_topics(p: Program, domain: str, basis: str, round_id: str, level: Level) -> dict[str, float]:
    """Give the means of a domain's topics that may be shown in a round."""
    entry = next(r for r in p.cohort.rounds if r["id"] == round_id)
    if basis == "leader" or entry["privacy"] == "named":
        return level.item_means
    staff = p.level(domain, "staff", round_id).by_item
    return {i: x for i, x in level.item_means.items() if len(staff.get(i, [])) >= 5}


def one_of(p: Program, domain: str) -> tuple[Level, Level]:
    """Give both levels where rounds were answered openly in one and not in the other: everybody's in each."""
    return tuple(p.level(domain, "everyone", r["id"]) for r in (p.previous, p.round))


def people_of(p: Program) -> tuple[dict, dict]:
    return p.people(p.previous["id"]), p.people()


@rule("change.first_time", "first", "This is the first assessment on record, so there is nothing to compare with yet.")
def _(s, m):
    return same("earlier rounds", 0, len(s.page.cohort.rounds) - 1)


@rule("change.not_taken", "absence", "No answers are on record for {label}, so there is nothing to compare.")
def _(s, m):
    p = s.facts
    entry = next(r for r in s.page.cohort.rounds if r["label"] == m["label"])
    return same("people who answered", 0, len(p.people(entry["id"])))


@rule("change.cannot_compare", "absence", "{any}")
def _(s, m):
    p = s.facts
    found = [d for d, about in p.form.domains.items() if both(p, d) and len(same_questions(p, d)) == len(about.items)]
    return None if not found or p.named or p.previous["privacy"] == "named" else f"{found} can be"


@rule("change.say", "comparison", "{text}")
def _(s, m):
    p, text = s.facts, m["text"]
    pairs = {p.form.domains[d].name: pair for d in p.form.domains if (pair := both(p, d))}
    chosen = {
        p.form.domains[x["domain"]].name
        for x in p.priorities
        if x["round"] == p.previous["id"] and x["domain"] in p.form.domains
    }
    yield None if "you chose" in text else "an average over all domains is the overall number"
    for name, x, way in re.findall(r"you chose, (.+?), stands ([\d.]+)(?: of a level)? (higher|lower)", text):
        yield None if name in chosen else f"{name} was not chosen from the round before"
        exact = pairs[name][1].mean - pairs[name][0].mean
        yield None if abs(figure(x) - abs(exact)) <= 0.1 + 1e-9 else f"{name} moved {exact:+.3f}"
        yield same(name, way, "higher" if exact > 0 else "lower")
    for name in re.findall(r"you chose, (.+?), stands where it was", text):
        exact = pairs[name][1].mean - pairs[name][0].mean
        yield None if abs(exact) <= 0.1 + 1e-9 else f"{name} moved {exact:+.3f}"
    yield from _others(s, p, chosen, text)


STAND = r"(?:stands?|they stand|it stands) (?:on average )?(?:([\d.]+) of a level (higher|lower) than|where)"


def _others(s: Said, p: Program, chosen: set[str], text: str):
    """Hold the number of other domains to the table, and their mean change to the answers."""
    told = s.page.table("change.table_caption")
    others = [
        next(iter(r.values())) for r in told if list(r.values())[-1] == "no" and re.match(r"\d", list(r.values())[1])
    ]
    if k := re.search(r"The (\w+) other domains? that can be compared " + STAND, text):
        yield same("other domains", number(k[1]), len(others))
        moved = k[2], k[3]
    elif k := re.search(
        r"Of the (\w+) other domains? that can be compared, (\w+) rests? on answers .+?; " + STAND, text
    ):
        yield same("other domains", number(k[1]), len(others))
        ways = {footing(p, name) for name in chosen} - {None}
        others = [name for name in others if footing(p, name) in ways]
        yield same("of the same group and scale", number(k[2]), len(others))
        yield same("groups and scales of the chosen ones", 1, len(ways))
        moved = k[3], k[4]
    else:
        yield "other words on the others" if "other" in text else None
        return
    pairs = [both(p, p.form.by_name[name].id) for name in others]
    if all(pairs):
        mean = sum(b.mean - a.mean for a, b in pairs) / len(pairs)
        printed = figure(moved[0]) * (1 if moved[1] == "higher" else -1) if moved[0] else 0.0
        yield None if abs(printed - mean) <= 0.0701 else f"their mean change is {mean:+.3f}"


def footing(p: Program, name: str) -> tuple[str, int] | None:
    """Give on whose answers and on how many levels a domain is compared."""
    d = p.form.by_name[name]
    if both(p, d.id) is None:
        return None
    basis = {p.basis(d.id), p.basis(d.id, p.previous["id"])}
    return ("everyone" if basis == {"everyone"} else "leader"), d.k


@rule(
    "change.counted",
    "count",
    "Of the {of:n} domains that can be compared, {up:n} {stand} higher than in {label}, {down:n} lower and {same:n} where {they} were.",
    "Of the {of:n} domains that can be compared, {up:n} {stand} higher than in {label}, {down:n} lower and {same:n} where it was.",
    "The one domain that can be compared stands {text}.",
)
def _(s, m):
    moves = [
        figure(list(r.values())[3])
        for r in s.page.table("change.table_caption")
        if re.match(r"[+\N{MINUS SIGN}\d]", list(r.values())[3])
    ]
    found = [sum(x > 0 for x in moves), sum(x < 0 for x in moves), sum(x == 0 for x in moves)]
    if "of" in m.groupdict():
        yield same("higher, lower, where they were", [number(m[k]) for k in ("up", "down", "same")], found)
        yield same("domains", number(m["of"]), len(moves))
    else:
        yield same("domains", 1, len(moves))
        yield same("higher", m["text"].startswith("higher"), found[0] == 1)


@rule("change.table_caption", "table", "Levels in {a} and {b}")
def _(s, m):
    p = s.facts
    chosen = {x["domain"] for x in p.priorities if x["round"] == p.previous["id"]}
    for r in rows(s.node):
        cells = list(r.values())
        d = p.form.by_name[cells[0]]
        yield same(f"{d.name} chosen", cells[-1] == "yes", d.id in chosen)
        pair = both(p, d.id)
        if re.match(r"\d", cells[1]) and pair:
            yield is_level(cells[1], pair[0].mean, d.target, d.limit)
            yield is_level(cells[2], pair[1].mean, d.target, d.limit)
        if re.match(r"\d", cells[1]):
            yield (
                None
                if abs(figure(cells[3]) - (figure(cells[2]) - figure(cells[1]))) <= 0.0501
                else f"{d.name}: {cells[1]} to {cells[2]} is not {cells[3]}"
            )


@rule("change.alt", "comparison", "{text}")
def _(s, m):
    told = {r[next(iter(r))]: list(r.values()) for r in s.page.table("change.table_caption")}
    for name, a, b in re.findall(r"(?:Chosen: |, | and )([^,.]+?) from (\d[\d.]*\d|\d) to (\d[\d.]*\d|\d)", m["text"]):
        cells = next(v for n, v in told.items() if n.endswith(name))
        yield (
            None
            if abs(figure(a) - figure(cells[1])) <= 0.0501 and abs(figure(b) - figure(cells[2])) <= 0.0501
            else f"the table says {cells[1:3]}"
        )
    moves = [figure(v[3]) for v in told.values() if v[-1] == "no" and re.match(r"[+\N{MINUS SIGN}\d]", v[3])]
    if k := re.search(r"The (\w+) others that can be compared moved between (\S+) and (\S*\d)\.", m["text"]):
        yield same("others", number(k[1]), len(moves))
        yield same("between", (figure(k[2]), figure(k[3])), (min(moves), max(moves)))
    if k := re.search(r"(\w+) cannot be compared", m["text"]):
        yield same("without", number(k[1]), sum(not re.match(r"\d", v[1]) for v in told.values()))


@rule("change.care", "note", "Read this with care: {text}")
def _(s, m):
    p = s.facts
    then, now = people_of(p)
    if k := re.search(r"(\w+) people are too few", m["text"]):
        yield None if number(k[1]) <= min(len(then), len(now)) else "more answered"
    if "With one person" in m["text"]:
        yield None if min(len(then), len(now)) >= 1 else "nobody answered"


@rule(
    "change.one_rater",
    "count",
    "In one person’s view, of {of:n} topics with a level both times {up:n} moved up a level or more, {down:n} moved down, and {stay:n} stayed.",
    "In one person’s view, of {of:n} topic with a level both times {up:n} moved up a level or more, {down:n} moved down, and {stay:n} stayed.",
    "In one person’s view, {up:n} of {of:n} topics moved up a level or more, {down:n} moved down, and {stay:n} stayed.",
)
def _(s, m):
    g = m.groupdict()
    if "up" in g:
        yield same("all of them", number(g["up"]) + number(g["down"]) + number(g["stay"]), number(g["of"]))
        p = s.facts
        moved = _moves(p, [d for d in p.form.domains if both(p, d)], one=True)
        if moved:
            yield same(
                "up, down",
                (number(g["up"]), number(g["down"])),
                (sum(x >= 1 for x in moved), sum(x <= -1 for x in moved)),
            )


def _moves(p: Program, domains: list[str], one: bool = False) -> list[float]:
    """Topic by topic, the change of the mean from one round to the other."""
    out = []
    for d in domains:
        pair = both(p, d)
        then, now = (x.item_means for x in pair)
        out += [now[i] - then[i] for i in now if i in then]
    return out


@rule("change.people_changed", "count", "{text}")
def _(s, m):
    p, text = s.facts, m["text"]
    then, now = people_of(p)
    if k := re.match(r"The same (\w+) people answered both times", text):
        yield same("the same people", set(then), set(now))
        yield same("people", number(k[1]), len(now))
    elif "The same person" in text:
        yield same("the same person", set(then), set(now))
    elif k := re.match(r"(\w+) (?:person|people) answered last time.*? and (\w+) this time", text):
        yield same("people", (number(k[1]), number(k[2])), (len(then), len(now)))
        if j := re.search(r"(\w+) of them answered both times", text):
            yield same("both times", number(j[1]), len(set(then) & set(now)))
        if "not all of them are the same" in text:
            yield None if set(then) != set(now) else "they are the same"
        for (n,), round_ in zip(
            re.findall(r"among them (\w+) leaders?()", text)
            and [(x,) for x in re.findall(r"among them (\w+) leaders?", text)],
            (then, now),
            strict=False,
        ):
            yield same("leaders", number(n), sum(r == "leader" for r in round_.values()))


@rule("change.other_questions", "count", "{text}")
def _(s, m):
    p, text = s.facts, m["text"]
    then, now = p.cohort.form(p.previous["id"]), p.form
    if "used another version" in text:
        yield same("another version", True, then.file["version"] != now.file["version"])
    alike = {i for d in now.domains for i in same_questions(p, d)}
    other = {a.topic for i, a in {**then.items, **now.items}.items() if i not in alike}
    if k := re.search(r"(\w+) topics? (?:was|were) not asked alike", text):
        yield None if number(k[1]) <= len(other) else f"{len(other)} were not"
    if k := re.search(r"not compared: (.+?)\.", text):
        yield from (
            None if t in other else f"“{t}” was asked alike"
            for t in listing(k[1])
            if any(t == a.topic for a in now.items.values())
        )


@rule(
    "headline.level_fell",
    "comparison",
    "The level of {name} is {x:f}, lower than the {y:f} of {label}; {rest}.",
    "The level of {name} is {x:f}, lower than the {y:f} of {label}.",
    "The domain’s level is {x:f}, lower than the {y:f} of {label}; {rest}.",
    "The domain’s level is {x:f}, lower than the {y:f} of {label}.",
)
def _(s, m):
    p = s.facts
    chosen = [x["domain"] for x in p.priorities if x["round"] == p.previous["id"]]
    if "name" in m.groupdict():
        ids = [p.form.by_name[m["name"]].id]
        yield None if ids[0] in chosen else "it was not chosen"
    else:
        # The domain that the sentence before is about: the one current aim's.
        ids = [x["domain"] for x in p.current if x["domain"] in chosen]
    wrong = []
    for id_ in ids:
        d = p.form.domains[id_]
        pair = both(p, id_) or one_of(p, id_)
        wrong.append(
            [
                w
                for w in (
                    is_level(m["x"], pair[1].mean, d.target, d.limit),
                    is_level(m["y"], pair[0].mean, d.target, d.limit),
                    None if pair[1].mean < pair[0].mean else "it is not lower",
                )
                if w
            ]
        )
    yield None if [] in wrong else f"{wrong}"
    yield same("round", m["label"], p.previous["label"])
    told = (
        "beside the others that is more than chance explains",
        "beside the others chance can do that",
        "whether that is chance cannot be told",
    )
    yield None if m.groupdict().get("rest") in (None, *told) else "other words on chance"


@rule(
    "growth.heading", "words", "What may be said of the domain you chose", "What may be said of the domains you chose"
)
def _(s, m):
    p = s.facts
    chosen = {x["domain"] for x in p.priorities if x["round"] == p.previous["id"]}
    return None if chosen else "none was chosen from the round before"


@rule("growth.named", "comparison", "{name}: {word}.")
def _(s, m):
    p = s.facts
    d = p.form.by_name[m["name"]]
    yield None if d.id in {x["domain"] for x in p.priorities if x["round"] == p.previous["id"]} else "it was not chosen"
    pair = both(p, d.id)
    if m["word"] in ("grew", "declined"):
        yield None if min(x.raters for x in pair) >= 5 else "from fewer than five people"
        yield same("direction", m["word"], "grew" if pair[1].mean > pair[0].mean else "declined")


def _stood(s, m):
    p = s.facts
    name = next(n.text for n in s.node.parent.find("b")).partition(":")[0]
    d = p.form.by_name[name]
    a, b = both(p, d.id)
    text = s.text
    if k := re.match(r"It was at level ([\d.]+) and is now at ([\d.]+?)\. ", text):
        yield is_level(k[1], a.mean, d.target, d.limit)
        yield is_level(k[2], b.mean, d.target, d.limit)
    elif k := re.match(r"It was at level ([\d.]+) and still is", text):
        yield is_level(k[1], a.mean, d.target, d.limit)
        yield is_level(k[1], b.mean, d.target, d.limit)
    if k := re.search(r"about ([\d.]+) would be expected", text):
        means = [x.mean for e in p.form.domains if (x := p.level(e, p.basis(e), p.previous["id"])).raters]
        low, high = min(*means, a.mean), max(*means, a.mean)
        yield None if low - 0.06 <= figure(k[1]) <= high + 0.06 else f"the domains stood from {low:.2f} to {high:.2f}"
    if k := re.search(r"Levels from ([\d.]+) to ([\d.]+) can come about", text):
        yield None if figure(k[1]) - 0.06 <= b.mean <= figure(k[2]) + 0.06 else "the level lies outside of them"
    if "further up" in text:
        yield None if b.mean > a.mean else "it is not up"
    if "further down" in text:
        yield None if b.mean < a.mean else "it is not down"


for _id in ("growth.grew", "growth.declined", "growth.no_clear_change", "growth.in_steps"):
    rule(_id, "comparison", "{text}")(_stood)


@rule("growth.cannot_tell", "absence", "{text}")
def _(s, m):
    p, text = s.facts, m["text"]
    name = next(n.text for n in s.node.parent.find("b")).partition(":")[0]
    d = p.form.by_name[name]
    pair = both(p, d.id)
    if pair is None and not text.startswith("It has no level"):
        then, now = people_of(p)
        yield (
            None
            if "One person" not in text
            or 1 in (len(then), len(now))
            or "leader" in (p.basis(d.id), p.basis(d.id, p.previous["id"]))
            else "more answered"
        )
    elif text.startswith("One person"):
        yield same("one person", 1, max(x.raters for x in pair))
    elif k := re.search(r"Here it was (\w+) and then (\w+)", text):
        yield same("people", (number(k[1]), number(k[2])), tuple(x.raters for x in pair))
        yield None if min(x.raters for x in pair) < 5 else "five are enough"
    elif "fewer than five domains" in text:
        yield None if sum(both(p, e) is not None for e in p.form.domains) < 5 else "there are more"
    elif text.startswith("It has no level") and len(same_questions(p, d.id)) == len(d.items):
        yield None if pair is None or p.named or p.previous["privacy"] == "named" else "it has"


@rule("growth.compared", "who", "{text}")
def _(s, m):
    then, now = people_of(s.facts)
    if m["text"].startswith("The same people"):
        yield same("the same people", set(then), set(now))
    if m["text"].startswith("Not the same"):
        yield None if set(then) != set(now) else "they are the same"


@rule("growth.items_caption", "table", "{name}: the same topics then and now")
def _(s, m):
    p = s.facts
    d = p.form.by_name[m["name"]]
    pair = both(p, d.id)
    for r in rows(s.node):
        cells = list(r.values())
        change = figure(cells[2]) - figure(cells[1])
        if cells[3] in ("about the same", "not told apart", "higher", "lower"):
            end = " or " in cells[1] + cells[2]
            alike = "not told apart" if end else "about the same"
            way = alike if abs(change) < 0.0501 else "higher" if change > 0 else "lower"
            yield same(f"{cells[1]} to {cells[2]}", cells[3], way)
            yield None if end or way == alike else "how much is known"
        else:
            yield None if abs(figure(cells[3]) - change) <= 0.0501 else f"{cells[1]} to {cells[2]} is not {cells[3]}"
        i = next(i for i, a in p.form.items.items() if a.topic.casefold() == cells[0].casefold() and a.domain == d.id)
        yield None if i in same_questions(p, d.id) else "it was not asked alike"
        if pair and i in pair[0].item_means and i in pair[1].item_means:
            yield is_level(cells[1], pair[0].item_means[i], d.target)
            yield is_level(cells[2], pair[1].item_means[i], d.target)


@rule("growth.trajectory", "sequence", "The assessment was taken {n:n} times: {labels}. {rest}")
def _(s, m):
    p = s.facts
    taken = [r["label"] for r in s.page.cohort.rounds if p.people(r["id"])]
    yield None if set(listing(m["labels"])) <= set(taken) else f"answers are on record for {taken}"
    yield same("times", number(m["n"]), len(listing(m["labels"])))


@rule("growth.trajectory_caption", "table", "Levels over all rounds")
def _(s, m):
    p = s.facts
    for r in rows(s.node):
        d = p.form.by_name[r["Domain"]]
        now = r.get(p.round["label"], "")
        if re.match(r"\d", now):
            yield is_level(now, p.level(d.id, p.basis(d.id)).mean, d.target, d.limit)


@rule("growth.due", "date", "{text}")
def _(s, m):
    p, text = s.facts, m["text"]
    taken = [r["date"] for r in s.page.cohort.rounds if p.people(r["id"]) and r["date"] <= p.as_of]
    last = max(taken)
    months = (p.as_of.year - last.year) * 12 + p.as_of.month - last.month - (p.as_of.day < last.day)
    every = s.page.cohort.file.get("retake_months", 12)
    if k := re.search(
        r"(?:Only )?(\w+) months? ha(?:s|ve) passed since the last one, and the cohort agreed on (\w+)", text
    ):
        yield same("months", (number(k[1]), number(k[2])), (months, every))
    if k := re.search(r"due from (\w+ \d+, \d{4})", text):
        index, on = last.year * 12 + last.month - 1 + every, day(k[1])
        yield same("due", (on.year, on.month), (index // 12, index % 12 + 1))
        yield None if p.as_of <= on else "that day has passed"
    if text.startswith("The next retake is due"):
        yield None if months >= every else "it is too early"
    if "No cycle has closed since" in text:
        closed = [
            c.get("studied_on") or c.get("actual_end") for c in p.cycles.values() if c.get("decision") and p.begun(c)
        ]
        yield "one has" if any(c and last < c <= p.as_of for c in closed) else None


# The whole way of a priority


def _priority(s: Said) -> dict:
    p = s.facts
    names = {d.name: d.id for d in p.form.domains.values()}
    for node in s.node.up():
        if node.tag == "ol":
            at = node.parent.children.index(node)
            for beside in reversed(node.parent.children[:at]):
                if not isinstance(beside, str) and beside.tag == "h3":
                    d = names[beside.text.partition(": ")[2]]
                    mine = [x for x in p.priorities if x["domain"] == d]
                    earlier = [x for x in mine if p.previous and x["round"] == p.previous["id"]]
                    return (earlier or mine)[0]
    raise ValueError("no heading")


@rule("chain.heading", "who", "The whole way: {name}")
def _(s, m):
    return None if m["name"] in s.facts.form.by_name else "no such domain"


@rule("chain.finding", "number", "{state} in {label}, at level {x:f}.", "{state} in {label}.")
def _(s, m):
    p, pr = s.facts, _priority(s)
    entry = next(r for r in s.page.cohort.rounds if r["id"] == pr["round"])
    yield same("round", m["label"], entry["label"])
    if "x" in m.groupdict():
        d = p.cohort.form(pr["round"]).domains[pr["domain"]]
        yield is_level(m["x"], p.level(d.id, p.basis(d.id, pr["round"]), pr["round"]).mean, d.target, d.limit)


@rule("chain.no_finding", "absence", "No finding is on record for {label}.")
def _(s, m):
    pr = _priority(s)
    return same("people who answered", 0, len(s.facts.people(pr["round"])))


@rule(
    "chain.priority",
    "date",
    "Chosen on {d:date}.",
    "Chosen on {d:date}. {why}",
    "Chosen; no day was written down.",
    "Chosen; no day was written down. {why}",
)
def _(s, m):
    pr, g = _priority(s), m.groupdict()
    yield same("chosen on", day(g["d"]) if "d" in g else None, pr.get("chosen_on"))
    yield from quoted(s, g.get("why") or "")


@rule(
    "chain.drivers",
    "count",
    "No driver has been written down yet.",
    "{names}. {n:n} ideas to try.",
    "{names}. {n:n} idea to try.",
    "{names}. No idea to try yet.",
)
def _(s, m):
    pr, g = _priority(s), m.groupdict()
    drivers = pr.get("drivers", [])
    if "names" not in g:
        yield same("drivers", 0, len(drivers))
        return
    yield same("drivers", g["names"], "; ".join(d["text"].rstrip(".") for d in drivers))
    ideas = sum(len(d.get("ideas", [])) for d in drivers) + len(pr.get("ideas", []))
    yield same("ideas", number(g["n"]) if g.get("n") else 0, ideas)


@rule("chain.cycles", "count", "{text}")
def _(s, m):
    p, text = s.facts, m["text"]
    mine = p.cycles_of(_priority(s))
    started = [c for c in mine if p.tested(c)]
    if text.startswith("No test has been planned"):
        yield same("tests", 0, len(mine))
    elif k := re.match(r"(\w+) tests? (?:is|are) planned; no start is on record", text):
        yield same("planned", number(k[1]), len(mine))
        yield same("begun", 0, len(started))
    elif k := re.match(r"(\w+) tests? began", text):
        yield same("begun", number(k[1]), len(started))
        decided = [c["decision"] for c in started if c.get("decision")]
        for word, times in re.findall(r"(adopt|adapt|abandon|expand|stopped[^,;.]*?) (once|twice|\w+ times)", text):
            n = {"once": 1, "twice": 2}.get(times) or number(times.split()[0])
            yield same(word, n, decided.count(word.split(":")[0]))
        if "nothing has been decided" in text:
            yield same("decisions", 0, len(decided))
        if k := re.search(r"; (\w+) ha(?:s|ve) no decision", text):
            yield same("without a decision", number(k[1]), len(started) - len(decided))
        k = re.search(r"(\w+) more (?:is|are) planned", text)
        yield same("planned", number(k[1]) if k else 0, len(mine) - len(started))


@rule("chain.measure", "sequence", "{text}")
def _(s, m):
    p, pr = s.facts, _priority(s)
    measure = pr["aim"]["measure"]
    name = p.short(measure)
    yield None if m["text"].casefold().startswith(name.casefold()) else "another measure"
    yield from one_voice(s, measure, m["text"])


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


@rule("chain.no_measure", "absence", "The aim names no measure.")
def _(s, m):
    p, pr = s.facts, _priority(s)
    return "it names one" if pr.get("aim", {}).get("measure") in p.measures else None


@rule(
    "chain.again_later",
    "sequence",
    "Asked again in {label}; only two rounds that follow each other are compared topic by topic.",
)
def _(s, m):
    p, pr = s.facts, _priority(s)
    yield same("round", m["label"], p.round["label"])
    yield (
        None
        if p.people() and pr["round"] not in (p.round["id"], (p.previous or {}).get("id"))
        else "it was not asked so"
    )


@rule("chain.not_again", "absence", "This report holds no answers from after {label}.")
def _(s, m):
    p, pr = s.facts, _priority(s)
    later = [
        r
        for r in s.page.cohort.rounds
        if r["date"] > next(x["date"] for x in s.page.cohort.rounds if x["id"] == pr["round"])
    ]
    asked = [r["label"] for r in later if p.people(r["id"]) and r["date"] <= p.round["date"]]
    label = next(x["label"] for x in s.page.cohort.rounds if x["id"] == pr["round"])
    return [same("round", m["label"], label), f"asked again in {asked}" if asked and p.people(pr["round"]) else None]


@rule("chain.again", "count", "{text}")
def _(s, m):
    p, pr = s.facts, _priority(s)
    pair = both(p, pr["domain"])
    if m["text"].startswith("The two rounds cannot"):
        return
    if pair is None:
        yield None if p.named or p.previous["privacy"] == "named" else "the two rounds cannot be compared"
        return
    moved = _moves(p, [pr["domain"]])
    if k := re.match(r"Of the (\w+) topics that can be compared, (\w+) moved up and (\w+) moved down", m["text"]):
        n, up, down = (number(x) for x in k.groups())
        yield None if up + down <= n <= len(same_questions(p, pr["domain"])) else "more than there are"
        if n == len(moved):
            yield same(
                "up, down", (up, down), (sum(x >= 0.5 - 1e-9 for x in moved), sum(x <= -0.5 + 1e-9 for x in moved))
            )


# Culture, where the built-in instrument is used


@rule("culture.domain", "number", "{any}")
def _(s, m):
    return None


@rule("culture.before", "number", "{any}")
def _(s, m):
    return None


@rule("culture.beyond", "number", "{any}")
def _(s, m):
    return None


# The cohort's page and the index


def _answered(s: Said) -> dict[str, int]:
    c = s.page.cohort
    return {q: len(c.program(q).people()) for q in c.names}


@rule("cohort.lead", "count", "{text}")
def _(s, m):
    told, text = _answered(s), m["text"]
    gone = s.page.cohort.gone(s.page.cohort.rounds[-1]["id"])
    told = {q: 0 if q in gone else n for q, n in told.items()}
    if k := re.match(r"(\w+) of (\w+) programs? (?:is|are) counted here(?:, with the answers of ([\d,]+) pe\w+)?\. The answers of (\w+)(?: more)? are being looked at again\.", text):  # fmt: skip
        yield same("counted", number(k[1]), sum(n > 0 for n in told.values()))
        yield same("programs", number(k[2]), len(told))
        yield same("people", number(k[3] or "0"), sum(told.values()))
        yield same("looked at again", number(k[4]), len(gone))
        return
    yield f"the answers of {sorted(gone)} are withheld" if gone else None
    people, took, of = sum(told.values()), sum(n > 0 for n in told.values()), len(told)
    if j := re.fullmatch(r"(\w+) programs?; no answers are on record for this round\.", text):
        yield same("programs", number(j[1]), of)
        yield same("people", 0, people)
        return
    k = re.search(r"(\d[\d,]*) (?:person|people) answered", text)
    yield same("people", int(k[1].replace(",", "")), people)
    if j := re.match(r"(\w+) of (\w+) programs? took", text):
        yield same("programs", (number(j[1]), number(j[2])), (took, of))
    elif j := re.match(r"(?:All (\w+)|Both|The one) programs? took", text):
        yield same("programs", (of, of), (took, of))


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


@rule("first_page.eyebrow", "words", "Improvement report, {label} · {name}")
def _(s, m):
    return [
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
        named = [n for n in s.page.cohort.names.values() if n in s.page.root.text]
        yield f"it names {named}" if named else None
    else:
        yield None if agreed else "none agreed"


@rule(
    "cohort.small_counts",
    "count",
    "With fewer than five programs, counts could point to single ones, so they are not shown.",
)
def _(s, m):
    c = s.page.cohort
    with_cycles = sum(bool(c.program(q).cycles) for q in c.names)
    return None if min(len(c.names), with_cycles) < 5 else "there are five or more"


@rule(
    "cohort.too_few_programs",
    "count",
    "{n:n} of the programs has levels that may be counted; from {k:n} on, the group is shown.",
    "{n:n} of the programs have levels that may be counted; from {k:n} on, the group is shown.",
)
def _(s, m):
    c = s.page.cohort
    most = max(
        (
            sum(
                c.program(q).basis(d) != "none" and c.program(q).level(d, c.program(q).basis(d)).raters > 0
                for q in c.names
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
    "cohort.too_few_standing",
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


@rule("movement.movement_say", "comparison", "{any}")
def _(s, m):
    return None


@rule("movement.movement_caption", "table", "{any}")
def _(s, m):
    return None


@rule("cohort.priorities_say", "count", "{text}")
def _(s, m):
    c = s.page.cohort
    chosen = {}
    for q in c.names:
        for x in c.program(q).current:
            name = c.program(q).form.domains[x["domain"]].name
            chosen.setdefault(name, set()).add(q)
    if m["text"].startswith("No program has written"):
        yield same("priorities", 0, len(chosen))
    for n, name in re.findall(r"(\w+) programs? works? on ([^.]+)\.", m["text"]):
        yield same(name, number(n), len(chosen.get(name, ())))


@rule("cohort.domains_say", "superlative", "{any}")
def _(s, m):
    told = s.page.table("community.states_table")
    for word, column in (("strength", "Strength"), ("challenge", "Challenge")):
        if k := re.search(rf"Most often a {word}: ([^.]+)\.", s.text):
            for name in listing(k[1]):
                row = next((r for r in told if r["Domain"] == name), None)
                yield (
                    None
                    if row is None or 2 * int(row[column]) >= sum(int(v) for v in list(row.values())[1:])
                    else f"{name}: {row[column]}"
                )


@rule("community.states_table", "table", "Programs by state, {label}")
def _(s, m):
    c = s.page.cohort
    for r in rows(s.node):
        d = c.form(c.rounds[-1]["id"]).by_name[r["Domain"]]
        yield same(
            d.name,
            int(r["Strength"]),
            sum(bool(c.program(q).people()) and state(c.program(q), d) == "strength" for q in c.names),
        )


@rule("community.bands_table", "table", "Levels of the programs, {label}")
def _(s, m):
    return None


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
            continue
        for cell, what in zip(cells[2:4], ("strength", "challenge"), strict=True):
            found = ", ".join(d.name for d in states(p, what))
            # At the desk nothing is hidden, so states may rest on more people than in the program's own report.
            yield None if cell == (found or "none") or not p.named else f"{p.name}: {what}: {cell}, the files {found}"


@rule(
    "community.by_name_say",
    "count",
    "{n:n} programs in order of the alphabet. {rest}",
    "{n:n} program in order of the alphabet. {rest}",
)
def _(s, m):
    return same("programs", number(m["n"]), len(s.page.cohort.names))


@rule("community.by_name_note", "note", "It is no ranking: {rest}")
def _(s, m):
    return None


@rule("community.nobody_agreed", "absence", "No program is on record as agreeing to be named here. {rest}")
def _(s, m):
    return same("programs that agreed", 0, sum(p.get("sharing") == "named" for p in s.page.cohort.file["programs"]))


@rule("community.hidden_names", "absence", "{text}")
def _(s, m):
    rest = sum(p.get("sharing") != "named" for p in s.page.cohort.file["programs"])
    k = re.match(r"All programs but (\w+) agreed", m["text"])
    return same("programs that did not agree", number(k[1]), rest) if k else None


@rule("community.no_match", "absence", "{any}")
def _(s, m):
    return None


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
    n = sum(len(d.get("ideas", [])) for q in c.names for x in c.program(q).priorities for d in x.get("drivers", []))
    return same("ideas", 0, n)


@rule(
    "community.counts_hidden",
    "count",
    "Ideas are counted where five programs or more have some, and where counts do not point to single ones. Here they are not.",
)
def _(s, m):
    c = s.page.cohort
    have = {q for q in c.names if _ideas(c.program(q))}
    agreed = {x["id"] for x in c.file["programs"] if x.get("sharing") == "named"}
    return "they could be counted" if len(have) >= 5 and not 0 < len(have - agreed) < 5 else None


def _ideas(p: Program) -> list:
    return [
        i
        for x in p.priorities
        for i in [*x.get("ideas", []), *(j for d in x.get("drivers", []) for j in d.get("ideas", []))]
    ]


@rule("community.ideas_caption", "table", "Change ideas, as the programs that agreed to be named wrote them")
def _(s, m):
    if s.node.tag == "table":
        for r in rows(s.node):
            yield from quoted(s, next(iter(r.values())))


@rule("community.ideas_of", "count", "{name}: {n:n} change idea", "{name}: {n:n} change ideas")
def _(s, m):
    return None


@rule(
    "community.nothing_to_discuss",
    "count",
    "With fewer than five programs no agenda is drawn from counts: they could point to single ones.",
)
def _(s, m):
    return None if len(s.page.cohort.names) < 5 else "there are five or more"


for _id in ("community.ideas_say", "community.ideas_talk", "community.pair", "community.practice", "community.retake", "community.together", "cohort.bands_alt", "cohort.states_alt", "community.idea_counts_caption", "community.match_caption", "cohort.stages_caption", "cohort.priorities_most", "reliability.apart", "reliability.caption", "movement.movement_note"):  # fmt: skip
    rule(_id, "count", "{text}", depth="numbers stand in files or tables")(lambda s, m: None)


@rule("cohort.index_lead", "count", "{text}")
def _(s, m):
    of, text = len(s.page.cohort.names), m["text"]
    if k := re.match(r"(\w+) of (\w+) reports? can be read", text):
        yield same("reports", number(k[2]), of)
    elif k := re.match(r"All (\w+) reports can", text):
        yield same("reports", number(k[1]), of)
    elif text.startswith("The report can"):
        yield same("reports", 1, of)


@rule("cohort.index_counts", "count", "{n:n} ready", "{n:n} failed", "{n:n} problems", "{n:n} problem", "{text}")
def _(s, m):
    if "n" in m.groupdict() and "ready" in s.text:
        table = s.page.table("cohort.all_programs")
        yield same("ready", number(m["n"]), sum("Ready" in " ".join(r.values()) for r in table))
    if "n" in m.groupdict() and "problem" in s.text and (table := s.page.table("community.problems_caption")):
        yield None if number(m["n"]) >= len(table) else f"{len(table)} are listed"


@rule("cohort.all_programs", "table", "All {n:n} programs", "The program")
def _(s, m):
    of = len(s.page.cohort.names)
    yield same("programs", number(m["n"]) if "n" in m.groupdict() else 1, of)
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
    table = s.page.table("community.problems_caption")
    return same("problems", number(m["n"]) if m.groupdict().get("n") else 0, len(table))


@rule("community.problems_caption", "table", "Problems found while reading")
def _(s, m):
    return None


@rule("cohort.mend_help", "words", "{any}")
def _(s, m):
    return None


@rule("cohort.interim_link", "words", "interim, not for sending", "interim {paper}")
def _(s, m):
    return None


@rule("cohort.paper_link", "words", "{any}")
def _(s, m):
    return None


@rule(
    "reliability.too_few",
    "count",
    "Nothing is computed: {n:n} respondents, 30 are needed.",
    "Nothing is computed: {n:n} respondent, 30 are needed.",
)
def _(s, m):
    told = _answered(s)
    yield None if number(m["n"]) <= sum(told.values()) + 12 else f"{sum(told.values())} answered"
    yield None if number(m["n"]) < 30 else "30 are there"


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


@rule("growth.shared", "comparison", "First what the domains share: {text}")
def _(s, m):
    """The range is not worked out anew; how many they are and their mean are."""
    p, text = s.facts, m["text"]
    told = [list(r.values()) for r in s.page.table("change.table_caption")]
    known = [row for row in told if re.match(r"\d", row[1])]
    others = [row for row in known if row[-1] == "no"]
    k = re.match(r"(?:the other (\w+)|of the other (\w+), (\w+) rests? on answers .+? as (.+?);) " + STAND, text)
    if not k:
        yield "it does not read so"
        return
    mine = listing(k[4]) if k[4] else [row[0] for row in known if row[-1] == "yes"]
    ways = {footing(p, name) for name in mine} - {None}
    alike = [row for row in others if footing(p, row[0]) in ways] if k[4] else others
    if not alike:
        # Every domain on this scale was chosen: each is set beside the other chosen ones.
        others = known[1:]
        alike = [row for row in others if footing(p, row[0]) in ways or not k[4]][: len(others)]
        yield None if number(k[1] or k[3]) <= len(alike) else f"{len(alike)} are there"
        return
    yield same("other domains", number(k[1] or k[2]), len(others))
    if k[4]:
        yield same("of the same group and scale", number(k[3]), len(alike))
        yield same("groups and scales of those named", 1, len(ways))
    pairs = [both(p, p.form.by_name[row[0]].id) for row in alike]
    if all(pairs):
        mean = sum(b.mean - a.mean for a, b in pairs) / len(pairs)
        printed = figure(k[5]) * (1 if k[6] == "higher" else -1) if k[5] else 0.0
        yield None if abs(printed - mean) <= 0.0701 else f"their mean change is {mean:+.3f}"


@rule(
    "unreadable.not_counted",
    "count",
    "The records of {n:n} program cannot be read; {rest}",
    "The records of {n:n} programs cannot be read; {rest}",
)
def _(s, m):
    c = s.page.cohort
    return None if 0 < number(m["n"]) <= len(c.names) else f"there are {len(c.names)} programs"
