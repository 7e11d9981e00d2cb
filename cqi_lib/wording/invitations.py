"""The mail that brings a personal link, as text for a mail merge; English, Spanish."""

from __future__ import annotations

from .language import said


def subject(round_label: str, cohort: str) -> str:
    """Give the mail's subject."""
    return said(
        en=f"{cohort}, {round_label}: your personal link to the assessment",
        es=f"{cohort}, {round_label}: su enlace personal para responder",
    )


def mail(cohort: str) -> tuple[str, ...]:
    """Give the mail's paragraphs; `{{program_name}}`, `{{role_name}}` and `{{link}}` are columns of the list of links.

    Parameters
    ----------
    cohort : the cohort's name.
    """
    return said(
        en=(
            "Hello,",
            f"we are asking people in {cohort} how things work in their programs. We would like to hear from you about "
            "{{program_name}} (your role: {{role_name}}).",
            "This is your personal link. It works on a phone, a tablet or a computer, and nothing has to be installed:",
            "{{link}}",
            "The first page says what the answers are used for and who will see them. You can stop at any page and go on "
            "later with the same link. Please do not pass the link on: whoever has it can read and change your answers.",
            "Thank you!",
        ),
        es=(
            "Hola:",
            f"estamos preguntando a las personas de {cohort} cómo funcionan las cosas en sus programas. Nos gustaría "
            "conocer su opinión sobre {{program_name}} (su papel: {{role_name}}).",
            "Este es su enlace personal. Funciona en un teléfono, una tableta o un ordenador, y no hay que instalar nada:",
            "{{link}}",
            "La primera página explica para qué se usan las respuestas y quién las verá. Puede parar en cualquier página "
            "y seguir más tarde con el mismo enlace. Por favor, no lo comparta: quien lo tenga puede leer y cambiar sus "
            "respuestas.",
            "¡Gracias!",
        ),
    )
