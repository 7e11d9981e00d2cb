"""An instrument drafted from surveys: their questions in domains, each with the scale that was found, and what was guessed."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from ...locale.said import sayings
from ...locale.spoken import SOURCE, bound, cldr, speaking
from ..spelling import fold, trim
from .ladder import Ladder, in_order, ladder, number
from .listing import listed
from .survey import Question
from .united import Joint, tongue_of
from .vocabulary import FAMILIES

say = sayings("drafting")

LONGEST_NAME = 80
TURNED, FEWEST_PEOPLE = -0.3, 8
"""A question is proposed as turned round only where its wording says so and its answers run against the others': from so
many people, at this correlation with the mean of its domain or below. With fewer people chance alone does as much."""
_TURNED_WORDS = re.compile(
    r"\b(not|never|no|rarely|seldom|lacks?|hard|difficult|unclear|unable|afraid|ignored?|blamed?|without|too (much|many|"
    r"little|few)|don't|doesn't|isn't|aren't|can't|cannot|nunca|faltan?|difícil|sin|miedo|ningún|ninguna|"
    r"rara vez|carece|poco clar[oa]|incapaz|ignoran?|culpa\w*|demasiad[oa]s?)\b"
)
_PREFIX = re.compile(r"([^\W\d][^:–—]{2,60}?)\s*(?::|\s[–—-])\s+(\S.{2,})")
_CODE = re.compile(r"([A-Za-z][A-Za-z0-9]*?)[_.-]?\d{1,3}[a-z]?")

Order = Callable[[Sequence[str], Sequence[str]], Sequence[str]]


@dataclass(frozen=True)
class Item:
    """One question of the draft.

    `text` is the statement without what names its domain; `turned` marks one that looks turned round.
    """

    id: str
    text: str
    question: Question
    turned: bool = False


@dataclass(frozen=True)
class Domain:
    """A group of questions on one scale; `scale` is a key of `Draft.scales`."""

    id: str
    name: str
    about: str
    scale: str
    items: tuple[Item, ...]


@dataclass(frozen=True)
class Draft:
    """An instrument in the making; `guesses` are sentences, `left` the questions that could not be used."""

    domains: tuple[Domain, ...]
    scales: dict[str, Ladder]
    language: str
    guesses: tuple[str, ...]
    left: tuple[str, ...]

    @property
    def items(self) -> list[Item]:
        """Give all questions in order."""
        return [item for domain in self.domains for item in domain.items]


def draft(survey: Joint, order: Order | None = None) -> Draft:
    """Draft an instrument from what people were asked.

    Parameters
    ----------
    survey : the exports put together, see `united`.
    order : asked for answers that nothing puts in order, with the questions' texts and the answers: gives the answers, lowest
        first, or none where these are no levels. Without it such questions are left out.

    Returns
    -------
    The draft; without domains where no question is on a scale.
    """
    questions, scales, told = _scaled(survey, order)
    used = {one.column for one, _ in questions}
    left = [one.text for one in survey.questions if one.column not in used]
    left += [one.text for group in survey.unordered for one in group if one.column not in used]
    language = language_of(survey)
    guesses = _of_language(survey, language)
    language = language or SOURCE
    domains, guess = _domains(questions, language)
    domains = [replace(domain, items=tuple(_turned(survey, domain, scales))) for domain in domains]
    guesses = [*guesses, *survey.guesses, guess] if domains else []
    guesses += [guess for key, scale in scales.items() if key not in told for guess in _of_scale(scale)]
    turned = [item for domain in domains for item in domain.items if item.turned]
    guesses += [say("guess-turned", item=item.id, text=item.text[:LONGEST_NAME]) for item in turned]
    return Draft(tuple(domains), scales, language, tuple(guesses), tuple(left))


def _scaled(survey: Joint, order: Order | None) -> tuple[list[tuple[Question, str]], dict[str, Ladder], set[str]]:
    """Put every question on its scale: the questions in the file's order, the scales by key, the keys a person ordered."""
    language = language_of(survey) or SOURCE
    found: list[tuple[Question, str]] = []
    scales: dict[str, Ladder] = {}
    told: set[str] = set()
    for family in dict.fromkeys(one.family for one in survey.questions):
        mine = [one for one in survey.questions if one.family == family]
        for its in dict.fromkeys(one.listed for one in mine if one.listed.order):
            part = [one for one in mine if one.listed == its]
            key = _key(listed(its, [text for one in part for text in one.answers]), scales)
            found += [(one, key) for one in part]
        mine = [one for one in mine if not one.listed.order]
        if not mine:
            continue
        parts = _by_top(mine) if family in ("numbers", "slider") else [mine]
        for part in parts:
            scale = ladder([text for one in part for text in one.answers], family, language)
            for group in [part] if scale is not None else _by_stem(part):
                one_scale = scale or ladder([text for one in group for text in one.answers], family, language)
                if one_scale is not None:
                    found += [(one, _key(one_scale, scales)) for one in group]
    for group in survey.unordered if order is not None else ():
        assert order is not None
        levels = list({fold(text): text for one in group for text in one.levels}.values())
        if chosen := order([one.text for one in group], levels):
            key = _key(in_order([text for one in group for text in one.answers], chosen), scales)
            told.add(key)
            found += [(one, key) for one in group]
    return sorted(found, key=lambda pair: pair[0].column), scales, told


def _by_top(questions: Sequence[Question]) -> list[list[Question]]:
    """Part questions of bare numbers by where their scale ends: those of one stem have one scale."""
    tops: dict[object, list[Question]] = {}
    for group in _by_stem(questions):
        made = ladder([text for one in group for text in one.answers], group[0].family)
        tops.setdefault((made.k, made.cut) if made else None, []).extend(group)
    return list(tops.values())


def _by_stem(questions: Iterable[Question]) -> list[list[Question]]:
    groups: dict[str, list[Question]] = {}
    for one in questions:
        groups.setdefault(fold(one.stem) or _code(one), []).append(one)
    return list(groups.values())


def _key(scale: Ladder, scales: dict[str, Ladder]) -> str:
    """Give the key of a scale, a new one if it is not there yet."""
    for key, other in scales.items():
        if (other.rungs, other.cut) == (scale.rungs, scale.cut):
            return key
    unnamed = scale.family in ("numbered", "told", "listed", "coded")
    base = scale.kind or ("levels" if unnamed else scale.family)
    key = next(name for n in range(1, len(scales) + 2) if (name := base if n == 1 else f"{base}{n}") not in scales)
    scales[key] = scale
    return key


def _domains(questions: Sequence[tuple[Question, str]], language: str) -> tuple[list[Domain], str]:
    """Group questions: by the question they share, else by how their texts or their codes begin; and say by what."""
    plain = [one for one, _ in questions]
    ways: list[tuple[str, Callable[[Question], tuple[str, str]]]] = [
        ("stem", lambda one: (one.stem, one.text)),
        ("prefix", lambda one: (m[1], m[2]) if (m := _PREFIX.fullmatch(one.text)) else ("", one.text)),
        ("code", lambda one: (_code(one), one.text)),
    ]
    way, split = next(((w, s) for w, s in ways if _tells(plain, s)), ("none", lambda one: ("", one.text)))
    groups: dict[tuple[str, str], list[Question]] = {}
    for one, scale in questions:
        groups.setdefault((split(one)[0], scale), []).append(one)
    rest: dict[str, list[Question]] = {}
    for (name, scale), mine in [*groups.items()]:
        if not name or (len(mine) == 1 and len(groups) > 2):
            rest.setdefault(scale, []).extend(mine)
            del groups[name, scale]
    domains = [*groups.items(), *((("", scale), mine) for scale, mine in rest.items())]
    several = len({name for name, _ in groups}) + bool(rest) > 1
    with speaking(language):  # that of the file, whoever drafts it
        rest_name = str(say("rest") if several else say("all"))
    out = []
    for n, ((name, scale), mine) in enumerate(domains, start=1):
        called = _called(name) if name else rest_name
        same = [_called(other) if other else rest_name for (other, _), _ in domains].count(called) > 1
        items = tuple(Item(f"d{n}_{m}", trim(split(one)[1]), one) for m, one in enumerate(mine, start=1))
        about = name if " " in name else ""
        out.append(Domain(f"D{n}", f"{called} ({n})" if same else called, about, scale, items))
    return out, say(f"guess-domains-{way}", n=len(out), names=", ".join(domain.name for domain in out))


def _tells(questions: Sequence[Question], split: Callable[[Question], tuple[str, str]]) -> bool:
    """Tell whether a way to part questions makes at least two groups of two, and leaves few aside."""
    names = [split(one)[0] for one in questions]
    sizes = {name: names.count(name) for name in names if name}
    grouped = sum(n for n in sizes.values() if n > 1)
    return sum(n > 1 for n in sizes.values()) > 1 and grouped >= 0.6 * len(names)


def _code(one: Question) -> str:
    found = _CODE.fullmatch(one.code) if one.code else None
    return found[1] if found else ""


def _called(name: str) -> str:
    """Make a domain's name of a question: what stands before its colon, without a question mark."""
    first = name.split(":")[0] if 2 < len(name.split(":")[0]) <= LONGEST_NAME else name
    first = trim(first).rstrip("?. ").lstrip("¿")
    first = first if len(first) <= LONGEST_NAME else first[: LONGEST_NAME - 1].rstrip() + "…"
    return first[:1].upper() + first[1:]


def _of_scale(scale: Ladder) -> list[str]:
    """Say what is guessed of a scale: its order, its ends, which of them is the best, and what of a list is no level."""
    levels = ", ".join(rung.label for rung in scale.rungs)
    if scale.cut:
        bounds = ", ".join(f"{bound:g}" for bound in scale.cut)
        return [say("guess-cut", low=f"{scale.cut[0]:g}", high=f"{scale.cut[-1]:g}", bounds=bounds, levels=levels)]
    unticked = ", ".join(scale.unticked)
    more = [say("guess-codes", first=scale.rungs[0].label)] if scale.family == "coded" else []
    if scale.family == "listed" and scale.blank:
        more.append(say("guess-apart", words=[say("quoted", word=text) for text in scale.blank]))
    return [say("guess-scale", k=scale.k, levels=levels, unticked=unticked or None), *more]


def _turned(survey: Joint, domain: Domain, scales: dict[str, Ladder]) -> list[Item]:
    """Mark the questions whose wording and answers both look turned round."""
    scale = scales[domain.scale]
    ranks = {fold(rung.label): n for n, rung in enumerate(scale.rungs)} | {
        fold(rung.code): n for n, rung in enumerate(scale.rungs) if scale.family in ("numbers", "numbered")
    }
    if scale.family == "numbered":
        ranks |= {fold(t): ranks[_first(t)] for i in domain.items for t in i.question.levels if _first(t) in ranks}
    given = np.array(
        [[_rank(t, scale, ranks) for t in survey.told(item.question.column)] for item in domain.items],
        dtype=float,
    )
    out = []
    for n, item in enumerate(domain.items):
        words = _TURNED_WORDS.search(fold(item.question.text)) is not None
        out.append(replace(item, turned=True) if words and _against(given, n) else item)
    return out


def _rank(text: str, scale: Ladder, ranks: Mapping[str, int]) -> float:
    """Give where an answer stands: the level's place, of numbers that are cut the number itself; NaN where it is no level."""
    if scale.cut:
        return number(text) if re.fullmatch(r"\d+([.,]\d+)?", fold(text)) else math.nan
    return ranks.get(fold(text), math.nan)


def _first(text: str) -> str:
    found = re.search(r"\d{1,2}", text)
    return found.group() if found else ""


def _against(given: np.ndarray, n: int) -> bool:
    """Tell whether one question's answers run against the mean of the others'."""
    others = np.delete(given, n, axis=0)
    counted = (~np.isnan(others)).sum(axis=0)
    both = (counted > 0) & ~np.isnan(given[n])
    if both.sum() < FEWEST_PEOPLE:
        return False
    mean = np.nansum(others[:, both], axis=0) / counted[both]
    one = given[n][both]
    return bool(mean.std() > 0 and one.std() > 0 and np.corrcoef(one, mean)[0, 1] <= TURNED)


def language_of(survey: Joint) -> str:
    """Say in which language people were asked, by the words of their answers, else by those of the questions; empty where neither
    tells."""
    return _by_answers(survey) or tongue_of([*survey.questions, *(one for group in survey.unordered for one in group)])


def _by_answers(survey: Joint) -> str:
    tags = {word: tag for family in FAMILIES for word, tag in family.tags.items()}
    found = [tags[word] for one in survey.questions for text in one.answers if (word := fold(text)) in tags]
    return max(("en", "es"), key=found.count) if found else ""


def _of_language(survey: Joint, tag: str) -> list[str]:
    """Say what is guessed of the language: what nothing tells, and what only the questions' small words do."""
    if not tag:
        return [say("guess-tongue-unknown")]
    if tag == bound() or _by_answers(survey):
        return []
    return [say("guess-tongue", name=cldr(bound()).languages.get(tag, tag), tag=tag)]
