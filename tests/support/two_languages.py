"""The same page in two languages: the same claims in the same order, with the same numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from reading import Node, parse

from cqi_lib.locale.catalogue import word

FIGURE = re.compile(r"\d+(?:[.,]\d+)*")


def claims(html: str) -> Iterator[tuple[str, str]]:
    """Every claim of a page with the text that is seen or heard of it, in order."""
    for node in parse(html).walk():
        if isinstance(node, Node) and node.claim:
            yield node.claim, node.text or node.attrs.get("alt", "") or node.attrs.get("aria-label", "")


def numbers(text: str, tag: str) -> Counter[str]:
    """The numbers of a text, in figures or in words, from two on: "one" is no number in every language."""
    found = Counter(FIGURE.findall(text))
    words = text.lower()
    for n in range(2, 14):
        found[str(n)] += len(re.findall(rf"\b{word(tag, n)}\b", words))
    return +found


def differences(english: str, other: str, tag: str) -> list[str]:
    """What the page in another language claims otherwise than the English one."""
    one, two = list(claims(english)), list(claims(other))
    ids = [[id for id, _ in page] for page in (one, two)]
    if ids[0] != ids[1]:
        at = next((n for n, pair in enumerate(zip(*ids, strict=False)) if pair[0] != pair[1]), min(map(len, ids)))
        return [f"other claims from number {at} on: {ids[0][at : at + 3]}, {ids[1][at : at + 3]}"]
    out = []
    for (id, said), (_, told) in zip(one, two, strict=True):
        here, there = numbers(said, "en"), numbers(told, tag)
        if here != there:
            out.append(
                f"{id}: {dict(here - there)} only in English, {dict(there - here)} only in {tag}\n  {said}\n  {told}"
            )
    return out
