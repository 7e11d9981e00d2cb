"""docs/files.md names every field of every record."""

import inspect
from pathlib import Path

from pydantic import BaseModel

from cqi_lib.cohort.records import cohort_file, cycle, groundwork, instrument_file, measures, online_file, priorities
from cqi_lib.instrument.advice import advise
from cqi_lib.instrument.instrument import load_instrument

ROOT = Path(__file__).resolve().parents[1]


def test_every_field_is_described():
    text = (ROOT / "docs" / "files.md").read_text(encoding="utf-8")
    for module in (cohort_file, cycle, groundwork, instrument_file, measures, online_file, priorities):
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
