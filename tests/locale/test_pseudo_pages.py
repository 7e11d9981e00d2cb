"""On a page in a language that nobody speaks no plain English is left: every text comes from a catalogue or from people."""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import made_pseudo
import pytest
from babel import Locale
from made_online import COHORT
from reading import Node, parse

PROBLEMS = "community.problems_caption"
"""The table of what `cqi check` says of files: its messages are those of the terminal."""
pytestmark = pytest.mark.slow
SEEN = ("alt", "title", "aria-label", "aria-description", "placeholder")
ENGLISH = Locale("en", "US")
NAMED = [ENGLISH.months["format"][form] for form in ("wide", "abbreviated")] + [ENGLISH.days["format"]["wide"]]
DATES = {made_pseudo.plain(name) for names in NAMED for name in names.values()}
# Names of files, commands and addresses, and columns for a mail merge, are the same in every language.
NAMES = re.compile(r"\{\{\w+\}\}|\b[\w./*-]+\.(?:csv|yml|html|ipynb|xlsx|md)\b|\S*/\S+/\S*|\bcqi [a-z]+\b|\bcqi-\d+\b")


def texts(node: Node) -> Iterator[str]:
    """Every text that is seen or heard: words, names of pictures and parts, drawings, heads that a style sheet writes."""
    if node.tag in ("script", "code", "pre", "metadata") or node.claim == PROBLEMS:
        return
    for key in SEEN:
        yield node.attrs.get(key, "")
    if node.tag in ("input", "button") and node.attrs.get("type") == "submit":
        yield node.attrs.get("value", "")
    yield from css(node.attrs.get("style", ""))
    if node.attrs.get("src", "").startswith("data:image/svg+xml,"):
        yield from texts(parse(unquote(node.attrs["src"].partition(",")[2])))
    for child in node.children:
        if isinstance(child, Node):
            yield from texts(child)
        elif node.tag == "style":
            yield from css(child)
        else:
            yield child


def css(text: str) -> Iterator[str]:
    for quoted in re.findall(r"(?:--c\d|--h|content):([^;}]*)", text):
        for one in re.findall(r"'([^']*)'|\"([^\"]*)\"", quoted):
            yield re.sub(r"\\([0-9a-f]{1,6}) ?", lambda found: chr(int(found[1], 16)), "".join(one))


def left(text: str, known: str) -> list[str]:
    """Runs of plain words of a text that nobody wrote: a run has to stand in the data as it stands here.

    CLDR writes dates and joins the things of a list in English where a language is made from it.
    """
    runs = re.findall(r"(?<![^\W_])[A-Za-z][A-Za-z ]*(?![^\W_])", re.sub(r"[’']", " ", NAMES.sub("|", text)))
    out = []
    for run in map(made_pseudo.plain, runs):
        things = re.split(r"(?:^| )(?:and|or)(?: |$)", run)
        tries = [[run], things, [" ".join(w for w in thing.split() if w not in DATES) for thing in things]]
        if not any(all(len(one) < 3 or f" {one} " in known for one in these) for these in tries):
            out.append(run)
    return out


@pytest.fixture(scope="module")
def known() -> str:
    # Notebooks lead to parts of the method page, which is in English.
    parts = re.findall(r"^#+ (.+)$", Path("docs/method.md").read_text(encoding="utf-8"), re.MULTILINE)
    return (
        f" {made_pseudo.plain(made_pseudo.data())} {made_pseudo.plain(COHORT)} {made_pseudo.plain(' | '.join(parts))} "
        f"{made_pseudo.plain(made_pseudo.OURS)} "
    )


@pytest.mark.parametrize("which", [made_pseudo.demo, made_pseudo.forms], ids=["reports", "forms"])
def test_no_english_is_left(which, known):
    found = {}
    for name, html in which("en-XA").items():
        said = [html] if name == "mail" else list(dict.fromkeys(texts(parse(html))))
        assert any("éé" in text or "áá" in text for text in said), f"{name} does not speak en-XA"
        for text in said:
            for run in left(text, known):
                found.setdefault((run, " ".join(text.split())[:120]), name)
    assert found == {}, "\n" + "\n".join(f"{name}: {run!r} in {text!r}" for (run, text), name in found.items())


def test_what_is_said_of_own_sections_comes_from_catalogues(known):
    told = made_pseudo.told_of_own("en-XA")
    assert len(told) == 6 and all("éé" in text or "áá" in text for text in told)
    python = " zerodivisionerror division by zero datetime date today script own program ipynb our part a b c d e f "
    found = {(run, text) for text in told for run in left(text, known + python)}
    assert found == set()


def test_what_is_said_of_a_draft_comes_from_catalogues(tmp_path, monkeypatch):
    """What is asked, found, guessed and wrong as a cohort is drafted, and what its files and pages say of guesses."""
    files, told = made_pseudo.given(tmp_path), made_pseudo.told_of_draft(tmp_path, "en-XA", monkeypatch)
    assert all("éé" in text or "áá" in text or "óó" in text for text in told), told
    known = (
        f" {made_pseudo.plain(' | '.join([*files, *(path.read_text('utf-8') for path in tmp_path.glob('*.csv'))]))} "
    )
    # What an instrument's file calls things is in the survey's language.
    known += " ours cohort yml instrument programs measures | all questions | strongly disagree "
    found = {(run, text) for text in told for run in left(re.sub(r"`[^`]*`|--[\w-]+", "|", text), known)}
    assert found == set()


def test_what_nobody_wrote_is_found():
    known = " the plan of maple street "
    assert left("Ţĥéé þļááñ of Maple Street, November 4: cqi check and measures.csv", known) == []
    assert left("Ţĥéé plan to see, by Maple Street", known) == ["plan to see", "by maple street"]
    assert left("Maple Street, the plan and Of May; in Maple Street on Monday", known) == ["in maple street on monday"]
    page = parse(
        "<p title='A way'><img alt='' src='data:image/svg+xml,%3Ctext%3Enow%3C/text%3E'><b style=\"--c2:'Who\\2c  me'\">x</b>"
    )
    assert [t for t in texts(page) if t.strip()] == ["A way", "now", "Who, me", "x"]
