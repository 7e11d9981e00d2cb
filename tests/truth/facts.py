"""What the input files say, worked out anew with plain pandas: nothing of the library is used here."""

from __future__ import annotations

import datetime as dt
import functools
import math
from collections.abc import Iterable
from pathlib import Path

import pandas as pd
import yaml

COACH = "coach"
PERIODS = {"month": 1, "quarter": 3}
BUILT_IN = next(Path(__file__).parents[2].glob("*/instrument/builtin/cqi-61.yml"))
PHASE = ("distinctly_different", "cause_known", "desirable", "expected_to_last")
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def kept(method):
    """Keep what a method gave with its object."""

    @functools.wraps(method)
    def give(self, *args, **named):
        memo = self.__dict__.setdefault(f"_{method.__name__}", {})
        key = (args, tuple(sorted(named.items())))
        if key not in memo:
            memo[key] = method(self, *args, **named)
        return memo[key]

    return give


def read(path: Path):
    return yaml.load(path.read_text("utf-8"), LOADER) or {} if path.exists() else {}


class Cohort:
    """One folder of `parameters/`."""

    def __init__(self, folder: Path, up_to: str | None = None, interim: bool = False, whole: bool = True) -> None:
        """Read a cohort as a page meets it.

        Parameters
        ----------
        up_to : the round that the page looks at; later ones are left out.
        interim : answers of an open round are read too, and those that came after a release.
        whole : the page tells of the programs together; on its own page a program is left out that somebody left.
        """
        self.folder, self.interim, self.whole = folder, interim, whole
        self.file = read(folder / "cohort.yml")
        self.as_of: dt.date = self.file["as_of"]
        # Pages that are judged here are in English.
        called = [
            {"privacy": "confidential"} | r | {"label": r["label"] if isinstance(r["label"], str) else r["label"]["en"]}
            for r in self.file.get("rounds", [])
        ]
        self.rounds = sorted(called, key=lambda r: r["date"])
        ids = [r["id"] for r in self.rounds]
        self.all_rounds = self.rounds
        self.rounds = self.rounds[: ids.index(up_to) + 1] if up_to else self.rounds
        self.balanced = self.file.get("aggregate") == "role_balanced"
        self.names = {p["id"]: p["name"] for p in self.file["programs"]}

    @property
    def minimum(self) -> int:
        return 5

    @functools.cached_property
    def texts(self) -> str:
        """Everything that people wrote, in one text."""
        files = [p for p in sorted(self.folder.rglob("*")) if p.suffix in (".yml", ".csv", ".md")]
        files += [] if "instrument" in self.file else [BUILT_IN]
        return "\n".join(_leaves(p) for p in files)

    def quoted(self, text: str) -> bool:
        """Whether a text stands in the files, whatever its first letter, last stop and quotes."""
        plain = _plain(text)
        return not plain or plain in _plain(self.texts)

    @kept
    def form(self, round_id: str) -> Form:
        entry = next(r for r in self.rounds if r["id"] == round_id)
        name = entry.get("instrument") or self.file.get("instrument")
        return Form(read(self.folder / name if name else BUILT_IN))

    def belongs(self, program: str, entry: dict) -> bool:
        """Whether a program was of the cohort in a round: it had joined before the end, and had not left."""
        one = next(p for p in self.file["programs"] if p["id"] == program)
        joined, left = one.get("from", dt.date.min), one.get("until", dt.date.max)
        return joined <= (entry.get("closed") or entry["date"]) and entry["date"] <= left

    @property
    def every_name(self) -> set[str]:
        """The names of all domains that any round asked about."""
        return {name for r in self.rounds for name in self.form(r["id"]).by_name}

    @property
    def there(self) -> list[str]:
        """The programs that have not left."""
        return [p["id"] for p in self.file["programs"] if p.get("until", dt.date.max) >= self.as_of]

    def open(self, entry: dict) -> bool:
        """Whether a round still takes answers, so that no page which may leave rests on it."""
        return entry["privacy"] != "named" and not ("closed" in entry and entry["closed"] <= self.as_of)

    @kept
    def answers(self, round_id: str) -> pd.DataFrame:
        """Give a row per person and item that was asked: program, person, role, item, domain, what (level or why not)."""
        path = self.folder / "responses" / f"{round_id}.csv"
        columns = ["program", "person", "role", "item", "domain", "what", "raw"]
        if not path.exists():
            return pd.DataFrame(columns=columns)
        form = self.form(round_id)
        entry = next(r for r in self.rounds if r["id"] == round_id)
        if self.open(entry) and not self.interim:
            return pd.DataFrame(columns=columns)
        wide = self.once_each(self.rested(round_id), entry)
        gone = set() if self.whole or self.interim else self.gone(round_id)
        rows = []
        for _, r in wide.iterrows():
            if r["program"] in gone:
                continue
            if not any(r[item] for item in form.items):
                continue
            for item, about in form.items.items():
                raw = r[item]
                what: object = {"DK": "dont_know", "NA": "not_applicable", "": "blank"}.get(raw, raw)
                if about.cut and isinstance(what, str) and what.replace(".", "").isdigit():
                    what = str(sum(float(what) >= bound for bound in about.cut[:-1]))
                if isinstance(what, str) and what.isdigit():
                    what = about.k + 1 - int(what) if about.turned != about.last_first else int(what)
                rows.append((r["program"], r["respondent_id"], r["role"], item, about.domain, what, raw))
        return pd.DataFrame(rows, columns=columns)

    def once_each(self, wide: pd.DataFrame, entry: dict) -> pd.DataFrame:
        """Count everybody once in a program: in the role that the round names, of two waves what it says."""
        keep, rows = [], wide.to_dict("records")
        of: dict[tuple[str, str], list[dict]] = {}
        for row in rows:
            of.setdefault((row["program"], row["respondent_id"]), []).append(row)
        for (program, person), mine in of.items():
            role = entry.get("counts_as", {}).get(person, {}).get(program)
            mine = sorted([r for r in mine if r["role"] == role] or mine, key=lambda r: r.get("submitted_at", ""))
            rule, *others = (entry.get("answered_twice") or "latest"), *mine[:-1]
            if rule == "first":
                keep.append(mine[0])
            elif rule == "together":
                before = [r for r in others if r["role"] == mine[-1]["role"]]
                keep.append({c: next((r[c] for r in [mine[-1], *before[::-1]] if r[c]), "") for c in wide.columns})
            else:
                keep.append(mine[-1])
        return pd.DataFrame(keep, columns=wide.columns)

    def rested(self, round_id: str) -> pd.DataFrame:
        """Give the file that pages rest on."""
        path = self.folder / "responses" / f"{round_id}.csv"
        then = self.folder / "before" / path.name
        now = pd.read_csv(path, dtype=str, keep_default_na=False)
        if self.interim or not then.exists():
            return now
        # What was released stays what pages rest on; where somebody took an answer back, nothing is shown until then.
        released = pd.read_csv(then, dtype=str, keep_default_na=False)
        # A program of which nobody had answered is released with the answers that came.
        return pd.concat([released, now[~now["program"].isin(self.heard(released, round_id))]], ignore_index=True)

    def heard(self, rows: pd.DataFrame, round_id: str) -> set[str]:
        """Give the programs of which somebody, the coach too, answered something."""
        items = [item for item in self.form(round_id).items if item in rows]
        return set(rows.loc[rows[items].ne("").any(axis=1), "program"])

    @kept
    def spoken(self, round_id: str) -> set[str]:
        """Give the languages that pages may tell of: those of a round's people, in all programs, as the file says it.

        While a round in which some answer openly goes on, none, nor where five staff or fewer said theirs; where one program
        alone has staff, those of five of them.
        """
        entry = next(r for r in self.rounds if r["id"] == round_id)
        openly = entry.get("privacy") == "named" or entry.get("named_for")
        real = self.file.get("data", "real") == "real"
        if real and openly and not (entry.get("closed") and entry["closed"] <= self.as_of):
            return set()
        people = self.known_languages(round_id)
        staff = people[~people["role"].isin(["leader", "coach"])]
        if len(staff) < 6:
            return set()
        if staff["program"].nunique() < 2:
            many = staff["language"].value_counts()
            return set(many[many >= 5].index)
        return set(people["language"])

    @kept
    def known_languages(self, round_id: str) -> pd.DataFrame:
        """Give the people who answered something and whose language the file says: program, role and language."""
        path = self.folder / "responses" / f"{round_id}.csv"
        entry = next(r for r in self.rounds if r["id"] == round_id)
        if not path.exists() or (self.open(entry) and not self.interim):
            return pd.DataFrame(columns=["program", "role", "language"])
        wide = self.rested(round_id)
        if "language" not in wide:
            return wide.iloc[:0].assign(language="")[["program", "role", "language"]]
        items = [item for item in self.form(round_id).items if item in wide]
        wide = wide[wide[items].ne("").any(axis=1) & wide["language"].ne("")]
        return wide.assign(language=wide["language"].str.split("-").str[0])[["program", "role", "language"]]

    def waiting(self, round_id: str) -> set[str]:
        """Give the programs whose first answers came after others were released, while too few of them did: the tables of the
        group still rest on the others."""
        then, now = (self.folder / place / f"{round_id}.csv" for place in ("before", "responses"))
        if not then.exists():
            return set()
        a, b = (pd.read_csv(path, dtype=str, keep_default_na=False) for path in (then, now))
        new = self.heard(b, round_id) - self.heard(a, round_id)
        return new if len(new) < self.minimum else set()

    def gone(self, round_id: str) -> set[str]:
        """Give the programs of which somebody whose answers were released is no longer among the answers."""
        then, now = (self.folder / place / f"{round_id}.csv" for place in ("before", "responses"))
        if not then.exists():
            return set()
        a, b = (pd.read_csv(path, dtype=str, keep_default_na=False) for path in (then, now))
        # Who answered nothing was not among the answers.
        items = [item for item in self.form(round_id).items if item in a]
        return set(a.loc[~a["respondent_id"].isin(b["respondent_id"]) & a[items].ne("").any(axis=1), "program"])

    @kept
    def program(self, id_: str) -> Program:
        return Program(self, id_)


def _leaves(path: Path) -> str:
    text = path.read_text("utf-8")
    if path.suffix != ".yml":
        return text
    out: list[str] = []

    def walk(node) -> None:
        if isinstance(node, dict):
            for value in node.values():
                walk(value)
        elif isinstance(node, list):
            for value in node:
                walk(value)
        else:
            out.append(str(node))

    walk(yaml.load(text, LOADER))
    return "\n".join(out)


def _plain(text: str) -> str:
    # What page one has no room for ends in an ellipsis: the words before it are people's.
    return " ".join(text.replace("“", "").replace("”", "").split()).strip().rstrip(".!?…").strip().casefold()


class Item:
    """One question."""

    def __init__(self, entry: dict, domain: Domain) -> None:
        self.id, self.topic, self.domain, self.k = entry["id"], entry["topic"], domain.id, domain.k
        self.last_first, self.cut = domain.last_first, domain.cut
        self.turned, self.equity, self.text = entry.get("reversed", False), entry.get("equity", False), entry["text"]


class Domain:
    """One domain with its scale."""

    def __init__(self, entry: dict, area: str, scale: dict) -> None:
        self.id, self.name, self.area, self.entry = entry["id"], entry["name"], area, entry
        # A scale may be listed best level first.
        self.last_first, self.cut = scale.get("reversed", False), [float(bound) for bound in scale.get("cut", [])]
        levels = scale["levels"][::-1] if self.last_first else scale["levels"]
        self.labels = [str(level["label"]) for level in levels]
        self.anchors = [level.get("anchor", "") for level in levels]
        self.k = len(levels)
        self.target, self.limit, self.low = scale["target"], scale["challenge_below"], scale["low_levels"]
        self.items = [item["id"] for item in entry["items"]]
        self.scale = entry.get("scale")


class Form:
    """An instrument."""

    def __init__(self, file: dict) -> None:
        self.file = file
        self.domains = {
            d["id"]: Domain(d, a["name"], file["scales"][d.get("scale") or next(iter(file["scales"]))])
            for a in file["areas"]
            for d in a["domains"]
        }
        self.items = {
            i["id"]: Item(i, self.domains[d["id"]]) for a in file["areas"] for d in a["domains"] for i in d["items"]
        }
        self.by_name = {d.name: d for d in self.domains.values()}


class Halves(float):
    """A topic's level that a page may tell in halves only; `words` are what it prints."""

    words = ""


def _step(total: int, n: int, k: int) -> tuple[int, int]:
    """Give the lowest and highest sum of n answers that are not told from this one (docs/privacy.md)."""
    for v in range(1, k + 1):
        reach = 2 if v in (1, k) else 1
        if abs(total - v * n) <= reach:
            return max(n, v * n - reach), min(k * n, v * n + reach)
    return total, total


def _half(low: float, high: float, k: int) -> float:
    if high <= 1.5 + 1e-9:
        return 1.5
    return k - 0.5 if low >= k - 0.5 - 1e-9 else min(max(math.floor(low + high + 0.5 + 1e-9) / 2, 2.0), k - 1.0)


def _counted(count: int, n: int) -> float:
    return 0.0 if count <= 1 else float(n) if count >= n - 1 else float(count)


class Level:
    """What a group of people says of a domain."""

    def __init__(self, answers: Iterable[tuple[str, str, object]], domain: Domain) -> None:
        self.domain = domain
        of_person: dict[str, list[tuple[str, object]]] = {}
        self.asked, self.count = 0, {}
        for person, item, what in answers:
            of_person.setdefault(person, []).append((item, what))
            self.asked += 1
            kind = "level" if isinstance(what, int) else what
            self.count[kind] = self.count.get(kind, 0) + 1
        people, used, by_item = {}, [], {}
        for person, own in of_person.items():
            levels = [(item, what) for item, what in own if isinstance(what, int)]
            applicable = sum(what != "not_applicable" for _, what in own)
            if levels and 2 * len(levels) >= applicable and len(levels) >= min(2, len(own)):
                people[person] = sum(what for _, what in levels) / len(levels)
                for item, what in levels:
                    used.append(what)
                    by_item.setdefault(item, []).append(what)
        self.people, self.used, self.by_item = people, used, by_item
        self.raters = len(people)
        self.mean = sum(people.values()) / len(people) if people else math.nan
        self.at_target = sum(w >= domain.target for w in used)
        self.at_low = sum(w in domain.low for w in used)
        self.item_means = {i: sum(v) / len(v) for i, v in by_item.items()}
        self.steps = False

    def in_steps(self, staff: Level | None, leaders: Level | None, balanced: bool) -> None:
        """Take levels and counts as they may be told where fewer than eight staff rated a topic (docs/privacy.md)."""
        of, d = staff or self, self.domain
        rated = {i: v for i, v in of.by_item.items() if v}
        if not any(len(v) < 8 for v in rated.values()) or of.raters < 5:
            return
        shown = {i: v for i, v in rated.items() if len(v) >= 5}
        parts = list(shown.values()) or [[x for v in rated.values() for x in v]]
        size, level, high, low, halves = 0, 0.0, 0.0, 0.0, {}
        for item, v in zip([*shown] or [None], parts, strict=True):
            n, ends = len(v), (sum(v), sum(v))
            counts = [float(sum(x >= d.target for x in v)), float(sum(x in d.low for x in v))]
            if n < 8 or item is None:
                ends = _step(sum(v), n, d.k)
                counts = [_counted(int(c), n) for c in counts]
                known = (leaders.by_item.get(item, []) if leaders else []) if staff else []
                one, other = ((e + sum(known)) / (n + len(known)) for e in ends)
                halves[item] = Halves(_half(one, other, d.k))
                halves[item].words = (
                    "1.5 or less"
                    if other <= 1.5 + 1e-9
                    else f"{d.k - 0.5} or more"
                    if one >= d.k - 0.5 - 1e-9
                    else f"about {halves[item]:.1f}"
                )
            size, level = size + n, level + sum(ends) / 2
            high, low = high + counts[0], low + counts[1]
        used = len(of.used)
        high, low = (math.floor(x / size * used + 0.5 + 1e-9) for x in (high, low))
        mean, low = level / size, min(low, used - high)
        if staff is not None and leaders is not None and leaders.raters:
            high, low = high + leaders.at_target, low + leaders.at_low
            n, m = staff.raters, leaders.raters
            mean = (mean + leaders.mean) / 2 if balanced else (mean * n + leaders.mean * m) / (n + m)
        self.mean, self.at_target, self.at_low, self.steps = mean, high, low, True
        self.item_means |= {i: h for i, h in halves.items() if i is not None}


class Program:
    """One program's files."""

    def __init__(self, cohort: Cohort, id_: str) -> None:
        self.cohort, self.id, self.name = cohort, id_, cohort.names[id_]
        self.folder = cohort.folder / "programs" / id_
        self.measures = {m["id"]: m for m in read(self.folder / "measures.yml").get("measures", [])}
        self.plan = read(self.folder / "priorities.yml")
        self.groundwork = read(self.folder / "groundwork.yml")
        self.cycles = {p.stem: read(p) for p in sorted((self.folder / "cycles").glob("*.yml"))}
        self.round = cohort.rounds[-1] if cohort.rounds else None
        self.previous = cohort.rounds[-2] if len(cohort.rounds) > 1 and cohort.belongs(id_, cohort.rounds[-2]) else None

    @property
    def as_of(self) -> dt.date:
        return self.cohort.as_of

    @property
    def form(self) -> Form:
        return self.cohort.form(self.round["id"])

    @kept
    def answers(self, round_id: str | None = None) -> pd.DataFrame:
        rows = self.cohort.answers(round_id or self.round["id"])
        return rows[rows["program"].eq(self.id)]

    @kept
    def by_domain(self, round_id: str | None = None) -> dict[str, list[tuple[str, str, str, object]]]:
        """Give role, person, item and answer, by domain."""
        out: dict[str, list[tuple[str, str, str, object]]] = {}
        rows = self.answers(round_id)
        for of, *answer in zip(*(rows[c] for c in ("domain", "role", "person", "item", "what")), strict=True):
            out.setdefault(of, []).append(tuple(answer))
        return out

    @kept
    def people(self, round_id: str | None = None) -> dict[str, str]:
        rows = self.answers(round_id).drop_duplicates("person")
        return {p: r for p, r in zip(rows["person"], rows["role"], strict=True) if r != COACH}

    def count(self, *roles: str, round_id: str | None = None) -> int:
        return sum(r in roles for r in self.people(round_id).values())

    @property
    def invited(self) -> dict[str, int]:
        return (self.round.get("invited") or {}).get(self.id, {})

    @property
    def named(self) -> bool:
        return self.round["privacy"] == "named" or self.id in self.round.get("named_for", [])

    @kept
    def level(self, domain: str, basis: str = "everyone", round_id: str | None = None) -> Level:
        of_group = {"everyone": lambda role: role != COACH, "staff": lambda role: role not in (COACH, "leader")}
        mine = of_group.get(basis, lambda role: role == basis)
        form = self.cohort.form(round_id or self.round["id"])
        told = (tuple(answer) for role, *answer in self.by_domain(round_id).get(domain, []) if mine(role))
        found = Level(told, form.domains[domain])
        entry = next(r for r in self.cohort.rounds if r["id"] == (round_id or self.round["id"]))
        if basis in ("everyone", "staff") and entry["privacy"] != "named" and self.id not in entry.get("named_for", []):
            sides = [self.level(domain, side, round_id) for side in ("staff", "leader")] if basis == "everyone" else []
            found.in_steps(*(sides or (None, None)), self.cohort.balanced)
            heard = [side.mean for side in sides if side.raters]
            if self.cohort.balanced and not found.steps and heard:
                # Of eight or more in a confidential round leaders count as much as all others.
                found.mean = sum(heard) / len(heard)
        elif basis == "everyone" and self.cohort.balanced and found.raters:
            # Where answers are open each role counts alike.
            roles, parts = self.people(round_id), {}
            for person, mean in found.people.items():
                parts.setdefault(roles[person], []).append(mean)
            found.mean = sum(sum(x) / len(x) for x in parts.values()) / len(parts)
        return found

    def basis(self, domain: str, round_id: str | None = None) -> str:
        """Say whose view a domain rests on in a report: everyone, the leaders, or nobody (the rule of docs/method.md)."""
        entry = next(r for r in self.cohort.rounds if r["id"] == (round_id or self.round["id"]))
        named = entry["privacy"] == "named"
        staff = self.level(domain, "staff", round_id)
        present = sum(r != "leader" for r in self.people(round_id).values())
        leaders = sum(r == "leader" for r in self.people(round_id).values())
        if named and present:
            return "everyone"
        if present == 0:
            return "leader" if leaders else "none"
        need = 8 if len(staff.domain.items) == 1 else 5
        if present >= 5 and staff.raters >= need:
            return "everyone"
        return "leader" if leaders else "none"

    # Measures

    @kept
    def points(self, measure: str) -> pd.DataFrame:
        """Give a measure's points: date, value, numerator, denominator, in order; groups are put together."""
        path = self.folder / "measures.csv"
        columns = ["date", "value", "numerator", "denominator"]
        if not path.exists():
            return pd.DataFrame(columns=columns)
        rows = pd.read_csv(path, dtype={"measure": str})
        rows = rows[rows["measure"].eq(measure)].copy()
        rows["date"] = pd.to_datetime(rows["date"]).dt.date
        # Rows of a group are parts of the whole, which has a row of its own.
        rows = rows[(rows["date"] <= self.as_of) & rows["group"].isna()]
        per = self.measures[measure].get("per", 100)
        out = []
        for day, own in rows.groupby("date", sort=True):
            if own["numerator"].notna().any():
                top, of = own["numerator"].sum(), own["denominator"].sum()
                if of > 0:
                    out.append((day, round(per * top / of, 9), top, of))
            elif own["value"].notna().any():
                out.append((day, own["value"].mean(), math.nan, math.nan))
        return pd.DataFrame(out, columns=columns)

    @kept
    def reasons(self, measure: str) -> dict[dt.date, str]:
        """Give why nothing was collected, by day."""
        path = self.folder / "measures.csv"
        rows = pd.read_csv(path, dtype=str, keep_default_na=False) if path.exists() else pd.DataFrame()
        if "reason" not in rows:
            return {}
        rows = rows[rows["measure"].eq(measure) & rows["group"].eq("") & rows["reason"].ne("")]
        told = {dt.date.fromisoformat(day): why for day, why in zip(rows["date"], rows["reason"], strict=True)}
        return {day: why for day, why in sorted(told.items()) if day <= self.as_of}

    def groups(self, measure: str) -> int:
        """Count the groups of a measure that have rows."""
        path = self.folder / "measures.csv"
        if not path.exists():
            return 0
        rows = pd.read_csv(path, dtype={"measure": str, "group": str})
        rows = rows[rows["measure"].eq(measure) & (pd.to_datetime(rows["date"]).dt.date <= self.as_of)]
        return rows["group"].dropna().nunique()

    def end_of(self, measure: str, day: dt.date) -> dt.date:
        frequency = self.measures[measure].get("frequency", "month")
        if frequency in PERIODS:
            index = day.year * 12 + day.month - 1
            index = index - index % PERIODS[frequency] + PERIODS[frequency]
            return dt.date(index // 12, index % 12 + 1, 1) - dt.timedelta(days=1)
        return day + dt.timedelta(days={"week": 6, "day": 0}[frequency])

    def begun(self, cycle: dict) -> bool:
        start = cycle.get("actual_start")
        return start is not None and start <= self.as_of

    def tested(self, cycle: dict) -> bool:
        """Say whether a test was made: it began, or has a result, something learned or a decision of this day."""
        if self.begun(cycle):
            return True
        start, day, result = cycle.get("actual_start"), cycle.get("studied_on"), cycle.get("result") or {}
        if cycle.get("decision") and (day is None or day <= self.as_of):
            return start is None or start <= self.as_of
        if day is not None:
            return day <= self.as_of
        return result.get("value") is not None or bool(result.get("text") or cycle.get("learned"))

    def first_test(self, measure: str) -> dt.date | None:
        days = [
            c["actual_start"]
            for c in self.cycles.values()
            if measure in (c.get("measure"), *c.get("other_measures", [])) and self.begun(c)
        ]
        return min(days, default=None)

    def agreed(self, measure: str) -> list[dict]:
        """Give the phases that have begun and of which all four questions are answered with yes, in time order."""
        found = [x for x in self.measures[measure].get("phases", []) if x["from"] <= self.as_of]
        return sorted((x for x in found if all(x.get(q) is True for q in PHASE)), key=lambda x: x["from"])

    def counted(self, measure: str) -> pd.DataFrame:
        """Give the points that can be compared: a phase before the first test cuts off earlier ones (docs/method.md)."""
        first, points = self.first_test(measure), self.points(measure)
        for x in reversed(self.agreed(measure)):
            later = points[[d >= x["from"] for d in points["date"]]]
            if (first is not None and x["from"] < first) or (first is None and len(later) >= 8):
                return later
        return points

    def before(self, measure: str) -> pd.DataFrame:
        first, points = self.first_test(measure), self.counted(measure)
        if first is None:
            return points.iloc[:0]
        return points[[self.end_of(measure, d) < first for d in points["date"]]]

    def after(self, measure: str) -> pd.DataFrame:
        return self.counted(measure).iloc[len(self.before(measure)) :]

    def short(self, measure: str) -> str:
        return self.measures[measure].get("short") or self.measures[measure]["name"]

    # Priorities

    @property
    def priorities(self) -> list[dict]:
        return self.plan.get("priorities", [])

    @property
    def current(self) -> list[dict]:
        """The priorities of the newest round from which some were chosen."""
        dates = {r["id"]: r["date"] for r in self.cohort.rounds}
        known = [p for p in self.priorities if p["round"] in dates and dates[p["round"]] <= self.round["date"]]
        newest = max((dates[p["round"]] for p in known), default=None)
        return [p for p in known if dates[p["round"]] == newest]

    @property
    def left(self) -> list[dict]:
        """The priorities of the round before whose aims rest on a known measure, where others took their place."""
        if self.previous is None:
            return []
        now = [(x["domain"], (x.get("aim") or {}).get("measure"), (x.get("aim") or {}).get("to")) for x in self.current]
        then = [x for x in self.priorities if x["round"] == self.previous["id"] and x not in self.current]
        aimed = [x for x in then if (x.get("aim") or {}).get("measure") in self.measures]
        return [x for x in aimed if (x["domain"], x["aim"]["measure"], x["aim"].get("to")) not in now]

    def cycles_of(self, priority: dict) -> list[dict]:
        ideas = {i["id"] for d in priority.get("drivers", []) for i in d.get("ideas", [])}
        drivers = {d["id"] for d in priority.get("drivers", [])}
        return [
            c
            for c in self.cycles.values()
            if c.get("priority") == priority["id"]
            or (not c.get("priority") and (c.get("idea") in ideas or c.get("driver") in drivers))
        ]
