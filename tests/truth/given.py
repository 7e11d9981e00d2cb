"""What a team has before it has a cohort, written from a seed: surveys as their tools export them and spreadsheets of
months, and beside them, in `meant.json`, what they mean.

Nothing of the library is imported, and `cqi start` is not given what they mean: pages are held against it.
"""

from __future__ import annotations

import csv
import datetime as dt
import json
import random
from contextlib import nullcontext
from pathlib import Path

from cohorts import DOMAINS, PROGRAMS, TOPICS, Cohort
from facts import read
from given_sheets import DAYS, Sheets

SCALES = [
    ["Strongly disagree", "Disagree", "Neither agree nor disagree", "Agree", "Strongly agree"],
    ["Strongly disagree", "Disagree", "Agree", "Strongly agree"],
    ["Never", "Rarely", "Sometimes", "Often", "Always"],
    ["Not yet", "Starting", "Established", "Embedded"],
    ["Very dissatisfied", "Dissatisfied", "Neither satisfied nor dissatisfied", "Satisfied", "Very satisfied"],
    ["1", "2", "3", "4", "5"],
    ["1 - Never", "2 - Seldom", "3 - Now and then", "4 - Often"],
    [str(n) for n in range(11)],
]
NO_LEVEL = {"Not sure": "DK", "N/A": "NA"}
ROLES = {
    "Case worker": "staff",
    "Home visitor": "staff",
    "Frontline staff": "frontline",
    "Supervisor": "supervisor",
    "Parent": "participant_family",
    "Board member": "board_partner",
    "CQI coach": "coach",
    "Program director": "staff",  # nobody leads by a guess
}
ORDERED = ["Seedling", "Sapling", "Young tree", "Tree"]
"""A scale that only a person can put in order."""
OFFICES = ["North office", "South office", "Main office"]
LEADS = "Program director"


class Given:
    """The files of one team being written.

    Of every second seed somebody is there to answer what is asked; `questions` has that, each with its answer.
    """

    def __init__(self, folder: Path, seed: int) -> None:
        self.folder, self.r = folder, random.Random(f"{seed} given")
        self.asked = seed // 15 % 2 == 1
        self.files: list[str] = []
        self.questions: list[dict] = []

    def chance(self, p: float) -> bool:
        return self.r.random() < p

    def make(self) -> Path:
        r = self.r
        programs = r.sample(PROGRAMS, r.choice([1, 2, 2, 3]))
        names = r.sample(DOMAINS, r.choice([1, 2, 3, 4]))
        scales = r.sample(SCALES, r.choice([1, 1, 1, 2]))
        if self.asked and len(names) > 1 and self.chance(0.7):
            scales = [scales[0], ORDERED]
        topics = r.sample(TOPICS, len(TOPICS))
        asked = {}
        for n, name in enumerate(names):
            for _ in range(r.choice([2, 3, 4, 5])):
                asked[f"We can rely on {topics.pop()}"] = name, scales[n % len(scales)]
        if self.chance(0.4):
            asked["Nobody is ever blamed for a mistake; it is never hard to say so"] = names[0], scales[0]
        tool = r.choice(["google", "google us", "lime", "plain"])
        last = dt.date(2025, 10, 6) + dt.timedelta(days=r.randrange(40))
        days = [last - dt.timedelta(days=364), last] if self.chance(0.4) else [last]
        if self.asked and self.chance(0.6):
            tool = r.choice([*DAYS])
            days = [day.replace(month=11, day=1) for day in days]
        place = r.choice(["Which program are you answering for?", "Program", "Site", *(["House"] * 2 * self.asked)])
        place = "" if len(programs) == 1 and self.chance(0.5) else place
        meant: dict = {"exports": [], "numbers": [], "roles": ROLES}
        for n, day in enumerate(days):
            # The round before may have asked less: a question, or half of them.
            less = r.choice([0, 0, 1, len(asked) // 2]) if n < len(days) - 1 else 0
            now = dict(list(asked.items())[: len(asked) - less])
            meant["exports"].append({"scales": scales, "people": self.survey(tool, programs, now, day, place)})
        meant["questions"] = {text: {"group": group, "scale": scale} for text, (group, scale) in asked.items()}
        sheets = Sheets(self.folder, r, last, self.asked)
        sheets.make(programs)
        meant |= {"numbers": sheets.numbers, "unread": sheets.unread, "asked": self.asked}
        meant["questions_asked"] = self.questions + sheets.questions
        # An instrument is drafted from the first export: the newest one, which asks all there is.
        meant["files"] = sorted([*self.files, *sheets.files], reverse=True)
        (self.folder / "meant.json").write_text(json.dumps(meant, ensure_ascii=False, indent=1), encoding="utf-8")
        return self.folder

    # The survey

    def survey(self, tool: str, programs: list[str], asked: dict, first: dt.date, place: str) -> list[dict]:
        """Write one export, and give its people: program, role, day and what each said, by the question's text.

        `place` is what asks for the program; empty: nothing does.
        """
        r, people = self.r, []
        base = {group: r.uniform(0.2, 0.85) for group, _ in asked.values()}
        for program in programs:
            # Of the first program there are enough to have ticked everything that can be.
            least = 0 if people else 7
            for n in range(max(least, r.choice([1, 3, 4, 5, 6, 7, 8, 9, 12, 14]))):
                lean, said = r.gauss(0, 0.15), {}
                for text, (group, scale) in asked.items():
                    at = base[group] + lean + r.gauss(0, 0.15)
                    level = scale[min(len(scale) - 1, max(0, round(at * (len(scale) - 1))))]
                    u = r.random()
                    apart = "N/A" if u < 0.03 else "Not sure" if u < 0.06 else "" if u < 0.1 else level
                    said[text] = level if apart in NO_LEVEL and scale[0].isdigit() else apart
                if n and self.chance(0.03):
                    said = dict.fromkeys(said, "")
                day = first + dt.timedelta(days=r.randrange(12 if tool in DAYS else 14))
                role = r.choice(list(ROLES) + ["Case worker"] * 4)
                people.append({"program": program, "role": role, "day": day.isoformat(), "said": said})
                if tool == "lime":
                    people[-1]["language"] = r.choice(["en", "en", "en", "es"])
        # What nobody ticked in the first export is not drafted, and would not be known in the other.
        for scale in {tuple(scale): scale for _, scale in asked.values()}.values():
            text = next(text for text, (_, its) in asked.items() if its == scale)
            every = scale if scale[0].isdigit() else [*scale, *NO_LEVEL]
            for one, level in zip(people, every, strict=False):
                one["said"][text] = level
        r.shuffle(people)
        grid = tool not in ("plain", *DAYS)
        office = self.asked and place == "House"
        heads = [f"{g}: how far is it so? [{text}]" if grid else f"{g}: {text}" for text, (g, _) in asked.items()]
        rows = []
        for n, one in enumerate(people, 1):
            stamp = self.stamp(tool, one["day"])
            name = one["program"]
            name = f"{name.upper()} " if self.chance(0.1) else name
            before = [n, stamp, 4, one.get("language"), 1700000000 + n, stamp, stamp] if tool == "lime" else [stamp]
            age = r.randrange(19, 71)
            said = [*one["said"].values()]
            note = "We call once; after that nobody knows." if self.chance(0.1) else ""
            where = [name, *([r.choice(OFFICES)] if office else [])] if place else []
            rows.append([*before, *where, one["role"], age, *said, note])
        own = [
            "Response ID",
            "Date submitted",
            "Last page",
            "Start language",
            "Seed",
            "Date started",
            "Date last action",
        ]
        before = own if tool == "lime" else ["Timestamp"] if grid else ["Date"]
        table = [
            [
                *before,
                *([place] if place else []),
                *(["Nearest office"] if office else []),
                "What is your role?",
                "How old are you?",
                *heads,
                "Anything to add?",
            ],
            *rows,
        ]
        name = f"team survey {first.year}.csv"
        with (self.folder / name).open("w", encoding="utf-8-sig" if tool == "lime" else "utf-8", newline="") as file:
            csv.writer(file, quoting=csv.QUOTE_ALL if tool in ("lime", "google") else csv.QUOTE_MINIMAL).writerows(
                table
            )
        self.files.append(name)
        self.ask(name, tool, people, asked, place if office else "")
        return people

    def ask(self, file: str, tool: str, people: list[dict], asked: dict, place: str) -> None:
        """Keep what has to be asked of an export: days in two ways, two columns of places, an order, who leads."""
        days = [dt.date.fromisoformat(one["day"]) for one in people]
        if tool in DAYS and any(day.day != day.month for day in days):
            self.questions.append({"kind": "days", "of": file, "answer": tool})
        if place:
            self.questions.append({"kind": "column", "of": file, "answer": place})
        if any(scale is ORDERED for _, scale in asked.values()):
            self.questions.append({"kind": "order", "of": "", "answer": ORDERED})
        if any(one["role"] == LEADS for one in people):
            self.questions.append({"kind": "leader", "of": LEADS, "answer": self.asked})

    def stamp(self, tool: str, day: str) -> str:
        clock = f"{self.r.randrange(9, 16):02d}:{self.r.randrange(60):02d}:{self.r.randrange(60):02d}"
        if tool == "google":
            hour, _, rest = clock.partition(":")
            half = "AM" if int(hour) < 12 else "PM"
            return f"{day.replace('-', '/')} {(int(hour) - 1) % 12 + 1}:{rest} {half} GMT-6"
        if tool in DAYS:
            return dt.date.fromisoformat(day).strftime(DAYS[tool])
        if tool == "google us":
            year, month, day_ = (int(x) for x in day.split("-"))
            return f"{month}/{day_}/{year} {clock}"
        return f"{day} {clock}" if tool == "lime" else day


class Looked(Cohort):
    """A drafted cohort that people look at: what is guessed wrongly is mended in its file, and their plans are added."""

    def __init__(self, folder: Path, seed: int, plain: Path) -> None:
        super().__init__(folder, seed)
        self.plain, file = plain, read(folder / "cohort.yml")
        self.as_of = read(plain / "cohort.yml")["as_of"]
        self.form = read(folder / "instrument.yml")
        self.rounds = [(r["id"], r["label"], r["date"]) for r in file["rounds"]]
        self.programs = [(p["id"], p["name"]) for p in file["programs"]]
        self.guesses = file["guesses"]
        self.until = {p["id"]: p["until"] for p in file["programs"] if "until" in p}

    def mend(self) -> None:
        """Say who leads and what is turned round, where the draft asks for it, and write down plans and cycles."""
        if self.chance(0.6):
            for path in sorted(self.folder.glob("responses/*.mapping.yml")):
                rules = read(path)
                if "Program director" in rules.get("roles", {}):
                    rules["roles"]["Program director"] = "leader"
                    self.write(f"responses/{path.name}", rules)
        turned = {guess.partition(" ")[0] for guess in self.guesses if "turned round" in guess}
        if turned and self.chance(0.7):
            for domain in (d for a in self.form["areas"] for d in a["domains"]):
                for item in domain["items"]:
                    item |= {"reversed": True} if item["id"] in turned else {}
            self.write("instrument.yml", self.form)
        for program, _ in self.programs:
            self.records(program)

    def measures(self, folder: str) -> None:
        told = read(self.folder / folder / "measures.yml").get("measures", [])
        for measure in told:
            measure["direction"] = self.r.choice(["increase", "increase", "decrease", "neither"])
            measure["kind"] = self.r.choice(["outcome", "outcome", "process"])
        if told:
            self.write(f"{folder}/measures.yml", {"measures": told})
        self.measure_ids = [measure["id"] for measure in told]
        self.wanted = {measure["id"]: measure["direction"] for measure in told}
        self.latest, self.sized = {}, {}
        path = self.plain / folder / "measures.csv"
        with path.open(encoding="utf-8", newline="") if path.exists() else nullcontext([]) as file:
            for row in csv.DictReader(file):
                of = float(row["denominator"] or 0)
                self.latest[row["measure"]] = 100 * float(row["numerator"]) / of if of else float(row["value"])


def plainly(text: str) -> str:
    """Write a text so that it can be compared: however it is spelt, with whatever blanks."""
    return " ".join(text.casefold().split())


def make(folder: Path, seed: int) -> Path:
    """Write the files of a seed into a new folder."""
    folder.mkdir(parents=True)
    return Given(folder, seed).make()
