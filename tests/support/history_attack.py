"""The attack over all files of all versions ever let out: what the numbers read back from them determine together.

    python tests/support/history_attack.py 20 [FIRST]

A place in a file is taken for a statistic where it gives just that for every key in every version, which an attacker who
knows the workbook knows too. Leaders' answers are known, and who is who; the numbers that the records keep are added.
Where at most five people are hidden, what is determined is counted out too: every way of answering is gone through.
"""

from __future__ import annotations

import contextlib
import functools
import io
import itertools
import sys
import tempfile
from pathlib import Path

import numpy as np
from made_answers import instrument
from made_histories import DOMAINS, TOPICS, WORDS, WORDS_OF_DOMAINS, History, history
from privacy_files import read_files

from cqi_lib.instrument.instrument import Area, Domain, Instrument, Item
from cqi_lib.privacy.enumeration import Sum, determined
from cqi_lib.privacy.printed import sums_of
from cqi_lib.scoring.steps import halves
from cqi_lib.scoring.steps import sums as steps_of

K, TINY = 4, 1e-9
EACH = {
    "mean": np.arange(1.0, K + 1),
    "at target": np.array([0.0, 0, 1, 1]),
    "low": np.array([1.0, 1, 0, 0]),
} | {f"n{k}": (np.arange(1, K + 1) == k).astype(float) for k in range(1, K + 1)}
LEAST_KEYS = 4
COUNTED_OUT = 5
GROUPS = ("staff", "everyone")


class Attack:
    """One program in all versions: answers by true person, and what each place in the files says of them."""

    def __init__(self, made: History, program: str) -> None:
        self.program = program
        self.versions = [v for v in made.versions if program in v.people]
        self.rows = list(dict.fromkeys((who, *told) for v in self.versions for who, told in v.people[program].items()))
        self.levels = np.array([row[2] for row in self.rows])
        self.hidden = np.array([row[1] == "staff" for row in self.rows])
        here = [{(who, *told) for who, told in v.people[program].items()} for v in self.versions]
        self.here = [np.array([row in mine for row in self.rows]) for mine in here]
        self.read = [self._read(v.files) for v in self.versions]

    def _read(self, files):
        """Read numbers back, by place: topic or domain -> number. Several numbers of one key are places of their own."""
        pages = (f"{self.program}_", "cohort_")
        mine = {n: c for n, c in files.items() if n.startswith(pages) or not n.endswith(".html")}
        out = {}
        for words in (WORDS, WORDS_OF_DOMAINS):
            for one in read_files(mine, words):
                for n in range(max(map(len, one.values.values()))):
                    at = {key: values[n] for key, values in one.values.items() if len(values) > n}
                    if len(at) >= LEAST_KEYS:
                        out[one.place, n, words is WORDS] = (one.off, at)
        return out

    def weights(self, v, of_topic, key, group, statistic):
        """Weigh each answer of version `v` as a statistic of a topic or a domain does."""
        who = self.here[v] & (self.hidden if group == "staff" else True)
        at = [TOPICS.index(key)] if of_topic else [2 * DOMAINS.index(key), 2 * DOMAINS.index(key) + 1]
        weights = np.zeros((len(self.rows), len(TOPICS), K))
        weights[np.ix_(who, at)] = EACH[statistic]
        return weights / (max(who.sum(), 1) * len(at)) if statistic == "mean" else weights

    def value(self, weights):
        """Give what the true answers come to."""
        return float(np.take_along_axis(weights, self.levels[:, :, None] - 1, axis=2).sum())

    def sums(self):
        """Take a place for a statistic where it gives just that in each version and for each key.

        First as the workbook makes it (exact, or below eight in steps), then as exact everywhere. What several places
        say of one statistic is one sum, between the ends that all of them allow.
        """
        ends: dict[tuple, tuple[float, float]] = {}
        for place in sorted({place for read in self.read for place in read}):
            where = [(v, *read[place]) for v, read in enumerate(self.read) if place in read]
            for way in (self._as_made, self._exact):
                found = {}
                for of in itertools.product(GROUPS, EACH):
                    told = [
                        ((v, place[2], key, *of), number, off) for v, off, at in where for key, number in at.items()
                    ]
                    mine = [(one[0], way(*one)) for one in told]
                    if all(between is not None for _, between in mine):
                        found |= dict(mine)
                for what, (low, high) in found.items():
                    before = ends.get(what, (-np.inf, np.inf))
                    ends[what] = max(before[0], low), min(before[1], high)
                if found:  # who knows the workbook knows how a number is made, and takes it for no other
                    break
        ends = {what: between for what, between in ends.items() if np.isfinite(between).any()}
        return [self._sum(self.weights(*what), *between, what[0]) for what, between in ends.items()]

    def _exact(self, what, number, off):
        """Give the ends between which a number lies that is exact; None where it is another one."""
        return (number - off, number + off) if abs(self._true(what) - number) <= off + TINY else None

    def _as_made(self, what, number, off):
        """Give the ends that a number tells as the workbook makes it; None where it makes another one.

        Of few staff a topic's level tells the steps that are printed so. A domain's level and counts are worked out from
        the steps of its topics and tell nothing beyond them: those stand in the record.
        """
        v, of_topic, key, group, statistic = what
        n = int((self.here[v] & self.hidden).sum())
        if not 5 <= n < self.versions[v].distribution:
            return self._exact(what, number, off)
        if of_topic:
            if (group, statistic) != ("staff", "mean"):
                return None
            steps = enumerate(steps_of(n, K), n)
            totals = [t for t, (low, high) in steps if halves(low / n, high / n, K) == number]
            low, high = (min(totals) / n - TINY, max(totals) / n + TINY) if totals else (1.0, 0.0)
            return (low, high) if low <= self._true(what) <= high else None
        made = self._worked_out(v, key, group, statistic, n)
        return (-np.inf, np.inf) if made is not None and abs(made - number) <= off + TINY else None

    def _worked_out(self, v, key, group, statistic, n):
        """Work a domain's number of few staff out from the steps of its two topics; leaders count as they answered."""
        d = DOMAINS.index(key)
        of = self.levels[:, 2 * d : 2 * d + 2]
        staff, others = of[self.here[v] & self.hidden], of[self.here[v] & ~self.hidden]
        if statistic == "mean":
            level = np.mean([sum(steps_of(n, K)[total - n]) / 2 / n for total in staff.sum(axis=0)])
            return level if group == "staff" else (level * n + others.mean(axis=1).sum()) / (n + len(others))
        if statistic not in ("at target", "low"):
            return None
        each = EACH[statistic]
        told = sum(0 if c <= 1 else n if c >= n - 1 else c for c in each[staff - 1].sum(axis=0))
        return told if group == "staff" else told + each[others - 1].sum()

    @functools.cache  # noqa: B019 - an attack ends with its history
    def _true(self, what):
        return self.value(self.weights(*what))

    def _sum(self, weights, low, high, v):
        known = self.value(weights * ~self.hidden[:, None, None])
        return Sum(weights * self.hidden[:, None, None], low - known, high - known, v)

    def determined(self, recorded=True):
        """Find staff's answers that are the same in everything that fits all numbers of all versions: those read in the
        files and, with `recorded`, those that the records keep."""
        back, found = self.sums(), set()
        for d in range(len(DOMAINS)):
            at = [2 * d, 2 * d + 1]
            sums = [Sum(s.weights[:, at], s.low, s.high, s.release) for s in back if s.weights[:, at].any()]
            for v, version in enumerate(self.versions if recorded else ()):
                numbers = version.numbers[self.program]
                levels = np.where(self.here[v][:, None], self.levels, 0)
                numbers = numbers[numbers["domain"].eq(f"D{d + 1}")]
                sums += sums_of(numbers, asked(), levels, self.hidden, self.hidden, v).get(f"D{d + 1}", [])
            hidden = np.where(self.hidden[:, None], self.levels[:, at], 0)
            known = determined(hidden, [K, K], sums)
            if sums and self.hidden.sum() <= COUNTED_OUT:
                assert counted_out(hidden, sums) == known, (self.program, d)
            found |= {(self.rows[person][0], TOPICS[at[i]]) for person, i in known}
        return found, len(back)


def counted_out(levels, sums):
    """Find the answers that follow by going through every way of answering; `levels` are 0 where nothing is hidden."""
    cells = np.argwhere(levels > 0)
    fits = np.ones(K ** len(cells), dtype=bool)
    for one in sums:
        total = np.zeros(1)
        for person, item in cells:
            total = np.add.outer(total, one.weights[person, item]).ravel()
        fits &= (total >= one.low - TINY) & (total <= one.high + TINY)
    left = np.flatnonzero(fits)
    given = [left // K ** (len(cells) - 1 - n) % K for n in range(len(cells))]
    assert any((np.array([levels[tuple(cell)] - 1 for cell in cells])[:, None] == given).all(axis=0))
    return {tuple(map(int, cell)) for cell, of in zip(cells, given, strict=True) if (of == of[0]).all()}


def asked():
    """Give the instrument, as sums over answers need it."""
    scale = instrument((1,)).domains["Z1"].scale
    domains = tuple(
        Domain(f"D{d}", "A", name, "", "", "", "", "", "", scale,
               tuple(Item(f"d{d}_{i}", f"D{d}", TOPICS[2 * d + i - 3], "") for i in (1, 2)))
        for d, name in enumerate(DOMAINS, 1)
    )  # fmt: skip
    return Instrument("own", "1", "Own", "", (Area("A", "All", domains),))


def left_over(printed, programs):
    """Look, version by version and for all of them together in every combination, for one to four never named."""
    found = []
    for size in range(1, len(printed) + 1):
        for some in itertools.combinations(printed, size):
            rest = set(programs).difference(*some)
            if 0 < len(rest) < 5:
                found.append((some, rest))
    return found


def looked_at(made, recorded=True):
    """Attack a history: the answers that follow by program, and how many sums were read back."""
    found, read = {}, 0
    for program in sorted({p for v in made.versions for p in v.people}):
        found[program], n = Attack(made, program).determined(recorded)
        read += n
    of_cohort = [v.files["cohort_r.html"].decode() for v in made.versions]
    named = [{p for p in made.programs if f"House {p.title()}" in page} for page in of_cohort]
    assert left_over([some for some in named if some], made.programs) == []
    return {p: one for p, one in found.items() if one}, read


def held_work(made):
    """List what of programs' work did not go on in a version: its measure, its cycle, its plan."""
    held = []
    for version in made.versions:
        for program in version.programs:
            pages = [version.files.get(f"{program}_r{end}.html", b"").decode() for end in ("", "_plan")]
            there = {
                "measure": str(700 + version.number) in pages[0],
                "cycle": f"Try of visit {version.number}" in pages[0],
                "plan": f"Reason number {version.number}." in pages[1],
            }
            held += [(version.number, program, what) for what, shown in there.items() if not shown]
    return held


def main(histories: int, first: int = 0) -> int:
    """Attack so many histories; say what was found, what was held back and how many releases needed a reason."""
    found, held, read = 0, 0, 0
    made: list[History] = []
    for seed in range(first, first + histories):
        with tempfile.TemporaryDirectory() as place:
            with contextlib.redirect_stdout(io.StringIO()):  # what notebooks print
                made.append(history(Path(place), seed))
            mine, n = looked_at(made[-1])
        late = held_work(made[-1])
        found, held, read = found + sum(map(len, mine.values())), held + len(late), read + n
        about = f"{len(made[-1].versions)} versions, {n} sums read back"
        print(f"{seed}: {about}, determined: {mine or 'none'}, work held: {late or 'none'}", flush=True)
    total = {name: sum(getattr(one, name) for one in made) for name in ("first", "anyway", "asked", "let")}
    works = sum(3 * len(version.programs) for one in made for version in one.versions)
    print(f"{histories} histories, {sum(len(one.versions) for one in made)} versions: {read} sums read back")
    print(f"{found} answers determined; {held} of {works} measures, cycles and plans held back")
    print(f"{total['anyway']} of {total['first']} first releases needed a reason")
    print(f"{total['let']} of {total['asked']} later releases of programs were let through")
    return int(bool(found or held))


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:3] or ["20"])))
