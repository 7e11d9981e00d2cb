"""Every field that a form of the desk asks for has a name of its own, and so has what may be chosen in it."""

from collections.abc import Iterator

import pytest
from pydantic import BaseModel

from cqi_lib.cohort.records.cohort_file import ProgramEntry, RoundEntry
from cqi_lib.cohort.records.cycle import CycleFile
from cqi_lib.cohort.records.groundwork import GroundworkFile
from cqi_lib.cohort.records.mapping import MappingFile
from cqi_lib.cohort.records.measures import MeasuresFile
from cqi_lib.cohort.records.priorities import PrioritiesFile
from cqi_lib.lab.fields import Field, fields_of
from cqi_lib.locale.catalogue import has, key

# What has a form of its own, or none.
APART = {"PrioritiesFile.candidates", "PrioritiesFile.voting", "MappingFile.tool", "MappingFile.timezone"}


def asked(model: type[BaseModel], seen: set) -> Iterator[Field]:
    if model in seen:
        return
    seen.add(model)
    for field in fields_of(model):
        if field.kind != "id" and f"{field.owner}.{field.key}" not in APART:
            yield field
            if field.model is not None:
                yield from asked(field.model, seen)


@pytest.mark.parametrize(
    "model", [CycleFile, GroundworkFile, MappingFile, MeasuresFile, PrioritiesFile, ProgramEntry, RoundEntry]
)
def test_every_field_and_choice_has_a_name(model):
    missing = []
    for field in asked(model, set()):
        if not (has("fields", f"label-{field.owner}-{field.key}") or has("fields", f"label-{field.key}")):
            missing.append(f"{field.owner}.{field.key}")
        if field.kind == "entries" and not has("fields", f"entry-{field.key}"):
            missing.append(f"an entry of {field.key}")
        for part in field.parts:
            missing += [] if has("fields", f"label-{field.key}-{part.key}") else [f"{field.key}.{part.key}"]
        missing += [c for c in field.choices if not has("fields", f"choice-{field.key}-{key(c)}")]
    assert missing == []
