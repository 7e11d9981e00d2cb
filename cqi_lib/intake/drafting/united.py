"""Several exports as one survey: questions known again by their words, their codes or, in another language, their order."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher

from ...locale.said import sayings
from ..spelling import fold
from .ladder import ladder, numbered
from .survey import Question, Survey
from .vocabulary import FAMILIES, SMALL_WORDS

say = sayings("drafting")

NEAR = 0.9
"""So alike are two wordings that are taken for one question, as a guess."""
LONGEST_TEXT = 80


@dataclass
class Joint:
    """What several exports asked together, as `Survey` says it of one.

    `columns` gives, for each export, which question a column of its own is; `words` what an answer of it is called by the others;
    `new` the texts of questions that it adds to those before it.
    """

    surveys: Sequence[Survey]
    each: dict[int, Question] = field(default_factory=dict)
    scaled: set[int] = field(default_factory=set)
    groups: list[list[int]] = field(default_factory=list)
    columns: list[dict[int, int]] = field(default_factory=list)
    words: list[dict[str, str]] = field(default_factory=list)
    new: list[list[str]] = field(default_factory=list)
    guesses: list[str] = field(default_factory=list)

    @property
    def questions(self) -> list[Question]:
        """Give the questions that are on a scale in some export: they are on it in all."""
        return [one for j, one in self.each.items() if j in self.scaled]

    @property
    def unordered(self) -> list[list[Question]]:
        """Give the others, in groups that were answered in the same words."""
        left = [[self.each[j] for j in group if j not in self.scaled] for group in self.groups]
        return [group for group in left if group]

    def told(self, j: int) -> list[str]:
        """Give all answers to a question, in the words of the first export; empty for who was not asked."""
        out: list[str] = []
        for survey, columns, words in zip(self.surveys, self.columns, self.words, strict=True):
            own = next((own for own, joint in columns.items() if joint == j), None)
            texts = survey.told(own) if own is not None else [""] * len(survey.table.numbers)
            out += [words.get(fold(text), text) for text in texts]
        return out

    def missing(self, n: int) -> list[str]:
        """Give the texts of questions that an export does not ask."""
        asked = {*self.columns[n].values()}
        return [one.text for j, one in self.each.items() if j not in asked]


def united(surveys: Sequence[Survey]) -> Joint:
    """Put exports together.

    Parameters
    ----------
    surveys : the exports laid open, the first one being the one whose words count.

    Returns
    -------
    Every question once, with the answers of all exports. Which questions were taken for one though they are not worded alike, and
    which answers, stands in `guesses`.
    """
    out = Joint(surveys)
    for survey in surveys:
        _add(survey, out)
    for n, survey in enumerate(surveys):
        for one in survey.rest:
            _add_left(one, n, out)
    return out


def _add_left(one: Question, n: int, out: Joint) -> None:
    """Take a question that nothing of its own export tells to be one, where another export asks it and its answers are levels there."""
    own = f"{_bare(one.stem)}\n{_bare(one.text)}"
    found = [j for j, other in out.each.items() if f"{_bare(other.stem)}\n{_bare(other.text)}" == own]
    if len(found) != 1 or found[0] in out.columns[n].values() or not one.levels:
        return
    [j] = found
    there, alike = out.each[j], next((group for group in out.groups if j in group), [j])
    known = {fold(text) for k in alike for text in out.each[k].levels}
    if (one.family and _of_one_kind(one, there)) or known.issuperset(map(fold, one.levels)):
        out.each[j] = replace(there, answers=Counter(there.answers) + Counter(one.answers))
        out.columns[n][one.column] = j


def _add(survey: Survey, out: Joint) -> None:
    mine = [*survey.questions, *(one for group in survey.unordered for one in group)]
    known, file = [*out.each.values()], survey.path.name
    same = _same(mine, known, file, out)
    texts = _words(mine, same, known)
    columns: dict[int, int] = {}
    for one in mine:
        there = same.get(one.column)
        j = columns[one.column] = there.column if there else len(out.each)
        answers: Counter[str] = Counter(there.answers if there else {})
        for text, n in one.answers.items():
            answers[texts.get(fold(text), text)] += n
        out.each[j] = replace(there or one, column=j, answers=answers, family=(there and there.family) or one.family)
    if wider := [one for one in mine if one.column in same and _wider(one, same[one.column])]:
        out.guesses.append(say("guess-ends", file=file, n=len(wider), first=wider[0].text[:LONGEST_TEXT]))
    out.scaled |= {columns[one.column] for one in survey.questions}
    for group in survey.unordered:
        fresh = [columns[one.column] for one in group if one.column not in same]
        words = {fold(text) for one in group for text in one.levels}
        near = [old for old in out.groups if words & {fold(text) for j in old for text in out.each[j].levels}]
        if near:
            near[0].extend(fresh)
        else:
            out.groups.append(fresh)
    out.columns.append(columns)
    out.words.append(texts)
    out.new.append([one.text for one in mine if one.column not in same])
    if texts:
        spelled = {fold(text): text for one in mine for text in one.levels}
        words_ = [say("pair", text=spelled[text], word=word) for text, word in texts.items()]
        out.guesses.append(say("guess-words", file=file, pairs=words_))


def _wider(one: Question, there: Question) -> bool:
    """Tell whether bare numbers of two exports end elsewhere: the scale may be another one."""
    if {one.family, there.family} != {"numbers"}:
        return False
    made, other = ladder(one.answers, "numbers"), ladder(there.answers, "numbers")
    return made is not None and other is not None and (made.k, made.cut) != (other.k, other.cut)


def _same(mine: Sequence[Question], known: Sequence[Question], file: str, out: Joint) -> dict[int, Question]:
    """Say which of an export's questions are known: by column, the known one."""
    found: dict[int, Question] = {}

    def pair(keys: Sequence[str], others: Sequence[str]) -> None:
        left = [k for one, k in zip(mine, keys, strict=True) if one.column not in found]
        free = {k: one for k, one in zip(others, known, strict=True) if k and others.count(k) == 1}
        for one, k in zip(mine, keys, strict=True):
            fits = k in free and left.count(k) == 1 and free[k] not in found.values() and _of_one_kind(one, free[k])
            if fits and one.column not in found:
                found[one.column] = free[k]

    pair(
        [f"{_bare(one.stem)}\n{_bare(one.text)}" for one in mine], [f"{_bare(o.stem)}\n{_bare(o.text)}" for o in known]
    )
    pair([_bare(one.text) for one in mine], [_bare(one.text) for one in known])
    left = [one for one in mine if one.column not in found]
    free = [one for one in known if one not in found.values()]
    if not left or not free:
        return found
    if tongue_of(left) != tongue_of(free):
        pair([fold(one.code) for one in mine], [fold(one.code) for one in known])
        left, free = (
            [one for one in mine if one.column not in found],
            [one for one in free if one not in found.values()],
        )
        if left and len(left) == len(free) and all(map(_of_one_kind, left, free)):
            found |= {one.column: other for one, other in zip(left, free, strict=True)}
            first = {"first": left[0].text[:LONGEST_TEXT], "other": free[0].text[:LONGEST_TEXT]}
            out.guesses.append(say("guess-translated", file=file, n=len(left), **first))
        return found
    for one in left:
        alike = [o for o in free if o not in found.values() and _of_one_kind(one, o) and _near(one.text, o.text)]
        if len(alike) == 1:
            found[one.column] = alike[0]
            told = {"text": one.text[:LONGEST_TEXT], "other": alike[0].text[:LONGEST_TEXT]}
            out.guesses.append(say("guess-reworded", file=file, **told))
    return found


def _words(mine: Sequence[Question], same: dict[int, Question], known: Sequence[Question]) -> dict[str, str]:
    """Say what an export's answers are called by those before it: the level of the same place, or of the same number."""
    out: dict[str, str] = {}
    for one in mine:
        there = same.get(one.column)
        family = next((f for f in FAMILIES if there is not None and f.name == there.family), None)
        if there is None or (family is None and there.family != "numbered"):
            continue
        called = [text for other in known if other.family == there.family for text in other.levels]
        places: dict[str, float] = dict(family.places) if family is not None else {}
        if family is None:
            places = {fold(text): pair[0] for text in (*called, *one.levels) if (pair := numbered(text))}
        by_place = {places[fold(text)]: text for text in reversed(called) if fold(text) in places}
        tags = Counter(family.tags[fold(text)] for text in called if fold(text) in family.tags) if family else Counter()
        for text in one.levels:
            word, place = fold(text), places.get(fold(text))
            if place is None or word in map(fold, called):
                continue
            if place in by_place:
                out[word] = by_place[place]
            elif family is not None and tags and (tag := tags.most_common(1)[0][0]) != family.tags[word]:
                out[word] = family.labels[tag][place]  # a level that nobody of the others ticked
    return out


def _of_one_kind(one: Question, other: Question) -> bool:
    """Tell whether answers of two exports are recognised by the same; words that nothing puts in order fit no others."""
    return (one.family, one.listed) == (other.family, other.listed)


def _near(text: str, other: str) -> bool:
    """Tell whether two texts are one question with a word mended; one that says the contrary is none."""
    one, two = _bare(text), _bare(other)
    turned = {"not", "no", "never", "nunca", "sin"}
    if (set(re.findall(r"\w+", one)) ^ set(re.findall(r"\w+", two))) & turned:
        return False
    return SequenceMatcher(None, one, two, autojunk=False).ratio() >= NEAR


def tongue_of(questions: Iterable[Question]) -> str:
    """Say in which language questions are worded, as far as their small words tell."""
    words = Counter(word for one in questions for word in re.findall(r"[^\W\d_]+", fold(one.text)))
    found = {tag: sum(words[word] for word in small) for tag, small in SMALL_WORDS.items()}
    best = max(found, key=lambda tag: found[tag])
    return best if found[best] else ""


def _bare(text: str) -> str:
    return fold(text).strip(" .?!:*¿¡")
