"""What a page must hold together as a whole: one language, harm beside good news, example texts left out."""

from __future__ import annotations

import re

from gate import Page
from readers import both, verdict_word

EXAMPLES = re.compile(r"\bexample content\b|\bplaceholder\b|lorem ipsum|\bTODO\b", re.IGNORECASE)


def whole(page: Page):
    """Give what is wrong with a page beyond its single sentences, each with the id it belongs to."""
    html = page.root.find("html")
    lang = html[0].attrs.get("lang", "") if html else ""
    wanted = page.cohort.file.get("language", "en")
    if lang != "en" or wanted != "en":
        yield "", f"lang is {lang!r} and the texts are English"
    if EXAMPLES.search(page.root.text) and not EXAMPLES.search(page.cohort.texts):
        yield "", "text of an example"
    p = page.program
    if p is None or not page.of("first_page.page_heading"):
        return
    first = " ".join(n.text for n in page.root.walk() if n.tag == "section" and "one" in n.classes)
    harm = " ".join(said.text for said in page.of("headline.unwanted") + page.of("headline.aim_shows")).casefold()
    # Harm beside the good news: a signal in the unwanted direction is named on page one, and so is a chosen domain that fell.
    for said in page.of("study.chart_caption"):
        measure = next(
            (
                n.attrs["id"].removeprefix("chart-")
                for n in said.node.up()
                if n.attrs.get("id", "").startswith("chart-")
            ),
            None,
        )
        way = re.search(r"(up|down)ward", said.text)
        if verdict_word(said.text) in ("signal", "possible") and way and measure in p.measures:
            wanted = p.measures[measure].get("direction", "increase")
            bad = {"up": "decrease", "down": "increase"}[way[1]] == wanted
            if bad and p.short(measure).casefold() not in harm:
                yield "headline.unwanted", f"{p.short(measure)} moved {way[1]} and page one does not say so"
    if p.previous and p.people() and p.people(p.previous["id"]):
        for x in p.priorities:
            if x["round"] == p.previous["id"] and x["domain"] in p.form.domains and (pair := both(p, x["domain"])):
                name = p.form.domains[x["domain"]].name
                said = re.search(rf"{re.escape(name)} (?:went )?from (?:level )?", first)
                if pair[1].mean < pair[0].mean - 0.11 and not said:
                    row = next((r for r in page.table("change.table_caption") if r["Domain"] == name), {})
                    if re.match(r"\d", list(row.values())[1] if row else ""):
                        yield (
                            "since.moved",
                            f"{name} fell from {pair[0].mean:.2f} to {pair[1].mean:.2f} and page one does not say so",
                        )
