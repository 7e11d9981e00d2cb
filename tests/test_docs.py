"""docs/files.md names every field of every record."""

import inspect
from pathlib import Path

from pydantic import BaseModel

from cqi_lib.records import cohort_file, cycle, groundwork, instrument_file, measures, priorities

ROOT = Path(__file__).resolve().parents[1]


def test_every_field_is_described():
    text = (ROOT / "docs" / "files.md").read_text(encoding="utf-8")
    for module in (cohort_file, cycle, groundwork, instrument_file, measures, priorities):
        for name, model in inspect.getmembers(module, inspect.isclass):
            if issubclass(model, BaseModel) and model.__module__ == module.__name__:
                assert f"**{name}**" in text
                part = text.split(f"**{name}**", 1)[1].split("**", 1)[0]
                for field, info in model.model_fields.items():
                    assert f"`{info.alias or field}`" in part, (name, field)
