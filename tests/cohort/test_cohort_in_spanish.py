"""What is found in a cohort's folder and files is told in the language of whoever reads it, with no English left in it."""

import errno
import os
import re

import pytest
from made_cohort import ALPHA, BETA, PAIR, edit, load, pair, write

from cqi_lib.cohort.cohort import load_cohort
from cqi_lib.errors import CqiError
from cqi_lib.files.kept_file import KeptFile
from cqi_lib.locale.said import Said, again
from cqi_lib.locale.spoken import speaking

OURS = ("cohort_checks", "files", "errors")
ENGLISH = re.compile(r"\b(the|of|and|is|are|it|in|or|with|not|which|after|before|row|line|round|each)\b")
QUOTED = re.compile(r"'[^']*'|`[^`]*`|«[^»]*»|--[a-z-]+")
FLAWS = [
    ("cohort.yml", "aliases: [Alpha]", "aliases: [beta  corner]"),
    ("cohort.yml", "beta-corner: {leader: 1}", "beta-corner: {leader: -1}"),
    ("cohort.yml", "privacy: confidential", "named_for: [alpha]"),
    ("cohort.yml", "date: 2025-10-20", "date: 2023-10-20\n    closed: 2023-01-01"),
    ("cohort.yml", "instrument: cqi-61", "instrument: cqi-61\nlanguage: fr\ncriteria: {gap: -1}"),
    (f"{ALPHA}/groundwork.yml", "leads_to: [reached]", "leads_to: [reach]"),
    (f"{ALPHA}/groundwork.yml", "outcome: reached", "outcome: reaches"),
    (f"{ALPHA}/measures.yml", "value: 60}", "value: 60}\n      - {from: 2024-11-01, value: 70}"),
    (f"{ALPHA}/measures.yml", "id: hours", "id: calls"),
    (f"{ALPHA}/priorities.yml", "domain: B1", "domain: B7"),
    (f"{ALPHA}/priorities.yml", "{gap: 5, imp", "{gab: 5, imp"),
    (f"{ALPHA}/priorities.yml", "to: 60", "to: 20"),
    (f"{ALPHA}/priorities.yml", "by: 2025-12-31", "by: 2024-01-31"),
    (f"{ALPHA}/priorities.yml", "chosen_on: 2024-10-24", "chosen_on: 2024-10-01"),
    (f"{ALPHA}/priorities.yml", "id: map-card", "id: text-reminder"),
]


def spoiled(tmp_path):
    """Give a cohort with a flaw in most places, as far as one does not hide another."""
    folder = pair(tmp_path)
    for file, old, new in FLAWS:
        edit(folder, file, old, new)
    (folder / BETA).rename(folder / "programs/beta-korner")
    write(folder, "programs/alpha-house/vote.csv", "x")
    write(folder, "programs/alpha-house/cycles/a b.yml", "x")
    write(folder, "response", "x")
    write(folder, "text.es.ftl", "x")
    write(folder, "texts.es-mx.ftl", "x")
    for name, text in (
        ("Fall.csv", "x"),
        ("2025-fall.pdf", "x"),
        ("2024-fall.csv", b"PK\x03\x04"),
        ("2025-fall.csv", b"\0"),
    ):
        write(folder, f"responses/{name}", text)
    (folder / "responses/2024-fall.csv.mapping.yml").mkdir()
    return folder


def found_in(folder):
    """Collect all that is said of a folder, also when nothing can be done with it."""
    try:
        problems = load_cohort(folder).problems
    except CqiError as error:
        problems = getattr(error, "problems", ())
        yield error.args[0]
    for p in problems:
        yield from (p.where, p.found, p.allowed, p.mend, p.what)


def leaves(text):
    parts = text.parts or (text,)
    return [leaf for part in parts for leaf in (leaves(part) if isinstance(part, Said) and part.parts else [part])]


def held(texts):
    """Hold that texts of these modules are in Spanish; give their messages."""
    ids = set()
    for text in texts:
        if isinstance(text, Said):
            mine = [leaf for leaf in leaves(text) if isinstance(leaf, Said) and leaf.name in OURS]
            ids |= {leaf.id for leaf in mine}
            with speaking("es"):
                spanish = [str(again(leaf)) for leaf in mine]
            for english, now in zip(mine, spanish, strict=True):
                assert now != str(english) or english.id == "any-id", english
                assert not ENGLISH.search(QUOTED.sub("", now)), now
    return ids


def test_a_spoiled_cohort_is_told_in_spanish(tmp_path):
    assert len(held(found_in(spoiled(tmp_path)))) > 60


def test_days_that_lie_after_the_report(tmp_path):
    folder = pair(tmp_path)
    edit(folder, f"{ALPHA}/measures.yml", "measures:\n", "measures:\n  - {id: new, name: New}\n")
    assert {"program_checks-late_points-found", "row"} <= held(found_in(folder)) | held(
        text for p in load_cohort(folder, as_of="2024-12-31").problems for text in (p.where, p.found, p.mend)
    )


@pytest.mark.parametrize("name", ["nowhere", "cohort.yml", "responses"])
def test_what_is_no_cohort(name):
    assert "any-cannot_be_loaded" in held(found_in(PAIR / name))


def test_a_wrong_call_is_said_in_the_language_of_whoever_reads_it():
    cohort = load(PAIR)
    for call in (
        lambda: cohort.round("2024"),
        lambda: load(PAIR, only="alfa-house"),
        lambda: load(PAIR, as_of="soon"),
        lambda: load(PAIR, as_of="1200-01-01"),
    ):
        with pytest.raises(CqiError) as caught:
            call()
        with speaking("es"):
            assert not ENGLISH.search(QUOTED.sub("", str(caught.value)))


def test_a_file_that_cannot_be_saved(tmp_path, monkeypatch):
    def full(*args, **kwargs):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    kept = KeptFile(tmp_path / "a.yml", tmp_path, "a.yml")
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(CqiError) as caught, speaking("es"):
        kept.save("x\n")
    with speaking("es"):
        said = str(caught.value)
    assert said.startswith("No se guardó a.yml.") and "(no queda espacio en el disco)" in said
    assert "(no space left on device)" in str(caught.value)
