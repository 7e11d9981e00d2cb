"""The terminal speaks the language that `--language` names: help, errors, click's own words, what a command echoes."""

import ast
import re
import shutil
from pathlib import Path

import click
import pytest

from cqi_lib.commands import cli, spoken
from cqi_lib.locale.catalogue import catalogue, has
from cqi_lib.locale.spoken import speaking

FIXTURE = Path(__file__).parents[1] / "fixtures" / "pair"


def every(command, path=()):
    yield path, command
    for name, one in getattr(command, "commands", {}).items():
        yield from every(one, (*path, name))


COMMANDS = dict(every(cli.cqi))


@pytest.fixture
def said(capsys):
    def call(*words):
        code = cli.main([str(word) for word in words])
        out, err = capsys.readouterr()
        return code, out + err

    return call


@pytest.mark.parametrize("path", COMMANDS, ids=lambda path: " ".join(path) or "cqi")
def test_every_command_and_option_says_what_it_is_for(path):
    command, id = COMMANDS[path], "-".join(["help", *path])
    assert isinstance(command, (spoken.Command, spoken.Group)) and has("command_line", id)
    for option in command.params:
        if isinstance(option, click.Option) and option.name not in ("help", "version"):
            assert any(has("command_line", one) for one in (f"{id}--{option.name}", f"help-any--{option.name}")), option


@pytest.mark.parametrize("path", COMMANDS, ids=lambda path: " ".join(path) or "cqi")
def test_help_leaves_no_english_word(path, said):
    """Accents are on every letter that a catalogue said; what is left is what people type."""
    code, text = said("--language", "en-XA", *path, "--help")
    text = "\n".join(re.sub(r"^  -.*?(  |$)", "", line) for line in text.splitlines())
    typed = {"cqi", "domain", *path, *cli.cqi.commands, *getattr(COMMANDS[path], "commands", ())}
    words = set(re.findall(r"(?<![\w-])[a-z]{3,}(?![\w-])", text)) - typed
    assert code == 0 and not words


def test_a_language_is_told_before_and_forgotten_after(said):
    assert said("--language", "es", "--help")[1].startswith("Uso: cqi")
    assert said("--help")[1].startswith("Usage: cqi")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["frob"], "Pruebe «cqi --help» para ver la ayuda.\n\nError: No existe el comando 'frob'."),
        (["run"], "Error: Falta el argumento 'COHORT'."),
        (["run", "x", "--workers", "y"], "Valor no válido de '--workers': 'y' no es un valor válido de tipo integer."),
        (["run", "x", "--engine", "y"], "'y' no es uno de estos: 'warm', 'kernel'."),
        (["run", "--lang", "x"], "No existe la opción '--lang'. ¿Quiso decir '--language'?"),
        (["check"], "Falta el argumento 'COHORT'."),
        (["run", "x", "--as-of", "soon"], "Error: --as-of debe ser una fecha como 2025-11-14; no 'soon'."),
        (["run", "x", "y"], "Error: Está de más: y."),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_a_wrong_call_in_spanish(words, told, said):
    code, text = said("--language", "es", *words)
    assert code == 2 and told in text and "Usage" not in text


def test_a_sound_cohort_in_spanish(tmp_path, said):
    cohort = shutil.copytree(FIXTURE, tmp_path / "pair")
    assert "Pair: 2 programas, 2 rondas; 0 errores, 0 advertencias." in said("--language", "es", "check", cohort)[1]


def test_what_is_said_of_clicks_own_words_is_what_click_says():
    """A text that click changes is no longer known, and is then in English: this says which."""
    known = (Path(spoken.__file__).parents[1] / "locale" / "en" / "command_line.ftl").read_text("utf-8")
    texts = {
        "click-" + re.sub(r"\W+", "-", node.value).strip("-").lower(): node.value
        for path in Path(click.__file__).parent.glob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    for id in re.findall(r"^(click-[\w-]+) =", known, re.MULTILINE):
        values = {m[1] or m[2]: m[0] for m in spoken.PLACE.finditer(texts[id])}
        with speaking("en"):
            assert catalogue("command_line")(id, **values) == texts[id]
