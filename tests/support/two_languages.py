"""The same page in two languages: the same claims in the same order, with the same numbers; no word of the other one."""

from __future__ import annotations

import difflib
import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from reading import UNSEEN, Node, parse

from cqi_lib.locale.catalogue import word

FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
WORD = re.compile(r"[^\W\d_][\w’'-]*")
TWO = {"both", "twice", "ambos", "ambas"}
ENGLISH = frozenset(
    """the and of to is are was were has have with for from that this which who whom what when where how not none
    than then there their they them these those each every all any both more most less least than one two three four
    five six seven eight nine ten before after since until by at on in into over under between without within below
    above here now next last first we our you your it its be been being do does did can may must should would could
    will if or but so because while about""".split()  # noqa: SIM905
)


def claims(html: str) -> Iterator[tuple[str, str, bool]]:
    """Every claim of a page, in order, with the text that is seen or heard of it, and whether it stands on page one."""
    for node in parse(html).walk():
        if isinstance(node, Node) and node.claim:
            one = any("one" in up.classes for up in node.up())
            yield node.claim, node.text or node.attrs.get("alt", "") or node.attrs.get("aria-label", ""), one


def numbers(words: Counter[str], tag: str) -> Counter[str]:
    """The numbers among words, in figures or in words, from two on: "one" is no number in every language."""
    found: Counter[str] = Counter()
    for text, n in words.items():
        for figure in FIGURE.findall(text):
            found[figure] += n
    for n in range(2, 14):
        found[str(n)] += words[word(tag, n)]
    found["2"] += sum(words[text] for text in TWO)
    return +found


def differences(english: str, other: str, tag: str) -> list[str]:
    """What the page in another language claims otherwise than the English one; page one may have room for more or less."""
    one, two = list(claims(english)), list(claims(other))
    matched = difflib.SequenceMatcher(None, [c[0] for c in one], [c[0] for c in two], autojunk=False)
    out = []
    for kind, a, b, c, d in matched.get_opcodes():
        if kind != "equal":
            alone = [id for id, _, on_one in (*one[a:b], *two[c:d]) if not on_one]
            out += [f"{id}: on one of the two pages only" for id in alone]
            continue
        for (id, said, _), (_, told, _) in zip(one[a:b], two[c:d], strict=True):
            # What people wrote is the same on both, and is left aside.
            here, there = (Counter(t.strip(".,;:()«»“”%") for t in text.lower().split()) for text in (said, told))
            mine, its = (
                Counter({t.strip(".,;:()«»“”%"): n for t, n in x.items()}) for x in (here - there, there - here)
            )
            lost = numbers(mine, "en").keys() - numbers(there, tag).keys()
            found = numbers(its, tag).keys() - numbers(here, "en").keys()
            if lost or found:
                out.append(f"{id}: {said[:300]} | {told[:300]}")
    return out


def english_left(html: str, wrote: str) -> list[str]:
    """Texts with two English words of grammar beside each other that nobody wrote so into the files."""
    page = parse(html)
    seen = [node for node in page.walk() if node.tag not in UNSEEN]
    texts = [child for node in seen for child in node.children if isinstance(child, str)]
    texts += [node.attrs[key] for node in seen for key in ("alt", "aria-label", "title") if node.attrs.get(key)]
    known = " ".join(WORD.findall(wrote.lower()))
    left = []
    for text in texts:
        words = WORD.findall(text.lower())
        pairs = [f"{a} {b}" for a, b in pairwise(words) if a in ENGLISH and b in ENGLISH]
        if found := [pair for pair in pairs if pair not in known]:
            left.append(f"{found[0]} | {text[:200]}")
    return left
