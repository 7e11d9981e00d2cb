"""The docs name every field and every verb, and every page can be reached; `make docs` executes them."""

import inspect
import re
from pathlib import Path

import pytest
import yaml
from pydantic import BaseModel

import cqi_lib
from cqi_lib.cohort.records import (
    cohort_file,
    cycle,
    groundwork,
    instrument_file,
    measures,
    online_file,
    priorities,
    spreadsheets,
)
from cqi_lib.instrument.advice import advise
from cqi_lib.instrument.instrument import load_instrument

ROOT = Path(__file__).resolve().parents[1]
DOCS = ROOT / "docs"
PAGES = sorted(path for path in [*DOCS.glob("*.md"), *DOCS.glob("api/*.md")])


def test_every_field_is_described():
    text = (ROOT / "docs" / "files.md").read_text(encoding="utf-8")
    for module in (cohort_file, cycle, groundwork, instrument_file, measures, online_file, priorities, spreadsheets):
        for name, model in inspect.getmembers(module, inspect.isclass):
            if issubclass(model, BaseModel) and model.__module__ == module.__name__:
                assert f"**{name}**" in text
                part = text.split(f"**{name}**", 1)[1].split("**", 1)[0]
                for field, info in model.model_fields.items():
                    assert f"`{info.alias or field}`" in part, (name, field)


def test_the_instrument_page_names_every_field_and_its_examples_can_be_used(tmp_path):
    text = (ROOT / "docs" / "instrument.md").read_text(encoding="utf-8")
    for _, model in inspect.getmembers(instrument_file, inspect.isclass):
        if issubclass(model, BaseModel) and model.__module__ == instrument_file.__name__:
            assert all(f"`{field}`" in text for field in model.model_fields), model
    for kind, ending in (("yaml", "yml"), ("json", "json")):
        example = tmp_path / f"example.{ending}"
        example.write_text(text.split(f"```{kind}\n", 1)[1].split("```", 1)[0], encoding="utf-8")
        assert load_instrument(example).items
        # The example on the page must not need advice beyond its own scope.
        advice = [str(p) for p in advise(example) if "for a verdict on growth" not in p.allowed]
        assert kind == "json" or len(advice) == 1, advice


def test_every_page_is_in_the_contents():
    listed = {DOCS / "index.md"}
    for page in PAGES:
        for tree in re.findall(r"```{toctree}\n(.*?)```", page.read_text(encoding="utf-8"), flags=re.DOTALL):
            names = [line for line in tree.splitlines() if line and not line.startswith(":")]
            listed |= {page.parent / f"{name}.md" for name in names}
    assert listed == set(PAGES)


def test_every_verb_is_in_the_reference_and_executed():
    reference = "\n".join(page.read_text(encoding="utf-8") for page in DOCS.glob("api/*.md"))
    assert sorted(re.findall(r"autofunction:: cqi_lib\.(\w+)", reference)) == cqi_lib.__all__
    cells = "\n".join(re.findall(r"```{code-cell}.*?```", reference, flags=re.DOTALL))
    assert not [verb for verb in cqi_lib.__all__ if not re.search(rf"\bcqi\.{verb}\(", cells)]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_links_between_pages_lead_somewhere(page):
    """Links as a code host follows them: the site's own are checked when it is built."""
    text = re.sub(r"```.*?```", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    for link in re.findall(r"\]\(([^)#:]+)\)", text):
        assert (page.parent / link).is_file(), link


def test_the_site_takes_nothing_from_a_network():
    lock = (DOCS / "requirements.lock").read_text(encoding="utf-8")
    assert "://" not in lock and "--index" not in lock
    assert all("--hash=sha256:" in line for line in lock.replace("\\\n", " ").splitlines() if line.strip())
    settings = (DOCS / "conf.py").read_text(encoding="utf-8")
    assert "nb_ipywidgets_js = {}" in settings and "intersphinx" not in settings


def test_the_citation_the_package_and_the_changelog_have_one_version():
    cited = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    newest = re.search(r"^## (\d\S+) - (\S+)$", (ROOT / "CHANGELOG.md").read_text("utf-8"), flags=re.MULTILINE)
    assert newest.groups() == (cited["version"], cited["date-released"].isoformat())
    assert f'\nversion = "{cited["version"]}"\n' in (ROOT / "pyproject.toml").read_text(encoding="utf-8")
