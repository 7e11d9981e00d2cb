"""What saying a message costs: nothing is formatted where there is nothing to put in, and nothing is parsed twice."""

from fluent.runtime import FluentBundle

from cqi_lib.locale import catalogue
from cqi_lib.locale.spoken import speaking
from cqi_lib.wording import charts


def test_a_text_without_values_is_not_formatted(monkeypatch):
    formatted = []
    real = FluentBundle.format_pattern
    monkeypatch.setattr(FluentBundle, "format_pattern", lambda self, *more: formatted.append(1) or real(self, *more))
    for tag in ("en", "es"):
        with speaking(tag):
            assert charts.show_table() and not formatted
            assert charts.new_line_flag("why") and formatted.pop()


def test_a_message_is_parsed_once(monkeypatch):
    parsed = []
    real = catalogue.entries
    monkeypatch.setattr(catalogue, "entries", lambda text: parsed.append(text) or real(text))
    catalogue._bundle.cache_clear()
    catalogue._parsed.cache_clear()
    with speaking("es"):
        for _ in range(3):
            charts.show_table()
    assert len(parsed) == 1
