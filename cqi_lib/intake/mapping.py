"""The mapping file beside a response file."""

from __future__ import annotations

from pathlib import Path

from pydantic import ValidationError

from ..cohort.records.document import Document
from ..cohort.records.mapping import MappingFile
from ..cohort.records.validation import explain
from ..cohort.records.yaml_file import read_record
from ..files.text_file import stands
from ..locale.said import sayings
from .log import Log

say = sayings("intake_answers")

SUFFIX = ".mapping.yml"


def read_mapping(given: MappingFile | dict | str | Path | None, path: Path, log: Log) -> MappingFile:
    """Get the mapping of a response file.

    Parameters
    ----------
    given : a mapping, its content, its path, or None for `<file>.mapping.yml` beside the file.
    path : the response file.
    log : takes the problems.

    Returns
    -------
    The mapping; one that says nothing where there is no mapping file.

    Raises
    ------
    IntakeError
        When the mapping cannot be used as a whole: half a mapping would give other answers than the person meant.
    """
    if isinstance(given, MappingFile):
        return given
    if isinstance(given, dict):
        try:
            return MappingFile.model_validate(given)
        except ValidationError as error:
            log.problems.extend(explain(error, MappingFile, Document(say("any-mapping"), given), None))
            raise log.refusal() from error
    beside = path.with_name(path.name + SUFFIX)
    if given is None and not stands(beside):
        return MappingFile()
    file = beside if given is None else Path(given)
    loaded = read_record(file, MappingFile, file.name, root=file.parent, salvage=False)
    log.problems.extend(loaded.problems)
    if loaded.record is None:
        log.refused = True
    log.stop()
    return loaded.record or MappingFile()
