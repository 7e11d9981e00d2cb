"""Hostile but possible cohorts, written from a seed: the data of small programs as they are met, and worse.

Nothing of the library is imported. A seed gives the same folder every time. What makes them hostile: one to twelve
raters, blanks, items that were turned round, questions changed between rounds, scales of three to seven levels, groups
too small to show, ties, zeros, gaps, neighbouring points that resemble each other, long names, rounds dated late,
all domains equal, everybody agreeing, nobody answering, and records that people left half written.
"""

from __future__ import annotations

import csv
import datetime as dt
import random
from pathlib import Path

import yaml

SCALES = {
    "maturity": {
        3: ["Not yet", "Partly", "Fully"],
        4: ["Not yet", "Starting", "Established", "Embedded"],
        5: ["Absent", "Planned", "Begun", "Usual", "Everywhere"],
        6: ["Nothing", "An idea", "A plan", "A trial", "The usual way", "Everywhere"],
        7: ["Nothing", "An idea", "A plan", "A trial", "In part", "The usual way", "Everywhere"],
    },
    "agree": {
        3: ["Disagree", "Neither", "Agree"],
        4: ["Strongly disagree", "Disagree", "Agree", "Strongly agree"],
        5: ["Strongly disagree", "Disagree", "Neither agree nor disagree", "Agree", "Strongly agree"],
        6: ["Strongly disagree", "Disagree", "Rather disagree", "Rather agree", "Agree", "Strongly agree"],
        7: ["Fully disagree", "Disagree", "Rather disagree", "Neither", "Rather agree", "Agree", "Fully agree"],
    },
    "often": {
        3: ["Never", "Sometimes", "Always"],
        4: ["Never", "Sometimes", "Often", "Always"],
        5: ["Never", "Seldom", "Sometimes", "Often", "Always"],
        6: ["Never", "Hardly ever", "Seldom", "Sometimes", "Often", "Always"],
        7: ["Never", "Hardly ever", "Seldom", "Sometimes", "Often", "Nearly always", "Always"],
    },
}
LIMITS = {
    3: (2.5, 2, [1]),
    4: (3.0, 2.5, [1, 2]),
    5: (4.0, 3.0, [1, 2]),
    6: (5.0, 3.5, [1, 2, 3]),
    7: (6.0, 4.0, [1, 2, 3]),
}
DOMAINS = [
    "Outcomes",
    "Access",
    "Staff support",
    "Working with families",
    "Referrals",
    "Good data",
    "Using data to decide",
    "Fairness",
]
TOPICS = [
    "named goals", "opening hours", "waiting", "clear roles", "time to learn", "a written plan", "partners who answer",
    "data that can be found", "decisions with a name", "feedback to families", "supervision", "splitting numbers by group",
    "the first visit", "complete files", "trusting the numbers", "asking those who left", "a safe place to speak", "travel",
    "language help", "follow-up calls", "shared records", "meeting on time", "a budget for change", "new staff", "leave",
    "naming who decides", "checking the work", "words that everybody reads the same way", "child care", "evening hours",
]  # fmt: skip
PROGRAMS = [
    "Maple House", "O’Brien & Sons Family Centre", "North Shore", "Elm <Street>",
    "The Very Long Name of a Program for Families, Children and Young People in Three Counties",
    "Luz", "Hope 24/7", "St. Mary’s, East",
]  # fmt: skip
STAFF = [
    "supervisor",
    "frontline",
    "frontline",
    "staff",
    "data_eval",
    "frontline",
    "participant_family",
    "board_partner",
    "other",
]
ROUNDS = [
    ("2023-fall", "Fall 2023", dt.date(2023, 10, 10)),
    ("2024-fall", "Fall 2024", dt.date(2024, 10, 14)),
    ("2025-fall", "Fall 2025", dt.date(2025, 10, 20)),
]


BUILT_IN = next(Path(__file__).parents[2].glob("*/instrument/builtin/cqi-61.yml"))
# Some seeds make a cohort of another kind: the questions that come with the workbook, many programs, a round that is
# still open (alone, or after a closed one), and answers that came after the round was released.
KINDS = {6: "built-in", 11: "many", 8: "open", 2: "first open", 12: "later", 3: "withheld"}

WHY_NOT = (
    "the office moved",
    "Ana was ill; only 2 of us were there",
    "the log was lost.",
    "5 < 6 & nobody knew",
    "holidays",
)


class _Plain(yaml.SafeDumper):
    """Writes values out in every place."""

    def ignore_aliases(self, data) -> bool:
        return True


class Cohort:
    """One cohort being written."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.folder, self.seed = folder, seed
        self.r = random.Random(seed)
        # What came to the generator later draws from a stream of its own, so that a seed keeps the rest.
        self.more = random.Random(f"{seed} and more")
        self.kind = KINDS.get(seed % 15, "")
        self.as_of = dt.date(2025, 11, 14) + dt.timedelta(days=self.r.choice([0, 0, 17, 80, 200]))

    def chance(self, p: float) -> bool:
        return self.r.random() < p

    def also(self, p: float) -> bool:
        return self.more.random() < p

    def write(self, name: str, content) -> None:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(yaml.dump(content, Dumper=_Plain, sort_keys=False, allow_unicode=True), encoding="utf-8")

    def table(self, name: str, columns: list[str], rows: list) -> None:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(columns)
            writer.writerows(rows)

    def make(self) -> Path:
        self.instruments()
        n = self.r.choice([1, 1, 1, 2, 2, 3])
        n = self.more.choice([5, 6, 8]) if self.kind == "many" else min(n, 2) if self.kind else n
        names = self.r.sample(PROGRAMS, n)
        self.programs = [(f"p{i + 1}", name) for i, name in enumerate(names)]
        self.rounds = ROUNDS[-self.r.choice([1, 2, 2, 2, 3]) :]
        self.rounds = ROUNDS[-2:] if self.kind == "open" else ROUNDS[-1:] if self.kind == "first open" else self.rounds
        people = {p: self.people() for p, _ in self.programs}
        self.until: dict[str, dt.date] = {}
        leaving = random.Random(f"{self.seed} leaving")
        if self.kind == "many" and len(self.rounds) > 1 and leaving.random() < 0.6:
            # One of many left between the last two rounds; its records stay where they are.
            self.until[leaving.choice(self.programs)[0]] = self.rounds[-2][2] + dt.timedelta(
                days=leaving.randint(40, 300)
            )
        rounds, asked = [], {}
        for n_, (id_, label, day) in enumerate(self.rounds):
            entry: dict = {
                "id": id_,
                "label": label,
                "date": day,
                "privacy": self.r.choice(["named", *["confidential"] * 4]),
            }
            if n_ == len(self.rounds) - 1 and self.chance(0.1):
                entry["date"] = self.as_of - dt.timedelta(days=self.r.choice([0, 20]))
            if self.changed and n_ < len(self.rounds) - 1:
                entry["instrument"] = "before.yml"
            invited = {}
            for p, _ in self.programs:
                if self.chance(0.75) and not self.gone(p, entry):
                    counts: dict[str, int] = {}
                    for role, _ in people[p]:
                        counts[role] = counts.get(role, 0) + 1
                    extra = self.r.choice([0, 0, 1, 3])
                    counts["frontline"] = counts.get("frontline", 0) + extra
                    invited[p] = {role: k for role, k in counts.items() if k}
            if invited:
                entry["invited"] = invited
            entry["closed"] = min(entry["date"] + dt.timedelta(days=10), self.as_of)
            if self.kind and n_ == len(self.rounds) - 1:
                entry["privacy"] = "confidential"
                if self.kind in ("open", "first open"):
                    del entry["closed"]
            rounds.append(entry)
            asked[id_] = self.answers(id_, entry, people)
        programs = [
            {"id": p, "name": name} | ({"sharing": "named"} if self.chance(0.3) else {}) for p, name in self.programs
        ]
        programs = [one | ({"until": self.until[one["id"]]} if one["id"] in self.until else {}) for one in programs]
        cohort = {
            "name": self.r.choice(["A small cohort", "Two Rivers & Friends", "Cohort of programs that learn together"]),
            "as_of": self.as_of,
            "programs": programs,
            "rounds": rounds,
        }
        if self.kind != "built-in":
            cohort["instrument"] = self.instrument_name
        if self.also(0.2):
            cohort["aggregate"] = "role_balanced"
        if self.chance(0.2):
            cohort["retake_months"] = self.r.choice([6, 18])
        if self.chance(0.2):
            cohort["notice"] = "Invented for a test; no number here is anybody’s."
        self.write("cohort.yml", cohort)
        for p, _ in self.programs:
            self.records(p)
        return self.folder

    def gone(self, program: str, entry: dict) -> bool:
        return program in self.until and self.until[program] < entry["date"]

    # The questions

    def instruments(self) -> None:
        self.changed = False
        self.instrument_name = "instrument.yml"
        words = self.r.choice(list(SCALES))
        many = self.chance(0.2)
        ks = self.r.sample([3, 4, 5, 6, 7], 2) if many else [self.r.choice([3, 4, 4, 4, 5, 5, 6, 7])]
        scales = {}
        for n, k in enumerate(ks):
            target, limit, low = LIMITS[k]
            levels = [{"code": i + 1, "label": label} for i, label in enumerate(SCALES[words][k])]
            if self.chance(0.5):
                for level in levels:
                    level["anchor"] = f"What {level['label'].lower()} looks like in daily work."
            scale = {"levels": levels, "dont_know": ["DK", "Don't know"], "not_applicable": ["NA", "Not applicable"]}
            scales[f"{words}{n}"] = scale | {"target": target, "challenge_below": limit, "low_levels": low}
        topics = self.r.sample(TOPICS, len(TOPICS))
        names = self.r.sample(DOMAINS, self.r.choice([2, 3, 4, 5, 6]))
        areas: list[dict] = []
        self.items: dict[str, tuple[str, int, bool]] = {}
        turned = self.chance(0.3)
        for n, name in enumerate(names):
            if n % 3 == 0:
                areas.append({"id": "ABC"[n // 3], "name": ["Services", "Data", "People"][n // 3], "domains": []})
            scale = list(scales)[n % len(scales)]
            domain = {"id": f"{areas[-1]['id']}{n + 1}", "name": name, "scale": scale, "items": []}
            if self.chance(0.6):
                domain |= {
                    "strong": f"{name} holds.",
                    "weak": f"{name} does not hold yet.",
                    "start": "ask three people how it is.",
                    "ask": "what do some of us see that others do not?",
                    "find_out": "who could tell us?",
                }
            for i in range(self.r.choice([1, 2, 3, 4, 5])):
                id_ = f"{domain['id'].lower()}_{i + 1}"
                topic = topics.pop() if topics else f"point {id_}"
                item = {"id": id_, "topic": topic, "text": f"We can rely on {topic}."}
                if turned and self.chance(0.4):
                    item["reversed"] = True
                if self.chance(0.15):
                    item["equity"] = True
                domain["items"].append(item)
            areas[-1]["domains"].append(domain)
        form = {"id": "ours", "version": "2", "name": "Our questions", "scales": scales, "areas": areas}
        for scale in scales.values():
            if self.also(0.15):
                # The first level is the best one, and has the first code.
                scale["reversed"] = True
                scale["levels"] = [level | {"code": n + 1} for n, level in enumerate(reversed(scale["levels"]))]
        self.form = self.before = form
        if self.kind == "built-in":
            self.form = self.before = yaml.safe_load(BUILT_IN.read_text("utf-8"))
            return
        self.write("instrument.yml", form)
        if self.chance(0.25):
            self.changed = True
            import copy

            before = copy.deepcopy(form)
            before["version"] = "1"
            flat = [d for a in before["areas"] for d in a["domains"]]
            victim = self.r.choice(flat)
            if len(victim["items"]) > 1:
                victim["items"].pop()  # added since
            other = self.r.choice(flat)
            other["items"][0]["text"] += " Always."  # changed words
            self.before = before
            self.write("before.yml", before)

    @staticmethod
    def asked(form: dict) -> list[tuple[str, str, int, bool]]:
        out = []
        for area in form["areas"]:
            for domain in area["domains"]:
                scale = form["scales"][domain.get("scale") or next(iter(form["scales"]))]
                k, turned = len(scale["levels"]), scale.get("reversed", False)
                out += [(i["id"], domain["id"], k, i.get("reversed", False) != turned) for i in domain["items"]]
        return out

    # The answers

    def people(self) -> list[tuple[str, str]]:
        """Give role and id of those who may answer; the same people in every round or others."""
        n = self.r.choice([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12])
        leaders = min(n, self.r.choice([0, 1, 1, 1, 2]))
        roles = ["leader"] * leaders + [self.r.choice(STAFF) for _ in range(n - leaders)]
        if self.chance(0.2):
            roles.append("coach")
        return [(role, f"r{i + 1:02d}") for i, role in enumerate(roles)]

    def answers(self, round_id: str, entry: dict, people: dict) -> None:
        form = self.before if entry.get("instrument") else self.form
        asked = self.asked(form)
        temper = self.r.choice(["any", "any", "any", "low", "high", "equal", "agree", "ends", "lazy", "tied"])
        base = {d: self.r.uniform(0.15, 0.85) for _, d, _, _ in asked}
        rows = []
        for program, _ in self.programs:
            here = people[program]
            if self.chance(0.07) or self.gone(program, entry):
                continue  # nobody of this program
            if self.chance(0.3):
                here = [one for one in here if self.r.random() < 0.8] or here[:1]
            others = self.chance(0.3)
            for role, id_ in here:
                lean = self.r.gauss(0, 0.12) + (0.15 if role == "leader" and self.chance(0.3) else 0)
                cells = []
                nothing = self.chance(0.03)
                for item, domain, k, turned in asked:
                    cells.append("" if nothing else self.answer(temper, base[domain], lean, k, turned, item))
                when = entry["date"] + dt.timedelta(days=self.r.randrange(0, 10))
                when = min(when, self.as_of)
                stamp = f"{when.isoformat()}T{self.r.randrange(8, 18):02d}:{self.r.randrange(60):02d}:00"
                comment = "We call once; after that nobody knows." if self.chance(0.15) else ""
                rows.append([f"{program}-{round_id[:4] if others else ''}{id_}", program, role, stamp, *cells, comment])
        self.r.shuffle(rows)
        columns = ["respondent_id", "program", "role", "submitted_at", *(item for item, *_ in asked), "comment"]
        if self.seed % 4 == 2:
            # By the number of each person, so that nothing else of the seed is drawn otherwise.
            columns.append("language")
            rows = [[*row, ("es", "en", "en-GB", "")[int(row[0][-2:]) % 4]] for row in rows]
        if self.something(rows, asked):
            self.table(f"responses/{round_id}.csv", columns, rows)
        if self.kind in ("later", "withheld") and round_id == self.rounds[-1][0] and len(rows) > 2:
            self.released(round_id, columns, rows, asked)

    @staticmethod
    def something(rows: list[list[str]], asked: list) -> bool:
        """Whether anybody answered anything; a file without an answer is refused as no file of responses, and rightly."""
        return any(any(row[4 : 4 + len(asked)]) for row in rows)

    def released(self, round_id: str, columns: list[str], rows: list[list[str]], asked: list) -> None:
        """Write what a first run finds, and beside it what has come by the second: later people, or one who left."""
        # Somebody has answered by the first run.
        late = rows[: min(self.more.choice([1, 2, 3]), len(rows) - 1)] if self.kind == "later" else rows[:1]
        rest = rows[len(late) :]
        if not self.something(rest, asked):
            return
        day = f"{self.as_of.isoformat()}T18:00:00"
        after = [[*row[:3], day, *row[4:]] for row in late] + rest
        first, second = (rest, after) if self.kind == "later" else (rows, rest)
        self.table(f"responses/{round_id}.csv", columns, first)
        self.table(f"then/{round_id}.csv", columns, second)

    def answer(self, temper: str, base: float, lean: float, k: int, turned: bool, item: str) -> str:
        u = self.r.random()
        if temper == "lazy" and u < 0.55:
            return self.r.choice(["", "", "DK"])
        if u < 0.04:
            return "DK"
        if u < 0.06:
            return "NA"
        if u < 0.10:
            return ""
        if temper == "agree":
            place = base
        elif temper == "equal":
            place = 0.5
        elif temper == "low":
            place = self.r.gauss(0.2, 0.1)
        elif temper == "high":
            place = self.r.gauss(0.9, 0.08)
        elif temper == "ends":
            place = self.r.choice([0.02, 0.98])
        elif temper == "tied":
            place = self.r.choice([0.4, 0.6])
        else:
            place = self.r.gauss(base + lean, 0.15)
        level = min(k, max(1, round(1 + place * (k - 1))))
        return str(k + 1 - level if turned else level)

    # The records

    def records(self, program: str) -> None:
        folder = f"programs/{program}"
        if self.chance(0.1):
            (self.folder / folder).mkdir(parents=True, exist_ok=True)
            return
        self.measures(folder)
        domains = [d["id"] for a in self.form["areas"] for d in a["domains"]]
        chosen = self.r.sample(domains, min(len(domains), self.r.choice([0, 1, 1, 1, 2, 3])))
        self.priorities(folder, chosen)
        self.cycles(folder, chosen)
        if self.chance(0.5):
            self.groundwork(folder)
        if self.chance(0.5):
            rows = [
                [
                    self.day(-500, 0),
                    self.r.choice(["New manager", "Flood in the office", "Funding doubled; 2 new staff"]),
                    self.r.choice(["", *self.measure_ids]),
                ]
                for _ in range(self.r.choice([1, 2]))
            ]
            self.table(f"{folder}/events.csv", ["date", "label", "measure"], rows)

    def day(self, low: int, high: int) -> dt.date:
        return self.as_of + dt.timedelta(days=self.r.randint(low, high))

    def measures(self, folder: str) -> None:
        self.measure_ids: list[str] = []
        told, rows = [], []
        why = random.Random(f"{self.seed} {folder} and why not")
        self.latest: dict[str, float] = {}
        self.sized: dict[str, float] = {}
        self.wanted: dict[str, str] = {}
        words = {
            "outcome": ("Families connected within 30 days", "families connected"),
            "process": ("Booking calls within two days of a referral", "booking calls"),
            "balancing": ("Staff hours a week spent on follow-up", "follow-up hours"),
        }
        for n, kind in enumerate(self.r.sample(list(words), self.r.choice([0, 1, 1, 2, 3]))):
            id_ = f"m{n + 1}"
            name, short = words[kind]
            frequency = self.r.choice(["month", "month", "month", "month", "quarter", "week"])
            measure: dict = {
                "id": id_,
                "name": name,
                "kind": kind,
                "frequency": frequency,
                "direction": self.r.choice(["increase", "increase", "decrease", "neither"]),
            }
            if self.chance(0.7):
                measure["short"] = short
            family = self.r.choice(
                ["normal", "normal", "poisson", "rare", "share", "near100", "near0", "ar", "tied", "season"]
            )
            ratio = family in ("share", "near100", "near0")
            base = random.Random(f"{self.seed} {folder} {id_} per")
            per = base.choice([1, 1000]) if ratio and base.random() < 0.2 else 100
            self.sized[id_] = per / 100
            if ratio:
                measure |= {
                    "numerator": "families counted",
                    "denominator": "families referred",
                    "unit": f"of every {per} families" if per > 1 else "of all families",
                }
                measure |= {"per": per, "share": True} if per != 100 else {}
            else:
                measure["unit"] = self.r.choice(["days", "hours a week", ""])
            if self.chance(0.4):
                measure["definition"] = "Counted on the first Monday, all families."
            n_points = self.r.choice([0, 1, 4, 8, 11, 12, 16, 20, 24, 30, 36])
            step = self.r.choice([0, 0, 0, 1, 2, -1])
            values = self.series(family, n_points, step)
            months = {"month": 1, "quarter": 3}.get(frequency)
            split = ratio and self.chance(0.2)
            for i, value in enumerate(values):
                back = n_points - i
                if months:
                    index = self.as_of.year * 12 + self.as_of.month - 1 - back * months
                    index -= index % months
                    day = dt.date(index // 12, index % 12 + 1, 1)
                else:
                    day = self.as_of - dt.timedelta(days=7 * back + self.as_of.weekday())
                if self.chance(0.06):
                    if why.random() < 0.6:  # a gap that somebody explained
                        rows.append([day, id_, "", "", "", "", why.choice(WHY_NOT)])
                    continue
                if ratio:
                    of = self.r.randrange(15, 40)
                    hits = min(of, max(0, round(value * of)))
                    if split:
                        part = self.r.randrange(3, of - 3)
                        in_part = min(part, max(0, round(hits * part / of)))
                        rest = hits - in_part
                        if rest > of - part:
                            in_part, rest = hits - (of - part), of - part
                        rows.append([day, id_, "", in_part, part, "Spanish-speaking"])
                        rows.append([day, id_, "", rest, of - part, "others"])
                    rows.append([day, id_, "", hits, of, ""])
                    self.latest[id_] = per * hits / of
                else:
                    rows.append([day, id_, value, "", "", ""])
                    self.latest[id_] = value
            if self.chance(0.5) and id_ in self.latest:
                measure["targets"] = [
                    {"from": self.day(-600, -300), "value": self.beside(id_, self.r.choice([-5, 0, 5, 10]))}
                ]
            if n_points >= 12 and months and self.also(0.3):
                measure["phases"] = [self.phase(n_points, months)]
            told.append(measure)
            self.measure_ids.append(id_)
            self.wanted[id_] = measure["direction"]
        if told:
            self.write(f"{folder}/measures.yml", {"measures": told})
            columns = ["date", "measure", "value", "numerator", "denominator", "group"]
            columns += ["reason"] if any(len(row) == 7 for row in rows) else []
            self.table(f"{folder}/measures.csv", columns, [[*row, ""][: len(columns)] for row in rows])

    def beside(self, measure: str, more: float, digits: int = 1) -> float:
        """Give a number beside the latest of a measure, in whose base a difference of points of 100 is given."""
        size = self.sized.get(measure, 1)
        return round(self.latest.get(measure, 12.0) + size * more, digits + (2 if size < 1 else 0))

    def phase(self, n: int, months: int) -> dict:
        back = self.more.randrange(2, n - 1)
        index = self.as_of.year * 12 + self.as_of.month - 1 - back * months
        index -= index % months
        told = ("distinctly_different", "cause_known", "desirable", "expected_to_last")
        phase = {
            "from": dt.date(index // 12, index % 12 + 1, 1),
            "who": "Coach and lead",
            "why": self.more.choice(["A second site opened", "Counted another way since"]),
        }
        return phase | {name: True for name in told if self.also(0.9)}

    def series(self, family: str, n: int, step: float) -> list[float]:
        r, out, before = self.r, [], 0.0
        for i in range(n):
            moved = step if i > n / 2 else 0
            if family == "poisson":
                out.append(
                    float(
                        sum(r.random() < 0.08 for _ in range(100)) + 3 * moved
                        if moved > 0
                        else sum(r.random() < 0.08 for _ in range(100))
                    )
                )
            elif family == "rare":
                out.append(float(sum(r.random() < 0.01 for _ in range(50))))
            elif family == "share":
                out.append(min(1, max(0, r.gauss(0.5 + 0.1 * moved, 0.09))))
            elif family == "near100":
                out.append(min(1, r.gauss(0.985, 0.02)))
            elif family == "near0":
                out.append(max(0, r.gauss(0.02, 0.03)))
            elif family == "ar":
                before = 0.6 * before + r.gauss(0, 1)
                out.append(round(20 + 2 * before + 2 * moved, 2))
            elif family == "tied":
                out.append(float(r.choice([3, 3, 3, 4]) + moved))
            elif family == "season":
                out.append(round(30 + 4 * ((i % 12) in (5, 6, 7)) + r.gauss(0, 2) + 2 * moved, 1))
            else:
                out.append(round(r.gauss(12.35 + 1.5 * moved, 1.6), r.choice([1, 2])))
        return out

    def priorities(self, folder: str, chosen: list[str]) -> None:
        out: dict = {"priorities": []}
        self.ideas: dict[str, list[str]] = {}
        self.chosen = {}
        for n, domain in enumerate(chosen):
            id_ = f"pr{n + 1}"
            round_ = self.r.choice(self.rounds)
            if self.gone(folder.rpartition("/")[2], {"date": round_[2]}):
                round_ = self.rounds[-2]  # the last one before it left
            entry: dict = {"id": id_, "domain": domain, "round": round_[0]}
            self.chosen[id_] = domain
            if self.chance(0.8):
                entry["chosen_on"] = min(round_[2] + dt.timedelta(days=self.r.randrange(5, 30)), self.as_of)
            if self.chance(0.7):
                entry["why"] = self.r.choice(
                    [
                        "Families told us so, 3 times in a month.",
                        "It has been lowest for years.",
                        "Nobody had looked at it",
                    ]
                )
            aim: dict = {}
            if self.measure_ids and self.chance(0.8):
                m = self.r.choice(self.measure_ids)
                aim["measure"] = m
                if m in self.latest and self.chance(0.9):
                    up = -1 if self.wanted[m] == "decrease" else 1
                    start = self.beside(m, -up * self.r.choice([0, 3, 8]))
                    size = self.sized.get(m, 1)
                    further = up * size * self.r.choice([0.4, 3, 5, 12])
                    aim["to"] = round(start + further, self.r.choice([0, 1, 1]) + (2 if size < 1 else 0))
                    if self.chance(0.5) and up * (aim["to"] - start) > 0:
                        aim["from"] = start
            if self.chance(0.8):
                aim["by"] = max(self.day(-120, 300), entry.get("chosen_on", self.as_of) + dt.timedelta(days=1))
            if self.chance(0.4):
                aim["for_whom"] = "families who ask for help"
            if self.chance(0.2):
                aim["statement"] = "Every family reaches somebody within 2 days."
            if self.chance(0.2):
                aim["not_at_cost"] = "Staff spend no more than 8 hours a week on it"
            entry["aim"] = aim
            drivers = []
            for d in range(self.r.choice([0, 1, 2])):
                driver: dict = {
                    "id": f"{id_}-d{d + 1}",
                    "text": self.r.choice(
                        ["Families know the way", "The first visit is booked", "We know why people do not come"]
                    ),
                    "ideas": [],
                }
                if self.measure_ids and self.chance(0.5):
                    driver["measure"] = self.r.choice(self.measure_ids)
                for i in range(self.r.choice([0, 1, 2])):
                    idea = f"{id_}-d{d + 1}-i{i + 1}"
                    driver["ideas"].append(
                        {
                            "id": idea,
                            "text": self.r.choice(
                                [
                                    "Send a text two days before",
                                    "Call together with the family",
                                    "Hand out a map",
                                    "Keep two free slots",
                                ]
                            ),
                        }
                    )
                    self.ideas.setdefault(id_, []).append(idea)
                drivers.append(driver)
            if drivers:
                entry["drivers"] = drivers
            if self.chance(0.4):
                entry["tasks"] = [
                    {
                        "what": "Write the text in two languages",
                        "who": self.r.choice(["Ana", ""]),
                        "when": self.day(-60, 60),
                    }
                    for _ in range(self.r.choice([1, 2]))
                ]
            if self.chance(0.5):
                entry["review_on"] = self.day(-90, 120)
            if self.chance(0.5):
                entry["owner"] = "Program director"
            out["priorities"].append(entry)
        if chosen and self.chance(0.6):
            domains = [d["id"] for a in self.form["areas"] for d in a["domains"]]
            names = ["gap", "importance", "readiness", "effort", "equity", "control"]
            out["candidates"] = [
                {
                    "domain": d,
                    "round": self.rounds[-1][0],
                    "points": {c: self.r.randint(1, 5) for c in names if self.chance(0.9)},
                }
                for d in self.r.sample(domains, self.r.randint(1, min(4, len(domains))))
            ]
            if self.also(0.4):
                for candidate in out["candidates"]:
                    rated = {name: self.more.randint(0, 10) for name in ("size", "seriousness", "effectiveness")}
                    if self.also(0.15):
                        rated.pop(self.more.choice(list(rated)))
                    candidate["hanlon"] = rated
                    asked = ("propriety", "economics", "acceptability", "resources", "legality")
                    if self.also(0.6):
                        rated["pearl"] = {name: self.also(0.85) for name in asked if self.also(0.9)}
            voters = self.r.choice([0, 0, 3, 5, 6])
            if voters:
                rows = [[f"v{v}", c["domain"], self.r.randint(0, 3)] for v in range(voters) for c in out["candidates"]]
                self.table(f"{folder}/votes.csv", ["person", "domain", "points"], rows)
        if self.chance(0.5):
            out["visits"] = [
                {"on": self.day(-60, 120), "what": self.r.choice(["Coaching visit", "Meeting of 12 programs"])}
                for _ in range(self.r.choice([1, 2]))
            ]
        self.write(f"{folder}/priorities.yml", out)

    def cycles(self, folder: str, chosen: list[str]) -> None:
        if not chosen and self.chance(0.7):
            return
        last: str | None = None
        for n in range(self.r.choice([0, 0, 1, 2, 3])):
            slug = f"{n + 1:02d}-test"
            start = self.day(-420, 40)
            cycle: dict = {
                "title": self.r.choice(
                    ["Text reminder", "Booking call", "Two free slots a week", "A map in the letter"]
                )
            }
            priority = self.r.choice(list(self.chosen)) if self.chosen else None
            if priority:
                cycle["priority"] = priority
                if self.ideas.get(priority) and self.chance(0.7):
                    cycle["idea"] = self.r.choice(self.ideas[priority])
                    cycle["driver"] = cycle["idea"].rsplit("-", 1)[0]
            m = self.r.choice(self.measure_ids) if self.measure_ids and self.chance(0.8) else None
            if m:
                cycle["measure"] = m
                others = [x for x in self.measure_ids if x != m]
                if others and self.chance(0.5):
                    cycle["other_measures"] = others[:1]
            if last and self.chance(0.5):
                cycle["previous"] = last
            cycle["planned_start"] = start
            cycle["planned_end"] = start + dt.timedelta(days=self.r.choice([14, 30, 60]))
            cycle["change"] = self.r.choice(["A text goes out two days before", "Worker and family call together"])
            cycle["scale"] = {"people": self.r.choice([3, 8, 20]), "sites": 1, "days": self.r.choice([10, 30, 60])}
            if self.chance(0.85):
                prediction: dict = {"made_on": start + dt.timedelta(days=self.r.choice([-20, -3, -3, 5]))}
                how = self.r.choice(["numbers", "numbers", "numbers", "words", "direction"])
                if m and self.chance(0.7):
                    prediction["measure"] = m
                if how == "numbers":
                    prediction |= {"low": self.beside(m or "", 2), "high": self.beside(m or "", 8)}
                elif how == "words":
                    prediction["text"] = "Most families will come"
                else:
                    prediction["direction"] = self.r.choice(["up", "down"])
                if self.chance(0.7):
                    prediction["confidence"] = self.r.choice([50, 70, 85])
                cycle["predictions"] = [prediction]
                if prediction["made_on"] > self.as_of:
                    prediction["made_on"] = self.as_of
            begun = start <= self.as_of and self.chance(0.85)
            if begun:
                cycle["actual_start"] = start
                end = start + dt.timedelta(days=self.r.choice([14, 35, 70]))
                if end <= self.as_of and self.chance(0.85):
                    cycle["actual_end"] = end
                    if self.chance(0.8):
                        cycle["result"] = self.r.choice(
                            [
                                {"value": self.beside(m or "", self.r.choice([-4, 0, 3, 5, 9])), "n": 20},
                                {"text": "Some families came"},
                            ]
                        )
                    if self.chance(0.7):
                        cycle["learned"] = self.r.choice(
                            ["Forgetting is not the reason.", "A call of 9 minutes replaced three."]
                        )
                    if self.chance(0.6):
                        cycle["studied_on"] = min(end + dt.timedelta(days=self.r.randrange(20)), self.as_of)
                    if self.chance(0.7):
                        cycle["decision"] = self.r.choice(["adopt", "adapt", "abandon", "expand", "stopped"])
                        if not {"result", "learned", "studied_on"} & set(cycle):
                            cycle["learned"] = "It can be done here."  # the files take no decision without a study
                        cycle["reason"] = "It worked for some."
                    if self.chance(0.4):
                        cycle["next"] = {"plan": "Try it at both sites", "on": self.day(-40, 90)}
                    if self.chance(0.3):
                        cycle["shared"] = [{"with": "All staff", "on": min(end + dt.timedelta(days=30), self.as_of)}]
            self.write(f"{folder}/cycles/{slug}.yml", cycle)
            last = slug

    def groundwork(self, folder: str) -> None:
        outcomes = [
            {"id": f"o{i}", "text": text}
            for i, text in enumerate(
                self.r.sample(
                    ["Families reach help", "Parents feel less alone", "Children are ready"], self.r.choice([1, 2, 3])
                )
            )
        ]
        activities = [
            {"id": f"a{i}", "text": text, "leads_to": [o["id"] for o in outcomes if self.chance(0.6)]}
            for i, text in enumerate(
                self.r.sample(["Home visits", "Play group", "Referrals"], self.r.choice([0, 1, 2]))
            )
        ]
        out = {
            "vision": "Every family that asks reaches someone.",
            "population": "Families with children under 6",
            "logic_model": {"inputs": ["two workers"], "activities": activities, "outcomes": outcomes},
        }
        if self.chance(0.7):
            out["indicators"] = [
                {"id": "i1", "name": "Families connected", "outcome": outcomes[0]["id"], "direction": "increase"}
                | ({"baseline": 39, "target": 60} if self.chance(0.5) else {})
            ]
        self.write(f"{folder}/groundwork.yml", out)


def make(folder: Path, seed: int) -> Path:
    """Write the cohort of a seed into a new folder."""
    folder.mkdir(parents=True)
    return Cohort(folder, seed).make()
