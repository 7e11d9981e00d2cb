"""Page makers for the batch tests: small, and as strict about text as the real ones."""

import os
from html import escape

import nbformat
from ruamel.yaml import YAML

from cqi_lib.locale.spoken import LANGUAGE


def program_page(executed, *, cohort, program, round_id):
    runs = "".join(f"<li>{e.stem} {e.cycle} {escape(_said(e.notebook))}</li>" for e in executed)
    name = escape(_name(cohort, program))
    return f"<!doctype html><title>{name}</title><h1>{name}</h1><p>{round_id}</p><ul>{runs}</ul>\n"


def program_papers(executed, *, cohort, program, round_id):
    page = program_page(executed, cohort=cohort, program=program, round_id=round_id)
    return {"": page, "plan": page.replace("<h1>", "<h1>Plan of ")}


def broken_page(executed, *, cohort, program, round_id):
    if program.startswith("beta"):
        raise ZeroDivisionError("the page of beta")
    return program_page(executed, cohort=cohort, program=program, round_id=round_id)


def english_page(executed, *, cohort, program, round_id):
    if tag := os.environ.get(LANGUAGE):
        raise ZeroDivisionError(f"no page in {tag}")
    return program_page(executed, cohort=cohort, program=program, round_id=round_id)


def cohort_page(executed, *, cohort, round_id):
    return f"<!doctype html><h1>cohort {round_id}</h1>{escape(_said(executed[0].notebook))}\n"


def cohort_page_desk(executed, *, cohort, round_id):
    return cohort_page(executed, cohort=cohort, round_id=round_id).replace("cohort", "cohort by name", 1)


def index(cohort, outcomes, round_id, shown, interim):
    rows = "".join(f"<li>{o.program_id} {o.status} {o.report} {escape(str(o.failure))}</li>" for o in outcomes)
    return f"<!doctype html><h1>index {round_id}</h1><ul>{rows}</ul>\n"


def _name(cohort, program):
    text = (cohort / "cohort.yml").read_text() if (cohort / "cohort.yml").exists() else ""
    entries = YAML(typ="safe").load(text)["programs"] if text else []
    return next((entry["name"] for entry in entries if entry["id"] == program), program)


def _said(notebook):
    nbformat.validate(notebook)
    texts = [o.get("text", "") for c in notebook.cells if c.cell_type == "code" for o in c.outputs]
    return " ".join(texts).strip()
