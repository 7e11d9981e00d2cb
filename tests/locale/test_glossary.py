"""One thing has one word in Spanish: a text that says it in another one than the glossary is found with its line."""

import re

import pytest
from fluent.syntax import ast, parse
from fluent.syntax.visitor import Visitor

from cqi_lib.locale.spoken import FOLDER

SAYS = {
    r"cohortes?": "grupo de programas",
    r"gráficos?": "gráfica",
    r"líneas? de base": "línea base",
    r"no aplica": "no corresponde",
    r"rol(es)?": "función",
    r"papel(es)?": "función, but of sheets of paper",
    r"avisos?": "advertencia",
    r"charlas?": "conversación",
    r"dominios?": "ámbito",
    r"afirmaci(ón|ones)": "frase",
    r"factor(es)?": "impulsor",
    r"liberar(la)?|liberando": "publicar (una ronda)",
    r"(una|su) nota": "calificación",
    r"(la|su) meta o por encima|(a|en) la meta": "nivel deseado, of a level",
    r"(extremo (inferior|superior) de(l| su)) rango": "intervalo",
    r"ordenador(es)?|ficheros?|vosotros|haced|intro": "computadora, archivo, ustedes, Enter",
    r"los participantes|los usuarios|invitados|clientes": "says a sex; participantes, personas invitadas",
    r"\d+ %": "no blank before %, as CLDR has it for the United States",
}
"""What is not said, and what is said instead (`locale/es/GLOSSARY.md`)."""
FITS = {"answers-from-an-interview-or-on-paper"}
"""Messages in which a word means another thing."""


class _Texts(Visitor):
    def __init__(self):
        self.found = []

    def visit_TextElement(self, node):
        self.found.append(node.value)

    def visit_Placeable(self, node):
        self.found.append("" if isinstance(node.expression, ast.SelectExpression) else "0")
        self.generic_visit(node)

    def visit_Variant(self, node):
        self.found.append(" / ")
        self.generic_visit(node)


def other_words(text):
    """Name, by message, the words that are not the glossary's."""
    found = {}
    for entry in parse(text).body:
        if isinstance(entry, (ast.Message, ast.Term)) and entry.id.name not in FITS:
            texts = _Texts()
            texts.visit(entry)
            said = re.sub(r"\s", " ", "".join(texts.found)).lower()
            for word, instead in SAYS.items():
                if hit := re.search(rf"(?<![\w-])({word})(?![\w-])", said):
                    found[entry.id.name] = f"{hit[0]}: {instead}"
    return found


@pytest.mark.parametrize("path", sorted(FOLDER.glob("es/*.ftl")), ids=lambda path: path.stem)
def test_one_thing_has_one_word(path):
    assert other_words(path.read_text("utf-8")) == {}


def test_another_word_is_found():
    text = 'a = En el gráfico\nb = { $n ->\n   *[x] Un 95\N{NO-BREAK SPACE}% de { -people(form: "many") }\n    }\nc = Gráfica'
    assert set(other_words(text)) == {"a", "b"}
