"""Rules for what is said of the answers of one round: who answered, levels, states, topics, differences, counts."""

from __future__ import annotations

import itertools
import math
import re

from facts import COACH, Domain, Halves, Program
from gate import Said, figure, listing, near, number, rows, rule, words_only
from readers import (
    beside_topics,
    coaches_of,
    count_of,
    counts,
    in_whose_view,
    is_level,
    languages,
    level,
    named_in,
    not_lower,
    on_the_way,
    same,
    same_questions,
    state,
    states,
    told_alike,
    topics,
    unknown,
    unreviewed,
    whole_basis,
)

TINY = 1e-9
OUTSIDE = ("participant_family", "board_partner")


# Who answered


@rule(
    "assessment.who_answered",
    "count",
    "{who}: {parts}. A coach gave a view from outside; it stands apart.",
    "{who}: {parts}. {coaches:n} coach gave a view from outside; it stands apart.",
    "{who}: {parts}. {coaches:n} coaches gave a view from outside; it stands apart.",
    "{who}: {parts}.",
    "Of the {none:n} people invited, nobody’s answers are on record.",
    "No answers are on record.",
    "No answers of the one person invited are on record.",
    "No answers of the one person invited are on record. {c:n} coach gave a view from outside.",
    "{none_said}. {c:n} coach gave a view from outside.",
)
def _(s: Said, m) -> list[str | None]:
    p, g = s.facts, m.groupdict()
    leaders, people = p.count("leader"), len(p.people())
    invited = sum(n for r, n in p.invited.items() if r != COACH) or None
    if g.get("who") is None:
        return [
            same("people who answered", 0, people),
            same("invited", int(g["none"]), invited) if g.get("none") else None,
        ]
    out = []
    parts = re.findall(r"(\d+)\s(\D+?)(?:, | and (?=\d)|$)", re.sub(r", [a-z ]+ and partners", " (wide)", g["parts"]))
    told = {"leader" if "leader" in name else "staff": int(n) for n, name in parts}
    out += [same("leaders", told.get("leader", 0), leaders), same("others", told.get("staff", 0), people - leaders)]
    out.append(
        same(
            "families or partners among them",
            "(wide)" in re.sub(r", [a-z ]+ and partners", " (wide)", g["parts"]),
            p.count(*OUTSIDE) > 0,
        )
    )
    who = g["who"]
    if k := re.fullmatch(r"(\d+) of the (\d+) people invited answered", who):
        out += [same("answered", int(k[1]), people), same("invited", int(k[2]), invited)]
    elif k := re.fullmatch(r"The (one person|\d+ people) invited answered", who):
        n = 1 if k[1] == "one person" else int(k[1].split()[0])
        out += [same("answered", n, people), same("invited", n, invited)]
    elif k := re.fullmatch(r"(\d+) (?:person|people) answered(?: and (\d+) w(?:as|ere) invited)?", who):
        out += [same("answered", int(k[1]), people), same("invited", int(k[2]) if k[2] else None, invited)]
    else:
        out.append(f"“{who}” is not a known form")
    coaches = len({c for c, r in zip(p.answers()["person"], p.answers()["role"], strict=True) if r == COACH})
    out.append(same("a coach's view", "coach" in s.text, coaches > 0))
    said = bool(s.page.of("assessment.several_languages"))
    out.append(same("said that in several languages", said, people > 0 and len(languages(s)) > 1))
    said = bool(s.page.of("assessment.not_reviewed"))
    out.append(same("said that nobody reviewed a translation", said, people > 0 and unreviewed(s)))
    return [x for x in out if x]


@rule("assessment.lead", "count", "People here see {s} and {c}; {a:n} of these {be} the {whose} view only.", "{s} and {c}, in the {whose} view only.", "People here see {s} and {c}.", "The leader sees {s} and {c}.", "The leader sees {s} and {c}. Too few staff gave enough answers to show their view.", "The leaders see {s} and {c}.", "The leaders see {s} and {c}. Too few staff gave enough answers to show their view.", "This is one person’s view: {s} and {c}.", "No answers are on record for this round, so nothing is said about strengths and challenges.", "Nobody answered the assessment in this round, so nothing is said about strengths and challenges.", "The assessment was not taken in this round, so nothing is said about strengths and challenges.", "Too few people answered for their answers to be shown, so nothing is said about strengths and challenges.")  # fmt: skip
def _(s: Said, m) -> list[str | None]:
    p = s.facts
    if "nothing is said" in s.text:
        shown = any(level(p, d).raters for d in p.form.domains.values()) if p.people() else False
        wrong = [same("levels that could be spoken of", False, shown)]
        if s.text.startswith("No answers"):
            return [*wrong, same("people who answered", 0, len(p.people()))]
        if s.text.startswith(("Nobody", "The assessment")):
            wrong.append(same("people who answered", 0, len(p.people())))
            wrong.append(
                same(
                    "somebody was invited",
                    s.text.startswith("Nobody"),
                    bool(sum(n for r, n in p.invited.items() if r != COACH)),
                )
            )
        return wrong
    out = [None if any(level(p, d).raters for d in p.form.domains.values()) else "no domain has a level"]
    for name, key in (("strength", "s"), ("challenge", "c")):
        out.append(same(f"{name}s", number(m[key].split()[0]), len(states(p, name))))
    told = [*states(p, "strength"), *states(p, "challenge")]
    alone = (
        [d.name for d in told if leader_alone(p, d)] if any(p.basis(d) == "everyone" for d in p.form.domains) else []
    )
    said = number(m["a"]) if m.groupdict().get("a") else len(told) if ", in the leader" in s.text else 0
    out.append(same("domains of the leaders alone", said, len(alone)))
    out.append(same("all of them", ", in the leader" in s.text, bool(alone) and len(alone) == len(told)))
    if s.text.startswith("This is one"):
        out.append(same("people who answered", 1, len(p.people())))
    if "Too few staff" in s.text:
        out.append(None if len(p.people()) > p.count("leader") else "no staff answered")
    if s.text.startswith("The leader "):
        out.append(same("leaders", 1, p.count("leader")))
    return out


@rule(
    "assessment.lead_without_levels",
    "absence",
    "No domain has a level that can be shown for this round, so nothing is said about strengths and challenges.",
)
def _(s, m):
    p = s.facts
    yield None if p.people() else "nobody answered"
    yield same("levels that could be spoken of", False, any(level(p, d).raters for d in p.form.domains.values()))


@rule("assessment.no_leader", "absence", "No answers of a leader are on record.")
def _(s, m):
    return same("leaders", 0, s.facts.count("leader"))


def languages_known(s: Said) -> bool:
    """Whether somebody's language is known to the programs' pages of this round."""
    cohort, round_ = s.page.cohort, s.facts.round["id"]
    known = cohort.known_languages(round_)
    # Where somebody left after the release, pages rest on nobody's answers of that program, and on nobody's language.
    return not known[~known["program"].isin(set() if cohort.interim else cohort.gone(round_))].empty


@rule("assessment.several_languages", "count", "In this round people answered in more than one language: a gap between groups, or between programs, may be one of translation.")  # fmt: skip
def _(s, m):
    return same("more than one language", True, len(languages(s)) > 1)


@rule("assessment.not_reviewed", "count", "A translation of the questions was used in this round, and no review of it is on record.")  # fmt: skip
def _(s, m):
    return same("a translation without a review", True, unreviewed(s))


@rule("assessment.one_view", "who", "This is one person’s view: that of the {role}.")
def _(s, m):
    yield same("people who answered", 1, len(s.facts.people()))
    yield same("a leader’s view", s.facts.count("leader") == 1, m["role"] == "leader")
    yield "a coach’s view stands apart" if m["role"] == "coach" else None


@rule("assessment.staff_too_few", "count", "{n:n} {who} are too few to show, so what follows is the {whose} view only.", "One staff member is too few to show, so what follows is the {whose} view only.", "{n:n} {who} are too few to show: at least {least:n} are needed.", "One staff member is too few to show: at least {least:n} are needed.", "Too few of the {many:n} {who} gave enough answers to show their view, so what follows is the {whose} view only.", "Too few of the {many:n} {who} gave enough answers to show their view.")  # fmt: skip
def _(s, m):
    g, p = m.groupdict(), s.facts
    if g.get("many"):
        shown = [d.name for d in p.form.domains.values() if p.basis(d.id) == "everyone"]
        yield same("staff who answered", number(g["many"]), len(p.people()) - p.count("leader"))
        yield f"{shown} rest on everybody’s answers" if shown else None
        yield same("leaders", bool(g.get("whose")), p.count("leader") > 0)
        return
    n = number(g["n"]) if g.get("n") else 1
    leaders = p.count("leader")
    yield same("staff who answered", n, len(p.people()) - leaders)
    yield None if n < 5 else "five or more are enough"
    if g.get("whose"):
        yield same("leaders", "one" if g["whose"] == "leader’s" else "more", "one" if leaders == 1 else "more")


@rule(
    "assessment.strengths_heading",
    "count",
    "{n:n} strength",
    "{n:n} strengths",
)
def _(s, m):
    return same("strengths", count_of(m), len(states(s.facts, "strength")))


@rule(
    "assessment.on_the_way",
    "superlative",
    "No strengths",
    *(head + end for head in ("On the way", "Some of those on the way, all rated alike", "Among the highest-rated of those on the way", "Highest-rated of those on the way") for end in ("", ":")),
)  # fmt: skip
def _(s, m):
    p = s.facts
    yield same("strengths", 0, len(states(p, "strength")))
    yield same("none on the way", s.text == "No strengths", not states(p, "building"))
    if s.text != "No strengths":
        # The list stands beside the heading, or after the line that begins it.
        named = _listed_after(s, [d.name for d in states(p, "building")])
        yield from on_the_way(p, named, s.text)


def _listed_after(s: Said, known: list[str]) -> set[str]:
    """Give the domains that the first list after a heading names in bold."""
    whole = next(n for n in s.node.up() if n.find("li"))
    heads = [part.text for item in whole.find("li") for part in item.walk() if part.tag in ("b", "h4")]
    return {x for x in (next((d for d in sorted(known, key=len, reverse=True) if h.startswith(d)), None) for h in heads) if x}  # fmt: skip


@rule(
    "assessment.strengths_shown",
    "superlative",
    "{n:n} strengths, the highest {k:n}",
    "{n:n} strengths, {k:n} of the highest",
    "{n:n} strengths, {k:n} of them",
    "{n:n} strength",
    "{n:n} strengths",
)
def _(s, m):
    return [same("strengths", number(m["n"]), len(states(s.facts, "strength"))), *_first(s, m, "strength")]


def _first(s: Said, m, what: str):
    """Hold the domains listed under a heading against the ones it speaks of."""
    lists = [n for n in s.node.parent.walk() if n.tag == "ol"]
    p = s.facts
    # A name may be followed by whose view it is, or that it was chosen.
    heads = [n.text for n in lists[0].find("b")] if lists else []
    longest = sorted(p.form.by_name, key=len, reverse=True)
    named = [x for x in (next((d for d in longest if h.startswith(d)), None) for h in heads) if x]
    if m.groupdict().get("k"):
        yield same("how many are listed", number(m["k"]), len([n for n in lists[0].children if not isinstance(n, str)]))
        yield told_alike(p, states(p, what), "of them" in s.text)
    # Levels on scales of different length are compared by their place between the lowest and the highest level.
    place = {d.name: (level(p, d).mean - 1) / (d.k - 1) for d in states(p, what)}
    if place and named:
        shown = [place[n] for n in named if n in place]
        rest = [v for n, v in place.items() if n not in named]
        low = what == "challenge"
        if rest and shown and ((min(rest) < max(shown) - TINY) if low else (max(rest) > min(shown) + TINY)):
            yield f"not the {'lowest' if low else 'highest'} ones are listed"
        if m.groupdict().get("k") and "of the" not in s.text:
            # One that is left out at the place of one listed takes the superlative away.
            mine = {x for x in place for n in (lists[0].find("li") if lists else ()) if n.text.startswith(x)}
            out = [v for x, v in place.items() if x not in mine]
            told = {d.name: d for d in states(p, what)}
            yield (
                "one at the same level is left out"
                if any(abs(v - place[x]) < TINY for v in out for x in mine)
                or any(not_lower(p, told[x], told[y]) for x in mine for y in set(place) - mine)
                else None
            )


@rule(
    "assessment.challenges_heading",
    "superlative",
    "No challenges",
    "{n:n} challenge",
    "{n:n} challenges",
    "{n:n} challenges, the lowest {k:n}",
    "{n:n} challenges, {k:n} of the lowest",
    "{n:n} challenges, {k:n} of them",
)
def _(s, m):
    n = count_of(m)
    return [same("challenges", n, len(states(s.facts, "challenge"))), *(_first(s, m, "challenge") if n else ())]


@rule("assessment.no_challenge", "absence", "No domain with a level is called a challenge.")
def _(s, m):
    return same("challenges", 0, len(states(s.facts, "challenge")))


@rule(
    "meeting.no_challenges",
    "absence",
    "No domain is called a challenge. {rest}",
    "No level can be shown; ask the group what is hard.",
)
def _(s, m):
    some = states(s.facts, "challenge") or states(s.facts, "building") or states(s.facts, "strength")
    yield same("no level is shown", s.text.startswith("No level"), not some)
    if "rest" not in m.groupdict():
        return
    yield same("challenges", 0, len(states(s.facts, "challenge")))
    yield same("some on their way", "on their way" in m["rest"], bool(states(s.facts, "building")))


@rule("assessment.none_above", "absence", "Every domain with a level is a challenge today.")
def _(s, m):
    return same(
        "strengths and domains on the way", 0, len(states(s.facts, "strength")) + len(states(s.facts, "building"))
    )


@rule("assessment.no_levels", "absence", "There are no levels to show for this round.")
def _(s, m):
    p = s.facts
    return same(
        "domains with a state",
        0,
        sum(state(p, d) != "not_enough" for d in p.form.domains.values()) if p.people() else 0,
    )


@rule(
    "assessment.without_level",
    "count",
    "Too few answers for a level: {n:n} domains.",
    "Too few answers for a level: {names}.",
)
def _(s, m):
    told = {d.name for d in states(s.facts, "not_enough")}
    if m.groupdict().get("n"):
        return None if number(m["n"]) <= len(told) else f"only {len(told)} domains have no state"
    wrong = [n for n in listing(m["names"], told) if n not in told]
    return f"{wrong} have a level" if wrong else None


@rule("assessment.nobody_from", "absence", "no answers are on record.")
def _(s, m):
    beside = s.node.parent.text
    p = s.facts
    if "staff" not in beside:
        return same("families who answered", 0, p.count("participant_family"))
    return same("staff who answered", 0, len(p.people()) - p.count("leader"))


@rule("assessment.too_few_to_show", "absence", "too few gave enough answers to show it.")
def _(s, m):
    n = len(s.facts.people()) - s.facts.count("leader")
    return None if n > 0 else "no staff answered at all"


@rule("assessment.invited_caption", "table", "Invited and answered, {label}")
def _(s, m):
    p = s.facts
    answered = {}
    for r in p.people().values():
        answered[r] = answered.get(r, 0) + 1
    total = sum(int(r["Answered"]) for r in rows(s.node) if r["Answered"].isdigit())
    shown = any("oach" in r["Role"] for r in rows(s.node))
    return same("people who answered", total, len(p.people()) + (coaches_of(p) if shown else 0))


@rule("first_page.not_answered", "absence", "Nobody answered in this round.")
def _(s, m):
    return same("people who answered", 0, len(s.facts.people()))


@rule("first_page.not_asked", "absence", "Nobody was asked in this round.")
def _(s, m):
    p = s.facts
    return [
        same("people who answered", 0, len(p.people())),
        same("people invited", 0, sum(n for r, n in p.invited.items() if r != COACH)),
    ]


@rule("first_page.all_known", "absence", "Every domain has enough answers.")
def _(s, m):
    return same("domains without enough information", 0, len(states(s.facts, "not_enough")))


# How domains stand and why

ANSWERS = (
    "All {of:n} answers are",
    "Both answers are",
    "The one answer is",
    "{n:n} of {of:n} answers is",
    "{n:n} of {of:n} answers are",
    "None of the {of:n} answers is",
)


def _answers(s: Said, m, found: int, of: int):
    g = m.groupdict()
    text = m["head"] if "head" in g else s.text
    about = re.search(r"(?:([Aa]bout \d+)|([Ff]ew or none)|[Aa]ll or nearly all) of (\d+) answers are", text)
    yield same("counted in steps", bool(about), level(s.facts, s.domain).steps)
    if about:
        n = int(about[1].split()[1]) if about[1] else 0 if about[2] else int(about[3])
        yield same("answers there, about", n, found)
        yield same("answers that count", int(about[3]), of)
        return
    k = re.search(
        r"(?:(\d+|None|none) of (?:the )?(\d+)|[Aa]ll (\d+)|([Bb]oth)|([Tt]he one)) answers? (?:is|are)(?! not)", text
    )
    if few := re.search(r"([Nn]either answer is)|[Tt]he one answer is not", text):
        yield same("answers there, of those that count", (0, 2 if few[1] else 1), (found, of))
        return
    if not k:
        yield "no count is said"
        return
    n, total = (number(k[1]), int(k[2])) if k[1] else (int(k[3]),) * 2 if k[3] else (2, 2) if k[4] else (1, 1)
    yield same("answers there", n, found)
    yield same("answers that count", total, of)


@rule(
    "findings.strength_reason",
    "count",
    "{head} at {label} or above.",
    "{head} at {label} or above. No topic is below {below} on average.",
    "{head} at {label} or above. No topic that may be shown is below {below} on average.",
)
def _(s, m):
    d, p = s.domain, s.facts
    found = level(p, d)
    yield from _answers(s, m, found.at_target, len(found.used))
    yield same("the target", m["label"], d.labels[math.ceil(d.target) - 1])
    yield same("state", "strength", state(p, d))
    if m.groupdict().get("below"):
        yield same("the floor", m["below"], d.labels[1])
        low = [i for i, mean in found.item_means.items() if mean < 2 - TINY]
        yield f"{low} are below" if low and p.basis(d.id) == "leader" else None
        yield f"{low} are below" if [i for i in low if i in topics(p, d)] else None


@rule("findings.building_reason", "count", "On the way: {head} at {label} or above.")
def _(s, m):
    d, p = s.domain, s.facts
    found = level(p, d)
    yield from _answers(s, m, found.at_target, len(found.used))
    yield same("the target", m["label"], d.labels[math.ceil(d.target) - 1])
    yield same("state", "building", state(p, d))


@rule(
    "findings.challenge_reason",
    "count",
    "The average level is {mean:f}; below {limit:f} a domain is called a challenge. {head} at {labels}.",
    "{head} at {labels}.",
)
def _(s, m):
    d, p, g = s.domain, s.facts, m.groupdict()
    found = level(p, d)
    yield from _answers(s, m, found.at_low, len(found.used))
    *first, last = (d.labels[r - 1] for r in d.low)
    low = f"{', '.join(first)} or {last}" if first else last
    yield same("the low levels", g["labels"].replace(" (after turning round)", ""), low)
    yield same("state", "challenge", state(p, d))
    if g.get("mean"):
        yield same("about", g["mean"].startswith("about "), found.steps)
        yield is_level(g["mean"].removeprefix("about "), found.mean, d.limit)
        yield same("the limit", figure(g["limit"]), float(d.limit))


@rule(
    "findings.dont_know_short",
    "count",
    "{n:n} of {of:n} answers was “don’t know”.",
    "{n:n} of {of:n} answers were “don’t know”.",
)
def _(s, m):
    yield from _unknown(s, m)


def _unknown(s, m):
    told = counts(s.facts, s.domain)
    yield same("don't know", number(m["n"]), told.count.get("dont_know", 0))
    yield same("applicable answers", number(m["of"]), told.asked - told.count.get("not_applicable", 0))


@rule(
    "findings.dont_know_reason",
    "count",
    "{n:n} of {of:n} answers was “don’t know”. When more than 4 in 10 are, no level is shown.",
    "{n:n} of {of:n} answers were “don’t know”. When more than 4 in 10 are, no level is shown.",
)
def _(s, m):
    yield from _unknown(s, m)
    yield None if number(m["n"]) > 0.4 * number(m["of"]) else "it is not more than 4 in 10"


@rule(
    "findings.no_rater_reason",
    "absence",
    "Nobody answered enough of these questions: at least half are needed, and not only one of several.",
)
def _(s, m):
    return same("people with a level", 0, s.facts.level(s.domain.id).raters)


@rule(
    "findings.no_leader_rater_reason",
    "absence",
    "No leader answered enough of these questions, and the others are too few to show.",
)
def _(s, m):
    p, d = s.facts, s.domain
    return [
        same("leaders with a level", 0, p.level(d.id, "leader").raters),
        same("whose view may be shown", "leader", p.basis(d.id)),
    ]


@rule("findings.not_shown_reason", "count", "Fewer than {n:n} people gave enough answers here, too few to show.")
def _(s, m):
    p, d = s.facts, s.domain
    yield same("whose view may be shown", "none", p.basis(d.id))
    yield same("smallest group", number(m["n"]), 8 if len(d.items) == 1 else 5)
    yield None if p.level(d.id).raters < number(m["n"]) else f"{p.level(d.id).raters} have a level"


@rule(
    "findings.unknown_next",
    "advice",
    "invite more people: from {n:n} answers on a level can be shown.",
    "ask the same people again in the next round: a level can be shown from {n:n} who give enough answers on.",
    "ask these questions again, in a meeting or with the next round.",
)
def _(s, m):
    p = s.facts
    if not m.groupdict().get("n"):
        return
    yield same("smallest group", number(m["n"]), 8 if len(s.domain.items) == 1 else 5)
    invited = p.round.get("invited", {}).get(p.id, {})
    asked = sum(n for role, n in invited.items() if role not in ("leader", COACH))
    there = max(asked, sum(role != "leader" for role in p.people().values()))
    yield same("more people are asked for", s.text.startswith("invite"), there < number(m["n"]))


@rule(
    "findings.leader_alone_reason", "who", "This is the {who} view only: too few {whom} answered here to show theirs."
)
def _(s, m):
    p = s.facts
    return [
        same("whose view it is", "leader", p.basis(s.domain.id)),
        same("leaders", m["who"] == "leader’s", p.count("leader") == 1),
    ]


@rule("assessment.leaders_only", "absence", "Of {names} only the {who} view is shown.")
def _(s, m):
    p = s.facts
    alone = {d.name for d in p.form.domains.values() if leader_alone(p, d)}
    yield same("domains of the leaders alone", named_in(m["names"], p.form.by_name), alone)
    yield None if any(p.basis(d) == "everyone" for d in p.form.domains) else "no domain shows all views"
    yield same("leaders", m["who"] == "leader’s", p.count("leader") == 1)


def leader_alone(p: Program, d: Domain) -> bool:
    """Whether something of a domain is shown, and of the leaders alone: their level, or that they do not know."""
    mine = p.level(d.id, "leader", None)
    shown = counts(p, d) is mine if unknown(p, d) else mine.raters > 0
    return p.basis(d.id) == "leader" and shown


@rule("findings.leader_alone_short", "who", "{who} view only")
def _(s, m):
    p = s.facts
    yield same("leaders", m["who"] == "leader’s", p.count("leader") == 1)
    row = next((n for n in s.node.up() if n.tag == "tr"), None)
    d = p.form.by_name.get(row.find("th")[0].text) if row and row.find("th") else s.domain
    yield None if d is None or leader_alone(p, d) else f"{d.name} shows no leader’s view"


@rule("findings.level", "number", "level {x:f} of {k:n}", "level{x:f}of {k:n}")
def _(s, m):
    d = s.domain
    return [is_level(m["x"], level(s.facts, d).mean, d.target, d.limit), same("levels", number(m["k"]), d.k)]


def _may_be_lowest(d: Domain, means: dict[str, float]) -> set[str]:
    """The topics of which each may be the lowest, by their printed levels: one told in halves is no more exact."""

    def span(x: float) -> tuple[float, float]:
        if not isinstance(x, Halves):
            return x, x
        ends = {"or less": (1, x), "or more": (x, d.k)}
        return next((v for word, v in ends.items() if x.words.endswith(word)), (x - 0.25, x + 0.25))

    least = min(span(x)[1] for x in means.values())
    return {i for i, x in means.items() if span(x)[0] < least - TINY or span(x)[1] <= least + TINY}


def _alike(printed: str, x: float) -> bool:
    return printed == x.words if isinstance(x, Halves) else is_level(printed, x) is None


def _shown_said(s: Said, means: dict[str, float]) -> str | None:
    hidden = len(s.domain.items) - len(means)
    return f"{hidden} topics are hidden, and “shown” is not said" if hidden and "shown" not in s.text else None


def _mixed(may: set[str], means: dict[str, float]) -> bool:
    return len({isinstance(means[i], Halves) for i in may}) > 1


@rule(
    "findings.lowest_topic",
    "superlative",
    "{n:n} topics are lowest, at {x:f}; one is {topic}.",
    "The lowest topic is {topic}, at {x:f}.",
    "Of the topics shown, the lowest is {topic}, at {x:f}.",
    "Of the topics shown, {n:n} are lowest, at {x:f}; one is {topic}.",
    "{lead}he lowest {rest} is {topic}, at {x:f}{more}.",
)
def _(s, m):
    p, d = s.facts, s.domain
    means = topics(p, d)
    named = {p.form.items[i].topic: mean for i, mean in means.items()}
    low, n = min(means.values()), count_of(m, 1)
    yield _shown_said(s, means)
    may = _may_be_lowest(d, means)
    yield "which topic is lowest cannot be told" if _mixed(may, means) else None
    yield None if n < len(means) else "all topics stand alike"
    yield None if _alike(m["x"], low) else f"the lowest stands at {low}"
    yield None if _alike(m["x"], named.get(m["topic"], 99)) else f"“{m['topic']}” stands at {named.get(m['topic'])}"
    if isinstance(low, Halves):
        yield same("topics at this level", n, len(may))
        return
    # A reader compares printed levels: topics printed alike are at one level.
    told = [r["Level"] for r in s.page.table("findings.items_caption") if r.get("Domain") == d.name]
    alike = told.count(m["x"]) if told else sum(_alike(m["x"], x) for x in means.values())
    yield same("topics at this level", n, alike)


@rule(
    "conversation.topics_alike",
    "comparison",
    "Both topics stand at {x:f}.",
    "Both topics shown stand at {x:f}.",
    "All {n:n} topics stand at {x:f}.",
    "All {n:n} topics shown stand at {x:f}.",
)
def _(s, m):
    means = topics(s.facts, s.domain)
    yield _shown_said(s, means)
    yield same("topics", count_of(m, 2), len(means))
    yield None if all(_alike(m["x"], x) for x in means.values()) else f"they stand at {list(means.values())}"


@rule(
    "conversation.lowest_unknown",
    "superlative",
    "Which topic is lowest cannot be told: {told}.",
    "Of the topics shown, it cannot be told which is lowest: {told}.",
)
def _(s, m):
    p, d = s.facts, s.domain
    means = topics(p, d)
    yield _shown_said(s, means)
    may = _may_be_lowest(d, means)
    yield None if _mixed(may, means) else "it can be told"
    for i, x in means.items():
        said = re.search(rf"(?:^|, | or ){re.escape(p.form.items[i].topic)} \(([^)]+)\)", m["told"])
        yield f"“{p.form.items[i].topic}” may be the lowest, too" if i in may and not said else None
        yield None if not said or _alike(said[1], x) else f"“{p.form.items[i].topic}” stands at {x}"


@rule(
    "findings.others_building",
    "count",
    "One other domain is Building: {rest}",
    "{n:n} other domains are Building: {rest}",
)
def _(s, m):
    p = s.facts
    n = len(states(p, "building"))
    if not states(p, "strength"):
        n -= min(3, n)
    return same("others", count_of(m, 1), n)


@rule(
    "findings.gap_short", "comparison", "leaders say {a:f}, {who} say {b:f}.", "the leader says {a:f}, {who} say {b:f}."
)
def _(s, m):
    yield from _gap(s, m)


@rule(
    "findings.gap_reason",
    "comparison",
    "The {n:n} leaders place this at {a:f}, the {k:n} {who} at {b:f} on average: {rest}",
)
def _(s, m):
    p, d = s.facts, s.domain
    yield from _gap(s, m)
    yield same("leaders", number(m["n"]), p.count("leader"))
    yield same("staff", number(m["k"]), p.level(d.id, "staff").raters)
    yield None if abs(p.level(d.id, "leader").mean - p.level(d.id, "staff").mean) >= 1 - TINY else "less than a level"


def _gap(s, m):
    if "a" in m.groupdict():
        p, d = s.facts, s.domain
        yield is_level(m["a"], p.level(d.id, "leader").mean)
        yield is_level(m["b"], p.level(d.id, "staff").mean)


def _apart(s, m):
    p, d = s.facts, s.domain
    lead, staff = p.level(d.id, "leader").mean, p.level(d.id, "staff").mean
    # Of the printed levels; each of them may be off by half a tenth.
    yield (
        None
        if abs(figure(m["x"]) - abs(lead - staff)) <= 0.1 + TINY
        else f"{m['x']} apart, but it is {lead - staff:+.3f}"
    )
    yield same("which is higher", m["way"], "higher" if lead > staff else "lower")
    if m.groupdict().get("n"):
        yield same("leaders", number(m["n"]), p.count("leader"))


@rule("findings.gap_unmarked_short", "comparison", "{who} it {x:f} {way} than {others}; with {n:n} {rest}.")
def _(s, m):
    yield from _apart(s, m)


@rule(
    "findings.gap_unmarked",
    "comparison",
    "{who} this {x:f} {way} than {others}; with {n:n} {rest}. It is matter for conversation.",
)
def _(s, m):
    yield from _apart(s, m)


@rule(
    "findings.agreement_reason",
    "count",
    "People’s answers lie far apart here.",
    "On at least half of the topics here, people’s answers lie far apart.",
)
def _(s, m):
    yield from _far(s)


@rule("findings.agreement_short", "count", "answers are far apart.")
def _(s, m):
    yield from _far(s)


def _far(s):
    """Median r_wg of the topics below .5 (James, Demaree and Wolf 1984), from five people who rated a topic."""
    if s.domain is not None:
        yield from _agree(s.facts, s.domain)


def _agree(p: Program, d: Domain):
    found = level(p, d)
    agree = []
    for given in found.by_item.values():
        if len(given) >= 5:
            mean = sum(given) / len(given)
            variance = sum((x - mean) ** 2 for x in given) / (len(given) - 1)
            agree.append(min(1, max(0, 1 - variance / ((d.k**2 - 1) / 12))))
    agree.sort()
    middle = (agree[(len(agree) - 1) // 2] + agree[len(agree) // 2]) / 2 if agree else 1
    # With topics that are not looked at the middle may be another one; then half of them must be far apart.
    yield (
        None
        if middle < 0.5 or sum(a < 0.5 for a in agree) >= len(agree) / 2 > 0
        else f"the answers agree (median r_wg {middle:.2f})"
    )


@rule("findings.polarised_reason", "count", "On {topic}, several people answered {low} and several {high}.")
def _(s, m):
    d, p = s.domain, s.facts
    if "topic" not in m.groupdict():
        return
    item = next(i for i, about in p.form.items.items() if about.topic == m["topic"] and about.domain == d.id)
    about = p.form.items[item]
    given = p.answers()
    given = given[given["item"].eq(item) & given["role"].ne(COACH)]
    said = [what for what in given["what"] if isinstance(what, int)] if about.cut else given["raw"]
    ticked = [int(one) for one in said if str(one).isdigit()]
    ends = {1, d.k}
    yield same("the ends", {m["low"], m["high"]}, {d.labels[0], d.labels[-1]})
    yield None if all(sum(t == e for t in ticked) >= 2 for e in ends) else f"ticked: {sorted(ticked)} of {about.k}"


@rule("findings.polarised_short", "count", "answers stand at both ends, {low} and {high}.")
def _(s, m):
    return same("the ends", {m["low"], m["high"]}, {s.domain.labels[0], s.domain.labels[-1]}) if s.domain else None


@rule(
    "findings.no_differences",
    "absence",
    "No domain is marked as one on which views differ.",
    "This cannot be told: it takes at least {n:n} people.",
)
def _(s, m):
    if m.groupdict().get("n"):
        p = s.facts
        return same(
            "domains in which all may be shown",
            0,
            sum(p.basis(d) == "everyone" and p.level(d).raters >= 5 for d in p.form.domains),
        )
    tagged = [
        x for x in s.page.said if x.id.startswith(("findings.agreement_r", "findings.gap_r", "findings.polarised_r"))
    ]
    return f"but the page marks {len(tagged)}" if tagged else None


@rule("findings.comments_withheld", "absence", "Comments were written. {rest}", "More comments were written. {rest}")
def _(s, m):
    import pandas as pd

    path = s.page.cohort.folder / "responses" / f"{s.facts.round['id']}.csv"
    wide = pd.read_csv(path, dtype=str, keep_default_na=False)
    n = int((wide["program"].eq(s.facts.id) & wide["comment"].ne("")).sum())
    return None if n else "nobody wrote a comment"


@rule("findings.comments_by_language", "rule", "Comments are printed from {n:n} people on who answered in the same language, or when their writer marked them as shareable. Whether others were written is not said: it could tell who answered.")  # fmt: skip
def _(s, m):
    yield same("people", number(m["n"]), 10)
    yield same("somebody's language is known", True, languages_known(s))


@rule("findings.comment_about", "who", "on {subject}")
def _(s, m):
    return None if s.page.cohort.quoted(m["subject"]) else "no such topic or domain"


@rule(
    "findings.items_caption",
    "table",
    "Every topic, lowest first, {label}",
    "Topics that may be shown, lowest first, {label}",
    "Every topic{how}, lowest first, {label}",
    "{n:n} of {of:n} topics, lowest first, {label}{rest}",
)
def _(s, m):
    p = s.facts
    hidden = len(p.form.items) - sum(len(topics(p, d)) for d in p.form.domains.values())
    yield f"{hidden} are hidden" if hidden and s.text.startswith("Every topic,") else None
    if s.node.tag != "table":
        return
    told = rows(s.node)
    shown = {}
    for d in p.form.domains.values():
        shown |= {(p.form.items[i].topic.casefold(), d.name): (mean, d) for i, mean in topics(p, d).items()}
    values = []
    for r in told:
        mean, d = shown[(r["Topic"].casefold(), r["Domain"])]
        yield is_level(r["Level"], mean, d.target)
        values.append(mean)
    yield None if all(a <= b + TINY for a, b in itertools.pairwise(values)) else "not the lowest first"
    if s.text.startswith("Every topic,"):
        yield same("topics", len(told), len(p.form.items))


@rule("conversation.topic_level", "number", "{x:f}.")
def _(s, m):
    p = s.facts
    topic = next(n.text for n in s.node.parent.find("b")).partition(" (asked the other way round")[0]
    for d in p.form.domains.values():
        for i, mean in topics(p, d).items():
            if p.form.items[i].topic.casefold() == topic.casefold():
                return is_level(m["x"], mean, d.target)
    return f"“{topic}” may not be shown"


@rule(
    "conversation.better",
    "quote",
    "What {label} looks like: {anchor}",
    "The next level is {label}.",
    "Better would be that {text}.",
)
def _(s, m):
    label = m.groupdict().get("label")
    return None if not label or s.page.cohort.quoted(label) else "no such level"


@rule(
    "conversation.behind_summary",
    "count",
    "The topic behind this, and questions for the conversation",
    "The {n:n} topics behind this, and questions for the conversation",
    "Questions for the conversation",
    "{n:n} topics behind this that may be shown, and questions for the conversation",
    "{n:n} topic behind this that may be shown, and questions for the conversation",
    "One topic behind this that may be shown, and questions for the conversation",
)
def _(s, m):
    p, d = s.facts, s.domain
    if d is None:
        return None
    below = sum(mean < d.target - TINY for mean in topics(p, d).values())
    n = number(m["n"]) if m.groupdict().get("n") else 1 if s.text.startswith("The topic") else 0
    return same("topics below the target", n, below)


@rule(
    "conversation.question_next",
    "quote",
    "On {topic}: what would we see every day if this were {label}, and what is in the way?",
    "On {topic}: what would have to change so that {text}, and what is in the way?",
)
def _(s, m):
    label = m.groupdict().get("label") or ""
    return None if s.page.cohort.quoted(m["topic"]) and s.page.cohort.quoted(label) else "not in the questions"


@rule("conversation.ask_as_sentence", "quote", "{q}")
def _(s, m):
    return None if s.page.cohort.quoted(m["q"]) else "not in the questions"


@rule(
    "conversation.question_unknown",
    "count",
    "{n:n} answer was “don’t know”: who could tell us?",
    "{n:n} answers were “don’t know”: who could tell us?",
)
def _(s, m):
    d = s.domain
    return same("don't know", number(m["n"]), counts(s.facts, d).count.get("dont_know", 0)) if d else None


@rule("conversation.topics_hidden", "absence", "Too few people rated single topics here to show them.")
def _(s, m):
    return same("topics that may be shown", 0, len(topics(s.facts, s.domain))) if s.domain else None


def _spread(p: Program) -> dict[str, float]:
    """Mean distance from the mean, of topics whose distribution may be shown."""
    out = {}
    for d in p.form.domains.values():
        if p.basis(d.id) != "everyone":
            continue
        for i, given in p.level(d.id).by_item.items():
            mean = sum(given) / len(given)
            if len(given) >= 5:
                out[i] = sum(abs(x - mean) for x in given) / len(given)
    return out


@rule(
    "conversation.consensus_topic",
    "superlative",
    "{lead}nswers lie furthest apart on {n:n}, one of them {topic}: an answer is typically {x} from the average.",
    "{lead}nswers lie furthest apart on {n:n} topics, one of them {topic}: an answer is typically {x} from the average.",
    "{lead}nswers lie furthest apart on {topic}: an answer is typically {x} from the average.",
)
def _(s, m):
    p, spread = s.facts, _spread(s.facts)
    mine = [v for i, v in spread.items() if p.form.items[i].topic == m["topic"]]
    x = "1.00" if m["x"] == "one level" else m["x"].split()[0]
    yield None if mine and near(x, mine[0]) else f"it is {mine}"
    shown = [r["Distance"] for r in s.page.table("conversation.consensus_caption")]
    yield None if not shown or figure(x) >= max(map(figure, shown)) - TINY else "another topic lies further apart"
    n, alike = count_of(m, 1), sum(near(x, v) for v in spread.values())
    # Five are listed; of a confidential round eight have to have rated each topic of a domain that is broken down.
    listed_ = sum(abs(figure(d) - figure(x)) < TINY for d in shown)
    yield None if listed_ <= n <= alike and (len(shown) == 5 or n == listed_) else f"{alike} topics lie as far apart"
    yield same("topics as far apart", n, alike) if p.named else None
    hidden = any(i not in spread for i in p.form.items)
    yield "“of the topics that may be broken down” is not said" if hidden and "may be" not in m["lead"] else None


@rule("conversation.consensus_caption", "table", "{what}, {label}")
def _(s, m):
    p, spread = s.facts, _spread(s.facts)
    by = {
        (p.form.items[i].topic.casefold(), p.form.domains[p.form.items[i].domain].name): (i, v)
        for i, v in spread.items()
    }
    for r in rows(s.node):
        i, v = by[(r["Topic"].casefold(), r["Domain"])]
        yield None if near(r["Distance"], v) else f"{r['Topic']}: {r['Distance']}, it is {v:.3f}"
        d = p.form.domains[p.form.items[i].domain]
        yield is_level(r["Level"], p.level(d.id).item_means[i], d.target)
        # Before a level that is called by a number stands a sign between.
        way = r"(\d+)\s×\s(.+?)(?:, (?=\d+\s×)|$)" if "×" in r["Answers"] else r"(\d+)\s([^\d]+?)(?:, (?=\d)|$)"
        told = {label: int(n) for n, label in re.findall(way, r["Answers"])}
        found = {}
        for x in p.level(d.id).by_item[i]:
            # What people ticked: of a question that asks the other way round it is the scale's other end.
            label = d.labels[(d.k - x) if p.form.items[i].turned else x - 1]
            found[label] = found.get(label, 0) + 1
        yield same(f"answers to {r['Topic']}", told, found)


@rule(
    "conversation.consensus_domains",
    "superlative",
    "Answers lie furthest apart in {names}. Single topics are broken down from {n:n} {group} on.",
    "Answers lie close together in every domain.",
    "Answers lie close together in every domain that may be shown.",
    "Of the domains that may be shown, answers lie furthest apart in {names}. Single topics are broken down from {n:n} {group} on.",
)
def _(s, m):
    if m.groupdict().get("names"):
        known = s.facts.form.by_name
        wrong = [n for n in listing(m["names"], known) if n not in known]
        yield f"{wrong} are no domains" if wrong else None
        yield same("smallest group", number(m["n"]), 8)


@rule("conversation.consensus_none", "absence", "{any}")
def _(s, m):
    far = [
        i
        for i, v in _spread(s.facts).items()
        if v > TINY and len(s.facts.level(s.facts.form.items[i].domain, "staff").by_item.get(i, [])) >= 8
    ]
    return f"answers to {far} differ" if far else None


@rule(
    "conversation.gap_most",
    "superlative",
    "{lead} {name}: the {who} {places} it at {a:f}, {others} at {b:f} on average.",
)
def _(s, m):
    p = s.facts
    d = next(d for n, d in p.form.by_name.items() if m["name"].endswith(n) or (m["lead"] + " " + m["name"]).endswith(n))
    lead, staff = p.level(d.id, "leader").mean, p.level(d.id, "staff").mean
    yield is_level(m["a"], lead)
    yield is_level(m["b"], staff)
    both = {x.id: abs(p.level(x.id, "leader").mean - p.level(x.id, "staff").mean) for x in p.form.domains.values() if p.basis(x.id) == "everyone" and p.level(x.id, "leader").raters and p.level(x.id, "staff").raters and state(p, x) != "not_enough"}  # fmt: skip
    # Of the printed levels, which may hide half a tenth on either side.
    yield (
        None
        if both[d.id] >= max(both.values()) - 0.1 - TINY
        else f"in another domain it is {max(both.values()):.2f}, here {both[d.id]:.2f}"
    )
    hidden = len(both) < len(p.form.domains)
    yield "both are not shown everywhere, and that is not said" if hidden and "both are shown" not in s.text else None


@rule("conversation.gap_small", "comparison", "The {who} and {others} place {shown} within half a level of each other.")
def _(s, m):
    p = s.facts
    for d in p.form.domains.values():
        a, b = p.level(d.id, "leader"), p.level(d.id, "staff")
        if (
            p.basis(d.id) == "everyone"
            and a.raters
            and b.raters
            and abs(a.mean - b.mean) > 0.6
            and state(p, d) != "not_enough"
        ):
            yield f"{d.name}: {a.mean:.2f} and {b.mean:.2f}"


@rule("conversation.gaps_caption", "table", "Where leaders and others differ most, {label}")
def _(s, m):
    p = s.facts
    for r in rows(s.node):
        d = p.form.by_name[r["Domain"]]
        cells = list(r.values())
        yield is_level(cells[1], p.level(d.id, "leader").mean)
        yield is_level(cells[2], p.level(d.id, "staff").mean)
        yield (
            None
            if abs(figure(cells[3]) - (figure(cells[1]) - figure(cells[2]))) < 0.011
            else "the difference is not that of the levels beside it"
        )


@rule("conversation.roles_caption", "table", "Levels by role, {label}")
def _(s, m):
    if s.node.tag != "table":
        return
    p = s.facts
    for r in rows(s.node):
        d = p.form.by_name[r["Domain"]]
        every = {role: p.level(d.id, role) for role in (*set(p.people().values()), COACH)}
        for head, cell in list(r.items())[1:]:
            if k := re.fullmatch(r"([\d.]+) \((\d+)\)", cell):
                fits = [
                    v for v in every.values() if v.raters == int(k[2]) and not is_level(k[1], v.mean, d.target, d.limit)
                ]
                yield None if fits else f"{d.name}, {head}: no role stands at {cell}"


@rule("profile.profile_say", "count", "{n:n} of the {of:n} domains with a level {have} reached {label} on average.", "In {whose} view, {n:n} of the {of:n} domains with a level {have} reached {label} on average.", "{lead}ll {all:n} domains with a level have reached {label} on average.", "{lead}oth domains with a level have reached {label} on average.", "{lead}either of the two domains with a level has reached {label} on average.", "No domain has a level that may be shown.", "{lead}he only domain with a level has {not}reached {label} on average.", "{lead}he only domain with a level has reached {label} on average.")  # fmt: skip
def _(s, m):
    p = s.facts
    shown = [d for d in p.form.domains.values() if state(p, d) != "not_enough"]
    if shown:
        yield in_whose_view(p, s.text, whole_basis(p))
    reached = sum(level(p, d).mean >= d.target - TINY for d in shown)
    if s.text.startswith("No domain"):
        yield same("domains with a level", 0, len(shown))
    elif "only domain" in s.text:
        yield same("domains with a level", 1, len(shown))
        yield same("reached", " not reached" not in s.text, reached == 1)
    else:
        of = m.groupdict().get("of") or m.groupdict().get("all") or "two"
        yield same("domains with a level", number(of), len(shown))
        yield same("reached", 0 if "either of" in s.text else number(m.groupdict().get("n") or of), reached)
        yield "none of two is neither" if re.search(r"[Nn]one of the two", s.text) else None


@rule("profile.profile_table_caption", "table", "Levels by domain, {label}")
def _(s, m):
    p = s.facts
    names = {
        "strength": "Strength",
        "challenge": "Challenge",
        "building": "Building",
        "not_enough": "Not enough information",
    }
    for r in rows(s.node):
        d = p.form.by_name[r["Domain"]]
        found, cells = level(p, d), list(r.values())
        yield same(f"{d.name}: state", r["State"].split(",")[0], names[state(p, d)])
        if cells[1] != "not shown":
            yield is_level(cells[1], found.mean, d.target, d.limit)
        for cell, who in ((cells[3], "leader"), (cells[4], "staff")):
            heard = sum((role == "leader") == (who == "leader") for role in p.people().values())
            yield same(f"{d.name}: {who} who answered", cell == "no answers", not heard)
            if cell not in ("not shown", "no answers"):
                yield is_level(cell, p.level(d.id, who).mean, d.target, d.limit)
        if k := re.fullmatch(r"(?:about (\d+)|(few or none)|all or nearly all) of (\d+)", cells[5]):
            n = int(k[1] or (0 if k[2] else k[3]))
            yield same(f"{d.name}: at the target, about", (n, int(k[3])), (found.at_target, len(found.used)))
            yield None if found.steps else f"{d.name}: “about” where it is known"
        if k := re.fullmatch(r"(\d+) of (\d+)", cells[5]):
            yield f"{d.name}: an exact count of so few" if found.steps else None
            yield same(f"{d.name}: at the target", (int(k[1]), int(k[2])), (found.at_target, len(found.used)))
        told = counts(p, d)
        if k := re.fullmatch(r"(\d+) of (\d+)", cells[6]):
            yield same(
                f"{d.name}: don't know",
                (int(k[1]), int(k[2])),
                (told.count.get("dont_know", 0), told.asked - told.count.get("not_applicable", 0)),
            )
        if k := re.fullmatch(r"([\d.]+) to ([\d.]+)", cells[2]):
            yield (
                None
                if figure(k[1]) <= figure(cells[1]) + 0.05 and figure(cells[1]) <= figure(k[2]) + 0.05
                else f"{d.name}: {cells[1]} is outside {cells[2]}"
            )
            yield None if found.raters >= 5 else f"{d.name}: a range from {found.raters} people"
            yield f"{d.name}: a range where topics are rounded" if found.steps else None


@rule("profile.profile_alt", "superlative", "Dot plot of {n:n} domain{rest}")
def _(s, m):
    p = s.facts
    yield same("domains", number(m["n"]), len(p.form.domains))
    shown = {d.name: figure(r["Level"]) for r in s.page.table("profile.profile_table_caption") for d in [p.form.by_name[r["Domain"]]] if r["Level"] != "not shown"}  # fmt: skip
    lengths = {d.k for d in p.form.domains.values()}
    superlative = re.search(r"[Hh]ighest|[Ll]owest", s.text)
    yield "levels on scales of different length are ordered" if superlative and len(lengths) > 1 else None
    yield "nothing is the highest among equals" if superlative and len(set(shown.values())) < 2 else None
    if k := re.search(r"Levels?: (.+?)\. (?:Without|All)", s.text):
        told = {n.strip(): figure(v) for n, v in re.findall(r"(?:^|, | and )([^\d]+?) (\d[\d.]*)", k[1])}
        yield same("all with a level", told, {n: v for n, v in shown.items() if n in told})
        yield same("how many", len(told), len(shown))
    if k := re.search(r"((?:Among the h|H)ighest(?: first)?): (.+?)\. (?:Lowest|Among|Without|All)", s.text):
        told = {n.strip(): figure(v) for n, v in re.findall(r"(?:^|, | and )([^\d]+?) (\d[\d.]*)", k[2])}
        if k[1].endswith("first"):
            yield same("highest first", list(told.values()), sorted(told.values(), reverse=True))
            yield same("all with a level", told, {n: v for n, v in shown.items() if n in told})
            yield same("how many", len(told), len(shown))
        rest = [v for n, v in shown.items() if n not in told]
        yield None if not rest or min(told.values()) >= max(rest) - 0.11 else "higher ones are left out"
        if rest:
            yield same("one as high is left out", "Among" in k[1], min(told.values()) == max(rest))


@rule(
    "profile.profile_note",
    "count",
    "Large dots are the average of the {n:n} people who answered, {rest}",
    "Large dots are the average of those who answered enough of a domain’s questions, {rest}",
    "Each dot is one person’s view. {rest}",
    "Each dot is the leader’s view. {rest}",
    "Each dot is the average of the leaders’ view. {rest}",
    "The grey {rest}",
    "Too few other programs answered for a comparison.",
)
def _(s, m):
    levels = [r["Level"] for r in s.page.table("profile.profile_table_caption")]
    if s.text.startswith("Each dot") and "leader" in s.text:
        yield same("several leaders", "leaders" in s.text.split(".")[0], s.facts.count("leader") > 1)
    yield same("dots", " dot" in s.text.split(".")[0], any(re.match(r"\d", x) for x in levels))
    if s.text.startswith("Large dots"):
        drawn = [d for d in s.facts.form.domains.values() if s.facts.basis(d.id) == "everyone"]
        drawn = [level(s.facts, d).raters for d in drawn if state(s.facts, d) != "not_enough"]
        people = len(s.facts.people())
        yield same("whoever answered counts", "n" in m.groupdict(), all(n == people for n in drawn))
        if "n" in m.groupdict():
            yield same("people who answered", number(m["n"]), people)
        yield same("how they count", m["rest"].startswith(KINDS[_kind(s.facts)][1]), True)
        stepped = any(
            level(s.facts, d).steps for d in s.facts.form.domains.values()
            if s.facts.basis(d.id) == "everyone" and state(s.facts, d) != "not_enough"
        )  # fmt: skip
        yield same("said that some are worked out from rounded topics", bool(s.page.of("profile.in_steps")), stepped)


@rule(
    "profile.in_steps",
    "count",
    "Where fewer than {n:n} {who} rated a topic, the domain’s level is worked out from rounded topics and may lie a little beside that average.",
)
def _(s, m):
    yield same("below which topics are rounded", number(m["n"]), 8)
    stepped = [
        d.name for d in s.facts.form.domains.values() if level(s.facts, d).steps and state(s.facts, d) != "not_enough"
    ]
    yield None if stepped else "no level is worked out so"


@rule("profile.interval_note", "note", "{any}")
def _(s, m):
    ranges = {r["Range"] for r in s.page.table("profile.profile_table_caption")}
    yield same("ranges in the table", "The range in the table" in s.text, any(" to " in r for r in ranges))
    yield same("all answered", "all who were invited" in s.text, "all answered" in ranges)


# Counts of answers


@rule(
    "quality.answers_of",
    "count",
    "The answers of {n:n} people.",
    "The answers of one person.",
    "The {whose} answers only.",
)
def _(s, m):
    p = s.facts
    if m.groupdict().get("n"):
        yield same("people who answered", number(m["n"]), len(p.people()))
        thin = [d.name for d in p.form.domains.values() if 0 < p.count("leader") < len(p.people()) and _leaders(p, d)]
        yield (
            None
            if bool(thin) == bool(s.page.of("quality.leaders_only"))
            else f"of {thin} the leaders’ alone are counted"
        )
    elif "whose" in m.groupdict():
        more = [d.name for d in p.form.domains.values() if counts(p, d) is not None and not _leaders(p, d)]
        yield f"in {more} everybody’s answers are counted" if more and p.count("leader") < len(p.people()) else None
    else:
        yield None if len(p.people()) == 1 else "more than one answered"


def _leaders(p: Program, d: Domain) -> bool:
    return counts(p, d) is p.level(d.id, "leader", None)


@rule("quality.leaders_only", "who", "In {names} it counts the {whose} answers only: too few {whom} answered there.")
def _(s, m):
    p, leaders = s.facts, s.facts.count("leader")
    thin = {d.name for d in p.form.domains.values() if _leaders(p, d)}
    yield same("domains", named_in(m["names"], p.form.by_name), thin)
    yield same("one leader", m["whose"] == "leader’s", leaders == 1)


@rule("quality.answers_table_caption", "table", "Answers by domain, {label}")
def _(s, m):
    p = s.facts
    for r in rows(s.node):
        cells = list(r.values())
        told = counts(p, p.form.by_name[r["Domain"]])
        if cells[1] == "not shown":
            continue
        c = told.count
        yield same(f"{cells[0]}: asked", int(cells[1]), told.asked)
        yield same(
            f"{cells[0]}: kinds",
            [int(x) for x in cells[2:6]],
            [c.get("level", 0), c.get("not_applicable", 0), c.get("dont_know", 0), c.get("blank", 0)],
        )


def _total(s: Said) -> dict[str, int]:
    out = {"asked": 0}
    for d in s.facts.form.domains.values():
        told = counts(s.facts, d)
        if told is not None and told.asked:
            out["asked"] += told.asked
            for k, v in told.count.items():
                out[k] = out.get(k, 0) + v
    return out


@rule("quality.answers_alt", "count", "Bars of {k:n} domain{rest}")
def _(s, m):
    total = _total(s)
    yield same("domains", number(m["k"]), len(s.facts.form.domains))
    if k := re.search(r"\((\d+) of (\d+)\)\.", s.text):
        yield same("levels", (int(k[1]), int(k[2])), (total.get("level", 0), total["asked"]))
    if k := re.search(r"(\d+)% of all", s.text):
        yield None if abs(int(k[1]) - 100 * total.get("level", 0) / total["asked"]) <= 1 else "not that share"
    if k := re.search(r"All (\d+) answers asked for are levels", s.text):
        yield same("levels", (int(k[1]), int(k[1])), (total.get("level", 0), total["asked"]))
    yield from _least(s)


@rule(
    "quality.least_known",
    "superlative",
    "Nobody answered “don’t know”.",
    "One answer is “don’t know”, on {name}.",
    "“Don’t know” was answered most often on {names}.",
    "Of the answers that may be shown, {text}.",
)
def _(s, m):
    yield from _least(s)


def _least(s):
    p = s.facts
    told = {d.name: c for d in p.form.domains.values() if (c := counts(p, d)) is not None and c.asked}
    dk = {n: (c.count.get("dont_know", 0), c.asked) for n, c in told.items()}
    if "Nobody answered “don’t know”" in s.text or "none is “don’t know”" in s.text:
        yield same("don't know", 0, sum(n for n, _ in dk.values()))
    elif "One answer is" in s.text or "one is “don’t know”" in s.text:
        yield same("don't know", 1, sum(n for n, _ in dk.values()))
    elif k := re.search(r"most often on (.+?)\.(?: |$)", s.text):
        named = {
            name: (int(a), int(b))
            for name, a, b in re.findall(r"(?:^|, | and )([^(]+?) \((\d+) of (\d+)(?: answers?)?\)", k[1])
        }
        for name, pair in named.items():
            yield same(f"don't know on {name}", pair, dk.get(name))
        rest = [n / of for name, (n, of) in dk.items() if name not in named]
        yield (
            None
            if not named or not rest or min(a / b for a, b in named.values()) >= max(rest) - TINY
            else "more often elsewhere"
        )


@rule(
    "quality.unknown_topics",
    "superlative",
    "Least known: {names}.",
    "Among the least known: {names}.",
    "Least known of the topics that may be broken down: {names}.",
    "Among the least known of the topics that may be broken down: {names}.",
)
def _(s, m):
    p = s.facts
    rows_ = p.answers()
    for topic, n, of in re.findall(r"(?:^|, | and )([^(]+?) \((\d+) of (\d+)(?: people did not know)?\)", m["names"]):
        here = [i for i, a in p.form.items.items() if a.topic == topic]
        found = []
        for i in here:
            own = rows_[rows_["item"].eq(i) & rows_["role"].ne(COACH)]
            lead = own[own["role"].eq("leader")]
            found += [(int(x["what"].eq("dont_know").sum()), len(x)) for x in (own, lead)]
        yield None if (int(n), int(of)) in found else f"{topic}: {n} of {of}, the files say {found}"


@rule("quality.topics_not_shown", "absence", "{what} not shown: it takes {n:n} {group} who rated a topic.")
def _(s, m):
    return same("smallest group", number(m["n"]), 8) if m.groupdict().get("n") else None


@rule(
    "reading.counts",
    "count",
    "Counted here are the answers that may be shown, to {k:n} topics: {asked:n} answer{rest}",
    "Counted here are the answers that may be shown, to {k:n} topic: {asked:n} answer{rest}",
    "{k:n} topics were asked: {asked:n} answers, {rest}",
    "{k:n} topic was asked: {asked:n} answer{rest}",
    "{k:n} topics were asked: {asked:n} answer{rest}",
)
def _(s, m):
    g, total = m.groupdict(), _total(s)
    if "asked" not in g:
        yield "it does not read as a count"
        return
    yield same("answers", number(g["asked"]), total["asked"])
    shown = [d for d in s.facts.form.domains.values() if (c := counts(s.facts, d)) is not None and c.asked]
    yield same("topics asked", number(g["k"]), sum(len(d.items) for d in shown))
    for words, kind in (
        (r"(\d[\d,]*|one) (?:is a|are) levels?", "level"),
        (r"(\d[\d,]*|one) (?:is|are) “don’t know”", "dont_know"),
        (r"(\d[\d,]*|one) (?:is|are) “not applicable”", "not_applicable"),
        (r"(\d[\d,]*|one) (?:was|were) left blank", "blank"),
    ):
        k = re.search(words, s.text)
        yield same(kind, number(k[1]) if k else 0, total.get(kind, 0))


@rule("reading.counts_hidden", "note", "These counts cover the answers that may be shown.")
def _(s, m):
    return None if not s.facts.named else "nothing is hidden in a named round"


@rule("reading.nothing_held_back", "absence", "Nothing was held back in this report.")
def _(s, m):
    p = s.facts
    shown = {(r["Topic"].casefold(), r["Domain"]) for r in s.page.table("findings.items_caption")}
    given = set()
    for i, about in p.form.items.items():
        own = p.answers()
        own = own[own["item"].eq(i) & own["role"].ne(COACH)]
        if any(isinstance(w, int) for w in own["what"]):
            given.add((about.topic.casefold(), p.form.domains[about.domain].name))
    hidden = [
        d.name
        for d in p.form.domains.values()
        if p.basis(d.id) in ("none", "leader") and len(p.people()) > p.count("leader")
    ]
    yield f"levels of {hidden} do not rest on everybody" if hidden else None
    counted = {
        t
        for t in given
        if any(
            i.casefold() == t[0]
            for i in [p.form.items[x].topic for d in p.form.domains.values() for x in p.level(d.id).by_item]
        )
    }
    yield f"{len(counted - shown)} topics with answers are not listed" if counted - shown else None
    told = ("findings.comments_withheld", "findings.comments_by_language")
    yield "comments were withheld" if any(s.page.of(one) for one in told) else None


@rule("reading.held_back", "absence", "Held back in this report: {what}.")
def _(s, m):
    p = s.facts
    staff = len(p.people()) - p.count("leader")
    if k := re.search(r"the answers of (\w+) (?:staff|person)", m["what"]):
        yield same("staff", number(k[1]), staff)
    if k := re.search(r"the levels? of (\w+) topics?, because", m["what"]):
        hidden = len(p.form.items) - sum(len(topics(p, d)) for d in p.form.domains.values())
        yield same("topics without a level", number(k[1]), hidden)
    if k := re.search(r"answers of [^;]+? in ([^;]+), because too few answered there", m["what"]):
        # Of one in which everybody is counted and too many do not know, no level is kept back.
        thin = {d.name for d in p.form.domains.values() if p.basis(d.id) != "everyone" and not _of_all(p, d)}
        thin -= {d.name for d in p.form.domains.values() if _counted_without_level(p, d)}
        yield same("where staff are too few", named_in(k[1], p.form.by_name), thin)
    if "comments" in m["what"]:
        said = s.page.of("findings.comments_by_language" if "if any" in m["what"] else "findings.comments_withheld")
        yield None if said else "no comment was written"


def _counted_without_level(p: Program, d: Domain) -> bool:
    """Whether everybody's answers to a domain are counted, no leader is there, and nobody gave enough of them for a level."""
    gave = {
        person
        for role, person, _, what in p.by_domain()[d.id]
        if role not in (COACH, "leader") and (isinstance(what, int) or what in ("dont_know", "not_applicable"))
    }
    need = 8 if len(d.items) == 1 else 5
    return len(gave) >= need and not p.level(d.id).raters and not p.count("leader")


def _of_all(p: Program, d: Domain) -> bool:
    """Whether nobody but leaders was asked about a domain, or everybody's answers to it are counted and too many do not know."""
    told = counts(p, d)
    everyone = told is not None and told is p.level(d.id, "everyone", None)
    return not p.level(d.id, "staff").asked or (everyone and unknown(p, d))


@rule("reading.no_overall", "count", "There is no overall number. {n:n} different things do not add up to one.")
def _(s, m):
    return same("domains", number(m["n"]), len(s.facts.form.domains)) if m.groupdict().get("n") else None


@rule(
    "reading.strength_rule",
    "rule",
    "Strength: level {x:f} or more, at least 75% of answers at the target or above, and no topic below 2 on average.",
    "Strength: level {x:f} or more, at least 75% of answers at the target or above, and no topic that may be shown below 2 on average.",
)
def _(s, m):
    targets = {float(d.target) for d in s.facts.form.domains.values()}
    return None if not m.groupdict().get("x") or figure(m["x"]) in targets else f"the targets are {targets}"


@rule("reading.challenge_rule", "rule", "Challenge: level below {x:f}, or at least 50% of answers at the low levels.")
def _(s, m):
    limits = {float(d.limit) for d in s.facts.form.domains.values()}
    return None if not m.groupdict().get("x") or figure(m["x"]) in limits else f"the limits are {limits}"


@rule("reading.numbers", "rule", "(answers from {low:f} to under {high:f})", "(answers from {low:f} to {high:f})")
def _(s, m):
    for d in s.facts.form.domains.values():
        for low, high in zip(d.cut, d.cut[1:], strict=False):
            ends = "under" not in s.text
            if (low, high) == (figure(m["low"]), figure(m["high"])) and ends == (high == d.cut[-1]):
                return None
    return "the instrument cuts no level there"


@rule("reading.level_name", "quote", "{said}")
def _(s, m):
    for d in s.facts.form.domains.values():
        for n, label in enumerate(d.labels, start=1):
            # A label that people began with its number has it once.
            if m["said"] in {f"{n} {label}", f"{n} ({label})", label if label.startswith(str(n)) else None}:
                return None
    return "no such level"


@rule(
    "profile.finer",
    "figure",
    "{written} {are} just below the {limit} of {limits}.",
    "A level with two decimals is just below a limit.",
)
def _(s, m):
    if not m.groupdict().get("written"):
        return
    known = {float(x) for d in s.facts.form.domains.values() for x in (d.target, d.limit)}
    told = [figure(x) for x in listing(m["limits"])]
    yield None if set(told) <= known else f"the limits are {known}"
    for fine in listing(m["written"]):
        above = [x for x in told if figure(fine) < x and near(f"{x:.1f}", figure(fine))]
        yield None if above else f"{fine} would not be taken for one of them"


@rule("growth.not_rounded", "figure", "{a:f} and {b:f} are not rounded: they would look half a level apart.")
def _(s, m):
    one, other = figure(m["a"]), figure(m["b"])
    apart = abs(math.floor(10 * one + 0.5) - math.floor(10 * other + 0.5)) / 10
    yield None if abs(one - other) < 0.5 - 1e-9 <= apart + 1e-9 else "they are, or would not look it"


@rule(
    "findings.turned",
    "count",
    "Answers to {n:n} topic, which asks the other way round, are turned round.",
    "Answers to {n:n} topics, which ask the other way round, are turned round.",
)
def _(s, m):
    d, p = s.domain, s.facts
    return same(
        "topics turned round", number(m["n"]), sum(p.form.items[i].turned for i in (d.items if d else p.form.items))
    )


@rule("findings.turned_topic", "who", "{topic} (asked the other way round; answers are turned round)")
def _(s, m):
    here = [a for a in s.facts.form.items.values() if a.topic.casefold() == m["topic"].casefold()]
    return None if any(a.turned for a in here) else "it is not asked the other way round"


@rule(
    "findings.topics_hidden",
    "count",
    "{n:n} more topic has too few ratings to be shown.",
    "{n:n} more topics have too few ratings to be shown.",
)
def _(s, m):
    p, d = s.facts, s.domain
    if (two := beside_topics(s)) is not None:
        # In "then and now" it stands where all of these have too few ratings in this round.
        yield same("topics", number(m["n"]), len(two[0]))
        yield None if not two[0] & two[1] else f"{two[0] & two[1]} have enough in this round"
        return
    shown = {i for x in ([d] if d else p.form.domains.values()) for i in topics(p, x)}
    hidden = [i for i in (d.items if d else p.form.items) if i not in shown]
    fair = [i for i in hidden if p.form.items[i].equity]
    # Beside the table of equity topics only these are counted.
    found = (
        {len(hidden)}
        if d
        else {len(hidden), len(fair), *(len(x.items) - len(topics(p, x)) for x in p.form.domains.values())}
    )
    yield None if number(m["n"]) in found else f"{found} are hidden"


@rule(
    "growth.topics_hidden",
    "count",
    "{n:n} more topic has too few ratings in one of the two rounds or in both to be shown.",
    "{n:n} more topics have too few ratings in one of the two rounds or in both to be shown.",
)
def _(s, m):
    hidden, shown = beside_topics(s)
    yield same("topics", number(m["n"]), len(hidden))
    yield None if hidden & shown else "all have too few in this round"


@rule("findings.some_of", "count", "{names} and {n:n} more")
def _(s, m):
    d = s.facts.form.by_name
    yield from (None if name in d else f"no domain is called {name}" for name in re.split(", ", m["names"]))
    of = number(m["n"]) + m["names"].count(", ") + 1
    if any(n.claim == "findings.agreement_short" for n in s.node.parent.parent.walk()):
        d = [x for x in d.values() if not any(_agree(s.facts, x))]
    yield None if of <= len(d) else f"{len(d)} domains are so"


@rule(
    "first_page.scales_differ",
    "comparison",
    "Domains here have answer scales of different lengths; {rest}",
    "Domains here have {text}",
)
def _(s, m):
    ks = {d.k for d in s.facts.form.domains.values()}
    yield "all scales are equally long" if "different lengths" in s.text and len(ks) == 1 else None
    yield None if len({d.scale for d in s.facts.form.domains.values()}) > 1 else "there is one scale"


@rule("first_page.scale_note", "quote", "{low} to {high}; the target is {goal} (the tall mark). They are not a grade.")
def _(s, m):
    d = next(iter(s.facts.form.domains.values()))
    for said, n in ((m["low"], 1), (m["high"], len(d.labels)), (m["goal"], math.ceil(d.target))):
        label = d.labels[n - 1]
        # People may have written the number into the label.
        known = (f"{n} {label}", f"{n} ({label})", label if label.startswith(str(n)) else "")
        yield None if said.replace("\xa0", " ") in known else f"{said} is not level {n}"


@rule("equity.topics_say", "count", "{any}")
def _(s, m):
    p = s.facts
    shown = {}
    for d in p.form.domains.values():
        shown |= {p.form.items[i].topic: (mean, d) for i, mean in topics(p, d).items() if p.form.items[i].equity}
    if shown:
        yield in_whose_view(p, s.text, whole_basis(p))
    if k := re.search(r"[Oo]f (\w+) equity topics? with a level, (\w+)", s.text):
        yield same("equity topics", number(k[1]), len(shown))
        yield same("at the target", number(k[2]), sum(mean >= d.target - TINY for mean, d in shown.values()))
    if k := re.search(r"[Tt]he one equity topic with a level is (not )?at", s.text):
        [(mean, d)] = shown.values()
        yield same("at the target", not k[1], mean >= d.target - TINY)
    if k := re.search(r"Lowest: (.+)\.", s.text):
        named = re.findall(r"“([^”]+)”", k[1])
        rest = [mean for t, (mean, _) in shown.items() if t not in named]
        yield None if rest else "the only ones are the lowest of nothing"
        yield (
            None
            if not rest
            or max(shown[t][0] for t in named) <= min(rest) + TINY
            or len({d.k for _, d in shown.values()}) > 1
            else "others are lower"
        )


@rule("equity.topics_caption", "table", "Equity topics, lowest first")
def _(s, m):
    p = s.facts
    for r in rows(s.node):
        d = p.form.by_name[r["Domain"]]
        means = {p.form.items[i].topic.casefold(): mean for i, mean in topics(p, d).items()}
        now = r.get("Level") or r.get(p.round["label"])
        yield is_level(now, means[r["Topic"].casefold()], d.target)
        if p.previous and (then := r.get(p.previous["label"], "not shown")) != "not shown":
            # The same topic under the same name; what was asked otherwise is not set beside it.
            [item] = [i for i in d.items if p.form.items[i].topic.casefold() == r["Topic"].casefold()]
            yield None if item in same_questions(p, d.id) else f"{r['Topic']} was not asked alike"
            basis = p.basis(d.id)
            # The leaders' own level is beside it in any round; of a domain of one topic more people are asked for.
            if basis == "everyone" and len(d.items) > 1:
                yield same("on whose answers", p.basis(d.id, p.previous["id"]), basis)
            yield is_level(then, p.level(d.id, basis, p.previous["id"]).item_means[item], d.target)


# The rules of the house, as the appendix says them


@rule("conversation.consensus_few", "count", "It takes at least {n:n} people to say how far answers lie apart.")
def _(s, m):
    p = s.facts
    who, least = ("everyone", 5) if p.named else ("staff", 8)
    most = max(
        (len(v) for d in p.form.domains if p.basis(d) == "everyone" for v in p.level(d, who).by_item.values()),
        default=0,
    )
    return [same("people", number(m["n"]), least), None if most < 9 else f"{most} people rated a topic"]


@rule(
    "conversation.consensus_note",
    "rule",
    "Distance: how far an answer typically lies from the average.",
    "Distance: how far an answer typically lies from the average. {x:f} of a level or less is usually read as agreement.",
)
def _(s, m):
    ks = {d.k for d in s.facts.form.domains.values()}
    return None if "x" not in m.groupdict() or any(near(m["x"], k / 6) for k in ks) else f"a sixth of {ks} levels"


@rule(
    "conversation.gap_note",
    "rule",
    "With one leader {rest}",
    "A difference is marked from {x:f} level on, {rest}",
    "A difference is marked from {x:f} levels on, {rest}",
)
def _(s, m):
    if "x" in m.groupdict():
        return [same("limit", m["x"], "1.0"), None if s.facts.count("leader") > 1 else "there is one leader"]
    return same("leaders", 1, s.facts.count("leader"))


_EQUITY = "These levels say how far people see equity built into the work. They do not say whether groups of {who} fare differently; only measures by group can begin to show that."  # fmt: skip


@rule("equity.topics_note", "note", f"{_EQUITY} {{then}} is shown where the same groups of people were asked the same question. One topic alone moves easily by chance.", _EQUITY)  # fmt: skip
def _(s, m):
    before = s.facts.previous
    yield same("people", m["who"], s.page.cohort.file.get("words", {}).get("people", "participants"))
    if then := m.groupdict().get("then"):
        yield same("the round before", then, before and before["label"])


@rule(
    "reading.comments_rule",
    "rule",
    "Comments are printed only from {n:n} people on, or when their writer marked them as shareable.",
    "Comments are printed only from {n:n} people on who answered in the same language, or when their writer marked them as shareable.",
)
def _(s, m):
    yield same("people", number(m["n"]), 10)
    yield same("within a language", "same language" in s.text, languages_known(s))


@rule(
    "reading.confidential",
    "rule",
    "Answers of {who} are shown only together, and only when {n:n} or more answered. Answers to one topic are broken down only from {k:n} people on.",
    "Where fewer than {few:n} {who} rated a topic, its level is rounded to halves, at the ends of the scale to “or less” and “or more”, and the domain’s level and counts are worked out from rounded topics, so that nobody’s answers can be worked out from them.",
    "Leaders are shown as such.{rest}",
    "Leaders are shown as such.",
    "The view of leaders {rest}",
)
def _(s, m):
    if "n" in m.groupdict():
        yield same("smallest groups", (number(m["n"]), number(m["k"])), (5, 8))
    if "few" in m.groupdict():
        yield same("below which levels are rounded", number(m["few"]), 8)
    if "knew this before" in s.text or ("were told" in s.text and "Whether" not in s.text):
        yield None if s.facts.round.get("told_before") else "no record says that they were told"


@rule(
    "reading.level_rule",
    "rule",
    "A domain’s level is the {kind}. A person counts in a domain who answered at least half of its questions, and not only one of several. {rest}",
    "A domain’s level is the average of one person’s answers to its questions. {rest}",
    "A domain’s level is the average of the leader’s answers to its questions. {rest}",
)
def _(s, m):
    p = s.facts
    if "kind" in m.groupdict():
        return same("how people count", m["kind"], KINDS[_kind(p)][0])
    return same("people who answered", 1, len(p.people())) if "one person’s" in s.text else None


# How people count in a level: as a rule of the report says it, and the note of the chart.
KINDS = {
    "": ("plain average of the people who answered", "each counted once"),
    "roles": ("average of the averages of each role", "each role counted alike"),
    "groups": (
        "average of two averages, that of the leaders and that of everybody else together",
        "the leaders together counted like everybody else together",
    ),
}


def _kind(p: Program) -> str:
    parts = {role if p.named or role == "leader" else "staff" for role in p.people().values()}
    return "" if not p.cohort.balanced or len(parts) < 2 else "roles" if p.named else "groups"


words_only(
    "reading.not_enough_rule",
    "rule",
    "Not enough information: nobody answered enough, or more than 40% of answers are “don’t know”.",
    why="a rule of docs/method.md; whether a domain has this state by it is worked out by `readers.state`",
)


@rule(
    "reading.others_rule", "rule", "Other programs appear only as a group, and only when {n:n} or more others answered."
)
def _(s, m):
    return same("others", number(m["n"]), 5)


@rule("reading.participants_rule", "rule", "Numbers of participants by group are hidden below {n:n}.")
def _(s, m):
    return same("smallest group", number(m["n"]), 11)


@rule(
    "reading.scales_rule",
    "rule",
    "Strength: the average reaches the domain’s target, and at least 75% of answers do. Challenge: the average is below the domain’s limit, or at least 50% of answers are at its low levels.",
)
def _(s, m):
    return (
        None if len({(d.target, d.limit) for d in s.facts.form.domains.values()}) > 1 else "all domains have one target"
    )


@rule("assessment.view_of_people", "who", "The view of {who}:")
def _(s, m):
    return same("people", m["who"], s.page.cohort.file.get("words", {}).get("people", "participants"))


@rule(
    "reading.differ_rule",
    "rule",
    "Views differ: leaders and {who} are a level or more apart and further than chance easily makes (at most one in 20 reports without any true difference holds such a mark); or answers to at least half of a domain’s topics lie far apart; or several people stand at each end of one topic.",
)
def _(s, m):
    return same("families or partners among them", "partners" in m["who"], s.facts.count(*OUTSIDE) > 0)
