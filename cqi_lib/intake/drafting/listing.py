"""Levels as a survey's own list of answers has them: by their codes their order is known in any language."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from ..spelling import fold, trim
from .ladder import FEWEST_LEVELS, MOST_KEPT, Ladder, Rung, sorted_out
from .vocabulary import NO_ANSWER

FEWEST_ALIKE = 3
"""So many questions with one list are on a scale; of two a question that both share has to say so: a list may be one of places."""
MOST_APART = 2
"""So many answers with codes far from the others (1 to 5, then 9) may stand for no level."""
_CODE = re.compile(r"(\D*)(\d{1,3})")
_BARE = re.compile(r"([A-Za-z]{1,3})0*(\d{1,2})")


@dataclass(frozen=True)
class Listed:
    """A list of answers: whether a survey's structure names them (`listed`) or they are bare codes (`coded`), its levels, lowest
    first, and the labels that stand for none."""

    by: str = ""
    order: tuple[Rung, ...] = ()
    apart: tuple[str, ...] = ()


NO_LIST = Listed()


def levels_of(labels: Mapping[str, str]) -> Listed:
    """Give the levels of a list of answers, and the labels that stand for none.

    Parameters
    ----------
    labels : what each code stands for, in the order of the list.

    Returns
    -------
    Nothing where the codes do not count up.

    Examples
    --------
    >>> made = levels_of({"1": "Nigdy", "2": "Czasem", "3": "Zawsze", "9": "Nie wiem"})
    >>> [(one.code, one.label) for one in made.order], made.apart
    ([('1', 'Nigdy'), ('2', 'Czasem'), ('3', 'Zawsze')], ('Nie wiem',))
    >>> levels_of({"pl": "Polski", "en": "Angielski", "es": "Hiszpański"}).order
    ()
    """
    words, away = sorted_out(labels.values())
    known = {fold(word) for word in words}
    held = {fold(code): label for code, label in labels.items() if code != "-oth-" and fold(label) in known}
    apart = [*away["dont_know"], *away["not_applicable"], *away["blank"]]
    apart += [label for code, label in held.items() if code in NO_ANSWER]
    found = [(m, label) for code, label in held.items() if code not in NO_ANSWER and (m := _CODE.fullmatch(code))]
    if len({m[1] for m, _ in found}) != 1 or len(found) + len(apart) < len(
        {fold(x) for x in labels.values()} - {"other"}
    ):
        return NO_LIST
    bare = not found[0][0][1]
    numbers = [int(m[2]) for m, _ in found]
    if bare:
        found.sort(key=lambda pair: int(pair[0][2]))
        numbers.sort()
    steps = [after - before for before, after in itertools.pairwise(numbers)]
    if not steps or min(steps) <= 0:
        return NO_LIST  # listed from the top, or twice: nobody can tell what the codes say
    kept = next((n for n, step in enumerate(steps, 1) if step != steps[0]), len(found))
    if kept < len(found) - MOST_APART or not FEWEST_LEVELS <= kept <= MOST_KEPT:
        return NO_LIST
    apart += [label for _, label in found[kept:]]
    codes = [m[2] if bare else str(n) for n, (m, _) in enumerate(found[:kept], 1)]
    rungs = tuple(Rung(code, trim(label)) for code, (_, label) in zip(codes, found, strict=False))
    return Listed("listed", rungs, tuple(apart))


def coded(texts: Collection[str]) -> tuple[Rung, ...]:
    """Give the levels of answers that are a tool's codes, such as `A1` and `AO03`, lowest first; none where they are not.

    Examples
    --------
    >>> [one.label for one in coded(["A4", "A1", "A2"])], coded(["A1", "B2", "A3"])
    (['A1', 'A2', 'A3', 'A4'], ())
    """
    found = {(m[1], int(m[2])): text for text in texts if (m := _BARE.fullmatch(trim(text)))}
    if len(found) < len(texts) or len(found) < FEWEST_LEVELS or len({sign for sign, _ in found}) != 1:
        return ()
    (sign, _), text = next(iter(found.items()))
    width, top = len(text) - len(sign), max(n for _, n in found)
    if top > MOST_KEPT or len({len(text) for text in texts}) != 1:
        return ()
    return tuple(Rung(str(n), f"{sign}{n:0{width}d}") for n in range(1, top + 1))


def lists_of(
    labels: Sequence[Mapping[str, str] | None], levels: Sequence[Sequence[str]], stems: Sequence[str], *, codes: bool
) -> list[Listed]:
    """Say of questions what the list of their answers is, where enough of them share it for that to be a scale.

    Parameters
    ----------
    labels : of each question, what codes stand for; None where nothing says it.
    levels : of each, the answers that may be levels; none where something else puts them in order.
    stems : of each, the question that it shares with others.
    codes : whether answers that nothing explains may be a tool's codes.
    """
    bare = [text for known, texts in zip(labels, levels, strict=True) if codes and known is None for text in texts]
    top = {
        sign: coded({text for text in bare if _sign(text) == sign}) for sign in {_sign(text) for text in bare} - {""}
    }
    out = []
    for known, texts in zip(labels, levels, strict=True):
        signs = {_sign(text) for text in texts}
        if not texts:
            out.append(NO_LIST)
        elif known is not None:
            told = {fold(text) for text in known.values()}
            out.append(levels_of(known) if told.issuperset(map(fold, texts)) else NO_LIST)
        else:
            out.append(Listed("coded", top.get(signs.pop(), ())) if len(signs) == 1 else NO_LIST)
    sizes = Counter(one.order for one in out)
    shared = Counter((one.order, stem) for one, stem in zip(out, stems, strict=True) if stem)
    return [
        one if one.order and (sizes[one.order] >= FEWEST_ALIKE or shared[one.order, stem] > 1) else NO_LIST
        for one, stem in zip(out, stems, strict=True)
    ]


def _sign(text: str) -> str:
    found = _BARE.fullmatch(trim(text))
    return found[1] if found else ""


def listed(told: Listed, texts: Collection[str]) -> Ladder:
    """Give the scale of a list; `texts` are all answers, which tell what was ticked."""
    _, away = sorted_out(texts)
    ticked = {fold(text) for text in texts}
    rungs = tuple(replace(one, ticked=fold(one.label) in ticked) for one in told.order)
    known = {fold(text) for kind in away.values() for text in kind}
    blank = (*away["blank"], *(text for text in told.apart if fold(text) in ticked - known))
    return Ladder(told.by, "", rungs, tuple(away["dont_know"]), tuple(away["not_applicable"]), blank)
