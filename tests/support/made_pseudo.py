"""Pages, forms and mails in a language that nobody speaks: of the demo cohort, and of a small one with all 61 statements."""

from __future__ import annotations

import contextlib
import functools
import json
import re
import shutil
import tempfile
from pathlib import Path
from typing import Any

import made_pages
from made_cohort import pair
from made_once import made_once
from made_online import AT, ROUND, make_cohort
from made_sections import put, put_both, sections, told

from cqi_lib.batch.index import render_index
from cqi_lib.batch.outcome import Outcome
from cqi_lib.errors import InputError
from cqi_lib.intake.measures import apart
from cqi_lib.intake.store.store import Given, Store
from cqi_lib.lab.starting.asked import Question, Told
from cqi_lib.lab.starting.cohort_draft import draft_cohort
from cqi_lib.locale.spoken import speaking
from cqi_lib.online.answers import Flaw
from cqi_lib.online.assessment import Assessment
from cqi_lib.online.invitations import mail_text
from cqi_lib.online.pages import Alert, Pages
from cqi_lib.report.merge import Executed
from cqi_lib.report.pages import render_cohort, render_cohort_desk
from cqi_lib.wording import online_trouble as trouble
from cqi_lib.wording import release

PROGRAMS = ("maple-street", "casa-munoz")
"""One whose retake moved, with tests and signals; and one with names that are hard to write."""
DEMO = made_pages.ROOT / "parameters" / "riverbend"
OURS = "Waited for"
"""All that the own sections say in words of their own."""
_OURS = (
    f"## {OURS}",
    "import pandas as pd\npd.DataFrame({'a': range(300), 'b': [None] * 300})",
    "import matplotlib.pyplot as plt\nfigure, axes = plt.subplots(figsize=(4, 2))\naxes.plot([1, 2])\n"
    f"cqi.picture(figure, '{OURS}.', '{OURS}')",
)
"""What an own section shows: a long table with gaps, a figure; on a program's page a block of the workbook too."""


@functools.cache
def demo(tag: str, words: str = "") -> dict[str, str]:
    """Give the pages of the demo cohort in a language, made once: the papers of two programs, the cohort's page, the index.

    `words` stands in the place of what its cohort.yml says under `words:`.
    """
    return made_once(f"demo-{tag}{'-words' if words else ''}", lambda: _demo(tag, words))


def _demo(tag: str, words: str) -> dict[str, str]:
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch) / "riverbend"
        shutil.copytree(DEMO, folder)
        file = folder / "cohort.yml"
        text = file.read_text(encoding="utf-8")
        text = re.sub(r"^words:\n(  .*\n)+", f"words: {words}\n", text, flags=re.MULTILINE) if words else text
        file.write_text(f"language: {tag}\n{text}", encoding="utf-8")
        out = {}
        if tag == "en-XA":
            put_both(folder, "ours", *_OURS, title=f"# {OURS}\n\n{OURS}.")
        with made_pages.prepared(folder) as cohort:
            round_ = cohort.round()
            for program in PROGRAMS:
                own = made_pages.own_sections(folder, program, round_.id) if program == PROGRAMS[0] else []
                cycles = cohort.programs[program].cycles
                made = made_pages.program_page(folder, program, cycles, papers=True, own=own)
                out |= {f"{program}-{paper}" if paper else program: html for paper, html in made.items()}
            notebook = made_pages.execute("7_cohort_overview", cohort=str(folder), round=None)
            executed = [Executed("7_cohort_overview", None, notebook)]
            executed += made_pages.own_sections(folder, None, round_.id)
            out["cohort"] = render_cohort(executed, cohort=folder, round_id=round_.id)
            out["cohort-desk"] = render_cohort_desk(executed, cohort=folder, round_id=round_.id)
            outcomes = [
                Outcome(p, r.name, "ready", f"{p}.html", tuple(r.problems), papers=(("plan", f"{p}_plan.html"),))
                for p, r in cohort.programs.items()
            ]
            outcomes.append(Outcome(None, "", "ready", "cohort.html"))
            out["index"] = render_index(cohort, outcomes, round_.id, "parameters/riverbend")
        return out


def told_of_own(tag: str) -> list[str]:
    """Give what `check` and a run say of own sections in a language, of each kind one."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = pair(Path(scratch))
        put(folder, "a_differs", "import random", "random.random()")
        put(folder, "b_desk", "len(open(cohort + '/cohort.yml').read())")
        put(folder, "c_clock", "import datetime", "datetime.date.today() and 1")
        put(folder, "d_error", f"## {OURS}", "1 / 0")
        put(folder, "e_wide", "import pandas as pd\npd.DataFrame([range(30)])")
        put(folder, "f_script", "from IPython.display import HTML\nHTML('<p>a<script>b</script></p>')")
        made = sections(
            folder,
            Path(scratch) / "s",
            *["a_differs", "b_desk", "c_clock", "d_error", "e_wide", "f_script"],
            told_in=None,
        )
        with speaking(tag):
            return told(made)


def given(folder: Path) -> list[str]:
    """Write files of which much has to be asked and guessed: two exports, and spreadsheets that nobody's name stands on."""
    levels, trees, often = (
        ("Agree", "Disagree", "Strongly agree"),
        ("Seedling", "Sapling", "Tree"),
        ("Nunca", "Siempre", "A veces"),
    )
    rows = [
        f"{n % 9 + 1}/4/2026;{('Oak House', 'Elm House', 'Elm Houses')[n % 3]};{('North', 'South')[n % 2]};{('Director', 'Cook')[n % 2]};"
        f"{levels[n % 3]};{levels[(n + 1) % 3]};{trees[n % 3]};{trees[(n + 1) % 3]};{often[n % 3]}"
        for n in range(18)
    ]
    heads = "When;House;Office;Role;We plan;People are blamed;Planting;Watering;Visits"
    (folder / "a.csv").write_text("\n".join([heads, *rows]) + "\n", "utf-8")
    other = [f"2025-04-{n + 1:02d};{n % 5 + 1};{n % 4 + 1}" for n in range(9)]
    (folder / "b.csv").write_text("\n".join(["When;Trust one;Trust two", *other]) + "\n", "utf-8")
    (folder / "log.csv").write_text(
        "Month,Calls,Average\n1/2/2026,3,4\n1/3/2026,<11,5\n1/4/2026,-,5\n1/5/2026,4,5\n", "utf-8"
    )
    (folder / "Oak House.csv").write_text("Month,Meals,Average\n2026-01,3,4\n2026-02,<11,5\n2026-03,-,5\n", "utf-8")
    return ["a.csv", "b.csv", "log.csv", "Oak House.csv"]


def told_of_draft(folder: Path, tag: str, patch: Any) -> list[str]:
    """Give what is said in a language as a cohort is drafted from `given`: questions, finds, guesses, flaws, remarks, and what pages say."""
    patch.setattr(apart, "_answer", lambda asked: json.loads(json.dumps(apart.answer_to(json.loads(asked)))))
    files = [folder / name for name in given(folder)]
    answers: dict[str, Any] = {}
    safe = {"order": ["Seedling", "Sapling", "Tree"], "column": 0, "program": 1, "leader": False, "days": "day first"}
    with speaking(tag):
        while True:
            asked = Told(answers)
            with contextlib.suppress(InputError):
                made = draft_cohort(folder / "ours", files, asked)
            if not asked.open:
                break
            answers |= {one.key: safe.get(one.kind, "2026-04-01") for one in asked.open}
        questions = [Question(kind, about).text for kind, about in map(json.loads, answers)]
        said = [*questions, *made.found, *made.guesses, *map(str, made.problems)]
        said += [release.guessed(2, "cqi start --confirm ours"), release.interim("R", 5, guessed=True)]
        heads = [
            (folder / "ours" / name).read_text("utf-8").splitlines()[0] for name in ("cohort.yml", "instrument.yml")
        ]
        return [str(text) for text in (*said, *heads)]


@functools.cache
def forms(tag: str, words: str = "") -> dict[str, str]:
    """Give the pages that people answer on, each in the states that say more, and the mail with the link."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = make_cohort(Path(scratch), instrument="cqi-61", language=tag)
        if words:
            with (folder / "cohort.yml").open("a", encoding="utf-8") as file:
                file.write(f"words: {words}\n")
        assessment = Assessment.read(folder, ROUND)
        pages = Pages(assessment)
        with Store.open(folder / "answers.sqlite", create=True) as store, speaking(tag, assessment.own_texts):
            store.open_round(ROUND, at=AT)
            [token] = store.invite(ROUND, "maple", "frontline", at=AT)
            form, first = store.form(token), assessment.domains[0]
            one, two, *_ = next(iter(assessment.texts.values())).domains[first].items
            some = {one.id: Given("3", "Maple Street", "", True), two.id: Given("DK")}
            flaws = [Flaw(one.id, "comment", "long", 5_000), Flaw(two.id, "answer", "off", 1)]
            alert = Alert(trouble.look_title(), trouble.look_at(2))
            said = [name for name in vars(trouble) if name.endswith("_title")]
            rest = ("no_form", "ask_sender", "store_away", "too_fast", "told_otherwise", "overtaken", "too_large")
            rest += ("too_often", "trouble", "foreign_form")
            return {
                "form-start": pages.start(form, token, {}),
                "form-domain": pages.domain(form, token, first, some),
                "form-flawed": pages.domain(form, token, first, some, flaws=flaws, alert=alert),
                "form-last": pages.domain(form, token, assessment.domains[-1], {}),
                "form-review": pages.review(form, token, some),
                "form-receipt": pages.receipt(form, token, some, AT),
                "form-message": pages.message((said[0], *said[1:], *rest), [(one.text, "3", ["Maple Street"])]),
                "mail": mail_text(assessment.cohort, assessment.entry, assessment.own_texts),
            }


def pages(tag: str) -> dict[str, str]:
    """Give all of them."""
    return demo(tag) | forms(tag)


def data(folder: Path = DEMO) -> str:
    """Give what people wrote: the cohort's files, and the instrument, which has texts of its own in each language."""
    files = [p for p in folder.rglob("*") if p.suffix in (".yml", ".csv")]
    files += sorted((made_pages.ROOT / "cqi_lib/instrument/builtin").glob("cqi-61.yml"))
    return "\n".join(path.read_text(encoding="utf-8") for path in files)


def plain(text: str) -> str:
    """Write a text so that it can be looked for: small letters, one blank between words, no signs."""
    return " ".join(re.findall(r"[^\W_]+", text.lower()))
