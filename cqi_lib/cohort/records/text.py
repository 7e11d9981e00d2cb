"""Texts that may be there in several languages; apart from the records, so that who only reads one loads no pydantic."""

from __future__ import annotations

# A text is a string, or one string per language code: {en: ..., es: ...}.
Text = str | dict[str, str]


def text_in(text: Text | None, language: str = "en") -> str:
    """Choose a text's wording in a language.

    Parameters
    ----------
    text : a string, or strings by language code, or None.
    language : the language wanted. For a missing one stands in the same language of another place (`es` for
        `es-MX`), else the first one given.

    Returns
    -------
    The wording, or an empty string.

    Examples
    --------
    >>> text_in({"en": "Outcomes", "es": "Resultados"}, "es-MX")
    'Resultados'
    """
    return chosen(text, language)[0]


def chosen(text: Text | None, language: str) -> tuple[str, str]:
    """Choose a text's wording as `text_in` does, and say in which language it is; of a plain text nothing says that.

    Examples
    --------
    >>> chosen({"en": "Outcomes", "es": " "}, "es"), chosen("Outcomes", "es")
    (('Outcomes', 'en'), ('Outcomes', ''))
    """
    if not isinstance(text, dict):
        return text or "", ""
    kin = [code for code in text if main_language(code) == main_language(language)]
    return next(((text[code], code) for code in (language, *kin, *text) if text.get(code, "").strip()), ("", ""))


def main_language(code: str) -> str:
    """Give a language code without its region.

    Examples
    --------
    >>> main_language("es-MX")
    'es'
    """
    return code.partition("-")[0]
