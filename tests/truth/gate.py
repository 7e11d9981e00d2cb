"""The truth gate: every claim of a rendered page is held against the input files.

A rule belongs to the id of a claim. It says how the sentence reads (patterns over its visible text) and works out anew
what it says. A claim without a rule fails, and so does a text without an id that holds a number, a superlative or a
word of absence, unless people wrote it themselves.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from facts import Cohort, Domain, Program
from reading import Node, loose, parse

WORDS = [
    "no",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
]
MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
SHARP = re.compile(
    r"\d|\b(no|none|nobody|never|nothing|neither|only|all|every|everybody|everyone|both|first|last|lowest|highest|most|least|"
    r"largest|smallest|furthest|since|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen)\b|in a row",
    re.IGNORECASE,
)  # fmt: skip


def number(word: str) -> int:
    """Read a whole number in figures or words; `Both` is two, `None` nought."""
    word = word.strip().casefold().replace(",", "")
    if word in ("none", "no", "nobody"):
        return 0
    if word == "both":
        return 2
    if word in ("a", "an", "the one", "only one", "once"):
        return 1
    return int(word) if word.isdigit() else WORDS.index(word)


def figure(text: str) -> float:
    """Read a printed figure; "about 2.5" and "3.5 or more" are read as their number."""
    text = re.sub(r"^about | or (less|more)$", "", text)
    return float(text.replace(",", "").replace("\N{MINUS SIGN}", "-").replace("+", ""))


def listing(text: str, known: Iterable[str] = ()) -> list[str]:
    """Take a list of names apart: `a, b and c`; a known name stays whole, whatever stands in it."""
    whole = "|".join(re.escape(name) for name in sorted(known, key=len, reverse=True)) or "(?!)"
    return re.findall(rf"(?:\A|, | and )((?:{whole})(?=, | and |\Z)|.+?(?=, | and |\Z))", text)


def near(printed: str, exact: float) -> bool:
    """Whether a printed figure is the exact one, rounded to as many digits as it is printed with."""
    digits = len(re.sub(r" or (less|more)$", "", printed).partition(".")[2])
    return abs(figure(printed) - exact) <= 0.5 * 10**-digits + 1e-9


@dataclass(frozen=True)
class Finding:
    """Something on a page that the files do not carry."""

    page: str
    id: str
    text: str
    why: str

    def __str__(self) -> str:
        return f"{self.page}: [{self.id}] {self.text!r}: {self.why}"


@dataclass(eq=False)
class Said:
    """One claim on a page."""

    id: str
    text: str
    node: Node
    page: Page

    @property
    def facts(self) -> Program:
        return self.page.program

    @functools.cached_property
    def domain(self) -> Domain | None:
        """The domain it is about: the name in bold or as a heading beside it."""
        names = self.page.program.form.by_name
        for node in self.node.up():
            if node.tag != "li":
                continue
            for part in node.walk():
                if part.tag in ("h4", "b"):
                    for name in (part.text.rstrip(":. "), part.text.partition(" your priority")[0]):
                        if name in names:
                            return names[name]
                    known = [n for n in names if part.text.startswith(n)]
                    if known and part.tag in ("b", "h4"):
                        return names[max(known, key=len)]
        return None

    @functools.cached_property
    def measure(self) -> str | None:
        """The measure it is about: the heading or chart it stands under."""
        figures = [n for n in self.node.up() if n.attrs.get("id", "").startswith("chart-")]
        if figures:
            return figures[0].attrs["id"].removeprefix("chart-")
        about = [n.attrs["data-measure"] for n in self.node.up() if "data-measure" in n.attrs]
        if about:
            return about[0]
        if any("agreed" in n.classes for n in self.node.up()) and self.facts.current:
            return self.facts.current[0].get("aim", {}).get("measure")
        names = {}
        for id_, m in self.facts.measures.items():
            for name in (m["name"], m.get("short") or m["name"]):
                names[name.casefold()] = id_
        for node in self.node.up():
            if node.tag in ("section", "body"):
                break
            before = []
            for child in node.children:
                if isinstance(child, Node):
                    if child is self.node or any(child is up for up in (self.node, *self.node.up())):
                        break
                    before.append(child)
            for child in reversed(before):
                for part in child.walk():
                    if part.tag in ("h3", "h4", "b") and part.text.rstrip(":.").casefold() in names:
                        return names[part.text.rstrip(":.").casefold()]
        return None

    @functools.cached_property
    def cycle(self) -> dict | None:
        """The cycle whose record it stands in."""
        for node in self.node.up():
            if "cycle" in node.classes:
                head = node.find("h3")[0].text
                return list(self.facts.cycles.values())[int(re.match(r"Cycle (\d+)", head)[1]) - 1]
        return None


@dataclass(eq=False)
class Page:
    """One rendered page with what it is about."""

    name: str
    root: Node
    cohort: Cohort
    program: Program | None
    html: str = ""

    @functools.cached_property
    def said(self) -> list[Said]:
        out = []
        for node in self.root.walk():
            if not node.claim or any(up.claim and up.tag == "table" for up in node.up()):
                continue
            text = (
                node.attrs.get("alt", "")
                if node.tag == "img"
                else node.find("caption")[0].text
                if node.tag == "table"
                else node.text
            )
            out.append(Said(node.claim, " ".join(text.split()), node, self))
        return out

    def of(self, id_: str) -> list[Said]:
        return [s for s in self.said if s.id == id_]

    def table(self, id_: str) -> list[dict[str, str]]:
        """Give the rows of a table by heading."""
        for said in self.of(id_):
            if said.node.tag == "table":
                return rows(said.node)
        return []


def rows(table: Node) -> list[dict[str, str]]:
    heads = [th.text for th in table.find("thead")[0].find("th")]
    body = table.find("tbody")[0]
    turned = " (asked the other way round; answers are turned round)"
    return [
        dict(zip(heads, [c.text.replace(turned, "") for c in tr.children if isinstance(c, Node)], strict=True))
        for tr in body.find("tr")
    ]


@dataclass
class Rule:
    """How a claim reads, and what has to hold."""

    id: str
    form: str
    patterns: list[re.Pattern]
    check: Callable | None
    depth: str = "recomputed"
    why: str = ""
    seen: int = field(default=0)


RULES: dict[str, Rule] = {}
BLANK = {
    "n": r"(?:\d[\d,]*|[Nn]one|[Nn]o|[Bb]oth|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ee]leven|[Tt]welve|[Tt]hirteen)",
    "f": r"(?:about )?[+\N{MINUS SIGN}]?\d[\d,]*(?:\.\d+)?(?: or (?:less|more))?",
    "date": r"(?:" + "|".join(MONTHS) + r") \d{1,2}, \d{4}",
    "month": r"(?:" + "|".join(MONTHS) + r") \d{4}",
    "in": r"[^.!?:]+?",
}


def pattern(text: str) -> re.Pattern:
    """Make a pattern: `{x:n}` a whole number, `{x:f}` a figure, `{x:date}`, `{x:month}`, `{x:in}` a part of one sentence, `{x}` any text."""

    def slot(m: re.Match) -> str:
        return f"(?P<{m[1]}>{BLANK[m[2]] if m[2] else '.+?'})"

    parts = re.split(r"(\{\w+(?::\w+)?\})", text)
    slots = [
        re.sub(r"\{(\w+)(?::(\w+))?\}", slot, p) if p.startswith("{") else re.escape(p).replace(r"\ ", r"\s")
        for p in parts
    ]
    return re.compile("".join(slots) + r"\Z")


def rule(id_: str, form: str, *texts: str, depth: str = "recomputed"):
    """Put a rule in force; the function below gives a sentence of what is wrong, or None."""

    def put(check: Callable) -> Callable:
        assert id_ not in RULES, id_
        RULES[id_] = Rule(id_, form, [pattern(t) for t in texts], check, depth)
        return check

    return put


def fixed(id_: str, *texts: str) -> None:
    """Take a heading or an explanation that says nothing about this program: only these words."""
    assert id_ not in RULES, id_
    RULES[id_] = Rule(id_, "words", [re.compile(re.escape(t) + r"\Z") for t in texts], None, "fixed words")


def words_only(id_: str, form: str, *texts: str, why: str) -> None:
    """Hold the words of a sentence only; `why` says why there is nothing of the files in it to work out."""
    assert id_ not in RULES and why, id_
    RULES[id_] = Rule(id_, form, [pattern(t) for t in texts], None, "words only", why)


def judge(said: Said) -> Iterable[str]:
    """Say what is wrong with one claim."""
    ids = said.id.split()
    unknown = [i for i in ids if i not in RULES]
    if unknown:
        return [f"the gate does not know {', '.join(unknown)}"]
    if len(ids) > 1:
        return _several(said, ids)
    return _one(said, RULES[ids[0]])


def _one(said: Said, rule_: Rule) -> list[str]:
    rule_.seen += 1
    match = None
    if rule_.patterns:
        match = next((m for p in rule_.patterns if (m := p.match(said.text))), None)
        if match is None:
            return ["it does not read as its id says it does"]
    if rule_.check is None:
        return []
    try:
        wrong = rule_.check(said, match)
        return [wrong] if isinstance(wrong, str) else [w for w in wrong or () if w]
    except (KeyError, IndexError, ValueError, TypeError, AttributeError, RuntimeError, ZeroDivisionError) as error:
        return [f"it cannot be worked out anew ({type(error).__name__}: {error})"]


def _several(said: Said, ids: list[str]) -> list[str]:
    """Take a text of several claims apart, each as short as the ones after it allow."""
    parts = _apart(said.text, ids)
    if parts is None:
        return [f"it does not read as {' and '.join(ids)} after each other"]
    return [
        w for id_, text in zip(ids, parts, strict=True) for w in _one(Said(id_, text, said.node, said.page), RULES[id_])
    ]


def _apart(text: str, ids: list[str]) -> list[str] | None:
    fits = RULES[ids[0]].patterns
    if len(ids) == 1:
        return [text] if not fits or any(p.match(text) for p in fits) else None
    for end in [m.end() for m in re.finditer(r"[.!?]”?(?=\s|\Z)", text)]:
        part, rest = text[:end].strip(), text[end:].strip()
        if (not fits or any(p.match(part) for p in fits)) and (more := _apart(rest, ids[1:])) is not None:
            return [part, *more]
    return None


def check_page(page: Page) -> list[Finding]:
    """Hold one page against the files."""
    found = [Finding(page.name, s.id, s.text, why) for s in page.said for why in judge(s)]
    found += [
        Finding(page.name, s.id, s.text, "a claim in a section that somebody else wrote") for s in of_others(page)
    ]
    for node, text in loose(page.root):
        if own_section(node) is not None:
            continue  # by hand: data, which the section itself says
        if SHARP.search(text) and not _people_wrote(page.cohort, text) and not _name(page, node, text):
            found.append(Finding(page.name, "", text, "a text without an id"))
    return found


def own_section(node: Node) -> Node | None:
    """Give the section that an analyst added in which an element stands, or its line in the contents."""
    for one in (node, *node.up()):
        if one.tag == "section" and one.attrs.get("aria-labelledby", "").startswith("h-own-"):
            return one
        if one.tag == "a" and one.attrs.get("href", "").startswith("#own-"):
            return one
    return None


def of_others(page: Page) -> Iterable[Said]:
    """Give the claims in sections that an analyst added, but for those that say so, and sections that do not say so."""
    said: dict[int, list[Said]] = {}
    for one in page.said:
        section = own_section(one.node)
        if section is not None:
            said.setdefault(id(section), []).append(one)
            if not one.id.startswith("own_sections."):
                yield one
    for node in page.root.find("section"):
        if own_section(node) is node and not any(s.id == "own_sections.by_hand" for s in said.get(id(node), [])):
            yield Said("", node.text[:60], node, page)


# Fixed words that stand beside people's own, without a number of this program.
WORDS_OF_RECORDS = ("Stopped: no data.", "Partly.", "Yes.", "No.")


def _people_wrote(cohort: Cohort, text: str) -> bool:
    for words in WORDS_OF_RECORDS:
        text = text.removeprefix(words).strip()
    parts = re.split(r"(?<=[.!?])\s", text)
    return cohort.quoted(text) or all(cohort.quoted(part) for part in parts)


def _name(page: Page, node: Node, text: str) -> bool:
    return node.tag == "time" or text in page.cohort.names.values() or page.cohort.quoted(text.rstrip(":"))


def open_page(name: str, html: str, cohort: Cohort) -> Page:
    """Read a page of a run; its file's name says whose it is."""
    program = next((p for p in cohort.names if name.startswith(f"{p}_")), None)
    return Page(name, parse(html), cohort, cohort.program(program) if program else None, html)
