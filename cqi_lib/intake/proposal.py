"""A draft of `<file>.mapping.yml`: what was recognised, what comes near, what is still to be told."""

from __future__ import annotations

import json
from pathlib import Path

from ..cohort.records.base import ROLES
from ..cohort.records.cohort_file import CohortFile
from ..cohort.records.mapping import MappingFile
from ..errors import IntakeError
from ..instrument.instrument import Instrument, load_instrument
from ..locale.catalogue import key
from ..locale.said import sayings
from .answers import CodeList
from .choice import choose_sheet
from .columns import Columns, Headings
from .container import open_source
from .layout import read_table
from .log import Log
from .people import role_words
from .programs import find_programs
from .questions import find_asked
from .recognition import recognise
from .sheet import Sheet, Source, Table, is_blank
from .spelling import fold, near, trim

say = sayings("intake_files")

_NEEDED = ("respondent_id", "program", "role")
_MOST_VALUES = 30


def propose_mapping(path: str | Path, instrument: Instrument | str | Path, cohort: CohortFile | None = None) -> str:
    """Draft the mapping file of a response file.

    Parameters
    ----------
    path : the response file.
    instrument : the instrument that was used: an `Instrument`, a built-in's name or a path.
    cohort : gives the programs and roles that names in the file may mean.

    Returns
    -------
    YAML that can be read as it is: what was recognised stands there as a remark, what comes near as a line to take the
    `#` from. Nothing that was only guessed is in force.

    Raises
    ------
    IntakeError
        When the file cannot be opened, or holds no responses.
    """
    path, instrument = Path(path), load_instrument(instrument)
    log = Log(path.name)
    headings = Headings(instrument, MappingFile())
    tool, table, labels = _table(open_source(path, log), path, headings, log)
    lines = [
        say("proposal-start", file=path.name),
        f"# tool: {tool}" if tool else "# tool: plain wide",
        *([f"# sheet: {_quoted(table.sheet.name)}"] if table.sheet.name else []),
    ]
    matched = [headings.of_column(table, j)[0] for j in range(len(table.header))]
    for name, j in _asked(table, matched, instrument).items() if tool else ():
        matched[j] = ("meta", name)
    known = {target for target in matched if target}
    lines += _columns(table, matched, known, instrument)
    for name in _NEEDED:
        if ("meta", name) not in known and not (tool and name == "respondent_id"):
            lines.append(say(f"proposal-no-{key(name)}"))
    lines += _programs(_named(table, matched, labels, "program"), instrument, cohort)
    lines += _roles(_named(table, matched, labels, "role"), instrument, cohort)
    lines += _answers(table, matched, labels, instrument)
    return "\n".join(lines) + "\n"


def _asked(table: Table, matched: list, instrument: Instrument) -> dict[str, int]:
    """Find the questions that ask for program and role, where exactly one does."""
    columns = Columns(unused=[j for j, t in enumerate(matched) if t is None and j not in table.own])
    wanted = [name for name in ("program", "role") if ("meta", name) not in matched]
    words = {fold(w) for pair in instrument.programs.items() for w in pair}
    find_asked(table, columns, words, role_words(instrument, None, MappingFile()), wanted, Log(""))
    return columns.meta


def _table(source: Source, path: Path, headings: Headings, log: Log) -> tuple[str, Table, dict[int, dict[str, str]]]:
    found = recognise(source, MappingFile(), log)
    if found is not None:
        export = found.reader.open_sheet(found.sheet, found.header, path.absolute().parent, log)
        return found.reader.name, export.table, export.labels
    try:
        sheet, header = choose_sheet(source, headings, MappingFile(), Log(path.name))
    except IntakeError:
        # No heading is known: the first row with several words must do, so that its words can be mapped.
        sheet = max(source.sheets, key=lambda s: len(s.rows))
        header = _first_row(sheet)
    return "", read_table(sheet, header, log), {}


def _first_row(sheet: Sheet) -> int:
    rows = [i for i, row in enumerate(sheet.rows) if sum(bool(c.strip()) for c in row) > 1]
    return rows[0] if rows else next(i for i, row in enumerate(sheet.rows) if not is_blank(row))


def _columns(table: Table, matched: list, known: set, instrument: Instrument) -> list[str]:
    """Write the columns: recognised ones as remarks, near ones as proposals, the others to be ignored or mapped."""
    lines = ["columns: {}", "# columns:"]
    free = {item.text: item.id for item in instrument.items.values() if ("item", item.id) not in known}
    free |= {code: code for code in free.values()}
    seen: dict[str, int] = {}
    for j, target in enumerate(matched):
        heading = table.header[j]
        if j in table.own and target is None:
            continue
        if not heading.strip() and not any(c.strip() for c in table.column(j)):
            continue
        again = fold(heading) in seen or not heading.strip()
        seen[fold(heading)] = j
        name = f"column {j + 1}" if again else _quoted(heading)
        if target is not None:
            lines.append(f"#   {name}: {_written(target)}  # {say('proposal-recognised')}")
            continue
        spellings = [heading, *(table.names[j] + table.parts[j] if table.names else ())]
        best = next((b for s in spellings if (b := near(s, list(free), cutoff=0.7))), None)
        more = f"  # {_quoted(table.names[j][1])}" if table.names and len(table.names[j]) > 1 else ""
        lines.append(f"#   {name}: {free[best]}  # {say('proposal-near')}" if best else f"#   {name}: ignore{more}")
    return lines


def _written(target: tuple[str, str]) -> str:
    kind, name = target
    return {"comment": f"{name}_comment", "remark": f"{name}_comment" if name else "comment"}.get(
        kind, name or "ignore"
    )


def _named(table: Table, matched: list, labels: dict[int, dict[str, str]], name: str) -> list[str]:
    """Give the distinct words of the column of programs or roles, codes of the tool by their labels."""
    j = next((j for j, target in enumerate(matched) if target == ("meta", name)), None)
    if j is None:
        return []
    words = (labels.get(j, {}).get(fold(text), text) for text in map(trim, table.column(j)))
    return [word for word in dict.fromkeys(words) if fold(word)]


def _programs(names: list[str], instrument: Instrument, cohort: CohortFile | None) -> list[str]:
    """Write the programs that are not known, each with the one that comes nearest; without a cohort all, with a short name."""
    found = find_programs({name: [] for name in names}, cohort, instrument, MappingFile(), Log(""))
    if cohort is None:
        return _section("programs", {name: found[name] or "" for name in names}, "recognised", "")
    own = {word: e.id for e in cohort.programs for word in (e.id, e.name, *e.aliases, *e.former_ids)}
    unknown = {name: own.get(near(name, list(own), cutoff=0.6) or "", "") for name in names if found[name] is None}
    return _section("programs", unknown, "near", ", ".join(e.id for e in cohort.programs))


def _roles(names: list[str], instrument: Instrument, cohort: CohortFile | None) -> list[str]:
    """Write the roles that are not known, each with the one that comes nearest."""
    known = role_words(instrument, cohort, MappingFile())
    unknown = {
        name: known.get(near(name, list(known), cutoff=0.6) or "", "") for name in names if fold(name) not in known
    }
    return _section("roles", unknown, "near", ", ".join(ROLES))


def _section(key_: str, pairs: dict[str, str], why: str, allowed: str) -> list[str]:
    if not pairs:
        return []
    lines = [f"# {key_}:  # {say(f'proposal-{key_}')}" + (f" {allowed}" if allowed else "")]
    for text, best in list(pairs.items())[:_MOST_VALUES]:
        lines.append(f"#   {_quoted(text)}:" + (f" {best}  # {say(f'proposal-{why}')}" if best else ""))
    return lines


def _answers(table: Table, matched: list, labels: dict[int, dict[str, str]], instrument: Instrument) -> list[str]:
    """Write the answers that no scale knows, each with the nearest that one does."""
    unknown: dict[str, str] = {}
    for j, target in enumerate(matched):
        if target is None or target[0] != "item":
            continue
        codes = CodeList(instrument.domains[instrument.items[target[1]].domain].scale)
        for text in dict.fromkeys(map(trim, table.column(j))):
            meant = labels.get(j, {}).get(fold(text), text)
            if "set_aside" == codes.read(text).kind == codes.read(meant).kind:
                unknown.setdefault(text, codes.nearest(text))
    if not unknown:
        return []
    lines = [f"# answers:  # {say('proposal-answers')}"]
    for text, best in list(unknown.items())[:_MOST_VALUES]:
        lines.append(f"#   {_quoted(text)}: {_quoted(best)}" + (f"  # {say('proposal-nearest')}" if best else ""))
    return lines


def _quoted(text: str) -> str:
    """Write a text as YAML on one line."""
    return json.dumps(text, ensure_ascii=not text.isprintable())
