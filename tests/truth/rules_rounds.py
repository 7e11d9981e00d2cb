"""Rules for what is said of two rounds, of the cohort as a whole and of the evaluator's index."""

from __future__ import annotations

import datetime as dt
import re

from facts import Program
from gate import Said, figure, fixed, listing, number, rows, rule
from readers import (
    TINY,
    apart,
    both,
    day,
    in_whose_view,
    is_level,
    named_in,
    one_of,
    one_voice,
    people_of,
    quoted,
    same,
    same_questions,
    shown_topics,
)
from rules_heard import asked_now, due, later, stands, taken


@rule("change.first_time", "first", "This is the first assessment on record, so there is nothing to compare with yet.")
def _(s, m):
    c = s.page.cohort
    return same("earlier rounds", 0, sum(c.belongs(s.facts.id, r) for r in c.rounds[:-1]))


@rule(
    "change.came_from",
    "cause",
    "Since {d:date}, this program is {names} together. Rounds before that stand in their reports and are not compared with this one.",
    "Since {d:date}, this program goes on with the work of {names}. Rounds before that stand in its report and are not compared with this one.",
    "This program came out of {names} on {d:date}. Rounds before that stand in {whose} reports and are not compared with this one.",
    "This program came out of {names} on {d:date}. Rounds before that stand in {whose} report and are not compared with this one.",
)
def _(s, m):
    c = s.page.cohort
    every = {e["id"]: e for e in c.file["programs"]}
    own = every[s.facts.id]
    before = [every[p] for p in own.get("came_from", [])]
    yield same("programs", m["names"], " and ".join(e["name"] for e in before))
    yield same("day", day(m["d"]), own.get("from"))
    ended = all(e.get("until") and e["until"] <= c.as_of for e in before)
    others = [e for e in every.values() if e is not own and set(e.get("came_from", [])) & {x["id"] for x in before}]
    yield same("as a whole", s.text.startswith("Since"), ended and not others)
    yield same("rounds of its own before", 0, sum(c.belongs(s.facts.id, r) for r in c.rounds[:-1]))


@rule(
    "change.goes_on",
    "cause",
    "Since {d:date}, {names} goes on with work of this program.",
    "Since {d:date}, {names} go on with work of this program.",
)
def _(s, m):
    c = s.page.cohort
    out = [e for e in c.file["programs"] if s.facts.id in e.get("came_from", []) and e["from"] == day(m["d"])]
    yield same("programs", m["names"], " and ".join(e["name"] for e in out))
    yield None if day(m["d"]) <= c.as_of else "that day is still to come"


@rule("change.not_taken", "absence", "No answers are on record for {label}, so there is nothing to compare.")
def _(s, m):
    p = s.facts
    entry = next(r for r in s.page.cohort.rounds if r["label"] == m["label"])
    return same("people who answered", 0, len(p.people(entry["id"])))


WHY = {
    "questions": "no topic was asked alike in both",
    "unknown": "more than 40% of the answers that may be shown were “don’t know” in one round or both",
    "groups": "the answers that may be shown come from different groups of people",
    "missing": "no level of the same questions may be shown in both",
}


@rule("change.cannot_compare", "absence", "The two rounds cannot be compared: {why}.")
def _(s, m):
    p = s.facts
    common = [d for d in p.form.domains if d in p.cohort.form(p.previous["id"]).domains]
    found = [d for d in common if both(p, d)]
    yield None if not found else f"{found} can be"
    reasons = {apart(p, d) for d in common}
    reason = reasons.pop() if len(reasons) == 1 else "missing"
    why = WHY | {
        "unknown": f"in every domain {WHY['unknown']}",
        "missing": "no domain has a level of the same questions in both that may be shown",
    }
    yield same("why", m["why"], why[reason])


@rule("change.apart", "absence", *(f"{{names}} cannot be compared: {why}{{rounds}}" for why in WHY.values()))
def _(s, m):
    p = s.facts
    common = [d for d in p.form.domains if d in p.cohort.form(p.previous["id"]).domains]
    why = next(reason for reason, text in WHY.items() if f": {text}" in s.text)
    yield same("end", m["rounds"], " rounds." if why in ("questions", "missing") else ".")
    found = {p.form.domains[d].name for d in common if not both(p, d) and apart(p, d) == why}
    yield same("domains", named_in(m["names"], p.form.by_name), found)


def of_leaders(p: Program) -> set[str]:
    """Give the domains in which leaders' own levels are compared, though everybody's stand elsewhere on the page."""
    found = [d for d in p.form.domains if d in p.cohort.form(p.previous["id"]).domains and both(p, d)]
    return {p.form.domains[d].name for d in found if p.basis(d) == "everyone" != p.basis(d, p.previous["id"])}


@rule("change.of_leaders", "who", "{names}: the levels beside each other are the {whose} own in both rounds, because in the earlier one no others’ may be shown.")  # fmt: skip
def _(s, m):
    yield same("domains", named_in(m["names"], s.facts.form.by_name), of_leaders(s.facts))
    yield same("one leader", m["whose"] == "leader’s", s.facts.count("leader") == 1)


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
        yield None if abs(printed - mean) <= 0.1001 else f"their mean change is {mean:+.3f}"


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
    yield same("leaders’ own levels are said to be theirs", _says_of_leaders(s), bool(of_leaders(p)))  # fmt: skip
    for r in rows(s.node):
        cells = list(r.values())
        d = p.form.by_name[cells[0]]
        yield same(f"{d.name} chosen", cells[-1] == "yes", d.id in chosen)
        pair = both(p, d.id)
        yield same(f"{d.name} compared", bool(re.match(r"\d|about", cells[1])), pair is not None)
        if re.match(r"\d", cells[1]) and pair:
            yield is_level(cells[1], pair[0].mean, d.target, d.limit)
            yield is_level(cells[2], pair[1].mean, d.target, d.limit)
        if re.match(r"\d", cells[1]):
            yield (
                None
                if abs(figure(cells[3]) - (figure(cells[2]) - figure(cells[1]))) <= 0.0501
                else f"{d.name}: {cells[1]} to {cells[2]} is not {cells[3]}"
            )
        if pair:
            yield same(f"{d.name}: topics that moved", cells[4], _topics_moved(p, d.id, pair))


def _says_of_leaders(s: Said) -> bool:
    return any("change.of_leaders" in said.id.split() for said in s.page.said)


def _topics_moved(p: Program, domain: str, pair) -> str:
    """Say how many of the topics that may be shown in both rounds moved by half a level or more, as the table does."""
    alike = topics_of_both(p, domain, pair)
    moved = [pair[1].item_means[i] - pair[0].item_means[i] for i in alike]
    up, down = sum(x >= 0.5 - TINY for x in moved), sum(x <= -0.5 + TINY for x in moved)
    if up and down:
        return f"{up} up, {down} down of {len(moved)}"
    return f"{up or down} of {len(moved)} {'up' if up else 'down'}" if up or down else "none"


def topics_of_both(p: Program, domain: str, pair) -> set[str]:
    """Give the topics of a domain that were asked alike and may be shown in both rounds."""
    bases = {p.basis(domain, r["id"]) for r in (p.previous, p.round)}
    basis = "everyone" if bases == {"everyone"} else "leader"
    rounds = zip((p.previous, p.round), pair, strict=True)
    return same_questions(p, domain).intersection(*(set(shown_topics(p, domain, basis, r["id"], x)) for r, x in rounds))


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
    span = r"moved between (\S+) and (\S*\d)\.|(?:each )?moved by (\S*\d)\."
    if k := re.search(rf"The (\w+) (others?|domains?) that can be compared (?:{span})", m["text"]):
        yield same("others", number(k[1]), len(moves))
        yield same("moved", (figure(k[3] or k[5]), figure(k[4] or k[5])), (min(moves), max(moves)))
        yield same("beside chosen ones", k[2].startswith("other"), "Chosen: " in m["text"])
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
        pairs = [pair for d in p.form.domains if (pair := both(p, d))]
        more = [pair for pair in pairs if min(level.raters for level in pair) > 1]
        yield "more than one person has a level in both rounds" if more else None


@rule(
    "change.one_rater",
    "count",
    "In one person’s view, of {of:n} topics that can be compared {up:n} moved up a level or more, {down:n} moved down, and {stay:n} stayed.",
    "In one person’s view, of {of:n} topic that can be compared {up:n} moved up a level or more, {down:n} moved down, and {stay:n} stayed.",
)
def _(s, m):
    up, down, stay, of = (number(m[k]) for k in ("up", "down", "stay", "of"))
    yield same("all of them", up + down + stay, of)
    p = s.facts
    moved = _moves(p, [d for d in p.form.domains if both(p, d)])
    if moved:
        yield same(
            "up, down, of", (up, down, of), (sum(x >= 1 for x in moved), sum(x <= -1 for x in moved), len(moved))
        )


def _moves(p: Program, domains: list[str]) -> list[float]:
    """Topic by topic, the change of the mean from one round to the other."""
    out = []
    for d in domains:
        pair = both(p, d)
        then, now = (x.item_means for x in pair)
        out += [now[i] - then[i] for i in same_questions(p, d) if i in now and i in then]
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
            for t in listing(k[1], other)
            if any(t == a.topic for a in now.items.values())
        )


fixed("change.questions_summary", "What became of each question")
WHY_APART = {
    "in other words": "text",
    "in another domain": "domain",
    "on another scale": "scale",
    "new, asked only now": "new",
    "retired, asked only then": "retired",
}


@rule("change.questions_caption", "table", "Questions that were not asked alike in {a} and {b}")
def _(s, m):
    p = s.facts
    yield same("rounds", (m["a"], m["b"]), (p.previous["label"], p.round["label"]))
    then, now = p.cohort.form(p.previous["id"]), p.form
    alike = {i for d in now.domains for i in same_questions(p, d)}
    told = [tuple(r.values()) for r in rows(s.node)]
    apart = sorted(a.topic for i, a in {**then.items, **now.items}.items() if i not in alike)
    yield same("questions apart", sorted(topic for topic, _, _ in told), apart)
    for topic, domain, why in told:
        new = next((i for i in now.items.values() if i.topic == topic), None)
        old = next((i for i in then.items.values() if i.topic == topic), None)
        is_ = "new" if old is None else "retired" if new is None else None
        yield same(topic, WHY_APART[why], is_) if is_ else None
        if new is not None and old is not None and new.id == old.id and why == "in other words":
            yield None if new.text != old.text else f"{topic} has the same words"
        one = new or old
        yield same(f"domain of {topic}", domain, (now if new else then).domains[one.domain].name)


def chosen_of(p: Program) -> set[str]:
    """Give the domains that were chosen from the round before."""
    return {x["domain"] for x in p.priorities if x["round"] == p.previous["id"] and x["domain"] in p.form.domains}


@rule(
    "since.moved",
    "comparison",
    "{name} stands at level {y}, as in {label}.",
    "Since {label}, {moves}.",
)
def _(s, m):
    p, g = s.facts, m.groupdict()
    alike = "These levels count only the topics that both rounds asked alike"
    some = alike in s.text
    g = {k: v and v.removesuffix(alike).rstrip(". ") for k, v in g.items()}
    yield same("round", g["label"], p.previous["label"])
    number_ = r"(?:about )?\d\.\d+(?: or (?:less|more))?"
    if g.get("name"):
        told = [(g["name"], g["y"], g["y"])]
    else:
        # A name may hold "and": those of the form are looked for, the longer ones first.
        names = "|".join(re.escape(n) for n in sorted(p.form.by_name, key=len, reverse=True))
        pattern = rf"({names}) (?:went from (?:level )?({number_}) to ({number_})|stayed at ({number_}))"
        told = [(n, a or c, b or c) for n, a, b, c in re.findall(pattern, g["moves"])]
        left = re.sub(r"[. ]", "", re.sub(pattern, "", g["moves"]))
        yield f"“{left}” is no move" if left else None
    shown = {p.form.by_name[n].id for n, _, _ in told}
    yield None if shown <= chosen_of(p) else "it was not chosen"
    asked = [{*p.cohort.form(r["id"]).domains[d].items} for r in (p.previous, p.round) for d in shown]
    same_ = [same_questions(p, d) for _ in range(2) for d in shown]
    yield same("topics that were not asked alike", some, asked != same_)
    known = {
        p.form.by_name[next(iter(r.values()))].id
        for r in s.page.table("change.table_caption")
        if list(r.values())[-1] == "yes" and re.match(r"\d|about", list(r.values())[1])
    }
    left = known - shown
    # Where there is no room, those that neither fell nor moved by more than chance are left out.
    words = words_of_growth(s)
    for d in left:
        pair = both(p, d) or one_of(p, d)
        yield (
            None
            if words.get(p.form.domains[d].name) == "within" and pair[1].mean > pair[0].mean - 0.11
            else f"{d} is left out"
        )
    yield None if shown <= known else "one cannot be compared"
    for name, was, now in told:
        d = p.form.by_name[name]
        pair = both(p, d.id) or one_of(p, d.id)
        yield is_level(was, pair[0].mean, d.target, d.limit)
        yield is_level(now, pair[1].mean, d.target, d.limit)


def words_of_growth(s: Said) -> dict[str, str]:
    """Give what the last section claims of each chosen domain, by name."""
    out = {}
    for said in s.page.of("growth.named"):
        name, _, word = said.text.rstrip(".").rpartition(": ")
        out[name] = {"grew": "beyond", "declined": "beyond", "no clear change of its own": "within"}.get(word, "untold")
    return out


@rule(
    "since.chance",
    "comparison",
    "Whether that is chance cannot be told.",
    "Beside {who}, that is more than chance easily makes.",
    "Beside {who}, chance easily makes that much.",
    "Beside {who}, chance easily makes the change of {within}. Of {untold} it cannot be told.",
    "Beside {who}, {beyond} moved more than chance easily makes. {within} did not. Of {untold} it cannot be told.",
    "Beside {who}, only {beyond} moved more than chance easily makes.",
    "Beside {who}, {beyond} moved more than chance easily makes. Of {untold} it cannot be told.",
)
def _(s, m):
    p, g, words = s.facts, m.groupdict(), words_of_growth(s)
    ways = {way: {n for n, w in words.items() if w == way} for way in ("beyond", "within", "untold")}
    if "who" not in g:
        yield None if words and not ways["beyond"] and not ways["within"] else f"the report says {words}"
        return
    if not set(g) & set(ways):
        way = "beyond" if "more than" in s.text else "within"
        yield None if words and ways[way] == set(words) else f"the report says {words}"
    else:
        for way, names in ways.items():
            if way == "within" and " only " in s.text:
                yield None if names else "every chosen domain moved so"
            else:
                yield same(way, named_in(g[way], p.form.by_name) if g.get(way) else set(), names)
    if k := re.fullmatch(r"(?:(\w+) of )?the (?:other (\w+) domains|one other domain)", g["who"]):
        rows_ = s.page.table("change.table_caption")
        known = [
            next(iter(r.values()))
            for r in rows_
            if list(r.values())[-1] == "no" and list(r.values())[1][:1] in "0123456789a"
        ]
        known = [n for n in known if n in p.form.by_name]
        comparable = [n for n in known if both(p, p.form.by_name[n].id)]
        yield same("other domains", number(k[2] or "one"), len(known))
        feet = {footing(p, n) for n in words} - {None}
        alike = [n for n in comparable if footing(p, n) in feet]
        yield (
            same("of the same group and scale", number(k[1] or k[2] or "one"), len(alike))
            if comparable == known
            else None
        )


@rule(
    "since.shared",
    "comparison",
    "Those {n:n} stand {x:f} {way} on average, which chance easily makes.",
    "Those {n:n} stand {x:f} {way} on average.",
    "Those {n:n} stand where they were on average.",
    "That one stands {x:f} {way}, which chance easily makes.",
    "That one stands {x:f} {way}.",
    "That one stands where it was.",
)
def _(s, m):
    p, g = s.facts, m.groupdict()
    told = [x.text for x in s.page.of("growth.shared")]
    # The last section says it with the same number, and with chance.
    size = g.get("x") or ""
    k = [t for t in told if (f" {size} of a level {g['way']} than" in t if size else " where " in t)]
    yield None if k else f"the report says {told}"
    if k and size and not any("range" in t for t in k):
        luck = any("which chance easily makes" in t for t in k)
        yield same("chance", "chance" in s.text, luck)
    words = words_of_growth(s)
    feet = {footing(p, n) for n in words} - {None}
    pairs = [
        both(p, d)
        for d, about in p.form.domains.items()
        if d not in chosen_of(p) and both(p, d) and footing(p, about.name) in feet
    ]
    beside = [x.text for x in s.page.of("since.chance")]
    yield same(
        "how many",
        bool(g.get("n")) and any(re.search(rf"Beside (?:the other )?{g['n']} ", t) for t in beside),
        bool(g.get("n")),
    )
    if pairs:
        mean = sum(b.mean - a.mean for a, b in pairs) / len(pairs)
        printed = figure(size) * (1 if g["way"] == "higher" else -1) if size else 0.0
        yield None if abs(printed - mean) <= 0.1001 else f"their mean change is {mean:+.3f}"


@rule(
    "since.topics",
    "count",
    "Since {label}, {up:n} of {of:n} topics that can be compared moved up by a level or more and {down:n} down.",
    "Since {label}, {up:n} of {of:n} topic that can be compared moved up by a level or more and {down:n} down.",
)
def _(s, m):
    p = s.facts
    yield same("round", m["label"], p.previous["label"])
    yield "a domain was chosen" if any(both(p, d) for d in chosen_of(p)) else None
    moved = _moves(p, [d for d in p.form.domains if both(p, d)])
    found = (sum(x >= 1 for x in moved), sum(x <= -1 for x in moved), len(moved))
    if moved:
        yield same("up, down, of", (number(m["up"]), number(m["down"]), number(m["of"])), found)


@rule(
    "since.counted",
    "count",
    "Since {label}, {what}. How much of that is chance was not worked out.",
    "Since {label}, {what} stayed the same.",
)
def _(s, m):
    p = s.facts
    yield same("round", m["label"], p.previous["label"])
    alike = not any(w in s.text for w in ("moved up", "moved down"))
    yield same("nothing moved, nothing said of chance", "chance" not in s.text, alike)
    rows_ = [list(r.values()) for r in s.page.table("change.table_caption")]
    yield "one was chosen" if any(r[-1] == "yes" and r[1][:1].isdigit() for r in rows_) else None
    moves = [figure(r[3]) for r in rows_ if re.match(r"[+\N{MINUS SIGN}\d]", r[3])]
    found = [len(moves), sum(x > 0 for x in moves), sum(x < 0 for x in moves), sum(x == 0 for x in moves)]
    ways, what = {}, s.text.removeprefix(f"Since {m['label']}, ")
    for k in re.finditer(
        r"(?P<n>\w+)(?: of (?:the )?(?P<of>\w+))?(?: domains?)?(?: that can be compared)? (?P<way>moved up|moved down|stayed)",
        what,
    ):
        # "all three domains", "both domains", "the one domain".
        ways[k["way"]] = number(k["n"])
    of = re.search(r" of (?:the )?(\w+) domains?", what)
    yield same("some cannot be", "that can be compared" in what, len(moves) < len(p.form.domains))
    said = [
        number(of[1]) if of else sum(ways.values()),
        *(ways.get(w, 0) for w in ("moved up", "moved down", "stayed")),
    ]
    yield same("of, up, down, not", said, found)


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
    if k := re.match(r"It was at level ([\d.]+) and is now at ([\d.]+), ", text):
        yield is_level(k[1], a.mean, d.target, d.limit)
        yield is_level(k[2], b.mean, d.target, d.limit)
    elif k := re.match(r"It was at level ([\d.]+) and still is", text):
        yield is_level(k[1], a.mean, d.target, d.limit)
        yield is_level(k[1], b.mean, d.target, d.limit)
    beside = {x.text for x in s.page.of("growth.shared")}
    if len(beside) == 1:
        one = re.search(r"the other one stands|, one rests? on", beside.pop())
        yield same("one other", bool(re.search(r"the other (?:moved|fell|rose)", text)), bool(one))
    if k := re.search(r"about ([\d.]+) would be expected", text):
        means = [x.mean for e in p.form.domains if (x := p.level(e, p.basis(e), p.previous["id"])).raters]
        low, high = min(*means, a.mean), max(*means, a.mean)
        yield None if low - 0.06 <= figure(k[1]) <= high + 0.06 else f"the domains stood from {low:.2f} to {high:.2f}"
    if k := re.search(r"By chance alone it can move from ([\d.]+) (more|less) to ([\d.]+) (more|less) than", text):
        low, high = (figure(k[n]) * (1 if k[n + 1] == "more" else -1) for n in (1, 3))
        j = re.search(r", (?:as far as|([\d.]+) (more|less) than) the others? moved", text)
        moved = figure(j[1]) * (1 if j[2] == "more" else -1) if j[1] else 0.0
        yield None if low <= moved <= high else f"{moved:+.1f} lies outside of what chance makes"
    if "further up" in text:
        yield None if b.mean > a.mean else "it is not up"
    if "further down" in text:
        yield None if b.mean < a.mean else "it is not down"


for _id in ("growth.grew", "growth.declined", "growth.no_clear_change", "growth.in_steps"):
    rule(_id, "comparison", "{text}")(_stood)


@rule("growth.apart", "comparison", "{text}")
def _(s, m):
    """What chance explains is not simulated again; who moved, and which way, is."""
    yield from _stood(s, m)
    p = s.facts
    own = p.form.by_name[next(n.text for n in s.node.parent.find("b")).partition(":")[0]].id
    # Beside those that rest on answers of the same people and are as long; chosen ones are left out where there are others.
    base = footing(p, p.form.domains[own].name)
    like = [d.id for d in p.form.domains.values() if footing(p, d.name) == base]
    moves = {d: pair[1].mean - pair[0].mean for d in like if (pair := both(p, d))}
    mine, chosen = moves.pop(own), {x["domain"] for x in p.priorities if x["round"] == p.previous["id"]}
    rest = [move for d, move in moves.items() if d not in chosen] or [*moves.values()]
    others = sum(rest) / len(rest)
    if re.search(r"while the others? fell: .+ did not rise\.$", s.text):
        yield (
            None if others < 0 and mine <= TINY else f"the others moved by {others:+.2f}, its own level by {mine:+.2f}"
        )
    elif re.search(r"while the others? rose: .+ did not fall\.$", s.text):
        yield (
            None if others > 0 and mine >= -TINY else f"the others moved by {others:+.2f}, its own level by {mine:+.2f}"
        )
    else:
        yield "it does not say who moved"


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
    elif text.startswith("There is no other domain on this scale"):
        beside = [e.name for e in p.form.domains.values() if e is not d and footing(p, e.name) == footing(p, name)]
        yield f"{beside} can be set beside it" if beside else None
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
            one, other = (x.item_means[i] for x in pair)
            yield is_level(cells[1], one, d.target)
            yield is_level(cells[2], other, d.target)
            way = "up" if other - one >= 0.5 - TINY else "down" if one - other >= 0.5 - TINY else "no"
            yield same(f"{cells[0]}: moved", cells[4], way)


@rule("growth.trajectory", "sequence", "The assessment was taken {n:n} times: {labels}. {rest}")
def _(s, m):
    p = s.facts
    taken = [r["label"] for r in s.page.cohort.rounds if p.people(r["id"])]
    yield None if set(listing(m["labels"])) <= set(taken) else f"answers are on record for {taken}"
    labels = listing(m["labels"])
    yield same("times", number(m["n"]), len(labels))
    ids = [r["id"] for r in s.page.cohort.rounds if r["label"] in labels]
    heard = [any(p.basis(d, r) == "everyone" for d in p.cohort.form(r).domains) for r in ids]
    yield same("whose levels", "leadership alone" in m["rest"], not all(heard))


@rule("growth.trajectory_caption", "table", "Levels over all rounds")
def _(s, m):
    p = s.facts
    leaders = any("leadership alone" in x.text for x in s.page.said if x.id == "growth.trajectory")
    for r in rows(s.node):
        d = p.form.by_name[r["Domain"]]
        for entry in s.page.cohort.rounds:
            then = r.get(entry["label"], "")
            if re.match(r"\d", then):
                basis = "leader" if leaders else p.basis(d.id, entry["id"])
                yield is_level(then, p.level(d.id, basis, entry["id"]).mean, d.target, d.limit)


DUE = re.compile(
    r"(?:It is (?P<early>too early) for the next retake(?:\. (?:(?P<less>Less than a month has passed since the last one)|Only )|, although )|"
    r"The next retake is (?P<word>due|overdue): )"
    r"(?:(?P<since>\w+) months? ha(?:s|ve) passed since the last one, and (?P<every>\w+) (?:is|are) set between rounds)?\."
    r"(?: It is due from (?P<on>\w+ \d+, \d{4})\.)?"
    r"(?: The last cycle closed (?:(?P<lately>within the last month)|(?P<cycle>\w+) months? ago)\.)?"
    r"(?: Wait until (?P<until>\w+ \d+, \d{4}), so that the change can settle\.)?"
    r"(?P<without> No end of a cycle is on record since then, so it would show where things stand, not what a test changed\.)?"
)


def months_between(one: dt.date, other: dt.date) -> int:
    return (other.year - one.year) * 12 + other.month - one.month - (other.day < one.day)


@rule("growth.due", "date", "{text}")
def _(s, m):
    p = s.facts
    k = DUE.fullmatch(m["text"])
    if k is None:
        yield "it does not read so"
        return
    yield asked_now(p)
    last = taken(p)
    every = s.page.cohort.file.get("retake_months", 12)
    late = later(last, every + max(1, round(every / 4)))
    word = "overdue" if p.as_of >= late else "too early" if p.as_of < due(p) else "due"
    yield same("whether it is due", k["early"] or k["word"], word)
    yield same("whole months since", 0 if k["less"] else number(k["since"]), months_between(last, p.as_of))
    yield same("months between rounds", number(k["every"]), every) if k["every"] else None
    yield same("due on", day(k["on"] or k["until"]), due(p)) if k["early"] else None
    closed = [x for c in p.cycles.values() if stands(p, c) == "decided" and (x := c.get("studied_on") or c.get("actual_end"))]  # fmt: skip
    closed = [x for x in closed if last <= x <= p.as_of]
    said = 0 if k["lately"] else number(k["cycle"]) if k["cycle"] else None
    yield same("months since the last cycle closed", said, months_between(max(closed), p.as_of) if closed else None)
    yield same("no cycle has ended", bool(k["without"]), word == "due" and not closed)


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
    "{names}. {n:n} ideas of what to change are on record.",
    "{names}. {n:n} idea of what to change is on record.",
    "{names}. No idea of what to change is on record yet.",
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
        told = re.findall(r"(\w+|it was) (adopted|adapted|let go|expanded|stopped)", text)
        for n, word in told:
            code = {"let go": "abandon", "stopped": "stopped"}.get(word, word.removesuffix("ed"))
            yield same(word, 1 if n == "it was" else number(n), decided.count(code))
        yield same("all that were decided", {w for _, w in told} == set(), not decided)
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
    if m["text"] == "In this domain the two rounds cannot be compared.":
        yield "they can be" if pair else None
        return
    if pair is None:
        yield "the two rounds cannot be compared"
        return
    moved = _moves(p, [pr["domain"]])
    alike = topics_of_both(p, pr["domain"], pair)
    yield same("no topic to compare", m["text"].startswith("None of its topics can be compared"), not alike)
    if k := re.match(r"Of the (\w+) topics that can be compared, (\w+) moved up and (\w+) moved down", m["text"]):
        n, up, down = (number(x) for x in k.groups())
        yield None if up + down <= n <= len(same_questions(p, pr["domain"])) else "more than there are"
        if n == len(moved):
            yield same(
                "up, down", (up, down), (sum(x >= 0.5 - 1e-9 for x in moved), sum(x <= -0.5 + 1e-9 for x in moved))
            )


# Culture, where the built-in instrument is used: its domain C5, and a topic of C4


@rule(
    "culture.domain",
    "number",
    "{name} has no level that may be shown in this round.",
    "{name} is at level {x:f}.",
)
def _(s, m):
    p, g = s.facts, m.groupdict()
    d = p.form.domains["C5"]
    yield same("domain", re.sub("^In [^,]+ view, ", "", g["name"]), d.name)
    found = p.level(d.id, p.basis(d.id))
    if g.get("x"):
        yield is_level(g["x"], found.mean, d.target, d.limit)
        yield in_whose_view(p, s.text, p.basis(d.id))
    else:
        yield None if p.basis(d.id) == "none" or not found.raters else "it has a level"


@rule("culture.before", "number", "In {label} it was at {x:f}; {rest}.")
def _(s, m):
    p = s.facts
    d = p.form.domains["C5"]
    yield same("round", m["label"], p.previous["label"])
    yield is_level(m["x"], both(p, d.id)[0].mean, d.target, d.limit)
    then, now = (x.mean for x in both(p, d.id))
    for word, holds in (("it rose", now > then), ("it fell", now < then)):
        yield None if word not in m["rest"] or holds else f"it went from {then:.2f} to {now:.2f}"


@rule(
    "culture.beyond",
    "number",
    "Using data to learn, beyond what funders and standards ask for, is at level {x:f}.",
    "Using data to learn, beyond what funders and standards ask for, is at level {x:f}; in {label} it was at {y:f}. One topic alone moves easily by chance.",
)
def _(s, m):
    p, g = s.facts, m.groupdict()
    d = p.form.domains["C4"]
    yield is_level(
        g["x"], shown_topics(p, d.id, p.basis(d.id), p.round["id"], p.level(d.id, p.basis(d.id)))["c4_3"], d.target
    )
    if g.get("y"):
        yield same("round", g["label"], p.previous["label"])
        yield same("on whose answers", footing(p, d.name)[0], p.basis(d.id))
        yield is_level(g["y"], both(p, d.id)[0].item_means["c4_3"], d.target)


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
    mine = listing(k[4], [row[0] for row in known]) if k[4] else [row[0] for row in known if row[-1] == "yes"]
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
        yield None if abs(printed - mean) <= 0.1001 else f"their mean change is {mean:+.3f}"


@rule(
    "unreadable.not_counted",
    "count",
    "The records of {n:n} program cannot be read; {rest}",
    "The records of {n:n} programs cannot be read; {rest}",
)
def _(s, m):
    c = s.page.cohort
    return None if 0 < number(m["n"]) <= len(c.names) else f"there are {len(c.names)} programs"
