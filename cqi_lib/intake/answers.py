"""What an answer's text means on its scale: a level, a non-answer, or nothing that can be used."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from ..cohort.records.numerals import thousands
from ..instrument.instrument import Scale
from ..locale.said import sayings
from .spelling import fold, near

say = sayings("intake_answers")

_WORDS = {
    "dont_know": ("dk", "d/k", "don't know", "dont know", "do not know", "i don't know", "i do not know"),
    "not_applicable": ("na", "n/a", "n.a.", "not applicable", "does not apply"),
}
# What databases and programs write where there is nothing; a person would not.
EMPTY_WORDS = frozenset({"null", "nan", "<na>", "\\n"})
_NUMBER = re.compile(r"[+-]?\d+(?:[.,]\d+)?")


@dataclass(frozen=True)
class Meaning:
    """What an answer means: `kind` is level, dont_know, not_applicable, blank or set_aside; code and rank of a level.

    `decimal` marks numbers with a fraction: rows full of them are averages, not people.
    """

    kind: str
    code: str = ""
    rank: float = float("nan")
    decimal: bool = False


BLANK = Meaning("blank")
_NON_ANSWERS = {kind: Meaning(kind) for kind in ("dont_know", "not_applicable")}


class CodeList:
    """The answers that a scale allows, in every spelling that means the same.

    A level may be given by its code (`3`, also `3.0` and `3,0`), its label, or both in one (`3 - Established`,
    `Established (3)`), as long as the two agree; or by its label, a colon and what it looks like.

    Parameters
    ----------
    scale : the scale.
    extra : text in the file -> code, `dont_know`, `not_applicable` or `blank`, from the mapping file.

    Examples
    --------
    >>> from cqi_lib.instrument.instrument import load_instrument
    >>> codes = CodeList(load_instrument("cqi-61").domains["A1"].scale)
    >>> codes.read("4 \u2013 embedded").rank, codes.read("3,0").rank, codes.read("DK").kind, codes.read("0x3").kind
    (4, 3, 'dont_know', 'set_aside')
    >>> codes.nearest("5")
    '4'
    """

    def __init__(self, scale: Scale, extra: dict[str, str] | None = None) -> None:
        self.scale = scale
        known: dict[str, Meaning] = {}
        self.labelled: dict[str, Meaning] = {}
        for level in scale.levels:
            meaning = Meaning("level", level.code, level.rank)
            code, label = fold(level.code), fold(level.label)
            known[code] = meaning
            for word in (level.label, *level.labels):
                known.setdefault(fold(word), meaning)
                if not re.fullmatch(r"\W*\d*\W*", word):
                    self.labelled[fold(word)] = meaning
            for joined in (f"{code} - {label}", f"{code}-{label}", f"{code} {label}", f"{code}. {label}"):
                known.setdefault(joined, meaning)
            for joined in (f"{code}: {label}", f"{code}) {label}", f"({code}) {label}", f"{code} = {label}"):
                known.setdefault(joined, meaning)
            for joined in (f"{label} ({code})", f"{label} - {code}", f"{code} ({label})", f"{code}.{label}"):
                known.setdefault(joined, meaning)
        for kind, words in (("dont_know", scale.dont_know), ("not_applicable", scale.not_applicable)):
            for word in words:
                known[fold(word)] = _NON_ANSWERS[kind]
            codes = [fold(w) for w in words if re.fullmatch(r"-?\w{1,4}", w)]
            for code in codes:
                for word in words:
                    known.setdefault(f"{code} - {fold(word)}", _NON_ANSWERS[kind])
        for kind, words in _WORDS.items():
            for word in words:
                known.setdefault(word, _NON_ANSWERS[kind])
        for word in EMPTY_WORDS:
            known.setdefault(word, BLANK)
        self.unknown_targets: list[tuple[str, str]] = []
        for text, target in (extra or {}).items():
            meaning = BLANK if target == "blank" else _NON_ANSWERS.get(target) or known.get(fold(target))
            if meaning is None:
                self.unknown_targets.append((text, target))
            else:
                known[fold(text)] = meaning
        self.known = known

    def read(self, text: str) -> Meaning:
        """Say what an answer's text means on this scale."""
        word = fold(text)
        if not word:
            return BLANK
        meaning = self.known.get(word)
        if meaning is not None:
            return meaning
        if self.scale.cut and _NUMBER.fullmatch(word) and not thousands(word):
            level = self.scale.level_at(float(word.replace(",", ".")))
            return Meaning("level", level.code, level.rank) if level else Meaning("set_aside")
        if _NUMBER.fullmatch(word) and ("." in word or "," in word):
            whole, fraction = re.split("[.,]", word)
            thousand = "," in word and len(fraction) == 3  # "3,000" may be three thousand: not read as 3
            if not fraction.strip("0") and not thousand:
                return self.known.get(whole) or Meaning("set_aside")
            return Meaning("set_aside", decimal=True)
        # Forms may show what a level looks like after its label: "Not yet: Nothing is written down."
        label, colon, _ = word.partition(":")
        return (self.labelled.get(label.strip()) if colon else None) or Meaning("set_aside")

    def allowed(self) -> str:
        """Name what is allowed."""
        if cut := self.scale.cut:
            ends = [f"{number:g}" for level in cut for number in level.numbers or ()]
            bounds = {"low": ends[0], "high": ends[-1]}
            numbers = say("answers-cut", levels=", ".join(level.label for level in cut), **bounds)
            return numbers + "".join(f", {w[0]}" for w in (self.scale.dont_know, self.scale.not_applicable) if w)
        levels = ", ".join(
            lv.code if fold(lv.code) == fold(lv.label) else f"{lv.code} {lv.label}" for lv in self.scale.levels
        )
        return levels + "".join(f", {words[0]}" for words in (self.scale.dont_know, self.scale.not_applicable) if words)

    def nearest(self, text: str) -> str:
        """Give the allowed answer nearest to one that is not."""
        numbers = {
            float(lv.code): lv.code for lv in self.scale.levels if _NUMBER.fullmatch(lv.code) and "," not in lv.code
        }
        found = _NUMBER.match(fold(text))
        if numbers and found:
            value = float(found.group().replace(",", "."))
            return numbers[min(numbers, key=lambda n: (abs(n - value), n))]
        words = [lv.label for lv in self.scale.levels] + [lv.code for lv in self.scale.levels]
        words += [*self.scale.dont_know, *self.scale.not_applicable]
        return near(text, words, cutoff=0.5) or ""

    def shifted(self, texts: Iterable[str]) -> bool:
        """Tell whether numbers run from 0 to K - 1 instead of 1 to K: then the coding must be asked for."""
        codes = [lv.code for lv in self.scale.levels]
        k = self.scale.k
        if sorted(codes) != sorted(str(n) for n in range(1, k + 1)):
            return False
        seen = {fold(t).removesuffix(".0").removesuffix(",0") for t in texts}
        digits = {s for s in seen if s.isascii() and s.isdigit()}
        return "0" in digits and str(k) not in digits and len(digits) > 1 and all(int(d) < k for d in digits)
