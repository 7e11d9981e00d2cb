"""Words and numbers inside of drawings: what they say stands beside the drawing too, where the gate reads it, or in the files."""

from __future__ import annotations

import datetime as dt
import functools
import re
from collections.abc import Iterator
from itertools import pairwise
from urllib.parse import unquote

from gate import MONTHS, WORDS, Finding, Page, near, own_section
from reading import Node, parse

PHRASES = """
place with the agreed weights; the same, chosen as a priority; places in the middle 8 of 10 runs; with other weights;
no data; no point to draw yet; before the first test; middle half of the other programs; middle half of the programs; middle program;
let go; secondary drivers; no size of a test was written down; not noted; what it delivers; in a few years; in the long run; change;
days since the one before; a higher point is a longer time without one;
weeks since the one before; a higher point is a longer time without one;
months since the one before; a higher point is a longer time without one;
quarters since the one before; a higher point is a longer time without one; sites of the test; days of the test; little impact; new line; level; state; target; cycle; under way; not collected; the rest on it; the leaders; this report; your priority; the coach; the leader; leaders; everyone together; what we do;
topics moved; not chosen; cycles, with the decision; since the first test; frozen; of all points; the aim;
what moves it (primary drivers); changes to try; predicted before the test; result; nothing was predicted; adopted; adapted; abandoned; expanded; stopped: no data; leads to 1, 2 and 3; no indicator yet; no decision yet; planned;
people in the test; each line is about three times the one below; little effort; much effort;
much impact at the top (5), little at the foot (1); do first; plan well; if there is time; leave for now;
the record shows it; not in the record; too early, or does not apply; too few programs to show; too few people answered here to show;
no leader answered enough of these questions, and the others are too few to show;
nobody answered enough of these questions: at least half are needed, and not only one of several; fewer than 5 people answered here, too few to show; fewer than 8 people answered here, too few to show; staff together; one staff member; staff, participants and partners together;
no size of a test was written down
"""
"""What every drawing of a kind may say; a line of it may be cut in two."""
STATES = {
    "no test begun, by the records": lambda tests: not tests,
    "a test began, not decided yet": lambda tests: tests and not tests[-1].get("decision"),
    "what was tried was let go": lambda tests: tests and tests[-1].get("decision") == "abandon",
    "what was tried was stopped": lambda tests: tests and tests[-1].get("decision") == "stopped",
    "tested, without a prediction to compare with": lambda tests: any(one.get("decision") for one in tests),
    "a test came out as predicted": bool,
    "a test came out better than predicted": bool,
    "a test came out partly as predicted": bool,
    "what was tested missed its prediction": bool,
    "the result of a test does not fit the chart": bool,
}
"""What a driver diagram may say of a driver, and what that asks of the tests of one of its ideas."""
MONTH = f"(?:{'|'.join(month[:3] for month in MONTHS)})"
NUMBER = re.compile("[\N{MINUS SIGN}-]?[0-9,]+(?:[.][0-9]+)?%?")
TICK = re.compile(f"{MONTH}(?: ?\N{EN DASH} ?{MONTH}| [0-9]{{1,2}})?|[0-9]{{4}}|Q[1-4]|[A-Z]|{NUMBER.pattern}")
LADDER = {base * 10**n for base in (1, 3) for n in range(5)}
"""A scale of people in a test: each line about three times the one below."""
PART = re.compile(
    r"\s\N{MIDDLE DOT}\s|:\s|,\s(?=\D)|^\d+\s(?=\D)|\sand\s(?=\d)|^(?:measure:?|middle|baseline|new line|target|aim|by|leads to)\b\s?|\s(?=\d$)",
    re.IGNORECASE,
)
"""Where a line of a drawing is taken apart: each part of it must be said by somebody."""
TOGETHER = re.compile(r"(\d+) points, (higher|lower)(?: taken)?(?: together)?")
ROW = re.compile(r"(\d+)(?: of \d+| in a row) (?:above|below) the(?: middle| baseline)?(?: line)?,?")
DAY = re.compile(rf"({'|'.join(MONTHS)}) (\d{{1,2}}), (\d{{4}})(?:: )?")


def unsaid(page: Page) -> Iterator[Finding]:
    """Give the texts of a page's drawings that nothing beside them says, and no file."""
    for image in page.root.find("img"):
        source = image.attrs.get("src", "")
        if not source.startswith("data:image/svg+xml") or own_section(image) is not None:
            continue
        around = _Near(page, image)
        texts = [*_texts(parse(unquote(source.partition(",")[2])))]
        for text in dict.fromkeys(texts):
            if not around.says(text):
                yield Finding(page.name, image.claim, text, "in a drawing, and nothing beside it says so")
        bare = {_figure(text) for text in texts if NUMBER.fullmatch(text) and not around.stands(text)}
        axis = sorted(figure for figure in bare if not (figure.is_integer() and 2000 < figure < 2100))
        steps = [round(b - a, 6) for a, b in pairwise(axis)]
        if any(abs(step / min(steps) - round(step / min(steps))) > 1e-6 for step in steps) and not LADDER.issuperset(
            axis
        ):
            yield Finding(page.name, image.claim, str(axis), "in a drawing: no axis, and nothing beside it says so")
        for lie in (*around.lies_about_tests(texts), *around.lies_about_drivers(texts)):
            yield Finding(page.name, image.claim, lie, "in a drawing, and the records say otherwise")


class _Near:
    """What stands around a drawing: its alternative text, and the section with caption and table."""

    def __init__(self, page: Page, image: Node) -> None:
        self.page, self.image = page, image
        section = next((up for up in image.up() if up.tag == "section"), image)
        self.text = _plain(f"{image.attrs.get('alt', '')} {section.text}")

    def stands(self, text: str) -> bool:
        return self._figure_there(_plain(text)) or self.page.cohort.quoted(_plain(text).replace(",", ""))

    def _figure_there(self, figure: str) -> bool:
        return re.search(rf"(?<![\d.]){re.escape(figure)}(?![\d]|\.\d)", self.text) is not None

    def says(self, text: str) -> bool:
        text = DAY.sub("", text) if self._known_day(text) else text
        if (found := TOGETHER.fullmatch(text)) is not None:
            n = int(found[1])
            counts = "|".join([found[1], *WORDS[n : n + 1]])
            told = re.search(rf"\b({counts}) \w+[^.]* lie {found[2]}, taken together", self.page.root.text)
            way = {"higher": "upward", "lower": "downward"}[found[2]]
            return told is not None or ("signal of change" in self.text and f"change, {way}" in self.whole)
        if (found := ROW.fullmatch(text.removesuffix(" the rest on it"))) is not None:
            n = int(found[1])
            return any(re.search(rf"\b{word}\b", self.whole) for word in (found[1], *WORDS[n : n + 1]))
        parts = [part for part in PART.split(text) if part]
        return TICK.fullmatch(text) is not None or self._part(text) or all(map(self._part, parts))

    def _part(self, text: str) -> bool:
        low = _plain(text)
        if NUMBER.fullmatch(low):
            return self._figure_there(low) or self.page.cohort.quoted(low.replace(",", ""))
        return low in self.text or low in _PHRASES or self.page.cohort.quoted(text) or low in self.whole

    @functools.cached_property
    def whole(self) -> str:
        """All that the page says: why a domain has no level may stand under what is not known."""
        return _plain(self.page.root.text)

    def _known_day(self, text: str) -> bool:
        day = DAY.match(text)
        if day is None:
            return False
        iso = f"{day[3]}-{MONTHS.index(day[1]) + 1:02}-{int(day[2]):02}"
        return iso in self.page.cohort.texts

    def lies_about_tests(self, texts: list[str]) -> Iterator[str]:
        """Hold what a run chart says of tests against the records."""
        figure = next((up for up in self.image.up() if up.attrs.get("id", "").startswith("chart-")), None)
        p = self.page.program
        if figure is None or p is None:
            return
        measure = figure.attrs["id"].removeprefix("chart-")
        if p.first_test(measure) is None:
            yield from (text for text in texts if _plain(text) in ("since the first test", "frozen"))
        aims = {(x.get("aim") or {}).get("to") for x in p.priorities if (x.get("aim") or {}).get("measure") == measure}
        targets = {one["value"] for one in p.measures[measure].get("targets", [])}
        for kind, known in (("Aim", aims), ("Target", targets)):
            found = [text.split()[1] for text in texts if re.fullmatch(rf"{kind} {NUMBER.pattern}", text)]
            yield from (
                f"{kind} {n}" for n in found if not any(near(n.rstrip("%"), float(x)) for x in known if x is not None)
            )

    def lies_about_drivers(self, texts: list[str]) -> Iterator[str]:
        """Hold what a driver diagram says of drivers against their tests: so many drivers must be so."""
        p = self.page.program
        if p is None or not self.image.claim.startswith("drivers."):
            return
        drivers = [
            d
            for x in p.priorities
            for d in (*x.get("drivers", []), *(s for d in x.get("drivers", []) for s in d.get("secondary", [])))
        ]
        drawn = " ".join(texts)
        tried = [c for c in p.cycles.values() if p.tested(c)]
        of = [[[c for c in tried if _idea(c, p.cycles) == i["id"]] for i in d.get("ideas", [])] for d in drivers]
        for state, holds in STATES.items():
            so = [any(holds(_in_order(mine, p.cycles)) for mine in ideas or [[]]) for ideas in of]
            if drawn.count(state) > sum(so):
                yield state


def _in_order(tests: list[dict], cycles: dict[str, dict]) -> list[dict]:
    """Put tests in the order of their starts, one that says which it follows behind that one."""

    def start(one: dict) -> dt.date:
        return one.get("actual_start") or one.get("planned_start") or dt.date.min

    out = sorted(tests, key=start)
    for one in tests:
        before = cycles.get(one.get("previous") or "")
        if before in out and out.index(before) > out.index(one):
            out.remove(one)
            out.insert(out.index(before) + 1, one)
    return out


def _idea(cycle: dict, cycles: dict[str, dict]) -> str | None:
    """Give the idea that a cycle tries: its own, or that of the one before."""
    seen: list[dict] = []
    while not cycle.get("idea") and cycle.get("previous") in cycles and cycle not in seen:
        seen.append(cycle)
        cycle = cycles[cycle["previous"]]
    return cycle.get("idea")


def _texts(node: Node) -> Iterator[str]:
    """Give every text of a drawing, part by part."""
    for one in node.find("text"):
        for part in one.walk():
            yield from (" ".join(child.split()) for child in part.children if isinstance(child, str) and child.strip())


def _figure(text: str) -> float:
    return float(re.sub(r"[,%]", "", text).replace("\N{MINUS SIGN}", "-"))


def _plain(text: str) -> str:
    return " ".join(text.casefold().replace("\N{MINUS SIGN}", "-").split()).rstrip(".")


_PHRASES = _plain("; ".join([PHRASES, *STATES]))
